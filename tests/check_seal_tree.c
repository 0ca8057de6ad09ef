/* The stored tree of the seal: where it is not that of the history, it is found, nothing is proved by it and nothing goes on
 * from it; and it is made anew for who has a checkpoint. */
#include "files.h"
#include "samples.h"

#include "file/connection.h"
#include "file/transaction.h"
#include "seal/tree_check.h"

#include <sqlite3.h>

Suite *seal_tree_suite(void);

static wlz_registry *reg;
static wlz_checkpoint *early, *late;

static void steps_add(int from, int count)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n LIMIT %d)"
             " INSERT INTO provider(agb, name) SELECT 30000000 + i, 'Sample' FROM n",
             from, count);
    sql_run(reg, sql);
}

/* Of 300 steps and of 700: two levels of tiles. */
static void setup(void)
{
    reg = empty_registry();
    steps_add(1, 300);
    assert_ok(reg, wlz_seal(reg, "example.nl/sample", NULL, &early));
    steps_add(301, 400);
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &late));
    ck_assert_int_eq(late->size, 700);
}

static void teardown(void)
{
    wlz_checkpoint_free(early);
    wlz_checkpoint_free(late);
    early = late = NULL;
    wlz_close(reg);
}

/* What somebody does who switches the triggers off. */
static void tamper(const char *sql)
{
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, sql);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

/* And who makes SQLite store what is not a number in a column of numbers. */
static void tamper_column(const char *table, const char *column, const char *sql)
{
    char all[2000];

    snprintf(all, sizeof all,
             "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
             " replace(sql, '%s INTEGER', '%s ANY') WHERE name = '%s';"
             "PRAGMA writable_schema = RESET; %s;"
             "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
             " replace(sql, '%s ANY', '%s INTEGER') WHERE name = '%s';"
             "PRAGMA writable_schema = RESET",
             column, column, table, sql, column, column, table);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    tamper(all);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
}

/* ---- proofs ---- */

#define STRAY "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

START_TEST(test_seal_tree__proves_nothing_by_a_tile_that_was_changed)
{
    wlz_seal_proof *proof = NULL;

    assert_ok(reg, wlz_seal_proof_step(reg, 2, early->note, false, &proof));
    wlz_seal_proof_free(proof);
    proof = NULL;
    /* the roots of full tiles are in level 1, so the root of the whole is as it was */
    tamper("UPDATE seal_tile SET hashes = '" STRAY "' || substr(hashes, 45)"
           " WHERE level = 0 AND number = 0");
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_step(reg, 2, early->note, false, &proof));
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_step(reg, 2, late->note, false, &proof));
    ck_assert_ptr_null(proof);
    assert_ok(reg, wlz_seal_proof_step(reg, 300, late->note, false, &proof));
    wlz_seal_proof_free(proof);
}
END_TEST

START_TEST(test_seal_tree__proves_no_growth_by_a_tile_that_was_changed)
{
    wlz_seal_proof *proof = NULL;

    assert_ok(reg, wlz_seal_proof_growth(reg, early->note, late->note, &proof));
    wlz_seal_proof_free(proof);
    proof = NULL;
    /* of a hash between the checkpoints, which neither of their roots is made of */
    tamper("UPDATE seal_tile SET hashes = substr(hashes, 1, 44 * 100) || '" STRAY "' ||"
           " substr(hashes, 44 * 101 + 1) WHERE level = 0 AND number = 1");
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_growth(reg, early->note, late->note, &proof));
    ck_assert_ptr_null(proof);
    /* as many as the earlier one seals, so both roots are as they were */
    tamper(
        "UPDATE seal_tile SET hashes = substr(hashes, 1, 44 * 44) WHERE level = 0 AND number = 1");
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_growth(reg, early->note, late->note, &proof));
    ck_assert_ptr_null(proof);
}
END_TEST

START_TEST(test_seal_tree__proves_no_step_without_its_salt)
{
    wlz_seal_proof *proof = NULL;

    tamper("DELETE FROM seal_salt WHERE row_key = '30000007'");
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_step(reg, 7, late->note, false, &proof));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "step 7 of the history is not what was sealed"));
    ck_assert_ptr_null(proof);
}
END_TEST

