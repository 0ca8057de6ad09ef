/* The steps of a tariff policy: which of them hold for a provider, a performance and a day, and which yield. */
#include "samples.h"

Suite *tariff_step_suite(void);

static wlz_registry *reg;
static wlz_tariff *answer;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    answer = NULL;
    publish_tariff_policy(reg);
}

static void teardown(void)
{
    wlz_tariff_free(answer);
    assert_sound(reg);
    wlz_close(reg);
}

static const wlz_tariff_question care = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230101, 0};

static wlz_bp care_bp(void)
{
    wlz_tariff_free(answer);
    answer = tariff_answer(reg, &care, WLZ_OK);
    return answer->bp;
}

/* ---- rank ---- */

START_TEST(test_tariff__leaves_what_a_better_rank_says)
{
    add_rule(reg, "zk-policy-2021-2023", "base", "fact", "sample.base");
    add_rule(reg, "zk-policy-2021-2023", "adjustment", "topic", "sample.points");
    ck_assert_int_eq(care_bp(),
                     9580); /* rank 4 against 3: its missing fact does not matter either */
    for (size_t i = 1; i <= 2; i++) {
        ck_assert(!answer->steps[i]->applies);
        ck_assert_int_eq(answer->steps[i]->outcome, WLZ_STEP_OUTRANKED);
        assert_text(answer->steps[i]->reason, "yields to the base");
    }
}
END_TEST

START_TEST(test_tariff__needs_no_fact_of_a_step_that_yields_to_a_new_base)
{
    add_rule(reg, "sample-nota", "base", "fact", "sample.base");
    add_condition(reg, add_rule(reg, "zk-supplement-2023", "adjustment", "topic", "sample.points"),
                  "sample.monitor", "is", "'above'");
    record(reg, "sample.base", NULL, 9520);
    ck_assert_int_eq(care_bp(), 9520);
}
END_TEST

/* 95,0% signed, 94,0% agreed for 2022: the signature has the better rank. */
START_TEST(test_tariff__follows_a_signed_agreement)
{
    int64_t contract = draft(reg, GZ_PROVIDER);

    record(reg, "tariff.care.lower_2022", NULL, 9400);
    ck_assert_int_eq(care_bp(), 9400);
    provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9500);
    ck_assert_int_eq(care_bp(), 9400);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
    ck_assert_int_eq(care_bp(), 9500);
}
END_TEST

START_TEST(test_tariff__never_exceeds_the_maximum)
{
    provide(reg, "sample-nota", "sample.points", SCOPE(.sector = "GZ"), 540);
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    ck_assert_int_eq(care_bp(), 10000);
    assert_text(answer->steps[answer->step_count - 1]->reason, "never above topic tariff.maximum");
}
END_TEST

/* No document states a maximum for 2024 here: then none is assumed. */
START_TEST(test_tariff__has_no_maximum_where_no_document_states_one)
{
    wlz_document document = sample_document("sample-2024", "supplement", 20220630);
    wlz_provision provision =
        sample_provision("sample-2024", "tariff.care", SCOPE(.sector = "GZ"), 9500);
    wlz_rank rank = {OFFICE,        "supplement", 3,    20240101, 0,
                     "sample-2024", "sample",     NULL, 0,        WLZ_STATED};
    wlz_tariff_question question = care;

    document.valid_from = provision.valid_from = question.day = 20240101;
    document.valid_to = provision.valid_to = 0;
    assert_ok(reg, wlz_document_add(reg, &document));
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    answer = tariff_answer(reg, &question, WLZ_OK);
    ck_assert_int_eq(answer->bp, 9500);
    ck_assert_uint_eq(answer->step_count, 1);
}
END_TEST

/* ---- where a step holds ---- */

static const struct {
    const char *what;
    const char *change; /* of a rule that adds a point */
    wlz_bp bp;
} limits[] = {
    {"the component nhc", "component = 'nhc'", 9580},
    {"its own sector", "sector = 'GZ'", 9680},
    {"another sector", "sector = 'VV'", 9580},
    {"a kind that it is not", "sector = 'GGZ', provider_kind = 'integrated'", 9580},
    {"existing providers", "relation = 'existing'", 9680},
    {"new providers", "relation = 'new'", 9580},
    {"its care form", "care_form = 'zzp'", 9680},
    {"another care form", "care_form = 'vpt'", 9580},
    {"its performance", "performance = 'Z901'", 9680},
    {"another performance", "performance = 'Z902'", 9580},
    {"from a later day", "valid_from = '2023-01-02'", 9580},
    {"until this day", "valid_from = '2022-01-01', valid_to = '2023-01-01'", 9580},
    {"until the next day", "valid_to = '2023-01-02'", 9680},
};

/* Rules are not edited: the columns are put together before the row is written. */
START_TEST(test_tariff__takes_a_step_where_it_holds)
{
    char sql[700];

    sql_run(
        reg,
        "CREATE TEMP TABLE draft(document, name, component, step, effect, sector, provider_kind,"
        " relation, care_form, performance, topic, valid_from, valid_to, paragraph)");
    sql_run(reg, "INSERT INTO draft VALUES('sample-nota', 'sample', 'care', 'adjustment', 'adds', "
                 "NULL, NULL, NULL,"
                 " NULL, NULL, 'sample.points', '2023-01-01', '2024-01-01', 'sample')");
    snprintf(sql, sizeof sql, "UPDATE draft SET %s", limits[_i].change);
    sql_run(reg, sql);
    sql_run(
        reg,
        "INSERT INTO tariff_rule(document, name, component, step, effect, sector, provider_kind,"
        " relation, care_form, performance, topic, valid_from, valid_to, paragraph)"
        " SELECT * FROM draft");
    ck_assert_msg(care_bp() == limits[_i].bp, "%s: %d", limits[_i].what, (int)care_bp());
}
END_TEST

