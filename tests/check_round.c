/* A round is the whole of a year: a part of the lines is never taken for all of them. Every amount is computed here anew. */
#include "samples.h"

#include <sqlite3.h>

Suite *round_suite(void);

static wlz_registry *reg;
static int64_t contract;

/* Days at a tariff of € 250,00 and NHC of € 30,00; the percentages are those of the sample's policy. */
static const wlz_production_line whole[] = {{"Z901", "care", 0, 40000000},
                                            {"Z901", "nhc", 0, 40000000},
                                            {"Z902", "care", 0, 1000000},
                                            {"Z902", "nhc", 0, 0}};
#define Z901_CARE_CENTS (40000LL * (25000 * 9580 / 10000))
#define Z901_NHC_CENTS (40000LL * 3000)

static wlz_cents at(wlz_cents unit, wlz_bp bp, int64_t days)
{
    return (unit * bp + 5000) / 10000 * days;
}

static wlz_round round_of(const char *name, int revision)
{
    return (wlz_round){contract, 2023, name, revision};
}

static void agree(const char *name, const wlz_production_line *lines, size_t count)
{
    wlz_round round = round_of(name, 1);

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, lines, count));
}

static void setup(void)
{
    wlz_round initial;

    test_set_today(20221115);
    reg = sample_copy();
    contract = draft(reg, GZ_PROVIDER);
    initial = round_of("initial", 1);
    agree("initial", whole, 4);
    assert_ok(reg, wlz_round_close(reg, &initial, WLZ_PARTIAL_REFUSED));
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_cents cents_of(const char *performance, const char *component)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "SELECT amount_cents FROM production WHERE round = 'initial' AND revision = 1"
             " AND performance = '%s' AND component = '%s'",
             performance, component);
    return sql_int(reg, sql);
}

static void assert_sql_refused(const char *rule, const char *sql)
{
    char *message = sql_fails(reg, sql);

    ck_assert_str_eq(message, rule);
    sqlite3_free(message);
}

static void tariff(const char *code, wlz_cents cents)
{
    wlz_performance performance = {code, "GZ", NULL, "day", "Sample"};
    wlz_nza_tariff nza = {code, 2023, "care", 0, cents, "sample"};

    assert_ok(reg, wlz_performance_add(reg, &performance));
    assert_ok(reg, wlz_nza_tariff_set(reg, &nza));
}

/* ---- what it lacks ---- */

START_TEST(test_round__with_a_part_of_the_lines_is_not_closed)
{
    wlz_round round = round_of("rearrangement", 1);
    wlz_position before = position_of(reg, GZ_PROVIDER);

    agree("rearrangement", &whole[2], 1);
    assert_refused(reg, "production_round_partial",
                   wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    assert_message(reg, "round rearrangement revision 1 of contract ");
    assert_message(reg, " in 2023 lacks 2 that count now, € 10.780.000,00 together: "
                        "Z901 care (€ 9.580.000,00), Z901 nhc (€ 1.200.000,00)");
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).agreed_cents, before.agreed_cents);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production WHERE carried = 1"), 0);
}
END_TEST

START_TEST(test_round__lists_what_it_lacks)
{
    wlz_round round = round_of("rearrangement", 1);
    wlz_round_missing *missing = NULL;

    agree("rearrangement", whole, 1);
    assert_ok(reg, wlz_round_missing_get(reg, &round, &missing));
    ck_assert_uint_eq(missing->count, 2); /* of Z902 nhc nothing was agreed */
    ck_assert_str_eq(missing->rows[0]->performance, "Z901");
    ck_assert_str_eq(missing->rows[0]->component, "nhc");
    ck_assert_int_eq(missing->rows[0]->part, 0);
    ck_assert_int_eq(missing->rows[0]->volume_milli, 40000000);
    ck_assert_int_eq(missing->rows[0]->amount_cents, Z901_NHC_CENTS);
    ck_assert_str_eq(missing->rows[1]->performance, "Z902");
    ck_assert_int_eq(missing->rows[1]->amount_cents, cents_of("Z902", "care"));
    ck_assert_int_eq(missing->amount_cents, Z901_NHC_CENTS + cents_of("Z902", "care"));
    wlz_round_missing_free(missing);
}
END_TEST

