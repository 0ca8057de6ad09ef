/* The conditions of an addendum: each by itself, all together, waived, and certified falsely. */
#include "plans.h"

#include <sqlite3.h>

Suite *addendum_condition_suite(void);

#define NATIONAL "national-supplement-2022-2023"
#define TRANSITION "zk-transition-2023"
#define NOTA "sample-nota"
#define PAYEE(agb)                                                                                 \
    "DELETE FROM addendum_money; INSERT INTO addendum_money VALUES('s', 's-1', '" agb              \
    "', 2023, 1000000)"
#define AGREE "UPDATE addendum SET state = 'agreed' WHERE id = 's'"

static wlz_registry *reg;

static void setup(void)
{
    reg = plan_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

/* What the library writes before it agrees a draft, written by hand: the day, the draw, the certificates. */
static void prepare(const char *agreed_on)
{
    char sql[200];

    snprintf(sql, sizeof sql, "UPDATE addendum SET agreed_on = '%s' WHERE id = 's'", agreed_on);
    sql_run(reg, sql);
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, NULL));
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', u.rule, p.id, p.value"
                 " FROM addendum_rule u JOIN provision p ON p.topic = u.topic WHERE u.number = 1"
                 " AND NOT EXISTS(SELECT 1 FROM provision b JOIN document d ON d.id = b.document"
                 "   WHERE b.topic = p.topic AND d.kind = 'nota-van-inlichtingen'"
                 "   AND b.document <> p.document)");
}

static void assert_raw(const char *rule)
{
    char *before = registry_digest(reg), *error = sql_fails(reg, AGREE), sql[200];

    ck_assert_str_eq(error, rule);
    sqlite3_free(error);
    assert_unchanged(reg, before);
    snprintf(sql, sizeof sql,
             "SELECT count(DISTINCT rule) = 1 AND min(rule) = '%s' FROM addendum_unmet"
             " WHERE addendum = 's'",
             rule);
    ck_assert_msg(sql_int(reg, sql) == 1, "addendum_unmet does not show %s alone", rule);
}

static bool violates(const char *rule)
{
    for (size_t i = 0; i < wlz_violation_list(reg)->count; i++)
        if (strcmp(wlz_violation_list(reg)->rows[i]->rule, rule) == 0)
            return true;
    return false;
}

/* A nota of 1 December 2022 says so. */
static void say(const char *topic, int64_t value)
{
    publish(reg, NOTA, "nota-van-inlichtingen", 20221201);
    provide(reg, NOTA, topic, EVERYONE, value);
}

/* ---- each condition by itself ---- */

