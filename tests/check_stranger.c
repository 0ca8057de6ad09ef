/* Files that are not a registry of this version, or may not be written: refused, and left as they are. */
#include "files.h"

#include "file/mount.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

Suite *stranger_suite(void);

/* ---- files that are not a registry ---- */

static void make_nothing(void)
{
}

static void make_empty(void)
{
    file_write(file_path, "", 0);
}

static void make_text(void)
{
    file_write(file_path, "Beste lezer,\n", 13);
}

static void make_long_text(void)
{
    char *text = malloc(10000);

    memset(text, 'x', 10000);
    file_write(file_path, text, 10000);
    free(text);
}

static void make_other_database(void)
{
    file_outsider("CREATE TABLE person(name TEXT); INSERT INTO person VALUES('sample')");
}

static void make_other_with_id(void)
{
    file_outsider("PRAGMA application_id = 4711; PRAGMA user_version = 100; CREATE TABLE t(a)");
}

static void make_without_id(void)
{
    file_make_registry();
    file_outsider("PRAGMA application_id = 0");
}

static void make_version_zero(void)
{
    file_make_registry();
    file_outsider("PRAGMA user_version = 0");
}

static void make_version_unheard_of(void)
{
    file_make_registry();
    file_outsider("PRAGMA user_version = 50");
}

static void make_version_negative(void)
{
    file_make_registry();
    file_outsider("PRAGMA user_version = -1");
}

/* Their entries do not fit the byte in which those of a small schema are counted. */
static void make_many_views(void)
{
    enum { VIEWS = 300 };
    char sql[100 + VIEWS * 40];
    int used = snprintf(sql, sizeof sql, "PRAGMA page_size = 65536; BEGIN;");

    for (int i = 0; i < VIEWS; i++)
        used += snprintf(sql + used, sizeof sql - (size_t)used, "CREATE VIEW v%d AS SELECT 1;", i);
    snprintf(sql + used, sizeof sql - (size_t)used, "COMMIT");
    file_outsider(sql);
}

/* The id of a registry (0x574c5a52), and nothing in it. */
static void make_empty_with_id(void)
{
    file_outsider("PRAGMA application_id = 1464621650; CREATE TABLE t(a); DROP TABLE t");
}

static void make_other_in_wal(void)
{
    file_outsider("PRAGMA journal_mode = WAL; CREATE TABLE person(name TEXT)");
}

static void damage(size_t at, size_t keep)
{
    file_bytes c;

    file_make_registry();
    c = file_content(file_path);
    memset(c.bytes + at, 0x5a, 16);
    file_write(file_path, c.bytes, keep != 0 ? keep : c.size);
    free(c.bytes);
}

static void make_damaged_magic(void)
{
    damage(0, 0);
}

static void make_damaged_page_size(void)
{
    damage(16, 0);
}

static void make_damaged_schema(void)
{
    damage(100, 0);
}

static void make_truncated(void)
{
    damage(100, 50);
}

static void make_halved(void)
{
    file_bytes c;

    file_make_registry();
    c = file_content(file_path);
    file_write(file_path, c.bytes, c.size / 8192 * 4096);
    free(c.bytes);
}

static void make_directory(void)
{
    ck_assert_int_eq(mkdir(file_path, 0700), 0);
}

static const struct {
    const char *what;
    void (*make)(void);
    wlz_status status, readonly; /* opened for writing, and read-only */
    bool
        is_ours; /* by its id: when SQLite opens it read-only it leaves a log beside it, as with any registry */
} STRANGERS[] = {
    {"missing", make_nothing, WLZ_IO, WLZ_IO, false},
    {"empty", make_empty, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"text", make_text, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"long text", make_long_text, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"another database", make_other_database, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"another with an id", make_other_with_id, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"many views", make_many_views, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"empty with an id", make_empty_with_id, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"another in WAL", make_other_in_wal, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"id removed", make_without_id, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"version 0", make_version_zero, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"version 50", make_version_unheard_of, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"version -1", make_version_negative, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"damaged magic", make_damaged_magic, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"damaged page size", make_damaged_page_size, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, true},
    {"damaged schema", make_damaged_schema, WLZ_CORRUPT, WLZ_CORRUPT, true},
    {"50 bytes", make_truncated, WLZ_NOTREGISTRY, WLZ_NOTREGISTRY, false},
    {"half", make_halved, WLZ_CORRUPT, WLZ_CORRUPT, true},
    {"a directory", make_directory, WLZ_IO, WLZ_IO, false},
};

