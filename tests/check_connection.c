/* The connection: its settings, one of another that a registry is attached to, and its log. */
#include "files.h"
#include "plans.h"

#include "file/connection.h"

#include <unistd.h>

Suite *connection_suite(void);

/* ---- settings ---- */

static const struct {
    const char *sql;
    int64_t value;
} SETTINGS[] = {
    {"PRAGMA foreign_keys", 1},
    {"PRAGMA recursive_triggers", 1},
    {"PRAGMA trusted_schema", 0},
    {"PRAGMA cell_size_check", 1},
    {"PRAGMA ignore_check_constraints", 0},
    {"PRAGMA synchronous", 2},
    {"PRAGMA busy_timeout", 0},
    {"SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1},
};

static const struct {
    int option;
    int value;
} CONFIGURATION[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1}, {SQLITE_DBCONFIG_ENABLE_VIEW, 1},
};

static void assert_configuration(sqlite3 *db)
{
    for (size_t i = 0; i < sizeof CONFIGURATION / sizeof *CONFIGURATION; i++) {
        int value = -1;

        sqlite3_db_config(db, CONFIGURATION[i].option, -1, &value);
        ck_assert_msg(value == CONFIGURATION[i].value, "setting %d is %d", CONFIGURATION[i].option,
                      value);
    }
}

START_TEST(test_connection__connection_is_safe)
{
    wlz_registry *reg = registry_at(file_path);

    for (size_t i = 0; i < sizeof SETTINGS / sizeof *SETTINGS; i++)
        ck_assert_msg(sql_int(reg, SETTINGS[i].sql) == SETTINGS[i].value, "%s", SETTINGS[i].sql);
    assert_configuration(reg->db);
    wlz_close(reg);
}
END_TEST

/* What the settings are for. */
static const char *const REFUSED_SQL[] = {
    "SELECT load_extension('./libwlzreg_sql')",
    "SELECT \"no such column\"",
    "CREATE INDEX i ON office(\"no such column\")",
    "INSERT INTO region(code, name, office) VALUES('5501', 'x', 'nowhere')",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
};

