/* The policy of Zilveren Kruis for 2023: its figures, its worked examples, and whether the pack is complete. */
#include "samples.h"

Suite *policy_suite(void);

static wlz_registry *reg;

/* A sample provider of protected living beside the integrated one. */
#define LIVING_PROVIDER "54000003"

static void setup(void)
{
    wlz_provider_sector living = {LIVING_PROVIDER, "GGZ", "protected-living", 20150101, 0};

    test_set_today(20221115);
    reg = sample_copy();
    assert_ok(reg, wlz_provider_add(reg, LIVING_PROVIDER, NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &living));
    sql_run(reg, "INSERT INTO nza_tariff(performance, year, component, cents, source)"
                 " SELECT code, 2023, 'nic', 500, 'sample' FROM performance");
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- the percentages: sector and kind, relation, component ---- */

static const struct {
    const char *agb, *performance;
    wlz_scope scope;
    wlz_bp existing, new;
} percentages[] = {
    {VV_PROVIDER, "Z903", {.sector = "VV"}, 9580, 9380},
    {GZ_PROVIDER, "Z901", {.sector = "GZ"}, 9580, 9380},
    {GGZ_PROVIDER, "Z902", {.sector = "GGZ", .provider_kind = "integrated"}, 9680, 9480},
    {LIVING_PROVIDER, "Z902", {.sector = "GGZ", .provider_kind = "protected-living"}, 9580, 9380},
};

static const char *const relations[] = {"existing", "new"};
static const char *const topics[] = {"tariff.care", "tariff.nhc", "tariff.nic"};

enum { CELLS = COUNT(percentages) * 2 * 3 };

START_TEST(test_policy__gives_each_percentage_of_2023)
{
    int row = _i / 6, relation = _i / 3 % 2, component = _i % 3;
    wlz_bp expected = component > 0   ? 10000
                      : relation == 0 ? percentages[row].existing
                                      : percentages[row].new;
    wlz_question question = sample_question(topics[component], percentages[row].scope);

    assert_ok(reg, wlz_begin_what_if(reg));
    question.scope.relation = relations[relation];
    state_relation(reg, percentages[row].agb, relations[relation], 20221101);
    ck_assert_int_eq(resolved(reg, question), expected);
    question.day = 20231231;
    ck_assert_int_eq(resolved(reg, question), expected);
    ck_assert_int_eq(percentage(reg, percentages[row].agb, percentages[row].performance,
                                topics[component] + strlen("tariff.")),
                     expected);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

static const struct {
    const char *what;
    const char *topic;
    const char *sector;
    int64_t value;
} numbers[] = {
    {"the guide percentage", "tariff.guide", NULL, 9580},
    {"no generic increase", "tariff.generic_increase", NULL, 0},
    {"the reserve for the unforeseen", "reserve.unforeseen", NULL, 20},
    {"the reserve for regional development", "reserve.regional_development", NULL, 20},
    {"quality money on top, VV", "reserve.regional_development.quality_money", "VV", 1},
    {"a lower percentage can be agreed", "tariff.lower_percentage.allowed", NULL, 1},
    {"the maximum", "tariff.maximum", NULL, 10000},
    {"the cap", "cap.agreements", NULL, 10000},
    {"crisis occupancy VV", "crisis.min_occupancy", "VV", 7000},
    {"crisis occupancy GZ", "crisis.min_occupancy", "GZ", 7000},
    {"crisis occupancy from declarations, GZ too", "crisis.occupancy_from_declarations", "GZ", 1},
    {"agreements of one year", "contract.term_years", NULL, 1},
    {"multi-year agreements through 2023", "contract.multi_year_until", NULL, 20231231},
    {"two interim enrolments", "enrolment.interim_moments", NULL, 2},
    {"national stimulus", "fund.national.stimulus", "GZ", 3000000000},
    {"national stimulus of all years", "fund.national.stimulus.total", "VV", 15000000000},
    {"living and care, VV", "fund.national.living_and_care", "VV", 4000000000},
    {"living and care of all years, VV", "fund.national.living_and_care.total", "VV", 20000000000},
};

START_TEST(test_policy__gives_its_other_numbers)
{
    wlz_question question = sample_question(numbers[_i].topic, SCOPE(.sector = numbers[_i].sector));

    ck_assert_msg(resolved(reg, question) == numbers[_i].value, "%s", numbers[_i].what);
}
END_TEST

/* ---- a lower percentage of 2022 ---- */

static void record_lower(const char *agb, wlz_bp bp)
{
    wlz_provider_fact fact = {.office = OFFICE,
                              .agb = agb,
                              .fact = "tariff.care.lower_2022",
                              .number = bp,
                              .valid_from = 20230101,
                              .evidence = "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}

START_TEST(test_policy__continues_a_lower_percentage_of_2022)
{
    record_lower(GGZ_PROVIDER, 9500);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "care"), 9500);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "nhc"), 10000);
    record_lower(GZ_PROVIDER, 9600); /* not lower than 95,8 */
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), 9580);
    ck_assert_int_eq(percentage(reg, VV_PROVIDER, "Z903", "care"), 9580);
}
END_TEST

