/* Everything in a registry as lines of JSON. */
#ifndef WLZ_EXCHANGE_EXPORT_H
#define WLZ_EXCHANGE_EXPORT_H

#include <wlzreg/exchange.h>

/* As wlz_export. */
wlz_status wlz__export(wlz_registry *registry, wlz_export_line write, void *context);

#endif
