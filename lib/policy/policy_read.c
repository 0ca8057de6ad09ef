/*
 * Reading the policy out of the file, once: in as many statements as there are tables, however many documents there are.
 * What belongs to a document or a rule is found by the order of the rows.
 */
#include "policy/policy_read.h"

#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy_row.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const char SQL_DOCUMENTS[] =
    "SELECT " WLZ__DOCUMENT_COLUMNS ", d.corrects IS NOT NULL, d.recorded_at,"
    "       (SELECT c.recorded_at FROM document c WHERE c.corrects = d.id), d.title, d.title_nl"
    "  FROM document d INDEXED BY document_general"
    " WHERE d.kind <> 'agreement'";
/* By document, and of none but those above: there may be far more of single providers. */
static const char SQL_PROVISIONS[] =
    "SELECT " WLZ__PROVISION_COLUMNS ", p.document"
    "  FROM document d INDEXED BY document_general"
    "  CROSS JOIN provision p INDEXED BY provision_natural"
    "      ON p.document = d.id AND ifnull(p.provider, '') = ''"
    " WHERE d.kind <> 'agreement'";
/* Along their indexes: none of them is sorted. */
static const char SQL_RULES[] =
    "SELECT r.id, r.name, r.component, r.step, r.effect, r.sector, r.provider_kind, r.relation,"
    "       r.care_form, r.performance, r.topic, r.fact, r.at_least, r.at_most, r.rank_override,"
    "       r.valid_from, r.valid_to, r.corrects IS NOT NULL, r.recorded_at,"
    "       (SELECT c.recorded_at FROM tariff_rule c WHERE c.corrects = r.id), r.paragraph,"
    "       r.note, r.note_nl, r.standing, r.document"
    "  FROM tariff_rule r"
    " ORDER BY r.document, r.id";
static const char SQL_CONDITIONS[] =
    "SELECT c.document, c.rule, c.fact, c.test, c.value, c.topic"
    "  FROM tariff_condition c"
    " ORDER BY c.document, c.rule, c.fact, c.test, ifnull(c.value, ''), ifnull(c.topic, '')";
static const char SQL_RANKS[] =
    "SELECT r.office, r.kind, r.rank, r.valid_from, r.valid_to, r.corrects IS NOT NULL,"
    "       r.recorded_at, (SELECT c.recorded_at FROM rank_order c WHERE c.corrects = r.id),"
    "       r.document, r.paragraph, r.standing"
    "  FROM rank_order r";
static const char SQL_FACTS[] =
    "SELECT id, kind = 'award', subject = 'performance', unit FROM fact ORDER BY id";
static const char SQL_PERFORMANCE_FACTS[] =
    "SELECT performance, office, fact, value, valid_from, valid_to, known_on"
    "  FROM performance_fact"
    " ORDER BY performance, fact, id";
static const char SQL_TOPICS[] = "SELECT id, unit FROM topic ORDER BY id";
static const char SQL_WORDS[] =
    "SELECT 0, id, NULL FROM sector"
    " UNION ALL SELECT 1, id, NULL FROM provider_kind"
    " UNION ALL SELECT 2, id, NULL FROM relation"
    " UNION ALL SELECT 3, id, NULL FROM care_form"
    " UNION ALL SELECT 6, id, name FROM office";
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

/* ---- documents and their provisions ---- */

static void read_documents(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_DOCUMENTS);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__document *d = add(r, &list, sizeof *d);

        if (d == NULL)
            continue;
        wlz__document_from_row(r->reg, stmt, 0, &r->policy->arena, d);
        wlz__standing_from_row(stmt, 6, &d->effective_on, &d->corrected_on);
        d->title = text(r, stmt, 9);
        d->title_nl = text(r, stmt, 10);
    }
    r->policy->documents = list.rows;
    r->policy->document_count = list.count;
}

/* The document that a row names: mostly that of the row before. NULL: none that speaks generally. */
static wlz__document *document_of(reader *r, const char *id, wlz__document *last)
{
    wlz__policy *p = r->policy;

    if (last != NULL && strcmp(last->id, id) == 0)
        return last;
    for (size_t i = 0; i < p->document_count; i++)
        if (strcmp(p->documents[i].id, id) == 0)
            return &p->documents[i];
    return NULL;
}

static int by_topic(const void *a, const void *b)
{
    const wlz__provision *x = a, *y = b;
    int order = strcmp(x->topic, y->topic);

    return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

static void group_by_topic(wlz__policy *p)
{
    size_t next = 0;

    if (p->provision_count > 0)
        qsort(p->provisions, p->provision_count, sizeof *p->provisions, by_topic);
    for (size_t i = 0; i < p->topic_count; i++) {
        p->topics[i].first = next;
        while (next < p->provision_count && strcmp(p->provisions[next].topic, p->topics[i].id) == 0)
            next++;
        p->topics[i].provisions = next - p->topics[i].first;
    }
}

static void read_provisions(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_PROVISIONS);
    wlz__document *document = NULL;
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__provision *v;

        document = document_of(r, wlz__text(r->reg, stmt, WLZ__PROVISION_COLUMN_COUNT), document);
        v = document != NULL ? add(r, &list, sizeof *v) : NULL;
        if (v == NULL)
            continue;
        wlz__provision_from_row(r->reg, stmt, &r->policy->arena, v);
        v->document = document;
    }
    r->policy->provisions = list.rows;
    r->policy->provision_count = list.count;
    if (wlz__ok(r->reg))
        group_by_topic(r->policy);
}

