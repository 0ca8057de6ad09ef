/* The transaction around one public call. Those of the caller are public. */
#ifndef WLZ_FILE_TRANSACTION_H
#define WLZ_FILE_TRANSACTION_H

#include <wlzreg/instant.h>
#include <wlzreg/transaction.h>

/* Begin a call that reads or writes. False: return wlz__status(reg) at once (reg may be NULL).
 * Calls nest. */
bool wlz__enter_read(wlz_registry *reg);
bool wlz__enter_write(wlz_registry *reg);
/* End it: keep the work when nothing failed, undo it otherwise. */
wlz_status wlz__leave(wlz_registry *reg);
/* The same, and hand out the number of what was made when all went well; `out` may be NULL. */
wlz_status wlz__leave_with_id(wlz_registry *reg, int64_t id, int64_t *out);

wlz_instant wlz__now(const wlz_registry *reg);
wlz_date wlz__today(const wlz_registry *reg);

/* ---- what the rooms remember between calls */

/* Whether nothing was written since what is remembered was read, by anyone. */
bool wlz__memo_current(wlz_registry *reg);
void *wlz__memo_data(const wlz_registry *reg);
/* Remember what was read just now in place of it, until `release` is called with it. NULL: remember nothing. */
void wlz__memo_set(wlz_registry *reg, void *data, void (*release)(void *data));
/* The running call writes no policy: what was current stays so. */
void wlz__memo_keep(wlz_registry *reg);

/* ---- for the file room */

/* Whether calls may use the registry; fails with WLZ_MISUSE when it did not open. */
bool wlz__ready(wlz_registry *reg);
/* Prepare what undoes, unless it is; to be called before anything is begun. */
bool wlz__undo_ready(wlz_registry *reg);
void wlz__rollback_all(wlz_registry *reg);
/* The running transaction goes on in the actor's name. */
void wlz__context_rename(wlz_registry *reg);

#endif
