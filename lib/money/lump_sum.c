/* Lump sums: reserve, commit, release, lessen. */
#include <wlzreg/lump_sum.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/require.h"
#include "production/position.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_RESERVE[] =
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, note)"
    " VALUES(?1, ?2, ?3, ?4, ?5, 'reserved', ?6)";
static const char SQL_COMMIT[] = "UPDATE lump_sum SET state = 'committed' WHERE id = ?1";
static const char SQL_RELEASE[] = "UPDATE lump_sum SET state = 'released' WHERE id = ?1";
static const char SQL_STATE[] = "SELECT state FROM lump_sum WHERE id = ?1";
static const char SQL_LESSEN[] =
    "INSERT INTO lump_sum(office, agb, year, purpose, fund, amount_cents, state, lessens, note)"
    " SELECT office, agb, year, purpose, fund, -?2, 'committed', id, ?3"
    "   FROM lump_sum"
    "  WHERE id = ?1";
static const char SQL_HAS_PURPOSE[] = "SELECT 1 FROM purpose WHERE id = ?1";
/* clang-format on */

static bool check_amount(wlz_registry *reg, wlz_cents amount_cents)
{
    return wlz__check_range(reg, "amount_cents", amount_cents, 1, WLZ__AMOUNT_MAX);
}

static bool check_lump_sum(wlz_registry *reg, const wlz_lump_sum *l)
{
    return wlz__check_given(reg, "lump_sum", l) && wlz__require_office(reg, l->office) &&
           wlz__require_provider(reg, l->agb) && wlz__check_year(reg, l->year) &&
           wlz__check_text(reg, "purpose", l->purpose, WLZ__ID_MAX) &&
           wlz__require(reg, SQL_HAS_PURPOSE, "purpose", "bestedingsdoel", l->purpose) &&
           check_amount(reg, l->amount_cents) &&
           wlz__check_optional(reg, "note", l->note, WLZ__NOTE_MAX);
}

static void explain(wlz_registry *reg, const wlz_lump_sum *l)
{
    wlz_position now;
    wlz__failure refusal = wlz__suspend(reg);

    wlz__position_read(reg, l->office, l->agb, l->year, &now);
    wlz__resume(reg, refusal);
    wlz__cap_explain(reg, l->office, l->agb, l->year, now.nza_cents,
                     now.agreed_cents + l->amount_cents, now.headroom_cents);
}

wlz_status wlz_lump_sum_reserve(wlz_registry *registry, const wlz_lump_sum *lump_sum, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_lump_sum(registry, lump_sum)) {
        WLZ__WRITE(registry, SQL_RESERVE, wlz__t(lump_sum->office), wlz__t(lump_sum->agb),
                   wlz__i(lump_sum->year), wlz__t(lump_sum->purpose),
                   wlz__i(lump_sum->amount_cents), wlz__t(lump_sum->note));
        made = wlz__last_id(registry);
        if (wlz__cap_refused(registry))
            explain(registry, lump_sum);
    }
    return wlz__leave_with_id(registry, made, id);
}

/* The schema does not notice an update that changes nothing, so a second commit is refused here. */
static bool require_reserved(wlz_registry *reg, int64_t id)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_STATE, wlz__i(id));

    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no lump sum %" PRId64,
                  "het register kent geen lumpsum %" PRId64, id);
    else if (strcmp(wlz__text(reg, stmt, 0), "reserved") != 0)
        wlz__fail_rule(reg, "lump_sum_state", "lump sum %" PRId64 " is %s",
                       "lumpsum %" PRId64 " heeft status %s", id, wlz__text(reg, stmt, 0));
    wlz__reset(stmt);
    return wlz__ok(reg);
}

static wlz_status step(wlz_registry *reg, int64_t id, const char *sql)
{
    if (!wlz__enter_write(reg))
        return wlz__status(reg);
    wlz__writes_no_policy(reg);
    if (require_reserved(reg, id)) {
        WLZ__WRITE(reg, sql, wlz__i(id));
    }
    return wlz__leave(reg);
}

wlz_status wlz_lump_sum_commit(wlz_registry *registry, int64_t id)
{
    return step(registry, id, SQL_COMMIT);
}

wlz_status wlz_lump_sum_release(wlz_registry *registry, int64_t id)
{
    return step(registry, id, SQL_RELEASE);
}

wlz_status wlz_lump_sum_lessen(wlz_registry *registry, int64_t id, wlz_cents amount_cents,
                               const char *note, int64_t *lessening)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_amount(registry, amount_cents) &&
        wlz__check_optional(registry, "note", note, WLZ__NOTE_MAX)) {
        WLZ__WRITE(registry, SQL_LESSEN, wlz__i(id), wlz__i(amount_cents), wlz__t(note));
        made = wlz__last_id(registry);
        if (wlz__ok(registry) && wlz__changed(registry) == 0)
            wlz__fail(registry, WLZ_NOTFOUND, "the registry has no lump sum %" PRId64,
                      "het register kent geen lumpsum %" PRId64, id);
    }
    return wlz__leave_with_id(registry, made, lessening);
}
