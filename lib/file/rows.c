/* The rows of any table or view, in one arena: each row is one block of its cells and their texts. */
#include <wlzreg/rows.h>

#include "file/argument.h"
#include "file/builder.h"
#include "file/connection.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "value/text.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct cell {
    const char *text; /* NULL = no value */
    bool is_int;
} cell;

typedef struct reading {
    wlz_rows is;
    wlz__arena arena;
    wlz__layout layout;
    wlz__list rows; /* of const cell * */
} reading;

#define INT_SIZE sizeof "-9223372036854775808"

/* ---- the question ---- */

static bool check_matches(wlz_registry *reg, const wlz_match *where, size_t count)
{
    if (count > WLZ_MATCHES_MAX)
        wlz__fail(reg, WLZ_INVALID, "count must be 0 to %d", "count moet 0 tot en met %d zijn",
                  WLZ_MATCHES_MAX);
    else if (count > 0)
        wlz__check_given(reg, "where", where);
    for (size_t i = 0; i < count && wlz__ok(reg); i++) {
        wlz__check_text(reg, "column", where[i].column, WLZ__NAME_MAX);
        wlz__check_optional(reg, "text", where[i].text, WLZ__NOTE_MAX);
        if (where[i].kind != WLZ_MATCH_EQUAL && where[i].kind != WLZ_MATCH_FROM)
            wlz__fail(reg, WLZ_INVALID, "kind must be one of wlz_match_kind",
                      "kind moet een waarde van wlz_match_kind zijn");
    }
    return wlz__ok(reg);
}

static void append_where(wlz_registry *reg, wlz__builder *sql, const wlz__layout *layout,
                         const wlz_match *where, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const wlz__layout_column *column = wlz__layout_column_of(layout, where[i].column);

        if (column == NULL) {
            wlz__fail(reg, WLZ_NOTFOUND, "%s has no column %s", "%s heeft geen kolom %s",
                      layout->name, where[i].column);
            return;
        }
        wlz__append(sql, i == 0 ? " WHERE " : " AND ");
        wlz__append_name(sql, column->name);
        wlz__append(sql, where[i].kind == WLZ_MATCH_FROM ? " >= ?%zu" : " = ?%zu", i + 1);
    }
}

static wlz__stmt *question(wlz_registry *reg, const wlz__layout *layout, const wlz_match *where,
                           size_t count)
{
    wlz__builder sql = {0};
    wlz__stmt *stmt;

    wlz__append_select(&sql, layout);
    append_where(reg, &sql, layout, where, count);
    wlz__append_order(&sql, layout);
    stmt = wlz__prepare_built(reg, &sql);
    for (size_t i = 0; i < count; i++)
        wlz__bind(reg, stmt, (int)i + 1,
                  where[i].text != NULL ? wlz__t(where[i].text) : wlz__i(where[i].number));
    return stmt;
}

/* ---- the rows ---- */

static size_t text_size(wlz_registry *reg, wlz__stmt *stmt, int column)
{
    switch (sqlite3_column_type(stmt, column)) {
    case SQLITE_NULL:
        return 0;
    case SQLITE_INTEGER:
        return INT_SIZE;
    default:
        return strlen(wlz__text(reg, stmt, column)) + 1;
    }
}

/* Puts the value's text at `room`; returns how much of it is used. */
static size_t cell_fill(wlz_registry *reg, wlz__stmt *stmt, int column, cell *c, char *room)
{
    const char *text;
    size_t size;

    if (wlz__is_null(stmt, column))
        return 0;
    c->text = room;
    c->is_int = wlz__is_int(stmt, column);
    if (c->is_int)
        return (size_t)snprintf(room, INT_SIZE, "%" PRId64, wlz__int(stmt, column)) + 1;
    text = wlz__text(reg, stmt, column);
    size = strlen(text) + 1;
    memcpy(room, text, size);
    return size;
}

