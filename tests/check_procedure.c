/* The calendar of a procedure: the steps of the packs, and what a step may be. */
#include "procedures.h"

#include "file/connection.h"

Suite *procedure_suite(void);

static wlz_registry *reg;
static wlz_procedure *list;
static wlz_judgement *judged;

static void setup(void)
{
    reg = procedure_copy();
    list = NULL;
    judged = NULL;
}

/* Between questions to one registry. */
static void forget(void)
{
    wlz_procedure_free(list);
    wlz_judgement_free(judged);
    list = NULL;
    judged = NULL;
}

static void teardown(void)
{
    forget();
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- the packs ---- */

static const struct {
    const char *step, *actor, *lateness;
    const char *in_2023, *in_2024;
} steps[] = {
    {"procurement.01", "office", "unstated", "2022-06-01 23:59:59", "2023-06-01 23:59:59"},
    {"procurement.02", "provider", "lapse of 2024", "2022-06-16 12:00:00", "2023-06-15 12:00:00"},
    {"procurement.03", "provider", "lapse", "2022-06-16 12:00:00", "2023-06-15 12:00:00"},
    {"procurement.04", "office", "unstated", "2022-06-30 23:59:59", "2023-07-07 23:59:59"},
    {"procurement.05", "office", "unstated", "2022-07-01 23:59:59", "2023-07-07 23:59:59"},
    {"procurement.06", "provider", "lapse", "2022-07-20 23:59:59", "2023-07-27 23:59:59"},
    {"procurement.07", "provider", "lapse of 2024", "2022-07-29 17:00:00", "2023-08-04 17:00:00"},
    {"procurement.08", "office", "unstated", "2022-09-01 23:59:59", "2023-09-08 23:59:59"},
    {"procurement.09", "provider", "lapse", "2022-09-21 23:59:59", "2023-09-28 23:59:59"},
    {"procurement.10", "both", "unstated", "2022-10-05 23:59:59", "2023-10-06 23:59:59"},
    {"procurement.11", "office", "unstated", "2022-10-21 23:59:59", "2023-10-25 23:59:59"},
    {"procurement.12", "provider", "unstated", "2022-10-31 23:59:59", "2023-11-01 23:59:59"},
    {"procurement.13", "provider", "lapse", "2022-11-04 23:59:59", "2023-11-08 23:59:59"},
    {"procurement.14", "office", "unstated", "2022-11-11 23:59:59", "2023-11-14 23:59:59"},
    {"procurement.15", "office", "unstated", "2022-11-15 23:59:59", "2023-11-15 23:59:59"},
    {"procurement.16", "both", "unstated", "2023-06-01 23:59:59", "2024-06-01 23:59:59"},
    {"hardship_appeal", "provider", "lapse", "2022-09-21 23:59:59", "2023-09-28 23:59:59"},
};

static void assert_calendar(int year)
{
    calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = year});
    for (int i = 0; i < COUNT(steps); i++) {
        const wlz_procedure_step *s = listed(list, steps[i].step);

        ck_assert(s->decided && !s->derived && !s->differs);
        ck_assert_int_eq(s->year, year);
        ck_assert_msg(s->deadline == at(year == 2023 ? steps[i].in_2023 : steps[i].in_2024),
                      "%s in %d", s->step, year);
        ck_assert_str_eq(s->actor, steps[i].actor);
        if (strcmp(steps[i].lateness, "lapse of 2024") == 0)
            ck_assert_str_eq(s->lateness, year == 2024 ? "lapse" : "unstated");
        else
            ck_assert_str_eq(s->lateness, steps[i].lateness);
        ck_assert((s->lateness_document == NULL) == (strcmp(s->lateness, "unstated") == 0));
        ck_assert_str_eq(s->document,
                         year == 2023 ? "zk-supplement-2023" : "zk-policy-gz-2024-2026");
        ck_assert_ptr_null(s->missing);
        ck_assert_ptr_null(s->sector);
        ck_assert_str_ne(s->title, "");
    }
}

START_TEST(test_procedure__has_the_sixteen_steps_of_both_years)
{
    assert_calendar(2023);
    ck_assert_uint_eq(list->count, 29);
    assert_calendar(2024);
    ck_assert_uint_eq(list->count, 56);
}
END_TEST

