/*
 * report_sample FILE [undivided|hostile] [COUNT] - a registry in which there is something to see on every part of the
 * page about Zilveren Kruis in 2023. With "hostile" its names try to be markup, with "undivided" no money is divided
 * yet; COUNT more providers make long lists. All invented.
 */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STAY_VV "Z903"
#define HOSTILE "<script>alert(\"1\")</script> & 'more' --> <img src=x onerror=alert(2)>"

typedef struct sample_provider {
    const char *agb, *name, *sector;
    int64_t days;
    bool rearranged; /* its volume is agreed; else it is an expectation */
} sample_provider;

static const sample_provider providers[] = {
    {"30000011", "Sample De Linde", "GZ", 60000, true},
    {"30000012", "Sample Het Anker", "GZ", 120000, true},
    {"30000013", "Sample Waterkant", "GZ", 280000, false},
    {"30000014", "Sample De Brink", "GZ", 36000, true},
    {"30000015", "Sample Noorderlicht", "GZ", 44000, false},
    {"30000016", "Sample Zonnewijzer", "GZ", 90000, true},
    {"41000021", "Sample Rozenhof", "VV", 210000, true},
    {"41000022", "Sample Huize Elzenrade", "VV", 95000, true},
    {"41000023", "Sample Thuis in de Wijk", "VV", 30000, false}};

#define PROVIDERS (sizeof providers / sizeof providers[0])

/* ---- providers and their production ---- */

static const char *stay_of(const sample_provider *of)
{
    return strcmp(of->sector, "GZ") == 0 ? SAMPLE_STAY_GZ : STAY_VV;
}

static void add_tariffs(wlz_registry *r)
{
    static const struct {
        const char *performance;
        int year;
    } tariffs[] = {{STAY_VV, 2023}, {STAY_VV, 2022}, {SAMPLE_STAY_GZ, 2022}};

    sample_must(r,
                wlz_performance_add(r, &(wlz_performance){.code = STAY_VV,
                                                          .sector = "VV",
                                                          .care_form = "zzp",
                                                          .unit = "day",
                                                          .title = "Sample stay VV"}),
                "stay");
    for (int i = 0; i < 3; i++) {
        wlz_nza_tariff care = {.performance = tariffs[i].performance,
                               .year = tariffs[i].year,
                               .component = "care",
                               .tariff_cents = 25000,
                               .source = "sample"};

        sample_must(r, wlz_nza_tariff_set(r, &care), "tariff");
    }
}

/* The order of rank of 2022 is not in the packs: that of 2023 takes its place. */
static void rank_2022(wlz_registry *r)
{
    static const char *const kinds[] = {"agreement", "national-framework"};

    for (int i = 0; i < 2; i++) {
        wlz_rank rank = {.office = SAMPLE_OFFICE,
                         .kind = kinds[i],
                         .rank = i == 0 ? 1 : 5,
                         .valid_from = 20220101,
                         .valid_to = 20230101,
                         .document = "zk-supplement-2023",
                         .paragraph = "sample"};

        sample_must(r, wlz_rank_add(r, &rank, NULL), "rank");
    }
}

static void produce(wlz_registry *r, int64_t contract, int year, const char *name,
                    const sample_provider *of)
{
    wlz_round round = {.contract = contract, .year = year, .round = name, .revision = 1};
    wlz_production_line line = {
        .performance = stay_of(of), .component = "care", .volume_milli = of->days * 1000};

    sample_must(r, wlz_round_open(r, &round), "round");
    sample_must(r, wlz_production_add(r, &round, &line, 1), "production");
    sample_must(r, wlz_round_close(r, &round, WLZ_PARTIAL_REFUSED), "close");
}

static int64_t draft(wlz_registry *r, const sample_provider *of, int year, char document[40])
{
    wlz_contract contract = {.office = SAMPLE_OFFICE,
                             .agb = of->agb,
                             .valid_from = year * 10000 + 101,
                             .valid_to = (year + 1) * 10000 + 101,
                             .document = document,
                             .title = "Sample agreement"};
    int64_t id = 0;

    snprintf(document, 40, "agreement-%d-%.8s", year, of->agb);
    sample_must(r, wlz_contract_draft(r, &contract, &id), "draft");
    return id;
}

