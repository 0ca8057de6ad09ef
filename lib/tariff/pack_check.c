#include "tariff/pack_check.h"

#include "file/error.h"
#include "file/statement.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "tariff/pack_gap.h"
#include "tariff/tariff_question.h"
#include "value/text.h"

#include <string.h>

/* clang-format off */
/* Provision o is on the topic and of the scope of p. */
#define SAME_SCOPE \
    "      AND ifnull(o.provider, '') = ifnull(p.provider, '')" \
    "      AND o.topic = p.topic" \
    "      AND ifnull(o.sector, '') = ifnull(p.sector, '')" \
    "      AND ifnull(o.provider_kind, '') = ifnull(p.provider_kind, '')" \
    "      AND ifnull(o.relation, '') = ifnull(p.relation, '')" \
    "      AND ifnull(o.care_form, '') = ifnull(p.care_form, '')" \
    "      AND ifnull(o.performance, '') = ifnull(p.performance, '')"
/* Two that state different values for one case on one day: neither would prevail. Found by their topic and scope. */
static const char SQL_OVERLAPPED[] =
    "SELECT p.topic"
    "  FROM provision p"
    "  JOIN provision o ON o.document = p.document"
    SAME_SCOPE
    " WHERE p.id = ?1"
    "   AND o.id < p.id"
    "   AND o.value <> p.value"
    "   AND o.rank_override IS p.rank_override"
    "   AND (p.valid_to IS NULL OR o.valid_from < p.valid_to)"
    "   AND (o.valid_to IS NULL OR p.valid_from < o.valid_to)"
    "   AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = o.id)"
    "   AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id)";
/* What ends a day before the next one of its scope, or its document, and what ends after its document. */
static const char SQL_PROVISION_END[] =
    "SELECT p.topic, p.valid_to > d.valid_to"
    "  FROM provision p"
    "  JOIN document d ON d.id = p.document"
    " WHERE p.id = ?1"
    "   AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = p.id)"
    "   AND (p.valid_to > d.valid_to OR d.valid_to = date(p.valid_to, '+1 day')"
    "        OR EXISTS(SELECT 1"
    "                    FROM provision o"
    "                   WHERE o.document = p.document"
                          SAME_SCOPE
    "                     AND o.valid_from = date(p.valid_to, '+1 day')"
    "                     AND NOT EXISTS(SELECT 1 FROM provision c WHERE c.corrects = o.id)))";
static const char SQL_RULE_END[] =
    "SELECT r.name, r.valid_to > d.valid_to"
    "  FROM tariff_rule r"
    "  JOIN document d ON d.id = r.document"
    " WHERE r.id = ?1"
    "   AND NOT EXISTS(SELECT 1 FROM tariff_rule c WHERE c.corrects = r.id)"
    "   AND (r.valid_to > d.valid_to OR d.valid_to = date(r.valid_to, '+1 day')"
    "        OR EXISTS(SELECT 1"
    "                    FROM tariff_rule o"
    "                   WHERE o.document = r.document"
    "                     AND o.name = r.name"
    "                     AND o.component IS r.component"
    "                     AND o.valid_from = date(r.valid_to, '+1 day')"
    "                     AND NOT EXISTS(SELECT 1 FROM tariff_rule c WHERE c.corrects = o.id)))";
/* clang-format on */

/* ---- what ends a day too early, or too late ---- */

static void check_end(wlz_registry *reg, wlz__pack *pack, const char *sql, const wlz__pack_row *row)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, sql, wlz__i(row->id));
    bool found = wlz__row(reg, stmt);

    if (found && wlz__int(stmt, 1) == 1)
        wlz__pack_find(reg, pack, row->line, WLZ_REFUSED, "pack_outlives",
                       "%s ends after its document", "%s eindigt na het document",
                       wlz__text(reg, stmt, 0));
    else if (found)
        wlz__pack_find(reg, pack, row->line, WLZ_REFUSED, "pack_last_day",
                       "valid_to of %s is the last day, and should be the day after",
                       "valid_to van %s is de laatste dag, en moet de dag erna zijn",
                       wlz__text(reg, stmt, 0));
    wlz__reset(stmt);
}

