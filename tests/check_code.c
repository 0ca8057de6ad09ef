#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <wlzreg/values.h>

Suite *code_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

/* ---- codes ------------------------------------------------------------------------------- */

typedef struct code_row {
    const char *what;
    const char *text;
    bool valid;
} code_row;

static const code_row agb_codes[] = {
    {"the least", "01000001", true},
    {"the greatest", "99999999", true},
    {"a nursing home", "47471234", true},
    {"prefix 10", "10000001", true},
    {"number 100000", "01100000", true},
    {"not filled", "00000000", false},
    {"prefix 00", "00000001", false},
    {"number 000000", "01000000", false},
    {"number 000000 of the last prefix", "99000000", false},
    {"seven digits", "0100001", false},
    {"nine digits", "010000010", false},
    {"empty", "", false},
    {"NULL", NULL, false},
    {"a letter", "0100000A", false},
    {"a letter in front", "A1000001", false},
    {"a blank in front", " 1000001", false},
    {"a blank behind", "01000001 ", false},
    {"a point", "01.00001", false},
    {"a minus", "-1000001", false},
    {"the byte before 0", "0100000/", false},
    {"the byte after 9", "0100000:", false},
    {"fullwidth digits", "\xEF\xBC\x91\xEF\xBC\x91\xEF\xBC", false},
    {"not UTF-8", "0100000\xFF", false},
};

START_TEST(test_code__agb_has_a_kind_and_a_number)
{
    ck_assert_msg(wlz_agb_valid(agb_codes[_i].text) == agb_codes[_i].valid, "%s",
                  agb_codes[_i].what);
}
END_TEST

static const code_row kvk_numbers[] = {
    {"Zilveren Kruis Zorgkantoor", "34245138", true},
    {"leading zeros", "00000001", true},
    {"all zeros have the shape", "00000000", true},
    {"seven digits", "3424513", false},
    {"nine digits", "342451380", false},
    {"a branch number", "342451380001", false},
    {"empty", "", false},
    {"NULL", NULL, false},
    {"a letter", "3424513X", false},
    {"a blank", "34245138 ", false},
};

START_TEST(test_code__kvk_has_eight_digits)
{
    ck_assert_msg(wlz_kvk_valid(kvk_numbers[_i].text) == kvk_numbers[_i].valid, "%s",
                  kvk_numbers[_i].what);
}
END_TEST

START_TEST(test_code__iwlz_has_eight_digits)
{
    ck_assert_msg(wlz_iwlz_code_valid(kvk_numbers[_i].text) == kvk_numbers[_i].valid, "%s",
                  kvk_numbers[_i].what);
}
END_TEST

static const code_row uzovi_codes[] = {
    {"Zuidoost-Brabant", "5529", true},
    {"leading zeros", "0001", true},
    {"three digits", "552", false},
    {"five digits", "55290", false},
    {"empty", "", false},
    {"NULL", NULL, false},
    {"a letter", "55A9", false},
    {"a blank", "552 ", false},
};

START_TEST(test_code__uzovi_has_four_digits)
{
    ck_assert_msg(wlz_uzovi_valid(uzovi_codes[_i].text) == uzovi_codes[_i].valid, "%s",
                  uzovi_codes[_i].what);
}
END_TEST

static const code_row performance_codes[] = {
    {"secured care", "Z1007", true},
    {"personal care", "H126", true},
    {"crisis team", "COT05", true},
    {"extra care", "ZMZTK", true},
    {"extra care, the other one", "ZMZTL", true},
    {"four capitals of list 055", "NTFM", true},
    {"with a point", "VZ2.5", true},
    {"with two points", "K.1.1", true},
    {"the last with two points", "K.1.6", true},
    {"one more with two points", "K.1.7", false},
    {"another with a point", "VZ2.6", false},
    {"other capitals", "NTFN", false},
    {"two capitals, four in all", "AB12", true},
    {"two capitals, five in all", "AB123", true},
    {"one capital, two digits", "A12", false},
    {"one capital, five digits", "A12345", false},
    {"two capitals, one digit", "AB1", false},
    {"three capitals, one digit", "ABC1", false},
    {"three capitals, three digits", "ABC123", false},
    {"four capitals", "ABCD1", false},
    {"capitals only", "ABCDE", false},
    {"three capitals only", "ABC", false},
    {"digits only", "12345", false},
    {"a small letter", "z1007", false},
    {"a letter behind", "Z100A", false},
    {"a letter between", "Z1A07", false},
    {"padded", "H126 ", false},
    {"a blank in front", " H126", false},
    {"the byte before A", "@1007", false},
    {"the byte after Z", "[1007", false},
    {"A and 0", "A0000", true},
    {"Z and 9", "Z9999", true},
    {"empty", "", false},
    {"one capital", "Z", false},
    {"NULL", NULL, false},
    {"an accent",
     "\xC3\x89"
     "100",
     false},
};

