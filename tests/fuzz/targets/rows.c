/*
 * Rows: what a client of SQLite may write, in three settings. With the triggers on, whatever is accepted leaves the cap and
 * the totals as they must be, and wlz_verify finds nothing. Past them all, or past all but those that write the history,
 * wlz_verify notices, or nothing of that is wrong.
 */
#include "../fuzz_registry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A column, and how a row of its table is found. */
typedef struct column {
    char *table, *name, *all, *key;
} column;

#define COLUMNS_MOST 1000

static column columns[COLUMNS_MOST];
static size_t count, of_money; /* those of money come first */

static void forget(void)
{
    for (size_t i = 0; i < count; i++) {
        free(columns[i].table);
        free(columns[i].name);
        free(columns[i].all);
        free(columns[i].key);
    }
}

static char *text_at(sqlite3_stmt *stmt, int at)
{
    const char *text = (const char *)sqlite3_column_text(stmt, at);

    return strdup(text != NULL ? text : "");
}

static void columns_read(wlz_registry *reg)
{
    static const char sql[] =
        "SELECT t.name, c.name, group_concat(x.name), group_concat(iif(x.pk > 0, x.name, NULL)),"
        " t.name IN ('position', 'production', 'production_round', 'lump_sum', 'contract', "
        "'nza_tariff',"
        "  'settlement_line', 'fund') AS money"
        " FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c ON c.hidden = 0"
        " JOIN pragma_table_xinfo(t.name) x ON x.hidden = 0"
        " WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*'"
        " GROUP BY t.name, c.name ORDER BY money DESC, t.name, c.cid";
    sqlite3_stmt *stmt = NULL;

    HOLDS(sqlite3_prepare_v2(fuzz_db(reg), sql, -1, &stmt, NULL) == SQLITE_OK, "%s",
          sqlite3_errmsg(fuzz_db(reg)));
    while (sqlite3_step(stmt) == SQLITE_ROW && count < COLUMNS_MOST) {
        columns[count++] =
            (column){text_at(stmt, 0), text_at(stmt, 1), text_at(stmt, 2), text_at(stmt, 3)};
        of_money += sqlite3_column_int(stmt, 4) != 0;
    }
    sqlite3_finalize(stmt);
    HOLDS(of_money > 0, "no columns");
    atexit(forget);
}

/* ---- a change ---- */

/* The columns of a row, with a value in the place of one, and another id; to be freed with sqlite3_free. */
static char *copied(const column *c)
{
    char *sql = sqlite3_mprintf("INSERT INTO \"%w\"(%s) SELECT ", c->table, c->all);
    char *names = strdup(c->all), *rest = names, *name;
    const char *comma = "";

    while ((name = strtok_r(rest, ",", &rest)) != NULL) {
        if (strcmp(name, c->name) == 0)
            sql = sqlite3_mprintf("%z%s?1", sql, comma);
        else if (strcmp(name, "id") == 0)
            sql = sqlite3_mprintf("%z%siif(typeof(id) = 'integer', NULL, id || '-2')", sql, comma);
        else
            sql = sqlite3_mprintf("%z%s\"%w\"", sql, comma, name);
        comma = ",";
    }
    free(names);
    return sqlite3_mprintf("%z FROM \"%w\" LIMIT 1 OFFSET ?2", sql, c->table);
}

static char *statement_of(const column *c, unsigned kind)
{
    if (kind == 0)
        return copied(c);
    if (kind == 1)
        return sqlite3_mprintf("DELETE FROM \"%w\" WHERE (%s) = (SELECT %s FROM \"%w\" LIMIT 1 "
                               "OFFSET ?2) OR ?1 IS 4711",
                               c->table, c->key, c->key, c->table);
    return sqlite3_mprintf(
        "UPDATE \"%w\" SET \"%w\" = ?1 WHERE (%s) = (SELECT %s FROM \"%w\" LIMIT 1 OFFSET ?2)",
        c->table, c->name, c->key, c->key, c->table);
}

