/* The tariff percentage of a provider: the percentage that prevails, then the steps of the tariff
 * policies. */
#include "tariff/tariff.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy_read.h"
#include "policy/question.h"
#include "policy/require.h"
#include "policy/verdict.h"
#include "tariff/tariff_calculation.h"
#include "tariff/tariff_explain.h"
#include "tariff/tariff_json.h"
#include "tariff/tariff_question.h"
#include "tariff/tariff_trace.h"
#include "tariff/tariff_try.h"
#include "value/text.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_PERFORMANCE[] = "SELECT sector, care_form FROM performance WHERE code = ?1";
static const char SQL_DRAFTS[] =
    "SELECT document"
    "  FROM contract"
    " WHERE office = ?1 AND agb = ?2 AND status = 'draft'"
    "   AND valid_from <= ?3 AND (valid_to IS NULL OR ?3 < valid_to)"
    " ORDER BY id";
/* An agreement for all of the year that ends on ?4, as extended. */
static const char SQL_YEAR_BEFORE[] =
    "SELECT p.document"
    "  FROM contract_period p"
    "  JOIN document d ON d.id = p.document"
    " WHERE p.office = ?1 AND p.agb = ?2 AND p.status = 'signed' AND ifnull(d.known_from, d.published_on) <= ?5"
    "   AND p.valid_from <= ?3 AND (p.valid_to IS NULL OR ?4 <= p.valid_to)"
    " ORDER BY p.contract DESC LIMIT 1";
/* clang-format on */

/* ---- answers for performances that are alike ---- */

/* The schema limits the words to less than this; a missing care form is "". */
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

static const struct wlz__answer *answer_known(const wlz__tariff_provider *provider,
                                              const wlz__performance *performance,
                                              const char *component)
{
    const struct wlz__answer *a = provider->answers;

    while (a != NULL && (strcmp(a->sector, performance->sector) != 0 ||
                         strcmp(a->care_form, form_of(performance->care_form)) != 0 ||
                         strcmp(a->component, component) != 0))
        a = a->next;
    return a;
}

/* Answers that do not depend on the performance are cached per sector and care form until the call ends. */
static void answer_remember(wlz_registry *reg, wlz__tariff_provider *provider,
                            const wlz__performance *performance, const wlz__calculation *calc)
{
    struct wlz__answer *a;

    if (calc->look.by_performance)
        return;
    a = wlz__need(reg, wlz__arena_alloc(&provider->arena, sizeof *a));
    if (a == NULL)
        return;
    snprintf(a->sector, sizeof a->sector, "%s", performance->sector);
    snprintf(a->care_form, sizeof a->care_form, "%s", form_of(performance->care_form));
    snprintf(a->component, sizeof a->component, "%s", calc->look.question->component);
    a->bp = calc->bp;
    a->provision = calc->provision;
    a->next = provider->answers;
    provider->answers = a;
}

static void tariff_find(wlz_registry *reg, wlz__tariff_provider *provider,
                        const wlz__performance *performance, const char *component, wlz_bp *bp,
                        int64_t *provision, wlz__tariff *trace)
{
    wlz__calculation calc = {0};
    wlz__tariff_question made;

    if (!wlz__tariff_provider_question(reg, provider, performance, component, &made))
        return;
    wlz__calculate(reg, &made, &calc);
    wlz__calculation_settle(&calc);
    if (wlz__ok(reg)) {
        *bp = calc.bp;
        *provision = calc.provision;
        answer_remember(reg, provider, performance, &calc);
    }
    if (trace != NULL)
        wlz__tariff_trace(reg, trace, &calc);
    wlz__calculation_free(&calc);
}

void wlz__tariff_of(wlz_registry *reg, wlz__tariff_provider *provider,
                    const wlz__performance *performance, const char *component, wlz_bp *bp,
                    int64_t *provision, wlz__tariff *trace)
{
    const struct wlz__answer *known = NULL;

    if (wlz__ok(reg) && trace == NULL)
        known = answer_known(provider, performance, component);
    if (known == NULL) {
        tariff_find(reg, provider, performance, component, bp, provision, trace);
        return;
    }
    *bp = known->bp;
    *provision = known->provision;
}

/* ---- the public question ---- */

/* Whether there is such a provider shows when its sector is looked up. */
static bool question_ok(wlz_registry *reg, const wlz__policy *policy, const wlz_tariff_question *q)
{
    return wlz__check_question(reg, policy, q->office, q->day, q->known_on) &&
           wlz__check_agb(reg, q->agb) &&
           wlz__check_text(reg, "performance", q->performance, WLZ__ID_MAX) &&
           wlz__check_component(reg, q->component);
}

/* Who had an agreement for all of the year before is not new, whatever was recorded a year ago. */
static void note_relation(wlz_registry *reg, const wlz__tariff_provider *provider,
                          const wlz_tariff_question *q, wlz__tariff *trace)
{
    const char *relation = wlz__tariff_provider_relation(provider);
    wlz_date begins = q->day / 10000 * 10000 + 101;
    wlz__stmt *stmt;

    if (relation == NULL || strcmp(relation, "new") != 0)
        return;
    stmt = WLZ__QUERY(reg, SQL_YEAR_BEFORE, wlz__t(q->office), wlz__t(q->agb),
                      wlz__d(begins - 10000), wlz__d(begins), wlz__d(q->known_on));
    if (wlz__row(reg, stmt))
        trace->is.relation_contradicted_by = wlz__column_copy(reg, stmt, 0, &trace->arena);
    wlz__reset(stmt);
}

