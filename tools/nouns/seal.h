/* The seal of the history, for the command that verifies. */
#ifndef TOOLS_SEAL_H
#define TOOLS_SEAL_H

#include "cli.h"

/* Hold the history against the checkpoints of --checkpoint, signed by --key when it is given; or make the stored tree anew by
 * them. */
wlz_status checkpoints_verify(cli *c, bool repairs);

#endif
