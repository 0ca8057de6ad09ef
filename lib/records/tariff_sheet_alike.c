/* Which performances and which providers have the same answers: those of which everything is the same that an answer
 * can hang on. To tell two apart that are alike costs time only. */
#include "records/tariff_sheet_make.h"

#include <string.h>

/* ---- what answers hang on ---- */

static void ask_topic(wlz__sheet_maker *m, const char *id)
{
    const wlz__topic *topic = id != NULL ? wlz__policy_topic(m->policy, id) : NULL;

    if (topic != NULL)
        m->asks_topic[topic - m->policy->topics] = true;
}

static void ask_fact(wlz__sheet_maker *m, const wlz__fact_kind *fact)
{
    if (fact != NULL)
        m->asks_fact[fact - m->policy->facts] = true;
}

static void ask_of_rule(wlz__sheet_maker *m, const wlz__tariff_rule *rule)
{
    ask_topic(m, rule->topic);
    ask_topic(m, rule->at_least);
    ask_topic(m, rule->at_most);
    ask_fact(m, rule->fact);
    for (size_t i = 0; i < rule->condition_count; i++) {
        ask_fact(m, rule->conditions[i].fact);
        ask_topic(m, rule->conditions[i].topic);
    }
}

void wlz__sheet_asks(wlz__sheet_maker *m)
{
    m->asks_fact = wlz__need(m->reg, wlz__arena_alloc(&m->arena, m->policy->fact_count));
    m->asks_topic = wlz__need(m->reg, wlz__arena_alloc(&m->arena, m->policy->topic_count));
    if (!wlz__ok(m->reg))
        return;
    for (int i = 0; i < WLZ__COMPONENTS; i++)
        ask_topic(m, wlz__topic_of_component(wlz__components[i]));
    ask_topic(m, "tariff.maximum");
    ask_fact(m, wlz__policy_fact(m->policy, "relation"));
    for (size_t i = 0; i < m->policy->rule_count; i++)
        ask_of_rule(m, &m->policy->rules[i]);
}

static bool fact_is_asked(const wlz__sheet_maker *m, const char *id)
{
    const wlz__fact_kind *fact = wlz__policy_fact(m->policy, id);

    return fact != NULL && m->asks_fact[fact - m->policy->facts];
}

bool wlz__sheet_asks_topic(const wlz__sheet_maker *m, const char *id)
{
    const wlz__topic *topic = wlz__policy_topic(m->policy, id);

    return topic != NULL && m->asks_topic[topic - m->policy->topics];
}

/* ---- keys: what is alike has the same ---- */

static void key_text(wlz__sheet_maker *m, const char *text)
{
    if (text == NULL)
        wlz__append(&m->key, "-");
    else
        wlz__append(&m->key, "%zu:%s", strlen(text), text);
}

static void key_number(wlz__sheet_maker *m, int64_t number)
{
    wlz__append(&m->key, "%lld,", (long long)number);
}

static void key_value(wlz__sheet_maker *m, const char *word, int64_t number)
{
    key_text(m, word);
    if (word == NULL)
        key_number(m, number);
}

static size_t key_end(wlz__sheet_maker *m, wlz__alike *alike)
{
    if (m->key.failed)
        wlz__need(m->reg, NULL);
    return wlz__ok(m->reg) ? wlz__alike_number(m->reg, alike, m->key.text, m->key.length) : 0;
}

/* ---- performances ---- */

/* Whether the policies name this very performance. */
static bool is_named(const wlz__sheet_maker *m, const char *code)
{
    const wlz__policy *p = m->policy;

    for (size_t i = 0; i < p->provision_count; i++)
        if (p->provisions[i].scope.performance != NULL &&
            strcmp(p->provisions[i].scope.performance, code) == 0)
            return true;
    for (size_t i = 0; i < p->rule_count; i++)
        if (p->rules[i].scope.performance != NULL &&
            strcmp(p->rules[i].scope.performance, code) == 0)
            return true;
    return false;
}

static void key_performance(wlz__sheet_maker *m, const wlz__performance *performance)
{
    const wlz_question *q = &m->question;

    m->key.length = 0;
    key_text(m, performance->sector);
    key_text(m, performance->care_form);
    key_text(m, is_named(m, performance->code) ? performance->code : NULL);
    for (size_t i = 0; i < m->policy->fact_count; i++) {
        const wlz__performance_fact *f;

        if (!m->asks_fact[i] || !m->policy->facts[i].of_performance)
            continue;
        f = wlz__policy_of_performance(m->policy, q->office, performance->code,
                                       m->policy->facts[i].id, q->day, q->known_on);
        wlz__append(&m->key, ";");
        if (f != NULL)
            key_value(m, f->word, f->number);
    }
}

size_t wlz__sheet_class_of(wlz__sheet_maker *m, const wlz__performance *performance)
{
    key_performance(m, performance);
    return key_end(m, &m->performances_alike);
}

/* ---- providers ---- */

static void key_facts(wlz__sheet_maker *m, const wlz__client *c)
{
    const wlz__known *facts = c->facts.rows;

    for (size_t i = 0; i < c->facts.count; i++) {
        if (!fact_is_asked(m, facts[i].fact))
            continue;
        key_text(m, facts[i].fact);
        key_number(m, facts[i].withdrawn);
        key_value(m, facts[i].word, facts[i].number);
    }
}

static void key_sectors(wlz__sheet_maker *m, const wlz__client *c)
{
    const wlz__working *working = c->working.rows;

    wlz__append(&m->key, ";");
    for (size_t i = 0; i < c->working.count; i++) {
        key_text(m, working[i].sector);
        key_text(m, working[i].kind);
    }
}

static void key_deviations(wlz__sheet_maker *m, const wlz__client *c)
{
    const wlz__deviating *deviations = c->deviations.rows;

    wlz__append(&m->key, ";");
    for (size_t i = 0; i < c->deviations.count; i++) {
        key_text(m, deviations[i].topic);
        key_number(m, deviations[i].value);
        key_number(m, deviations[i].upwards);
    }
}

/* Of an agreement only matters which of the provisions are its own, not what it is called: how far back the one before
 * is; 0 = this is the first. */
static void key_document(wlz__sheet_maker *m, const wlz__provision *own, size_t at)
{
    const wlz__document *d = own[at].document;
    size_t back = 1;

    while (back <= at && strcmp(own[at - back].document->id, d->id) != 0)
        back++;
    key_text(m, d->kind);
    key_number(m, d->published_on);
    if (strcmp(d->kind, "agreement") == 0)
        key_number(m, back <= at ? (int64_t)back : 0);
    else
        key_text(m, d->id);
}

static void key_own(wlz__sheet_maker *m, const wlz__sheet_subject *s)
{
    const wlz__provision *own = s->own.rows;

    wlz__append(&m->key, ";");
    for (size_t i = 0; i < s->own.count; i++) {
        key_text(m, own[i].topic);
        for (int part = 0; part < WLZ__PROVIDER; part++)
            key_text(m, wlz__scope_part(&own[i].scope, part));
        key_number(m, own[i].value);
        key_number(m, own[i].rank_override);
        key_document(m, own, i);
    }
}

size_t wlz__sheet_row_of(wlz__sheet_maker *m, const wlz__sheet_subject *s)
{
    m->key.length = 0;
    key_facts(m, &s->client);
    key_sectors(m, &s->client);
    key_deviations(m, &s->client);
    key_own(m, s);
    return key_end(m, &m->providers_alike);
}
