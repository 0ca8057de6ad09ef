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
    {"a cent", {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, NULL}, WLZ_OK},
    {"nothing", {OFFICE, GZ_PROVIDER, 2023, "hardship", 0, NULL}, WLZ_INVALID},
    {"less than nothing", {OFFICE, GZ_PROVIDER, 2023, "hardship", -1, NULL}, WLZ_INVALID},
    {"the least of all", {OFFICE, GZ_PROVIDER, 2023, "hardship", INT64_MIN, NULL}, WLZ_INVALID},
    {"the most, over the cap",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 900000000000, NULL},
     WLZ_REFUSED},
    {"a cent more than the most",
     {OFFICE, GZ_PROVIDER, 2023, "hardship", 900000000001, NULL},
     WLZ_INVALID},
    {"no office", {NULL, GZ_PROVIDER, 2023, "hardship", 1, NULL}, WLZ_INVALID},
    {"an unknown office", {"nobody", GZ_PROVIDER, 2023, "hardship", 1, NULL}, WLZ_NOTFOUND},
    {"another office", {"cz", GZ_PROVIDER, 2023, "hardship", 1, NULL}, WLZ_REFUSED},
    {"no provider", {OFFICE, NULL, 2023, "hardship", 1, NULL}, WLZ_INVALID},
    {"an unknown provider", {OFFICE, "30000009", 2023, "hardship", 1, NULL}, WLZ_NOTFOUND},
    {"another year", {OFFICE, GZ_PROVIDER, 2024, "hardship", 1, NULL}, WLZ_REFUSED},
    {"a year too early", {OFFICE, GZ_PROVIDER, 2014, "hardship", 1, NULL}, WLZ_INVALID},
    {"a year too late", {OFFICE, GZ_PROVIDER, 2101, "hardship", 1, NULL}, WLZ_INVALID},
    {"no purpose", {OFFICE, GZ_PROVIDER, 2023, NULL, 1, NULL}, WLZ_INVALID},
    {"a misspelt purpose", {OFFICE, GZ_PROVIDER, 2023, "hard-ship", 1, NULL}, WLZ_NOTFOUND},
    {"an empty note", {OFFICE, GZ_PROVIDER, 2023, "hardship", 1, ""}, WLZ_INVALID},
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
    TCase *life = tcase_create("life"), *less = tcase_create("less"),
          *tables = tcase_create("tables");

    with_samples(life, setup, teardown);
    with_samples(less, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup, teardown); /* these are what-ifs */
    tcase_add_test(life, test_lump_sum__counts_from_its_reservation_on);
    tcase_add_test(life, test_lump_sum__released_counts_no_longer);
    tcase_add_test(life, test_lump_sum__takes_one_step_from_its_reservation);
    tcase_add_test(life, test_lump_sum__that_is_not_there_takes_no_step);
    tcase_add_test(life, test_lump_sum__of_every_purpose_counts);
    tcase_add_test(life, test_lump_sum__number_is_never_used_again);
    tcase_add_test(life, test_purpose__says_for_good_whether_its_money_comes_from_funds);
    tcase_add_test(less, test_lump_sum__is_lessened_by_a_row_of_its_own);
    tcase_add_test(less, test_lump_sum__is_lessened_to_nothing_and_not_below);
    tcase_add_test(less, test_lump_sum__is_lessened_once_it_is_committed);
    tcase_add_test(less, test_lump_sum__is_not_lessened_by_nothing_or_less);
    tcase_add_loop_test(tables, test_lump_sum__is_of_an_office_a_provider_a_year_and_a_purpose, 0,
                        COUNT(sums));
    tcase_add_test(tables, test_lump_sum__is_not_reserved_without_a_registry_or_a_sum);
    suite_add_tcase(suite, life);
    suite_add_tcase(suite, less);
    suite_add_tcase(suite, tables);
    return suite;
}