START_TEST(test_procedure__is_in_the_order_of_the_deadlines)
{
    calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = 2023});
    ck_assert_str_eq(list->rows[0]->step, "procurement.01");
    for (size_t i = 1; i < list->count; i++)
        ck_assert_int_le(list->rows[i - 1]->deadline, list->rows[i]->deadline);
    calendar(reg, &list,
             (wlz_procedure_question){.office = "cz", .year = 2024}); /* undecided ones are last */
    ck_assert_str_eq(list->rows[4]->step, "procurement.06");
    ck_assert(list->rows[2]->decided && !list->rows[3]->decided);
}
END_TEST

/* Questions can be put to every office until the same moment. */
static const char *const offices[] = {OFFICE,   "cz", "vgz", "menzis", "dsw", "zorg-en-zekerheid",
                                      "salland"};

START_TEST(test_procedure__of_2024_begins_alike_at_each_office)
{
    calendar(reg, &list, (wlz_procedure_question){.office = offices[_i], .year = 2024});
    ck_assert_int_eq(listed(list, "procurement.01")->deadline, at("2023-06-01 23:59:59"));
    ck_assert_int_eq(listed(list, "procurement.02")->deadline, at("2023-06-15 12:00:00"));
}
END_TEST

START_TEST(test_procedure__agrees_with_its_own_terms)
{
    ck_assert_uint_eq(differing(reg, &list, offices[_i], 2023), 0);
    ck_assert_uint_eq(differing(reg, &list, offices[_i], 2024), 0);
}
END_TEST

static const struct {
    int year;
    const char *step, *reference, *document;
    int64_t days;
} terms[] = {
    {2023, "procurement.06", "procurement.04", "zk-policy-2021-2023", 20},
    {2023, "procurement.09", "procurement.08", "zk-supplement-2023", 20},
    {2023, "procurement.13", "procurement.11", "zk-supplement-2023", 14},
    {2023, "hardship_appeal", "procurement.08", "zk-supplement-2023", 20},
    {2023, "lower_percentage_notice", "procurement.01", "zk-supplement-2023", 7},
    {2024, "procurement.06", "procurement.04", "zk-policy-gz-2024-2026", 20},
    {2024, "procurement.09", "procurement.08", "zk-policy-gz-2024-2026", 20},
    {2024, "procurement.13", "procurement.11", "zk-policy-gz-2024-2026", 14},
    {2024, "hardship_appeal", "procurement.08", "zk-policy-gz-2024-2026", 20},
};

/* That nothing differs means something only when both are known. */
START_TEST(test_procedure__has_a_term_that_ends_on_the_date)
{
    const wlz_procedure_step *s;

    calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = terms[_i].year});
    s = listed(list, terms[_i].step);
    ck_assert_str_eq(s->term->reference, terms[_i].reference);
    ck_assert_str_eq(s->term->document, terms[_i].document);
    ck_assert_str_eq(s->term->unit, "days");
    ck_assert_int_eq(s->term->amount, terms[_i].days);
    ck_assert(!s->term->before && !s->term->from_event && s->term->ended);
    ck_assert_int_eq(s->term->end, s->deadline);
}
END_TEST

START_TEST(test_procedure__describes_each_step_and_term_that_has_a_topic)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM topic WHERE id GLOB 'deadline.*'"
                                  " AND NOT EXISTS(SELECT 1 FROM procedure_step s"
                                  " WHERE 'deadline.' || s.id = topic.id)"),
                     0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM topic WHERE id GLOB 'term.*'"
                                  " AND NOT EXISTS(SELECT 1 FROM procedure_term t"
                                  " WHERE t.topic = topic.id)"),
                     0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM topic WHERE id GLOB 'lapse.*'"
                                  " AND NOT EXISTS(SELECT 1 FROM procedure_step s"
                                  " WHERE 'lapse.' || s.id = topic.id)"),
                     0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provision p JOIN document d"
                                  " ON d.id = p.document WHERE p.topic GLOB 'lapse.*'"),
                     34);
}
END_TEST
START_TEST(test_procedure__knows_nothing_before_it_is_published)
{
    ck_assert_uint_eq(
        calendar(reg, &list,
                 (wlz_procedure_question){.office = OFFICE, .year = 2024, .known_on = 20230531}),
        0);
    ck_assert_uint_eq(
        calendar(reg, &list,
                 (wlz_procedure_question){.office = OFFICE, .year = 2024, .known_on = 20230601}),
        39);
    ck_assert_uint_eq(
        calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = 2040}), 0);
    ck_assert_uint_eq(calendar(reg, &list, (wlz_procedure_question){.office = "cz", .year = 2023}),
                      2);
    ck_assert(
        list->rows[0]->decided); /* without an order of rank then: one document alone speaks */
}
END_TEST
/* The two supplements on the transition funds are known before the last day for questions about them: else nobody could
 * have asked one. */
