/* An eighth office and the year 2027, as packs and nothing else: answers, explanations, comparisons and differences
 * as for any office. Everything in these packs is invented. */
#include "samples.h"

#include <glob.h>

#ifndef WLZ_TEST_SAMPLE_PACKS
#error "WLZ_TEST_SAMPLE_PACKS must name the directory of the packs that are written for the tests"
#endif

Suite *policy_2027_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    glob_t packs;

    test_set_today(20261201);
    reg = all_policies_registry();
    ck_assert_int_eq(glob(WLZ_TEST_SAMPLE_PACKS "/*.sql", 0, NULL, &packs), 0);
    for (size_t i = 0; i < packs.gl_pathc; i++)
        assert_ok(reg, wlz_pack_load(reg, packs.gl_pathv[i]));
    globfree(&packs);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- answers ---- */

static int answered(const char *pattern)
{
    int tried = 0;
    glob_t files;

    ck_assert_int_eq(glob(pattern, 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        wlz_cases *cases = NULL;

        assert_ok(reg, wlz_cases_get(reg, files.gl_pathv[i], &cases));
        ck_assert_msg(cases->wrong_count == 0, "%s: %zu of %zu cases", files.gl_pathv[i],
                      cases->wrong_count, cases->count);
        tried += (int)cases->count;
        wlz_cases_free(cases);
    }
    globfree(&files);
    return tried;
}

START_TEST(test_policy_2027__answers_the_cases_beside_its_packs)
{
    ck_assert_int_eq(answered(WLZ_TEST_SAMPLE_PACKS "/*.cases.csv"), 23);
}
END_TEST

START_TEST(test_policy_2027__leaves_the_answers_of_the_seven_offices_as_they_are)
{
    ck_assert_int_gt(answered(WLZ_TEST_PACKS "/*.cases.csv"), 150);
}
END_TEST

/* ---- explanations ---- */

static const wlz_case_fact GREEN[] = {{"sample.size", "small", 0}, {"sample.green", NULL, 1}};

static wlz_tariff_case sample_case(const char *relation, wlz_date known_on)
{
    return (wlz_tariff_case){.office = "sample-office",
                             .sector = "GZ",
                             .relation = relation,
                             .component = "care",
                             .day = 20270601,
                             .known_on = known_on,
                             .facts = GREEN,
                             .fact_count = 2};
}

/* The step of this rule in this document, or fail. */
static const wlz_tariff_step *step_of(const wlz_tariff *answer, const char *rule,
                                      const char *document)
{
    for (size_t i = 0; i < answer->step_count; i++) {
        const wlz_tariff_step *s = answer->steps[i];

        if (s->rule != NULL && strcmp(s->rule, rule) == 0 && strcmp(s->document, document) == 0)
            return s;
    }
    ck_abort_msg("no step %s of %s", rule, document);
    return NULL;
}

START_TEST(test_policy_2027__explains_that_the_nota_displaces_a_rule_of_its_name)
{
    wlz_tariff_case c = sample_case("existing", 0);
    wlz_tariff *answer = NULL;
    const wlz_tariff_step *step;

    assert_ok(reg, wlz_tariff_try(reg, &c, &answer));
    step = step_of(answer, "sample.green", "sample-policy-2027");
    ck_assert_int_eq(step->outcome, WLZ_STEP_DISPLACED);
    assert_text(step->reason, "displaced by a rule of this name");
    step = step_of(answer, "sample.green", "sample-nota-2026-09-01");
    ck_assert(step->applies);
    ck_assert_int_eq(step->amount_bp, 150);
    ck_assert_int_eq(step->before_bp, 9600);
    ck_assert_int_eq(step->result_bp, 9750);
    wlz_tariff_free(answer);
}
END_TEST

START_TEST(test_policy_2027__explains_each_of_the_five_steps)
{
    static const char *const rules[] = {"sample.guide", "sample.very-large", "sample.new",
                                        "sample.green", "sample.at-most"};
    static const char *const steps[] = {"base", "decision", "exclusion", "adjustment", "bound"};
    wlz_tariff_case c = sample_case("new", 20260801);
    wlz_tariff *answer = NULL;

    assert_ok(reg, wlz_tariff_try(reg, &c, &answer));
    for (int i = 0; i < COUNT(rules); i++)
        ck_assert_str_eq(step_of(answer, rules[i], "sample-policy-2027")->step, steps[i]);
    ck_assert(step_of(answer, "sample.new", "sample-policy-2027")->applies);
    ck_assert(!step_of(answer, "sample.green", "sample-policy-2027")->applies);
    wlz_tariff_free(answer);
}
END_TEST

START_TEST(test_policy_2027__has_an_order_of_rank_of_its_own)
{
    wlz_question question = {"sample-office", "tariff.guide", 20270101, 0, SCOPE(.sector = "GZ")};
    wlz_resolution *answer = resolution(reg, question);

    ck_assert_int_eq(answer->value, 9600);
    ck_assert_int_eq(candidate_of(answer, "sample-policy-2027")->rank, 3);
    ck_assert_int_eq(candidate_of(answer, "sample-supplement-2027")->rank, 4);
    wlz_resolution_free(answer);
}
END_TEST

/* ---- comparisons and differences ---- */

START_TEST(test_policy_2027__is_a_row_beside_the_seven)
{
    wlz_tariff_case c = sample_case("existing", 0);
    wlz_comparison *offices = NULL;
    const wlz_comparison_row *row;

    assert_ok(reg, wlz_comparison_get(reg, &c, &offices));
    ck_assert_uint_eq(offices->count, 8);
    row = offices->rows[4];
    ck_assert_str_eq(row->office, "sample-office");
    ck_assert_int_eq(row->tariff->bp, 9750);
    wlz_comparison_free(offices);
}
END_TEST

static const wlz_policy_difference *difference(const wlz_policy_diff *list, const char *name)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->rows[i]->name, name) == 0 && list->rows[i]->scope.sector != NULL &&
            strcmp(list->rows[i]->scope.sector, "GZ") == 0)
            return list->rows[i];
    ck_abort_msg("no difference %s", name);
    return NULL;
}

