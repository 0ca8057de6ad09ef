#define _GNU_SOURCE /* locks of an open file */
/*
 * Writers of one machine wait in line: all of them get their turn, none of them waits for one that is gone or asleep.
 *
 * WLZ_TEST_WRITERS and WLZ_TEST_CENTS make a campaign of the first test; with WLZ_TEST_QUEUE=no it shows what SQLite's
 * own waiting does.
 */
#include "crew.h"
#include "files.h"
#include "samples.h"

#include "file/connection.h"

#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

Suite *queue_suite(void);

#define WRITERS 8
#define MOST_WRITERS 64
#define CENTS 480
#define DAYS 40000
#define SLOWEST_MS 60000 /* of which the waits are counted, by the tenth of a millisecond */
#define PATIENT 20000

static int number_of(const char *variable, int otherwise)
{
    const char *value = getenv(variable);

    return value != NULL ? atoi(value) : otherwise;
}

static unsigned queue_flags(void)
{
    const char *wanted = getenv("WLZ_TEST_QUEUE");

    return wanted != NULL && strcmp(wanted, "no") == 0 ? WLZ_OPEN_NETWORK : 0;
}

static wlz_registry *writer_open(int timeout_ms, unsigned flags)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    options.flags = flags;
    options.busy_timeout_ms = timeout_ms;
    assert_ok(reg, wlz_open(file_path, &options, &reg));
    return reg;
}

static wlz_status reserve_cent(wlz_registry *reg)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 1);

    sum.second = true;
    return wlz_lump_sum_reserve(reg, &sum, NULL);
}

static void prepare(int cents)
{
    wlz_registry *reg = sample_registry_at(file_path);

    agreed(reg, GZ_PROVIDER, "Z901", DAYS);
    reserved(reg, GZ_PROVIDER, position_of(reg, GZ_PROVIDER).headroom_cents - cents);
    wlz_close(reg);
}

static int64_t now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* ---- writers without a pause, until the cap is reached ---- */

typedef struct tally {
    int commits, busy, strange;
    int waits[SLOWEST_MS * 10]; /* calls that took so many tenths of a millisecond */
} tally;

static _Noreturn void write_until_refused(int go, int result)
{
    static tally mine;
    wlz_registry *reg = writer_open(5000, queue_flags());
    wlz_status status = WLZ_OK;
    char letter = 'r';

    crew_write(result, &letter, 1);
    expect(crew_read(go, &letter, 1), 4);
    while (status == WLZ_OK || status == WLZ_BUSY) {
        int64_t begun = now_us(), took;

        status = reserve_cent(reg);
        took = (now_us() - begun) / 100;
        mine.waits[took < SLOWEST_MS * 10 ? took : SLOWEST_MS * 10 - 1]++;
        mine.commits += status == WLZ_OK;
        mine.busy += status == WLZ_BUSY;
        mine.strange += status != WLZ_OK && status != WLZ_BUSY && status != WLZ_REFUSED;
    }
    wlz_close(reg);
    crew_write(result, &mine, sizeof mine);
    _exit(0);
}

/* The wait that all but so many of a thousand calls did not exceed, in microseconds. */
static int64_t wait_at(const tally *all, int calls, int thousandths)
{
    int64_t seen = 0;

    for (int i = 0; i < SLOWEST_MS * 10; i++)
        if ((seen += all->waits[i]) * 1000 >= (int64_t)calls * thousandths)
            return (i + 1) * 100;
    return SLOWEST_MS * 1000;
}

