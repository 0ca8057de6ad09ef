/* Kassiers: who has room for a year's money, assigning it to them; and that an addendum's money is booked by its
 * steps. */
#include "plans.h"

#include <sqlite3.h>

Suite *kassier_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    reg = plan_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_kassier_split *split_of(const char *id, int year)
{
    wlz_kassier_split *split = NULL;

    assert_ok(reg, wlz_kassier_split_get(reg, id, year, &split));
    return split;
}

static void assert_kassier(const wlz_kassier_split *split, size_t at, const char *agb,
                           wlz_cents headroom, wlz_cents amount)
{
    ck_assert_uint_lt(at, split->count);
    ck_assert_str_eq(split->rows[at]->agb, agb);
    ck_assert_int_eq(split->rows[at]->headroom_cents, headroom);
    ck_assert_int_eq(split->rows[at]->amount_cents, amount);
}

/* What the plan assigns to a payee for an activity in 2023. */
static wlz_cents assigned(const char *activity, const char *payee)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(sum(amount_cents), 0) FROM addendum_money WHERE activity = '%s'"
             " AND payee = '%s' AND year = 2023",
             activity, payee);
    return sql_int(reg, sql);
}

/* ---- the proposal ---- */

/* Worked example 2: the second addendum of the same kassier is € 10.000 too much for it. */
START_TEST(test_kassier__second_one_takes_what_the_first_has_no_room_for)
{
    wlz_kassier_split *split;

    plan_signed(reg, "first", 1, 40000000);
    plan_draft(reg, "second", 1, 3000000);
    assert_refused(reg, "addendum_payee", wlz_addendum_agree(reg, "second", 20230110));
    assert_amounts(reg, 0, 2000000, 3000000, 1000000, 2000000);
    split = split_of("second", 2023);
    ck_assert_uint_eq(split->count, 2);
    ck_assert_int_eq(split->amount_cents, 3000000);
    ck_assert_int_eq(split->left_over_cents, 0);
    assert_kassier(split, 0, SECOND_PARTY, HEADROOM_CENTS, 3000000);
    assert_kassier(split, 1, GZ_PROVIDER, 2000000, 0);
    wlz_kassier_split_free(split);
    assert_ok(reg, wlz_kassier_split_apply(reg, "second", 2023));
    assert_ok(reg, wlz_addendum_agree(reg, "second", 20230110));
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).lump_cents, 3000000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 40000000);
}
END_TEST

/* € 430.000: one has room for 420.000 of it, and the other for 20.000. */
START_TEST(test_kassier__with_the_most_room_is_filled_before_the_next)
{
    wlz_kassier_split *split;

    plan_signed(reg, "first", 1, 40000000);
    plan_draft(reg, "second", 1, 43000000);
    split = split_of("second", 2023);
    assert_kassier(split, 0, SECOND_PARTY, HEADROOM_CENTS, 42000000);
    assert_kassier(split, 1, GZ_PROVIDER, 2000000, 1000000);
    wlz_kassier_split_free(split);
    assert_ok(reg, wlz_kassier_split_apply(reg, "second", 2023));
    ck_assert_int_eq(assigned("second-1", SECOND_PARTY), 42000000);
    ck_assert_int_eq(assigned("second-1", GZ_PROVIDER), 1000000);
    assert_ok(reg, wlz_addendum_agree(reg, "second", 20230110));
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).headroom_cents, 0);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 1000000);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 83000000);
}
END_TEST

