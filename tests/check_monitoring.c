/* Monitoring: what is due, what is overdue, reports with their figures, closing a year's accounts. */
#include "plans.h"

#include "file/connection.h"

#include <sqlite3.h>
#include <wlzreg/sql.h>
#include <stddef.h>

Suite *monitoring_suite(void);

#define FIGURE "INSERT INTO report_figure VALUES("

static wlz_registry *reg;
static char too_long[2002];

/* "g" is signed, with two activities; "a" is agreed. */
static void setup(void)
{
    memset(too_long, 'x', sizeof too_long - 1);
    reg = plan_registry();
    test_set_today(20240401);
    plan_signed(reg, "g", 2, 1000000);
    plan_agreed(reg, "a", 1, 1000000);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
    sql_run(
        reg,
        "INSERT INTO report(id, addendum, year, kind, reporter, due_on, reported_on, figures_of)"
        " VALUES(1, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'activity')");
    sql_run(reg, FIGURE "1, 'g-1', 1, 2, 3, NULL, 0, 0)");
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

static wlz_report sample(const char *kind)
{
    return (wlz_report){"g", 2023, kind, GZ_PROVIDER, 20240301, 20240310, NULL, "activity", 0};
}

static void report(const char *kind)
{
    wlz_report row = sample(kind);

    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
}

static wlz_overdue *overdue(wlz_date day)
{
    wlz_overdue *list = NULL;

    assert_ok(reg, wlz_overdue_get(reg, OFFICE, day, &list));
    return list;
}

static void assert_overdue(wlz_date day, size_t count)
{
    wlz_overdue *list = overdue(day);

    ck_assert_uint_eq(list->count, count);
    wlz_overdue_free(list);
}

/* ---- what is due ---- */

static const struct {
    wlz_date first_on;
    int every_months, times;
    const char *days; /* all of them */
} agreements[] = {
    {20230228, 3, 4, "2023-02-28 2023-05-28 2023-08-28 2023-11-28"},
    {20231128, 1, 5, "2023-11-28 2023-12-28 2024-01-28 2024-02-28 2024-03-28"},
    {20240228, 12, 3, "2024-02-28 2025-02-28 2026-02-28"},
    {20240101, 60, 2, "2024-01-01 2029-01-01"},
    /* the 29th to the 31st */
    {20240331, 12, 1, "2024-03-31"},
    {20240331, 3, 4, "2024-03-31 2024-06-30 2024-09-30 2024-12-31"},
    {20240630, 6, 3, "2024-06-30 2024-12-31 2025-06-30"},
    {20240131, 1, 4, "2024-01-31 2024-02-29 2024-03-31 2024-04-30"},
    {20240130, 1, 4, "2024-01-30 2024-02-29 2024-03-30 2024-04-30"},
    {20230129, 1, 3, "2023-01-29 2023-02-28 2023-03-29"},
    {20240229, 12, 3, "2024-02-29 2025-02-28 2026-02-28"},
    {20231231, 12, 2, "2023-12-31 2024-12-31"},
    {20240101, 1, 1, "2024-01-01"},
};

START_TEST(test_monitoring__makes_reports_due_as_agreed)
{
    wlz_monitoring row = {2023,
                          "progress",
                          SECOND_PARTY,
                          agreements[_i].first_on,
                          agreements[_i].every_months,
                          agreements[_i].times};
    char sql[300];

    plan_draft(reg, "d", 1, 1000);
    assert_ok(reg, wlz_addendum_monitoring_add(reg, "d", &row));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM report_due WHERE addendum = 'd'"), 0);
    assert_ok(reg, wlz_addendum_agree(reg, "d", 20230110));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM report_due WHERE addendum = 'd'"), 0);
    plan_sign(reg, "d");
    snprintf(sql, sizeof sql,
             "SELECT group_concat(due_on, ' ') = '%s' FROM (SELECT due_on FROM report_due"
             " WHERE addendum = 'd' AND reporter = '30000003' ORDER BY due_on)",
             agreements[_i].days);
    ck_assert_int_eq(sql_int(reg, sql), 1);
}
END_TEST

START_TEST(test_monitoring__lists_what_is_overdue_on_a_day)
{
    wlz_overdue *list;

    assert_overdue(20240229, 0);
    assert_overdue(20240301, 0); /* the day itself is in time */
    list = overdue(20240302);
    ck_assert_uint_eq(list->count, 3); /* of the signed one only */
    ck_assert_str_eq(list->rows[0]->addendum, "g");
    ck_assert_int_eq(list->rows[0]->year, 2023);
    ck_assert_str_eq(list->rows[0]->kind, "progress");
    ck_assert_str_eq(list->rows[1]->kind, "results");
    ck_assert_str_eq(list->rows[2]->kind, "spending");
    ck_assert_str_eq(list->rows[0]->reporter, GZ_PROVIDER);
    ck_assert_int_eq(list->rows[0]->due_on, 20240301);
    ck_assert_int_eq(list->rows[0]->days, 1);
    wlz_overdue_free(list);
    test_set_today(20250301);
    list = overdue(0);
    ck_assert_int_eq(list->rows[2]->days, 365);
    wlz_overdue_free(list);
    assert_ok(reg, wlz_overdue_get(reg, "cz", 20250301, &list));
    ck_assert_uint_eq(list->count, 0);
    wlz_overdue_free(list);
}
END_TEST

/* A report that was late is overdue on every day before it, also when the question is put afterwards. */
START_TEST(test_monitoring__report_ends_what_is_overdue_from_its_day_on)
{
    report("results"); /* reported on 10 March */
    assert_overdue(20240302, 3);
    assert_overdue(20240309, 3);
    assert_overdue(20240310, 2);
    report("progress");
    report("spending");
    assert_overdue(20240310, 0);
    assert_overdue(20240309, 3);
}
END_TEST

/* What was late is as the report says that stands. */
START_TEST(test_monitoring__report_that_is_corrected_came_in_on_another_day)
{
    wlz_report row = sample("results");
    int64_t id = 0;

    row.reported_on = 20240305;
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, &id));
    assert_overdue(20240306, 2);
    row.reported_on = 20240325;
    row.corrects = id;
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
    assert_overdue(20240306, 3);
    assert_overdue(20240325, 2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM report_missing WHERE addendum = 'g'"), 2);
}
END_TEST