START_TEST(test_procedure__knows_a_deadline_before_what_it_allows)
{
    wlz_procedure_question question = {.office = OFFICE, .year = 2023, .known_on = 20221031};

    calendar(reg, &list, question);
    ck_assert(!is_listed(list, "transition_funds.questions"));
    ck_assert(is_listed(list, "national_supplement.questions"));
    question.known_on = 20221101;
    calendar(reg, &list, question);
    ck_assert(is_listed(list, "transition_funds.questions"));
    ck_assert(is_listed(list, "transition_funds.objection"));
    ck_assert(is_listed(list, "transition_funds.answers"));
    question.known_on = 20220731;
    calendar(reg, &list, question);
    ck_assert(!is_listed(list, "national_supplement.questions"));
    question.known_on = 20220801;
    calendar(reg, &list, question);
    ck_assert(is_listed(list, "national_supplement.questions"));
    ck_assert(is_listed(list, "national_supplement.answers"));
}
END_TEST
/* ---- a date for one sector ---- */

START_TEST(test_procedure__gives_a_sector_its_own_row)
{
    wlz_procedure_question question = {.office = OFFICE, .year = 2023};

    calendar(reg, &list, question);
    ck_assert_str_eq(listed(list, "living_and_care.notice")->sector, "VV");
    ck_assert_str_eq(listed(list, "gz_accord.informed")->sector, "GZ");
    question.sector = "VV";
    calendar(reg, &list, question);
    ck_assert_str_eq(listed(list, "living_and_care.notice")->sector, "VV");
    ck_assert(is_listed(list, "procurement.07"));
    ck_assert(!is_listed(list, "gz_accord.informed"));
}
END_TEST

START_TEST(test_procedure__gives_a_sector_no_row_that_says_the_same)
{
    wlz_provision own;
    size_t before = calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = 2024});

    publish_for(reg, OFFICE, "sample-policy", "regional-policy", 20230601);
    own = sample_provision("sample-policy", "deadline.procurement.12", SCOPE(.sector = "VV"),
                           20231110235959);
    own.valid_from = 20240101;
    own.valid_to = 20250101;
    own.has_rank_override = true;
    own.rank_override = 9; /* the general row prevails */
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    ck_assert_uint_eq(
        calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = 2024}), before);
    own.rank_override = 1;
    own.scope.sector = "GGZ";
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
    ck_assert_uint_eq(
        calendar(reg, &list, (wlz_procedure_question){.office = OFFICE, .year = 2024}), before + 1);
}
END_TEST
/* ---- questions without an answer ---- */

static const struct {
    const char *what;
    wlz_procedure_question question;
    wlz_status status;
} wrong[] = {
    {"no office", {.year = 2024}, WLZ_INVALID},
    {"an empty office", {.office = "", .year = 2024}, WLZ_INVALID},
    {"an office that is not UTF-8", {.office = "\xff", .year = 2024}, WLZ_INVALID},
    {"an office that does not exist", {.office = "nowhere", .year = 2024}, WLZ_NOTFOUND},
    {"no year", {.office = OFFICE}, WLZ_INVALID},
    {"a year too early", {.office = OFFICE, .year = 2014}, WLZ_INVALID},
    {"a year too late", {.office = OFFICE, .year = 2101}, WLZ_INVALID},
    {"a sector that does not exist", {OFFICE, 2024, "GX", NULL, 0}, WLZ_NOTFOUND},
    {"an empty sector", {OFFICE, 2024, "", NULL, 0}, WLZ_INVALID},
    {"a provider that does not exist", {OFFICE, 2024, NULL, "30999999", 0}, WLZ_NOTFOUND},
    {"no day of knowledge", {OFFICE, 2024, NULL, NULL, 20230230}, WLZ_INVALID},
};

