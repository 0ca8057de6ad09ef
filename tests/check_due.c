/* What is due, who was late and what follows, in C and in SQL. */
#include "procedures.h"

#include "file/connection.h"

#include <wlzreg/sql.h>

Suite *due_suite(void);

static wlz_registry *reg;
static wlz_procedure *list;
static wlz_judgement *judged;

static void setup(void)
{
    reg = procedure_copy();
    list = NULL;
    judged = NULL;
}

/* Between questions to one registry. */
static void forget(void)
{
    wlz_procedure_free(list);
    wlz_judgement_free(judged);
    list = NULL;
    judged = NULL;
}

static void teardown(void)
{
    forget();
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- what follows from being late ---- */

static const struct {
    const char *step, *at;
    bool timely, final;
    int64_t margin;
    const char *lateness;
} moments[] = {
    {"3", "2023-06-15 12:00:00", true, false, 0, "lapse"},
    {"3", "2023-06-15 12:00:01", false, true, -1, "lapse"},
    {"03", "2023-06-15 11:00:00", true, false, 3600, "lapse"},
    {"2", "2023-06-15 12:00:01", false, true, -1, "lapse"},
    {"procurement.07", "2023-08-04 17:00:00", true, false, 0, "lapse"},
    {"procurement.07", "2023-08-05 17:00:00", false, true, -86400, "lapse"},
    {"13", "2023-11-08 23:59:59", true, false, 0, "lapse"},
    {"13", "2023-11-09 00:00:00", false, true, -1, "lapse"},
    {"12", "2023-10-29 00:59:59", true, false, 345600,
     "unstated"}, /* the clocks go back that night */
};

START_TEST(test_due__decides_with_margin_and_consequence)
{
    const wlz_judgement *j = judgement_of(reg, &judged, OFFICE, moments[_i].step, moments[_i].at);

    ck_assert(j->timely == moments[_i].timely);
    ck_assert(j->final == moments[_i].final);
    ck_assert_int_eq(j->at, at(moments[_i].at));
    ck_assert_int_eq(j->margin_seconds, moments[_i].margin);
    ck_assert_str_eq(j->step->lateness, moments[_i].lateness);
    ck_assert_str_eq(j->step->document, "zk-policy-gz-2024-2026");
    assert_text(j->step->paragraph, "6");
    ck_assert((j->step->lateness_document != NULL) == (strcmp(j->step->lateness, "unstated") != 0));
}
END_TEST

/* Worked example 10, with its grounds. */
START_TEST(test_due__example_10_is_a_second_late)
{
    wlz_judgement_question question = {.office = OFFICE, .year = 2023, .step = "7"};

    question.at = at("2022-07-29 17:00:00");
    assert_ok(reg, wlz_judgement_get(reg, &question, &judged));
    ck_assert(judged->timely && judged->margin_seconds == 0);
    wlz_judgement_free(judged);
    question.at = at("2022-07-29 17:00:01");
    assert_ok(reg, wlz_judgement_get(reg, &question, &judged));
    ck_assert(!judged->timely && judged->margin_seconds == -1);
    ck_assert_str_eq(judged->step->paragraph, "6.1 table, step 7 (S2-084)");
}
END_TEST

START_TEST(test_due__knows_advice_from_a_lapse_term)
{
    wlz_judgement_question question = {.office = OFFICE, .year = 2023};

    question.step = "hardship_advice";
    question.at = at("2022-09-01 00:00:00");
    assert_ok(reg, wlz_judgement_get(reg, &question, &judged));
    ck_assert(!judged->timely && !judged->final);
    ck_assert_str_eq(judged->step->lateness, "advice");
    assert_text(judged->step->lateness_paragraph, "S2-101");
    wlz_judgement_free(judged);
    question.step = "hardship_appeal";
    question.at = at("2022-09-22 00:00:00");
    assert_ok(reg, wlz_judgement_get(reg, &question, &judged));
    ck_assert(!judged->timely && judged->final);
}
END_TEST

START_TEST(test_due__lets_a_nota_change_what_follows)
{
    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "lapse.procurement.06", 0);
    ck_assert(!judgement_of(reg, &judged, OFFICE, "6", "2023-07-28 00:00:00")->final);
    ck_assert_str_eq(judged->step->lateness, "advice");
    ck_assert_str_eq(judged->step->lateness_document, "sample-nota");
}
END_TEST
START_TEST(test_due__decides_on_a_step_of_one_sector_when_it_is_named)
{
    wlz_judgement_question question = {.office = OFFICE,
                                       .year = 2023,
                                       .step = "living_and_care.notice",
                                       .at = at("2022-12-15 12:00:00")};

    assert_status(reg, WLZ_NOVALUE, wlz_judgement_get(reg, &question, &judged));
    assert_message(reg, "sector");
    question.sector = "VV";
    assert_ok(reg, wlz_judgement_get(reg, &question, &judged));
    ck_assert(judged->timely);
}
END_TEST
START_TEST(test_due__decides_only_on_moments_and_steps)
{
    static const wlz_instant outside[] = {INT64_MIN, 820450799, 253402297200, INT64_MAX};
    static const char *const nothing[] = {"17", "procurment.07", "deadline.procurement.07", "007"};
    char step[100];

    for (int i = 0; i < COUNT(outside); i++)
        assert_status(reg, WLZ_INVALID, judgement_at(reg, &judged, OFFICE, "7", outside[i]));
    for (int i = 0; i < COUNT(nothing); i++)
        assert_status(reg, WLZ_NOTFOUND,
                      judgement_at(reg, &judged, OFFICE, nothing[i], at("2023-01-01 00:00")));
    assert_status(reg, WLZ_INVALID,
                  judgement_at(reg, &judged, OFFICE, NULL, at("2023-01-01 00:00")));
    assert_status(reg, WLZ_INVALID, judgement_at(reg, &judged, OFFICE, "", at("2023-01-01 00:00")));
    memset(step, 'a', sizeof step);
    step[sizeof step - 1] = '\0';
    assert_status(reg, WLZ_INVALID,
                  judgement_at(reg, &judged, OFFICE, step, at("2023-01-01 00:00")));
    assert_ok(reg, judgement_at(reg, &judged, OFFICE, "7", 820450800));
    assert_ok(reg, judgement_at(reg, &judged, OFFICE, "7", 253402297199));
}
END_TEST

