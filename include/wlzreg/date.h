/*
 * wlzreg/date.h - days of the calendar. values.h has what holds for all values.
 */
#ifndef WLZREG_DATE_H
#define WLZREG_DATE_H

#include <stdint.h>

#include <wlzreg/text.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t wlz_date; /* a day as yyyymmdd; 0 = no day, an open end */

/**
 * Whether a day is one of the Gregorian calendar, years 1900 to 9999.
 * @param day  Any value.
 * @return true when it is.
 */
WLZ_EXPORT bool wlz_date_valid(wlz_date day);

/**
 * The next day.
 * @param day  A day.
 * @return The day after it; 0 when it is not valid or is the last one.
 */
WLZ_EXPORT wlz_date wlz_date_next(wlz_date day);

/**
 * The day so many days later, or earlier.
 * @param day   A day.
 * @param days  How many; below 0 is earlier.
 * @return The day; 0 when @p day or the result is not valid.
 */
WLZ_EXPORT wlz_date wlz_date_add(wlz_date day, int days);

/**
 * Whether a day is a Saturday, a Sunday or a holiday of the Algemene termijnenwet, article 3: New Year's Day, Good Friday,
 * Easter Monday, the King's birthday (27 April since 2014, 26 when that is a Sunday), 5 May of every year, Ascension Day,
 * Whit Monday and both Christmas days. The law moves an end of a term in a law that falls on such a day; no
 * function here moves one.
 *
 * @param day  A day.
 * @return "saturday", "sunday", "new-year", "good-friday", "easter-monday", "kings-day", "liberation-day", "ascension-day",
 *         "whit-monday" or "christmas", the holiday where it is on a Saturday or Sunday; NULL when it is none, or not valid.
 */
WLZ_EXPORT const char *wlz_free_day(wlz_date day);

/**
 * Read a day: "2022-07-29", "29-7-2022", "29-07-2022", "18 november 2022", "29 jul 2022",
 * "1 mrt. 2022", "20220729". A Dutch weekday may precede it, "vrijdag 29 juli 2022", and must be
 * the right one.
 * @param text  The day. Blanks around it are skipped.
 * @param out   Receives the day.
 * @return WLZ_OK
 *         WLZ_INVALID  not a day, or not one of the calendar (30 february)
 */
WLZ_EXPORT wlz_status wlz_date_parse(const char *text, wlz_date *out);

/**
 * Write a day as "2022-07-29".
 * @param day     A day.
 * @param buffer  Receives the text.
 * @param size    Size of @p buffer in bytes.
 * @return As wlz_cents_format; WLZ_INVALID also for a day that is not valid.
 */
WLZ_EXPORT wlz_status wlz_date_format(wlz_date day, char *buffer, size_t size);

#ifdef __cplusplus
}
#endif

#endif
