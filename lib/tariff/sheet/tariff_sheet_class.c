/* Which performances and which providers have the same answers. */
#include "tariff/sheet/tariff_sheet_class.h"

#include "file/error.h"
#include "file/memory.h"
#include "policy/policy.h"
#include "tariff/tariff_provider.h"
#include "tariff/tariff_question.h"

#include <string.h>

/* ---- keys: equal for what has the same answers ---- */

static void key_text(wlz__sheet_classes *classes, const char *text)
{
    if (text == NULL)
        wlz__append(&classes->key, "-");
    else
        wlz__append(&classes->key, "%zu:%s", strlen(text), text);
}

static void key_number(wlz__sheet_classes *classes, int64_t number)
{
    wlz__append(&classes->key, "%lld,", (long long)number);
}

static void key_value(wlz__sheet_classes *classes, const char *word, int64_t number)
{
    key_text(classes, word);
    if (word == NULL)
        key_number(classes, number);
}

static size_t key_end(wlz__sheet_classes *classes, wlz__intern *intern)
{
    if (classes->key.failed)
        wlz__need(classes->reg, NULL);
    return wlz__ok(classes->reg)
               ? wlz__intern_number(classes->reg, intern, classes->key.text, classes->key.length)
               : 0;
}

/* ---- performances ---- */

/* Whether the policies name this very performance. */
static bool is_named(const wlz__sheet_classes *classes, const char *code)
{
    const wlz__policy *p = classes->depends->policy;

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

static void key_performance(wlz__sheet_classes *classes, const wlz__performance *performance)
{
    const wlz_question *q = classes->question;

    classes->key.length = 0;
    key_text(classes, performance->sector);
    key_text(classes, performance->care_form);
    key_text(classes, is_named(classes, performance->code) ? performance->code : NULL);
    for (size_t i = 0; i < classes->depends->policy->fact_count; i++) {
        const wlz__performance_fact *f;

        if (!classes->depends->on_fact[i] || !classes->depends->policy->facts[i].of_performance)
            continue;
        f = wlz__policy_of_performance(classes->depends->policy, q->office, performance->code,
                                       classes->depends->policy->facts[i].id, q->day, q->known_on);
        wlz__append(&classes->key, ";");
        if (f != NULL)
            key_value(classes, f->word, f->number);
    }
}

size_t wlz__sheet_class_of(wlz__sheet_classes *classes, const wlz__performance *performance)
{
    key_performance(classes, performance);
    return key_end(classes, &classes->performances);
}

/* ---- providers ---- */

static void key_facts(wlz__sheet_classes *classes, const wlz__tariff_provider *c)
{
    const wlz__known *facts = c->facts.rows;

    for (size_t i = 0; i < c->facts.count; i++) {
        if (!wlz__sheet_depends_on_fact(classes->depends, facts[i].fact))
            continue;
        key_text(classes, facts[i].fact);
        key_number(classes, facts[i].withdrawn);
        key_value(classes, facts[i].word, facts[i].number);
    }
}

static void key_sectors(wlz__sheet_classes *classes, const wlz__tariff_provider *c)
{
    const wlz__working *working = c->working.rows;

    wlz__append(&classes->key, ";");
    for (size_t i = 0; i < c->working.count; i++) {
        key_text(classes, working[i].sector);
        key_text(classes, working[i].kind);
    }
}

static void key_deviations(wlz__sheet_classes *classes, const wlz__tariff_provider *c)
{
    const wlz__deviating *deviations = c->deviations.rows;

    wlz__append(&classes->key, ";");
    for (size_t i = 0; i < c->deviations.count; i++) {
        key_text(classes, deviations[i].topic);
        key_number(classes, deviations[i].value);
        key_number(classes, deviations[i].upwards);
    }
}

/* The id of an agreement is irrelevant, only which provisions belong to the same one: the distance to the previous one
 * of them; 0 = this is the first. */
static void key_document(wlz__sheet_classes *classes, const wlz__provision *own, size_t at)
{
    const wlz__document *d = own[at].document;
    size_t back = 1;

    while (back <= at && strcmp(own[at - back].document->id, d->id) != 0)
        back++;
    key_text(classes, d->kind);
    key_number(classes, d->published_on);
    if (strcmp(d->kind, "agreement") == 0)
        key_number(classes, back <= at ? (int64_t)back : 0);
    else
        key_text(classes, d->id);
}

static void key_own(wlz__sheet_classes *classes, const wlz__sheet_subject *s)
{
    const wlz__provision *own = s->own.rows;

    wlz__append(&classes->key, ";");
    for (size_t i = 0; i < s->own.count; i++) {
        key_text(classes, own[i].topic);
        for (int part = 0; part < WLZ__PROVIDER; part++)
            key_text(classes, wlz__scope_part(&own[i].scope, part));
        key_number(classes, own[i].value);
        key_number(classes, own[i].rank_override);
        key_number(classes, own[i].standing);
        key_document(classes, own, i);
    }
}

size_t wlz__sheet_row_of(wlz__sheet_classes *classes, const wlz__sheet_subject *s)
{
    classes->key.length = 0;
    key_facts(classes, &s->provider);
    key_sectors(classes, &s->provider);
    key_deviations(classes, &s->provider);
    key_own(classes, s);
    return key_end(classes, &classes->providers);
}

void wlz__sheet_classes_free(wlz__sheet_classes *classes)
{
    wlz__free(classes->key.text);
    wlz__intern_free(&classes->performances);
    wlz__intern_free(&classes->providers);
}
