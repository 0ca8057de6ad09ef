/* What a judgment or a nota takes away: whether a strike counts against something that a document says. */
#ifndef WLZ_POLICY_STRIKE_H
#define WLZ_POLICY_STRIKE_H

#include "policy/policy.h"

/* Something that a document says, as a strike finds it, and what it ranks by. */
typedef struct wlz__stated {
    const wlz__document *document;
    const char *paragraph;
    const char *item;       /* its topic, or the name of the step */
    int rank;               /* negative: none, and then no strike is held against it */
    const wlz__rank *order; /* that gives it this rank; NULL: it has its own */
} wlz__stated;

typedef struct wlz__struck {
    const wlz__strike *by; /* NULL: nothing strikes it */
    wlz_standing
        standing; /* of that: ambiguous leaves open whether it is struck, and then it is still there */
} wlz__struck;

/* The strike that takes it away for the office on the day, as known; of several the clearest. A strike counts when its
 * document goes before what it strikes. It is open for a strike or an order of rank that is ambiguous, and where the two are
 * of equal standing or the document that strikes has no rank. */
wlz__struck wlz__struck_by(const wlz__policy *policy, const char *office, wlz_date day,
                           wlz_date known_on, const wlz__stated *stated);
bool wlz__is_struck(wlz__struck struck); /* and not merely open */
/* Whether it is open that it is struck. */
bool wlz__may_be_struck(wlz__struck struck);

/* The first day after this one on which a strike on something of the document begins or ends, before `to`; 0 = none. `to` 0 =
 * open. */
wlz_date wlz__next_strike(const wlz__policy *policy, const wlz__document *struck, wlz_date after,
                          wlz_date to);

#endif
