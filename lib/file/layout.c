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
/* 1 = the hidden columns of a virtual table, which are arguments */
static const char SQL_COLUMNS[] =
    "SELECT name, pk, type <> 'TEXT', type <> 'INTEGER', \"notnull\" = 0 AND pk = 0, hidden > 1,"
    "       dflt_value"
    "  FROM pragma_table_xinfo(?1, 'main')"
    " WHERE hidden <> 1"
    " ORDER BY cid";
/* clang-format on */

const char *wlz__own_table(size_t at)
{
    return wlz__schema_tables[at];
}

static wlz__layout_column column_from_row(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena)
{
    return (wlz__layout_column){.name = wlz__column_copy(reg, stmt, 0, arena),
                                .key = (int)wlz__int(stmt, 1),
                                .takes_integer = wlz__int(stmt, 2) != 0,
                                .takes_text = wlz__int(stmt, 3) != 0,
                                .takes_null = wlz__int(stmt, 4) != 0,
                                .generated = wlz__int(stmt, 5) != 0,
                                .unfilled = wlz__column_copy(reg, stmt, 6, arena)};
}

static void read_columns(wlz_registry *reg, wlz__arena *arena, wlz__layout *layout)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_COLUMNS, wlz__t(layout->name));
    wlz__list columns = {NULL, 0};

    while (wlz__row(reg, stmt)) {
        wlz__layout_column *c = wlz__list_add(reg, arena, &columns, sizeof *c);

        if (c != NULL)
            *c = column_from_row(reg, stmt, arena);
    }
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

static const wlz__layout_column *key_column(const wlz__layout *layout, int place)
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

    for (int place = 1; (key = key_column(layout, place)) != NULL; place++, before = ", ") {
        wlz__append(b, "%s", before);
        wlz__append_name(b, key->name);
    }
    for (size_t i = 1; i <= layout->count && layout->is_view; i++, before = ", ")
        wlz__append(b, "%s%zu", before, i);
}
