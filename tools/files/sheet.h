/* A CSV file that is written, as the kinds see it: rows of cells by field, taken from rows of the registry. */
#ifndef TOOLS_SHEET_H
#define TOOLS_SHEET_H

#include "kind.h"

/* Something that the registry has of the kind, and the file cannot. */
typedef struct lack {
    size_t count;
    const char *en, *nl; /* "extensions, left out" */
} lack;

#define LACKS_MAX 4 /* of one kind */

struct sheet {
    cli *c;
    wlz_registry *registry;
    const kind *kind;
    FILE *to;
    dialect dialect;
    size_t rows;
    lack lacks[LACKS_MAX];
    size_t lack_count;
};

/* All rows of a table or view, in the order of its key. To be freed. */
wlz_status sheet_rows(sheet *s, const char *table, wlz_rows **rows);
/* The cells of the fields that the row has a column for; the others stay as they are. */
void sheet_fill(const sheet *s, const wlz_rows *rows, size_t row, cell *cells);
/* Write each row of a table as it is. */
wlz_status sheet_table(sheet *s, const char *table);
cell sheet_text(const char *text);
/* A value in a unit of the registry: bp, cents, ... */
cell sheet_value(const char *unit, int64_t number);
/* Say what the file lacks; of none nothing. */
void sheet_lacks(sheet *s, size_t count, const char *en, const char *nl);
void sheet_put(sheet *s, const cell *cells);

/* The row in which the first column of the key is this; NO_ROW. */
#define NO_ROW SIZE_MAX
size_t row_of_text(const wlz_rows *rows, const char *column, const char *text);
size_t row_of_number(const wlz_rows *rows, const char *column, int64_t number);

#endif