START_TEST(test_round__that_names_every_line_lacks_nothing)
{
    wlz_round round = round_of("rearrangement", 1);
    wlz_round_missing *missing = NULL;
    wlz_production_line ended[] = {whole[0], whole[1], {"Z902", "care", 0, 0}};

    agree("rearrangement", ended, 3);
    assert_ok(reg, wlz_round_missing_get(reg, &round, &missing));
    ck_assert_uint_eq(missing->count, 0);
    ck_assert_int_eq(missing->amount_cents, 0);
    wlz_round_missing_free(missing);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents,
                     Z901_CARE_CENTS + Z901_NHC_CENTS);
}
END_TEST

/* Of one that counts, or that there is not, nothing is missing that could still be added. */
START_TEST(test_round__lists_what_is_lacking_of_an_open_one_only)
{
    wlz_round closed = round_of("initial", 1), absent = round_of("final", 3);
    wlz_round_missing *missing = NULL;

    assert_refused(reg, "production_round_state", wlz_round_missing_get(reg, &closed, &missing));
    assert_status(reg, WLZ_NOTFOUND, wlz_round_missing_get(reg, &absent, &missing));
    ck_assert_ptr_null(missing);
}
END_TEST

START_TEST(test_round__names_five_that_are_missing_and_counts_the_others)
{
    static const char *const codes[] = {"Z911", "Z912", "Z913", "Z914"};
    wlz_round round = round_of("initial", 2), later = round_of("rearrangement", 1);

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, whole, 4));
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        wlz_production_line line = {codes[i], "care", 0, 1000};

        tariff(codes[i], 10000);
        assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    }
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    assert_ok(reg, wlz_round_open(reg, &later));
    assert_refused(reg, "production_round_partial",
                   wlz_round_close(reg, &later, WLZ_PARTIAL_REFUSED));
    assert_message(reg, "lacks 7 that count now");
    assert_message(reg, "Z912 care (€ 95,80) and 2 more");
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    assert_refused(reg, "production_round_partial",
                   wlz_round_close(reg, &later, WLZ_PARTIAL_REFUSED));
    assert_message(reg, "mist er 7 die nu gelden");
    assert_message(reg, " en nog 2");
}
END_TEST

/* ---- what becomes of it ---- */

START_TEST(test_round__carries_over_what_goes_on)
{
    wlz_round round = round_of("rearrangement", 1);
    wlz_production_line more = {"Z902", "care", 0, 2000000};

    agree("rearrangement", &more, 1);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_CARRY));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents,
                     Z901_CARE_CENTS + Z901_NHC_CENTS + 2 * cents_of("Z902", "care"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production WHERE round = 'rearrangement'"
                                  " AND carried = 1 AND performance = 'Z901'"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production WHERE carried = 1"), 2);
}
END_TEST

/* It was agreed: a document that came later does not change it. */
START_TEST(test_round__carries_over_the_percentage_as_it_was_agreed)
{
    wlz_round round = round_of("rearrangement", 1);

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221101);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9000);
    agree("rearrangement", &whole[2], 1);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_CARRY));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents,
                     Z901_CARE_CENTS + Z901_NHC_CENTS + at(25000, 9000, 1000));
}
END_TEST

START_TEST(test_round__replaces_all_when_that_is_said)
{
    wlz_round round = round_of("rearrangement", 1);

    agree("rearrangement", &whole[2], 1);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents, cents_of("Z902", "care"));
    ck_assert_int_eq(sql_int(reg, "SELECT replaces FROM production_round WHERE state = 'closed'"),
                     1);
}
END_TEST

