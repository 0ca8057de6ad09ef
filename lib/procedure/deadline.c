/* Whether a moment at a step was in time. */
#include "procedure/deadline.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "procedure/event.h"
#include "procedure/procedure_step.h"
#include "value/text.h"

#include <string.h>

typedef struct judgement {
    wlz_judgement is;
    wlz_procedure_step step;
    wlz__arena arena;
} judgement;

/* ---- the deadline alone ---- */

wlz_status wlz__deadline_get(wlz_registry *reg, const char *office, const char *step, int year,
                             const char *sector, wlz_instant *deadline, wlz_standing *standing)
{
    wlz_procedure_question q = {.office = office, .year = year, .sector = sector};
    wlz_procedure_step found = {0};
    char id[WLZ__ID_MAX + 32];
    wlz__arena arena = {0};
    wlz__steps steps = {0};

    if (!wlz__enter_read(reg))
        return wlz__status(reg);
    if (wlz__check_procedure(reg, &q) && wlz__step_id(reg, step, id, sizeof id)) {
        wlz__steps_read(reg, &arena, &steps);
        if (wlz__ok(reg))
            wlz__step_resolve(reg, &steps, &q, id, &found);
    }
    wlz__arena_free(&arena);
    if (wlz__leave(reg) == WLZ_OK)
        *deadline = found.deadline;
    if (wlz__ok(reg) && standing != NULL)
        *standing = found.standing;
    return wlz__status(reg);
}

bool wlz__timely(wlz_registry *reg, const char *office, const char *step, int year,
                 const char *sector, wlz_instant at, wlz_instant *deadline, bool *timely,
                 wlz_standing *standing)
{
    wlz_standing of_deadline = WLZ_STATED;

    *deadline = 0;
    *timely = true;
    if (!wlz__ok(reg))
        return false;
    if (wlz__deadline_get(reg, office, step, year, sector, deadline, &of_deadline) == WLZ_OK) {
        *timely = at <= *deadline;
        if (standing != NULL)
            *standing = wlz__weaker(*standing, of_deadline);
        return true;
    }
    wlz__withdraw(reg);
    return false;
}

/* ---- with its grounds ---- */

void wlz_judgement_free(wlz_judgement *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((judgement *)given)->arena);
    wlz__free(given);
}

static void decide(wlz_registry *reg, wlz_procedure_question *q, const char *step, wlz_instant at,
                   judgement *x)
{
    char id[WLZ__ID_MAX + 32];
    wlz_procedure_step *s = &x->step;
    wlz__steps steps = {0};

    if (!wlz__check_procedure(reg, q) || !wlz__step_id(reg, step, id, sizeof id))
        return;
    wlz__steps_read(reg, &x->arena, &steps);
    if (wlz__ok(reg))
        wlz__step_resolve(reg, &steps, q, id, s);
    if (!wlz__ok(reg))
        return;
    wlz__step_copy(reg, &x->arena, s);
    x->is = (wlz_judgement){.step = s,
                            .at = at,
                            .timely = at <= s->deadline,
                            .margin_seconds = s->deadline - at,
                            .final = at > s->deadline && strcmp(s->lateness, "lapse") == 0};
}

/* Ends the call. */
static wlz_status hand_out(wlz_registry *reg, judgement *made, wlz_judgement **out)
{
    wlz__leave(reg);
    if (wlz__ok(reg))
        *out = &made->is;
    else if (made != NULL)
        wlz_judgement_free(&made->is);
    return wlz__status(reg);
}

wlz_status wlz_judgement_get(wlz_registry *registry, const wlz_judgement_question *question,
                             wlz_judgement **out)
{
    wlz_procedure_question q;
    judgement *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out) &&
        wlz__check_range(registry, "at", question->at, WLZ__INSTANT_LEAST, WLZ__INSTANT_MOST))
        made = wlz__need(registry, wlz__alloc(sizeof *made));
    if (made != NULL) {
        q = (wlz_procedure_question){.office = question->office,
                                     .year = question->year,
                                     .sector = question->sector,
                                     .agb = question->agb,
                                     .known_on = question->known_on};
        decide(registry, &q, question->step, question->at, made);
    }
    return hand_out(registry, made, out);
}

wlz_status wlz_judgement_get_event(wlz_registry *registry, int64_t event, wlz_date known_on,
                                   wlz_judgement **out)
{
    judgement *made = NULL;
    wlz__arena arena = {0};
    wlz__stored_event e;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__event_read(registry, event, &arena, &e))
        made = wlz__need(registry, wlz__alloc(sizeof *made));
    if (made != NULL) {
        e.q.known_on = known_on;
        decide(registry, &e.q, e.step, e.at, made);
    }
    wlz__arena_free(&arena);
    return hand_out(registry, made, out);
}
