/* Which provisions contradict each other on one case, and which of them prevails. */
#include "samples.h"

Suite *contradiction_suite(void);

#define NOTA "nota-van-inlichtingen"

static wlz_registry *reg;
static wlz_contradictions *list;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    list = NULL;
}

static void teardown(void)
{
    wlz_contradictions_free(list);
    assert_sound(reg);
    wlz_close(reg);
}

/* All of 2023, as known on a day; the count. */
static size_t search(wlz_date known_on)
{
    wlz_contradictions_free(list);
    list = NULL;
    assert_ok(reg, wlz_contradictions_get(reg,
                                          &(wlz_contradictions_question){.office = OFFICE,
                                                                         .from_day = 20230101,
                                                                         .to_day = 20240101,
                                                                         .known_on = known_on},
                                          &list));
    return list->count;
}

/* How many there are on a topic; the last of them. */
static size_t search_topic(const char *topic, const wlz_contradiction **found)
{
    size_t count = 0;

    search(0);
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->rows[i]->topic, topic) == 0) {
            *found = list->rows[i];
            count++;
        }
    return count;
}

/* ---- those of the policy of 2023 ---- */

/* As known before the office took back what it had announced of the stimulus. */
START_TEST(test_contradiction__are_three_in_the_policy_of_2023)
{
    const wlz_contradiction *c;

    ck_assert_uint_eq(search(20221031), 3);
    c = list->rows[0];
    ck_assert_str_eq(c->topic, "crisis.occupancy_from_declarations");
    ck_assert_str_eq(c->unit, "flag");
    ck_assert(!c->tie);
    ck_assert_str_eq(c->prevails->document, "zk-supplement-2023");
    ck_assert_int_eq(c->prevails->value, 1);
    ck_assert_int_eq(c->prevails->rank, 3);
    ck_assert(c->prevails->outcome == WLZ_OUTCOME_PREVAILS);
    ck_assert_str_eq(c->prevails->scope.sector, "GZ");
    ck_assert_str_eq(c->yields->document, "zk-policy-2021-2023");
    ck_assert_int_eq(c->yields->value, 0);
    ck_assert(c->yields->outcome != WLZ_OUTCOME_PREVAILS);
    ck_assert_str_eq(c->yields->reason, "rank 4 yields to rank 3 (zk-supplement-2023)");
    ck_assert_int_eq(c->from_day, 20230101);
    ck_assert_int_eq(c->to_day, 20240101);
    c = list->rows[1];
    ck_assert_str_eq(c->topic, "fund.national.stimulus");
    ck_assert_str_eq(c->prevails->document, "zk-supplement-2023");
    ck_assert_int_eq(c->prevails->value, 3100000000);
    ck_assert_str_eq(c->yields->document, "national-supplement-2022-2023");
    ck_assert_int_eq(c->yields->value, 3000000000);
    ck_assert_int_eq(c->yields->rank, 5);
    c = list->rows[2];
    ck_assert_str_eq(c->topic, "fund.national.stimulus");
    ck_assert_int_eq(c->prevails->value, 3100000000);
    ck_assert_str_ne(c->yields->scope.sector, list->rows[1]->yields->scope.sector);
}
END_TEST

START_TEST(test_contradiction__is_unknown_until_both_are_known)
{
    ck_assert_uint_eq(search(20220731), 1);
    ck_assert_str_eq(list->rows[0]->topic, "crisis.occupancy_from_declarations");
    ck_assert_uint_eq(search(20220801), 3); /* the stimulus, for VV and for GZ */
    ck_assert_uint_eq(search(20221101), 1); /* it is struck */
    ck_assert_uint_eq(search(20220531), 0);
}
END_TEST

