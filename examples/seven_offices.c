/*
 * seven_offices - the same case at all seven offices: the percentage, and the steps that lead to it.
 *
 * The case is invented; what the offices say of it is their policy of 2024.
 */
#include "sample.h"

#include <stdio.h>

/* A stay with profile VG7 and with treatment, of an existing provider. What one office asks, the others do not look at. */
static const wlz_case_fact FACTS[] = {{"profile", "vg7", 0},
                                      {"with_treatment", NULL, 1},
                                      {"vg7.conditions", NULL, 1},
                                      {"tariff.care.2023", NULL, 9580},
                                      {"zk.class", "complex", 0},
                                      {"cz.historically_lower", NULL, 0},
                                      {"cz.contributes", NULL, 1},
                                      {"vgz.good_practices", NULL, 3},
                                      {"menzis.general_conditions", NULL, 1},
                                      {"menzis.guaranteed_supply", NULL, 1},
                                      {"dsw.monitor", "above", 0},
                                      {"zez.staff_agreement", NULL, 1},
                                      {"salland.basics", NULL, 1},
                                      {"salland.role", NULL, 50}};

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
