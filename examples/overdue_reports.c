/*
 * overdue_reports - what the parties of addenda still have to report, day by day.
 */
#include "sample.h"

#include <stdio.h>

static void show(wlz_registry *r, wlz_date day)
{
    wlz_overdue *overdue = NULL;

    sample_must(r, wlz_overdue_get(r, SAMPLE_OFFICE, day, &overdue), "overdue");
    printf("%s: %zu overdue\n", sample_date(day), overdue->count);
    for (size_t i = 0; i < overdue->count; i++) {
        const wlz_overdue_row *x = overdue->rows[i];

        printf("   %s %d  %-8s by %s, due %s, %d days late\n", x->addendum, x->year, x->kind,
               x->reporter, sample_date(x->due_on), x->days);
    }
    wlz_overdue_free(overdue);
}

static void agree(wlz_registry *r, const char *addendum)
{
    wlz_monitoring halfway = {.year = 2023,
                              .kind = "progress",
                              .reporter = SAMPLE_GZ_OTHER,
                              .first_on = 20230701,
                              .every_months = 3,
                              .times = 2};

    sample_plan(r, addendum, 1, 5000000);
    sample_must(r, wlz_addendum_monitoring_add(r, addendum, &halfway), "monitoring");
    sample_must(r, wlz_addendum_agree(r, addendum, 20230110), "agree");
    sample_signatures(r, addendum, 20230115);
    sample_must(r, wlz_addendum_sign(r, addendum), "sign");
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    wlz_report first = {.addendum = "sample-a",
                        .year = 2023,
                        .kind = "progress",
                        .reporter = SAMPLE_GZ_OTHER,
                        .due_on = 20230701,
                        .reported_on = 20230710};

    sample_parties(r);
    agree(r, "sample-a");
    agree(r, "sample-b");
    show(r, 20230701);
    sample_today(20230710);
    sample_must(r, wlz_report_add(r, &first, NULL, 0, NULL), "report");
    show(r, 20230711);
    show(r, 20240315);
    wlz_close(r);
    return 0;
}
