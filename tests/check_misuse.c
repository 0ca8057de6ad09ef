/* Every public function, called wrongly: the status that is documented, a message that names the argument, and
 * nothing changed. */
#include "calls.h"
#include "files.h"

#include "file/connection.h"

#include <dirent.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef WLZ_TEST_HEADERS
#error "WLZ_TEST_HEADERS must name the directory of the public headers"
#endif

Suite *misuse_suite(void);

static wlz_registry *reg;
static outputs out;
static char long_text[100001];

static void setup(void)
{
    char pack[TEST_PATH_MAX + 8];

    file_setup();
    snprintf(pack, sizeof pack, "%s-pack", file_path);
    reg = registry_at(file_path);
    calls_prepare(reg, pack);
    memset(long_text, 'a', sizeof long_text - 1);
    outputs_poison(&out);
}

static void teardown(void)
{
    char pack[TEST_PATH_MAX + 8];

    snprintf(pack, sizeof pack, "%s-pack", file_path);
    remove(pack);
    assert_sound(reg);
    wlz_close(reg);
    file_teardown();
}

/* Every change is in the history, so its last step shows whether there was one. */
static int64_t state(void)
{
    return sql_int(reg, "SELECT max(seq) FROM history");
}

/* No transaction is left, nothing runs, and nobody is named as the writer. */
static void assert_idle(const char *what)
{
    ck_assert_msg(sqlite3_get_autocommit(reg->db) != 0, "%s: left a transaction", what);
    ck_assert_msg(sql_int(reg, "SELECT count(*) FROM context") == 0, "%s: left its context", what);
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(reg->db, s)) != NULL;)
        ck_assert_msg(!sqlite3_stmt_busy(s), "%s: still running: %s", what, sqlite3_sql(s));
}

/* ---- the table is complete */

static bool in_table(const char *name, size_t length)
{
    for (size_t i = 0; i < call_count; i++)
        if (strlen(calls[i].name) == length && strncmp(calls[i].name, name, length) == 0)
            return true;
    for (size_t i = 0; i < call_check_count; i++)
        if (strlen(call_checks[i].name) == length &&
            strncmp(call_checks[i].name, name, length) == 0)
            return true;
    return false;
}

/* A declaration is WLZ_EXPORT, a type, and the name in front of the parenthesis. */
static int functions_in(const char *header)
{
    int count = 0;

    for (const char *at = header; (at = strstr(at, "WLZ_EXPORT")) != NULL;) {
        const char *end = strchr(at, '('), *name = end;

        ck_assert_ptr_nonnull(end);
        while (strchr(" *\n", name[-1]) == NULL)
            name--;
        ck_assert_msg(in_table(name, (size_t)(end - name)), "not in calls.inc: %.*s",
                      (int)(end - name), name);
        count++;
        at = end;
    }
    return count;
}

START_TEST(test_misuse__knows_every_function)
{
    DIR *headers = opendir(WLZ_TEST_HEADERS);
    size_t count = 0;

    ck_assert_ptr_nonnull(headers);
    for (struct dirent *entry; (entry = readdir(headers)) != NULL;) {
        char name[1024];
        file_bytes header;

        if (strstr(entry->d_name, ".h") == NULL)
            continue;
        snprintf(name, sizeof name, "%s/%s", WLZ_TEST_HEADERS, entry->d_name);
        header = file_content(name);
        header.bytes[header.size] = '\0';
        count += (size_t)functions_in(header.bytes);
        free(header.bytes);
    }
    closedir(headers);
    ck_assert_uint_eq(count, call_count + call_check_count);
}
END_TEST

START_TEST(test_misuse__of_functions_without_status)
{
    ck_assert_msg(call_checks[_i].holds(), "%s", call_checks[_i].name);
}
END_TEST

/* ---- rightly, so that what is wrong below is one argument only */

START_TEST(test_misuse__is_not_the_right_call)
{
    char *before = registry_digest(reg);

    for (size_t i = 0; i < call_count; i++) {
        if (calls[i].kind == CONTROLS)
            continue;
        assert_ok(reg, wlz_begin_what_if(reg));
        ck_assert_msg(call_rightly(&calls[i], reg, &out) == WLZ_OK, "%s: %s", calls[i].name,
                      wlz_message(reg));
        if (calls[i].kind != VALUE)
            ck_assert_str_eq(wlz_message(reg), "");
        outputs_free(&out);
        assert_ok(reg, wlz_rollback(reg));
    }
    assert_unchanged(reg, before);
}
END_TEST

