/* The contracting space: reserves, what flows back, use as agreed and as declared, and a margin that only warns. */
#include "samples.h"

#include "file/connection.h"
#include "production/space_rule.h"
#include "value/share.h"

Suite *space_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20230901);
    reg = sample_copy();
    test_set_today(20230901);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void set_space(const char *sector, wlz_cents cents)
{
    wlz_space_amount amount = {OFFICE,   sector, 2023, cents, false, "zk-supplement-2023",
                               "sample", NULL};

    assert_ok(reg, wlz_space_set(reg, &amount));
}

static wlz_space *space_of(const char *sector)
{
    wlz_space *space = NULL;

    assert_ok(reg, wlz_space_get(reg, OFFICE, sector, 2023, &space));
    return space;
}

static void declared(const char *agb, int month, const char *performance, wlz_cents cents)
{
    wlz_month of = {OFFICE, agb, 2023, month};
    wlz_realisation line = {performance, 1000, cents};

    assert_ok(reg, wlz_realisation_add(reg, &of, &line, 1));
}

/* ---- the rules by themselves ---- */

static const struct {
    int64_t whole;
    wlz_bp share;
    int64_t part;
} parts[] = {
    {10000, 9500, 9500},
    {1, 5000, 1},
    {1, 4999, 0},
    {0, 10000, 0},
    {900000000000000, 10000, 900000000000000},
    {333333, 9500, 316666},
    {3, 5000, 2},
};

START_TEST(test_space__rounds_a_share_half_away_from_zero)
{
    ck_assert_int_eq(wlz__share_of(parts[_i].whole, parts[_i].share), parts[_i].part);
}
END_TEST

START_TEST(test_space__exceeds_a_share_strictly)
{
    ck_assert(!wlz__share_exceeded(80, 100, 8000));
    ck_assert(wlz__share_exceeded(81, 100, 8000));
    ck_assert(!wlz__share_exceeded(0, 0, 8000));
    ck_assert(wlz__share_exceeded(900000000000000, 900000000000000, 9999));
    ck_assert(wlz__share_exceeded(0, -1, 10000));
}
END_TEST

START_TEST(test_space__extrapolates_by_days)
{
    wlz__user user = {.agreed_cents = 777};

    ck_assert_int_eq(wlz__space_expected(&user, 2023, 12), 777);
    user.declared[0] = true;
    user.month_cents[0] = 31;
    ck_assert_int_eq(wlz__space_expected(&user, 2023, 1), 365);
    ck_assert_int_eq(wlz__space_expected(&user, 2024, 1), 366);
    ck_assert_int_eq(wlz__space_expected(&user, 2023, 9), 365); /* nothing was declared since */
    user.declared[2] = true;
    user.month_cents[2] = 59;
    ck_assert_int_eq(wlz__space_expected(&user, 2023, 2), 365);
    ck_assert_int_eq(wlz__space_expected(&user, 2023, 3), 365); /* 90 in 90 days */
    user.month_cents[2] = 60;
    ck_assert_int_eq(wlz__space_expected(&user, 2023, 3), 369); /* 369,06 */
    ck_assert_int_eq(wlz__space_declared(&user, 2), 31);
    ck_assert_int_eq(wlz__space_declared(&user, 3), 91);
}
END_TEST

/* ---- amount and reserves ---- */

START_TEST(test_space__has_the_reserves_of_the_documents)
{
    wlz_space *s;

    set_space("GZ", 100000000001);
    s = space_of("GZ");
    ck_assert_int_eq(s->amount_cents, 100000000001);
    ck_assert_uint_eq(s->reserve_count, 2);
    ck_assert_str_eq(s->reserves[0]->topic, "reserve.regional_development");
    ck_assert_int_eq(s->reserves[0]->share_bp, 20);
    ck_assert_int_eq(s->reserves[0]->amount_cents, 200000000);
    assert_text(s->reserves[0]->paragraph, "S2-040");
    ck_assert_str_eq(s->reserves[1]->topic, "reserve.unforeseen");
    ck_assert_int_eq(s->reserve_cents, 400000000);
    ck_assert(!s->reserve_open);
    /* 3,7 million went from regional development to the accord: nothing flowed back */
    ck_assert_int_eq(s->back_cents, 0);
    ck_assert_int_eq(s->available_cents, 100000000001 - 400000000);
    ck_assert(s->margin_known && s->published_monthly);
    ck_assert_int_eq(s->margin_bp, 200);
    wlz_space_free(s);
}
END_TEST