static void assert_refuses_untouched(unsigned flags, wlz_status expected, bool alone)
{
    file_bytes before = file_content(file_path);
    int names = file_neighbours(file_path);
    wlz_registry *reg = NULL;

    assert_status(reg, expected, file_open(flags, &reg));
    ck_assert_ptr_null(reg);
    assert_file_is(file_path, &before);
    if (alone)
        ck_assert_int_eq(file_neighbours(file_path), names);
}

START_TEST(test_stranger__is_left_untouched)
{
    STRANGERS[_i].make();
    assert_refuses_untouched(0, STRANGERS[_i].status, true);
    if (STRANGERS[_i].make != make_nothing && STRANGERS[_i].make != make_empty)
        assert_refuses_untouched(WLZ_OPEN_CREATE, STRANGERS[_i].status, true);
    assert_refuses_untouched(WLZ_OPEN_READONLY, STRANGERS[_i].readonly, !STRANGERS[_i].is_ours);
    if (STRANGERS[_i].make == make_empty_with_id)
        assert_refuses_untouched(WLZ_OPEN_ADOPT, WLZ_NOTREGISTRY, true);
    rmdir(file_path);
}
END_TEST

START_TEST(test_stranger__with_nothing_left_in_it_becomes_a_registry_when_asked)
{
    wlz_registry *reg = NULL;

    file_outsider("CREATE TABLE t(a); DROP TABLE t");
    assert_status(reg, WLZ_NOTREGISTRY, file_open(0, &reg));
    assert_ok(reg, file_open(WLZ_OPEN_CREATE, &reg));
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

START_TEST(test_stranger__in_the_root_of_the_file_system_is_missing)
{
    wlz_registry *reg = NULL;

    assert_status(NULL, WLZ_IO, wlz_open("/no-such-registry.db", NULL, &reg));
    ck_assert_ptr_null(reg);
}
END_TEST

/* Closing a connection would write the log into the file: not into a file that is not ours. */
START_TEST(test_stranger__keeps_its_log)
{
    char wal[TEST_PATH_MAX + 8], copy[TEST_PATH_MAX + 8];
    file_bytes file, log;
    wlz_registry *reg = NULL;
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db,
                                  "PRAGMA journal_mode = WAL; CREATE TABLE person(name TEXT);"
                                  "INSERT INTO person VALUES('sample')",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    snprintf(wal, sizeof wal, "%s-wal", file_path);
    snprintf(copy, sizeof copy, "%s-copy", file_path);
    file = file_content(file_path);
    log = file_content(wal);
    sqlite3_close(db);
    file_write(file_path, file.bytes, file.size); /* as a crash would have left both */
    file_write(wal, log.bytes, log.size);
    assert_status(reg, WLZ_NOTREGISTRY, file_open(0, &reg));
    wlz_close(reg);
    assert_file_is(file_path, &file);
    assert_file_is(wal, &log);
}
END_TEST

/* ---- versions ---- */

START_TEST(test_stranger__of_a_newer_major_is_refused)
{
    static const unsigned flags[] = {0, WLZ_OPEN_READONLY, WLZ_OPEN_CREATE};
    wlz_registry *reg = NULL;

    file_make_registry();
    file_outsider("PRAGMA user_version = 203");
    for (int i = 0; i < 3; i++)
        assert_refuses_untouched(flags[i], WLZ_NEWER, true);
    assert_status(reg, WLZ_NEWER, file_open(0, &reg));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "2.03"));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "1.06"));
    wlz_close(reg);
}
END_TEST

START_TEST(test_stranger__of_a_newer_minor_opens_readonly)
{
    wlz_registry *reg = NULL;
    file_bytes before;

    file_make_registry();
    file_outsider("PRAGMA user_version = " LATER_SCHEMA);
    before = file_content(file_path);
    assert_ok(reg, file_open(WLZ_OPEN_CREATE, &reg));
    ck_assert(wlz_is_readonly(reg));
    assert_status(reg, WLZ_READONLY, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 1);
    wlz_close(reg);
    assert_file_is(file_path, &before);
}
END_TEST

/* Since 1.01 rules and layouts are rows: what they are is the present schema's. */
START_TEST(test_stranger__of_an_older_minor_is_brought_up_to_date)
{
    static const char *const older[] = {"PRAGMA user_version = 101", "PRAGMA user_version = 102"};
    wlz_registry *reg = NULL;

    file_make_registry();
    file_outsider(older[_i]);
    assert_status(reg, WLZ_READONLY, file_open(WLZ_OPEN_READONLY, &reg));
    assert_ok(reg, file_open(0, &reg));
    ck_assert_int_eq(sql_int(reg, "PRAGMA user_version"), wlz_schema_version());
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 1);
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM rule"), 0);
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM sqlite_schema WHERE name GLOB 'wlz_before_*'"), 0);
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

