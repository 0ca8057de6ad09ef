/* Dividing the accord's money over the providers of its sector, and dividing over any key. */
#include "plans.h"

#include "file/connection.h"

#include <sqlite3.h>
#include <wlzreg/sql.h>

Suite *allocation_suite(void);

static wlz_registry *reg;

/* With 10, 20, 70 and 6,9 million agreed in the rearrangement of 2022. */
#define TEN "30000011"
#define TWENTY "30000012"
#define SEVENTY "30000013"
#define SMALL "30000014"

#define THRESHOLD 700000000

/* ---- production ---- */

static int64_t contract_of(const char *agb, int year)
{
    char document[60];
    wlz_contract contract = {
        OFFICE, agb, year * 10000 + 101, year * 10000 + 10101, document, "Sample agreement"};
    int64_t id = 0;

    snprintf(document, sizeof document, "agreement-%d-%s", year, agb);
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    return id;
}

/* A round of 2022 with so many days of Z901, at € 250,00 each. The packs have no percentages for 2022, so a plain
 * client writes the line. */
static void produce(wlz_round *round, int days)
{
    char sql[300];

    assert_ok(reg, wlz_round_open(reg, round));
    snprintf(sql, sizeof sql,
             "INSERT INTO production(contract, year, round, revision, performance, component,"
             " volume, nza_cents, tariff_bp) VALUES(%d, 2022, '%s', %d, 'Z901', 'care', %d, 25000,"
             " 10000)",
             (int)round->contract, round->round, round->revision, days * 1000);
    sql_run(reg, sql);
}

static wlz_round agreed_in_2022(const char *agb, int days)
{
    wlz_round round = {contract_of(agb, 2022), 2022, "rearrangement", 1};

    produce(&round, days);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    return round;
}

static void add_party(const char *agb)
{
    wlz_provider_sector sector = {.agb = agb, .sector = "GZ", .valid_from = 20150101};

    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample party"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    state_relation(reg, agb, "existing", 20220601);
}

/* As many days in 2023: each of them leaves € 10,50 of room. */
static wlz_round add_provider(const char *agb, int days)
{
    add_party(agb);
    agreed(reg, agb, "Z901", days);
    return agreed_in_2022(agb, days);
}

