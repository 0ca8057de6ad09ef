/* A judgment or a nota takes a paragraph away: what is no longer there, from when, for whom, and who says so. */
#include "file/connection.h"
#include "plans.h"
#include "samples.h"

Suite *strike_suite(void);

#define NOTA "nota-van-inlichtingen"
#define POLICY "zk-policy-gz-2024-2026"
#define KEPT "3.6 (S3-027)" /* a lower percentage of 2023 is kept: four steps of the policy */
#define GZ_NOTA "zk-nota-gz-2024-2026"
#define ANSWER                                                                                     \
    "question 70" /* says it of every class, in these steps of the same names, and of new providers */
#define JUDGMENT "sample-judgment"

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- provisions ---- */

/* Paragraph "7" of the supplement says 20 and 8 on one topic each; a nota of 30 June strikes it. */
static void publish_both(void)
{
    wlz_provision p = sample_provision("zk-supplement-2023", "sample.a", EVERYONE, 20);

    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.a', 'bp', 'Sample'),"
                 " ('sample.b', 'bp', 'Sample')");
    p.paragraph = "7";
    assert_ok(reg, wlz_provision_add(reg, &p, NULL));
    p.topic = "sample.b";
    p.value = 8;
    assert_ok(reg, wlz_provision_add(reg, &p, NULL));
    publish(reg, "sample-nota", NOTA, 20220630);
}

static wlz_strike sample_strike(const char *document)
{
    return (wlz_strike){.document = document,
                        .struck = "zk-supplement-2023",
                        .struck_paragraph = "7",
                        .valid_from = 20230101,
                        .paragraph = "q8"};
}

static void strike(wlz_strike s)
{
    assert_ok(reg, wlz_strike_add(reg, &s, NULL));
}

static void assert_value(const char *topic, wlz_date day, wlz_date known_on, int64_t value)
{
    wlz_question q = {OFFICE, topic, day, known_on, EVERYONE};
    wlz_resolution *said = NULL;

    assert_ok(reg, wlz_resolution_get(reg, &q, &said));
    ck_assert_int_eq(said->status, value < 0 ? WLZ_NOVALUE : WLZ_OK);
    ck_assert_int_eq(said->value, value < 0 ? 0 : value);
    wlz_resolution_free(said);
}

START_TEST(test_strike__takes_all_of_a_paragraph_away_when_it_is_known)
{
    publish_both();
    strike(sample_strike("sample-nota"));
    assert_value("sample.a", 20230601, 20220629, 20);
    assert_value("sample.a", 20230601, 20220630, -1);
    assert_value("sample.b", 20230601, 20220629, 8);
    assert_value("sample.b", 20230601, 20220630, -1);
}
END_TEST

START_TEST(test_strike__of_one_item_leaves_the_others)
{
    wlz_strike s = sample_strike("sample-nota");

    publish_both();
    s.item = "sample.b";
    strike(s);
    assert_value("sample.a", 20230601, 0, 20);
    assert_value("sample.b", 20230601, 0, -1);
}
END_TEST

START_TEST(test_strike__holds_in_its_own_period)
{
    wlz_strike s = sample_strike("sample-nota");

    publish_both();
    s.valid_from = 20230401;
    s.valid_to = 20230701;
    strike(s);
    assert_value("sample.a", 20230331, 0, 20);
    assert_value("sample.a", 20230401, 0, -1);
    assert_value("sample.a", 20230630, 0, -1);
    assert_value("sample.a", 20230701, 0, 20);
}
END_TEST

START_TEST(test_strike__lets_what_ranks_below_it_speak)
{
    publish_both();
    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide(reg, "sample-policy", "sample.a", EVERYONE, 15);
    assert_value("sample.a", 20230601, 0, 20);
    strike(sample_strike("sample-nota"));
    assert_value("sample.a", 20230601, 0, 15);
}
END_TEST

/* A document of lower rank, an earlier one of the same, and one of the other office strike nothing here. */
START_TEST(test_strike__of_a_document_that_gives_way_has_no_effect)
{
    static const char *const documents[][2] = {{"sample-policy", "regional-policy"},
                                               {"sample-earlier", "supplement"}};

    publish_both();
    publish(reg, documents[_i][0], documents[_i][1], 20220531);
    strike(sample_strike(documents[_i][0]));
    assert_value("sample.a", 20230601, 0, 20);
}
END_TEST

START_TEST(test_strike__of_a_later_document_of_one_rank_counts)
{
    publish_both();
    publish(reg, "sample-later", "supplement", 20220602);
    strike(sample_strike("sample-later"));
    assert_value("sample.a", 20230601, 20220601, 20);
    assert_value("sample.a", 20230601, 20220602, -1);
}
END_TEST

