/* Documents, the order of rank, and provisions: what is taken, what is refused, and what a correction does. */
#include "samples.h"

Suite *document_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
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

static char long_text[2002];

static const char *text_of(size_t length)
{
    memset(long_text, 'a', length);
    long_text[length] = '\0';
    return long_text;
}

/* ---- documents ---- */

START_TEST(test_document__is_stored_as_it_was_given)
{
    wlz_document document =
        sample_document("sample-nota.2022-06-30", "nota-van-inlichtingen", 20220630);

    document.source = "sample source";
    document.note = "sample note";
    assert_ok(reg, wlz_document_add(reg, &document));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM document WHERE (id, office, kind, title,"
                                  " published_on, valid_from, valid_to, source, note, corrects) IS"
                                  " ('sample-nota.2022-06-30', 'zilveren-kruis',"
                                  " 'nota-van-inlichtingen', 'Sample document', '2022-06-30',"
                                  " '2023-01-01', '2024-01-01', 'sample source', 'sample note',"
                                  " NULL)"),
                     1);
    assert_sound(reg);
}
END_TEST

START_TEST(test_document__may_be_national_and_open)
{
    wlz_document document = sample_document("sample-regulation", "regulation", 20220630);

    document.office = NULL;
    document.valid_to = 0;
    assert_ok(reg, wlz_document_add(reg, &document));
    ck_assert_int_eq(sql_int(reg, "SELECT office IS NULL AND valid_to IS NULL FROM document"
                                  " WHERE id = 'sample-regulation'"),
                     1);
}
END_TEST

/* Two invented supplements: that of 1 July, known from 15 June, says 1; that of 10 July, known from 20 June, says 2. On
 * 19 June the first speaks alone; from 20 June on the second prevails, as it is the newer. */
START_TEST(test_document__is_known_from_its_day_and_newer_by_its_publication)
{
    wlz_document first = sample_document("sample-first", "supplement", 20220701);
    wlz_document second = sample_document("sample-second", "supplement", 20220710);
    wlz_question question = sample_question("addendum.min_parties", EVERYONE);

    first.known_from = 20220615;
    second.known_from = 20220620;
    assert_ok(reg, wlz_document_add(reg, &first));
    assert_ok(reg, wlz_document_add(reg, &second));
    provide(reg, first.id, question.topic, EVERYONE, 1);
    provide(reg, second.id, question.topic, EVERYONE, 2);
    question.known_on = 20220614;
    wlz_resolution_free(weigh(reg, question, WLZ_NOVALUE));
    question.known_on = 20220619;
    ck_assert_int_eq(resolved(reg, question), 1);
    question.known_on = 20220620;
    ck_assert_int_eq(resolved(reg, question), 2);
    question.known_on = 20220715;
    ck_assert_int_eq(resolved(reg, question), 2);
    assert_sound(reg);
}
END_TEST

START_TEST(test_document__has_an_id_of_its_own)
{
    wlz_document document = sample_document("zk-supplement-2023", "supplement", 20220601);

    assert_refused(reg, "document_pk", wlz_document_add(reg, &document));
    ck_assert_int_eq(wlz_document_add(reg, &document), WLZ_EXISTS);
    document.id = "sample-supplement-2023";
    assert_ok(reg, wlz_document_add(reg, &document));
}
END_TEST

START_TEST(test_document__has_an_id_of_small_letters_digits_points_and_hyphens)
{
    static const char *const ids[] = {"Sample", "sample nota", "sample_nota", "sample/nota", "é"};
    wlz_document document = sample_document(ids[_i], "supplement", 20220601);

    assert_refused(reg, "document_id", wlz_document_add(reg, &document));
}
END_TEST

START_TEST(test_document__of_an_agreement_comes_with_its_contract_only)
{
    wlz_document document = sample_document("sample-agreement", "agreement", 20221101);

    assert_refused(reg, "document_unsigned", wlz_document_add(reg, &document));
    draft(reg, GZ_PROVIDER);
    assert_sound(reg);
}
END_TEST

