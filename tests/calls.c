#include "calls.h"
#include "plans.h"

#define CALLS_PACK "INSERT INTO sector(id, title) VALUES('SAMPLE', 'Sample');\n"

static char calls_pack[TEST_PATH_MAX];
static char calls_checkpoint[300];

static bool take_line(void *unused, const char *line, size_t length)
{
    (void)unused;
    return line[length] == '\0';
}

/* A copy that a call may cut up. */
static char *to_be_cut(const char *text)
{
    static char copy[100001];

    return text == NULL ? NULL : strcpy(copy, text);
}

/* ---- each call is a function, then a row */

#define T(i) a[i].text
#define N(i) a[i].number
#define I(i) (int)a[i].number
#define D(i) (wlz_date) a[i].number
#define P(i, pointer) (a[i].number != 0 ? (pointer) : NULL)

#define CALL(function, what, call, ...)                                                            \
    static wlz_status call_##function(wlz_registry *r, const argument *a, outputs *o)              \
    {                                                                                              \
        (void)r, (void)a, (void)o;                                                                 \
        return function call;                                                                      \
    }
#define CHECK(function, truth)                                                                     \
    static bool check_##function(void)                                                             \
    {                                                                                              \
        return truth;                                                                              \
    }
#include "calls.inc"
#undef CALL
#undef CHECK

#define NOTHING                                                                                    \
    {                                                                                              \
        NO_ARGUMENT, "", NULL, 0, 0, 0                                                             \
    }
#define WITH_TEXT(kind, name, good)                                                                \
    {                                                                                              \
        kind, name, good, 0, 0, 0                                                                  \
    }
#define WITH_DAY(kind, name, good)                                                                 \
    {                                                                                              \
        kind, name, NULL, good, 0, 0                                                               \
    }
#define WITH_ROW(name, good)                                                                       \
    {                                                                                              \
        ROW, name, NULL, good, 0, 0                                                                \
    }
#define WITH_NUMBER(name, good, low, high)                                                         \
    {                                                                                              \
        NUMBER, name, NULL, good, low, high                                                        \
    }
#define WITH_POINTER(kind, name)                                                                   \
    {                                                                                              \
        kind, name, NULL, 1, 0, 0                                                                  \
    }

const call calls[] = {
#define CALL(function, what, call, ...) {#function, what, call_##function, {__VA_ARGS__}},
#define CHECK(function, truth)
#include "calls.inc"
#undef CALL
#undef CHECK
};
const size_t call_count = sizeof calls / sizeof *calls;

const call_check call_checks[] = {
#define CALL(function, what, call, ...)
#define CHECK(function, truth) {#function, check_##function},
#include "calls.inc"
#undef CALL
#undef CHECK
};
const size_t call_check_count = sizeof call_checks / sizeof *call_checks;

/* ---- outputs */

void outputs_poison(outputs *o)
{
    memset(o, 0xa5, sizeof *o);
}

bool outputs_poisoned(const outputs *o)
{
    const unsigned char *byte = (const unsigned char *)o;

    for (size_t i = 0; i < sizeof *o; i++)
        if (byte[i] != 0xa5)
            return false;
    return true;
}

static bool is_poison(const void *pointer)
{
    void *poison;

    memset(&poison, 0xa5, sizeof poison);
    return pointer == poison;
}

void outputs_free(outputs *o)
{
    if (!is_poison(o->resolution))
        wlz_resolution_free(o->resolution);
    if (!is_poison(o->tariff))
        wlz_tariff_free(o->tariff);
    if (!is_poison(o->sheet))
        wlz_tariff_sheet_free(o->sheet);
    if (!is_poison(o->comparison))
        wlz_comparison_free(o->comparison);
    if (!is_poison(o->differences))
        wlz_policy_diff_free(o->differences);
    if (!is_poison(o->touched))
        wlz_policy_diff_providers_free(o->touched);
    if (!is_poison(o->contradictions))
        wlz_contradictions_free(o->contradictions);
    if (!is_poison(o->term))
        wlz_contract_term_free(o->term);
    if (!is_poison(o->enrolment))
        wlz_enrolment_free(o->enrolment);
    if (!is_poison(o->hardship))
        wlz_hardship_free(o->hardship);
    if (!is_poison(o->start))
        wlz_effect_start_free(o->start);
    if (!is_poison(o->effect))
        wlz_effect_free(o->effect);
    if (!is_poison(o->missing))
        wlz_round_missing_free(o->missing);
    if (!is_poison(o->initial))
        wlz_production_initial_free(o->initial);
    if (!is_poison(o->space))
        wlz_space_free(o->space);
    if (!is_poison(o->bookings))
        wlz_bookings_free(o->bookings);
    if (!is_poison(o->price))
        wlz_price_free(o->price);
    if (!is_poison(o->cases))
        wlz_cases_free(o->cases);
    if (!is_poison(o->check))
        wlz_addendum_check_free(o->check);
    if (!is_poison(o->draw))
        wlz_draw_free(o->draw);
    if (!is_poison(o->split))
        wlz_kassier_split_free(o->split);
    if (!is_poison(o->allocation))
        wlz_allocation_free(o->allocation);
    if (!is_poison(o->overdue))
        wlz_overdue_free(o->overdue);
    if (!is_poison(o->checkpoint))
        wlz_checkpoint_free(o->checkpoint);
    if (!is_poison(o->seal_check))
        wlz_seal_check_free(o->seal_check);
    if (!is_poison(o->proof))
        wlz_seal_proof_free(o->proof);
    if (!is_poison(o->key))
        wlz_seal_key_free(o->key);
    if (!is_poison(o->schema_differences))
        wlz_schema_differences_free(o->schema_differences);
    if (!is_poison(o->procedure))
        wlz_procedure_free(o->procedure);
    if (!is_poison(o->judgement))
        wlz_judgement_free(o->judgement);
    if (!is_poison(o->settlement))
        wlz_settlement_free(o->settlement);
    if (!is_poison(o->rows))
        wlz_rows_free(o->rows);
    outputs_poison(o);
}

