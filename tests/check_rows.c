/* The rows of any table or view: all columns, in order, those that match. */
#include "samples.h"

Suite *rows_suite(void);

static wlz_registry *reg;
static wlz_rows *rows;

static void setup(void)
{
    reg = sample_copy();
}

static void teardown(void)
{
    wlz_rows_free(rows);
    rows = NULL;
    wlz_close(reg);
}

static wlz_status get(const char *table, const wlz_match *where, size_t count)
{
    wlz_rows_free(rows);
    rows = NULL;
    return wlz_rows_get(reg, table, where, count, &rows);
}

#define MATCHING(table, ...)                                                                       \
    assert_ok(reg, get(table, (const wlz_match[]){__VA_ARGS__},                                    \
                       sizeof((const wlz_match[]){__VA_ARGS__}) / sizeof(wlz_match)))

/* The column of all rows, "a|b|". */
static void assert_column(const char *column, const char *expected)
{
    char joined[1000] = "";

    for (size_t i = 0; i < rows->count; i++) {
        const char *text = wlz_rows_text(rows, i, column);

        strcat(strcat(joined, text != NULL ? text : "NULL"), "|");
    }
    ck_assert_str_eq(joined, expected);
}

/* ---- tables */

START_TEST(test_rows__of_a_table_are_in_the_order_of_its_key)
{
    sql_run(reg, "CREATE TABLE own(b TEXT, a INTEGER, c TEXT, PRIMARY KEY(c, a));"
                 "INSERT INTO own VALUES('1', 2, 'y'), ('2', 10, 'x'), ('3', 9, 'x')");
    assert_ok(reg, get("own", NULL, 0));
    assert_column("b", "3|2|1|");
    assert_ok(reg, get("provider", NULL, 0));
    assert_column("agb", GZ_PROVIDER "|" VV_PROVIDER "|" GGZ_PROVIDER "|");
}
END_TEST

/* What SQLite asks of a virtual table with it is no column. */
START_TEST(test_rows__of_a_virtual_table_have_its_columns)
{
    sql_run(reg, "CREATE VIRTUAL TABLE own USING fts5(said);"
                 "INSERT INTO own VALUES('a'), ('b')");
    assert_ok(reg, get("own", NULL, 0));
    assert_column("said", "a|b|");
    ck_assert_uint_eq(rows->column_count, 1);
}
END_TEST

START_TEST(test_rows__have_every_column)
{
    static const char *const columns[] = {
        "id",        "contract",   "year",         "round",           "revision",  "performance",
        "component", "part",       "volume",       "nza_cents",       "tariff_bp", "provision",
        "carried",   "unit_cents", "amount_cents", "nza_amount_cents"};

    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    assert_ok(reg, get("production", NULL, 0));
    ck_assert_uint_eq(rows->count, 2);
    ck_assert_uint_eq(rows->column_count, (size_t)COUNT(columns));
    for (size_t i = 0; i < (size_t)COUNT(columns); i++)
        ck_assert_str_eq(rows->columns[i], columns[i]);
    ck_assert_int_eq(wlz_rows_int(rows, 0, "amount_cents"), 23950000);
    ck_assert_str_eq(wlz_rows_text(rows, 0, "amount_cents"), "23950000");
}
END_TEST

START_TEST(test_rows__may_be_none)
{
    assert_ok(reg, get("production", NULL, 0));
    ck_assert_uint_eq(rows->count, 0);
    ck_assert_uint_eq(rows->column_count, 16);
    ck_assert_ptr_null(wlz_rows_text(rows, 0, "id"));
    MATCHING("provider", {"agb", "30000009", 0, WLZ_MATCH_EQUAL});
    ck_assert_uint_eq(rows->count, 0);
}
END_TEST

START_TEST(test_rows__outlive_a_change)
{
    assert_ok(reg, get("provider", NULL, 0));
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample provider"));
    ck_assert_uint_eq(rows->count, 3);
    assert_ok(reg, get("provider", NULL, 0));
    ck_assert_uint_eq(rows->count, 4);
}
END_TEST

