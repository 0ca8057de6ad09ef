/* The registry as it stood: its file in an overlay, and the history in that run backwards. */
#include <wlzreg/as_of.h>

#include "file/argument.h"
#include "file/backup.h"
#include "file/bounds.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/overlay.h"
#include "file/registry.h"
#include "file/schema.h"
#include "file/settings.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "file/undo.h"

#include <inttypes.h>
#include <string.h>
#include <unistd.h>

/* clang-format off */
/* As steps are recorded: the last of a moment, and whether an earlier one is stamped later. */
static const char SQL_LAST[] =
    "SELECT max(seq) FROM history_step WHERE at <= ?1";
static const char SQL_LATER[] =
    "SELECT seq FROM history_step WHERE seq < ?2 AND at > ?1 LIMIT 1";
static const char SQL_STEP[] =
    "SELECT 1 FROM history_step WHERE seq = ?1";
static const char SQL_CUT[] =
    "SELECT size, (SELECT ifnull(max(seq), 0) FROM main.history_step) AS last"
    " FROM main.seal_checkpoint WHERE size > last ORDER BY size DESC LIMIT 1";
/* clang-format on */

/* ---- the step of a moment ---- */

static int64_t last_step(wlz_registry *reg, wlz_instant at)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_LAST, wlz__i(at));
    int64_t last = 0;

    if (wlz__row(reg, stmt))
        last = wlz__int(stmt, 0);
    wlz__reset(stmt);
    return last;
}

static void check_order(wlz_registry *reg, wlz_instant at, int64_t last)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_LATER, wlz__i(at), wlz__i(last));

    if (wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_UNDECIDED,
                  "the clock was put back: step %" PRId64 " is stamped later than step %" PRId64
                  ", which came after it: say a step",
                  "de klok is teruggezet: stap %" PRId64
                  " heeft een later tijdstip dan stap %" PRId64 ", die erna kwam: noem een stap",
                  wlz__int(stmt, 0), last);
    wlz__reset(stmt);
}

wlz_status wlz_step_get(wlz_registry *registry, wlz_instant at, int64_t *step)
{
    int64_t last = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "step", step) &&
        wlz__check_range(registry, "at", at, 0, WLZ__INSTANT_MOST)) {
        last = last_step(registry, at);
        check_order(registry, at, last);
    }
    if (wlz__leave(registry) == WLZ_OK)
        *step = last;
    return registry->status;
}

/* ---- a registry of its own ---- */

static wlz_registry *past_new(wlz_registry *reg)
{
    wlz_registry *past = wlz__need(reg, wlz__alloc(sizeof *past));

    if (past == NULL)
        return NULL;
    memcpy(past->actor, reg->actor, sizeof past->actor);
    past->dutch = reg->dutch;
    past->clock = reg->clock;
    past->clock_context = reg->clock_context;
    past->process = getpid();
    past->owns_db = true;
    return past;
}

/* In memory: what has no log to read beside the file. */
static int copy_whole(wlz_registry *reg, wlz_registry *past)
{
    int code = sqlite3_open(":memory:", &past->db);

    return code == SQLITE_OK ? wlz__pages_copy(reg, past->db) : code;
}

static void connect(wlz_registry *reg, wlz_registry *past)
{
    int timeout_ms = 0, code = wlz__pragma_int(reg, "PRAGMA busy_timeout", &timeout_ms);

    if (code == SQLITE_OK)
        code = reg->is_copy /* whose files have no names */
                   ? SQLITE_NOTFOUND
                   : wlz__overlay_open(reg->db, timeout_ms, &past->overlay, &past->db);
    if (code == SQLITE_NOTFOUND)
        code = copy_whole(reg, past);
    if (code == SQLITE_OK)
        wlz__settings_make_safe(past);
    else if (wlz__status_of(code) == WLZ_IO)
        wlz__fail(reg, WLZ_IO, "the file cannot be read as it stood: %s",
                  "het bestand is niet te lezen zoals het was: %s", sqlite3_errstr(code));
    else
        wlz__fail_sqlite(reg, code);
}

/* A row may have been what only an older schema allowed. */
static void run_backwards(wlz_registry *past, int64_t step)
{
    wlz__exec(past, "PRAGMA ignore_check_constraints = ON");
    wlz__triggers_aside(past);
    if (wlz__ok(past) && wlz__enter_write(past)) {
        wlz__undo_steps(past, step);
        wlz__leave(past);
    }
    wlz__triggers_back(past);
    if (wlz__ok(past))
        wlz__exec(past, "PRAGMA ignore_check_constraints = OFF");
    past->readonly = past->is_past = true;
}

static void check_step(wlz_registry *reg, int64_t step)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_STEP, wlz__i(step));
    bool found = wlz__row(reg, stmt);

    wlz__reset(stmt);
    if (!found && step != 0)
        wlz__fail(reg, WLZ_NOTFOUND, "the history has no step %" PRId64,
                  "de historie heeft geen stap %" PRId64, step);
}

/* What the steps that are gone left in the tables would be taken for what stood before them. */
static void check_end(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_CUT);

    if (wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_CORRUPT,
                  "the history ends at step %" PRId64 ", and %" PRId64 " steps were sealed",
                  "de historie eindigt bij stap %" PRId64 ", en %" PRId64 " stappen zijn verzegeld",
                  wlz__int(stmt, 1), wlz__int(stmt, 0));
    wlz__reset(stmt);
}

static wlz_registry *past_make(wlz_registry *reg, int64_t step)
{
    wlz_registry *past = past_new(reg);

    if (past == NULL)
        return NULL;
    connect(reg, past);
    if (wlz__ok(reg) && wlz__ok(past)) {
        run_backwards(past, step);
        if (reg->bounded)
            wlz__bounds_set(past);
    }
    if (wlz__ok(reg) && !wlz__ok(past))
        wlz__fail(reg, past->status, "%s", "%s", past->message);
    if (wlz__ok(reg))
        return past;
    wlz_close(past);
    return NULL;
}

wlz_status wlz_open_as_of(wlz_registry *registry, int64_t step, wlz_registry **past)
{
    wlz_registry *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "past", past)) {
        if (!registry->call_began)
            wlz__fail(registry, WLZ_MISUSE,
                      "a transaction is open, and what it wrote is not recorded yet",
                      "er staat een transactie open, en wat die schreef is nog niet vastgelegd");
        if (wlz__schema_is_known(registry))
            check_step(registry, step);
        if (wlz__ok(registry))
            check_end(registry);
        if (wlz__ok(registry))
            made = past_make(registry, step);
    }
    if (wlz__leave(registry) == WLZ_OK)
        *past = made;
    else
        wlz_close(made);
    return registry->status;
}
