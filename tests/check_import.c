/* What was exported becomes the same registry, all of it or nothing, and its rules hold from then on. */
#include "exchanges.h"
#include "fault_disk.h"
#include "fault_memory.h"
#include "files.h"
#include "plans.h"
#include "procedures.h"
#include "random.h"

#include "file/connection.h"

#include <sys/stat.h>
#include <unistd.h>

Suite *import_suite(void);

static wlz_registry *reg; /* without rows, in memory */

static void setup(void)
{
    lines_setup();
    reg = empty_registry();
}

static void teardown(void)
{
    wlz_close(reg);
    lines_teardown();
}

/* What `from` exports, in the file. */
static void write_export(wlz_registry *from)
{
    char *text = exported(from);

    file_write(lines_path, text, strlen(text));
    sqlite3_free(text);
}

static void assert_idle(wlz_registry *which)
{
    ck_assert_int_ne(sqlite3_get_autocommit(which->db), 0);
    ck_assert_int_eq(sql_int(which, "SELECT count(*) FROM context"), 0);
    ck_assert_int_eq(sql_int(which, "PRAGMA foreign_keys"), 1);
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(which->db, s)) != NULL;)
        ck_assert_msg(!sqlite3_stmt_busy(s), "still running: %s", sqlite3_sql(s));
}

/* Its triggers run: a total cannot be edited, and the history goes on. */
static void assert_guarded(wlz_registry *which)
{
    int64_t history = sql_int(which, "SELECT ifnull(max(seq), 0) FROM history");
    int enabled = 0;

    sqlite3_db_config(which->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &enabled);
    ck_assert_int_eq(enabled, 1);
    assert_ok(which, wlz_provider_add(which, "30000077", NULL, "Sample provider"));
    ck_assert_int_eq(sql_int(which, "SELECT max(seq) FROM history"), history + 1);
    sqlite3_free(sql_fails(which, "UPDATE history_step SET actor = 'x'"));
    sqlite3_free(sql_fails(which, "INSERT INTO region(code, name, office) VALUES('5501', 'x', "
                                  "'nowhere')"));
}

static void make_and_export_full(void)
{
    wlz_registry *full = full_registry(lines_path);

    write_export(full);
    wlz_close(full);
}

/* ---- the same registry */

static wlz_registry *with_everything(void)
{
    return full_registry(lines_path);
}

static wlz_registry *with_plans_made(void)
{
    wlz_registry *made = plan_registry();

    plan_signed(made, "sample-plan", 2, 100000);
    return made;
}

static wlz_registry *with_nothing(void)
{
    return empty_registry();
}

static wlz_registry *(*const MAKERS[])(void) = {
    with_everything, with_plans_made, all_policies_registry, sample_registry, with_nothing};

START_TEST(test_import__gives_the_same_registry)
{
    wlz_registry *from = MAKERS[_i]();

    write_export(from);
    assert_ok(reg, wlz_import(reg, lines_path));
    ck_assert_str_eq(wlz_message(reg), "");
    assert_same(from, reg);
    assert_idle(reg);
    assert_sound(reg);
    assert_guarded(reg);
    wlz_close(from);
}
END_TEST

START_TEST(test_import__into_a_file)
{
    wlz_registry *from = with_everything(), *file = registry_at(file_path);

    write_export(from);
    assert_ok(file, wlz_import(file, lines_path));
    wlz_close(file);
    file = registry_at(file_path);
    assert_same(from, file);
    assert_guarded(file);
    ck_assert_int_eq(sql_int(file, "PRAGMA temp_store"), 2);
    wlz_close(file);
    wlz_close(from);
}
END_TEST

START_TEST(test_import__into_an_attached_connection)
{
    wlz_open_options options = test_options();
    wlz_registry *attached = NULL;
    sqlite3 *db = NULL;

    make_and_export_full();
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_ok(attached, wlz_attach(db, &options, &attached));
    assert_ok(attached, wlz_import(attached, lines_path));
    assert_idle(attached);
    assert_guarded(attached);
    wlz_close(attached);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* Questions have the same answers, and what was refused is refused. */
START_TEST(test_import__answers_and_refuses_as_before)
{
    wlz_registry *from = plan_registry();
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, HEADROOM_CENTS - 1000);
    wlz_lump_sum over = sample_lump_sum(GZ_PROVIDER, 1);

    write_export(from);
    assert_ok(reg, wlz_import(reg, lines_path));
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"),
                     percentage(from, GZ_PROVIDER, "Z901", "care"));
    plan_signed(reg, "sample-plan", 1, 1000);
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &over, NULL));
    assert_sound(reg);
    wlz_close(from);
}
END_TEST

