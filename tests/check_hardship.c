/* The hardship clause: what is required, what is missing, what was in time, and what a grant comes to. */
#include "samples.h"

#include <sqlite3.h>

Suite *hardship_suite(void);

#define DOCUMENT "agreement-" GZ_PROVIDER

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221001);
    reg = sample_copy();
    test_set_today(20221001);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_hardship_request request_at(wlz_wall at)
{
    wlz_hardship_request r = {OFFICE, GZ_PROVIDER, 2023, "GZ", 9700, 20220805, 0};

    ck_assert_int_eq(wlz_wall_to_instant(at, &r.requested_at), WLZ_OK);
    return r;
}

static int64_t added(wlz_hardship_request r)
{
    int64_t id = 0;

    assert_ok(reg, wlz_hardship_request_add(reg, &r, &id));
    return id;
}

static int64_t argued(void)
{
    int64_t id = added(request_at(20220915120000));

    assert_ok(reg, wlz_hardship_argument_add(reg, id, "not-cost-covering", "sample figures"));
    return id;
}

static wlz_hardship_decision granting(int64_t contract)
{
    return (wlz_hardship_decision){.verdict = WLZ_HARDSHIP_GRANTED,
                                   .granted_bp = 9700,
                                   .contract = contract,
                                   .motivation = "sample motivation",
                                   .decided_by = "sample buyer",
                                   .decided_on = 20221005};
}

static wlz_status decided(int64_t request, wlz_hardship_decision d)
{
    test_reach(d.decided_on);
    return wlz_hardship_decide(reg, request, &d);
}

static wlz_hardship *hardship_of(int64_t request)
{
    wlz_hardship *h = NULL;

    assert_ok(reg, wlz_hardship_get(reg, request, &h));
    return h;
}

/* ---- what is required ---- */

static const struct {
    const char *office;
    int year, tests;
} offices[] = {
    {OFFICE, 2023, 1},
    {OFFICE, 2024, 7},
    {"cz", 2024, 5},
    {"vgz", 2025, 5},
    {"menzis", 2026, 5},
    {"dsw", 2028, 2},
    {"zorg-en-zekerheid", 2024, 5},
    {"salland", 2024, 5},
    {"cz", 2027, 0},
};

START_TEST(test_hardship__requires_the_tests_of_the_office)
{
    wlz_hardship_request r = request_at(20220915120000);
    wlz_hardship *h;

    r.office = offices[_i].office;
    r.year = offices[_i].year;
    h = hardship_of(added(r));
    ck_assert_str_eq(h->state, "requested");
    ck_assert_uint_eq(h->missing_count, (size_t)offices[_i].tests);
    wlz_hardship_free(h);
}
END_TEST

START_TEST(test_hardship__of_2024_is_that_of_the_sector)
{
    wlz_hardship_request r = request_at(20220915120000);
    wlz_hardship *h;

    r.year = 2024;
    r.sector = "VV";
    h = hardship_of(added(r));
    ck_assert_uint_eq(h->missing_count, 7);
    wlz_hardship_free(h);
    r.office = "cz"; /* whose policy for VV is not held */
    h = hardship_of(added(r));
    ck_assert_uint_eq(h->missing_count, 0);
    wlz_hardship_free(h);
}
END_TEST

START_TEST(test_hardship__names_the_tests_that_lack_an_argument)
{
    wlz_hardship_request r = request_at(20220915120000);
    wlz_hardship *h;
    int64_t id;

    r.office = "dsw";
    r.year = 2024;
    id = added(r);
    assert_ok(reg, wlz_hardship_argument_add(reg, id, "efficient-care", "sample"));
    h = hardship_of(id);
    ck_assert_uint_eq(h->missing_count, 1);
    ck_assert_str_eq(h->missing[0], "not-cost-covering");
    wlz_hardship_free(h);
    assert_refused(reg, "hardship_argument_pk",
                   wlz_hardship_argument_add(reg, id, "efficient-care", "again"));
    assert_refused(reg, "hardship_argument_ground",
                   wlz_hardship_argument_add(reg, id, "perspective", "sample"));
    assert_refused(reg, "hardship_argument_text",
                   wlz_hardship_argument_add(reg, id, "not-cost-covering", " "));
    assert_ok(reg, wlz_hardship_argument_add(reg, id, "not-cost-covering", "sample"));
}
END_TEST

/* ---- in time ---- */

