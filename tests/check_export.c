/* Everything as lines of JSON: all of it, the same bytes for the same contents, of one moment. */
#include "exchanges.h"
#include "files.h"

#include "file/layout.h"
#include "file/sqlite.h"

Suite *export_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    reg = small_registry();
}

static void teardown(void)
{
    wlz_close(reg);
    file_teardown();
}

static bool has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

/* ---- what is in it */

START_TEST(test_export__of_a_small_registry)
{
    char *text = exported(reg);

    ck_assert_str_eq(
        text,
        "{\"wlzreg\":\"export\",\"schema\":" SCHEMA "}\n"
        "{\"table\":\"history_step\",\"row\":{\"seq\":1,\"at\":1668499200,\"actor\":\"tester\","
        "\"table_name\":\"provider\",\"row_key\":\"30000001\",\"op\":\"insert\","
        "\"version\":" SCHEMA ",\"old\":null,\"new\":\"'30000001', NULL, 'Sample provider'\"}}\n"
        "{\"table\":\"provider\",\"row\":{\"agb\":\"30000001\",\"kvk\":null,"
        "\"name\":\"Sample provider\"}}\n"
        "{\"rows\":2}\n");
    sqlite3_free(text);
}
END_TEST

START_TEST(test_export__of_nothing)
{
    wlz_registry *empty = empty_registry();
    char *text = exported(empty);

    ck_assert_str_eq(text, "{\"wlzreg\":\"export\",\"schema\":" SCHEMA "}\n{\"rows\":0}\n");
    sqlite3_free(text);
    wlz_close(empty);
}
END_TEST

/* As many lines as there are rows, each with the columns that do not follow from others. */
START_TEST(test_export__has_every_row_and_column)
{
    char pack[TEST_PATH_MAX + 8], sql[200];
    wlz_registry *full;
    int64_t rows = 0;
    char *text;

    snprintf(pack, sizeof pack, "%s-pack", file_path);
    full = full_registry(pack);
    remove(pack);
    text = exported(full);
    for (size_t i = 0; wlz__own_table(i) != NULL; i++) {
        snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", wlz__own_table(i));
        rows += sql_int(full, sql);
        snprintf(sql, sizeof sql, "\n{\"table\":\"%s\",\"row\":{", wlz__own_table(i));
        ck_assert_msg(has(text, sql), "%s", wlz__own_table(i));
    }
    snprintf(sql, sizeof sql, "\n{\"rows\":%d}\n", (int)rows);
    ck_assert(has(text, sql));
    ck_assert(has(text, "\"recorded_at\":1668499200"));
    ck_assert(has(text, "\"posted_cents\":1000"));
    ck_assert(!has(text, "\"unit_cents\"") && !has(text, "\"counts_cents\""));
    ck_assert(!has(text, "\"table\":\"context\"") && !has(text, "\"table\":\"or_clause\""));
    sqlite3_free(text);
    wlz_close(full);
}
END_TEST

START_TEST(test_export__writes_any_text)
{
    char *text;

    sql_run(reg, "UPDATE provider SET name = '\"\\/' || char(9, 10, 13, 1, 31, 127, 233, 8364,"
                 " 128512) || ''''");
    text = exported(reg);
    ck_assert(has(text,
                  "\"name\":\"\\\"\\\\/\\u0009\\u000a\\u000d\\u0001\\u001f\x7F\xC3\xA9\xE2\x82"
                  "\xAC\xF0\x9F\x98\x80'\"}}\n"));
    sqlite3_free(text);
}
END_TEST

/* As registries of before hold it: then it was accepted, and the history keeps it. */
START_TEST(test_export__writes_the_bytes_of_what_is_not_text)
{
    char *text;

    sql_run(
        reg,
        "DROP TRIGGER guard_provider_update; UPDATE provider SET name = CAST(x'436ff600' AS TEXT)");
    text = exported(reg);
    ck_assert(has(text, "\"name\":{\"hex\":\"436ff600\"}}}\n"));
    sqlite3_free(text);
    assert_status(reg, WLZ_CORRUPT, wlz_verify(reg));
}
END_TEST

START_TEST(test_export__leaves_out_what_was_added)
{
    char *before = exported(reg), *after;

    sql_run(reg, "CREATE TABLE own(a TEXT); INSERT INTO own VALUES('x');"
                 "CREATE VIEW own_view AS SELECT 1; ANALYZE");
    after = exported(reg);
    ck_assert_str_eq(before, after);
    sqlite3_free(before);
    sqlite3_free(after);
}
END_TEST

/* ---- the same bytes */

START_TEST(test_export__gives_the_same_bytes_for_the_same_contents)
{
    char *first = exported(reg), *second = exported(reg), *vacuumed;

    ck_assert_str_eq(first, second);
    sql_run(reg, "PRAGMA page_size = 1024; VACUUM");
    vacuumed = exported(reg);
    ck_assert_str_eq(first, vacuumed);
    sqlite3_free(first);
    sqlite3_free(second);
    sqlite3_free(vacuumed);
}
END_TEST

/* Two registries in which the same rows came in another order. */
START_TEST(test_export__is_in_the_order_of_the_key)
{
    char *text;
    const char *a, *b, *c;

    assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample provider"));
    text = exported(reg);
    a = strstr(text, "\"row\":{\"agb\":\"" GZ_PROVIDER);
    b = strstr(text, "\"row\":{\"agb\":\"30000009");
    c = strstr(text, "\"row\":{\"agb\":\"" VV_PROVIDER);
    ck_assert(a != NULL && a < b && b < c);
    sqlite3_free(text);
}
END_TEST

/* ---- one moment */

static wlz_registry *other;
static int lines;

