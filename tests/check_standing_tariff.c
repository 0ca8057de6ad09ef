/* How a percentage relates to its sources: it says that it rests on a reading, of a step or of the order between steps, and
 * is undecided by what is ambiguous where that makes it another one. */
#include "samples.h"

#include <sqlite3.h>

Suite *standing_tariff_suite(void);

#define NOTA "sample-nota"
#define NOTA_KIND "nota-van-inlichtingen"
#define JUDGMENT "sample-judgment"

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    publish(reg, NOTA, NOTA_KIND, 20220630);
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

/* The order of that kind is stated anew. */
static void order_anew(const char *kind, wlz_standing standing)
{
    rank_anew(reg, OFFICE, kind, 20230101, standing);
}

static const wlz_tariff_question care = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230101, 0};

static wlz_tariff *answer_of(wlz_status status)
{
    return tariff_answer(reg, &care, status);
}

/* What has to be known first is this; the sheet of that day says the same. */
static void assert_tariff_undecided(const char *what)
{
    wlz_tariff *found = answer_of(WLZ_UNDECIDED);
    wlz_tariff_sheet *sheet = NULL;

    assert_text(found->message, what);
    ck_assert_uint_eq(found->missing_count, 1);
    assert_text(found->missing[0], what);
    assert_text(found->missing[0], NOTA);
    ck_assert_int_eq(found->standing, WLZ_AMBIGUOUS);
    assert_text(wlz_tariff_json(found), "\"standing\":\"ambiguous\"");
    wlz_tariff_free(found);
    assert_ok(reg,
              wlz_tariff_sheet_get(
                  reg, &(wlz_tariff_sheet_question){.office = OFFICE, .day = 20230101}, &sheet));
    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, GZ_PROVIDER, "Z901", "care", NULL), WLZ_UNDECIDED);
    wlz_tariff_sheet_free(sheet);
}

static void assert_tariff(wlz_bp bp, wlz_standing standing)
{
    wlz_tariff *found = answer_of(WLZ_OK);
    wlz_bp bp_now = 0;

    assert_ok(reg, wlz_tariff_bp(reg, &care, &bp_now));
    ck_assert_int_eq(bp_now, bp);
    ck_assert_int_eq(found->standing, standing);
    wlz_tariff_free(found);
}

/* A point is added, or a bound of 90% taken: a step of the nota, after a base of 95% that it states. */
static int64_t step(const char *step, const char *effect, wlz_standing rule, wlz_standing topic)
{
    char sql[500];

    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.step', 'bp', 's')");
    say("tariff.care", 9500, WLZ_STATED);
    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_rule(document, name, component, step, effect, topic, valid_from,"
             " valid_to, paragraph, standing) VALUES('" NOTA "', 'sample.rule', 'care', '%s', '%s',"
             " 'sample.step', '2023-01-01', '2024-01-01', 'sample', '%s')",
             step, effect,
             rule == WLZ_STATED    ? "stated"
             : rule == WLZ_READING ? "reading"
                                   : "ambiguous");
    sql_run(reg, sql);
    return say("sample.step", strcmp(step, "bound") == 0 ? 9000 : 100, topic);
}

START_TEST(test_standing_tariff__of_the_base_is_that_of_the_percentage)
{
    say("tariff.care", 9500, WLZ_STATED);
    assert_tariff(9500, WLZ_STATED);
    publish(reg, "sample-later", NOTA_KIND, 20220701);
    provide_as(reg, "sample-later", "tariff.care", EVERYONE, 9400, WLZ_READING);
    assert_tariff(9400, WLZ_READING);
}
END_TEST

START_TEST(test_standing_tariff__ambiguous_base_leaves_the_percentage_undecided)
{
    wlz_provision right = sample_provision(NOTA, "tariff.care", EVERYONE, 9500);

    right.corrects = say("tariff.care", 9500, WLZ_AMBIGUOUS);
    assert_tariff_undecided("tariff.care");
    test_set_today(20221201);
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    assert_tariff(9500, WLZ_STATED);
}
END_TEST

