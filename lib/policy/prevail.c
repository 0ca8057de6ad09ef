/* Which provisions answer a question: gathered from the policy and from the provider's own, then
 * ranked. */
#include "policy/prevail.h"

#include "file/error.h"
#include "policy/notation.h"
#include "policy/policy_read.h"
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

/* ---- gathering ---- */

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

bool wlz__speaks_for(const wlz__document *document, const char *office)
{
    return document->office == NULL || strcmp(document->office, office) == 0;
}

wlz_outcome wlz__entry_of(const wlz__provision *p, wlz_date day, wlz_date known_on)
{
    const wlz__document *d = p->document;

    if (d->published_on == 0 || d->published_on > known_on)
        return WLZ_OUTCOME_NOT_YET_KNOWN;
    if (!wlz__is_current(d->effective_on, d->corrected_on, known_on) ||
        !wlz__is_current(p->effective_on, p->corrected_on, known_on))
        return WLZ_OUTCOME_CORRECTED;
    if (!wlz__holds(d->valid_from, d->valid_to, day) ||
        !wlz__holds(p->valid_from, p->valid_to, day))
        return WLZ_OUTCOME_NOT_IN_FORCE;
    return WLZ__CONTENDS;
}

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
    if (open != 0 && entry != WLZ__CONTENDS)
        return;
    if (open != 0)
        entry = WLZ_OUTCOME_OTHER_SCOPE;
    add(reg, found, (wlz__candidate){p, entry, -1, NULL});
}

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
        d->published_on = known_on;
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

/* The same of provisions at hand. Those of another performance are passed over. */
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
    for (at = own_find(found->own, &key); key.scope.performance != NULL && at < found->own->count &&
                                          wlz__own_order(&found->own->all[at], &key) == 0;
         at++)
        consider(reg, &found->own->all[at], q, found);
}

/* ---- judging ---- */

static bool ranks_in_contest(wlz_outcome entry)
{
    return entry == WLZ__CONTENDS || entry == WLZ_OUTCOME_OTHER_SCOPE;
}

/* All of them, so that each is explained with its rank, even when one has none. */
static void rank_all(const wlz__policy *policy, const wlz_question *q, wlz__candidates *found)
{
    for (size_t i = 0; i < found->count; i++) {
        wlz__candidate *x = &found->all[i];
        const wlz__provision *p = x->provision;

        if (!ranks_in_contest(x->entry))
            continue;
        x->order =
            wlz__rank_row(policy, q->office, p->document, p->rank_override, q->day, q->known_on);
        x->rank = wlz__rank_by(x->order, p->rank_override);
        if (x->rank < 0 && found->unranked == found->count)
            found->unranked = i;
        if (x->entry == WLZ__CONTENDS)
            found->claim_count++;
    }
}

wlz__claim wlz__claim_of(const wlz__candidate *x)
{
    const wlz__provision *p = x->provision;

    return (wlz__claim){p->id,
                        x->rank,
                        p->document->published_on,
                        p->document->id,
                        wlz__scope_mask(&p->scope),
                        p->value,
                        p->standing};
}

static bool make_claims(wlz_registry *reg, wlz__candidates *found)
{
    size_t next = 0;

    found->claims = found->few_claims;
    if (found->claim_count > WLZ__LIST_FIRST)
        found->claims = wlz__need(
            reg, wlz__arena_alloc(&found->arena, found->claim_count * sizeof *found->claims));
    if (found->claims == NULL)
        return false;
    for (size_t i = 0; i < found->count; i++)
        if (found->all[i].entry == WLZ__CONTENDS)
            found->claims[next++] = wlz__claim_of(&found->all[i]);
    return true;
}

/* The place in `all` of the claim with this number. */
static size_t place_of(const wlz__candidates *found, size_t claim)
{
    for (size_t i = 0; i < found->count; i++)
        if (found->all[i].entry == WLZ__CONTENDS && claim-- == 0)
            return i;
    return found->count;
}

/* A part that the question leaves open is relevant when a provision that names it would not yield to
 * the winner. */
static void note_missing(wlz__candidates *found, const wlz_question *q)
{
    for (size_t i = 0; i < found->count; i++) {
        unsigned open;

        if (found->all[i].entry != WLZ_OUTCOME_OTHER_SCOPE)
            continue;
        wlz__scope_fits(&found->all[i].provision->scope, &q->scope, &open);
        if (found->winner < found->count) {
            wlz__claim limited = wlz__claim_of(&found->all[i]),
                       winner = wlz__claim_of(&found->all[found->winner]);
            wlz_outcome outcome = wlz__claim_against(&limited, &winner);
            bool goes_before = outcome == WLZ_OUTCOME_PREVAILS;
            bool opens = goes_before && limited.standing == WLZ_AMBIGUOUS;

            if ((limited.value == winner.value && !opens) ||
                (!goes_before && !wlz__outcome_is_equal(outcome)))
                continue;
        }
        found->missing |= open;
    }
}

