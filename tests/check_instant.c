#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L /* setenv */
#endif

#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <wlzreg/values.h>

Suite *instant_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))
#define POISON INT64_C(0x5A5A5A5A5A5A5A5A)
#define NBSP "\xC2\xA0"
#define WALL(day, clock) (INT64_C(day) * 1000000 + (clock))

#define FIRST INT64_C(820450800)   /* 1996-01-01 00:00:00 in Amsterdam */
#define LAST INT64_C(253402297199) /* 9999-12-31 23:59:59 in Amsterdam */

/* ---- reading ----------------------------------------------------------------------------- */

/* The seconds are those of date -u -d '...' +%s. */
static const struct {
    const char *what;
    const char *text;
    wlz_instant instant;
} instants[] = {
    {"colon", "16-6-2022 12:00", 1655373600},
    {"colon and uur", "16-6-2022 12:00 uur", 1655373600},
    {"point and uur", "29-7-2022 17.00 uur", 1659106800},
    {"point without uur", "29-7-2022 17.00", 1659106800},
    {"uur glued on", "29-7-2022 17.00uur", 1659106800},
    {"Uur", "29-7-2022 17.00 Uur", 1659106800},
    {"an hour alone", "15-6-2023 12 uur", 1686823200},
    {"a short hour", "15-6-2023 9:30 uur", 1686814200},
    {"a short hour alone", "15-6-2023 9 uur", 1686812400},
    {"in words", "18 november 2022 17:00 uur", 1668787200},
    {"seconds", "2022-07-29 17:00:01", 1659106801},
    {"seconds after points", "29-7-2022 17.00.01 uur", 1659106801},
    {"ISO without zone", "2022-07-29T17:00:00", 1659106800},
    {"ISO without seconds", "2022-07-29T17:00", 1659106800},
    {"Vektis day", "20220729 17:00", 1659106800},
    {"UTC", "2022-07-29T15:00:00Z", 1659106800},
    {"UTC without seconds", "2022-07-29T15:00Z", 1659106800},
    {"summer time", "2022-07-29T17:00:00+02:00", 1659106800},
    {"winter's zone in summer", "2022-07-29T16:00:00+01:00", 1659106800},
    {"a blank before the zone", "2022-07-29 17:00:00 +02:00", 1659106800},
    {"a blank before Z", "2022-07-29 15:00 Z", 1659106800},
    {"west of Greenwich", "2022-07-29T09:30:00-05:30", 1659106800},
    {"the day before there", "2022-07-30T05:00:00+14:00", 1659106800},
    {"as far west", "2022-07-29T01:00:00-14:00", 1659106800},
    {"minutes of a zone", "2022-07-29T20:59:00+05:59", 1659106800},
    {"no offset", "2022-07-29T15:00:00+00:00", 1659106800},
    {"no offset, with a minus", "2022-07-29T15:00:00-00:00", 1659106800},
    {"winter", "1-1-2024 00:00", 1704063600},
    {"the last second of a day", "31-12-2023 23:59:59", 1704063599},
    {"blanks", " 29-7-2022 \t 17.00 " NBSP "uur ", 1659106800},
    {"non-breaking spaces", "29-7-2022" NBSP "17.00" NBSP "uur", 1659106800},
    {"the first wall time", "1-1-1996 0:00", FIRST},
    {"the last wall time", "31-12-9999 23:59:59", LAST},
    {"with a zone any year", "1970-01-01T00:00:00Z", 0},
    {"with a zone before the epoch", "1969-12-31T23:59:59Z", -1},
    {"with a zone the first year", "1900-01-01T00:00:00Z", -2208988800},
    {"before the clocks go forward", "2022-03-27 01:59:59", 1648342799},
    {"after it", "2022-03-27 03:00:00", 1648342800},
    {"before the repeated hour", "2022-10-30 01:59:59", 1667087999},
    {"the repeated hour, first time", "2022-10-30T02:30:00+02:00", 1667089800},
    {"the repeated hour, again", "2022-10-30T02:30:00+01:00", 1667093400},
    {"the repeated hour in UTC", "2022-10-30T00:30:00Z", 1667089800},
    {"after the repeated hour", "2022-10-30 03:00:00", 1667095200},
    {"a skipped wall time with a zone is one", "2022-03-27T02:30:00+01:00", 1648344600},
    {"thousandths of a second", "2022-07-29T15:00:00.000Z", 1659106800},
    {"millionths and a zone", "2022-07-29T17:00:00.123456+02:00", 1659106800},
    {"the last millionth of a second", "2022-07-29 17:00:00.999999", 1659106800},
    {"a tenth of a second", "2022-07-29 17:00:00.5", 1659106800},
    {"billionths of a second", "2022-07-29 17:00:00.123456789", 1659106800},
    {"a zone without colon", "2022-07-29T17:00:00+0200", 1659106800},
    {"a zone without minutes", "2022-07-29 17:00:00+02", 1659106800},
    {"a zone without minutes or seconds", "2022-07-29 17:00+02", 1659106800},
    {"west of Greenwich, with seconds", "2022-07-29 10:00:00-05", 1659106800},
    {"a comma", "29-07-2022, 17:00", 1659106800},
    {"a comma in words", "29 juli 2022, 17:00", 1659106800},
    {"om", "29 juli 2022 om 17.00 uur", 1659106800},
    {"om without uur", "29 juli 2022 om 17:00", 1659106800},
    {"a weekday", "vrijdag 29 juli 2022 om 17:00 uur", 1659106800},
    {"an abbreviated month", "29 jul. 2022 17:00", 1659106800},
    {"the end of the day", "29-7-2022 24.00 uur", 1659132000},
    {"the end of the day, ISO", "2022-07-29T24:00:00", 1659132000},
    {"the end of the year", "31-12-2023 24:00", 1704063600},
    {"the end of the day in UTC", "2022-07-28T24:00:00Z", 1659052800},
    {"the end of the day that the clocks change", "27-3-2022 24:00", 1648418400},
};

