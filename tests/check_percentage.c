#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <wlzreg/values.h>

Suite *percentage_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))
#define POISON 0x5A5A5A5A
#define NBSP "\xC2\xA0"
#define MINUS "\xE2\x88\x92" /* U+2212 */
#define EN_DASH "\xE2\x80\x93"

static const struct {
    const char *what;
    const char *text;
    wlz_bp bp;
} percentages[] = {
    {"richttarief", "95,8%", 9580},
    {"the cap", "100%", 10000},
    {"two decimals", "6,37%", 637},
    {"less than one", "0,18%", 18},
    {"a hundredth", "0,01%", 1},
    {"nothing", "0%", 0},
    {"a zero behind", "95,80%", 9580},
    {"ISO", "95.8 %", 9580},
    {"ISO with two decimals", "95.85%", 9585},
    {"a blank before the sign", "95,8 %", 9580},
    {"a non-breaking space before the sign", "95,8" NBSP "%", 9580},
    {"blanks around", " \t95,8% ", 9580},
    {"no sign", "95,8", 9580},
    {"a whole number without sign", "100", 10000},
    {"minus", "-0,5%", -50},
    {"minus a whole", "-2%", -200},
    {"U+2212", MINUS "0,5%", -50},
    {"minus nothing", "-0%", 0},
    {"plus", "+0,2%", 20},
    {"plus a whole", "+1%", 100},
    {"plus and a blank", "+ 3,3%", 330},
    {"above the cap", "250%", 25000},
    {"leading zeros", "007,5%", 750},
    {"zeros behind the hundredth", "95,8000%", 9580},
    {"zeros behind the hundredth, ISO", "95.8000", 9580},
    {"three decimals of Dutch percents", "95,800%", 9580},
    {"a blank between groups", "1 234,5%", 123450},
    {"grouped with a decimal", "1.234,5%", 123450},
    {"two groups", "1.234.567%", 123456700},
    {"the greatest", "21474836,47%", INT32_MAX},
    {"the greatest, grouped", "21.474.836,47%", INT32_MAX},
    {"the least", "-21.474.836,48%", INT32_MIN},
};

