/* The SQL functions, on any connection: right answers, wrong arguments, and nothing left behind. */
#include "files.h"

#include "file/connection.h"

#include <wlzreg/sql.h>

Suite *sql_suite(void);

static sqlite3 *db; /* a connection of the user's own */

/* A registry with an agreement at the path, closed again. */
static void setup(void)
{
    wlz_registry *reg;

    file_setup();
    reg = sample_registry_at(file_path);
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    ck_assert_int_eq(wlz_sql_register(db), WLZ_OK);
}

/* sqlite3_close is not sqlite3_close_v2: it refuses while a statement is left. */
static void teardown(void)
{
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    file_teardown();
}

/* The first value of the first row as text, "" for NULL; or the error. */
static const char *value_of(const char *sql)
{
    static char answer[4000];
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    if (code == SQLITE_ROW)
        snprintf(answer, sizeof answer, "%s",
                 sqlite3_column_type(stmt, 0) == SQLITE_NULL
                     ? ""
                     : (const char *)sqlite3_column_text(stmt, 0));
    else
        snprintf(answer, sizeof answer, "error: %s", sqlite3_errmsg(db));
    sqlite3_finalize(stmt);
    return answer;
}

static void assert_answer(const char *sql, const char *expected)
{
    const char *answer = value_of(sql);

    ck_assert_msg(strcmp(answer, expected) == 0, "%s: %s", sql, answer);
}

static void assert_error(const char *sql, const char *message)
{
    const char *answer = value_of(sql);

    ck_assert_msg(strncmp(answer, "error: ", 7) == 0 && strstr(answer, message) != NULL, "%s: %s",
                  sql, answer);
}

/* ---- values ---- */

static const struct {
    const char *sql, *answer;
} VALUES[] = {
    {"SELECT wlz_bp('95,8%')", "9580"},
    {"SELECT wlz_bp(' -0,5 % ')", "-50"},
    {"SELECT wlz_bp(100)", "10000"},
    {"SELECT typeof(wlz_bp(NULL))", "null"},
    {"SELECT wlz_cents('€ 3,7 mln.')", "370000000"},
    {"SELECT wlz_cents('€ 1.234,56')", "123456"},
    {"SELECT typeof(wlz_cents(NULL))", "null"},
    {"SELECT wlz_format_bp(9580)", "95,8%"},
    {"SELECT wlz_format_bp(-5)", "-0,05%"},
    {"SELECT typeof(wlz_format_bp(NULL))", "null"},
    {"SELECT wlz_format_cents(123456)", "€ 1.234,56"},
    {"SELECT wlz_format_cents(123456.0)", "€ 1.234,56"}, /* as Node binds it */
    {"SELECT wlz_format_bp(9580.0)", "95,8%"},
    {"SELECT wlz_format_cents(-9223372036854775808)", "€ -92.233.720.368.547.758,08"},
    {"SELECT typeof(wlz_format_cents(NULL))", "null"},
    {"SELECT wlz_cents(wlz_format_cents(42000000))", "42000000"},
};

static const struct {
    const char *sql, *message;
} NO_VALUES[] = {
    {"SELECT wlz_bp('95,8 procent')", "not a percentage"},
    {"SELECT wlz_bp('1.234%')", "not a percentage"},
    {"SELECT wlz_bp('')", "not a percentage"},
    {"SELECT wlz_bp('95%' || char(0) || '6')", "not a percentage"},
    {"SELECT wlz_bp(x'ff')", "not a percentage"},
    {"SELECT wlz_cents('1.234')", "not an amount"},
    {"SELECT wlz_cents('€ 99999999999999999999')", "not an amount"},
    {"SELECT wlz_cents('€ 1' || char(0))", "not an amount"},
    {"SELECT wlz_cents(printf('%.*c', 100000, '1'))", "not an amount"},
    {"SELECT wlz_cents('1e+05')", "wlz_cents: scientific notation; write the digits out"},
    {"SELECT wlz_bp('9.58E1')", "wlz_bp: scientific notation; write the digits out"},
    {"SELECT wlz_cents('1e+05x')", "not an amount"},
    {"SELECT wlz_format_bp('9580')", "an integer is expected"},
    {"SELECT wlz_format_bp(95.8)", "an integer is expected"},
    {"SELECT wlz_format_cents(9007199254740992.0)", "an integer is expected"},
    {"SELECT wlz_format_bp(2147483648)", "not a percentage"},
    {"SELECT wlz_format_bp(-2147483649)", "not a percentage"},
    {"SELECT wlz_format_cents(-9007199254740992.0)", "an integer is expected"},
    {"SELECT wlz_format_cents('x')", "an integer is expected"},
    {"SELECT wlz_format_cents(1.5)", "an integer is expected"},
    {"SELECT wlz_bp()", "wrong number of arguments"},
    {"SELECT wlz_cents(1, 2)", "wrong number of arguments"},
};

