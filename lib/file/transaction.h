/* The transaction around one public call. Those of the caller are public. */
#ifndef WLZ_FILE_TRANSACTION_H
#define WLZ_FILE_TRANSACTION_H

#include <wlzreg/instant.h>
#include <wlzreg/transaction.h>

/* Begin a call that reads or writes. False: return wlz__status(reg) at once (reg may be NULL).
 * Calls nest. */
bool wlz__enter_read(wlz_registry *reg);
bool wlz__enter_write(wlz_registry *reg);
/* End it: commit the work when nothing failed, undo it otherwise. */
wlz_status wlz__leave(wlz_registry *reg);
/* End it and undo the work though nothing failed: it was only tried. Not of a call within another. */
wlz_status wlz__leave_undone(wlz_registry *reg);
/* The same, and return the id of the new row on success; `out` may be NULL. */
wlz_status wlz__leave_with_id(wlz_registry *reg, int64_t id, int64_t *out);

wlz_instant wlz__now(const wlz_registry *reg);
wlz_date wlz__today(const wlz_registry *reg);

/* ---- for the file room */

void wlz__rollback_all(wlz_registry *reg);
/* What an earlier call came to, and an interrupt that came after it, is not this call's. Fails in a process that did not
 * open the registry. */
bool wlz__start_anew(wlz_registry *reg);
bool wlz__is_of_this_process(const wlz_registry *reg);

#endif
