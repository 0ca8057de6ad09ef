/* The file: making and opening it, and why it does not open. */
#include "files.h"
#include "samples.h"

#include "file/connection.h"

#include <pthread.h>
#include <unistd.h>

Suite *registry_suite(void);

/* ---- open ---- */

static const char *const NAMES[] = {"file:sample", "file:sample?mode=memory", "file:sample%20x"};

/* To SQLite "file:" begins an address, which names another file, or none. */
START_TEST(test_registry__is_the_file_of_its_name)
{
    char directory[TEST_PATH_MAX];
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    snprintf(directory, sizeof directory, "%.*s", (int)(strrchr(file_path, '/') - file_path),
             file_path);
    ck_assert_int_eq(chdir(directory), 0);
    assert_ok(reg, wlz_open(NAMES[_i], &options, &reg));
    wlz_close(reg);
    ck_assert_int_eq(access(NAMES[_i], F_OK), 0);
    ck_assert_int_eq(file_neighbours(file_path), 3);
    reg = NULL;
    assert_ok(reg, wlz_open(NAMES[_i], NULL, &reg));
    assert_sound(reg);
    wlz_close(reg);
    ck_assert_int_eq(rename(NAMES[_i], file_path), 0);
}
END_TEST

START_TEST(test_registry__opens_what_it_created)
{
    wlz_registry *reg = NULL;

    file_make_registry();
    assert_ok(reg, file_open(0, &reg));
    ck_assert(!wlz_is_readonly(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 1);
    ck_assert_int_eq(sql_int(reg, "PRAGMA application_id"), 0x574c5a52);
    ck_assert_int_eq(sql_int(reg, "PRAGMA user_version"), wlz_schema_version());
    ck_assert_str_eq(wlz_message(reg), "");
    assert_sound(reg);
    wlz_close(reg);
    ck_assert_int_eq(file_neighbours(file_path), 3); /* . and .. and the file: the log is gone */
}
END_TEST

START_TEST(test_registry__in_memory_is_empty_to_who_only_reads)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    options.flags = WLZ_OPEN_READONLY;
    assert_status(NULL, WLZ_NOTREGISTRY, wlz_open(":memory:", &options, &reg));
    ck_assert_ptr_null(reg);
}
END_TEST

START_TEST(test_registry__creates_over_an_empty_file)
{
    wlz_registry *reg = NULL;

    file_write(file_path, "", 0);
    assert_ok(reg, file_open(WLZ_OPEN_CREATE, &reg));
    assert_sound(reg);
    wlz_close(reg);
    assert_ok(reg, file_open(WLZ_OPEN_CREATE, &reg)); /* CREATE opens what is there */
    wlz_close(reg);
}
END_TEST

START_TEST(test_registry__readonly_answers_and_never_writes)
{
    wlz_registry *reg = NULL;
    file_bytes before;

    file_make_registry();
    before = file_content(file_path);
    assert_ok(reg, file_open(WLZ_OPEN_READONLY, &reg));
    ck_assert(wlz_is_readonly(reg));
    assert_status(reg, WLZ_READONLY, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample"));
    assert_status(reg, WLZ_READONLY, wlz_begin(reg));
    assert_status(reg, WLZ_READONLY, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_verify(reg));
    wlz_close(reg);
    assert_file_is(file_path, &before);
}
END_TEST

START_TEST(test_registry__options_start_from_init)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;
    wlz_registry *reg = NULL;

    ck_assert_int_eq(options.version, WLZ_OPEN_OPTIONS_VERSION);
    ck_assert_uint_eq(options.flags, 0);
    ck_assert_int_eq(options.busy_timeout_ms, 5000);
    ck_assert_ptr_null(options.actor);
    ck_assert(options.clock == NULL && options.clock_context == NULL);
    options.flags = WLZ_OPEN_CREATE;
    assert_ok(reg, wlz_open(file_path, &options, &reg));
    ck_assert_int_eq(sql_int(reg, "PRAGMA busy_timeout"), 5000);
    wlz_close(reg);
    assert_ok(reg, wlz_open(file_path, NULL, &reg)); /* NULL: the same, without CREATE */
    ck_assert_int_eq(sql_int(reg, "PRAGMA busy_timeout"), 5000);
    wlz_close(reg);
}
END_TEST

static char long_text[300];

