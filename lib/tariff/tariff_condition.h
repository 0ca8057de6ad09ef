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
    unsigned open;         /* scope parts it depends on that are not recorded */
    wlz_standing standing; /* of the rule and all numbers that were looked up for it */
    const wlz__provision
        *ambiguous; /* the first of those that is; NULL: none is, or the rule itself */
    const char *ambiguous_topic;
    const wlz__rank *order; /* that gives the step its rank; NULL: it has its own, or none */
    wlz__struck struck;     /* what takes the rule away, or may */
} wlz__step_source;

/* Have the step rest on what prevails on a topic, NULL = nothing. */
void wlz__step_rests_on(wlz__step_source *from, const char *topic, const wlz__provision *provision);
/* The condition and the amount of a step that comes from a rule. */
void wlz__step_evaluate(wlz__tariff_lookup *look, wlz__tariff_step *step, wlz__step_source *from);

#endif
