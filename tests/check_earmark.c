/* Earmarks: a part of a fund's amount that pays only certain plans, and has a balance of its own. */
#include "plans.h"
#include "random.h"

#include <sqlite3.h>
#include <string.h>

Suite *earmark_suite(void);

#define EARMARK "sample-earmark"
#define EARMARK_CENTS INT64_C(190000000)
#define OTHER_REGION "5504"

#define INSERT_EARMARK                                                                             \
    "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, provisional, part_of,"      \
    " several_regions, document, paragraph) VALUES"
#define OF_STIMULUS                                                                                \
    "'zilveren-kruis', 2023, 'GZ', 'stimulus', 190000000, 1, '" STIMULUS                           \
    "', 1, 'zk-transition-2023', 'sample')"
#define ORDER                                                                                      \
    "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"                              \
    "('" OWN_MONEY "', '" EARMARK "', 'zk-transition-2023', 'sample order'),"                      \
    "('" STIMULUS "', '" EARMARK "', 'zk-transition-2023', 'sample order')"

static wlz_registry *reg;

static void setup(void)
{
    reg = plan_registry();
    plan_headroom(reg, GZ_PROVIDER, 900000000);
    sql_run(reg, INSERT_EARMARK "('" EARMARK "', " OF_STIMULUS);
    sql_run(reg, ORDER);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void assert_sql_refused(const char *rule, const char *sql)
{
    char *before = registry_digest(reg), *error = sql_fails(reg, sql);

    ck_assert_str_eq(error, rule);
    sqlite3_free(error);
    assert_unchanged(reg, before);
}

static wlz_fund_balance balance_of(const char *fund)
{
    wlz_fund_balance found = {0};

    assert_ok(reg, wlz_fund_get(reg, fund, &found));
    ck_assert_int_eq(found.amount_cents + found.moved_cents,
                     found.earmarked_cents + found.booked_cents + found.free_cents);
    return found;
}

static void assert_free(const char *fund, wlz_cents cents)
{
    ck_assert_int_eq(balance_of(fund).free_cents, cents);
}

/* What a plan got from the fund. */
static wlz_cents drawn(const char *id, const char *fund)
{
    char sql[200];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(sum(amount_cents), 0) FROM addendum_funding"
             " WHERE addendum = '%s' AND fund = '%s'",
             id, fund);
    return sql_int(reg, sql);
}

static void plan_of(const char *id, bool several, wlz_cents cents)
{
    plan_draft(reg, id, 1, cents);
    if (several)
        assert_ok(reg, wlz_addendum_other_region_add(reg, id, OTHER_REGION));
}

static void agreed_plan(const char *id, bool several, wlz_cents cents)
{
    plan_of(id, several, cents);
    assert_ok(reg, wlz_addendum_agree(reg, id, 20230110));
}

/* ---- what there is ---- */

START_TEST(test_earmark__is_a_part_of_its_fund_with_a_balance_of_its_own)
{
    wlz_fund_balance whole = balance_of(STIMULUS), part = balance_of(EARMARK);

    ck_assert_int_eq(whole.amount_cents, STIMULUS_CENTS);
    ck_assert_int_eq(whole.earmarked_cents, EARMARK_CENTS);
    ck_assert_int_eq(whole.free_cents, STIMULUS_CENTS - EARMARK_CENTS);
    ck_assert_int_eq(part.amount_cents, EARMARK_CENTS);
    ck_assert_int_eq(part.earmarked_cents, 0);
    ck_assert_int_eq(part.free_cents, EARMARK_CENTS);
}
END_TEST

START_TEST(test_earmark__is_no_more_than_is_free_in_its_fund)
{
    wlz_fund_amount amount = {STIMULUS_CENTS, true, "zk-transition-2023",
                              "sample",       NULL, WLZ_STATED};
    const wlz_violation *v;

    assert_ok(reg, wlz_fund_amount_set(reg, EARMARK, &amount));
    assert_free(STIMULUS, 0);
    amount.amount_cents++;
    assert_refused(reg, "fund_overdrawn", wlz_fund_amount_set(reg, EARMARK, &amount));
    v = wlz_violation_list(reg)->rows[0];
    ck_assert_str_eq(v->subject, STIMULUS);
    ck_assert_int_eq(v->limit_cents, STIMULUS_CENTS);
    ck_assert_int_eq(v->actual_cents, STIMULUS_CENTS + 1);
    ck_assert_int_eq(v->excess_cents, 1);
    assert_sql_refused("fund_overdrawn", INSERT_EARMARK
                       "('second', 'zilveren-kruis', 2023, 'GZ', 'stimulus', 1, 1, '" STIMULUS
                       "', 0, 'zk-transition-2023', 'sample')");
}
END_TEST

