/* Each public function, with each of its calls to the disk failing in turn: an error and nothing else, and it can be
 * called again. */
#include "calls.h"
#include "fault_disk.h"
#include "files.h"

#include "file/connection.h"

Suite *disk_call_suite(void);

/* As in check_disk.c: every which call fails. WLZ_TEST_STRIDE=1: all of them. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 97
#else
#define STRIDE 17
#endif

static char pack[TEST_PATH_MAX + 8];
static file_bytes image; /* of a prepared registry */
static wlz_registry *reg;
static outputs out;
static long long faults;

static int stride(void)
{
    const char *wanted = getenv("WLZ_TEST_STRIDE");

    return wanted != NULL ? atoi(wanted) : STRIDE;
}

static void setup(void)
{
    file_setup();
    disk_install();
    snprintf(pack, sizeof pack, "%s-pack", file_path);
    reg = registry_at(file_path);
    calls_prepare(reg, pack);
    wlz_close(reg);
    reg = NULL;
    image = file_content(file_path);
    disk_settle();
    outputs_poison(&out);
}

static void teardown(void)
{
    printf("disk: %lld failures of a call to the disk in a public function\n", faults);
    wlz_close(reg);
    free(image.bytes);
    remove(pack);
    file_teardown();
}

static void put_back(void)
{
    wlz_close(reg);
    file_remove();
    file_write(file_path, image.bytes, image.size);
    disk_settle();
    reg = registry_at(file_path);
}

static const struct {
    disk_fault fault;
    bool for_ever;
    wlz_status status;
} FAULTS[] = {{DISK_ERROR, false, WLZ_IO},
              {DISK_ERROR, true, WLZ_IO},
              {DISK_READ, false, WLZ_IO},
              {DISK_READ, true, WLZ_IO},
              {DISK_FULL, true, WLZ_FULL}};

enum { FAULT_COUNT = sizeof FAULTS / sizeof *FAULTS };

/* A right call with its call number `at` to the disk failing. */
static void call_failing(const call *c, int which, int at)
{
    int64_t history = sql_int(reg, "SELECT max(seq) FROM history");
    wlz_status status;
    bool failed;
    char what[120];

    snprintf(what, sizeof what, "%s, fault %d at call %d", c->name, which, at);
    sqlite3_db_release_memory(reg->db); /* so that it reads */
    disk_arm(FAULTS[which].fault, at, FAULTS[which].for_ever);
    status = call_rightly(c, reg, &out);
    failed = disk_disarm();
    faults += failed;
    if (status == WLZ_OK) {
        outputs_free(&out);
        if (c->kind == WRITES)
            put_back();
        return;
    }
    ck_assert_msg(failed && (status == FAULTS[which].status || status == WLZ_IO), "%s: %s: %s",
                  what, wlz_status_name(status), wlz_message(reg));
    ck_assert_msg(outputs_poisoned(&out), "%s: an output was touched", what);
    ck_assert_msg(sqlite3_get_autocommit(reg->db) != 0, "%s: left a transaction", what);
    ck_assert_msg(sql_int(reg, "SELECT max(seq) FROM history") == history, "%s: was changed", what);
    ck_assert_msg(sql_int(reg, "SELECT count(*) FROM context") == 0, "%s: left its context", what);
}

/* How many calls to the disk it makes that can fail so. */
static int calls_of(const call *c, disk_fault fault)
{
    int count;

    sqlite3_db_release_memory(reg->db);
    disk_arm(fault, 1000000, false);
    ck_assert_msg(call_rightly(c, reg, &out) == WLZ_OK, "%s: %s", c->name, wlz_message(reg));
    count = disk_calls();
    disk_disarm();
    outputs_free(&out);
    if (c->kind == WRITES)
        put_back();
    return count;
}

START_TEST(test_disk_call__failing_changes_nothing)
{
    const call *c = &calls[_i];
    int reads, changes;

    if (c->kind != WRITES && c->kind != READS)
        return;
    if (reg == NULL)
        reg = registry_at(file_path);
    reads = calls_of(c, DISK_READ);
    changes = c->kind == WRITES ? calls_of(c, DISK_ERROR) : 0;
    for (int which = 0; which < FAULT_COUNT; which++)
        for (int at = 0; at < (FAULTS[which].fault == DISK_READ ? reads : changes); at += stride())
            call_failing(c, which, at);
    assert_ok(reg, wlz_begin_what_if(reg));
    ck_assert_msg(call_rightly(c, reg, &out) == WLZ_OK, "%s: %s", c->name, wlz_message(reg));
    assert_ok(reg, wlz_rollback(reg));
    outputs_free(&out);
}
END_TEST

Suite *disk_call_suite(void)
{
    Suite *suite = suite_create("disk_call");
    TCase *disk = tcase_create("disk");

    tcase_set_timeout(disk, 3600);
    tcase_add_unchecked_fixture(disk, setup, teardown);
    tcase_add_loop_test(disk, test_disk_call__failing_changes_nothing, 0, (int)call_count);
    suite_add_tcase(suite, disk);
    return suite;
}
