#include <wlzreg/instant.h>

#include "value/date.h"
#include "value/text.h"

#include <stdio.h>

/*
 * A "local" is a wall-clock moment counted in seconds as if the wall clock showed UTC: it is what
 * the clock shows, in a form that can be subtracted.
 */
static const int64_t day_seconds = 86400;
static const int64_t winter = 3600; /* ahead of UTC */
static const int64_t summer = 7200;
static const int64_t first_local = 820454400;  /* 1996-01-01 00:00:00 */
static const int64_t end_local = 253402300800; /* 10000-01-01 00:00:00 */

/* 01:00 UTC on the last Sunday of a month of 31 days. */
static int64_t clocks_change(int year, int month)
{
    int64_t last = wlz__date_to_days(year * 10000 + month * 100 + 31);
    int64_t since_sunday = (last + 4) % 7; /* 1970-01-01 was a Thursday */

    return (last - since_sunday) * day_seconds + 3600;
}

/* Seconds ahead of UTC. The year of UTC serves: no change is near its end. */
static int64_t offset_at(wlz_instant instant)
{
    int year = wlz__date_from_days(instant / day_seconds) / 10000;
    bool is_summer = instant >= clocks_change(year, 3) && instant < clocks_change(year, 10);

    return is_summer ? summer : winter;
}

/*
 * Each season gives a local an instant, which is right when it lies in that season. Where the
 * clocks skip an hour neither is, where they repeat one both are.
 */
static wlz_status instant_of_local(int64_t local, wlz_instant *out)
{
    if (local < first_local || local >= end_local)
        return WLZ_INVALID;

    bool can_be_winter = offset_at(local - winter) == winter;
    bool can_be_summer = offset_at(local - summer) == summer;
    if (can_be_winter == can_be_summer)
        return WLZ_INVALID;
    *out = local - (can_be_summer ? summer : winter);
    return WLZ_OK;
}

static bool clock_seconds(int hour, int minute, int second, int64_t *out)
{
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    *out = hour * 3600 + minute * 60 + second;
    return true;
}

wlz_status wlz_wall_to_instant(wlz_wall wall, wlz_instant *out)
{
    int64_t seconds;

    if (out == NULL || wall < 0 || wall / 1000000 > 99991231)
        return WLZ_INVALID;
    wlz_date day = (wlz_date)(wall / 1000000);
    int clock = (int)(wall % 1000000);
    if (!wlz_date_valid(day) ||
        !clock_seconds(clock / 10000, clock / 100 % 100, clock % 100, &seconds))
        return WLZ_INVALID;
    return instant_of_local(wlz__date_to_days(day) * day_seconds + seconds, out);
}

wlz_status wlz_instant_to_wall(wlz_instant instant, wlz_wall *out)
{
    if (out == NULL || instant < first_local - winter || instant >= end_local - winter)
        return WLZ_INVALID;
    int64_t local = instant + offset_at(instant);
    int64_t clock = local % day_seconds;
    *out = wlz__date_from_days(local / day_seconds) * INT64_C(1000000) + clock / 3600 * 10000 +
           clock / 60 % 60 * 100 + clock % 60;
    return WLZ_OK;
}

wlz_date wlz_instant_day(wlz_instant instant)
{
    wlz_wall wall;

    if (wlz_instant_to_wall(instant, &wall) != WLZ_OK)
        return 0;
    return (wlz_date)(wall / 1000000);
}

/* ".123456" behind the seconds is dropped: until the next second the clock shows this one. */
static bool take_fraction(const char **at)
{
    int digits;

    if (!wlz__text_take(at, "."))
        return true;
    return wlz__text_take_digits(at, 9, &digits) > 0;
}

/* A time of day as it was written. */
typedef struct clock_text {
    int64_t seconds;
    bool has_seconds;
    bool says_uur;
} clock_text;