START_TEST(test_code__performance_has_capitals_then_digits)
{
    ck_assert_msg(wlz_performance_code_valid(performance_codes[_i].text) ==
                      performance_codes[_i].valid,
                  "%s", performance_codes[_i].what);
}
END_TEST

START_TEST(test_code__may_be_followed_by_no_byte_at_all)
{
    for (int byte = 1; byte < 256; byte++) {
        char agb[] = {'0', '1', '0', '0', '0', '0', '0', '1', (char)byte, '\0'};
        char *kvk = agb, *uzovi = agb + 4;
        char performance[] = {'Z', '1', '0', '0', '7', (char)byte, '\0'};

        ck_assert_msg(!wlz_agb_valid(agb), "byte %d", byte);
        ck_assert_msg(!wlz_kvk_valid(kvk), "byte %d", byte);
        ck_assert_msg(!wlz_uzovi_valid(uzovi), "byte %d", byte);
        ck_assert_msg(!wlz_performance_code_valid(performance), "byte %d", byte);
    }
}
END_TEST

START_TEST(test_code__may_be_any_text_of_any_length)
{
    size_t length = 100 * 1000;
    char *text = malloc(length + 1);

    ck_assert_ptr_nonnull(text);
    text[length] = '\0';
    memset(text, '1', length);
    ck_assert(!wlz_agb_valid(text));
    ck_assert(!wlz_kvk_valid(text));
    ck_assert(!wlz_uzovi_valid(text));
    memset(text, 'Z', length);
    ck_assert(!wlz_performance_code_valid(text));
    free(text);
}
END_TEST

/* ---- text -------------------------------------------------------------------------------- */

static const struct {
    const char *what;
    const char *text;
    size_t max_bytes;
    bool valid;
} texts[] = {
    {"a word", "zorgkantoor", 100, true},
    {"as long as it may be", "zorg", 4, true},
    {"a byte too long", "zorg", 3, false},
    {"bytes count, not characters", "€", 3, true},
    {"a character cut by the limit", "€", 2, false},
    {"a character beyond the limit", "a€", 3, false},
    {"empty", "", 100, false},
    {"nothing allowed", "a", 0, false},
    {"NULL", NULL, 100, false},
    {"a blank", " ", 100, true},
    {"a tab and a new line", "a\tb\nc", 100, true},
    {"a carriage return", "a\r\n", 100, false},
    {"an escape", "\x1B[31m", 100, false},
    {"a bell", "\a", 100, false},
    {"delete", "\x7F", 100, false},
    {"next line, of C1", "\xC2\x85", 100, false},
    {"the last of C1", "\xC2\x9F", 100, false},
    {"a non-breaking space", "\xC2\xA0", 100, true},
    {"a byte order mark", "\xEF\xBB\xBF", 100, true},
    {"accents", "coördinatie", 100, true},
    {"an emoji", "\xF0\x9F\x99\x82", 100, true},
    {"Latin-1", "co\xF6rdinatie", 100, false},
    {"a stray continuation", "\x80", 100, false},
    {"a continuation missing at the end", "\xE2\x82", 100, false},
    {"a continuation missing inside",
     "\xE2\x82"
     "a",
     100, false},
    {"an overlong slash", "\xC0\xAF", 100, false},
    {"an overlong slash of three", "\xE0\x80\xAF", 100, false},
    {"an overlong slash of four", "\xF0\x80\x80\xAF", 100, false},
    {"an overlong NUL", "\xC0\x80", 100, false},
    {"a surrogate", "\xED\xA0\x80", 100, false},
    {"a pair of surrogates", "\xED\xA0\xBD\xED\xB9\x82", 100, false},
    {"the last character", "\xF4\x8F\xBF\xBF", 100, true},
    {"past the last character", "\xF4\x90\x80\x80", 100, false},
    {"five bytes", "\xF8\x88\x80\x80\x80", 100, false},
    {"0xFF", "\xFF", 100, false},
    {"0xFF without a limit", "\xFF", SIZE_MAX, false},
    {"half a character without a limit", "\xC3", SIZE_MAX, false},
};

