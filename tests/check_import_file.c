/* Files that are not what an export writes: refused at their line, and nothing is changed. */
#include "exchanges.h"
#include "files.h"
#include "plans.h"
#include "random.h"

#include "file/connection.h"

#include <unistd.h>

Suite *import_file_suite(void);

static wlz_registry *reg; /* without rows */
static char *good;        /* an export */

/* Lines 1 to 6: what it is, two of the history, two providers, how many rows. */
static void make_good(void)
{
    wlz_registry *from = empty_registry();

    assert_ok(from, wlz_provider_add(from, GZ_PROVIDER, NULL, "Sample provider"));
    assert_ok(from, wlz_provider_add(from, VV_PROVIDER, "12345678", "Other provider"));
    good = exported(from);
    wlz_close(from);
}

static void drop_good(void)
{
    sqlite3_free(good);
}

static void setup(void)
{
    lines_setup();
    reg = empty_registry();
}

static void teardown(void)
{
    wlz_close(reg);
    lines_teardown();
}

static void assert_nothing_changed(void)
{
    assert_no_rows(reg);
    ck_assert_int_ne(sqlite3_get_autocommit(reg->db), 0);
    ck_assert_int_eq(sql_int(reg, "PRAGMA foreign_keys"), 1);
    ck_assert_msg(wlz_text_valid(wlz_message(reg), 1024), "not text: %s", wlz_message(reg));
}

static void assert_refused_text(const char *text, size_t length, wlz_status status,
                                const char *message)
{
    assert_status(reg, status, import_text(reg, lines_path, text, length));
    assert_nothing_changed();
    assert_message(reg, lines_path);
    assert_message(reg, message);
}

/* The good file with `to` in place of the first `from`; to be freed. */
static char *changed(const char *from, const char *to)
{
    const char *at = strstr(good, from);

    ck_assert_msg(at != NULL, "not in the export: %s", from);
    return sqlite3_mprintf("%.*s%s%s", (int)(at - good), good, to, at + strlen(from));
}

/* Under the sanitizers fewer. */
#ifdef __SANITIZE_ADDRESS__
enum { DAMAGES = 25, CUTS_APART = 17 };
#else
enum { DAMAGES = 150, CUTS_APART = 3 };
#endif

/* ---- one change */

#define PROVIDER_1 "{\"agb\":\"30000001\",\"kvk\":null,\"name\":\"Sample provider\"}"
#define LINE_4 "{\"table\":\"provider\",\"row\":" PROVIDER_1 "}\n"

/* One letter longer than an id may be. */
#define LONG_NAME "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi"

