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

static void teardown(void)
{
    wlz_tariff_free(told);
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
    wlz_bp bp = -7;

    assert_ok(reg, wlz_tariff_ask(reg, &care, &bp, &told));
    base = wlz_tariff_step_at(told, 0);
    ck_assert_str_eq(base->step, "base");
    ck_assert(base->applies);
    ck_assert_int_eq(base->amount, 9580);
    ck_assert_int_eq(base->result, 9580);
    ck_assert_str_eq(base->document, "zk-supplement-2023");
    ck_assert_str_eq(base->paragraph, "2.3 (S2-044)");
    ck_assert_int_eq(base->rank, 3);
    ck_assert_str_eq(base->reason, "the provision that prevails");
    ck_assert_int_eq(bp, 9580);
}
END_TEST

START_TEST(test_tariff_trace__tells_each_step_in_the_order_taken)
{
    const wlz_tariff_step *bound, *maximum;

    record_lower(9490);
    assert_ok(reg, wlz_tariff_ask(reg, &care, NULL, &told));
    ck_assert_uint_eq(wlz_tariff_step_count(told), 3);
    bound = wlz_tariff_step_at(told, 1);
    ck_assert_str_eq(bound->step, "bound");
    ck_assert(bound->applies);
    ck_assert_int_eq(bound->amount, 9490);
    ck_assert_int_eq(bound->result, 9490);
    ck_assert_str_eq(bound->document, "zk-supplement-2023");
    ck_assert_str_eq(bound->paragraph, "2.5 (S2-053)");
    ck_assert_str_eq(bound->reason, "at most the fact tariff.care.lower_2022");
    maximum = wlz_tariff_step_at(told, 2);
    ck_assert_str_eq(maximum->step, "maximum");
    ck_assert(!maximum->applies);
    ck_assert_int_eq(maximum->amount, 10000);
    ck_assert_int_eq(maximum->result, 9490);
    ck_assert_int_eq(maximum->rank, 5);
    ck_assert_ptr_null(wlz_tariff_step_at(told, 3));
}
END_TEST

START_TEST(test_tariff_trace__tells_a_step_that_was_not_taken)
{
    assert_ok(reg, wlz_tariff_ask(reg, &care, NULL, &told));
    ck_assert_str_eq(wlz_tariff_step_at(told, 1)->reason,
                     "at most the fact tariff.care.lower_2022; not awarded, or its condition is not"
                     " met");
    wlz_tariff_free(told);
    record_lower(9700);
    assert_ok(reg, wlz_tariff_ask(reg, &care, NULL, &told));
    ck_assert(!wlz_tariff_step_at(told, 1)->applies);
    ck_assert_str_eq(wlz_tariff_step_at(told, 1)->reason,
                     "at most the fact tariff.care.lower_2022; not above it as it is");
}
END_TEST

START_TEST(test_tariff_trace__holds_the_contest_for_the_base)
{
    const wlz_resolution *base;

    assert_ok(reg, wlz_tariff_ask(reg, &care, NULL, &told));
    base = wlz_tariff_base(told);
    ck_assert_int_eq(wlz_resolution_value(base), 9580);
    ck_assert(wlz_resolution_at(base, 0)->wins);
    assert_text(candidate_of(base, "zk-policy-2021-2023")->reason, "the same value");
}
END_TEST

START_TEST(test_tariff_trace__is_json_with_the_same_content)
{
    const char *json;

    record_lower(9490);
    assert_ok(reg, wlz_tariff_ask(reg, &care, NULL, &told));
    json = wlz_tariff_json(told);
    ck_assert_int_eq(json_int(reg, json, "json_valid(j)"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.bp'"), 9490);
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
    wlz_bp bp = -7;

    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota-a", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    provide(reg, "sample-nota-b", "tariff.care", SCOPE(.sector = "GZ"), 9610);
    assert_status(reg, WLZ_TIE, wlz_tariff_ask(reg, &care, &bp, &told));
    assert_message(reg, "sample-nota-a");
    assert_message(reg, "sample-nota-b");
    ck_assert_int_eq(bp, -7);
    ck_assert_ptr_nonnull(candidate_of(wlz_tariff_base(told), "sample-nota-a"));
    ck_assert_uint_eq(wlz_tariff_step_count(told), 0);
}
END_TEST

START_TEST(test_tariff_trace__of_an_undecided_answer_shows_what_was_weighed)
{
    wlz_provider_fact fact = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                              true,   20150101,    0,          0,    "sample"};
    wlz_bp bp = -7;

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_ask(reg, &care, &bp, &told));
    assert_message(reg, "not recorded: fact relation");
    ck_assert_int_eq(bp, -7);
    ck_assert_uint_eq(wlz_resolution_count(wlz_tariff_base(told)), 3);
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(told), "j ->> '$.missing[0]' = 'fact relation'"),
                     1);
}
END_TEST

START_TEST(test_tariff_trace__of_nothing_says_so)
{
    wlz_tariff_question question = care;
    wlz_bp bp = -7;

    question.day = 20240101;
    assert_status(reg, WLZ_NOTFOUND, wlz_tariff_ask(reg, &question, &bp, &told));
    assert_message(reg, "tariff.care");
    ck_assert_int_eq(bp, -7);
    ck_assert_uint_eq(wlz_tariff_step_count(told), 0);
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
    {"before it worked in a sector",
     {OFFICE, GZ_PROVIDER, "Z901", "care", 20141231, 0},
     WLZ_UNDECIDED},
};

START_TEST(test_tariff_trace__is_not_made_for_a_wrong_question)
{
    wlz_bp bp = -7;
    wlz_status status = wlz_tariff_ask(reg, &questions[_i].question, &bp, &told);

    ck_assert_msg(status == questions[_i].status, "%s: %s: %s", questions[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_str_ne(wlz_message(reg), "");
    ck_assert_int_eq(bp, -7);
    ck_assert_ptr_null(told);
}
END_TEST

START_TEST(test_tariff_trace__may_be_left_out)
{
    wlz_bp bp = -7;

    assert_ok(reg, wlz_tariff_ask(reg, &care, NULL, NULL));
    assert_ok(reg, wlz_tariff_ask(reg, &care, &bp, NULL));
    ck_assert_int_eq(bp, 9580);
    ck_assert_int_eq(wlz_tariff_ask(NULL, &care, &bp, &told), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_tariff_ask(reg, NULL, &bp, &told));
}
END_TEST

START_TEST(test_tariff_trace__of_no_answer_is_harmless)
{
    ck_assert_uint_eq(wlz_tariff_step_count(NULL), 0);
    ck_assert_ptr_null(wlz_tariff_step_at(NULL, 0));
    ck_assert_ptr_null(wlz_tariff_base(NULL));
    ck_assert_str_eq(wlz_tariff_json(NULL), "");
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