START_TEST(test_instant__reads_every_notation_of_the_field)
{
    wlz_instant instant = POISON;

    ck_assert_msg(wlz_instant_parse(instants[_i].text, &instant) == WLZ_OK, "%s: '%s' refused",
                  instants[_i].what, instants[_i].text);
    ck_assert_msg(instant == instants[_i].instant, "%s: '%s' read as %" PRId64, instants[_i].what,
                  instants[_i].text, instant);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
} no_instants[] = {
    {"empty", ""},
    {"blanks", " "},
    {"a day without a time", "2022-07-29"},
    {"a day and a T", "2022-07-29T"},
    {"a day and a zone", "2022-07-29 Z"},
    {"a time without a day", "17:00"},
    {"an hour without uur", "15-6-2023 12"},
    {"an hour with a zone", "2022-07-29T12Z"},
    {"past hour 24", "31-12-2022 24:01"},
    {"a second past hour 24", "31-12-2022 24:00:01"},
    {"hour 25", "31-12-2022 25:00"},
    {"the end of the last day", "31-12-9999 24:00"},
    {"what may be a range", "29-7-2022 09:00-12:00"},
    {"what may be a range of hours", "29-7-2022 09:00 -12"},
    {"a comma and no blank", "29-07-2022,17:00"},
    {"om and no blank", "29 juli 2022 om17:00"},
    {"a comma and om", "29 juli 2022, om"},
    {"a weekday that is another", "zaterdag 29 juli 2022 om 17:00"},
    {"minute 60", "31-12-2022 12:60"},
    {"second 60", "2016-12-31T23:59:60Z"},
    {"minutes of one digit", "16-6-2022 12:0"},
    {"seconds of one digit", "16-6-2022 12:00:0"},
    {"hours of three digits", "16-6-2022 012:00"},
    {"minutes of three digits", "16-6-2022 12:000"},
    {"seconds of three digits", "16-6-2022 12:00:000"},
    {"no hour", "16-6-2022 :00"},
    {"uur alone", "16-6-2022 uur"},
    {"no minutes", "16-6-2022 12:"},
    {"no minutes but uur", "16-6-2022 12. uur"},
    {"mixed signs", "16-6-2022 12:00.30"},
    {"no colon", "16-6-2022 1200"},
    {"a comma", "16-6-2022 12,00 uur"},
    {"no parts of a second", "2022-07-29T15:00:00.Z"},
    {"too many parts of a second", "2022-07-29T15:00:00.1234567890Z"},
    {"parts of a minute", "2022-07-29T15:00.5Z"},
    {"minus an hour", "16-6-2022 -1:00"},
    {"nothing between", "2022-07-2917:00"},
    {"a small t", "2022-07-29t17:00"},
    {"a T and a blank", "2022-07-29T 17:00"},
    {"no such day", "30-2-2022 12:00"},
    {"a longer word", "15-6-2023 12 uurtjes"},
    {"another word", "15-6-2023 12 u"},
    {"uur twice", "15-6-2023 12 uur uur"},
    {"a footnote", "15-6-2023 12:00 uur2"},
    {"a full stop", "15-6-2023 12:00 uur."},
    {"uur and a zone", "15-6-2023 12:00 uur Z"},
    {"uur and an offset", "15-6-2023 12:00 uur +02:00"},
    {"a small z", "2022-07-29T15:00:00z"},
    {"two zones", "2022-07-29T15:00:00ZZ"},
    {"a zone of one digit", "2022-07-29T17:00:00+2:00"},
    {"a zone of three digits", "2022-07-29T17:00:00+020"},
    {"a zone with a colon and no minutes", "2022-07-29T17:00:00+02:"},
    {"a zone with short minutes", "2022-07-29T17:00:00+02:0"},
    {"a zone with long minutes", "2022-07-29T17:00:00+02:000"},
    {"a zone with 60 minutes", "2022-07-29T17:00:00+01:60"},
    {"a zone too far", "2022-07-29T17:00:00+14:01"},
    {"a zone too far west", "2022-07-29T17:00:00-15:00"},
    {"a named zone", "2022-07-29 17:00 CEST"},
    {"a plus alone", "2022-07-29T17:00:00+"},
    {"the skipped hour begins", "2022-03-27 02:00:00"},
    {"in the skipped hour", "27-3-2022 2.30 uur"},
    {"the skipped hour ends", "2022-03-27T02:59:59"},
    {"the repeated hour begins", "2022-10-30 02:00:00"},
    {"in the repeated hour", "30-10-2022 2.30 uur"},
    {"the repeated hour ends", "2022-10-30T02:59:59"},
    {"a wall time before the rule", "31-12-1995 23:59:59"},
    {"about", "medio juli 2023 12:00"},
    {"not UTF-8", "2022-07-29\xFF"
                  "17:00"},
    {"not UTF-8 behind", "2022-07-29 17:00\xC2"},
};

