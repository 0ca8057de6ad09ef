/* Reading the policy out of the file, once. */
#include "records/policy.h"

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
static const char SQL_RULES[] = "SELECT r.id, r.component, r.step, r.sector, r.provider_kind, "
                                "r.relation, r.care_form, r.performance, r.topic,"
                                "  r.fact, (SELECT f.kind FROM fact f WHERE f.id = r.fact), "
                                "r.valid_from, r.valid_to, r.corrects IS NOT NULL,"
                                "  r.recorded_at, (SELECT c.recorded_at FROM tariff_rule c WHERE "
                                "c.corrects = r.id), r.paragraph"
                                " FROM tariff_rule r WHERE r.document = ?1";
static const char SQL_CONDITIONS[] = "SELECT c.fact, f.kind, c.test, c.value FROM tariff_condition "
                                     "c JOIN fact f ON f.id = c.fact WHERE c.rule = ?1";
static const char SQL_TOPICS[] = "SELECT id, unit FROM topic ORDER BY id";
static const char SQL_WORDS[] =
    "SELECT 0, id FROM sector UNION ALL SELECT 1, id FROM provider_kind"
    " UNION ALL SELECT 2, id FROM relation UNION ALL SELECT 3, id FROM care_form"
    " UNION ALL SELECT 6, id FROM office";

const char *const wlz__scope_names[WLZ__SCOPES] = {"sector",    "provider_kind", "relation",
                                                   "care_form", "performance",   "provider"};

const char *wlz__scope_part(const wlz_scope *scope, int part)
{
    switch (part) {
    case WLZ__SECTOR:
        return scope->sector;
    case WLZ__PROVIDER_KIND:
        return scope->provider_kind;
    case WLZ__RELATION:
        return scope->relation;
    case WLZ__CARE_FORM:
        return scope->care_form;
    case WLZ__PERFORMANCE:
        return scope->performance;
    default:
        return scope->provider;
    }
}

unsigned wlz__scope_mask(const wlz_scope *scope)
{
    unsigned mask = 0;

    for (int part = 0; part < WLZ__SCOPES; part++)
        if (wlz__scope_part(scope, part) != NULL)
            mask |= 1u << part;
    return mask;
}

bool wlz__holds(wlz_date valid_from, wlz_date valid_to, wlz_date day)
{
    return valid_from <= day && (valid_to == 0 || day < valid_to);
}

bool wlz__stands(wlz_date effective_on, wlz_date corrected_on, wlz_date known_on)
{
    return effective_on <= known_on && (corrected_on == 0 || known_on < corrected_on);
}

bool wlz__document_known(const wlz__document *document, wlz_date known_on)
{
    return document->published_on != 0 && document->published_on <= known_on &&
           wlz__stands(document->effective_on, document->corrected_on, known_on);
}

/* ---- reading ---- */

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

/* The day of recording, of a row that matters from then on. A clock before 1996 is "always". */
static wlz_date recorded_day(int64_t recorded_at)
{
    wlz_date day = wlz_instant_day(recorded_at);

    return day == 0 ? 1 : day;
}

/* Columns: is it a correction, when was it recorded, when was it corrected itself. */
static void read_standing(wlz__stmt *stmt, int column, wlz_date *effective_on,
                          wlz_date *corrected_on)
{
    *effective_on = wlz__int(stmt, column) ? recorded_day(wlz__int(stmt, column + 1)) : 0;
    *corrected_on = wlz__is_null(stmt, column + 2) ? 0 : recorded_day(wlz__int(stmt, column + 2));
}

void wlz__document_from_row(wlz_registry *reg, wlz__stmt *stmt, int column, wlz__arena *arena,
                            wlz__document *d)
{
    d->id = wlz__text_kept(reg, stmt, column, arena);
    d->office = wlz__text_kept(reg, stmt, column + 1, arena);
    d->kind = wlz__text_kept(reg, stmt, column + 2, arena);
    d->published_on = wlz__day(reg, stmt, column + 3);
    d->valid_from = wlz__day(reg, stmt, column + 4);
    d->valid_to = wlz__day(reg, stmt, column + 5);
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
        read_standing(stmt, 6, &d->effective_on, &d->corrected_on);
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

void wlz__provision_from_row(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena,
                             wlz__provision *p)
{
    p->id = wlz__int(stmt, 0);
    p->topic = wlz__text_kept(reg, stmt, 1, arena);
    p->scope.sector = wlz__text_kept(reg, stmt, 2, arena);
    p->scope.provider_kind = wlz__text_kept(reg, stmt, 3, arena);
    p->scope.relation = wlz__text_kept(reg, stmt, 4, arena);
    p->scope.care_form = wlz__text_kept(reg, stmt, 5, arena);
    p->scope.performance = wlz__text_kept(reg, stmt, 6, arena);
    p->scope.provider = wlz__text_kept(reg, stmt, 7, arena);
    p->value = wlz__int(stmt, 8);
    p->valid_from = wlz__day(reg, stmt, 9);
    p->valid_to = wlz__day(reg, stmt, 10);
    p->rank_override = wlz__is_null(stmt, 11) ? WLZ_RANK_OF_DOCUMENT : (int)wlz__int(stmt, 11);
    read_standing(stmt, 12, &p->effective_on, &p->corrected_on);
    p->paragraph = wlz__text_kept(reg, stmt, 15, arena);
    p->note = wlz__text_kept(reg, stmt, 16, arena);
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
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_CONDITIONS);
    wlz__tariff_condition *list = NULL;

    wlz__bind_int(r->reg, stmt, 1, rule->id);
    while (wlz__row(r->reg, stmt)) {
        wlz__tariff_condition *c = one_more(r, list, rule->condition_count, sizeof *c);

        if (c == NULL)
            continue;
        list = c;
        c += rule->condition_count++;
        c->fact = text(r, stmt, 0);
        c->fact_kind = text(r, stmt, 1);
        c->test = text(r, stmt, 2);
        if (wlz__is_text(stmt, 3))
            c->word = text(r, stmt, 3);
        c->number = wlz__int(stmt, 3);
    }
    rule->conditions = list;
}

