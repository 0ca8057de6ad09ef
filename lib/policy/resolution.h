/* The answer to a question, with a trace that stands on its own. */
#ifndef WLZ_POLICY_RESOLUTION_H
#define WLZ_POLICY_RESOLUTION_H

#include "file/builder.h"
#include "file/memory.h"
#include "policy/prevail.h"
#include "policy/rank_rule.h"

#include <wlzreg/resolution.h>

/* A copy with a trace that stands on its own; after WLZ_OK, WLZ_TIE, WLZ_NOTFOUND of a provision or
 * WLZ_UNDECIDED by an ambiguous one, NULL otherwise. */
wlz_resolution *wlz__resolution_of(wlz_registry *reg, const wlz_question *question,
                                   const wlz__candidates *candidates);

/* What a question came to, where no answer is an answer too: the failure is taken back, and *message (NULL: not
 * wanted) is a copy of its reason. A failure that is no answer (no memory, I/O) stays. */
wlz_status wlz__verdict_take(wlz_registry *reg, wlz__arena *arena, const char **message);

/* "rank 4 yields to rank 3 (document)". */
void wlz__reason_append(wlz__builder *b, wlz__outcome outcome, const wlz__claim *loser,
                        const wlz__claim *winner);

#endif