/* What takes it away from a complete draft, and what puts it back. */
static const struct {
    const char *rule, *spoil, *repair, *document;
    wlz_date agreed_on;
} conditions[] = {
    {"addendum_parties", "DELETE FROM addendum_party WHERE addendum = 's' AND agb = '30000003'",
     "INSERT INTO addendum_party VALUES('s', '30000003')", NATIONAL, 20230110},
    {"addendum_region", "UPDATE addendum SET region = NULL WHERE id = 's'",
     "UPDATE addendum SET region = '5503' WHERE id = 's'", NULL, 20230110},
    {"addendum_region",
     "UPDATE addendum SET region = (SELECT min(code) FROM region WHERE office = 'cz')"
     " WHERE id = 's'",
     "UPDATE addendum SET region = '5503' WHERE id = 's'", NULL, 20230110},
    {"addendum_aim", "UPDATE addendum SET aim = NULL WHERE id = 's'",
     "UPDATE addendum SET aim = 'a' WHERE id = 's'", NATIONAL, 20230110},
    {"addendum_aim", "UPDATE addendum SET aim = '  ' WHERE id = 's'",
     "UPDATE addendum SET aim = 'a' WHERE id = 's'", NATIONAL, 20230110},
    {"addendum_regional_support", "UPDATE addendum SET regional_support = NULL WHERE id = 's'",
     "UPDATE addendum SET regional_support = 's' WHERE id = 's'", NATIONAL, 20230110},
    {"addendum_sustained", "UPDATE addendum SET sustained = '' WHERE id = 's'",
     "UPDATE addendum SET sustained = 's' WHERE id = 's'", NATIONAL, 20230110},
    {"addendum_obligations", "UPDATE addendum SET obligations = NULL WHERE id = 's'",
     "UPDATE addendum SET obligations = 's' WHERE id = 's'", NATIONAL, 20230110},
    {"addendum_competition", "UPDATE addendum SET competition = 0 WHERE id = 's'",
     "UPDATE addendum SET competition = 1 WHERE id = 's'", NATIONAL, 20230110},
    {"addendum_timeline", "DELETE FROM addendum_milestone WHERE addendum = 's'",
     "INSERT INTO addendum_milestone VALUES('s', 's-1', '2023-06-01', 'm')", NATIONAL, 20230110},
    {"addendum_timeline",
     "UPDATE addendum_activity SET starts_on = '2022-01-01', ends_on = '2022-12-31'"
     " WHERE addendum = 's'",
     "UPDATE addendum_activity SET ends_on = '2023-01-01' WHERE addendum = 's'", NATIONAL,
     20230110},
    {"addendum_monitoring", "DELETE FROM monitoring WHERE addendum = 's' AND kind = 'spending'",
     "INSERT INTO monitoring VALUES('s', 2023, 'spending', '30000003', '2024-03-01', 12, 1)",
     TRANSITION, 20230110},
    {"addendum_no_double_funding",
     "UPDATE addendum_activity SET cost_cents = 999999 WHERE addendum = 's'",
     "UPDATE addendum_activity SET cost_cents = 1000000 WHERE addendum = 's'", NATIONAL, 20230110},
    {"addendum_no_double_funding",
     "INSERT INTO addendum_other_money VALUES('s', 's-1', 'subsidy', 1)",
     "UPDATE addendum_money SET amount_cents = 999999 WHERE addendum = 's'", NATIONAL, 20230110},
    {"addendum_payee", PAYEE("41000003"), PAYEE("30000003"), NATIONAL, 20230110},
    {"addendum_payee", PAYEE("30000004") "; INSERT INTO addendum_party VALUES('s', '30000004')",
     PAYEE("30000001"), NATIONAL, 20230110},
    {"addendum_payee",
     "UPDATE addendum_activity SET cost_cents = 42000001 WHERE addendum = 's';"
     " UPDATE addendum_money SET amount_cents = 42000001 WHERE addendum = 's'",
     "UPDATE addendum_money SET amount_cents = 42000000 WHERE addendum = 's'", NATIONAL, 20230110},
    {"addendum_fund", "DELETE FROM addendum_money WHERE addendum = 's'",
     "INSERT INTO addendum_money VALUES('s', 's-1', '30000001', 2023, 1)", TRANSITION, 20230110},
    {"addendum_fund",
     "UPDATE addendum_activity SET purpose = 'technology-at-home' WHERE addendum = 's'",
     "UPDATE addendum_activity SET purpose = 'proven-technology' WHERE addendum = 's'", TRANSITION,
     20230110},
    {"addendum_deadline", "UPDATE addendum SET title = 'late' WHERE id = 's'",
     "UPDATE addendum SET title = 'in time' WHERE id = 's'", "zk-supplement-2023", 20230602},
};

START_TEST(test_addendum_condition__refuses_a_draft_that_lacks_one_thing)
{
    wlz_date day = conditions[_i].agreed_on;
    const wlz_violation *violation;

    test_set_today(day);
    sql_run(reg, "UPDATE context SET at = unixepoch('2023-06-02 10:00')"); /* of what is supposed */
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, conditions[_i].spoil);
    assert_refused(reg, conditions[_i].rule, wlz_addendum_agree(reg, "s", day));
    assert_refused(reg, conditions[_i].rule, wlz_addendum_agree(reg, "s", day));
    ck_assert_msg(wlz_violation_list(reg)->count == 1, "%s", wlz_message(reg));
    violation = wlz_violation_list(reg)->rows[0];
    assert_text(violation->subject, "s");
    if (conditions[_i].document == NULL)
        ck_assert_ptr_null(violation->document);
    else
        ck_assert_str_eq(violation->document, conditions[_i].document);
    ck_assert_int_eq(violation->document == NULL, violation->paragraph == NULL);
    assert_message(reg, conditions[_i].rule);
    prepare(day == 20230110 ? "2023-01-10" : "2023-06-02");
    assert_raw(conditions[_i].rule);
    sql_run(reg, "DELETE FROM addendum_parameter; DELETE FROM addendum_funding");
    sql_run(reg, conditions[_i].repair);
    assert_ok(reg, wlz_addendum_agree(reg, "s", day == 20230110 ? day : 20230601));
    assert_state(reg, "s", "agreed");
}
END_TEST

