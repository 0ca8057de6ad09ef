/*
 * wlzreg/production.h - production agreements, round by round.
 *
 * A year of a contract has the rounds initial (the expected production), rearrangement
 * (herschikking) and final (nacalculatie). Lines change in an open round only; closing a round
 * makes it count in place of the one before it.
 */
#ifndef WLZREG_PRODUCTION_H
#define WLZREG_PRODUCTION_H

#include <wlzreg/production_initial.h>
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

/* How much of a performance is agreed. */
typedef struct wlz_production_line {
    const char *performance;
    const char *component;  /* care, nhc, nic */
    int part;               /* of the year, when the NZa tariff changed within it; else 0 */
    wlz_milli volume_milli; /* thousandths of the performance's unit, 0 to 10000000000 */
} wlz_production_line;

/**
 * Agree lines of production: each gets the NZa tariff, the provider's tariff percentage on the
 * first day that the contract holds in the year (what the contract's own document says counts,
 * signed or not), the unit price and the amounts. All of them or none.
 *
 * @param round  Which round; borrowed.
 * @param lines  @p count lines; borrowed.
 * @param count  How many lines there are.
 * @return WLZ_OK
 *         WLZ_INVALID    a line is not what it must be: the message names it by its number, from 1
 *         WLZ_NOTFOUND   no such contract or performance
 *         WLZ_NOVALUE    no NZa tariff, or no percentage
 *         WLZ_UNDECIDED, WLZ_TIE  the percentage: see wlz_tariff_bp
 *         WLZ_EXISTS     rule production_line: the round has the line already
 *         WLZ_REFUSED    rules production_round_open, production_volume
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_production_add(wlz_registry *registry, const wlz_round *round,
                                         const wlz_production_line *lines, size_t count);

/**
 * Close a round: it counts from now on, and the cap is checked on the result.
 * @param round  Which round; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such round)
 *         WLZ_REFUSED  rule cap, with limit, actual, excess and headroom; rule
 *                      production_round_state: it is not open, or a later round is there
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_round_close(wlz_registry *registry, const wlz_round *round);

#ifdef __cplusplus
}
#endif

#endif
