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

START_TEST(test_resolution__knows_what_is_known_today_unless_a_day_is_given)
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

/* About 31 million in June (rank 3), 30 of all offices (rank 5), and 30 once more of the office itself, known from November. */
START_TEST(test_resolution__goes_by_what_the_office_says_last)
{
    wlz_question question = sample_question("fund.national.stimulus", SCOPE(.sector = "GZ"));

    ck_assert_int_eq(resolved(reg, question), 3000000000);
    question.known_on = 20220731;
    ck_assert_int_eq(resolved(reg, question), 3100000000);
    question.known_on = 20221031; /* a national text does not prevail over the office's own */
    ck_assert_int_eq(resolved(reg, question), 3100000000);
    question.known_on = 20221101;
    ck_assert_int_eq(resolved(reg, question), 3000000000);
}
END_TEST

/* Announced for all of the Wlz, it became money of VV and GZ alone. */
START_TEST(test_resolution__has_no_stimulus_for_mental_health_care)
{
    wlz_question question = sample_question("fund.national.stimulus", SCOPE(.sector = "GGZ"));
    wlz_resolution *trace;

    question.known_on = 20221031;
    ck_assert_int_eq(resolved(reg, question), 3100000000);
    question.known_on = 20221101;
    trace = unresolved(WLZ_NOVALUE, question);
    ck_assert_uint_eq(trace->count, 1);
    ck_assert_int_eq(trace->rows[0]->outcome, WLZ_OUTCOME_STRUCK);
    ck_assert_str_eq(trace->rows[0]->struck_by, "zk-transition-2023");
    wlz_resolution_free(trace);
    question.office = "cz";
    wlz_resolution_free(unresolved(WLZ_NOVALUE, question));
    question.scope.sector = "VV";
    ck_assert_int_eq(resolved(reg, question), 3000000000);
}
END_TEST

START_TEST(test_resolution__goes_by_the_own_rank_of_a_provision)
{
    wlz_provision provision = sample_provision("sample-nota", "reserve.unforeseen", EVERYONE, 30);
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    publish(reg, "sample-nota", NOTA, 20220630);
    provision.has_rank_override = true;
    provision.rank_override = 6; /* of a nota it would be 2, before the supplement */
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    ck_assert_int_eq(resolved(reg, question), 20);
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
    wlz_resolution_free(unresolved(WLZ_UNDECIDED, question));
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
}
END_TEST

/* Of one provider nothing is asked by a question that names none; anything else could change the answer. */
START_TEST(test_resolution__is_undecided_where_what_is_left_open_could_change_it)
{
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);
    wlz_resolution *trace;

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "reserve.unforeseen", parts[_i].said, 31);
    if (parts[_i].said.provider != NULL) {
        ck_assert_int_eq(resolved(reg, question), 20);
        return;
    }
    trace = unresolved(WLZ_UNDECIDED, question);
    assert_text(trace->message, "leaves open");
    ck_assert_int_eq(trace->rows[0]->outcome, WLZ_OUTCOME_OPEN);
    assert_text(trace->rows[0]->reason, "could change it");
    assert_text(wlz_resolution_explain(trace), "leaves open could change it");
    wlz_resolution_free(trace);
    question.scope = parts[_i].said;
    ck_assert_int_eq(resolved(reg, question), 31);
}
END_TEST

START_TEST(test_resolution__is_decided_where_what_is_left_open_says_the_same_or_gives_way)
{
    wlz_question question = sample_question("reserve.unforeseen", EVERYONE);

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "reserve.unforeseen", SCOPE(.sector = "GZ"), 20);
    publish(reg, "sample-letter", "national-framework", 20210101);
    provide(reg, "sample-letter", "reserve.unforeseen", SCOPE(.sector = "VV"), 31);
    ck_assert_int_eq(resolved(reg, question), 20);
}
END_TEST

