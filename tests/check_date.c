#include <check.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <wlzreg/values.h>

Suite *date_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))
#define POISON 0x5A5A5A5A
#define NBSP "\xC2\xA0"

/* ---- the calendar ------------------------------------------------------------------------ */

static const struct {
    const char *what;
    wlz_date day;
    bool valid;
} days[] = {
    {"a day", 20220729, true},
    {"no day, an open end", 0, false},
    {"the first", 19000101, true},
    {"the day before the first", 18991231, false},
    {"the last", 99991231, true},
    {"the day after the last", 100000101, false},
    {"30 February", 20240230, false},
    {"29 February of a leap year", 20240229, true},
    {"29 February of a common year", 20230229, false},
    {"29 February of a century", 19000229, false},
    {"29 February of a century by 400", 20000229, true},
    {"29 February of the next century", 21000229, false},
    {"31 April", 20230431, false},
    {"31 December", 20231231, true},
    {"32 December", 20231232, false},
    {"day 0", 20230100, false},
    {"month 0", 20230015, false},
    {"month 13", 20231301, false},
    {"minus", -20230101, false},
    {"the greatest number", INT32_MAX, false},
    {"the least number", INT32_MIN, false},
};

START_TEST(test_date__knows_the_calendar)
{
    ck_assert_msg(wlz_date_valid(days[_i].day) == days[_i].valid, "%s", days[_i].what);
    if (!days[_i].valid) {
        ck_assert_int_eq(wlz_date_next(days[_i].day), 0);
        ck_assert_int_eq(wlz_date_add(days[_i].day, 0), 0);
        ck_assert_int_eq(wlz_date_add(days[_i].day, 1), 0);
    }
}
END_TEST

/* The day after, as a wall calendar has it; written without the library's arithmetic. */
static wlz_date day_after(wlz_date day)
{
    int year = day / 10000, month = day / 100 % 100;
    int length = 31;

    if (month == 4 || month == 6 || month == 9 || month == 11)
        length = 30;
    if (month == 2)
        length = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28;
    if (day % 100 < length)
        return day + 1;
    return month < 12 ? day - day % 100 + 101 : (year + 1) * 10000 + 101;
}

/* Every number from 1899 to 2110, whether it is a day or not, and the days in their order. */
START_TEST(test_date__walks_through_the_years)
{
    wlz_date expected = 19000101;

    for (wlz_date number = 18990000; number < 21110000; number++) {
        if (wlz_date_valid(number) != (number == expected))
            ck_abort_msg("%d, when the next day was to be %d", number, expected);
        if (number != expected)
            continue;
        expected = day_after(number);
        if (wlz_date_next(number) != expected)
            ck_abort_msg("%d is followed by %d", number, wlz_date_next(number));
    }
}
END_TEST

/* From the first day to the last: one by one, and from both ends by number. */
START_TEST(test_date__counts_days_to_the_end_of_time)
{
    int count = 0;

    for (wlz_date day = 19000101; day != 99991231; day = day_after(day), count++) {
        if (wlz_date_add(19000101, count) != day || wlz_date_add(day, -count) != 19000101)
            ck_abort_msg("%d is not %d days behind 1900-01-01", day, count);
    }
    ck_assert_int_eq(count, 2958463);
    ck_assert_int_eq(wlz_date_add(19000101, count), 99991231);
    ck_assert_int_eq(wlz_date_add(19000101, count + 1), 0);
    ck_assert_int_eq(wlz_date_add(99991231, -count), 19000101);
    ck_assert_int_eq(wlz_date_add(99991231, -count - 1), 0);
    ck_assert_int_eq(wlz_date_next(99991231), 0);
}
END_TEST