START_TEST(test_seal_tree__proves_by_no_more_hashes_than_a_tile_has)
{
    wlz_seal_proof *proof = NULL;

    tamper("PRAGMA ignore_check_constraints = 1;"
           "UPDATE seal_tile SET hashes = hashes || '" STRAY "' WHERE level = 0 AND number = 0;"
           "PRAGMA ignore_check_constraints = 0");
    assert_ok(reg, wlz_seal_proof_step(reg, 2, late->note, false, &proof));
    wlz_seal_proof_free(proof);
    assert_status(reg, WLZ_CORRUPT, wlz_verify(reg));
}
END_TEST

/* ---- checking ---- */

static void assert_holds(const wlz_checkpoint *checkpoint, const char *key)
{
    const char *note = checkpoint->note;
    wlz_seal_check *check = NULL;

    assert_ok(reg, wlz_seal_check_get(reg, &note, 1, key, &check));
    ck_assert_msg(check->status == WLZ_OK, "%s", check->message);
    ck_assert_int_eq(check->size, checkpoint->size);
    wlz_seal_check_free(check);
}

START_TEST(test_seal_tree__is_not_needed_for_a_check)
{
    tamper("DELETE FROM seal_tile");
    assert_holds(early, NULL);
    assert_holds(late, NULL);
}
END_TEST

START_TEST(test_seal_tree__is_checked_past_a_checkpoint_of_its_own_that_was_changed)
{
    wlz_checkpoint *made = NULL;
    wlz_seal_key *key = NULL;

    ck_assert_int_eq(wlz_seal_key_new("example.nl/key", &key), WLZ_OK);
    assert_ok(reg, wlz_seal(reg, NULL, key->secret, &made));
    tamper("UPDATE seal_checkpoint SET note = 'x' WHERE size = 300");
    assert_holds(made, key->public_key);
    wlz_checkpoint_free(made);
    wlz_seal_key_free(key);
}
END_TEST

START_TEST(test_seal_tree__is_checked_by_a_checkpoint)
{
    const char *note = late->note;
    wlz_seal_check *check = NULL;

    assert_status(reg, WLZ_INVALID, wlz_seal_check_get(reg, &note, 0, NULL, &check));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "none is given"));
    ck_assert_ptr_null(check);
}
END_TEST

/* ---- going on ---- */

static const struct {
    const char *sql, *says;
} stops[] = {
    {"DELETE FROM seal_tile", "is not that of the last checkpoint"},
    {"UPDATE seal_tile SET hashes = '!' || substr(hashes, 2) WHERE level = 0 AND number = 2",
     "is not that of the last checkpoint"},
    {"UPDATE seal_tile SET hashes = substr(hashes, 1, 44) WHERE level = 1", "it cannot go on"},
    {"UPDATE seal_tile SET number = 1 WHERE level = 1", "it cannot go on"},
    {"UPDATE seal_checkpoint SET note = 'x' WHERE size = 700", "seal_checkpoint: no checkpoint"},
    {"UPDATE history_step SET at = at + 1 WHERE seq = 700",
     "step 700 of the history is not what was sealed"},
    {"UPDATE seal_checkpoint SET note = printf('%.*c', 201, 'x') || substr(note, instr(note,"
     " char(10))) WHERE size = 700",
     "the origin of the seal is too long"},
};

START_TEST(test_seal_tree__is_not_gone_on_from_when_it_was_changed)
{
    wlz_checkpoint *made = NULL;

    tamper(stops[_i].sql);
    steps_add(701, 1);
    ck_assert_int_ne(wlz_seal(reg, NULL, NULL, &made), WLZ_OK);
    ck_assert_msg(strstr(wlz_message(reg), stops[_i].says) != NULL, "%s", wlz_message(reg));
    ck_assert_ptr_null(made);
}
END_TEST

START_TEST(test_seal_tree__goes_on_behind_a_tile_that_is_full)
{
    wlz_checkpoint *full = NULL, *made = NULL;

    wlz_close(reg);
    reg = empty_registry();
    steps_add(1, 256);
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &full));
    steps_add(257, 1);
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_int_eq(made->size, 257);
    ck_assert_int_eq(made->added, 1);
    assert_holds(full, NULL);
    assert_holds(made, NULL);
    assert_ok(reg, wlz_verify(reg));
    wlz_checkpoint_free(full);
    wlz_checkpoint_free(made);
}
END_TEST

