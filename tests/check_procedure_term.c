/* Terms: deadlines that are derived, and dates that are checked against them. */
#include "procedures.h"

Suite *procedure_term_suite(void);

static wlz_registry *reg;
static wlz_procedure *list;
static wlz_judgement *judged;

static void setup(void)
{
    reg = procedure_copy();
    list = NULL;
    judged = NULL;
}

static void teardown(void)
{
    wlz_procedure_free(list);
    wlz_judgement_free(judged);
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- a date that a term does not end on ---- */

START_TEST(test_procedure_term__reports_a_date_that_is_not_the_end_of_its_term)
{
    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "deadline.procurement.06", 20230728235959);
    ck_assert_uint_eq(differing(reg, &list, OFFICE, 2024), 1);
    ck_assert_str_eq(list->rows[0]->step, "procurement.06");
    ck_assert(list->rows[0]->differs);
    ck_assert_int_eq(list->rows[0]->term->end, at("2023-07-27 23:59:59"));
    /* the date counts */
    ck_assert_int_eq(list->rows[0]->deadline, at("2023-07-28 23:59:59"));
    ck_assert_str_eq(list->rows[0]->document, "sample-nota");
    ck_assert_uint_eq(differing(reg, &list, OFFICE, 2023), 0);
}
END_TEST

START_TEST(test_procedure_term__reports_each_term_of_a_reference_that_moved)
{
    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "deadline.procurement.08", 20230915235959);
    ck_assert_uint_eq(differing(reg, &list, OFFICE, 2024), 2);
    ck_assert(listed(list, "procurement.09")->differs);
    ck_assert(listed(list, "hardship_appeal")->differs);
}
END_TEST

/* A term whose reference has no date can be checked against nothing. */
START_TEST(test_procedure_term__checks_no_term_without_a_reference)
{
    wlz_provision provision;

    publish_for(reg, "cz", "sample-policy", "regional-policy", 20230615);
    provision = sample_provision("sample-policy", "deadline.procurement.06", SCOPE(.sector = "GZ"),
                                 20230728235959); /* as the term */
    provision.valid_from = 20240101;
    provision.valid_to = 20250101;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_uint_eq(differing(reg, &list, "cz", 2024), 0);
    calendar(reg, &list, (wlz_procedure_question){.office = "cz", .year = 2024});
    ck_assert(listed(list, "procurement.06")->decided && !listed(list, "procurement.06")->derived);
    ck_assert_str_eq(listed(list, "procurement.06")->term->reference, "procurement.04");
    ck_assert(!listed(list, "procurement.06")->term->ended);
}
END_TEST
/* ---- deadlines that are derived ---- */

START_TEST(test_procedure_term__derives_a_deadline_and_says_so)
{
    const wlz_procedure_step *s;

    calendar(reg, &list, (wlz_procedure_question){.office = "salland", .year = 2024});
    s = listed(list, _i == 0 ? "procurement.03" : "procurement.06");
    ck_assert(s->decided && s->derived && !s->differs);
    ck_assert_int_eq(s->deadline, at("2023-06-21 23:59:59"));
    ck_assert_str_eq(s->document, "salland-policy-gz-2024-2026");
    assert_text(s->paragraph, "S3-193");
    ck_assert_str_eq(s->term->reference, "procurement.01");
    ck_assert_str_eq(s->term->document, s->document);
    ck_assert_str_eq(s->lateness, "unstated");
}
END_TEST

START_TEST(test_procedure_term__holds_a_derived_deadline_to_the_second)
{
    ck_assert(judgement_of(reg, &judged, "salland", "3", "2023-06-21 23:59:59")->timely);
    ck_assert_int_eq(judged->margin_seconds, 0);
    ck_assert(judged->step->derived);
    ck_assert(!judgement_of(reg, &judged, "salland", "3", "2023-06-22 00:00:00")->timely);
    ck_assert_int_eq(judged->margin_seconds, -1);
    ck_assert(!judged->final);
    ck_assert_int_eq(judged->step->deadline, at("2023-06-21 23:59:59"));
}
END_TEST

/* Menzis: 24 hours before the last moment of enrolment, which no source states. */
START_TEST(test_procedure_term__is_undecided_without_the_reference)
{
    const wlz_procedure_step *s;

    calendar(reg, &list, (wlz_procedure_question){.office = "menzis", .year = 2024});
    s = listed(list, "procurement.03");
    ck_assert(!s->decided && !s->derived);
    ck_assert_ptr_null(s->document);
    assert_text(s->missing, "24 hours before procurement.07");
    assert_text(s->missing, "no provision on deadline.procurement.07");
    ck_assert_str_eq(s->term->reference, "procurement.07");
    ck_assert_str_eq(s->term->unit, "hours");
    assert_status(reg, WLZ_UNDECIDED,
                  judgement_at(reg, &judged, "menzis", "3", at("2023-07-01 00:00:00")));
    assert_message(reg, "24 hours before procurement.07");
    ck_assert_ptr_null(judged);
}
END_TEST

