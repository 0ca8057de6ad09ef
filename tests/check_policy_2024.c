/* The policies for 2024-2028 in the packs: their values, who prevails, that every question has an answer, and the
 * funds. */
#include "samples.h"

#include "file/connection.h"

Suite *policy_2024_suite(void);

static wlz_registry *reg;

#define ZK "zk-policy-gz-2024-2026"
#define CZ "cz-policy-gz-2024-2026"
#define VGZ "vgz-policy-gz-2024-2026"
#define MENZIS "menzis-policy-gz-2024-2026"
#define DSW "dsw-policy-gz-2024-2028"
#define ZEZ "zez-policy-gz-2024-2026"
#define SALLAND "salland-policy-gz-2024-2026"
#define OVERVIEW "national-overview-gz-2024-2026"
#define NOTA "national-nota-2023-07-07"
#define ZK_VV "zk-policy-vv-2024-2026"
#define ZK_NOTA "zk-nota-gz-2024-2026"
#define MONEY "national-supplement-2022-2023"
#define ANNOUNCED "zk-supplement-2023"
#define MILLION ((int64_t)100000000) /* in cents */

static const char *const offices[] = {"zilveren-kruis",    "cz",     "vgz", "menzis", "dsw",
                                      "zorg-en-zekerheid", "salland"};

