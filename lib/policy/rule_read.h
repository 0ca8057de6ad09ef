/* Reading the tariff rules of a policy. */
#ifndef WLZ_POLICY_RULE_READ_H
#define WLZ_POLICY_RULE_READ_H

#include "policy/policy.h"

/* Its documents and facts are read. */
void wlz__rules_read(wlz_registry *reg, wlz__policy *policy);

#endif
