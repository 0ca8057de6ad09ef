/*
 * wlzreg/price.h - what a provider gets for a unit: its percentage of the NZa tariff.
 *
 * Constructor: wlz_price_get. Destructor: wlz_price_free.
 */
#ifndef WLZREG_PRICE_H
#define WLZREG_PRICE_H

#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The price under one NZa tariff. */
typedef struct wlz_price_row {
    int part;             /* of the year, as the NZa tariff's; 0 = the whole year */
    wlz_cents nza_cents;  /* the NZa tariff */
    wlz_cents unit_cents; /* the percentage of it, to the cent (wlz_unit_price) */
} wlz_price_row;

/* The price of a performance in the year of a day. Strings live as long as the price. */
typedef struct wlz_price {
    wlz_status status; /* of the percentage, as that of wlz_tariff; without one there are no rows */
    const char *message; /* why there is no percentage; "" with WLZ_OK */
    wlz_bp bp;           /* the percentage on the day; WLZ_BP_NONE unless the status is WLZ_OK */
    int year;            /* of the day */
    size_t count;        /* 0 also when no NZa tariff of that year is registered */
    const wlz_price_row *const *rows; /* by part; several when the year has parts */
} wlz_price;

/**
 * The unit price of a provider for a performance: the percentage of wlz_tariff_get on the day, of each NZa tariff of that
 * day's year.
 *
 * @param question  Whose price, of what, when; borrowed.
 * @param out       Receives the price, to be freed with wlz_price_free. Its status says whether there is a percentage.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  a word of the question is unknown
 *         WLZ_INVALID, WLZ_BUSY, WLZ_IO, WLZ_INTERRUPTED, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_price_get(wlz_registry *registry, const wlz_tariff_question *question,
                                    wlz_price **out);

/**
 * Free it.
 * @param price  The price; NULL is harmless.
 */
WLZ_EXPORT void wlz_price_free(wlz_price *price);

#ifdef __cplusplus
}
#endif

#endif
