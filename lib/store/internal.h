/* What the files of the store share: the registry itself. Nothing outside lib/store and lib/sql
 * includes this. */
#ifndef WLZ_STORE_INTERNAL_H
#define WLZ_STORE_INTERNAL_H

#include "store/sqlite.h"
#include "store/store.h"

#include <stdatomic.h>

#define WLZ__MESSAGE_MAX 1024
#define WLZ__DEPTH_MAX 30
#define WLZ__STATEMENTS 512 /* a power of two, and more than twice the library's statements */

typedef struct wlz__cached {
    const char *sql;
    sqlite3_stmt *stmt;
} wlz__cached;

struct wlz_registry {
    sqlite3 *db;
    bool owns_db;
    bool ready; /* it opened: one that did not answers every call with WLZ_MISUSE */
    bool readonly;
    bool in_query; /* used by SQL functions: the running query holds the snapshot */
    char actor[WLZ__NAME_MAX + 1];
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
    bool undo_ready; /* what undoes is prepared: it must not need memory at that moment */
    bool keeps_policy;
    int64_t changes_at_enter;

    /* reasons */
    wlz_status status;
    char message[WLZ__MESSAGE_MAX];
    char rule[64]; /* of the schema's refusal */
    wlz_violation *violations;
    size_t violation_count;
    wlz__arena violation_text;

    wlz__cached cache[WLZ__STATEMENTS];
    wlz__memo policy;
};

/* Turn an SQLite error of the running call into its status, message and violation. */
wlz_status wlz__fail_sqlite(wlz_registry *reg, int code);
void wlz__clear_reasons(wlz_registry *reg);
/* A settled status for an SQLite result code. */
wlz_status wlz__status_of(int code);

/* A registry on a connection that only asks: its settings stay as they are, and nothing is made. */
wlz_status wlz__attach_asking(sqlite3 *db, wlz_registry **out);
/* Refuse a file whose header says that it is not ours, before SQLite makes anything beside it. */
void wlz__schema_peek(wlz_registry *reg);
/* Make or update the schema, or say why this file is not to be used. */
void wlz__schema_ready(wlz_registry *reg, unsigned flags);
int wlz__pragma_int(wlz_registry *reg, const char *sql, int *out);
bool wlz__exec(wlz_registry *reg, const char *sql);

/* Whether calls may use the registry; fails with WLZ_MISUSE when it did not open. */
bool wlz__ready(wlz_registry *reg);
/* Prepare what undoes, unless it is; to be called before anything is begun. */
bool wlz__undo_ready(wlz_registry *reg);
wlz__stmt *wlz__prepare_anew(wlz_registry *reg, const char *sql);
void wlz__finalize_all(wlz_registry *reg);
void wlz__rollback_all(wlz_registry *reg);
/* The running transaction goes on in the actor's name. */
void wlz__context_rename(wlz_registry *reg);

#endif
