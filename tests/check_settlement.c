/* Settlements: what is computed, what is decided, where the money goes; and plans over two years. */
#include "plans.h"

#include "file/connection.h"

#include <sqlite3.h>
#include <wlzreg/sql.h>
#include <stddef.h>

Suite *settlement_suite(void);

static wlz_registry *reg;
static char too_long[2002];

static void setup(void)
{
    memset(too_long, 'x', sizeof too_long - 1);
    reg = plan_registry();
    test_set_today(20240401);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static const wlz_settlement_decision as_computed = {"sample controller", 20240401, NULL, NULL, 0};

static wlz_settlement *computed(const char *id, int year)
{
    wlz_settlement *found = NULL;

    assert_ok(reg, wlz_settlement_get(reg, id, year, &found));
    return found;
}

static void assert_row(const wlz_settlement *s, size_t at, const char *activity, const char *fund,
                       wlz_cents paid, wlz_cents back, const char *reason)
{
    ck_assert_uint_lt(at, s->count);
    ck_assert_str_eq(s->rows[at]->activity, activity);
    ck_assert_str_eq(s->rows[at]->fund, fund);
    ck_assert_int_eq(s->rows[at]->paid_cents, paid);
    ck_assert_int_eq(s->rows[at]->back_cents, back);
    ck_assert_str_eq(s->rows[at]->reason, reason);
}

/* ---- computed ---- */

static const wlz_report_figure example[] = {{"s-1", 0, 0, 0, 0, false},
                                            {"s-2", 6000, 10000, 3000000, 0, false},
                                            {"s-3", 10000, 2500, 5000000, 0, false}};

START_TEST(test_settlement__pays_back_what_was_not_carried_out)
{
    wlz_settlement *s;
    int64_t id = 0;

    plan_signed(reg, "s", 3, 5000000);
    ck_assert_int_eq(fund_free(reg, STIMULUS), STIMULUS_CENTS - 15000000);
    plan_accounted(reg, "s", example, 3);
    s = computed("s", 2023);
    ck_assert_uint_eq(s->count, 3);
    assert_row(s, 0, "s-1", STIMULUS, 5000000, 5000000, "not carried out");
    assert_row(s, 1, "s-2", STIMULUS, 5000000, 2000000, "carried out for 60%");
    assert_row(s, 2, "s-3", STIMULUS, 5000000, 0, "nothing to pay back");
    ck_assert_str_eq(s->rows[0]->payee, GZ_PROVIDER);
    ck_assert_int_eq(s->paid_cents, 15000000);
    ck_assert_int_eq(s->back_cents, 7000000);
    ck_assert_str_eq(s->ground, "effort");
    ck_assert_str_eq(s->document, "national-supplement-2022-2023");
    assert_text(s->paragraph, "S1-032");
    wlz_settlement_free(s);
    ck_assert_int_eq(fund_free(reg, STIMULUS), STIMULUS_CENTS - 15000000); /* only computed */

    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, &id));
    ck_assert_int_gt(id, 0);
    assert_state(reg, "s", "settled");
    ck_assert_int_eq(fund_free(reg, STIMULUS), STIMULUS_CENTS - 8000000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 8000000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, HEADROOM_CENTS - 8000000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE state = 'committed'"
                                  " AND settlement_line IS NOT NULL AND addendum = 's'"
                                  " AND amount_cents IN (-5000000, -2000000)"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM settlement_line WHERE computed_cents ="
                                  " back_cents AND paid_cents = 5000000 AND reason <> ''"),
                     3);
    s = computed("s", 2023); /* still in the answer */
    ck_assert_int_eq(s->back_cents, 7000000);
    wlz_settlement_free(s);
}
END_TEST

START_TEST(test_settlement__measures_by_result_where_a_document_says_so)
{
    wlz_settlement *s;

    plan_signed(reg, "s", 3, 5000000);
    plan_accounted(reg, "s", example, 3);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "settlement.on_result", EVERYONE, 1);
    s = computed("s", 2023);
    ck_assert_str_eq(s->ground, "result");
    ck_assert_str_eq(s->document, "sample-nota");
    assert_row(s, 0, "s-1", STIMULUS, 5000000, 5000000, "the result was reached for 0%");
    assert_row(s, 1, "s-2", STIMULUS, 5000000, 2000000, "€ 30.000,00 was spent");
    assert_row(s, 2, "s-3", STIMULUS, 5000000, 3750000, "the result was reached for 25%");
    wlz_settlement_free(s);
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM settlement s JOIN provision p"
                                  " ON p.id = s.provision WHERE ground = 'result'"
                                  " AND p.document = 'sample-nota'"),
                     1);
}
END_TEST

