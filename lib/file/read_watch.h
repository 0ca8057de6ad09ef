/* Whether a read of the file fails while SQLite checks it: what a check cannot read it reports as damage, and goes on. */
#ifndef WLZ_FILE_READ_WATCH_H
#define WLZ_FILE_READ_WATCH_H

#include "file/sqlite.h"

#include <wlzreg/error.h>

/* A file whose reads are watched; the connection has its methods in the place of its own. */
typedef struct wlz__watched {
    sqlite3_file *file;
    const sqlite3_io_methods *real;
    sqlite3_io_methods methods;
} wlz__watched;

typedef struct wlz__read_watch {
    wlz__watched files[2]; /* the database, and its log or journal */
    bool failed;
} wlz__read_watch;

/* Between these, on one thread, of one registry at a time. */
void wlz__read_watch_begin(wlz__read_watch *w, wlz_registry *reg);
void wlz__read_watch_end(wlz__read_watch *w);

#endif
