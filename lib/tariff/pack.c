/* Loading a pack: all of it or nothing, and nothing that is found wrong. */
#include <wlzreg/pack.h>

#include "file/error.h"
#include "file/pack_run.h"
#include "file/transaction.h"
#include "tariff/pack_check.h"

wlz_status wlz_pack_load(wlz_registry *registry, const char *path)
{
    wlz__pack pack = {.path = path};

    wlz__pack_guard(registry, &pack);
    if (wlz__enter_write(registry)) {
        wlz__pack_read(registry, &pack);
        if (wlz__ok(registry))
            wlz__pack_run(registry, &pack);
        if (wlz__ok(registry) && pack.findings.count == 0)
            wlz__pack_check(registry, &pack);
        wlz__pack_judge(registry, &pack);
        wlz__leave(registry);
    }
    wlz__pack_free(&pack);
    wlz__pack_unguard(registry);
    return wlz__status(registry);
}
