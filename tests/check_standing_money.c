/* How money stands to its sources: which fund pays, and what a fund holds. An answer says that it is a reading, and
 * nothing rests on what is ambiguous. */
#include "plans.h"

#include <sqlite3.h>

Suite *standing_money_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    reg = plan_registry();
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* Runs the statement with one text in it. */
static void sql_with(const char *format, const char *text)
{
    char sql[600];

    snprintf(sql, sizeof sql, format, text);
    sql_run(reg, sql);
}

static void assert_names(const char *what, const char *document, const char *paragraph)
{
    assert_message(reg, what);
    assert_message(reg, document);
    assert_message(reg, paragraph);
}

/* ---- which fund pays ---- */

/* A third fund of GZ, for regional cooperation: what it holds and that it pays this, each of a standing. */
static void add_third(wlz_cents cents, const char *holds, const char *pays)
{
    char sql[600];

    sql_run(reg, "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
                 " VALUES('living-and-care', 'GZ', 'zk-transition-2023', 'p')");
    snprintf(sql, sizeof sql,
             "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, provisional,"
             " document, paragraph, standing) VALUES('third', 'zilveren-kruis', 2023, 'GZ',"
             " 'living-and-care', %lld, 1, 'zk-transition-2023', 'third holds', '%s')",
             (long long)cents, holds);
    sql_run(reg, sql);
    sql_with("INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph, standing)"
             " VALUES('third', 'regional-cooperation', 'zk-transition-2023', 'third pays', '%s')",
             pays);
}

static void draw_third_first(void)
{
    sql_run(reg, "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"
                 " ('" OWN_MONEY "', 'third', 'zk-transition-2023', 'p'),"
                 " ('" STIMULUS "', 'third', 'zk-transition-2023', 'p')");
}

static void draw_third_last(void)
{
    sql_run(reg, "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"
                 " ('third', '" STIMULUS "', 'zk-transition-2023', 'p'),"
                 " ('third', '" OWN_MONEY "', 'zk-transition-2023', 'p')");
}

static void assert_draw(size_t count, wlz_standing all)
{
    wlz_draw *draw = NULL;

    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_uint_eq(draw->count, count);
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(draw->rows[i]->standing, all);
    ck_assert_int_eq(draw->standing, all);
    wlz_draw_free(draw);
}

static void assert_undrawn(const char *what, const char *paragraph)
{
    wlz_draw *draw = NULL;
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_UNDECIDED, wlz_draw_apply(reg, "s", 2023, &draw));
    assert_names(what, "zk-transition-2023", paragraph);
    ck_assert_ptr_null(draw);
    assert_status(reg, WLZ_UNDECIDED, wlz_addendum_agree(reg, "s", 20230110));
    assert_unchanged(reg, before);
}

/* The stimulus pays by what a document says; own money is a reading in the pack. */
START_TEST(test_standing_money__of_a_part_is_that_of_its_fund)
{
    wlz_draw *draw = NULL;

    plan_draft(reg, "s", 1, STIMULUS_CENTS + 30000000);
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_uint_eq(draw->count, 2);
    ck_assert_int_eq(draw->rows[0]->standing, WLZ_STATED);
    ck_assert_int_eq(draw->rows[1]->standing, WLZ_READING);
    ck_assert_int_eq(draw->standing, WLZ_READING);
    wlz_draw_free(draw);
}
END_TEST

static const struct {
    const char *holds, *pays;
    wlz_standing standing;
} thirds[] = {
    {"stated", "stated", WLZ_STATED},
    {"reading", "stated", WLZ_READING},
    {"stated", "reading", WLZ_READING},
};

/* What the stimulus pays rests on what the fund before it paid. */
START_TEST(test_standing_money__of_a_part_is_that_of_the_funds_before_it)
{
    add_third(1000, thirds[_i].holds, thirds[_i].pays);
    draw_third_first();
    plan_draft(reg, "s", 1, 5000);
    assert_draw(2, thirds[_i].standing);
}
END_TEST

