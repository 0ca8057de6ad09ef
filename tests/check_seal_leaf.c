/* The canonical form of a step: what is in it, what is hidden in it, and that it does not depend on the storage. */
#include "samples.h"

#include "file/connection.h"
#include "file/transaction.h"
#include "seal/leaf.h"

#include <sqlite3.h>

Suite *seal_leaf_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    wlz_checkpoint *made = NULL;

    reg = empty_registry();
    test_now = 1700000000;
    assert_ok(reg, wlz_begin(reg));
    sql_run(
        reg,
        "INSERT INTO sector(id, title) VALUES('VV', 'Sample');"
        "INSERT INTO office(id, name, uzovi) VALUES('it', 'It''s \"a\\b\"; really, n\n', NULL);"
        "INSERT INTO region(code, name, office, note) VALUES('5501', 'R', 'it', 'by J. Sample');"
        "UPDATE region SET name = 'S' WHERE code = '5501';"
        "INSERT INTO document(id, office, kind, title, published_on, valid_from)"
        " VALUES('d', 'it', 'supplement', 'T', '2022-01-01', '2023-01-01');"
        "DELETE FROM sector");
    assert_ok(reg, wlz_commit(reg));
    assert_ok(reg, wlz_seal(reg, "sample", NULL, &made));
    wlz_checkpoint_free(made);
}

static void teardown(void)
{
    wlz_close(reg);
}

/* The canonical form of a step, to be freed; each commitment is cut to "sha256:". */
static char *leaf_of(int64_t step, bool cut)
{
    wlz__leaves leaves = {.reg = reg};
    char *text, *to;

    ck_assert(wlz__enter_read(reg));
    wlz__leaves_begin(&leaves, step, step);
    ck_assert(wlz__leaves_next(&leaves));
    ck_assert(leaves.is_whole);
    text = strndup(leaves.leaf.text + 1, leaves.leaf.length - 1);
    ck_assert_int_eq(leaves.leaf.text[0], 0);
    ck_assert(!wlz__leaves_next(&leaves));
    wlz__leaves_end(&leaves);
    ck_assert_int_eq(wlz__leave(reg), WLZ_OK);
    for (to = text; cut && (to = strstr(to, "\"sha256:")) != NULL; to += 8)
        memmove(to + 8, to + 52, strlen(to + 52) + 1);
    return text;
}

#define BEGIN(seq) "{\"wlzreg\":\"step/1\",\"seq\":" seq ",\"at\":1700000000,\"actor\":\"sha256:\","

static const char *const leaves_are[] = {
    BEGIN("1") "\"table\":\"sector\",\"key\":\"VV\",\"op\":\"insert\","
               "\"new\":{\"id\":\"VV\",\"title\":\"Sample\",\"title_nl\":null}}",
    BEGIN("2") "\"table\":\"office\",\"key\":\"it\",\"op\":\"insert\",\"new\":{\"id\":\"it\","
               "\"name\":\"It's \\\"a\\\\b\\\"; really, n\\u000a\",\"uzovi\":null}}",
    BEGIN("3") "\"table\":\"region\",\"key\":\"5501\",\"op\":\"insert\",\"new\":{\"code\":\"5501\","
               "\"name\":\"R\",\"office\":\"it\",\"note\":\"sha256:\",\"note_nl\":null}}",
    BEGIN("4") "\"table\":\"region\",\"key\":\"5501\",\"op\":\"update\",\"old\":{\"code\":\"5501\","
               "\"name\":\"R\",\"office\":\"it\",\"note\":\"sha256:\",\"note_nl\":null},"
               "\"new\":{\"code\":\"5501\",\"name\":\"S\",\"office\":\"it\",\"note\":\"sha256:\","
               "\"note_nl\":null}}",
    BEGIN("5") "\"table\":\"document\",\"key\":\"d\",\"op\":\"insert\",\"new\":{"
               "\"published_on\":\"2022-01-01\",\"id\":\"d\",\"office\":\"it\","
               "\"kind\":\"supplement\",\"title\":\"sha256:\",\"title_nl\":null,"
               "\"known_from\":null,\"valid_from\":\"2023-01-01\",\"valid_to\":null,"
               "\"source\":null,\"note\":null,\"note_nl\":null,\"corrects\":null}}",
    BEGIN("6") "\"table\":\"sector\",\"key\":\"VV\",\"op\":\"delete\","
               "\"old\":{\"id\":\"VV\",\"title\":\"Sample\",\"title_nl\":null}}",
};

START_TEST(test_seal_leaf__names_each_value)
{
    char *leaf = leaf_of(_i + 1, true);

    ck_assert_str_eq(leaf, leaves_are[_i]);
    free(leaf);
}
END_TEST

