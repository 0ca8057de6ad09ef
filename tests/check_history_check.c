/* The history read once: it notices whatever view verify_history finds. */
#include "exchanges.h"
#include "files.h"
#include "random.h"

#include "file/history_check.h"
#include "file/row_check.h"
#include "file/transaction.h"

#include <sqlite3.h>
#include <string.h>

Suite *history_check_suite(void);

/* ---- the digests ---- */

static const struct {
    size_t length;
    uint64_t hash;
} SIPHASHES[] = {
    /* of the bytes 0, 1, 2, … by the key 0, 1, 2, … 15, as SipHash's authors give them */
    {0, UINT64_C(0x726fdb47dd0e0e31)},
    {1, UINT64_C(0x74f839c593dc67fd)},
    {2, UINT64_C(0x0d6c8009d9a94f5a)},
    {15, UINT64_C(0xa129ca6149be45e5)},
};

START_TEST(test_history_check__hashes_as_siphash_does)
{
    wlz__siphash_key key = {{UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)}};
    unsigned char bytes[16];

    for (unsigned char i = 0; i < sizeof bytes; i++)
        bytes[i] = i;
    ck_assert_uint_eq(wlz__siphash(&key, bytes, SIPHASHES[_i].length), SIPHASHES[_i].hash);
}
END_TEST

/* ---- registries ---- */

static sqlite3 *db; /* the connection of the registry too */
static wlz_registry *reg;

static void open_both(void)
{
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    assert_ok(reg, wlz_attach(db, NULL, &reg));
}

/* Made once. */
static file_bytes made;

static void remember(void)
{
    lines_setup();
    reg = full_registry(file_path);
    assert_ok(reg, wlz_backup(reg, lines_path));
    wlz_close(reg);
    made = file_content(lines_path);
    lines_teardown();
}

static void forget(void)
{
    free(made.bytes);
    made = (file_bytes){NULL, 0, false};
}

static void setup(void)
{
    file_setup();
    file_write(file_path, made.bytes, made.size);
    open_both();
}

static void teardown(void)
{
    wlz__history_places_most = (size_t)1 << 24;
    wlz_close(reg);
    sqlite3_close(db);
    file_teardown();
}

static bool fits(void)
{
    wlz__findings findings = {.reg = reg};
    bool fits;

    ck_assert(wlz__enter_read(reg));
    fits = wlz__row_check(&findings);
    assert_ok(reg, wlz__leave(reg));
    return fits;
}

START_TEST(test_history_check__fits_what_was_written_by_the_rules)
{
    ck_assert(fits());
}
END_TEST

START_TEST(test_history_check__fits_in_as_many_passes_as_memory_makes_it)
{
    int64_t rows = sql_int(reg, "SELECT count(*) FROM history_step WHERE op = 'insert'");

    for (wlz__history_places_most = 1024; wlz__history_places_most >= 16;
         wlz__history_places_most /= 8)
        ck_assert(fits());
    ck_assert_int_gt(rows, 100);
}
END_TEST

/* A client's own view in the place of the history may say that it never ends: it is not asked. */
START_TEST(test_history_check__reads_the_history_of_the_file)
{
    wlz__history_check c;

    sql_run(reg, "CREATE TEMP VIEW history_step AS SELECT 1 << 60 AS seq");
    ck_assert(wlz__enter_read(reg));
    wlz__history_check_begin(&c, reg);
    ck_assert_uint_eq(c.passes, 1);
    assert_ok(reg, wlz__leave(reg));
    ck_assert(fits());
}
END_TEST

/* Registries of each schema there has been: what an older one wrote is read as the present one would have written it. */
static const char *const OLDER[] = {"attacked",      "offices",       "attacked-1.01",
                                    "attacked-1.02", "attacked-1.03", "attacked-1.04",
                                    "attacked-1.05"};

START_TEST(test_history_check__fits_what_older_schemas_wrote)
{
    char command[2 * TEST_PATH_MAX];

    wlz_close(reg);
    sqlite3_close(db);
    file_remove();
    snprintf(command, sizeof command, "gunzip -c '%s/%s.db.gz' > '%s'", WLZ_TEST_BASE, OLDER[_i],
             file_path);
    ck_assert_int_eq(system(command), 0);
    open_both();
    ck_assert(fits());
}
END_TEST

