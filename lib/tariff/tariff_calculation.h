/* The percentage of one case: which steps of the policies hold for it, and the result. Reads the policy, and
 * provisions for one provider; all else is in the case. */
#ifndef WLZ_TARIFF_TARIFF_CALCULATION_H
#define WLZ_TARIFF_TARIFF_CALCULATION_H

#include "file/list.h"
#include "policy/gather.h"
#include "policy/policy.h"
#include "tariff/tariff_condition.h"
#include "tariff/tariff_lookup.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_rule.h"

#define WLZ__RULES_MAX 63
#define WLZ__STEPS_MAX (WLZ__RULES_MAX + 4) /* the base, two deviations and the maximum */

typedef struct wlz__calculation {
    wlz__tariff_lookup look;
    wlz__candidates base, maximum;
    wlz__tariff_step steps[WLZ__STEPS_MAX];
    wlz__step_source sources[WLZ__STEPS_MAX];
    size_t count;
    wlz__tariff_verdict verdict;
    wlz_bp bp;
    int64_t provision; /* whose number the base is; 0 = a fact's */
    wlz_standing
        standing; /* of the steps and the order of rank that the percentage is made by, or that leave it undecided */
    const wlz__rank *
        order; /* that it rests on, of the weakest standing; NULL: none that leaves anything open */
    wlz__list missing; /* of const char *: what has to be known or decided, each once */
} wlz__calculation;

/* Compute. The call fails where the documents do not decide (WLZ_TIE, no rank); undecided and none are verdicts. */
void wlz__calculate(wlz_registry *reg, const wlz__tariff_question *question, wlz__calculation *q);
/* Make a verdict that gives no percentage the failure of the call: WLZ_UNDECIDED, WLZ_NOVALUE or WLZ_NOTCONTRACTED. */
void wlz__calculation_settle(wlz__calculation *q);
void wlz__calculation_free(wlz__calculation *q);

/* Whether a rule counts on a day as known on a day, whomever it is about; and which of two of one name displaces the other. */
bool wlz__rule_in_force(const wlz__tariff_rule *rule, wlz_date day, wlz_date known_on);
bool wlz__rule_ranks_above(const wlz__tariff_rule *a, int rank_a, const wlz__tariff_rule *b,
                           int rank_b);

#endif
