/* Whether something was in time: the steps of the 2023 procedure, to the second. */
#include "samples.h"

Suite *deadline_suite(void);

#define NOW 1668499200 /* 2022-11-15 09:00 in Amsterdam */

static wlz_registry *reg;
static wlz_judgement *judged;

static void setup(void)
{
    test_set_today(20221115);
    reg = policy_registry();
    judged = NULL;
}

static void teardown(void)
{
    wlz_judgement_free(judged);
    wlz_close(reg);
}

static wlz_instant moment(wlz_wall wall)
{
    wlz_instant instant = 0;

    ck_assert_int_eq(wlz_wall_to_instant(wall, &instant), WLZ_OK);
    return instant;
}

static wlz_status decide(wlz_judgement_question question)
{
    wlz_judgement_free(judged);
    judged = NULL;
    return wlz_judgement_get(reg, &question, &judged);
}

/* At a step of the procedure for 2023. */
static wlz_judgement_question at_step(const char *step, wlz_instant at)
{
    return (wlz_judgement_question){.office = OFFICE, .year = 2023, .step = step, .at = at};
}

static bool timely(const char *step, wlz_instant at, wlz_date known_on)
{
    wlz_judgement_question question = at_step(step, at);

    question.known_on = known_on;
    assert_ok(reg, decide(question));
    return judged->timely;
}

/* ---- the steps ---- */

static const struct {
    const char *step;
    wlz_wall last; /* the last second in time */
} steps[] = {
    {"1", 20220601235959},
    {"2", 20220616120000},
    {"3", 20220616120000},
    {"4", 20220630235959},
    {"5", 20220701235959},
    {"6", 20220720235959},
    {"7", 20220729170000},
    {"8", 20220901235959},
    {"9", 20220921235959},
    {"10", 20221005235959},
    {"11", 20221021235959},
    {"12", 20221031235959},
    {"13", 20221104235959},
    {"14", 20221111235959},
    {"15", 20221115235959},
    {"16", 20230601235959},
    {"01", 20220601235959},
    {"07", 20220729170000},
    {"procurement.07", 20220729170000},
    {"hardship_appeal", 20220921235959},
    {"hardship_advice", 20220831235959},
    {"lower_percentage_notice", 20220608235959},
    {"agreements_final", 20221115235959},
    {"rearrangement_procedure", 20230715235959},
    {"settlement_procedure", 20221231235959},
    {"national_supplement.questions", 20220829235959},
    {"national_supplement.answers", 20220908235959},
};

START_TEST(test_deadline__is_met_in_its_last_second_and_missed_in_the_next)
{
    wlz_instant last = moment(steps[_i].last);

    ck_assert_msg(timely(steps[_i].step, last, 0), "step %s: late in its last second",
                  steps[_i].step);
    ck_assert_msg(judged->step->deadline == last, "step %s", steps[_i].step);
    ck_assert_msg(!timely(steps[_i].step, last + 1, 0), "step %s: in time a second late",
                  steps[_i].step);
}
END_TEST

/* 17:00 in Amsterdam is 15:00 UTC in July; at 17:00 UTC it is too late. */
START_TEST(test_deadline__is_amsterdam_time)
{
    wlz_instant utc = 0;

    ck_assert_int_eq(wlz_instant_parse("2022-07-29T15:00:00Z", &utc), WLZ_OK);
    ck_assert(timely("7", utc, 0));
    ck_assert_int_eq(wlz_instant_parse("2022-07-29T17:00:00Z", &utc), WLZ_OK);
    ck_assert(!timely("7", utc, 0));
}
END_TEST

START_TEST(test_deadline__has_no_earliest_moment)
{
    ck_assert(timely("7", moment(20150101000000), 0));
    ck_assert(timely("7", moment(19960101000000), 0));
    ck_assert(!timely("7", moment(99991231235959), 0));
}
END_TEST

/* ---- what moves a deadline ---- */

START_TEST(test_deadline__moves_with_a_nota_from_the_day_it_is_published)
{
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "deadline.procurement.07", EVERYONE, 20220805170000);
    ck_assert(timely("7", moment(20220805170000), 0));
    ck_assert(timely("7", moment(20220805170000), 20220630));
    ck_assert(!timely("7", moment(20220805170000), 20220629));
    ck_assert(timely("7", moment(20220729170000), 20220629));
    assert_sound(reg);
}
END_TEST

START_TEST(test_deadline__is_named_with_both_sides_of_a_tie)
{
    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota-a", "deadline.procurement.07", EVERYONE, 20220805170000);
    provide(reg, "sample-nota-b", "deadline.procurement.07", EVERYONE, 20220806170000);
    assert_status(reg, WLZ_TIE, decide(at_step("7", NOW)));
    assert_message(reg, "sample-nota-a");
    assert_message(reg, "sample-nota-b");
    assert_message(reg, "2022-08-05 17:00:00");
    ck_assert_ptr_null(judged);
}
END_TEST

/* ---- no deadline ---- */