static void row_add(wlz_registry *reg, wlz__stmt *stmt, reading *rows)
{
    size_t cells_size = rows->layout.count * sizeof(cell), size = cells_size;
    cell **row = wlz__list_add(reg, &rows->arena, &rows->rows, sizeof *row);
    char *room;

    for (size_t i = 0; i < rows->layout.count; i++)
        size += text_size(reg, stmt, (int)i);
    if (!wlz__ok(reg) || (*row = wlz__need(reg, wlz__arena_alloc(&rows->arena, size))) == NULL)
        return;
    room = (char *)*row + cells_size;
    for (size_t i = 0; i < rows->layout.count; i++)
        room += cell_fill(reg, stmt, (int)i, &(*row)[i], room);
}

static void name_columns(wlz_registry *reg, reading *rows)
{
    size_t count = rows->layout.count;
    const char **names = wlz__need(reg, wlz__arena_alloc(&rows->arena, count * sizeof *names));

    for (size_t i = 0; names != NULL && i < count; i++)
        names[i] = rows->layout.columns[i].name;
    rows->is.column_count = count;
    rows->is.columns = names;
}

static void rows_read(wlz_registry *reg, const char *table, const wlz_match *where, size_t count,
                      reading *rows)
{
    wlz__stmt *stmt;

    if (!wlz__layout_read(reg, table, &rows->arena, &rows->layout))
        return;
    name_columns(reg, rows);
    stmt = question(reg, &rows->layout, where, count);
    while (wlz__row(reg, stmt))
        row_add(reg, stmt, rows);
    wlz__finalize(stmt);
    rows->is.count = rows->rows.count;
}

wlz_status wlz_rows_get(wlz_registry *registry, const char *table, const wlz_match *where,
                        size_t count, wlz_rows **out)
{
    wlz_registry *reg = registry;
    reading *rows = NULL;

    if (!wlz__enter_read(reg))
        return wlz__status(reg);
    if (wlz__check_text(reg, "table", table, WLZ__NAME_MAX) && check_matches(reg, where, count) &&
        wlz__check_given(reg, "out", out))
        rows = wlz__need(reg, wlz__alloc(sizeof *rows));
    if (rows != NULL)
        rows_read(reg, table, where, count, rows);
    if (wlz__leave(reg) == WLZ_OK)
        *out = &rows->is;
    else if (rows != NULL)
        wlz_rows_free(&rows->is);
    return reg->status;
}

/* ---- what they say ---- */

static cell cell_at(const wlz_rows *rows, size_t row, const char *column)
{
    const reading *all = (const reading *)rows;
    const wlz__layout_column *found;

    if (rows == NULL || row >= rows->count)
        return (cell){NULL, false};
    found = wlz__layout_column_of(&all->layout, column);
    return found == NULL ? (cell){NULL, false}
                         : ((cell *const *)all->rows.rows)[row][found - all->layout.columns];
}

bool wlz_rows_is_null(const wlz_rows *rows, size_t row, const char *column)
{
    return cell_at(rows, row, column).text == NULL;
}

bool wlz_rows_is_int(const wlz_rows *rows, size_t row, const char *column)
{
    return cell_at(rows, row, column).is_int;
}

int64_t wlz_rows_int(const wlz_rows *rows, size_t row, const char *column)
{
    const char *text = cell_at(rows, row, column).text;
    long long value;
    char *end;

    if (text == NULL || text[strspn(text, "-0123456789")] != '\0')
        return 0;
    errno = 0;
    value = strtoll(text, &end, 10);
    return *end == '\0' && errno == 0 ? value : 0;
}

const char *wlz_rows_text(const wlz_rows *rows, size_t row, const char *column)
{
    return cell_at(rows, row, column).text;
}

void wlz_rows_free(wlz_rows *rows)
{
    if (rows != NULL)
        wlz__arena_free(&((reading *)rows)->arena);
    wlz__free(rows);
}
