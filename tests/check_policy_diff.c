/* How a policy differs on two sides: each kind of row, in both directions, and whom it touches, to the cent. */
#include "samples.h"

#include "file/connection.h"

Suite *policy_diff_suite(void);

#define NOTA "sample-nota"
#define SUPPLEMENT "sample-supplement"

static wlz_registry *reg;
static wlz_policy_diff *list;
static wlz_policy_diff_providers *touched;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    list = NULL;
    touched = NULL;
}

static void setup_all(void)
{
    test_set_today(20240110);
    reg = all_policies_registry();
    list = NULL;
    touched = NULL;
}

static void teardown(void)
{
    wlz_policy_diff_free(list);
    wlz_policy_diff_providers_free(touched);
    assert_sound(reg);
    wlz_close(reg);
}

/* The differences in `list`; how many. */
static size_t diff(wlz_policy_diff_question question)
{
    wlz_policy_diff_free(list);
    list = NULL;
    assert_ok(reg, wlz_policy_diff_get(reg, &question, &list));
    ck_assert_str_eq(wlz_message(reg), "");
    return list->count;
}

/* Those at an office between two days of knowledge of 1 June 2023. */
static size_t diff_at(const char *office, wlz_date known_on_a, wlz_date known_on_b)
{
    return diff((wlz_policy_diff_question){.office = office,
                                           .day_a = 20230601,
                                           .known_on_a = known_on_a,
                                           .day_b = 20230601,
                                           .known_on_b = known_on_b});
}

static size_t diff_known(wlz_date known_on_a, wlz_date known_on_b)
{
    return diff_at(OFFICE, known_on_a, known_on_b);
}

static const wlz_policy_difference *row_named(const char *name)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->rows[i]->name, name) == 0)
            return list->rows[i];
    ck_abort_msg("no difference %s", name);
    return NULL;
}

/* The only one there is. */
static const wlz_policy_difference *the_row(wlz_date known_on_a, wlz_date known_on_b)
{
    size_t count = diff_known(known_on_a, known_on_b);

    ck_assert_msg(count == 1, "%zu differences", count);
    ck_assert_ptr_null(list->rows[1]);
    return list->rows[0];
}

static void assert_nothing(const wlz_policy_side *side)
{
    ck_assert_int_eq(side->status, WLZ_NOVALUE);
    ck_assert(!side->has_value);
    ck_assert_ptr_null(side->text);
    ck_assert_ptr_null(side->document);
    ck_assert_ptr_null(side->paragraph);
}

static void assert_says(const wlz_policy_side *side, int64_t value, const char *text,
                        const char *document, const char *paragraph)
{
    ck_assert_int_eq(side->status, WLZ_OK);
    ck_assert(side->has_value);
    ck_assert_int_eq(side->value, value);
    ck_assert_str_eq(side->text, text);
    ck_assert_str_eq(side->document, document);
    ck_assert_str_eq(side->paragraph, paragraph);
}

/* ---- topics ---- */

static const wlz_scope INTEGRATED = {"GGZ", "integrated", "existing", NULL, NULL, NULL};

START_TEST(test_policy_diff__lists_a_value_with_both_sources)
{
    const wlz_policy_difference *d;

    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "tariff.care", INTEGRATED, 9650);
    d = the_row(20220629, 20220630);
    ck_assert_str_eq(d->kind, "topic");
    ck_assert_str_eq(d->name, "tariff.care");
    ck_assert_ptr_null(d->component);
    ck_assert_str_eq(d->unit, "bp");
    ck_assert_str_eq(d->change, "value");
    ck_assert_str_eq(d->scope.sector, "GGZ");
    ck_assert_str_eq(d->scope.provider_kind, "integrated");
    ck_assert_str_eq(d->scope.relation, "existing");
    ck_assert_ptr_null(d->scope.care_form);
    assert_says(d->a, 9680, "96,8%", "zk-supplement-2023", "2.4 (S2-046)");
    assert_says(d->b, 9650, "96,5%", NOTA, "sample paragraph");
}
END_TEST

START_TEST(test_policy_diff__goes_both_ways)
{
    const wlz_policy_difference *d;

    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "tariff.care", INTEGRATED, 9650);
    d = the_row(20220630, 20220629);
    ck_assert_str_eq(d->change, "value");
    ck_assert_int_eq(d->a->value, 9650);
    ck_assert_int_eq(d->b->value, 9680);
}
END_TEST

START_TEST(test_policy_diff__lists_what_is_on_one_side_only)
{
    const wlz_policy_difference *d;

    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "innovation.min_initiatives", EVERYONE, 0);
    d = the_row(20220629, 20220630);
    ck_assert_str_eq(d->change, "only b");
    assert_nothing(d->a);
    assert_says(d->b, 0, "0", NOTA, "sample paragraph");
    d = the_row(20220630, 20220629);
    ck_assert_str_eq(d->change, "only a");
    assert_says(d->a, 0, "0", NOTA, "sample paragraph");
    assert_nothing(d->b);
}
END_TEST

START_TEST(test_policy_diff__is_not_another_source_of_the_same_value)
{
    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "tariff.care", INTEGRATED, 9680);
    ck_assert_uint_eq(diff_known(20220629, 20220630), 0);
}
END_TEST

/* What prevails in the narrower scope stays, though a wider one is new. */
START_TEST(test_policy_diff__is_what_prevails_in_each_scope)
{
    publish(reg, SUPPLEMENT, "supplement", 20220610);
    publish(reg, "sample-policy", "regional-policy", 20220630);
    provide(reg, SUPPLEMENT, "innovation.min_initiatives", SCOPE(.sector = "GZ"), 3);
    provide(reg, "sample-policy", "innovation.min_initiatives", EVERYONE, 2);
    ck_assert_ptr_null(the_row(20220629, 20220630)->scope.sector);
    publish(reg, NOTA, "nota-van-inlichtingen", 20220701);
    provide(reg, NOTA, "innovation.min_initiatives", EVERYONE, 5);
    ck_assert_uint_eq(diff_known(20220630, 20220701), 2); /* a general rule of better rank */
    ck_assert_ptr_null(list->rows[0]->scope.sector);
    ck_assert_int_eq(list->rows[0]->a->value, 2);
    ck_assert_str_eq(list->rows[1]->scope.sector, "GZ");
    ck_assert_int_eq(list->rows[1]->a->value, 3);
    ck_assert_int_eq(list->rows[1]->b->value, 5);
}
END_TEST

