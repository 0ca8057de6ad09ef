/* Each row of the registry's own tables, read and held against what is known of it. */
#ifndef WLZ_FILE_ROW_CHECK_H
#define WLZ_FILE_ROW_CHECK_H

#include "file/schema_check.h"

/* Find texts that the schema would refuse. Returns whether the rows are what the history says; if not, view verify_history
 * says where. */
bool wlz__row_check(wlz__findings *f);

#endif
