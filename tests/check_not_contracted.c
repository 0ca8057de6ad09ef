/* Care that a policy does not contract: an answer of its own, apart from undecided and from no value, and a refusal of what
 * is to be agreed. */
#include "file/connection.h"
#include "samples.h"

Suite *not_contracted_suite(void);

#define NOTA "sample-nota"

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20240201);
    reg = all_policies_registry();
    sql_run(reg, "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES"
                 " ('" NOTA "', '" OFFICE "', 'nota-van-inlichtingen', 'Sample', '2023-10-01',"
                 " '2024-01-01');"
                 "INSERT INTO tariff_rule(document, name, component, step, sector, relation,"
                 " care_form, valid_from, paragraph, note) VALUES('" NOTA "', 'sample.closed',"
                 " 'care', 'not-contracted', 'GZ', 'new', 'zzp', '2024-01-01', 'question 9',"
                 " 'No new care with stay.')");
}

static void setup_2023(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, sector, valid_from,"
                 " paragraph) VALUES('" NOTA "', 'sample.closed', 'care', 'not-contracted', 'GZ',"
                 " '2023-01-01', 'question 9')");
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_tariff *tried(const char *relation, const char *care_form)
{
    static const wlz_case_fact facts[] = {{"zk.class", "complex", 0},
                                          {"tariff.care.2023", NULL, 9580}};
    wlz_tariff_case c = {.office = OFFICE,
                         .sector = "GZ",
                         .relation = relation,
                         .care_form = care_form,
                         .component = "care",
                         .day = 20240601,
                         .facts = facts,
                         .fact_count = 2};
    wlz_tariff *t = NULL;

    assert_ok(reg, wlz_tariff_try(reg, &c, &t));
    return t;
}

static const struct {
    const char *relation, *care_form;
    wlz_status status;
    wlz_bp bp;
} cases[] = {{"new", "zzp", WLZ_NOTCONTRACTED, WLZ_BP_NONE},
             {"new", "mpt", WLZ_OK, 9370},
             {"existing", "zzp", WLZ_OK, 9570},
             {NULL, "zzp", WLZ_UNDECIDED, WLZ_BP_NONE}};

START_TEST(test_not_contracted__is_an_answer_within_its_scope)
{
    wlz_tariff *t = tried(cases[_i].relation, cases[_i].care_form);

    ck_assert_int_eq(t->status, cases[_i].status);
    ck_assert_int_eq(t->bp, cases[_i].bp);
    wlz_tariff_free(t);
}
END_TEST

START_TEST(test_not_contracted__names_its_source)
{
    static const char *const messages[] = {"not contracted for this case at " OFFICE
                                           ", care on 2024-06-01 (" NOTA ", question 9)",
                                           "niet gecontracteerd voor dit geval bij " OFFICE
                                           ", care op 2024-06-01 (" NOTA ", question 9)"};
    static const char *const letters[] = {"(care) is none.", "(care) er niet."};
    static const char *const sources[] = {
        "This care is not contracted (“Sample” (" NOTA "), question 9).",
        "Deze zorg wordt niet gecontracteerd (“Sample” (" NOTA "), question 9)."};
    wlz_tariff *t;

    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    t = tried("new", "zzp");
    ck_assert_str_eq(t->message, messages[_i]);
    assert_text(wlz_tariff_explain(t), letters[_i]);
    assert_text(wlz_tariff_explain(t), sources[_i]);
    ck_assert_uint_eq(t->missing_count, 0);
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(t),
                              "(SELECT count(*) FROM json_each(j, '$.steps')"
                              " WHERE (value ->> 'step', value ->> 'outcome', value ->> 'document')"
                              " = ('not-contracted', 'applied', '" NOTA "'))"),
                     1);
    ck_assert_int_eq(json_int(reg, wlz_tariff_json(t), "j ->> '$.status' = 'notcontracted'"), 1);
    wlz_tariff_free(t);
}
END_TEST

/* Another question closes care for a class that this case is not of. */
START_TEST(test_not_contracted__names_the_one_of_two_sources_that_applies)
{
    wlz_tariff *t;

    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, sector, valid_from,"
                 " paragraph) VALUES('" NOTA "', 'sample.class', 'care', 'not-contracted', 'GZ',"
                 " '2024-01-01', 'question 10');"
                 "INSERT INTO tariff_condition(document, rule, fact, test, value)"
                 " VALUES('" NOTA "', 'sample.class', 'zk.class', 'is', 'regular')");
    t = tried("new", "zzp");
    ck_assert_int_eq(t->status, WLZ_NOTCONTRACTED);
    assert_text(t->message, "question 9)");
    wlz_tariff_free(t);
    t = tried("new", "mpt");
    ck_assert_int_eq(t->bp, 9370);
    wlz_tariff_free(t);
}
END_TEST

START_TEST(test_not_contracted__is_told_apart_in_sql)
{
    assert_ok(reg, wlz_sql_register(reg->db));
    ck_assert_int_eq(sql_int(reg,
                             "SELECT count(*) FROM wlz_tariff_compare('GZ', NULL, 'new', 'zzp',"
                             " 'care', '2024-06-01', '{\"zk.class\": \"complex\"}')"
                             " WHERE office = '" OFFICE "' AND status = 'not contracted'"
                             " AND bp IS NULL"),
                     1);
}
END_TEST

