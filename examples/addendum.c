/*
 * addendum - an addendum on regional money (bijlage 13) from plan to settlement: what it lacks, how its
 * money is drawn from the funds, signing, reporting, and paying back what was not carried out.
 */
#include "sample.h"

#include <stdio.h>

#define ADDENDUM "sample-13-2023"
#define FUND "zk-stimulus-gz-2023"

static void show_fund(wlz_registry *r)
{
    wlz_fund_balance b;

    sample_must(r, wlz_fund_get(r, FUND, &b), "fund");
    printf("   %s: %s booked, %s free\n", FUND, sample_cents(b.booked_cents),
           sample_cents(b.free_cents));
}

/* A draft that says almost nothing: every condition it does not meet is named, with its source. */
static void show_what_is_missing(wlz_registry *r)
{
    wlz_addendum empty = {
        .id = "sample-empty", .office = SAMPLE_OFFICE, .sector = "GZ", .title = "Sample"};

    printf("1. A plan that is only a title cannot be agreed:\n");
    sample_must(r, wlz_addendum_draft(r, &empty), "draft");
    sample_must_refuse(r, wlz_addendum_agree(r, empty.id, 20230110), "an empty plan");
    sample_show_refusal(r);
    sample_must(r, wlz_addendum_cancel(r, empty.id), "cancel");
}

static void agree_and_sign(wlz_registry *r)
{
    wlz_draw *draw = NULL;

    printf("\n2. A complete plan: three activities of € 50.000\n");
    sample_plan(r, ADDENDUM, 3, 5000000);
    sample_must(r, wlz_draw_apply(r, ADDENDUM, 2023, &draw), "draw");
    for (size_t i = 0; i < draw->count; i++)
        printf("   %s: %s from %s (%s)\n", draw->rows[i]->activity,
               sample_cents(draw->rows[i]->amount_cents), draw->rows[i]->fund,
               draw->rows[i]->reason);
    wlz_draw_free(draw);
    sample_must(r, wlz_addendum_agree(r, ADDENDUM, 20230110), "agree");
    sample_must_refuse(r, wlz_addendum_sign(r, ADDENDUM), "signing without signatures");
    printf("   agreed; signing is refused until all have signed: rule %s\n",
           wlz_violation_list(r)->rows[0]->rule);
    sample_signatures(r, ADDENDUM, 20230115);
    sample_must(r, wlz_addendum_sign(r, ADDENDUM), "sign");
    show_fund(r);
}

/* One activity was not carried out, one for 60%, one fully. */
static void report(wlz_registry *r)
{
    static const char *const kinds[] = {"progress", "results", "spending"};
    wlz_report_figure figures[] = {{.activity = "sample-13-2023-a1"},
                                   {.activity = "sample-13-2023-a2",
                                    .carried_out_bp = 6000,
                                    .realised_bp = 6000,
                                    .spent_cents = 3000000},
                                   {.activity = "sample-13-2023-a3",
                                    .carried_out_bp = 10000,
                                    .realised_bp = 10000,
                                    .spent_cents = 5000000}};
    wlz_overdue *overdue = NULL;

    sample_today(20240315);
    sample_must(r, wlz_overdue_get(r, SAMPLE_OFFICE, 0, &overdue), "overdue");
    printf("\n3. On 15 March 2024, %zu reports are overdue; they come in\n", overdue->count);
    wlz_overdue_free(overdue);
    for (int i = 0; i < 3; i++) {
        wlz_report in = {.addendum = ADDENDUM,
                         .year = 2023,
                         .kind = kinds[i],
                         .reporter = SAMPLE_GZ,
                         .due_on = 20240301,
                         .reported_on = 20240315,
                         .figures_of = "activity"};

        /* the figures once: another report that repeats them has to name what it replaces */
        sample_must(r, wlz_report_add(r, &in, figures, i == 0 ? 3 : 0, NULL), "report");
    }
    sample_must(r, wlz_addendum_account(r, ADDENDUM, 2023), "account");
}

static void settle(wlz_registry *r)
{
    wlz_settlement_decision decision = {.decided_by = "sample controller", .decided_on = 20240401};
    wlz_settlement *s = NULL;
    const char *state = NULL;

    sample_today(20240401);
    sample_must(r, wlz_settlement_get(r, ADDENDUM, 2023, &s), "settlement");
    printf("\n4. To be paid back, by %s (%s, %s):\n", s->ground, s->document, s->paragraph);
    for (size_t i = 0; i < s->count; i++)
        printf("   %s: %s of %s (%s)\n", s->rows[i]->activity, sample_cents(s->rows[i]->back_cents),
               sample_cents(s->rows[i]->paid_cents), s->rows[i]->reason);
    printf("   together %s; decided by %s\n", sample_cents(s->back_cents), decision.decided_by);
    wlz_settlement_free(s);
    sample_must(r, wlz_settlement_decide(r, ADDENDUM, 2023, &decision, NULL), "decide");
    sample_must(r, wlz_addendum_state(r, ADDENDUM, &state), "state");
    printf("   the addendum is %s\n", state);
    show_fund(r);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    sample_parties(r);
    show_what_is_missing(r);
    agree_and_sign(r);
    report(r);
    settle(r);
    sample_must(r, wlz_verify(r), "verify");
    wlz_close(r);
    return 0;
}