START_TEST(test_resolution__ranks_a_nota_van_wijzigingen_by_the_order_alone)
{
    wlz_question question = sample_question("tariff.care", INTEGRATED);
    wlz_rank rank = {.office = OFFICE,
                     .kind = "nota-van-wijzigingen",
                     .rank = 1,
                     .valid_from = 20230101,
                     .valid_to = 20240101,
                     .document = "zk-supplement-2023",
                     .paragraph = "sample order"};
    wlz_resolution *trace;

    publish(reg, "sample-changes", "nota-van-wijzigingen", 20220630);
    provide(reg, "sample-changes", "tariff.care", INTEGRATED, 9650);
    trace = unresolved(WLZ_UNDECIDED, question);
    assert_text(trace->message, "sample-changes");
    wlz_resolution_free(trace);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    ck_assert_int_eq(resolved(reg, question), 9650);
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

static void publish_letter_of_cz(void)
{
    wlz_document letter = sample_document("sample-letter", "regional-policy", 20220601);

    letter.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &letter));
}

/* What one document alone says is decided: no other could go before it. */
START_TEST(test_resolution__needs_no_order_of_rank_where_one_document_speaks)
{
    wlz_question question = sample_question("tariff.guide", EVERYONE);
    wlz_resolution *trace = NULL;

    question.office = "cz";
    assert_ok(reg, wlz_resolution_get(reg, &question, &trace));
    ck_assert_int_eq(trace->status, WLZ_OK);
    ck_assert_int_eq(trace->value, 9580);
    ck_assert_int_eq(trace->rows[0]->rank, -1);
    assert_text(trace->rows[0]->reason, "alone speaks");
    wlz_resolution_free(trace);
}
END_TEST

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
    publish_letter_of_cz();
    provide(reg, "sample-letter", "tariff.guide", EVERYONE, 9570);
    trace = unresolved(WLZ_UNDECIDED, question);
    assert_text(trace->message, "national-framework");
    assert_text(trace->message, "sample-letter");
    assert_text(trace->message, "cz");
    ck_assert_int_eq(trace->rows[0]->outcome, WLZ_OUTCOME_UNRANKED);
    assert_text(wlz_resolution_explain(trace), "has no rank");
    wlz_resolution_free(trace);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    rank.kind = "regional-policy";
    rank.rank = 4;
    wlz_resolution_free(unresolved(WLZ_UNDECIDED, question)); /* one of them has a rank */
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    ck_assert_int_eq(resolved(reg, question), 9570);
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

/* A rank corrected: from the day of recording the nota ranks below the supplement. */
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

/* ---- the paragraph for a letter ---- */

/* It is in the language that the registry has when the question is put. */
static void assert_explained(wlz_status status, wlz_question question, const char *en,
                             const char *nl)
{
    const char *const paragraphs[] = {[WLZ_ENGLISH] = en, [WLZ_DUTCH] = nl};

    for (int language = WLZ_ENGLISH; language <= WLZ_DUTCH; language++) {
        wlz_resolution *answer;

        assert_ok(reg, wlz_set_language(reg, (wlz_language)language));
        answer = weigh(reg, question, status);
        ck_assert_str_eq(wlz_resolution_explain(answer), paragraphs[language]);
        ck_assert_ptr_eq(wlz_resolution_explain(answer), wlz_resolution_explain(answer));
        wlz_resolution_free(answer);
    }
}

static void add_topic(const char *unit)
{
    char sql[200];

    snprintf(sql, sizeof sql,
             "INSERT INTO topic(id, unit, title) VALUES('sample.value', '%s', 's')", unit);
    sql_run(reg, sql);
    publish(reg, "sample-nota", NOTA, 20220630);
}

static wlz_question value_question(void)
{
    wlz_question question = sample_question("sample.value", SCOPE(.sector = "VV"));

    question.day = 20230601;
    return question;
}