START_TEST(test_policy_2027__differs_from_the_year_before)
{
    wlz_policy_diff *list = NULL;
    const wlz_policy_difference *d;

    assert_ok(reg, wlz_policy_diff_get(reg,
                                       &(wlz_policy_diff_question){
                                           .office = OFFICE, .day_a = 20260601, .day_b = 20270601},
                                       &list));
    d = difference(list, "tariff.guide");
    ck_assert_str_eq(d->change, "value");
    ck_assert_int_eq(d->a->value, 9570);
    ck_assert_int_eq(d->b->value, 9550);
    ck_assert_str_eq(d->b->document, "zk-sample-supplement-2027");
    ck_assert_str_eq(difference(list, "zk.guide")->change, "amount, period");
    ck_assert_str_eq(difference(list, "zk.regular")->change, "amount, period");
    ck_assert_str_eq(difference(list, "zk.new")->change, "only a");
    wlz_policy_diff_free(list);
}
END_TEST

START_TEST(test_policy_2027__differs_by_what_the_nota_says)
{
    wlz_policy_diff *list = NULL;
    const wlz_policy_difference *d;

    assert_ok(reg, wlz_policy_diff_get(reg,
                                       &(wlz_policy_diff_question){.office = "sample-office",
                                                                   .day_a = 20270601,
                                                                   .known_on_a = 20260831,
                                                                   .day_b = 20270601,
                                                                   .known_on_b = 20260901},
                                       &list));
    ck_assert_uint_eq(list->count, 2);
    ck_assert_str_eq(list->rows[0]->name, "sample.points.green_nota");
    d = list->rows[1];
    ck_assert_str_eq(d->name, "sample.green");
    ck_assert_str_eq(d->change, "amount");
    ck_assert_int_eq(d->a->value, 100);
    ck_assert_int_eq(d->b->value, 150);
    wlz_policy_diff_free(list);
}
END_TEST

Suite *policy_2027_suite(void)
{
    Suite *suite = suite_create("policy_2027");
    TCase *tcase = tcase_create("packs");

    tcase_add_checked_fixture(tcase, setup, teardown);
    suite_add_tcase(suite, tcase);
    tcase_add_test(tcase, test_policy_2027__answers_the_cases_beside_its_packs);
    tcase_add_test(tcase, test_policy_2027__leaves_the_answers_of_the_seven_offices_as_they_are);
    tcase_add_test(tcase, test_policy_2027__explains_that_the_nota_displaces_a_rule_of_its_name);
    tcase_add_test(tcase, test_policy_2027__explains_each_of_the_five_steps);
    tcase_add_test(tcase, test_policy_2027__has_an_order_of_rank_of_its_own);
    tcase_add_test(tcase, test_policy_2027__is_a_row_beside_the_seven);
    tcase_add_test(tcase, test_policy_2027__differs_from_the_year_before);
    tcase_add_test(tcase, test_policy_2027__differs_by_what_the_nota_says);
    return suite;
}