/* A day on which all of them are public. */
static void setup(void)
{
    test_set_today(20240201);
    reg = all_policies_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- the values ---- */

static const struct {
    const char *office, *topic, *sector, *care_form;
    wlz_date day, known_on;
    int64_t value;
    const char *document;
} values[] = {
    {"salland", "tariff.guide", "GZ", NULL, 20261231, 20230601, 9570, OVERVIEW},
    {"dsw", "tariff.maximum", NULL, NULL, 20281231, 0, 10000, OVERVIEW},
    {"menzis", "cap.agreements", "VV", NULL, 20240101, 0, 10000, OVERVIEW},
    {"zilveren-kruis", "cap.agreements", "GZ", NULL, 20240101, 0, 10000, ZK},
    /* the transition funds: the national supplement fixes them, overview and nota restate them */
    {"cz", "fund.national.stimulus", "GZ", NULL, 20240101, 0, 30 * MILLION, MONEY},
    {"cz", "fund.national.stimulus.first_year", NULL, NULL, 20240101, 0, 2022, MONEY},
    {"zilveren-kruis", "fund.national.stimulus.first_year", NULL, NULL, 20230101, 0, 2022, MONEY},
    {"dsw", "fund.national.stimulus.last_year", "GZ", NULL, 20261231, 0, 2026, MONEY},
    {"vgz", "fund.national.living_and_care", "VV", NULL, 20260101, 0, 40 * MILLION, MONEY},
    {"vgz", "fund.national.living_and_care.last_year", "VV", NULL, 20240101, 0, 2026, MONEY},
    {"vgz", "fund.national.green_deal", NULL, NULL, 20240101, 0, 42 * MILLION, NOTA},
    {"cz", "fund.national.green_deal", NULL, NULL, 20230707, 20230707, 42 * MILLION, NOTA},
    {"zilveren-kruis", "fund.national.green_deal", NULL, NULL, 20230101, 0, 42 * MILLION, NOTA},
    {"dsw", "fund.national.green_deal", NULL, NULL, 20261231, 0, 42 * MILLION, NOTA},
    /* what a plan has to meet, and what its money is accounted for by */
    {"zilveren-kruis", "addendum.min_parties", "GZ", NULL, 20260101, 0, 2, MONEY},
    {"menzis", "addendum.no_double_funding", "GZ", NULL, 20240101, 0, 1, MONEY},
    {"zilveren-kruis", "addendum.payee", "GZ", NULL, 20240101, 0, 1, ZK},
    {"zilveren-kruis", "addendum.direct_payment", "GZ", NULL, 20240101, 0, 0, ZK},
    {"zilveren-kruis", "addendum.direct_payment", "GZ", NULL, 20231231, 0, 1, MONEY},
    {"zilveren-kruis", "addendum.monitoring", "VV", NULL, 20240101, 0, 1, ZK_VV},
    {"cz", "addendum.gz_accord_fit", "GZ", NULL, 20240101, 0, 1, OVERVIEW},
    {"menzis", "addendum.priorities_first", "GZ", NULL, 20240101, 0, 1, MENZIS},
    {"zilveren-kruis", "settlement.on_result", "GZ", NULL, 20240101, 0, 0, ZK},
    {"zilveren-kruis", "settlement.on_result", "VV", NULL, 20240101, 0, 0, ZK_VV},
    {"zilveren-kruis", "settlement.talk_first", "GZ", NULL, 20240101, 0, 1, ZK},
    {"vgz", "settlement.on_result", "GZ", NULL, 20240101, 0, 0, MONEY},
    {"vgz", "settlement.surcharges_on_result", "GZ", NULL, 20240101, 0, 1, VGZ},
    {"zorg-en-zekerheid", "settlement.on_result", "GZ", NULL, 20240101, 0, 1, ZEZ},
    {"zilveren-kruis", "deadline.experiments.application", "GZ", NULL, 20240101, 0, 20240201235959,
     ZK},
    {"zilveren-kruis", "deadline.experiments.answer", "GZ", NULL, 20240101, 0, 20240315235959, ZK},
    /* innovation */
    {"zilveren-kruis", "innovation.min_initiatives", "GZ", NULL, 20240101, 0, 3, ZK},
    {"salland", "innovation.min_initiatives", "GZ", NULL, 20240101, 0, 2, SALLAND},
    {"zilveren-kruis", "innovation.home_technology_open", "GZ", "mpt", 20240101, 0, 1, ZK_NOTA},
    {"zilveren-kruis", "deadline.innovation.vision", "GZ", NULL, 20240101, 0, 20241231235959,
     ZK_NOTA},
    {"zilveren-kruis", "deadline.innovation.list", "GZ", NULL, 20240101, 0, 20231231235959, ZK},
    {"dsw", "deadline.innovation.criteria", "GZ", NULL, 20280101, 0, 20230901235959, DSW},
    {"cz", "deadline.innovation.national_list", NULL, NULL, 20240101, 0, 20240101235959, NOTA},
    {"dsw", "innovation.apply_or_explain", "GZ", NULL, 20240101, 20230706, 1, DSW},
    {"dsw", "innovation.apply_or_explain", "GZ", NULL, 20240101, 20230707, 1, NOTA},
    {"dsw", "innovation.apply_or_explain", "GZ", NULL, 20280101, 0, 1, DSW},
    /* and the rest */
    {"zilveren-kruis", "complex_care.categories", "GZ", NULL, 20240101, 0, 4, ZK},
    {"zilveren-kruis", "complex_care.reserved", "GZ", NULL, 20240101, 0, 632500000, ZK},
    {"menzis", "surcharge.proposal_max_pages", "GZ", NULL, 20240101, 0, 4, MENZIS},
    {"menzis", "low_profiles.stay_may_grow", "GZ", "zzp", 20240101, 0, 0, MENZIS},
    {"cz", "low_profiles.new_stay_only_by_exception", "GZ", "zzp", 20240101, 0, 1, CZ},
    {"vgz", "procedure.contracting_authority", "GZ", NULL, 20240101, 0, 0, VGZ},
    {"salland", "procedure.objection_in_nota", "VV", NULL, 20240101, 0, 0, NOTA},
    {"salland", "volume.high_equity_gets_forecast", "GZ", NULL, 20240101, 0, 0, SALLAND},
    {"dsw", "policy.fixed_years", "GZ", NULL, 20240101, 0, 5, DSW},
    {"cz", "policy.fixed_years", "GZ", NULL, 20240101, 0, 3, NOTA},
    {"cz", "sustainability.climate_neutral_year", NULL, NULL, 20240101, 0, 2050, OVERVIEW},
    {"cz", "nhc.sustainability_uplift", NULL, NULL, 20190101, 0, 18, NOTA},
    {"menzis", "nhc.sustainability_uplift", "GZ", NULL, 20191231, 0, 18, NOTA},
    {"salland", "nhc.sustainability_uplift_years", NULL, NULL, 20481231, 0, 30, NOTA},
    {"vgz", "volume.existing_intramural_limited", "VV", NULL, 20240101, 0, 0, NOTA},
};

static wlz_question question_of(int row)
{
    return (wlz_question){values[row].office, values[row].topic, values[row].day,
                          values[row].known_on,
                          SCOPE(.sector = values[row].sector, .care_form = values[row].care_form)};
}

START_TEST(test_policy_2024__gives_each_value)
{
    wlz_resolution *answer = resolution(reg, question_of(_i));

    ck_assert_msg(answer->value == values[_i].value, "%s %s: %lld", values[_i].office,
                  values[_i].topic, (long long)answer->value);
    ck_assert_msg(candidate_of(answer, values[_i].document)->outcome == WLZ_OUTCOME_PREVAILS,
                  "%s %s: not by %s", values[_i].office, values[_i].topic, values[_i].document);
    wlz_resolution_free(answer);
}
END_TEST

/* Nothing of it was known on the day before, nor holds on the day after. */
START_TEST(test_policy_2024__is_known_and_holds_in_its_time)
{
    static const struct {
        const char *office, *topic;
        wlz_date day, known_on;
    } silent[] = {
        {"zilveren-kruis", "innovation.min_initiatives", 20240101, 20230531},
        {"zilveren-kruis", "innovation.min_initiatives", 20231231, 0},
        {"zilveren-kruis", "innovation.min_initiatives", 20270101, 0},
        {"cz", "procedure.objection_in_nota", 20240101, 20230706},
        {"cz", "prevention.funding_allowed", 20250101, 0},
        {"cz", "fund.national.green_deal", 20230707, 20230706},
        {"cz", "fund.national.green_deal", 20221231, 0},
        {"cz", "fund.national.green_deal", 20270101, 0},
        {"cz", "nhc.sustainability_uplift", 20181231, 0},
        {"cz", "nhc.sustainability_uplift", 20490101, 0},
        {"dsw", "policy.fixed_years", 20290101, 0},
        {"salland", "fund.national.stimulus.first_year", 20270101, 0},
        {"cz", "innovation.min_initiatives", 20240101, 0}, /* other offices said nothing on it */
    };

    for (int i = 0; i < COUNT(silent); i++) {
        wlz_question question = {silent[i].office, silent[i].topic, silent[i].day,
                                 silent[i].known_on, SCOPE(.sector = "GZ")};

        wlz_resolution_free(weigh(reg, question, WLZ_NOVALUE));
    }
}
END_TEST

/* "Other percentages hold for the following years", which are not stated. */
START_TEST(test_policy_2024__leaves_the_uplift_of_later_years_open)
{
    static const wlz_date days[] = {20200101, 20240101, 20281231, 20481231};

    for (int i = 0; i < COUNT(days); i++) {
        wlz_question question = {"cz", "nhc.sustainability_uplift", days[i], 0, SCOPE(0)};

        wlz_resolution_free(weigh(reg, question, WLZ_UNDECIDED));
    }
}
END_TEST

/* ---- all of it ---- */

/* Whether an order of rank can decide for the office on the day. For 2022, and for other offices in 2023, none is at
 * hand. */
static bool is_ordered(const char *office, wlz_date day)
{
    return day >= (strcmp(office, OFFICE) == 0 ? 20230101 : 20240101) && day < 20290101;
}

static const char SQL_PROVISIONS[] =
    "SELECT p.id, d.office, p.topic, p.sector, p.provider_kind, p.relation, p.care_form,"
    " p.performance, replace(p.valid_from, '-', ''), ifnull(replace(p.valid_to, '-', ''), 99990101)"
    " FROM provision p JOIN document d ON d.id = p.document WHERE p.standing <> 'ambiguous'"
    " ORDER BY p.id";

static bool has_struck(const wlz_resolution *answer)
{
    for (size_t i = 0; i < answer->count; i++)
        if (answer->rows[i]->outcome == WLZ_OUTCOME_STRUCK)
            return true;
    return false;
}

/* Query what the provision in this row answers, on each first day of a year and on its own first day. */
static int answer_row(sqlite3_stmt *row, const char *office)
{
#define TEXT(column) ((const char *)sqlite3_column_text(row, column))
    wlz_question question = {.office = office, .topic = TEXT(2), .scope = {0}};
    wlz_date from = (wlz_date)sqlite3_column_int(row, 8), to = (wlz_date)sqlite3_column_int(row, 9);
    int answered = 0;

    question.scope = SCOPE(.sector = TEXT(3), .provider_kind = TEXT(4), .relation = TEXT(5),
                           .care_form = TEXT(6), .performance = TEXT(7));
    for (wlz_date day = 20220101; day < 20290101; day += 10000) {
        wlz_resolution *answer = NULL;

        question.day = day > from ? day : from;
        if (question.day >= to || question.day >= day + 10000 || !is_ordered(office, question.day))
            continue;
        assert_ok(reg, wlz_resolution_get(reg, &question, &answer));
        /* a narrower one may say otherwise, or a later document take it away */
        ck_assert_msg(answer->status == WLZ_OK || answer->rows[0]->outcome == WLZ_OUTCOME_OPEN ||
                          has_struck(answer),
                      "%s, %s, %d: %s", office, question.topic, (int)question.day, answer->message);
        wlz_resolution_free(answer);
        answered++;
    }
    return answered;
#undef TEXT
}

/* No two provisions of equal rank differ, and each document has a rank. */
START_TEST(test_policy_2024__answers_everything_that_a_document_states)
{
    sqlite3_stmt *row;
    int answered = 0;

    ck_assert_int_eq(sqlite3_prepare_v2(reg->db, SQL_PROVISIONS, -1, &row, NULL), SQLITE_OK);
    while (sqlite3_step(row) == SQLITE_ROW)
        for (int i = 0; i < COUNT(offices); i++) {
            const char *speaks = (const char *)sqlite3_column_text(row, 1);

            if (speaks == NULL || strcmp(speaks, offices[i]) == 0)
                answered += answer_row(row, offices[i]);
        }
    sqlite3_finalize(row);
    ck_assert_int_gt(answered, 1500);
}
END_TEST

/* ---- contradictions ---- */

static wlz_contradictions *contradictions(const char *office, wlz_date from, wlz_date to)
{
    wlz_contradictions *list = NULL;

    assert_ok(reg, wlz_contradictions_get(reg,
                                          &(wlz_contradictions_question){
                                              .office = office, .from_day = from, .to_day = to},
                                          &list));
    return list;
}

START_TEST(test_policy_2024__leaves_no_contradiction_undecided)
{
    wlz_contradictions *list = contradictions(offices[_i], 20220101, 20290101);

    for (size_t i = 0; i < list->count; i++) {
        const wlz_contradiction *c = list->rows[i];

        ck_assert_msg(!c->tie, "%s, %s: %s and %s", offices[_i], c->topic, c->prevails->document,
                      c->yields->document);
        ck_assert(c->yields->outcome != WLZ_OUTCOME_PREVAILS);
        ck_assert_int_le(c->prevails->rank, c->yields->rank);
        ck_assert_int_ne(c->prevails->value, c->yields->value);
    }
    wlz_contradictions_free(list);
}
END_TEST

/* The pair of documents on a topic, or fail. */
static wlz_contradiction pair(wlz_contradictions *list, const char *topic, const char *prevails,
                              const char *yields)
{
    for (size_t i = 0; i < list->count; i++) {
        const wlz_contradiction *c = list->rows[i];

        if (strcmp(c->topic, topic) == 0 && strcmp(c->prevails->document, prevails) == 0 &&
            strcmp(c->yields->document, yields) == 0)
            return *c;
    }
    ck_abort_msg("%s: %s does not prevail over %s", topic, prevails, yields);
    return (wlz_contradiction){0};
}

/* The overview gives the stimulus one year less than the supplement that fixes it. The nota agrees with the
 * supplement. */
START_TEST(test_policy_2024__starts_the_stimulus_in_2022)
{
    wlz_contradictions *list = contradictions(offices[_i], 20240101, 20290101);
    wlz_contradiction c = pair(list, "fund.national.stimulus.first_year", MONEY, OVERVIEW);

    ck_assert(c.prevails->outcome == WLZ_OUTCOME_PREVAILS);
    ck_assert_int_eq(c.prevails->value, 2022);
    ck_assert_int_eq(c.prevails->rank, 5);
    ck_assert_int_eq(c.yields->value, 2023);
    ck_assert_int_eq(c.yields->rank, 6);
    ck_assert_int_eq(c.from_day, 20240101);
    ck_assert_int_eq(c.to_day, 20270101);
    pair(list, "fund.national.stimulus.first_year", NOTA, OVERVIEW);
    wlz_contradictions_free(list);
}
END_TEST

/* The overview says five categories and the policy itself four. */
START_TEST(test_policy_2024__keeps_two_texts_on_one_thing)
{
    wlz_contradictions *list = contradictions(OFFICE, 20220101, 20290101);
    wlz_contradiction c;

    c = pair(list, "complex_care.categories", ZK, "zk-overview-gz-2024-2026");
    ck_assert_int_eq(c.prevails->value, 4);
    ck_assert_int_eq(c.yields->value, 5);
    wlz_contradictions_free(list);
    list = contradictions("dsw", 20240101, 20290101);
    c = pair(list, "policy.fixed_years", DSW, NOTA);
    ck_assert_int_eq(c.prevails->value, 5);
    ck_assert_int_eq(c.yields->value, 3);
    wlz_contradictions_free(list);
}
END_TEST

/* Effort of Zilveren Kruis confirms the national rule; result of Zorg en Zekerheid displaces it. */
START_TEST(test_policy_2024__accounts_on_result_where_the_office_says_so)
{
    wlz_contradictions *list = contradictions("zorg-en-zekerheid", 20240101, 20270101);

    pair(list, "settlement.on_result", ZEZ, MONEY);
    wlz_contradictions_free(list);
    list = contradictions(OFFICE, 20240101, 20270101);
    for (size_t i = 0; i < list->count; i++)
        ck_assert_str_ne(list->rows[i]->topic, "settlement.on_result");
    wlz_contradictions_free(list);
}
END_TEST

/* ---- the funds of Zilveren Kruis ---- */

static const struct {
    const char *fund;
    int year;
    const char *purpose;
    int64_t amount, moved; /* in thousands of euros */
    const char *first;     /* drawn before it, or NULL */
    const char *pays;
} funds[] = {
    {"zk-stimulus-gz-2024", 2024, "stimulus", 3700, -370, NULL,
     "modern-employership, proven-technology, regional-cooperation"},
    {"zk-stimulus-gz-2025", 2025, "stimulus", 3700, 0, NULL,
     "modern-employership, proven-technology, regional-cooperation"},
    {"zk-stimulus-gz-2026", 2026, "stimulus", 3700, 0, NULL,
     "modern-employership, proven-technology, regional-cooperation"},
    {"zk-regional-development-gz-2024", 2024, "regional-development", 2800, 0,
     "zk-stimulus-gz-2024",
     "modern-employership, proven-technology, regional-cooperation, regional-development"},
    {"zk-regional-development-gz-2025", 2025, "regional-development", 2800, 0,
     "zk-stimulus-gz-2025",
     "modern-employership, proven-technology, regional-cooperation, regional-development"},
    {"zk-regional-development-gz-2026", 2026, "regional-development", 2800, 0,
     "zk-stimulus-gz-2026",
     "modern-employership, proven-technology, regional-cooperation, regional-development"},
    {"zk-experiments-gz-2024", 2024, "experiments", 0, 370, NULL, "experiments"},
};

static int64_t of_fund(int row, const char *what)
{
    char sql[500];

    snprintf(sql, sizeof sql,
             "SELECT %s FROM fund f JOIN fund_balance b ON b.fund = f.id WHERE f.id = '%s'", what,
             funds[row].fund);
    return sql_int(reg, sql);
}

START_TEST(test_policy_2024__has_each_fund)
{
    char said[400];

    snprintf(said, sizeof said,
             "(f.office, f.year, f.sector, f.purpose, f.spent_by, f.provisional, f.document)"
             " = ('zilveren-kruis', %d, 'GZ', '%s', 'addendum', 0, '" ZK "')",
             funds[_i].year, funds[_i].purpose);
    ck_assert_int_eq(of_fund(_i, said), 1);
    ck_assert_int_eq(of_fund(_i, "f.amount_cents"), funds[_i].amount * 100000);
    ck_assert_int_eq(of_fund(_i, "b.free_cents"), (funds[_i].amount + funds[_i].moved) * 100000);
    /* a plan may run on after the year of its money */
    ck_assert_int_eq(of_fund(_i, "f.carried_out_through IS NULL"), 1);
    snprintf(said, sizeof said,
             "(SELECT group_concat(first) FROM fund_order o WHERE o.fund = f.id) IS %s%s%s",
             funds[_i].first == NULL ? "NULL" : "'", funds[_i].first == NULL ? "" : funds[_i].first,
             funds[_i].first == NULL ? "" : "'");
    ck_assert_int_eq(of_fund(_i, said), 1);
    snprintf(said, sizeof said,
             "(SELECT group_concat(plan_purpose, ', ') FROM (SELECT plan_purpose FROM"
             " fund_plan_purpose p WHERE p.fund = f.id ORDER BY plan_purpose)) = '%s'",
             funds[_i].pays);
    ck_assert_int_eq(of_fund(_i, said), 1);
}
END_TEST

START_TEST(test_policy_2024__adds_up_to_six_and_a_half_million_a_year)
{
    for (int year = 2024; year <= 2026; year++) {
        char sql[200];

        snprintf(sql, sizeof sql,
                 "SELECT sum(free_cents) FROM fund_balance WHERE year = %d AND sector = 'GZ'",
                 year);
        ck_assert_int_eq(sql_int(reg, sql), 65 * MILLION / 10);
    }
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund WHERE year > 2023 AND sector = 'GZ'"),
                     COUNT(funds));
}
END_TEST

