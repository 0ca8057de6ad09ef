#include "helpers.h"

#include "file/connection.h"

#include <glob.h>
#include <unistd.h>

#ifndef WLZ_TEST_PACKS
#error "WLZ_TEST_PACKS must name the directory of the packs"
#endif

static const char *const PACKS[] = {"010_offices.sql", "020_topics.sql",
                                    "100_national_2021_2023.sql", "200_zilveren_kruis_2023.sql",
                                    "210_zilveren_kruis_transition_2023.sql"};

wlz_instant test_now = 1668499200; /* 2022-11-15 09:00 in Amsterdam */

wlz_instant test_clock(void *unused)
{
    (void)unused;
    return test_now;
}

void test_set_today(wlz_date day)
{
    ck_assert_int_eq(wlz_wall_to_instant((wlz_wall)day * 1000000 + 90000, &test_now), WLZ_OK);
}

void test_reach(wlz_date day)
{
    if (wlz_instant_day(test_now) < day)
        test_set_today(day);
}

wlz_open_options test_options(void)
{
    wlz_open_options options = WLZ_OPEN_OPTIONS_INIT;

    options.flags = WLZ_OPEN_CREATE;
    options.busy_timeout_ms = 0;
    options.actor = "tester";
    options.clock = test_clock;
    return options;
}

/* ---- registries ---- */

wlz_registry *registry_at(const char *path)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_ok(reg, wlz_open(path, &options, &reg));
    return reg;
}

/* ---- templates: registries that many tests begin with, made once per run of ctest ---- */

static const wlz_instant USUAL_NOW = 1668499200;

static bool template_path(const char *name, char path[TEST_PATH_MAX])
{
    const char *directory = getenv("WLZ_TEST_TEMPLATES");

    if (directory == NULL || test_now != USUAL_NOW) /* which recorded what is in them */
        return false;
    snprintf(path, TEST_PATH_MAX, "%s/%s.db", directory, name);
    return access(path, R_OK) == 0;
}

static unsigned char *template_read(const char *path, sqlite3_int64 *size)
{
    FILE *file = fopen(path, "rb");
    unsigned char *bytes;

    ck_assert_ptr_nonnull(file);
    fseek(file, 0, SEEK_END);
    *size = ftell(file);
    rewind(file);
    bytes = sqlite3_malloc64((sqlite3_uint64)*size);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(fread(bytes, 1, (size_t)*size, file), (size_t)*size);
    fclose(file);
    return bytes;
}

/* A registry in memory as wlz_open makes one, with what is in the template; NULL when there is none. */
static wlz_registry *from_template(const char *name)
{
    wlz_open_options options = test_options();
    char path[TEST_PATH_MAX];
    wlz_registry *reg = NULL;
    unsigned char *bytes;
    sqlite3_int64 size;
    sqlite3 *db = NULL;

    if (!template_path(name, path))
        return NULL;
    bytes = template_read(path, &size);
    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_deserialize(db, "main", bytes, size, size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
        SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    assert_ok(reg, wlz_attach(db, &options, &reg));
    reg->owns_db = true;
    return reg;
}

void templates_forget(void)
{
    static const char *const names[] = {"empty", "policy", "sample", "all_policies"};
    char path[TEST_PATH_MAX];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (template_path(names[i], path))
            unlink(path);
}

void template_make(const char *name, wlz_registry *reg)
{
    const char *directory = getenv("WLZ_TEST_TEMPLATES");
    char path[TEST_PATH_MAX];
    unsigned char *bytes;
    sqlite3_int64 size;
    FILE *file;

    if (directory != NULL) {
        snprintf(path, sizeof path, "%s/%s.db", directory, name);
        if (getenv("WLZ_TEST_ANALYZE") != NULL) /* the suites on a file with statistics */
            sql_run(reg, "ANALYZE");
        bytes = sqlite3_serialize(reg->db, "main", &size, 0);
        file = fopen(path, "wb");
        ck_assert(bytes != NULL && file != NULL);
        ck_assert_uint_eq(fwrite(bytes, 1, (size_t)size, file), (size_t)size);
        ck_assert_int_eq(fclose(file), 0);
        sqlite3_free(bytes);
    }
    wlz_close(reg);
}

wlz_registry *empty_registry(void)
{
    wlz_registry *reg = from_template("empty");

    return reg != NULL ? reg : registry_at(":memory:");
}

void load_packs(wlz_registry *reg)
{
    for (size_t i = 0; i < sizeof PACKS / sizeof *PACKS; i++) {
        char path[1024];

        snprintf(path, sizeof path, "%s/%s", WLZ_TEST_PACKS, PACKS[i]);
        assert_ok(reg, wlz_pack_load(reg, path));
    }
}

/* Their numbers are the order in which they are loaded, and glob sorts. */
wlz_registry *all_policies_registry(void)
{
    wlz_registry *reg = from_template("all_policies");
    glob_t packs;

    if (reg != NULL)
        return reg;
    reg = empty_registry();
    ck_assert_int_eq(glob(WLZ_TEST_PACKS "/*.sql", 0, NULL, &packs), 0);
    for (size_t i = 0; i < packs.gl_pathc; i++)
        assert_ok(reg, wlz_pack_load(reg, packs.gl_pathv[i]));
    globfree(&packs);
    return reg;
}

wlz_registry *policy_registry(void)
{
    wlz_registry *reg = from_template("policy");

    if (reg == NULL) {
        reg = empty_registry();
        load_packs(reg);
    }
    return reg;
}

static void add_provider(wlz_registry *reg, const char *agb, const char *sector, const char *kind)
{
    wlz_provider_sector in = {agb, sector, kind, 20150101, 0};

    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &in));
    state_relation(reg, agb, "existing", 20220601);
    enrol(reg, agb, 2023);
}

