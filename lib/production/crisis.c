/* Crisis care: places, declared days, and the agreement that follows from them. */
#include <wlzreg/crisis.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/require.h"
#include "production/crisis_rule.h"
#include "value/text.h"

/* clang-format off */
static const char SQL_PLACES[] =
    "INSERT INTO crisis_place(office, agb, year, sector, places, valid_from, valid_to)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char SQL_DECLARED[] =
    "INSERT INTO crisis_declared(office, agb, year, sector, through, days)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
static const char SQL_DECIDE[] =
    "INSERT INTO crisis_decision(office, agb, year, sector, days, from_day, motivation,"
    "    decided_by, decided_on)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
static const char SQL_OCCUPANCY[] =
    "SELECT available_days, declared_days, through, available_through"
    "  FROM crisis_occupancy"
    " WHERE office = ?1 AND agb = ?2 AND year = ?3 AND sector = ?4";
static const char SQL_DECIDED[] =
    "SELECT days, from_day"
    "  FROM crisis_decision"
    " WHERE office = ?1 AND agb = ?2 AND year = ?3 AND sector = ?4";
/* clang-format on */

#define PLACES_MAX 10000
#define DAYS_MAX 3660000
#define CASE(of) wlz__t((of)->office), wlz__t((of)->agb), wlz__i((of)->year), wlz__t((of)->sector)

static bool check_case(wlz_registry *reg, const wlz_crisis_case *of)
{
    return wlz__check_given(reg, "of", of) && wlz__require_office(reg, of->office) &&
           wlz__require_provider(reg, of->agb) && wlz__check_year(reg, of->year) &&
           wlz__require_sector(reg, of->sector);
}

wlz_status wlz_crisis_places_add(wlz_registry *registry, const wlz_crisis_case *of,
                                 const wlz_crisis_places *places, int64_t *id)
{
    const wlz_crisis_places *p = places;
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_case(registry, of) && wlz__check_given(registry, "places", p) &&
        wlz__check_range(registry, "places", p->places, -PLACES_MAX, PLACES_MAX) &&
        wlz__check_day(registry, "valid_to", p->valid_to) &&
        wlz__check_period(registry, p->valid_from, p->valid_to)) {
        WLZ__WRITE(registry, SQL_PLACES, CASE(of), wlz__i(p->places), wlz__d(p->valid_from),
                   wlz__d(p->valid_to));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

wlz_status wlz_crisis_declared_add(wlz_registry *registry, const wlz_crisis_case *of,
                                   wlz_date through, int64_t days, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_case(registry, of) && wlz__check_day(registry, "through", through) &&
        wlz__check_range(registry, "days", days, 0, DAYS_MAX)) {
        WLZ__WRITE(registry, SQL_DECLARED, CASE(of), wlz__d(through), wlz__i(days));
        made = wlz__last_id(registry);
    }
    return wlz__leave_with_id(registry, made, id);
}

wlz_status wlz_crisis_decide(wlz_registry *registry, const wlz_crisis_case *of,
                             const wlz_crisis_decision *d)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_case(registry, of) && wlz__check_given(registry, "decision", d) &&
        wlz__check_range(registry, "days", d->days, 0, DAYS_MAX) &&
        wlz__check_day(registry, "from_day", d->from_day) &&
        wlz__check_text(registry, "motivation", d->motivation, WLZ__NOTE_MAX) &&
        wlz__check_text(registry, "decided_by", d->decided_by, WLZ__NAME_MAX) &&
        wlz__check_day(registry, "decided_on", d->decided_on))
        WLZ__WRITE(registry, SQL_DECIDE, CASE(of), wlz__i(d->days), wlz__d(d->from_day),
                   wlz__t(d->motivation), wlz__t(d->decided_by), wlz__d(d->decided_on));
    return wlz__leave(registry);
}

/* ---- the verdict ---- */

/* The value that holds for the sector in the year; `otherwise` when no document gives one. */
static int64_t value_of(wlz_registry *reg, const wlz_crisis_case *of, const char *topic,
                        int64_t otherwise, int64_t *provision)
{
    wlz__candidates found = {0};
    const wlz__provision *p =
        wlz__prevailing(reg, of->office, topic, of->year, of->sector, wlz__today(reg), &found);
    int64_t value = p != NULL ? p->value : otherwise;

    *provision = p != NULL ? p->id : 0;
    wlz__candidates_free(&found);
    return value;
}

static void threshold_read(wlz_registry *reg, const wlz_crisis_case *of, wlz_crisis *c)
{
    int64_t where;

    c->min_bp = (wlz_bp)value_of(reg, of, "crisis.min_occupancy", 0, &c->provision);
    if (c->provision == 0)
        wlz__fail(reg, WLZ_NOVALUE, "no document of %s names a minimum occupancy in %s in %d",
                  "geen document van %s noemt een minimale bezettingsgraad in %s in %d", of->office,
                  of->sector, of->year);
    else if (value_of(reg, of, "crisis.occupancy_from_declarations", 0, &where) != 1)
        wlz__fail(reg, WLZ_UNDECIDED,
                  "no document of %s lets occupancy in %s follow from declarations in %d",
                  "geen document van %s leidt de bezettingsgraad in %s af uit declaraties in %d",
                  of->office, of->sector, of->year);
    c->carries_over = value_of(reg, of, "crisis.carries_over", 0, &where) == 1;
}

static void occupancy_read(wlz_registry *reg, const wlz_crisis_case *of, wlz_crisis *c)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OCCUPANCY, CASE(of));
    wlz__crisis_days days = {0};

    if (wlz__row(reg, stmt)) {
        days = (wlz__crisis_days){wlz__int(stmt, 1), wlz__int(stmt, 3), wlz__int(stmt, 0)};
        c->declared_through = wlz__day(reg, stmt, 2);
    }
    wlz__reset(stmt);
    if (c->declared_through == 0)
        wlz__fail(reg, WLZ_UNDECIDED, "no days of crisis care were declared by %s in %d",
                  "door %s zijn geen dagen crisiszorg gedeclareerd in %d", of->agb, of->year);
    else if (days.available_through <= 0)
        wlz__fail(reg, WLZ_UNDECIDED, "no crisis places of %s are registered for %d",
                  "van %s zijn geen crisisplaatsen geregistreerd voor %d", of->agb, of->year);
    if (wlz__ok(reg)) {
        wlz__crisis verdict = wlz__crisis_decide(&days, c->min_bp);

        c->available_days = days.available;
        c->declared_days = days.declared;
        c->expected_days = verdict.expected;
        c->occupancy_bp = verdict.occupancy;
        c->lower = verdict.low;
    }
}

static void decision_read(wlz_registry *reg, const wlz_crisis_case *of, wlz_crisis *c)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_DECIDED, CASE(of));

    c->decided = wlz__row(reg, stmt);
    if (c->decided) {
        c->agreed_days = wlz__int(stmt, 0);
        c->from_day = wlz__day(reg, stmt, 1);
    }
    wlz__reset(stmt);
    c->next_known = c->carries_over && (c->decided || !c->lower);
    if (c->next_known)
        c->next_days = c->decided ? c->agreed_days : c->available_days;
}

wlz_status wlz_crisis_get(wlz_registry *registry, const wlz_crisis_case *of, wlz_crisis *out)
{
    wlz_crisis found = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && check_case(registry, of)) {
        threshold_read(registry, of, &found);
        occupancy_read(registry, of, &found);
        decision_read(registry, of, &found);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = found;
    return wlz__status(registry);
}
