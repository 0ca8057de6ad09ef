/* What the rows of a tariff policy can say: rules that displace each other, exclusions, decisions, conditions on
 * facts about provider and performance; and what decides besides the rows: a deviation, the sector. */
#include "samples.h"

Suite *tariff_policy_suite(void);

static wlz_registry *reg;
static wlz_tariff *answer;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    answer = NULL;
    publish_tariff_policy(reg);
    sql_run(reg, "INSERT INTO fact(id, kind, unit, subject, title) VALUES"
                 " ('sample.class', 'state', 'word', 'performance', 's'),"
                 " ('sample.special', 'award', 'flag', 'performance', 's')");
    sql_run(reg, "INSERT INTO fact_word(fact, word) VALUES('sample.class', 'high'),"
                 " ('sample.class', 'low'), ('sample.class', 'plain')");
}

static void teardown(void)
{
    wlz_tariff_free(answer);
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_tariff_question care(const char *performance)
{
    return (wlz_tariff_question){OFFICE, GZ_PROVIDER, performance, "care", 20230101, 0};
}

static wlz_status tariff_of(const char *performance, wlz_bp *bp)
{
    wlz_tariff_question question = care(performance);

    wlz_tariff_free(answer);
    answer = NULL;
    assert_ok(reg, wlz_tariff_get(reg, &question, &answer));
    *bp = answer->bp;
    return answer->status;
}

static wlz_bp care_bp(void)
{
    wlz_bp bp;

    ck_assert_int_eq(WLZ_OK, tariff_of("Z901", &bp));
    return bp;
}

static void assert_undecided(const char *missing)
{
    wlz_bp bp;

    ck_assert_int_eq(tariff_of("Z901", &bp), WLZ_UNDECIDED);
    ck_assert_int_eq(bp, WLZ_BP_NONE);
    ck_assert_uint_eq(answer->missing_count, 1);
    ck_assert_str_eq(answer->missing[0], missing);
}

/* A rule of the care component in 2023; `values` are those of the columns. */
static void add(const char *document, const char *name, const char *columns, const char *values)
{
    char sql[600];

    snprintf(
        sql, sizeof sql,
        "INSERT INTO tariff_rule(document, name, component, valid_from, valid_to, paragraph, %s)"
        " VALUES('%s', '%s', 'care', '2023-01-01', '2024-01-01', 'sample', %s)",
        columns, document, name, values);
    sql_run(reg, sql);
}

static void on_condition(const char *document, const char *rule, const char *fact, const char *test,
                         const char *column, const char *value)
{
    char sql[400];

    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_condition(document, rule, fact, test, %s)"
             " VALUES('%s', '%s', '%s', '%s', %s)",
             column, document, rule, fact, test, value);
    sql_run(reg, sql);
}

static const wlz_tariff_step *step_of(const char *rule, const char *document)
{
    for (size_t i = 0; i < answer->step_count; i++) {
        const wlz_tariff_step *s = answer->steps[i];

        if (s->rule != NULL && strcmp(s->rule, rule) == 0 && strcmp(s->document, document) == 0)
            return s;
    }
    ck_abort_msg("no step %s of %s", rule, document);
    return NULL;
}

/* ---- rules and documents ---- */

