/* Erasing: the text is nowhere in the file any more, and every proof holds. */
#include "files.h"
#include "samples.h"

#include "file/connection.h"

#include <sqlite3.h>

Suite *erasure_suite(void);

#define TEXT "by Jan Janszoon"
#define LATER "by Piet Pieterszoon"
#define WRITER "Klaas Klaassen"

static wlz_registry *reg;
static wlz_checkpoint *before, *after;
static wlz_erasure erased;

static void setup(void)
{
    file_setup();
    reg = registry_at(file_path);
    assert_ok(reg, wlz_set_actor(reg, WRITER));
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, "INSERT INTO office(id, name, uzovi) VALUES('sample', 'Sample', NULL);"
                 "INSERT INTO region(code, name, office, note) VALUES('5501', 'R', 'sample', '" TEXT
                 "'), ('5502', 'R', 'sample', '" TEXT "'), ('5503', 'R', 'sample', NULL);");
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, wlz_seal(reg, "sample", NULL, &before));
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, "UPDATE region SET note = '" LATER "' WHERE code = '5501'");
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, wlz_set_actor(reg, "tester"));
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &after));
    erased = (wlz_erasure){-1, false};
}

static void teardown(void)
{
    wlz_checkpoint_free(before);
    wlz_checkpoint_free(after);
    wlz_close(reg);
    file_teardown();
}

/* How often the bytes are in the file and its log. */
static int occurrences(const char *text)
{
    static const char *const endings[] = {"", "-wal"};
    int found = 0;

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char path[TEST_PATH_MAX + 8];
        file_bytes file;

        snprintf(path, sizeof path, "%s%s", file_path, endings[i]);
        file = file_content(path);
        for (size_t at = 0; at + strlen(text) <= file.size; at++)
            found += memcmp(file.bytes + at, text, strlen(text)) == 0;
        free(file.bytes);
    }
    return found;
}

static void assert_both_hold(void)
{
    const char *const notes[] = {before->note, after->note};
    wlz_seal_check *check = NULL;

    assert_ok(reg, wlz_seal_check_get(reg, notes, 2, NULL, &check));
    ck_assert_msg(check->status == WLZ_OK, "%s", check->message);
    wlz_seal_check_free(check);
    ck_assert_msg(wlz_verify(reg) == WLZ_OK, "%s", wlz_message(reg));
}

START_TEST(test_erasure__of_a_text_and_what_it_replaced)
{
    assert_ok(reg, wlz_erase_text(reg, "region", "5501", "note", &erased));
    ck_assert_int_eq(erased.count, 2);
    ck_assert(!erased.remains);
    assert_both_hold();
    ck_assert_int_eq(sql_int(reg, "SELECT note GLOB 'sha256:*' FROM region WHERE code = '5501'"),
                     1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM history WHERE row_key = '5501'"
                                  " AND ifnull(old, '') || ifnull(new, '') LIKE '% by %'"),
                     0);
    ck_assert_int_eq(occurrences(LATER), 0);
    /* the same text of another row stays */
    ck_assert_int_gt(occurrences(TEXT), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT note = '" TEXT "' FROM region WHERE code = '5502'"), 1);
    assert_ok(reg, wlz_erase_text(reg, "region", "5502", "note", &erased));
    ck_assert_int_eq(erased.count, 1);
    ck_assert_int_eq(occurrences(TEXT), 0);
    assert_both_hold();
}
END_TEST

START_TEST(test_erasure__is_recorded)
{
    assert_ok(reg, wlz_erase_text(reg, "region", "5501", "note", NULL));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM erasure WHERE table_name = 'region' AND"
                                  " row_key = '5501' AND column_name = 'note'"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM history WHERE table_name = 'erasure'"
                                  " AND actor = 'tester'"),
                     2);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_salt WHERE row_key = '5501'"), 0);
}
END_TEST

START_TEST(test_erasure__lets_the_row_go_on)
{
    wlz_checkpoint *made = NULL;
    const char *note;
    wlz_seal_check *check = NULL;

    assert_ok(reg, wlz_erase_text(reg, "region", "5501", "note", NULL));
    assert_ok(reg, wlz_begin(reg));
    sql_run(reg, "UPDATE region SET name = 'S' WHERE code = '5501'");
    sql_run(reg, "UPDATE region SET note = 'sample' WHERE code = '5501'");
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &made));
    note = made->note;
    assert_both_hold();
    assert_ok(reg, wlz_seal_check_get(reg, &note, 1, NULL, &check));
    ck_assert_int_eq(check->status, WLZ_OK);
    wlz_seal_check_free(check);
    assert_ok(reg, wlz_erase_text(reg, "region", "5501", "note", &erased));
    ck_assert_int_eq(erased.count, 1); /* the new one; the others are pseudonyms already */
    check = NULL;
    assert_ok(reg, wlz_seal_check_get(reg, &note, 1, NULL, &check));
    ck_assert_int_eq(check->status, WLZ_OK);
    wlz_seal_check_free(check);
    wlz_checkpoint_free(made);
    assert_both_hold();
}
END_TEST

