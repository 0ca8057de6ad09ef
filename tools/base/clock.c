#include "clock.h"

#include <stdlib.h>
#include <time.h>

/* The moment with that zone, and what the clock in Amsterdam shows then. */
static bool with_zone(const char *text, const char *zone, char written[WLZ_TEXT_MAX],
                      wlz_wall *wall)
{
    char *zoned = text_of("%s%s", text, zone);
    wlz_instant at;
    bool read = wlz_instant_parse(zoned, &at) == WLZ_OK;

    free(zoned);
    return read && wlz_instant_to_wall(at, wall) == WLZ_OK &&
           wlz_instant_format(at, written, WLZ_TEXT_MAX) == WLZ_OK;
}

bool fails_by_the_clock(cli *c, const char *name, const char *text)
{
    char summer[WLZ_TEXT_MAX], winter[WLZ_TEXT_MAX];
    wlz_wall in_summer, in_winter;
    wlz_instant at;

    if (wlz_instant_parse(text, &at) == WLZ_OK || !with_zone(text, "+02:00", summer, &in_summer) ||
        !with_zone(text, "+01:00", winter, &in_winter))
        return false;
    if (in_summer == in_winter)
        fail(c, WLZ_INVALID,
             tr(c,
                "%s %s: the clocks pass that hour twice: write %s for the first time, or %s for "
                "the second",
                "%s %s: de klok heeft dat uur twee keer: schrijf %s voor de eerste keer, of %s "
                "voor de tweede"),
             name, text, summer, winter);
    else
        fail(c, WLZ_INVALID,
             tr(c, "%s %s: the clocks skip that hour: write %s or %s",
                "%s %s: de klok slaat dat uur over: schrijf %s of %s"),
             name, text, summer, winter);
    return true;
}

bool moment_given(cli *c, wlz_instant *at)
{
    const char *text = option(c, "at");

    *at = c->now != 0 ? c->now : (wlz_instant)time(NULL);
    if (text == NULL || wlz_instant_parse(text, at) == WLZ_OK)
        return true;
    if (!fails_by_the_clock(c, "--at", text))
        fail(c, WLZ_INVALID,
             tr(c, "--at \"%s\" is not a moment; write it as 2023-06-15 11:59",
                "--at \"%s\" is geen moment; schrijf 15-6-2023 11:59"),
             text);
    return false;
}
