/* Production agreements: rounds that open, close and follow each other, and lines of which all are accepted or none. */
#include "samples.h"

Suite *production_suite(void);

static wlz_registry *reg;
static int64_t contract;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    contract = draft(reg, GZ_PROVIDER);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_round round_of(const char *name, int revision)
{
    return (wlz_round){contract, 2023, name, revision};
}

static wlz_production_line days(int64_t count)
{
    return (wlz_production_line){"Z901", "care", 0, count * 1000};
}

static void open_round(wlz_round round)
{
    assert_ok(reg, wlz_round_open(reg, &round));
}

/* A round with this many days of care, closed. */
static void agree(const char *name, int revision, int64_t count)
{
    wlz_round round = round_of(name, revision);
    wlz_production_line line = days(count);

    open_round(round);
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
}

static wlz_cents counted(void)
{
    return position_of(reg, GZ_PROVIDER).nza_cents / 25000;
}

/* ---- rounds ---- */

START_TEST(test_production__counts_with_its_latest_closed_round)
{
    wlz_round final = round_of("final", 1);

    agree("initial", 1, 100);
    ck_assert_int_eq(counted(), 100);
    ck_assert(position_of(reg, GZ_PROVIDER).provisional);
    agree("rearrangement", 1, 90);
    ck_assert_int_eq(counted(), 90);
    ck_assert(!position_of(reg, GZ_PROVIDER).provisional);
    open_round(final); /* an open round does not count yet */
    ck_assert_int_eq(counted(), 90);
    assert_ok(reg, wlz_round_close(reg, &final, WLZ_PARTIAL_REPLACE));
    ck_assert_int_eq(counted(), 0);
    agree("final", 2, 95);
    ck_assert_int_eq(counted(), 95);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production_round WHERE state = 'closed'"),
                     1);
}
END_TEST

START_TEST(test_production__is_corrected_by_a_revision_of_the_round)
{
    agree("initial", 1, 100);
    agree("initial", 2, 110);
    ck_assert_int_eq(counted(), 110);
    ck_assert_int_eq(sql_int(reg, "SELECT volume FROM production WHERE revision = 1"), 100000);
}
END_TEST

START_TEST(test_production__opens_a_round_once)
{
    wlz_round round = round_of("initial", 1);

    open_round(round);
    assert_refused(reg, "production_round_pk", wlz_round_open(reg, &round));
    ck_assert_int_eq(wlz_round_open(reg, &round), WLZ_EXISTS);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    assert_refused(reg, "production_round_pk", wlz_round_open(reg, &round));
    round.revision = 2;
    assert_ok(reg, wlz_round_open(reg, &round));
}
END_TEST

