/*
 * How SQLite runs the library's statements. SQLite 3.40.1, Debian 12's, returns rows that break their WHERE clause when
 * one index serves an equality, then IN or OR, then a range, and statistics are there (opcode SeekScan). No statement,
 * trigger or view may be run that way, and what runs often may neither sort nor pass a whole growing table. This is
 * checked in a registry of some thousands of rows, without statistics, with those of ANALYZE, and with misleading ones.
 */
#include "calls.h"
#include "samples.h"

#include "file/connection.h"

#include <wlzreg/sql.h>

enum { NO_STATISTICS, ANALYZED, MISLED, STATISTICS };

static wlz_registry *reg;
static char pack[TEST_PATH_MAX];

/* ---- thousands of rows */

/* Providers with a sector, a fact, a percentage of their own, an agreement, a closed round of two lines and a lump sum. */
static const char MANY_ROWS[] =
    "CREATE TEMP TABLE many AS WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
    " SELECT i, printf('42%06d', i) AS agb, printf('many-%d', i) AS document FROM n;"
    "INSERT INTO provider(agb, name) SELECT agb, 'Sample provider' FROM many;"
    "INSERT INTO provider_sector(agb, sector, valid_from) SELECT agb, 'GZ', '2015-01-01' FROM many;"
    "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)"
    "  SELECT 'zilveren-kruis', agb, 'relation', 'existing', '2023-01-01', '2022-06-01', 'sample' "
    "FROM many;"
    "INSERT INTO document(id, office, kind, title, valid_from, valid_to)"
    "  SELECT document, 'zilveren-kruis', 'agreement', 'Sample', '2023-01-01', '2024-01-01' FROM "
    "many;"
    "INSERT INTO contract(office, agb, valid_from, valid_to, document)"
    "  SELECT 'zilveren-kruis', agb, '2023-01-01', '2024-01-01', document FROM many;"
    "INSERT INTO provision(document, topic, provider, value, unit, valid_from, valid_to, paragraph)"
    "  SELECT document, 'tariff.care', agb, 9000 + i % 500, 'bp', '2023-01-01', '2024-01-01', '4' "
    "FROM many;"
    "INSERT INTO production_round(contract, year, round)"
    "  SELECT c.id, 2023, 'initial' FROM contract c JOIN many USING(document);"
    "INSERT INTO production(contract, year, round, performance, component, volume, nza_cents, "
    "tariff_bp)"
    "  SELECT c.id, 2023, 'initial', t.performance, t.component, 1000000 + i, t.cents, 9500"
    "  FROM contract c JOIN many USING(document) JOIN nza_tariff t ON t.performance = 'Z901' AND "
    "t.year = 2023;"
    "UPDATE production_round SET state = 'closed' WHERE state = 'open' AND contract > 2;"
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state)"
    "  SELECT 'zilveren-kruis', agb, 2023, 'other', i, 'reserved' FROM many;"
    "INSERT INTO event(office, agb, year, step, at)"
    "  SELECT 'zilveren-kruis', agb, 2023, 'procurement.02', 1655000000 FROM many;"
    "INSERT INTO event(office, agb, year, step, at)"
    "  SELECT 'zilveren-kruis', agb, 2023, 'procurement.07', 1659000000 FROM many;"
    "DROP TABLE many";

static void set_statistics(int kind)
{
    if (kind != NO_STATISTICS)
        sql_run(reg, "ANALYZE");
    if (kind == MISLED) /* few rows for each value, even of the first column */
        sql_run(
            reg,
            "UPDATE sqlite_stat1 SET stat = '1000000 2 2 1 1 1 1 1 1 1 1' WHERE idx IS NOT NULL;"
            " ANALYZE sqlite_schema");
}

static void setup(void)
{
    scratch_path(pack);
    reg = empty_registry();
    calls_prepare(reg, pack);
    sql_run(reg, MANY_ROWS);
    ck_assert_int_eq(wlz_sql_register(reg->db), WLZ_OK);
    /* a plan includes the triggers */
    ck_assert_int_eq(sqlite3_db_config(reg->db, SQLITE_DBCONFIG_TRIGGER_EQP, 1, NULL), SQLITE_OK);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
    scratch_remove(pack);
}

