#include <check.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

#include <wlzreg/values.h>

Suite *money_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))
#define POISON INT64_C(0x5A5A5A5A5A5A5A5A)
#define NBSP "\xC2\xA0"
#define NARROW_NBSP "\xE2\x80\xAF"
#define THIN "\xE2\x80\x89"
#define APOSTROPHE "\xE2\x80\x99"
#define MINUS "\xE2\x88\x92" /* U+2212 */
#define EN_DASH "\xE2\x80\x93"
#define HALF_MINUS "\xE2\x88"

/* ---- reading ----------------------------------------------------------------------------- */

static const struct {
    const char *what;
    const char *text;
    wlz_cents cents;
} amounts[] = {
    {"Dutch with everything", "€ 1.234,56", 123456},
    {"thousands after a euro sign", "€ 1.234", 123400},
    {"the threshold of the national agreement", "€ 10.000", 1000000},
    {"six digits", "€ 370.000", 37000000},
    {"two groups", "€ 1.234.567", 123456700},
    {"two groups and cents", "€ 1.234.567,89", 123456789},
    {"no blank", "€100.000", 10000000},
    {"many blanks", "  €   12,50\t", 1250},
    {"non-breaking space", "€" NBSP "1.234,56" NBSP, 123456},
    {"narrow non-breaking space", "€" NARROW_NBSP "12,50", 1250},
    {"one decimal", "€ 12,5", 1250},
    {"ISO decimals with a sign", "€ 12.34", 1234},
    {"one ISO decimal with a sign", "€ 12.3", 1230},
    {"four digits before an ISO point", "€ 1234.56", 123456},
    {"EUR", "EUR 12,00", 1200},
    {"EUR and a thousand", "EUR 1.234", 123400},
    {"EUR without blank", "EUR12", 1200},
    {"eur in small letters", "eur 12", 1200},
    {"sign behind", "12,50 €", 1250},
    {"sign glued behind", "12,50€", 1250},
    {"EUR at the end", "12,50 EUR", 1250},
    {"thousand with the sign at the end", "1.234 €", 123400},
    {"thousand with EUR at the end", "1.234" NBSP "EUR", 123400},
    {"the word euro behind", "10.000 euro", 1000000},
    {"plain", "1234", 123400},
    {"plain ISO", "1234.56", 123456},
    {"plain Dutch", "1234,56", 123456},
    {"thousands and cents need no sign", "1.234,56", 123456},
    {"thousands and one decimal need no sign", "1.234,5", 123450},
    {"two groups need no sign", "1.234.567", 123456700},
    {"four groups need no sign", "1.234.567.890.123", INT64_C(123456789012300)},
    {"zero", "0", 0},
    {"zero cents", "€ 0,00", 0},
    {"less than a euro", "0,05", 5},
    {"less than a euro, ISO", "0.5", 50},
    {"leading zeros", "0012,50", 1250},
    {"minus", "-12,50", -1250},
    {"minus after the sign", "€ -1.234,56", -123456},
    {"minus glued to the sign", "€-12", -1200},
    {"minus before the sign", "-€ 12", -1200},
    {"minus before EUR", "-EUR 12,50", -1250},
    {"minus and the sign at the end", "-1.234 €", -123400},
    {"U+2212", MINUS "12,50", -1250},
    {"U+2212 before the sign", MINUS "€ 12,50", -1250},
    {"U+2212 after the sign", "€ " MINUS "12,50", -1250},
    {"minus nothing", "-0,00", 0},
    {"no cents", "€ 1,-", 100},
    {"no cents, two dashes", "€ 1,--", 100},
    {"no cents without a sign", "12,-", 1200},
    {"no cents settle the thousand", "1.234,-", 123400},
    {"no cents after two groups", "1.234.567,--", 123456700},
    {"no cents, sign behind", "12,- €", 1200},
    {"mln. of the freed money", "€ 3,7 mln.", 370000000},
    {"mln. without blank", "€24,9 mln.", INT64_C(2490000000)},
    {"mln. with a whole number", "€150 mln.", INT64_C(15000000000)},
    {"mln. with a zero", "€ 7,0 mln.", 700000000},
    {"mln without point", "€ 33,1 mln", INT64_C(3310000000)},
    {"mln glued on", "€ 3,7mln.", 370000000},
    {"miljoen", "€ 30 miljoen", INT64_C(3000000000)},
    {"miljoen euro", "42 miljoen euro", INT64_C(4200000000)},
    {"a sign and miljoen euro", "€ 42 miljoen euro", INT64_C(4200000000)},
    {"miljard", "€ 1,2 miljard", INT64_C(120000000000)},
    {"miljard euro", "1,2 miljard euro", INT64_C(120000000000)},
    {"mld", "€ 2,59 mld", INT64_C(259000000000)},
    {"mld.", "€ 2,59 mld.", INT64_C(259000000000)},
    {"mln. and the sign at the end", "3,7 mln. €", 370000000},
    {"mln. and EUR at the end", "3,7 mln. EUR", 370000000},
    {"capitals", "€ 3,7 MLN.", 370000000},
    {"a capital", "€ 30 Miljoen", INT64_C(3000000000)},
    {"non-breaking space before mln.", "€ 3,7" NBSP "mln.", 370000000},
    {"ISO point before mln.", "3.7 mln", 370000000},
    {"thousands of millions", "€ 1.234 mln", INT64_C(123400000000)},
    {"thousands of millions and a decimal", "1.234,5 mln", INT64_C(123450000000)},
    {"three decimals of a million with a sign", "€ 6,325 mln", 632500000},
    {"a lone zero leads no thousands", "0,325 mln", 32500000},
    {"a lone zero and an ISO point", "0.325 mln", 32500000},
    {"four decimals of a million", "3,7251 mln", 372510000},
    {"a cent in millions", "€ 0,00000001 mln", 1},
    {"a cent in miljard", "€ 0,00000000001 miljard", 1},
    {"minus mln.", "€ -3,7 mln.", -370000000},
    {"minus before the sign, mln.", "-€3,7 mln.", -370000000},
    {"plus", "+12", 1200},
    {"plus and cents", "+12,00", 1200},
    {"plus behind the sign", "€ +1.234,56", 123456},
    {"plus before the sign", "+€ 5", 500},
    {"a minus behind", "12-", -1200},
    {"a minus behind the cents", "€ 1.234,50-", -123450},
    {"a minus behind, the sign too", "1.234,50- €", -123450},
    {"U+2212 behind", "5,00" MINUS, -500},
    {"brackets", "(5,00)", -500},
    {"brackets around the sign", "(€ 1.234,56)", -123456},
    {"brackets behind the sign", "€ (1.234,56)", -123456},
    {"brackets, the sign behind in them", "(12,50 €)", -1250},
    {"brackets, the sign behind", "(12,50) €", -1250},
    {"brackets and mln.", "(€ 3,7 mln.)", -370000000},
    {"brackets around no cents", "(€ 12,-)", -1200},
    {"duizend", "€ 500 duizend", 50000000},
    {"duizend and a decimal", "1,5 duizend euro", 150000},
    {"a blank between groups", "€ 1 234,56", 123456},
    {"blanks between groups", "€ 1 234 567", 123456700},
    {"a non-breaking space between groups", "€ 1" NBSP "234,56", 123456},
    {"a narrow one, sign behind", "1" NARROW_NBSP "234,50 €", 123450},
    {"a thin one", "12" THIN "500" THIN "000,00 EUR", 1250000000},
    {"an apostrophe between groups", "EUR 1'234.50", 123450},
    {"apostrophes between groups", "1'234'567", 123456700},
    {"a curly apostrophe", "1" APOSTROPHE "234", 123400},
    {"groups without a sign", "1 234", 123400},
    {"groups and mln.", "€ 1 234 mln", INT64_C(123400000000)},
    {"zeros behind the cent", "1234.5600", 123456},
    {"zeros behind the cent, Dutch", "€ 1.234,560", 123456},
    {"a zero behind the cent without a sign", "1234,560", 123456},
    {"all zeros of a numeric", "95800.0000000000000000", 9580000},
    {"more zeros than 64 bits", "1234.560000000000000000000000", 123456},
    {"zeros behind the cent in millions", "€ 3,70000000000 mln", 370000000},
    {"nothing, with many zeros", "0.000000", 0},
    {"the greatest", "€ 92.233.720.368.547.758,07", INT64_MAX},
    {"the greatest, plain", "92233720368547758.07", INT64_MAX},
    {"the least", "€ -92.233.720.368.547.758,08", INT64_MIN},
    {"the greatest in miljard", "92233720,36854775807 miljard", INT64_MAX},
};

