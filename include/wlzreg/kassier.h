/*
 * wlzreg/kassier.h - who receives the money of an addendum, when one party has no room for all.
 */
#ifndef WLZREG_KASSIER_H
#define WLZREG_KASSIER_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A party, and what it would receive. */
typedef struct wlz_kassier {
    const char *agb;
    wlz_cents headroom_cents; /* under the cap, without this addendum's own money of the year */
    wlz_cents amount_cents;   /* what it would receive; 0 = it is not needed */
} wlz_kassier;

/* Strings are the split's. */
typedef struct wlz_kassier_split {
    size_t count;                   /* every party, the largest headroom first, ties by AGB code */
    const wlz_kassier *const *rows; /* one for each of them */
    wlz_cents amount_cents;         /* the year's money */
    wlz_cents left_over_cents;      /* what exceeds the room of all parties */
} wlz_kassier_split;

/**
 * Propose the fewest kassiers for a year's money of an addendum.
 * @param addendum  The addendum's id.
 * @param year      0 = the first year of the plan's money.
 * @param out       Receives the proposal; to be freed with wlz_kassier_split_free.
 * @return WLZ_OK        also when something is left over
 *         WLZ_NOTFOUND  no such addendum
 *         WLZ_NOVALUE   it has no money in that year
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_kassier_split_get(wlz_registry *registry, const char *addendum, int year,
                                            wlz_kassier_split **out);

/**
 * Free it.
 * @param split  The proposal; NULL is harmless.
 */
WLZ_EXPORT void wlz_kassier_split_free(wlz_kassier_split *split);

/**
 * Assign the year's money of a draft to the proposed kassiers: activity by activity, filling one
 * after the other.
 * @param addendum  The draft's id.
 * @param year      0 = the first year of the plan's money.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND, WLZ_NOVALUE
 *         WLZ_REFUSED  rule addendum_payee: something is left over (limit, actual, excess); rule
 *                      addendum_fixed: it is not a draft
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_kassier_split_apply(wlz_registry *registry, const char *addendum,
                                              int year);

#ifdef __cplusplus
}
#endif

#endif