/* What is set apart does not move elsewhere with the rest, and can flow back into its fund. */
START_TEST(test_earmark__is_freed_by_a_transfer_of_its_own)
{
    wlz_fund_transfer rest = {
        STIMULUS, ACCORD,    STIMULUS_CENTS - EARMARK_CENTS + 1, "zk-transition-2023", "sample",
        NULL,     WLZ_STATED};
    wlz_fund_transfer back = {EARMARK,  STIMULUS, 40000000,  "zk-transition-2023",
                              "sample", NULL,     WLZ_STATED};

    assert_refused(reg, "fund_overdrawn", wlz_fund_transfer_add(reg, &rest, NULL));
    ck_assert_int_eq(wlz_violation_list(reg)->rows[0]->excess_cents, 1);
    assert_ok(reg, wlz_fund_transfer_add(reg, &back, NULL));
    assert_free(EARMARK, EARMARK_CENTS - 40000000);
    assert_free(STIMULUS, STIMULUS_CENTS - EARMARK_CENTS + 40000000);
    assert_ok(reg, wlz_fund_transfer_add(reg, &rest, NULL));
    assert_free(STIMULUS, 40000000 - 1);
}
END_TEST

static const char *const strangers[] = {
    "'zilveren-kruis', 2024, 'GZ', 'stimulus', 1, 1, '" STIMULUS "', 1, 'zk-transition-2023', 's')",
    "'zilveren-kruis', 2023, 'VV', 'stimulus', 1, 1, '" STIMULUS "', 1, 'zk-transition-2023', 's')",
    "'zilveren-kruis', 2023, 'GZ', 'regional-development', 1, 1, '" STIMULUS
    "', 1, 'zk-transition-2023', 's')",
    "'zilveren-kruis', 2023, 'GZ', 'stimulus', 1, 1, '" EARMARK "', 1, 'zk-transition-2023', 's')",
    "'zilveren-kruis', 2023, 'GZ', 'stimulus', 1, 1, 'unknown', 1, 'zk-transition-2023', 's')",
    "'zilveren-kruis', 2023, 'GZ', 'gz-accord', 1, 1, '" ACCORD "', 1, 'zk-transition-2023', 's')",
};

START_TEST(test_earmark__belongs_to_a_whole_fund_of_the_same_money)
{
    char sql[600];

    snprintf(sql, sizeof sql, INSERT_EARMARK "('x', %s", strangers[_i]);
    assert_sql_refused("fund_part", sql);
}
END_TEST

/* ---- who gets it ---- */

START_TEST(test_earmark__pays_nothing_of_a_plan_of_one_region)
{
    agreed_plan("one", false, 200000000);
    ck_assert_int_eq(drawn("one", EARMARK), 0);
    ck_assert_int_eq(drawn("one", STIMULUS), STIMULUS_CENTS - EARMARK_CENTS);
    ck_assert_int_eq(drawn("one", OWN_MONEY), 200000000 - (STIMULUS_CENTS - EARMARK_CENTS));
    assert_free(EARMARK, EARMARK_CENTS);
    assert_free(STIMULUS, 0);
}
END_TEST

START_TEST(test_earmark__pays_a_plan_of_several_regions_and_its_fund_the_rest)
{
    wlz_draw *draw = NULL;

    plan_of("several", true, 200000000);
    assert_ok(reg, wlz_draw_apply(reg, "several", 2023, &draw));
    ck_assert_uint_eq(draw->count, 2);
    ck_assert_str_eq(draw->rows[0]->fund, EARMARK);
    ck_assert_str_eq(draw->rows[0]->reason, "drawn first");
    ck_assert_str_eq(draw->rows[1]->fund, STIMULUS);
    ck_assert_str_eq(draw->rows[1]->reason, "what " EARMARK " cannot pay");
    ck_assert_str_eq(draw->rows[1]->paragraph, "sample order");
    wlz_draw_free(draw);
    assert_ok(reg, wlz_addendum_agree(reg, "several", 20230110));
    ck_assert_int_eq(fund_booked(reg, EARMARK), EARMARK_CENTS);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 200000000 - EARMARK_CENTS);
}
END_TEST

