/* What the answers of a sheet can depend on: every fact and topic that some step of a tariff policy names. */
#ifndef WLZ_TARIFF_TARIFF_SHEET_DEPEND_H
#define WLZ_TARIFF_TARIFF_SHEET_DEPEND_H

#include "file/memory.h"
#include "policy/policy.h"

typedef struct wlz__sheet_depends {
    const wlz__policy *policy;
    bool *on_fact, *on_topic; /* by place in the policy */
} wlz__sheet_depends;

void wlz__sheet_depends_find(wlz_registry *reg, const wlz__policy *policy, wlz__arena *arena,
                             wlz__sheet_depends *depends);
bool wlz__sheet_depends_on_fact(const wlz__sheet_depends *depends, const char *id);
bool wlz__sheet_depends_on_topic(const wlz__sheet_depends *depends, const char *id);

#endif
