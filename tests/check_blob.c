/* Incremental blob writing: SQLite overwrites a text in place, and runs no trigger. */
#include "exchanges.h"
#include "files.h"
#include "helpers.h"

#include "file/layout.h"

#include <sqlite3.h>
#include <string.h>

static sqlite3 *db; /* a client's, with foreign keys off */

static void setup(void)
{
    wlz_registry *reg;

    lines_setup();
    reg = full_registry(file_path);
    assert_ok(reg, wlz_backup(reg, lines_path));
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_open(lines_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL), SQLITE_OK);
}

static void teardown(void)
{
    sqlite3_close(db);
    lines_teardown();
}

/* The number of a row; 0 where rows have none. */
static int64_t number_in(const char *table)
{
    char *sql = sqlite3_mprintf("SELECT max(rowid) FROM \"%w\"", table);
    sqlite3_stmt *stmt = NULL;
    int64_t number = 0;

    if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK &&
        sqlite3_step(stmt) == SQLITE_ROW)
        number = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
    return number;
}

static void assert_closed(const char *table, const char *column, int64_t number)
{
    sqlite3_blob *blob = NULL;
    int code = sqlite3_blob_open(db, "main", table, column, number, 1, &blob);

    ck_assert_msg(code != SQLITE_OK, "%s.%s can be written in place", table, column);
    ck_assert_msg(number == 0 || strstr(sqlite3_errmsg(db), "indexed") != NULL, "%s.%s: %s", table,
                  column, sqlite3_errmsg(db));
    sqlite3_blob_close(blob);
}

START_TEST(test_blob__writing_is_refused_for_every_column)
{
    static const char sql[] = "SELECT name FROM pragma_table_info(?1) WHERE type <> 'INTEGER'";
    sqlite3_stmt *columns = NULL;
    int numbered = 0, closed = 0;

    ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &columns, NULL), SQLITE_OK);
    for (size_t i = 0; wlz__own_table(i) != NULL; i++) {
        int64_t number = number_in(wlz__own_table(i));

        numbered += number > 0;
        sqlite3_bind_text(columns, 1, wlz__own_table(i), -1, SQLITE_STATIC);
        for (; sqlite3_step(columns) == SQLITE_ROW; closed++)
            assert_closed(wlz__own_table(i), (const char *)sqlite3_column_text(columns, 0), number);
        sqlite3_reset(columns);
    }
    sqlite3_finalize(columns);
    ck_assert_int_ge(numbered, 15);
    ck_assert_int_ge(closed, 150);
}
END_TEST

Suite *blob_suite(void);

Suite *blob_suite(void)
{
    Suite *suite = suite_create("blob");
    TCase *client = tcase_create("client");

    tcase_add_checked_fixture(client, setup, teardown);
    tcase_add_test(client, test_blob__writing_is_refused_for_every_column);
    suite_add_tcase(suite, client);
    return suite;
}
