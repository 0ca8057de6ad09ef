/* Questions that are wrong, and the trace of those that are right: every loser with its reason. */
#include "samples.h"

Suite *trace_suite(void);

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

/* ---- an unknown word is an error, and never falls back to something general ---- */

static const struct {
    const char *what;
    const char *office, *topic;
    wlz_date day, known_on;
    wlz_scope scope;
    wlz_status status;
} questions[] = {
    /* clang-format off */
    {"all words known", OFFICE, "reserve.unforeseen", 20230101, 0, {.sector = "VV"}, WLZ_OK},
    {"a misspelt topic", OFFICE, "reserve.unforseen", 20230101, 0, {0}, WLZ_NOTFOUND},
    {"a part of a topic", OFFICE, "reserve", 20230101, 0, {0}, WLZ_NOTFOUND},
    {"a topic in capitals", OFFICE, "RESERVE.UNFORESEEN", 20230101, 0, {0}, WLZ_NOTFOUND},
    {"a misspelt office", "zilverenkruis", "reserve.unforeseen", 20230101, 0, {0}, WLZ_NOTFOUND},
    {"a misspelt sector", OFFICE, "reserve.unforeseen", 20230101, 0, {.sector = "V&V"}, WLZ_NOTFOUND},
    {"a sector in small letters", OFFICE, "reserve.unforeseen", 20230101, 0, {.sector = "vv"}, WLZ_NOTFOUND},
    {"a misspelt kind", OFFICE, "reserve.unforeseen", 20230101, 0, {.sector = "GGZ", .provider_kind = "integrated "}, WLZ_NOTFOUND},
    {"a misspelt relation", OFFICE, "reserve.unforeseen", 20230101, 0, {.relation = "known"}, WLZ_NOTFOUND},
    {"a misspelt care form", OFFICE, "reserve.unforeseen", 20230101, 0, {.care_form = "zpp"}, WLZ_NOTFOUND},
    {"an unknown performance", OFFICE, "reserve.unforeseen", 20230101, 0, {.performance = "Z999"}, WLZ_NOTFOUND},
    {"an unknown provider", OFFICE, "reserve.unforeseen", 20230101, 0, {.provider = "30000009"}, WLZ_NOTFOUND},
    {"no topic", OFFICE, NULL, 20230101, 0, {0}, WLZ_INVALID},
    {"an empty topic", OFFICE, "", 20230101, 0, {0}, WLZ_INVALID},
    {"no office", NULL, "reserve.unforeseen", 20230101, 0, {0}, WLZ_INVALID},
    {"an empty sector", OFFICE, "reserve.unforeseen", 20230101, 0, {.sector = ""}, WLZ_INVALID},
    {"a sector that is not UTF-8", OFFICE, "reserve.unforeseen", 20230101, 0, {.sector = "\x80"}, WLZ_INVALID},
    {"no day", OFFICE, "reserve.unforeseen", 0, 0, {0}, WLZ_INVALID},
    {"a day that is not in the calendar", OFFICE, "reserve.unforeseen", 20230229, 0, {0}, WLZ_INVALID},
    {"a day of knowledge that is not in the calendar", OFFICE, "reserve.unforeseen", 20230101, 20221131, {0}, WLZ_INVALID},
    {"the first day of all", OFFICE, "reserve.unforeseen", 19000101, 0, {0}, WLZ_NOVALUE},
    /* clang-format on */
};

