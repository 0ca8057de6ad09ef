/* The conditions of an addendum: their numbers are resolved here and certified for the schema, which enforces them
 * (130); after a refusal all conditions that are not met are listed, each with its source. */
#include "money/addendum_condition.h"

#include "file/builder.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy.h"
#include "policy/prevail.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
/* The year that the step reserves: only its money is checked against the funds. */
static const char SQL_OPENING[] =
    "SELECT ifnull(min(year), 0) FROM addendum_opening WHERE addendum = ?1";
static const char SQL_FORGET[] = "DELETE FROM addendum_parameter WHERE addendum = ?1";
static const char SQL_RULES[] =
    "SELECT rule, topic, number"
    "  FROM addendum_rule"
    " WHERE (number = 1 OR waivable = 1)"
    "   AND (rule <> 'addendum_payee' OR (SELECT payment FROM addendum WHERE id = ?1) = 'direct')";
static const char SQL_CERTIFY[] =
    "INSERT INTO addendum_parameter(addendum, rule, provision, value)"
    " SELECT ?1, column1, p.id, p.value"
    "   FROM (VALUES " WLZ__PAIRS_16 ")"
    "   JOIN provision p ON p.id = column2"
    "  WHERE column1 IS NOT NULL";
static const char SQL_UNMET[] =
    "SELECT n.rule, u.topic"
    "  FROM (SELECT rule FROM addendum_unmet WHERE addendum = ?1"
    "         UNION SELECT rule FROM addendum_year_unmet WHERE addendum = ?1 AND year = ?2) n"
    "  LEFT JOIN addendum_rule u ON u.rule = n.rule"
    " ORDER BY n.rule";
/* The payees that lack room, those that lack most first: what each would receive and the room it has. */
static const char SQL_PAYEES[] =
    "SELECT m.payee, sum(m.amount_cents) AS wanted,"
    "       ifnull((SELECT r.cents"
    "                 FROM addendum_room r"
    "                WHERE r.addendum = m.addendum AND r.agb = m.payee AND r.year = m.year),"
    "                0) AS room"
    "  FROM addendum_money m"
    " WHERE m.addendum = ?1 AND m.year = ?2"
    " GROUP BY m.payee"
    " HAVING wanted > room"
    " ORDER BY room - wanted, m.payee";
static const char SQL_FUNDED[] =
    "SELECT (SELECT ifnull(sum(amount_cents), 0)"
    "          FROM addendum_money"
    "         WHERE addendum = ?1 AND year = ?2),"
    "       (SELECT ifnull(sum(amount_cents), 0)"
    "          FROM addendum_funding"
    "         WHERE addendum = ?1 AND year = ?2)";
static const char SQL_PARTIES[] =
    "SELECT count(*),"
    "       ifnull((SELECT value"
    "                 FROM addendum_parameter"
    "                WHERE addendum = ?1 AND rule = 'addendum_parties'),"
    "                0)"
    "  FROM addendum_party"
    " WHERE addendum = ?1";
/* clang-format on */

#define SUBJECT_MAX 120

typedef struct condition {
    const char *rule;
    const char *topic; /* NULL when no document's */
    bool number;
} condition;

static int opening(wlz_registry *reg, const char *addendum)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OPENING, wlz__t(addendum));
    int year = wlz__row(reg, stmt) ? (int)wlz__int(stmt, 0) : 0;

    wlz__reset(stmt);
    return year;
}

/* Conditions of a query whose columns are rule, topic and, perhaps, number. */
static wlz__list read_conditions(wlz_registry *reg, wlz__stmt *stmt, bool numbered,
                                 wlz__arena *arena)
{
    wlz__list list = {0};

    while (wlz__row(reg, stmt)) {
        condition *c = wlz__list_add(reg, arena, &list, sizeof *c);

        if (c != NULL)
            *c = (condition){wlz__column_copy(reg, stmt, 0, arena),
                             wlz__column_copy(reg, stmt, 1, arena),
                             numbered && wlz__int(stmt, 2) != 0};
    }
    return list;
}

/* A number is certified when there is one; a flag only when it waives the condition. */
static int64_t certificate(wlz_registry *reg, const wlz__addendum *a, const condition *c, int year,
                           wlz_date agreed_on)
{
    wlz__candidates found = {0};
    const wlz__provision *p =
        wlz__prevailing(reg, a->office, c->topic, year, a->sector, agreed_on, &found);
    int64_t provision = p != NULL && (c->number || p->value == 0) ? p->id : 0;

    wlz__candidates_free(&found);
    return provision;
}

void wlz__addendum_certify(wlz_registry *reg, const wlz__addendum *a, wlz_date agreed_on)
{
    enum { ALL = 1 + 2 * 16 }; /* more than there are rules */
    int year = wlz__addendum_condition_year(reg, a->id, agreed_on);
    wlz__value values[ALL] = {wlz__t(a->id)};
    wlz__arena arena = {0};
    wlz__list list;
    int count = 1;

    WLZ__WRITE(reg, SQL_FORGET, wlz__t(a->id));
    list = read_conditions(reg, WLZ__QUERY(reg, SQL_RULES, wlz__t(a->id)), true, &arena);
    for (size_t i = 0; i < list.count && count < ALL && wlz__ok(reg); i++) {
        const condition *c = (const condition *)list.rows + i;
        int64_t provision = certificate(reg, a, c, year, agreed_on);

        if (provision != 0) {
            values[count++] = wlz__t(c->rule);
            values[count++] = wlz__i(provision);
        }
    }
    while (count < ALL)
        values[count++] = wlz__t(NULL);
    wlz__write(reg, SQL_CERTIFY, values, ALL);
    wlz__arena_free(&arena);
}