static const struct {
    const char *from, *to;
    wlz_status status;
    const char *message;
} CHANGES[] = {
    {"\"wlzreg\":\"export\"", "\"wlzreg\":\"import\"", WLZ_INVALID, ":1: wlzreg: \"export\""},
    {"\"wlzreg\":\"export\"", "\"wlzreg\":1", WLZ_INVALID, ":1: wlzreg: \"export\""},
    {"\"wlzreg\":\"export\",", "", WLZ_INVALID, ":1: wlzreg"},
    {"{\"wlzreg\"", "[{\"wlzreg\"", WLZ_INVALID, ":1: wlzreg"},
    {"{\"wlzreg\"", "\xEF\xBB\xBF{\"wlzreg\"", WLZ_INVALID, ":1: wlzreg"},
    {"\"schema\":" SCHEMA, "\"schema\":" LATER_SCHEMA, WLZ_INVALID,
     ":1: schema: " SCHEMA " was expected"},
    {"\"schema\":" SCHEMA, "\"schema\":\"" SCHEMA "\"", WLZ_INVALID, ":1: schema: " SCHEMA},
    {"\"schema\":" SCHEMA, "\"schema\":" SCHEMA ".0", WLZ_INVALID, ":1: schema: " SCHEMA},
    {",\"schema\":" SCHEMA, "", WLZ_INVALID, ":1: schema: " SCHEMA},
    {"\"schema\":" SCHEMA, "\"schema\":" SCHEMA ",\"more\":1", WLZ_INVALID, ":1: schema: the end"},
    {"{\"wlzreg\":\"export\",\"schema\":" SCHEMA "}\n", "", WLZ_INVALID, ":1: wlzreg"},
    {"{\"wlzreg\":\"export\",\"schema\":" SCHEMA "}\n",
     "{\"wlzreg\":\"export\",\"schema\":" SCHEMA "}\n{\"wlzreg\":\"export\",\"schema\":" SCHEMA
     "}\n",
     WLZ_INVALID, ":2: table"},

    {"\"table\":\"provider\"", "\"table\":\"providers\"", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"table\":\"context\"", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"table\":\"or_clause\"", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"table\":\"sqlite_schema\"", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"table\":\"own\"", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"table\":\"PROVIDER\"", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"table\":1", WLZ_INVALID, ":4: table: the name"},
    {"\"table\":\"provider\"", "\"tables\":\"provider\"", WLZ_INVALID, ":4: table: an object"},
    {"\"row\":" PROVIDER_1, "\"rows\":" PROVIDER_1, WLZ_INVALID, ":4: provider: \"row\""},
    {"\"row\":" PROVIDER_1, "\"row\":1", WLZ_INVALID, ":4: provider: \"row\""},
    {"\"row\":" PROVIDER_1, "\"row\":{}", WLZ_INVALID, ":4: provider.agb: a value of this column"},
    {PROVIDER_1 "}", PROVIDER_1 ",\"row\":{}}", WLZ_INVALID, ":4: provider: the end"},
    {PROVIDER_1 "}", PROVIDER_1 "} {}", WLZ_INVALID, ":4: provider: the end of the line"},
    {PROVIDER_1 "}", PROVIDER_1, WLZ_INVALID, ":4: provider: the end"},
    {LINE_4, "\n" LINE_4, WLZ_INVALID, ":4: table: an object"},
    {LINE_4, "[]\n" LINE_4, WLZ_INVALID, ":4: table: an object"},
    {LINE_4, "{}\n" LINE_4, WLZ_INVALID, ":4: table: an object"},
    {LINE_4, "null\n" LINE_4, WLZ_INVALID, ":4: table: an object"},

    {"\"kvk\":null,", "", WLZ_INVALID, ":4: provider.kvk: a value of this column"},
    {"\"kvk\":null,", "\"kvk\":null,\"kvk\":null,", WLZ_INVALID, ":4: provider.kvk: no second"},
    {"\"kvk\":null,", "\"kvk\":null,\"more\":1,", WLZ_INVALID, ":4: provider.more: a column"},
    {"\"kvk\":null,", "\"kvk\":null,\"a\\nb\":1,", WLZ_INVALID, ":4: provider: a column"},
    {"\"kvk\":null,", "\"kvk\":null,\"rowid\":1,", WLZ_INVALID, ":4: provider.rowid: a column"},
    {"\"kvk\":null,", "\"kvk\":null,\"" LONG_NAME "\":1,", WLZ_INVALID, ":4: provider: a column"},
    {"provider\"}}", "provider\",\"more\":1}}", WLZ_INVALID, ":4: provider.more: a column"},
    {LINE_4, "{\"table\":\"position\",\"row\":{\"agreed_cents\":1}}\n", WLZ_INVALID,
     ":4: position.agreed_cents: a column that is exported"},
    {LINE_4, "{\"table\":\"lump_sum\",\"row\":{\"lessens\":\"1\"}}\n", WLZ_INVALID,
     ":4: lump_sum.lessens: an integer or null"},
    {"\"kvk\":null,", "\"KVK\":null,", WLZ_INVALID, ":4: provider.KVK: a column"},
    {"\"kvk\":null", "\"kvk\":12345678", WLZ_INVALID, ":4: provider.kvk: a text or null"},
    {"\"kvk\":null", "\"kvk\":[1]", WLZ_INVALID, ":4: provider.kvk: an integer, a text or null"},
    {"\"kvk\":null", "\"kvk\":true", WLZ_INVALID, ":4: provider.kvk: an integer, a text or null"},
    {"\"kvk\":null", "\"kvk\":\"\\u0000\"", WLZ_INVALID, ":4: provider.kvk: an escape"},
    {"\"kvk\":null", "\"kvk\":\"\t\"", WLZ_INVALID, ":4: provider.kvk: a text with its end"},
    {"\"agb\":\"30000001\"", "\"agb\":null", WLZ_INVALID, ":4: provider.agb: a value"},
    {"\"agb\":\"30000001\"", "\"agb\":30000001", WLZ_INVALID, ":4: provider.agb: a text"},
    {"\"name\":\"Sample", "\"name\":\"\xFF", WLZ_INVALID, ":4: line: UTF-8"},
    {"\"name\":\"Sample", "\"name\":\"\xED\xA0\x80", WLZ_INVALID, ":4: line: UTF-8"},
    {"\"seq\":1,", "\"seq\":null,", WLZ_INVALID, ":2: history_step.seq: a value"},
    {"\"seq\":1,", "\"seq\":0,", WLZ_INVALID, ":2: history_step.seq: a number from 1 on"},
    {"\"seq\":1,", "\"seq\":-1,", WLZ_INVALID, ":2: history_step.seq: a number from 1 on"},
    {"\"seq\":1,", "\"seq\":\"1\",", WLZ_INVALID, ":2: history_step.seq: an integer"},
    {"\"seq\":1,", "\"seq\":1.0,", WLZ_INVALID, ":2: history_step.seq: an integer, a text or null"},
    {"\"seq\":1,", "\"seq\":9223372036854775808,", WLZ_INVALID,
     ":2: history_step.seq: an integer of 64 bits"},

    {LINE_4, LINE_4 LINE_4, WLZ_INVALID, ":5: provider: a row that the file does not have yet"},
    {"\"seq\":2,", "\"seq\":1,", WLZ_INVALID,
     ":3: history_step: a row that the file does not have yet"},
    {"{\"rows\":4}", "{\"rows\":3}", WLZ_INVALID, ":6: rows: 4 was expected"},
    {"{\"rows\":4}", "{\"rows\":\"4\"}", WLZ_INVALID, ":6: rows: 4 was expected"},
    {"{\"rows\":4}", "{\"rows\":x}", WLZ_INVALID, ":6: rows: 4 was expected"},
    {"{\"rows\":4}", "{\"rows\":4} x", WLZ_INVALID, ":6: rows: the end of the line"},
    {"{\"rows\":4}", "{\"rows\":4,\"more\":1}", WLZ_INVALID, ":6: rows: the end"},
    {"{\"rows\":4}\n", "", WLZ_INVALID, ":6: rows: a last line"},
    {"{\"rows\":4}\n", "{\"rows\":4}\n{\"rows\":4}\n", WLZ_INVALID, ":7: line: nothing"},
    {"{\"rows\":4}\n", "{\"rows\":4}\n\n", WLZ_INVALID, ":7: line: nothing"},
    {LINE_4, "", WLZ_INVALID, ":5: rows: 3 was expected"},

    {"\"agb\":\"30000001\"", "\"agb\":\"00000001\"", WLZ_REFUSED,
     ":4: provider: the AGB code is not 8 digits, begins with 00 or ends in 000000 (rule "
     "provider_agb)"},
    {"\"op\":\"insert\"", "\"op\":\"replace\"", WLZ_REFUSED,
     ":2: history_step: a step of the history is not insert, update or delete (rule history_op)"},
    {"\"name\":\"Sample provider\"", "\"name\":\"\"", WLZ_REFUSED,
     ":4: provider: the name of the provider is empty or longer than 200 characters (rule "
     "provider_name)"},
    {"\"name\":\"Sample provider\"", "\"name\":\"Sample Provider\"", WLZ_CORRUPT,
     "provider 30000001: is not what its history says"},
    {"\"seq\":1,", "\"seq\":3,", WLZ_CORRUPT, "steps are missing"},
    {"\"'30000001', NULL", "\"'30000001', '1'", WLZ_CORRUPT, "history says"},
};

