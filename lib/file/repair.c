/*
 * Mending a schema is upgrading to the version that it says it has: the tables are made anew and take over their rows. What
 * acts on them is dropped first, wherever it is, and the plain indexes of others are made again.
 */
#include "file/repair.h"

#include "file/connection.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/schema_compare.h"
#include "file/sqlite.h"
#include "file/statement.h"
#include "file/upgrade.h"

#include "schema_sql.h"

#include <string.h>

/* Indexes of others that are to be made again, and triggers and indexes that are to go, also from tables of theirs. */
typedef struct repair {
    wlz_registry *reg;
    wlz__arena arena;
    wlz__list indexes; /* const char *: their text */
    wlz__list foreign; /* foreign */
    bool differs;
} repair;

typedef struct foreign {
    const char *type, *name;
} foreign;

/* ---- what there is ---- */

static void index_found(void *context, const char *sql)
{
    repair *r = context;
    const char **text = wlz__list_add(r->reg, &r->arena, &r->indexes, sizeof *text);

    if (text != NULL)
        *text = wlz__copy(r->reg, &r->arena, sql);
}

/* An index that SQLite made goes with its table. */
static bool can_be_dropped(const char *type, const char *name)
{
    return sqlite3_stricmp(type, "trigger") == 0 ||
           (sqlite3_stricmp(type, "index") == 0 &&
            sqlite3_strnicmp(name, "sqlite_autoindex_", 17) != 0);
}

static void difference_found(void *context, const char *type, const char *name,
                             wlz__difference what)
{
    repair *r = context;
    foreign *f;

    r->differs = true;
    if (what == WLZ__MISSING || !can_be_dropped(type, name) ||
        (f = wlz__list_add(r->reg, &r->arena, &r->foreign, sizeof *f)) == NULL)
        return;
    f->type = sqlite3_stricmp(type, "trigger") == 0 ? "TRIGGER" : "INDEX";
    f->name = wlz__copy(r->reg, &r->arena, name);
}

/* ---- columns that would be lost ---- */

static int first_int(sqlite3 *db, char *sql, int *out)
{
    sqlite3_stmt *stmt = NULL;
    int code = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);

    *out = 0;
    if (code == SQLITE_OK && (code = sqlite3_step(stmt)) == SQLITE_ROW)
        *out = sqlite3_column_int(stmt, 0);
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

/* A column that the schema does not have may be dropped when it says nothing. */
static void check_column(wlz_registry *reg, sqlite3 *made, const char *table, const char *column)
{
    int known, filled;
    int code = first_int(made,
                         sqlite3_mprintf("SELECT count(*) FROM pragma_table_xinfo(%Q) WHERE name = "
                                         "%Q AND hidden = 0",
                                         table, column),
                         &known);

    if (code == SQLITE_OK && known == 0) {
        code =
            first_int(reg->db,
                      sqlite3_mprintf("SELECT 1 FROM main.\"%w\" WHERE \"%w\" IS NOT NULL LIMIT 1",
                                      table, column),
                      &filled);
        if (code == SQLITE_OK && filled != 0)
            wlz__fail(reg, WLZ_CORRUPT,
                      "column %s of table %s is not the schema's, and holds values: rename it or "
                      "drop it",
                      "kolom %s van tabel %s hoort niet bij het schema en bevat waarden: geef hem "
                      "zijn naam terug of verwijder hem",
                      column, table);
    }
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
}

/* cid, name, type, notnull, dflt_value, pk, hidden */
static void check_table(wlz_registry *reg, sqlite3 *made, const char *table)
{
    char *sql = sqlite3_mprintf("PRAGMA main.table_xinfo(%Q)", table);
    sqlite3_stmt *stmt = NULL;
    int code = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL);

    while (wlz__ok(reg) && code == SQLITE_OK && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
        if (sqlite3_column_int(stmt, 6) == 0)
            check_column(reg, made, table, (const char *)sqlite3_column_text(stmt, 1));
        code = SQLITE_OK;
    }
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
    if (wlz__ok(reg) && code != SQLITE_OK && code != SQLITE_DONE)
        wlz__fail_sqlite(reg, code);
}

static void check_columns(wlz_registry *reg)
{
    sqlite3 *made = NULL;
    int code = sqlite3_open(":memory:", &made);

    if (code == SQLITE_OK)
        code = sqlite3_exec(made, wlz__schema_sql, NULL, NULL, NULL);
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    for (size_t i = 0; wlz__ok(reg) && wlz__schema_tables[i] != NULL; i++)
        check_table(reg, made, wlz__schema_tables[i]);
    sqlite3_close(made);
}

/* ---- mending ---- */

/* One may be on a table of somebody's own, and have the name of one that is to be made. Tables and views are not dropped: they
 * may hold something. */
static void drop_foreign(repair *r)
{
    const foreign *f = r->foreign.rows;

    for (size_t i = 0; i < r->foreign.count; i++)
        wlz__exec_built(r->reg, sqlite3_mprintf("DROP %s main.\"%w\"", f[i].type, f[i].name));
}

static void make_indexes(repair *r)
{
    const char *const *text = r->indexes.rows;

    for (size_t i = 0; i < r->indexes.count; i++)
        wlz__exec(r->reg, text[i]);
}

/* The schema is then as it should be, or nothing is changed. */
static void left_over(void *context, const char *type, const char *name, wlz__difference what)
{
    wlz_registry *reg = context;

    (void)what;
    if (wlz__ok(reg))
        wlz__fail(reg, WLZ_CORRUPT, "the schema cannot be repaired: %s %s stays",
                  "het schema is niet te herstellen: %s %s blijft", type, name);
}

static void mend(repair *r)
{
    wlz_registry *reg = r->reg;

    check_columns(reg);
    if (wlz__ok(reg))
        drop_foreign(r);
    if (wlz__ok(reg))
        wlz__upgrade(reg);
    if (wlz__ok(reg))
        make_indexes(r);
    if (wlz__ok(reg))
        wlz__schema_compare(reg, &(wlz__difference_report){left_over, NULL, reg});
}

void wlz__repair(wlz_registry *reg)
{
    repair r = {.reg = reg};

    wlz__schema_compare(reg, &(wlz__difference_report){difference_found, index_found, &r});
    if (wlz__ok(reg) && r.differs)
        mend(&r);
    wlz__arena_free(&r.arena);
}
