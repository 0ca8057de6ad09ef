/* The cap: all agreements of a provider in a year stay within the NZa's tariffs for the same production. */
#include "samples.h"

#include "production/cap_rule.h"

Suite *position_suite(void);

static wlz_registry *reg;

/* 40.000 days at 250,00 and 30,00: agreed 10.780.000, NZa 11.200.000, room for 420.000. */
static const wlz_cents NZA = 1120000000, AGREED = 1078000000, ROOM = 42000000;

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

static wlz_round next_round(int64_t contract, const char *performance, int64_t days)
{
    wlz_round round = {contract, 2023, "rearrangement", 1};
    wlz_production_line lines[] = {{performance, "care", 0, days * 1000},
                                   {performance, "nhc", 0, days * 1000}};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, lines, 2));
    return round;
}

static wlz_nza_tariff care_of(const char *performance, wlz_cents cents)
{
    return (wlz_nza_tariff){performance, 2023, "care", 0, cents, "sample"};
}

/* ---- the rule ---- */

static const struct {
    wlz_cents nza_cents, agreed_cents;
    wlz_bp cap_bp;
    wlz__cap cap; /* limit, excess, headroom */
} CAPS[] = {
    {0, 0, 10000, {0, 0, 0}},
    {100, 100, 10000, {100, 0, 0}},
    {100, 99, 10000, {100, 0, 1}},
    {100, 101, 10000, {100, 1, 0}},
    {199, 0, 9950, {198, 0, 198}},
    {0, 1, 10000, {0, 1, 0}},
    {INT64_C(900000000000000), INT64_C(900000000000001), 10000, {INT64_C(900000000000000), 1, 0}},
};

START_TEST(test_position__has_an_excess_or_room_to_the_cent)
{
    wlz__cap cap = wlz__cap_decide(CAPS[_i].nza_cents, CAPS[_i].agreed_cents, CAPS[_i].cap_bp);

    ck_assert_int_eq(cap.limit, CAPS[_i].cap.limit);
    ck_assert_int_eq(cap.excess, CAPS[_i].cap.excess);
    ck_assert_int_eq(cap.headroom, CAPS[_i].cap.headroom);
}
END_TEST

/* ---- the position of a provider ---- */

START_TEST(test_position__is_nothing_without_production)
{
    wlz_position position = {.nza_cents = -7};
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 1);

    assert_status(reg, WLZ_NOVALUE, wlz_position_get(reg, OFFICE, GZ_PROVIDER, 2023, &position));
    assert_message(reg, "there is no room");
    ck_assert_int_eq(position.nza_cents, -7);
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_amounts(reg, 0, 0, 1, 1, 0);
    draft(reg, GZ_PROVIDER); /* an agreement alone gives no room either */
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
}
END_TEST

START_TEST(test_position__is_of_one_office_provider_and_year)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 1);
    wlz_position position;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    sum.year = 2024;
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.year = 2023;
    sum.agb = VV_PROVIDER;
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.agb = GZ_PROVIDER;
    sum.office = "cz";
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.office = OFFICE;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_status(reg, WLZ_NOVALUE, wlz_position_get(reg, "cz", GZ_PROVIDER, 2023, &position));
}
END_TEST

START_TEST(test_position__adds_up_all_contracts_of_a_provider)
{
    wlz_contract second = {OFFICE, GZ_PROVIDER, 20230101, 20240101, "sample-second", "Sample"};
    wlz_round round = {0, 2023, "initial", 1};
    wlz_production_line line = {"Z901", "care", 0, 10000000};
    wlz_position position;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    assert_ok(reg, wlz_contract_draft(reg, &second, &round.contract));
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    position = position_of(reg, GZ_PROVIDER);
    ck_assert_int_eq(position.nza_cents, NZA + 250000000);
    ck_assert_int_eq(position.production_cents, AGREED + 239500000);
}
END_TEST

static const struct {
    const char *what;
    const char *office, *agb;
    int year;
    wlz_status status;
} questions[] = {
    {"no office", NULL, GZ_PROVIDER, 2023, WLZ_INVALID},
    {"an unknown office", "nobody", GZ_PROVIDER, 2023, WLZ_NOTFOUND},
    {"no provider", OFFICE, NULL, 2023, WLZ_INVALID},
    {"no AGB code", OFFICE, "x", 2023, WLZ_INVALID},
    {"an unknown provider", OFFICE, "30000009", 2023, WLZ_NOTFOUND},
    {"a year too early", OFFICE, GZ_PROVIDER, 2014, WLZ_INVALID},
    {"a year too late", OFFICE, GZ_PROVIDER, 2101, WLZ_INVALID},
    {"a year without production", OFFICE, GZ_PROVIDER, 2022, WLZ_NOVALUE},
};

