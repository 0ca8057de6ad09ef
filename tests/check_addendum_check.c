/* What the next step of an addendum requires: every condition, met or not, with its source; and nothing changes. */
#include "plans.h"

#include <inttypes.h>
#include <sqlite3.h>

Suite *addendum_check_suite(void);

#define DAY 20230110

static wlz_registry *reg;
static wlz_addendum_check *check;

static void setup(void)
{
    reg = plan_registry();
    check = NULL;
}

static void teardown(void)
{
    wlz_addendum_check_free(check);
    assert_sound(reg);
    wlz_close(reg);
}

static void check_on(const char *addendum, wlz_date day)
{
    char *before = registry_digest(reg);

    wlz_addendum_check_free(check);
    check = NULL;
    assert_ok(reg, wlz_addendum_check_get(reg, addendum, day, &check));
    ck_assert_str_eq(wlz_message(reg), "");
    assert_unchanged(reg, before);
}

static const wlz_addendum_check_row *row_of(const char *rule)
{
    for (size_t i = 0; i < check->count; i++)
        if (strcmp(check->rows[i]->rule, rule) == 0)
            return check->rows[i];
    ck_abort_msg("%s is not listed", rule);
}

/* Sorted, each that is met once, and those that are not met are counted. */
static void assert_whole(size_t count, size_t unmet)
{
    size_t met = 0;

    for (size_t i = 0; i < check->count; i++) {
        const wlz_addendum_check_row *row = check->rows[i];

        met += row->met;
        ck_assert_msg(row->refuses[0] != '\0' && row->helps[0] != '\0', "%s", row->rule);
        ck_assert_int_eq(row->subject[0] == '\0', row->met);
        ck_assert_int_eq(row->document == NULL, row->paragraph == NULL);
        ck_assert(i == 0 || strcmp(check->rows[i - 1]->rule, row->rule) < (row->met ? 0 : 1));
    }
    ck_assert_uint_eq(check->count, count);
    ck_assert_uint_eq(check->unmet_count, unmet);
    ck_assert_uint_eq(met, count - unmet);
}

START_TEST(test_addendum_check__lists_what_a_draft_meets)
{
    plan_draft(reg, "s", 1, 1000000);
    check_on("s", DAY);
    ck_assert_str_eq(check->state, "draft");
    assert_whole(20, 0);
    ck_assert_str_eq(row_of("addendum_parties")->document, "national-supplement-2022-2023");
    ck_assert_str_eq(row_of("addendum_deadline")->document, "zk-supplement-2023");
    ck_assert_ptr_null(row_of("addendum_region")->document);
    assert_ok(reg, wlz_addendum_agree(reg, "s", DAY));
}
END_TEST

/* What the views of the schema say of each rule once the step was refused. */
START_TEST(test_addendum_check__knows_every_condition_of_the_schema)
{
    wlz_addendum empty = {.id = "s", .office = OFFICE, .sector = "GZ", .title = "t"};
    wlz_addendum_check_row aim;

    assert_ok(reg, wlz_addendum_draft(reg, &empty));
    check_on("s", 20230602);
    assert_whole(20, 13); /* with the day, which has not come */
    ck_assert(!row_of("addendum_future")->met);
    aim = *row_of("addendum_aim");
    ck_assert(!aim.met && !aim.has_amounts);
    ck_assert_str_eq(aim.subject, "s");
    ck_assert_str_eq(aim.document, "national-supplement-2022-2023");
    ck_assert(row_of("addendum_payee")->met);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_rule u WHERE u.rule NOT IN "
                                  "('addendum_signatures')"),
                     14);
    ck_assert_int_eq(wlz_addendum_agree(reg, "s", 20230602), WLZ_REFUSED);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, check->unmet_count);
}
END_TEST

