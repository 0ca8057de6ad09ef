/* What an office knows of a provider: dated, known on a day, newer views beside the older ones. */
#include <sqlite3.h>

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
    {"nothing", "tariff.care.lower_2022", NULL, 0, true},
    {"a percentage below nothing", "tariff.care.lower_2022", NULL, -1, false},
    {"-100 points", "salland.role", NULL, -10000, true},
    {"below -100 points", "salland.role", NULL, -10001, false},
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

/* ---- numbers ---- */

/* As clients bind a whole number; what is stored is one. */
static const struct {
    const char *fact, *bound;
    int64_t is;
} whole[] = {
    {"tariff.care.2023", "9400", 9400},
    {"tariff.care.2023", "9400.0", 9400},
    {"tariff.care.2023", "'9400'", 9400},
    {"sample.count", "'0'", 0},
    {"sample.flag", "1.0", 1},
    {"sample.cents", "123456789012345.0", 123456789012345},
    {"sample.cents", "'7'", 7},
};

static void insert_fact(char *sql, size_t size, const char *fact, const char *bound)
{
    snprintf(sql, size,
             "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)"
             " VALUES('" OFFICE "', '" GZ_PROVIDER "', '%s', %s, '2023-01-01', '2022-11-14', 's')",
             fact, bound);
}

START_TEST(test_fact__number_is_whole_however_it_was_bound)
{
    char sql[400];

    insert_fact(sql, sizeof sql, whole[_i].fact, whole[_i].bound);
    sql_run(reg, sql);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider_fact WHERE known_on = '2022-11-14'"
                                  " AND typeof(value) = 'integer'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT value FROM provider_fact WHERE known_on = '2022-11-14'"),
                     whole[_i].is);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM history_step WHERE table_name ="
                                  " 'provider_fact' AND new LIKE '%2022-11-14%'"),
                     1);
    assert_sound(reg);
}
END_TEST

static const struct {
    const char *fact, *bound;
} no_value[] = {
    {"tariff.care.2023", "9400.5"}, {"tariff.care.2023", "'9400,5'"},
    {"tariff.care.2023", "'x'"},    {"tariff.care.2023", "''"},
    {"tariff.care.2023", "-5"},     {"tariff.care.2023", "10001"},
    {"tariff.care.2023", "930000"}, {"sample.flag", "2"},
    {"sample.flag", "'2'"},         {"sample.count", "-1"},
    {"sample.count", "x'39'"},      {"relation", "1"},
};

START_TEST(test_fact__number_beyond_its_bounds_is_refused)
{
    char sql[400], *error;

    insert_fact(sql, sizeof sql, no_value[_i].fact, no_value[_i].bound);
    error = sql_fails(reg, sql);
    ck_assert_str_eq(error, "provider_fact_value");
    sqlite3_free(error);
}
END_TEST

/* What is stated of a case is what could be recorded. */
START_TEST(test_fact__stated_of_a_case_has_the_same_bounds)
{
    static const struct {
        const char *fact;
        int64_t least, most;
    } bounds[] = {{"tariff.care.2023", 0, 10000},
                  {"cz.contributes", 0, 1},
                  {"vgz.good_practices", 0, 900000000000000},
                  {"contract.turnover", 0, 900000000000000},
                  {"salland.role", -10000, 10000}};

    for (int i = 0; i < COUNT(bounds); i++) {
        wlz_case_fact fact = {.fact = bounds[i].fact};
        wlz_tariff_case tried = {
            .sector = "GZ", .component = "care", .day = 20240601, .facts = &fact, .fact_count = 1};
        wlz_comparison *comparison = NULL;

        for (int high = 0; high < 2; high++) {
            fact.number = high ? bounds[i].most + 1 : bounds[i].least - 1;
            assert_status(reg, WLZ_INVALID, wlz_comparison_get(reg, &tried, &comparison));
            assert_message(reg, bounds[i].fact);
            fact.number = high ? bounds[i].most : bounds[i].least;
            assert_ok(reg, wlz_comparison_get(reg, &tried, &comparison));
            wlz_comparison_free(comparison);
        }
    }
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
    tcase_add_loop_test(known, test_fact__number_is_whole_however_it_was_bound, 0, COUNT(whole));
    tcase_add_loop_test(tables, test_fact__number_beyond_its_bounds_is_refused, 0, COUNT(no_value));
    tcase_add_test(tables, test_fact__stated_of_a_case_has_the_same_bounds);
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
