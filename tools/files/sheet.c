#include "sheet.h"

#include <string.h>

wlz_status sheet_rows(sheet *s, const char *table, wlz_rows **rows)
{
    return record_status(s->c, wlz_rows_get(s->registry, table, NULL, 0, rows));
}

cell sheet_text(const char *text)
{
    return (cell){.given = text != NULL, .text = text};
}

cell sheet_value(const char *unit, int64_t number)
{
    return (cell){.given = true, .number = number, .unit = unit};
}

void sheet_lacks(sheet *s, size_t count, const char *en, const char *nl)
{
    if (count > 0 && s->lack_count < LACKS_MAX)
        s->lacks[s->lack_count++] = (lack){count, en, nl};
}

static cell day_cell(const char *text, int after)
{
    wlz_date day = 0;

    if (text != NULL)
        wlz_date_parse(text, &day);
    return (cell){.given = day != 0, .number = day != 0 ? wlz_date_add(day, after) : 0};
}

static cell cell_of(const field *of, const wlz_rows *rows, size_t row, const char *column)
{
    switch (of->kind) {
    case CELL_DAY:
        return day_cell(wlz_rows_text(rows, row, column), 0);
    case CELL_LAST_DAY:
        return day_cell(wlz_rows_text(rows, row, column), -1);
    case CELL_NUMBER:
    case CELL_CENTS:
    case CELL_MILLI:
    case CELL_FLAG:
        return (cell){.given = !wlz_rows_is_null(rows, row, column),
                      .number = wlz_rows_int(rows, row, column)};
    default:
        return sheet_text(wlz_rows_text(rows, row, column));
    }
}

static bool has_column(const wlz_rows *rows, const char *name)
{
    for (size_t n = 0; n < rows->column_count; n++)
        if (strcmp(rows->columns[n], name) == 0)
            return true;
    return false;
}

void sheet_fill(const sheet *s, const wlz_rows *rows, size_t row, cell *cells)
{
    for (size_t f = 0; f < s->kind->field_count; f++) {
        const field *of = &s->kind->fields[f];
        const char *column = of->column != NULL ? of->column : of->name;

        if (has_column(rows, column))
            cells[f] = cell_of(of, rows, row, column);
    }
}

void sheet_put(sheet *s, const cell *cells)
{
    for (size_t f = 0; f < s->kind->field_count; f++)
        cell_put(s->to, s->dialect, f == 0, &s->kind->fields[f], &cells[f]);
    csv_end_row(s->to);
    s->rows++;
}

wlz_status sheet_table(sheet *s, const char *table)
{
    wlz_rows *rows = NULL;
    wlz_status status = sheet_rows(s, table, &rows);

    for (size_t n = 0; n < rows_count(rows); n++) {
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, rows, n, cells);
        sheet_put(s, cells);
    }
    wlz_rows_free(rows);
    return status;
}

/* ---- looking up: rows are in the order of their key ---- */

size_t row_of_text(const wlz_rows *rows, const char *column, const char *text)
{
    size_t low = 0, high = rows_count(rows);

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(wlz_rows_text(rows, middle, column), text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < rows_count(rows) && strcmp(wlz_rows_text(rows, low, column), text) == 0 ? low
                                                                                         : NO_ROW;
}

size_t row_of_number(const wlz_rows *rows, const char *column, int64_t number)
{
    size_t low = 0, high = rows_count(rows);

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (wlz_rows_int(rows, middle, column) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < rows_count(rows) && wlz_rows_int(rows, low, column) == number ? low : NO_ROW;
}
