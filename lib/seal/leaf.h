/* The steps of the history in their canonical form, which docs/seal.md states: what is sealed of them. */
#ifndef WLZ_SEAL_LEAF_H
#define WLZ_SEAL_LEAF_H

#include "file/builder.h"
#include "file/memory.h"
#include "file/statement.h"
#include "seal/merkle.h"
#include "seal/salt.h"

typedef struct wlz__leaves {
    wlz_registry *reg;
    bool makes_salts; /* where one is missing */
    wlz__builder
        *openings; /* receives what is behind each commitment, a line each; NULL = not wanted */
    struct wlz__step_layout *layouts;
    wlz__arena arena; /* of the layouts */
    wlz__stmt *stmt;

    /* the present step */
    int64_t seq;
    const char *table, *key; /* until the next step */
    bool is_whole;           /* false: a salt is missing, so nobody knows what was sealed */
    wlz__builder leaf;       /* WLZ__LEAF_PREFIX, then the canonical form */

    wlz__builder actor; /* the last one, and its pseudonym */
    char actor_pseudonym[WLZ__PSEUDONYM_LENGTH + 1];
    wlz__builder plain; /* a text without its quotes */
} wlz__leaves;

/* Begin with the steps from one to another, both included; the struct is zeroed but for reg and what is wanted. */
void wlz__leaves_begin(wlz__leaves *l, int64_t first, int64_t last);
/* The next step there is. False: none is left, or the call failed. */
bool wlz__leaves_next(wlz__leaves *l);
void wlz__leaves_hash(const wlz__leaves *l, wlz__hash *hash);
void wlz__leaves_end(wlz__leaves *l);

#endif
