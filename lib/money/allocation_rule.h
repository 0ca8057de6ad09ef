/* Dividing an amount in proportion to keys, in whole cents. Pure. */
#ifndef WLZ_MONEY_ALLOCATION_RULE_H
#define WLZ_MONEY_ALLOCATION_RULE_H

#include <wlzreg/money.h>

typedef struct wlz__share {
    int64_t key;      /* weight, 0 to 900000000000000 */
    wlz_cents room;   /* the most it can receive, >= 0 */
    wlz_cents amount; /* divided: what it receives */
    wlz_cents quota;  /* working */
} wlz__share;

/* Divide amount_cents, 0 to 900000000000000, over the shares in proportion to their keys: each its
 * exact part rounded down, then a cent more for those with the largest remainders until all of it
 * is divided, ties to the earlier share. A share is then limited to its room; the surplus stays
 * undivided.
 *
 * `again`: the surplus is divided in the same way over the shares that have room left, until nothing
 * is left or no share with a key has room.
 *
 * Returns what stays undivided: all of it when there are no shares or all keys are 0. */
wlz_cents wlz__allocate(wlz_cents amount_cents, wlz__share *shares, size_t count, bool again);

#endif
