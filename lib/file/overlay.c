/*
 * A file system for SQLite between one connection and the real one. It reads the file, and keeps what is written in memory.
 *
 * The file has a write-ahead log, which is read into memory at once: it is small, and others may begin it anew. The file
 * itself is read as it is needed. What is not in the log does not change while a reader of that moment is there: writing
 * the log back into the file stops at what it reads. So a second connection, the holder, only reads.
 *
 * Nothing is locked here, and no memory is shared with other processes: with exclusive locking SQLite makes its index of the
 * log anew, in its own memory.
 */
#include "file/overlay.h"

#include "file/memory.h"
#include "file/overlay_file.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define ATTEMPTS 50
#define WAIT_MS 2

struct wlz__overlay {
    sqlite3_vfs vfs;
    sqlite3_vfs *base;
    sqlite3 *holder;
    char name[40];
    bool log_changed; /* while it was read */
};

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                    int *out_flags)
{
    wlz__overlay *overlay = vfs->pAppData;

    if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0)
        return overlay->base->xOpen(overlay->base, name, file, flags, out_flags);
    if (out_flags != NULL)
        *out_flags = flags;
    return wlz__overlay_file_open(overlay->base, name, file, flags, &overlay->log_changed);
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    (void)vfs;
    (void)name;
    (void)sync;
    return SQLITE_OK;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    wlz__overlay *overlay = vfs->pAppData;

    return overlay->base->xAccess(overlay->base, name, flags, out);
}

static int vfs_full_name(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
    wlz__overlay *overlay = vfs->pAppData;

    return overlay->base->xFullPathname(overlay->base, name, size, out);
}

static int vfs_randomness(sqlite3_vfs *vfs, int size, char *out)
{
    wlz__overlay *overlay = vfs->pAppData;

    return overlay->base->xRandomness(overlay->base, size, out);
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds)
{
    wlz__overlay *overlay = vfs->pAppData;

    return overlay->base->xSleep(overlay->base, microseconds);
}

static int vfs_time(sqlite3_vfs *vfs, double *day)
{
    wlz__overlay *overlay = vfs->pAppData;

    return overlay->base->xCurrentTime(overlay->base, day);
}

static int vfs_error(sqlite3_vfs *vfs, int size, char *out)
{
    wlz__overlay *overlay = vfs->pAppData;

    return overlay->base->xGetLastError(overlay->base, size, out);
}

static void vfs_fill(wlz__overlay *overlay)
{
    sqlite3_vfs *base = overlay->base;

    snprintf(overlay->name, sizeof overlay->name, "wlzreg-overlay-%p", (void *)overlay);
    overlay->vfs = (sqlite3_vfs){
        .iVersion = 1,
        .szOsFile = wlz__overlay_file_room(base),
        .mxPathname = base->mxPathname,
        .zName = overlay->name,
        .pAppData = overlay,
        .xOpen = vfs_open,
        .xDelete = vfs_delete,
        .xAccess = vfs_access,
        .xFullPathname = vfs_full_name,
        .xRandomness = vfs_randomness,
        .xSleep = vfs_sleep,
        .xCurrentTime = vfs_time,
        .xGetLastError = vfs_error,
    };
}

/* ---- the connections ---- */

static int holder_open(wlz__overlay *overlay, const char *path, int busy_timeout_ms)
{
    int code = sqlite3_open_v2(path, &overlay->holder, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX,
                               overlay->base->zName);

    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(overlay->holder, busy_timeout_ms);
    if (code == SQLITE_OK)
        code = sqlite3_exec(overlay->holder, "BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1", NULL,
                            NULL, NULL);
    return code;
}

/* A connection finds its file system by name, once. */
static int reader_open(wlz__overlay *overlay, const char *path, sqlite3 **db)
{
    int code = sqlite3_vfs_register(&overlay->vfs, 0);

    overlay->log_changed = false;
    if (code == SQLITE_OK)
        code =
            sqlite3_open_v2(path, db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, overlay->name);
    sqlite3_vfs_unregister(&overlay->vfs);
    if (code == SQLITE_OK)
        code = sqlite3_exec(*db,
                            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF;"
                            "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;"
                            "SELECT 1 FROM sqlite_schema LIMIT 1",
                            NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(*db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    return code;
}

static int reader_try(wlz__overlay *overlay, const char *path, sqlite3 **db)
{
    int code = reader_open(overlay, path, db);

    if (code == SQLITE_OK && !overlay->log_changed)
        return SQLITE_OK;
    sqlite3_close(*db);
    *db = NULL;
    return overlay->log_changed ? SQLITE_BUSY : code;
}

static bool has_log(sqlite3 *db)
{
    sqlite3_stmt *stmt = NULL;
    bool has = sqlite3_prepare_v2(db, "PRAGMA main.journal_mode", -1, &stmt, NULL) == SQLITE_OK &&
               sqlite3_step(stmt) == SQLITE_ROW &&
               strcmp((const char *)sqlite3_column_text(stmt, 0), "wal") == 0;

    sqlite3_finalize(stmt);
    return has;
}

int wlz__overlay_open(sqlite3 *of, int busy_timeout_ms, wlz__overlay **out, sqlite3 **db)
{
    const char *path = sqlite3_db_filename(of, "main");
    wlz__overlay *overlay;
    int code;

    if (path == NULL || path[0] == '\0' || !has_log(of))
        return SQLITE_NOTFOUND;
    overlay = *out = wlz__alloc(sizeof *overlay);
    if (overlay == NULL)
        return SQLITE_NOMEM;
    code = sqlite3_file_control(of, "main", SQLITE_FCNTL_VFS_POINTER, &overlay->base);
    if (code == SQLITE_OK && overlay->base->xOpen == vfs_open) /* the file below it */
        overlay->base = ((wlz__overlay *)overlay->base->pAppData)->base;
    if (code == SQLITE_OK)
        vfs_fill(overlay);
    if (code == SQLITE_OK)
        code = holder_open(overlay, path, busy_timeout_ms);
    for (int attempt = 0; code == SQLITE_OK && attempt < ATTEMPTS; attempt++) {
        code = reader_try(overlay, path, db);
        if (code != SQLITE_BUSY)
            break;
        sqlite3_sleep(WAIT_MS);
        code = attempt + 1 < ATTEMPTS ? SQLITE_OK : SQLITE_BUSY;
    }
    return code;
}

void wlz__overlay_close(wlz__overlay *overlay)
{
    if (overlay == NULL)
        return;
    sqlite3_close(overlay->holder);
    wlz__free(overlay);
}