START_TEST(test_erasure__of_a_writer)
{
    ck_assert_int_gt(occurrences(WRITER), 0);
    assert_ok(reg, wlz_erase_actor(reg, WRITER, &erased));
    ck_assert_int_eq(erased.count, 5);
    ck_assert_int_eq(occurrences(WRITER), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(DISTINCT actor) FROM history WHERE seq <= 5"), 1);
    assert_both_hold();
    assert_status(reg, WLZ_NOTFOUND, wlz_erase_actor(reg, WRITER, NULL));
}
END_TEST

START_TEST(test_erasure__of_who_erases_is_in_the_pseudonym)
{
    assert_ok(reg, wlz_set_actor(reg, WRITER));
    assert_ok(reg, wlz_erase_actor(reg, WRITER, &erased));
    ck_assert_int_gt(erased.count, 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM history WHERE actor = '" WRITER "'"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT actor GLOB 'sha256:*' FROM history WHERE table_name ="
                                  " 'erasure'"),
                     1);
    assert_sound(reg);
}
END_TEST

START_TEST(test_erasure__before_anything_is_sealed)
{
    const char *note;
    wlz_checkpoint *made = NULL;
    wlz_seal_check *check = NULL;

    wlz_close(reg);
    file_remove();
    reg = registry_at(file_path);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, TEXT));
    assert_ok(reg, wlz_erase_text(reg, "provider", GZ_PROVIDER, "name", &erased));
    ck_assert_int_eq(erased.count, 1);
    ck_assert_int_eq(occurrences(TEXT), 0);
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &made));
    note = made->note;
    assert_ok(reg, wlz_seal_check_get(reg, &note, 1, NULL, &check));
    ck_assert_int_eq(check->status, WLZ_OK);
    ck_assert_int_eq(wlz_verify(reg), WLZ_OK);
    wlz_seal_check_free(check);
    wlz_checkpoint_free(made);
}
END_TEST

START_TEST(test_erasure__of_what_cannot_be)
{
    assert_status(reg, WLZ_INVALID, wlz_erase_text(reg, "region", "5501", "name", NULL));
    assert_status(reg, WLZ_INVALID, wlz_erase_text(reg, "nowhere", "5501", "note", NULL));
    assert_status(reg, WLZ_NOTFOUND, wlz_erase_text(reg, "region", "5503", "note", NULL));
    assert_status(reg, WLZ_NOTFOUND, wlz_erase_text(reg, "region", "5509", "note", NULL));
    assert_status(reg, WLZ_NOTFOUND, wlz_erase_actor(reg, "nobody", NULL));
    assert_status(reg, WLZ_INVALID, wlz_erase_actor(reg, "", NULL));
    assert_ok(reg, wlz_erase_text(reg, "region", "5502", "note", NULL));
    assert_status(reg, WLZ_NOTFOUND, wlz_erase_text(reg, "region", "5502", "note", NULL));
    assert_both_hold();
    /* and the rules are in force again */
    ck_assert_ptr_nonnull(strstr(sql_fails(reg, "DELETE FROM history_step"), "history_fixed"));
}
END_TEST

START_TEST(test_erasure__of_a_writer_happens_once)
{
    char pseudonym[100];
    sqlite3_stmt *stmt = NULL;

    assert_ok(reg, wlz_erase_actor(reg, WRITER, &erased));
    ck_assert_int_eq(sqlite3_prepare_v2(reg->db, "SELECT actor FROM history_step WHERE seq = 1", -1,
                                        &stmt, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    snprintf(pseudonym, sizeof pseudonym, "%s", (const char *)sqlite3_column_text(stmt, 0));
    sqlite3_finalize(stmt);
    assert_status(reg, WLZ_NOTFOUND, wlz_erase_actor(reg, pseudonym, NULL));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "is a pseudonym"));
    assert_both_hold();
}
END_TEST

static const char *const step_changes[] = {
    "UPDATE history_step SET new = new || '; x' WHERE row_key = '5502'",
    "UPDATE history_step SET version = NULL WHERE row_key = '5502'",
};

