/* One case at all offices: a row each, as each office answers by itself, and no office fails the others. */
#include "samples.h"

#include "file/connection.h"

#include <wlzreg/sql.h>

Suite *comparison_suite(void);

static wlz_registry *reg;
static wlz_comparison *list;

static void setup(void)
{
    test_set_today(20240110);
    reg = all_policies_registry();
    list = NULL;
}

static void teardown(void)
{
    wlz_comparison_free(list);
    assert_sound(reg);
    wlz_close(reg);
}

static const char *const OFFICES[] = {
    "cz", "dsw", "menzis", "salland", "vgz", "zilveren-kruis", "zorg-en-zekerheid"};

/* The facts that decide at every office but Salland and Zilveren Kruis. */
static const wlz_case_fact FACTS[] = {{"tariff.care.2023", NULL, 9490},
                                      {"cz.contributes", NULL, 1},
                                      {"cz.historically_lower", NULL, 0},
                                      {"dsw.monitor", "above", 0},
                                      {"profile", "other", 0}};

static wlz_tariff_case a_stay(void)
{
    return (wlz_tariff_case){.sector = "GZ",
                             .relation = "existing",
                             .care_form = "zzp",
                             .component = "care",
                             .day = 20240601,
                             .facts = FACTS,
                             .fact_count = COUNT(FACTS)};
}

static const wlz_comparison_row *row_of(const char *office)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->rows[i]->office, office) == 0)
            return list->rows[i];
    ck_abort_msg("no row of %s", office);
    return NULL;
}

static void compare(wlz_tariff_case c)
{
    wlz_comparison_free(list);
    list = NULL;
    assert_ok(reg, wlz_comparison_get(reg, &c, &list));
    ck_assert_str_eq(wlz_message(reg), "");
}

/* ---- the rows ---- */

START_TEST(test_comparison__has_a_row_for_each_office_in_order)
{
    compare(a_stay());
    ck_assert_uint_eq(list->count, COUNT(OFFICES));
    for (int i = 0; i < COUNT(OFFICES); i++)
        ck_assert_str_eq(list->rows[(size_t)i]->office, OFFICES[i]);
}
END_TEST

static void assert_answers_alone(const wlz_comparison_row *row, wlz_tariff_case c)
{
    wlz_tariff *tried = NULL;

    c.office = row->office;
    assert_ok(reg, wlz_tariff_try(reg, &c, &tried));
    ck_assert_int_eq(tried->status, row->tariff->status);
    ck_assert_int_eq(tried->bp, row->tariff->bp);
    ck_assert_str_eq(tried->message, row->tariff->message);
    ck_assert_str_eq(wlz_tariff_explain(tried), wlz_tariff_explain(row->tariff));
    ck_assert_str_eq(wlz_tariff_json(tried), wlz_tariff_json(row->tariff));
    wlz_tariff_free(tried);
}

START_TEST(test_comparison__is_what_each_office_answers_by_itself)
{
    static const char *const sectors[] = {"GZ", "VV", "GGZ"};
    static const wlz_date days[] = {20230601, 20240601, 20270601};

    for (int s = 0; s < COUNT(sectors); s++)
        for (int d = 0; d < COUNT(days); d++) {
            wlz_tariff_case c = a_stay();

            c.sector = sectors[s];
            c.day = days[d];
            compare(c);
            for (size_t i = 0; i < list->count; i++)
                assert_answers_alone(list->rows[i], c);
        }
}
END_TEST

START_TEST(test_comparison__has_percentage_and_steps)
{
    const wlz_comparison_row *row;

    compare(a_stay());
    row = row_of("dsw");
    ck_assert_int_eq(row->tariff->status, WLZ_OK);
    ck_assert_int_eq(row->tariff->bp, 9590);
    ck_assert_str_eq(row->tariff->message, "");
    ck_assert_str_eq(row->tariff->steps[0]->rule, "dsw.percentage-2023");
    ck_assert_int_eq(row_of("vgz")->tariff->bp, 9490);
    ck_assert_int_eq(row_of("cz")->tariff->bp, 9570);
    ck_assert_uint_eq(row->tariff->missing_count, 0);
}
END_TEST