START_TEST(test_tariff_policy__displaces_a_rule_by_its_namesake_of_better_rank)
{
    add("zk-supplement-2023", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    ck_assert_int_eq(care_bp(), 9680);
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.other', 'bp', 's')");
    provide(reg, "sample-nota", "sample.other", EVERYONE, 30);
    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.other'");
    ck_assert_int_eq(care_bp(), 9610);
    ck_assert(!step_of("sample.bonus", "zk-supplement-2023")->applies);
    assert_text(step_of("sample.bonus", "zk-supplement-2023")->reason,
                "displaced by a rule of this name in a document of better standing");
    ck_assert_int_eq(step_of("sample.bonus", "sample-nota")->before_bp, 9580);
    ck_assert_int_eq(step_of("sample.bonus", "sample-nota")->result_bp, 9610);
}
END_TEST

/* Where the nota says nothing, the policy goes on. */
START_TEST(test_tariff_policy__displaces_only_where_the_namesake_speaks)
{
    add("zk-supplement-2023", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    add("sample-nota", "sample.bonus", "step, effect, topic, care_form",
        "'adjustment', 'adds', 'sample.points', 'vpt'");
    ck_assert_int_eq(care_bp(), 9680);
    ck_assert(step_of("sample.bonus", "zk-supplement-2023")->applies);
}
END_TEST

START_TEST(test_tariff_policy__ranks_a_rule_as_it_says)
{
    add("sample-nota", "sample.bonus", "step, effect, topic, rank_override",
        "'adjustment', 'adds', 'sample.points', 4");
    ck_assert_int_eq(care_bp(), 9580); /* the base is of rank 3 */
    ck_assert_int_eq(step_of("sample.bonus", "sample-nota")->rank, 4);
}
END_TEST

START_TEST(test_tariff_policy__takes_the_base_of_the_better_document)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.worse', 'bp', 's')");
    provide(reg, "zk-supplement-2023", "sample.worse", EVERYONE, 9000);
    add("sample-nota", "sample.base", "step, effect, topic", "'base', 'is', 'sample.bound'");
    add("zk-supplement-2023", "sample.other-base", "step, effect, topic",
        "'base', 'is', 'sample.worse'");
    ck_assert_int_eq(care_bp(), 9750);
}
END_TEST

START_TEST(test_tariff_policy__gives_no_adjustment_to_whom_it_excludes)
{
    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    add("sample-nota", "sample.none", "step, relation", "'exclusion', 'existing'");
    ck_assert_int_eq(care_bp(), 9580);
    assert_text(step_of("sample.bonus", "sample-nota")->reason, "no adjustment applies");
    ck_assert(step_of("sample.none", "sample-nota")->applies);
}
END_TEST

START_TEST(test_tariff_policy__is_undecided_where_it_leaves_it_to_a_person)
{
    int64_t contract;

    add("sample-nota", "sample.open", "step, note", "'decision', 'how much lower it is'");
    on_condition("sample-nota", "sample.open", "sample.growth", "is", "value", "1");
    ck_assert_int_eq(care_bp(), 9580);
    record(reg, "sample.growth", NULL, 1);
    assert_undecided("how much lower it is");
    contract = draft(reg, GZ_PROVIDER);
    provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
    ck_assert_int_eq(care_bp(), 9000);
}
END_TEST

START_TEST(test_tariff_policy__says_that_it_has_no_base)
{
    wlz_tariff_case tried = {.office = "cz",
                             .sector = "GZ",
                             .relation = "existing",
                             .component = "care",
                             .day = 20200101};

    assert_ok(reg, wlz_tariff_try(reg, &tried, &answer));
    ck_assert_int_eq(answer->status, WLZ_NOVALUE);
    assert_text(answer->message, "no provision on tariff.care holds for this case at cz");
    ck_assert_int_eq(answer->bp, WLZ_BP_NONE);
}
END_TEST

/* ---- amounts and conditions ---- */

START_TEST(test_tariff_policy__holds_an_agreed_amount_within_its_bounds)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.least', 'bp', 's')");
    provide(reg, "sample-nota", "sample.least", EVERYONE, -200);
    add("sample-nota", "sample.role", "step, effect, fact, at_least, at_most",
        "'adjustment', 'adds', 'sample.network', 'sample.least', 'sample.points'");
    record(reg, "sample.network", NULL, 50);
    ck_assert_int_eq(care_bp(), 9630);
    test_set_today(20221116);
    record(reg, "sample.network", NULL, 101);
    ck_assert_int_eq(care_bp(), 9680);
    assert_text(step_of("sample.role", "sample-nota")->reason, "(sample-nota, sample paragraph)");
    test_set_today(20221117);
    record(reg, "sample.network", NULL, -201);
    ck_assert_int_eq(care_bp(), 9380);
}
END_TEST