START_TEST(test_policy_diff__lists_a_tie)
{
    const wlz_policy_difference *d;

    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota-a", "innovation.min_initiatives", EVERYONE, 3);
    provide(reg, "sample-nota-b", "innovation.min_initiatives", EVERYONE, 4);
    d = the_row(20220629, 20220630);
    ck_assert_str_eq(d->change, "only b");
    ck_assert_int_eq(d->b->status, WLZ_TIE);
    ck_assert(!d->b->has_value);
    ck_assert_str_eq(d->b->text, "3 or 4: a tie");
    ck_assert_uint_eq(diff_known(20220630, 20220701), 0); /* the same tie */
    publish(reg, NOTA, "nota-van-inlichtingen", 20220705);
    provide(reg, NOTA, "innovation.min_initiatives", EVERYONE, 4);
    d = the_row(20220704, 20220705);
    ck_assert_str_eq(d->change, "value");
    ck_assert_int_eq(d->a->status, WLZ_TIE);
    ck_assert_int_eq(d->b->value, 4);
}
END_TEST

START_TEST(test_policy_diff__is_undecided_where_no_order_of_rank_is_known)
{
    wlz_document framework = sample_document("sample-framework", "supplement", 20220630),
                 policy = sample_document("sample-policy", "regional-policy", 20220630);
    const wlz_policy_difference *d;

    framework.office = policy.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &framework));
    assert_ok(reg, wlz_document_add(reg, &policy));
    provide(reg, "sample-framework", "innovation.min_initiatives", EVERYONE, 3);
    provide(reg, "sample-policy", "innovation.min_initiatives", EVERYONE, 4);
    diff_at("cz", 20220629, 20220630);
    d = row_named("innovation.min_initiatives");
    ck_assert_int_eq(d->b->status, WLZ_UNDECIDED);
    ck_assert(!d->b->has_value);
    ck_assert_ptr_null(d->b->text);
}
END_TEST

START_TEST(test_policy_diff__is_of_the_office_in_question)
{
    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "innovation.min_initiatives", EVERYONE, 3);
    ck_assert_uint_eq(diff_at("cz", 20220629, 20220630), 0);
}
END_TEST

START_TEST(test_policy_diff__leaves_provisions_of_one_provider_out)
{
    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9000);
    ck_assert_uint_eq(diff_known(20220629, 20220630), 0);
}
END_TEST

START_TEST(test_policy_diff__lists_a_correction)
{
    wlz_provision right;
    const wlz_policy_difference *d;
    int64_t wrong;

    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    wrong = provide(reg, NOTA, "innovation.min_initiatives", EVERYONE, 3);
    test_set_today(20221201);
    right = sample_provision(NOTA, "innovation.min_initiatives", EVERYONE, 5);
    right.corrects = wrong;
    assert_ok(reg, wlz_provision_add(reg, &right, NULL));
    d = the_row(20221130, 20221201);
    ck_assert_int_eq(d->a->value, 3);
    ck_assert_int_eq(d->b->value, 5);
}
END_TEST

/* ---- rules ---- */

#define RULE_COLUMNS                                                                               \
    "INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, topic, "   \
    "fact, valid_from, valid_to, paragraph, note) VALUES"
#define RULE_OF_SUPPLEMENT                                                                         \
    "('sample-supplement', 'sample.r', 'care', 'adjustment', 'adds', 'GZ', NULL, 'sample.points'," \
    " NULL, '2023-01-01', '2024-01-01', '1', 's')"

/* Known on 10 June: the supplement's rule "sample.r" on topic sample.points, 1 point, if sample.growth is set. */
static void publish_rule(void)
{
    publish_tariff_policy(reg);
    publish(reg, SUPPLEMENT, "supplement", 20220610);
    provide(reg, SUPPLEMENT, "sample.points", EVERYONE, 50);
    sql_run(reg, RULE_COLUMNS RULE_OF_SUPPLEMENT);
    sql_run(reg, "INSERT INTO tariff_condition(document, rule, fact, test, value)"
                 " VALUES('sample-supplement', 'sample.r', 'sample.growth', 'is', 1)");
}

/* Known on 1 July: a nota with a rule of that name. */
static void publish_second(const char *values, const char *condition)
{
    char sql[600];

    publish(reg, "sample-second", "nota-van-inlichtingen", 20220701);
    snprintf(sql, sizeof sql, RULE_COLUMNS "('sample-second', 'sample.r', 'care', %s, '7', 's')",
             values);
    sql_run(reg, sql);
    if (condition[0] == '\0')
        return;
    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_condition(document, rule, fact, test, value)"
             " VALUES('sample-second', 'sample.r', %s)",
             condition);
    sql_run(reg, sql);
}

START_TEST(test_policy_diff__lists_a_rule_on_one_side_only)
{
    const wlz_policy_difference *d;

    publish_rule();
    diff_known(20220609, 20220610);
    d = row_named("sample.r");
    ck_assert_str_eq(d->kind, "rule");
    ck_assert_str_eq(d->component, "care");
    ck_assert_str_eq(d->unit, "bp");
    ck_assert_str_eq(d->change, "only b");
    ck_assert_str_eq(d->scope.sector, "GZ");
    assert_nothing(d->a);
    assert_says(d->b, 50,
                "adjustment adds topic sample.points; GZ; when sample.growth is yes; from "
                "2023-01-01 through 2023-12-31",
                SUPPLEMENT, "1");
    diff_known(20220610, 20220609);
    d = row_named("sample.r");
    ck_assert_str_eq(d->change, "only a");
    ck_assert_int_eq(d->a->value, 50);
    assert_nothing(d->b);
}
END_TEST