static const struct {
    wlz_wall at;
    bool as_advised, timely;
} moments[] = {
    {20220831235959, true, true},
    {20220901000000, false, true},
    {20220921235959, false, true},
    {20220922000000, false, false},
};

START_TEST(test_hardship__is_advised_before_september_and_late_after_the_appeal)
{
    wlz_hardship *h = hardship_of(added(request_at(moments[_i].at)));
    wlz_wall deadline = 0;

    ck_assert(h->as_advised == moments[_i].as_advised);
    ck_assert(h->timely == moments[_i].timely);
    ck_assert_int_eq(wlz_instant_to_wall(h->deadline, &deadline), WLZ_OK);
    ck_assert_int_eq(deadline, 20220921235959);
    ck_assert_int_eq(wlz_instant_to_wall(h->advised, &deadline), WLZ_OK);
    ck_assert_int_eq(deadline, 20220831235959);
    wlz_hardship_free(h);
}
END_TEST

START_TEST(test_hardship__gives_no_moment_that_no_document_names)
{
    wlz_hardship_request r = request_at(20220915120000);
    wlz_hardship *h;

    r.office = "dsw";
    r.year = 2028;
    h = hardship_of(added(r));
    ck_assert(h->timely && h->deadline == 0 && h->as_advised && h->advised == 0);
    wlz_hardship_free(h);
}
END_TEST

START_TEST(test_hardship__begins_with_a_talk)
{
    wlz_hardship_request r = request_at(20220915120000);
    wlz_hardship *h = hardship_of(added(r));

    ck_assert(!h->contact_missing);
    wlz_hardship_free(h);
    r.contacted_on = 0;
    h = hardship_of(added(r));
    ck_assert(h->contact_missing);
    wlz_hardship_free(h);
    r.office = "dsw"; /* which does not say so */
    h = hardship_of(added(r));
    ck_assert(!h->contact_missing);
    wlz_hardship_free(h);
}
END_TEST

/* A later document of the office says 0: no talk is asked for. */
START_TEST(test_hardship__begins_without_a_talk_where_a_document_says_so)
{
    wlz_hardship_request r = request_at(20220915120000);
    wlz_hardship *h;

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221001);
    provide(reg, "sample-nota", "hardship.contact_first", EVERYONE, 0);
    r.contacted_on = 0;
    h = hardship_of(added(r));
    ck_assert(!h->contact_missing);
    wlz_hardship_free(h);
}
END_TEST

/* ---- granting ---- */

/* It holds for the year once the agreement is signed. */
START_TEST(test_hardship__granted_is_the_percentage_of_the_signed_agreement)
{
    int64_t contract = draft(reg, GZ_PROVIDER), request = argued();
    wlz_tariff_question question = {OFFICE, GZ_PROVIDER, "Z901", "care", 20231231, 0};
    wlz_tariff *trace = NULL;
    wlz_hardship *h;

    assert_ok(reg, decided(request, granting(contract)));
    h = hardship_of(request);
    ck_assert_str_eq(h->state, "granted");
    ck_assert_int_eq(h->granted_bp, 9700);
    wlz_hardship_free(h);
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), 9580);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221001));
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), 9700);
    trace = tariff_answer(reg, &question, WLZ_OK);
    ck_assert_int_eq(trace->bp, 9700);
    assert_text(wlz_tariff_json(trace), "hardship clause, request 1");
    wlz_tariff_free(trace);
}
END_TEST

/* Also of an agreement for years: it ends with the year. */
START_TEST(test_hardship__granted_ends_with_the_year)
{
    wlz_contract years = {"dsw", GZ_PROVIDER, 20240101, 20290101, "sample-years", "Sample"};
    wlz_hardship_request r = request_at(20220915120000);
    int64_t request, contract = 0;

    r.office = "dsw";
    r.year = 2025;
    r.sector = "VV"; /* of which DSW sets no percentage */
    request = added(r);
    assert_ok(reg, wlz_contract_draft(reg, &years, &contract));
    assert_ok(reg, decided(request, granting(contract)));
    ck_assert_int_eq(sql_int(reg, "SELECT (valid_from, valid_to, value, sector, provider) IS"
                                  " ('2025-01-01', '2026-01-01', 9700, 'VV', '" GZ_PROVIDER "')"
                                  " FROM provision WHERE document = 'sample-years'"),
                     1);
}
END_TEST