/* Friesland has two codes. */
START_TEST(test_earmark__counts_two_codes_of_one_region_once)
{
    plan_of("one", false, 100000);
    sql_run(reg, "UPDATE addendum SET region = '5502' WHERE id = 'one'");
    assert_ok(reg, wlz_addendum_other_region_add(reg, "one", "5533"));
    assert_ok(reg, wlz_draw_apply(reg, "one", 2023, NULL));
    ck_assert_int_eq(drawn("one", EARMARK), 0);
    assert_ok(reg, wlz_addendum_other_region_add(reg, "one", OTHER_REGION));
    assert_ok(reg, wlz_draw_apply(reg, "one", 2023, NULL));
    ck_assert_int_eq(drawn("one", EARMARK), 100000);
}
END_TEST

START_TEST(test_earmark__is_not_taken_for_one_region_by_any_client)
{
    plan_of("one", true, 100000);
    assert_ok(reg, wlz_draw_apply(reg, "one", 2023, NULL));
    ck_assert_int_eq(drawn("one", EARMARK), 100000);
    assert_ok(reg, wlz_addendum_other_region_remove(reg, "one", OTHER_REGION));
    sql_run(reg, "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = 'one'");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_unmet WHERE addendum = 'one'"
                                  " AND rule = 'addendum_several_regions'"),
                     1);
}
END_TEST

START_TEST(test_earmark__is_drawn_first_by_any_client)
{
    plan_of("several", false, 100000);
    assert_ok(reg, wlz_draw_apply(reg, "several", 2023, NULL));
    ck_assert_int_eq(drawn("several", STIMULUS), 100000);
    assert_ok(reg, wlz_addendum_other_region_add(reg, "several", OTHER_REGION));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_year_unmet"
                                  " WHERE addendum = 'several' AND rule = 'addendum_fund'"),
                     1);
}
END_TEST

START_TEST(test_earmark__is_named_where_a_plan_of_one_region_finds_no_money)
{
    wlz_draw *draw = NULL;

    plan_of("one", false, STIMULUS_CENTS - EARMARK_CENTS + OWN_MONEY_CENTS + 1);
    assert_ok(reg, wlz_draw_apply(reg, "one", 2023, &draw));
    ck_assert_int_eq(draw->left_over_cents, 1);
    ck_assert_str_eq(draw->left_over,
                     "the funds that pay regional-cooperation are exhausted; " EARMARK
                     " is for plans of several regions");
    wlz_draw_free(draw);
    assert_status(reg, WLZ_REFUSED, wlz_addendum_agree(reg, "one", 20230110));
}
END_TEST

START_TEST(test_earmark__pays_what_its_fund_pays_or_less)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_pays WHERE fund = '" EARMARK "'"), 3);
    sql_run(reg, "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph) VALUES"
                 "('" EARMARK "', 'proven-technology', 'zk-transition-2023', 'sample')");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_pays WHERE fund = '" EARMARK "'"), 1);
    agreed_plan("several", true, 100000);
    ck_assert_int_eq(drawn("several", EARMARK), 0);
}
END_TEST

START_TEST(test_earmark__without_an_order_makes_a_draw_undecided)
{
    sql_run(
        reg, INSERT_EARMARK
        "('unordered', 'zilveren-kruis', 2023, 'GZ', 'regional-development', 100, 1, '" OWN_MONEY
        "', 0, 'zk-transition-2023', 'sample')");
    plan_of("one", false, STIMULUS_CENTS);
    assert_status(reg, WLZ_UNDECIDED, wlz_draw_apply(reg, "one", 2023, NULL));
    assert_message(reg, "unordered");
}
END_TEST

START_TEST(test_earmark__of_an_ambiguous_amount_leaves_open_what_its_fund_has)
{
    sql_run(reg,
            "UPDATE fund SET standing = 'ambiguous', paragraph = 'sample p' WHERE id = '" EARMARK
            "'");
    assert_status(reg, WLZ_UNDECIDED, wlz_fund_get(reg, STIMULUS, &(wlz_fund_balance){0}));
    assert_message(reg, "sample p");
    plan_of("one", false, 100000);
    assert_status(reg, WLZ_UNDECIDED, wlz_draw_apply(reg, "one", 2023, NULL));
}
END_TEST

START_TEST(test_earmark__regions_go_along_with_a_new_version)
{
    agreed_plan("several", true, 100000);
    plan_sign(reg, "several");
    assert_ok(reg, wlz_addendum_amend(reg, "several", "several-2"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_other_region"
                                  " WHERE addendum = 'several-2' AND region = '" OTHER_REGION "'"),
                     1);
}
END_TEST

