/* How a percentage came about: every step with its source, and no explanation for a wrong question. */
#include "samples.h"

Suite *tariff_trace_suite(void);

static wlz_registry *reg;
static wlz_tariff *told;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    told = NULL;
}

/* Between questions to one registry. */
static void forget(void)
{
    wlz_tariff_free(told);
    told = NULL;
}

static void teardown(void)
{
    forget();
    assert_sound(reg);
    wlz_close(reg);
}

static const wlz_tariff_question care = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230101, 0};

static void record_lower(wlz_bp bp)
{
    wlz_provider_fact fact = {
        OFFICE, GZ_PROVIDER, "tariff.care.lower_2022", NULL, bp, false, 20230101, 0, 0, "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}

/* ---- the steps ---- */

START_TEST(test_tariff_trace__begins_with_the_base_and_its_source)
{
    const wlz_tariff_step *base;

    told = tariff_told(reg, &care, WLZ_OK);
    base = told->steps[0];
    ck_assert_str_eq(base->step, "base");
    ck_assert(base->applies);
    ck_assert_int_eq(base->amount_bp, 9580);
    ck_assert_int_eq(base->result_bp, 9580);
    ck_assert_str_eq(base->document, "zk-supplement-2023");
    ck_assert_str_eq(base->paragraph, "2.3 (S2-044)");
    ck_assert_int_eq(base->rank, 3);
    ck_assert_str_eq(base->reason, "the provision that prevails");
    ck_assert_int_eq(told->bp, 9580);
}
END_TEST

START_TEST(test_tariff_trace__tells_each_step_in_the_order_taken)
{
    const wlz_tariff_step *bound, *maximum;

    record_lower(9490);
    told = tariff_told(reg, &care, WLZ_OK);
    ck_assert_uint_eq(told->step_count, 3);
    bound = told->steps[1];
    ck_assert_str_eq(bound->step, "bound");
    ck_assert(bound->applies);
    ck_assert_int_eq(bound->amount_bp, 9490);
    ck_assert_int_eq(bound->result_bp, 9490);
    ck_assert_str_eq(bound->document, "zk-supplement-2023");
    ck_assert_str_eq(bound->paragraph, "2.5 (S2-053)");
    ck_assert_str_eq(bound->reason, "at most the fact tariff.care.lower_2022");
    maximum = told->steps[2];
    ck_assert_str_eq(maximum->step, "maximum");
    ck_assert(!maximum->applies);
    ck_assert_int_eq(maximum->amount_bp, 10000);
    ck_assert_int_eq(maximum->result_bp, 9490);
    ck_assert_int_eq(maximum->rank, 5);
}
END_TEST

START_TEST(test_tariff_trace__tells_a_step_that_was_not_taken)
{
    told = tariff_told(reg, &care, WLZ_OK);
    ck_assert_int_eq(told->steps[1]->outcome, WLZ_STEP_CONDITION);
    ck_assert_str_eq(told->steps[1]->reason,
                     "at most the fact tariff.care.lower_2022; not awarded, or its condition is not"
                     " met");
    wlz_tariff_free(told);
    record_lower(9700);
    told = tariff_told(reg, &care, WLZ_OK);
    ck_assert(!told->steps[1]->applies);
    ck_assert_int_eq(told->steps[1]->outcome, WLZ_STEP_NO_EFFECT);
    ck_assert_str_eq(told->steps[1]->reason,
                     "at most the fact tariff.care.lower_2022; not above it as it is");
}
END_TEST

START_TEST(test_tariff_trace__holds_the_contest_for_the_base)
{
    const wlz_resolution *base;

    told = tariff_told(reg, &care, WLZ_OK);
    base = told->base;
    ck_assert_int_eq(base->value, 9580);
    ck_assert(base->rows[0]->outcome == WLZ_OUTCOME_PREVAILS);
    assert_text(candidate_of(base, "zk-policy-2021-2023")->reason, "the same value");
}
END_TEST

START_TEST(test_tariff_trace__is_json_with_the_same_content)
{
    const char *json;

    record_lower(9490);
    told = tariff_told(reg, &care, WLZ_OK);
    json = wlz_tariff_json(told);
    ck_assert_int_eq(json_int(reg, json, "json_valid(j)"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.bp'"), 9490);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.status' = 'ok' AND j ->> '$.message' = ''"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.steps[2].outcome' = 'no effect'"), 1);
    ck_assert_ptr_eq(json, wlz_tariff_json(told));
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.text' = '94,9%'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.provider' = '30000001'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.known_on' = '2022-11-15'"), 1);
    ck_assert_int_eq(json_int(reg, json, "json_array_length(j, '$.steps')"), 3);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.steps[1].amount' = '94,9%'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.steps[2].applies'"), 0);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.base.candidates[0].wins'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.missing' = '[]'"), 1);
}
END_TEST

/* ---- when there is no percentage ---- */

START_TEST(test_tariff_trace__of_a_tie_shows_both_sides)
{
    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota-a", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    provide(reg, "sample-nota-b", "tariff.care", SCOPE(.sector = "GZ"), 9610);
    told = tariff_told(reg, &care, WLZ_TIE);
    assert_text(told->message, "sample-nota-a");
    assert_text(told->message, "sample-nota-b");
    ck_assert_int_eq(told->base->status, WLZ_TIE);
    ck_assert_ptr_nonnull(candidate_of(told->base, "sample-nota-a"));
    ck_assert_uint_eq(told->step_count, 0);
}
END_TEST

START_TEST(test_tariff_trace__of_an_undecided_answer_shows_what_was_weighed)
{
    wlz_provider_fact fact = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                              true,   20150101,    0,          0,    "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    told = tariff_told(reg, &care, WLZ_UNDECIDED);
    assert_text(told->message, "not recorded: fact relation");
    ck_assert_uint_eq(told->base->count, 3);
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(told), "j ->> '$.missing[0]' = 'fact relation'"),
                     1);
}
END_TEST

