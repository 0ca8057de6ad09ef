/* The rank order: rank first, then the later publication, then - within a document - the more
 * specific scope. */
#include "policy/rank_rule.h"

#include <string.h>

bool wlz__claim_is_special(const wlz__claim *a, const wlz__claim *b)
{
    return (a->scope & b->scope) == b->scope && a->scope != b->scope;
}

wlz__standing wlz__claim_against(const wlz__claim *a, const wlz__claim *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank ? WLZ__WINS : WLZ__LOWER_RANK;
    if (a->published_on != b->published_on)
        return a->published_on > b->published_on ? WLZ__WINS : WLZ__EARLIER;
    if (strcmp(a->document, b->document) != 0)
        return WLZ__EQUAL;
    if (wlz__claim_is_special(a, b))
        return WLZ__WINS;
    return wlz__claim_is_special(b, a) ? WLZ__LESS_SPECIFIC : WLZ__EQUAL;
}

/* Nothing prevails over it. */
static bool undefeated(const wlz__claim *claims, size_t count, size_t at)
{
    for (size_t i = 0; i < count; i++)
        if (wlz__claim_against(&claims[i], &claims[at]) == WLZ__WINS)
            return false;
    return true;
}

wlz__contest wlz__claims_contest(const wlz__claim *claims, size_t count)
{
    wlz__contest contest = {count, count};

    /* among equals that say the same the lowest number speaks, so that the order of entry plays no
     * part */
    for (size_t i = 0; i < count; i++)
        if ((contest.winner == count || claims[i].id < claims[contest.winner].id) &&
            undefeated(claims, count, i))
            contest.winner = i;
    contest.rival = contest.winner;
    for (size_t i = 0; i < count; i++)
        if (claims[i].value != claims[contest.winner].value &&
            (contest.rival == contest.winner || claims[i].id < claims[contest.rival].id) &&
            undefeated(claims, count, i))
            contest.rival = i;
    return contest;
}
