/* How what is registered relates to its source: an answer says that it rests on a reading, and nothing rests on what
 * is ambiguous. */
#include "plans.h"

#include <sqlite3.h>

Suite *standing_suite(void);

#define NOTA "sample-nota"
#define RESERVE "reserve.unforeseen"
#define STEP "deadline.procurement.07"
#define NOTA_KIND "nota-van-inlichtingen"

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    publish(reg, NOTA, NOTA_KIND, 20220630);
}

static void setup_plans(void)
{
    reg = plan_registry();
    publish(reg, NOTA, NOTA_KIND, 20221201);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static int64_t say(const char *topic, int64_t value, wlz_standing standing)
{
    return provide_as(reg, NOTA, topic, EVERYONE, value, standing);
}

/* The same value, now stated: from 1 December 2022. */
static void put_right(int64_t provision, const char *topic, int64_t value)
{
    wlz_provision right = sample_provision(NOTA, topic, EVERYONE, value);

    right.corrects = provision;
    test_set_today(20221201);
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
}

/* ---- resolving ---- */

static void assert_rests_on(const char *topic, wlz_standing standing, int64_t value)
{
    wlz_resolution *answer = resolution(reg, sample_question(topic, EVERYONE));

    ck_assert_int_eq(answer->value, value);
    ck_assert_int_eq(answer->standing, standing);
    ck_assert_int_eq(answer->rows[0]->standing, standing);
    wlz_resolution_free(answer);
}

/* The message names the topic, the document and the paragraph; the trace has no winner. */
static void assert_ambiguous(const char *topic)
{
    wlz_question question = sample_question(topic, EVERYONE);
    wlz_resolution *trace = weigh(reg, question, WLZ_UNDECIDED);

    assert_text(trace->message, topic);
    assert_text(trace->message, NOTA);
    assert_text(trace->message, "sample paragraph");
    ck_assert_int_eq(trace->standing, WLZ_AMBIGUOUS);
    ck_assert_int_eq(trace->value, 0);
    ck_assert_str_eq(trace->rows[0]->document, NOTA);
    for (size_t i = 0; i < trace->count; i++)
        ck_assert_int_ne(trace->rows[i]->outcome, WLZ_OUTCOME_PREVAILS);
    assert_text(wlz_resolution_json(trace), "\"value\":null");
    assert_text(wlz_resolution_json(trace), "\"standing\":\"ambiguous\"");
    wlz_resolution_free(trace);
}

START_TEST(test_standing__is_stated_unless_a_row_says_otherwise)
{
    provide(reg, NOTA, RESERVE, EVERYONE, 33);
    assert_rests_on(RESERVE, WLZ_STATED, 33);
}
END_TEST

START_TEST(test_standing__of_a_reading_comes_with_the_answer)
{
    wlz_resolution *answer;

    say(RESERVE, 33, WLZ_READING);
    assert_rests_on(RESERVE, WLZ_READING, 33);
    answer = resolution(reg, sample_question(RESERVE, EVERYONE));
    assert_text(wlz_resolution_json(answer), "\"standing\":\"reading\"");
    wlz_resolution_free(answer);
}
END_TEST

START_TEST(test_standing__of_what_gives_way_does_not_matter)
{
    publish(reg, "sample-old", "national-framework", 20220601);
    provide_as(reg, "sample-old", RESERVE, EVERYONE, 55, WLZ_AMBIGUOUS);
    say(RESERVE, 33, WLZ_STATED);
    assert_rests_on(RESERVE, WLZ_STATED, 33);
}
END_TEST

START_TEST(test_standing__ambiguous_decides_nothing)
{
    say(RESERVE, 33, WLZ_AMBIGUOUS);
    assert_ambiguous(RESERVE);
}
END_TEST

START_TEST(test_standing__put_right_decides_from_the_day_it_was_recorded)
{
    wlz_question before = sample_question(RESERVE, EVERYONE);
    wlz_resolution *trace = NULL;

    put_right(say(RESERVE, 33, WLZ_AMBIGUOUS), RESERVE, 33);
    assert_rests_on(RESERVE, WLZ_STATED, 33);
    before.known_on = 20221130;
    trace = weigh(reg, before, WLZ_UNDECIDED);
    wlz_resolution_free(trace);
}
END_TEST

/* Two documents of equal standing that say the same, in whatever order they were entered. */
static const struct {
    wlz_standing first, second, answer;
} equals[] = {
    {WLZ_READING, WLZ_READING, WLZ_READING},       {WLZ_READING, WLZ_STATED, WLZ_STATED},
    {WLZ_STATED, WLZ_READING, WLZ_STATED},         {WLZ_AMBIGUOUS, WLZ_STATED, WLZ_STATED},
    {WLZ_AMBIGUOUS, WLZ_READING, WLZ_READING},     {WLZ_READING, WLZ_AMBIGUOUS, WLZ_READING},
    {WLZ_AMBIGUOUS, WLZ_AMBIGUOUS, WLZ_AMBIGUOUS},
};

START_TEST(test_standing__of_equals_is_that_of_the_clearest)
{
    publish(reg, "sample-other", NOTA_KIND, 20220630);
    say(RESERVE, 33, equals[_i].first);
    provide_as(reg, "sample-other", RESERVE, EVERYONE, 33, equals[_i].second);
    if (equals[_i].answer == WLZ_AMBIGUOUS)
        assert_ambiguous(RESERVE);
    else
        assert_rests_on(RESERVE, equals[_i].answer, 33);
}
END_TEST

START_TEST(test_standing__does_not_settle_a_tie)
{
    wlz_question question = sample_question(RESERVE, EVERYONE);
    wlz_resolution *trace = NULL;

    publish(reg, "sample-other", NOTA_KIND, 20220630);
    say(RESERVE, 33, WLZ_STATED);
    provide_as(reg, "sample-other", RESERVE, EVERYONE, 44, WLZ_AMBIGUOUS);
    trace = weigh(reg, question, WLZ_TIE);
    wlz_resolution_free(trace);
}
END_TEST

/* ---- the order of rank ---- */

/* Of which no document but those of a test speaks. */
#define ORDERED "sample.ordered"

static void add_topic(void)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('" ORDERED "', 'count', 's')");
}