/* 6,9 million, of which 3,5 for plans of several regions, and 14,2, of which 0,9. */
START_TEST(test_policy_2024__sets_money_of_vv_apart_for_several_regions)
{
    for (int year = 2024; year <= 2026; year++) {
        char sql[600];

        snprintf(sql, sizeof sql,
                 "SELECT group_concat(purpose || ' ' || (amount_cents / 10000000) || ' '"
                 " || (earmarked_cents / 10000000) || ' ' || several_regions, ', ')"
                 " = 'living-and-care 9 0 1, living-and-care 142 9 0, stimulus 35 0 1,"
                 " stimulus 69 35 0' FROM (SELECT * FROM fund_balance WHERE year = %d"
                 " AND sector = 'VV' AND provisional ORDER BY purpose, amount_cents)",
                 year);
        ck_assert_int_eq(sql_int(reg, sql), 1);
    }
}
END_TEST

static void add_activity(const char *activity, const char *purpose, wlz_cents cents)
{
    wlz_activity row = {activity, purpose, "Sample activity", cents, 20240301, 20261231};

    assert_ok(reg, wlz_addendum_activity_add(reg, "sample", &row));
    assert_ok(reg, wlz_addendum_money_add(
                       reg, "sample", &(wlz_addendum_money){activity, GZ_PROVIDER, 2024, cents}));
}

