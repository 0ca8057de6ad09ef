/*
 * What is in a cell of a CSV file, and how it is written in each dialect. Columns are described by tables (field);
 * a cell that is not what its field says comes with what was expected.
 */
#ifndef TOOLS_CELL_H
#define TOOLS_CELL_H

#include "csv.h"

typedef enum cell_kind {
    CELL_TEXT, /* free text: guarded against running as a formula */
    CELL_AGB,  /* codes */
    CELL_KVK,
    CELL_PERFORMANCE,
    CELL_NUMBER, /* a whole number from low to high */
    CELL_CENTS,  /* euros; low to high in cents */
    CELL_MILLI,  /* a volume; low to high in thousandths */
    CELL_DAY,
    CELL_LAST_DAY, /* the registry has the day after it */
    CELL_FLAG,
    CELL_WORD, /* one of words */
    CELL_VALUE /* in a unit that another cell states: read as text, see cell_value */
} cell_kind;

typedef enum presence {
    REQUIRED, /* the column, and something in each cell */
    EMPTY,    /* the column; cells may be empty */
    OPTIONAL  /* not even the column */
} presence;

/* A column of a file. */
typedef struct field {
    const char *name;
    cell_kind kind;
    presence presence;
    const char *column;      /* in the registry's table; NULL = of the same name */
    const char *table, *key; /* where the registry has what may be here; NULL = anything */
    const char *words;       /* of CELL_WORD: "care|nhc|nic" */
    int64_t low, high;       /* of CELL_NUMBER, CELL_CENTS and CELL_MILLI */
    int64_t otherwise;       /* the number of an empty cell */
} field;

typedef struct cell {
    bool given;       /* it is not empty */
    const char *text; /* without its guard; NULL = empty, or a number that is written */
    int64_t number;   /* of what is not text */
    const char *unit; /* of the number of a CELL_VALUE that is written */
} cell;

/* Read a cell. False: it is not what the field says. */
bool cell_read(const field *of, dialect in, const char *text, cell *out);
/* What was expected: "an AGB code of 8 digits". Into `to`, at least CELL_TEXT_MAX bytes. */
#define CELL_TEXT_MAX 400
const char *cell_expected(const cli *c, const field *of, dialect in, const char *text, char *to);

/* A value in the unit of a fact: bp, cents, count, flag. False: it is none. */
bool cell_value(const char *unit, dialect in, const char *text, int64_t *out);
const char *cell_value_expected(const cli *c, const char *unit, dialect in);

/* Write a cell: text guarded against running as a formula, numbers as numbers. */
void cell_put(FILE *to, dialect in, bool first, const field *of, const cell *from);

#endif
