/* The digest of everything: of the lines of an export, the same for the same contents. */
#include "exchanges.h"
#include "files.h"

#include "value/sha256.h"

#include <sqlite3.h>

Suite *digest_suite(void);

static wlz_registry *reg;
static char digest[WLZ_DIGEST_SIZE];

static void setup(void)
{
    reg = small_registry();
}

static void teardown(void)
{
    wlz_close(reg);
    file_teardown();
}

static void assert_of_export(wlz_registry *which)
{
    char *text = exported(which), hex[WLZ_DIGEST_SIZE];
    unsigned char bytes[WLZ__SHA256_SIZE];
    wlz__sha256 sum;

    wlz__sha256_begin(&sum);
    wlz__sha256_add(&sum, text, strlen(text));
    wlz__sha256_end(&sum, bytes);
    wlz__sha256_hex(bytes, hex);
    assert_ok(which, wlz_digest_get(which, digest));
    ck_assert_str_eq(digest, hex);
    sqlite3_free(text);
}

START_TEST(test_digest__is_of_the_export)
{
    wlz_registry *empty = empty_registry();

    assert_of_export(empty);
    assert_of_export(reg);
    wlz_close(empty);
}
END_TEST

START_TEST(test_digest__differs_after_a_change)
{
    char before[WLZ_DIGEST_SIZE];

    assert_ok(reg, wlz_digest_get(reg, before));
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_provider_add(reg, VV_PROVIDER, NULL, "Sample provider"));
    assert_ok(reg, wlz_digest_get(reg, digest));
    ck_assert_str_ne(digest, before);
    assert_ok(reg, wlz_rollback(reg));
    assert_ok(reg, wlz_digest_get(reg, digest));
    ck_assert_str_eq(digest, before);
}
END_TEST

/* What cannot be exported has no digest. */
START_TEST(test_digest__is_of_a_registry_that_is_whole)
{
    sql_run(reg, "PRAGMA user_version = " LATER_SCHEMA);
    digest[0] = 'x';
    assert_status(reg, WLZ_NEWER, wlz_digest_get(reg, digest));
    ck_assert_int_eq(digest[0], 'x');
    assert_status(reg, WLZ_INVALID, wlz_digest_get(reg, NULL));
    ck_assert_int_eq(wlz_digest_get(NULL, digest), WLZ_MISUSE);
}
END_TEST

Suite *digest_suite(void)
{
    Suite *suite = suite_create("digest");
    TCase *all = tcase_create("all");

    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, test_digest__is_of_the_export);
    tcase_add_test(all, test_digest__differs_after_a_change);
    tcase_add_test(all, test_digest__is_of_a_registry_that_is_whole);
    suite_add_tcase(suite, all);
    return suite;
}
