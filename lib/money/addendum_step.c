/* The steps of an addendum: agree, sign, open a year, amend, cancel. The schema books the money (140). */
#include <wlzreg/addendum_step.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/addendum.h"
#include "money/addendum_condition.h"
#include "money/draw.h"
#include "value/text.h"

#include <string.h>

/* clang-format off */
static const char SQL_AGREED_ON[] = "UPDATE addendum SET agreed_on = ?2 WHERE id = ?1";
static const char SQL_STEP[] = "UPDATE addendum SET state = ?2 WHERE id = ?1";
static const char SQL_OPENING[] =
    "SELECT year FROM addendum_opening WHERE addendum = ?1 ORDER BY year";
static const char SQL_SIGNATURE[] =
    "INSERT INTO addendum_signature(addendum, signer, signed_on) VALUES(?1, ?2, ?3)";
static const char SQL_HAS_YEAR[] = "SELECT 1 FROM addendum_year WHERE addendum = ?1 AND year = ?2";
static const char SQL_OPEN_YEAR[] =
    "INSERT INTO addendum_year(addendum, year, state) VALUES(?1, ?2, 'committed')";
/* The number behind the one amended, and behind those that were cancelled since. */
static const char SQL_AMEND[] =
    "INSERT INTO addendum(id, family, version, office, region, sector, title, aim,"
    "    regional_support, sustained, obligations, competition, payment)"
    " SELECT ?2, family,"
    "        (SELECT min(v.version) + 1"
    "           FROM addendum v"
    "          WHERE v.family = a.family"
    "            AND v.version >= a.version"
    "            AND (v.id = a.id OR v.state = 'cancelled')"
    "            AND NOT EXISTS(SELECT 1"
    "                             FROM addendum n"
    "                            WHERE n.family = v.family"
    "                              AND n.version = v.version + 1"
    "                              AND n.state = 'cancelled')),"
    "        office, region, sector, title, aim, regional_support, sustained, obligations,"
    "        competition, payment"
    "   FROM addendum a"
    "  WHERE id = ?1";
/* What a new version takes over; of the money not the years that are accounted for. */
static const char SQL_AMEND_OTHER_REGION[] =
    "INSERT INTO addendum_other_region(addendum, region)"
    " SELECT ?2, region"
    "   FROM addendum_other_region"
    "  WHERE addendum = ?1";
static const char SQL_AMEND_PARTY[] =
    "INSERT INTO addendum_party(addendum, agb)"
    " SELECT ?2, agb"
    "   FROM addendum_party"
    "  WHERE addendum = ?1";
static const char SQL_AMEND_ACTIVITY[] =
    "INSERT INTO addendum_activity(addendum, activity, purpose, title, cost_cents, starts_on,"
    "    ends_on)"
    " SELECT ?2, activity, purpose, title, cost_cents, starts_on, ends_on"
    "   FROM addendum_activity"
    "  WHERE addendum = ?1";
static const char SQL_AMEND_MILESTONE[] =
    "INSERT INTO addendum_milestone(addendum, activity, due_on, title)"
    " SELECT ?2, activity, due_on, title"
    "   FROM addendum_milestone"
    "  WHERE addendum = ?1";
static const char SQL_AMEND_MONEY[] =
    "INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents)"
    " SELECT ?2, m.activity, m.payee, m.year, m.amount_cents"
    "   FROM addendum_money m"
    "  WHERE m.addendum = ?1"
    "    AND NOT EXISTS(SELECT 1"
    "                     FROM addendum_year y"
    "                    WHERE y.addendum = ?1"
    "                      AND y.year = m.year"
    "                      AND (y.state = 'accounted' OR y.state = 'settled'))";
static const char SQL_AMEND_OTHER_MONEY[] =
    "INSERT INTO addendum_other_money(addendum, activity, source, amount_cents)"
    " SELECT ?2, activity, source, amount_cents"
    "   FROM addendum_other_money"
    "  WHERE addendum = ?1";
static const char SQL_AMEND_MONITORING[] =
    "INSERT INTO monitoring(addendum, year, kind, reporter, first_on, every_months, times)"
    " SELECT ?2, year, kind, reporter, first_on, every_months, times"
    "   FROM monitoring"
    "  WHERE addendum = ?1";
/* clang-format on */

static bool enter_step(wlz_registry *reg, const char *addendum, wlz__addendum *a)
{
    if (!wlz__enter_write(reg))
        return false;
    wlz__writes_no_policy(reg);
    wlz__addendum_read(reg, addendum, a);
    return true;
}

/* The schema does not check an update that leaves the state unchanged. */
static void require_state(wlz_registry *reg, const wlz__addendum *a, const char *state)
{
    if (wlz__ok(reg) && strcmp(a->state, state) != 0)
        wlz__fail_rule(reg, "addendum_step", "addendum %s is %s, not %s",
                       "addendum %s heeft status %s, niet %s", a->id, a->state, state);
}

