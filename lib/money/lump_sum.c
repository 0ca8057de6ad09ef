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
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, note, reference, second)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
static const char SQL_FIND[] = "SELECT id FROM lump_sum WHERE office = ?1 AND reference = ?2 COLLATE NOCASE";
/* Whether the row is this lump sum: the amount as it was agreed, or what later rows left of it. */
static const char SQL_IS[] =
    "SELECT l.agb = ?2 AND l.year = ?3 AND l.purpose = ?4"
    "       AND l.addendum IS NULL AND l.lessens IS NULL"
    "       AND ?5 IN (l.amount_cents,"
    "                  l.amount_cents + (SELECT ifnull(sum(k.amount_cents), 0)"
    "                                      FROM lump_sum k"
    "                                     WHERE k.lessens = l.id))"
    "       AND (?6 IS NULL OR ?6 IS l.note)"
    "       AND (?7 = 0 OR l.state = 'released'),"
    "       l.agb, l.year, l.purpose, l.amount_cents, l.state"
    "  FROM lump_sum l"
    " WHERE l.id = ?1";
static const char SQL_SAME[] =
    "SELECT id, reference"
    "  FROM lump_sum"
    " WHERE office = ?1"
    "   AND agb = ?2"
    "   AND year = ?3"
    "   AND purpose = ?4"
    "   AND amount_cents = ?5"
    "   AND addendum IS NULL"
    "   AND fund IS NULL"
    "   AND (reference IS NULL OR ?6 IS NULL)";
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

#define REFERENCE_MAX 400 /* bytes of 100 characters */

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
           wlz__check_optional(reg, "note", l->note, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "reference", l->reference, REFERENCE_MAX);
}

/* ---- what is there already ---- */

/* 0: none has the reference. */
static int64_t find(wlz_registry *reg, const char *office, const char *reference)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_FIND, wlz__t(office), wlz__t(reference));
    int64_t id = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : 0;

    wlz__reset(stmt);
    return id;
}

/* The one with the reference is this one, or the call fails. */
static void require_same(wlz_registry *reg, const wlz_lump_sum *l, int64_t id)
{
    wlz__stmt *stmt =
        WLZ__QUERY(reg, SQL_IS, wlz__i(id), wlz__t(l->agb), wlz__i(l->year), wlz__t(l->purpose),
                   wlz__i(l->amount_cents), wlz__t(l->note), wlz__i(l->released));
    char amount[WLZ_TEXT_MAX];

    if (wlz__row(reg, stmt) && wlz__int(stmt, 0) != 1) {
        wlz_cents_format(wlz__int(stmt, 4), amount, sizeof amount);
        wlz__fail_rule(reg, "lump_sum_reference_once",
                       "%s is lump sum %" PRId64 ", of %s in %d for %s: %s, %s",
                       "%s is lumpsum %" PRId64 ", van %s in %d voor %s: %s, %s", l->reference, id,
                       wlz__text(reg, stmt, 1), (int)wlz__int(stmt, 2), wlz__text(reg, stmt, 3),
                       amount, wlz__text(reg, stmt, 5));
    }
    wlz__reset(stmt);
}

/* What the schema would refuse too, but without saying which one it is. */
static bool require_other(wlz_registry *reg, const wlz_lump_sum *l)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_SAME, wlz__t(l->office), wlz__t(l->agb), wlz__i(l->year),
                                 wlz__t(l->purpose), wlz__i(l->amount_cents), wlz__t(l->reference));

    if (wlz__row(reg, stmt))
        wlz__fail_rule(reg, "lump_sum_second", "lump sum %" PRId64 "%s%s",
                       "lumpsum %" PRId64 "%s%s", wlz__int(stmt, 0),
                       wlz__is_null(stmt, 1) ? "" : ", ",
                       wlz__is_null(stmt, 1) ? "" : wlz__text(reg, stmt, 1));
    wlz__reset(stmt);
    return wlz__ok(reg);
}

wlz_status wlz_lump_sum_find(wlz_registry *registry, const char *office, const char *reference,
                             int64_t *id)
{
    int64_t found = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "id", id) && wlz__require_office(registry, office) &&
        wlz__check_text(registry, "reference", reference, REFERENCE_MAX) &&
        (found = find(registry, office, reference)) == 0)
        wlz__fail(registry, WLZ_NOTFOUND, "no lump sum of %s has the reference %s",
                  "geen lumpsum van %s heeft de referentie %s", office, reference);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *id = found;
    return wlz__status(registry);
}

/* ---- reserving ---- */

static void explain(wlz_registry *reg, const wlz_lump_sum *l)
{
    wlz_position now;
    wlz__failure refusal = wlz__suspend(reg);

    wlz__position_read(reg, l->office, l->agb, l->year, &now);
    wlz__resume(reg, refusal);
    wlz__cap_explain(reg, l->office, l->agb, l->year, now.nza_cents,
                     now.agreed_cents + l->amount_cents, now.headroom_cents);
}

static int64_t reserve(wlz_registry *reg, const wlz_lump_sum *l)
{
    int64_t made = l->reference != NULL ? find(reg, l->office, l->reference) : 0;

    if (made != 0) {
        require_same(reg, l, made);
    } else if (l->second || require_other(reg, l)) {
        WLZ__WRITE(reg, SQL_RESERVE, wlz__t(l->office), wlz__t(l->agb), wlz__i(l->year),
                   wlz__t(l->purpose), wlz__i(l->amount_cents),
                   wlz__t(l->released ? "released" : "reserved"), wlz__t(l->note),
                   wlz__t(l->reference), wlz__i(l->second));
        made = wlz__last_id(reg);
        if (wlz__cap_refused(reg))
            explain(reg, l);
    }
    return made;
}

wlz_status wlz_lump_sum_reserve(wlz_registry *registry, const wlz_lump_sum *lump_sum, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_lump_sum(registry, lump_sum))
        made = reserve(registry, lump_sum);
    return wlz__leave_with_id(registry, made, id);
}

/* ---- the steps after it ---- */

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