static void assert_not_read(const char *what, const char *text)
{
    wlz_instant instant = POISON;
    wlz_status status = wlz_instant_parse(text, &instant);

    ck_assert_msg(status == WLZ_INVALID, "%s: '%.80s' gave %s", what, text,
                  wlz_status_name(status));
    ck_assert_msg(instant == POISON, "%s: '%.80s' touched the output", what, text);
}

START_TEST(test_instant__refuses_what_is_not_an_instant)
{
    assert_not_read(no_instants[_i].what, no_instants[_i].text);
}
END_TEST

START_TEST(test_instant__refuses_null)
{
    wlz_instant instant = POISON;

    ck_assert_int_eq(wlz_instant_parse(NULL, &instant), WLZ_INVALID);
    ck_assert(instant == POISON);
    ck_assert_int_eq(wlz_instant_parse("2022-07-29T15:00:00Z", NULL), WLZ_INVALID);
}
END_TEST

START_TEST(test_instant__refuses_any_byte_left_over)
{
    static const char *const whole[] = {"2022-07-29T17:00:00", "2022-07-29T15:00:00Z",
                                        "2022-07-29T17:00:00+02:00", "29-7-2022 17.00 uur"};

    for (int i = 0; i < COUNT(whole); i++) {
        for (int byte = 1; byte < 256; byte++) {
            char text[40];
            wlz_instant instant = POISON;

            snprintf(text, sizeof(text), "%s%c", whole[i], byte);
            if (byte != ' ' && byte != '\t' && !(i == 0 && byte == 'Z')) {
                assert_not_read("lengthened", text);
                continue;
            }
            ck_assert_int_eq(wlz_instant_parse(text, &instant), WLZ_OK);
            ck_assert_int_eq(instant, byte == 'Z' ? 1659114000 : 1659106800);
        }
    }
}
END_TEST

