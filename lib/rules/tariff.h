/* From a base percentage, by adjustments and bounds, to the percentage that is paid. Pure. */
#ifndef WLZ_RULES_TARIFF_H
#define WLZ_RULES_TARIFF_H

#include <wlzreg/values.h>

typedef enum wlz__step_kind {
    WLZ__STEP_BASE,       /* takes the place of the base */
    WLZ__STEP_ADJUSTMENT, /* percentage points, added */
    WLZ__STEP_BOUND,      /* at most */
    WLZ__STEP_MAXIMUM     /* at most, whatever the rank of the base: no tariff exceeds the NZa's */
} wlz__step_kind;

typedef enum wlz__condition {
    WLZ__MET,
    WLZ__NOT_MET,
    WLZ__UNKNOWN /* a fact that decides is not recorded */
} wlz__condition;

typedef enum wlz__step_outcome {
    WLZ__APPLIED,
    WLZ__NO_EFFECT, /* a bound that the percentage keeps by itself */
    WLZ__CONDITION, /* its condition is not met */
    WLZ__OUTRANKED, /* the base stands in a document of better rank */
    WLZ__NEEDS_FACT /* undecided */
} wlz__step_outcome;

typedef struct wlz__tariff_step {
    wlz__step_kind kind;
    int rank; /* of the document that states it */
    wlz__condition condition;
    wlz_bp amount;
    /* decided: */
    wlz__step_outcome outcome;
    wlz_bp result; /* the percentage after it */
} wlz__tariff_step;

/* Take the steps in the order base, adjustment, bound, maximum, and in the order given among those
 * of one kind. True: *bp is the percentage. False: a step needs a fact. The steps' outcomes are
 * filled in either way. */
bool wlz__tariff_decide(wlz_bp base, int base_rank, wlz__tariff_step *steps, size_t count,
                        wlz_bp *bp);

#endif
