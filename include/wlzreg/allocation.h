/*
 * wlzreg/allocation.h - dividing money over a key: in whole cents, by largest remainder.
 */
#ifndef WLZREG_ALLOCATION_H
#define WLZREG_ALLOCATION_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What happens with a surplus: the part of a share that exceeds its room. */
typedef enum wlz_surplus {
    WLZ_SURPLUS_STAYS = 0,    /* it stays undivided */
    WLZ_SURPLUS_REDIVIDED = 1 /* it is divided over the others, until nobody has room */
} wlz_surplus;

/* A share of what is divided. */
typedef struct wlz_share {
    int64_t key;            /* 0 to 900000000000000 */
    wlz_cents room_cents;   /* the most it can receive */
    wlz_cents amount_cents; /* receives the share */
} wlz_share;

/**
 * Divide an amount over any key: regions by contracting space, providers by production. Each share
 * is its quota rounded down or up to a cent; the cents that are left go to the largest remainders,
 * ties to the share that comes first. Touches no registry; from any thread.
 * @param amount_cents     What is divided; 0 to 900000000000000.
 * @param shares           @p count shares, in the order that decides ties; up to 100000.
 * @param count            How many shares there are.
 * @param surplus          What happens with what some have no room for.
 * @param undivided_cents  Receives what stays undivided.
 * @return WLZ_OK
 *         WLZ_INVALID  an amount, key or room out of range, no such wlz_surplus, or a NULL
 *         WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_allocate(wlz_cents amount_cents, wlz_share *shares, size_t count,
                                   wlz_surplus surplus, wlz_cents *undivided_cents);

/* What a provider would get. */
typedef struct wlz_allocation_row {
    const char *agb;
    wlz_cents key_cents;    /* its production in the year of the key */
    wlz_cents room_cents;   /* its headroom in the fund's year */
    wlz_cents amount_cents; /* its share */
    bool eligible;          /* whether it takes part */
    const char *reason;     /* why not, or why nevertheless; "" */
} wlz_allocation_row;

/* Strings are the allocation's. */
typedef struct wlz_allocation {
    size_t
        count; /* every provider of the fund's sector with production in the year of the key, by AGB code */
    const wlz_allocation_row *const *rows; /* one for each of them */
    wlz_cents amount_cents;                /* what the fund has free */
    wlz_cents undivided_cents;             /* stays in the fund */
    wlz_cents threshold_cents;             /* the turnover that makes eligible, as resolved */
    const char *document;                  /* that states it; NULL when nothing does */
    const char *paragraph;
    wlz_standing
        standing; /* of what the fund holds, the threshold and the year of the key, the weakest */
} wlz_allocation;

/**
 * How a fund would be divided: over the providers of its sector, in proportion to the production
 * agreed in the rearrangement of the year of the key (topic <purpose>.key_year, else the year before) or,
 * of a year that the registry has no rounds of, recorded as fact production.rearrangement, for those whose turnover reaches
 * the threshold or who have a recorded deviation, each up to its headroom.
 * @param fund     The fund's id.
 * @param surplus  What happens with what some have no room for.
 * @param out      Receives the table; to be freed with wlz_allocation_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such fund
 *         WLZ_INVALID    the fund is spent by addenda, or there is no such wlz_surplus
 *         WLZ_TIE, WLZ_UNDECIDED  the threshold, or the year of the key; or what the fund holds
 *         WLZ_UNDECIDED  a provider's round and its recorded fact differ
 *         WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_allocation_get(wlz_registry *registry, const char *fund,
                                         wlz_surplus surplus, wlz_allocation **out);

/**
 * Free it.
 * @param allocation  The table; NULL is harmless.
 */
WLZ_EXPORT void wlz_allocation_free(wlz_allocation *allocation);

/**
 * Divide it: a reserved lump sum for each share, all of them or none.
 * @param fund     The fund's id.
 * @param surplus  What happens with what some have no room for.
 * @param out      Receives the table that was applied; may be NULL.
 * @return As wlz_allocation_get, and
 *         WLZ_REFUSED  rule lump_sum_divided: the fund was divided already; rules cap,
 *                      fund_overdrawn
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL
 */
WLZ_EXPORT wlz_status wlz_allocation_apply(wlz_registry *registry, const char *fund,
                                           wlz_surplus surplus, wlz_allocation **out);

#ifdef __cplusplus
}
#endif

#endif
