/*
 * seven_offices - the same case at all seven offices: the percentage, and the steps that lead to it.
 *
 * The case is invented; what the offices say of it is their policy of 2024.
 */
#include "sample.h"

#include <stdio.h>

/* A stay with profile VG7 and with treatment, of an existing provider. What one office needs to know, the others do not
 * look at. */
static const wlz_case_fact FACTS[] = {{.fact = "profile", .word = "vg7"},
                                      {.fact = "with_treatment", .number = 1},
                                      {.fact = "vg7.conditions", .number = 1},
                                      {.fact = "tariff.care.2023", .number = 9580},
                                      {.fact = "zk.class", .word = "complex"},
                                      {.fact = "cz.historically_lower", .number = 0},
                                      {.fact = "cz.contributes", .number = 1},
                                      {.fact = "vgz.good_practices", .number = 3},
                                      {.fact = "menzis.general_conditions", .number = 1},
                                      {.fact = "menzis.guaranteed_supply", .number = 1},
                                      {.fact = "dsw.monitor", .word = "above"},
                                      {.fact = "zez.staff_agreement", .number = 1},
                                      {.fact = "salland.basics", .number = 1},
                                      {.fact = "salland.role", .number = 50}};

static void show_step(const wlz_tariff_step *s)
{
    if (!s->applies)
        return;
    printf("   %-10s %6s  then it is %s", s->step, sample_bp(s->amount_bp),
           sample_bp(s->result_bp));
    printf("   %s, %s\n", s->document, s->paragraph);
}

static void show(const wlz_comparison_row *c)
{
    bool decided = c->tariff->status == WLZ_OK;

    printf("%-18s %s\n", c->office, decided ? sample_bp(c->tariff->bp) : "undecided");
    for (size_t i = 0; decided && i < c->tariff->step_count; i++)
        show_step(c->tariff->steps[i]);
    for (size_t i = 0; i < c->tariff->missing_count; i++)
        printf("   to be decided: %s\n", c->tariff->missing[i]);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    wlz_tariff_case stay = {.sector = "GZ",
                            .relation = "existing",
                            .care_form = "zzp",
                            .component = "care",
                            .day = 20240601,
                            .known_on = 20240101,
                            .facts = FACTS,
                            .fact_count = sizeof FACTS / sizeof *FACTS};
    wlz_comparison *offices = NULL;

    printf("A stay with profile VG7 on 1 June 2024, of a provider that had 95,8%% in 2023\n\n");
    sample_must(r, wlz_comparison_get(r, &stay, &offices), "compare");
    for (size_t i = 0; i < offices->count; i++)
        show(offices->rows[i]);
    wlz_comparison_free(offices);
    wlz_close(r);
    return 0;
}
