/* Whether the conditions of a step hold for a case, and what its amount is. */
#ifndef WLZ_TARIFF_TARIFF_CONDITION_H
#define WLZ_TARIFF_TARIFF_CONDITION_H

#include "policy/policy.h"
#include "tariff/tariff_lookup.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_rule.h"

/* A step and where it comes from: a rule, else a provision, else a deviation. */
typedef struct wlz__step_source {
    const wlz__tariff_rule *rule;
    const wlz__provision *amount; /* whose number it is; NULL when a fact's */
    const wlz__deviating *deviation;
    unsigned open; /* scope parts it hangs on that are not recorded */
} wlz__step_source;

/* The condition and the amount of a step that comes from a rule. */
void wlz__step_evaluate(wlz__tariff_lookup *look, wlz__tariff_step *step, wlz__step_source *from);

#endif
