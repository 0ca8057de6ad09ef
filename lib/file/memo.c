/* The cache between calls, and whether it is still valid. */
#include "file/memo.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/history_end.h"
#include "file/statement.h"

static const char SQL_DATA_VERSION[] = "PRAGMA data_version";

static void forget(wlz_registry *reg)
{
    reg->memo.changes = -1;
}

/* ---- whether something was written ----
 *
 * A change that is rolled back - by the connection's owner also past us - takes its rows of the history along. */

static int64_t data_version(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_DATA_VERSION);
    int64_t version = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : -1;

    wlz__reset(stmt);
    return version;
}

/* ---- the cache ---- */

void *wlz__memo_data(const wlz_registry *reg)
{
    return reg->memo.data;
}

bool wlz__memo_current(wlz_registry *reg)
{
    const wlz__memo *memo = &reg->memo;
    int64_t changes = sqlite3_total_changes64(reg->db);

    if (memo->writes_no_policy) /* so far this call wrote nothing of it */
        changes = memo->changes == memo->changes_at_call ? memo->changes : changes;
    return memo->data != NULL && memo->changes == changes &&
           (memo->writes_no_policy || memo->history < 0 ||
            memo->history == wlz__history_end(reg)) &&
           memo->data_version == data_version(reg);
}

static void mark(wlz_registry *reg)
{
    wlz__memo *memo = &reg->memo;
    bool may_be_undone = sqlite3_txn_state(reg->db, "main") == SQLITE_TXN_WRITE && !reg->call_began;

    memo->data_version = data_version(reg);
    memo->changes = sqlite3_total_changes64(reg->db);
    memo->history = may_be_undone ? wlz__history_end(reg) : -1;
    if (memo->writes_no_policy)
        memo->changes_at_call = memo->changes;
}

void wlz__memo_set(wlz_registry *reg, void *data, void (*release)(void *data))
{
    if (reg->memo.release != NULL)
        reg->memo.release(reg->memo.data);
    reg->memo.data = data;
    reg->memo.release = release;
    if (data != NULL)
        mark(reg);
}

void wlz__writes_no_policy(wlz_registry *reg)
{
    if (reg->calls != 1)
        return;
    reg->memo.writes_no_policy = true;
    if (reg->memo.history >= 0 && reg->memo.history != wlz__history_end(reg))
        forget(reg);
}

/* ---- what happens ---- */

void wlz__memo_call_begins(wlz_registry *reg)
{
    reg->memo.writes_no_policy = false;
    reg->memo.changes_at_call = sqlite3_total_changes64(reg->db);
}

/* The call wrote, but nothing that is cached. */
static void follow(wlz_registry *reg)
{
    reg->memo.changes = sqlite3_total_changes64(reg->db);
    if (reg->memo.history < 0 || !wlz__ok(reg))
        return;
    reg->memo.history = sqlite3_get_autocommit(reg->db) == 0 ? wlz__history_end(reg) : -1;
    if (!wlz__ok(reg)) { /* failing to cache does not fail the call */
        wlz__clear_reasons(reg);
        forget(reg);
    }
}

void wlz__memo_call_ends(wlz_registry *reg)
{
    if (reg->memo.writes_no_policy && reg->memo.changes == reg->memo.changes_at_call)
        follow(reg);
    reg->memo.writes_no_policy = false;
}

void wlz__memo_undone(wlz_registry *reg)
{
    if (!reg->memo.writes_no_policy)
        forget(reg);
}

void wlz__memo_booked(wlz_registry *reg)
{
    if (reg->memo.changes == reg->memo.changes_at_call)
        reg->memo.changes = sqlite3_total_changes64(reg->db);
}
