/* Looking up tables and columns by name, so that no SQL is built from a caller's text. */
#include "store/layout.h"

#include <string.h>

/* The file's own: a connection that was attached may have others beside it. */
static const char SQL_TABLE[] =
    "SELECT name, type = 'view' FROM main.sqlite_schema"
    " WHERE name = ?1 AND (type = 'table' OR type = 'view') AND name NOT GLOB 'sqlite_*'";
/* 1 = the hidden columns of a virtual table, which are arguments */
static const char SQL_COLUMNS[] =
    "SELECT name, pk FROM pragma_table_xinfo(?1, 'main') WHERE hidden <> 1 ORDER BY cid";

static void read_columns(wlz_registry *reg, wlz__arena *arena, wlz__layout *layout)
{
    wlz__stmt *stmt = WLZ__ASK(reg, SQL_COLUMNS, wlz__t(layout->name));
    wlz__list columns = {NULL, 0};

    while (wlz__row(reg, stmt)) {
        wlz__layout_column *c = wlz__list_add(reg, arena, &columns, sizeof *c);

        if (c != NULL)
            *c = (wlz__layout_column){wlz__text_kept(reg, stmt, 0, arena), (int)wlz__int(stmt, 1)};
    }
    layout->columns = columns.rows;
    layout->count = columns.count;
}

bool wlz__layout_read(wlz_registry *reg, const char *name, wlz__arena *arena, wlz__layout *out)
{
    wlz__stmt *stmt = WLZ__ASK(reg, SQL_TABLE, wlz__t(name));

    if (wlz__row(reg, stmt)) {
        out->name = wlz__text_kept(reg, stmt, 0, arena);
        out->is_view = wlz__int(stmt, 1) != 0;
        wlz__reset(stmt);
        read_columns(reg, arena, out);
    } else {
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no table or view %s", name);
    }
    return wlz__ok(reg);
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