START_TEST(test_resolution__explains_each_provision_that_gives_way)
{
    add_topic("bp");
    publish(reg, "sample-early", NOTA, 20220629);
    provide(reg, "sample-nota", "sample.value", EVERYONE, 33);
    provide(reg, "sample-nota", "sample.value", SCOPE(.sector = "VV"), 31);
    provide(reg, "sample-early", "sample.value", EVERYONE, 32);
    provide(reg, "sample-early", "sample.value", SCOPE(.sector = "VV"), 31);
    provide(reg, "zk-policy-2021-2023", "sample.value", EVERYONE, 34);
    assert_explained(
        WLZ_OK, value_question(),
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is 0.31%. This is stated in"
        " “Sample document” (sample-nota), sample paragraph, rank 2, published on 30 June 2022."
        " What is stated in “Sample document” (sample-nota), sample paragraph, rank 2 (0.33%) gives"
        " way because it is less specific."
        " What is stated in “Sample document” (sample-early), sample paragraph, rank 2 (0.32%)"
        " gives way because it was published earlier."
        " What is stated in “Sample document” (sample-early), sample paragraph, rank 2 (0.31%) says"
        " the same."
        " What is stated in “Wlz procurement policy 2021 through 2023, with supplements for 2022"
        " and 2023” (zk-policy-2021-2023), sample paragraph, rank 4 (0.34%) gives way because its"
        " rank is lower.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis 0,31%. Dit staat in"
        " “Sample document” (sample-nota), sample paragraph, rang 2, gepubliceerd op 30 juni 2022."
        " Wat staat in “Sample document” (sample-nota), sample paragraph, rang 2 (0,33%) wijkt"
        " omdat het minder specifiek is."
        " Wat staat in “Sample document” (sample-early), sample paragraph, rang 2 (0,32%) wijkt"
        " omdat het eerder is gepubliceerd."
        " Wat staat in “Sample document” (sample-early), sample paragraph, rang 2 (0,31%) zegt"
        " hetzelfde."
        " Wat staat in “Inkoopbeleid Wlz 2021 tot en met 2023, met aanvullingen voor 2022 en 2023”"
        " (zk-policy-2021-2023), sample paragraph, rang 4 (0,34%) wijkt omdat het lager in rang"
        " staat.");
}
END_TEST

static const char *const notes[] = {"sample note", "sample note."};

START_TEST(test_resolution__explains_with_the_note_of_what_prevails)
{
    wlz_provision provision = sample_provision("sample-nota", "sample.value", EVERYONE, 31);

    add_topic("bp");
    provision.note = notes[_i];
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_explained(
        WLZ_OK, value_question(),
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is 0.31%. This is stated in"
        " “Sample document” (sample-nota), sample paragraph, rank 2, published on 30 June 2022."
        " Note: sample note.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis 0,31%. Dit staat in"
        " “Sample document” (sample-nota), sample paragraph, rang 2, gepubliceerd op 30 juni 2022."
        " Toelichting: sample note.");
}
END_TEST

/* The document of a provider's own has its title looked up. */
START_TEST(test_resolution__explains_what_an_agreement_says)
{
    wlz_question question = value_question();
    int64_t contract = draft(reg, GZ_PROVIDER);

    add_topic("bp");
    provide(reg, "agreement-" GZ_PROVIDER, "sample.value", SCOPE(.provider = GZ_PROVIDER), 31);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221110));
    question.scope = SCOPE(.provider = GZ_PROVIDER);
    assert_explained(
        WLZ_OK, question,
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is 0.31%. This is stated in"
        " “Sample agreement” (agreement-30000001), sample paragraph, rank 1, published on 10"
        " November 2022.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis 0,31%. Dit staat in"
        " “Sample agreement” (agreement-30000001), sample paragraph, rang 1, gepubliceerd op 10"
        " november 2022.");
}
END_TEST

static const struct {
    const char *unit;
    int64_t value;
    const char *en, *nl;
} written[] = {{"bp", 50, "0.5%", "0,5%"},
               {"cents", 123456789, "€1,234,567.89", "€ 1.234.567,89"},
               {"count", 1234, "1234", "1234"},
               {"days", 1, "1 day", "1 dag"},
               {"days", 20, "20 days", "20 dagen"},
               {"hours", 1, "1 hour", "1 uur"},
               {"hours", 24, "24 hours", "24 uur"},
               {"day", 20230601, "1 June 2023", "1 juni 2023"},
               {"wall", 20220729170000, "29 July 2022 at 17:00", "29 juli 2022 om 17:00"},
               {"wall", 20220729170009, "29 July 2022 at 17:00:09", "29 juli 2022 om 17:00:09"},
               {"flag", 1, "yes", "ja"},
               {"flag", 0, "no", "nee"}};

