/* When a term ends: calendar days to the last second, hours exactly. */
#include <check.h>
#include <stdlib.h>

#include "procedure/term_rule.h"

Suite *term_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

static wlz_instant moment(const char *text)
{
    wlz_instant instant = 0;

    ck_assert_msg(wlz_instant_parse(text, &instant) == WLZ_OK, "%s", text);
    return instant;
}

static const struct {
    const char *from;
    int64_t amount;
    bool hours, before;
    const char *end;
} ENDS[] = {
    /* the terms of 2023 */
    {"2022-06-30 23:59:59", 20, false, false, "2022-07-20 23:59:59"},
    {"2022-09-01 23:59:59", 20, false, false, "2022-09-21 23:59:59"},
    {"2022-10-21 23:59:59", 14, false, false,
     "2022-11-04 23:59:59"}, /* over the end of summer time */
    /* the hour of the day does not matter for days */
    {"2022-06-30 00:00:00", 20, false, false, "2022-07-20 23:59:59"},
    {"2022-06-30 12:00:00", 0, false, false, "2022-06-30 23:59:59"},
    {"2022-06-30 12:00:00", 0, false, true, "2022-06-30 23:59:59"},
    {"2022-07-29 17:00:00", 2, false, true, "2022-07-27 23:59:59"},
    /* months, leap years, the year's end */
    {"2024-02-28 10:00:00", 1, false, false, "2024-02-29 23:59:59"},
    {"2023-02-28 10:00:00", 1, false, false, "2023-03-01 23:59:59"},
    {"2023-12-20 10:00:00", 14, false, false, "2024-01-03 23:59:59"},
    /* days on which the clocks change have a last second too */
    {"2023-03-25 10:00:00", 1, false, false, "2023-03-26 23:59:59"},
    {"2023-10-28 10:00:00", 1, false, false, "2023-10-29 23:59:59"},
    /* hours */
    {"2023-08-04 17:00:00", 24, true, true, "2023-08-03 17:00:00"},
    {"2023-08-04 17:00:00", 24, true, false, "2023-08-05 17:00:00"},
    {"2023-08-04 17:00:00", 0, true, false, "2023-08-04 17:00:00"},
    {"2023-03-26 12:00:00", 24, true, true, "2023-03-25 11:00:00"}, /* a day of 23 hours */
    {"2023-10-29 12:00:00", 24, true, true, "2023-10-28 13:00:00"}, /* one of 25 */
    {"2023-10-30 00:30:00", 24, true, true, "2023-10-29T01:30:00+02:00"},
    {"2000-01-01 10:00:00", 100000, false, false, "2273-10-16 23:59:59"}, /* the longest term */
    {"2023-10-30 01:30:00", 24, true, true, "2023-10-29T02:30:00+02:00"}, /* the first of two */
    {"2023-10-30 02:30:00", 24, true, true, "2023-10-29T02:30:00+01:00"}, /* the second */
};

START_TEST(test_term__ends)
{
    wlz_instant end = 0;
    char text[WLZ_TEXT_MAX] = "";

    ck_assert(wlz__term_end(moment(ENDS[_i].from), ENDS[_i].amount, ENDS[_i].hours, ENDS[_i].before,
                            &end));
    wlz_instant_format(end, text, sizeof text);
    ck_assert_msg(end == moment(ENDS[_i].end), "%s instead of %s", text, ENDS[_i].end);
}
END_TEST

static const struct {
    wlz_instant from;
    int64_t amount;
    bool hours, before;
} NO_ENDS[] = {
    {INT64_MIN, 1, false, false},         {INT64_MAX, 1, false, false},
    {INT64_MIN, 1, true, true},           {INT64_MAX, 1, true, false},
    {1659106800, -1, false, false},       {1659106800, -1, true, false},
    {1659106800, INT64_MAX, true, false}, {1659106800, INT64_MIN, false, true},
    {820450800, 1, true, true}, /* before 1996 */
    {820450799, 1, true, false},          {946717200, 100001, false, false},
    {820450800, 1, false, true},          {253402297199, 1, true, false}, /* after 9999 */
    {253402297199, 1, false, false},
};

START_TEST(test_term__has_no_end_outside_the_years_of_wall_time)
{
    wlz_instant end = -7;

    ck_assert(!wlz__term_end(NO_ENDS[_i].from, NO_ENDS[_i].amount, NO_ENDS[_i].hours,
                             NO_ENDS[_i].before, &end));
    ck_assert_int_eq(end, -7);
}
END_TEST

START_TEST(test_term__a_day_has_a_last_second)
{
    wlz_instant end = 0;

    ck_assert(wlz__day_end(20231029, &end));
    ck_assert_int_eq(end, moment("2023-10-29T23:59:59+01:00"));
    ck_assert(!wlz__day_end(0, &end));
    ck_assert(!wlz__day_end(20230230, &end));
    ck_assert(!wlz__day_end(19951231, &end));
}
END_TEST

Suite *term_suite(void)
{
    Suite *suite = suite_create("term");
    TCase *ends = tcase_create("ends");

    tcase_add_loop_test(ends, test_term__ends, 0, COUNT(ENDS));
    tcase_add_loop_test(ends, test_term__has_no_end_outside_the_years_of_wall_time, 0,
                        COUNT(NO_ENDS));
    tcase_add_test(ends, test_term__a_day_has_a_last_second);
    suite_add_tcase(suite, ends);
    return suite;
}
