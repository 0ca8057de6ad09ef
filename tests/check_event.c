/* Events: what may be registered, whether it was in time, and whose questions and objections count. */
#include "procedures.h"

Suite *event_suite(void);

static wlz_registry *reg;
static wlz_judgement *judged;

static void setup(void)
{
    reg = procedure_copy();
    judged = NULL;
}

static void teardown(void)
{
    wlz_judgement_free(judged);
    assert_sound(reg);
    wlz_close(reg);
}

/* A question of the provider, in time. */
static wlz_event question(void)
{
    return (wlz_event){.office = OFFICE,
                       .agb = GZ_PROVIDER,
                       .year = 2024,
                       .step = "procurement.02",
                       .at = at("2023-06-10 09:00:00"),
                       .note = "sample question"};
}

static wlz_event enrolment(void)
{
    wlz_event event = question();

    event.step = "7";
    event.at = at("2023-08-04 17:00:00");
    event.note = NULL;
    return event;
}

static wlz_status added(wlz_event event)
{
    return wlz_event_add(reg, &event, NULL);
}

static int64_t add(wlz_event event)
{
    int64_t id = 0;

    assert_ok(reg, wlz_event_add(reg, &event, &id));
    return id;
}

/* Summary proceedings of a provider that rest on an event. */
static wlz_event relying(const char *office, const char *agb, int64_t on)
{
    return (wlz_event){.office = office,
                       .agb = agb,
                       .year = 2024,
                       .step = "procurement.06",
                       .at = at("2023-07-20 09:00:00"),
                       .relies_on = on};
}

/* ---- what is stored ---- */

START_TEST(test_event__is_stored_as_it_was_given)
{
    wlz_event event = question();
    int64_t id = 0;

    event.sector = "GZ";
    assert_ok(reg, wlz_event_add(reg, &event, &id));
    ck_assert_int_eq(id, 1);
    ck_assert_int_eq(sql_int(reg, "SELECT (office, agb, year, step, sector, at, note, relies_on,"
                                  " withdraws, recorded_at) IS ('" OFFICE "', '" GZ_PROVIDER
                                  "', 2024, 'procurement.02', 'GZ', 1686380400, 'sample question',"
                                  " NULL, NULL, 1705305600) FROM event"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM history WHERE table_name = 'event'"
                                  " AND op = 'insert' AND actor = 'tester'"),
                     1);
}
END_TEST

START_TEST(test_event__can_be_a_what_if)
{
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, added(enrolment()));
    assert_refused(reg, "event_once", added(enrolment()));
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM event"), 0);
}
END_TEST

START_TEST(test_event__is_registered_once_where_it_is_done_once)
{
    wlz_event event = enrolment();

    assert_ok(reg, added(event));
    assert_refused(reg, "event_once", added(event));
    event.at--;
    event.note = "another";
    assert_refused(reg, "event_once", added(event));
    event.agb = OTHER_PROVIDER;
    assert_ok(reg, added(event));
    event.agb = GZ_PROVIDER;
    event.year = 2023;
    assert_ok(reg, added(event));
    event.year = 2024;
    event.office = "cz";
    assert_ok(reg, added(event));
    event.office = OFFICE;
    event.sector = "GZ"; /* a procurement of its own */
    assert_ok(reg, added(event));
    assert_refused(reg, "event_once", added(event));
}
END_TEST

START_TEST(test_event__of_the_office_is_once_towards_each)
{
    wlz_event event = {.office = OFFICE, .year = 2024, .step = "8", .at = at("2023-09-08 09:00")};

    assert_ok(reg, added(event));
    assert_refused(reg, "event_once", added(event));
    event.agb = GZ_PROVIDER;
    assert_ok(reg, added(event));
    assert_refused(reg, "event_once", added(event));
}
END_TEST

/* Questions, objections, proceedings, talks. */
static const char *const several[] = {"2", "3", "6", "9", "10", "13", "16"};

START_TEST(test_event__is_registered_as_often_as_the_step_allows)
{
    wlz_event event = question();

    event.step = several[_i];
    assert_ok(reg, added(event));
    assert_ok(reg, added(event));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM event_standing"), 2);
}
END_TEST

