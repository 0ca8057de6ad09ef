/* The cases beside the packs, registered as providers, performances and facts: single questions and the sheet answer each as
 * the case is answered. */
#include "file/connection.h"
#include "helpers.h"
#include "samples.h"

#include <glob.h>
#include <sqlite3.h>

Suite *registered_suite(void);

#define LONG_AGO 20150101

enum { CASES_MAX = 1000 };

static wlz_registry *reg;
static wlz_cases *files[40];
static const wlz_cases_row *cases[CASES_MAX];
static int file_count, case_count;

static int64_t day_of(const wlz_cases_row *row)
{
    return (int64_t)row->asked->day * 100000000 + row->asked->known_on;
}

/* Those that one sheet answers stand together. */
static int by_sheet(const void *a, const void *b)
{
    const wlz_cases_row *x = *(const wlz_cases_row *const *)a;
    const wlz_cases_row *y = *(const wlz_cases_row *const *)b;
    int order = strcmp(x->asked->office, y->asked->office);

    return order != 0 ? order : (day_of(x) > day_of(y)) - (day_of(x) < day_of(y));
}

static void setup(void)
{
    glob_t found;

    test_set_today(20270601);
    reg = all_policies_registry();
    ck_assert_int_eq(glob(WLZ_TEST_PACKS "/*.cases.csv", 0, NULL, &found), 0);
    ck_assert_uint_le(found.gl_pathc, COUNT(files));
    for (size_t i = 0; i < found.gl_pathc; i++) {
        wlz_cases *file = NULL;

        assert_ok(reg, wlz_cases_get(reg, found.gl_pathv[i], &file));
        files[file_count++] = file;
        for (size_t j = 0; j < file->count; j++) {
            ck_assert_int_lt(case_count, CASES_MAX);
            cases[case_count++] = file->rows[j];
        }
    }
    globfree(&found);
    qsort(cases, (size_t)case_count, sizeof *cases, by_sheet);
}

static void teardown(void)
{
    while (file_count > 0)
        wlz_cases_free(files[--file_count]);
    case_count = 0;
    wlz_close(reg);
}

/* ---- a case becomes a provider and a performance ---- */

typedef struct registered {
    char agb[12], performance[13];
} registered;

static registered names_of(int i)
{
    registered r;

    snprintf(r.agb, sizeof r.agb, "%08d", 30000001 + i);
    snprintf(r.performance, sizeof r.performance, "Z%04d", i);
    return r;
}

static bool is_of_performance(const char *fact)
{
    sqlite3_stmt *stmt;
    bool is;

    ck_assert_int_eq(
        sqlite3_prepare_v2(reg->db, "SELECT subject FROM fact WHERE id = ?", -1, &stmt, NULL),
        SQLITE_OK);
    sqlite3_bind_text(stmt, 1, fact, -1, SQLITE_STATIC);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    is = strcmp((const char *)sqlite3_column_text(stmt, 0), "performance") == 0;
    sqlite3_finalize(stmt);
    return is;
}

static void record_fact(const wlz_tariff_case *c, const registered *r, const wlz_case_fact *f)
{
    if (is_of_performance(f->fact)) {
        wlz_performance_fact fact = {.office = c->office,
                                     .performance = r->performance,
                                     .fact = f->fact,
                                     .word = f->word,
                                     .number = f->number,
                                     .valid_from = LONG_AGO,
                                     .known_on = LONG_AGO,
                                     .evidence = "sample"};

        assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    } else {
        wlz_provider_fact fact = {.office = c->office,
                                  .agb = r->agb,
                                  .fact = f->fact,
                                  .word = f->word,
                                  .number = f->number,
                                  .valid_from = LONG_AGO,
                                  .known_on = LONG_AGO,
                                  .evidence = "sample"};

        assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    }
}

/* Of which sector the provider is: where the case does not say, of that of the care. */
static const char *own_sector(const wlz_tariff_case *c)
{
    for (size_t i = 0; i < c->fact_count; i++)
        if (strcmp(c->facts[i].fact, "own_sector") == 0)
            return c->facts[i].word;
    return c->sector;
}