START_TEST(test_production__closes_a_round_once)
{
    wlz_round round = round_of("initial", 1);

    assert_status(reg, WLZ_NOTFOUND, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    agree("initial", 1, 100);
    assert_refused(reg, "production_round_state",
                   wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    agree("rearrangement", 1, 100);
    assert_refused(reg, "production_round_state",
                   wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    round.revision = 2;
    assert_status(reg, WLZ_NOTFOUND, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
}
END_TEST

/* Nothing is agreed in a round before a later one, open or closed. */
START_TEST(test_production__closes_no_round_behind_a_later_one)
{
    wlz_round initial = round_of("initial", 1), second = round_of("initial", 2),
              later = round_of("rearrangement", 1);

    open_round(initial);
    open_round(second);
    open_round(later);
    assert_refused(reg, "production_round_state",
                   wlz_round_close(reg, &initial, WLZ_PARTIAL_REFUSED));
    assert_refused(reg, "production_round_state",
                   wlz_round_close(reg, &second, WLZ_PARTIAL_REFUSED));
    assert_ok(reg, wlz_round_close(reg, &later, WLZ_PARTIAL_REFUSED));
    assert_refused(reg, "production_round_state",
                   wlz_round_close(reg, &second, WLZ_PARTIAL_REFUSED));
}
END_TEST

START_TEST(test_production__is_of_a_year_in_which_the_contract_holds)
{
    wlz_round round = round_of("initial", 1);
    wlz_contract one_day = {OFFICE, GZ_PROVIDER, 20231231, 20240102, "sample-days", "Sample"};

    round.year = 2022;
    assert_refused(reg, "production_round_year", wlz_round_open(reg, &round));
    round.year = 2024; /* the contract ends with the last day of 2023 */
    assert_refused(reg, "production_round_year", wlz_round_open(reg, &round));
    assert_ok(reg, wlz_contract_draft(reg, &one_day, &round.contract));
    assert_ok(reg, wlz_round_open(reg, &round));
    round.year = 2023;
    assert_ok(reg, wlz_round_open(reg, &round));
    round.year = 2022;
    assert_refused(reg, "production_round_year", wlz_round_open(reg, &round));
}
END_TEST

static const struct {
    const char *what;
    int year;
    const char *round;
    int revision;
    wlz_status status;
} rounds[] = {
    {"the last revision", 2023, "initial", 999, WLZ_OK},
    {"a revision more", 2023, "initial", 1000, WLZ_INVALID},
    {"no revision", 2023, "initial", 0, WLZ_INVALID},
    {"less than none", 2023, "initial", -1, WLZ_INVALID},
    {"a Dutch round", 2023, "herschikking", 1, WLZ_INVALID},
    {"a round in capitals", 2023, "Initial", 1, WLZ_INVALID},
    {"no round", 2023, NULL, 1, WLZ_INVALID},
    {"an empty round", 2023, "", 1, WLZ_INVALID},
    {"a year too early", 2014, "initial", 1, WLZ_INVALID},
    {"a year too late", 2101, "initial", 1, WLZ_INVALID},
};

START_TEST(test_production__has_rounds_of_three_names_and_their_revisions)
{
    wlz_round round = {contract, rounds[_i].year, rounds[_i].round, rounds[_i].revision};
    wlz_production_line line = days(1);
    wlz_status status = wlz_round_open(reg, &round);

    ck_assert_msg(status == rounds[_i].status, "%s: %s: %s", rounds[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert_int_eq(wlz_production_add(reg, &round, &line, 1), rounds[_i].status);
    ck_assert_int_eq(wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED), rounds[_i].status);
}
END_TEST

/* ---- lines ---- */

START_TEST(test_production__line_gets_tariff_percentage_price_and_amounts)
{
    agree("initial", 1, 40000);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production WHERE (performance, component,"
                                  " part, volume, nza_cents, tariff_bp, unit_cents, amount_cents,"
                                  " nza_amount_cents) IS ('Z901', 'care', 0, 40000000, 25000, 9580,"
                                  " 23950, 958000000, 1000000000)"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT document = 'zk-supplement-2023' AND topic = 'tariff.care'"
                                  " FROM production p JOIN provision v ON v.id = p.provision"),
                     1);
}
END_TEST

/* Rounded half up, once for the price and once for the amount. */
static const struct {
    wlz_cents nza;
    wlz_milli volume;
    wlz_cents unit, amount, nza_amount;
} roundings[] = {
    {25000, 1, 23950, 24, 25},
    {1, 1000, 1, 1, 1},
    {25, 1000, 24, 24, 25},
    {25003, 1000, 23953, 23953, 25003},
    {12345, 333, 11827, 3938, 4111},
    {0, 10000000000, 0, 0, 0},
    {25050, 20, 23998, 480, 501},
    {100000000, 10000000000, 95800000, 958000000000000, 1000000000000000},
    {3, 500, 3, 2, 2},
    {25000, 0, 23950, 0, 0},
};

START_TEST(test_production__rounds_the_price_and_then_the_amount)
{
    wlz_nza_tariff tariff = {"Z901", 2023, "care", 0, roundings[_i].nza, "sample"};
    wlz_round round = round_of("initial", 1);
    wlz_production_line line = {"Z901", "care", 0, roundings[_i].volume};

    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    open_round(round);
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    ck_assert_int_eq(sql_int(reg, "SELECT unit_cents FROM production"), roundings[_i].unit);
    ck_assert_int_eq(sql_int(reg, "SELECT amount_cents FROM production"), roundings[_i].amount);
    ck_assert_int_eq(sql_int(reg, "SELECT nza_amount_cents FROM production"),
                     roundings[_i].nza_amount);
}
END_TEST

/* Each line is right; together they are more money than a position can hold. */
START_TEST(test_production__comes_to_no_more_than_a_position_holds)
{
    wlz_nza_tariff dear = {"Z901", 2023, "nic", 0, 90000001, NULL};
    wlz_production_line most = {"Z901", "nic", 0, 10000000000};
    wlz_round round = round_of("initial", 1);

    /* times ten million units: € 100.000,00 over 9.000.000.000.000,00 */
    assert_ok(reg, wlz_nza_tariff_set(reg, &dear));
    open_round(round);
    assert_ok(reg, wlz_production_add(reg, &round, &most, 1));
    assert_refused(reg, "position_nza", wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    dear.tariff_cents = 90000000;
    assert_ok(reg, wlz_nza_tariff_set(reg, &dear));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).nza_cents, 900000000000000);
    dear.tariff_cents = 90000001;
    assert_refused(reg, "position_nza", wlz_nza_tariff_set(reg, &dear));
}
END_TEST

/* The row as a member, and in the message. */
static void assert_row(size_t row, const char *why)
{
    char place[32];
    const char *reason = NULL;

    snprintf(place, sizeof place, "line %zu: ", row);
    ck_assert_uint_eq(wlz_message_row(reg, &reason), row);
    ck_assert_msg(strncmp(wlz_message(reg), place, strlen(place)) == 0, "%s", wlz_message(reg));
    ck_assert_str_eq(reason, wlz_message(reg) + strlen(place));
    assert_text(reason, why);
}

START_TEST(test_production__takes_all_lines_or_none_and_names_the_one_refused)
{
    wlz_round round = round_of("initial", 1);
    wlz_production_line lines[] = {days(1), {"Z901", "nhc", 0, 1000}, days(2)};
    char *before;

    open_round(round);
    assert_refused(reg, "production_line", wlz_production_add(reg, &round, lines, 3));
    assert_row(3, "(rule production_line)");
    ck_assert_uint_eq(wlz_violation_list(reg)->rows[0]->line, 3);
    before = registry_digest(reg);
    lines[2] = (wlz_production_line){"Z901", "nic", 0, 1000};
    assert_status(reg, WLZ_NOVALUE, wlz_production_add(reg, &round, lines, 3));
    assert_row(3, "the registry has no NZa tariff for Z901 nic 2023 part 0");
    lines[1].volume_milli = -1;
    assert_status(reg, WLZ_INVALID, wlz_production_add(reg, &round, lines, 3));
    assert_row(2, "volume must not be negative");
    lines[0].performance = "z901";
    assert_status(reg, WLZ_INVALID, wlz_production_add(reg, &round, lines, 3));
    assert_row(1, "performance must be");
    assert_unchanged(reg, before);
    lines[0] = days(1);
    lines[1].volume_milli = 1000;
    assert_ok(reg, wlz_production_add(reg, &round, lines, 2));
    ck_assert_uint_eq(wlz_message_row(reg, NULL), 0);
    assert_refused(reg, "production_line", wlz_production_add(reg, &round, lines, 1));
    assert_row(1, "(rule production_line)");
    round.revision = 1000;
    assert_status(reg, WLZ_INVALID, wlz_production_add(reg, &round, lines, 1));
    ck_assert_uint_eq(wlz_message_row(reg, NULL), 0);
}
END_TEST

static const struct {
    const char *what;
    wlz_production_line line;
    wlz_status status;
} lines[] = {
    {"nothing", {"Z901", "care", 0, 0}, WLZ_OK},
    {"the most", {"Z901", "care", 0, 10000000000}, WLZ_OK},
    {"more", {"Z901", "care", 0, 10000000001}, WLZ_REFUSED},
    {"the most of all", {"Z901", "care", 0, INT64_MAX}, WLZ_REFUSED},
    {"less than nothing", {"Z901", "care", 0, -1}, WLZ_INVALID},
    {"no performance", {NULL, "care", 0, 1}, WLZ_INVALID},
    {"an unknown performance", {"Z999", "care", 0, 1}, WLZ_NOTFOUND},
    {"no component", {"Z901", NULL, 0, 1}, WLZ_INVALID},
    {"a misspelt component", {"Z901", "cares", 0, 1}, WLZ_INVALID},
    {"a part without a tariff", {"Z901", "care", 1, 1}, WLZ_NOVALUE},
    {"the last part, without a tariff", {"Z901", "care", 12, 1}, WLZ_NOVALUE},
    {"a part too many", {"Z901", "care", 13, 1}, WLZ_INVALID},
    {"a part too few", {"Z901", "care", -1, 1}, WLZ_INVALID},
    {"a performance of another sector", {"Z903", "care", 0, 1}, WLZ_OK},
};

START_TEST(test_production__line_has_a_volume_and_a_tariff)
{
    wlz_round round = round_of("initial", 1);
    wlz_status status;

    assert_ok(reg, wlz_begin_what_if(reg));
    open_round(round);
    status = wlz_production_add(reg, &round, &lines[_i].line, 1);
    ck_assert_msg(status == lines[_i].status, "%s: %s: %s", lines[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    if (status == WLZ_REFUSED)
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "production_volume");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production"), status == WLZ_OK);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

START_TEST(test_production__of_a_closed_round_never_changes)
{
    wlz_round round = round_of("initial", 1), missing = round_of("initial", 2);
    wlz_production_line line = {"Z901", "nhc", 0, 1000};

    agree("initial", 1, 100);
    assert_refused(reg, "production_round_open", wlz_production_add(reg, &round, &line, 1));
    assert_refused(reg, "production_round_open", wlz_production_add(reg, &missing, &line, 1));
    agree("rearrangement", 1, 90);
    assert_refused(reg, "production_round_open", wlz_production_add(reg, &round, &line, 1));
    open_round(round_of("rearrangement", 2));
    round = round_of("rearrangement", 2);
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
}
END_TEST

/* A later nota or agreement does not reach back into what was agreed. */
START_TEST(test_production__retains_the_percentage_it_was_agreed_at)
{
    agree("initial", 1, 100);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221101);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents, 100 * 23950);
    agree("initial", 2, 100);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).production_cents, 100 * 22500);
}
END_TEST

START_TEST(test_production__takes_the_contracts_own_percentage_signed_or_not)
{
    provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    agree("initial", 1, 100);
    ck_assert_int_eq(sql_int(reg, "SELECT tariff_bp FROM production"), 9000);
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), 9580);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
    agree("initial", 2, 100);
    ck_assert_int_eq(sql_int(reg, "SELECT tariff_bp FROM production WHERE revision = 2"), 9000);
}
END_TEST

