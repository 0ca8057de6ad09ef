/* The seal: a checkpoint finds every change before it and names it, and lets what comes after alone. */
#include "exchanges.h"
#include "files.h"
#include "random.h"

#include "file/connection.h"

#include <sqlite3.h>

Suite *seal_suite(void);

#define ORIGIN "example.nl/sample"

static wlz_registry *reg;
static wlz_checkpoint *sealed;
static char digest_before[WLZ_DIGEST_SIZE];

/* Some rows with free text, some that are changed, and one that goes. */
static const char ROWS[] =
    "INSERT INTO sector(id, title) VALUES('VV', 'Sample'), ('GZ', 'Sample');"
    "INSERT INTO office(id, name, uzovi) VALUES('sample', 'It''s a sample; really, it is', '5500');"
    "INSERT INTO region(code, name, office, note) VALUES('5501', 'Sample', 'sample', 'by J. "
    "Sample'),"
    " ('5502', 'Sample', 'sample', NULL), ('5503', 'Sample', 'sample', 'by \"J.\" Sample\n');"
    "UPDATE region SET note = 'by K. Sample' WHERE code = '5501';"
    "UPDATE region SET name = 'Other' WHERE code = '5502';"
    "DELETE FROM region WHERE code = '5503';"
    "INSERT INTO provider(agb, name) VALUES('30000001', 'Sample'), ('30000002', 'J. Sample');";

static void seal(void)
{
    wlz_checkpoint_free(sealed);
    sealed = NULL;
    assert_ok(reg, wlz_seal(reg, ORIGIN, NULL, &sealed));
}

static void setup(void)
{
    reg = empty_registry();
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, ROWS);
    assert_ok(reg, wlz_commit(reg));
    seal();
    assert_ok(reg, wlz_digest_get(reg, digest_before));
}

static void teardown(void)
{
    wlz_checkpoint_free(sealed);
    sealed = NULL;
    wlz_close(reg);
}

/* What somebody does who switches the triggers off, and that it took. */
static void tamper(const char *format, int64_t step)
{
    char sql[1000];

    snprintf(sql, sizeof sql, format, (long long)step, (long long)step, (long long)step);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, sql);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

static wlz_seal_check *check_of(const char *const *notes, size_t count, const char *key)
{
    wlz_seal_check *check = NULL;

    assert_ok(reg, wlz_seal_check_get(reg, notes, count, key, &check));
    ck_assert_str_ne(check->message, "");
    return check;
}

static void assert_holds(const char *note)
{
    wlz_seal_check *check = check_of(&note, 1, NULL);

    ck_assert_msg(check->status == WLZ_OK, "%s", check->message);
    ck_assert(!check->is_signed && check->step == 0 && check->through == 0);
    wlz_seal_check_free(check);
}

static void assert_step(int64_t step, const char *what)
{
    const char *note = sealed->note;
    wlz_seal_check *check = check_of(&note, 1, NULL);

    ck_assert_msg(check->status == WLZ_CORRUPT && check->step == step && check->size == step - 1,
                  "step %lld: %s: %s", (long long)step, what, check->message);
    wlz_seal_check_free(check);
}

static void assert_interval(const char *const *notes, size_t count, const char *key, int64_t after,
                            int64_t through)
{
    wlz_seal_check *check = check_of(notes, count, key);

    ck_assert_msg(check->status == WLZ_CORRUPT && check->step == 0 && check->after == after &&
                      check->through == through,
                  "%s", check->message);
    wlz_seal_check_free(check);
}

/* ---- what holds ---- */

START_TEST(test_seal__holds_what_it_sealed)
{
    ck_assert_int_eq(sealed->size, sql_int(reg, "SELECT max(seq) FROM history"));
    ck_assert_int_eq(sealed->added, sealed->size);
    ck_assert_str_eq(sealed->origin, ORIGIN);
    assert_holds(sealed->note);
    assert_sound(reg);
}
END_TEST

