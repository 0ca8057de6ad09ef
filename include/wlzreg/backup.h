/*
 * wlzreg/backup.h - a copy of a registry in use.
 */
#ifndef WLZREG_BACKUP_H
#define WLZREG_BACKUP_H

#include <wlzreg/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Copy the registry as it is now into a new file, which wlz_open opens. Others may go on writing:
 * the copy has none of that. It is on the disk when this returns; after a failure there is no file.
 * What somebody added to the file (tables, views, statistics) is copied as well. Of a connection
 * with a VFS or a cipher of its own the copy is a plain SQLite file.
 *
 * @param path  Where to; must not exist. Always the name of a file, also ":memory:".
 * @return WLZ_OK
 *         WLZ_EXISTS   there is a file, a directory or a link of that name; it is untouched, and
 *                      there is no violation
 *         WLZ_INVALID  the path is missing or is not text
 *         WLZ_MISUSE   a transaction or a what-if is open
 *         WLZ_IO       the file cannot be made or written, or the registry cannot be read
 *         WLZ_FULL, WLZ_BUSY, WLZ_CORRUPT, WLZ_INTERRUPTED, WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_backup(wlz_registry *registry, const char *path);

/**
 * The same as one file without a write-ahead log: for a medium that is read-only, a folder of the network, and clients of
 * SQLite that know no such log, as those in a browser. wlz_open reads it anywhere (WLZ_OPEN_READONLY); opened for writing
 * it is a registry with a log again.
 *
 * @param path  As for wlz_backup.
 * @return As wlz_backup.
 */
WLZ_EXPORT wlz_status wlz_backup_portable(wlz_registry *registry, const char *path);

#ifdef __cplusplus
}
#endif

#endif