/* ---- what is due ---- */

static size_t due(const char *from, int days, const char *agb)
{
    wlz_due_question question = {.office = OFFICE, .agb = agb, .from = at(from), .days = days};

    wlz_procedure_free(list);
    list = NULL;
    assert_ok(reg, wlz_procedure_due(reg, &question, &list));
    return list->count;
}

START_TEST(test_due__is_due_from_the_moment_through_the_last_day)
{
    ck_assert_uint_eq(due("2023-06-15 12:00:00", 0, NULL), 2);
    ck_assert_str_eq(list->rows[0]->step, "procurement.02");
    ck_assert_uint_eq(due("2023-06-15 12:00:01", 0, NULL), 0);
    ck_assert_uint_eq(due("2023-06-15 12:00:01", 19, NULL), 0);
    ck_assert_uint_eq(due("2023-06-15 12:00:01", 21, NULL), 2);
    ck_assert_uint_eq(due("2023-06-15 12:00:01", 22, NULL), 5); /* 7 July, to its last second */
    ck_assert(is_listed(list, "procurement.04") && is_listed(list, "procurement.05"));
}
END_TEST

/* The end of the procedure for 2023 and the beginning of that for 2024. */
START_TEST(test_due__is_due_whatever_year_it_is_for)
{
    ck_assert_uint_eq(due("2023-06-01 00:00:00", 0, NULL), 2);
    ck_assert_int_eq(listed(list, "procurement.16")->year, 2023);
    ck_assert_int_eq(listed(list, "procurement.01")->year, 2024);
}
END_TEST

/* The step for questions about the national supplement is for 2022 and 2023. */
START_TEST(test_due__is_due_once)
{
    sql_run(reg, "INSERT INTO rank_order(kind, rank, valid_from, valid_to, document, paragraph)"
                 " VALUES('national-framework', 5, '2022-01-01', '2023-01-01',"
                 " 'national-supplement-2022-2023', 's')");
    ck_assert_uint_eq(due("2022-08-29 00:00:00", 0, NULL), 1);
    ck_assert_int_eq(list->rows[0]->year, 2022);
    ck_assert_uint_eq(due("2022-08-29 00:00:00", 0, GZ_PROVIDER), 1);
    sql_run(reg, "INSERT INTO event(office, agb, year, step, at) VALUES('" OFFICE "', '" GZ_PROVIDER
                 "', 2023, 'national_supplement.questions', 1661000000)");
    ck_assert_uint_eq(due("2022-08-29 00:00:00", 0, GZ_PROVIDER), 0); /* done, for either year */
    sql_run(reg, "INSERT INTO event(office, agb, year, step, at) VALUES('" OFFICE "', '" VV_PROVIDER
                 "', 2022, 'national_supplement.questions', 1661000000)");
    ck_assert_uint_eq(due("2022-08-29 00:00:00", 0, VV_PROVIDER), 0);
    ck_assert_uint_eq(due("2022-08-29 00:00:00", 0, NULL), 1);
}
END_TEST

