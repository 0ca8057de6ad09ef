/* Providers, what they are in each sector, and what an office knows of them and since when. */
#include "samples.h"

Suite *provider_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- providers ---- */

START_TEST(test_provider__is_known_by_one_agb_code)
{
    assert_refused(reg, "provider_pk", wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"));
    ck_assert_int_eq(wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"), WLZ_EXISTS);
    assert_ok(reg, wlz_provider_add(reg, "30000009", "12345678", "Sample"));
    assert_ok(reg, wlz_provider_add(reg, "30000010", "12345678", "Sample")); /* one legal person */
    ck_assert_int_eq(sql_int(reg, "SELECT kvk = '12345678' AND name = 'Sample' FROM provider"
                                  " WHERE agb = '30000009'"),
                     1);
}
END_TEST

static const struct {
    const char *what;
    const char *agb, *kvk, *name;
} bad_providers[] = {
    {"no AGB code", NULL, NULL, "Sample"},
    {"an empty AGB code", "", NULL, "Sample"},
    {"seven digits", "3000001", NULL, "Sample"},
    {"nine digits", "300000011", NULL, "Sample"},
    {"a letter", "3000000A", NULL, "Sample"},
    {"no kind of provider", "00000011", NULL, "Sample"},
    {"no number", "30000000", NULL, "Sample"},
    {"a KvK number of seven digits", "30000011", "1234567", "Sample"},
    {"an empty KvK number", "30000011", "", "Sample"},
    {"no name", "30000011", NULL, NULL},
    {"an empty name", "30000011", NULL, ""},
    {"a name that is not UTF-8", "30000011", NULL, "\xe9"},
};

START_TEST(test_provider__has_codes_and_a_name)
{
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_INVALID,
                  wlz_provider_add(reg, bad_providers[_i].agb, bad_providers[_i].kvk,
                                   bad_providers[_i].name));
    assert_unchanged(reg, before);
}
END_TEST

/* ---- sectors ---- */

static wlz_bp care(wlz_date day, const char *performance)
{
    wlz_tariff_question question = {OFFICE, GGZ_PROVIDER, performance, "care", day, 0};
    wlz_bp bp = -1;

    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    return bp;
}

START_TEST(test_provider__works_in_several_sectors)
{
    wlz_provider_sector sector = {GGZ_PROVIDER, "GZ", NULL, 20230101, 0};

    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    ck_assert_int_eq(care(20230101, "Z901"), 9580);
    ck_assert_int_eq(care(20230101, "Z902"), 9680);
}
END_TEST

START_TEST(test_provider__is_one_thing_in_a_sector_at_a_time)
{
    wlz_provider_sector sector = {GGZ_PROVIDER, "GGZ", "protected-living", 20230701, 0};

    assert_refused(reg, "provider_sector_overlap", wlz_provider_sector_add(reg, &sector));
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->subject,
                     "provider_sector " GGZ_PROVIDER " GGZ protected-living 2023-07-01");
    ck_assert_str_ne(wlz_violation_list(reg)->rows[0]->refuses, "");
    assert_ok(reg, wlz_provider_sector_end(reg, GGZ_PROVIDER, "GGZ", 20230701));
    sector.valid_from = 20230630;
    assert_refused(reg, "provider_sector_overlap", wlz_provider_sector_add(reg, &sector));
    sector.valid_from = 20140101;
    sector.valid_to = 20150102;
    assert_refused(reg, "provider_sector_overlap", wlz_provider_sector_add(reg, &sector));
    sector.valid_to = 20150101;
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    sector.valid_from = 20230701;
    sector.valid_to = 0;
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
}
END_TEST

START_TEST(test_provider__has_one_period_in_a_sector_from_a_day)
{
    wlz_provider_sector sector = {GGZ_PROVIDER, "GGZ", NULL, 20150101, 20160101};

    assert_refused(reg, "provider_sector_pk", wlz_provider_sector_add(reg, &sector));
    ck_assert_int_eq(wlz_provider_sector_add(reg, &sector), WLZ_EXISTS);
    sector.sector = "VV";
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
}
END_TEST

START_TEST(test_provider__is_of_a_kind_of_that_sector)
{
    wlz_provider_sector sector = {GZ_PROVIDER, "VV", "integrated", 20230101, 0};

    assert_refused(reg, "provider_sector_kind", wlz_provider_sector_add(reg, &sector));
    sector.sector = "GGZ";
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    sector.sector = "VV";
    sector.kind = NULL;
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
}
END_TEST

/* A kind that changes changes the percentage from that day. */
START_TEST(test_provider__becomes_another_kind_from_a_day_on)
{
    wlz_provider_sector sector = {GGZ_PROVIDER, "GGZ", "protected-living", 20230701, 0};

    assert_ok(reg, wlz_provider_sector_end(reg, GGZ_PROVIDER, "GGZ", 20230701));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    ck_assert_int_eq(care(20230630, "Z902"), 9680);
    ck_assert_int_eq(care(20230701, "Z902"), 9580);
}
END_TEST

