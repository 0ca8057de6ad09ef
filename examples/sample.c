#define _POSIX_C_SOURCE 200809L /* glob */
#include "sample.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef SAMPLE_PACKS
#define SAMPLE_PACKS "schema/policy"
#endif

static void must_be(wlz_registry *registry, wlz_status expected, wlz_status status,
                    const char *what)
{
    if (status == expected)
        return;
    fprintf(stderr, "%s: %s: %s\n", what, wlz_status_name(status), wlz_message(registry));
    wlz_close(registry);
    exit(1);
}

void sample_must(wlz_registry *registry, wlz_status status, const char *what)
{
    must_be(registry, WLZ_OK, status, what);
}

void sample_must_refuse(wlz_registry *registry, wlz_status status, const char *what)
{
    must_be(registry, WLZ_REFUSED, status, what);
}

/* ---- values as people read them ---- */

static char *next_text(void)
{
    static char texts[8][WLZ_TEXT_MAX];
    static unsigned next;

    return texts[next++ % 8];
}

const char *sample_cents(wlz_cents cents)
{
    char *text = next_text();

    wlz_cents_format(cents, text, WLZ_TEXT_MAX);
    return text;
}

const char *sample_bp(wlz_bp bp)
{
    char *text = next_text();

    if (wlz_bp_format(bp, text, WLZ_TEXT_MAX) != WLZ_OK) /* WLZ_BP_NONE */
        text[0] = '\0';
    return text;
}

const char *sample_date(wlz_date day)
{
    char *text = next_text();

    wlz_date_format(day, text, WLZ_TEXT_MAX);
    return text;
}

/* ---- the registry ---- */

static wlz_date today = 20221115;

void sample_today(wlz_date day)
{
    today = day;
}

/* Nothing is done in the future. */
static void reach(wlz_date day)
{
    if (today < day)
        today = day;
}

static wlz_instant at_9_o_clock(void *unused)
{
    wlz_instant now = 0;

    (void)unused;
    wlz_wall_to_instant((wlz_wall)today * 1000000 + 90000, &now);
    return now;
}

/* Their numbers are the order in which they are loaded, and glob sorts. */
static void load_packs(wlz_registry *r, const char *packs)
{
    char pattern[4000];
    glob_t found;

    snprintf(pattern, sizeof pattern, "%s/*.sql", packs);
    if (glob(pattern, 0, NULL, &found) != 0) {
        fprintf(stderr, "no packs: %s\n", pattern);
        exit(1);
    }
    for (size_t i = 0; i < found.gl_pathc; i++)
        sample_must(r, wlz_pack_load(r, found.gl_pathv[i]), "pack");
    globfree(&found);
}

static void add_provider(wlz_registry *r, const char *agb, const char *name, const char *sector,
                         const char *kind)
{
    wlz_provider_sector works_in = {
        .agb = agb, .sector = sector, .kind = kind, .valid_from = 20150101};

    sample_must(r, wlz_provider_add(r, agb, NULL, name), "provider");
    sample_must(r, wlz_provider_sector_add(r, &works_in), "sector");
}

static void add_performance(wlz_registry *r, const char *code, const char *sector,
                            const char *title)
{
    wlz_nza_tariff care = {.performance = code,
                           .year = 2023,
                           .component = "care",
                           .tariff_cents = 25000,
                           .source = "sample"};
    wlz_nza_tariff nhc = care;

    nhc.component = "nhc";
    nhc.tariff_cents = 3000;
    sample_must(r,
                wlz_performance_add(r, &(wlz_performance){.code = code,
                                                          .sector = sector,
                                                          .care_form = "zzp",
                                                          .unit = "day",
                                                          .title = title}),
                "performance");
    sample_must(r, wlz_nza_tariff_set(r, &care), "NZa tariff");
    sample_must(r, wlz_nza_tariff_set(r, &nhc), "NZa tariff");
}

wlz_registry *sample_open(const char *path, const char *packs)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_registry *registry = NULL;

    options.flags = WLZ_OPEN_CREATE;
    options.actor = "sample buyer";
    options.clock = at_9_o_clock;
    sample_must(registry, wlz_open(path, &options, &registry), "open");
    load_packs(registry, packs != NULL ? packs : SAMPLE_PACKS);
    add_provider(registry, SAMPLE_GZ, "Sample GZ provider", "GZ", NULL);
    add_provider(registry, SAMPLE_GZ_OTHER, "Other sample GZ provider", "GZ", NULL);
    add_provider(registry, SAMPLE_GGZ, "Sample GGZ provider", "GGZ", "integrated");
    add_performance(registry, SAMPLE_STAY_GZ, "GZ", "Sample stay GZ");
    add_performance(registry, SAMPLE_STAY_GGZ, "GGZ", "Sample stay GGZ");
    return registry;
}