START_TEST(test_question__with_an_unknown_word_has_no_answer)
{
    wlz_question question = {questions[_i].office, questions[_i].topic, questions[_i].day,
                             questions[_i].known_on, questions[_i].scope};
    wlz_resolution *answer = NULL;
    wlz_status status = wlz_resolution_get(reg, &question, &answer);

    ck_assert_msg((wlz_message(reg)[0] == '\0') == (status == WLZ_OK), "%s", questions[_i].what);
    ck_assert_msg((answer != NULL) == (status == WLZ_OK), "%s", questions[_i].what);
    if (answer != NULL)
        status = answer->status;
    ck_assert_msg(status == questions[_i].status, "%s: %s: %s", questions[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_msg(status == WLZ_OK || answer == NULL || answer->value == 0, "%s",
                  questions[_i].what);
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_question__needs_a_registry_and_a_place_for_the_answer)
{
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);
    wlz_resolution *answer = NULL;

    ck_assert_int_eq(wlz_resolution_get(NULL, &question, &answer), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_resolution_get(reg, NULL, &answer));
    assert_status(reg, WLZ_INVALID, wlz_resolution_get(reg, &question, NULL));
    ck_assert_ptr_null(answer);
}
END_TEST

START_TEST(test_question__without_an_answer_repeats_the_question)
{
    wlz_question question = sample_question("annex_06.in_force", EVERYONE);
    wlz_resolution *trace = weigh(reg, question, WLZ_NOVALUE);

    assert_text(trace->message, "annex_06.in_force");
    assert_text(trace->message, OFFICE);
    assert_text(trace->message, "2023-01-01");
    assert_text(trace->message, "2022-11-15");
    ck_assert_uint_eq(trace->count, 0);
    wlz_resolution_free(trace);
}
END_TEST

/* Left open is not misspelt: the message says which word would help. */
START_TEST(test_question__that_leaves_a_word_open_says_which)
{
    wlz_question question = sample_question("tariff.care", SCOPE(.sector = "VV"));
    wlz_resolution *trace = weigh(reg, question, WLZ_NOVALUE);

    assert_text(trace->message, "limited to a named relation");
    ck_assert_uint_eq(trace->count, 3);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(trace->rows[i]->outcome, WLZ_OUTCOME_OTHER_SCOPE);
        ck_assert_int_eq(trace->rows[i]->rank, -1);
        assert_text(trace->rows[i]->reason, "leaves open");
    }
    wlz_resolution_free(trace);
}
END_TEST

/* ---- the trace ---- */

