/* Where a transaction begins and ends, that of a caller and that of a call: the statements, the writer, and whether anything
 * may be written. For the file room. */
#ifndef WLZ_FILE_BOUNDARY_H
#define WLZ_FILE_BOUNDARY_H

#include <wlzreg/error.h>
#include <wlzreg/instant.h>

/* Statements are found again by their address. */
extern const char wlz__sql_commit[], wlz__sql_rollback[], wlz__sql_save[], wlz__sql_release[],
    wlz__sql_undo[], wlz__sql_context_clear[];

bool wlz__in_transaction(const wlz_registry *reg);
/* Whether what the caller still believes to be open is lost. */
bool wlz__transaction_lost(const wlz_registry *reg);
wlz_status wlz__fail_lost(wlz_registry *reg);

bool wlz__boundary_step(wlz_registry *reg, const char *sql);
/* What undoes: also after a failure, which it leaves, and an interrupt. */
void wlz__boundary_step_anyway(wlz_registry *reg, const char *sql);
void wlz__boundary_commit(wlz_registry *reg);
/* Prepare what undoes, unless it is; to be called before anything is begun. */
bool wlz__undo_ready(wlz_registry *reg);

/* Who writes, and when. */
void wlz__context_set(wlz_registry *reg, wlz_instant now);
/* The running transaction goes on in the actor's name. */
void wlz__context_rename(wlz_registry *reg);
/* The same, though the call has failed or was interrupted. */
void wlz__context_save(wlz_registry *reg);

bool wlz__may_write(const wlz_registry *reg, bool what_if);
/* Fails the call with the reason. */
wlz_status wlz__refuse_writing(wlz_registry *reg);

#endif