START_TEST(test_queue__lets_all_writers_in_until_the_cap_is_reached)
{
    static tally one, all;
    int writers = number_of("WLZ_TEST_WRITERS", WRITERS),
        cents = number_of("WLZ_TEST_CENTS", CENTS);
    int least = cents, most = 0;
    writer crew[MOST_WRITERS] = {{0}};
    wlz_registry *reg;
    int64_t begun;
    char letter;

    memset(&all, 0, sizeof all);
    prepare(cents);
    for (int i = 0; i < writers; i++) {
        crew[i] = crew_spawn(crew, i);
        if (crew[i].process == 0)
            write_until_refused(crew[i].go, crew[i].result);
    }
    for (int i = 0; i < writers; i++)
        ck_assert(crew_read(crew[i].result, &letter, 1));
    begun = now_us();
    for (int i = 0; i < writers; i++)
        ck_assert_int_eq(write(crew[i].go, "g", 1), 1);
    for (int i = 0; i < writers; i++) {
        ck_assert(crew_read(crew[i].result, &one, sizeof one));
        crew_finish(&crew[i]);
        all.commits += one.commits;
        all.busy += one.busy;
        all.strange += one.strange;
        least = one.commits < least ? one.commits : least;
        most = one.commits > most ? one.commits : most;
        for (int t = 0; t < SLOWEST_MS * 10; t++)
            all.waits[t] += one.waits[t];
    }
    printf("queue: %d writers, %d commits in %.1f s, %d to %d each, %d busy; a call took p50 %lld, "
           "p99 %lld, most %lld "
           "us\n",
           writers, all.commits, (double)(now_us() - begun) / 1e6, least, most, all.busy,
           (long long)wait_at(&all, all.commits + all.busy, 500),
           (long long)wait_at(&all, all.commits + all.busy, 990),
           (long long)wait_at(&all, all.commits + all.busy, 1000));
    ck_assert_int_eq(all.commits, cents);
    ck_assert_int_eq(all.strange, 0);
    reg = writer_open(PATIENT, 0);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE amount_cents = 1"), cents);
    assert_sound(reg);
    wlz_close(reg);
    if (queue_flags() == 0 && writers > 1) {
        ck_assert_int_eq(all.busy, 0);
        ck_assert_msg(least * 2 >= most, "one writer wrote %d times, another one %d", least, most);
    }
}
END_TEST

/* ---- one that holds the file, and some that wait ---- */

/* Opens the file, and is told when to write; says how that ended. */
static _Noreturn void write_when_told(int go, int result, int timeout_ms)
{
    wlz_registry *reg = writer_open(timeout_ms, 0);
    char letter = 'r';

    crew_write(result, &letter, 1);
    expect(crew_read(go, &letter, 1), 4);
    letter = (char)('0' + reserve_cent(reg));
    crew_write(result, &letter, 1);
    _exit(0);
}

static char said(const writer *w)
{
    char letter = '?';

    return crew_read(w->result, &letter, 1) ? letter : '?';
}

static void rest_ms(int ms)
{
    nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L}, NULL);
}

/* The crew is ready, and then the test itself begins to write. */
static wlz_registry *hold(writer *crew, int count, int timeout_ms)
{
    wlz_registry *reg;

    prepare(100);
    for (int i = 0; i < count; i++) {
        crew[i] = crew_spawn(crew, i);
        if (crew[i].process == 0)
            write_when_told(crew[i].go, crew[i].result, timeout_ms);
    }
    for (int i = 0; i < count; i++)
        ck_assert_int_eq(said(&crew[i]), 'r');
    reg = writer_open(PATIENT, 0);
    ck_assert(reg->queue.open);
    assert_ok(reg, wlz_begin(reg));
    return reg;
}

static void let_wait(const writer *w)
{
    ck_assert_int_eq(write(w->go, "g", 1), 1);
    rest_ms(60);
}

/* Whoever is first is killed, or is put to sleep; the second one gets in, and soon. */
START_TEST(test_queue__goes_on_without_the_first)
{
    writer crew[2] = {{0}};
    wlz_registry *reg = hold(crew, 2, PATIENT);
    int64_t begun;

    let_wait(&crew[0]);
    let_wait(&crew[1]);
    kill(crew[0].process, _i == 0 ? SIGKILL : SIGSTOP);
    begun = now_us();
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(said(&crew[1]), '0' + WLZ_OK);
    ck_assert_int_lt(now_us() - begun, 5000000);
    kill(crew[0].process, SIGKILL);
    crew_finish(&crew[0]);
    crew_finish(&crew[1]);
    wlz_close(reg);
}
END_TEST

START_TEST(test_queue__waits_as_long_as_the_registry_waits)
{
    int timeout_ms = _i == 0 ? 200 : 700;
    writer impatient[1] = {{0}};
    wlz_registry *reg = hold(impatient, 1, timeout_ms);
    int64_t begun = now_us();

    let_wait(&impatient[0]);
    ck_assert_int_eq(said(&impatient[0]), '0' + WLZ_BUSY);
    ck_assert_int_ge(now_us() - begun, timeout_ms * 1000);
    ck_assert_int_lt(now_us() - begun, 5000000);
    crew_finish(&impatient[0]);
    assert_ok(reg, wlz_rollback(reg));
    wlz_close(reg);
}
END_TEST

static wlz_registry *stopped;

static void on_alarm(int unused)
{
    (void)unused;
    wlz_interrupt(stopped);
}