/* In English and in Dutch. */
static const struct {
    const char *holds, *pays, *what, *paragraph;
    wlz_language language;
} open_thirds[] = {
    {"ambiguous", "stated", "what fund third holds", "third holds", WLZ_ENGLISH},
    {"ambiguous", "stated", "wat fonds third bevat", "third holds", WLZ_DUTCH},
    {"stated", "ambiguous", "whether third pays regional-cooperation", "third pays", WLZ_ENGLISH},
    {"stated", "ambiguous", "of third regional-cooperation betaalt", "third pays", WLZ_DUTCH},
};

START_TEST(test_standing_money__ambiguous_fund_is_not_drawn)
{
    add_third(1000, open_thirds[_i].holds, open_thirds[_i].pays);
    draw_third_first();
    plan_draft(reg, "s", 1, 5000);
    assert_ok(reg, wlz_set_language(reg, open_thirds[_i].language));
    assert_undrawn(open_thirds[_i].what, open_thirds[_i].paragraph);
}
END_TEST

/* It pays nothing, whether it may or not; what it holds says so. */
START_TEST(test_standing_money__ambiguous_purpose_of_an_empty_fund_makes_no_difference)
{
    add_third(0, "stated", "ambiguous");
    draw_third_first();
    plan_draft(reg, "s", 1, 5000);
    assert_draw(1, WLZ_STATED);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

START_TEST(test_standing_money__fund_that_may_be_empty_leaves_the_next_one_undecided)
{
    add_third(0, "ambiguous", "stated");
    draw_third_first();
    plan_draft(reg, "s", 1, 5000);
    assert_undrawn("what fund third holds", "third holds");
}
END_TEST

START_TEST(test_standing_money__ambiguous_fund_that_is_not_reached_makes_no_difference)
{
    add_third(1000, "ambiguous", "ambiguous");
    draw_third_last();
    plan_draft(reg, "s", 1, 5000);
    assert_draw(1, WLZ_STATED);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

START_TEST(test_standing_money__of_what_is_left_over_is_that_of_all_funds)
{
    wlz_draw *draw = NULL;

    sql_run(reg, "INSERT INTO fund_transfer(giver, amount_cents, document, paragraph) SELECT id,"
                 " amount_cents + moved_cents, 'zk-transition-2023', 'sample' FROM fund"
                 " WHERE id IN ('" STIMULUS "', '" OWN_MONEY "')");
    add_third(0, "ambiguous", "stated");
    draw_third_last();
    plan_draft(reg, "s", 1, 5000);
    assert_undrawn("what fund third holds", "third holds");
    sql_run(reg, "UPDATE fund SET standing = 'stated' WHERE id = 'third'");
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_uint_eq(draw->count, 0);
    ck_assert_int_eq(draw->left_over_cents, 5000);
    ck_assert_int_eq(draw->standing, WLZ_READING); /* own money was as much by a reading */
    wlz_draw_free(draw);
}
END_TEST

/* The order between the third and the stimulus is of this standing. */
static void order_third(const char *standing)
{
    sql_with("INSERT INTO fund_order(fund, first, document, paragraph, standing) VALUES"
             " ('" OWN_MONEY "', 'third', 'zk-transition-2023', 'p', 'stated'),"
             " ('" STIMULUS "', 'third', 'zk-transition-2023', 'third first', '%s')",
             standing);
}

START_TEST(test_standing_money__of_a_part_is_that_of_the_order_of_funds)
{
    wlz_draw *draw = NULL;

    add_third(1000, "stated", "stated");
    order_third("reading");
    plan_draft(reg, "s", 1, 5000);
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_uint_eq(draw->count, 2);
    ck_assert_int_eq(draw->rows[0]->standing, WLZ_STATED);
    ck_assert_int_eq(draw->rows[1]->standing, WLZ_READING);
    wlz_draw_free(draw);
}
END_TEST

START_TEST(test_standing_money__ambiguous_order_of_funds_leaves_the_draw_undecided)
{
    add_third(1000, "stated", "stated");
    order_third("ambiguous");
    plan_draft(reg, "s", 1, 500);
    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    assert_undrawn(_i == 0 ? "which is drawn first is ambiguous"
                           : "het eerst wordt aangesproken, is",
                   "third first");
}
END_TEST

/* One of them has nothing to pay. */
START_TEST(test_standing_money__ambiguous_order_of_an_empty_fund_makes_no_difference)
{
    add_third(0, "stated", "stated");
    order_third("ambiguous");
    plan_draft(reg, "s", 1, 5000);
    assert_draw(1, WLZ_STATED);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

/* A plain client may write which fund pays; the schema does not let it agree. */
START_TEST(test_standing_money__plan_on_an_ambiguous_fund_is_not_agreed_by_hand)
{
    char *error;

    add_third(5000, "stated", "stated");
    draw_third_first();
    plan_draft(reg, "s", 1, 5000);
    sql_run(reg, "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = 's'");
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, NULL));
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', u.rule, p.id, p.value"
                 " FROM addendum_rule u JOIN provision p ON p.topic = u.topic WHERE u.number = 1");
    sql_run(reg, "SAVEPOINT right; UPDATE addendum SET state = 'agreed' WHERE id = 's';"
                 " ROLLBACK TO right; RELEASE right");
    sql_run(reg, "UPDATE fund SET standing = 'ambiguous' WHERE id = 'third'");
    error = sql_fails(reg, "UPDATE addendum SET state = 'agreed' WHERE id = 's'");
    ck_assert_str_eq(error, "fund_ambiguous");
    sqlite3_free(error);
}
END_TEST

