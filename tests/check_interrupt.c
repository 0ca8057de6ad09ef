/* Calls that are stopped: their work is undone, and the registry can be used afterwards. */
#include "calls.h"
#include "files.h"
#include "samples.h"

#include "file/connection.h"

#include <signal.h>
#include <sys/time.h>

Suite *interrupt_suite(void);

static wlz_registry *original, *reg;
static char pack[TEST_PATH_MAX + 8];
static outputs out;

static void make_original(void)
{
    file_setup();
    snprintf(pack, sizeof pack, "%s-pack", file_path);
    original = empty_registry();
    calls_prepare(original, pack);
}

static void drop_original(void)
{
    wlz_close(original);
    remove(pack);
    file_teardown();
}

static void setup(void)
{
    reg = registry_copy(original);
    outputs_poison(&out);
}

static void teardown(void)
{
    wlz_close(reg);
}

/* ---- SQLite counts its steps: an interrupt comes at one of them */

static struct {
    int64_t left, steps;
    bool fired;
} plan;

static int count_step(void *unused)
{
    (void)unused;
    plan.steps++;
    if (plan.left-- == 0) {
        plan.fired = true;
        wlz_interrupt(reg);
    }
    return 0;
}

static void arm(int64_t at)
{
    plan.left = at;
    plan.steps = 0;
    plan.fired = false;
    sqlite3_progress_handler(reg->db, 1, count_step, NULL);
}

static void disarm(void)
{
    sqlite3_progress_handler(reg->db, 0, NULL, NULL);
}

static void assert_idle(const char *what)
{
    ck_assert_msg(sqlite3_get_autocommit(reg->db) != 0, "%s: left a transaction", what);
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(reg->db, s)) != NULL;)
        ck_assert_msg(!sqlite3_stmt_busy(s), "%s: still running: %s", what, sqlite3_sql(s));
}

static void assert_stopped(const char *what, int64_t history)
{
    ck_assert_msg(strstr(wlz_message(reg), "stopped") != NULL, "%s: message: %s", what,
                  wlz_message(reg));
    ck_assert_msg(outputs_poisoned(&out), "%s: an output was touched", what);
    assert_idle(what);
    ck_assert_msg(sql_int(reg, "SELECT max(seq) FROM history") == history, "%s: was changed", what);
    ck_assert_msg(sql_int(reg, "SELECT count(*) FROM context") == 0, "%s: left its context", what);
}

/* Returns whether it was stopped; if not, it was too late. */
static bool call_stopped(const call *c, int64_t at)
{
    int64_t history = sql_int(reg, "SELECT max(seq) FROM history");
    wlz_status status;
    char what[100];

    snprintf(what, sizeof what, "%s, step %lld", c->name, (long long)at);
    arm(at);
    status = call_rightly(c, reg, &out);
    disarm();
    ck_assert_msg(status == WLZ_OK || (status == WLZ_INTERRUPTED && plan.fired), "%s: %s: %s", what,
                  wlz_status_name(status), wlz_message(reg));
    if (status == WLZ_INTERRUPTED)
        assert_stopped(what, history);
    outputs_free(&out);
    return status == WLZ_INTERRUPTED;
}

/* What a call that succeeded wrote would get in the way of the next. */
static void put_back(void)
{
    wlz_close(reg);
    reg = registry_copy(original);
}

/* Under the sanitizers fewer. */
#ifdef __SANITIZE_ADDRESS__
enum { PLACES = 11 };
#else
enum { PLACES = 25 };
#endif

START_TEST(test_interrupt__stops_a_call_anywhere)
{
    const call *c = &calls[_i];
    int stopped = 0;
    int64_t steps;

    if (c->kind == VALUE || c->kind == CONTROLS)
        return;
    call_stopped(c, -1);
    steps = plan.steps;
    put_back();
    for (int place = 0; place < PLACES; place++) {
        if (call_stopped(c, steps * place / PLACES))
            stopped++;
        else
            put_back();
    }
    ck_assert_msg(stopped > PLACES / 2 || steps < PLACES, "%s: stopped %d times in %lld steps",
                  c->name, stopped, (long long)steps);
    assert_unchanged(reg, registry_digest(original));
    ck_assert_msg(call_rightly(c, reg, &out) == WLZ_OK, "%s: %s", c->name, wlz_message(reg));
    outputs_free(&out);
}
END_TEST

/* ---- between SQLite's statements: the clock is read within a call */

static wlz_instant interrupting_clock(void *unused)
{
    (void)unused;
    wlz_interrupt(reg);
    return test_now;
}

START_TEST(test_interrupt__stops_a_call_between_its_statements)
{
    reg->clock = interrupting_clock;
    assert_status(reg, WLZ_INTERRUPTED, wlz_provider_add(reg, "30000009", NULL, "Sample"));
    assert_stopped("provider", sql_int(original, "SELECT max(seq) FROM history"));
    assert_status(reg, WLZ_INTERRUPTED, wlz_begin(reg));
    assert_idle("begin");
    assert_status(reg, WLZ_INTERRUPTED, wlz_begin_what_if(reg));
    assert_idle("what-if");
    reg->clock = test_clock;
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
}
END_TEST

