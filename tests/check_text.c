/* Texts as bytes: blanks, powers of ten, and what is no UTF-8. */
#include <check.h>
#include <string.h>

#include "value/text.h"

Suite *text_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

static const char *const blanks[] = {"",
                                     " ",
                                     "\t",
                                     "\xC2\xA0",
                                     "\xE2\x80\xAF",
                                     "\xE2\x80\x89",
                                     " \t\xC2\xA0\xE2\x80\xAF\xE2\x80\x89 "};

START_TEST(test_text__has_five_kinds_of_blanks)
{
    const char *at = blanks[_i];

    ck_assert(wlz__text_skip_blanks(&at) == (_i > 0));
    ck_assert_str_eq(at, "");
    ck_assert(wlz__text_at_end(blanks[_i]));
    ck_assert(!wlz__text_at_end("\xE2\x80\x8A")); /* a hair space is none of them */
}
END_TEST

static const struct {
    const char *text;
    bool is;
} powers[] = {{"1e5", true},    {"1E5", true},   {"1.5e+05", true}, {"2e-05", true},
              {"-1e05", true},  {"1e", false},   {"1e+", false},    {"1e-", false},
              {"1e5x", false},  {"e5", false},   {"12", false},     {"1f5", false},
              {"1e5,0", false}, {"", false},     {"1e--5", false},  {"1 e5", false},
              {"1,5e5", true},  {"euro", false}, {"-", false}};

START_TEST(test_text__is_scientific_with_an_exponent)
{
    ck_assert_msg(wlz__text_is_scientific(powers[_i].text) == powers[_i].is, "%s", powers[_i].text);
}
END_TEST

static const struct {
    const char *text, *mended;
} strange[] = {{"", ""},
               {"abc", "abc"},
               {"\xC3\xA9t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
               {"a\xFFz", "a?z"},
               {"a\xC3", "a?"},
               {"\xE2\x82", "??"},
               {"\xED\xA0\x80", "???"},
               {"\xF0\x9F\x98\x80\x80", "\xF0\x9F\x98\x80?"}};

START_TEST(test_text__gets_question_marks_for_what_is_no_utf8)
{
    char text[20];

    strcpy(text, strange[_i].text);
    ck_assert(wlz__text_is_utf8(text, strlen(text)) ==
              (strcmp(strange[_i].text, strange[_i].mended) == 0));
    wlz__text_mend(text);
    ck_assert_str_eq(text, strange[_i].mended);
    ck_assert(wlz__text_is_utf8(text, strlen(text)));
}
END_TEST

START_TEST(test_text__of_nothing_is_the_same_as_nothing_alone)
{
    const char other[] = "a";

    ck_assert(wlz__text_same(NULL, NULL) && wlz__text_same("a", other));
    ck_assert(!wlz__text_same(NULL, "a") && !wlz__text_same("a", NULL));
    ck_assert(!wlz__text_same("a", "b"));
}
END_TEST

Suite *text_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *all = tcase_create("all");

    tcase_add_loop_test(all, test_text__has_five_kinds_of_blanks, 0, COUNT(blanks));
    tcase_add_loop_test(all, test_text__is_scientific_with_an_exponent, 0, COUNT(powers));
    tcase_add_loop_test(all, test_text__gets_question_marks_for_what_is_no_utf8, 0, COUNT(strange));
    tcase_add_test(all, test_text__of_nothing_is_the_same_as_nothing_alone);
    suite_add_tcase(suite, all);
    return suite;
}
