/* The transition funds of 2023 in the packs: amounts, moves, order, purposes, sectors, conditions and who prevails. */
#include "samples.h"

#include <sqlite3.h>

Suite *fund_pack_suite(void);

static wlz_registry *reg;

#define OWN "zk-transition-2023"
#define NATIONAL "national-supplement-2022-2023"
#define MILLION ((int64_t)100000000) /* in cents */

/* A day on which both supplements are public. */
static void setup(void)
{
    test_set_today(20230102);
    reg = policy_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- the figures ---- */

static const struct {
    const char *fund, *sector, *purpose, *spent_by;
    int64_t amount, moved, available; /* in tenths of a million euros */
    int provisional;
} funds[] = {
    {"zk-stimulus-gz-2023", "GZ", "stimulus", "addendum", 37, 0, 37, 0},
    {"zk-regional-development-gz-2023", "GZ", "regional-development", "addendum", 66, -37, 29, 0},
    {"zk-gz-accord-2023", "GZ", "gz-accord", "division", 0, 37, 37, 1},
    {"zk-stimulus-vv-2023", "VV", "stimulus", "addendum", 70, 0, 70, 0},
    {"zk-regional-development-vv-2023", "VV", "regional-development", "addendum", 331, -70, 261, 0},
    {"zk-living-and-care-vv-2023", "VV", "living-and-care", "addendum", 142, 0, 142, 0},
};

static int64_t of_fund(const char *what, const char *fund)
{
    char sql[400];

    snprintf(sql, sizeof sql,
             "SELECT %s FROM fund f JOIN fund_balance b ON b.fund = f.id WHERE f.id = '%s'", what,
             fund);
    return sql_int(reg, sql);
}

START_TEST(test_fund_pack__has_each_fund_with_its_amount)
{
    const char *fund = funds[_i].fund;
    char said[300];

    snprintf(said, sizeof said,
             "(f.office, f.year, f.sector, f.purpose, f.spent_by)"
             " = ('zilveren-kruis', 2023, '%s', '%s', '%s')",
             funds[_i].sector, funds[_i].purpose, funds[_i].spent_by);
    ck_assert_int_eq(of_fund(said, fund), 1);
    ck_assert_int_eq(of_fund("f.amount_cents", fund), funds[_i].amount * MILLION / 10);
    ck_assert_int_eq(of_fund("f.moved_cents", fund), funds[_i].moved * MILLION / 10);
    ck_assert_int_eq(of_fund("b.free_cents", fund), funds[_i].available * MILLION / 10);
    ck_assert_int_eq(of_fund("f.booked_cents", fund), 0);
    ck_assert_int_eq(of_fund("f.provisional", fund), funds[_i].provisional);
    ck_assert_int_eq(of_fund("f.document = '" OWN "'", fund), 1);
}
END_TEST

static int64_t available(const char *which)
{
    char sql[400];

    snprintf(sql, sizeof sql, "SELECT sum(free_cents) FROM fund_balance WHERE %s", which);
    return sql_int(reg, sql);
}

START_TEST(test_fund_pack__adds_up)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund"), COUNT(funds));
    ck_assert_int_eq(available("purpose IN ('stimulus', 'living-and-care')"), 249 * MILLION / 10);
    ck_assert_int_eq(available("sector = 'GZ' AND purpose IN ('stimulus', 'regional-development')"),
                     66 * MILLION / 10);
    ck_assert_int_eq(available("sector = 'VV' AND purpose IN ('stimulus', 'regional-development')"),
                     331 * MILLION / 10);
}
END_TEST

/* In GZ to the accord, in VV to the contracting space. */
START_TEST(test_fund_pack__frees_money_in_two_ways)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_transfer"), 2);
    ck_assert_int_eq(sql_int(reg, "SELECT amount_cents FROM fund_transfer"
                                  " WHERE giver = 'zk-regional-development-gz-2023'"
                                  " AND taker = 'zk-gz-accord-2023'"),
                     37 * MILLION / 10);
    ck_assert_int_eq(sql_int(reg, "SELECT amount_cents FROM fund_transfer"
                                  " WHERE giver = 'zk-regional-development-vv-2023'"
                                  " AND taker IS NULL"),
                     7 * MILLION);
}
END_TEST

