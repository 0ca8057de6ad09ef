/* Copying what a registry holds, page by page. */
#ifndef WLZ_FILE_BACKUP_H
#define WLZ_FILE_BACKUP_H

#include "file/sqlite.h"

#include <wlzreg/error.h>

/* Into another connection. Returns SQLite's code; SQLITE_INTERRUPT: the caller stopped the call. */
int wlz__pages_copy(wlz_registry *reg, sqlite3 *to);

#endif
