/* How a percentage came about: every step with its source, and no explanation for a wrong question. */
#include "samples.h"

Suite *tariff_trace_suite(void);

static wlz_registry *reg;
static wlz_tariff *found;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    found = NULL;
}

/* Between questions to one registry. */
static void forget(void)
{
    wlz_tariff_free(found);
    found = NULL;
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

    found = tariff_answer(reg, &care, WLZ_OK);
    base = found->steps[0];
    ck_assert_str_eq(base->step, "base");
    ck_assert(base->applies);
    ck_assert_int_eq(base->amount_bp, 9580);
    ck_assert_int_eq(base->result_bp, 9580);
    ck_assert_str_eq(base->document, "zk-supplement-2023");
    ck_assert_str_eq(base->paragraph, "2.3 (S2-044)");
    ck_assert_int_eq(base->rank, 3);
    ck_assert_str_eq(base->reason, "the provision that prevails");
    ck_assert_int_eq(found->bp, 9580);
}
END_TEST

START_TEST(test_tariff_trace__lists_each_step_in_the_order_taken)
{
    const wlz_tariff_step *bound, *maximum;

    record_lower(9490);
    found = tariff_answer(reg, &care, WLZ_OK);
    ck_assert_uint_eq(found->step_count, 3);
    bound = found->steps[1];
    ck_assert_str_eq(bound->step, "bound");
    ck_assert(bound->applies);
    ck_assert_int_eq(bound->amount_bp, 9490);
    ck_assert_int_eq(bound->result_bp, 9490);
    ck_assert_str_eq(bound->document, "zk-supplement-2023");
    ck_assert_str_eq(bound->paragraph, "2.5 (S2-053)");
    ck_assert_str_eq(bound->reason, "at most the fact tariff.care.lower_2022");
    maximum = found->steps[2];
    ck_assert_str_eq(maximum->step, "maximum");
    ck_assert(!maximum->applies);
    ck_assert_int_eq(maximum->amount_bp, 10000);
    ck_assert_int_eq(maximum->result_bp, 9490);
    ck_assert_int_eq(maximum->rank, 5);
}
END_TEST

START_TEST(test_tariff_trace__lists_a_step_that_was_not_taken)
{
    found = tariff_answer(reg, &care, WLZ_OK);
    ck_assert_int_eq(found->steps[1]->outcome, WLZ_STEP_CONDITION);
    ck_assert_int_eq(found->steps[1]->amount_bp, WLZ_BP_NONE); /* what it would be is not known */
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(found), "j ->> '$.steps[1].amount' IS NULL"), 1);
    ck_assert_str_eq(found->steps[1]->reason,
                     "at most the fact tariff.care.lower_2022; not awarded, or its condition is not"
                     " met");
    wlz_tariff_free(found);
    record_lower(9700);
    found = tariff_answer(reg, &care, WLZ_OK);
    ck_assert(!found->steps[1]->applies);
    ck_assert_int_eq(found->steps[1]->outcome, WLZ_STEP_NO_EFFECT);
    ck_assert_str_eq(found->steps[1]->reason,
                     "at most the fact tariff.care.lower_2022; not above it as it is");
}
END_TEST

START_TEST(test_tariff_trace__holds_the_contest_for_the_base)
{
    const wlz_resolution *base;

    found = tariff_answer(reg, &care, WLZ_OK);
    base = found->base;
    ck_assert_int_eq(base->value, 9580);
    ck_assert(base->rows[0]->outcome == WLZ_OUTCOME_PREVAILS);
    assert_text(candidate_of(base, "zk-policy-2021-2023")->reason, "the same value");
}
END_TEST