static const struct {
    const char *what;
    wlz_date day;
    int days;
    wlz_date result;
} terms[] = {
    {"not at all", 20220729, 0, 20220729},
    {"20 days for going to court", 20220630, 20, 20220720},
    {"20 days after step 9", 20220901, 20, 20220921},
    {"14 days after step 12", 20221021, 14, 20221104},
    {"over the leap day", 20240228, 2, 20240301},
    {"over the end of the year", 20221231, 1, 20230101},
    {"back over the end of the year", 20230101, -1, 20221231},
    {"a year back", 20240301, -366, 20230301},
    {"a day before the first", 19000101, -1, 0},
    {"a day after the last", 99991231, 1, 0},
    {"as far as an int goes", 20220729, INT_MAX, 0},
    {"as far back as an int goes", 20220729, INT_MIN, 0},
};

START_TEST(test_date__adds_days)
{
    wlz_date result = wlz_date_add(terms[_i].day, terms[_i].days);

    ck_assert_msg(result == terms[_i].result, "%s: %d", terms[_i].what, result);
}
END_TEST

/* ---- reading ----------------------------------------------------------------------------- */

static const struct {
    const char *what;
    const char *text;
    wlz_date day;
} texts[] = {
    {"ISO", "2022-07-29", 20220729},
    {"Dutch", "29-7-2022", 20220729},
    {"Dutch with zeros", "29-07-2022", 20220729},
    {"Dutch with a zero for the month only", "1-09-2023", 20230901},
    {"Dutch with a zero for the day only", "01-9-2023", 20230901},
    {"Dutch, short", "1-6-2022", 20220601},
    {"in words", "18 november 2022", 20221118},
    {"in words, short", "1 juni 2023", 20230601},
    {"in words with a zero", "01 juni 2023", 20230601},
    {"a capital", "18 November 2022", 20221118},
    {"capitals", "18 NOVEMBER 2022", 20221118},
    {"every capital of januari", "1 JANUARI 2024", 20240101},
    {"non-breaking spaces", "18" NBSP "november" NBSP "2022", 20221118},
    {"many blanks", " 18   november \t 2022 ", 20221118},
    {"januari", "1 januari 2024", 20240101},
    {"februari", "29 februari 2024", 20240229},
    {"maart", "3 maart 2024", 20240303},
    {"april", "4 april 2024", 20240404},
    {"mei", "5 mei 2024", 20240505},
    {"juni", "6 juni 2024", 20240606},
    {"juli", "7 juli 2024", 20240707},
    {"augustus", "8 augustus 2024", 20240808},
    {"september", "9 september 2024", 20240909},
    {"oktober", "10 oktober 2024", 20241010},
    {"november", "11 november 2024", 20241111},
    {"december", "12 december 2024", 20241212},
    {"jan", "1 jan 2024", 20240101},
    {"feb.", "29 feb. 2024", 20240229},
    {"mrt", "1 mrt 2022", 20220301},
    {"mrt.", "1 mrt. 2022", 20220301},
    {"apr.", "4 apr. 2024", 20240404},
    {"jun", "6 jun 2024", 20240606},
    {"jul", "29 jul 2022", 20220729},
    {"aug", "8 aug 2024", 20240808},
    {"sep", "9 sep 2024", 20240909},
    {"sept.", "9 sept. 2024", 20240909},
    {"okt.", "10 okt. 2024", 20241010},
    {"nov.", "18 nov. 2022", 20221118},
    {"dec", "12 dec 2024", 20241212},
    {"a weekday", "vrijdag 29 juli 2022", 20220729},
    {"a weekday with a capital", "Vrijdag 18 november 2022", 20221118},
    {"a short weekday", "vr 29 jul 2022", 20220729},
    {"the last of the short weekdays", "zo 31 jul 2022", 20220731},
    {"a short weekday with a full stop", "vr. 29 jul. 2022", 20220729},
    {"a weekday and numbers", "vrijdag 29-7-2022", 20220729},
    {"maandag, the first of all days", "maandag 1 januari 1900", 19000101},
    {"dinsdag", "dinsdag 29 november 2022", 20221129},
    {"woensdag", "woensdag 30 november 2022", 20221130},
    {"donderdag", "donderdag 29 februari 2024", 20240229},
    {"zaterdag", "zaterdag 1 januari 2000", 20000101},
    {"zondag", "zondag 27 maart 2022", 20220327},
    {"Vektis", "20220729", 20220729},
    {"blanks around", "\t2022-07-29" NBSP, 20220729},
    {"the first", "1-1-1900", 19000101},
    {"the last", "31-12-9999", 99991231},
};