/* One that was made for the first version is corrected in the second one. */
START_TEST(test_monitoring__report_is_corrected_in_a_later_version)
{
    wlz_report row = sample("results");
    int64_t id = 0;

    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, &id));
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230110));
    plan_sign(reg, "g2");
    row.corrects = id;
    assert_refused(reg, "report_year", wlz_report_add(reg, &row, NULL, 0, NULL));
    row.addendum = "g2";
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
}
END_TEST

START_TEST(test_monitoring__lists_the_oldest_first)
{
    wlz_monitoring row = {2023, "spending", SECOND_PARTY, 20230401, 6, 2};
    wlz_overdue *list;

    plan_draft(reg, "d", 1, 1000);
    assert_ok(reg, wlz_addendum_monitoring_add(reg, "d", &row));
    assert_ok(reg, wlz_addendum_agree(reg, "d", 20230110));
    plan_sign(reg, "d");
    list = overdue(20240401);
    ck_assert_uint_eq(list->count, 8);
    ck_assert_int_eq(list->rows[0]->due_on, 20230401);
    ck_assert_int_eq(list->rows[0]->days, 366);
    ck_assert_int_eq(list->rows[1]->due_on, 20231001);
    ck_assert_str_eq(list->rows[2]->addendum, "d");
    ck_assert_str_eq(list->rows[7]->addendum, "g");
    wlz_overdue_free(list);
}
END_TEST

/* ---- reports ---- */