/* No unit price is below 0, whatever a document says. */
START_TEST(test_production__takes_no_percentage_below_nothing)
{
    wlz_round round = round_of("initial", 1);
    wlz_production_line line = days(100);

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "tariff.care", SCOPE(.sector = "GZ"), -1);
    open_round(round);
    assert_refused(reg, "production_above_nza", wlz_production_add(reg, &round, &line, 1));
    assert_message(reg, "line 1: ");
    publish(reg, "sample-nota-2", "nota-van-inlichtingen", 20220701);
    provide(reg, "sample-nota-2", "tariff.care", SCOPE(.sector = "GZ"), 0);
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
}
END_TEST

/* Another draft of the same provider does not count for this one. */
START_TEST(test_production__takes_no_percentage_of_another_draft)
{
    wlz_contract other = {OFFICE, GZ_PROVIDER, 20230101, 20240101, "sample-other", "Sample"};
    int64_t id = 0;

    assert_ok(reg, wlz_contract_draft(reg, &other, &id));
    provide(reg, "sample-other", "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    agree("initial", 1, 100);
    ck_assert_int_eq(sql_int(reg, "SELECT tariff_bp FROM production"), 9580);
}
END_TEST

/* The percentage of the first day on which the contract holds in the year. */
START_TEST(test_production__has_the_percentage_of_the_first_day_of_the_contract_in_the_year)
{
    wlz_contract half = {OFFICE, GZ_PROVIDER, 20230701, 20240101, "sample-half", "Sample"};
    wlz_provision later =
        sample_provision("sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9000);

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221101);
    later.valid_from = 20230701;
    assert_ok(reg, wlz_provision_add(reg, &later, NULL));
    agree("initial", 1, 100);
    assert_ok(reg, wlz_contract_draft(reg, &half, &contract));
    agree("initial", 1, 100);
    ck_assert_int_eq(sql_int(reg, "SELECT sum(tariff_bp) FROM production"), 9580 + 9000);
}
END_TEST

/* A contract that began earlier: the first day is that of the year. */
START_TEST(test_production__has_the_percentage_of_new_years_day_for_a_contract_that_goes_on)
{
    wlz_contract running = {OFFICE, GZ_PROVIDER, 20210701, 0, "sample-running", "Sample"};
    wlz_provision provision =
        sample_provision("sample-nota", "tariff.care", SCOPE(.sector = "GZ"), 9000);

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221101);
    provision.valid_to = 20230102;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_ok(reg, wlz_contract_draft(reg, &running, &contract));
    agree("initial", 1, 100);
    ck_assert_int_eq(sql_int(reg, "SELECT tariff_bp FROM production"), 9000);
}
END_TEST