/* What was agreed for 2022, at a percentage that the agreement states: the key of the GZ accord. */
static void add_year_before(wlz_registry *r, const sample_provider *of)
{
    char document[40];
    int64_t contract = draft(r, of, 2022, document);
    wlz_provision own = {.document = document,
                         .topic = "tariff.care",
                         .scope = {.sector = of->sector, .provider = of->agb},
                         .value = 10000,
                         .valid_from = 20220101,
                         .valid_to = 20230101,
                         .paragraph = "sample"};

    sample_must(r, wlz_provision_add(r, &own, NULL), "percentage");
    produce(r, contract, 2022, "rearrangement", of);
}

static void add_provider(wlz_registry *r, const sample_provider *of)
{
    wlz_provider_sector works_in = {.agb = of->agb, .sector = of->sector, .valid_from = 20150101};
    char document[40];

    sample_must(r, wlz_provider_add(r, of->agb, NULL, of->name), "provider");
    sample_must(r, wlz_provider_sector_add(r, &works_in), "sector");
    sample_relation(r, of->agb, "existing", 20210601);
    if (strcmp(of->sector, "GZ") == 0)
        add_year_before(r, of);
    produce(r, draft(r, of, 2023, document), 2023, of->rearranged ? "rearrangement" : "initial",
            of);
}

static void add_many(wlz_registry *r, int count)
{
    for (int i = 1; i <= count; i++) {
        char agb[20], name[60];
        sample_provider of = {agb, name, "VV", 1000 + i % 97 * 400, i % 2 == 0};

        snprintf(agb, sizeof agb, "42%06d", i);
        snprintf(name, sizeof name, "Sample provider %d", i);
        add_provider(r, &of);
    }
}

/* ---- addenda ---- */

typedef struct sample_addendum {
    const char *id, *title, *sector, *purpose;
    const char *payee, *partner; /* partner NULL: nobody else takes part */
    int activities;
    wlz_cents cents; /* of each */
    bool reported;   /* it has a monitoring agreement */
} sample_addendum;

static void add_activities(wlz_registry *r, const sample_addendum *plan)
{
    for (int i = 1; i <= plan->activities; i++) {
        char id[60];
        wlz_activity activity = {.activity = id,
                                 .purpose = plan->purpose,
                                 .title = "Sample activity",
                                 .cost_cents = plan->cents,
                                 .from_day = 20230201,
                                 .through_day = 20231231};
        wlz_milestone milestone = {.activity = id, .due_on = 20230901, .title = "half-way"};
        wlz_addendum_money money = {
            .activity = id, .payee = plan->payee, .year = 2023, .amount_cents = plan->cents};

        snprintf(id, sizeof id, "%.40s-%d", plan->id, i);
        sample_must(r, wlz_addendum_activity_add(r, plan->id, &activity), "activity");
        sample_must(r, wlz_addendum_milestone_add(r, plan->id, &milestone), "milestone");
        sample_must(r, wlz_addendum_money_add(r, plan->id, &money), "money");
    }
}

static void add_monitoring(wlz_registry *r, const sample_addendum *plan)
{
    wlz_monitoring progress = {2023, "progress", plan->payee, 20230401, 3, 4};
    wlz_monitoring results = {2023, "results", plan->payee, 20240301, 12, 1};
    wlz_monitoring spending = {2023, "spending", plan->payee, 20240301, 12, 1};

    sample_must(r, wlz_addendum_monitoring_add(r, plan->id, &progress), "monitoring");
    sample_must(r, wlz_addendum_monitoring_add(r, plan->id, &results), "monitoring");
    sample_must(r, wlz_addendum_monitoring_add(r, plan->id, &spending), "monitoring");
}

static void add_addendum(wlz_registry *r, const sample_addendum *plan)
{
    wlz_addendum addendum = {.id = plan->id,
                             .office = SAMPLE_OFFICE,
                             .region = SAMPLE_REGION,
                             .sector = plan->sector,
                             .title = plan->title,
                             .aim = "sample: one team for the region",
                             .regional_support = "sample: minutes of the regional table",
                             .sustained = plan->reported ? "sample: from the tariffs" : NULL,
                             .obligations = "sample: the parties share staff and costs",
                             .competition = true};

    sample_must(r, wlz_addendum_draft(r, &addendum), "draft");
    sample_must(r, wlz_addendum_party_add(r, plan->id, plan->payee), "party");
    if (plan->partner != NULL)
        sample_must(r, wlz_addendum_party_add(r, plan->id, plan->partner), "party");
    add_activities(r, plan);
    if (plan->reported)
        add_monitoring(r, plan);
}

