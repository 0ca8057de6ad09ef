/* Reading the policy out of the file, once. */
#include "policy/policy_read.h"

#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy_row.h"

#include <stdlib.h>
#include <string.h>

static const char SQL_DOCUMENTS[] =
    "SELECT " WLZ__DOCUMENT_COLUMNS ", d.corrects IS NOT NULL, d.recorded_at,"
    "  (SELECT c.recorded_at FROM document c WHERE c.corrects = d.id)"
    " FROM document d INDEXED BY document_general WHERE d.kind <> 'agreement'";
static const char SQL_PROVISIONS[] =
    "SELECT " WLZ__PROVISION_COLUMNS
    " FROM provision p WHERE p.document = ?1 AND ifnull(p.provider, '') = ''";
static const char SQL_RANKS[] =
    "SELECT r.office, r.kind, r.rank, r.valid_from, r.valid_to, r.corrects IS NOT NULL, "
    "r.recorded_at,"
    "  (SELECT c.recorded_at FROM rank_order c WHERE c.corrects = r.id), r.document"
    " FROM rank_order r";
static const char SQL_RULES[] =
    "SELECT r.id, r.name, r.component, r.step, r.effect, r.sector, r.provider_kind, r.relation,"
    "  r.care_form, r.performance, r.topic, r.fact, r.at_least, r.at_most, r.rank_override,"
    "  r.valid_from, r.valid_to, r.corrects IS NOT NULL, r.recorded_at,"
    "  (SELECT c.recorded_at FROM tariff_rule c WHERE c.corrects = r.id), r.paragraph, r.note"
    " FROM tariff_rule r WHERE r.document = ?1 ORDER BY r.id";
static const char SQL_CONDITIONS[] =
    "SELECT c.fact, c.test, c.value, c.topic"
    " FROM tariff_condition c WHERE c.document = ?1 AND c.rule = ?2"
    " ORDER BY c.fact, c.test, ifnull(c.value, ''), ifnull(c.topic, '')";
static const char SQL_FACTS[] =
    "SELECT id, kind = 'award', subject = 'performance', unit FROM fact ORDER BY id";
static const char SQL_PERFORMANCE_FACTS[] =
    "SELECT performance, office, fact, value, valid_from, valid_to, known_on FROM performance_fact"
    " ORDER BY performance, fact, id";
static const char SQL_TOPICS[] = "SELECT id, unit FROM topic ORDER BY id";
static const char SQL_WORDS[] =
    "SELECT 0, id FROM sector UNION ALL SELECT 1, id FROM provider_kind"
    " UNION ALL SELECT 2, id FROM relation UNION ALL SELECT 3, id FROM care_form"
    " UNION ALL SELECT 6, id FROM office";

typedef struct reader {
    wlz_registry *reg;
    wlz__policy *policy;
} reader;

static void *one_more(reader *r, void *array, size_t count, size_t size)
{
    return wlz__arena_grow(r->reg, &r->policy->arena, array, count, size);
}

static const char *text(reader *r, wlz__stmt *stmt, int column)
{
    return wlz__text_kept(r->reg, stmt, column, &r->policy->arena);
}

static void read_documents(reader *r)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_DOCUMENTS);

    while (wlz__row(r->reg, stmt)) {
        wlz__document *d = one_more(r, p->documents, p->document_count, sizeof *d);

        if (d == NULL)
            continue;
        p->documents = d;
        d += p->document_count++;
        wlz__document_from_row(r->reg, stmt, 0, &p->arena, d);
        wlz__standing_from_row(stmt, 6, &d->effective_on, &d->corrected_on);
    }
}

static void read_scope(reader *r, wlz__stmt *stmt, int column, wlz_scope *scope)
{
    scope->sector = text(r, stmt, column);
    scope->provider_kind = text(r, stmt, column + 1);
    scope->relation = text(r, stmt, column + 2);
    scope->care_form = text(r, stmt, column + 3);
    scope->performance = text(r, stmt, column + 4);
}

static void read_provisions(reader *r, const wlz__document *document)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_PROVISIONS);

    wlz__bind_text(r->reg, stmt, 1, document->id);
    while (wlz__row(r->reg, stmt)) {
        wlz__provision *v = one_more(r, p->provisions, p->provision_count, sizeof *v);

        if (v == NULL)
            continue;
        p->provisions = v;
        v += p->provision_count++;
        wlz__provision_from_row(r->reg, stmt, &p->arena, v);
        v->document = document;
    }
}

static void read_conditions(reader *r, wlz__tariff_rule *rule)
{
    wlz__stmt *stmt =
        WLZ__ASK(r->reg, SQL_CONDITIONS, wlz__t(rule->document->id), wlz__t(rule->name));
    wlz__tariff_condition *list = NULL;

    while (wlz__row(r->reg, stmt)) {
        wlz__tariff_condition *c = one_more(r, list, rule->condition_count, sizeof *c);

        if (c == NULL)
            continue;
        list = c;
        c += rule->condition_count++;
        c->fact = wlz__policy_fact(r->policy, wlz__text(r->reg, stmt, 0));
        c->test = text(r, stmt, 1);
        if (wlz__is_text(stmt, 2))
            c->word = text(r, stmt, 2);
        c->number = wlz__int(stmt, 2);
        c->topic = text(r, stmt, 3);
    }
    rule->conditions = list;
}

