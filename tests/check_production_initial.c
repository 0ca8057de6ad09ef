/* The volume of a year to come: the share of the year before that each office proposes; and the share of treatment. */
#include "samples.h"

#include <sqlite3.h>

Suite *production_initial_suite(void);

static wlz_registry *reg;

/* Disability care in four forms; Z901 is stay. */
static const char PERFORMANCES[] =
    "INSERT INTO performance(code, sector, care_form, unit, title) VALUES"
    " ('V901', 'GZ', 'vpt', 'day', 'Sample'), ('M901', 'GZ', 'mpt', 'hour', 'Sample'),"
    " ('C901', 'GZ', 'crisis', 'day', 'Sample'), ('Z904', 'GZ', 'zzp', 'day', 'Sample');"
    "INSERT INTO nza_tariff(performance, year, component, cents) SELECT code, 2023, 'care', 10000"
    "  FROM performance WHERE code IN ('V901', 'M901', 'C901', 'Z904');"
    "INSERT INTO nza_tariff(performance, year, component, part, cents) VALUES"
    " ('Z901', 2023, 'care', 1, 26000)";

static void setup(void)
{
    test_set_today(20231001);
    reg = sample_copy();
    test_set_today(20231001);
    sql_run(reg, PERFORMANCES);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static int64_t contract_at(const char *office, int year)
{
    char document[60];
    wlz_contract contract = {office,   GZ_PROVIDER, year * 10000 + 101, year * 10000 + 10101,
                             document, "Sample"};
    int64_t id = 0;

    snprintf(document, sizeof document, "sample-%s-%d", office, year);
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    return id;
}

/* "initial", "rearrangement" with these lines, closed. A plain client may set the percentage. */
static void agree(int64_t contract, const char *round, int revision, const char *lines)
{
    char *sql = sqlite3_mprintf(
        "INSERT INTO production_round(contract, year, round, revision) VALUES(%lld, 2023, %Q, %d);"
        "INSERT INTO production(contract, year, round, revision, performance, component, part,"
        " volume, nza_cents, tariff_bp) SELECT %lld, 2023, %Q, %d, t.performance, t.component,"
        " t.part, x.column4, t.cents, 9000 FROM (VALUES %s) x JOIN nza_tariff t"
        "  ON t.performance = x.column1 AND t.year = 2023 AND t.component = x.column2"
        "  AND t.part = x.column3;"
        "UPDATE production_round SET state = 'closed', replaces = 1 WHERE contract = %lld AND "
        "round = %Q"
        " AND revision = %d",
        contract, round, revision, contract, round, revision, lines, contract, round, revision);

    sql_run(reg, sql);
    sqlite3_free(sql);
}

#define EACH_FORM                                                                                  \
    "('Z901', 'care', 0, 1000000), ('Z901', 'nhc', 0, 1000000), ('V901', 'care', 0, 333333),"      \
    " ('M901', 'care', 0, 10), ('C901', 'care', 0, 200000)"

static wlz_production_initial *initial(const char *office)
{
    wlz_production_initial *proposed = NULL;

    agree(contract_at(office, 2023), "rearrangement", 1, EACH_FORM);
    assert_ok(reg, wlz_production_initial_get(reg, contract_at(office, 2024), 2024, &proposed));
    return proposed;
}

static const wlz_production_initial_row *line_of(const wlz_production_initial *proposed,
                                                 const char *performance, const char *component)
{
    for (size_t i = 0; i < proposed->count; i++)
        if (strcmp(proposed->rows[i]->performance, performance) == 0 &&
            strcmp(proposed->rows[i]->component, component) == 0)
            return proposed->rows[i];
    ck_abort_msg("no line %s %s", performance, component);
    return NULL;
}

/* ---- each office ---- */

static const struct {
    const char *office, *performance;
    wlz_bp share; /* 0 = not proposed */
    wlz_milli volume;
    const char *open, *source; /* NULL = nothing */
} shares[] = {
    {"cz", "Z901", 9500, 950000, NULL, "S3-104"},
    {"cz", "V901", 9500, 316666, NULL, "S3-104"}, /* 316666,35 */
    {"cz", "M901", 9500, 10, NULL, "S3-104"},     /* 9,5 */
    {"cz", "C901", 9500, 190000, NULL, "S3-104"},
    {"vgz", "Z901", 9800, 980000, NULL, "S3-105"},
    {"vgz", "V901", 9800, 326666, NULL, "S3-105"},
    {"menzis", "Z901", 0, 0, "no document", NULL},
    {OFFICE, "Z901", 0, 0, "no document", NULL},
    {"dsw", "Z901", 0, 0, "approved capacity", "S3-183"},
    {"dsw", "V901", 9500, 316666, NULL, "S3-183"},
    {"dsw", "M901", 9500, 10, NULL, "S3-183"},
    {"dsw", "C901", 0, 0, "no document", NULL},
    {"zorg-en-zekerheid", "Z901", 9500, 950000, "growth", "S3-184"},
    {"zorg-en-zekerheid", "C901", 9500, 190000, NULL, "S3-184"},
    {"salland", "Z901", 0, 0, "no document", NULL},
};

START_TEST(test_production_initial__is_the_share_of_the_office)
{
    wlz_production_initial *proposed = initial(shares[_i].office);
    const wlz_production_initial_row *x = line_of(proposed, shares[_i].performance, "care");

    ck_assert_uint_eq(proposed->count, 5);
    ck_assert(x->proposed == (shares[_i].share > 0));
    ck_assert_int_eq(x->share_bp, shares[_i].share);
    ck_assert_int_eq(x->volume_milli, shares[_i].volume);
    ck_assert((x->open == NULL) == (shares[_i].open == NULL));
    if (x->open != NULL)
        assert_text(x->open, shares[_i].open);
    ck_assert((x->paragraph == NULL) == (shares[_i].source == NULL));
    if (x->paragraph != NULL)
        assert_text(x->paragraph, shares[_i].source);
    wlz_production_initial_free(proposed);
}
END_TEST

/* ---- the volume it is a share of ---- */

START_TEST(test_production_initial__takes_the_last_rearrangement_of_all_agreements)
{
    int64_t first = contract_at("cz", 2023), second = 0;
    wlz_contract half = {"cz", GZ_PROVIDER, 20230701, 20240101, "sample-half", "Sample"};
    wlz_production_initial *proposed = NULL;

    assert_ok(reg, wlz_contract_draft(reg, &half, &second));
    agree(first, "initial", 1, "('Z901', 'care', 0, 7000)");
    agree(first, "rearrangement", 1, "('Z901', 'care', 0, 8000)");
    agree(first, "rearrangement", 2, "('Z901', 'care', 0, 20000), ('Z901', 'care', 1, 30000)");
    agree(first, "final", 1, "('Z901', 'care', 0, 9000)");
    agree(second, "rearrangement", 1, "('Z901', 'care', 0, 50000)");
    assert_ok(reg, wlz_production_initial_get(reg, contract_at("cz", 2024), 2024, &proposed));
    ck_assert_uint_eq(proposed->count, 1);
    ck_assert_int_eq(proposed->rows[0]->before_milli,
                     100000); /* both parts of the year, both agreements */
    ck_assert_int_eq(proposed->rows[0]->volume_milli, 95000);
    wlz_production_initial_free(proposed);
}
END_TEST

START_TEST(test_production_initial__needs_a_rearrangement)
{
    wlz_production_initial *proposed = NULL;
    int64_t contract = contract_at("cz", 2024);

    assert_status(reg, WLZ_NOVALUE, wlz_production_initial_get(reg, contract, 2024, &proposed));
    agree(contract_at("cz", 2023), "initial", 1, EACH_FORM);
    assert_status(reg, WLZ_NOVALUE, wlz_production_initial_get(reg, contract, 2024, &proposed));
    assert_message(reg, "no rearrangement of 2023");
    ck_assert_ptr_null(proposed);
}
END_TEST

/* A second step, which may also be queried first. */
START_TEST(test_production_initial__is_agreed_by_entering_it)
{
    int64_t contract = contract_at("cz", 2024);
    wlz_round round = {contract, 2024, "initial", 1};
    wlz_provision own = {.document = "sample-cz-2024",
                         .topic = "tariff.care",
                         .scope = {.provider = GZ_PROVIDER},
                         .value = 9500,
                         .valid_from = 20240101,
                         .paragraph = "4"};
    wlz_production_initial *proposed = NULL;
    wlz_production_line line = {"Z901", "care", 0, 0};

    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    sql_run(reg, "INSERT INTO nza_tariff(performance, year, component, cents)"
                 " VALUES('Z901', 2024, 'care', 26000)");
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    agree(contract_at("cz", 2023), "rearrangement", 1, EACH_FORM);
    assert_ok(reg, wlz_production_initial_get(reg, contract, 2024, &proposed));
    line.volume_milli = line_of(proposed, "Z901", "care")->volume_milli;
    wlz_production_initial_free(proposed);
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production_round WHERE year = 2024"), 0);
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    ck_assert_int_eq(sql_int(reg, "SELECT volume FROM production WHERE year = 2024"), 950000);
}
END_TEST

/* ---- treatment ---- */

static void treatment(const char *performance, bool included)
{
    wlz_performance_fact fact = {.performance = performance,
                                 .fact = "with_treatment",
                                 .number = included,
                                 .valid_from = 20230101,
                                 .evidence = "sample"};

    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
}

static wlz_treatment_share share_of(const char *lines)
{
    wlz_round round = {contract_at("zorg-en-zekerheid", 2023), 2023, "rearrangement", 1};
    wlz_treatment_share share;

    agree(round.contract, round.round, 1, lines);
    sql_run(reg,
            "INSERT INTO document(id, office, kind, title, published_on, valid_from)"
            " VALUES('sample-limit', 'zorg-en-zekerheid', 'regional-policy', 'Sample',"
            " '2022-06-01', '2023-01-01');"
            "INSERT INTO rank_order(office, kind, rank, valid_from, document, paragraph)"
            " VALUES('zorg-en-zekerheid', 'regional-policy', 4, '2023-01-01', 'sample-limit', '1');"
            "INSERT INTO provision(document, topic, care_form, value, unit, valid_from,"
            " paragraph) VALUES('sample-limit', 'volume.treatment_share_max', 'zzp', 8000,"
            " 'bp', '2023-01-01', '1')");
    treatment("Z901", true);
    treatment("Z904", false);
    assert_ok(reg, wlz_treatment_share_get(reg, &round, &share));
    return share;
}

static const struct {
    const char *lines;
    wlz_milli treatment;
    bool above;
} stays[] = {
    {"('Z901', 'care', 0, 80000), ('Z904', 'care', 0, 20000), ('V901', 'care', 0, 5000)", 80000,
     false},
    {"('Z901', 'care', 0, 80001), ('Z904', 'care', 0, 19999)", 80001, true},
    {"('Z901', 'care', 0, 79999), ('Z901', 'nhc', 0, 500000), ('Z904', 'care', 0, 20001)", 79999,
     false},
};

START_TEST(test_production_initial__with_treatment_is_at_most_its_share_of_stay)
{
    wlz_treatment_share share = share_of(stays[_i].lines);

    ck_assert_int_eq(share.stay_milli, 100000);
    ck_assert_int_eq(share.treatment_milli, stays[_i].treatment);
    ck_assert_int_eq(share.max_bp, 8000);
    ck_assert(share.above == stays[_i].above);
}
END_TEST

/* Zorg en Zekerheid from 2024; elsewhere no document limits it. */
START_TEST(test_production_initial__needs_to_know_whether_treatment_is_included)
{
    wlz_round round = {contract_at("zorg-en-zekerheid", 2024), 2024, "initial", 1};
    wlz_treatment_share share;

    assert_status(reg, WLZ_NOTFOUND, wlz_treatment_share_get(reg, &round, &share));
    sql_run(reg, "INSERT INTO nza_tariff(performance, year, component, cents)"
                 " VALUES('Z901', 2024, 'care', 26000)");
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_status(reg, WLZ_NOVALUE, wlz_treatment_share_get(reg, &round, &share));
    sql_run(reg, "INSERT INTO production(contract, year, round, performance, component, volume,"
                 " nza_cents, tariff_bp) SELECT max(contract), 2024, 'initial', 'Z901', 'care',"
                 " 1000, 26000, 9000 FROM production_round");
    assert_status(reg, WLZ_UNDECIDED, wlz_treatment_share_get(reg, &round, &share));
    assert_message(reg, "performance Z901");
    treatment("Z901", true);
    assert_ok(reg, wlz_treatment_share_get(reg, &round, &share));
    ck_assert(share.above && share.treatment_milli == 1000);
    ck_assert_int_eq(sql_int(reg, "SELECT paragraph LIKE '%S3-186%' FROM provision"
                                  " WHERE topic = 'volume.treatment_share_max'"),
                     1);
}
END_TEST

/* DSW takes stay from the approved capacity, until a nota says that it does not: then nothing is said of it. */
START_TEST(test_production_initial__goes_by_a_nota_that_takes_it_back)
{
    wlz_document nota = sample_document("sample-nota", "nota-van-inlichtingen", 20230901);
    wlz_provision none = sample_provision("sample-nota", "volume.by_capacity",
                                          SCOPE(.sector = "GZ", .care_form = "zzp"), 0);
    wlz_production_initial *proposed;
    const wlz_production_initial_row *x;

    nota.office = "dsw";
    nota.valid_from = none.valid_from = 20240101;
    nota.valid_to = none.valid_to = 20250101;
    assert_ok(reg, wlz_document_add(reg, &nota));
    assert_ok(reg, wlz_provision_add(reg, &none, NULL));
    proposed = initial("dsw");
    x = line_of(proposed, "Z901", "care");
    ck_assert(!x->proposed);
    assert_text(x->open, "no document names a share");
    wlz_production_initial_free(proposed);
}
END_TEST

Suite *production_initial_suite(void)
{
    Suite *suite = suite_create("production_initial");
    TCase *tcase = tcase_create("initial");

    with_policies(tcase, setup, teardown);
    tcase_add_loop_test(tcase, test_production_initial__is_the_share_of_the_office, 0,
                        COUNT(shares));
    tcase_add_test(tcase, test_production_initial__takes_the_last_rearrangement_of_all_agreements);
    tcase_add_test(tcase, test_production_initial__needs_a_rearrangement);
    tcase_add_test(tcase, test_production_initial__is_agreed_by_entering_it);
    tcase_add_loop_test(tcase, test_production_initial__with_treatment_is_at_most_its_share_of_stay,
                        0, COUNT(stays));
    tcase_add_test(tcase, test_production_initial__needs_to_know_whether_treatment_is_included);
    tcase_add_test(tcase, test_production_initial__goes_by_a_nota_that_takes_it_back);
    suite_add_tcase(suite, tcase);
    return suite;
}