START_TEST(test_money__reads_every_notation_of_the_field)
{
    wlz_cents cents = POISON;

    ck_assert_msg(wlz_cents_parse(amounts[_i].text, &cents) == WLZ_OK, "%s: '%s' refused",
                  amounts[_i].what, amounts[_i].text);
    ck_assert_msg(cents == amounts[_i].cents, "%s: '%s' read as %" PRId64, amounts[_i].what,
                  amounts[_i].text, cents);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
    wlz_status status;
} no_amounts[] = {
    {"empty", "", WLZ_INVALID},
    {"blanks", " \t" NBSP, WLZ_INVALID},
    {"a sign alone", "€", WLZ_INVALID},
    {"EUR alone", "EUR", WLZ_INVALID},
    {"a minus alone", "-", WLZ_INVALID},
    {"a sign and a minus", "€ -", WLZ_INVALID},
    {"a word", "twaalf", WLZ_INVALID},
    {"mln. alone", "€ mln.", WLZ_INVALID},
    {"no whole part", ",50", WLZ_INVALID},
    {"no whole part, ISO", ".50", WLZ_INVALID},
    {"nothing after the comma", "€ 12,", WLZ_INVALID},
    {"nothing after the point", "€ 12.", WLZ_INVALID},
    {"nothing after the thousand's comma", "1.234,", WLZ_INVALID},
    {"three decimals after a sign", "€ 1,234", WLZ_INVALID},
    {"three decimals, sign behind", "1,234 €", WLZ_INVALID},
    {"three decimals and the word euro", "1,234 euro", WLZ_INVALID},
    {"three decimals with a zero", "€ 12,340", WLZ_INVALID},
    {"three decimals after thousands", "€ 1.234,567", WLZ_INVALID},
    {"four decimals", "€ 1,2345", WLZ_INVALID},
    {"four ISO decimals", "€ 1.2345", WLZ_INVALID},
    {"three ISO decimals that group nothing", "1234.567", WLZ_INVALID},
    {"three decimals after a lone zero", "0,125", WLZ_INVALID},
    {"three ISO decimals after a lone zero", "€ 0.125", WLZ_INVALID},
    {"finer than a cent in millions", "€ 0,000000001 mln", WLZ_INVALID},
    {"group of two in front", "12.34.567", WLZ_INVALID},
    {"group of two in front, with a sign", "€ 12.34.567", WLZ_INVALID},
    {"group of two at the end", "€ 1.234.56", WLZ_INVALID},
    {"group of four", "€ 1.2345.678", WLZ_INVALID},
    {"first group of four", "€ 1234.567.890", WLZ_INVALID},
    {"first group zero", "€ 0.123.456", WLZ_INVALID},
    {"group of two before decimals", "1.23,45", WLZ_INVALID},
    {"first group of four before decimals", "1234.567,89", WLZ_INVALID},
    {"empty group", "1..234", WLZ_INVALID},
    {"English thousands", "€ 1,234.56", WLZ_INVALID},
    {"English thousands twice", "€ 1,234,567", WLZ_INVALID},
    {"two decimal commas", "€ 1,2,3", WLZ_INVALID},
    {"a blank before a group of two", "1 23", WLZ_INVALID},
    {"a blank before a group of four", "1 2345", WLZ_INVALID},
    {"a blank and a point between groups", "1 234.567.890", WLZ_INVALID},
    {"a point and a blank between groups", "1.234 567", WLZ_INVALID},
    {"two marks between groups", "1 234'567", WLZ_INVALID},
    {"two blanks between groups", "1  234", WLZ_INVALID},
    {"a first group of four before a blank", "1234 567", WLZ_INVALID},
    {"a first group of zeros before a blank", "000 125", WLZ_INVALID},
    {"three decimals behind groups", "1 234,567", WLZ_INVALID},
    {"a group of thousands that begins with a zero", "€ 000.125", WLZ_INVALID},
    {"two zeros before a point", "€ 00.125", WLZ_INVALID},
    {"a zero before thousands", "€ 01.234", WLZ_INVALID},
    {"a zero before thousands and cents", "€ 01.234,56", WLZ_INVALID},
    {"zeros that may be padding", "000,120", WLZ_INVALID},
    {"what may be English thousands", "€ 12,000", WLZ_INVALID},
    {"a tenth of a cent and zeros", "12.34100", WLZ_INVALID},
    {"more than", "> €100.000", WLZ_INVALID},
    {"more than, glued", ">€100.000", WLZ_INVALID},
    {"about", "circa 31 miljoen euro", WLZ_INVALID},
    {"a footnote after mln.", "€ 7 mln.2", WLZ_INVALID},
    {"a bracket", "€ 10.000)", WLZ_INVALID},
    {"a full stop", "€ 12,50.", WLZ_INVALID},
    {"a range", "€ 10-20", WLZ_INVALID},
    {"per year", "€ 40 mln. per jaar", WLZ_INVALID},
    {"two scales", "€ 3 mln. mld.", WLZ_INVALID},
    {"a longer word", "€ 3 miljoenen", WLZ_INVALID},
    {"a longer abbreviation", "€ 3 mlnx", WLZ_INVALID},
    {"words that run together", "3 mlneuro", WLZ_INVALID},
    {"words that run together in capitals", "3 miljoenEUR", WLZ_INVALID},
    {"miljoen with a point", "€ 3 miljoen.", WLZ_INVALID},
    {"two signs", "€ 12 €", WLZ_INVALID},
    {"two signs in front", "€€ 12", WLZ_INVALID},
    {"EUR twice", "EUR 12 EUR", WLZ_INVALID},
    {"the word euro in front", "euro 12", WLZ_INVALID},
    {"a longer word behind", "12 euros", WLZ_INVALID},
    {"another currency", "$ 12", WLZ_INVALID},
    {"a percentage", "12%", WLZ_INVALID},
    {"a blank behind the plus", "+ 12", WLZ_INVALID},
    {"plus and minus", "+-12", WLZ_INVALID},
    {"plus on both sides of the sign", "+€ +12", WLZ_INVALID},
    {"a plus behind", "12+", WLZ_INVALID},
    {"two minuses", "--12", WLZ_INVALID},
    {"a minus on both sides of the sign", "-€ -12", WLZ_INVALID},
    {"a minus on both sides", "-12-", WLZ_INVALID},
    {"a plus and a minus", "+12-", WLZ_INVALID},
    {"a minus behind the sign behind", "12 €-", WLZ_INVALID},
    {"a minus behind a blank", "12 -", WLZ_INVALID},
    {"a minus behind, then mln.", "3,7- mln.", WLZ_INVALID},
    {"a minus behind mln.", "3,7 mln.-", WLZ_INVALID},
    {"a minus in brackets", "(-12)", WLZ_INVALID},
    {"a plus in brackets", "(+12)", WLZ_INVALID},
    {"a minus behind in brackets", "(12-)", WLZ_INVALID},
    {"a minus before brackets", "-(12)", WLZ_INVALID},
    {"brackets twice", "((12))", WLZ_INVALID},
    {"brackets that are not closed", "(12", WLZ_INVALID},
    {"brackets around the euro sign", "(€) 12", WLZ_INVALID},
    {"the sign in and behind brackets", "(€ 12) €", WLZ_INVALID},
    {"thousands by a letter", "€ 500K", WLZ_INVALID},
    {"a longer word than duizend", "€ 3 duizenden", WLZ_INVALID},
    {"a list item", "- 12", WLZ_INVALID},
    {"a list item with a sign", "- € 12", WLZ_INVALID},
    {"a blank after the minus", "€ - 12", WLZ_INVALID},
    {"an en dash", EN_DASH "12", WLZ_INVALID},
    {"cents and no cents", "€ 1,50,-", WLZ_INVALID},
    {"ISO cents and no cents", "€ 1.5,-", WLZ_INVALID},
    {"three decimals and no cents", "1,234,-", WLZ_INVALID},
    {"three dashes", "€ 1,---", WLZ_INVALID},
    {"no cents of a million", "€ 3,- mln", WLZ_INVALID},
    {"an exponent", "1e3", WLZ_INVALID},
    {"hexadecimal", "0x10", WLZ_INVALID},
    {"a new line", "12\n", WLZ_INVALID},
    {"Arabic digits", "\xD9\xA1\xD9\xA2", WLZ_INVALID},
    {"not UTF-8: Latin-1 euro sign", "\x80 12", WLZ_INVALID},
    {"not UTF-8: half a euro sign", "\xE2\x82", WLZ_INVALID},
    {"not UTF-8: half a blank at the end", "12\xC2", WLZ_INVALID},
    {"not UTF-8: half a minus", HALF_MINUS "12", WLZ_INVALID},
    {"not UTF-8: 0xFF behind", "€ 12\xFF", WLZ_INVALID},
    {"a cent too many", "€ 92.233.720.368.547.758,08", WLZ_OVERFLOW},
    {"a cent too few", "€ -92.233.720.368.547.758,09", WLZ_OVERFLOW},
    {"a euro too many", "92233720368547759", WLZ_OVERFLOW},
    {"over 64 bits by the scale", "€ 92.233.720.369 mln", WLZ_OVERFLOW},
    {"over 64 bits by far", "99999999999999999999999999", WLZ_OVERFLOW},
    {"minus over 64 bits by far", "-99999999999999999999999999", WLZ_OVERFLOW},
    {"just over the unsigned 64 bits", "184467440737095516,16", WLZ_OVERFLOW},
    {"too great and malformed", "99999999999999999999999999x", WLZ_INVALID},
    {"too great and too fine", "99999999999999999999999999,999", WLZ_INVALID},
};

