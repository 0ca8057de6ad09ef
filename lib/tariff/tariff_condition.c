/* Whether the conditions of a step hold for a case, and what its amount is. */
#include "tariff/tariff_condition.h"

#include <string.h>

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
                                   unsigned *open)
{
    const wlz__provision *against;
    unsigned of_topic = 0;
    wlz__known known;

    if (!wlz__lookup_fact(look, c->fact, &known))
        return c->fact->award ? WLZ__NOT_MET : WLZ__UNKNOWN;
    if (c->word != NULL)
        return known.word != NULL && strcmp(known.word, c->word) == 0 ? WLZ__MET : WLZ__NOT_MET;
    if (c->topic == NULL)
        return holds(c->test, known.number, c->number);
    against = wlz__lookup_number(look, c->topic, &of_topic);
    *open |= of_topic;
    if (of_topic != 0)
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

static wlz__condition any_of(wlz__tariff_lookup *look, const wlz__tariff_rule *rule, size_t at,
                             unsigned *open)
{
    wlz__condition result = condition_of(look, &rule->conditions[at], open);

    for (size_t i = at + 1; i < rule->condition_count && result == WLZ__NOT_MET; i++)
        if (is_alternative(rule, at, i))
            result = condition_of(look, &rule->conditions[i], open);
    return result;
}

static bool taken_with_an_earlier_one(const wlz__tariff_rule *rule, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (is_alternative(rule, i, at))
            return true;
    return false;
}

/* All of them together. What is not met decides, whatever is unknown beside it. */
static wlz__condition conditions_of(wlz__tariff_lookup *look, const wlz__tariff_rule *rule,
                                    unsigned *open)
{
    wlz__condition all = WLZ__MET;

    for (size_t i = 0; i < rule->condition_count; i++) {
        wlz__condition one;

        if (taken_with_an_earlier_one(rule, i))
            continue;
        one = any_of(look, rule, i, open);
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
    unsigned open = 0;

    from->amount = wlz__lookup_number(look, from->rule->topic, &open);
    from->open |= open;
    if (open != 0)
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
    unsigned open = 0;

    if (from->rule->at_least != NULL)
        least = wlz__lookup_number(look, from->rule->at_least, &open);
    if (from->rule->at_most != NULL)
        most = wlz__lookup_number(look, from->rule->at_most, &open);
    from->open |= open;
    if (open != 0)
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

/* A step that is out for one reason hangs on no fact for another. */
void wlz__step_evaluate(wlz__tariff_lookup *look, wlz__tariff_step *step, wlz__step_source *from)
{
    unsigned open = 0;

    step->condition = conditions_of(look, from->rule, &open);
    from->open |= open;
    if (step->condition == WLZ__MET && from->open != 0)
        step->condition = WLZ__UNKNOWN;
    if (step->condition != WLZ__MET && step->condition != WLZ__UNKNOWN)
        return;
    if (from->rule->topic != NULL)
        amount_of_topic(look, step, from);
    else if (from->rule->fact != NULL)
        amount_of_fact(look, step, from);
}
