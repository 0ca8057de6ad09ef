/* What is recorded of a fact, and what prevails on a topic. */
#include "tariff/tariff_lookup.h"

#include "file/error.h"
#include "policy/prevail.h"
#include "policy/verdict.h"

#include <string.h>

bool wlz__lookup_fact(wlz__tariff_lookup *look, const wlz__fact_kind *fact, wlz__known *known)
{
    const wlz__tariff_question *c = look->question;
    const wlz__performance_fact *f;

    for (size_t i = 0; i < c->fact_count; i++)
        if (strcmp(c->facts[i].fact, fact->id) == 0) {
            *known = c->facts[i];
            return !known->withdrawn;
        }
    if (!fact->of_performance)
        return false;
    look->by_performance = true;
    if (c->scope.performance == NULL)
        return false;
    f = wlz__policy_of_performance(look->policy, c->office, c->scope.performance, fact->id, c->day,
                                   c->known_on);
    if (f == NULL)
        return false;
    *known = (wlz__known){fact->id, f->word, f->number, false};
    return true;
}

/* A provider without provisions of its own on the topic needs no look-up. */
static bool has_own(const wlz__tariff_question *c, const char *topic)
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

const wlz__provision *wlz__lookup_topic(wlz__tariff_lookup *look, const char *topic,
                                        wlz__candidates *found, unsigned *open)
{
    wlz_question question = {look->question->office, topic, look->question->day,
                             look->question->known_on, look->question->scope};

    if (!has_own(look->question, topic))
        question.scope.provider = NULL;
    found->optional = true;
    found->open = true;
    found->beside = WLZ__SINGLED_OUT;
    found->own = look->question->own;
    wlz__prevail(look->reg, &question, look->question->supposed, found);
    look->by_performance |= found->by_performance;
    *open |= found->missing;
    return wlz__ok(look->reg) && found->topic != NULL && found->winner < found->count
               ? wlz__candidates_winner(look->reg, found, &found->arena)
               : NULL;
}

const wlz__provision *wlz__lookup_number(wlz__tariff_lookup *look, const char *topic,
                                         unsigned *open)
{
    wlz__candidates candidates = {0};
    const wlz__provision *found = wlz__lookup_topic(look, topic, &candidates, open);

    wlz__arena_join(&look->arena, &candidates.arena);
    return found;
}
