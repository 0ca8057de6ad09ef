/* Words that every question shares: each check fails the call. */
#ifndef WLZ_POLICY_QUESTION_H
#define WLZ_POLICY_QUESTION_H

#include "policy/policy.h"

bool wlz__check_question(wlz_registry *reg, const wlz__policy *policy, const char *office,
                         wlz_date day, wlz_date known_on);
bool wlz__check_office(wlz_registry *reg, const wlz__policy *policy, const char *office);
bool wlz__check_scope(wlz_registry *reg, const wlz__policy *policy, const wlz_scope *scope);

#endif
