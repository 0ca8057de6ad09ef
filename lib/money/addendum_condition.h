/* The conditions of an addendum, for its steps. */
#ifndef WLZ_MONEY_ADDENDUM_CONDITION_H
#define WLZ_MONEY_ADDENDUM_CONDITION_H

#include "money/addendum.h"

/* Certify what the conditions of a draft rest on. */
void wlz__addendum_certify(wlz_registry *reg, const wlz__addendum *a, wlz_date agreed_on);
/* After the schema refused a step: list every condition that is not met, each with its source. */
void wlz__addendum_explain(wlz_registry *reg, const wlz__addendum *a, int year, wlz_date known_on);

#endif