static bool write_meanwhile(void *unused, const char *line, size_t length)
{
    char agb[20];

    (void)unused;
    (void)length;
    ck_assert_msg(!has(line, "300001"), "written meanwhile: %s", line);
    snprintf(agb, sizeof agb, "300001%02d", ++lines);
    assert_ok(other, wlz_provider_add(other, agb, NULL, "Sample provider"));
    return true;
}

START_TEST(test_export__is_of_one_moment)
{
    other = registry_at(file_path);
    lines = 0;
    assert_ok(reg, wlz_export(reg, write_meanwhile, NULL));
    ck_assert_int_eq(lines, 4);
    wlz_close(other);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 5);
}
END_TEST

START_TEST(test_export__within_a_transaction_has_its_work)
{
    char *text;

    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample provider"));
    text = exported(reg);
    ck_assert(has(text, "{\"rows\":4}"));
    sqlite3_free(text);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* Memory does not grow with the registry. */
static bool look_at_memory(void *most, const char *line, size_t length)
{
    (void)line;
    (void)length;
    if (sqlite3_memory_used() > *(sqlite3_int64 *)most)
        *(sqlite3_int64 *)most = sqlite3_memory_used();
    return true;
}

START_TEST(test_export__takes_one_line_at_a_time)
{
    sqlite3_int64 before, most = 0;

    sql_run(reg, "PRAGMA cache_size = 50; WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n"
                 " WHERE x < 5000) INSERT INTO provider(agb, name)"
                 " SELECT printf('31%06d', x), printf('%.200c', 'x') FROM n");
    assert_ok(reg, wlz_export(reg, look_at_memory, &most)); /* SQLite reads the schema */
    before = sqlite3_memory_used();
    most = 0;
    assert_ok(reg, wlz_export(reg, look_at_memory, &most));
    ck_assert_int_lt(most - before, 500000);
}
END_TEST

/* ---- what ends it */

static bool take_three(void *count, const char *line, size_t length)
{
    (void)line;
    (void)length;
    return ++*(int *)count < 3;
}

START_TEST(test_export__stops_when_nobody_takes_the_lines)
{
    int count = 0;

    assert_status(reg, WLZ_IO, wlz_export(reg, take_three, &count));
    ck_assert_int_eq(count, 3);
    assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample provider"));
}
END_TEST

static bool interrupt(void *unused, const char *line, size_t length)
{
    (void)unused;
    (void)line;
    (void)length;
    wlz_interrupt(reg);
    return true;
}

START_TEST(test_export__can_be_stopped)
{
    assert_status(reg, WLZ_INTERRUPTED, wlz_export(reg, interrupt, NULL));
    assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample provider"));
}
END_TEST

static bool throw_away(void *unused, const char *line, size_t length)
{
    (void)unused;
    (void)line;
    (void)length;
    return true;
}

START_TEST(test_export__leaves_a_newer_schema_to_its_library)
{
    wlz_close(reg);
    file_outsider("PRAGMA user_version = " LATER_SCHEMA);
    assert_ok(reg, file_open(0, &reg));
    assert_status(reg, WLZ_NEWER, wlz_export(reg, throw_away, NULL));
}
END_TEST

static const struct {
    const char *sql;
    wlz_status status;
    const char *message;
} BAD[] = {
    {"DROP TRIGGER guard_tariff_condition_insert; DROP TRIGGER stamp_tariff_condition;"
     "DROP TRIGGER history_tariff_condition_insert; PRAGMA foreign_keys = OFF;"
     "INSERT INTO tariff_condition(document, rule, fact, test, value)"
     " VALUES('x', 'x', 'x', 'is', x'61')",
     WLZ_CORRUPT, "tariff_condition.value"},
    {"PRAGMA foreign_keys = OFF; DROP TABLE event", WLZ_CORRUPT, "event"},
    {"DROP TRIGGER guard_sector_insert;"
     "INSERT INTO sector(id, title) VALUES('X', printf('%.16000000c', 'x'))",
     WLZ_OVERFLOW, "longer"},
};

START_TEST(test_export__of_what_no_registry_should_hold)
{
    file_outsider(BAD[_i].sql);
    assert_status(reg, BAD[_i].status, wlz_export(reg, throw_away, NULL));
    assert_message(reg, BAD[_i].message);
}
END_TEST

Suite *export_suite(void)
{
    Suite *suite = suite_create("export");
    TCase *content = tcase_create("contents"), *moment = tcase_create("moment");
    TCase *end = tcase_create("end");
    TCase *const all[] = {content, moment, end};

    for (int i = 0; i < COUNT(all); i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        tcase_set_timeout(all[i], 60);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_test(content, test_export__of_a_small_registry);
    tcase_add_test(content, test_export__of_nothing);
    tcase_add_test(content, test_export__has_every_row_and_column);
    tcase_add_test(content, test_export__writes_any_text);
    tcase_add_test(content, test_export__writes_the_bytes_of_what_is_not_text);
    tcase_add_test(content, test_export__leaves_out_what_was_added);
    tcase_add_test(content, test_export__gives_the_same_bytes_for_the_same_contents);
    tcase_add_test(content, test_export__is_in_the_order_of_the_key);
    tcase_add_test(moment, test_export__is_of_one_moment);
    tcase_add_test(moment, test_export__within_a_transaction_has_its_work);
    tcase_add_test(moment, test_export__takes_one_line_at_a_time);
    tcase_add_test(end, test_export__stops_when_nobody_takes_the_lines);
    tcase_add_test(end, test_export__can_be_stopped);
    tcase_add_test(end, test_export__leaves_a_newer_schema_to_its_library);
    tcase_add_loop_test(end, test_export__of_what_no_registry_should_hold, 0, COUNT(BAD));
    return suite;
}
