/* The registry as it stood: what was said then, whatever was written since. */
#include "fault_memory.h"
#include "files.h"
#include "plans.h"
#include "samples.h"

#include "file/connection.h"

#include <sys/wait.h>
#include <unistd.h>

Suite *as_of_suite(void);

static wlz_registry *reg, *past;

static void setup(void)
{
    file_setup();
    reg = sample_registry_at(file_path);
    past = NULL;
}

static void teardown(void)
{
    wlz_close(past);
    wlz_close(reg);
    file_teardown();
}

static int64_t last_step(wlz_registry *of)
{
    return sql_int(of, "SELECT ifnull(max(seq), 0) FROM history_step");
}

static void open_as_of(int64_t step)
{
    wlz_close(past);
    past = NULL;
    assert_ok(reg, wlz_open_as_of(reg, step, &past));
}

/* ---- whatever happened since */

#define KEPT 40

static struct {
    int64_t step;
    char *digest;
} kept[KEPT];
static int kept_count;

static void keep(void)
{
    ck_assert_int_lt(kept_count, KEPT);
    kept[kept_count].step = last_step(reg);
    kept[kept_count++].digest = registry_digest(reg);
}

/* A year with a bit of everything: rows that come, change, are kept by triggers, and go. */
static void live_a_year(void)
{
    static const wlz_report_figure figures[] = {{"sample-signed-1", 0, 0, 0, 0, false},
                                                {"sample-signed-2", 6000, 10000, 90000, 0, false}};

    kept_count = 0;
    keep();
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    plan_parties(reg);
    keep();
    test_set_today(20230110);
    plan_draft(reg, "sample-plan", 2, 100000);
    keep();
    plan_agreed(reg, "sample-agreed", 1, 200000);
    keep();
    plan_signed(reg, "sample-signed", 2, 300000);
    keep();
    assert_ok(reg, wlz_addendum_cancel(reg, "sample-agreed"));
    keep();
    plan_accounted(reg, "sample-signed", figures, 2);
    keep();
    assert_ok(reg, wlz_nza_tariff_set(reg, &(wlz_nza_tariff){.performance = "Z901",
                                                             .year = 2023,
                                                             .component = "care",
                                                             .tariff_cents = 25100}));
    keep();
}

static void assert_as_then(void)
{
    for (int i = kept_count; i > 0; i--) {
        char *digest;

        open_as_of(kept[i - 1].step);
        digest = registry_digest(past);
        ck_assert_msg(strcmp(digest, kept[i - 1].digest) == 0, "as of step %lld",
                      (long long)kept[i - 1].step);
        sqlite3_free(digest);
        assert_sound(past);
    }
}

static void forget(void)
{
    for (int i = 0; i < kept_count; i++)
        sqlite3_free(kept[i].digest);
}

START_TEST(test_as_of__is_the_registry_as_it_stood)
{
    live_a_year();
    assert_as_then();
    forget();
}
END_TEST

/* Others write, and write their log back into the file and begin it anew. */
START_TEST(test_as_of__stays_as_it_stood_while_others_write)
{
    wlz_registry *other = registry_at(file_path);
    char *then = registry_digest(reg);

    open_as_of(last_step(reg));
    for (int i = 0; i < 8; i++) {
        char name[40], agb[20], *digest;

        snprintf(agb, sizeof agb, "3100000%d", i + 1);
        snprintf(name, sizeof name, "Sample provider %d", i);
        assert_ok(other, wlz_provider_add(other, agb, NULL, name));
        sqlite3_exec(other->db,
                     i % 2 == 0 ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(FULL)",
                     NULL, NULL, NULL);
        sqlite3_db_release_memory(past->db); /* it reads the file again */
        digest = registry_digest(past);
        ck_assert_str_eq(digest, then);
        sqlite3_free(digest);
    }
    sqlite3_free(then);
    assert_sound(past);
    ck_assert_int_eq(sql_int(other, "SELECT count(*) FROM provider"),
                     sql_int(past, "SELECT count(*) FROM provider") + 8);
    wlz_close(other);
}
END_TEST