/* The library never draws like this: by hand, on a fund that cannot pay for it. */
static const struct {
    const char *rule, *purpose, *fund, *other_fund;
    wlz_cents cents, other_cents;
} fundings[] = {
    {"addendum_purpose", "regional-development", STIMULUS, NULL, 1000000, 0},
    {"addendum_sector", "regional-cooperation", "zk-stimulus-vv-2023", NULL, 1000000, 0},
    {"addendum_sector", "regional-cooperation", STIMULUS, "zk-stimulus-vv-2023", 1, 999999},
    {"addendum_fund", "regional-cooperation", OWN_MONEY, NULL, 1000000, 0},
    {"addendum_fund", "regional-cooperation", STIMULUS, OWN_MONEY, 999999, 1},
    {"addendum_fund", "regional-cooperation", STIMULUS, NULL, 999999, 0},
    {"addendum_fund", "regional-cooperation", STIMULUS, NULL, 1000001, 0},
};

static void fund_by_hand(const char *fund, wlz_cents cents)
{
    char sql[200];

    snprintf(sql, sizeof sql,
             "INSERT INTO addendum_funding VALUES('s', 's-1', '%s', '30000001', 2023, %d)", fund,
             (int)cents);
    sql_run(reg, sql);
}

START_TEST(test_addendum_condition__holds_for_a_draw_by_hand)
{
    char sql[200];

    plan_draft(reg, "s", 1, 1000000);
    snprintf(sql, sizeof sql, "UPDATE addendum_activity SET purpose = '%s' WHERE addendum = 's'",
             fundings[_i].purpose);
    sql_run(reg, sql);
    prepare("2023-01-10");
    sql_run(reg, "DELETE FROM addendum_funding WHERE addendum = 's'");
    fund_by_hand(fundings[_i].fund, fundings[_i].cents);
    if (fundings[_i].other_fund != NULL)
        fund_by_hand(fundings[_i].other_fund, fundings[_i].other_cents);
    assert_raw(fundings[_i].rule);
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, NULL));
    sql_run(reg, AGREE);
    ck_assert_int_eq(fund_booked(reg, STIMULUS) + fund_booked(reg, OWN_MONEY), 1000000);
}
END_TEST

/* ---- all of them ---- */

START_TEST(test_addendum_condition__that_is_not_met_is_listed_with_its_source)
{
    static const char *const rules[] = {
        "addendum_aim",       "addendum_competition", "addendum_deadline",
        "addendum_fund",      "addendum_monitoring",  "addendum_obligations",
        "addendum_parties",   "addendum_purpose",     "addendum_region",
        "addendum_sustained", "addendum_timeline",    "addendum_regional_support",
    };
    wlz_addendum empty = {.id = "s", .office = OFFICE, .sector = "GZ", .title = "t"};

    test_set_today(20230602);
    assert_ok(reg, wlz_addendum_draft(reg, &empty));
    assert_refused(reg, "addendum_aim", wlz_addendum_agree(reg, "s", 20230602));
    assert_status(reg, WLZ_REFUSED, wlz_addendum_agree(reg, "s", 20230602));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, COUNT(rules));
    for (int i = 0; i < COUNT(rules); i++) {
        ck_assert_msg(violates(rules[i]), "%s is not listed", rules[i]);
        assert_message(reg, rules[i]);
    }
    for (size_t i = 0; i < wlz_violation_list(reg)->count; i++) {
        const wlz_violation *v = wlz_violation_list(reg)->rows[i];

        ck_assert_int_eq(v->document == NULL, strcmp(v->rule, "addendum_region") == 0);
        ck_assert_int_eq(v->paragraph == NULL, v->document == NULL);
    }
    prepare("2023-06-02");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_unmet WHERE addendum = 's'"),
                     COUNT(rules));
}
END_TEST

