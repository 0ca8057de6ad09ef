/* The cap: agreements together stay within a share of the NZa's tariffs for the same production.
 * Pure. */
#ifndef WLZ_PRODUCTION_CAP_RULE_H
#define WLZ_PRODUCTION_CAP_RULE_H

#include <wlzreg/money.h>

typedef struct wlz__cap {
    wlz_cents limit;
    wlz_cents excess;   /* 0 when it holds */
    wlz_cents headroom; /* 0 when it does not */
} wlz__cap;

/* nza and agreed within the bounds of table position, cap_bp 0 to 10000. Rounds down to
 * whole cents. */
wlz__cap wlz__cap_decide(wlz_cents nza_cents, wlz_cents agreed_cents, wlz_bp cap_bp);

#endif