/* ---- every public function, so that each statement of the library is prepared and stays in the handle */

static void call_all(void)
{
    outputs out;

    outputs_poison(&out);
    for (size_t i = 0; i < call_count; i++) {
        if (calls[i].kind == CONTROLS)
            continue;
        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_begin_what_if(reg));
        assert_ok(reg, call_rightly(&calls[i], reg, &out));
        outputs_free(&out);
        assert_ok(reg, wlz_rollback(reg));
        assert_ok(reg, wlz_commit(reg));
    }
}

/* A refusal looks up its reasons. */
static void call_refused(void)
{
    wlz_lump_sum much = sample_lump_sum(GZ_PROVIDER, 900000000);
    wlz_nza_tariff low = {"Z901", 2023, "care", 0, 1, "sample"};
    wlz_production_line line = {"Z901", "care", 0, 1};
    wlz_round next = {1, 2023, "rearrangement", 1};

    much.second = false;
    assert_status(reg, WLZ_REFUSED, wlz_lump_sum_reserve(reg, &much, NULL));
    assert_status(reg, WLZ_REFUSED, wlz_nza_tariff_set(reg, &low));
    assert_ok(reg, wlz_round_open(reg, &next));
    assert_ok(reg, wlz_production_add(reg, &next, &line, 1));
    assert_status(reg, WLZ_REFUSED, wlz_round_close(reg, &next, WLZ_PARTIAL_REFUSED));
}

/* The statements of the SQL functions stay prepared as well. */
static void query_in_sql(void)
{
    ck_assert_int_eq(sql_int(reg, "SELECT wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER
                                  "', 'Z901', 'care', '2023-01-01')"),
                     9580);
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM wlz_candidates('" OFFICE "', 'tariff.care',"
                                  " '2023-01-01', '{\"sector\": \"GZ\", \"relation\": \"new\"}')"),
                     0);
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM wlz_procedure('" OFFICE "', 2023)"), 16);
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM wlz_due('" OFFICE "', '2022-07-01', 60)"),
                     2);
    ck_assert_int_gt(sql_int(reg, "SELECT wlz_headroom('" OFFICE "', '" GZ_PROVIDER "', 2023)"), 0);
}

/* ---- the program that SQLite makes of a statement, with those of all triggers that it can fire */

typedef struct program {
    bool seekscan;
    bool sorts;       /* or makes an index of its own */
    char passes[100]; /* the growing table or index that it reads from end to end */
} program;

enum { CURSORS_MAX = 400 };

/* What grows with providers, agreements and time. */
static bool find_growing(int64_t page, program *p)
{
    static const char sql[] =
        "SELECT name FROM sqlite_schema WHERE rootpage = ?1 AND tbl_name IN('contract', "
        "'document', 'addendum', 'addendum_activity', 'addendum_funding', 'addendum_milestone', "
        "'addendum_money', 'addendum_other_money', 'addendum_other_region', "
        "'addendum_parameter', 'addendum_party', "
        "'addendum_year', 'monitoring', 'event',"
        " 'history_step', 'lump_sum', 'position', 'production', 'production_round', 'provider',"
        " 'provider_fact', 'provider_sector', 'provision')";
    sqlite3_stmt *stmt = NULL;
    bool found;

    ck_assert_int_eq(sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL), SQLITE_OK);
    sqlite3_bind_int64(stmt, 1, page);
    found = sqlite3_step(stmt) == SQLITE_ROW;
    if (found)
        snprintf(p->passes, sizeof p->passes, "%s", sqlite3_column_text(stmt, 0));
    sqlite3_finalize(stmt);
    return found;
}

static bool is_one_of(const char *name, const char *const *names)
{
    while (*names != NULL && strcmp(*names, name) != 0)
        names++;
    return *names != NULL;
}