static void setup(void)
{
    wlz_nza_tariff tariff = {"Z901", 2022, "care", 0, 25000, "sample"};

    reg = plan_registry();
    assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    add_provider(SEVENTY, 280000);
    add_provider(TEN, 40000);
    add_provider(SMALL, 27600);
    add_provider(TWENTY, 80000);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- the table ---- */

static wlz_allocation *divided(bool again)
{
    wlz_allocation *table = NULL;

    assert_ok(reg, wlz_allocation_get(reg, ACCORD, again, &table));
    return table;
}

static const wlz_allocation_row *row_of(const wlz_allocation *table, const char *agb)
{
    for (size_t i = 0; i < table->count; i++)
        if (strcmp(table->rows[i]->agb, agb) == 0)
            return table->rows[i];
    return NULL;
}

static void assert_share(const wlz_allocation *table, const char *agb, wlz_cents amount,
                         const char *reason)
{
    const wlz_allocation_row *row = row_of(table, agb);

    ck_assert_ptr_nonnull(row);
    ck_assert_int_eq(row->amount_cents, amount);
    ck_assert_str_eq(row->reason, reason);
}

static void assert_adds_up(const wlz_allocation *table)
{
    wlz_cents sum = table->undivided_cents;

    for (size_t i = 0; i < table->count; i++) {
        sum += table->rows[i]->amount_cents;
        ck_assert_int_le(table->rows[i]->amount_cents, table->rows[i]->room_cents);
        ck_assert(i == 0 || strcmp(table->rows[i - 1]->agb, table->rows[i]->agb) < 0);
    }
    ck_assert_int_eq(sum, table->amount_cents);
}

/* A deviation of the threshold for SMALL, for these days. */
static void deviate(wlz_cents threshold, wlz_date decided_on, wlz_date until)
{
    wlz_deviation deviation = {.office = OFFICE,
                               .agb = SMALL,
                               .topic = "gz_accord.min_turnover",
                               .year = 2023,
                               .scope = {.sector = "GZ"},
                               .value = threshold,
                               .motivation = "sample motivation",
                               .decided_by = "sample person",
                               .decided_on = decided_on,
                               .through_day = until};

    assert_ok(reg, wlz_deviation_add(reg, &deviation, NULL));
}

/* Worked example 8. */
START_TEST(test_allocation__divides_the_accord_over_those_above_the_threshold)
{
    char *before = registry_digest(reg);
    wlz_allocation *table = divided(false);

    ck_assert_uint_eq(table->count, 4);
    ck_assert_int_eq(table->amount_cents, 370000000);
    ck_assert_int_eq(table->threshold_cents, THRESHOLD);
    ck_assert_str_eq(table->document, "zk-transition-2023");
    assert_text(table->paragraph, "S0-024");
    assert_share(table, TEN, 37000000, "");
    assert_share(table, TWENTY, 74000000, "");
    assert_share(table, SEVENTY, 259000000, "");
    assert_share(table, SMALL, 0, "turnover below the threshold");
    ck_assert_int_eq(row_of(table, TEN)->key_cents, 1000000000);
    ck_assert_int_eq(row_of(table, TEN)->room_cents, 42000000);
    ck_assert_int_eq(row_of(table, SMALL)->key_cents, 690000000);
    ck_assert(row_of(table, TEN)->eligible && !row_of(table, SMALL)->eligible);
    ck_assert_int_eq(table->undivided_cents, 0);
    assert_adds_up(table);
    wlz_allocation_free(table);
    wlz_allocation_free(NULL);
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_allocation__gives_a_share_to_whoever_has_a_deviation)
{
    wlz_allocation *table;

    deviate(690000000, 20230110, 20230131);
    table = divided(false);
    /* of 106,9 million; the two cents left over go to the largest remainders */
    assert_share(table, SMALL, 23882133, "a deviation is recorded");
    assert_share(table, TEN, 34611787, "");
    assert_share(table, TWENTY, 69223573, "");
    assert_share(table, SEVENTY, 242282507, "");
    ck_assert(row_of(table, SMALL)->eligible);
    assert_adds_up(table);
    wlz_allocation_free(table);
}
END_TEST

START_TEST(test_allocation__heeds_a_deviation_until_its_last_day)
{
    static const struct {
        wlz_date today;
        bool eligible;
    } days[] = {{20230114, false}, {20230115, true}, {20230131, true}, {20230201, false}};
    wlz_allocation *table;

    test_set_today(20230115);
    deviate(690000000, 20230115, 20230131);
    for (int i = 0; i < COUNT(days); i++) {
        test_set_today(days[i].today);
        table = divided(false);
        ck_assert(row_of(table, SMALL)->eligible == days[i].eligible);
        wlz_allocation_free(table);
    }
}
END_TEST

/* SMALL has room for € 289.800,00 (27.600 days at € 10,50), of which most is reserved already: what is left is its share, and
 * the deviation stays the reason. */
START_TEST(test_allocation__says_of_a_deviation_up_to_its_cap_that_it_is_one)
{
    wlz_allocation *table;

    deviate(690000000, 20230110, 20230131);
    reserved(reg, SMALL, 28980000 - 100);
    table = divided(false);
    assert_share(table, SMALL, 100, "a deviation is recorded");
    wlz_allocation_free(table);
}
END_TEST

/* A deviation lowers the threshold; it is not a share yet. */
START_TEST(test_allocation__compares_turnover_with_the_threshold_of_the_deviation)
{
    wlz_allocation *table;

    deviate(690000001, 20230110, 20230131);
    table = divided(false);
    ck_assert(!row_of(table, SMALL)->eligible);
    assert_share(table, SMALL, 0, "turnover below the threshold");
    assert_share(table, TEN, 37000000, "");
    wlz_allocation_free(table);
}
END_TEST

/* Agreed in the last closed revision of the rearrangement: not expected, not open, not settled. */
START_TEST(test_allocation__uses_the_rearrangement_of_the_year_before)
{
    wlz_round revised, other;
    wlz_allocation *table;

    add_party("30000015");
    revised = agreed_in_2022("30000015", 40000);
    revised.revision = 2;
    produce(&revised, 50000);
    table = divided(false);
    ck_assert_int_eq(row_of(table, "30000015")->key_cents, 1000000000);
    ck_assert_int_eq(row_of(table, "30000015")->room_cents, 0);
    wlz_allocation_free(table);
    assert_ok(reg, wlz_round_close(reg, &revised, WLZ_PARTIAL_REFUSED));
    revised = (wlz_round){revised.contract, 2022, "final", 1};
    produce(&revised, 60000);
    assert_ok(reg, wlz_round_close(reg, &revised, WLZ_PARTIAL_REFUSED));
    add_party("30000016");
    other = (wlz_round){contract_of("30000016", 2022), 2022, "initial", 1};
    produce(&other, 40000);
    assert_ok(reg, wlz_round_close(reg, &other, WLZ_PARTIAL_REFUSED));
    agreed_in_2022(VV_PROVIDER, 40000);
    table = divided(false);
    ck_assert_int_eq(row_of(table, "30000015")->key_cents, 1250000000);
    assert_share(table, "30000015", 0, "up to its cap");
    ck_assert_ptr_null(row_of(table, "30000016"));
    ck_assert_ptr_null(row_of(table, VV_PROVIDER));
    ck_assert_ptr_null(row_of(table, GZ_PROVIDER));
    wlz_allocation_free(table);
}
END_TEST

/* Exactly the threshold is enough; two contracts of a provider count together. */
/* ---- a key that is recorded ---- */

static void record_key(const char *agb, wlz_cents cents, wlz_date known_on)
{
    wlz_provider_fact fact = {.office = OFFICE,
                              .agb = agb,
                              .fact = "production.rearrangement",
                              .number = cents,
                              .valid_from = 20220101,
                              .valid_to = 20230101,
                              .known_on = known_on,
                              .evidence = "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}

/* Of 3,7 million over 30 and 10, 20, 70 million: 370.000.000 cents * 30 / 130 = 85.384.615,4. */
START_TEST(test_allocation__takes_the_key_of_a_year_without_rounds_from_a_fact)
{
    wlz_allocation *table;

    add_party("30000015");
    agreed(reg, "30000015", "Z901", 120000);
    record_key("30000015", 2900000000, 20221001);
    record_key("30000015", 3000000000, 20221101); /* known later */
    table = divided(WLZ_SURPLUS_STAYS);
    ck_assert_int_eq(row_of(table, "30000015")->key_cents, 3000000000);
    assert_share(table, "30000015", 85384615, "");
    assert_share(table, TEN, 28461539, ""); /* 28.461.538,46, and the largest remainder */
    assert_share(table, TWENTY, 56923077, "");
    assert_share(table, SEVENTY, 199230769, "");
    assert_adds_up(table);
    wlz_allocation_free(table);
}
END_TEST

/* Recorded of 2023 on, which is after the year of the key. */
START_TEST(test_allocation__takes_no_key_of_another_year)
{
    wlz_allocation *table;

    add_party("30000015");
    sql_run(reg, "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on,"
                 " evidence) VALUES('zilveren-kruis', '30000015', 'production.rearrangement', 1,"
                 " '2023-01-01', '2022-11-01', 'sample')");
    table = divided(WLZ_SURPLUS_STAYS);
    ck_assert_ptr_null(row_of(table, "30000015"));
    wlz_allocation_free(table);
}
END_TEST

START_TEST(test_allocation__is_undecided_where_round_and_fact_disagree)
{
    wlz_allocation *table = NULL;

    record_key(TEN, 1000000000, 20221001); /* as its round says */
    wlz_allocation_free(divided(WLZ_SURPLUS_STAYS));
    record_key(TEN, 1000000001, 20221002);
    assert_status(reg, WLZ_UNDECIDED, wlz_allocation_get(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), TEN));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "10.000.000,01"));
}
END_TEST