static char enough_path[TEST_PATH_MAX + 8];

/* In a child process: write without a pause, and begin the log anew as often as readers let it, until it is enough. */
static void write_on(void)
{
    wlz_registry *other = registry_at(file_path);

    for (int i = 1; access(enough_path, F_OK) != 0; i++) {
        char agb[20];

        snprintf(agb, sizeof agb, "31%06d", i);
        expect(wlz_provider_add(other, agb, NULL, "Sample provider") == WLZ_OK, 1);
        if (i % 3 == 0)
            sqlite3_exec(other->db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL, NULL, NULL);
    }
    wlz_close(other);
    _exit(0);
}

START_TEST(test_as_of__is_opened_while_another_process_writes)
{
    char *then = registry_digest(reg);
    int64_t step = last_step(reg);
    int status = 0;
    pid_t child;

    snprintf(enough_path, sizeof enough_path, "%s.enough", file_path);
    child = fork();
    if (child == 0)
        write_on();
    for (int i = 0; i < 20; i++) {
        char *digest;

        open_as_of(step);
        digest = registry_digest(past);
        ck_assert_str_eq(digest, then);
        sqlite3_free(digest);
    }
    file_write(enough_path, "", 0);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    unlink(enough_path);
    ck_assert_int_eq(status, 0);
    ck_assert_int_gt(last_step(reg), step);
    assert_sound(past);
    sqlite3_free(then);
}
END_TEST

START_TEST(test_as_of__outlives_the_registry_and_leaves_its_file_alone)
{
    char *then = registry_digest(reg);

    open_as_of(last_step(reg) - 20);
    wlz_close(reg);
    reg = NULL;
    assert_sound(past);
    wlz_close(past);
    past = NULL;
    reg = registry_at(file_path);
    assert_unchanged(reg, then);
}
END_TEST

START_TEST(test_as_of__is_a_registry_that_answers)
{
    wlz_question question = sample_question("tariff.care", SCOPE(.sector = "GZ"));

    question.scope.relation = "existing";
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220701);
    open_as_of(last_step(reg));
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9700);
    ck_assert_int_eq(resolved(reg, question), 9700);
    ck_assert_int_eq(resolved(past, question), 9580);
}
END_TEST

START_TEST(test_as_of__cannot_be_written_to)
{
    open_as_of(0);
    ck_assert(wlz_is_readonly(past));
    assert_status(past, WLZ_READONLY, wlz_provider_add(past, "31000001", NULL, "Sample"));
    assert_status(past, WLZ_READONLY, wlz_begin(past));
    ck_assert_int_eq(last_step(past), 0);
    ck_assert_int_eq(sql_int(past, "SELECT count(*) FROM provider"), 0);
}
END_TEST

/* What would have come of it then. */
START_TEST(test_as_of__can_be_tried_in)
{
    char *now = registry_digest(reg), *then;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    open_as_of(last_step(reg));
    then = registry_digest(past);
    sqlite3_free(now);
    now = registry_digest(reg);
    assert_ok(past, wlz_begin_what_if(past));
    reserved(past, GZ_PROVIDER, HEADROOM_CENTS);
    ck_assert_int_eq(position_of(past, GZ_PROVIDER).headroom_cents, 0);
    assert_status(past, WLZ_MISUSE, wlz_commit(past));
    assert_ok(past, wlz_rollback(past));
    assert_status(past, WLZ_READONLY, wlz_provider_add(past, "31000001", NULL, "Sample"));
    assert_unchanged(past, then);
    assert_unchanged(reg, now);
}
END_TEST

START_TEST(test_as_of__is_backed_up_as_a_registry_of_then)
{
    char copy[TEST_PATH_MAX + 10];
    char *then = registry_digest(reg);
    wlz_registry *restored;

    snprintf(copy, sizeof copy, "%s.then", file_path);
    open_as_of(last_step(reg));
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample"));
    assert_ok(past, wlz_backup_portable(past, copy));
    restored = registry_at(copy);
    assert_sound(restored);
    assert_unchanged(restored, then);
    assert_ok(restored, wlz_provider_add(restored, "31000002", NULL, "Sample"));
    wlz_close(restored);
    unlink(copy);
}
END_TEST