/* ---- what is not met ---- */

/* The amounts of a violation: what is allowed against what is wanted. */
static void amounts(wlz_violation *v, wlz_cents limit, wlz_cents actual, wlz_cents headroom)
{
    v->has_amounts = true;
    v->limit_cents = limit;
    v->actual_cents = actual;
    v->excess_cents = actual - limit;
    v->headroom_cents = headroom;
}

/* Adds the source to a violation, and the violation to the list. */
static void tell(wlz_registry *reg, const wlz__addendum *a, const condition *c, int year,
                 wlz_date known_on, wlz_violation *v)
{
    wlz__candidates found = {0};

    if (c->topic != NULL) {
        const wlz__provision *p =
            wlz__prevailing_source(reg, a->office, c->topic, year, a->sector, known_on, &found);

        if (p != NULL) {
            v->document = p->document->id;
            v->paragraph = p->paragraph;
        }
    }
    if (wlz__ok(reg))
        wlz__violation_detail(reg, v);
    wlz__candidates_free(&found);
}

/* Each payee without room; false when that is not why payees are refused. */
static bool tell_payees(wlz_registry *reg, const wlz__addendum *a, const condition *c, int year,
                        wlz_date known_on)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_PAYEES, wlz__t(a->id), wlz__i(year));
    bool told = false;

    while (wlz__row(reg, stmt)) {
        char subject[SUBJECT_MAX];
        wlz_violation v = {.rule = c->rule, .subject = subject};

        snprintf(subject, SUBJECT_MAX, "%s: %s", a->id, wlz__text(reg, stmt, 0));
        amounts(&v, wlz__int(stmt, 2), wlz__int(stmt, 1), wlz__int(stmt, 2));
        tell(reg, a, c, year, known_on, &v);
        told = true;
    }
    return told;
}

static void fill_funded(wlz_registry *reg, const wlz__addendum *a, int year, wlz_violation *v)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_FUNDED, wlz__t(a->id), wlz__i(year));

    if (wlz__row(reg, stmt) && wlz__int(stmt, 0) > wlz__int(stmt, 1))
        amounts(v, wlz__int(stmt, 1), wlz__int(stmt, 0), wlz__int(stmt, 1));
    wlz__reset(stmt);
}

static void count_parties(wlz_registry *reg, const wlz__addendum *a, char subject[SUBJECT_MAX])
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_PARTIES, wlz__t(a->id));

    if (wlz__row(reg, stmt) && wlz__int(stmt, 1) > 0)
        snprintf(subject, SUBJECT_MAX,
                 wlz__in_language(reg, "%s: %d of at least %d parties",
                                  "%s: %d van ten minste %d partijen"),
                 a->id, (int)wlz__int(stmt, 0), (int)wlz__int(stmt, 1));
    wlz__reset(stmt);
}

static void report(wlz_registry *reg, const wlz__addendum *a, const condition *c, int year,
                   wlz_date known_on)
{
    char subject[SUBJECT_MAX];
    wlz_violation v = {.rule = c->rule, .subject = subject};

    if (strcmp(c->rule, "addendum_payee") == 0 && tell_payees(reg, a, c, year, known_on))
        return;
    snprintf(subject, SUBJECT_MAX, "%s", a->id);
    if (strcmp(c->rule, "addendum_parties") == 0)
        count_parties(reg, a, subject);
    else if (strcmp(c->rule, "addendum_fund") == 0)
        fill_funded(reg, a, year, &v);
    tell(reg, a, c, year, known_on, &v);
}

static void list_rules(wlz_registry *reg, const wlz__addendum *a, const wlz__list *list)
{
    wlz__builder b = {0};
    char *rules;

    for (size_t i = 0; i < list->count; i++)
        wlz__append(&b, "%s%s", i > 0 ? ", " : "", ((const condition *)list->rows)[i].rule);
    rules = wlz__need(reg, wlz__built(&b));
    if (rules != NULL)
        wlz__fail(reg, WLZ_REFUSED, "addendum %s does not meet: %s",
                  "addendum %s voldoet niet aan: %s", a->id, rules);
    wlz__free(rules);
}

void wlz__addendum_explain(wlz_registry *reg, const wlz__addendum *a, int year, wlz_date known_on)
{
    wlz__failure refusal;
    wlz__arena arena = {0};
    wlz__list list;
    int the_year;

    if (wlz__status(reg) != WLZ_REFUSED)
        return;
    refusal = wlz__suspend(reg);
    the_year = year != 0 ? year : opening(reg, a->id);
    if (year == 0)
        year = wlz__addendum_condition_year(reg, a->id, known_on);
    list = read_conditions(reg, WLZ__QUERY(reg, SQL_UNMET, wlz__t(a->id), wlz__i(the_year)), false,
                           &arena);
    for (size_t i = 0; i < list.count && wlz__ok(reg); i++)
        report(reg, a, (const condition *)list.rows + i, year, known_on);
    if (wlz__ok(reg) && list.count > 0)
        list_rules(reg, a, &list);
    wlz__resume(reg, refusal);
    wlz__arena_free(&arena);
}