START_TEST(test_seal__is_the_same_when_nothing_is_new)
{
    char note[300];

    snprintf(note, sizeof note, "%s", sealed->note);
    seal();
    ck_assert_str_eq(sealed->note, note);
    ck_assert_int_eq(sealed->added, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_checkpoint"), 1);
}
END_TEST

START_TEST(test_seal__goes_on)
{
    char notes[4][300];

    for (int i = 0; i < 4; i++) { /* beyond a tile, which is 256 */
        int64_t before = sealed->size;

        snprintf(notes[i], sizeof notes[i], "%s", sealed->note);
        sql_run(reg, "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT 200)"
                     " INSERT INTO provider(agb, name) SELECT"
                     " (SELECT max(agb) FROM provider) + 1 + i, 'Sample' FROM n");
        seal();
        ck_assert_int_eq(sealed->added, 200);
        ck_assert_int_eq(sealed->size, before + 200);
        assert_holds(notes[0]);
        assert_holds(notes[i]);
        assert_holds(sealed->note);
    }
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_tile WHERE level = 1"), 1);
    assert_sound(reg);
}
END_TEST

START_TEST(test_seal__is_not_sealed_by_what_if)
{
    wlz_checkpoint *tried = NULL;

    assert_ok(reg, wlz_begin_what_if(reg));
    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000009', 'Sample')");
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &tried));
    ck_assert_int_eq(tried->added, 1);
    assert_ok(reg, wlz_rollback(reg));
    seal();
    ck_assert_int_eq(sealed->added, 0);
    wlz_checkpoint_free(tried);
}
END_TEST

START_TEST(test_seal__of_nothing)
{
    const char *note;

    wlz_close(reg);
    reg = empty_registry();
    seal();
    note = sealed->note;
    ck_assert_str_eq(note, ORIGIN "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    assert_holds(note);
}
END_TEST

START_TEST(test_seal__has_an_origin_that_stays)
{
    wlz_checkpoint *other = NULL;

    assert_status(reg, WLZ_INVALID, wlz_seal(reg, "example.nl/other", NULL, &other));
    ck_assert_ptr_null(other);
    wlz_close(reg);
    reg = empty_registry();
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &other));
    ck_assert_int_eq(strncmp(other->origin, "wlzreg/", 7), 0);
    wlz_checkpoint_free(other);
}
END_TEST

/* ---- what is found: one row of the history ---- */

static const char *const changes[] = {
    "UPDATE history_step SET at = at + 1 WHERE seq = %lld",
    "UPDATE history_step SET actor = 'mallory' WHERE seq = %lld",
    "UPDATE history_step SET table_name = 'strike' WHERE seq = %lld",
    "UPDATE history_step SET row_key = row_key || 'x' WHERE seq = %lld",
    "UPDATE history_step SET row_key = row_key || char(0) WHERE seq = %lld",
    "UPDATE history_step SET op = CASE op WHEN 'insert' THEN 'update' ELSE 'insert' END"
    " WHERE seq = %lld",
    "UPDATE history_step SET new = 'x' WHERE seq = %lld",
    "UPDATE history_step SET old = ifnull(old || ' ', 'NULL') WHERE seq = %lld",
    "UPDATE history_step SET new = ifnull(new || ' ', '') WHERE seq = %lld",
    "UPDATE history_step SET new = replace(new, ', ', '; '), old = replace(old, ', ', '; ')"
    " WHERE seq = %lld",
    "DELETE FROM history_step WHERE seq = %lld",
    "DELETE FROM history_step WHERE seq = %lld;"
    "UPDATE history_step SET seq = seq - 1 WHERE seq > %lld",
    "DELETE FROM history_step WHERE seq >= %lld",
    "UPDATE history_step SET seq = seq + 1000000 WHERE seq >= %lld;"
    "UPDATE history_step SET seq = seq - 999999 WHERE seq > 1000000;"
    "INSERT INTO history_step(seq, at, actor, table_name, row_key, op, version, new)"
    " VALUES(%lld, 0, 'tester', 'sector', 'GGZ', 'insert', " SCHEMA
    ", '''GGZ'', ''Sample'', NULL')",
};

START_TEST(test_seal__finds_a_change_of_any_step)
{
    for (int64_t step = 1; step <= sealed->size; step++) {
        assert_ok(reg, wlz_begin(reg));
        tamper(changes[_i], step);
        assert_step(step, changes[_i]);
        assert_ok(reg, wlz_rollback(reg));
    }
    assert_holds(sealed->note);
}
END_TEST

/* The row is changed with its steps, and the stored tree is made to agree: wlz_verify sees nothing, a checkpoint does. */
START_TEST(test_seal__finds_a_row_that_was_changed_with_its_history)
{
    const char *kept = sealed->note;
    wlz_checkpoint *made = NULL;

    tamper("UPDATE office SET uzovi = '5501';"
           "UPDATE history_step SET new = replace(new, '5500', '5501') WHERE table_name = 'office'",
           0);
    assert_step(sql_int(reg, "SELECT min(seq) FROM history_step WHERE table_name = 'office'"),
                "office");
    assert_status(reg, WLZ_CORRUPT, wlz_verify(reg));
    tamper("DELETE FROM seal_tile; DELETE FROM seal_checkpoint", 0);
    assert_ok(reg, wlz_seal(reg, ORIGIN, NULL, &made));
    assert_ok(reg, wlz_verify(reg));
    assert_interval(&kept, 1, NULL, 0, sealed->size);
    wlz_checkpoint_free(made);
}
END_TEST

