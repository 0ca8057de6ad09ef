/* Steps of a policy for all but one: all care forms but crisis, performances of a sector that the provider does not work in. */
#include "samples.h"

Suite *all_but_suite(void);

#define NOTA "sample-nota"

static wlz_registry *reg;

/* Two points for all care of GZ but crisis, and 91% for care of VV by a provider of GZ (invented). */
static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    publish(reg, NOTA, "nota-van-inlichtingen", 20220630);
    sql_run(reg,
            "INSERT INTO topic(id, unit, title) VALUES('sample.points', 'bp', 'Sample'),"
            " ('sample.foreign', 'bp', 'Sample'), ('sample.closed', 'flag', 'Sample'),"
            " ('sample.none', 'bp', 'Sample');"
            "INSERT INTO care_form(id, title) SELECT 'crisis', 'Sample' WHERE NOT EXISTS(SELECT 1"
            " FROM care_form WHERE id = 'crisis');"
            "INSERT INTO performance(code, sector, care_form, unit, title) VALUES"
            " ('Z911', 'GZ', 'crisis', 'day', 'Sample'), ('Z912', 'GZ', 'mpt', 'day', 'Sample'),"
            " ('Z913', 'GZ', NULL, 'day', 'Sample');"
            "INSERT INTO tariff_rule(document, name, component, step, effect, sector,"
            " care_form_not, topic, valid_from, paragraph) VALUES"
            " ('" NOTA "', 'sample.most', 'care', 'adjustment', 'adds', 'GZ', 'crisis',"
            "  'sample.points', '2023-01-01', '1'),"
            " ('" NOTA "', 'sample.foreign', 'care', 'base', 'is', 'VV', NULL,"
            "  'sample.foreign', '2023-01-01', '2');"
            "INSERT INTO tariff_condition(document, rule, fact, test, value) VALUES"
            " ('" NOTA "', 'sample.foreign', 'own_sector', 'is', 'GZ')");
    provide(reg, NOTA, "sample.points", EVERYONE, 200);
    provide(reg, NOTA, "sample.none", EVERYONE, 0);
    provide(reg, NOTA, "sample.foreign", EVERYONE, 9100);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_tariff *answer(const char *agb, const char *performance)
{
    wlz_tariff_question q = {OFFICE, agb, performance, "care", 20230601, 0};
    wlz_tariff *t = NULL;

    assert_ok(reg, wlz_tariff_get(reg, &q, &t));
    return t;
}

/* Of GZ_PROVIDER, whose percentage is 95,8%. */
static const struct {
    const char *performance;
    wlz_status status;
    wlz_bp bp;
} forms[] = {{"Z912", WLZ_OK, 9780}, {"Z911", WLZ_OK, 9580}, {"Z913", WLZ_UNDECIDED, WLZ_BP_NONE}};

START_TEST(test_all_but__one_care_form)
{
    wlz_tariff *t = answer(GZ_PROVIDER, forms[_i].performance);

    ck_assert_int_eq(t->status, forms[_i].status);
    ck_assert_int_eq(t->bp, forms[_i].bp);
    if (t->status == WLZ_UNDECIDED) {
        ck_assert_uint_eq(t->missing_count, 1);
        ck_assert_str_eq(t->missing[0], "care form");
    }
    wlz_tariff_free(t);
}
END_TEST

/* A provider of VV itself has nothing to do with it, and neither has one that works in both. */
START_TEST(test_all_but__providers_of_the_sector)
{
    wlz_tariff_question q = {OFFICE, GZ_PROVIDER, "Z903", "care", 20230601, 0};
    wlz_bp own = 0, foreign = 0, both = 0;

    provide(reg, NOTA, "tariff.sector_of_performance", EVERYONE, 1);
    assert_ok(reg, wlz_tariff_bp(reg, &q, &foreign));
    ck_assert_int_eq(foreign, 9100);
    q.agb = VV_PROVIDER;
    assert_ok(reg, wlz_tariff_bp(reg, &q, &own));
    ck_assert_int_ne(own, 9100);
    sql_run(reg, "INSERT INTO provider_sector(agb, sector, valid_from) VALUES('" GZ_PROVIDER
                 "', 'VV', '2015-01-01')");
    q.agb = GZ_PROVIDER;
    assert_ok(reg, wlz_tariff_bp(reg, &q, &both));
    ck_assert_int_eq(both, own);
}
END_TEST

