/* What a schema that somebody changed may take: its views can be anything, also what does not end. */
#ifndef WLZ_FILE_BOUNDS_H
#define WLZ_FILE_BOUNDS_H

#include <wlzreg/error.h>

/* From now on each call of this registry is stopped in time. An attached connection keeps the handler of its owner. */
void wlz__bounds_set(wlz_registry *reg);
/* A call begins. */
void wlz__bounds_call_begins(wlz_registry *reg);
/* Whether that is why the running call was interrupted. */
bool wlz__bounds_reached(const wlz_registry *reg);

#endif