START_TEST(test_settlement__leaves_a_tie_to_a_person)
{
    wlz_settlement *s = NULL;

    plan_signed(reg, "s", 1, 5000000);
    plan_accounted(reg, "s", NULL, 0);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "settlement.on_result", EVERYONE, 1);
    publish(reg, "sample-other", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-other", "settlement.on_result", EVERYONE, 0);
    assert_status(reg, WLZ_TIE, wlz_settlement_get(reg, "s", 2023, &s));
    assert_status(reg, WLZ_TIE, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    ck_assert_ptr_null(s);
    assert_state(reg, "s", "accounted");
}
END_TEST

/* Figures for one activity of € 10.000,00, and what follows from them. */
static const struct {
    wlz_bp carried_out;
    wlz_cents spent, back;
    const char *reason;
} figures[] = {
    {10000, 1000000, 0, "nothing to pay back"},
    {10000, 900000000000, 0, "nothing to pay back"},
    {10000, 999999, 1, "€ 9.999,99 was spent"},
    {10000, 0, 1000000, "€ 0,00 was spent"},
    {9999, 1000000, 100, "carried out for 99,99%"},
    {3333, 400000, 666700, "carried out for 33,33%"},
    {5000, 499999, 500001, "€ 4.999,99 was spent"},
    {0, 1000000, 1000000, "not carried out"},
};

START_TEST(test_settlement__follows_from_what_was_carried_out_and_spent)
{
    wlz_report_figure row = {"s-1", figures[_i].carried_out, 0, figures[_i].spent, 0, true};
    wlz_settlement *s;

    plan_signed(reg, "s", 1, 1000000);
    plan_accounted(reg, "s", &row, 1);
    s = computed("s", 2023);
    assert_row(s, 0, "s-1", STIMULUS, 1000000, figures[_i].back, figures[_i].reason);
    ck_assert_int_eq(s->back_cents, figures[_i].back);
    wlz_settlement_free(s);
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 1000000 - figures[_i].back);
}
END_TEST

static int64_t report_on(const char *kind, wlz_bp carried_out, int64_t replaces)
{
    wlz_report row = {"s", 2023, kind, GZ_PROVIDER, 20240301, 20240312, NULL, "activity", 0};
    wlz_report_figure figure = {"s-1", carried_out, 0, 900000000000, replaces, true};
    int64_t id = 0;

    assert_ok(reg, wlz_report_add(reg, &row, &figure, 1, &id));
    return id;
}

START_TEST(test_settlement__takes_the_figures_that_none_replace)
{
    wlz_settlement *s;
    int64_t first;

    plan_signed(reg, "s", 2, 1000000);
    first = report_on("progress", 5000, 0);
    s = computed("s", 2023);
    assert_row(s, 0, "s-1", STIMULUS, 1000000, 500000, "carried out for 50%");
    assert_row(s, 1, "s-2", STIMULUS, 1000000, 1000000, "nothing was reported: not carried out");
    wlz_settlement_free(s);
    report_on("results", 8000, first);
    s = computed("s", 2023);
    assert_row(s, 0, "s-1", STIMULUS, 1000000, 200000, "carried out for 80%");
    wlz_settlement_free(s);
}
END_TEST

START_TEST(test_settlement__returns_money_to_the_fund_drawn_last_first)
{
    wlz_report_figure row = {"s-1", 5000, 0, 900000000000, 0, true};
    wlz_settlement *s;

    plan_headroom(reg, GZ_PROVIDER, 420000000);
    plan_signed(reg, "s", 1, 400000000);
    plan_accounted(reg, "s", &row, 1);
    s = computed("s", 2023);
    ck_assert_uint_eq(s->count, 2);
    assert_row(s, 0, "s-1", OWN_MONEY, 30000000, 30000000, "carried out for 50%");
    assert_row(s, 1, "s-1", STIMULUS, STIMULUS_CENTS, 170000000, "carried out for 50%");
    wlz_settlement_free(s);
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    ck_assert_int_eq(fund_booked(reg, OWN_MONEY), 0);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 200000000);
}
END_TEST

START_TEST(test_settlement__divides_over_the_payees_to_the_cent)
{
    wlz_report_figure row = {"s-1", 3333, 0, 900000000000, 0, true};
    wlz_settlement *s;

    plan_draft(reg, "s", 1, 1000);
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 300 WHERE addendum = 's'");
    plan_money(reg, "s", "s-1", SECOND_PARTY, 2023, 700);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    plan_sign(reg, "s");
    plan_accounted(reg, "s", &row, 1);
    s = computed("s", 2023);
    ck_assert_uint_eq(s->count, 2);
    ck_assert_int_eq(s->back_cents, 667);
    ck_assert_str_eq(s->rows[0]->payee, GZ_PROVIDER); /* 667 x 300 / 1000 = 200,1 */
    ck_assert_int_eq(s->rows[0]->back_cents, 200);
    ck_assert_str_eq(s->rows[1]->payee, SECOND_PARTY); /* 667 x 700 / 1000 = 466,9 */
    ck_assert_int_eq(s->rows[1]->back_cents, 467);
    wlz_settlement_free(s);
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 100);
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).lump_cents, 233);
}
END_TEST

/* ---- decided ---- */