static void assert_not_read(const char *what, const char *text, wlz_status expected)
{
    wlz_cents cents = POISON;
    wlz_status status = wlz_cents_parse(text, &cents);

    ck_assert_msg(status == expected, "%s: '%.80s' gave %s", what, text, wlz_status_name(status));
    ck_assert_msg(cents == POISON, "%s: '%.80s' touched the output", what, text);
}

START_TEST(test_money__refuses_what_is_not_an_amount)
{
    assert_not_read(no_amounts[_i].what, no_amounts[_i].text, no_amounts[_i].status);
}
END_TEST

static const struct {
    const char *without;
    const char *with;
    wlz_cents cents; /* 0: refused with the sign too, as finer than a cent */
} thousands[] = {
    {"1.234", "€ 1.234", 123400},
    {"10.000", "€ 10.000", 1000000},
    {"370.000", "370.000 €", 37000000},
    {"-1.234", "€ -1.234", -123400},
    {"1.234 mln", "€ 1.234 mln", INT64_C(123400000000)},
    {"1.234 miljard", "1.234 miljard euro", INT64_C(123400000000000)},
    {"6,325 mln.", "€ 6,325 mln.", 632500000},
    {"1,234", "€ 1,234", 0},
    {"100,000", "EUR 100,000", 0},
    {"-1,234", "-€ 1,234", 0},
};