static void read_opcode(program *p, int64_t *pages, const char *opcode, int cursor, int64_t page)
{
    static const char *const opens[] = {"OpenRead", "OpenWrite", "ReopenIdx", NULL};
    static const char *const makes[] = {"OpenEphemeral", "OpenAutoindex", "SorterOpen", NULL};
    static const char *const begins[] = {"Rewind", "Last", NULL};

    if (strcmp(opcode, "SeekScan") == 0)
        p->seekscan = true;
    if (cursor < 0 || cursor >= CURSORS_MAX)
        return;
    if (is_one_of(opcode, opens))
        pages[cursor] = page;
    else if (is_one_of(opcode, makes))
        pages[cursor] = 0;
    else if (is_one_of(opcode, begins) && pages[cursor] != 0)
        find_growing(pages[cursor], p);
}

static sqlite3_stmt *explain(const char *how, const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    char *text = sqlite3_mprintf("%s %s", how, sql);

    ck_assert_msg(sqlite3_prepare_v2(reg->db, text, -1, &stmt, NULL) == SQLITE_OK, "%s: %s", sql,
                  sqlite3_errmsg(reg->db));
    sqlite3_free(text);
    return stmt;
}

static void read_program(program *p, const char *sql)
{
    int64_t pages[CURSORS_MAX] = {0};
    sqlite3_stmt *stmt = explain("EXPLAIN", sql);
    int skipped =
        0; /* up to this address: the search for children while a foreign key is violated */

    while (sqlite3_step(stmt) == SQLITE_ROW) {
        const char *opcode = (const char *)sqlite3_column_text(stmt, 1);

        if (strcmp(opcode, "FkIfZero") == 0)
            skipped = sqlite3_column_int(stmt, 3);
        if (sqlite3_column_int(stmt, 0) >= skipped) {
            skipped = 0;
            read_opcode(p, pages, opcode, sqlite3_column_int(stmt, 2),
                        sqlite3_column_int64(stmt, 3));
        }
    }
    sqlite3_finalize(stmt);
}

static void read_plan(program *p, const char *sql)
{
    sqlite3_stmt *stmt = explain("EXPLAIN QUERY PLAN", sql);

    while (sqlite3_step(stmt) == SQLITE_ROW) {
        const char *detail = (const char *)sqlite3_column_text(stmt, 3);

        if (strstr(detail, "TEMP B-TREE") != NULL || strstr(detail, "AUTOMATIC") != NULL)
            p->sorts = true;
    }
    sqlite3_finalize(stmt);
}

static program program_of(const char *sql)
{
    program p = {false, false, ""};

    read_program(&p, sql);
    read_plan(&p, sql);
    return p;
}

/* ---- everything that can be run */

static void assert_no_seekscan(const char *sql)
{
    ck_assert_msg(!program_of(sql).seekscan, "run with SeekScan: %s", sql);
}

static int for_each_statement(void (*check)(const char *sql))
{
    sqlite3_stmt *at = NULL;
    int count = 0;

    while ((at = sqlite3_next_stmt(reg->db, at)) != NULL)
        if (strncmp(sqlite3_sql(at), "EXPLAIN", 7) != 0) {
            check(sqlite3_sql(at));
            count++;
        }
    return count;
}

/* For each row of a query, the text that the format gives for its first two columns. */
static int for_each_row(const char *query, const char *format, void (*check)(const char *sql))
{
    sqlite3_stmt *rows = NULL;
    int count = 0;

    ck_assert_int_eq(sqlite3_prepare_v2(reg->db, query, -1, &rows, NULL), SQLITE_OK);
    for (; sqlite3_step(rows) == SQLITE_ROW; count++) {
        char *sql = sqlite3_mprintf(format, sqlite3_column_text(rows, 0),
                                    sqlite3_column_text(rows, 1), sqlite3_column_text(rows, 1));

        check(sql);
        sqlite3_free(sql);
    }
    sqlite3_finalize(rows);
    return count;
}

/* What a client may write by hand fires the triggers too. */
static void for_each_table(void (*check)(const char *sql))
{
    static const char tables[] = "SELECT name, '' FROM sqlite_schema WHERE type = 'table'"
                                 " AND name NOT GLOB 'sqlite_*'";
    static const char columns[] =
        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*'";

    ck_assert_int_gt(for_each_row(tables, "INSERT INTO %s DEFAULT VALUES", check), 20);
    ck_assert_int_gt(for_each_row(tables, "DELETE FROM %s", check), 20);
    ck_assert_int_gt(for_each_row(columns, "UPDATE %s SET %s = %s", check), 100);
}

