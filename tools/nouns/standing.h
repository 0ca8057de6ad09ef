/* How an answer relates to its source, for people and for programs. */
#ifndef TOOLS_STANDING_H
#define TOOLS_STANDING_H

#include "cli.h"

/* How something relates to its source: "stated", "reading", "ambiguous". */
void put_standing(json_t *row, wlz_standing standing);
/* What rests on two things, and the standing that a row has in its column of that name. */
wlz_standing weaker_standing(wlz_standing a, wlz_standing b);
wlz_standing row_standing(const json_t *row);
/* A line for people when what was answered rests on a reading. */
void say_standing(cli *c, wlz_standing standing);

#endif