START_TEST(test_fund_pack__draws_the_stimulus_first)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_order"), 2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_order"
                                  " WHERE (fund, first) IN (VALUES"
                                  " ('zk-regional-development-gz-2023', 'zk-stimulus-gz-2023'),"
                                  " ('zk-regional-development-vv-2023', 'zk-stimulus-vv-2023'))"),
                     2);
}
END_TEST

/* ---- what each fund pays ---- */

static const struct {
    const char *fund, *pays;
} paid[] = {
    {"zk-stimulus-gz-2023", "modern-employership, proven-technology, regional-cooperation"},
    {"zk-stimulus-vv-2023", "modern-employership, proven-technology, regional-cooperation"},
    {"zk-regional-development-gz-2023",
     "modern-employership, proven-technology, regional-cooperation, regional-development"},
    {"zk-regional-development-vv-2023",
     "modern-employership, proven-technology, regional-cooperation, regional-development"},
    {"zk-living-and-care-vv-2023",
     "building-plans-monitor, suitable-living-environment, technology-at-home"},
};

START_TEST(test_fund_pack__pays_the_purposes_of_each_fund_and_no_other)
{
    char sql[600];

    snprintf(sql, sizeof sql,
             "SELECT group_concat(plan_purpose, ', ') = '%s' FROM (SELECT plan_purpose"
             " FROM fund_plan_purpose WHERE fund = '%s' ORDER BY plan_purpose)",
             paid[_i].pays, paid[_i].fund);
    ck_assert_msg(sql_int(reg, sql) == 1, "%s", paid[_i].fund);
}
END_TEST

/* The accord is divided: no plan draws on it. */
START_TEST(test_fund_pack__lists_no_purpose_for_the_accord)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(DISTINCT fund) FROM fund_plan_purpose"),
                     COUNT(paid));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_plan_purpose p"
                                  " JOIN fund f ON f.id = p.fund WHERE f.spent_by = 'division'"),
                     0);
}
END_TEST

/* There is a word for each purpose that a source names, also for the three of living and care that Zilveren Kruis
 * left out in 2023. */
START_TEST(test_fund_pack__has_words_for_every_purpose)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM plan_purpose"), 11);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM plan_purpose WHERE id IN ('community-care',"
                                  " 'social-infrastructure', 'digital-infrastructure')"),
                     3);
}
END_TEST

/* ---- sectors ---- */

static const struct {
    const char *sector, *purpose;
    bool allowed;
} sectors[] = {
    {"GGZ", "stimulus", false},
    {"GGZ", "living-and-care", false},
    {"GZ", "living-and-care", false},
    {"GGZ", "gz-accord", false},
    {"VV", "gz-accord", false},
    {"VV", "hardship", false}, /* no money from funds */
    {"GGZ", "regional-development", true},
    {"VV", "stimulus", true},
    {"GZ", "stimulus", true},
    {"VV", "living-and-care", true},
    {"GZ", "gz-accord", true},
};

START_TEST(test_fund_pack__has_money_for_the_sectors_that_are_named)
{
    char sql[400], *error = NULL;

    snprintf(sql, sizeof sql,
             "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document,"
             " paragraph) VALUES('sample', 'zilveren-kruis', 2024, '%s', '%s', 100,"
             " 'zk-supplement-2023', 'sample')",
             sectors[_i].sector, sectors[_i].purpose);
    if (sectors[_i].allowed) {
        sql_run(reg, sql);
        return;
    }
    error = sql_fails(reg, sql);
    ck_assert_str_eq(error, "fund_sector");
    sqlite3_free(error);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund WHERE id = 'sample'"), 0);
}
END_TEST

START_TEST(test_fund_pack__takes_money_of_five_purposes_from_funds)
{
    ck_assert_int_eq(
        sql_int(reg,
                "SELECT group_concat(id, ', ') = 'experiments, gz-accord,"
                " living-and-care, regional-development, stimulus' FROM (SELECT id FROM purpose"
                " WHERE from_fund = 1 ORDER BY id)"),
        1);
    ck_assert_int_eq(sql_int(reg, "SELECT group_concat(id, ', ') = 'hardship, other'"
                                  " FROM (SELECT id FROM purpose WHERE from_fund = 0 ORDER BY id)"),
                     1);
}
END_TEST