START_TEST(test_settlement__decision_may_differ_with_a_reason)
{
    wlz_settlement_choice choice = {"s-2", STIMULUS, GZ_PROVIDER, 5000000, "sample reason"};
    wlz_settlement_decision decision = {"sample controller", 20240401, "note", &choice, 1};

    plan_signed(reg, "s", 3, 5000000);
    plan_accounted(reg, "s", example, 3);
    choice.back_cents = 5000001;
    assert_refused(reg, "settlement_line_back",
                   wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    choice.back_cents = -1;
    assert_refused(reg, "settlement_line_back",
                   wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    choice.back_cents = 5000000;
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 5000000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM settlement_line WHERE (activity,"
                                  " computed_cents, back_cents, reason) = ('s-2', 2000000,"
                                  " 5000000, 'sample reason')"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM settlement WHERE (ground, decided_by,"
                                  " decided_on, note) = ('effort', 'sample controller',"
                                  " '2024-04-01', 'note')"),
                     1);
}
END_TEST

START_TEST(test_settlement__decision_may_leave_all_the_money)
{
    wlz_settlement_choice choice = {"s-1", STIMULUS, GZ_PROVIDER, 0, "sample reason"};
    wlz_settlement_decision decision = {"sample controller", 20240401, NULL, &choice, 1};

    plan_signed(reg, "s", 1, 5000000);
    plan_accounted(reg, "s", NULL, 0);
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 5000000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE settlement_line > 0"), 0);
}
END_TEST

START_TEST(test_settlement__is_of_a_year_that_is_accounted_for_once)
{
    wlz_settlement *s = NULL;

    plan_agreed(reg, "s", 1, 5000000);
    assert_status(reg, WLZ_NOVALUE, wlz_settlement_get(reg, "s", 2023, &s));
    assert_status(reg, WLZ_NOVALUE, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    plan_sign(reg, "s");
    wlz_settlement_free(computed("s", 2023));
    assert_refused(reg, "settlement_year",
                   wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    plan_accounted(reg, "s", NULL, 0);
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    assert_refused(reg, "settlement_year",
                   wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    assert_refused(reg, "addendum_step", wlz_addendum_cancel(reg, "s"));
    assert_refused(reg, "addendum_version", wlz_addendum_amend(reg, "s", "s2"));
}
END_TEST

/* ---- two years ---- */

/* Production of GZ_PROVIDER in 2024 with a headroom of € 10.500,00. */
static void produce_2024(void)
{
    wlz_nza_tariff tariff = {"Z901", 2024, "care", 0, 25000, "sample"};
    wlz_contract contract = {OFFICE, GZ_PROVIDER, 20240101, 20250101, "agreement-2024", "Sample"};
    char sql[300];
    int64_t id = 0;

    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    snprintf(sql, sizeof sql,
             "INSERT INTO production_round(contract, year, round) VALUES(%d, 2024, 'initial')",
             (int)id);
    sql_run(reg, sql);
    snprintf(sql, sizeof sql,
             "INSERT INTO production(contract, year, round, performance, component, volume,"
             " nza_cents, tariff_bp) VALUES(%d, 2024, 'initial', 'Z901', 'care', 1000000, 25000,"
             " 9580)",
             (int)id);
    sql_run(reg, sql);
    sql_run(reg, "UPDATE production_round SET state = 'closed' WHERE year = 2024");
}

static void add_fund(const char *id, const char *purpose, int cents)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document,"
             " paragraph) VALUES('%s', 'zilveren-kruis', 2024, 'GZ', '%s', %d,"
             " 'zk-transition-2023', 'p')",
             id, purpose, cents);
    sql_run(reg, sql);
    snprintf(sql, sizeof sql,
             "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)"
             " VALUES('%s', 'regional-cooperation', 'zk-transition-2023', 'p')",
             id);
    sql_run(reg, sql);
}

/* The order of rank continues in 2024. */
static void rank_2024(void)
{
    sql_run(reg, "INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document,"
                 " paragraph) SELECT office, kind, rank, '2024-01-01', '2025-01-01', document,"
                 " paragraph FROM rank_order WHERE office = 'zilveren-kruis'"
                 " AND valid_to = '2024-01-01'");
}

/* "s": one activity of € 10.000,00, € 6.000,00 in 2023 and € 4.000,00 in 2024. Signed. */
static void plan_two_years(void)
{
    wlz_monitoring next = {2024, "spending", GZ_PROVIDER, 20250301, 12, 1};

    add_fund("stimulus-2024", "stimulus", 300000);
    add_fund("own-2024", "regional-development", 500000);
    sql_run(reg, "INSERT INTO fund_order(fund, first, document, paragraph)"
                 " VALUES('own-2024', 'stimulus-2024', 'zk-transition-2023', 'p')");
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "UPDATE addendum_activity SET ends_on = '2024-12-31' WHERE addendum = 's'");
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 600000 WHERE addendum = 's'");
    plan_money(reg, "s", "s-1", GZ_PROVIDER, 2024, 400000);
    assert_ok(reg, wlz_addendum_monitoring_add(reg, "s", &next));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    plan_sign(reg, "s");
}

static void account_2024(const char *id, wlz_bp carried_out)
{
    wlz_report report = {id,   2024,       "spending", GZ_PROVIDER, 20250301, 20250301,
                         NULL, "activity", 0};
    wlz_report_figure figure = {"s-1", carried_out, 0, 900000000000, 0, true};

    test_set_today(20250401);
    assert_ok(reg, wlz_report_add(reg, &report, &figure, 1, NULL));
    assert_ok(reg, wlz_addendum_account(reg, id, 2024));
}

START_TEST(test_settlement__is_of_each_year_with_its_own_funds_and_cap)
{
    wlz_report_figure figure = {"s-1", 4500, 0, 900000000000, 0, true};

    plan_two_years();
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 600000);
    ck_assert_int_eq(fund_booked(reg, "stimulus-2024"), 0);
    assert_refused(reg, "addendum_payee", wlz_addendum_year_open(reg, "s", 2024));
    produce_2024();
    assert_ok(reg, wlz_addendum_year_open(reg, "s", 2024));
    ck_assert_int_eq(fund_booked(reg, "stimulus-2024"), 300000);
    ck_assert_int_eq(fund_booked(reg, "own-2024"), 100000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 600000);
    ck_assert_int_eq(sql_int(reg, "SELECT lump_cents FROM position WHERE year = 2024"), 400000);
    assert_refused(reg, "addendum_year_pk", wlz_addendum_year_open(reg, "s", 2024));
    assert_refused(reg, "addendum_year_pk", wlz_addendum_year_open(reg, "s", 2023));
    assert_refused(reg, "addendum_year_state", wlz_addendum_year_open(reg, "s", 2025));

    plan_accounted(reg, "s", &figure, 1);
    assert_state(reg, "s", "signed"); /* 2024 goes on */
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    assert_state(reg, "s", "signed");
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 450000);
    ck_assert_int_eq(fund_booked(reg, "own-2024"), 100000);
    account_2024("s", 6500);
    assert_state(reg, "s", "accounted");
    rank_2024();
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2024, &as_computed, NULL));
    assert_state(reg, "s", "settled");
    ck_assert_int_eq(fund_booked(reg, "own-2024"), 0);
    ck_assert_int_eq(fund_booked(reg, "stimulus-2024"), 200000);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 450000);
}
END_TEST

