/* Copies of the file: the same registry, of one moment, or no file. */
#include "fault_disk.h"
#include "fault_memory.h"
#include "files.h"
#include "samples.h"

#include "file/sqlite.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

Suite *backup_suite(void);

static wlz_registry *reg;
static char copy_path[TEST_PATH_MAX + 16];

static void setup(void)
{
    file_setup();
    snprintf(copy_path, sizeof copy_path, "%s.copy", file_path);
    reg = registry_at(file_path);
    load_packs(reg);
    load_samples(reg);
}

static void copy_remove(void)
{
    char name[TEST_PATH_MAX + 32];

    unlink(copy_path);
    snprintf(name, sizeof name, "%s-wal", copy_path);
    unlink(name);
    snprintf(name, sizeof name, "%s-shm", copy_path);
    unlink(name);
}

static void teardown(void)
{
    wlz_close(reg);
    copy_remove();
    file_teardown();
}

static bool there_is(const char *path)
{
    struct stat found;

    return lstat(path, &found) == 0;
}

/* The file of the copy, and nothing beside it but the registry's own files. */
static void assert_no_copy(void)
{
    char journal[TEST_PATH_MAX + 32];

    ck_assert(!there_is(copy_path));
    snprintf(journal, sizeof journal, "%s-journal", copy_path);
    ck_assert(!there_is(journal));
}

static wlz_registry *open_copy(void)
{
    wlz_open_options options = test_options();
    wlz_registry *copy = NULL;

    options.flags = 0;
    assert_ok(copy, wlz_open(copy_path, &options, &copy));
    return copy;
}

/* ---- the same registry */

START_TEST(test_backup__is_the_same_registry)
{
    wlz_registry *copy;

    sql_run(reg, "CREATE TABLE own(a TEXT); INSERT INTO own VALUES('sample')");
    assert_ok(reg, wlz_backup(reg, copy_path));
    ck_assert_str_eq(wlz_message(reg), "");
    copy = open_copy();
    assert_unchanged(copy, registry_digest(reg));
    ck_assert_int_eq(sql_int(copy, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), 1);
    ck_assert_int_eq(sql_int(copy, "PRAGMA user_version"), wlz_schema_version());
    assert_sound(copy);
    wlz_close(copy);
}
END_TEST

/* Readable where no log can be: byte 18 of the header is 1. */
START_TEST(test_backup__that_is_portable_has_no_log)
{
    file_bytes bytes;
    wlz_registry *copy;

    assert_ok(reg, wlz_backup_portable(reg, copy_path));
    bytes = file_content(copy_path);
    ck_assert_int_eq(bytes.bytes[18], 1);
    ck_assert_int_eq(bytes.bytes[19], 1);
    free(bytes.bytes);
    copy = open_copy();
    assert_unchanged(copy, registry_digest(reg));
    ck_assert_int_eq(sql_int(copy, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), 1);
    wlz_close(copy);
}
END_TEST

START_TEST(test_backup__leaves_nothing_beside_it)
{
    int before = file_neighbours(file_path);

    assert_ok(reg, wlz_backup(reg, copy_path));
    ck_assert_int_eq(file_neighbours(file_path), before + 1);
}
END_TEST