/* The root of a full tile is in the next level, and its steps are not to be found. */
START_TEST(test_seal_tree__is_not_gone_on_from_a_tile_whose_number_is_not_one)
{
    wlz_checkpoint *full = NULL, *made = NULL;

    wlz_close(reg);
    reg = empty_registry();
    steps_add(1, 256);
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &full));
    wlz_checkpoint_free(full);
    tamper_column("seal_tile", "number", "UPDATE seal_tile SET number = 'x' WHERE level = 0");
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_msg(strstr(wlz_message(reg), "step 256 of the history is not what was sealed") !=
                      NULL,
                  "%s", wlz_message(reg));
    ck_assert_ptr_null(made);
}
END_TEST

/* What nobody erased is no pseudonym, whatever it looks like. */
START_TEST(test_seal_tree__has_a_salt_for_a_text_like_a_pseudonym)
{
    wlz_checkpoint *made = NULL;

    sql_run(reg, "INSERT INTO provider(agb, name) VALUES('30000999', 'sha256:" STRAY "')");
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_salt WHERE row_key = '30000999'"), 1);
    assert_holds(made, NULL);
    wlz_checkpoint_free(made);
}
END_TEST

/* ---- verifying ---- */

#define TILE "UPDATE seal_tile SET hashes = "
static const struct {
    const char *sql, *says;
} damages[] = {
    {TILE "'" STRAY "' || substr(hashes, 45) WHERE level = 0 AND number = 1",
     "seal_tile 0 1: the hash of step 257 is not that of the history"},
    {TILE "substr(hashes, 1, 44 * 10) || '" STRAY "' || substr(hashes, 44 * 11 + 1)"
          " WHERE level = 0",
     "seal_tile 0 0: the hash of step 11 "},
    {TILE "'" STRAY "' || substr(hashes, 45) WHERE level = 1",
     "seal_tile 1 0: the hash of steps 1 to 256 "},
    {TILE "substr(hashes, 1, 44) WHERE level = 1", "seal_tile 1 0: the hash of steps 257 to 512 "},
    {TILE "substr(hashes, 1, 44) WHERE level = 0 AND number = 0",
     "seal_tile 0 0: the hash of step 2 "},
    {TILE "hashes || '" STRAY "' WHERE level = 1", "seal_tile 1 0: has hashes beyond"},
    {TILE "hashes || '" STRAY "' WHERE level = 0 AND number = 2",
     "history_step : ends at step 700, and 701 steps were sealed"},
    {"DELETE FROM seal_tile WHERE level = 0 AND number = 1",
     "seal_tile 0 1: the hash of step 257 "},
    {"DELETE FROM seal_tile WHERE level = 0 AND number = 2",
     "seal_tile 0 2: the hash of step 513 "},
    {"DELETE FROM seal_tile", "seal_tile 0 0: the hash of step 1 "},
    {"DELETE FROM seal_tile WHERE level = 0; DELETE FROM seal_checkpoint",
     "seal_tile 1 0: has hashes beyond"},
    {"INSERT INTO seal_tile VALUES(2, 0, '" STRAY "')", "seal_tile 2 0: has hashes beyond"},
    {"INSERT INTO seal_tile VALUES(1, 9, '" STRAY "')", "seal_tile 1 9: has hashes beyond"},
    {"INSERT INTO seal_tile VALUES(0, 9223372036854775807, '" STRAY "')",
     "history_step : ends at step 700, and "},
    {"UPDATE seal_checkpoint SET note = (SELECT replace(note, '700', '300')"
     " FROM seal_checkpoint WHERE size = 700) WHERE size = 300",
     "seal_checkpoint 1: is not that"},
    {"UPDATE seal_checkpoint SET note = 'x' WHERE size = 300", "seal_checkpoint 1: is not that"},
    {"UPDATE seal_checkpoint SET size = 299 WHERE size = 300", "seal_checkpoint 1: is not that"},
    {"UPDATE seal_checkpoint SET size = 701 WHERE size = 300",
     "history_step : ends at step 700, and 701 "},
    {"DELETE FROM seal_checkpoint WHERE size = 700", "seal_checkpoint : the last one is missing"},
    {"DELETE FROM seal_checkpoint", "seal_checkpoint : the last one is missing"},
    {"DELETE FROM seal_salt WHERE row_key = '30000007'", "seal_tile 0 0: the hash of step 7 "},
};

