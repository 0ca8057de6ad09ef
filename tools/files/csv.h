/*
 * CSV files, read and written by libcsv, in two dialects: what Dutch Excel writes and opens, and RFC 4180. A file is
 * hostile until it is read: what is no UTF-8 text of rows of a sensible length is a problem, and memory is bounded.
 */
#ifndef TOOLS_CSV_H
#define TOOLS_CSV_H

#include "cli.h"

typedef enum dialect {
    DIALECT_ANY,   /* read: as the header line shows */
    DIALECT_EXCEL, /* ; decimal comma, dd-mm-yyyy, a byte order mark */
    DIALECT_RFC4180
} dialect;

#define CSV_CELLS_MAX 100     /* in a row */
#define CSV_ROW_MAX (1 << 20) /* bytes of its cells */
#define CSV_NAME(d) ((d) == DIALECT_EXCEL ? "excel" : "rfc4180")

/* The dialect of --dialect; DIALECT_ANY when it was not given. False: there is no such one. */
bool dialect_of(cli *c, dialect *out);

typedef struct csv_reader csv_reader;

/* "-" is standard input. NULL: it cannot be opened, and the call has failed. */
csv_reader *csv_open(cli *c, const char *path, dialect stated);
void csv_close(csv_reader *reader);

/* Read the next row; blank lines are none. False: there is none any more, or a problem. */
bool csv_next(csv_reader *reader);
/* The row that was read: the line on which it begins, from 1, and its cells. */
size_t csv_line(const csv_reader *reader);
size_t csv_count(const csv_reader *reader);
const char *csv_cell(const csv_reader *reader, size_t n);
/* Known once a row was read. */
dialect csv_dialect(const csv_reader *reader);
/* How much of it was read, in thousandths; -1 when its size is not known. */
int csv_progress(const csv_reader *reader);

/* Why no more can be read, in words, and where; NULL = it is at its end. */
const char *csv_problem(const cli *c, const csv_reader *reader);
size_t csv_problem_line(const csv_reader *reader);
/* Whether that is the machine's fault. */
bool csv_broke(const csv_reader *reader);

/* Write. All cells are quoted. What could not be written is seen by ferror. */
void csv_begin(FILE *to, dialect in);
void csv_put(FILE *to, dialect in, bool first, const char *text);
void csv_end_row(FILE *to);

#endif
