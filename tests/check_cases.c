/* The cases beside the packs are answered as they say; and what a file of cases must be. */
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

/* "line 12: vgz: expected 95,8%, got 95,7%" of the first that does not agree. */
static const char *first_wrong(const wlz_cases *cases)
{
    static char text[2000];
    size_t i = 0;

    while (cases->rows[i]->agrees)
        i++;
    snprintf(text, sizeof text, "line %zu: %s: expected %s, came %d %s", cases->rows[i]->line,
             cases->rows[i]->asked->office, cases->rows[i]->expected, (int)cases->rows[i]->bp,
             cases->rows[i]->message);
    return text;
}

START_TEST(test_cases__of_every_pack_are_answered_as_they_say)
{
    size_t tried = 0;
    glob_t files;

    ck_assert_int_eq(glob(WLZ_TEST_PACKS "/*.cases.csv", 0, NULL, &files), 0);
    ck_assert_uint_ge(files.gl_pathc, 8);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        wlz_cases *cases = NULL;

        assert_ok(reg, wlz_cases_get(reg, files.gl_pathv[i], &cases));
        ck_assert_msg(cases->wrong_count == 0, "%s: %zu of %zu cases, the first: %s",
                      files.gl_pathv[i], cases->wrong_count, cases->count, first_wrong(cases));
        tried += cases->count;
        wlz_cases_free(cases);
    }
    ck_assert_uint_gt(tried, 150);
    globfree(&files);
}
END_TEST

/* ---- files of cases ---- */

#define HEADING                                                                                    \
    "office;sector;kind;relation;care_form;performance;component;day;known_on;facts;expected;note"
#define COMMAS                                                                                     \
    "office,sector,kind,relation,care_form,performance,component,day,known_on,facts,expected,note"

static wlz_status read_text(const char *text, char path[TEST_PATH_MAX], wlz_cases **cases)
{
    wlz_status status;

    scratch_path(path);
    file_write(path, text, strlen(text));
    status = wlz_cases_get(reg, path, cases);
    scratch_remove(path);
    return status;
}

static const struct {
    const char *what;
    const char *row; /* below the heading, on line 2 */
    wlz_status status;
    bool agrees;
    const char *message;
} answers[] = {
    {"a right case", "vgz;GZ;;new;zzp;;care;2024-01-01;;;95,7%;", WLZ_OK, true, ""},
    {"a day as Excel writes it", "vgz;GZ;;new;zzp;;care;01-01-2024;;;95,7%;", WLZ_OK, true, ""},
    {"a short one", "vgz;GZ;;new;zzp;;care;1-1-2024;;;95,7%;", WLZ_OK, true, ""},
    {"a wrong expectation", "vgz;GZ;;new;zzp;;care;2024-01-01;;;95,8%;", WLZ_OK, false, ""},
    {"undecided", "vgz;GZ;;;zzp;;care;2024-01-01;;;undecided;", WLZ_UNDECIDED, true,
     "undecided for this case at vgz"},
    {"undecided instead of a percentage", "vgz;GZ;;;zzp;;care;2024-01-01;;;95,7%;", WLZ_UNDECIDED,
     false, "undecided for this case at vgz"},
    {"no percentage", "vgz;GZ;;new;zzp;;care;2019-01-01;;;none;", WLZ_NOVALUE, true, ""},
    {"an office that does not exist", "nowhere;GZ;;new;;;care;2024-01-01;;;none;", WLZ_NOTFOUND,
     false, "the registry has no office nowhere"},
    {"a fact that does not exist", "vgz;GZ;;new;;;care;2024-01-01;;cz.growth=yes;95,7%;",
     WLZ_NOTFOUND, false, "the registry has no fact cz.growth"},
    {"a word that the fact does not have", "dsw;GZ;;new;;;care;2024-01-01;;dsw.monitor=high;95,7%;",
     WLZ_NOTFOUND, false, "fact dsw.monitor is never high"},
    {"a number for a fact in words", "dsw;GZ;;new;;;care;2024-01-01;;dsw.monitor=2;1%;",
     WLZ_INVALID, false, "fact dsw.monitor must be a word"},
    {"a comma within a word", "dsw;GZ;;new;;;care;2024-01-01;;dsw.monitor=high, or low;1%;",
     WLZ_NOTFOUND, false, "fact dsw.monitor is never high, or low"},
};

