#include "format.h"

#include <inttypes.h>
#include <string.h>

/* The library writes Dutch; in English point and comma change places. */
static const char *english(char *text)
{
    for (char *at = text; *at != '\0'; at++)
        *at = (char)(*at == '.' ? ',' : *at == ',' ? '.' : *at);
    return text;
}

const char *format_cents(bool dutch, wlz_cents cents, char *to)
{
    char *blank;

    wlz_cents_format(cents, to, FORMAT_MAX);
    if (dutch)
        return to;
    blank = strchr(to, ' ');
    if (blank != NULL)
        memmove(blank, blank + 1, strlen(blank));
    return english(to);
}

const char *format_bp(bool dutch, wlz_bp bp, char *to)
{
    wlz_bp_format(bp, to, FORMAT_MAX);
    return dutch ? to : english(to);
}

const char *format_milli(bool dutch, wlz_milli volume, char *to)
{
    wlz_volume_format(volume, to, FORMAT_MAX);
    return dutch ? to : english(to);
}

const char *format_day(bool dutch, wlz_date day, char *to)
{
    const char *pattern = dutch ? "%3$02d-%2$02d-%1$04d" : "%1$04d-%2$02d-%3$02d";

    if (day == 0)
        to[0] = '\0';
    else
        snprintf(to, FORMAT_MAX, pattern, day / 10000, day / 100 % 100, day % 100);
    return to;
}

static const char *format_wall(bool dutch, wlz_wall wall, char *to)
{
    char day[FORMAT_MAX];
    int time = (int)(wall % 1000000);

    format_day(dutch, (wlz_date)(wall / 1000000), day);
    snprintf(to, FORMAT_MAX, "%.20s %02d:%02d:%02d", day, time / 10000, time / 100 % 100,
             time % 100);
    return to;
}

const char *format_instant(bool dutch, wlz_instant instant, char *to)
{
    wlz_wall wall;

    to[0] = '\0';
    return wlz_instant_to_wall(instant, &wall) == WLZ_OK ? format_wall(dutch, wall, to) : to;
}

const char *format_value(bool dutch, const char *unit, int64_t value, char *to)
{
    if (strcmp(unit, "bp") == 0)
        return format_bp(dutch, (wlz_bp)value, to);
    if (strcmp(unit, "cents") == 0)
        return format_cents(dutch, value, to);
    if (strcmp(unit, "day") == 0)
        return format_day(dutch, (wlz_date)value, to);
    if (strcmp(unit, "wall") == 0)
        return format_wall(dutch, value, to);
    if (strcmp(unit, "flag") == 0)
        snprintf(to, FORMAT_MAX, "%s",
                 value != 0 ? (dutch ? "ja" : "yes") : (dutch ? "nee" : "no"));
    else if (strcmp(unit, "count") == 0)
        snprintf(to, FORMAT_MAX, "%" PRId64, value);
    else
        snprintf(to, FORMAT_MAX, "%" PRId64 " %s", value,
                 !dutch                       ? unit
                 : strcmp(unit, "days") == 0  ? "dagen"
                 : strcmp(unit, "hours") == 0 ? "uur"
                                              : unit);
    return to;
}
