/* Whether a moment at a step was in time. */
#include "procedure/deadline.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "file/transaction.h"
#include "procedure/procedure_step.h"
#include "value/text.h"

#include <string.h>

typedef struct judgement {
    wlz_judgement is;
    wlz__arena arena;
} judgement;

/* ---- the deadline alone ---- */

static void deadline_of(wlz_registry *reg, wlz_procedure_question *q, const char *step,
                        wlz_procedure_step *found)
{
    char id[WLZ__ID_MAX + 32];
    wlz__arena arena = {0};
    wlz__steps steps = {0};

    if (wlz__check_procedure(reg, q) && wlz__step_id(reg, step, id, sizeof id)) {
        wlz__steps_read(reg, &arena, &steps);
        if (wlz__ok(reg))
            wlz__step_resolve(reg, &steps, q, id, found);
    }
    wlz__arena_free(&arena);
}

wlz_status wlz_deadline_check(wlz_registry *registry, const char *office, const char *step,
                              int year, wlz_instant at, wlz_date known_on, wlz_instant *deadline,
                              bool *timely)
{
    wlz_procedure_question q = {.office = office, .year = year, .known_on = known_on};
    wlz_procedure_step found = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "timely", timely))
        deadline_of(registry, &q, step, &found);
    wlz__leave(registry);
    if (!wlz__ok(registry))
        return wlz__status(registry);
    if (deadline != NULL)
        *deadline = found.deadline;
    *timely = at <= found.deadline;
    return WLZ_OK;
}

/* ---- with its grounds ---- */

void wlz_judgement_free(wlz_judgement *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((judgement *)given)->arena);
    wlz__free(given);
}

static void judge(wlz_registry *reg, wlz_procedure_question *q, const char *step, wlz_instant at,
                  judgement *x)
{
    char id[WLZ__ID_MAX + 32];
    wlz_procedure_step *s = &x->is.step;
    wlz__steps steps = {0};

    if (!wlz__check_procedure(reg, q) || !wlz__step_id(reg, step, id, sizeof id))
        return;
    wlz__steps_read(reg, &x->arena, &steps);
    if (wlz__ok(reg))
        wlz__step_resolve(reg, &steps, q, id, s);
    if (!wlz__ok(reg))
        return;
    wlz__step_keep(reg, &x->arena, s);
    x->is.at = at;
    x->is.timely = at <= s->deadline;
    x->is.margin_seconds = s->deadline - at;
    x->is.final = !x->is.timely && strcmp(s->lateness, "lapse") == 0;
}

wlz_judgement *wlz__judge(wlz_registry *reg, const wlz_procedure_question *question,
                          const char *step, wlz_instant at)
{
    wlz_procedure_question q = *question;
    judgement *made = wlz__need(reg, wlz__alloc(sizeof *made));

    if (made == NULL)
        return NULL;
    judge(reg, &q, step, at, made);
    return &made->is;
}

wlz_status wlz__judged(wlz_registry *reg, wlz_judgement *made, wlz_judgement **out)
{
    wlz__leave(reg);
    if (wlz__ok(reg))
        *out = made;
    else
        wlz_judgement_free(made);
    return wlz__status(reg);
}

wlz_status wlz_procedure_judge(wlz_registry *registry, const wlz_procedure_question *question,
                               const char *step, wlz_instant at, wlz_judgement **out)
{
    wlz_judgement *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out) &&
        wlz__check_range(registry, "at", at, WLZ__INSTANT_LEAST, WLZ__INSTANT_MOST))
        made = wlz__judge(registry, question, step, at);
    return wlz__judged(registry, made, out);
}

bool wlz__timely(wlz_registry *reg, const char *office, const char *step, int year, wlz_instant at,
                 wlz_instant *deadline, bool *timely)
{
    *deadline = 0;
    *timely = true;
    if (!wlz__ok(reg) ||
        wlz_deadline_check(reg, office, step, year, at, 0, deadline, timely) == WLZ_OK)
        return wlz__ok(reg);
    wlz__withdraw(reg);
    return false;
}
