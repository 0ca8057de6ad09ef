/* Acts: what was done does not lie in the future, and the day of it can be corrected. */
#include <inttypes.h>

#include "plans.h"

Suite *act_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    reg = plan_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_act_correction correction(const char *table, const char *column, const char *key,
                                     wlz_date day)
{
    return (wlz_act_correction){.table = table,
                                .column = column,
                                .key = key,
                                .day = day,
                                .motivation = "sample: the scan says otherwise",
                                .decided_by = "sample person"};
}

static wlz_status corrected(wlz_act_correction c)
{
    return wlz_act_correct(reg, &c, NULL);
}

/* ---- the future ---- */

static wlz_provider_fact known(wlz_date known_on)
{
    return (wlz_provider_fact){.office = OFFICE,
                               .agb = GZ_PROVIDER,
                               .fact = "contract.turnover",
                               .number = 100,
                               .valid_from = 20230101,
                               .known_on = known_on,
                               .evidence = "sample"};
}

START_TEST(test_act__of_tomorrow_is_refused)
{
    int64_t contract = sql_int(reg, "SELECT id FROM contract WHERE agb = '" GZ_PROVIDER "'");
    wlz_provider_fact tomorrow = known(20230111), today = known(20230110);
    wlz_annex annex = {OFFICE, GZ_PROVIDER, 2024, "3A", "sample board", test_now + 1, NULL};

    assert_refused(reg, "contract_future", wlz_contract_sign(reg, contract, 20230111));
    assert_refused(reg, "provider_fact_future", wlz_provider_fact_add(reg, &tomorrow));
    assert_refused(reg, "enrolment_future", wlz_enrolment_add(reg, &annex));
    annex.received_at = test_now;
    assert_ok(reg, wlz_contract_sign(reg, contract, 20230110));
    assert_ok(reg, wlz_provider_fact_add(reg, &today));
    assert_ok(reg, wlz_enrolment_add(reg, &annex));
}
END_TEST

/* Of the day that it is in Amsterdam, when UTC still has the day before. */
START_TEST(test_act__of_a_day_that_has_just_begun_is_taken)
{
    wlz_provider_fact fact = known(20230615);

    ck_assert_int_eq(wlz_wall_to_instant(20230614233000, &test_now), WLZ_OK);
    assert_refused(reg, "provider_fact_future", wlz_provider_fact_add(reg, &fact));
    ck_assert_int_eq(wlz_wall_to_instant(20230615003000, &test_now), WLZ_OK);
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}
END_TEST

START_TEST(test_act__addendum_is_not_agreed_tomorrow)
{
    plan_draft(reg, "s", 1, 1000000);
    assert_refused(reg, "addendum_future", wlz_addendum_agree(reg, "s", 20230111));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    assert_refused(reg, "addendum_signature_future",
                   wlz_addendum_signature_add(reg, "s", OFFICE, 20230111));
    assert_ok(reg, wlz_addendum_signature_add(reg, "s", OFFICE, 20230110));
}
END_TEST

/* ---- corrections ---- */

/* A signed agreement with 94% of its own; the day of signing was entered in this year. */
static int64_t signed_in(wlz_date day)
{
    int64_t contract = draft(reg, POOR_PARTY);
    wlz_provision own = {.document = "agreement-" POOR_PARTY,
                         .topic = "tariff.care",
                         .scope = {.provider = POOR_PARTY},
                         .value = 9400,
                         .valid_from = 20230101,
                         .has_rank_override = true,
                         .rank_override = 0,
                         .paragraph = "sample"};

    enrol(reg, POOR_PARTY, 2023);
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    test_reach(day);
    assert_ok(reg, wlz_contract_sign(reg, contract, day));
    return contract;
}

static wlz_bp percentage_known(wlz_date known_on)
{
    wlz_tariff_question q = {OFFICE, POOR_PARTY, "Z901", "care", 20230701, known_on};
    wlz_bp bp = 0;

    assert_ok(reg, wlz_tariff_bp(reg, &q, &bp));
    return bp;
}

