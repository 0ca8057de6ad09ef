/* The loadable extension: `.load ./libwlzreg_sql` in the sqlite3 shell. */
#include "sql/extension.h"

#include <wlzreg/sql.h>

SQLITE_EXTENSION_INIT1

int sqlite3_wlzregsql_init(sqlite3 *db, char **message, const sqlite3_api_routines *api)
{
    SQLITE_EXTENSION_INIT2(api);
    if (sqlite3_libversion_number() < 3038000) {
        *message =
            sqlite3_mprintf("wlzreg needs SQLite 3.38 or newer, this is %s", sqlite3_libversion());
        return SQLITE_ERROR;
    }
    return wlz_sql_register(db) == WLZ_OK ? SQLITE_OK : SQLITE_NOMEM;
}
