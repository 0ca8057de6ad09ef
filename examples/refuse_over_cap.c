/*
 * refuse_over_cap - what is refused because a provider's agreements would exceed the NZa tariffs,
 * with every reason, and what would fit: more money, less production, a lower NZa tariff.
 */
#include "sample.h"

#include <stdio.h>

/* A refusal lists every rule that was broken: here one for each provider over its cap. */
static void show_refusal(wlz_registry *r)
{
    for (size_t i = 0; i < wlz_violation_list(r)->count; i++) {
        const wlz_violation *v = wlz_violation_list(r)->rows[i];

        printf("   refused by rule %s for %s\n", v->rule, v->subject);
        printf("     limit %s, actual %s, excess %s, headroom %s\n", sample_cents(v->limit_cents),
               sample_cents(v->actual_cents), sample_cents(v->excess_cents),
               sample_cents(v->headroom_cents));
        printf("     source: %s, %s\n", v->document, v->paragraph);
    }
}

static void more_money(wlz_registry *r)
{
    wlz_position p;

    printf("€ 30.000 more for %s\n", SAMPLE_GZ);
    sample_must_refuse(r, sample_reserve(r, SAMPLE_GZ, 3000000), "lump sum over the cap");
    show_refusal(r);
    sample_must(r, wlz_position_get(r, SAMPLE_OFFICE, SAMPLE_GZ, 2023, &p), "position");

    sample_must(r, wlz_begin_what_if(r), "what if");
    sample_must(r, sample_reserve(r, SAMPLE_GZ, p.headroom_cents), "the headroom");
    sample_must_refuse(r, sample_reserve(r, SAMPLE_GZ, 1), "a cent over the cap");
    sample_must(r, wlz_rollback(r), "end of the what-if");
    printf("   what would fit: %s to the cent; the rest needs a second kassier\n",
           sample_cents(p.headroom_cents));
}

/* A round with this many days; closing it makes it count. */
static wlz_status rearrange(wlz_registry *r, int64_t contract, int64_t days)
{
    wlz_round round = {.contract = contract, .year = 2023, .round = "rearrangement", .revision = 1};
    wlz_production_line lines[] = {
        {.performance = SAMPLE_STAY_GZ, .component = "care", .volume_milli = days * 1000},
        {.performance = SAMPLE_STAY_GZ, .component = "nhc", .volume_milli = days * 1000}};

    sample_must(r, wlz_round_open(r, &round), "round");
    sample_must(r, wlz_production_add(r, &round, lines, 2), "production");
    return wlz_round_close(r, &round, WLZ_PARTIAL_REFUSED);
}

static void less_production(wlz_registry *r, int64_t contract)
{
    printf("A rearrangement to 38.000 days: less production carries less money\n");
    sample_must(r, wlz_begin_what_if(r), "what if");
    sample_must_refuse(r, rearrange(r, contract, 38000), "production too low");
    show_refusal(r);
    sample_must(r, wlz_rollback(r), "end of the what-if");

    sample_must(r, wlz_begin_what_if(r), "what if");
    sample_must(r, rearrange(r, contract, 39000), "production that is enough");
    sample_must(r, wlz_rollback(r), "end of the what-if");
    printf("   what would fit: 39.000 days\n");
}

static void lower_tariff(wlz_registry *r)
{
    wlz_nza_tariff lower = {.performance = SAMPLE_STAY_GZ,
                            .year = 2023,
                            .component = "care",
                            .tariff_cents = 23700,
                            .source = "sample"};

    printf("An NZa tariff that falls from € 250,00 to € 237,00: every limit falls with it\n");
    sample_must_refuse(r, wlz_nza_tariff_set(r, &lower), "NZa tariff");
    show_refusal(r);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    int64_t contract;

    sample_relation(r, SAMPLE_GZ, "existing", 20220601);
    sample_relation(r, SAMPLE_GZ_OTHER, "existing", 20220601);
    contract = sample_agreement(r, SAMPLE_GZ);
    sample_agreement(r, SAMPLE_GZ_OTHER);
    sample_must(r, sample_reserve(r, SAMPLE_GZ, 40000000), "lump sum");
    sample_must(r, sample_reserve(r, SAMPLE_GZ_OTHER, 41000000), "lump sum");
    printf("Two providers: 40.000 days each, regional money € 400.000 and € 410.000\n\n");
    more_money(r);
    less_production(r, contract);
    lower_tariff(r);
    sample_must(r, wlz_verify(r), "verify");
    printf("\nNothing of this was written, and the registry verifies.\n");
    wlz_close(r);
    return 0;
}