START_TEST(test_interrupt__between_two_calls_does_nothing)
{
    wlz_interrupt(reg);
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
    wlz_interrupt(reg);
    assert_ok(reg, wlz_begin(reg));
    wlz_interrupt(reg);
    assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample"));
    wlz_interrupt(reg);
    assert_ok(reg, wlz_commit(reg));
    wlz_interrupt(reg);
    assert_ok(reg, wlz_begin_what_if(reg));
    wlz_interrupt(reg);
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_str_eq(wlz_message(reg), "");
}
END_TEST

/* ---- transactions */

/* Either the work of the call alone is undone, or all of the transaction is lost, and the registry says so. */
START_TEST(test_interrupt__within_a_transaction)
{
    int lost = 0, kept = 0;

    for (int at = 0; at < 400; at += 7) {
        wlz_status status;

        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample"));
        arm(at);
        status = wlz_provider_add(reg, "30000009", NULL, "Sample");
        disarm();
        if (status == WLZ_OK || sqlite3_get_autocommit(reg->db) == 0) {
            kept += status == WLZ_INTERRUPTED;
            ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider WHERE agb >= '30000008'"
                                          " AND agb <= '30000009'"),
                             status == WLZ_OK ? 2 : 1);
        } else {
            lost++;
            ck_assert_int_eq(status, WLZ_INTERRUPTED);
            assert_status(reg, WLZ_MISUSE, wlz_provider_add(reg, "30000009", NULL, "Sample"));
        }
        assert_ok(reg, wlz_rollback(reg));
        assert_idle("transaction");
    }
    ck_assert_int_gt(lost, 0);
    ck_assert_int_gt(kept, 0);
    assert_unchanged(reg, registry_digest(original));
}
END_TEST

static int interrupting_commit(void *unused)
{
    (void)unused;
    wlz_interrupt(reg);
    return 0;
}

START_TEST(test_interrupt__that_comes_too_late)
{
    sqlite3_commit_hook(reg->db, interrupting_commit, NULL);
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
    assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample"));
    sqlite3_commit_hook(reg->db, NULL, NULL);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider WHERE agb IN ('30000008',"
                                  " '30000009')"),
                     2);
}
END_TEST

START_TEST(test_interrupt__of_a_commit_closes_the_transaction)
{
    int stopped = 0;

    for (int at = 0; at < 30; at++) {
        wlz_status status;

        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
        arm(at);
        status = wlz_commit(reg);
        disarm();
        assert_idle("commit");
        ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider WHERE agb = '30000009'"),
                         status == WLZ_OK);
        ck_assert(status == WLZ_OK || status == WLZ_INTERRUPTED);
        stopped += status == WLZ_INTERRUPTED;
        if (status == WLZ_OK)
            put_back();
    }
    ck_assert_int_gt(stopped, 0);
}
END_TEST

START_TEST(test_interrupt__does_not_stop_what_undoes)
{
    char *before = registry_digest(reg);

    for (int at = 0; at < 8; at++) {
        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample"));
        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample"));
        arm(at);
        assert_ok(reg, wlz_rollback(reg));
        disarm();
        arm(at);
        assert_ok(reg, wlz_rollback(reg));
        disarm();
        assert_idle("rollback");
    }
    assert_unchanged(reg, before);
}
END_TEST

/* ---- from a signal handler */

static void on_alarm(int unused)
{
    (void)unused;
    wlz_interrupt(reg);
}

START_TEST(test_interrupt__comes_from_a_signal)
{
    struct itimerval often = {{0, 3000}, {0, 3000}}, never = {{0, 0}, {0, 0}};
    struct sigaction alarm_action = {.sa_handler = on_alarm};
    int stopped = 0;

    sigaction(SIGALRM, &alarm_action, NULL);
    setitimer(ITIMER_REAL, &often, NULL);
    for (int i = 0; i < 100 && stopped < 20; i++) {
        wlz_status status = wlz_verify(reg);

        ck_assert(status == WLZ_OK || status == WLZ_INTERRUPTED);
        stopped += status == WLZ_INTERRUPTED;
    }
    setitimer(ITIMER_REAL, &never, NULL);
    ck_assert_int_gt(stopped, 0);
    assert_idle("signal");
    assert_sound(reg);
}
END_TEST

Suite *interrupt_suite(void)
{
    Suite *suite = suite_create("interrupt");
    TCase *any = tcase_create("calls"), *transaction = tcase_create("transactions");
    TCase *const all[] = {any, transaction};

    for (int i = 0; i < COUNT(all); i++) {
        tcase_add_unchecked_fixture(all[i], make_original, drop_original);
        tcase_add_checked_fixture(all[i], setup, teardown);
        suite_add_tcase(suite, all[i]);
    }
    tcase_set_timeout(any, 60);
    tcase_add_loop_test(any, test_interrupt__stops_a_call_anywhere, 0, (int)call_count);
    tcase_add_test(any, test_interrupt__stops_a_call_between_its_statements);
    tcase_add_test(any, test_interrupt__between_two_calls_does_nothing);
    tcase_add_test(any, test_interrupt__comes_from_a_signal);
    tcase_add_test(transaction, test_interrupt__within_a_transaction);
    tcase_add_test(transaction, test_interrupt__that_comes_too_late);
    tcase_add_test(transaction, test_interrupt__of_a_commit_closes_the_transaction);
    tcase_add_test(transaction, test_interrupt__does_not_stop_what_undoes);
    return suite;
}
