/*
 * Reading the policy out of the file, once: in as many statements as there are tables, however many documents there are.
 * What belongs to a document or a rule is found by the order of the rows.
 */
#include "policy/policy_read.h"

#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy_row.h"
#include "policy/rule_read.h"

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
static const char SQL_RANKS[] =
    "SELECT r.office, r.kind, r.rank, r.valid_from, r.valid_to, r.corrects IS NOT NULL,"
    "       r.recorded_at, (SELECT c.recorded_at FROM rank_order c WHERE c.corrects = r.id),"
    "       r.document, r.paragraph, r.standing"
    "  FROM rank_order r";
static const char SQL_STRIKES[] =
    "SELECT s.document, s.struck, s.struck_paragraph, s.item, s.valid_from, s.valid_to,"
    "       s.corrects IS NOT NULL, s.recorded_at,"
    "       (SELECT c.recorded_at FROM strike c WHERE c.corrects = s.id), s.paragraph, s.standing"
    "  FROM strike s"
    " ORDER BY s.id";
static const char SQL_FACTS[] =
    "SELECT f.id, f.kind = 'award', f.subject = 'performance', f.unit, r.least, r.most"
    "  FROM fact f"
    "  LEFT JOIN fact_range r ON r.fact = f.id"
    " ORDER BY f.id";
static const char SQL_PERFORMANCE_FACTS[] =
    "SELECT performance, office, fact, value, valid_from, valid_to, known_on"
    "  FROM performance_fact"
    " ORDER BY performance, fact, id";
static const char SQL_TOPICS[] = "SELECT id, unit, title, title_nl FROM topic ORDER BY id";
static const char SQL_WORDS[] =
    "SELECT 0, id, NULL FROM sector"
    " UNION ALL SELECT 1, id, NULL FROM provider_kind"
    " UNION ALL SELECT 2, id, NULL FROM relation"
    " UNION ALL SELECT 3, id, NULL FROM care_form"
    " UNION ALL SELECT 6, id, ifnull(name, id) FROM office"; /* a damaged file may have none */
/* clang-format on */

typedef struct reader {
    wlz_registry *reg;
    wlz__policy *policy;
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
        wlz__standing_from_row(stmt, 7, &d->effective_on, &d->corrected_on);
        d->title = text(r, stmt, 10);
        d->title_nl = text(r, stmt, 11);
    }
    r->policy->documents = list.rows;
    r->policy->document_count = list.count;
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

        document =
            wlz__document_of_row(r->reg, stmt, WLZ__PROVISION_COLUMN_COUNT, r->policy, document);
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
        f->least = wlz__int(stmt, 4);
        f->most = wlz__int(stmt, 5);
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
        k->document = wlz__document_of_row(r->reg, stmt, 8, r->policy, NULL);
        k->paragraph = text(r, stmt, 9);
        k->standing = wlz__standing_of_row(r->reg, stmt, 10);
    }
    r->policy->ranks = list.rows;
    r->policy->rank_count = list.count;
}

static void read_strikes(reader *r)
{
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_STRIKES);
    wlz__list list = {0};

    while (wlz__row(r->reg, stmt)) {
        wlz__document *document = wlz__document_of_row(r->reg, stmt, 0, r->policy, NULL);
        wlz__strike *s = document != NULL ? add(r, &list, sizeof *s) : NULL;

        if (s == NULL)
            continue;
        s->document = document;
        s->struck = text(r, stmt, 1);
        s->struck_paragraph = text(r, stmt, 2);
        s->item = text(r, stmt, 3);
        s->valid_from = wlz__day(r->reg, stmt, 4);
        s->valid_to = wlz__day(r->reg, stmt, 5);
        wlz__standing_from_row(stmt, 6, &s->effective_on, &s->corrected_on);
        s->paragraph = text(r, stmt, 9);
        s->standing = wlz__standing_of_row(r->reg, stmt, 10);
    }
    r->policy->strikes = list.rows;
    r->policy->strike_count = list.count;
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
        t->title = text(r, stmt, 2);
        t->title_nl = text(r, stmt, 3);
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
    wlz__rules_read(reg, r.policy);
    read_ranks(&r);
    read_strikes(&r);
    read_performance_facts(&r);
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
