/*
 * wlzreg/production.h - production agreements, line by line. Rounds are in round.h.
 */
#ifndef WLZREG_PRODUCTION_H
#define WLZREG_PRODUCTION_H

#include <wlzreg/production_initial.h>
#include <wlzreg/round.h>

#ifdef __cplusplus
extern "C" {
#endif

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
 *         WLZ_REFUSED  rule production_not_contracted: a policy says that this care is not contracted
 *         WLZ_UNDECIDED, WLZ_TIE  the percentage: see wlz_tariff_bp
 *         WLZ_EXISTS     rule production_line: the round has the line already
 *         WLZ_REFUSED    rules production_round_open, production_volume
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_production_add(wlz_registry *registry, const wlz_round *round,
                                         const wlz_production_line *lines, size_t count);

#ifdef __cplusplus
}
#endif

#endif