START_TEST(test_position__is_not_given_for_a_wrong_question)
{
    wlz_position position = {.nza_cents = -7};

    assert_status(reg, questions[_i].status,
                  wlz_position_get(reg, questions[_i].office, questions[_i].agb, questions[_i].year,
                                   &position));
    ck_assert_int_eq(position.nza_cents, -7);
    ck_assert_int_eq(wlz_position_get(NULL, OFFICE, GZ_PROVIDER, 2023, &position), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_position_get(reg, OFFICE, GZ_PROVIDER, 2023, NULL));
}
END_TEST

/* ---- lump sums ---- */

START_TEST(test_position__refuses_a_lump_sum_over_the_cap)
{
    wlz_lump_sum over = sample_lump_sum(GZ_PROVIDER, ROOM + 1);

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &over, NULL));
    assert_amounts(reg, 0, NZA, NZA + 1, 1, ROOM);
    assert_message(reg, "over the limit of € 11.200.000,00 by € 0,01; headroom € 420.000,00;"
                        " source zk-transition-2023, 3.3");
    over.amount_cents = ROOM;
    assert_ok(reg, wlz_lump_sum_reserve(reg, &over, NULL));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
}
END_TEST

/* Before the national supplement is published the cap holds all the same; there is just no source to name. */
START_TEST(test_position__holds_the_cap_before_its_source_is_known)
{
    wlz_lump_sum over = sample_lump_sum(GZ_PROVIDER, ROOM + 1);

    test_set_today(20220701);
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &over, NULL));
    assert_amounts(reg, 0, NZA, NZA + 1, 1, ROOM);
    ck_assert_ptr_null(wlz_violation_list(reg)->rows[0]->document);
    ck_assert_ptr_null(wlz_violation_list(reg)->rows[0]->paragraph);
    ck_assert_ptr_null(strstr(wlz_message(reg), "source"));
}
END_TEST

/* The NZa tariff is a maximum: a document that says less or more of the cap does not move it. */
START_TEST(test_position__holds_the_cap_whatever_a_document_says)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, ROOM);

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221001);
    provide(reg, "sample-nota", "cap.agreements", EVERYONE, 9000);
    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
    sum.amount_cents = 1;
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &sum, NULL));
    assert_amounts(reg, 0, NZA, NZA + 1, 1, 0);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, "sample-nota");
}
END_TEST

START_TEST(test_position__names_no_source_when_two_contradict_each_other)
{
    wlz_lump_sum over = sample_lump_sum(GZ_PROVIDER, ROOM + 1);

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20221001);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20221001);
    provide(reg, "sample-nota-a", "cap.agreements", EVERYONE, 9000);
    provide(reg, "sample-nota-b", "cap.agreements", EVERYONE, 8000);
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &over, NULL));
    assert_message(reg, "(rule cap)");
    assert_amounts(reg, 0, NZA, NZA + 1, 1, ROOM);
}
END_TEST

/* ---- less production ---- */

START_TEST(test_position__refuses_a_rearrangement_that_leaves_too_little_room)
{
    int64_t contract = agreed(reg, GZ_PROVIDER, "Z901", 40000);
    wlz_round round;

    reserved(reg, GZ_PROVIDER, 40000000);
    round = next_round(contract, "Z901", 38000);
    assert_refused(reg, "cap", wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    /* 38.000 days: NZa 10.640.000, agreed 10.241.000 and 400.000 */
    assert_amounts(reg, 0, 1064000000, 1064100000, 100000, 2000000);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->subject, OFFICE " " GZ_PROVIDER " 2023");
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).nza_cents, NZA);
}
END_TEST

START_TEST(test_position__takes_a_rearrangement_that_leaves_just_enough)
{
    int64_t contract = agreed(reg, GZ_PROVIDER, "Z901", 40000), sum;
    wlz_round round;

    sum = reserved(reg, GZ_PROVIDER, 39900000);
    round = next_round(contract, "Z901", 38000);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
    ck_assert(!position_of(reg, GZ_PROVIDER).provisional);
    agreed(reg, VV_PROVIDER, "Z903", 10); /* what is expected of another says nothing of this one */
    ck_assert_int_eq(sql_int(reg, "SELECT group_concat(agb) = '" VV_PROVIDER "' FROM cap_position"
                                  " WHERE provisional"),
                     1);
    assert_ok(reg, wlz_lump_sum_release(reg, sum));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 39900000);
}
END_TEST