static void rule_from_row(reader *r, wlz__stmt *stmt, wlz__tariff_rule *t)
{
    t->id = wlz__int(stmt, 0);
    t->name = text(r, stmt, 1);
    t->component = text(r, stmt, 2);
    t->step = text(r, stmt, 3);
    t->effect = text(r, stmt, 4);
    read_scope(r, stmt, 5, &t->scope);
    t->topic = text(r, stmt, 10);
    if (!wlz__is_null(stmt, 11))
        t->fact = wlz__policy_fact(r->policy, wlz__text(r->reg, stmt, 11));
    t->at_least = text(r, stmt, 12);
    t->at_most = text(r, stmt, 13);
    t->rank_override = wlz__is_null(stmt, 14) ? WLZ_RANK_OF_DOCUMENT : (int)wlz__int(stmt, 14);
    t->valid_from = wlz__day(r->reg, stmt, 15);
    t->valid_to = wlz__day(r->reg, stmt, 16);
    wlz__standing_from_row(stmt, 17, &t->effective_on, &t->corrected_on);
    t->paragraph = text(r, stmt, 20);
    t->note = text(r, stmt, 21);
}

static void read_rules(reader *r, wlz__document *document)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = WLZ__ASK(r->reg, SQL_RULES, wlz__t(document->id));

    document->first_rule = p->rule_count;
    while (wlz__row(r->reg, stmt)) {
        wlz__tariff_rule *t = one_more(r, p->rules, p->rule_count, sizeof *t);

        if (t == NULL)
            continue;
        p->rules = t;
        t += p->rule_count++;
        t->document = document;
        rule_from_row(r, stmt, t);
    }
    document->rules = p->rule_count - document->first_rule;
    for (size_t i = document->first_rule; i < p->rule_count; i++)
        read_conditions(r, &p->rules[i]);
}

static void read_facts(reader *r)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_FACTS);

    while (wlz__row(r->reg, stmt)) {
        wlz__fact_kind *f = one_more(r, p->facts, p->fact_count, sizeof *f);

        if (f == NULL)
            continue;
        p->facts = f;
        f += p->fact_count++;
        f->id = text(r, stmt, 0);
        f->award = wlz__int(stmt, 1);
        f->of_performance = wlz__int(stmt, 2);
        f->unit = text(r, stmt, 3);
    }
}

static void read_performance_facts(reader *r)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_PERFORMANCE_FACTS);

    while (wlz__row(r->reg, stmt)) {
        wlz__performance_fact *f =
            one_more(r, p->performance_facts, p->performance_fact_count, sizeof *f);

        if (f == NULL)
            continue;
        p->performance_facts = f;
        f += p->performance_fact_count++;
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
}

static void read_ranks(reader *r)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_RANKS);

    while (wlz__row(r->reg, stmt)) {
        wlz__rank *k = one_more(r, p->ranks, p->rank_count, sizeof *k);

        if (k == NULL)
            continue;
        p->ranks = k;
        k += p->rank_count++;
        k->office = text(r, stmt, 0);
        k->kind = text(r, stmt, 1);
        k->rank = (int)wlz__int(stmt, 2);
        k->valid_from = wlz__day(r->reg, stmt, 3);
        k->valid_to = wlz__day(r->reg, stmt, 4);
        wlz__standing_from_row(stmt, 5, &k->effective_on, &k->corrected_on);
        k->document = wlz__policy_document(p, wlz__text(r->reg, stmt, 8));
    }
}

static void read_topics(reader *r)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_TOPICS);

    while (wlz__row(r->reg, stmt)) {
        wlz__topic *t = one_more(r, p->topics, p->topic_count, sizeof *t);

        if (t == NULL)
            continue;
        p->topics = t;
        t += p->topic_count++;
        t->id = text(r, stmt, 0);
        t->unit = text(r, stmt, 1);
    }
}

static void read_words(reader *r)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_WORDS);

    while (wlz__row(r->reg, stmt)) {
        wlz__word *w = one_more(r, p->words, p->word_count, sizeof *w);

        if (w == NULL)
            continue;
        p->words = w;
        w += p->word_count++;
        w->kind = (int)wlz__int(stmt, 0);
        w->id = text(r, stmt, 1);
    }
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

static void policy_free(void *data)
{
    wlz__policy *policy = data;

    if (policy != NULL)
        wlz__arena_free(&policy->arena);
    wlz__free(policy);
}

static wlz__policy *policy_read(wlz_registry *reg)
{
    reader r = {reg, wlz__alloc(sizeof(wlz__policy))};

    if (wlz__need(reg, r.policy) == NULL)
        return NULL;
    read_topics(&r);
    read_words(&r);
    read_facts(&r);
    read_documents(&r);
    for (size_t i = 0; i < r.policy->document_count && wlz__ok(reg); i++) {
        read_provisions(&r, &r.policy->documents[i]);
        read_rules(&r, &r.policy->documents[i]);
    }
    read_ranks(&r);
    read_performance_facts(&r);
    if (wlz__ok(reg)) {
        group_by_topic(r.policy);
        return r.policy;
    }
    policy_free(r.policy);
    return NULL;
}

const wlz__policy *wlz__policy_get(wlz_registry *reg)
{
    bool current = wlz__ok(reg) && wlz__memo_current(reg);
    wlz__policy *policy;

    if (!wlz__ok(reg)) /* also when looking failed: the call may still hold what was read */
        return NULL;
    if (current)
        return wlz__memo_data(reg);
    wlz__memo_set(reg, NULL, NULL); /* reading may fail */
    policy = policy_read(reg);
    if (policy != NULL)
        wlz__memo_set(reg, policy, policy_free);
    return policy;
}