START_TEST(test_contradiction__is_listed_for_the_days_in_question)
{
    assert_ok(reg, wlz_contradictions_get(reg,
                                          &(wlz_contradictions_question){.office = OFFICE,
                                                                         .from_day = 20230301,
                                                                         .to_day = 20230401},
                                          &list));
    ck_assert_uint_eq(list->count, 1);
    ck_assert_int_eq(list->rows[0]->from_day, 20230301);
    ck_assert_int_eq(list->rows[0]->to_day, 20230401);
    wlz_contradictions_free(list);
    assert_ok(reg, wlz_contradictions_get(reg,
                                          &(wlz_contradictions_question){.office = OFFICE,
                                                                         .from_day = 20210101,
                                                                         .to_day = 20230101},
                                          &list));
    ck_assert_uint_eq(list->count, 0);
    wlz_contradictions_free(list);
    assert_ok(reg, wlz_contradictions_get(reg,
                                          &(wlz_contradictions_question){
                                              .office = OFFICE, .from_day = 20210101, .to_day = 0},
                                          &list)); /* an open end */
    ck_assert_uint_eq(list->count, 1);
    ck_assert_int_eq(list->rows[0]->to_day, 20240101);
}
END_TEST

/* ---- who prevails ---- */

START_TEST(test_contradiction__says_when_neither_prevails)
{
    const wlz_contradiction *c;

    publish(reg, "sample-nota-a", NOTA, 20220630);
    publish(reg, "sample-nota-b", NOTA, 20220630);
    provide(reg, "sample-nota-a", "enrolment.interim_moments", EVERYONE, 3);
    provide(reg, "sample-nota-b", "enrolment.interim_moments", SCOPE(.sector = "VV"), 4);
    ck_assert_uint_eq(search_topic("enrolment.interim_moments", &c), 3);
    for (size_t i = 0; i < list->count; i++) {
        c = list->rows[i];
        if (!c->tie)
            continue;
        ck_assert(c->prevails->outcome != WLZ_OUTCOME_PREVAILS &&
                  c->yields->outcome != WLZ_OUTCOME_PREVAILS);
        ck_assert_int_eq(c->prevails->value + c->yields->value, 7);
        ck_assert_str_eq(c->prevails->reason, "neither prevails");
        assert_text(c->yields->reason, "of equal standing");
        return;
    }
    ck_abort_msg("no tie");
}
END_TEST

/* The order of 2023 is stated for a nota and for a policy. */
static const wlz_contradiction *by_rank(void)
{
    const wlz_contradiction *c = NULL;

    ck_assert_uint_eq(search_topic("sample.ranked", &c), 1);
    ck_assert_str_eq(list->rows[list->count - 1]->topic, c->topic);
    return c;
}

static void contradict(void)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.ranked', 'count', 's')");
    publish(reg, "sample-nota", NOTA, 20220630);
    publish(reg, "sample-policy", "regional-policy", 20220630);
    provide(reg, "sample-nota", "sample.ranked", EVERYONE, 3);
    provide(reg, "sample-policy", "sample.ranked", EVERYONE, 4);
}

static const char *const ranked_kinds[] = {NOTA, "regional-policy"};

START_TEST(test_contradiction__says_that_the_order_of_rank_is_a_reading)
{
    contradict();
    ck_assert_int_eq(by_rank()->standing, WLZ_STATED);
    rank_anew(reg, OFFICE, ranked_kinds[_i], 20230101, WLZ_READING);
    ck_assert_int_eq(by_rank()->standing, WLZ_READING);
    ck_assert(!by_rank()->tie);
    ck_assert_str_eq(by_rank()->prevails->document, "sample-nota");
}
END_TEST

START_TEST(test_contradiction__is_not_decided_by_an_ambiguous_order_of_rank)
{
    const wlz_contradiction *c;

    contradict();
    rank_anew(reg, OFFICE, ranked_kinds[_i], 20230101, WLZ_AMBIGUOUS);
    c = by_rank();
    ck_assert(c->tie);
    ck_assert_int_eq(c->standing, WLZ_AMBIGUOUS);
    ck_assert_int_eq(c->prevails->outcome, WLZ_OUTCOME_AMBIGUOUS);
    ck_assert_int_eq(c->yields->outcome, WLZ_OUTCOME_AMBIGUOUS);
    ck_assert_str_eq(c->prevails->reason, "neither prevails");
    assert_text(c->yields->reason, "an order of rank that is ambiguous");
    assert_text(c->yields->reason, "order anew");
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    assert_text(by_rank()->yields->reason, "een rangorde die dubbelzinnig is");
}
END_TEST