START_TEST(test_queue__stops_waiting_when_interrupted)
{
    struct sigaction action = {.sa_handler = on_alarm}, before;
    wlz_registry *reg = hold(NULL, 0, 0);

    stopped = writer_open(PATIENT, 0);
    sigaction(SIGALRM, &action, &before);
    alarm(1);
    assert_status(stopped, WLZ_INTERRUPTED, reserve_cent(stopped));
    sigaction(SIGALRM, &before, NULL);
    assert_ok(reg, wlz_rollback(reg));
    assert_ok(stopped, reserve_cent(stopped));
    wlz_close(stopped);
    wlz_close(reg);
}
END_TEST

/* One that is no registry takes no place: the first in line waits for it, and no longer than it may. */
START_TEST(test_queue__gives_up_when_another_program_writes)
{
    sqlite3 *db = NULL;
    wlz_registry *reg;

    prepare(100);
    reg = writer_open(20, 0);
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_status(reg, WLZ_BUSY, reserve_cent(reg));
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    assert_ok(reg, reserve_cent(reg));
    wlz_close(reg);
}
END_TEST

static void take_place(int folder, const wlz_registry *reg, int64_t place)
{
    struct flock one = {
        .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = reg->queue.first + place, .l_len = 1};

    ck_assert_int_eq(fcntl(folder, F_OFD_SETLK, &one), 0);
}

/* Places that are held by others who never write cost the time that the registry waits, not the write. */
START_TEST(test_queue__writes_at_last_behind_a_long_line_that_stands_still)
{
    char directory[TEST_PATH_MAX];
    wlz_registry *reg;
    int folder;

    prepare(100);
    reg = writer_open(10, 0);
    snprintf(directory, sizeof directory, "%.*s", (int)(strrchr(file_path, '/') - file_path),
             file_path);
    folder = open(directory, O_RDONLY | O_DIRECTORY);
    take_place(folder, reg, 1);
    take_place(folder, reg, 40);
    assert_ok(reg, reserve_cent(reg));
    close(folder);
    wlz_close(reg);
}
END_TEST

/* The place is given up however a transaction ends. */
START_TEST(test_queue__is_left_when_a_transaction_ends)
{
    wlz_registry *reg = hold(NULL, 0, 0);

    ck_assert_int_ne(reg->queue.place, 0);
    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_ne(reg->queue.place, 0);
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(reg->queue.place, 0);
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_status(reg, WLZ_MISUSE, wlz_commit(reg));
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(reg->queue.place, 0);
    assert_ok(reg, reserve_cent(reg));
    ck_assert_int_eq(reg->queue.place, 0);
    assert_status(reg, WLZ_INVALID, wlz_provider_add(reg, "1", NULL, "Sample"));
    ck_assert_int_eq(reg->queue.place, 0);
    wlz_close(reg);
}
END_TEST

/* Readers, memory, files of several machines, and connections of others have none; and it makes no file. */
START_TEST(test_queue__is_for_writers_of_a_file_of_this_machine)
{
    static const unsigned flags[] = {WLZ_OPEN_READONLY, WLZ_OPEN_NETWORK};
    wlz_registry *reg = hold(NULL, 0, 0);
    int neighbours = file_neighbours(file_path);
    sqlite3 *db = NULL;

    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(neighbours,
                     5); /* itself, its log and its index, and the two names of every folder */
    wlz_close(reg);
    for (int i = 0; i < COUNT(flags); i++) {
        ck_assert_int_eq(file_open(flags[i], &reg), WLZ_OK);
        ck_assert(!reg->queue.open);
        wlz_close(reg);
    }
    reg = empty_registry();
    ck_assert(!reg->queue.open);
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    assert_ok(reg, wlz_attach(db, NULL, &reg));
    ck_assert(!reg->queue.open);
    wlz_close(reg);
    sqlite3_close(db);
}
END_TEST

Suite *queue_suite(void)
{
    Suite *suite = suite_create("queue");
    TCase *queue = tcase_create("queue");

    tcase_add_checked_fixture(queue, file_setup, file_teardown);
    tcase_set_timeout(queue, 3600);
    tcase_add_test(queue, test_queue__lets_all_writers_in_until_the_cap_is_reached);
    tcase_add_loop_test(queue, test_queue__goes_on_without_the_first, 0, 2);
    tcase_add_loop_test(queue, test_queue__waits_as_long_as_the_registry_waits, 0, 2);
    tcase_add_test(queue, test_queue__stops_waiting_when_interrupted);
    tcase_add_test(queue, test_queue__gives_up_when_another_program_writes);
    tcase_add_test(queue, test_queue__writes_at_last_behind_a_long_line_that_stands_still);
    tcase_add_test(queue, test_queue__is_left_when_a_transaction_ends);
    tcase_add_test(queue, test_queue__is_for_writers_of_a_file_of_this_machine);
    suite_add_tcase(suite, queue);
    return suite;
}
