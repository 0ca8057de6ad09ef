/* Lump sums: a ledger of what is reserved, committed, released and lowered. */
#include "samples.h"

#include <sqlite3.h>

Suite *lump_sum_suite(void);

static wlz_registry *reg;

/* Room for € 420.000,00. */
static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void assert_counts(wlz_cents cents)
{
    wlz_position position = position_of(reg, GZ_PROVIDER);

    ck_assert_int_eq(position.lump_cents, cents);
    ck_assert_int_eq(position.agreed_cents, 1078000000 + cents);
    ck_assert_int_eq(position.headroom_cents, 42000000 - cents);
}

/* ---- the life of a lump sum ---- */

START_TEST(test_lump_sum__counts_from_its_reservation_on)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 10000000);

    ck_assert_int_gt(id, 0);
    assert_counts(10000000);
    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    assert_counts(10000000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE (office, agb, year, purpose,"
                                  " amount_cents, state, lessens, note) IS ('zilveren-kruis',"
                                  " '30000001', 2023, 'other', 10000000,"
                                  " 'committed', NULL, 'sample')"),
                     1);
}
END_TEST

START_TEST(test_lump_sum__released_counts_no_longer)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 42000000);

    assert_counts(42000000);
    assert_ok(reg, wlz_lump_sum_release(reg, id));
    assert_counts(0);
    reserved(reg, GZ_PROVIDER, 42000000);
    assert_counts(42000000);
}
END_TEST

/* Reserved once: then committed or released, and no way back. */
START_TEST(test_lump_sum__takes_one_step_from_its_reservation)
{
    int64_t committed = reserved(reg, GZ_PROVIDER, 1), released = reserved(reg, GZ_PROVIDER, 2);

    assert_ok(reg, wlz_lump_sum_commit(reg, committed));
    assert_ok(reg, wlz_lump_sum_release(reg, released));
    assert_refused(reg, "lump_sum_state", wlz_lump_sum_commit(reg, committed));
    assert_refused(reg, "lump_sum_state", wlz_lump_sum_release(reg, committed));
    assert_refused(reg, "lump_sum_state", wlz_lump_sum_commit(reg, released));
    assert_refused(reg, "lump_sum_state", wlz_lump_sum_release(reg, released));
    assert_counts(1);
}
END_TEST

START_TEST(test_lump_sum__that_is_not_there_takes_no_step)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 1), lessening = -7;
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_NOTFOUND, wlz_lump_sum_commit(reg, id + 1));
    assert_status(reg, WLZ_NOTFOUND, wlz_lump_sum_release(reg, 0));
    assert_status(reg, WLZ_NOTFOUND, wlz_lump_sum_lessen(reg, id + 1, 1, NULL, &lessening));
    ck_assert_int_eq(lessening, -7);
    ck_assert_int_eq(wlz_lump_sum_commit(NULL, id), WLZ_MISUSE);
    ck_assert_int_eq(wlz_lump_sum_release(NULL, id), WLZ_MISUSE);
    ck_assert_int_eq(wlz_lump_sum_lessen(NULL, id, 1, NULL, NULL), WLZ_MISUSE);
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_lump_sum__that_was_released_before_it_came_takes_no_room)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 900000000000);
    int64_t id = 0;

    reserved(reg, GZ_PROVIDER, 42000000);
    sum.released = true;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    assert_counts(42000000);
    assert_refused(reg, "lump_sum_state", wlz_lump_sum_commit(reg, id));
    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, id, 1, NULL, NULL));
    ck_assert_int_eq(sql_int(reg, "SELECT posted_cents FROM lump_sum WHERE state = 'released'"), 0);
}
END_TEST

/* ---- the same money once ---- */

START_TEST(test_lump_sum__that_looks_like_another_is_booked_when_it_is_said_to_be_one)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 10000000);
    int64_t id = 0;

    sum.second = false;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    sum.note = "another note";
    assert_refused(reg, "lump_sum_second", wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_message(reg, "lump sum 1");
    sum.reference = "2023-007"; /* the other has none, and may be the same */
    assert_refused(reg, "lump_sum_second", wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_counts(10000000);
    sum.second = true;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_counts(20000000);
    sum.reference = NULL;
    sum.second = false;
    sum.amount_cents = 10000001;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_counts(30000001);
}
END_TEST

/* The one that is there has a reference, which the message gives. */
START_TEST(test_lump_sum__without_reference_may_be_one_that_has_it)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 10000000);

    sum.second = false;
    sum.reference = "2023-007";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.reference = NULL;
    assert_refused(reg, "lump_sum_second", wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_message(reg, "lump sum 1, 2023-007");
}
END_TEST