/* The stimulus first, less what the experiments get of it; then own money. */
START_TEST(test_policy_2024__draws_the_stimulus_first)
{
    static const struct {
        const char *activity, *fund;
        int64_t thousands;
    } expected[] = {{"a-cooperation", "zk-stimulus-gz-2024", 3330},
                    {"a-cooperation", "zk-regional-development-gz-2024", 670},
                    {"b-experiment", "zk-experiments-gz-2024", 100},
                    {"c-development", "zk-regional-development-gz-2024", 200}};
    wlz_addendum plan = {
        .id = "sample", .office = OFFICE, .region = "5503", .sector = "GZ", .title = "Sample plan"};
    wlz_draw *draw = NULL;

    load_samples(reg);
    assert_ok(reg, wlz_addendum_draft(reg, &plan));
    assert_ok(reg, wlz_addendum_party_add(reg, "sample", GZ_PROVIDER));
    add_activity("a-cooperation", "regional-cooperation", 4 * MILLION);
    add_activity("b-experiment", "experiments", MILLION / 10);
    add_activity("c-development", "regional-development", MILLION / 5);
    assert_ok(reg, wlz_draw_apply(reg, "sample", 2024, &draw));
    ck_assert_uint_eq(draw->count, COUNT(expected));
    for (int i = 0; i < COUNT(expected); i++) {
        ck_assert_str_eq(draw->rows[i]->activity, expected[i].activity);
        ck_assert_str_eq(draw->rows[i]->fund, expected[i].fund);
        ck_assert_int_eq(draw->rows[i]->amount_cents, expected[i].thousands * 100000);
    }
    wlz_draw_free(draw);
}
END_TEST

