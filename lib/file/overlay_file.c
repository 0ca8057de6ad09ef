/* A file of which what is written stays in memory, in blocks. What is not in one is read from the file itself. */
#include "file/overlay_file.h"

#include "file/memory.h"

#include <string.h>

#define BLOCK 4096
#define SLOTS 1024    /* at first; a power of two */
#define LOG_HEADER 32 /* its salt is another one when it was begun anew */

typedef struct block {
    struct block *next;
    sqlite3_int64 number;
    unsigned char bytes[BLOCK];
} block;

typedef struct overlay_file {
    sqlite3_file methods; /* first: what SQLite sees */
    sqlite3_file *base;   /* NULL: all there is is in memory */
    sqlite3_int64 size, base_size;
    block **slots;
    size_t slot_count, block_count;
} overlay_file;

static block **slot_of(const overlay_file *f, sqlite3_int64 number)
{
    return &f->slots[(size_t)number & (f->slot_count - 1)];
}

static block *block_find(const overlay_file *f, sqlite3_int64 number)
{
    block *b = f->slot_count == 0 ? NULL : *slot_of(f, number);

    while (b != NULL && b->number != number)
        b = b->next;
    return b;
}

static bool slots_grow(overlay_file *f)
{
    overlay_file grown = *f;

    if (f->block_count < f->slot_count)
        return true;
    grown.slot_count = f->slot_count == 0 ? SLOTS : f->slot_count * 2;
    grown.slots = wlz__alloc(grown.slot_count * sizeof *grown.slots);
    if (grown.slots == NULL)
        return false;
    for (size_t i = 0; i < f->slot_count; i++)
        for (block *b = f->slots[i], *next; b != NULL; b = next) {
            block **slot = slot_of(&grown, b->number);

            next = b->next;
            b->next = *slot;
            *slot = b;
        }
    wlz__free(f->slots);
    *f = grown;
    return true;
}

static int base_read(const overlay_file *f, void *to, int count, sqlite3_int64 at)
{
    int code;

    memset(to, 0, (size_t)count);
    if (f->base == NULL || at >= f->base_size)
        return SQLITE_OK;
    code = f->base->pMethods->xRead(f->base, to, count, at);
    return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

/* The block, with what the file has there. */
static int block_make(overlay_file *f, sqlite3_int64 number, block **out)
{
    block **slot, *b;
    int code;

    *out = block_find(f, number);
    if (*out != NULL)
        return SQLITE_OK;
    b = slots_grow(f) ? wlz__alloc(sizeof *b) : NULL;
    if (b == NULL)
        return SQLITE_IOERR_NOMEM;
    code = base_read(f, b->bytes, BLOCK, number * BLOCK);
    if (code != SQLITE_OK) {
        wlz__free(b);
        return code;
    }
    slot = slot_of(f, number);
    b->number = number;
    b->next = *slot;
    *slot = *out = b;
    f->block_count++;
    return SQLITE_OK;
}

static void blocks_free(overlay_file *f)
{
    for (size_t i = 0; i < f->slot_count; i++)
        for (block *b = f->slots[i], *next; b != NULL; b = next) {
            next = b->next;
            wlz__free(b);
        }
    wlz__free(f->slots);
}

/* How much of the bytes from there on are in the same block. */
static int in_block(sqlite3_int64 at, int count)
{
    int room = (int)(BLOCK - at % BLOCK);

    return count < room ? count : room;
}

/* ---- a file ---- */

static int file_close(sqlite3_file *file)
{
    overlay_file *f = (overlay_file *)file;

    blocks_free(f);
    return f->base != NULL ? f->base->pMethods->xClose(f->base) : SQLITE_OK;
}

static int file_read(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    overlay_file *f = (overlay_file *)file;
    int code = at + count > f->size ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;

    for (unsigned char *out = to; count > 0;) {
        int part = in_block(at, count), read = SQLITE_OK;
        const block *b = block_find(f, at / BLOCK);

        if (b != NULL)
            memcpy(out, b->bytes + at % BLOCK, (size_t)part);
        else
            read = base_read(f, out, part, at);
        if (read != SQLITE_OK)
            return read;
        out += part;
        at += part;
        count -= part;
    }
    return code;
}

static int file_write(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    overlay_file *f = (overlay_file *)file;

    for (const unsigned char *in = from; count > 0;) {
        int part = in_block(at, count);
        block *b;
        int code = block_make(f, at / BLOCK, &b);

        if (code != SQLITE_OK)
            return code;
        memcpy(b->bytes + at % BLOCK, in, (size_t)part);
        in += part;
        at += part;
        count -= part;
    }
    if (at > f->size)
        f->size = at;
    return SQLITE_OK;
}

/* Nothing that a reader asks shortens a file. */
static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    (void)file;
    (void)size;
    return SQLITE_IOERR_TRUNCATE;
}