/* One row ranks both. */
START_TEST(test_contradiction__between_documents_of_one_kind_needs_no_order)
{
    contradict();
    publish(reg, "sample-later", NOTA, 20220701);
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.zz', 'count', 's')");
    provide(reg, "sample-nota", "sample.zz", EVERYONE, 3);
    provide(reg, "sample-later", "sample.zz", EVERYONE, 4);
    rank_anew(reg, OFFICE, NOTA, 20230101, WLZ_AMBIGUOUS);
    search(0);
    ck_assert_str_eq(list->rows[list->count - 1]->topic, "sample.zz");
    ck_assert(!list->rows[list->count - 1]->tie);
    ck_assert_int_eq(list->rows[list->count - 1]->standing, WLZ_STATED);
}
END_TEST

START_TEST(test_contradiction__with_a_judgment_is_won_by_the_judgment)
{
    const wlz_contradiction *c;

    publish(reg, "sample-judgment", "judgment", 20220630);
    provide(reg, "sample-judgment", "enrolment.interim_moments", EVERYONE, 3);
    ck_assert_uint_eq(search_topic("enrolment.interim_moments", &c), 1);
    ck_assert(!c->tie);
    ck_assert_str_eq(c->prevails->document, "sample-judgment");
    ck_assert_int_eq(c->prevails->rank, 0);
}
END_TEST

START_TEST(test_contradiction__within_a_document_is_won_by_the_narrower_scope)
{
    const wlz_contradiction *c;

    provide(reg, "zk-supplement-2023", "enrolment.interim_moments", SCOPE(.sector = "VV"), 4);
    ck_assert_uint_eq(search_topic("enrolment.interim_moments", &c), 1);
    ck_assert_int_eq(c->prevails->value, 4);
    ck_assert_int_eq(c->yields->value, 2);
    assert_text(c->yields->reason, "less specific");
}
END_TEST

START_TEST(test_contradiction__marks_a_special_rule_that_loses_to_a_general_one)
{
    const wlz_contradiction *c;

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "zk-supplement-2023", "contract.term_years", SCOPE(.sector = "VV"), 1);
    provide(reg, "zk-policy-2021-2023", "contract.term_years", SCOPE(.sector = "VV"), 3);
    provide(reg, "sample-nota", "contract.term_years", EVERYONE, 1);
    ck_assert_uint_eq(search_topic("contract.term_years", &c), 3);
    ck_assert_int_eq(c->yields->value, 3);
    ck_assert_str_eq(c->prevails->document, "sample-nota");
    assert_text(c->yields->reason, "a special rule yields to a general one");
}
END_TEST

/* ---- what is not a contradiction ---- */

static const struct {
    const char *what;
    const char *document;
    wlz_scope scope;
    int64_t value;
    wlz_date valid_from;
    size_t count;
} others[] = {
    {"another value", "sample-nota", {.sector = "VV"}, 31, 20230101, 1},
    {"the same value", "sample-nota", {.sector = "VV"}, 30, 20230101, 0},
    {"another sector", "sample-nota", {.sector = "GZ"}, 31, 20230101, 0},
    {"a scope that may overlap", "sample-nota", {.relation = "new"}, 31, 20230101, 1},
    {"a later period", "sample-nota", {.sector = "VV"}, 31, 20230701, 0},
    {"a period that overlaps by a day", "sample-nota", {.sector = "VV"}, 31, 20230630, 1},
    {"another office", "sample-policy", {.sector = "VV"}, 31, 20230101, 0},
};