static void agree(wlz_registry *r, const sample_addendum *plan)
{
    add_addendum(r, plan);
    sample_must(r, wlz_addendum_agree(r, plan->id, 20230110), plan->id);
}

static void sign(wlz_registry *r, const sample_addendum *plan)
{
    const char *const signers[] = {plan->payee, plan->partner, SAMPLE_OFFICE};

    agree(r, plan);
    for (int i = 0; i < 3; i++)
        sample_must(r, wlz_addendum_signature_add(r, plan->id, signers[i], 20230112), "signature");
    sample_must(r, wlz_addendum_sign(r, plan->id), "sign");
}

static void add_addenda(wlz_registry *r)
{
    static const sample_addendum learning = {"sample-learning",
                                             "Sample: learning together",
                                             "GZ",
                                             "regional-cooperation",
                                             "30000013",
                                             "30000012",
                                             2,
                                             60000000,
                                             true};
    static const sample_addendum flexible = {"sample-flexible-team",
                                             "Sample: a flexible team for nights",
                                             "GZ",
                                             "modern-employership",
                                             "30000012",
                                             "30000016",
                                             1,
                                             43000000,
                                             true};
    static const sample_addendum technology = {"sample-technology",
                                               "Sample: technology at home",
                                               "VV",
                                               "technology-at-home",
                                               "41000021",
                                               "41000022",
                                               3,
                                               55000000,
                                               true};
    static const sample_addendum neighbourhood = {"sample-neighbourhood",
                                                  "Sample: care in the neighbourhood",
                                                  "VV",
                                                  "regional-cooperation",
                                                  "41000022",
                                                  "41000023",
                                                  1,
                                                  72000000,
                                                  true};
    static const sample_addendum alone = {"sample-alone",
                                          "Sample: a plan of one provider",
                                          "GZ",
                                          "proven-technology",
                                          "30000014",
                                          NULL,
                                          1,
                                          15000000,
                                          false};
    static const sample_addendum dropped = {"sample-dropped",
                                            "Sample: a plan that was dropped",
                                            "GZ",
                                            "proven-technology",
                                            "30000016",
                                            "30000011",
                                            1,
                                            8000000,
                                            true};

    sign(r, &learning);
    sign(r, &technology);
    agree(r, &flexible);
    agree(r, &neighbourhood);
    add_addendum(r, &alone);
    add_addendum(r, &dropped);
    sample_must(r, wlz_addendum_cancel(r, dropped.id), "cancel");
}

/* ---- money beside them ---- */

static void divide_accord(wlz_registry *r)
{
    sample_must(r, wlz_allocation_apply(r, "zk-gz-accord-2023", WLZ_SURPLUS_STAYS, NULL),
                "division");
}

/* One provider has no room left, another nearly none. */
static void use_room(wlz_registry *r, const char *agb, wlz_cents left)
{
    wlz_position position;

    sample_must(r, wlz_position_get(r, SAMPLE_OFFICE, agb, 2023, &position), "position");
    sample_must(r, sample_reserve(r, agb, position.headroom_cents - left), "lump sum");
}

static void add_space(wlz_registry *r, const char *sector, wlz_cents cents, const char *agb,
                      const char *performance, wlz_cents month)
{
    wlz_space_amount space = {.office = SAMPLE_OFFICE,
                              .sector = sector,
                              .year = 2023,
                              .amount_cents = cents,
                              .document = "zk-supplement-2023",
                              .paragraph = "sample"};

    sample_must(r, wlz_space_set(r, &space), "space");
    for (int i = 1; i <= 4; i++) {
        wlz_month of = {SAMPLE_OFFICE, agb, 2023, i};
        wlz_realisation line = {performance, 3800000, month};

        sample_must(r, wlz_realisation_add(r, &of, &line, 1), "realisation");
    }
}