START_TEST(test_sql__values)
{
    assert_answer(VALUES[_i].sql, VALUES[_i].answer);
}
END_TEST

START_TEST(test_sql__no_values)
{
    assert_error(NO_VALUES[_i].sql, NO_VALUES[_i].message);
}
END_TEST

/* Functions of values need no registry, and may be used in a schema. */
START_TEST(test_sql__values_anywhere)
{
    sqlite3_close(db);
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(wlz_sql_register(db), WLZ_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    ck_assert_int_eq(
        sqlite3_exec(db,
                     "CREATE TABLE t(bp TEXT, n INTEGER GENERATED ALWAYS AS (wlz_bp(bp)));"
                     "CREATE INDEX i ON t(wlz_bp(bp)); INSERT INTO t VALUES('95,8%')",
                     NULL, NULL, NULL),
        SQLITE_OK);
    assert_answer("SELECT n FROM t WHERE wlz_bp(bp) = 9580", "9580");
}
END_TEST

/* ---- questions ---- */

#define GGZ "'{\"sector\":\"GGZ\",\"provider_kind\":\"integrated\",\"relation\":\"new\"}'"
#define RESOLVE(what) "SELECT " what "('" OFFICE "', 'tariff.care', '2023-01-01', " GGZ ")"
#define TARIFF(what)                                                                               \
    "SELECT " what "('" OFFICE "', '" GZ_PROVIDER "', 'Z901', 'care', '2023-01-01')"
#define CANDIDATES                                                                                 \
    "FROM wlz_candidates('" OFFICE "', 'tariff.care', '2023-01-01', " GGZ ", '2022-11-15')"

#define COMPARED                                                                                   \
    "FROM wlz_tariff_compare('GZ', NULL, 'existing', 'zzp', 'care', '2023-01-01',"                 \
    " '{\"tariff.care.lower_2022\":9490}', '2022-11-15')"
#define DIFF(days) "wlz_policy_diff('" OFFICE "', " days ")"
#define TOUCHED(days) "wlz_policy_diff_providers('" OFFICE "', " days ")"

static const struct {
    const char *sql, *answer;
} ANSWERS[] = {
    {RESOLVE("wlz_resolve"), "9480"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '1-1-2023', " GGZ ", '2022-11-15')", "9480"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '20230101', " GGZ ", NULL)", "9480"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.maximum', '2023-01-01', NULL)", "10000"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.maximum', '2023-01-01', '{}')", "10000"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.maximum', '2023-01-01', '{\"sector\":null}')",
     "10000"},
    {"SELECT json_extract(x, '$.value') || json_extract(x, '$.text') FROM (" RESOLVE(
         "wlz_explain") " AS x)",
     "948094,8%"},
    {"SELECT json_extract(wlz_explain('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":"
     "\"GGZ\"}', '2022-01-01'), '$.value')",
     ""},
    {TARIFF("wlz_tariff_bp"), "9580"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '" GGZ_PROVIDER "', 'Z902', 'nhc', '2023-01-01', NULL)",
     "10000"},
    {"SELECT json_extract(x, '$.bp') || json_array_length(x, '$.steps') > 95800 FROM (" TARIFF(
         "wlz_tariff_explain") " AS x)",
     "1"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', 2023)", "42000000"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', 2023.0)", "42000000"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023, '2022-07-29 17:00:00')", "1"},
    {"SELECT wlz_timely('" OFFICE "', '07', 2023, '29-7-2022 17:00:01')", "0"},
    {"SELECT wlz_timely('" OFFICE "', 'procurement.07', 2023, 1659106800)", "1"},
    {"SELECT wlz_timely('" OFFICE "', 'procurement.07', 2023, 1659106801)", "0"},
    {"SELECT wlz_timely('" OFFICE "', 'gz_accord.informed', 2023, '2022-12-31 23:59:59', 'GZ')",
     "1"},
    {"SELECT wlz_timely('" OFFICE "', 'gz_accord.informed', 2023, '2023-01-01 00:00:00', 'GZ')",
     "0"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023, '2022-07-29 17:00:00', NULL)", "1"},
    {"SELECT value || ' ' || rank || ' ' || document " CANDIDATES " WHERE wins",
     "9480 3 zk-supplement-2023"},
    {"SELECT group_concat(DISTINCT standing) " CANDIDATES " WHERE wins", "stated"},
    {"SELECT group_concat(DISTINCT standing) FROM wlz_candidates('" OFFICE "', 'tariff.care',"
     " '2023-01-01', '{\"sector\":\"GZ\",\"relation\":\"existing\"}') WHERE wins",
     "reading"},
    {"SELECT sum(wins) || ' of ' || count(*) FROM wlz_candidates('" OFFICE "', 'tariff.maximum',"
     " '2023-01-01')",
     "1 of 2"},
    {"SELECT group_concat(reason, '|') <> '' " CANDIDATES, "1"},
    {"SELECT published_on || (SELECT topic FROM provision p WHERE p.id = provision) ||"
     " typeof(note) || typeof(office) " CANDIDATES " WHERE wins",
     "2022-06-01tariff.carenullnull"},
    {"SELECT rowid || valid_from || ifnull(valid_to, '-') || kind || (paragraph <> '') " CANDIDATES
     " LIMIT 1",
     "12023-01-012024-01-01supplement1"},
    {"SELECT count(*) FROM wlz_candidates WHERE office = '" OFFICE "' AND topic = 'tariff.maximum'"
     " AND day = '2023-01-01'",
     "2"},
    {"SELECT count(DISTINCT o.id) FROM office o, wlz_candidates(o.id, 'tariff.maximum',"
     " '2023-01-01', NULL) WHERE o.id = '" OFFICE "'",
     "1"},
    {"SELECT group_concat(office || ' ' || status || ' ' || ifnull(text, '-'), ', ') " COMPARED
     " WHERE office IN ('cz', '" OFFICE "')",
     "cz undecided -, " OFFICE " decided 94,9%"},
    {"SELECT bp || json_array_length(explanation, '$.steps') || ifnull(missing, '-') ||"
     " ifnull(message, '-') " COMPARED " WHERE office = '" OFFICE "'",
     "94903--"},
    {"SELECT (title <> '') || free_day FROM wlz_due('" OFFICE "', '2022-12-31', 0)", "1saturday"},
    {"SELECT message <> '' AND explanation <> '' " COMPARED " WHERE office = 'cz'", "1"},
    {"SELECT status || '; ' || missing || ifnull(bp, '') FROM wlz_tariff_compare('GZ', NULL, NULL,"
     " NULL, 'care', '2023-01-01') WHERE office = '" OFFICE "'",
     "undecided; fact relation"},
    {"SELECT count(*) || group_concat(DISTINCT status) FROM wlz_tariff_compare('GZ', NULL, 'new',"
     " 'zzp', 'care', '2023-01-01', NULL, '2022-01-01')",
     "7none"},
    {"SELECT count(*) || group_concat(DISTINCT change) FROM " DIFF(
         "'2023-12-31', '2024-01-01'") " WHERE name LIKE 'tariff.care' AND sector = 'GZ'",
     "2only a"},
    {"SELECT value_a || text_a || document_a || ifnull(value_b, '-') || ifnull(text_b, '-') ||"
     " ifnull(document_b, '-') || kind || unit || relation || ifnull(component, '-') FROM " DIFF(
         "'2023-12-31', '2024-01-01'") " WHERE name = 'tariff.care' AND sector = 'GZ'",
     "958095,8%zk-supplement-2023---topicbpexisting-"},
    {"SELECT component || text_b FROM " DIFF(
         "'2022-12-31', '2023-01-01', NULL, '2022-06-01'") " WHERE kind = 'rule'",
     "carebound at most fact tariff.care.lower_2022; existing; from 2023-01-01 through 2023-12-31"},
    {"SELECT count(*) FROM " DIFF("'2023-01-01', '2023-01-01', '2022-11-15', '2022-11-15'"), "0"},
    {"SELECT agb || provider || year || performance || component || volume || bp_a ||"
     " ifnull(bp_b, '-') || ifnull(amount_cents, '-') || ifnull(missing_a, '-') ||"
     " (missing_b <> '') FROM " TOUCHED("'2023-01-01', '2024-01-01'"),
     GZ_PROVIDER "Sample provider2023Z901care400000009580---1"},
    {"SELECT count(*) FROM " TOUCHED("'2023-01-01', '2023-06-01'"), "0"},
    {"SELECT count(*) FROM office o, wlz_policy_diff_providers(o.id, '2023-01-01', '2024-01-01')",
     "2"},
};