static const struct {
    const char *values, *condition, *change;
} changes[] = {
    {"'bound', 'at-most', 'GZ', NULL, 'sample.points', NULL, '2023-01-01', '2024-01-01'",
     "'sample.growth', 'is', 1", "effect"},
    {"'decision', NULL, 'GZ', NULL, NULL, NULL, '2023-01-01', '2024-01-01'",
     "'sample.growth', 'is', 1", "effect, amount"},
    {"'adjustment', 'adds', 'GZ', NULL, 'sample.bound', NULL, '2023-01-01', '2024-01-01'",
     "'sample.growth', 'is', 1", "amount"},
    {"'adjustment', 'adds', 'GZ', NULL, NULL, 'sample.network', '2023-01-01', '2024-01-01'",
     "'sample.growth', 'is', 1", "amount"},
    {"'adjustment', 'adds', NULL, NULL, 'sample.points', NULL, '2023-01-01', '2024-01-01'",
     "'sample.growth', 'is', 1", "scope"},
    {"'adjustment', 'adds', 'GZ', NULL, 'sample.points', NULL, '2023-01-01', '2023-12-31'",
     "'sample.growth', 'is', 1", "period"},
    {"'adjustment', 'adds', 'GZ', NULL, 'sample.points', NULL, '2023-01-01', '2024-01-01'",
     "'sample.growth', 'is', 0", "conditions"},
    {"'adjustment', 'adds', 'GZ', NULL, 'sample.points', NULL, '2023-01-01', '2024-01-01'", "",
     "conditions"},
};

START_TEST(test_policy_diff__says_what_differs_in_a_rule)
{
    const wlz_policy_difference *d;

    publish_rule();
    publish_second(changes[_i].values, changes[_i].condition);
    d = the_row(20220630, 20220701);
    ck_assert_str_eq(d->name, "sample.r");
    ck_assert_str_eq(d->change, changes[_i].change);
    ck_assert_str_eq(d->a->document, SUPPLEMENT);
    ck_assert_str_eq(d->b->document, "sample-second");
    ck_assert_str_eq(d->b->paragraph, "7");
    d = the_row(20220701, 20220630);
    ck_assert_str_eq(d->change, changes[_i].change);
    ck_assert_str_eq(d->a->document, "sample-second");
}
END_TEST

START_TEST(test_policy_diff__is_not_a_rule_that_says_the_same)
{
    publish_rule();
    publish_second("'adjustment', 'adds', 'GZ', NULL, 'sample.points', NULL, '2023-01-01', "
                   "'2024-01-01'",
                   "'sample.growth', 'is', 1");
    ck_assert_uint_eq(diff_known(20220630, 20220701), 0);
}
END_TEST

/* publish_tariff_policy's nota of 30 June says 1 point instead of 0,5. */
START_TEST(test_policy_diff__lists_a_rule_whose_topic_has_another_number)
{
    publish_rule();
    ck_assert_uint_eq(diff_known(20220629, 20220630),
                      3); /* and topics sample.bound, sample.points */
    ck_assert_str_eq(row_named("sample.points")->change, "value");
    ck_assert_str_eq(row_named("sample.r")->change, "amount");
    ck_assert_int_eq(row_named("sample.r")->a->value, 50);
    ck_assert_int_eq(row_named("sample.r")->b->value, 100);
    ck_assert_str_eq(row_named("sample.r")->b->document, SUPPLEMENT);
}
END_TEST

/* A rule for new providers displaces the other for them only: both hold. */
START_TEST(test_policy_diff__lists_a_narrower_rule_beside_a_wider_one)
{
    const wlz_policy_difference *d;

    publish_rule();
    publish_second("'adjustment', 'adds', 'GZ', 'new', 'sample.points', NULL, '2023-01-01', "
                   "'2024-01-01'",
                   "'sample.growth', 'is', 1");
    d = the_row(20220630, 20220701);
    ck_assert_str_eq(d->change, "only b");
    ck_assert_str_eq(d->scope.relation, "new");
}
END_TEST

START_TEST(test_policy_diff__says_which_conditions_are_alternatives)
{
    publish_rule();
    sql_run(reg, "INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES"
                 "('sample-supplement', 'sample.r', 'sample.monitor', 'is', 'above'),"
                 "('sample-supplement', 'sample.r', 'sample.monitor', 'is', 'below'),"
                 "('sample-supplement', 'sample.r', 'sample.places', 'at-least', 100)");
    diff_known(20220609, 20220610);
    assert_text(row_named("sample.r")->b->text,
                "; when sample.growth is yes, sample.monitor is above or below, "
                "sample.places at least 100; from");
}
END_TEST

/* ---- rules of one name ---- */

#define NOTA_RULE                                                                                  \
    "INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form,"          \
    " care_form_not, fact, at_least, at_most, valid_from, valid_to, paragraph, standing) VALUES"
#define OF_2023 "'2023-01-01', '2024-01-01', '1'"

/* Known from the day: a nota with a rule "sample.r". */
static void publish_nota(const char *document, wlz_date day, const char *values,
                         const char *standing)
{
    char sql[600];

    publish(reg, document, "nota-van-inlichtingen", day);
    snprintf(sql, sizeof sql,
             NOTA_RULE "('%s', 'sample.r', 'care', 'bound', %s, " OF_2023 ", '%s')", document,
             values, standing);
    sql_run(reg, sql);
}

#define BOUND "'at-most', 'GZ', NULL, NULL, 'sample.base', NULL, NULL"

static const struct {
    const char *values, *standing, *change, *text;
} bounds[] = {
    {"'at-least', 'GZ', NULL, NULL, 'sample.base', NULL, NULL", "stated", "effect",
     "bound at least fact sample.base; GZ"},
    {"'at-most', 'GZ', NULL, NULL, 'sample.base', 'sample.points', NULL", "stated", "amount",
     "bound at most fact sample.base, at least topic sample.points; GZ"},
    {"'at-most', 'GZ', NULL, NULL, 'sample.base', NULL, 'sample.bound'", "stated", "amount",
     "bound at most fact sample.base, at most topic sample.bound; GZ"},
    {BOUND, "ambiguous", "standing", "bound at most fact sample.base; GZ"},
    {"'at-most', 'GZ', NULL, 'zzp', 'sample.base', NULL, NULL", "stated", NULL,
     "bound at most fact sample.base; GZ all but zzp"},
};

