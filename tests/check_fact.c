/* What an office knows of a provider: dated, known on a day, newer views beside the older ones. */
#include "samples.h"

Suite *fact_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    sql_run(reg,
            "INSERT INTO fact(id, kind, unit, title) VALUES('sample.flag', 'award', 'flag', 's'),"
            " ('sample.count', 'state', 'count', 's'), ('sample.cents', 'state', 'cents', 's')");
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* The rows of a table share a registry: each is tried as a what-if. */
static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

static wlz_provider_fact fact_of(const char *fact, const char *word, int64_t number)
{
    return (wlz_provider_fact){.office = OFFICE,
                               .agb = GZ_PROVIDER,
                               .fact = fact,
                               .word = word,
                               .number = number,
                               .valid_from = 20230101,
                               .evidence = "sample evidence"};
}

/* 95,8% for an existing provider, 93,8% for a new one: what the office knew decides. */
static wlz_status care(wlz_date day, wlz_date known_on, wlz_bp *bp)
{
    wlz_tariff_question question = {OFFICE, GZ_PROVIDER, "Z901", "care", day, known_on};

    return wlz_tariff_bp(reg, &question, bp);
}

static void assert_care(wlz_date day, wlz_date known_on, wlz_bp expected)
{
    wlz_bp bp = -7;

    assert_ok(reg, care(day, known_on, &bp));
    ck_assert_int_eq(bp, expected);
}

/* ---- values ---- */

static const struct {
    const char *what;
    const char *fact;
    const char *word;
    int64_t number;
    bool taken;
} values[] = {
    {"a word of the fact", "relation", "new", 0, true},
    {"a word of another fact", "relation", "multi-year", 0, false},
    {"a misspelt word", "relation", "exisiting", 0, false},
    {"a number for a word", "relation", NULL, 1, false},
    {"100%", "tariff.care.lower_2022", NULL, 10000, true},
    {"above 100%", "tariff.care.lower_2022", NULL, 10001, false},
    {"-100%", "tariff.care.lower_2022", NULL, -10000, true},
    {"below -100%", "tariff.care.lower_2022", NULL, -10001, false},
    {"a word for a number", "tariff.care.lower_2022", "95,0%", 0, false},
    {"no", "sample.flag", NULL, 0, true},
    {"yes", "sample.flag", NULL, 1, true},
    {"neither", "sample.flag", NULL, 2, false},
    {"none", "sample.count", NULL, 0, true},
    {"less than none", "sample.count", NULL, -1, false},
    {"the most money", "sample.cents", NULL, 900000000000000, true},
    {"more money", "sample.cents", NULL, 900000000000001, false},
};

START_TEST(test_fact__is_of_the_kind_that_the_pack_declares)
{
    wlz_provider_fact fact = fact_of(values[_i].fact, values[_i].word, values[_i].number);

    if (values[_i].taken)
        assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    else
        assert_refused(reg, "provider_fact_value", wlz_provider_fact_add(reg, &fact));
}
END_TEST

static const struct {
    const char *what;
    wlz_provider_fact fact;
    wlz_status status;
} bad_facts[] = {
    /* clang-format off */
    {"no office", {NULL, GZ_PROVIDER, "relation", "new", 0, false, 20230101, 0, 0, "s"}, WLZ_INVALID},
    {"an unknown office", {"nobody", GZ_PROVIDER, "relation", "new", 0, false, 20230101, 0, 0, "s"}, WLZ_NOTFOUND},
    {"no provider", {OFFICE, NULL, "relation", "new", 0, false, 20230101, 0, 0, "s"}, WLZ_INVALID},
    {"an unknown provider", {OFFICE, "30000009", "relation", "new", 0, false, 20230101, 0, 0, "s"}, WLZ_NOTFOUND},
    {"no fact", {OFFICE, GZ_PROVIDER, NULL, "new", 0, false, 20230101, 0, 0, "s"}, WLZ_INVALID},
    {"a fact that no pack declares", {OFFICE, GZ_PROVIDER, "relations", "new", 0, false, 20230101, 0, 0, "s"}, WLZ_NOTFOUND},
    {"an empty word", {OFFICE, GZ_PROVIDER, "relation", "", 0, false, 20230101, 0, 0, "s"}, WLZ_INVALID},
    {"no first day", {OFFICE, GZ_PROVIDER, "relation", "new", 0, false, 0, 0, 0, "s"}, WLZ_INVALID},
    {"an end on the first day", {OFFICE, GZ_PROVIDER, "relation", "new", 0, false, 20230101, 20230101, 0, "s"}, WLZ_INVALID},
    {"an impossible day of knowledge", {OFFICE, GZ_PROVIDER, "relation", "new", 0, false, 20230101, 0, 20221131, "s"}, WLZ_INVALID},
    {"no evidence", {OFFICE, GZ_PROVIDER, "relation", "new", 0, false, 20230101, 0, 0, NULL}, WLZ_INVALID},
    {"empty evidence", {OFFICE, GZ_PROVIDER, "relation", "new", 0, false, 20230101, 0, 0, ""}, WLZ_INVALID},
    /* clang-format on */
};

