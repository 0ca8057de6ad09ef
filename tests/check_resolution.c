/* Which provision prevails, and why: day, day of knowledge, scope, rank, and a trace that names the losers. */
#include "samples.h"

Suite *resolution_suite(void);

#define NOTA "nota-van-inlichtingen"
#define INTEGRATED SCOPE(.sector = "GGZ", .provider_kind = "integrated", .relation = "existing")

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

static wlz_resolution *unresolved(wlz_status status, wlz_question question)
{
    return weigh(reg, question, status);
}

static void assert_none(wlz_question question)
{
    wlz_resolution *trace = unresolved(WLZ_NOVALUE, question);

    ck_assert_int_eq(trace->value, 0);
    wlz_resolution_free(trace);
}

/* ---- the answer ---- */

START_TEST(test_resolution__names_the_provision_that_prevails)
{
    wlz_resolution *answer = resolution(reg, sample_question("tariff.care", INTEGRATED));
    const wlz_candidate *winner = answer->rows[0];

    ck_assert_int_eq(answer->value, 9680);
    ck_assert_str_eq(answer->unit, "bp");
    ck_assert_int_eq(winner->outcome, WLZ_OUTCOME_PREVAILS);
    ck_assert_int_eq(winner->yields_to, 0);
    ck_assert_str_eq(winner->document, "zk-supplement-2023");
    ck_assert_str_eq(winner->kind, "supplement");
    ck_assert_str_eq(winner->paragraph, "2.4 (S2-046)");
    assert_text(winner->note, "1,0 percentage point");
    ck_assert_int_eq(winner->rank, 3);
    ck_assert_int_eq(winner->published_on, 20220601);
    ck_assert_int_eq(winner->valid_from, 20230101);
    ck_assert_int_eq(winner->valid_to, 20240101);
    ck_assert_str_eq(winner->scope.provider_kind, "integrated");
    ck_assert_ptr_null(winner->scope.performance);
    ck_assert_int_eq(winner->value, 9680);
    ck_assert_str_eq(winner->reason, "prevails: rank 3");
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_resolution__holds_from_the_first_day_through_the_last)
{
    wlz_question question = sample_question("tariff.care", INTEGRATED);

    ck_assert_int_eq(resolved(reg, question), 9680);
    question.day = 20231231;
    ck_assert_int_eq(resolved(reg, question), 9680);
    question.day = 20240101;
    assert_none(question);
    question.day = 20221231;
    assert_none(question);
}
END_TEST

START_TEST(test_resolution__knows_a_document_from_the_day_it_is_published)
{
    wlz_question question = sample_question("tariff.care", INTEGRATED);

    question.known_on = 20220601;
    ck_assert_int_eq(resolved(reg, question), 9680);
    question.known_on = 20220531;
    assert_none(question);
}
END_TEST

START_TEST(test_resolution__knows_what_is_known_today_unless_told_otherwise)
{
    wlz_question question = sample_question("tariff.care", INTEGRATED);

    publish(reg, "sample-nota", NOTA, 20221201);
    provide(reg, "sample-nota", "tariff.care", INTEGRATED, 9650);
    ck_assert_int_eq(resolved(reg, question), 9680);
    test_set_today(20221201);
    ck_assert_int_eq(resolved(reg, question), 9650);
    question.known_on = 20221130;
    ck_assert_int_eq(resolved(reg, question), 9680);
    test_set_today(20220531);
    question.known_on = 0;
    assert_none(question);
}
END_TEST

/* In force from July: a document holds in its own period, and so does what it says. */
START_TEST(test_resolution__looks_at_the_period_of_the_document_too)
{
    wlz_document document = sample_document("sample-nota", NOTA, 20220630);
    wlz_question question = sample_question("tariff.care", INTEGRATED);

    document.valid_from = 20230701;
    document.valid_to = 20230801;
    assert_ok(reg, wlz_document_add(reg, &document));
    provide(reg, "sample-nota", "tariff.care", INTEGRATED, 9650);
    ck_assert_int_eq(resolved(reg, question), 9680);
    question.day = 20230701;
    ck_assert_int_eq(resolved(reg, question), 9650);
    question.day = 20230801;
    ck_assert_int_eq(resolved(reg, question), 9680);
}
END_TEST

