/* Whether a crisis place is expected to be used too little. Pure. */
#ifndef WLZ_PRODUCTION_CRISIS_RULE_H
#define WLZ_PRODUCTION_CRISIS_RULE_H

#include <wlzreg/percentage.h>

/* Place-days, each at most 3660000; available_through is above zero. */
typedef struct wlz__crisis_days {
    int64_t declared;          /* through a day */
    int64_t available_through; /* through that day */
    int64_t available;         /* in the year */
} wlz__crisis_days;

typedef struct wlz__crisis {
    int64_t expected; /* the declared days extrapolated to the year, to the nearest day */
    wlz_bp occupancy; /* rounded down, so that it is below a threshold when the verdict is */
    bool low;         /* strictly below the threshold, by cross multiplication */
} wlz__crisis;

/* Expects the same use in the rest of the year as in the declared part; so places that start or end
 * in the year are expected to be used like the others. */
wlz__crisis wlz__crisis_decide(const wlz__crisis_days *days, wlz_bp least);

#endif