/* "s": € 2.000,00, half of it in each year, with what was reported for 2023; accounted for, and 2024 is open. */
static void plan_halves(wlz_bp carried_out, wlz_cents spent)
{
    wlz_report_figure figure = {"s-1", carried_out, 0, spent, 0, false};

    add_fund("stimulus-2024", "stimulus", 300000);
    plan_draft(reg, "s", 1, 200000);
    sql_run(reg, "UPDATE addendum_activity SET ends_on = '2024-12-31' WHERE addendum = 's';"
                 "UPDATE addendum_money SET amount_cents = 100000 WHERE addendum = 's'");
    plan_money(reg, "s", "s-1", GZ_PROVIDER, 2024, 100000);
    assert_ok(reg,
              wlz_addendum_monitoring_add(
                  reg, "s", &(wlz_monitoring){2024, "spending", GZ_PROVIDER, 20250301, 12, 1}));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    plan_sign(reg, "s");
    produce_2024();
    rank_2024();
    assert_ok(reg, wlz_addendum_year_open(reg, "s", 2024));
    plan_accounted(reg, "s", &figure, 1);
}

/* What was reported for 2024, from the beginning; accounted for. */
static void report_2024(wlz_bp carried_out, wlz_cents spent)
{
    wlz_report row = {"s", 2024, "spending", GZ_PROVIDER, 20250301, 20250301, NULL, "activity", 0};
    wlz_report_figure figure = {"s-1", carried_out, 0, spent, 0, carried_out == 0};

    test_set_today(20250401);
    assert_ok(reg, wlz_report_add(reg, &row, &figure, 1, NULL));
    assert_ok(reg, wlz_addendum_account(reg, "s", 2024));
}

static void assert_back(int year, wlz_cents back)
{
    wlz_settlement *s = computed("s", year);

    ck_assert_int_eq(s->paid_cents, 100000);
    ck_assert_int_eq(s->back_cents, back);
    wlz_settlement_free(s);
    assert_ok(reg, wlz_settlement_decide(reg, "s", year, &as_computed, NULL));
}

/* Through 2023 € 1.000,00 was granted, paid, earned and spent; through 2024 the other half too. */
START_TEST(test_settlement__takes_nothing_back_that_is_earned_over_the_years)
{
    plan_halves(5000, 100000);
    report_2024(10000, 200000);
    assert_back(2023, 0);
    assert_back(2024, 0);
    assert_state(reg, "s", "settled");
}
END_TEST

/* Of 2023 the activity was reported, of 2024 the part of whoever received the money: the later figures are of both years. */
START_TEST(test_settlement__takes_the_figures_of_a_part_that_came_after_those_of_the_activity)
{
    wlz_report row = {"s", 2024, "spending", GZ_PROVIDER, 20250301, 20250301, NULL, "part", 0};
    wlz_report_figure figure = {"s-1", 10000, 0, 150000, 0, false};
    wlz_settlement *s;

    plan_halves(5000, 100000);
    test_set_today(20250401);
    assert_ok(reg, wlz_report_add(reg, &row, &figure, 1, NULL));
    assert_ok(reg, wlz_addendum_account(reg, "s", 2024));
    assert_back(2023, 0);
    s = computed("s", 2024);
    ck_assert_int_eq(s->back_cents, 50000);
    ck_assert_str_eq(s->rows[0]->reason, "its part: € 1.500,00 was spent");
    wlz_settlement_free(s);
}
END_TEST