/* VV: quality money adds to the reserve, and 7,0 million flowed back. */
START_TEST(test_space__takes_back_what_funds_freed)
{
    wlz_space *s;

    set_space("VV", 100000000000);
    s = space_of("VV");
    ck_assert(s->reserve_open);
    ck_assert_int_eq(s->back_cents, 700000000);
    ck_assert_int_eq(s->available_cents, 100000000000 + 700000000 - 400000000);
    wlz_space_free(s);
}
END_TEST

static const struct {
    const char *office;
    int year;
    const char *topic; /* the only reserve; NULL = none */
    wlz_bp share;
    int margin; /* -1 = none */
    bool open;
} later[] = {
    {"vgz", 2024, "reserve.unforeseen", 200, -1, false},
    {"dsw", 2028, NULL, 0, -1, true},             /* a maximum is no amount */
    {"zilveren-kruis", 2024, NULL, 0, 100, true}, /* for ideas: how much is not said */
    {"salland", 2025, NULL, 0, -1, false},
};

START_TEST(test_space__of_later_years_has_the_offices_own_reserve_and_margin)
{
    wlz_space_amount amount = {later[_i].office, "GZ",    later[_i].year,
                               1000000,          true,    "national-overview-gz-2024-2026",
                               "sample",         "sample"};
    wlz_space *s = NULL;

    assert_ok(reg, wlz_space_set(reg, &amount));
    test_set_today(20240101);
    assert_ok(reg, wlz_space_get(reg, amount.office, "GZ", amount.year, &s));
    ck_assert(s->provisional);
    ck_assert_uint_eq(s->reserve_count, later[_i].topic != NULL);
    if (later[_i].topic != NULL)
        ck_assert_str_eq(s->reserves[0]->topic, later[_i].topic);
    ck_assert_int_eq(s->reserve_cents, later[_i].share * 100);
    ck_assert(s->reserve_open == later[_i].open);
    ck_assert(s->margin_known == (later[_i].margin >= 0));
    ck_assert_int_eq(s->margin_bp, later[_i].margin >= 0 ? later[_i].margin : 0);
    wlz_space_free(s);
}
END_TEST

START_TEST(test_space__has_the_amount_that_was_set_last)
{
    wlz_space_amount amount = {OFFICE, "GZ", 2023, 500, false, "cz-policy-gz-2024-2026", "1", NULL};
    wlz_space *s = NULL;

    assert_status(reg, WLZ_NOVALUE, wlz_space_get(reg, OFFICE, "GZ", 2023, &s));
    set_space("GZ", 100);
    set_space("GZ", 200);
    s = space_of("GZ");
    ck_assert_int_eq(s->amount_cents, 200);
    wlz_space_free(s);
    assert_refused(reg, "contracting_space_source", wlz_space_set(reg, &amount));
    amount.document = "national-supplement-2022-2023";
    assert_ok(reg, wlz_space_set(reg, &amount));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contracting_space"), 3);
    sqlite3_free(sql_fails(reg, "UPDATE contracting_space SET amount_cents = 1"));
    sqlite3_free(sql_fails(reg, "INSERT INTO contracting_space(office, sector, year, revision,"
                                " amount_cents, document, paragraph) VALUES('" OFFICE "', 'GZ',"
                                " 2023, 9, 1, 'zk-supplement-2023', '1')")); /* _order */
}
END_TEST

/* ---- use ---- */

