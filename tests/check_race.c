/*
 * Processes that race for the last euro of a cap: through the library, and through the sqlite3 shell. Each racer is a
 * process that opens the file itself; the referee starts them all at once, and checks the result through a connection
 * of its own.
 */
#include "crew.h"
#include "plans.h"

#include "file/connection.h"

#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 40
#define PATIENT 20000 /* ms: nobody hears that another one is writing */
#define MOST 8
#define LAST_EURO 100
#define DAYS 40000
#define DRAWERS 4
#define ADDENDA 29       /* of each drawer: one more than the funds can pay */
#define COST 700000      /* of each addendum */
#define TO_DRAW 20000000 /* 28 addenda, and € 4.000, too little for another one */

/* How an attempt ended, one letter each. */
enum { WON = 'w', OVER_CAP = 'c', BUSY = 'b', NO_FUND = 'f', STRANGE = '?' };

typedef writer racer; /* with a letter back for each attempt, or what the shell prints */

typedef wlz_status (*attempt)(wlz_registry *reg);

static char path[TEST_PATH_MAX];

/* ---- what racers try ---- */

static wlz_status reserve_last_euro(wlz_registry *reg)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, LAST_EURO);

    return wlz_lump_sum_reserve(reg, &sum, NULL);
}

static wlz_status reserve_cents_until_refused(wlz_registry *reg)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 1);
    wlz_status status;

    do
        status = wlz_lump_sum_reserve(reg, &sum, NULL);
    while (status == WLZ_OK);
    return status;
}

/* From € 250,00 to € 249,50: the headroom of all days together becomes € 800 less. */
static wlz_status lower_tariff(wlz_registry *reg)
{
    wlz_nza_tariff care = {"Z901", 2023, "care", 0, 24950, "sample"};

    return wlz_nza_tariff_set(reg, &care);
}

static wlz_status reserve_what_the_tariff_leaves(wlz_registry *reg)
{
    wlz_lump_sum sum = sample_lump_sum(GZ_PROVIDER, 80000);

    return wlz_lump_sum_reserve(reg, &sum, NULL);
}

/* Drafts "race-<racer>-1", "-2", ... until the fund has less left than one costs. */
static wlz_status agree_until_refused(wlz_registry *reg, int racer_number)
{
    char id[40];
    wlz_status status = WLZ_OK;

    for (int i = 1; status == WLZ_OK && i <= ADDENDA; i++) {
        snprintf(id, sizeof id, "race-%d-%d", racer_number, i);
        status = wlz_addendum_agree(reg, id, 20230110);
    }
    return status;
}

static wlz_status agree_first(wlz_registry *reg)
{
    return agree_until_refused(reg, 0);
}

static wlz_status agree_second(wlz_registry *reg)
{
    return agree_until_refused(reg, 1);
}

static wlz_status agree_third(wlz_registry *reg)
{
    return agree_until_refused(reg, 2);
}

static wlz_status agree_fourth(wlz_registry *reg)
{
    return agree_until_refused(reg, 3);
}

static char letter_of(wlz_registry *reg, wlz_status status)
{
    if (status == WLZ_OK)
        return WON;
    if (status == WLZ_BUSY)
        return BUSY;
    if (status == WLZ_REFUSED && wlz_violation_list(reg)->count == 1 &&
        strcmp(wlz_violation_list(reg)->rows[0]->rule, "cap") == 0)
        return OVER_CAP;
    if (status == WLZ_REFUSED && wlz_violation_list(reg)->count == 1 &&
        strcmp(wlz_violation_list(reg)->rows[0]->rule, "addendum_fund") == 0)
        return NO_FUND;
    return STRANGE;
}

/* ---- racers ---- */

static _Noreturn void race(attempt tried, int timeout_ms, int go, int result)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    char letter = WON;

    options.busy_timeout_ms = PATIENT;
    if (wlz_open(path, &options, &reg) != WLZ_OK)
        _exit(1);
    sqlite3_busy_timeout(reg->db, timeout_ms);
    while (write(result, &letter, 1) == 1 && read(go, &letter, 1) == 1)
        letter = letter_of(reg, tried(reg));
    wlz_close(reg);
    _exit(0);
}