START_TEST(test_strike__is_corrected_from_the_day_that_is_recorded)
{
    wlz_strike s = sample_strike("sample-nota");

    publish_both();
    assert_ok(reg, wlz_strike_add(reg, &s, &s.corrects));
    s.item = "sample.b";
    test_set_today(20221201);
    strike(s);
    assert_value("sample.a", 20230601, 20221130, -1);
    assert_value("sample.a", 20230601, 20221201, 20);
    assert_value("sample.b", 20230601, 20221201, -1);
}
END_TEST

/* What makes it open whether it is struck: an ambiguous strike, equal standing, a kind of document without a rank. */
static const struct {
    const char *document, *kind;
    wlz_date published_on;
    wlz_standing standing;
} open[] = {{"sample-ambiguous", NOTA, 20220630, WLZ_AMBIGUOUS},
            {"sample-equal", "supplement", 20220601, WLZ_STATED},
            {"sample-unranked", "nota-van-wijzigingen", 20220630, WLZ_STATED}};

START_TEST(test_strike__that_is_open_leaves_the_answer_undecided)
{
    wlz_strike s = sample_strike(open[_i].document);
    wlz_resolution *said;

    publish_both();
    publish(reg, open[_i].document, open[_i].kind, open[_i].published_on);
    s.standing = open[_i].standing;
    strike(s);
    said = weigh(reg, sample_question("sample.a", EVERYONE), WLZ_UNDECIDED);
    assert_text(said->message, open[_i].document);
    assert_text(said->message, "strikes what prevails (zk-supplement-2023, 7)");
    ck_assert_int_eq(said->rows[0]->outcome, WLZ_OUTCOME_AMBIGUOUS);
    ck_assert_str_eq(said->rows[0]->struck_by, open[_i].document);
    assert_text(wlz_resolution_explain(said), ", may be struck by sample-");
    wlz_resolution_free(said);
}
END_TEST

START_TEST(test_strike__that_is_a_reading_makes_the_answer_one_where_it_changes_it)
{
    wlz_strike s = sample_strike("sample-nota");
    wlz_resolution *said;

    publish_both();
    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide(reg, "sample-policy", "sample.a", EVERYONE, 15);
    provide(reg, "sample-policy", "sample.b", EVERYONE, 8);
    s.standing = WLZ_READING;
    strike(s);
    said = resolution(reg, sample_question("sample.a", EVERYONE));
    ck_assert_int_eq(said->value, 15);
    ck_assert_int_eq(said->standing, WLZ_READING);
    wlz_resolution_free(said);
    said = resolution(reg, sample_question("sample.b", EVERYONE)); /* the same without it */
    ck_assert_int_eq(said->value, 8);
    ck_assert_int_eq(said->standing, WLZ_STATED);
    wlz_resolution_free(said);
    /* what it takes away would be tied with the other supplement of that day */
    publish(reg, "sample-supplement", "supplement", 20220601);
    provide(reg, "sample-supplement", "sample.b", EVERYONE, 9);
    said = resolution(reg, sample_question("sample.b", EVERYONE));
    ck_assert_int_eq(said->value, 9);
    ck_assert_int_eq(said->standing, WLZ_READING);
    wlz_resolution_free(said);
}
END_TEST

START_TEST(test_strike__is_named_in_the_trace_and_the_letter)
{
    static const char *const reasons[] = {"struck by sample-nota, q8",
                                          "geschrapt door sample-nota, q8"};
    static const char *const letters[] = {
        "(zk-supplement-2023), 7, rank 3 (0.2%) is struck by “Sample document” (sample-nota), q8.",
        "(zk-supplement-2023), 7, rang 3 (0,2%) is geschrapt door “Sample document” (sample-nota),"
        " q8."};
    const wlz_candidate *struck;
    wlz_resolution *said;

    publish_both();
    strike(sample_strike("sample-nota"));
    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    said = weigh(reg, sample_question("sample.a", EVERYONE), WLZ_NOVALUE);
    struck = candidate_of(said, "zk-supplement-2023");
    ck_assert_int_eq(struck->outcome, WLZ_OUTCOME_STRUCK);
    ck_assert_str_eq(struck->reason, reasons[_i]);
    ck_assert_str_eq(struck->struck_by, "sample-nota");
    ck_assert_str_eq(struck->struck_in, "q8");
    assert_text(wlz_resolution_explain(said), letters[_i]);
    ck_assert_int_eq(
        json_int(reg, wlz_resolution_json(said),
                 "(j ->> '$.candidates[0].outcome', j ->> '$.candidates[0].struck_by',"
                 " j ->> '$.candidates[0].struck_in') = ('struck', 'sample-nota', 'q8')"),
        1);
    wlz_resolution_free(said);
    assert_ok(reg, wlz_sql_register(reg->db));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM wlz_candidates('" OFFICE "', 'sample.a',"
                                  " '2023-06-01', NULL) WHERE outcome = 'struck'"
                                  " AND (struck_by, struck_in) = ('sample-nota', 'q8')"),
                     1);
}
END_TEST

