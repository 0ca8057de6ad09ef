/* Transactions: nesting, what-ifs, lost ones, and who is recorded as the writer. */
#include "files.h"

#include "fault_disk.h"
#include "file/connection.h"

Suite *transaction_suite(void);

#define PROVIDERS "SELECT count(*) FROM provider"
#define CONTEXTS "SELECT count(*) FROM context"
#define LAST_ACTOR(name)                                                                           \
    "SELECT actor = '" name "' FROM history WHERE seq = (SELECT max(seq) FROM history)"
#define LAST_MOMENT "SELECT at FROM history WHERE seq = (SELECT max(seq) FROM history)"

static wlz_status add(wlz_registry *reg, const char *agb)
{
    return wlz_provider_add(reg, agb, NULL, "Sample provider");
}

static void assert_provider_count(wlz_registry *reg, int count)
{
    ck_assert_int_eq(sql_int(reg, PROVIDERS), count);
}

/* No transaction is open, and nothing of one is left. */
static void assert_idle(wlz_registry *reg)
{
    assert_status(reg, WLZ_MISUSE, wlz_commit(reg));
    assert_status(reg, WLZ_MISUSE, wlz_rollback(reg));
    ck_assert_int_ne(sqlite3_get_autocommit(reg->db), 0);
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(reg->db, s)) != NULL;)
        ck_assert_msg(!sqlite3_stmt_busy(s), "still running: %s", sqlite3_sql(s));
}

