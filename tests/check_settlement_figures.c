/*
 * Settlements of the figures that parties report: whose they are, what they replace and correct, money from elsewhere, and
 * who pays back. Each amount is computed once more in a comment.
 */
#include "plans.h"

#include "file/connection.h"

#include <sqlite3.h>

Suite *settlement_figures_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    reg = plan_registry();
    test_set_today(20240401);
    plan_headroom(reg, GZ_PROVIDER, 420000000);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* What an older registry has was written without these triggers, and its history with it. */
static void close_old(void)
{
    wlz_close(reg);
}

/* "s": one activity at this cost, of which GZ_PROVIDER and SECOND_PARTY receive so much, and others pay the rest. Both
 * report on the spending, the first on the other two. Signed. */
static void plan_of(wlz_cents cost, wlz_cents first, wlz_cents second, wlz_cents other)
{
    wlz_monitoring also = {2023, "spending", SECOND_PARTY, 20240301, 12, 1};
    char sql[120];

    plan_draft(reg, "s", 1, cost);
    snprintf(sql, sizeof sql, "UPDATE addendum_money SET amount_cents = %lld", (long long)first);
    sql_run(reg, sql);
    if (second > 0)
        plan_money(reg, "s", "s-1", SECOND_PARTY, 2023, second);
    if (other > 0)
        assert_ok(reg, wlz_addendum_other_money_add(
                           reg, "s", &(wlz_addendum_other_money){"s-1", "sample subsidy", other}));
    assert_ok(reg, wlz_addendum_monitoring_add(reg, "s", &also));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    plan_sign(reg, "s");
}

static wlz_report report_of(const char *kind, const char *reporter, const char *figures_of)
{
    return (wlz_report){"s", 2023, kind, reporter, 20240301, 20240310, NULL, figures_of, 0};
}

static int64_t add(const wlz_report *row, wlz_report_figure figure)
{
    int64_t id = 0;

    figure.activity = "s-1";
    assert_ok(reg, wlz_report_add(reg, row, &figure, 1, &id));
    return id;
}

/* The figures of a spending report. */
static int64_t report(const char *reporter, const char *figures_of, wlz_bp carried_out,
                      wlz_cents spent)
{
    wlz_report row = report_of("spending", reporter, figures_of);

    return add(&row, (wlz_report_figure){NULL, carried_out, 10000, spent, 0, false});
}

static void account(void)
{
    wlz_report progress = report_of("progress", GZ_PROVIDER, NULL),
               results = report_of("results", GZ_PROVIDER, NULL);

    assert_ok(reg, wlz_report_add(reg, &progress, NULL, 0, NULL));
    assert_ok(reg, wlz_report_add(reg, &results, NULL, 0, NULL));
    assert_ok(reg, wlz_addendum_account(reg, "s", 2023));
}

static wlz_settlement *computed(void)
{
    wlz_settlement *found = NULL;

    assert_ok(reg, wlz_settlement_get(reg, "s", 2023, &found));
    return found;
}

/* What each of the two pays back, and why. */
static void assert_back(wlz_cents first, const char *why, wlz_cents second, const char *why_second)
{
    wlz_settlement *s = computed();

    ck_assert_uint_eq(s->count, 2);
    ck_assert_str_eq(s->rows[0]->payee, GZ_PROVIDER);
    ck_assert_int_eq(s->rows[0]->back_cents, first);
    ck_assert_str_eq(s->rows[0]->reason, why);
    ck_assert_str_eq(s->rows[1]->payee, SECOND_PARTY);
    ck_assert_int_eq(s->rows[1]->back_cents, second);
    ck_assert_str_eq(s->rows[1]->reason, why_second);
    ck_assert_int_eq(s->back_cents, first + second);
    wlz_settlement_free(s);
}

static void assert_all_back(wlz_cents back, const char *why)
{
    wlz_settlement *s = computed();

    ck_assert_uint_eq(s->count, 1);
    ck_assert_int_eq(s->back_cents, back);
    ck_assert_str_eq(s->rows[0]->reason, why);
    wlz_settlement_free(s);
}

