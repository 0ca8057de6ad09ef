/* Values as people read them, in Dutch or English notation. */
#ifndef TOOLS_FORMAT_H
#define TOOLS_FORMAT_H

#include "cli.h"

#define FORMAT_MAX WLZ_TEXT_MAX

/* Each writes into `to`, at least FORMAT_MAX bytes, and returns it. */
const char *format_cents(bool dutch, wlz_cents cents, char *to); /* € 1.234,56; €1,234.56 */
const char *format_bp(bool dutch, wlz_bp bp, char *to);          /* 95,8%; 95.8% */
const char *format_milli(bool dutch, wlz_milli volume, char *to);
const char *format_day(bool dutch, wlz_date day, char *to);            /* 29-07-2022; 2022-07-29 */
const char *format_instant(bool dutch, wlz_instant instant, char *to); /* in Amsterdam */
/* A value in the unit of a topic: bp, cents, days, wall, ... */
const char *format_value(bool dutch, const char *unit, int64_t value, char *to);

#endif