static void draw_opening(wlz_registry *reg, const wlz__addendum *a)
{
    wlz__arena arena = {0};
    wlz__list years = {0};
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OPENING, wlz__t(a->id));

    while (wlz__row(reg, stmt)) {
        int *year = wlz__list_add(reg, &arena, &years, sizeof *year);

        if (year != NULL)
            *year = (int)wlz__int(stmt, 0);
    }
    for (size_t i = 0; i < years.count && wlz__ok(reg); i++)
        wlz__draw(reg, a, ((const int *)years.rows)[i], NULL);
    wlz__arena_free(&arena);
}

static void step(wlz_registry *reg, const wlz__addendum *a, const char *state, wlz_date known_on)
{
    WLZ__WRITE(reg, SQL_STEP, wlz__t(a->id), wlz__t(state));
    wlz__addendum_explain(reg, a, 0, known_on);
}

wlz_status wlz_addendum_agree(wlz_registry *registry, const char *addendum, wlz_date agreed_on)
{
    wlz__addendum a;

    if (!enter_step(registry, addendum, &a))
        return wlz__status(registry);
    require_state(registry, &a, "draft");
    if (wlz__ok(registry) && wlz__check_day(registry, "agreed_on", agreed_on)) {
        WLZ__WRITE(registry, SQL_AGREED_ON, wlz__t(addendum), wlz__d(agreed_on));
        draw_opening(registry, &a);
        wlz__addendum_certify(registry, &a, agreed_on);
        step(registry, &a, "agreed", agreed_on);
    }
    return wlz__leave(registry);
}

wlz_status wlz_addendum_signature_add(wlz_registry *registry, const char *addendum,
                                      const char *signer, wlz_date signed_on)
{
    wlz__addendum a;

    if (!enter_step(registry, addendum, &a))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_text(registry, "signer", signer, WLZ__ID_MAX) &&
        wlz__check_day(registry, "signed_on", signed_on))
        WLZ__WRITE(registry, SQL_SIGNATURE, wlz__t(addendum), wlz__t(signer), wlz__d(signed_on));
    return wlz__leave(registry);
}

/* A first version is signed as it was reserved. A later one is booked now, by what the funds have now. */
wlz_status wlz_addendum_sign(wlz_registry *registry, const char *addendum)
{
    wlz__addendum a;

    if (!enter_step(registry, addendum, &a))
        return wlz__status(registry);
    require_state(registry, &a, "agreed");
    if (wlz__ok(registry) && a.version > 1)
        draw_opening(registry, &a);
    if (wlz__ok(registry))
        step(registry, &a, "signed", wlz__today(registry));
    return wlz__leave(registry);
}

/* A year that is open already is not drawn again: the schema refuses it under its own rule. */
static bool has_year(wlz_registry *reg, const char *addendum, int year)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_HAS_YEAR, wlz__t(addendum), wlz__i(year));
    bool found = wlz__row(reg, stmt);

    wlz__reset(stmt);
    return found;
}

wlz_status wlz_addendum_year_open(wlz_registry *registry, const char *addendum, int year)
{
    wlz__addendum a;

    if (!enter_step(registry, addendum, &a))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_year(registry, year)) {
        if (!has_year(registry, addendum, year))
            wlz__draw(registry, &a, year, NULL);
        WLZ__WRITE(registry, SQL_OPEN_YEAR, wlz__t(addendum), wlz__i(year));
        wlz__addendum_explain(registry, &a, year, wlz__today(registry));
    }
    return wlz__leave(registry);
}

wlz_status wlz_addendum_amend(wlz_registry *registry, const char *addendum, const char *version)
{
    static const char *const parts[] = {
        SQL_AMEND,           SQL_AMEND_OTHER_REGION, SQL_AMEND_PARTY,       SQL_AMEND_ACTIVITY,
        SQL_AMEND_MILESTONE, SQL_AMEND_MONEY,        SQL_AMEND_OTHER_MONEY, SQL_AMEND_MONITORING};
    wlz__addendum a;

    if (!enter_step(registry, addendum, &a))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_text(registry, "version", version, WLZ__ID_MAX))
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            WLZ__WRITE(registry, parts[i], wlz__t(addendum), wlz__t(version));
    return wlz__leave(registry);
}

wlz_status wlz_addendum_cancel(wlz_registry *registry, const char *addendum)
{
    wlz__addendum a;

    if (!enter_step(registry, addendum, &a))
        return wlz__status(registry);
    if (wlz__ok(registry) && strcmp(a.state, "cancelled") == 0)
        wlz__fail_rule(registry, "addendum_step", "addendum %s is already cancelled",
                       "addendum %s is al vervallen", addendum);
    if (wlz__ok(registry))
        WLZ__WRITE(registry, SQL_STEP, wlz__t(addendum), wlz__t("cancelled"));
    return wlz__leave(registry);
}