START_TEST(test_allocation__adds_a_providers_contracts_up)
{
    wlz_contract more = {OFFICE, SMALL, 20220101, 20230101, "agreement-more", "Sample agreement"};
    wlz_round round = {0, 2022, "rearrangement", 1};
    wlz_allocation *table;

    assert_ok(reg, wlz_contract_draft(reg, &more, &round.contract));
    produce(&round, 400);
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    table = divided(false);
    ck_assert_int_eq(row_of(table, SMALL)->key_cents, THRESHOLD);
    ck_assert(row_of(table, SMALL)->eligible);
    wlz_allocation_free(table);
}
END_TEST

/* Two notas of one day that say different things: the threshold is a tie. */
START_TEST(test_allocation__is_not_made_while_the_threshold_is_a_tie)
{
    wlz_allocation *table = NULL;
    char *before;

    publish(reg, "nota-1", "nota-van-inlichtingen", 20221201);
    publish(reg, "nota-2", "nota-van-inlichtingen", 20221201);
    provide(reg, "nota-1", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 600000000);
    before = registry_digest(reg);
    table = divided(false);
    ck_assert_int_eq(table->threshold_cents, 600000000);
    ck_assert(row_of(table, SMALL)->eligible);
    wlz_allocation_free(table);
    assert_unchanged(reg, before);
    provide(reg, "nota-2", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 500000000);
    before = registry_digest(reg);
    table = NULL;
    assert_status(reg, WLZ_TIE, wlz_allocation_get(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    assert_status(reg, WLZ_TIE, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    ck_assert_ptr_null(table);
    assert_unchanged(reg, before);
}
END_TEST

/* A nota names another year: then that year's production is the key, and there is none for 2021. */
START_TEST(test_allocation__takes_the_year_of_the_key_that_prevails)
{
    wlz_allocation *table = divided(false);

    ck_assert_uint_gt(table->count, 0);
    wlz_allocation_free(table);
    publish(reg, "nota-1", "nota-van-inlichtingen", 20221201);
    provide(reg, "nota-1", "gz_accord.key_year", SCOPE(.sector = "GZ"), 2021);
    table = divided(false);
    ck_assert_uint_eq(table->count, 0);
    ck_assert_int_eq(table->undivided_cents, table->amount_cents);
    wlz_allocation_free(table);
    publish(reg, "nota-2", "nota-van-inlichtingen", 20221201);
    provide(reg, "nota-2", "gz_accord.key_year", SCOPE(.sector = "GZ"), 2022);
    table = NULL;
    assert_status(reg, WLZ_TIE, wlz_allocation_get(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    ck_assert_ptr_null(table);
}
END_TEST

/* ---- the cap ---- */

/* SEVENTY has room for € 2.500.000: € 90.000 of its share does not fit. */
static void crowd(void)
{
    reserved(reg, SEVENTY, 44000000);
}

START_TEST(test_allocation__leaves_in_the_fund_what_the_cap_refuses)
{
    wlz_allocation *table = NULL;

    crowd();
    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    assert_share(table, TEN, 37000000, "");
    assert_share(table, TWENTY, 74000000, "");
    assert_share(table, SEVENTY, 250000000, "up to its cap");
    ck_assert_int_eq(table->undivided_cents, 9000000);
    assert_adds_up(table);
    wlz_allocation_free(table);
    ck_assert_int_eq(fund_free(reg, ACCORD), 9000000);
    ck_assert_int_eq(position_of(reg, SEVENTY).headroom_cents, 0);
}
END_TEST

START_TEST(test_allocation__divides_again_what_the_cap_refuses)
{
    wlz_allocation *table = NULL;

    crowd();
    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_REDIVIDED, &table));
    assert_share(table, TEN, 40000000, "");
    assert_share(table, TWENTY, 80000000, "");
    assert_share(table, SEVENTY, 250000000, "up to its cap");
    assert_share(table, SMALL, 0, "turnover below the threshold");
    ck_assert_int_eq(table->undivided_cents, 0);
    assert_adds_up(table);
    wlz_allocation_free(table);
    ck_assert_int_eq(fund_free(reg, ACCORD), 0);
}
END_TEST

/* More than all of them together have room for: 42 + 84 + 200 of 370. */
START_TEST(test_allocation__divides_again_until_nobody_has_room)
{
    wlz_allocation *table;

    reserved(reg, SEVENTY, 94000000);
    table = divided(true);
    assert_share(table, TEN, 42000000, "up to its cap");
    assert_share(table, TWENTY, 84000000, "up to its cap");
    assert_share(table, SEVENTY, 200000000, "up to its cap");
    ck_assert_int_eq(table->undivided_cents, 44000000);
    assert_adds_up(table);
    wlz_allocation_free(table);
}
END_TEST

/* ---- applying ---- */

START_TEST(test_allocation__is_booked_share_by_share)
{
    wlz_bookings *list = NULL;

    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, NULL));
    assert_ok(reg, wlz_bookings_get(reg, ACCORD, &list));
    ck_assert_uint_eq(list->count, 3);
    ck_assert_str_eq(list->rows[0]->agb, TEN);
    ck_assert_str_eq(list->rows[2]->agb, SEVENTY);
    ck_assert_int_eq(list->rows[1]->amount_cents, 74000000);
    ck_assert_str_eq(list->rows[1]->state, "reserved");
    ck_assert_int_eq(position_of(reg, TWENTY).lump_cents, 74000000);
    ck_assert_int_eq(fund_booked(reg, ACCORD), 370000000);
    assert_ok(reg, wlz_lump_sum_commit(reg, list->rows[0]->lump_sum));
    assert_ok(reg, wlz_lump_sum_release(reg, list->rows[1]->lump_sum));
    ck_assert_int_eq(fund_free(reg, ACCORD), 74000000);
    /* what a share is lowered by flows back into the fund */
    sql_run(reg, "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, fund, state,"
                 " lessens) SELECT office, agb, year, purpose, -100, fund, state, id FROM lump_sum"
                 " WHERE state = 'committed'");
    ck_assert_int_eq(fund_free(reg, ACCORD), 74000100);
    wlz_bookings_free(list);
}
END_TEST

/* A statement books 256. */
START_TEST(test_allocation__is_booked_whoever_is_the_last_of_many)
{
    wlz_allocation *table = NULL;
    wlz_bookings *list = NULL;
    char agb[16];

    for (int i = 0; i < 254; i++) { /* with the three: one more than a statement holds */
        snprintf(agb, sizeof agb, "310%05d", i + 1);
        add_provider(agb, 28000);
    }
    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    assert_ok(reg, wlz_bookings_get(reg, ACCORD, &list));
    ck_assert_uint_eq(list->count, 257);
    ck_assert_str_eq(list->rows[256]->agb, "31000254");
    ck_assert_int_eq(list->rows[256]->amount_cents, row_of(table, "31000254")->amount_cents);
    ck_assert_int_eq(fund_free(reg, ACCORD), 0);
    wlz_bookings_free(list);
    wlz_allocation_free(table);
}
END_TEST

START_TEST(test_allocation__is_applied_once)
{
    wlz_fund_amount more = {1000, true, "zk-transition-2023", "sample", NULL, WLZ_STATED};
    wlz_allocation *table = NULL;

    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, NULL));
    assert_refused(reg, "lump_sum_divided",
                   wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, &table));
    ck_assert_ptr_null(table);
    assert_ok(reg, wlz_fund_amount_set(reg, ACCORD, &more)); /* now something is free again */
    assert_refused(reg, "lump_sum_divided",
                   wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_REDIVIDED, &table));
    table = divided(false);
    ck_assert_int_eq(table->amount_cents, 1000);
    wlz_allocation_free(table);
}
END_TEST

