/* Memory that runs out, wherever the library or SQLite allocates: nothing changes, nothing leaks, and the registry
 * can be used afterwards. */
#include "calls.h"
#include "fault_memory.h"
#include "files.h"

#include "file/connection.h"

Suite *fault_suite(void);

static char pack[TEST_PATH_MAX + 8];
static unsigned char *image; /* of a prepared registry */
static sqlite3_int64 image_size;
static outputs out;
static long long faults;

static void setup(void)
{
    wlz_registry *reg;
    unsigned char *bytes;

    file_setup();
    snprintf(pack, sizeof pack, "%s-pack", file_path);
    memory_install();
    reg = empty_registry();
    calls_prepare(reg, pack);
    bytes = sqlite3_serialize(reg->db, "main", &image_size, 0);
    ck_assert_ptr_nonnull(bytes);
    image = malloc((size_t)image_size);
    memcpy(image, bytes, (size_t)image_size);
    sqlite3_free(bytes);
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_memory_used(), 0);
}

static void before_each(void)
{
    outputs_poison(&out);
}

static void after_each(void)
{
    ck_assert_int_eq(sqlite3_memory_used(), 0);
}

static void teardown(void)
{
    if (faults > 0)
        printf("fault: %lld allocations failed in public functions\n", faults);
    faults = 0;
    memory_uninstall();
    free(image);
    remove(pack);
    file_teardown();
}

/* ---- a connection to a copy of the image ---- */

static void restore(sqlite3 *db)
{
    unsigned char *copy = sqlite3_malloc64((sqlite3_uint64)image_size);

    memcpy(copy, image, (size_t)image_size);
    ck_assert_int_eq(
        sqlite3_deserialize(db, "main", copy, image_size, image_size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE),
        SQLITE_OK);
}

static sqlite3 *connect(void)
{
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    restore(db);
    return db;
}

static wlz_registry *attach(sqlite3 *db)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;

    assert_ok(reg, wlz_attach(db, &options, &reg));
    return reg;
}

static bool is_image(sqlite3 *db)
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(db, "main", &size, SQLITE_SERIALIZE_NOCOPY);

    return bytes != NULL && size == image_size && memcmp(bytes, image, (size_t)size) == 0;
}

static void assert_idle(sqlite3 *db, const char *what)
{
    ck_assert_msg(sqlite3_get_autocommit(db) != 0, "%s: left a transaction", what);
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(db, s)) != NULL;)
        ck_assert_msg(!sqlite3_stmt_busy(s), "%s: still running: %s", what, sqlite3_sql(s));
}

/* ---- every function ---- */