START_TEST(test_tariff_policy__takes_any_of_several_words)
{
    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    on_condition("sample-nota", "sample.bonus", "sample.monitor", "is", "value", "'above'");
    on_condition("sample-nota", "sample.bonus", "sample.monitor", "is", "value", "'below'");
    assert_undecided("sample.monitor");
    record(reg, "sample.monitor", "below", 0);
    ck_assert_int_eq(care_bp(), 9680);
}
END_TEST

static const struct {
    const char *test;
    int64_t recorded;
    bool met;
} against[] = {{"below", 9749, true}, {"below", 9750, false},   {"above", 9750, false},
               {"above", 9751, true}, {"at-most", 9750, true},  {"at-most", 9751, false},
               {"is", 9750, true},    {"at-least", 9749, false}};

/* The bound is 97,5%. */
START_TEST(test_tariff_policy__compares_a_fact_with_the_number_of_a_topic)
{
    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    on_condition("sample-nota", "sample.bonus", "sample.base", against[_i].test, "topic",
                 "'sample.bound'");
    assert_undecided("sample.base");
    record(reg, "sample.base", NULL, against[_i].recorded);
    ck_assert_int_eq(care_bp(), against[_i].met ? 9680 : 9580);
}
END_TEST

static const char *const two_tests[][2] = {{"at-least", "at-most"}, {"at-most", "at-least"}};

/* Whichever of the two is looked at last. */
START_TEST(test_tariff_policy__names_the_relation_that_one_of_two_topics_depends_on)
{
    wlz_provider_fact relation = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                                  true,   20150101,    0,          0,    "sample"};

    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.other', 'bp', 's')");
    provide(reg, "sample-nota", "sample.other", EVERYONE, 9750);
    provide(reg, "sample-nota", "sample.bound", SCOPE(.relation = "new"), 9000);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    on_condition("sample-nota", "sample.bonus", "sample.base", two_tests[_i][0], "topic",
                 "'sample.bound'");
    on_condition("sample-nota", "sample.bonus", "sample.base", two_tests[_i][1], "topic",
                 "'sample.other'");
    record(reg, "sample.base", NULL, 9750);
    ck_assert_int_eq(care_bp(), 9700);
    assert_ok(reg, wlz_provider_fact_add(reg, &relation));
    assert_undecided("fact relation");
}
END_TEST

/* ---- facts about performances ---- */

static wlz_performance_fact class_of(const char *office, const char *word)
{
    return (wlz_performance_fact){.office = office,
                                  .performance = "Z901",
                                  .fact = "sample.class",
                                  .word = word,
                                  .valid_from = 20230101,
                                  .evidence = "sample"};
}

START_TEST(test_tariff_policy__needs_the_class_of_a_performance)
{
    wlz_performance_fact fact = class_of(NULL, "high");

    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    on_condition("sample-nota", "sample.bonus", "sample.class", "is", "value", "'high'");
    assert_undecided("sample.class");
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    ck_assert_int_eq(care_bp(), 9680);
    fact = class_of(OFFICE, "low"); /* what the office itself says counts first */
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    ck_assert_int_eq(care_bp(), 9580);
    test_set_today(20221116);
    fact = class_of(NULL, "high");
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    ck_assert_int_eq(care_bp(), 9580);
    fact = class_of(OFFICE, NULL);
    fact.withdrawn = true;
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    assert_undecided("sample.class");
}
END_TEST