/* ---- views */

START_TEST(test_rows__of_a_view_are_in_the_order_of_its_columns)
{
    sql_run(reg, "CREATE VIEW own AS SELECT column1 AS a, column2 AS b FROM (VALUES(2, 'x'), (1, "
                 "'y'), (10, 'z'), (1, 'x'))");
    assert_ok(reg, get("own", NULL, 0));
    assert_column("a", "1|1|2|10|");
    assert_column("b", "x|y|x|z|");
    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    MATCHING("cap_position", {"agb", GZ_PROVIDER, 0, WLZ_MATCH_EQUAL},
             {"year", NULL, 2023, WLZ_MATCH_EQUAL});
    ck_assert_uint_eq(rows->count, 1);
    ck_assert_int_eq(wlz_rows_int(rows, 0, "headroom_cents"), 1050000);
}
END_TEST

START_TEST(test_rows__report_that_a_view_does_not_run)
{
    sql_run(reg, "CREATE VIEW own AS SELECT no_such_column FROM provider");
    assert_status(reg, WLZ_IO, get("own", NULL, 0));
    assert_message(reg, "no_such_column");
    sql_run(reg, "DROP VIEW own; CREATE VIEW own AS SELECT abs(-9223372036854775807 - 1) AS a");
    assert_status(reg, WLZ_IO, get("own", NULL, 0));
    assert_message(reg, "overflow");
}
END_TEST

/* ---- which of them */

START_TEST(test_rows__match_text_and_numbers)
{
    MATCHING("nza_tariff", {"component", "care", 0, WLZ_MATCH_EQUAL});
    assert_column("performance", "Z901|Z902|Z903|");
    MATCHING("nza_tariff", {"component", "care", 0, WLZ_MATCH_EQUAL},
             {"performance", "Z902", 0, WLZ_MATCH_FROM});
    assert_column("performance", "Z902|Z903|");
    MATCHING("nza_tariff", {"year", NULL, 2023, WLZ_MATCH_EQUAL},
             {"cents", NULL, 25000, WLZ_MATCH_FROM});
    ck_assert_uint_eq(rows->count, 3);
    MATCHING("nza_tariff", {"cents", NULL, 25001, WLZ_MATCH_FROM});
    ck_assert_uint_eq(rows->count, 0);
    MATCHING("nza_tariff", {"year", "2023", 0, WLZ_MATCH_EQUAL}); /* as a person may type it */
    ck_assert_uint_eq(rows->count, 6);
}
END_TEST

START_TEST(test_rows__without_a_value_never_match)
{
    MATCHING("document", {"published_on", "0000", 0, WLZ_MATCH_FROM});
    ck_assert_int_eq((int64_t)rows->count,
                     sql_int(reg, "SELECT count(published_on) FROM document"));
}
END_TEST

START_TEST(test_rows__match_what_follows_from_other_columns)
{
    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    MATCHING("production", {"amount_cents", NULL, 23950000, WLZ_MATCH_EQUAL});
    assert_column("component", "care|");
}
END_TEST

START_TEST(test_rows__take_no_sql_for_a_value)
{
    MATCHING("provider", {"agb", "x' OR 'a'='a", 0, WLZ_MATCH_EQUAL});
    ck_assert_uint_eq(rows->count, 0);
}
END_TEST

START_TEST(test_rows__match_on_sixteen_at_most)
{
    wlz_match where[WLZ_MATCHES_MAX + 1];

    for (size_t i = 0; i <= WLZ_MATCHES_MAX; i++)
        where[i] = (wlz_match){"agb", GZ_PROVIDER, 0, WLZ_MATCH_EQUAL};
    assert_ok(reg, get("provider", where, WLZ_MATCHES_MAX));
    ck_assert_uint_eq(rows->count, 1);
    where[WLZ_MATCHES_MAX - 1].text = VV_PROVIDER;
    assert_ok(reg, get("provider", where, WLZ_MATCHES_MAX));
    ck_assert_uint_eq(rows->count, 0);
    assert_status(reg, WLZ_INVALID, get("provider", where, WLZ_MATCHES_MAX + 1));
    assert_status(reg, WLZ_INVALID, get("provider", NULL, SIZE_MAX));
    where[0].kind = (wlz_match_kind)2;
    assert_status(reg, WLZ_INVALID, get("provider", where, 1));
    assert_message(reg, "kind");
}
END_TEST

