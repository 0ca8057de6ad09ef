/* What a grant of the hardship clause comes to, where the policy says so itself. */
#ifndef WLZ_CONTRACT_HARDSHIP_GRANT_H
#define WLZ_CONTRACT_HARDSHIP_GRANT_H

#include <wlzreg/hardship.h>

/* A grant as it would be written: the percentage, to whom, from which day on. */
typedef struct wlz__hardship_grant {
    const char *office;
    const char *agb;
    const char *sector;
    wlz_date from;
    wlz_date decided_on;
    wlz_bp bp;
} wlz__hardship_grant;

/* Whether the office can grant it. Where the policy sets the percentage (topic hardship.percentage) it is that one, and
 * lowers none that the provider has: whether it does, the source leaves open. Fails the call with rule
 * hardship_decision_percentage, or with WLZ_UNDECIDED or WLZ_TIE. */
bool wlz__hardship_grant_check(wlz_registry *reg, const wlz__hardship_grant *grant);

#endif
