/* The explanation of a tariff percentage. */
#ifndef WLZ_RECORDS_TARIFF_TRACE_H
#define WLZ_RECORDS_TARIFF_TRACE_H

#include "records/tariff_inquiry.h"

#include <wlzreg/tariff.h>

wlz_tariff *wlz__tariff_trace_new(void);
/* Tell it, after WLZ_OK, WLZ_UNDECIDED, WLZ_TIE or WLZ_NOTFOUND of a percentage; the status of the
 * call stays. */
void wlz__tariff_trace(wlz_registry *reg, wlz_tariff *trace, const wlz__inquiry *q);
/* Give the explanation to the caller, if with this status of the call there is one; else free it. */
void wlz__tariff_hand_out(wlz_tariff *trace, wlz_status status, wlz_tariff **out);

#endif