START_TEST(test_event__is_of_somebody)
{
    wlz_event event = question();

    event.agb = NULL;
    assert_refused(reg, "event_actor", added(event));
    event.step = "10"; /* both: with whom */
    assert_refused(reg, "event_actor", added(event));
    event.step = "4";
    assert_ok(reg, added(event));
}
END_TEST

START_TEST(test_event__has_happened)
{
    wlz_event event = question();

    event.at = test_now + 1;
    assert_refused(reg, "event_future", added(event));
    event.at = test_now;
    assert_ok(reg, added(event));
}
END_TEST

/* ---- what is put right ---- */

START_TEST(test_event__is_neither_edited_nor_deleted)
{
    add(question());
    assert_sql_rule(reg, "event_fixed", "UPDATE event SET at = at - 1");
    assert_sql_rule(reg, "event_fixed", "UPDATE event SET note = NULL");
    assert_sql_rule(reg, "event_fixed", "DELETE FROM event");
}
END_TEST

START_TEST(test_event__is_withdrawn_by_a_new_one)
{
    int64_t id = add(enrolment()), withdrawal = 0;

    assert_ok(reg, wlz_event_withdraw(reg, id, "of another provider", &withdrawal));
    ck_assert_int_eq(withdrawal, id + 1);
    ck_assert_int_eq(sql_int(reg, "SELECT withdraws = 1 AND note = 'of another provider' AND at ="
                                  " 1705305600 FROM event WHERE id = 2"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM event_standing"), 0);
    assert_status(reg, WLZ_NOTFOUND, wlz_judgement_get_event(reg, id, 0, &judged));
    assert_status(reg, WLZ_NOTFOUND, wlz_judgement_get_event(reg, withdrawal, 0, &judged));
    assert_refused(reg, "event_withdrawn_once", wlz_event_withdraw(reg, id, NULL, NULL));
    assert_refused(reg, "event_withdraws", wlz_event_withdraw(reg, withdrawal, NULL, NULL));
    assert_ok(reg, added(enrolment()));
    assert_refused(reg, "event_once", added(enrolment()));
}
END_TEST

START_TEST(test_event__is_withdrawn_where_it_was_done)
{
    static const char *const others[] = {
        "'cz', '30000001', 2024, 'procurement.07', NULL",
        "'zilveren-kruis', '41000003', 2024, 'procurement.07', NULL",
        "'zilveren-kruis', '30000001', 2023, 'procurement.07', NULL",
        "'zilveren-kruis', '30000001', 2024, 'procurement.02', NULL",
        "'zilveren-kruis', '30000001', 2024, 'procurement.07', 'GZ'",
    };
    char sql[300];

    add(enrolment());
    snprintf(sql, sizeof sql,
             "INSERT INTO event(office, agb, year, step, sector, at, withdraws)"
             " VALUES(%s, 1700000000, 1)",
             others[_i]);
    assert_sql_rule(reg, "event_withdraws", sql);
}
END_TEST

/* ---- in time, or late ---- */

static const struct {
    const char *step, *moment;
    bool timely, final;
    int64_t margin;
} registered[] = {
    {"7", "2023-08-04 17:00:00", true, false, 0},
    {"7", "2023-08-04 17:00:01", false, true, -1},
    {"3", "2023-06-15 12:00:00", true, false, 0},
    {"3", "2023-06-15 12:00:01", false, true, -1},
    {"6", "2023-07-27 23:59:59", true, false, 0},
    {"6", "2023-07-28 00:00:00", false, true, -1},
    {"9", "2023-09-20 23:59:59", true, false, 691200},
    {"12", "2023-10-29T02:30:00+02:00", true, false, 340199}, /* the first 02:30 of that night */
    {"12", "2023-10-29T02:30:00+01:00", true, false, 336599}, /* the second */
};

START_TEST(test_event__is_in_time_or_late_with_its_grounds)
{
    wlz_event event = question();
    int64_t id;

    event.step = registered[_i].step;
    event.at = at(registered[_i].moment);
    id = add(event);
    assert_ok(reg, wlz_judgement_get_event(reg, id, 0, &judged));
    ck_assert(judged->timely == registered[_i].timely);
    ck_assert(judged->final == registered[_i].final);
    ck_assert_int_eq(judged->margin_seconds, registered[_i].margin);
    ck_assert_int_eq(judged->at, event.at);
    ck_assert_int_eq(judged->step->year, 2024);
    ck_assert_str_eq(judged->step->document, "zk-policy-gz-2024-2026");
}
END_TEST

/* Worked example 10 as it is registered. */
START_TEST(test_event__example_10_is_a_second_late)
{
    wlz_event event = enrolment();
    int64_t id;

    event.year = 2023;
    event.at = at("2022-07-29 17:00:00");
    assert_ok(reg, wlz_judgement_get_event(reg, add(event), 0, &judged));
    ck_assert(judged->timely);
    wlz_judgement_free(judged);
    event.agb = OTHER_PROVIDER;
    event.at++;
    id = add(event);
    assert_ok(reg, wlz_judgement_get_event(reg, id, 0, &judged));
    ck_assert(!judged->timely);
    ck_assert_int_eq(judged->margin_seconds, -1);
    ck_assert_str_eq(judged->step->paragraph, "6.1 table, step 7 (S2-084)");
}
END_TEST

START_TEST(test_event__is_in_time_or_late_as_known_on_a_day)
{
    wlz_event event = enrolment();
    int64_t id;

    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230710);
    provide_for_2024(reg, "sample-nota", "deadline.procurement.07", 20230811170000);
    event.at = at("2023-08-10 09:00:00");
    id = add(event);
    assert_ok(reg, wlz_judgement_get_event(reg, id, 0, &judged));
    ck_assert(judged->timely);
    wlz_judgement_free(judged);
    assert_ok(reg, wlz_judgement_get_event(reg, id, 20230706, &judged));
    ck_assert(!judged->timely);
    wlz_judgement_free(judged);
    judged = NULL;
    assert_status(reg, WLZ_NOVALUE, wlz_judgement_get_event(reg, id, 20230531, &judged));
    assert_status(reg, WLZ_INVALID, wlz_judgement_get_event(reg, id, 20230230, &judged));
}
END_TEST

START_TEST(test_event__is_in_time_or_late_in_its_sector)
{
    wlz_event event = question();
    int64_t id;

    event.year = 2023;
    event.step = "living_and_care.notice";
    event.at = at("2022-12-15 23:59:59");
    id = add(event);
    assert_status(reg, WLZ_NOVALUE, wlz_judgement_get_event(reg, id, 0, &judged));
    event.sector = "VV";
    id = add(event);
    assert_ok(reg, wlz_judgement_get_event(reg, id, 0, &judged));
    ck_assert(judged->timely);
    ck_assert_str_eq(judged->step->sector, "VV");
}
END_TEST

START_TEST(test_event__is_undecided_where_its_deadline_is)
{
    wlz_event event = question();
    int64_t id;

    event.office = "menzis";
    event.sector = "GZ"; /* of the others there is no policy of Menzis */
    event.step = "3";
    id = add(event);
    assert_status(reg, WLZ_UNDECIDED, wlz_judgement_get_event(reg, id, 0, &judged));
    assert_message(reg, "deadline.procurement.07");
    event.office = "dsw"; /* says nothing of objections */
    id = add(event);
    assert_status(reg, WLZ_NOVALUE, wlz_judgement_get_event(reg, id, 0, &judged));
}
END_TEST

/* ---- own questions and objections only ---- */

static const struct {
    const char *office, *step;
    wlz_status others; /* relying on it */
    const char *document;
} reliance[] = {
    {OFFICE, "2", WLZ_REFUSED, "zk-policy-gz-2024-2026"},
    {OFFICE, "3", WLZ_REFUSED, "zk-policy-gz-2024-2026"},
    {"menzis", "2", WLZ_UNDECIDED, NULL},
    {"menzis", "3", WLZ_REFUSED, "menzis-policy-gz-2024-2026"},
    {"cz", "2", WLZ_UNDECIDED, NULL},
    {"cz", "3", WLZ_UNDECIDED, NULL},
};

START_TEST(test_event__can_be_relied_on_as_the_documents_say)
{
    wlz_event event = question();
    int64_t id;

    event.office = reliance[_i].office;
    event.sector = "GZ";
    event.step = reliance[_i].step;
    id = add(event);
    assert_ok(reg, wlz_event_rely_check(reg, id, GZ_PROVIDER, 0));
    assert_status(reg, reliance[_i].others, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    if (reliance[_i].others == WLZ_REFUSED) {
        ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "event_own_only");
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, reliance[_i].document);
        assert_text(wlz_violation_list(reg)->rows[0]->subject, OTHER_PROVIDER);
    }
}
END_TEST

