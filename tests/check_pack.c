/* Packs: what one may be and do, and that it is loaded as a whole or not at all. */
#include "files.h"
#include "samples.h"

#include "file/connection.h"

#include <sys/stat.h>
#include <unistd.h>

Suite *pack_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    file_setup();
    reg = policy_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
    file_teardown();
}

static wlz_status load_bytes(const char *bytes, size_t size)
{
    file_write(file_path, bytes, size);
    return wlz_pack_load(reg, file_path);
}

static wlz_status load(const char *text)
{
    return load_bytes(text, strlen(text));
}

/* Refused, with this in the message; nothing was changed and no transaction is left. */
static void assert_not_loaded(const char *text, wlz_status expected, const char *message)
{
    char *before = registry_digest(reg);

    assert_status(reg, expected, load(text));
    ck_assert_msg(strstr(wlz_message(reg), message) != NULL, "\"%s\" is not in: %s", message,
                  wlz_message(reg));
    ck_assert_msg(strstr(wlz_message(reg), file_path) != NULL, "no file in: %s", wlz_message(reg));
    ck_assert_int_ne(sqlite3_get_autocommit(reg->db), 0);
    assert_unchanged(reg, before);
}

static int64_t sectors(void)
{
    return sql_int(reg, "SELECT count(*) FROM sector WHERE id GLOB 'SAMPLE*'");
}

#define ONE "INSERT INTO sector(id, title) VALUES('SAMPLE', 'Sample');\n"
#define TWO "INSERT INTO sector(id, title) VALUES('SAMPLETWO', 'Sample');\n"

/* ---- what a pack may be ---- */

static const struct {
    const char *what, *text;
    int sectors;
} GOOD[] = {
    {"nothing", "", 0},
    {"blanks", " \n\t ;; \n", 0},
    {"comments", "-- nothing\n/* here */ -- either", 0},
    {"an open comment", ONE "/* to the end", 1},
    {"one statement", ONE, 1},
    {"without its semicolon", "INSERT INTO sector(id, title) VALUES('SAMPLE', 'x')", 1},
    {"two statements", ONE TWO, 2},
    {"byte order mark", "\xef\xbb\xbf" ONE, 1},
    {"Windows line ends", "-- a\r\nINSERT INTO sector(id, title)\r\n VALUES('SAMPLE', 'x');\r\n",
     1},
    {"small letters", "insert into sector(id, title) values('SAMPLE', 'x')", 1},
    {"comments within", "INSERT /* so */ INTO sector -- and\n(id, title) VALUES('SAMPLE', 'x');",
     1},
    {"a semicolon in text", "INSERT INTO sector(id, title) VALUES('SAMPLE', 'x; DELETE');" TWO, 2},
    {"from a query", "INSERT INTO sector(id, title) SELECT 'SAMPLE', max(title) FROM sector;", 1},
    {"names in quotes", "INSERT INTO \"sector\"(`id`, [title]) VALUES('SAMPLE', 'x')", 1},
    {"words that begin or end in VALUES",
     "INSERT INTO sector(id, title) SELECT my_values.a, values_of.b"
     " FROM (SELECT 'SAMPLE' AS a) AS my_values, (SELECT 8 / 2 || '' AS b) AS values_of"
     " -- and a comment to the end",
     1},
    {"longer words with VALUES in them",
     "INSERT INTO sector(id, title) SELECT myvalues.a, valuesx.b"
     " FROM (SELECT 'SAMPLE' AS a) AS myvalues, (SELECT 'x' AS b) AS valuesx",
     1},
    {"or ignore", "INSERT OR IGNORE INTO sector(id, title) VALUES('SAMPLE', 'x')", 1},
};

START_TEST(test_pack__may_be)
{
    assert_ok(reg, load(GOOD[_i].text));
    ck_assert_int_eq(sectors(), GOOD[_i].sectors);
    ck_assert_str_eq(wlz_message(reg), "");
}
END_TEST

START_TEST(test_pack__stores_text_as_it_is)
{
    assert_ok(reg, load("INSERT INTO sector(id, title) VALUES('SAMPLE', 'é\r\nè\tê');"));
    ck_assert_int_eq(sql_int(reg, "SELECT title = 'é' || char(10) || 'è' || char(9) || 'ê'"
                                  " FROM sector WHERE id = 'SAMPLE'"),
                     1);
}
END_TEST

