/* Which parties pay out a region's money as its kassier. Pure. */
#ifndef WLZ_MONEY_KASSIER_RULE_H
#define WLZ_MONEY_KASSIER_RULE_H

#include <wlzreg/money.h>

typedef struct wlz__kassier {
    const char *agb;
    wlz_cents headroom; /* under its cap */
    wlz_cents amount;   /* split: what it receives */
} wlz__kassier;

/* Assign amount_cents >= 0 to as few kassiers as possible: the largest headroom first, ties by AGB. The
 * parties are sorted into that order. A party without headroom receives nothing. Returns what is
 * left over when their headroom is not enough. */
wlz_cents wlz__kassier_split(wlz_cents amount_cents, wlz__kassier *parties, size_t count);

#endif
