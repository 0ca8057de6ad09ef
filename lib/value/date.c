#include "value/date.h"

#include "value/text.h"

#include <stdio.h>

static const int64_t first_day = -25567;    /* 1900-01-01 */
static const int64_t last_day = 2932896;    /* 9999-12-31 */
static const int days_per_era = 146097;     /* 400 years, after which the calendar repeats */
static const int days_before_1970 = 719468; /* from 0000-03-01, where the first era begins */

static int year_of(wlz_date day)
{
    return day / 10000;
}

static int month_of(wlz_date day)
{
    return day / 100 % 100;
}

static int day_of_month(wlz_date day)
{
    return day % 100;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool wlz_date_valid(wlz_date day)
{
    int year = year_of(day), month = month_of(day);

    if (year < 1900 || year > 9999 || month < 1 || month > 12)
        return false;
    return day_of_month(day) >= 1 && day_of_month(day) <= days_in_month(year, month);
}

/*
 * Years are counted from March, so that a leap day is the last of its year and the months before it
 * have fixed lengths: month m of that year begins on its day (153 m + 2) / 5.
 */
int64_t wlz__date_to_days(wlz_date day)
{
    int month = (month_of(day) + 9) % 12;
    int year = year_of(day) - (month >= 10 ? 1 : 0);
    int day_of_year = (153 * month + 2) / 5 + day_of_month(day) - 1;
    int leap_days = year / 4 - year / 100 + year / 400;

    return year * 365 + leap_days + day_of_year - days_before_1970;
}

wlz_date wlz__date_from_days(int64_t days)
{
    if (days < first_day || days > last_day)
        return 0;

    int count = (int)days + days_before_1970;
    int era = count / days_per_era;
    int day_of_era = count % days_per_era;
    /* Less its leap days, one in 1460 days but for three centuries, every year has 365. */
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month = (5 * day_of_year + 2) / 153;
    int year = era * 400 + year_of_era + (month >= 10 ? 1 : 0);

    return year * 10000 + ((month + 2) % 12 + 1) * 100 + day_of_year - (153 * month + 2) / 5 + 1;
}

wlz_date wlz_date_next(wlz_date day)
{
    return wlz_date_add(day, 1);
}

wlz_date wlz_date_add(wlz_date day, int days)
{
    if (!wlz_date_valid(day))
        return 0;
    return wlz__date_from_days(wlz__date_to_days(day) + days);
}

/* The number, from 1, of the name that comes next; 0 when there is none of these. */
static int take_one_of(const char **at, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (names[i] != NULL && wlz__text_take_word(at, names[i]))
            return i + 1;
    return 0;
}

/* The same of its abbreviation, with or without a full stop. */
static int take_abbreviation(const char **at, const char *const *names, int count)
{
    int number = take_one_of(at, names, count);

    if (number != 0)
        wlz__text_take(at, ".");
    return number;
}

/* The number of a month from its Dutch name; 0 when there is none. */
static int take_month_name(const char **at)
{
    static const char *const names[] = {"januari",   "februari", "maart",    "april",
                                        "mei",       "juni",     "juli",     "augustus",
                                        "september", "oktober",  "november", "december"};
    static const char *const short_names[] = {"jan", "feb", "mrt", "apr", NULL,  "jun",
                                              "jul", "aug", "sep", "okt", "nov", "dec"};
    static const char *const september[] = {"sept"};
    int month = take_one_of(at, names, 12);

    if (month == 0)
        month = take_abbreviation(at, short_names, 12);
    return month == 0 && take_abbreviation(at, september, 1) != 0 ? 9 : month;
}

/* "vrijdag " or "vr " before the day: from 1 for Monday; 0 when there is none. */
static int take_weekday(const char **at)
{
    static const char *const names[] = {"maandag", "dinsdag",  "woensdag", "donderdag",
                                        "vrijdag", "zaterdag", "zondag"};
    static const char *const short_names[] = {"ma", "di", "wo", "do", "vr", "za", "zo"};
    const char *from = *at;
    int weekday = take_one_of(&from, names, 7);

    if (weekday == 0)
        weekday = take_abbreviation(&from, short_names, 7);
    if (weekday == 0 || !wlz__text_skip_blanks(&from))
        return 0;
    *at = from;
    return weekday;
}

/* From 1 for Monday. 1900-01-01, the first of all days, was one. */
static int weekday_of(wlz_date day)
{
    return (int)((wlz__date_to_days(day) - first_day) % 7) + 1;
}

/* "-7-2022" or " november 2022", behind the day of the month. */
static bool take_month_and_year(const char **at, int *month, int *year)
{
    if (wlz__text_take(at, "-")) {
        if (wlz__text_take_digits(at, 2, month) == 0 || !wlz__text_take(at, "-"))
            return false;
    } else {
        if (!wlz__text_skip_blanks(at))
            return false;
        *month = take_month_name(at);
        if (*month == 0 || !wlz__text_skip_blanks(at))
            return false;
    }
    return wlz__text_take_digits(at, 4, year) == 4;
}

/* "-07-29", behind the year. */
static bool take_month_and_day(const char **at, int *month, int *day)
{
    return wlz__text_take(at, "-") && wlz__text_take_digits(at, 2, month) == 2 &&
           wlz__text_take(at, "-") && wlz__text_take_digits(at, 2, day) == 2;
}

bool wlz__date_take(const char **at, wlz_date *out)
{
    int weekday = take_weekday(at), first, month, other;
    wlz_date day;

    /* The number of leading digits decides the notation: no year has two, no day of the month four. */
    switch (wlz__text_take_digits(at, 8, &first)) {
    case 1:
    case 2:
        if (!take_month_and_year(at, &month, &other))
            return false;
        day = other * 10000 + month * 100 + first;
        break;
    case 4:
        if (!take_month_and_day(at, &month, &other))
            return false;
        day = first * 10000 + month * 100 + other;
        break;
    case 8:
        day = first;
        break;
    default:
        return false;
    }
    if (!wlz_date_valid(day) || (weekday != 0 && weekday != weekday_of(day)))
        return false;
    *out = day;
    return true;
}

wlz_status wlz_date_parse(const char *text, wlz_date *out)
{
    wlz_date day;

    if (text == NULL || out == NULL)
        return WLZ_INVALID;
    wlz__text_skip_blanks(&text);
    if (!wlz__date_take(&text, &day) || !wlz__text_at_end(text))
        return WLZ_INVALID;
    *out = day;
    return WLZ_OK;
}

wlz_status wlz_date_format(wlz_date day, char *buffer, size_t size)
{
    char text[WLZ_TEXT_MAX];

    if (!wlz_date_valid(day))
        return WLZ_INVALID;
    snprintf(text, sizeof(text), "%04d-%02d-%02d", year_of(day), month_of(day), day_of_month(day));
    return wlz__text_copy(text, buffer, size);
}

/* ---- days that are free ---- */

enum { SATURDAY = 6, SUNDAY = 7 };

/* Easter Sunday, by the rule of the Gregorian calendar (Oudin, 1940), as a number of days. */
static int64_t easter(int year)
{
    int golden = year % 19, century = year / 100;
    int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
    int from_march = full - weekday; /* -6 to 28 */
    int month = 3 + (from_march + 40) / 44;

    return wlz__date_to_days(year * 10000 + month * 100 + from_march + 28 - 31 * (month / 4));
}

static const char *movable_holiday(wlz_date day)
{
    static const struct {
        int after; /* Easter Sunday */
        const char *name;
    } holidays[] = {
        {-2, "good-friday"}, {1, "easter-monday"}, {39, "ascension-day"}, {50, "whit-monday"}};
    int64_t after = wlz__date_to_days(day) - easter(day / 10000);

    for (size_t i = 0; i < sizeof holidays / sizeof *holidays; i++)
        if (after == holidays[i].after)
            return holidays[i].name;
    return NULL;
}

static bool is_kings_day(wlz_date day)
{
    int year = day / 10000;
    bool moved = weekday_of(year * 10000 + 427) == SUNDAY;

    return year >= 2014 && day % 10000 == (moved ? 426 : 427);
}

const char *wlz_free_day(wlz_date day)
{
    const char *holiday;

    if (!wlz_date_valid(day))
        return NULL;
    if (day % 10000 == 101)
        return "new-year";
    if (day % 10000 == 505)
        return "liberation-day";
    if (day % 10000 == 1225 || day % 10000 == 1226)
        return "christmas";
    if (is_kings_day(day))
        return "kings-day";
    holiday = movable_holiday(day);
    if (holiday != NULL)
        return holiday;
    return weekday_of(day) == SATURDAY ? "saturday" : weekday_of(day) == SUNDAY ? "sunday" : NULL;
}