static void assert_no_file_of_such_a_name(void)
{
    char name[TEST_PATH_MAX + 400];

    file_write(file_path, ONE, strlen(ONE));
    snprintf(name, sizeof name, "%s/below-a-file", file_path);
    assert_status(reg, WLZ_NOTFOUND, wlz_pack_load(reg, name));
    snprintf(name, sizeof name, "%s%0300d", file_path, 0); /* more than a name may have */
    assert_status(reg, WLZ_NOTFOUND, wlz_pack_load(reg, name));
    remove(file_path);
    ck_assert_int_eq(symlink(file_path, file_path), 0);
    assert_status(reg, WLZ_IO, wlz_pack_load(reg, file_path)); /* its own link */
    remove(file_path);
}

START_TEST(test_pack__must_be_there)
{
    assert_status(reg, WLZ_NOTFOUND, wlz_pack_load(reg, file_path));
    ck_assert_int_eq(mkdir(file_path, 0700), 0);
    assert_status(reg, WLZ_IO, wlz_pack_load(reg, file_path));
    rmdir(file_path);
    assert_no_file_of_such_a_name();
    assert_status(reg, WLZ_INVALID, wlz_pack_load(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_pack_load(reg, ""));
    assert_status(reg, WLZ_INVALID, wlz_pack_load(reg, "\xff"));
    ck_assert_int_eq(wlz_pack_load(NULL, file_path), WLZ_MISUSE);
}
END_TEST

START_TEST(test_pack__is_utf8_without_zero_bytes)
{
    static const char zero[] = ONE "\0" TWO;

    assert_not_loaded(ONE "-- \xff\n", WLZ_INVALID, "UTF-8");
    assert_not_loaded(ONE "-- \xc3", WLZ_INVALID, "UTF-8");
    assert_not_loaded("INSERT INTO sector(id, title) VALUES('SAMPLE', '\x01')", WLZ_INVALID, "");
    assert_status(reg, WLZ_INVALID, load_bytes(zero, sizeof zero - 1));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "zero byte"));
    ck_assert_int_eq(sectors(), 0);
}
END_TEST

/* A pack of 16 MB is read and one of 16 MB and a byte is not. */
START_TEST(test_pack__has_a_largest_size)
{
    size_t size = 16000000;
    char *text = malloc(size + 1);

    memset(text, '\n', size + 1);
    memcpy(text + size - strlen(ONE), ONE, strlen(ONE));
    assert_ok(reg, load_bytes(text, size));
    ck_assert_int_eq(sectors(), 1);
    assert_status(reg, WLZ_INVALID, load_bytes(text, size + 1));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "16000000"));
    free(text);
}
END_TEST

START_TEST(test_pack__of_many_statements)
{
    enum { COUNT = 3000 };
    char *text = malloc(COUNT * 100), *end = text;

    for (int i = 0; i < COUNT; i++)
        end +=
            sprintf(end, "INSERT INTO fact_word(fact, word) VALUES('relation', 'sample-%d');\n", i);
    assert_ok(reg, load(text));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fact_word WHERE word GLOB 'sample-*'"),
                     COUNT);
    free(text);
}
END_TEST

/* ---- what a pack may not do ---- */