/* What one may not rely on cannot be registered as relied on; what no document rules out can. */
START_TEST(test_event__relies_on_what_the_documents_allow)
{
    wlz_event event = question();
    int64_t id;

    event.office = reliance[_i].office;
    event.sector = "GZ";
    event.step = reliance[_i].step;
    id = add(event);
    assert_ok(reg, added(relying(event.office, GZ_PROVIDER, id)));
    if (reliance[_i].others == WLZ_REFUSED) {
        assert_refused(reg, "event_own_only", added(relying(event.office, OTHER_PROVIDER, id)));
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, reliance[_i].document);
        assert_message(reg, reliance[_i].document);
    } else {
        assert_ok(reg, added(relying(event.office, OTHER_PROVIDER, id)));
    }
}
END_TEST

START_TEST(test_event__of_2023_can_be_relied_on_by_its_own_provider)
{
    wlz_event event = question();
    int64_t id;

    event.year = 2023;
    event.at = at("2022-06-10 09:00:00");
    id = add(event);
    assert_ok(reg, wlz_event_rely_check(reg, id, GZ_PROVIDER, 0));
    assert_status(reg, WLZ_REFUSED, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->paragraph,
                     "6.4, heading on own objections (S2-078)");
    /* nobody could know the rule before it was published */
    assert_status(reg, WLZ_UNDECIDED, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 20220531));
}
END_TEST