/* The same moment of another document is another deadline. */
START_TEST(test_due__is_due_for_each_document_that_states_it)
{
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "deadline.national_supplement.questions", EVERYONE, 20220829235959);
    sql_run(reg, "INSERT INTO rank_order(kind, rank, valid_from, valid_to, document, paragraph)"
                 " VALUES('national-framework', 5, '2022-01-01', '2023-01-01',"
                 " 'national-supplement-2022-2023', 's')");
    ck_assert_uint_eq(due("2022-08-29 00:00:00", 0, NULL), 2);
    ck_assert_int_eq(list->rows[0]->year, 2022);
    ck_assert_str_eq(list->rows[0]->document, "national-supplement-2022-2023");
    ck_assert_int_eq(list->rows[1]->year, 2023);
    ck_assert_str_eq(list->rows[1]->document, "sample-nota");
}
END_TEST

/* The same moment with a consequence of its own is a row of its own, behind that for all: whether another document says
 * so, or the same one. */
static const struct {
    wlz_date published_on;
    const char *document;
} own_consequence[] = {{20230707, "zk-nota-vv-2024-2026"}, {20231031, "sample-policy"}};

START_TEST(test_due__is_due_in_a_sector_where_being_late_is_something_else)
{
    wlz_provision own;

    publish_for(reg, OFFICE, "sample-policy", "nota-van-inlichtingen",
                own_consequence[_i].published_on);
    provide_for_2024(reg, "sample-policy", "deadline.procurement.13", 20231108235959);
    own = sample_provision("sample-policy", "deadline.procurement.13", SCOPE(.sector = "VV"),
                           20231108235959);
    own.valid_from = 20240101;
    own.valid_to = 20250101;
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    ck_assert_uint_eq(due("2023-11-08 00:00:00", 0, NULL), 1);
    own.topic = "lapse.procurement.13";
    own.value = 0;
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    ck_assert_uint_eq(due("2023-11-08 00:00:00", 0, NULL), 2);
    ck_assert_ptr_null(list->rows[0]->sector);
    ck_assert_str_eq(list->rows[0]->lateness, "lapse");
    ck_assert_str_eq(list->rows[1]->sector, "VV");
    ck_assert_str_eq(list->rows[1]->document, own_consequence[_i].document);
    ck_assert_str_eq(list->rows[1]->lateness, "advice");
}
END_TEST

/* A step that a document dates, and of which nothing says who takes it; stated for ever, or for more years than there are. */
static const struct {
    wlz_date from, to;
} long_stated[] = {{20240101, 0}, {20140101, 21500101}};

START_TEST(test_due__is_due_once_of_what_is_stated_for_many_years)
{
    wlz_document document = sample_document("sample-law", "national-framework", 20140101);
    wlz_provision provision =
        sample_provision("sample-law", "deadline.sample", EVERYONE, 20240303120000);

    document.office = NULL;
    document.valid_from = provision.valid_from = long_stated[_i].from;
    document.valid_to = provision.valid_to = long_stated[_i].to;
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('deadline.sample', 'wall', 's')");
    assert_ok(reg, wlz_document_add(reg, &document));
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_uint_eq(due("2024-03-03 12:00:00", 0, GZ_PROVIDER), 1);
    ck_assert_int_eq(list->rows[0]->year, _i == 0 ? 2024 : 2015);
    ck_assert_ptr_null(list->rows[0]->actor);
}
END_TEST

START_TEST(test_due__is_due_for_a_provider_until_it_is_done)
{
    size_t all = due("2023-07-25 00:00:00", 60, NULL);
    size_t own = due("2023-07-25 00:00:00", 60, GZ_PROVIDER);
    int64_t id;

    ck_assert_uint_eq(all, 9);
    ck_assert_uint_eq(own, 6); /* step 8 is the office's */
    ck_assert(is_listed(list, "procurement.06") && is_listed(list, "procurement.07"));
    id = happened(reg, OFFICE, GZ_PROVIDER, "7", "2023-08-01 10:00:00");
    happened(reg, OFFICE, OTHER_PROVIDER, "6", "2023-08-01 10:00:00");
    ck_assert_uint_eq(due("2023-07-25 00:00:00", 60, GZ_PROVIDER), own - 1);
    ck_assert(!is_listed(list, "procurement.07"));
    ck_assert_uint_eq(due("2023-07-25 00:00:00", 60, NULL), all);
    assert_ok(reg, wlz_event_withdraw(reg, id, NULL, NULL));
    ck_assert_uint_eq(due("2023-07-25 00:00:00", 60, GZ_PROVIDER), own);
}
END_TEST