static void assert_closes(wlz_registry *reg)
{
    assert_idle(reg);
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- nesting ---- */

START_TEST(test_transaction__retains_what_is_committed)
{
    wlz_registry *reg = registry_at(file_path), *other = registry_at(file_path);

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000002"));
    assert_ok(reg, wlz_commit(reg));
    assert_provider_count(reg, 2);
    assert_provider_count(other, 0); /* not before the outermost is committed */
    assert_ok(reg, wlz_commit(reg));
    assert_provider_count(other, 2);
    wlz_close(other);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__undoes_the_innermost_only)
{
    wlz_registry *reg = empty_registry();

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000002"));
    assert_ok(reg, wlz_rollback(reg));
    assert_provider_count(reg, 1);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000002"));
    assert_ok(reg, wlz_commit(reg));
    assert_provider_count(reg, 2);
    assert_ok(reg, wlz_rollback(reg));
    assert_provider_count(reg, 0);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__a_failing_call_undoes_its_own_work)
{
    wlz_registry *reg = sample_registry();
    wlz_round round = {draft(reg, GZ_PROVIDER), 2023, "initial", 1};
    wlz_production_line lines[] = {{"Z901", "care", 0, 1000}, {"Z901", "care", 0, 2000}};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000009"));
    assert_refused(reg, "production_line", wlz_production_add(reg, &round, lines, 2));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production"), 0);
    assert_provider_count(reg, 4);
    assert_ok(reg, wlz_production_add(reg, &round, lines, 1));
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production"), 1);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__nests_thirty_deep)
{
    wlz_registry *reg = empty_registry();

    for (int i = 0; i < 30; i++)
        assert_ok(reg, i % 2 ? wlz_begin(reg) : wlz_begin_what_if(reg));
    assert_status(reg, WLZ_MISUSE, wlz_begin(reg));
    assert_status(reg, WLZ_MISUSE, wlz_begin_what_if(reg));
    assert_ok(reg, add(reg, "30000001"));
    for (int i = 30; i-- > 0;)
        assert_ok(reg, i % 2 ? wlz_commit(reg) : wlz_rollback(reg));
    assert_provider_count(reg, 0);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__joins_one_of_the_connection)
{
    wlz_registry *reg = empty_registry();

    sql_run(reg, "BEGIN");
    assert_ok(reg, add(reg, "30000001"));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000002"));
    assert_ok(reg, wlz_rollback(reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000003"));
    assert_ok(reg, wlz_commit(reg));
    assert_refused(reg, "provider_pk", add(reg, "30000001"));
    ck_assert_int_eq(sqlite3_get_autocommit(reg->db), 0); /* the connection's own goes on */
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    sql_run(reg, "COMMIT");
    assert_provider_count(reg, 2);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__waits_for_no_other_writer)
{
    wlz_registry *reg = registry_at(file_path), *other = registry_at(file_path);

    assert_ok(other, wlz_begin(other));
    assert_ok(other, add(other, "30000001"));
    assert_status(reg, WLZ_BUSY, wlz_begin(reg));
    assert_status(reg, WLZ_BUSY, wlz_begin_what_if(reg));
    assert_status(reg, WLZ_BUSY, add(reg, "30000002"));
    assert_idle(reg);
    assert_ok(reg, wlz_verify(reg)); /* readers go on */
    assert_provider_count(reg, 0);
    assert_ok(other, wlz_commit(other));
    assert_ok(reg, add(reg, "30000002"));
    wlz_close(other);
    assert_closes(reg);
}
END_TEST

/* ---- what-ifs ---- */

static wlz_lump_sum too_much(void)
{
    return (wlz_lump_sum){.office = OFFICE,
                          .agb = GZ_PROVIDER,
                          .year = 2023,
                          .purpose = "other",
                          .amount_cents = 43000000};
}

START_TEST(test_transaction__what_if_says_the_same_and_stores_nothing)
{
    wlz_registry *reg = sample_registry();
    wlz_lump_sum sum = too_much();
    wlz_position position;
    char *before;
    int64_t id;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    before = registry_digest(reg);
    assert_ok(reg, wlz_begin_what_if(reg));
    sum.amount_cents = 40000000;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    assert_ok(reg, wlz_position_get(reg, OFFICE, GZ_PROVIDER, 2023, &position));
    ck_assert_int_eq(position.headroom_cents, 2000000);
    sum.amount_cents = 3000000;
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, &id));
    ck_assert_int_eq(wlz_violation_list(reg)->rows[0]->excess_cents, 1000000);
    assert_status(reg, WLZ_MISUSE, wlz_commit(reg)); /* and it goes on */
    assert_ok(reg, wlz_position_get(reg, OFFICE, GZ_PROVIDER, 2023, &position));
    ck_assert_int_eq(position.headroom_cents, 2000000);
    assert_ok(reg, wlz_rollback(reg));
    assert_unchanged(reg, before);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__what_if_within_and_around_others)
{
    wlz_registry *reg = empty_registry();

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, add(reg, "30000002"));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000003"));
    assert_ok(reg, wlz_commit(reg)); /* into the what-if */
    assert_provider_count(reg, 3);
    assert_ok(reg, wlz_rollback(reg));
    assert_provider_count(reg, 1);
    assert_ok(reg, wlz_begin(reg)); /* at the level of the what-if: an ordinary one */
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, wlz_commit(reg));
    assert_provider_count(reg, 1);
    assert_closes(reg);
}
END_TEST

/* ---- lost transactions ---- */

START_TEST(test_transaction__lost_is_reported_until_it_is_closed)
{
    wlz_registry *reg = empty_registry();

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    sql_run(reg, "ROLLBACK");
    assert_status(reg, WLZ_MISUSE, add(reg, "30000002"));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "lost"));
    assert_status(reg, WLZ_MISUSE, wlz_verify(reg));
    assert_status(reg, WLZ_MISUSE, wlz_begin(reg));
    assert_status(reg, WLZ_MISUSE, wlz_begin_what_if(reg));
    assert_status(reg, WLZ_MISUSE, wlz_commit(reg)); /* closes the inner one */
    assert_status(reg, WLZ_MISUSE, add(reg, "30000002"));
    if (_i == 0)
        assert_status(reg, WLZ_MISUSE, wlz_commit(reg));
    else
        assert_ok(reg, wlz_rollback(reg));
    assert_ok(reg, add(reg, "30000003"));
    assert_provider_count(reg, 1);
    assert_closes(reg);
}
END_TEST

