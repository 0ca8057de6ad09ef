/* Export and import of everything in a registry. */
#include <wlzreg/exchange.h>

#include "exchange/export.h"
#include "exchange/import.h"

wlz_status wlz_export(wlz_registry *registry, wlz_export_line write, void *context)
{
    return wlz__export(registry, write, context);
}

wlz_status wlz_import(wlz_registry *registry, const char *path)
{
    return wlz__import(registry, path);
}