static void assert_step(const wlz_settlement *s, const char *what, wlz_cents cents,
                        const char *source)
{
    for (size_t i = 0; i < s->step_count; i++)
        if (strcmp(s->steps[i]->what, what) == 0) {
            ck_assert_str_eq(s->steps[i]->activity, "s-1");
            ck_assert_int_eq(s->steps[i]->cents, cents);
            ck_assert_str_eq(s->steps[i]->source, source);
            return;
        }
    ck_abort_msg("no step: %s", what);
}

#define NOTHING "nothing to pay back"

/* ---- whose figures ---- */

/* € 400.000,00 + € 300.000,00 spent, of € 700.000,00. */
START_TEST(test_settlement_figures__of_kassiers_add_up)
{
    plan_of(70000000, 40000000, 30000000, 0);
    report(GZ_PROVIDER, "part", 10000, 40000000);
    assert_back(0, NOTHING, 30000000, "nothing was reported: not carried out");
    report(SECOND_PARTY, "part", 10000, 30000000);
    assert_back(0, NOTHING, 0, NOTHING);
    account();
    assert_back(0, NOTHING, 0, NOTHING);
}
END_TEST

/* One spent € 20.000,00 more than it received, the other € 50.000,00 less: together € 30.000,00 less. */
START_TEST(test_settlement_figures__of_kassiers_make_up_for_each_other)
{
    plan_of(70000000, 40000000, 30000000, 0);
    report(GZ_PROVIDER, "part", 10000, 42000000);
    report(SECOND_PARTY, "part", 10000, 25000000);
    assert_back(0, NOTHING, 3000000, "its part: € 250.000,00 was spent");
}
END_TEST

START_TEST(test_settlement_figures__of_the_activity_do_not_count_beside_others)
{
    wlz_report second = report_of("spending", SECOND_PARTY, "activity");
    wlz_report_figure figure = {"s-1", 10000, 0, 30000000, 0, false};
    char *before;
    int64_t first;

    plan_of(70000000, 40000000, 30000000, 0);
    first = report(GZ_PROVIDER, "activity", 10000, 40000000);
    before = registry_digest(reg);
    assert_refused(reg, "report_figure_replaces", wlz_report_add(reg, &second, &figure, 1, NULL));
    second.figures_of = "part";
    assert_refused(reg, "report_figure_replaces", wlz_report_add(reg, &second, &figure, 1, NULL));
    figure.replaces = first + 7;
    assert_refused(reg, "report_figure_replaces", wlz_report_add(reg, &second, &figure, 1, NULL));
    assert_unchanged(reg, before);
    figure.replaces = first;
    second.figures_of = "activity";
    assert_ok(reg, wlz_report_add(reg, &second, &figure, 1, NULL));
    /* 70 - 30 = 40 of the activity; 40 x 4/7 = 22,857142.. and 40 x 3/7 = 17,142857.. */
    assert_back(22857143, "€ 300.000,00 was spent; in proportion to what each received for 2023",
                17142857, "€ 300.000,00 was spent; in proportion to what each received for 2023");
}
END_TEST

START_TEST(test_settlement_figures__say_whose_they_are)
{
    wlz_report row = report_of("spending", GZ_PROVIDER, NULL);
    wlz_report_figure figure = {"s-1", 10000, 0, 1, 0, false};

    plan_of(1000, 1000, 0, 0);
    assert_refused(reg, "report_figures_of", wlz_report_add(reg, &row, &figure, 1, NULL));
    row.figures_of = "office";
    assert_refused(reg, "report_figures_of", wlz_report_add(reg, &row, &figure, 1, NULL));
    row = report_of("spending", SECOND_PARTY, "part"); /* which receives nothing */
    assert_refused(reg, "report_figure_part", wlz_report_add(reg, &row, &figure, 1, NULL));
    row.figures_of = NULL;
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
}
END_TEST

/* ---- who pays back ---- */

