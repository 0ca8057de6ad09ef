/* The explanation of a tariff percentage. */
#ifndef WLZ_RECORDS_TARIFF_TRACE_H
#define WLZ_RECORDS_TARIFF_TRACE_H

#include "records/resolution.h"
#include "rules/tariff.h"

#include <wlzreg/tariff.h>

/* What there is to tell. */
typedef struct wlz__tariff_told {
    const wlz_question *question;
    const char *agb;
    const char *component;
    const wlz__weighing *base;
    const wlz__weighing *maximum;
    const wlz__tariff_step *steps;
    const wlz__tariff_rule *const *rules; /* NULL = the maximum */
    size_t count;
    wlz_bp bp;
    const char *missing;
} wlz__tariff_told;

wlz_tariff *wlz__tariff_trace_new(void);
/* Tell it, after WLZ_OK, WLZ_UNDECIDED, WLZ_TIE or WLZ_NOTFOUND of a percentage; the status of the
 * call stays. */
void wlz__tariff_trace(wlz_registry *reg, wlz_tariff *trace, const wlz__tariff_told *told);
/* Whether there is an explanation to hand out with this status of the call. */
bool wlz__tariff_told_all(const wlz_tariff *trace, wlz_status status);

#endif