/* ---- a file that may not be written ---- */

static void use_protected_file(void)
{
    wlz_registry *reg = NULL;

    expect(file_open(0, &reg) == WLZ_OK, 1);
    expect(wlz_is_readonly(reg), 2);
    expect(wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample") == WLZ_READONLY, 3);
    expect(wlz_message(reg)[0] != '\0', 4);
    expect(wlz_verify(reg) == WLZ_OK, 5);
    wlz_close(reg);
}

static void use_secret_file(void)
{
    wlz_registry *reg = NULL;

    expect(file_open(0, &reg) == WLZ_IO, 1);
    expect(strstr(wlz_message(reg), "cannot open") != NULL, 2);
    wlz_close(reg);
}

/* Nothing may be written beside it: what was committed and is still in the log only is read too. */
static void use_file_in_protected_folder(void)
{
    wlz_registry *reg = NULL, *past = NULL;

    expect(file_open(0, &reg) == WLZ_OK, 1);
    expect(wlz_is_readonly(reg) && wlz_is_copy(reg), 2);
    expect(sql_int(reg, "SELECT count(*) FROM provider") == 2, 3);
    expect(wlz_provider_add(reg, GGZ_PROVIDER, NULL, "Sample") == WLZ_READONLY, 4);
    expect(wlz_verify(reg) == WLZ_OK, 5);
    expect(wlz_open_as_of(reg, 0, &past) == WLZ_OK, 6);
    expect(sql_int(past, "SELECT count(*) FROM provider") == 0, 7);
    wlz_close(past);
    wlz_close(reg);
}

static void expect_no_copy(const char *message)
{
    wlz_registry *reg = NULL;

    expect(file_open(0, &reg) == WLZ_IO, 1);
    expect(strstr(wlz_message(NULL), message) != NULL, 2);
}

static void copy_to_a_place_that_is_not_there(void)
{
    setenv("TMPDIR", "/no/such/place", 1);
    expect_no_copy("there is no place for a copy");
}

/* An empty TMPDIR is none. */
static void copy_to_a_place_that_is_too_small(void)
{
    struct rlimit before, small;

    setenv("TMPDIR", "", 1);
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    small = (struct rlimit){.rlim_cur = 8192, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    expect_no_copy("copying it to /tmp/");
    setrlimit(RLIMIT_FSIZE, &before);
}

static void copy_without_its_log(void)
{
    expect_no_copy("copying it to ");
}

/* Give the folder to all with this mode, to be looked into and, perhaps, to be written. */
static void folder_protect(unsigned mode)
{
    char directory[TEST_PATH_MAX];

    snprintf(directory, sizeof directory, "%.*s", (int)(strrchr(file_path, '/') - file_path),
             file_path);
    ck_assert_int_eq(chmod(directory, mode), 0);
}

/* Give the file to nobody, with this mode, in a directory that all may write. */
static void protect(unsigned mode)
{
    folder_protect(0777);
    ck_assert_int_eq(chmod(file_path, mode), 0);
}

START_TEST(test_stranger__without_permission)
{
    file_bytes before;

    file_make_registry();
    before = file_content(file_path);
    protect(0444);
    if (as_nobody(use_protected_file) == 77) {
        fprintf(stderr, "skipped: cannot become another user\n");
        free(before.bytes);
        return;
    }
    ck_assert_int_eq(as_nobody(use_protected_file), 0);
    protect(0);
    ck_assert_int_eq(as_nobody(use_secret_file), 0);
    protect(0600);
    if (geteuid() == 0) /* now only root's */
        ck_assert_int_eq(as_nobody(use_secret_file), 0);
    assert_file_is(file_path, &before);
}
END_TEST

static void create_in_protected_file(void)
{
    wlz_registry *reg = NULL;

    expect(file_open(WLZ_OPEN_CREATE, &reg) == WLZ_READONLY, 1);
    expect(strcmp(wlz_message(NULL), "the file is empty and may not be written to") == 0, 2);
}

START_TEST(test_stranger__with_nothing_in_it_that_may_not_be_written_stays_empty)
{
    file_bytes nothing = {0};

    make_empty();
    protect(0444);
    if (as_nobody(create_in_protected_file) == 77)
        fprintf(stderr, "skipped: cannot become another user\n");
    else
        ck_assert_int_eq(as_nobody(create_in_protected_file), 0);
    nothing = file_content(file_path);
    ck_assert_uint_eq(nothing.size, 0);
    free(nothing.bytes);
}
END_TEST

static void write_and_break_off(void)
{
    wlz_registry *reg = NULL;

    expect(file_open(0, &reg) == WLZ_OK, 1);
    expect(wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample in the log") == WLZ_OK, 2);
    _exit(0);
}

static const struct {
    void (*act)(void);
    unsigned log_mode;
} COPIES[] = {{use_file_in_protected_folder, 0444},
              {copy_to_a_place_that_is_not_there, 0444},
              {copy_to_a_place_that_is_too_small, 0444},
              {copy_without_its_log, 0}};

/* A writer that breaks off leaves its work in the log. */
START_TEST(test_stranger__in_a_folder_that_may_not_be_written)
{
    char log[TEST_PATH_MAX + 8], shared[TEST_PATH_MAX + 8];
    file_bytes before;
    pid_t writer;
    int result;

    file_make_registry();
    writer = fork();
    if (writer == 0)
        write_and_break_off();
    ck_assert(waitpid(writer, &result, 0) == writer && result == 0);
    snprintf(log, sizeof log, "%s-wal", file_path);
    snprintf(shared, sizeof shared, "%s-shm", file_path);
    before = file_content(file_path);
    ck_assert_int_eq(chmod(file_path, 0444) | chmod(log, COPIES[_i].log_mode) | chmod(shared, 0),
                     0);
    folder_protect(0555);
    result = as_nobody(COPIES[_i].act);
    folder_protect(0777);
    assert_file_is(file_path, &before);
    if (result == 77)
        fprintf(stderr, "skipped: cannot become another user\n");
    else
        ck_assert_int_eq(result, 0);
}
END_TEST

/* ---- a file of another machine ---- */

static bool is_network(const char *line, char type[WLZ__MOUNT_TYPE_MAX])
{
    FILE *table = tmpfile();
    bool network;

    fprintf(table, "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n%s\n", line);
    rewind(table);
    network = wlz__mounts_network(table, 0, 52, type);
    fclose(table);
    return network;
}

/* Lines as a Linux kernel writes them. */
START_TEST(test_stranger__of_another_machine_is_told_by_the_mount_table)
{
    char type[WLZ__MOUNT_TYPE_MAX] = "";

    ck_assert(
        is_network("99 21 0:52 / /mnt/sample rw,relatime shared:5 - nfs4 server:/sample rw", type));
    ck_assert_str_eq(type, "nfs4");
    ck_assert(is_network("99 21 0:52 / /mnt/with\\040blank rw - cifs //server/sample rw", type));
    ck_assert(is_network("99 21 0:52 / /mnt/sample rw - fuse.sshfs server: rw", type));
    ck_assert(!is_network("99 21 0:52 / /mnt/sample rw - tmpfs tmpfs rw", type));
    ck_assert(!is_network("99 21 0:53 / /mnt/sample rw - nfs server:/sample rw", type));
    ck_assert(!is_network("not a line of the table", type));
    ck_assert(!is_network("99 21 tmp / /mnt/sample rw - nfs4 server:/sample rw", type));
    ck_assert(!is_network("99 21 0:52 / /mnt/sample rw - ", type));
    ck_assert(!wlz__is_on_network("/proc/self/status", type));
}
END_TEST

Suite *stranger_suite(void)
{
    Suite *suite = suite_create("stranger");
    TCase *strangers = tcase_create("strangers"), *versions = tcase_create("versions");

    tcase_add_checked_fixture(strangers, file_setup, file_teardown);
    tcase_add_checked_fixture(versions, file_setup, file_teardown);
    suite_add_tcase(suite, strangers);
    suite_add_tcase(suite, versions);
    tcase_add_loop_test(strangers, test_stranger__is_left_untouched, 0,
                        sizeof STRANGERS / sizeof *STRANGERS);
    tcase_add_test(strangers, test_stranger__with_nothing_left_in_it_becomes_a_registry_when_asked);
    tcase_add_test(strangers, test_stranger__in_the_root_of_the_file_system_is_missing);
    tcase_add_test(strangers, test_stranger__keeps_its_log);
    tcase_add_test(strangers, test_stranger__without_permission);
    tcase_add_test(strangers,
                   test_stranger__with_nothing_in_it_that_may_not_be_written_stays_empty);
    tcase_add_loop_test(strangers, test_stranger__in_a_folder_that_may_not_be_written, 0,
                        sizeof COPIES / sizeof *COPIES);
    tcase_add_test(strangers, test_stranger__of_another_machine_is_told_by_the_mount_table);
    tcase_add_test(versions, test_stranger__of_a_newer_major_is_refused);
    tcase_add_test(versions, test_stranger__of_a_newer_minor_opens_readonly);
    tcase_add_loop_test(versions, test_stranger__of_an_older_minor_is_brought_up_to_date, 0, 2);
    return suite;
}