/* ---- what a plan must meet, and other numbers ---- */

static const struct {
    const char *topic, *sector;
    int64_t value;
    const char *document;
} numbers[] = {
    {"addendum.min_parties", "VV", 2, NATIONAL},
    {"addendum.min_parties", "GGZ", 2, NATIONAL},
    {"addendum.regional_support", "GZ", 1, NATIONAL},
    {"addendum.purpose", "GZ", 1, NATIONAL},
    {"addendum.aim", "GZ", 1, NATIONAL},
    {"addendum.sector", "VV", 1, NATIONAL},
    {"addendum.sustained", "VV", 1, NATIONAL},
    {"addendum.timeline", "VV", 1, NATIONAL},
    {"addendum.obligations", "VV", 1, NATIONAL},
    {"addendum.no_double_funding", "VV", 1, NATIONAL},
    {"addendum.payee", "VV", 1, NATIONAL},
    {"addendum.competition", "GZ", 1, NATIONAL},
    {"addendum.signatures", "GZ", 1, NATIONAL},
    {"addendum.direct_payment", "GZ", 1, NATIONAL},
    {"addendum.plan_compensation", "VV", 0, NATIONAL},
    {"settlement.on_result", "GZ", 0, NATIONAL},
    {"gz_accord.min_turnover", "GZ", 7 * MILLION, OWN},
    {"gz_accord.key_year", "GZ", 2022, OWN},
    {"gz_accord.plan_required", "GZ", 0, OWN},
    {"gz_accord.account_required", "GZ", 0, OWN},
    {"gz_accord.enrolment_required", "GZ", 0, OWN},
    {"gz_accord.steps_agreed", "GZ", 1, OWN},
    {"addendum.annex_13", "VV", 1, OWN},
    {"addendum.rearrangement", "GZ", 1, OWN},
    {"deadline.procurement.16", "VV", 20230601235959, "zk-supplement-2023"},
    {"deadline.procurement.16", "GZ", 20230601235959, "zk-supplement-2023"},
    {"deadline.procurement.16", "GGZ", 20230601235959, "zk-supplement-2023"},
    {"deadline.procurement.16", NULL, 20230601235959, "zk-supplement-2023"},
    {"deadline.gz_accord.informed", "GZ", 20221231235959, OWN},
    {"deadline.living_and_care.notice", "VV", 20221215235959, OWN},
    {"deadline.transition_funds.questions", NULL, 20221118235959, OWN},
    {"deadline.transition_funds.objection", NULL, 20221118235959, OWN},
    {"deadline.transition_funds.answers", NULL, 20221201235959, OWN},
    {"fund.national.stimulus", "GZ", 30 * MILLION, OWN},
    /* the office's own supplement says the same as the national one, and is the one that is followed */
    {"cap.agreements", NULL, 10000, OWN},
    {"addendum.monitoring", "GZ", 1, OWN},
    {"addendum.monitoring", "VV", 1, OWN},
    {"addendum.fund", "VV", 1, OWN},
    {"addendum.monitoring", "GGZ", 1, NATIONAL},
};

START_TEST(test_fund_pack__gives_its_numbers)
{
    wlz_question question = sample_question(numbers[_i].topic, SCOPE(.sector = numbers[_i].sector));
    wlz_resolution *answer = resolution(reg, question);

    ck_assert_int_eq(answer->value, numbers[_i].value);
    ck_assert(candidate_of(answer, numbers[_i].document)->outcome == WLZ_OUTCOME_PREVAILS);
    wlz_resolution_free(answer);
}
END_TEST

