/*
 * A day is a day in Amsterdam, in triggers and views as in C: what happens at 23:30, at 00:30 and at 01:30 of the next day,
 * when UTC still has the day before, in winter and in summer.
 */
#include <inttypes.h>

#include "file/connection.h"
#include "plans.h"
#include "random.h"

Suite *today_suite(void);

static wlz_registry *reg;

/* The second half of each year has other hours between UTC and Amsterdam than the first. */
static const struct half {
    wlz_wall evening, night, later, morning; /* 23:30; 00:30, 01:30 and 09:00 of the next day */
} halves[] = {{20221214233000, 20221215003000, 20221215013000, 20221215090000},
              {20230614233000, 20230615003000, 20230615013000, 20230615090000}};

static wlz_instant instant_of(wlz_wall wall)
{
    wlz_instant at;

    ck_assert_int_eq(wlz_wall_to_instant(wall, &at), WLZ_OK);
    return at;
}

static void set_clock(wlz_wall wall)
{
    test_now = instant_of(wall);
}

static void setup(void)
{
    reg = sample_copy();
}

static void teardown(void)
{
    wlz_close(reg);
}

/* ---- the view ---- */

/* What view today says of a moment is what the library says. */
static void compare_today(wlz_instant at)
{
    wlz_date day = wlz_instant_day(at);
    char sql[400];

    snprintf(sql, sizeof sql,
             "INSERT INTO context(one, actor, at) VALUES(1, 'sample', %" PRId64 ");"
             "CREATE TEMP TABLE said AS SELECT * FROM today; DELETE FROM context",
             at);
    sql_run(reg, sql);
    ck_assert_int_eq(sql_int(reg, "SELECT at FROM said"), at);
    ck_assert_msg(sql_int(reg, "SELECT replace(day, '-', '') FROM said") == day, "%" PRId64, at);
    ck_assert_msg(sql_int(reg, "SELECT begins_at FROM said") == instant_of((wlz_wall)day * 1000000),
                  "%" PRId64, at);
    ck_assert_msg(sql_int(reg, "SELECT ends_at FROM said") ==
                      instant_of((wlz_wall)wlz_date_next(day) * 1000000),
                  "%" PRId64, at);
    sql_run(reg, "DROP TABLE said");
}

START_TEST(test_today__is_the_day_in_amsterdam_at_every_moment)
{
    uint64_t state = 1996;

    for (int i = 0; i < 200; i++)
        compare_today((wlz_instant)random_below(&state, INT64_C(4102444800)) + 820450800);
}
END_TEST

START_TEST(test_today__follows_the_clock_when_it_changes)
{
    static const wlz_wall changes[] = {20230326000000, 20231029000000, 20240331000000,
                                       20241027000000, 20250330000000, 20301027000000};

    for (int i = 0; i < COUNT(changes); i++)
        for (int half_hours = -2; half_hours <= 52; half_hours++)
            compare_today(instant_of(changes[i]) + half_hours * INT64_C(1800));
    for (int i = 0; i < COUNT(halves); i++) {
        compare_today(instant_of(halves[i].evening));
        compare_today(instant_of(halves[i].night));
        compare_today(instant_of(halves[i].later));
    }
}
END_TEST

/* ---- a step of a policy and its condition ---- */

/* Recorded by the registry's clock. */
static int64_t step_added(void)
{
    int64_t rule;

    publish_tariff_policy(reg);
    assert_ok(reg, wlz_begin(reg));
    rule = add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    assert_ok(reg, wlz_commit(reg));
    return rule;
}

static wlz_status condition_added(int64_t rule)
{
    char sql[300], *error;
    bool refused;

    snprintf(
        sql, sizeof sql,
        "INSERT INTO tariff_condition(document, rule, fact, test, value)"
        " SELECT document, name, 'sample.growth', 'is', 1 FROM tariff_rule WHERE id = %" PRId64,
        rule);
    assert_ok(reg, wlz_begin(reg));
    error = NULL;
    refused = sqlite3_exec(reg->db, sql, NULL, NULL, &error) != SQLITE_OK;
    if (refused)
        ck_assert_str_eq(error, "tariff_condition_late");
    sqlite3_free(error);
    assert_ok(reg, wlz_rollback(reg));
    return refused ? WLZ_REFUSED : WLZ_OK;
}

