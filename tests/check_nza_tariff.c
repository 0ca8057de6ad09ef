/* Performances and the NZa's tariffs for them: what is accepted, and what a change affects. */
#include "samples.h"

Suite *nza_tariff_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void set_care(wlz_cents cents)
{
    wlz_nza_tariff tariff = {"Z901", 2023, "care", 0, cents, "sample"};

    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
}

/* ---- performances ---- */

START_TEST(test_performance__is_known_by_its_code)
{
    assert_refused(reg, "performance_pk",
                   wlz_performance_add(reg, &(wlz_performance){.code = "Z901",
                                                               .sector = "GZ",
                                                               .care_form = "zzp",
                                                               .unit = "day",
                                                               .title = "Sample"}));
    ck_assert_int_eq(wlz_performance_add(reg, &(wlz_performance){.code = "Z901",
                                                                 .sector = "GZ",
                                                                 .care_form = "zzp",
                                                                 .unit = "day",
                                                                 .title = "Sample"}),
                     WLZ_EXISTS);
    assert_ok(reg, wlz_performance_add(reg, &(wlz_performance){.code = "Z904",
                                                               .sector = "GZ",
                                                               .care_form = NULL,
                                                               .unit = "hour",
                                                               .title = "Sample"}));
    ck_assert_int_eq(sql_int(reg, "SELECT care_form IS NULL AND unit = 'hour' FROM performance"
                                  " WHERE code = 'Z904'"),
                     1);
}
END_TEST

static const struct {
    const char *what;
    const char *code, *sector, *care_form, *unit, *title;
    wlz_status status;
} bad_performances[] = {
    {"no code", NULL, "GZ", "zzp", "day", "Sample", WLZ_INVALID},
    {"a code in small letters", "z904", "GZ", "zzp", "day", "Sample", WLZ_INVALID},
    {"a code of three", "Z90", "GZ", "zzp", "day", "Sample", WLZ_INVALID},
    {"a code of six", "Z90412", "GZ", "zzp", "day", "Sample", WLZ_INVALID},
    {"no sector", "Z904", NULL, "zzp", "day", "Sample", WLZ_INVALID},
    {"an unknown sector", "Z904", "GGZ2", "zzp", "day", "Sample", WLZ_NOTFOUND},
    {"an unknown care form", "Z904", "GZ", "vptt", "day", "Sample", WLZ_NOTFOUND},
    {"an empty care form", "Z904", "GZ", "", "day", "Sample", WLZ_INVALID},
    {"no unit", "Z904", "GZ", "zzp", NULL, "Sample", WLZ_INVALID},
    {"a unit of 41 bytes", "Z904", "GZ", "zzp", "a day of care in a place of its own  ....",
     "Sample", WLZ_INVALID},
    {"no title", "Z904", "GZ", "zzp", "day", NULL, WLZ_INVALID},
    {"a title that is not UTF-8", "Z904", "GZ", "zzp", "day", "\xf8", WLZ_INVALID},
};

START_TEST(test_performance__has_a_code_a_sector_a_unit_and_a_title)
{
    char *before = registry_digest(reg);
    wlz_performance performance = {.code = bad_performances[_i].code,
                                   .sector = bad_performances[_i].sector,
                                   .care_form = bad_performances[_i].care_form,
                                   .unit = bad_performances[_i].unit,
                                   .title = bad_performances[_i].title};
    wlz_status status = wlz_performance_add(reg, &performance);

    ck_assert_msg(status == bad_performances[_i].status, "%s: %s: %s", bad_performances[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    assert_unchanged(reg, before);
}
END_TEST

/* ---- NZa tariffs ---- */

START_TEST(test_nza_tariff__leaves_its_source_when_none_is_stated)
{
    wlz_nza_tariff tariff = {"Z901", 2023, "nic", 0, 100, "BR/REG-0"};

    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    tariff = (wlz_nza_tariff){"Z901", 2023, "nic", 0, 200, NULL};
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM nza_tariff WHERE component = 'nic'"
                                  " AND cents = 200 AND source = 'BR/REG-0'"),
                     1);
    tariff.source = "BR/REG-1";
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM nza_tariff WHERE source = 'BR/REG-1'"), 1);
}
END_TEST

static const struct {
    const char *what;
    wlz_nza_tariff tariff;
    wlz_status status;
} tariffs[] = {
    {"nothing", {"Z901", 2023, "nic", 0, 0, NULL}, WLZ_OK},
    {"a million euro", {"Z901", 2023, "nic", 0, 100000000, NULL}, WLZ_OK},
    {"a cent more", {"Z901", 2023, "nic", 0, 100000001, NULL}, WLZ_INVALID},
    {"less than nothing", {"Z901", 2023, "nic", 0, -1, NULL}, WLZ_INVALID},
    {"the last part of a year", {"Z901", 2023, "nic", 12, 1, NULL}, WLZ_OK},
    {"a part too many", {"Z901", 2023, "nic", 13, 1, NULL}, WLZ_INVALID},
    {"a part too few", {"Z901", 2023, "nic", -1, 1, NULL}, WLZ_INVALID},
    {"the first year", {"Z901", 2015, "nic", 0, 1, NULL}, WLZ_OK},
    {"a year before", {"Z901", 2014, "nic", 0, 1, NULL}, WLZ_INVALID},
    {"the last year", {"Z901", 2100, "nic", 0, 1, NULL}, WLZ_OK},
    {"a year after", {"Z901", 2101, "nic", 0, 1, NULL}, WLZ_INVALID},
    {"a misspelt component", {"Z901", 2023, "NIC", 0, 1, NULL}, WLZ_INVALID},
    {"no component", {"Z901", 2023, NULL, 0, 1, NULL}, WLZ_INVALID},
    {"no performance", {NULL, 2023, "nic", 0, 1, NULL}, WLZ_INVALID},
    {"an unknown performance", {"Z999", 2023, "nic", 0, 1, NULL}, WLZ_NOTFOUND},
    {"an empty source", {"Z901", 2023, "nic", 0, 1, ""}, WLZ_INVALID},
};

