/* Answers as a paragraph that can stand in a letter, in Dutch or English. */
#ifndef TOOLS_EXPLAIN_H
#define TOOLS_EXPLAIN_H

#include "cli.h"

/* How something stands to its source: "stated", "reading", "ambiguous". */
void put_standing(json_t *row, wlz_standing standing);
/* A line for people when what was answered rests on a reading. */
void say_standing(cli *c, wlz_standing standing);
/* Why a value prevails, or that none does. To be freed. */
char *explain_resolution(cli *c, const wlz_question *question, const wlz_resolution *resolution);
/* How a percentage came about, or what it still needs. To be freed. */
char *explain_tariff(cli *c, const wlz_tariff_question *question, const wlz_tariff *tariff);
/* Why one of two gives way: "gives way, because its rank is lower". */
const char *why_it_gives_way(const cli *c, const wlz_candidate *loser, const wlz_candidate *winner);

#endif
