/* What of an activity's money is to be paid back. Pure: it computes a proposal, a person decides. */
#ifndef WLZ_MONEY_SETTLEMENT_RULE_H
#define WLZ_MONEY_SETTLEMENT_RULE_H

#include <wlzreg/money.h>

/* What earns the money. */
typedef enum wlz__ground {
    WLZ__GROUND_EFFORT, /* carrying it out, even when the results fail */
    WLZ__GROUND_RESULT  /* the results */
} wlz__ground;

/* An activity as accounted for. Amounts 0 to 900000000000000, parts 0 to 10000. */
typedef struct wlz__accounted {
    wlz_cents granted_cents;
    wlz_cents paid_cents;
    wlz_bp carried_out_bp;
    wlz_bp realised_bp;
    wlz_cents spent_cents;
} wlz__accounted;

/* What bound the amount. The part goes before the spending when they bind alike. */
typedef enum wlz__back_reason {
    WLZ__BACK_NOTHING, /* nothing is to be paid back */
    WLZ__BACK_NOT_CARRIED_OUT,
    WLZ__BACK_PARTLY,       /* carried out in part */
    WLZ__BACK_NOT_REALISED, /* or in part */
    WLZ__BACK_NOT_SPENT,
    WLZ__BACK_NOT_GRANTED /* more was paid than granted, and all of the grant is earned */
} wlz__back_reason;

/* back = max(0, paid - min(granted x part, spent)), so never more than was paid. The part is what
 * was carried out or realised, by the ground; granted x part is rounded to the cent, half a cent
 * up. */
wlz_cents wlz__settlement_back(wlz__ground ground, const wlz__accounted *accounted,
                               wlz__back_reason *reason);

#endif