START_TEST(test_sql__answers)
{
    assert_answer(ANSWERS[_i].sql, ANSWERS[_i].answer);
    assert_answer(ANSWERS[_i].sql, ANSWERS[_i].answer);
}
END_TEST

#define COMPARE_FACTS(facts)                                                                       \
    "SELECT * FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp', 'care', '2023-01-01', '" facts "'" \
    ")"

static const struct {
    const char *sql, *message;
} REFUSALS[] = {
    {"SELECT wlz_resolve('nowhere', 'tariff.care', '2023-01-01', NULL)", "no office nowhere"},
    {"SELECT wlz_resolve(NULL, 'tariff.care', '2023-01-01', NULL)", "office is missing"},
    {"SELECT wlz_resolve('" OFFICE "', NULL, '2023-01-01', NULL)", "topic is missing"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.car', '2023-01-01', NULL)", "no topic tariff.car"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', NULL, NULL)", "day must be a day"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-02-30', NULL)", "2023-02-30"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', NULL, 'soon')", "known_on"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', NULL)", "no provision"},
    {"SELECT wlz_resolve('" OFFICE "' || char(0), 'tariff.care', '2023-01-01', NULL)", "zero byte"},
    {"SELECT wlz_resolve(x'ff', 'tariff.care', '2023-01-01', NULL)", "office must be"},
    {"SELECT wlz_resolve(printf('%.*c', 100000, 'a'), 'tariff.care', '2023-01-01', NULL)",
     "office must be"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sectr\":\"GZ\"}')",
     "no member sectr"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":\"GZZ\"}')",
     "no sector GZZ"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":1}')",
     "must be text"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":[\"GZ\"]}')",
     "must be text"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":\"GZ\\u0000\"}')",
     "zero byte"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":\"GZ\","
     "\"sector\":\"VV\"}')",
     "twice"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '[]')", "JSON object"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '\"GZ\"')", "JSON object"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', 'GZ')", "JSON object"},
    {"SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '')", "JSON object"},
    {"SELECT wlz_explain('" OFFICE "', 'tariff.car', '2023-01-01', NULL)", "no topic"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '3000001', 'Z901', 'care', '2023-01-01')", "agb"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '30999999', 'Z901', 'care', '2023-01-01')", "30999999"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER "', 'Z999', 'care', '2023-01-01')", "Z999"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER "', 'Z901', 'cure', '2023-01-01')", "cure"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER "', 'Z902', 'care', '2014-12-31')", "GGZ"},
    {"SELECT wlz_tariff_bp('" OFFICE "', NULL, 'Z901', 'care', '2023-01-01')", "agb"},
    {"SELECT wlz_tariff_explain('" OFFICE "', '" GZ_PROVIDER "', NULL, 'care', '2023-01-01')",
     "performance is missing"},
    {"SELECT wlz_headroom('" OFFICE "', '" VV_PROVIDER "', 2023)", "no production"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', '2023')", "year"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', 2023.5)", "year"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', NULL)", "year"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', -1)", "year"},
    {"SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', 9223372036854775807)", "year"},
    {"SELECT wlz_headroom(NULL, '" GZ_PROVIDER "', 2023)", "office is missing"},
    {"SELECT wlz_timely('" OFFICE "', '99', 2023, 0)", "procurement.99"},
    {"SELECT wlz_timely('" OFFICE "', NULL, 2023, 0)", "step is missing"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023, NULL)", "instant must be"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023, 0, 'XX')", "sector XX"},
    {"SELECT wlz_timely('" OFFICE "', 'gz_accord.informed', 2023, 0)", "sector"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023, '2022-07-29')", "instant must be"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023, 1659106800.5)", "instant must be"},
    {"SELECT wlz_timely('" OFFICE "', '7', 2023.5, 0)", "year"},
    {"SELECT * FROM wlz_candidates", "wlz_candidates(office"},
    {"SELECT * FROM wlz_candidates('" OFFICE "')", "wlz_candidates(office"},
    {"SELECT * FROM wlz_candidates('" OFFICE "', 'tariff.care', 'x')", "day must be"},
    {"SELECT * FROM wlz_candidates('" OFFICE "', 'tariff.care', '2023-01-01', NULL, 'x')",
     "known_on"},
    {"SELECT * FROM wlz_candidates WHERE office > 'a'", "wlz_candidates(office"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER "', 'Z901', 'care', 'x')", "day must be"},
    {"SELECT wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER "', 'Z901', 'care', '2023-01-01', 'x')",
     "known_on"},
    {"SELECT * FROM wlz_policy_diff('" OFFICE "', NULL, '2024-01-01')", "day_a must be a day"},
    {"SELECT * FROM wlz_candidates(NULL, 'tariff.care', '2023-01-01')", "office is missing"},
    {"SELECT * FROM wlz_candidates('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sectr\":\"\"}')",
     "no member sectr"},
    {"SELECT * FROM wlz_candidates('" OFFICE "', 'tariff.care', '2023-01-01', NULL, NULL, 1)",
     "too many arguments"},
    {"SELECT * FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp', 'care', '2023-01-01', NULL, NULL,"
     " 'Z999')",
     "performance Z999"},
    {"SELECT * FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp', 'care')",
     "wlz_tariff_compare(sector"},
    {"SELECT * FROM wlz_tariff_compare('GX', NULL, 'new', 'zzp', 'care', '2023-01-01')", "GX"},
    {"SELECT * FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp', 'cure', '2023-01-01')", "cure"},
    {"SELECT * FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp', 'care', 'x')", "day must be"},
    {"SELECT * FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp', 'care', '2023-01-01', NULL, 'x')",
     "known_on must be"},
    {"SELECT * FROM wlz_overdue('" OFFICE "', 'x')", "day must be"},
    {"SELECT * FROM wlz_kassier_split('nowhere', NULL)", "nowhere"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', -2)", "days must be an integer"},
    {"SELECT * FROM wlz_due('" OFFICE "', '2023-06-01', 1, NULL, 'x')", "known_on must be"},
    {"SELECT wlz_tariff_explain('" OFFICE "', '" GZ_PROVIDER "', 'Z901', 'care', 'x')",
     "day must be"},
    {COMPARE_FACTS("[]"), "facts must be a JSON object"},
    {COMPARE_FACTS("x"), "facts must be a JSON object"},
    {COMPARE_FACTS("{\"vg7.conditions\":1.5}"), "vg7.conditions must be a word, an integer"},
    {COMPARE_FACTS("{\"vg7.conditions\":null}"), "vg7.conditions must be a word, an integer"},
    {COMPARE_FACTS("{\"vg7.conditions\":[1]}"), "vg7.conditions must be a word, an integer"},
    {COMPARE_FACTS("{\"vg7.conditions\":\"yes\"}"), "must be a number"},
    {COMPARE_FACTS("{\"vg7.condition\":true}"), "no fact vg7.condition"},
    {COMPARE_FACTS("{\"profile\":\"vg7\\u0000\"}"), "facts holds a zero byte"},
    {COMPARE_FACTS("{\"profile\":\"vg7\",\"profile\":\"vg3\"}"), "stated twice"},
    {"SELECT * FROM wlz_policy_diff('" OFFICE "', '2023-01-01')", "wlz_policy_diff(office"},
    {"SELECT * FROM wlz_policy_diff('nowhere', '2023-01-01', '2024-01-01')", "no office nowhere"},
    {"SELECT * FROM wlz_policy_diff('" OFFICE "', '2023-01-01', NULL)", "day_b must be a day"},
    {"SELECT * FROM wlz_policy_diff('" OFFICE "', '2023-01-01', '2024-01-01', 'x')", "known_on_a"},
    {"SELECT * FROM wlz_policy_diff('" OFFICE "', '2023-01-01', '2024-01-01', NULL, 'x')",
     "known_on_b"},
    {"SELECT * FROM wlz_policy_diff_providers('" OFFICE "', 'x', '2024-01-01')", "day_a"},
    {"SELECT * FROM wlz_policy_diff_providers(NULL, '2023-01-01', '2024-01-01')",
     "office is missing"},
    {"SELECT * FROM wlz_policy_diff_providers('" OFFICE "')", "wlz_policy_diff_providers(office"},
    {"SELECT wlz_resolve('" OFFICE "')", "wrong number of arguments"},
    {"SELECT wlz_headroom()", "wrong number of arguments"},
    {"DELETE FROM wlz_candidates", "may not be modified"},
};

