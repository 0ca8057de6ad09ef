/* SQL functions that read and write values. */
#ifndef WLZ_SQL_VALUE_FUNCTION_H
#define WLZ_SQL_VALUE_FUNCTION_H

#include "sql/bridge.h"

extern const wlz__sql_function wlz__value_functions[];

#endif
