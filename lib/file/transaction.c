/* Transactions of the caller, and the one around each call. */
#include "file/transaction.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/statement.h"

#include <time.h>

static const char SQL_BEGIN_READ[] = "BEGIN";
static const char SQL_BEGIN_WRITE[] = "BEGIN IMMEDIATE";
static const char SQL_COMMIT[] = "COMMIT";
static const char SQL_ROLLBACK[] = "ROLLBACK";
static const char SQL_SAVE[] = "SAVEPOINT wlz";
static const char SQL_RELEASE[] = "RELEASE wlz";
static const char SQL_UNDO[] = "ROLLBACK TO wlz";
static const char SQL_CONTEXT_CLEAR[] = "DELETE FROM context";
static const char SQL_CONTEXT_SET[] = "INSERT INTO context(one, actor, at) VALUES(1, ?1, ?2)";
static const char SQL_CONTEXT_RENAME[] = "UPDATE context SET actor = ?1";
static const char SQL_DATA_VERSION[] = "PRAGMA data_version";
static const char SQL_HISTORY_END[] = "SELECT ifnull(max(seq), 0) FROM history";

wlz_instant wlz__now(const wlz_registry *reg)
{
    return reg->clock != NULL ? reg->clock(reg->clock_context) : (wlz_instant)time(NULL);
}

wlz_date wlz__today(const wlz_registry *reg)
{
    return wlz_instant_day(wlz__now(reg));
}

/* What an earlier call came to, and an interrupt that came after it, is not this call's. */
static void start_anew(wlz_registry *reg)
{
    wlz__clear_reasons(reg);
    atomic_store(&reg->interrupted, false);
}

static bool in_transaction(const wlz_registry *reg)
{
    return sqlite3_get_autocommit(reg->db) == 0;
}

bool wlz__ready(wlz_registry *reg)
{
    if (!reg->ready)
        wlz__fail(reg, WLZ_MISUSE, "the registry did not open");
    return reg->ready;
}

/* SQLite ends a transaction by itself after some failures (a full disk, no memory): what the caller
 * still believes to be open is lost. */
static bool transaction_lost(const wlz_registry *reg)
{
    return reg->depth > 0 && !in_transaction(reg);
}

static bool step(wlz_registry *reg, const char *sql)
{
    wlz__run(reg, wlz__prepare(reg, sql));
    return wlz__ok(reg);
}

bool wlz__undo_ready(wlz_registry *reg)
{
    if (!reg->undo_ready) {
        wlz__prepare_anew(reg, SQL_ROLLBACK);
        wlz__prepare_anew(reg, SQL_UNDO);
        wlz__prepare_anew(reg, SQL_RELEASE);
        reg->undo_ready = wlz__ok(reg);
    }
    return wlz__ok(reg);
}

/* An interrupt is over for SQLite once nothing runs, so it stops few attempts. */
static int step_uninterrupted(wlz__stmt *stmt)
{
    int code = SQLITE_INTERRUPT;

    for (int attempt = 0; code == SQLITE_INTERRUPT && attempt < 100; attempt++) {
        code = sqlite3_step(stmt);
        wlz__reset(stmt);
    }
    return code;
}

/* Undoing must not be stopped by the failure that it undoes, nor hide it; nor by an interrupt. */
static void step_anyway(wlz_registry *reg, const char *sql)
{
    wlz__failure failure = wlz__suspend(reg);
    wlz__stmt *stmt = wlz__prepare(reg, sql);
    int code = wlz__ok(reg) ? step_uninterrupted(stmt) : SQLITE_DONE;

    if (failure.status == WLZ_OK)
        wlz__fail_sqlite(reg, code);
    else
        reg->status = failure.status;
}

static void context_set(wlz_registry *reg)
{
    wlz__stmt *stmt;

    step(reg, SQL_CONTEXT_CLEAR);
    stmt = wlz__prepare(reg, SQL_CONTEXT_SET);
    wlz__bind_text(reg, stmt, 1, reg->actor);
    wlz__bind_int(reg, stmt, 2, wlz__now(reg));
    wlz__run(reg, stmt);
}