static int file_sync(sqlite3_file *file, int flags)
{
    (void)file;
    (void)flags;
    return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = ((overlay_file *)file)->size;
    return SQLITE_OK;
}

static int file_lock(sqlite3_file *file, int kind)
{
    (void)file;
    (void)kind;
    return SQLITE_OK;
}

static int file_is_reserved(sqlite3_file *file, int *is)
{
    (void)file;
    *is = 0;
    return SQLITE_OK;
}

static int file_control(sqlite3_file *file, int what, void *value)
{
    (void)file;
    (void)what;
    (void)value;
    return SQLITE_NOTFOUND;
}

static int file_sector_size(sqlite3_file *file)
{
    (void)file;
    return BLOCK;
}

static int file_traits(sqlite3_file *file)
{
    (void)file;
    return 0;
}

static const sqlite3_io_methods METHODS = {
    .iVersion = 1, /* no memory that is shared */
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_lock,
    .xCheckReservedLock = file_is_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_traits,
};

/* ---- opening one ---- */

/* All of it, unless it is begun anew meanwhile: its header says so before anything else of it is written. */
static int log_keep(overlay_file *f, bool *changed)
{
    unsigned char before[LOG_HEADER], after[LOG_HEADER];
    int code = base_read(f, before, LOG_HEADER, 0);
    block *unused;

    for (sqlite3_int64 at = 0; code == SQLITE_OK && at < f->size; at += BLOCK)
        code = block_make(f, at / BLOCK, &unused);
    if (code == SQLITE_OK)
        code = base_read(f, after, LOG_HEADER, 0);
    if (code == SQLITE_OK && memcmp(before, after, LOG_HEADER) != 0)
        *changed = true;
    f->base->pMethods->xClose(f->base);
    f->base = NULL;
    return code;
}

static int base_open(sqlite3_vfs *base, overlay_file *f, const char *name, int flags,
                     bool *log_changed)
{
    int kind = flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL), exists = 0;
    int code = base->xAccess(base, name, SQLITE_ACCESS_EXISTS, &exists);

    if (code != SQLITE_OK || !exists)
        return code;
    f->base = (sqlite3_file *)(f + 1);
    f->base->pMethods = NULL;
    code = base->xOpen(base, name, f->base, kind | SQLITE_OPEN_READONLY, NULL);
    if (code == SQLITE_OK)
        code = f->base->pMethods->xFileSize(f->base, &f->base_size);
    f->size = f->base_size;
    if (code == SQLITE_OK && kind == SQLITE_OPEN_WAL)
        return log_keep(f, log_changed);
    if (code != SQLITE_OK && f->base->pMethods != NULL)
        f->base->pMethods->xClose(f->base);
    return code;
}

int wlz__overlay_file_room(const sqlite3_vfs *base)
{
    return (int)sizeof(overlay_file) + base->szOsFile;
}

int wlz__overlay_file_open(sqlite3_vfs *base, const char *name, sqlite3_file *file, int flags,
                           bool *log_changed)
{
    overlay_file *f = (overlay_file *)file;
    int code;

    memset(f, 0, sizeof *f);
    code = base_open(base, f, name, flags, log_changed);
    if (code == SQLITE_OK)
        f->methods.pMethods = &METHODS;
    else
        blocks_free(f);
    return code;
}
