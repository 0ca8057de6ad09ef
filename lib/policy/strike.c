#include "policy/strike.h"

#include "policy/rank_rule.h"

#include <string.h>

static bool is_meant(const wlz__strike *s, const wlz__stated *stated)
{
    return strcmp(s->struck, stated->document->id) == 0 &&
           strcmp(s->struck_paragraph, stated->paragraph) == 0 &&
           (s->item == NULL || strcmp(s->item, stated->item) == 0);
}

static bool in_force(const wlz__strike *s, const char *office, wlz_date day, wlz_date known_on)
{
    const wlz__document *d = s->document;

    return (d->office == NULL || strcmp(d->office, office) == 0) &&
           wlz__document_known(d, known_on) &&
           wlz__is_current(s->effective_on, s->corrected_on, known_on) &&
           wlz__holds(d->valid_from, d->valid_to, day) &&
           wlz__holds(s->valid_from, s->valid_to, day);
}

bool wlz__is_struck(wlz__struck struck)
{
    return struck.by != NULL && struck.standing != WLZ_AMBIGUOUS;
}

bool wlz__may_be_struck(wlz__struck struck)
{
    return struck.by != NULL && struck.standing == WLZ_AMBIGUOUS;
}

/* What it does to this, by their ranks; by NULL: it gives way. */
static wlz__struck effect_of(const wlz__policy *policy, const char *office, wlz_date day,
                             wlz_date known_on, const wlz__strike *s, const wlz__stated *stated)
{
    const wlz__rank *order = wlz__rank_row(policy, office, s->document, WLZ__RANK_OF_DOCUMENT, day,
                                           known_on),
                    *weaker;
    int before;

    if (order == NULL || stated->rank < 0)
        return (wlz__struck){s, WLZ_AMBIGUOUS};
    before = wlz__rank_order(order->rank, s->document->published_on, stated->rank,
                             stated->document->published_on);
    if (before > 0)
        return (wlz__struck){0};
    weaker = wlz__weaker_order(order, stated->order);
    return (wlz__struck){s, before == 0      ? WLZ_AMBIGUOUS
                            : weaker != NULL ? wlz__weaker(s->standing, weaker->standing)
                                             : s->standing};
}

wlz__struck wlz__struck_by(const wlz__policy *policy, const char *office, wlz_date day,
                           wlz_date known_on, const wlz__stated *stated)
{
    wlz__struck best = {0};

    for (size_t i = 0; i < policy->strike_count; i++) {
        const wlz__strike *s = &policy->strikes[i];
        wlz__struck found;

        if (!is_meant(s, stated) || !in_force(s, office, day, known_on))
            continue;
        found = effect_of(policy, office, day, known_on, s, stated);
        if (found.by != NULL && (best.by == NULL || found.standing < best.standing))
            best = found;
    }
    return best;
}

static void keep_earlier(wlz_date day, wlz_date after, wlz_date to, wlz_date *next)
{
    if (day > after && (to == 0 || day < to) && (*next == 0 || day < *next))
        *next = day;
}

wlz_date wlz__next_strike(const wlz__policy *policy, const wlz__document *struck, wlz_date after,
                          wlz_date to)
{
    wlz_date next = 0;

    for (size_t i = 0; i < policy->strike_count; i++) {
        const wlz__strike *s = &policy->strikes[i];

        if (strcmp(s->struck, struck->id) != 0)
            continue;
        keep_earlier(s->valid_from, after, to, &next);
        keep_earlier(s->valid_to, after, to, &next);
        keep_earlier(s->document->valid_from, after, to, &next);
        keep_earlier(s->document->valid_to, after, to, &next);
    }
    return next;
}
