/*
 * Power that is lost at every write and sync, simulated (power_trial.h).
 *
 * WLZ_TEST_RECOVERIES says how often, in all, and WLZ_TEST_SEED which times; the campaign loses it a hundred thousand
 * times.
 */
#include "calls.h"
#include "power_trial.h"

#include "file/connection.h"

#include <fcntl.h>
#include <unistd.h>

Suite *power_suite(void);

#define SEED 20230101
#ifdef __SANITIZE_ADDRESS__
#define RECOVERIES 400
#else
#define RECOVERIES 5400
#endif

static power_bytes content;          /* of a prepared registry */
static power_bytes old;              /* of one of schema 1.00 */
static char pack[TEST_PATH_MAX];     /* that a call loads */
static char exported[TEST_PATH_MAX]; /* what is in the prepared one */
static power_figures figures;
static outputs out;
static const call *called;

static int64_t recoveries(void)
{
    const char *wanted = getenv("WLZ_TEST_RECOVERIES");

    return wanted != NULL ? strtoll(wanted, NULL, 10) : RECOVERIES;
}

static uint64_t seed(void)
{
    const char *wanted = getenv("WLZ_TEST_SEED");

    return wanted != NULL ? strtoull(wanted, NULL, 10) : SEED;
}

static bool write_line(void *to, const char *line, size_t length)
{
    return fwrite(line, 1, length, to) == length && fputc('\n', to) != EOF;
}

static void export_to_file(wlz_registry *reg)
{
    FILE *file;

    scratch_path(exported);
    file = fopen(exported, "w");
    ck_assert_ptr_nonnull(file);
    assert_ok(reg, wlz_export(reg, write_line, file));
    ck_assert_int_eq(fclose(file), 0);
}

static void read_old(void)
{
    FILE *file = popen("gunzip -c '" WLZ_TEST_SAMPLE_PACKS "/../base/attacked.db.gz'", "r");
    char bytes[4096];
    size_t more;

    ck_assert_ptr_nonnull(file);
    old.size = 0;
    while ((more = fread(bytes, 1, sizeof bytes, file)) > 0)
        power_bytes_put(&old, bytes, (int64_t)more, old.size);
    ck_assert_int_eq(pclose(file), 0);
}

static void setup(void)
{
    wlz_registry *reg = empty_registry();
    sqlite3_int64 size;
    unsigned char *bytes;

    scratch_path(pack);
    calls_prepare(reg, pack);
    bytes = sqlite3_serialize(reg->db, "main", &size, 0);
    ck_assert_ptr_nonnull(bytes);
    content.size = 0;
    power_bytes_put(&content, bytes, size, 0);
    memset(content.at + 18, 2, 2); /* with a write-ahead log, as in a file */
    sqlite3_free(bytes);
    export_to_file(reg);
    read_old();
    wlz_close(reg);
    outputs_poison(&out);
    power_disk_install();
    if (recoveries() > RECOVERIES)
        power_verify_all();
}

static void teardown(void)
{
    power_disk_uninstall();
    scratch_remove(pack);
    scratch_remove(exported);
    printf(
        "power: %lld moments, %lld recoveries, %lld of them lost again, %lld faults, seed %llu\n",
        (long long)figures.moments, (long long)figures.recoveries, (long long)figures.again,
        (long long)figures.faults, (unsigned long long)seed());
    figures = (power_figures){0};
}

static void try_story(const power_story *story, int64_t times)
{
    power_try(story, story->beginning == POWER_CLOSED ? &old : &content, times, seed(), &figures);
    ck_assert_msg(figures.faults == 0, "%lld faults, the first: %s", (long long)figures.faults,
                  figures.first);
}

/* ---- stories ---- */

static void tell_call(wlz_registry *reg)
{
    assert_ok(reg, call_rightly(called, reg, &out));
    outputs_free(&out);
    power_acknowledged(reg);
    wlz_close(reg);
}

static void add_provider(wlz_registry *reg, int number)
{
    char agb[20];

    snprintf(agb, sizeof agb, "%08d", 31000001 + number);
    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample provider"));
}

static void reserve(wlz_registry *reg, int number)
{
    wlz_lump_sum sum = {.office = OFFICE,
                        .agb = GZ_PROVIDER,
                        .year = 2023,
                        .purpose = "other",
                        .amount_cents = 100 + number,
                        .second = true};

    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, NULL));
}