START_TEST(test_due__is_done_in_its_sector)
{
    wlz_event event = {.office = OFFICE,
                       .agb = GZ_PROVIDER,
                       .year = 2023,
                       .step = "living_and_care.notice",
                       .sector = "GZ",
                       .at = at("2022-12-01 10:00:00")};

    ck_assert_uint_eq(due("2022-12-15 00:00:00", 0, GZ_PROVIDER), 1);
    assert_ok(reg, wlz_event_add(reg, &event, NULL));
    ck_assert_uint_eq(due("2022-12-15 00:00:00", 0, GZ_PROVIDER), 1);
    event.sector = "VV";
    assert_ok(reg, wlz_event_add(reg, &event, NULL));
    ck_assert_uint_eq(due("2022-12-15 00:00:00", 0, GZ_PROVIDER), 0);
}
END_TEST

START_TEST(test_due__is_not_due_while_undecided)
{
    wlz_due_question question = {.office = "cz", .from = at("2023-06-16 00:00:00"), .days = 190};

    assert_ok(reg, wlz_procedure_due(reg, &question, &list));
    ck_assert_uint_eq(list->count, 0);
    happened(reg, "cz", NULL, "procurement.04", "2023-07-10 09:00:00");
    wlz_procedure_free(list);
    list = NULL;
    assert_ok(reg, wlz_procedure_due(reg, &question, &list));
    ck_assert_uint_eq(list->count, 2);
    ck_assert(listed(list, "procurement.03")->derived);
}
END_TEST
START_TEST(test_due__is_due_within_reason)
{
    wlz_due_question question = {.office = OFFICE, .from = at("2023-01-01 00:00"), .days = -1};

    assert_status(reg, WLZ_INVALID, wlz_procedure_due(reg, &question, &list));
    question.days = 3661;
    assert_status(reg, WLZ_INVALID, wlz_procedure_due(reg, &question, &list));
    question.days = 3660;
    question.from = INT64_MAX;
    assert_status(reg, WLZ_INVALID, wlz_procedure_due(reg, &question, &list));
    question.from = 253402297199;
    assert_ok(reg, wlz_procedure_due(reg, &question, &list));
    ck_assert_uint_eq(list->count, 0);
    question.office = "nowhere";
    wlz_procedure_free(list);
    list = NULL;
    assert_status(reg, WLZ_NOTFOUND, wlz_procedure_due(reg, &question, &list));
    question = (wlz_due_question){.office = OFFICE, .agb = "30999999", .from = 1659106800};
    assert_status(reg, WLZ_NOTFOUND, wlz_procedure_due(reg, &question, &list));
}
END_TEST
/* ---- SQL ---- */

START_TEST(test_due__is_a_table_in_sql)
{
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_procedure('" OFFICE "', 2024)"), 56);
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM wlz_procedure('" OFFICE "', 2024, '2023-05-31')"), 0);
    ck_assert_int_eq(
        sql_int(reg, "SELECT (year, actor, sector, deadline, deadline_at, derived, lateness,"
                     " document, paragraph, note, missing, amount, unit, direction, reference,"
                     " term_end, differs) IS (2024, 'provider', NULL,"
                     " '2023-07-27T23:59:59+02:00', 1690495199, 0, 'lapse',"
                     " 'zk-policy-gz-2024-2026', '6.6, 6', 'Edition of July 2023; most of the "
                     "steps moved then.',"
                     " NULL, 20, 'days',"
                     " 'after', 'procurement.04', '2023-07-27T23:59:59+02:00', 0)"
                     " FROM wlz_procedure('" OFFICE "', 2024) WHERE step = 'procurement.06'"),
        1);
    ck_assert_int_eq(sql_int(reg,
                             "SELECT deadline IS NULL AND deadline_at IS NULL AND document IS NULL"
                             " AND missing GLOB '*procurement.07*' AND unit = 'hours'"
                             " AND direction = 'before' AND term_end IS NULL"
                             " FROM wlz_procedure('menzis', 2024) WHERE step = 'procurement.03'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT sum(derived) FROM wlz_procedure('salland', 2024, NULL,"
                                  " '" GZ_PROVIDER "')"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM office o, wlz_procedure(o.id, 2024) p"
                                  " WHERE p.differs"),
                     0);
}
END_TEST

