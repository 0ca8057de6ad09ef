/* Whether the conditions of a step hold for a case, and what its amount is. */
#include "tariff/tariff_condition.h"

#include <string.h>

/* ---- numbers ---- */

void wlz__step_rests_on(wlz__step_source *from, const char *topic, const wlz__provision *p)
{
    if (p == NULL)
        return;
    from->standing = wlz__weaker(from->standing, p->standing);
    if (p->standing != WLZ_AMBIGUOUS || from->ambiguous != NULL)
        return;
    from->ambiguous = p;
    from->ambiguous_topic = topic;
}

/* The number of a topic. `open`: what is not recorded, or what the source leaves open, could change it. */
static const wlz__provision *number_of(wlz__tariff_lookup *look, const char *topic,
                                       wlz__step_source *from, bool *open)
{
    unsigned parts = 0;
    const wlz__provision *p = wlz__lookup_number(look, topic, &parts);

    from->open |= parts;
    *open = *open || parts != 0 || (p != NULL && p->standing == WLZ_AMBIGUOUS);
    wlz__step_rests_on(from, topic, p);
    return p;
}

/* ---- conditions ---- */

static wlz__condition holds(const char *test, int64_t known, int64_t against)
{
    bool met = known == against;

    if (strcmp(test, "at-least") == 0)
        met = known >= against;
    else if (strcmp(test, "at-most") == 0)
        met = known <= against;
    else if (strcmp(test, "above") == 0)
        met = known > against;
    else if (strcmp(test, "below") == 0)
        met = known < against;
    return met ? WLZ__MET : WLZ__NOT_MET;
}

static wlz__condition condition_of(wlz__tariff_lookup *look, const wlz__tariff_condition *c,
                                   wlz__step_source *from)
{
    const wlz__provision *against;
    bool open = false;
    wlz__known known;

    if (!wlz__lookup_fact(look, c->fact, &known))
        return c->fact->award ? WLZ__NOT_MET : WLZ__UNKNOWN;
    if (c->word != NULL)
        return known.word != NULL && strcmp(known.word, c->word) == 0 ? WLZ__MET : WLZ__NOT_MET;
    if (c->topic == NULL)
        return holds(c->test, known.number, c->number);
    against = number_of(look, c->topic, from, &open);
    if (open)
        return WLZ__UNKNOWN;
    return against == NULL ? WLZ__NOVALUE : holds(c->test, known.number, against->value);
}

/* Of several 'is' about one fact any is enough: they are taken together with the first of them. */
static bool is_alternative(const wlz__tariff_rule *rule, size_t at, size_t to)
{
    return strcmp(rule->conditions[at].test, "is") == 0 &&
           strcmp(rule->conditions[to].test, "is") == 0 &&
           rule->conditions[at].fact == rule->conditions[to].fact;
}

static wlz__condition any_of(wlz__tariff_lookup *look, wlz__step_source *from, size_t at)
{
    const wlz__tariff_rule *rule = from->rule;
    wlz__condition result = condition_of(look, &rule->conditions[at], from);

    for (size_t i = at + 1; i < rule->condition_count && result == WLZ__NOT_MET; i++)
        if (is_alternative(rule, at, i))
            result = condition_of(look, &rule->conditions[i], from);
    return result;
}

static bool taken_with_an_earlier_one(const wlz__tariff_rule *rule, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (is_alternative(rule, i, at))
            return true;
    return false;
}

/* All of them together. One that is not met decides, even if others are unknown. */
static wlz__condition conditions_of(wlz__tariff_lookup *look, wlz__step_source *from)
{
    const wlz__tariff_rule *rule = from->rule;
    wlz__condition all = WLZ__MET;

    for (size_t i = 0; i < rule->condition_count; i++) {
        wlz__condition one;

        if (taken_with_an_earlier_one(rule, i))
            continue;
        one = any_of(look, from, i);
        if (one == WLZ__NOT_MET)
            return WLZ__NOT_MET;
        if (one != WLZ__MET && all != WLZ__NOVALUE)
            all = one;
    }
    return all;
}

/* ---- amounts ---- */

static void amount_of_topic(wlz__tariff_lookup *look, wlz__tariff_step *step,
                            wlz__step_source *from)
{
    bool open = false;

    from->amount = number_of(look, from->rule->topic, from, &open);
    if (open)
        step->amount_open = true;
    else if (from->amount == NULL)
        step->condition = WLZ__NOVALUE;
    if (from->amount != NULL)
        step->amount = (wlz_bp)from->amount->value;
}

/* A fact's amount stays within what the policy allows. */
static void hold_amount(wlz__tariff_lookup *look, wlz__tariff_step *step, wlz__step_source *from)
{
    const wlz__provision *least = NULL, *most = NULL;
    bool open = false;

    if (from->rule->at_least != NULL)
        least = number_of(look, from->rule->at_least, from, &open);
    if (from->rule->at_most != NULL)
        most = number_of(look, from->rule->at_most, from, &open);
    if (open)
        step->amount_open = true;
    if (least != NULL && step->amount < least->value) {
        step->amount = (wlz_bp)least->value;
        from->amount = least;
    }
    if (most != NULL && step->amount > most->value) {
        step->amount = (wlz_bp)most->value;
        from->amount = most;
    }
}

static void amount_of_fact(wlz__tariff_lookup *look, wlz__tariff_step *step, wlz__step_source *from)
{
    wlz__known known;

    if (wlz__lookup_fact(look, from->rule->fact, &known)) {
        step->amount = (wlz_bp)known.number;
        hold_amount(look, step, from);
    } else if (from->rule->fact->award) {
        step->condition = WLZ__NOT_MET;
    } else {
        step->amount_open = true;
    }
}

/* A step that is excluded for one reason does not depend on facts for another. One that its source leaves open may apply
 * or not, with any amount. */
void wlz__step_evaluate(wlz__tariff_lookup *look, wlz__tariff_step *step, wlz__step_source *from)
{
    wlz_standing own = wlz__may_be_struck(from->struck) ? WLZ_AMBIGUOUS : from->rule->standing;

    from->standing = own;
    step->condition = conditions_of(look, from);
    if (step->condition == WLZ__MET && from->open != 0)
        step->condition = WLZ__UNKNOWN;
    if (step->condition != WLZ__MET && step->condition != WLZ__UNKNOWN)
        return;
    if (from->rule->topic != NULL)
        amount_of_topic(look, step, from);
    else if (from->rule->fact != NULL)
        amount_of_fact(look, step, from);
    if (own != WLZ_AMBIGUOUS || (step->condition != WLZ__MET && step->condition != WLZ__UNKNOWN))
        return;
    step->condition = WLZ__UNKNOWN;
    step->amount_open = true;
}
