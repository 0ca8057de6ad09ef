/* Deviations: in the provider's favour, where a document allows it, motivated, and for a time. */
#include "samples.h"

#include <sqlite3.h>
#include <stddef.h>

Suite *deviation_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20230110);
    reg = sample_copy();
    test_set_today(20230110);
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* € 6 million instead of 7. */
static wlz_deviation of_threshold(void)
{
    return (wlz_deviation){.office = OFFICE,
                           .agb = GZ_PROVIDER,
                           .topic = "gz_accord.min_turnover",
                           .year = 2023,
                           .scope = {.sector = "GZ"},
                           .value = 600000000,
                           .motivation = "sample motivation",
                           .decided_by = "sample person",
                           .decided_on = 20230110,
                           .through_day = 20231231};
}

/* 97,0% instead of 95,8%. */
static wlz_deviation of_hardship(void)
{
    wlz_deviation deviation = of_threshold();

    deviation.topic = "tariff.care";
    deviation.scope.relation = "existing";
    deviation.value = 9700;
    return deviation;
}

static wlz_status added(wlz_deviation deviation)
{
    return wlz_deviation_add(reg, &deviation, NULL);
}

/* ---- what is recorded ---- */

START_TEST(test_deviation__names_what_it_deviates_from)
{
    wlz_deviation deviation = of_threshold();
    int64_t id = 0;

    assert_ok(reg, wlz_deviation_add(reg, &deviation, &id));
    ck_assert_int_gt(id, 0);
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM deviation d JOIN provision p ON p.id = d.provision"
                     " WHERE (d.office, d.agb, d.year, d.value, p.topic, p.value, p.document,"
                     " d.motivation, d.decided_by, d.decided_on, d.until) = ('zilveren-kruis',"
                     " '30000001', 2023, 600000000, 'gz_accord.min_turnover', 700000000,"
                     " 'zk-transition-2023', 'sample motivation', 'sample person', '2023-01-10',"
                     " '2023-12-31')"),
        1);
}
END_TEST

/* The document's own number stays what it is. */
START_TEST(test_deviation__changes_no_document)
{
    wlz_question question = sample_question("gz_accord.min_turnover", SCOPE(.sector = "GZ"));

    assert_ok(reg, added(of_threshold()));
    ck_assert_int_eq(resolved(reg, question), 700000000);
}
END_TEST

/* The nota prevails over the supplement, so the deviation is from the nota. */
START_TEST(test_deviation__is_from_what_prevails)
{
    wlz_deviation deviation = of_threshold();

    provide(reg, "sample-nota", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 500000000);
    assert_refused(reg, "deviation_favour", added(deviation));
    deviation.value = 499999999;
    assert_ok(reg, added(deviation));
    ck_assert_int_eq(sql_int(reg, "SELECT p.document = 'sample-nota' FROM deviation d"
                                  " JOIN provision p ON p.id = d.provision"),
                     1);
}
END_TEST

/* What the provider's own agreement says prevails for it: 95,0%. */
START_TEST(test_deviation__is_from_the_providers_agreement)
{
    wlz_deviation deviation = of_hardship();
    int64_t contract = draft(reg, GZ_PROVIDER);

    provide(reg, "agreement-" GZ_PROVIDER, "tariff.care", SCOPE(.provider = GZ_PROVIDER), 9500);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20230105));
    deviation.value = 9500;
    assert_refused(reg, "deviation_favour", added(deviation));
    deviation.value = 9550;
    assert_ok(reg, added(deviation));
}
END_TEST

START_TEST(test_deviation__is_from_one_provision)
{
    wlz_deviation hardship = of_hardship();

    publish(reg, "other-nota", "nota-van-inlichtingen", 20221201);
    provide(reg, "sample-nota", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 500000000);
    provide(reg, "other-nota", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 400000000);
    assert_status(reg, WLZ_TIE, added(of_threshold()));
    hardship.scope.relation = NULL;
    assert_status(reg, WLZ_NOVALUE, added(hardship));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM deviation"), 0);
}
END_TEST

/* ---- in favour ---- */