static void register_case(const wlz_tariff_case *c, int i)
{
    registered r = names_of(i);
    wlz_provider_sector sector = {
        .agb = r.agb, .sector = own_sector(c), .kind = c->kind, .valid_from = LONG_AGO};
    wlz_performance performance = {.code = r.performance,
                                   .sector = c->sector,
                                   .care_form = c->care_form,
                                   .unit = "day",
                                   .title = "Sample"};
    wlz_case_fact relation = {.fact = "relation", .word = c->relation};

    assert_ok(reg, wlz_provider_add(reg, r.agb, NULL, "Sample"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    assert_ok(reg, wlz_performance_add(reg, &performance));
    if (c->relation != NULL)
        record_fact(c, &r, &relation);
    for (size_t j = 0; j < c->fact_count; j++)
        if (strcmp(c->facts[j].fact, "own_sector") != 0)
            record_fact(c, &r, &c->facts[j]);
}

/* ---- and is asked ---- */

/* Where no policy holds, nothing says either of which sector a provider is paid for the care of another one. */
static wlz_status expected_of(const wlz_cases_row *row)
{
    bool foreign = strcmp(own_sector(row->asked), row->asked->sector) != 0;

    return row->status == WLZ_NOVALUE && foreign ? WLZ_UNDECIDED : row->status;
}

static void assert_same(const wlz_cases_row *row, const char *asked, wlz_status status, wlz_bp bp)
{
    const wlz_tariff_case *c = row->asked;

    ck_assert_msg(status == expected_of(row) && (status != WLZ_OK || bp == row->bp),
                  "%s of %s %s %s, line %zu (%s): %s %d instead of %s %d: %s", asked, c->office,
                  c->sector, c->component, row->line, row->note != NULL ? row->note : "",
                  wlz_status_name(status), (int)bp, wlz_status_name(expected_of(row)), (int)row->bp,
                  wlz_message(reg));
}

static void ask(const wlz_cases_row *row, int i, const wlz_tariff_sheet *sheet)
{
    const wlz_tariff_case *c = row->asked;
    registered r = names_of(i);
    wlz_tariff_question question = {c->office,    r.agb,  r.performance,
                                    c->component, c->day, c->known_on};
    wlz_bp bp = WLZ_BP_NONE;
    wlz_status status = wlz_tariff_bp(reg, &question, &bp);

    assert_same(row, "a single question", status, bp);
    bp = WLZ_BP_NONE;
    status = wlz_tariff_sheet_bp(sheet, r.agb, r.performance, c->component, &bp);
    assert_same(row, "the sheet", status, bp);
}

static void ask_together(int first, int end)
{
    const wlz_tariff_case *c = cases[first]->asked;
    wlz_tariff_sheet_question question = {c->office, c->day, c->known_on};
    wlz_tariff_sheet *sheet = NULL;

    assert_ok(reg, wlz_begin(reg));
    for (int i = first; i < end; i++)
        register_case(cases[i]->asked, i);
    assert_ok(reg, wlz_tariff_sheet_get(reg, &question, &sheet));
    for (int i = first; i < end; i++)
        ask(cases[i], i, sheet);
    wlz_tariff_sheet_free(sheet);
    assert_ok(reg, wlz_rollback(reg));
}

START_TEST(test_registered__cases_are_answered_by_questions_and_by_the_sheet_alike)
{
    for (int first = 0, end = 0; first < case_count; first = end) {
        for (end = first + 1; end < case_count && by_sheet(&cases[first], &cases[end]) == 0;)
            end++;
        ask_together(first, end);
    }
    ck_assert_int_gt(case_count, 400);
}
END_TEST

Suite *registered_suite(void)
{
    Suite *suite = suite_create("registered");
    TCase *tcase = tcase_create("cases");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, test_registered__cases_are_answered_by_questions_and_by_the_sheet_alike);
    suite_add_tcase(suite, tcase);
    return suite;
}
