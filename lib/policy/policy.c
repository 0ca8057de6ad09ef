/* Look-ups in the policy in memory. */
#include "policy/policy.h"

#include "file/copy.h"
#include "file/list.h"
#include "value/text.h"

#include <string.h>

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

bool wlz__scopes_meet(const wlz_scope *a, const wlz_scope *b)
{
    for (int part = 0; part < WLZ__SCOPES; part++) {
        const char *x = wlz__scope_part(a, part), *y = wlz__scope_part(b, part);

        if (x != NULL && y != NULL && strcmp(x, y) != 0)
            return false;
    }
    return true;
}

unsigned wlz__scope_mask(const wlz_scope *scope)
{
    unsigned mask = 0;

    for (int part = 0; part < WLZ__SCOPES; part++)
        if (wlz__scope_part(scope, part) != NULL)
            mask |= 1u << part;
    return mask;
}

wlz_scope wlz__scope_copy(wlz_registry *reg, wlz__arena *arena, const wlz_scope *from)
{
    return (wlz_scope){
        wlz__copy(reg, arena, from->sector),      wlz__copy(reg, arena, from->provider_kind),
        wlz__copy(reg, arena, from->relation),    wlz__copy(reg, arena, from->care_form),
        wlz__copy(reg, arena, from->performance), wlz__copy(reg, arena, from->provider)};
}

const char *const wlz__standing_names[WLZ__STANDINGS] = {"stated", "reading", "ambiguous"};

wlz_standing wlz__weaker(wlz_standing a, wlz_standing b)
{
    return a > b ? a : b;
}

bool wlz__holds(wlz_date valid_from, wlz_date valid_to, wlz_date day)
{
    return valid_from <= day && (valid_to == 0 || day < valid_to);
}

bool wlz__is_current(wlz_date effective_on, wlz_date corrected_on, wlz_date known_on)
{
    return effective_on <= known_on && (corrected_on == 0 || known_on < corrected_on);
}

bool wlz__document_known(const wlz__document *document, wlz_date known_on)
{
    return document->known_from != 0 && document->known_from <= known_on &&
           wlz__is_current(document->effective_on, document->corrected_on, known_on);
}

/* ---- look-ups ---- */

const wlz__document *wlz__policy_document(const wlz__policy *p, const char *id)
{
    for (size_t i = 0; i < p->document_count; i++)
        if (strcmp(p->documents[i].id, id) == 0)
            return &p->documents[i];
    return NULL;
}

const wlz__topic *wlz__policy_topic(const wlz__policy *policy, const char *id)
{
    return wlz__search_id(id, policy->topics, policy->topic_count, sizeof *policy->topics);
}

const wlz__fact_kind *wlz__policy_fact(const wlz__policy *policy, const char *id)
{
    return wlz__search_id(id, policy->facts, policy->fact_count, sizeof *policy->facts);
}

static const wlz__word *word_of(const wlz__policy *policy, int kind, const char *id)
{
    for (size_t i = 0; i < policy->word_count; i++)
        if (policy->words[i].kind == kind && strcmp(policy->words[i].id, id) == 0)
            return &policy->words[i];
    return NULL;
}

bool wlz__policy_knows(const wlz__policy *policy, int kind, const char *id)
{
    return word_of(policy, kind, id) != NULL;
}

const char *wlz__policy_office_name(const wlz__policy *policy, const char *office)
{
    const wlz__word *word = word_of(policy, WLZ__OFFICE, office);

    return word == NULL ? office : word->name;
}

static const wlz__rank *order_of(const wlz__policy *policy, const char *office, const char *kind,
                                 wlz_date day, wlz_date known_on)
{
    for (size_t i = 0; i < policy->rank_count; i++) {
        const wlz__rank *r = &policy->ranks[i];

        if (strcmp(r->kind, kind) == 0 && wlz__text_same(r->office, office) &&
            wlz__holds(r->valid_from, r->valid_to, day) &&
            wlz__is_current(r->effective_on, r->corrected_on, known_on) && r->document != NULL &&
            wlz__document_known(r->document, known_on))
            return r;
    }
    return NULL;
}

const wlz__rank *wlz__rank_row(const wlz__policy *policy, const char *office,
                               const wlz__document *document, int rank_override, wlz_date day,
                               wlz_date known_on)
{
    const wlz__rank *order;

    if (rank_override != WLZ__RANK_OF_DOCUMENT)
        return NULL;
    order = order_of(policy, office, document->kind, day, known_on);
    return order != NULL ? order : order_of(policy, NULL, document->kind, day, known_on);
}

int wlz__rank_by(const wlz__rank *row, int rank_override)
{
    if (rank_override != WLZ__RANK_OF_DOCUMENT)
        return rank_override;
    return row == NULL ? -1 : row->rank;
}

int wlz__rank_of(const wlz__policy *policy, const char *office, const wlz__document *document,
                 int rank_override, wlz_date day, wlz_date known_on)
{
    return wlz__rank_by(wlz__rank_row(policy, office, document, rank_override, day, known_on),
                        rank_override);
}

const wlz__rank *wlz__weaker_order(const wlz__rank *a, const wlz__rank *b)
{
    wlz_standing of_a = a != NULL ? a->standing : WLZ_STATED;
    wlz_standing of_b = b != NULL ? b->standing : WLZ_STATED;

    if (a == b || wlz__weaker(of_a, of_b) == WLZ_STATED)
        return NULL;
    return of_a >= of_b ? a : b;
}

/* The first of the performance's rows: they are in the order of its code. */
static size_t first_fact_of(const wlz__policy *policy, const char *performance)
{
    size_t low = 0, high = policy->performance_fact_count;

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (strcmp(policy->performance_facts[middle].performance, performance) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A fact of the office itself precedes one for every office; then the one known last counts. */
static bool counts_before(const wlz__performance_fact *a, const wlz__performance_fact *b)
{
    if (b == NULL || (a->office == NULL) != (b->office == NULL))
        return b == NULL || a->office != NULL;
    return a->known_on >= b->known_on;
}

const wlz__performance_fact *wlz__policy_of_performance(const wlz__policy *policy,
                                                        const char *office, const char *performance,
                                                        const char *fact, wlz_date day,
                                                        wlz_date known_on)
{
    const wlz__performance_fact *best = NULL;

    for (size_t i = first_fact_of(policy, performance); i < policy->performance_fact_count; i++) {
        const wlz__performance_fact *f = &policy->performance_facts[i];

        if (strcmp(f->performance, performance) != 0)
            break;
        if (strcmp(f->fact, fact) == 0 && (f->office == NULL || strcmp(f->office, office) == 0) &&
            f->known_on <= known_on && wlz__holds(f->valid_from, f->valid_to, day) &&
            counts_before(f, best))
            best = f;
    }
    return best == NULL || best->withdrawn ? NULL : best;
}
