/* Crisis care: occupancy to the day, a lower agreement in principle, and the person who decides how much. */
#include "samples.h"

#include "file/sqlite.h"
#include "production/crisis_rule.h"

#include <sqlite3.h>

Suite *crisis_suite(void);

static wlz_registry *reg;
static const wlz_crisis_case GZ_2023 = {OFFICE, GZ_PROVIDER, 2023, "GZ"};
static const wlz_crisis_case GZ_2024 = {OFFICE, GZ_PROVIDER, 2024, "GZ"};

static void setup(void)
{
    test_set_today(20230901);
    reg = sample_copy();
    test_set_today(20230901);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void places(const wlz_crisis_case *of, int count, wlz_date from, wlz_date to)
{
    assert_ok(reg, wlz_crisis_places_add(reg, of, &(wlz_crisis_places){count, from, to}, NULL));
}

static void declared(const wlz_crisis_case *of, wlz_date through, int64_t days)
{
    test_reach(through);
    assert_ok(reg, wlz_crisis_declared_add(reg, of, through, days, NULL));
}

static wlz_crisis verdict(const wlz_crisis_case *of)
{
    wlz_crisis c;

    assert_ok(reg, wlz_crisis_get(reg, of, &c));
    return c;
}

/* Ten places in 2023, and these days of 1810 declared through June. */
static void half_a_year(int64_t days)
{
    places(&GZ_2023, 10, 20230101, 20240101);
    declared(&GZ_2023, 20230630, days);
}

static wlz_crisis_decision to(int64_t days)
{
    return (wlz_crisis_decision){days, 20230915, "sample motivation", "sample buyer", 20230910};
}

static wlz_status decided(const wlz_crisis_case *of, wlz_crisis_decision d)
{
    test_reach(d.decided_on);
    return wlz_crisis_decide(reg, of, &d);
}

/* ---- the rule by itself ---- */

static const struct {
    wlz__crisis_days days;
    wlz__crisis verdict;
} judged[] = {
    {{700, 1000, 2000}, {1400, 7000, false}},
    {{699, 1000, 2000}, {1398, 6990, true}},
    {{69999, 100000, 200000}, {139998, 6999, true}},
    {{0, 1, 365}, {0, 0, true}},
    {{1267, 1810, 3650}, {2555, 7000, false}}, /* exactly 70% */
    {{1266, 1810, 3650}, {2553, 6994, true}},
    {{1, 3, 5}, {2, 3333, true}},   /* 1,67 */
    {{1, 10, 25}, {3, 1000, true}}, /* 2,5 */
    {{3660000, 3660000, 3660000}, {3660000, 10000, false}},
    {{2000, 1000, 1000}, {2000, 20000, false}},
};

START_TEST(test_crisis__is_low_strictly_below_the_threshold)
{
    wlz__crisis found = wlz__crisis_decide(&judged[_i].days, 7000);

    ck_assert_int_eq(found.expected, judged[_i].verdict.expected);
    ck_assert_int_eq(found.occupancy, judged[_i].verdict.occupancy);
    ck_assert(found.low == judged[_i].verdict.low);
}
END_TEST

/* ---- occupancy ---- */

START_TEST(test_crisis__extrapolates_the_declared_days)
{
    wlz_crisis c;

    half_a_year(1267);
    c = verdict(&GZ_2023);
    ck_assert_int_eq(c.available_days, 3650);
    ck_assert_int_eq(c.declared_days, 1267);
    ck_assert_int_eq(c.declared_through, 20230630);
    ck_assert_int_eq(c.expected_days, 2555);
    ck_assert_int_eq(c.occupancy_bp, 7000);
    ck_assert_int_eq(c.min_bp, 7000);
    ck_assert(!c.lower && !c.decided);
    ck_assert_int_eq(sql_int(reg, "SELECT paragraph LIKE '%S2-072%' FROM provision WHERE id ="
                                  " (SELECT max(id) FROM provision WHERE topic ="
                                  " 'crisis.min_occupancy' AND sector = 'GZ' AND valid_to ="
                                  " '2024-01-01')"),
                     1);
    ck_assert_int_eq(c.provision, sql_int(reg, "SELECT max(id) FROM provision WHERE topic ="
                                               " 'crisis.min_occupancy' AND sector = 'GZ'"
                                               " AND valid_to = '2024-01-01'"));
}
END_TEST

START_TEST(test_crisis__counts_the_days_declared_furthest_and_last)
{
    half_a_year(1267);
    declared(&GZ_2023, 20230331, 900); /* earlier: does not count */
    ck_assert_int_eq(verdict(&GZ_2023).declared_days, 1267);
    declared(&GZ_2023, 20230630, 1266); /* corrects */
    ck_assert_int_eq(verdict(&GZ_2023).declared_days, 1266);
    ck_assert(verdict(&GZ_2023).lower);
    declared(&GZ_2023, 20230731, 1600);
    ck_assert_int_eq(verdict(&GZ_2023).declared_through, 20230731);
    ck_assert(!verdict(&GZ_2023).lower);
}
END_TEST

/* Half of the places goes in April: 90 days of ten and 91 of five by the end of June. */
START_TEST(test_crisis__counts_places_that_come_and_go)
{
    places(&GZ_2023, 10, 20230101, 20240101);
    places(&GZ_2023, -5, 20230401, 20240101);
    declared(&GZ_2023, 20230630, 949); /* of 1355: 948,5 is 70% */
    ck_assert_int_eq(verdict(&GZ_2023).available_days, 10 * 365 - 5 * 275);
    ck_assert(!verdict(&GZ_2023).lower);
    declared(&GZ_2023, 20230630, 948);
    ck_assert(verdict(&GZ_2023).lower);
}
END_TEST

/* The day of one place: 1 of 1 is not below 70%. */
START_TEST(test_crisis__counts_places_from_the_day_on_which_they_come)
{
    places(&GZ_2023, 1, 20230630, 20240101);
    declared(&GZ_2023, 20230630, 1);
    ck_assert_int_eq(verdict(&GZ_2023).available_days, 185);
    ck_assert_int_eq(sql_int(reg, "SELECT available_through FROM crisis_occupancy"), 1);
    ck_assert(!verdict(&GZ_2023).lower);
}
END_TEST

START_TEST(test_crisis__counts_a_leap_day)
{
    places(&GZ_2024, 1, 20240101, 20250101);
    declared(&GZ_2024, 20241231, 366);
    ck_assert_int_eq(verdict(&GZ_2024).available_days, 366);
    ck_assert_int_eq(verdict(&GZ_2024).occupancy_bp, 10000);
}
END_TEST

/* ---- what is not known ---- */

static void assert_not_said(wlz_status status, const wlz_crisis_case *of, const char *message)
{
    wlz_crisis c;

    assert_status(reg, status, wlz_crisis_get(reg, of, &c));
    assert_message(reg, message);
}

START_TEST(test_crisis__is_undecided_without_days_or_places)
{
    wlz_crisis_case elsewhere = {"cz", GZ_PROVIDER, 2024, "GZ"}, ggz = GZ_2023;

    assert_not_said(WLZ_UNDECIDED, &GZ_2023, "no days of crisis care");
    declared(&GZ_2023, 20230630, 1000);
    assert_not_said(WLZ_UNDECIDED, &GZ_2023, "no crisis places");
    ck_assert_int_eq(sql_int(reg, "SELECT available_days FROM crisis_occupancy"), 0);
    places(&GZ_2023, 10, 20230701, 20240101);
    assert_not_said(WLZ_UNDECIDED, &GZ_2023, "no crisis places");
    places(&GZ_2023, 10, 20230101, 20230701);
    ck_assert(verdict(&GZ_2023).lower);
    ggz.sector = "GGZ";
    assert_not_said(WLZ_NOVALUE, &ggz, "minimum occupancy");
    assert_not_said(WLZ_NOVALUE, &elsewhere, "minimum occupancy");
}
END_TEST

START_TEST(test_crisis__is_undecided_where_declarations_do_not_count)
{
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "crisis.occupancy_from_declarations", SCOPE(.sector = "GZ"), 0);
    half_a_year(1000);
    assert_not_said(WLZ_UNDECIDED, &GZ_2023, "follow from declarations");
}
END_TEST