START_TEST(test_hardship__granted_ends_with_the_year_of_an_open_agreement)
{
    wlz_contract open = {"dsw", GZ_PROVIDER, 20250301, 0, "sample-open", "Sample"};
    wlz_hardship_request r = request_at(20220915120000);
    int64_t request, contract = 0;

    r.office = "dsw";
    r.year = 2025;
    r.sector = "VV";
    request = added(r);
    assert_ok(reg, wlz_contract_draft(reg, &open, &contract));
    assert_ok(reg, decided(request, granting(contract)));
    ck_assert_int_eq(sql_int(reg, "SELECT (valid_from, valid_to) IS ('2025-03-01', '2026-01-01')"
                                  " FROM provision WHERE document = 'sample-open'"),
                     1);
}
END_TEST

/* ---- a percentage that the policy sets ---- */

/* At DSW a percentage becomes 95,7% (S3-157). The provider has that of 2023 and the point of the monitor. */
static wlz_status asked_at_dsw(wlz_bp bp)
{
    wlz_contract years = {"dsw", GZ_PROVIDER, 20240101, 20290101, "sample-years", "Sample"};
    wlz_hardship_request r = {"dsw", GZ_PROVIDER, 2025, "GZ", 9800, 0, 0};
    wlz_hardship_decision d;
    int64_t request, contract = 0;

    r.requested_at = test_now;
    request = added(r);
    assert_ok(reg, wlz_hardship_argument_add(reg, request, "efficient-care", "sample"));
    assert_ok(reg, wlz_hardship_argument_add(reg, request, "not-cost-covering", "sample"));
    assert_ok(reg, wlz_contract_draft(reg, &years, &contract));
    d = granting(contract);
    d.decided_on = 20241001;
    d.granted_bp = bp;
    return decided(request, d);
}

static wlz_status granted_at_dsw(wlz_bp of_2023, const char *monitor, wlz_bp bp)
{
    test_set_today(20240915);
    sql_run(reg, "INSERT INTO performance_fact(performance, fact, value, valid_from, known_on,"
                 " evidence) VALUES('Z901', 'profile', 'other', '2024-01-01', '2024-01-01', 's')");
    if (of_2023 != 0)
        record_at(reg, "dsw", GZ_PROVIDER, "tariff.care.2023", NULL, of_2023);
    record_at(reg, "dsw", GZ_PROVIDER, "dsw.monitor", monitor, 0);
    return asked_at_dsw(bp);
}

START_TEST(test_hardship__grants_what_the_policy_sets_and_nothing_else)
{
    static const wlz_bp others[] = {9569, 9571, 9800, 10000};

    if (_i < COUNT(others)) {
        assert_status(reg, WLZ_REFUSED, granted_at_dsw(9490, "equal", others[_i]));
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "hardship_decision_percentage");
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, "dsw-policy-gz-2024-2028");
        assert_message(reg, "95,7%");
        ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM hardship_decision"), 0);
        return;
    }
    assert_ok(reg, granted_at_dsw(9490, "equal", 9570));
    ck_assert_int_eq(sql_int(reg, "SELECT (valid_from, valid_to, value) IS ('2025-01-01',"
                                  " '2026-01-01', 9570) FROM provision"
                                  " WHERE document = 'sample-years'"),
                     1);
}
END_TEST

/* 94,7 + 1,0 is 95,7, and 96,7 - 1,0: nothing is lowered. A hundredth more, and something would be. */
static const struct {
    wlz_bp of_2023;
    const char *monitor;
    wlz_status status;
} grants[] = {
    {9470, "above", WLZ_OK},        {9471, "above", WLZ_UNDECIDED}, {9570, "equal", WLZ_OK},
    {9571, "equal", WLZ_UNDECIDED}, {9670, "below", WLZ_OK},        {9671, "below", WLZ_UNDECIDED},
    {0, "equal", WLZ_UNDECIDED}, /* no percentage is known */
};