START_TEST(test_cases__have_an_answer)
{
    char path[TEST_PATH_MAX], text[1000];
    wlz_cases *cases = NULL;
    const wlz_cases_row *row;

    snprintf(text, sizeof text, HEADING "\n%s", answers[_i].row);
    assert_ok(reg, read_text(text, path, &cases));
    ck_assert_str_eq(wlz_message(reg), "");
    ck_assert_uint_eq(cases->count, 1);
    ck_assert_uint_eq(cases->wrong_count, !answers[_i].agrees);
    row = cases->rows[0];
    ck_assert_uint_eq(row->line, 2);
    ck_assert_msg(row->status == answers[_i].status, "%s: %s: %s", answers[_i].what,
                  wlz_status_name(row->status), row->message);
    ck_assert_msg(row->agrees == answers[_i].agrees, "%s", answers[_i].what);
    ck_assert_int_eq(row->bp == WLZ_BP_NONE, row->status != WLZ_OK);
    ck_assert_int_eq(row->message[0] == '\0', row->status == WLZ_OK);
    assert_text(row->message, answers[_i].message);
    wlz_cases_free(cases);
}
END_TEST

/* Lines, marks and separators as programs write them. */
START_TEST(test_cases__are_read_as_programs_write_them)
{
    char path[TEST_PATH_MAX];
    wlz_cases *cases = NULL;

    assert_ok(reg, read_text("\xef\xbb\xbf" HEADING "\r\n"
                             "vgz;GZ;;new;zzp;;care;2024-01-01;2024-01-01;;95,7%;\"of; two\n"
                             "lines\"\r\n\r\nvgz;GZ;;new;zzp;;care;2024-01-01;;;\"95,7%\";\r\n",
                             path, &cases));
    ck_assert_uint_eq(cases->count, 2);
    ck_assert_uint_eq(cases->wrong_count, 0);
    ck_assert_str_eq(cases->rows[0]->note, "of; two\nlines");
    ck_assert_int_eq(cases->rows[0]->asked->known_on, 20240101);
    ck_assert_uint_eq(cases->rows[1]->line, 5);
    ck_assert_ptr_null(cases->rows[1]->note);
    wlz_cases_free(cases);
    assert_ok(reg,
              read_text(COMMAS "\nvgz,GZ,,new,zzp,,care,2024-01-01,,,\"95,7%\",\n", path, &cases));
    ck_assert_uint_eq(cases->count, 1);
    ck_assert_uint_eq(cases->wrong_count, 0);
    wlz_cases_free(cases);
    assert_ok(reg, read_text(HEADING, path, &cases));
    ck_assert_uint_eq(cases->count, 0);
    wlz_cases_free(cases);
}
END_TEST

static const struct {
    const char *what;
    const char *text;
    int line;
    const char *message, *dutch; /* after "path:line: " */
} files[] = {
    {"a fact without a value", HEADING "\nvgz;GZ;;new;;;care;2024-01-01;;vgz.growth;95,7%;\n", 2,
     "facts: NAME=VALUE", "facts: NAAM=WAARDE"},
    {"an impossible percentage",
     HEADING "\nvgz;GZ;;new;;;care;2024-01-01;;tariff.care.2023=high;95,7%;\n", 2,
     "facts: ", "facts: "},
    {"an impossible day", HEADING "\nvgz;GZ;;new;;;care;31-02-2024;;;95,7%;\n", 2,
     "day: a day, 2024-06-01 was expected", "day: een dag, 2024-06-01 verwacht"},
    {"a day with more after it", HEADING "\nvgz;GZ;;new;;;care;31-01-20245;;;95,7%;\n", 2,
     "day: ", "day: "},
    {"a day without a year", HEADING "\nvgz;GZ;;new;;;care;31-01;;;95,7%;\n", 2, "day: ", "day: "},
    {"an impossible day of knowledge", HEADING "\nvgz;GZ;;new;;;care;2024-01-01;x;;95,7%;\n", 2,
     "known_on: ", "known_on: "},
    {"an impossible expectation",
     HEADING "\nvgz;GZ;;new;;;care;2024-01-01;;;95,7;x\n"
             "vgz;GZ;;new;;;care;2024-01-01;;;high;\n",
     3, "expected: a percentage, undecided or none was expected",
     "expected: een percentage, undecided of none verwacht"},
    {"too few fields", HEADING "\nvgz;GZ;new\n", 2, "row: one of 12 fields",
     "rij: een van 12 velden"},
    {"too many fields", HEADING "\n\nvgz;GZ;;new;;;care;2024-01-01;;;95,7%;;\n", 3,
     "row: one of 12 fields", "rij: een van 12 velden"},
    {"another heading", "office;sector\nvgz;GZ\n", 1, "row: the heading office;sector;kind;",
     "rij: de kop office;sector;kind;"},
    {"a heading with one more", HEADING ";more\n", 1, "row: the heading ", "rij: de kop "},
    {"nothing", "", 1, "row: the heading ", "rij: de kop "},
    {"a quote that does not end", HEADING "\nvgz;\"GZ;;\n", 2, "sector: quotes around",
     "sector: aanhalingstekens"},
    {"such a quote behind the last field",
     HEADING "\nvgz;GZ;;new;;;care;2024-01-01;;;95,7%;x;\"more\n", 2, "note: quotes around",
     "note: aanhalingstekens"},
    {"such a quote in the heading", HEADING ";\"more\n", 1, "row: the heading ", "rij: de kop "},
};