START_TEST(test_today__a_condition_comes_on_the_day_of_its_step)
{
    const struct half *h = &halves[_i];
    int64_t rule;

    set_clock(h->evening);
    rule = step_added();
    ck_assert_int_eq(condition_added(rule), WLZ_OK);
    set_clock(h->night);
    ck_assert_int_eq(condition_added(rule), WLZ_REFUSED);
    set_clock(h->later);
    ck_assert_int_eq(condition_added(rule), WLZ_REFUSED);
    set_clock(h->morning);
    ck_assert_int_eq(condition_added(rule), WLZ_REFUSED);
}
END_TEST

START_TEST(test_today__a_step_of_just_after_midnight_takes_conditions_all_day)
{
    const struct half *h = &halves[_i];
    int64_t rule;

    set_clock(h->night);
    rule = step_added();
    ck_assert_int_eq(condition_added(rule), WLZ_OK);
    set_clock(h->later);
    ck_assert_int_eq(condition_added(rule), WLZ_OK);
    set_clock(h->morning);
    ck_assert_int_eq(condition_added(rule), WLZ_OK);
    set_clock((h->morning / 1000000) * 1000000 + 233000);
    ck_assert_int_eq(condition_added(rule), WLZ_OK);
}
END_TEST

/* ---- what was known of a deadline ---- */

/* The document that says until when addenda are agreed is corrected by one that says an earlier day. */
static void correct_deadline(int64_t value)
{
    wlz_provision p =
        sample_provision("zk-supplement-2023", "deadline.procurement.16", EVERYONE, value);

    p.corrects =
        sql_int(reg, "SELECT max(id) FROM provision p WHERE document = 'zk-supplement-2023'"
                     " AND topic = 'deadline.procurement.16' AND NOT EXISTS(SELECT 1"
                     " FROM provision c WHERE c.corrects = p.id)");
    assert_ok(reg, wlz_provision_add(reg, &p, NULL));
}

static void plan_setup(void)
{
    reg = plan_registry();
}

START_TEST(test_today__a_correction_of_the_deadline_does_not_count_before_it_was_recorded)
{
    plan_draft(reg, "s", 1, 100000);
    set_clock(20230620100000);
    correct_deadline(INT64_C(20230515235959));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230530));
    assert_state(reg, "s", "agreed");
}
END_TEST

START_TEST(test_today__a_correction_counts_on_the_day_it_was_recorded)
{
    static const struct {
        wlz_wall recorded;
        wlz_date agreed_on;
        bool counts;
    } of[] = {{20230530233000, 20230530, true},  {20230531003000, 20230530, false},
              {20230531013000, 20230530, false}, {20230531003000, 20230531, true},
              {20230214233000, 20230214, true},  {20230215003000, 20230214, false},
              {20230215003000, 20230215, true}};

    plan_draft(reg, "s", 1, 100000);
    set_clock(of[_i].recorded);
    correct_deadline(INT64_C(20230131235959));
    set_clock(20230620100000);
    if (of[_i].counts)
        assert_refused(reg, "addendum_deadline", wlz_addendum_agree(reg, "s", of[_i].agreed_on));
    else
        assert_ok(reg, wlz_addendum_agree(reg, "s", of[_i].agreed_on));
}
END_TEST

Suite *today_suite(void)
{
    Suite *suite = suite_create("today");
    TCase *view = tcase_create("view");
    TCase *plans = tcase_create("plans");

    with_samples(view, setup, teardown);
    tcase_add_test(view, test_today__is_the_day_in_amsterdam_at_every_moment);
    tcase_add_test(view, test_today__follows_the_clock_when_it_changes);
    tcase_add_loop_test(view, test_today__a_condition_comes_on_the_day_of_its_step, 0,
                        COUNT(halves));
    tcase_add_loop_test(view, test_today__a_step_of_just_after_midnight_takes_conditions_all_day, 0,
                        COUNT(halves));
    suite_add_tcase(suite, view);
    with_plans(plans, plan_setup, teardown);
    tcase_add_test(plans,
                   test_today__a_correction_of_the_deadline_does_not_count_before_it_was_recorded);
    tcase_add_loop_test(plans, test_today__a_correction_counts_on_the_day_it_was_recorded, 0, 7);
    suite_add_tcase(suite, plans);
    return suite;
}