START_TEST(test_deviation__of_the_threshold_is_to_a_lower_one)
{
    wlz_deviation deviation = of_threshold();

    deviation.value = 700000001;
    assert_refused(reg, "deviation_favour", added(deviation));
    deviation.value = 700000000;
    assert_refused(reg, "deviation_favour", added(deviation));
    deviation.value = 699999999;
    assert_ok(reg, added(deviation));
    deviation.agb = GGZ_PROVIDER;
    deviation.value = 0;
    assert_ok(reg, added(deviation));
}
END_TEST

START_TEST(test_deviation__for_hardship_is_to_a_higher_percentage)
{
    wlz_deviation deviation = of_hardship();

    deviation.value = 9580;
    assert_refused(reg, "deviation_favour", added(deviation));
    deviation.value = 10001; /* the NZa's tariff is a maximum */
    assert_refused(reg, "deviation_favour", added(deviation));
    deviation.value = 10000;
    assert_ok(reg, added(deviation));
}
END_TEST

/* ---- where a document allows it ---- */

static const struct {
    const char *topic, *sector;
    int64_t value;
} topics[] = {
    {"cap.agreements", NULL, 10001},   {"cap.agreements", NULL, 9999},
    {"tariff.nhc", "GZ", 9999},        {"gz_accord.plan_required", "GZ", 1},
    {"addendum.min_parties", NULL, 1},
};

START_TEST(test_deviation__is_of_a_topic_that_a_document_allows)
{
    wlz_deviation deviation = of_threshold();

    deviation.topic = topics[_i].topic;
    deviation.scope = (wlz_scope){.sector = topics[_i].sector};
    if (strcmp(deviation.topic, "tariff.nhc") == 0)
        deviation.scope.relation = "existing";
    deviation.value = topics[_i].value;
    assert_refused(reg, "deviation_topic", added(deviation));
    assert_ok(reg, added(of_threshold()));
}
END_TEST

/* What one office permits, another does not. */
START_TEST(test_deviation__is_allowed_by_the_offices_own_document)
{
    wlz_document document = sample_document("cz-policy", "nota-van-inlichtingen", 20221201);
    wlz_provision provision =
        sample_provision("cz-policy", "gz_accord.min_turnover", SCOPE(.sector = "GZ"), 700000000);
    wlz_deviation deviation = of_threshold();

    document.office = deviation.office = "cz";
    provision.has_rank_override = true;
    provision.rank_override = 2;
    assert_ok(reg, wlz_document_add(reg, &document));
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_refused(reg, "deviation_topic", added(deviation));
    sql_run(reg, "INSERT INTO deviation_allowed(topic, favour, document, paragraph)"
                 " VALUES('gz_accord.min_turnover', 'lower', 'cz-policy', 's')");
    assert_ok(reg, added(deviation));
}
END_TEST

/* ---- for a time ---- */

START_TEST(test_deviation__for_hardship_ends_with_the_year)
{
    wlz_deviation deviation = of_hardship();

    deviation.through_day = 20240101;
    assert_refused(reg, "deviation_ends", added(deviation));
    deviation.through_day = 20231231;
    assert_ok(reg, added(deviation));
    deviation = of_threshold();
    deviation.through_day = 20251231; /* the threshold's may be longer */
    assert_ok(reg, added(deviation));
}
END_TEST

START_TEST(test_deviation__ends_after_it_was_decided)
{
    wlz_deviation deviation = of_threshold();

    deviation.through_day = 20230109;
    assert_refused(reg, "deviation_until", added(deviation));
    deviation.through_day = 20230110;
    assert_ok(reg, added(deviation));
}
END_TEST

START_TEST(test_deviation__is_recorded_once_a_year)
{
    wlz_deviation deviation = of_threshold();

    assert_ok(reg, added(deviation));
    deviation.value--;
    assert_refused(reg, "deviation_once", added(deviation));
    ck_assert_int_eq(added(deviation), WLZ_EXISTS);
    deviation.agb = VV_PROVIDER;
    assert_ok(reg, added(deviation));
    assert_ok(reg, added(of_hardship()));
}
END_TEST