/* A second answer of the same day, so that neither of the two prevails. */
static void add_tie(wlz_registry *r)
{
    wlz_document nota = {.id = "sample-nota-2022-06-30-b",
                         .office = SAMPLE_OFFICE,
                         .kind = "nota-van-inlichtingen",
                         .title = "Sample nota van inlichtingen",
                         .published_on = 20220630,
                         .valid_from = 20230101,
                         .valid_to = 20240101};
    wlz_provision answer = {
        .document = nota.id,
        .topic = "tariff.care",
        .scope = {.sector = "GGZ", .provider_kind = "integrated", .relation = "existing"},
        .value = 9700,
        .valid_from = 20230101,
        .valid_to = 20240101,
        .paragraph = "question 3"};

    sample_must(r, wlz_document_add(r, &nota), "nota");
    sample_must(r, wlz_provision_add(r, &answer, NULL), "answer");
}

/* ---- names that try to be markup ---- */

static void add_hostile(wlz_registry *r)
{
    static const sample_provider provider = {"30000099", HOSTILE, "GZ", 40000, false};
    static const sample_addendum plan = {
        "sample-hostile", HOSTILE, "GZ", "regional-cooperation", "30000099", NULL, 1,
        1000000,          false};
    wlz_document nota = {.id = "sample-hostile",
                         .office = SAMPLE_OFFICE,
                         .kind = "nota-van-inlichtingen",
                         .title = HOSTILE,
                         .published_on = 20220630,
                         .valid_from = 20230101,
                         .note = HOSTILE};
    wlz_provision answer = {.document = nota.id,
                            .topic = "reserve.unforeseen",
                            .value = 25,
                            .valid_from = 20230101,
                            .paragraph = HOSTILE,
                            .note = HOSTILE};

    add_provider(r, &provider);
    add_addendum(r, &plan);
    sample_must(r, wlz_document_add(r, &nota), "nota");
    sample_must(r, wlz_provision_add(r, &answer, NULL), "answer");
}

/* A part of a fund that pays plans of several regions only. */
static void add_earmark(wlz_registry *r)
{
    static const char pack[] =
        "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document, paragraph,"
        "    note, part_of, several_regions) VALUES"
        "  ('sample-supra-vv-2023', 'zilveren-kruis', 2023, 'VV', 'living-and-care', 90000000,"
        "   'zk-transition-2023', 'sample', 'sample', 'zk-living-and-care-vv-2023', 1);"
        "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"
        "  ('zk-living-and-care-vv-2023', 'sample-supra-vv-2023', 'zk-transition-2023', 'sample');";

    sample_must(r, wlz_pack_load_text(r, "sample earmark", pack, sizeof pack - 1), "earmark");
}

static void hand_out(wlz_registry *r)
{
    divide_accord(r);
    add_addenda(r);
    use_room(r, "30000014", 0);
    use_room(r, "41000023", 125000);
}

int main(int count, char **arguments)
{
    wlz_registry *r;
    bool undivided = false;

    if (count < 2) {
        fprintf(stderr, "usage: report_sample FILE [undivided|hostile] [COUNT]\n");
        return 1;
    }
    r = sample_open(arguments[1], NULL);
    sample_must(r, wlz_begin(r), "begin");
    add_tariffs(r);
    rank_2022(r);
    for (size_t i = 0; i < PROVIDERS; i++)
        add_provider(r, &providers[i]);
    sample_nota(r);
    add_tie(r);
    for (int i = 2; i < count; i++)
        if (strcmp(arguments[i], "hostile") == 0)
            add_hostile(r);
        else if (strcmp(arguments[i], "undivided") == 0)
            undivided = true;
        else
            add_many(r, atoi(arguments[i]));
    sample_must(r, wlz_commit(r), "commit");
    add_earmark(r);
    sample_today(20230501);
    sample_must(r, wlz_begin(r), "begin"); /* a transaction has one moment */
    if (!undivided)
        hand_out(r);
    add_space(r, "GZ", 15600000000, "30000013", SAMPLE_STAY_GZ, 590000000);
    add_space(r, "VV", 8400000000, "41000021", STAY_VV, 445000000);
    sample_must(r, wlz_commit(r), "commit");
    wlz_close(r);
    return 0;
}