START_TEST(test_allocation__can_be_a_what_if)
{
    char *before = registry_digest(reg);

    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, NULL));
    ck_assert_int_eq(fund_free(reg, ACCORD), 0);
    assert_ok(reg, wlz_rollback(reg));
    assert_unchanged(reg, before);
    ck_assert_int_eq(fund_free(reg, ACCORD), 370000000);
}
END_TEST

/* A share may be given by a plain client too, and then once. */
START_TEST(test_allocation__gives_everyone_one_share)
{
    static const char SHARE[] =
        "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, fund, state)"
        " VALUES('zilveren-kruis', '" TEN "', 2023, 'gz-accord', 100, '" ACCORD "', 'reserved')";
    char *before, *error;

    sql_run(reg, SHARE);
    before = registry_digest(reg);
    error = sql_fails(reg, SHARE);
    ck_assert_str_eq(error, "lump_sum_divided");
    sqlite3_free(error);
    assert_unchanged(reg, before);
    assert_refused(reg, "lump_sum_divided",
                   wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, NULL));
    assert_ok(reg, wlz_lump_sum_release(reg, sql_int(reg, "SELECT max(id) FROM lump_sum")));
    sql_run(reg, SHARE);
    assert_ok(reg, wlz_lump_sum_release(reg, sql_int(reg, "SELECT max(id) FROM lump_sum")));
    assert_ok(reg, wlz_allocation_apply(reg, ACCORD, WLZ_SURPLUS_STAYS, NULL));
}
END_TEST

