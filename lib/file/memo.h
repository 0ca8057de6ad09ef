/*
 * What is remembered between calls: the policy, read once. It counts until somebody writes something else than what a
 * call has said to be no part of it, or what was written when it was read is undone.
 */
#ifndef WLZ_FILE_MEMO_H
#define WLZ_FILE_MEMO_H

#include <wlzreg/error.h>

/* Whether nothing was written since it was read, by anyone. */
bool wlz__memo_current(wlz_registry *reg);
void *wlz__memo_data(const wlz_registry *reg);
/* Remember what was read just now in place of it, until `release` is called with it. NULL: remember nothing. */
void wlz__memo_set(wlz_registry *reg, void *data, void (*release)(void *data));
/* The running call writes nothing that is remembered: what was current stays so. */
void wlz__writes_no_policy(wlz_registry *reg);

/* ---- for the file room: what happens to a registry */

void wlz__memo_call_begins(wlz_registry *reg);
void wlz__memo_call_ends(wlz_registry *reg);
/* What a call or a transaction wrote is undone, or lost. */
void wlz__memo_undone(wlz_registry *reg);
/* What was written since the call began is the bookkeeping of transactions. */
void wlz__memo_booked(wlz_registry *reg);

#endif