/* ---- one wrong argument */

typedef struct wrong {
    const char *what;
    const char *text;
    int64_t number;
} wrong;

static int wrong_calls;

static const wrong NO_TEXT[] = {{"NULL", NULL, 0}};
static const wrong BAD_TEXTS[] = {{"empty", "", 0},
                                  {"100 kB", long_text, 0},
                                  {"not UTF-8", "\xff\xfe", 0},
                                  {"cut", "\xe2\x82", 0},
                                  {"control", "a\x07", 0}};
static const wrong UNKNOWN[] = {{"unknown", "Nowhere", 0}, {"quote", "x' OR 'a'='a", 0}};
static const wrong BAD_DAYS[] = {{"-1", NULL, -1},
                                 {"30 February", NULL, 20230230},
                                 {"month 13", NULL, 20231301},
                                 {"highest", NULL, INT32_MAX},
                                 {"lowest", NULL, INT32_MIN}};
static const wrong NO_DAY[] = {{"0", NULL, 0}};
static const wrong EARLY_DAY[] = {{"before the beginning", NULL, 19010101}};
static const wrong NO_ROWS[] = {{"0", NULL, 0},
                                {"-1", NULL, -1},
                                {"999999", NULL, 999999},
                                {"highest", NULL, INT64_MAX},
                                {"lowest", NULL, INT64_MIN}};

static void assert_wrong(const call *c, int at, const wrong *w, wlz_status least, wlz_status other)
{
    argument arguments[ARGUMENTS_MAX];
    int64_t before = state();
    const argument *a = &c->arguments[at];
    wlz_status status;
    char what[200];

    memcpy(arguments, c->arguments, sizeof arguments);
    arguments[at].text = w->text;
    arguments[at].number = w->number;
    wrong_calls++;
    snprintf(what, sizeof what, "%s, argument %d (%s) %s", c->name, at, a->name, w->what);
    status = c->run(reg, arguments, &out);
    ck_assert_msg(status == least || status == other, "%s: %s: %s", what, wlz_status_name(status),
                  wlz_message(reg));
    ck_assert_msg(outputs_poisoned(&out), "%s: an output was touched", what);
    ck_assert_msg(state() == before, "%s: the registry was changed", what);
    assert_idle(what);
    if (c->kind == VALUE)
        return;
    ck_assert_msg(wlz_message(reg)[0] != '\0' && strlen(wlz_message(reg)) < 1000,
                  "%s: a message of %zu bytes", what, strlen(wlz_message(reg)));
    ck_assert_msg(wlz_text_valid(wlz_message(reg), 1024), "%s: not text: %s", what,
                  wlz_message(reg));
    ck_assert_msg(status != WLZ_INVALID || strstr(wlz_message(reg), a->name) != NULL,
                  "%s: not named in: %s", what, wlz_message(reg));
    ck_assert_msg((status == WLZ_REFUSED || status == WLZ_EXISTS) ==
                      (wlz_violation_list(reg)->count > 0),
                  "%s: %zu violations", what, wlz_violation_list(reg)->count);
}

#define ALL_WRONG(table, least, other)                                                             \
    for (size_t w = 0; w < sizeof(table) / sizeof *(table); w++)                                   \
    assert_wrong(c, at, &(table)[w], least, other)

static void wrong_text(const call *c, int at)
{
    argument_kind kind = c->arguments[at].kind;

    ALL_WRONG(BAD_TEXTS, WLZ_INVALID, WLZ_INVALID);
    if (kind != NOTE && kind != SCOPE && !(kind == CODE && c->arguments[at].name[0] == '\0'))
        ALL_WRONG(NO_TEXT, WLZ_INVALID, WLZ_INVALID);
    if (kind == WORD || kind == SCOPE)
        ALL_WRONG(UNKNOWN, WLZ_NOTFOUND, WLZ_INVALID);
    if (kind == CODE)
        ALL_WRONG(UNKNOWN, WLZ_INVALID, WLZ_REFUSED);
}