/* ---- what a fund holds ---- */

static void set_amount(const char *fund, wlz_standing standing)
{
    wlz_fund_amount amount = {1000, true, "sample-nota", "sample amount", NULL, standing};

    assert_ok(reg, wlz_fund_amount_set(reg, fund, &amount));
}

static wlz_fund_transfer freed(const char *giver, const char *taker, wlz_standing standing)
{
    return (wlz_fund_transfer){giver, taker, 1, "sample-nota", "sample transfer", NULL, standing};
}

static void transfer(const char *giver, const char *taker, wlz_standing standing)
{
    wlz_fund_transfer row = freed(giver, taker, standing);

    assert_ok(reg, wlz_fund_transfer_add(reg, &row, NULL));
}

static void assert_holds(const char *fund, wlz_standing standing)
{
    wlz_fund_balance balance = {0};

    assert_ok(reg, wlz_fund_get(reg, fund, &balance));
    ck_assert_int_eq(balance.standing, standing);
}

static void assert_unknown(const char *fund, const char *paragraph)
{
    wlz_fund_balance balance = {.free_cents = -7};

    assert_status(reg, WLZ_UNDECIDED, wlz_fund_get(reg, fund, &balance));
    assert_names(fund, "sample-nota", paragraph);
    ck_assert_int_eq(balance.free_cents, -7);
}

START_TEST(test_standing_money__of_a_balance_is_that_of_the_amount)
{
    assert_holds(STIMULUS, WLZ_STATED);
    assert_holds(ACCORD, WLZ_READING);
    set_amount(ACCORD, WLZ_STATED);
    assert_holds(ACCORD, WLZ_STATED);
}
END_TEST

START_TEST(test_standing_money__of_a_balance_is_that_of_each_transfer)
{
    set_amount(ACCORD, WLZ_STATED);
    transfer(STIMULUS, ACCORD, WLZ_READING);
    assert_holds(STIMULUS, WLZ_READING);
    assert_holds(ACCORD, WLZ_READING);
    transfer(STIMULUS, ACCORD, WLZ_AMBIGUOUS);
    assert_unknown(STIMULUS, "sample transfer");
    assert_unknown(ACCORD, "sample transfer");
}
END_TEST