/* The policies of two days differ by what a step leaves out. */
START_TEST(test_all_but__shows_in_a_comparison_of_policies)
{
    wlz_policy_diff_question q = {.office = OFFICE,
                                  .day_a = 20230601,
                                  .known_on_a = 20220630,
                                  .day_b = 20230601,
                                  .known_on_b = 20220801};
    wlz_policy_diff *list = NULL;

    publish(reg, "sample-second", "nota-van-inlichtingen", 20220801);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, sector,"
                 " care_form_not, topic, valid_from, paragraph) VALUES('sample-second',"
                 " 'sample.most', 'care', 'adjustment', 'adds', 'GZ', 'mpt', 'sample.points',"
                 " '2023-01-01', '1')");
    assert_ok(reg, wlz_set_language(reg, _i == 0 ? WLZ_ENGLISH : WLZ_DUTCH));
    assert_ok(reg, wlz_policy_diff_get(reg, &q, &list));
    ck_assert_uint_ge(list->count, 1);
    assert_text(list->rows[list->count - 1]->b->text,
                _i == 0 ? "GZ all but mpt" : "GZ alles behalve mpt");
    wlz_policy_diff_free(list);
}
END_TEST

/* The first of three documents has no effect, whether the last one applies or not; the others have none. */
START_TEST(test_all_but__the_oldest_of_three_documents_is_displaced_by_one_of_the_others)
{
    static const char *const orders[][3] = {{"a", "b", "c"}, {"a", "c", "b"}, {"b", "a", "c"},
                                            {"b", "c", "a"}, {"c", "a", "b"}, {"c", "b", "a"}};
    const char *const *ids = orders[_i];
    wlz_tariff *t;
    char sql[1000];

    publish(reg, ids[0], "nota-van-inlichtingen", 20220701);
    publish(reg, ids[1], "nota-van-inlichtingen", 20220702);
    publish(reg, ids[2], "nota-van-inlichtingen", 20220703);
    snprintf(sql, sizeof sql,
             "INSERT INTO topic(id, unit, title) VALUES('sample.old', 'bp', 'Sample');"
             "INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form,"
             " topic, valid_from, paragraph) VALUES"
             " ('%s', 'sample.one', 'care', 'adjustment', 'adds', 'GZ', NULL, 'sample.old',"
             "  '2023-01-01', '1'),"
             " ('%s', 'sample.one', 'care', 'adjustment', 'adds', 'GZ', NULL, 'sample.none',"
             "  '2023-01-01', '1'),"
             " ('%s', 'sample.one', 'care', 'adjustment', 'adds', 'GZ', 'zzp', 'sample.none',"
             "  '2023-01-01', '1')",
             ids[0], ids[1], ids[2]);
    sql_run(reg, sql);
    provide(reg, NOTA, "sample.old", EVERYONE, 50);
    sql_run(reg, "INSERT INTO tariff_rule(document, name, component, step, effect, sector,"
                 " topic, valid_from, paragraph) VALUES('a', 'sample.most', 'care', 'adjustment',"
                 " 'adds', 'GZ', 'sample.none', '2023-01-01', '1')");
    t = answer(GZ_PROVIDER, "Z913");
    ck_assert_int_eq(t->status, WLZ_OK);
    ck_assert_int_eq(t->bp, 9580);
    wlz_tariff_free(t);
}
END_TEST

/* A base for all but one care form leaves a gap for that one only. */
START_TEST(test_all_but__leaves_a_gap_that_a_pack_is_found_to_have)
{
    static const char pack[] =
        "INSERT INTO document(id, office, kind, title, published_on, valid_from) VALUES\n"
        " ('sample-policy', '" OFFICE "', 'regional-policy', 'Sample', '2026-06-01',"
        " '2023-01-01');\n"
        "INSERT INTO tariff_rule(document, name, component, step, effect, sector, care_form,"
        " care_form_not, topic, valid_from, paragraph) VALUES\n"
        " ('sample-policy', 'most', 'nhc', 'base', 'is', 'GGZ', NULL, 'crisis', 'sample.foreign',"
        " '2030-01-01', '1')%s;\n";
    char text[1000];

    snprintf(text, sizeof text, pack, "");
    ck_assert_int_eq(wlz_pack_load_text(reg, "gap", text, strlen(text)), WLZ_REFUSED);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "pack_gap");
    assert_message(reg, "crisis");
    snprintf(text, sizeof text, pack,
             ", ('sample-policy', 'crisis', 'nhc', 'base', 'is', 'GGZ', 'crisis', NULL,"
             " 'sample.foreign', '2030-01-01', '1')");
    assert_ok(reg, wlz_pack_load_text(reg, "no gap", text, strlen(text)));
}
END_TEST

Suite *all_but_suite(void)
{
    Suite *suite = suite_create("all_but");
    TCase *steps = tcase_create("steps");

    with_samples(steps, setup, teardown);
    tcase_add_loop_test(steps, test_all_but__one_care_form, 0, COUNT(forms));
    tcase_add_loop_test(
        steps, test_all_but__the_oldest_of_three_documents_is_displaced_by_one_of_the_others, 0, 6);
    tcase_add_test(steps, test_all_but__providers_of_the_sector);
    tcase_add_loop_test(steps, test_all_but__shows_in_a_comparison_of_policies, 0, 2);
    tcase_add_test(steps, test_all_but__leaves_a_gap_that_a_pack_is_found_to_have);
    suite_add_tcase(suite, steps);
    return suite;
}