static const struct {
    const char *sql, *message; /* what the message says beside the place */
    wlz_status status;
} FORBIDDEN[] = {
    {"UPDATE sector SET title = 'x'", "INSERT statements only", WLZ_INVALID},
    {"DELETE FROM sector", "INSERT statements only", WLZ_INVALID},
    {"REPLACE INTO sector(id, title) VALUES('GZ', 'x')", "INSERT statements only", WLZ_INVALID},
    {"PRAGMA foreign_keys = OFF", "INSERT statements only", WLZ_INVALID},
    {"ATTACH 'x.db' AS x", "INSERT statements only", WLZ_INVALID},
    {"CREATE TABLE t(a)", "INSERT statements only", WLZ_INVALID},
    {"CREATE TEMP TABLE sector(id, title)", "INSERT statements only", WLZ_INVALID},
    {"DROP TABLE sector", "INSERT statements only", WLZ_INVALID},
    {"SELECT 1", "INSERT statements only", WLZ_INVALID},
    {"INSERT INTO provision(id, document, topic, value, unit, valid_from, paragraph)"
     " VALUES('x', 'none', 'tariff.care', 1, 'bp', '2024-01-01', '1')",
     "datatype mismatch", WLZ_INVALID},
    {"WITH x(a) AS (SELECT 1) INSERT INTO sector(id, title) SELECT 'X', 'x'",
     "INSERT statements only", WLZ_INVALID},
    {"EXPLAIN INSERT INTO sector(id, title) VALUES('X', 'x')", "INSERT statements only",
     WLZ_INVALID},
    {"BEGIN", "INSERT statements only", WLZ_INVALID},
    {"COMMIT", "INSERT statements only", WLZ_INVALID},
    {"ROLLBACK", "INSERT statements only", WLZ_INVALID},
    {"SAVEPOINT wlz", "INSERT statements only", WLZ_INVALID},
    {"RELEASE wlz", "INSERT statements only", WLZ_INVALID},
    {"VACUUM", "INSERT statements only", WLZ_INVALID},
    {"ANALYZE", "INSERT statements only", WLZ_INVALID},
    {".read other.sql", "INSERT statements only", WLZ_INVALID},
    {"INSERT INTO history(at, actor, table_name, row_key, op) VALUES(1, 'x', 'x', 'x', 'insert')",
     "policy tables", WLZ_INVALID},
    {"INSERT INTO position VALUES('cz', '30000001', 2023, 0, 0, 0, 10000, NULL)", "policy tables",
     WLZ_INVALID},
    {"INSERT INTO lump_sum(office) VALUES('cz')", "policy tables", WLZ_INVALID},
    {"INSERT INTO context(one, actor, at) VALUES(1, 'x', 1)", "policy tables", WLZ_INVALID},
    {"INSERT INTO provider(agb, name) VALUES('30000001', 'x')", "policy tables", WLZ_INVALID},
    {"INSERT INTO contract(office) VALUES('cz')", "policy tables", WLZ_INVALID},
    {"INSERT INTO sqlite_schema(type) VALUES('table')", "policy tables", WLZ_INVALID},
    {"INSERT INTO verify(table_name) VALUES('x')", "", WLZ_INVALID},
    {"INSERT INTO pragma_foreign_keys VALUES(0)", "", WLZ_INVALID},
    {"INSERT INTO sector(id, title) VALUES('GZ', 'x') ON CONFLICT(id) DO UPDATE SET title = 'x'",
     "policy tables", WLZ_INVALID},
    {"INSERT OR REPLACE INTO sector(id, title) VALUES('GZ', 'x')", "or_clause", WLZ_REFUSED},
    {"INSERT INTO sector(id, title) VALUES('SAMPLEX', 'x') RETURNING id", "RETURNING", WLZ_INVALID},
    {"INSERT INTO sector(id, title) VALUES('SAMPLEX', load_extension('x'))", "", WLZ_INVALID},
    {"INSERT INTO sector(id, title) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
     " SELECT 'X', max(i) FROM n",
     "policy tables", WLZ_INVALID},
};

START_TEST(test_pack__has_no_returns_but_at_the_ends_of_lines)
{
    assert_not_loaded("-- so\r" ONE, WLZ_INVALID, "control characters");
}
END_TEST

