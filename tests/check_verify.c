/* What wlz_verify finds and what it leaves alone, in files that another program wrote to. */
#include "files.h"

#include <sqlite3.h>

Suite *verify_suite(void);

/* Made once. */
static file_bytes made;

static void setup(void)
{
    file_setup();
    file_write(file_path, made.bytes, made.size);
}

static void remember(void)
{
    file_setup();
    file_make_registry();
    made = file_content(file_path);
    file_teardown();
}

static void forget(void)
{
    free(made.bytes);
    made = (file_bytes){NULL, 0, false};
}

/* wlz_verify of file_path, on a connection with these flags. */
static wlz_status verified(unsigned flags, char *message, size_t size)
{
    wlz_registry *reg = NULL;
    wlz_status status = file_open(flags, &reg);

    if (status == WLZ_OK)
        status = wlz_verify(reg);
    snprintf(message, size, "%s", wlz_message(reg));
    wlz_close(reg);
    return status;
}

static const unsigned FLAGS[] = {0, WLZ_OPEN_READONLY};

/* Whether it is found or not does not depend on whether the file may be written. */
static void assert_verify(wlz_status expected, const char *part)
{
    for (size_t i = 0; i < sizeof FLAGS / sizeof *FLAGS; i++) {
        char message[500];
        wlz_status status = verified(FLAGS[i], message, sizeof message);

        ck_assert_msg(status == expected && strstr(message, part) != NULL, "%s: %s, not %s: %s",
                      FLAGS[i] == 0 ? "for writing" : "for reading", wlz_status_name(status),
                      wlz_status_name(expected), message);
    }
}

/* ---- objects ---- */

/* Objects of somebody's own, and statistics. */
static const char *const HARMLESS[] = {
    "CREATE INDEX mine ON lump_sum(agb DESC, note COLLATE NOCASE)",
    "CREATE TABLE mine(x UNIQUE, y, CHECK(x > 0)); CREATE UNIQUE INDEX mine_y ON mine(y)",
    "CREATE TABLE mine(x); CREATE INDEX mine_y ON mine(x + 1) WHERE x > 0",
    "CREATE TABLE mine(x); CREATE TRIGGER mine_too AFTER INSERT ON mine BEGIN DELETE FROM mine; "
    "END",
    "CREATE TABLE mine(agb REFERENCES provider)",
    "CREATE INDEX mine ON lump_sum(note COLLATE RTRIM)",
    "CREATE TABLE "
    "a_name_that_is_longer_than_any_of_the_tables_that_the_schema_of_a_registry_has(x);"
    "CREATE INDEX mine ON"
    " a_name_that_is_longer_than_any_of_the_tables_that_the_schema_of_a_registry_has(x)",
    "CREATE VIEW mine AS SELECT * FROM provider;"
    "CREATE TRIGGER mine_too INSTEAD OF INSERT ON mine BEGIN SELECT 1; END",
    "CREATE TABLE \"TABLE\"(\"a b\" PRIMARY KEY, c UNIQUE) WITHOUT ROWID",
    "ANALYZE",
    "VACUUM",
};

START_TEST(test_verify__leaves_objects_of_others_alone)
{
    file_outsider(HARMLESS[_i]);
    assert_verify(WLZ_OK, "");
}
END_TEST

/* What a view of somebody else's says may not end: of what is not the schema's own each call does, and says so. */
START_TEST(test_verify__stops_a_changed_view_that_does_not_end)
{
    wlz_registry *reg = NULL;
    wlz_rows *rows = NULL;

    file_outsider(
        "DROP VIEW verify_history; CREATE VIEW verify_history AS"
        " WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        " SELECT 'a' AS table_name, count(*) AS row_key, 'b' AS finding, 'c' AS finding_nl"
        " FROM n");
    assert_ok(reg, file_open(_i == 0 ? 0 : WLZ_OPEN_READONLY, &reg));
    assert_status(reg, WLZ_CORRUPT, wlz_rows_get(reg, "verify_history", NULL, 0, &rows));
    ck_assert_ptr_null(rows);
    ck_assert(strstr(wlz_message(reg), "took too long") != NULL);
    assert_ok(reg, wlz_rows_get(reg, "office", NULL, 0, &rows)); /* each call has its own time */
    wlz_rows_free(rows);
    assert_status(reg, WLZ_CORRUPT, wlz_verify(reg));
    ck_assert(strstr(wlz_message(reg), "schema verify_history: was changed") != NULL);
    wlz_close(reg);
}
END_TEST