START_TEST(test_import_file__is_refused_at_its_line)
{
    char *text = changed(CHANGES[_i].from, CHANGES[_i].to);

    sql_run(reg, "CREATE TABLE own(a TEXT)");
    assert_refused_text(text, strlen(text), CHANGES[_i].status, CHANGES[_i].message);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, CHANGES[_i].status == WLZ_REFUSED);
    sqlite3_free(text);
    assert_ok(reg, import_text(reg, lines_path, good, strlen(good)));
}
END_TEST

/* A path that leaves no room in a message is left out of it, the reason is not. */
START_TEST(test_import_file__of_a_long_path_is_refused_for_its_reason)
{
    char *text = changed("\"agb\":\"30000001\"", "\"agb\":\"00000001\"");
    char path[2000] = "/";

    while (strlen(path) < 1200)
        strcat(path, "./");
    strcat(path, lines_path + 1);
    assert_status(reg, WLZ_REFUSED, import_text(reg, path, text, strlen(text)));
    ck_assert_str_eq(wlz_message(reg),
                     "the AGB code is not 8 digits, begins with 00 or ends in 000000 (rule "
                     "provider_agb)");
    assert_nothing_changed();
    sqlite3_free(text);
}
END_TEST

/* A column that came later has its default; one that was always there has none. */
START_TEST(test_import_file__of_an_earlier_version_has_the_columns_of_that_version)
{
    static const char text[] = "{\"wlzreg\":\"export\",\"schema\":100}\n"
                               "{\"table\":\"provider\",\"row\":{\"agb\":\"30000001\"}}\n";

    assert_refused_text(text, strlen(text), WLZ_INVALID, ":2: provider.name: a value of this");
}
END_TEST

