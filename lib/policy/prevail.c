/* Which provision prevails: the candidates are ranked, and those that contend are compared. */
#include "policy/prevail.h"

#include "file/error.h"
#include "policy/policy_read.h"
#include "policy/verdict.h"

#include <string.h>

/* Where one document alone speaks, its rank cannot matter. */
static bool one_speaks(const wlz__candidates *found)
{
    const wlz__document *speaks = NULL;

    for (size_t i = 0; i < found->count; i++) {
        const wlz__candidate *x = &found->all[i];

        if (!wlz__ranks_in_contest(x))
            continue;
        if (x->rank >= 0 || (speaks != NULL && strcmp(speaks->id, x->provision->document->id) != 0))
            return false;
        speaks = x->provision->document;
    }
    return true;
}

static void strike_out(const wlz__policy *policy, const wlz_question *q, wlz__candidate *x)
{
    const wlz__provision *p = x->provision;

    x->struck =
        wlz__struck_by(policy, q->office, q->day, q->known_on,
                       &(wlz__stated){p->document, p->paragraph, p->topic, x->rank, x->order});
    if (wlz__is_struck(x->struck))
        x->entry = WLZ_OUTCOME_STRUCK;
}

/* All of them, so that each is explained with its rank, even when one has none. */
static void rank_all(const wlz__policy *policy, const wlz_question *q, wlz__candidates *found)
{
    for (size_t i = 0; i < found->count; i++) {
        wlz__candidate *x = &found->all[i];
        const wlz__provision *p = x->provision;

        if (!wlz__ranks_in_contest(x))
            continue;
        x->order =
            wlz__rank_row(policy, q->office, p->document, p->rank_override, q->day, q->known_on);
        x->rank = wlz__rank_by(x->order, p->rank_override);
        strike_out(policy, q, x);
        if (x->rank < 0 && found->unranked == found->count)
            found->unranked = i;
        if (x->entry == WLZ__CONTENDS)
            found->claim_count++;
    }
    if (found->unranked < found->count && one_speaks(found))
        found->unranked = found->count;
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
                        wlz__candidate_standing(x)};
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
static const wlz__candidate *best_loser(const wlz__candidates *found, const wlz__candidate *winner)
{
    const wlz__candidate *best = NULL;

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

static const wlz__rank *order_behind(const wlz__candidates *found, size_t winner)
{
    const wlz__candidate *loser = best_loser(found, &found->all[winner]);

    return loser == NULL ? NULL : wlz__weaker_order(found->all[winner].order, loser->order);
}

/* Whether this claim is as good as the winner and says the same. */
static bool says_the_same(const wlz__candidates *found, size_t claim)
{
    wlz__claim winner = wlz__claim_of(&found->all[found->winner]);

    return wlz__claim_against(&found->claims[claim], &winner) == WLZ_OUTCOME_SAME_VALUE &&
           wlz__claim_is_undefeated(found->claims, found->claim_count, claim);
}

/* Of equals that say the same, the one by the clearest order prevails. */
static void note_order(wlz__candidates *found)
{
    if (found->rival != found->winner)
        return;
    found->order = order_behind(found, found->winner);
    for (size_t i = 0; found->order != NULL && i < found->claim_count; i++) {
        size_t other = place_of(found, i);
        const wlz__rank *order;

        if (!says_the_same(found, i))
            continue;
        order = order_behind(found, other);
        if (wlz__standing_by(found, other, order) <
            wlz__standing_by(found, found->winner, found->order)) {
            found->winner = found->rival = other;
            found->order = order;
        }
    }
}

/* What prevails because something is struck rests on the strike: the other would have gone before it, or been its equal. */
static void note_struck(wlz__candidates *found)
{
    wlz__claim winner = wlz__claim_of(&found->all[found->winner]);

    for (size_t i = 0; i < found->count; i++) {
        const wlz__candidate *x = &found->all[i];
        wlz__claim claim = wlz__claim_of(x);
        wlz_outcome outcome = wlz__claim_against(&claim, &winner);

        if (x->entry == WLZ_OUTCOME_STRUCK && claim.value != winner.value &&
            (outcome == WLZ_OUTCOME_PREVAILS || wlz__outcome_is_equal(outcome)))
            found->struck = wlz__weaker(found->struck, x->struck.standing);
    }
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
        note_struck(found);
    }
    note_missing(found, q);
}

/* ---- the question ---- */

void wlz__prevail(wlz_registry *reg, const wlz_question *question, const char *supposed,
                  wlz__candidates *found)
{
    const wlz__policy *policy = wlz__policy_get(reg);

    found->winner = found->rival = found->unranked = 0;
    found->order = NULL;
    found->struck = WLZ_STATED;
    if (policy == NULL || !wlz__gather(reg, policy, question, supposed, found))
        return;
    found->winner = found->rival = found->unranked = found->count;
    rank_all(policy, question, found);
    if (wlz__ok(reg) && found->unranked == found->count)
        contest(reg, question, found);
    wlz__candidates_fail(reg, question, found);
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

    found->beside = ~(1u << WLZ__SECTOR);
    return wlz__prevailing_in(reg, &q, found);
}

const wlz__provision *wlz__prevailing_source(wlz_registry *reg, const char *office,
                                             const char *topic, int year, const char *sector,
                                             wlz_date known_on, wlz__candidates *found)
{
    const wlz__provision *p = wlz__prevailing(reg, office, topic, year, sector, known_on, found);

    if (wlz__is_verdict(wlz__status(reg)))
        wlz__suspend(reg);
    return p;
}
