/* Reading a registry where nothing may be written beside it. */
#ifndef WLZ_FILE_PRIVATE_COPY_H
#define WLZ_FILE_PRIVATE_COPY_H

#include <wlzreg/error.h>

/* Whether the file of a registry that is opened for reading can be read where it is: SQLite writes a file beside it. */
bool wlz__reads_in_place(wlz_registry *reg);
/* Put a connection to a copy of the file, as it is now, in the place of the registry's. */
void wlz__private_copy_open(wlz_registry *reg);

#endif
