/* The policy is read in as many statements as there are tables, however many documents, rules and conditions there are. */
#include "file/connection.h"
#include "samples.h"

Suite *policy_read_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    reg = sample_copy();
    publish_tariff_policy(reg);
}

static void teardown(void)
{
    wlz_close(reg);
}

static int count_statement(unsigned reason, void *count, void *statement, void *text)
{
    (void)reason;
    (void)statement;
    if (strncmp(text, "--", 2) != 0) /* a trigger of a statement */
        ++*(int *)count;
    return 0;
}

/* How many statements run for a question that has to read the policy. */
static int statements_of_a_question(void)
{
    static int changes;
    wlz_question question = sample_question("sample.points", EVERYONE);
    char changed[20];
    int count = 0;

    snprintf(changed, sizeof changed, "changed-%d", changes++);
    publish(reg, changed, "regional-policy", 20220601);
    sqlite3_trace_v2(reg->db, SQLITE_TRACE_STMT, count_statement, &count);
    ck_assert_int_eq(resolved(reg, question), 100);
    sqlite3_trace_v2(reg->db, 0, NULL, NULL);
    return count;
}

static void publish_more(int number)
{
    char id[20];
    int64_t rule;

    snprintf(id, sizeof id, "more-%d", number);
    publish(reg, id, "regional-policy", 20220601);
    provide(reg, id, "sample.points", EVERYONE, 90);
    rule = add_rule(reg, id, "adjustment", "topic", "sample.points");
    add_condition(reg, rule, "sample.monitor", "is", "'above'");
    add_condition(reg, rule, "sample.places", "at-least", "100");
}

START_TEST(test_policy_read__takes_as_many_statements_for_any_number_of_documents)
{
    int before = statements_of_a_question();

    for (int i = 0; i < 20; i++)
        publish_more(i);
    ck_assert_int_eq(statements_of_a_question(), before);
}
END_TEST

/* Only in a file that was damaged, or written past the keys. */
START_TEST(test_policy_read__gives_no_answer_without_a_fact_of_a_rule)
{
    wlz_tariff_question question = {.office = OFFICE,
                                    .agb = GZ_PROVIDER,
                                    .performance = "Z901",
                                    .component = "care",
                                    .day = 20230101};
    wlz_bp bp = 4711;
    int64_t rule = add_rule(reg, "sample-nota", "adjustment", "topic", "sample.points");

    add_condition(reg, rule, "sample.monitor", "is", "'above'");
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
    sql_run(reg, "DELETE FROM fact WHERE id = 'sample.monitor'");
    assert_status(reg, WLZ_CORRUPT, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 4711);
    assert_message(reg, "sample.monitor");
}
END_TEST

/* The same: rows of a document that is gone. The nota of changes is of a kind that has no rank otherwise. */
START_TEST(test_policy_read__passes_over_what_is_of_no_document)
{
    wlz_question question = sample_question("sample.points", EVERYONE);
    wlz_bp before = percentage(reg, GZ_PROVIDER, "Z901", "care");

    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
    sql_run(reg, "INSERT INTO strike(document, struck, struck_paragraph, valid_from, paragraph)"
                 " VALUES('gone', 'sample-nota', 'sample paragraph', '2023-01-01', 's');"
                 "INSERT INTO rank_order(kind, rank, valid_from, document, paragraph)"
                 " VALUES('nota-van-wijzigingen', 1, '2023-01-01', 'gone', 's');"
                 "INSERT INTO tariff_rule(document, name, component, step, effect, topic,"
                 " valid_from, paragraph) VALUES('gone', 'sample.gone', 'care', 'adjustment',"
                 " 'adds', 'sample.points', '2023-01-01', 's')");
    ck_assert_int_eq(resolved(reg, question), 100);
    ck_assert_int_eq(percentage(reg, GZ_PROVIDER, "Z901", "care"), before);
    publish(reg, "sample-changes", "nota-van-wijzigingen", 20220701);
    provide(reg, "sample-changes", "sample.points", EVERYONE, 50);
    wlz_resolution_free(weigh(reg, question, WLZ_UNDECIDED));
}
END_TEST

/* The same: values that their unit can not hold. */
static const struct {
    const char *topic, *value, *json, *letter;
} spoiled[] = {
    {"sample.points", "3000000000", "\"text\":\"3000000000\"", " is 3000000000. "},
    {"sample.points", "-3000000000", "\"text\":\"-3000000000\"", " is -3000000000. "},
    {"sample.day", "20231301", "\"text\":\"2023-13-01\"", " is . "},
    {"sample.day", "20230001", "\"text\":\"2023-00-01\"", " is . "},
};

START_TEST(test_policy_read__writes_a_value_that_its_unit_can_not_hold)
{
    char *sql = sqlite3_mprintf("UPDATE provision SET value = %s WHERE topic = %Q",
                                spoiled[_i].value, spoiled[_i].topic);
    wlz_resolution *said;

    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.day', 'day', 's')");
    provide(reg, "sample-nota", "sample.day", EVERYONE, 20230101);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, "PRAGMA ignore_check_constraints = ON");
    sql_run(reg, sql);
    sqlite3_free(sql);
    said = resolution(reg, sample_question(spoiled[_i].topic, EVERYONE));
    assert_text(wlz_resolution_json(said), spoiled[_i].json);
    assert_text(wlz_resolution_explain(said), spoiled[_i].letter);
    wlz_resolution_free(said);
}
END_TEST

Suite *policy_read_suite(void)
{
    Suite *suite = suite_create("policy_read");
    TCase *tcase = tcase_create("statements");

    with_samples(tcase, setup, teardown);
    tcase_add_test(tcase, test_policy_read__takes_as_many_statements_for_any_number_of_documents);
    tcase_add_test(tcase, test_policy_read__gives_no_answer_without_a_fact_of_a_rule);
    tcase_add_test(tcase, test_policy_read__passes_over_what_is_of_no_document);
    tcase_add_loop_test(tcase, test_policy_read__writes_a_value_that_its_unit_can_not_hold, 0,
                        COUNT(spoiled));
    suite_add_tcase(suite, tcase);
    return suite;
}