START_TEST(test_tariff_policy__refuses_a_wrong_fact_about_a_performance)
{
    wlz_performance_fact fact = class_of(OFFICE, "high");

    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    fact.word = "low";
    assert_refused(reg, "performance_fact_overlap", wlz_performance_fact_add(reg, &fact));
    fact.known_on = 20221114;
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    fact.word = "middling";
    fact.known_on = 20221113;
    assert_refused(reg, "performance_fact_value", wlz_performance_fact_add(reg, &fact));
    fact.fact = "relation";
    fact.word = "new";
    assert_refused(reg, "performance_fact_subject", wlz_performance_fact_add(reg, &fact));
    fact.performance = "Z999";
    assert_status(reg, WLZ_NOTFOUND, wlz_performance_fact_add(reg, &fact));
}
END_TEST

START_TEST(test_tariff_policy__records_no_fact_about_performances_for_a_provider)
{
    wlz_provider_fact fact = {.office = OFFICE,
                              .agb = GZ_PROVIDER,
                              .fact = "sample.special",
                              .number = 1,
                              .valid_from = 20230101,
                              .evidence = "sample"};

    assert_refused(reg, "provider_fact_subject", wlz_provider_fact_add(reg, &fact));
    fact.fact = "sample.growth";
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}
END_TEST

/* Each line of a round is priced by its own class. */
START_TEST(test_tariff_policy__prices_alike_performances_apart_when_their_classes_differ)
{
    wlz_performance_fact fact = class_of(OFFICE, "high");
    wlz_nza_tariff tariff = {"Z905", 2023, "care", 0, 25000, "sample"};
    wlz_round round = {0, 2023, "initial", 1};
    wlz_production_line lines[] = {
        {.performance = "Z901", .component = "care", .volume_milli = 1000},
        {.performance = "Z905", .component = "care", .volume_milli = 1000}};

    assert_ok(reg, wlz_performance_add(reg, &(wlz_performance){.code = "Z905",
                                                               .sector = "GZ",
                                                               .care_form = "zzp",
                                                               .unit = "day",
                                                               .title = "Sample"}));
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    on_condition("sample-nota", "sample.bonus", "sample.class", "is", "value", "'high'");
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    fact.performance = "Z905";
    fact.word = "low";
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    round.contract = draft(reg, GZ_PROVIDER);
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, lines, 2));
    ck_assert_int_eq(sql_int(reg, "SELECT tariff_bp FROM production WHERE performance = 'Z901'"),
                     9680);
    ck_assert_int_eq(sql_int(reg, "SELECT tariff_bp FROM production WHERE performance = 'Z905'"),
                     9580);
}
END_TEST

/* ---- beside the rows ---- */

START_TEST(test_tariff_policy__follows_what_a_person_decided)
{
    wlz_deviation deviation = {.office = OFFICE,
                               .agb = GZ_PROVIDER,
                               .topic = "tariff.care",
                               .year = 2023,
                               .scope = {.sector = "GZ", .relation = "existing"},
                               .value = 9700,
                               .motivation = "not cost-covering",
                               .decided_by = "Sample",
                               .decided_on = 20221110,
                               .through_day = 20230630};
    wlz_tariff_question question = care("Z901");
    wlz_bp bp = -7;

    assert_ok(reg, wlz_deviation_add(reg, &deviation, NULL));
    ck_assert_int_eq(care_bp(), 9700);
    assert_text(wlz_tariff_json(answer), "what Sample decided, a recorded deviation");
    question.known_on = 20221109;
    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9580);
    question.known_on = 0;
    question.day = 20230701;
    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9580);
}
END_TEST

/* In 2023 a GZ provider is paid for care of VV at its own percentage; where the policy says otherwise, at that of VV. */
static void decide_by_row(int year, wlz_bp value)
{
    char sql[500];

    snprintf(sql, sizeof sql,
             "INSERT INTO deviation(office, agb, topic, year, provision, value, motivation,"
             " decided_by, decided_on, until) SELECT '" OFFICE "', '" GZ_PROVIDER "', p.topic, %d,"
             " p.id, %d, 's', 's', '2022-11-10', '%d-12-31' FROM provision p"
             " WHERE p.topic = 'tariff.care' AND p.value = 9580 AND p.document ="
             " 'zk-supplement-2023' LIMIT 1",
             year, value, year);
    sql_run(reg, sql);
}