START_TEST(test_trace__says_that_a_base_paragraph_was_confirmed)
{
    wlz_resolution *answer = resolution(reg, sample_question("tariff.care", INTEGRATED));
    const wlz_candidate *base = candidate_of(answer, "zk-policy-2021-2023");

    ck_assert_uint_eq(answer->count, 2);
    ck_assert_int_eq(base->outcome, WLZ_OUTCOME_LOWER_RANK);
    ck_assert_int_eq(base->yields_to, answer->rows[0]->provision);
    ck_assert(!base->special);
    ck_assert_int_eq(base->rank, 4);
    ck_assert_str_eq(base->reason, "rank 4 yields to rank 3 (zk-supplement-2023); the same value");
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_trace__marks_a_special_rule_that_lost_to_a_general_one)
{
    wlz_resolution *answer;

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GGZ"), 9650);
    answer = resolution(reg, sample_question("tariff.care", INTEGRATED));
    ck_assert_int_eq(answer->value, 9650);
    ck_assert_str_eq(answer->rows[0]->document, "sample-nota");
    ck_assert(candidate_of(answer, "zk-supplement-2023")->special);
    ck_assert_str_eq(candidate_of(answer, "zk-supplement-2023")->reason,
                     "rank 3 yields to rank 2 (sample-nota); a special rule yields to a general one"
                     " of better rank");
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_trace__explains_an_earlier_publication_and_a_wider_scope)
{
    wlz_resolution *answer;

    publish(reg, "sample-nota-1", NOTA, 20220630);
    publish(reg, "sample-nota-2", NOTA, 20221001);
    provide(reg, "sample-nota-1", "tariff.care", INTEGRATED, 9640);
    provide(reg, "sample-nota-2", "tariff.care", SCOPE(.sector = "GGZ"), 9630);
    provide(reg, "sample-nota-2", "tariff.care", INTEGRATED, 9650);
    answer = resolution(reg, sample_question("tariff.care", INTEGRATED));
    ck_assert_int_eq(answer->value, 9650);
    ck_assert_int_eq(answer->rows[0]->value, 9650);
    ck_assert_int_eq(answer->rows[1]->outcome, WLZ_OUTCOME_LESS_SPECIFIC);
    ck_assert_str_eq(answer->rows[1]->reason,
                     "less specific than another provision of the document");
    ck_assert_str_eq(candidate_of(answer, "sample-nota-1")->reason,
                     "published earlier than sample-nota-2, of the same rank 2");
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_trace__explains_what_did_not_take_part)
{
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);
    wlz_provision later = sample_provision("sample-nota-1", "reserve.unforeseen", EVERYONE, 25);
    wlz_resolution *answer;

    publish(reg, "sample-nota-1", NOTA, 20220630);
    publish(reg, "sample-nota-2", NOTA, 20221201);
    later.valid_from = 20230701;
    assert_ok(reg, wlz_provision_add(reg, &later, NULL));
    provide(reg, "sample-nota-2", "reserve.unforeseen", EVERYONE, 26);
    answer = resolution(reg, question);
    ck_assert_int_eq(answer->value, 20);
    ck_assert_uint_eq(answer->count, 3);
    ck_assert_str_eq(candidate_of(answer, "sample-nota-1")->reason, "not in force on the day");
    ck_assert_str_eq(candidate_of(answer, "sample-nota-2")->reason,
                     "not yet published on the day of knowledge");
    ck_assert_int_eq(candidate_of(answer, "sample-nota-2")->rank, -1);
    ck_assert_int_eq(candidate_of(answer, "sample-nota-1")->outcome, WLZ_OUTCOME_NOT_IN_FORCE);
    ck_assert_int_eq(candidate_of(answer, "sample-nota-2")->outcome, WLZ_OUTCOME_NOT_YET_KNOWN);
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_trace__explains_what_was_corrected)
{
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);
    wlz_provision right =
        sample_provision("zk-supplement-2023", "reserve.unforeseen", EVERYONE, 25);
    wlz_resolution *answer;

    right.corrects = sql_int(reg, "SELECT id FROM provision WHERE topic = 'reserve.unforeseen'");
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    answer = resolution(reg, question);
    ck_assert_int_eq(answer->value, 25);
    ck_assert_int_eq(answer->rows[1]->value, 20);
    assert_text(answer->rows[1]->reason, "corrected");
    ck_assert_int_eq(answer->rows[1]->outcome, WLZ_OUTCOME_CORRECTED);
    wlz_resolution_free(answer);
    question.known_on = 20221114;
    answer = resolution(reg, question);
    ck_assert_int_eq(answer->value, 20);
    ck_assert_int_eq(answer->rows[1]->value, 25);
    assert_text(answer->rows[1]->reason, "correction not yet recorded");
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_trace__leaves_other_offices_and_other_cases_out)
{
    wlz_document document = sample_document("sample-policy", "regional-policy", 20220601);
    wlz_resolution *answer;

    document.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &document));
    provide(reg, "sample-policy", "reserve.unforeseen", EVERYONE, 50);
    provide(reg, "zk-policy-2021-2023", "reserve.unforeseen", SCOPE(.sector = "GZ"), 51);
    answer = resolution(reg, sample_question("reserve.unforeseen", SCOPE(.sector = "VV")));
    ck_assert_uint_eq(answer->count, 1);
    wlz_resolution_free(answer);
}
END_TEST