static void assert_out_of_memory(const call *c, wlz_registry *reg, wlz_status status, int at)
{
    char what[100];

    snprintf(what, sizeof what, "%s, allocation %d", c->name, at);
    ck_assert_msg(status == WLZ_NOMEM, "%s: %s: %s", what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert_msg(strstr(wlz_message(reg), "memory") != NULL, "%s: message: %s", what,
                  wlz_message(reg));
    ck_assert_msg(outputs_poisoned(&out), "%s: an output was touched", what);
    assert_idle(reg->db, what);
    ck_assert_msg(is_image(reg->db), "%s: the registry was changed", what);
}

static void assert_usable(const call *c, wlz_registry *reg, int at)
{
    wlz_status status;

    assert_ok(reg, wlz_begin_what_if(reg));
    status = call_rightly(c, reg, &out);
    ck_assert_msg(status == WLZ_OK, "%s, after allocation %d failed: %s: %s", c->name, at,
                  wlz_status_name(status), wlz_message(reg));
    assert_ok(reg, wlz_rollback(reg));
    outputs_free(&out);
}

typedef void arm(int at, bool for_ever);

/* A right call with the allocation number `at` failing, or a place. Returns whether there was one. */
static bool call_without_memory(const call *c, sqlite3 *db, arm *arming, int at, bool for_ever)
{
    wlz_registry *reg = attach(db);
    wlz_status status;
    bool failed;

    arming(at, for_ever);
    status = call_rightly(c, reg, &out);
    failed = memory_disarm();
    faults += failed;
    if (status != WLZ_OK)
        assert_out_of_memory(c, reg, status, at);
    outputs_free(&out);
    if (status != WLZ_OK && at % 16 == 0)
        assert_usable(c, reg, at);
    wlz_close(reg);
    if (!is_image(db))
        restore(db);
    return failed;
}

/* Every allocation fails; under the sanitizers, which make them slow, some. */
#ifdef __SANITIZE_ADDRESS__
#define EVERY 41
#define SOME 8
#else
#define EVERY 1
#define SOME 20
#endif
#define SOME_MORE (10 * SOME)

enum { NEVER = 1000000 };

/* Of those that are many; WLZ_TEST_SOME=1000000: all of them. Odd, so that they fail once and for ever in turn. */
static int step_of(int allocations, int some)
{
    const char *wanted = getenv("WLZ_TEST_SOME");

    some = wanted != NULL ? atoi(wanted) : some;
    return allocations > some ? allocations / some | 1 : 1;
}

/* Each once, and some with all that follow. Preparing what has large triggers allocates very often: some will do.
 * What only reads has little to undo. */
static void sweep(const call *c)
{
    enum { MANY = 300 };
    sqlite3 *db = connect();
    int step;

    ck_assert(!call_without_memory(c, db, memory_arm, NEVER, false));
    step = c->kind == READS ? 3 * EVERY : EVERY;
    if (memory_calls() > MANY)
        step = step_of(memory_calls(), SOME);
    for (int at = 0; call_without_memory(c, db, memory_arm, at, false); at += step)
        continue;
    for (int at = 0; call_without_memory(c, db, memory_arm, at, true); at += 6 * step)
        continue;
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_msg(sqlite3_memory_used() == 0, "%s: leaked", c->name);
}

/* Memory comes in chunks, so that the allocations above meet only some of the places that ask for it. WLZ_TEST_PLACES=1: each
 * of them fails too, in every function, which takes minutes. */
static bool by_place(void)
{
    return getenv("WLZ_TEST_PLACES") != NULL;
}

static void sweep_places(const call *c)
{
    sqlite3 *db = connect();

    while (by_place() && call_without_memory(c, db, memory_arm_places, (int)(c - calls), false))
        continue;
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_msg(sqlite3_memory_used() == 0, "%s: leaked", c->name);
}

/* With prepared statements few allocations remain: then each one of the call's own fails once. */
static void sweep_prepared(const call *c)
{
    enum { MANY = 2000 };
    sqlite3 *db = connect();
    wlz_registry *reg = attach(db);
    bool failed = true;
    int step;

    assert_usable(c, reg, -1);
    memory_arm(NEVER, false);
    assert_usable(c, reg, -1);
    memory_disarm();
    step = memory_calls() > MANY ? step_of(memory_calls(), SOME) : EVERY;
    for (int at = 0; failed; at += step) {
        wlz_status status;

        memory_arm(at, false);
        status = call_rightly(c, reg, &out);
        failed = memory_disarm();
        faults += failed;
        if (status != WLZ_OK)
            assert_out_of_memory(c, reg, status, at);
        else if (failed && c->kind == WRITES)
            break; /* it did without */
        outputs_free(&out);
    }
    outputs_free(&out);
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    ck_assert_msg(sqlite3_memory_used() == 0, "%s: leaked", c->name);
}

START_TEST(test_fault__no_memory_for_a_call)
{
    if (calls[_i].kind == WRITES || calls[_i].kind == READS) {
        sweep(&calls[_i]);
        sweep_places(&calls[_i]);
        sweep_prepared(&calls[_i]);
    }
}
END_TEST

/* ---- within a transaction ---- */

/* Memory that runs out may end the transaction: then that is reported, and nothing of it is stored. */
static bool call_in_transaction(const call *c, wlz_registry *reg, int at, bool for_ever)
{
    wlz_status status, next;
    bool failed;

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample provider"));
    memory_arm(at, for_ever);
    status = call_rightly(c, reg, &out);
    failed = memory_disarm();
    ck_assert_msg(status == WLZ_OK || (status == WLZ_NOMEM && outputs_poisoned(&out)), "%s: %s: %s",
                  c->name, wlz_status_name(status), wlz_message(reg));
    outputs_free(&out);
    next = wlz_provider_add(reg, "30000007", NULL, "Sample provider");
    ck_assert_msg(next == (sqlite3_get_autocommit(reg->db) ? WLZ_MISUSE : WLZ_OK), "%s: %s",
                  c->name, wlz_message(reg));
    assert_ok(reg, wlz_rollback(reg));
    assert_idle(reg->db, c->name);
    ck_assert_msg(is_image(reg->db), "%s, allocation %d: the registry was changed", c->name, at);
    return failed;
}

START_TEST(test_fault__no_memory_within_a_transaction)
{
    static const char *const names[] = {"wlz_provision_add",  "wlz_lump_sum_reserve",
                                        "wlz_resolution_get", "wlz_set_actor",
                                        "wlz_pack_load",      "wlz_tariff_get"};
    sqlite3 *db = connect();
    wlz_registry *reg;
    int step;

    for (size_t i = 0; i < call_count; i++) {
        if (strcmp(calls[i].name, names[_i]) != 0)
            continue;
        reg = attach(db);
        ck_assert(!call_in_transaction(&calls[i], reg, NEVER, false));
        step = step_of(memory_calls(), SOME_MORE);
        wlz_close(reg);
        for (int at = 0; reg = attach(db), call_in_transaction(&calls[i], reg, at, at % 2);
             at += step)
            wlz_close(reg);
        wlz_close(reg);
    }
    sqlite3_close(db);
}
END_TEST

static bool begin_or_commit(sqlite3 *db, int at, bool for_ever, bool commit)
{
    wlz_registry *reg = attach(db);
    wlz_status status;
    bool failed;

    if (commit) {
        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample provider"));
    }
    memory_arm(at, for_ever);
    status = commit ? wlz_commit(reg) : wlz_begin(reg);
    failed = memory_disarm();
    if (status == WLZ_OK && !commit)
        assert_ok(reg, wlz_rollback(reg));
    else
        ck_assert_msg(status == WLZ_OK || status == WLZ_NOMEM, "%s", wlz_message(reg));
    assert_idle(db, commit ? "commit" : "begin");
    ck_assert_int_eq(is_image(db), status != WLZ_OK || !commit);
    assert_status(reg, WLZ_MISUSE, wlz_rollback(reg));
    wlz_close(reg);
    if (!is_image(db))
        restore(db);
    return failed;
}

START_TEST(test_fault__no_memory_to_begin_or_commit)
{
    sqlite3 *db = connect();

    for (int at = 0; begin_or_commit(db, at, _i % 2, _i / 2); at++)
        continue;
    sqlite3_close(db);
}
END_TEST

/* ---- a refusal ---- */

static wlz_status over_the_cap(wlz_registry *reg, int which)
{
    wlz_lump_sum sum = {.office = OFFICE,
                        .agb = GZ_PROVIDER,
                        .year = 2023,
                        .purpose = "other",
                        .amount_cents = 42000000};
    wlz_nza_tariff tariff = {"Z901", 2023, "care", 0, 0, NULL};
    wlz_round round = {1, 2023, "rearrangement", 1};

    if (which == 0)
        return wlz_lump_sum_reserve(reg, &sum, NULL);
    return which == 1 ? wlz_nza_tariff_set(reg, &tariff)
                      : wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE);
}

