/* Moments that are given: without a zone they are of the clock in Amsterdam, also in the hour in which it changes. */
#ifndef TOOLS_CLOCK_H
#define TOOLS_CLOCK_H

#include "cli.h"

/* Whether the text is a moment that the clocks skip or pass twice: then the call has failed, with what to write in its place.
 * `name` is that of the option or argument. */
bool fails_by_the_clock(cli *c, const char *name, const char *text);

/* The moment of option --at, without it now. False: it is none, and the call has failed with WLZ_INVALID. */
bool moment_given(cli *c, wlz_instant *at);

#endif
