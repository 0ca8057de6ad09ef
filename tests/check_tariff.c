/* The tariff percentage of a provider: what is missing, what is awarded, and which conditions are met. */
#include "samples.h"

Suite *tariff_suite(void);

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

static void assert_undecided(const char *missing)
{
    wlz_tariff_free(answer);
    answer = tariff_answer(reg, &care, WLZ_UNDECIDED);
    assert_text(answer->message, missing);
}

/* ---- awards and states ---- */

START_TEST(test_tariff__counts_an_award_only_when_it_is_recorded)
{
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network");
    ck_assert_int_eq(care_bp(), 9580);
    ck_assert(!answer->steps[1]->applies);
    assert_text(answer->steps[1]->reason, "not awarded");
    record(reg, "sample.network", NULL, 20);
    ck_assert_int_eq(care_bp(), 9600);
}
END_TEST

START_TEST(test_tariff__is_undecided_until_a_state_is_recorded)
{
    add_rule(reg, "sample-nota", "base", "fact", "sample.base");
    assert_undecided("not recorded: sample.base");
    record(reg, "sample.base", NULL, 9520);
    ck_assert_int_eq(care_bp(), 9520);
}
END_TEST

START_TEST(test_tariff__lists_every_fact_that_is_missing)
{
    add_rule(reg, "sample-nota", "base", "fact", "sample.base");
    add_condition(reg, add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points"),
                  "sample.monitor", "is", "'above'");
    add_condition(reg, add_rule(reg, "sample-nota", "bound", "topic", "sample.bound"),
                  "sample.places", "at-least", "100");
    assert_undecided("sample.base");
    assert_text(answer->message, "sample.monitor");
    assert_text(answer->message, "sample.places");
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(answer), "j ->> '$.bp' IS NULL"), 1);
    ck_assert_int_eq(
        json_int(reg, wlz_tariff_json(answer), "json_array_length(j, '$.missing') = 3"), 1);
    record(reg, "sample.base", NULL, 9690);
    record(reg, "sample.monitor", "above", 0);
    assert_undecided("not recorded: sample.places");
    record(reg, "sample.places", NULL, 100);
    ck_assert_int_eq(care_bp(), 9750);
}
END_TEST

/* A percentage of its own, points for what was awarded: 95,2 + 0,2 + 0,1. */
START_TEST(test_tariff__adds_what_was_awarded_to_the_providers_own_base)
{
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network");
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.digital");
    add_rule(reg, "sample-nota", "base", "fact", "sample.base");
    record(reg, "sample.base", NULL, 9520);
    record(reg, "sample.network", NULL, 20);
    record(reg, "sample.digital", NULL, 10);
    ck_assert_int_eq(care_bp(), 9550);
}
END_TEST

/* 96,9 and a point for the monitor, at most 97,5. */
START_TEST(test_tariff__bounds_what_the_adjustments_came_to)
{
    add_rule(reg, "sample-nota", "bound", "topic", "sample.bound");
    add_rule(reg, "sample-nota", "base", "fact", "sample.base");
    add_condition(reg, add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points"),
                  "sample.monitor", "is", "'above'");
    record(reg, "sample.base", NULL, 9690);
    record(reg, "sample.monitor", "above", 0);
    ck_assert_int_eq(care_bp(), 9750);
    test_set_today(20221116);
    record(reg, "sample.monitor", "below", 0);
    ck_assert_int_eq(care_bp(), 9690);
}
END_TEST

/* ---- conditions ---- */

static const struct {
    const char *test;
    int64_t recorded;
    bool met;
} conditions[] = {
    {"at-least", 99, false}, {"at-least", 100, true}, {"at-least", 101, true},
    {"at-most", 99, true},   {"at-most", 100, true},  {"at-most", 101, false},
    {"is", 99, false},       {"is", 100, true},       {"is", 101, false},
};

START_TEST(test_tariff__takes_a_step_when_its_condition_is_met)
{
    add_condition(reg, add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points"),
                  "sample.places", conditions[_i].test, "100");
    record(reg, "sample.places", NULL, conditions[_i].recorded);
    ck_assert_int_eq(care_bp(), conditions[_i].met ? 9680 : 9580);
}
END_TEST

