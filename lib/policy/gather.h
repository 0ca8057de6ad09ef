/* The candidates of a question: the provisions that may answer it, those of the policy and the provider's own. */
#ifndef WLZ_POLICY_GATHER_H
#define WLZ_POLICY_GATHER_H

#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy.h"
#include "policy/rank_rule.h"
#include "policy/strike.h"

#include <wlzreg/resolution.h>

/* It takes part in the contest, which is not decided yet. */
#define WLZ__CONTENDS WLZ_OUTCOME_PREVAILS

typedef struct wlz__candidate {
    const wlz__provision *provision;
    wlz_outcome entry; /* WLZ__CONTENDS, or why it is left out */
    int rank;
    const wlz__rank *order; /* that gives it this rank; NULL: it has its own, or none */
    wlz__struck struck;     /* what takes it away, or may */
} wlz__candidate;

/* How it relates to its source: of what may be struck nobody can say what it is. */
wlz_standing wlz__candidate_standing(const wlz__candidate *candidate);

/* The provisions of one provider, in the order of topic and performance (NULL first). */
typedef struct wlz__own {
    const wlz__provision *all;
    size_t count;
} wlz__own;

int wlz__own_order(const void *a, const void *b); /* of two wlz__provision */

/* One of them from a row that has the columns of a provision and then those of its document; `supposed` as for
 * wlz__prevail. False: the call failed. */
bool wlz__own_from_row(wlz_registry *reg, const wlz__policy *policy, wlz__stmt *stmt,
                       const char *supposed, wlz_date known_on, wlz__arena *arena,
                       wlz__provision *p);

/* The candidates of one question, and which of them prevails. A zeroed one is empty; free it with
 * wlz__candidates_free. Strings belong to the policy, or to the arena for provisions of one provider.
 */
typedef struct wlz__candidates {
    wlz__candidate *all;
    wlz__candidate few[WLZ__LIST_FIRST];
    size_t count;
    wlz__claim *claims; /* of those that contend, in the order of `all` */
    wlz__claim few_claims[WLZ__LIST_FIRST];
    size_t claim_count;
    size_t winner;          /* in all; count when there is none */
    size_t rival;           /* differs from winner only in a tie */
    const wlz__rank *order; /* that what prevails rests on, of the weaker standing; NULL = none */
    wlz_standing struck;    /* of the strikes that let it prevail, the weakest */
    size_t
        unranked; /* index in `all` of the first without a rank, which leaves it undecided; else count */
    unsigned missing;    /* scope parts left open by the question that could change the answer */
    unsigned beside;     /* set by the caller: parts that what is asked about does not have */
    const wlz__own *own; /* set by the caller: the provider's provisions, not to be looked up */
    bool optional;       /* set by the caller: no winner is not a failure */
    bool
        open; /* set by the caller: nor is an ambiguous one, or one that what is left open could change: the caller decides */
    bool by_performance; /* some provision on the topic is limited to a performance */
    const wlz__topic *topic;
    wlz__arena arena;
} wlz__candidates;

/* Fill in the topic and the candidates. False: there is no such topic, which fails the call unless no winner is an answer
 * too. `supposed` as for wlz__prevail. */
bool wlz__gather(wlz_registry *reg, const wlz__policy *policy, const wlz_question *question,
                 const char *supposed, wlz__candidates *candidates);
/* Whether it is ranked: it contends, or would in a narrower case. */
bool wlz__ranks_in_contest(const wlz__candidate *candidate);
void wlz__candidates_free(wlz__candidates *candidates);

/* Whether a scope covers the case; parts that it names and the case leaves open are added to
 * *open. */
bool wlz__scope_fits(const wlz_scope *scope, const wlz_scope *wanted, unsigned *open);
/* Whether a provision counts on a day as known on a day, whomever it is about. */
wlz_outcome wlz__entry_of(const wlz__provision *provision, wlz_date day, wlz_date known_on);
bool wlz__speaks_for(const wlz__document *document, const char *office);

#endif