START_TEST(test_sql__refuses)
{
    assert_error(REFUSALS[_i].sql, REFUSALS[_i].message);
    assert_answer(RESOLVE("wlz_resolve"), "9480"); /* and goes on */
}
END_TEST

/* ---- the connection ---- */

static const char *const NOT_REGISTRIES[] = {
    "", "CREATE TABLE t(a)",
    "CREATE TABLE t(a); PRAGMA application_id = 1464621650;"
    " PRAGMA user_version = 300"};

START_TEST(test_sql__needs_a_registry)
{
    sqlite3_close(db);
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, NOT_REGISTRIES[_i], NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(wlz_sql_register(db), WLZ_OK);
    assert_error(RESOLVE("wlz_resolve"), "regist");
    assert_error(RESOLVE("wlz_explain"), "regist");
    assert_error(TARIFF("wlz_tariff_bp"), "regist");
    assert_error(TARIFF("wlz_tariff_explain"), "regist");
    assert_error("SELECT wlz_headroom('x', 'x', 1)", "regist");
    assert_error("SELECT wlz_timely('x', 'x', 1, 1)", "regist");
    assert_error("SELECT count(*) " CANDIDATES, "regist");
    assert_answer("SELECT wlz_bp('1%')", "100");
}
END_TEST

START_TEST(test_sql__settings_stay)
{
    assert_answer(RESOLVE("wlz_resolve"), "9480");
    assert_answer("PRAGMA foreign_keys", "0");
    assert_answer("PRAGMA trusted_schema", "1");
    assert_answer("PRAGMA recursive_triggers", "0");
    assert_answer("SELECT count(*) FROM context", "0");
    ck_assert_int_ne(sqlite3_get_autocommit(db), 0);
}
END_TEST