START_TEST(test_tariff_policy__follows_no_decision_about_another_year)
{
    decide_by_row(2024, 9700);
    ck_assert_int_eq(care_bp(), 9580);
}
END_TEST

START_TEST(test_tariff_policy__follows_a_decision_for_less_where_less_is_in_favour)
{
    sql_run(reg, "INSERT INTO deviation_allowed(topic, favour, document, paragraph)"
                 " VALUES('tariff.care', 'lower', 'sample-nota', 's')");
    decide_by_row(2023, 9500);
    ck_assert_int_eq(care_bp(), 9500);
}
END_TEST

/* Without a performance a step for one of them does not apply. */
START_TEST(test_tariff_policy__takes_no_step_for_a_performance_that_is_not_named)
{
    wlz_tariff_case tried = {.office = OFFICE,
                             .sector = "GZ",
                             .relation = "existing",
                             .component = "care",
                             .day = 20230601};

    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, performance,"
                 " topic, valid_from, valid_to, paragraph) VALUES('sample-nota', 'sample.s',"
                 " 'care', 'adjustment', 'adds', 'Z901', 'sample.points', '2023-01-01',"
                 " '2024-01-01', '1')");
    assert_ok(reg, wlz_tariff_try(reg, &tried, &answer));
    ck_assert_int_eq(answer->bp, 9580);
    wlz_tariff_free(answer);
    answer = NULL;
    tried.performance = "Z901";
    assert_ok(reg, wlz_tariff_try(reg, &tried, &answer));
    ck_assert_int_eq(answer->bp, 9680);
}
END_TEST

START_TEST(test_tariff_policy__tries_no_fact_or_word_that_is_too_long)
{
    char longer[400];
    wlz_case_fact fact = {.fact = longer, .word = "high"};
    const wlz_tariff_case tried = {.office = OFFICE,
                                   .sector = "GZ",
                                   .component = "care",
                                   .day = 20230601,
                                   .facts = &fact,
                                   .fact_count = 1};

    memset(longer, 'a', sizeof longer);
    longer[sizeof longer - 1] = '\0';
    assert_status(reg, WLZ_INVALID, wlz_tariff_try(reg, &tried, &answer));
    assert_message(reg, "fact must be 1 to");
    fact = (wlz_case_fact){.fact = "sample.class", .word = longer};
    assert_status(reg, WLZ_INVALID, wlz_tariff_try(reg, &tried, &answer));
    assert_message(reg, "word must be 1 to");
}
END_TEST

START_TEST(test_tariff_policy__decides_by_the_sector_that_it_names)
{
    wlz_bp bp;

    sql_run(reg,
            "INSERT INTO provision(document, topic, sector, value, unit, valid_from, paragraph)"
            " VALUES('sample-nota', 'tariff.care', 'VV', 9100, 'bp', '2023-01-01', 'sample')");
    ck_assert_int_eq(WLZ_OK, tariff_of("Z903", &bp));
    ck_assert_int_eq(bp, 9580);
    provide(reg, "sample-nota", "tariff.sector_of_performance", EVERYONE, 1);
    ck_assert_int_eq(WLZ_OK, tariff_of("Z903", &bp));
    ck_assert_int_eq(bp, 9100);
    ck_assert_int_eq(WLZ_OK, tariff_of("Z901", &bp));
    ck_assert_int_eq(bp, 9580);
}
END_TEST

START_TEST(test_tariff_policy__does_not_choose_between_two_own_sectors)
{
    wlz_provider_sector also = {GZ_PROVIDER, "GGZ", "integrated", 20150101, 0};
    wlz_bp bp;

    assert_ok(reg, wlz_provider_sector_add(reg, &also));
    ck_assert_int_eq(tariff_of("Z903", &bp), WLZ_UNDECIDED);
    assert_text(answer->message, "is not registered in sector VV");
}
END_TEST