/* Of one row the same text is the same commitment, of another row another one. */
START_TEST(test_seal_leaf__commits_with_a_salt)
{
    char *insert = leaf_of(3, false), *update = leaf_of(4, false);
    const char *note = strstr(insert, "\"note\":\"sha256:");
    char committed[60];

    ck_assert_ptr_nonnull(note);
    snprintf(committed, sizeof committed, "%.58s", note);
    ck_assert_ptr_nonnull(strstr(update, committed));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM seal_salt WHERE row_key = '5501'"), 1);
    ck_assert_int_eq(sql_int(reg, "SELECT count(DISTINCT salt) = count(*) FROM seal_salt"), 1);
    free(insert);
    free(update);
}
END_TEST

/* Stored as schema 1.00 did, which names each value, the steps are the same. */
START_TEST(test_seal_leaf__does_not_depend_on_the_storage)
{
    char *before[4];

    for (int i = 0; i < 4; i++)
        before[i] = leaf_of(i + 1, false);
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, "UPDATE history_step SET (old, new, version) = (SELECT h.old, h.new, NULL"
                 " FROM history h WHERE h.seq = history_step.seq) WHERE table_name = 'office'");
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    ck_assert_int_eq(sql_int(reg, "SELECT new LIKE 'id=%' FROM history_step WHERE seq = 2"), 1);
    for (int i = 0; i < 4; i++) {
        char *after = leaf_of(i + 1, false);

        ck_assert_str_eq(after, before[i]);
        free(after);
        free(before[i]);
    }
}
END_TEST

/* What this schema writes otherwise is sealed byte by byte; other kinds of values by their literal. */
static const struct {
    const char *stored, *sealed;
} strange[] = {
    {"'it', 'x', 1.5", "{\"id\":\"it\",\"name\":\"x\",\"uzovi\":{\"literal\":\"1.5\"}}"},
    {"'it', 'x', x'00'", "{\"id\":\"it\",\"name\":\"x\",\"uzovi\":{\"literal\":\"x'00'\"}}"},
    {"'it', 'x', -7", "{\"id\":\"it\",\"name\":\"x\",\"uzovi\":-7}"},
    {"'it', 'x', 07", "{\"id\":\"it\",\"name\":\"x\",\"uzovi\":{\"literal\":\"07\"}}"},
    {"'it', 'x', -0", "{\"id\":\"it\",\"name\":\"x\",\"uzovi\":{\"literal\":\"-0\"}}"},
    {"'it', 'x'", "{\"hex\":\"276974272c20277827\"}"},
    {"'it'; 'x', NULL", "{\"hex\":\"276974273b202778272c204e554c4c\"}"},
    {"'it', 'x', ", "{\"hex\":\"276974272c202778272c20\"}"},
    {"'it', 'x', NULL, 1", "{\"hex\":\"276974272c202778272c204e554c4c2c2031\"}"},
    {"'it', 'x", "{\"hex\":\"276974272c202778\"}"},
    {"", "{\"hex\":\"\"}"},
};

START_TEST(test_seal_leaf__of_what_the_schema_does_not_write)
{
    char *sql =
        sqlite3_mprintf("UPDATE history_step SET new = %Q WHERE seq = 2", strange[_i].stored);
    char *leaf;

    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, sql);
    leaf = leaf_of(2, true);
    ck_assert_ptr_nonnull(strstr(leaf, "\"new\":"));
    leaf[strlen(leaf) - 1] = '\0';
    ck_assert_str_eq(strstr(leaf, "\"new\":") + 6, strange[_i].sealed);
    free(leaf);
    sqlite3_free(sql);
}
END_TEST

/* A text of a registry of any version is hidden as it was when it was sealed: none is added or taken out for steps that are
 * there. A text that joins later joins this list, with its version. */
START_TEST(test_seal_leaf__commits_the_same_texts_of_each_version)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM personal WHERE since = 100"), 55);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM personal"), 55);
}
END_TEST

Suite *seal_leaf_suite(void)
{
    Suite *suite = suite_create("seal_leaf");
    TCase *all = tcase_create("all");

    if (wlz_seal_available()) {
        tcase_add_checked_fixture(all, setup, teardown);
        tcase_add_loop_test(all, test_seal_leaf__names_each_value, 0, COUNT(leaves_are));
        tcase_add_test(all, test_seal_leaf__commits_with_a_salt);
        tcase_add_test(all, test_seal_leaf__commits_the_same_texts_of_each_version);
        tcase_add_test(all, test_seal_leaf__does_not_depend_on_the_storage);
        tcase_add_loop_test(all, test_seal_leaf__of_what_the_schema_does_not_write, 0,
                            COUNT(strange));
    }
    suite_add_tcase(suite, all);
    return suite;
}
