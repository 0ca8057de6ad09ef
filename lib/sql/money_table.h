/* Divisions, settlements and reports as rows. */
#ifndef WLZ_SQL_MONEY_TABLE_H
#define WLZ_SQL_MONEY_TABLE_H

#include "sql/table.h"

extern const wlz__table wlz__kassier_split_table;
extern const wlz__table wlz__allocation_table;
extern const wlz__table wlz__settlement_table;
extern const wlz__table wlz__settlement_steps_table;
extern const wlz__table wlz__overdue_table;

#endif