/* ---- names */

static const char *const UNKNOWN_TABLES[] = {"nowhere",           "sqlite_schema",
                                             "sqlite_master",     "sqlite_stat1",
                                             "pragma_table_list", "PROVIDER",
                                             "main.provider",     "\"provider\"",
                                             "provider WHERE 1",  "provider; DROP TABLE provider",
                                             "provider_agb_once"};

START_TEST(test_rows__of_a_table_that_is_not_there)
{
    sql_run(reg, "ANALYZE");
    assert_status(reg, WLZ_NOTFOUND, get(UNKNOWN_TABLES[_i], NULL, 0));
    assert_message(reg, UNKNOWN_TABLES[_i]);
    ck_assert_ptr_null(rows);
}
END_TEST

static const char *const UNKNOWN_COLUMNS[] = {
    "nowhere", "AGB", "rowid", "1", "agb\"", "agb = agb OR 1", "sqlite_version()"};

START_TEST(test_rows__of_a_column_that_is_not_there)
{
    wlz_match where = {UNKNOWN_COLUMNS[_i], "x", 0, WLZ_MATCH_EQUAL};

    assert_status(reg, WLZ_NOTFOUND, get("provider", &where, 1));
    assert_message(reg, UNKNOWN_COLUMNS[_i]);
    assert_ok(reg, get("provider", NULL, 0));
    ck_assert(wlz_rows_is_null(rows, 0, UNKNOWN_COLUMNS[_i]));
    ck_assert_ptr_null(wlz_rows_text(rows, 0, UNKNOWN_COLUMNS[_i]));
}
END_TEST

START_TEST(test_rows__of_names_that_need_quotes)
{
    sql_run(reg, "CREATE TABLE \"a \"\"b\"\" 'c'; --\"(\"select\" TEXT, \"x\"\"\"\"y\" TEXT,"
                 " PRIMARY KEY(\"x\"\"\"\"y\"));"
                 "INSERT INTO \"a \"\"b\"\" 'c'; --\" VALUES('1', 'q'), ('2', 'p')");
    MATCHING("a \"b\" 'c'; --", {"x\"\"y", "a", 0, WLZ_MATCH_FROM});
    assert_column("select", "2|1|");
    ck_assert_str_eq(rows->columns[1], "x\"\"y");
}
END_TEST

/* Beside the registry's file a connection may have others. */
START_TEST(test_rows__are_those_of_the_registry)
{
    sql_run(reg, "CREATE TEMP TABLE provider(x TEXT); CREATE TEMP TABLE own(x TEXT)");
    assert_ok(reg, get("provider", NULL, 0));
    ck_assert_uint_eq(rows->count, 3);
    ck_assert_uint_eq(rows->column_count, 3);
    assert_status(reg, WLZ_NOTFOUND, get("own", NULL, 0));
}
END_TEST

/* ---- values */