START_TEST(test_strike__is_refused_where_nothing_cites_the_paragraph)
{
    wlz_strike s = sample_strike("sample-nota");

    publish_both();
    s.struck_paragraph = "7.1";
    assert_refused(reg, "strike_nothing", wlz_strike_add(reg, &s, NULL));
    s.struck_paragraph = "7";
    s.item = "sample.c";
    assert_refused(reg, "strike_nothing", wlz_strike_add(reg, &s, NULL));
    s.item = "sample.a";
    strike(s);
    assert_refused(reg, "strike_natural", wlz_strike_add(reg, &s, NULL));
    s.document = s.struck;
    assert_refused(reg, "strike_between", wlz_strike_add(reg, &s, NULL));
}
END_TEST

/* Two that contradict each other do so while neither is struck. */
START_TEST(test_strike__ends_a_contradiction)
{
    wlz_contradictions_question q = {OFFICE, 20230101, 20240101, 20221115};
    wlz_contradictions *list = NULL;
    wlz_strike s = sample_strike("sample-nota");
    size_t found = 0;

    publish_both();
    publish(reg, "sample-policy", "regional-policy", 20220601);
    provide(reg, "sample-policy", "sample.a", EVERYONE, 15);
    s.valid_from = 20230401;
    s.valid_to = 20230701;
    strike(s);
    assert_ok(reg, wlz_contradictions_get(reg, &q, &list));
    for (size_t i = 0; i < list->count; i++) {
        const wlz_contradiction *c = list->rows[i];

        if (strcmp(c->topic, "sample.a") != 0)
            continue;
        ck_assert_int_eq(c->from_day, found == 0 ? 20230101 : 20230701);
        ck_assert_int_eq(c->to_day, found == 0 ? 20230401 : 20240101);
        found++;
    }
    ck_assert_uint_eq(found, 2);
    wlz_contradictions_free(list);
}
END_TEST

/* ---- steps of a policy ---- */

static void setup_2024(void)
{
    test_set_today(20231115);
    reg = all_policies_registry();
}

static const char *const kept_by_answer[] = {
    "zk.kept",         "zk.kept-open",         "zk.kept-open-physician", "zk.kept-open-crisis",
    "zk.kept-regular", "zk.kept-regular-least"};

/* Of 31 October 2023: in 2024 the percentage of 2023 is not kept (invented). */
static void judge(wlz_standing standing)
{
    wlz_document d = {.id = JUDGMENT,
                      .office = OFFICE,
                      .kind = "judgment",
                      .title = "Sample judgment",
                      .published_on = 20231031,
                      .valid_from = 20240101};
    wlz_strike s = {.document = JUDGMENT,
                    .struck = POLICY,
                    .struck_paragraph = KEPT,
                    .valid_from = 20240101,
                    .paragraph = "4.12",
                    .standing = standing};

    assert_ok(reg, wlz_document_add(reg, &d));
    strike(s);
    s.struck = GZ_NOTA;
    s.struck_paragraph = ANSWER;
    for (int i = 0; i < COUNT(kept_by_answer); i++) {
        s.item = kept_by_answer[i];
        strike(s);
    }
}

static wlz_tariff *tried(const char *class, wlz_date known_on)
{
    wlz_case_fact facts[] = {{"zk.class", class, 0}, {"tariff.care.2023", NULL, 9490}};
    wlz_tariff_case c = {.office = OFFICE,
                         .sector = "GZ",
                         .relation = "existing",
                         .care_form = "zzp",
                         .component = "care",
                         .day = 20240601,
                         .known_on = known_on,
                         .facts = facts,
                         .fact_count = 2};
    wlz_tariff *t = NULL;

    assert_ok(reg, wlz_tariff_try(reg, &c, &t));
    return t;
}

static wlz_bp tried_bp(const char *class, wlz_date known_on)
{
    wlz_tariff *t = tried(class, known_on);
    wlz_bp bp = t->status == WLZ_OK ? t->bp : WLZ_BP_NONE;

    wlz_tariff_free(t);
    return bp;
}

/* A provider with 94,9% in 2023. The guide is 95,7%, highly complex care gets 3 points more, regular care 0,5 less. */
static const struct {
    const char *class;
    wlz_bp before, after;
} classes[] = {{"complex", 9490, 9570},
               {"highly-complex", 9490, 9870},
               {"regular", 9490, 9520},
               {"in-full", 9490, 10000},
               {"physician", 9490, 9570}};