static const struct {
    const char *what;
    wlz_document document;
    wlz_status status;
} bad_documents[] = {
    {"no id",
     {NULL, OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an empty id",
     {"", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an id that is not UTF-8",
     {"\xc3", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an office that does not exist",
     {"sample", "zilverenkruis", "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL,
      NULL, 0},
     WLZ_NOTFOUND},
    {"an empty office",
     {"sample", "", "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"no kind",
     {"sample", OFFICE, NULL, "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"a misspelt kind",
     {"sample", OFFICE, "suplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"no title",
     {"sample", OFFICE, "supplement", NULL, 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an empty title",
     {"sample", OFFICE, "supplement", "", 20220601, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"no day of publication",
     {"sample", OFFICE, "supplement", "Sample", 0, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"a day that does not exist",
     {"sample", OFFICE, "supplement", "Sample", 20220230, 20230101, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"no first day",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 0, 20240101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an end on the first day",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20230101, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an end before the first day",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20221231, NULL, NULL, NULL, 0},
     WLZ_INVALID},
    {"an empty source",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, "", NULL, NULL, 0},
     WLZ_INVALID},
    {"a note that is not UTF-8",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, "\xff", NULL,
      0},
     WLZ_INVALID},
    {"a correction of nothing",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL,
      "sample-nothing", 0},
     WLZ_NOTFOUND},
    {"known from a day that does not exist",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL,
      20220230},
     WLZ_INVALID},
    {"known only after its publication",
     {"sample", OFFICE, "supplement", "Sample", 20220601, 20230101, 20240101, NULL, NULL, NULL,
      20220602},
     WLZ_REFUSED},
};

START_TEST(test_document__is_not_taken_when_a_member_is_wrong)
{
    char *before = registry_digest(reg);
    wlz_status status = wlz_document_add(reg, &bad_documents[_i].document);

    ck_assert_msg(status == bad_documents[_i].status, "%s: %s: %s", bad_documents[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_str_ne(wlz_message(reg), "");
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_document__has_texts_of_bounded_length)
{
    wlz_document document = sample_document(text_of(61), "supplement", 20220601);

    assert_status(reg, WLZ_INVALID, wlz_document_add(reg, &document));
    document.id = text_of(60);
    assert_ok(reg, wlz_document_add(reg, &document));
    document.id = "sample";
    document.title = text_of(201);
    assert_status(reg, WLZ_INVALID, wlz_document_add(reg, &document));
    document.title = "Sample";
    document.note = text_of(2001);
    assert_status(reg, WLZ_INVALID, wlz_document_add(reg, &document));
    document.note = text_of(2000);
    assert_ok(reg, wlz_document_add(reg, &document));
}
END_TEST

START_TEST(test_document__is_not_taken_without_a_registry_or_a_document)
{
    wlz_document document = sample_document("sample", "supplement", 20220601);

    ck_assert_int_eq(wlz_document_add(NULL, &document), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_document_add(reg, NULL));
}
END_TEST

/* ---- corrections of documents ---- */

START_TEST(test_document__is_corrected_by_one_of_its_own_office_and_kind)
{
    wlz_document document = sample_document("sample-new", "supplement", 20220601);

    document.corrects = "zk-policy-2021-2023";
    assert_refused(reg, "document_corrects", wlz_document_add(reg, &document));
    document.corrects = "zk-supplement-2023";
    document.office = "cz";
    assert_refused(reg, "document_corrects", wlz_document_add(reg, &document));
    document.office = NULL;
    assert_refused(reg, "document_corrects", wlz_document_add(reg, &document));
    document.office = OFFICE;
    assert_ok(reg, wlz_document_add(reg, &document));
    assert_sound(reg);
}
END_TEST

START_TEST(test_document__of_an_agreement_is_not_corrected)
{
    wlz_document document = sample_document("sample-new", "supplement", 20220601);

    draft(reg, GZ_PROVIDER);
    document.corrects = "agreement-" GZ_PROVIDER;
    assert_refused(reg, "document_corrects", wlz_document_add(reg, &document));
}
END_TEST

START_TEST(test_document__is_corrected_once)
{
    wlz_document document = sample_document("sample-new", "supplement", 20220601);

    document.corrects = "zk-supplement-2023";
    assert_ok(reg, wlz_document_add(reg, &document));
    document.id = "sample-newer";
    assert_refused(reg, "document_corrected_once", wlz_document_add(reg, &document));
    document.corrects = "sample-new";
    assert_ok(reg, wlz_document_add(reg, &document));
}
END_TEST

/* What the corrected document said is gone with it, from the day of recording on. */
START_TEST(test_document__gives_way_to_its_correction_when_that_is_recorded)
{
    wlz_document document = sample_document("sample-new", "supplement", 20220602);
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    publish(reg, "sample-old", "supplement", 20220602);
    provide(reg, "sample-old", "reserve.unforeseen", EVERYONE, 30);
    ck_assert_int_eq(resolved(reg, question), 30);
    test_set_today(20221201);
    document.corrects = "sample-old";
    assert_ok(reg, wlz_document_add(reg, &document));
    ck_assert_int_eq(resolved(reg, question), 20);
    provide(reg, "sample-new", "reserve.unforeseen", EVERYONE, 25);
    ck_assert_int_eq(resolved(reg, question), 25);
    question.known_on = 20221130;
    ck_assert_int_eq(resolved(reg, question), 30);
    question.known_on = 20221201;
    ck_assert_int_eq(resolved(reg, question), 25);
    assert_sound(reg);
}
END_TEST

/* The order that the supplement states is gone with the supplement. */
START_TEST(test_document__takes_its_order_of_rank_along_when_corrected)
{
    wlz_document document = sample_document("sample-new", "supplement", 20220601),
                 policy = sample_document("sample-policy", "regional-policy", 20220601);
    wlz_question question =
        sample_question("reserve.regional_development.quality_money", SCOPE(.sector = "VV"));
    wlz_resolution *answer = NULL;

    assert_ok(reg, wlz_document_add(reg, &policy)); /* alone, a document needs no order */
    provide(reg, "sample-policy", question.topic, question.scope, 0);
    ck_assert_int_eq(resolved(reg, question), 1);
    document.corrects = "zk-supplement-2023";
    assert_ok(reg, wlz_document_add(reg, &document));
    answer = weigh(reg, question, WLZ_UNDECIDED);
    assert_text(answer->message, "no order of rank");
    ck_assert_int_eq(answer->rows[0]->outcome, WLZ_OUTCOME_UNRANKED);
    wlz_resolution_free(answer);
    question.known_on = 20221114;
    ck_assert_int_eq(resolved(reg, question), 1);
    assert_sound(reg);
}
END_TEST

/* ---- the order of rank ---- */

static wlz_rank sample_rank(const char *office, const char *kind, int rank)
{
    return (wlz_rank){.office = office,
                      .kind = kind,
                      .rank = rank,
                      .valid_from = 20240101,
                      .valid_to = 20250101,
                      .document = "zk-supplement-2023",
                      .paragraph = "sample paragraph"};
}

START_TEST(test_rank_order__holds_one_rank_of_a_kind_at_a_time)
{
    wlz_rank rank = sample_rank(OFFICE, "supplement", 7);

    rank.valid_from = 20231231;
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    rank.valid_to = 0;
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    rank.valid_from = 20220101;
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    rank.valid_to = 20230102;
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    rank.valid_to = 20230101;
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    rank.valid_from = 20240101;
    rank.valid_to = 0;
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    rank.valid_from = 20300101;
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    assert_sound(reg);
}
END_TEST

START_TEST(test_rank_order__is_each_offices_own_and_the_nations)
{
    wlz_rank rank = sample_rank("cz", "supplement", 7);

    rank.valid_from = 20230101;
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    rank.office = NULL;
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    assert_refused(reg, "rank_order_overlap", wlz_rank_add(reg, &rank, NULL));
    rank.kind = "judgment";
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
}
END_TEST

START_TEST(test_rank_order__is_corrected_for_the_same_office_and_kind_once)
{
    wlz_rank rank = sample_rank(OFFICE, "supplement", 7);
    int64_t first = 0;

    assert_ok(reg, wlz_rank_add(reg, &rank, &first));
    rank.corrects = first;
    rank.kind = "judgment";
    assert_refused(reg, "rank_order_corrects", wlz_rank_add(reg, &rank, NULL));
    rank.kind = "supplement";
    rank.office = "cz";
    assert_refused(reg, "rank_order_corrects", wlz_rank_add(reg, &rank, NULL));
    rank.office = OFFICE;
    rank.corrects = 999999;
    assert_refused(reg, "rank_order_corrects", wlz_rank_add(reg, &rank, NULL));
    rank.corrects = first;
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    assert_refused(reg, "rank_order_corrected_once", wlz_rank_add(reg, &rank, NULL));
    assert_sound(reg);
}
END_TEST

static const struct {
    const char *what;
    int rank;
    const char *office, *kind, *document, *paragraph;
    wlz_status status;
} ranks[] = {
    {"the best rank", 0, OFFICE, "supplement", "zk-supplement-2023", "p", WLZ_OK},
    {"the last rank", 99, OFFICE, "supplement", "zk-supplement-2023", "p", WLZ_OK},
    {"a rank below", -1, OFFICE, "supplement", "zk-supplement-2023", "p", WLZ_INVALID},
    {"a rank beyond", 100, OFFICE, "supplement", "zk-supplement-2023", "p", WLZ_INVALID},
    {"a misspelt kind", 3, OFFICE, "nota", "zk-supplement-2023", "p", WLZ_INVALID},
    {"no kind", 3, OFFICE, NULL, "zk-supplement-2023", "p", WLZ_INVALID},
    {"an office that does not exist", 3, "nobody", "supplement", "zk-supplement-2023", "p",
     WLZ_NOTFOUND},
    {"a document that does not exist", 3, OFFICE, "supplement", "zk-supplement", "p", WLZ_NOTFOUND},
    {"no document", 3, OFFICE, "supplement", NULL, "p", WLZ_INVALID},
    {"no paragraph", 3, OFFICE, "supplement", "zk-supplement-2023", NULL, WLZ_INVALID},
    {"an empty paragraph", 3, OFFICE, "supplement", "zk-supplement-2023", "", WLZ_INVALID},
};

START_TEST(test_rank_order__takes_0_to_99_and_cites_a_document)
{
    wlz_rank rank = sample_rank(ranks[_i].office, ranks[_i].kind, ranks[_i].rank);
    int64_t id = -7;
    wlz_status status;

    rank.document = ranks[_i].document;
    rank.paragraph = ranks[_i].paragraph;
    status = wlz_rank_add(reg, &rank, &id);
    ck_assert_msg(status == ranks[_i].status, "%s: %s: %s", ranks[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert((status == WLZ_OK) == (id > 0));
}
END_TEST

START_TEST(test_rank_order__is_not_taken_without_a_registry_or_a_rank)
{
    wlz_rank rank = sample_rank(OFFICE, "supplement", 3);

    ck_assert_int_eq(wlz_rank_add(NULL, &rank, NULL), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_rank_add(reg, NULL, NULL));
    rank.valid_to = rank.valid_from;
    assert_status(reg, WLZ_INVALID, wlz_rank_add(reg, &rank, NULL));
}
END_TEST

Suite *document_suite(void)
{
    Suite *suite = suite_create("document");
    TCase *documents = tcase_create("documents"), *corrections = tcase_create("corrections"),
          *order = tcase_create("ranks"), *tables = tcase_create("tables");

    tcase_add_unchecked_fixture(tables, setup, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    with_samples(documents, setup, teardown);
    with_samples(corrections, setup, teardown);
    with_samples(order, setup, teardown);
    tcase_add_test(documents, test_document__is_stored_as_it_was_given);
    tcase_add_test(documents, test_document__may_be_national_and_open);
    tcase_add_test(documents, test_document__has_an_id_of_its_own);
    tcase_add_test(documents, test_document__is_known_from_its_day_and_newer_by_its_publication);
    tcase_add_loop_test(tables, test_document__has_an_id_of_small_letters_digits_points_and_hyphens,
                        0, 5);
    tcase_add_test(documents, test_document__of_an_agreement_comes_with_its_contract_only);
    tcase_add_loop_test(tables, test_document__is_not_taken_when_a_member_is_wrong, 0,
                        COUNT(bad_documents));
    tcase_add_test(documents, test_document__has_texts_of_bounded_length);
    tcase_add_test(documents, test_document__is_not_taken_without_a_registry_or_a_document);
    tcase_add_test(corrections, test_document__is_corrected_by_one_of_its_own_office_and_kind);
    tcase_add_test(corrections, test_document__of_an_agreement_is_not_corrected);
    tcase_add_test(corrections, test_document__is_corrected_once);
    tcase_add_test(corrections, test_document__gives_way_to_its_correction_when_that_is_recorded);
    tcase_add_test(corrections, test_document__takes_its_order_of_rank_along_when_corrected);
    tcase_add_test(order, test_rank_order__holds_one_rank_of_a_kind_at_a_time);
    tcase_add_test(order, test_rank_order__is_each_offices_own_and_the_nations);
    tcase_add_test(order, test_rank_order__is_corrected_for_the_same_office_and_kind_once);
    tcase_add_loop_test(tables, test_rank_order__takes_0_to_99_and_cites_a_document, 0,
                        COUNT(ranks));
    tcase_add_test(order, test_rank_order__is_not_taken_without_a_registry_or_a_rank);
    suite_add_tcase(suite, documents);
    suite_add_tcase(suite, corrections);
    suite_add_tcase(suite, order);
    suite_add_tcase(suite, tables);
    return suite;
}