START_TEST(test_policy__continues_no_percentage_of_a_new_provider)
{
    record_lower(GGZ_PROVIDER, 9000);
    state_relation(reg, GGZ_PROVIDER, "new", 20221101);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "care"), 9480);
}
END_TEST

/* ---- worked examples 1 to 4 and 10 ---- */

START_TEST(test_policy__example_1_is_an_agreement_with_headroom)
{
    wlz_position position;

    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), 9580);
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    ck_assert_int_eq(sql_int(reg, "SELECT unit_cents FROM production WHERE component = 'care'"),
                     23950);
    ck_assert_int_eq(sql_int(reg, "SELECT unit_cents FROM production WHERE component = 'nhc'"),
                     3000);
    position = position_of(reg, GZ_PROVIDER);
    ck_assert_int_eq(position.agreed_cents, 1078000000);
    ck_assert_int_eq(position.production_cents, 1078000000);
    ck_assert_int_eq(position.lump_cents, 0);
    ck_assert_int_eq(position.nza_cents, 1120000000);
    ck_assert_int_eq(position.limit_cents, 1120000000);
    ck_assert_int_eq(position.headroom_cents, 42000000);
    ck_assert(position.provisional);
}
END_TEST

START_TEST(test_policy__example_2_is_a_lump_sum_over_the_cap)
{
    wlz_lump_sum second = sample_lump_sum(GZ_PROVIDER, 3000000);
    const wlz_violation *violation;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    reserved(reg, GZ_PROVIDER, 40000000);
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &second, NULL));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    assert_amounts(reg, 0, 1120000000, 1121000000, 1000000, 2000000);
    violation = wlz_violation_list(reg)->rows[0];
    ck_assert_str_eq(violation->subject, OFFICE " " GZ_PROVIDER " 2023");
    ck_assert_str_eq(violation->document, "zk-transition-2023"); /* known since 1 November */
    assert_text(violation->paragraph, "3.3, footnote 1");
    assert_message(reg, "€ 11.200.000,00");
    assert_message(reg, "€ 11.210.000,00");
    second.amount_cents = 2000000;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &second, NULL));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
}
END_TEST

START_TEST(test_policy__example_3_is_a_new_and_an_existing_integrated_provider)
{
    state_relation(reg, GGZ_PROVIDER, "new", 20221101);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "care"), 9480);
    state_relation(reg, GGZ_PROVIDER, "existing", 20221102);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "care"), 9680);
}
END_TEST

START_TEST(test_policy__example_4_is_a_nota_and_then_a_signature)
{
    wlz_scope integrated = {.sector = "GGZ", .provider_kind = "integrated"};
    wlz_tariff_question question = {OFFICE, GGZ_PROVIDER, "Z902", "care", 20230101, 0};
    wlz_tariff *answer = NULL;
    int64_t contract = draft(reg, GGZ_PROVIDER);

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "tariff.care", integrated, 9650);
    answer = tariff_answer(reg, &question, WLZ_OK);
    ck_assert_int_eq(answer->base->value, 9650);
    ck_assert_int_eq(candidate_of(answer->base, "sample-nota")->rank, 2);
    ck_assert_int_eq(candidate_of(answer->base, "zk-supplement-2023")->rank, 3);
    ck_assert_int_eq(candidate_of(answer->base, "zk-supplement-2023")->value, 9680);
    wlz_tariff_free(answer);
    provide(reg, "agreement-" GGZ_PROVIDER, "tariff.care", SCOPE(.provider = GGZ_PROVIDER), 9500);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "care"), 9650);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "care"), 9500);
    ck_assert_int_eq(percentage(reg, GGZ_PROVIDER, "Z902", "nhc"), 10000);
}
END_TEST

