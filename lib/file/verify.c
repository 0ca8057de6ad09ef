/* Recomputing everything: the file, the schema, the totals, the history. */
#include <wlzreg/verify.h>

#include "file/connection.h"
#include "file/error.h"
#include "file/registry.h"
#include "file/statement.h"
#include "file/transaction.h"

#include "schema_sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const char SQL_INTEGRITY[] = "PRAGMA integrity_check";
static const char SQL_FOREIGN_KEYS[] = "PRAGMA foreign_key_check";
static const char SQL_VERIFY[] =
    "SELECT table_name, row_key, finding FROM verify"
    " UNION ALL SELECT table_name, row_key, finding FROM verify_history";
/* Objects that SQLite makes by itself (statistics, automatic indexes) are not the schema's. */
static const char SQL_OBJECTS[] =
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'"
    " ORDER BY type, name";

typedef struct findings {
    wlz_registry *reg;
    int64_t count;
    char first[400];
} findings;

static void found(findings *f, const char *where, const char *which, const char *what)
{
    if (f->count++ == 0)
        snprintf(f->first, sizeof f->first, "%s %s: %s", where, which, what);
}

static void check_file(findings *f)
{
    wlz__stmt *stmt = wlz__prepare(f->reg, SQL_INTEGRITY);

    while (wlz__row(f->reg, stmt))
        if (strcmp(wlz__text(f->reg, stmt, 0), "ok") != 0)
            found(f, "file", "", wlz__text(f->reg, stmt, 0));
}

static void check_rows(findings *f)
{
    wlz__stmt *stmt = wlz__prepare(f->reg, SQL_FOREIGN_KEYS);

    while (wlz__row(f->reg, stmt))
        found(f, "foreign key of", wlz__text(f->reg, stmt, 0), "names a row that is not there");
    stmt = wlz__prepare(f->reg, SQL_VERIFY);
    while (wlz__row(f->reg, stmt))
        found(f, wlz__text(f->reg, stmt, 0), wlz__text(f->reg, stmt, 1),
              wlz__text(f->reg, stmt, 2));
}

/* ---- the schema against the one this library makes ---- */

static int compare_object(sqlite3_stmt *a, sqlite3_stmt *b)
{
    int order =
        strcmp((const char *)sqlite3_column_text(a, 0), (const char *)sqlite3_column_text(b, 0));

    return order != 0 ? order
                      : strcmp((const char *)sqlite3_column_text(a, 1),
                               (const char *)sqlite3_column_text(b, 1));
}

/* A client may add what only reads, or holds rows of its own: no trigger, and no unique index, by
 * which OR REPLACE removes rows unseen. */
static bool is_harmless(sqlite3_stmt *object)
{
    return strcmp((const char *)sqlite3_column_text(object, 0), "trigger") != 0 &&
           sqlite3_strlike("CREATE UNIQUE%", (const char *)sqlite3_column_text(object, 2), 0) != 0;
}

static void compare_schemas(findings *f, sqlite3_stmt *own, sqlite3_stmt *made)
{
    int a = sqlite3_step(own), b = sqlite3_step(made);

    while (a == SQLITE_ROW || b == SQLITE_ROW) {
        int order = a != SQLITE_ROW ? 1 : b != SQLITE_ROW ? -1 : compare_object(own, made);
        const char *which = (const char *)sqlite3_column_text(order > 0 ? made : own, 1);

        if (order > 0)
            found(f, "schema", which, "is missing");
        else if (order < 0 && !is_harmless(own))
            found(f, "schema", which, "does not belong to a registry");
        else if (order == 0 && strcmp((const char *)sqlite3_column_text(own, 2),
                                      (const char *)sqlite3_column_text(made, 2)) != 0)
            found(f, "schema", which, "was changed");
        if (order <= 0)
            a = sqlite3_step(own);
        if (order >= 0)
            b = sqlite3_step(made);
    }
    if (a != SQLITE_DONE || b != SQLITE_DONE)
        wlz__fail_sqlite(f->reg, a != SQLITE_DONE ? a : b);
}

static void check_schema(findings *f)
{
    sqlite3 *fresh = NULL;
    sqlite3_stmt *own = NULL, *made = NULL;
    int code = sqlite3_open(":memory:", &fresh);

    if (code == SQLITE_OK)
        code = sqlite3_exec(fresh, wlz__schema_sql, NULL, NULL, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(fresh, SQL_OBJECTS, -1, &made, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(f->reg->db, SQL_OBJECTS, -1, &own, NULL);
    if (code == SQLITE_OK)
        compare_schemas(f, own, made);
    else
        wlz__fail_sqlite(f->reg, code);
    sqlite3_finalize(own);
    sqlite3_finalize(made);
    sqlite3_close(fresh);
}

static wlz_status verify(wlz_registry *reg)
{
    findings f = {.reg = reg};

    if (!wlz__enter_read(reg))
        return wlz__status(reg);
    check_file(&f);
    if (wlz__ok(reg))
        check_schema(&f);
    if (wlz__ok(reg) && f.count == 0) /* the views of another schema tell nothing */
        check_rows(&f);
    if (f.count > 0)
        wlz__fail(reg, WLZ_CORRUPT, "%" PRId64 " findings, the first: %s", f.count, f.first);
    return wlz__leave(reg);
}

wlz_status wlz_verify(wlz_registry *registry)
{
    wlz_status status;

    wlz__sort_in_files(registry, true);
    status = verify(registry);
    wlz__sort_in_files(registry, false);
    return status;
}