START_TEST(test_strike__of_steps_leaves_the_other_classes_as_they_are)
{
    judge(WLZ_STATED);
    ck_assert_int_eq(tried_bp(classes[_i].class, 20231030), classes[_i].before);
    ck_assert_int_eq(tried_bp(classes[_i].class, 20231031), classes[_i].after);
}
END_TEST

static const wlz_tariff_step *step_of(const wlz_tariff *t, const char *rule)
{
    for (size_t i = 0; i < t->step_count; i++)
        if (t->steps[i]->rule != NULL && strcmp(t->steps[i]->rule, rule) == 0)
            return t->steps[i];
    ck_abort_msg("there is no step %s", rule);
}

START_TEST(test_strike__of_a_step_is_named_by_the_percentage)
{
    static const char *const letters[] = {
        " (zk.kept) is struck by “Sample judgment” (" JUDGMENT "), 4.12.",
        " (zk.kept) is geschrapt door “Sample judgment” (" JUDGMENT "), 4.12."};
    static const char *const reasons[] = {"; struck by " JUDGMENT ", 4.12",
                                          "; geschrapt door " JUDGMENT ", 4.12"};
    const wlz_tariff_step *step;
    wlz_tariff *t;

    judge(WLZ_STATED);
    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    t = tried("complex", 0);
    step = step_of(t, "zk.kept");
    ck_assert_int_eq(step->outcome, WLZ_STEP_STRUCK);
    ck_assert(!step->applies);
    ck_assert_str_eq(step->struck_by, JUDGMENT);
    ck_assert_str_eq(step->struck_in, "4.12");
    assert_text(step->reason, reasons[_i]);
    assert_text(wlz_tariff_explain(t), letters[_i]);
    ck_assert_int_eq(
        json_int(reg, wlz_tariff_json(t),
                 "(SELECT count(*) FROM json_each(j, '$.steps') WHERE"
                 " (value ->> 'outcome', value ->> 'struck_by') = ('struck', '" JUDGMENT "'))"),
        4 + 5); /* of the policy, and of the answer, less that of crisis care */
    wlz_tariff_free(t);
}
END_TEST

START_TEST(test_strike__that_is_open_leaves_the_percentage_undecided)
{
    wlz_tariff *t;

    judge(WLZ_AMBIGUOUS);
    t = tried("complex", 0);
    ck_assert_int_eq(t->status, WLZ_UNDECIDED);
    assert_text(t->message, "whether " JUDGMENT ", 4.12 strikes zk.kept");
    wlz_tariff_free(t);
}
END_TEST

START_TEST(test_strike__that_is_a_reading_makes_the_percentage_one)
{
    wlz_tariff *t;

    judge(WLZ_READING);
    t = tried("complex", 0);
    ck_assert_int_eq(t->status, WLZ_OK);
    ck_assert_int_eq(t->bp, 9570);
    ck_assert_int_eq(t->standing, WLZ_READING);
    wlz_tariff_free(t);
}
END_TEST

START_TEST(test_strike__of_steps_shows_in_a_comparison_of_policies)
{
    wlz_policy_diff_question q = {.office = OFFICE,
                                  .day_a = 20240601,
                                  .known_on_a = 20231030,
                                  .day_b = 20240601,
                                  .known_on_b = 20231031};
    wlz_policy_diff *list = NULL;

    judge(WLZ_STATED);
    assert_ok(reg, wlz_policy_diff_get(reg, &q, &list));
    ck_assert_uint_eq(list->count, COUNT(kept_by_answer));
    for (size_t i = 0; i < list->count; i++) {
        ck_assert_str_eq(list->rows[i]->change, "only a");
        ck_assert_str_eq(list->rows[i]->a->paragraph, ANSWER);
    }
    wlz_policy_diff_free(list);
}
END_TEST

/* ---- the wrong way ---- */

#define JUDGED                                                                                     \
    "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES\n"             \
    " ('" JUDGMENT "', '" OFFICE "', 'judgment', 'Sample', '2023-10-31', '2024-01-01');\n"
/* Entered as a percentage the judgment sets all steps aside: also of classes that it did not speak of. */
static const char as_percentage[] =
    JUDGED "INSERT INTO provision(document, topic, sector, relation, value, unit, valid_from,"
           " paragraph) VALUES\n ('" JUDGMENT "', 'tariff.care', 'GZ', 'existing', 9570, 'bp',"
           " '2024-01-01', '4.12');\n";
