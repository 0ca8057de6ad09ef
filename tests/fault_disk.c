#include "fault_disk.h"

#include "random.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATH_ROOM 600
#define PATHS 64
#define SECTOR 512

/* A write, or a truncation when `after` is NULL, that no sync has made lasting yet. */
typedef struct change {
    struct change *earlier;
    sqlite3_int64 offset, size;  /* of the bytes below */
    sqlite3_int64 length_before; /* of the file */
    unsigned char *before;       /* zeros where the file was shorter */
    unsigned char *after;
} change;

typedef struct history {
    char path[PATH_ROOM];
    change *last;
} history;

typedef struct disk_file {
    sqlite3_file base;
    history *history; /* NULL: a temporary file */
    sqlite3_file *real;
} disk_file;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs disk_vfs;
static sqlite3_io_methods methods;
static history histories[PATHS];

static struct {
    disk_fault fault;
    bool armed, for_ever, failed, in_sync;
    int left, calls;
} plan;

/* ---- the plan ---- */

void disk_arm(disk_fault fault, int at, bool for_ever)
{
    plan.fault = fault;
    plan.armed = true;
    plan.for_ever = for_ever || fault == DISK_POWER;
    plan.failed = plan.in_sync = false;
    plan.left = at;
    plan.calls = 0;
}

bool disk_disarm(void)
{
    plan.armed = false;
    return plan.failed;
}

int disk_calls(void)
{
    return plan.calls;
}

bool disk_failed_in_sync(void)
{
    return plan.in_sync;
}

typedef enum call_kind { READ, WRITE, SYNC, OTHER } call_kind;

static bool counts(call_kind kind)
{
    if (plan.fault == DISK_READ || kind == READ)
        return plan.fault == DISK_READ && kind == READ;
    return plan.fault != DISK_FULL || kind == WRITE;
}

static bool fails(call_kind kind)
{
    if (!plan.armed || !counts(kind) || (plan.failed && !plan.for_ever))
        return false;
    plan.calls++;
    if (plan.left-- > 0)
        return false;
    plan.left = 0;
    if (plan.fault == DISK_KILL)
        _exit(9);
    if (!plan.failed)
        plan.in_sync = kind == SYNC;
    plan.failed = true;
    return true;
}

/* ---- what was written since the last sync ---- */

static void *must(void *memory)
{
    if (memory == NULL)
        abort();
    return memory;
}

static history *history_of(const char *path)
{
    for (int i = 0; path != NULL && i < PATHS; i++) {
        if (histories[i].path[0] == '\0')
            strncpy(histories[i].path, path, PATH_ROOM - 1);
        if (strcmp(histories[i].path, path) == 0)
            return &histories[i];
    }
    return NULL;
}

static void history_clear(history *h)
{
    while (h != NULL && h->last != NULL) {
        change *c = h->last;

        h->last = c->earlier;
        free(c->before);
        free(c->after);
        free(c);
    }
}

void disk_settle(void)
{
    for (int i = 0; i < PATHS; i++)
        history_clear(&histories[i]);
}

static void note(disk_file *f, sqlite3_int64 offset, sqlite3_int64 size, const void *after)
{
    change *c;

    if (f->history == NULL || size <= 0)
        return;
    c = must(calloc(1, sizeof *c));
    c->offset = offset;
    c->size = size;
    c->before = must(calloc(1, (size_t)size));
    f->real->pMethods->xFileSize(f->real, &c->length_before);
    f->real->pMethods->xRead(f->real, c->before, (int)size, offset);
    if (after != NULL)
        c->after = memcpy(must(malloc((size_t)size)), after, (size_t)size);
    c->earlier = f->history->last;
    f->history->last = c;
}

static void put(int file, const void *bytes, int64_t size, int64_t offset)
{
    if (pwrite(file, bytes, (size_t)size, (off_t)offset) != (ssize_t)size)
        abort();
}

static void undo(int file, const change *c)
{
    int64_t kept = c->length_before - c->offset;

    if (kept > c->size)
        kept = c->size;
    if (kept > 0)
        put(file, c->before, kept, c->offset);
    if (ftruncate(file, (off_t)c->length_before) != 0)
        abort();
}

static void redo_in_part(int file, const change *c, uint64_t *seed)
{
    int64_t mood = random_below(seed, 4); /* all of it, nothing, or some sectors */

    if (c->after == NULL && mood < 2 && ftruncate(file, (off_t)c->offset) != 0)
        abort();
    for (int64_t at = 0; c->after != NULL && at < c->size; at += SECTOR) {
        int64_t size = c->size - at < SECTOR ? c->size - at : SECTOR;

        if (mood == 0 || (mood > 1 && random_below(seed, 2) == 1))
            put(file, c->after + at, size, c->offset + at);
    }
}

static void redo_some(int file, const change *c, uint64_t *seed)
{
    if (c == NULL)
        return;
    redo_some(file, c->earlier, seed);
    redo_in_part(file, c, seed);
}