/* The neighbours that are allowed. */
static const struct {
    const char *from, *to;
} ALLOWED[] = {
    {"\"agb\":\"30000001\",\"kvk\":null", "\"kvk\":null,\"agb\":\"30000001\""},
    {"\"agb\":\"30000001\"", "\"agb\":\"\\u0033\\u0030000001\""},
    {"\"kvk\":null,", " \"kvk\" :\tnull , "},
    {"{\"rows\":4}\n", "{\"rows\":4}"},
    {"{\"rows\":4}\n", "{\"rows\":4}\r\n"},
    {"\"agb\":\"30000001\",\"kvk\":null,\"name\":\"Sample provider\"",
     "\"name\":\"Sample pro\\u0076ider\",\"kvk\":null,\"agb\":\"30000001\""},
};

START_TEST(test_import_file__may_be_written_otherwise)
{
    char *text = changed(ALLOWED[_i].from, ALLOWED[_i].to), *again;

    assert_ok(reg, import_text(reg, lines_path, text, strlen(text)));
    again = exported(reg);
    ck_assert_str_eq(again, good);
    sqlite3_free(again);
    sqlite3_free(text);
}
END_TEST

/* ---- cut off, damaged, too large */

START_TEST(test_import_file__is_not_cut_off)
{
    for (size_t length = 0; length + 1 < strlen(good); length += CUTS_APART) {
        assert_status(reg, WLZ_INVALID, import_text(reg, lines_path, good, length));
        assert_nothing_changed();
    }
}
END_TEST

START_TEST(test_import_file__holds_no_zero_byte)
{
    size_t size = strlen(good);
    char *text = malloc(size);

    for (size_t at = 0; at < size; at += 29) {
        memcpy(text, good, size);
        text[at] = '\0';
        assert_status(reg, WLZ_INVALID, import_text(reg, lines_path, text, size));
        assert_nothing_changed();
    }
    free(text);
}
END_TEST

/* A few bytes changed: refused, or a registry that is sound. */
START_TEST(test_import_file__is_damaged)
{
    size_t size = strlen(good);
    char *text = malloc(size);
    uint64_t seed = (uint64_t)_i + 1;
    int refused = 0;

    for (int i = 0; i < DAMAGES; i++) {
        wlz_status status;

        memcpy(text, good, size);
        for (int times = 0; times <= _i; times++)
            text[random_below(&seed, (int64_t)size)] = (char)random_next(&seed);
        status = import_text(reg, lines_path, text, size);
        if (status == WLZ_OK) {
            assert_sound(reg);
            wlz_close(reg);
            reg = empty_registry();
            continue;
        }
        refused++;
        ck_assert_msg(status == WLZ_INVALID || status == WLZ_REFUSED || status == WLZ_CORRUPT,
                      "%s: %s", wlz_status_name(status), wlz_message(reg));
        assert_nothing_changed();
    }
    ck_assert_int_gt(refused, DAMAGES / 2);
    free(text);
}
END_TEST