static const char as_strike[] = JUDGED
    "INSERT INTO strike(document, struck, struck_paragraph, item, valid_from, paragraph) VALUES\n"
    " ('" JUDGMENT "', '" POLICY "', '" KEPT "', NULL, '2024-01-01', '4.12'),\n"
    " ('" JUDGMENT "', '" GZ_NOTA "', '" ANSWER "', 'zk.kept-open', '2024-01-01', '4.12');\n";

START_TEST(test_strike__is_what_a_pack_is_warned_to_use_instead_of_a_percentage)
{
    static const char *const says[] = {"tariff.care ranks before the steps of a tariff policy",
                                       "tariff.care gaat in rang voor op stappen"};
    const wlz_violation *warning;

    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_pack_load_text(reg, "strike", as_strike, strlen(as_strike)));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 0);
    ck_assert_int_eq(tried_bp("highly-complex", 0), 9870);
    assert_ok(reg, wlz_rollback(reg));
    assert_ok(reg, wlz_pack_load_text(reg, "percentage", as_percentage, strlen(as_percentage)));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    warning = wlz_violation_list(reg)->rows[0];
    ck_assert_str_eq(warning->rule, "pack_overrules");
    ck_assert_uint_eq(warning->line, 4);
    assert_text(warning->subject, says[_i]);
    ck_assert_int_eq(tried_bp("highly-complex", 0), 9570); /* which the judgment did not say */
}
END_TEST

/* ---- tests of the hardship clause, and funds ---- */

static int64_t requested(wlz_date day)
{
    wlz_hardship_request r = {
        .office = OFFICE, .agb = GZ_PROVIDER, .year = 2023, .sector = "GZ", .asked_bp = 9700};
    int64_t id = 0;

    test_set_today(day);
    r.requested_at = test_now;
    assert_ok(reg, wlz_hardship_request_add(reg, &r, &id));
    return id;
}

static int64_t asked(int64_t request)
{
    char sql[150];

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM hardship_asked WHERE request = %d AND ground = 'sample-test'",
             (int)request);
    return sql_int(reg, sql);
}

START_TEST(test_strike__of_a_hardship_test_counts_for_requests_made_when_it_is_known)
{
    int64_t before, after;

    sql_run(reg, "INSERT INTO hardship_ground(document, ground, sector, title, paragraph)"
                 " VALUES('zk-supplement-2023', 'sample-test', 'GZ', 'Sample', '7')");
    publish(reg, "sample-nota", NOTA, 20221120);
    strike(sample_strike("sample-nota"));
    before = requested(20221119);
    after = requested(20221120);
    ck_assert_int_eq(asked(before), 1);
    ck_assert_int_eq(asked(after), 0);
    assert_ok(reg, wlz_hardship_argument_add(reg, before, "sample-test", "sample"));
    assert_refused(reg, "hardship_argument_ground",
                   wlz_hardship_argument_add(reg, after, "sample-test", "sample"));
}
END_TEST

/* The supplement has this test in paragraph 7, another test in paragraph 8, and another of its documents has one in its own
 * paragraph 7. */
static void add_tests(void)
{
    sql_run(reg, "INSERT INTO hardship_ground(document, ground, sector, title, paragraph) VALUES"
                 " ('zk-supplement-2023', 'sample-test', 'GZ', 'Sample', '7'),"
                 " ('zk-supplement-2023', 'sample-kept', 'GZ', 'Sample', '8')");
    publish(reg, "sample-other", NOTA, 20220701);
    sql_run(reg, "INSERT INTO hardship_ground(document, ground, sector, title, paragraph) VALUES"
                 " ('sample-other', 'sample-elsewhere', 'GZ', 'Sample', '7')");
}

START_TEST(test_strike__of_a_hardship_test_leaves_those_of_other_places)
{
    int64_t request;

    add_tests();
    publish(reg, "sample-nota", NOTA, 20220801);
    strike(sample_strike("sample-nota"));
    request = requested(20221120);
    ck_assert_int_eq(asked(request), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM hardship_asked WHERE standing = 'stated'"
                                  " AND ground IN ('sample-kept', 'sample-elsewhere')"),
                     2);
}
END_TEST

/* The ranks are those of the kinds of both documents, and not of another row of the order. */
START_TEST(test_strike__of_a_hardship_test_counts_by_the_ranks_of_both_documents)
{
    static const struct {
        const char *kind;
        wlz_date published_on;
        int asked;
    } strikers[] = {
        {"supplement", 20220602, 0}, {"supplement", 20220531, 1}, {"regional-policy", 20220801, 1}};

    add_tests();
    publish(reg, "sample-striker", strikers[_i].kind, strikers[_i].published_on);
    strike(sample_strike("sample-striker"));
    ck_assert_int_eq(asked(requested(20221120)), strikers[_i].asked);
}
END_TEST