/* € 10.780.000 in GZ; VV and GGZ are others' space. */
START_TEST(test_space__is_used_by_the_production_of_its_sector)
{
    wlz_space *s;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    agreed(reg, VV_PROVIDER, "Z903", 1000);
    set_space("GZ", 2000000000);
    set_space("VV", 2000000000);
    s = space_of("GZ");
    ck_assert_int_eq(s->agreed_cents, 1078000000);
    ck_assert_int_eq(s->use_cents, 1078000000);
    ck_assert_uint_eq(s->month_count, 0);
    ck_assert(!s->over && !s->warns);
    wlz_space_free(s);
    s = space_of("VV");
    ck_assert_int_eq(s->agreed_cents, 26950000);
    wlz_space_free(s);
}
END_TEST

/* Lump sums of funds are paid from money that was set apart. */
START_TEST(test_space__shows_lump_sums_beside_the_use)
{
    wlz_space *s;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    set_space("GZ", 2000000000);
    sql_run(reg, "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund)"
                 " VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 'gz-accord', 1000, 'reserved',"
                 " 'zk-gz-accord-2023')");
    reserved(reg, GZ_PROVIDER, 500);
    sql_run(reg, "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state)"
                 " VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 'hardship', 300, 'reserved')");
    s = space_of("GZ");
    ck_assert_int_eq(s->fund_cents + s->unplaced_cents, 1800);
    ck_assert_int_eq(s->fund_cents, sql_int(reg, "SELECT sum(counts_cents) FROM lump_sum WHERE fund"
                                                 " IS NOT NULL"));
    ck_assert_int_eq(s->use_cents, 1078000000);
    wlz_space_free(s);
}
END_TEST

/* Available after the reserves: € 996.000; the margin is 2%: € 1.015.920. */
static const struct {
    wlz_cents january;
    bool over, warns;
} uses[] = {
    {8459178, false, false}, /* 99.599.999 in the year */
    {8459200, true, false},
    {8628300, true, false},
    {8628400, true, true}, /* 101.592.452 */
};

START_TEST(test_space__warns_beyond_the_margin)
{
    wlz_space *s;

    set_space("GZ", 100000000);
    declared(GZ_PROVIDER, 1, "Z901", uses[_i].january);
    s = space_of("GZ");
    ck_assert_int_eq(s->available_cents, 99600000);
    ck_assert_int_eq(s->use_cents, (uses[_i].january * 730 + 31) / 62);
    ck_assert(s->over == uses[_i].over && s->warns == uses[_i].warns);
    ck_assert(s->months[0]->over == uses[_i].over && s->months[0]->warns == uses[_i].warns);
    wlz_space_free(s);
}
END_TEST

/* Nothing is refused, however far it goes over. */
START_TEST(test_space__never_refuses)
{
    wlz_space *s;

    set_space("GZ", 1);
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    declared(GZ_PROVIDER, 1, "Z901", 900000000000);
    s = space_of("GZ");
    ck_assert(s->over && s->warns);
    wlz_space_free(s);
    set_space("GZ", 0);
    s = space_of("GZ");
    ck_assert(s->over && s->warns);
    wlz_space_free(s);
}
END_TEST

START_TEST(test_space__without_a_margin_warns_of_nothing)
{
    wlz_space_amount amount = {"cz", "GZ", 2024, 0, true, "cz-policy-gz-2024-2026", "sample", NULL};
    wlz_month january = {"cz", GZ_PROVIDER, 2024, 1};
    wlz_realisation line = {"Z901", 1, 100};
    wlz_space *s = NULL;

    test_reach(20240201);
    assert_ok(reg, wlz_space_set(reg, &amount));
    assert_ok(reg, wlz_realisation_add(reg, &january, &line, 1));
    assert_ok(reg, wlz_space_get(reg, "cz", "GZ", 2024, &s));
    ck_assert(s->over && !s->margin_known && !s->warns && !s->published_monthly);
    wlz_space_free(s);
}
END_TEST

