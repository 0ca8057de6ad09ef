/* What the answers of a sheet can depend on. */
#include "tariff/sheet/tariff_sheet_depend.h"

#include "file/error.h"
#include "tariff/tariff_question.h"

static void on_topic(wlz__sheet_depends *d, const char *id)
{
    const wlz__topic *topic = id != NULL ? wlz__policy_topic(d->policy, id) : NULL;

    if (topic != NULL)
        d->on_topic[topic - d->policy->topics] = true;
}

static void on_fact(wlz__sheet_depends *d, const wlz__fact_kind *fact)
{
    if (fact != NULL)
        d->on_fact[fact - d->policy->facts] = true;
}

static void on_rule(wlz__sheet_depends *d, const wlz__tariff_rule *rule)
{
    on_topic(d, rule->topic);
    on_topic(d, rule->at_least);
    on_topic(d, rule->at_most);
    on_fact(d, rule->fact);
    for (size_t i = 0; i < rule->condition_count; i++) {
        on_fact(d, rule->conditions[i].fact);
        on_topic(d, rule->conditions[i].topic);
    }
}

void wlz__sheet_depends_find(wlz_registry *reg, const wlz__policy *policy, wlz__arena *arena,
                             wlz__sheet_depends *d)
{
    d->policy = policy;
    d->on_fact = wlz__need(reg, wlz__arena_alloc(arena, policy->fact_count));
    d->on_topic = wlz__need(reg, wlz__arena_alloc(arena, policy->topic_count));
    if (!wlz__ok(reg))
        return;
    for (int i = 0; i < WLZ__COMPONENTS; i++)
        on_topic(d, wlz__topic_of_component(wlz__components[i]));
    on_topic(d, "tariff.maximum");
    on_fact(d, wlz__policy_fact(d->policy, "relation"));
    for (size_t i = 0; i < d->policy->rule_count; i++)
        on_rule(d, &d->policy->rules[i]);
}

bool wlz__sheet_depends_on_fact(const wlz__sheet_depends *d, const char *id)
{
    const wlz__fact_kind *fact = wlz__policy_fact(d->policy, id);

    return fact != NULL && d->on_fact[fact - d->policy->facts];
}

bool wlz__sheet_depends_on_topic(const wlz__sheet_depends *d, const char *id)
{
    const wlz__topic *topic = wlz__policy_topic(d->policy, id);

    return topic != NULL && d->on_topic[topic - d->policy->topics];
}
