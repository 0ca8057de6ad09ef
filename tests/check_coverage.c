/* Whether the table in schema/policy/README.md accounts for all 113 statements of the supplement, and the packs agree. */
#include "samples.h"

Suite *coverage_suite(void);

enum { STATEMENTS = 113 };

/* One line of the table: | S2-042 | about | where | */
typedef struct entry {
    char id[16];
    char where[600];
} entry;

static wlz_registry *reg;
static entry entries[200];
static int entry_count;

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
    reg = policy_registry();
    snprintf(path, sizeof path, "%s/README.md", WLZ_TEST_PACKS);
    file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    for (entry_count = 0; fgets(line, sizeof line, file) != NULL && entry_count < 200;)
        if (strncmp(line, "| S2-", 5) == 0 && read_entry(line, &entries[entry_count]))
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
             " UNION ALL SELECT ifnull(source, '') || ifnull(note, '') FROM document)"
             " WHERE instr(text, '%s'))",
             id);
    return sql_int(reg, sql) == 1;
}

START_TEST(test_coverage__names_every_statement_once_and_in_order)
{
    ck_assert_int_eq(entry_count, STATEMENTS);
    for (int i = 0; i < entry_count; i++) {
        char id[16];

        snprintf(id, sizeof id, "S2-%03d", i + 1);
        ck_assert_str_eq(entries[i].id, id);
    }
}
END_TEST

START_TEST(test_coverage__gives_a_place_or_a_reason)
{
    static const char *const places[] = {"200: ", "100: ", "010: ", "Not in a pack: "};

    for (int i = 0; i < entry_count; i++) {
        bool found = false;

        for (int p = 0; p < COUNT(places); p++) {
            size_t length = strlen(places[p]);

            found = found || (strncmp(entries[i].where, places[p], length) == 0 &&
                              strlen(entries[i].where) > length + 3);
        }
        ck_assert_msg(found, "%s: %s", entries[i].id, entries[i].where);
    }
}
END_TEST

/* Three statements are no row of their own: an address, a column, and what the whole of the table replaces. */
static bool is_more_than_a_row(const char *id)
{
    return strcmp(id, "S2-004") == 0 || strcmp(id, "S2-015") == 0 || strcmp(id, "S2-112") == 0;
}

START_TEST(test_coverage__places_a_statement_where_a_row_cites_it)
{
    for (int i = 0; i < entry_count; i++)
        ck_assert_msg(!is_in_a_pack(&entries[i]) || is_more_than_a_row(entries[i].id) ||
                          is_cited(entries[i].id),
                      "%s is cited by no row: %s", entries[i].id, entries[i].where);
}
END_TEST

START_TEST(test_coverage__leaves_out_only_what_no_row_cites)
{
    for (int i = 0; i < entry_count; i++)
        ck_assert_msg(is_in_a_pack(&entries[i]) || !is_cited(entries[i].id),
                      "%s is left out and cited", entries[i].id);
}
END_TEST

/* A word with a point in it, small letters, is the name of a topic or a fact. */
static bool next_name(const char **at, char name[70])
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_.";

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

START_TEST(test_coverage__names_topics_and_facts_that_there_are)
{
    int names = 0;

    for (int i = 0; i < entry_count; i++) {
        const char *at = entries[i].where;
        char name[70], sql[300];

        while (next_name(&at, name)) {
            snprintf(sql, sizeof sql,
                     "SELECT EXISTS(SELECT 1 FROM topic WHERE id = '%s')"
                     " OR EXISTS(SELECT 1 FROM fact WHERE id = '%s')",
                     name, name);
            ck_assert_msg(sql_int(reg, sql) == 1, "%s: %s", entries[i].id, name);
            names++;
        }
    }
    ck_assert_int_gt(names, 80);
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
    tcase_add_test(table, test_coverage__names_topics_and_facts_that_there_are);
    suite_add_tcase(suite, table);
    return suite;
}
