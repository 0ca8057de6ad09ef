/* Whether the lists in schema/policy/statements account for every section of the policies of Zilveren Kruis for 2024-2026 and
 * every answer of their notas, and the packs agree. */
#include "file/connection.h"
#include "samples.h"

#include <sqlite3.h>

Suite *statements_suite(void);

/* How many statements each document has: sections, or questions and what stands before them. Documents that a section of it is
 * kept in. */
static const struct {
    const char *document, *also;
    int statements;
    const char *counted; /* in the table of schema/policy/README.md */
} sources[] = {
    {"zk-policy-vv-2024-2026", "", 134, "policy VV"},
    {"zk-policy-ggz-2024-2026", "zk-supplement-ggz-2024-2026", 119, "policy GGZ"},
    {"zk-policy-gz-2024-2026", "zk-vg7-gz-2024", 120, "policy GZ"},
    {"zk-nota-vv-2024-2026", "", 696, "nota VV"},
    {"zk-nota-ggz-2024-2026", "", 295, "nota GGZ"},
    {"zk-nota-gz-2024-2026", "", 352, "nota GZ"},
};

static const char *const reasons[] = {"row", "none", "judgment", "annex", "elsewhere", "outside"};

/* One line of a list: 2.4.1;row;tariff.guide */
typedef struct statement {
    char id[40], reason[20];
    bool explained;
} statement;

enum { STATEMENTS_MAX = 1000 };

static wlz_registry *reg;
static statement list[STATEMENTS_MAX];
static int count;

static void setup(void)
{
    test_set_today(20240201);
    reg = all_policies_registry();
}

static void teardown(void)
{
    wlz_close(reg);
}

static void read_list(const char *document)
{
    char path[1024], line[4000];
    FILE *file;

    snprintf(path, sizeof path, "%s/statements/%s.csv", WLZ_TEST_PACKS, document);
    file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
    ck_assert_str_eq(line, "statement;reason;where\n");
    for (count = 0; fgets(line, sizeof line, file) != NULL; count++) {
        char where[8] = "";

        ck_assert_int_lt(count, STATEMENTS_MAX);
        ck_assert_msg(
            sscanf(line, "%39[^;];%19[^;];%7[^\n]", list[count].id, list[count].reason, where) >= 2,
            "%s", line);
        list[count].explained = where[0] != '\0';
    }
    fclose(file);
}

static statement *listed(const char *id)
{
    for (int i = 0; i < count; i++)
        if (strcmp(list[i].id, id) == 0)
            return &list[i];
    return NULL;
}

START_TEST(test_statements__are_each_listed_once_with_a_reason)
{
    read_list(sources[_i].document);
    ck_assert_int_eq(count, sources[_i].statements);
    for (int i = 0; i < count; i++) {
        bool known = false;

        for (int r = 0; r < COUNT(reasons); r++)
            known |= strcmp(list[i].reason, reasons[r]) == 0;
        ck_assert_msg(known, "%s: %s", list[i].id, list[i].reason);
        ck_assert_msg(listed(list[i].id) == &list[i], "%s is listed twice", list[i].id);
        ck_assert_msg(list[i].explained, "%s: where, or why not", list[i].id);
    }
}
END_TEST

START_TEST(test_statements__are_counted_in_the_page_about_the_packs)
{
    char path[1024], line[2000], expected[200];
    int used = 0;
    bool counted = false;
    FILE *file;

    read_list(sources[_i].document);
    used = snprintf(expected, sizeof expected, "| %s | %d |", sources[_i].counted, count);
    for (int r = 0; r < COUNT(reasons); r++) {
        int of_reason = 0;

        for (int i = 0; i < count; i++)
            of_reason += strcmp(list[i].reason, reasons[r]) == 0;
        used += snprintf(expected + used, sizeof expected - (size_t)used, " %d |", of_reason);
    }
    snprintf(path, sizeof path, "%s/README.md", WLZ_TEST_PACKS);
    file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        counted |= strcmp(line, expected) == 0;
    }
    fclose(file);
    ck_assert_msg(counted, "the page does not say: %s", expected);
}
END_TEST

/* Calls for each section or question that a row of the document cites: "2.4.1, 6.5", "question 12, question 40 (S3-035)". */
static void each_cited(int source, void (*take)(const char *id))
{
    char sql[1600];
    sqlite3_stmt *stmt;

    snprintf(sql, sizeof sql,
             "SELECT DISTINCT paragraph FROM (SELECT document, paragraph FROM provision"
             " UNION ALL SELECT document, paragraph FROM tariff_rule"
             " UNION ALL SELECT document, paragraph FROM rank_order"
             " UNION ALL SELECT document, paragraph FROM fund"
             " UNION ALL SELECT document, paragraph FROM fund_plan_purpose"
             " UNION ALL SELECT document, paragraph FROM fund_order"
             " UNION ALL SELECT document, paragraph FROM fund_transfer"
             " UNION ALL SELECT document, paragraph FROM purpose_sector"
             " UNION ALL SELECT document, paragraph FROM hardship_ground"
             " UNION ALL SELECT document, paragraph FROM deviation_allowed"
             " UNION ALL SELECT document, paragraph FROM strike)"
             " WHERE document IN ('%s', '%s')",
             sources[source].document, sources[source].also);
    ck_assert_int_eq(sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL), SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        char text[2000], *next = NULL;
        const char *paragraph = (const char *)sqlite3_column_text(stmt, 0);

        ck_assert_uint_lt(strlen(paragraph), sizeof text);
        strcpy(text, paragraph);
        if (strstr(text, " (S") != NULL)
            *strstr(text, " (S") = '\0';
        for (char *one = strtok_r(text, ",", &next); one != NULL; one = strtok_r(NULL, ",", &next))
            take(one + strspn(one, " "));
    }
    sqlite3_finalize(stmt);
}

static void is_a_row(const char *id)
{
    statement *one = listed(id);

    ck_assert_msg(one != NULL, "a row cites %s, which is not listed", id);
    ck_assert_msg(strcmp(one->reason, "row") == 0 || strcmp(one->reason, "cited") == 0,
                  "a row cites %s, which is listed as %s", id, one->reason);
    strcpy(one->reason, "cited");
}

START_TEST(test_statements__are_rows_where_a_row_cites_them)
{
    read_list(sources[_i].document);
    each_cited(_i, is_a_row);
    for (int i = 0; i < count; i++)
        ck_assert_msg(strcmp(list[i].reason, "row") != 0, "no row cites %s", list[i].id);
}
END_TEST

Suite *statements_suite(void)
{
    Suite *suite = suite_create("statements");
    TCase *tcase = tcase_create("lists");

    tcase_add_unchecked_fixture(tcase, setup, teardown); /* these change nothing */
    tcase_add_loop_test(tcase, test_statements__are_each_listed_once_with_a_reason, 0,
                        COUNT(sources));
    tcase_add_loop_test(tcase, test_statements__are_counted_in_the_page_about_the_packs, 0,
                        COUNT(sources));
    tcase_add_loop_test(tcase, test_statements__are_rows_where_a_row_cites_them, 0, COUNT(sources));
    suite_add_tcase(suite, tcase);
    return suite;
}
