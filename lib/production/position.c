/* Positions: reading them, and explaining a refusal. */
#include "production/position.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/require.h"
#include "production/cap_rule.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_POSITION[] =
    "SELECT nza_cents, production_cents, lump_cents, agreed_cents, limit_cents, headroom_cents,"
    "       provisional"
    "  FROM cap_position"
    " WHERE office = ?1 AND agb = ?2 AND year = ?3";
/* clang-format on */

/* The NZa tariff is a maximum: the schema holds every position to all of it. */
#define CAP_BP 10000

bool wlz__position_read(wlz_registry *reg, const char *office, const char *agb, int year,
                        wlz_position *out)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_POSITION, wlz__t(office), wlz__t(agb), wlz__i(year));
    bool found;

    *out = (wlz_position){0};
    found = wlz__row(reg, stmt);
    if (found)
        *out = (wlz_position){wlz__int(stmt, 0),     wlz__int(stmt, 1), wlz__int(stmt, 2),
                              wlz__int(stmt, 3),     wlz__int(stmt, 4), wlz__int(stmt, 5),
                              wlz__int(stmt, 6) != 0};
    wlz__reset(stmt);
    return found;
}

wlz_status wlz_position_get(wlz_registry *registry, const char *office, const char *agb, int year,
                            wlz_position *out)
{
    wlz_position found;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__require_office(registry, office) &&
        wlz__require_provider(registry, agb) && wlz__check_year(registry, year) &&
        !wlz__position_read(registry, office, agb, year, &found))
        wlz__fail(registry, WLZ_NOVALUE,
                  "no production is agreed for %s at %s in %d: there is no room",
                  "voor %s is bij %s in %d geen productie afgesproken: er is geen ruimte", agb,
                  office, year);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = found;
    return wlz__status(registry);
}

bool wlz__cap_refused(const wlz_registry *reg)
{
    return strcmp(wlz__refused_by(reg), "cap") == 0;
}

void wlz__cap_explain(wlz_registry *reg, const char *office, const char *agb, int year,
                      wlz_cents nza_cents, wlz_cents agreed_cents, wlz_cents headroom_cents)
{
    wlz__cap cap = wlz__cap_decide(nza_cents, agreed_cents, CAP_BP);
    char subject[100], limit[WLZ_TEXT_MAX], actual[WLZ_TEXT_MAX], excess[WLZ_TEXT_MAX],
        room[WLZ_TEXT_MAX];
    const wlz__provision *stated;
    wlz__candidates source = {0};
    wlz_violation v = {.rule = "cap",
                       .subject = subject,
                       .has_amounts = true,
                       .limit_cents = cap.limit,
                       .actual_cents = agreed_cents,
                       .excess_cents = cap.excess,
                       .headroom_cents = headroom_cents};
    wlz__failure refusal;

    if (wlz__status(reg) != WLZ_REFUSED) /* the numbers could not be read */
        return;
    refusal = wlz__suspend(reg);
    /* the document that states the cap, if any: the schema enforces it either way */
    stated = wlz__prevailing(reg, office, "cap.agreements", year, NULL, wlz__today(reg), &source);
    if (stated != NULL) {
        v.document = stated->document->id;
        v.paragraph = stated->paragraph;
    }
    if (wlz__status(reg) != WLZ_NOMEM)
        wlz__suspend(reg); /* an undecided source does not hide the refusal */
    wlz_cents_format(cap.limit, limit, sizeof limit);
    wlz_cents_format(agreed_cents, actual, sizeof actual);
    wlz_cents_format(cap.excess, excess, sizeof excess);
    wlz_cents_format(headroom_cents, room, sizeof room);
    snprintf(subject, sizeof subject, "%s %s %d", office, agb, year);
    wlz__fail_rule(
        reg, v.rule,
        "the agreements of %s would come to %s, over the limit of %s by %s; headroom %s%s%s%s%s",
        "de afspraken van %s komen dan op %s: de grens is %s, de overschrijding %s; ruimte "
        "%s%s%s%s%s",
        subject, actual, limit, excess, room,
        v.document != NULL ? wlz__in_language(reg, "; source ", "; bron ") : "",
        v.document != NULL ? v.document : "", v.document != NULL ? ", " : "",
        v.document != NULL ? v.paragraph : "");
    wlz__violation_detail(reg, &v);
    wlz__candidates_free(&source);
    wlz__resume(reg, refusal);
}
