/* The tables of an answer as CSV, in the dialect of its language; a record is a table of one row. */
#include "cell.h"
#include "section.h"

#include <string.h>

static bool is_of_files(const char *unit)
{
    return unit != NULL && (strcmp(unit, "cents") == 0 || strcmp(unit, "bp") == 0 ||
                            strcmp(unit, "milli") == 0 || strcmp(unit, "count") == 0);
}

static void put_cell(const cli *c, dialect in, bool first, const column *of, const json_t *row)
{
    static const field any = {.kind = CELL_VALUE}, text = {.kind = CELL_TEXT};
    const json_t *value = json_object_get(row, of->key);
    const char *unit = column_unit(of, row);
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

/* One table is a file as it is; of several, each has its title above it. */
void sections_print_csv(const cli *c)
{
    dialect in = c->dutch ? DIALECT_EXCEL : DIALECT_RFC4180;
    const section *first = section_next_table(c, NULL);
    bool alone = first == NULL || section_next_table(c, first) == NULL;

    if (first == NULL) {
        if (c->sections != NULL && !c->failed)
            fprintf(stderr, "wlzreg: %s\n",
                    tr(c, "this answer has no table for --csv",
                       "dit antwoord heeft geen tabel voor --csv"));
        return;
    }
    csv_begin(stdout, in);
    for (const section *s = first; s != NULL; s = section_next_table(c, s)) {
        if (s != first)
            csv_end_row(stdout);
        if (!alone && s->text != NULL) {
            csv_put(stdout, in, true, s->text);
            csv_end_row(stdout);
        }
        print_table(c, in, s);
    }
}