START_TEST(test_percentage__reads_every_notation_of_the_field)
{
    wlz_bp bp = POISON;

    ck_assert_msg(wlz_bp_parse(percentages[_i].text, &bp) == WLZ_OK, "%s: '%s' refused",
                  percentages[_i].what, percentages[_i].text);
    ck_assert_msg(bp == percentages[_i].bp, "%s: '%s' read as %d", percentages[_i].what,
                  percentages[_i].text, bp);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
    wlz_status status;
} no_percentages[] = {
    {"empty", "", WLZ_INVALID},
    {"blanks", "  ", WLZ_INVALID},
    {"a sign alone", "%", WLZ_INVALID},
    {"a minus alone", "-", WLZ_INVALID},
    {"a plus alone", "+ %", WLZ_INVALID},
    {"a footnote digit glued on", "0,2%2", WLZ_INVALID},
    {"a word glued on", "+3%SGLVG", WLZ_INVALID},
    {"a word before", "max 0,2%", WLZ_INVALID},
    {"a word after the plus", "+ max 0,2%", WLZ_INVALID},
    {"a full stop", "95,7%.", WLZ_INVALID},
    {"a comma", "100%,", WLZ_INVALID},
    {"brackets", "(0,2%)", WLZ_INVALID},
    {"two percentages", "95,8% 100%", WLZ_INVALID},
    {"two signs", "95,8%%", WLZ_INVALID},
    {"per mille", "95,8‰", WLZ_INVALID},
    {"the word", "95,8 procent", WLZ_INVALID},
    {"a range", "7-8%", WLZ_INVALID},
    {"an amount", "€ 95,8", WLZ_INVALID},
    {"the sign in front", "%95,8", WLZ_INVALID},
    {"an ambiguous thousand", "1.234%", WLZ_INVALID},
    {"an ambiguous thousand without sign", "1.234", WLZ_INVALID},
    {"an English thousand", "1,234%", WLZ_INVALID},
    {"a thousandth of a percent", "0,125%", WLZ_INVALID},
    {"a thousandth of a percent, ISO", "0.125%", WLZ_INVALID},
    {"three decimals without the sign", "95,800", WLZ_INVALID},
    {"three ISO decimals", "95.800%", WLZ_INVALID},
    {"a group that begins with a zero", "095,800%", WLZ_INVALID},
    {"malformed groups", "12.34.567%", WLZ_INVALID},
    {"English with decimals", "1,234.5%", WLZ_INVALID},
    {"no whole part", ",5%", WLZ_INVALID},
    {"no decimals", "95,%", WLZ_INVALID},
    {"no cents", "95,-%", WLZ_INVALID},
    {"a list item", "- 100%", WLZ_INVALID},
    {"a list item with U+2212", MINUS " 100%", WLZ_INVALID},
    {"an en dash", EN_DASH "100%", WLZ_INVALID},
    {"plus and minus", "+-2%", WLZ_INVALID},
    {"minus and plus", "-+2%", WLZ_INVALID},
    {"two pluses", "++2%", WLZ_INVALID},
    {"plus or minus", "±2%", WLZ_INVALID},
    {"mln.", "2 mln.", WLZ_INVALID},
    {"not a number", "nan%", WLZ_INVALID},
    {"an exponent", "1e2%", WLZ_INVALID},
    {"not UTF-8", "95,8\x89", WLZ_INVALID},
    {"half a blank", "95,8\xC2", WLZ_INVALID},
    {"a hundredth too many", "21.474.836,48%", WLZ_OVERFLOW},
    {"a hundredth too few", "-21.474.836,49%", WLZ_OVERFLOW},
    {"2^32 hundredths", "42949672,96%", WLZ_OVERFLOW},
    {"over 64 bits", "99999999999999999999999", WLZ_OVERFLOW},
    {"over 64 bits, malformed", "99999999999999999999999%2", WLZ_INVALID},
};

static void assert_not_read(const char *what, const char *text, wlz_status expected)
{
    wlz_bp bp = POISON;
    wlz_status status = wlz_bp_parse(text, &bp);

    ck_assert_msg(status == expected, "%s: '%.80s' gave %s", what, text, wlz_status_name(status));
    ck_assert_msg(bp == POISON, "%s: '%.80s' touched the output", what, text);
}

START_TEST(test_percentage__refuses_what_is_not_a_percentage)
{
    assert_not_read(no_percentages[_i].what, no_percentages[_i].text, no_percentages[_i].status);
}
END_TEST

/* A footnote may be any character, and a digit would be worst: only a blank may follow. */
START_TEST(test_percentage__refuses_any_byte_behind_the_sign)
{
    for (int byte = 1; byte < 256; byte++) {
        char text[] = {'0', ',', '2', '%', (char)byte, '\0'};
        wlz_bp bp = POISON;
        bool blank = byte == ' ' || byte == '\t';

        ck_assert_msg(wlz_bp_parse(text, &bp) == (blank ? WLZ_OK : WLZ_INVALID), "byte %d", byte);
        ck_assert_int_eq(bp, blank ? 20 : POISON);
    }
}
END_TEST

START_TEST(test_percentage__refuses_null)
{
    wlz_bp bp = POISON;

    ck_assert_int_eq(wlz_bp_parse(NULL, &bp), WLZ_INVALID);
    ck_assert(bp == POISON);
    ck_assert_int_eq(wlz_bp_parse("95,8%", NULL), WLZ_INVALID);
}
END_TEST

START_TEST(test_percentage__reads_text_of_any_length)
{
    size_t length = 100 * 1000;
    char *text = malloc(length + 1);
    wlz_bp bp = POISON;

    ck_assert_ptr_nonnull(text);
    text[length] = '\0';
    memset(text, '9', length);
    assert_not_read("nines", text, WLZ_OVERFLOW);
    memset(text, '%', length);
    assert_not_read("signs", text, WLZ_INVALID);
    memset(text, '0', length);
    text[length - 2] = ',';
    text[length - 1] = '7';
    ck_assert_int_eq(wlz_bp_parse(text, &bp), WLZ_OK);
    ck_assert_int_eq(bp, 70);
    text[1] = ',';
    text[length - 2] = '0';
    assert_not_read("decimals", text, WLZ_INVALID);
    free(text);
}
END_TEST