static void wrong_day(const call *c, int at)
{
    argument_kind kind = c->arguments[at].kind;

    ALL_WRONG(BAD_DAYS, WLZ_INVALID, WLZ_INVALID);
    if (kind == DAY)
        ALL_WRONG(NO_DAY, WLZ_INVALID, WLZ_INVALID);
    if (kind == DAY_END)
        ALL_WRONG(EARLY_DAY, WLZ_INVALID, WLZ_INVALID);
}

static void wrong_number(const call *c, int at)
{
    const argument *a = &c->arguments[at];
    wrong low = {"too low", NULL, a->low}, high = {"too high", NULL, a->high};
    wlz_status other = c->kind == VALUE ? WLZ_OVERFLOW : WLZ_REFUSED;

    if (a->low == 0 && a->high == 0) /* any number will do */
        return;
    assert_wrong(c, at, &low, WLZ_INVALID, other);
    assert_wrong(c, at, &high, WLZ_INVALID, other);
}

static void wrong_argument(const call *c, int at)
{
    static const wrong null = {"NULL", NULL, 0};

    switch (c->arguments[at].kind) {
    case TEXT:
    case NOTE:
    case CODE:
    case WORD:
    case SCOPE:
        wrong_text(c, at);
        break;
    case DAY:
    case DAY_END:
    case DAY_OR_0:
        wrong_day(c, at);
        break;
    case NUMBER:
        wrong_number(c, at);
        break;
    case ROW:
        ALL_WRONG(NO_ROWS, WLZ_NOTFOUND, WLZ_NOTFOUND);
        break;
    case GIVEN:
        assert_wrong(c, at, &null, WLZ_INVALID, WLZ_INVALID);
        break;
    case OUT:
    case NO_ARGUMENT:
        break;
    }
}

START_TEST(test_misuse__of_one_argument)
{
    char *before = registry_digest(reg);

    for (size_t i = 0; i < call_count; i++)
        for (int at = 0; at < ARGUMENTS_MAX; at++)
            wrong_argument(&calls[i], at);
    ck_assert_int_gt(wrong_calls, 500);
    assert_unchanged(reg, before);
}
END_TEST

/* Outputs that may be NULL. */
static void call_without(const call *c, int missing)
{
    argument arguments[ARGUMENTS_MAX];

    memcpy(arguments, c->arguments, sizeof arguments);
    arguments[missing].number = 0;
    assert_ok(reg, wlz_begin_what_if(reg));
    ck_assert_msg(c->run(reg, arguments, &out) == WLZ_OK, "%s: %s", c->name, wlz_message(reg));
    outputs_free(&out);
    assert_ok(reg, wlz_rollback(reg));
}

START_TEST(test_misuse__is_not_a_missing_output)
{
    for (size_t i = 0; i < call_count; i++)
        for (int at = 0; at < ARGUMENTS_MAX; at++)
            if (calls[i].arguments[at].kind == OUT)
                call_without(&calls[i], at);
}
END_TEST

/* ---- a registry that cannot write */

static void assert_cannot(const call *c, wlz_registry *which, wlz_status expected)
{
    wlz_status status = call_rightly(c, which, &out);

    ck_assert_msg(status == expected, "%s: %s: %s", c->name, wlz_status_name(status),
                  wlz_message(which));
    if (status != WLZ_OK) {
        ck_assert_msg(which == NULL || wlz_message(which)[0] != '\0', "%s: no message", c->name);
        ck_assert_msg(outputs_poisoned(&out), "%s: an output was touched", c->name);
        ck_assert_uint_eq(wlz_violation_list(which)->count, 0);
    }
    outputs_free(&out);
}

static bool opens_or_writes(const call *c)
{
    return c->kind == WRITES || strncmp(c->name, "wlz_begin", 9) == 0 ||
           strcmp(c->name, "wlz_schema_repair") == 0 || strcmp(c->name, "wlz_erasure_finish") == 0;
}

START_TEST(test_misuse__without_registry)
{
    for (size_t i = 0; i < call_count; i++)
        if (calls[i].kind != VALUE)
            assert_cannot(&calls[i], NULL, WLZ_MISUSE);
}
END_TEST