/* With all numbers and the source, or no refusal at all. */
static bool refuse_without_memory(wlz_registry *reg, int which, int at)
{
    const wlz_violation *v;
    wlz_status status;
    bool failed;

    memory_arm(at, at % 2);
    status = over_the_cap(reg, which);
    failed = memory_disarm();
    if (status == WLZ_NOMEM) {
        ck_assert_str_ne(wlz_message(reg), "");
        return failed;
    }
    ck_assert_msg(status == WLZ_REFUSED, "%s: %s", wlz_status_name(status), wlz_message(reg));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    v = wlz_violation_list(reg)->rows[0];
    ck_assert_str_eq(v->rule, "cap");
    if (v->has_amounts) {
        ck_assert_str_eq(v->subject, OFFICE " " GZ_PROVIDER " 2023");
        ck_assert_int_eq(v->actual_cents - v->limit_cents, v->excess_cents);
        ck_assert_int_gt(v->excess_cents, 0);
        ck_assert_int_eq(v->headroom_cents, CALLS_HEADROOM);
    }
    ck_assert(failed || v->has_amounts);
    return failed;
}

START_TEST(test_fault__no_memory_for_a_refusal)
{
    sqlite3 *db = connect();
    wlz_registry *reg = attach(db);
    wlz_round round = {1, 2023, "rearrangement", 1};
    wlz_production_line line = {"Z901", "care", 0, 1};
    bool failed = true;
    int step;

    if (_i == 2) { /* a round with less production than its lump sums need */
        assert_ok(reg, wlz_round_open(reg, &round));
        assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    }
    wlz_close(reg);
    reg = attach(db);
    ck_assert(!refuse_without_memory(reg, _i, NEVER));
    step = step_of(memory_calls(), SOME_MORE);
    wlz_close(reg);
    for (int at = 0; failed; at += step) {
        reg = attach(db);
        failed = refuse_without_memory(reg, _i, at);
        assert_idle(db, "refusal");
        wlz_close(reg);
    }
    sqlite3_close(db);
}
END_TEST

