/* The steps of an addendum: drawn, agreed, signed, cancelled, amended; and what no step may change. */
#include "plans.h"

#include <sqlite3.h>

Suite *addendum_step_suite(void);

static wlz_registry *reg;
static char too_long[62];

static void setup(void)
{
    memset(too_long, 'x', sizeof too_long - 1);
    reg = plan_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* One in each state: "s" draft, "a" agreed, "g" signed, "c" accounted, "e" settled, "v" superseded by "v2", "x"
 * cancelled. */
static void setup_all(void)
{
    wlz_settlement_decision decision = {"sample", 20240401, NULL, NULL, 0};

    setup();
    plan_draft(reg, "s", 1, 1000000);
    plan_agreed(reg, "a", 1, 1000000);
    plan_signed(reg, "g", 1, 1000000);
    plan_signed(reg, "c", 1, 1000000);
    plan_signed(reg, "e", 1, 1000000);
    plan_signed(reg, "v", 1, 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "v", "v2"));
    assert_ok(reg, wlz_addendum_agree(reg, "v2", 20230111));
    plan_sign(reg, "v2");
    plan_agreed(reg, "x", 1, 1000000);
    assert_ok(reg, wlz_addendum_cancel(reg, "x"));
    plan_accounted(reg, "c", NULL, 0);
    plan_accounted(reg, "e", NULL, 0);
    assert_ok(reg, wlz_settlement_decide(reg, "e", 2023, &decision, NULL));
}

static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

static void assert_sql_refused(const char *rule, const char *sql)
{
    char *before = registry_digest(reg), *error = sql_fails(reg, sql);

    ck_assert_msg(strcmp(error, rule) == 0, "%s: %s instead of %s", sql, error, rule);
    sqlite3_free(error);
    assert_unchanged(reg, before);
}

/* ---- drawing ---- */

static wlz_draw *drawn(const char *id)
{
    wlz_draw *draw = NULL;

    assert_ok(reg, wlz_draw_apply(reg, id, 2023, &draw));
    return draw;
}

static void assert_row(const wlz_draw *draw, size_t at, const char *fund, wlz_cents cents,
                       const char *reason, const char *document, const char *paragraph)
{
    ck_assert_uint_lt(at, draw->count);
    ck_assert_str_eq(draw->rows[at]->fund, fund);
    ck_assert_int_eq(draw->rows[at]->amount_cents, cents);
    ck_assert_str_eq(draw->rows[at]->reason, reason);
    ck_assert_str_eq(draw->rows[at]->document, document);
    assert_text(draw->rows[at]->paragraph, paragraph);
    ck_assert_str_eq(draw->rows[at]->payee, GZ_PROVIDER);
}

START_TEST(test_addendum_step__draws_the_stimulus_first_and_the_rest_on_own_money)
{
    wlz_draw *draw;

    plan_draft(reg, "s", 1, STIMULUS_CENTS + 30000000);
    draw = drawn("s");
    ck_assert_uint_eq(draw->count, 2);
    assert_row(draw, 0, STIMULUS, STIMULUS_CENTS, "drawn first", "national-supplement-2022-2023",
               "S1-009");
    assert_row(draw, 1, OWN_MONEY, 30000000, "what " STIMULUS " cannot pay", "zk-transition-2023",
               "S0-017");
    ck_assert_int_eq(draw->left_over_cents, 0);
    ck_assert_str_eq(draw->left_over, "");
    wlz_draw_free(draw);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 0); /* nothing is booked */
}
END_TEST

START_TEST(test_addendum_step__draws_own_money_for_what_the_stimulus_does_not_pay)
{
    wlz_draw *draw;

    plan_draft(reg, "s", 1, 1000000);
    plan_activity(reg, "s", "s-2", "regional-development", 500);
    plan_money(reg, "s", "s-2", GZ_PROVIDER, 2023, 500);
    draw = drawn("s");
    ck_assert_uint_eq(draw->count, 2);
    assert_row(draw, 0, STIMULUS, 1000000, "drawn first", "national-supplement-2022-2023",
               "S1-009");
    assert_row(draw, 1, OWN_MONEY, 500, "drawn first", "zk-transition-2023", "S0-014");
    wlz_draw_free(draw);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 1000000);
    ck_assert_int_eq(fund_booked(reg, OWN_MONEY), 500);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 1000500);
}
END_TEST

