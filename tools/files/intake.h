/*
 * An import, as the kinds see it: all rows of a file in one transaction, which is committed when none of them was wrong. A
 * row that is wrong is reported with its line, and the next one is tried, so that one run finds everything.
 */
#ifndef TOOLS_INTAKE_H
#define TOOLS_INTAKE_H

#include "effect.h"
#include "kind.h"
#include "progress.h"
#include "seen.h"

struct intake {
    cli *c;
    wlz_registry *registry;
    const kind *kind;
    csv_reader *reader;
    dialect dialect;
    size_t fields[CSV_CELLS_MAX]; /* the field of each column in the file */
    size_t columns;
    size_t line;       /* of the row that is taken */
    const cell *cells; /* its cells */
    size_t rows;
    size_t there;        /* of them, were there already */
    json_t *passed_over; /* names of columns that the kind does not have */
    json_t *errors;
    size_t errors_max;
    bool stopped; /* no more rows: too many were wrong, or the machine failed */
    bool stored;  /* all of it was written */
    wlz_status worst;
    void *state; /* the kind's own */
    seen seen;
    struct vocabulary *known[FIELDS_MAX];
    progress progress;
    effect effect; /* on the providers, in euros */
};

/* A cell is not what it must be; name and value may be NULL. */
void cell_wrong(intake *i, size_t line, const char *name, const char *value, const char *expected);
/* The cell of a field of the row that is taken is not. */
void row_wrong(intake *i, size_t f, const char *expected);
/* It is possible and not likely: an error of the row, unless --unlikely takes it. True: it is an error. */
bool row_unlikely(intake *i, size_t f, const char *likely);
/* What a call for this row said; what is not WLZ_OK becomes an error of the row. True: it was WLZ_OK. */
bool row_ok(intake *i, wlz_status status);
/* The same about another line than the one that is taken. */
void line_wrong(intake *i, size_t line, wlz_status status);

/* Whether the last call was refused by that rule. */
bool refused_by(const intake *i, const char *rule);

/* The period of two fields, the second of which is its last day, empty when it is open. It is not likely to begin more than
 * ten years from now. */
bool row_period(intake *i, size_t from, size_t through, wlz_date *valid_from, wlz_date *valid_to);

#endif