START_TEST(test_money__refuses_an_ambiguous_thousand)
{
    wlz_cents cents = POISON;

    assert_not_read("without a sign", thousands[_i].without, WLZ_INVALID);
    if (thousands[_i].cents == 0) {
        assert_not_read("with a sign", thousands[_i].with, WLZ_INVALID);
        return;
    }
    ck_assert_int_eq(wlz_cents_parse(thousands[_i].with, &cents), WLZ_OK);
    ck_assert_int_eq(cents, thousands[_i].cents);
}
END_TEST

/* Every byte after a complete amount: only a blank may follow, or the minus of an accounting program. */
START_TEST(test_money__refuses_any_byte_left_over)
{
    for (int byte = 1; byte < 256; byte++) {
        char text[] = "€ 12,34?";
        wlz_cents cents = POISON;
        bool blank = byte == ' ' || byte == '\t', minus = byte == '-';

        text[sizeof(text) - 2] = (char)byte;
        ck_assert_msg(wlz_cents_parse(text, &cents) == (blank || minus ? WLZ_OK : WLZ_INVALID),
                      "byte %d", byte);
        ck_assert(cents == (blank ? 1234 : minus ? -1234 : POISON));
    }
}
END_TEST

START_TEST(test_money__refuses_null)
{
    wlz_cents cents = POISON;

    ck_assert_int_eq(wlz_cents_parse(NULL, &cents), WLZ_INVALID);
    ck_assert(cents == POISON);
    ck_assert_int_eq(wlz_cents_parse("€ 12", NULL), WLZ_INVALID);
}
END_TEST

