/* The stored tree and the registry's own checkpoints against the history. */
#ifndef WLZ_SEAL_TREE_CHECK_H
#define WLZ_SEAL_TREE_CHECK_H

#include "file/schema_check.h"

/* Finds the first tile that is wrong, and each checkpoint that is. Without libsodium too; where nothing is sealed it costs
 * nothing, else the hash of each step that is. */
void wlz__tree_check(wlz__findings *f);

#endif