START_TEST(test_plan__takes_no_seekscan)
{
    set_statistics(_i);
    call_all();
    call_refused();
    query_in_sql();
    ck_assert_int_gt(for_each_statement(assert_no_seekscan), 60);
    ck_assert_int_gt(for_each_row("SELECT name, '' FROM sqlite_schema WHERE type = 'view'",
                                  "SELECT * FROM %s", assert_no_seekscan),
                     3);
    for_each_table(assert_no_seekscan);
}
END_TEST

/* ---- what runs often, by a piece of its text */

static const struct hot {
    const char *what;
    const char *piece;
} HOT[] = {
    {"the position of a provider", "FROM cap_position WHERE"},
    {"what is known of a provider", "FROM provider_fact WHERE"},
    {"what a provider is", "FROM provider_sector WHERE"},
    {"the percentages of a provider", "WHERE p.provider = ?1 AND p.topic = ?2"},
    {"whether a provider has percentages of its own", "FROM provision WHERE provider = ?1"},
    {"a performance", "FROM performance WHERE code"},
    {"an NZa tariff", "FROM nza_tariff t"},
    {"a contract", "FROM contract WHERE id"},
    {"a new provider", "INSERT INTO provider("},
    {"a new fact", "INSERT INTO provider_fact("},
    {"a new provision", "INSERT INTO provision("},
    {"a new draft", "INSERT INTO contract("},
    {"a signature", "UPDATE contract SET status"},
    {"a new round", "INSERT INTO production_round("},
    {"a new line", "INSERT INTO production("},
    {"a round closed", "UPDATE production_round SET state"},
    {"a new event", "INSERT INTO event(office, agb, year, step, sector, at, note, relies_on)"},
    {"an event withdrawn",
     "INSERT INTO event(office, agb, year, step, sector, at, note, withdraws)"},
    {"an event", "FROM event_standing e JOIN procedure_step"},
    {"when a step was done", "SELECT max(e.at) FROM event_standing"},
    {"whether a step was done", "SELECT 1 FROM event_standing e WHERE e.office"},
    {"a new lump sum",
     "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, note, reference"},
    {"a lump sum with that reference", "SELECT id FROM lump_sum WHERE office"},
    {"a lump sum that looks the same", "SELECT id, reference"},
    {"a lump sum lessened", "SELECT office, agb, year, purpose, fund, -?2"},
    {"the next step of a lump sum", "UPDATE lump_sum SET state"},
    {"an addendum agreed", "UPDATE addendum SET state"},
    {"a year opened", "INSERT INTO addendum_year("},
    {"money drawn", "INSERT INTO addendum_funding("},
};

/* The last ones are for addenda, which sort the few parts of a plan. Their tables have few rows here, so with
 * statistics SQLite rightly passes them. */
enum { OF_ADDENDA = 3 };

static bool of_addenda(const struct hot *h)
{
    return h >= HOT + COUNT(HOT) - OF_ADDENDA;
}

static const struct hot *hot; /* the statement in question */
static int hot_found;

/* Several blanks count as one: statements are written over several lines. */
static bool begins_with(const char *sql, const char *piece)
{
    for (; *piece != '\0'; sql++, piece++) {
        if (*sql != *piece)
            return false;
        while (*sql == ' ' && sql[1] == ' ')
            sql++;
    }
    return true;
}

static bool has_piece(const char *sql)
{
    while (*sql != '\0' && !begins_with(sql, hot->piece))
        sql++;
    return *sql != '\0';
}

static void assert_hot(const char *sql)
{
    program p;

    if (!has_piece(sql))
        return;
    hot_found++;
    p = program_of(sql);
    ck_assert_msg(!p.sorts || of_addenda(hot), "%s sorts: %s", hot->what, sql);
    ck_assert_msg(p.passes[0] == '\0', "%s passes all of %s: %s", hot->what, p.passes, sql);
}