START_TEST(test_monitoring__report_is_stored_with_its_figures)
{
    wlz_report_figure figures[] = {{"g-1", 10000, 0, 900000000000, 0, true},
                                   {"g-2", 0, 10000, 0, 0, false}};
    wlz_report row = sample("results");
    int64_t id = 0;

    row.note = "sample note";
    assert_ok(reg, wlz_report_add(reg, &row, figures, 2, &id));
    ck_assert_int_gt(id, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM report WHERE (addendum, year, kind,"
                                  " reporter, due_on, reported_on, note) = ('g', 2023, 'results',"
                                  " '30000001', '2024-03-01', '2024-03-10', 'sample note')"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM report_figure WHERE (activity,"
                                  " carried_out_bp, realised_bp, spent_cents) IN"
                                  " (('g-1', 10000, 0, 900000000000), ('g-2', 0, 10000, 0))"),
                     2);
    assert_refused(reg, "report_once", wlz_report_add(reg, &row, NULL, 0, NULL));
}
END_TEST

START_TEST(test_monitoring__report_is_one_that_is_due)
{
    wlz_report row = sample("results");

    row.due_on = 20240302;
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    row.reporter = SECOND_PARTY;
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    row.year = 2024;
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("other");
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    row.addendum = "a"; /* not signed yet */
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
}
END_TEST

START_TEST(test_monitoring__figure_is_of_an_activity_of_the_plan_once)
{
    wlz_report_figure other[] = {{"g-1", 1, 1, 1, 0, false}, {"a-1", 1, 1, 1, 0, false}};
    wlz_report_figure twice[] = {
        {"g-1", 1, 1, 1, 0, false}, {"g-2", 1, 1, 1, 0, false}, {"g-1", 2, 2, 2, 0, false}};
    wlz_report row = sample("results");
    int64_t id = -7;

    assert_refused(reg, "report_figure_activity", wlz_report_add(reg, &row, other, 2, &id));
    assert_status(reg, WLZ_REFUSED, wlz_report_add(reg, &row, other, 2, &id));
    assert_message(reg, "figure 2: ");
    assert_refused(reg, "report_figure_pk", wlz_report_add(reg, &row, twice, 3, &id));
    ck_assert_int_eq(id, -7);
    assert_ok(reg, wlz_report_add(reg, &row, twice, 2, &id));
}
END_TEST

START_TEST(test_monitoring__is_due_for_a_year_whose_money_is_committed)
{
    wlz_monitoring next = {2024, "results", GZ_PROVIDER, 20240301, 12, 1};
    wlz_report row = {"d", 2024, "results", GZ_PROVIDER, 20240301, 20240310, NULL, "activity", 0};

    plan_draft(reg, "d", 1, 1000);
    assert_ok(reg, wlz_addendum_monitoring_add(reg, "d", &next));
    assert_ok(reg, wlz_addendum_agree(reg, "d", 20230110));
    plan_sign(reg, "d");
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    row.year = 2023;
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
}
END_TEST

/* ---- closing the accounts ---- */

START_TEST(test_monitoring__accounts_are_closed_when_all_is_reported)
{
    wlz_report late = sample("spending");
    int64_t id = 0;
    char *error;

    assert_refused(reg, "addendum_accounted", wlz_addendum_account(reg, "g", 2023));
    report("results");
    report("progress");
    assert_refused(reg, "addendum_accounted", wlz_addendum_account(reg, "g", 2023));
    assert_ok(reg, wlz_report_add(reg, &late, NULL, 0, &id));
    assert_ok(reg, wlz_addendum_account(reg, "g", 2023));
    assert_state(reg, "g", "accounted");
    assert_refused(reg, "addendum_year_state", wlz_addendum_account(reg, "g", 2023));
    error = sql_fails(reg, "INSERT INTO report_figure SELECT max(id), 'g-1', 1, 1, 1, NULL, 0, 0"
                           " FROM report");
    ck_assert_str_eq(error, "report_year");
    sqlite3_free(error);
}
END_TEST

START_TEST(test_monitoring__accounts_are_of_a_year_that_has_money)
{
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_NOVALUE, wlz_addendum_account(reg, "g", 2024));
    assert_status(reg, WLZ_NOTFOUND, wlz_addendum_account(reg, "x", 2023));
    assert_status(reg, WLZ_INVALID, wlz_addendum_account(reg, "g", 2014));
    assert_status(reg, WLZ_INVALID, wlz_addendum_account(reg, NULL, 2023));
    ck_assert_int_eq(wlz_addendum_account(NULL, "g", 2023), WLZ_MISUSE);
    assert_unchanged(reg, before);
    assert_refused(reg, "addendum_year_state", wlz_addendum_account(reg, "a", 2023));
}
END_TEST

