/*
 * explain_percentage - why a provider gets the percentage it gets: each step with its source, and
 * what was weighed and lost.
 */
#include "sample.h"

#include <stdio.h>

/* Without a fact that decides, the registry does not guess: it says what has to be known. */
static void show_too_early(wlz_registry *r, const wlz_tariff_question *question)
{
    wlz_bp bp;

    if (wlz_tariff_bp(r, question, &bp) == WLZ_UNDECIDED)
        printf("Not answered yet: %s\n\n", wlz_message(r));
}

/* The office and this provider agreed a lower percentage for 2022. */
static void record_lower_percentage(wlz_registry *r)
{
    wlz_provider_fact fact = {.office = SAMPLE_OFFICE,
                              .agb = SAMPLE_GGZ,
                              .fact = "tariff.care.lower_2022",
                              .number = 9590,
                              .valid_from = 20230101,
                              .known_on = 20220701,
                              .evidence = "sample agreement 2022, article 4"};

    sample_must(r, wlz_provider_fact_add(r, &fact), "lower percentage");
}

static void show_steps(const wlz_tariff *answer)
{
    printf("How it came about\n");
    for (size_t i = 0; i < answer->step_count; i++) {
        const wlz_tariff_step *s = answer->steps[i];

        printf("%zu. %s %s: %s\n", i + 1, s->step, sample_bp(s->amount_bp), s->reason);
        printf("   then it is %s; source: %s, %s (rank %d)\n", sample_bp(s->result_bp), s->document,
               s->paragraph, s->rank);
    }
}

static void show_contest(const wlz_resolution *base)
{
    printf("\nWhat was weighed for the base, the best first\n");
    for (size_t i = 0; i < base->count; i++) {
        const wlz_candidate *c = base->rows[i];

        printf("%s %s  %s, %s\n", c->outcome == WLZ_OUTCOME_PREVAILS ? "->" : "  ",
               sample_bp((wlz_bp)c->value), c->document, c->paragraph);
        printf("          a %s, published %s\n", c->kind, sample_date(c->published_on));
        printf("          %s\n", c->reason);
        if (c->note != NULL)
            printf("          note: %s\n", c->note);
    }
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    wlz_tariff_question question = sample_question(SAMPLE_GGZ, SAMPLE_STAY_GGZ);
    wlz_tariff *answer = NULL;

    printf("Which share of the NZa tariff does the sample GGZ provider get for care in 2023?\n\n");
    show_too_early(r, &question);
    sample_relation(r, SAMPLE_GGZ, "existing", 20220601);
    record_lower_percentage(r);
    sample_must(r, wlz_tariff_get(r, &question, &answer), "percentage");
    printf("Answer: %s\n\n", sample_bp(answer->bp));
    show_steps(answer);
    show_contest(answer->base);
    wlz_tariff_free(answer);
    wlz_close(r);
    return 0;
}