START_TEST(test_contradiction__needs_one_case_two_values_and_a_common_day)
{
    wlz_document document = sample_document("sample-policy", "regional-policy", 20220601);
    wlz_provision half = sample_provision("zk-supplement-2023", "annex_06.in_force", EVERYONE, 0);
    wlz_provision other = half;
    const wlz_contradiction *c;

    document.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &document));
    publish(reg, "sample-nota", NOTA, 20220630);
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample', 'count', 'Sample')");
    half.topic = other.topic = "sample";
    half.scope.sector = "VV";
    half.value = 30;
    half.valid_to = 20230701;
    other.document = others[_i].document;
    other.scope = others[_i].scope;
    other.value = others[_i].value;
    other.valid_from = others[_i].valid_from;
    other.valid_to = 0;
    assert_ok(reg, wlz_provision_add(reg, &half, NULL));
    assert_ok(reg, wlz_provision_add(reg, &other, NULL));
    ck_assert_msg(search_topic("sample", &c) == others[_i].count, "%s", others[_i].what);
    if (others[_i].count == 1) {
        ck_assert_int_eq(c->from_day, others[_i].valid_from);
        ck_assert_int_eq(c->to_day, 20230701);
    }
}
END_TEST

START_TEST(test_contradiction__is_gone_once_it_is_corrected)
{
    int64_t wrong;
    wlz_provision right = sample_provision("sample-nota", "reserve.unforeseen", EVERYONE, 20);

    publish(reg, "sample-nota", NOTA, 20220630);
    wrong = provide(reg, "sample-nota", "reserve.unforeseen", EVERYONE, 21);
    ck_assert_uint_eq(search(0), 2);
    right.corrects = wrong;
    test_set_today(20221201);
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    ck_assert_uint_eq(search(0), 1);
    ck_assert_uint_eq(search(20221130), 2);
}
END_TEST

/* ---- provisions of one provider ---- */

static size_t with_agreement(const char *agb, const char *sector)
{
    char document[40];
    const wlz_contradiction *c;
    size_t count;

    snprintf(document, sizeof document, "agreement-%s", agb);
    provide(reg, document, "tariff.care", SCOPE(.sector = sector, .provider = agb), 9000);
    count = search_topic("tariff.care", &c);
    ck_assert(count == 0 || strcmp(c->prevails->document, document) == 0);
    return count;
}

START_TEST(test_contradiction__of_an_agreement_starts_with_its_signature)
{
    int64_t contract = draft(reg, GZ_PROVIDER);

    ck_assert_uint_eq(with_agreement(GZ_PROVIDER, NULL), 0);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    ck_assert_uint_eq(search(0), 3); /* the supplement and the base policy say 95,8% */
    ck_assert_uint_eq(search(20221113), 1);
}
END_TEST

/* Only what the provider is: an integrated one, existing at the office. */
START_TEST(test_contradiction__of_an_agreement_is_with_what_holds_for_its_provider)
{
    int64_t contract = draft(reg, GGZ_PROVIDER);

    with_agreement(GGZ_PROVIDER, NULL);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    ck_assert_uint_eq(search(0), 3);
    state_relation(reg, GGZ_PROVIDER, "new", 20221101);
    ck_assert_uint_eq(search(0), 2);
    ck_assert_uint_eq(search(20221114), 2);
}
END_TEST

START_TEST(test_contradiction__is_listed_for_each_relation_while_it_is_unknown)
{
    wlz_provider_sector sector = {"30000008", "GZ", NULL, 20150101, 0};
    int64_t contract;

    assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    enrol(reg, "30000008", 2023);
    contract = draft(reg, "30000008");
    with_agreement("30000008", "GZ");
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    ck_assert_uint_eq(search(0), 4);
}
END_TEST

START_TEST(test_contradiction__of_a_nota_is_with_the_agreement_of_the_provider_it_names)
{
    int64_t contract = draft(reg, GZ_PROVIDER);
    const wlz_contradiction *c;

    with_agreement(GZ_PROVIDER, "GZ");
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.provider = VV_PROVIDER), 9100);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9200);
    /* VV: two with 91%; GZ: two with 90%, two with 92%, and 90% against 92% */
    ck_assert_uint_eq(search_topic("tariff.care", &c), 7);
    publish(reg, "sample-nota-2", NOTA, 20221001);
    provide(reg, "sample-nota-2", "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9300);
    ck_assert_uint_eq(search_topic("tariff.care", &c), 7 + 4);
}
END_TEST

