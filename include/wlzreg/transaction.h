/*
 * wlzreg/transaction.h - transactions that nest, and what-ifs.
 */
#ifndef WLZREG_TRANSACTION_H
#define WLZREG_TRANSACTION_H

#include <wlzreg/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Begin a transaction. Transactions nest: an inner one that is rolled back leaves the outer one as
 * it was. A function that fails inside a transaction undoes its own work only.
 * @return WLZ_OK
 *         WLZ_BUSY      another process writes
 *         WLZ_READONLY  nothing can be written
 *         WLZ_MISUSE    nested more than 30 deep, or the running transaction was lost to an
 *                       earlier failure
 */
WLZ_EXPORT wlz_status wlz_begin(wlz_registry *registry);

/**
 * Begin a what-if: everything up to the matching wlz_rollback gets the same verdicts and answers
 * as if it were written, and nothing is. It cannot be committed.
 * @return As wlz_begin.
 */
WLZ_EXPORT wlz_status wlz_begin_what_if(wlz_registry *registry);

/**
 * End the innermost transaction and commit its work; the outermost one is on the disk when this
 * returns.
 * @return WLZ_OK
 *         WLZ_MISUSE  no transaction is open, it is a what-if, or it was lost to an earlier
 *                     failure (then it is closed)
 *         WLZ_FULL, WLZ_IO, WLZ_BUSY, WLZ_INTERRUPTED  the work was rolled back and the
 *                     transaction is closed
 */
WLZ_EXPORT wlz_status wlz_commit(wlz_registry *registry);

/**
 * Undo the innermost transaction or what-if.
 * @return WLZ_OK
 *         WLZ_MISUSE  none is open
 */
WLZ_EXPORT wlz_status wlz_rollback(wlz_registry *registry);

#ifdef __cplusplus
}
#endif

#endif