/* Without a day of agreement no certificate holds. */
START_TEST(test_addendum_condition__is_checked_on_the_day_of_the_agreement)
{
    char *error;

    plan_draft(reg, "s", 1, 1000000);
    prepare("2023-01-10");
    sql_run(reg, "UPDATE addendum SET agreed_on = NULL WHERE id = 's'");
    error = sql_fails(reg, AGREE);
    ck_assert_str_eq(error, "addendum_agreed_on");
    sqlite3_free(error);
    sql_run(reg, "UPDATE addendum SET agreed_on = '2022-05-31' WHERE id = 's'");
    sqlite3_free(sql_fails(reg, AGREE)); /* nothing was published then */
    ck_assert_int_eq(sql_int(reg, "SELECT count(DISTINCT rule) FROM addendum_unmet WHERE addendum ="
                                  " 's' AND rule IN ('addendum_deadline', 'addendum_parties')"),
                     2);
    sql_run(reg, "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = 's'");
    error = sql_fails(reg, "UPDATE addendum SET state = 'agreed', agreed_on = '2023-01-11'"
                           " WHERE id = 's'");
    ck_assert_str_eq(error, "addendum_fixed"); /* a step changes nothing else */
    sqlite3_free(error);
    sql_run(reg, AGREE);
}
END_TEST

START_TEST(test_addendum_condition__reports_the_amounts_that_do_not_fit)
{
    plan_draft(reg, "s", 1, HEADROOM_CENTS + 100);
    assert_refused(reg, "addendum_payee", wlz_addendum_agree(reg, "s", 20230110));
    assert_status(reg, WLZ_REFUSED, wlz_addendum_agree(reg, "s", 20230110));
    assert_amounts(reg, 0, HEADROOM_CENTS, HEADROOM_CENTS + 100, 100, HEADROOM_CENTS);
    plan_draft(reg, "p", 1, 1000000);
    sql_run(reg, "DELETE FROM addendum_party WHERE addendum = 'p' AND agb = '30000003'");
    assert_status(reg, WLZ_REFUSED, wlz_addendum_agree(reg, "p", 20230110));
    assert_text(wlz_violation_list(reg)->rows[0]->subject, "1 of at least 2 parties");
}
END_TEST

/* ---- what documents change ---- */

static const struct {
    const char *topic, *spoil, *rule;
    bool waivable;
} flags[] = {
    {"addendum.regional_support", "UPDATE addendum SET regional_support = NULL",
     "addendum_regional_support", true},
    {"addendum.aim", "UPDATE addendum SET aim = NULL", "addendum_aim", true},
    {"addendum.sustained", "UPDATE addendum SET sustained = NULL", "addendum_sustained", true},
    {"addendum.obligations", "UPDATE addendum SET obligations = NULL", "addendum_obligations",
     true},
    {"addendum.competition", "UPDATE addendum SET competition = 0", "addendum_competition", true},
    {"addendum.monitoring", "DELETE FROM monitoring", "addendum_monitoring", true},
    {"addendum.timeline", "DELETE FROM addendum_milestone", "addendum_timeline", true},
    {"addendum.fund", "UPDATE addendum_activity SET purpose = 'technology-at-home'",
     "addendum_fund", false},
    {"addendum.no_double_funding", "UPDATE addendum_activity SET cost_cents = 1",
     "addendum_no_double_funding", false},
    {"addendum.payee", PAYEE("41000003"), "addendum_payee", false},
    {"addendum.sector", "UPDATE addendum SET region = NULL", "addendum_region", false},
};

START_TEST(test_addendum_condition__is_waived_by_a_better_document_unless_it_protects_the_money)
{
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, flags[_i].spoil);
    assert_refused(reg, flags[_i].rule, wlz_addendum_agree(reg, "s", 20230110));
    say(flags[_i].topic, 0);
    if (!flags[_i].waivable) {
        assert_refused(reg, flags[_i].rule, wlz_addendum_agree(reg, "s", 20230110));
        return;
    }
    assert_refused(reg, flags[_i].rule, wlz_addendum_agree(reg, "s", 20221130)); /* not known yet */
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_parameter m JOIN provision p"
                                  " ON p.id = m.provision WHERE p.document = 'sample-nota'"),
                     1);
}
END_TEST

