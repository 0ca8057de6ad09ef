/* The only place that names SQLite's header: the loadable extension reaches SQLite through the host's pointers. */
#ifndef WLZ_FILE_SQLITE_H
#define WLZ_FILE_SQLITE_H

#include <wlzreg/status.h>

#ifdef WLZ_EXTENSION
#include <sqlite3ext.h>
extern const sqlite3_api_routines *sqlite3_api;
#else
#include <sqlite3.h>
#endif

/* A text of the row that a statement is at; "" for NULL. */
const char *wlz__text_or_empty(sqlite3_stmt *stmt, int column);

/* A settled status for an SQLite result code. */
wlz_status wlz__status_of(int code);

#endif
