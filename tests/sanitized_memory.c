/*
 * Under the sanitizers an allocation costs several times as much, and most of them are SQLite's own while it reads the
 * schema and compiles statements. Those are taken past the sanitizers; what the library allocates itself, and what SQLite
 * hands out while a statement runs, is not.
 *
 * The linker sends the calls that are named __wrap_ here (CMakeLists.txt).
 */
#include "sanitized_memory.h"

#include <sanitizer/asan_interface.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/* Of glibc, behind the functions that the sanitizers put in their place. */
void *__libc_malloc(size_t bytes);
void *__libc_realloc(void *old, size_t bytes);
void __libc_free(void *memory);

/* Stands before each block, and is poisoned where the sanitizers watch. */
typedef struct head {
    int64_t bytes;
    int64_t unwatched;
} head;

static _Thread_local bool compiling;

static head *head_of(void *memory)
{
    head *h = (head *)memory - 1;

    __asan_unpoison_memory_region(h, sizeof *h);
    return h;
}

static void *begin_block(head *h, int bytes, bool unwatched)
{
    if (h == NULL)
        return NULL;
    *h = (head){bytes, unwatched};
    if (!unwatched)
        __asan_poison_memory_region(h, sizeof *h);
    return h + 1;
}

static void *memory_malloc(int bytes)
{
    size_t size = sizeof(head) + (size_t)bytes;

    return begin_block(compiling ? __libc_malloc(size) : malloc(size), bytes, compiling);
}

static void memory_free(void *memory)
{
    head *h = head_of(memory);

    if (h->unwatched)
        __libc_free(h);
    else
        free(h);
}

static void *memory_realloc(void *memory, int bytes)
{
    size_t size = sizeof(head) + (size_t)bytes;
    head *h = head_of(memory);
    bool unwatched = h->unwatched;
    head *moved = unwatched ? __libc_realloc(h, size) : realloc(h, size);

    if (moved == NULL) /* the old one is as it was */
        begin_block(h, (int)h->bytes, unwatched);
    return begin_block(moved, bytes, unwatched);
}

static int memory_size(void *memory)
{
    head *h = head_of(memory);
    int bytes = (int)h->bytes;

    begin_block(h, bytes, h->unwatched);
    return bytes;
}

/* Exactly what is asked for, so that the first byte behind it is watched. */
static int memory_roundup(int bytes)
{
    return bytes;
}

static int memory_init(void *nothing)
{
    (void)nothing;
    return SQLITE_OK;
}

static void memory_shutdown(void *nothing)
{
    (void)nothing;
}

void sanitized_memory_install(void)
{
    static const sqlite3_mem_methods methods = {
        memory_malloc,  memory_free, memory_realloc,  memory_size,
        memory_roundup, memory_init, memory_shutdown, NULL};

    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
        abort();
}

/* ---- calls of the library and the tests ---- */

void *__real_sqlite3_malloc64(sqlite3_uint64 bytes);
void *__wrap_sqlite3_malloc64(sqlite3_uint64 bytes);

/* Also where SQLite calls the library back while it compiles. */
void *__wrap_sqlite3_malloc64(sqlite3_uint64 bytes)
{
    bool was = compiling;
    void *memory;

    compiling = false;
    memory = __real_sqlite3_malloc64(bytes);
    compiling = was;
    return memory;
}

#define COMPILES(call, parameters, arguments)                                                      \
    int __real_##call parameters;                                                                  \
    int __wrap_##call parameters;                                                                  \
    int __wrap_##call parameters                                                                   \
    {                                                                                              \
        bool was = compiling;                                                                      \
        int code;                                                                                  \
                                                                                                   \
        compiling = true;                                                                          \
        code = __real_##call arguments;                                                            \
        compiling = was;                                                                           \
        return code;                                                                               \
    }

COMPILES(sqlite3_prepare_v2,
         (sqlite3 * db, const char *sql, int size, sqlite3_stmt **stmt, const char **tail),
         (db, sql, size, stmt, tail))
COMPILES(sqlite3_prepare_v3,
         (sqlite3 * db, const char *sql, int size, unsigned flags, sqlite3_stmt **stmt,
          const char **tail),
         (db, sql, size, flags, stmt, tail))
COMPILES(sqlite3_exec,
         (sqlite3 * db, const char *sql, int (*row)(void *, int, char **, char **), void *context,
          char **message),
         (db, sql, row, context, message))