/* ---- the state that the calls are about */

wlz_status call_rightly(const call *c, wlz_registry *reg, outputs *o)
{
    return c->run(reg, c->arguments, o);
}

/* Money, a fund and production for a year after the first. */
static const char IN_2024[] =
    "INSERT INTO nza_tariff(performance, year, component, cents) VALUES('Z901', 2024, 'care', "
    "25000);"
    "INSERT INTO document(id, office, kind, title, valid_from) VALUES('agreement-2024', '" OFFICE
    "', 'agreement', 'Sample', '2024-01-01');"
    "INSERT INTO contract(office, agb, valid_from, document) VALUES('" OFFICE "', '" GZ_PROVIDER
    "', '2024-01-01', 'agreement-2024');"
    "INSERT INTO production_round(contract, year, round) SELECT id, 2024, 'initial' FROM contract"
    "  WHERE document = 'agreement-2024';"
    "INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, "
    "tariff_bp)"
    "  SELECT id, 2024, 'initial', 'Z901', 'care', 1000000, 25000, 9000 FROM contract WHERE "
    "document = 'agreement-2024';"
    "UPDATE production_round SET state = 'closed' WHERE year = 2024;"
    "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document, paragraph)"
    "  VALUES('sample-2024', '" OFFICE
    "', 2024, 'GZ', 'stimulus', 100000, 'zk-transition-2023', 'sample');"
    "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)"
    "  VALUES('sample-2024', 'regional-cooperation', 'zk-transition-2023', 'sample')";

/* Steps without a date: one that is due some days after what was done at another, and one that is undecided. */
static const char STEPS[] =
    "INSERT INTO topic(id, unit, title) VALUES('deadline.calls.1', 'wall', 'Sample'),"
    "  ('deadline.calls.2', 'wall', 'Sample'), ('deadline.calls.3', 'wall', 'Sample'),"
    "  ('term.calls.1', 'days', 'Sample'), ('term.calls.2', 'hours', 'Sample');"
    "INSERT INTO procedure_step(id, actor, kind, several) VALUES('calls.1', 'provider', 'other', "
    "1), ('calls.2', 'provider', 'other', 1), ('calls.3', 'office', 'other', 0);"
    "INSERT INTO procedure_term(topic, step, reference, direction) VALUES"
    "  ('term.calls.1', 'calls.1', 'procurement.02', 'after'),"
    "  ('term.calls.2', 'calls.2', 'calls.3', 'before');"
    "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES"
    "  ('zk-supplement-2023', 'term.calls.1', 20, 'days', '2023-01-01', '2024-01-01', 's'),"
    "  ('zk-supplement-2023', 'term.calls.2', 24, 'hours', '2023-01-01', '2024-01-01', 's')";

/* Contract 90, which may be extended. */

/* Contract 90, which may be extended; hardship request 1, without an argument, and 2. */

