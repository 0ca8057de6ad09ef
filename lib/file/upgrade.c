/*
 * Upgrading: a registry of an older schema gets the tables of this one, with its rows.
 *
 * The old tables are set aside, the whole present schema is made, and each table takes over the columns that it shares with
 * the one before; a column that is new gets its default. Triggers do not run meanwhile: they would write the history of
 * the upgrade. All of it happens in the transaction of the caller. What others added to the file stays, but for indexes
 * and triggers on the registry's own tables.
 */
#include "file/upgrade.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/sqlite.h"
#include "file/statement.h"

#include "schema_sql.h"

/* Views that the present schema no longer has. */
static const char *const GONE[] = {"addendum_word_rule", NULL};

static const char SQL_OBJECT_ON[] =
    "SELECT upper(type), name FROM main.sqlite_schema"
    " WHERE tbl_name = %Q COLLATE NOCASE AND (type = 'trigger' COLLATE NOCASE OR (type = 'index' "
    "COLLATE NOCASE AND sql IS NOT NULL)) LIMIT 1";
static const char SQL_EXISTS[] =
    "SELECT type, name FROM main.sqlite_schema WHERE type = %Q AND name = %Q";
static const char SQL_SHARED[] =
    "SELECT group_concat('\"' || n.name || '\"', ', '), 1"
    " FROM pragma_table_xinfo(%Q, 'main') n JOIN pragma_table_xinfo('wlz_before_' || %Q, 'main') o "
    "ON o.name = n.name"
    " WHERE n.hidden = 0";

/* Tables that say nothing, those that come with the schema, and one that has another name since. */
static const char *const OTHERS[] = {"context", "or_clause", "rule", "history_layout",
                                     "digit",   "history",   NULL};

/* The first row of a built query, which is freed: two texts, to be freed by sqlite3_free. False: there is none. */
static bool first_row(wlz_registry *reg, char *sql, char **a, char **b)
{
    sqlite3_stmt *stmt = NULL;
    int code = !wlz__ok(reg) ? SQLITE_DONE
               : sql == NULL ? SQLITE_NOMEM
                             : sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL);

    *a = *b = NULL;
    if (code == SQLITE_OK && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
        *a = sqlite3_mprintf("%s", sqlite3_column_text(stmt, 0));
        *b = sqlite3_mprintf("%s", sqlite3_column_text(stmt, 1));
        code = *a != NULL && *b != NULL ? SQLITE_ROW : SQLITE_NOMEM;
    }
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        wlz__fail_sqlite(reg, code);
    return code == SQLITE_ROW && wlz__ok(reg);
}

static bool exists(wlz_registry *reg, const char *type, const char *name)
{
    char *a, *b;
    bool found = first_row(reg, sqlite3_mprintf(SQL_EXISTS, type, name), &a, &b);

    sqlite3_free(a);
    sqlite3_free(b);
    return found;
}

/* Triggers and indexes on the table. */
static void strip(wlz_registry *reg, const char *table)
{
    char *type, *name;

    while (first_row(reg, sqlite3_mprintf(SQL_OBJECT_ON, table), &type, &name)) {
        wlz__exec_built(reg, sqlite3_mprintf("DROP %s main.\"%w\"", type, name));
        sqlite3_free(type);
        sqlite3_free(name);
    }
}

static void set_aside(wlz_registry *reg, const char *table)
{
    if (exists(reg, "table", table))
        wlz__exec_built(reg, sqlite3_mprintf("ALTER TABLE main.\"%w\" RENAME TO \"wlz_before_%w\"",
                                             table, table));
}

static void drop_view(wlz_registry *reg, const char *view)
{
    wlz__exec_built(reg, sqlite3_mprintf("DROP VIEW IF EXISTS main.\"%w\"", view));
}

static void leave(wlz_registry *reg, const char *table)
{
    wlz__exec_built(reg, sqlite3_mprintf("DROP TABLE IF EXISTS main.\"wlz_before_%w\"", table));
}

static void take_over(wlz_registry *reg, const char *table)
{
    char *before = sqlite3_mprintf("wlz_before_%s", table);
    char *columns, *unused;

    if (before != NULL && exists(reg, "table", before)) {
        if (first_row(reg, sqlite3_mprintf(SQL_SHARED, table, table), &columns, &unused))
            wlz__exec_built(
                reg, sqlite3_mprintf("INSERT INTO main.\"%w\"(%s) SELECT %s FROM main.\"%w\"",
                                     table, columns, columns, before));
        leave(reg, table);
        sqlite3_free(columns);
        sqlite3_free(unused);
    }
    sqlite3_free(before);
}

static void for_each(wlz_registry *reg, const char *const *names,
                     void (*work)(wlz_registry *, const char *))
{
    for (; wlz__ok(reg) && *names != NULL; names++)
        work(reg, *names);
}

static void rebuild(wlz_registry *reg)
{
    for_each(reg, wlz__schema_tables, strip);
    for_each(reg, OTHERS, strip);
    for_each(reg, OTHERS,
             set_aside); /* before the views: one of them has the name of a table now */
    for_each(reg, wlz__schema_views, drop_view);
    for_each(reg, GONE, drop_view);
    for_each(reg, wlz__schema_tables,
             set_aside); /* each reads the schema anew: what is left of it */
    if (exists(reg, "table", "wlz_before_history"))
        wlz__exec(reg, "ALTER TABLE main.wlz_before_history RENAME TO wlz_before_history_step");
    wlz__exec(reg, wlz__schema_sql);
    for_each(reg, wlz__schema_tables, take_over);
    for_each(reg, OTHERS, leave);
}

void wlz__upgrade(wlz_registry *reg)
{
    /* renaming a table leaves references to it alone: they are of the new one */
    static const int settings[][2] = {{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_FKEY, 0},
                                      {SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 1}};
    enum { COUNT = sizeof settings / sizeof *settings };
    int before[COUNT];

    for (int i = 0; i < COUNT; i++) {
        sqlite3_db_config(reg->db, settings[i][0], -1, &before[i]);
        sqlite3_db_config(reg->db, settings[i][0], settings[i][1], NULL);
    }
    rebuild(reg);
    for (int i = 0; i < COUNT; i++)
        sqlite3_db_config(reg->db, settings[i][0], before[i], NULL);
}