START_TEST(test_as_of__has_a_past_too)
{
    char *then = registry_digest(reg);
    int64_t step = last_step(reg);
    wlz_registry *between = NULL;

    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample"));
    assert_ok(reg, wlz_open_as_of(reg, last_step(reg), &between));
    assert_ok(reg, wlz_provider_add(reg, "31000002", NULL, "Sample"));
    assert_ok(between, wlz_open_as_of(between, step, &past));
    assert_status(between, WLZ_NOTFOUND, wlz_open_as_of(between, last_step(reg), &past));
    wlz_close(between);
    assert_unchanged(past, then);
    assert_sound(past);
}
END_TEST

/* More pages than the copy keeps room for at first. */
START_TEST(test_as_of__undoes_megabytes)
{
    char *then;

    sql_run(reg, "WITH RECURSIVE n(i) AS (SELECT 8000 UNION ALL SELECT i + 1 FROM n WHERE i < 8059)"
                 " INSERT INTO region(code, name, office, note)"
                 " SELECT i, 'Sample', '" OFFICE "', printf('%.*c', 90000, 'a') FROM n");
    then = registry_digest(reg);
    open_as_of(last_step(reg));
    sql_run(reg, "UPDATE region SET note = printf('%.*c', 90000, 'b') WHERE code >= '8000'");
    assert_unchanged(past, then);
    then = registry_digest(past);
    open_as_of(last_step(reg) - 60);
    assert_unchanged(past, then);
    assert_sound(past);
}
END_TEST

/* ---- without a log beside the file */

START_TEST(test_as_of__is_copied_when_the_registry_is_in_memory)
{
    char *then;

    wlz_close(reg);
    reg = sample_registry();
    then = registry_digest(reg);
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample"));
    open_as_of(last_step(reg) - 1);
    assert_unchanged(past, then);
    assert_sound(past);
}
END_TEST

/* ---- which step */

START_TEST(test_as_of__finds_the_step_of_a_moment)
{
    int64_t before = last_step(reg), step = -1;

    assert_ok(reg, wlz_step_get(reg, test_now, &step));
    ck_assert_int_eq(step, before);
    test_now += 3600;
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample"));
    assert_ok(reg, wlz_step_get(reg, test_now - 1, &step));
    ck_assert_int_eq(step, before);
    assert_ok(reg, wlz_step_get(reg, test_now, &step));
    ck_assert_int_eq(step, last_step(reg));
    ck_assert_int_gt(step, before);
    assert_ok(reg, wlz_step_get(reg, 0, &step));
    ck_assert_int_eq(step, 0);
}
END_TEST

/* A moment that the clock said twice has no one answer; a step has. */
START_TEST(test_as_of__asks_for_a_step_when_the_clock_was_put_back)
{
    int64_t before = last_step(reg), step = -1;

    test_now -= 7200;
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample"));
    assert_status(reg, WLZ_UNDECIDED, wlz_step_get(reg, test_now, &step));
    assert_message(reg, "the clock was put back");
    ck_assert_int_eq(step, -1);
    assert_ok(reg, wlz_step_get(reg, test_now + 7200, &step));
    ck_assert_int_eq(step, last_step(reg));
    open_as_of(before);
    ck_assert_int_eq(last_step(past), before);
}
END_TEST

START_TEST(test_as_of__refuses_a_step_that_there_is_not)
{
    assert_status(reg, WLZ_NOTFOUND, wlz_open_as_of(reg, last_step(reg) + 1, &past));
    assert_status(reg, WLZ_NOTFOUND, wlz_open_as_of(reg, -1, &past));
    ck_assert_ptr_null(past);
    assert_status(reg, WLZ_INVALID, wlz_open_as_of(reg, 1, NULL)); /* no place for it */
}
END_TEST

