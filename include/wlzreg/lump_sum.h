/*
 * wlzreg/lump_sum.h - money beside the tariff: regional development, hardship, transition funds.
 *
 * A lump sum is reserved when it is agreed, committed when it is signed, released when it is
 * cancelled. It counts under the cap from its reservation on. A committed one is never edited:
 * what is less later is a row of its own.
 *
 * The same money is booked once, also when a file is read twice: by the reference that the office
 * gives each, or else because no two look alike unless the caller says that they are two.
 */
#ifndef WLZREG_LUMP_SUM_H
#define WLZREG_LUMP_SUM_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Money beside the tariff. */
typedef struct wlz_lump_sum {
    const char *office;
    const char *agb; /* who receives it */
    int year;
    const char *purpose;    /* of table purpose */
    wlz_cents amount_cents; /* 1 to 900000000000 */
    const char *note;       /* NULL */
    const char *reference;  /* the office's own name for it, 1 to 100 characters; NULL */
    bool second;            /* another one, though it looks like one that is there */
    bool released;          /* it was released before it is entered here: it takes no room */
} wlz_lump_sum;

/**
 * Reserve a lump sum. One with a reference that is there already, and is the same, is not written again.
 * @param lump_sum  Who receives what for which purpose; borrowed.
 * @param id        Receives its number, or that of the one that is there; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, provider or purpose)
 *         WLZ_EXISTS   rule lump_sum_reference_once: the one with the reference is not the same
 *         WLZ_REFUSED  rule cap: limit, actual, excess and headroom are in the violation, with the
 *                      source of the rule; rule lump_sum_second: one of the same provider, year,
 *                      purpose and amount is there, and one of both has no reference
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_lump_sum_reserve(wlz_registry *registry, const wlz_lump_sum *lump_sum,
                                           int64_t *id);

/**
 * Look up the lump sum with a reference.
 * @param office     The office's id.
 * @param reference  What the office calls it; capitals do not matter.
 * @param id         Receives its number.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such office, or none of its lump sums has it
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_lump_sum_find(wlz_registry *registry, const char *office,
                                        const char *reference, int64_t *id);

/**
 * Commit a reserved lump sum.
 * @param id  Its number.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule lump_sum_state: it is not reserved
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_lump_sum_commit(wlz_registry *registry, int64_t id);

/**
 * Release a reserved lump sum: it no longer counts.
 * @param id  Its number.
 * @return As wlz_lump_sum_commit.
 */
WLZ_EXPORT wlz_status wlz_lump_sum_release(wlz_registry *registry, int64_t id);

/**
 * Lessen a committed lump sum, wholly or in part.
 * @param id            The number of the one that becomes less.
 * @param amount_cents  How much less; 1 up to what is left of it.
 * @param note          Why; NULL.
 * @param lessening     Receives the number of the new row; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule lump_sum_lessens: it is not committed, or less is left
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_lump_sum_lessen(wlz_registry *registry, int64_t id,
                                          wlz_cents amount_cents, const char *note,
                                          int64_t *lessening);

#ifdef __cplusplus
}
#endif

#endif