/* Half of it was carried out in all: 2000 - 1000, of the money of 2024. */
START_TEST(test_settlement__takes_back_what_is_not_earned_in_the_end)
{
    plan_halves(5000, 100000);
    report_2024(5000, 100000);
    assert_back(2023, 0);
    assert_back(2024, 100000);
}
END_TEST

/* Through 2023 30% of 2000 was earned: 1000 - 600 back. Through 2024 all but 1%: 2000 - 400 is left, less than the 1980
 * that is earned. */
START_TEST(test_settlement__counts_what_was_paid_back_for_the_years_before)
{
    plan_halves(3000, 100000);
    report_2024(9900, 200000);
    assert_back(2023, 40000);
    assert_back(2024, 0);
    ck_assert_int_eq(fund_booked(reg, STIMULUS) + fund_booked(reg, "stimulus-2024"), 160000);
}
END_TEST

/* 2023 was all earned by its figures; those of 2024 say that nothing was carried out at all. The money of 2023 is settled. */
START_TEST(test_settlement__says_what_it_cannot_take_back_of_a_settled_year)
{
    wlz_settlement *s;
    bool found = false;

    plan_halves(5000, 100000);
    report_2024(0, 100000);
    assert_back(2023, 0);
    s = computed("s", 2024);
    ck_assert_int_eq(s->back_cents, 100000);
    for (size_t i = 0; i < s->step_count; i++)
        if (strstr(s->steps[i]->what, "earlier years") != NULL) {
            ck_assert_int_eq(s->steps[i]->cents, 100000);
            found = true;
        }
    ck_assert(found);
    wlz_settlement_free(s);
}
END_TEST

/* Figures of the year alone, where those of all years are wanted, would be a claim of € 1.000,00. */
START_TEST(test_settlement__figures_of_a_later_year_are_no_less)
{
    wlz_report row = {"s", 2024, "spending", GZ_PROVIDER, 20250301, 20250301, NULL, "activity", 0};
    wlz_report_figure figure = {"s-1", 5000, 0, 99999, 0, false};

    plan_halves(5000, 100000);
    test_set_today(20250401);
    assert_refused(reg, "report_figure_less", wlz_report_add(reg, &row, &figure, 1, NULL));
    figure = (wlz_report_figure){"s-1", 4999, 0, 200000, 0, false};
    assert_refused(reg, "report_figure_less", wlz_report_add(reg, &row, &figure, 1, NULL));
    figure.confirmed = true;
    assert_ok(reg, wlz_report_add(reg, &row, &figure, 1, NULL));
}
END_TEST

START_TEST(test_settlement__is_of_the_years_in_their_order)
{
    wlz_settlement *s = NULL;
    char *error;

    plan_halves(5000, 100000);
    report_2024(10000, 200000);
    assert_refused(reg, "settlement_order", wlz_settlement_get(reg, "s", 2024, &s));
    assert_refused(reg, "settlement_order",
                   wlz_settlement_decide(reg, "s", 2024, &as_computed, NULL));
    ck_assert_ptr_null(s);
    error = sql_fails(reg, "INSERT INTO settlement(addendum, year, ground, decided_by, decided_on)"
                           " VALUES('s', 2024, 'effort', 'me', '2024-04-01')");
    ck_assert_str_eq(error, "settlement_order");
    sqlite3_free(error);
    assert_back(2023, 0);
    wlz_settlement_free(computed("s", 2024));
}
END_TEST

START_TEST(test_settlement__year_is_opened_under_its_own_cap_and_funds)
{
    plan_two_years();
    produce_2024();
    sql_run(reg, "INSERT INTO fund_transfer(giver, amount_cents, document, paragraph)"
                 " VALUES('own-2024', 400001, 'zk-transition-2023', 'p')");
    assert_refused(reg, "addendum_fund", wlz_addendum_year_open(reg, "s", 2024));
    assert_status(reg, WLZ_REFUSED, wlz_addendum_year_open(reg, "s", 2024));
    assert_amounts(reg, 0, 399999, 400000, 1, 399999);
    sql_run(reg, "INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph)"
                 " VALUES('stimulus-2024', 'own-2024', 300000, 'zk-transition-2023', 'p')");
    assert_refused(reg, "addendum_fund", wlz_addendum_year_open(reg, "s", 2024));
}
END_TEST

