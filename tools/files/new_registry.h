/* Making a registry file: whole or not at all. */
#ifndef TOOLS_NEW_REGISTRY_H
#define TOOLS_NEW_REGISTRY_H

#include "cli.h"

/* Make the registry that the command names and fill it; for a what-if, one in memory will do. What cannot be filled is
 * removed again. It must not be there yet. */
wlz_status registry_make(cli *c, wlz_status (*fill)(cli *c, const void *with), const void *with);

#endif