START_TEST(test_misuse__of_a_readonly_registry)
{
    wlz_registry *readonly = NULL;
    int64_t before = state();

    assert_ok(readonly, file_open(WLZ_OPEN_READONLY, &readonly));
    for (size_t i = 0; i < call_count; i++)
        if (calls[i].kind == READS)
            assert_cannot(&calls[i], readonly, WLZ_OK);
        else if (calls[i].kind != VALUE)
            assert_cannot(&calls[i], readonly,
                          opens_or_writes(&calls[i]) ? WLZ_READONLY : WLZ_MISUSE);
    wlz_close(readonly);
    ck_assert_int_eq(state(), before);
}
END_TEST

START_TEST(test_misuse__of_a_busy_registry)
{
    wlz_registry *writer = registry_at(file_path);
    int64_t before = state();

    assert_ok(writer, wlz_begin(writer));
    assert_ok(writer, wlz_provider_add(writer, "30000008", NULL, "Sample"));
    for (size_t i = 0; i < call_count; i++)
        if (calls[i].kind == READS)
            assert_cannot(&calls[i], reg, WLZ_OK);
        else if (calls[i].kind != VALUE)
            assert_cannot(&calls[i], reg, opens_or_writes(&calls[i]) ? WLZ_BUSY : WLZ_MISUSE);
    assert_idle("busy");
    ck_assert_int_eq(state(), before);
    wlz_close(writer);
}
END_TEST

START_TEST(test_misuse__of_a_lost_transaction)
{
    int64_t before = state();

    for (size_t i = 0; i < call_count; i++) {
        bool undoes = strcmp(calls[i].name, "wlz_rollback") == 0;

        if (calls[i].kind == VALUE)
            continue;
        assert_ok(reg, wlz_begin(reg));
        assert_ok(reg, wlz_provider_add(reg, "30000008", NULL, "Sample"));
        sql_run(reg, "ROLLBACK");
        assert_cannot(&calls[i], reg, undoes ? WLZ_OK : WLZ_MISUSE);
        if (strcmp(calls[i].name, "wlz_commit") != 0 && !undoes)
            assert_ok(reg, wlz_rollback(reg));
        assert_idle(calls[i].name);
    }
    ck_assert_int_eq(state(), before);
}
END_TEST

/* ---- a process that did not open it */

static void use_as_a_child(void)
{
    for (size_t i = 0; i < call_count; i++)
        expect(calls[i].kind == VALUE || call_rightly(&calls[i], reg, &out) == WLZ_MISUSE,
               (int)i % 255 + 1);
    expect(wlz_verify(reg) == WLZ_MISUSE, 1);
    expect(strstr(wlz_message(reg), "another process") != NULL, 2);
    wlz_close(reg);
}

/* The file is open in two processes with the locks of one. */
START_TEST(test_misuse__of_a_registry_that_another_process_opened)
{
    int status = -1;
    pid_t child;

    assert_ok(reg, wlz_begin(reg));
    assert_ok(reg, wlz_provider_add(reg, "30000077", NULL, "Sample of the parent"));
    child = fork();
    if (child == 0) {
        use_as_a_child();
        _exit(0);
    }
    waitpid(child, &status, 0);
    ck_assert_int_eq(status, 0);
    assert_ok(reg, wlz_commit(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM provider WHERE agb = '30000077'"), 1);
}
END_TEST

Suite *misuse_suite(void)
{
    Suite *suite = suite_create("misuse");
    TCase *table = tcase_create("table"), *wrongly = tcase_create("arguments");
    TCase *unable = tcase_create("unable");

    tcase_add_checked_fixture(wrongly, setup, teardown);
    tcase_add_checked_fixture(unable, setup, teardown);
    suite_add_tcase(suite, table);
    suite_add_tcase(suite, wrongly);
    suite_add_tcase(suite, unable);
    tcase_add_test(table, test_misuse__knows_every_function);
    tcase_add_loop_test(table, test_misuse__of_functions_without_status, 0, (int)call_check_count);
    tcase_add_test(wrongly, test_misuse__is_not_the_right_call);
    tcase_add_test(wrongly, test_misuse__of_one_argument);
    tcase_add_test(wrongly, test_misuse__is_not_a_missing_output);
    tcase_add_test(unable, test_misuse__without_registry);
    tcase_add_test(unable, test_misuse__of_a_readonly_registry);
    tcase_add_test(unable, test_misuse__of_a_busy_registry);
    tcase_add_test(unable, test_misuse__of_a_lost_transaction);
    tcase_add_test(unable, test_misuse__of_a_registry_that_another_process_opened);
    return suite;
}
