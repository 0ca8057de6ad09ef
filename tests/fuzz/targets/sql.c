/* The arguments of SQL functions and of tables with arguments: values of each type, words of the registry among them. */
#include "../fuzz_registry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const calls[] = {
    "wlz_bp(?1)",
    "wlz_cents(?1)",
    "wlz_format_bp(?1)",
    "wlz_format_cents(?1)",
    "wlz_resolve(?1,?2,?3,?4)",
    "wlz_resolve(?1,?2,?3,?4,?5)",
    "wlz_explain(?1,?2,?3,?4)",
    "wlz_explain(?1,?2,?3,?4,?5)",
    "wlz_tariff_bp(?1,?2,?3,?4,?5)",
    "wlz_tariff_bp(?1,?2,?3,?4,?5,?6)",
    "wlz_tariff_explain(?1,?2,?3,?4,?5)",
    "wlz_tariff_explain(?1,?2,?3,?4,?5,?6)",
    "wlz_headroom(?1,?2,?3)",
    "wlz_timely(?1,?2,?3,?4)",
    "wlz_timely(?1,?2,?3,?4,?5)",
};

/* Words that lead further than others do. */
static const char *const known[] = {"sample",
                                    "other",
                                    "elsewhere",
                                    "30000001",
                                    "30000005",
                                    "Z901",
                                    "Z902",
                                    "care",
                                    "nhc",
                                    "nic",
                                    "tariff.care",
                                    "sample.count",
                                    "2023-06-15",
                                    "2022-12-31",
                                    "2029-01-01",
                                    "published",
                                    "asked",
                                    "objected",
                                    "GZ",
                                    "GGZ",
                                    "{\"sector\":\"GZ\"}",
                                    "{\"sector\":\"GZ\",\"relation\":\"existing\"}",
                                    "{}",
                                    "accounted",
                                    "settled",
                                    "signed",
                                    "2022-07-29 17:00:00",
                                    "95,8%",
                                    "\xE2\x82\xAC 1.234,56",
                                    "development",
                                    "first-2023",
                                    "share-2023",
                                    "[]",
                                    "[{\"agb\":\"30000001\",\"amount_cents\":1}]"};

static void bind_value(sqlite3_stmt *stmt, int at, fuzz_bytes *bytes)
{
    unsigned kind = (unsigned)fuzz_take(bytes, 1);
    int64_t number;
    double real;
    char *line;

    switch (kind % 8) {
    case 0:
        sqlite3_bind_null(stmt, at);
        break;
    case 1:
        sqlite3_bind_int64(stmt, at, (int64_t)fuzz_take(bytes, 8));
        break;
    case 2:
        number = (int64_t)fuzz_take(bytes, 8);
        memcpy(&real, &number, sizeof real);
        sqlite3_bind_double(stmt, at, real);
        break;
    case 3:
        line = fuzz_take_line(bytes);
        sqlite3_bind_blob(stmt, at, line, (int)strlen(line), SQLITE_TRANSIENT);
        free(line);
        break;
    case 4: /* with a zero byte */
        line = fuzz_take_line(bytes);
        sqlite3_bind_text(stmt, at, line, (int)strlen(line) + 1, SQLITE_TRANSIENT);
        free(line);
        break;
    case 5:
        line = fuzz_take_line(bytes);
        sqlite3_bind_text(stmt, at, line, -1, SQLITE_TRANSIENT);
        free(line);
        break;
    case 6:
        sqlite3_bind_int64(stmt, at, 2015 + (int64_t)(kind / 8));
        break;
    default:
        sqlite3_bind_text(stmt, at, known[fuzz_take(bytes, 1) % (sizeof known / sizeof *known)], -1,
                          SQLITE_STATIC);
    }
}

/* ---- the statements, which are compiled once ---- */

#define STATEMENTS_MOST 64

static sqlite3 *db;
static sqlite3_stmt *statements[STATEMENTS_MOST];
static size_t count;

static void forget(void)
{
    for (size_t i = 0; i < count; i++)
        sqlite3_finalize(statements[i]);
    sqlite3_close(db);
}

