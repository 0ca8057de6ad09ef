/* Words that every question shares. */
#include "policy/question.h"

#include "file/argument.h"
#include "file/error.h"
#include "policy/require.h"
#include "value/text.h"

bool wlz__check_office(wlz_registry *reg, const wlz__policy *policy, const char *office)
{
    if (policy == NULL || !wlz__check_text(reg, "office", office, WLZ__ID_MAX))
        return false;
    if (!wlz__policy_knows(policy, WLZ__OFFICE, office))
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no office %s",
                  "het register kent geen zorgkantoor %s", office);
    return wlz__ok(reg);
}

bool wlz__check_question(wlz_registry *reg, const wlz__policy *policy, const char *office,
                         wlz_date day, wlz_date known_on)
{
    return policy != NULL && wlz__check_day(reg, "day", day) &&
           wlz__check_day(reg, "known_on", known_on) && wlz__check_office(reg, policy, office);
}

bool wlz__check_scope(wlz_registry *reg, const wlz__policy *policy, const wlz_scope *scope)
{
    for (int part = 0; part < WLZ__SCOPES && wlz__ok(reg); part++) {
        const char *word = wlz__scope_part(scope, part);

        if (word == NULL || !wlz__check_text(reg, wlz__scope_names[part], word, WLZ__ID_MAX))
            continue;
        if (part == WLZ__PERFORMANCE || part == WLZ__PROVIDER)
            wlz__require_in_scope(reg, part, word);
        else if (!wlz__policy_knows(policy, part, word))
            wlz__fail(reg, WLZ_NOTFOUND, "the registry has no %s %s",
                      "het register kent geen %s %s", wlz__scope_names[part], word);
    }
    return wlz__ok(reg);
}