void disk_restart(uint64_t seed)
{
    for (int i = 0; i < PATHS; i++) {
        int file = histories[i].last != NULL ? open(histories[i].path, O_RDWR) : -1;

        if (file >= 0) {
            for (const change *c = histories[i].last; c != NULL; c = c->earlier)
                undo(file, c);
            redo_some(file, histories[i].last, &seed);
            close(file);
        }
        history_clear(&histories[i]);
    }
}

/* ---- the methods of a file ---- */

static disk_file *disk_of(sqlite3_file *file)
{
    return (disk_file *)(void *)file;
}

static int file_close(sqlite3_file *file)
{
    return disk_of(file)->real->pMethods->xClose(disk_of(file)->real);
}

static int file_read(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    sqlite3_file *real = disk_of(file)->real;

    if (fails(READ))
        return SQLITE_IOERR_READ;
    return real->pMethods->xRead(real, to, size, offset);
}

static int file_write(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    disk_file *f = disk_of(file);
    bool was_failing = plan.failed;

    if (fails(WRITE)) {
        /* half of it arrived, or at a power loss anything that was on its way */
        int arrived = plan.fault == DISK_ERROR                   ? size / 2
                      : plan.fault == DISK_POWER && !was_failing ? size
                                                                 : 0;

        note(f, offset, arrived, from);
        if (arrived > 0)
            f->real->pMethods->xWrite(f->real, from, arrived, offset);
        return plan.fault == DISK_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    note(f, offset, size, from);
    return f->real->pMethods->xWrite(f->real, from, size, offset);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    disk_file *f = disk_of(file);
    sqlite3_int64 length = size;

    if (fails(OTHER))
        return SQLITE_IOERR_TRUNCATE;
    f->real->pMethods->xFileSize(f->real, &length);
    note(f, size, length - size, NULL);
    return f->real->pMethods->xTruncate(f->real, size);
}

/* No real sync: what the tests lose is lost by disk_restart. */
static int file_sync(sqlite3_file *file, int flags)
{
    (void)flags;
    if (fails(SYNC))
        return SQLITE_IOERR_FSYNC;
    history_clear(disk_of(file)->history);
    return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return disk_of(file)->real->pMethods->xFileSize(disk_of(file)->real, size);
}

static int file_lock(sqlite3_file *file, int lock)
{
    return disk_of(file)->real->pMethods->xLock(disk_of(file)->real, lock);
}

static int file_unlock(sqlite3_file *file, int lock)
{
    return disk_of(file)->real->pMethods->xUnlock(disk_of(file)->real, lock);
}

static int file_check_lock(sqlite3_file *file, int *out)
{
    return disk_of(file)->real->pMethods->xCheckReservedLock(disk_of(file)->real, out);
}

static int file_control(sqlite3_file *file, int what, void *argument)
{
    return disk_of(file)->real->pMethods->xFileControl(disk_of(file)->real, what, argument);
}

static int file_sector(sqlite3_file *file)
{
    return disk_of(file)->real->pMethods->xSectorSize(disk_of(file)->real);
}

static int file_traits(sqlite3_file *file)
{
    return disk_of(file)->real->pMethods->xDeviceCharacteristics(disk_of(file)->real);
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    return disk_of(file)->real->pMethods->xShmMap(disk_of(file)->real, page, size, extend, out);
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    return disk_of(file)->real->pMethods->xShmLock(disk_of(file)->real, offset, count, flags);
}

static void file_shm_barrier(sqlite3_file *file)
{
    disk_of(file)->real->pMethods->xShmBarrier(disk_of(file)->real);
}

static int file_shm_unmap(sqlite3_file *file, int delete)
{
    return disk_of(file)->real->pMethods->xShmUnmap(disk_of(file)->real, delete);
}

/* ---- the methods of the disk ---- */

static int disk_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags,
                     int *flags_out)
{
    disk_file *f = disk_of(file);
    int code;

    (void)vfs;
    f->real = (sqlite3_file *)(void *)(f + 1);
    f->history = history_of(path);
    code = real_vfs->xOpen(real_vfs, path, f->real, flags, flags_out);
    f->base.pMethods = f->real->pMethods != NULL ? &methods : NULL;
    return code;
}

static int disk_delete(sqlite3_vfs *vfs, const char *path, int sync)
{
    (void)vfs;
    if (fails(OTHER))
        return SQLITE_IOERR_DELETE;
    history_clear(history_of(path));
    return real_vfs->xDelete(real_vfs, path, sync);
}

void disk_install(void)
{
    if (real_vfs != NULL)
        return;
    real_vfs = sqlite3_vfs_find(NULL);
    methods = (sqlite3_io_methods){
        2,           file_close,   file_read,     file_write,       file_truncate,  file_sync,
        file_size,   file_lock,    file_unlock,   file_check_lock,  file_control,   file_sector,
        file_traits, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap, NULL,
        NULL};
    disk_vfs = *real_vfs;
    disk_vfs.zName = "failing";
    disk_vfs.szOsFile = (int)sizeof(disk_file) + real_vfs->szOsFile;
    disk_vfs.pNext = NULL;
    disk_vfs.xOpen = disk_open;
    disk_vfs.xDelete = disk_delete;
    if (sqlite3_vfs_register(&disk_vfs, 1) != SQLITE_OK)
        abort();
}