START_TEST(test_resolution__explains_a_value_in_its_unit)
{
    char en[300], nl[300];

    add_topic(written[_i].unit);
    provide(reg, "sample-nota", "sample.value", EVERYONE, written[_i].value);
    snprintf(en, sizeof en,
             "On 1 June 2023 the value of sample.value at Zilveren Kruis is %s. This is stated in"
             " “Sample document” (sample-nota), sample paragraph, rank 2, published on 30 June"
             " 2022.",
             written[_i].en);
    snprintf(nl, sizeof nl,
             "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis %s. Dit staat in"
             " “Sample document” (sample-nota), sample paragraph, rang 2, gepubliceerd op 30 juni"
             " 2022.",
             written[_i].nl);
    assert_explained(WLZ_OK, value_question(), en, nl);
}
END_TEST

START_TEST(test_resolution__explains_a_tie)
{
    add_topic("bp");
    publish(reg, "sample-other", NOTA, 20220630);
    provide(reg, "sample-nota", "sample.value", EVERYONE, 31);
    provide(reg, "sample-other", "sample.value", EVERYONE, 32);
    assert_explained(
        WLZ_TIE, value_question(),
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is not decided: “Sample"
        " document” (sample-nota), sample paragraph, rank 2, says 0.31%; “Sample document”"
        " (sample-other), sample paragraph, rank 2, says 0.32%. None of these goes before the"
        " others.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis niet beslist: “Sample"
        " document” (sample-nota), sample paragraph, rang 2, zegt 0,31%; “Sample document”"
        " (sample-other), sample paragraph, rang 2, zegt 0,32%. Geen hiervan gaat voor de andere.");
}
END_TEST

START_TEST(test_resolution__explains_what_its_source_leaves_open)
{
    wlz_provision provision = sample_provision("sample-nota", "sample.value", EVERYONE, 31);

    add_topic("bp");
    provision.standing = WLZ_AMBIGUOUS;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_explained(
        WLZ_UNDECIDED, value_question(),
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is not decided: “Sample"
        " document” (sample-nota), sample paragraph, rank 2, leaves it open.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis niet beslist: “Sample"
        " document” (sample-nota), sample paragraph, rang 2, laat dit open.");
}
END_TEST

START_TEST(test_resolution__explains_an_order_of_rank_that_is_ambiguous)
{
    add_topic("bp");
    provide(reg, "sample-nota", "sample.value", EVERYONE, 31);
    provide(reg, "zk-supplement-2023", "sample.value", EVERYONE, 32);
    sql_run(reg, "INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document,"
                 " paragraph, corrects, standing)"
                 " SELECT office, kind, rank, valid_from, valid_to, document, 'sample', id,"
                 " 'ambiguous' FROM rank_order WHERE kind = '" NOTA "'");
    test_set_today(20991231); /* SQL recorded it by the machine's clock */
    assert_explained(
        WLZ_UNDECIDED, value_question(),
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is not decided: “Sample"
        " document” (sample-nota), sample paragraph, rank 2, goes before others by an order that is"
        " ambiguous.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis niet beslist: “Sample"
        " document” (sample-nota), sample paragraph, rang 2, gaat voor volgens een rangorde die"
        " dubbelzinnig is.");
}
END_TEST

