/* For which sectors and years the registry holds the policy of an office. */
#ifndef WLZ_POLICY_COVERAGE_H
#define WLZ_POLICY_COVERAGE_H

#include "file/builder.h"
#include "policy/policy.h"

/* Whether a document of the office itself says something for the sector that is in force on the day, as known. The same as
 * the view policy_held. */
bool wlz__policy_covers(const wlz__policy *policy, const char *office, const char *sector,
                        wlz_date day, wlz_date known_on);
/* Behind the sentence that there is no answer: that it holds no policy there, if so. NULL = no sector;
 * no policy: the call has failed. */
void wlz__say_uncovered(wlz_registry *reg, const wlz__policy *policy, const char *office,
                        const char *sector, wlz_date day, wlz_date known_on, wlz__builder *b);

#endif
