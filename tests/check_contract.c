/* Agreements: drafted with a document of their own, signed once, and then settled. */
#include "samples.h"

Suite *contract_suite(void);

#define DOCUMENT "agreement-" GZ_PROVIDER

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_contract sample(const char *document)
{
    return (wlz_contract){OFFICE, GZ_PROVIDER, 20230101, 20240101, document, "Sample agreement"};
}

static void agree_percentage(wlz_bp bp)
{
    provide(reg, DOCUMENT, "tariff.care", SCOPE(.provider = GZ_PROVIDER), bp);
}

static wlz_bp care_known_on(wlz_date known_on)
{
    wlz_tariff_question question = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230101, known_on};
    wlz_bp bp = -7;

    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    return bp;
}

/* ---- drafts ---- */

START_TEST(test_contract__is_drafted_with_a_document_of_its_own)
{
    int64_t id = draft(reg, GZ_PROVIDER);

    ck_assert_int_gt(id, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract WHERE (office, agb, valid_from,"
                                  " valid_to, status, signed_on, document) IS ('zilveren-kruis',"
                                  " '30000001', '2023-01-01', '2024-01-01', 'draft', NULL,"
                                  " 'agreement-30000001')"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM document WHERE (id, office, kind, title,"
                                  " published_on, valid_from, valid_to) IS ('agreement-30000001',"
                                  " 'zilveren-kruis', 'agreement', 'Sample agreement', NULL,"
                                  " '2023-01-01', '2024-01-01')"),
                     1);
}
END_TEST

START_TEST(test_contract__leaves_nothing_behind_when_its_document_exists)
{
    wlz_contract contract = sample("zk-supplement-2023");
    int64_t id = -7;

    assert_refused(reg, "document_pk", wlz_contract_draft(reg, &contract, &id));
    ck_assert_int_eq(wlz_contract_draft(reg, &contract, &id), WLZ_EXISTS);
    ck_assert_int_eq(id, -7);
    contract.document = DOCUMENT;
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    assert_refused(reg, "document_pk", wlz_contract_draft(reg, &contract, &id));
}
END_TEST

START_TEST(test_contract__may_be_open_and_one_of_several)
{
    wlz_contract contract = sample("agreement-open");
    int64_t first = draft(reg, GZ_PROVIDER), second = 0;

    contract.valid_to = 0;
    assert_ok(reg, wlz_contract_draft(reg, &contract, &second));
    contract.document = "agreement-unnumbered";
    assert_ok(reg, wlz_contract_draft(reg, &contract, NULL));
    ck_assert_int_ne(first, second);
}
END_TEST

static const struct {
    const char *what;
    wlz_contract contract;
    wlz_status status;
} bad_contracts[] = {
    {"no office", {NULL, GZ_PROVIDER, 20230101, 0, DOCUMENT, "Sample"}, WLZ_INVALID},
    {"an unknown office", {"nobody", GZ_PROVIDER, 20230101, 0, DOCUMENT, "Sample"}, WLZ_NOTFOUND},
    {"no provider", {OFFICE, NULL, 20230101, 0, DOCUMENT, "Sample"}, WLZ_INVALID},
    {"no AGB code", {OFFICE, "3000000", 20230101, 0, DOCUMENT, "Sample"}, WLZ_INVALID},
    {"an unknown provider", {OFFICE, "30000009", 20230101, 0, DOCUMENT, "Sample"}, WLZ_NOTFOUND},
    {"no first day", {OFFICE, GZ_PROVIDER, 0, 0, DOCUMENT, "Sample"}, WLZ_INVALID},
    {"an end on the first day",
     {OFFICE, GZ_PROVIDER, 20230101, 20230101, DOCUMENT, "Sample"},
     WLZ_INVALID},
    {"no document", {OFFICE, GZ_PROVIDER, 20230101, 0, NULL, "Sample"}, WLZ_INVALID},
    {"an empty document", {OFFICE, GZ_PROVIDER, 20230101, 0, "", "Sample"}, WLZ_INVALID},
    {"no title", {OFFICE, GZ_PROVIDER, 20230101, 0, DOCUMENT, NULL}, WLZ_INVALID},
    {"a title that is not UTF-8",
     {OFFICE, GZ_PROVIDER, 20230101, 0, DOCUMENT, "\xc0"},
     WLZ_INVALID},
};

START_TEST(test_contract__is_not_drafted_when_a_member_is_wrong)
{
    char *before = registry_digest(reg);
    int64_t id = -7;
    wlz_status status = wlz_contract_draft(reg, &bad_contracts[_i].contract, &id);

    ck_assert_msg(status == bad_contracts[_i].status, "%s: %s: %s", bad_contracts[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_int_eq(id, -7);
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_contract__needs_a_registry_and_a_contract)
{
    wlz_contract contract = sample(DOCUMENT);
    char *before = registry_digest(reg);
    int64_t id = -7;

    ck_assert_int_eq(wlz_contract_draft(NULL, &contract, &id), WLZ_MISUSE);
    ck_assert_int_eq(wlz_contract_sign(NULL, 1, 20221115), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_contract_draft(reg, NULL, &id));
    contract.document = "Agreement";
    assert_refused(reg, "document_id", wlz_contract_draft(reg, &contract, &id));
    assert_unchanged(reg, before);
}
END_TEST

/* ---- signing ---- */

START_TEST(test_contract__signed_publishes_its_document)
{
    int64_t id = draft(reg, GZ_PROVIDER);

    agree_percentage(9500);
    ck_assert_int_eq(care_known_on(0), 9580);
    assert_ok(reg, wlz_contract_sign(reg, id, 20221110));
    ck_assert_int_eq(sql_int(reg, "SELECT published_on = '2022-11-10' FROM document"
                                  " WHERE id = 'agreement-30000001'"),
                     1);
    ck_assert_int_eq(care_known_on(0), 9500);
    ck_assert_int_eq(care_known_on(20221110), 9500);
    ck_assert_int_eq(care_known_on(20221109), 9580);
}
END_TEST

START_TEST(test_contract__is_signed_once)
{
    int64_t id = draft(reg, GZ_PROVIDER), other;

    assert_ok(reg, wlz_contract_sign(reg, id, 20221110));
    assert_refused(reg, "contract_fixed", wlz_contract_sign(reg, id, 20221111));
    assert_refused(reg, "contract_fixed", wlz_contract_sign(reg, id, 20221110));
    other = draft(reg, VV_PROVIDER);
    assert_ok(reg, wlz_contract_sign(reg, other, 20221110));
}
END_TEST

START_TEST(test_contract__that_is_not_there_is_not_signed)
{
    int64_t id = draft(reg, GZ_PROVIDER);
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_NOTFOUND, wlz_contract_sign(reg, id + 1, 20221110));
    assert_status(reg, WLZ_NOTFOUND, wlz_contract_sign(reg, 0, 20221110));
    assert_status(reg, WLZ_NOTFOUND, wlz_contract_sign(reg, -1, 20221110));
    assert_status(reg, WLZ_INVALID, wlz_contract_sign(reg, id, 0));
    assert_status(reg, WLZ_INVALID, wlz_contract_sign(reg, id, 20221131));
    assert_unchanged(reg, before);
}
END_TEST

/* Rank 1: it prevails over a later nota, for its own provider and in its own period. */
START_TEST(test_contract__prevails_for_its_provider_while_it_holds)
{
    wlz_question question =
        sample_question("tariff.care", SCOPE(.sector = "GZ", .relation = "existing"));
    wlz_resolution *answer;
    int64_t id = draft(reg, GZ_PROVIDER);

    agree_percentage(9500);
    assert_ok(reg, wlz_contract_sign(reg, id, 20221001));
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221101);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9650);
    ck_assert_int_eq(resolved(reg, question), 9650);
    question.scope.provider = GZ_PROVIDER;
    answer = resolution(reg, question);
    ck_assert_int_eq(answer->value, 9500);
    ck_assert_str_eq(answer->rows[0]->document, DOCUMENT);
    ck_assert_str_eq(answer->rows[0]->kind, "agreement");
    ck_assert_int_eq(answer->rows[0]->rank, 1);
    ck_assert_int_eq(answer->rows[0]->published_on, 20221001);
    wlz_resolution_free(answer);
    question.scope.provider = VV_PROVIDER;
    ck_assert_int_eq(resolved(reg, question), 9650);
}
END_TEST

