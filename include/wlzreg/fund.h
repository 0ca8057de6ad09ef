/*
 * wlzreg/fund.h - the funds that regional money is paid from.
 *
 * A fund is an office's money for one purpose, sector and year. Which funds there are, what they
 * may pay and which is drawn first is policy: rows of packs. Lump sums book on a fund, transfers
 * move money out of it; the schema maintains the balance and never lets it be overdrawn.
 *
 * An earmark is a part of a fund's amount that pays only certain plans: a fund of its own, with a balance of its own.
 */
#ifndef WLZREG_FUND_H
#define WLZREG_FUND_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is left: amount + moved = earmarked + booked + free, at every moment. */
typedef struct wlz_fund_balance {
    wlz_cents amount_cents; /* what a document gives it */
    wlz_cents moved_cents;  /* transfers in, minus transfers out */
    wlz_cents booked_cents; /* lump sums, reserved or committed, minus what was paid back */
    wlz_cents free_cents;   /* what is left */
    bool provisional;       /* the amount may still change */
    wlz_standing standing;  /* of the amount, the transfers and the earmarks, the weakest: stated or
                               reading */
    wlz_cents earmarked_cents; /* what of the amount is set apart in earmarks, each with its own
                                  balance; 0 for an earmark */
} wlz_fund_balance;

/**
 * Look up a fund's balance.
 * @param fund  The fund's id.
 * @param out   Receives the balance.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such fund
 *         WLZ_UNDECIDED  the amount, a transfer or an earmark is ambiguous
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_fund_get(wlz_registry *registry, const char *fund, wlz_fund_balance *out);

/* A lump sum that is booked on a fund. Strings are the list's. */
typedef struct wlz_booking {
    int64_t lump_sum;       /* its number */
    const char *agb;        /* who receives it */
    const char *addendum;   /* NULL for a share of a division */
    const char *state;      /* reserved, committed */
    wlz_cents amount_cents; /* below 0 for what lessens another */
} wlz_booking;

/* Everything that is booked on a fund. */
typedef struct wlz_bookings {
    size_t count;
    const wlz_booking *const *rows; /* in the order they were booked */
} wlz_bookings;

/**
 * Everything that is booked on a fund: what a change of its amount affects.
 * @param fund  The fund's id.
 * @param out   Receives the list; to be freed with wlz_bookings_free.
 * @return WLZ_OK; WLZ_NOTFOUND (no such fund), WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_bookings_get(wlz_registry *registry, const char *fund,
                                       wlz_bookings **out);

/**
 * Free it.
 * @param bookings  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_bookings_free(wlz_bookings *bookings);

/* The amount of a fund, and where it is stated. */
typedef struct wlz_fund_amount {
    wlz_cents amount_cents; /* 0 to 900000000000000 */
    bool provisional;       /* false makes it final */
    const char *document;   /* that states it */
    const char *paragraph;
    const char *note;      /* NULL */
    wlz_standing standing; /* 0 = stated */
} wlz_fund_amount;

/**
 * Change a provisional amount, or make it final.
 * @param fund    The fund's id.
 * @param amount  What it becomes; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such fund or document)
 *         WLZ_REFUSED  rule fund_final: the amount is final; rule fund_overdrawn: more is booked and
 *                      earmarked, with limit (the new amount with transfers), actual (booked and
 *                      earmarked) and excess; or the fund of an earmark has not so much free, with
 *                      limit (the most the earmark may be), actual (the new amount) and excess;
 *                      rule fund_document: the document is another office's, or an agreement
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_fund_amount_set(wlz_registry *registry, const char *fund,
                                          const wlz_fund_amount *amount);

/* Money that moves from a fund. */
typedef struct wlz_fund_transfer {
    const char *giver;      /* the fund that has less */
    const char *taker;      /* NULL = back into the contracting space of the giver's sector */
    wlz_cents amount_cents; /* 1 to 900000000000000 */
    const char *document;   /* that frees the money */
    const char *paragraph;
    const char *note;      /* NULL */
    wlz_standing standing; /* 0 = stated */
} wlz_fund_transfer;

/**
 * Move freed money (vrijval).
 * @param transfer  What moves; borrowed.
 * @param id        Receives the transfer's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such fund or document)
 *         WLZ_UNDECIDED  it is ambiguous what the giver holds
 *         WLZ_REFUSED  rule fund_overdrawn: the giver has less; rule fund_transfer_same: the
 *                      funds are not of one office and year
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_fund_transfer_add(wlz_registry *registry,
                                            const wlz_fund_transfer *transfer, int64_t *id);

#ifdef __cplusplus
}
#endif

#endif