/* ---- the decision ---- */

START_TEST(test_crisis__is_lower_in_principle_until_a_person_decides)
{
    wlz_crisis c;

    half_a_year(1266);
    c = verdict(&GZ_2023);
    ck_assert(c.lower && !c.decided && !c.next_known);
    assert_ok(reg, decided(&GZ_2023, to(2600)));
    c = verdict(&GZ_2023);
    ck_assert(c.lower && c.decided);
    ck_assert_int_eq(c.agreed_days, 2600);
    ck_assert_int_eq(c.from_day, 20230915);
    assert_refused(reg, "crisis_decision_pk", decided(&GZ_2023, to(2700)));
}
END_TEST

START_TEST(test_crisis__is_not_lowered_for_the_past)
{
    wlz_crisis_decision d = to(2600);

    half_a_year(1266);
    d.from_day = 20230909;
    assert_refused(reg, "crisis_decision_retroactive", decided(&GZ_2023, d));
    d = to(1265); /* fewer than were declared */
    assert_refused(reg, "crisis_decision_retroactive", decided(&GZ_2023, d));
    d = to(1266);
    d.from_day = 20230910;
    assert_ok(reg, decided(&GZ_2023, d));
}
END_TEST

START_TEST(test_crisis__is_agreed_within_its_places_and_its_year)
{
    wlz_crisis_decision d = to(3651);

    assert_refused(reg, "crisis_decision_days", decided(&GZ_2023, to(0))); /* nothing is declared */
    half_a_year(1266);
    assert_refused(reg, "crisis_decision_days", decided(&GZ_2023, d));
    d = to(3650);
    d.from_day = 20240101;
    assert_refused(reg, "crisis_decision_from", decided(&GZ_2023, d));
    d = to(3650);
    d.motivation = " ";
    assert_refused(reg, "crisis_decision_motivation", decided(&GZ_2023, d));
    assert_ok(reg, decided(&GZ_2023, to(3650)));
}
END_TEST