START_TEST(test_resolution__explains_a_document_without_a_rank)
{
    wlz_question question = value_question();

    add_topic("bp");
    provide(reg, "national-framework-2021-2023", "sample.value", EVERYONE, 31);
    publish_letter_of_cz();
    provide(reg, "sample-letter", "sample.value", EVERYONE, 32);
    question.office = "cz";
    assert_explained(
        WLZ_UNDECIDED, question,
        "On 1 June 2023 the value of sample.value at CZ is not decided: “National framework for"
        " long-term care 2021-2023, with supplement for 2023” (national-framework-2021-2023),"
        " sample paragraph, has no rank; “Sample document” (sample-letter), sample paragraph, has "
        "no rank.",
        "Op 1 juni 2023 is de waarde van sample.value bij CZ niet beslist: “Inkoopkader langdurige"
        " zorg 2021-2023, met aanvulling voor 2023” (national-framework-2021-2023), sample"
        " paragraph, heeft geen rang; “Sample document” (sample-letter), sample paragraph, heeft "
        "geen "
        "rang.");
}
END_TEST

START_TEST(test_resolution__explains_that_no_document_speaks)
{
    add_topic("bp");
    assert_explained(WLZ_NOVALUE, value_question(),
                     "On 1 June 2023 the value of sample.value at Zilveren Kruis is not decided by"
                     " any document.",
                     "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis door geen"
                     " document beslist.");
}
END_TEST

START_TEST(test_resolution__explains_from_when_it_was_known)
{
    wlz_document known = sample_document("sample-known", NOTA, 20220630);

    add_topic("bp");
    known.known_from = 20220615;
    assert_ok(reg, wlz_document_add(reg, &known));
    provide(reg, "sample-known", "sample.value", EVERYONE, 31);
    assert_explained(
        WLZ_OK, value_question(),
        "On 1 June 2023 the value of sample.value at Zilveren Kruis is 0.31%. This is stated in"
        " “Sample document” (sample-known), sample paragraph, rank 2, known from 15 June 2022 on.",
        "Op 1 juni 2023 is de waarde van sample.value bij Zilveren Kruis 0,31%. Dit staat in"
        " “Sample document” (sample-known), sample paragraph, rang 2, bekend vanaf 15 juni 2022.");
}
END_TEST

/* The national framework has a rank at CZ now; the letter has none. */
START_TEST(test_resolution__explains_which_of_two_documents_has_no_rank)
{
    wlz_question question = value_question();

    add_topic("bp");
    publish_letter_of_cz();
    sql_run(reg, "INSERT INTO rank_order(office, kind, rank, valid_from, document, paragraph)"
                 " VALUES('cz', 'national-framework', 5, '2023-01-01', 'sample-letter', 's')");
    provide(reg, "national-framework-2021-2023", "sample.value", EVERYONE, 31);
    provide(reg, "sample-letter", "sample.value", EVERYONE, 32);
    question.office = "cz";
    assert_explained(
        WLZ_UNDECIDED, question,
        "On 1 June 2023 the value of sample.value at CZ is not decided: “Sample document”"
        " (sample-letter), sample paragraph, has no rank.",
        "Op 1 juni 2023 is de waarde van sample.value bij CZ niet beslist: “Sample document”"
        " (sample-letter), sample paragraph, heeft geen rang.");
}
END_TEST

/* Programs get the text of a term in English words, a number that is not one as it is. */
static const struct {
    const char *unit;
    int64_t value;
    const char *json;
} terms_in_json[] = {{"days", 20, "\"value\":20,\"text\":\"20 days\""},
                     {"hours", 24, "\"value\":24,\"text\":\"24 hours\""}};

START_TEST(test_resolution__has_a_term_in_words_in_json)
{
    wlz_resolution *answer;

    add_topic(terms_in_json[_i].unit);
    provide(reg, "sample-nota", "sample.value", EVERYONE, terms_in_json[_i].value);
    answer = resolution(reg, value_question());
    assert_text(wlz_resolution_json(answer), terms_in_json[_i].json);
    wlz_resolution_free(answer);
}
END_TEST

