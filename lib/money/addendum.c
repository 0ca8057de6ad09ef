/* Addenda: the draft and its parts. */
#include "money/addendum.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/require.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_READ[] =
    "SELECT family, office, sector, state, version FROM addendum WHERE id = ?1";
static const char SQL_FIRST_YEAR[] =
    "SELECT ifnull(min(year), 0) FROM addendum_money WHERE addendum = ?1";
static const char SQL_DRAFT[] =
    "INSERT INTO addendum(id, family, office, region, sector, title, aim, regional_support,"
    "    sustained, obligations, competition, payment)"
    " VALUES(?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char SQL_CHANGE[] =
    "UPDATE addendum"
    "   SET region = ?3, sector = ?4, title = ?5, aim = ?6, regional_support = ?7, sustained = ?8,"
    "       obligations = ?9, competition = ?10, payment = ?11"
    " WHERE id = ?1 AND office = ?2";
static const char SQL_OTHER_REGION[] =
    "INSERT INTO addendum_other_region(addendum, region) VALUES(?1, ?2)";
static const char SQL_PARTY[] = "INSERT INTO addendum_party(addendum, agb) VALUES(?1, ?2)";
static const char SQL_ACTIVITY[] =
    "INSERT INTO addendum_activity(addendum, activity, purpose, title, cost_cents, starts_on,"
    "    ends_on)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char SQL_MILESTONE[] =
    "INSERT INTO addendum_milestone(addendum, activity, due_on, title) VALUES(?1, ?2, ?3, ?4)";
static const char SQL_MONEY[] =
    "INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents)"
    " VALUES(?1, ?2, ?3, ?4, ?5)";
static const char SQL_OTHER_MONEY[] =
    "INSERT INTO addendum_other_money(addendum, activity, source, amount_cents)"
    " VALUES(?1, ?2, ?3, ?4)";
static const char SQL_MONITORING[] =
    "INSERT INTO monitoring(addendum, year, kind, reporter, first_on, every_months, times)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char SQL_NO_OTHER_REGION[] =
    "DELETE FROM addendum_other_region WHERE addendum = ?1 AND region = ?2";
static const char SQL_NO_PARTY[] = "DELETE FROM addendum_party WHERE addendum = ?1 AND agb = ?2";
static const char SQL_NO_ACTIVITY[] =
    "DELETE FROM addendum_activity WHERE addendum = ?1 AND activity = ?2";
static const char SQL_NO_MILESTONE[] =
    "DELETE FROM addendum_milestone WHERE addendum = ?1 AND activity = ?2";
static const char SQL_NO_FUNDING[] =
    "DELETE FROM addendum_funding"
    " WHERE addendum = ?1"
    "   AND activity = ?2"
    "   AND (?3 IS NULL OR (payee = ?3 AND year = ?4))";
static const char SQL_NO_MONEY[] =
    "DELETE FROM addendum_money"
    " WHERE addendum = ?1"
    "   AND activity = ?2"
    "   AND (?3 IS NULL OR (payee = ?3 AND year = ?4))";
static const char SQL_NO_OTHER_MONEY[] =
    "DELETE FROM addendum_other_money WHERE addendum = ?1 AND activity = ?2";
static const char SQL_NO_MONITORING[] =
    "DELETE FROM monitoring WHERE addendum = ?1 AND year = ?2 AND kind = ?3 AND reporter = ?4";
static const char SQL_HAS_REGION[] = "SELECT 1 FROM region WHERE code = ?1";
static const char SQL_HAS_PURPOSE[] = "SELECT 1 FROM plan_purpose WHERE id = ?1";
static const char SQL_HAS_ACTIVITY[] =
    "SELECT 1 FROM addendum_activity WHERE addendum = ?1 AND activity = ?2";
/* clang-format on */

static void copy(char *to, size_t size, const char *from)
{
    snprintf(to, size, "%s", from != NULL ? from : "");
}

bool wlz__addendum_read(wlz_registry *reg, const char *id, wlz__addendum *out)
{
    wlz__stmt *stmt;

    if (!wlz__check_text(reg, "addendum", id, WLZ__ID_MAX))
        return false;
    stmt = WLZ__QUERY(reg, SQL_READ, wlz__t(id));
    if (wlz__row(reg, stmt)) {
        out->id = id;
        copy(out->family, sizeof out->family, wlz__text(reg, stmt, 0));
        copy(out->office, sizeof out->office, wlz__text(reg, stmt, 1));
        copy(out->sector, sizeof out->sector, wlz__text(reg, stmt, 2));
        copy(out->state, sizeof out->state, wlz__text(reg, stmt, 3));
        out->version = (int)wlz__int(stmt, 4);
    } else {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no addendum %s",
                  "het register kent geen addendum %s", id);
    }
    wlz__reset(stmt);
    return wlz__ok(reg);
}