START_TEST(test_addendum_step__says_what_no_fund_can_pay_and_why)
{
    wlz_addendum ggz = {.id = "z", .office = OFFICE, .sector = "GGZ", .title = "t"};
    wlz_draw *draw;

    plan_draft(reg, "s", 1, STIMULUS_CENTS + OWN_MONEY_CENTS + 7);
    draw = drawn("s");
    ck_assert_uint_eq(draw->count, 2);
    ck_assert_int_eq(draw->left_over_cents, 7);
    assert_text(draw->left_over, "exhausted");
    wlz_draw_free(draw);
    assert_ok(reg, wlz_addendum_draft(reg, &ggz));
    plan_activity(reg, "z", "z-1", "regional-cooperation", 10);
    plan_money(reg, "z", "z-1", GGZ_PROVIDER, 2023, 10);
    draw = drawn("z");
    ck_assert_uint_eq(draw->count, 0);
    ck_assert_int_eq(draw->left_over_cents, 10);
    assert_text(draw->left_over, "no fund of zilveren-kruis pays regional-cooperation for GGZ");
    assert_text(draw->left_over, "is for GZ");
    wlz_draw_free(draw);
    plan_money(reg, "z", "z-1", GGZ_PROVIDER, 2025, 10); /* a year without funds */
    assert_ok(reg, wlz_draw_apply(reg, "z", 2025, &draw));
    ck_assert_str_eq(draw->left_over,
                     "no fund of zilveren-kruis pays regional-cooperation for GGZ in 2025");
    wlz_draw_free(draw);
}
END_TEST

/* A third fund of GZ for regional cooperation, by hand. */
static void add_fund(const char *more)
{
    sql_run(reg, "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
                 " VALUES('living-and-care', 'GZ', 'zk-transition-2023', 'p')");
    sql_run(reg,
            "INSERT INTO fund(id, office, year, sector, purpose, amount_cents,"
            " carried_out_through, document, paragraph) VALUES('third', 'zilveren-kruis', 2023,"
            " 'GZ', 'living-and-care', 1000, 2023, 'zk-transition-2023', 'p')");
    sql_run(reg, "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)"
                 " VALUES('third', 'regional-cooperation', 'zk-transition-2023', 'p')");
    sql_run(reg, more);
}