static void assert_found(const char *says)
{
    assert_status(reg, WLZ_CORRUPT, wlz_verify(reg));
    ck_assert_msg(strstr(wlz_message(reg), says) != NULL, "%s, not %s", wlz_message(reg), says);
}

START_TEST(test_seal_tree__is_verified)
{
    assert_ok(reg, wlz_verify(reg));
    tamper(damages[_i].sql);
    assert_found(damages[_i].says);
}
END_TEST

/* The row and its steps agree, but not with what was sealed. */
START_TEST(test_seal_tree__shows_a_history_that_was_changed)
{
    tamper("UPDATE provider SET name = 'Other' WHERE agb = '30000500';"
           "UPDATE history_step SET new = replace(new, 'Sample', 'Other') WHERE seq = 500");
    assert_found("finding 1 of 1: seal_tile 0 1: the hash of step 500 ");
}
END_TEST

/* What the tree is found to be, whatever is found before. */
static void assert_tree_found(int64_t count, const char *says)
{
    wlz__findings found = {.reg = reg};

    ck_assert(wlz__enter_read(reg));
    wlz__tree_check(&found);
    assert_ok(reg, wlz__leave(reg));
    ck_assert_int_eq(found.count, count);
    ck_assert_msg(strstr(found.first, says) != NULL, "%s, not %s", found.first, says);
}

/* The largest is then not a number, and only the tree says how many steps were sealed. */
START_TEST(test_seal_tree__shows_each_checkpoint_where_a_size_is_not_a_number)
{
    tamper_column("seal_checkpoint", "size",
                  "UPDATE seal_checkpoint SET size = 900, note = replace(note, '300', '900')"
                  " WHERE size = 300;"
                  "UPDATE seal_checkpoint SET size = 'x' WHERE size = 700");
    assert_found("value in seal_checkpoint.size");
    assert_tree_found(2, "seal_checkpoint 1: is not that of the history");
}
END_TEST

static const struct {
    int step;
    const char *says;
} gaps[] = {{7, "seal_tile 0 0: the hash of step 7 "},
            {256, "seal_tile 0 0: the hash of step 256 "},
            {700, "seal_tile 0 2: the hash of step 700 "}};

/* Neither the row nor its step is there, and what comes after was not sealed yet. */
START_TEST(test_seal_tree__shows_a_step_that_is_missing)
{
    char sql[200];

    steps_add(701, 1);
    snprintf(sql, sizeof sql,
             "DELETE FROM provider WHERE agb = 30000000 + %d;"
             "DELETE FROM history_step WHERE seq = %d",
             gaps[_i].step, gaps[_i].step);
    tamper(sql);
    assert_found("finding 1 of 2: history : steps are missing");
    assert_tree_found(1, gaps[_i].says);
}
END_TEST

/* ---- making it anew ---- */

static wlz_status repair(const wlz_checkpoint *by, int64_t *size)
{
    const char *note = by->note;

    return wlz_seal_repair(reg, &note, 1, NULL, size);
}

