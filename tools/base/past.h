/* --as-of: the registry as it stood takes the place of the one that was opened. */
#ifndef TOOLS_PAST_H
#define TOOLS_PAST_H

#include "cli.h"

/* False: the call has failed. */
bool open_past(cli *c);

/* Whether a number of a step is meant, and no day. */
bool is_step_number(const char *text);

#endif
