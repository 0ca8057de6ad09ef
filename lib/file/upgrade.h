/* Upgrading a registry of an older schema. */
#ifndef WLZ_FILE_UPGRADE_H
#define WLZ_FILE_UPGRADE_H

#include <wlzreg/error.h>

/* Give it the present schema, with its rows, within the caller's transaction. */
void wlz__upgrade(wlz_registry *reg);

#endif
