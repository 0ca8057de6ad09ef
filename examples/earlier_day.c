/*
 * earlier_day - what was believed before: the same question about 1 January 2023, as known on
 * one day and on another.
 */
#include "sample.h"

#include <stdio.h>

/* The day of the question stays the same; the day of knowledge moves. */
static void show_percentage(wlz_registry *r, wlz_date known_on)
{
    wlz_tariff_question question = sample_question(SAMPLE_GGZ, SAMPLE_STAY_GGZ);
    wlz_tariff *answer = NULL;

    question.known_on = known_on;
    sample_must(r, wlz_tariff_get(r, &question, &answer), "percentage");
    if (answer->status == WLZ_OK) {
        const wlz_tariff_step *base = answer->steps[0];

        printf("   as known on %s  %5s  %s, %s (rank %d)\n", sample_date(known_on),
               sample_bp(answer->bp), base->document, base->paragraph, base->rank);
    } else {
        printf("   as known on %s      -  nothing was published yet\n", sample_date(known_on));
    }
    wlz_tariff_free(answer);
}

/* A typing error is not edited: the right row names the wrong one, and counts for every question from
 * the day it was recorded. */
static void correct(wlz_registry *r)
{
    wlz_question question = {
        .office = SAMPLE_OFFICE,
        .topic = "tariff.care",
        .day = 20230101,
        .scope = {.sector = "GGZ", .provider_kind = "integrated", .relation = "existing"}};
    wlz_resolution *resolution = NULL;
    const wlz_candidate *wrong;
    wlz_provision right;

    sample_must(r, wlz_resolution_get(r, &question, &resolution), "answer in the nota");
    wrong = resolution->rows[0];
    right = (wlz_provision){.document = wrong->document,
                            .topic = question.topic,
                            .scope = wrong->scope,
                            .value = 9640,
                            .valid_from = wrong->valid_from,
                            .valid_to = wrong->valid_to,
                            .paragraph = wrong->paragraph,
                            .note = "the first row had a typing error",
                            .corrects = wrong->provision};
    sample_must(r, wlz_provision_add(r, &right, NULL), "correction");
    wlz_resolution_free(resolution);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    sample_relation(r, SAMPLE_GGZ, "existing", 20220501);
    printf("The percentage on 2023-01-01: the policy of 1 June 2022, then a nota of 30 June\n");
    sample_nota(r);
    show_percentage(r, 20220531);
    show_percentage(r, 20220612);
    show_percentage(r, 20220630);
    printf("On 15 November a typing error in the nota's row is put right: 96,4%%, not 96,5%%\n");
    correct(r);
    show_percentage(r, 20221114);
    show_percentage(r, 20221115);
    printf("The provider turns out to have signed at 95,0%% on 14 November\n");
    sample_signature(r);
    show_percentage(r, 20221113);
    show_percentage(r, 20221114);
    wlz_close(r);
    return 0;
}
