/* A file of SQLite as it is at a moment, which one connection may change as it likes: what that writes stays in memory, and
 * what others write later does not show. */
#ifndef WLZ_FILE_OVERLAY_H
#define WLZ_FILE_OVERLAY_H

#include "file/sqlite.h"

typedef struct wlz__overlay wlz__overlay;

/* Of the file of this connection, which has a write-ahead log. Another one reads it meanwhile, so that nobody replaces what
 * is not read yet. Returns an SQLite code; SQLITE_NOTFOUND: the file has no log, or is not one of the machine's. */
int wlz__overlay_open(sqlite3 *of, int busy_timeout_ms, wlz__overlay **out, sqlite3 **db);
/* Once its connection is closed; NULL is harmless. */
void wlz__overlay_close(wlz__overlay *overlay);

#endif