/* One that leaves a care form out that the other has not left out does not take its place: then both hold. */
START_TEST(test_policy_diff__says_what_differs_in_a_bound)
{
    const wlz_policy_difference *d;

    publish_tariff_policy(reg);
    publish_nota("sample-first", 20220701, BOUND, "stated");
    publish_nota("sample-later", 20220705, bounds[_i].values, bounds[_i].standing);
    d = the_row(20220704, 20220705);
    ck_assert_str_eq(d->change, bounds[_i].change != NULL ? bounds[_i].change : "only b");
    assert_text(d->b->text, bounds[_i].text);
}
END_TEST

/* What the rules say of care forms: whether the later one takes the place of the earlier one wherever that applies. */
static const struct {
    const char *first, *later;
    size_t hold;
} forms[] = {
    {"'at-most', 'GZ', NULL, 'zzp', 'sample.base', NULL, NULL",
     "'at-most', 'GZ', NULL, 'zzp', 'sample.base', NULL, NULL", 1},
    {"'at-most', 'GZ', 'mpt', NULL, 'sample.base', NULL, NULL",
     "'at-most', 'GZ', NULL, 'zzp', 'sample.base', NULL, NULL", 1},
    {"'at-most', 'GZ', 'zzp', NULL, 'sample.base', NULL, NULL",
     "'at-most', 'GZ', NULL, 'zzp', 'sample.base', NULL, NULL", 2},
    {BOUND, "'at-most', 'VV', NULL, NULL, 'sample.base', NULL, NULL", 2},
};

START_TEST(test_policy_diff__leaves_a_rule_out_that_another_displaces_everywhere)
{
    size_t rules = 0;

    publish_tariff_policy(reg);
    publish_nota("sample-first", 20220701, forms[_i].first, "stated");
    publish_nota("sample-later", 20220702, forms[_i].later, "stated");
    diff_known(20220630, 20220702);
    for (size_t i = 0; i < list->count; i++)
        rules += strcmp(list->rows[i]->name, "sample.r") == 0;
    ck_assert_uint_eq(rules, forms[_i].hold);
    ck_assert_uint_eq(diff_known(20220702, 20220703), 0); /* each is found again */
}
END_TEST

/* Two of one day and rank: neither takes the place of the other. */
START_TEST(test_policy_diff__lists_both_rules_of_equal_standing)
{
    publish_tariff_policy(reg);
    publish_nota("sample-first", 20220701, BOUND, "stated");
    publish_nota("sample-later", 20220701, BOUND, "stated");
    ck_assert_uint_eq(diff_known(20220630, 20220701), 2);
    ck_assert_str_eq(list->rows[0]->b->document, "sample-first");
    ck_assert_str_eq(list->rows[1]->b->document, "sample-later");
}
END_TEST

/* CZ has no order of rank for the document: the rule with a rank of its own is decided, the other is not. */
START_TEST(test_policy_diff__lists_a_rule_without_a_rank_as_undecided)
{
    wlz_document policy = sample_document("sample-policy", "regional-policy", 20220630);

    publish_tariff_policy(reg);
    policy.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &policy));
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, sector, fact,"
                 " rank_override, valid_from, valid_to, paragraph) VALUES"
                 "('sample-policy', 'sample.r', 'care', 'bound', 'at-most', 'GZ', 'sample.base',"
                 " NULL, " OF_2023 "),"
                 "('sample-policy', 'sample.s', 'care', 'bound', 'at-most', 'GZ', 'sample.base',"
                 " 1, " OF_2023 ")");
    diff_at("cz", 20220629, 20220630);
    ck_assert_int_eq(row_named("sample.r")->b->status, WLZ_UNDECIDED);
    ck_assert_int_eq(row_named("sample.s")->b->status, WLZ_OK);
}
END_TEST

START_TEST(test_policy_diff__lists_a_rule_that_may_be_struck_as_undecided)
{
    const wlz_strike strike = {.document = "sample-later",
                               .struck = SUPPLEMENT,
                               .struck_paragraph = "1",
                               .valid_from = 20230101,
                               .paragraph = "q8",
                               .standing = WLZ_AMBIGUOUS};
    const wlz_policy_difference *d;

    publish_rule();
    publish(reg, "sample-later", "nota-van-inlichtingen", 20220701);
    assert_ok(reg, wlz_strike_add(reg, &strike, NULL));
    diff_known(20220630, 20220701);
    d = row_named("sample.r");
    ck_assert_str_eq(d->change, "standing");
    ck_assert_int_eq(d->a->status, WLZ_OK);
    ck_assert_int_eq(d->b->status, WLZ_UNDECIDED);
}
END_TEST

#define CONDITIONS "INSERT INTO tariff_condition(document, rule, fact, test, value, topic) VALUES"

START_TEST(test_policy_diff__writes_other_tests_of_one_fact_out)
{
    publish_rule();
    sql_run(reg, CONDITIONS "('sample-supplement', 'sample.r', 'sample.places', 'above', 99, NULL),"
                            "('sample-supplement', 'sample.r', 'sample.places', 'is', 150, NULL),"
                            "('sample-supplement', 'sample.r', 'sample.places', 'below', 200,"
                            " NULL)");
    diff_known(20220609, 20220610);
    assert_text(row_named("sample.r")->b->text, "sample.places above 99");
    assert_text(row_named("sample.r")->b->text, "sample.places is 150");
    assert_text(row_named("sample.r")->b->text, "sample.places below 200");
}
END_TEST

static const char *const tests[][2] = {
    {"'sample.places', 'at-least', 100, NULL", "'sample.places', 'at-most', 100, NULL"},
    {"'sample.base', 'at-least', NULL, 'sample.points'",
     "'sample.base', 'at-least', NULL, 'sample.bound'"},
};