START_TEST(test_rows__have_values_of_every_kind)
{
    static const struct {
        const char *column, *text;
        int64_t number;
        bool is_int;
    } values[] = {{"none", NULL, 0, false},
                  {"least", "-9223372036854775808", INT64_MIN, true},
                  {"most", "9223372036854775807", INT64_MAX, true},
                  {"digits", "00412", 412, false},
                  {"more", "9223372036854775808", 0, false},
                  {"word", "zzp", 0, false},
                  {"date", "2023-01-01", 0, false},
                  {"dash", "-", 0, false},
                  {"blank", " 1", 0, false},
                  {"empty", "", 0, false},
                  {"bytes", "ab", 0, false}};

    sql_run(reg, "CREATE VIEW own AS SELECT NULL AS none, -9223372036854775807 - 1 AS least,"
                 " 9223372036854775807 AS most, '00412' AS digits, '9223372036854775808' AS more,"
                 " 'zzp' AS word, '2023-01-01' AS date, '-' AS dash, ' 1' AS blank, '' AS empty,"
                 " x'616200' AS bytes");
    assert_ok(reg, get("own", NULL, 0));
    for (int i = 0; i < COUNT(values); i++) {
        const char *column = values[i].column, *text = wlz_rows_text(rows, 0, column);

        ck_assert_msg(text == values[i].text || strcmp(text, values[i].text) == 0, "%s", column);
        ck_assert_msg(wlz_rows_is_null(rows, 0, column) == (text == NULL), "%s", column);
        ck_assert_msg(wlz_rows_int(rows, 0, column) == values[i].number, "%s", column);
        ck_assert_msg(wlz_rows_is_int(rows, 0, column) == values[i].is_int, "%s", column);
    }
    ck_assert(wlz_rows_is_null(rows, 1, "word"));
    ck_assert(wlz_rows_is_null(rows, 0, NULL));
}
END_TEST

/* Every table and view can be read, and says how many rows it has. */
START_TEST(test_rows__of_all_tables_and_views)
{
    wlz_rows *all = NULL;

    sql_run(reg, "CREATE VIEW own AS SELECT name FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'"
                 " AND type IN ('table', 'view') AND name <> 'own'");
    assert_ok(reg, wlz_rows_get(reg, "own", NULL, 0, &all));
    ck_assert_uint_gt(all->count, 100);
    for (size_t i = 0; i < all->count; i++) {
        const char *name = wlz_rows_text(all, i, "name");
        char sql[200];

        snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", name);
        assert_ok(reg, get(name, NULL, 0));
        ck_assert_msg((int64_t)rows->count == sql_int(reg, sql), "%s", name);
    }
    wlz_rows_free(all);
}
END_TEST

Suite *rows_suite(void)
{
    Suite *suite = suite_create("rows");
    TCase *table = tcase_create("tables"), *matches = tcase_create("matches");
    TCase *names = tcase_create("names"), *values = tcase_create("values");
    TCase *const all[] = {table, matches, names, values};

    for (int i = 0; i < COUNT(all); i++) {
        with_samples(all[i], setup, teardown);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_test(table, test_rows__of_a_table_are_in_the_order_of_its_key);
    tcase_add_test(table, test_rows__of_a_virtual_table_have_its_columns);
    tcase_add_test(table, test_rows__have_every_column);
    tcase_add_test(table, test_rows__may_be_none);
    tcase_add_test(table, test_rows__outlive_a_change);
    tcase_add_test(table, test_rows__of_a_view_are_in_the_order_of_its_columns);
    tcase_add_test(table, test_rows__report_that_a_view_does_not_run);
    tcase_add_test(matches, test_rows__match_text_and_numbers);
    tcase_add_test(matches, test_rows__without_a_value_never_match);
    tcase_add_test(matches, test_rows__match_what_follows_from_other_columns);
    tcase_add_test(matches, test_rows__take_no_sql_for_a_value);
    tcase_add_test(matches, test_rows__match_on_sixteen_at_most);
    tcase_add_loop_test(names, test_rows__of_a_table_that_is_not_there, 0, COUNT(UNKNOWN_TABLES));
    tcase_add_loop_test(names, test_rows__of_a_column_that_is_not_there, 0, COUNT(UNKNOWN_COLUMNS));
    tcase_add_test(names, test_rows__of_names_that_need_quotes);
    tcase_add_test(names, test_rows__are_those_of_the_registry);
    tcase_add_test(values, test_rows__have_values_of_every_kind);
    tcase_add_test(values, test_rows__of_all_tables_and_views);
    return suite;
}