void wlz__context_rename(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_CONTEXT_RENAME);

    wlz__bind_text(reg, stmt, 1, reg->actor);
    wlz__run(reg, stmt);
}

/* The work of a call or transaction is undone: what was read from it may not be remembered. */
static void memo_forget(wlz_registry *reg)
{
    reg->policy.changes = -1;
}

/* A change that is rolled back - by the connection's owner also past us - takes its rows of the history along. */
static int64_t history_end(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_HISTORY_END);
    int64_t end = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : -1;

    wlz__reset(stmt);
    return end;
}

/* Keep what was written. A file that was moved or replaced while it was open would take it along to where nobody looks:
 * with a write-ahead log SQLite does not notice. */
static void commit(wlz_registry *reg)
{
    int moved = 0;

    sqlite3_file_control(reg->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved); /* memory has not */
    if (moved != 0)
        wlz__fail(reg, WLZ_IO, "the file was moved or replaced while it was open");
    else
        step(reg, SQL_COMMIT);
}

/* ---- the caller's transactions ---- */

/* Our own bookkeeping (the context row) is no change of policy. */
static void memo_carry(wlz_registry *reg, int64_t before)
{
    if (reg->policy.changes == before)
        reg->policy.changes = sqlite3_total_changes64(reg->db);
}

static wlz_status begin(wlz_registry *reg, bool what_if)
{
    int64_t before;

    if (reg == NULL)
        return WLZ_MISUSE;
    start_anew(reg);
    if (!wlz__ready(reg))
        return reg->status;
    if (reg->readonly)
        return wlz__fail(reg, WLZ_READONLY, "the registry is open for reading only");
    if (transaction_lost(reg))
        return wlz__fail(reg, WLZ_MISUSE,
                         "the transaction was lost to an earlier failure: roll it back");
    if (reg->depth >= WLZ__DEPTH_MAX)
        return wlz__fail(reg, WLZ_MISUSE, "transactions nest at most %d deep", WLZ__DEPTH_MAX);
    if (!wlz__undo_ready(reg))
        return reg->status;
    before = sqlite3_total_changes64(reg->db);
    if (reg->depth == 0) {
        reg->outer_is_ours = !in_transaction(reg);
        step(reg, reg->outer_is_ours ? SQL_BEGIN_WRITE : SQL_SAVE);
        context_set(reg);
        if (!wlz__ok(reg) && in_transaction(reg)) {
            step_anyway(reg, reg->outer_is_ours ? SQL_ROLLBACK : SQL_UNDO);
            if (!reg->outer_is_ours)
                step_anyway(reg, SQL_RELEASE);
        }
    } else {
        step(reg, SQL_SAVE);
    }
    memo_carry(reg, before);
    if (wlz__ok(reg)) {
        if (what_if)
            reg->what_ifs |= 1u << reg->depth;
        reg->depth++;
    }
    return reg->status;
}

wlz_status wlz_begin(wlz_registry *registry)
{
    return begin(registry, false);
}

wlz_status wlz_begin_what_if(wlz_registry *registry)
{
    return begin(registry, true);
}

static void level_closed(wlz_registry *reg)
{
    reg->depth--;
    reg->what_ifs &= (1u << reg->depth) - 1u;
}

/* Who writes is not undone. */
static void context_keep(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_CONTEXT_RENAME);

    wlz__bind_text(reg, stmt, 1, reg->actor);
    if (wlz__ok(reg))
        wlz__fail_sqlite(reg, step_uninterrupted(stmt));
}

static void undo_level(wlz_registry *reg)
{
    memo_forget(reg);
    if (reg->depth == 1 && reg->outer_is_ours) {
        step_anyway(reg, SQL_ROLLBACK);
    } else {
        step_anyway(reg, SQL_UNDO);
        step_anyway(reg, SQL_RELEASE);
        if (reg->depth > 1)
            context_keep(reg);
    }
}

