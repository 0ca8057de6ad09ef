/* Recomputing everything, and the seal with it. */
#include <wlzreg/verify.h>

#include "file/content_check.h"
#include "seal/tree_check.h"

wlz_status wlz_verify(wlz_registry *registry)
{
    return wlz__content_check(registry, wlz__tree_check);
}