static char answer(const racer *r)
{
    char letter = STRANGE;

    return read(r->result, &letter, 1) == 1 ? letter : STRANGE;
}

/* Start racers before anyone else of this process opens the file, and wait until all of them have it open. */
static void line_up(racer *racers, int count, const attempt *attempts, int timeout_ms)
{
    for (int i = 0; i < count; i++) {
        racers[i] = crew_spawn(racers, i);
        if (racers[i].process == 0)
            race(attempts[i], timeout_ms, racers[i].go, racers[i].result);
    }
    for (int i = 0; i < count; i++)
        ck_assert_int_eq(answer(&racers[i]), WON);
}

static void let_go(const racer *racers, int count)
{
    for (int i = 0; i < count; i++)
        ck_assert_int_eq(write(racers[i].go, "g", 1), 1);
}

static void finish(const racer *racers, int count)
{
    for (int i = 0; i < count; i++) {
        int status;

        close(racers[i].go);
        close(racers[i].result);
        ck_assert_int_eq(waitpid(racers[i].process, &status, 0), racers[i].process);
        ck_assert_int_eq(status, 0);
    }
}

/* ---- the sqlite3 shell as a racer: it reads the schema, and then waits for its statement ---- */

static racer shell_line_up(const racer *others, int count)
{
    static const char ready[] = ".timeout 20000\nSELECT 1 FROM position WHERE 0;\n";
    racer r = crew_spawn(others, count);

    if (r.process == 0) {
        dup2(r.go, STDIN_FILENO);
        dup2(r.result, STDOUT_FILENO);
        dup2(r.result, STDERR_FILENO);
        execlp("sqlite3", "sqlite3", "-batch", path, (char *)NULL);
        _exit(127);
    }
    ck_assert_int_eq(write(r.go, ready, sizeof ready - 1), sizeof ready - 1);
    return r;
}

static void shell_let_go(racer *r)
{
    static const char sql[] =
        "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, second) "
        "VALUES('" OFFICE "', '" GZ_PROVIDER "', 2023, 'other', 100, 'reserved', 1);\n";

    ck_assert_int_eq(write(r->go, sql, sizeof sql - 1), sizeof sql - 1);
    close(r->go);
}

static char shell_answer(racer *r)
{
    char said[200] = "";
    size_t length = 0;
    ssize_t more;
    int status;

    while ((more = read(r->result, said + length, sizeof said - 1 - length)) > 0)
        length += (size_t)more;
    close(r->result);
    ck_assert_int_eq(waitpid(r->process, &status, 0), r->process);
    if (status == 0)
        return WON;
    return strstr(said, " cap (19)") != NULL ? OVER_CAP : STRANGE;
}

/* ---- the referee ---- */

static void keep_room_for(wlz_registry *reg, wlz_cents room)
{
    wlz_cents headroom = position_of(reg, GZ_PROVIDER).headroom_cents;

    reserved(reg, GZ_PROVIDER, headroom - room);
}

static wlz_registry *referee(void)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    options.busy_timeout_ms = PATIENT;
    assert_ok(reg, wlz_open(path, &options, &reg));
    return reg;
}

static void prepare(wlz_cents room)
{
    wlz_registry *reg;

    scratch_path(path);
    reg = sample_registry_at(path);
    agreed(reg, GZ_PROVIDER, "Z901", DAYS);
    keep_room_for(reg, room);
    wlz_close(reg);
}

static void clean_up(wlz_registry *reg)
{
    assert_sound(reg);
    wlz_close(reg);
    scratch_remove(path);
}

/* Exactly the cap: not a cent is left, and only one of the racers took it. */
static void assert_one_won(wlz_registry *reg, const char *letters, int count)
{
    int won = 0;

    for (int i = 0; i < count; i++)
        won += letters[i] == WON;
    ck_assert_msg(won == 1, "%d racers won: %.*s", won, count, letters);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
}