static void assert_no_cases(const char *text, const char *place, const char *message)
{
    char path[TEST_PATH_MAX], expected[TEST_PATH_MAX + 200];
    wlz_cases *cases = NULL;

    ck_assert_int_eq(read_text(text, path, &cases), WLZ_INVALID);
    snprintf(expected, sizeof expected, "%s:%s%s", path, place, message);
    ck_assert_msg(strncmp(wlz_message(reg), expected, strlen(expected)) == 0, "%s, not %s",
                  wlz_message(reg), expected);
    ck_assert_ptr_null(cases);
}

START_TEST(test_cases__report_what_is_wrong_with_a_file)
{
    char place[20];

    snprintf(place, sizeof place, "%d: ", files[_i].line);
    assert_no_cases(files[_i].text, place, files[_i].message);
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    assert_no_cases(files[_i].text, place, files[_i].dutch);
    assert_ok(reg, wlz_set_language(reg, WLZ_ENGLISH));
}
END_TEST

START_TEST(test_cases__have_limits)
{
    char text[3000];

    snprintf(text, sizeof text, HEADING "\nvgz;GZ;;new;zzp;;care;2024-01-01;;;95,7%%;%401s\n", "x");
    assert_no_cases(text, "2: ", "note: at most 400 bytes was expected");
    assert_no_cases(HEADING "\nvgz;\xff\n", " ", "not UTF-8 text");
    assert_status(reg, WLZ_NOTFOUND, wlz_cases_get(reg, "/nowhere/at/all", &(wlz_cases *){NULL}));
    assert_status(reg, WLZ_IO, wlz_cases_get(reg, "/", &(wlz_cases *){NULL}));
    assert_status(reg, WLZ_INVALID, wlz_cases_get(reg, "/nowhere", NULL));
}
END_TEST

/* ---- one fact ---- */

static const struct {
    const char *text;
    const char *fact; /* NULL: it is not a fact */
    const char *word;
    int64_t number;
} facts[] = {
    {"relation=new", "relation", "new", 0},
    {"tariff.care.2023=95,8%", "tariff.care.2023", NULL, 9580},
    {"tariff.care.2023=95", "tariff.care.2023", NULL, 9500},
    {"with_treatment=yes", "with_treatment", NULL, 1},
    {"with_treatment=no", "with_treatment", NULL, 0},
    {"unknown=-3", "unknown", NULL, -3},
    {"unknown=", "unknown", "", 0},
    {"unknown=a=b", "unknown", "a=b", 0},
    {"tariff.care.2023=high", NULL, NULL, 0},
    {"relation", NULL, NULL, 0},
};

START_TEST(test_cases__have_facts)
{
    wlz_case_fact fact = {"untouched", NULL, 0};
    char text[100];
    wlz_status status;

    snprintf(text, sizeof text, "%s", facts[_i].text);
    status = wlz_case_fact_parse(reg, text, &fact);
    if (facts[_i].fact == NULL) {
        assert_status(reg, WLZ_INVALID, status);
        ck_assert_str_eq(text, facts[_i].text);
        ck_assert_str_eq(fact.fact, "untouched");
        return;
    }
    assert_ok(reg, status);
    ck_assert_str_eq(fact.fact, facts[_i].fact);
    ck_assert_int_eq(fact.number, facts[_i].number);
    ck_assert_int_eq(fact.word == NULL, facts[_i].word == NULL);
    if (fact.word != NULL)
        ck_assert_str_eq(fact.word, facts[_i].word);
}
END_TEST

Suite *cases_suite(void)
{
    Suite *suite = suite_create("cases");
    TCase *packs = tcase_create("packs"), *form = tcase_create("form");
    TCase *fact = tcase_create("fact");

    tcase_add_unchecked_fixture(packs, setup, teardown);
    tcase_add_unchecked_fixture(form, setup, teardown);
    tcase_add_test(packs, test_cases__of_every_pack_are_answered_as_they_say);
    tcase_add_unchecked_fixture(fact, setup, teardown);
    tcase_add_loop_test(form, test_cases__have_an_answer, 0, COUNT(answers));
    tcase_add_test(form, test_cases__are_read_as_programs_write_them);
    tcase_add_loop_test(form, test_cases__report_what_is_wrong_with_a_file, 0, COUNT(files));
    tcase_add_test(form, test_cases__have_limits);
    tcase_add_loop_test(fact, test_cases__have_facts, 0, COUNT(facts));
    suite_add_tcase(suite, packs);
    suite_add_tcase(suite, form);
    suite_add_tcase(suite, fact);
    return suite;
}