START_TEST(test_date__reads_every_notation_of_the_field)
{
    wlz_date day = POISON;

    ck_assert_msg(wlz_date_parse(texts[_i].text, &day) == WLZ_OK, "%s: '%s' refused",
                  texts[_i].what, texts[_i].text);
    ck_assert_msg(day == texts[_i].day, "%s: '%s' read as %d", texts[_i].what, texts[_i].text, day);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
} no_days[] = {
    {"empty", ""},
    {"blanks", "  "},
    {"30 February", "30 februari 2024"},
    {"30 February, ISO", "2024-02-30"},
    {"29 February of a common year", "29-2-2023"},
    {"31 September, Vektis", "20230931"},
    {"month 13", "1-13-2023"},
    {"month 0", "1-0-2023"},
    {"day 0", "0-1-2023"},
    {"day 32", "32-1-2023"},
    {"all zeros", "00000000"},
    {"before 1900", "31-12-1899"},
    {"after 9999", "1-1-10000"},
    {"a year of two digits", "29-7-22"},
    {"a year of three digits", "29-7-202"},
    {"ISO without zeros", "2022-7-29"},
    {"ISO with a short day", "2022-07-9"},
    {"a day of three digits", "029-7-2022"},
    {"a month of three digits", "29-007-2022"},
    {"the month first", "07-29-2022"},
    {"slashes", "29/7/2022"},
    {"points", "29.7.2022"},
    {"mixed", "29-7.2022"},
    {"ISO mixed", "2022-07.29"},
    {"nothing between", "2022-0729"},
    {"a blank inside", "29- 7-2022"},
    {"split over two lines", "1-09-\n2023"},
    {"seven digits", "2022072"},
    {"nine digits", "202207290"},
    {"no month", "2022"},
    {"no day", "2022-07"},
    {"no month between", "29--2022"},
    {"no month in words", "18  2022"},
    {"no year", "7 juli"},
    {"the last one", "7 juli jl."},
    {"about", "medio juli 2023"},
    {"before", "voor 1 januari 2023"},
    {"at the latest", "uiterlijk 18 november 2022"},
    {"until", "tot 18 november"},
    {"a weekday that is another", "donderdag 18 november 2022"},
    {"a short weekday that is another", "za 18 november 2022"},
    {"a weekday alone", "vrijdag"},
    {"a weekday glued on", "vrijdag18 november 2022"},
    {"a comma behind the weekday", "vrijdag, 18 november 2022"},
    {"two weekdays", "vrijdag vrijdag 18 november 2022"},
    {"an English weekday", "friday 18 november 2022"},
    {"an English month", "18 may 2022"},
    {"an English abbreviation", "18 oct 2022"},
    {"another abbreviation", "18 maa 2022"},
    {"a full stop behind the whole month", "18 november. 2022"},
    {"two full stops", "18 nov.. 2022"},
    {"a longer month", "18 novembers 2022"},
    {"no blank before the month", "18november 2022"},
    {"no blank after the month", "18 november2022"},
    {"hyphens around the month", "18-november-2022"},
    {"a footnote", "18 november 2022*"},
    {"a full stop", "18 november 2022."},
    {"a digit too many", "18 november 20221"},
    {"a time", "16-6-2022 12:00"},
    {"a T", "2022-07-29T"},
    {"a zone", "2022-07-29Z"},
    {"minus", "-20220729"},
    {"a minus in front", "-2022-07-29"},
    {"plus", "+2022-07-29"},
    {"an amount", "€ 18"},
    {"a new line", "2022-07-29\n"},
    {"not UTF-8", "29\xFF"
                  "7-2022"},
    {"half a blank", "18\xC2november 2022"},
};

