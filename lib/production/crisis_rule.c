#include "production/crisis_rule.h"

wlz__crisis wlz__crisis_decide(const wlz__crisis_days *d, wlz_bp least)
{
    int64_t parts = d->declared * 10000;

    return (wlz__crisis){.expected = (2 * d->declared * d->available + d->available_through) /
                                     (2 * d->available_through),
                         .occupancy = (wlz_bp)(parts / d->available_through),
                         .low = parts < least * d->available_through};
}