/* ---- what happens in it ---- */

void sample_relation(wlz_registry *registry, const char *agb, const char *relation,
                     wlz_date known_on)
{
    wlz_provider_fact fact = {.office = SAMPLE_OFFICE,
                              .agb = agb,
                              .fact = "relation",
                              .word = relation,
                              .valid_from = 20230101,
                              .known_on = known_on,
                              .evidence = "sample"};

    sample_must(registry, wlz_provider_fact_add(registry, &fact), "relation");
}

wlz_tariff_question sample_question(const char *agb, const char *performance)
{
    return (wlz_tariff_question){.office = SAMPLE_OFFICE,
                                 .agb = agb,
                                 .performance = performance,
                                 .component = "care",
                                 .day = 20230101};
}

static int64_t draft(wlz_registry *r, const char *agb, const char *document)
{
    wlz_contract contract = {.office = SAMPLE_OFFICE,
                             .agb = agb,
                             .valid_from = 20230101,
                             .valid_to = 20240101,
                             .document = document,
                             .title = "Sample agreement 2023"};
    int64_t id = 0;

    sample_must(r, wlz_contract_draft(r, &contract, &id), "draft");
    return id;
}

int64_t sample_agreement(wlz_registry *registry, const char *agb)
{
    char document[40];
    wlz_production_line lines[] = {
        {.performance = SAMPLE_STAY_GZ, .component = "care", .volume_milli = 40000000},
        {.performance = SAMPLE_STAY_GZ, .component = "nhc", .volume_milli = 40000000}};
    wlz_round initial = {.year = 2023, .round = "initial", .revision = 1};

    snprintf(document, sizeof document, "agreement-2023-%s", agb);
    initial.contract = draft(registry, agb, document);
    sample_must(registry, wlz_round_open(registry, &initial), "round");
    sample_must(registry, wlz_production_add(registry, &initial, lines, 2), "production");
    sample_must(registry, wlz_round_close(registry, &initial, WLZ_PARTIAL_REFUSED), "close");
    return initial.contract;
}

wlz_status sample_reserve(wlz_registry *registry, const char *agb, wlz_cents cents)
{
    wlz_lump_sum money = {.office = SAMPLE_OFFICE,
                          .agb = agb,
                          .year = 2023,
                          .purpose = "other",
                          .amount_cents = cents,
                          .note = "sample"};

    return wlz_lump_sum_reserve(registry, &money, NULL);
}

void sample_nota(wlz_registry *registry)
{
    wlz_document nota = {.id = "sample-nota-2022-06-30",
                         .office = SAMPLE_OFFICE,
                         .kind = "nota-van-inlichtingen",
                         .title = "Sample nota van inlichtingen",
                         .published_on = 20220630,
                         .valid_from = 20230101,
                         .valid_to = 20240101,
                         .note = "invented for the examples"};
    wlz_provision answer = {
        .document = nota.id,
        .topic = "tariff.care",
        .scope = {.sector = "GGZ", .provider_kind = "integrated", .relation = "existing"},
        .value = 9650,
        .valid_from = 20230101,
        .valid_to = 20240101,
        .paragraph = "question 12"};

    sample_must(registry, wlz_document_add(registry, &nota), "nota");
    sample_must(registry, wlz_provision_add(registry, &answer, NULL), "answer in the nota");
}

/* A provider with a one-year agreement signs the declaration of its board. */
static void enrol(wlz_registry *registry, const char *agb)
{
    wlz_annex annex = {.office = SAMPLE_OFFICE,
                       .agb = agb,
                       .year = 2023,
                       .annex = "3A",
                       .signed_by = "sample board"};
    wlz_provider_fact term = {.office = SAMPLE_OFFICE,
                              .agb = agb,
                              .fact = "agreement.term",
                              .word = "one-year",
                              .valid_from = 20230101,
                              .known_on = 20220729,
                              .evidence = "sample"};

    wlz_wall_to_instant(20220720113000, &annex.received_at);
    sample_must(registry, wlz_enrolment_add(registry, &annex), "enrolment");
    sample_must(registry, wlz_provider_fact_add(registry, &term), "term of the agreement");
}

void sample_signature(wlz_registry *registry)
{
    const char *document = "agreement-2023-" SAMPLE_GGZ;
    wlz_provision agreed = {.document = document,
                            .topic = "tariff.care",
                            .scope = {.sector = "GGZ", .provider = SAMPLE_GGZ},
                            .value = 9500,
                            .valid_from = 20230101,
                            .valid_to = 20240101,
                            .paragraph = "article 4"};
    int64_t contract = draft(registry, SAMPLE_GGZ, document);

    enrol(registry, SAMPLE_GGZ);
    sample_must(registry, wlz_provision_add(registry, &agreed, NULL), "agreed percentage");
    sample_must(registry, wlz_contract_sign(registry, contract, 20221114), "signature");
}

