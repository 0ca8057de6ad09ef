/* The cases beside the packs are answered as they say; and what a file of cases must be. */
#include "../tools/nouns/cases.h"
#include "files.h"
#include "samples.h"

#include <glob.h>
#include <unistd.h>

Suite *cases_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20240101);
    reg = all_policies_registry();
}

static void teardown(void)
{
    wlz_close(reg);
}

START_TEST(test_cases__of_every_pack_are_answered_as_they_say)
{
    cases_result result;
    int asked = 0;
    glob_t files;

    ck_assert_int_eq(glob(WLZ_TEST_PACKS "/*.cases.csv", 0, NULL, &files), 0);
    ck_assert_uint_ge(files.gl_pathc, 8);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        ck_assert_msg(cases_run(reg, files.gl_pathv[i], NULL, &result), "%s", result.first);
        ck_assert_msg(result.wrong == 0, "%s: %d of %d cases, the first: %s", files.gl_pathv[i],
                      result.wrong, result.cases, result.first);
        asked += result.cases;
    }
    ck_assert_int_gt(asked, 150);
    globfree(&files);
}
END_TEST

/* ---- files of cases ---- */

#define HEADING                                                                                    \
    "office;sector;kind;relation;care_form;performance;component;day;known_on;facts;expected;note"

static const struct {
    const char *what;
    const char *text;
    bool read;
    int wrong;
    const char *first;
} files[] = {
    {"a right case", HEADING "\nvgz;GZ;;new;zzp;;care;2024-01-01;;;95,7%;\n", true, 0, ""},
    {"a day as Excel writes it", HEADING "\r\nvgz;GZ;;new;zzp;;care;01-01-2024;;;95,7%;\r\n", true,
     0, ""},
    {"a wrong expectation", HEADING "\nvgz;GZ;;new;zzp;;care;2024-01-01;;;95,8%;\n", true, 1,
     "line 2: 95,8%: 95,7%"},
    {"undecided instead of a percentage", HEADING "\nvgz;GZ;;;zzp;;care;2024-01-01;;;95,7%;\n",
     true, 1, "line 2: 95,7%: undecided (undecided for this case at vgz"},
    {"an office that is not there", HEADING "\nnowhere;GZ;;new;;;care;2024-01-01;;;none;\n", true,
     1, "line 2: none: none (the registry has no office nowhere"},
    {"a fact that is not there", HEADING "\nvgz;GZ;;new;;;care;2024-01-01;;cz.growth=yes;95,7%;\n",
     true, 1, "the registry has no fact cz.growth"},
    {"a word that the fact does not have",
     HEADING "\ndsw;GZ;;new;;;care;2024-01-01;;dsw.monitor=high;95,7%;\n", true, 1,
     "fact dsw.monitor is never high"},
    {"a number for a fact in words", HEADING "\ndsw;GZ;;new;;;care;2024-01-01;;dsw.monitor=2;1%;\n",
     true, 1, "fact dsw.monitor must be a word"},
    {"a fact without a value", HEADING "\nvgz;GZ;;new;;;care;2024-01-01;;vgz.growth;95,7%;\n", true,
     1, "line 2: not a case"},
    {"a day that is none", HEADING "\nvgz;GZ;;new;;;care;31-02-2024;;;95,7%;\n", true, 1,
     "line 2: not a case"},
    {"too few fields", HEADING "\nvgz;GZ;new\n", true, 1, "line 2: not a case"},
    {"another heading", "office;sector\nvgz;GZ\n", false, 0, "its heading is not that of cases"},
    {"nothing", "", false, 0, "heading"},
    {"a quote that does not end", HEADING "\nvgz;\"GZ;;\n", false, 0, "not a CSV file"},
};

START_TEST(test_cases__tell_what_is_wrong_with_a_file)
{
    char path[TEST_PATH_MAX];
    cases_result result;
    FILE *file;

    scratch_path(path);
    file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    fputs(files[_i].text, file);
    fclose(file);
    ck_assert_msg(cases_run(reg, path, NULL, &result) == files[_i].read, "%s: %s", files[_i].what,
                  result.first);
    ck_assert_msg(result.wrong == files[_i].wrong, "%s: %s", files[_i].what, result.first);
    assert_text(result.first, files[_i].first);
    scratch_remove(path);
}
END_TEST

Suite *cases_suite(void)
{
    Suite *suite = suite_create("cases");
    TCase *packs = tcase_create("packs"), *form = tcase_create("form");

    tcase_add_unchecked_fixture(packs, setup, teardown);
    tcase_add_unchecked_fixture(form, setup, teardown);
    tcase_add_test(packs, test_cases__of_every_pack_are_answered_as_they_say);
    tcase_add_loop_test(form, test_cases__tell_what_is_wrong_with_a_file, 0, COUNT(files));
    suite_add_tcase(suite, packs);
    suite_add_tcase(suite, form);
    return suite;
}