START_TEST(test_instant__reads_text_of_any_length)
{
    size_t length = 100 * 1000;
    char *text = malloc(length + 1);
    wlz_instant instant = POISON;

    ck_assert_ptr_nonnull(text);
    text[length] = '\0';
    memset(text, '1', length);
    assert_not_read("ones", text);
    memset(text, ' ', length);
    assert_not_read("blanks", text);
    memcpy(text, "29-7-2022", 9);
    assert_not_read("a day and blanks", text);
    memcpy(text + length - 5, "17.00", 5);
    ck_assert_int_eq(wlz_instant_parse(text, &instant), WLZ_OK);
    ck_assert_int_eq(instant, 1659106800);
    free(text);
}
END_TEST

/* ---- wall time --------------------------------------------------------------------------- */

static const struct {
    const char *what;
    wlz_wall wall;
    wlz_instant instant; /* POISON: refused */
} walls[] = {
    {"summer", WALL(20220729, 170000), 1659106800},
    {"winter", WALL(20240101, 0), 1704063600},
    {"the first", WALL(19960101, 0), FIRST},
    {"before the first", WALL(19951231, 235959), POISON},
    {"the last", WALL(99991231, 235959), LAST},
    {"after the last", INT64_C(100000101000000), POISON},
    {"the last second before the skipped hour", WALL(20220327, 15959), 1648342799},
    {"the first skipped second", WALL(20220327, 20000), POISON},
    {"the last skipped second", WALL(20220327, 25959), POISON},
    {"the second after the skipped hour", WALL(20220327, 30000), 1648342800},
    {"the last second before the repeated hour", WALL(20221030, 15959), 1667087999},
    {"the first repeated second", WALL(20221030, 20000), POISON},
    {"the last repeated second", WALL(20221030, 25959), POISON},
    {"the second after the repeated hour", WALL(20221030, 30000), 1667095200},
    {"the Sunday before the change", WALL(20220320, 23000), 1647739800},
    {"hour 24", WALL(20220729, 240000), POISON},
    {"minute 60", WALL(20220729, 6000), POISON},
    {"second 60", WALL(20220729, 60), POISON},
    {"no such day", WALL(20220230, 120000), POISON},
    {"a day without a time", 20220729, POISON},
    {"zero", 0, POISON},
    {"minus", -20220729170000, POISON},
    {"the greatest number", INT64_MAX, POISON},
    {"the least number", INT64_MIN, POISON},
    {"2^32 days too few", (INT64_C(20220729) - INT64_C(4294967296)) * 1000000, POISON},
    {"2^32 days too many", (INT64_C(4294967296) + 20220729) * 1000000, POISON},
};

START_TEST(test_instant__refuses_a_wall_time_that_is_skipped_or_repeated)
{
    wlz_instant instant = POISON;
    wlz_wall wall = POISON;
    bool refused = walls[_i].instant == POISON;
    wlz_status status = wlz_wall_to_instant(walls[_i].wall, &instant);

    ck_assert_msg(status == (refused ? WLZ_INVALID : WLZ_OK), "%s", walls[_i].what);
    ck_assert_msg(instant == walls[_i].instant, "%s: %" PRId64, walls[_i].what, instant);
    if (refused)
        return;
    ck_assert_int_eq(wlz_instant_to_wall(instant, &wall), WLZ_OK);
    ck_assert_int_eq(wall, walls[_i].wall);
}
END_TEST