/* Whether the first row of the order leaves more open than the second. */
static bool is_weaker(const wlz__rank *a, const wlz__rank *b)
{
    return a != NULL && a->standing > (b != NULL ? b->standing : WLZ_STATED);
}

static int candidate_order(const wlz__candidate *a, const wlz__candidate *b)
{
    return wlz__rank_order(a->rank, a->provision->document->published_on, b->rank,
                           b->provision->document->published_on);
}

/* The best of those that say otherwise and have their rank from elsewhere than the winner: the order was what put it behind.
 * NULL when the order plays no part. */
static const wlz__candidate *best_loser(const wlz__candidates *found)
{
    const wlz__candidate *winner = &found->all[found->winner], *best = NULL;

    for (size_t i = 0; i < found->count; i++) {
        const wlz__candidate *x = &found->all[i];
        int order;

        if (x->entry != WLZ__CONTENDS || x->provision->value == winner->provision->value ||
            x->order == winner->order)
            continue;
        order = best != NULL ? candidate_order(x, best) : -1;
        if (order < 0 || (order == 0 && is_weaker(x->order, best->order)))
            best = x;
    }
    return best;
}

static void note_order(wlz__candidates *found)
{
    const wlz__candidate *loser = best_loser(found);

    if (loser == NULL || found->rival != found->winner)
        return;
    if (is_weaker(found->all[found->winner].order, NULL))
        found->order = found->all[found->winner].order;
    if (is_weaker(loser->order, found->order))
        found->order = loser->order;
}

static void contest(wlz_registry *reg, const wlz_question *q, wlz__candidates *found)
{
    wlz__contest contest;

    if (found->claim_count > 0) {
        if (!make_claims(reg, found))
            return;
        contest = wlz__claims_contest(found->claims, found->claim_count);
        found->winner = place_of(found, contest.winner);
        found->rival = place_of(found, contest.rival);
        note_order(found);
    }
    note_missing(found, q);
}

/* ---- what it came to ---- */

bool wlz__candidates_order_open(const wlz__candidates *found)
{
    return found->order != NULL && found->order->standing == WLZ_AMBIGUOUS;
}

wlz_standing wlz__candidates_standing(const wlz__candidates *found)
{
    wlz_standing standing = found->all[found->winner].provision->standing;

    return found->order != NULL ? wlz__weaker(standing, found->order->standing) : standing;
}

const wlz__provision *wlz__candidates_winner(wlz_registry *reg, const wlz__candidates *found,
                                             wlz__arena *arena)
{
    const wlz__provision *p = found->all[found->winner].provision;
    wlz_standing standing = wlz__candidates_standing(found);
    wlz__provision *copy;

    if (standing == p->standing)
        return p;
    copy = wlz__need(reg, wlz__arena_alloc(arena, sizeof *copy));
    if (copy == NULL)
        return NULL;
    *copy = *p;
    copy->standing = standing;
    return copy;
}

wlz_status wlz__candidates_verdict(const wlz__candidates *found)
{
    if (found->unranked < found->count)
        return WLZ_UNDECIDED;
    if (found->winner == found->count)
        return WLZ_NOVALUE;
    if (found->rival != found->winner)
        return WLZ_TIE;
    return wlz__candidates_decisive(found) < found->count ? WLZ_OK : WLZ_UNDECIDED;
}

static void say_unranked(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                         wlz__builder *b)
{
    const wlz__document *d = found->all[found->unranked].provision->document;

    wlz__append(b,
                wlz__in_language(
                    reg, "no order of rank known then gives a %s a rank for %s: document %s",
                    "geen toen bekende rangorde zegt welke rang een %s heeft voor %s: document %s"),
                d->kind, q->office, d->id);
}

static void say_tie(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__provision *one = found->all[found->winner].provision,
                         *other = found->all[found->rival].provision;
    char says[WLZ_TEXT_MAX], other_says[WLZ_TEXT_MAX];

    wlz__value_words(reg, found->topic->unit, one->value, says);
    wlz__value_words(reg, found->topic->unit, other->value, other_says);
    wlz__append(b,
                wlz__in_language(reg,
                                 "%s: %s (%s, %s) and %s (%s, %s) are of equal standing, rank %d",
                                 "%s: %s (%s, %s) en %s (%s, %s) zijn gelijk in rang, rang %d"),
                found->topic->id, says, one->document->id, one->paragraph, other_says,
                other->document->id, other->paragraph, found->all[found->winner].rank);
}

static void say_ambiguous(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__provision *p = found->all[found->winner].provision;

    wlz__append(b,
                wlz__in_language(reg, "%s: what prevails is ambiguous in its source (%s, %s)",
                                 "%s: wat voorgaat, is in de bron dubbelzinnig (%s, %s)"),
                found->topic->id, p->document->id, p->paragraph);
}