/* 2023 is accounted for; a new version changes 2024 and leaves 2023 alone. */
START_TEST(test_settlement__is_decided_of_a_year_that_a_new_version_left_alone)
{
    wlz_report_figure figure = {"s-1", 5625, 0, 900000000000, 0, true};

    plan_two_years();
    produce_2024();
    plan_accounted(reg, "s", &figure, 1);
    assert_ok(reg, wlz_addendum_amend(reg, "s", "s2"));
    ck_assert_int_eq(sql_int(reg, "SELECT sum(amount_cents) FROM addendum_money"
                                  " WHERE addendum = 's2'"),
                     400000);
    rank_2024();
    plan_money(reg, "s2", "s-1", SECOND_PARTY, 2023, 1);
    assert_refused(reg, "addendum_no_double_funding", wlz_addendum_agree(reg, "s2", 20230120));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 300000"
                 " WHERE addendum = 's2' AND year = 2024");
    assert_refused(reg, "addendum_year_closed", wlz_addendum_agree(reg, "s2", 20230120));
    sql_run(reg, "DELETE FROM addendum_money WHERE addendum = 's2' AND year = 2023");
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 400001 WHERE addendum = 's2'");
    assert_refused(reg, "addendum_no_double_funding", wlz_addendum_agree(reg, "s2", 20230120));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 200000 WHERE addendum = 's2'");
    assert_ok(reg, wlz_addendum_agree(reg, "s2", 20230120));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", GZ_PROVIDER, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", SECOND_PARTY, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", OFFICE, 20230121));
    assert_ok(reg, wlz_addendum_sign(reg, "s2"));
    assert_state(reg, "s", "superseded");
    assert_ok(reg, wlz_addendum_year_open(reg, "s2", 2024));
    ck_assert_int_eq(fund_booked(reg, "stimulus-2024"), 200000);
    assert_refused(reg, "addendum_year_state", wlz_addendum_year_open(reg, "s2", 2023));
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
    assert_state(reg, "s", "superseded");
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 450000);
    account_2024("s2", 6875); /* of 8.000: 5.500 earned of the 6.500 that was left */
    assert_ok(reg, wlz_settlement_decide(reg, "s2", 2024, &as_computed, NULL));
    assert_state(reg, "s2", "settled");
    ck_assert_int_eq(fund_booked(reg, "stimulus-2024"), 100000);
}
END_TEST

START_TEST(test_settlement__years_that_are_open_are_amended_together)
{
    plan_two_years();
    produce_2024();
    assert_ok(reg, wlz_addendum_year_open(reg, "s", 2024));
    assert_ok(reg, wlz_addendum_amend(reg, "s", "s2"));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = amount_cents - 150000"
                 " WHERE addendum = 's2'");
    assert_ok(reg, wlz_addendum_agree(reg, "s2", 20230120));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 600000);
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", GZ_PROVIDER, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", SECOND_PARTY, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", OFFICE, 20230121));
    assert_ok(reg, wlz_addendum_sign(reg, "s2"));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 450000);
    ck_assert_int_eq(fund_booked(reg, "stimulus-2024"), 250000);
    ck_assert_int_eq(fund_booked(reg, "own-2024"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_year WHERE addendum = 's2'"
                                  " AND state = 'committed'"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_year WHERE addendum = 's'"
                                  " AND state = 'superseded'"),
                     2);
}
END_TEST

/* A version that was agreed before the year was accounted for comes too late. */
START_TEST(test_settlement__year_accounted_for_is_not_amended)
{
    plan_two_years();
    assert_ok(reg, wlz_addendum_amend(reg, "s", "s2"));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 1 WHERE addendum = 's2'");
    assert_ok(reg, wlz_addendum_agree(reg, "s2", 20230120));
    plan_accounted(reg, "s", NULL, 0);
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", GZ_PROVIDER, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", SECOND_PARTY, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s2", OFFICE, 20230121));
    assert_refused(reg, "addendum_year_closed", wlz_addendum_sign(reg, "s2"));
    assert_ok(reg, wlz_addendum_cancel(reg, "s2"));
    assert_ok(reg, wlz_settlement_decide(reg, "s", 2023, &as_computed, NULL));
}
END_TEST

/* ---- rows by hand ---- */

/* "s" is accounted for, "e" settled. Settlement 1 is of "e". */
static void setup_rows(void)
{
    setup();
    plan_signed(reg, "s", 2, 1000);
    plan_signed(reg, "e", 1, 1000);
    plan_signed(reg, "g", 1, 1000);
    plan_accounted(reg, "s", NULL, 0);
    plan_accounted(reg, "e", NULL, 0);
    assert_ok(reg, wlz_settlement_decide(reg, "e", 2023, &as_computed, NULL));
}

static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

