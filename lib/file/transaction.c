/* Transactions of the caller, and the one around each call. */
#include "file/transaction.h"

#include "file/boundary.h"
#include "file/bounds.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/queue.h"
#include "file/statement.h"

#include <time.h>
#include <unistd.h>

static const char SQL_BEGIN_READ[] = "BEGIN";
static const char SQL_BEGIN_WRITE[] = "BEGIN IMMEDIATE";

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

/* ---- the caller's transactions ---- */

static wlz_status begin(wlz_registry *reg, bool what_if)
{
    if (reg == NULL)
        return WLZ_MISUSE;
    if (!wlz__start_anew(reg))
        return reg->status;
    if (!wlz__may_write(reg, what_if))
        return wlz__refuse_writing(reg);
    if (wlz__transaction_lost(reg))
        return wlz__fail_lost(reg);
    if (reg->depth >= WLZ__DEPTH_MAX)
        return wlz__fail(reg, WLZ_MISUSE, "transactions nest at most %d deep",
                         "transacties zijn hoogstens %d diep genest", WLZ__DEPTH_MAX);
    if (!wlz__undo_ready(reg))
        return reg->status;
    wlz__memo_call_begins(reg);
    if (reg->depth == 0) {
        reg->outer_is_ours = !wlz__in_transaction(reg);
        if (reg->outer_is_ours)
            wlz__queue_begin(reg, SQL_BEGIN_WRITE);
        else
            wlz__boundary_step(reg, wlz__sql_save);
        wlz__context_set(reg, wlz__now(reg));
        if (!wlz__ok(reg) && wlz__in_transaction(reg)) {
            wlz__boundary_step_anyway(reg, reg->outer_is_ours ? wlz__sql_rollback : wlz__sql_undo);
            if (!reg->outer_is_ours)
                wlz__boundary_step_anyway(reg, wlz__sql_release);
        }
    } else {
        wlz__boundary_step(reg, wlz__sql_save);
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

static void undo_level(wlz_registry *reg)
{
    wlz__memo_undone(reg);
    if (reg->depth == 1 && reg->outer_is_ours) {
        wlz__boundary_step_anyway(reg, wlz__sql_rollback);
    } else {
        wlz__boundary_step_anyway(reg, wlz__sql_undo);
        wlz__boundary_step_anyway(reg, wlz__sql_release);
        if (reg->depth > 1)
            wlz__context_save(reg);
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
    if (wlz__transaction_lost(reg)) {
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
        wlz__boundary_step(reg, wlz__sql_context_clear);
    if (reg->depth == 1 && reg->outer_is_ours && wlz__ok(reg))
        wlz__boundary_commit(reg);
    else
        wlz__boundary_step(reg, wlz__sql_release);
    wlz__memo_booked(reg);
    if (!wlz__ok(reg)) {
        wlz__memo_undone(reg);
        if (wlz__in_transaction(reg)) /* else SQLite undid it already */
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
    if (wlz__transaction_lost(reg))
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
    if (wlz__transaction_lost(reg)) {
        wlz__fail_lost(reg);
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
    if (!wlz__in_transaction(reg) && !reg->in_query)
        reg->call_began = wlz__boundary_step(reg, SQL_BEGIN_READ);
    reg->calls = wlz__ok(reg) ? 1 : 0;
    return wlz__ok(reg);
}

bool wlz__enter_write(wlz_registry *reg)
{
    if (!call_starts(reg))
        return false;
    if (reg->calls > 0)
        return true;
    if (!wlz__may_write(reg, false)) {
        wlz__refuse_writing(reg);
        return false;
    }
    if (!wlz__undo_ready(reg))
        return false;
    reg->call_writes = true;
    if (wlz__in_transaction(reg))
        reg->call_saved = wlz__boundary_step(reg, wlz__sql_save);
    else
        reg->call_began = wlz__queue_begin(reg, SQL_BEGIN_WRITE);
    if (reg->depth == 0 && wlz__ok(reg))
        wlz__context_set(reg, wlz__now(reg));
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
    if (!wlz__in_transaction(reg)) /* SQLite undid it already */
        return;
    if (reg->call_began)
        wlz__boundary_step_anyway(reg, wlz__sql_rollback);
    else if (reg->call_saved) {
        wlz__boundary_step_anyway(reg, wlz__sql_undo);
        wlz__boundary_step_anyway(reg, wlz__sql_release);
    }
}

wlz_status wlz__leave(wlz_registry *reg)
{
    if (--reg->calls > 0)
        return reg->status;
    if (wlz__ok(reg) && reg->call_writes && reg->depth == 0)
        wlz__boundary_step(reg, wlz__sql_context_clear);
    if (wlz__ok(reg) && reg->call_began && reg->call_writes)
        wlz__boundary_commit(reg);
    else if (wlz__ok(reg) && reg->call_began)
        wlz__boundary_step(reg, wlz__sql_commit);
    else if (wlz__ok(reg) && reg->call_saved)
        wlz__boundary_step(reg, wlz__sql_release);
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