START_TEST(test_as_of__is_refused_within_a_transaction)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample"));
    assert_status(reg, WLZ_MISUSE, wlz_open_as_of(reg, 1, &past));
    ck_assert_ptr_null(past);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* ---- what does not fit */

#define LAST " WHERE seq = (SELECT max(seq) FROM history_step)"
#define FIRST " WHERE seq = (SELECT min(seq) FROM history_step WHERE table_name = 'provider')"
static const char *const tampered[] = {
    "DELETE FROM provider_fact WHERE id = (SELECT max(id) FROM provider_fact)",
    "DELETE FROM nza_tariff",
    "DELETE FROM history_step WHERE seq = 40",
    "DELETE FROM history_step WHERE seq < 40",
    "UPDATE history_step SET new = 'what'" LAST,
    "UPDATE history_step SET new = '1, 2, 3'" LAST,
    "UPDATE history_step SET new = NULL, old = NULL" LAST,
    "UPDATE history_step SET new = '''a'" LAST,
    "UPDATE history_step SET new = new || ', ' || new" LAST,
    "UPDATE history_step SET version = 99" LAST,
    "UPDATE history_step SET version = NULL" LAST,
    "UPDATE history_step SET table_name = 'nothing'" LAST,
    "UPDATE history_step SET op = 'delete', old = new" LAST,
    "UPDATE history_layout SET columns = 'x' || columns",
    /* another layout than the steps after it have */
    "INSERT INTO history_layout SELECT table_name, 99, 'x' || columns, defaults FROM history_layout"
    " WHERE (table_name, version) = (SELECT table_name, version FROM history_step" FIRST ");"
    "UPDATE history_step SET version = 99" FIRST,
    /* more columns than a table has */
    "UPDATE history_layout SET columns = columns || replace(hex(zeroblob(40)), '0', ', x');"
    "UPDATE history_step SET new = new || replace(hex(zeroblob(40)), '0', ', 1')" LAST,
};

START_TEST(test_as_of__refuses_a_history_that_does_not_fit)
{
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, tampered[_i]);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    assert_status(reg, WLZ_CORRUPT, wlz_open_as_of(reg, 0, &past));
    ck_assert_ptr_null(past);
}
END_TEST

static const char *const tampered_agreement[] = {
    "UPDATE history_step SET row_key = 'x' WHERE table_name = 'production_round' AND op = 'update'",
    /* a column that the table computes */
    "UPDATE history_layout SET columns = replace(columns, 'volume', 'amount_cents')"
    " WHERE table_name = 'production'",
};

START_TEST(test_as_of__refuses_an_agreement_that_does_not_fit)
{
    agreed(reg, GZ_PROVIDER, "Z901", 10);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, tampered_agreement[_i]);
    ck_assert_int_gt(sqlite3_changes(reg->db), 0);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    assert_status(reg, WLZ_CORRUPT, wlz_open_as_of(reg, 0, &past));
    ck_assert_ptr_null(past);
}
END_TEST

/* A portable copy has no log to read beside it. */
START_TEST(test_as_of__is_read_from_a_portable_copy)
{
    char copy[TEST_PATH_MAX + 10];
    wlz_open_options options = test_options();
    wlz_registry *portable = NULL;

    snprintf(copy, sizeof copy, "%s-portable", file_path);
    assert_ok(reg, wlz_backup_portable(reg, copy));
    options.flags = WLZ_OPEN_READONLY;
    assert_ok(portable, wlz_open(copy, &options, &portable));
    assert_ok(portable, wlz_open_as_of(portable, 40, &past));
    ck_assert_int_eq(last_step(past), 40);
    wlz_close(portable);
    ck_assert_int_eq(unlink(copy), 0);
}
END_TEST