/* ---- month by month ---- */

/* One provider declares, another has only an agreement, a third declares late. */
START_TEST(test_space__is_expected_month_by_month)
{
    wlz_provider_sector late = {"30000009", "GZ", NULL, 20150101, 0};
    wlz_space *s;

    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &late));
    agreed(reg, GZ_PROVIDER, "Z901", 1000); /* € 269.500 */
    set_space("GZ", 2000000000);
    declared("30000009", 1, "Z901", 3100);
    declared("30000009", 3, "Z901", 5900);
    declared("30000009", 3, "Z902", 777); /* of another sector */
    declared(GZ_PROVIDER, 3, "Z901", 9000);
    s = space_of("GZ");
    ck_assert_uint_eq(s->month_count, 2);
    ck_assert_int_eq(s->months[0]->month, 1);
    ck_assert_int_eq(s->months[0]->declared_cents, 3100);
    ck_assert_int_eq(s->months[0]->expected_cents, 36500 + 26950000);
    ck_assert_int_eq(s->months[1]->month, 3);
    ck_assert_int_eq(s->months[1]->declared_cents, 18000);
    ck_assert_int_eq(s->months[1]->expected_cents, 36500 + 36500);
    ck_assert_int_eq(s->use_cents, 73000);
    wlz_space_free(s);
}
END_TEST

START_TEST(test_space__counts_a_month_as_last_declared)
{
    wlz_month january = {OFFICE, GZ_PROVIDER, 2023, 1};
    wlz_realisation lines[] = {{"Z901", 1000, 100}, {"Z902", 1000, -1}};
    wlz_space *s;

    set_space("GZ", 1000000);
    declared(GZ_PROVIDER, 1, "Z901", 3100);
    declared(GZ_PROVIDER, 1, "Z901", 6200);
    s = space_of("GZ");
    ck_assert_int_eq(s->months[0]->declared_cents, 6200);
    wlz_space_free(s);
    assert_status(reg, WLZ_INVALID, wlz_realisation_add(reg, &january, lines, 2));
    assert_message(reg, "line 2");
    s = space_of("GZ"); /* all of it or nothing */
    ck_assert_int_eq(s->months[0]->declared_cents, 6200);
    wlz_space_free(s);
    lines[1].amount_cents = 5;
    assert_ok(reg, wlz_realisation_add(reg, &january, lines, 2));
    sqlite3_free(sql_fails(reg, "UPDATE realisation SET amount_cents = 1"));
    sqlite3_free(sql_fails(reg,
                           "INSERT INTO realisation(office, agb, year, month, performance,"
                           " revision, volume, amount_cents) VALUES('" OFFICE "', '" GZ_PROVIDER
                           "', 2023, 2, 'Z901', 2, 1, 1)")); /* realisation_order */
}
END_TEST

/* ---- in SQL ---- */

static void assert_sql_error(const char *sql, const char *message)
{
    char *error = sql_fails(reg, sql);

    assert_text(error, message);
    sqlite3_free(error);
}

START_TEST(test_space__is_computed_month_by_month_in_sql)
{
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    set_space("GZ", 100000000);
    declared(GZ_PROVIDER, 1, "Z901", 8628400);
    declared(GZ_PROVIDER, 2, "Z901", 1);
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM wlz_space_months('" OFFICE "', 'GZ', 2023)"), 2);
    ck_assert_int_eq(sql_int(reg, "SELECT (month, declared_cents, expected_cents, available_cents,"
                                  " over, warns) IS (1, 8628400, 101592452, 99600000, 1, 1)"
                                  " FROM wlz_space_months('" OFFICE "', 'GZ', 2023) LIMIT 1"),
                     1);
    assert_sql_error("SELECT * FROM wlz_space_months('" OFFICE "', 'GZ')",
                     "wlz_space_months(office, sector, year)");
    assert_sql_error("SELECT * FROM wlz_space_months('" OFFICE "', 'GX', 2023)", "no sector GX");
    assert_sql_error("SELECT * FROM wlz_space_months('" OFFICE "', 'GZ', 2022)",
                     "no contracting space");
    assert_sql_error("SELECT * FROM wlz_space_months('" OFFICE "', 'GZ', 'x')", "year");
}
END_TEST