START_TEST(test_lump_sum__of_two_references_is_two)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 10000000);

    sum.second = false;
    sum.reference = "2023-007";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.reference = "2023-008";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_counts(20000000);
}
END_TEST

/* As when a file is read twice, also after it was lessened. */
START_TEST(test_lump_sum__with_its_reference_is_booked_once)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 10000000);
    int64_t id = 0, again = 0;
    char *before;

    sum.reference = "zk-2023-a";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    before = registry_digest(reg);
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &again));
    ck_assert_int_eq(again, id);
    sum.reference = "ZK-2023-A";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &again));
    ck_assert_int_eq(again, id);
    sum.note = NULL; /* not stated */
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &again));
    assert_unchanged(reg, before);
    assert_ok(reg, wlz_lump_sum_lessen(reg, id, 4000000, NULL, NULL));
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &again));
    sum.amount_cents = 6000000;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &again));
    ck_assert_int_eq(again, id);
    assert_counts(6000000);
}
END_TEST

START_TEST(test_lump_sum__with_a_reference_that_is_of_another_is_refused)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 10000000), other;
    int64_t id = 0;

    sum.reference = "zk-2023-a";
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    other = sum;
    other.amount_cents = 10000001;
    assert_status(reg, WLZ_EXISTS, wlz_lump_sum_reserve(reg, &other, NULL));
    assert_refused(reg, "lump_sum_reference_once", wlz_lump_sum_reserve(reg, &other, NULL));
    assert_message(
        reg, "zk-2023-a is lump sum 1, of 30000001 in 2023 for other: € 100.000,00, reserved");
    other = sum;
    other.purpose = "hardship";
    assert_refused(reg, "lump_sum_reference_once", wlz_lump_sum_reserve(reg, &other, NULL));
    other = sum;
    other.note = "another note";
    assert_refused(reg, "lump_sum_reference_once", wlz_lump_sum_reserve(reg, &other, NULL));
    other = sum;
    other.released = true; /* and it counts */
    assert_refused(reg, "lump_sum_reference_once", wlz_lump_sum_reserve(reg, &other, NULL));
    assert_counts(10000000);
    assert_ok(reg, wlz_lump_sum_find(reg, OFFICE, "ZK-2023-a", &id));
    ck_assert_int_eq(id, 1);
    assert_status(reg, WLZ_NOTFOUND, wlz_lump_sum_find(reg, "cz", "zk-2023-a", &id));
    assert_status(reg, WLZ_NOTFOUND, wlz_lump_sum_find(reg, OFFICE, "zk-2023-b", &id));
}
END_TEST

/* ---- lowering ---- */

START_TEST(test_lump_sum__is_lessened_by_a_row_of_its_own)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 10000000), lessening = 0;

    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    assert_ok(reg, wlz_lump_sum_lessen(reg, id, 4000000, "sample reason", &lessening));
    assert_counts(6000000);
    ck_assert_int_ne(lessening, id);
    ck_assert_int_eq(sql_int(reg, "SELECT amount_cents FROM lump_sum WHERE lessens IS NULL"),
                     10000000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE amount_cents = -4000000"
                                  " AND state = 'committed' AND note = 'sample reason'"),
                     1);
    assert_ok(reg, wlz_lump_sum_lessen(reg, id, 6000000, NULL, NULL));
    assert_counts(0);
}
END_TEST

START_TEST(test_lump_sum__is_lessened_to_nothing_and_not_below)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 10000000);

    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, id, 10000001, NULL, NULL));
    assert_ok(reg, wlz_lump_sum_lessen(reg, id, 9999999, NULL, NULL));
    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, id, 2, NULL, NULL));
    assert_ok(reg, wlz_lump_sum_lessen(reg, id, 1, NULL, NULL));
    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, id, 1, NULL, NULL));
    assert_counts(0);
}
END_TEST

START_TEST(test_lump_sum__is_lessened_once_it_is_committed)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 10000000), lessening = 0;

    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, id, 1, NULL, NULL));
    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    assert_ok(reg, wlz_lump_sum_lessen(reg, id, 1, NULL, &lessening));
    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, lessening, 1, NULL, NULL));
    assert_refused(reg, "lump_sum_state", wlz_lump_sum_release(reg, lessening));
    id = reserved(reg, GZ_PROVIDER, 5);
    assert_ok(reg, wlz_lump_sum_release(reg, id));
    assert_refused(reg, "lump_sum_lessens", wlz_lump_sum_lessen(reg, id, 1, NULL, NULL));
    assert_counts(9999999);
}
END_TEST