/* The order of that kind is stated anew. */
static void order_anew(const char *kind, wlz_standing standing)
{
    rank_anew(reg, OFFICE, kind, 20230101, standing);
}

/* The nota says 33, a regional policy of a lower rank something else. */
static void ranked(int64_t other)
{
    add_topic();
    publish(reg, "sample-policy", "regional-policy", 20220601);
    say(ORDERED, 33, WLZ_STATED);
    provide_as(reg, "sample-policy", ORDERED, EVERYONE, other, WLZ_STATED);
}

static const char *const ranked_kinds[] = {NOTA_KIND, "regional-policy"};

static void assert_order_matters(const char *kind)
{
    wlz_resolution *answer;

    order_anew(kind, WLZ_READING);
    answer = resolution(reg, sample_question(ORDERED, EVERYONE));
    ck_assert_int_eq(answer->value, 33);
    ck_assert_int_eq(answer->standing, WLZ_READING);
    ck_assert_int_eq(answer->rows[0]->standing, WLZ_STATED);
    wlz_resolution_free(answer);
}

START_TEST(test_standing__of_the_order_of_rank_is_that_of_what_prevails_by_it)
{
    ranked(44);
    assert_rests_on(ORDERED, WLZ_STATED, 33);
    assert_order_matters(ranked_kinds[_i]);
}
END_TEST

START_TEST(test_standing__of_the_order_of_rank_does_not_matter_where_none_is_needed)
{
    add_topic();
    say(ORDERED, 33, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_AMBIGUOUS);
    assert_rests_on(ORDERED, WLZ_STATED, 33);
    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide_as(reg, "sample-policy", ORDERED, EVERYONE, 33, WLZ_STATED);
    assert_rests_on(ORDERED, WLZ_STATED, 33);
    publish(reg, "sample-earlier", NOTA_KIND, 20220629); /* by the same row of the order */
    provide_as(reg, "sample-earlier", ORDERED, EVERYONE, 44, WLZ_STATED);
    assert_rests_on(ORDERED, WLZ_STATED, 33);
}
END_TEST

/* A judgment and the NZa's rules have one rank: what both say rests on the clearer of the two rows. */
START_TEST(test_standing__of_equals_is_that_of_the_clearest_order_of_rank)
{
    static const char *const kinds[] = {"judgment", "regulation"};

    ranked(44);
    publish(reg, "sample-judgment", "judgment", 20220701);
    publish(reg, "sample-regulation", "regulation", 20220701);
    provide_as(reg, "sample-judgment", ORDERED, EVERYONE, 55, WLZ_STATED);
    provide_as(reg, "sample-regulation", ORDERED, EVERYONE, 55, WLZ_STATED);
    order_anew("judgment", WLZ_AMBIGUOUS);
    order_anew("regulation", WLZ_AMBIGUOUS);
    wlz_resolution_free(weigh(reg, sample_question(ORDERED, EVERYONE), WLZ_UNDECIDED));
    order_anew(kinds[_i], WLZ_STATED);
    assert_rests_on(ORDERED, WLZ_STATED, 55);
}
END_TEST

