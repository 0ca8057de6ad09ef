/* What is wrong with a pack: each row with its line, all of them at once, and nothing is loaded. */
#include "files.h"
#include "samples.h"

#include <sqlite3.h>

Suite *pack_finding_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    file_setup();
    test_set_today(20240101);
    reg = policy_registry();
}

static void teardown(void)
{
    wlz_close(reg);
    file_teardown();
}

static wlz_status load(const char *text)
{
    file_write(file_path, text, strlen(text));
    return wlz_pack_load(reg, file_path);
}

/* Line 1: a document of an office, with topics and facts for its rules on lines 2 to 6. */
#define HEAD                                                                                       \
    "INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to) VALUES"     \
    "('sample-policy', 'cz', 'regional-policy', 'Sample', '2023-06-01', '2024-01-01', "            \
    "'2027-01-01');\n"                                                                             \
    "INSERT INTO topic(id, unit, title) VALUES('sample.percentage', 'bp', 's');\n"                 \
    "INSERT INTO fact(id, kind, unit, title) VALUES('sample.class', 'state', 'word', 's'),"        \
    " ('sample.places', 'state', 'count', 's'), ('sample.met', 'award', 'flag', 's');\n"           \
    "INSERT INTO fact_word(fact, word) VALUES('sample.class', 'a'), ('sample.class', 'b');\n"      \
    "INSERT INTO rank_order(office, kind, rank, valid_from, document, paragraph) VALUES"           \
    "('cz', 'regional-policy', 4, '2024-01-01', 'sample-policy', '1'),"                            \
    "('cz', 'national-framework', 5, '2024-01-01', 'sample-policy', '1');\n"                       \
    "INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES"            \
    "('sample-policy', 'sample.percentage', 9500, 'bp', '2024-01-01', '1');\n"
#define RULE                                                                                       \
    "INSERT INTO tariff_rule(document, name, component, step, effect, sector, relation, topic,"    \
    " valid_from, valid_to, paragraph) VALUES\n"
#define FULL_RULE                                                                                  \
    "INSERT INTO tariff_rule(document, name, component, step, effect, sector, provider_kind,"      \
    " relation, topic, valid_from, paragraph) VALUES\n"
#define FULL(document, name, sector, kind, relation, topic)                                        \
    "('" document "', '" name "', 'care', 'base', 'is', " sector ", " kind ", " relation           \
    ", '" topic "', '2024-01-01', '1')"
#define CONDITION "INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES\n"
#define BASE(name, relation, from, to)                                                             \
    "('sample-policy', '" name "', 'care', 'base', 'is', 'GZ', " relation                          \
    ", 'sample.percentage', '" from "', " to ", '1')"
#define POINTS(name, relation, from, to)                                                           \
    "('sample-policy', '" name "', 'care', 'adjustment', 'adds', 'GZ', " relation                  \
    ", 'sample.percentage', '" from "', " to ", '1')"
#define ON(rule, fact, test, value)                                                                \
    "('sample-policy', '" rule "', '" fact "', '" test "', " value ")"

