/* The file: opening, attaching, and the connection's settings. */
#include "files.h"
#include "plans.h"

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

START_TEST(test_registry__connection_is_safe)
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

START_TEST(test_registry__connection_refuses)
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

START_TEST(test_registry__attaches_to_memory)
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

START_TEST(test_registry__attaching_leaves_journal_and_synchronous)
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
START_TEST(test_registry__closing_gives_back_the_settings_of_another)
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

START_TEST(test_registry__refuses_a_clock_below_zero)
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

START_TEST(test_registry__attaches_outside_transactions_only)
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

START_TEST(test_registry__attaches_to_a_readonly_connection)
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

START_TEST(test_registry__is_the_only_one_of_its_connection)
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

START_TEST(test_registry__closing_rolls_back)
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
START_TEST(test_registry__fails_by_what_its_owner_forbids)
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

START_TEST(test_registry__tells_in_the_words_of_sqlite_what_others_refuse)
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
START_TEST(test_registry__refuses_a_connection_that_refuses_a_setting)
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

START_TEST(test_registry__is_not_written_by_a_connection_that_only_reads)
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
START_TEST(test_registry__needs_a_file_system_that_takes_a_log)
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

START_TEST(test_registry__waits_for_readers_before_it_begins_a_log)
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
    TCase *opening = tcase_create("open"), *settings = tcase_create("settings");
    TCase *attach = tcase_create("attach");
    TCase *const all[] = {opening, settings, attach};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        tcase_add_checked_fixture(all[i], file_setup, file_teardown);
        suite_add_tcase(suite, all[i]);
    }
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
    tcase_add_test(settings, test_registry__connection_is_safe);
    tcase_add_loop_test(settings, test_registry__connection_refuses, 0,
                        sizeof REFUSED_SQL / sizeof *REFUSED_SQL);
    tcase_add_test(attach, test_registry__attaches_to_memory);
    tcase_add_test(attach, test_registry__attaching_leaves_journal_and_synchronous);
    tcase_add_test(attach, test_registry__closing_gives_back_the_settings_of_another);
    tcase_add_test(attach, test_registry__refuses_a_clock_below_zero);
    tcase_add_test(attach, test_registry__attaches_outside_transactions_only);
    tcase_add_test(attach, test_registry__attaches_to_a_readonly_connection);
    tcase_add_test(attach, test_registry__is_the_only_one_of_its_connection);
    tcase_add_test(attach, test_registry__closing_rolls_back);
    tcase_add_test(attach, test_registry__fails_by_what_its_owner_forbids);
    tcase_add_loop_test(attach, test_registry__tells_in_the_words_of_sqlite_what_others_refuse, 0,
                        4);
    tcase_add_loop_test(attach, test_registry__refuses_a_connection_that_refuses_a_setting, 0, 2);
    tcase_add_test(attach, test_registry__is_not_written_by_a_connection_that_only_reads);
    tcase_add_test(settings, test_registry__needs_a_file_system_that_takes_a_log);
    tcase_add_test(settings, test_registry__waits_for_readers_before_it_begins_a_log);
    return suite;
}