#define DECIDED "INSERT INTO settlement VALUES("
#define LINE                                                                                       \
    DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0);"                    \
            " INSERT INTO settlement_line VALUES("
#define OF_S "NULL, 7, 's-1', '" STIMULUS "', '30000001', "

static const struct {
    const char *rule, *refused, *taken;
} rows[] = {
    {"settlement_pk", DECIDED "1, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_addendum",
     DECIDED "7, 'x', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_ground", DECIDED "7, 's', 2023, 'both', NULL, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'result', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_provision",
     DECIDED "7, 's', 2023, 'effort', 999999, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', 1, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_decided_by",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, '', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'x', '2024-04-01', NULL, 0)"},
    {"settlement_decided_on",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-03-32', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-03-31', NULL, 0)"},
    {"settlement_recorded",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 9)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_null",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, NULL)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_once", DECIDED "7, 'e', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_year", DECIDED "7, 'g', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_year", DECIDED "7, 's', 2024, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)",
     DECIDED "7, 's', 2023, 'effort', NULL, NULL, 'me', '2024-04-01', NULL, 0)"},
    {"settlement_fixed", "UPDATE settlement SET note = 'x'", "SELECT 1"},
    {"settlement_fixed", "DELETE FROM settlement", "SELECT 1"},
    {"settlement_line_pk", LINE "1, 7, 's-1', '" STIMULUS "', '30000001', 1000, 0, 0, 'r', 0)",
     LINE "7, 7, 's-1', '" STIMULUS "', '30000001', 1000, 0, 0, 'r', 0)"},
    {"settlement_line_settlement",
     LINE "7, 8, 's-1', '" STIMULUS "', '30000001', 1000, 0, 0, 'r', 0)",
     LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_line_paid", LINE OF_S "0, 0, 0, 'r', 0)", LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_line_computed", LINE OF_S "1000, 1001, 0, 'r', 0)",
     LINE OF_S "1000, 1000, 0, 'r', 0)"},
    {"settlement_line_back", LINE OF_S "1000, 0, 1001, 'r', 0)",
     LINE OF_S "1000, 0, 1000, 'r', 0)"},
    {"settlement_line_reason", LINE OF_S "1000, 0, 0, '', 0)", LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_line_recorded", LINE OF_S "1000, 0, 0, 'r', 9)", LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_line_null", LINE OF_S "1000, 0, 0, 'r', NULL)", LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_line_once", LINE OF_S "1000, 0, 0, 'r', 0), (" OF_S "1000, 0, 0, 'r', 0)",
     LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_paid", LINE OF_S "999, 0, 0, 'r', 0)", LINE OF_S "1000, 0, 0, 'r', 0)"},
    {"settlement_paid", LINE "7, 7, 's-3', '" STIMULUS "', '30000001', 1000, 0, 0, 'r', 0)",
     LINE "7, 7, 's-2', '" STIMULUS "', '30000001', 1000, 0, 0, 'r', 0)"},
    {"settlement_year",
     "INSERT INTO settlement_line VALUES(NULL, 1, 'e-2', 'f', '30000001', 1, 0, 0, 'r', 0)",
     "SELECT 1"},
    {"settlement_line_fixed", "UPDATE settlement_line SET back_cents = 0", "SELECT 1"},
    {"settlement_line_fixed", "DELETE FROM settlement_line", "SELECT 1"},
    {"addendum_settled",
     LINE OF_S "1000, 0, 0, 'r', 0); UPDATE addendum_year SET state = 'settled'"
               " WHERE addendum = 's'",
     LINE OF_S "1000, 0, 0, 'r', 0), (NULL, 7, 's-2', '" STIMULUS "', '30000001', 1000, 0, 0, 'r',"
               " 0); UPDATE addendum_year SET state = 'settled' WHERE addendum = 's'"},
    {"addendum_year_fixed", "DELETE FROM addendum_year WHERE addendum = 'e'", "SELECT 1"},
};

START_TEST(test_settlement__row_is_refused_by_the_rule_it_breaks)
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

START_TEST(test_settlement__needs_an_addendum_a_year_and_a_decision)
{
    static const char *const wrong[] = {NULL, "", too_long, "\xff"};
    static const size_t members[] = {
        offsetof(wlz_settlement_choice, activity), offsetof(wlz_settlement_choice, fund),
        offsetof(wlz_settlement_choice, payee), offsetof(wlz_settlement_choice, reason)};
    char *before = registry_digest(reg);
    wlz_settlement *s = NULL;
    int64_t id = -7;

    for (int i = 0; i < COUNT(wrong); i++) {
        wlz_settlement_decision decision = {wrong[i], 20240401, NULL, NULL, 0};

        assert_status(reg, WLZ_INVALID, wlz_settlement_get(reg, wrong[i], 2023, &s));
        assert_status(reg, WLZ_INVALID,
                      wlz_settlement_decide(reg, wrong[i], 2023, &as_computed, &id));
        assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, &decision, &id));
        decision = as_computed;
        decision.note = wrong[i];
        if (wrong[i] != NULL)
            assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, &decision, &id));
        for (int m = 0; m < COUNT(members); m++) {
            wlz_settlement_choice choice = {"s-1", STIMULUS, GZ_PROVIDER, 0, "r"};

            decision = as_computed;
            decision.choices = &choice;
            decision.count = 1;
            memcpy((char *)&choice + members[m], &wrong[i], sizeof wrong[i]);
            assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, &decision, &id));
        }
    }
    assert_status(reg, WLZ_INVALID, wlz_settlement_get(reg, "s", 2014, &s));
    assert_status(reg, WLZ_INVALID, wlz_settlement_get(reg, "s", 2023, NULL));
    assert_status(reg, WLZ_NOVALUE, wlz_settlement_get(reg, "s", 2024, &s));
    assert_status(reg, WLZ_NOTFOUND, wlz_settlement_get(reg, "x", 2023, &s));
    assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, NULL, &id));
    assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2101, &as_computed, &id));
    ck_assert_int_eq(wlz_settlement_get(NULL, "s", 2023, &s), WLZ_MISUSE);
    ck_assert_int_eq(wlz_settlement_decide(NULL, "s", 2023, &as_computed, &id), WLZ_MISUSE);
    ck_assert_ptr_null(s);
    ck_assert_int_eq(id, -7);
    wlz_settlement_free(NULL);
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_settlement__choice_is_for_money_that_was_paid)
{
    wlz_settlement_choice choice = {"s-1", OWN_MONEY, GZ_PROVIDER, 0, "r"};
    wlz_settlement_decision decision = {"me", 20240401, NULL, &choice, 1};
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_NOTFOUND, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    assert_message(reg, "choice 1");
    decision.choices = NULL;
    assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    decision.count = 0;
    decision.decided_on = 0;
    assert_status(reg, WLZ_INVALID, wlz_settlement_decide(reg, "s", 2023, &decision, NULL));
    assert_unchanged(reg, before);
}
END_TEST

