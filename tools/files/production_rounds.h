/* The rounds of a file of production: its lines, registered round by round when all of them were read. */
#ifndef TOOLS_PRODUCTION_ROUNDS_H
#define TOOLS_PRODUCTION_ROUNDS_H

#include "agreements.h"
#include "intake.h"

#define KEPT_MAX 16 /* bytes of a code or a word of the tables above */

typedef struct production_line {
    size_t line; /* of the file */
    const agreement *of;
    int year, revision, part;
    bool priced; /* the file has the percentage */
    int64_t bp;
    char round[KEPT_MAX], performance[KEPT_MAX], component[KEPT_MAX];
    wlz_milli volume;
} production_line;

typedef struct production {
    agreements *agreements;
    production_line *lines;
    size_t count, room;
    size_t done; /* of them */
    bool whole;  /* no row of the file was wrong: a round may be all there */
} production;

/* Register the lines that were collected in the intake's state. */
void production_finish(intake *i);
/* Whether the options of production are right; a failure of the call otherwise. */
bool production_options_ok(cli *c);

#endif
