/* The use of contracting space as rows. */
#ifndef WLZ_SQL_SPACE_TABLE_H
#define WLZ_SQL_SPACE_TABLE_H

#include "sql/table.h"

extern const wlz__table wlz__space_months_table;

#endif
