#include <check.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

#include <wlzreg/values.h>

Suite *volume_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))
#define POISON INT64_C(0x5A5A5A5A5A5A5A5A)
#define NBSP "\xC2\xA0"
#define MINUS "\xE2\x88\x92" /* U+2212 */

static const struct {
    const char *what;
    const char *text;
    wlz_milli volume;
} volumes[] = {
    {"plain", "40000", 40000000},
    {"two groups", "40.000.000", INT64_C(40000000000)},
    {"three groups", "1.234.567.890", INT64_C(1234567890000)},
    {"thousands and a decimal", "1.234,5", 1234500},
    {"thousands and three decimals", "1.234,567", 1234567},
    {"two decimals", "12,25", 12250},
    {"two decimals, ISO", "12.25", 12250},
    {"one decimal, ISO", "12.5", 12500},
    {"three decimals, as they are written", "1,234", 1234},
    {"three decimals and hundreds", "365,125", 365125},
    {"three decimals after a lone zero", "0,125", 125},
    {"three ISO decimals after a lone zero", "0.125", 125},
    {"three ISO decimals that group nothing", "1234.567", 1234567},
    {"a thousandth", "0,001", 1},
    {"nothing", "0", 0},
    {"nothing with decimals", "0,000", 0},
    {"leading zeros", "0040000", 40000000},
    {"a leading zero that groups nothing", "0125,500", 125500},
    {"minus", "-12,25", -12250},
    {"U+2212", MINUS "12,25", -12250},
    {"minus nothing", "-0", 0},
    {"plus", "+5", 5000},
    {"a minus behind", "12,25-", -12250},
    {"zeros behind the thousandth", "1,2340000", 1234},
    {"four decimals of nothing", "1,0000", 1000},
    {"a blank between groups", "40 000", 40000000},
    {"apostrophes between groups", "40'000'000,5", INT64_C(40000000500)},
    {"groups and three decimals", "1 234,567", 1234567},
    {"blanks around", " \t12,25" NBSP, 12250},
    {"the greatest", "9223372036854775,807", INT64_MAX},
    {"the greatest, grouped", "9.223.372.036.854.775,807", INT64_MAX},
    {"the least", "-9223372036854775,808", INT64_MIN},
};

START_TEST(test_volume__reads_every_notation)
{
    wlz_milli volume = POISON;

    ck_assert_msg(wlz_volume_parse(volumes[_i].text, &volume) == WLZ_OK, "%s: '%s' refused",
                  volumes[_i].what, volumes[_i].text);
    ck_assert_msg(volume == volumes[_i].volume, "%s: '%s' read as %" PRId64, volumes[_i].what,
                  volumes[_i].text, volume);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
    wlz_status status;
} no_volumes[] = {
    {"empty", "", WLZ_INVALID},
    {"blanks", "  ", WLZ_INVALID},
    {"a minus alone", "-", WLZ_INVALID},
    {"an ambiguous thousand", "40.000", WLZ_INVALID},
    {"the smallest ambiguous thousand", "1.000", WLZ_INVALID},
    {"an ambiguous thousand with a minus", "-40.000", WLZ_INVALID},
    {"an ambiguous thousand with a zero in front", "040.000", WLZ_INVALID},
    {"four decimals", "1,2345", WLZ_INVALID},
    {"four ISO decimals", "1.2345", WLZ_INVALID},
    {"four decimals after thousands", "1.234,5678", WLZ_INVALID},
    {"what begins with zeros", "00,125", WLZ_INVALID},
    {"a minus on both sides", "-12-", WLZ_INVALID},
    {"malformed groups", "12.34.567", WLZ_INVALID},
    {"a group too long", "1.2345.678", WLZ_INVALID},
    {"first group too long", "1234.567.890", WLZ_INVALID},
    {"English thousands", "40,000,000", WLZ_INVALID},
    {"English thousands and decimals", "1,234.5", WLZ_INVALID},
    {"no whole part", ",5", WLZ_INVALID},
    {"no decimals", "12,", WLZ_INVALID},
    {"no ISO decimals", "12.", WLZ_INVALID},
    {"no cents", "12,-", WLZ_INVALID},
    {"plus and minus", "+-12", WLZ_INVALID},
    {"brackets", "(12)", WLZ_INVALID},
    {"a list item", "- 12", WLZ_INVALID},
    {"an amount", "€ 12", WLZ_INVALID},
    {"a percentage", "12%", WLZ_INVALID},
    {"a unit", "12 dagen", WLZ_INVALID},
    {"mln.", "40 mln.", WLZ_INVALID},
    {"a blank before a group of two", "40 00", WLZ_INVALID},
    {"an exponent", "4e4", WLZ_INVALID},
    {"not UTF-8", "\xFF", WLZ_INVALID},
    {"not UTF-8 behind", "12\xA0", WLZ_INVALID},
    {"a thousandth too many", "9223372036854775,808", WLZ_OVERFLOW},
    {"a thousandth too few", "-9223372036854775,809", WLZ_OVERFLOW},
    {"a unit too many", "9223372036854776", WLZ_OVERFLOW},
    {"over 64 bits", "99999999999999999999999", WLZ_OVERFLOW},
    {"over 64 bits, by zeros", "1000000000000000000000000", WLZ_OVERFLOW},
    {"over 64 bits, malformed", "99999999999999999999999 dagen", WLZ_INVALID},
};

static void assert_not_read(const char *what, const char *text, wlz_status expected)
{
    wlz_milli volume = POISON;
    wlz_status status = wlz_volume_parse(text, &volume);

    ck_assert_msg(status == expected, "%s: '%.80s' gave %s", what, text, wlz_status_name(status));
    ck_assert_msg(volume == POISON, "%s: '%.80s' touched the output", what, text);
}