START_TEST(test_lump_sum__is_not_lessened_by_nothing_or_less)
{
    int64_t id = reserved(reg, GZ_PROVIDER, 10000000);
    char *before;

    assert_ok(reg, wlz_lump_sum_commit(reg, id));
    before = registry_digest(reg);
    assert_status(reg, WLZ_INVALID, wlz_lump_sum_lessen(reg, id, 0, NULL, NULL));
    assert_status(reg, WLZ_INVALID, wlz_lump_sum_lessen(reg, id, -1, NULL, NULL));
    assert_status(reg, WLZ_INVALID, wlz_lump_sum_lessen(reg, id, INT64_MIN, NULL, NULL));
    assert_status(reg, WLZ_INVALID, wlz_lump_sum_lessen(reg, id, 1, "", NULL));
    assert_unchanged(reg, before);
}
END_TEST

/* ---- what is reserved ---- */

static const struct {
    const char *what;
    wlz_lump_sum sum;
    wlz_status status;
} sums[] = {
    {"a cent", {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, NULL, NULL, false, false}, WLZ_OK},
    {"nothing", {OFFICE, GZ_PROVIDER, 2023, "hardship", 0, NULL, NULL, false, false}, WLZ_INVALID},
    {"less than nothing",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", -1, NULL, NULL, false, false},
     WLZ_INVALID},
    {"the least of all",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", INT64_MIN, NULL, NULL, false, false},
     WLZ_INVALID},
    {"the most, over the cap",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 900000000000, NULL, NULL, false, false},
     WLZ_REFUSED},
    {"a cent more than the most",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 900000000001, NULL, NULL, false, false},
     WLZ_INVALID},
    {"no office", {NULL, GZ_PROVIDER, 2023, "hardship", 1, NULL, NULL, false, false}, WLZ_INVALID},
    {"an unknown office",
     {"nobody", GZ_PROVIDER, 2023, "hardship", 1, NULL, NULL, false, false},
     WLZ_NOTFOUND},
    {"another office",
     {"cz", GZ_PROVIDER, 2023, "hardship", 1, NULL, NULL, false, false},
     WLZ_REFUSED},
    {"no provider", {OFFICE, NULL, 2023, "hardship", 1, NULL, NULL, false, false}, WLZ_INVALID},
    {"an unknown provider",
     {OFFICE, "30000009", 2023, "hardship", 1, NULL, NULL, false, false},
     WLZ_NOTFOUND},
    {"another year",
     {OFFICE, GZ_PROVIDER, 2024, "hardship", 1, NULL, NULL, false, false},
     WLZ_REFUSED},
    {"a year too early",
     {OFFICE, GZ_PROVIDER, 2014, "hardship", 1, NULL, NULL, false, false},
     WLZ_INVALID},
    {"a year too late",
     {OFFICE, GZ_PROVIDER, 2101, "hardship", 1, NULL, NULL, false, false},
     WLZ_INVALID},
    {"no purpose", {OFFICE, GZ_PROVIDER, 2023, NULL, 1, NULL, NULL, false, false}, WLZ_INVALID},
    {"a misspelt purpose",
     {OFFICE, GZ_PROVIDER, 2023, "hard-ship", 1, NULL, NULL, false, false},
     WLZ_NOTFOUND},
    {"an empty note",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, "", NULL, false, false},
     WLZ_INVALID},
    {"a reference",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, NULL, "2023-7", false, false},
     WLZ_OK},
    {"an empty reference",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, NULL, "", false, false},
     WLZ_INVALID},
    {"a reference and a blank",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, NULL, "7 ", false, false},
     WLZ_REFUSED},
    {"released, of a year without production",
     {OFFICE, GZ_PROVIDER, 2024, "hardship", 1, NULL, NULL, false, true},
     WLZ_OK},
    {"released, of an office without production",
     {"cz", GZ_PROVIDER, 2023, "hardship", 1, NULL, NULL, false, true},
     WLZ_OK},
};