/* 80% of € 800.000,00: € 160.000,00 back, in the proportion 5 : 3. */
START_TEST(test_settlement_figures__share_what_comes_back_by_what_was_received)
{
    static const char why[] = "carried out for 80%; in proportion to what each received for 2023";
    wlz_settlement *s;
    char source[80];
    int64_t id;

    plan_headroom(reg, SECOND_PARTY, 420000000);
    plan_of(80000000, 50000000, 30000000, 0);
    id = report(GZ_PROVIDER, "activity", 8000, 80000000);
    assert_back(10000000, why, 6000000, why);
    s = computed();
    snprintf(source, sizeof source, "report %d of 30000001", (int)id);
    assert_step(s, "granted for 2023", 80000000, "");
    assert_step(s, "paid for 2023", 80000000, "");
    assert_step(s, "carried out for 80%; spent", 80000000, source);
    assert_step(s, "of the grant that is earned", 64000000, "");
    assert_step(s, "to be paid back, by each in proportion to what it received", 16000000,
                "a reading");
    wlz_settlement_free(s);
}
END_TEST

/* Half of € 300.000,00; the other party did what it had to. */
START_TEST(test_settlement_figures__name_who_did_not_carry_out_its_part)
{
    plan_of(70000000, 40000000, 30000000, 0);
    report(GZ_PROVIDER, "part", 10000, 40000000);
    report(SECOND_PARTY, "part", 5000, 30000000);
    assert_back(0, NOTHING, 15000000, "its part: carried out for 50%");
}
END_TEST

/* Another than the computation proposes, with the reason. */
START_TEST(test_settlement_figures__leave_it_to_a_person_who_pays_back)
{
    wlz_settlement_choice choices[] = {
        {"s-1", STIMULUS, GZ_PROVIDER, 16000000, "sample: the second party did its part"},
        {"s-1", STIMULUS, SECOND_PARTY, 0, "sample: the second party did its part"}};
    wlz_settlement_decision decision = {"sample controller", 20240401, NULL, choices, 2};

    plan_of(80000000, 50000000, 30000000, 0);
    report(GZ_PROVIDER, "activity", 8000, 80000000);
    assert_ok(reg, wlz_report_add(reg,
                                  &(wlz_report){"s", 2023, "spending", SECOND_PARTY, 20240301,
                                                20240310, NULL, NULL, 0},
                                  NULL, 0, NULL));
    account();
    choices[1].reason = "";
    assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    choices[1].reason = choices[0].reason;
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM settlement_line WHERE (payee,"
                                  " computed_cents, back_cents) IN (('30000001', 10000000,"
                                  " 16000000), ('30000003', 6000000, 0))"
                                  " AND reason = 'sample: the second party did its part'"),
                     2);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 34000000);
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).lump_cents, 30000000);
}
END_TEST

/* ---- money from elsewhere ---- */

/* € 200.000,00 of € 900.000,00 is left; 7/9 of it is € 155.555,555... */
START_TEST(test_settlement_figures__share_what_is_left_with_other_sources)
{
    wlz_settlement_decision decision = {"sample controller", 20240401, NULL, NULL, 0};
    wlz_settlement *s;

    plan_of(90000000, 70000000, 0, 20000000);
    report(GZ_PROVIDER, "activity", 10000, 70000000);
    assert_all_back(15555556, "€ 700.000,00 was spent, € 544.444,44 of it with this money");
    s = computed();
    assert_step(s, "from elsewhere: sample subsidy", 20000000, "");
    assert_step(s, "of what was spent with this money, in proportion to what each source put in",
                54444444, "national-supplement-2022-2023, 1.4 and 1.6 (S1-023, S1-032), a reading");
    wlz_settlement_free(s);
    assert_ok(reg, wlz_report_add(reg,
                                  &(wlz_report){"s", 2023, "spending", SECOND_PARTY, 20240301,
                                                20240310, NULL, NULL, 0},
                                  NULL, 0, NULL));
    account();
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 54444444);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM settlement s JOIN provision p"
                                  " ON p.id = s.shared_by WHERE p.topic ="
                                  " 'settlement.surplus_in_proportion'"),
                     1);
}
END_TEST

/* € 400.000,00 of € 900.000,00 is left; 7/9 of the € 500.000,00 that was spent is € 388.888,89, so € 311.111,11 comes back of
 * the € 700.000,00. Of what they spent, € 311.111,11 and € 77.777,77 was this money: they fall € 88.888,89 and € 222.222,23
 * short, a cent too much together, and the second has the smaller remainder. */