/* ---- arguments ---- */

static const struct {
    const char *what, *fund;
    wlz_status status;
} funds[] = {
    {"a divided fund", ACCORD, WLZ_OK},
    {"a fund without a threshold", "no-threshold", WLZ_OK},
    {"a fund spent by addenda", STIMULUS, WLZ_INVALID},
    {"no fund", NULL, WLZ_INVALID},
    {"an empty fund", "", WLZ_INVALID},
    {"a fund of bytes", "\xff", WLZ_INVALID},
    {"a fund too long", "a123456789b123456789c123456789d123456789e123456789f123456789x",
     WLZ_INVALID},
    {"an unknown fund", "unknown", WLZ_NOTFOUND},
};

START_TEST(test_allocation__is_of_a_divided_fund)
{
    wlz_allocation *table = NULL, *applied = NULL;
    wlz_status status;
    char *before;

    sql_run(reg, "INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents,"
                 " document, paragraph) VALUES('no-threshold', 'zilveren-kruis', 2023, 'GGZ',"
                 " 'regional-development', 'division', 100, 'zk-transition-2023', 's')");
    before = registry_digest(reg);
    status = wlz_allocation_get(reg, funds[_i].fund, WLZ_SURPLUS_STAYS, &table);
    ck_assert_msg(status == funds[_i].status, "%s: %s: %s", funds[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert((table == NULL) == (status != WLZ_OK));
    wlz_allocation_free(table);
    assert_unchanged(reg, before);
    ck_assert_int_eq(wlz_allocation_apply(reg, funds[_i].fund, WLZ_SURPLUS_STAYS, &applied),
                     status);
    ck_assert((applied == NULL) == (status != WLZ_OK));
    wlz_allocation_free(applied);
    assert_status(reg, WLZ_INVALID,
                  wlz_allocation_get(reg, funds[_i].fund, WLZ_SURPLUS_STAYS, NULL));
    ck_assert_int_eq(wlz_allocation_get(NULL, funds[_i].fund, WLZ_SURPLUS_STAYS, &table),
                     WLZ_MISUSE);
    ck_assert_int_eq(wlz_allocation_apply(NULL, funds[_i].fund, WLZ_SURPLUS_STAYS, NULL),
                     WLZ_MISUSE);
}
END_TEST

/* Nobody in the sector has production: all of it stays. Without a threshold even the smallest get a share. */
START_TEST(test_allocation__needs_no_threshold)
{
    wlz_allocation *table = NULL;

    sql_run(reg, "INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents,"
                 " document, paragraph) VALUES('sample', 'zilveren-kruis', 2023, 'GGZ',"
                 " 'regional-development', 'division', 100, 'zk-transition-2023', 's')");
    assert_ok(reg, wlz_allocation_apply(reg, "sample", WLZ_SURPLUS_STAYS, &table));
    ck_assert_uint_eq(table->count, 0);
    ck_assert_int_eq(table->undivided_cents, 100);
    ck_assert_int_eq(table->threshold_cents, 0);
    ck_assert_ptr_null(table->document);
    wlz_allocation_free(table);
    agreed(reg, GGZ_PROVIDER, "Z902", 1000);
    agreed_in_2022(GGZ_PROVIDER, 1);
    assert_ok(reg, wlz_allocation_apply(reg, "sample", WLZ_SURPLUS_STAYS, &table));
    ck_assert_int_eq(table->rows[0]->amount_cents, 100);
    wlz_allocation_free(table);
}
END_TEST

/* ---- over any key ---- */

/* Regions by contracting space. */
START_TEST(test_allocation__divides_over_any_key)
{
    wlz_share regions[] = {{333, 1000, -7}, {333, 1000, -7}, {334, 1000, -7}, {0, 1000, -7}};
    wlz_cents undivided = -7;

    ck_assert_int_eq(wlz_allocate(101, regions, 4, WLZ_SURPLUS_STAYS, &undivided), WLZ_OK);
    ck_assert_int_eq(regions[0].amount_cents, 34); /* equal remainders: the first */
    ck_assert_int_eq(regions[1].amount_cents, 33);
    ck_assert_int_eq(regions[2].amount_cents, 34);
    ck_assert_int_eq(regions[3].amount_cents, 0);
    ck_assert_int_eq(undivided, 0);
    regions[2].room_cents = 4;
    ck_assert_int_eq(wlz_allocate(101, regions, 4, WLZ_SURPLUS_STAYS, &undivided), WLZ_OK);
    ck_assert_int_eq(undivided, 30);
    ck_assert_int_eq(wlz_allocate(101, regions, 4, WLZ_SURPLUS_REDIVIDED, &undivided), WLZ_OK);
    ck_assert_int_eq(regions[0].amount_cents + regions[1].amount_cents, 97);
    ck_assert_int_eq(undivided, 0);
}
END_TEST

#define MOST 900000000000000

static const struct {
    const char *what;
    wlz_cents amount;
    wlz_share share;
    wlz_status status;
} shares[] = {
    {"the most of all", MOST, {MOST, MOST, 0}, WLZ_OK},
    {"any room", MOST, {1, INT64_MAX, 0}, WLZ_OK},
    {"nothing", 0, {1, 1, 0}, WLZ_OK},
    {"no key", 100, {0, 100, 0}, WLZ_OK},
    {"no room", 100, {1, 0, 0}, WLZ_OK},
    {"too much", MOST + 1, {1, 1, 0}, WLZ_INVALID},
    {"less than nothing", -1, {1, 1, 0}, WLZ_INVALID},
    {"a key too high", 1, {MOST + 1, 1, 0}, WLZ_INVALID},
    {"a key below 0", 1, {-1, 1, 0}, WLZ_INVALID},
    {"a room below 0", 1, {1, -1, 0}, WLZ_INVALID},
};

START_TEST(test_allocation__takes_amounts_keys_and_rooms_in_range)
{
    wlz_share pair[] = {{1, 1, -7}, shares[_i].share};
    wlz_cents undivided = -7;

    pair[1].amount_cents = -7;
    ck_assert_int_eq(wlz_allocate(shares[_i].amount, pair, 2, WLZ_SURPLUS_REDIVIDED, &undivided),
                     shares[_i].status);
    if (shares[_i].status == WLZ_OK)
        ck_assert_int_eq(pair[0].amount_cents + pair[1].amount_cents + undivided,
                         shares[_i].amount);
    else
        ck_assert(pair[0].amount_cents == -7 && pair[1].amount_cents == -7 && undivided == -7);
}
END_TEST

START_TEST(test_allocation__takes_no_shares_and_many)
{
    enum { MANY = 100000 };
    wlz_share *many = calloc(MANY + 1, sizeof *many);
    wlz_cents undivided = -7;

    ck_assert_ptr_nonnull(many);
    for (int i = 0; i <= MANY; i++)
        many[i] = (wlz_share){MOST, MOST, 0};
    ck_assert_int_eq(wlz_allocate(5, NULL, 0, WLZ_SURPLUS_REDIVIDED, &undivided), WLZ_OK);
    ck_assert_int_eq(undivided, 5);
    ck_assert_int_eq(wlz_allocate(MOST, many, MANY, WLZ_SURPLUS_REDIVIDED, &undivided), WLZ_OK);
    ck_assert_int_eq(many[MANY - 1].amount_cents, MOST / MANY);
    ck_assert_int_eq(wlz_allocate(5, many, MANY + 1, WLZ_SURPLUS_REDIVIDED, &undivided),
                     WLZ_INVALID);
    ck_assert_int_eq(wlz_allocate(5, NULL, 1, WLZ_SURPLUS_REDIVIDED, &undivided), WLZ_INVALID);
    ck_assert_int_eq(wlz_allocate(5, many, 1, WLZ_SURPLUS_REDIVIDED, NULL), WLZ_INVALID);
    free(many);
}
END_TEST

START_TEST(test_allocation__without_memory_leaves_the_shares_as_they_were)
{
    wlz_share share = {.key = 1, .room_cents = 100, .amount_cents = 7};
    wlz_cents left = 8;
    wlz_status status;

    sqlite3_hard_heap_limit64(1);
    status = wlz_allocate(100, &share, 1, WLZ_SURPLUS_STAYS, &left);
    sqlite3_hard_heap_limit64(0);
    ck_assert_int_eq(status, WLZ_NOMEM);
    ck_assert_int_eq(share.amount_cents, 7);
    ck_assert_int_eq(left, 8);
}
END_TEST

/* ---- in SQL ---- */

START_TEST(test_allocation__is_the_same_in_sql)
{
    static const char *const standings[] = {"stated", "reading", "ambiguous"};

    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    for (int again = 0; again <= 1; again++) {
        wlz_allocation *table = divided(again);
        char *all = sqlite3_mprintf("SELECT count(*) FROM wlz_allocation(%Q, %d)", ACCORD, again);

        ck_assert_int_eq(sql_int(reg, all), (int64_t)table->count);
        for (size_t i = 0; i < table->count; i++) {
            const wlz_allocation_row *x = table->rows[i];
            char *sql = sqlite3_mprintf(
                "SELECT count(*) FROM wlz_allocation(%Q, %d) WHERE agb = %Q AND key_cents = %lld "
                "AND "
                "room_cents = %lld AND amount_cents = %lld AND eligible = %d AND reason = %Q AND "
                "undivided_cents = %lld AND standing = %Q",
                ACCORD, again, x->agb, (long long)x->key_cents, (long long)x->room_cents,
                (long long)x->amount_cents, x->eligible, x->reason,
                (long long)table->undivided_cents, standings[table->standing]);

            ck_assert_msg(sql_int(reg, sql) == 1, "%s", sql);
            sqlite3_free(sql);
        }
        sqlite3_free(all);
        wlz_allocation_free(table);
    }
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_allocation('" ACCORD "', NULL)"),
                     sql_int(reg, "SELECT count(*) FROM wlz_allocation('" ACCORD "')"));
}
END_TEST

Suite *allocation_suite(void)
{
    Suite *suite = suite_create("allocation");
    TCase *table = tcase_create("table"), *applied = tcase_create("applied"),
          *any = tcase_create("any key");

    with_plans(table, setup, teardown);
    tcase_add_test(table, test_allocation__is_the_same_in_sql);
    tcase_add_test(table, test_allocation__divides_the_accord_over_those_above_the_threshold);
    tcase_add_test(table, test_allocation__gives_a_share_to_whoever_has_a_deviation);
    tcase_add_test(table, test_allocation__says_of_a_deviation_up_to_its_cap_that_it_is_one);
    tcase_add_test(table, test_allocation__heeds_a_deviation_until_its_last_day);
    tcase_add_test(table, test_allocation__compares_turnover_with_the_threshold_of_the_deviation);
    tcase_add_test(table, test_allocation__uses_the_rearrangement_of_the_year_before);
    tcase_add_test(table, test_allocation__takes_the_key_of_a_year_without_rounds_from_a_fact);
    tcase_add_test(table, test_allocation__takes_no_key_of_another_year);
    tcase_add_test(table, test_allocation__is_undecided_where_round_and_fact_disagree);
    tcase_add_test(table, test_allocation__adds_a_providers_contracts_up);
    tcase_add_test(table, test_allocation__is_not_made_while_the_threshold_is_a_tie);
    tcase_add_test(table, test_allocation__takes_the_year_of_the_key_that_prevails);
    tcase_add_test(table, test_allocation__divides_again_until_nobody_has_room);
    with_plans(applied, setup, teardown);
    tcase_add_test(applied, test_allocation__leaves_in_the_fund_what_the_cap_refuses);
    tcase_add_test(applied, test_allocation__divides_again_what_the_cap_refuses);
    tcase_add_test(applied, test_allocation__is_booked_share_by_share);
    tcase_add_test(applied, test_allocation__is_booked_whoever_is_the_last_of_many);
    tcase_add_test(applied, test_allocation__is_applied_once);
    tcase_add_test(applied, test_allocation__can_be_a_what_if);
    tcase_add_test(applied, test_allocation__gives_everyone_one_share);
    tcase_add_loop_test(applied, test_allocation__is_of_a_divided_fund, 0, COUNT(funds));
    tcase_add_test(applied, test_allocation__needs_no_threshold);
    tcase_add_test(any, test_allocation__divides_over_any_key);
    tcase_add_loop_test(any, test_allocation__takes_amounts_keys_and_rooms_in_range, 0,
                        COUNT(shares));
    tcase_add_test(any, test_allocation__takes_no_shares_and_many);
    tcase_add_test(any, test_allocation__without_memory_leaves_the_shares_as_they_were);
    suite_add_tcase(suite, table);
    suite_add_tcase(suite, applied);
    suite_add_tcase(suite, any);
    return suite;
}
