/*
 * wlzreg/production.h - production agreements, round by round.
 *
 * A year of a contract has the rounds initial (the expected production), rearrangement
 * (herschikking) and final (nacalculatie). Lines change in an open round only; closing a round
 * makes it count in place of the one before it.
 *
 * Constructor: wlz_production_initial. Destructor: wlz_initial_free.
 */
#ifndef WLZREG_PRODUCTION_H
#define WLZREG_PRODUCTION_H

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
    const char *component; /* care, nhc, nic */
    int part;              /* of the year, when the NZa tariff changed within it; else 0 */
    wlz_milli volume;      /* thousandths of the performance's unit, 0 to 10000000000 */
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
 *         WLZ_NOTFOUND   no such contract, or no NZa tariff
 *         WLZ_UNDECIDED, WLZ_TIE  the percentage: see wlz_tariff_ask
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

/* ---- the volume of a year to come ---- */

/* What the documents propose for a performance. Strings are the proposal's. */
typedef struct wlz_initial_line {
    const char *performance;
    const char *component;
    wlz_milli before; /* of the year before, in its rearrangement */
    bool proposed;    /* whether documents say how much it becomes */
    wlz_bp share_bp;  /* of that; 0 unless proposed */
    wlz_milli volume; /* the share, rounded half away from zero to thousandths; 0 unless proposed */
    const char
        *open; /* what a person decides: why nothing is proposed, or what may be added; NULL */
    const char *document; /* where the share stands, or why there is none; NULL when nothing does */
    const char *paragraph;
} wlz_initial_line;

/* What the documents propose for a year. */
typedef struct wlz_initial {
    size_t count;
    const wlz_initial_line *lines; /* by performance and component */
} wlz_initial;

/**
 * Propose the initial production of a year from the rearrangement of the year before, in all
 * agreements of the provider with the office: topics volume.initial_share, .by_capacity, .growth,
 * of the performance's sector and care form. It writes nothing: what is proposed goes to
 * wlz_production_add.
 *
 * @param contract  The agreement that is to get it.
 * @param year      The year that is to be agreed.
 * @param out       Receives the proposal; to be freed with wlz_initial_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such contract, or no rearrangement is agreed for the year before
 *         WLZ_TIE, WLZ_UNDECIDED, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_production_initial(wlz_registry *registry, int64_t contract, int year,
                                             wlz_initial **out);

/**
 * Free it.
 * @param initial  The proposal; NULL is harmless.
 */
WLZ_EXPORT void wlz_initial_free(wlz_initial *initial);

/* ---- treatment ---- */

/* How much of the stay is with treatment. */
typedef struct wlz_treatment_share {
    wlz_milli stay;      /* all stay of the round that the limit speaks of */
    wlz_milli treatment; /* of that, with treatment */
    wlz_bp max_bp;       /* topic volume.treatment_share_max */
    int64_t provision;   /* that says so */
    bool above;          /* more than that: no growth */
} wlz_treatment_share;

/**
 * Whether stay with treatment keeps below its share of all stay, as an office asks before it agrees
 * to more. It refuses nothing.
 * @param round  Which round; borrowed.
 * @param out    Receives the answer.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such round, or no document limits the share
 *         WLZ_UNDECIDED  fact with_treatment of a performance is not recorded: the message names it
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_treatment_share_get(wlz_registry *registry, const wlz_round *round,
                                              wlz_treatment_share *out);

#ifdef __cplusplus
}
#endif

#endif