/* As much room: the AGB code decides, in whatever order the parties came. */
START_TEST(test_kassier__of_the_lower_code_comes_first_when_there_is_as_much_room)
{
    wlz_kassier_split *split;

    plan_draft(reg, "a", 3, 20000000);
    assert_ok(reg, wlz_addendum_party_add(reg, "a", POOR_PARTY));
    split = split_of("a", 2023);
    ck_assert_uint_eq(split->count, 3);
    assert_kassier(split, 0, GZ_PROVIDER, HEADROOM_CENTS, 42000000);
    assert_kassier(split, 1, SECOND_PARTY, HEADROOM_CENTS, 18000000);
    assert_kassier(split, 2, POOR_PARTY, 0, 0);
    wlz_kassier_split_free(split);
    plan_headroom(reg, SECOND_PARTY, 60000150);
    split = split_of("a", 2023);
    assert_kassier(split, 0, SECOND_PARTY, 60000150, 60000000); /* one is enough */
    assert_kassier(split, 1, GZ_PROVIDER, HEADROOM_CENTS, 0);
    wlz_kassier_split_free(split);
}
END_TEST

START_TEST(test_kassier__is_proposed_without_anything_being_written)
{
    char *before;

    plan_draft(reg, "a", 3, 20000000);
    before = registry_digest(reg);
    wlz_kassier_split_free(split_of("a", 2023));
    wlz_kassier_split_free(NULL);
    assert_unchanged(reg, before);
}
END_TEST

/* ---- assigning it ---- */

START_TEST(test_kassier__receives_activity_by_activity)
{
    plan_draft(reg, "a", 3, 20000000);
    assert_ok(reg, wlz_kassier_split_apply(reg, "a", 2023));
    ck_assert_int_eq(assigned("a-1", GZ_PROVIDER), 20000000);
    ck_assert_int_eq(assigned("a-2", GZ_PROVIDER), 20000000);
    ck_assert_int_eq(assigned("a-3", GZ_PROVIDER), 2000000);
    ck_assert_int_eq(assigned("a-3", SECOND_PARTY), 18000000);
    ck_assert_int_eq(assigned("a-1", SECOND_PARTY) + assigned("a-2", SECOND_PARTY), 0);
    assert_ok(reg, wlz_addendum_agree(reg, "a", 20230110));
    assert_ok(reg, wlz_addendum_cancel(reg, "a"));
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).headroom_cents, HEADROOM_CENTS);
}
END_TEST

/* An earlier draw is removed with the money that it was for; other years stay. */
START_TEST(test_kassier__is_assigned_money_for_one_year)
{
    plan_draft(reg, "a", 1, 10000000);
    plan_activity(reg, "a", "later", "regional-cooperation", 500);
    plan_money(reg, "a", "later", SECOND_PARTY, 2024, 500);
    assert_ok(reg, wlz_draw_apply(reg, "a", 2023, NULL));
    plan_headroom(reg, SECOND_PARTY, 43050000);
    assert_ok(reg, wlz_kassier_split_apply(reg, "a", 2023));
    ck_assert_int_eq(assigned("a-1", SECOND_PARTY), 10000000);
    ck_assert_int_eq(assigned("a-1", GZ_PROVIDER), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_funding"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT sum(amount_cents) FROM addendum_money"
                                  " WHERE year = 2024"),
                     500);
    assert_ok(reg, wlz_addendum_agree(reg, "a", 20230110));
}
END_TEST

START_TEST(test_kassier__is_assigned_nothing_when_something_is_left_over)
{
    wlz_kassier_split *split;

    plan_draft(reg, "a", 3, 30000000);
    split = split_of("a", 2023);
    ck_assert_int_eq(split->amount_cents, 90000000);
    ck_assert_int_eq(split->left_over_cents, 6000000);
    wlz_kassier_split_free(split);
    assert_refused(reg, "addendum_payee", wlz_kassier_split_apply(reg, "a", 2023));
    assert_amounts(reg, 0, 84000000, 90000000, 6000000, 84000000);
    assert_message(reg, "60.000,00");
    assert_ok(reg, wlz_addendum_party_add(reg, "a", POOR_PARTY));
    assert_refused(reg, "addendum_payee", wlz_kassier_split_apply(reg, "a", 2023));
    plan_headroom(reg, SECOND_PARTY, 48000750);
    assert_ok(reg, wlz_kassier_split_apply(reg, "a", 2023));
}
END_TEST