START_TEST(test_addendum_step__does_not_choose_between_funds_without_an_order)
{
    wlz_draw *draw = NULL;

    add_fund("SELECT 1");
    plan_draft(reg, "s", 1, 5000);
    assert_status(reg, WLZ_UNDECIDED, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_ptr_null(draw);
    assert_message(reg, "third");
    assert_message(reg, STIMULUS);
    assert_status(reg, WLZ_UNDECIDED, wlz_addendum_agree(reg, "s", 20230110));
    assert_state(reg, "s", "draft");
    sql_run(reg, "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"
                 " ('" OWN_MONEY "', 'third', 'zk-transition-2023', 'p'),"
                 " ('" STIMULUS "', 'third', 'zk-transition-2023', 'the third first')");
    draw = drawn("s");
    assert_row(draw, 0, "third", 1000, "drawn first", "zk-transition-2023", "p");
    assert_row(draw, 1, STIMULUS, 4000, "what third cannot pay", "zk-transition-2023",
               "the third first");
    wlz_draw_free(draw);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

/* 64 earmarks beside the two funds that there are. */
START_TEST(test_addendum_step__draws_at_most_64_funds)
{
    plan_draft(reg, "s", 1, 5000);
    sql_run(reg, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 64)"
                 " INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents,"
                 " document, paragraph, part_of) SELECT 'part-' || n.i, office, year, sector,"
                 " purpose, spent_by, 0, document, paragraph, id FROM n, fund"
                 " WHERE id = '" STIMULUS "'");
    assert_status(reg, WLZ_OVERFLOW, wlz_draw_apply(reg, "s", 2023, NULL));
    assert_message(reg, "more than 64 funds");
}
END_TEST

START_TEST(test_addendum_step__draws_no_fund_for_a_plan_that_lasts_too_long)
{
    wlz_draw *draw;

    add_fund("INSERT INTO fund_order(fund, first, document, paragraph) VALUES"
             " ('" OWN_MONEY "', 'third', 'zk-transition-2023', 'p'),"
             " ('" STIMULUS "', 'third', 'zk-transition-2023', 'p')");
    plan_draft(reg, "s", 1, 5000);
    sql_run(reg, "UPDATE addendum_activity SET ends_on = '2024-01-01' WHERE addendum = 's'");
    draw = drawn("s");
    ck_assert_uint_eq(draw->count, 1);
    assert_row(draw, 0, STIMULUS, 5000, "drawn first", "national-supplement-2022-2023", "S1-009");
    wlz_draw_free(draw);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

START_TEST(test_addendum_step__draws_again_until_the_year_is_reserved)
{
    wlz_draw *draw = NULL;

    plan_draft(reg, "s", 1, 5000);
    wlz_draw_free(drawn("s"));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 4000 WHERE addendum = 's'");
    wlz_draw_free(drawn("s"));
    ck_assert_int_eq(sql_int(reg, "SELECT sum(amount_cents) FROM addendum_funding"), 4000);
    assert_ok(reg, wlz_draw_apply(reg, "s", 2024, &draw));
    ck_assert_uint_eq(draw->count, 0);
    wlz_draw_free(draw);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    assert_refused(reg, "addendum_funding_fixed", wlz_draw_apply(reg, "s", 2023, NULL));
}
END_TEST

/* ---- signing, cancelling ---- */

START_TEST(test_addendum_step__is_signed_by_every_party_and_the_office)
{
    static const char *const signers[] = {GZ_PROVIDER, SECOND_PARTY, OFFICE};

    test_reach(20230116);
    plan_draft(reg, "s", 1, 1000000);
    assert_refused(reg, "addendum_signature_state",
                   wlz_addendum_signature_add(reg, "s", OFFICE, 20230115));
    assert_refused(reg, "addendum_step", wlz_addendum_sign(reg, "s"));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    assert_refused(reg, "addendum_step", wlz_addendum_agree(reg, "s", 20230110));
    assert_refused(reg, "addendum_signature_signer",
                   wlz_addendum_signature_add(reg, "s", POOR_PARTY, 20230115));
    assert_refused(reg, "addendum_signature_signer",
                   wlz_addendum_signature_add(reg, "s", "cz", 20230115));
    assert_refused(reg, "addendum_signature_on",
                   wlz_addendum_signature_add(reg, "s", OFFICE, 20230109));
    for (int i = 0; i < COUNT(signers); i++) {
        assert_refused(reg, "addendum_signatures", wlz_addendum_sign(reg, "s"));
        assert_sql_refused("addendum_signatures",
                           "UPDATE addendum SET state = 'signed' WHERE id = 's'");
        ck_assert_int_eq(sql_int(reg, "SELECT rule = 'addendum_signatures' FROM addendum_unmet"
                                      " WHERE addendum = 's'"),
                         1);
        assert_ok(reg, wlz_addendum_signature_add(reg, "s", signers[i], 20230110));
        assert_refused(reg, "addendum_signature_pk",
                       wlz_addendum_signature_add(reg, "s", signers[i], 20230111));
    }
    assert_ok(reg, wlz_addendum_sign(reg, "s"));
    assert_state(reg, "s", "signed");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE state = 'committed'"
                                  " AND amount_cents = 1000000 AND addendum = 's'"),
                     1);
    assert_refused(reg, "addendum_step", wlz_addendum_sign(reg, "s"));
    assert_refused(reg, "addendum_step", wlz_addendum_cancel(reg, "s"));
}
END_TEST