static void assert_goes_on(int64_t size)
{
    wlz_checkpoint *made = NULL;

    assert_ok(reg, wlz_verify(reg));
    steps_add(701, 10);
    assert_ok(reg, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_int_eq(made->size, 710);
    ck_assert_int_eq(made->added, 710 - size);
    ck_assert_str_eq(made->origin, "example.nl/sample");
    wlz_checkpoint_free(made);
    assert_ok(reg, wlz_verify(reg));
}

START_TEST(test_seal_tree__is_made_anew_by_the_last_checkpoint)
{
    int64_t size = 0;

    if (strstr(damages[_i].sql, "seal_salt") != NULL)
        return; /* without it nobody can tell what was sealed */
    tamper(damages[_i].sql);
    if (strstr(damages[_i].sql, "size = 701") != NULL) {
        assert_status(reg, WLZ_CORRUPT, repair(late, &size));
        return;
    }
    assert_ok(reg, repair(late, &size));
    ck_assert_int_eq(size, 700);
    assert_goes_on(700);
}
END_TEST

/* Those of the registry that are right still count, so nothing that they seal is lost. */
START_TEST(test_seal_tree__is_made_anew_by_an_earlier_checkpoint)
{
    int64_t size = 0;

    tamper("DELETE FROM seal_tile");
    assert_ok(reg, repair(early, &size));
    ck_assert_int_eq(size, 700);
    assert_ok(reg, wlz_verify(reg));
    tamper("DELETE FROM seal_tile; DELETE FROM seal_checkpoint");
    assert_ok(reg, repair(early, &size));
    ck_assert_int_eq(size, 300);
    assert_goes_on(300);
}
END_TEST

START_TEST(test_seal_tree__is_made_anew_by_the_last_of_many_checkpoints)
{
    const char *notes[] = {early->note, late->note};
    int64_t size = 0;

    tamper("DELETE FROM seal_tile; DELETE FROM seal_checkpoint");
    assert_ok(reg, wlz_seal_repair(reg, notes, COUNT(notes), NULL, &size));
    ck_assert_int_eq(size, 700);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_checkpoint"), 1);
    ck_assert_int_eq(sql_int(reg, "SELECT size FROM seal_checkpoint"), 700);
    assert_goes_on(700);
}
END_TEST

/* Its note has the root of all steps as that of none. */
START_TEST(test_seal_tree__is_made_anew_without_a_checkpoint_whose_size_is_not_a_number)
{
    int64_t size = 0;

    tamper_column("seal_checkpoint", "size",
                  "INSERT INTO seal_checkpoint(size, note, at)"
                  " SELECT 'x', replace(note, '700', '0'), at FROM seal_checkpoint"
                  " WHERE size = 700");
    assert_found("value in seal_checkpoint.size");
    assert_ok(reg, repair(late, &size));
    ck_assert_int_eq(size, 700);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_checkpoint"), 2);
    assert_goes_on(700);
}
END_TEST

static const char *const losses[] = {
    "DELETE FROM history_step WHERE seq = 400",
    "DELETE FROM history_step WHERE seq = 700",
    "DELETE FROM seal_salt WHERE row_key = '30000400'",
};

/* The given checkpoint says nothing of what is lost, and one of the registry does. */
START_TEST(test_seal_tree__is_not_made_anew_over_what_is_lost)
{
    int64_t size = -1;

    tamper(losses[_i]);
    assert_status(reg, WLZ_CORRUPT, repair(early, &size));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "checkpoint of 700 steps"));
    ck_assert_int_eq(size, -1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_tile"), 4);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_checkpoint"), 2);
}
END_TEST

START_TEST(test_seal_tree__is_not_made_anew_of_another_history)
{
    int64_t size = -1;

    tamper("DELETE FROM seal_tile; UPDATE history_step SET at = at + 1 WHERE seq = 100");
    assert_status(reg, WLZ_CORRUPT, repair(late, &size));
    assert_status(reg, WLZ_CORRUPT, repair(early, &size));
    tamper("UPDATE history_step SET at = at - (seq = 100) + (seq = 400) WHERE seq IN (100, 400)");
    assert_status(reg, WLZ_CORRUPT, repair(early, &size)); /* the later one says otherwise */
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "checkpoint of 700 steps"));
    ck_assert_int_eq(size, -1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_tile"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_checkpoint"), 2);
}
END_TEST

/* ---- a history that ends too early ---- */

static void assert_says(const wlz_checkpoint *checkpoint, const char *says)
{
    const char *note = checkpoint->note;
    wlz_seal_check *check = NULL;

    assert_ok(reg, wlz_seal_check_get(reg, &note, 1, NULL, &check));
    ck_assert_int_eq(check->status, WLZ_CORRUPT);
    ck_assert_msg(strstr(check->message, says) != NULL, "%s", check->message);
    wlz_seal_check_free(check);
}

#define CUT "DELETE FROM provider WHERE agb > 30000690; DELETE FROM history_step WHERE seq > 690"

START_TEST(test_seal_tree__of_more_steps_than_the_history)
{
    wlz_seal_proof *proof = NULL;

    tamper(CUT);
    assert_says(late, "the history ends at step 690, and the checkpoint seals 700 steps");
    tamper("DELETE FROM seal_tile; DELETE FROM seal_checkpoint");
    assert_says(late, "the history ends at step 690, and the checkpoint seals 700 steps");
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_step(reg, 1, late->note, false, &proof));
    ck_assert_ptr_nonnull(
        strstr(wlz_message(reg), "ends at step 690, and the checkpoint seals 700"));
    assert_status(reg, WLZ_CORRUPT, wlz_seal_proof_growth(reg, early->note, late->note, &proof));
}
END_TEST