START_TEST(test_policy_diff__compares_the_tests_of_conditions)
{
    char sql[300];

    publish_tariff_policy(reg);
    publish_nota("sample-first", 20220701, BOUND, "stated");
    publish_nota("sample-later", 20220705, BOUND, "stated");
    snprintf(sql, sizeof sql, CONDITIONS "('sample-first', 'sample.r', %s)", tests[_i][0]);
    sql_run(reg, sql);
    snprintf(sql, sizeof sql, CONDITIONS "('sample-later', 'sample.r', %s)", tests[_i][1]);
    sql_run(reg, sql);
    ck_assert_str_eq(the_row(20220704, 20220705)->change, "conditions");
}
END_TEST

/* A tie of 3 and 4 gives way to one of 5 and 6. */
START_TEST(test_policy_diff__lists_a_tie_that_gives_way_to_another)
{
    const wlz_policy_difference *d;

    publish(reg, "sample-nota-a", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-b", "nota-van-inlichtingen", 20220630);
    publish(reg, "sample-nota-c", "nota-van-inlichtingen", 20220705);
    publish(reg, "sample-nota-d", "nota-van-inlichtingen", 20220705);
    provide(reg, "sample-nota-a", "innovation.min_initiatives", EVERYONE, 3);
    provide(reg, "sample-nota-b", "innovation.min_initiatives", EVERYONE, 4);
    provide(reg, "sample-nota-c", "innovation.min_initiatives", EVERYONE, 5);
    provide(reg, "sample-nota-d", "innovation.min_initiatives", EVERYONE, 6);
    d = the_row(20220704, 20220705);
    ck_assert_str_eq(d->change, "value");
    ck_assert_str_eq(d->a->text, "3 or 4: a tie");
    ck_assert_str_eq(d->b->text, "5 or 6: a tie");
}
END_TEST

/* ---- the policies that are there ---- */

START_TEST(test_policy_diff__of_equal_sides_is_empty)
{
    static const wlz_date days[] = {20220601, 20230601, 20240601, 20260601};

    for (int i = 0; i < COUNT(days); i++) {
        diff((wlz_policy_diff_question){
            .office = OFFICE, .day_a = days[i], .day_b = days[i], .known_on_b = 20240110});
        ck_assert_uint_eq(list->count, 0);
        wlz_policy_diff_free(list);
        list = NULL;
    }
}
END_TEST

/* A topic by its title, a rule by its note. */
START_TEST(test_policy_diff__says_what_it_is_about_in_both_languages)
{
    static const wlz_policy_diff_question q = {
        .office = OFFICE, .day_a = 20230601, .day_b = 20240601};

    diff(q);
    ck_assert_str_eq(row_named("tariff.nhc")->title,
                     "Tariff percentage of the housing component (normatieve"
                     " huisvestingscomponent, NHC)");
    ck_assert_str_eq(
        row_named("zk.ggz-secured")->title,
        "Z1007 and Z1008, whatever profile goes with them; read as performances of a stay.");
    assert_ok(reg, wlz_set_language(reg, WLZ_DUTCH));
    diff(q);
    ck_assert_str_eq(row_named("tariff.nhc")->title, "Tariefpercentage NHC");
    assert_ok(reg, wlz_set_language(reg, WLZ_ENGLISH));
}
END_TEST

START_TEST(test_policy_diff__lists_what_changed_from_2023_to_2024)
{
    const wlz_policy_difference *d;

    diff((wlz_policy_diff_question){.office = OFFICE, .day_a = 20230601, .day_b = 20240601});
    d = row_named("zk.guide");
    ck_assert_str_eq(d->change, "only b");
    ck_assert_int_eq(d->b->value, 9570);
    ck_assert_str_eq(row_named("zk.lower-2022")->change, "only a");
    ck_assert(!row_named("zk.lower-2022")->a->has_value); /* a fact's */
    d = row_named("tariff.sector_of_performance");
    assert_says(d->a, 0, "no", "zk-policy-2021-2023",
                "3.9 of the GZ policy 2024-2026, which says so of the years before");
    assert_says(d->b, 1, "yes", "zk-policy-gz-2024-2026", "3.9 (S3-120)");
}
END_TEST

static int compare_rows(const wlz_policy_difference *a, const wlz_policy_difference *b)
{
    int order = strcmp(b->kind, a->kind); /* topics first */

    if (order == 0)
        order = strcmp(a->name, b->name);
    if (order == 0 && a->component != NULL)
        order = strcmp(a->component, b->component);
    return order;
}

START_TEST(test_policy_diff__is_in_order_and_mirrored)
{
    wlz_policy_diff *back = NULL;

    diff((wlz_policy_diff_question){.office = OFFICE, .day_a = 20230601, .day_b = 20240601});
    assert_ok(reg, wlz_policy_diff_get(reg,
                                       &(wlz_policy_diff_question){
                                           .office = OFFICE, .day_a = 20240601, .day_b = 20230601},
                                       &back));
    ck_assert_uint_gt(list->count, 100);
    ck_assert_uint_eq(list->count, back->count);
    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_difference *d = list->rows[i];
        const wlz_policy_difference *m = back->rows[i];

        ck_assert_str_eq(d->name, m->name);
        ck_assert_int_eq(d->a->value, m->b->value);
        ck_assert_int_eq(d->b->status, m->a->status);
        if (i > 0)
            ck_assert_int_le(compare_rows(list->rows[i - 1], d), 0);
    }
    wlz_policy_diff_free(back);
}
END_TEST