/* ---- regional money ---- */

void sample_parties(wlz_registry *registry)
{
    sample_relation(registry, SAMPLE_GZ, "existing", 20220601);
    sample_relation(registry, SAMPLE_GZ_OTHER, "existing", 20220601);
    sample_agreement(registry, SAMPLE_GZ);
    sample_agreement(registry, SAMPLE_GZ_OTHER);
    sample_today(20230110);
}

static void add_activity(wlz_registry *r, const char *addendum, const char *activity,
                         wlz_cents cents)
{
    wlz_activity plan = {.activity = activity,
                         .purpose = "regional-cooperation",
                         .title = "Sample activity",
                         .cost_cents = cents,
                         .from_day = 20230201,
                         .through_day = 20231231};
    wlz_milestone half_way = {.activity = activity, .due_on = 20230901, .title = "half-way"};
    wlz_addendum_money money = {
        .activity = activity, .payee = SAMPLE_GZ, .year = 2023, .amount_cents = cents};

    sample_must(r, wlz_addendum_activity_add(r, addendum, &plan), "activity");
    sample_must(r, wlz_addendum_milestone_add(r, addendum, &half_way), "milestone");
    sample_must(r, wlz_addendum_money_add(r, addendum, &money), "money");
}

static void add_monitoring(wlz_registry *r, const char *addendum)
{
    static const char *const kinds[] = {"progress", "results", "spending"};

    for (int i = 0; i < 3; i++) {
        wlz_monitoring due = {.year = 2023,
                              .kind = kinds[i],
                              .reporter = SAMPLE_GZ,
                              .first_on = 20240301,
                              .every_months = 12,
                              .times = 1};

        sample_must(r, wlz_addendum_monitoring_add(r, addendum, &due), "monitoring");
    }
}

void sample_plan(wlz_registry *registry, const char *addendum, int activities, wlz_cents cents)
{
    wlz_addendum plan = {.id = addendum,
                         .office = SAMPLE_OFFICE,
                         .region = SAMPLE_REGION,
                         .sector = "GZ",
                         .title = "Sample plan",
                         .aim = "sample: staff of several providers work as one team",
                         .regional_support = "sample: minutes of the regional table",
                         .sustained = "sample: from the tariffs, from 2024 on",
                         .obligations = "sample: the parties share staff and costs",
                         .competition = true};
    char activity[60];

    sample_must(registry, wlz_addendum_draft(registry, &plan), "draft");
    sample_must(registry, wlz_addendum_party_add(registry, addendum, SAMPLE_GZ), "party");
    sample_must(registry, wlz_addendum_party_add(registry, addendum, SAMPLE_GZ_OTHER), "party");
    for (int i = 1; i <= activities; i++) {
        snprintf(activity, sizeof activity, "%.40s-a%d", addendum, i);
        add_activity(registry, addendum, activity, cents);
    }
    add_monitoring(registry, addendum);
}

void sample_signatures(wlz_registry *registry, const char *addendum, wlz_date signed_on)
{
    static const char *const signers[] = {SAMPLE_GZ, SAMPLE_GZ_OTHER, SAMPLE_OFFICE};

    reach(signed_on);
    for (int i = 0; i < 3; i++)
        sample_must(registry, wlz_addendum_signature_add(registry, addendum, signers[i], signed_on),
                    "signature");
}

void sample_space(wlz_registry *registry)
{
    static const wlz_cents declared[] = {91000000, 84000000, 100000000};
    wlz_space_amount space = {.office = SAMPLE_OFFICE,
                              .sector = "GZ",
                              .year = 2023,
                              .amount_cents = 1100000000,
                              .document = "zk-supplement-2023",
                              .paragraph = "sample"};

    reach(20230401);
    sample_must(registry, wlz_space_set(registry, &space), "space");
    for (int month = 1; month <= 3; month++) {
        wlz_month of = {.office = SAMPLE_OFFICE, .agb = SAMPLE_GZ, .year = 2023, .month = month};
        wlz_realisation line = {
            .performance = "Z901", .volume_milli = 3800000, .amount_cents = declared[month - 1]};

        sample_must(registry, wlz_realisation_add(registry, &of, &line, 1), "realisation");
    }
}

void sample_show_refusal(wlz_registry *registry)
{
    for (size_t i = 0; i < wlz_violation_list(registry)->count; i++) {
        const wlz_violation *v = wlz_violation_list(registry)->rows[i];

        printf("   %s for %s\n", v->rule, v->subject);
        if (v->document != NULL)
            printf("     source: %s, %s\n", v->document, v->paragraph);
        if (v->has_amounts)
            printf("     limit %s, actual %s, excess %s\n", sample_cents(v->limit_cents),
                   sample_cents(v->actual_cents), sample_cents(v->excess_cents));
    }
}
