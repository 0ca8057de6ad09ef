/* Which provisions answer a question: gathered from the policy and from the provider's own, then
 * judged by rank. */
#include "records/resolution.h"
#include "records/text.h"

#include <stdio.h>
#include <string.h>

/* Plain equality seeks on one index: nothing is decided in SQL. */
static const char SQL_OF_PROVIDER[] =
    "SELECT " WLZ__PROVISION_COLUMNS
    ", " WLZ__DOCUMENT_COLUMNS_EXTENDED("?3") " FROM provision p JOIN document d ON d.id = "
                                              "p.document WHERE p.provider = ?1 AND p.topic = ?2";
static const char SQL_PERFORMANCE[] = "SELECT 1 FROM performance WHERE code = ?1";
static const char SQL_PROVIDER[] = "SELECT 1 FROM provider WHERE agb = ?1";

/* ---- the question ---- */

bool wlz__check_office(wlz_registry *reg, const wlz__policy *policy, const char *office)
{
    if (policy == NULL || !wlz__check_text(reg, "office", office, WLZ__ID_MAX))
        return false;
    if (!wlz__policy_knows(policy, WLZ__OFFICE, office))
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no office %s", office);
    return wlz__ok(reg);
}

bool wlz__check_question(wlz_registry *reg, const wlz__policy *policy, const char *office,
                         wlz_date day, wlz_date known_on)
{
    return policy != NULL && wlz__check_day(reg, "day", day) &&
           wlz__check_day(reg, "known_on", known_on) && wlz__check_office(reg, policy, office);
}

bool wlz__check_scope(wlz_registry *reg, const wlz__policy *policy, const wlz_scope *scope)
{
    for (int part = 0; part < WLZ__SCOPES && wlz__ok(reg); part++) {
        const char *word = wlz__scope_part(scope, part);

        if (word == NULL || !wlz__check_text(reg, wlz__scope_names[part], word, WLZ__ID_MAX))
            continue;
        if (part == WLZ__PERFORMANCE)
            wlz__require(reg, SQL_PERFORMANCE, "performance", word);
        else if (part == WLZ__PROVIDER)
            wlz__require(reg, SQL_PROVIDER, "provider", word);
        else if (!wlz__policy_knows(policy, part, word))
            wlz__fail(reg, WLZ_NOTFOUND, "the registry has no %s %s", wlz__scope_names[part], word);
    }
    return wlz__ok(reg);
}

/* ---- gathering ---- */

bool wlz__scope_fits(const wlz_scope *scope, const wlz_scope *asked, unsigned *open)
{
    *open = 0;
    for (int part = 0; part < WLZ__SCOPES; part++) {
        const char *named = wlz__scope_part(scope, part);
        const char *word = wlz__scope_part(asked, part);

        if (named != NULL && word == NULL)
            *open |= 1u << part;
        else if (named != NULL && strcmp(named, word) != 0)
            return false;
    }
    return true;
}

bool wlz__speaks_for(const wlz__document *document, const char *office)
{
    return document->office == NULL || strcmp(document->office, office) == 0;
}

wlz__entry wlz__entry_of(const wlz__provision *p, wlz_date day, wlz_date known_on)
{
    const wlz__document *d = p->document;

    if (d->published_on == 0 || d->published_on > known_on)
        return WLZ__NOT_PUBLISHED;
    if (!wlz__stands(d->effective_on, d->corrected_on, known_on) ||
        !wlz__stands(p->effective_on, p->corrected_on, known_on))
        return WLZ__CORRECTED;
    if (!wlz__holds(d->valid_from, d->valid_to, day) ||
        !wlz__holds(p->valid_from, p->valid_to, day))
        return WLZ__NOT_IN_FORCE;
    return WLZ__CONTENDS;
}

static bool weighing_room(wlz_registry *reg, wlz__weighing *w)
{
    wlz__weighed *grown;

    if (w->all == NULL) {
        w->all = w->few;
        w->room = WLZ__WEIGHED_INLINE;
    }
    if (w->count < w->room)
        return true;
    grown = wlz__need(reg, wlz__arena_alloc(&w->arena, w->room * 2 * sizeof *grown));
    if (grown == NULL)
        return false;
    memcpy(grown, w->all, w->count * sizeof *grown);
    w->all = grown;
    w->room *= 2;
    return true;
}

