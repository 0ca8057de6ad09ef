/*
 * The kinds of files that go in and out: a list of columns, a function that registers a row, and one that writes the
 * rows there are. Each noun has a file kind_<noun>.c.
 */
#ifndef TOOLS_KIND_H
#define TOOLS_KIND_H

#include "cell.h"

typedef struct intake intake;
typedef struct sheet sheet;

typedef struct kind {
    const char *name, *nl; /* in Dutch */
    const field *fields;
    size_t field_count;
    /* Two rows that are alike in the first so many fields are a mistake; 0 = no matter. */
    size_t key;
    /* Register a row of cells that are what their fields say. */
    void (*take)(intake *i, const cell *cells);
    /* Register what `take` collected in the intake's state until all rows were seen; free that state. NULL. */
    void (*finish)(intake *i);
    void (*forget)(intake *i);
    /* It can change percentages: what production would come to anew is answered too. */
    bool anew;
    /* Write every row. */
    wlz_status (*give)(sheet *s);
} kind;

#define COMPONENTS "care|nhc|nic"
#define YEAR_MIN 2015
#define YEAR_MAX 2100
#define VOLUME_MAX INT64_C(10000000000)

#define FIELDS_MAX 16
#define FIELDS(list) .fields = (list), .field_count = sizeof(list) / sizeof((list)[0])

/* The kind of that name; NULL: there is none, and the call has failed. */
const kind *kind_of(cli *c, const char *name);
/* Report how many rows of the kind went from or to a file. */
void answer_rows(cli *c, const kind *of, const char *file, size_t rows);

extern const kind provider_kind, fact_kind, performance_kind, nza_tariff_kind, contract_kind,
    production_kind, lump_sum_kind, realisation_kind;

#endif