START_TEST(test_position__refuses_a_round_without_lines_under_a_lump_sum)
{
    wlz_round round = {agreed(reg, GZ_PROVIDER, "Z901", 40000), 2023, "final", 1};

    reserved(reg, GZ_PROVIDER, 1);
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_refused(reg, "cap", wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
    assert_amounts(reg, 0, 0, 1, 1, ROOM - 1);
}
END_TEST

/* The other contract's production still counts in what is refused. */
START_TEST(test_position__counts_the_other_contracts_in_a_refusal)
{
    wlz_contract second = {OFFICE, GZ_PROVIDER, 20230101, 20240101, "sample-second", "Sample"};
    int64_t contract = agreed(reg, GZ_PROVIDER, "Z901", 40000);
    wlz_round round = {0, 2023, "initial", 1};
    wlz_production_line line = {"Z901", "care", 0, 1000000};

    assert_ok(reg, wlz_contract_draft(reg, &second, &round.contract));
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    reserved(reg, GZ_PROVIDER, 40000000);
    round = next_round(contract, "Z901", 30000);
    assert_refused(reg, "cap", wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    /* 30.000 days and 1.000 of care: NZa 8.650.000, agreed 8.085.000 + 239.500 + 400.000 */
    assert_amounts(reg, 0, 865000000, 872450000, 7450000, 3050000);
}
END_TEST

/* ---- a lower NZa tariff ---- */

/* 237,97 is agreed at 227,98, and 9,99 a day is too little for 400.000; 237,98 leaves 10,00. */
START_TEST(test_position__refuses_an_nza_tariff_that_leaves_too_little_room)
{
    wlz_nza_tariff tariff = care_of("Z901", 23797);

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    reserved(reg, GZ_PROVIDER, 40000000);
    assert_refused(reg, "cap", wlz_nza_tariff_set(reg, &tariff));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    assert_amounts(reg, 0, 1071880000, 1071920000, 40000, 2000000);
    tariff.tariff_cents = 23798;
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
}
END_TEST

/* Two providers would exceed their caps; the third has room. */
START_TEST(test_position__names_each_provider_that_a_tariff_would_put_over_its_cap)
{
    wlz_provider_sector gz[] = {{VV_PROVIDER, "GZ", NULL, 20150101, 0},
                                {GGZ_PROVIDER, "GZ", NULL, 20150101, 0}};
    wlz_nza_tariff tariff = care_of("Z901", 10000);

    for (int i = 0; i < COUNT(gz); i++)
        assert_ok(reg, wlz_provider_sector_add(reg, &gz[i]));
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    agreed(reg, VV_PROVIDER, "Z901", 20000);
    agreed(reg, GGZ_PROVIDER, "Z901", 10000);
    reserved(reg, GZ_PROVIDER, 40000000);
    reserved(reg, VV_PROVIDER, 20000000);
    reserved(reg, GGZ_PROVIDER, 4200000); /* 42.000 of the 42.000 that 100,00 leaves */
    assert_refused(reg, "cap", wlz_nza_tariff_set(reg, &tariff));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 2);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->subject, OFFICE " " GZ_PROVIDER " 2023");
    assert_amounts(reg, 0, 520000000, 543200000, 23200000, 2000000);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[1]->subject, OFFICE " " VV_PROVIDER " 2023");
    assert_amounts(reg, 1, 260000000, 271600000, 11600000, 1000000);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[1]->document, "zk-transition-2023");
}
END_TEST

START_TEST(test_position__takes_an_nza_tariff_that_leaves_just_enough)
{
    wlz_nza_tariff tariff = care_of("Z901", 10000);

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    reserved(reg, GZ_PROVIDER, 16800000);
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
    tariff.tariff_cents = 9988; /* agreed at 95,69: a cent of the 4,20 is gone */
    assert_refused(reg, "cap", wlz_nza_tariff_set(reg, &tariff));
    tariff.tariff_cents = 30000;
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 40000 * 1260 - 16800000);
}
END_TEST

/* A tariff matters only to the rounds that count. */
START_TEST(test_position__lets_a_tariff_of_superseded_rounds_fall)
{
    int64_t contract = agreed(reg, GZ_PROVIDER, "Z901", 40000);
    wlz_provider_sector vv = {GZ_PROVIDER, "VV", NULL, 20150101, 0};
    wlz_nza_tariff tariff = care_of("Z901", 1);
    wlz_round round;

    assert_ok(reg, wlz_provider_sector_add(reg, &vv));
    reserved(reg, GZ_PROVIDER, 40000000);
    round = next_round(contract, "Z903", 40000);
    assert_refused(reg, "cap", wlz_nza_tariff_set(reg, &tariff));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).nza_cents, NZA);
}
END_TEST