START_TEST(test_money__reads_text_of_any_length)
{
    size_t length = 100 * 1000;
    char *text = malloc(length + 1);
    wlz_cents cents = POISON;

    ck_assert_ptr_nonnull(text);
    text[length] = '\0';
    memset(text, '9', length);
    assert_not_read("nines", text, WLZ_OVERFLOW);
    memset(text, 'x', length);
    assert_not_read("letters", text, WLZ_INVALID);
    memset(text, '-', length);
    assert_not_read("minuses", text, WLZ_INVALID);
    memset(text, ' ', length);
    assert_not_read("blanks", text, WLZ_INVALID);
    text[length - 1] = '7';
    ck_assert_int_eq(wlz_cents_parse(text, &cents), WLZ_OK);
    ck_assert_int_eq(cents, 700);
    memset(text, '0', length - 1);
    ck_assert_int_eq(wlz_cents_parse(text, &cents), WLZ_OK);
    ck_assert_int_eq(cents, 700);
    text[1] = ',';
    cents = POISON;
    assert_not_read("decimals", text, WLZ_INVALID);
    for (size_t i = 0; i < length; i++)
        text[i] = "1.00"[i % 4];
    assert_not_read("groups", text, WLZ_INVALID);
    free(text);
}
END_TEST

/* ---- writing ----------------------------------------------------------------------------- */

static const struct {
    wlz_cents cents;
    const char *text;
} written[] = {
    {0, "€ 0,00"},
    {1, "€ 0,01"},
    {-1, "€ -0,01"},
    {10, "€ 0,10"},
    {99, "€ 0,99"},
    {100, "€ 1,00"},
    {99999, "€ 999,99"},
    {100000, "€ 1.000,00"},
    {123456, "€ 1.234,56"},
    {-123456, "€ -1.234,56"},
    {100000000, "€ 1.000.000,00"},
    {-99999999, "€ -999.999,99"},
    {INT64_MAX, "€ 92.233.720.368.547.758,07"},
    {INT64_MIN, "€ -92.233.720.368.547.758,08"},
};

START_TEST(test_money__writes_the_dutch_way)
{
    char buffer[WLZ_TEXT_MAX];

    ck_assert_int_eq(wlz_cents_format(written[_i].cents, buffer, sizeof(buffer)), WLZ_OK);
    ck_assert_str_eq(buffer, written[_i].text);
}
END_TEST

START_TEST(test_money__writes_all_or_nothing)
{
    const char *expected = "€ -1.234,56";
    size_t needed = strlen(expected) + 1;

    ck_assert_int_eq(wlz_cents_format(-123456, NULL, WLZ_TEXT_MAX), WLZ_INVALID);
    for (size_t size = 0; size <= needed; size++) {
        char *buffer = malloc(size + 1); /* one byte more, to see that it is not touched */
        ck_assert_ptr_nonnull(buffer);
        memset(buffer, '#', size + 1);
        wlz_status status = wlz_cents_format(-123456, buffer, size);
        ck_assert_int_eq(status, size < needed ? WLZ_INVALID : WLZ_OK);
        if (status == WLZ_OK)
            ck_assert_str_eq(buffer, expected);
        for (size_t i = status == WLZ_OK ? needed : 0; i <= size; i++)
            ck_assert_int_eq(buffer[i], '#');
        free(buffer);
    }
}
END_TEST