/* Its file is gone, and its schema was changed: nothing was opened that could be bounded. */
START_TEST(test_as_of__fails_without_the_file)
{
    wlz_close(reg);
    reg = NULL;
    file_outsider("DROP INDEX lump_sum_of_position");
    assert_ok(reg, file_open(WLZ_OPEN_READONLY, &reg));
    assert_ok(reg, wlz_open_as_of(reg, 1, &past));
    wlz_close(past);
    past = NULL;
    ck_assert_int_eq(unlink(file_path), 0);
    assert_status(reg, WLZ_IO, wlz_open_as_of(reg, 1, &past));
    ck_assert_ptr_null(past);
}
END_TEST

/* ---- its seal */

static wlz_checkpoint *sealed(void)
{
    wlz_checkpoint *made = NULL;

    assert_ok(reg, wlz_seal(reg, "example.nl/sample", NULL, &made));
    return made;
}

static wlz_status held_against(wlz_registry *which, const wlz_checkpoint *checkpoint)
{
    const char *note = checkpoint->note;
    wlz_seal_check *check = NULL;
    wlz_status status;

    assert_ok(which, wlz_seal_check_get(which, &note, 1, NULL, &check));
    status = check->status;
    wlz_seal_check_free(check);
    return status;
}

/* What was sealed later is not there; what was, holds, and goes on from there. */
START_TEST(test_as_of__has_the_seal_of_then)
{
    wlz_checkpoint *first, *second;
    int64_t step, tiles, salts;

    if (!wlz_seal_available())
        return;
    first = sealed();
    salts = sql_int(reg, "SELECT count(*) FROM seal_salt");
    step = last_step(reg);
    tiles = sql_int(reg, "SELECT sum(length(hashes)) FROM seal_tile");
    for (int i = 1; i <= 300; i++) {
        char agb[20];

        snprintf(agb, sizeof agb, "31%06d", i);
        assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample provider"));
    }
    assert_ok(reg, wlz_set_actor(reg, "sample successor"));
    assert_ok(reg, wlz_provider_add(reg, "32000001", NULL, "Sample provider"));
    second = sealed();
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM seal_salt"), salts + 300);
    ck_assert_int_gt(second->size, first->size + 256);
    open_as_of(step + 10);
    ck_assert_int_eq(sql_int(past, "SELECT count(*) FROM seal_checkpoint"), 1);
    ck_assert_int_eq(sql_int(past, "SELECT sum(length(hashes)) FROM seal_tile"), tiles);
    ck_assert_int_eq(sql_int(past, "SELECT count(*) FROM seal_salt"), salts);
    ck_assert_int_eq(held_against(past, first), WLZ_OK);
    ck_assert_int_eq(held_against(past, second), WLZ_CORRUPT);
    ck_assert_int_eq(held_against(reg, second), WLZ_OK);
    assert_sound(past);
    wlz_checkpoint_free(first);
    wlz_checkpoint_free(second);
}
END_TEST

/* The rows that it left would pass for those of before. */
START_TEST(test_as_of__is_refused_when_a_sealed_end_was_cut_off)
{
    int64_t step;

    if (!wlz_seal_available())
        return;
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample provider"));
    step = last_step(reg);
    wlz_checkpoint_free(sealed());
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, "DELETE FROM history_step WHERE seq = (SELECT max(seq) FROM history_step)");
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    assert_status(reg, WLZ_CORRUPT, wlz_open_as_of(reg, step - 1, &past));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "steps were sealed"));
    ck_assert_ptr_null(past);
}
END_TEST

/* What was erased does not come back. */
START_TEST(test_as_of__does_not_bring_back_what_was_erased)
{
    wlz_erasure erased;
    int64_t step;

    if (!wlz_seal_available())
        return;
    assert_ok(reg, wlz_provider_add(reg, "31000001", NULL, "Sample person"));
    step = last_step(reg);
    wlz_checkpoint_free(sealed());
    assert_ok(reg, wlz_erase_text(reg, "provider", "31000001", "name", &erased));
    ck_assert_int_gt(erased.count, 0);
    open_as_of(step);
    ck_assert_int_eq(sql_int(past, "SELECT count(*) FROM provider WHERE agb = '31000001'"), 1);
    ck_assert_int_eq(sql_int(past, "SELECT count(*) FROM provider WHERE name = 'Sample person'"),
                     0);
    ck_assert_int_eq(sql_int(past, "SELECT count(*) FROM history WHERE new LIKE '%Sample person%'"),
                     0);
    assert_sound(past);
}
END_TEST