static const struct {
    const char *what;
    const char *pack;
    const char *rule; /* of the first finding; NULL: it loads */
    int line;
    size_t findings;
    const char *message;
} packs[] = {
    {"a whole policy", HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ";", NULL, 0, 0, ""},
    {"an unknown topic in the second of three rows",
     HEAD "INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES\n"
          " ('sample-policy', 'tariff.care', 9500, 'bp', '2024-01-01', '1'),\n"
          " ('sample-policy', 'tariff.cares', 9500, 'bp', '2024-01-01', '1'),\n"
          " ('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '1');",
     "provision_topic", 9, 1, ""},
    {"two wrong rows of five, in two statements",
     HEAD
     "INSERT INTO fact_word(fact, word) VALUES\n ('sample.class', 'c'), ('none', -- ),(\n 'd');"
     "\nINSERT INTO topic(id, unit, title) VALUES('x', 'yards', 'a;b'), ('y', 'bp', 'y');",
     "fact_word_fact", 8, 2, "(and 1 more)"},
    {"a word where a number belongs",
     HEAD "INSERT INTO provision(document, topic, value, unit, valid_from, paragraph) VALUES\n"
          "('sample-policy', 'sample.percentage', 'all', 'bp', '2025-01-01', '1');",
     "cannot store TEXT value in INTEGER column provision.value", 8, 1,
     "SQLite refuses it: cannot store TEXT value in INTEGER column provision.value"},
    {"an unknown fact",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("all", "sample.clas",
                                                                            "is", "'a'") ";",
     "tariff_condition_fact", 10, 1, ""},
    {"an unknown group of performances",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("all", "sample.class",
                                                                            "is", "'c'") ";",
     "tariff_condition_value", 10, 1, ""},
    {"rules of one name that overlap",
     HEAD RULE BASE("all", "NULL", "2024-01-01",
                    "'2025-01-01'") ",\n" BASE("all", "NULL", "2024-12-31", "NULL") ";",
     "tariff_rule_overlap", 9, 1, ""},
    {"rules of one name that follow each other",
     HEAD RULE BASE("all", "NULL", "2024-01-01",
                    "'2025-01-01'") ",\n" BASE("all", "NULL", "2025-01-01", "NULL") ";",
     NULL, 0, 0, ""},
    {"provisions that overlap",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2025-01-01', '1'),\n"
     "('sample-policy', 'tariff.nhc', 9600, 'bp', '2024-12-31', NULL, '1');",
     "pack_overlap", 9, 1, "another value of tariff.nhc"},
    {"provisions that overlap and say the same",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2025-01-01', '1'),\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-12-31', NULL, '1');",
     NULL, 0, 0, ""},
    {"provisions of a query",
     HEAD "INSERT INTO provision(document, topic, value, unit, valid_from, paragraph)"
          " SELECT 'sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '1';",
     NULL, 0, 0, ""},
    {"a provision that overlaps one of a query, which has no line of its own",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2025-01-01', '1')\n"
     " UNION ALL SELECT 'sample-policy', 'tariff.nhc', 9600, 'bp', '2024-12-31', NULL, '1';",
     "pack_overlap", 7, 1, "another value of tariff.nhc"},
    {"a provision until the last day of the one before",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2024-12-31', '1'),\n"
     "('sample-policy', 'tariff.nhc', 9600, 'bp', '2025-01-01', NULL, '1');",
     "pack_last_day", 8, 1, "valid_to of tariff.nhc is the last day"},
    {"a provision until the last day, of another scope",
     HEAD
     "INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to, paragraph)"
     " VALUES\n"
     "('sample-policy', 'tariff.nhc', 'GZ', 9500, 'bp', '2024-01-01', '2024-12-31', '1'),\n"
     "('sample-policy', 'tariff.nhc', NULL, 9600, 'bp', '2025-01-01', NULL, '1');",
     NULL, 0, 0, ""},
    {"a provision until the last day of its document",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2026-12-31', '1');",
     "pack_last_day", 8, 1, "should be the day after"},
    {"a provision that outlives its document",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2027-01-02', '1');",
     "pack_outlives", 8, 1, "tariff.nhc ends after its document"},
    {"a provision that ends with its document",
     HEAD
     "INSERT INTO provision(document, topic, value, unit, valid_from, valid_to, paragraph) VALUES\n"
     "('sample-policy', 'tariff.nhc', 9500, 'bp', '2024-01-01', '2027-01-01', '1');",
     NULL, 0, 0, ""},
    {"a rule until the last day of the one before",
     HEAD RULE BASE("all", "NULL", "2024-01-01",
                    "'2024-12-31'") ",\n" BASE("all", "NULL", "2025-01-01", "NULL") ";",
     "pack_last_day", 8, 1, "valid_to of all is the last day"},
    {"a rule that outlives its document",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "'2030-01-01'") ";", "pack_outlives", 8, 1,
     "all ends after its document"},
    {"a rule outside its document",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS("late", "NULL", "2027-01-01",
                                                                      "NULL") ";",
     "pack_never", 9, 1, "rule late can never apply: it holds on no day of its document"},
    {"a rule on its document's last day",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS("late", "NULL", "2026-12-31",
                                                                      "NULL") ";",
     NULL, 0, 0, ""},
    {"a relation against the scope",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "'new'", "2024-01-01", "NULL") ";\n" CONDITION ON("odd", "relation", "is",
                                                                  "'existing'") ";",
     "pack_never", 9, 1, "name different relations"},
    {"numbers that exclude each other",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "NULL", "2024-01-01",
         "NULL") ";\n" CONDITION ON("odd", "sample.places", "at-least",
                                    "100") ", " ON("odd", "sample.places", "below", "100") ";",
     "pack_never", 9, 1, "no value of a fact meets all its conditions"},
    {"numbers that leave one",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "NULL", "2024-01-01",
         "NULL") ";\n" CONDITION ON("odd", "sample.places", "at-least",
                                    "100") ", " ON("odd", "sample.places", "below", "101") ";",
     NULL, 0, 0, ""},
    {"numbers on both sides of a limit",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "NULL", "2024-01-01",
         "NULL") ";\n" CONDITION ON("odd", "sample.places", "above",
                                    "100") ", " ON("odd", "sample.places", "at-most", "100") ";",
     "pack_never", 9, 1, "no value of a fact meets all its conditions"},
    {"a number under its least",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "NULL", "2024-01-01",
         "NULL") ";\n" CONDITION ON("odd", "sample.places", "at-least",
                                    "100") ", " ON("odd", "sample.places", "is", "99") ";",
     "pack_never", 9, 1, "no value of a fact meets all its conditions"},
    {"a number over its most",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "NULL", "2024-01-01",
         "NULL") ";\n" CONDITION ON("odd", "sample.places", "at-most",
                                    "100") ", " ON("odd", "sample.places", "is", "101") ";",
     "pack_never", 9, 1, "no value of a fact meets all its conditions"},
    {"two numbers of which one can be",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS("odd", "NULL", "2024-01-01",
                                                                      "NULL") ";\n" CONDITION
         ON("odd", "sample.places", "at-most", "100") ", " ON(
             "odd", "sample.places", "is", "100") ", " ON("odd", "sample.places", "is", "101") ";",
     NULL, 0, 0, ""},
    {"the relation of the scope once more",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "'new'", "2024-01-01", "NULL") ";\n" CONDITION ON("odd", "relation", "is",
                                                                  "'new'") ";",
     NULL, 0, 0, ""},
    {"a flag of 2",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS(
         "odd", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("odd", "sample.met", "is",
                                                                 "2") ";",
     "tariff_condition_value", 11, 1, "cannot have the value"},
    {"nothing for new providers", HEAD RULE BASE("old", "'existing'", "2024-01-01", "NULL") ";",
     "pack_gap", 8, 1, "no rule gives a base for care in sector GZ on 2024-01-01, relation new"},
    {"new and existing",
     HEAD RULE BASE("old", "'existing'", "2024-01-01", "NULL") ",\n" BASE("new", "'new'",
                                                                          "2024-01-01", "NULL") ";",
     NULL, 0, 0, ""},
    {"nothing for one class",
     HEAD RULE BASE("one", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("one", "sample.class",
                                                                            "is", "'a'") ";",
     "pack_gap", 8, 1, "sample.class b"},
    {"every class",
     HEAD RULE BASE("one", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON(
         "one", "sample.class", "is", "'a'") ", " ON("one", "sample.class", "is", "'b'") ";",
     NULL, 0, 0, ""},
    {"only what is awarded",
     HEAD RULE BASE("one", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("one", "sample.met",
                                                                            "is", "1") ";",
     "pack_gap", 8, 1, "no rule gives a base for care in sector GZ on 2024-01-01"},
    {"a year that one class lacks",
     HEAD RULE BASE("one", "NULL", "2024-01-01", "NULL") ",\n" BASE(
         "two", "NULL", "2025-01-01", "NULL") ",\n" BASE("three", "'new'", "2024-01-01",
                                                         "'2025-01-01'") ";\n" CONDITION
         ON("one", "sample.class", "is", "'a'") ", " ON("two", "sample.class", "is", "'b'") ";",
     "pack_gap", 8, 1, "on 2024-01-01, relation existing, sample.class b"},
    {"a base whose number is still to come",
     HEAD "INSERT INTO topic(id, unit, title) VALUES('sample.later', 'bp', 's');\n" FULL_RULE FULL(
         "sample-policy", "all", "'GZ'", "NULL", "NULL", "sample.later") ";",
     NULL, 0, 0, ""},
    {"points for those without a base",
     HEAD RULE BASE("old", "'existing'", "2024-01-01",
                    "NULL") ",\n" POINTS("more", "NULL", "2024-01-01", "NULL") ";",
     "pack_gap", 8, 1, "on 2024-01-01, relation new"},
    {"a base for those without an award",
     HEAD RULE BASE("one", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("one", "sample.met",
                                                                            "is", "0") ";",
     "pack_gap", 8, 1, "on 2024-01-01, relation existing, sample.met yes"},
    {"a base for each grade that is awarded, and none without",
     HEAD "INSERT INTO fact(id, kind, unit, title) VALUES('sample.grade', 'award', 'word', 's');\n"
          "INSERT INTO fact_word(fact, word) VALUES('sample.grade', 'a');\n" RULE BASE(
              "one", "NULL", "2024-01-01", "NULL") ";\n" CONDITION ON("one", "sample.grade", "is",
                                                                      "'a'") ";",
     "pack_gap", 10, 1, "on 2024-01-01, relation existing"},
    {"bases of two sectors",
     HEAD FULL_RULE
         FULL("sample-policy", "gz", "'GZ'", "NULL", "NULL", "sample.percentage") ",\n" FULL(
             "sample-policy", "vv", "'VV'", "NULL", "'new'",
             "sample.percentage") ","
                                  "\n" FULL("sample-policy", "any", "NULL", "NULL", "'new'",
                                            "sample.percentage") ";",
     "pack_gap", 9, 1, "in sector VV on 2024-01-01, relation existing"},
    {"a base for one kind of provider",
     HEAD FULL_RULE FULL("sample-policy", "one", "'GGZ'", "'integrated'", "NULL",
                         "sample.percentage") ";",
     NULL, 0, 0, ""},
    {"bases of two documents",
     HEAD
     "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES"
     "('sample-second', 'cz', 'regional-policy', 'Sample', '2023-06-02', '2024-01-01');\n"
     "INSERT INTO document(id, kind, title, published_on, valid_from) VALUES"
     "('sample-national', 'national-framework', 'Sample', '2023-06-02', '2024-01-01');\n" FULL_RULE
         FULL("sample-policy", "a", "'GZ'", "NULL", "NULL", "sample.percentage") ",\n" FULL(
             "sample-second", "b", "'GZ'", "NULL", "NULL",
             "sample.percentage") ",\n" FULL("sample-national", "c", "'VV'", "NULL", "'new'",
                                             "sample.percentage") ";",
     NULL, 0, 0, ""},
    {"bases that follow each other in any order",
     HEAD RULE BASE("a", "NULL", "2024-01-01", "'2025-01-01'") ",\n" BASE(
         "b", "'new'", "2026-01-01",
         "NULL") ",\n" BASE("c", "NULL", "2025-01-01",
                            "'2026-01-01'") ",\n" BASE("d", "NULL", "2026-06-01", "NULL") ";",
     "pack_gap", 8, 1, "on 2026-01-01, relation existing"},
    {"percentages that follow each other beside a base",
     HEAD
     "INSERT INTO provision(document, topic, sector, relation, value, unit, valid_from,"
     " valid_to, paragraph) VALUES"
     "('sample-policy', 'tariff.care', 'GZ', 'new', 9500, 'bp', '2026-01-01', NULL, '1'),"
     "('sample-policy', 'tariff.care', 'GZ', NULL, 9500, 'bp', '2025-01-01', '2026-01-01',"
     " '1'),"
     "('sample-policy', 'tariff.care', NULL, 'new', 9500, 'bp', '2026-06-01', NULL, '1'),"
     "('sample-policy', 'tariff.care', 'VV', NULL, 9500, 'bp', '2024-06-01', NULL, '1');\n" RULE
         BASE("a", "NULL", "2024-01-01", "'2025-01-01'") ";",
     "pack_gap", 9, 2, "on 2026-01-01, relation existing"},
    {"a base that begins after its document",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" BASE("late", "NULL", "2027-01-01",
                                                                    "NULL") ";",
     "pack_never", 9, 1, "rule late can never apply: it holds on no day of its document"},
    {"a rule that ends before its document begins",
     HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ",\n" POINTS("early", "NULL", "2023-01-01",
                                                                      "'2024-01-01'") ";",
     "pack_never", 9, 1, "rule early can never apply: it holds on no day of its document"},
    {"a national percentage that sets no step aside",
     HEAD
     "INSERT INTO document(id, kind, title, published_on, valid_from) VALUES"
     "('sample-national', 'national-framework', 'Sample', '2023-06-02', '2024-01-01'),"
     "('sample-judgment', 'judgment', 'Sample', '2023-06-02', '2024-01-01');\n"
     "INSERT INTO provision(document, topic, sector, value, unit, valid_from, paragraph) VALUES"
     "('sample-national', 'tariff.care', 'GZ', 9500, 'bp', '2024-01-01', '1'),"
     "('sample-judgment', 'tariff.care', 'GZ', 9500, 'bp', '2024-01-01', '1');\n" RULE BASE(
         "all", "NULL", "2024-01-01", "NULL") ";",
     NULL, 0, 0, ""},
};

START_TEST(test_pack_finding__has_a_line_and_a_rule)
{
    char *before = registry_digest(reg), place[TEST_PATH_MAX + 20];
    wlz_status status = load(packs[_i].pack);

    if (packs[_i].rule == NULL) {
        ck_assert_msg(status == WLZ_OK, "%s: %s", packs[_i].what, wlz_message(reg));
        sqlite3_free(before);
        return;
    }
    ck_assert_msg(status == WLZ_REFUSED, "%s: %s: %s", packs[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    snprintf(place, sizeof place, "%s:%d: ", file_path, packs[_i].line);
    ck_assert_msg(strstr(wlz_message(reg), place) == wlz_message(reg), "%s: %s", packs[_i].what,
                  wlz_message(reg));
    assert_message(reg, packs[_i].message);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, packs[_i].findings);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, packs[_i].rule);
    ck_assert_uint_eq(wlz_violation_list(reg)->rows[0]->line, (size_t)packs[_i].line);
    assert_unchanged(reg, before);
}
END_TEST

static void assert_finding(size_t index, size_t line, const char *what)
{
    const wlz_violation *found = wlz_violation_list(reg)->rows[index];

    ck_assert_uint_eq(found->line, line);
    ck_assert_msg(strncmp(found->subject, what, strlen(what)) == 0, "%s", found->subject);
}

START_TEST(test_pack_finding__lists_them_all)
{
    ck_assert_int_eq(load(HEAD RULE POINTS("one", "NULL", "2028-01-01", "NULL") ",\n" POINTS(
                         "two", "NULL", "2027-01-01", "NULL") ",\n" BASE("base", "'existing'",
                                                                         "2024-01-01", "NULL") ";"),
                     WLZ_REFUSED);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 3);
    assert_finding(0, 8, "rule one can never apply");
    assert_finding(1, 9, "rule two can never apply");
    assert_finding(2, 10, "no rule gives a base for care");
}
END_TEST

/* Twenty-five facts of one word, and as many numbers: of what is past the first ones every case is undecided, which is no gap. */
START_TEST(test_pack_finding__is_no_gap_behind_more_facts_than_are_tried)
{
    const char *const unit = _i == 0 ? "word" : "count", *const value = _i == 0 ? "'a'" : "1";
    char text[12000];
    size_t used = (size_t)snprintf(text, sizeof text, "%s",
                                   HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ";\n");

    for (int i = 10; i < 35; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "INSERT INTO fact(id, kind, unit, title) VALUES"
                                 "('sample.f%d', 'state', '%s', 's');\n",
                                 i, unit);
        if (_i == 0)
            used += (size_t)snprintf(text + used, sizeof text - used,
                                     "INSERT INTO fact_word(fact, word) VALUES"
                                     "('sample.f%d', 'a');\n",
                                     i);
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "INSERT INTO tariff_condition(document, rule, fact, test, value)"
                                 " VALUES('sample-policy', 'all', 'sample.f%d', 'is', %s);\n",
                                 i, value);
    }
    ck_assert_uint_lt(used, sizeof text);
    if (_i == 0)
        assert_ok(reg, load(text));
    else /* every number is tried as 9000 */
        assert_refused(reg, "pack_gap", load(text));
}
END_TEST