/* What was reported for the first version need not be reported again for the second one. */
START_TEST(test_monitoring__report_answers_for_a_later_version_too)
{
    wlz_overdue *list;
    wlz_report row;

    report("results");
    report("progress");
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230120));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", GZ_PROVIDER, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", SECOND_PARTY, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", OFFICE, 20230121));
    assert_ok(reg, wlz_addendum_sign(reg, "g2"));
    list = overdue(20240401);
    ck_assert_uint_eq(list->count, 1);
    ck_assert_str_eq(list->rows[0]->addendum, "g2");
    ck_assert_str_eq(list->rows[0]->kind, "spending");
    wlz_overdue_free(list);
    row = sample("spending"); /* for the version that was superseded */
    assert_refused(reg, "report_due", wlz_report_add(reg, &row, NULL, 0, NULL));
    assert_refused(reg, "addendum_accounted", wlz_addendum_account(reg, "g2", 2023));
    row.addendum = "g2";
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
    assert_ok(reg, wlz_addendum_account(reg, "g2", 2023));
}
END_TEST

/* ---- rows by hand ---- */

#define REPORT                                                                                     \
    "INSERT INTO report(id, addendum, year, kind, reporter, due_on, reported_on, recorded_at)"     \
    " VALUES("

#define REPORT_OF                                                                                  \
    "INSERT INTO report(id, addendum, year, kind, reporter, due_on, reported_on, figures_of,"      \
    " corrects) VALUES("
#define SECOND                                                                                     \
    REPORT_OF "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 'activity',"       \
              " NULL); "

static const struct {
    const char *rule, *refused, *taken;
} rows[] = {
    {"report_pk", REPORT "1, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)"},
    {"report_addendum",
     REPORT "2, 'x', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)"},
    {"report_reported_on",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-02-30', 0)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-02-29', 0)"},
    {"report_once", REPORT "2, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 0)",
     REPORT "2, 'g', 2023, 'spending', '30000001', '2024-03-01', '2024-03-01', 0)"},
    {"report_recorded",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 9)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)"},
    {"report_null", REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', NULL)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)"},
    {"report_due", REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-02', '2024-03-01', 0)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 0)"},
    {"report_future", REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-04-02', 0)",
     REPORT "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-04-01', 0)"},
    {"report_figures_of",
     REPORT_OF "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 'half', NULL)",
     REPORT_OF "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 'part', NULL)"},
    {"report_corrects",
     REPORT_OF "2, 'g', 2023, 'results', '30000001', '2024-03-01', '2024-03-01', 'part', 1)",
     REPORT_OF "2, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 1)"},
    {"report_corrects",
     REPORT_OF "2, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 7)",
     REPORT_OF "2, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 1)"},
    {"report_corrected_once",
     REPORT_OF "2, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 1),"
               " (3, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 1)",
     REPORT_OF "2, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 1),"
               " (3, 'g', 2023, 'progress', '30000001', '2024-03-01', '2024-03-01', 'part', 2)"},
    {"report_fixed", "UPDATE report SET reported_on = '2024-02-01' WHERE id = 1", "SELECT 1"},
    {"report_fixed", "DELETE FROM report WHERE id = 1", "SELECT 1"},
    {"report_figure_report", FIGURE "2, 'g-2', 1, 2, 3, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 0)"},
    {"report_figure_activity", FIGURE "1, 'a-1', 1, 2, 3, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 0)"},
    {"report_figure_carried_out", FIGURE "1, 'g-2', 10001, 2, 3, NULL, 0, 0)",
     FIGURE "1, 'g-2', 10000, 2, 3, NULL, 0, 0)"},
    {"report_figure_carried_out", FIGURE "1, 'g-2', -1, 2, 3, NULL, 0, 0)",
     FIGURE "1, 'g-2', 0, 2, 3, NULL, 0, 0)"},
    {"report_figure_realised", FIGURE "1, 'g-2', 1, 10001, 3, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 10000, 3, NULL, 0, 0)"},
    {"report_figure_spent", FIGURE "1, 'g-2', 1, 2, -1, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 0, NULL, 0, 0)"},
    {"report_figure_spent", FIGURE "1, 'g-2', 1, 2, 900000000001, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 900000000000, NULL, 1, 0)"},
    {"report_figure_confirmed", FIGURE "1, 'g-2', 1, 2, 3, NULL, 2, 0)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 1, 0)"},
    {"report_figure_above_cost", FIGURE "1, 'g-2', 1, 2, 1000001, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 1000000, NULL, 0, 0)"},
    {"report_figure_replaces", FIGURE "1, 'g-2', 1, 2, 3, 1, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 0)"},
    {"report_figure_replaces", SECOND FIGURE "2, 'g-1', 1, 2, 3, NULL, 0, 0)",
     SECOND FIGURE "2, 'g-1', 1, 2, 3, 1, 0, 0)"},
    {"report_figure_pk", FIGURE "1, 'g-1', 1, 2, 3, NULL, 0, 0)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 0)"},
    {"report_figure_recorded", FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 9)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 0)"},
    {"report_figure_null", FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, NULL)",
     FIGURE "1, 'g-2', 1, 2, 3, NULL, 0, 0)"},
    {"report_figure_fixed", "UPDATE report_figure SET spent_cents = 0", "SELECT 1"},
    {"report_figure_fixed", "DELETE FROM report_figure", "SELECT 1"},
};

