/* Transactions of the caller, and the one around each call. */
#include "file/transaction.h"

#include "file/bounds.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/queue.h"
#include "file/schema_check.h"
#include "file/statement.h"

#include <time.h>
#include <unistd.h>

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

wlz_instant wlz__now(const wlz_registry *reg)
{
    return reg->clock != NULL ? reg->clock(reg->clock_context) : (wlz_instant)time(NULL);
}

wlz_date wlz__today(const wlz_registry *reg)
{
    return wlz_instant_day(wlz__now(reg));
}

bool wlz__is_of_this_process(const wlz_registry *reg)
{
    return reg->process == 0 || reg->process == getpid();
}

bool wlz__start_anew(wlz_registry *reg)
{
    wlz__clear_reasons(reg);
    wlz__bounds_call_begins(reg);
    atomic_store(&reg->interrupted, false);
    if (!wlz__is_of_this_process(reg))
        wlz__fail(reg, WLZ_MISUSE,
                  "another process opened the registry: open it again after a fork",
                  "een ander proces opende het register: open het opnieuw na een fork");
    else if (reg->clock != NULL && wlz__now(reg) < 0)
        wlz__fail(reg, WLZ_INVALID, "the registry's clock says a moment before 1970",
                  "de klok van het register staat op een moment voor 1970");
    return wlz__ok(reg);
}

static bool in_transaction(const wlz_registry *reg)
{
    return sqlite3_get_autocommit(reg->db) == 0;
}

/* SQLite ends a transaction by itself after some failures (a full disk, no memory): what the caller
 * still believes to be open is lost. */
static bool transaction_lost(const wlz_registry *reg)
{
    return reg->depth > 0 && !in_transaction(reg);
}

static wlz_status fail_lost(wlz_registry *reg)
{
    return wlz__fail(reg, WLZ_MISUSE,
                     "the transaction was lost to an earlier failure: roll it back",
                     "de transactie ging verloren door een eerdere fout: draai haar terug");
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

/* Undoing must not be stopped by the failure that it undoes, nor hide it; nor by an interrupt. */
static void step_anyway(wlz_registry *reg, const char *sql)
{
    wlz__failure failure = wlz__suspend(reg);
    wlz__stmt *stmt = wlz__prepare(reg, sql);
    int code = wlz__ok(reg) ? wlz__step_uninterrupted(stmt) : SQLITE_DONE;

    if (failure.status == WLZ_OK)
        wlz__fail_sqlite(reg, code);
    else
        reg->status = failure.status;
}

static void context_set(wlz_registry *reg)
{
    step(reg, SQL_CONTEXT_CLEAR);
    WLZ__WRITE(reg, SQL_CONTEXT_SET, wlz__t(reg->actor), wlz__i(wlz__now(reg)));
}

void wlz__context_rename(wlz_registry *reg)
{
    WLZ__WRITE(reg, SQL_CONTEXT_RENAME, wlz__t(reg->actor));
}

/* Commit. Refused when the file was moved or replaced while it was open, because the work would end up where nobody
 * looks: with a write-ahead log SQLite does not notice. */
static void commit(wlz_registry *reg)
{
    int moved = 0;

    sqlite3_file_control(reg->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved); /* memory has not */
    if (moved != 0)
        wlz__fail(reg, WLZ_IO, "the file was moved or replaced while it was open",
                  "het bestand is verplaatst of vervangen terwijl het open was");
    else
        step(reg, SQL_COMMIT);
}

/* What was changed is looked up now, in the language of now. */
static wlz_status refuse_writing(wlz_registry *reg)
{
    wlz__findings f = {.reg = reg};

    if (reg->schema_differs)
        wlz__schema_objects_check(&f);
    if (f.count == 0)
        return wlz__fail(reg, WLZ_READONLY, "the registry is open for reading only",
                         "het register is alleen geopend om te lezen");
    return wlz__fail(reg, WLZ_READONLY,
                     "the registry is open for reading only, until wlz_schema_repair or verify "
                     "--repair-schema: finding 1 of %lld: %s",
                     "het register is alleen geopend om te lezen, tot wlz_schema_repair of verify "
                     "--repair-schema: bevinding 1 van %lld: %s",
                     (long long)f.count, f.first);
}

/* What is tried in the registry as it stood stays in memory. */
static bool may_write(const wlz_registry *reg, bool what_if)
{
    return !reg->readonly || (reg->is_past && (what_if || reg->what_ifs != 0));
}

/* ---- the caller's transactions ---- */

static wlz_status begin(wlz_registry *reg, bool what_if)
{
    if (reg == NULL)
        return WLZ_MISUSE;
    if (!wlz__start_anew(reg))
        return reg->status;
    if (!may_write(reg, what_if))
        return refuse_writing(reg);
    if (transaction_lost(reg))
        return fail_lost(reg);
    if (reg->depth >= WLZ__DEPTH_MAX)
        return wlz__fail(reg, WLZ_MISUSE, "transactions nest at most %d deep",
                         "transacties zijn hoogstens %d diep genest", WLZ__DEPTH_MAX);
    if (!wlz__undo_ready(reg))
        return reg->status;
    wlz__memo_call_begins(reg);
    if (reg->depth == 0) {
        reg->outer_is_ours = !in_transaction(reg);
        if (reg->outer_is_ours)
            wlz__queue_begin(reg, SQL_BEGIN_WRITE);
        else
            step(reg, SQL_SAVE);
        context_set(reg);
        if (!wlz__ok(reg) && in_transaction(reg)) {
            step_anyway(reg, reg->outer_is_ours ? SQL_ROLLBACK : SQL_UNDO);
            if (!reg->outer_is_ours)
                step_anyway(reg, SQL_RELEASE);
        }
    } else {
        step(reg, SQL_SAVE);
    }
    wlz__memo_booked(reg);
    wlz__queue_leave(reg);
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
    wlz__queue_leave(reg);
    reg->depth--;
    reg->what_ifs &= (1u << reg->depth) - 1u;
}

/* Store the actor again, because setting it is not undone. */
static void context_save(wlz_registry *reg)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_CONTEXT_RENAME, wlz__t(reg->actor));

    if (wlz__ok(reg))
        wlz__fail_sqlite(reg, wlz__step_uninterrupted(stmt));
}