START_TEST(test_plan__what_is_run_often_sorts_nothing_and_passes_no_growing_table)
{
    set_statistics(_i);
    call_all();
    for (hot = HOT; hot < HOT + COUNT(HOT); hot++) {
        if (of_addenda(hot) && _i != NO_STATISTICS)
            continue;
        hot_found = 0;
        for_each_statement(assert_hot);
        ck_assert_msg(hot_found > 0, "no statement is %s", hot->what);
    }
}
END_TEST

/* The scans for a sheet of percentages pass everything, in order. */
static const struct hot SCANS[] = {
    {"the facts of all providers", "FROM provider_fact INDEXED BY"},
    {"the sectors of all providers", "FROM provider_sector ORDER BY"},
    {"the deviations of all providers", "FROM deviation d CROSS JOIN"},
    {"the percentages of all providers", "FROM provision p INDEXED BY provision_of_provider"},
    {"all providers", "FROM provider ORDER BY"},
    {"all performances", "FROM performance ORDER BY"},
};

static void assert_in_order(const char *sql)
{
    if (!has_piece(sql))
        return;
    hot_found++;
    ck_assert_msg(!program_of(sql).sorts, "%s sorts: %s", hot->what, sql);
}

START_TEST(test_plan__what_passes_all_providers_sorts_nothing)
{
    set_statistics(_i);
    call_all();
    for (hot = SCANS; hot < SCANS + COUNT(SCANS); hot++) {
        hot_found = 0;
        for_each_statement(assert_in_order);
        ck_assert_msg(hot_found > 0, "no statement is %s", hot->what);
    }
}
END_TEST

START_TEST(test_plan__reads_a_program_rightly)
{
    program p = program_of("SELECT * FROM production p ORDER BY volume");

    ck_assert(p.sorts);
    ck_assert_str_eq(p.passes, "production");
    p = program_of("SELECT count(*) FROM provider_fact f WHERE f.value = 1");
    ck_assert(!p.sorts);
    ck_assert_str_eq(p.passes, "provider_fact");
    p = program_of("SELECT volume FROM production WHERE id = 1");
    ck_assert_str_eq(p.passes, "");
}
END_TEST

/* ---- the answers */

static void answer_percentages(wlz_registry *other, sqlite3_str *out)
{
    for (int i = 1; i < 1000; i += 40) {
        char agb[16];
        wlz_tariff_question question = {OFFICE, agb, "Z901", "care", 20230101, 0};
        wlz_tariff *answer = NULL;

        snprintf(agb, sizeof agb, "42%06d", i);
        assert_ok(other, wlz_tariff_get(other, &question, &answer));
        sqlite3_str_appendf(out, "%s\n", wlz_tariff_json(answer));
        wlz_tariff_free(answer);
    }
}

static void answer_questions(wlz_registry *other, sqlite3_str *out)
{
    static const wlz_question questions[] = {
        {OFFICE, "tariff.care", 20230101, 0, {.sector = "GZ", .relation = "new"}},
        {OFFICE,
         "tariff.care",
         20230601,
         0,
         {.sector = "GGZ", .provider_kind = "integrated", .relation = "existing"}},
        {OFFICE, "tariff.nhc", 20230101, 0, {.sector = "VV", .relation = "existing"}},
        {OFFICE, "cap.agreements", 20230101, 0, {0}},
    };
    wlz_contradictions *list = NULL;

    for (int i = 0; i < COUNT(questions); i++) {
        wlz_resolution *answer = NULL;

        wlz_resolution_get(other, &questions[i], &answer);
        sqlite3_str_appendf(out, "%s\n",
                            answer != NULL ? wlz_resolution_json(answer) : wlz_message(other));
        wlz_resolution_free(answer);
    }
    assert_ok(other, wlz_contradictions_get(other,
                                            &(wlz_contradictions_question){.office = OFFICE,
                                                                           .from_day = 20230101,
                                                                           .to_day = 20240101},
                                            &list));
    for (size_t i = 0; i < list->count; i++) {
        const wlz_contradiction *c = list->rows[i];

        sqlite3_str_appendf(out, "%s %lld %lld\n", c->topic, c->prevails->provision,
                            c->yields->provision);
    }
    wlz_contradictions_free(list);
}