/* ---- rank ---- */

START_TEST(test_resolution__goes_by_the_own_rank_of_a_provision)
{
    wlz_question question = sample_question("fund.national.stimulus", EVERYONE);

    ck_assert_int_eq(resolved(reg, question), 3000000000);
    question.known_on = 20220828; /* the supplement only announces; the national one is not out */
    ck_assert_int_eq(resolved(reg, question), 3100000000);
    question.known_on = 20220829;
    ck_assert_int_eq(resolved(reg, question), 3000000000);
}
END_TEST

START_TEST(test_resolution__lets_an_own_rank_win_as_well)
{
    wlz_provision provision =
        sample_provision("zk-policy-2021-2023", "reserve.unforeseen", EVERYONE, 30);
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    ck_assert_int_eq(resolved(reg, question), 20);
    provision.has_rank_override = true;
    provision.rank_override = 2;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_int_eq(resolved(reg, question), 30);
}
END_TEST

START_TEST(test_resolution__lets_the_most_recent_nota_prevail)
{
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    publish(reg, "sample-nota-2", NOTA, 20221001);
    publish(reg, "sample-nota-1", NOTA, 20220630);
    provide(reg, "sample-nota-1", "reserve.unforeseen", SCOPE(.sector = "VV"), 31);
    provide(reg, "sample-nota-2", "reserve.unforeseen", EVERYONE, 32);
    question.scope.sector = "VV";
    ck_assert_int_eq(resolved(reg, question), 32);
    question.known_on = 20220930;
    ck_assert_int_eq(resolved(reg, question), 31);
}
END_TEST

/* One judgment for the nation: rank 0, whatever the office says. */
START_TEST(test_resolution__lets_a_national_judgment_prevail_over_the_office)
{
    wlz_document document = sample_document("sample-judgment", "judgment", 20221001);

    document.office = NULL;
    assert_ok(reg, wlz_document_add(reg, &document));
    provide(reg, "sample-judgment", "tariff.care", SCOPE(.sector = "GGZ"), 9900);
    ck_assert_int_eq(resolved(reg, sample_question("tariff.care", INTEGRATED)), 9900);
}
END_TEST

/* ---- scope ---- */

START_TEST(test_resolution__prefers_the_narrower_scope_within_a_document)
{
    wlz_question question = sample_question("reserve.unforeseen", SCOPE(.sector = "VV"));

    provide(reg, "zk-supplement-2023", "reserve.unforeseen", SCOPE(.sector = "VV"), 31);
    provide(reg, "zk-supplement-2023", "reserve.unforeseen",
            SCOPE(.sector = "VV", .relation = "new"), 32);
    ck_assert_int_eq(resolved(reg, question), 31);
    question.scope.relation = "new";
    ck_assert_int_eq(resolved(reg, question), 32);
    question.scope.relation = "existing";
    ck_assert_int_eq(resolved(reg, question), 31);
    question.scope.sector = "GZ";
    ck_assert_int_eq(resolved(reg, question), 20);
}
END_TEST

static const struct {
    const char *what;
    wlz_scope said, other;
} parts[] = {
    {"sector", {.sector = "GZ"}, {.sector = "VV"}},
    {"kind",
     {.sector = "GGZ", .provider_kind = "integrated"},
     {.sector = "GGZ", .provider_kind = "protected-living"}},
    {"relation", {.relation = "new"}, {.relation = "existing"}},
    {"care form", {.care_form = "vpt"}, {.care_form = "mpt"}},
    {"performance", {.performance = "Z901"}, {.performance = "Z902"}},
    {"provider", {.provider = GZ_PROVIDER}, {.provider = VV_PROVIDER}},
};