START_TEST(test_earmark__regions_of_a_plan_are_its_office_s)
{
    plan_of("one", false, 100000);
    sql_run(reg, "INSERT INTO addendum_other_region SELECT 'one', min(code) FROM region"
                 " WHERE office = 'cz'");
    assert_refused(reg, "addendum_region", wlz_addendum_agree(reg, "one", 20230110));
}
END_TEST

/* ---- computed a second time ---- */

enum { PLANS = 40, SEED = 35 };

/* Of one amount A, E is earmarked. Plans of one region have N of it, those of several regions S. There is room for one
 * region as long as N + max(E, S) <= A, for several as long as N + S <= A: no pots, and no order of them. */
typedef struct model {
    wlz_cents one, several, own;
} model;

static wlz_cents least(wlz_cents a, wlz_cents b)
{
    return a < b ? a : b;
}

static wlz_cents room(const model *m, bool several)
{
    wlz_cents apart = m->several > EARMARK_CENTS ? m->several : EARMARK_CENTS;

    return STIMULUS_CENTS - m->one - (several ? m->several : apart);
}

/* Whether the money is there. */
static bool model_book(model *m, bool several, wlz_cents cents)
{
    wlz_cents part = least(cents, room(m, several));

    if (cents - part > OWN_MONEY_CENTS - m->own)
        return false;
    *(several ? &m->several : &m->one) += part;
    m->own += cents - part;
    return true;
}

START_TEST(test_earmark__leaves_to_others_what_it_does_not_set_apart)
{
    uint64_t state = SEED;
    model m = {0};
    int refused = 0;

    for (int i = 0; i < PLANS; i++) {
        bool several = random_below(&state, 2) == 0;
        wlz_cents cents = 1 + random_below(&state, 40000000);
        char id[20];

        snprintf(id, sizeof id, "plan-%d", i);
        plan_of(id, several, cents);
        if (model_book(&m, several, cents)) {
            assert_ok(reg, wlz_addendum_agree(reg, id, 20230110));
        } else {
            assert_status(reg, WLZ_REFUSED, wlz_addendum_agree(reg, id, 20230110));
            refused++;
        }
        ck_assert_int_eq(fund_booked(reg, EARMARK) + fund_booked(reg, STIMULUS), m.one + m.several);
        ck_assert_int_eq(fund_booked(reg, OWN_MONEY), m.own);
        ck_assert_int_eq(fund_free(reg, STIMULUS), room(&m, false));
        ck_assert_int_eq(fund_free(reg, STIMULUS) + fund_free(reg, EARMARK), room(&m, true));
    }
    ck_assert_int_gt(refused, 0);
    ck_assert_int_eq(room(&m, true), 0);
}
END_TEST

Suite *earmark_suite(void)
{
    Suite *suite = suite_create("earmark");
    TCase *money = tcase_create("money"), *plan = tcase_create("plan");

    with_plans(money, setup, teardown);
    tcase_add_test(money, test_earmark__is_a_part_of_its_fund_with_a_balance_of_its_own);
    tcase_add_test(money, test_earmark__is_no_more_than_is_free_in_its_fund);
    tcase_add_test(money, test_earmark__is_freed_by_a_transfer_of_its_own);
    tcase_add_loop_test(money, test_earmark__belongs_to_a_whole_fund_of_the_same_money, 0,
                        COUNT(strangers));
    with_plans(plan, setup, teardown);
    tcase_add_test(plan, test_earmark__pays_nothing_of_a_plan_of_one_region);
    tcase_add_test(plan, test_earmark__pays_a_plan_of_several_regions_and_its_fund_the_rest);
    tcase_add_test(plan, test_earmark__counts_two_codes_of_one_region_once);
    tcase_add_test(plan, test_earmark__is_not_taken_for_one_region_by_any_client);
    tcase_add_test(plan, test_earmark__is_drawn_first_by_any_client);
    tcase_add_test(plan, test_earmark__is_named_where_a_plan_of_one_region_finds_no_money);
    tcase_add_test(plan, test_earmark__pays_what_its_fund_pays_or_less);
    tcase_add_test(plan, test_earmark__without_an_order_makes_a_draw_undecided);
    tcase_add_test(plan, test_earmark__of_an_ambiguous_amount_leaves_open_what_its_fund_has);
    tcase_add_test(plan, test_earmark__regions_go_along_with_a_new_version);
    tcase_add_test(plan, test_earmark__regions_of_a_plan_are_its_office_s);
    tcase_add_test(plan, test_earmark__leaves_to_others_what_it_does_not_set_apart);
    suite_add_tcase(suite, money);
    suite_add_tcase(suite, plan);
    return suite;
}