START_TEST(test_pack__may_not)
{
    char text[400], place[TEST_PATH_MAX + 8];

    snprintf(text, sizeof text, ONE "\n  -- the next one\n  %s;\n" TWO, FORBIDDEN[_i].sql);
    snprintf(place, sizeof place, "%s:4: ", file_path);
    ck_assert_int_ne(load(text), WLZ_OK);
    ck_assert_msg(wlz_message(reg) == strstr(wlz_message(reg), place), "%s", wlz_message(reg));
    assert_not_loaded(text, FORBIDDEN[_i].status, FORBIDDEN[_i].message);
    ck_assert_int_eq(sectors(), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM sqlite_temp_schema"), 0);
}
END_TEST

START_TEST(test_pack__may_not_write_to_a_temporary_table)
{
    sql_run(reg, "CREATE TEMP TABLE sector(id, title)");
    assert_status(reg, WLZ_INVALID, load("INSERT INTO temp.sector VALUES('SAMPLE', 'x')"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM temp.sector"), 0);
    sql_run(reg, "DROP TABLE temp.sector");
}
END_TEST

/* What is refused without rows that are listed is refused at the statement. */
START_TEST(test_pack__rows_of_a_query_are_refused_together)
{
    assert_not_loaded(ONE "INSERT INTO sector(id, title) SELECT id, title FROM sector", WLZ_EXISTS,
                      ":2: ");
    assert_not_loaded("INSERT INTO sector(id, title) VALUES(('SAMPLE'), 'x'),\n(('GZ'), ('x'))",
                      WLZ_EXISTS, ":2: ");
}
END_TEST

/* Whatever a pack tried, the connection may do as much as before, and is as safe. */
START_TEST(test_pack__leaves_no_bounds_behind)
{
    ck_assert_int_eq(load("CREATE TABLE t(a)"), WLZ_INVALID);
    sql_run(reg, "UPDATE provision SET recorded_at = recorded_at WHERE 0");
    ck_assert_int_eq(sql_int(reg, "PRAGMA foreign_keys"), 1);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    assert_ok(reg, wlz_begin(reg));
    ck_assert_int_eq(load("COMMIT"), WLZ_INVALID);
    assert_ok(reg, load(ONE));
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(sectors(), 0);
}
END_TEST

/* ---- mistakes are reported where they are ---- */

static const struct {
    const char *text;
    int line;
    const char *message;
} MISTAKES[] = {
    {"INSERT INTO sector(id, title) VALUES('SAMPLE', 'x'", 1, ""},
    {ONE "INSRT INTO sector", 2, "INSERT statements only"},
    {ONE "INSERT INTO sectr(id) VALUES('x');", 2, "sectr"},
    {ONE "INSERT INTO sector(id, title)\nVALUES('X',\n'x' 'y');", 4, "syntax error"},
    {ONE "INSERT INTO sector(id, titel)\nVALUES('X', 'x');", 2, "titel"},
    {ONE "\n\nINSERT INTO sector(id, title)\n VALUES('X', \"x\");", 5, "x"},
    {"-- one\r\n-- two\r\nINSERT INTO sector(id) VALUES(1, 2);", 3, "values"},
    {ONE "INSERT INTO sector(id, title) VALUES('SAMPLEX', 'open;\n" TWO, 3, ""},
};

START_TEST(test_pack__mistake_has_a_line)
{
    char place[TEST_PATH_MAX + 16];

    snprintf(place, sizeof place, "%s:%d: ", file_path, MISTAKES[_i].line);
    assert_not_loaded(MISTAKES[_i].text, WLZ_INVALID, place);
    ck_assert_msg(strstr(wlz_message(reg), MISTAKES[_i].message) != NULL, "%s", wlz_message(reg));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 0);
}
END_TEST

static const struct {
    const char *text, *rule;
    wlz_status status;
    int line;
} BROKEN[] = {
    {"INSERT INTO sector(id, title) VALUES('sample', 'x');", "sector_id", WLZ_REFUSED, 3},
    {"INSERT INTO sector(id, title) VALUES('GZ', 'x');", "sector_pk", WLZ_EXISTS, 3},
    {"INSERT INTO provider_kind(id, sector, title)\nVALUES('sample', 'NONE', 'x');",
     "provider_kind_sector", WLZ_REFUSED, 4},
    {"INSERT INTO topic(id, unit, title) VALUES('sample', 'yards', 'x');", "topic_unit",
     WLZ_REFUSED, 3},
};

START_TEST(test_pack__broken_rule_has_a_line)
{
    char text[400], place[TEST_PATH_MAX + 16];

    snprintf(text, sizeof text, ONE "-- a comment\n%s\n" TWO, BROKEN[_i].text);
    snprintf(place, sizeof place, "%s:%d: ", file_path, BROKEN[_i].line);
    assert_not_loaded(text, BROKEN[_i].status, place);
    ck_assert_msg(strstr(wlz_message(reg), BROKEN[_i].rule) != NULL, "%s", wlz_message(reg));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, BROKEN[_i].rule);
    ck_assert_int_eq(sectors(), 0);
}
END_TEST

/* ---- as a whole ---- */

START_TEST(test_pack__is_loaded_once)
{
    assert_ok(reg, load(ONE));
    assert_not_loaded(ONE, WLZ_EXISTS, ":1: ");
    assert_not_loaded(TWO ONE, WLZ_EXISTS, ":2: ");
    ck_assert_int_eq(sectors(), 1);
}
END_TEST

START_TEST(test_pack__within_a_transaction)
{
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, load(ONE));
    ck_assert_int_eq(load(TWO "DELETE FROM sector;"), WLZ_INVALID);
    ck_assert_int_eq(sectors(), 1);
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(sectors(), 1);
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, load(TWO));
    ck_assert_int_eq(sectors(), 2);
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(sectors(), 1);
    ck_assert_int_eq(sql_int(reg, "SELECT actor = 'tester' FROM history ORDER BY seq DESC LIMIT 1"),
                     1);
}
END_TEST

/* ---- from memory ---- */

