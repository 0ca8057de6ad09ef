/*
 * wlzreg/space.h - the contracting space of a sector and year, and its use.
 *
 * What is agreed or declared beyond the space is registered all the same: the space warns and never
 * refuses.
 *
 * Constructor: wlz_space_get. Destructor: wlz_space_free.
 */
#ifndef WLZREG_SPACE_H
#define WLZREG_SPACE_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What an office may spend in a sector and year, and where that is stated. */
typedef struct wlz_space_amount {
    const char *office;
    const char *sector;
    int year;
    wlz_cents amount_cents; /* 0 to 900000000000000 */
    bool provisional;       /* the amount may still change */
    const char *document;   /* states the amount; the paragraph is the place in it */
    const char *paragraph;
    const char *note; /* NULL */
} wlz_space_amount;

/**
 * Register what an office may spend in a sector and year; a later amount takes the place of an
 * earlier one.
 * @param amount  How much, and where that is stated; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, sector or document)
 *         WLZ_REFUSED  rule contracting_space_source: another office's document, or an agreement
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_space_set(wlz_registry *registry, const wlz_space_amount *amount);

/* Whose month was declared. */
typedef struct wlz_month {
    const char *office;
    const char *agb;
    int year;
    int month; /* 1 to 12 */
} wlz_month;

/* What was declared of a performance in a month. */
typedef struct wlz_realisation {
    const char *performance;
    wlz_milli volume_milli; /* 0 to 10000000000 */
    wlz_cents amount_cents; /* 0 to 900000000000 */
} wlz_realisation;

/**
 * Register what was declared of a month, all of it or nothing; a performance that was declared
 * before is corrected.
 * @param month  Whose month; borrowed.
 * @param lines  @p count lines; borrowed.
 * @param count  How many lines there are.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, provider or performance)
 *         WLZ_REFUSED  rule realisation_future: the month has not begun
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_realisation_add(wlz_registry *registry, const wlz_month *month,
                                          const wlz_realisation *lines, size_t count);

/* What is reserved of the space. Strings are the answer's. */
typedef struct wlz_reserve {
    const char *topic;      /* reserve.unforeseen */
    wlz_bp share_bp;        /* of the space */
    wlz_cents amount_cents; /* that share */
    const char *document;
    const char *paragraph;
} wlz_reserve;

/* The use that is expected after a month. */
typedef struct wlz_space_month {
    int month;                /* 1 to 12 */
    wlz_cents declared_cents; /* from the beginning of the year */
    wlz_cents expected_cents; /* of the whole year: what was declared, extrapolated; of who declared
                                 nothing yet, what is agreed */
    bool over;                /* more than is available */
    bool warns;               /* by more than the margin */
} wlz_space_month;

/* The contracting space of a sector and year, and its use. */
typedef struct wlz_space {
    wlz_cents amount_cents; /* what may be spent */
    bool provisional;       /* the amount may still change */
    const char *document;
    const char *paragraph;
    wlz_cents back_cents;               /* flowed back from funds */
    size_t reserve_count;               /* of reserves */
    const wlz_reserve *const *reserves; /* topics reserve.* */
    wlz_cents reserve_cents;            /* all reserves together */
    bool reserve_open;         /* a document adds to a reserve an amount that it does not state */
    wlz_cents available_cents; /* amount and what flowed back, less the reserves */
    wlz_cents agreed_cents;    /* production in the rounds that count */
    wlz_cents fund_cents;      /* lump sums of the sector's funds: paid from what was set apart */
    wlz_cents unplaced_cents;  /* lump sums of the office without a fund, of no sector */
    size_t month_count;        /* of months */
    const wlz_space_month *const *months; /* those in which anything was declared */
    wlz_cents use_cents;    /* as expected after the last of them; agreed when there is none */
    bool margin_known;      /* whether a document states the margin */
    wlz_bp margin_bp;       /* topic contracting_space.warning_margin; 0 unless known */
    bool over;              /* the use is more than is available */
    bool warns;             /* by more than the margin */
    bool published_monthly; /* the office publishes the expected use each month */
} wlz_space;

/**
 * The contracting space of a sector and year, what is reserved of it, and what is used.
 * @param office  The office's id.
 * @param sector  The sector's id.
 * @param year    The year.
 * @param out     Receives the answer; to be freed with wlz_space_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such office or sector
 *         WLZ_NOVALUE   no space is registered
 *         WLZ_TIE, WLZ_UNDECIDED, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_space_get(wlz_registry *registry, const char *office, const char *sector,
                                    int year, wlz_space **out);

/**
 * Free it.
 * @param space  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_space_free(wlz_space *space);

#ifdef __cplusplus
}
#endif

#endif