START_TEST(test_fact__needs_an_office_a_provider_a_period_and_evidence)
{
    char *before = registry_digest(reg);

    assert_status(reg, bad_facts[_i].status, wlz_provider_fact_add(reg, &bad_facts[_i].fact));
    assert_unchanged(reg, before);
}
END_TEST

/* ---- what was known, and when ---- */

START_TEST(test_fact__counts_in_its_newest_view)
{
    assert_care(20230101, 0, 9580);
    state_relation(reg, GZ_PROVIDER, "new", 20221101);
    assert_care(20230101, 0, 9380);
    state_relation(reg, GZ_PROVIDER, "existing", 20221110);
    assert_care(20230101, 0, 9580);
    assert_care(20230101, 20221109, 9380);
    assert_care(20230101, 20221101, 9380);
    assert_care(20230101, 20221031, 9580);
}
END_TEST

/* The order in which views are entered does not matter: the day on which they were known does. */
START_TEST(test_fact__known_earlier_but_entered_later_changes_nothing_now)
{
    state_relation(reg, GZ_PROVIDER, "new", 20221110);
    state_relation(reg, GZ_PROVIDER, "existing", 20221101);
    assert_care(20230101, 0, 9380);
    assert_care(20230101, 20221105, 9580);
}
END_TEST

START_TEST(test_fact__is_known_today_unless_stated_otherwise)
{
    wlz_provider_fact fact = fact_of("relation", "new", 0);

    test_set_today(20221120);
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    assert_care(20230101, 0, 9380);
    assert_care(20230101, 20221119, 9580);
}
END_TEST

START_TEST(test_fact__holds_in_its_period)
{
    wlz_provider_fact fact = fact_of("relation", "new", 0);

    fact.valid_from = 20230401;
    fact.valid_to = 20230701;
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    assert_care(20230331, 0, 9580);
    assert_care(20230401, 0, 9380);
    assert_care(20230630, 0, 9380);
    assert_care(20230701, 0, 9580);
}
END_TEST

START_TEST(test_fact__has_one_view_a_day)
{
    wlz_provider_fact fact = fact_of("relation", "new", 0);

    fact.known_on = 20221101;
    fact.valid_to = 20230701;
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    fact.word = "existing";
    fact.valid_from = 20230630;
    fact.valid_to = 0;
    assert_refused(reg, "provider_fact_overlap", wlz_provider_fact_add(reg, &fact));
    fact.valid_from = 20230701;
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    fact.valid_from = 20230101;
    fact.known_on = 20221102;
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    fact.office = "cz";
    fact.known_on = 20221101;
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}
END_TEST

START_TEST(test_fact__withdrawn_is_as_if_it_were_not_known)
{
    wlz_provider_fact fact = fact_of("relation", "new", 0);
    wlz_bp bp = -7;

    fact.withdrawn = true;
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider_fact WHERE value IS NULL"), 1);
    assert_status(reg, WLZ_UNDECIDED, care(20230101, 0, &bp));
    assert_message(reg, "relation");
    assert_care(20230101, 20221114, 9580);
    test_set_today(20221116);
    state_relation(reg, GZ_PROVIDER, "existing", 20221116);
    assert_care(20230101, 0, 9580);
}
END_TEST

START_TEST(test_fact__is_the_offices_own)
{
    wlz_provider_fact fact = fact_of("relation", "new", 0);

    fact.office = "cz";
    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
    assert_care(20230101, 0, 9580);
}
END_TEST

START_TEST(test_fact__that_is_not_recorded_leaves_the_answer_undecided)
{
    wlz_provider_sector sector = {"30000009", "GZ", NULL, 20150101, 0};
    wlz_tariff_question question = {OFFICE, "30000009", "Z901", "care", 20230101, 0};

    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, NULL));
    assert_message(reg, "fact relation");
    state_relation(reg, "30000009", "new", 20221101);
    assert_ok(reg, wlz_tariff_bp(reg, &question, NULL));
}
END_TEST

Suite *fact_suite(void)
{
    Suite *suite = suite_create("fact");
    TCase *tables = tcase_create("tables"), *known = tcase_create("known");

    tcase_add_unchecked_fixture(tables, setup, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    with_samples(known, setup, teardown);
    tcase_add_loop_test(tables, test_fact__is_of_the_kind_that_the_pack_declares, 0, COUNT(values));
    tcase_add_loop_test(tables, test_fact__needs_an_office_a_provider_a_period_and_evidence, 0,
                        COUNT(bad_facts));
    tcase_add_test(known, test_fact__counts_in_its_newest_view);
    tcase_add_test(known, test_fact__known_earlier_but_entered_later_changes_nothing_now);
    tcase_add_test(known, test_fact__is_known_today_unless_stated_otherwise);
    tcase_add_test(known, test_fact__holds_in_its_period);
    tcase_add_test(known, test_fact__has_one_view_a_day);
    tcase_add_test(known, test_fact__withdrawn_is_as_if_it_were_not_known);
    tcase_add_test(known, test_fact__is_the_offices_own);
    tcase_add_test(known, test_fact__that_is_not_recorded_leaves_the_answer_undecided);
    suite_add_tcase(suite, tables);
    suite_add_tcase(suite, known);
    return suite;
}
