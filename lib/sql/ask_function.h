/* SQL functions that ask the registry. */
#ifndef WLZ_SQL_ASK_FUNCTION_H
#define WLZ_SQL_ASK_FUNCTION_H

#include "sql/bridge.h"

extern const wlz__sql_function wlz__ask_functions[];

#endif