/* The first year of the plan's money; 0 = it has none. */
static int first_year(wlz_registry *reg, const char *addendum)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_FIRST_YEAR, wlz__t(addendum));
    int year = wlz__row(reg, stmt) ? (int)wlz__int(stmt, 0) : 0;

    wlz__reset(stmt);
    return year;
}

int wlz__addendum_condition_year(wlz_registry *reg, const char *addendum, wlz_date known_on)
{
    int year = first_year(reg, addendum);

    return year != 0 ? year : known_on / 10000;
}

bool wlz__addendum_year(wlz_registry *reg, const char *addendum, int *year)
{
    if (*year != 0)
        return wlz__check_year(reg, *year);
    *year = first_year(reg, addendum);
    if (wlz__ok(reg) && *year == 0)
        wlz__fail(reg, WLZ_NOVALUE, "addendum %s has no money", "addendum %s heeft geen geld",
                  addendum);
    return wlz__ok(reg);
}

wlz_status wlz_addendum_state(wlz_registry *registry, const char *addendum, const char **state)
{
    static const char *const states[] = {"draft",   "agreed",     "signed",   "accounted",
                                         "settled", "superseded", "cancelled"};
    wlz__addendum a;
    const char *found = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "state", state) && wlz__addendum_read(registry, addendum, &a))
        for (size_t i = 0; i < sizeof states / sizeof *states; i++)
            if (strcmp(states[i], a.state) == 0)
                found = states[i];
    wlz__leave(registry);
    if (wlz__ok(registry))
        *state = found;
    return wlz__status(registry);
}

/* ---- the draft ---- */

static bool check_texts(wlz_registry *reg, const wlz_addendum *a)
{
    return wlz__check_text(reg, "title", a->title, WLZ__NAME_MAX) &&
           wlz__check_optional(reg, "aim", a->aim, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "regional_support", a->regional_support, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "sustained", a->sustained, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "obligations", a->obligations, WLZ__NOTE_MAX);
}

static bool check_payment(wlz_registry *reg, const char *payment)
{
    if (payment != NULL && strcmp(payment, "kassier") != 0 && strcmp(payment, "direct") != 0)
        wlz__fail(reg, WLZ_INVALID, "payment must be kassier or direct",
                  "payment moet kassier of direct zijn");
    return wlz__ok(reg);
}

static bool require_region(wlz_registry *reg, const char *region)
{
    return wlz__require(reg, SQL_HAS_REGION, "region", "regio", region);
}

static bool check_addendum(wlz_registry *reg, const wlz_addendum *a)
{
    return wlz__check_given(reg, "addendum", a) && wlz__check_text(reg, "id", a->id, WLZ__ID_MAX) &&
           wlz__require_office(reg, a->office) &&
           wlz__check_optional(reg, "region", a->region, WLZ__ID_MAX) &&
           (a->region == NULL || require_region(reg, a->region)) &&
           wlz__require_sector(reg, a->sector) && check_texts(reg, a) &&
           check_payment(reg, a->payment);
}

static void addendum_write(wlz_registry *reg, const char *sql, const wlz_addendum *a)
{
    WLZ__WRITE(reg, sql, wlz__t(a->id), wlz__t(a->office), wlz__t(a->region), wlz__t(a->sector),
               wlz__t(a->title), wlz__t(a->aim), wlz__t(a->regional_support), wlz__t(a->sustained),
               wlz__t(a->obligations), wlz__i(a->competition),
               wlz__t(a->payment != NULL ? a->payment : "kassier"));
}

wlz_status wlz_addendum_draft(wlz_registry *registry, const wlz_addendum *addendum)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_addendum(registry, addendum))
        addendum_write(registry, SQL_DRAFT, addendum);
    return wlz__leave(registry);
}

wlz_status wlz_addendum_change(wlz_registry *registry, const wlz_addendum *addendum)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_addendum(registry, addendum)) {
        addendum_write(registry, SQL_CHANGE, addendum);
        if (wlz__ok(registry) && wlz__changed(registry) == 0)
            wlz__fail(registry, WLZ_NOTFOUND, "%s has no addendum %s", "%s heeft geen addendum %s",
                      addendum->office, addendum->id);
    }
    return wlz__leave(registry);
}

/* ---- its parts ---- */

static bool enter_part(wlz_registry *reg, const char *addendum)
{
    wlz__addendum a;

    if (!wlz__enter_write(reg))
        return false;
    wlz__writes_no_policy(reg);
    if (wlz__addendum_read(reg, addendum, &a) && strcmp(a.state, "draft") != 0)
        wlz__fail_rule(reg, "addendum_fixed", "addendum %s is %s, no longer a draft",
                       "addendum %s heeft status %s en is geen concept meer", addendum, a.state);
    return true;
}