START_TEST(test_sql__registered_twice)
{
    assert_answer(RESOLVE("wlz_resolve"), "9480");
    ck_assert_int_eq(wlz_sql_register(db), WLZ_OK);
    assert_answer(RESOLVE("wlz_resolve"), "9480");
    assert_answer("SELECT count(*) " CANDIDATES, "1");
    ck_assert_int_eq(wlz_sql_register(db), WLZ_OK);
}
END_TEST

START_TEST(test_sql__registered_while_one_runs)
{
    sqlite3_stmt *stmt = NULL;

    ck_assert_int_eq(sqlite3_prepare_v2(db, "SELECT wlz_bp('1%') FROM office", -1, &stmt, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    ck_assert_int_eq(wlz_sql_register(db), WLZ_BUSY);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    ck_assert_int_eq(sqlite3_column_int(stmt, 0), 100);
    sqlite3_finalize(stmt);
    assert_answer(RESOLVE("wlz_resolve"), "9480");
}
END_TEST

START_TEST(test_sql__not_from_a_schema)
{
    static const char *const schemas[] = {
        "CREATE VIEW v AS " RESOLVE("wlz_resolve") " AS x",
        "CREATE VIEW v AS SELECT wlz_headroom('x', 'x', 2023) AS x",
        "CREATE VIEW v AS SELECT count(*) AS x " CANDIDATES,
        "CREATE VIEW v AS SELECT wlz_timely('x', 'x', 2023, 1) AS x",
    };
    char *error = NULL;

    ck_assert_int_eq(sqlite3_exec(db, schemas[_i], NULL, NULL, NULL), SQLITE_OK);
    assert_error("SELECT x FROM v", "unsafe use of");
    ck_assert_int_eq(sqlite3_exec(db,
                                  "CREATE TEMP TABLE t(a); CREATE TEMP TRIGGER g AFTER INSERT ON t"
                                  " BEGIN SELECT * FROM v; END; INSERT INTO t VALUES(1)",
                                  NULL, NULL, &error),
                     SQLITE_ERROR);
    ck_assert_ptr_nonnull(strstr(error, "unsafe use of"));
    sqlite3_free(error);
}
END_TEST

START_TEST(test_sql__in_a_large_query)
{
    assert_answer("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                  " SELECT sum(wlz_tariff_bp('" OFFICE "', p.agb, f.code, 'care', '2023-01-01'))"
                  " FROM n, provider p, performance f WHERE p.agb = '" GZ_PROVIDER
                  "' AND f.code = 'Z901'",
                  "47900000");
    assert_answer("SELECT count(*) > 100 FROM topic t, wlz_candidates('" OFFICE
                  "', t.id, '2023-01-01', NULL)",
                  "1");
}
END_TEST

/* In the middle of a statement that writes, in a transaction, and after others wrote. */
START_TEST(test_sql__sees_what_the_query_sees)
{
    wlz_registry *reg = registry_at(file_path);

    assert_answer(TARIFF("wlz_tariff_bp"), "9580");
    state_relation(reg, GZ_PROVIDER, "new", 20220701);
    assert_answer(TARIFF("wlz_tariff_bp"), "9380");
    ck_assert_int_eq(
        sqlite3_exec(
            db,
            "BEGIN; CREATE TEMP TABLE t AS " TARIFF(
                "wlz_tariff_bp") " AS x;"
                                 "INSERT INTO t SELECT wlz_tariff_bp('" OFFICE "', agb, 'Z901',"
                                 " 'care', '2023-01-01') FROM provider WHERE agb = '" GZ_PROVIDER
                                 "'",
            NULL, NULL, NULL),
        SQLITE_OK);
    assert_answer("SELECT min(x) || max(x) FROM t", "93809380");
    state_relation(reg, GZ_PROVIDER, "existing", 20220801);
    assert_answer(TARIFF("wlz_tariff_bp"), "9380"); /* the transaction's snapshot */
    ck_assert_int_eq(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    assert_answer(TARIFF("wlz_tariff_bp"), "9580");
    wlz_close(reg);
}
END_TEST

/* On the connection of a registry, in its transaction. */
START_TEST(test_sql__on_the_connection_of_a_registry)
{
    wlz_registry *reg = registry_at(file_path);

    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    assert_ok(reg, wlz_begin_what_if(reg));
    state_relation(reg, GZ_PROVIDER, "new", 20220701);
    ck_assert_int_eq(sql_int(reg, TARIFF("wlz_tariff_bp")), 9380);
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), 9380);
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(sql_int(reg, TARIFF("wlz_tariff_bp")), 9580);
    wlz_close(reg);
}
END_TEST

#define NOTA(id, value)                                                                            \
    "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES('" id "',"     \
    " '" OFFICE "', 'nota-van-inlichtingen', 'Sample', '2022-06-30', '2023-01-01');"               \
    "INSERT INTO provision(document, topic, sector, value, unit, valid_from, paragraph)"           \
    " VALUES('" id "', 'tariff.care', 'GZ', " value ", 'bp', '2023-01-01', '1');"

/* 250,00 a day at 95,8% is 239,50, and at 96,5% 241,25: 1,75 more, of 40,000 days and of 1,000. */
START_TEST(test_sql__shows_what_a_change_comes_to_for_each_provider)
{
    static const char sql[] =
        "SELECT group_concat(agb || ' ' || bp_a || ' ' || bp_b || ' ' || amount_cents, ', ') FROM"
        " (SELECT * FROM " TOUCHED("'2023-01-01', '2023-01-01', '2022-06-15'") " ORDER BY agb)";
    wlz_registry *reg = registry_at(file_path);

    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
    assert_ok(reg, wlz_provider_sector_add(
                       reg, &(wlz_provider_sector){"30000009", "GZ", NULL, 20150101, 0}));
    state_relation(reg, "30000009", "existing", 20220601);
    enrol(reg, "30000009", 2023);
    agreed(reg, "30000009", "Z901", 1000);
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_exec(db, NOTA("sample", "9650"), NULL, NULL, NULL), SQLITE_OK);
    assert_answer(sql, GZ_PROVIDER " 9580 9650 7000000, 30000009 9580 9650 175000");
}
END_TEST