static uint64_t random_state;

/* Any number of bits is as likely as any other, so that there are small ones too. */
static int64_t next_value(void)
{
    uint64_t bits = random_next(&random_state);
    uint64_t value = random_next(&random_state) >> (bits % 64);

    return (bits & 64) != 0 ? -(int64_t)(value / 2) : (int64_t)(value / 2);
}

static void assert_round_trip(wlz_cents cents)
{
    char buffer[WLZ_TEXT_MAX];
    wlz_cents back = ~cents;

    if (wlz_cents_format(cents, buffer, sizeof(buffer)) != WLZ_OK ||
        wlz_cents_parse(buffer, &back) != WLZ_OK || back != cents)
        ck_abort_msg("%" PRId64 " written as '%s' is read as %" PRId64, cents, buffer, back);
}

START_TEST(test_money__reads_back_what_it_wrote)
{
    random_state = 1;
    for (wlz_cents cents = -120000; cents <= 120000; cents++)
        assert_round_trip(cents);
    for (int64_t power = 1; power <= INT64_MAX / 10; power *= 10) {
        for (int off = -1; off <= 1; off++) {
            assert_round_trip(power * 10 + off);
            assert_round_trip(-power * 10 + off);
        }
    }
    for (int off = 0; off < 100; off++) {
        assert_round_trip(INT64_MAX - off);
        assert_round_trip(INT64_MIN + off);
    }
    for (int i = 0; i < 100000; i++)
        assert_round_trip(next_value());
}
END_TEST

/* ---- adding ------------------------------------------------------------------------------ */

static const struct {
    wlz_cents a, b;
    wlz_status status;
    wlz_cents sum;
} sums[] = {
    {0, 0, WLZ_OK, 0},
    {1, 2, WLZ_OK, 3},
    {-1, 1, WLZ_OK, 0},
    {370000000, 700000000, WLZ_OK, 1070000000},
    {INT64_MAX, 0, WLZ_OK, INT64_MAX},
    {INT64_MAX - 1, 1, WLZ_OK, INT64_MAX},
    {INT64_MAX, 1, WLZ_OVERFLOW, POISON},
    {INT64_MAX, INT64_MAX, WLZ_OVERFLOW, POISON},
    {INT64_MAX, INT64_MIN, WLZ_OK, -1},
    {INT64_MIN + 1, -1, WLZ_OK, INT64_MIN},
    {INT64_MIN, -1, WLZ_OVERFLOW, POISON},
    {INT64_MIN, INT64_MIN, WLZ_OVERFLOW, POISON},
};

START_TEST(test_money__adds_without_wrapping)
{
    wlz_cents sum = POISON;

    ck_assert_int_eq(wlz_cents_add(sums[_i].a, sums[_i].b, &sum), sums[_i].status);
    ck_assert_int_eq(sum, sums[_i].sum);
    sum = POISON;
    ck_assert_int_eq(wlz_cents_add(sums[_i].b, sums[_i].a, &sum), sums[_i].status);
    ck_assert_int_eq(sum, sums[_i].sum);
    ck_assert_int_eq(wlz_cents_add(1, 2, NULL), WLZ_INVALID);
}
END_TEST

/* ---- prices and amounts ------------------------------------------------------------------ */

