/* Moments. The clock in Amsterdam is computed here with gmtime. */
#define _GNU_SOURCE
#include "../fuzz.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* 01:00 UTC on the last Sunday of a month of 31 days. */
static time_t change_of(int year, int month)
{
    struct tm last = {.tm_year = year, .tm_mon = month, .tm_mday = 31, .tm_hour = 1};
    time_t at = timegm(&last);

    return at - last.tm_wday * 86400;
}

static wlz_wall clock_at(time_t at)
{
    struct tm utc, local;
    time_t shown;

    gmtime_r(&at, &utc);
    shown = at + (at >= change_of(utc.tm_year, 2) && at < change_of(utc.tm_year, 9) ? 7200 : 3600);
    gmtime_r(&shown, &local);
    return ((local.tm_year + 1900) * INT64_C(10000) + (local.tm_mon + 1) * 100 + local.tm_mday) *
               1000000 +
           local.tm_hour * 10000 + local.tm_min * 100 + local.tm_sec;
}

static void check(wlz_instant at, const char *text)
{
    char printed[WLZ_TEXT_MAX];
    wlz_instant again = 0, back = 0;
    wlz_wall wall = 0;

    if (wlz_instant_to_wall(at, &wall) != WLZ_OK) {
        HOLDS(wlz_instant_format(at, printed, sizeof printed) == WLZ_INVALID, "%s: printed", text);
        HOLDS(at < 820454400 || at > INT64_C(253402290000), "%s: not on the clock", text);
        return;
    }
    HOLDS(wall == clock_at((time_t)at), "%s is %lld", text, (long long)wall);
    HOLDS(wlz_instant_format(at, printed, sizeof printed) == WLZ_OK, "%s: not printed", text);
    HOLDS(wlz_instant_parse(printed, &again) == WLZ_OK && again == at, "%s: %s", text, printed);
    HOLDS(wlz_instant_day(at) == wall / 1000000, "%s: another day", text);
    if (wlz_wall_to_instant(wall, &back) == WLZ_OK) /* but for the hour that comes twice */
        HOLDS(back == at, "%s is %lld", text, (long long)back);
    else
        HOLDS(clock_at((time_t)at - 3600) == wall || clock_at((time_t)at + 3600) == wall,
              "%s: no moment", text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    wlz_instant at = 4711;
    wlz_status status = wlz_instant_parse(text, &at);
    fuzz_bytes bytes = {data, size};

    if (status == WLZ_OK)
        check(at, text);
    else
        HOLDS(status == WLZ_INVALID && at == 4711, "status %d", (int)status);
    check((wlz_instant)(fuzz_take(&bytes, 8) % UINT64_C(253402400000)), "a number");
    free(text);
    return 0;
}