/* Where no document gives a margin, whether it warns is not known. */
START_TEST(test_space__without_a_margin_is_null_in_sql)
{
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    sql_run(reg, "INSERT INTO contracting_space(office, sector, year, amount_cents, document,"
                 " paragraph) VALUES('cz', 'GZ', 2024, 5, 'cz-policy-gz-2024-2026', '1');"
                 "INSERT INTO realisation(office, agb, year, month, performance, volume,"
                 " amount_cents) VALUES('cz', '" GZ_PROVIDER "', 2024, 1, 'Z901', 1, 1)");
    ck_assert_int_eq(sql_int(reg, "SELECT warns IS NULL AND over = 1"
                                  " FROM wlz_space_months('cz', 'GZ', 2024)"),
                     1);
}
END_TEST

/* A nota says that nothing is added to the reserve any more, and that nothing is published each month. */
START_TEST(test_space__is_as_the_last_document_says)
{
    wlz_space *s;

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "reserve.regional_development.quality_money", SCOPE(.sector = "VV"),
            0);
    provide(reg, "sample-nota", "contracting_space.published_monthly", EVERYONE, 0);
    set_space("VV", 100000000000);
    s = space_of("VV");
    ck_assert(!s->reserve_open && !s->published_monthly);
    ck_assert_uint_eq(s->reserve_count, 2);
    wlz_space_free(s);
}
END_TEST

START_TEST(test_space__takes_a_month_in_which_nothing_was_declared)
{
    wlz_month month = {OFFICE, GZ_PROVIDER, 2023, 1};

    assert_ok(reg, wlz_realisation_add(reg, &month, NULL, 0));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM realisation"), 0);
    assert_status(reg, WLZ_INVALID, wlz_realisation_add(reg, &month, NULL, 1));
}
END_TEST

Suite *space_suite(void)
{
    Suite *suite = suite_create("space");
    TCase *tcase = tcase_create("space"), *rules = tcase_create("rules");

    tcase_add_loop_test(rules, test_space__rounds_a_share_half_away_from_zero, 0, COUNT(parts));
    tcase_add_test(rules, test_space__exceeds_a_share_strictly);
    tcase_add_test(rules, test_space__extrapolates_by_days);
    with_policies(tcase, setup, teardown);
    tcase_add_test(tcase, test_space__has_the_reserves_of_the_documents);
    tcase_add_test(tcase, test_space__takes_back_what_funds_freed);
    tcase_add_loop_test(tcase, test_space__of_later_years_has_the_offices_own_reserve_and_margin, 0,
                        COUNT(later));
    tcase_add_test(tcase, test_space__has_the_amount_that_was_set_last);
    tcase_add_test(tcase, test_space__is_used_by_the_production_of_its_sector);
    tcase_add_test(tcase, test_space__shows_lump_sums_beside_the_use);
    tcase_add_loop_test(tcase, test_space__warns_beyond_the_margin, 0, COUNT(uses));
    tcase_add_test(tcase, test_space__never_refuses);
    tcase_add_test(tcase, test_space__without_a_margin_warns_of_nothing);
    tcase_add_test(tcase, test_space__is_expected_month_by_month);
    tcase_add_test(tcase, test_space__counts_a_month_as_last_declared);
    tcase_add_test(tcase, test_space__is_computed_month_by_month_in_sql);
    tcase_add_test(tcase, test_space__without_a_margin_is_null_in_sql);
    tcase_add_test(tcase, test_space__is_as_the_last_document_says);
    tcase_add_test(tcase, test_space__takes_a_month_in_which_nothing_was_declared);
    suite_add_tcase(suite, rules);
    suite_add_tcase(suite, tcase);
    return suite;
}