/* It has no last day, and of two from the same day none prevails. */
START_TEST(test_sql__shows_a_nota_and_one_that_contradicts_it)
{
    ck_assert_int_eq(sqlite3_exec(db, NOTA("sample", "9650"), NULL, NULL, NULL), SQLITE_OK);
    assert_answer(
        "SELECT value || typeof(valid_to) FROM wlz_candidates('" OFFICE
        "', 'tariff.care', '2023-01-01', '{\"sector\":\"GZ\"}') WHERE document = 'sample'",
        "9650null");
    ck_assert_int_eq(sqlite3_exec(db, NOTA("other", "9660"), NULL, NULL, NULL), SQLITE_OK);
    assert_answer("SELECT status || typeof(bp) || typeof(text) || (message <> '') FROM"
                  " wlz_tariff_compare('GZ', NULL, 'existing', 'zzp', 'care', '2023-01-01')"
                  " WHERE office = '" OFFICE "'",
                  "tienullnull1");
}
END_TEST

/* What the registry caches of the policy follows raw writes here too. */
START_TEST(test_sql__remembers_nothing_stale)
{
    static const char nota[] = NOTA("sample", "9650");

    assert_answer(TARIFF("wlz_tariff_bp"), "9580");
    sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
    ck_assert_int_eq(sqlite3_exec(db, nota, NULL, NULL, NULL), SQLITE_OK);
    assert_answer(TARIFF("wlz_tariff_bp"), "9650");
    sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    assert_answer(TARIFF("wlz_tariff_bp"), "9580");
    ck_assert_int_eq(sqlite3_exec(db, nota, NULL, NULL, NULL), SQLITE_OK);
    assert_answer(TARIFF("wlz_tariff_bp"), "9650");
}
END_TEST