static void answer_refusals(wlz_registry *other, sqlite3_str *out)
{
    for (int cents = -1; cents <= 1; cents++) {
        wlz_lump_sum sum =
            sample_lump_sum(GZ_PROVIDER, position_of(other, GZ_PROVIDER).headroom_cents + cents);

        assert_ok(other, wlz_begin_what_if(other));
        sqlite3_str_appendf(out, "%s ", wlz_status_name(wlz_lump_sum_reserve(other, &sum, NULL)));
        sqlite3_str_appendf(out, "%s\n", wlz_message(other));
        assert_ok(other, wlz_rollback(other));
    }
}

/* Every kind of question, put to a handle that prepares its statements anew. */
static char *answers(void)
{
    static const char *const views[] = {"SELECT * FROM cap_position ORDER BY agb",
                                        "SELECT * FROM production_counted ORDER BY contract",
                                        "SELECT * FROM verify"};
    wlz_registry *other = registry_copy(reg);
    sqlite3_str *out = sqlite3_str_new(NULL);

    answer_percentages(other, out);
    answer_questions(other, out);
    answer_refusals(other, out);
    for (int i = 0; i < COUNT(views); i++) {
        sqlite3_stmt *stmt = NULL;

        ck_assert_int_eq(sqlite3_prepare_v2(other->db, views[i], -1, &stmt, NULL), SQLITE_OK);
        while (sqlite3_step(stmt) == SQLITE_ROW)
            for (int c = 0; c < sqlite3_column_count(stmt); c++)
                sqlite3_str_appendf(out, "%s|", sqlite3_column_text(stmt, c));
        sqlite3_finalize(stmt);
    }
    wlz_close(other);
    return sqlite3_str_finish(out);
}

START_TEST(test_plan__answers_do_not_depend_on_statistics)
{
    char *without = answers();

    ck_assert_uint_gt(strlen(without), 100000);
    for (int kind = ANALYZED; kind < STATISTICS; kind++) {
        char *with;

        set_statistics(kind);
        with = answers();
        ck_assert_msg(strcmp(without, with) == 0, "other answers with statistics %d", kind);
        sqlite3_free(with);
    }
    sqlite3_free(without);
}
END_TEST

/* ---- the indexes */

START_TEST(test_plan__no_index_has_a_state_before_a_day)
{
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM sqlite_schema i, pragma_index_info(i.name) s,"
                     " pragma_index_info(i.name) d WHERE i.type = 'index' AND s.seqno < d.seqno"
                     " AND s.name IN('state', 'status', 'kind', 'round', 'component', 'step', "
                     "'op', 'revision')"
                     " AND (d.name GLOB 'valid_*' OR d.name GLOB '*_on' OR d.name GLOB '*_at')"),
        0);
}
END_TEST

Suite *plan_suite(void);

/* The sanitizers look for other faults than these, and make them slow. */
#ifdef __SANITIZE_ADDRESS__
#define TRIED 1
#else
#define TRIED STATISTICS
#endif

Suite *plan_suite(void)
{
    Suite *suite = suite_create("plan");
    TCase *plans = tcase_create("plans");

    tcase_add_checked_fixture(plans, setup, teardown);
    tcase_set_timeout(plans, 60);
    tcase_add_loop_test(plans, test_plan__takes_no_seekscan, 0, TRIED);
    tcase_add_loop_test(
        plans, test_plan__what_is_run_often_sorts_nothing_and_passes_no_growing_table, 0, TRIED);
    tcase_add_loop_test(plans, test_plan__what_passes_all_providers_sorts_nothing, 0, TRIED);
    tcase_add_test(plans, test_plan__reads_a_program_rightly);
    tcase_add_test(plans, test_plan__answers_do_not_depend_on_statistics);
    tcase_add_test(plans, test_plan__no_index_has_a_state_before_a_day);
    suite_add_tcase(suite, plans);
    return suite;
}