START_TEST(test_nza_tariff__is_of_a_performance_a_year_a_component_and_a_part)
{
    wlz_status status;

    assert_ok(reg, wlz_begin_what_if(reg));
    status = wlz_nza_tariff_set(reg, &tariffs[_i].tariff);
    ck_assert_msg(status == tariffs[_i].status, "%s: %s: %s", tariffs[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM nza_tariff WHERE component = 'nic'"),
                     status == WLZ_OK);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

START_TEST(test_nza_tariff__is_not_set_without_a_registry_or_a_tariff)
{
    ck_assert_int_eq(wlz_nza_tariff_set(NULL, &tariffs[0].tariff), WLZ_MISUSE);
    ck_assert_int_eq(wlz_performance_add(NULL, &(wlz_performance){.code = "Z904",
                                                                  .sector = "GZ",
                                                                  .care_form = NULL,
                                                                  .unit = "day",
                                                                  .title = "Sample"}),
                     WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_nza_tariff_set(reg, NULL));
}
END_TEST

/* ---- a change ---- */

START_TEST(test_nza_tariff__set_again_is_changed)
{
    set_care(26000);
    ck_assert_int_eq(sql_int(reg, "SELECT cents FROM nza_tariff WHERE performance = 'Z901'"
                                  " AND component = 'care'"),
                     26000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM nza_tariff WHERE performance = 'Z901'"), 2);
}
END_TEST

/* 40.000 days at 250,00 and 30,00; then at 260,00: 95,8% of it is 249,08. */
START_TEST(test_nza_tariff__carries_the_rounds_that_count)
{
    wlz_position position;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    set_care(26000);
    position = position_of(reg, GZ_PROVIDER);
    ck_assert_int_eq(position.nza_cents, 1160000000);
    ck_assert_int_eq(position.production_cents, INT64_C(40000) * (24908 + 3000));
    ck_assert_int_eq(position.headroom_cents, 1160000000 - INT64_C(40000) * 27908);
}
END_TEST

START_TEST(test_nza_tariff__carries_an_open_round_and_leaves_a_superseded_one)
{
    wlz_round round = {agreed(reg, GZ_PROVIDER, "Z901", 40000), 2023, "rearrangement", 1};
    wlz_production_line line = {"Z901", "care", 0, 1000000};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    set_care(26000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production WHERE nza_cents = 26000"), 2);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
    set_care(27000);
    ck_assert_int_eq(sql_int(reg, "SELECT nza_cents FROM production WHERE round = 'initial'"
                                  " AND component = 'care'"),
                     26000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).nza_cents, 27000000);
}
END_TEST

START_TEST(test_nza_tariff__of_another_part_or_year_carries_nothing)
{
    wlz_nza_tariff other = {"Z901", 2023, "care", 1, 1, NULL};

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    assert_ok(reg, wlz_nza_tariff_set(reg, &other));
    other.tariff_cents = 2;
    assert_ok(reg, wlz_nza_tariff_set(reg, &other));
    other.part = 0;
    other.year = 2024;
    assert_ok(reg, wlz_nza_tariff_set(reg, &other));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).nza_cents, 1120000000);
}
END_TEST

Suite *nza_tariff_suite(void)
{
    Suite *suite = suite_create("nza_tariff");
    TCase *tables = tcase_create("tables"), *changes = tcase_create("changes");

    tcase_add_unchecked_fixture(tables, setup, teardown); /* these change nothing */
    with_samples(changes, setup, teardown);
    tcase_add_loop_test(tables, test_performance__has_a_code_a_sector_a_unit_and_a_title, 0,
                        COUNT(bad_performances));
    tcase_add_loop_test(tables, test_nza_tariff__is_of_a_performance_a_year_a_component_and_a_part,
                        0, COUNT(tariffs));
    tcase_add_test(changes, test_nza_tariff__leaves_its_source_when_none_is_stated);
    tcase_add_test(tables, test_nza_tariff__is_not_set_without_a_registry_or_a_tariff);
    tcase_add_test(changes, test_performance__is_known_by_its_code);
    tcase_add_test(changes, test_nza_tariff__set_again_is_changed);
    tcase_add_test(changes, test_nza_tariff__carries_the_rounds_that_count);
    tcase_add_test(changes, test_nza_tariff__carries_an_open_round_and_leaves_a_superseded_one);
    tcase_add_test(changes, test_nza_tariff__of_another_part_or_year_carries_nothing);
    suite_add_tcase(suite, tables);
    suite_add_tcase(suite, changes);
    return suite;
}