/* Their constraints and computed columns are not evaluated. */
START_TEST(test_verify__does_not_look_into_tables_of_others)
{
    file_outsider("CREATE TABLE mine(x CHECK(x > 0), agb REFERENCES provider);"
                  "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
                  "INSERT INTO mine VALUES(0, 'nobody')");
    assert_verify(WLZ_OK, "");
}
END_TEST

#define WRITTEN "PRAGMA writable_schema = ON;"
#define A_TRIGGER(name)                                                                            \
    "CREATE TRIGGER " name " BEFORE INSERT ON lump_sum BEGIN SELECT RAISE(IGNORE); END"

static const struct {
    const char *sql, *found;
    bool stays; /* what was written by hand, and tables and views, only their owner can drop */
} ACTING[] = {
    {A_TRIGGER("mine"), "schema mine: does not belong", false},
    {WRITTEN A_TRIGGER("sqlite_mine"), "schema sqlite_mine: does not belong", false},
    {WRITTEN A_TRIGGER("SQLITE_mine"), "schema SQLITE_mine: does not belong", false},
    {A_TRIGGER("mine") ";" WRITTEN "UPDATE sqlite_schema SET type = 'TRIGGER' WHERE name = 'mine'",
     "schema mine: does not belong", true},
    {A_TRIGGER("mine") ";" WRITTEN
                       "UPDATE sqlite_schema SET tbl_name = 'LUMP_sum' WHERE name = 'mine'",
     "schema mine: does not belong", false},
    {"CREATE TRIGGER mine INSTEAD OF INSERT ON written_text BEGIN SELECT RAISE(IGNORE); END",
     "schema mine: does not belong", false},
    {"CREATE TABLE mine(agb REFERENCES provider ON DELETE CASCADE);"
     "CREATE TRIGGER mine_too AFTER DELETE ON mine BEGIN DELETE FROM region; END",
     "schema mine_too: does not belong", false},
    {"CREATE UNIQUE INDEX mine ON provider(kvk)", "schema mine: does not belong", false},
    {WRITTEN "CREATE UNIQUE INDEX sqlite_mine ON provider(kvk)", "sqlite_mine: does not belong",
     false},
    {"CREATE INDEX mine ON provider(kvk);" WRITTEN
     "UPDATE sqlite_schema SET sql = 'CREATE/**/UNIQUE INDEX mine ON provider(kvk)'"
     " WHERE name = 'mine'",
     "schema mine: does not belong", false},
    {"CREATE INDEX mine ON provider(kvk);" WRITTEN "UPDATE sqlite_schema SET type = 'INDEX', sql = "
     "'CREATE UNIQUE/* */INDEX mine ON provider(kvk)'"
     " WHERE name = 'mine'",
     "schema mine: does not belong", true},
    {"CREATE INDEX mine ON provider(abs(kvk))", "schema mine: does not belong", false},
    {"CREATE INDEX mine ON provider(kvk) WHERE abs(kvk) > 0", "schema mine: does not belong",
     false},
    {WRITTEN "CREATE VIEW sqlite_mine AS SELECT 1", "schema sqlite_mine: does not belong", true},
    {WRITTEN "CREATE TABLE pragma_index_list(seq, name, \"unique\", origin, partial)",
     "schema pragma_index_list: does not belong", true},
    {WRITTEN "UPDATE sqlite_schema SET type = NULL, name = 'SQLITE' || substr(name, 7)"
             " WHERE name GLOB 'sqlite_autoindex_contract_*'",
     "does not belong", true},
    {WRITTEN "UPDATE sqlite_schema SET name = 'SQLITE' || substr(name, 7)"
             " WHERE name GLOB 'sqlite_autoindex_contract_*'",
     "does not belong", false},
    {WRITTEN "UPDATE sqlite_schema SET sql = 'CREATE TABLE sqlite_sequence(name UNIQUE, seq)'"
             " WHERE name = 'sqlite_sequence'",
     "", true},
    {WRITTEN "UPDATE sqlite_schema SET sql = 'create' || substr(sql, 7)"
             " WHERE name = 'lump_sum_of_position'",
     "schema lump_sum_of_position: was changed", false},
    {"CREATE INDEX mine ON provider(kvk COLLATE NOCASE);" WRITTEN
     "UPDATE sqlite_schema SET sql = replace(sql, 'NOCASE', 'THEIRS') WHERE name = 'mine'",
     "schema mine: does not belong", false},
    {WRITTEN "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema"
             " WHERE name = 'sqlite_autoindex_contract_1'",
     "schema sqlite_autoindex_contract_1: does not belong", false},
    {"CREATE VIEW mine AS SELECT 1;" WRITTEN
     "UPDATE sqlite_schema SET type = 'thing' WHERE name = 'mine'",
     "", true},
    {"CREATE VIEW mine AS SELECT 1;" WRITTEN
     "UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'mine'",
     "schema mine: does not belong", false},
    {"ANALYZE;" WRITTEN "UPDATE sqlite_schema SET tbl_name = 'mine' WHERE name = 'sqlite_stat1'",
     "", true},
    {"DROP INDEX lump_sum_of_position", "schema lump_sum_of_position: is missing", false},
    {"DROP INDEX lump_sum_of_position;"
     "CREATE TABLE mine(x); CREATE INDEX lump_sum_of_position ON mine(x)",
     "schema lump_sum_of_position: was changed", false},
};