/* ---- changes past the rules ---- */

static void run(const char *sql)
{
    ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
}

/* Past triggers and CHECKs; what the schema itself does not take changes nothing. */
static bool change(const char *sql)
{
    bool changed;

    run("SAVEPOINT changed");
    run("PRAGMA ignore_check_constraints = ON");
    ck_assert_int_eq(sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), SQLITE_OK);
    changed = sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK && sqlite3_changes(db) > 0;
    ck_assert_int_eq(sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL), SQLITE_OK);
    run("PRAGMA ignore_check_constraints = OFF");
    return changed;
}

static void change_back(void)
{
    run("ROLLBACK TO changed; RELEASE changed");
}

#define LAST_UPDATE "(SELECT max(seq) FROM history_step WHERE op = 'update')"

static const char *const CHANGES[] = {
    "UPDATE provider SET name = name || '.'",
    "UPDATE provider SET name = '' WHERE agb = (SELECT min(agb) FROM provider)",
    "UPDATE production SET volume = volume + 1 WHERE id = (SELECT max(id) FROM production)",
    "DELETE FROM production WHERE id = (SELECT max(id) FROM production)",
    "UPDATE position SET nza_cents = nza_cents + 1",
    "UPDATE position SET cap_bp = 10000 - 1",
    "UPDATE provision SET recorded_at = recorded_at + 1 WHERE id = (SELECT max(id) FROM provision)",
    "INSERT INTO sector(id, title) VALUES('XX', 'of nobody')",
    "DELETE FROM history_step WHERE seq = (SELECT max(seq) FROM history_step)",
    "DELETE FROM history_step WHERE seq = 20",
    "UPDATE history_step SET new = new || ' ' WHERE seq = 20",
    "UPDATE history_step SET op = 'delete' WHERE seq = 20",
    "UPDATE history_step SET row_key = row_key || ' ' WHERE seq = 20",
    "UPDATE history_step SET version = NULL WHERE table_name = 'addendum'",
    "UPDATE history_step SET table_name = 'nothing' WHERE seq = 20",
    "UPDATE history_step SET at = at + 1 WHERE table_name = 'provision'",
    "UPDATE history_step SET old = replace(old, '1', '2') WHERE op = 'update'",
    "UPDATE history_step SET old = new WHERE seq = " LAST_UPDATE,
    "UPDATE history_step SET new = NULL WHERE seq = " LAST_UPDATE,
    "DELETE FROM history_step",
    "UPDATE tariff_condition SET value = x'00' WHERE rowid = (SELECT max(rowid) FROM "
    "tariff_condition)",
    /* as if schema 1.00 had written them, when the table had fewer columns */
    "UPDATE history_step SET version = 100, old = 'x' WHERE op = 'update' AND table_name = 'fund'",
    "UPDATE history_step SET version = 100, old = '' WHERE op = 'update'"
    " AND table_name = 'contract'",
    "UPDATE history_step SET version = 100, old = '0', new = '1' WHERE op = 'update'"
    " AND table_name = 'fund'",
    "UPDATE history_step SET version = 100 WHERE table_name = 'strike'",
    /* a row that came twice, and one that went before it came */
    "INSERT INTO history_step SELECT max(seq) + 1, at, actor, table_name, row_key, op, version, "
    "old, "
    "new FROM history_step",
    "INSERT INTO history_step SELECT max(seq) + 1, at, actor, 'sector', 'XX', 'delete', version, "
    "'''XX'', ''x''', NULL FROM history_step",
};

START_TEST(test_history_check__notices_a_change_past_the_rules)
{
    ck_assert(change(CHANGES[_i]));
    ck_assert(!fits());
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM verify_history"), 0);
    wlz__history_places_most = 1024;
    ck_assert(!fits());
    change_back();
    ck_assert(fits());
}
END_TEST

/* Two changes of a row the other way round leave the same behind. */
#define TWO                                                                                        \
    "(SELECT seq FROM history_step WHERE op = 'update' AND (table_name, row_key) = (SELECT "       \
    "table_name, row_key FROM history_step WHERE op = 'update' GROUP BY 1, 2 HAVING count(*) > 1 " \
    "LIMIT 1) ORDER BY seq LIMIT 2)"