/* Whether it is the rule that is a reading, or its number. */
START_TEST(test_standing_tariff__of_a_step_comes_with_the_percentage)
{
    wlz_tariff *found;
    const wlz_tariff_step *last = NULL;

    step("adjustment", "adds", _i == 0 ? WLZ_READING : WLZ_STATED,
         _i == 0 ? WLZ_STATED : WLZ_READING);
    assert_tariff(9600, WLZ_READING);
    found = answer_of(WLZ_OK);
    for (size_t i = 0; i < found->step_count; i++)
        if (found->steps[i]->rule != NULL)
            last = found->steps[i];
    ck_assert_int_eq(last->standing, WLZ_READING);
    ck_assert_int_eq(found->steps[0]->standing, WLZ_STATED);
    assert_text(wlz_tariff_json(found), "\"standing\":\"reading\"");
    wlz_tariff_free(found);
}
END_TEST

START_TEST(test_standing_tariff__of_a_step_that_is_not_taken_does_not_matter)
{
    step("bound", "at-least", WLZ_READING, WLZ_STATED);
    assert_tariff(9500, WLZ_STATED);
}
END_TEST

START_TEST(test_standing_tariff__ambiguous_step_leaves_the_percentage_undecided)
{
    static const char *const kinds[][2] = {{"adjustment", "adds"}, {"bound", "at-most"}};

    step(kinds[_i / 2][0], kinds[_i / 2][1], _i % 2 == 0 ? WLZ_AMBIGUOUS : WLZ_STATED,
         _i % 2 == 0 ? WLZ_STATED : WLZ_AMBIGUOUS);
    assert_tariff_undecided(_i % 2 == 0 ? "sample.rule" : "sample.step");
}
END_TEST

START_TEST(test_standing_tariff__ambiguous_maximum_leaves_the_percentage_undecided)
{
    say("tariff.care", 9500, WLZ_STATED);
    say("tariff.maximum", 9800, WLZ_AMBIGUOUS);
    assert_tariff_undecided("tariff.maximum");
}
END_TEST

/* What is undecided for want of a fact rests on nothing yet. */
START_TEST(test_standing_tariff__of_an_answer_that_lacks_a_fact_is_none)
{
    wlz_tariff *found;

    step("adjustment", "adds", WLZ_READING, WLZ_STATED);
    sql_run(reg,
            "INSERT INTO fact(id, kind, unit, title) VALUES('sample.open', 'state', 'count', 's')");
    sql_run(reg, "INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES('" NOTA
                 "', 'sample.rule', 'sample.open', 'at-least', 1)");
    found = answer_of(WLZ_UNDECIDED);
    ck_assert_str_eq(found->missing[0], "sample.open");
    ck_assert_int_eq(found->standing, WLZ_STATED);
    wlz_tariff_free(found);
}
END_TEST

/* The sample nota's step is passed over: its base is stated in a document of better rank. */
START_TEST(test_standing_tariff__ambiguous_step_that_changes_nothing_leaves_it_decided)
{
    wlz_provision better = sample_provision(NOTA, "tariff.care", EVERYONE, 9300);

    step("adjustment", "adds", WLZ_AMBIGUOUS, WLZ_STATED);
    publish(reg, "sample-later", NOTA_KIND, 20220701);
    better.document = "sample-later";
    better.has_rank_override = true; /* of the highest rank there is */
    assert_ok(reg, wlz_provision_add(reg, &better, NULL));
    assert_tariff(9300, WLZ_STATED);
}
END_TEST

START_TEST(test_standing_tariff__of_the_order_of_rank_comes_with_the_percentage)
{
    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide_as(reg, "sample-policy", "tariff.care", EVERYONE, 9400, WLZ_STATED);
    say("tariff.care", 9500, WLZ_STATED);
    assert_tariff(9500, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_tariff(9500, WLZ_READING);
}
END_TEST

START_TEST(test_standing_tariff__ambiguous_order_of_rank_leaves_the_percentage_undecided)
{
    wlz_bp bp_now = 0;

    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide_as(reg, "sample-policy", "tariff.care", EVERYONE, 9400, WLZ_STATED);
    say("tariff.care", 9500, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_AMBIGUOUS);
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &care, &bp_now));
    assert_message(reg, "order anew");
}
END_TEST

/* ---- steps by the order of rank ---- */

#define LOWER "sample-supplement" /* of a rank below the nota's */

