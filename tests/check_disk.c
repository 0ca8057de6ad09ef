/* Disks that fail and power that is lost: what was acknowledged is there, what was refused is not, and the registry
 * is sound. */
#include "calls.h"
#include "fault_disk.h"
#include "files.h"

Suite *disk_suite(void);

static file_bytes image; /* of a prepared registry */
static outputs out;

static void setup(void)
{
    char pack[TEST_PATH_MAX + 8];
    wlz_registry *reg;

    file_setup();
    disk_install();
    snprintf(pack, sizeof pack, "%s-pack", file_path);
    reg = registry_at(file_path);
    calls_prepare(reg, pack);
    wlz_close(reg);
    remove(pack);
    image = file_content(file_path);
    disk_settle();
    outputs_poison(&out);
}

static void teardown(void)
{
    free(image.bytes);
    file_teardown();
}

/* Only some of the calls are made to fail: all of them would take minutes. Under the sanitizers, which find another
 * kind of fault, they are fewer. Both steps are prime, so that every kind of call fails at some time. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 41
#else
#define STRIDE 7
#endif

/* WLZ_TEST_STRIDE=1: all of them. */
static int stride(void)
{
    const char *wanted = getenv("WLZ_TEST_STRIDE");

    return wanted != NULL ? atoi(wanted) : STRIDE;
}

/* ---- a story of six acts, each of which leaves one trace ---- */

static wlz_status register_provider(wlz_registry *reg)
{
    return wlz_provider_add(reg, "30000009", NULL, "Sample provider");
}

static wlz_status register_nota(wlz_registry *reg)
{
    wlz_document nota = {.id = "sample-nota",
                         .office = OFFICE,
                         .kind = "nota-van-inlichtingen",
                         .title = "Sample",
                         .published_on = 20220630,
                         .valid_from = 20230101};

    return wlz_document_add(reg, &nota);
}

static wlz_status agree_production(wlz_registry *reg)
{
    wlz_round round = {2, 2023, "initial", 1};
    wlz_production_line lines[] = {{"Z903", "care", 0, 1000000}, {"Z903", "nhc", 0, 1000000}};

    return wlz_production_add(reg, &round, lines, 2);
}

static wlz_status reserve(wlz_registry *reg)
{
    wlz_lump_sum sum = {.office = OFFICE,
                        .agb = GZ_PROVIDER,
                        .year = 2023,
                        .purpose = "other",
                        .amount_cents = 100000};

    return wlz_lump_sum_reserve(reg, &sum, NULL);
}

static wlz_status change_tariff(wlz_registry *reg)
{
    wlz_nza_tariff tariff = {"Z901", 2023, "care", 0, 26000, "sample"};

    return wlz_nza_tariff_set(reg, &tariff);
}

static wlz_status two_at_once(wlz_registry *reg)
{
    wlz_status status = wlz_begin(reg);

    if (status != WLZ_OK)
        return status;
    assert_ok(reg, wlz_lump_sum_commit(reg, 1));
    assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample provider"));
    return wlz_commit(reg);
}

static const struct {
    wlz_status (*run)(wlz_registry *reg);
    const char *trace; /* 1 when it is there */
} ACTS[] = {
    {register_provider, "SELECT count(*) FROM provider WHERE agb = '30000009'"},
    {register_nota, "SELECT count(*) FROM document WHERE id = 'sample-nota'"},
    {agree_production, "SELECT count(*) = 2 FROM production WHERE contract = 2"},
    {reserve, "SELECT count(*) FROM lump_sum WHERE amount_cents = 100000"},
    {change_tariff, "SELECT count(*) > 0 FROM production WHERE nza_cents = 26000"},
    {two_at_once, "SELECT count(*) FROM provider p, lump_sum l WHERE p.agb = '30000008'"
                  " AND l.id = 1 AND l.state = 'committed'"},
};

enum { ACT_COUNT = sizeof ACTS / sizeof *ACTS };

/* What became of each act: whether it must be there, may be, or must not. */
typedef enum fate { REFUSED, MAYBE, ACKNOWLEDGED } fate;

/* Play it on a registry that a file fails under. After a sync that fails nobody knows what is on the disk. */
static void play(wlz_registry *reg, wlz_status fault, fate fates[ACT_COUNT])
{
    for (int i = 0; i < ACT_COUNT; i++) {
        wlz_status status = ACTS[i].run(reg);

        ck_assert_msg(status == WLZ_OK || status == fault || status == WLZ_IO, "act %d: %s: %s", i,
                      wlz_status_name(status), wlz_message(reg));
        fates[i] = status == WLZ_OK ? ACKNOWLEDGED : disk_failed_in_sync() ? MAYBE : REFUSED;
    }
}