/* Many transactions, with the log taken over into the file every so often. */
static void tell_many(wlz_registry *reg)
{
    sqlite3_wal_autocheckpoint(reg->db, 60);
    for (int i = 0; i < 30; i++) {
        if (i % 3 == 0)
            add_provider(reg, i);
        else
            reserve(reg, i);
        power_acknowledged(reg);
    }
    wlz_close(reg);
}

/* One transaction that memory does not hold: its pages are in the log before it is committed. */
static void tell_large(wlz_registry *reg)
{
    ck_assert_int_eq(sqlite3_exec(reg->db, "PRAGMA cache_size = 10", NULL, NULL, NULL), SQLITE_OK);
    for (int round = 0; round < 2; round++) {
        assert_ok(reg, wlz_begin(reg));
        for (int i = 0; i < 60; i++)
            add_provider(reg, round * 100 + i);
        assert_ok(reg, wlz_commit(reg));
        power_acknowledged(reg);
    }
    wlz_close(reg);
}

/* What is undone, and what was only tried, leaves nothing. */
static void tell_undone(wlz_registry *reg)
{
    ck_assert_int_eq(sqlite3_exec(reg->db, "PRAGMA cache_size = 10", NULL, NULL, NULL), SQLITE_OK);
    for (int i = 0; i < 6; i++) {
        assert_ok(reg, i % 2 == 0 ? wlz_begin(reg) : wlz_begin_what_if(reg));
        for (int j = 0; j < 20; j++)
            add_provider(reg, i * 100 + j);
        assert_ok(reg, wlz_rollback(reg));
        add_provider(reg, 1000 + i);
        power_acknowledged(reg);
    }
    wlz_close(reg);
}