/* A day each, for most of the year: each differs from the supplement and from the base policy. */
START_TEST(test_contradiction__is_listed_for_every_provision_of_one_provider)
{
    wlz_provision daily =
        sample_provision("sample-nota", "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    const wlz_contradiction *c;

    publish(reg, "sample-nota", NOTA, 20220630);
    assert_ok(reg, wlz_begin(reg));
    for (int i = 0; i < 300; i++) {
        daily.valid_from = wlz_date_add(20230101, i);
        daily.valid_to = wlz_date_add(20230101, i + 1);
        assert_ok(reg, wlz_provision_add(reg, &daily, NULL));
    }
    assert_ok(reg, wlz_commit(reg));
    ck_assert_uint_eq(search_topic("tariff.care", &c), 600);
    ck_assert_int_eq(c->from_day, 20231027);
    ck_assert_int_eq(c->to_day, 20231028);
}
END_TEST

START_TEST(test_contradiction__is_within_a_topic_and_a_provider)
{
    const wlz_contradiction *c;

    publish(reg, "sample-nota", NOTA, 20220630);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    provide(reg, "sample-nota", "tariff.nhc", SCOPE(.provider = GZ_PROVIDER), 9900);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.provider = VV_PROVIDER), 9100);
    ck_assert_uint_eq(search_topic("tariff.care", &c), 4);
    ck_assert_uint_eq(search_topic("tariff.nhc", &c), 2);
    ck_assert_int_eq(c->prevails->value, 9900);
    ck_assert_int_eq(c->yields->value, 10000);
}
END_TEST

/* ---- the list ---- */

START_TEST(test_contradiction__lists_every_pair_in_order)
{
    const wlz_contradiction *last;

    for (int i = 0; i < 12; i++) {
        char id[30];

        snprintf(id, sizeof id, "sample-nota-%d", i);
        publish(reg, id, NOTA, 20220701 + i);
        provide(reg, id, "reserve.unforeseen", EVERYONE, 30 + i);
    }
    ck_assert_uint_eq(search_topic("reserve.unforeseen", &last), 13 * 12 / 2);
    for (size_t i = 1; i < list->count; i++) {
        const wlz_contradiction *a = list->rows[i - 1], *b = list->rows[i];
        int order = strcmp(a->topic, b->topic);

        ck_assert_int_le(order, 0);
        ck_assert(order < 0 || a->prevails->provision <= b->prevails->provision);
        ck_assert_str_ne(a->prevails->document, a->yields->document);
    }
}
END_TEST

START_TEST(test_contradiction__is_empty_where_nothing_is_said)
{
    assert_ok(reg,
              wlz_contradictions_get(reg,
                                     &(wlz_contradictions_question){
                                         .office = "cz", .from_day = 20230101, .to_day = 20240101},
                                     &list));
    ck_assert_uint_eq(list->count, 0);
}
END_TEST

START_TEST(test_contradiction__has_no_winner_without_an_order_of_rank)
{
    wlz_document document = sample_document("sample-policy", "regional-policy", 20220601);
    const wlz_contradiction *c;

    document.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &document));
    provide(reg, "sample-policy", "tariff.guide", EVERYONE, 9000);
    assert_ok(reg,
              wlz_contradictions_get(reg,
                                     &(wlz_contradictions_question){
                                         .office = "cz", .from_day = 20230101, .to_day = 20240101},
                                     &list));
    ck_assert_uint_eq(list->count, 1);
    c = list->rows[0];
    ck_assert(c->tie && c->prevails->outcome != WLZ_OUTCOME_PREVAILS &&
              c->yields->outcome != WLZ_OUTCOME_PREVAILS);
    ck_assert_int_eq(c->prevails->rank, -1);
    assert_text(c->yields->reason, "no rank order");
}
END_TEST