static void read_rules(reader *r, wlz__document *document)
{
    wlz__policy *p = r->policy;
    wlz__stmt *stmt = wlz__prepare(r->reg, SQL_RULES);

    document->first_rule = p->rule_count;
    wlz__bind_text(r->reg, stmt, 1, document->id);
    while (wlz__row(r->reg, stmt)) {
        wlz__tariff_rule *t = one_more(r, p->rules, p->rule_count, sizeof *t);

        if (t == NULL)
            continue;
        p->rules = t;
        t += p->rule_count++;
        t->id = wlz__int(stmt, 0);
        t->document = document;
        t->component = text(r, stmt, 1);
        t->step = text(r, stmt, 2);
        read_scope(r, stmt, 3, &t->scope);
        t->topic = text(r, stmt, 8);
        t->fact = text(r, stmt, 9);
        t->fact_kind = text(r, stmt, 10);
        t->valid_from = wlz__day(r->reg, stmt, 11);
        t->valid_to = wlz__day(r->reg, stmt, 12);
        read_standing(stmt, 13, &t->effective_on, &t->corrected_on);
        t->paragraph = text(r, stmt, 16);
    }
    document->rules = p->rule_count - document->first_rule;
    for (size_t i = document->first_rule; i < p->rule_count; i++)
        read_conditions(r, &p->rules[i]);
}

const wlz__document *wlz__policy_document(const wlz__policy *p, const char *id)
{
    for (size_t i = 0; i < p->document_count; i++)
        if (strcmp(p->documents[i].id, id) == 0)
            return &p->documents[i];
    return NULL;
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
        read_standing(stmt, 5, &k->effective_on, &k->corrected_on);
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

static void policy_release(void *data)
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
    read_documents(&r);
    for (size_t i = 0; i < r.policy->document_count && wlz__ok(reg); i++) {
        read_provisions(&r, &r.policy->documents[i]);
        read_rules(&r, &r.policy->documents[i]);
    }
    read_ranks(&r);
    if (wlz__ok(reg)) {
        group_by_topic(r.policy);
        return r.policy;
    }
    policy_release(r.policy);
    return NULL;
}

const wlz__policy *wlz__policy_get(wlz_registry *reg)
{
    wlz__memo *memo = wlz__policy_memo(reg);

    if (!wlz__ok(reg))
        return NULL;
    if (!wlz__memo_current(reg, memo)) {
        policy_release(memo->data);
        memo->release = policy_release;
        memo->data = NULL; /* policy_read may fail */
        memo->data = policy_read(reg);
        if (memo->data != NULL)
            wlz__memo_mark(reg, memo);
    }
    return memo->data;
}

/* ---- asking ---- */

const wlz__topic *wlz__policy_topic(const wlz__policy *policy, const char *id)
{
    size_t low = 0, high = policy->topic_count;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(id, policy->topics[middle].id);

        if (order == 0)
            return &policy->topics[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool wlz__policy_knows(const wlz__policy *policy, int kind, const char *id)
{
    for (size_t i = 0; i < policy->word_count; i++)
        if (policy->words[i].kind == kind && strcmp(policy->words[i].id, id) == 0)
            return true;
    return false;
}

static const wlz__rank *rank_of(const wlz__policy *policy, const char *office, const char *kind,
                                wlz_date day, wlz_date known_on)
{
    for (size_t i = 0; i < policy->rank_count; i++) {
        const wlz__rank *r = &policy->ranks[i];

        if (strcmp(r->kind, kind) == 0 && (office == NULL) == (r->office == NULL) &&
            (office == NULL || strcmp(r->office, office) == 0) &&
            wlz__holds(r->valid_from, r->valid_to, day) &&
            wlz__stands(r->effective_on, r->corrected_on, known_on) && r->document != NULL &&
            wlz__document_known(r->document, known_on))
            return r;
    }
    return NULL;
}

int wlz__policy_rank(const wlz__policy *policy, const char *office, const char *kind, wlz_date day,
                     wlz_date known_on)
{
    const wlz__rank *own = rank_of(policy, office, kind, day, known_on);

    if (own == NULL)
        own = rank_of(policy, NULL, kind, day, known_on);
    return own == NULL ? -1 : own->rank;
}