/* Its own supplement has rank 3, the national one rank 5; before it was known, the national one spoke alone. */
START_TEST(test_fund_pack__prevails_over_the_national_supplement)
{
    wlz_question question = sample_question("addendum.monitoring", SCOPE(.sector = "VV"));
    wlz_resolution *answer = resolution(reg, question);

    ck_assert_int_eq(candidate_of(answer, OWN)->rank, 3);
    ck_assert_int_eq(candidate_of(answer, NATIONAL)->rank, 5);
    ck_assert(candidate_of(answer, NATIONAL)->outcome != WLZ_OUTCOME_PREVAILS);
    wlz_resolution_free(answer);
    question.known_on = 20221031;
    answer = resolution(reg, question);
    ck_assert(candidate_of(answer, NATIONAL)->outcome == WLZ_OUTCOME_PREVAILS);
    wlz_resolution_free(answer);
}
END_TEST

/* And a nota to it prevails over both. */
START_TEST(test_fund_pack__yields_to_a_nota)
{
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 5 * MILLION);
    ck_assert_int_eq(
        resolved(reg, sample_question("gz_accord.min_turnover", SCOPE(.sector = "GZ"))),
        5 * MILLION);
}
END_TEST

/* The office's supplement has fewer themes of living and care: one of the national purposes is left, two are its
 * own. */
START_TEST(test_fund_pack__puts_three_themes_for_four_national_purposes)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_plan_purpose"
                                  " WHERE fund = 'zk-living-and-care-vv-2023'"
                                  " AND document = '" OWN "'"),
                     3);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_plan_purpose WHERE plan_purpose IN"
                                  " ('community-care', 'social-infrastructure',"
                                  " 'digital-infrastructure')"),
                     0);
}
END_TEST

/* The packs of the funds add a contradiction on one amount, for VV and for GZ: about 31 million ranks above the national 30,
 * until the office itself says 30. */
START_TEST(test_fund_pack__contradicts_in_one_amount)
{
    static const wlz_date known_on[] = {20221031, 20221101};
    wlz_contradictions_question q = {.office = OFFICE, .from_day = 20230101, .to_day = 20240101};
    wlz_contradictions *list = NULL;
    int found = 0;

    q.known_on = known_on[_i];
    assert_ok(reg, wlz_contradictions_get(reg, &q, &list));
    for (size_t i = 0; i < list->count; i++) {
        const wlz_contradiction *c = list->rows[i];

        if (strncmp(c->topic, "fund.", 5) != 0)
            continue;
        found++;
        ck_assert_str_eq(c->topic, "fund.national.stimulus");
        ck_assert_int_eq(c->prevails->value, 31 * MILLION);
        ck_assert_str_eq(c->yields->document, NATIONAL);
        ck_assert_int_eq(c->yields->value, 30 * MILLION);
    }
    ck_assert_int_eq(found, _i == 0 ? 2 : 0);
    wlz_contradictions_free(list);
}
END_TEST

/* ---- the years of the national money ---- */

/* What the national supplement says on a day, or -1: outside 2023 there is no order of rank that could decide. */
static int64_t national(const char *topic, int year)
{
    char sql[500];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(max(p.value), -1) FROM provision p WHERE p.document = '" NATIONAL "'"
             " AND p.topic = '%s' AND p.valid_from <= '%d-01-01' AND '%d-12-31' < p.valid_to",
             topic, year, year);
    return sql_int(reg, sql);
}

START_TEST(test_fund_pack__has_national_money_each_year)
{
    bool within = _i >= 2022 && _i <= 2026;

    ck_assert_int_eq(national("fund.national.stimulus", _i), within ? 30 * MILLION : -1);
    ck_assert_int_eq(national("fund.national.stimulus.total", _i), within ? 150 * MILLION : -1);
    ck_assert_int_eq(national("fund.national.living_and_care", _i), within ? 40 * MILLION : -1);
    ck_assert_int_eq(national("fund.national.living_and_care.total", _i),
                     within ? 200 * MILLION : -1);
    ck_assert_int_eq(national("addendum.min_parties", _i), within ? 2 : -1);
    ck_assert_int_eq(national("settlement.on_result", _i), within ? 0 : -1);
    ck_assert_int_eq(national("addendum.direct_payment", _i), _i == 2022 || _i == 2023 ? 1 : -1);
    ck_assert_int_eq(national("addendum.carried_out_through", _i), _i == 2022 ? 2023 : -1);
}
END_TEST