START_TEST(test_addendum_check__reports_amounts)
{
    const wlz_addendum_check_row *row;

    plan_draft(reg, "s", 1, HEADROOM_CENTS + 100);
    check_on("s", DAY);
    assert_whole(20, 1);
    row = row_of("addendum_payee");
    ck_assert(!row->met && row->has_amounts);
    ck_assert_int_eq(row->limit_cents, HEADROOM_CENTS);
    ck_assert_int_eq(row->actual_cents, HEADROOM_CENTS + 100);
    ck_assert_int_eq(row->excess_cents, 100);
    ck_assert_int_eq(row->headroom_cents, HEADROOM_CENTS);
    ck_assert_str_eq(row->subject, "s: " GZ_PROVIDER);
}
END_TEST

/* A second payee that has no agreement, and so no room at all. */
START_TEST(test_addendum_check__names_each_payee_without_room)
{
    const wlz_addendum_check_row *row;

    plan_draft(reg, "s", 1, HEADROOM_CENTS + 100);
    sql_run(reg, "UPDATE addendum_activity SET cost_cents = cost_cents + 7000 WHERE addendum = 's';"
                 "INSERT INTO addendum_party VALUES('s', '30000004');"
                 "INSERT INTO addendum_money VALUES('s', 's-1', '30000004', 2023, 7000)");
    check_on("s", DAY);
    assert_whole(21, 2);
    row = row_of("addendum_payee");
    ck_assert_str_eq(row[0].subject, "s: 30000004");
    ck_assert_int_eq(row[0].excess_cents, 7000);
    ck_assert_int_eq(wlz_addendum_agree(reg, "s", DAY), WLZ_REFUSED);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 2);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->subject, "s: 30000004");
    ck_assert_int_eq(wlz_violation_list(reg)->rows[0]->excess_cents, 7000);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[1]->subject, "s: " GZ_PROVIDER);
    ck_assert_int_eq(wlz_violation_list(reg)->rows[1]->excess_cents, 100);
}
END_TEST

START_TEST(test_addendum_check__of_what_is_agreed_requires_signatures)
{
    plan_agreed(reg, "s", 1, 1000000);
    check_on("s", DAY);
    ck_assert_str_eq(check->state, "agreed");
    assert_whole(2, 1);
    ck_assert(!row_of("addendum_signatures")->met);
    plan_signatures(reg, "s");
    check_on("s", DAY);
    assert_whole(2, 0);
    assert_ok(reg, wlz_addendum_sign(reg, "s"));
    check_on("s", DAY);
    ck_assert_str_eq(check->state, "signed");
    assert_whole(0, 0);
}
END_TEST

/* A new version is checked against the funds again when it is signed. */
START_TEST(test_addendum_check__of_a_new_version_requires_money)
{
    plan_signed(reg, "s", 1, 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "s", "s2"));
    check_on("s2", DAY);
    assert_whole(20, 0);
    assert_ok(reg, wlz_addendum_agree(reg, "s2", 20230116));
    check_on("s2", DAY);
    ck_assert(row_of("addendum_fund")->met);
    ck_assert(!row_of("addendum_signatures")->met);
}
END_TEST

/* A client's trigger refuses the step by a rule that is no condition of it: that comes last. */
START_TEST(test_addendum_check__adds_what_else_refuses_the_step)
{
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "CREATE TRIGGER own BEFORE UPDATE OF state ON addendum"
                 " BEGIN SELECT RAISE(ABORT, 'fund_overdrawn'); END");
    check_on("s", DAY);
    assert_whole(21, 1);
    ck_assert_str_eq(check->rows[20]->rule, "fund_overdrawn");
    ck_assert(!check->rows[20]->met);
    sql_run(reg, "DROP TRIGGER own");
    check_on("s", DAY);
    assert_whole(20, 0);
}
END_TEST