static const struct {
    size_t size;
    bool newline;
} HUGE[] = {
    {15999999, true}, {16000000, true}, {16000001, true}, {40000000, true}, {40000000, false}};

START_TEST(test_import_file__has_lines_of_16_megabytes)
{
    size_t size = HUGE[_i].size;
    char *text = malloc(size + 1);

    memset(text, ' ', size);
    text[size] = '\n';
    assert_refused_text(text, size + (HUGE[_i].newline ? 1 : 0), WLZ_INVALID,
                        size > 16000000 ? ":1: line: one of at most 16,000,000 bytes"
                                        : ":1: wlzreg");
    free(text);
}
END_TEST

/* Long lines of all lengths around the reader's buffer. */
START_TEST(test_import_file__has_long_lines)
{
    for (int length = 65500; length < 65560; length += 3) {
        wlz_registry *from = empty_registry();
        char *text;

        text = sqlite3_mprintf("INSERT INTO sector(id, title) VALUES('X', printf('%%.%dc', 'x'))",
                               length);
        sql_run(from, text);
        sqlite3_free(text);
        text = exported(from);
        assert_ok(reg, import_text(reg, lines_path, text, strlen(text)));
        assert_same(from, reg);
        sqlite3_free(text);
        wlz_close(from);
        wlz_close(reg);
        reg = empty_registry();
    }
}
END_TEST

/* ---- rows that do not agree */

static const struct {
    const char *from, *to, *message;
} LIES[] = {
    {"\"booked_cents\":200000", "\"booked_cents\":100000", "fund"},
    {"\"lump_cents\":200000", "\"lump_cents\":100000", "position"},
    {"\"posted_cents\":200000", "\"posted_cents\":0", "not posted"},
    {"\"state\":\"closed\"", "\"state\":\"open\"", "agreed rounds"},
    {"\"nza_cents\":25000,\"tariff_bp\"", "\"nza_cents\":26000,\"tariff_bp\"", "agreed rounds"},
    {"\"office\":\"zilveren-kruis\",\"kind\"", "\"office\":\"nowhere\",\"kind\"", "foreign key"},
    {"\"recorded_at\":", "\"recorded_at\":1", "was not recorded when its history says"},
};

static void make_plans(void)
{
    wlz_registry *from = plan_registry();

    plan_signed(from, "sample-plan", 2, 100000);
    good = exported(from);
    wlz_close(from);
}

START_TEST(test_import_file__must_agree_with_itself)
{
    char *text = changed(LIES[_i].from, LIES[_i].to);

    assert_refused_text(text, strlen(text), WLZ_CORRUPT, "finding 1 of ");
    assert_message(reg, LIES[_i].message);
    sqlite3_free(text);
}
END_TEST

Suite *import_file_suite(void)
{
    Suite *suite = suite_create("import_file");
    TCase *change = tcase_create("changes"), *damage = tcase_create("damage");
    TCase *lie = tcase_create("lies");
    TCase *const all[] = {change, damage, lie};

    for (int i = 0; i < COUNT(all); i++) {
        tcase_add_unchecked_fixture(all[i], all[i] == lie ? make_plans : make_good, drop_good);
        tcase_add_checked_fixture(all[i], setup, teardown);
        tcase_set_timeout(all[i], 120);
        suite_add_tcase(suite, all[i]);
    }
    tcase_add_loop_test(change, test_import_file__is_refused_at_its_line, 0, COUNT(CHANGES));
    tcase_add_test(change, test_import_file__of_a_long_path_is_refused_for_its_reason);
    tcase_add_test(change, test_import_file__of_an_earlier_version_has_the_columns_of_that_version);
    tcase_add_loop_test(change, test_import_file__may_be_written_otherwise, 0, COUNT(ALLOWED));
    tcase_add_test(damage, test_import_file__is_not_cut_off);
    tcase_add_test(damage, test_import_file__holds_no_zero_byte);
    tcase_add_loop_test(damage, test_import_file__is_damaged, 0, 3);
    tcase_add_loop_test(damage, test_import_file__has_lines_of_16_megabytes, 0, COUNT(HUGE));
    tcase_add_test(damage, test_import_file__has_long_lines);
    tcase_add_loop_test(lie, test_import_file__must_agree_with_itself, 0, COUNT(LIES));
    return suite;
}
