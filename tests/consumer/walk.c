/* walk FILE: what several answers say of a sample registry, member by member. tests/build_older_header.sh compiles it with
 * the headers as they are, and as they may have been earlier. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <wlzreg.h>

#define OFFICE "zilveren-kruis"
#define PROVIDER "30000001"

static void must(wlz_registry *registry, wlz_status status, wlz_status expected)
{
    if (status == expected)
        return;
    fprintf(stderr, "%s: %s\n", wlz_status_name(status), wlz_message(registry));
    exit(1);
}

static const char *text_of(const char *text)
{
    return text == NULL ? "-" : text;
}

static void walk_rows(wlz_registry *registry)
{
    wlz_rows *rows = NULL;

    must(registry, wlz_rows_get(registry, "provider", NULL, 0, &rows), WLZ_OK);
    printf("\n%zu rows of %zu columns\n", rows->count, rows->column_count);
    for (size_t i = 0; i < rows->count; i++)
        printf("%s %s\n", wlz_rows_text(rows, i, "agb"), wlz_rows_text(rows, i, "name"));
    wlz_rows_free(rows);
}

static void show_step(const wlz_procedure_step *s)
{
    printf("%d %s %s %s %d %" PRId64 " %s, %s; %s %s\n", s->year, s->step, text_of(s->title),
           text_of(s->sector), s->decided, s->deadline, text_of(s->document), text_of(s->paragraph),
           s->lateness, text_of(s->lateness_paragraph));
    if (s->term != NULL)
        printf("  %" PRId64 " %s after %s: %s\n", s->term->amount, s->term->unit,
               s->term->reference, s->term->document);
}

static void walk_procedure(wlz_registry *registry, const char *office)
{
    wlz_procedure_question question = {.office = office, .year = 2024};
    wlz_procedure *steps = NULL;

    must(registry, wlz_procedure_get(registry, &question, &steps), WLZ_OK);
    printf("\n%zu steps\n", steps->count);
    for (size_t i = 0; i < steps->count; i++)
        show_step(steps->rows[i]);
    wlz_procedure_free(steps);
}

static void walk_judgement(wlz_registry *registry)
{
    wlz_judgement_question question = {
        .office = OFFICE, .year = 2023, .step = "7", .at = 1659106801};
    wlz_judgement *judgement = NULL;

    must(registry, wlz_judgement_get(registry, &question, &judgement), WLZ_OK);
    printf("\n%" PRId64 " %d %" PRId64 "\n", judgement->at, judgement->timely,
           judgement->margin_seconds);
    show_step(judgement->step);
    wlz_judgement_free(judgement);
}

static void walk_violations(wlz_registry *registry)
{
    wlz_lump_sum lump_sum = {.office = OFFICE,
                             .agb = PROVIDER,
                             .year = 2023,
                             .purpose = "other",
                             .amount_cents = 100000000000};
    const wlz_violations *broken;

    must(registry, wlz_lump_sum_reserve(registry, &lump_sum, NULL), WLZ_REFUSED);
    broken = wlz_violation_list(registry);
    printf("\n%zu violations\n", broken->count);
    for (size_t i = 0; i < broken->count; i++) {
        const wlz_violation *v = broken->rows[i];

        printf("%s %s: %" PRId64 " of %" PRId64 "; %s, %s\n%s\n%s\n", v->rule, v->subject,
               v->actual_cents, v->limit_cents, text_of(v->document), text_of(v->paragraph),
               v->refuses, text_of(v->helps));
    }
}

int main(int count, char **arguments)
{
    wlz_registry *registry = NULL;

    must(NULL, wlz_open(arguments[count - 1], NULL, &registry), WLZ_OK);
    walk_rows(registry);
    walk_procedure(registry, OFFICE);
    walk_procedure(registry, "salland"); /* which states terms */
    walk_judgement(registry);
    walk_violations(registry);
    wlz_close(registry);
    return 0;
}
