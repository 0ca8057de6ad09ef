/* The stored tree of the seal: where it is not that of the history, it is found, nothing is proved by it and nothing goes on
 * from it; and it is made anew for who has a checkpoint. */
#include "files.h"
#include "samples.h"

#include "file/connection.h"

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
    }
    suite_add_tcase(suite, all);
    return suite;
}
