#include "money/settlement_rule.h"

static wlz_bp part_of(wlz__ground ground, const wlz__accounted *accounted)
{
    return ground == WLZ__GROUND_EFFORT ? accounted->carried_out_bp : accounted->realised_bp;
}

static wlz_cents earned_of(wlz__ground ground, const wlz__accounted *accounted)
{
    __extension__ typedef __int128 wide;

    return (wlz_cents)(((wide)accounted->granted_cents * part_of(ground, accounted) + 5000) /
                       10000);
}

/* Why no more than `earned` may be retained. */
static wlz__back_reason earned_reason(wlz__ground ground, const wlz__accounted *accounted,
                                      wlz_cents earned)
{
    if (earned == accounted->granted_cents)
        return WLZ__BACK_NOT_GRANTED;
    if (ground == WLZ__GROUND_RESULT)
        return WLZ__BACK_NOT_REALISED;
    return accounted->carried_out_bp == 0 ? WLZ__BACK_NOT_CARRIED_OUT : WLZ__BACK_PARTLY;
}

wlz_cents wlz__settlement_back(wlz__ground ground, const wlz__accounted *accounted,
                               wlz__back_reason *reason)
{
    wlz_cents earned = earned_of(ground, accounted);
    bool spent_less = accounted->spent_cents < earned;
    wlz_cents retained = spent_less ? accounted->spent_cents : earned;

    if (accounted->paid_cents <= retained) {
        *reason = WLZ__BACK_NOTHING;
        return 0;
    }
    *reason = spent_less ? WLZ__BACK_NOT_SPENT : earned_reason(ground, accounted, earned);
    return accounted->paid_cents - retained;
}