static void assert_not_read(const char *what, const char *text)
{
    wlz_date day = POISON;
    wlz_status status = wlz_date_parse(text, &day);

    ck_assert_msg(status == WLZ_INVALID, "%s: '%.80s' gave %s", what, text,
                  wlz_status_name(status));
    ck_assert_msg(day == POISON, "%s: '%.80s' touched the output", what, text);
}

START_TEST(test_date__refuses_what_is_not_a_day)
{
    assert_not_read(no_days[_i].what, no_days[_i].text);
}
END_TEST

START_TEST(test_date__refuses_null)
{
    wlz_date day = POISON;

    ck_assert_int_eq(wlz_date_parse(NULL, &day), WLZ_INVALID);
    ck_assert(day == POISON);
    ck_assert_int_eq(wlz_date_parse("2022-07-29", NULL), WLZ_INVALID);
}
END_TEST

START_TEST(test_date__refuses_any_cut_or_lengthened_text)
{
    static const char *const whole[] = {"2022-07-29", "29-07-2022", "18 november 2022", "20220729"};

    for (int i = 0; i < COUNT(whole); i++) {
        char text[32];
        wlz_date day;

        for (size_t length = 0; length < strlen(whole[i]); length++) {
            memcpy(text, whole[i], length);
            text[length] = '\0';
            assert_not_read("cut", text);
        }
        for (int byte = 1; byte < 256; byte++) {
            snprintf(text, sizeof(text), "%s%c", whole[i], byte);
            if (byte == ' ' || byte == '\t')
                ck_assert_int_eq(wlz_date_parse(text, &day), WLZ_OK);
            else
                assert_not_read("lengthened", text);
        }
    }
}
END_TEST

START_TEST(test_date__reads_text_of_any_length)
{
    size_t length = 100 * 1000;
    char *text = malloc(length + 1);
    wlz_date day = POISON;

    ck_assert_ptr_nonnull(text);
    text[length] = '\0';
    memset(text, '2', length);
    assert_not_read("twos", text);
    memset(text, '-', length);
    assert_not_read("hyphens", text);
    memset(text, ' ', length);
    assert_not_read("blanks", text);
    memcpy(text + length / 2, "20220729", 8);
    ck_assert_int_eq(wlz_date_parse(text, &day), WLZ_OK);
    ck_assert_int_eq(day, 20220729);
    free(text);
}
END_TEST

/* ---- writing ----------------------------------------------------------------------------- */

