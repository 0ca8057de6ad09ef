/*
 * undecided - a percentage that is undecided, and the facts that settle it.
 *
 * Zilveren Kruis pays disability care of 2024 by its class, and retains a percentage that was lower in 2023. Nothing of
 * that is guessed: the answer says what has to be known, all of it at once.
 */
#include "sample.h"

#include <stdio.h>

static void show(wlz_registry *r, const char *after)
{
    wlz_tariff_question question = {.office = SAMPLE_OFFICE,
                                    .agb = SAMPLE_GZ,
                                    .performance = SAMPLE_STAY_GZ,
                                    .component = "care",
                                    .day = 20240601};
    wlz_tariff *answer = NULL;

    sample_must(r, wlz_tariff_get(r, &question, &answer), "percentage");
    printf("%s\n", after);
    if (answer->status == WLZ_OK)
        printf("   %s\n", sample_bp(answer->bp));
    else
        printf("   %s\n", wlz_status_name(answer->status));
    for (size_t i = 0; i < answer->missing_count; i++)
        printf("   missing: %s\n", answer->missing[i]);
    for (size_t i = 0; i < answer->step_count; i++) {
        const wlz_tariff_step *s = answer->steps[i];

        if (answer->status == WLZ_OK && s->applies)
            printf("   %s: %s (%s)\n", s->step, s->reason, s->rule != NULL ? s->rule : "-");
    }
    wlz_tariff_free(answer);
}

static void record_class(wlz_registry *r, const char *class, wlz_date known_on)
{
    wlz_performance_fact fact = {.office = SAMPLE_OFFICE,
                                 .performance = SAMPLE_STAY_GZ,
                                 .fact = "zk.class",
                                 .word = class,
                                 .valid_from = 20240101,
                                 .known_on = known_on,
                                 .evidence = "sample"};

    sample_must(r, wlz_performance_fact_add(r, &fact), "class");
}

static void record_percentage(wlz_registry *r, wlz_bp bp)
{
    wlz_provider_fact fact = {.office = SAMPLE_OFFICE,
                              .agb = SAMPLE_GZ,
                              .fact = "tariff.care.2023",
                              .number = bp,
                              .valid_from = 20240101,
                              .evidence = "sample"};

    sample_must(r, wlz_provider_fact_add(r, &fact), "percentage of 2023");
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    sample_today(20240110);
    show(r, "Nothing is recorded");
    sample_relation(r, SAMPLE_GZ, "existing", 20240110);
    show(r, "An existing provider");
    record_class(r, "highly-complex", 20240109);
    show(r, "Highly complex care");
    record_percentage(r, 9490);
    show(r, "94,9% in 2023: by the nota it goes before the class");
    record_class(r, "complex", 20240110);
    show(r, "The class was wrong: complex care");
    wlz_close(r);
    return 0;
}