/* ---- opening ---- */

static bool open_without_memory(unsigned flags, arm *arming, int at, bool for_ever)
{
    wlz_open_options options = test_options();
    wlz_registry *reg = NULL;
    wlz_status status;
    bool failed;

    options.flags = flags;
    arming(at, for_ever);
    status = wlz_open(file_path, &options, &reg);
    failed = memory_disarm();
    ck_assert_msg(status == WLZ_OK || status == WLZ_NOMEM, "allocation %d: %s: %s", at,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert((reg != NULL) == (status == WLZ_OK));
    ck_assert((wlz_message(NULL)[0] == '\0') == (status == WLZ_OK));
    wlz_close(reg);
    ck_assert_int_eq(sqlite3_memory_used(), 0);
    return failed;
}

/* So that there is work for a call with these flags. */
static void file_prepare(unsigned flags)
{
    if (flags == WLZ_OPEN_CREATE)
        file_remove();
    if (flags == WLZ_OPEN_ADOPT)
        file_outsider("PRAGMA application_id = 0; PRAGMA user_version = 0");
}

START_TEST(test_fault__no_memory_to_open)
{
    static const unsigned flags[] = {0, WLZ_OPEN_READONLY, WLZ_OPEN_CREATE, WLZ_OPEN_ADOPT};
    int step;

    if (flags[_i] != WLZ_OPEN_CREATE)
        file_make_registry();
    file_prepare(flags[_i]);
    ck_assert(!open_without_memory(flags[_i], memory_arm, NEVER, false));
    step = step_of(memory_calls(), 2 * SOME);
    file_prepare(flags[_i]);
    for (int at = 0; open_without_memory(flags[_i], memory_arm, at, at % 2); at += step)
        file_prepare(flags[_i]);
    if (by_place()) {
        do
            file_prepare(flags[_i]);
        while (open_without_memory(flags[_i], memory_arm_places, -1 - _i, false));
    }
    wlz_close(registry_at(file_path));
}
END_TEST

/* ---- the SQL functions ---- */

#define QUESTION                                                                                   \
    "SELECT wlz_resolve('" OFFICE "', 'tariff.care', '2023-01-01', '{\"sector\":\"GZ\","           \
    "\"relation\":\"new\"}') = 9380 AND wlz_tariff_bp('" OFFICE "', '" GZ_PROVIDER                 \
    "', 'Z901', 'care', '2023-01-01') = 9580 AND wlz_headroom('" OFFICE "', '" GZ_PROVIDER         \
    "', 2023) = 41993000 AND wlz_timely('" OFFICE "', '7', 2023, 1659106800) = 1"                  \
    " AND wlz_cents('€ 1') = 100 AND wlz_format_bp(1) = '0,01%'"                                 \
    " AND length(wlz_explain('" OFFICE "', 'tariff.nhc', '2023-01-01', NULL)) > 10"                \
    " AND (SELECT count(*) FROM wlz_candidates('" OFFICE "', 'tariff.nhc', '2023-01-01')) > 0"     \
    " AND (SELECT count(missing) FROM wlz_tariff_compare('GZ', NULL, NULL, 'zzp', 'care',"         \
    " '2023-01-01', '{\"agreement.term\":\"one-year\"}') WHERE office = '" OFFICE "') = 1"         \
    " AND (SELECT count(*) FROM wlz_policy_diff('" OFFICE "', '2022-06-01', '2023-06-01')) > 0"    \
    " AND (SELECT count(*) FROM wlz_policy_diff_providers('" OFFICE "', '2022-06-01',"             \
    " '2023-06-01')) > 0"                                                                          \
    " AND (SELECT count(agb || headroom_cents || amount_cents || left_over_cents)"                 \
    " FROM wlz_kassier_split('calls-draft', NULL)) = 2"                                            \
    " AND (SELECT count(*) FROM wlz_settlement('calls-signed')) = 1"                               \
    " AND (SELECT count(*) FROM wlz_space_months('" OFFICE "', 'GZ', 2023)) = 1"                   \
    " AND (SELECT count(*) FROM wlz_overdue('" OFFICE "', '2024-04-01')) > 0"                      \
    " AND (SELECT count(*) FROM wlz_allocation('zk-gz-accord-2023')) = 0"

/* Registering anew frees what the registration before it had cached. */
static bool query_without_memory(sqlite3 *db, arm *arming, int at, bool for_ever)
{
    sqlite3_stmt *stmt = NULL;
    bool failed;
    int code;

    arming(at, for_ever);
    code = wlz_sql_register(db) == WLZ_OK ? SQLITE_OK : SQLITE_NOMEM;
    if (code == SQLITE_OK)
        code = sqlite3_prepare_v2(db, QUESTION, -1, &stmt, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_step(stmt);
    failed = memory_disarm();
    if (code == SQLITE_ROW)
        ck_assert_int_eq(sqlite3_column_int(stmt, 0), 1);
    else
        ck_assert_msg((code & 0xff) == SQLITE_NOMEM, "allocation %d: %d: %s", at, code,
                      sqlite3_errmsg(db));
    sqlite3_finalize(stmt);
    return failed;
}

START_TEST(test_fault__no_memory_for_sql)
{
    sqlite3 *db = connect();
    int step;

    ck_assert_int_eq(sqlite3_exec(db, "SELECT 1 FROM office", NULL, NULL, NULL), SQLITE_OK);
    ck_assert(!query_without_memory(db, memory_arm, NEVER, false));
    step = step_of(memory_calls(), SOME_MORE);
    for (int at = 0; query_without_memory(db, memory_arm, at, _i); at += step)
        continue;
    while (by_place() && query_without_memory(db, memory_arm_places, -10, _i))
        continue;
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

Suite *fault_suite(void)
{
    Suite *suite = suite_create("fault");
    TCase *call_case = tcase_create("calls"), *transaction = tcase_create("transactions");
    TCase *refusal = tcase_create("refusals"), *opening = tcase_create("opening");
    TCase *sql = tcase_create("sql");
    TCase *const all[] = {call_case, transaction, refusal, opening, sql};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        /* the image costs more than most of what is tried on it; files are opened in a directory of their own */
        if (all[i] == opening)
            tcase_add_checked_fixture(all[i], setup, teardown);
        else
            tcase_add_unchecked_fixture(all[i], setup, teardown);
        tcase_add_checked_fixture(all[i], before_each, after_each);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_loop_test(call_case, test_fault__no_memory_for_a_call, 0, (int)call_count);
    tcase_add_loop_test(transaction, test_fault__no_memory_within_a_transaction, 0, 6);
    tcase_add_loop_test(transaction, test_fault__no_memory_to_begin_or_commit, 0, 4);
    tcase_add_loop_test(refusal, test_fault__no_memory_for_a_refusal, 0, 3);
    tcase_add_loop_test(opening, test_fault__no_memory_to_open, 0, 4);
    tcase_add_loop_test(sql, test_fault__no_memory_for_sql, 0, 2);
    return suite;
}
