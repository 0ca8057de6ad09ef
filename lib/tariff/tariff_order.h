/* Whether a percentage rests on the order of rank. */
#ifndef WLZ_TARIFF_TARIFF_ORDER_H
#define WLZ_TARIFF_TARIFF_ORDER_H

#include "policy/policy.h"
#include "tariff/tariff_condition.h"
#include "tariff/tariff_lookup.h"
#include "tariff/tariff_rule.h"

/* The steps that a percentage was decided by. */
typedef struct wlz__steps_taken {
    const wlz__tariff_step *steps;
    const wlz__step_source *sources;
    size_t count;
    wlz_bp bp; /* the percentage */
} wlz__steps_taken;

/* The standing of the strikes that keep a step from making it another percentage, the weakest. */
wlz_standing wlz__steps_struck(wlz__tariff_lookup *look, const wlz__steps_taken *taken);
/* The row of the order, of the weakest standing, that kept a step from making it another percentage. NULL: all such rows are
 * stated, or there is none. */
const wlz__rank *wlz__steps_order(wlz__tariff_lookup *look, const wlz__steps_taken *taken);

#endif