static void say_ambiguous_order(wlz_registry *reg, const wlz__candidates *found, wlz__builder *b)
{
    const wlz__rank *order = found->order;

    wlz__append(b,
                wlz__in_language(
                    reg,
                    "%s: which prevails depends on an order of rank that is ambiguous (%s, %s)",
                    "%s: wat voorgaat, hangt af van een rangorde die dubbelzinnig is (%s, %s)"),
                found->topic->id, order->document->id, order->paragraph);
}

static void say_none(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                     wlz__builder *b)
{
    char day[WLZ_TEXT_MAX], known_on[WLZ_TEXT_MAX];
    const char *separator = wlz__in_language(reg, "; there are some limited to a named ",
                                             "; er zijn er wel met een beperking op ");

    wlz__append(
        b,
        wlz__in_language(reg, "no provision on %s holds for %s on %s, as known on %s",
                         "geen bepaling over %s geldt voor %s op %s, naar wat bekend was op %s"),
        q->topic, q->office, wlz__day_text(q->day, day), wlz__day_text(q->known_on, known_on));
    for (int part = 0; part < WLZ__SCOPES; part++)
        if ((found->missing >> part) & 1u) {
            wlz__append(b, "%s%s", separator, wlz__scope_names[part]);
            separator = ", ";
        }
}

void wlz__candidates_say(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found,
                         wlz__builder *b)
{
    wlz_status verdict = wlz__candidates_verdict(found);

    if (verdict == WLZ_NOVALUE)
        say_none(reg, q, found, b);
    else if (verdict == WLZ_TIE)
        say_tie(reg, found, b);
    else if (found->unranked < found->count)
        say_unranked(reg, q, found, b);
    else if (verdict == WLZ_UNDECIDED &&
             found->all[found->winner].provision->standing == WLZ_AMBIGUOUS)
        say_ambiguous(reg, found, b);
    else if (verdict == WLZ_UNDECIDED)
        say_ambiguous_order(reg, found, b);
}

/* Whether the caller decides for itself what to do without a decisive provision. */
static bool is_answer(const wlz__candidates *found, wlz_status verdict)
{
    if (verdict == WLZ_NOVALUE)
        return found->optional;
    return verdict == WLZ_UNDECIDED && found->unranked == found->count && found->open &&
           !wlz__candidates_order_open(found);
}

static void fail(wlz_registry *reg, const wlz_question *q, const wlz__candidates *found)
{
    wlz_status verdict = wlz__candidates_verdict(found);
    wlz__builder b = {0};
    char *message;

    if (!wlz__ok(reg) || verdict == WLZ_OK || is_answer(found, verdict))
        return;
    wlz__candidates_say(reg, q, found, &b);
    message = wlz__need(reg, wlz__built(&b));
    if (message != NULL)
        wlz__fail(reg, verdict, "%s", "%s", message);
    wlz__free(message);
}

void wlz__prevail(wlz_registry *reg, const wlz_question *question, const char *supposed,
                  wlz__candidates *found)
{
    const wlz__policy *policy = wlz__policy_get(reg);

    found->winner = found->rival = found->unranked = 0;
    found->order = NULL;
    if (policy == NULL)
        return;
    found->topic = wlz__policy_topic(policy, question->topic);
    if (found->topic == NULL) {
        if (!found->optional)
            wlz__fail(reg, WLZ_NOTFOUND, "the registry has no topic %s",
                      "het register kent geen onderwerp %s", question->topic);
        return;
    }
    for (size_t i = 0; i < found->topic->provisions; i++)
        consider(reg, &policy->provisions[found->topic->first + i], question, found);
    if (question->scope.provider != NULL && found->own != NULL)
        consider_own(reg, question, found);
    else if (question->scope.provider != NULL)
        consider_provider(reg, policy, question, supposed, found);
    found->winner = found->rival = found->unranked = found->count;
    rank_all(policy, question, found);
    if (wlz__ok(reg) && found->unranked == found->count)
        contest(reg, question, found);
    fail(reg, question, found);
}

const wlz__provision *wlz__prevailing_in(wlz_registry *reg, const wlz_question *question,
                                         wlz__candidates *found)
{
    found->optional = true;
    wlz__prevail(reg, question, NULL, found);
    return wlz__ok(reg) && found->winner < found->count ? found->all[found->winner].provision
                                                        : NULL;
}

const wlz__provision *wlz__prevailing(wlz_registry *reg, const char *office, const char *topic,
                                      int year, const char *sector, wlz_date known_on,
                                      wlz__candidates *found)
{
    wlz_question q = {office, topic, year * 10000 + 101, known_on, {.sector = sector}};

    return wlz__prevailing_in(reg, &q, found);
}

size_t wlz__candidates_decisive(const wlz__candidates *found)
{
    bool decides = found->winner < found->count && found->rival == found->winner &&
                   wlz__candidates_standing(found) != WLZ_AMBIGUOUS;

    return decides ? found->winner : found->count;
}

void wlz__candidates_free(wlz__candidates *candidates)
{
    wlz__arena_free(&candidates->arena);
}