START_TEST(test_pack__may_be_in_memory)
{
    assert_ok(reg, wlz_pack_load_text(reg, "sample", GOOD[_i].text, strlen(GOOD[_i].text)));
    ck_assert_int_eq(sectors(), GOOD[_i].sectors);
}
END_TEST

/* No more than its length: the memory after it need not be the pack's. */
START_TEST(test_pack__in_memory_has_a_length)
{
    assert_ok(reg, wlz_pack_load_text(reg, "sample", ONE "DELETE", strlen(ONE)));
    ck_assert_int_eq(sectors(), 1);
    assert_ok(reg, wlz_pack_load_text(reg, "sample", "DELETE", 0));
    assert_status(reg, WLZ_INVALID, wlz_pack_load_text(reg, "sample", TWO "\0", strlen(TWO) + 1));
    assert_message(reg, "sample: not text: it contains a zero byte");
    ck_assert_int_eq(sectors(), 1);
}
END_TEST

START_TEST(test_pack__in_memory_has_a_name_in_messages)
{
    assert_status(reg, WLZ_INVALID,
                  wlz_pack_load_text(reg, "sample", ONE "DELETE;", strlen(ONE "DELETE;")));
    assert_message(reg, "sample:2: a pack contains INSERT statements only");
    assert_ok(reg, wlz_pack_load_text(reg, "sample", ONE, strlen(ONE)));
    assert_status(reg, WLZ_EXISTS, wlz_pack_load_text(reg, "sample", ONE, strlen(ONE)));
    assert_message(reg, "sample:1: ");
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "sector_pk");
    ck_assert_uint_eq(wlz_violation_list(reg)->rows[0]->line, 1);
    assert_status(reg, WLZ_INVALID, wlz_pack_load_text(reg, NULL, ONE, strlen(ONE)));
    assert_status(reg, WLZ_INVALID, wlz_pack_load_text(reg, "", ONE, strlen(ONE)));
    assert_status(reg, WLZ_INVALID, wlz_pack_load_text(reg, "sample", NULL, 0));
    assert_status(reg, WLZ_INVALID, wlz_pack_load_text(reg, "sample", ONE, 16000001));
    assert_message(reg, "16000000");
    ck_assert_int_eq(wlz_pack_load_text(NULL, "sample", ONE, strlen(ONE)), WLZ_MISUSE);
    ck_assert_int_eq(sectors(), 1);
}
END_TEST

Suite *pack_suite(void)
{
    Suite *suite = suite_create("pack");
    TCase *form = tcase_create("form"), *bounds = tcase_create("bounds");
    TCase *mistakes = tcase_create("mistakes"), *whole = tcase_create("whole");
    TCase *memory = tcase_create("memory");
    TCase *const all[] = {form, bounds, mistakes, whole, memory};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], setup, teardown);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_loop_test(form, test_pack__may_be, 0, sizeof GOOD / sizeof *GOOD);
    tcase_add_test(form, test_pack__stores_text_as_it_is);
    tcase_add_test(form, test_pack__must_be_there);
    tcase_add_test(form, test_pack__is_utf8_without_zero_bytes);
    tcase_add_test(form, test_pack__has_a_largest_size);
    tcase_add_test(form, test_pack__of_many_statements);
    tcase_add_test(bounds, test_pack__has_no_returns_but_at_the_ends_of_lines);
    tcase_add_loop_test(bounds, test_pack__may_not, 0, sizeof FORBIDDEN / sizeof *FORBIDDEN);
    tcase_add_test(bounds, test_pack__may_not_write_to_a_temporary_table);
    tcase_add_test(bounds, test_pack__rows_of_a_query_are_refused_together);
    tcase_add_test(bounds, test_pack__leaves_no_bounds_behind);
    tcase_add_loop_test(mistakes, test_pack__mistake_has_a_line, 0,
                        sizeof MISTAKES / sizeof *MISTAKES);
    tcase_add_loop_test(mistakes, test_pack__broken_rule_has_a_line, 0,
                        sizeof BROKEN / sizeof *BROKEN);
    tcase_add_test(whole, test_pack__is_loaded_once);
    tcase_add_test(whole, test_pack__within_a_transaction);
    tcase_add_loop_test(memory, test_pack__may_be_in_memory, 0, sizeof GOOD / sizeof *GOOD);
    tcase_add_test(memory, test_pack__in_memory_has_a_length);
    tcase_add_test(memory, test_pack__in_memory_has_a_name_in_messages);
    return suite;
}