START_TEST(test_tariff__takes_a_step_when_all_its_conditions_are_met)
{
    int64_t rule = add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");

    add_condition(reg, rule, "sample.places", "at-least", "100");
    add_condition(reg, rule, "sample.places", "at-most", "200");
    add_condition(reg, rule, "sample.growth", "is", "1");
    record(reg, "sample.places", NULL, 150);
    ck_assert_int_eq(care_bp(), 9580);
    record(reg, "sample.growth", NULL, 1);
    ck_assert_int_eq(care_bp(), 9680);
}
END_TEST

/* No fact matters to a step that is out for another reason, whichever comes first. */
START_TEST(test_tariff__needs_no_fact_once_a_condition_is_not_met)
{
    int64_t rule = add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");

    add_condition(reg, rule, "sample.monitor", "is", "'above'");
    add_condition(reg, rule, "sample.growth", "is", "1");
    add_condition(reg, rule, "sample.network", "at-least", "10");
    ck_assert_int_eq(care_bp(), 9580);
    record(reg, "sample.growth", NULL, 1);
    ck_assert_int_eq(care_bp(), 9580);
    record(reg, "sample.network", NULL, 10);
    assert_undecided("not recorded: sample.monitor");
    record(reg, "sample.monitor", "below", 0);
    ck_assert_int_eq(care_bp(), 9580);
}
END_TEST

/* Whether it is new does not matter where nothing was awarded. */
START_TEST(test_tariff__needs_no_relation_for_a_step_that_is_out)
{
    wlz_provider_fact relation = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                                  true,   20150101,    0,          0,    "sample"};

    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, relation, fact,"
                 " valid_from, paragraph) VALUES('sample-nota', 'sample', 'care', 'adjustment', "
                 "'adds', 'existing',"
                 " 'sample.network', '2023-01-01', 'sample')");
    assert_ok(reg, wlz_provider_fact_add(reg, &relation));
    ck_assert_int_eq(care_bp(), 9600);
    record(reg, "sample.network", NULL, 10);
    assert_undecided("relation");
}
END_TEST

/* More than a message holds: the list is cut, and the answer is undecided all the same. */
START_TEST(test_tariff__stays_undecided_when_more_is_missing_than_fits)
{
    char sql[200], fact[70];

    for (int i = 0; i < 30; i++) {
        snprintf(fact, sizeof fact, "sample.a-state-with-a-name-of-about-sixty-characters.%02d", i);
        snprintf(sql, sizeof sql,
                 "INSERT INTO fact(id, kind, unit, title) VALUES('%s', 'state', 'bp', 's')", fact);
        sql_run(reg, sql);
        add_rule(reg, "sample-nota", "bound", "fact", fact);
    }
    assert_undecided("not recorded: sample.a-state-with-a-name-of-about-sixty-characters.00, ");
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(answer), "json_valid(j)"), 1);
}
END_TEST

/* Points that differ for new providers are not guessed while the relation is unknown. */
START_TEST(test_tariff__needs_the_relation_where_the_amount_depends_on_it)
{
    wlz_provider_fact relation = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                                  true,   20150101,    0,          0,    "sample"};

    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    provide(reg, "sample-nota", "sample.points", SCOPE(.relation = "new"), 50);
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    ck_assert_int_eq(care_bp(), 9700);
    assert_ok(reg, wlz_provider_fact_add(reg, &relation));
    assert_undecided("not recorded: fact relation");
    test_set_today(20221116);
    state_relation(reg, GZ_PROVIDER, "new", 20221116);
    ck_assert_int_eq(care_bp(), 9650);
}
END_TEST

START_TEST(test_tariff__lists_a_fact_whose_name_begins_like_another)
{
    sql_run(reg, "INSERT INTO fact(id, kind, unit, title) VALUES('sample.base.care', 'state', 'bp',"
                 " 's')");
    add_rule(reg, "sample-nota", "bound", "fact", "sample.base.care");
    add_rule(reg, "sample-nota", "bound", "fact", "sample.base");
    add_rule(reg, "sample-nota", "bound", "fact", "sample.base");
    assert_undecided("not recorded: sample.base.care, sample.base");
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(answer),
                              "j ->> '$.missing' = '[\"sample.base.care\",\"sample.base\"]'"),
                     1);
}
END_TEST

START_TEST(test_tariff__lists_a_missing_fact_once)
{
    add_rule(reg, "sample-nota", "bound", "fact", "sample.base");
    add_condition(reg, add_rule(reg, "sample-nota", "adjustment", "fact", "sample.base"),
                  "sample.base", "at-least", "9000");
    assert_undecided("not recorded: sample.base");
    ck_assert_int_eq(
        json_int(reg, wlz_tariff_json(answer), "j ->> '$.missing' = '[\"sample.base\"]'"), 1);
}
END_TEST