/* The extra money for VG7 was published with the notas, after the policies. */
START_TEST(test_policy_diff__lists_vg7_from_its_publication_on)
{
    size_t vg7 = 0;

    diff((wlz_policy_diff_question){.office = OFFICE,
                                    .day_a = 20240601,
                                    .known_on_a = 20230706,
                                    .day_b = 20240601,
                                    .known_on_b = 20230707});
    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_difference *d = list->rows[i];

        if (d->b->document != NULL)
            vg7 += strcmp(d->b->document, "national-vg7-2024") == 0;
    }
    ck_assert_uint_eq(vg7, 1);
    ck_assert_int_eq(row_named("nhc.sustainability_uplift")->b->status,
                     WLZ_UNDECIDED); /* the nota leaves it open */
    assert_says(row_named("tariff.vg7.extra")->b, 210, "2,1%", "zk-nota-gz-2024-2026",
                "correction 3.2, question 3, question 35");
    ck_assert_str_eq(row_named("vg7.extra")->change, "only b");
    ck_assert_int_eq(row_named("vg7.extra")->b->value, 210);
    diff((wlz_policy_diff_question){.office = OFFICE,
                                    .day_a = 20240601,
                                    .known_on_a = 20230707,
                                    .day_b = 20240601,
                                    .known_on_b = 20230706});
    ck_assert_str_eq(row_named("vg7.extra")->change, "only a");
}
END_TEST

/* ---- whom it touches ---- */

/* Whom a nota of 30 June touches; how many. */
static size_t touch(void)
{
    wlz_policy_diff_providers_free(touched);
    touched = NULL;
    assert_ok(reg, wlz_policy_diff_providers_get(reg,
                                                 &(wlz_policy_diff_question){.office = OFFICE,
                                                                             .day_a = 20230601,
                                                                             .known_on_a = 20220629,
                                                                             .day_b = 20230601},
                                                 &touched));
    ck_assert_str_eq(wlz_message(reg), "");
    return touched->count;
}

static const wlz_policy_diff_provider *the_provider(void)
{
    ck_assert_uint_eq(touch(), 1);
    ck_assert_ptr_null(touched->rows[1]);
    return touched->rows[0];
}

static void publish_lower(wlz_bp bp)
{
    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    provide(reg, NOTA, "tariff.care", SCOPE(.sector = "GZ", .relation = "existing"), bp);
}

static void set_nza(int part, wlz_cents cents)
{
    wlz_nza_tariff care = {"Z901", 2023, "care", part, cents, "sample"};

    assert_ok(reg, wlz_nza_tariff_set(reg, &care));
}

/* A closed round of GZ_PROVIDER. */
static int64_t agreed_lines(const wlz_production_line *lines, size_t count)
{
    wlz_round round = {draft(reg, GZ_PROVIDER), 2023, "initial", 1};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, lines, count));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    return round.contract;
}

START_TEST(test_policy_diff__touches_a_provider_to_the_cent)
{
    const wlz_production_line lines[] = {{"Z901", "care", 0, 1234567}, {"Z901", "nhc", 0, 1000}};
    const wlz_policy_diff_provider *p;

    set_nza(0, 25033);
    agreed_lines(lines, 2);
    publish_lower(9575);
    p = the_provider();
    ck_assert_str_eq(p->agb, GZ_PROVIDER);
    ck_assert_str_eq(p->name, "Sample provider");
    ck_assert_int_eq(p->year, 2023);
    ck_assert_uint_eq(p->open, 0);
    ck_assert_uint_eq(p->line_count, 1); /* the NHC stays */
    ck_assert_str_eq(p->lines[0]->performance, "Z901");
    ck_assert_str_eq(p->lines[0]->component, "care");
    ck_assert_int_eq(p->lines[0]->volume_milli, 1234567);
    ck_assert_int_eq(p->lines[0]->bp_a, 9580);
    ck_assert_int_eq(p->lines[0]->bp_b, 9575);
    ck_assert_ptr_null(p->lines[0]->missing_a);
    ck_assert_ptr_null(p->lines[0]->missing_b);
    /* 239,82 and 239,69 times 1.234,567: 296.073,86 and 295.913,36 */
    ck_assert_int_eq(p->lines[0]->amount_cents, -16050);
    ck_assert_int_eq(p->amount_cents, -16050);
}
END_TEST

/* What the registry then makes of the same lines. */
START_TEST(test_policy_diff__touches_by_what_the_registry_computes)
{
    const wlz_production_line lines[] = {{"Z901", "care", 0, 777}, {"Z901", "nhc", 0, 1}};
    wlz_round again = {0, 2023, "rearrangement", 1};
    wlz_cents before;

    set_nza(0, 19999);
    again.contract = agreed_lines(lines, 2);
    before = position_of(reg, GZ_PROVIDER).production_cents;
    publish_lower(9650);
    touch();
    assert_ok(reg, wlz_round_open(reg, &again));
    assert_ok(reg, wlz_production_add(reg, &again, lines, 2));
    assert_ok(reg, wlz_round_close(reg, &again, WLZ_PARTIAL_REFUSED));
    ck_assert_int_eq(touched->rows[0]->amount_cents,
                     position_of(reg, GZ_PROVIDER).production_cents - before);
}
END_TEST

START_TEST(test_policy_diff__touches_parts_of_a_year_together)
{
    const wlz_production_line lines[] = {{"Z901", "care", 1, 1000000}, {"Z901", "care", 2, 500000}};
    const wlz_policy_diff_provider *p;

    set_nza(1, 10000);
    set_nza(2, 20000);
    agreed_lines(lines, 2);
    publish_lower(9480);
    p = the_provider();
    ck_assert_uint_eq(p->line_count, 1);
    ck_assert_int_eq(p->lines[0]->volume_milli, 1500000);
    ck_assert_int_eq(p->amount_cents, -(100 * 1000 + 200 * 500));
}
END_TEST

START_TEST(test_policy_diff__touches_by_the_round_that_counts)
{
    const wlz_production_line more = {"Z901", "care", 0, 2000000};
    wlz_round later = {agreed(reg, GZ_PROVIDER, "Z901", 1000), 2023, "rearrangement", 1};

    publish_lower(9480);
    assert_ok(reg, wlz_round_open(reg, &later));
    assert_ok(reg, wlz_production_add(reg, &later, &more, 1));
    ck_assert_int_eq(the_provider()->amount_cents, -250 * 1000);
    assert_ok(reg, wlz_round_close(reg, &later, WLZ_PARTIAL_REPLACE));
    ck_assert_int_eq(the_provider()->amount_cents, -250 * 2000);
}
END_TEST

