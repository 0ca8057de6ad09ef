/*
 * Compares each object of a file with the schema that this library makes: by its text, which SQLite stores as written and
 * from which it makes the object whenever it opens the file, and by its type, name and table, which SQLite compares with
 * that text (without regard to case) before it takes the object.
 *
 * Whatever is not the schema's own is somebody else's. That may be a table or a view; an index that only helps to find rows;
 * and any object on a table of theirs. It may not act on the tables of the registry: a trigger does, and so do an index that
 * is unique, by which OR REPLACE removes rows unnoticed, and one that computes something for each row that is written.
 */
#include "file/schema_compare.h"

#include "file/connection.h"
#include "file/error.h"
#include "file/sqlite.h"

#include "schema_sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char SQL_OBJECTS[] = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema";

enum { TYPE, NAME, TABLE, TEXT };

/* Tables of SQLite's own, and the text by which it makes them. */
static const struct {
    const char *name, *sql;
} OF_SQLITE[] = {
    {"sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)"},
    {"sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"},
    {"sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"},
};

typedef struct comparison {
    wlz_registry *reg;
    const wlz__difference_report *report;
    size_t made_count;
    bool seen[WLZ__SCHEMA_OBJECTS];
} comparison;

static bool is(const char *a, const char *b)
{
    return sqlite3_stricmp(a, b) == 0;
}

/* ---- what the schema has ---- */

static int compare_piece(const void *a, const void *b)
{
    const wlz__schema_piece *p = a, *q = b;
    int order = strcmp(p->type, q->type);

    return order != 0 ? order : strcmp(p->name, q->name);
}

static const wlz__schema_piece *made_find(const comparison *c, const char *type, const char *name)
{
    wlz__schema_piece wanted = {type, name, NULL, 0, 0};

    return bsearch(&wanted, wlz__schema_objects, c->made_count, sizeof wanted, compare_piece);
}

/* Names of the schema are in lower case; SQLite finds them in any. */
static bool is_own_table(const comparison *c, const char *table)
{
    char name[64];
    size_t length = strlen(table);

    if (length >= sizeof name)
        return false;
    for (size_t i = 0; i <= length; i++)
        name[i] = (char)(table[i] >= 'A' && table[i] <= 'Z' ? table[i] - 'A' + 'a' : table[i]);
    return made_find(c, "table", name) != NULL || made_find(c, "view", name) != NULL;
}

static bool is_as_made(sqlite3_stmt *object, const wlz__schema_piece *made)
{
    const char *text = (const char *)sqlite3_column_text(object, TEXT);

    if (strcmp(wlz__text_or_empty(object, TABLE), made->table) != 0)
        return false;
    if (made->at < 0)
        return sqlite3_column_type(object, TEXT) == SQLITE_NULL;
    return text != NULL && sqlite3_column_bytes(object, TEXT) == made->length &&
           memcmp(text, wlz__schema_sql + made->at, (size_t)made->length) == 0;
}

/* ---- what others added ---- */

/* Whether a row of the pragma is one that is looked for. The pragma as a table would be read from a table of that name. */
static bool pragma_has(comparison *c, const char *pragma, const char *of,
                       bool (*looked_for)(sqlite3_stmt *row, const char *name), const char *name)
{
    char *sql = sqlite3_mprintf("PRAGMA main.%s(%Q)", pragma, of);
    sqlite3_stmt *stmt = NULL;
    bool found = false;
    int code = sql == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(c->reg->db, sql, -1, &stmt, NULL);

    while (code == SQLITE_OK && !found && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
        found = looked_for(stmt, name);
        code = SQLITE_OK;
    }
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
    if (code != SQLITE_OK && code != SQLITE_DONE)
        wlz__fail_sqlite(c->reg, code);
    return found;
}

/* seq, name, unique, origin, partial */
static bool is_unconditional_index(sqlite3_stmt *row, const char *name)
{
    return is(wlz__text_or_empty(row, 1), name) && sqlite3_column_int(row, 2) == 0 &&
           strcmp(wlz__text_or_empty(row, 3), "c") == 0 && sqlite3_column_int(row, 4) == 0;
}

/* seqno, cid (-2: an expression), name, desc, coll, key */
static bool is_computed_column(sqlite3_stmt *row, const char *unused)
{
    const char *order = wlz__text_or_empty(row, 4);

    (void)unused;
    return sqlite3_column_int(row, 1) == -2 ||
           !(is(order, "BINARY") || is(order, "NOCASE") || is(order, "RTRIM"));
}

static bool is_any(sqlite3_stmt *row, const char *unused)
{
    (void)row, (void)unused;
    return true;
}

