/* Provisions: the numbers that documents state, what they may be, and how one is corrected. */
#include "samples.h"

Suite *provision_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
}

static void teardown(void)
{
    wlz_close(reg);
}

/* The rows of a table share a registry: each is tried as a what-if. */
static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

static wlz_provision sample(const char *topic, wlz_scope scope, int64_t value)
{
    return sample_provision("sample-nota", topic, scope, value);
}

START_TEST(test_provision__is_stored_with_its_scope_and_unit)
{
    wlz_provision provision =
        sample("tariff.care", SCOPE("GGZ", "integrated", "new", "vpt", "Z902", GGZ_PROVIDER), 9650);

    provision.has_rank_override = true;
    provision.rank_override = 6;
    provision.note = "sample note";
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM provision WHERE (topic, sector, provider_kind, relation,"
                     " care_form, performance, provider, value, unit, valid_from, valid_to,"
                     " rank_override, paragraph, note, corrects) IS ('tariff.care', 'GGZ',"
                     " 'integrated', 'new', 'vpt', 'Z902', '54000002', 9650, 'bp', '2023-01-01',"
                     " '2024-01-01', 6, 'sample paragraph', 'sample note', NULL)"),
        1);
    assert_sound(reg);
}
END_TEST

START_TEST(test_provision__is_said_once_on_one_scope_from_one_day)
{
    wlz_provision provision = sample("tariff.care", SCOPE(.sector = "GZ"), 9650);

    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    provision.value = 9660;
    assert_refused(reg, "provision_natural", wlz_provision_add(reg, &provision, NULL));
    ck_assert_int_eq(wlz_provision_add(reg, &provision, NULL), WLZ_EXISTS);
    provision.scope.relation = "new";
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    provision.valid_from = 20230701;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    provision.topic = "tariff.nhc";
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    provision.scope.provider = GZ_PROVIDER;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_refused(reg, "provision_natural", wlz_provision_add(reg, &provision, NULL));
    assert_sound(reg);
}
END_TEST

/* ---- values ---- */

static const struct {
    const char *what;
    const char *topic;
    int64_t value;
    bool taken;
} values[] = {
    {"-100%", "tariff.care", -10000, true},
    {"below -100%", "tariff.care", -10001, false},
    {"100%", "tariff.care", 10000, true},
    {"above 100%", "tariff.care", 10001, false},
    {"a flag down", "tariff.fixed_for_year", 0, true},
    {"a flag up", "tariff.fixed_for_year", 1, true},
    {"a flag of 2", "tariff.fixed_for_year", 2, false},
    {"a flag below 0", "tariff.fixed_for_year", -1, false},
    {"no days", "term.procurement.06.after_nota", 0, true},
    {"ten years of days", "term.procurement.06.after_nota", 3660, true},
    {"more days", "term.procurement.06.after_nota", 3661, false},
    {"days back", "term.procurement.06.after_nota", -1, false},
    {"a day", "contract.multi_year_until", 20240229, true},
    {"a day that is not in the calendar", "contract.multi_year_until", 20230229, false},
    {"no day at all", "contract.multi_year_until", 0, false},
    {"the last day of all", "contract.multi_year_until", 99991231, true},
    {"no hours", "term.procurement.03.before_enrolment", 0, true},
    {"ten years of hours", "term.procurement.03.before_enrolment", 87840, true},
    {"more hours", "term.procurement.03.before_enrolment", 87841, false},
    {"hours back", "term.procurement.03.before_enrolment", -1, false},
    {"a moment", "deadline.procurement.07", 20220729170000, true},
    {"a moment with a 24th hour", "deadline.procurement.07", 20220729240000, false},
    {"a moment with a 60th second", "deadline.procurement.07", 20220729165960, false},
    {"a moment on a day that does not exist", "deadline.procurement.07", 20220431120000, false},
    {"a moment before there was summer time as now", "deadline.procurement.07", 19951231235959,
     false},
    {"a day for a moment", "deadline.procurement.07", 20220729, false},
    {"nothing", "enrolment.interim_moments", 0, true},
    {"less than nothing", "enrolment.interim_moments", -1, false},
    {"no money", "fund.national.stimulus", 0, true},
    {"the most money", "fund.national.stimulus", 900000000000000, true},
    {"more money", "fund.national.stimulus", 900000000000001, false},
    {"less than no money", "fund.national.stimulus", -1, false},
};