START_TEST(test_hardship__lowers_no_percentage)
{
    wlz_status status = granted_at_dsw(grants[_i].of_2023, grants[_i].monitor, 9570);

    ck_assert_msg(status == grants[_i].status, "%d, %s: %s", grants[_i].of_2023, grants[_i].monitor,
                  wlz_message(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM hardship_decision"), status == WLZ_OK);
    if (grants[_i].of_2023 == 9471)
        assert_message(reg, "95,71% for Z901");
    if (grants[_i].of_2023 == 0)
        assert_message(reg, "tariff.care.2023");
}
END_TEST

/* Of several percentages that are not known it says why of the first. */
START_TEST(test_hardship__lowers_none_of_several_that_are_not_known)
{
    wlz_performance second = {"Z909", "GZ", NULL, "day", "Sample"};

    assert_ok(reg, wlz_performance_add(reg, &second));
    assert_status(reg, WLZ_UNDECIDED, granted_at_dsw(0, "equal", 9570));
    assert_message(reg, "tariff.care.2023");
}
END_TEST

START_TEST(test_hardship__lowers_none_where_no_performance_is_registered)
{
    wlz_close(reg);
    test_set_today(20240915);
    reg = all_policies_registry();
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
    assert_status(reg, WLZ_UNDECIDED, asked_at_dsw(9570));
    ck_assert_str_eq(wlz_message(reg), "whether the hardship clause lowers a percentage of "
                                       "30000001 is not known");
}
END_TEST

START_TEST(test_hardship__is_granted_up_to_all_of_the_tariff)
{
    wlz_hardship_decision d = granting(draft(reg, GZ_PROVIDER));
    int64_t request = argued();

    d.granted_bp = 10001;
    assert_refused(reg, "provision_value", decided(request, d));
    d.granted_bp = 10000;
    assert_ok(reg, decided(request, d));
}
END_TEST

START_TEST(test_hardship__is_granted_when_every_test_is_argued)
{
    int64_t contract = draft(reg, GZ_PROVIDER), request = added(request_at(20220915120000));

    assert_refused(reg, "hardship_decision_grounds", decided(request, granting(contract)));
    assert_ok(reg, wlz_hardship_argument_add(reg, request, "not-cost-covering", "sample"));
    assert_ok(reg, decided(request, granting(contract)));
}
END_TEST

START_TEST(test_hardship__is_refused_without_an_agreement)
{
    int64_t request = added(request_at(20220915120000));
    wlz_hardship_decision d = granting(0);
    wlz_hardship *h;

    d.verdict = WLZ_HARDSHIP_REFUSED;
    assert_ok(reg, decided(request, d));
    h = hardship_of(request);
    ck_assert_str_eq(h->state, "refused");
    ck_assert_int_eq(h->granted_bp, 0);
    wlz_hardship_free(h);
    assert_refused(reg, "hardship_decided",
                   wlz_hardship_argument_add(reg, request, "not-cost-covering", "later"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provision WHERE topic = 'tariff.care'"
                                  " AND provider IS NOT NULL"),
                     0);
}
END_TEST

START_TEST(test_hardship__is_decided_once)
{
    int64_t contract = draft(reg, GZ_PROVIDER), request = argued();
    wlz_hardship_decision d = granting(contract);

    assert_ok(reg, decided(request, d));
    d.verdict = WLZ_HARDSHIP_REFUSED;
    assert_refused(reg, "hardship_decision_pk", decided(request, d));
    assert_refused(reg, "provision_natural", decided(request, granting(contract)));
    assert_status(reg, WLZ_NOTFOUND, decided(request + 1, d));
    d.verdict = WLZ_HARDSHIP_UNDECIDED;
    assert_status(reg, WLZ_INVALID, decided(request, d));
    assert_message(reg, "verdict");
    sqlite3_free(sql_fails(reg, "UPDATE hardship_decision SET motivation = 'other'"));
}
END_TEST

START_TEST(test_hardship__is_granted_in_a_draft_of_the_provider_for_the_year)
{
    wlz_contract contract = {"cz", GZ_PROVIDER, 20230101, 20240101, "sample-cz", "Sample"};
    int64_t request = argued(), another = 0, before = 0, signed_one = draft(reg, GZ_PROVIDER),
            others = draft(reg, VV_PROVIDER);

    assert_ok(reg, wlz_contract_draft(reg, &contract, &another));
    assert_refused(reg, "hardship_decision_agreement", decided(request, granting(another)));
    contract = (wlz_contract){OFFICE, GZ_PROVIDER, 20220101, 20230101, "sample-2022", "Sample"};
    assert_ok(reg, wlz_contract_draft(reg, &contract, &before));
    assert_refused(reg, "hardship_decision_ends", decided(request, granting(before)));
    assert_refused(reg, "provision_of_agreement", decided(request, granting(others)));
    assert_ok(reg, wlz_contract_sign(reg, signed_one, 20221001));
    assert_refused(reg, "provision_of_agreement", decided(request, granting(signed_one)));
    assert_status(reg, WLZ_NOTFOUND, decided(request, granting(999)));
    contract.valid_from = 20230701;
    contract.valid_to = 20240701;
    contract.document = "sample-half";
    assert_ok(reg, wlz_contract_draft(reg, &contract, &another));
    assert_ok(reg, decided(request, granting(another)));
    ck_assert_int_eq(sql_int(reg, "SELECT (valid_from, valid_to) IS ('2023-07-01', '2024-01-01')"
                                  " FROM provision WHERE document = 'sample-half'"),
                     1);
}
END_TEST

/* ---- what it rests on ---- */

#define TEST "sample-test"

/* A test more, that this document has in that sense. */
static void add_ground(const char *document, const char *sense)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "INSERT INTO hardship_ground(document, ground, sector, title, paragraph, standing)"
             " VALUES('%s', '" TEST "', 'GZ', 'Sample', 'sample ground', '%s')",
             document, sense);
    sql_run(reg, sql);
}