/* The nota gives new and existing providers the same. */
START_TEST(test_tariff__needs_no_relation_where_it_makes_no_difference)
{
    wlz_provider_fact relation = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                                  true,   20150101,    0,          0,    "sample"};

    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ", .relation = "new"), 9600);
    assert_ok(reg, wlz_provider_fact_add(reg, &relation));
    ck_assert_int_eq(care_bp(), 9600);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ", .relation = "existing"), 9610);
    assert_undecided("not recorded: fact relation");
}
END_TEST

/* In GGZ the percentage depends on the kind: a provider without one is not treated as the other kind. */
START_TEST(test_tariff__needs_the_kind_of_provider_where_it_decides)
{
    wlz_provider_sector ggz = {GZ_PROVIDER, "GGZ", NULL, 20150101, 0};
    wlz_tariff_question question = care;

    assert_ok(reg, wlz_provider_sector_add(reg, &ggz));
    question.performance = "Z902";
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, NULL));
    assert_message(reg, "not recorded: kind of provider in the sector");
}
END_TEST

START_TEST(test_tariff__needs_the_relation_where_the_maximum_depends_on_it)
{
    wlz_provider_fact relation = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                                  true,   20150101,    0,          0,    "sample"};

    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    provide(reg, "sample-nota", "tariff.maximum", SCOPE(.relation = "new"), 9000);
    ck_assert_int_eq(care_bp(), 9600);
    assert_ok(reg, wlz_provider_fact_add(reg, &relation));
    assert_undecided("not recorded: fact relation");
}
END_TEST

/* "Follows in the nota": until a document states the number, the step has none, and the answer says so. */
START_TEST(test_tariff__passes_over_a_step_whose_number_is_still_to_come)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.later', 'bp', 's')");
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.later");
    ck_assert_int_eq(care_bp(), 9580);
    assert_text(answer->steps[1]->reason, "no document known then gives it a value");
    provide(reg, "sample-nota", "sample.later", EVERYONE, 20);
    ck_assert_int_eq(care_bp(), 9600);
}
END_TEST

/* Whatever else the step depends on. */
START_TEST(test_tariff__passes_over_a_condition_whose_number_is_still_to_come)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.later', 'bp', 's')");
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    sql_run(reg, "INSERT INTO tariff_condition(document, rule, fact, test, value, topic)"
                 " SELECT document, name, 'sample.base', 'at-least', NULL, 'sample.later'"
                 " FROM tariff_rule WHERE id = (SELECT max(id) FROM tariff_rule)"
                 " UNION ALL SELECT document, name, 'sample.monitor', 'is', 'above', NULL"
                 " FROM tariff_rule WHERE id = (SELECT max(id) FROM tariff_rule)");
    record(reg, "sample.base", NULL, 9000);
    ck_assert_int_eq(care_bp(), 9580);
    assert_text(answer->steps[1]->reason, "no document known then gives it a value");
}
END_TEST

START_TEST(test_tariff__passes_over_an_ambiguous_step_whose_number_is_still_to_come)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.later', 'bp', 's')");
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, topic,"
                 " valid_from, valid_to, paragraph, standing) VALUES('sample-nota', 'sample.r',"
                 " 'care', 'adjustment', 'adds', 'sample.later', '2023-01-01', '2024-01-01', '1',"
                 " 'ambiguous')");
    ck_assert_int_eq(care_bp(), 9580);
}
END_TEST

static void say_ambiguously(const char *topic, int64_t value)
{
    wlz_provision p = sample_provision("sample-nota", topic, EVERYONE, value);

    p.standing = WLZ_AMBIGUOUS;
    assert_ok(reg, wlz_provision_add(reg, &p, NULL));
}

/* Both bounds of an award are ambiguous, then what a fact is compared with. */
START_TEST(test_tariff__is_undecided_by_an_ambiguous_number)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.low', 'bp', 's'),"
                 " ('sample.high', 'bp', 's')");
    say_ambiguously("sample.low", 10);
    say_ambiguously("sample.high", 20);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, fact, at_least,"
                 " at_most, valid_from, valid_to, paragraph) VALUES('sample-nota', 'sample.r',"
                 " 'care', 'adjustment', 'adds', 'sample.network', 'sample.low', 'sample.high',"
                 " '2023-01-01', '2024-01-01', '1')");
    ck_assert_int_eq(care_bp(), 9580);
    record(reg, "sample.network", NULL, 15);
    assert_undecided("what sample.low means");
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, topic,"
                 " valid_from, valid_to, paragraph) VALUES('sample-nota', 'sample.s',"
                 " 'care', 'adjustment', 'adds', 'sample.points',"
                 " '2023-01-01', '2024-01-01', '1')");
    sql_run(reg, "INSERT INTO tariff_condition(document, rule, fact, test, topic) VALUES"
                 "('sample-nota', 'sample.s', 'sample.base', 'at-least', 'sample.high')");
    record(reg, "sample.base", NULL, 15);
    assert_undecided("what sample.high means");
}
END_TEST