START_TEST(test_tariff_trace__of_nothing_says_so)
{
    wlz_tariff_question question = care;

    question.day = 20240101;
    told = tariff_told(reg, &question, WLZ_NOVALUE);
    assert_text(told->message, "tariff.care");
    ck_assert_uint_eq(told->step_count, 0);
}
END_TEST

static const struct {
    const char *what;
    wlz_tariff_question question;
    wlz_status status;
} questions[] = {
    {"no office", {NULL, GZ_PROVIDER, "Z901", "care", 20230101, 0}, WLZ_INVALID},
    {"an unknown office", {"nobody", GZ_PROVIDER, "Z901", "care", 20230101, 0}, WLZ_NOTFOUND},
    {"no provider", {OFFICE, NULL, "Z901", "care", 20230101, 0}, WLZ_INVALID},
    {"no AGB code", {OFFICE, "3000001", "Z901", "care", 20230101, 0}, WLZ_INVALID},
    {"an unknown provider", {OFFICE, "30000009", "Z901", "care", 20230101, 0}, WLZ_NOTFOUND},
    {"no performance", {OFFICE, GZ_PROVIDER, NULL, "care", 20230101, 0}, WLZ_INVALID},
    {"an empty performance", {OFFICE, GZ_PROVIDER, "", "care", 20230101, 0}, WLZ_INVALID},
    {"an unknown performance", {OFFICE, GZ_PROVIDER, "Z999", "care", 20230101, 0}, WLZ_NOTFOUND},
    {"no component", {OFFICE, GZ_PROVIDER, "Z901", NULL, 20230101, 0}, WLZ_INVALID},
    {"a misspelt component", {OFFICE, GZ_PROVIDER, "Z901", "Care", 20230101, 0}, WLZ_INVALID},
    {"no day", {OFFICE, GZ_PROVIDER, "Z901", "care", 0, 0}, WLZ_INVALID},
    {"a day that is none", {OFFICE, GZ_PROVIDER, "Z901", "care", 20230229, 0}, WLZ_INVALID},
    {"known on no day", {OFFICE, GZ_PROVIDER, "Z901", "care", 20230101, 7}, WLZ_INVALID},
    {"before it worked in a sector", {OFFICE, GZ_PROVIDER, "Z901", "care", 20141231, 0}, WLZ_OK},
};

START_TEST(test_tariff_trace__is_not_made_for_a_wrong_question)
{
    wlz_bp bp = -7;
    wlz_status status = wlz_tariff_get(reg, &questions[_i].question, &told);

    ck_assert_msg(status == questions[_i].status, "%s: %s: %s", questions[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_int_eq(wlz_message(reg)[0] == '\0', status == WLZ_OK);
    ck_assert_int_eq(told == NULL, status != WLZ_OK);
    ck_assert_int_eq(wlz_tariff_bp(reg, &questions[_i].question, &bp),
                     told != NULL ? told->status : status);
    ck_assert_int_eq(bp, -7);
}
END_TEST

START_TEST(test_tariff_trace__may_be_left_out)
{
    wlz_bp bp = -7;

    assert_ok(reg, wlz_tariff_bp(reg, &care, NULL));
    assert_ok(reg, wlz_tariff_bp(reg, &care, &bp));
    ck_assert_int_eq(bp, 9580);
    ck_assert_int_eq(wlz_tariff_bp(NULL, &care, &bp), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_tariff_bp(reg, NULL, &bp));
    ck_assert_int_eq(wlz_tariff_get(NULL, &care, &told), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_tariff_get(reg, NULL, &told));
    assert_status(reg, WLZ_INVALID, wlz_tariff_get(reg, &care, NULL));
    ck_assert_ptr_null(told);
}
END_TEST

START_TEST(test_tariff_trace__of_no_answer_is_harmless)
{
    ck_assert_str_eq(wlz_tariff_json(NULL), "");
    ck_assert_str_eq(wlz_tariff_explain(NULL), "");
    wlz_tariff_free(NULL);
}
END_TEST

Suite *tariff_trace_suite(void)
{
    Suite *suite = suite_create("tariff_trace");
    TCase *steps = tcase_create("steps"), *none = tcase_create("none"),
          *asked = tcase_create("questions");

    with_samples(steps, setup, teardown);
    with_samples(none, setup, teardown);
    tcase_add_unchecked_fixture(asked, setup, teardown); /* these only ask */
    tcase_add_checked_fixture(asked, NULL, forget);
    tcase_add_test(steps, test_tariff_trace__begins_with_the_base_and_its_source);
    tcase_add_test(steps, test_tariff_trace__tells_each_step_in_the_order_taken);
    tcase_add_test(steps, test_tariff_trace__tells_a_step_that_was_not_taken);
    tcase_add_test(steps, test_tariff_trace__holds_the_contest_for_the_base);
    tcase_add_test(steps, test_tariff_trace__is_json_with_the_same_content);
    tcase_add_test(none, test_tariff_trace__of_a_tie_shows_both_sides);
    tcase_add_test(none, test_tariff_trace__of_an_undecided_answer_shows_what_was_weighed);
    tcase_add_test(none, test_tariff_trace__of_nothing_says_so);
    tcase_add_loop_test(asked, test_tariff_trace__is_not_made_for_a_wrong_question, 0,
                        COUNT(questions));
    tcase_add_test(asked, test_tariff_trace__may_be_left_out);
    tcase_add_test(asked, test_tariff_trace__of_no_answer_is_harmless);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, none);
    suite_add_tcase(suite, asked);
    return suite;
}