START_TEST(test_settlement_figures__of_parts_share_what_is_left_with_other_sources)
{
    plan_of(90000000, 40000000, 30000000, 20000000);
    report(GZ_PROVIDER, "part", 10000, 40000000);
    report(SECOND_PARTY, "part", 10000, 10000000);
    assert_back(8888889, "its part: € 400.000,00 was spent", 22222222,
                "its part: € 100.000,00 was spent");
}
END_TEST

/* Of both, € 20.000,00 of € 90.000,00 is left, and 7/9 of it comes back: € 15.555,555... */
START_TEST(test_settlement_figures__share_alike_for_every_activity)
{
    wlz_report row = report_of("spending", GZ_PROVIDER, "activity");
    wlz_report_figure figures[] = {{"s-1", 10000, 10000, 7000000, 0, false},
                                   {"s-2", 10000, 10000, 7000000, 0, false}};
    wlz_settlement *s;

    plan_draft(reg, "s", 2, 9000000);
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 7000000");
    for (int i = 0; i < 2; i++)
        assert_ok(reg, wlz_addendum_other_money_add(
                           reg, "s",
                           &(wlz_addendum_other_money){figures[i].activity, "sample", 2000000}));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    plan_sign(reg, "s");
    assert_ok(reg, wlz_report_add(reg, &row, figures, 2, NULL));
    s = computed();
    ck_assert_uint_eq(s->count, 2);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(s->rows[i]->back_cents, 1555556);
        ck_assert_str_eq(s->rows[i]->reason,
                         "€ 70.000,00 was spent, € 54.444,44 of it with this money");
    }
    wlz_settlement_free(s);
}
END_TEST

/* Who reads it otherwise says so in a provision: all that is left goes back to the fund. */
START_TEST(test_settlement_figures__give_the_fund_all_that_is_left_where_a_document_says_so)
{
    plan_of(90000000, 70000000, 0, 20000000);
    report(GZ_PROVIDER, "activity", 10000, 70000000);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "settlement.surplus_in_proportion", EVERYONE, 0);
    assert_all_back(20000000, "€ 700.000,00 was spent, € 500.000,00 of it with this money");
}
END_TEST

/* 60% carried out, for 60% of the cost: 40% of both sources is left. */
START_TEST(test_settlement_figures__count_effort_and_spending_of_all_sources)
{
    plan_of(90000000, 70000000, 0, 20000000);
    report(GZ_PROVIDER, "activity", 6000, 54000000);
    assert_all_back(28000000, "carried out for 60%");
}
END_TEST

/* A tie on who gets back what is left matters only when something is left. */
START_TEST(test_settlement_figures__leave_a_tie_on_what_is_left_to_a_person)
{
    wlz_settlement *s = NULL;
    int64_t first;
    wlz_report row = report_of("results", GZ_PROVIDER, "activity");

    plan_of(90000000, 70000000, 0, 20000000);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "settlement.surplus_in_proportion", EVERYONE, 0);
    publish(reg, "sample-other", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-other", "settlement.surplus_in_proportion", EVERYONE, 1);
    first = report(GZ_PROVIDER, "activity", 10000, 90000000);
    assert_all_back(0, NOTHING);
    add(&row, (wlz_report_figure){NULL, 10000, 0, 80000000, first, false});
    assert_status(reg, WLZ_TIE, wlz_settlement_get(reg, "s", 2023, &s));
    ck_assert_ptr_null(s);
}
END_TEST

/* ---- corrections ---- */

/* € 5 mln. instead of € 400.000,00, of an activity of € 1,2 mln. for which € 850.000,00 was paid. Half of it was carried
 * out: 850 - min(425, 400) = 450. */