/* Until the amount is stated anew. */
START_TEST(test_standing_money__ambiguous_amount_is_not_moved_and_not_divided)
{
    wlz_fund_transfer row = freed(ACCORD, OWN_MONEY, WLZ_STATED);
    wlz_allocation *table = NULL;
    char *error;

    set_amount(ACCORD, WLZ_AMBIGUOUS);
    assert_unknown(ACCORD, "sample amount");
    assert_status(reg, WLZ_UNDECIDED, wlz_fund_transfer_add(reg, &row, NULL));
    assert_names(ACCORD, "sample-nota", "sample amount");
    assert_status(reg, WLZ_UNDECIDED, wlz_allocation_get(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    assert_status(reg, WLZ_UNDECIDED, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, NULL));
    assert_names(ACCORD, "sample-nota", "sample amount");
    ck_assert_ptr_null(table);
    error = sql_fails(reg, "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state,"
                           " fund) VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 'gz-accord', 1,"
                           " 'reserved', '" ACCORD "')");
    ck_assert_str_eq(error, "fund_ambiguous");
    sqlite3_free(error);
    set_amount(ACCORD, WLZ_READING);
    assert_ok(reg, wlz_fund_transfer_add(reg, &row, NULL));
    assert_ok(reg, wlz_allocation_get(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    ck_assert_int_eq(table->standing, WLZ_READING);
    wlz_allocation_free(table);
}
END_TEST

/* The threshold and the year of the key are readings in the pack. */
START_TEST(test_standing_money__of_a_division_is_that_of_its_threshold_too)
{
    wlz_allocation *table = NULL;
    wlz_provision threshold = sample_provision("sample-nota", "gz_accord.min_turnover",
                                               SCOPE(.sector = "GZ"), 600000000),
                  year = sample_provision("sample-nota", "gz_accord.key_year",
                                          SCOPE(.sector = "GZ"), 2022);
    static const wlz_standing standings[] = {WLZ_STATED, WLZ_READING};

    set_amount(ACCORD, WLZ_STATED);
    threshold.standing = standings[_i % 2];
    year.standing = standings[_i / 2];
    assert_ok(reg, wlz_provision_add(reg, &threshold, NULL));
    assert_ok(reg, wlz_provision_add(reg, &year, NULL));
    assert_ok(reg, wlz_allocation_get(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    ck_assert_int_eq(table->standing, _i > 0 ? WLZ_READING : WLZ_STATED);
    wlz_allocation_free(table);
}
END_TEST

Suite *standing_money_suite(void)
{
    Suite *suite = suite_create("standing_money");
    TCase *draws = tcase_create("draws"), *funds = tcase_create("funds");

    with_plans(draws, setup, teardown);
    tcase_add_test(draws, test_standing_money__of_a_part_is_that_of_its_fund);
    tcase_add_loop_test(draws, test_standing_money__of_a_part_is_that_of_the_funds_before_it, 0,
                        COUNT(thirds));
    tcase_add_loop_test(draws, test_standing_money__ambiguous_fund_is_not_drawn, 0,
                        COUNT(open_thirds));
    tcase_add_test(draws,
                   test_standing_money__ambiguous_purpose_of_an_empty_fund_makes_no_difference);
    tcase_add_test(draws,
                   test_standing_money__fund_that_may_be_empty_leaves_the_next_one_undecided);
    tcase_add_test(draws,
                   test_standing_money__ambiguous_fund_that_is_not_reached_makes_no_difference);
    tcase_add_test(draws, test_standing_money__of_what_is_left_over_is_that_of_all_funds);
    tcase_add_test(draws, test_standing_money__of_a_part_is_that_of_the_order_of_funds);
    tcase_add_loop_test(
        draws, test_standing_money__ambiguous_order_of_funds_leaves_the_draw_undecided, 0, 2);
    tcase_add_test(draws,
                   test_standing_money__ambiguous_order_of_an_empty_fund_makes_no_difference);
    tcase_add_test(draws, test_standing_money__plan_on_an_ambiguous_fund_is_not_agreed_by_hand);
    with_plans(funds, setup, teardown);
    tcase_add_test(funds, test_standing_money__of_a_balance_is_that_of_the_amount);
    tcase_add_test(funds, test_standing_money__of_a_balance_is_that_of_each_transfer);
    tcase_add_test(funds, test_standing_money__ambiguous_amount_is_not_moved_and_not_divided);
    tcase_add_loop_test(funds, test_standing_money__of_a_division_is_that_of_its_threshold_too, 0,
                        4);
    suite_add_tcase(suite, draws);
    suite_add_tcase(suite, funds);
    return suite;
}