START_TEST(test_contract__as_a_draft_is_considered_and_left_out)
{
    wlz_question question = sample_question(
        "tariff.care", SCOPE(.sector = "GZ", .relation = "existing", .provider = GZ_PROVIDER));
    wlz_resolution *answer;

    draft(reg, GZ_PROVIDER);
    agree_percentage(9500);
    answer = resolution(reg, question);
    ck_assert_int_eq(answer->value, 9580);
    ck_assert_int_eq(candidate_of(answer, DOCUMENT)->published_on, 0);
    ck_assert_str_eq(candidate_of(answer, DOCUMENT)->reason,
                     "not yet published on the day of knowledge");
    wlz_resolution_free(answer);
}
END_TEST

/* Of two signed agreements the later signature counts. */
START_TEST(test_contract__gives_way_to_one_signed_later)
{
    wlz_contract second = sample("agreement-second");
    int64_t id = draft(reg, GZ_PROVIDER), later = 0;

    agree_percentage(9500);
    assert_ok(reg, wlz_contract_sign(reg, id, 20221001));
    assert_ok(reg, wlz_contract_draft(reg, &second, &later));
    provide(reg, "agreement-second", "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9400);
    assert_ok(reg, wlz_contract_sign(reg, later, 20221101));
    ck_assert_int_eq(care_known_on(0), 9400);
    ck_assert_int_eq(care_known_on(20221031), 9500);
}
END_TEST

/* ---- the code in iWlz messages ---- */

START_TEST(test_contract__has_an_iwlz_code_of_its_office_and_provider)
{
    int64_t first = draft(reg, GZ_PROVIDER), other = draft(reg, GGZ_PROVIDER), second = 0;
    wlz_contract again = sample("second");

    assert_ok(reg, wlz_contract_draft(reg, &again, &second));
    assert_ok(reg, wlz_contract_sign(reg, first, 20221115));
    assert_ok(reg, wlz_contract_iwlz_code_set(reg, first, "00009901"));
    assert_ok(reg, wlz_contract_iwlz_code_set(reg, second, "00009901"));
    assert_status(reg, WLZ_EXISTS, wlz_contract_iwlz_code_set(reg, other, "00009901"));
    assert_status(reg, WLZ_INVALID, wlz_contract_iwlz_code_set(reg, other, "0000990"));
    assert_status(reg, WLZ_INVALID, wlz_contract_iwlz_code_set(reg, other, ""));
    assert_status(reg, WLZ_NOTFOUND, wlz_contract_iwlz_code_set(reg, 99, "00009902"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract WHERE iwlz_code = '00009901'"), 2);
    assert_ok(reg, wlz_contract_iwlz_code_set(reg, first, NULL));
    assert_ok(reg, wlz_contract_iwlz_code_set(reg, second, NULL));
    assert_ok(reg, wlz_contract_iwlz_code_set(reg, other, "00009901"));
}
END_TEST

Suite *contract_suite(void)
{
    Suite *suite = suite_create("contract");
    TCase *drafts = tcase_create("drafts"), *signing = tcase_create("signing"),
          *tables = tcase_create("tables");

    with_samples(drafts, setup, teardown);
    with_samples(signing, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup, teardown); /* these change nothing */
    tcase_add_test(drafts, test_contract__is_drafted_with_a_document_of_its_own);
    tcase_add_test(drafts, test_contract__leaves_nothing_behind_when_its_document_exists);
    tcase_add_test(drafts, test_contract__may_be_open_and_one_of_several);
    tcase_add_loop_test(tables, test_contract__is_not_drafted_when_a_member_is_wrong, 0,
                        COUNT(bad_contracts));
    tcase_add_test(tables, test_contract__needs_a_registry_and_a_contract);
    tcase_add_test(signing, test_contract__signed_publishes_its_document);
    tcase_add_test(signing, test_contract__is_signed_once);
    tcase_add_test(signing, test_contract__that_is_not_there_is_not_signed);
    tcase_add_test(signing, test_contract__prevails_for_its_provider_while_it_holds);
    tcase_add_test(signing, test_contract__as_a_draft_is_considered_and_left_out);
    tcase_add_test(signing, test_contract__gives_way_to_one_signed_later);
    tcase_add_test(signing, test_contract__has_an_iwlz_code_of_its_office_and_provider);
    suite_add_tcase(suite, drafts);
    suite_add_tcase(suite, signing);
    suite_add_tcase(suite, tables);
    return suite;
}
