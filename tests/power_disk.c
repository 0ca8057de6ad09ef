#include "power_disk.h"

#include "random.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILES 64    /* that have been on the disk since it was cleared */
#define SHM_PAGES 8 /* of a log's shared memory */

typedef struct disk_file {
    char name[POWER_NAME_MAX];
    bool there;         /* under that name */
    bool is_journal;    /* whose first sync is one of its name too, as SQLite's on unix is */
    bool name_is_noted; /* by that sync */
    power_bytes content;
    void *shm[SHM_PAGES];
    int shm_readers[SQLITE_SHM_NLOCK], shm_writers[SQLITE_SHM_NLOCK];
} disk_file;

typedef struct handle {
    sqlite3_file base;
    disk_file *file;
    int lock;
    struct handle *next;
} handle;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs memory_vfs;
static sqlite3_io_methods methods;
static disk_file files[FILES];
static int file_count;
static handle *handles;
static power_notes *noted;
static bool lies;
static uint64_t randomness;

static void *must(void *memory)
{
    if (memory == NULL)
        abort();
    return memory;
}

/* ---- notes ---- */

static void note(power_step step, const void *bytes)
{
    if (noted != NULL && !(lies && (step.kind == POWER_SYNC || step.kind == POWER_DIRECTORY)))
        power_notes_add(noted, step, bytes);
}

void power_disk_note(power_notes *notes)
{
    noted = notes;
}

void power_disk_mark(int64_t number)
{
    note((power_step){.kind = POWER_MARK, .size = number}, NULL);
}

void power_disk_lie(bool from_now_on)
{
    lies = from_now_on;
}

/* ---- files ---- */

static int number_of(const disk_file *f)
{
    return (int)(f - files);
}

static void note_name(power_step_kind kind, const disk_file *f)
{
    power_step step = {.kind = kind, .file = number_of(f)};

    strcpy(step.name, f->name);
    note(step, NULL);
}

static disk_file *find(const char *name)
{
    for (int i = 0; i < file_count; i++)
        if (files[i].there && strcmp(files[i].name, name) == 0)
            return &files[i];
    return NULL;
}

static disk_file *create(const char *name)
{
    disk_file *f = &files[file_count];
    power_bytes content;

    if (file_count == FILES || strlen(name) >= POWER_NAME_MAX)
        abort();
    file_count++;
    content = f->content; /* to be used again */
    content.size = 0;
    *f = (disk_file){.there = true, .content = content};
    strcpy(f->name, name);
    note_name(POWER_CREATE, f);
    return f;
}

static void shm_drop(disk_file *f)
{
    for (int i = 0; i < SHM_PAGES; i++) {
        free(f->shm[i]);
        f->shm[i] = NULL;
    }
}

void power_disk_clear(void)
{
    handles = NULL; /* of a test that failed */
    for (int i = 0; i < file_count; i++)
        shm_drop(&files[i]);
    file_count = 0;
    randomness = 20230101;
    sqlite3_randomness(0, NULL); /* begin again with ours */
}

void power_disk_put(const char *name, const power_bytes *content)
{
    disk_file *f = create(name);

    power_bytes_put(&f->content, content->at, content->size, 0);
    note((power_step){POWER_WRITE, number_of(f), 0, content->size, NULL, ""}, content->at);
    note((power_step){.kind = POWER_SYNC, .file = number_of(f)}, NULL);
    note((power_step){.kind = POWER_DIRECTORY}, NULL);
}

const power_bytes *power_disk_file(const char *name)
{
    disk_file *f = find(name);

    return f != NULL ? &f->content : NULL;
}

/* ---- the methods of a file ---- */

static handle *handle_of(sqlite3_file *file)
{
    return (handle *)(void *)file;
}

static int file_close(sqlite3_file *file)
{
    handle *h = handle_of(file), **at = &handles;

    while (*at != NULL && *at != h)
        at = &(*at)->next;
    if (*at != NULL)
        *at = h->next;
    return SQLITE_OK;
}

static int file_read(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    const power_bytes *content = &handle_of(file)->file->content;
    int64_t there = content->size - at < size ? content->size - at : size;

    if (there < 0)
        there = 0;
    if (there > 0)
        memcpy(to, content->at + at, (size_t)there);
    if (there == size)
        return SQLITE_OK;
    memset((char *)to + there, 0, (size_t)(size - there));
    return SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    handle *h = handle_of(file);

    note((power_step){POWER_WRITE, number_of(h->file), at, size, NULL, ""}, from);
    power_bytes_put(&h->file->content, from, size, at);
    return SQLITE_OK;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    handle *h = handle_of(file);

    note((power_step){POWER_TRUNCATE, number_of(h->file), 0, size, NULL, ""}, NULL);
    power_bytes_cut(&h->file->content, size);
    return SQLITE_OK;
}

static int file_sync(sqlite3_file *file, int flags)
{
    disk_file *f = handle_of(file)->file;

    (void)flags;
    note((power_step){.kind = POWER_SYNC, .file = number_of(f)}, NULL);
    if (f->is_journal && !f->name_is_noted)
        note((power_step){.kind = POWER_DIRECTORY}, NULL);
    f->name_is_noted = true;
    return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = handle_of(file)->file->content.size;
    return SQLITE_OK;
}

static int lock_of_others(const handle *h)
{
    int highest = SQLITE_LOCK_NONE;

    for (const handle *other = handles; other != NULL; other = other->next)
        if (other != h && other->file == h->file && other->lock > highest)
            highest = other->lock;
    return highest;
}

