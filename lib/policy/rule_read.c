/* Reading the tariff rules: their conditions first, which are of all rules of one name in a document. */
#include "policy/rule_read.h"

#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy_row.h"

#include <string.h>

/* clang-format off */
/* Along their indexes: none of them is sorted. */
static const char SQL_RULES[] =
    "SELECT r.id, r.name, r.component, r.step, r.effect, r.sector, r.provider_kind, r.relation,"
    "       r.care_form, r.performance, r.topic, r.fact, r.at_least, r.at_most, r.rank_override,"
    "       r.valid_from, r.valid_to, r.corrects IS NOT NULL, r.recorded_at,"
    "       (SELECT c.recorded_at FROM tariff_rule c WHERE c.corrects = r.id), r.paragraph,"
    "       r.note, r.note_nl, r.standing, r.document, r.care_form_not"
    "  FROM tariff_rule r"
    " ORDER BY r.document, r.id";
static const char SQL_CONDITIONS[] =
    "SELECT c.document, c.rule, c.fact, c.test, c.value, c.topic"
    "  FROM tariff_condition c"
    " ORDER BY c.document, c.rule, c.fact, c.test, ifnull(c.value, ''), ifnull(c.topic, '')";
/* clang-format on */

/* The conditions of the rules of one name in a document. */
typedef struct group {
    const char *document, *rule;
    size_t first, count;
} group;

typedef struct reader {
    wlz_registry *reg;
    wlz__policy *policy;
    wlz__list conditions; /* of wlz__tariff_condition, group after group */
    wlz__list groups;     /* in the order of document and rule */
    wlz__arena scratch;
} reader;

static void *add(reader *r, wlz__list *list, size_t size)
{
    return wlz__list_add(r->reg, &r->policy->arena, list, size);
}

static const char *text(reader *r, wlz__stmt *stmt, int column)
{
    return wlz__column_copy(r->reg, stmt, column, &r->policy->arena);
}

/* Without the fact that it depends on a rule would decide otherwise: so then there is no answer. */
static const wlz__fact_kind *fact_of(reader *r, wlz__stmt *stmt, int column)
{
    const char *id = wlz__text(r->reg, stmt, column);
    const wlz__fact_kind *fact = id != NULL ? wlz__policy_fact(r->policy, id) : NULL;

    if (fact == NULL)
        wlz__fail(r->reg, WLZ_CORRUPT, "a tariff rule depends on fact %.60s, which does not exist",
                  "een tariefregel hangt af van feit %.60s, dat niet bestaat",
                  id != NULL ? id : "");
    return fact;
}

/* ---- conditions ---- */

static int group_order(const group *a, const group *b)
{
    int order = strcmp(a->document, b->document);

    return order != 0 ? order : strcmp(a->rule, b->rule);
}

static int group_find(const void *key, const void *row)
{
    return group_order(key, row);
}

/* The group of a row: the last one, or a new one. */
static group *group_of(reader *r, wlz__stmt *stmt)
{
    const group key = {wlz__text(r->reg, stmt, 0), wlz__text(r->reg, stmt, 1), 0, 0};
    group *last = r->groups.rows;

    if (r->groups.count > 0 && group_order(&last[r->groups.count - 1], &key) == 0)
        return &last[r->groups.count - 1];
    last = wlz__list_add(r->reg, &r->scratch, &r->groups, sizeof *last);
    if (last != NULL)
        *last = (group){wlz__copy(r->reg, &r->scratch, key.document),
                        wlz__copy(r->reg, &r->scratch, key.rule), r->conditions.count, 0};
    return wlz__ok(r->reg) ? last : NULL;
}

static void read_conditions(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_CONDITIONS);

    while (wlz__row(r->reg, stmt)) {
        group *g = group_of(r, stmt);
        wlz__tariff_condition *c = g != NULL ? add(r, &r->conditions, sizeof *c) : NULL;

        if (c == NULL)
            continue;
        g->count++;
        c->fact = fact_of(r, stmt, 2);
        c->test = text(r, stmt, 3);
        if (wlz__is_text(stmt, 4))
            c->word = text(r, stmt, 4);
        c->number = wlz__int(stmt, 4);
        c->topic = text(r, stmt, 5);
    }
}

static void give_conditions(reader *r, wlz__tariff_rule *rule)
{
    const group key = {rule->document->id, rule->name, 0, 0};
    const group *found = wlz__search(&key, r->groups.rows, r->groups.count, sizeof key, group_find);

    if (found == NULL)
        return;
    rule->conditions = (const wlz__tariff_condition *)r->conditions.rows + found->first;
    rule->condition_count = found->count;
}

/* ---- rules ---- */

static void rule_from_row(reader *r, wlz__stmt *stmt, wlz__tariff_rule *t)
{
    t->id = wlz__int(stmt, 0);
    t->name = text(r, stmt, 1);
    t->component = text(r, stmt, 2);
    t->step = text(r, stmt, 3);
    t->effect = text(r, stmt, 4);
    t->scope = wlz__scope_from_row(r->reg, stmt, 5, &r->policy->arena);
    t->topic = text(r, stmt, 10);
    if (!wlz__is_null(stmt, 11))
        t->fact = fact_of(r, stmt, 11);
    t->at_least = text(r, stmt, 12);
    t->at_most = text(r, stmt, 13);
    t->rank_override = wlz__is_null(stmt, 14) ? WLZ__RANK_OF_DOCUMENT : (int)wlz__int(stmt, 14);
    t->valid_from = wlz__day(r->reg, stmt, 15);
    t->valid_to = wlz__day(r->reg, stmt, 16);
    wlz__standing_from_row(stmt, 17, &t->effective_on, &t->corrected_on);
    t->paragraph = text(r, stmt, 20);
    t->note = text(r, stmt, 21);
    t->note_nl = text(r, stmt, 22);
    t->standing = wlz__standing_of_row(r->reg, stmt, 23);
    t->care_form_not = text(r, stmt, 25);
    if (wlz__ok(r->reg))
        give_conditions(r, t);
}

/* Those of one document follow each other. */
static void read_rules(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_RULES);
    wlz__document *document = NULL;
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__tariff_rule *t;

        document = wlz__document_of_row(r->reg, stmt, 24, r->policy, document);
        t = document != NULL ? add(r, &list, sizeof *t) : NULL;
        if (t == NULL)
            continue;
        if (document->rules++ == 0)
            document->first_rule = list.count - 1;
        t->document = document;
        rule_from_row(r, stmt, t);
    }
    r->policy->rules = list.rows;
    r->policy->rule_count = list.count;
}

void wlz__rules_read(wlz_registry *reg, wlz__policy *policy)
{
    reader r = {.reg = reg, .policy = policy};

    read_conditions(&r);
    read_rules(&r);
    wlz__arena_free(&r.scratch);
}