/* A nota allows it; a regional policy of the same day would not prevail over it. */
START_TEST(test_event__is_relied_on_when_a_better_document_lets_it)
{
    int64_t id = add(question());

    publish_for(reg, OFFICE, "sample-old", "national-framework", 20230601);
    provide_for_2024(reg, "sample-old", "procedure.own_questions", 0);
    assert_refused(reg, "event_own_only", added(relying(OFFICE, OTHER_PROVIDER, id)));
    publish_for(reg, OFFICE, "sample-late", "nota-van-inlichtingen", 20240116);
    provide_for_2024(reg, "sample-late", "procedure.own_questions", 0);
    assert_refused(reg, "event_own_only", added(relying(OFFICE, OTHER_PROVIDER, id)));
    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "procedure.own_questions", 0);
    assert_ok(reg, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_ok(reg, added(relying(OFFICE, OTHER_PROVIDER, id)));
    publish_for(reg, OFFICE, "sample-second", "nota-van-inlichtingen", 20230708);
    provide_for_2024(reg, "sample-second", "procedure.own_questions", 1);
    assert_status(reg, WLZ_REFUSED, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_refused(reg, "event_own_only", added(relying(OFFICE, OTHER_PROVIDER, id)));
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, "sample-second");
}
END_TEST

/* Two documents of one rank and day that differ: the schema refuses it, and the library says that it is a tie. */
START_TEST(test_event__is_not_relied_on_while_that_is_a_tie)
{
    int64_t id = add(question());

    publish_for(reg, OFFICE, "sample-policy", "regional-policy", 20230601);
    provide_for_2024(reg, "sample-policy", "procedure.own_questions", 0);
    assert_status(reg, WLZ_TIE, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_refused(reg, "event_own_only", added(relying(OFFICE, OTHER_PROVIDER, id)));
    ck_assert_ptr_null(wlz_violation_list(reg)->rows[0]->document);
}
END_TEST

/* A document of better rank is ambiguous on it: undecided, until one of the same rank says clearly that it is
 * allowed. */
START_TEST(test_event__is_not_relied_on_while_that_is_ambiguous)
{
    wlz_provision open = sample_provision("sample-nota", "procedure.own_questions", EVERYONE, 0);
    int64_t id = add(question());

    open.valid_from = 20240101;
    open.valid_to = 20250101;
    open.standing = WLZ_AMBIGUOUS;
    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230707);
    assert_ok(reg, wlz_provision_add(reg, &open, NULL));
    assert_status(reg, WLZ_UNDECIDED, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_message(reg, "sample-nota");
    assert_refused(reg, "event_own_only", added(relying(OFFICE, OTHER_PROVIDER, id)));
    publish_for(reg, OFFICE, "sample-second", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-second", "procedure.own_questions", 0);
    assert_ok(reg, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_ok(reg, added(relying(OFFICE, OTHER_PROVIDER, id)));
}
END_TEST

/* A nota lets it, and a later one may have struck that. */
START_TEST(test_event__is_not_relied_on_while_what_lets_it_may_be_struck)
{
    wlz_strike strike = {.document = "sample-later",
                         .struck = "sample-nota",
                         .struck_paragraph = "sample paragraph",
                         .valid_from = 20240101,
                         .paragraph = "1",
                         .standing = WLZ_AMBIGUOUS};
    int64_t id = add(question());

    publish_for(reg, OFFICE, "sample-nota", "nota-van-inlichtingen", 20230707);
    provide_for_2024(reg, "sample-nota", "procedure.own_questions", 0);
    publish_for(reg, OFFICE, "sample-later", "nota-van-inlichtingen", 20230708);
    assert_ok(reg, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_ok(reg, wlz_strike_add(reg, &strike, NULL));
    assert_status(reg, WLZ_UNDECIDED, wlz_event_rely_check(reg, id, OTHER_PROVIDER, 0));
    assert_refused(reg, "event_own_only", added(relying(OFFICE, OTHER_PROVIDER, id)));
}
END_TEST

/* The office itself relies on what a provider asked; and a question that the office put to all is nobody's own. */
START_TEST(test_event__is_not_relied_on_by_the_office)
{
    wlz_event event = relying(OFFICE, NULL, add(question()));
    int64_t id;

    event.step = "8";
    assert_refused(reg, "event_own_only", added(event));
    assert_text(wlz_violation_list(reg)->rows[0]->subject, OFFICE " on event");
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('deadline.sample', 'wall', 's');"
                 "INSERT INTO procedure_step(id, actor, kind, several)"
                 " VALUES('sample', 'office', 'question', 1)");
    id = happened(reg, OFFICE, NULL, "sample", "2023-06-10 09:00:00");
    assert_status(reg, WLZ_REFUSED, wlz_event_rely_check(reg, id, GZ_PROVIDER, 0));
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "event_own_only");
}
END_TEST

START_TEST(test_event__relies_on_an_earlier_question_or_objection)
{
    wlz_event other = question(), event;
    int64_t talk, id = add(question());

    other.step = "10";
    talk = add(other);
    assert_refused(reg, "event_relies_on", added(relying(OFFICE, GZ_PROVIDER, talk)));
    assert_status(reg, WLZ_INVALID, wlz_event_rely_check(reg, talk, GZ_PROVIDER, 0));
    assert_refused(reg, "event_relies_on", added(relying("cz", GZ_PROVIDER, id)));
    event = relying(OFFICE, GZ_PROVIDER, id);
    event.year = 2023;
    assert_refused(reg, "event_relies_on", added(event));
    event.year = 2024;
    event.at = at("2023-06-10 08:59:59"); /* before the question */
    assert_refused(reg, "event_relies_on", added(event));
    event.at++;
    assert_ok(reg, added(event));
    assert_ok(reg, wlz_event_withdraw(reg, id, NULL, NULL));
    assert_refused(reg, "event_relies_on", added(event));
    assert_status(reg, WLZ_NOTFOUND, wlz_event_rely_check(reg, id, GZ_PROVIDER, 0));
}
END_TEST

/* ---- wrong arguments ---- */

static const struct {
    const char *what;
    wlz_event event;
    wlz_status status;
} wrong[] = {
    {"no office", {NULL, GZ_PROVIDER, 2024, "2", NULL, 1686380400, NULL, 0}, WLZ_INVALID},
    {"an unknown office",
     {"nowhere", GZ_PROVIDER, 2024, "2", NULL, 1686380400, NULL, 0},
     WLZ_NOTFOUND},
    {"no AGB code", {OFFICE, "3000001", 2024, "2", NULL, 1686380400, NULL, 0}, WLZ_INVALID},
    {"an unknown provider",
     {OFFICE, "30999999", 2024, "2", NULL, 1686380400, NULL, 0},
     WLZ_NOTFOUND},
    {"no year", {OFFICE, GZ_PROVIDER, 0, "2", NULL, 1686380400, NULL, 0}, WLZ_INVALID},
    {"no step", {OFFICE, GZ_PROVIDER, 2024, NULL, NULL, 1686380400, NULL, 0}, WLZ_INVALID},
    {"an unknown step", {OFFICE, GZ_PROVIDER, 2024, "17", NULL, 1686380400, NULL, 0}, WLZ_NOTFOUND},
    {"a broken step", {OFFICE, GZ_PROVIDER, 2024, "\xff", NULL, 1686380400, NULL, 0}, WLZ_INVALID},
    {"an unknown sector",
     {OFFICE, GZ_PROVIDER, 2024, "2", "GX", 1686380400, NULL, 0},
     WLZ_NOTFOUND},
    {"an empty sector", {OFFICE, GZ_PROVIDER, 2024, "2", "", 1686380400, NULL, 0}, WLZ_INVALID},
    {"a moment before 1996",
     {OFFICE, GZ_PROVIDER, 2024, "2", NULL, 820450799, NULL, 0},
     WLZ_INVALID},
    {"the smallest moment",
     {OFFICE, GZ_PROVIDER, 2024, "2", NULL, INT64_MIN, NULL, 0},
     WLZ_INVALID},
    {"the largest moment", {OFFICE, GZ_PROVIDER, 2024, "2", NULL, INT64_MAX, NULL, 0}, WLZ_INVALID},
    {"an empty note", {OFFICE, GZ_PROVIDER, 2024, "2", NULL, 1686380400, "", 0}, WLZ_INVALID},
    {"a broken note", {OFFICE, GZ_PROVIDER, 2024, "2", NULL, 1686380400, "a\x01", 0}, WLZ_INVALID},
    {"a number below 0", {OFFICE, GZ_PROVIDER, 2024, "2", NULL, 1686380400, NULL, -1}, WLZ_INVALID},
};

START_TEST(test_event__is_registered_rightly)
{
    char *before = registry_digest(reg);
    int64_t id = -7;
    wlz_status status = wlz_event_add(reg, &wrong[_i].event, &id);

    ck_assert_msg(status == wrong[_i].status, "%s: %s: %s", wrong[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert_int_eq(id, -7);
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_event__is_looked_up_by_a_number_that_exists)
{
    static const int64_t numbers[] = {0, -1, 1, INT64_MIN, INT64_MAX};
    int64_t id = -7;

    assert_status(reg, WLZ_NOTFOUND, wlz_judgement_get_event(reg, numbers[_i], 0, &judged));
    assert_status(reg, WLZ_NOTFOUND, wlz_event_withdraw(reg, numbers[_i], NULL, &id));
    assert_status(reg, WLZ_NOTFOUND, wlz_event_rely_check(reg, numbers[_i], GZ_PROVIDER, 0));
    assert_status(reg, WLZ_NOTFOUND, wlz_event_rely_check(reg, numbers[_i], "30999999", 0));
    ck_assert_int_eq(id, -7);
    ck_assert_ptr_null(judged);
    if (numbers[_i] > 0)
        assert_refused(reg, "event_relies_on", added(relying(OFFICE, GZ_PROVIDER, numbers[_i])));
}
END_TEST

/* ---- the columns, for any client ---- */

#define EVENT(column, value)                                                                       \
    "INSERT INTO event(office, agb, year, step, at, " column ") VALUES('zilveren-kruis',"          \
    " '30000001', 2024, 'procurement.02', 1686380400, " value ")"

static const struct {
    const char *rule, *sql;
} refused[] = {
    {"event_pk", EVENT("id", "1")},
    {"event_sector", EVENT("sector", "'GX'")},
    {"event_recorded", EVENT("recorded_at", "1")},
    {"event_null", EVENT("recorded_at", "NULL")},
    {"event_relies_on", EVENT("relies_on", "99")},
    {"event_withdraws", EVENT("withdraws", "99")},
    {"event_office", "INSERT INTO event(office, agb, year, step, at) VALUES('nowhere', '30000001',"
                     " 2024, 'procurement.02', 1686380400)"},
    {"event_agb", "INSERT INTO event(office, agb, year, step, at) VALUES('cz', '30999999', 2024,"
                  " 'procurement.02', 1686380400)"},
    {"event_year", "INSERT INTO event(office, agb, year, step, at) VALUES('cz', '30000001', 2014,"
                   " 'procurement.02', 1686380400)"},
    {"event_step", "INSERT INTO event(office, agb, year, step, at) VALUES('cz', '30000001', 2024,"
                   " 'nothing', 1686380400)"},
    {"event_at", "INSERT INTO event(office, agb, year, step, at) VALUES('cz', '30000001', 2024,"
                 " 'procurement.02', 820450799)"},
    {"event_step", "DELETE FROM procedure_step WHERE id = 'procurement.02'"},
};

START_TEST(test_event__row_has_what_its_columns_allow)
{
    add(question());
    assert_sql_rule(reg, refused[_i].rule, refused[_i].sql);
}
END_TEST

Suite *event_suite(void)
{
    Suite *suite = suite_create("event");
    TCase *kept = tcase_create("kept"), *judgements = tcase_create("judgements"),
          *reliances = tcase_create("reliance"), *arguments = tcase_create("arguments");
    TCase *const all[] = {kept, judgements, reliances};

    for (int i = 0; i < COUNT(all); i++) {
        with_procedures(all[i], setup, teardown);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_unchecked_fixture(arguments, setup, teardown); /* these change nothing */
    suite_add_tcase(suite, arguments);
    tcase_add_test(kept, test_event__is_stored_as_it_was_given);
    tcase_add_test(kept, test_event__can_be_a_what_if);
    tcase_add_test(kept, test_event__is_registered_once_where_it_is_done_once);
    tcase_add_test(kept, test_event__of_the_office_is_once_towards_each);
    tcase_add_loop_test(kept, test_event__is_registered_as_often_as_the_step_allows, 0,
                        COUNT(several));
    tcase_add_test(kept, test_event__is_of_somebody);
    tcase_add_test(kept, test_event__has_happened);
    tcase_add_test(kept, test_event__is_neither_edited_nor_deleted);
    tcase_add_test(kept, test_event__is_withdrawn_by_a_new_one);
    tcase_add_loop_test(kept, test_event__is_withdrawn_where_it_was_done, 0, 5);
    tcase_add_loop_test(judgements, test_event__is_in_time_or_late_with_its_grounds, 0,
                        COUNT(registered));
    tcase_add_test(judgements, test_event__example_10_is_a_second_late);
    tcase_add_test(judgements, test_event__is_in_time_or_late_as_known_on_a_day);
    tcase_add_test(judgements, test_event__is_in_time_or_late_in_its_sector);
    tcase_add_test(judgements, test_event__is_undecided_where_its_deadline_is);
    tcase_add_loop_test(reliances, test_event__can_be_relied_on_as_the_documents_say, 0,
                        COUNT(reliance));
    tcase_add_loop_test(reliances, test_event__relies_on_what_the_documents_allow, 0,
                        COUNT(reliance));
    tcase_add_test(reliances, test_event__of_2023_can_be_relied_on_by_its_own_provider);
    tcase_add_test(reliances, test_event__is_relied_on_when_a_better_document_lets_it);
    tcase_add_test(reliances, test_event__is_not_relied_on_while_that_is_a_tie);
    tcase_add_test(reliances, test_event__is_not_relied_on_while_that_is_ambiguous);
    tcase_add_test(reliances, test_event__is_not_relied_on_while_what_lets_it_may_be_struck);
    tcase_add_test(reliances, test_event__is_not_relied_on_by_the_office);
    tcase_add_test(reliances, test_event__relies_on_an_earlier_question_or_objection);
    tcase_add_loop_test(arguments, test_event__is_registered_rightly, 0, COUNT(wrong));
    tcase_add_loop_test(arguments, test_event__is_looked_up_by_a_number_that_exists, 0, 5);
    tcase_add_loop_test(arguments, test_event__row_has_what_its_columns_allow, 0, COUNT(refused));
    return suite;
}
