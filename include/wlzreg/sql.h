/*
 * wlzreg/sql.h - the library as SQL functions, on any database connection.
 *
 * The same functions come with `.load ./libwlzreg_sql` in the sqlite3 shell. docs/sql.md lists
 * them.
 */
#ifndef WLZREG_SQL_H
#define WLZREG_SQL_H

#include <wlzreg/status.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3;

/**
 * Register the SQL functions on a connection. Those of values work on any database; those that query
 * the registry fail with a message where the main database is not one. The connection's settings
 * do not change.
 *
 * @param db  Borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID  @p db is NULL
 *         WLZ_BUSY     they are registered already, and a statement is running
 *         WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_sql_register(struct sqlite3 *db);

#ifdef __cplusplus
}
#endif

#endif
