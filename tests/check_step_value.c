/* The values of a step, read from a list by itself: with their names, as schema 1.00 wrote them, and without. */
#include <check.h>
#include <string.h>

#include "file/memory.h"
#include "file/step_value.h"

Suite *step_value_suite(void);

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

static wlz__step_column columns[] = {{.name = "id", .name_length = 2, .separator = ','},
                                     {.name = "sum", .name_length = 3, .separator = ';'}};

/* The literals with a bar behind each; a question mark behind the last when the list is none. */
static void read_list(const char *list, bool names_values, size_t count, char *found)
{
    wlz__step_layout layout = {
        .names_values = names_values, .count = count, .maintained = 1, .columns = columns};
    wlz__builder plain = {0};
    wlz__step_values values = {.layout = &layout, .at = list, .plain = &plain};
    wlz__step_reading reading;
    wlz__step_value value;

    values.end = list + strlen(list);
    *found = '\0';
    while ((reading = wlz__step_value_next(&values, &value)) == WLZ__STEP_VALUE) {
        strncat(found, value.literal, value.literal_length);
        strcat(found, "|");
    }
    strcat(found, reading == WLZ__STEP_STRANGE ? "?" : "");
    wlz__free(plain.text);
}

static const struct {
    const char *list;
    bool names_values;
    size_t count;
    const char *found;
} lists[] = {
    {"'it'; 7", false, 2, "'it'|7|"},
    {"id='it'; sum=7", true, 2, "'it'|7|"},
    {"'it'", false, 2, "'it'|"}, /* what triggers maintain may be left out */
    {"'i''t'; '''", false, 2, "'i''t'|?"},
    {"'i''t'; 7", false, 2, "'i''t'|7|"},
    {"'it", false, 2, "?"},
    {"'it''", false, 2, "?"},
    {"'it'; ", false, 2, "'it'|?"},
    {"'it';", false, 2, "'it'|?"},
    {"'it', 7", false, 2, "'it'|?"},
    {"'it';7 ", false, 2, "'it'|?"},
    {"'it'; 7; 8", false, 2, "'it'|7|?"},
    {"7,8", false, 2, "7|?"},
    {"7;8 ", false, 2, "7|?"},
    {"", false, 2, "?"},
    {"", false, 0, "?"},
    {"id='it'; sum", true, 2, "'it'|?"},
    {"id='it'; sum7=8", true, 2, "'it'|?"},
    {"id='it'; som=8", true, 2, "'it'|?"},
    {"id='it'; sum=", true, 2, "'it'|?"},
    {"id", true, 2, "?"},
    {"i", true, 2, "?"},
};

START_TEST(test_step_value__is_read_from_a_list_of_the_schema_only)
{
    char found[80];

    read_list(lists[_i].list, lists[_i].names_values, lists[_i].count, found);
    ck_assert_msg(strcmp(found, lists[_i].found) == 0, "%s: %s", lists[_i].list, found);
}
END_TEST

START_TEST(test_step_value__needs_a_layout)
{
    wlz__step_values values = {.layout = NULL, .at = "7", .end = "7"};
    wlz__step_value value;

    ck_assert_int_eq(wlz__step_value_next(&values, &value), WLZ__STEP_STRANGE);
}
END_TEST

Suite *step_value_suite(void)
{
    Suite *suite = suite_create("step_value");
    TCase *all = tcase_create("all");

    tcase_add_loop_test(all, test_step_value__is_read_from_a_list_of_the_schema_only, 0,
                        COUNT(lists));
    tcase_add_test(all, test_step_value__needs_a_layout);
    suite_add_tcase(suite, all);
    return suite;
}