/* A performance without a care form has none of the forms that a rule names. */
START_TEST(test_tariff__is_undecided_where_a_step_is_of_a_care_form_that_is_not_known)
{
    wlz_nza_tariff tariff = {"Z904", 2023, "care", 0, 25000, "sample"};
    wlz_tariff_question question = care;
    wlz_bp bp = -7;

    assert_ok(reg, wlz_performance_add(reg, &(wlz_performance){.code = "Z904",
                                                               .sector = "GZ",
                                                               .care_form = NULL,
                                                               .unit = "hour",
                                                               .title = "Sample"}));
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, care_form, "
                 "topic, valid_from,"
                 " paragraph) VALUES('sample-nota', 'sample', 'care', 'adjustment', 'adds', 'zzp', "
                 "'sample.points',"
                 " '2023-01-01', 'sample')");
    ck_assert_int_eq(care_bp(), 9680);
    question.performance = "Z904";
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "care form"));
    ck_assert_int_eq(bp, -7);
}
END_TEST

START_TEST(test_tariff__holds_63_steps_and_says_when_there_are_more)
{
    for (int i = 0; i < 62; i++) /* and the one of the supplement */
        add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    provide(reg, "sample-nota", "sample.points", SCOPE(.sector = "GZ"), 1);
    ck_assert_int_eq(care_bp(), 9580 + 62);
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    assert_status(reg, WLZ_OVERFLOW, wlz_tariff_bp(reg, &care, NULL));
    assert_message(reg, "63 steps");
    wlz_tariff_free(answer);
    answer = tariff_answer(reg, &care, WLZ_OVERFLOW);
    assert_text(wlz_tariff_json(answer), "\"status\":\"overflow\"");
}
END_TEST

START_TEST(test_tariff__is_undecided_when_a_step_has_no_rank)
{
    wlz_document document = sample_document("sample-regulation", "regulation", 20220630);
    wlz_tariff_question question = care;
    wlz_bp bp = -7;
    wlz_rank rank = {
        .kind = "supplement", .rank = 3, .valid_from = 20230101, .paragraph = "sample"};

    document.office = question.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &document));
    document.id = rank.document = "sample-supplement";
    document.kind = "supplement";
    assert_ok(reg, wlz_document_add(reg, &document));
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    provide(reg, "sample-supplement", "tariff.care", EVERYONE, 9500);
    add_rule(reg, "sample-regulation", "bound", "fact", "sample.base");
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, &bp));
    assert_message(reg, "gives a regulation a rank for cz");
}
END_TEST

START_TEST(test_tariff__takes_a_step_from_the_day_its_document_is_known)
{
    wlz_tariff_question question = care;
    wlz_bp bp = -7;

    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    question.known_on = 20220630;
    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9680);
    question.known_on = 20220629;
    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9580);
}
END_TEST

START_TEST(test_tariff__takes_a_corrected_step_from_the_day_of_its_correction)
{
    wlz_tariff_question question = care;
    wlz_bp bp = -7;

    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    test_set_today(20221201);
    assert_ok(reg, wlz_begin(reg)); /* so that the registry sets the moment */
    sql_run(reg,
            "INSERT INTO tariff_rule(document, name, component, step, effect, topic, valid_from,"
            " paragraph, corrects) SELECT document, name, component, 'bound', 'at-most', "
            "'sample.bound', valid_from,"
            " paragraph, id FROM tariff_rule WHERE document = 'sample-nota'");
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(care_bp(), 9580);
    question.known_on = 20221130;
    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9680);
}
END_TEST

Suite *tariff_step_suite(void)
{
    Suite *suite = suite_create("tariff_step");
    TCase *ranks = tcase_create("ranks"), *held = tcase_create("limits");

    with_samples(ranks, setup, teardown);
    with_samples(held, setup, teardown);
    tcase_add_test(ranks, test_tariff__leaves_what_a_better_rank_says);
    tcase_add_test(ranks, test_tariff__needs_no_fact_of_a_step_that_yields_to_a_new_base);
    tcase_add_test(ranks, test_tariff__follows_a_signed_agreement);
    tcase_add_test(ranks, test_tariff__never_exceeds_the_maximum);
    tcase_add_loop_test(held, test_tariff__takes_a_step_where_it_holds, 0, COUNT(limits));
    tcase_add_test(ranks, test_tariff__has_no_maximum_where_no_document_states_one);
    tcase_add_test(ranks, test_tariff__is_undecided_when_a_step_has_no_rank);
    tcase_add_test(held,
                   test_tariff__is_undecided_where_a_step_is_of_a_care_form_that_is_not_known);
    tcase_add_test(held, test_tariff__holds_63_steps_and_says_when_there_are_more);
    tcase_add_test(held, test_tariff__takes_a_step_from_the_day_its_document_is_known);
    tcase_add_test(held, test_tariff__takes_a_corrected_step_from_the_day_of_its_correction);
    suite_add_tcase(suite, ranks);
    suite_add_tcase(suite, held);
    return suite;
}