/* Of an addendum for which another condition is waived, and of one beside it for which nothing is. */
START_TEST(test_addendum_condition__that_is_waived_is_no_other_one)
{
    plan_draft(reg, "s", 1, 1000000);
    plan_draft(reg, "t", 1, 1000000);
    sql_run(reg, "UPDATE addendum SET aim = NULL WHERE id = 's'");
    say("addendum.aim", 0);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    sql_run(reg, "UPDATE addendum SET sustained = NULL WHERE id = 't'");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_lack WHERE addendum = 't'"
                                  " AND rule = 'addendum_sustained'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_lack WHERE addendum = 's'"
                                  " AND rule = 'addendum_aim'"),
                     0);
    sql_run(reg, "UPDATE addendum SET aim = NULL WHERE id = 't'");
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_lack WHERE addendum = 't'"
                                  " AND rule = 'addendum_aim'"),
                     1);
}
END_TEST

/* Without any money of the addendum: a cent more than it costs. */
START_TEST(test_addendum_condition__counts_other_money_to_the_cent)
{
    static const char rule[] = "SELECT count(*) FROM addendum_lack WHERE addendum = 's'"
                               " AND rule = 'addendum_no_double_funding'";
    wlz_addendum_other_money other = {"s-more", "sample subsidy", 100};

    plan_draft(reg, "s", 1, 1000000);
    plan_activity(reg, "s", "s-more", "regional-cooperation", 100);
    assert_ok(reg, wlz_addendum_other_money_add(reg, "s", &other));
    ck_assert_int_eq(sql_int(reg, rule), 0);
    other = (wlz_addendum_other_money){"s-more", "sample gift", 1};
    assert_ok(reg, wlz_addendum_other_money_add(reg, "s", &other));
    ck_assert_int_eq(sql_int(reg, rule), 1);
}
END_TEST

/* Of its own family, whatever others have committed. */
START_TEST(test_addendum_condition__opens_the_years_of_its_own_family)
{
    plan_signed(reg, "a", 1, 1000000);
    plan_signed(reg, "b", 1, 1000000);
    assert_ok(reg, wlz_addendum_amend(reg, "a", "a2"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_opening WHERE addendum = 'a2'"),
                     1);
}
END_TEST

START_TEST(test_addendum_condition__takes_its_number_from_the_best_document)
{
    plan_draft(reg, "s", 1, 1000000);
    say("addendum.min_parties", 3);
    assert_refused(reg, "addendum_parties", wlz_addendum_agree(reg, "s", 20230110));
    assert_status(reg, WLZ_REFUSED, wlz_addendum_agree(reg, "s", 20230110));
    assert_text(wlz_violation_list(reg)->rows[0]->subject, "2 of at least 3 parties");
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, NOTA);
    assert_ok(reg, wlz_addendum_party_add(reg, "s", POOR_PARTY));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

START_TEST(test_addendum_condition__deadline_includes_its_day)
{
    test_set_today(20230602);
    plan_draft(reg, "s", 1, 1000000);
    assert_refused(reg, "addendum_deadline", wlz_addendum_agree(reg, "s", 20230602));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230601));
}
END_TEST

START_TEST(test_addendum_condition__allows_direct_payment_where_a_document_does)
{
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "UPDATE addendum SET payment = 'direct' WHERE id = 's'");
    say("addendum.direct_payment", 0);
    assert_refused(reg, "addendum_payee", wlz_addendum_agree(reg, "s", 20230110));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20221115)); /* before the nota */
    assert_state(reg, "s", "agreed");
}
END_TEST

/* In summer a day in Amsterdam ends two hours before that of UTC: what is recorded half an hour later is of the next. */
START_TEST(test_addendum_condition__counts_what_was_recorded_on_the_day_of_the_agreement)
{
    wlz_provision more = sample_provision(NOTA, "addendum.min_parties", EVERYONE, 3);

    publish(reg, NOTA, "nota-van-inlichtingen", 20221201);
    more.corrects = provide(reg, NOTA, "addendum.min_parties", EVERYONE, 2);
    ck_assert_int_eq(wlz_wall_to_instant(20230511003000, &test_now), WLZ_OK);
    assert_ok(reg, wlz_provision_add(reg, &more, NULL));
    plan_draft(reg, "s", 1, 1000000);
    assert_refused(reg, "addendum_parties", wlz_addendum_agree(reg, "s", 20230511));
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230510));
}
END_TEST