/* The money of the last round is free again. */
static void release_last(wlz_registry *reg)
{
    assert_ok(reg, wlz_lump_sum_release(reg, sql_int(reg, "SELECT max(id) FROM lump_sum")));
}

static void assert_losers(const char *letters, int count, const char *allowed)
{
    for (int i = 0; i < count; i++)
        ck_assert_msg(letters[i] == WON || strchr(allowed, letters[i]) != NULL, "a loser got: %.*s",
                      count, letters);
}

static void race_for_the_last_euro(int count, int timeout_ms, const char *allowed)
{
    racer racers[MOST];
    attempt attempts[MOST];
    char letters[MOST];
    wlz_registry *reg;

    for (int i = 0; i < count; i++)
        attempts[i] = reserve_last_euro;
    prepare(LAST_EURO);
    line_up(racers, count, attempts, timeout_ms);
    reg = referee();
    for (int round = 0; round < ROUNDS; round++) {
        let_go(racers, count);
        for (int i = 0; i < count; i++)
            letters[i] = answer(&racers[i]);
        assert_one_won(reg, letters, count);
        assert_losers(letters, count, allowed);
        release_last(reg);
    }
    finish(racers, count);
    clean_up(reg);
}

/* ---- the tests ---- */

START_TEST(test_race__gives_the_last_euro_once)
{
    race_for_the_last_euro(_i, PATIENT, (const char[]){OVER_CAP, 0});
}
END_TEST

START_TEST(test_race__reports_to_the_impatient_that_it_is_busy)
{
    race_for_the_last_euro(_i, 0, (const char[]){OVER_CAP, BUSY, 0});
}
END_TEST

START_TEST(test_race__gives_the_last_euro_once_beside_the_shell)
{
    enum { LIBRARY = 2, ALL = 4 };
    static const attempt attempts[LIBRARY] = {reserve_last_euro, reserve_last_euro};
    racer racers[ALL];
    char letters[ALL];
    wlz_registry *reg;

    prepare(LAST_EURO);
    line_up(racers, LIBRARY, attempts, PATIENT);
    reg = referee();
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = LIBRARY; i < ALL; i++)
            racers[i] = shell_line_up(racers, i);
        for (int i = LIBRARY; i < ALL; i++)
            shell_let_go(&racers[i]);
        if (round % 2 == 0) /* the shell needs a moment to read its statement */
            nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        let_go(racers, LIBRARY);
        for (int i = 0; i < ALL; i++)
            letters[i] = i < LIBRARY ? answer(&racers[i]) : shell_answer(&racers[i]);
        assert_one_won(reg, letters, ALL);
        assert_losers(letters, ALL, (const char[]){OVER_CAP, 0});
        release_last(reg);
    }
    finish(racers, LIBRARY);
    clean_up(reg);
}
END_TEST

START_TEST(test_race__fills_the_cap_to_the_cent)
{
    racer racers[MOST];
    attempt attempts[MOST];
    wlz_registry *reg;

    for (int i = 0; i < MOST; i++)
        attempts[i] = reserve_cents_until_refused;
    prepare(LAST_EURO);
    line_up(racers, MOST, attempts, PATIENT);
    reg = referee();
    let_go(racers, MOST);
    for (int i = 0; i < MOST; i++)
        ck_assert_int_eq(answer(&racers[i]), OVER_CAP);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).headroom_cents, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM lump_sum WHERE amount_cents = 1"),
                     LAST_EURO);
    finish(racers, MOST);
    clean_up(reg);
}
END_TEST

START_TEST(test_race__lowers_a_tariff_or_reserves_but_not_both)
{
    static const attempt attempts[] = {lower_tariff, reserve_what_the_tariff_leaves};
    const wlz_nza_tariff before = {"Z901", 2023, "care", 0, 25000, "sample"};
    racer racers[2];
    char letters[2];
    wlz_registry *reg;

    prepare(80000);
    line_up(racers, 2, attempts, PATIENT);
    reg = referee();
    for (int round = 0; round < ROUNDS; round++) {
        let_go(racers, 2);
        for (int i = 0; i < 2; i++)
            letters[i] = answer(&racers[i]);
        assert_one_won(reg, letters, 2);
        assert_losers(letters, 2, (const char[]){OVER_CAP, 0});
        if (letters[0] == WON)
            assert_ok(reg, wlz_nza_tariff_set(reg, &before));
        else
            release_last(reg);
    }
    finish(racers, 2);
    clean_up(reg);
}
END_TEST