/* In 2024: in principle the next year starts with it. */
START_TEST(test_crisis__starts_the_next_year_with_what_is_agreed)
{
    wlz_crisis_decision d = {300, 20240915, "sample", "sample buyer", 20240910};
    wlz_crisis c;

    places(&GZ_2024, 1, 20240101, 20250101);
    declared(&GZ_2024, 20240331, 80); /* of 91 */
    c = verdict(&GZ_2024);
    ck_assert(!c.lower && c.carries_over && c.next_known);
    ck_assert_int_eq(c.next_days, 366);
    declared(&GZ_2024, 20240630, 80); /* of 182 */
    c = verdict(&GZ_2024);
    ck_assert(c.lower && c.carries_over && !c.next_known);
    ck_assert_int_eq(c.next_days, 0);
    assert_ok(reg, decided(&GZ_2024, d));
    c = verdict(&GZ_2024);
    ck_assert(c.next_known);
    ck_assert_int_eq(c.next_days, 300);
    half_a_year(1266); /* no document at hand says so of 2023 */
    ck_assert(!verdict(&GZ_2023).carries_over);
}
END_TEST

START_TEST(test_crisis__rows_are_within_the_year_and_never_edited)
{
    half_a_year(1266);
    assert_refused(
        reg, "crisis_place_period",
        wlz_crisis_places_add(reg, &GZ_2023, &(wlz_crisis_places){1, 20230101, 20240102}, NULL));
    assert_refused(
        reg, "crisis_place_places",
        wlz_crisis_places_add(reg, &GZ_2023, &(wlz_crisis_places){0, 20230101, 20240101}, NULL));
    assert_refused(reg, "crisis_declared_through",
                   wlz_crisis_declared_add(reg, &GZ_2023, 20240101, 1, NULL));
    sqlite3_free(sql_fails(reg, "UPDATE crisis_declared SET days = 1"));
    sqlite3_free(sql_fails(reg, "DELETE FROM crisis_place"));
    assert_ok(reg, wlz_crisis_places_add(reg, &GZ_2023,
                                         &(wlz_crisis_places){-1, 20230101, 20240101}, NULL));
}
END_TEST

Suite *crisis_suite(void)
{
    Suite *suite = suite_create("crisis");
    TCase *tcase = tcase_create("crisis"), *rule = tcase_create("rule");

    tcase_add_loop_test(rule, test_crisis__is_low_strictly_below_the_threshold, 0, COUNT(judged));
    with_policies(tcase, setup, teardown);
    tcase_add_test(tcase, test_crisis__extrapolates_the_declared_days);
    tcase_add_test(tcase, test_crisis__counts_the_days_declared_furthest_and_last);
    tcase_add_test(tcase, test_crisis__counts_places_that_come_and_go);
    tcase_add_test(tcase, test_crisis__counts_places_from_the_day_on_which_they_come);
    tcase_add_test(tcase, test_crisis__counts_a_leap_day);
    tcase_add_test(tcase, test_crisis__is_undecided_without_days_or_places);
    tcase_add_test(tcase, test_crisis__is_undecided_where_declarations_do_not_count);
    tcase_add_test(tcase, test_crisis__is_lower_in_principle_until_a_person_decides);
    tcase_add_test(tcase, test_crisis__is_not_lowered_for_the_past);
    tcase_add_test(tcase, test_crisis__is_agreed_within_its_places_and_its_year);
    tcase_add_test(tcase, test_crisis__starts_the_next_year_with_what_is_agreed);
    tcase_add_test(tcase, test_crisis__rows_are_within_the_year_and_never_edited);
    suite_add_tcase(suite, rule);
    suite_add_tcase(suite, tcase);
    return suite;
}