START_TEST(test_addendum_condition__that_is_met_needs_no_certificate)
{
    plan_draft(reg, "s", 1, 1000000);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
    ck_assert_int_eq(sql_int(reg, "SELECT group_concat(rule, ' ') IS"
                                  " 'addendum_deadline addendum_parties'"
                                  " FROM addendum_parameter WHERE addendum = 's'"),
                     1);
}
END_TEST

START_TEST(test_addendum_condition__looks_at_no_fund_that_it_does_not_draw_from)
{
    sql_run(reg, "UPDATE fund SET standing = 'ambiguous', paragraph = 'sample p'"
                 " WHERE id = '" ACCORD "'");
    plan_draft(reg, "s", 1, 1000000);
    prepare("2023-01-10");
    sql_run(reg, AGREE);
}
END_TEST

/* ---- certificates ---- */

/* Each is put in the place of a right one. */
static const struct {
    const char *what, *sql;
} certificates[] = {
    {"another value", "UPDATE addendum_parameter SET value = 1 WHERE rule = 'addendum_parties'"},
    {"another topic's provision",
     "UPDATE addendum_parameter SET (provision, value) = (SELECT id, value FROM provision"
     " WHERE topic = 'addendum.aim') WHERE rule = 'addendum_parties'"},
    {"none", "DELETE FROM addendum_parameter WHERE rule = 'addendum_parties'"},
    {"a provision of lower rank",
     "UPDATE addendum_parameter SET (provision, value) = (SELECT id, value FROM provision"
     " WHERE document = 'sample-framework') WHERE rule = 'addendum_parties'"},
    {"a provision that was corrected",
     "UPDATE addendum_parameter SET (provision, value) = (SELECT id, value FROM provision p"
     " WHERE document = 'sample-nota' AND EXISTS(SELECT 1 FROM provision c WHERE c.corrects = "
     "p.id))"
     " WHERE rule = 'addendum_parties'"},
    {"a provision of another office",
     "UPDATE addendum_parameter SET (provision, value) = (SELECT id, value FROM provision"
     " WHERE document = 'sample-cz') WHERE rule = 'addendum_parties'"},
    {"a provision published later",
     "UPDATE addendum_parameter SET (provision, value) = (SELECT id, value FROM provision"
     " WHERE document = 'sample-late') WHERE rule = 'addendum_parties'"},
};

/* The nota says 1 first, and 2 by its correction. Everything else says 1. */
static void publish_claims(void)
{
    wlz_document other = sample_document("sample-cz", "regulation", 20221201);
    wlz_provision right = sample_provision(NOTA, "addendum.min_parties", EVERYONE, 2);

    other.office = "cz";
    publish(reg, NOTA, "nota-van-inlichtingen", 20221201);
    right.corrects = provide(reg, NOTA, "addendum.min_parties", EVERYONE, 1);
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    assert_ok(reg, wlz_document_add(reg, &other));
    provide(reg, "sample-cz", "addendum.min_parties", EVERYONE, 1);
    publish(reg, "sample-framework", "regional-policy", 20221201);
    provide(reg, "sample-framework", "addendum.min_parties", EVERYONE, 1);
    publish(reg, "sample-late", "nota-van-inlichtingen", 20230111);
    provide(reg, "sample-late", "addendum.min_parties", EVERYONE, 1);
}

START_TEST(test_addendum_condition__accepts_no_false_certificate)
{
    publish_claims();
    plan_draft(reg, "s", 1, 1000000);
    prepare("2023-01-10");
    sql_run(reg, "DELETE FROM addendum_parameter WHERE rule = 'addendum_parties'");
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', 'addendum_parties', id, value"
                 " FROM provision WHERE document = 'sample-nota' AND corrects IS NOT NULL");
    sql_run(reg, "SAVEPOINT right");
    sql_run(reg, AGREE);
    sql_run(reg, "ROLLBACK TO right; RELEASE right");
    sql_run(reg, certificates[_i].sql);
    assert_raw("addendum_parties");
}
END_TEST