/* A step of that name in the document, with an amount of its own. */
static void rule_of(const char *document, const char *name, const char *step, const char *effect,
                    wlz_bp amount)
{
    char sql[600], topic[80];

    snprintf(topic, sizeof topic, "sample.%s.%s", document, name);
    snprintf(sql, sizeof sql,
             "INSERT INTO topic(id, unit, title) VALUES('%s', 'bp', 's');"
             "INSERT INTO tariff_rule(document, name, component, step, effect, topic, valid_from,"
             " valid_to, paragraph) VALUES('%s', '%s', 'care', '%s', '%s', '%s', '2023-01-01',"
             " '2024-01-01', 'sample')",
             topic, document, name, step, effect, topic);
    sql_run(reg, sql);
    provide_as(reg, document, topic, EVERYONE, amount, WLZ_STATED);
}

/* In the nota, and in a supplement that ranks below it and says 95,8%. */
static const struct {
    const char *what;
    struct {
        const char *document, *name, *step, *effect;
        wlz_bp amount;
    } rules[2];
    wlz_bp says, percentage; /* what the nota says of the base, 0 = nothing; what it comes to */
    bool rests;
} orders[] = {
    {"a step is displaced",
     {{NOTA, "sample", "adjustment", "adds", 100}, {LOWER, "sample", "adjustment", "adds", 200}},
     0,
     9680,
     true},
    {"a step is displaced that would do the same",
     {{NOTA, "sample", "adjustment", "adds", 100}, {LOWER, "sample", "adjustment", "adds", 100}},
     0,
     9680,
     false},
    {"a step yields to the base", {{LOWER, "sample", "adjustment", "adds", 100}}, 9580, 9580, true},
    {"a step yields that would do nothing",
     {{LOWER, "sample", "bound", "at-most", 9700}},
     9580,
     9580,
     false},
    {"a base replaces another", {{NOTA, "sample", "base", "is", 9400}}, 0, 9400, true},
    {"a base replaces one that is the same",
     {{NOTA, "sample", "base", "is", 9580}},
     0,
     9580,
     false},
    {"steps of both are taken",
     {{NOTA, "sample", "adjustment", "adds", 100}, {LOWER, "other", "adjustment", "adds", 200}},
     0,
     9880,
     false},
};

static void publish_base(void)
{
    publish(reg, LOWER, "supplement", 20220701);
    provide_as(reg, LOWER, "tariff.care", EVERYONE, 9580, WLZ_STATED);
}

static void add_orders(int at)
{
    publish_base();
    if (orders[at].says != 0)
        say("tariff.care", orders[at].says, WLZ_STATED);
    for (int i = 0; i < 2 && orders[at].rules[i].document != NULL; i++)
        rule_of(orders[at].rules[i].document, orders[at].rules[i].name, orders[at].rules[i].step,
                orders[at].rules[i].effect, orders[at].rules[i].amount);
}