START_TEST(test_monitoring__row_is_refused_by_the_rule_it_breaks)
{
    char *before = registry_digest(reg), *error;

    sql_run(reg, "SAVEPOINT refused");
    error = sql_fails(reg, rows[_i].refused);
    ck_assert_msg(strcmp(error, rows[_i].rule) == 0, "%s: %s", rows[_i].refused, error);
    sqlite3_free(error);
    sql_run(reg, "ROLLBACK TO refused; RELEASE refused");
    assert_unchanged(reg, before);
    sql_run(reg, rows[_i].taken);
}
END_TEST

/* ---- arguments ---- */

static const struct {
    const char *what;
    size_t member;
    const char *value;
    wlz_status status;
} texts[] = {
    {"no addendum", offsetof(wlz_report, addendum), NULL, WLZ_INVALID},
    {"an unknown addendum", offsetof(wlz_report, addendum), "x", WLZ_NOTFOUND},
    {"no kind", offsetof(wlz_report, kind), NULL, WLZ_INVALID},
    {"an empty kind", offsetof(wlz_report, kind), "", WLZ_INVALID},
    {"a kind too long", offsetof(wlz_report, kind), too_long, WLZ_INVALID},
    {"no reporter", offsetof(wlz_report, reporter), NULL, WLZ_INVALID},
    {"a reporter without shape", offsetof(wlz_report, reporter), "3000001", WLZ_INVALID},
    {"an empty note", offsetof(wlz_report, note), "", WLZ_INVALID},
    {"a note too long", offsetof(wlz_report, note), too_long, WLZ_INVALID},
    {"empty figures_of", offsetof(wlz_report, figures_of), "", WLZ_INVALID},
    {"figures_of too long", offsetof(wlz_report, figures_of), too_long, WLZ_INVALID},
    {"a note not UTF-8", offsetof(wlz_report, note), "\xff", WLZ_INVALID},
};

START_TEST(test_monitoring__report_has_texts_within_bounds)
{
    wlz_report row = sample("results");
    wlz_status status;

    memcpy((char *)&row + texts[_i].member, &texts[_i].value, sizeof texts[_i].value);
    status = wlz_report_add(reg, &row, NULL, 0, NULL);
    ck_assert_msg(status == texts[_i].status, "%s: %s: %s", texts[_i].what, wlz_status_name(status),
                  wlz_message(reg));
}
END_TEST