/* ---- in SQL ---- */

START_TEST(test_settlement__is_the_same_in_sql)
{
    wlz_settlement *s;

    plan_signed(reg, "s", 3, 5000000);
    plan_accounted(reg, "s", example, 3);
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    s = computed("s", 2023);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_settlement('s', 2023)"),
                     (int64_t)s->count);
    for (size_t i = 0; i < s->count; i++) {
        const wlz_settlement_row *x = s->rows[i];
        char *sql = sqlite3_mprintf(
            "SELECT count(*) FROM wlz_settlement('s') WHERE activity = %Q AND fund = %Q AND payee "
            "= %Q "
            "AND paid_cents = %lld AND back_cents = %lld AND reason = %Q AND ground = %Q",
            x->activity, x->fund, x->payee, (long long)x->paid_cents, (long long)x->back_cents,
            x->reason, s->ground);

        ck_assert_msg(sql_int(reg, sql) == 1, "%s", sql);
        sqlite3_free(sql);
    }
    ck_assert_int_gt((int64_t)s->step_count, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_settlement_steps('s', 2023)"),
                     (int64_t)s->step_count);
    for (size_t i = 0; i < s->step_count; i++) {
        const wlz_settlement_step *x = s->steps[i];
        char *sql = sqlite3_mprintf(
            "SELECT count(*) >= 1 FROM wlz_settlement_steps('s') WHERE activity "
            "= %Q AND what = %Q AND amount_cents = %lld AND source IS %Q",
            x->activity, x->what, (long long)x->cents, x->source[0] != '\0' ? x->source : NULL);

        ck_assert_msg(sql_int(reg, sql) == 1, "%s", sql);
        sqlite3_free(sql);
    }
    wlz_settlement_free(s);
}
END_TEST

Suite *settlement_suite(void)
{
    Suite *suite = suite_create("settlement");
    TCase *cases = tcase_create("cases"), *years = tcase_create("years"),
          *tables = tcase_create("tables");

    with_plans(cases, setup, teardown);
    with_plans(years, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup_rows, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    tcase_add_test(cases, test_settlement__is_the_same_in_sql);
    tcase_add_test(cases, test_settlement__pays_back_what_was_not_carried_out);
    tcase_add_test(cases, test_settlement__measures_by_result_where_a_document_says_so);
    tcase_add_test(cases, test_settlement__leaves_a_tie_to_a_person);
    tcase_add_loop_test(cases, test_settlement__follows_from_what_was_carried_out_and_spent, 0,
                        COUNT(figures));
    tcase_add_test(cases, test_settlement__takes_the_figures_that_none_replace);
    tcase_add_test(cases, test_settlement__returns_money_to_the_fund_drawn_last_first);
    tcase_add_test(cases, test_settlement__divides_over_the_payees_to_the_cent);
    tcase_add_test(cases, test_settlement__decision_may_differ_with_a_reason);
    tcase_add_test(cases, test_settlement__decision_may_leave_all_the_money);
    tcase_add_test(cases, test_settlement__is_of_a_year_that_is_accounted_for_once);
    tcase_add_test(years, test_settlement__is_of_each_year_with_its_own_funds_and_cap);
    tcase_add_test(years, test_settlement__takes_nothing_back_that_is_earned_over_the_years);
    tcase_add_test(
        years, test_settlement__takes_the_figures_of_a_part_that_came_after_those_of_the_activity);
    tcase_add_test(years, test_settlement__takes_back_what_is_not_earned_in_the_end);
    tcase_add_test(years, test_settlement__counts_what_was_paid_back_for_the_years_before);
    tcase_add_test(years, test_settlement__says_what_it_cannot_take_back_of_a_settled_year);
    tcase_add_test(years, test_settlement__figures_of_a_later_year_are_no_less);
    tcase_add_test(years, test_settlement__is_of_the_years_in_their_order);
    tcase_add_test(years, test_settlement__year_is_opened_under_its_own_cap_and_funds);
    tcase_add_test(years, test_settlement__is_decided_of_a_year_that_a_new_version_left_alone);
    tcase_add_test(years, test_settlement__years_that_are_open_are_amended_together);
    tcase_add_test(years, test_settlement__year_accounted_for_is_not_amended);
    tcase_add_loop_test(tables, test_settlement__row_is_refused_by_the_rule_it_breaks, 0,
                        COUNT(rows));
    tcase_add_test(tables, test_settlement__needs_an_addendum_a_year_and_a_decision);
    tcase_add_test(tables, test_settlement__choice_is_for_money_that_was_paid);
    suite_add_tcase(suite, cases);
    suite_add_tcase(suite, years);
    suite_add_tcase(suite, tables);
    return suite;
}