START_TEST(test_provision__holds_what_its_unit_can_hold)
{
    wlz_provision provision = sample(values[_i].topic, EVERYONE, values[_i].value);

    if (values[_i].taken)
        assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    else
        assert_refused(reg, "provision_value", wlz_provision_add(reg, &provision, NULL));
}
END_TEST

/* ---- scopes ---- */

START_TEST(test_provision__names_a_kind_with_its_own_sector)
{
    wlz_provision provision = sample("tariff.care", SCOPE(.provider_kind = "integrated"), 9650);

    assert_refused(reg, "provision_scope", wlz_provision_add(reg, &provision, NULL));
    provision.scope.sector = "GZ";
    assert_refused(reg, "provision_scope", wlz_provision_add(reg, &provision, NULL));
    provision.scope.sector = "GGZ";
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
}
END_TEST

static const struct {
    const char *what;
    wlz_scope scope;
    wlz_status status;
} scopes[] = {
    {"a sector in small letters", {.sector = "gz"}, WLZ_NOTFOUND},
    {"an empty sector", {.sector = ""}, WLZ_INVALID},
    {"a misspelt kind", {.sector = "GGZ", .provider_kind = "integratd"}, WLZ_NOTFOUND},
    {"a misspelt relation", {.relation = "exisiting"}, WLZ_NOTFOUND},
    {"a misspelt care form", {.care_form = "ZZP"}, WLZ_NOTFOUND},
    {"a performance that does not exist", {.performance = "Z999"}, WLZ_NOTFOUND},
    {"a provider that does not exist", {.provider = "30000009"}, WLZ_NOTFOUND},
    {"text that is not UTF-8", {.relation = "\xfe"}, WLZ_INVALID},
};