static bool require_activity(wlz_registry *reg, const char *addendum, const char *activity)
{
    wlz__stmt *stmt;

    if (!wlz__check_text(reg, "activity", activity, WLZ__ID_MAX))
        return false;
    stmt = WLZ__QUERY(reg, SQL_HAS_ACTIVITY, wlz__t(addendum), wlz__t(activity));
    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOTFOUND, "addendum %s has no activity %s",
                  "addendum %s heeft geen activiteit %s", addendum, activity);
    wlz__reset(stmt);
    return wlz__ok(reg);
}

wlz_status wlz_addendum_other_region_add(wlz_registry *registry, const char *addendum,
                                         const char *region)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_text(registry, "region", region, WLZ__ID_MAX) &&
        require_region(registry, region))
        WLZ__WRITE(registry, SQL_OTHER_REGION, wlz__t(addendum), wlz__t(region));
    return wlz__leave(registry);
}

wlz_status wlz_addendum_party_add(wlz_registry *registry, const char *addendum, const char *agb)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__require_provider(registry, agb))
        WLZ__WRITE(registry, SQL_PARTY, wlz__t(addendum), wlz__t(agb));
    return wlz__leave(registry);
}

static bool check_activity(wlz_registry *reg, const wlz_activity *v)
{
    if (!wlz__check_given(reg, "activity", v) ||
        !wlz__check_text(reg, "activity", v->activity, WLZ__ID_MAX) ||
        !wlz__check_text(reg, "purpose", v->purpose, WLZ__ID_MAX) ||
        !wlz__require(reg, SQL_HAS_PURPOSE, "plan purpose", "plandoel", v->purpose) ||
        !wlz__check_text(reg, "title", v->title, WLZ__NAME_MAX) ||
        !wlz__check_range(reg, "cost_cents", v->cost_cents, 1, WLZ__AMOUNT_MAX) ||
        !wlz__check_day(reg, "from_day", v->from_day) ||
        !wlz__check_day(reg, "through_day", v->through_day))
        return false;
    if (v->through_day < v->from_day) /* a file of a plan has other names for them */
        wlz__fail(reg, WLZ_INVALID, "an activity must not end before it begins",
                  "een activiteit mag niet eindigen voordat zij begint");
    return wlz__ok(reg);
}

wlz_status wlz_addendum_activity_add(wlz_registry *registry, const char *addendum,
                                     const wlz_activity *activity)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && check_activity(registry, activity))
        WLZ__WRITE(registry, SQL_ACTIVITY, wlz__t(addendum), wlz__t(activity->activity),
                   wlz__t(activity->purpose), wlz__t(activity->title), wlz__i(activity->cost_cents),
                   wlz__d(activity->from_day), wlz__d(activity->through_day));
    return wlz__leave(registry);
}

wlz_status wlz_addendum_milestone_add(wlz_registry *registry, const char *addendum,
                                      const wlz_milestone *milestone)
{
    const wlz_milestone *m = milestone;

    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_given(registry, "milestone", m) &&
        require_activity(registry, addendum, m->activity) &&
        wlz__check_day(registry, "due_on", m->due_on) &&
        wlz__check_text(registry, "title", m->title, WLZ__NAME_MAX))
        WLZ__WRITE(registry, SQL_MILESTONE, wlz__t(addendum), wlz__t(m->activity),
                   wlz__d(m->due_on), wlz__t(m->title));
    return wlz__leave(registry);
}

/* Which money: all but the amount. */
static bool check_money(wlz_registry *reg, const char *addendum, const wlz_addendum_money *m)
{
    return wlz__check_given(reg, "money", m) && require_activity(reg, addendum, m->activity) &&
           wlz__require_provider(reg, m->payee) && wlz__check_year(reg, m->year);
}

wlz_status wlz_addendum_money_add(wlz_registry *registry, const char *addendum,
                                  const wlz_addendum_money *money)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && check_money(registry, addendum, money) &&
        wlz__check_range(registry, "amount_cents", money->amount_cents, 1, WLZ__AMOUNT_MAX))
        WLZ__WRITE(registry, SQL_MONEY, wlz__t(addendum), wlz__t(money->activity),
                   wlz__t(money->payee), wlz__i(money->year), wlz__i(money->amount_cents));
    return wlz__leave(registry);
}

wlz_status wlz_addendum_other_money_add(wlz_registry *registry, const char *addendum,
                                        const wlz_addendum_other_money *other_money)
{
    const wlz_addendum_other_money *m = other_money;

    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_given(registry, "other_money", m) &&
        require_activity(registry, addendum, m->activity) &&
        wlz__check_text(registry, "source", m->source, WLZ__NAME_MAX) &&
        wlz__check_range(registry, "amount_cents", m->amount_cents, 1, WLZ__AMOUNT_MAX))
        WLZ__WRITE(registry, SQL_OTHER_MONEY, wlz__t(addendum), wlz__t(m->activity),
                   wlz__t(m->source), wlz__i(m->amount_cents));
    return wlz__leave(registry);
}