START_TEST(test_standing__ambiguous_order_of_rank_decides_nothing)
{
    static const char *const says[] = {"an order of rank that is ambiguous",
                                       "een rangorde die dubbelzinnig is"};
    wlz_resolution *trace;

    ranked(44);
    order_anew(ranked_kinds[_i % 2], WLZ_AMBIGUOUS);
    assert_ok(reg, wlz_set_language(reg, _i / 2 == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    trace = weigh(reg, sample_question(ORDERED, EVERYONE), WLZ_UNDECIDED);
    assert_text(trace->message, says[_i / 2]);
    assert_text(trace->message, "order anew");
    ck_assert_int_eq(trace->standing, WLZ_AMBIGUOUS);
    ck_assert_int_eq(trace->value, 0);
    ck_assert_int_eq(trace->rows[0]->outcome, WLZ_OUTCOME_AMBIGUOUS);
    assert_text(wlz_resolution_explain(trace),
                _i / 2 == 0 ? "by an order" : "volgens een rangorde");
    wlz_resolution_free(trace);
}
END_TEST

START_TEST(test_standing__is_one_of_three)
{
    wlz_provision provision = sample_provision(NOTA, RESERVE, EVERYONE, 33);

    provision.standing = (wlz_standing)3;
    assert_status(reg, WLZ_INVALID, wlz_provision_add(reg, &provision, NULL));
    assert_message(reg, "standing");
}
END_TEST

START_TEST(test_standing__of_a_rank_or_a_strike_is_one_of_three)
{
    wlz_rank rank = {.office = OFFICE,
                     .kind = "nota-van-wijzigingen",
                     .rank = 2,
                     .valid_from = 20230101,
                     .document = NOTA,
                     .paragraph = "s",
                     .standing = (wlz_standing)3};
    wlz_strike strike = {.document = NOTA,
                         .struck = "zk-supplement-2023",
                         .struck_paragraph = "s",
                         .valid_from = 20230101,
                         .paragraph = "s",
                         .standing = (wlz_standing)-1};

    assert_status(reg, WLZ_INVALID, wlz_rank_add(reg, &rank, NULL));
    assert_message(reg, "standing");
    assert_status(reg, WLZ_INVALID, wlz_strike_add(reg, &strike, NULL));
    assert_message(reg, "standing");
}
END_TEST

/* ---- deadlines ---- */

START_TEST(test_standing__of_the_order_of_rank_comes_with_the_date)
{
    wlz_judgement *given;

    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide_as(reg, "sample-policy", STEP, EVERYONE, 20220905170000, WLZ_STATED);
    say(STEP, 20220805170000, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_ok(reg,
              wlz_judgement_get(reg,
                                &(wlz_judgement_question){
                                    .office = OFFICE, .year = 2023, .step = "7", .at = 1659000000},
                                &given));
    ck_assert_int_eq(given->step->standing, WLZ_READING);
    wlz_judgement_free(given);
}
END_TEST

static wlz_judgement *judged(wlz_status status)
{
    wlz_judgement_question question = {
        .office = OFFICE, .year = 2023, .step = "7", .at = 1659000000};
    wlz_judgement *given = NULL;

    ck_assert_int_eq(wlz_judgement_get(reg, &question, &given), status);
    return given;
}

START_TEST(test_standing__of_a_date_comes_with_the_judgement)
{
    wlz_judgement *given;

    say(STEP, 20220805170000, WLZ_READING);
    given = judged(WLZ_OK);
    ck_assert_int_eq(given->step->standing, WLZ_READING);
    wlz_judgement_free(given);
}
END_TEST

START_TEST(test_standing__ambiguous_date_is_no_deadline)
{
    int64_t date = say(STEP, 20220805170000, WLZ_AMBIGUOUS);
    wlz_judgement *given;

    ck_assert_ptr_null(judged(WLZ_UNDECIDED));
    assert_message(reg, STEP);
    assert_message(reg, NOTA);
    put_right(date, STEP, 20220805170000);
    given = judged(WLZ_OK);
    ck_assert_int_eq(given->step->standing, WLZ_STATED);
    wlz_judgement_free(given);
}
END_TEST

/* ---- certificates of an addendum ---- */

#define AGREE "UPDATE addendum SET state = 'agreed' WHERE id = 's'"

/* Of its own sector the nota says it clearly. */
START_TEST(test_standing__ambiguous_condition_agrees_no_addendum)
{
    plan_draft(reg, "s", 1, 1000000);
    say("addendum.min_parties", 2, WLZ_AMBIGUOUS);
    assert_status(reg, WLZ_UNDECIDED, wlz_addendum_agree(reg, "s", 20230110));
    assert_message(reg, "addendum.min_parties");
    assert_state(reg, "s", "draft");
    provide_as(reg, NOTA, "addendum.min_parties", SCOPE(.sector = "GZ"), 2, WLZ_READING);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

/* By hand, whatever the provision's value: certified by it, or by what it ranks above. */
START_TEST(test_standing__ambiguous_condition_holds_no_certificate)
{
    char *error;

    plan_draft(reg, "s", 1, 1000000);
    sql_run(reg, "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = 's'");
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, NULL));
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', u.rule, p.id, p.value"
                 " FROM addendum_rule u JOIN provision p ON p.topic = u.topic WHERE u.number = 1");
    sql_run(reg, "SAVEPOINT right; " AGREE "; ROLLBACK TO right; RELEASE right");
    say("addendum.min_parties", 2, WLZ_AMBIGUOUS);
    if (_i == 1)
        sql_run(reg, "UPDATE addendum_parameter SET (provision, value) = (SELECT id, value FROM"
                     " provision WHERE standing = 'ambiguous') WHERE rule = 'addendum_parties'");
    error = sql_fails(reg, AGREE);
    ck_assert_str_eq(error, "addendum_parties");
    sqlite3_free(error);
}
END_TEST

/* From the day before the agreement on. */
static void order_known(const char *kind, wlz_standing standing)
{
    test_set_today(20230109);
    rank_anew(reg, OFFICE, kind, 20230101, standing);
}

/* The nota says two parties, a policy below it three. */
static void parties_by_rank(void)
{
    publish(reg, "sample-policy", "regional-policy", 20221202);
    say("addendum.min_parties", 2, WLZ_STATED);
    provide_as(reg, "sample-policy", "addendum.min_parties", EVERYONE, 3, WLZ_STATED);
    plan_draft(reg, "s", 1, 1000000);
}

START_TEST(test_standing__ambiguous_order_of_rank_agrees_no_addendum)
{
    parties_by_rank();
    order_known(ranked_kinds[_i], WLZ_AMBIGUOUS);
    assert_status(reg, WLZ_UNDECIDED, wlz_addendum_agree(reg, "s", 20230110));
    assert_message(reg, "order anew");
    assert_state(reg, "s", "draft");
}
END_TEST

START_TEST(test_standing__order_of_rank_that_is_a_reading_agrees_an_addendum)
{
    parties_by_rank();
    order_known(ranked_kinds[_i], WLZ_READING);
    test_reach(20230110);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

START_TEST(test_standing__ambiguous_order_of_rank_holds_no_certificate)
{
    char *error;

    parties_by_rank();
    sql_run(reg, "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = 's'");
    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, NULL));
    sql_run(reg, "INSERT INTO addendum_parameter SELECT 's', u.rule, p.id, p.value FROM"
                 " addendum_rule u JOIN provision p ON p.topic = u.topic WHERE u.number = 1 AND"
                 " (u.rule <> 'addendum_parties' OR p.document = '" NOTA "')");
    sql_run(reg, "SAVEPOINT right; " AGREE "; ROLLBACK TO right; RELEASE right");
    order_known(ranked_kinds[_i], WLZ_AMBIGUOUS);
    error = sql_fails(reg, AGREE);
    ck_assert_str_eq(error, "addendum_parties");
    sqlite3_free(error);
}
END_TEST