START_TEST(test_provision__names_only_what_the_registry_knows)
{
    wlz_provision provision = sample("tariff.care", scopes[_i].scope, 9650);
    char *before = registry_digest(reg);
    int64_t id = -7;
    wlz_status status = wlz_provision_add(reg, &provision, &id);

    ck_assert_msg(status == scopes[_i].status, "%s: %s: %s", scopes[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_str_ne(wlz_message(reg), "");
    ck_assert_int_eq(id, -7);
    assert_unchanged(reg, before);
}
END_TEST

static const struct {
    const char *what;
    const char *document, *topic;
    wlz_date valid_from, valid_to;
    int rank_override;
    const char *paragraph;
    wlz_status status;
} members[] = {
    {"all as it must be", "sample-nota", "tariff.care", 20230101, 0, 0, "p", WLZ_OK},
    {"the last rank", "sample-nota", "tariff.care", 20230101, 0, 99, "p", WLZ_OK},
    {"a rank beyond", "sample-nota", "tariff.care", 20230101, 0, 100, "p", WLZ_INVALID},
    {"a rank below", "sample-nota", "tariff.care", 20230101, 0, -2, "p", WLZ_INVALID},
    {"no document", NULL, "tariff.care", 20230101, 0, 0, "p", WLZ_INVALID},
    {"a misspelt document", "sample_nota", "tariff.care", 20230101, 0, 0, "p", WLZ_NOTFOUND},
    {"no topic", "sample-nota", NULL, 20230101, 0, 0, "p", WLZ_INVALID},
    {"a misspelt topic", "sample-nota", "tarif.care", 20230101, 0, 0, "p", WLZ_NOTFOUND},
    {"no first day", "sample-nota", "tariff.care", 0, 0, 0, "p", WLZ_INVALID},
    {"an end on the first day", "sample-nota", "tariff.care", 20230101, 20230101, 0, "p",
     WLZ_INVALID},
    {"no paragraph", "sample-nota", "tariff.care", 20230101, 0, 0, NULL, WLZ_INVALID},
    {"an empty paragraph", "sample-nota", "tariff.care", 20230101, 0, 0, "", WLZ_INVALID},
};

START_TEST(test_provision__needs_a_document_a_topic_a_period_and_a_paragraph)
{
    wlz_provision provision = sample(members[_i].topic, EVERYONE, 9650);
    wlz_status status;

    provision.document = members[_i].document;
    provision.valid_from = members[_i].valid_from;
    provision.valid_to = members[_i].valid_to;
    provision.has_rank_override = true;
    provision.rank_override = members[_i].rank_override;
    provision.paragraph = members[_i].paragraph;
    status = wlz_provision_add(reg, &provision, NULL);
    ck_assert_msg(status == members[_i].status, "%s: %s: %s", members[_i].what,
                  wlz_status_name(status), wlz_message(reg));
}
END_TEST

/* A rank without has_rank_override is a slip: 0 is the highest rank. */
START_TEST(test_provision__has_the_rank_of_its_document_unless_it_says_so)
{
    wlz_provision provision = sample("tariff.care", EVERYONE, 9650);

    provision.rank_override = 1;
    assert_status(reg, WLZ_INVALID, wlz_provision_add(reg, &provision, NULL));
    assert_message(reg, "without has_rank_override");
    provision.rank_override = 0;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_int_eq(sql_int(reg, "SELECT rank_override IS NULL FROM provision"
                                  " ORDER BY id DESC LIMIT 1"),
                     1);
}
END_TEST

START_TEST(test_provision__is_not_taken_without_a_registry_or_a_provision)
{
    wlz_provision provision = sample("tariff.care", EVERYONE, 9650);

    ck_assert_int_eq(wlz_provision_add(NULL, &provision, NULL), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_provision_add(reg, NULL, NULL));
}
END_TEST

/* ---- agreements ---- */

START_TEST(test_provision__of_an_agreement_is_for_its_own_provider)
{
    wlz_provision provision =
        sample_provision("agreement-" GZ_PROVIDER, "tariff.care", EVERYONE, 9500);

    draft(reg, GZ_PROVIDER);
    assert_refused(reg, "provision_of_agreement", wlz_provision_add(reg, &provision, NULL));
    provision.scope.provider = VV_PROVIDER;
    assert_refused(reg, "provision_of_agreement", wlz_provision_add(reg, &provision, NULL));
    provision.scope.provider = GZ_PROVIDER;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_sound(reg);
}
END_TEST

START_TEST(test_provision__of_an_agreement_is_settled_by_its_signing)
{
    int64_t contract = draft(reg, GZ_PROVIDER);
    wlz_scope own = {.provider = GZ_PROVIDER};
    int64_t agreed_care = provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", own, 9500);
    wlz_provision more = sample_provision("agreement-" GZ_PROVIDER, "tariff.nhc", own, 9900);

    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    assert_refused(reg, "provision_of_agreement", wlz_provision_add(reg, &more, NULL));
    more.topic = "tariff.care";
    more.corrects = agreed_care;
    assert_refused(reg, "provision_of_agreement", wlz_provision_add(reg, &more, NULL));
    assert_sound(reg);
}
END_TEST

/* ---- corrections ---- */

START_TEST(test_provision__is_corrected_within_its_document_and_topic)
{
    int64_t wrong = provide(reg, "sample-nota", "tariff.care", EVERYONE, 9650);
    wlz_provision right = sample("tariff.nhc", EVERYONE, 9560);

    right.corrects = wrong;
    assert_refused(reg, "provision_corrects", wlz_provision_add(reg, &right, NULL));
    right.topic = "tariff.care";
    right.document = "zk-supplement-2023";
    assert_refused(reg, "provision_corrects", wlz_provision_add(reg, &right, NULL));
    right.document = "sample-nota";
    right.corrects = 999999;
    assert_refused(reg, "provision_corrects", wlz_provision_add(reg, &right, NULL));
    right.corrects = wrong;
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    assert_sound(reg);
}
END_TEST

START_TEST(test_provision__is_corrected_once)
{
    int64_t wrong = provide(reg, "sample-nota", "tariff.care", EVERYONE, 9650), better = 0;
    wlz_provision right = sample("tariff.care", EVERYONE, 9560);

    right.corrects = wrong;
    assert_ok(reg, wlz_provision_add(reg, &right, &better));
    right.scope.sector = "GZ"; /* otherwise it would be the same row once more */
    assert_refused(reg, "provision_corrected_once", wlz_provision_add(reg, &right, NULL));
    right.corrects = better;
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
}
END_TEST

/* Wrong for a week, and wrong again for another: each day has the answer that was believed on it. */
START_TEST(test_provision__answers_what_was_believed_before_each_correction)
{
    int64_t id = provide(reg, "sample-nota", "reserve.unforeseen", EVERYONE, 21);
    wlz_provision right = sample("reserve.unforeseen", EVERYONE, 22);
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    test_set_today(20221122);
    right.corrects = id;
    assert_ok(reg, wlz_provision_add(reg, &right, &id));
    test_set_today(20221129);
    right.corrects = id;
    right.value = 23;
    assert_ok(reg, wlz_provision_add(reg, &right, &id));
    ck_assert_int_eq(resolved(reg, question), 23);
    question.known_on = 20221128;
    ck_assert_int_eq(resolved(reg, question), 22);
    question.known_on = 20221122;
    ck_assert_int_eq(resolved(reg, question), 22);
    question.known_on = 20221121;
    ck_assert_int_eq(resolved(reg, question), 21);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provision WHERE document = 'sample-nota'"),
                     3);
    assert_sound(reg);
}
END_TEST

/* A correction may say that a narrower scope was meant: outside it the older rule holds again. */
START_TEST(test_provision__is_corrected_to_another_scope_or_period)
{
    int64_t id = provide(reg, "sample-nota", "reserve.unforeseen", EVERYONE, 21);
    wlz_provision right = sample("reserve.unforeseen", SCOPE(.sector = "GZ"), 21);
    wlz_question question = sample_question("reserve.unforeseen", SCOPE(.sector = "VV"));

    ck_assert_int_eq(resolved(reg, question), 21);
    right.corrects = id;
    right.valid_from = 20230701;
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    ck_assert_int_eq(resolved(reg, question), 20);
    question.scope.sector = "GZ";
    ck_assert_int_eq(resolved(reg, question), 20);
    question.day = 20230701;
    ck_assert_int_eq(resolved(reg, question), 21);
    assert_sound(reg);
}
END_TEST

/* The clock of a machine that was just repaired says 1971: such a correction counts as if it was always known. */
START_TEST(test_provision__corrected_before_1996_is_as_if_it_was_never_said)
{
    wlz_provision right = sample("reserve.unforeseen", EVERYONE, 22);
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    right.corrects = provide(reg, "sample-nota", "reserve.unforeseen", EVERYONE, 21);
    test_now = 31536000;
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    test_set_today(20221115);
    ck_assert_int_eq(resolved(reg, question), 22);
    question.known_on = 20220630;
    ck_assert_int_eq(resolved(reg, question), 22);
}
END_TEST

Suite *provision_suite(void)
{
    Suite *suite = suite_create("provision");
    TCase *rules = tcase_create("rules"), *corrections = tcase_create("corrections"),
          *tables = tcase_create("tables");

    tcase_add_unchecked_fixture(tables, setup, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    with_samples(rules, setup, teardown);
    with_samples(corrections, setup, teardown);
    tcase_add_test(rules, test_provision__is_stored_with_its_scope_and_unit);
    tcase_add_test(rules, test_provision__is_said_once_on_one_scope_from_one_day);
    tcase_add_loop_test(tables, test_provision__holds_what_its_unit_can_hold, 0, COUNT(values));
    tcase_add_test(rules, test_provision__names_a_kind_with_its_own_sector);
    tcase_add_loop_test(tables, test_provision__names_only_what_the_registry_knows, 0,
                        COUNT(scopes));
    tcase_add_loop_test(tables, test_provision__needs_a_document_a_topic_a_period_and_a_paragraph,
                        0, COUNT(members));
    tcase_add_test(rules, test_provision__has_the_rank_of_its_document_unless_it_says_so);
    tcase_add_test(rules, test_provision__is_not_taken_without_a_registry_or_a_provision);
    tcase_add_test(rules, test_provision__of_an_agreement_is_for_its_own_provider);
    tcase_add_test(rules, test_provision__of_an_agreement_is_settled_by_its_signing);
    tcase_add_test(corrections, test_provision__is_corrected_within_its_document_and_topic);
    tcase_add_test(corrections, test_provision__is_corrected_once);
    tcase_add_test(corrections, test_provision__answers_what_was_believed_before_each_correction);
    tcase_add_test(corrections, test_provision__is_corrected_to_another_scope_or_period);
    tcase_add_test(corrections, test_provision__corrected_before_1996_is_as_if_it_was_never_said);
    suite_add_tcase(suite, rules);
    suite_add_tcase(suite, corrections);
    suite_add_tcase(suite, tables);
    return suite;
}