/* Contract 90, which may be extended, with a rearrangement; hardship request 1, without an argument, and 2. */
static const char THROUGH_THE_YEAR[] =
    "INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to) "
    "VALUES('calls-nota', '" OFFICE
    "', 'nota-van-inlichtingen', 'Sample', '2022-06-30', '2023-01-01', '2024-01-01');"
    "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES"
    "  ('calls-nota', 'contract.extensions', 2, 'count', '2023-01-01', '2024-01-01', '1'),"
    "  ('calls-nota', 'volume.treatment_share_max', 8000, 'bp', '2023-01-01', '2024-01-01', '1'),"
    "  ('calls-nota', 'contract.extension_years', 1, 'count', '2023-01-01', '2024-01-01', '1');"
    "INSERT INTO document(id, office, kind, title, valid_from, valid_to) VALUES('calls-agreement', "
    "'" OFFICE "', 'agreement', 'Sample', '2023-01-01', '2024-01-01');"
    "INSERT INTO contract(id, office, agb, valid_from, valid_to, document) VALUES(90, '" OFFICE
    "', '" GGZ_PROVIDER "', '2023-01-01', '2024-01-01', 'calls-agreement');"
    "UPDATE contract SET status = 'signed', signed_on = '2022-11-15' WHERE id = 90;"
    "INSERT INTO performance_fact(performance, fact, value, valid_from, known_on, evidence)"
    " VALUES('Z902', 'with_treatment', 1, '2023-01-01', '2022-06-01', 'sample');"
    "INSERT INTO production_round(contract, year, round) VALUES(90, 2023, 'rearrangement');"
    "INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, "
    "tariff_bp) VALUES(90, 2023, 'rearrangement', 'Z902', 'care', 1000000, 25000, 9000);"
    "UPDATE production_round SET state = 'closed' WHERE contract = 90;"
    "INSERT INTO contracting_space(office, sector, year, amount_cents, document, paragraph) "
    "VALUES('" OFFICE "', 'GZ', 2023, 1000000000, 'zk-supplement-2023', 's');"
    "INSERT INTO realisation(office, agb, year, month, performance, volume, amount_cents) "
    "VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 1, 'Z901', 1000, 90000000);"
    "INSERT INTO crisis_place(office, agb, year, sector, places, valid_from, valid_to) "
    "VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 'GZ', 10, '2023-01-01', '2024-01-01');"
    "INSERT INTO crisis_declared(office, agb, year, sector, through, days) VALUES('" OFFICE
    "', '" GZ_PROVIDER "', 2023, 'GZ', '2023-05-31', 900);"
    "INSERT INTO hardship_request(office, agb, year, sector, asked_bp, requested_at) SELECT "
    "'" OFFICE "', '" GZ_PROVIDER
    "', 2023, 'GZ', 9700, 1660000000 FROM (SELECT 1 UNION ALL SELECT 2);"
    "INSERT INTO hardship_argument(request, ground, argument) VALUES(2, 'not-cost-covering', 's')";

/* An addendum in each state that a call needs. */
static void prepare_addenda(wlz_registry *reg)
{
    wlz_report_figure done = {"calls-accounted-1", 5000, 5000, 500, 0, false};
    wlz_activity later = {"calls-signed-2", "regional-cooperation", "Sample", 1000, 20240201,
                          20241231};

    plan_parties(reg);
    sql_run(reg, IN_2024);
    plan_draft(reg, "calls-draft", 1, 1000);
    assert_ok(reg, wlz_addendum_other_region_add(reg, "calls-draft", "5504"));
    plan_agreed(reg, "calls-agreed", 1, 1000);
    plan_agreed(reg, "calls-ready", 1, 1000);
    plan_signatures(reg, "calls-ready");
    plan_draft(reg, "calls-signed", 1, 1000);
    assert_ok(reg, wlz_addendum_activity_add(reg, "calls-signed", &later));
    plan_money(reg, "calls-signed", "calls-signed-2", GZ_PROVIDER, 2024, 1000);
    assert_ok(reg, wlz_addendum_agree(reg, "calls-signed", 20230110));
    plan_sign(reg, "calls-signed");
    plan_signed(reg, "calls-reported", 1, 1000);
    plan_reported(reg, "calls-reported", NULL, 0);
    plan_signed(reg, "calls-accounted", 1, 1000);
    plan_accounted(reg, "calls-accounted", &done, 1);
}

void calls_prepare(wlz_registry *reg, const char *pack)
{
    wlz_lump_sum sum = {.office = OFFICE,
                        .agb = GZ_PROVIDER,
                        .year = 2023,
                        .purpose = "other",
                        .amount_cents = 1000,
                        .reference = "calls"};
    wlz_round open = {0, 2023, "initial", 1};
    wlz_event question = {.office = OFFICE,
                          .agb = GZ_PROVIDER,
                          .year = 2023,
                          .step = "procurement.02",
                          .at = 1655000000};
    int64_t id = 0;
    FILE *file = fopen(pack, "w");

    ck_assert_ptr_nonnull(file);
    fputs(CALLS_PACK, file);
    fclose(file);
    snprintf(calls_pack, sizeof calls_pack, "%s", pack);
    load_packs(reg);
    load_samples(reg);
    test_reach(20240401); /* all of it was done by then */
    ck_assert_int_eq(agreed(reg, GZ_PROVIDER, "Z901", 40000), 1);
    open.contract = draft(reg, VV_PROVIDER);
    ck_assert_int_eq(open.contract, 2);
    assert_ok(reg, wlz_round_open(reg, &open));
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    ck_assert_int_eq(id, 1);
    sum.reference = NULL;
    sum.second = true;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    sql_run(reg, STEPS);
    assert_ok(reg, wlz_event_add(reg, &question, &id));
    ck_assert_int_eq(id, 1);
    prepare_addenda(reg);
    sql_run(reg, THROUGH_THE_YEAR);
    if (wlz_seal_available()) {
        wlz_checkpoint *sealed = NULL;

        assert_ok(reg, wlz_seal(reg, "example.nl/calls", NULL, &sealed));
        snprintf(calls_checkpoint, sizeof calls_checkpoint, "%s", sealed->note);
        wlz_checkpoint_free(sealed);
    }
}
