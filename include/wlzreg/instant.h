/*
 * wlzreg/instant.h - moments, and the clock in Amsterdam. values.h has what holds for all values.
 */
#ifndef WLZREG_INSTANT_H
#define WLZREG_INSTANT_H

#include <stdint.h>

#include <wlzreg/date.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int64_t wlz_instant; /* seconds since 1970-01-01 00:00:00 UTC */
typedef int64_t wlz_wall;    /* a wall-clock moment in Europe/Amsterdam as yyyymmddhhmmss */

/**
 * Read an instant. Without a zone it is Europe/Amsterdam wall time: "16-6-2022 12:00", "29-7-2022
 * 17.00 uur", "15-6-2023 12 uur", "2022-07-29 17:00:01", "29-07-2022, 17:00",
 * "29 juli 2022 om 17.00 uur"; with one, that: "2022-07-29T15:00:00Z",
 * "2022-07-29T17:00:00+02:00", "2022-07-29 17:00:00+02". 24:00 is the end of the day. Parts of a
 * second are dropped, as a clock does that shows seconds: 17:00:00.999 is 17:00:00. Wall times are of the years 1996 to 9999,
 * as in wlz_wall_to_instant; with a zone the year may be any a day has.
 * @param text  The instant. Blanks around it are skipped.
 * @param out   Receives the instant.
 * @return WLZ_OK
 *         WLZ_INVALID  not an instant; a day without a time; what may be a range ("09:00-12:00");
 *                      a wall time that the clocks skip in
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

#ifdef __cplusplus
}
#endif

#endif