static uint64_t magnitude_of(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/*
 * a * b / divisor, half away from zero, as on paper: the product by addition, bit by bit, in two 64-bit halves, and a
 * long division of its 128 bits. No 128-bit type and no sign in it. False when the result does not fit in 64 bits.
 */
static bool on_paper(int64_t a, int64_t b, uint64_t divisor, int64_t *out)
{
    uint64_t x = magnitude_of(a), y = magnitude_of(b);
    uint64_t high = 0, low = 0, quotient_high = 0, quotient = 0, rest = 0;
    bool negative = (a < 0) != (b < 0);

    for (int bit = 63; bit >= 0; bit--) {
        high = high << 1 | low >> 63;
        low <<= 1;
        if ((y >> bit & 1) != 0) {
            low += x;
            high += low < x ? 1 : 0;
        }
    }
    for (int bit = 127; bit >= 0; bit--) {
        rest = rest << 1 | ((bit >= 64 ? high >> (bit - 64) : low >> bit) & 1);
        quotient_high = quotient_high << 1 | quotient >> 63;
        quotient <<= 1;
        if (rest >= divisor) {
            rest -= divisor;
            quotient |= 1;
        }
    }
    if (rest >= divisor - rest && ++quotient == 0)
        quotient_high++;
    if (quotient_high != 0 || quotient > (uint64_t)INT64_MAX + (negative ? 1 : 0))
        return false;
    *out = (int64_t)(negative ? 0 - quotient : quotient);
    return true;
}

static void assert_product(const char *what, wlz_status status, int64_t actual, int64_t a,
                           int64_t b, uint64_t divisor)
{
    int64_t expected = POISON;
    wlz_status expected_status = on_paper(a, b, divisor, &expected) ? WLZ_OK : WLZ_OVERFLOW;

    if (status != expected_status || actual != expected)
        ck_abort_msg("%s of %" PRId64 " and %" PRId64 ": %s %" PRId64 ", on paper %s %" PRId64,
                     what, a, b, wlz_status_name(status), actual, wlz_status_name(expected_status),
                     expected);
}

static void assert_unit_price(wlz_cents nza_cents, wlz_bp bp)
{
    wlz_cents price = POISON;
    wlz_status status = wlz_unit_price(nza_cents, bp, &price);

    assert_product("unit price", status, price, nza_cents, bp, 10000);
}

static void assert_amount(wlz_cents unit_cents, wlz_milli volume)
{
    wlz_cents amount = POISON;
    wlz_status status = wlz_amount(unit_cents, volume, &amount);

    assert_product("amount", status, amount, unit_cents, volume, 1000);
}

static const struct {
    const char *what;
    wlz_cents nza_cents;
    wlz_bp bp;
    wlz_status status;
    wlz_cents price;
} prices[] = {
    {"all of it", 12345, 10000, WLZ_OK, 12345},
    {"nothing of it", 12345, 0, WLZ_OK, 0},
    {"nothing", 0, 9580, WLZ_OK, 0},
    {"exact", 10000, 9580, WLZ_OK, 9580},
    {"0,4999 down", 4999, 1, WLZ_OK, 0},
    {"half up", 5000, 1, WLZ_OK, 1},
    {"0,5001 up", 5001, 1, WLZ_OK, 1},
    {"half of an odd cent", 1, 5000, WLZ_OK, 1},
    {"one and a half", 3, 5000, WLZ_OK, 2},
    {"minus half away from zero", -1, 5000, WLZ_OK, -1},
    {"minus one and a half away from zero", -3, 5000, WLZ_OK, -2},
    {"minus 0,4999 to zero", -4999, 1, WLZ_OK, 0},
    {"a negative percentage", 5000, -1, WLZ_OK, -1},
    {"two negatives", -5000, -1, WLZ_OK, 1},
    {"richttarief 95,8%", 28473, 9580, WLZ_OK, 27277},
    {"the greatest whole", INT64_MAX, 10000, WLZ_OK, INT64_MAX},
    {"the least whole", INT64_MIN, 10000, WLZ_OK, INT64_MIN},
    {"the least but one, turned", -INT64_MAX, -10000, WLZ_OK, INT64_MAX},
    {"the least, turned", INT64_MIN, -10000, WLZ_OVERFLOW, POISON},
    {"a little over", INT64_MAX, 10001, WLZ_OVERFLOW, POISON},
    {"a little under", INT64_MIN, 10001, WLZ_OVERFLOW, POISON},
    {"the greatest of both", INT64_MAX, INT32_MAX, WLZ_OVERFLOW, POISON},
    {"the least of both", INT64_MIN, INT32_MIN, WLZ_OVERFLOW, POISON},
    {"2^64 in the wrong type is zero", INT64_C(1) << 60, 160000, WLZ_OVERFLOW, POISON},
};

START_TEST(test_money__rounds_a_unit_price_half_away_from_zero)
{
    wlz_cents price = POISON;

    ck_assert_msg(wlz_unit_price(prices[_i].nza_cents, prices[_i].bp, &price) == prices[_i].status,
                  "%s", prices[_i].what);
    ck_assert_msg(price == prices[_i].price, "%s: %" PRId64, prices[_i].what, price);
    assert_unit_price(prices[_i].nza_cents, prices[_i].bp);
    ck_assert_int_eq(wlz_unit_price(1, 10000, NULL), WLZ_INVALID);
}
END_TEST

static const struct {
    const char *what;
    wlz_cents unit_cents;
    wlz_milli volume;
    wlz_status status;
    wlz_cents amount;
} products[] = {
    {"one unit", 27277, 1000, WLZ_OK, 27277},
    {"forty thousand days", 27277, 40000000, WLZ_OK, 1091080000},
    {"no volume", 27277, 0, WLZ_OK, 0},
    {"0,499 down", 499, 1, WLZ_OK, 0},
    {"half up", 500, 1, WLZ_OK, 1},
    {"half a unit of an odd cent", 3, 500, WLZ_OK, 2},
    {"minus half away from zero", 3, -500, WLZ_OK, -2},
    {"minus 0,499 to zero", -499, 1, WLZ_OK, 0},
    {"two negatives", -500, -1, WLZ_OK, 1},
    {"the greatest", INT64_MAX, 1000, WLZ_OK, INT64_MAX},
    {"the least", INT64_MIN, 1000, WLZ_OK, INT64_MIN},
    {"the least, turned", INT64_MIN, -1000, WLZ_OVERFLOW, POISON},
    {"a thousandth over", INT64_MAX, 1001, WLZ_OVERFLOW, POISON},
    {"the greatest of both", INT64_MAX, INT64_MAX, WLZ_OVERFLOW, POISON},
    {"the least of both", INT64_MIN, INT64_MIN, WLZ_OVERFLOW, POISON},
    {"the greatest and the least", INT64_MAX, INT64_MIN, WLZ_OVERFLOW, POISON},
    {"a product of 2^64", INT64_C(1) << 32, INT64_C(1) << 32, WLZ_OK, INT64_C(18446744073709552)},
};

START_TEST(test_money__rounds_an_amount_half_away_from_zero)
{
    wlz_cents amount = POISON;

    ck_assert_msg(wlz_amount(products[_i].unit_cents, products[_i].volume, &amount) ==
                      products[_i].status,
                  "%s", products[_i].what);
    ck_assert_msg(amount == products[_i].amount, "%s: %" PRId64, products[_i].what, amount);
    assert_amount(products[_i].unit_cents, products[_i].volume);
    ck_assert_int_eq(wlz_amount(1, 1000, NULL), WLZ_INVALID);
}
END_TEST

START_TEST(test_money__agrees_with_paper_on_any_factors)
{
    random_state = 2;
    for (int i = 0; i < 100000; i++) {
        wlz_cents cents = next_value();

        assert_unit_price(cents, (wlz_bp)random_next(&random_state));
        assert_unit_price(cents, (wlz_bp)(random_next(&random_state) % 10001));
        assert_amount(cents, next_value());
    }
}
END_TEST

/* The greatest x with x * over / divisor in 64 bits, give or take one. */
static int64_t border_of(int64_t over, int64_t divisor)
{
    return INT64_MAX / over * divisor + INT64_MAX % over * divisor / over;
}

START_TEST(test_money__never_wraps_at_the_border)
{
    random_state = 3;
    for (int i = 0; i < 10000; i++) {
        int64_t over = (int64_t)(10001 + random_next(&random_state) % 1000000);

        for (int off = -2; off <= 2; off++) {
            assert_unit_price(border_of(over, 10000) + off, (wlz_bp)over);
            assert_unit_price(-border_of(over, 10000) + off, (wlz_bp)over);
            assert_amount(border_of(over, 1000) + off, over);
            assert_amount(-border_of(over, 1000) + off, over);
        }
        wlz_cents price = POISON;
        ck_assert_int_eq(wlz_unit_price(border_of(over, 10000) - 2, (wlz_bp)over, &price), WLZ_OK);
        price = POISON;
        ck_assert_int_eq(wlz_unit_price(border_of(over, 10000) + 2, (wlz_bp)over, &price),
                         WLZ_OVERFLOW);
        ck_assert(price == POISON);
    }
}
END_TEST

Suite *money_suite(void)
{
    Suite *suite = suite_create("money");

    TCase *reading = tcase_create("reading");
    tcase_add_loop_test(reading, test_money__reads_every_notation_of_the_field, 0, COUNT(amounts));
    tcase_add_loop_test(reading, test_money__refuses_what_is_not_an_amount, 0, COUNT(no_amounts));
    tcase_add_loop_test(reading, test_money__refuses_an_ambiguous_thousand, 0, COUNT(thousands));
    tcase_add_test(reading, test_money__refuses_any_byte_left_over);
    tcase_add_test(reading, test_money__refuses_null);
    tcase_add_test(reading, test_money__reads_text_of_any_length);
    suite_add_tcase(suite, reading);

    TCase *writing = tcase_create("writing");
    tcase_add_loop_test(writing, test_money__writes_the_dutch_way, 0, COUNT(written));
    tcase_add_test(writing, test_money__writes_all_or_nothing);
    tcase_add_test(writing, test_money__reads_back_what_it_wrote);
    suite_add_tcase(suite, writing);

    TCase *arithmetic = tcase_create("arithmetic");
    tcase_set_timeout(arithmetic, 30); /* for valgrind and slow machines */
    tcase_add_loop_test(arithmetic, test_money__adds_without_wrapping, 0, COUNT(sums));
    tcase_add_loop_test(arithmetic, test_money__rounds_a_unit_price_half_away_from_zero, 0,
                        COUNT(prices));
    tcase_add_loop_test(arithmetic, test_money__rounds_an_amount_half_away_from_zero, 0,
                        COUNT(products));
    tcase_add_test(arithmetic, test_money__agrees_with_paper_on_any_factors);
    tcase_add_test(arithmetic, test_money__never_wraps_at_the_border);
    suite_add_tcase(suite, arithmetic);
    return suite;
}
