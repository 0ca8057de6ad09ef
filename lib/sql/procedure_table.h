/* The calendar of a procurement as rows. */
#ifndef WLZ_SQL_PROCEDURE_TABLE_H
#define WLZ_SQL_PROCEDURE_TABLE_H

#include "sql/table.h"

extern const wlz__table wlz__procedure_table;
extern const wlz__table wlz__due_table;

#endif