START_TEST(test_settlement_figures__that_were_wrong_are_corrected)
{
    wlz_report row = report_of("spending", GZ_PROVIDER, "activity");
    wlz_report_figure figure = {"s-1", 10000, 10000, 500000000, 0, false};
    int64_t wrong = 0;

    plan_of(120000000, 85000000, 0, 0);
    row.reported_on = 20310320;
    assert_refused(reg, "report_future", wlz_report_add(reg, &row, &figure, 1, NULL));
    row.reported_on = 20240402;
    assert_refused(reg, "report_future", wlz_report_add(reg, &row, &figure, 1, NULL));
    row.reported_on = 20240401;
    assert_refused(reg, "report_figure_above_cost", wlz_report_add(reg, &row, &figure, 1, NULL));
    figure.confirmed = true;
    assert_ok(reg, wlz_report_add(reg, &row, &figure, 1, &wrong));
    assert_all_back(0, NOTHING);
    assert_refused(reg, "report_once", wlz_report_add(reg, &row, &figure, 1, NULL));
    row.corrects = wrong;
    row.reported_on = 20240320;
    figure = (wlz_report_figure){"s-1", 5000, 5000, 40000000, 0, false};
    assert_ok(reg, wlz_report_add(reg, &row, &figure, 1, NULL));
    assert_all_back(45000000, "€ 400.000,00 was spent");
    assert_refused(reg, "report_corrected_once", wlz_report_add(reg, &row, &figure, 1, NULL));
}
END_TEST

