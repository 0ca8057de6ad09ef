/* SQL functions that query the registry. */
#ifndef WLZ_SQL_QUERY_FUNCTION_H
#define WLZ_SQL_QUERY_FUNCTION_H

#include "sql/bridge.h"

extern const wlz__sql_function wlz__query_functions[];

#endif
