/* Deadlines: a provision says the last second, in Amsterdam's wall time, that is in time. */
#include "records/resolution.h"

#include <wlzreg/deadline.h>

#include <stdio.h>
#include <string.h>

/* "7" and "07" are steps of the procurement procedure; anything else is the rest of the topic's
 * name. */
static bool topic_of_step(wlz_registry *reg, const char *step, char *topic, size_t size)
{
    size_t length;
    int written;

    if (!wlz__check_text(reg, "step", step, WLZ__ID_MAX))
        return false;
    length = strlen(step);
    if (strspn(step, "0123456789") == length && length <= 2)
        written = snprintf(topic, size, "deadline.procurement.%s%s", length == 1 ? "0" : "", step);
    else
        written = snprintf(topic, size, "deadline.%s", step);
    if (written < 0 || (size_t)written >= size)
        wlz__fail(reg, WLZ_INVALID, "step is too long");
    return wlz__ok(reg);
}

static void deadline_of(wlz_registry *reg, wlz_question *q, wlz_instant *deadline)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    wlz__weighing w = {0};

    if (!wlz__check_question(reg, policy, q->office, q->day, q->known_on))
        return;
    wlz__weigh(reg, q, NULL, &w);
    if (wlz__ok(reg) && strcmp(w.topic->unit, "wall") != 0)
        wlz__fail(reg, WLZ_INVALID, "topic %s is no deadline: its unit is %s", q->topic,
                  w.topic->unit);
    if (wlz__ok(reg) && wlz_wall_to_instant(w.all[w.winner].provision->value, deadline) != WLZ_OK)
        wlz__fail(reg, WLZ_UNDECIDED,
                  "the deadline %s falls in an hour that the clocks skip or pass twice", q->topic);
    wlz__weighing_free(&w);
}

wlz_status wlz_deadline_check(wlz_registry *registry, const char *office, const char *step,
                              int year, wlz_instant at, wlz_date known_on, wlz_instant *deadline,
                              bool *timely)
{
    char topic[WLZ__ID_MAX + 32];
    wlz_instant last = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "timely", timely) && wlz__check_year(registry, year) &&
        topic_of_step(registry, step, topic, sizeof topic)) {
        wlz_question q = {office,
                          topic,
                          year * 10000 + 101,
                          known_on != 0 ? known_on : wlz__today(registry),
                          {0}};

        deadline_of(registry, &q, &last);
    }
    wlz__leave(registry);
    if (!wlz__ok(registry))
        return wlz__status(registry);
    if (deadline != NULL)
        *deadline = last;
    *timely = at <= last;
    return WLZ_OK;
}