START_TEST(test_addendum_step__cancels_and_releases_the_money)
{
    plan_draft(reg, "d", 1, 1000);
    assert_ok(reg, wlz_addendum_cancel(reg, "d"));
    assert_state(reg, "d", "cancelled");
    plan_agreed(reg, "s", 1, HEADROOM_CENTS);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), HEADROOM_CENTS);
    assert_ok(reg, wlz_addendum_cancel(reg, "s"));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 0);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_year WHERE state = 'released'"),
                     1);
    assert_refused(reg, "addendum_step", wlz_addendum_cancel(reg, "s"));
    assert_refused(reg, "addendum_step", wlz_addendum_agree(reg, "s", 20230110));
    plan_signed(reg, "t", 1, HEADROOM_CENTS);
}
END_TEST

/* ---- no double funding ---- */

START_TEST(test_addendum_step__funds_no_activity_twice)
{
    plan_agreed(reg, "a", 1, 600000);
    plan_draft(reg, "b", 1, 1000000);
    plan_activity(reg, "b", "a-1", "proven-technology", 1000000);
    plan_money(reg, "b", "a-1", SECOND_PARTY, 2023, 400001);
    assert_refused(reg, "addendum_no_double_funding", wlz_addendum_agree(reg, "b", 20230110));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 400000"
                 " WHERE addendum = 'b' AND activity = 'a-1'");
    sql_run(reg, "INSERT INTO addendum_other_money VALUES('b', 'a-1', 'subsidy', 1)");
    assert_refused(reg, "addendum_no_double_funding", wlz_addendum_agree(reg, "b", 20230110));
    sql_run(reg, "DELETE FROM addendum_other_money WHERE addendum = 'b'");
    assert_ok(reg, wlz_addendum_agree(reg, "b", 20230110));
    assert_ok(reg, wlz_addendum_cancel(reg, "b"));
    plan_draft(reg, "c", 1, 1000000);
    plan_activity(reg, "c", "a-1", "proven-technology", 600000);
    plan_money(reg, "c", "a-1", SECOND_PARTY, 2023, 1);
    assert_refused(reg, "addendum_no_double_funding", wlz_addendum_agree(reg, "c", 20230110));
    assert_ok(reg, wlz_addendum_cancel(reg, "a")); /* what is cancelled pays nothing */
    assert_ok(reg, wlz_addendum_agree(reg, "c", 20230110));
}
END_TEST

/* While an amendment waits for its signing, the family pays for the activity once. */
START_TEST(test_addendum_step__counts_the_versions_of_an_addendum_once)
{
    plan_signed(reg, "a", 1, 600000);
    assert_ok(reg, wlz_addendum_amend(reg, "a", "a2"));
    assert_ok(reg, wlz_addendum_agree(reg, "a2", 20230111));
    plan_draft(reg, "b", 1, 1000000);
    plan_activity(reg, "b", "a-1", "proven-technology", 1000000);
    plan_money(reg, "b", "a-1", SECOND_PARTY, 2023, 400000);
    assert_ok(reg, wlz_addendum_agree(reg, "b", 20230111));
}
END_TEST

/* ---- amending ---- */

START_TEST(test_addendum_step__amends_by_a_version_that_books_the_difference)
{
    plan_signed(reg, "g", 2, 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    assert_state(reg, "g2", "draft");
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g", "g3"));
    assert_refused(reg, "addendum_version", wlz_addendum_amend(reg, "g2", "g3"));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 400000"
                 " WHERE addendum = 'g2' AND activity = 'g-1'");
    sql_run(reg, "DELETE FROM addendum_money WHERE addendum = 'g2' AND activity = 'g-2'");
    plan_money(reg, "g2", "g-2", SECOND_PARTY, 2023, 900000);
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230120));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 2000000); /* until it is signed */
    assert_state(reg, "g", "signed");
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g", "g3"));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", GZ_PROVIDER, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", SECOND_PARTY, 20230121));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", OFFICE, 20230121));
    assert_ok(reg, wlz_addendum_sign(reg, "g2"));
    assert_state(reg, "g", "superseded");
    assert_state(reg, "g2", "signed");
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 1300000);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 400000);
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).lump_cents, 900000);
    ck_assert_int_eq(sql_int(reg, "SELECT amount_cents FROM lump_sum WHERE addendum = 'g2'"
                                  " ORDER BY id LIMIT 1"),
                     -1600000); /* decreases first */
    ck_assert_int_eq(sql_int(reg, "SELECT sum(amount_cents) FROM addendum_money"
                                  " WHERE addendum = 'g'"),
                     2000000);
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g", "g3"));
    assert_ok(reg, wlz_addendum_amend(reg, "g2", "g3"));
}
END_TEST