START_TEST(test_provider__ends_a_period_after_its_first_day_and_once)
{
    assert_refused(reg, "provider_sector_period",
                   wlz_provider_sector_end(reg, GGZ_PROVIDER, "GGZ", 20150101));
    assert_refused(reg, "provider_sector_period",
                   wlz_provider_sector_end(reg, GGZ_PROVIDER, "GGZ", 20141231));
    assert_ok(reg, wlz_provider_sector_end(reg, GGZ_PROVIDER, "GGZ", 20150102));
    assert_status(reg, WLZ_NOTFOUND, wlz_provider_sector_end(reg, GGZ_PROVIDER, "GGZ", 20230101));
    assert_status(reg, WLZ_NOTFOUND, wlz_provider_sector_end(reg, GGZ_PROVIDER, "VV", 20230101));
}
END_TEST

static const struct {
    const char *what;
    wlz_provider_sector sector;
    wlz_status status;
} bad_sectors[] = {
    {"no provider", {NULL, "VV", NULL, 20230101, 0}, WLZ_INVALID},
    {"an unknown provider", {"30000009", "VV", NULL, 20230101, 0}, WLZ_NOTFOUND},
    {"no sector", {GZ_PROVIDER, NULL, NULL, 20230101, 0}, WLZ_INVALID},
    {"an unknown sector", {GZ_PROVIDER, "V&V", NULL, 20230101, 0}, WLZ_NOTFOUND},
    {"an unknown kind", {GZ_PROVIDER, "GGZ", "integrate", 20230101, 0}, WLZ_NOTFOUND},
    {"an empty kind", {GZ_PROVIDER, "GGZ", "", 20230101, 0}, WLZ_INVALID},
    {"no first day", {GZ_PROVIDER, "VV", NULL, 0, 0}, WLZ_INVALID},
    {"an end on the first day", {GZ_PROVIDER, "VV", NULL, 20230101, 20230101}, WLZ_INVALID},
};

START_TEST(test_provider__enters_a_sector_that_exists)
{
    char *before = registry_digest(reg);

    assert_status(reg, bad_sectors[_i].status,
                  wlz_provider_sector_add(reg, &bad_sectors[_i].sector));
    assert_unchanged(reg, before);
}
END_TEST

/* In 2023 its own sector decides, also of care of another one; before it worked in any, nothing does. */
START_TEST(test_provider__is_paid_as_in_its_own_sector)
{
    wlz_tariff_question question = {OFFICE, GGZ_PROVIDER, "Z901", "care", 20230101, 0};
    wlz_bp bp = -7;

    assert_ok(reg, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, 9680);
    bp = -7;
    question.performance = "Z902";
    question.day = 20141231;
    assert_status(reg, WLZ_UNDECIDED, wlz_tariff_bp(reg, &question, &bp));
    ck_assert_int_eq(bp, -7);
}
END_TEST

START_TEST(test_provider__is_not_changed_without_a_registry)
{
    wlz_provider_sector sector = {GZ_PROVIDER, "VV", NULL, 20230101, 0};

    ck_assert_int_eq(wlz_provider_add(NULL, "30000009", NULL, "Sample"), WLZ_MISUSE);
    ck_assert_int_eq(wlz_provider_sector_add(NULL, &sector), WLZ_MISUSE);
    ck_assert_int_eq(wlz_provider_sector_end(NULL, GZ_PROVIDER, "GZ", 20230101), WLZ_MISUSE);
    ck_assert_int_eq(wlz_provider_fact_add(NULL, NULL), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_provider_sector_add(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_provider_sector_end(reg, GZ_PROVIDER, "GZ", 0));
    assert_status(reg, WLZ_INVALID, wlz_provider_fact_add(reg, NULL));
}
END_TEST

Suite *provider_suite(void)
{
    Suite *suite = suite_create("provider");
    TCase *providers = tcase_create("providers"), *sectors = tcase_create("sectors"),
          *tables = tcase_create("tables");

    with_samples(providers, setup, teardown);
    with_samples(sectors, setup, teardown);
    tcase_add_unchecked_fixture(tables, setup, teardown); /* these change nothing */
    tcase_add_test(providers, test_provider__is_known_by_one_agb_code);
    tcase_add_test(providers, test_provider__is_not_changed_without_a_registry);
    tcase_add_test(sectors, test_provider__works_in_several_sectors);
    tcase_add_test(sectors, test_provider__is_one_thing_in_a_sector_at_a_time);
    tcase_add_test(sectors, test_provider__has_one_period_in_a_sector_from_a_day);
    tcase_add_test(sectors, test_provider__is_of_a_kind_of_that_sector);
    tcase_add_test(sectors, test_provider__becomes_another_kind_from_a_day_on);
    tcase_add_test(sectors, test_provider__ends_a_period_after_its_first_day_and_once);
    tcase_add_loop_test(tables, test_provider__has_codes_and_a_name, 0, COUNT(bad_providers));
    tcase_add_loop_test(tables, test_provider__enters_a_sector_that_exists, 0, COUNT(bad_sectors));
    tcase_add_test(tables, test_provider__is_paid_as_in_its_own_sector);
    suite_add_tcase(suite, providers);
    suite_add_tcase(suite, sectors);
    suite_add_tcase(suite, tables);
    return suite;
}
