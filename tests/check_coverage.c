/* Whether the tables in schema/policy/README.md account for every statement of S0 to S4, and the packs agree. */
#include "samples.h"

Suite *coverage_suite(void);

/* How many statements each source has, in the order of the tables. */
static const struct {
    const char *source;
    int statements;
} sources[] = {{"S0", 49}, {"S1", 37}, {"S2", 113}, {"S3", 197}, {"S4", 103}};

enum { STATEMENTS = 49 + 37 + 113 + 197 + 103 };

/* One line of a table: | S2-042 | about | where | */
typedef struct entry {
    char id[16];
    char where[600];
} entry;

/* Everything that a test found wrong, reported at once. Check takes a message of 8 kB. */
typedef struct findings {
    char text[8000];
    size_t length;
} findings;

static wlz_registry *reg;
static entry entries[STATEMENTS + 1];
static int entry_count;

static void find(findings *f, const char *id, const char *what)
{
    if (f->length < sizeof f->text - 100)
        f->length += (size_t)snprintf(f->text + f->length, sizeof f->text - f->length,
                                      "\n%s: %.40s", id, what);
}

static void assert_nothing_found(const findings *f)
{
    ck_assert_msg(f->length == 0, "%s", f->text);
}

static bool read_entry(const char *line, entry *e)
{
    char about[300];

    return sscanf(line, "| %15[S0-9-] | %299[^|] | %599[^|] |", e->id, about, e->where) == 3;
}

static void setup(void)
{
    char path[1024], line[2000];
    FILE *file;

    test_set_today(20221115);
    reg = all_policies_registry();
    snprintf(path, sizeof path, "%s/README.md", WLZ_TEST_PACKS);
    file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    for (entry_count = 0; fgets(line, sizeof line, file) != NULL && entry_count <= STATEMENTS;)
        if (strncmp(line, "| S", 3) == 0 && line[4] == '-' &&
            read_entry(line, &entries[entry_count]))
            entry_count++;
    fclose(file);
}

static void teardown(void)
{
    wlz_close(reg);
}

static bool is_in_a_pack(const entry *e)
{
    return strncmp(e->where, "Not in a pack", strlen("Not in a pack")) != 0;
}

/* Whether any row of the packs names the statement. */
static bool is_cited(const char *id)
{
    char sql[1000];

    snprintf(sql, sizeof sql,
             "SELECT EXISTS(SELECT 1 FROM"
             " (SELECT paragraph || ifnull(note, '') AS text FROM provision"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM rank_order"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM tariff_rule"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM fund"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM fund_plan_purpose"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM fund_transfer"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM hardship_ground"
             " UNION ALL SELECT paragraph || ifnull(note, '') FROM contracting_space"
             " UNION ALL SELECT paragraph FROM fund_order"
             " UNION ALL SELECT paragraph FROM purpose_sector"
             " UNION ALL SELECT paragraph FROM deviation_allowed"
             " UNION ALL SELECT ifnull(source, '') || ifnull(note, '') FROM document)"
             " WHERE instr(text, '%s'))",
             id);
    return sql_int(reg, sql) == 1;
}

START_TEST(test_coverage__names_every_statement_once_and_in_order)
{
    int at = 0;

    ck_assert_int_eq(entry_count, STATEMENTS);
    for (int s = 0; s < COUNT(sources); s++)
        for (int i = 1; i <= sources[s].statements; i++, at++) {
            char id[16];

            snprintf(id, sizeof id, "%s-%03d", sources[s].source, i);
            ck_assert_str_eq(entries[at].id, id);
        }
}
END_TEST

START_TEST(test_coverage__gives_a_place_or_a_reason)
{
    static const char *const places[] = {
        "010: ", "100: ", "200: ", "210: ", "300: ", "310: ",          "320: ",
        "330: ", "340: ", "350: ", "360: ", "370: ", "Not in a pack: "};
    findings wrong = {0};

    for (int i = 0; i < entry_count; i++) {
        bool found = false;

        for (int p = 0; p < COUNT(places); p++) {
            size_t length = strlen(places[p]);

            found = found || (strncmp(entries[i].where, places[p], length) == 0 &&
                              strlen(entries[i].where) > length + 3);
        }
        if (!found)
            find(&wrong, entries[i].id, entries[i].where);
    }
    assert_nothing_found(&wrong);
}
END_TEST

/* Three statements of S2 have no row of their own: an address, a column, and what the table as a whole replaces. */
static bool is_more_than_a_row(const char *id)
{
    return strcmp(id, "S2-004") == 0 || strcmp(id, "S2-015") == 0 || strcmp(id, "S2-112") == 0;
}

START_TEST(test_coverage__places_a_statement_where_a_row_cites_it)
{
    findings uncited = {0};

    for (int i = 0; i < entry_count; i++)
        if (is_in_a_pack(&entries[i]) && !is_more_than_a_row(entries[i].id) &&
            !is_cited(entries[i].id))
            find(&uncited, entries[i].id, entries[i].where);
    assert_nothing_found(&uncited);
}
END_TEST

