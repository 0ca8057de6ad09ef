/* What a question came to: what prevails and how it relates to its source, or why nothing does. */
#ifndef WLZ_POLICY_VERDICT_H
#define WLZ_POLICY_VERDICT_H

#include "file/builder.h"
#include "file/memory.h"
#include "policy/gather.h"

/* The verdict: WLZ_OK, WLZ_NOVALUE, WLZ_TIE or WLZ_UNDECIDED; and why, as a sentence. */
wlz_status wlz__candidates_verdict(const wlz__candidates *candidates);
void wlz__candidates_say(wlz_registry *reg, const wlz_question *question,
                         const wlz__candidates *candidates, wlz__builder *b);

/* The standing of what there is a winner by: the provision, and the order of rank that puts it first. */
wlz_standing wlz__candidates_standing(const wlz__candidates *candidates);
/* The same were this one of them the winner, by this order; NULL when no order plays a part. */
wlz_standing wlz__standing_by(const wlz__candidates *candidates, size_t winner,
                              const wlz__rank *order);
/* The provision with that standing: itself, or a copy in the arena. NULL when the call failed. */
const wlz__provision *wlz__candidates_winner(wlz_registry *reg, const wlz__candidates *candidates,
                                             wlz__arena *arena);

/* Make a verdict that gives no value the failure of the call, unless the caller decides what to do then. */
void wlz__candidates_fail(wlz_registry *reg, const wlz_question *question,
                          const wlz__candidates *candidates);

/* Whether the status is what a question can come to: WLZ_OK, WLZ_NOVALUE, WLZ_TIE or WLZ_UNDECIDED. */
bool wlz__is_verdict(wlz_status status);
/* The status of a question to which "no value" is an answer too: that failure is withdrawn, and *message (may be NULL)
 * is a copy of its reason. Any other failure (an unknown word, no memory) stays. */
wlz_status wlz__verdict_take(wlz_registry *reg, wlz__arena *arena, const char **message);

#endif