/* Blanks are not a motivation, nor a person. */
START_TEST(test_deviation__is_motivated_by_a_person)
{
    wlz_deviation deviation = of_threshold();

    deviation.motivation = "  ";
    assert_refused(reg, "deviation_motivation", added(deviation));
    deviation = of_threshold();
    deviation.decided_by = " ";
    assert_refused(reg, "deviation_decided_by", added(deviation));
    assert_ok(reg, added(of_threshold()));
}
END_TEST

/* ---- the rows ---- */

#define ALLOWED                                                                                    \
    "INSERT INTO deviation_allowed(topic, favour, ends_with_year, document, paragraph, "           \
    "recorded_at) VALUES("
#define ROW                                                                                        \
    "INSERT INTO deviation(id, office, agb, topic, year, provision, value, motivation,"            \
    " decided_by, decided_on, until, recorded_at) SELECT "
#define FROM " FROM provision p WHERE p.topic = 'gz_accord.min_turnover'"
#define TOPIC "'gz_accord.min_turnover'"

static const char GOOD[] = ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                               ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM;
static const char GOOD_ALLOWED[] = ALLOWED "'addendum.min_parties', 'lower', 0, 'sample-nota',"
                                           " 's', 0)";

/* Each differs in one column from the row of GOOD or GOOD_ALLOWED, which is accepted. */
static const struct {
    const char *rule, *refused;
} rows[] = {
    {"deviation_allowed_topic", ALLOWED "'unknown', 'lower', 0, 'sample-nota', 's', 0)"},
    {"deviation_allowed_cap", ALLOWED "'cap.agreements', 'higher', 0, 'sample-nota', 's', 0)"},
    {"deviation_allowed_cap", ALLOWED "'tariff.maximum', 'higher', 0, 'sample-nota', 's', 0)"},
    {"deviation_allowed_favour",
     ALLOWED "'addendum.min_parties', 'either', 0, 'sample-nota', 's', 0)"},
    {"deviation_allowed_ends",
     ALLOWED "'addendum.min_parties', 'lower', 2, 'sample-nota', 's', 0)"},
    {"deviation_allowed_null",
     ALLOWED "'addendum.min_parties', 'lower', NULL, 'sample-nota', 's', 0)"},
    {"deviation_allowed_document",
     ALLOWED "'addendum.min_parties', 'lower', 0, 'unknown', 's', 0)"},
    {"deviation_allowed_paragraph",
     ALLOWED "'addendum.min_parties', 'lower', 0, 'sample-nota', '', 0)"},
    {"deviation_allowed_recorded",
     ALLOWED "'addendum.min_parties', 'lower', 0, 'sample-nota', 's', 1)"},
    {"deviation_allowed_pk", ALLOWED "'gz_accord.min_turnover', 'lower', 0, 'zk-transition-2023',"
                                     " 's', 0)"},
    {"deviation_allowed_fixed", "UPDATE deviation_allowed SET favour = 'higher'"},
    {"deviation_allowed_fixed", "UPDATE deviation_allowed SET ends_with_year = 0"
                                " WHERE topic = 'tariff.care'"},
    {"deviation_allowed_fixed", "DELETE FROM deviation_allowed"},
    {"deviation_office", ROW "NULL, 'nobody', '30000001', " TOPIC
                             ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_agb", ROW "NULL, 'zilveren-kruis', '30000009', " TOPIC
                          ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_of_topic", ROW "NULL, 'zilveren-kruis', '30000001', 'unknown'"
                               ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_year", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                           ", 2014, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_year", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                           ", 2101, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_provision", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                                ", 2023, 0, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_value", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                            ", 2023, p.id, -1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_favour", /* a provision of another topic */
     ROW "NULL, 'zilveren-kruis', '30000001', 'tariff.care', 2023, p.id, 9999, 's', 's',"
         " '2023-01-10', '2023-01-10', 0 FROM provision p WHERE p.topic = 'addendum.min_parties'"},
    {"deviation_motivation", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                                 ", 2023, p.id, 1, '', 's', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_decided_by", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                                 ", 2023, p.id, 1, 's', '', '2023-01-10', '2023-01-10', 0" FROM},
    {"deviation_decided_on", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                                 ", 2023, p.id, 1, 's', 's', '2023-02-29', '2023-03-10', 0" FROM},
    {"deviation_until", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                            ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-02-29', 0" FROM},
    {"deviation_recorded", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                               ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 1" FROM},
    {"deviation_null", ROW "NULL, 'zilveren-kruis', '30000001', " TOPIC
                           ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', NULL" FROM},
    {"deviation_pk", ROW "0, 'zilveren-kruis', '30000001', " TOPIC
                         ", 2023, p.id, 1, 's', 's', '2023-01-10', '2023-01-10', 0" FROM},
};

static void assert_sql_refused(const char *rule, const char *sql)
{
    char *before = registry_digest(reg), *error = sql_fails(reg, sql);

    ck_assert_msg(strcmp(error, rule) == 0, "%s instead of %s: %s", error, rule, sql);
    sqlite3_free(error);
    assert_unchanged(reg, before);
}

START_TEST(test_deviation__row_has_what_its_columns_allow)
{
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_sql_refused(rows[_i].rule, rows[_i].refused);
    sql_run(reg, GOOD);
    sql_run(reg, GOOD_ALLOWED);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

START_TEST(test_deviation__is_not_changed)
{
    sql_run(reg, GOOD);
    assert_sql_refused("deviation_once", GOOD);
    assert_sql_refused("deviation_fixed", "UPDATE deviation SET until = '2023-12-31'");
    assert_sql_refused("deviation_fixed", "DELETE FROM deviation");
    assert_sql_refused("deviation_pk", "UPDATE deviation SET id = 100");
}
END_TEST

/* ---- arguments ---- */

#define LONG_ID "a123456789b123456789c123456789d123456789e123456789f123456789x"
static char long_text[2002];

static const struct {
    const char *what;
    size_t member;
    const char *text;
    wlz_status status;
} texts[] = {
    {"an office", offsetof(wlz_deviation, office), OFFICE, WLZ_OK},
    {"no office", offsetof(wlz_deviation, office), NULL, WLZ_INVALID},
    {"an unknown office", offsetof(wlz_deviation, office), "nobody", WLZ_NOTFOUND},
    {"an office of bytes", offsetof(wlz_deviation, office), "\xff", WLZ_INVALID},
    {"no provider", offsetof(wlz_deviation, agb), NULL, WLZ_INVALID},
    {"no AGB code", offsetof(wlz_deviation, agb), "3000000", WLZ_INVALID},
    {"an unknown provider", offsetof(wlz_deviation, agb), "30000009", WLZ_NOTFOUND},
    {"no topic", offsetof(wlz_deviation, topic), NULL, WLZ_INVALID},
    {"an empty topic", offsetof(wlz_deviation, topic), "", WLZ_INVALID},
    {"a topic too long", offsetof(wlz_deviation, topic), LONG_ID, WLZ_INVALID},
    {"an unknown topic", offsetof(wlz_deviation, topic), "unknown", WLZ_NOTFOUND},
    {"a sector without provision", offsetof(wlz_deviation, scope.sector), "VV", WLZ_NOVALUE},
    {"an unknown sector", offsetof(wlz_deviation, scope.sector), "XX", WLZ_NOTFOUND},
    {"no motivation", offsetof(wlz_deviation, motivation), NULL, WLZ_INVALID},
    {"an empty motivation", offsetof(wlz_deviation, motivation), "", WLZ_INVALID},
    {"a motivation too long", offsetof(wlz_deviation, motivation), long_text, WLZ_INVALID},
    {"a motivation of bytes", offsetof(wlz_deviation, motivation), "\xc3", WLZ_INVALID},
    {"nobody", offsetof(wlz_deviation, decided_by), NULL, WLZ_INVALID},
    {"an empty person", offsetof(wlz_deviation, decided_by), "", WLZ_INVALID},
    {"a person too long", offsetof(wlz_deviation, decided_by), long_text, WLZ_INVALID},
    {"a person of bytes", offsetof(wlz_deviation, decided_by), "\xff", WLZ_INVALID},
};

static const struct {
    const char *what;
    int year;
    int64_t value;
    wlz_date decided_on, until;
    wlz_status status;
} numbers[] = {
    {"numbers", 2023, 1, 20230110, 20231231, WLZ_OK},
    {"a year too early", 2014, 1, 20230110, 20231231, WLZ_INVALID},
    {"a year too late", 2101, 1, 20230110, 20231231, WLZ_INVALID},
    {"a year without provision", 2030, 1, 20230110, 20231231, WLZ_NOVALUE},
    {"a value below 0", 2023, -1, 20230110, 20231231, WLZ_REFUSED},
    {"the lowest value", 2023, INT64_MIN, 20230110, 20231231, WLZ_REFUSED},
    {"the highest value", 2023, INT64_MAX, 20230110, 20231231, WLZ_REFUSED},
    {"no day", 2023, 1, 0, 20231231, WLZ_INVALID},
    {"a day that does not exist", 2023, 1, 20230229, 20231231, WLZ_INVALID},
    {"no end", 2023, 1, 20230110, 0, WLZ_INVALID},
    {"an end that does not exist", 2023, 1, 20230110, 20230431, WLZ_INVALID},
};

static void assert_added(const char *what, const wlz_deviation *deviation, wlz_status expected)
{
    char *before = registry_digest(reg);
    int64_t id = -7;
    wlz_status status = wlz_deviation_add(reg, deviation, &id);

    ck_assert_msg(status == expected, "%s: %s: %s", what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert((id == -7) == (status != WLZ_OK));
    if (status == WLZ_OK)
        sqlite3_free(before);
    else
        assert_unchanged(reg, before);
    ck_assert_int_eq(wlz_deviation_add(NULL, deviation, NULL), WLZ_MISUSE);
}

START_TEST(test_deviation__says_who_what_and_why)
{
    wlz_deviation deviation = of_threshold();

    memset(long_text, 'a', sizeof long_text - 1);
    memcpy((char *)&deviation + texts[_i].member, &texts[_i].text, sizeof texts[_i].text);
    assert_added(texts[_i].what, &deviation, texts[_i].status);
}
END_TEST

START_TEST(test_deviation__says_how_much_and_how_long)
{
    wlz_deviation deviation = of_threshold();

    deviation.year = numbers[_i].year;
    deviation.value = numbers[_i].value;
    deviation.decided_on = numbers[_i].decided_on;
    deviation.through_day = numbers[_i].until;
    assert_added(numbers[_i].what, &deviation, numbers[_i].status);
    assert_status(reg, WLZ_INVALID, wlz_deviation_add(reg, NULL, NULL));
}
END_TEST

Suite *deviation_suite(void)
{
    Suite *suite = suite_create("deviation");
    TCase *life = tcase_create("life"), *tables = tcase_create("tables");

    with_samples(life, setup, teardown);
    tcase_add_test(life, test_deviation__names_what_it_deviates_from);
    tcase_add_test(life, test_deviation__changes_no_document);
    tcase_add_test(life, test_deviation__is_from_what_prevails);
    tcase_add_test(life, test_deviation__is_from_the_providers_agreement);
    tcase_add_test(life, test_deviation__is_from_one_provision);
    tcase_add_test(life, test_deviation__of_the_threshold_is_to_a_lower_one);
    tcase_add_test(life, test_deviation__for_hardship_is_to_a_higher_percentage);
    tcase_add_loop_test(life, test_deviation__is_of_a_topic_that_a_document_allows, 0,
                        COUNT(topics));
    tcase_add_test(life, test_deviation__is_allowed_by_the_offices_own_document);
    tcase_add_test(life, test_deviation__for_hardship_ends_with_the_year);
    tcase_add_test(life, test_deviation__ends_after_it_was_decided);
    tcase_add_test(life, test_deviation__is_recorded_once_a_year);
    tcase_add_test(life, test_deviation__is_motivated_by_a_person);
    tcase_add_test(life, test_deviation__is_not_changed);
    tcase_add_loop_test(life, test_deviation__says_who_what_and_why, 0, COUNT(texts));
    tcase_add_loop_test(life, test_deviation__says_how_much_and_how_long, 0, COUNT(numbers));
    tcase_add_unchecked_fixture(tables, setup, teardown); /* these are what-ifs */
    tcase_add_loop_test(tables, test_deviation__row_has_what_its_columns_allow, 0, COUNT(rows));
    suite_add_tcase(suite, life);
    suite_add_tcase(suite, tables);
    return suite;
}