START_TEST(test_kassier__is_assigned_money_in_a_draft_only)
{
    plan_agreed(reg, "a", 1, 10000000);
    assert_refused(reg, "addendum_fixed", wlz_kassier_split_apply(reg, "a", 2023));
    plan_sign(reg, "a");
    assert_refused(reg, "addendum_fixed", wlz_kassier_split_apply(reg, "a", 2023));
    plan_draft(reg, "b", 1, 10000000);
    assert_ok(reg, wlz_kassier_split_apply(reg, "b", 2023));
    assert_ok(reg, wlz_addendum_cancel(reg, "b"));
    assert_refused(reg, "addendum_fixed", wlz_kassier_split_apply(reg, "b", 2023));
}
END_TEST

/* What the addendum itself has booked takes no room from it. */
START_TEST(test_kassier__has_the_room_that_its_own_addendum_takes)
{
    wlz_kassier_split *split;

    plan_signed(reg, "a", 1, 40000000);
    split = split_of("a", 2023);
    assert_kassier(split, 0, GZ_PROVIDER, HEADROOM_CENTS, 40000000);
    wlz_kassier_split_free(split);
    assert_ok(reg, wlz_addendum_amend(reg, "a", "a.2"));
    plan_activity(reg, "a.2", "more", "regional-cooperation", 10000000);
    plan_money(reg, "a.2", "more", SECOND_PARTY, 2023, 10000000);
    split = split_of("a.2", 2023);
    assert_kassier(split, 0, GZ_PROVIDER, HEADROOM_CENTS, 42000000);
    assert_kassier(split, 1, SECOND_PARTY, HEADROOM_CENTS, 8000000);
    wlz_kassier_split_free(split);
    assert_ok(reg, wlz_kassier_split_apply(reg, "a.2", 2023));
    assert_ok(reg, wlz_addendum_agree(reg, "a.2", 20230110));
    plan_sign(reg, "a.2");
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 42000000);
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).lump_cents, 8000000);
    split = split_of("a.2", 2023);
    assert_kassier(split, 0, GZ_PROVIDER, HEADROOM_CENTS, 42000000);
    wlz_kassier_split_free(split);
}
END_TEST

/* ---- arguments ---- */

#define LONG_ID "a123456789b123456789c123456789d123456789e123456789f123456789x"

static const struct {
    const char *what, *addendum;
    int year;
    wlz_status status;
} questions[] = {
    {"a year of the plan", "a", 2023, WLZ_OK},
    {"a year without money", "a", 2024, WLZ_NOVALUE},
    {"the first year of all", "a", 2015, WLZ_NOVALUE},
    {"the last year of all", "a", 2100, WLZ_NOVALUE},
    {"a year too early", "a", 2014, WLZ_INVALID},
    {"a year too late", "a", 2101, WLZ_INVALID},
    {"no year", "a", INT32_MIN, WLZ_INVALID},
    {"a plan without parties and money", "empty", 2023, WLZ_NOVALUE},
    {"no addendum", NULL, 2023, WLZ_INVALID},
    {"an empty addendum", "", 2023, WLZ_INVALID},
    {"an addendum too long", LONG_ID, 2023, WLZ_INVALID},
    {"an addendum of bytes", "\xff", 2023, WLZ_INVALID},
    {"an unknown addendum", "unknown", 2023, WLZ_NOTFOUND},
};