/* Two funds, of which the one is drawn first: all but TO_DRAW of both is given back. */
static void leave_to_draw(wlz_registry *reg)
{
    wlz_fund_transfer first = {
        STIMULUS, NULL,      fund_free(reg, STIMULUS) - TO_DRAW / 2, "zk-transition-2023", "sample",
        NULL,     WLZ_STATED};
    wlz_fund_transfer second = {OWN_MONEY,
                                NULL,
                                fund_free(reg, OWN_MONEY) - TO_DRAW / 2,
                                "zk-transition-2023",
                                "sample",
                                NULL,
                                WLZ_STATED};

    assert_ok(reg, wlz_fund_transfer_add(reg, &first, NULL));
    assert_ok(reg, wlz_fund_transfer_add(reg, &second, NULL));
}

static void prepare_drafts(void)
{
    wlz_registry *reg;
    char id[40];

    scratch_path(path);
    reg = sample_registry_at(path);
    assert_ok(reg, wlz_begin(reg));
    agreed(reg, GZ_PROVIDER, "Z901", DAYS);
    plan_parties(reg);
    test_set_today(20230110);
    leave_to_draw(reg);
    for (int racer_number = 0; racer_number < DRAWERS; racer_number++)
        for (int i = 1; i <= ADDENDA; i++) {
            snprintf(id, sizeof id, "race-%d-%d", racer_number, i);
            plan_draft(reg, id, 1, COST);
        }
    assert_ok(reg, wlz_commit(reg));
    wlz_close(reg);
}

START_TEST(test_race__draws_a_fund_to_the_cent)
{
    static const attempt attempts[DRAWERS] = {agree_first, agree_second, agree_third, agree_fourth};
    racer racers[DRAWERS];
    wlz_registry *reg;
    wlz_cents booked;

    prepare_drafts();
    line_up(racers, DRAWERS, attempts, PATIENT);
    reg = referee();
    let_go(racers, DRAWERS);
    for (int i = 0; i < DRAWERS; i++)
        ck_assert_int_eq(answer(&racers[i]), NO_FUND);
    booked = fund_booked(reg, STIMULUS) + fund_booked(reg, OWN_MONEY);
    ck_assert_int_eq(fund_free(reg, STIMULUS), 0);
    ck_assert_int_eq(booked, TO_DRAW / COST * COST);
    ck_assert_int_eq(booked, sql_int(reg, "SELECT sum(amount_cents) FROM lump_sum"));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum WHERE state = 'agreed'"),
                     TO_DRAW / COST);
    finish(racers, DRAWERS);
    clean_up(reg);
}
END_TEST

Suite *race_suite(void);

Suite *race_suite(void)
{
    Suite *suite = suite_create("race");
    TCase *library = tcase_create("library");
    TCase *shell = tcase_create("shell");

    tcase_add_loop_test(library, test_race__gives_the_last_euro_once, 2, 3);
    tcase_add_loop_test(library, test_race__gives_the_last_euro_once, MOST, MOST + 1);
    tcase_add_loop_test(library, test_race__reports_to_the_impatient_that_it_is_busy, MOST,
                        MOST + 1);
    tcase_add_test(library, test_race__fills_the_cap_to_the_cent);
    tcase_add_test(library, test_race__lowers_a_tariff_or_reserves_but_not_both);
    tcase_add_test(library, test_race__draws_a_fund_to_the_cent);
    suite_add_tcase(suite, library);
    tcase_add_test(shell, test_race__gives_the_last_euro_once_beside_the_shell);
    suite_add_tcase(suite, shell);
    return suite;
}