/* Of the first half of 2023, as known since this day. */
START_TEST(test_tariff_policy__needs_a_class_that_holds_on_the_day_and_was_known)
{
    wlz_tariff_question question = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230101, 0};
    wlz_performance_fact fact = class_of(NULL, "high");
    wlz_bp bp = 0;

    add("sample-nota", "sample.bonus", "step, effect, topic",
        "'adjustment', 'adds', 'sample.points'");
    on_condition("sample-nota", "sample.bonus", "sample.class", "is", "value", "'high'");
    fact.valid_to = 20230701;
    assert_ok(reg, wlz_performance_fact_add(reg, &fact));
    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9680);
    question.day = 20230701;
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, &bp));
    question.day = 20230101;
    question.known_on = 20221114;
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, &bp));
    assert_message(reg, "sample.class");
}
END_TEST

Suite *tariff_policy_suite(void)
{
    Suite *suite = suite_create("tariff_policy");
    TCase *rules = tcase_create("rules"), *facts = tcase_create("facts"),
          *beside = tcase_create("beside");

    with_samples(rules, setup, teardown);
    with_samples(facts, setup, teardown);
    with_samples(beside, setup, teardown);
    tcase_add_test(rules, test_tariff_policy__displaces_a_rule_by_its_namesake_of_better_rank);
    tcase_add_test(rules, test_tariff_policy__displaces_only_where_the_namesake_speaks);
    tcase_add_test(rules, test_tariff_policy__ranks_a_rule_as_it_says);
    tcase_add_test(rules, test_tariff_policy__takes_the_base_of_the_better_document);
    tcase_add_test(rules, test_tariff_policy__gives_no_adjustment_to_whom_it_excludes);
    tcase_add_test(rules, test_tariff_policy__is_undecided_where_it_leaves_it_to_a_person);
    tcase_add_test(rules, test_tariff_policy__says_that_it_has_no_base);
    tcase_add_test(facts, test_tariff_policy__holds_an_agreed_amount_within_its_bounds);
    tcase_add_test(facts, test_tariff_policy__takes_any_of_several_words);
    tcase_add_loop_test(facts, test_tariff_policy__compares_a_fact_with_the_number_of_a_topic, 0,
                        COUNT(against));
    tcase_add_loop_test(facts,
                        test_tariff_policy__names_the_relation_that_one_of_two_topics_depends_on, 0,
                        COUNT(two_tests));
    tcase_add_test(facts, test_tariff_policy__needs_the_class_of_a_performance);
    tcase_add_test(facts, test_tariff_policy__refuses_a_wrong_fact_about_a_performance);
    tcase_add_test(facts, test_tariff_policy__records_no_fact_about_performances_for_a_provider);
    tcase_add_test(facts,
                   test_tariff_policy__prices_alike_performances_apart_when_their_classes_differ);
    tcase_add_test(beside, test_tariff_policy__follows_what_a_person_decided);
    tcase_add_test(beside, test_tariff_policy__decides_by_the_sector_that_it_names);
    tcase_add_test(beside, test_tariff_policy__follows_no_decision_about_another_year);
    tcase_add_test(beside, test_tariff_policy__follows_a_decision_for_less_where_less_is_in_favour);
    tcase_add_test(beside, test_tariff_policy__takes_no_step_for_a_performance_that_is_not_named);
    tcase_add_test(beside, test_tariff_policy__tries_no_fact_or_word_that_is_too_long);
    tcase_add_test(beside, test_tariff_policy__does_not_choose_between_two_own_sectors);
    tcase_add_test(facts, test_tariff_policy__needs_a_class_that_holds_on_the_day_and_was_known);
    suite_add_tcase(suite, rules);
    suite_add_tcase(suite, facts);
    suite_add_tcase(suite, beside);
    return suite;
}
