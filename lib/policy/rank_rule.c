/* The rank order: rank first, then the later publication, then - within a document - the more
 * specific scope. */
#include "policy/rank_rule.h"

#include <string.h>

bool wlz__claim_is_special(const wlz__claim *a, const wlz__claim *b)
{
    return (a->scope & b->scope) == b->scope && a->scope != b->scope;
}

int wlz__rank_order(int rank_a, wlz_date published_a, int rank_b, wlz_date published_b)
{
    if (rank_a != rank_b)
        return rank_a < rank_b ? -1 : 1;
    return (published_a < published_b) - (published_a > published_b);
}

bool wlz__outcome_is_equal(wlz_outcome outcome)
{
    return outcome == WLZ_OUTCOME_SAME_VALUE || outcome == WLZ_OUTCOME_TIED;
}

wlz_outcome wlz__claim_against(const wlz__claim *a, const wlz__claim *b)
{
    int order = wlz__rank_order(a->rank, a->published_on, b->rank, b->published_on);

    if (order < 0)
        return WLZ_OUTCOME_PREVAILS;
    if (order > 0)
        return a->rank != b->rank ? WLZ_OUTCOME_LOWER_RANK : WLZ_OUTCOME_EARLIER;
    if (strcmp(a->document, b->document) == 0) {
        if (wlz__claim_is_special(a, b))
            return WLZ_OUTCOME_PREVAILS;
        if (wlz__claim_is_special(b, a))
            return WLZ_OUTCOME_LESS_SPECIFIC;
    }
    return a->value == b->value ? WLZ_OUTCOME_SAME_VALUE : WLZ_OUTCOME_TIED;
}

bool wlz__claim_is_undefeated(const wlz__claim *claims, size_t count, size_t at)
{
    for (size_t i = 0; i < count; i++)
        if (wlz__claim_against(&claims[i], &claims[at]) == WLZ_OUTCOME_PREVAILS)
            return false;
    return true;
}

/* Among equals with the same value: stated before a reading; else the lowest number, so that the
 * order of entry is irrelevant. */
static bool speaks_before(const wlz__claim *a, const wlz__claim *b)
{
    return a->standing != b->standing ? a->standing < b->standing : a->id < b->id;
}

wlz__contest wlz__claims_contest(const wlz__claim *claims, size_t count)
{
    wlz__contest contest = {count, count};

    for (size_t i = 0; i < count; i++)
        if ((contest.winner == count || speaks_before(&claims[i], &claims[contest.winner])) &&
            wlz__claim_is_undefeated(claims, count, i))
            contest.winner = i;
    contest.rival = contest.winner;
    for (size_t i = 0; i < count; i++)
        if (claims[i].value != claims[contest.winner].value &&
            (contest.rival == contest.winner || claims[i].id < claims[contest.rival].id) &&
            wlz__claim_is_undefeated(claims, count, i))
            contest.rival = i;
    return contest;
}