static const wlz_instant outside[] = {
    FIRST - 1, LAST + 1, 0, -1, INT64_MAX, INT64_MIN, INT64_C(1) << 40, -(INT64_C(1) << 40),
};

START_TEST(test_instant__has_no_wall_time_outside_the_years)
{
    wlz_wall wall = POISON;
    char buffer[WLZ_TEXT_MAX] = "untouched";

    ck_assert_int_eq(wlz_instant_to_wall(outside[_i], &wall), WLZ_INVALID);
    ck_assert(wall == POISON);
    ck_assert_int_eq(wlz_instant_day(outside[_i]), 0);
    ck_assert_int_eq(wlz_instant_format(outside[_i], buffer, sizeof(buffer)), WLZ_INVALID);
    ck_assert_str_eq(buffer, "untouched");
}
END_TEST

START_TEST(test_instant__wall_time_refuses_null)
{
    ck_assert_int_eq(wlz_wall_to_instant(WALL(20220729, 170000), NULL), WLZ_INVALID);
    ck_assert_int_eq(wlz_instant_to_wall(1659106800, NULL), WLZ_INVALID);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
    wlz_date day;
} midnights[] = {
    {"noon", "2022-07-29T12:00:00Z", 20220729},
    {"a summer's evening in UTC is the next day", "2022-07-29T22:00:00Z", 20220730},
    {"a second before", "2022-07-29T21:59:59Z", 20220729},
    {"a winter's evening in UTC", "2022-12-31T23:00:00Z", 20230101},
    {"a second before it", "2022-12-31T22:59:59Z", 20221231},
    {"the first", "1995-12-31T23:00:00Z", 19960101},
    {"the last", "9999-12-31T22:59:59Z", 99991231},
};

START_TEST(test_instant__falls_on_the_day_of_amsterdam)
{
    wlz_instant instant;

    ck_assert_int_eq(wlz_instant_parse(midnights[_i].text, &instant), WLZ_OK);
    ck_assert_msg(wlz_instant_day(instant) == midnights[_i].day, "%s", midnights[_i].what);
}
END_TEST

/* ---- the clock of a century --------------------------------------------------------------- */

/* A calendar that only turns to the next day. */
typedef struct calendar {
    int year, month, day;
    int weekday;          /* 0 = Sunday */
    wlz_instant midnight; /* UTC */
} calendar;

static const calendar new_year_1996 = {1996, 1, 1, 1, INT64_C(820454400)};