static void bind_value(sqlite3_stmt *stmt, fuzz_bytes *bytes)
{
    static const char *const words[] = {
        "closed", "open",       "superseded", "released", "reserved", "committed", "signed",
        "draft",  "2023-01-01", "2024-01-01", "30000001", "30000005", "sample",    "final"};
    unsigned kind = (unsigned)fuzz_take(bytes, 1);
    char *line;

    switch (kind % 8) {
    case 0:
        sqlite3_bind_null(stmt, 1);
        break;
    case 1:
        sqlite3_bind_int64(stmt, 1, (int64_t)fuzz_take(bytes, 8));
        break;
    case 2:
        sqlite3_bind_int64(stmt, 1, (int64_t)fuzz_take(bytes, 4));
        break;
    case 3:
        sqlite3_bind_int64(stmt, 1, (int64_t)(kind / 8));
        break;
    case 4:
        line = fuzz_take_line(bytes);
        sqlite3_bind_text(stmt, 1, line, -1, SQLITE_TRANSIENT);
        free(line);
        break;
    case 5:
        sqlite3_bind_int64(stmt, 1, -(int64_t)fuzz_take(bytes, 4));
        break;
    case 6:
        sqlite3_bind_int64(stmt, 1, 10000000 * (int64_t)fuzz_take(bytes, 2));
        break;
    default:
        sqlite3_bind_text(stmt, 1, words[kind / 8 % (sizeof words / sizeof *words)], -1,
                          SQLITE_STATIC);
    }
}

static void change(sqlite3 *db, fuzz_bytes *bytes)
{
    size_t at = (size_t)fuzz_take(bytes, 2);
    const column *c = &columns[at % 4 != 0 ? at / 4 % of_money : at / 4 % count];
    unsigned kind = (unsigned)fuzz_take(bytes, 1);
    char *sql = statement_of(c, kind % 8);
    sqlite3_stmt *stmt = NULL;

    if (c->key[0] != '\0' && sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK) {
        sqlite3_bind_int(stmt, 2, (int)(kind / 8));
        bind_value(stmt, bytes);
        sqlite3_step(stmt);
        sqlite3_finalize(stmt);
    }
    sqlite3_free(sql);
}

/* ---- settings ---- */

enum { TRIGGERS, NOTHING, HISTORY, SETTINGS }; /* what keeps an eye on the changes */

static void run(sqlite3 *db, const char *sql)
{
    char *error = NULL;

    HOLDS(sqlite3_exec(db, sql, NULL, NULL, &error) == SQLITE_OK, "%s: %s", sql, error);
}

static void let_go(sqlite3 *db, unsigned setting)
{
    if (setting == NOTHING)
        sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    if (setting == HISTORY)
        run(db,
            "PRAGMA writable_schema = ON;"
            "CREATE TEMP TABLE kept AS SELECT * FROM main.sqlite_schema"
            " WHERE type = 'trigger' AND name NOT GLOB '*history*';"
            "DELETE FROM main.sqlite_schema WHERE type = 'trigger' AND name NOT GLOB '*history*';"
            "PRAGMA writable_schema = RESET");
    if (setting != TRIGGERS)
        run(db, "PRAGMA ignore_check_constraints = ON");
}

static void take_back(sqlite3 *db, unsigned setting)
{
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    if (setting == HISTORY)
        run(db, "PRAGMA writable_schema = ON; INSERT INTO main.sqlite_schema SELECT * FROM kept;"
                "DROP TABLE kept; PRAGMA writable_schema = RESET");
    run(db, "PRAGMA ignore_check_constraints = OFF");
}

static void check(wlz_registry *reg, unsigned setting)
{
    if (setting == TRIGGERS) {
        fuzz_money_check(reg);
        HOLDS(fuzz_money_holds(reg), "accepted, and %s", wlz_message(reg));
    } else {
        fuzz_money_holds(reg);
        fuzz_read_all(reg);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    wlz_open_options options = fuzz_options();
    fuzz_bytes bytes = {data, size};
    unsigned setting = (unsigned)fuzz_take(&bytes, 1) % SETTINGS;
    wlz_registry *reg = NULL;
    size_t length;
    const unsigned char *image = fuzz_image(&length);
    sqlite3 *db = fuzz_connection(image, length);

    if (count == 0)
        columns_read(fuzz_registry());
    let_go(db, setting);
    for (int i = 0; i < 16 && bytes.left > 0; i++)
        change(db, &bytes);
    take_back(db, setting);
    if (wlz_attach(db, &options, &reg) == WLZ_OK)
        check(reg, setting);
    wlz_close(reg);
    sqlite3_close_v2(db);
    return 0;
}