/* ---- care of another sector ---- */

static wlz_status vv_care(const char *office, const char *agb, wlz_bp *bp)
{
    wlz_tariff_question q = {office, agb, "Z903", "care", 20240601, 0};

    return wlz_tariff_bp(reg, &q, bp);
}

/* Zilveren Kruis pays VV performances of a GZ provider at the guide percentage of VV (3.9), of a VV
 * provider by its VV policy; the six other offices say nothing of it. */
START_TEST(test_policy_2024__pays_care_of_vv_by_a_provider_of_gz)
{
    static const char *const providers[] = {"30000001", "30000002", "30000003"};
    wlz_provider_fact before = {.office = "zilveren-kruis",
                                .fact = "tariff.care.2023",
                                .number = 9580,
                                .valid_from = 20230101,
                                .evidence = "sample"};
    wlz_bp bp = 0;

    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000001', 'Sample, GZ'),"
                 " ('30000002', 'Sample, VV'), ('30000003', 'Sample, both');"
                 "INSERT INTO provider_sector(agb, sector, valid_from) VALUES('30000001', 'GZ',"
                 " '2015-01-01'), ('30000002', 'VV', '2015-01-01'), ('30000003', 'GZ',"
                 " '2015-01-01'), ('30000003', 'VV', '2015-01-01');"
                 "INSERT INTO performance(code, sector, care_form, unit, title) VALUES('Z903',"
                 " 'VV', 'mpt', 'hour', 'Sample')");
    for (int i = 0; i < COUNT(providers); i++) {
        assert_status(reg, WLZ_UNDECIDED, vv_care("zilveren-kruis", providers[i], &bp));
        state_relation(reg, providers[i], "existing", 20230101);
        before.agb = providers[i];
        assert_ok(reg, wlz_provider_fact_add(reg, &before));
        assert_ok(reg, vv_care("zilveren-kruis", providers[i], &bp));
        ck_assert_int_eq(bp, 9640);
    }
    for (int i = 1; i < COUNT(offices); i++) {
        assert_status(reg, WLZ_UNDECIDED, vv_care(offices[i], "30000001", &bp));
        assert_message(reg, "is not registered in sector VV");
    }
}
END_TEST