START_TEST(test_kassier__is_proposed_for_an_addendum_and_a_year)
{
    wlz_kassier_split *split = NULL;
    wlz_addendum empty = {.id = "empty", .office = OFFICE, .sector = "GZ", .title = "s"};
    wlz_status status;
    char *before;

    plan_draft(reg, "a", 1, 100);
    assert_ok(reg, wlz_addendum_draft(reg, &empty));
    before = registry_digest(reg);
    status = wlz_kassier_split_get(reg, questions[_i].addendum, questions[_i].year, &split);
    ck_assert_msg(status == questions[_i].status, "%s: %s: %s", questions[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert((split == NULL) == (status != WLZ_OK));
    wlz_kassier_split_free(split);
    ck_assert_int_eq(wlz_kassier_split_apply(reg, questions[_i].addendum, questions[_i].year),
                     status);
    if (status == WLZ_OK)
        sqlite3_free(before);
    else
        assert_unchanged(reg, before);
}
END_TEST

/* Of the first year of its money, when none is asked for. */
START_TEST(test_kassier__of_an_addendum_without_money_is_of_no_year)
{
    wlz_addendum empty = {.id = "empty", .office = OFFICE, .sector = "GZ", .title = "s"};
    wlz_kassier_split *split = NULL;

    assert_ok(reg, wlz_addendum_draft(reg, &empty));
    assert_status(reg, WLZ_NOVALUE, wlz_kassier_split_get(reg, "empty", 0, &split));
    assert_message(reg, "addendum empty has no money");
    ck_assert_ptr_null(split);
}
END_TEST

/* Money that nobody is to receive. */
START_TEST(test_kassier__is_a_party)
{
    wlz_addendum lonely = {.id = "lonely", .office = OFFICE, .sector = "GZ", .title = "s"};
    wlz_kassier_split *split;

    assert_ok(reg, wlz_addendum_draft(reg, &lonely));
    plan_activity(reg, "lonely", "lonely-1", "regional-cooperation", 500);
    plan_money(reg, "lonely", "lonely-1", GZ_PROVIDER, 2023, 500);
    split = split_of("lonely", 2023);
    ck_assert_uint_eq(split->count, 0);
    ck_assert_int_eq(split->left_over_cents, 500);
    wlz_kassier_split_free(split);
    assert_refused(reg, "addendum_payee", wlz_kassier_split_apply(reg, "lonely", 2023));
    assert_status(reg, WLZ_INVALID, wlz_kassier_split_get(reg, "lonely", 2023, NULL));
    ck_assert_int_eq(wlz_kassier_split_get(NULL, "lonely", 2023, &split), WLZ_MISUSE);
    ck_assert_int_eq(wlz_kassier_split_apply(NULL, "lonely", 2023), WLZ_MISUSE);
}
END_TEST

/* ---- its rows ---- */

#define SUM "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, id) VALUES"
#define ROW                                                                                        \
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund, addendum, family" \
    ", settlement_line, posted_cents) VALUES('zilveren-kruis', '30000001', 2023, "

static const struct {
    const char *rule, *refused, *allowed;
} bookings[] = {
    {"lump_sum_fund", ROW "'stimulus', 100, 'reserved', NULL, NULL, NULL, NULL, 0)",
     ROW "'other', 100, 'reserved', NULL, NULL, NULL, NULL, 0)"},
    {"lump_sum_fund", ROW "'gz-accord', 100, 'reserved', 'unknown', NULL, NULL, NULL, 0)",
     ROW "'gz-accord', 100, 'reserved', '" ACCORD "', NULL, NULL, NULL, 0)"},
    {"lump_sum_fund", ROW "'gz-accord', 100, 'reserved', 'next-year', NULL, NULL, NULL, 0)", NULL},
    {"lump_sum_fund", ROW "'stimulus', 100, 'reserved', '" ACCORD "', NULL, NULL, NULL, 0)", NULL},
    {"lump_sum_fund", ROW "'stimulus', 100, 'reserved', '" STIMULUS "', NULL, NULL, NULL, 0)",
     NULL},
    {"lump_sum_fund", ROW "'gz-accord', 100, 'reserved', '" ACCORD "', 'a', 'a', NULL, 0)", NULL},
    {"lump_sum_state", ROW "'gz-accord', 100, 'committed', '" ACCORD "', NULL, NULL, NULL, 0)",
     NULL},
    {"fund_overdrawn", ROW "'gz-accord', 370000001, 'reserved', '" ACCORD "', NULL, NULL, NULL, 0)",
     ROW "'gz-accord', 32000007, 'reserved', '" ACCORD "', NULL, NULL, NULL, 0)"},
    {"cap", ROW "'gz-accord', 32000008, 'reserved', '" ACCORD "', NULL, NULL, NULL, 0)", NULL},
    {"lump_sum_addendum", ROW "'stimulus', 100, 'reserved', '" STIMULUS "', 'a', 'a', NULL, 0)",
     NULL},
    {"lump_sum_addendum", ROW "'stimulus', 1, 'reserved', '" STIMULUS "', 'unknown', 'a', NULL, 0)",
     NULL},
    {"lump_sum_addendum", ROW "'other', 1, 'reserved', NULL, NULL, 'a', NULL, 0)", NULL},
    {"lump_sum_addendum", "UPDATE lump_sum SET state = 'released' WHERE addendum = 'b'",
     "UPDATE addendum SET state = 'cancelled' WHERE id = 'b'"},
    {"lump_sum_settlement", ROW "'stimulus', -1, 'committed', '" STIMULUS "', 'c', 'c', 99, 0)",
     NULL},
    {"lump_sum_settlement", ROW "'stimulus', -1, 'committed', '" STIMULUS "', 'c', 'c', 2, 0)",
     NULL},
    {"lump_sum_settled_once", ROW "'stimulus', -7, 'committed', '" STIMULUS "', 'c', 'c', 1, 0)",
     NULL},
    {"lump_sum_posted", ROW "'other', 100, 'reserved', NULL, NULL, NULL, NULL, 100)",
     ROW "'other', 100, 'reserved', NULL, NULL, NULL, NULL, 0)"},
    {"lump_sum_posted", "UPDATE lump_sum SET posted_cents = 0 WHERE addendum = 'b'", NULL},
    {"lump_sum_office", SUM "('nobody', '30000001', 2023, 'other', 1, 'reserved', NULL)",
     SUM "('zilveren-kruis', '30000001', 2023, 'other', 1, 'reserved', NULL)"},
    {"lump_sum_agb", SUM "('zilveren-kruis', '30000009', 2023, 'other', 1, 'reserved', NULL)",
     NULL},
    {"lump_sum_purpose", SUM "('zilveren-kruis', '30000001', 2023, 'none', 1, 'reserved', NULL)",
     NULL},
    {"lump_sum_amount", SUM "('zilveren-kruis', '30000001', 2023, 'other', 0, 'reserved', NULL)",
     NULL},
    {"lump_sum_pk", SUM "('zilveren-kruis', '30000001', 2023, 'other', 1, 'reserved', 1)",
     SUM "('zilveren-kruis', '30000001', 2023, 'other', 1, 'reserved', 100)"},
    {"lump_sum_null", ROW "'other', 100, 'reserved', NULL, NULL, NULL, NULL, NULL)", NULL},
    {"lump_sum_fixed", "UPDATE lump_sum SET fund = NULL WHERE addendum = 'b'", NULL},
    {"lump_sum_fixed", "UPDATE lump_sum SET family = 'a' WHERE addendum = 'b'", NULL},
    {"lump_sum_fixed", "DELETE FROM lump_sum WHERE addendum = 'b'", NULL},
};

/* A draft a; b, agreed; c, accounted for, settled with € 0,07 of c-1 to be paid back, and nothing of c-2. */
static void setup_bookings(void)
{
    wlz_report_figure figures[] = {{"c-1", 10000, 10000, 2000000, 0, false},
                                   {"c-2", 10000, 10000, 2000000, 0, false}};

    setup();
    plan_agreed(reg, "b", 1, 6000000);
    plan_signed(reg, "c", 2, 2000000);
    plan_draft(reg, "a", 1, 100);
    assert_ok(reg, wlz_draw_apply(reg, "a", 2023, NULL));
    test_set_today(20240310);
    plan_accounted(reg, "c", figures, 2);
    sql_run(reg,
            "INSERT INTO settlement(addendum, year, ground, decided_by, decided_on)"
            " VALUES('c', 2023, 'effort', 's', '2024-03-10');"
            "INSERT INTO settlement_line(settlement, activity, fund, payee, paid_cents,"
            " computed_cents, back_cents, reason) VALUES"
            " (1, 'c-1', '" STIMULUS "', '30000001', 2000000, 7, 7, 's'),"
            " (1, 'c-2', '" STIMULUS "', '30000001', 2000000, 1, 0, 's');"
            "INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents, document,"
            " paragraph) VALUES('next-year', 'zilveren-kruis', 2024, 'GZ', 'gz-accord',"
            " 'division', 1000, 'zk-transition-2023', 's')");
}

START_TEST(test_kassier__money_is_booked_by_the_steps_of_its_addendum)
{
    char *before, *error;

    assert_ok(reg, wlz_begin_what_if(reg));
    before = registry_digest(reg);
    error = sql_fails(reg, bookings[_i].refused);
    ck_assert_msg(strcmp(error, bookings[_i].rule) == 0, "%s instead of %s: %s", error,
                  bookings[_i].rule, bookings[_i].refused);
    sqlite3_free(error);
    assert_unchanged(reg, before);
    if (bookings[_i].allowed != NULL)
        sql_run(reg, bookings[_i].allowed);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* Money of a purpose that has funds comes from one of them. */
START_TEST(test_kassier__money_of_a_fund_is_not_reserved_by_hand)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 100);

    sum.purpose = "regional-development";
    assert_refused(reg, "lump_sum_fund", wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.purpose = "hardship";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
}
END_TEST

Suite *kassier_suite(void)
{
    Suite *suite = suite_create("kassier");
    TCase *proposal = tcase_create("proposal"), *arguments = tcase_create("arguments"),
          *tables = tcase_create("tables");

    with_plans(proposal, setup, teardown);
    tcase_add_test(proposal, test_kassier__second_one_takes_what_the_first_has_no_room_for);
    tcase_add_test(proposal, test_kassier__with_the_most_room_is_filled_before_the_next);
    tcase_add_test(proposal,
                   test_kassier__of_the_lower_code_comes_first_when_there_is_as_much_room);
    tcase_add_test(proposal, test_kassier__is_proposed_without_anything_being_written);
    tcase_add_test(proposal, test_kassier__receives_activity_by_activity);
    tcase_add_test(proposal, test_kassier__is_assigned_money_for_one_year);
    tcase_add_test(proposal, test_kassier__is_assigned_nothing_when_something_is_left_over);
    tcase_add_test(proposal, test_kassier__is_assigned_money_in_a_draft_only);
    tcase_add_test(proposal, test_kassier__has_the_room_that_its_own_addendum_takes);
    tcase_add_test(proposal, test_kassier__is_a_party);
    tcase_add_test(proposal, test_kassier__of_an_addendum_without_money_is_of_no_year);
    tcase_add_test(proposal, test_kassier__money_of_a_fund_is_not_reserved_by_hand);
    with_plans(arguments, setup, teardown);
    tcase_add_loop_test(arguments, test_kassier__is_proposed_for_an_addendum_and_a_year, 0,
                        COUNT(questions));
    tcase_add_unchecked_fixture(tables, setup_bookings, teardown); /* these are what-ifs */
    tcase_add_loop_test(tables, test_kassier__money_is_booked_by_the_steps_of_its_addendum, 0,
                        COUNT(bookings));
    suite_add_tcase(suite, proposal);
    suite_add_tcase(suite, arguments);
    suite_add_tcase(suite, tables);
    return suite;
}