static const struct {
    wlz_bp bp;
    const char *text;
} written[] = {
    {0, "0%"},
    {1, "0,01%"},
    {-5, "-0,05%"},
    {20, "0,2%"},
    {-50, "-0,5%"},
    {100, "1%"},
    {637, "6,37%"},
    {9580, "95,8%"},
    {10000, "100%"},
    {123456789, "1234567,89%"},
    {INT32_MAX, "21474836,47%"},
    {INT32_MIN, "-21474836,48%"},
};

START_TEST(test_percentage__writes_no_zeros_behind_the_comma)
{
    char buffer[WLZ_TEXT_MAX];

    ck_assert_int_eq(wlz_bp_format(written[_i].bp, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, written[_i].text);
}
END_TEST

START_TEST(test_percentage__writes_all_or_nothing)
{
    char buffer[8];

    ck_assert_int_eq(wlz_bp_format(9580, NULL, WLZ_TEXT_MAX), WLZ_INVALID);
    for (size_t size = 0; size < sizeof("95,8%"); size++) {
        memset(buffer, '#', sizeof(buffer));
        ck_assert_int_eq(wlz_bp_format(9580, buffer, size), WLZ_INVALID);
        ck_assert_mem_eq(buffer, "########", sizeof(buffer));
    }
    ck_assert_int_eq(wlz_bp_format(9580, buffer, sizeof("95,8%")), WLZ_OK);
    ck_assert_mem_eq(buffer, "95,8%\0##", sizeof(buffer));
}
END_TEST

static void assert_round_trip(int64_t value)
{
    char buffer[WLZ_TEXT_MAX];
    wlz_bp bp = (wlz_bp)value;
    wlz_bp back = ~bp;

    if (wlz_bp_format(bp, buffer, sizeof(buffer)) != WLZ_OK ||
        wlz_bp_parse(buffer, &back) != WLZ_OK || back != bp)
        ck_abort_msg("%d written as '%s' is read as %d", bp, buffer, back);
}

/* All that a tariff can be, and a sample of the rest; with a prime step every digit changes. */
START_TEST(test_percentage__reads_back_what_it_wrote)
{
    for (int64_t bp = -30000; bp <= 30000; bp++)
        assert_round_trip(bp);
    for (int64_t bp = INT32_MIN; bp <= INT32_MAX; bp += 9973)
        assert_round_trip(bp);
    for (int64_t off = 0; off < 1000; off++) {
        assert_round_trip(INT32_MIN + off);
        assert_round_trip(INT32_MAX - off);
    }
}
END_TEST

Suite *percentage_suite(void)
{
    Suite *suite = suite_create("percentage");

    TCase *reading = tcase_create("reading");
    tcase_add_loop_test(reading, test_percentage__reads_every_notation_of_the_field, 0,
                        COUNT(percentages));
    tcase_add_loop_test(reading, test_percentage__refuses_what_is_not_a_percentage, 0,
                        COUNT(no_percentages));
    tcase_add_test(reading, test_percentage__refuses_any_byte_behind_the_sign);
    tcase_add_test(reading, test_percentage__refuses_null);
    tcase_add_test(reading, test_percentage__reads_text_of_any_length);
    suite_add_tcase(suite, reading);

    TCase *writing = tcase_create("writing");
    tcase_set_timeout(writing, 30); /* for valgrind and slow machines */
    tcase_add_loop_test(writing, test_percentage__writes_no_zeros_behind_the_comma, 0,
                        COUNT(written));
    tcase_add_test(writing, test_percentage__writes_all_or_nothing);
    tcase_add_test(writing, test_percentage__reads_back_what_it_wrote);
    suite_add_tcase(suite, writing);
    return suite;
}