static void statement_add(const char *sql)
{
    HOLDS(count < STATEMENTS_MOST &&
              sqlite3_prepare_v2(db, sql, -1, &statements[count++], NULL) == SQLITE_OK,
          "%s: %s", sql, sqlite3_errmsg(db));
}

/* Those with arguments have hidden columns. */
static void tables_add(void)
{
    static const char list[] =
        "SELECT 'SELECT * FROM ' || m.name || '(' || (SELECT group_concat('?' || n, ',') FROM"
        "  (SELECT row_number() OVER () AS n FROM pragma_table_xinfo(m.name) WHERE hidden = 1)) || "
        "')'"
        " FROM pragma_module_list m WHERE m.name GLOB 'wlz_*'"
        " AND EXISTS(SELECT 1 FROM pragma_table_xinfo(m.name) WHERE hidden = 1) ORDER BY m.name";
    sqlite3_stmt *stmt = NULL;
    size_t before = count;

    HOLDS(sqlite3_prepare_v2(db, list, -1, &stmt, NULL) == SQLITE_OK, "%s", sqlite3_errmsg(db));
    while (sqlite3_step(stmt) == SQLITE_ROW)
        statement_add((const char *)sqlite3_column_text(stmt, 0));
    sqlite3_finalize(stmt);
    HOLDS(count > before, "no tables with arguments");
}

static void begin(void)
{
    size_t size;
    const unsigned char *bytes = fuzz_image(&size);
    char sql[100];

    db = fuzz_connection(bytes, size);
    HOLDS(wlz_sql_register(db) == WLZ_OK, "not registered");
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        snprintf(sql, sizeof sql, "SELECT %s", calls[i]);
        statement_add(sql);
    }
    tables_add();
    atexit(forget);
}

/* ---- what must be so ---- */

static void check_bp(sqlite3_stmt *stmt, const char *sql)
{
    if (strstr(sql, "wlz_tariff_bp") != NULL)
        HOLDS(sqlite3_column_type(stmt, 0) == SQLITE_INTEGER &&
                  sqlite3_column_int64(stmt, 0) >= 0 && sqlite3_column_int64(stmt, 0) <= 10000,
              "a percentage of %lld", (long long)sqlite3_column_int64(stmt, 0));
    if (strstr(sql, "wlz_timely") != NULL)
        HOLDS((sqlite3_column_int64(stmt, 0) & ~1) == 0, "neither in time nor late");
}

/* How it ends, with a number of all that it gave. */
static int run(sqlite3_stmt *stmt, uint64_t *sum)
{
    int code, rows = 0;

    for (*sum = 0; (code = sqlite3_step(stmt)) == SQLITE_ROW && rows < 10000; rows++) {
        check_bp(stmt, sqlite3_sql(stmt));
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            const char *text = (const char *)sqlite3_column_text(stmt, i);

            *sum = *sum * 31 + (uint64_t)sqlite3_column_type(stmt, i);
            for (; text != NULL && *text != '\0'; text++)
                *sum = *sum * 31 + (unsigned char)*text;
        }
    }
    HOLDS(rows < 10000, "%s has no end", sqlite3_sql(stmt));
    return code;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_bytes bytes = {data, size};
    uint64_t sum, again;
    int64_t changes, code;
    sqlite3_stmt *stmt;

    if (db == NULL)
        begin();
    changes = sqlite3_total_changes64(db);
    stmt = statements[fuzz_take(&bytes, 1) % count];
    for (int i = 1; i <= sqlite3_bind_parameter_count(stmt); i++)
        bind_value(stmt, i, &bytes);
    code = run(stmt, &sum);
    HOLDS(code == SQLITE_DONE || code == SQLITE_ERROR, "%s: %d: %s", sqlite3_sql(stmt), (int)code,
          sqlite3_errmsg(db));
    HOLDS(code == SQLITE_DONE || sqlite3_errmsg(db)[0] != '\0', "no message");
    sqlite3_reset(stmt);
    HOLDS(run(stmt, &again) == code && sum == again, "%s: another answer the second time",
          sqlite3_sql(stmt));
    sqlite3_reset(stmt);
    sqlite3_clear_bindings(stmt);
    HOLDS(sqlite3_total_changes64(db) == changes && sqlite3_get_autocommit(db),
          "%s: changed the registry", sqlite3_sql(stmt));
    return 0;
}