START_TEST(test_due__is_due_in_sql)
{
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_due('" OFFICE "', '2023-06-01', 0)"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT group_concat(year) = '2023,2024' FROM (SELECT year FROM"
                                  " wlz_due('" OFFICE "', '2023-06-01', 0) ORDER BY year)"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_due('" OFFICE
                                  "', '2023-07-25', 60, '" GZ_PROVIDER "', NULL)"),
                     6);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_due('" OFFICE
                                  "', '2023-07-25', 60, NULL, '2023-05-31')"),
                     0);
}
END_TEST

static const struct {
    const char *sql, *message;
} sql_wrong[] = {
    {"SELECT * FROM wlz_procedure('" OFFICE "')", "wlz_procedure(office, year"},
    {"SELECT * FROM wlz_procedure('" OFFICE "', '2024')", "year must be"},
    {"SELECT * FROM wlz_procedure(NULL, 2024)", "office is missing"},
    {"SELECT * FROM wlz_procedure('nowhere', 2024)", "no office nowhere"},
    {"SELECT * FROM wlz_procedure('" OFFICE "', 2024, 'soon')", "known_on"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01')", "wlz_due(office, from_day, days"},
    {"SELECT * FROM wlz_due('" OFFICE "', 'soon', 1)", "from_day"},
    {"SELECT * FROM wlz_due('" OFFICE "', NULL, 1)", "from_day"},
    {"SELECT * FROM wlz_due('" OFFICE "', '1995-12-31', 1)", "from must be"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', 'x')", "days must be"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', NULL)", "days must be"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', -1)", "days must be"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', 3661)", "days must be"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', 9223372036854775807)", "days must be"},
};

START_TEST(test_due__refuses_wrong_questions_in_sql)
{
    char *error;

    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    error = sql_fails(reg, sql_wrong[_i].sql);
    assert_text(error, sql_wrong[_i].message);
    sqlite3_free(error);
}
END_TEST
/* It counts as stated: no law moves it. */
START_TEST(test_due__marks_a_deadline_on_a_free_day)
{
    ck_assert_uint_ge(due("2022-12-31 00:00:00", 0, NULL), 1);
    ck_assert_str_eq(list->rows[0]->free_day, "saturday");
    ck_assert_int_eq(wlz_instant_day(list->rows[0]->deadline), 20221231);
    ck_assert_uint_eq(due("2023-06-15 12:00:00", 0, NULL), 2);
    ck_assert_ptr_null(list->rows[0]->free_day);
}
END_TEST

Suite *due_suite(void)
{
    Suite *suite = suite_create("due");
    TCase *queries = tcase_create("questions"), *changed = tcase_create("changed");

    tcase_add_unchecked_fixture(queries, setup, teardown); /* these only read */
    tcase_add_checked_fixture(queries, NULL, forget);
    with_procedures(changed, setup, teardown);
    tcase_add_loop_test(queries, test_due__decides_with_margin_and_consequence, 0, COUNT(moments));
    tcase_add_test(queries, test_due__example_10_is_a_second_late);
    tcase_add_test(queries, test_due__marks_a_deadline_on_a_free_day);
    tcase_add_test(queries, test_due__knows_advice_from_a_lapse_term);
    tcase_add_test(queries, test_due__decides_on_a_step_of_one_sector_when_it_is_named);
    tcase_add_test(queries, test_due__decides_only_on_moments_and_steps);
    tcase_add_test(queries, test_due__is_due_from_the_moment_through_the_last_day);
    tcase_add_test(queries, test_due__is_due_whatever_year_it_is_for);
    tcase_add_test(queries, test_due__is_due_within_reason);
    tcase_add_test(queries, test_due__is_a_table_in_sql);
    tcase_add_test(queries, test_due__is_due_in_sql);
    tcase_add_loop_test(queries, test_due__refuses_wrong_questions_in_sql, 0, COUNT(sql_wrong));
    tcase_add_test(changed, test_due__lets_a_nota_change_what_follows);
    tcase_add_test(changed, test_due__is_due_once);
    tcase_add_test(changed, test_due__is_due_for_each_document_that_states_it);
    tcase_add_loop_test(changed, test_due__is_due_in_a_sector_where_being_late_is_something_else, 0,
                        COUNT(own_consequence));
    tcase_add_loop_test(changed, test_due__is_due_once_of_what_is_stated_for_many_years, 0,
                        COUNT(long_stated));
    tcase_add_test(changed, test_due__is_due_for_a_provider_until_it_is_done);
    tcase_add_test(changed, test_due__is_done_in_its_sector);
    tcase_add_test(changed, test_due__is_not_due_while_undecided);
    suite_add_tcase(suite, queries);
    suite_add_tcase(suite, changed);
    return suite;
}
