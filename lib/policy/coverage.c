#include "policy/coverage.h"

#include "file/error.h"

#include <string.h>

/* The policy has no agreements. */
static bool is_of(const wlz__document *d, const char *office, wlz_date day, wlz_date known_on)
{
    return d->office != NULL && strcmp(d->office, office) == 0 &&
           wlz__document_known(d, known_on) && wlz__holds(d->valid_from, d->valid_to, day);
}

static bool names(const wlz_scope *scope, const char *sector)
{
    return scope->sector != NULL && strcmp(scope->sector, sector) == 0;
}

bool wlz__policy_covers(const wlz__policy *policy, const char *office, const char *sector,
                        wlz_date day, wlz_date known_on)
{
    for (size_t i = 0; i < policy->provision_count; i++) {
        const wlz__provision *p = &policy->provisions[i];

        if (names(&p->scope, sector) && is_of(p->document, office, day, known_on) &&
            wlz__is_current(p->effective_on, p->corrected_on, known_on) &&
            wlz__holds(p->valid_from, p->valid_to, day))
            return true;
    }
    for (size_t i = 0; i < policy->rule_count; i++) {
        const wlz__tariff_rule *r = &policy->rules[i];

        if (names(&r->scope, sector) && is_of(r->document, office, day, known_on) &&
            wlz__is_current(r->effective_on, r->corrected_on, known_on) &&
            wlz__holds(r->valid_from, r->valid_to, day))
            return true;
    }
    return false;
}

void wlz__say_uncovered(wlz_registry *reg, const wlz__policy *policy, const char *office,
                        const char *sector, wlz_date day, wlz_date known_on, wlz__builder *b)
{
    if (policy == NULL || sector == NULL ||
        wlz__policy_covers(policy, office, sector, day, known_on))
        return;
    wlz__append(b,
                wlz__in_language(reg, "; the registry holds no policy of %s for %s in %d",
                                 "; het register bevat geen beleid van %s voor %s in %d"),
                wlz__policy_office_name(policy, office), sector, day / 10000);
}