START_TEST(test_verify__finds_objects_that_act_on_the_registry)
{
    file_outsider(ACTING[_i].sql);
    assert_verify(WLZ_CORRUPT, ACTING[_i].found);
}
END_TEST

/* Opened to be written, it is read; and the reason is the list. */
static wlz_registry *opened_with_differences(const char *found)
{
    wlz_registry *reg = NULL;

    if (file_open(0, &reg) != WLZ_OK)
        return NULL; /* SQLite does not take it */
    ck_assert(wlz_is_readonly(reg));
    assert_status(reg, WLZ_READONLY, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample"));
    ck_assert_msg(strstr(wlz_message(reg), found) != NULL, "%s", wlz_message(reg));
    assert_status(reg, WLZ_READONLY, wlz_begin(reg));
    return reg;
}

START_TEST(test_verify__opens_a_changed_schema_for_reading_until_it_is_repaired)
{
    wlz_registry *reg;

    file_outsider("CREATE INDEX plain ON lump_sum(note)");
    file_outsider(ACTING[_i].sql);
    if ((reg = opened_with_differences(ACTING[_i].found)) == NULL)
        return;
    if (ACTING[_i].stays) {
        ck_assert_int_ne(wlz_schema_repair(reg), WLZ_OK);
        ck_assert(wlz_is_readonly(reg));
    } else {
        assert_ok(reg, wlz_schema_repair(reg));
        ck_assert(!wlz_is_readonly(reg));
        assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample"));
        assert_ok(reg, wlz_verify(reg));
        ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM pragma_index_list('lump_sum')"
                                      " WHERE name = 'plain'"),
                         1);
    }
    wlz_close(reg);
    if (!ACTING[_i].stays) {
        assert_ok(reg, file_open(0, &reg));
        ck_assert(!wlz_is_readonly(reg));
        wlz_close(reg);
    }
}
END_TEST

START_TEST(test_verify__lists_the_differences)
{
    wlz_schema_differences *list = NULL;
    wlz_registry *reg = NULL;

    file_outsider("DROP VIEW verify; " A_TRIGGER(
        "mine") "; DROP TRIGGER lump_sum_post;"
                "CREATE TRIGGER lump_sum_post AFTER INSERT ON lump_sum BEGIN SELECT 1; END");
    assert_ok(reg, file_open(WLZ_OPEN_READONLY, &reg));
    assert_ok(reg, wlz_schema_differences_get(reg, &list));
    ck_assert_uint_eq(list->count, 3);
    ck_assert_str_eq(list->rows[0]->type, "trigger");
    ck_assert_str_eq(list->rows[0]->name, "mine");
    ck_assert_int_eq(list->rows[0]->change, WLZ_SCHEMA_ADDED);
    ck_assert_str_eq(list->rows[1]->name, "lump_sum_post");
    ck_assert_int_eq(list->rows[1]->change, WLZ_SCHEMA_CHANGED);
    ck_assert_str_eq(list->rows[2]->name, "verify");
    ck_assert_int_eq(list->rows[2]->change, WLZ_SCHEMA_MISSING);
    wlz_schema_differences_free(list);
    assert_status(reg, WLZ_READONLY, wlz_schema_repair(reg));
    wlz_close(reg);
}
END_TEST

