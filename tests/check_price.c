/* Unit prices: the percentage of the NZa tariffs of a year. */
#include "samples.h"

Suite *price_suite(void);

static wlz_registry *reg;
static wlz_price *price;

static void setup(void)
{
    reg = sample_registry();
    price = NULL;
}

static void teardown(void)
{
    wlz_price_free(price);
    wlz_close(reg);
}

static wlz_tariff_question question(const char *performance, const char *component, wlz_date day)
{
    return (wlz_tariff_question){.office = OFFICE,
                                 .agb = GZ_PROVIDER,
                                 .performance = performance,
                                 .component = component,
                                 .day = day};
}

static void get(const char *performance, const char *component, wlz_date day)
{
    wlz_tariff_question q = question(performance, component, day);

    wlz_price_free(price);
    price = NULL;
    assert_ok(reg, wlz_price_get(reg, &q, &price));
    ck_assert_str_eq(wlz_message(reg), "");
    ck_assert_int_eq(price->year, day / 10000);
}

START_TEST(test_price__is_the_percentage_of_the_nza_tariff)
{
    get("Z901", "care", 20230601);
    ck_assert_int_eq(price->status, WLZ_OK);
    ck_assert_str_eq(price->message, "");
    ck_assert_int_eq(price->bp, percentage(reg, GZ_PROVIDER, "Z901", "care"));
    ck_assert_uint_eq(price->count, 1);
    ck_assert_int_eq(price->rows[0]->part, 0);
    ck_assert_int_eq(price->rows[0]->nza_cents, 25000);
    ck_assert_int_eq(price->rows[0]->unit_cents, 23950); /* 95,8% */
}
END_TEST

START_TEST(test_price__has_a_row_for_each_part_of_the_year)
{
    static const wlz_cents cents[] = {20000, 30001};

    for (int part = 1; part <= 2; part++) {
        wlz_nza_tariff tariff = {"Z901", 2023, "nic", part, cents[part - 1], "sample"};

        assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
    }
    get("Z901", "nic", 20230601);
    ck_assert_int_eq(price->status, WLZ_OK);
    ck_assert_uint_eq(price->count, 2);
    for (size_t i = 0; i < 2; i++) {
        wlz_cents unit = 0;

        assert_ok(reg, wlz_unit_price(cents[i], price->bp, &unit));
        ck_assert_int_eq(price->rows[i]->part, (int)i + 1);
        ck_assert_int_eq(price->rows[i]->nza_cents, cents[i]);
        ck_assert_int_eq(price->rows[i]->unit_cents, unit);
    }
}
END_TEST

START_TEST(test_price__has_no_rows_without_nza_tariff)
{
    sql_run(reg, "DELETE FROM nza_tariff");
    get("Z901", "care", 20230601);
    ck_assert_int_eq(price->status, WLZ_OK);
    ck_assert_int_eq(price->bp, 9580);
    ck_assert_uint_eq(price->count, 0);
}
END_TEST

START_TEST(test_price__says_why_there_is_no_percentage)
{
    get("Z901", "care", 20190601);
    ck_assert_int_eq(price->status, WLZ_NOVALUE);
    ck_assert_str_ne(price->message, "");
    ck_assert_int_eq(price->bp, WLZ_BP_NONE);
    ck_assert_uint_eq(price->count, 0);
}
END_TEST

/* For a provider of which nothing is known but its sector. */
START_TEST(test_price__is_undecided_as_the_percentage_is)
{
    wlz_provider_sector sector = {"30000009", "GZ", NULL, 20230101, 0};
    wlz_tariff_question q = question("Z901", "care", 20230601);

    assert_ok(reg, wlz_provider_add(reg, sector.agb, NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    q.agb = sector.agb;
    assert_ok(reg, wlz_price_get(reg, &q, &price));
    ck_assert_int_eq(price->status, WLZ_UNDECIDED);
    assert_text(price->message, "relation");
    ck_assert_int_eq(price->bp, WLZ_BP_NONE);
    ck_assert_uint_eq(price->count, 0);
}
END_TEST

START_TEST(test_price__of_unknown_words_is_none)
{
    wlz_tariff_question q = question("Z999", "care", 20230601);

    assert_status(reg, WLZ_NOTFOUND, wlz_price_get(reg, &q, &price));
    q = question("Z901", "cure", 20230601);
    assert_status(reg, WLZ_INVALID, wlz_price_get(reg, &q, &price));
    assert_status(reg, WLZ_INVALID, wlz_price_get(reg, NULL, &price));
    assert_status(reg, WLZ_INVALID, wlz_price_get(reg, &q, NULL));
    ck_assert_int_eq(wlz_price_get(NULL, &q, &price), WLZ_MISUSE);
    ck_assert_ptr_null(price);
}
END_TEST

Suite *price_suite(void)
{
    Suite *suite = suite_create("price");
    TCase *all = tcase_create("all");

    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, test_price__is_the_percentage_of_the_nza_tariff);
    tcase_add_test(all, test_price__has_a_row_for_each_part_of_the_year);
    tcase_add_test(all, test_price__has_no_rows_without_nza_tariff);
    tcase_add_test(all, test_price__says_why_there_is_no_percentage);
    tcase_add_test(all, test_price__is_undecided_as_the_percentage_is);
    tcase_add_test(all, test_price__of_unknown_words_is_none);
    suite_add_tcase(suite, all);
    return suite;
}
