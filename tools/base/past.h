/* --as-of: the registry as it stood takes the place of the one that was opened. */
#ifndef TOOLS_PAST_H
#define TOOLS_PAST_H

#include "cli.h"

/* False: the call has failed. */
bool open_past(cli *c);

/* A moment of the history in words that are given: a number of a step, a moment, or the end of a day in Amsterdam. */
bool step_of(cli *c, const char *name, const char *text, int64_t *step);

#endif