START_TEST(test_monitoring__needs_days_a_year_and_figures_within_bounds)
{
    static const wlz_report_figure wrong[] = {
        {NULL, 0, 0, 0, 0, false},
        {"", 0, 0, 0, 0, false},
        {too_long, 0, 0, 0, 0, false},
        {"g-1", -1, 0, 0, 0, false},
        {"g-1", 10001, 0, 0, 0, false},
        {"g-1", 0, -1, 0, 0, false},
        {"g-1", 0, 10001, 0, 0, false},
        {"g-1", 0, 0, -1, 0, false},
        {"g-1", 0, 0, 900000000001, 0, false},
        {"g-1", 0, 0, 0, -1, false},
    };
    char *before = registry_digest(reg);
    wlz_report row = sample("results");
    wlz_overdue *list = NULL;

    for (int i = 0; i < COUNT(wrong); i++)
        assert_status(reg, WLZ_INVALID, wlz_report_add(reg, &row, &wrong[i], 1, NULL));
    assert_status(reg, WLZ_INVALID, wlz_report_add(reg, &row, NULL, 1, NULL));
    assert_status(reg, WLZ_INVALID, wlz_report_add(reg, NULL, NULL, 0, NULL));
    row.due_on = 0;
    assert_status(reg, WLZ_INVALID, wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    row.reported_on = 20230229;
    assert_status(reg, WLZ_INVALID, wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    row.year = 2101;
    assert_status(reg, WLZ_INVALID, wlz_report_add(reg, &row, NULL, 0, NULL));
    row = sample("results");
    row.corrects = -1;
    assert_status(reg, WLZ_INVALID, wlz_report_add(reg, &row, NULL, 0, NULL));
    assert_status(reg, WLZ_INVALID, wlz_overdue_get(reg, OFFICE, 0, NULL));
    assert_status(reg, WLZ_INVALID, wlz_overdue_get(reg, NULL, 0, &list));
    assert_status(reg, WLZ_NOTFOUND, wlz_overdue_get(reg, "nobody", 0, &list));
    assert_status(reg, WLZ_INVALID, wlz_overdue_get(reg, OFFICE, 20230229, &list));
    ck_assert_int_eq(wlz_overdue_get(NULL, OFFICE, 0, &list), WLZ_MISUSE);
    ck_assert_int_eq(wlz_report_add(NULL, &row, NULL, 0, NULL), WLZ_MISUSE);
    ck_assert_ptr_null(list);
    wlz_overdue_free(NULL);
    assert_unchanged(reg, before);
}
END_TEST

/* ---- in SQL ---- */

START_TEST(test_monitoring__lists_the_same_in_sql)
{
    wlz_overdue *list = overdue(20240302);

    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    ck_assert_uint_eq(list->count, 3);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_overdue('" OFFICE "', '2024-03-02')"),
                     3);
    for (size_t i = 0; i < list->count; i++) {
        const wlz_overdue_row *x = list->rows[i];
        char *sql = sqlite3_mprintf(
            "SELECT count(*) FROM wlz_overdue(%Q, '2024-03-02') WHERE addendum = %Q AND year = %d "
            "AND "
            "kind = %Q AND reporter = %Q AND replace(due_on, '-', '') = '%d' AND days = %d",
            OFFICE, x->addendum, x->year, x->kind, x->reporter, (int)x->due_on, x->days);

        ck_assert_msg(sql_int(reg, sql) == 1, "%s", sql);
        sqlite3_free(sql);
    }
    wlz_overdue_free(list);
}
END_TEST

Suite *monitoring_suite(void)
{
    Suite *suite = suite_create("monitoring");
    TCase *cases = tcase_create("cases"), *tables = tcase_create("tables");

    with_plans(cases, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    tcase_add_loop_test(cases, test_monitoring__makes_reports_due_as_agreed, 0, COUNT(agreements));
    tcase_add_test(cases, test_monitoring__lists_the_same_in_sql);
    tcase_add_test(cases, test_monitoring__lists_what_is_overdue_on_a_day);
    tcase_add_test(cases, test_monitoring__report_ends_what_is_overdue_from_its_day_on);
    tcase_add_test(cases, test_monitoring__report_that_is_corrected_came_in_on_another_day);
    tcase_add_test(cases, test_monitoring__report_is_corrected_in_a_later_version);
    tcase_add_test(cases, test_monitoring__lists_the_oldest_first);
    tcase_add_test(cases, test_monitoring__report_is_stored_with_its_figures);
    tcase_add_test(cases, test_monitoring__report_is_one_that_is_due);
    tcase_add_test(cases, test_monitoring__figure_is_of_an_activity_of_the_plan_once);
    tcase_add_test(cases, test_monitoring__is_due_for_a_year_whose_money_is_committed);
    tcase_add_test(cases, test_monitoring__accounts_are_closed_when_all_is_reported);
    tcase_add_test(cases, test_monitoring__accounts_are_of_a_year_that_has_money);
    tcase_add_test(cases, test_monitoring__report_answers_for_a_later_version_too);
    tcase_add_loop_test(tables, test_monitoring__row_is_refused_by_the_rule_it_breaks, 0,
                        COUNT(rows));
    tcase_add_loop_test(tables, test_monitoring__report_has_texts_within_bounds, 0, COUNT(texts));
    tcase_add_test(tables, test_monitoring__needs_days_a_year_and_figures_within_bounds);
    suite_add_tcase(suite, cases);
    suite_add_tcase(suite, tables);
    return suite;
}