/* ---- sources ---- */

START_TEST(test_policy_2024__cites_a_place_for_every_row)
{
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM (SELECT paragraph, document FROM provision UNION ALL"
                     " SELECT paragraph, document FROM fund UNION ALL"
                     " SELECT paragraph, document FROM fund_order UNION ALL"
                     " SELECT paragraph, document FROM fund_transfer UNION ALL"
                     " SELECT paragraph, document FROM purpose_sector) r"
                     " JOIN document d ON d.id = r.document WHERE d.valid_from >= '2024'"
                     " AND d.source <> 'not at hand'"
                     " AND r.paragraph NOT GLOB '*(S[34]-[0-9][0-9][0-9]*)'"
                     " AND r.paragraph NOT GLOB '[1-9].[1-9]*'"
                     " AND r.paragraph NOT GLOB '[1-9]' AND r.paragraph NOT GLOB '[1-9],*'"
                     " AND r.paragraph NOT GLOB 'preface*' AND r.paragraph NOT GLOB 'introduction*'"
                     " AND r.paragraph NOT GLOB 'question [1-9]*'"
                     " AND r.paragraph NOT GLOB 'correction [1-9]*'"),
        0);
}
END_TEST

Suite *policy_2024_suite(void)
{
    Suite *suite = suite_create("policy_2024");
    TCase *tcase = tcase_create("packs"), *changes = tcase_create("changes");

    tcase_add_unchecked_fixture(tcase, setup, teardown); /* these only read */
    tcase_add_loop_test(tcase, test_policy_2024__gives_each_value, 0, COUNT(values));
    tcase_add_test(tcase, test_policy_2024__is_known_and_holds_in_its_time);
    tcase_add_test(tcase, test_policy_2024__leaves_the_uplift_of_later_years_open);
    tcase_add_test(tcase, test_policy_2024__answers_everything_that_a_document_states);
    tcase_add_loop_test(tcase, test_policy_2024__leaves_no_contradiction_undecided, 0,
                        COUNT(offices));
    tcase_add_loop_test(tcase, test_policy_2024__starts_the_stimulus_in_2022, 0, COUNT(offices));
    tcase_add_test(tcase, test_policy_2024__keeps_two_texts_on_one_thing);
    tcase_add_test(tcase, test_policy_2024__accounts_on_result_where_the_office_says_so);
    tcase_add_loop_test(tcase, test_policy_2024__has_each_fund, 0, COUNT(funds));
    tcase_add_test(tcase, test_policy_2024__sets_money_of_vv_apart_for_several_regions);
    tcase_add_test(tcase, test_policy_2024__adds_up_to_six_and_a_half_million_a_year);
    tcase_add_test(tcase, test_policy_2024__cites_a_place_for_every_row);
    tcase_add_checked_fixture(changes, setup, teardown);
    tcase_add_test(changes, test_policy_2024__draws_the_stimulus_first);
    tcase_add_test(changes, test_policy_2024__pays_care_of_vv_by_a_provider_of_gz);
    suite_add_tcase(suite, tcase);
    suite_add_tcase(suite, changes);
    return suite;
}