/* What is struck no longer closes anything; what is only read so is a reading; what is ambiguous is undecided. */
START_TEST(test_not_contracted__goes_by_rank_and_standing_like_any_step)
{
    static const wlz_status of[] = {WLZ_NOTCONTRACTED, WLZ_NOTCONTRACTED, WLZ_UNDECIDED};
    static const char *const words[] = {"stated", "reading", "ambiguous"};
    char sql[400];
    wlz_tariff *t;

    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_rule(document, name, component, step, sector, relation, care_form,"
             " valid_from, paragraph, standing, corrects) SELECT document, name, component, step,"
             " sector, relation, care_form, valid_from, 'anew', '%s', id FROM tariff_rule"
             " WHERE name = 'sample.closed'",
             words[_i]);
    sql_run(reg, sql);
    test_set_today(20991231); /* SQL recorded it by the machine's clock */
    t = tried("new", "zzp");
    ck_assert_int_eq(t->status, of[_i]);
    ck_assert_int_eq(t->standing, (wlz_standing)_i);
    wlz_tariff_free(t);
}
END_TEST

START_TEST(test_not_contracted__is_no_gap_of_a_policy)
{
    static const char pack[] =
        "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES\n"
        " ('sample-policy', 'cz', 'regional-policy', 'Sample', '2026-06-01', '2029-01-01');\n"
        "INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, topic,"
        " valid_from, paragraph) VALUES\n"
        " ('sample-policy', 'a', 'care', 'base', 'is', 'GZ', 'existing', 'tariff.guide',"
        " '2029-01-01', '1')%s;\n";
    char text[1000];

    snprintf(text, sizeof text, pack, "");
    ck_assert_int_ne(wlz_pack_load_text(reg, "gap", text, strlen(text)), WLZ_OK);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "pack_gap");
    snprintf(text, sizeof text, pack,
             ", ('sample-policy', 'b', 'care', 'not-contracted', NULL, 'GZ', 'new', NULL,"
             " '2029-01-01', '2')");
    assert_ok(reg, wlz_pack_load_text(reg, "no gap", text, strlen(text)));
}
END_TEST

/* ---- what is to be agreed ---- */

START_TEST(test_not_contracted__is_refused_as_production)
{
    wlz_round round = {draft(reg, GZ_PROVIDER), 2023, "initial", 1};
    wlz_production_line line = {"Z901", "care", 0, 1000};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_refused(reg, "production_not_contracted", wlz_production_add(reg, &round, &line, 1));
    assert_message(reg, "line 1: ");
    assert_message(reg, "(" NOTA ", question 9)");
    line.component = "nhc"; /* of which the nota says nothing */
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
}
END_TEST

/* An agreement ranks before a nota: with a percentage of its own it is contracted. */
START_TEST(test_not_contracted__gives_way_to_the_agreement)
{
    wlz_round round = {draft(reg, GZ_PROVIDER), 2023, "initial", 1};
    wlz_production_line line = {"Z901", "care", 0, 1000};

    provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    ck_assert_int_eq(sql_int(reg, "SELECT amount_cents FROM production"), 22500); /* 90% of 250 */
}
END_TEST

/* What was agreed before stays; the effect of the nota counts it as not decided. */
START_TEST(test_not_contracted__leaves_what_is_agreed)
{
    wlz_tariff_question q = {OFFICE, GZ_PROVIDER, "Z901", "care", 20230601, 20220629};
    wlz_bp bp = 0;

    ck_assert_int_eq(wlz_tariff_bp(reg, &q, &bp), WLZ_OK);
    ck_assert_int_eq(bp, 9580);
    q.known_on = 20220630;
    ck_assert_int_eq(wlz_tariff_bp(reg, &q, &bp), WLZ_NOTCONTRACTED);
    ck_assert_str_eq(wlz_status_name(WLZ_NOTCONTRACTED), "WLZ_NOTCONTRACTED");
}
END_TEST

Suite *not_contracted_suite(void)
{
    Suite *suite = suite_create("not_contracted");
    TCase *answers = tcase_create("answers"), *lines = tcase_create("agreed");

    with_policies(answers, setup, teardown);
    with_samples(lines, setup_2023, teardown);
    tcase_add_loop_test(answers, test_not_contracted__is_an_answer_within_its_scope, 0,
                        COUNT(cases));
    tcase_add_loop_test(answers, test_not_contracted__names_its_source, 0, 2);
    tcase_add_test(answers, test_not_contracted__names_the_one_of_two_sources_that_applies);
    tcase_add_test(answers, test_not_contracted__is_told_apart_in_sql);
    tcase_add_loop_test(answers, test_not_contracted__goes_by_rank_and_standing_like_any_step, 0,
                        3);
    tcase_add_test(answers, test_not_contracted__is_no_gap_of_a_policy);
    tcase_add_test(lines, test_not_contracted__is_refused_as_production);
    tcase_add_test(lines, test_not_contracted__gives_way_to_the_agreement);
    tcase_add_test(lines, test_not_contracted__leaves_what_is_agreed);
    suite_add_tcase(suite, answers);
    suite_add_tcase(suite, lines);
    return suite;
}
