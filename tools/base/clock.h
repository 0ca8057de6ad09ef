/* A moment that was written without a zone, in the hour in which the clocks change. */
#ifndef TOOLS_CLOCK_H
#define TOOLS_CLOCK_H

#include "cli.h"

/* Whether the text is a moment that the clocks skip or pass twice: then the call has failed, with what to write in its place.
 * `name` is that of the option or argument. */
bool fails_by_the_clock(cli *c, const char *name, const char *text);

#endif
