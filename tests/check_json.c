/* The reader of one line of JSON: what it accepts, and that it accepts nothing else. */
#include "samples.h"

#include "exchange/json.h"
#include "file/sqlite.h"

#include <sqlite3.h>

Suite *json_suite(void);

static char line[400];

static wlz__json json_of_text(const char *text)
{
    snprintf(line, sizeof line, "%s", text);
    return wlz__json_of(line);
}

/* The only value of `{"a":...}`, or what was expected instead. */
static const char *read_value(const char *text, wlz__json_value *value)
{
    char object[300];
    wlz__json json;

    snprintf(object, sizeof object, "{\"a\":%s}", text);
    json = json_of_text(object);
    ck_assert(wlz__json_open(&json) && wlz__json_named(&json, "a"));
    if (wlz__json_value_read(&json, value) && wlz__json_close(&json))
        wlz__json_end(&json);
    return json.expected;
}

/* ---- integers */

static const struct {
    const char *text;
    int64_t number;
} INTEGERS[] = {{"0", 0},
                {"-0", 0},
                {"7", 7},
                {"-1", -1},
                {" 10 ", 10},
                {"9223372036854775807", INT64_MAX},
                {"-9223372036854775808", INT64_MIN}};

START_TEST(test_json__reads_integers)
{
    wlz__json_value value;

    ck_assert_ptr_null(read_value(INTEGERS[_i].text, &value));
    ck_assert_int_eq(value.kind, WLZ__JSON_INTEGER);
    ck_assert_int_eq(value.number, INTEGERS[_i].number);
}
END_TEST

static const char *const NO_VALUES[] = {"",
                                        "9223372036854775808",
                                        "-9223372036854775809",
                                        "99999999999999999999999999",
                                        "1.0",
                                        "1e3",
                                        "1E3",
                                        "0.5",
                                        ".5",
                                        "00",
                                        "01",
                                        "-01",
                                        "-",
                                        "--1",
                                        "+1",
                                        "0x10",
                                        "1 2",
                                        "1,",
                                        "Infinity",
                                        "NaN",
                                        "true",
                                        "false",
                                        "NULL",
                                        "nul",
                                        "nulll",
                                        "[]",
                                        "[1]",
                                        "{}",
                                        "'a'",
                                        "a",
                                        "\"a",
                                        "\"a\\\"",
                                        "\"\x01\"",
                                        "\"\t\"",
                                        "\"\n\"",
                                        "\"\\x41\"",
                                        "\"\\a\"",
                                        "\"\\\"",
                                        "\"\\u\"",
                                        "\"\\u004\"",
                                        "\"\\u004g\"",
                                        "\"\\U0041\"",
                                        "\"\\u0000\"",
                                        "\"\\ud800\"",
                                        "\"\\ud800x\"",
                                        "\"\\ud800\\n\"",
                                        "\"\\ud800\\u0041\"",
                                        "\"\\ud800\\ud800\"",
                                        "\"\\ud800\\ue000\"",
                                        "\"\\ud800\\udc0g\"",
                                        "\"\\udc00\"",
                                        "\"a\" \"b\"",
                                        "1}",
                                        "1} x",
                                        "1}}",
                                        "/**/1",
                                        "1//"};

START_TEST(test_json__refuses_other_values)
{
    wlz__json_value value;

    ck_assert_msg(read_value(NO_VALUES[_i], &value) != NULL, "taken: %s", NO_VALUES[_i]);
}
END_TEST

/* ---- texts */

