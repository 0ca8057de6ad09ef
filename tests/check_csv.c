/* Rows of CSV: separators, quotes, lines, and what is not a row. */
#include "samples.h"

#include "value/csv.h"

Suite *csv_suite(void);

#define FIELDS 4

/* All rows, "a|b" each, with the line they begin on; "!2" is a field that is wrong. */
static const struct {
    const char *text, *rows;
} texts[] = {
    {"", ""},
    {"\n\n", ""},
    {"a;b", "1 a|b\n"},
    {"a;b\nc;d\n", "1 a|b\n2 c|d\n"},
    {"a;b\n\n\nc;d", "1 a|b\n4 c|d\n"},
    {";", "1 |\n"},
    {";;\n", "1 ||\n"},
    {"a,b;c", "1 a,b|c\n"},
    {"\"a\";b", "1 a|b\n"},
    {"\"\";\"\"", "1 |\n"},
    {"\"a;b\";c", "1 a;b|c\n"},
    {"\"a\"\"b\";\"\"\"\"", "1 a\"b|\"\n"},
    {"\"a\nb\";c\nd;e", "1 a\nb|c\n3 d|e\n"},
    {"a;\"b\"\n", "1 a|b\n"},
    {"a;b;c;d;e;f", "1 a|b|c|d +2\n"},
    {" a ; \tb", "1  a | \tb\n"},
    /* wrong */
    {"\"", "1 !1\n"},
    {"a;\"b", "1 !2\n"},
    {"a;\"b\"\"", "1 !2\n"},
    {"a;\"b\"c;d", "1 !2\n"},
    {"a;b\"c", "1 !2\n"},
    {"a\nb;\"c\nd", "1 a\n2 !2\n"},
};

static void print_row(const wlz__csv *csv, char *const *fields, size_t count, size_t wrong,
                      char *to)
{
    to += sprintf(to, "%zu ", csv->line);
    if (wrong != 0)
        to += sprintf(to, "!%zu", wrong);
    for (size_t i = 0; wrong == 0 && i < count && i < FIELDS; i++)
        to += sprintf(to, "%s%s", i > 0 ? "|" : "", fields[i]);
    if (wrong == 0 && count > FIELDS)
        to += sprintf(to, " +%zu", count - FIELDS);
    strcpy(to, "\n");
}

START_TEST(test_csv__has_rows)
{
    char text[100], printed[200] = "", *fields[FIELDS];
    wlz__csv csv = {.at = text, .separator = ';'};
    size_t count, wrong = 0;

    strcpy(text, texts[_i].text);
    while (wrong == 0 && wlz__csv_next(&csv, fields, FIELDS, &count, &wrong)) {
        print_row(&csv, fields, count, wrong, printed + strlen(printed));
        for (size_t i = count; i < FIELDS; i++)
            ck_assert_ptr_null(fields[i]);
    }
    ck_assert_msg(strcmp(printed, texts[_i].rows) == 0, "%s: %s", texts[_i].text, printed);
}
END_TEST

START_TEST(test_csv__may_have_commas)
{
    char text[] = "a,\"b,c\";d", *fields[FIELDS];
    wlz__csv csv = {.at = text, .separator = ','};
    size_t count, wrong;

    ck_assert(wlz__csv_next(&csv, fields, FIELDS, &count, &wrong));
    ck_assert_uint_eq(wrong, 2);
    strcpy(text, "a,\"b;c\"");
    csv.at = text;
    ck_assert(wlz__csv_next(&csv, fields, FIELDS, &count, &wrong));
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(fields[1], "b;c");
}
END_TEST

Suite *csv_suite(void)
{
    Suite *suite = suite_create("csv");
    TCase *rows = tcase_create("rows");

    tcase_add_loop_test(rows, test_csv__has_rows, 0, COUNT(texts));
    tcase_add_test(rows, test_csv__may_have_commas);
    suite_add_tcase(suite, rows);
    return suite;
}