static bool check_monitoring(wlz_registry *reg, const wlz_monitoring *m)
{
    if (!wlz__check_given(reg, "monitoring", m) || !wlz__check_year(reg, m->year) ||
        !wlz__check_text(reg, "kind", m->kind, WLZ__ID_MAX) ||
        !wlz__require_provider(reg, m->reporter) || !wlz__check_day(reg, "first_on", m->first_on) ||
        !wlz__check_range(reg, "every_months", m->every_months, 1, 60) ||
        !wlz__check_range(reg, "times", m->times, 1, 60))
        return false;
    if (strcmp(m->kind, "progress") != 0 && strcmp(m->kind, "results") != 0 &&
        strcmp(m->kind, "spending") != 0)
        wlz__fail(reg, WLZ_INVALID, "kind must be progress, results or spending",
                  "kind moet progress, results of spending zijn");
    return wlz__ok(reg);
}

wlz_status wlz_addendum_monitoring_add(wlz_registry *registry, const char *addendum,
                                       const wlz_monitoring *monitoring)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && check_monitoring(registry, monitoring))
        WLZ__WRITE(registry, SQL_MONITORING, wlz__t(addendum), wlz__i(monitoring->year),
                   wlz__t(monitoring->kind), wlz__t(monitoring->reporter),
                   wlz__d(monitoring->first_on), wlz__i(monitoring->every_months),
                   wlz__i(monitoring->times));
    return wlz__leave(registry);
}

/* ---- taking parts out ---- */

static wlz_status leave_removed(wlz_registry *reg, const char *addendum, const char *what)
{
    if (wlz__ok(reg) && wlz__changed(reg) == 0)
        wlz__fail(reg, WLZ_NOTFOUND, "addendum %s has no such %s", "addendum %s heeft %s niet",
                  addendum, what);
    return wlz__leave(reg);
}

wlz_status wlz_addendum_other_region_remove(wlz_registry *registry, const char *addendum,
                                            const char *region)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_text(registry, "region", region, WLZ__ID_MAX) &&
        require_region(registry, region))
        WLZ__WRITE(registry, SQL_NO_OTHER_REGION, wlz__t(addendum), wlz__t(region));
    return leave_removed(registry, addendum, wlz__in_language(registry, "region", "deze regio"));
}

wlz_status wlz_addendum_party_remove(wlz_registry *registry, const char *addendum, const char *agb)
{
    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__require_provider(registry, agb))
        WLZ__WRITE(registry, SQL_NO_PARTY, wlz__t(addendum), wlz__t(agb));
    return leave_removed(registry, addendum, wlz__in_language(registry, "party", "deze partij"));
}

wlz_status wlz_addendum_activity_remove(wlz_registry *registry, const char *addendum,
                                        const char *activity)
{
    static const char *const parts[] = {SQL_NO_FUNDING, SQL_NO_MONEY, SQL_NO_OTHER_MONEY,
                                        SQL_NO_MILESTONE, SQL_NO_ACTIVITY};

    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && require_activity(registry, addendum, activity))
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            WLZ__WRITE(registry, parts[i], wlz__t(addendum), wlz__t(activity));
    return leave_removed(registry, addendum,
                         wlz__in_language(registry, "activity", "deze activiteit"));
}

wlz_status wlz_addendum_money_remove(wlz_registry *registry, const char *addendum,
                                     const wlz_addendum_money *money)
{
    static const char *const parts[] = {SQL_NO_FUNDING, SQL_NO_MONEY};

    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && check_money(registry, addendum, money))
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            WLZ__WRITE(registry, parts[i], wlz__t(addendum), wlz__t(money->activity),
                       wlz__t(money->payee), wlz__i(money->year));
    return leave_removed(registry, addendum, wlz__in_language(registry, "money", "dit geld"));
}

wlz_status wlz_addendum_monitoring_remove(wlz_registry *registry, const char *addendum,
                                          const wlz_monitoring *monitoring)
{
    const wlz_monitoring *m = monitoring;

    if (!enter_part(registry, addendum))
        return wlz__status(registry);
    if (wlz__ok(registry) && wlz__check_given(registry, "monitoring", m) &&
        wlz__check_year(registry, m->year) &&
        wlz__check_text(registry, "kind", m->kind, WLZ__ID_MAX) &&
        wlz__require_provider(registry, m->reporter))
        WLZ__WRITE(registry, SQL_NO_MONITORING, wlz__t(addendum), wlz__i(m->year), wlz__t(m->kind),
                   wlz__t(m->reporter));
    return leave_removed(registry, addendum,
                         wlz__in_language(registry, "monitoring", "deze verantwoording"));
}
