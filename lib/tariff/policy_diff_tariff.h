/* The tariff rules that differ between two sides. */
#ifndef WLZ_TARIFF_POLICY_DIFF_TARIFF_H
#define WLZ_TARIFF_POLICY_DIFF_TARIFF_H

#include "tariff/policy_side.h"

void wlz__diff_rules(wlz__diff *d);

#endif