static void consider(wlz_registry *reg, const wlz__provision *p, const wlz_question *q,
                     wlz__weighing *w)
{
    wlz__entry entry;
    unsigned open;

    w->by_performance |= p->scope.performance != NULL;
    if (!wlz__speaks_for(p->document, q->office) || !wlz__scope_fits(&p->scope, &q->scope, &open))
        return;
    entry = wlz__entry_of(p, q->day, q->known_on);
    if (open != 0 && entry != WLZ__CONTENDS)
        return;
    if (open != 0)
        entry = WLZ__OPEN;
    if (weighing_room(reg, w))
        w->all[w->count++] = (wlz__weighed){p, entry, -1};
}

/* A general document's row of one provider stands and falls with its document. */
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
        d->published_on = known_on;
    return true;
}

static void consider_provider(wlz_registry *reg, const wlz__policy *policy, const wlz_question *q,
                              const char *supposed, wlz__weighing *w)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_OF_PROVIDER);

    wlz__bind_text(reg, stmt, 1, q->scope.provider);
    wlz__bind_text(reg, stmt, 2, q->topic);
    wlz__bind_day(reg, stmt, 3, q->known_on);
    while (wlz__row(reg, stmt)) {
        wlz__provision *p = wlz__need(reg, wlz__arena_alloc(&w->arena, sizeof *p));

        if (p != NULL && wlz__own_from_row(reg, policy, stmt, supposed, q->known_on, &w->arena, p))
            consider(reg, p, q, w);
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

/* The same of provisions at hand. Those of another performance are passed over. */
static void consider_own(wlz_registry *reg, const wlz_question *q, wlz__weighing *w)
{
    wlz__provision key = {.topic = q->topic};
    size_t at = own_find(w->own, &key);

    for (; at < w->own->count && strcmp(w->own->all[at].topic, q->topic) == 0; at++) {
        const char *performance = w->own->all[at].scope.performance;

        if (performance != NULL)
            break;
        consider(reg, &w->own->all[at], q, w);
    }
    if (at == w->own->count || strcmp(w->own->all[at].topic, q->topic) != 0)
        return;
    w->by_performance = true;
    key.scope.performance = q->scope.performance;
    for (at = own_find(w->own, &key); key.scope.performance != NULL && at < w->own->count &&
                                      wlz__own_order(&w->own->all[at], &key) == 0;
         at++)
        consider(reg, &w->own->all[at], q, w);
}

/* ---- judging ---- */

static bool ranks_in_contest(wlz__entry entry)
{
    return entry == WLZ__CONTENDS || entry == WLZ__OPEN;
}

static bool rank_all(wlz_registry *reg, const wlz__policy *policy, const wlz_question *q,
                     wlz__weighing *w)
{
    for (size_t i = 0; i < w->count; i++) {
        const wlz__provision *p = w->all[i].provision;

        if (!ranks_in_contest(w->all[i].entry))
            continue;
        w->all[i].rank =
            p->rank_override != WLZ_RANK_OF_DOCUMENT
                ? p->rank_override
                : wlz__policy_rank(policy, q->office, p->document->kind, q->day, q->known_on);
        if (w->all[i].rank < 0) {
            wlz__fail(reg, WLZ_UNDECIDED,
                      "no rank order known then says how a %s stands for %s: document %s",
                      p->document->kind, q->office, p->document->id);
            return false;
        }
        if (w->all[i].entry == WLZ__CONTENDS)
            w->claim_count++;
    }
    return true;
}

wlz__claim wlz__claim_of(const wlz__weighed *x)
{
    const wlz__provision *p = x->provision;

    return (wlz__claim){
        p->id,   x->rank, p->document->published_on, p->document->id, wlz__scope_mask(&p->scope),
        p->value};
}

static bool make_claims(wlz_registry *reg, wlz__weighing *w)
{
    size_t next = 0;

    w->claims = w->few_claims;
    if (w->claim_count > WLZ__WEIGHED_INLINE)
        w->claims = wlz__need(reg, wlz__arena_alloc(&w->arena, w->claim_count * sizeof *w->claims));
    if (w->claims == NULL)
        return false;
    for (size_t i = 0; i < w->count; i++)
        if (w->all[i].entry == WLZ__CONTENDS)
            w->claims[next++] = wlz__claim_of(&w->all[i]);
    return true;
}

/* The place in `all` of the claim with this number. */
static size_t place_of(const wlz__weighing *w, size_t claim)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->all[i].entry == WLZ__CONTENDS && claim-- == 0)
            return i;
    return w->count;
}