/* On the day that summer time begins, which ends an hour before that of the clock of winter. */
/* Notas of changes have no rank of the office's own: none at all, or a national one. */
static const struct {
    const char *striker, *struck;
    bool ranked;
    const char *standing; /* of the test; NULL: it is struck */
} changes[] = {
    {"nota-van-wijzigingen", "supplement", false, "ambiguous"},
    {"supplement", "nota-van-wijzigingen", false, "ambiguous"},
    {"nota-van-wijzigingen", "supplement", true, "stated"},
    {"supplement", "nota-van-wijzigingen", true, NULL},
};

START_TEST(test_strike__of_a_hardship_test_is_open_where_a_document_has_no_rank)
{
    wlz_rank national = {.document = "sample-struck",
                         .kind = "nota-van-wijzigingen",
                         .rank = 9,
                         .valid_from = 20230101,
                         .paragraph = "1"};
    wlz_strike s = sample_strike("sample-striker");
    char sql[300];
    int64_t request;

    publish(reg, "sample-struck", changes[_i].struck, 20220601);
    publish(reg, "sample-striker", changes[_i].striker, 20220602);
    sql_run(reg, "INSERT INTO hardship_ground(document, ground, sector, title, paragraph)"
                 " VALUES('sample-struck', 'sample-test', 'GZ', 'Sample', '7')");
    s.struck = "sample-struck";
    strike(s);
    if (changes[_i].ranked)
        assert_ok(reg, wlz_rank_add(reg, &national, NULL));
    request = requested(20221120);
    ck_assert_int_eq(asked(request), changes[_i].standing != NULL);
    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM hardship_asked WHERE ground = 'sample-test' AND standing = '%s'",
             changes[_i].standing != NULL ? changes[_i].standing : "");
    ck_assert_int_eq(sql_int(reg, sql), changes[_i].standing != NULL);
}
END_TEST

START_TEST(test_strike__of_a_hardship_test_counts_as_recorded_on_the_day_of_the_request)
{
    static const struct {
        wlz_wall recorded_at;
        int asked;
    } corrections[] = {{20230326235959, 1}, {20230327003000, 0}};
    wlz_strike s = sample_strike("sample-nota");
    int64_t request;

    add_tests();
    publish(reg, "sample-nota", NOTA, 20220801);
    assert_ok(reg, wlz_strike_add(reg, &s, &s.corrects));
    request = requested(20230326);
    ck_assert_int_eq(asked(request), 0);
    ck_assert_int_eq(wlz_wall_to_instant(corrections[_i].recorded_at, &test_now), WLZ_OK);
    s.struck_paragraph = "8";
    strike(s);
    ck_assert_int_eq(asked(request), corrections[_i].asked);
}
END_TEST

static void setup_plans(void)
{
    reg = plan_registry();
}

static void assert_drawn_from(const char *fund)
{
    wlz_draw *draw = NULL;

    assert_ok(reg, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_uint_eq(draw->count, 1);
    ck_assert_str_eq(draw->rows[0]->fund, fund);
    ck_assert_int_eq(draw->rows[0]->amount_cents, 100000);
    wlz_draw_free(draw);
}

/* Without it nothing says which of two funds that could pay is drawn first. */
START_TEST(test_strike__of_a_place_in_the_order_of_funds_counts_in_draws)
{
    wlz_draw *draw = NULL;
    wlz_strike s = {.document = "sample-nota",
                    .struck = "zk-transition-2023",
                    .struck_paragraph = "3.2 (S0-017)",
                    .item = OWN_MONEY,
                    .valid_from = 20230101,
                    .paragraph = "q8"};

    publish(reg, "sample-nota", NOTA, 20230111);
    plan_draft(reg, "s", 1, 100000);
    strike(s);
    assert_drawn_from(STIMULUS);
    test_set_today(20230111);
    assert_status(reg, WLZ_UNDECIDED, wlz_draw_apply(reg, "s", 2023, &draw));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM fund_first WHERE fund = '" OWN_MONEY "'"),
                     0);
}
END_TEST

#define OWN_ORDER "SELECT count(*) FROM fund_first WHERE fund = '" OWN_MONEY "'"