wlz_status wlz_commit(wlz_registry *registry)
{
    wlz_registry *reg = registry;
    int64_t before;

    if (reg == NULL)
        return WLZ_MISUSE;
    start_anew(reg);
    if (!wlz__ready(reg))
        return reg->status;
    if (reg->depth == 0)
        return wlz__fail(reg, WLZ_MISUSE, "no transaction is open");
    if (transaction_lost(reg)) {
        memo_forget(reg);
        level_closed(reg);
        return wlz__fail(reg, WLZ_MISUSE,
                         "the transaction was lost to an earlier failure; nothing of it is kept");
    }
    if ((reg->what_ifs >> (reg->depth - 1)) & 1u)
        return wlz__fail(reg, WLZ_MISUSE, "a what-if cannot be committed: end it with a rollback");
    before = sqlite3_total_changes64(reg->db);
    if (reg->depth == 1)
        step(reg, SQL_CONTEXT_CLEAR);
    if (reg->depth == 1 && reg->outer_is_ours && wlz__ok(reg))
        commit(reg);
    else
        step(reg, SQL_RELEASE);
    memo_carry(reg, before);
    if (!wlz__ok(reg)) {
        memo_forget(reg);
        if (in_transaction(reg)) /* else SQLite undid it already */
            undo_level(reg);
    }
    level_closed(reg);
    return reg->status;
}

wlz_status wlz_rollback(wlz_registry *registry)
{
    wlz_registry *reg = registry;

    if (reg == NULL)
        return WLZ_MISUSE;
    start_anew(reg);
    if (!wlz__ready(reg))
        return reg->status;
    if (reg->depth == 0)
        return wlz__fail(reg, WLZ_MISUSE, "no transaction is open");
    if (transaction_lost(reg))
        memo_forget(reg);
    else
        undo_level(reg);
    level_closed(reg);
    return reg->status;
}

void wlz__rollback_all(wlz_registry *reg)
{
    while (reg->depth > 0)
        wlz_rollback(reg);
}

/* ---- the transaction around one call ---- */

static bool call_starts(wlz_registry *reg)
{
    if (reg == NULL)
        return false;
    if (reg->calls > 0) { /* a call made by another call of the library belongs to it */
        reg->calls++;
        return true;
    }
    start_anew(reg);
    if (!wlz__ready(reg))
        return false;
    reg->call_writes = reg->call_began = reg->call_saved = reg->keeps_policy = false;
    if (transaction_lost(reg)) {
        wlz__fail(reg, WLZ_MISUSE, "the transaction was lost to an earlier failure: roll it back");
        return false;
    }
    reg->changes_at_enter = sqlite3_total_changes64(reg->db);
    return true;
}

bool wlz__enter_read(wlz_registry *reg)
{
    if (!call_starts(reg))
        return false;
    if (reg->calls > 0)
        return true;
    if (!in_transaction(reg) && !reg->in_query)
        reg->call_began = step(reg, SQL_BEGIN_READ);
    reg->calls = wlz__ok(reg) ? 1 : 0;
    return wlz__ok(reg);
}

bool wlz__enter_write(wlz_registry *reg)
{
    if (!call_starts(reg))
        return false;
    if (reg->calls > 0)
        return true;
    if (reg->readonly) {
        wlz__fail(reg, WLZ_READONLY, "the registry is open for reading only");
        return false;
    }
    if (!wlz__undo_ready(reg))
        return false;
    reg->call_writes = true;
    if (in_transaction(reg))
        reg->call_saved = step(reg, SQL_SAVE);
    else
        reg->call_began = step(reg, SQL_BEGIN_WRITE);
    if (reg->depth == 0 && wlz__ok(reg))
        context_set(reg);
    reg->calls = 1;
    if (!wlz__ok(reg)) {
        wlz__leave(reg);
        return false;
    }
    return true;
}