/* Swap lines but for the first and the last. */
static void shuffle_lines(char *text)
{
    enum { MOST = 20000 };
    static char *lines[MOST];
    sqlite3_str *out = sqlite3_str_new(NULL);
    uint64_t seed = 4;
    int count = 0;

    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        ck_assert_int_lt(count, MOST);
        lines[count++] = line;
    }
    for (int i = count - 2; i > 1; i--) {
        char *line = lines[i];
        int to = 1 + (int)random_below(&seed, i);

        lines[i] = lines[to];
        lines[to] = line;
    }
    for (int i = 0; i < count; i++)
        sqlite3_str_appendf(out, "%s\r\n", lines[i]);
    file_write(lines_path, sqlite3_str_value(out), (size_t)sqlite3_str_length(out));
    sqlite3_free(sqlite3_str_finish(out));
}

START_TEST(test_import__takes_the_lines_in_any_order)
{
    wlz_registry *from = with_everything();
    char *text = exported(from);

    shuffle_lines(text);
    assert_ok(reg, wlz_import(reg, lines_path));
    assert_same(from, reg);
    sqlite3_free(text);
    wlz_close(from);
}
END_TEST

/* ---- where to */

START_TEST(test_import__needs_a_registry_without_rows)
{
    char *before;

    make_and_export_full();
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    before = registry_digest(reg);
    assert_status(reg, WLZ_EXISTS, wlz_import(reg, lines_path));
    assert_message(reg, "history");
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 0);
    assert_unchanged(reg, before);
    assert_idle(reg);
}
END_TEST

START_TEST(test_import__leaves_what_was_added)
{
    make_and_export_full();
    sql_run(reg, "CREATE TABLE own(a TEXT); INSERT INTO own VALUES('x')");
    assert_ok(reg, wlz_import(reg, lines_path));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM own"), 1);
}
END_TEST

START_TEST(test_import__within_a_transaction)
{
    make_and_export_full();
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_import(reg, lines_path));
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM event"), 0);
    assert_ok(reg, wlz_provider_add(reg, "30000077", NULL, "Sample provider"));
    assert_ok(reg, wlz_rollback(reg));
    assert_no_rows(reg);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_import(reg, lines_path));
    assert_ok(reg, wlz_commit(reg));
    assert_guarded(reg);
    assert_idle(reg);
}
END_TEST

START_TEST(test_import__into_what_cannot_be_written)
{
    wlz_registry *first, *second = NULL;

    make_and_export_full();
    first = registry_at(file_path);
    assert_ok(second, file_open(WLZ_OPEN_READONLY, &second));
    assert_status(second, WLZ_READONLY, wlz_import(second, lines_path));
    wlz_close(second);
    second = registry_at(file_path);
    assert_ok(first, wlz_begin(first));
    assert_status(second, WLZ_BUSY, wlz_import(second, lines_path));
    assert_ok(first, wlz_rollback(first));
    assert_ok(second, wlz_import(second, lines_path));
    wlz_close(first);
    wlz_close(second);
}
END_TEST

