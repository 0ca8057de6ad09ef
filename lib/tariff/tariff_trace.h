/* The explanation of a tariff percentage. */
#ifndef WLZ_TARIFF_TARIFF_TRACE_H
#define WLZ_TARIFF_TARIFF_TRACE_H

#include "file/memory.h"
#include "tariff/tariff_calculation.h"

#include <wlzreg/tariff.h>

struct wlz_tariff {
    wlz__arena arena;
    wlz_resolution *base;
    wlz_tariff_step *steps;
    size_t count;
    const char **missing;
    size_t missing_count;
    wlz_standing standing;
    const char *json;
};

wlz_tariff *wlz__tariff_trace_new(void);
void wlz__tariff_trace_free(wlz_tariff *tariff); /* NULL is harmless */
/* Tell it, after WLZ_OK, WLZ_UNDECIDED, WLZ_TIE or WLZ_NOTFOUND of a percentage; the status of the
 * call stays. */
void wlz__tariff_trace(wlz_registry *reg, wlz_tariff *trace, const wlz__calculation *q);
/* Give the explanation to the caller, if with this status of the call there is one; else free it. */
void wlz__tariff_hand_out(wlz_tariff *trace, wlz_status status, wlz_tariff **out);

#endif