/* The most that a party may receive goes to the other one and back: the decrease makes the room. */
START_TEST(test_addendum_step__amends_away_a_party_within_cap_and_fund)
{
    plan_signed(reg, "g", 1, HEADROOM_CENTS);
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    assert_ok(reg, wlz_addendum_party_add(reg, "g2", POOR_PARTY));
    sql_run(reg, "DELETE FROM addendum_money WHERE addendum = 'g2'");
    sql_run(reg, "DELETE FROM monitoring WHERE addendum = 'g2'");
    sql_run(reg, "DELETE FROM addendum_party WHERE addendum = 'g2' AND agb = '30000001'");
    sql_run(reg, "INSERT INTO monitoring SELECT 'g2', year, kind, '30000003', first_on, 12, 1"
                 " FROM monitoring WHERE addendum = 'g'");
    plan_money(reg, "g2", "g-1", SECOND_PARTY, 2023, HEADROOM_CENTS);
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230111));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", POOR_PARTY, 20230112));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", SECOND_PARTY, 20230112));
    assert_refused(reg, "addendum_signature_signer",
                   wlz_addendum_signature_add(reg, "g2", GZ_PROVIDER, 20230112));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", OFFICE, 20230112));
    assert_ok(reg, wlz_addendum_sign(reg, "g2"));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).lump_cents, 0);
    ck_assert_int_eq(position_of(reg, SECOND_PARTY).lump_cents, HEADROOM_CENTS);
    ck_assert_int_eq(fund_booked(reg, STIMULUS), HEADROOM_CENTS);
}
END_TEST

/* An agreed version reserves nothing: what it adds must fit when it is signed. */
START_TEST(test_addendum_step__amends_by_what_is_left_at_the_signing)
{
    plan_signed(reg, "g", 1, HEADROOM_CENTS / 2);
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    sql_run(reg, "UPDATE addendum_activity SET cost_cents = 42000001 WHERE addendum = 'g2'");
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 42000001 WHERE addendum = 'g2'");
    assert_refused(reg, "addendum_payee", wlz_addendum_agree(reg, "g2", 20230111));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 42000000 WHERE addendum = 'g2'");
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230111));
    plan_agreed(reg, "a", 1, 1);
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", GZ_PROVIDER, 20230112));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", SECOND_PARTY, 20230112));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", OFFICE, 20230112));
    assert_refused(reg, "addendum_payee", wlz_addendum_sign(reg, "g2"));
    assert_status(reg, WLZ_REFUSED, wlz_addendum_sign(reg, "g2"));
    assert_amounts(reg, 0, HEADROOM_CENTS - 1, HEADROOM_CENTS, 1, HEADROOM_CENTS - 1);
    assert_ok(reg, wlz_addendum_cancel(reg, "a"));
    assert_ok(reg, wlz_addendum_sign(reg, "g2"));
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
}
END_TEST

/* A version that was given up does not prevent the next one. */
START_TEST(test_addendum_step__amends_again_after_a_version_was_cancelled)
{
    plan_signed(reg, "g", 1, 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230111));
    assert_ok(reg, wlz_addendum_cancel(reg, "g2"));
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g3"));
    sql_run(reg, "UPDATE addendum_money SET amount_cents = 1 WHERE addendum = 'g3'");
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g", "g4"));
    assert_ok(reg, wlz_addendum_agree(reg, "g3", 20230111));
    plan_sign(reg, "g3");
    assert_state(reg, "g", "superseded");
    ck_assert_int_eq(fund_booked(reg, STIMULUS), 1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_year WHERE state = 'committed'"),
                     1);
    assert_ok(reg, wlz_addendum_amend(reg, "g3", "g4"));
    assert_ok(reg, wlz_addendum_cancel(reg, "g4"));
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g", "g5"));
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g2", "g5"));
    assert_ok(reg, wlz_addendum_amend(reg, "g3", "g5"));
}
END_TEST