/* ---- what if ---- */

START_TEST(test_position__answers_what_if_alike_and_writes_nothing)
{
    int64_t contract = agreed(reg, GZ_PROVIDER, "Z901", 40000);
    wlz_lump_sum fits = sample_lump_sum(GZ_PROVIDER, 40000000),
                 over = sample_lump_sum(GZ_PROVIDER, 3000000);
    wlz_nza_tariff tariff = care_of("Z901", 10000);
    wlz_round round;
    char *before = registry_digest(reg);

    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_lump_sum_reserve(reg, &fits, NULL));
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &over, NULL));
    assert_amounts(reg, 0, NZA, NZA + 1000000, 1000000, 2000000);
    assert_refused(reg, "cap", wlz_nza_tariff_set(reg, &tariff));
    assert_amounts(reg, 0, 520000000, 543200000, 23200000, 2000000);
    round = next_round(contract, "Z901", 38000);
    assert_refused(reg, "cap", wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    assert_amounts(reg, 0, 1064000000, 1064100000, 100000, 2000000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 2000000);
    ck_assert_int_eq(wlz_commit(reg), WLZ_MISUSE);
    assert_ok(reg, wlz_rollback(reg));
    assert_unchanged(reg, before);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, ROOM);
}
END_TEST

/* A refusal inside a transaction undoes its own work only. */
START_TEST(test_position__leaves_the_rest_of_a_transaction_in_place)
{
    wlz_lump_sum over = sample_lump_sum(GZ_PROVIDER, 3000000);

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    assert_ok(reg, wlz_begin(reg));
    reserved(reg, GZ_PROVIDER, 40000000);
    assert_refused(reg, "cap", wlz_lump_sum_reserve(reg, &over, NULL));
    reserved(reg, GZ_PROVIDER, 1000000);
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 41000000);
}
END_TEST

Suite *position_suite(void)
{
    Suite *suite = suite_create("position");
    TCase *positions = tcase_create("positions"), *sums = tcase_create("lump sums"),
          *production = tcase_create("production"), *tariffs = tcase_create("tariffs"),
          *supposed = tcase_create("what if"), *queries = tcase_create("questions");

    with_samples(positions, setup, teardown);
    with_samples(sums, setup, teardown);
    with_samples(production, setup, teardown);
    with_samples(tariffs, setup, teardown);
    with_samples(supposed, setup, teardown);
    tcase_add_unchecked_fixture(queries, setup, teardown); /* these only read */
    tcase_add_loop_test(queries, test_position__has_an_excess_or_room_to_the_cent, 0, COUNT(CAPS));
    tcase_add_test(positions, test_position__is_nothing_without_production);
    tcase_add_test(positions, test_position__is_of_one_office_provider_and_year);
    tcase_add_test(positions, test_position__adds_up_all_contracts_of_a_provider);
    tcase_add_loop_test(queries, test_position__is_not_given_for_a_wrong_question, 0,
                        COUNT(questions));
    tcase_add_test(sums, test_position__refuses_a_lump_sum_over_the_cap);
    tcase_add_test(sums, test_position__holds_the_cap_before_its_source_is_known);
    tcase_add_test(sums, test_position__holds_the_cap_whatever_a_document_says);
    tcase_add_test(sums, test_position__names_no_source_when_two_contradict_each_other);
    tcase_add_test(production, test_position__refuses_a_rearrangement_that_leaves_too_little_room);
    tcase_add_test(production, test_position__takes_a_rearrangement_that_leaves_just_enough);
    tcase_add_test(production, test_position__refuses_a_round_without_lines_under_a_lump_sum);
    tcase_add_test(production, test_position__counts_the_other_contracts_in_a_refusal);
    tcase_add_test(tariffs, test_position__refuses_an_nza_tariff_that_leaves_too_little_room);
    tcase_add_test(tariffs,
                   test_position__names_each_provider_that_a_tariff_would_put_over_its_cap);
    tcase_add_test(tariffs, test_position__takes_an_nza_tariff_that_leaves_just_enough);
    tcase_add_test(tariffs, test_position__lets_a_tariff_of_superseded_rounds_fall);
    tcase_add_test(supposed, test_position__answers_what_if_alike_and_writes_nothing);
    tcase_add_test(supposed, test_position__leaves_the_rest_of_a_transaction_in_place);
    suite_add_tcase(suite, positions);
    suite_add_tcase(suite, sums);
    suite_add_tcase(suite, production);
    suite_add_tcase(suite, tariffs);
    suite_add_tcase(suite, supposed);
    suite_add_tcase(suite, queries);
    return suite;
}
