/* What the SQL functions of one connection share. */
#ifndef WLZ_SQL_BRIDGE_H
#define WLZ_SQL_BRIDGE_H

#include "file/sqlite.h"

#include <wlzreg/error.h>

/* What the functions of one connection share: a registry on it, attached at the first query. */
typedef struct wlz__bridge {
    sqlite3 *db;
    wlz_registry *reg;
    int users; /* functions, modules and tables that still hold it */
    char error[200];
} wlz__bridge;

/* The registry of the connection, or NULL with the reason in *error; NULL = out of memory. */
wlz_registry *wlz__bridge_registry(wlz__bridge *bridge, const char **error);
void wlz__bridge_close(wlz__bridge *bridge); /* until the next question */
void wlz__bridge_release(void *bridge);

/* Let an SQL function fail with the registry's message. */
void wlz__sql_fail(sqlite3_context *context, const wlz_registry *reg);

typedef struct wlz__sql_function {
    const char *name;
    int arguments;
    int flags;
    void (*run)(sqlite3_context *context, int count, sqlite3_value **values);
} wlz__sql_function;

#endif
