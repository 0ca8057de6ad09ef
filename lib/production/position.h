/* The position of a provider under the cap, and why the schema refused to exceed it. */
#ifndef WLZ_PRODUCTION_POSITION_H
#define WLZ_PRODUCTION_POSITION_H

#include <wlzreg/position.h>

/* After the schema refused with rule cap: report what the position would have become, with the source
 * of the rule. */
void wlz__cap_explain(wlz_registry *reg, const char *office, const char *agb, int year,
                      wlz_cents nza_cents, wlz_cents agreed_cents, wlz_cents headroom_cents);
/* Whether the running call was refused by the cap. */
bool wlz__cap_refused(const wlz_registry *reg);
/* The current position. All zero, and false, when there is none. */
bool wlz__position_read(wlz_registry *reg, const char *office, const char *agb, int year,
                        wlz_position *out);

#endif