/* As a registry has it that was written when the future was not refused yet. */
START_TEST(test_act__signature_of_a_wrong_year_does_not_block_an_agreement)
{
    int64_t contract = signed_in(20330110);
    char key[30];

    snprintf(key, sizeof key, "%" PRId64, contract);
    test_set_today(20230801);
    ck_assert_int_eq(percentage_known(20230801), 9580);
    assert_refused(reg, "contract_future",
                   corrected(correction("contract", "signed_on", key, 20230802)));
    assert_ok(reg, corrected(correction("contract", "signed_on", key, 20230110)));
    ck_assert_int_eq(percentage_known(20230801), 9400);
    ck_assert_int_eq(percentage_known(20230110), 9400);
    ck_assert_int_eq(percentage_known(20230109), 9580);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract c JOIN document d"
                                  " ON d.id = c.document WHERE c.signed_on = '2023-01-10'"
                                  " AND d.published_on = '2023-01-10'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM history WHERE table_name = 'contract'"
                                  " AND old LIKE '%2033-01-10%' AND new LIKE '%2023-01-10%'"),
                     1);
}
END_TEST

START_TEST(test_act__is_corrected_again)
{
    int64_t contract = signed_in(20230110);
    char key[30];

    snprintf(key, sizeof key, "%" PRId64, contract);
    assert_ok(reg, corrected(correction("contract", "signed_on", key, 20230102)));
    assert_ok(reg, corrected(correction("contract", "signed_on", key, 20230110)));
    ck_assert_int_eq(percentage_known(20230109), 9580);
    assert_refused(reg, "act_correction_row",
                   corrected(correction("contract", "signed_on", key, 20230110)));
}
END_TEST

START_TEST(test_act__signature_of_an_addendum_is_corrected)
{
    plan_signed(reg, "s", 1, 1000000);
    assert_ok(reg, corrected(correction("addendum_signature", "signed_on", "s " OFFICE, 20230112)));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_signature"
                                  " WHERE signer = '" OFFICE "' AND signed_on = '2023-01-12'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_signature"
                                  " WHERE signed_on = '2023-01-15'"),
                     2);
}
END_TEST

START_TEST(test_act__moment_is_corrected)
{
    wlz_act_correction c =
        correction("enrolment", "received_at", OFFICE " " GZ_PROVIDER " 2023 3A", 0);

    c.at = 1658304001;
    assert_ok(reg, corrected(c));
    ck_assert_int_eq(sql_int(reg, "SELECT received_at FROM enrolment WHERE agb = '" GZ_PROVIDER
                                  "' AND year = 2023 AND annex = '3A'"),
                     1658304001);
    c.at = test_now + 1;
    assert_refused(reg, "enrolment_future", corrected(c));
}
END_TEST

static const struct {
    const char *table, *column, *key;
    wlz_date day;
    const char *rule;
} wrong[] = {
    {"contract", "signed_on", "99", 20230102, "act_correction_row"},
    {"contract", "valid_from", "1", 20230102, "act_correction_row"},
    {"contract", "signed_on", "1", 20230102, "act_correction_row"}, /* a draft */
    {"provider_fact", "known_on", "1", 20230102, "act_correction_row"},
    {"provider", "name", GZ_PROVIDER, 20230102, "act_correction_row"},
};

START_TEST(test_act__that_is_none_is_not_corrected)
{
    assert_refused(
        reg, wrong[_i].rule,
        corrected(correction(wrong[_i].table, wrong[_i].column, wrong[_i].key, wrong[_i].day)));
}
END_TEST

Suite *act_suite(void)
{
    Suite *suite = suite_create("act");
    TCase *tcase = tcase_create("acts");

    with_plans(tcase, setup, teardown);
    tcase_add_test(tcase, test_act__of_tomorrow_is_refused);
    tcase_add_test(tcase, test_act__of_a_day_that_has_just_begun_is_taken);
    tcase_add_test(tcase, test_act__addendum_is_not_agreed_tomorrow);
    tcase_add_test(tcase, test_act__signature_of_a_wrong_year_does_not_block_an_agreement);
    tcase_add_test(tcase, test_act__is_corrected_again);
    tcase_add_test(tcase, test_act__signature_of_an_addendum_is_corrected);
    tcase_add_test(tcase, test_act__moment_is_corrected);
    tcase_add_loop_test(tcase, test_act__that_is_none_is_not_corrected, 0, COUNT(wrong));
    suite_add_tcase(suite, tcase);
    return suite;
}
