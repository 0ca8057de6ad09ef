/* The provisions that may answer a question: those of the policy and the provider's own. One that is left out has the reason
 * with it. */
#include "policy/gather.h"

#include "file/error.h"
#include "policy/policy_row.h"

#include <string.h>

/* clang-format off */
/* Plain equality seeks on one index: nothing is decided in SQL. */
static const char SQL_OF_PROVIDER[] =
    "SELECT " WLZ__PROVISION_COLUMNS ", " WLZ__DOCUMENT_COLUMNS_EXTENDED("?3")
    "  FROM provision p"
    "  JOIN document d ON d.id = p.document"
    " WHERE p.provider = ?1 AND p.topic = ?2";
/* clang-format on */

/* ---- what counts ---- */

bool wlz__scope_fits(const wlz_scope *scope, const wlz_scope *wanted, unsigned *open)
{
    *open = 0;
    for (int part = 0; part < WLZ__SCOPES; part++) {
        const char *named = wlz__scope_part(scope, part);
        const char *word = wlz__scope_part(wanted, part);

        if (named != NULL && word == NULL)
            *open |= 1u << part;
        else if (named != NULL && strcmp(named, word) != 0)
            return false;
    }
    return true;
}

wlz_standing wlz__candidate_standing(const wlz__candidate *x)
{
    return wlz__may_be_struck(x->struck) ? WLZ_AMBIGUOUS : x->provision->standing;
}

bool wlz__speaks_for(const wlz__document *document, const char *office)
{
    return document->office == NULL || strcmp(document->office, office) == 0;
}

wlz_outcome wlz__entry_of(const wlz__provision *p, wlz_date day, wlz_date known_on)
{
    const wlz__document *d = p->document;

    if (d->known_from == 0 || d->known_from > known_on)
        return WLZ_OUTCOME_NOT_YET_KNOWN;
    if (!wlz__is_current(d->effective_on, d->corrected_on, known_on) ||
        !wlz__is_current(p->effective_on, p->corrected_on, known_on))
        return WLZ_OUTCOME_CORRECTED;
    if (!wlz__holds(d->valid_from, d->valid_to, day) ||
        !wlz__holds(p->valid_from, p->valid_to, day))
        return WLZ_OUTCOME_NOT_IN_FORCE;
    return WLZ__CONTENDS;
}

bool wlz__ranks_in_contest(const wlz__candidate *x)
{
    return x->entry == WLZ__CONTENDS || x->entry == WLZ_OUTCOME_OTHER_SCOPE;
}

/* ---- those of the policy ---- */

static void add(wlz_registry *reg, wlz__candidates *found, wlz__candidate candidate)
{
    wlz__list list = {found->all != NULL ? found->all : found->few, found->count};
    wlz__candidate *added = wlz__list_add(reg, &found->arena, &list, sizeof *added);

    if (added == NULL)
        return;
    *added = candidate;
    found->all = list.rows;
    found->count = list.count;
}

static void consider(wlz_registry *reg, const wlz__provision *p, const wlz_question *q,
                     wlz__candidates *found)
{
    wlz_outcome entry;
    unsigned open;

    found->by_performance |= p->scope.performance != NULL;
    if (!wlz__speaks_for(p->document, q->office) || !wlz__scope_fits(&p->scope, &q->scope, &open))
        return;
    entry = wlz__entry_of(p, q->day, q->known_on);
    if (open != 0 && (entry != WLZ__CONTENDS || (open & found->beside) != 0))
        return;
    if (open != 0)
        entry = WLZ_OUTCOME_OTHER_SCOPE;
    add(reg, found, (wlz__candidate){.provision = p, .entry = entry, .rank = -1});
}

/* ---- the provider's own ---- */

/* A row of one provider in a general document is in force only as long as its document is. */
static void inherit_standing(const wlz__policy *policy, wlz__document *d)
{
    const wlz__document *general = wlz__policy_document(policy, d->id);

    if (general != NULL) {
        d->effective_on = general->effective_on;
        d->corrected_on = general->corrected_on;
    }
}