static void call_undo(wlz_registry *reg)
{
    if (reg->call_writes && !reg->keeps_policy)
        memo_forget(reg);
    if (!in_transaction(reg)) /* SQLite undid it already */
        return;
    if (reg->call_began)
        step_anyway(reg, SQL_ROLLBACK);
    else if (reg->call_saved) {
        step_anyway(reg, SQL_UNDO);
        step_anyway(reg, SQL_RELEASE);
    }
}

/* What the call wrote is no change of policy. */
static void memo_follow(wlz_registry *reg)
{
    reg->policy.changes = sqlite3_total_changes64(reg->db);
    if (reg->policy.history < 0 || !wlz__ok(reg))
        return;
    reg->policy.history = in_transaction(reg) ? history_end(reg) : -1;
    if (!wlz__ok(reg)) { /* that it cannot be remembered does not make the call fail */
        wlz__clear_reasons(reg);
        memo_forget(reg);
    }
}

wlz_status wlz__leave(wlz_registry *reg)
{
    if (--reg->calls > 0)
        return reg->status;
    if (wlz__ok(reg) && reg->call_writes && reg->depth == 0)
        step(reg, SQL_CONTEXT_CLEAR);
    if (wlz__ok(reg) && reg->call_began && reg->call_writes)
        commit(reg);
    else if (wlz__ok(reg) && reg->call_began)
        step(reg, SQL_COMMIT);
    else if (wlz__ok(reg) && reg->call_saved)
        step(reg, SQL_RELEASE);
    if (!wlz__ok(reg))
        call_undo(reg);
    if (reg->keeps_policy && reg->policy.changes == reg->changes_at_enter)
        memo_follow(reg);
    return reg->status;
}

wlz_status wlz__leave_with_id(wlz_registry *reg, int64_t id, int64_t *out)
{
    wlz_status status = wlz__leave(reg);

    if (status == WLZ_OK && out != NULL)
        *out = id;
    return status;
}

/* ---- what is remembered between calls ---- */

void *wlz__memo_data(const wlz_registry *reg)
{
    return reg->policy.data;
}

static int64_t data_version(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_DATA_VERSION);
    int64_t version = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : -1;

    wlz__reset(stmt);
    return version;
}

bool wlz__memo_current(wlz_registry *reg)
{
    const wlz__memo *memo = &reg->policy;
    int64_t changes = sqlite3_total_changes64(reg->db);

    if (reg->keeps_policy) /* so far this call wrote no policy */
        changes = memo->changes == reg->changes_at_enter ? memo->changes : changes;
    return memo->data != NULL && memo->changes == changes &&
           (reg->keeps_policy || memo->history < 0 || memo->history == history_end(reg)) &&
           memo->data_version == data_version(reg);
}

static void memo_mark(wlz_registry *reg, wlz__memo *memo)
{
    bool may_be_undone = sqlite3_txn_state(reg->db, "main") == SQLITE_TXN_WRITE && !reg->call_began;

    memo->data_version = data_version(reg);
    memo->changes = sqlite3_total_changes64(reg->db);
    memo->history = may_be_undone ? history_end(reg) : -1;
    if (reg->keeps_policy)
        reg->changes_at_enter = memo->changes;
}

void wlz__memo_set(wlz_registry *reg, void *data, void (*release)(void *data))
{
    if (reg->policy.release != NULL)
        reg->policy.release(reg->policy.data);
    reg->policy.data = data;
    reg->policy.release = release;
    if (data != NULL)
        memo_mark(reg, &reg->policy);
}

void wlz__memo_keep(wlz_registry *reg)
{
    if (reg->calls != 1)
        return;
    reg->keeps_policy = true;
    if (reg->policy.history >= 0 && reg->policy.history != history_end(reg))
        memo_forget(reg);
}
