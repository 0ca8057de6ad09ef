/* For which offices, sectors and years the registry holds policy: an answer that there is none says so. */
#include "samples.h"

Suite *held_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20240115);
    reg = all_policies_registry();
}

static void teardown(void)
{
    wlz_close(reg);
}

static bool is_held(const char *office, const char *sector, int year)
{
    char sql[200];

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM policy_held WHERE office = '%s' AND sector = '%s' AND year = %d",
             office, sector, year);
    return sql_int(reg, sql) != 0;
}

static const char *const offices[] = {"zilveren-kruis",    "cz",     "vgz", "menzis", "dsw",
                                      "zorg-en-zekerheid", "salland"};
static const char *const sectors[] = {"VV", "GZ", "GGZ"};

/* On a topic that no document speaks of for anybody. */
START_TEST(test_held__is_what_an_answer_without_a_value_goes_by)
{
    int held = 0, missing = 0;

    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.nothing', 'bp', 'Sample')");
    for (int o = 0; o < COUNT(offices); o++)
        for (int s = 0; s < COUNT(sectors); s++)
            for (int year = 2022; year <= 2028; year++) {
                wlz_question q = {
                    offices[o], "sample.nothing", year * 10000 + 701, 0, {.sector = sectors[s]}};
                wlz_resolution *said = NULL;
                bool is = is_held(offices[o], sectors[s], year);

                assert_ok(reg, wlz_resolution_get(reg, &q, &said));
                ck_assert_int_eq(said->status, WLZ_NOVALUE);
                ck_assert_msg((strstr(said->message, "the registry holds no policy of") == NULL) ==
                                  is,
                              "%s %s %d: %s", offices[o], sectors[s], year, said->message);
                held += is;
                missing += !is;
                wlz_resolution_free(said);
            }
    ck_assert_int_ge(held, 20);
    ck_assert_int_ge(missing, 20);
}
END_TEST

START_TEST(test_held__is_said_where_a_percentage_is_asked)
{
    wlz_tariff_case asked = {.office = "cz",
                             .sector = "VV",
                             .relation = "existing",
                             .care_form = "zzp",
                             .component = "care",
                             .day = 20240601};
    wlz_tariff *t = NULL;

    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    assert_ok(reg, wlz_tariff_try(reg, &asked, &t));
    ck_assert_int_eq(t->status, WLZ_NOVALUE);
    ck_assert_ptr_nonnull(strstr(t->message, _i == 0 ? "the registry holds no policy of CZ"
                                                     : "het register bevat geen beleid van CZ"));
    wlz_tariff_free(t);
}
END_TEST

/* What is corrected or not yet known is not held. */
START_TEST(test_held__is_what_is_known)
{
    ck_assert(is_held("cz", "GZ", 2024));
    ck_assert(!is_held("cz", "VV", 2024));
    sql_run(reg, "INSERT INTO document(id, office, kind, title, published_on, valid_from, valid_to)"
                 " VALUES('sample-vv', 'cz', 'regional-policy', 'Sample', '2024-01-10',"
                 " '2024-01-01', '2025-01-01');"
                 "INSERT INTO provision(document, topic, sector, value, unit, valid_from, valid_to,"
                 " paragraph) VALUES('sample-vv', 'tariff.care', 'VV', 9000, 'bp', '2024-01-01',"
                 " '2025-01-01', '1')");
    ck_assert(is_held("cz", "VV", 2024));
    ck_assert(!is_held("cz", "VV", 2025));
}
END_TEST

Suite *held_suite(void)
{
    Suite *suite = suite_create("held");
    TCase *tcase = tcase_create("policy");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, test_held__is_what_an_answer_without_a_value_goes_by);
    tcase_add_loop_test(tcase, test_held__is_said_where_a_percentage_is_asked, 0, 2);
    tcase_add_test(tcase, test_held__is_what_is_known);
    suite_add_tcase(suite, tcase);
    return suite;
}