START_TEST(test_tariff_trace__is_json_with_the_same_content)
{
    const char *json;

    record_lower(9490);
    found = tariff_answer(reg, &care, WLZ_OK);
    json = wlz_tariff_json(found);
    ck_assert_int_eq(json_int(reg, json, "json_valid(j)"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.bp'"), 9490);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.status' = 'ok' AND j ->> '$.message' = ''"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.steps[2].outcome' = 'no effect'"), 1);
    ck_assert_ptr_eq(json, wlz_tariff_json(found));
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

/* ---- the paragraph for a letter ---- */

/* What is before the steps and after them: the question, the base, and what gives way to it. */
#define HEAD_EN                                                                                    \
    "On 1 June 2023 the tariff percentage of Sample provider (30000001) at Zilveren Kruis for"     \
    " performance Z901 (care) is "
#define HEAD_NL                                                                                    \
    "Op 1 juni 2023 is het tariefpercentage van Sample provider (30000001) bij Zilveren Kruis"     \
    " voor prestatie Z901 (care) "
#define BASE_EN                                                                                      \
    " It starts at 95.8% (“Supplement 2023 to the Wlz procurement policy” (zk-supplement-2023)," \
    " 2.3 (S2-044))."
#define BASE_NL                                                                                    \
    " Het begint bij 95,8% (“Aanvulling 2023 inkoopbeleid Wlz” (zk-supplement-2023), 2.3"      \
    " (S2-044))."
#define TAIL_EN                                                                                     \
    " What is stated in “Wlz procurement policy 2021 through 2023, with supplements for 2022 and" \
    " 2023” (zk-policy-2021-2023), 2.3, restated in the supplement 2023, 2.3 (S2-036, S2-044),"   \
    " rank 4 (95.8%) says the same."
#define TAIL_NL                                                                                     \
    " Wat staat in “Inkoopbeleid Wlz 2021 tot en met 2023, met aanvullingen voor 2022 en 2023”" \
    " (zk-policy-2021-2023), 2.3, restated in the supplement 2023, 2.3 (S2-036, S2-044), rang 4"    \
    " (95,8%) zegt hetzelfde."
#define SAMPLE "(“Sample document” (sample-nota), sample)"

static const wlz_tariff_question in_june = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230601, 0};

/* It is in the language that the registry has when the question is put. */
static void assert_explained(const wlz_tariff_question *question, wlz_status status, const char *en,
                             const char *nl)
{
    const char *const paragraphs[] = {[WLZ_ENGLISH] = en, [WLZ_DUTCH] = nl};

    for (int language = WLZ_ENGLISH; language <= WLZ_DUTCH; language++) {
        assert_ok(reg, wlz_set_language(reg, (wlz_language)language));
        forget();
        found = tariff_answer(reg, question, status);
        ck_assert_str_eq(wlz_tariff_explain(found), paragraphs[language]);
    }
}

