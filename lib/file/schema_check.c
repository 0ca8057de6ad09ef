/* Compares the schema of a registry with the one that this library creates: each object, and each row of the tables that
 * come with the schema. */
#include "file/schema_check.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/schema_compare.h"
#include "file/sqlite.h"

#include "schema_sql.h"

#include <stdio.h>
#include <string.h>

/* What comes with the version of the schema. */
static const char SQL_RECORDS[] =
    "SELECT 'layout', table_name || ' ' || version, quote(columns) || quote(defaults) FROM "
    "history_layout"
    " UNION ALL SELECT 'rule', id, quote(kind) || quote(refuses) || quote(refuses_nl) || "
    "quote(helps)"
    " || quote(helps_nl) || quote(source) || quote(example) || quote(held_by) FROM rule"
    " UNION ALL SELECT 'digit', n, '' FROM digit"
    " ORDER BY 1, 2";

void wlz__found(wlz__findings *f, const char *where, const char *which, const char *what)
{
    if (f->count++ == 0) {
        snprintf(f->first, sizeof f->first, "%s %s: %s", where, which, what);
        wlz__text_mend(f->first);
    }
}

/* Reports a finding about an object or a record. */
static void missing(wlz__findings *f, const char *where, const char *which)
{
    wlz__found(f, where, which, wlz__in_language(f->reg, "is missing", "ontbreekt"));
}

static void strange(wlz__findings *f, const char *where, const char *which)
{
    wlz__found(
        f, where, which,
        wlz__in_language(f->reg, "does not belong to a registry", "hoort niet in een register"));
}

static void changed(wlz__findings *f, const char *where, const char *which)
{
    wlz__found(f, where, which, wlz__in_language(f->reg, "was changed", "is gewijzigd"));
}

/* ---- objects ---- */

static void object_found(void *context, const char *type, const char *name, wlz__difference what)
{
    wlz__findings *f = context;

    (void)type;
    if (what == WLZ__MISSING)
        missing(f, "schema", name);
    else if (what == WLZ__CHANGED)
        changed(f, "schema", name);
    else
        strange(f, "schema", name);
}

/* ---- records ---- */

static const char *kind_of(const wlz__findings *f, const char *kind)
{
    return strcmp(kind, "rule") == 0    ? wlz__in_language(f->reg, "rule", "regel")
           : strcmp(kind, "digit") == 0 ? wlz__in_language(f->reg, "digit", "cijfer")
                                        : wlz__in_language(f->reg, "layout", "indeling");
}

static void compare_records(wlz__findings *f, sqlite3_stmt *own, sqlite3_stmt *made)
{
    int a = sqlite3_step(own), b = sqlite3_step(made);

    while (a == SQLITE_ROW || b == SQLITE_ROW) {
        int kind = a != SQLITE_ROW || b != SQLITE_ROW
                       ? 0
                       : strcmp(wlz__text_or_empty(own, 0), wlz__text_or_empty(made, 0));
        int order = a != SQLITE_ROW   ? 1
                    : b != SQLITE_ROW ? -1
                    : kind != 0       ? kind
                                : strcmp(wlz__text_or_empty(own, 1), wlz__text_or_empty(made, 1));
        sqlite3_stmt *record = order > 0 ? made : own;
        const char *where = kind_of(f, wlz__text_or_empty(record, 0)),
                   *which = wlz__text_or_empty(record, 1);

        if (order > 0)
            missing(f, where, which);
        else if (order < 0)
            strange(f, where, which);
        else if (strcmp(wlz__text_or_empty(own, 2), wlz__text_or_empty(made, 2)) != 0)
            changed(f, where, which);
        if (order <= 0)
            a = sqlite3_step(own);
        if (order >= 0)
            b = sqlite3_step(made);
    }
    if (a != SQLITE_DONE || b != SQLITE_DONE)
        wlz__fail_sqlite(f->reg, a != SQLITE_DONE ? a : b);
}

static int run_piece(sqlite3 *db, const wlz__schema_piece *piece)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(db, wlz__schema_sql + piece->at, piece->length, &stmt, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    sqlite3_finalize(stmt);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

/* The three tables as the schema fills them. */
static int make_records(sqlite3 *db)
{
    int code = SQLITE_OK;

    for (const wlz__schema_piece *p = wlz__schema_objects; code == SQLITE_OK && p->type != NULL;
         p++)
        if (strcmp(p->type, "table") == 0 &&
            (strcmp(p->name, "rule") == 0 || strcmp(p->name, "history_layout") == 0 ||
             strcmp(p->name, "digit") == 0))
            code = run_piece(db, p);
    for (const wlz__schema_piece *p = wlz__schema_records; code == SQLITE_OK && p->type != NULL;
         p++)
        code = run_piece(db, p);
    return code;
}

static void check_records(wlz__findings *f)
{
    sqlite3 *fresh = NULL;
    sqlite3_stmt *own = NULL, *made = NULL;
    int code = sqlite3_open(":memory:", &fresh);

    if (code == SQLITE_OK)
        code = make_records(fresh);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(fresh, SQL_RECORDS, -1, &made, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(f->reg->db, SQL_RECORDS, -1, &own, NULL);
    if (code == SQLITE_OK)
        compare_records(f, own, made);
    else
        wlz__fail_sqlite(f->reg, code);
    sqlite3_finalize(own);
    sqlite3_finalize(made);
    sqlite3_close(fresh);
}

void wlz__schema_objects_check(wlz__findings *f)
{
    wlz__schema_compare(f->reg, &(wlz__difference_report){object_found, NULL, f});
}

void wlz__schema_check(wlz__findings *f)
{
    wlz__schema_objects_check(f);
    if (wlz__ok(f->reg) && f->count == 0) /* another schema may lack the tables */
        check_records(f);
}