/* ---- an agreement that is not signed ---- */

/* 95% of its own, where the policy says 95,8%. */
static int64_t drafted_at_95(void)
{
    int64_t contract = draft(reg, GZ_PROVIDER);
    wlz_provision own = {.document = "agreement-" GZ_PROVIDER,
                         .topic = "tariff.care",
                         .scope = {.provider = GZ_PROVIDER},
                         .value = 9500,
                         .valid_from = 20230101,
                         .has_rank_override = true,
                         .rank_override = 0,
                         .paragraph = "sample"};
    wlz_round round = {contract, 2023, "initial", 1};
    const wlz_production_line line = {"Z901", "care", 0, 1000000};

    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    return contract;
}

/* A thousand days at € 250,00 are agreed at 95%, and the answer without the agreement names it. */
START_TEST(test_tariff__names_the_unsigned_agreement_that_production_is_priced_by)
{
    wlz_tariff_question q = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230601, 0};
    int64_t contract = drafted_at_95();
    wlz_tariff *t = tariff_answer(reg, &q, WLZ_OK);

    ck_assert_int_eq(t->bp, 9580);
    ck_assert_str_eq(t->draft, "agreement-" GZ_PROVIDER);
    ck_assert_int_eq(t->draft_bp, 9500);
    assert_text(wlz_tariff_explain(t),
                "By agreement agreement-" GZ_PROVIDER ", which is not signed, it is 95%");
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(t), "j ->> '$.draft_bp'"), 9500);
    wlz_tariff_free(t);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents, 23750000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM cap_draft WHERE agb = '" GZ_PROVIDER
                                  "' AND year = 2023 AND document = 'agreement-" GZ_PROVIDER "'"),
                     1);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
    t = tariff_answer(reg, &q, WLZ_OK);
    ck_assert_int_eq(t->bp, 9500);
    ck_assert_ptr_null(t->draft);
    wlz_tariff_free(t);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM cap_draft"), 0);
}
END_TEST

/* Before and after the agreement, and where it says the same, it is not named. */
START_TEST(test_tariff__names_no_agreement_that_says_the_same)
{
    wlz_tariff_question q = {OFFICE, GZ_PROVIDER, "Z901", "nhc", 20230601, 0};
    wlz_tariff *t;

    drafted_at_95();
    t = tariff_answer(reg, &q, WLZ_OK);
    ck_assert_ptr_null(t->draft);
    wlz_tariff_free(t);
}
END_TEST

/* Of two that say otherwise the first that was drafted is named. */
START_TEST(test_tariff__names_the_first_of_two_unsigned_agreements)
{
    const wlz_contract second = {OFFICE,   GZ_PROVIDER,        20230101,
                                 20240101, "agreement-second", "Sample agreement"};
    wlz_provision own = {.document = "agreement-second",
                         .topic = "tariff.care",
                         .scope = {.provider = GZ_PROVIDER},
                         .value = 9400,
                         .valid_from = 20230101,
                         .has_rank_override = true,
                         .paragraph = "sample"};
    wlz_tariff_question q = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230601, 0};
    wlz_tariff *t;

    drafted_at_95();
    assert_ok(reg, wlz_contract_draft(reg, &second, NULL));
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    t = tariff_answer(reg, &q, WLZ_OK);
    ck_assert_str_eq(t->draft, "agreement-" GZ_PROVIDER);
    ck_assert_int_eq(t->draft_bp, 9500);
    wlz_tariff_free(t);
}
END_TEST

/* ---- new, a year later ---- */