static const struct {
    const char *what;
    const char *office;
    wlz_date from, to, known_on;
    wlz_status status;
} searches[] = {
    {"no office", NULL, 20230101, 20240101, 0, WLZ_INVALID},
    {"an unknown office", "zilverenkruis", 20230101, 20240101, 0, WLZ_NOTFOUND},
    {"an end on the first day", OFFICE, 20230101, 20230101, 0, WLZ_INVALID},
    {"an end before it", OFFICE, 20230101, 20221231, 0, WLZ_INVALID},
    {"no first day", OFFICE, 0, 20240101, 0, WLZ_INVALID},
    {"an impossible day of knowledge", OFFICE, 20230101, 20240101, 20220431, WLZ_INVALID},
};

START_TEST(test_contradiction__is_not_searched_for_a_wrong_question)
{
    assert_status(
        reg, searches[_i].status,
        wlz_contradictions_get(reg,
                               &(wlz_contradictions_question){.office = searches[_i].office,
                                                              .from_day = searches[_i].from,
                                                              .to_day = searches[_i].to,
                                                              .known_on = searches[_i].known_on},
                               &list));
    ck_assert_ptr_null(list);
}
END_TEST

START_TEST(test_contradiction__of_nothing_is_harmless)
{
    ck_assert_int_eq(
        wlz_contradictions_get(
            NULL,
            &(wlz_contradictions_question){.office = OFFICE, .from_day = 20230101, .to_day = 0},
            &list),
        WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID,
                  wlz_contradictions_get(reg,
                                         &(wlz_contradictions_question){
                                             .office = OFFICE, .from_day = 20230101, .to_day = 0},
                                         NULL));
    wlz_contradictions_free(NULL);
}
END_TEST

/* A nota and a letter on one thing, without an end, of which only the nota's kind has a rank. */
START_TEST(test_contradiction__without_an_end_and_with_one_rank_is_a_tie_for_ever)
{
    static const char *const kinds[] = {NOTA, "nota-van-wijzigingen"};
    wlz_contradictions_question question = {.office = OFFICE, .from_day = 20230101};
    const wlz_contradiction *c = NULL;

    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.value', 'bp', 's')");
    for (int i = 0; i < COUNT(kinds); i++) {
        wlz_document document = sample_document(kinds[i], kinds[i], 20220701);
        wlz_provision says = sample_provision(kinds[i], "sample.value", EVERYONE, 10 + i);

        document.valid_to = says.valid_to = 0;
        assert_ok(reg, wlz_document_add(reg, &document));
        assert_ok(reg, wlz_provision_add(reg, &says, NULL));
    }
    assert_ok(reg, wlz_contradictions_get(reg, &question, &list));
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->rows[i]->topic, "sample.value") == 0)
            c = list->rows[i];
    ck_assert_ptr_nonnull(c);
    ck_assert_int_eq(c->from_day, 20230101);
    ck_assert_int_eq(c->to_day, 0);
    ck_assert(c->tie);
    ck_assert_int_eq(c->prevails->rank, 2);
    ck_assert_int_eq(c->yields->rank, -1);
}
END_TEST

/* It worked in elderly care for a year, long ago. */
START_TEST(test_contradiction__of_an_agreement_is_with_the_sectors_of_its_provider_now)
{
    wlz_provider_sector once = {GZ_PROVIDER, "VV", NULL, 20150101, 20160101};
    int64_t contract = draft(reg, GZ_PROVIDER);

    assert_ok(reg, wlz_provider_sector_add(reg, &once));
    with_agreement(GZ_PROVIDER, NULL);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    ck_assert_uint_eq(search(0), 3); /* as without it */
}
END_TEST

/* That it is new is known from today on. */
START_TEST(test_contradiction__of_an_agreement_is_with_what_was_known_of_its_provider)
{
    int64_t contract = draft(reg, GGZ_PROVIDER);

    with_agreement(GGZ_PROVIDER, NULL);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    state_relation(reg, GGZ_PROVIDER, "new", 20221115);
    ck_assert_uint_eq(search(20221114), 3);
    ck_assert_uint_eq(search(0), 2);
}
END_TEST