static void compute_one(wlz_registry *reg, wlz__tariff_provider *provider,
                        const wlz_tariff_question *q, wlz_bp *bp, wlz__tariff *trace)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_PERFORMANCE, wlz__t(q->performance));
    int64_t provision;

    if (wlz__row(reg, stmt)) {
        wlz__performance performance = {q->performance, wlz__text(reg, stmt, 0),
                                        wlz__text(reg, stmt, 1)};

        wlz__tariff_provider_read(reg, provider);
        if (trace != NULL && wlz__ok(reg))
            note_relation(reg, provider, q, trace);
        wlz__tariff_of(reg, provider, &performance, q->component, bp, &provision, trace);
    } else if (wlz__require_provider(reg, q->agb)) {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no performance %s",
                  "het register kent geen prestatie %s", q->performance);
    }
    wlz__reset(stmt);
}

/* With a trace in *trace, unless trace is NULL. */
static void compute(wlz_registry *reg, const wlz_tariff_question *question, wlz_bp *bp,
                    wlz__tariff **trace)
{
    const wlz__policy *policy = wlz__policy_get(reg);
    wlz_tariff_question q = *question;
    wlz__tariff_provider provider = {.office = q.office, .agb = q.agb, .day = q.day};

    if (q.known_on == 0)
        q.known_on = wlz__today(reg);
    provider.known_on = q.known_on;
    if (question_ok(reg, policy, &q)) {
        if (trace != NULL)
            *trace = wlz__tariff_trace_new(reg, policy, &q);
        if (wlz__ok(reg))
            compute_one(reg, &provider, &q, bp, trace != NULL ? *trace : NULL);
    }
    wlz__tariff_provider_free(&provider);
}

/* The percentage if that agreement were signed; false: none. */
static bool with_draft(wlz_registry *reg, const wlz_tariff_question *q, const char *document,
                       wlz_bp *bp)
{
    wlz__tariff_provider provider = {.office = q->office,
                                     .agb = q->agb,
                                     .day = q->day,
                                     .known_on = q->known_on,
                                     .supposed = document};

    compute_one(reg, &provider, q, bp, NULL);
    wlz__tariff_provider_free(&provider);
    return wlz__verdict_take(reg, NULL, NULL) == WLZ_OK && wlz__ok(reg);
}

/* Production is agreed at what its own agreement says, signed or not; so that is part of the answer. */
static void note_draft(wlz_registry *reg, wlz__tariff *trace)
{
    const wlz_tariff_question *q = &trace->question;
    wlz__stmt *stmt =
        WLZ__QUERY(reg, SQL_DRAFTS, wlz__t(q->office), wlz__t(q->agb), wlz__d(q->day));
    wlz_bp bp;

    while (wlz__row(reg, stmt)) {
        const char *document = wlz__column_copy(reg, stmt, 0, &trace->arena);

        if (trace->is.draft == NULL && wlz__ok(reg) && with_draft(reg, q, document, &bp) &&
            bp != trace->is.bp) {
            trace->is.draft = document;
            trace->is.draft_bp = bp;
        }
    }
}

wlz_status wlz_tariff_bp(wlz_registry *registry, const wlz_tariff_question *question, wlz_bp *bp)
{
    wlz_bp found = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question))
        compute(registry, question, &found, NULL);
    wlz__leave(registry);
    if (wlz__ok(registry) && bp != NULL)
        *bp = found;
    return wlz__status(registry);
}

static wlz_status return_tariff(wlz_registry *reg, wlz__tariff *trace, wlz_tariff **out)
{
    if (wlz__ok(reg))
        *out = &trace->is;
    else
        wlz__tariff_trace_free(trace);
    return wlz__status(reg);
}

wlz_status wlz_tariff_get(wlz_registry *registry, const wlz_tariff_question *question,
                          wlz_tariff **out)
{
    wlz__tariff *trace = NULL;
    wlz_bp found = 0;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) &&
        wlz__check_given(registry, "out", out)) {
        compute(registry, question, &found, &trace);
        wlz__tariff_settle(registry, trace, found);
        if (wlz__ok(registry))
            note_draft(registry, trace);
    }
    wlz__leave(registry);
    return return_tariff(registry, trace, out);
}

wlz_status wlz_tariff_try(wlz_registry *registry, const wlz_tariff_case *tried, wlz_tariff **out)
{
    const wlz__policy *policy;
    wlz__tariff *trace = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    policy = wlz__policy_get(registry);
    if (wlz__check_given(registry, "case", tried) && wlz__check_given(registry, "out", out) &&
        wlz__check_office(registry, policy, tried->office) &&
        wlz__tariff_try_check(registry, tried))
        trace = wlz__tariff_try(registry, policy, tried->office, tried);
    wlz__leave(registry);
    return return_tariff(registry, trace, out);
}

const char *wlz_tariff_json(wlz_tariff *tariff)
{
    wlz__tariff *t = (wlz__tariff *)tariff;

    if (t == NULL)
        return "";
    if (t->json == NULL)
        t->json = wlz__tariff_make_json(t);
    return t->json;
}

const char *wlz_tariff_explain(wlz_tariff *tariff)
{
    wlz__tariff *t = (wlz__tariff *)tariff;

    if (t == NULL)
        return "";
    if (t->explanation == NULL)
        t->explanation = wlz__tariff_explained(t);
    return t->explanation;
}

void wlz_tariff_free(wlz_tariff *tariff)
{
    wlz__tariff_trace_free((wlz__tariff *)tariff);
}