static int64_t argued_with_test(void)
{
    int64_t id = argued();

    assert_ok(reg, wlz_hardship_argument_add(reg, id, TEST, "sample argument"));
    return id;
}

static void assert_rests_on(int64_t request, wlz_standing expected)
{
    wlz_hardship *h = hardship_of(request);

    ck_assert_int_eq(h->standing, expected);
    wlz_hardship_free(h);
}

START_TEST(test_hardship__says_that_a_test_is_a_reading)
{
    int64_t contract = draft(reg, GZ_PROVIDER), request;

    assert_rests_on(argued(), WLZ_STATED);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220701);
    add_ground("sample-nota", "reading");
    assert_rests_on(argued(), WLZ_READING);
    request = argued_with_test();
    assert_ok(reg, decided(request, granting(contract)));
    assert_rests_on(request, WLZ_READING);
}
END_TEST

START_TEST(test_hardship__says_that_the_deadline_is_a_reading)
{
    wlz_provision day =
        sample_provision("sample-nota", "deadline.hardship_appeal", EVERYONE, 20221231235959);

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220701);
    day.standing = WLZ_READING;
    assert_ok(reg, wlz_provision_add(reg, &day, NULL));
    assert_rests_on(argued(), WLZ_READING);
}
END_TEST

START_TEST(test_hardship__is_not_granted_on_an_ambiguous_test)
{
    static const char *const says[] = {"test " TEST " of the hardship clause",
                                       "criterium " TEST " van de hardheidsclausule"};
    int64_t contract = draft(reg, GZ_PROVIDER), request;
    wlz_hardship *h = NULL;

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220701);
    add_ground("sample-nota", "ambiguous");
    request = argued_with_test();
    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    assert_status(reg, WLZ_UNDECIDED, wlz_hardship_get(reg, request, &h));
    ck_assert_ptr_null(h);
    assert_status(reg, WLZ_UNDECIDED, decided(request, granting(contract)));
    assert_message(reg, says[_i]);
    assert_message(reg, "(sample-nota, sample ground)");
}
END_TEST

/* A refusal rests on no test. What was decided is in the answer, and so is that a test is ambiguous. */
START_TEST(test_hardship__is_refused_beside_an_ambiguous_test)
{
    wlz_hardship_decision d = granting(0);
    int64_t request = argued();

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220701);
    add_ground("sample-nota", "ambiguous");
    d.verdict = WLZ_HARDSHIP_REFUSED;
    assert_ok(reg, decided(request, d));
    assert_rests_on(request, WLZ_AMBIGUOUS);
}
END_TEST

START_TEST(test_hardship__rests_on_the_document_that_has_a_test_most_clearly)
{
    int64_t contract = draft(reg, GZ_PROVIDER), request;

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220701);
    add_ground("sample-nota", "ambiguous");
    add_ground("zk-supplement-2023", "stated");
    request = argued_with_test();
    assert_rests_on(request, WLZ_STATED);
    assert_ok(reg, decided(request, granting(contract)));
}
END_TEST

/* ---- a plain client ---- */