static const struct {
    wlz_wall enrolment;
    const char *last;
} counted_back[] = {
    {20230804170000, "2023-08-03 17:00:00"},
    {20231030003000,
     "2023-10-29T01:30:00+02:00"}, /* exact hours; the clocks went back in between */
    {20230326120000, "2023-03-25 11:00:00"},
};

START_TEST(test_procedure_term__counts_hours_back_from_a_deadline)
{
    publish_for(reg, "menzis", "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "deadline.procurement.07", counted_back[_i].enrolment);
    ck_assert(judgement_of(reg, &judged, "menzis", "3", counted_back[_i].last)->timely);
    ck_assert_int_eq(judged->margin_seconds, 0);
    ck_assert_str_eq(judged->step->document, "menzis-policy-gz-2024-2026");
    assert_ok(reg, judgement_at(reg, &judged, "menzis", "3", at(counted_back[_i].last) + 1));
    ck_assert(!judged->timely);
}
END_TEST

/* CZ, VGZ and Zorg en Zekerheid: 20 days after the nota is issued. */
static const char *const after_nota[] = {"cz", "vgz", "zorg-en-zekerheid"};

START_TEST(test_procedure_term__counts_from_what_was_registered)
{
    wlz_procedure_question question = {.office = after_nota[_i], .year = 2024};

    assert_status(
        reg, WLZ_UNDECIDED,
        judgement_at(reg, &judged, after_nota[_i], "procurement.03", at("2023-07-30 23:59:59")));
    assert_message(reg, "20 days after procurement.04");
    happened(reg, after_nota[_i], NULL, "procurement.04", "2023-07-10 09:00:00");
    ck_assert(judgement_of(reg, &judged, after_nota[_i], "procurement.03", "2023-07-30 23:59:59")
                  ->timely);
    ck_assert(judged->step->derived && judged->step->term->from_event);
    ck_assert(!judgement_of(reg, &judged, after_nota[_i], "procurement.06", "2023-07-31 00:00:00")
                   ->timely);
    question.known_on = 20230710;
    calendar(reg, &list, question);
    ck_assert(listed(list, "procurement.06")->decided);
    question.known_on = 20230709; /* not known yet */
    calendar(reg, &list, question);
    ck_assert(!listed(list, "procurement.06")->decided);
}
END_TEST

/* A date that is only planned gives way to the day on which it was done. */
START_TEST(test_procedure_term__counts_from_the_actual_day_rather_than_the_planned_one)
{
    publish_for(reg, "cz", "sample-nota", "nota-van-inlichtingen", 20230701);
    provide_for_2024(reg, "sample-nota", "deadline.procurement.04", 20230707235959);
    ck_assert_int_eq(judgement_of(reg, &judged, "cz", "6", "2023-07-01 00:00:00")->step->deadline,
                     at("2023-07-27 23:59:59"));
    ck_assert(!judged->step->term->from_event);
    happened(reg, "cz", NULL, "procurement.04", "2023-07-10 09:00:00");
    ck_assert_int_eq(judgement_of(reg, &judged, "cz", "6", "2023-07-01 00:00:00")->step->deadline,
                     at("2023-07-30 23:59:59"));
    /* where a document states the date itself, it stays */
    happened(reg, OFFICE, NULL, "procurement.04", "2023-07-10 09:00:00");
    ck_assert_int_eq(judgement_of(reg, &judged, OFFICE, "6", "2023-07-01 00:00:00")->step->deadline,
                     at("2023-07-27 23:59:59"));
    ck_assert_uint_eq(differing(reg, &list, OFFICE, 2024), 0);
}
END_TEST

START_TEST(test_procedure_term__counts_from_what_was_done_towards_the_provider)
{
    wlz_procedure_question question = {.office = "cz", .year = 2024, .agb = GZ_PROVIDER};
    int64_t id;

    publish_for(reg, "cz", "sample-policy", "regional-policy", 20230615);
    provide_for_2024(reg, "sample-policy", "term.procurement.09", 20);
    happened(reg, "cz", NULL, "procurement.08", "2023-09-08 10:00:00");
    id = happened(reg, "cz", GZ_PROVIDER, "procurement.08", "2023-09-12 10:00:00");
    calendar(reg, &list, question);
    ck_assert_int_eq(listed(list, "procurement.09")->deadline, at("2023-10-02 23:59:59"));
    question.agb = OTHER_PROVIDER;
    calendar(reg, &list, question);
    ck_assert_int_eq(listed(list, "procurement.09")->deadline, at("2023-09-28 23:59:59"));
    assert_ok(reg, wlz_event_withdraw(reg, id, "sent to somebody else", NULL));
    question.agb = GZ_PROVIDER;
    calendar(reg, &list, question);
    ck_assert_int_eq(listed(list, "procurement.09")->deadline, at("2023-09-28 23:59:59"));
}
END_TEST
/* ---- what prevails ---- */

START_TEST(test_procedure_term__takes_the_term_of_better_rank)
{
    publish_for(reg, "salland", "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "term.procurement.03.after_publication", 30);
    ck_assert_int_eq(
        judgement_of(reg, &judged, "salland", "3", "2023-07-01 00:00:00")->step->deadline,
        at("2023-07-01 23:59:59"));
    /* also with another reference */
    publish_for(reg, "salland", "sample-judgment", "judgment", 20230708);
    provide_for_2024(reg, "sample-judgment", "term.procurement.03.after_nota", 20);
    assert_status(reg, WLZ_UNDECIDED,
                  judgement_at(reg, &judged, "salland", "3", at("2023-07-01 00:00:00")));
    assert_message(reg, "procurement.04");
    happened(reg, "salland", NULL, "procurement.04", "2023-07-10 09:00:00");
    ck_assert_int_eq(
        judgement_of(reg, &judged, "salland", "3", "2023-07-01 00:00:00")->step->deadline,
        at("2023-07-30 23:59:59"));
    ck_assert_str_eq(judged->step->document, "sample-judgment");
}
END_TEST

/* A nota says one term and a policy below it another; their kinds are ranked anew. */
static void term_by_rank(const char *reading, wlz_standing standing)
{
    static const char *const kinds[] = {"nota-van-inlichtingen", "regional-policy"};

    publish_for(reg, "salland", "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "term.procurement.03.after_nota", 20);
    happened(reg, "salland", NULL, "procurement.04", "2023-07-10 09:00:00");
    for (int i = 0; i < COUNT(kinds); i++)
        rank_anew(reg, NULL, kinds[i], 20240101,
                  strcmp(kinds[i], reading) == 0 ? standing : WLZ_STATED);
}

static const char *const ranked_kinds[] = {"nota-van-inlichtingen", "regional-policy"};

START_TEST(test_procedure_term__says_that_the_order_between_terms_is_a_reading)
{
    wlz_instant moment = at("2023-07-01 00:00:00");

    term_by_rank(ranked_kinds[_i], WLZ_STATED);
    assert_ok(reg, judgement_at(reg, &judged, "salland", "3", moment));
    ck_assert_str_eq(judged->step->document, "sample-nota");
    ck_assert_int_eq(judged->step->standing, WLZ_STATED);
    rank_anew(reg, NULL, ranked_kinds[_i], 20240101, WLZ_READING);
    assert_ok(reg, judgement_at(reg, &judged, "salland", "3", moment));
    ck_assert_str_eq(judged->step->document, "sample-nota");
    ck_assert_int_eq(judged->step->standing, WLZ_READING);
}
END_TEST

START_TEST(test_procedure_term__is_not_chosen_by_an_ambiguous_order)
{
    term_by_rank(ranked_kinds[_i % 2], WLZ_AMBIGUOUS);
    assert_ok(reg, wlz_set_language(reg, _i / 2 == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    assert_status(reg, WLZ_UNDECIDED,
                  judgement_at(reg, &judged, "salland", "3", at("2023-07-01 00:00:00")));
    assert_message(reg, _i / 2 == 0 ? "which term holds" : "welke termijn geldt");
    assert_message(reg, "order anew");
}
END_TEST

START_TEST(test_procedure_term__names_two_terms_of_equal_rank)
{
    publish_for(reg, "salland", "sample-policy", "regional-policy", 20230601);
    provide_for_2024(reg, "sample-policy", "term.procurement.03.after_nota", 20);
    assert_status(reg, WLZ_TIE,
                  judgement_at(reg, &judged, "salland", "3", at("2023-07-01 00:00:00")));
    assert_message(reg, "sample-policy");
    assert_message(reg, "salland-policy-gz-2024-2026");
    calendar(reg, &list,
             (wlz_procedure_question){.office = "salland", .sector = "GZ", .year = 2024});
    ck_assert(!listed(list, "procurement.03")->decided);
    assert_text(listed(list, "procurement.03")->missing, "equal standing");
    ck_assert(listed(list, "procurement.06")->decided);
}
END_TEST

/* Thirty terms of one step, from a document and a better one. */
START_TEST(test_procedure_term__takes_one_of_many)
{
    char topic[40];

    publish_for(reg, "dsw", "sample-policy", "regional-policy", 20230601);
    publish_for(reg, "dsw", "sample-nota", "nota-van-inlichtingen", 20230707);
    for (int i = 1; i <= 30; i++) {
        char sql[300];

        snprintf(topic, sizeof topic, "term.sample.%02d", i);
        snprintf(sql, sizeof sql,
                 "INSERT INTO topic(id, unit, title) VALUES('%s', 'days', 's');"
                 "INSERT INTO procedure_term(topic, step, reference, direction)"
                 " VALUES('%s', 'procurement.09', 'procurement.01', 'after')",
                 topic, topic);
        sql_run(reg, sql);
        provide_for_2024(reg, i == 30 ? "sample-nota" : "sample-policy", topic, i);
    }
    ck_assert_int_eq(judgement_of(reg, &judged, "dsw", "9", "2023-06-01 00:00:00")->step->deadline,
                     at("2023-07-01 23:59:59"));
    ck_assert_str_eq(judged->step->term->topic, "term.sample.30");
}
END_TEST

START_TEST(test_procedure_term__is_undecided_where_the_terms_go_round)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('term.sample.1', 'days', 's'),"
                 " ('term.sample.2', 'days', 's');"
                 "INSERT INTO procedure_term(topic, step, reference, direction) VALUES"
                 " ('term.sample.1', 'procurement.10', 'procurement.12', 'before'),"
                 " ('term.sample.2', 'procurement.12', 'procurement.10', 'after')");
    publish_for(reg, "dsw", "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "term.sample.1", 5);
    provide_for_2024(reg, "sample-nota", "term.sample.2", 5);
    assert_status(reg, WLZ_UNDECIDED,
                  judgement_at(reg, &judged, "dsw", "10", at("2023-07-01 00:00:00")));
    calendar(reg, &list, (wlz_procedure_question){.office = "dsw", .year = 2024});
    ck_assert(!listed(list, "procurement.10")->decided && !listed(list, "procurement.12")->decided);
    /* a date for one of them decides both */
    provide_for_2024(reg, "sample-nota", "deadline.procurement.12", 20231101235959);
    calendar(reg, &list, (wlz_procedure_question){.office = "dsw", .year = 2024});
    ck_assert_int_eq(listed(list, "procurement.10")->deadline, at("2023-10-27 23:59:59"));
    ck_assert(!listed(list, "procurement.12")->differs);
}
END_TEST
/* A judgment, a nota and a policy name a term each: the first prevails by an order that is stated, and that the order below
 * it is a reading is no matter. */
START_TEST(test_procedure_term__rests_on_no_order_below_the_second)
{
    static const char *const kinds[] = {"judgment", "nota-van-inlichtingen", "regional-policy"};

    for (int i = 0; i < COUNT(kinds); i++) {
        char topic[40], sql[300];

        snprintf(topic, sizeof topic, "term.sample.%d", i);
        snprintf(sql, sizeof sql,
                 "INSERT INTO topic(id, unit, title) VALUES('%s', 'days', 's');"
                 "INSERT INTO procedure_term(topic, step, reference, direction)"
                 " VALUES('%s', 'procurement.09', 'procurement.01', 'after')",
                 topic, topic);
        sql_run(reg, sql);
        publish_for(reg, "dsw", kinds[i], kinds[i], 20230601);
        provide_for_2024(reg, kinds[i], topic, 10 + i);
        rank_anew(reg, NULL, kinds[i], 20240101, i < 2 ? WLZ_STATED : WLZ_READING);
    }
    ck_assert_int_eq(judgement_of(reg, &judged, "dsw", "9", "2023-06-01 00:00:00")->step->deadline,
                     at("2023-06-11 23:59:59"));
    ck_assert_str_eq(judged->step->document, "judgment");
    ck_assert_int_eq(judged->step->standing, WLZ_STATED);
}
END_TEST

/* Menzis: 24 hours before the last moment of enrolment, which is the first moment that there is. */
START_TEST(test_procedure_term__ends_in_a_year_that_there_is)
{
    const wlz_procedure_step *s;

    publish_for(reg, "menzis", "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "deadline.procurement.07", 19960101000000);
    assert_status(reg, WLZ_UNDECIDED,
                  judgement_at(reg, &judged, "menzis", "3", at("2023-07-01 00:00:00")));
    assert_message(reg, "ends outside the years 1996 to 9999");
    provide_for_2024(reg, "sample-nota", "deadline.procurement.03", 20230615120000);
    calendar(reg, &list,
             (wlz_procedure_question){.office = "menzis", .year = 2024, .sector = "GZ"});
    s = listed(list, "procurement.03");
    ck_assert(s->decided && !s->derived && !s->differs && !s->term->ended);
}
END_TEST

/* Before 1996 nothing can have been done. */
START_TEST(test_procedure_term__knows_no_event_before_1996)
{
    wlz_procedure_question question = {.office = "dsw", .year = 2024, .known_on = 19951231};

    publish_for(reg, "dsw", "sample-old", "national-framework", 19950101);
    provide_for_2024(reg, "sample-old", "term.procurement.09", 20);
    happened(reg, "dsw", NULL, "procurement.08", "2023-09-08 10:00:00");
    calendar(reg, &list, question);
    ck_assert(!listed(list, "procurement.09")->decided);
    question.known_on = 20230908;
    calendar(reg, &list, question);
    ck_assert_int_eq(listed(list, "procurement.09")->deadline, at("2023-09-28 23:59:59"));
}
END_TEST

/* CZ says to all after how long a step ends, and not from when; to one sector it says the date. */
START_TEST(test_procedure_term__is_undecided_beside_a_sector_that_has_a_date)
{
    wlz_provision own = sample_provision("sample-policy", "deadline.procurement.13",
                                         SCOPE(.sector = "GZ"), 20231108235959);

    publish_for(reg, "cz", "sample-policy", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-policy", "term.procurement.13", 14);
    own.valid_from = 20240101;
    own.valid_to = 20250101;
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    calendar(reg, &list, (wlz_procedure_question){.office = "cz", .year = 2024});
    ck_assert(listed(list, "procurement.13")->decided);
    ck_assert_str_eq(listed(list, "procurement.13")->sector, "GZ");
    ck_assert_str_eq(list->rows[list->count - 1]->step, "procurement.13");
    ck_assert(!list->rows[list->count - 1]->decided);
    ck_assert_ptr_null(list->rows[list->count - 1]->sector);
}
END_TEST

Suite *procedure_term_suite(void)
{
    Suite *suite = suite_create("procedure_term");
    TCase *checked = tcase_create("checked"), *ends = tcase_create("derived");

    with_procedures(checked, setup, teardown);
    with_procedures(ends, setup, teardown);
    tcase_add_test(checked, test_procedure_term__reports_a_date_that_is_not_the_end_of_its_term);
    tcase_add_test(checked, test_procedure_term__reports_each_term_of_a_reference_that_moved);
    tcase_add_test(checked, test_procedure_term__checks_no_term_without_a_reference);
    tcase_add_loop_test(ends, test_procedure_term__derives_a_deadline_and_says_so, 0, 2);
    tcase_add_test(ends, test_procedure_term__holds_a_derived_deadline_to_the_second);
    tcase_add_test(ends, test_procedure_term__is_undecided_without_the_reference);
    tcase_add_loop_test(ends, test_procedure_term__counts_hours_back_from_a_deadline, 0,
                        COUNT(counted_back));
    tcase_add_loop_test(ends, test_procedure_term__counts_from_what_was_registered, 0,
                        COUNT(after_nota));
    tcase_add_test(ends,
                   test_procedure_term__counts_from_the_actual_day_rather_than_the_planned_one);
    tcase_add_test(ends, test_procedure_term__counts_from_what_was_done_towards_the_provider);
    tcase_add_test(ends, test_procedure_term__takes_the_term_of_better_rank);
    tcase_add_loop_test(ends, test_procedure_term__says_that_the_order_between_terms_is_a_reading,
                        0, 2);
    tcase_add_loop_test(ends, test_procedure_term__is_not_chosen_by_an_ambiguous_order, 0, 4);
    tcase_add_test(ends, test_procedure_term__names_two_terms_of_equal_rank);
    tcase_add_test(ends, test_procedure_term__takes_one_of_many);
    tcase_add_test(ends, test_procedure_term__is_undecided_where_the_terms_go_round);
    tcase_add_test(ends, test_procedure_term__rests_on_no_order_below_the_second);
    tcase_add_test(ends, test_procedure_term__ends_in_a_year_that_there_is);
    tcase_add_test(ends, test_procedure_term__knows_no_event_before_1996);
    tcase_add_test(ends, test_procedure_term__is_undecided_beside_a_sector_that_has_a_date);
    suite_add_tcase(suite, checked);
    suite_add_tcase(suite, ends);
    return suite;
}
