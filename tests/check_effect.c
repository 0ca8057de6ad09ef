/* What calls did in euros, as agreed and agreed anew. Every amount is computed here anew. */
#include "samples.h"

Suite *effect_suite(void);

static wlz_registry *reg;
static wlz_effect_start *start;
static wlz_effect *effect;

/* 40,000 days at the NZa's € 250,00 and € 30,00; 95,8% of the former is € 239,50. */
#define DAYS 40000LL
#define LIMIT (DAYS * (25000 + 3000))
#define PRODUCTION (DAYS * (23950 + 3000))

static void begin(wlz_effect_at at)
{
    wlz_effect_start_free(start);
    start = NULL;
    assert_ok(reg, wlz_effect_begin(reg, at, &start));
}

static const wlz_effect *measure(void)
{
    wlz_effect_free(effect);
    effect = NULL;
    assert_ok(reg, wlz_effect_get(reg, start, &effect));
    return effect;
}

static void setup(void)
{
    test_set_today(20221115);
    reg = sample_copy();
    start = NULL;
    effect = NULL;
    agreed(reg, GZ_PROVIDER, "Z901", DAYS);
}

static void teardown(void)
{
    wlz_effect_start_free(start);
    wlz_effect_free(effect);
    assert_sound(reg);
    wlz_close(reg);
}

static void assert_side(const wlz_effect_side *side, wlz_cents limit, wlz_cents production,
                        wlz_cents lump)
{
    ck_assert_int_eq(side->limit_cents, limit);
    ck_assert_int_eq(side->production_cents, production);
    ck_assert_int_eq(side->lump_cents, lump);
    ck_assert_int_eq(side->headroom_cents, limit - production - lump);
}

/* The only provider that is touched. */
static const wlz_effect_row *the_row(void)
{
    ck_assert_uint_eq(measure()->count, 1);
    ck_assert_str_eq(effect->rows[0]->office, OFFICE);
    ck_assert_str_eq(effect->rows[0]->agb, GZ_PROVIDER);
    ck_assert_int_eq(effect->rows[0]->year, 2023);
    return effect->rows[0];
}

/* ---- as agreed ---- */

/* 150,00 for 250,00: a slip of a key. */
START_TEST(test_effect__of_an_nza_tariff_is_in_limit_and_production)
{
    wlz_nza_tariff slip = {"Z901", 2023, "care", 0, 15000, "sample"};
    const wlz_cents limit = DAYS * (15000 + 3000), production = DAYS * (14370 + 3000);

    begin(WLZ_EFFECT_AS_AGREED);
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_ok(reg, wlz_nza_tariff_set(reg, &slip));
    assert_side(the_row()->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->rows[0]->after, limit, production, 0);
    assert_side(effect->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->after, limit, production, 0);
    ck_assert_uint_eq(effect->exceeded, 0);
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_uint_eq(measure()->count, 0);
}
END_TEST

START_TEST(test_effect__of_money_beside_the_tariff_is_in_the_headroom)
{
    begin(WLZ_EFFECT_AS_AGREED);
    reserved(reg, GZ_PROVIDER, 12345);
    assert_side(the_row()->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->rows[0]->after, LIMIT, PRODUCTION, 12345);
}
END_TEST

START_TEST(test_effect__of_what_changes_no_position_is_none)
{
    begin(WLZ_EFFECT_AS_AGREED);
    assert_ok(reg, wlz_provider_add(reg, "30000009", NULL, "Sample provider"));
    ck_assert_uint_eq(measure()->count, 0);
    assert_side(effect->after, 0, 0, 0);
}
END_TEST

START_TEST(test_effect__of_a_first_round_is_a_position_where_there_was_none)
{
    measure(); /* there was nothing */
    ck_assert_uint_eq(effect->count, 1);
    assert_side(effect->rows[0]->before, 0, 0, 0);
    assert_side(effect->rows[0]->after, LIMIT, PRODUCTION, 0);
}
END_TEST

/* ---- anew ---- */

static void nota(const char *id, wlz_bp percentage)
{
    publish(reg, id, "nota-van-inlichtingen", 20221101);
    provide(reg, id, "tariff.care", SCOPE(.sector = "GZ"), percentage);
}

START_TEST(test_effect__of_a_document_is_what_would_be_agreed_anew)
{
    wlz_position agreed_before = position_of(reg, GZ_PROVIDER);

    begin(WLZ_EFFECT_ANEW);
    nota("sample-nota", 9000);
    assert_side(the_row()->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->rows[0]->after, LIMIT, DAYS * (22500 + 3000), 0);
    ck_assert_uint_eq(effect->rows[0]->open, 0);
    ck_assert_int_eq(position_of(reg, GZ_PROVIDER).agreed_cents, agreed_before.agreed_cents);
}
END_TEST

START_TEST(test_effect__names_whose_cap_would_be_broken)
{
    reserved(reg, GZ_PROVIDER, 40000000);
    begin(WLZ_EFFECT_ANEW);
    nota("sample-nota", 10000);
    assert_side(the_row()->before, LIMIT, PRODUCTION, 40000000);
    assert_side(effect->rows[0]->after, LIMIT, LIMIT, 40000000);
    ck_assert_uint_eq(effect->exceeded, 1);
}
END_TEST

/* Two notas of one day that differ: nobody knows what it would come to. */
START_TEST(test_effect__counts_what_is_not_decided_as_agreed)
{
    begin(WLZ_EFFECT_ANEW);
    nota("sample-nota", 9000);
    nota("sample-nota-2", 9100);
    assert_side(the_row()->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->rows[0]->after, LIMIT, PRODUCTION, 0);
    ck_assert_uint_eq(effect->rows[0]->open, 1);
}
END_TEST

START_TEST(test_effect__anew_of_what_changes_no_percentage_is_none)
{
    begin(WLZ_EFFECT_ANEW);
    nota("sample-nota", 9580);
    ck_assert_uint_eq(measure()->count, 0);
}
END_TEST

Suite *effect_suite(void)
{
    Suite *suite = suite_create("effect");
    TCase *as_agreed = tcase_create("agreed"), *anew = tcase_create("anew");

    with_samples(as_agreed, setup, teardown);
    with_samples(anew, setup, teardown);
    tcase_add_test(as_agreed, test_effect__of_an_nza_tariff_is_in_limit_and_production);
    tcase_add_test(as_agreed, test_effect__of_money_beside_the_tariff_is_in_the_headroom);
    tcase_add_test(as_agreed, test_effect__of_what_changes_no_position_is_none);
    tcase_add_test(as_agreed, test_effect__of_a_first_round_is_a_position_where_there_was_none);
    tcase_add_test(anew, test_effect__of_a_document_is_what_would_be_agreed_anew);
    tcase_add_test(anew, test_effect__names_whose_cap_would_be_broken);
    tcase_add_test(anew, test_effect__counts_what_is_not_decided_as_agreed);
    tcase_add_test(anew, test_effect__anew_of_what_changes_no_percentage_is_none);
    suite_add_tcase(suite, as_agreed);
    suite_add_tcase(suite, anew);
    return suite;
}
