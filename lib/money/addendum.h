/* Addenda, as used by other nouns. */
#ifndef WLZ_MONEY_ADDENDUM_H
#define WLZ_MONEY_ADDENDUM_H

#include "value/text.h"

#include <wlzreg/addendum.h>

typedef struct wlz__addendum {
    const char *id;
    char family[WLZ__ID_MAX + 1];
    char office[WLZ__ID_MAX + 1];
    char sector[WLZ__ID_MAX + 1];
    char state[16];
    int version;
} wlz__addendum;

/* Look an addendum up; fails the call when there is none. `id` is borrowed. */
bool wlz__addendum_read(wlz_registry *reg, const char *id, wlz__addendum *out);

/* The year for which its conditions are looked up: the first of the plan's money; without any, that of the day. */
int wlz__addendum_condition_year(wlz_registry *reg, const char *addendum, wlz_date known_on);

/* The year of a call, 0 = the first of the plan's money. */
bool wlz__addendum_year(wlz_registry *reg, const char *addendum, int *year);

#endif