START_TEST(test_connection__connection_refuses)
{
    wlz_registry *reg = registry_at(file_path);

    sqlite3_free(sql_fails(reg, REFUSED_SQL[_i]));
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

/* ---- attach ---- */

static sqlite3 *own_connection(const char *file, const char *sql)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(file, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    return db;
}

static void assert_left_open(sqlite3 *db)
{
    ck_assert_ptr_null(sqlite3_next_stmt(db, NULL));
    ck_assert_int_ne(sqlite3_get_autocommit(db), 0);
    ck_assert_int_eq(sqlite3_exec(db, "SELECT count(*) FROM provider", NULL, NULL, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

START_TEST(test_connection__attaches_to_memory)
{
    sqlite3 *db = own_connection(":memory:", "");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_status(reg, WLZ_NOTREGISTRY, wlz_attach(db, NULL, &reg));
    ck_assert_ptr_null(reg);
    assert_ok(reg, wlz_attach(db, &options, &reg));
    assert_configuration(db);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    assert_sound(reg);
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

START_TEST(test_connection__attaching_leaves_journal_and_synchronous)
{
    sqlite3 *db =
        own_connection(file_path, "PRAGMA journal_mode = PERSIST; PRAGMA synchronous = OFF");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_ok(reg, wlz_attach(db, &options, &reg));
    ck_assert_int_eq(sql_int(reg, "PRAGMA synchronous"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT journal_mode = 'persist' FROM pragma_journal_mode"), 1);
    ck_assert_int_eq(sql_int(reg, "PRAGMA foreign_keys"), 1);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

static int setting_of(sqlite3 *db, const char *pragma)
{
    sqlite3_stmt *stmt = NULL;
    int value;

    ck_assert_int_eq(sqlite3_prepare_v2(db, pragma, -1, &stmt, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    value = sqlite3_column_int(stmt, 0);
    sqlite3_finalize(stmt);
    return value;
}

/* Each set to what a registry does not want, and to something that no default is. */
START_TEST(test_connection__closing_gives_back_the_settings_of_another)
{
    static const int options[][2] = {{SQLITE_DBCONFIG_DEFENSIVE, 0},
                                     {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1},
                                     {SQLITE_DBCONFIG_DQS_DML, 1},
                                     {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1},
                                     {SQLITE_DBCONFIG_ENABLE_VIEW, 0}};
    sqlite3 *db = own_connection(file_path, "PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 1234;"
                                            "PRAGMA ignore_check_constraints = ON");
    wlz_open_options wanted = test_options();
    wlz_registry *reg = NULL;
    int value;

    for (int i = 0; i < (int)(sizeof options / sizeof *options); i++)
        sqlite3_db_config(db, options[i][0], options[i][1], NULL);
    assert_ok(reg, wlz_attach(db, &wanted, &reg));
    assert_configuration(db);
    ck_assert_int_eq(setting_of(db, "PRAGMA busy_timeout"), 1234);
    wlz_close(reg);
    for (int i = 0; i < (int)(sizeof options / sizeof *options); i++) {
        sqlite3_db_config(db, options[i][0], -1, &value);
        ck_assert_int_eq(value, options[i][1]);
    }
    ck_assert_int_eq(setting_of(db, "PRAGMA foreign_keys"), 0);
    ck_assert_int_eq(setting_of(db, "PRAGMA ignore_check_constraints"), 1);
    ck_assert_int_eq(setting_of(db, "PRAGMA recursive_triggers"), 0);
    ck_assert_int_eq(setting_of(db, "PRAGMA busy_timeout"), 1234);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 1, NULL);
    assert_left_open(db);
}
END_TEST

START_TEST(test_connection__refuses_a_clock_below_zero)
{
    wlz_registry *reg = empty_registry();
    wlz_instant now = test_now;

    test_now = -1;
    assert_status(reg, WLZ_INVALID, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "clock"));
    assert_status(reg, WLZ_INVALID, wlz_begin(reg));
    assert_status(reg, WLZ_INVALID, wlz_set_actor(reg, "somebody"));
    test_now = now;
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
}
END_TEST

START_TEST(test_connection__attaches_outside_transactions_only)
{
    sqlite3 *db = own_connection(":memory:", "BEGIN");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_status(reg, WLZ_MISUSE, wlz_attach(db, &options, &reg));
    ck_assert_ptr_null(reg);
    ck_assert_int_eq(sqlite3_get_autocommit(db), 0); /* the caller's transaction goes on */
    ck_assert_int_eq(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    assert_ok(reg, wlz_attach(db, &options, &reg));
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

START_TEST(test_connection__attaches_to_a_readonly_connection)
{
    wlz_registry *reg = NULL;
    sqlite3 *db = NULL;

    file_make_registry();
    ck_assert_int_eq(sqlite3_open_v2(file_path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
    assert_ok(reg, wlz_attach(db, NULL, &reg));
    ck_assert(wlz_is_readonly(reg));
    assert_status(reg, WLZ_READONLY, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample"));
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

START_TEST(test_connection__is_the_only_one_of_its_connection)
{
    sqlite3 *db = own_connection(":memory:", "");
    wlz_open_options options = test_options();
    wlz_registry *first = NULL, *second = NULL;

    assert_ok(first, wlz_attach(db, &options, &first));
    assert_status(NULL, WLZ_MISUSE, wlz_attach(db, &options, &second));
    ck_assert_ptr_null(second);
    assert_message(NULL, "the connection has a registry already");
    assert_ok(first, wlz_provider_add(first, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(first);
    assert_ok(second, wlz_attach(db, &options, &second));
    ck_assert_int_eq(sql_int(second, "SELECT count(*) FROM provider"), 1);
    wlz_close(second);
    assert_left_open(db);
}
END_TEST

START_TEST(test_connection__closing_rolls_back)
{
    sqlite3 *db = own_connection(":memory:", "");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_ok(reg, wlz_attach(db, &options, &reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
    assert_ok(reg, wlz_attach(db, NULL, &reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM context"), 0);
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

static int deny_inserts(void *context, int action, const char *first, const char *second,
                        const char *database, const char *trigger)
{
    (void)context;
    (void)first;
    (void)second;
    (void)database;
    (void)trigger;
    return action == SQLITE_INSERT ? SQLITE_DENY : SQLITE_OK;
}

/* What the owner of a connection forbids or lets fail is a failure of the call, with nothing changed. */
START_TEST(test_connection__fails_by_what_its_owner_forbids)
{
    sqlite3 *db = own_connection(":memory:", "");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    options.language = WLZ_DUTCH;
    assert_ok(reg, wlz_attach(db, &options, &reg));
    sqlite3_set_authorizer(db, deny_inserts, NULL);
    assert_status(reg, WLZ_MISUSE, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    sqlite3_set_authorizer(db, NULL, NULL);
    sql_run(reg, "BEGIN");
    assert_status(reg, WLZ_MISUSE, wlz_schema_repair(reg));
    sqlite3_set_authorizer(db, deny_inserts, NULL);
    assert_status(reg, WLZ_MISUSE, wlz_begin(reg));
    sqlite3_set_authorizer(db, NULL, NULL);
    ck_assert_int_eq(sqlite3_get_autocommit(db), 0); /* theirs goes on */
    sql_run(reg, "COMMIT");
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 100);
    assert_status(reg, WLZ_INVALID,
                  wlz_provider_add(reg, GZ_PROVIDER, NULL,
                                   "Sample provider of a name that is as long as the names of "
                                   "some, and longer than this connection takes a text to be"));
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 1000000000);
    sql_run(reg, "CREATE TEMP TRIGGER theirs BEFORE INSERT ON main.provider"
                 " BEGIN SELECT RAISE(ABORT, 'sample_of_theirs'); END");
    assert_status(reg, WLZ_REFUSED, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    assert_message(reg, "geweigerd door regel sample_of_theirs");
    sql_run(reg, "DROP TRIGGER temp.theirs");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 0);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

/* What others added since the registry was opened; it has no record of theirs. */
static const struct {
    const char *sql, *words;
    wlz_status status;
} others[] = {
    {"CREATE UNIQUE INDEX theirs ON provider(name) WHERE name = 'Sample of two'",
     "UNIQUE constraint failed: provider.name", WLZ_EXISTS},
    {"CREATE TABLE theirs(addendum, agb, FOREIGN KEY(addendum, agb) REFERENCES addendum_party);"
     "INSERT INTO theirs VALUES('s', '" POOR_PARTY "')",
     "FOREIGN KEY constraint failed", WLZ_REFUSED},
};

START_TEST(test_connection__tells_in_the_words_of_sqlite_what_others_refuse)
{
    wlz_registry *reg = plan_registry();
    char *before, said[200];

    plan_draft(reg, "s", 1, 1000000);
    assert_ok(reg, wlz_addendum_party_add(reg, "s", POOR_PARTY));
    assert_ok(reg, wlz_provider_add(reg, "30000098", NULL, "Sample of two"));
    assert_ok(reg, wlz_set_language(reg, _i % 2 == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    sql_run(reg, others[_i / 2].sql);
    before = registry_digest(reg);
    assert_status(reg, others[_i / 2].status,
                  _i / 2 == 0 ? wlz_provider_add(reg, "30000099", NULL, "Sample of two")
                              : wlz_addendum_party_remove(reg, "s", POOR_PARTY));
    snprintf(said, sizeof said, "%s: %s", _i % 2 == 0 ? "SQLite refuses it" : "SQLite weigert het",
             others[_i / 2].words);
    ck_assert_str_eq(wlz_message(reg), said);
    ck_assert_int_eq(wlz_violation_list(reg)->rows[0]->kind, WLZ_RULE_UNKNOWN);
    assert_unchanged(reg, before);
    wlz_close(reg);
}
END_TEST

static int answer_to_a_setting(void *answer, int action, const char *first, const char *second,
                               const char *database, const char *trigger)
{
    (void)database;
    (void)trigger;
    return action == SQLITE_PRAGMA && strcmp(first, "cell_size_check") == 0 && second != NULL
               ? *(const int *)answer
               : SQLITE_OK;
}

/* Aloud or in silence. */
START_TEST(test_connection__refuses_a_connection_that_refuses_a_setting)
{
    static int answers[] = {SQLITE_DENY, SQLITE_IGNORE};
    sqlite3 *db = own_connection(":memory:", "");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    sqlite3_set_authorizer(db, answer_to_a_setting, &answers[_i]);
    assert_status(NULL, WLZ_IO, wlz_attach(db, &options, &reg));
    assert_message(NULL, "does not accept safety setting 0, cell_size_check");
    ck_assert_ptr_null(reg);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

START_TEST(test_connection__is_not_written_by_a_connection_that_only_reads)
{
    sqlite3 *db = own_connection(":memory:", "");
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_ok(reg, wlz_attach(db, &options, &reg));
    sql_run(reg, "PRAGMA query_only = ON");
    assert_status(reg, WLZ_READONLY, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    assert_message(reg, "the registry cannot be written to");
    sql_run(reg, "PRAGMA query_only = OFF");
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    wlz_close(reg);
    assert_left_open(db);
}
END_TEST

/* ---- its log ---- */

/* Where processes cannot share memory there is none. */
START_TEST(test_connection__needs_a_file_system_that_takes_a_log)
{
    sqlite3_vfs *usual = sqlite3_vfs_find(NULL), *bare = sqlite3_vfs_find("unix-dotfile");
    wlz_registry *reg = NULL;
    wlz_status status;

    ck_assert_int_eq(sqlite3_vfs_register(bare, 1), SQLITE_OK);
    status = file_open(WLZ_OPEN_CREATE, &reg);
    ck_assert_int_eq(sqlite3_vfs_register(usual, 1), SQLITE_OK);
    ck_assert_int_eq(status, WLZ_IO);
    assert_message(NULL, "the file cannot have a write-ahead log");
    ck_assert_ptr_null(reg);
}
END_TEST

START_TEST(test_connection__waits_for_readers_before_it_begins_a_log)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    sqlite3 *db;

    file_make_registry();
    db = own_connection(file_path, "PRAGMA journal_mode = DELETE; BEGIN; SELECT * FROM provider");
    options.busy_timeout_ms = 12;
    assert_status(NULL, WLZ_BUSY, wlz_open(file_path, &options, &reg));
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    assert_ok(reg, wlz_open(file_path, &options, &reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), 1);
    wlz_close(reg);
}
END_TEST

Suite *connection_suite(void)
{
    Suite *suite = suite_create("connection");
    TCase *settings = tcase_create("settings"), *attach = tcase_create("attach");

    tcase_add_checked_fixture(settings, file_setup, file_teardown);
    tcase_add_checked_fixture(attach, file_setup, file_teardown);
    tcase_add_test(settings, test_connection__connection_is_safe);
    tcase_add_loop_test(settings, test_connection__connection_refuses, 0,
                        sizeof REFUSED_SQL / sizeof *REFUSED_SQL);
    tcase_add_test(attach, test_connection__attaches_to_memory);
    tcase_add_test(attach, test_connection__attaching_leaves_journal_and_synchronous);
    tcase_add_test(attach, test_connection__closing_gives_back_the_settings_of_another);
    tcase_add_test(attach, test_connection__refuses_a_clock_below_zero);
    tcase_add_test(attach, test_connection__attaches_outside_transactions_only);
    tcase_add_test(attach, test_connection__attaches_to_a_readonly_connection);
    tcase_add_test(attach, test_connection__is_the_only_one_of_its_connection);
    tcase_add_test(attach, test_connection__closing_rolls_back);
    tcase_add_test(attach, test_connection__fails_by_what_its_owner_forbids);
    tcase_add_loop_test(attach, test_connection__tells_in_the_words_of_sqlite_what_others_refuse, 0,
                        4);
    tcase_add_loop_test(attach, test_connection__refuses_a_connection_that_refuses_a_setting, 0, 2);
    tcase_add_test(attach, test_connection__is_not_written_by_a_connection_that_only_reads);
    tcase_add_test(settings, test_connection__needs_a_file_system_that_takes_a_log);
    tcase_add_test(settings, test_connection__waits_for_readers_before_it_begins_a_log);
    suite_add_tcase(suite, settings);
    suite_add_tcase(suite, attach);
    return suite;
}