START_TEST(test_verify__repairs_nothing_where_nothing_differs)
{
    wlz_schema_differences *list = NULL;
    wlz_registry *reg = NULL;

    file_outsider(HARMLESS[_i]);
    assert_ok(reg, file_open(0, &reg));
    ck_assert(!wlz_is_readonly(reg));
    assert_ok(reg, wlz_schema_differences_get(reg, &list));
    ck_assert_uint_eq(list->count, 0);
    wlz_schema_differences_free(list);
    assert_ok(reg, wlz_schema_repair(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT total_changes()"), 0);
    assert_ok(reg, wlz_begin(reg));
    assert_status(reg, WLZ_MISUSE, wlz_schema_repair(reg));
    assert_ok(reg, wlz_rollback(reg));
    wlz_close(reg);
}
END_TEST

/* A column of somebody's own goes when it says nothing. */
START_TEST(test_verify__repairs_no_table_that_would_lose_something)
{
    wlz_registry *reg;

    file_outsider(
        "ALTER TABLE provider ADD COLUMN extra TEXT; UPDATE provider SET name = name || '.'");
    reg = opened_with_differences("provider");
    assert_ok(reg, wlz_schema_repair(reg));
    assert_ok(reg, wlz_verify(reg));
    wlz_close(reg);
    file_outsider("ALTER TABLE provider ADD COLUMN extra TEXT DEFAULT 'x'");
    reg = opened_with_differences("provider");
    assert_status(reg, WLZ_CORRUPT, wlz_schema_repair(reg));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "column extra of table provider"));
    ck_assert(wlz_is_readonly(reg));
    wlz_close(reg);
}
END_TEST

START_TEST(test_verify__compares_what_is_attached_too)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    sqlite3 *db = NULL;

    file_outsider(A_TRIGGER("mine"));
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    options.language = WLZ_DUTCH;
    assert_ok(reg, wlz_attach(db, &options, &reg));
    assert_status(reg, WLZ_READONLY, wlz_begin(reg));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "schema mine: hoort niet in een register"));
    assert_ok(reg, wlz_schema_repair(reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_rollback(reg));
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* ---- rows ---- */

/* Another program's connection, with triggers and CHECKs switched off. */
static void run_unchecked(const char *sql)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL) ==
                          SQLITE_OK &&
                      sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK,
                  "%s", sqlite3_errmsg(db));
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

static const struct {
    const char *sql, *found;
} BROKEN[] = {
    {"INSERT INTO office(id, name) VALUES('No Slug', 'x')", "No Slug: breaks rule office_id"},
    {"UPDATE provider SET agb = 'zz'", "provider zz: breaks rule provider_agb"},
    {"UPDATE history_step SET op = 'forget' WHERE seq = 1",
     "history_step 1: breaks rule history_op"},
    {"UPDATE provider SET name = printf('%.*c', 100001, 'x')", "a text is longer than"},
    {"UPDATE provider SET name = CAST(x'ff' AS TEXT)", ": a text is not UTF-8"},
    {"UPDATE provider SET name = 'x' || char(0)", ": a text is not UTF-8, or has a zero byte"},
    {"INSERT INTO fact(id, kind, unit, title) VALUES('f', 'state', 'word', 's');"
     "INSERT INTO fact_word(fact, word) VALUES('f', printf('%.*c', 100001, 'w'))",
     "fact_word f ww"}, /* the key has two columns */
    {"UPDATE history_step SET new = printf('%.*c', 300001, 'x') WHERE seq = 1",
     "history_step 1: a text is longer than"},
    {"DELETE FROM digit WHERE n = (SELECT max(n) FROM digit)", "digit 9: is missing"},
    {"INSERT INTO context(one, actor, at) VALUES(2, 'x', 1)", "context 2: breaks rule context_one"},
};

