/* Mending the schema of a file. */
#ifndef WLZ_FILE_REPAIR_H
#define WLZ_FILE_REPAIR_H

#include <wlzreg/error.h>

/* Give the file the schema that this library makes, within the caller's transaction. */
void wlz__repair(wlz_registry *reg);

#endif
