/*
 * what_changed - what Zilveren Kruis pays for disability care in 2024 other than in 2023, with both sources, and which
 * of its sample providers it touches.
 */
#include "sample.h"

#include <stdio.h>
#include <string.h>

#define BEFORE 20230601
#define AFTER 20240601

/* What the office knows of its two providers and their stay; of one it does not know the percentage of 2023. */
static void record(wlz_registry *r)
{
    wlz_performance_fact class = {.office = SAMPLE_OFFICE,
                                  .performance = SAMPLE_STAY_GZ,
                                  .fact = "zk.class",
                                  .word = "complex",
                                  .valid_from = 20240101,
                                  .evidence = "sample"};
    wlz_provider_fact before = {.office = SAMPLE_OFFICE,
                                .agb = SAMPLE_GZ,
                                .fact = "tariff.care.2023",
                                .number = 9580,
                                .valid_from = 20240101,
                                .evidence = "sample"};

    sample_parties(r);
    sample_today(20240110);
    sample_must(r, wlz_performance_fact_add(r, &class), "class");
    sample_must(r, wlz_provider_fact_add(r, &before), "percentage of 2023");
}

/* ---- what the policy says ---- */

static bool is_of_the_tariff(const wlz_policy_difference *d)
{
    return strncmp(d->name, "tariff.", 7) == 0 || strcmp(d->kind, "rule") == 0;
}

static bool is_of_gz(const wlz_policy_difference *d)
{
    return d->scope.sector == NULL || strcmp(d->scope.sector, "GZ") == 0;
}

static void show_side(const char *name, const wlz_policy_side *side)
{
    if (side->text != NULL)
        printf("   %s: %s\n         %s, %s\n", name, side->text, side->document, side->paragraph);
    else
        printf("   %s: nothing\n", name);
}

static void show(const wlz_policy_difference *d)
{
    printf("%s %s (%s)", d->kind, d->name, d->change);
    if (d->scope.sector != NULL)
        printf(" %s", d->scope.sector);
    if (d->scope.relation != NULL)
        printf(" %s", d->scope.relation);
    printf("\n");
    show_side("2023", d->a);
    show_side("2024", d->b);
}

static void show_policy(wlz_registry *r)
{
    wlz_policy_diff *list = NULL;
    size_t others = 0;

    sample_must(r,
                wlz_policy_diff_get(r,
                                    &(wlz_policy_diff_question){
                                        .office = SAMPLE_OFFICE, .day_a = BEFORE, .day_b = AFTER},
                                    &list),
                "differences");
    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_difference *d = list->rows[i];

        if (is_of_the_tariff(d) && is_of_gz(d))
            show(d);
        else
            others++;
    }
    printf("and %zu differences that are not about what disability care is paid\n", others);
    wlz_policy_diff_free(list);
}

/* ---- whom it touches ---- */

static void show_line(const wlz_policy_diff_line *line)
{
    printf("   %s %s: ", line->performance, line->component);
    if (line->bp_a == WLZ_BP_NONE || line->bp_b == WLZ_BP_NONE)
        printf("undecided, not recorded: %s\n", line->missing_b);
    else
        printf("%s, then %s; it makes %s\n", sample_bp(line->bp_a), sample_bp(line->bp_b),
               sample_cents(line->amount_cents));
}

static void show_providers(wlz_registry *r)
{
    wlz_policy_diff_providers *list = NULL;

    sample_must(
        r,
        wlz_policy_diff_providers_get(
            r,
            &(wlz_policy_diff_question){.office = SAMPLE_OFFICE, .day_a = BEFORE, .day_b = AFTER},
            &list),
        "providers");
    printf("\nWhom it touches, by the production of 2023\n");
    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_diff_provider *p = list->rows[i];

        printf("%s %s: %s in all\n", p->agb, p->name, sample_cents(p->amount_cents));
        for (size_t j = 0; j < p->line_count; j++)
            show_line(p->lines[j]);
    }
    wlz_policy_diff_providers_free(list);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    record(r);
    show_policy(r);
    show_providers(r);
    wlz_close(r);
    return 0;
}
