/* How far a long import is, on a terminal; nothing otherwise. Ctrl-C ends it, and what was done is undone. */
#ifndef TOOLS_PROGRESS_H
#define TOOLS_PROGRESS_H

#include "cli.h"

#include <signal.h>

typedef struct progress {
    const cli *c;
    bool shown; /* somebody looks */
    int64_t begun_ms, shown_ms;
    struct sigaction before; /* what Ctrl-C did */
} progress;

/* A command that writes: from now on Ctrl-C stops what the registry does, and never the program: one that ended just when
 * its work was stored would say that it was not. */
void interrupts_go_to(wlz_registry *registry);
/* The registry is about to be closed. */
void interrupts_go_nowhere(void);

/* From now on Ctrl-C interrupts what the registry does rather than the program. */
void progress_begin(progress *p, const cli *c);
/* So many rows of about so many were done; 0 = nobody knows how many there are. */
void progress_show(progress *p, size_t done, size_t total);
/* Wipe the line; Ctrl-C does what it did before. */
void progress_end(progress *p);
/* Somebody pressed Ctrl-C. */
bool interrupted(void);

#endif
