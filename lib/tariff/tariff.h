/* The tariff percentage of a provider, as used by other nouns. */
#ifndef WLZ_TARIFF_TARIFF_H
#define WLZ_TARIFF_TARIFF_H

#include "tariff/performance.h"
#include "tariff/tariff_provider.h"

#include <wlzreg/tariff.h>

struct wlz__tariff;

/* The percentage for a performance and component; *provision is the one its base rests on, 0 when that is a
 * fact. With `trace` also the explanation. Fails the call with WLZ_UNDECIDED, WLZ_NOVALUE or WLZ_TIE. */
void wlz__tariff_of(wlz_registry *reg, wlz__tariff_provider *provider,
                    const wlz__performance *performance, const char *component, wlz_bp *bp,
                    int64_t *provision, struct wlz__tariff *trace);

#endif