START_TEST(test_policy_diff__touches_nobody_without_production)
{
    draft(reg, GZ_PROVIDER);
    agreed(reg, GGZ_PROVIDER, "Z902", 1000);
    publish_lower(9480);
    ck_assert_uint_eq(touch(), 0);
}
END_TEST

START_TEST(test_policy_diff__touches_nobody_whose_agreement_says_otherwise)
{
    int64_t contract = agreed(reg, GZ_PROVIDER, "Z901", 1000);

    provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9400);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20220629));
    publish_lower(9480);
    ck_assert_uint_eq(touch(), 0);
}
END_TEST

START_TEST(test_policy_diff__lists_what_is_undecided_as_open)
{
    const wlz_policy_diff_provider *p;

    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    publish_tariff_policy(reg);
    add_rule(reg, NOTA, "base", "fact", "sample.base");
    p = the_provider();
    ck_assert_uint_eq(p->open, 1);
    ck_assert_uint_eq(p->line_count, 1);
    ck_assert_int_eq(p->amount_cents, 0);
    ck_assert(!p->has_amount && !p->lines[0]->has_amount);
    ck_assert(!touched->has_amount);
    ck_assert_uint_eq(touched->open, 1);
    ck_assert_uint_eq(touched->line_count, 1);
    ck_assert_int_eq(p->lines[0]->bp_a, 9580);
    ck_assert_ptr_null(p->lines[0]->missing_a);
    ck_assert_int_eq(p->lines[0]->bp_b, WLZ_BP_NONE);
    ck_assert_str_eq(p->lines[0]->missing_b, "sample.base");
    ck_assert_int_eq(p->lines[0]->amount_cents, 0);
    record(reg, "sample.base", NULL, 9480);
    p = the_provider();
    ck_assert_uint_eq(p->open, 0);
    ck_assert_int_eq(p->amount_cents, -250 * 1000);
}
END_TEST

START_TEST(test_policy_diff__adds_up_without_the_open_lines)
{
    const wlz_production_line lines[] = {{"Z901", "care", 0, 1000000}, {"Z901", "nhc", 0, 1000000}};
    const wlz_policy_diff_provider *p;

    agreed_lines(lines, 2);
    publish_tariff_policy(reg);
    add_rule(reg, NOTA, "base", "fact", "sample.base");
    provide(reg, NOTA, "tariff.nhc", SCOPE(.sector = "GZ", .relation = "existing"), 9900);
    p = the_provider();
    ck_assert_uint_eq(p->line_count, 2);
    ck_assert_uint_eq(p->open, 1);
    ck_assert_str_eq(p->lines[1]->component, "nhc");
    ck_assert_int_eq(p->lines[1]->amount_cents, -30 * 1000);
    ck_assert_int_eq(p->amount_cents, -30 * 1000);
    ck_assert(p->has_amount && !p->lines[0]->has_amount && p->lines[1]->has_amount);
    ck_assert(touched->has_amount && touched->amount_cents == -30 * 1000);
    ck_assert_uint_eq(touched->open, 1);
}
END_TEST

/* A thousand days of each at € 250,00: 95,8% becomes 95,7%, twice € 250,00 less. */
START_TEST(test_policy_diff__touches_each_performance_by_itself)
{
    const wlz_nza_tariff other = {"Z911", 2023, "care", 0, 25000, "sample"};
    const wlz_production_line lines[] = {{"Z911", "care", 0, 1000000},
                                         {"Z901", "care", 0, 1000000}};
    const wlz_performance second = {
        .code = "Z911", .sector = "GZ", .unit = "day", .title = "Sample"};
    const wlz_policy_diff_provider *p;

    assert_ok(reg, wlz_performance_add(reg, &second));
    assert_ok(reg, wlz_nza_tariff_set(reg, &other));
    agreed_lines(lines, 2);
    publish_lower(9570);
    p = the_provider();
    ck_assert_uint_eq(p->line_count, 2);
    ck_assert_str_eq(p->lines[0]->performance, "Z901");
    ck_assert_str_eq(p->lines[1]->performance, "Z911");
    ck_assert_int_eq(p->lines[1]->amount_cents, -25 * 1000);
    ck_assert_int_eq(p->amount_cents, -50 * 1000);
}
END_TEST

/* In 2016 and 2017 no policy of 2023 was known. */
START_TEST(test_policy_diff__touches_nobody_without_a_percentage_on_either_side)
{
    const wlz_production_line line = {"Z901", "care", 0, 1000000};

    agreed_lines(&line, 1);
    assert_ok(reg,
              wlz_policy_diff_providers_get(reg,
                                            &(wlz_policy_diff_question){.office = OFFICE,
                                                                        .day_a = 20230601,
                                                                        .known_on_a = 20160101,
                                                                        .day_b = 20230601,
                                                                        .known_on_b = 20170101},
                                            &touched));
    ck_assert_uint_eq(touched->count, 0);
}
END_TEST

START_TEST(test_policy_diff__touches_nobody_on_equal_sides)
{
    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    publish_tariff_policy(reg);
    add_rule(reg, NOTA, "base", "fact", "sample.base"); /* undecided on both */
    assert_ok(reg,
              wlz_policy_diff_providers_get(reg,
                                            &(wlz_policy_diff_question){.office = OFFICE,
                                                                        .day_a = 20230601,
                                                                        .day_b = 20230601,
                                                                        .known_on_b = 20221115},
                                            &touched));
    ck_assert_uint_eq(touched->count, 0);
}
END_TEST