/* More candidates than the room that the library starts with. */
START_TEST(test_trace__holds_any_number_of_candidates)
{
    wlz_resolution *answer;

    for (int i = 0; i < 60; i++) {
        char id[30];

        snprintf(id, sizeof id, "sample-nota-%d", i);
        publish(reg, id, NOTA, 20220701 + i % 30 + (i / 30) * 100);
        provide(reg, id, "reserve.unforeseen", EVERYONE, i);
    }
    answer = resolution(reg, sample_question("reserve.unforeseen", EVERYONE));
    ck_assert_int_eq(answer->value, 59);
    ck_assert_uint_eq(answer->count, 61);
    for (size_t i = 1; i < 60; i++)
        ck_assert_int_ge(answer->rows[i - 1]->published_on, answer->rows[i]->published_on);
    ck_assert_str_eq(answer->rows[60]->document, "zk-supplement-2023");
    wlz_resolution_free(answer);
}
END_TEST

/* ---- as JSON ---- */

START_TEST(test_trace__is_json_with_the_same_content)
{
    wlz_provision odd = sample_provision("sample-nota", "tariff.care", INTEGRATED, 9650);
    wlz_resolution *answer;
    const char *json;

    publish(reg, "sample-nota", NOTA, 20220630);
    odd.note = "a \"quoted\" word,\ta tab,\na line and a back\\slash";
    assert_ok(reg, wlz_provision_add(reg, &odd, NULL));
    answer = resolution(reg, sample_question("tariff.care", INTEGRATED));
    json = wlz_resolution_json(answer);
    ck_assert_int_eq(json_int(reg, json, "json_valid(j)"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.value'"), 9650);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.text' = '96,5%'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.day' = '2023-01-01'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.known_on' = '2022-11-15'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.scope.relation' = 'existing'"), 1);
    ck_assert_int_eq(json_int(reg, json, "json_array_length(j, '$.candidates')"), 3);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.candidates[0].wins'"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.candidates[1].wins'"), 0);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.status' = 'ok' AND j ->> '$.message' = ''"), 1);
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.candidates[1].outcome' = 'lower rank'"), 1);
    ck_assert_ptr_eq(json, wlz_resolution_json(answer));
    ck_assert_int_eq(json_int(reg, json, "j ->> '$.candidates[0].valid_through' = '2023-12-31'"),
                     1);
    ck_assert_int_eq(json_int(reg, json,
                              "j ->> '$.candidates[0].note' = 'a \"quoted\" word,' || char(9)"
                              " || 'a tab,' || char(10) || 'a line and a back\\slash'"),
                     1);
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_trace__of_nothing_is_harmless)
{
    ck_assert_str_eq(wlz_resolution_json(NULL), "");
    ck_assert_str_eq(wlz_resolution_explain(NULL), "");
    wlz_resolution_free(NULL);
}
END_TEST

Suite *trace_suite(void)
{
    Suite *suite = suite_create("trace");
    TCase *queries = tcase_create("questions"), *traces = tcase_create("trace");

    tcase_add_unchecked_fixture(queries, setup, teardown); /* these only read */
    with_samples(traces, setup, teardown);
    tcase_add_loop_test(queries, test_question__with_an_unknown_word_has_no_answer, 0,
                        COUNT(questions));
    tcase_add_test(queries, test_question__needs_a_registry_and_a_place_for_the_answer);
    tcase_add_test(queries, test_question__without_an_answer_repeats_the_question);
    tcase_add_test(queries, test_question__that_leaves_a_word_open_says_which);
    tcase_add_test(traces, test_trace__says_that_a_base_paragraph_was_confirmed);
    tcase_add_test(traces, test_trace__marks_a_special_rule_that_lost_to_a_general_one);
    tcase_add_test(traces, test_trace__explains_an_earlier_publication_and_a_wider_scope);
    tcase_add_test(traces, test_trace__explains_what_did_not_take_part);
    tcase_add_test(traces, test_trace__explains_what_was_corrected);
    tcase_add_test(traces, test_trace__leaves_other_offices_and_other_cases_out);
    tcase_add_test(traces, test_trace__holds_any_number_of_candidates);
    tcase_add_test(traces, test_trace__is_json_with_the_same_content);
    tcase_add_test(traces, test_trace__of_nothing_is_harmless);
    suite_add_tcase(suite, queries);
    suite_add_tcase(suite, traces);
    return suite;
}
