/*
 * Days as a count, for arithmetic and the clock, and the day that an instant's text begins with.
 */
#ifndef WLZ_VALUE_DATE_H
#define WLZ_VALUE_DATE_H

#include <wlzreg/date.h>

#include <stdbool.h>
#include <stdint.h>

/* Days since 1970-01-01 of a valid day. */
int64_t wlz__date_to_days(wlz_date day);

/* The day so many days after 1970-01-01; 0 outside the years 1900 to 9999. */
wlz_date wlz__date_from_days(int64_t days);

/* Reads a day in any notation of wlz_date_parse. False when it is not a valid one. */
bool wlz__date_take(const char **at, wlz_date *out);

#endif
