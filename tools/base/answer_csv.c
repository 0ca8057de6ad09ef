/* The tables of an answer as CSV, in the dialect of its language; a record is a table of one row. */
#include "cell.h"
#include "section.h"

#include <string.h>

static bool is_table(const section *s)
{
    return s->kind == TABLE || s->kind == RECORD;
}

static bool has_rows(const section *s)
{
    return s->kind == RECORD || (s->kind == TABLE && json_array_size(s->data) > 0);
}

/* How many tables have rows, and the first one, with or without. */
static size_t tables_count(const cli *c, const section **first)
{
    size_t count = 0;

    *first = NULL;
    for (const section *s = c->sections; s != NULL; s = s->next) {
        if (*first == NULL && is_table(s))
            *first = s;
        count += has_rows(s);
    }
    return count;
}

/* The unit in which files have the numbers of a column; NULL: as people read them. */
static const char *unit_of_column(const column *of, const json_t *row)
{
    switch (of->kind) {
    case AS_CENTS:
        return "cents";
    case AS_BP:
        return "bp";
    case AS_MILLI:
        return "milli";
    case AS_NUMBER:
        return "count";
    case AS_VALUE:
        return json_string_value(json_object_get(row, "unit"));
    default:
        return NULL;
    }
}

static bool is_of_files(const char *unit)
{
    return unit != NULL && (strcmp(unit, "cents") == 0 || strcmp(unit, "bp") == 0 ||
                            strcmp(unit, "milli") == 0 || strcmp(unit, "count") == 0);
}

static void put_cell(const cli *c, dialect in, bool first, const column *of, const json_t *row)
{
    static const field any = {.kind = CELL_VALUE}, text = {.kind = CELL_TEXT};
    const json_t *value = json_object_get(row, of->key);
    const char *unit = unit_of_column(of, row);
    char words[CELL_MAX];

    if (json_is_integer(value) && is_of_files(unit)) {
        cell number = {.given = true, .number = json_integer_value(value), .unit = unit};

        cell_put(stdout, in, first, &any, &number);
    } else {
        cell_text(c, of, row, words);
        cell_put(stdout, in, first, &text, &(cell){.given = true, .text = words});
    }
}

static void print_table(const cli *c, dialect in, const section *s)
{
    size_t index, rows = s->kind == RECORD ? 1 : json_array_size(s->data);

    for (size_t i = 0; i < s->column_count; i++)
        csv_put(stdout, in, i == 0, column_heading(c, &s->columns[i]));
    csv_end_row(stdout);
    for (index = 0; index < rows; index++) {
        const json_t *row = s->kind == RECORD ? s->data : json_array_get(s->data, index);

        for (size_t i = 0; i < s->column_count; i++)
            put_cell(c, in, i == 0, &s->columns[i], row);
        csv_end_row(stdout);
    }
}

/* One table is a file as it is; of several, each has its title above it. Where there is no row, the first says what would be
 * in one. */
void sections_print_csv(const cli *c)
{
    dialect in = c->dutch ? DIALECT_EXCEL : DIALECT_RFC4180;
    const section *first, *printed = NULL;
    size_t count = tables_count(c, &first);

    if (first == NULL) {
        if (c->sections != NULL && !c->failed)
            fprintf(stderr, "wlzreg: %s\n",
                    tr(c, "this answer has no table for --csv",
                       "dit antwoord heeft geen tabel voor --csv"));
        return;
    }
    csv_begin(stdout, in);
    for (const section *s = c->sections; s != NULL; s = s->next) {
        if (count > 0 ? !has_rows(s) : s != first)
            continue;
        if (printed != NULL)
            csv_end_row(stdout);
        if (count > 1 && s->text != NULL) {
            csv_put(stdout, in, true, s->text);
            csv_end_row(stdout);
        }
        print_table(c, in, s);
        printed = s;
    }
}
