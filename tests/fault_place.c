/* The places where the library asks for memory, by the address that is returned to, and has SQLite do something, by the
 * text of the statement. The linker sends the calls that are named __wrap_ here (CMakeLists.txt). Undoing does not fail:
 * SQLite needs no memory for it. */
#include "fault_memory.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "file/builder.h"
#include "file/copy.h"
#include "file/list.h"
#include "file/memory.h"

/* Where the outermost of nested calls of the library is. */
static const void *place;

static const void *enter(const void *returned_to)
{
    const void *outer = place;

    if (place == NULL)
        place = returned_to;
    return outer;
}

static bool fails_at(const void *returned_to)
{
    return memory_fails_at((uintptr_t)(place != NULL ? place : returned_to));
}

static bool statement_fails(const char *sql, unsigned step)
{
    uint64_t key = step;

    if (!memory_by_place() || sql == NULL || strncmp(sql, "ROLLBACK", 8) == 0 ||
        strncmp(sql, "RELEASE", 7) == 0)
        return false;
    for (const char *c = sql; *c != '\0'; c++)
        key = (key ^ (unsigned char)*c) * UINT64_C(0x100000001B3);
    return memory_fails_at(key);
}

#define WRAPPED(type, call, parameters)                                                            \
    type __real_##call parameters;                                                                 \
    type __wrap_##call parameters;                                                                 \
    type __wrap_##call parameters

/* ---- memory ---- */

WRAPPED(void *, wlz__alloc, (size_t bytes))
{
    return fails_at(__builtin_return_address(0)) ? NULL : __real_wlz__alloc(bytes);
}

WRAPPED(void *, wlz__arena_alloc, (wlz__arena * arena, size_t bytes))
{
    return fails_at(__builtin_return_address(0)) ? NULL : __real_wlz__arena_alloc(arena, bytes);
}

WRAPPED(const char *, wlz__arena_text, (wlz__arena * arena, const char *text))
{
    return fails_at(__builtin_return_address(0)) ? NULL : __real_wlz__arena_text(arena, text);
}

WRAPPED(char *, wlz__built, (wlz__builder * b))
{
    char *built = __real_wlz__built(b);

    if (!fails_at(__builtin_return_address(0)))
        return built;
    wlz__free(built); /* as where it has no room */
    b->text = NULL;
    b->failed = true;
    return NULL;
}

WRAPPED(char *, sqlite3_mprintf, (const char *format, ...))
{
    va_list arguments;
    char *text;

    if (fails_at(__builtin_return_address(0)))
        return NULL;
    va_start(arguments, format);
    text = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    return text;
}

/* These ask for it in the name of who called them. */
#define FOR_CALLER(type, call, parameters, arguments)                                              \
    WRAPPED(type, call, parameters)                                                                \
    {                                                                                              \
        const void *outer = enter(__builtin_return_address(0));                                    \
        type made = __real_##call arguments;                                                       \
                                                                                                   \
        place = outer;                                                                             \
        return made;                                                                               \
    }

FOR_CALLER(void *, wlz__list_add,
           (wlz_registry * reg, wlz__arena *arena, wlz__list *list, size_t size),
           (reg, arena, list, size))
FOR_CALLER(void *, wlz__list_pointers,
           (wlz_registry * reg, wlz__arena *arena, const wlz__list *list, size_t size),
           (reg, arena, list, size))
FOR_CALLER(const char *, wlz__copy, (wlz_registry * reg, wlz__arena *arena, const char *text),
           (reg, arena, text))
FOR_CALLER(const char *, wlz__copy_built, (wlz_registry * reg, wlz__arena *arena, wlz__builder *b),
           (reg, arena, b))
FOR_CALLER(const char *, wlz__arena_built, (wlz__arena * arena, wlz__builder *b), (arena, b))

/* ---- SQLite ---- */

WRAPPED(int, sqlite3_step, (sqlite3_stmt * stmt))
{
    return statement_fails(sqlite3_sql(stmt), 1) ? SQLITE_NOMEM : __real_sqlite3_step(stmt);
}

WRAPPED(int, sqlite3_prepare_v2,
        (sqlite3 * db, const char *sql, int size, sqlite3_stmt **stmt, const char **tail))
{
    if (!statement_fails(sql, 2))
        return __real_sqlite3_prepare_v2(db, sql, size, stmt, tail);
    *stmt = NULL;
    return SQLITE_NOMEM;
}

WRAPPED(int, sqlite3_prepare_v3,
        (sqlite3 * db, const char *sql, int size, unsigned flags, sqlite3_stmt **stmt,
         const char **tail))
{
    if (!statement_fails(sql, 2))
        return __real_sqlite3_prepare_v3(db, sql, size, flags, stmt, tail);
    *stmt = NULL;
    return SQLITE_NOMEM;
}

WRAPPED(int, sqlite3_exec,
        (sqlite3 * db, const char *sql, int (*row)(void *, int, char **, char **), void *context,
         char **message))
{
    return statement_fails(sql, 3) ? SQLITE_NOMEM
                                   : __real_sqlite3_exec(db, sql, row, context, message);
}
