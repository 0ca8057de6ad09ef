/* From a base percentage, by decisions, exclusions, adjustments and bounds, to the percentage that is
 * paid. Pure. */
#ifndef WLZ_TARIFF_TARIFF_RULE_H
#define WLZ_TARIFF_TARIFF_RULE_H

#include <wlzreg/tariff.h>

typedef enum wlz__step_kind {
    WLZ__STEP_BASE,           /* what the rest starts from */
    WLZ__STEP_NOT_CONTRACTED, /* there is no percentage, and that is the answer */
    WLZ__STEP_DECISION,       /* a person decides */
    WLZ__STEP_EXCLUSION,      /* no adjustment of its rank or a worse one */
    WLZ__STEP_ADJUSTMENT,     /* percentage points, added */
    WLZ__STEP_BOUND,          /* at most or at least, after the adjustments */
    WLZ__STEP_MAXIMUM /* at most, whatever the rank of the base: no tariff exceeds the NZa's */
} wlz__step_kind;

typedef enum wlz__effect { WLZ__IS, WLZ__ADDS, WLZ__AT_MOST, WLZ__AT_LEAST } wlz__effect;

typedef enum wlz__condition {
    WLZ__MET,
    WLZ__NOT_MET,
    WLZ__UNKNOWN,   /* a fact that it depends on is not recorded */
    WLZ__NOVALUE,   /* no document known then gives the amount a value */
    WLZ__DISPLACED, /* by a rule of the same name that has better standing */
    WLZ__STRUCK     /* another document takes it away */
} wlz__condition;

typedef struct wlz__tariff_step {
    wlz__step_kind kind;
    wlz__effect effect; /* of a base and a bound; what the other kinds do follows from the kind */
    int rank;           /* of the document that states it */
    wlz__condition condition;
    bool amount_open; /* the amount is a fact that is not recorded */
    wlz_bp amount;    /* WLZ__NO_BASE when it has none, or was not looked up */
    /* decided: */
    wlz_step_outcome outcome;
    wlz_bp before,
        result; /* the percentage before and after it; WLZ__NO_BASE while there is none */
} wlz__tariff_step;

#define WLZ__NO_BASE INT32_MIN /* the public WLZ_BP_NONE */
#define WLZ__NOT_CONTRACTED (INT32_MIN + 1)

typedef enum wlz__tariff_verdict {
    WLZ__TARIFF_DECIDED,
    WLZ__TARIFF_NONE,           /* nothing gives a base */
    WLZ__TARIFF_NOT_CONTRACTED, /* then *bp is WLZ__NOT_CONTRACTED */
    WLZ__TARIFF_UNDECIDED
} wlz__tariff_verdict;

/* Take the steps, kind by kind in the order of the enum and in the order given among those of one kind.
 * A step whose fact is missing leaves the answer undecided only where the fact could change it. The
 * steps' outcomes are filled in whatever the verdict. */
wlz__tariff_verdict wlz__tariff_decide(wlz__tariff_step *steps, size_t count, wlz_bp *bp);

#endif
