/* A settlement in words: why money comes back, from whom, and the steps of the computation with their sources. */
#ifndef WLZ_MONEY_SETTLEMENT_TRACE_H
#define WLZ_MONEY_SETTLEMENT_TRACE_H

#include "file/list.h"
#include "money/settlement_account.h"

#include <wlzreg/settlement.h>

typedef struct wlz__settlement_trace {
    wlz_registry *reg;
    wlz__arena *arena;
    int year;
    wlz__list steps; /* wlz_settlement_step */
} wlz__settlement_trace;

/* Why a party pays this back; the arena's. */
const char *wlz__settlement_reason(const wlz__settlement_trace *trace,
                                   const wlz__settlement_account *account, size_t party);

/* Add the steps of an activity that was computed. */
void wlz__settlement_trace_add(wlz__settlement_trace *trace,
                               const wlz__settlement_account *account);

#endif
