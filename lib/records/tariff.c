/* The tariff percentage of a provider: the percentage that prevails, then the steps of the tariff
 * policies. */
#include "records/tariff.h"

#include "records/provider.h"
#include "records/tariff_trace.h"

#include <stdio.h>
#include <string.h>

static const char SQL_PERFORMANCE[] = "SELECT sector, care_form FROM performance WHERE code = ?1";

bool wlz__check_component(wlz_registry *reg, const char *component)
{
    if (!wlz__check_text(reg, "component", component, WLZ__ID_MAX))
        return false;
    if (strcmp(component, "care") != 0 && strcmp(component, "nhc") != 0 &&
        strcmp(component, "nic") != 0)
        wlz__fail(reg, WLZ_INVALID, "component must be care, nhc or nic, not %s", component);
    return wlz__ok(reg);
}

/* ---- answers for performances that are alike ---- */

/* The schema keeps the words shorter than their room; no care form is "". */
struct wlz__answer {
    struct wlz__answer *next;
    char sector[16];
    char care_form[48];
    char component[8];
    wlz_bp bp;
    int64_t provision;
};

static const char *form_of(const char *care_form)
{
    return care_form == NULL ? "" : care_form;
}

static const struct wlz__answer *
answer_known(const wlz__client *client, const wlz__performance *performance, const char *component)
{
    const struct wlz__answer *a = client->answers;

    while (a != NULL && (strcmp(a->sector, performance->sector) != 0 ||
                         strcmp(a->care_form, form_of(performance->care_form)) != 0 ||
                         strcmp(a->component, component) != 0))
        a = a->next;
    return a;
}

/* Unless something in it hangs on the performance itself, the answer is that of every performance of
 * the sector and care form, as long as the call lasts. */
static void answer_remember(wlz_registry *reg, wlz__client *client,
                            const wlz__performance *performance, const wlz__inquiry *q)
{
    struct wlz__answer *a;

    if (q->by_performance)
        return;
    a = wlz__need(reg, wlz__arena_alloc(&client->arena, sizeof *a));
    if (a == NULL)
        return;
    snprintf(a->sector, sizeof a->sector, "%s", performance->sector);
    snprintf(a->care_form, sizeof a->care_form, "%s", form_of(performance->care_form));
    snprintf(a->component, sizeof a->component, "%s", q->asked->component);
    a->bp = q->bp;
    a->provision = q->provision;
    a->next = client->answers;
    client->answers = a;
}

static void tariff_find(wlz_registry *reg, wlz__client *client, const wlz__performance *performance,
                        const char *component, wlz_bp *bp, int64_t *provision, wlz_tariff *trace)
{
    wlz__inquiry q = {.reg = reg};
    wlz__tariff_case asked;

    if (!wlz__client_case(reg, client, performance, component, &asked))
        return;
    wlz__inquire(reg, &asked, &q);
    wlz__inquiry_settle(&q);
    if (wlz__ok(reg)) {
        *bp = q.bp;
        *provision = q.provision;
        answer_remember(reg, client, performance, &q);
    }
    if (trace != NULL)
        wlz__tariff_trace(reg, trace, &q);
    wlz__inquiry_free(&q);
}

void wlz__tariff_of(wlz_registry *reg, wlz__client *client, const wlz__performance *performance,
                    const char *component, wlz_bp *bp, int64_t *provision, wlz_tariff *trace)
{
    const struct wlz__answer *known = NULL;

    if (wlz__ok(reg) && trace == NULL)
        known = answer_known(client, performance, component);
    if (known == NULL) {
        tariff_find(reg, client, performance, component, bp, provision, trace);
        return;
    }
    *bp = known->bp;
    *provision = known->provision;
}

/* ---- the public question ---- */

/* Whether there is such a provider shows when its sector is looked up. */
static bool question_ok(wlz_registry *reg, const wlz_tariff_question *q, wlz_date known_on)
{
    return wlz__check_question(reg, wlz__policy_get(reg), q->office, q->day, known_on) &&
           wlz__check_agb(reg, q->agb) &&
           wlz__check_text(reg, "performance", q->performance, WLZ__ID_MAX) &&
           wlz__check_component(reg, q->component);
}

static void ask(wlz_registry *reg, wlz__client *client, const wlz_tariff_question *q, wlz_bp *bp,
                wlz_tariff *trace)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_PERFORMANCE);
    int64_t provision;

    wlz__bind_text(reg, stmt, 1, q->performance);
    if (wlz__row(reg, stmt)) {
        wlz__performance performance = {q->performance, wlz__text(reg, stmt, 0),
                                        wlz__text(reg, stmt, 1)};

        wlz__client_read(reg, client);
        wlz__tariff_of(reg, client, &performance, q->component, bp, &provision, trace);
    } else if (wlz__require_provider(reg, q->agb)) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no performance %s", q->performance);
    }
    wlz__reset(stmt);
}

wlz_status wlz_tariff_ask(wlz_registry *registry, const wlz_tariff_question *question, wlz_bp *bp,
                          wlz_tariff **out)
{
    wlz_tariff *trace = NULL;
    wlz_bp found = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question)) {
        wlz__client client = {.office = question->office,
                              .agb = question->agb,
                              .day = question->day,
                              .known_on = question->known_on != 0 ? question->known_on
                                                                  : wlz__today(registry)};

        if (question_ok(registry, question, client.known_on)) {
            if (out != NULL)
                trace = wlz__need(registry, wlz__tariff_trace_new());
            ask(registry, &client, question, &found, trace);
        }
        wlz__client_free(&client);
    }
    wlz__leave(registry);
    if (wlz__ok(registry) && bp != NULL)
        *bp = found;
    wlz__tariff_hand_out(trace, wlz__status(registry), out);
    return wlz__status(registry);
}