START_TEST(test_backup__is_independent_of_the_original)
{
    wlz_registry *copy;

    assert_ok(reg, wlz_backup(reg, copy_path));
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
    copy = open_copy();
    assert_ok(copy, wlz_provider_add(copy, "30000008", NULL, "Sample"));
    ck_assert_int_eq(sql_int(copy, "SELECT count(*) FROM provider WHERE agb = '30000009'"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider WHERE agb = '30000008'"), 0);
    wlz_close(copy);
}
END_TEST

START_TEST(test_backup__of_a_registry_in_memory)
{
    wlz_registry *memory = registry_copy(reg), *copy;

    assert_ok(memory, wlz_backup(memory, copy_path));
    wlz_close(memory);
    copy = open_copy();
    assert_unchanged(copy, registry_digest(reg));
    wlz_close(copy);
}
END_TEST

START_TEST(test_backup__of_a_registry_that_is_read_only)
{
    wlz_registry *readonly = NULL, *copy;

    assert_ok(readonly, file_open(WLZ_OPEN_READONLY, &readonly));
    assert_ok(readonly, wlz_backup(readonly, copy_path));
    wlz_close(readonly);
    copy = open_copy();
    assert_ok(copy, wlz_provider_add(copy, "30000008", NULL, "Sample"));
    wlz_close(copy);
}
END_TEST

/* ---- one moment */

START_TEST(test_backup__has_nothing_that_is_not_committed)
{
    wlz_registry *writer = registry_at(file_path), *copy;
    char *before = registry_digest(reg);

    assert_ok(writer, wlz_begin(writer));
    assert_ok(writer, wlz_provider_add(writer, "30000009", NULL, "Sample"));
    assert_ok(reg, wlz_backup(reg, copy_path));
    assert_ok(writer, wlz_commit(writer));
    wlz_close(writer);
    copy = open_copy();
    assert_unchanged(copy, before);
    wlz_close(copy);
}
END_TEST

/* A writer that goes on until it is killed. No connection may be open: SQLite does not allow a fork. */
static pid_t start_writer(void)
{
    pid_t child = fork();
    wlz_open_options options = test_options();
    wlz_registry *writer = NULL;

    if (child != 0)
        return child;
    options.busy_timeout_ms = 5000;
    expect(wlz_open(file_path, &options, &writer) == WLZ_OK, 1);
    for (int agb = 31000001; agb < 31100000; agb++) {
        char text[12];

        snprintf(text, sizeof text, "%d", agb);
        expect(wlz_begin(writer) == WLZ_OK, 2);
        expect(wlz_provider_add(writer, text, NULL, "Sample") == WLZ_OK, 3);
        expect(wlz_provider_fact_add(writer, &(wlz_provider_fact){.office = OFFICE,
                                                                  .agb = text,
                                                                  .fact = "relation",
                                                                  .word = "new",
                                                                  .valid_from = 20230101,
                                                                  .evidence = "sample"}) == WLZ_OK,
               4);
        expect(wlz_commit(writer) == WLZ_OK, 5);
    }
    _exit(6);
}

START_TEST(test_backup__is_of_one_moment_while_others_write)
{
    int64_t last = 0;
    pid_t writer;
    int code = 0;

    wlz_close(reg);
    writer = start_writer();
    reg = registry_at(file_path);
    for (int i = 0; i < 12 || last == 3; i++) {
        wlz_registry *copy;
        int64_t count;

        assert_ok(reg, wlz_backup(reg, copy_path));
        copy = open_copy();
        count = sql_int(copy, "SELECT count(*) FROM provider");
        ck_assert_int_ge(count, last);
        last = count;
        ck_assert_int_eq(sql_int(copy, "SELECT count(*) FROM provider WHERE agb NOT IN"
                                       " (SELECT agb FROM provider_fact)"),
                         0);
        if (i % 6 == 0)
            assert_sound(copy);
        wlz_close(copy);
        copy_remove();
        ck_assert_msg(waitpid(writer, &code, WNOHANG) == 0, "the writer ended: %d",
                      WEXITSTATUS(code));
    }
    kill(writer, SIGKILL);
    waitpid(writer, &code, 0);
    ck_assert_int_gt(last, 3);
    ck_assert(WIFSIGNALED(code));
}
END_TEST

/* ---- the name */

START_TEST(test_backup__overwrites_nothing)
{
    file_bytes before;

    file_write(copy_path, "sample", 6);
    before = file_content(copy_path);
    assert_status(reg, WLZ_EXISTS, wlz_backup(reg, copy_path));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 0);
    assert_file_is(copy_path, &before);
    file_write(copy_path, "", 0);
    assert_status(reg, WLZ_EXISTS, wlz_backup(reg, copy_path));
    unlink(copy_path);
    assert_status(reg, WLZ_EXISTS, wlz_backup(reg, file_path)); /* over itself */
    ck_assert_int_eq(symlink("nowhere", copy_path), 0);
    assert_status(reg, WLZ_EXISTS, wlz_backup(reg, copy_path));
    unlink(copy_path);
    ck_assert_int_eq(mkdir(copy_path, 0700), 0);
    assert_status(reg, WLZ_EXISTS, wlz_backup(reg, copy_path));
    ck_assert_int_eq(rmdir(copy_path), 0);
    assert_sound(reg);
}
END_TEST

START_TEST(test_backup__needs_a_path)
{
    static char long_path[5000];

    memset(long_path, 'a', sizeof long_path - 1);
    assert_status(reg, WLZ_IO, wlz_backup(reg, "/nowhere/at/all"));
    assert_message(reg, "/nowhere/at/all");
    assert_status(reg, WLZ_INVALID, wlz_backup(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_backup(reg, ""));
    assert_status(reg, WLZ_INVALID, wlz_backup(reg, "\xff"));
    assert_status(reg, WLZ_INVALID, wlz_backup(reg, long_path));
    assert_message(reg, "path");
}
END_TEST

static const char *const NAMES[] = {":memory:", "file:sample?mode=memory", "a%b's \"c\""};

START_TEST(test_backup__is_a_file_whatever_its_name)
{
    char directory[TEST_PATH_MAX];

    snprintf(directory, sizeof directory, "%.*s", (int)(strrchr(file_path, '/') - file_path),
             file_path);
    ck_assert_int_eq(chdir(directory), 0);
    assert_ok(reg, wlz_backup(reg, NAMES[_i]));
    ck_assert_int_eq(rename(NAMES[_i], copy_path), 0);
    wlz_close(open_copy());
}
END_TEST

/* ---- not now */

START_TEST(test_backup__not_in_a_transaction)
{
    assert_ok(reg, wlz_begin(reg));
    assert_status(reg, WLZ_MISUSE, wlz_backup(reg, copy_path));
    assert_ok(reg, wlz_rollback(reg));
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_status(reg, WLZ_MISUSE, wlz_backup(reg, copy_path));
    assert_ok(reg, wlz_rollback(reg));
    sql_run(reg, "BEGIN");
    assert_status(reg, WLZ_MISUSE, wlz_backup(reg, copy_path));
    sql_run(reg, "ROLLBACK");
    assert_no_copy();
    assert_ok(reg, wlz_backup(reg, copy_path));
}
END_TEST

static void on_alarm(int unused)
{
    (void)unused;
    wlz_interrupt(reg);
}

START_TEST(test_backup__that_is_stopped_leaves_no_file)
{
    struct itimerval never = {{0, 0}, {0, 0}};
    struct sigaction alarm_action = {.sa_handler = on_alarm};
    int stopped = 0;

    sigaction(SIGALRM, &alarm_action, NULL);
    for (int i = 0; i < 200 && stopped < 5; i++) {
        struct itimerval soon = {{0, 0}, {0, 100 + i * 50}};
        wlz_status status;

        setitimer(ITIMER_REAL, &soon, NULL);
        status = wlz_backup(reg, copy_path);
        setitimer(ITIMER_REAL, &never, NULL);
        if (status == WLZ_INTERRUPTED) {
            stopped++;
            assert_no_copy();
        } else {
            assert_ok(reg, status);
            copy_remove();
        }
    }
    ck_assert_int_gt(stopped, 0);
}
END_TEST

/* ---- faults */

static void assert_whole_or_gone(wlz_status status, const char *before)
{
    wlz_registry *copy;
    char *after;

    if (status != WLZ_OK) {
        ck_assert_str_ne(wlz_message(reg), "");
        assert_no_copy();
        return;
    }
    copy = open_copy();
    after = registry_digest(copy);
    ck_assert_str_eq(after, before);
    sqlite3_free(after);
    wlz_close(copy);
    copy_remove();
}

static const struct {
    disk_fault fault;
    bool for_ever;
    wlz_status status;
} FAULTS[] = {{DISK_ERROR, false, WLZ_IO},
              {DISK_ERROR, true, WLZ_IO},
              {DISK_FULL, true, WLZ_FULL},
              {DISK_POWER, true, WLZ_IO}};

START_TEST(test_backup__on_a_disk_that_fails)
{
    bool failed = true;
    char *before;

    wlz_close(reg);
    disk_install();
    reg = registry_at(file_path);
    before = registry_digest(reg);
    for (int at = 0; failed; at += at < 20 ? 1 : 97) {
        wlz_status status;

        disk_arm(FAULTS[_i].fault, at, FAULTS[_i].for_ever);
        status = wlz_backup(reg, copy_path);
        failed = disk_disarm();
        ck_assert_msg(status == WLZ_OK || status == FAULTS[_i].status || status == WLZ_IO,
                      "call %d: %s: %s", at, wlz_status_name(status), wlz_message(reg));
        disk_restart((uint32_t)at);
        assert_whole_or_gone(status, before);
    }
    sqlite3_free(before);
}
END_TEST

START_TEST(test_backup__without_memory)
{
    bool failed = true;
    char *before;

    wlz_close(reg);
    memory_install();
    reg = registry_at(file_path);
    before = registry_digest(reg);
    for (int at = 0; failed; at += at < 60 ? 1 : 23) {
        wlz_status status;

        memory_arm(at, at % 2);
        status = wlz_backup(reg, copy_path);
        failed = memory_disarm();
        ck_assert_msg(status == WLZ_OK || status == WLZ_NOMEM, "allocation %d: %s: %s", at,
                      wlz_status_name(status), wlz_message(reg));
        assert_whole_or_gone(status, before);
    }
    sqlite3_free(before);
    wlz_close(reg);
    reg = NULL;
    ck_assert_int_eq(sqlite3_memory_used(), 0);
    memory_uninstall();
}
END_TEST

Suite *backup_suite(void)
{
    Suite *suite = suite_create("backup");
    TCase *same = tcase_create("same"), *name = tcase_create("names");
    TCase *fault = tcase_create("faults");
    TCase *const all[] = {same, name, fault};

    for (int i = 0; i < COUNT(all); i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        tcase_set_timeout(all[i], 60);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_test(same, test_backup__is_the_same_registry);
    tcase_add_test(same, test_backup__that_is_portable_has_no_log);
    tcase_add_test(same, test_backup__leaves_nothing_beside_it);
    tcase_add_test(same, test_backup__is_independent_of_the_original);
    tcase_add_test(same, test_backup__of_a_registry_in_memory);
    tcase_add_test(same, test_backup__of_a_registry_that_is_read_only);
    tcase_add_test(same, test_backup__has_nothing_that_is_not_committed);
    tcase_add_test(same, test_backup__is_of_one_moment_while_others_write);
    tcase_add_test(name, test_backup__overwrites_nothing);
    tcase_add_test(name, test_backup__needs_a_path);
    tcase_add_loop_test(name, test_backup__is_a_file_whatever_its_name, 0, COUNT(NAMES));
    tcase_add_test(fault, test_backup__not_in_a_transaction);
    tcase_add_test(fault, test_backup__that_is_stopped_leaves_no_file);
    tcase_add_loop_test(fault, test_backup__on_a_disk_that_fails, 0, COUNT(FAULTS));
    tcase_add_test(fault, test_backup__without_memory);
    return suite;
}