static void fail_tie(wlz_registry *reg, const wlz__weighing *w)
{
    const wlz__provision *a = w->all[w->winner].provision, *b = w->all[w->rival].provision;
    char one[WLZ_TEXT_MAX], other[WLZ_TEXT_MAX];

    wlz__value_text(w->topic->unit, a->value, one);
    wlz__value_text(w->topic->unit, b->value, other);
    wlz__fail(reg, WLZ_TIE, "%s: %s (%s, %s) and %s (%s, %s) are of equal standing, rank %d",
              w->topic->id, one, a->document->id, a->paragraph, other, b->document->id,
              b->paragraph, w->all[w->winner].rank);
}

/* What the question leaves open matters when a provision that names it would not yield to the
 * winner. */
static void note_missing(wlz__weighing *w, const wlz_question *q)
{
    for (size_t i = 0; i < w->count; i++) {
        unsigned open;

        if (w->all[i].entry != WLZ__OPEN)
            continue;
        wlz__scope_fits(&w->all[i].provision->scope, &q->scope, &open);
        if (w->winner < w->count) {
            wlz__claim limited = wlz__claim_of(&w->all[i]),
                       winner = wlz__claim_of(&w->all[w->winner]);
            wlz__standing standing = wlz__claim_against(&limited, &winner);

            if (limited.value == winner.value || (standing != WLZ__WINS && standing != WLZ__EQUAL))
                continue;
        }
        w->missing |= open;
    }
}

static void fail_none(wlz_registry *reg, const wlz_question *q, const wlz__weighing *w)
{
    char parts[100] = "", day[WLZ_TEXT_MAX], known_on[WLZ_TEXT_MAX];
    size_t used = 0;

    for (int part = 0; part < WLZ__SCOPES; part++)
        if ((w->missing >> part) & 1u)
            used += (size_t)snprintf(parts + used, sizeof parts - used, "%s%s",
                                     used > 0 ? ", " : "", wlz__scope_names[part]);
    wlz__fail(reg, WLZ_NOTFOUND, "no provision on %s holds for %s on %s, as known on %s%s%s",
              q->topic, q->office, wlz__day_text(q->day, day), wlz__day_text(q->known_on, known_on),
              used > 0 ? "; there are some limited to a named " : "", parts);
}

static void judge(wlz_registry *reg, const wlz_question *q, wlz__weighing *w)
{
    wlz__contest contest;

    if (w->claim_count > 0) {
        if (!make_claims(reg, w))
            return;
        contest = wlz__claims_contest(w->claims, w->claim_count);
        w->winner = place_of(w, contest.winner);
        w->rival = place_of(w, contest.rival);
    }
    note_missing(w, q);
    if (w->rival != w->winner)
        fail_tie(reg, w);
    else if (w->claim_count == 0 && !w->optional)
        fail_none(reg, q, w);
}

void wlz__weigh(wlz_registry *reg, const wlz_question *question, const char *supposed,
                wlz__weighing *w)
{
    const wlz__policy *policy = wlz__policy_get(reg);

    w->winner = w->rival = 0;
    if (policy == NULL)
        return;
    w->topic = wlz__policy_topic(policy, question->topic);
    if (w->topic == NULL) {
        if (!w->optional)
            wlz__fail(reg, WLZ_NOTFOUND, "the registry has no topic %s", question->topic);
        return;
    }
    for (size_t i = 0; i < w->topic->provisions; i++)
        consider(reg, &policy->provisions[w->topic->first + i], question, w);
    if (question->scope.provider != NULL && w->own != NULL)
        consider_own(reg, question, w);
    else if (question->scope.provider != NULL)
        consider_provider(reg, policy, question, supposed, w);
    w->winner = w->rival = w->count;
    if (wlz__ok(reg) && rank_all(reg, policy, question, w))
        judge(reg, question, w);
}

const wlz__provision *wlz__prevailing_in(wlz_registry *reg, const wlz_question *question,
                                         wlz__weighing *w)
{
    w->optional = true;
    wlz__weigh(reg, question, NULL, w);
    return wlz__ok(reg) && w->winner < w->count ? w->all[w->winner].provision : NULL;
}

const wlz__provision *wlz__prevailing(wlz_registry *reg, const char *office, const char *topic,
                                      int year, const char *sector, wlz_date known_on,
                                      wlz__weighing *w)
{
    wlz_question q = {office, topic, year * 10000 + 101, known_on, {.sector = sector}};

    return wlz__prevailing_in(reg, &q, w);
}

void wlz__weighing_free(wlz__weighing *weighing)
{
    wlz__arena_free(&weighing->arena);
}
