/* The policy of a registry: read once, and cached until something changes. */
#ifndef WLZ_POLICY_POLICY_READ_H
#define WLZ_POLICY_POLICY_READ_H

#include "policy/policy.h"

/* The policy, current. NULL when the call failed. Valid until the call ends. */
const wlz__policy *wlz__policy_get(wlz_registry *reg);

#endif