/* A registry that has no other policy, no topic tariff.care, and no fact about the relation. */
START_TEST(test_pack_finding__is_none_of_a_pack_that_stands_alone)
{
    static const wlz_tariff_case tried = {
        .office = "cz", .sector = "GZ", .relation = NULL, .component = "care", .day = 20240601};
    wlz_tariff *t = NULL;

    wlz_close(reg);
    reg = empty_registry();
    sql_run(reg, "INSERT INTO office(id, name) VALUES('cz', 'Sample office')");
    sql_run(reg, "INSERT INTO sector(id, title) VALUES('GZ', 'Sample sector')");
    assert_ok(reg, load(HEAD RULE BASE("all", "NULL", "2024-01-01", "NULL") ";"));
    assert_ok(reg, wlz_tariff_try(reg, &tried, &t));
    ck_assert_int_eq(t->status, WLZ_OK);
    ck_assert_int_eq(t->bp, 9500);
    ck_assert_ptr_null(t->base);
    assert_text(wlz_tariff_explain(t), "at Sample office (care) is 95%. It starts at 95%");
    assert_text(wlz_tariff_json(t), "\"base\":null}");
    wlz_tariff_free(t);
}
END_TEST

Suite *pack_finding_suite(void)
{
    Suite *suite = suite_create("pack_finding");
    TCase *findings = tcase_create("findings");

    tcase_add_checked_fixture(findings, setup, teardown);
    tcase_add_loop_test(findings, test_pack_finding__has_a_line_and_a_rule, 0, COUNT(packs));
    tcase_add_test(findings, test_pack_finding__lists_them_all);
    tcase_add_loop_test(findings, test_pack_finding__is_no_gap_behind_more_facts_than_are_tried, 0,
                        2);
    tcase_add_test(findings, test_pack_finding__is_none_of_a_pack_that_stands_alone);
    suite_add_tcase(suite, findings);
    return suite;
}