static const struct {
    disk_fault fault;
    bool for_ever;
    wlz_status status;
} FAULTS[] = {{DISK_FULL, false, WLZ_FULL},
              {DISK_FULL, true, WLZ_FULL},
              {DISK_ERROR, false, WLZ_IO},
              {DISK_ERROR, true, WLZ_IO}};

START_TEST(test_transaction__that_the_disk_refuses_is_closed)
{
    wlz_registry *reg;

    disk_install();
    reg = registry_at(file_path);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    disk_arm(FAULTS[_i].fault, 0, FAULTS[_i].for_ever);
    assert_status(reg, FAULTS[_i].status, wlz_commit(reg));
    ck_assert(disk_disarm());
    assert_idle(reg);
    assert_provider_count(reg, 0);
    assert_ok(reg, add(reg, "30000002"));
    assert_provider_count(reg, 1);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__of_one_call_that_the_disk_refuses)
{
    wlz_registry *reg;

    disk_install();
    reg = registry_at(file_path);
    disk_arm(FAULTS[_i].fault, 0, FAULTS[_i].for_ever);
    assert_status(reg, FAULTS[_i].status, add(reg, "30000001"));
    ck_assert(disk_disarm());
    assert_idle(reg);
    assert_provider_count(reg, 0);
    assert_ok(reg, add(reg, "30000002"));
    assert_closes(reg);
}
END_TEST

/* With a rollback journal a reader can block the commit itself. */
START_TEST(test_transaction__that_a_reader_blocks_is_closed)
{
    wlz_open_options options = test_options();
    sqlite3 *db = NULL, *reader = NULL;
    wlz_registry *reg = NULL;

    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    assert_ok(reg, wlz_attach(db, &options, &reg));
    ck_assert_int_eq(sqlite3_open(file_path, &reader), SQLITE_OK);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM provider", NULL, NULL, NULL);
    assert_status(reg, WLZ_BUSY, wlz_commit(reg));
    assert_idle(reg);
    assert_provider_count(reg, 0);
    assert_status(reg, WLZ_BUSY, add(reg, "30000002"));
    assert_idle(reg);
    sqlite3_close(reader);
    assert_ok(reg, add(reg, "30000003"));
    assert_provider_count(reg, 1);
    assert_closes(reg);
    sqlite3_close(db);
}
END_TEST

/* When another file has taken its place, the work would be lost with the old one unnoticed. */
START_TEST(test_transaction__of_a_file_that_was_moved_is_undone)
{
    char aside[TEST_PATH_MAX + 8];
    wlz_registry *reg = registry_at(file_path);

    snprintf(aside, sizeof aside, "%s.moved", file_path);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    ck_assert_int_eq(rename(file_path, aside), 0);
    assert_status(reg, WLZ_IO, wlz_commit(reg));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "moved"));
    assert_idle(reg);
    assert_status(reg, WLZ_IO, add(reg, "30000002"));
    assert_provider_count(reg, 0);
    ck_assert_int_eq(rename(aside, file_path), 0);
    assert_ok(reg, add(reg, "30000003"));
    assert_provider_count(reg, 1);
    assert_closes(reg);
}
END_TEST

/* ---- who and when ---- */