/* "12:00", "17.00 uur", "17:00:01", "12 uur". An hour alone needs the word. 24:00 is the end of the day. */
static bool take_clock(const char **at, clock_text *out)
{
    int hour, minute = 0, second = 0;

    if (wlz__text_take_digits(at, 2, &hour) == 0)
        return false;
    const char *mark = **at == '.' ? "." : ":";
    bool has_minutes = wlz__text_take(at, mark);
    if (has_minutes && wlz__text_take_digits(at, 2, &minute) != 2)
        return false;
    out->has_seconds = has_minutes && wlz__text_take(at, mark);
    if (out->has_seconds && (wlz__text_take_digits(at, 2, &second) != 2 || !take_fraction(at)))
        return false;
    wlz__text_skip_blanks(at);
    out->says_uur = wlz__text_take_word(at, "uur");
    if (!has_minutes && !out->says_uur)
        return false;
    out->seconds = day_seconds;
    return (hour == 24 && minute == 0 && second == 0) ||
           clock_seconds(hour, minute, second, &out->seconds);
}

/* "Z", "+02:00", "+0200", "-05"; 14 hours is as far as any zone goes. Behind "09:00" a minus may be a range. */
static bool take_zone(const char **at, bool may_be_west, int64_t *offset)
{
    int hours, minutes = 0;
    const char *from = *at;

    if (wlz__text_take(at, "Z")) {
        *offset = 0;
        return true;
    }
    bool west = may_be_west && wlz__text_take(&from, "-");
    if (!west && !wlz__text_take(&from, "+"))
        return false;
    if (wlz__text_take_digits(&from, 2, &hours) != 2)
        return false;
    bool colon = wlz__text_take(&from, ":");
    size_t rest = wlz__text_take_digits(&from, 2, &minutes);
    if (rest == 1 || (rest == 0 && colon))
        return false;
    if (minutes > 59 || hours * 60 + minutes > 14 * 60)
        return false;
    *offset = (hours * 60 + minutes) * (west ? -60 : 60);
    *at = from;
    return true;
}

/* What joins a day and a time: a blank, ", ", " om ". */
static bool take_between(const char **at)
{
    wlz__text_take(at, ",");
    if (!wlz__text_skip_blanks(at))
        return false;
    return !wlz__text_take_word(at, "om") || wlz__text_skip_blanks(at);
}

wlz_status wlz_instant_parse(const char *text, wlz_instant *out)
{
    wlz_date day;
    clock_text clock;
    int64_t offset;

    if (text == NULL || out == NULL)
        return WLZ_INVALID;
    wlz__text_skip_blanks(&text);
    if (!wlz__date_take(&text, &day))
        return WLZ_INVALID;
    bool iso = wlz__text_take(&text, "T");
    if ((!iso && !take_between(&text)) || !take_clock(&text, &clock))
        return WLZ_INVALID;
    bool may_be_west = iso || clock.has_seconds;
    bool zoned = !clock.says_uur && take_zone(&text, may_be_west, &offset);
    if (!wlz__text_at_end(text))
        return WLZ_INVALID;

    int64_t local = wlz__date_to_days(day) * day_seconds + clock.seconds;
    if (!zoned)
        return instant_of_local(local, out);
    *out = local - offset;
    return WLZ_OK;
}

wlz_status wlz_instant_format(wlz_instant instant, char *buffer, size_t size)
{
    char text[WLZ_TEXT_MAX];
    wlz_wall wall;

    if (wlz_instant_to_wall(instant, &wall) != WLZ_OK)
        return WLZ_INVALID;
    int day = (int)(wall / 1000000);
    int clock = (int)(wall % 1000000);
    snprintf(text, sizeof(text), "%04d-%02d-%02dT%02d:%02d:%02d+%02d:00", day / 10000,
             day / 100 % 100, day % 100, clock / 10000, clock / 100 % 100, clock % 100,
             (int)(offset_at(instant) / 3600));
    return wlz__text_copy(text, buffer, size);
}