/* While somebody reads what was, the log grows and the file is taken over in part. */
static void tell_beside_reader(wlz_registry *reg)
{
    sqlite3 *reader = NULL;

    ck_assert_int_eq(sqlite3_open(POWER_FILE, &reader), SQLITE_OK);
    sqlite3_wal_autocheckpoint(reg->db, 30);
    for (int i = 0; i < 16; i++) {
        if (i % 4 == 1)
            ck_assert_int_eq(
                sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM provider", NULL, NULL, NULL),
                SQLITE_OK);
        if (i % 4 == 3)
            ck_assert_int_eq(sqlite3_exec(reader, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
        add_provider(reg, i);
        power_acknowledged(reg);
    }
    ck_assert_int_eq(sqlite3_close(reader), SQLITE_OK);
    wlz_close(reg);
}

/* Made, closed and opened: the log is made and removed. */
static void tell_creation(wlz_registry *reg)
{
    reg = registry_at(POWER_FILE);
    power_acknowledged(reg);
    for (int i = 0; i < 3; i++) {
        add_provider(reg, i);
        power_acknowledged(reg);
        wlz_close(reg);
        reg = registry_at(POWER_FILE);
    }
    wlz_close(reg);
}

/* A registry is made of an export. */
static void tell_import(wlz_registry *reg)
{
    reg = registry_at(POWER_FILE);
    power_acknowledged(reg);
    assert_ok(reg, wlz_import(reg, exported));
    power_acknowledged(reg);
    wlz_close(reg);
}

/* A file of an older schema, without a log, is brought up to date when it is opened. */
static void tell_upgrade(wlz_registry *reg)
{
    reg = registry_at(POWER_FILE);
    power_acknowledged(reg);
    wlz_close(reg);
}

/*
 * A copy is made of a registry: what there is of it before that is acknowledged is no registry. The library makes the file by
 * itself, so one stands on the real disk as well, in a folder of the test's own, and the one in memory is there from the start.
 */
static void copy_registry(wlz_status (*backup)(wlz_registry *reg, const char *path))
{
    static const power_bytes nothing;
    char folder[TEST_PATH_MAX];
    int before = open(".", O_RDONLY | O_DIRECTORY);
    wlz_registry *reg;

    scratch_path(folder);
    *strrchr(folder, '/') = '\0';
    ck_assert(before >= 0 && chdir(folder) == 0);
    power_disk_put("source.db", &content);
    power_disk_put(POWER_FILE, &nothing);
    reg = registry_at("source.db");
    assert_ok(reg, backup(reg, POWER_FILE));
    power_acknowledged(reg);
    wlz_close(reg);
    ck_assert(remove(POWER_FILE) == 0 && fchdir(before) == 0 && close(before) == 0);
    ck_assert_int_eq(rmdir(folder), 0);
}

static void tell_backup(wlz_registry *reg)
{
    (void)reg;
    copy_registry(wlz_backup);
}

static void tell_portable_backup(wlz_registry *reg)
{
    (void)reg;
    copy_registry(wlz_backup_portable);
}

static const struct {
    power_story story;
    int share; /* of a thousand recoveries: those of an import and an upgrade take long */
} STORIES[] = {{{"many", tell_many, POWER_OPENED}, 180},
               {{"large", tell_large, POWER_OPENED}, 100},
               {{"undone", tell_undone, POWER_OPENED}, 60},
               {{"beside a reader", tell_beside_reader, POWER_OPENED}, 110},
               {{"creation", tell_creation, POWER_NOTHING}, 57},
               {{"backup", tell_backup, POWER_NOTHING}, 15},
               {{"portable backup", tell_portable_backup, POWER_NOTHING}, 15},
               {{"import", tell_import, POWER_NOTHING}, 11},
               {{"upgrade", tell_upgrade, POWER_CLOSED}, 2}};

#define SHARE_OF_CALLS 450

static int64_t writing_calls(void)
{
    int64_t count = 0;

    for (size_t i = 0; i < call_count; i++)
        count += calls[i].kind == WRITES;
    return count;
}

START_TEST(test_power__lost_in_any_call_leaves_all_of_it_or_nothing)
{
    power_story story = {calls[_i].name, tell_call, POWER_OPENED};

    called = &calls[_i];
    if (called->kind == WRITES)
        try_story(&story, 1 + recoveries() * SHARE_OF_CALLS / 1000 / writing_calls());
}
END_TEST

START_TEST(test_power__lost_at_any_moment_loses_nothing_acknowledged)
{
    try_story(&STORIES[_i].story, recoveries() * STORIES[_i].share / 1000);
}
END_TEST

/* ---- what must be noticed, or the tests above prove nothing ---- */

static void tell_without_sync(wlz_registry *reg)
{
    sqlite3_exec(reg->db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
    tell_many(reg);
}

static void tell_with_few_syncs(wlz_registry *reg)
{
    sqlite3_exec(reg->db, "PRAGMA synchronous = NORMAL", NULL, NULL, NULL);
    tell_many(reg);
}

static void tell_acknowledging_too_early(wlz_registry *reg)
{
    assert_ok(reg, wlz_begin(reg));
    add_provider(reg, 1);
    power_acknowledged(reg);
    assert_ok(reg, wlz_commit(reg));
    wlz_close(reg);
}

START_TEST(test_power__lost_without_syncs_is_noticed)
{
    static const power_story stories[] = {{"OFF", tell_without_sync, POWER_OPENED},
                                          {"NORMAL", tell_with_few_syncs, POWER_OPENED},
                                          {"early", tell_acknowledging_too_early, POWER_OPENED},
                                          {"a disk that lies", tell_many, POWER_OPENED}};
    power_figures found = {0};

    power_disk_lie(_i == 3);
    power_try(&stories[_i], &content, 100, seed(), &found);
    power_disk_lie(false);
    ck_assert_msg(found.faults > 0, "%s: %lld recoveries without a fault", stories[_i].name,
                  (long long)found.recoveries);
}
END_TEST

Suite *power_suite(void)
{
    Suite *suite = suite_create("power");
    TCase *lost = tcase_create("lost");

    tcase_set_timeout(lost, 3600);
    tcase_add_unchecked_fixture(lost, setup, teardown);
    tcase_add_loop_test(lost, test_power__lost_in_any_call_leaves_all_of_it_or_nothing, 0,
                        (int)call_count);
    tcase_add_loop_test(lost, test_power__lost_at_any_moment_loses_nothing_acknowledged, 0,
                        sizeof STORIES / sizeof *STORIES);
    tcase_add_loop_test(lost, test_power__lost_without_syncs_is_noticed, 0, 4);
    suite_add_tcase(suite, lost);
    return suite;
}