static const struct {
    const char *rule, *sql;
} writes[] = {
    {"hardship_decision_ends",
     "INSERT INTO provision(document, topic, sector, provider, value, unit, valid_from, paragraph)"
     " VALUES('" DOCUMENT "', 'tariff.care', 'GZ', '" GZ_PROVIDER
     "', 9700, 'bp', '2023-01-01', '4');"
     "INSERT INTO hardship_decision(request, outcome, provision, motivation, decided_by,"
     " decided_on) SELECT 1, 'granted', max(id), 'sample', 'sample', '2022-10-05' FROM provision"},
    {"hardship_decision_granted",
     "INSERT INTO hardship_decision(request, outcome, motivation, decided_by, decided_on)"
     " VALUES(1, 'granted', 'sample', 'sample', '2022-10-05')"},
    {"hardship_decision_outcome",
     "INSERT INTO hardship_decision(request, outcome, motivation, decided_by, decided_on)"
     " VALUES(1, 'postponed', 'sample', 'sample', '2022-10-05')"},
    {"hardship_decision_agreement",
     "INSERT INTO hardship_decision(request, outcome, provision, motivation, decided_by,"
     " decided_on) VALUES(1, 'granted', 1, 'sample', 'sample', '2022-10-05')"},
    {"hardship_request_asked",
     "INSERT INTO hardship_request(office, agb, year, sector, asked_bp, requested_at)"
     " VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 'GZ', 10001, 1)"},
};

START_TEST(test_hardship__holds_against_a_plain_client)
{
    char *error;

    draft(reg, GZ_PROVIDER);
    argued();
    error = sql_fails(reg, writes[_i].sql);
    assert_text(error, writes[_i].rule);
    sqlite3_free(error);
}
END_TEST

Suite *hardship_suite(void)
{
    Suite *suite = suite_create("hardship");
    TCase *tcase = tcase_create("hardship");

    with_policies(tcase, setup, teardown);
    tcase_add_loop_test(tcase, test_hardship__requires_the_tests_of_the_office, 0, COUNT(offices));
    tcase_add_test(tcase, test_hardship__of_2024_is_that_of_the_sector);
    tcase_add_test(tcase, test_hardship__names_the_tests_that_lack_an_argument);
    tcase_add_loop_test(tcase, test_hardship__is_advised_before_september_and_late_after_the_appeal,
                        0, COUNT(moments));
    tcase_add_test(tcase, test_hardship__gives_no_moment_that_no_document_names);
    tcase_add_test(tcase, test_hardship__begins_with_a_talk);
    tcase_add_test(tcase, test_hardship__begins_without_a_talk_where_a_document_says_so);
    tcase_add_test(tcase, test_hardship__granted_is_the_percentage_of_the_signed_agreement);
    tcase_add_test(tcase, test_hardship__granted_ends_with_the_year);
    tcase_add_test(tcase, test_hardship__granted_ends_with_the_year_of_an_open_agreement);
    tcase_add_loop_test(tcase, test_hardship__grants_what_the_policy_sets_and_nothing_else, 0, 5);
    tcase_add_loop_test(tcase, test_hardship__lowers_no_percentage, 0, COUNT(grants));
    tcase_add_test(tcase, test_hardship__lowers_none_of_several_that_are_not_known);
    tcase_add_test(tcase, test_hardship__lowers_none_where_no_performance_is_registered);
    tcase_add_test(tcase, test_hardship__is_granted_up_to_all_of_the_tariff);
    tcase_add_test(tcase, test_hardship__is_granted_when_every_test_is_argued);
    tcase_add_test(tcase, test_hardship__is_refused_without_an_agreement);
    tcase_add_test(tcase, test_hardship__is_decided_once);
    tcase_add_test(tcase, test_hardship__is_granted_in_a_draft_of_the_provider_for_the_year);
    tcase_add_test(tcase, test_hardship__says_that_a_test_is_a_reading);
    tcase_add_test(tcase, test_hardship__says_that_the_deadline_is_a_reading);
    tcase_add_loop_test(tcase, test_hardship__is_not_granted_on_an_ambiguous_test, 0, 2);
    tcase_add_test(tcase, test_hardship__is_refused_beside_an_ambiguous_test);
    tcase_add_test(tcase, test_hardship__rests_on_the_document_that_has_a_test_most_clearly);
    tcase_add_loop_test(tcase, test_hardship__holds_against_a_plain_client, 0, COUNT(writes));
    suite_add_tcase(suite, tcase);
    return suite;
}