/* Somebody switched the triggers off: what a step says cannot be told, so neither whether the text is in it. */
START_TEST(test_erasure__of_a_step_that_was_changed)
{
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, step_changes[_i]);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    assert_status(reg, WLZ_CORRUPT, wlz_erase_text(reg, "region", "5502", "note", NULL));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "is not as the schema writes it"));
    ck_assert_int_eq(sql_int(reg, "SELECT note = '" TEXT "' FROM region WHERE code = '5502'"), 1);
}
END_TEST

/* Another connection is in the middle of reading, and sees what it saw. */
START_TEST(test_erasure__remains_while_others_read)
{
    sqlite3 *other = NULL;

    ck_assert_int_eq(sqlite3_open(file_path, &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, "BEGIN; SELECT count(*) FROM region", NULL, NULL, NULL),
                     SQLITE_OK);
    assert_ok(reg, wlz_erase_text(reg, "region", "5501", "note", &erased));
    ck_assert(erased.remains);
    ck_assert_int_gt(occurrences(LATER), 0);
    assert_status(reg, WLZ_BUSY, wlz_erasure_finish(reg));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "remains"));
    ck_assert_int_gt(occurrences(LATER), 0);
    assert_both_hold();
    ck_assert_int_eq(sqlite3_exec(other, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
    assert_ok(reg, wlz_erasure_finish(reg));
    ck_assert_int_eq(occurrences(LATER), 0);
    ck_assert_int_eq(sqlite3_close(other), SQLITE_OK);
    assert_ok(reg, wlz_begin(reg));
    assert_status(reg, WLZ_MISUSE, wlz_erasure_finish(reg));
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* The owner of the connection is in the middle of reading by it, or of a transaction that began without the library. */
START_TEST(test_erasure__remains_while_the_owner_of_the_connection_reads)
{
    wlz_registry *own = NULL;
    sqlite3_stmt *rows = NULL;
    sqlite3 *db = NULL;

    assert_ok(reg, wlz_erase_text(reg, "region", "5501", "note", &erased));
    ck_assert_int_eq(sqlite3_open(file_path, &db), SQLITE_OK);
    assert_ok(own, wlz_attach(db, NULL, &own));
    ck_assert_int_eq(sqlite3_prepare_v2(db, "SELECT code FROM region", -1, &rows, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(rows), SQLITE_ROW);
    assert_status(own, WLZ_BUSY, wlz_erasure_finish(own));
    ck_assert_int_eq(sqlite3_finalize(rows), SQLITE_OK);
    sql_run(own, "BEGIN");
    assert_status(own, WLZ_MISUSE, wlz_erasure_finish(own));
    sql_run(own, "COMMIT");
    assert_ok(own, wlz_erasure_finish(own));
    ck_assert_int_eq(occurrences(LATER), 0);
    wlz_close(own);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

START_TEST(test_erasure__is_undone_with_its_transaction)
{
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_erase_text(reg, "region", "5502", "note", &erased));
    ck_assert(erased.remains); /* nothing is written to the file before the end */
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(sql_int(reg, "SELECT note = '" TEXT "' FROM region WHERE code = '5502'"), 1);
    assert_both_hold();
}
END_TEST

Suite *erasure_suite(void)
{
    Suite *suite = suite_create("erasure");
    TCase *all = tcase_create("all");

    if (wlz_seal_available()) {
        tcase_add_checked_fixture(all, setup, teardown);
        tcase_add_test(all, test_erasure__of_who_erases_is_in_the_pseudonym);
        tcase_add_test(all, test_erasure__of_a_text_and_what_it_replaced);
        tcase_add_test(all, test_erasure__is_recorded);
        tcase_add_test(all, test_erasure__lets_the_row_go_on);
        tcase_add_test(all, test_erasure__of_a_writer);
        tcase_add_test(all, test_erasure__before_anything_is_sealed);
        tcase_add_test(all, test_erasure__of_what_cannot_be);
        tcase_add_test(all, test_erasure__of_a_writer_happens_once);
        tcase_add_loop_test(all, test_erasure__of_a_step_that_was_changed, 0, COUNT(step_changes));
        tcase_add_test(all, test_erasure__is_undone_with_its_transaction);
        tcase_add_test(all, test_erasure__remains_while_others_read);
        tcase_add_test(all, test_erasure__remains_while_the_owner_of_the_connection_reads);
    }
    suite_add_tcase(suite, all);
    return suite;
}