/* Notas of changes get their rank by a document of today. */
START_TEST(test_strike__of_a_place_in_the_order_of_funds_has_the_rank_that_is_known_today)
{
    wlz_strike s = {.document = "sample-changes",
                    .struck = "zk-transition-2023",
                    .struck_paragraph = "3.2 (S0-017)",
                    .item = OWN_MONEY,
                    .valid_from = 20230101,
                    .paragraph = "q8"};
    wlz_rank rank = {.document = "sample-order",
                     .kind = "nota-van-wijzigingen",
                     .rank = 1,
                     .valid_from = 20230101,
                     .paragraph = "1"};

    publish(reg, "sample-changes", "nota-van-wijzigingen", 20230109);
    publish(reg, "sample-order", NOTA, 20230111);
    strike(s);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    assert_ok(reg, wlz_begin_what_if(reg)); /* in which view today is that of the context */
    sql_run(reg, "UPDATE context SET at = unixepoch('2023-01-10 10:00')");
    ck_assert_int_eq(sql_int(reg, OWN_ORDER), 1);
    sql_run(reg, "UPDATE context SET at = unixepoch('2023-01-11 10:00')");
    ck_assert_int_eq(sql_int(reg, OWN_ORDER), 0);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* A document of the same kind and day. */
START_TEST(test_strike__of_a_place_in_the_order_of_funds_by_an_equal_leaves_it_open)
{
    wlz_strike s = {.document = "sample-equal",
                    .struck = "zk-transition-2023",
                    .struck_paragraph = "3.2 (S0-017)",
                    .item = OWN_MONEY,
                    .valid_from = 20230101,
                    .paragraph = "q8"};

    publish(reg, "sample-equal", "supplement", 20221118);
    strike(s);
    ck_assert_int_eq(sql_int(reg, OWN_ORDER " AND standing = 'ambiguous'"), 1);
}
END_TEST

/* The nota ranks before the transition document at the office; nationally it would not. */
START_TEST(test_strike__of_a_place_in_the_order_of_funds_goes_by_the_order_of_the_office)
{
    wlz_strike s = {.document = "sample-nota",
                    .struck = "zk-transition-2023",
                    .struck_paragraph = "3.2 (S0-017)",
                    .item = OWN_MONEY,
                    .valid_from = 20230101,
                    .paragraph = "q8"};
    wlz_rank national = {.document = "sample-nota",
                         .kind = NOTA,
                         .rank = 9,
                         .valid_from = 20230101,
                         .paragraph = "1"};

    publish(reg, "sample-nota", NOTA, 20230109);
    assert_ok(reg, wlz_rank_add(reg, &national, NULL));
    strike(s);
    ck_assert_int_eq(sql_int(reg, OWN_ORDER), 0);
}
END_TEST

/* What is struck is stated by a nota of changes, of which a document says the rank that is known tomorrow. */
#define CHANGED_PURPOSE                                                                            \
    "SELECT count(*) FROM fund_pays WHERE document = 'sample-changes' AND standing = 'ambiguous'"

START_TEST(test_strike__of_what_a_fund_pays_is_open_until_the_rank_of_what_says_so_is_known)
{
    wlz_strike s = {.document = "sample-nota",
                    .struck = "sample-changes",
                    .struck_paragraph = "9",
                    .valid_from = 20230101,
                    .paragraph = "q8"};
    wlz_rank rank = {.document = "sample-order",
                     .kind = "nota-van-wijzigingen",
                     .rank = 9,
                     .valid_from = 20230101,
                     .paragraph = "1"};

    publish(reg, "sample-nota", NOTA, 20230109);
    publish(reg, "sample-changes", "nota-van-wijzigingen", 20230108);
    publish(reg, "sample-order", NOTA, 20230111);
    sql_run(reg, "INSERT INTO plan_purpose(id, title) VALUES('sample', 'Sample');"
                 "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)"
                 " VALUES('" STIMULUS "', 'sample', 'sample-changes', '9')");
    strike(s);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
    assert_ok(reg, wlz_begin_what_if(reg)); /* in which view today is that of the context */
    sql_run(reg, "UPDATE context SET at = unixepoch('2023-01-10 10:00')");
    ck_assert_int_eq(sql_int(reg, CHANGED_PURPOSE), 1);
    sql_run(reg, "UPDATE context SET at = unixepoch('2023-01-11 10:00')");
    ck_assert_int_eq(sql_int(reg, CHANGED_PURPOSE), 0);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

START_TEST(test_strike__of_what_a_fund_pays_leaves_it_to_another_fund)
{
    wlz_strike s = {.document = "sample-nota",
                    .struck = "national-supplement-2022-2023",
                    .struck_paragraph = "1.2 (S1-009)",
                    .item = "regional-cooperation",
                    .valid_from = 20230101,
                    .paragraph = "q8"};

    publish(reg, "sample-nota", NOTA, 20230109);
    plan_draft(reg, "s", 1, 100000);
    assert_drawn_from(STIMULUS);
    strike(s);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum_year_unmet"
                                  " WHERE rule = 'addendum_purpose'"),
                     1);
    assert_drawn_from(OWN_MONEY);
    assert_ok(reg, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

/* An order of rank that says nothing of the document that strikes leaves open whether a fund comes first. */
START_TEST(test_strike__that_is_open_draws_nothing)
{
    wlz_draw *draw = NULL;
    wlz_strike s = {.document = "sample-changes",
                    .struck = "zk-transition-2023",
                    .struck_paragraph = "3.2 (S0-017)",
                    .valid_from = 20230101,
                    .paragraph = "q8"};

    publish(reg, "sample-changes", "nota-van-wijzigingen", 20230109);
    plan_draft(reg, "s", 1, 100000);
    strike(s);
    assert_status(reg, WLZ_UNDECIDED, wlz_draw_apply(reg, "s", 2023, &draw));
    assert_status(reg, WLZ_UNDECIDED, wlz_addendum_agree(reg, "s", 20230110));
}
END_TEST

Suite *strike_suite(void)
{
    Suite *suite = suite_create("strike");
    TCase *provisions = tcase_create("provisions"), *steps = tcase_create("steps"),
          *money = tcase_create("money");

    with_samples(provisions, setup, teardown);
    with_policies(steps, setup_2024, teardown);
    with_plans(money, setup_plans, teardown);
    tcase_add_test(provisions, test_strike__takes_all_of_a_paragraph_away_when_it_is_known);
    tcase_add_test(provisions, test_strike__of_one_item_leaves_the_others);
    tcase_add_test(provisions, test_strike__holds_in_its_own_period);
    tcase_add_test(provisions, test_strike__lets_what_ranks_below_it_speak);
    tcase_add_loop_test(provisions, test_strike__of_a_document_that_gives_way_has_no_effect, 0, 2);
    tcase_add_test(provisions, test_strike__of_a_later_document_of_one_rank_counts);
    tcase_add_test(provisions, test_strike__is_corrected_from_the_day_that_is_recorded);
    tcase_add_loop_test(provisions, test_strike__that_is_open_leaves_the_answer_undecided, 0,
                        COUNT(open));
    tcase_add_test(provisions,
                   test_strike__that_is_a_reading_makes_the_answer_one_where_it_changes_it);
    tcase_add_loop_test(provisions, test_strike__is_named_in_the_trace_and_the_letter, 0, 2);
    tcase_add_test(provisions, test_strike__is_refused_where_nothing_cites_the_paragraph);
    tcase_add_test(provisions, test_strike__ends_a_contradiction);
    tcase_add_test(provisions,
                   test_strike__of_a_hardship_test_counts_for_requests_made_when_it_is_known);
    tcase_add_test(provisions, test_strike__of_a_hardship_test_leaves_those_of_other_places);
    tcase_add_loop_test(
        provisions, test_strike__of_a_hardship_test_counts_by_the_ranks_of_both_documents, 0, 3);
    tcase_add_loop_test(provisions,
                        test_strike__of_a_hardship_test_is_open_where_a_document_has_no_rank, 0,
                        COUNT(changes));
    tcase_add_loop_test(
        provisions, test_strike__of_a_hardship_test_counts_as_recorded_on_the_day_of_the_request, 0,
        2);
    tcase_add_loop_test(steps, test_strike__of_steps_leaves_the_other_classes_as_they_are, 0,
                        COUNT(classes));
    tcase_add_loop_test(steps, test_strike__of_a_step_is_named_by_the_percentage, 0, 2);
    tcase_add_test(steps, test_strike__that_is_open_leaves_the_percentage_undecided);
    tcase_add_test(steps, test_strike__that_is_a_reading_makes_the_percentage_one);
    tcase_add_test(steps, test_strike__of_steps_shows_in_a_comparison_of_policies);
    tcase_add_loop_test(steps, test_strike__is_what_a_pack_is_warned_to_use_instead_of_a_percentage,
                        0, 2);
    tcase_add_test(money, test_strike__of_a_place_in_the_order_of_funds_counts_in_draws);
    tcase_add_test(money,
                   test_strike__of_a_place_in_the_order_of_funds_has_the_rank_that_is_known_today);
    tcase_add_test(money, test_strike__of_a_place_in_the_order_of_funds_by_an_equal_leaves_it_open);
    tcase_add_test(money,
                   test_strike__of_a_place_in_the_order_of_funds_goes_by_the_order_of_the_office);
    tcase_add_test(
        money, test_strike__of_what_a_fund_pays_is_open_until_the_rank_of_what_says_so_is_known);
    tcase_add_test(money, test_strike__of_what_a_fund_pays_leaves_it_to_another_fund);
    tcase_add_test(money, test_strike__that_is_open_draws_nothing);
    suite_add_tcase(suite, provisions);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, money);
    return suite;
}