/* The one checkpoint is of this history, the other is not. */
START_TEST(test_seal_tree__holds_up_to_the_last_checkpoint_before_the_end)
{
    const char *notes[] = {late->note, early->note};
    wlz_seal_check *check = NULL;

    tamper(CUT ";DELETE FROM seal_tile; DELETE FROM seal_checkpoint");
    assert_ok(reg, wlz_seal_check_get(reg, notes, COUNT(notes), NULL, &check));
    ck_assert_int_eq(check->status, WLZ_CORRUPT);
    ck_assert_ptr_nonnull(strstr(check->message, "the history ends at step 690"));
    ck_assert_int_eq(check->size, 300);
    ck_assert_int_eq(check->after, 300);
    ck_assert_int_eq(check->through, 700);
    wlz_seal_check_free(check);
}
END_TEST

START_TEST(test_seal_tree__is_not_gone_on_from_when_the_end_was_cut_off)
{
    wlz_checkpoint *made = NULL;

    tamper(CUT);
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_ptr_nonnull(strstr(wlz_message(reg), "ends at step 690, and 700 steps are sealed"));
    steps_add(901, 10);
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_ptr_nonnull(
        strstr(wlz_message(reg), "step 700 of the history is not what was sealed"));
    steps_add(911, 10);
    assert_status(reg, WLZ_CORRUPT, wlz_seal(reg, NULL, NULL, &made));
    ck_assert_ptr_null(made);
    assert_found("seal_tile 0 2: the hash of step 691 ");
}
END_TEST

Suite *seal_tree_suite(void)
{
    Suite *suite = suite_create("seal_tree");
    TCase *all = tcase_create("all");

    if (wlz_seal_available()) {
        tcase_add_checked_fixture(all, setup, teardown);
        tcase_add_test(all, test_seal_tree__proves_nothing_by_a_tile_that_was_changed);
        tcase_add_test(all, test_seal_tree__proves_no_growth_by_a_tile_that_was_changed);
        tcase_add_test(all, test_seal_tree__proves_no_step_without_its_salt);
        tcase_add_test(all, test_seal_tree__proves_by_no_more_hashes_than_a_tile_has);
        tcase_add_test(all, test_seal_tree__is_not_needed_for_a_check);
        tcase_add_test(all,
                       test_seal_tree__is_checked_past_a_checkpoint_of_its_own_that_was_changed);
        tcase_add_test(all, test_seal_tree__is_checked_by_a_checkpoint);
        tcase_add_loop_test(all, test_seal_tree__is_not_gone_on_from_when_it_was_changed, 0,
                            COUNT(stops));
        tcase_add_test(all, test_seal_tree__goes_on_behind_a_tile_that_is_full);
        tcase_add_test(all, test_seal_tree__is_not_gone_on_from_a_tile_whose_number_is_not_one);
        tcase_add_test(all, test_seal_tree__has_a_salt_for_a_text_like_a_pseudonym);
        tcase_add_loop_test(all, test_seal_tree__is_verified, 0, COUNT(damages));
        tcase_add_test(all, test_seal_tree__shows_a_history_that_was_changed);
        tcase_add_test(all, test_seal_tree__shows_each_checkpoint_where_a_size_is_not_a_number);
        tcase_add_test(
            all, test_seal_tree__is_made_anew_without_a_checkpoint_whose_size_is_not_a_number);
        tcase_add_loop_test(all, test_seal_tree__shows_a_step_that_is_missing, 0, COUNT(gaps));
        tcase_add_loop_test(all, test_seal_tree__is_made_anew_by_the_last_checkpoint, 0,
                            COUNT(damages));
        tcase_add_test(all, test_seal_tree__is_made_anew_by_an_earlier_checkpoint);
        tcase_add_test(all, test_seal_tree__is_made_anew_by_the_last_of_many_checkpoints);
        tcase_add_loop_test(all, test_seal_tree__is_not_made_anew_over_what_is_lost, 0,
                            COUNT(losses));
        tcase_add_test(all, test_seal_tree__is_not_made_anew_of_another_history);
        tcase_add_test(all, test_seal_tree__of_more_steps_than_the_history);
        tcase_add_test(all, test_seal_tree__holds_up_to_the_last_checkpoint_before_the_end);
        tcase_add_test(all, test_seal_tree__is_not_gone_on_from_when_the_end_was_cut_off);
    }
    suite_add_tcase(suite, all);
    return suite;
}
