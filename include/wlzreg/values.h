/*
 * wlzreg/values.h - money, percentages, volumes, days, instants and codes.
 *
 * All of them are integers or plain text. None of these functions touches a registry, allocates
 * memory, or looks at the environment: they may be called from any thread. A function that returns
 * a status leaves its output untouched unless it returns WLZ_OK. Text is UTF-8 and ends in NUL;
 * NULL text and NULL outputs are
 * WLZ_INVALID.
 *
 * Parsing knows the Dutch notations of the field and the ISO ones. Text that could mean two
 * things, such as "1.234" without a euro sign, is WLZ_INVALID: the library does not guess.
 */
#ifndef WLZREG_VALUES_H
#define WLZREG_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <wlzreg/status.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int64_t wlz_cents;   /* money in eurocents */
typedef int32_t wlz_bp;      /* hundredths of a percent: 95,8% = 9580 */
typedef int64_t wlz_milli;   /* thousandths of a unit of care: 40.000 days = 40000000 */
typedef int32_t wlz_date;    /* a day as yyyymmdd; 0 = no day, an open end */
typedef int64_t wlz_instant; /* seconds since 1970-01-01 00:00:00 UTC */
typedef int64_t wlz_wall;    /* a wall-clock moment in Europe/Amsterdam as yyyymmddhhmmss */

#define WLZ_TEXT_MAX 64 /* bytes, with the NUL, that hold any value formatted by this header */

/* ---- money ---- */

/**
 * Read an amount: "€ 1.234,56", "€ 10.000", "€ 3,7 mln.", "€ 30 miljoen", "€ 1,2 miljard", "€
 * 1,-", "EUR 12,00", "-12,50", "1234.56", "1234". With a euro sign (€ or EUR on either side, or
 * "euro" behind) a point before three digits marks thousands; without one, a single point or comma
 * before three digits ("1.234", "1,234") is ambiguous and refused, also before mln., unless more
 * follows ("1.234,56") or a lone zero leads ("0,325 mln.").
 *
 * @param text  The amount. Blanks around it are skipped.
 * @param out   Receives the amount in eurocents.
 * @return WLZ_OK
 *         WLZ_INVALID   not an amount, ambiguous, or more precise than a cent
 *         WLZ_OVERFLOW  more than 64 bits of cents
 */
WLZ_EXPORT wlz_status wlz_cents_parse(const char *text, wlz_cents *out);

/**
 * Write an amount as "€ 1.234,56" or "€ -1.234,56". Reading it back gives the same amount.
 *
 * @param cents   Any amount.
 * @param buffer  At least WLZ_TEXT_MAX bytes, or @p size bytes that are enough.
 * @param size    Size of @p buffer in bytes.
 * @return WLZ_OK
 *         WLZ_INVALID  @p buffer is NULL or too small
 */
WLZ_EXPORT wlz_status wlz_cents_format(wlz_cents cents, char *buffer, size_t size);

/**
 * Add two amounts.
 * @param a    An amount.
 * @param b    Another.
 * @param out  Receives the sum.
 * @return WLZ_OK
 *         WLZ_OVERFLOW  the sum does not fit in 64 bits
 */
WLZ_EXPORT wlz_status wlz_cents_add(wlz_cents a, wlz_cents b, wlz_cents *out);

/* ---- percentages ---- */

/**
 * Read a percentage: "95,8%", "95.8 %", "-0,5%", "+0,2%", "100%". The percent sign may be missing.
 * @param text  The percentage. Blanks around it are skipped.
 * @param out   Receives the percentage in hundredths of a percent.
 * @return WLZ_OK
 *         WLZ_INVALID   not a percentage, or finer than a hundredth of a percent: "1,234%" and
 *                       "1.234%" are both refused
 *         WLZ_OVERFLOW  does not fit: below -21.474.836,48% or above 21.474.836,47%
 */
WLZ_EXPORT wlz_status wlz_bp_parse(const char *text, wlz_bp *out);

/**
 * Write a percentage as "95,8%", "100%" or "-0,05%". Reading it back gives the same value.
 * @param bp      Any percentage.
 * @param buffer  Receives the text.
 * @param size    Size of @p buffer in bytes.
 * @return As wlz_cents_format.
 */
WLZ_EXPORT wlz_status wlz_bp_format(wlz_bp bp, char *buffer, size_t size);

/* ---- prices and volumes ---- */

/**
 * The agreed unit price: the NZa tariff times the percentage, rounded once to the cent, half away
 * from zero.
 * @param nza_cents  NZa tariff of one unit, in eurocents.
 * @param bp         Tariff percentage in hundredths of a percent.
 * @param out        Receives the price in eurocents.
 * @return WLZ_OK
 *         WLZ_OVERFLOW  the price does not fit in 64 bits
 */
WLZ_EXPORT wlz_status wlz_unit_price(wlz_cents nza_cents, wlz_bp bp, wlz_cents *out);

/**
 * What a volume costs: the unit price times the volume, rounded to the cent, half away from zero.
 * @param unit_cents  Price of one unit in eurocents.
 * @param volume      Thousandths of a unit.
 * @param out         Receives the amount in eurocents.
 * @return WLZ_OK
 *         WLZ_OVERFLOW  the amount does not fit in 64 bits
 */