START_TEST(test_seal__finds_another_salt)
{
    assert_ok(reg, wlz_begin(reg));
    tamper("UPDATE seal_salt SET salt = 'AAAAAAAAAAAAAAAAAAAAAA==' WHERE row_key = '30000002'", 0);
    assert_step(sealed->size, "salt");
    assert_ok(reg, wlz_rollback(reg));
    tamper("DELETE FROM seal_salt WHERE table_name = 'history'", 0);
    assert_step(1, "no salt of the actor");
}
END_TEST

/* A byte anywhere in the steps. */
START_TEST(test_seal__finds_a_byte)
{
    uint64_t seed = (uint64_t)_i + 1;
    const char *note = sealed->note;
    wlz_seal_check *check;
    char sql[400];
    int64_t step = 1 + (int64_t)(random_next(&seed) % (uint64_t)sealed->size);

    snprintf(sql, sizeof sql,
             "UPDATE history_step SET (old, new) = (SELECT iif(new IS NULL, t, old), iif(new IS "
             "NULL, NULL, t)"
             " FROM (SELECT substr(x, 1, n) || char(unicode(substr(x, n + 1, 1)) + 1) || substr(x, "
             "n + 2) AS t"
             " FROM (SELECT ifnull(new, old) AS x, %u %%%% length(ifnull(new, old)) AS n))) WHERE "
             "seq = %lld",
             (unsigned)(random_next(&seed) % 1000), (long long)step);
    tamper(sql, 0);
    check = check_of(&note, 1, NULL);
    ck_assert_msg(check->status == WLZ_CORRUPT && check->step == step, "%s: %s", sql,
                  check->message);
    wlz_seal_check_free(check);
}
END_TEST

START_TEST(test_seal__lets_what_comes_after_alone)
{
    char note[300];

    snprintf(note, sizeof note, "%s", sealed->note);
    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000009', 'Sample')");
    seal();
    tamper("UPDATE history_step SET at = 1 WHERE seq = %lld", sealed->size);
    assert_holds(note);
    assert_step(sealed->size, "the last");
}
END_TEST

/* ---- when the tree was made anew too ---- */

static void forge(int64_t step)
{
    tamper("UPDATE history_step SET at = at + 1 WHERE seq = %lld;"
           "DELETE FROM seal_tile; DELETE FROM seal_checkpoint",
           step);
}

START_TEST(test_seal__finds_a_history_that_was_sealed_anew)
{
    char notes[3][300];
    const char *const kept[] = {notes[2], notes[0], notes[1]}, *const last[] = {notes[2]};

    for (int i = 0; i < 3; i++) {
        char sql[100];

        snprintf(notes[i], sizeof notes[i], "%s", sealed->note);
        snprintf(sql, sizeof sql, "INSERT INTO provider(agb, name) VALUES('3000001%d', 'Sample')",
                 i);
        sql_run(reg, sql);
        seal();
    }
    forge(sealed->size - 1); /* the last that notes[2] seals */
    seal();
    assert_interval(last, 1, NULL, 0, sealed->size - 1);
    assert_interval(kept, 3, NULL, sealed->size - 2, sealed->size - 1);
    assert_holds(notes[1]);
    assert_holds(sealed->note);
}
END_TEST

/* A stored tree that was changed is not gone on from, and its own checkpoints count when they are signed. */
START_TEST(test_seal__does_not_go_on_from_another_tree)
{
    wlz_checkpoint *made = NULL, *kept = NULL;
    wlz_seal_key *key = NULL;
    const char *note;

    ck_assert_int_eq(wlz_seal_key_new("example.nl/key", &key), WLZ_OK);
    assert_ok(reg, wlz_seal(reg, NULL, key->secret, &made));
    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000009', 'Sample')");
    assert_ok(reg, wlz_seal(reg, NULL, key->secret, &kept));
    tamper("UPDATE seal_tile SET hashes = substr(hashes, 1, length(hashes) - 44) ||"
           " '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; UPDATE history_step SET at = 1"
           " WHERE seq = %lld",
           kept->size);
    note = kept->note;
    assert_interval(&note, 1, NULL, 0, kept->size);
    assert_interval(&note, 1, key->public_key, made->size, kept->size);
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    wlz_checkpoint_free(made);
    wlz_checkpoint_free(kept);
    wlz_seal_key_free(key);
}
END_TEST