Suite *sql_suite(void)
{
    Suite *suite = suite_create("sql");
    TCase *values = tcase_create("values"), *questions = tcase_create("questions");
    TCase *connection = tcase_create("connection");
    TCase *const all[] = {values, questions, connection};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_loop_test(values, test_sql__values, 0, sizeof VALUES / sizeof *VALUES);
    tcase_add_loop_test(values, test_sql__no_values, 0, sizeof NO_VALUES / sizeof *NO_VALUES);
    tcase_add_test(values, test_sql__values_anywhere);
    tcase_add_loop_test(questions, test_sql__answers, 0, sizeof ANSWERS / sizeof *ANSWERS);
    tcase_add_loop_test(questions, test_sql__refuses, 0, sizeof REFUSALS / sizeof *REFUSALS);
    tcase_add_loop_test(connection, test_sql__needs_a_registry, 0,
                        sizeof NOT_REGISTRIES / sizeof *NOT_REGISTRIES);
    tcase_add_test(questions, test_sql__shows_what_a_change_comes_to_for_each_provider);
    tcase_add_test(questions, test_sql__shows_a_nota_and_one_that_contradicts_it);
    tcase_add_test(connection, test_sql__settings_stay);
    tcase_add_test(connection, test_sql__registered_twice);
    tcase_add_test(connection, test_sql__registered_while_one_runs);
    tcase_add_loop_test(connection, test_sql__not_from_a_schema, 0, 4);
    tcase_add_test(connection, test_sql__in_a_large_query);
    tcase_add_test(connection, test_sql__sees_what_the_query_sees);
    tcase_add_test(connection, test_sql__on_the_connection_of_a_registry);
    tcase_add_test(connection, test_sql__remembers_nothing_stale);
    return suite;
}