START_TEST(test_addendum_step__does_not_amend_a_year_that_is_accounted_for)
{
    plan_signed(reg, "g", 1, 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "g", "g2"));
    assert_ok(reg, wlz_addendum_agree(reg, "g2", 20230111));
    plan_accounted(reg, "g", NULL, 0);
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", GZ_PROVIDER, 20230112));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", SECOND_PARTY, 20230112));
    assert_ok(reg, wlz_addendum_signature_add(reg, "g2", OFFICE, 20230112));
    assert_refused(reg, "addendum_year_closed", wlz_addendum_sign(reg, "g2"));
    assert_refused(reg, "addendum_version_once", wlz_addendum_amend(reg, "g", "g3"));
    assert_ok(reg, wlz_addendum_cancel(reg, "g2"));
    assert_refused(reg, "addendum_version", wlz_addendum_amend(reg, "g", "g3"));
}
END_TEST

/* ---- every step by hand ---- */

static const char *const states[] = {"draft",   "agreed",     "signed",   "accounted",
                                     "settled", "superseded", "cancelled"};
static const char *const ids[] = {"s", "a", "g", "c", "e", "v", "x"};

/* The few that are steps, or refused by something else than the order of the states. */
static const char *rule_of(int from, int to)
{
    if (from == to || (to == 6 && from <= 1))
        return NULL;
    if (from == 0 && to == 1)
        return "addendum_agreed_on";
    return from == 1 && to == 2 ? "addendum_signatures" : "addendum_step";
}

START_TEST(test_addendum_step__is_taken_in_its_turn)
{
    int from = _i / COUNT(states), to = _i % COUNT(states);
    const char *rule = rule_of(from, to);
    char sql[100];

    assert_state(reg, ids[from], states[from]);
    snprintf(sql, sizeof sql, "UPDATE addendum SET state = '%s' WHERE id = '%s'", states[to],
             ids[from]);
    if (rule != NULL)
        assert_sql_refused(rule, sql);
    else
        sql_run(reg, sql);
    if (from == 0 &&
        to == 2) { /* either of two rules: once complete, it is refused by the order of the steps */
        wlz_draw_free(drawn("s"));
        sql_run(reg, "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = 's'");
        sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', rule, provision, value"
                     " FROM addendum_parameter WHERE addendum = 'g'");
        assert_sql_refused("addendum_step", sql);
    }
}
END_TEST

static const char *const year_states[] = {"reserved",  "committed", "released",
                                          "accounted", "settled",   "superseded"};
static const char *const year_ids[] = {"a", "g", "x", "c", "e", "v"};

START_TEST(test_addendum_step__moves_a_year_with_its_addendum_only)
{
    int from = _i / COUNT(year_states), to = _i % COUNT(year_states);
    const char *rule = from == to ? NULL : "addendum_year_state";
    char sql[100];

    if (from == 1 && to == 3)
        rule = "addendum_accounted"; /* nothing is reported */
    if (from == 3 && to == 4)
        rule = "addendum_settled"; /* nothing is decided */
    snprintf(sql, sizeof sql, "UPDATE addendum_year SET state = '%s' WHERE addendum = '%s'",
             year_states[to], year_ids[from]);
    if (rule != NULL)
        assert_sql_refused(rule, sql);
    else
        sql_run(reg, sql);
}
END_TEST