/* A document that has a rank of its own for one thing, and none for another: no other document speaks. */
START_TEST(test_resolution__is_undecided_within_a_document_of_which_a_part_is_ranked)
{
    wlz_question question = sample_question("sample.value", SCOPE(.sector = "VV"));
    wlz_provision own =
        sample_provision("sample-letter", "sample.value", SCOPE(.sector = "VV"), 31);
    wlz_resolution *trace;

    add_topic("bp");
    publish_letter_of_cz();
    provide(reg, "sample-letter", "sample.value", EVERYONE, 32);
    own.has_rank_override = true;
    own.rank_override = 3;
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    question.office = "cz";
    trace = weigh(reg, question, WLZ_UNDECIDED);
    ck_assert_str_eq(trace->message, "no order of rank known then gives a regional-policy a rank"
                                     " for cz: document sample-letter");
    wlz_resolution_free(trace);
}
END_TEST

/* One document alone speaks, so that it needs no rank, and says two things. */
START_TEST(test_resolution__names_a_tie_of_no_rank)
{
    wlz_question question =
        sample_question("sample.value", SCOPE(.sector = "VV", .relation = "new"));
    wlz_resolution *trace;

    add_topic("bp");
    publish_letter_of_cz();
    provide(reg, "sample-letter", "sample.value", SCOPE(.sector = "VV"), 31);
    provide(reg, "sample-letter", "sample.value", SCOPE(.relation = "new"), 32);
    question.office = "cz";
    trace = weigh(reg, question, WLZ_TIE);
    assert_text(trace->message, "0,32% (sample-letter, sample paragraph) are of equal standing");
    ck_assert_ptr_null(strstr(trace->message, "rank"));
    wlz_resolution_free(trace);
}
END_TEST

/* The letter is for one sector, which the question leaves open. */
START_TEST(test_resolution__names_the_document_of_a_part_that_has_no_rank)
{
    wlz_question question = sample_question("sample.value", EVERYONE);
    wlz_resolution *trace;

    add_topic("bp");
    publish_letter_of_cz();
    provide(reg, "sample-letter", "sample.value", SCOPE(.sector = "VV"), 32);
    provide(reg, "national-framework-2021-2023", "sample.value", EVERYONE, 31);
    question.office = "cz";
    trace = weigh(reg, question, WLZ_UNDECIDED);
    assert_text(trace->message, "document sample-letter; national-framework-2021-2023 speaks");
    ck_assert_int_eq(candidate_of(trace, "sample-letter")->outcome, WLZ_OUTCOME_UNRANKED);
    wlz_resolution_free(trace);
}
END_TEST

static void assert_covered(wlz_date known_on, bool covered)
{
    wlz_question question = sample_question("sample.value", SCOPE(.sector = "VV"));
    wlz_resolution *trace;

    question.office = "cz";
    question.known_on = known_on;
    trace = weigh(reg, question, WLZ_NOVALUE);
    ck_assert(covered == (strstr(trace->message, "holds no policy of CZ for VV in 2023") == NULL));
    wlz_resolution_free(trace);
}

/* CZ's letter has a step for 2022, which is corrected to 2023: by SQL, so on the day of the machine. */
START_TEST(test_resolution__says_whether_there_is_policy_on_the_sector)
{
    add_topic("bp");
    assert_covered(0, false);
    publish_letter_of_cz();
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic,"
                 " valid_from, valid_to, paragraph) VALUES('sample-letter', 'sample.1', 'care',"
                 " 'base', 'is', 'VV', 'sample.value', '2022-01-01', '2023-01-01', 's')");
    assert_covered(0, false);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, sector, topic,"
                 " valid_from, valid_to, paragraph, corrects) SELECT document, name, component,"
                 " step, effect, sector, topic, '2023-01-01', '2024-01-01', 's', id"
                 " FROM tariff_rule WHERE document = 'sample-letter'");
    test_set_today(20991231);
    assert_covered(20221115, false);
    assert_covered(0, true);
}
END_TEST