/* VV_PROVIDER is new in 2023, and has an agreement for all of it. */
START_TEST(test_tariff__says_that_an_agreement_contradicts_a_relation)
{
    wlz_tariff_question q = {OFFICE, VV_PROVIDER, "Z903", "care", 20230601, 0};
    int64_t contract = draft(reg, VV_PROVIDER);
    wlz_tariff *t;

    state_relation(reg, VV_PROVIDER, "new", 20220602);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
    t = tariff_answer(reg, &q, WLZ_OK);
    ck_assert_ptr_null(t->relation_contradicted_by);
    wlz_tariff_free(t);
    q.day = 20240601;
    assert_ok(reg, wlz_tariff_get(reg, &q, &t));
    ck_assert_str_eq(t->relation_contradicted_by, "agreement-" VV_PROVIDER);
    assert_text(wlz_tariff_explain(t), "recorded as new, though agreement agreement-" VV_PROVIDER);
    wlz_tariff_free(t);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM relation_agreed WHERE agb = '" VV_PROVIDER
                                  "' AND year = 2024 AND relation = 'existing' AND recorded ="
                                  " 'new' AND evidence = 'agreement agreement-" VV_PROVIDER
                                  ", for all of 2023'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM relation_agreed WHERE year <> 2024"), 0);
    sql_run(reg,
            "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)"
            " VALUES('" OFFICE "', '" VV_PROVIDER "', 'relation', 'existing', '2024-01-02',"
            " '2022-06-04', 'sample')"); /* from the day after: of the first day nothing is said */
    ck_assert_int_eq(sql_int(reg, "SELECT recorded = 'new' FROM relation_agreed"), 1);
    q.known_on = 20221114; /* the agreement was not signed yet */
    assert_ok(reg, wlz_tariff_get(reg, &q, &t));
    ck_assert_ptr_null(t->relation_contradicted_by);
    wlz_tariff_free(t);
    q.known_on = 0;
    state_relation(reg, VV_PROVIDER, "existing", 20220603);
    assert_ok(reg, wlz_tariff_get(reg, &q, &t));
    ck_assert_ptr_null(t->relation_contradicted_by);
    wlz_tariff_free(t);
}
END_TEST

Suite *tariff_suite(void)
{
    Suite *suite = suite_create("tariff");
    TCase *facts = tcase_create("facts");

    with_samples(facts, setup, teardown);
    tcase_add_test(facts, test_tariff__counts_an_award_only_when_it_is_recorded);
    tcase_add_test(facts, test_tariff__names_the_unsigned_agreement_that_production_is_priced_by);
    tcase_add_test(facts, test_tariff__names_no_agreement_that_says_the_same);
    tcase_add_test(facts, test_tariff__names_the_first_of_two_unsigned_agreements);
    tcase_add_test(facts, test_tariff__passes_over_a_condition_whose_number_is_still_to_come);
    tcase_add_test(facts, test_tariff__passes_over_an_ambiguous_step_whose_number_is_still_to_come);
    tcase_add_test(facts, test_tariff__is_undecided_by_an_ambiguous_number);
    tcase_add_test(facts, test_tariff__says_that_an_agreement_contradicts_a_relation);
    tcase_add_test(facts, test_tariff__is_undecided_until_a_state_is_recorded);
    tcase_add_test(facts, test_tariff__lists_every_fact_that_is_missing);
    tcase_add_test(facts, test_tariff__adds_what_was_awarded_to_the_providers_own_base);
    tcase_add_test(facts, test_tariff__bounds_what_the_adjustments_came_to);
    tcase_add_loop_test(facts, test_tariff__takes_a_step_when_its_condition_is_met, 0,
                        COUNT(conditions));
    tcase_add_test(facts, test_tariff__takes_a_step_when_all_its_conditions_are_met);
    tcase_add_test(facts, test_tariff__needs_no_fact_once_a_condition_is_not_met);
    tcase_add_test(facts, test_tariff__needs_no_relation_for_a_step_that_is_out);
    tcase_add_test(facts, test_tariff__stays_undecided_when_more_is_missing_than_fits);
    tcase_add_test(facts, test_tariff__needs_the_relation_where_the_amount_depends_on_it);
    tcase_add_test(facts, test_tariff__lists_a_fact_whose_name_begins_like_another);
    tcase_add_test(facts, test_tariff__lists_a_missing_fact_once);
    tcase_add_test(facts, test_tariff__needs_no_relation_where_it_makes_no_difference);
    tcase_add_test(facts, test_tariff__needs_the_kind_of_provider_where_it_decides);
    tcase_add_test(facts, test_tariff__needs_the_relation_where_the_maximum_depends_on_it);
    tcase_add_test(facts, test_tariff__passes_over_a_step_whose_number_is_still_to_come);
    suite_add_tcase(suite, facts);
    return suite;
}
