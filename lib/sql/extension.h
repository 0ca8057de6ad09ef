/* The entry point of the loadable extension. Its name follows from the file's: libwlzreg_sql. */
#ifndef WLZ_SQL_EXTENSION_H
#define WLZ_SQL_EXTENSION_H

#include <sqlite3ext.h>

__attribute__((visibility("default"))) int sqlite3_wlzregsql_init(sqlite3 *db, char **message,
                                                                  const sqlite3_api_routines *api);

#endif
