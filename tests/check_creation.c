/* Making a registry: whole or not at all, whatever fails and whoever else makes it. */
#include "files.h"

#include "fault_disk.h"

#include <sys/wait.h>
#include <unistd.h>

Suite *creation_suite(void);

#define NEVER 1000000

/* Of the many calls of a creation: the first and the last ones, and some between. */
static int next_call(int at, int calls)
{
    return at < 3 || at > calls - 14 ? at + 1 : at + 1 + calls / 6;
}

/* How many calls to the disk a creation makes that can fail in this way. */
static int calls_of_creation(disk_fault fault)
{
    int calls;

    disk_install();
    disk_arm(fault, NEVER, false);
    wlz_close(registry_at(file_path));
    calls = disk_calls();
    disk_disarm();
    file_remove();
    return calls;
}

static void assert_nothing_or_whole(bool thoroughly)
{
    wlz_registry *reg = NULL;
    wlz_status status = file_open(0, &reg);

    if (status == WLZ_OK)
        assert_sound(reg);
    else if (status == WLZ_NOTREGISTRY)
        ck_assert_ptr_nonnull(strstr(wlz_message(reg), "empty"));
    else
        ck_assert_int_eq(status, WLZ_IO); /* there is no file */
    wlz_close(reg);
    if (thoroughly) {
        reg = registry_at(file_path);
        assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample provider"));
        assert_sound(reg);
        wlz_close(reg);
    }
    file_remove();
}

static const struct {
    disk_fault fault;
    bool for_ever;
    wlz_status status;
} FAULTS[] = {{DISK_ERROR, false, WLZ_IO}, {DISK_ERROR, true, WLZ_IO}, {DISK_FULL, true, WLZ_FULL}};

START_TEST(test_creation__failing_leaves_no_half)
{
    int calls = calls_of_creation(FAULTS[_i].fault);

    for (int at = 0; at <= calls; at = next_call(at, calls)) {
        wlz_registry *reg = NULL;
        wlz_status status;

        disk_arm(FAULTS[_i].fault, at, FAULTS[_i].for_ever);
        status = file_open(WLZ_OPEN_CREATE, &reg);
        if (disk_disarm() && status != WLZ_OK)
            ck_assert_int_eq(status, FAULTS[_i].status);
        else
            ck_assert_int_eq(status, WLZ_OK);
        wlz_close(reg);
        assert_nothing_or_whole(at % 5 == 0);
    }
}
END_TEST

static void create_and_die(int at)
{
    wlz_registry *reg = NULL;

    disk_arm(DISK_KILL, at, false);
    _exit(file_open(WLZ_OPEN_CREATE, &reg) == WLZ_OK ? 0 : 1);
}

START_TEST(test_creation__killed_leaves_no_half)
{
    int calls = calls_of_creation(DISK_KILL);

    for (int at = 0; at <= calls; at = next_call(at, calls)) {
        pid_t child = fork();
        int status;

        if (child == 0)
            create_and_die(at);
        waitpid(child, &status, 0);
        ck_assert(WIFEXITED(status) && (WEXITSTATUS(status) == 9 || WEXITSTATUS(status) == 0));
        assert_nothing_or_whole(at % 5 == 0);
    }
}
END_TEST

#define CREATORS 4

static void create_one_of_many(int number, int busy_timeout_ms)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    wlz_status status;
    char agb[20];

    options.busy_timeout_ms = busy_timeout_ms;
    status = wlz_open(file_path, &options, &reg);
    expect(status == WLZ_OK || (status == WLZ_BUSY && busy_timeout_ms == 0), 10 + (int)status);
    snprintf(agb, sizeof agb, "3000000%d", number + 1);
    if (status == WLZ_OK)
        status = wlz_provider_add(reg, agb, NULL, "Sample provider");
    expect(status == WLZ_OK || (status == WLZ_BUSY && busy_timeout_ms == 0), 40 + (int)status);
    wlz_close(reg);
    _exit(0);
}

START_TEST(test_creation__by_many_processes_at_once)
{
    int timeout = _i % 2 == 0 ? 20000 : 0, status;
    wlz_registry *reg;

    for (int i = 0; i < CREATORS; i++)
        if (fork() == 0)
            create_one_of_many(i, timeout);
    for (int i = 0; i < CREATORS; i++) {
        ck_assert_int_gt(wait(&status), 0);
        ck_assert_int_eq(status, 0);
    }
    reg = registry_at(file_path);
    if (timeout > 0)
        ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider"), CREATORS);
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

Suite *creation_suite(void)
{
    Suite *suite = suite_create("creation");
    TCase *creation = tcase_create("creation");

    tcase_add_checked_fixture(creation, file_setup, file_teardown);
    tcase_add_loop_test(creation, test_creation__failing_leaves_no_half, 0,
                        sizeof FAULTS / sizeof *FAULTS);
    tcase_add_test(creation, test_creation__killed_leaves_no_half);
    tcase_add_loop_test(creation, test_creation__by_many_processes_at_once, 0, 6);
    suite_add_tcase(suite, creation);
    return suite;
}