/* A waiver is a certificate too. */
START_TEST(test_addendum_condition__accepts_no_false_waiver)
{
    static const char *const waivers[] = {
        "SELECT 's', 'addendum_aim', id, 0 FROM provision WHERE topic = 'addendum.aim'",
        "SELECT 's', 'addendum_aim', id, value FROM provision WHERE topic = 'settlement.on_result'",
        "SELECT 's', 'addendum_aim', id, value FROM provision WHERE topic = 'addendum.aim'",
    };
    char sql[300];

    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "UPDATE addendum SET aim = NULL WHERE id = 's'");
    prepare("2023-01-10");
    for (int i = 0; i < COUNT(waivers); i++) {
        sql_run(reg, "DELETE FROM addendum_parameter WHERE rule = 'addendum_aim'");
        snprintf(sql, sizeof sql, "INSERT INTO addendum_parameter %s", waivers[i]);
        sql_run(reg, sql);
        assert_raw("addendum_aim");
    }
}
END_TEST

/* Nor is what protects the money waived by one that holds. */
START_TEST(test_addendum_condition__accepts_no_waiver_of_what_protects_the_money)
{
    plan_draft(reg, "s", 1, 1000000);
    say("addendum.fund", 0);
    sql_run(reg, "DELETE FROM addendum_money WHERE addendum = 's'");
    prepare("2023-01-10");
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', 'addendum_fund', id, 0 FROM provision"
                 " WHERE document = '" NOTA "'");
    assert_raw("addendum_fund");
}
END_TEST

START_TEST(test_addendum_condition__allows_direct_payment_by_its_own_certificate)
{
    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "UPDATE addendum SET payment = 'direct' WHERE id = 's'");
    say("addendum.direct_payment", 0);
    prepare("2023-01-10");
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', 'addendum_aim', id, 1 FROM provision"
                 " WHERE topic = 'addendum.aim'");
    assert_raw("addendum_payee");
}
END_TEST

Suite *addendum_condition_suite(void)
{
    Suite *suite = suite_create("addendum_condition");
    TCase *tables = tcase_create("tables"), *cases = tcase_create("cases");

    tcase_add_unchecked_fixture(tables, setup, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    with_plans(cases, setup, teardown);
    tcase_add_loop_test(tables, test_addendum_condition__refuses_a_draft_that_lacks_one_thing, 0,
                        COUNT(conditions));
    tcase_add_loop_test(tables, test_addendum_condition__holds_for_a_draw_by_hand, 0,
                        COUNT(fundings));
    tcase_add_loop_test(
        tables,
        test_addendum_condition__is_waived_by_a_better_document_unless_it_protects_the_money, 0,
        COUNT(flags));
    tcase_add_loop_test(tables, test_addendum_condition__accepts_no_false_certificate, 0,
                        COUNT(certificates));
    tcase_add_test(cases, test_addendum_condition__that_is_not_met_is_listed_with_its_source);
    tcase_add_test(cases, test_addendum_condition__is_checked_on_the_day_of_the_agreement);
    tcase_add_test(cases, test_addendum_condition__reports_the_amounts_that_do_not_fit);
    tcase_add_test(cases, test_addendum_condition__that_is_waived_is_no_other_one);
    tcase_add_test(cases, test_addendum_condition__counts_other_money_to_the_cent);
    tcase_add_test(cases, test_addendum_condition__opens_the_years_of_its_own_family);
    tcase_add_test(cases, test_addendum_condition__takes_its_number_from_the_best_document);
    tcase_add_test(cases, test_addendum_condition__deadline_includes_its_day);
    tcase_add_test(cases, test_addendum_condition__allows_direct_payment_where_a_document_does);
    tcase_add_test(cases, test_addendum_condition__accepts_no_false_waiver);
    tcase_add_test(cases,
                   test_addendum_condition__counts_what_was_recorded_on_the_day_of_the_agreement);
    tcase_add_test(cases, test_addendum_condition__that_is_met_needs_no_certificate);
    tcase_add_test(cases, test_addendum_condition__looks_at_no_fund_that_it_does_not_draw_from);
    tcase_add_test(cases, test_addendum_condition__accepts_no_waiver_of_what_protects_the_money);
    tcase_add_test(cases, test_addendum_condition__allows_direct_payment_by_its_own_certificate);
    suite_add_tcase(suite, tables);
    suite_add_tcase(suite, cases);
    return suite;
}