START_TEST(test_standing_tariff__of_the_order_between_steps_comes_with_the_percentage)
{
    add_orders(_i);
    assert_tariff(orders[_i].percentage, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_tariff(orders[_i].percentage, orders[_i].rests ? WLZ_READING : WLZ_STATED);
}
END_TEST

START_TEST(test_standing_tariff__ambiguous_order_between_steps_leaves_the_percentage_undecided)
{
    wlz_tariff *found;

    add_orders(_i);
    order_anew(NOTA_KIND, WLZ_AMBIGUOUS);
    if (!orders[_i].rests) {
        assert_tariff(orders[_i].percentage, WLZ_STATED);
        return;
    }
    found = answer_of(WLZ_UNDECIDED);
    ck_assert_int_eq(found->standing, WLZ_AMBIGUOUS);
    ck_assert_int_eq(found->bp, WLZ_BP_NONE);
    ck_assert_uint_eq(found->missing_count, 1);
    assert_text(found->missing[0], "which document goes first");
    assert_text(found->message, "order anew");
    wlz_tariff_free(found);
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    found = answer_of(WLZ_UNDECIDED);
    assert_text(found->message, "welk document voorgaat");
    wlz_tariff_free(found);
}
END_TEST

/* Two steps give way by one order; of the second nothing is left to find. */
START_TEST(test_standing_tariff__of_the_order_is_that_of_two_steps_that_are_displaced)
{
    static const char *const names[] = {"sample", "other"};

    publish_base();
    for (int i = 0; i < 2; i++) {
        rule_of(NOTA, names[i], "adjustment", "adds", 100);
        rule_of(LOWER, names[i], "adjustment", "adds", 200);
    }
    assert_tariff(9780, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_tariff(9780, WLZ_READING);
}
END_TEST

/* That it goes before all is stated here. */
static void publish_judgment(void)
{
    publish(reg, JUDGMENT, "judgment", 20220701);
    order_anew("judgment", WLZ_STATED);
}

/* A judgment and the nota say the same and both go before the supplement. */
START_TEST(test_standing_tariff__of_a_step_displaced_twice_is_that_of_the_clearer_order)
{
    static const char *const kinds[] = {"judgment", NOTA_KIND};

    publish_base();
    publish_judgment();
    rule_of(JUDGMENT, "sample", "adjustment", "adds", 100);
    rule_of(NOTA, "sample", "adjustment", "adds", 100);
    rule_of(LOWER, "sample", "adjustment", "adds", 200);
    assert_tariff(9680, WLZ_STATED);
    order_anew(kinds[_i], WLZ_AMBIGUOUS);
    assert_tariff(9680, WLZ_STATED);
    order_anew(kinds[1 - _i], WLZ_READING);
    assert_tariff(9680, WLZ_READING);
}
END_TEST

static void exclude_by(const char *document)
{
    char sql[400];

    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_rule(document, name, component, step, valid_from, valid_to,"
             " paragraph) VALUES('%s', 'none.%s', 'care', 'exclusion', '2023-01-01', '2024-01-01',"
             " 'sample')",
             document, document);
    sql_run(reg, sql);
}

/* An exclusion of the nota, and what it excludes in the supplement. */
START_TEST(test_standing_tariff__of_the_order_is_stated_where_a_step_is_excluded)
{
    publish_base();
    rule_of(LOWER, "sample", "adjustment", "adds", 100);
    exclude_by(NOTA);
    assert_tariff(9580, WLZ_STATED);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_tariff(9580, WLZ_READING);
}
END_TEST

/* What a judgment excludes too, does not depend on where the nota stands. */
START_TEST(test_standing_tariff__of_what_is_excluded_twice_is_that_of_the_better_rank)
{
    publish_base();
    publish_judgment();
    rule_of(LOWER, "sample", "adjustment", "adds", 100);
    exclude_by(_i == 0 ? NOTA : JUDGMENT);
    exclude_by(_i == 0 ? JUDGMENT : NOTA);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_tariff(9580, WLZ_STATED);
    order_anew("judgment", WLZ_READING);
    assert_tariff(9580, WLZ_READING);
}
END_TEST

START_TEST(test_standing_tariff__of_a_strike_comes_with_the_percentage)
{
    wlz_strike strike = {.document = NOTA,
                         .struck = LOWER,
                         .struck_paragraph = "sample",
                         .valid_from = 20230101,
                         .paragraph = "s",
                         .standing = (wlz_standing)_i};

    publish_base();
    rule_of(LOWER, "sample", "adjustment", "adds", 100);
    assert_tariff(9680, WLZ_STATED);
    assert_ok(reg, wlz_strike_add(reg, &strike, NULL));
    if (strike.standing == WLZ_AMBIGUOUS)
        wlz_tariff_free(answer_of(WLZ_UNDECIDED));
    else
        assert_tariff(9580, strike.standing);
}
END_TEST

static void contract_none(const char *document)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_rule(document, name, component, step, valid_from, paragraph)"
             " VALUES('%s', 'none', 'care', 'not-contracted', '2023-01-01', 'sample')",
             document);
    sql_run(reg, sql);
}

static void assert_not_contracted(wlz_standing standing)
{
    wlz_tariff *found = answer_of(standing == WLZ_AMBIGUOUS ? WLZ_UNDECIDED : WLZ_NOTCONTRACTED);

    ck_assert_int_eq(found->standing, standing);
    ck_assert_int_eq(found->bp, WLZ_BP_NONE);
    wlz_tariff_free(found);
}

/* The base, were it in front, would be the percentage. */
START_TEST(test_standing_tariff__of_care_that_is_not_contracted_is_that_of_the_order)
{
    publish_base();
    contract_none(NOTA);
    assert_not_contracted(WLZ_STATED);
    order_anew(NOTA_KIND, (wlz_standing)_i);
    assert_not_contracted((wlz_standing)_i);
}
END_TEST

START_TEST(test_standing_tariff__of_care_not_contracted_needs_no_order_within_a_document)
{
    publish_base();
    contract_none(LOWER);
    order_anew("supplement", WLZ_AMBIGUOUS);
    assert_not_contracted(WLZ_STATED);
}
END_TEST