/* The nota says the same of one sector, in a paragraph that is ambiguous: of that sector nothing is known. */
START_TEST(test_standing__ambiguous_of_a_part_leaves_all_of_it_open)
{
    wlz_resolution *trace;

    say(RESERVE, 33, WLZ_STATED);
    provide_as(reg, NOTA, RESERVE, SCOPE(.sector = "VV"), 33, WLZ_AMBIGUOUS);
    trace = weigh(reg, sample_question(RESERVE, EVERYONE), WLZ_UNDECIDED);
    assert_text(trace->message, "depends on what the question leaves open: sector");
    wlz_resolution_free(trace);
    ck_assert_int_eq(resolved(reg, sample_question(RESERVE, SCOPE(.sector = "GZ"))), 33);
}
END_TEST

/* Two of equal standing give way to the nota, one by an order that is a reading. */
START_TEST(test_standing__of_the_weaker_order_of_two_that_give_way)
{
    wlz_resolution *answer;

    ranked(44);
    publish(reg, "sample-changes", "nota-van-wijzigingen", 20220601);
    provide_as(reg, "sample-changes", ORDERED, EVERYONE, 55, WLZ_STATED);
    sql_run(reg, "INSERT INTO rank_order(office, kind, rank, valid_from, valid_to, document,"
                 " paragraph, standing) VALUES('" OFFICE "', 'nota-van-wijzigingen', 4,"
                 " '2023-01-01', '2024-01-01', 'zk-supplement-2023', 's', 'reading')");
    answer = resolution(reg, sample_question(ORDERED, EVERYONE));
    ck_assert_int_eq(answer->value, 33);
    ck_assert_int_eq(answer->standing, WLZ_READING);
    wlz_resolution_free(answer);
}
END_TEST