START_TEST(test_verify__finds_rows_that_break_a_check)
{
    char message[500];

    run_unchecked(BROKEN[_i].sql);
    ck_assert_int_eq(verified(0, message, sizeof message), WLZ_CORRUPT);
    ck_assert_int_eq(verified(WLZ_OPEN_READONLY, message, sizeof message), WLZ_CORRUPT);
    ck_assert_msg(strstr(message, BROKEN[_i].found) != NULL, "%s", message);
}
END_TEST

START_TEST(test_verify__still_looks_at_every_table_of_the_registry)
{
    file_outsider("CREATE TABLE mine(x)");
    run_unchecked("INSERT INTO provider_sector(agb, sector, valid_from) VALUES('30000009', 'GZ',"
                  " '2023-01-01')");
    assert_verify(WLZ_CORRUPT, "refers to a row that does not exist");
}
END_TEST

static void echo(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    sqlite3_result_value(context, values[0]);
}

/* The functions of a connection stand in for those that its CHECKs and triggers call. */
START_TEST(test_verify__finds_what_a_clients_own_function_let_through)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_create_function(db, "date", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                             NULL, echo, NULL, NULL),
                     SQLITE_OK);
    ck_assert_msg(sqlite3_exec(db,
                               "INSERT INTO document(id, kind, title, published_on, valid_from)"
                               " VALUES('none', 'regulation', 'x', '2022-02-30', '2022-02-30')",
                               NULL, NULL, NULL) == SQLITE_OK,
                  "%s", sqlite3_errmsg(db));
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    assert_verify(WLZ_CORRUPT, "");
}
END_TEST

/* ---- the writer ---- */

START_TEST(test_verify__finds_a_writer_that_was_left_behind)
{
    file_outsider("INSERT INTO context(one, actor, at) VALUES(1, 'boss', 1)");
    assert_verify(WLZ_CORRUPT, "context boss: whoever writes next");
}
END_TEST

/* Within a transaction the row is the writer's own; the next write of the library takes away what was left. */
START_TEST(test_verify__knows_the_writer_of_a_transaction)
{
    wlz_registry *reg = NULL;

    file_outsider("INSERT INTO context(one, actor, at) VALUES(1, 'boss', 1)");
    assert_ok(reg, file_open(0, &reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_verify(reg));
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, wlz_verify(reg));
    wlz_close(reg);
}
END_TEST

Suite *verify_suite(void)
{
    Suite *suite = suite_create("verify");
    TCase *objects = tcase_create("objects"), *rows = tcase_create("rows");

    suite_add_tcase(suite, objects);
    suite_add_tcase(suite, rows);
    tcase_add_unchecked_fixture(rows, remember, forget);
    tcase_add_checked_fixture(rows, setup, file_teardown);
    tcase_add_loop_test(rows, test_verify__finds_rows_that_break_a_check, 0,
                        sizeof BROKEN / sizeof *BROKEN);
    tcase_add_test(rows, test_verify__finds_a_writer_that_was_left_behind);
    tcase_add_test(rows, test_verify__knows_the_writer_of_a_transaction);
    tcase_add_test(rows, test_verify__finds_what_a_clients_own_function_let_through);
    tcase_add_unchecked_fixture(objects, remember, forget);
    tcase_add_checked_fixture(objects, setup, file_teardown);
    tcase_add_loop_test(objects, test_verify__leaves_objects_of_others_alone, 0,
                        sizeof HARMLESS / sizeof *HARMLESS);
    tcase_add_loop_test(objects, test_verify__finds_objects_that_act_on_the_registry, 0,
                        sizeof ACTING / sizeof *ACTING);
    tcase_add_loop_test(objects,
                        test_verify__opens_a_changed_schema_for_reading_until_it_is_repaired, 0,
                        sizeof ACTING / sizeof *ACTING);
    tcase_add_loop_test(objects, test_verify__stops_a_changed_view_that_does_not_end, 0, 2);
    tcase_add_test(objects, test_verify__does_not_look_into_tables_of_others);
    tcase_add_test(objects, test_verify__still_looks_at_every_table_of_the_registry);
    tcase_add_test(objects, test_verify__lists_the_differences);
    tcase_add_loop_test(objects, test_verify__repairs_nothing_where_nothing_differs, 0,
                        sizeof HARMLESS / sizeof *HARMLESS);
    tcase_add_test(objects, test_verify__repairs_no_table_that_would_lose_something);
    tcase_add_test(objects, test_verify__compares_what_is_attached_too);
    return suite;
}