START_TEST(test_production__has_parts_of_the_year_with_their_own_tariff)
{
    wlz_nza_tariff first = {"Z901", 2023, "care", 1, 24000, NULL},
                   second = {"Z901", 2023, "care", 2, 26000, NULL};
    wlz_production_line parts[] = {{"Z901", "care", 1, 50000}, {"Z901", "care", 2, 50000}};
    wlz_round round = round_of("initial", 1);

    assert_ok(reg, wlz_nza_tariff_set(reg, &first));
    assert_ok(reg, wlz_nza_tariff_set(reg, &second));
    open_round(round);
    assert_ok(reg, wlz_production_add(reg, &round, parts, 2));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).nza_cents, 50 * 24000 + 50 * 26000);
}
END_TEST

START_TEST(test_production__needs_a_registry_a_round_and_lines)
{
    wlz_round round = round_of("initial", 1), nowhere = {contract + 1, 2023, "initial", 1};
    wlz_production_line line = days(1);

    ck_assert_int_eq(wlz_round_open(NULL, &round), WLZ_MISUSE);
    ck_assert_int_eq(wlz_round_close(NULL, &round, WLZ_PARTIAL_REFUSED), WLZ_MISUSE);
    ck_assert_int_eq(wlz_production_add(NULL, &round, &line, 1), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_round_open(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_round_close(reg, NULL, WLZ_PARTIAL_REFUSED));
    assert_status(reg, WLZ_INVALID, wlz_production_add(reg, NULL, &line, 1));
    assert_status(reg, WLZ_NOTFOUND, wlz_round_open(reg, &nowhere));
    assert_status(reg, WLZ_NOTFOUND, wlz_round_close(reg, &nowhere, WLZ_PARTIAL_REFUSED));
    assert_status(reg, WLZ_NOTFOUND, wlz_production_add(reg, &nowhere, &line, 1));
    open_round(round);
    assert_status(reg, WLZ_INVALID, wlz_production_add(reg, &round, NULL, 1));
    assert_ok(reg, wlz_production_add(reg, &round, NULL, 0));
}
END_TEST

/* Eight lines are added at once, and the one that is wrong is found among them. */
START_TEST(test_production__names_the_line_refused_among_many)
{
    wlz_round round = round_of("initial", 1);
    wlz_production_line many[8];

    for (int part = 1; part <= COUNT(many); part++) {
        wlz_nza_tariff tariff = {"Z901", 2023, "care", part, 25000, "sample"};

        assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
        many[part - 1] = (wlz_production_line){"Z901", "care", part, 1000};
    }
    many[6].performance = "Z999";
    open_round(round);
    assert_status(reg, WLZ_NOTFOUND, wlz_production_add(reg, &round, many, COUNT(many)));
    assert_row(7, "Z999");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production"), 0);
    many[6].performance = "Z901";
    assert_ok(reg, wlz_production_add(reg, &round, many, COUNT(many)));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM production"), 8);
}
END_TEST

Suite *production_suite(void)
{
    Suite *suite = suite_create("production");
    TCase *agreed_rounds = tcase_create("rounds"), *agreed_lines = tcase_create("lines"),
          *percentages = tcase_create("percentages"), *tables = tcase_create("tables");

    with_samples(agreed_rounds, setup, teardown);
    with_samples(agreed_lines, setup, teardown);
    with_samples(percentages, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup, teardown); /* these are what-ifs */
    tcase_add_test(agreed_rounds, test_production__counts_with_its_latest_closed_round);
    tcase_add_test(agreed_rounds, test_production__is_corrected_by_a_revision_of_the_round);
    tcase_add_test(agreed_rounds, test_production__opens_a_round_once);
    tcase_add_test(agreed_rounds, test_production__closes_a_round_once);
    tcase_add_test(agreed_rounds, test_production__closes_no_round_behind_a_later_one);
    tcase_add_test(agreed_rounds, test_production__is_of_a_year_in_which_the_contract_holds);
    tcase_add_loop_test(agreed_rounds,
                        test_production__has_rounds_of_three_names_and_their_revisions, 0,
                        COUNT(rounds));
    tcase_add_test(agreed_lines, test_production__line_gets_tariff_percentage_price_and_amounts);
    tcase_add_loop_test(agreed_lines, test_production__rounds_the_price_and_then_the_amount, 0,
                        COUNT(roundings));
    tcase_add_test(agreed_lines, test_production__comes_to_no_more_than_a_position_holds);
    tcase_add_test(agreed_lines,
                   test_production__takes_all_lines_or_none_and_names_the_one_refused);
    tcase_add_loop_test(tables, test_production__line_has_a_volume_and_a_tariff, 0, COUNT(lines));
    tcase_add_test(agreed_lines, test_production__of_a_closed_round_never_changes);
    tcase_add_test(agreed_lines, test_production__has_parts_of_the_year_with_their_own_tariff);
    tcase_add_test(
        percentages,
        test_production__has_the_percentage_of_new_years_day_for_a_contract_that_goes_on);
    tcase_add_test(agreed_lines, test_production__needs_a_registry_a_round_and_lines);
    tcase_add_test(percentages, test_production__retains_the_percentage_it_was_agreed_at);
    tcase_add_test(percentages, test_production__takes_the_contracts_own_percentage_signed_or_not);
    tcase_add_test(percentages, test_production__takes_no_percentage_below_nothing);
    tcase_add_test(percentages, test_production__takes_no_percentage_of_another_draft);
    tcase_add_test(
        percentages,
        test_production__has_the_percentage_of_the_first_day_of_the_contract_in_the_year);
    tcase_add_test(agreed_lines, test_production__names_the_line_refused_among_many);
    suite_add_tcase(suite, agreed_rounds);
    suite_add_tcase(suite, agreed_lines);
    suite_add_tcase(suite, percentages);
    suite_add_tcase(suite, tables);
    return suite;
}