static const struct {
    const char *what;
    const char *office;
    const char *step;
    int year;
    wlz_date known_on;
    wlz_status status;
} unanswered[] = {
    {"a step that does not exist", OFFICE, "17", 2023, 0, WLZ_NOTFOUND},
    {"a misspelt step", OFFICE, "procurment.07", 2023, 0, WLZ_NOTFOUND},
    {"a step with a topic's whole name", OFFICE, "deadline.procurement.07", 2023, 0, WLZ_NOTFOUND},
    {"three digits", OFFICE, "007", 2023, 0, WLZ_NOTFOUND},
    {"an office that does not exist", "zilverenkruis", "7", 2023, 0, WLZ_NOTFOUND},
    {"an office without a policy", "cz", "7", 2023, 0, WLZ_NOVALUE},
    {"a year without a policy", OFFICE, "7", 2024, 0, WLZ_NOVALUE},
    {"before the policy was published", OFFICE, "7", 2023, 20220531, WLZ_NOVALUE},
    {"no step", OFFICE, NULL, 2023, 0, WLZ_INVALID},
    {"an empty step", OFFICE, "", 2023, 0, WLZ_INVALID},
    {"a step that is not UTF-8", OFFICE, "\xff", 2023, 0, WLZ_INVALID},
    {"no office", NULL, "7", 2023, 0, WLZ_INVALID},
    {"a year too early", OFFICE, "7", 2014, 0, WLZ_INVALID},
    {"a year too late", OFFICE, "7", 2101, 0, WLZ_INVALID},
    {"no day of knowledge", OFFICE, "7", 2023, 20220230, WLZ_INVALID},
};

START_TEST(test_deadline__gives_no_answer_where_there_is_none)
{
    wlz_status status = decide((wlz_judgement_question){.office = unanswered[_i].office,
                                                        .year = unanswered[_i].year,
                                                        .step = unanswered[_i].step,
                                                        .at = NOW,
                                                        .known_on = unanswered[_i].known_on});

    ck_assert_msg(status == unanswered[_i].status, "%s: %s: %s", unanswered[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_str_ne(wlz_message(reg), "");
    ck_assert_ptr_null(judged);
}
END_TEST

START_TEST(test_deadline__refuses_a_step_that_is_too_long)
{
    char step[100];

    memset(step, 'a', sizeof step);
    step[sizeof step - 1] = '\0';
    assert_status(reg, WLZ_INVALID, decide(at_step(step, NOW)));
    step[60] = '\0';
    assert_status(reg, WLZ_NOTFOUND, decide(at_step(step, NOW)));
}
END_TEST

/* One or two digits are the number of a step of the procurement; anything else is a name. */
START_TEST(test_deadline__takes_only_a_short_number_for_a_step)
{
    decide(at_step("007", NOW));
    assert_message(reg, "no topic deadline.007");
    decide(at_step("7a", NOW));
    assert_message(reg, "no topic deadline.7a");
    decide(at_step("17", NOW));
    assert_message(reg, "no topic deadline.procurement.17");
}
END_TEST

START_TEST(test_deadline__is_a_moment_on_the_clock)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('deadline.sample', 'days', 'Sample')");
    provide(reg, "zk-supplement-2023", "deadline.sample", EVERYONE, 20);
    assert_status(reg, WLZ_INVALID, decide(at_step("sample", NOW)));
    assert_message(reg, "days");
}
END_TEST

/* The clocks skip 02:30 on 27 March 2022 and show it twice on 30 October. */
START_TEST(test_deadline__is_undecided_in_an_hour_that_is_not_one_moment)
{
    static const wlz_wall walls[] = {20220327023000, 20221030023000};
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "deadline.procurement.07", EVERYONE, walls[_i]);
    assert_status(reg, WLZ_UNDECIDED, decide(at_step("7", NOW)));
}
END_TEST

Suite *deadline_suite(void)
{
    Suite *suite = suite_create("deadline");
    TCase *kept = tcase_create("steps"), *moved = tcase_create("moved"),
          *none = tcase_create("unanswered");

    tcase_add_unchecked_fixture(kept, setup, teardown); /* these only read */
    tcase_add_unchecked_fixture(none, setup, teardown);
    tcase_add_checked_fixture(moved, setup, teardown);
    tcase_add_loop_test(kept, test_deadline__is_met_in_its_last_second_and_missed_in_the_next, 0,
                        COUNT(steps));
    tcase_add_test(kept, test_deadline__is_amsterdam_time);
    tcase_add_test(kept, test_deadline__has_no_earliest_moment);
    tcase_add_test(moved, test_deadline__moves_with_a_nota_from_the_day_it_is_published);
    tcase_add_test(moved, test_deadline__is_named_with_both_sides_of_a_tie);
    tcase_add_test(moved, test_deadline__is_a_moment_on_the_clock);
    tcase_add_loop_test(moved, test_deadline__is_undecided_in_an_hour_that_is_not_one_moment, 0, 2);
    tcase_add_loop_test(none, test_deadline__gives_no_answer_where_there_is_none, 0,
                        COUNT(unanswered));
    tcase_add_test(none, test_deadline__takes_only_a_short_number_for_a_step);
    tcase_add_test(none, test_deadline__refuses_a_step_that_is_too_long);
    suite_add_tcase(suite, kept);
    suite_add_tcase(suite, moved);
    suite_add_tcase(suite, none);
    return suite;
}