static void add_performance(wlz_registry *reg, const char *code, const char *sector)
{
    wlz_nza_tariff care = {code, 2023, "care", 0, 25000, "sample"};
    wlz_nza_tariff nhc = {code, 2023, "nhc", 0, 3000, "sample"};

    assert_ok(reg, wlz_performance_add(reg, &(wlz_performance){.code = code,
                                                               .sector = sector,
                                                               .care_form = "zzp",
                                                               .unit = "day",
                                                               .title = "Sample"}));
    assert_ok(reg, wlz_nza_tariff_set(reg, &care));
    assert_ok(reg, wlz_nza_tariff_set(reg, &nhc));
}

void load_samples(wlz_registry *reg)
{
    add_provider(reg, GZ_PROVIDER, "GZ", NULL);
    add_provider(reg, VV_PROVIDER, "VV", NULL);
    add_provider(reg, GGZ_PROVIDER, "GGZ", "integrated");
    add_performance(reg, "Z901", "GZ");
    add_performance(reg, "Z902", "GGZ");
    add_performance(reg, "Z903", "VV");
}

wlz_registry *sample_registry(void)
{
    wlz_registry *reg = from_template("sample");

    if (reg == NULL) {
        reg = policy_registry();
        load_samples(reg);
    }
    return reg;
}

/* A file that is there is opened: the template then is what wlz_open finds. */
static bool template_copy(const char *name, const char *to)
{
    char path[TEST_PATH_MAX];
    unsigned char *bytes;
    sqlite3_int64 size;
    FILE *file;

    if (strcmp(to, ":memory:") == 0 || !template_path(name, path) || access(to, F_OK) == 0)
        return false;
    bytes = template_read(path, &size);
    file = fopen(to, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, (size_t)size, file), (size_t)size);
    ck_assert_int_eq(fclose(file), 0);
    sqlite3_free(bytes);
    return true;
}

wlz_registry *sample_registry_at(const char *path)
{
    bool copied = template_copy("sample", path);
    wlz_registry *reg = registry_at(path);

    if (copied)
        return reg;
    load_packs(reg);
    load_samples(reg);
    return reg;
}

void scratch_path(char *path)
{
    const char *root = getenv("TMPDIR");

    snprintf(path, TEST_PATH_MAX - 16, "%s/wlzreg-test-XXXXXX", root != NULL ? root : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(path));
    strcat(path, "/sample.db");
}

void scratch_remove(const char *path)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    char name[TEST_PATH_MAX + 16];

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
    snprintf(name, sizeof name, "%.*s", (int)(strrchr(path, '/') - path), path);
    rmdir(name);
}

/* ---- steps ---- */