START_TEST(test_procedure__refuses_unknown_words)
{
    const wlz_procedure_question *q = &wrong[_i].question;
    wlz_judgement_question judgement;

    assert_status(reg, wrong[_i].status, wlz_procedure_get(reg, q, &list));
    assert_status(reg, wrong[_i].status, wlz_procedure_check(reg, q, &list));
    judgement = (wlz_judgement_question){.office = q->office,
                                         .year = q->year,
                                         .sector = q->sector,
                                         .agb = q->agb,
                                         .step = "7",
                                         .at = at("2023-01-01 00:00"),
                                         .known_on = q->known_on};
    assert_status(reg, wrong[_i].status, wlz_judgement_get(reg, &judgement, &judged));
    ck_assert_ptr_null(list);
    ck_assert_ptr_null(judged);
}
END_TEST

/* ---- steps and terms in the schema ---- */

#define STEP(id, actor, kind, several)                                                             \
    "INSERT INTO procedure_step(id, actor, kind, several) VALUES(" id ", " actor ", " kind         \
    ", " several ")"
#define TERM(topic, step, reference, direction)                                                    \
    "INSERT INTO procedure_term(topic, step, reference, direction) VALUES('" topic "', '" step     \
    "', '" reference "', '" direction "')"

static const struct {
    const char *rule, *sql;
} refused[] = {
    {"procedure_step_pk", STEP("'procurement.01'", "'office'", "'other'", "0")},
    {"procedure_step_topic", STEP("'nothing'", "'office'", "'other'", "0")},
    {"procedure_step_topic", STEP("'sample.days'", "'office'", "'other'", "0")},
    {"procedure_step_id", STEP("printf('%.*c', 51, 'a')", "'office'", "'other'", "0")},
    {"procedure_step_actor", STEP("'sample'", "'nobody'", "'other'", "0")},
    {"procedure_step_kind", STEP("'sample'", "'office'", "'answer'", "0")},
    {"procedure_step_several", STEP("'sample'", "'office'", "'other'", "2")},
    {"procedure_step_fixed",
     "UPDATE procedure_step SET actor = 'both' WHERE id = 'procurement.01'"},
    {"procedure_step_fixed", "UPDATE procedure_step SET kind = 'question' WHERE id ="
                             " 'procurement.01'"},
    {"procedure_step_fixed", "UPDATE procedure_step SET several = 1 WHERE id = 'procurement.01'"},
    {"procedure_term_pk", TERM("term.procurement.09", "procurement.09", "procurement.07", "after")},
    {"procedure_term_topic", TERM("nothing", "procurement.09", "procurement.07", "after")},
    {"procedure_term_unit", TERM("sample.wall", "procurement.09", "procurement.07", "after")},
    {"procedure_term_step", TERM("sample.days", "nothing", "procurement.07", "after")},
    {"procedure_term_reference", TERM("sample.days", "procurement.09", "nothing", "after")},
    {"procedure_term_direction", TERM("sample.days", "procurement.09", "procurement.07", "near")},
    {"procedure_term_self", TERM("sample.days", "procurement.09", "procurement.09", "after")},
    {"procedure_term_fixed", "UPDATE procedure_term SET reference = 'procurement.02'"
                             " WHERE topic = 'term.procurement.09'"},
    {"procedure_term_fixed", "UPDATE procedure_term SET direction = 'before'"},
    {"procedure_term_fixed", "DELETE FROM procedure_term"},
    {"procedure_term_step", "DELETE FROM procedure_step WHERE id = 'procurement.09'"},
};

START_TEST(test_procedure__refuses_a_step_or_term_that_cannot_be)
{
    sql_run(reg, "INSERT OR IGNORE INTO topic(id, unit, title) VALUES"
                 " ('deadline.sample', 'wall', 's'), ('deadline.sample.days', 'days', 's'),"
                 " ('sample.days', 'days', 's'), ('sample.wall', 'wall', 's')");
    assert_sql_rule(reg, refused[_i].rule, refused[_i].sql);
}
END_TEST