/* What was refused can be done once all is well again. */
static void play_again(wlz_registry *reg, fate fates[ACT_COUNT])
{
    for (int i = 0; i < ACT_COUNT; i++) {
        if (fates[i] != ACKNOWLEDGED)
            assert_ok(reg, ACTS[i].run(reg));
        fates[i] = ACKNOWLEDGED;
    }
}

static void assert_story(const fate fates[ACT_COUNT], const char *what)
{
    wlz_registry *reg = NULL;

    ck_assert_msg(file_open(0, &reg) == WLZ_OK, "%s: %s", what, wlz_message(reg));
    for (int i = 0; i < ACT_COUNT; i++) {
        bool there = sql_int(reg, ACTS[i].trace) == 1;

        ck_assert_msg(there || fates[i] != ACKNOWLEDGED, "%s: act %d was lost", what, i);
        ck_assert_msg(!there || fates[i] != REFUSED, "%s: act %d is there", what, i);
    }
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM context"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM verify"), 0);
    wlz_close(reg);
}

static void put_back(void)
{
    file_remove();
    file_write(file_path, image.bytes, image.size);
    disk_settle();
}

static void assert_all_is_sound(void)
{
    wlz_registry *reg = registry_at(file_path);

    assert_sound(reg);
    wlz_close(reg);
}

/* ---- errors and no room ---- */

static const struct {
    disk_fault fault;
    bool for_ever;
    wlz_status status;
} FAULTS[] = {{DISK_ERROR, false, WLZ_IO},
              {DISK_ERROR, true, WLZ_IO},
              {DISK_FULL, false, WLZ_FULL},
              {DISK_FULL, true, WLZ_FULL}};

START_TEST(test_disk__failing_loses_nothing_that_was_acknowledged)
{
    bool failed = true;

    for (int at = 0; failed; at += stride()) {
        fate fates[ACT_COUNT];
        wlz_registry *reg;
        char what[60];

        put_back();
        reg = registry_at(file_path);
        disk_arm(FAULTS[_i].fault, at, FAULTS[_i].for_ever);
        play(reg, FAULTS[_i].status, fates);
        if (FAULTS[_i].for_ever)
            wlz_close(reg); /* closing fails as well */
        failed = disk_disarm();
        if (!FAULTS[_i].for_ever) {
            play_again(reg, fates);
            wlz_close(reg);
        }
        snprintf(what, sizeof what, "call %d", at);
        assert_story(fates, what);
        if (at % 16 == 0)
            assert_all_is_sound();
    }
}
END_TEST

/* ---- power ---- */

#define OUTCOMES 2 /* at each point in time */

static bool lose_power(int at, uint32_t outcome)
{
    fate fates[ACT_COUNT];
    wlz_registry *reg;
    char what[60], shm[TEST_PATH_MAX + 8];
    bool failed;

    put_back();
    reg = registry_at(file_path);
    disk_arm(DISK_POWER, at, true);
    play(reg, WLZ_IO, fates);
    wlz_close(reg);
    failed = disk_disarm();
    for (int i = 0; i < ACT_COUNT; i++) /* what was on its way may have arrived */
        if (fates[i] == REFUSED && (i == 0 || fates[i - 1] == ACKNOWLEDGED))
            fates[i] = MAYBE;
    disk_restart((uint32_t)at * OUTCOMES + outcome);
    snprintf(shm, sizeof shm, "%s-shm", file_path);
    remove(shm);
    snprintf(what, sizeof what, "call %d, outcome %u", at, outcome);
    assert_story(fates, what);
    return failed;
}

START_TEST(test_disk__without_power_loses_nothing_that_was_acknowledged)
{
    bool failed = true;

    for (int at = 0; failed; at += stride())
        for (uint32_t outcome = 0; outcome < OUTCOMES; outcome++) {
            failed = lose_power(at, outcome);
            if (at % 32 == 0 && outcome == 0)
                assert_all_is_sound();
        }
}
END_TEST

Suite *disk_suite(void)
{
    Suite *suite = suite_create("disk");
    TCase *disk = tcase_create("disk");

    tcase_add_checked_fixture(disk, setup, teardown);
    tcase_set_timeout(disk, 120);
    tcase_add_loop_test(disk, test_disk__failing_loses_nothing_that_was_acknowledged, 0,
                        sizeof FAULTS / sizeof *FAULTS);
    tcase_add_test(disk, test_disk__without_power_loses_nothing_that_was_acknowledged);
    suite_add_tcase(suite, disk);
    return suite;
}