Suite *resolution_suite(void)
{
    Suite *suite = suite_create("resolution");
    TCase *answers = tcase_create("answers"), *order = tcase_create("order"),
          *letters = tcase_create("letters");

    with_samples(answers, setup, teardown);
    with_samples(order, setup, teardown);
    with_samples(letters, setup, teardown);
    tcase_add_test(answers, test_resolution__names_the_provision_that_prevails);
    tcase_add_test(answers, test_resolution__holds_from_the_first_day_through_the_last);
    tcase_add_test(answers, test_resolution__knows_a_document_from_the_day_it_is_published);
    tcase_add_test(answers, test_resolution__knows_what_is_known_today_unless_a_day_is_given);
    tcase_add_test(answers, test_resolution__looks_at_the_period_of_the_document_too);
    tcase_add_test(answers, test_resolution__prefers_the_narrower_scope_within_a_document);
    tcase_add_loop_test(answers, test_resolution__keeps_to_each_part_of_a_scope, 0, COUNT(parts));
    tcase_add_loop_test(answers,
                        test_resolution__is_undecided_where_what_is_left_open_could_change_it, 0,
                        COUNT(parts));
    tcase_add_test(answers,
                   test_resolution__is_decided_where_what_is_left_open_says_the_same_or_gives_way);
    tcase_add_test(order, test_resolution__goes_by_what_the_office_says_last);
    tcase_add_test(order, test_resolution__has_no_stimulus_for_mental_health_care);
    tcase_add_test(order, test_resolution__goes_by_the_own_rank_of_a_provision);
    tcase_add_test(order, test_resolution__lets_an_own_rank_win_as_well);
    tcase_add_test(order, test_resolution__lets_the_most_recent_nota_prevail);
    tcase_add_test(order, test_resolution__lets_a_national_judgment_prevail_over_the_office);
    tcase_add_test(order, test_resolution__ranks_a_nota_van_wijzigingen_by_the_order_alone);
    tcase_add_test(order, test_resolution__names_both_sides_of_a_tie);
    tcase_add_test(order, test_resolution__knows_a_tie_within_a_document);
    tcase_add_test(order, test_resolution__calls_the_same_value_no_tie);
    tcase_add_test(order, test_resolution__needs_no_order_of_rank_where_one_document_speaks);
    tcase_add_test(order, test_resolution__is_undecided_without_an_order_of_rank);
    tcase_add_test(order, test_resolution__takes_the_national_order_where_an_office_has_none);
    tcase_add_test(order, test_resolution__needs_no_order_for_a_provision_with_its_own_rank);
    tcase_add_test(order, test_resolution__follows_the_order_as_it_was_known);
    tcase_add_test(letters, test_resolution__explains_each_provision_that_gives_way);
    tcase_add_loop_test(letters, test_resolution__explains_with_the_note_of_what_prevails, 0,
                        COUNT(notes));
    tcase_add_test(letters, test_resolution__explains_what_an_agreement_says);
    tcase_add_loop_test(letters, test_resolution__explains_a_value_in_its_unit, 0, COUNT(written));
    tcase_add_test(letters, test_resolution__explains_a_tie);
    tcase_add_test(letters, test_resolution__explains_what_its_source_leaves_open);
    tcase_add_test(letters, test_resolution__explains_an_order_of_rank_that_is_ambiguous);
    tcase_add_test(letters, test_resolution__explains_a_document_without_a_rank);
    tcase_add_test(letters, test_resolution__explains_that_no_document_speaks);
    tcase_add_test(letters, test_resolution__explains_from_when_it_was_known);
    tcase_add_test(letters, test_resolution__explains_which_of_two_documents_has_no_rank);
    tcase_add_loop_test(letters, test_resolution__has_a_term_in_words_in_json, 0,
                        COUNT(terms_in_json));
    tcase_add_test(order,
                   test_resolution__is_undecided_within_a_document_of_which_a_part_is_ranked);
    tcase_add_test(order, test_resolution__names_a_tie_of_no_rank);
    tcase_add_test(order, test_resolution__names_the_document_of_a_part_that_has_no_rank);
    tcase_add_test(order, test_resolution__says_whether_there_is_policy_on_the_sector);
    suite_add_tcase(suite, answers);
    suite_add_tcase(suite, order);
    suite_add_tcase(suite, letters);
    return suite;
}