START_TEST(test_transaction__history_records_who_and_when)
{
    wlz_registry *reg = empty_registry();

    test_now = 1700000000;
    assert_ok(reg, add(reg, "30000001"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("tester")), 1);
    ck_assert_int_eq(sql_int(reg, LAST_MOMENT), 1700000000);
    assert_ok(reg, wlz_set_actor(reg, "someone else"));
    assert_ok(reg, wlz_begin(reg));
    test_now = 1700000001;
    assert_ok(reg, add(reg, "30000002"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("someone else")), 1);
    ck_assert_int_eq(sql_int(reg, LAST_MOMENT), 1700000000); /* one moment for a transaction */
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, add(reg, "30000003"));
    ck_assert_int_eq(sql_int(reg, LAST_MOMENT), 1700000001);
    assert_ok(reg, wlz_set_actor(reg, NULL));
    assert_ok(reg, add(reg, "30000004"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("?")), 1);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__actor_holds_from_now_on)
{
    wlz_registry *reg = empty_registry();

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, add(reg, "30000001"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("tester")), 1);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_set_actor(reg, "second"));
    assert_ok(reg, add(reg, "30000002"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("second")), 1);
    assert_ok(reg, wlz_rollback(reg)); /* undoes work, not the name of the writer */
    assert_ok(reg, add(reg, "30000003"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("second")), 1);
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, add(reg, "30000004"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("second")), 1);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__actor_is_text_of_200_bytes)
{
    wlz_registry *reg = empty_registry();
    char name[202];

    memset(name, 'a', sizeof name);
    name[201] = '\0';
    if (_i != 0)
        assert_ok(reg, wlz_begin(reg));
    assert_status(reg, WLZ_INVALID, wlz_set_actor(reg, name));
    assert_status(reg, WLZ_INVALID, wlz_set_actor(reg, ""));
    assert_status(reg, WLZ_INVALID, wlz_set_actor(reg, "\xc3("));
    assert_ok(reg, add(reg, "30000001"));
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("tester")), 1);
    name[200] = '\0';
    assert_ok(reg, wlz_set_actor(reg, name));
    assert_ok(reg, add(reg, "30000002"));
    if (_i != 0)
        assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT length(max(actor)) FROM history"), 6);
    ck_assert_int_eq(sql_int(reg, "SELECT max(length(actor)) FROM history"), 200);
    assert_closes(reg);
}
END_TEST

START_TEST(test_transaction__context_is_cleared)
{
    wlz_registry *reg = empty_registry();

    assert_ok(reg, add(reg, "30000001"));
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    assert_refused(reg, "provider_pk", add(reg, "30000001"));
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    assert_status(reg, WLZ_INVALID, add(reg, "x"));
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    assert_ok(reg, wlz_begin(reg));
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 1);
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    sql_run(reg, "BEGIN");
    assert_ok(reg, add(reg, "30000002"));
    ck_assert_int_eq(sql_int(reg, CONTEXTS), 0);
    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000003', 'Sample')");
    sql_run(reg, "COMMIT");
    ck_assert_int_eq(sql_int(reg, LAST_ACTOR("?")), 1); /* not the library's */
    assert_closes(reg);
}
END_TEST

Suite *transaction_suite(void)
{
    Suite *suite = suite_create("transaction");
    TCase *nesting = tcase_create("nesting"), *lost = tcase_create("lost");
    TCase *who = tcase_create("who");
    TCase *const all[] = {nesting, lost, who};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], file_setup, file_teardown);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_test(nesting, test_transaction__retains_what_is_committed);
    tcase_add_test(nesting, test_transaction__undoes_the_innermost_only);
    tcase_add_test(nesting, test_transaction__a_failing_call_undoes_its_own_work);
    tcase_add_test(nesting, test_transaction__nests_thirty_deep);
    tcase_add_test(nesting, test_transaction__joins_one_of_the_connection);
    tcase_add_test(nesting, test_transaction__waits_for_no_other_writer);
    tcase_add_test(nesting, test_transaction__what_if_says_the_same_and_stores_nothing);
    tcase_add_test(nesting, test_transaction__what_if_within_and_around_others);
    tcase_add_loop_test(lost, test_transaction__lost_is_reported_until_it_is_closed, 0, 2);
    tcase_add_loop_test(lost, test_transaction__that_the_disk_refuses_is_closed, 0,
                        sizeof FAULTS / sizeof *FAULTS);
    tcase_add_loop_test(lost, test_transaction__of_one_call_that_the_disk_refuses, 0,
                        sizeof FAULTS / sizeof *FAULTS);
    tcase_add_test(lost, test_transaction__that_a_reader_blocks_is_closed);
    tcase_add_test(lost, test_transaction__of_a_file_that_was_moved_is_undone);
    tcase_add_test(who, test_transaction__history_records_who_and_when);
    tcase_add_test(who, test_transaction__actor_holds_from_now_on);
    tcase_add_loop_test(who, test_transaction__actor_is_text_of_200_bytes, 0, 2);
    tcase_add_test(who, test_transaction__context_is_cleared);
    return suite;
}