static void check_ends(wlz_registry *reg, wlz__pack *pack, int table, const char *sql)
{
    const wlz__pack_row *rows = pack->rows[table].rows;

    for (size_t i = 0; i < pack->rows[table].count && wlz__ok(reg); i++)
        check_end(reg, pack, sql, &rows[i]);
}

/* ---- provisions that overlap ---- */

static bool meet(wlz_date from_a, wlz_date to_a, wlz_date from_b, wlz_date to_b)
{
    return (to_b == 0 || from_a < to_b) && (to_a == 0 || from_b < to_a);
}

static void check_provision(wlz_registry *reg, wlz__pack *pack, const wlz__pack_row *row)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OVERLAPPED, wlz__i(row->id));

    if (wlz__row(reg, stmt))
        wlz__pack_find(
            reg, pack, row->line, WLZ_REFUSED, "pack_overlap",
            "another value of %s for the same scope holds on some of its days",
            "een andere waarde van %s met dezelfde reikwijdte geldt op een deel van die dagen",
            wlz__text(reg, stmt, 0));
    wlz__reset(stmt);
}

/* ---- rules that can never apply ---- */

/* The range of numbers that the conditions on one fact allow. */
typedef struct span {
    int64_t least, most;
} span;

static span narrowed(span s, const wlz__tariff_condition *c)
{
    int64_t least = s.least, most = s.most;

    if (strcmp(c->test, "at-least") == 0)
        least = c->number;
    else if (strcmp(c->test, "at-most") == 0)
        most = c->number;
    else if (strcmp(c->test, "above") == 0 && c->number < INT64_MAX)
        least = c->number + 1;
    else if (strcmp(c->test, "below") == 0 && c->number > INT64_MIN)
        most = c->number - 1;
    return (span){least > s.least ? least : s.least, most < s.most ? most : s.most};
}

static bool is_number(const wlz__tariff_condition *c)
{
    return c->word == NULL && c->topic == NULL;
}

/* Whether some number meets every condition on this fact. */
static bool can_be_met(const wlz__tariff_rule *rule, const wlz__fact_kind *fact)
{
    bool flag = strcmp(fact->unit, "flag") == 0, named = false, found = false;
    span s = {flag ? 0 : INT64_MIN, flag ? 1 : INT64_MAX};

    for (size_t i = 0; i < rule->condition_count; i++)
        if (rule->conditions[i].fact == fact && is_number(&rule->conditions[i]))
            s = narrowed(s, &rule->conditions[i]);
    for (size_t i = 0; i < rule->condition_count; i++) {
        const wlz__tariff_condition *c = &rule->conditions[i];

        if (c->fact != fact || !is_number(c) || strcmp(c->test, "is") != 0)
            continue;
        named = true;
        found = found || (c->number >= s.least && c->number <= s.most);
    }
    return named ? found : s.least <= s.most;
}

/* The relation is part of the scope too. */
static bool relation_agrees(const wlz__tariff_rule *rule)
{
    bool named = false;

    for (size_t i = 0; i < rule->condition_count; i++) {
        const wlz__tariff_condition *c = &rule->conditions[i];

        if (rule->scope.relation == NULL || strcmp(c->fact->id, "relation") != 0)
            continue;
        named = true;
        if (wlz__text_same(c->word, rule->scope.relation))
            return true;
    }
    return !named;
}

static const char *why_never(const wlz_registry *reg, const wlz__tariff_rule *rule)
{
    const wlz__document *d = rule->document;

    if (!meet(rule->valid_from, rule->valid_to, d->valid_from, d->valid_to))
        return wlz__in_language(reg, "it holds on no day of its document",
                                "de regel geldt op geen dag van het document");
    if (!relation_agrees(rule))
        return wlz__in_language(reg, "its scope and its conditions name different relations",
                                "reikwijdte en voorwaarden noemen verschillende relaties");
    for (size_t i = 0; i < rule->condition_count; i++)
        if (!can_be_met(rule, rule->conditions[i].fact))
            return wlz__in_language(reg, "no value of a fact meets all its conditions",
                                    "geen waarde van een feit voldoet aan alle voorwaarden");
    return NULL;
}