START_TEST(test_fund_pack__has_five_years_of_it_in_all)
{
    int64_t stimulus = 0, living = 0;

    for (int year = 2020; year <= 2030; year++) {
        if (national("fund.national.stimulus", year) > 0)
            stimulus += national("fund.national.stimulus", year);
        if (national("fund.national.living_and_care", year) > 0)
            living += national("fund.national.living_and_care", year);
    }
    ck_assert_int_eq(stimulus, national("fund.national.stimulus.total", 2023));
    ck_assert_int_eq(living, national("fund.national.living_and_care.total", 2023));
}
END_TEST

/* ---- deviations ---- */

START_TEST(test_fund_pack__allows_deviations_in_favour_of_providers)
{
    ck_assert_int_eq(sql_int(reg, "SELECT group_concat(topic || ' ' || favour || ' '"
                                  " || ends_with_year || ' ' || document, ', ') ="
                                  " 'gz_accord.min_turnover lower 0 zk-transition-2023,"
                                  " tariff.care higher 1 zk-supplement-2023'"
                                  " FROM (SELECT * FROM deviation_allowed ORDER BY topic)"),
                     1);
}
END_TEST

/* ---- sources ---- */

START_TEST(test_fund_pack__cites_a_place_for_every_row)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM (SELECT paragraph FROM fund"
                                  " UNION ALL SELECT paragraph FROM fund_plan_purpose"
                                  " UNION ALL SELECT paragraph FROM fund_order"
                                  " UNION ALL SELECT paragraph FROM fund_transfer"
                                  " UNION ALL SELECT paragraph FROM purpose_sector"
                                  " UNION ALL SELECT paragraph FROM deviation_allowed)"
                                  " WHERE paragraph NOT GLOB '*(S[012]-[0-9][0-9][0-9]*)'"),
                     0);
}
END_TEST

Suite *fund_pack_suite(void)
{
    Suite *suite = suite_create("fund_pack");
    TCase *figures = tcase_create("figures"), *changes = tcase_create("changes");

    tcase_add_unchecked_fixture(figures, setup, teardown); /* these only read */
    tcase_add_loop_test(figures, test_fund_pack__has_each_fund_with_its_amount, 0, COUNT(funds));
    tcase_add_test(figures, test_fund_pack__adds_up);
    tcase_add_test(figures, test_fund_pack__frees_money_in_two_ways);
    tcase_add_test(figures, test_fund_pack__draws_the_stimulus_first);
    tcase_add_loop_test(figures, test_fund_pack__pays_the_purposes_of_each_fund_and_no_other, 0,
                        COUNT(paid));
    tcase_add_test(figures, test_fund_pack__lists_no_purpose_for_the_accord);
    tcase_add_test(figures, test_fund_pack__has_words_for_every_purpose);
    tcase_add_test(figures, test_fund_pack__takes_money_of_five_purposes_from_funds);
    tcase_add_loop_test(figures, test_fund_pack__gives_its_numbers, 0, COUNT(numbers));
    tcase_add_test(figures, test_fund_pack__prevails_over_the_national_supplement);
    tcase_add_test(figures, test_fund_pack__puts_three_themes_for_four_national_purposes);
    tcase_add_loop_test(figures, test_fund_pack__contradicts_in_one_amount, 0, 2);
    tcase_add_loop_test(figures, test_fund_pack__has_national_money_each_year, 2021, 2028);
    tcase_add_test(figures, test_fund_pack__has_five_years_of_it_in_all);
    tcase_add_test(figures, test_fund_pack__allows_deviations_in_favour_of_providers);
    tcase_add_test(figures, test_fund_pack__cites_a_place_for_every_row);
    tcase_add_checked_fixture(changes, setup, teardown);
    tcase_add_loop_test(changes, test_fund_pack__has_money_for_the_sectors_that_are_named, 0,
                        COUNT(sectors));
    tcase_add_test(changes, test_fund_pack__yields_to_a_nota);
    suite_add_tcase(suite, figures);
    suite_add_tcase(suite, changes);
    return suite;
}
