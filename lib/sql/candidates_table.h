/* The candidates of a question as rows. */
#ifndef WLZ_SQL_CANDIDATES_TABLE_H
#define WLZ_SQL_CANDIDATES_TABLE_H

#include "sql/table.h"

extern const wlz__table wlz__candidates_table;

#endif