START_TEST(test_import__of_no_file)
{
    static char long_path[5000];

    memset(long_path, 'a', sizeof long_path - 1);
    assert_status(reg, WLZ_NOTFOUND, wlz_import(reg, lines_path));
    assert_message(reg, lines_path);
    assert_status(reg, WLZ_IO, wlz_import(reg, "/dev/null/lines"));
    assert_message(reg, "cannot open /dev/null/lines");
    assert_status(reg, WLZ_INVALID, wlz_import(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_import(reg, ""));
    assert_status(reg, WLZ_INVALID, wlz_import(reg, "\xff"));
    assert_status(reg, WLZ_INVALID, wlz_import(reg, long_path));
    assert_message(reg, "path");
    ck_assert_int_eq(mkdir(lines_path, 0700), 0);
    assert_status(reg, WLZ_IO, wlz_import(reg, lines_path));
    ck_assert_int_eq(rmdir(lines_path), 0);
    assert_no_rows(reg);
    assert_idle(reg);
}
END_TEST

/* ---- faults: with few rows, because each takes a while */

static void export_few(void)
{
    wlz_registry *few = empty_registry();

    assert_ok(few, wlz_provider_add(few, GZ_PROVIDER, NULL, "Sample provider"));
    assert_ok(few, wlz_provider_add(few, VV_PROVIDER, NULL, "Sample provider"));
    write_export(few);
    wlz_close(few);
}

static int64_t steps_left;

static int count_step(void *unused)
{
    (void)unused;
    if (steps_left-- == 0)
        wlz_interrupt(reg);
    return 0;
}

START_TEST(test_import__can_be_stopped)
{
    int stopped = 0;

    make_and_export_full();
    for (int64_t at = 50; at < 100000; at = at * 3 + 50) {
        wlz_status status;

        steps_left = at;
        sqlite3_progress_handler(reg->db, 1, count_step, NULL);
        status = wlz_import(reg, lines_path);
        sqlite3_progress_handler(reg->db, 0, NULL, NULL);
        ck_assert_int_eq(status, WLZ_INTERRUPTED);
        assert_no_rows(reg);
        assert_idle(reg);
        stopped++;
    }
    ck_assert_int_gt(stopped, 5);
    assert_ok(reg, wlz_import(reg, lines_path));
    assert_guarded(reg);
}
END_TEST

#ifdef __SANITIZE_ADDRESS__
enum { FAULTS_EACH = 15, CALLS_APART = 397 };
#else
enum { FAULTS_EACH = 80, CALLS_APART = 97 };
#endif

/* The import can succeed when it is a setting of the connection, before or after it, that lacks the memory. */
static void import_without_memory(int at, bool for_ever)
{
    wlz_status status;

    memory_arm(at, for_ever);
    status = wlz_import(reg, lines_path);
    memory_disarm();
    ck_assert_msg(status == WLZ_OK || status == WLZ_NOMEM, "%d: %s: %s", at,
                  wlz_status_name(status), wlz_message(reg));
    assert_idle(reg);
    if (status == WLZ_NOMEM) {
        assert_no_rows(reg);
        return;
    }
    assert_guarded(reg);
    wlz_close(reg);
    reg = empty_registry();
}

START_TEST(test_import__without_memory)
{
    enum { NEVER = 100000000 };
    int64_t allocations;

    export_few();
    wlz_close(reg);
    memory_install();
    reg = empty_registry();
    import_without_memory(NEVER, false);
    allocations = memory_calls();
    for (int i = 0; i < FAULTS_EACH; i++)
        import_without_memory((int)(allocations * i / FAULTS_EACH), i % 2);
    assert_ok(reg, wlz_import(reg, lines_path));
    assert_guarded(reg);
    wlz_close(reg);
    reg = NULL;
    ck_assert_int_eq(sqlite3_memory_used(), 0);
    memory_uninstall();
}
END_TEST

static const struct {
    disk_fault fault;
    bool for_ever;
    wlz_status status;
} FAULTS[] = {
    {DISK_ERROR, false, WLZ_IO}, {DISK_FULL, false, WLZ_FULL}, {DISK_POWER, true, WLZ_IO}};

START_TEST(test_import__on_a_disk_that_fails)
{
    bool failed = true;

    make_and_export_full();
    disk_install();
    wlz_close(registry_at(file_path));
    disk_settle();
    for (int at = 0; failed; at += at < 8 ? 1 : CALLS_APART) {
        wlz_registry *file = registry_at(file_path);
        wlz_status status;

        disk_arm(FAULTS[_i].fault, at, FAULTS[_i].for_ever);
        status = wlz_import(file, lines_path);
        if (FAULTS[_i].fault == DISK_POWER)
            wlz_close(file);
        failed = disk_disarm();
        ck_assert_msg(status == WLZ_OK || status == FAULTS[_i].status || status == WLZ_IO, "%d: %s",
                      at, wlz_status_name(status));
        if (FAULTS[_i].fault == DISK_POWER) {
            disk_restart((uint32_t)at);
            file = registry_at(file_path);
        }
        if (status != WLZ_OK && !disk_failed_in_sync() && FAULTS[_i].fault != DISK_POWER)
            assert_no_rows(file);
        if (sql_int(file, "SELECT count(*) FROM history") > 0)
            assert_sound(file);
        wlz_close(file);
        file_remove();
        wlz_close(registry_at(file_path));
        disk_settle();
    }
}
END_TEST

Suite *import_suite(void)
{
    Suite *suite = suite_create("import");
    TCase *same = tcase_create("same"), *target = tcase_create("target");
    TCase *fault = tcase_create("faults");
    TCase *const all[] = {same, target, fault};

    for (int i = 0; i < COUNT(all); i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        tcase_set_timeout(all[i], 120);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_loop_test(same, test_import__gives_the_same_registry, 0, COUNT(MAKERS));
    tcase_add_test(same, test_import__into_a_file);
    tcase_add_test(same, test_import__into_an_attached_connection);
    tcase_add_test(same, test_import__answers_and_refuses_as_before);
    tcase_add_test(same, test_import__takes_the_lines_in_any_order);
    tcase_add_test(target, test_import__needs_a_registry_without_rows);
    tcase_add_test(target, test_import__leaves_what_was_added);
    tcase_add_test(target, test_import__within_a_transaction);
    tcase_add_test(target, test_import__into_what_cannot_be_written);
    tcase_add_test(target, test_import__of_no_file);
    tcase_add_test(fault, test_import__can_be_stopped);
    tcase_add_test(fault, test_import__without_memory);
    tcase_add_loop_test(fault, test_import__on_a_disk_that_fails, 0, COUNT(FAULTS));
    return suite;
}