START_TEST(test_comparison__has_what_is_undecided_as_a_row)
{
    const wlz_comparison_row *row;

    compare(a_stay());
    row = row_of("salland");
    ck_assert_int_eq(row->tariff->status, WLZ_UNDECIDED);
    ck_assert_int_eq(row->tariff->bp, WLZ_BP_NONE);
    assert_text(row->tariff->message, "undecided for this case at salland");
    ck_assert_uint_eq(row->tariff->missing_count, 2);
    ck_assert_str_eq(row->tariff->missing[0], "salland.basics");
    ck_assert_int_eq(row_of("zilveren-kruis")->tariff->status, WLZ_UNDECIDED);
    ck_assert_str_eq(row_of("zilveren-kruis")->tariff->missing[0], "zk.class");
}
END_TEST

START_TEST(test_comparison__has_an_office_that_says_nothing_as_a_row)
{
    wlz_tariff_case c = a_stay();

    c.day = 20280601; /* only DSW has a policy in force: 94,9% and a point */
    compare(c);
    ck_assert_uint_eq(list->count, COUNT(OFFICES));
    ck_assert_int_eq(row_of("dsw")->tariff->bp, 9590);
    for (int i = 0; i < COUNT(OFFICES); i++) {
        const wlz_comparison_row *row = row_of(OFFICES[i]);

        if (strcmp(row->office, "dsw") == 0)
            continue;
        ck_assert_int_eq(row->tariff->status, WLZ_NOVALUE);
        ck_assert_int_eq(row->tariff->bp, WLZ_BP_NONE);
        assert_text(row->tariff->message, "no provision on tariff.care holds");
    }
}
END_TEST

/* Two notas of one day and rank that differ. */
static void publish_tie(void)
{
    static const char *const ids[] = {"sample-nota-a", "sample-nota-b"};

    for (int i = 0; i < 2; i++) {
        wlz_document nota = sample_document(ids[i], "nota-van-inlichtingen", 20231201);
        wlz_provision says =
            sample_provision(ids[i], "tariff.care", SCOPE(.sector = "GZ"), 9500 + i);

        nota.office = "zilveren-kruis";
        nota.valid_from = says.valid_from = 20240101;
        nota.valid_to = says.valid_to = 20250101;
        assert_ok(reg, wlz_document_add(reg, &nota));
        assert_ok(reg, wlz_provision_add(reg, &says, NULL));
    }
}

START_TEST(test_comparison__has_a_tie_as_a_row)
{
    publish_tie();
    compare(a_stay());
    ck_assert_int_eq(row_of("zilveren-kruis")->tariff->status, WLZ_TIE);
    assert_text(row_of("zilveren-kruis")->tariff->message, "sample-nota-b");
    ck_assert_ptr_nonnull(row_of("zilveren-kruis")->tariff->base);
    ck_assert_int_eq(row_of("cz")->tariff->bp, 9570);
}
END_TEST

START_TEST(test_comparison__has_an_office_with_too_many_steps_as_a_row)
{
    wlz_document nota = sample_document("sample-nota", "nota-van-inlichtingen", 20231201);

    nota.valid_to = 0;
    assert_ok(reg, wlz_document_add(reg, &nota));
    sql_run(reg, "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 64)"
                 " INSERT INTO tariff_rule(document, name, component, step, effect, topic,"
                 " valid_from, paragraph) SELECT 'sample-nota', printf('sample.%d', i), 'care',"
                 " 'bound', 'at-most', 'tariff.maximum', '2024-01-01', 's' FROM n");
    compare(a_stay());
    ck_assert_int_eq(row_of(OFFICE)->tariff->status, WLZ_OVERFLOW);
    ck_assert_int_eq(row_of(OFFICE)->tariff->bp, WLZ_BP_NONE);
    ck_assert_uint_eq(row_of(OFFICE)->tariff->step_count, 0);
    assert_text(row_of(OFFICE)->tariff->message, "more than 63 steps");
    ck_assert_int_eq(row_of("cz")->tariff->bp, 9570);
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_tariff_compare('GZ', NULL, 'existing',"
                                  " 'zzp', 'care', '2024-06-01') WHERE office = '" OFFICE
                                  "' AND status = 'WLZ_OVERFLOW' AND bp IS NULL"),
                     1);
}
END_TEST

/* ---- the case ---- */

START_TEST(test_comparison__does_not_look_at_the_office_of_the_case)
{
    wlz_tariff_case c = a_stay();

    c.office = "nowhere";
    compare(c);
    ck_assert_uint_eq(list->count, COUNT(OFFICES));
}
END_TEST