START_TEST(test_tariff_trace__explains_the_base)
{
    assert_explained(&in_june, WLZ_OK, HEAD_EN "95.8%." BASE_EN TAIL_EN,
                     HEAD_NL "95,8%." BASE_NL TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_adjustments_in_percentage_points)
{
    publish_tariff_policy(reg);
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network");
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.digital");
    record(reg, "sample.network", NULL, 50);
    record(reg, "sample.digital", NULL, -25);
    assert_explained(&in_june, WLZ_OK,
                     HEAD_EN "97.05%." BASE_EN " It is increased by 1 percentage point " SAMPLE
                             " and becomes 96.8%. It is increased by 0.5 percentage points " SAMPLE
                             " and becomes 97.3%. It is decreased by 0.25 percentage points " SAMPLE
                             " and becomes 97.05%." TAIL_EN,
                     HEAD_NL
                     "97,05%." BASE_NL " Het wordt met 1 procentpunt verhoogd " SAMPLE
                     " en wordt daarmee 96,8%. Het wordt met 0,5 procentpunt verhoogd " SAMPLE
                     " en wordt daarmee 97,3%. Het wordt met 0,25 procentpunt verlaagd " SAMPLE
                     " en wordt daarmee 97,05%." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_a_bound)
{
    publish_tariff_policy(reg);
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network");
    add_rule(reg, "sample-nota", "bound", "topic", "sample.bound");
    record(reg, "sample.network", NULL, 200);
    assert_explained(&in_june, WLZ_OK,
                     HEAD_EN "97.5%." BASE_EN " It is increased by 2 percentage points " SAMPLE
                             " and becomes 97.8%. It is limited to 97.5% " SAMPLE "." TAIL_EN,
                     HEAD_NL "97,5%." BASE_NL " Het wordt met 2 procentpunt verhoogd " SAMPLE
                             " en wordt daarmee 97,8%. Het wordt begrensd op 97,5% " SAMPLE
                             "." TAIL_NL);
}
END_TEST

/* The letter starts once, whatever was replaced on the way; not twice with one amount. */
START_TEST(test_tariff_trace__explains_a_base_that_another_replaced)
{
    publish_tariff_policy(reg);
    provide(reg, "sample-nota", "sample.points", SCOPE(.sector = "GZ"), 9300);
    add_rule(reg, "sample-nota", "base", "topic", "sample.points");
    add_rule(reg, "sample-nota", "base", "topic", "sample.bound");
    assert_explained(&in_june, WLZ_OK,
                     HEAD_EN "97.5%." BASE_EN " It is replaced by 97.5% " SAMPLE "." TAIL_EN,
                     HEAD_NL "97,5%." BASE_NL " In plaats daarvan geldt 97,5% " SAMPLE "." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_a_base_that_is_replaced_by_the_same)
{
    publish_tariff_policy(reg);
    provide(reg, "sample-nota", "sample.points", SCOPE(.sector = "GZ"), 9580);
    add_rule(reg, "sample-nota", "base", "topic", "sample.points");
    assert_explained(&in_june, WLZ_OK, HEAD_EN "95.8%. It starts at 95.8% " SAMPLE "." TAIL_EN,
                     HEAD_NL "95,8%. Het begint bij 95,8% " SAMPLE "." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_a_base_that_is_bounded)
{
    publish_tariff_policy(reg);
    provide(reg, "sample-nota", "sample.points", SCOPE(.sector = "GZ"), 9300);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, topic,"
                 " valid_from, valid_to, paragraph) VALUES('sample-nota', 'sample.least', 'care',"
                 " 'base', 'at-least', 'sample.bound', '2023-01-01', '2024-01-01', 'sample'),"
                 " ('sample-nota', 'sample.most', 'care', 'base', 'at-most', 'sample.points',"
                 " '2023-01-01', '2024-01-01', 'sample')");
    assert_explained(&in_june, WLZ_OK,
                     HEAD_EN "93%." BASE_EN " It is raised to 97.5% " SAMPLE
                             ". It is limited to 93% " SAMPLE "." TAIL_EN,
                     HEAD_NL "93%." BASE_NL " Het wordt verhoogd tot 97,5% " SAMPLE
                             ". Het wordt begrensd op 93% " SAMPLE "." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__does_not_explain_an_adjustment_of_nothing)
{
    publish_tariff_policy(reg);
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network");
    record(reg, "sample.network", NULL, 0);
    assert_explained(&in_june, WLZ_OK, HEAD_EN "95.8%." BASE_EN TAIL_EN,
                     HEAD_NL "95,8%." BASE_NL TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_the_maximum)
{
    publish_tariff_policy(reg);
    add_rule(reg, "sample-nota", "adjustment", "fact", "sample.network");
    record(reg, "sample.network", NULL, 500);
    assert_explained(
        &in_june, WLZ_OK,
        HEAD_EN "100%." BASE_EN " It is increased by 5 percentage points " SAMPLE
                " and becomes 100.8%. It is at most 100% (“Supplement for 2022 and 2023 to the"
                " national framework for long-term care 2021-2023 (transition funds)”"
                " (national-supplement-2022-2023), 1.5, footnote 2 (S1-029))." TAIL_EN,
        HEAD_NL "100%." BASE_NL " Het wordt met 5 procentpunt verhoogd " SAMPLE
                " en wordt daarmee 100,8%. Het is ten hoogste 100% (“Aanvulling voor 2022 en 2023"
                " op het Inkoopkader langdurige zorg 2021-2023 (transitiemiddelen)”"
                " (national-supplement-2022-2023), 1.5, footnote 2 (S1-029))." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_that_no_adjustment_applies)
{
    publish_tariff_policy(reg);
    add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, relation, valid_from,"
                 " valid_to, paragraph) VALUES('sample-nota', 'sample.none', 'care', 'exclusion',"
                 " 'existing', '2023-01-01', '2024-01-01', 'sample')");
    assert_explained(&in_june, WLZ_OK,
                     HEAD_EN "95.8%." BASE_EN " No adjustment applies " SAMPLE "." TAIL_EN,
                     HEAD_NL "95,8%." BASE_NL " Er geldt geen aanpassing " SAMPLE "." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_what_a_person_decided)
{
    wlz_deviation deviation = {.office = OFFICE,
                               .agb = GZ_PROVIDER,
                               .topic = "tariff.care",
                               .year = 2023,
                               .scope = {.sector = "GZ", .relation = "existing"},
                               .value = 9700,
                               .motivation = "sample",
                               .decided_by = "Sample",
                               .decided_on = 20221110,
                               .through_day = 20230630};

    assert_ok(reg, wlz_deviation_add(reg, &deviation, NULL));
    assert_explained(&in_june, WLZ_OK,
                     HEAD_EN "97%." BASE_EN " It is raised to 97% (decided by a person)." TAIL_EN,
                     HEAD_NL "97%." BASE_NL
                             " Het wordt verhoogd tot 97% (door een persoon besloten)." TAIL_NL);
}
END_TEST

START_TEST(test_tariff_trace__explains_what_has_to_be_known_first)
{
    int64_t rule;

    publish_tariff_policy(reg);
    rule = add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");
    add_condition(reg, rule, "sample.monitor", "is", "'above'");
    add_condition(reg, rule, "sample.places", "at-least", "100");
    assert_explained(&in_june, WLZ_UNDECIDED,
                     HEAD_EN "undecided." BASE_EN " What has to be known or decided first:"
                             " sample.monitor; sample.places." TAIL_EN,
                     HEAD_NL "niet beslist." BASE_NL " Eerst moet bekend of besloten zijn:"
                             " sample.monitor; sample.places." TAIL_NL);
}
END_TEST

#define IN_2024_EN                                                                                 \
    "On 1 January 2024 the tariff percentage of Sample provider (30000001) at Zilveren Kruis for"  \
    " performance Z901 (care) is "
#define IN_2024_NL                                                                                 \
    "Op 1 januari 2024 is het tariefpercentage van Sample provider (30000001) bij Zilveren Kruis"  \
    " voor prestatie Z901 (care) "
#define NONE_EN IN_2024_EN "stated in no document."
#define NONE_NL IN_2024_NL "in geen document vastgelegd."

START_TEST(test_tariff_trace__explains_that_there_is_no_percentage)
{
    wlz_tariff_question question = in_june;

    question.day = 20240101;
    assert_explained(&question, WLZ_NOVALUE, NONE_EN, NONE_NL);
}
END_TEST

/* Points add up to nothing without a base; they are told where the base is a fact that is not recorded. */
START_TEST(test_tariff_trace__explains_points_without_a_base)
{
    wlz_tariff_question question = in_june;

    question.day = 20240101;
    sql_run(reg,
            "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES"
            " ('sample-nota', '" OFFICE "', 'nota-van-inlichtingen', 'Sample', '2022-07-01',"
            " '2024-01-01');"
            "INSERT INTO topic(id, unit, title) VALUES('sample.points', 'bp', 's');"
            "INSERT INTO fact(id, kind, unit, title) VALUES('sample.base', 'state', 'bp', 's');"
            "INSERT INTO rank_order(office, kind, rank, valid_from, document, paragraph) VALUES"
            " ('" OFFICE "', 'nota-van-inlichtingen', 2, '2024-01-01', 'sample-nota', '1');"
            "INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES"
            " ('sample-nota', 'sample.points', 100, 'bp', '2024-01-01', '2');"
            "INSERT INTO tariff_rule(document, name, component, step, effect, topic, valid_from,"
            " paragraph) VALUES('sample-nota', 'points', 'care', 'adjustment', 'adds',"
            " 'sample.points', '2024-01-01', '2')");
    test_set_today(20991231); /* SQL recorded it by the machine's clock */
    assert_explained(&question, WLZ_NOVALUE, NONE_EN, NONE_NL);
    sql_run(reg,
            "INSERT INTO tariff_rule(document, name, component, step, effect, fact, valid_from,"
            " paragraph) VALUES('sample-nota', 'base', 'care', 'base', 'is', 'sample.base',"
            " '2024-01-01', '3')");
    assert_explained(&question, WLZ_UNDECIDED,
                     IN_2024_EN "undecided. It is increased by 1 percentage point (“Sample”"
                                " (sample-nota), 2). What has to be known or decided first:"
                                " sample.base.",
                     IN_2024_NL "niet beslist. Het wordt met 1 procentpunt verhoogd (“Sample”"
                                " (sample-nota), 2). Eerst moet bekend of besloten zijn:"
                                " sample.base.");
}
END_TEST

START_TEST(test_tariff_trace__explains_a_case_without_a_provider)
{
    static const char *const paragraphs[] = {
        [WLZ_ENGLISH] = "On 1 June 2023 the tariff percentage of this case at Zilveren Kruis (care)"
                        " is 95.8%." BASE_EN TAIL_EN,
        [WLZ_DUTCH] = "Op 1 juni 2023 is het tariefpercentage van dit geval bij Zilveren Kruis"
                      " (care) 95,8%." BASE_NL TAIL_NL};
    const wlz_tariff_case tried = {.office = OFFICE,
                                   .sector = "GZ",
                                   .relation = "existing",
                                   .component = "care",
                                   .day = 20230601};

    assert_ok(reg, wlz_set_language(reg, (wlz_language)_i));
    assert_ok(reg, wlz_tariff_try(reg, &tried, &found));
    ck_assert_str_eq(wlz_tariff_explain(found), paragraphs[_i]);
}
END_TEST

/* ---- when there is no percentage ---- */

START_TEST(test_tariff_trace__of_a_tie_shows_both_sides)
{
    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota-a", "tariff.care", SCOPE(.sector = "GZ"), 9600);
    provide(reg, "sample-nota-b", "tariff.care", SCOPE(.sector = "GZ"), 9610);
    found = tariff_answer(reg, &care, WLZ_TIE);
    assert_text(found->message, "sample-nota-a");
    assert_text(found->message, "sample-nota-b");
    ck_assert_int_eq(found->base->status, WLZ_TIE);
    ck_assert_ptr_nonnull(candidate_of(found->base, "sample-nota-a"));
    ck_assert_uint_eq(found->step_count, 0);
}
END_TEST

START_TEST(test_tariff_trace__of_an_undecided_answer_shows_what_was_weighed)
{
    wlz_provider_fact fact = {OFFICE, GZ_PROVIDER, "relation", NULL, 0,
                              true,   20150101,    0,          0,    "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    found = tariff_answer(reg, &care, WLZ_UNDECIDED);
    assert_text(found->message, "not recorded: fact relation");
    ck_assert_uint_eq(found->base->count, 3);
    ck_assert_int_eq(
        json_int(reg, wlz_tariff_json(found), "j ->> '$.missing[0]' = 'fact relation'"), 1);
}
END_TEST

START_TEST(test_tariff_trace__of_nothing_says_so)
{
    wlz_tariff_question question = care;

    question.day = 20240101;
    found = tariff_answer(reg, &question, WLZ_NOVALUE);
    assert_text(found->message, "tariff.care");
    ck_assert_uint_eq(found->step_count, 0);
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
    wlz_status status = wlz_tariff_get(reg, &questions[_i].question, &found);

    ck_assert_msg(status == questions[_i].status, "%s: %s: %s", questions[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_int_eq(wlz_message(reg)[0] == '\0', status == WLZ_OK);
    ck_assert_int_eq(found == NULL, status != WLZ_OK);
    ck_assert_int_eq(wlz_tariff_bp(reg, &questions[_i].question, &bp),
                     found != NULL ? found->status : status);
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
    ck_assert_int_eq(wlz_tariff_get(NULL, &care, &found), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_tariff_get(reg, NULL, &found));
    assert_status(reg, WLZ_INVALID, wlz_tariff_get(reg, &care, NULL));
    ck_assert_ptr_null(found);
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
    TCase *steps = tcase_create("steps"), *letters = tcase_create("letters"),
          *none = tcase_create("none"), *asked = tcase_create("questions");

    with_samples(steps, setup, teardown);
    with_samples(letters, setup, teardown);
    with_samples(none, setup, teardown);
    tcase_add_unchecked_fixture(asked, setup, teardown); /* these only read */
    tcase_add_checked_fixture(asked, NULL, forget);
    tcase_add_test(steps, test_tariff_trace__begins_with_the_base_and_its_source);
    tcase_add_test(steps, test_tariff_trace__lists_each_step_in_the_order_taken);
    tcase_add_test(steps, test_tariff_trace__lists_a_step_that_was_not_taken);
    tcase_add_test(steps, test_tariff_trace__holds_the_contest_for_the_base);
    tcase_add_test(steps, test_tariff_trace__is_json_with_the_same_content);
    tcase_add_test(letters, test_tariff_trace__explains_the_base);
    tcase_add_test(letters, test_tariff_trace__explains_adjustments_in_percentage_points);
    tcase_add_test(letters, test_tariff_trace__explains_a_bound);
    tcase_add_test(letters, test_tariff_trace__explains_a_base_that_another_replaced);
    tcase_add_test(letters, test_tariff_trace__explains_a_base_that_is_replaced_by_the_same);
    tcase_add_test(letters, test_tariff_trace__explains_a_base_that_is_bounded);
    tcase_add_test(letters, test_tariff_trace__does_not_explain_an_adjustment_of_nothing);
    tcase_add_test(letters, test_tariff_trace__explains_the_maximum);
    tcase_add_test(letters, test_tariff_trace__explains_that_no_adjustment_applies);
    tcase_add_test(letters, test_tariff_trace__explains_what_a_person_decided);
    tcase_add_test(letters, test_tariff_trace__explains_what_has_to_be_known_first);
    tcase_add_test(letters, test_tariff_trace__explains_that_there_is_no_percentage);
    tcase_add_test(letters, test_tariff_trace__explains_points_without_a_base);
    tcase_add_loop_test(letters, test_tariff_trace__explains_a_case_without_a_provider, WLZ_ENGLISH,
                        WLZ_DUTCH + 1);
    tcase_add_test(none, test_tariff_trace__of_a_tie_shows_both_sides);
    tcase_add_test(none, test_tariff_trace__of_an_undecided_answer_shows_what_was_weighed);
    tcase_add_test(none, test_tariff_trace__of_nothing_says_so);
    tcase_add_loop_test(asked, test_tariff_trace__is_not_made_for_a_wrong_question, 0,
                        COUNT(questions));
    tcase_add_test(asked, test_tariff_trace__may_be_left_out);
    tcase_add_test(asked, test_tariff_trace__of_no_answer_is_harmless);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, letters);
    suite_add_tcase(suite, none);
    suite_add_tcase(suite, asked);
    return suite;
}
