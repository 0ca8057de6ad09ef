/* Such lines into a registry without rows. */
#ifndef WLZ_EXCHANGE_IMPORT_H
#define WLZ_EXCHANGE_IMPORT_H

#include <wlzreg/error.h>

/* As wlz_import. */
wlz_status wlz__import(wlz_registry *registry, const char *path);

#endif
