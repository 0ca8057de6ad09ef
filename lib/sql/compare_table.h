/* One case at all offices as rows. */
#ifndef WLZ_SQL_COMPARE_TABLE_H
#define WLZ_SQL_COMPARE_TABLE_H

#include "sql/table.h"

extern const wlz__table wlz__tariff_compare_table;

#endif