START_TEST(test_code__text_is_utf8_without_controls)
{
    ck_assert_msg(wlz_text_valid(texts[_i].text, texts[_i].max_bytes) == texts[_i].valid, "%s",
                  texts[_i].what);
}
END_TEST

/* UTF-8 by its definition: the payload bits, six at a time from the last byte. */
static size_t encode(unsigned long character, char *text)
{
    static const int leads[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    size_t length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;

    text[length] = '\0';
    for (size_t i = length - 1; i > 0; i--, character >>= 6)
        text[i] = (char)(0x80 | (character & 0x3F));
    text[0] = (char)((unsigned long)leads[length] | character);
    return length;
}

START_TEST(test_code__text_may_hold_every_character)
{
    for (unsigned long character = 1; character <= 0x10FFFF; character++) {
        char text[5];
        size_t length = encode(character, text);
        bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
        bool surrogate = character >= 0xD800 && character < 0xE000;
        bool valid = character == '\t' || character == '\n' || (!control && !surrogate);

        if (wlz_text_valid(text, length) != valid)
            ck_abort_msg("U+%04lX", character);
        if (wlz_text_valid(text, length - 1))
            ck_abort_msg("U+%04lX in %zu bytes", character, length - 1);
    }
}
END_TEST

/*
 * Every right text is accepted (above), so it is enough to count: if a wrong one were accepted too, there would be too
 * many. All texts of one to three bytes, and those of four that begin with a lead byte of four.
 */
START_TEST(test_code__text_may_hold_nothing_else)
{
    const int one = 0x7F - 0x20 + 2, two = 0x800 - 0xA0, three = 0x10000 - 0x800 - 0x800;
    /* The last two bytes: the edges of what may follow, and their neighbours. */
    static const int edges[] = {0x01, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
    int counted[5] = {0};
    char text[5] = "";

    for (int bytes = 1; bytes < 1 << 24; bytes++) {
        text[0] = (char)(bytes & 0xFF);
        text[1] = (char)(bytes >> 8 & 0xFF);
        text[2] = (char)(bytes >> 16);
        if (strlen(text) == (bytes > 0xFFFF ? 3U : bytes > 0xFF ? 2U : 1U))
            counted[strlen(text)] += wlz_text_valid(text, 4) ? 1 : 0;
    }
    for (int bytes = 0xF000; bytes <= 0xFFFF; bytes++) {
        for (int i = 0; i < COUNT(edges) * COUNT(edges); i++) {
            text[0] = (char)(bytes >> 8);
            text[1] = (char)(bytes & 0xFF);
            text[2] = (char)edges[i / COUNT(edges)];
            text[3] = (char)edges[i % COUNT(edges)];
            counted[4] += wlz_text_valid(text, 4) ? 1 : 0;
        }
    }
    ck_assert_int_eq(counted[1], one);
    ck_assert_int_eq(counted[2], one * one + two);
    ck_assert_int_eq(counted[3], one * one * one + 2 * one * two + three);
    /* 16 planes of 16 second bytes each, with two right edges twice. */
    ck_assert_int_eq(counted[4], 16 * 16 * 2 * 2);
}
END_TEST

START_TEST(test_code__text_is_not_read_beyond_its_limit)
{
    size_t length = 100 * 1000;
    char *text = malloc(length); /* no NUL within the limit: the sanitizer watches its end */

    ck_assert_ptr_nonnull(text);
    memset(text, 'a', length);
    ck_assert(!wlz_text_valid(text, length - 1));
    text[length - 1] = '\0';
    ck_assert(wlz_text_valid(text, length - 1));
    ck_assert(!wlz_text_valid(text, length - 2));
    free(text);
}
END_TEST

/* ---- statuses ---------------------------------------------------------------------------- */

static const struct {
    wlz_status status;
    int number;
    const char *name;
} statuses[] = {
    {WLZ_OK, 0, "WLZ_OK"},
    {WLZ_REFUSED, 1, "WLZ_REFUSED"},
    {WLZ_UNDECIDED, 2, "WLZ_UNDECIDED"},
    {WLZ_TIE, 3, "WLZ_TIE"},
    {WLZ_NOTFOUND, 4, "WLZ_NOTFOUND"},
    {WLZ_EXISTS, 5, "WLZ_EXISTS"},
    {WLZ_INVALID, 6, "WLZ_INVALID"},
    {WLZ_OVERFLOW, 7, "WLZ_OVERFLOW"},
    {WLZ_READONLY, 8, "WLZ_READONLY"},
    {WLZ_BUSY, 9, "WLZ_BUSY"},
    {WLZ_FULL, 10, "WLZ_FULL"},
    {WLZ_IO, 11, "WLZ_IO"},
    {WLZ_CORRUPT, 12, "WLZ_CORRUPT"},
    {WLZ_NOTREGISTRY, 13, "WLZ_NOTREGISTRY"},
    {WLZ_NEWER, 14, "WLZ_NEWER"},
    {WLZ_NOMEM, 15, "WLZ_NOMEM"},
    {WLZ_MISUSE, 16, "WLZ_MISUSE"},
    {WLZ_INTERRUPTED, 17, "WLZ_INTERRUPTED"},
    {WLZ_NOVALUE, 18, "WLZ_NOVALUE"},
    {WLZ_NOTCONTRACTED, 19, "WLZ_NOTCONTRACTED"},
    {WLZ_UNAVAILABLE, 20, "WLZ_UNAVAILABLE"},
};

START_TEST(test_code__status_has_a_number_for_good_and_a_name)
{
    ck_assert_int_eq(statuses[_i].status, statuses[_i].number);
    ck_assert_str_eq(wlz_status_name(statuses[_i].status), statuses[_i].name);
    ck_assert_str_eq(wlz_status_name((wlz_status)(COUNT(statuses) + _i)), "WLZ_?");
}
END_TEST

Suite *code_suite(void)
{
    Suite *suite = suite_create("code");

    TCase *codes = tcase_create("codes");
    tcase_add_loop_test(codes, test_code__agb_has_a_kind_and_a_number, 0, COUNT(agb_codes));
    tcase_add_loop_test(codes, test_code__kvk_has_eight_digits, 0, COUNT(kvk_numbers));
    tcase_add_loop_test(codes, test_code__iwlz_has_eight_digits, 0, COUNT(kvk_numbers));
    tcase_add_loop_test(codes, test_code__uzovi_has_four_digits, 0, COUNT(uzovi_codes));
    tcase_add_loop_test(codes, test_code__performance_has_capitals_then_digits, 0,
                        COUNT(performance_codes));
    tcase_add_test(codes, test_code__may_be_followed_by_no_byte_at_all);
    tcase_add_test(codes, test_code__may_be_any_text_of_any_length);
    suite_add_tcase(suite, codes);

    TCase *text = tcase_create("text");
    tcase_set_timeout(text, 30); /* for valgrind and slow machines */
    tcase_add_loop_test(text, test_code__text_is_utf8_without_controls, 0, COUNT(texts));
    tcase_add_test(text, test_code__text_may_hold_every_character);
    tcase_add_test(text, test_code__text_may_hold_nothing_else);
    tcase_add_test(text, test_code__text_is_not_read_beyond_its_limit);
    suite_add_tcase(suite, text);

    TCase *status = tcase_create("status");
    tcase_add_loop_test(status, test_code__status_has_a_number_for_good_and_a_name, 0,
                        COUNT(statuses));
    suite_add_tcase(suite, status);
    return suite;
}
