/*
 * wlzreg/verify.h - recomputing everything.
 */
#ifndef WLZREG_VERIFY_H
#define WLZREG_VERIFY_H

#include <wlzreg/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Recompute everything from the lines: SQLite's integrity and foreign keys, the schema against the
 * one this library makes, every total, every amount, every round; and, where something is sealed, the stored tree and the
 * checkpoints of the registry against the history, which takes some 1.3 microseconds a step (wlz_seal_repair makes the tree
 * anew). That they agree proves nothing of what was sealed: wlz_seal_check_get does, with a checkpoint that was kept elsewhere.
 *
 * @return WLZ_OK       nothing found
 *         WLZ_CORRUPT  something is wrong: the message has the first finding and their number
 */
WLZ_EXPORT wlz_status wlz_verify(wlz_registry *registry);

#ifdef __cplusplus
}
#endif

#endif