static const struct {
    const char *what;
    wlz_open_options options;
} BAD_OPTIONS[] = {
    {"version 0", {0, 2, 0, NULL, NULL, NULL, 0}},
    {"version 3", {3, 2, 0, NULL, NULL, NULL, 0}},
    {"unknown flag", {1, 16, 0, NULL, NULL, NULL, 0}},
    {"all flags", {1, ~0u, 0, NULL, NULL, NULL, 0}},
    {"read-only and create", {1, 3, 0, NULL, NULL, NULL, 0}},
    {"negative timeout", {1, 2, -1, NULL, NULL, NULL, 0}},
    {"empty actor", {1, 2, 0, "", NULL, NULL, 0}},
    {"actor not UTF-8", {1, 2, 0, "\xff", NULL, NULL, 0}},
    {"actor too long", {1, 2, 0, long_text, NULL, NULL, 0}},
    {"no such language", {2, 2, 0, NULL, NULL, NULL, (wlz_language)2}},
};

START_TEST(test_registry__refuses_options)
{
    wlz_registry *reg = NULL;
    sqlite3 *db = NULL;

    memset(long_text, 'a', sizeof long_text - 1);
    assert_status(reg, WLZ_INVALID, wlz_open(file_path, &BAD_OPTIONS[_i].options, &reg));
    ck_assert_ptr_null(reg);
    ck_assert_int_ne(access(file_path, F_OK), 0);
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_status(reg, WLZ_INVALID, wlz_attach(db, &BAD_OPTIONS[_i].options, &reg));
    ck_assert_ptr_null(reg);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* Options of a program that was compiled with an older header have no language. */
START_TEST(test_registry__takes_options_of_the_first_version)
{
    struct {
        int version;
        unsigned flags;
        int busy_timeout_ms;
        const char *actor;
        wlz_instant (*clock)(void *context);
        void *clock_context;
        unsigned char beyond[sizeof(wlz_open_options)];
    } old = {.version = 1, .flags = WLZ_OPEN_CREATE};
    wlz_registry *reg = NULL;

    memset(old.beyond, 0x5a, sizeof old.beyond);
    ck_assert_int_eq(wlz_open(":memory:", (const wlz_open_options *)(const void *)&old, &reg),
                     WLZ_OK);
    assert_status(reg, WLZ_NOTFOUND, wlz_fund_get(reg, "none", &(wlz_fund_balance){0}));
    ck_assert_str_eq(wlz_message(reg), "the registry has no fund none");
    wlz_close(reg);
}
END_TEST

START_TEST(test_registry__open_needs_its_arguments)
{
    wlz_registry *untouched = (wlz_registry *)(void *)file_path, *reg = untouched;
    sqlite3 *db = NULL;

    assert_status(NULL, WLZ_INVALID, wlz_open(file_path, NULL, NULL));
    ck_assert_str_eq(wlz_message(NULL), "out is missing");
    assert_status(NULL, WLZ_INVALID, wlz_open(NULL, NULL, &reg));
    ck_assert_str_eq(wlz_message(NULL), "path is missing");
    assert_status(NULL, WLZ_INVALID, wlz_attach(NULL, NULL, &reg));
    ck_assert_str_eq(wlz_message(NULL), "db is missing");
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_status(NULL, WLZ_INVALID, wlz_attach(db, NULL, NULL));
    sqlite3_close(db);
    assert_status(NULL, WLZ_INVALID, wlz_open("", NULL, &reg));
    assert_status(NULL, WLZ_INVALID, wlz_open("\xff", NULL, &reg));
    ck_assert_ptr_eq(reg, untouched);
}
END_TEST

/* ---- why it did not open: one reason per thread, as there is no registry */

static wlz_status open_nowhere(wlz_language language)
{
    wlz_open_options options = test_options();
    wlz_registry *none = NULL;
    wlz_status status;

    options.language = language;
    status = wlz_open("/nowhere/at/all", &options, &none);
    ck_assert_ptr_null(none);
    return status;
}

START_TEST(test_registry__reports_why_it_did_not_open)
{
    wlz_registry *reg;

    ck_assert_int_eq(open_nowhere(WLZ_DUTCH), WLZ_IO);
    ck_assert_str_eq(wlz_message(NULL),
                     "kan /nowhere/at/all niet openen: No such file or directory");
    ck_assert_int_eq(open_nowhere(WLZ_ENGLISH), WLZ_IO);
    ck_assert_str_eq(wlz_message(NULL), "cannot open /nowhere/at/all: No such file or directory");
    reg = registry_at(":memory:");
    ck_assert_str_eq(wlz_message(NULL), "");
    ck_assert_int_eq(open_nowhere(WLZ_ENGLISH), WLZ_IO);
    ck_assert_str_eq(wlz_message(reg), "");
    assert_status(reg, WLZ_INVALID, wlz_set_actor(reg, ""));
    ck_assert_str_eq(
        wlz_message(NULL),
        "cannot open /nowhere/at/all: No such file or directory"); /* only openings change it */
    wlz_close(reg);
}
END_TEST

static void *open_in_thread(void *unused)
{
    (void)unused;
    ck_assert_str_eq(wlz_message(NULL), "");
    ck_assert_int_eq(open_nowhere(WLZ_DUTCH), WLZ_IO);
    ck_assert_str_eq(wlz_message(NULL),
                     "kan /nowhere/at/all niet openen: No such file or directory");
    return NULL;
}

START_TEST(test_registry__reports_to_each_thread_its_own)
{
    pthread_t other;

    ck_assert_int_eq(open_nowhere(WLZ_ENGLISH), WLZ_IO);
    ck_assert_int_eq(pthread_create(&other, NULL, open_in_thread, NULL), 0);
    ck_assert_int_eq(pthread_join(other, NULL), 0);
    ck_assert_str_eq(wlz_message(NULL), "cannot open /nowhere/at/all: No such file or directory");
}
END_TEST

START_TEST(test_registry__message_of_nothing)
{
    const char *reason = NULL;

    wlz_close(registry_at(":memory:"));
    ck_assert_str_eq(wlz_message(NULL), ""); /* it opened */
    ck_assert_uint_eq(wlz_violation_list(NULL)->count, 0);
    ck_assert_uint_eq(wlz_message_row(NULL, &reason), 0);
    ck_assert_str_eq(reason, "");
    ck_assert(wlz_is_readonly(NULL));
    ck_assert_int_ge(wlz_schema_version(), 100);
    wlz_close(NULL);
}
END_TEST

/* Here the headers and the library are of one version; the macros state it in three ways. */
START_TEST(test_registry__version)
{
    char version[50];

    snprintf(version, sizeof version, "%d.%d.%d", WLZ_VERSION_MAJOR, WLZ_VERSION_MINOR,
             WLZ_VERSION_PATCH);
    ck_assert_str_eq(wlz_version(), WLZ_VERSION);
    ck_assert_str_eq(wlz_version(), version);
    ck_assert_int_eq(WLZ_VERSION_NUMBER,
                     WLZ_VERSION_MAJOR * 1000000 + WLZ_VERSION_MINOR * 1000 + WLZ_VERSION_PATCH);
    ck_assert_int_gt(WLZ_VERSION_OF(1, 0, 0), WLZ_VERSION_OF(0, 999, 999));
}
END_TEST

/* ---- a registry whose opening failed ---- */

START_TEST(test_registry__that_did_not_open_is_not_returned)
{
    wlz_registry *reg = NULL;
    file_bytes before;

    assert_status(NULL, WLZ_IO, file_open(0, &reg)); /* missing */
    assert_status(NULL, WLZ_INVALID, file_open(16, &reg));
    file_make_registry();
    file_outsider("PRAGMA user_version = 203");
    before = file_content(file_path);
    assert_status(NULL, WLZ_NEWER, file_open(0, &reg));
    assert_file_is(file_path, &before);
    ck_assert_ptr_null(reg);
}
END_TEST

Suite *registry_suite(void)
{
    Suite *suite = suite_create("registry");
    TCase *opening = tcase_create("open");

    tcase_add_checked_fixture(opening, file_setup, file_teardown);
    suite_add_tcase(suite, opening);
    tcase_add_test(opening, test_registry__opens_what_it_created);
    tcase_add_loop_test(opening, test_registry__is_the_file_of_its_name, 0, COUNT(NAMES));
    tcase_add_test(opening, test_registry__creates_over_an_empty_file);
    tcase_add_test(opening, test_registry__in_memory_is_empty_to_who_only_reads);
    tcase_add_test(opening, test_registry__readonly_answers_and_never_writes);
    tcase_add_test(opening, test_registry__options_start_from_init);
    tcase_add_loop_test(opening, test_registry__refuses_options, 0,
                        sizeof BAD_OPTIONS / sizeof *BAD_OPTIONS);
    tcase_add_test(opening, test_registry__open_needs_its_arguments);
    tcase_add_test(opening, test_registry__takes_options_of_the_first_version);
    tcase_add_test(opening, test_registry__reports_why_it_did_not_open);
    tcase_add_test(opening, test_registry__reports_to_each_thread_its_own);
    tcase_add_test(opening, test_registry__message_of_nothing);
    tcase_add_test(opening, test_registry__version);
    tcase_add_test(opening, test_registry__that_did_not_open_is_not_returned);
    return suite;
}
