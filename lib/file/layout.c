/* Looking up tables and columns by name, so that no SQL is built from a caller's text. */
#include "file/layout.h"

#include "file/error.h"
#include "file/list.h"
#include "file/statement.h"

#include "schema_sql.h"

#include <string.h>

/* clang-format off */
/* The file's own: a connection that was attached may have others beside it. */
static const char SQL_TABLE[] =
    "SELECT name, type = 'view'"
    "  FROM main.sqlite_schema"
    " WHERE name = ?1"
    "   AND (type = 'table' OR type = 'view')"
    "   AND name NOT GLOB 'sqlite_*'";
/* clang-format on */

const char *wlz__own_table(size_t at)
{
    return wlz__schema_tables[at];
}

/* Columns of PRAGMA table_xinfo. */
enum { CID, NAME, TYPE, NOT_NULL, DEFAULT, KEY, HIDDEN };

static wlz__layout_column column_from_row(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena)
{
    const char *type = wlz__text(reg, stmt, TYPE);
    bool is_text = type != NULL && strcmp(type, "TEXT") == 0;
    bool is_integer = type != NULL && strcmp(type, "INTEGER") == 0;

    return (wlz__layout_column){.name = wlz__column_copy(reg, stmt, NAME, arena),
                                .key = (int)wlz__int(stmt, KEY),
                                .takes_integer = !is_text,
                                .takes_text = !is_integer,
                                .takes_null =
                                    wlz__int(stmt, NOT_NULL) == 0 && wlz__int(stmt, KEY) == 0,
                                .generated = wlz__int(stmt, HIDDEN) > 1,
                                .unfilled = wlz__column_copy(reg, stmt, DEFAULT, arena)};
}

/* As a statement of its own. In the form of a table it would be read from a table of somebody's with that name, and SQLite
 * 3.40 ends the program when memory runs out in the first use of it. */
static wlz__stmt *columns_query(wlz_registry *reg, const char *table)
{
    wlz__builder sql = {0};

    wlz__append(&sql, "PRAGMA main.table_xinfo(");
    wlz__append_name(&sql, table);
    wlz__append(&sql, ")");
    return wlz__prepare_built(reg, &sql);
}

static void read_columns(wlz_registry *reg, wlz__arena *arena, wlz__layout *layout)
{
    wlz__stmt *stmt = columns_query(reg, layout->name);
    wlz__list columns = {NULL, 0};

    while (wlz__row(reg, stmt)) {
        wlz__layout_column *c;

        if (wlz__int(stmt, HIDDEN) == 1) /* of a virtual table: an argument */
            continue;
        c = wlz__list_add(reg, arena, &columns, sizeof *c);
        if (c != NULL)
            *c = column_from_row(reg, stmt, arena);
    }
    wlz__finalize(stmt);
    layout->columns = columns.rows;
    layout->count = columns.count;
}

bool wlz__layout_read(wlz_registry *reg, const char *name, wlz__arena *arena, wlz__layout *out)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_TABLE, wlz__t(name));

    if (wlz__row(reg, stmt)) {
        out->name = wlz__column_copy(reg, stmt, 0, arena);
        out->is_view = wlz__int(stmt, 1) != 0;
        wlz__reset(stmt);
        if (wlz__ok(reg))
            read_columns(reg, arena, out);
    } else {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no table or view %s",
                  "het register heeft geen tabel of view %s", name);
    }
    return wlz__ok(reg);
}

bool wlz__layout_own(wlz_registry *reg, const char *name, wlz__arena *arena, wlz__layout *out)
{
    wlz__layout_read(reg, name, arena, out);
    if (wlz__status(reg) == WLZ_NOTFOUND) {
        wlz__withdraw(reg);
        wlz__fail(reg, WLZ_CORRUPT, "the registry is missing table %s",
                  "in het register ontbreekt tabel %s", name);
    }
    return wlz__ok(reg);
}

int wlz__layout_key_count(const wlz__layout *layout)
{
    int count = 0;

    for (size_t i = 0; i < layout->count; i++)
        count += layout->columns[i].key > 0;
    return count;
}

const wlz__layout_column *wlz__layout_column_of(const wlz__layout *layout, const char *name)
{
    for (size_t i = 0; i < layout->count && name != NULL; i++)
        if (layout->columns[i].name == name || strcmp(layout->columns[i].name, name) == 0)
            return &layout->columns[i];
    return NULL;
}

void wlz__append_name(wlz__builder *b, const char *name)
{
    const char *quote;

    wlz__append(b, "\"");
    for (; (quote = strchr(name, '"')) != NULL; name = quote + 1)
        wlz__append(b, "%.*s\"\"", (int)(quote - name), name);
    wlz__append(b, "%s\"", name);
}

void wlz__append_select(wlz__builder *b, const wlz__layout *layout)
{
    const char *before = "SELECT ";

    for (size_t i = 0; i < layout->count; i++, before = ", ") {
        wlz__append(b, "%s", before);
        wlz__append_name(b, layout->columns[i].name);
    }
    wlz__append(b, " FROM main.");
    wlz__append_name(b, layout->name);
}

const wlz__layout_column *wlz__layout_key_column(const wlz__layout *layout, int place)
{
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i].key == place)
            return &layout->columns[i];
    return NULL;
}

void wlz__append_order(wlz__builder *b, const wlz__layout *layout)
{
    const wlz__layout_column *key;
    const char *before = " ORDER BY ";

    for (int place = 1; (key = wlz__layout_key_column(layout, place)) != NULL;
         place++, before = ", ") {
        wlz__append(b, "%s", before);
        wlz__append_name(b, key->name);
    }
    for (size_t i = 1; i <= layout->count && layout->is_view; i++, before = ", ")
        wlz__append(b, "%s%zu", before, i);
}
