/*
 * enter_nota - enter a nota van inlichtingen: first as a what-if, then for good, and see which
 * answers change.
 */
#include "sample.h"

#include <stdio.h>

static void enter_nota(wlz_registry *r)
{
    static const wlz_document nota = {.id = "sample-nota-2022-10-14",
                                      .office = SAMPLE_OFFICE,
                                      .kind = "nota-van-inlichtingen",
                                      .title = "Sample second nota van inlichtingen",
                                      .published_on = 20221014,
                                      .valid_from = 20230101,
                                      .valid_to = 20240101,
                                      .source = "invented for this example"};
    /* the scope says whom it is about: without .relation, new providers would get 96,2% too */
    static const wlz_provision answer = {.document = "sample-nota-2022-10-14",
                                         .topic = "tariff.care",
                                         .scope = {.sector = "GZ", .relation = "existing"},
                                         .value = 9620,
                                         .valid_from = 20230101,
                                         .valid_to = 20240101,
                                         .paragraph = "question 31"};

    sample_must(r, wlz_document_add(r, &nota), "nota");
    sample_must(r, wlz_provision_add(r, &answer, NULL), "answer in the nota");
}

static void show(wlz_registry *r, const char *when)
{
    static const char *const who[] = {SAMPLE_GZ, SAMPLE_GZ_OTHER};

    printf("%s\n", when);
    for (size_t i = 0; i < sizeof who / sizeof *who; i++) {
        wlz_tariff_question question = sample_question(who[i], SAMPLE_STAY_GZ);
        wlz_tariff *answer = NULL;
        const wlz_tariff_step *base;

        sample_must(r, wlz_tariff_get(r, &question, &answer), "percentage");
        base = answer->steps[0];
        printf("   %s  %s  %s, %s (rank %d)\n", who[i], sample_bp(answer->bp), base->document,
               base->paragraph, base->rank);
        wlz_tariff_free(answer);
    }
}

static void show_losers(wlz_registry *r)
{
    wlz_question question = {.office = SAMPLE_OFFICE,
                             .topic = "tariff.care",
                             .day = 20230101,
                             .scope = {.sector = "GZ", .relation = "existing"}};
    wlz_resolution *resolution = NULL;

    sample_must(r, wlz_resolution_get(r, &question, &resolution), "contest");
    printf("What the nota displaced\n");
    for (size_t i = 1; i < resolution->count; i++) {
        const wlz_candidate *c = resolution->rows[i];

        printf("   %s  %s, %s: %s\n", sample_bp((wlz_bp)c->value), c->document, c->paragraph,
               c->reason);
    }
    wlz_resolution_free(resolution);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);

    sample_relation(r, SAMPLE_GZ, "existing", 20220601);
    sample_relation(r, SAMPLE_GZ_OTHER, "new", 20220601);
    show(r, "Before: one provider is existing, the other is new");

    sample_must(r, wlz_begin_what_if(r), "what if");
    enter_nota(r);
    show(r, "What if a nota of 14 October said 96,2% for existing providers?");
    sample_must(r, wlz_rollback(r), "end of the what-if");
    show(r, "The what-if is over: nothing was written");

    sample_must(r, wlz_begin(r), "begin");
    enter_nota(r);
    sample_must(r, wlz_commit(r), "commit");
    show(r, "The nota is entered, document and answer together");
    show_losers(r);
    wlz_close(r);
    return 0;
}