/* On 1 June 2024 nothing holds in these packs: a percentage that ends is listed, one that never existed is not. */
START_TEST(test_policy_diff__takes_the_production_of_the_other_year)
{
    const wlz_policy_diff_provider *p;

    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    assert_ok(reg, wlz_policy_diff_providers_get(reg,
                                                 &(wlz_policy_diff_question){.office = OFFICE,
                                                                             .day_a = 20230601,
                                                                             .day_b = 20240601},
                                                 &touched));
    ck_assert_uint_eq(touched->count, 1);
    p = touched->rows[0];
    ck_assert_int_eq(p->year, 2023);
    ck_assert_uint_eq(p->open, 2);
    ck_assert_ptr_nonnull(p->lines[0]->missing_b);
    wlz_policy_diff_providers_free(touched);
    touched = NULL;
    assert_ok(reg, wlz_policy_diff_providers_get(reg,
                                                 &(wlz_policy_diff_question){.office = OFFICE,
                                                                             .day_a = 20240601,
                                                                             .day_b = 20230601},
                                                 &touched));
    ck_assert_int_eq(touched->rows[0]->lines[0]->bp_b, 9580);
    wlz_policy_diff_providers_free(touched);
    touched = NULL;
    assert_ok(reg, wlz_policy_diff_providers_get(reg,
                                                 &(wlz_policy_diff_question){.office = OFFICE,
                                                                             .day_a = 20240601,
                                                                             .day_b = 20250601},
                                                 &touched));
    ck_assert_uint_eq(touched->count, 0);
}
END_TEST

START_TEST(test_policy_diff__is_of_the_providers_of_the_office)
{
    agreed(reg, GZ_PROVIDER, "Z901", 1000);
    publish_lower(9480);
    assert_ok(reg, wlz_policy_diff_providers_get(reg,
                                                 &(wlz_policy_diff_question){.office = "cz",
                                                                             .day_a = 20230601,
                                                                             .known_on_a = 20220629,
                                                                             .day_b = 20230601},
                                                 &touched));
    ck_assert_uint_eq(touched->count, 0);
}
END_TEST

Suite *policy_diff_suite(void)
{
    Suite *suite = suite_create("policy_diff");
    TCase *topics = tcase_create("topics"), *rules = tcase_create("rules");
    TCase *packs = tcase_create("packs"), *providers = tcase_create("providers");

    with_samples(topics, setup, teardown);
    with_samples(rules, setup, teardown);
    with_samples(providers, setup, teardown);
    tcase_add_checked_fixture(packs, setup_all, teardown);
    suite_add_tcase(suite, topics);
    suite_add_tcase(suite, rules);
    suite_add_tcase(suite, packs);
    suite_add_tcase(suite, providers);
    tcase_add_test(topics, test_policy_diff__lists_a_value_with_both_sources);
    tcase_add_test(topics, test_policy_diff__goes_both_ways);
    tcase_add_test(topics, test_policy_diff__lists_what_is_on_one_side_only);
    tcase_add_test(topics, test_policy_diff__is_not_another_source_of_the_same_value);
    tcase_add_test(topics, test_policy_diff__is_what_prevails_in_each_scope);
    tcase_add_test(topics, test_policy_diff__lists_a_tie);
    tcase_add_test(topics, test_policy_diff__is_undecided_where_no_order_of_rank_is_known);
    tcase_add_test(topics, test_policy_diff__is_of_the_office_in_question);
    tcase_add_test(topics, test_policy_diff__leaves_provisions_of_one_provider_out);
    tcase_add_test(topics, test_policy_diff__lists_a_correction);
    tcase_add_test(rules, test_policy_diff__lists_a_rule_on_one_side_only);
    tcase_add_loop_test(rules, test_policy_diff__says_what_differs_in_a_rule, 0, COUNT(changes));
    tcase_add_test(rules, test_policy_diff__is_not_a_rule_that_says_the_same);
    tcase_add_test(rules, test_policy_diff__lists_a_rule_whose_topic_has_another_number);
    tcase_add_test(rules, test_policy_diff__lists_a_narrower_rule_beside_a_wider_one);
    tcase_add_test(rules, test_policy_diff__says_which_conditions_are_alternatives);
    tcase_add_loop_test(rules, test_policy_diff__says_what_differs_in_a_bound, 0, COUNT(bounds));
    tcase_add_loop_test(rules,
                        test_policy_diff__leaves_a_rule_out_that_another_displaces_everywhere, 0,
                        COUNT(forms));
    tcase_add_test(rules, test_policy_diff__lists_both_rules_of_equal_standing);
    tcase_add_test(rules, test_policy_diff__lists_a_rule_without_a_rank_as_undecided);
    tcase_add_test(rules, test_policy_diff__lists_a_rule_that_may_be_struck_as_undecided);
    tcase_add_test(rules, test_policy_diff__writes_other_tests_of_one_fact_out);
    tcase_add_loop_test(rules, test_policy_diff__compares_the_tests_of_conditions, 0, COUNT(tests));
    tcase_add_test(rules, test_policy_diff__lists_a_tie_that_gives_way_to_another);
    tcase_add_test(packs, test_policy_diff__of_equal_sides_is_empty);
    tcase_add_test(packs, test_policy_diff__says_what_it_is_about_in_both_languages);
    tcase_add_test(packs, test_policy_diff__lists_what_changed_from_2023_to_2024);
    tcase_add_test(packs, test_policy_diff__is_in_order_and_mirrored);
    tcase_add_test(packs, test_policy_diff__lists_vg7_from_its_publication_on);
    tcase_add_test(providers, test_policy_diff__touches_a_provider_to_the_cent);
    tcase_add_test(providers, test_policy_diff__touches_by_what_the_registry_computes);
    tcase_add_test(providers, test_policy_diff__touches_parts_of_a_year_together);
    tcase_add_test(providers, test_policy_diff__touches_by_the_round_that_counts);
    tcase_add_test(providers, test_policy_diff__touches_nobody_without_production);
    tcase_add_test(providers, test_policy_diff__touches_nobody_whose_agreement_says_otherwise);
    tcase_add_test(providers, test_policy_diff__lists_what_is_undecided_as_open);
    tcase_add_test(providers, test_policy_diff__adds_up_without_the_open_lines);
    tcase_add_test(providers, test_policy_diff__touches_each_performance_by_itself);
    tcase_add_test(providers, test_policy_diff__touches_nobody_without_a_percentage_on_either_side);
    tcase_add_test(providers, test_policy_diff__touches_nobody_on_equal_sides);
    tcase_add_test(providers, test_policy_diff__takes_the_production_of_the_other_year);
    tcase_add_test(providers, test_policy_diff__is_of_the_providers_of_the_office);
    return suite;
}