static const struct {
    const char *text, *meaning;
} TEXTS[] = {
    {"\"\"", ""},
    {"\"a\"", "a"},
    {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
    {"\"\\u0041\\u00e9\\u20AC\"", "A\xC3\xA9\xE2\x82\xAC"},
    {"\"\\u0001\\u007f\\u07ff\\u0800\\uffff\"", "\x01\x7F\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF"},
    {"\"\\ud800\\udc00\\udbff\\udfff\"", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"},
    {"\"€ 1\"", "€ 1"},
    {"\"{\\\"a\\\":1}\"", "{\"a\":1}"},
    {"\"\x7F\"", "\x7F"}};

START_TEST(test_json__reads_texts)
{
    wlz__json_value value;

    ck_assert_ptr_null(read_value(TEXTS[_i].text, &value));
    ck_assert_int_eq(value.kind, WLZ__JSON_TEXT);
    ck_assert_str_eq(value.text, TEXTS[_i].meaning);
}
END_TEST

/* SQLite writes any text as JSON; this reader gives it back. */
START_TEST(test_json__reads_what_others_write)
{
    sqlite3_stmt *stmt = NULL;
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_prepare_v2(db, "SELECT char(?1, 120), json_quote(char(?1, 120))", -1, &stmt, NULL),
        SQLITE_OK);
    for (int code = 1; code < 0x3000; code += code < 0x100 ? 1 : 97) {
        wlz__json_value value;

        sqlite3_bind_int(stmt, 1, code);
        ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
        ck_assert_ptr_null(read_value((const char *)sqlite3_column_text(stmt, 1), &value));
        ck_assert_str_eq(value.text, (const char *)sqlite3_column_text(stmt, 0));
        sqlite3_reset(stmt);
    }
    sqlite3_finalize(stmt);
    sqlite3_close(db);
}
END_TEST

/* ---- objects */

START_TEST(test_json__reads_members_in_order)
{
    wlz__json json = json_of_text(" { \"a\" : 1 ,\"b\":{ },\"c\":{\"d\":null}\r} ");
    wlz__json_value value;
    const char *name;

    ck_assert(wlz__json_open(&json));
    ck_assert(wlz__json_member(&json, &name));
    ck_assert_str_eq(name, "a");
    ck_assert(wlz__json_value_read(&json, &value));
    ck_assert(wlz__json_named(&json, "b") && wlz__json_open(&json));
    ck_assert(!wlz__json_member(&json, &name));
    ck_assert(wlz__json_named(&json, "c") && wlz__json_open(&json));
    ck_assert(wlz__json_named(&json, "d") && wlz__json_value_read(&json, &value));
    ck_assert_int_eq(value.kind, WLZ__JSON_NULL);
    ck_assert(wlz__json_close(&json) && wlz__json_close(&json) && wlz__json_end(&json));
    ck_assert_ptr_null(json.expected);
}
END_TEST

static const char *const NO_OBJECTS[] = {"",
                                         "[]",
                                         "1",
                                         "\"a\"",
                                         "{",
                                         "{\"a\"",
                                         "{\"a\":",
                                         "{\"a\":1",
                                         "{\"a\":1,",
                                         "{\"a\":\"\\",
                                         "{\"a\":\"\\u12",
                                         "{\"a\":1,}",
                                         "{,\"a\":1}",
                                         "{\"a\" 1}",
                                         "{\"a\":1 \"b\":2}",
                                         "{a:1}",
                                         "{'a':1}",
                                         "{1:1}",
                                         "{\"a\":1}x",
                                         "{\"a\":1}{}",
                                         "{\"a\":1},",
                                         "\xEF\xBB\xBF{}",
                                         "{\"a\\u0000\":1}"};

START_TEST(test_json__refuses_other_objects)
{
    wlz__json json = json_of_text(NO_OBJECTS[_i]);
    wlz__json_value value;
    const char *name;

    wlz__json_open(&json);
    while (json.expected == NULL && wlz__json_member(&json, &name))
        wlz__json_value_read(&json, &value);
    wlz__json_end(&json);
    ck_assert_msg(json.expected != NULL, "taken: %s", NO_OBJECTS[_i]);
    ck_assert(!wlz__json_open(&json) && !wlz__json_member(&json, &name));
    ck_assert(!wlz__json_value_read(&json, &value) && !wlz__json_close(&json));
    ck_assert(!wlz__json_end(&json));
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("json");
    TCase *values = tcase_create("values"), *objects = tcase_create("objects");

    tcase_add_loop_test(values, test_json__reads_integers, 0, COUNT(INTEGERS));
    tcase_add_loop_test(values, test_json__refuses_other_values, 0, COUNT(NO_VALUES));
    tcase_add_loop_test(values, test_json__reads_texts, 0, COUNT(TEXTS));
    tcase_add_test(values, test_json__reads_what_others_write);
    tcase_add_test(objects, test_json__reads_members_in_order);
    tcase_add_loop_test(objects, test_json__refuses_other_objects, 0, COUNT(NO_OBJECTS));
    suite_add_tcase(suite, values);
    suite_add_tcase(suite, objects);
    return suite;
}