/* What is refused once an addendum is not a draft. */
static const struct {
    const char *rule, *sql;
} fixed[] = {
    {"addendum_fixed", "UPDATE addendum SET title = 'x' WHERE id = 'g'"},
    {"addendum_fixed", "UPDATE addendum SET agreed_on = '2023-01-11' WHERE id = 'a'"},
    {"addendum_fixed", "UPDATE addendum SET office = 'cz' WHERE id = 's'"},
    {"addendum_fixed", "UPDATE addendum SET title = 'x', state = 'cancelled' WHERE id = 's'"},
    {"lump_sum_addendum", "DELETE FROM addendum WHERE id = 'g'"},
    {"addendum_fixed", "DELETE FROM addendum_party WHERE addendum = 'g' AND agb = '30000003'"},
    {"addendum_fixed", "INSERT INTO addendum_party VALUES('g', '30000004')"},
    {"addendum_fixed", "UPDATE addendum_activity SET cost_cents = 1 WHERE addendum = 'g'"},
    {"addendum_fixed", "DELETE FROM addendum_milestone WHERE addendum = 'g'"},
    {"addendum_fixed", "UPDATE addendum_money SET amount_cents = 1 WHERE addendum = 'g'"},
    {"addendum_fixed", "INSERT INTO addendum_money VALUES('g', 'g-1', '30000003', 2023, 1)"},
    {"addendum_fixed", "INSERT INTO addendum_other_money VALUES('g', 'g-1', 'x', 1)"},
    {"addendum_fixed", "UPDATE monitoring SET times = 2 WHERE addendum = 'g'"},
    {"addendum_fixed", "DELETE FROM monitoring WHERE addendum = 'g'"},
    {"addendum_fixed", "UPDATE addendum_parameter SET value = 1 WHERE addendum = 'g'"},
    {"addendum_fixed", "DELETE FROM addendum_parameter WHERE addendum = 'g'"},
    {"addendum_funding_fixed", "UPDATE addendum_funding SET amount_cents = 1 WHERE addendum = 'g'"},
    {"addendum_funding_fixed", "DELETE FROM addendum_funding WHERE addendum = 'g'"},
    {"addendum_funding_fixed",
     "INSERT INTO addendum_funding VALUES('g', 'g-1', '" OWN_MONEY "', '30000001', 2023, 1)"},
    {"addendum_funding_fixed", "DELETE FROM addendum_funding WHERE addendum = 'v'"},
    {"addendum_signature_fixed", "DELETE FROM addendum_signature WHERE addendum = 'g'"},
    {"addendum_signature_fixed",
     "UPDATE addendum_signature SET signed_on = '2023-02-01' WHERE addendum = 'g'"},
    {"addendum_signature_null",
     "INSERT INTO addendum_signature VALUES('a', '30000001', '2023-02-01', NULL)"},
    {"addendum_year_fixed", "DELETE FROM addendum_year WHERE addendum = 'g'"},
    {"addendum_year_pk", "UPDATE addendum_year SET year = 2024 WHERE addendum = 'g'"},
    {"addendum_year_state", "INSERT INTO addendum_year VALUES('s', 2023, 'reserved')"},
    {"addendum_year_state", "INSERT INTO addendum_year VALUES('a', 2024, 'reserved')"},
    {"addendum_year_state", "INSERT INTO addendum_year VALUES('g', 2024, 'committed')"},
    {"addendum_year_state", "INSERT INTO addendum_year VALUES('v2', 2024, 'committed')"},
};

START_TEST(test_addendum_step__fixes_every_part_of_what_is_agreed)
{
    assert_sql_refused(fixed[_i].rule, fixed[_i].sql);
}
END_TEST

/* ---- arguments ---- */

enum { AGREE, SIGNATURE, SIGN, OPEN, AMEND, CANCEL, DRAW, STEPS };

static wlz_status take(wlz_registry *r, int step, const char *id)
{
    switch (step) {
    case AGREE:
        return wlz_addendum_agree(r, id, 20230110);
    case SIGNATURE:
        return wlz_addendum_signature_add(r, id, OFFICE, 20230110);
    case SIGN:
        return wlz_addendum_sign(r, id);
    case OPEN:
        return wlz_addendum_year_open(r, id, 2024);
    case AMEND:
        return wlz_addendum_amend(r, id, "new");
    case CANCEL:
        return wlz_addendum_cancel(r, id);
    default:
        return wlz_draw_apply(r, id, 2023, NULL);
    }
}