START_TEST(test_round__leaves_room_for_lump_sums_whatever_becomes_of_it)
{
    wlz_round round = round_of("rearrangement", 1);
    wlz_lump_sum sum = {.office = OFFICE,
                        .agb = GZ_PROVIDER,
                        .year = 2023,
                        .purpose = "other",
                        .amount_cents = 30000000};

    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    agree("rearrangement", &whole[2], 1);
    assert_refused(reg, "cap", wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_CARRY));
}
END_TEST

/* The same rules for any client. */
START_TEST(test_round__is_held_to_it_by_the_schema)
{
    agree("rearrangement", &whole[2], 1);
    assert_sql_refused(
        "production_round_partial",
        "UPDATE production_round SET state = 'closed' WHERE round = 'rearrangement'");
    ck_assert_int_eq(sql_int(reg, "SELECT sum(amount_cents) FROM production_missing"),
                     Z901_CARE_CENTS + Z901_NHC_CENTS);
    assert_sql_refused(
        "production_carried",
        "INSERT INTO production(contract, year, round, performance, component, volume,"
        " nza_cents, tariff_bp, provision, carried) SELECT contract, year,"
        " 'rearrangement', performance, component, volume + 1, nza_cents, tariff_bp,"
        " provision, 1 FROM production WHERE round = 'initial' AND component = 'nhc'");
    sql_run(reg, "UPDATE production_round SET state = 'closed', replaces = 1"
                 " WHERE round = 'rearrangement'");
    assert_sql_refused("production_round_replaces", "UPDATE production_round SET replaces = 0"
                                                    " WHERE round = 'rearrangement'");
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents, cents_of("Z902", "care"));
}
END_TEST

/* 10 days of € 250,00 in January, at 95,8%: € 239,50. */
START_TEST(test_round__names_the_part_of_the_year_that_is_missing)
{
    wlz_nza_tariff january = {"Z901", 2023, "care", 1, 25000, "sample"};
    wlz_production_line part = {"Z901", "care", 1, 10000};
    wlz_round round = round_of("rearrangement", 1), next = round_of("rearrangement", 2);

    assert_ok(reg, wlz_nza_tariff_set(reg, &january));
    agree("rearrangement", whole, 4);
    assert_ok(reg, wlz_production_add(reg, &round, &part, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    assert_ok(reg, wlz_round_open(reg, &next));
    assert_ok(reg, wlz_production_add(reg, &next, whole, 4));
    assert_refused(reg, "production_round_partial",
                   wlz_round_close(reg, &next, WLZ_PARTIAL_REFUSED));
    assert_message(reg, "Z901 care part 1 (€ 2.395,00)");
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    assert_refused(reg, "production_round_partial",
                   wlz_round_close(reg, &next, WLZ_PARTIAL_REFUSED));
    assert_message(reg, "Z901 care deel 1 (€ 2.395,00)");
}
END_TEST

Suite *round_suite(void)
{
    Suite *suite = suite_create("round");
    TCase *lacks = tcase_create("lacks"), *becomes = tcase_create("becomes");
    TCase *const all[] = {lacks, becomes};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        tcase_add_test(lacks, test_round__names_the_part_of_the_year_that_is_missing);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_test(lacks, test_round__with_a_part_of_the_lines_is_not_closed);
    tcase_add_test(lacks, test_round__lists_what_it_lacks);
    tcase_add_test(lacks, test_round__that_names_every_line_lacks_nothing);
    tcase_add_test(lacks, test_round__lists_what_is_lacking_of_an_open_one_only);
    tcase_add_test(lacks, test_round__names_five_that_are_missing_and_counts_the_others);
    tcase_add_test(becomes, test_round__carries_over_what_goes_on);
    tcase_add_test(becomes, test_round__carries_over_the_percentage_as_it_was_agreed);
    tcase_add_test(becomes, test_round__replaces_all_when_that_is_said);
    tcase_add_test(becomes, test_round__leaves_room_for_lump_sums_whatever_becomes_of_it);
    tcase_add_test(becomes, test_round__is_held_to_it_by_the_schema);
    return suite;
}
