/* The only place that names SQLite's header: the loadable extension reaches SQLite through the
 * host's pointers. */
#ifndef WLZ_STORE_SQLITE_H
#define WLZ_STORE_SQLITE_H

#ifdef WLZ_EXTENSION
#include <sqlite3ext.h>
extern const sqlite3_api_routines *sqlite3_api;
#else
#include <sqlite3.h>
#endif

#endif