START_TEST(test_settlement_figures__are_corrected_until_the_settlement)
{
    wlz_settlement_decision decision = {"sample controller", 20240401, NULL, NULL, 0};
    wlz_report row = report_of("spending", SECOND_PARTY, "part");
    int64_t second;

    plan_of(70000000, 40000000, 30000000, 0);
    report(GZ_PROVIDER, "part", 10000, 40000000);
    second = report(SECOND_PARTY, "part", 10000, 3000000);
    account();
    assert_back(0, NOTHING, 27000000, "its part: € 30.000,00 was spent");
    row.corrects = second;
    second = add(&row, (wlz_report_figure){NULL, 10000, 0, 30000000, 0, false});
    assert_back(0, NOTHING, 0, NOTHING);
    decision.decided_on = 20240402;
    assert_refused(reg, "settlement_future",
                   wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    decision.decided_on = 20240401;
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    row.corrects = second;
    assert_refused(reg, "report_year", wlz_report_add(reg, &row, NULL, 0, NULL));
}
END_TEST

/* The progress report said 40%, the results 70%, which was a slip: then 40% counts again, and is not replaced. */
START_TEST(test_settlement_figures__that_were_replaced_by_mistake_count_again)
{
    wlz_report progress = report_of("progress", GZ_PROVIDER, "activity"),
               results = report_of("results", GZ_PROVIDER, "activity"),
               spending = report_of("spending", GZ_PROVIDER, "activity");
    int64_t first, wrong, last;

    plan_of(1000000, 1000000, 0, 0);
    first = add(&progress, (wlz_report_figure){NULL, 4000, 0, 1000000, 0, false});
    wrong = add(&results, (wlz_report_figure){NULL, 7000, 0, 1000000, first, false});
    assert_all_back(300000, "carried out for 70%");
    results.corrects = wrong;
    assert_ok(reg, wlz_report_add(reg, &results, NULL, 0, NULL));
    assert_all_back(600000, "carried out for 40%");
    last = add(&spending, (wlz_report_figure){NULL, 9000, 0, 1000000, first, false});
    assert_all_back(100000, "carried out for 90%");
    /* what it replaced may be corrected without a figure: the later ones go on counting */
    progress.corrects = first;
    assert_ok(reg, wlz_report_add(reg, &progress, NULL, 0, NULL));
    assert_all_back(100000, "carried out for 90%");
    spending.corrects = last;
    assert_ok(reg, wlz_report_add(reg, &spending, NULL, 0, NULL));
    assert_all_back(1000000, "nothing was reported: not carried out");
}
END_TEST

/* ---- what was reported before figures had to say whose they are ---- */

static void report_as_before(int id, const char *kind, const char *reporter, const char *day,
                             int spent_cents)
{
    char sql[500];

    snprintf(sql, sizeof sql,
             "INSERT INTO report(id, addendum, year, kind, reporter, due_on, reported_on)"
             " VALUES(%d, 's', 2023, '%s', '%s', '2024-03-01', '%s');"
             "INSERT INTO report_figure(report, activity, carried_out_bp, realised_bp, spent_cents)"
             " VALUES(%d, 's-1', 10000, 0, %d)",
             id, kind, reporter, day, id, spent_cents);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, sql);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

START_TEST(test_settlement_figures__of_before_count_by_their_day)
{
    wlz_report row = report_of("spending", GZ_PROVIDER, "activity");

    plan_of(1000000, 1000000, 0, 0);
    report_as_before(1, "progress", GZ_PROVIDER, "2024-03-20", 700000);
    report_as_before(2, "results", GZ_PROVIDER, "2024-03-10", 900000);
    assert_all_back(300000, "€ 7.000,00 was spent");
    add(&row, (wlz_report_figure){NULL, 10000, 0, 800000, 1, false});
    assert_all_back(200000, "€ 8.000,00 was spent");
}
END_TEST

/* Two parties that each gave figures of the activity, as far as anybody knew: nobody knows whether they add up. */
START_TEST(test_settlement_figures__of_before_by_two_reporters_are_left_to_a_person)
{
    wlz_report row = report_of("spending", SECOND_PARTY, "part");
    wlz_settlement *s = NULL;

    plan_of(70000000, 40000000, 30000000, 0);
    report_as_before(1, "spending", GZ_PROVIDER, "2024-03-10", 40000000);
    report_as_before(2, "spending", SECOND_PARTY, "2024-03-11", 30000000);
    assert_status(reg, WLZ_UNDECIDED, wlz_settlement_get(reg, "s", 2023, &s));
    assert_message(reg, "reports 1 and 2 both give figures of activity s-1");
    row.corrects = 2;
    assert_ok(reg, wlz_report_add(reg, &row, NULL, 0, NULL));
    row = report_of("spending", GZ_PROVIDER, "part");
    row.corrects = 1;
    add(&row, (wlz_report_figure){NULL, 10000, 0, 40000000, 0, false});
    row = report_of("spending", SECOND_PARTY, "part");
    row.corrects = 3;
    add(&row, (wlz_report_figure){NULL, 10000, 0, 30000000, 0, false});
    assert_back(0, NOTHING, 0, NOTHING);
}
END_TEST

Suite *settlement_figures_suite(void)
{
    Suite *suite = suite_create("settlement_figures");
    TCase *cases = tcase_create("cases"), *before = tcase_create("before");

    with_plans(cases, setup, teardown);
    with_plans(before, setup, close_old);
    tcase_add_test(cases, test_settlement_figures__of_kassiers_add_up);
    tcase_add_test(cases, test_settlement_figures__of_kassiers_make_up_for_each_other);
    tcase_add_test(cases, test_settlement_figures__of_the_activity_do_not_count_beside_others);
    tcase_add_test(cases, test_settlement_figures__say_whose_they_are);
    tcase_add_test(cases, test_settlement_figures__share_what_comes_back_by_what_was_received);
    tcase_add_test(cases, test_settlement_figures__name_who_did_not_carry_out_its_part);
    tcase_add_test(cases, test_settlement_figures__leave_it_to_a_person_who_pays_back);
    tcase_add_test(cases, test_settlement_figures__share_what_is_left_with_other_sources);
    tcase_add_test(cases, test_settlement_figures__of_parts_share_what_is_left_with_other_sources);
    tcase_add_test(cases, test_settlement_figures__share_alike_for_every_activity);
    tcase_add_test(
        cases, test_settlement_figures__give_the_fund_all_that_is_left_where_a_document_says_so);
    tcase_add_test(cases, test_settlement_figures__count_effort_and_spending_of_all_sources);
    tcase_add_test(cases, test_settlement_figures__leave_a_tie_on_what_is_left_to_a_person);
    tcase_add_test(cases, test_settlement_figures__that_were_wrong_are_corrected);
    tcase_add_test(cases, test_settlement_figures__are_corrected_until_the_settlement);
    tcase_add_test(cases, test_settlement_figures__that_were_replaced_by_mistake_count_again);
    tcase_add_test(before, test_settlement_figures__of_before_count_by_their_day);
    tcase_add_test(before,
                   test_settlement_figures__of_before_by_two_reporters_are_left_to_a_person);
    suite_add_tcase(suite, cases);
    suite_add_tcase(suite, before);
    return suite;
}