START_TEST(test_comparison__answers_as_of_an_earlier_day)
{
    wlz_tariff_case c = a_stay();

    c.known_on = 20230531;
    compare(c);
    ck_assert_int_eq(row_of("cz")->tariff->status, WLZ_NOVALUE);
    c.known_on = 20230601;
    compare(c);
    ck_assert_int_eq(row_of("cz")->tariff->bp, 9570);
}
END_TEST

START_TEST(test_comparison__has_no_row_without_offices)
{
    wlz_registry *bare = empty_registry();
    wlz_tariff_case c = {.sector = "GZ", .component = "care", .day = 20240601};

    sql_run(bare, "INSERT INTO sector(id, title) VALUES('GZ', 'Sample')");
    assert_ok(bare, wlz_comparison_get(bare, &c, &list));
    ck_assert_uint_eq(list->count, 0);
    wlz_close(bare);
}
END_TEST

/* ---- wrong cases ---- */

static void assert_wrong(wlz_status expected, wlz_tariff_case c, const char *message)
{
    wlz_comparison *untouched = (wlz_comparison *)&reg;

    assert_status(reg, expected, wlz_comparison_get(reg, &c, &untouched));
    ck_assert_ptr_eq(untouched, (wlz_comparison *)&reg);
    assert_message(reg, message);
}

START_TEST(test_comparison__refuses_a_case_that_no_office_could_answer)
{
    static const wlz_case_fact unknown = {"sample.none", NULL, 1}, number = {"zk.class", NULL, 1};
    static const wlz_case_fact word = {"cz.contributes", "yes", 0}, never = {"zk.class", "odd", 0};
    static const struct {
        const wlz_case_fact *fact;
        wlz_status status;
        const char *message;
    } wrong[] = {{&unknown, WLZ_NOTFOUND, "no fact sample.none"},
                 {&number, WLZ_INVALID, "must be a word"},
                 {&word, WLZ_INVALID, "must be a number"},
                 {&never, WLZ_NOTFOUND, "never odd"}};

    for (int i = 0; i < COUNT(wrong); i++) {
        wlz_tariff_case c = a_stay();

        c.facts = wrong[i].fact;
        c.fact_count = 1;
        assert_wrong(wrong[i].status, c, wrong[i].message);
    }
}
END_TEST

START_TEST(test_comparison__refuses_a_fact_that_is_stated_twice)
{
    static const wlz_case_fact twice[] = {{"zk.class", "complex", 0}, {"zk.class", "regular", 0}};
    wlz_tariff_case c = a_stay();

    c.facts = twice;
    c.fact_count = 2;
    assert_wrong(WLZ_INVALID, c, "fact zk.class is stated twice");
    c.fact_count = 1;
    compare(c);
}
END_TEST

START_TEST(test_comparison__refuses_facts_that_do_not_exist)
{
    wlz_tariff_case c = a_stay();

    c.facts = NULL;
    assert_wrong(WLZ_INVALID, c, "facts");
    c = a_stay();
    c.fact_count = 101;
    assert_wrong(WLZ_INVALID, c, "fact_count");
    c.fact_count = SIZE_MAX;
    assert_wrong(WLZ_INVALID, c, "fact_count");
}
END_TEST

Suite *comparison_suite(void)
{
    Suite *suite = suite_create("comparison");
    TCase *tcase = tcase_create("offices");

    tcase_add_checked_fixture(tcase, setup, teardown);
    suite_add_tcase(suite, tcase);
    tcase_add_test(tcase, test_comparison__has_a_row_for_each_office_in_order);
    tcase_add_test(tcase, test_comparison__is_what_each_office_answers_by_itself);
    tcase_add_test(tcase, test_comparison__has_percentage_and_steps);
    tcase_add_test(tcase, test_comparison__has_what_is_undecided_as_a_row);
    tcase_add_test(tcase, test_comparison__has_an_office_that_says_nothing_as_a_row);
    tcase_add_test(tcase, test_comparison__has_a_tie_as_a_row);
    tcase_add_test(tcase, test_comparison__has_an_office_with_too_many_steps_as_a_row);
    tcase_add_test(tcase, test_comparison__does_not_look_at_the_office_of_the_case);
    tcase_add_test(tcase, test_comparison__answers_as_of_an_earlier_day);
    tcase_add_test(tcase, test_comparison__has_no_row_without_offices);
    tcase_add_test(tcase, test_comparison__refuses_a_case_that_no_office_could_answer);
    tcase_add_test(tcase, test_comparison__refuses_a_fact_that_is_stated_twice);
    tcase_add_test(tcase, test_comparison__refuses_facts_that_do_not_exist);
    return suite;
}