START_TEST(test_volume__refuses_what_is_not_a_volume)
{
    assert_not_read(no_volumes[_i].what, no_volumes[_i].text, no_volumes[_i].status);
}
END_TEST

START_TEST(test_volume__refuses_null)
{
    wlz_milli volume = POISON;

    ck_assert_int_eq(wlz_volume_parse(NULL, &volume), WLZ_INVALID);
    ck_assert(volume == POISON);
    ck_assert_int_eq(wlz_volume_parse("12", NULL), WLZ_INVALID);
}
END_TEST

START_TEST(test_volume__refuses_any_byte_left_over)
{
    for (int byte = 1; byte < 256; byte++) {
        char text[] = {'1', ',', '2', '3', '4', (char)byte, '\0'};
        wlz_milli volume = POISON;
        bool passes = byte == ' ' || byte == '\t' || byte == '0', minus = byte == '-';

        ck_assert_msg(wlz_volume_parse(text, &volume) == (passes || minus ? WLZ_OK : WLZ_INVALID),
                      "byte %d", byte);
        ck_assert(volume == (passes ? 1234 : minus ? -1234 : POISON));
    }
}
END_TEST

START_TEST(test_volume__reads_text_of_any_length)
{
    size_t length = 100 * 1000;
    char *text = malloc(length + 1);
    wlz_milli volume = POISON;

    ck_assert_ptr_nonnull(text);
    text[length] = '\0';
    memset(text, '9', length);
    assert_not_read("nines", text, WLZ_OVERFLOW);
    memset(text, '.', length);
    assert_not_read("points", text, WLZ_INVALID);
    memset(text, '0', length);
    text[length - 1] = '7';
    ck_assert_int_eq(wlz_volume_parse(text, &volume), WLZ_OK);
    ck_assert_int_eq(volume, 7000);
    text[1] = ',';
    assert_not_read("decimals", text, WLZ_INVALID);
    free(text);
}
END_TEST

static const struct {
    wlz_milli volume;
    const char *text;
} written[] = {
    {0, "0"},
    {1, "0,001"},
    {-10, "-0,01"},
    {125, "0,125"},
    {1000, "1"},
    {1234, "1,234"},
    {-12250, "-12,25"},
    {1234500, "1234,5"},
    {40000000, "40000"},
    {40000000000, "40000000"},
    {INT64_MAX, "9223372036854775,807"},
    {INT64_MIN, "-9223372036854775,808"},
};

START_TEST(test_volume__writes_no_thousands_points)
{
    char buffer[WLZ_TEXT_MAX];

    ck_assert_int_eq(wlz_volume_format(written[_i].volume, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, written[_i].text);
}
END_TEST

START_TEST(test_volume__writes_all_or_nothing)
{
    char buffer[8];

    ck_assert_int_eq(wlz_volume_format(12250, NULL, WLZ_TEXT_MAX), WLZ_INVALID);
    for (size_t size = 0; size < sizeof("12,25"); size++) {
        memset(buffer, '#', sizeof(buffer));
        ck_assert_int_eq(wlz_volume_format(12250, buffer, size), WLZ_INVALID);
        ck_assert_mem_eq(buffer, "########", sizeof(buffer));
    }
    ck_assert_int_eq(wlz_volume_format(12250, buffer, sizeof("12,25")), WLZ_OK);
    ck_assert_mem_eq(buffer, "12,25\0##", sizeof(buffer));
}
END_TEST

static void assert_round_trip(wlz_milli volume)
{
    char buffer[WLZ_TEXT_MAX];
    wlz_milli back = ~volume;

    if (wlz_volume_format(volume, buffer, sizeof(buffer)) != WLZ_OK ||
        wlz_volume_parse(buffer, &back) != WLZ_OK || back != volume)
        ck_abort_msg("%" PRId64 " written as '%s' is read as %" PRId64, volume, buffer, back);
}

START_TEST(test_volume__reads_back_what_it_wrote)
{
    uint64_t seed = 1;

    for (wlz_milli volume = -120000; volume <= 120000; volume++)
        assert_round_trip(volume);
    for (int off = 0; off < 2000; off++) {
        assert_round_trip(INT64_MAX - off);
        assert_round_trip(INT64_MIN + off);
    }
    for (int i = 0; i < 100000; i++) {
        wlz_milli volume =
            (wlz_milli)(random_next(&seed) >> (i % 63 + 1)); /* of each number of bits */

        assert_round_trip(volume);
        assert_round_trip(-volume);
    }
}
END_TEST

Suite *volume_suite(void)
{
    Suite *suite = suite_create("volume");

    TCase *reading = tcase_create("reading");
    tcase_add_loop_test(reading, test_volume__reads_every_notation, 0, COUNT(volumes));
    tcase_add_loop_test(reading, test_volume__refuses_what_is_not_a_volume, 0, COUNT(no_volumes));
    tcase_add_test(reading, test_volume__refuses_null);
    tcase_add_test(reading, test_volume__refuses_any_byte_left_over);
    tcase_add_test(reading, test_volume__reads_text_of_any_length);
    suite_add_tcase(suite, reading);

    TCase *writing = tcase_create("writing");
    tcase_set_timeout(writing, 30); /* for valgrind and slow machines */
    tcase_add_loop_test(writing, test_volume__writes_no_thousands_points, 0, COUNT(written));
    tcase_add_test(writing, test_volume__writes_all_or_nothing);
    tcase_add_test(writing, test_volume__reads_back_what_it_wrote);
    suite_add_tcase(suite, writing);
    return suite;
}
