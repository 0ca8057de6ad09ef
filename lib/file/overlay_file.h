/* A file of which what is written stays in memory. */
#ifndef WLZ_FILE_OVERLAY_FILE_H
#define WLZ_FILE_OVERLAY_FILE_H

#include "file/sqlite.h"

#include <stdbool.h>

/* How much room SQLite has to give one. */
int wlz__overlay_file_room(const sqlite3_vfs *base);
/* Opens a database or its log, whose name may be of none, into that room; a log is read at once. Returns an SQLite code;
 * `log_changed` becomes true when the log was begun anew meanwhile. */
int wlz__overlay_file_open(sqlite3_vfs *base, const char *name, sqlite3_file *file, int flags,
                           bool *log_changed);

#endif
