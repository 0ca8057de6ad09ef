/*
 * Whether each row is what its last step says, and each step goes on from the one before.
 *
 * The view verify_history says what is wrong and where, but sorts the whole history for it. Here the steps are read once, in
 * their order, and of each row no more is remembered than a digest of what its last step left. Only where that does not fit
 * the view has to say more.
 */
#ifndef WLZ_FILE_HISTORY_CHECK_H
#define WLZ_FILE_HISTORY_CHECK_H

#include "file/builder.h"
#include "file/digest_map.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/step_form.h"
#include "value/siphash.h"

typedef struct wlz__history_check {
    wlz_registry *reg;
    wlz__arena arena;
    struct wlz__followed *tables; /* those met so far */
    wlz__step_layout *layouts;
    wlz__siphash_key key;
    wlz__digest_map map;

    /* What does not fit into memory is checked in passes: a row's tag says in which. */
    uint64_t passes, pass;
    bool full; /* there have to be more of them */

    int64_t steps; /* read in this pass */
    int64_t left;  /* what they left behind, and no row was found to be */
    bool differs;
    wlz__builder text, before, row_key, plain;
} wlz__history_check;

/* For tests: how many places the map may have, a power of two. */
extern size_t wlz__history_places_most;

void wlz__history_check_begin(wlz__history_check *check, wlz_registry *reg);
/* A pass: first each step, then each row of the other tables, then the end. */
void wlz__history_check_step(wlz__history_check *check, wlz__stmt *stmt);
void wlz__history_check_row(wlz__history_check *check, wlz__stmt *stmt, const char *table);
/* Whether there has to be another pass. */
bool wlz__history_check_more(wlz__history_check *check);
/* Returns whether all is as it should be. */
bool wlz__history_check_end(wlz__history_check *check);

#endif
