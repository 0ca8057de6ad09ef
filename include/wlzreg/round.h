/*
 * wlzreg/round.h - the rounds of production of a year.
 *
 * A year of a contract has the rounds initial (the expected production), rearrangement
 * (herschikking) and final (nacalculatie). A round is the whole of what is agreed for the year:
 * closing it makes it count in place of the one before it, and what it does not name is no longer
 * agreed. Lines change in an open round only.
 *
 * Constructor: wlz_round_missing_get. Destructor: wlz_round_missing_free.
 */
#ifndef WLZREG_ROUND_H
#define WLZREG_ROUND_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A round of the production of a year. */
typedef struct wlz_round {
    int64_t contract; /* the contract's number */
    int year;
    const char *round; /* initial, rearrangement, final */
    int revision;      /* 1 = the first; a correction of a closed round is the next one */
} wlz_round;

/**
 * Open a round for its lines.
 * @param round  Which round; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such contract)
 *         WLZ_EXISTS   rule production_round_pk
 *         WLZ_REFUSED  rule production_round_year: the contract does not hold in that year
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_round_open(wlz_registry *registry, const wlz_round *round);

/* What becomes of the lines that the round which counts has, and the one that is closed lacks. */
typedef enum wlz_partial {
    WLZ_PARTIAL_REFUSED = 0, /* nothing is closed: a part is not taken for the whole */
    WLZ_PARTIAL_CARRY = 1,   /* they go on unchanged, marked as carried over */
    WLZ_PARTIAL_REPLACE = 2  /* they are no longer agreed, on purpose */
} wlz_partial;

/**
 * Close a round: it counts from now on, and the cap is checked on the result.
 * @param round    Which round; borrowed.
 * @param partial  What becomes of lines that it lacks. A line of no volume is not missed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such round)
 *         WLZ_REFUSED  rule cap, with limit, actual, excess and headroom; rule
 *                      production_round_partial: it lacks lines of the round that counts, which the
 *                      message lists with their amount; rule production_round_state: it is not
 *                      open, or a later round is there
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_round_close(wlz_registry *registry, const wlz_round *round,
                                      wlz_partial partial);

/* A line that a round lacks. Strings are the answer's. */
typedef struct wlz_round_missing_row {
    const char *performance;
    const char *component;
    int part;               /* 0 = the whole year; 1 to 12 = a part of it */
    wlz_milli volume_milli; /* as agreed */
    wlz_cents amount_cents; /* at the percentage that was agreed */
} wlz_round_missing_row;

/* What a round lacks of the one that counts. */
typedef struct wlz_round_missing {
    size_t count;
    const wlz_round_missing_row *const *rows; /* by performance, component and part */
    wlz_cents amount_cents;                   /* together */
} wlz_round_missing;

/**
 * List what an open round lacks of the round that counts.
 * @param round  Which round; borrowed.
 * @param out    Receives the list, empty when it lacks nothing; to be freed with
 *               wlz_round_missing_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such round
 *         WLZ_REFUSED   rule production_round_state: it is not open
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_round_missing_get(wlz_registry *registry, const wlz_round *round,
                                            wlz_round_missing **out);

/**
 * Free it.
 * @param missing  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_round_missing_free(wlz_round_missing *missing);

#ifdef __cplusplus
}
#endif

#endif