int64_t draft(wlz_registry *reg, const char *agb)
{
    char document[40];
    wlz_contract contract = {OFFICE, agb, 20230101, 20240101, document, "Sample agreement"};
    int64_t id = 0;

    snprintf(document, sizeof document, "agreement-%s", agb);
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    return id;
}

int64_t agreed(wlz_registry *reg, const char *agb, const char *performance, int64_t days)
{
    wlz_production_line lines[] = {{performance, "care", 0, days * 1000},
                                   {performance, "nhc", 0, days * 1000}};
    wlz_round round = {draft(reg, agb), 2023, "initial", 1};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, lines, 2));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED));
    return round.contract;
}

void enrol(wlz_registry *reg, const char *agb, int year)
{
    wlz_annex annex = {OFFICE, agb, year, "3A", "sample board", 1658304000, NULL};

    assert_ok(reg, wlz_enrolment_add(reg, &annex));
    annex.annex = "3B";
    assert_ok(reg, wlz_enrolment_add(reg, &annex));
}

void state_relation(wlz_registry *reg, const char *agb, const char *relation, wlz_date known_on)
{
    wlz_provider_fact fact = {.office = OFFICE,
                              .agb = agb,
                              .fact = "relation",
                              .word = relation,
                              .valid_from = 20150101,
                              .known_on = known_on,
                              .evidence = "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &fact));
}

wlz_bp percentage(wlz_registry *reg, const char *agb, const char *performance,
                  const char *component)
{
    wlz_tariff_question question = {OFFICE, agb, performance, component, 20230101, 0};
    wlz_bp bp = -1;

    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    return bp;
}

/* ---- looking inside ---- */

static void digest_table(sqlite3 *db, const char *table, sqlite3_str *out)
{
    sqlite3_stmt *stmt = NULL;
    char *sql = sqlite3_mprintf("SELECT * FROM \"%w\"", table);

    ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        sqlite3_str_appendf(out, "%s", table);
        for (int i = 0; i < sqlite3_column_count(stmt); i++)
            sqlite3_str_appendf(out, "|%d%s", sqlite3_column_type(stmt, i),
                                sqlite3_column_text(stmt, i));
        sqlite3_str_appendchar(out, 1, '\n');
    }
    sqlite3_finalize(stmt);
    sqlite3_free(sql);
}

char *registry_digest(wlz_registry *reg)
{
    sqlite3_str *out = sqlite3_str_new(NULL);
    sqlite3_stmt *tables = NULL;

    ck_assert_int_eq(sqlite3_prepare_v2(reg->db,
                                        "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                        " AND name NOT GLOB 'sqlite_*' ORDER BY name",
                                        -1, &tables, NULL),
                     SQLITE_OK);
    while (sqlite3_step(tables) == SQLITE_ROW)
        digest_table(reg->db, (const char *)sqlite3_column_text(tables, 0), out);
    sqlite3_finalize(tables);
    return sqlite3_str_finish(out);
}

void assert_unchanged(wlz_registry *reg, char *before)
{
    char *after = registry_digest(reg);
    bool same = before == after || (before != NULL && after != NULL && strcmp(before, after) == 0);

    sqlite3_free(before);
    sqlite3_free(after);
    ck_assert_msg(same, "the registry was changed");
}

/* Under the sanitizers, which make it slow, the plain run of the same test has verified the same registry. */
void assert_sound(wlz_registry *reg)
{
#ifndef __SANITIZE_ADDRESS__
    assert_ok(reg, wlz_verify(reg));
#else
    (void)reg;
#endif
}

void sql_run(wlz_registry *reg, const char *sql)
{
    char *error = NULL;

    sqlite3_exec(reg->db, sql, NULL, NULL, &error);
    ck_assert_msg(error == NULL, "%s: %s", sql, error);
}

char *sql_fails(wlz_registry *reg, const char *sql)
{
    char *error = NULL;

    ck_assert_msg(sqlite3_exec(reg->db, sql, NULL, NULL, &error) != SQLITE_OK, "accepted: %s", sql);
    return error;
}

int64_t sql_int(wlz_registry *reg, const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    int64_t value;

    ck_assert_msg(sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL) == SQLITE_OK, "%s: %s", sql,
                  sqlite3_errmsg(reg->db));
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    value = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return value;
}