START_TEST(test_policy__example_10_is_a_second_late)
{
    static const char *const moments[] = {"2022-07-29 17:00:00", "2022-07-29 17:00:01"};
    wlz_judgement_question question = {.office = OFFICE, .year = 2023, .step = "7"};
    wlz_judgement *judged = NULL;

    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(wlz_instant_parse(moments[i], &question.at), WLZ_OK);
        assert_ok(reg, wlz_judgement_get(reg, &question, &judged));
        ck_assert(judged->timely == (i == 0));
        wlz_judgement_free(judged);
    }
}
END_TEST

/* ---- the pack against itself ---- */

static wlz_date day_of_step(int64_t step)
{
    char topic[40];

    snprintf(topic, sizeof topic, "deadline.procurement.%02d", (int)step);
    return (wlz_date)(resolved(reg, sample_question(topic, EVERYONE)) / 1000000);
}

START_TEST(test_policy__puts_the_steps_in_the_order_of_time)
{
    for (int step = 2; step <= 16; step++)
        ck_assert_int_le(day_of_step(step - 1), day_of_step(step));
}
END_TEST

START_TEST(test_policy__ranks_the_documents_of_2023)
{
    ck_assert_int_eq(sql_int(reg, "SELECT group_concat(rank || ' ' || kind, ', ') ="
                                  " '0 judgment, 0 regulation, 1 agreement,"
                                  " 2 nota-van-inlichtingen, 3 supplement, 4 regional-policy,"
                                  " 5 national-framework'"
                                  " FROM (SELECT * FROM rank_order WHERE office = 'zilveren-kruis'"
                                  " ORDER BY rank, kind)"),
                     1);
}
END_TEST

START_TEST(test_policy__cites_a_place_for_every_row)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provision"
                                  " WHERE paragraph NOT GLOB '*(S[012]-[0-9][0-9][0-9]*)'"
                                  " AND topic <> 'tariff.maximum'"
                                  " AND paragraph NOT GLOB '*GZ policy 2024-2026*'"),
                     0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM (SELECT paragraph FROM rank_order"
                                  " UNION ALL SELECT paragraph FROM tariff_rule)"
                                  " WHERE paragraph NOT GLOB '*(S2-[0-9][0-9][0-9])'"),
                     0);
}
END_TEST

Suite *policy_suite(void)
{
    Suite *suite = suite_create("policy");
    TCase *figures = tcase_create("figures"), *examples = tcase_create("examples");

    tcase_add_unchecked_fixture(figures, setup, teardown); /* these only read, or are what-ifs */
    with_samples(examples, setup, teardown);
    tcase_add_loop_test(figures, test_policy__gives_each_percentage_of_2023, 0, CELLS);
    tcase_add_loop_test(figures, test_policy__gives_its_other_numbers, 0, COUNT(numbers));
    tcase_add_test(figures, test_policy__puts_the_steps_in_the_order_of_time);
    tcase_add_test(figures, test_policy__ranks_the_documents_of_2023);
    tcase_add_test(figures, test_policy__cites_a_place_for_every_row);
    tcase_add_test(examples, test_policy__continues_a_lower_percentage_of_2022);
    tcase_add_test(examples, test_policy__continues_no_percentage_of_a_new_provider);
    tcase_add_test(examples, test_policy__example_1_is_an_agreement_with_headroom);
    tcase_add_test(examples, test_policy__example_2_is_a_lump_sum_over_the_cap);
    tcase_add_test(examples, test_policy__example_3_is_a_new_and_an_existing_integrated_provider);
    tcase_add_test(examples, test_policy__example_4_is_a_nota_and_then_a_signature);
    tcase_add_test(examples, test_policy__example_10_is_a_second_late);
    suite_add_tcase(suite, figures);
    suite_add_tcase(suite, examples);
    return suite;
}
