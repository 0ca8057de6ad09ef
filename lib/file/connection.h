/* The registry itself, on a connection. For lib/file and lib/sql. */
#ifndef WLZ_FILE_CONNECTION_H
#define WLZ_FILE_CONNECTION_H

#include "file/memory.h"
#include "file/sqlite.h"
#include "value/text.h"

#include <wlzreg/registry.h>

#include <stdatomic.h>
#include <sys/types.h>

/* What is remembered between calls (memo.c). */
typedef struct wlz__memo {
    void *data;
    void (*release)(void *data);
    int64_t changes;      /* total changes of the connection when it was read; -1 = forgotten */
    int64_t data_version; /* other connections' commits when it was read */
    int64_t history; /* the history's end, when read amid changes that may be undone; else -1 */

    bool writes_no_policy;   /* the running call writes nothing that is cached */
    int64_t changes_at_call; /* total changes when it began */
} wlz__memo;

/* A place in the line of writers (queue.c): locks on the folder of the registry's file, which end with the process at
 * the latest. */
typedef struct wlz__queue {
    bool open;
    int folder;
    int64_t first;              /* of all places */
    int64_t place;              /* that is held, or 0 */
    int64_t ahead, ahead_since; /* who was seen there, and since when */
    int64_t begun;              /* when the waiting began, or 0 */
} wlz__queue;

#define WLZ__MESSAGE_MAX 1024
#define WLZ__RULE_MAX 64
#define WLZ__DEPTH_MAX 30
#define WLZ__SETTINGS 11    /* settings.c */
#define WLZ__STATEMENTS 512 /* a power of two, and more than twice the library's statements */

typedef struct wlz__cached {
    const char *sql;
    sqlite3_stmt *stmt;
} wlz__cached;

struct wlz_registry {
    sqlite3 *db;
    bool owns_db;
    bool marked;   /* the connection says that it has a registry */
    pid_t process; /* that opened the file, whose locks do not cross fork(); 0 = in memory */
    int settings_before[WLZ__SETTINGS];
    size_t settings_noted;
    bool readonly;
    bool schema_differs;          /* and so it is read only, though it was opened to be written */
    bool bounded;                 /* its schema was changed: calls are stopped in time (bounds.c) */
    int64_t steps;                /* of SQLite's machine in the running call, where it is bounded */
    bool is_copy;                 /* of a file beside which nothing may be written */
    struct wlz__overlay *overlay; /* what it reads, as it stood; NULL: the file itself */
    bool is_past;                 /* as it stood: it is read only, but what-ifs can be tried */
    bool in_query;                /* used by SQL functions: the running query holds the snapshot */
    char actor[WLZ__NAME_MAX + 1];
    bool dutch;              /* the language of reasons */
    atomic_bool interrupted; /* set by any thread; SQLite forgets an interrupt between statements */
    wlz_instant (*clock)(void *);
    void *clock_context;

    /* transactions: how deep the caller's nest, which of them are what-ifs, and the running call */
    int depth;
    uint32_t what_ifs;
    bool outer_is_ours; /* the outermost transaction is a BEGIN of this registry */
    int calls;
    bool call_writes;
    bool call_began; /* the running call opened the transaction itself */
    bool call_saved; /* ... or a savepoint */
    int busy_timeout_ms;
    wlz__queue queue; /* of writers, when it is a file that this registry opened */
    bool undo_ready;  /* what undoes is prepared: it must not need memory at that moment */

    /* reasons */
    wlz_status status;
    char message[WLZ__MESSAGE_MAX];
    size_t failed_row;              /* of the caller's rows, counted from 1; 0 = none */
    size_t reason_at;               /* where the message goes on behind the number of that row */
    char rule[WLZ__RULE_MAX];       /* of the schema's refusal */
    wlz_violation **violation_rows; /* those of the list, to be written */
    wlz_violations violations;
    bool bare; /* the last of them only names its rule, and what was to be written */
    wlz__arena violation_text;

    wlz__cached cache[WLZ__STATEMENTS];
    wlz__memo memo;
};

int wlz__pragma_int(wlz_registry *reg, const char *sql, int *out);

#endif
