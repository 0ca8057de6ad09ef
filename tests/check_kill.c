/*
 * Writers that are killed at any moment, on a real disk: what they were told is stored is stored, and nothing in part.
 *
 * WLZ_TEST_KILLS makes a campaign of it.
 */
#include "files.h"
#include "random.h"
#include "samples.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

Suite *kill_suite(void);

#define WRITERS 3 /* at a time */
#define SEED 20230101
#ifdef __SANITIZE_ADDRESS__
#define KILLS 20
#else
#define KILLS 60
#endif

static int kills(void)
{
    const char *wanted = getenv("WLZ_TEST_KILLS");

    return wanted != NULL ? atoi(wanted) : KILLS;
}

typedef struct writer {
    pid_t process;
    int number; /* of all writers */
    int acknowledged;
} writer;

static wlz_registry *opened(void)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    options.flags = 0;
    options.busy_timeout_ms = 20000;
    assert_ok(reg, wlz_open(file_path, &options, &reg));
    return reg;
}

/* A row of a writer's own, which has its name. */
static wlz_status reserve(wlz_registry *reg, int number, int row)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 1);
    char name[40];

    snprintf(name, sizeof name, "writer-%d-%d", number, row);
    sum.reference = name;
    return wlz_lump_sum_reserve(reg, &sum, NULL);
}

/* Two rows in each transaction; then a byte to whoever counts. */
static _Noreturn void write_for_ever(int number, int told)
{
    wlz_registry *reg = opened();

    for (int row = 0;; row += 2) {
        expect(wlz_begin(reg) == WLZ_OK, 3);
        expect(reserve(reg, number, row) == WLZ_OK, 4);
        expect(reserve(reg, number, row + 1) == WLZ_OK, 5);
        expect(wlz_commit(reg) == WLZ_OK, 6);
        expect(write(told, "c", 1) == 1, 7);
    }
}

static writer started(int number, int *counted)
{
    writer w = {.number = number};
    int ends[2];

    ck_assert_int_eq(pipe(ends), 0);
    fflush(NULL);
    w.process = fork();
    ck_assert_int_ge(w.process, 0);
    if (w.process == 0) {
        close(ends[0]);
        write_for_ever(number, ends[1]);
    }
    close(ends[1]);
    *counted = ends[0];
    return w;
}

static void killed(writer *w, int counted)
{
    char bytes[4096];
    ssize_t more;
    int status;

    kill(w->process, SIGKILL);
    ck_assert_int_eq(waitpid(w->process, &status, 0), w->process);
    ck_assert_msg(WIFSIGNALED(status), "the writer ended with %d", WEXITSTATUS(status));
    while ((more = read(counted, bytes, sizeof bytes)) > 0)
        w->acknowledged += (int)more;
    close(counted);
}

static int assert_stored(wlz_registry *reg, const writer *w)
{
    char sql[100];
    int64_t rows;

    snprintf(sql, sizeof sql, "SELECT count(*) FROM lump_sum WHERE reference GLOB 'writer-%d-*'",
             w->number);
    rows = sql_int(reg, sql);
    ck_assert_msg(rows == 2 * w->acknowledged || rows == 2 * (w->acknowledged + 1),
                  "writer %d was told %d times that two rows are stored, and there are %lld",
                  w->number, w->acknowledged, (long long)rows);
    return w->acknowledged;
}

/* Kill so many writers of a new registry. Returns how many commits were acknowledged. */
static int kill_writers(int times, uint64_t *seed)
{
    wlz_registry *reg = sample_registry_at(file_path);
    writer crew[WRITERS];
    int counted[WRITERS], commits = 0, number = 0;

    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    wlz_close(reg);
    for (int i = 0; i < WRITERS; i++)
        crew[i] = started(number++, &counted[i]);
    for (int k = 0; k < times; k++) {
        int i = (int)random_below(seed, WRITERS);

        nanosleep(&(struct timespec){.tv_nsec = random_below(seed, 40000000)}, NULL);
        killed(&crew[i], counted[i]);
        reg = opened();
        commits += assert_stored(reg, &crew[i]);
        wlz_close(reg);
        crew[i] = started(number++, &counted[i]);
    }
    for (int i = 0; i < WRITERS; i++)
        killed(&crew[i], counted[i]);
    reg = opened(); /* nobody else has it open: the log is recovered */
    for (int i = 0; i < WRITERS; i++)
        commits += assert_stored(reg, &crew[i]);
    assert_sound(reg);
    wlz_close(reg);
    file_remove();
    return commits;
}

START_TEST(test_kill__loses_nothing_and_leaves_nothing_in_part)
{
    int64_t commits = 0;
    uint64_t seed = SEED;
    int done = 0;

    while (done < kills()) {
        commits += kill_writers(KILLS - WRITERS, &seed);
        done += KILLS;
    }
    printf("kill: %d writers killed, %lld commits acknowledged, none lost, seed %d\n", done,
           (long long)commits, SEED);
}
END_TEST

Suite *kill_suite(void)
{
    Suite *suite = suite_create("kill");
    TCase *killing = tcase_create("kill");

    tcase_add_checked_fixture(killing, file_setup, file_teardown);
    tcase_set_timeout(killing, 7200);
    tcase_add_test(killing, test_kill__loses_nothing_and_leaves_nothing_in_part);
    suite_add_tcase(suite, killing);
    return suite;
}