/* Another nota of that day says it too, in general and of the sector; the order below both is a reading. */
START_TEST(test_standing__of_the_order_of_rank_is_that_of_equals_too)
{
    wlz_resolution *answer;

    ranked(44);
    publish(reg, "sample-second", NOTA_KIND, 20220630);
    provide_as(reg, "sample-second", ORDERED, EVERYONE, 33, WLZ_STATED);
    provide_as(reg, "sample-second", ORDERED, SCOPE(.sector = "VV"), 33, WLZ_STATED);
    order_anew("regional-policy", WLZ_READING);
    answer = resolution(reg, sample_question(ORDERED, SCOPE(.sector = "VV")));
    ck_assert_int_eq(answer->value, 33);
    ck_assert_int_eq(answer->standing, WLZ_READING);
    wlz_resolution_free(answer);
}
END_TEST

Suite *standing_suite(void)
{
    Suite *suite = suite_create("standing");
    TCase *resolving = tcase_create("resolving"), *deadlines = tcase_create("deadlines"),
          *certificates = tcase_create("certificates");

    with_samples(resolving, setup, teardown);
    with_samples(deadlines, setup, teardown);
    with_plans(certificates, setup_plans, teardown);
    tcase_add_test(resolving, test_standing__is_stated_unless_a_row_says_otherwise);
    tcase_add_test(resolving, test_standing__of_a_reading_comes_with_the_answer);
    tcase_add_test(resolving, test_standing__of_what_gives_way_does_not_matter);
    tcase_add_test(resolving, test_standing__ambiguous_decides_nothing);
    tcase_add_test(resolving, test_standing__put_right_decides_from_the_day_it_was_recorded);
    tcase_add_loop_test(resolving, test_standing__of_equals_is_that_of_the_clearest, 0,
                        COUNT(equals));
    tcase_add_test(resolving, test_standing__does_not_settle_a_tie);
    tcase_add_loop_test(resolving,
                        test_standing__of_the_order_of_rank_is_that_of_what_prevails_by_it, 0, 2);
    tcase_add_test(resolving,
                   test_standing__of_the_order_of_rank_does_not_matter_where_none_is_needed);
    tcase_add_loop_test(resolving, test_standing__of_equals_is_that_of_the_clearest_order_of_rank,
                        0, 2);
    tcase_add_loop_test(resolving, test_standing__ambiguous_order_of_rank_decides_nothing, 0, 4);
    tcase_add_test(deadlines, test_standing__of_the_order_of_rank_comes_with_the_date);
    tcase_add_test(resolving, test_standing__is_one_of_three);
    tcase_add_test(resolving, test_standing__of_a_rank_or_a_strike_is_one_of_three);
    tcase_add_test(deadlines, test_standing__of_a_date_comes_with_the_judgement);
    tcase_add_test(deadlines, test_standing__ambiguous_date_is_no_deadline);
    tcase_add_test(certificates, test_standing__ambiguous_condition_agrees_no_addendum);
    tcase_add_loop_test(certificates, test_standing__ambiguous_condition_holds_no_certificate, 0,
                        2);
    tcase_add_loop_test(certificates, test_standing__ambiguous_order_of_rank_agrees_no_addendum, 0,
                        2);
    tcase_add_loop_test(certificates,
                        test_standing__order_of_rank_that_is_a_reading_agrees_an_addendum, 0, 2);
    tcase_add_loop_test(certificates, test_standing__ambiguous_order_of_rank_holds_no_certificate,
                        0, 2);
    tcase_add_test(resolving, test_standing__ambiguous_of_a_part_leaves_all_of_it_open);
    tcase_add_test(resolving, test_standing__of_the_weaker_order_of_two_that_give_way);
    tcase_add_test(resolving, test_standing__of_the_order_of_rank_is_that_of_equals_too);
    suite_add_tcase(suite, resolving);
    suite_add_tcase(suite, deadlines);
    suite_add_tcase(suite, certificates);
    return suite;
}
