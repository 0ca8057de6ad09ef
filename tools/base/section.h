/* An answer as it is built: its sections, one after the other. For what prints it (answer_print.c, answer_csv.c, answer_xlsx.c). */
#ifndef TOOLS_SECTION_H
#define TOOLS_SECTION_H

#include "answer.h"

typedef struct section {
    struct section *next;
    enum { TABLE, RECORD, TEXT, VERBATIM, LINE } kind;
    char *text; /* the title, or the text itself */
    const char *none;
    const column *columns;
    size_t column_count;
    json_t *data;  /* all rows; borrowed from the answer */
    json_t *fewer; /* what people read of them; NULL = all */
} section;

/* Whether the cells of a column are numbers, on the right. */
bool column_is_number(const column *of);
/* The name of a column in the language of the call. */
const char *column_heading(const cli *c, const column *of);

/* The unit in which files have the numbers of a column; NULL: as people read them. */
const char *column_unit(const column *of, const json_t *row);

/* The first table for a spreadsheet, or the one after it; a record is one too. Those with rows; where none has any, the first
 * alone, for what would be in a row. NULL: there is no other. */
const section *section_next_table(const cli *c, const section *after);

/* A cell as people read it, in one line. */
#define CELL_MAX 2100
void cell_text(const cli *c, const column *of, const json_t *row, char to[CELL_MAX]);

/* Print all of it: for people, and its tables as CSV; or write these into the workbook of --xlsx. */
void sections_print(const cli *c);
void sections_print_csv(const cli *c);
void sections_write_xlsx(cli *c);

#endif
