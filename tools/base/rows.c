#include "rows.h"

#include <string.h>

const char *rows_words(const cli *c, const wlz_rows *rows, size_t row, const char *name)
{
    char dutch[40];
    const char *text;

    snprintf(dutch, sizeof dutch, "%s_nl", name);
    text = c->dutch ? wlz_rows_text(rows, row, dutch) : NULL;
    return text != NULL ? text : wlz_rows_text(rows, row, name);
}

/* The row with that key; NULL when there is none. To be freed. */
static wlz_rows *row_of(cli *c, const char *table, const char *key, const char *id)
{
    wlz_match where = {.column = key, .text = id};
    wlz_rows *rows = NULL;

    if (wlz_rows_get(c->registry, table, &where, 1, &rows) == WLZ_OK && rows_count(rows) > 0)
        return rows;
    wlz_rows_free(rows);
    return NULL;
}

static char *copied(const char *text)
{
    return text != NULL ? must(strdup(text)) : NULL;
}

char *value_of(cli *c, const char *table, const char *key, const char *id, const char *name)
{
    wlz_rows *row = row_of(c, table, key, id);
    char *text = copied(wlz_rows_text(row, 0, name));

    wlz_rows_free(row);
    return text;
}

char *words_of(cli *c, const char *table, const char *key, const char *id, const char *name)
{
    wlz_rows *row = row_of(c, table, key, id);
    char *text = copied(rows_words(c, row, 0, name));

    wlz_rows_free(row);
    return text;
}

wlz_status office_known(cli *c, const char *office)
{
    wlz_match where = {.column = "id", .text = office};
    wlz_rows *rows = NULL;
    wlz_status status = record_status(c, wlz_rows_get(c->registry, "office", &where, 1, &rows));

    if (status == WLZ_OK && rows_count(rows) == 0)
        status =
            fail(c, WLZ_NOTFOUND,
                 tr(c, "the registry has no office %s", "het register heeft geen zorgkantoor %s"),
                 office);
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

    if (record_status(c, wlz_rows_get(c->registry, table, where, count, &rows)) != WLZ_OK)
        return NULL;
    list = must(json_array());
    for (size_t i = 0; i < rows_count(rows); i++) {
        json_t *row = new_row(list);

        for (size_t k = 0; k < rows->column_count; k++)
            put_value(row, rows, i, rows->columns[k]);
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