START_TEST(test_seal__does_not_go_on_over_a_gap)
{
    wlz_checkpoint *made = NULL;

    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000008', 'A'), ('30000009', 'B')");
    tamper("DELETE FROM history_step WHERE seq = %lld", sealed->size + 1);
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    tamper("DELETE FROM seal_checkpoint", 0);
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_ptr_null(made);
}
END_TEST

/* ---- signatures ---- */

START_TEST(test_seal__is_signed)
{
    wlz_seal_key *key = NULL, *other = NULL;
    wlz_checkpoint *made = NULL;
    wlz_seal_check *check;
    const char *note;

    ck_assert_int_eq(wlz_seal_key_new("example.nl/key", &key), WLZ_OK);
    ck_assert_int_eq(wlz_seal_key_new("example.nl/key", &other), WLZ_OK);
    assert_ok(reg, wlz_seal(reg, NULL, key->secret, &made));
    ck_assert_ptr_nonnull(strstr(made->note, "\n\n\xe2\x80\x94 example.nl/key "));
    note = made->note;
    check = check_of(&note, 1, key->public_key);
    ck_assert(check->status == WLZ_OK && check->is_signed);
    wlz_seal_check_free(check);
    check = NULL;
    assert_status(reg, WLZ_INVALID, wlz_seal_check_get(reg, &note, 1, other->public_key, &check));
    note = sealed->note;
    assert_status(reg, WLZ_INVALID, wlz_seal_check_get(reg, &note, 1, key->public_key, &check));
    ck_assert_ptr_null(check);
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM seal_checkpoint WHERE note LIKE '%PRIVATE%'"), 0);
    wlz_checkpoint_free(made);
    wlz_seal_key_free(key);
    wlz_seal_key_free(other);
}
END_TEST

/* ---- elsewhere ---- */

START_TEST(test_seal__goes_along_in_an_export)
{
    char *lines = exported(reg);
    char digest[WLZ_DIGEST_SIZE], path[TEST_PATH_MAX];
    wlz_registry *other = empty_registry(), *first = reg;

    scratch_path(path);
    assert_ok(other, import_text(other, path, lines, strlen(lines)));
    reg = other;
    assert_holds(sealed->note);
    assert_ok(reg, wlz_digest_get(reg, digest));
    ck_assert_str_eq(digest, digest_before);
    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000009', 'Sample')");
    seal();
    ck_assert_int_eq(sealed->added, 1);
    wlz_close(first);
    scratch_remove(path);
    sqlite3_free(lines);
}
END_TEST

/* By a layout that somebody changed nothing is read. */
START_TEST(test_seal__is_read_by_the_right_schema)
{
    const char *note = sealed->note;
    wlz_seal_check *check;

    tamper("UPDATE history_layout SET columns = replace(columns, 'name', 'eman')", 0);
    check = check_of(&note, 1, NULL);
    ck_assert_int_eq(check->status, WLZ_CORRUPT);
    ck_assert_ptr_nonnull(strstr(check->message, "layout"));
    wlz_seal_check_free(check);
}
END_TEST

Suite *seal_suite(void)
{
    Suite *suite = suite_create("seal");
    TCase *all = tcase_create("all");

    if (wlz_seal_available()) {
        tcase_add_checked_fixture(all, setup, teardown);
        tcase_add_test(all, test_seal__holds_what_it_sealed);
        tcase_add_test(all, test_seal__is_the_same_when_nothing_is_new);
        tcase_add_test(all, test_seal__goes_on);
        tcase_add_test(all, test_seal__is_not_sealed_by_what_if);
        tcase_add_test(all, test_seal__of_nothing);
        tcase_add_test(all, test_seal__has_an_origin_that_stays);
        tcase_add_loop_test(all, test_seal__finds_a_change_of_any_step, 0, COUNT(changes));
        tcase_add_test(all, test_seal__finds_a_row_that_was_changed_with_its_history);
        tcase_add_test(all, test_seal__finds_another_salt);
        tcase_add_loop_test(all, test_seal__finds_a_byte, 0, 40);
        tcase_add_test(all, test_seal__lets_what_comes_after_alone);
        tcase_add_test(all, test_seal__finds_a_history_that_was_sealed_anew);
        tcase_add_test(all, test_seal__does_not_go_on_from_another_tree);
        tcase_add_test(all, test_seal__does_not_go_on_over_a_gap);
        tcase_add_test(all, test_seal__is_signed);
        tcase_add_test(all, test_seal__goes_along_in_an_export);
        tcase_add_test(all, test_seal__is_read_by_the_right_schema);
    }
    suite_add_tcase(suite, all);
    return suite;
}