WLZ_EXPORT wlz_status wlz_amount(wlz_cents unit_cents, wlz_milli volume, wlz_cents *out);

/**
 * Read a volume: "40000", "40.000.000", "1.234,5", "12,25", "12.25", "-12,25". "40.000" is
 * ambiguous and refused; "1,234" is 1234 thousandths, as wlz_volume_format writes them.
 * @param text  The volume. Blanks around it are skipped.
 * @param out   Receives the volume in thousandths of a unit.
 * @return WLZ_OK
 *         WLZ_INVALID   not a volume, ambiguous, or finer than a thousandth
 *         WLZ_OVERFLOW  does not fit
 */
WLZ_EXPORT wlz_status wlz_volume_parse(const char *text, wlz_milli *out);

/**
 * Write a volume as "40000" or "1234,5" (no thousands points, which would be ambiguous).
 * @param volume  Any volume.
 * @param buffer  Receives the text.
 * @param size    Size of @p buffer in bytes.
 * @return As wlz_cents_format.
 */
WLZ_EXPORT wlz_status wlz_volume_format(wlz_milli volume, char *buffer, size_t size);

/* ---- days and instants ---- */

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
 * Read a day: "2022-07-29", "29-7-2022", "29-07-2022", "18 november 2022", "20220729".
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

/**
 * Read an instant. Without a zone it is Europe/Amsterdam wall time: "16-6-2022 12:00", "29-7-2022
 * 17.00 uur", "15-6-2023 12 uur", "2022-07-29 17:00:01"; with one, that: "2022-07-29T15:00:00Z",
 * "2022-07-29T17:00:00+02:00". Wall times are of the years 1996 to 9999, as in
 * wlz_wall_to_instant; with a zone the year may be any a day has.
 * @param text  The instant. Blanks around it are skipped.
 * @param out   Receives the instant.
 * @return WLZ_OK
 *         WLZ_INVALID  not an instant; a day without a time; a wall time that the clocks skip in
 *                      March or pass twice in October and that has no zone
 */
WLZ_EXPORT wlz_status wlz_instant_parse(const char *text, wlz_instant *out);

/**
 * Write an instant in Amsterdam time with its zone: "2022-07-29T17:00:00+02:00". Reading it back
 * gives the same.
 * @param instant  An instant of the years 1996 to 9999.
 * @param buffer   Receives the text.
 * @param size     Size of @p buffer in bytes.
 * @return As wlz_cents_format; WLZ_INVALID also outside those years.
 */
WLZ_EXPORT wlz_status wlz_instant_format(wlz_instant instant, char *buffer, size_t size);

/**
 * The instant of a wall-clock moment in Europe/Amsterdam (summer time by the rule that holds since
 * 1996: last Sunday of March 01:00 UTC to last Sunday of October 01:00 UTC). The process's TZ
 * plays no part. Years 1996 to 9999.
 * @param wall  The moment on the clock.
 * @param out   Receives the instant.
 * @return WLZ_OK
 *         WLZ_INVALID  not a moment, or one that the clocks skip or pass twice
 */
WLZ_EXPORT wlz_status wlz_wall_to_instant(wlz_wall wall, wlz_instant *out);

/**
 * The wall-clock moment of an instant in Europe/Amsterdam.
 * @param instant  An instant of the years 1996 to 9999.
 * @param out      Receives the moment.
 * @return WLZ_OK
 *         WLZ_INVALID  outside those years
 */
WLZ_EXPORT wlz_status wlz_instant_to_wall(wlz_instant instant, wlz_wall *out);

/**
 * The day on which an instant falls in Amsterdam.
 * @param instant  An instant of the years 1996 to 9999.
 * @return The day; 0 outside those years.
 */
WLZ_EXPORT wlz_date wlz_instant_day(wlz_instant instant);

/* ---- codes ---- */

/* The shapes are those of the Vektis and iWlz specifications: none has a check digit. */

/**
 * Whether text has the shape of an AGB code: 8 digits, first two not 00, last six not 000000.
 * @param text  Any text; NULL is no code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_agb_valid(const char *text);

/**
 * Whether text has the shape of a KvK number: 8 digits.
 * @param text  Any text; NULL is no code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_kvk_valid(const char *text);

/**
 * Whether text has the shape of a UZOVI code: 4 digits.
 * @param text  Any text; NULL is no code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_uzovi_valid(const char *text);

/**
 * Whether text has the shape of a performance code: 1-3 capitals, then 2-4 digits, 4 or 5 in all.
 * @param text  Any text; NULL is no code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_performance_code_valid(const char *text);

/**
 * Whether text is well-formed UTF-8 without control characters other than tab and newline.
 * @param text       Any text; NULL is not valid.
 * @param max_bytes  The longest that is.
 * @return true when it is, and has 1 to @p max_bytes bytes.
 */
WLZ_EXPORT bool wlz_text_valid(const char *text, size_t max_bytes);

#ifdef __cplusplus
}
#endif

#endif