/* ---- faults */

/* In turn, once and for ever: it opens as it stood, or it does not and nothing is left. */
START_TEST(test_as_of__without_memory)
{
    int64_t step = last_step(reg) - 30;
    wlz_status status = WLZ_NOMEM;
    bool failed = true;

    wlz_close(reg);
    reg = NULL;
    memory_install();
    reg = registry_at(file_path);
    for (int at = 0; failed; at += 1 + at / 30) {
        memory_arm(at, _i == 1);
        status = wlz_open_as_of(reg, step, &past);
        failed = memory_disarm();
        ck_assert_msg(failed ? status == WLZ_NOMEM || status == WLZ_OK : status == WLZ_OK,
                      "allocation %d: %s", at, wlz_status_name(status));
        ck_assert((past != NULL) == (status == WLZ_OK));
        if (past != NULL)
            ck_assert_int_eq(last_step(past), step);
        wlz_close(past);
        past = NULL;
    }
    wlz_close(reg);
    reg = NULL;
    ck_assert_int_eq(sqlite3_memory_used(), 0);
    memory_uninstall();
}
END_TEST

Suite *as_of_suite(void)
{
    Suite *suite = suite_create("as_of");
    TCase *then = tcase_create("then"), *which = tcase_create("which");

    tcase_add_checked_fixture(then, setup, teardown);
    tcase_set_timeout(then, 60);
    tcase_add_test(then, test_as_of__is_the_registry_as_it_stood);
    tcase_add_test(then, test_as_of__stays_as_it_stood_while_others_write);
    tcase_add_test(then, test_as_of__is_opened_while_another_process_writes);
    tcase_add_test(then, test_as_of__outlives_the_registry_and_leaves_its_file_alone);
    tcase_add_test(then, test_as_of__is_a_registry_that_answers);
    tcase_add_test(then, test_as_of__cannot_be_written_to);
    tcase_add_test(then, test_as_of__can_be_tried_in);
    tcase_add_test(then, test_as_of__is_backed_up_as_a_registry_of_then);
    tcase_add_test(then, test_as_of__undoes_megabytes);
    tcase_add_test(then, test_as_of__has_a_past_too);
    tcase_add_test(then, test_as_of__has_the_seal_of_then);
    tcase_add_test(then, test_as_of__is_refused_when_a_sealed_end_was_cut_off);
    tcase_add_test(then, test_as_of__does_not_bring_back_what_was_erased);
    tcase_add_test(then, test_as_of__is_copied_when_the_registry_is_in_memory);
    tcase_add_test(then, test_as_of__fails_without_the_file);
    tcase_add_loop_test(then, test_as_of__refuses_a_history_that_does_not_fit, 0, COUNT(tampered));
    tcase_add_loop_test(then, test_as_of__refuses_an_agreement_that_does_not_fit, 0,
                        COUNT(tampered_agreement));
    tcase_add_test(then, test_as_of__is_read_from_a_portable_copy);
    suite_add_tcase(suite, then);

    tcase_add_loop_test(then, test_as_of__without_memory, 0, 2);
    tcase_add_checked_fixture(which, setup, teardown);
    tcase_add_test(which, test_as_of__finds_the_step_of_a_moment);
    tcase_add_test(which, test_as_of__asks_for_a_step_when_the_clock_was_put_back);
    tcase_add_test(which, test_as_of__refuses_a_step_that_there_is_not);
    tcase_add_test(which, test_as_of__is_refused_within_a_transaction);
    suite_add_tcase(suite, which);
    return suite;
}
