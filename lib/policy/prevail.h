/* Which provision prevails on a topic: the candidates are gathered, and ranked. */
#ifndef WLZ_POLICY_PREVAIL_H
#define WLZ_POLICY_PREVAIL_H

#include "file/builder.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/policy.h"
#include "policy/rank_rule.h"

#include <wlzreg/resolution.h>

/* It takes part in the contest, which is not decided yet. */
#define WLZ__CONTENDS WLZ_OUTCOME_PREVAILS

typedef struct wlz__candidate {
    const wlz__provision *provision;
    wlz_outcome entry; /* WLZ__CONTENDS, or why it is left out */
    int rank;
    const wlz__rank *order; /* that gives it this rank; NULL: it has its own, or none */
} wlz__candidate;

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
    size_t
        unranked; /* index in `all` of the first without a rank, which leaves it undecided; else count */
    unsigned missing;    /* scope parts left open by the question that could change the answer */
    const wlz__own *own; /* set by the caller: the provider's provisions, not to be looked up */
    bool optional;       /* set by the caller: no winner is not a failure */
    bool open; /* set by the caller: nor is an ambiguous one, on which the caller decides */
    bool by_performance; /* some provision on the topic is limited to a performance */
    const wlz__topic *topic;
    wlz__arena arena;
} wlz__candidates;

/* Gather and rank; the question's words are known and known_on is set. `supposed` names an
 * unsigned agreement that is to count as if signed on the day of knowledge; NULL = none. Fails the
 * call with WLZ_NOVALUE, WLZ_TIE or WLZ_UNDECIDED: also when what prevails is ambiguous, so that
 * nothing rests on it. */
void wlz__prevail(wlz_registry *reg, const wlz_question *question, const char *supposed,
                  wlz__candidates *candidates);
void wlz__candidates_free(wlz__candidates *candidates);

/* The verdict: WLZ_OK, WLZ_NOVALUE, WLZ_TIE or WLZ_UNDECIDED; and why, as a sentence. */
wlz_status wlz__candidates_verdict(const wlz__candidates *candidates);
void wlz__candidates_say(wlz_registry *reg, const wlz_question *question,
                         const wlz__candidates *candidates, wlz__builder *b);
/* The place in `all` of the one that decides, and is neither tied nor ambiguous; the count when none does. */
size_t wlz__candidates_decisive(const wlz__candidates *candidates);

/* The standing of what there is a winner by: the provision, and the order of rank that puts it first. */
wlz_standing wlz__candidates_standing(const wlz__candidates *candidates);
/* The provision with that standing: itself, or a copy in the arena. NULL when the call failed. */
const wlz__provision *wlz__candidates_winner(wlz_registry *reg, const wlz__candidates *candidates,
                                             wlz__arena *arena);
/* Whether that order is ambiguous. */
bool wlz__candidates_order_open(const wlz__candidates *candidates);

/* The provision that prevails on a topic for an office on the first day of a year; `sector` NULL leaves
 * it open. NULL when no document states it, which is not a failure, or when the call failed. It lives
 * as long as the candidates, zeroed ones that the caller frees. */
const wlz__provision *wlz__prevailing(wlz_registry *reg, const char *office, const char *topic,
                                      int year, const char *sector, wlz_date known_on,
                                      wlz__candidates *candidates);

/* The same with a scope and a day of its own; what it leaves open and may decide is in
 * candidates->missing. */
const wlz__provision *wlz__prevailing_in(wlz_registry *reg, const wlz_question *question,
                                         wlz__candidates *candidates);

/* Whether a scope covers the case; parts that it names and the case leaves open are added to
 * *open. */
bool wlz__scope_fits(const wlz_scope *scope, const wlz_scope *wanted, unsigned *open);
/* Whether a provision counts on a day as known on a day, whomever it is about. */
wlz_outcome wlz__entry_of(const wlz__provision *provision, wlz_date day, wlz_date known_on);
bool wlz__speaks_for(const wlz__document *document, const char *office);

/* What the contest sees of a provision. */
wlz__claim wlz__claim_of(const wlz__candidate *candidate);

#endif