START_TEST(test_resolution__keeps_to_each_part_of_a_scope)
{
    wlz_question question = sample_question("reserve.unforeseen", parts[_i].said);

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "reserve.unforeseen", parts[_i].said, 31);
    ck_assert_msg(resolved(reg, question) == 31, "%s", parts[_i].what);
    question.scope = parts[_i].other;
    ck_assert_msg(resolved(reg, question) == 20, "other %s", parts[_i].what);
    question.scope = EVERYONE;
    ck_assert_msg(resolved(reg, question) == 20, "no %s", parts[_i].what);
}
END_TEST

/* ---- ties ---- */

START_TEST(test_resolution__names_both_sides_of_a_tie)
{
    wlz_resolution *trace;

    publish(reg, "sample-nota-a", NOTA, 20220630);
    publish(reg, "sample-nota-b", NOTA, 20220630);
    provide(reg, "sample-nota-a", "tariff.care", INTEGRATED, 9650);
    provide(reg, "sample-nota-b", "tariff.care", SCOPE(.sector = "GGZ"), 9640);
    trace = unresolved(WLZ_TIE, sample_question("tariff.care", INTEGRATED));
    assert_text(trace->message, "sample-nota-a");
    assert_text(trace->message, "sample-nota-b");
    assert_text(trace->message, "96,5%");
    assert_text(trace->message, "96,4%");
    ck_assert_int_eq(trace->value, 0);
    ck_assert_int_eq(trace->rows[0]->outcome, WLZ_OUTCOME_TIED);
    ck_assert_int_eq(trace->rows[0]->yields_to, trace->rows[1]->provision);
    ck_assert_int_eq(trace->rows[1]->outcome, WLZ_OUTCOME_TIED);
    assert_text(wlz_resolution_explain(trace), "None of these goes before the others.");
    assert_text(candidate_of(trace, "sample-nota-a")->reason, "of equal standing");
    assert_text(candidate_of(trace, "sample-nota-b")->reason, "of equal standing");
    assert_text(wlz_resolution_json(trace), "\"value\":null");
    wlz_resolution_free(trace);
}
END_TEST

START_TEST(test_resolution__knows_a_tie_within_a_document)
{
    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.relation = "existing"), 9650);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GGZ"), 9640);
    wlz_resolution_free(unresolved(WLZ_TIE, sample_question("tariff.care", INTEGRATED)));
    ck_assert_int_eq(
        resolved(reg, sample_question("tariff.care", SCOPE(.sector = "GGZ", .relation = "new"))),
        9640);
}
END_TEST

START_TEST(test_resolution__calls_the_same_value_no_tie)
{
    publish(reg, "sample-nota-a", NOTA, 20220630);
    publish(reg, "sample-nota-b", NOTA, 20220630);
    provide(reg, "sample-nota-a", "tariff.care", INTEGRATED, 9650);
    provide(reg, "sample-nota-b", "tariff.care", SCOPE(.sector = "GGZ"), 9650);
    ck_assert_int_eq(resolved(reg, sample_question("tariff.care", INTEGRATED)), 9650);
}
END_TEST

/* ---- a missing order of rank ---- */

START_TEST(test_resolution__is_undecided_without_an_order_of_rank)
{
    wlz_question question = sample_question("tariff.guide", EVERYONE);
    wlz_rank rank = {.office = "cz",
                     .kind = "national-framework",
                     .rank = 5,
                     .valid_from = 20230101,
                     .document = "national-framework-2021-2023",
                     .paragraph = "sample"};
    wlz_resolution *trace;

    question.office = "cz";
    trace = unresolved(WLZ_UNDECIDED, question);
    assert_text(trace->message, "national-framework");
    assert_text(trace->message, "cz");
    ck_assert_int_eq(trace->rows[0]->outcome, WLZ_OUTCOME_UNRANKED);
    assert_text(wlz_resolution_explain(trace), "has no rank");
    wlz_resolution_free(trace);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    ck_assert_int_eq(resolved(reg, question), 9580);
}
END_TEST