static void turn(calendar *at)
{
    static const int lengths[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = at->year % 4 == 0 && at->year != 2100;

    at->weekday = (at->weekday + 1) % 7;
    at->midnight += 86400;
    if (at->day++ < lengths[at->month] + (at->month == 2 && leap ? 1 : 0))
        return;
    at->day = 1;
    if (at->month++ < 12)
        return;
    at->month = 1;
    at->year++;
}

static bool is_last_sunday(const calendar *at, int month)
{
    return at->month == month && at->weekday == 0 && at->day > 31 - 7;
}

static wlz_wall wall_of(const calendar *at, int hour, int minute)
{
    return (at->year * INT64_C(10000) + at->month * 100 + at->day) * 1000000 + hour * 10000 +
           minute * 100;
}

static void assert_shows(wlz_instant instant, wlz_wall expected, bool repeated)
{
    wlz_wall wall = POISON;
    wlz_instant back = POISON;

    if (wlz_instant_to_wall(instant, &wall) != WLZ_OK || wall != expected ||
        wlz_instant_day(instant) != expected / 1000000)
        ck_abort_msg("%" PRId64 " shows %" PRId64 ", not %" PRId64, instant, wall, expected);
    wlz_status status = wlz_wall_to_instant(wall, &back);
    if (status != (repeated ? WLZ_INVALID : WLZ_OK) || back != (repeated ? POISON : instant))
        ck_abort_msg("%" PRId64 " means %s %" PRId64, wall, wlz_status_name(status), back);
}

/* Every hour from 1996 to 2100, against a clock that is set forward and back by hand. */
START_TEST(test_instant__shows_the_hours_of_a_century)
{
    calendar today = new_year_1996;
    int ahead = 1, changes = 0;

    while (today.year <= 2100) {
        calendar tomorrow = today;
        turn(&tomorrow);
        for (int hour = 0; hour < 24; hour++) {
            bool back = hour == 1 && is_last_sunday(&today, 10);
            if (hour == 1 && is_last_sunday(&today, 3))
                ahead = 2, changes++;
            if (back)
                ahead = 1, changes++;
            int shown = hour + ahead;
            /* The hour from 02:00 is passed with 00:00 UTC and again with 01:00. */
            bool repeated = shown == 2 && is_last_sunday(&today, 10);
            assert_shows(today.midnight + hour * 3600,
                         shown < 24 ? wall_of(&today, shown, 0) : wall_of(&tomorrow, shown - 24, 0),
                         repeated);
        }
        today = tomorrow;
    }
    ck_assert_int_eq(changes, 2 * 105);
}
END_TEST

static void assert_round_trip(wlz_instant instant)
{
    char buffer[WLZ_TEXT_MAX];
    wlz_instant back = POISON;

    if (wlz_instant_format(instant, buffer, sizeof(buffer)) != WLZ_OK ||
        wlz_instant_parse(buffer, &back) != WLZ_OK || back != instant)
        ck_abort_msg("%" PRId64 " written as '%s' is read as %" PRId64, instant, buffer, back);
}

/* Every minute of the nights in which the clocks change, and the wall times around them. */
START_TEST(test_instant__changes_the_clocks_at_one_oclock_utc)
{
    for (calendar at = new_year_1996; at.year <= 2100; turn(&at)) {
        bool forward = is_last_sunday(&at, 3);

        if (!forward && !is_last_sunday(&at, 10))
            continue;
        for (int minute = -180; minute <= 300; minute++) {
            assert_round_trip(at.midnight + minute * 60);
            assert_round_trip(at.midnight + minute * 60 + 59);
        }
        for (int minute = 0; minute < 240; minute++) {
            wlz_instant instant = POISON;
            wlz_status status =
                wlz_wall_to_instant(wall_of(&at, minute / 60, minute % 60), &instant);
            bool doubtful = minute / 60 == 2;
            bool summer = forward == (minute >= 180);

            ck_assert_int_eq(status, doubtful ? WLZ_INVALID : WLZ_OK);
            ck_assert(instant ==
                      (doubtful ? POISON : at.midnight + minute * 60 - (summer ? 7200 : 3600)));
        }
    }
}
END_TEST

/* ---- writing ----------------------------------------------------------------------------- */

static const struct {
    wlz_instant instant;
    const char *text;
} written[] = {
    {1659106800, "2022-07-29T17:00:00+02:00"},
    {1659106801, "2022-07-29T17:00:01+02:00"},
    {1704063600, "2024-01-01T00:00:00+01:00"},
    {1648342799, "2022-03-27T01:59:59+01:00"},
    {1648342800, "2022-03-27T03:00:00+02:00"},
    {1667091599, "2022-10-30T02:59:59+02:00"},
    {1667091600, "2022-10-30T02:00:00+01:00"},
    {FIRST, "1996-01-01T00:00:00+01:00"},
    {INT64_C(253378198799), "9999-03-28T01:59:59+01:00"},
    {INT64_C(253378198800), "9999-03-28T03:00:00+02:00"},
    {INT64_C(253396947599), "9999-10-31T02:59:59+02:00"},
    {INT64_C(253396947600), "9999-10-31T02:00:00+01:00"},
    {LAST, "9999-12-31T23:59:59+01:00"},
};

START_TEST(test_instant__writes_amsterdam_time_with_its_zone)
{
    char buffer[WLZ_TEXT_MAX];

    ck_assert_int_eq(wlz_instant_format(written[_i].instant, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, written[_i].text);
    assert_round_trip(written[_i].instant);
}
END_TEST

START_TEST(test_instant__writes_all_or_nothing)
{
    static const char text[] = "2022-07-29T17:00:00+02:00";
    char buffer[sizeof(text) + 1];
    char poison[sizeof(buffer)];

    memset(poison, '#', sizeof(poison));
    memset(buffer, '#', sizeof(buffer));
    ck_assert_int_eq(wlz_instant_format(1659106800, NULL, WLZ_TEXT_MAX), WLZ_INVALID);
    for (size_t size = 0; size < sizeof(text); size++) {
        ck_assert_int_eq(wlz_instant_format(1659106800, buffer, size), WLZ_INVALID);
        ck_assert_mem_eq(buffer, poison, sizeof(buffer));
    }
    ck_assert_int_eq(wlz_instant_format(1659106800, buffer, sizeof(text)), WLZ_OK);
    ck_assert_mem_eq(buffer, text, sizeof(text));
    ck_assert_int_eq(buffer[sizeof(text)], '#');
}
END_TEST

/* The step is prime and about nine days, so that no hour, minute or second stays the same. */
START_TEST(test_instant__reads_back_what_it_wrote)
{
    for (wlz_instant instant = FIRST; instant <= LAST; instant += 777781)
        assert_round_trip(instant);
    for (int off = 0; off < 10000; off++) {
        assert_round_trip(FIRST + off);
        assert_round_trip(LAST - off);
    }
}
END_TEST

/* The library must not look at TZ: the environment makes no difference. */
static const char *const zones[] = {"UTC", "America/New_York", "Pacific/Kiritimati", ":nonsense"};

START_TEST(test_instant__does_not_depend_on_the_environment)
{
    char buffer[WLZ_TEXT_MAX];

    ck_assert_int_eq(setenv("TZ", zones[_i], 1), 0);
    ck_assert_int_eq(wlz_instant_format(1659106800, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, "2022-07-29T17:00:00+02:00");
    ck_assert_int_eq(wlz_instant_day(1659132000), 20220730);
    unsetenv("TZ");
}
END_TEST

Suite *instant_suite(void)
{
    Suite *suite = suite_create("instant");

    TCase *reading = tcase_create("reading");
    tcase_add_loop_test(reading, test_instant__reads_every_notation_of_the_field, 0,
                        COUNT(instants));
    tcase_add_loop_test(reading, test_instant__refuses_what_is_not_an_instant, 0,
                        COUNT(no_instants));
    tcase_add_test(reading, test_instant__refuses_null);
    tcase_add_test(reading, test_instant__refuses_any_byte_left_over);
    tcase_add_test(reading, test_instant__reads_text_of_any_length);
    suite_add_tcase(suite, reading);

    TCase *wall = tcase_create("wall");
    tcase_set_timeout(wall, 30); /* for valgrind and slow machines */
    tcase_add_loop_test(wall, test_instant__refuses_a_wall_time_that_is_skipped_or_repeated, 0,
                        COUNT(walls));
    tcase_add_loop_test(wall, test_instant__has_no_wall_time_outside_the_years, 0, COUNT(outside));
    tcase_add_test(wall, test_instant__wall_time_refuses_null);
    tcase_add_loop_test(wall, test_instant__falls_on_the_day_of_amsterdam, 0, COUNT(midnights));
    tcase_add_test(wall, test_instant__shows_the_hours_of_a_century);
    tcase_add_test(wall, test_instant__changes_the_clocks_at_one_oclock_utc);
    suite_add_tcase(suite, wall);

    TCase *writing = tcase_create("writing");
    tcase_set_timeout(writing, 30);
    tcase_add_loop_test(writing, test_instant__writes_amsterdam_time_with_its_zone, 0,
                        COUNT(written));
    tcase_add_test(writing, test_instant__writes_all_or_nothing);
    tcase_add_test(writing, test_instant__reads_back_what_it_wrote);
    tcase_add_loop_test(writing, test_instant__does_not_depend_on_the_environment, 0, COUNT(zones));
    suite_add_tcase(suite, writing);
    return suite;
}
