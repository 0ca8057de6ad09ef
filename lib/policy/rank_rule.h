/* Which of several claims prevails. Pure: claims in, outcomes out. */
#ifndef WLZ_POLICY_RANK_RULE_H
#define WLZ_POLICY_RANK_RULE_H

#include <wlzreg/document.h>

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

typedef enum wlz__outcome {
    WLZ__WINS,
    WLZ__LOWER_RANK,    /* yields to a better rank */
    WLZ__EARLIER,       /* yields to a later publication of the same rank */
    WLZ__LESS_SPECIFIC, /* yields to a more specific scope in the same document */
    WLZ__EQUAL          /* of equal standing: the same value, or a tie */
} wlz__outcome;

/* The better rank, then the later publication: below 0 when the first goes before the second, 0 when neither does. */
int wlz__rank_order(int rank_a, wlz_date published_a, int rank_b, wlz_date published_b);

/* How the first stands against the second: WLZ__WINS when it prevails, WLZ__EQUAL when neither
 * does, else why it yields. */
wlz__outcome wlz__claim_against(const wlz__claim *a, const wlz__claim *b);

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