static int file_lock(sqlite3_file *file, int lock)
{
    handle *h = handle_of(file);
    int others = lock_of_others(h);

    if (lock <= h->lock)
        return SQLITE_OK;
    if (others >= SQLITE_LOCK_PENDING || (lock >= SQLITE_LOCK_RESERVED && others >= lock) ||
        (lock == SQLITE_LOCK_EXCLUSIVE && others > SQLITE_LOCK_NONE))
        return SQLITE_BUSY;
    h->lock = lock;
    return SQLITE_OK;
}

static int file_unlock(sqlite3_file *file, int lock)
{
    if (handle_of(file)->lock > lock)
        handle_of(file)->lock = lock;
    return SQLITE_OK;
}

static int file_check_lock(sqlite3_file *file, int *out)
{
    handle *h = handle_of(file);

    *out = h->lock >= SQLITE_LOCK_RESERVED || lock_of_others(h) >= SQLITE_LOCK_RESERVED;
    return SQLITE_OK;
}

static int file_control(sqlite3_file *file, int what, void *argument)
{
    (void)file;
    if (what != SQLITE_FCNTL_HAS_MOVED)
        return SQLITE_NOTFOUND;
    *(int *)argument = 0;
    return SQLITE_OK;
}

static int file_sector(sqlite3_file *file)
{
    (void)file;
    return 4096;
}

static int file_traits(sqlite3_file *file)
{
    (void)file;
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; /* as on Linux */
}

static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    disk_file *f = handle_of(file)->file;

    if (page >= SHM_PAGES)
        return SQLITE_FULL;
    if (f->shm[page] == NULL && extend)
        f->shm[page] = must(calloc(1, (size_t)size));
    *out = f->shm[page];
    return SQLITE_OK;
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    disk_file *f = handle_of(file)->file;
    int change = flags & SQLITE_SHM_LOCK ? 1 : -1;
    bool shared = (flags & SQLITE_SHM_SHARED) != 0;

    for (int i = offset; i < offset + count && change > 0; i++)
        if (f->shm_writers[i] > 0 || (!shared && f->shm_readers[i] > 0))
            return SQLITE_BUSY;
    for (int i = offset; i < offset + count; i++)
        *(shared ? &f->shm_readers[i] : &f->shm_writers[i]) += change;
    return SQLITE_OK;
}

static void file_shm_barrier(sqlite3_file *file)
{
    (void)file;
}

static int file_shm_unmap(sqlite3_file *file, int delete)
{
    if (delete)
        shm_drop(handle_of(file)->file);
    return SQLITE_OK;
}

/* ---- the methods of the disk ---- */

static int disk_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
    handle *h = handle_of(file);
    disk_file *f;

    (void)vfs;
    if (name == NULL) /* a temporary file */
        return real_vfs->xOpen(real_vfs, name, file, flags, out);
    f = find(name);
    h->base.pMethods = NULL;
    if (f == NULL && (flags & SQLITE_OPEN_CREATE) == 0)
        return SQLITE_CANTOPEN;
    if (f == NULL) {
        f = create(name);
        f->is_journal = (flags & SQLITE_OPEN_MAIN_DB) == 0;
    }
    *h = (handle){{&methods}, f, SQLITE_LOCK_NONE, handles};
    handles = h;
    if (out != NULL)
        *out = flags;
    return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    disk_file *f = find(name);

    (void)vfs;
    if (f == NULL)
        return SQLITE_IOERR_DELETE_NOENT;
    f->there = false;
    note_name(POWER_DELETE, f);
    if (sync)
        note((power_step){.kind = POWER_DIRECTORY}, NULL);
    return SQLITE_OK;
}

static int disk_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    disk_file *f = find(name);

    (void)vfs;
    *out = f != NULL && (flags != SQLITE_ACCESS_EXISTS || f->content.size > 0);
    return SQLITE_OK;
}

static int disk_full_name(sqlite3_vfs *vfs, const char *name, int room, char *out)
{
    (void)vfs;
    return snprintf(out, (size_t)room, "%s", name) < room ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int disk_randomness(sqlite3_vfs *vfs, int size, char *out)
{
    (void)vfs;
    for (int i = 0; i < size; i++)
        out[i] = (char)random_next(&randomness);
    return size;
}

void power_disk_install(void)
{
    real_vfs = sqlite3_vfs_find(NULL);
    methods = (sqlite3_io_methods){
        2,           file_close,   file_read,     file_write,       file_truncate,  file_sync,
        file_size,   file_lock,    file_unlock,   file_check_lock,  file_control,   file_sector,
        file_traits, file_shm_map, file_shm_lock, file_shm_barrier, file_shm_unmap, NULL,
        NULL};
    memory_vfs = *real_vfs; /* its clock, its sleep */
    memory_vfs.zName = "power";
    if (memory_vfs.szOsFile < (int)sizeof(handle))
        memory_vfs.szOsFile = (int)sizeof(handle);
    memory_vfs.pNext = NULL;
    memory_vfs.xOpen = disk_open;
    memory_vfs.xDelete = disk_delete;
    memory_vfs.xAccess = disk_access;
    memory_vfs.xFullPathname = disk_full_name;
    memory_vfs.xRandomness = disk_randomness;
    if (sqlite3_vfs_register(&memory_vfs, 1) != SQLITE_OK)
        abort();
}

void power_disk_uninstall(void)
{
    power_disk_clear();
    sqlite3_vfs_unregister(&memory_vfs);
    sqlite3_vfs_register(real_vfs, 1);
}