/* The office's own order first; the nation's where it has none. */
START_TEST(test_resolution__takes_the_national_order_where_an_office_has_none)
{
    wlz_question question = sample_question("tariff.guide", EVERYONE);
    wlz_rank rank = {.kind = "national-framework",
                     .rank = 8,
                     .valid_from = 20230101,
                     .document = "national-framework-2021-2023",
                     .paragraph = "sample"};
    wlz_resolution *answer;

    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    question.office = "cz";
    answer = resolution(reg, question);
    ck_assert_int_eq(answer->rows[0]->rank, 8);
    wlz_resolution_free(answer);
    question.office = OFFICE;
    answer = resolution(reg, question);
    ck_assert_int_eq(candidate_of(answer, "national-framework-2021-2023")->rank, 5);
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_resolution__needs_no_order_for_a_provision_with_its_own_rank)
{
    wlz_document document = sample_document("sample-policy", "regional-policy", 20220601);
    wlz_provision provision = sample_provision("sample-policy", "reserve.unforeseen", EVERYONE, 44);
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    document.office = question.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &document));
    provision.has_rank_override = true;
    provision.rank_override = 4;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_int_eq(resolved(reg, question), 44);
}
END_TEST

/* A rank corrected: from the day of recording the nota stands behind the supplement. */
START_TEST(test_resolution__follows_the_order_as_it_was_known)
{
    wlz_question question = sample_question("tariff.care", INTEGRATED);
    wlz_rank rank = {.office = OFFICE,
                     .kind = NOTA,
                     .rank = 9,
                     .valid_from = 20230101,
                     .valid_to = 20240101,
                     .document = "zk-supplement-2023",
                     .paragraph = "sample"};

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "tariff.care", INTEGRATED, 9650);
    rank.corrects = sql_int(reg, "SELECT id FROM rank_order WHERE kind = '" NOTA "'");
    test_set_today(20221201);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    ck_assert_int_eq(resolved(reg, question), 9680);
    question.known_on = 20221130;
    ck_assert_int_eq(resolved(reg, question), 9650);
}
END_TEST

Suite *resolution_suite(void)
{
    Suite *suite = suite_create("resolution");
    TCase *answers = tcase_create("answers"), *order = tcase_create("order");

    with_samples(answers, setup, teardown);
    with_samples(order, setup, teardown);
    tcase_add_test(answers, test_resolution__names_the_provision_that_prevails);
    tcase_add_test(answers, test_resolution__holds_from_the_first_day_through_the_last);
    tcase_add_test(answers, test_resolution__knows_a_document_from_the_day_it_is_published);
    tcase_add_test(answers, test_resolution__knows_what_is_known_today_unless_told_otherwise);
    tcase_add_test(answers, test_resolution__looks_at_the_period_of_the_document_too);
    tcase_add_test(answers, test_resolution__prefers_the_narrower_scope_within_a_document);
    tcase_add_loop_test(answers, test_resolution__keeps_to_each_part_of_a_scope, 0, COUNT(parts));
    tcase_add_test(order, test_resolution__goes_by_the_own_rank_of_a_provision);
    tcase_add_test(order, test_resolution__lets_an_own_rank_win_as_well);
    tcase_add_test(order, test_resolution__lets_the_most_recent_nota_prevail);
    tcase_add_test(order, test_resolution__lets_a_national_judgment_prevail_over_the_office);
    tcase_add_test(order, test_resolution__names_both_sides_of_a_tie);
    tcase_add_test(order, test_resolution__knows_a_tie_within_a_document);
    tcase_add_test(order, test_resolution__calls_the_same_value_no_tie);
    tcase_add_test(order, test_resolution__is_undecided_without_an_order_of_rank);
    tcase_add_test(order, test_resolution__takes_the_national_order_where_an_office_has_none);
    tcase_add_test(order, test_resolution__needs_no_order_for_a_provision_with_its_own_rank);
    tcase_add_test(order, test_resolution__follows_the_order_as_it_was_known);
    suite_add_tcase(suite, answers);
    suite_add_tcase(suite, order);
    return suite;
}
