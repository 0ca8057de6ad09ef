/* A registry whose header lost its two numbers, as .dump and a reload leave it: refused as it is, adopted once verified. */
#include "files.h"

#include <sqlite3.h>

Suite *adopt_suite(void);

static const char LOSE[] =
    "PRAGMA journal_mode = DELETE; PRAGMA application_id = 0; PRAGMA user_version = 0";

static void setup(void)
{
    file_setup();
    file_make_registry();
    file_outsider(LOSE);
}

static void assert_refused_untouched(wlz_status status, unsigned flags, const char *says)
{
    file_bytes before = file_content(file_path);
    int neighbours = file_neighbours(file_path);
    wlz_registry *reg = NULL;

    assert_status(reg, status, file_open(flags, &reg));
    ck_assert_ptr_null(reg);
    ck_assert_msg(strstr(wlz_message(NULL), says) != NULL, "%s", wlz_message(NULL));
    ck_assert_int_eq(file_neighbours(file_path), neighbours);
    assert_file_is(file_path, &before);
}

START_TEST(test_adopt__is_refused_without_the_flag)
{
    assert_refused_untouched(WLZ_NOTREGISTRY, 0, "wlzreg FILE adopt");
    assert_refused_untouched(WLZ_NOTREGISTRY, WLZ_OPEN_READONLY, "wlzreg FILE adopt");
    assert_refused_untouched(WLZ_NOTREGISTRY, WLZ_OPEN_CREATE, "wlzreg FILE adopt");
}
END_TEST

