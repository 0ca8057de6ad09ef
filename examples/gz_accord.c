/*
 * gz_accord - dividing the money of the GZ accord: in proportion to the production of the 2022
 * rearrangement, for providers above the threshold, with a deviation in a provider's favour.
 */
#include "sample.h"

#include <stdio.h>

#define FUND "zk-gz-accord-2023"
#define PROVIDERS 4

/* Invented providers; at € 250,00 a day their production of 2022 is € 10, 20, 70 and 6,9 million. */
static const struct {
    const char *agb;
    int64_t days;
} providers[PROVIDERS] = {
    {"30000011", 40000}, {"30000012", 80000}, {"30000013", 280000}, {"30000014", 27600}};

static int64_t draft(wlz_registry *r, const char *agb)
{
    char document[40];
    wlz_contract contract = {.office = SAMPLE_OFFICE,
                             .agb = agb,
                             .valid_from = 20230101,
                             .valid_to = 20240101,
                             .document = document,
                             .title = "Sample agreement"};
    int64_t id = 0;

    snprintf(document, sizeof document, "agreement-%s", agb);
    sample_must(r, wlz_contract_draft(r, &contract, &id), "draft");
    return id;
}

static void produce(wlz_registry *r, int64_t contract, int64_t days)
{
    wlz_round agreed = {.contract = contract, .year = 2023, .round = "initial", .revision = 1};
    wlz_production_line line = {
        .performance = SAMPLE_STAY_GZ, .component = "care", .volume_milli = days * 1000};

    sample_must(r, wlz_round_open(r, &agreed), "round");
    sample_must(r, wlz_production_add(r, &agreed, &line, 1), "production");
    sample_must(r, wlz_round_close(r, &agreed, WLZ_PARTIAL_REFUSED), "close");
}

/* What was agreed in the rearrangement of 2022 is recorded as a fact: the registry begins with 2023. */
static void add_provider(wlz_registry *r, const char *agb, int64_t days)
{
    wlz_provider_sector gz = {.agb = agb, .sector = "GZ", .valid_from = 20150101};
    wlz_provider_fact agreed = {.office = SAMPLE_OFFICE,
                                .agb = agb,
                                .fact = "production.rearrangement",
                                .number = days * 25000,
                                .valid_from = 20220101,
                                .valid_to = 20230101,
                                .known_on = 20221115,
                                .evidence = "sample"};

    sample_must(r, wlz_provider_add(r, agb, NULL, "Sample provider"), "provider");
    sample_must(r, wlz_provider_sector_add(r, &gz), "sector");
    sample_relation(r, agb, "existing", 20210601);
    sample_must(r, wlz_provider_fact_add(r, &agreed), "production of 2022");
    produce(r, draft(r, agb), days);
}

static void show(const wlz_allocation *a)
{
    for (size_t i = 0; i < a->count; i++) {
        const wlz_allocation_row *x = a->rows[i];

        printf("   %s  key %-17s share %-15s %s\n", x->agb, sample_cents(x->key_cents),
               sample_cents(x->amount_cents), x->reason);
    }
    printf("   stays in the fund: %s\n", sample_cents(a->undivided_cents));
}

static void divide(wlz_registry *r)
{
    wlz_allocation *a = NULL;

    sample_must(r, wlz_allocation_get(r, FUND, WLZ_SURPLUS_STAYS, &a), "allocation");
    printf("%s for turnovers of at least %s (%s, %s):\n", sample_cents(a->amount_cents),
           sample_cents(a->threshold_cents), a->document, a->paragraph);
    show(a);
    wlz_allocation_free(a);
}

int main(int count, char **arguments)
{
    wlz_registry *r = sample_open(":memory:", count > 1 ? arguments[1] : NULL);
    wlz_deviation deviation = {.office = SAMPLE_OFFICE,
                               .agb = "30000014",
                               .topic = "gz_accord.min_turnover",
                               .year = 2023,
                               .scope = {.sector = "GZ"},
                               .value = 600000000,
                               .motivation = "sample: the only provider of its kind in the region",
                               .decided_by = "sample buyer",
                               .decided_on = 20230110,
                               .through_day = 20231231};
    wlz_allocation *applied = NULL;

    for (int i = 0; i < PROVIDERS; i++)
        add_provider(r, providers[i].agb, providers[i].days);
    sample_today(20230110);
    divide(r);
    printf("\nA deviation for 30000014: %s\n", deviation.motivation);
    sample_must(r, wlz_deviation_add(r, &deviation, NULL), "deviation");
    divide(r);
    deviation.topic = "cap.agreements";
    sample_must_refuse(r, wlz_deviation_add(r, &deviation, NULL), "deviation from the cap");
    printf("\nFrom the cap nobody deviates: refused by rule %s\n",
           wlz_violation_list(r)->rows[0]->rule);
    sample_must(r, wlz_allocation_apply(r, FUND, WLZ_SURPLUS_STAYS, &applied), "apply");
    printf("Applied: %zu providers, all of it reserved or none\n", applied->count);
    wlz_allocation_free(applied);
    sample_must(r, wlz_verify(r), "verify");
    wlz_close(r);
    return 0;
}
