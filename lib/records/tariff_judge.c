/* Whether the conditions of a step hold for a case, and what its amount is. */
#include "records/tariff_inquiry.h"

#include <string.h>

/* ---- what is known ---- */

bool wlz__fact_known(wlz__inquiry *q, const wlz__fact_kind *fact, wlz__known *known)
{
    const wlz__tariff_case *c = q->asked;
    const wlz__performance_fact *f;

    for (size_t i = 0; i < c->fact_count; i++)
        if (strcmp(c->facts[i].fact, fact->id) == 0) {
            *known = c->facts[i];
            return !known->withdrawn;
        }
    if (!fact->of_performance)
        return false;
    q->by_performance = true;
    if (c->scope.performance == NULL)
        return false;
    f = wlz__policy_of_performance(q->policy, c->office, c->scope.performance, fact->id, c->day,
                                   c->known_on);
    if (f == NULL)
        return false;
    *known = (wlz__known){fact->id, f->word, f->number, false};
    return true;
}

/* Nothing is to be looked up of a provider that has nothing of its own on the topic. */
static bool has_own(const wlz__tariff_case *c, const char *topic)
{
    const char *const *all;

    if (c->own != NULL || c->own_topics == NULL)
        return true;
    all = c->own_topics->rows;
    for (size_t i = 0; i < c->own_topics->count; i++)
        if (strcmp(all[i], topic) == 0)
            return true;
    return false;
}

const wlz__provision *wlz__inquiry_weigh(wlz__inquiry *q, const char *topic, wlz__weighing *w,
                                         unsigned *open)
{
    wlz_question question = {q->asked->office, topic, q->asked->day, q->asked->known_on,
                             q->asked->scope};

    if (!has_own(q->asked, topic))
        question.scope.provider = NULL;
    w->optional = true;
    w->own = q->asked->own;
    wlz__weigh(q->reg, &question, q->asked->supposed, w);
    q->by_performance |= w->by_performance;
    *open |= w->missing & WLZ__NAMED_BY_FACTS;
    return wlz__ok(q->reg) && w->topic != NULL && w->winner < w->count ? w->all[w->winner].provision
                                                                       : NULL;
}

/* The same for what is needed only as a number; it lives as long as the inquiry. */
static const wlz__provision *number_of(wlz__inquiry *q, const char *topic, unsigned *open)
{
    wlz__weighing w = {0};
    const wlz__provision *found = wlz__inquiry_weigh(q, topic, &w, open);

    wlz__arena_join(&q->arena, &w.arena);
    return found;
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

static wlz__condition condition_of(wlz__inquiry *q, const wlz__tariff_condition *c, unsigned *open)
{
    const wlz__provision *against;
    unsigned of_topic = 0;
    wlz__known known;

    if (!wlz__fact_known(q, c->fact, &known))
        return c->fact->award ? WLZ__NOT_MET : WLZ__UNKNOWN;
    if (c->word != NULL)
        return known.word != NULL && strcmp(known.word, c->word) == 0 ? WLZ__MET : WLZ__NOT_MET;
    if (c->topic == NULL)
        return holds(c->test, known.number, c->number);
    against = number_of(q, c->topic, &of_topic);
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

static wlz__condition any_of(wlz__inquiry *q, const wlz__tariff_rule *rule, size_t at,
                             unsigned *open)
{
    wlz__condition result = condition_of(q, &rule->conditions[at], open);

    for (size_t i = at + 1; i < rule->condition_count && result == WLZ__NOT_MET; i++)
        if (is_alternative(rule, at, i))
            result = condition_of(q, &rule->conditions[i], open);
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
static wlz__condition conditions_of(wlz__inquiry *q, const wlz__tariff_rule *rule, unsigned *open)
{
    wlz__condition all = WLZ__MET;

    for (size_t i = 0; i < rule->condition_count; i++) {
        wlz__condition one;

        if (taken_with_an_earlier_one(rule, i))
            continue;
        one = any_of(q, rule, i, open);
        if (one == WLZ__NOT_MET)
            return WLZ__NOT_MET;
        if (one != WLZ__MET && all != WLZ__NOVALUE)
            all = one;
    }
    return all;
}

/* ---- amounts ---- */

static void amount_of_topic(wlz__inquiry *q, wlz__tariff_step *step, wlz__step_source *from)
{
    unsigned open = 0;

    from->amount = number_of(q, from->rule->topic, &open);
    from->open |= open;
    if (open != 0)
        step->amount_open = true;
    else if (from->amount == NULL)
        step->condition = WLZ__NOVALUE;
    if (from->amount != NULL)
        step->amount = (wlz_bp)from->amount->value;
}

/* A fact's amount stays within what the policy allows. */
static void hold_amount(wlz__inquiry *q, wlz__tariff_step *step, wlz__step_source *from)
{
    const wlz__provision *least = NULL, *most = NULL;
    unsigned open = 0;

    if (from->rule->at_least != NULL)
        least = number_of(q, from->rule->at_least, &open);
    if (from->rule->at_most != NULL)
        most = number_of(q, from->rule->at_most, &open);
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

static void amount_of_fact(wlz__inquiry *q, wlz__tariff_step *step, wlz__step_source *from)
{
    wlz__known known;

    if (wlz__fact_known(q, from->rule->fact, &known)) {
        step->amount = (wlz_bp)known.number;
        hold_amount(q, step, from);
    } else if (from->rule->fact->award) {
        step->condition = WLZ__NOT_MET;
    } else {
        step->amount_open = true;
    }
}

/* A step that is out for one reason hangs on no fact for another. */
void wlz__step_judge(wlz__inquiry *q, wlz__tariff_step *step, wlz__step_source *from)
{
    unsigned open = 0;

    step->condition = conditions_of(q, from->rule, &open);
    from->open |= open;
    if (step->condition == WLZ__MET && from->open != 0)
        step->condition = WLZ__UNKNOWN;
    if (step->condition != WLZ__MET && step->condition != WLZ__UNKNOWN)
        return;
    if (from->rule->topic != NULL)
        amount_of_topic(q, step, from);
    else if (from->rule->fact != NULL)
        amount_of_fact(q, step, from);
}
