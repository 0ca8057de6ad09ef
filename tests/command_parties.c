/*
 * command_parties FILE [CENTS]: the registry that examples/addendum.c and examples/second_kassier.c begin with, for
 * tests of the command: two parties with production agreed for 2023, and for 2024. CENTS of the first one's room in
 * 2023 are used already.
 */
#include "sample.h"

#include <stdlib.h>

/* What the policy of 2024 needs to know of a performance and of a provider. */
static void add_facts_2024(wlz_registry *r, const char *agb)
{
    wlz_provider_fact before = {.office = SAMPLE_OFFICE,
                                .agb = agb,
                                .fact = "tariff.care.2023",
                                .number = 9580,
                                .valid_from = 20240101,
                                .known_on = 20231001,
                                .evidence = "sample"};

    sample_must(r, wlz_provider_fact_add(r, &before), "percentage of 2023");
}

static void add_tariff_2024(wlz_registry *r)
{
    wlz_nza_tariff care = {.performance = SAMPLE_STAY_GZ,
                           .year = 2024,
                           .component = "care",
                           .tariff_cents = 25000,
                           .source = "sample"};
    wlz_performance_fact fact = {.performance = SAMPLE_STAY_GZ,
                                 .office = SAMPLE_OFFICE,
                                 .fact = "zk.class",
                                 .word = "complex",
                                 .valid_from = 20240101,
                                 .evidence = "sample"};

    sample_must(r, wlz_nza_tariff_set(r, &care), "NZa tariff");
    sample_must(r, wlz_performance_fact_add(r, &fact), "class");
}

static void agree_2024(wlz_registry *r, const char *agb, const char *document)
{
    wlz_contract contract = {.office = SAMPLE_OFFICE,
                             .agb = agb,
                             .valid_from = 20240101,
                             .valid_to = 20250101,
                             .document = document,
                             .title = "Sample agreement 2024"};
    wlz_production_line line = {SAMPLE_STAY_GZ, "care", 0, 40000000};
    wlz_round initial = {.year = 2024, .round = "initial", .revision = 1};

    add_facts_2024(r, agb);
    sample_must(r, wlz_contract_draft(r, &contract, &initial.contract), "draft");
    sample_must(r, wlz_round_open(r, &initial), "round");
    sample_must(r, wlz_production_add(r, &initial, &line, 1), "production");
    sample_must(r, wlz_round_close(r, &initial, WLZ_PARTIAL_REFUSED), "close");
}

int main(int count, char **arguments)
{
    wlz_registry *r;

    if (count < 2)
        return 1;
    r = sample_open(arguments[1], NULL);
    sample_parties(r);
    if (count > 2 && atoll(arguments[2]) > 0)
        sample_must(r, sample_reserve(r, SAMPLE_GZ, atoll(arguments[2])), "lump sum");
    sample_today(20231115);
    add_tariff_2024(r);
    agree_2024(r, SAMPLE_GZ, "agreement-2024-a");
    agree_2024(r, SAMPLE_GZ_OTHER, "agreement-2024-b");
    wlz_close(r);
    return 0;
}