START_TEST(test_adopt__gives_the_numbers_back)
{
    wlz_registry *reg = NULL;

    assert_ok(reg, file_open(WLZ_OPEN_ADOPT, &reg));
    assert_sound(reg);
    ck_assert(!wlz_is_readonly(reg));
    ck_assert_int_eq(sql_int(reg, "PRAGMA application_id"), 0x574c5a52);
    ck_assert_int_eq(sql_int(reg, "PRAGMA user_version"), wlz_schema_version());
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM context"), 0);
    assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
    reg = NULL;
    assert_ok(reg, file_open(0, &reg));
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

/* Whoever may write the file may write another number there: it says nothing of the schema that the file has. */
static const struct {
    const char *sql;
    wlz_status without; /* the flag */
} NUMBERS[] = {
    {"PRAGMA application_id = 0x574c5a52; PRAGMA user_version = 99900", WLZ_NEWER},
    {"PRAGMA application_id = 0x574c5a52; PRAGMA user_version = 199", WLZ_OK}, /* for reading */
    {"PRAGMA application_id = 0x574c5a52; PRAGMA user_version = 7", WLZ_NOTREGISTRY},
    {"PRAGMA application_id = 0x574c5a52; PRAGMA user_version = -1", WLZ_NOTREGISTRY},
};

START_TEST(test_adopt__gives_another_number_its_place)
{
    wlz_registry *reg = NULL;
    wlz_status status;

    file_outsider(NUMBERS[_i].sql);
    status = file_open(0, &reg);
    ck_assert_int_eq(status, NUMBERS[_i].without);
    ck_assert(reg == NULL || wlz_is_readonly(reg));
    wlz_close(reg);
    reg = NULL;
    assert_ok(reg, file_open(WLZ_OPEN_ADOPT, &reg));
    ck_assert(!wlz_is_readonly(reg));
    ck_assert_int_eq(sql_int(reg, "PRAGMA user_version"), wlz_schema_version());
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

/* One that another version made has another schema. */
START_TEST(test_adopt__leaves_what_is_newer)
{
    file_outsider("PRAGMA application_id = 0x574c5a52; PRAGMA user_version = 199;"
                  "ALTER TABLE provider ADD COLUMN extra INTEGER");
    assert_refused_untouched(WLZ_CORRUPT, WLZ_OPEN_ADOPT, "schema provider: was changed");
}
END_TEST

START_TEST(test_adopt__only_looks_when_it_only_reads)
{
    file_bytes before = file_content(file_path);
    char digest[WLZ_DIGEST_SIZE];
    wlz_registry *reg = NULL;

    assert_ok(reg, file_open(WLZ_OPEN_ADOPT | WLZ_OPEN_READONLY, &reg));
    ck_assert(wlz_is_readonly(reg));
    assert_ok(reg, wlz_digest_get(reg, digest));
    wlz_close(reg);
    assert_file_is(file_path, &before);
}
END_TEST

/* What verifying finds, and what is no registry. */
static const struct {
    const char *sql;
    wlz_status status;
    const char *says;
} WRONG[] = {
    {"DROP TRIGGER position_guard", WLZ_CORRUPT, "position_guard"},
    {"ALTER TABLE provider ADD COLUMN extra INTEGER", WLZ_CORRUPT, "schema provider: was changed"},
    {"DROP TABLE context", WLZ_NOTREGISTRY, "does not have its tables"},
    {"PRAGMA user_version = 100", WLZ_NOTREGISTRY, "application id is 0"},
    {"PRAGMA application_id = 4711", WLZ_NOTREGISTRY, "application id is 4711"},
};

START_TEST(test_adopt__refuses_what_is_not_sound)
{
    file_outsider(WRONG[_i].sql);
    assert_refused_untouched(WRONG[_i].status, WLZ_OPEN_ADOPT, WRONG[_i].says);
    assert_refused_untouched(WRONG[_i].status, WLZ_OPEN_ADOPT | WLZ_OPEN_READONLY, WRONG[_i].says);
}
END_TEST

START_TEST(test_adopt__leaves_the_file_of_another_program)
{
    file_remove();
    file_outsider("CREATE TABLE person(name TEXT); INSERT INTO person VALUES('sample')");
    assert_refused_untouched(WLZ_NOTREGISTRY, WLZ_OPEN_ADOPT, "does not have its tables");
    file_remove();
    file_write(file_path, "Beste lezer,\n", 13);
    assert_refused_untouched(WLZ_NOTREGISTRY, WLZ_OPEN_ADOPT, "not an SQLite file");
    file_write(file_path, "", 0);
    assert_refused_untouched(WLZ_NOTREGISTRY, WLZ_OPEN_ADOPT, "is empty");
}
END_TEST

START_TEST(test_adopt__changes_nothing_for_a_registry)
{
    wlz_registry *reg = NULL;

    file_remove();
    file_make_registry();
    assert_ok(reg, file_open(WLZ_OPEN_ADOPT, &reg));
    ck_assert(!wlz_is_readonly(reg));
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

START_TEST(test_adopt__by_a_connection_of_the_callers)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    sqlite3 *db = NULL;

    options.flags = WLZ_OPEN_ADOPT;
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    assert_ok(reg, wlz_attach(db, &options, &reg));
    assert_sound(reg);
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    reg = NULL;
    assert_ok(reg, file_open(0, &reg));
    wlz_close(reg);
}
END_TEST

Suite *adopt_suite(void)
{
    Suite *suite = suite_create("adopt");
    TCase *lost = tcase_create("lost");

    tcase_add_checked_fixture(lost, setup, file_teardown);
    suite_add_tcase(suite, lost);
    tcase_add_test(lost, test_adopt__is_refused_without_the_flag);
    tcase_add_test(lost, test_adopt__gives_the_numbers_back);
    tcase_add_loop_test(lost, test_adopt__gives_another_number_its_place, 0,
                        sizeof NUMBERS / sizeof *NUMBERS);
    tcase_add_test(lost, test_adopt__leaves_what_is_newer);
    tcase_add_test(lost, test_adopt__only_looks_when_it_only_reads);
    tcase_add_loop_test(lost, test_adopt__refuses_what_is_not_sound, 0,
                        sizeof WRONG / sizeof *WRONG);
    tcase_add_test(lost, test_adopt__leaves_the_file_of_another_program);
    tcase_add_test(lost, test_adopt__changes_nothing_for_a_registry);
    tcase_add_test(lost, test_adopt__by_a_connection_of_the_callers);
    return suite;
}
