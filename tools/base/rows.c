#include "rows.h"

#include <string.h>

char *value_of(cli *c, const char *table, const char *key, const char *id, const char *name)
{
    wlz_match where = {.column = key, .text = id};
    wlz_rows *rows = NULL;
    char *text = NULL;

    if (wlz_rows_get(c->registry, table, &where, 1, &rows) == WLZ_OK && wlz_rows_count(rows) > 0 &&
        !wlz_rows_is_null(rows, 0, name))
        text = must(strdup(wlz_rows_text(rows, 0, name)));
    wlz_rows_free(rows);
    return text;
}

wlz_status known(cli *c, const char *table, const char *key, const char *id)
{
    wlz_match where = {.column = key, .text = id};
    wlz_rows *rows = NULL;
    wlz_status status = keep_reason(c, wlz_rows_get(c->registry, table, &where, 1, &rows));

    if (status == WLZ_OK && wlz_rows_count(rows) == 0)
        status =
            fail(c, WLZ_NOTFOUND,
                 tr(c, "the registry has no %s %s", "het register heeft geen %s %s"), table, id);
    wlz_rows_free(rows);
    return status;
}

/* ---- as JSON ---- */

static void put_value(json_t *row, const wlz_rows *rows, size_t i, const char *name)
{
    if (wlz_rows_is_int(rows, i, name))
        put_number(row, name, wlz_rows_int(rows, i, name));
    else
        put_text(row, name, wlz_rows_text(rows, i, name));
}

json_t *rows_where(cli *c, const char *table, const wlz_match *where, size_t count)
{
    wlz_rows *rows = NULL;
    json_t *list;

    if (keep_reason(c, wlz_rows_get(c->registry, table, where, count, &rows)) != WLZ_OK)
        return NULL;
    list = must(json_array());
    for (size_t i = 0; i < wlz_rows_count(rows); i++) {
        json_t *row = new_row(list);

        for (size_t k = 0; k < wlz_rows_column_count(rows); k++)
            put_value(row, rows, i, wlz_rows_column(rows, k));
    }
    wlz_rows_free(rows);
    return list;
}

json_t *rows_with(cli *c, const char *table, const char *name, const char *text)
{
    wlz_match where = {.column = name, .text = text};

    return rows_where(c, table, &where, 1);
}

const char *row_text(const json_t *row, const char *name)
{
    return json_string_value(json_object_get(row, name));
}

int64_t row_number(const json_t *row, const char *name)
{
    return json_integer_value(json_object_get(row, name));
}

const json_t *row_named(const json_t *rows, const char *name, const char *text)
{
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        const char *value = row_text(row, name);

        if (value != NULL && strcmp(value, text) == 0)
            return row;
    }
    return NULL;
}

const json_t *row_numbered(const json_t *rows, const char *name, int64_t number)
{
    const json_t *row;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        if (row_number(row, name) == number)
            return row;
    }
    return NULL;
}

void put_columns(json_t *row, const json_t *from, const column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        json_t *value = json_object_get(from, columns[i].key);

        if (columns[i].kind == AS_FLAG && json_is_integer(value))
            put_flag(row, columns[i].key, json_integer_value(value) != 0);
        else if (value != NULL)
            json_object_set(row, columns[i].key, value);
        else
            put_null(row, columns[i].key);
    }
}

void put_all(json_t *table, const json_t *list, const column *columns, size_t count)
{
    const json_t *from;
    size_t i;

    json_array_foreach(list, i, from)
    {
        put_columns(new_row(table), from, columns, count);
    }
}
