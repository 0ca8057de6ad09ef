/* Commands of the command line, run within this program on the registry of fuzz_registry.h, as a what-if. */
#ifndef WLZ_TESTS_FUZZ_COMMAND_H
#define WLZ_TESTS_FUZZ_COMMAND_H

#include "fuzz_registry.h"

#include "cli.h"

/* The command of that name; its arguments and options are the caller's to set. */
cli fuzz_command(const char *name);
/* Within a what-if: it runs, and what failed left no row behind. The answer is to be freed. */
wlz_status fuzz_command_run(cli *c);

#endif