START_TEST(test_addendum_check__is_in_the_language_of_the_registry)
{
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "UPDATE addendum SET aim = NULL");
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    check_on("s", DAY);
    ck_assert_str_eq(row_of("addendum_aim")->refuses, "niet beschreven is wat blijvend verandert");
    ck_assert_str_eq(row_of("addendum_purpose")->refuses,
                     "er staat geen activiteit in, of een activiteit past niet bij het doel van "
                     "het fonds");
}
END_TEST

START_TEST(test_addendum_check__is_within_what_its_caller_does)
{
    assert_ok(reg, wlz_begin(reg));
    plan_draft(reg, "s", 1, 1000000);
    check_on("s", DAY);
    assert_whole(20, 0);
    assert_state(reg, "s", "draft");
    assert_ok(reg, wlz_commit(reg));
    assert_state(reg, "s", "draft");
}
END_TEST

/* No document says which of them is drawn first. */
#define ANOTHER_FUND                                                                               \
    "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"                             \
    " VALUES('living-and-care', 'GZ', 'zk-transition-2023', 'p');"                                 \
    "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, carried_out_through,"       \
    " document, paragraph) VALUES('another', 'zilveren-kruis', 2023, 'GZ', 'living-and-care',"     \
    " 1000, 2023, 'zk-transition-2023', 'p');"                                                     \
    "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)"                       \
    " VALUES('another', 'regional-cooperation', 'zk-transition-2023', 'p')"

START_TEST(test_addendum_check__that_cannot_be_made)
{
    plan_draft(reg, "s", 1, 1000000);
    assert_status(reg, WLZ_NOTFOUND, wlz_addendum_check_get(reg, "t", DAY, &check));
    assert_status(reg, WLZ_INVALID, wlz_addendum_check_get(reg, "s", 20230230, &check));
    assert_status(reg, WLZ_INVALID, wlz_addendum_check_get(reg, "s", DAY, NULL));
    sql_run(reg, ANOTHER_FUND);
    assert_status(reg, WLZ_UNDECIDED, wlz_addendum_check_get(reg, "s", DAY, &check));
    assert_message(reg, "no document says which is drawn first");
    ck_assert_ptr_null(check);
}
END_TEST

/* ---- which funds a part of the money is asked of, by the views that any client's step goes by ---- */

#define TO_PAY(fund, standing)                                                                     \
    "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph, standing)"             \
    " VALUES('" fund "', 'sample', 'zk-transition-2023', 'sample p', '" standing "');"
#define PAID_FROM(fund, activity)                                                                  \
    "INSERT INTO addendum_funding(addendum, activity, fund, payee, year, amount_cents)"            \
    " VALUES('s', '" activity "', '" fund "', '" GZ_PROVIDER "', 2023, 1000);"

/* Activity "s-own" for a purpose of its own beside "s-1", which any of the funds may pay. */
static void two_purposes(const char *sql)
{
    sql_run(reg, "INSERT INTO plan_purpose(id, title) VALUES('sample', 'Sample')");
    plan_draft(reg, "s", 1, 1000);
    plan_activity(reg, "s", "s-own", "sample", 1000);
    plan_money(reg, "s", "s-own", GZ_PROVIDER, 2023, 1000);
    sql_run(reg, sql);
}

static const struct {
    const char *what, *sql;
} clear[] = {
    {"what its fund pays of another activity is left open",
     TO_PAY(STIMULUS, "ambiguous") TO_PAY(OWN_MONEY, "stated") PAID_FROM(STIMULUS, "s-1")
         PAID_FROM(OWN_MONEY, "s-own")},
    {"the fund before its own may pay another activity, and nobody knows what it has",
     TO_PAY(OWN_MONEY, "stated") PAID_FROM(
         OWN_MONEY, "s-own") "INSERT INTO fund_transfer(giver, amount_cents, document, paragraph,"
                             " standing) VALUES('" STIMULUS "', 1, 'zk-transition-2023', 'p',"
                             " 'ambiguous');"},
    {"a fund that may come after its own pays another activity",
     TO_PAY(STIMULUS, "stated")
         PAID_FROM(STIMULUS, "s-own") "INSERT INTO document(id, office, kind, title, published_on,"
                                      " valid_from, valid_to) VALUES('sample-equal', '" OFFICE
                                      "', 'supplement', 'Sample', '2022-11-18', '2023-01-01',"
                                      " '2024-01-01');"
                                      "INSERT INTO strike(document, struck, struck_paragraph, item,"
                                      " valid_from, paragraph) VALUES('sample-equal',"
                                      " 'zk-transition-2023', '3.2 (S0-017)', '" OWN_MONEY
                                      "', '2023-01-01', 'q8');"},
};