START_TEST(test_lump_sum__is_of_an_office_a_provider_a_year_and_a_purpose)
{
    int64_t id = -7;
    wlz_status status;

    assert_ok(reg, wlz_begin_what_if(reg));
    status = wlz_lump_sum_reserve(reg, &sums[_i].sum, &id);
    ck_assert_msg(status == sums[_i].status, "%s: %s: %s", sums[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert((id == -7) == (status != WLZ_OK));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum"), status == WLZ_OK);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

START_TEST(test_lump_sum__is_not_reserved_without_a_registry_or_a_sum)
{
    ck_assert_int_eq(wlz_lump_sum_reserve(NULL, &sums[0].sum, NULL), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_lump_sum_reserve(reg, NULL, NULL));
}
END_TEST

static const struct {
    const char *rule, *sql;
} WRONG_PURPOSES[] = {
    {"purpose_from_fund", "INSERT INTO purpose(id, from_fund, title) VALUES('sample', 2, 's')"},
    {"purpose_from_fund", "INSERT INTO purpose(id, from_fund, title) VALUES('sample', -1, 's')"},
    {"purpose_null",
     "INSERT OR IGNORE INTO purpose(id, from_fund, title) VALUES('sample', NULL, 's')"},
    {"purpose_fixed", "UPDATE purpose SET from_fund = 1 WHERE id = 'other'"},
    {"purpose_fixed", "UPDATE purpose SET from_fund = 0 WHERE id = 'stimulus'"},
};

START_TEST(test_purpose__says_for_good_whether_its_money_comes_from_funds)
{
    char *error;

    for (int i = 0; i < COUNT(WRONG_PURPOSES); i++) {
        char *before = registry_digest(reg);

        error = sql_fails(reg, WRONG_PURPOSES[i].sql);
        assert_text(error, WRONG_PURPOSES[i].rule);
        sqlite3_free(error);
        assert_unchanged(reg, before);
    }
    sql_run(reg, "INSERT INTO purpose(id, from_fund, title) VALUES('sample', 1, 's')");
    sql_run(reg, "UPDATE purpose SET title = 'Sample' WHERE id = 'sample'");
}
END_TEST

/* One cap holds for all purposes together. */
START_TEST(test_lump_sum__of_every_purpose_counts)
{
    static const char *const purposes[] = {"other", "hardship"};
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 21000000);

    for (int i = 0; i < COUNT(purposes); i++) {
        sum.purpose = purposes[i];
        assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    }
    assert_counts(42000000);
    sum.amount_cents = 1;
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_amounts(reg, 0, 1120000000, 1120000001, 1, 0);
}
END_TEST

START_TEST(test_lump_sum__number_is_never_used_again)
{
    int64_t first = reserved(reg, GZ_PROVIDER, 1), second;

    assert_ok(reg, wlz_lump_sum_release(reg, first));
    second = reserved(reg, GZ_PROVIDER, 1);
    ck_assert_int_gt(second, first);
}
END_TEST

Suite *lump_sum_suite(void)
{
    Suite *suite = suite_create("lump_sum");
    TCase *life = tcase_create("life"), *less = tcase_create("less"), *once = tcase_create("once"),
          *tables = tcase_create("tables");

    with_samples(life, setup, teardown);
    with_samples(less, setup, teardown);
    with_samples(once, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup, teardown); /* these are what-ifs */
    tcase_add_test(life, test_lump_sum__counts_from_its_reservation_on);
    tcase_add_test(life, test_lump_sum__released_counts_no_longer);
    tcase_add_test(life, test_lump_sum__takes_one_step_from_its_reservation);
    tcase_add_test(life, test_lump_sum__that_is_not_there_takes_no_step);
    tcase_add_test(life, test_lump_sum__of_every_purpose_counts);
    tcase_add_test(life, test_lump_sum__number_is_never_used_again);
    tcase_add_test(life, test_purpose__says_for_good_whether_its_money_comes_from_funds);
    tcase_add_test(life, test_lump_sum__that_was_released_before_it_came_takes_no_room);
    tcase_add_test(once,
                   test_lump_sum__that_looks_like_another_is_booked_when_it_is_said_to_be_one);
    tcase_add_test(once, test_lump_sum__without_reference_may_be_one_that_has_it);
    tcase_add_test(once, test_lump_sum__of_two_references_is_two);
    tcase_add_test(once, test_lump_sum__with_its_reference_is_booked_once);
    tcase_add_test(once, test_lump_sum__with_a_reference_that_is_of_another_is_refused);
    tcase_add_test(less, test_lump_sum__is_lessened_by_a_row_of_its_own);
    tcase_add_test(less, test_lump_sum__is_lessened_to_nothing_and_not_below);
    tcase_add_test(less, test_lump_sum__is_lessened_once_it_is_committed);
    tcase_add_test(less, test_lump_sum__is_not_lessened_by_nothing_or_less);
    tcase_add_loop_test(tables, test_lump_sum__is_of_an_office_a_provider_a_year_and_a_purpose, 0,
                        COUNT(sums));
    tcase_add_test(tables, test_lump_sum__is_not_reserved_without_a_registry_or_a_sum);
    suite_add_tcase(suite, life);
    suite_add_tcase(suite, less);
    suite_add_tcase(suite, once);
    suite_add_tcase(suite, tables);
    return suite;
}