START_TEST(test_history_check__notices_steps_in_another_order)
{
    ck_assert(change("UPDATE history_step AS h SET old = o.old, new = o.new FROM (SELECT seq, old,"
                     " new FROM history_step WHERE seq IN " TWO ") AS o"
                     " WHERE h.seq IN " TWO " AND o.seq <> h.seq"));
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM verify_history"), 0);
    ck_assert(!fits());
    change_back();
}
END_TEST

/* ---- by chance ---- */

static char *text_of(const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    char *text = NULL;

    if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK &&
        sqlite3_step(stmt) == SQLITE_ROW)
        text = sqlite3_mprintf("%s", sqlite3_column_text(stmt, 0));
    sqlite3_finalize(stmt);
    return text;
}

/* Some column of some row, of a table with a history or of the history itself, gets what another row has. */
static char *change_by_chance(uint64_t *state)
{
    static const char table_sql[] =
        "SELECT table_name FROM (SELECT DISTINCT table_name FROM history_step UNION ALL SELECT "
        "'history_step' FROM digit) ORDER BY 1 LIMIT 1 OFFSET %d";
    int tables = (int)sql_int(reg, "SELECT count(DISTINCT table_name) + 10 FROM history_step");
    char *sql = sqlite3_mprintf(table_sql, (int)random_below(state, tables)), *table = text_of(sql);
    char *columns, *column, *update;

    sqlite3_free(sql);
    columns = sqlite3_mprintf("SELECT name FROM pragma_table_info(%Q) ORDER BY "
                              "(cid * 7919 + %d) %% 31 LIMIT 1",
                              table, (int)random_below(state, 31));
    column = text_of(columns);
    update = sqlite3_mprintf(
        "UPDATE OR FAIL %s SET %s = (SELECT %s FROM %s LIMIT 1 OFFSET %d) WHERE (SELECT count(*) "
        "FROM %s) AND %s IS (SELECT %s FROM %s LIMIT 1 OFFSET %d)",
        table, column, column, table, (int)random_below(state, 9), table, column, column, table,
        (int)random_below(state, 9));
    sqlite3_free(columns);
    sqlite3_free(column);
    sqlite3_free(table);
    return update;
}

START_TEST(test_history_check__notices_all_that_the_view_finds)
{
    uint64_t state = 20230101;
    int found = 0, silent = 0;

    for (int i = 0; i < 100; i++) {
        char *sql = change_by_chance(&state);

        if (change(sql)) {
            bool view = sql_int(reg, "SELECT count(*) FROM verify_history") > 0;

            found += view;
            silent += !view;
            ck_assert_msg(!view || !fits(), "%s", sql);
            ck_assert_msg(view || fits(), "%s", sql);
        }
        change_back();
        sqlite3_free(sql);
    }
    ck_assert_int_ge(found, 10);
    ck_assert_int_ge(silent, 10);
}
END_TEST

Suite *history_check_suite(void)
{
    Suite *suite = suite_create("history_check");
    TCase *hash = tcase_create("hash"), *registry = tcase_create("registry");

    tcase_add_loop_test(hash, test_history_check__hashes_as_siphash_does, 0,
                        sizeof SIPHASHES / sizeof *SIPHASHES);
    suite_add_tcase(suite, hash);
    tcase_add_unchecked_fixture(registry, remember, forget);
    tcase_add_checked_fixture(registry, setup, teardown);
    tcase_set_timeout(registry, 120);
    tcase_add_test(registry, test_history_check__fits_what_was_written_by_the_rules);
    tcase_add_test(registry, test_history_check__fits_in_as_many_passes_as_memory_makes_it);
    tcase_add_test(registry, test_history_check__reads_the_history_of_the_file);
    tcase_add_loop_test(registry, test_history_check__fits_what_older_schemas_wrote, 0,
                        sizeof OLDER / sizeof *OLDER);
    tcase_add_loop_test(registry, test_history_check__notices_a_change_past_the_rules, 0,
                        sizeof CHANGES / sizeof *CHANGES);
    tcase_add_test(registry, test_history_check__notices_steps_in_another_order);
    tcase_add_test(registry, test_history_check__notices_all_that_the_view_finds);
    suite_add_tcase(suite, registry);
    return suite;
}