static bool is_plain_index(comparison *c, const char *table, const char *name)
{
    return pragma_has(c, "index_list", table, is_unconditional_index, name) &&
           !pragma_has(c, "index_xinfo", name, is_computed_column, NULL);
}

static bool is_of_sqlite(sqlite3_stmt *object)
{
    for (size_t i = 0; i < sizeof OF_SQLITE / sizeof *OF_SQLITE; i++)
        if (strcmp(wlz__text_or_empty(object, TYPE), "table") == 0 &&
            strcmp(wlz__text_or_empty(object, NAME), OF_SQLITE[i].name) == 0 &&
            strcmp(wlz__text_or_empty(object, TABLE), OF_SQLITE[i].name) == 0)
            return strcmp(wlz__text_or_empty(object, TEXT), OF_SQLITE[i].sql) == 0;
    return false;
}

/* Names that SQLite keeps for itself, also where its schema is written by hand; and those of the tables by which a pragma is
 * read, in the place of which a table of that name is read. */
static bool is_reserved(const char *name)
{
    return sqlite3_strnicmp(name, "sqlite_", 7) == 0 || sqlite3_strnicmp(name, "pragma_", 7) == 0;
}

/* An index that SQLite made for a constraint. */
static bool is_automatic(sqlite3_stmt *object)
{
    return sqlite3_column_type(object, TEXT) == SQLITE_NULL &&
           strncmp(wlz__text_or_empty(object, NAME), "sqlite_autoindex_", 17) == 0;
}

/* A trigger on a table that refers to others runs within statements on those. */
static bool is_harmless_trigger(comparison *c, const char *table)
{
    return !is_own_table(c, table) && !pragma_has(c, "foreign_key_list", table, is_any, NULL);
}

static bool is_harmless(comparison *c, sqlite3_stmt *object)
{
    const char *type = wlz__text_or_empty(object, TYPE), *name = wlz__text_or_empty(object, NAME),
               *table = wlz__text_or_empty(object, TABLE);

    if (is_of_sqlite(object))
        return true;
    if (is(type, "index") && is_automatic(object))
        return !is_own_table(c, table);
    if (is_reserved(name) || sqlite3_column_type(object, TEXT) != SQLITE_TEXT)
        return false;
    if (is(type, "index") && is_own_table(c, table))
        return is_plain_index(c, table, name);
    if (is(type, "index"))
        return true;
    if (is(type, "trigger"))
        return is_harmless_trigger(c, table);
    return is(type, "table") || is(type, "view");
}

/* ---- the comparison ---- */

static void compare_object(comparison *c, sqlite3_stmt *object)
{
    const char *type = wlz__text_or_empty(object, TYPE), *name = wlz__text_or_empty(object, NAME);
    const wlz__schema_piece *made = made_find(c, type, name);

    if (made != NULL && c->seen[made - wlz__schema_objects])
        c->report->found(c->report->context, type, name, WLZ__STRANGE);
    else if (made != NULL && !is_as_made(object, made))
        c->report->found(c->report->context, type, name, WLZ__CHANGED);
    else if (made == NULL && !is_harmless(c, object) && wlz__ok(c->reg))
        c->report->found(c->report->context, type, name, WLZ__STRANGE);
    else if (made == NULL && c->report->plain_index != NULL && is(type, "index") &&
             !is_automatic(object) && is_own_table(c, wlz__text_or_empty(object, TABLE)))
        c->report->plain_index(c->report->context, wlz__text_or_empty(object, TEXT));
    if (made != NULL)
        c->seen[made - wlz__schema_objects] = true;
}

static void compare_all(comparison *c, sqlite3_stmt *objects)
{
    int code;

    while (wlz__ok(c->reg) && (code = sqlite3_step(objects)) != SQLITE_DONE)
        if (code == SQLITE_ROW)
            compare_object(c, objects);
        else
            wlz__fail_sqlite(c->reg, code);
    for (size_t i = 0; wlz__ok(c->reg) && i < c->made_count; i++)
        if (!c->seen[i])
            c->report->found(c->report->context, wlz__schema_objects[i].type,
                             wlz__schema_objects[i].name, WLZ__MISSING);
}

void wlz__schema_compare(wlz_registry *reg, const wlz__difference_report *report)
{
    comparison c = {.reg = reg, .report = report};
    sqlite3_stmt *objects = NULL;
    int code = sqlite3_prepare_v2(reg->db, SQL_OBJECTS, -1, &objects, NULL);

    while (wlz__schema_objects[c.made_count].type != NULL)
        c.made_count++;
    if (code == SQLITE_OK)
        compare_all(&c, objects);
    else
        wlz__fail_sqlite(reg, code);
    sqlite3_finalize(objects);
}
