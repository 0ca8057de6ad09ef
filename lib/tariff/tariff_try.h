/* A case that is stated whole, without a provider. */
#ifndef WLZ_TARIFF_TARIFF_TRY_H
#define WLZ_TARIFF_TARIFF_TRY_H

#include "tariff/tariff_trace.h"

#include <wlzreg/tariff.h>

/* Its office is the caller's to check. */
wlz_scope wlz__tariff_try_scope(const wlz_tariff_case *tried);
bool wlz__tariff_try_check(wlz_registry *reg, const wlz_tariff_case *tried);
/* What the office makes of a case that is checked: the caller's to free, also when the call failed. */
wlz__tariff *wlz__tariff_try(wlz_registry *reg, const wlz__policy *policy, const char *office,
                             const wlz_tariff_case *tried);

#endif