static void undo_level(wlz_registry *reg)
{
    wlz__memo_undone(reg);
    if (reg->depth == 1 && reg->outer_is_ours) {
        step_anyway(reg, SQL_ROLLBACK);
    } else {
        step_anyway(reg, SQL_UNDO);
        step_anyway(reg, SQL_RELEASE);
        if (reg->depth > 1)
            context_save(reg);
    }
}

wlz_status wlz_commit(wlz_registry *registry)
{
    wlz_registry *reg = registry;

    if (reg == NULL)
        return WLZ_MISUSE;
    if (!wlz__start_anew(reg))
        return reg->status;
    if (reg->depth == 0)
        return wlz__fail(reg, WLZ_MISUSE, "no transaction is open",
                         "er staat geen transactie open");
    if (transaction_lost(reg)) {
        wlz__memo_undone(reg);
        level_closed(reg);
        return wlz__fail(
            reg, WLZ_MISUSE, "the transaction was lost to an earlier failure; nothing was stored",
            "de transactie ging verloren door een eerdere fout; er is niets van bewaard");
    }
    if ((reg->what_ifs >> (reg->depth - 1)) & 1u)
        return wlz__fail(reg, WLZ_MISUSE, "a what-if cannot be committed: end it with a rollback",
                         "een what-if kan niet worden vastgelegd: draai hem terug");
    wlz__memo_call_begins(reg);
    if (reg->depth == 1)
        step(reg, SQL_CONTEXT_CLEAR);
    if (reg->depth == 1 && reg->outer_is_ours && wlz__ok(reg))
        commit(reg);
    else
        step(reg, SQL_RELEASE);
    wlz__memo_booked(reg);
    if (!wlz__ok(reg)) {
        wlz__memo_undone(reg);
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
    if (!wlz__start_anew(reg))
        return reg->status;
    if (reg->depth == 0)
        return wlz__fail(reg, WLZ_MISUSE, "no transaction is open",
                         "er staat geen transactie open");
    if (transaction_lost(reg))
        wlz__memo_undone(reg);
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
    if (!wlz__start_anew(reg))
        return false;
    reg->call_writes = reg->call_began = reg->call_saved = false;
    if (transaction_lost(reg)) {
        fail_lost(reg);
        return false;
    }
    wlz__memo_call_begins(reg);
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
    if (!may_write(reg, false)) {
        refuse_writing(reg);
        return false;
    }
    if (!wlz__undo_ready(reg))
        return false;
    reg->call_writes = true;
    if (in_transaction(reg))
        reg->call_saved = step(reg, SQL_SAVE);
    else
        reg->call_began = wlz__queue_begin(reg, SQL_BEGIN_WRITE);
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
    if (reg->call_writes)
        wlz__memo_undone(reg);
    if (!in_transaction(reg)) /* SQLite undid it already */
        return;
    if (reg->call_began)
        step_anyway(reg, SQL_ROLLBACK);
    else if (reg->call_saved) {
        step_anyway(reg, SQL_UNDO);
        step_anyway(reg, SQL_RELEASE);
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
    wlz__queue_leave(reg);
    wlz__memo_call_ends(reg);
    return reg->status;
}

wlz_status wlz__leave_undone(wlz_registry *reg)
{
    reg->calls--;
    call_undo(reg);
    wlz__queue_leave(reg);
    wlz__memo_call_ends(reg);
    return reg->status;
}

wlz_status wlz__leave_with_id(wlz_registry *reg, int64_t id, int64_t *out)
{
    wlz_status status = wlz__leave(reg);

    if (status == WLZ_OK && out != NULL)
        *out = id;
    return status;
}