START_TEST(test_addendum_step__needs_an_addendum_a_day_and_a_year)
{
    static const char *const wrong[] = {NULL, "", too_long, "\xff"};
    char *before = registry_digest(reg);

    for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < COUNT(wrong); i++)
            assert_status(reg, WLZ_INVALID, take(reg, step, wrong[i]));
        assert_status(reg, WLZ_NOTFOUND, take(reg, step, "nothing"));
        ck_assert_int_eq(take(NULL, step, "s"), WLZ_MISUSE);
    }
    assert_status(reg, WLZ_INVALID, wlz_addendum_agree(reg, "s", 0));
    assert_status(reg, WLZ_INVALID, wlz_addendum_agree(reg, "s", 20230229));
    assert_status(reg, WLZ_INVALID, wlz_addendum_signature_add(reg, "a", OFFICE, 20230132));
    assert_status(reg, WLZ_INVALID, wlz_addendum_signature_add(reg, "a", NULL, 20230115));
    assert_status(reg, WLZ_INVALID, wlz_addendum_signature_add(reg, "a", too_long, 20230115));
    assert_status(reg, WLZ_INVALID, wlz_addendum_amend(reg, "g", NULL));
    assert_status(reg, WLZ_INVALID, wlz_addendum_amend(reg, "g", too_long));
    assert_refused(reg, "addendum_pk", wlz_addendum_amend(reg, "g", "s"));
    assert_status(reg, WLZ_INVALID, wlz_addendum_year_open(reg, "g", 2014));
    assert_status(reg, WLZ_INVALID, wlz_addendum_year_open(reg, "g", 2101));
    assert_status(reg, WLZ_INVALID, wlz_draw_apply(reg, "s", 2014, NULL));
    assert_refused(reg, "addendum_year_state", wlz_addendum_year_open(reg, "g", 2024));
    assert_unchanged(reg, before);
}
END_TEST

Suite *addendum_step_suite(void)
{
    Suite *suite = suite_create("addendum_step");
    TCase *draw = tcase_create("draw"), *steps = tcase_create("steps"),
          *hand = tcase_create("hand");

    with_plans(draw, setup, teardown);
    with_plans(steps, setup, teardown);
    tcase_add_unchecked_fixture(hand, setup_all, teardown);
    tcase_add_checked_fixture(hand, suppose, undo);
    tcase_add_test(draw, test_addendum_step__draws_the_stimulus_first_and_the_rest_on_own_money);
    tcase_add_test(draw, test_addendum_step__draws_own_money_for_what_the_stimulus_does_not_pay);
    tcase_add_test(draw, test_addendum_step__says_what_no_fund_can_pay_and_why);
    tcase_add_test(draw, test_addendum_step__does_not_choose_between_funds_without_an_order);
    tcase_add_test(draw, test_addendum_step__draws_at_most_64_funds);
    tcase_add_test(draw, test_addendum_step__draws_no_fund_for_a_plan_that_lasts_too_long);
    tcase_add_test(draw, test_addendum_step__draws_again_until_the_year_is_reserved);
    tcase_add_test(steps, test_addendum_step__is_signed_by_every_party_and_the_office);
    tcase_add_test(steps, test_addendum_step__cancels_and_releases_the_money);
    tcase_add_test(steps, test_addendum_step__funds_no_activity_twice);
    tcase_add_test(steps, test_addendum_step__counts_the_versions_of_an_addendum_once);
    tcase_add_test(steps, test_addendum_step__amends_by_a_version_that_books_the_difference);
    tcase_add_test(steps, test_addendum_step__amends_away_a_party_within_cap_and_fund);
    tcase_add_test(steps, test_addendum_step__amends_by_what_is_left_at_the_signing);
    tcase_add_test(steps, test_addendum_step__amends_again_after_a_version_was_cancelled);
    tcase_add_test(steps, test_addendum_step__does_not_amend_a_year_that_is_accounted_for);
    tcase_add_loop_test(hand, test_addendum_step__is_taken_in_its_turn, 0,
                        COUNT(states) * COUNT(states));
    tcase_add_loop_test(hand, test_addendum_step__moves_a_year_with_its_addendum_only, 0,
                        COUNT(year_states) * COUNT(year_states));
    tcase_add_loop_test(hand, test_addendum_step__fixes_every_part_of_what_is_agreed, 0,
                        COUNT(fixed));
    tcase_add_test(hand, test_addendum_step__needs_an_addendum_a_day_and_a_year);
    suite_add_tcase(suite, draw);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, hand);
    return suite;
}