/* ---- tariff rules and their conditions ---- */

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
        c->fact = wlz__policy_fact(r->policy, wlz__text(r->reg, stmt, 2));
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
        t->fact = wlz__policy_fact(r->policy, wlz__text(r->reg, stmt, 11));
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

        document = document_of(r, wlz__text(r->reg, stmt, 24), document);
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

/* ---- all else ---- */

static void read_facts(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_FACTS);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__fact_kind *f = add(r, &list, sizeof *f);

        if (f == NULL)
            continue;
        f->id = text(r, stmt, 0);
        f->award = wlz__int(stmt, 1);
        f->of_performance = wlz__int(stmt, 2);
        f->unit = text(r, stmt, 3);
    }
    r->policy->facts = list.rows;
    r->policy->fact_count = list.count;
}

static void read_performance_facts(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_PERFORMANCE_FACTS);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__performance_fact *f = add(r, &list, sizeof *f);

        if (f == NULL)
            continue;
        f->performance = text(r, stmt, 0);
        f->office = text(r, stmt, 1);
        f->fact = text(r, stmt, 2);
        f->withdrawn = wlz__is_null(stmt, 3);
        if (wlz__is_text(stmt, 3))
            f->word = text(r, stmt, 3);
        f->number = wlz__int(stmt, 3);
        f->valid_from = wlz__day(r->reg, stmt, 4);
        f->valid_to = wlz__day(r->reg, stmt, 5);
        f->known_on = wlz__day(r->reg, stmt, 6);
    }
    r->policy->performance_facts = list.rows;
    r->policy->performance_fact_count = list.count;
}

static void read_ranks(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_RANKS);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__rank *k = add(r, &list, sizeof *k);

        if (k == NULL)
            continue;
        k->office = text(r, stmt, 0);
        k->kind = text(r, stmt, 1);
        k->rank = (int)wlz__int(stmt, 2);
        k->valid_from = wlz__day(r->reg, stmt, 3);
        k->valid_to = wlz__day(r->reg, stmt, 4);
        wlz__standing_from_row(stmt, 5, &k->effective_on, &k->corrected_on);
        k->document = document_of(r, wlz__text(r->reg, stmt, 8), NULL);
        k->paragraph = text(r, stmt, 9);
        k->standing = wlz__standing_of_row(r->reg, stmt, 10);
    }
    r->policy->ranks = list.rows;
    r->policy->rank_count = list.count;
}

static void read_topics(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_TOPICS);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__topic *t = add(r, &list, sizeof *t);

        if (t == NULL)
            continue;
        t->id = text(r, stmt, 0);
        t->unit = text(r, stmt, 1);
    }
    r->policy->topics = list.rows;
    r->policy->topic_count = list.count;
}

static void read_words(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_WORDS);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__word *w = add(r, &list, sizeof *w);

        if (w == NULL)
            continue;
        w->kind = (int)wlz__int(stmt, 0);
        w->id = text(r, stmt, 1);
        w->name = text(r, stmt, 2);
    }
    r->policy->words = list.rows;
    r->policy->word_count = list.count;
}

/* ---- once ---- */

static void policy_free(void *data)
{
    wlz__policy *policy = data;

    if (policy != NULL)
        wlz__arena_free(&policy->arena);
    wlz__free(policy);
}

static wlz__policy *policy_read(wlz_registry *reg)
{
    reader r = {.reg = reg, .policy = wlz__need(reg, wlz__alloc(sizeof(wlz__policy)))};

    if (r.policy == NULL)
        return NULL;
    read_topics(&r);
    read_words(&r);
    read_facts(&r);
    read_documents(&r);
    read_provisions(&r);
    read_conditions(&r);
    read_rules(&r);
    read_ranks(&r);
    read_performance_facts(&r);
    wlz__arena_free(&r.scratch);
    if (wlz__ok(reg))
        return r.policy;
    policy_free(r.policy);
    return NULL;
}

const wlz__policy *wlz__policy_get(wlz_registry *reg)
{
    bool current = wlz__ok(reg) && wlz__memo_current(reg);
    wlz__policy *policy;

    if (!wlz__ok(reg)) /* also when the check failed: the call may still use what was read */
        return NULL;
    if (current)
        return wlz__memo_data(reg);
    wlz__memo_set(reg, NULL, NULL); /* reading may fail */
    policy = policy_read(reg);
    if (policy != NULL)
        wlz__memo_set(reg, policy, policy_free);
    return policy;
}