/* A provider of mental health care of no kind: what is said of integrated ones is not said of it. */
START_TEST(test_contradiction__of_an_agreement_is_with_no_kind_that_its_provider_is_not)
{
    wlz_provider_sector sector = {"54000009", "GGZ", NULL, 20150101, 0};
    const wlz_contradiction *c;
    int64_t contract;

    assert_ok(reg, wlz_provider_add(reg, "54000009", NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    enrol(reg, "54000009", 2023);
    state_relation(reg, "54000009", "existing", 20220601);
    contract = draft(reg, "54000009");
    with_agreement("54000009", NULL);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221114));
    ck_assert_uint_eq(search_topic("tariff.care", &c), 0);
}
END_TEST

Suite *contradiction_suite(void)
{
    Suite *suite = suite_create("contradiction");
    TCase *pairs = tcase_create("pairs"), *providers = tcase_create("providers"),
          *lists = tcase_create("lists"), *queries = tcase_create("questions");

    with_samples(pairs, setup, teardown);
    with_samples(providers, setup, teardown);
    with_samples(lists, setup, teardown);
    tcase_add_unchecked_fixture(queries, setup, teardown); /* these only read */
    tcase_add_test(pairs, test_contradiction__are_three_in_the_policy_of_2023);
    tcase_add_test(pairs, test_contradiction__is_unknown_until_both_are_known);
    tcase_add_test(pairs, test_contradiction__is_listed_for_the_days_in_question);
    tcase_add_test(pairs, test_contradiction__says_when_neither_prevails);
    tcase_add_loop_test(pairs, test_contradiction__says_that_the_order_of_rank_is_a_reading, 0, 2);
    tcase_add_loop_test(pairs, test_contradiction__is_not_decided_by_an_ambiguous_order_of_rank, 0,
                        2);
    tcase_add_test(pairs, test_contradiction__between_documents_of_one_kind_needs_no_order);
    tcase_add_test(pairs, test_contradiction__with_a_judgment_is_won_by_the_judgment);
    tcase_add_test(pairs, test_contradiction__within_a_document_is_won_by_the_narrower_scope);
    tcase_add_test(pairs, test_contradiction__marks_a_special_rule_that_loses_to_a_general_one);
    tcase_add_loop_test(pairs, test_contradiction__needs_one_case_two_values_and_a_common_day, 0,
                        COUNT(others));
    tcase_add_test(pairs, test_contradiction__is_gone_once_it_is_corrected);
    tcase_add_test(providers, test_contradiction__of_an_agreement_starts_with_its_signature);
    tcase_add_test(providers,
                   test_contradiction__of_an_agreement_is_with_what_holds_for_its_provider);
    tcase_add_test(providers, test_contradiction__is_listed_for_each_relation_while_it_is_unknown);
    tcase_add_test(providers,
                   test_contradiction__of_a_nota_is_with_the_agreement_of_the_provider_it_names);
    tcase_add_test(providers, test_contradiction__is_listed_for_every_provision_of_one_provider);
    tcase_add_test(providers, test_contradiction__is_within_a_topic_and_a_provider);
    tcase_add_test(lists, test_contradiction__lists_every_pair_in_order);
    tcase_add_test(lists, test_contradiction__is_empty_where_nothing_is_said);
    tcase_add_test(lists, test_contradiction__has_no_winner_without_an_order_of_rank);
    tcase_add_loop_test(queries, test_contradiction__is_not_searched_for_a_wrong_question, 0,
                        COUNT(searches));
    tcase_add_test(queries, test_contradiction__of_nothing_is_harmless);
    tcase_add_test(pairs, test_contradiction__without_an_end_and_with_one_rank_is_a_tie_for_ever);
    tcase_add_test(providers,
                   test_contradiction__of_an_agreement_is_with_the_sectors_of_its_provider_now);
    tcase_add_test(providers,
                   test_contradiction__of_an_agreement_is_with_what_was_known_of_its_provider);
    tcase_add_test(providers,
                   test_contradiction__of_an_agreement_is_with_no_kind_that_its_provider_is_not);
    suite_add_tcase(suite, pairs);
    suite_add_tcase(suite, providers);
    suite_add_tcase(suite, lists);
    suite_add_tcase(suite, queries);
    return suite;
}