START_TEST(test_addendum_check__leaves_no_fund_open_by_what_another_activity_is_paid_from)
{
    two_purposes(clear[_i].sql);
    ck_assert_msg(sql_int(reg, "SELECT count(*) FROM addendum_year_unmet WHERE addendum = 's'"
                               " AND rule = 'fund_ambiguous'") == 0,
                  "%s", clear[_i].what);
}
END_TEST

/* The money of its family in the first fund is its own to use again. */
START_TEST(test_addendum_check__draws_first_what_its_family_has_in_the_first_fund)
{
    static const char unmet[] = "SELECT count(*) FROM addendum_year_unmet WHERE addendum = 'a2'"
                                " AND rule = 'addendum_fund'";
    char sql[200];

    plan_signed(reg, "a", 1, 1000000);
    snprintf(sql, sizeof sql,
             "INSERT INTO fund_transfer(giver, amount_cents, document, paragraph) VALUES('" STIMULUS
             "', %" PRId64 ", 'zk-transition-2023', 'p')",
             fund_free(reg, STIMULUS));
    sql_run(reg, sql);
    ck_assert_int_eq(fund_free(reg, STIMULUS), 0);
    assert_ok(reg, wlz_addendum_amend(reg, "a", "a2"));
    assert_ok(reg, wlz_draw_apply(reg, "a2", 2023, NULL));
    ck_assert_int_eq(sql_int(reg, unmet), 0);
    sql_run(reg,
            "CREATE TEMP TABLE drawn AS SELECT * FROM addendum_funding WHERE addendum = 'a2';"
            "DELETE FROM addendum_funding WHERE addendum = 'a2';"
            "INSERT INTO addendum_funding(addendum, activity, fund, payee, year, amount_cents)"
            " SELECT addendum, activity, '" OWN_MONEY "', payee, year, amount_cents FROM drawn;"
            "DROP TABLE drawn");
    ck_assert_int_eq(sql_int(reg, unmet), 1);
}
END_TEST

Suite *addendum_check_suite(void)
{
    Suite *suite = suite_create("addendum_check");
    TCase *all = tcase_create("all");

    with_plans(all, setup, teardown);
    tcase_add_test(all, test_addendum_check__lists_what_a_draft_meets);
    tcase_add_test(all, test_addendum_check__knows_every_condition_of_the_schema);
    tcase_add_test(all, test_addendum_check__reports_amounts);
    tcase_add_test(all, test_addendum_check__names_each_payee_without_room);
    tcase_add_test(all, test_addendum_check__of_what_is_agreed_requires_signatures);
    tcase_add_test(all, test_addendum_check__of_a_new_version_requires_money);
    tcase_add_test(all, test_addendum_check__adds_what_else_refuses_the_step);
    tcase_add_test(all, test_addendum_check__is_in_the_language_of_the_registry);
    tcase_add_test(all, test_addendum_check__is_within_what_its_caller_does);
    tcase_add_test(all, test_addendum_check__that_cannot_be_made);
    tcase_add_loop_test(
        all, test_addendum_check__leaves_no_fund_open_by_what_another_activity_is_paid_from, 0,
        COUNT(clear));
    tcase_add_test(all, test_addendum_check__draws_first_what_its_family_has_in_the_first_fund);
    suite_add_tcase(suite, all);
    return suite;
}
