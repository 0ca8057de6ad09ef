/* The conditions of an addendum, for its steps. */
#ifndef WLZ_MONEY_ADDENDUM_CONDITION_H
#define WLZ_MONEY_ADDENDUM_CONDITION_H

#include "money/addendum.h"
#include "policy/gather.h"

/* Certify what the conditions of a draft rest on. */
void wlz__addendum_certify(wlz_registry *reg, const wlz__addendum *a, wlz_date agreed_on);
/* The provision that states a condition, by its topic; NULL when none does, or none decides. It lives as long as
 * the candidates, zeroed ones that the caller frees. */
const wlz__provision *wlz__addendum_source(wlz_registry *reg, const wlz__addendum *a,
                                           const char *topic, int year, wlz_date known_on,
                                           wlz__candidates *found);
/* After the schema refused a step: list every condition that is not met, each with its source. */
void wlz__addendum_explain(wlz_registry *reg, const wlz__addendum *a, int year, wlz_date known_on);

#endif
