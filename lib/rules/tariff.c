#include "rules/tariff.h"

/* A step yields to a base of better rank: what a signed agreement says is not lowered by a policy
 * beneath it. */
static bool outranked(const wlz__tariff_step *step, int base_rank)
{
    return step->kind != WLZ__STEP_MAXIMUM && step->rank > base_rank;
}

static void step_take(wlz__tariff_step *step, wlz_bp *bp, int *base_rank)
{
    step->outcome = WLZ__APPLIED;
    switch (step->kind) {
    case WLZ__STEP_BASE:
        *bp = step->amount;
        *base_rank = step->rank;
        break;
    case WLZ__STEP_ADJUSTMENT:
        *bp += step->amount;
        break;
    case WLZ__STEP_BOUND:
    case WLZ__STEP_MAXIMUM:
        if (*bp > step->amount)
            *bp = step->amount;
        else
            step->outcome = WLZ__NO_EFFECT;
        break;
    }
}

bool wlz__tariff_decide(wlz_bp base, int base_rank, wlz__tariff_step *steps, size_t count,
                        wlz_bp *bp)
{
    wlz_bp result = base;
    bool decided = true;

    for (int kind = WLZ__STEP_BASE; kind <= WLZ__STEP_MAXIMUM; kind++) {
        for (size_t i = 0; i < count; i++) {
            wlz__tariff_step *step = &steps[i];

            if ((int)step->kind != kind)
                continue;
            if (outranked(step, base_rank)) {
                step->outcome = WLZ__OUTRANKED;
            } else if (step->condition == WLZ__UNKNOWN) {
                step->outcome = WLZ__NEEDS_FACT;
                decided = false;
            } else if (step->condition == WLZ__NOT_MET) {
                step->outcome = WLZ__CONDITION;
            } else {
                step_take(step, &result, &base_rank);
            }
            step->result = result;
        }
    }
    if (decided)
        *bp = result;
    return decided;
}