START_TEST(test_coverage__leaves_out_only_what_no_row_cites)
{
    findings cited = {0};

    for (int i = 0; i < entry_count; i++)
        if (!is_in_a_pack(&entries[i]) && is_cited(entries[i].id))
            find(&cited, entries[i].id, entries[i].where);
    assert_nothing_found(&cited);
}
END_TEST

/* What the ids of the documents of a policy begin with. */
static const char *const policies[] = {"national", "zk",  "cz",  "vgz",
                                       "menzis",   "dsw", "zez", "salland"};

/* A word in small letters with a dot in it is the name of a topic, a fact or a rule of a tariff policy. */
static bool next_name(const char **at, char name[70])
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_.-";

    while (**at != '\0') {
        size_t length;

        *at += strcspn(*at, letters);
        length = strspn(*at, letters);
        if (length > 0 && length < 70 && **at >= 'a' && (*at)[length] != '*' &&
            memchr(*at, '.', length - 1) != NULL) {
            snprintf(name, 70, "%.*s", (int)length, *at);
            *at += length;
            return true;
        }
        *at += length;
    }
    return false;
}

START_TEST(test_coverage__names_topics_facts_and_rules_that_exist)
{
    findings unknown = {0};
    int names = 0;

    for (int i = 0; i < entry_count; i++) {
        const char *at = entries[i].where;
        char name[70], sql[400];

        while (next_name(&at, name)) {
            snprintf(sql, sizeof sql,
                     "SELECT EXISTS(SELECT 1 FROM topic WHERE id = '%s')"
                     " OR EXISTS(SELECT 1 FROM fact WHERE id = '%s')"
                     " OR EXISTS(SELECT 1 FROM tariff_rule WHERE name = '%s')",
                     name, name, name);
            if (sql_int(reg, sql) != 1)
                find(&unknown, entries[i].id, name);
            names++;
        }
    }
    assert_nothing_found(&unknown);
    ck_assert_int_gt(names, 300);
}
END_TEST

/* "plan_purpose modern-employership", "fund zk-stimulus-gz-2023": a table and an id in it. */
static bool next_id(const char **at, const char *table, char id[70])
{
    const char *found = strstr(*at, table);

    if (found == NULL)
        return false;
    *at = found + strlen(table);
    return sscanf(*at, "%69[a-z0-9-]", id) == 1;
}

static int check_ids(const entry *e, const char *words, const char *table)
{
    const char *at = e->where;
    char id[70], sql[300];
    int count = 0;

    for (; next_id(&at, words, id); count++) {
        snprintf(sql, sizeof sql, "SELECT EXISTS(SELECT 1 FROM %s WHERE id = '%s')", table, id);
        ck_assert_msg(sql_int(reg, sql) == 1, "%s: no %s %s", e->id, table, id);
    }
    return count;
}

/* "document zk-policy-gz-2024-2026": of one office, or of all. */
static int check_documents(const entry *e, const char *policy)
{
    char words[40], documents[100];

    snprintf(words, sizeof words, "document %s-", policy);
    snprintf(documents, sizeof documents, "(SELECT substr(id, %d) AS id FROM document)",
             (int)strlen(policy) + 2);
    return check_ids(e, words, documents);
}

START_TEST(test_coverage__names_documents_funds_and_purposes_that_exist)
{
    int documents = 0, funds = 0, purposes = 0;

    for (int i = 0; i < entry_count; i++) {
        for (int p = 0; p < COUNT(policies); p++)
            documents += check_documents(&entries[i], policies[p]);
        funds += check_ids(&entries[i], "fund zk-", "(SELECT substr(id, 4) AS id FROM fund)");
        purposes += check_ids(&entries[i], ": plan_purpose ", "plan_purpose");
        purposes += check_ids(&entries[i], ": fund_plan_purpose ",
                              "(SELECT plan_purpose AS id FROM fund_plan_purpose)");
    }
    ck_assert_int_gt(documents, 25);
    ck_assert_int_gt(funds, 12);
    ck_assert_int_eq(purposes, 11);
}
END_TEST

Suite *coverage_suite(void)
{
    Suite *suite = suite_create("coverage");
    TCase *table = tcase_create("table");

    tcase_add_unchecked_fixture(table, setup, teardown); /* these only read */
    tcase_add_test(table, test_coverage__names_every_statement_once_and_in_order);
    tcase_add_test(table, test_coverage__gives_a_place_or_a_reason);
    tcase_add_test(table, test_coverage__places_a_statement_where_a_row_cites_it);
    tcase_add_test(table, test_coverage__leaves_out_only_what_no_row_cites);
    tcase_add_test(table, test_coverage__names_topics_facts_and_rules_that_exist);
    tcase_add_test(table, test_coverage__names_documents_funds_and_purposes_that_exist);
    suite_add_tcase(suite, table);
    return suite;
}