/* ---- percentages that set steps aside ---- */

#define END_OF_KNOWLEDGE 99991231

/* Whether the rule's policy and the provision meet in some case, where the provision ranks before the rule. */
static bool overrules(const wlz__policy *policy, const wlz__provision *p,
                      const wlz__tariff_rule *rule)
{
    const wlz__document *d = p->document, *other = rule->document;
    const char *office = d->office != NULL ? d->office : other->office;
    wlz_date day = p->valid_from > rule->valid_from ? p->valid_from : rule->valid_from;
    int rank, yields;

    if (other == d || (other->office != NULL && !wlz__text_same(other->office, office)) ||
        strcmp(wlz__topic_of_component(rule->component), p->topic) != 0 ||
        !wlz__scopes_meet(&p->scope, &rule->scope) ||
        !meet(p->valid_from, p->valid_to, rule->valid_from, rule->valid_to))
        return false;
    rank = wlz__rank_of(policy, office, d, p->rank_override, day, END_OF_KNOWLEDGE);
    yields = wlz__rank_of(policy, office, other, rule->rank_override, day, END_OF_KNOWLEDGE);
    return rank >= 0 && rank < yields;
}

static void check_overruled(wlz_registry *reg, wlz__pack *pack, const wlz__policy *policy,
                            const wlz__provision *p)
{
    const wlz__pack_row *row = wlz__pack_row_of(pack, WLZ__PACK_PROVISIONS, p->id);
    const wlz__tariff_rule *first = NULL;
    int count = 0;

    for (size_t i = 0; row != NULL && i < policy->rule_count; i++)
        if (overrules(policy, p, &policy->rules[i]) && count++ == 0)
            first = &policy->rules[i];
    if (count > 0)
        wlz__pack_warn(
            reg, pack, row->line, "pack_overrules",
            "%s ranks before the steps of a tariff policy; set aside: %d, the first %s (%s)",
            "%s gaat in rang voor op stappen van een tariefbeleid; opzijgezet: %d, de eerste %s "
            "(%s)",
            p->topic, count, first->name, first->document->id);
}

static void check_all_overruled(wlz_registry *reg, wlz__pack *pack, const wlz__policy *policy)
{
    for (int i = 0; i < WLZ__COMPONENTS; i++) {
        const wlz__topic *topic =
            wlz__policy_topic(policy, wlz__topic_of_component(wlz__components[i]));

        for (size_t j = 0; topic != NULL && j < topic->provisions && wlz__ok(reg); j++)
            check_overruled(reg, pack, policy, &policy->provisions[topic->first + j]);
    }
}

void wlz__pack_check(wlz_registry *reg, wlz__pack *pack)
{
    const wlz__pack_row *provisions = pack->rows[WLZ__PACK_PROVISIONS].rows;
    const wlz__policy *policy;

    for (size_t i = 0; i < pack->rows[WLZ__PACK_PROVISIONS].count && wlz__ok(reg); i++)
        check_provision(reg, pack, &provisions[i]);
    check_ends(reg, pack, WLZ__PACK_PROVISIONS, SQL_PROVISION_END);
    check_ends(reg, pack, WLZ__PACK_RULES, SQL_RULE_END);
    policy = wlz__policy_get(reg);
    if (policy != NULL)
        check_all_overruled(reg, pack, policy);
    if (pack->rows[WLZ__PACK_RULES].count == 0)
        return;
    for (size_t i = 0; policy != NULL && i < policy->rule_count && wlz__ok(reg); i++) {
        const wlz__tariff_rule *rule = &policy->rules[i];
        const wlz__pack_row *row = wlz__pack_row_of(pack, WLZ__PACK_RULES, rule->id);
        const char *why = row != NULL ? why_never(reg, rule) : NULL;

        if (why != NULL)
            wlz__pack_find(reg, pack, row->line, WLZ_REFUSED, "pack_never",
                           "rule %s can never apply: %s", "regel %s kan nooit gelden: %s",
                           rule->name, why);
    }
    wlz__pack_check_gaps(reg, pack);
}