bool wlz__own_from_row(wlz_registry *reg, const wlz__policy *policy, wlz__stmt *stmt,
                       const char *supposed, wlz_date known_on, wlz__arena *arena,
                       wlz__provision *p)
{
    wlz__document *d = wlz__need(reg, wlz__arena_alloc(arena, sizeof *d));

    if (d == NULL)
        return false;
    wlz__provision_from_row(reg, stmt, arena, p);
    wlz__document_from_row(reg, stmt, WLZ__PROVISION_COLUMN_COUNT, arena, d);
    p->document = d;
    if (!wlz__ok(reg))
        return false;
    if (strcmp(d->kind, "agreement") != 0)
        inherit_standing(policy, d);
    else if (supposed != NULL && d->published_on == 0 && strcmp(d->id, supposed) == 0)
        d->published_on = d->known_from = known_on;
    return true;
}

static void consider_provider(wlz_registry *reg, const wlz__policy *policy, const wlz_question *q,
                              const char *supposed, wlz__candidates *found)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OF_PROVIDER, wlz__t(q->scope.provider), wlz__t(q->topic),
                                 wlz__d(q->known_on));

    while (wlz__row(reg, stmt)) {
        wlz__provision *p = wlz__need(reg, wlz__arena_alloc(&found->arena, sizeof *p));

        if (p != NULL &&
            wlz__own_from_row(reg, policy, stmt, supposed, q->known_on, &found->arena, p))
            consider(reg, p, q, found);
    }
}

int wlz__own_order(const void *a, const void *b)
{
    const wlz__provision *x = a, *y = b;
    int order = strcmp(x->topic, y->topic);

    if (order != 0)
        return order;
    if (x->scope.performance == NULL || y->scope.performance == NULL)
        return (x->scope.performance != NULL) - (y->scope.performance != NULL);
    return strcmp(x->scope.performance, y->scope.performance);
}

/* The first one that does not come before the key. */
static size_t own_find(const wlz__own *own, const wlz__provision *key)
{
    size_t low = 0, high = own->count;

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (wlz__own_order(&own->all[middle], key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The same of provisions at hand, for a question that names a performance. Those of another one are passed over. */
static void consider_own(wlz_registry *reg, const wlz_question *q, wlz__candidates *found)
{
    wlz__provision key = {.topic = q->topic};
    size_t at = own_find(found->own, &key);

    for (; at < found->own->count && strcmp(found->own->all[at].topic, q->topic) == 0; at++) {
        const char *performance = found->own->all[at].scope.performance;

        if (performance != NULL)
            break;
        consider(reg, &found->own->all[at], q, found);
    }
    if (at == found->own->count || strcmp(found->own->all[at].topic, q->topic) != 0)
        return;
    found->by_performance = true;
    key.scope.performance = q->scope.performance;
    for (at = own_find(found->own, &key);
         at < found->own->count && wlz__own_order(&found->own->all[at], &key) == 0; at++)
        consider(reg, &found->own->all[at], q, found);
}

/* ---- all of them ---- */

bool wlz__gather(wlz_registry *reg, const wlz__policy *policy, const wlz_question *question,
                 const char *supposed, wlz__candidates *found)
{
    found->topic = wlz__policy_topic(policy, question->topic);
    if (found->topic == NULL) {
        if (!found->optional)
            wlz__fail(reg, WLZ_NOTFOUND, "the registry has no topic %s",
                      "het register kent geen onderwerp %s", question->topic);
        return false;
    }
    for (size_t i = 0; i < found->topic->provisions; i++)
        consider(reg, &policy->provisions[found->topic->first + i], question, found);
    if (question->scope.provider != NULL && found->own != NULL)
        consider_own(reg, question, found);
    else if (question->scope.provider != NULL)
        consider_provider(reg, policy, question, supposed, found);
    return true;
}

void wlz__candidates_free(wlz__candidates *candidates)
{
    wlz__arena_free(&candidates->arena);
}