START_TEST(test_date__writes_iso)
{
    char buffer[WLZ_TEXT_MAX];

    ck_assert_int_eq(wlz_date_format(20220729, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, "2022-07-29");
    ck_assert_int_eq(wlz_date_format(19000101, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, "1900-01-01");
    ck_assert_int_eq(wlz_date_format(99991231, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, "9999-12-31");
}
END_TEST

START_TEST(test_date__writes_all_or_nothing)
{
    char buffer[12];

    ck_assert_int_eq(wlz_date_format(20220729, NULL, WLZ_TEXT_MAX), WLZ_INVALID);
    memset(buffer, '#', sizeof(buffer));
    for (size_t size = 0; size < sizeof("2022-07-29"); size++) {
        ck_assert_int_eq(wlz_date_format(20220729, buffer, size), WLZ_INVALID);
        ck_assert_mem_eq(buffer, "############", sizeof(buffer));
    }
    for (int i = 0; i < COUNT(days); i++) {
        if (days[i].valid)
            continue;
        ck_assert_int_eq(wlz_date_format(days[i].day, buffer, sizeof(buffer)), WLZ_INVALID);
        ck_assert_mem_eq(buffer, "############", sizeof(buffer));
    }
    ck_assert_int_eq(wlz_date_format(20220729, buffer, sizeof("2022-07-29")), WLZ_OK);
    ck_assert_mem_eq(buffer, "2022-07-29\0#", sizeof(buffer));
}
END_TEST

static void assert_reads(const char *text, wlz_date expected)
{
    wlz_date day = POISON;

    if (wlz_date_parse(text, &day) != WLZ_OK || day != expected)
        ck_abort_msg("'%s' is read as %d", text, day);
}

START_TEST(test_date__reads_back_every_day_in_every_notation)
{
    static const char *const months[] = {"januari",   "februari", "maart",    "april",
                                         "mei",       "juni",     "juli",     "augustus",
                                         "september", "oktober",  "november", "december"};
    char text[WLZ_TEXT_MAX];

    for (wlz_date day = 19960101; day < 21010101; day = day_after(day)) {
        int year = day / 10000, month = day / 100 % 100, of_month = day % 100;

        ck_assert_int_eq(wlz_date_format(day, text, sizeof(text)), WLZ_OK);
        assert_reads(text, day);
        snprintf(text, sizeof(text), "%d-%d-%d", of_month, month, year);
        assert_reads(text, day);
        snprintf(text, sizeof(text), "%02d-%02d-%d", of_month, month, year);
        assert_reads(text, day);
        snprintf(text, sizeof(text), "%d %s %d", of_month, months[month - 1], year);
        assert_reads(text, day);
        snprintf(text, sizeof(text), "%d", day);
        assert_reads(text, day);
    }
}
END_TEST

/* ---- days that are free ---- */

static const struct {
    wlz_date day;
    const char *name;
} free_days[] = {
    /* Easter Sunday on its earliest and latest day of these years, and between */
    {20080324, "easter-monday"},
    {20080321, "good-friday"},
    {20380426, "easter-monday"},
    {20240329, "good-friday"},
    {20240401, "easter-monday"},
    {20240509, "ascension-day"},
    {20240520, "whit-monday"},
    {20250418, "good-friday"},
    {20250421, "easter-monday"},
    {20250529, "ascension-day"},
    {20250609, "whit-monday"},
    {19000416, "easter-monday"},
    {20490419, "easter-monday"},
    {20760420, "easter-monday"},
    {20240101, "new-year"},
    {20240427, "kings-day"},
    {20250426, "kings-day"}, /* 27 April is a Sunday */
    {20250427, "sunday"},
    {20140426, "kings-day"},
    {20130427, "saturday"}, /* the Queen's day was 30 April */
    {20120427, NULL},
    {20230505, "liberation-day"}, /* not only once in five years */
    {20240505, "liberation-day"}, /* a Sunday too */
    {20241225, "christmas"},
    {20241226, "christmas"},
    {20241228, "saturday"},
    {20241229, "sunday"},
    {20241224, NULL},
    {20241231, NULL},
    {20240402, NULL},
    {20241205, NULL},
    {20241111, NULL},
    {20240230, NULL},
    {0, NULL},
};

START_TEST(test_date__is_free_by_the_law)
{
    const char *name = wlz_free_day(free_days[_i].day);

    if (free_days[_i].name == NULL)
        ck_assert_msg(name == NULL, "%d is %s", (int)free_days[_i].day, name);
    else
        ck_assert_str_eq(name, free_days[_i].name);
}
END_TEST

/* Two days of each week, and eight to ten holidays of which some are on such a day. */
/* Easter Sunday by another rule than the library's (Meeus, after Butcher 1876). */
static wlz_date easter_of(int y)
{
    int a = y % 19, b = y / 100, c = y % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451, at = h + l - 7 * m + 114;

    return y * 10000 + at / 31 * 100 + at % 31 + 1;
}

START_TEST(test_date__has_easter_in_each_year)
{
    for (int year = 1900; year <= 9999; year++) {
        wlz_date easter = easter_of(year);
        const char *friday = wlz_free_day(wlz_date_add(easter, -2)),
                   *monday = wlz_free_day(wlz_date_add(easter, 1));

        ck_assert_msg(friday != NULL && strcmp(friday, "good-friday") == 0, "%d", year);
        ck_assert_msg(monday != NULL && strcmp(monday, "easter-monday") == 0, "%d", year);
    }
}
END_TEST

/* On 27 April, and on the day before when that is a Sunday. */
START_TEST(test_date__has_a_kings_day_in_each_year)
{
    for (int year = 1900; year <= 9999; year++) {
        wlz_date last = year * 10000 + 427;
        int weekday = 0; /* counted from Easter Sunday, which is never later */

        for (wlz_date day = easter_of(year); day != last; day = wlz_date_next(day))
            weekday = (weekday + 1) % 7;
        for (wlz_date day = last - 1; day <= last; day++) {
            const char *name = wlz_free_day(day);
            bool is = name != NULL && strcmp(name, "kings-day") == 0;

            ck_assert_msg(is == (year >= 2014 && (weekday == 0) == (day < last)), "%d", day);
        }
    }
}
END_TEST

START_TEST(test_date__free_days_of_a_year_are_counted)
{
    for (int year = 2014; year <= 2100; year++) {
        int weekend = 0, holidays = 0;

        for (wlz_date day = year * 10000 + 101; day / 10000 == year; day = wlz_date_next(day)) {
            const char *name = wlz_free_day(day);

            if (name != NULL && (strcmp(name, "saturday") == 0 || strcmp(name, "sunday") == 0))
                weekend++;
            else if (name != NULL)
                holidays++;
        }
        ck_assert_msg(holidays >= 8 && holidays <= 10, "%d: %d", year, holidays);
        ck_assert_msg(weekend >= 98 && weekend <= 106, "%d: %d", year, weekend);
    }
}
END_TEST

Suite *date_suite(void)
{
    Suite *suite = suite_create("date");

    TCase *calendar = tcase_create("calendar");
    tcase_set_timeout(calendar, 30); /* for valgrind and slow machines */
    tcase_add_loop_test(calendar, test_date__is_free_by_the_law, 0, COUNT(free_days));
    tcase_add_test(calendar, test_date__has_easter_in_each_year);
    tcase_add_test(calendar, test_date__has_a_kings_day_in_each_year);
    tcase_add_test(calendar, test_date__free_days_of_a_year_are_counted);
    tcase_add_loop_test(calendar, test_date__knows_the_calendar, 0, COUNT(days));
    tcase_add_test(calendar, test_date__walks_through_the_years);
    tcase_add_test(calendar, test_date__counts_days_to_the_end_of_time);
    tcase_add_loop_test(calendar, test_date__adds_days, 0, COUNT(terms));
    suite_add_tcase(suite, calendar);

    TCase *reading = tcase_create("reading");
    tcase_add_loop_test(reading, test_date__reads_every_notation_of_the_field, 0, COUNT(texts));
    tcase_add_loop_test(reading, test_date__refuses_what_is_not_a_day, 0, COUNT(no_days));
    tcase_add_test(reading, test_date__refuses_null);
    tcase_add_test(reading, test_date__refuses_any_cut_or_lengthened_text);
    tcase_add_test(reading, test_date__reads_text_of_any_length);
    suite_add_tcase(suite, reading);

    TCase *writing = tcase_create("writing");
    tcase_set_timeout(writing, 30);
    tcase_add_test(writing, test_date__writes_iso);
    tcase_add_test(writing, test_date__writes_all_or_nothing);
    tcase_add_test(writing, test_date__reads_back_every_day_in_every_notation);
    suite_add_tcase(suite, writing);
    return suite;
}
