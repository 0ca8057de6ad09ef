/*
 * The cache between calls: the policy, read once. It is valid until anything is written by a call that did not declare
 * wlz__writes_no_policy, or until writes that it was read with are undone.
 */
#ifndef WLZ_FILE_MEMO_H
#define WLZ_FILE_MEMO_H

#include <wlzreg/error.h>

/* Whether nobody wrote to the policy since it was read. */
bool wlz__memo_current(wlz_registry *reg);
void *wlz__memo_data(const wlz_registry *reg);
/* Replace the cache by what was just read; `release` is called with it in the end. NULL: cache nothing. */
void wlz__memo_set(wlz_registry *reg, void *data, void (*release)(void *data));
/* Declare that the running call writes nothing that is cached: a valid cache stays valid. */
void wlz__writes_no_policy(wlz_registry *reg);

/* ---- for the file room: what happens to a registry */

void wlz__memo_call_begins(wlz_registry *reg);
void wlz__memo_call_ends(wlz_registry *reg);
/* What a call or a transaction wrote is undone, or lost. */
void wlz__memo_undone(wlz_registry *reg);
/* What was written since the call began is the bookkeeping of transactions. */
void wlz__memo_booked(wlz_registry *reg);

#endif