/* There is no base that could be in front. */
START_TEST(test_standing_tariff__of_care_not_contracted_needs_no_order_without_a_base)
{
    publish_judgment();
    sql_run(reg, "INSERT INTO strike(document, struck, struck_paragraph, valid_from, paragraph)"
                 " SELECT DISTINCT '" JUDGMENT "', p.document, p.paragraph, '2023-01-01', 's'"
                 " FROM provision p JOIN document d ON d.id = p.document"
                 " WHERE topic = 'tariff.care' AND d.office = '" OFFICE "'"
                 " AND p.valid_from <= '2023-01-01' AND ifnull(p.valid_to, '9999') > '2023-01-01'");
    contract_none(NOTA);
    order_anew(NOTA_KIND, WLZ_AMBIGUOUS);
    assert_not_contracted(WLZ_STATED);
}
END_TEST

/* The base is ambiguous by itself; that it goes before another by a reading is not what leaves it open. */
START_TEST(test_standing_tariff__ambiguous_base_is_named_whatever_the_order_is)
{
    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide_as(reg, "sample-policy", "tariff.care", EVERYONE, 9400, WLZ_STATED);
    say("tariff.care", 9500, WLZ_AMBIGUOUS);
    order_anew(NOTA_KIND, WLZ_READING);
    assert_tariff_undecided("tariff.care");
}
END_TEST

Suite *standing_tariff_suite(void)
{
    Suite *suite = suite_create("standing_tariff");
    TCase *answers = tcase_create("answers"), *orders_of_steps = tcase_create("orders");

    with_samples(answers, setup, teardown);
    with_samples(orders_of_steps, setup, teardown);
    tcase_add_test(answers, test_standing_tariff__of_the_base_is_that_of_the_percentage);
    tcase_add_test(answers, test_standing_tariff__ambiguous_base_leaves_the_percentage_undecided);
    tcase_add_loop_test(answers, test_standing_tariff__of_a_step_comes_with_the_percentage, 0, 2);
    tcase_add_test(answers, test_standing_tariff__of_a_step_that_is_not_taken_does_not_matter);
    tcase_add_loop_test(answers,
                        test_standing_tariff__ambiguous_step_leaves_the_percentage_undecided, 0, 4);
    tcase_add_test(answers,
                   test_standing_tariff__ambiguous_maximum_leaves_the_percentage_undecided);
    tcase_add_test(answers, test_standing_tariff__of_an_answer_that_lacks_a_fact_is_none);
    tcase_add_test(answers,
                   test_standing_tariff__ambiguous_step_that_changes_nothing_leaves_it_decided);
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__of_the_order_of_rank_comes_with_the_percentage);
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__ambiguous_order_of_rank_leaves_the_percentage_undecided);
    tcase_add_loop_test(orders_of_steps,
                        test_standing_tariff__of_the_order_between_steps_comes_with_the_percentage,
                        0, COUNT(orders));
    tcase_add_loop_test(
        orders_of_steps,
        test_standing_tariff__ambiguous_order_between_steps_leaves_the_percentage_undecided, 0,
        COUNT(orders));
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__of_the_order_is_stated_where_a_step_is_excluded);
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__ambiguous_base_is_named_whatever_the_order_is);
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__of_the_order_is_that_of_two_steps_that_are_displaced);
    tcase_add_loop_test(
        orders_of_steps,
        test_standing_tariff__of_a_step_displaced_twice_is_that_of_the_clearer_order, 0, 2);
    tcase_add_loop_test(orders_of_steps,
                        test_standing_tariff__of_what_is_excluded_twice_is_that_of_the_better_rank,
                        0, 2);
    tcase_add_loop_test(orders_of_steps,
                        test_standing_tariff__of_a_strike_comes_with_the_percentage, 0, 3);
    tcase_add_loop_test(orders_of_steps,
                        test_standing_tariff__of_care_that_is_not_contracted_is_that_of_the_order,
                        1, 3);
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__of_care_not_contracted_needs_no_order_within_a_document);
    tcase_add_test(orders_of_steps,
                   test_standing_tariff__of_care_not_contracted_needs_no_order_without_a_base);
    suite_add_tcase(suite, answers);
    suite_add_tcase(suite, orders_of_steps);
    return suite;
}