START_TEST(test_procedure__takes_a_step_and_a_term_that_can_be)
{
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('deadline.other', 'wall', 's'),"
                 " ('sample.hours', 'hours', 's')");
    sql_run(reg, STEP("'other'", "'both'", "'objection'", "1"));
    sql_run(reg, TERM("sample.hours", "other", "procurement.07", "before"));
    sql_run(reg, "UPDATE procedure_step SET actor = actor");
}
END_TEST
/* The steps of a registry that knows one sector: its row is of that sector, not of all. */
START_TEST(test_procedure__of_one_sector_names_it)
{
    wlz_registry *small = empty_registry();
    wlz_provision own =
        sample_provision("sample-policy", "deadline.sample", SCOPE(.sector = "VV"), 20230101120000);

    sql_run(small, "INSERT INTO office(id, name) VALUES('" OFFICE "', 'Sample');"
                   "INSERT INTO sector(id, title) VALUES('VV', 'Sample');"
                   "INSERT INTO topic(id, unit, title) VALUES('deadline.sample', 'wall', 's')");
    publish_for(small, OFFICE, "sample-policy", "regional-policy", 20230601);
    own.valid_from = 20240101;
    own.valid_to = 20250101;
    assert_ok(small, wlz_provision_add(small, &own, NULL));
    ck_assert_uint_eq(
        calendar(small, &list, (wlz_procedure_question){.office = OFFICE, .year = 2024}), 1);
    ck_assert_str_eq(list->rows[0]->sector, "VV");
    wlz_close(small);
}
END_TEST

/* Only in a file that was damaged, or written past the keys. */
START_TEST(test_procedure__passes_over_a_term_of_no_topic)
{
    wlz_procedure_question question = {.office = "cz", .year = 2024};
    size_t before = calendar(reg, &list, question);
    wlz_registry *spoiled = registry_copy(reg);

    sqlite3_db_config(spoiled->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(spoiled->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
    sql_run(spoiled, TERM("nothing", "procurement.09", "procurement.07", "after"));
    ck_assert_uint_eq(calendar(spoiled, &list, question), before);
    wlz_close(spoiled);
}
END_TEST

Suite *procedure_suite(void)
{
    Suite *suite = suite_create("procedure");
    TCase *queries = tcase_create("questions"), *changed = tcase_create("changed");

    tcase_add_unchecked_fixture(queries, setup, teardown); /* these only read, or are refused */
    tcase_add_checked_fixture(queries, NULL, forget);
    with_procedures(changed, setup, teardown);
    tcase_add_test(queries, test_procedure__has_the_sixteen_steps_of_both_years);
    tcase_add_test(queries, test_procedure__is_in_the_order_of_the_deadlines);
    tcase_add_loop_test(queries, test_procedure__of_2024_begins_alike_at_each_office, 0,
                        COUNT(offices));
    tcase_add_loop_test(queries, test_procedure__agrees_with_its_own_terms, 0, COUNT(offices));
    tcase_add_loop_test(queries, test_procedure__has_a_term_that_ends_on_the_date, 0, COUNT(terms));
    tcase_add_test(queries, test_procedure__describes_each_step_and_term_that_has_a_topic);
    tcase_add_test(queries, test_procedure__knows_nothing_before_it_is_published);
    tcase_add_test(queries, test_procedure__knows_a_deadline_before_what_it_allows);
    tcase_add_loop_test(queries, test_procedure__refuses_unknown_words, 0, COUNT(wrong));
    tcase_add_loop_test(queries, test_procedure__refuses_a_step_or_term_that_cannot_be, 0,
                        COUNT(refused));
    tcase_add_test(changed, test_procedure__gives_a_sector_its_own_row);
    tcase_add_test(changed, test_procedure__gives_a_sector_no_row_that_says_the_same);
    tcase_add_test(changed, test_procedure__takes_a_step_and_a_term_that_can_be);
    tcase_add_test(changed, test_procedure__of_one_sector_names_it);
    tcase_add_test(changed, test_procedure__passes_over_a_term_of_no_topic);
    suite_add_tcase(suite, queries);
    suite_add_tcase(suite, changed);
    return suite;
}
