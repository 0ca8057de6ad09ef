/* Which of several claims prevails. Pure: claims in, outcomes out. */
#ifndef WLZ_POLICY_RANK_RULE_H
#define WLZ_POLICY_RANK_RULE_H

#include <wlzreg/resolution.h>

/* A provision that holds for the case, as the contest sees it. */
typedef struct wlz__claim {
    int64_t id; /* decides only between claims that say the same, after their standing */
    int rank;
    wlz_date published_on;
    const char *document;
    unsigned scope; /* a bit for each thing it is limited to */
    int64_t value;
    wlz_standing standing;
} wlz__claim;

/* The better rank, then the later publication: below 0 when the first goes before the second, 0 when neither does. */
int wlz__rank_order(int rank_a, wlz_date published_a, int rank_b, wlz_date published_b);

/* The outcome of the first against the second: WLZ_OUTCOME_PREVAILS; where neither does, WLZ_OUTCOME_SAME_VALUE or
 * WLZ_OUTCOME_TIED; else why it yields. */
wlz_outcome wlz__claim_against(const wlz__claim *a, const wlz__claim *b);

bool wlz__outcome_is_equal(wlz_outcome outcome); /* of equal standing */
/* Nothing prevails over it. */
bool wlz__claim_is_undefeated(const wlz__claim *claims, size_t count, size_t at);

/* The outcome of a contest among `count` >= 1 claims: the winner, and the claim that ties with it
 * (or the winner again). */
typedef struct wlz__contest {
    size_t winner;
    size_t rival; /* differs from winner only in a tie */
} wlz__contest;
wlz__contest wlz__claims_contest(const wlz__claim *claims, size_t count);

/* Whether the first is limited to everything the second is, and to more. */
bool wlz__claim_is_special(const wlz__claim *a, const wlz__claim *b);

#endif
