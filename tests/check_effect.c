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

/* A position of before that is gone comes first in the one order and last in the other. */
static const char *const pairs[][2] = {{VV_PROVIDER, GGZ_PROVIDER}, {GGZ_PROVIDER, VV_PROVIDER}};

static const char *performance_of(const char *agb)
{
    return strcmp(agb, VV_PROVIDER) == 0 ? "Z903" : "Z902";
}

START_TEST(test_effect__compares_a_position_of_one_side_with_none)
{
    const char *gone = pairs[_i / 2][0], *made = pairs[_i / 2][1];

    assert_ok(reg, wlz_begin_what_if(reg));
    agreed(reg, gone, performance_of(gone), 100);
    begin(_i % 2 == 0 ? WLZ_EFFECT_AS_AGREED : WLZ_EFFECT_ANEW);
    assert_ok(reg, wlz_rollback(reg));
    agreed(reg, made, performance_of(made), 100);
    ck_assert_uint_eq(measure()->count, 2);
    for (int i = 0; i < 2; i++) {
        const wlz_effect_row *row = effect->rows[i];
        bool is_gone = strcmp(row->agb, gone) == 0;
        const wlz_effect_side *there = is_gone ? row->before : row->after;

        ck_assert_str_eq(row->agb, i == 0 ? VV_PROVIDER : GGZ_PROVIDER);
        assert_side(is_gone ? row->after : row->before, 0, 0, 0);
        assert_side(there, 100 * (25000 + 3000), there->production_cents, 0);
        ck_assert_int_gt(there->production_cents, 0);
    }
}
END_TEST

/* More than a position can hold, in a file that another program spoiled. */
START_TEST(test_effect__of_amounts_that_do_not_fit_is_refused)
{
    wlz_registry *spoiled;

    agreed(reg, VV_PROVIDER, "Z903", 100);
    spoiled = registry_copy(reg);
    sql_run(spoiled, "DROP TRIGGER position_guard; DROP TRIGGER guard_position_update;"
                     "PRAGMA ignore_check_constraints = ON;"
                     "UPDATE position SET production_cents = 9000000000000000000");
    assert_status(spoiled, WLZ_OVERFLOW, wlz_effect_get(spoiled, NULL, &effect));
    assert_message(spoiled, "the amounts together are too large");
    ck_assert_ptr_null(effect);
    wlz_close(spoiled);
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

/* An agreement of a provider with a document of its own, and a round of so many days. */
static int64_t agreement(const char *office, const char *agb, const char *document,
                         wlz_date valid_from)
{
    wlz_contract contract = {office, agb, valid_from, 20240101, document, "Sample agreement"};
    int64_t id = 0;

    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    return id;
}

static void close_round(int64_t contract, const char *name, int64_t days)
{
    wlz_production_line line = {"Z901", "care", 0, days * 1000};
    wlz_round round = {contract, 2023, name, 1};

    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
}

/* The lines of a new round are others: 30,000 days, of care alone. */
START_TEST(test_effect__of_a_new_round_is_its_lines_in_place_of_those_before)
{
    int64_t contract = sql_int(reg, "SELECT max(id) FROM contract");

    begin(WLZ_EFFECT_ANEW);
    close_round(contract, "rearrangement", 30000);
    assert_side(the_row()->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->rows[0]->after, 30000LL * 25000, 30000LL * 23950, 0);
    ck_assert_uint_eq(effect->rows[0]->open, 0);
}
END_TEST

START_TEST(test_effect__of_a_round_that_is_undone_is_the_lines_of_before)
{
    int64_t contract = sql_int(reg, "SELECT max(id) FROM contract");

    assert_ok(reg, wlz_begin_what_if(reg));
    close_round(contract, "rearrangement", 30000);
    begin(WLZ_EFFECT_ANEW);
    assert_ok(reg, wlz_rollback(reg));
    assert_side(the_row()->before, 30000LL * 25000, 30000LL * 23950, 0);
    assert_side(effect->rows[0]->after, LIMIT, PRODUCTION, 0);
}
END_TEST

/* One nota instead of two that differ decides what was not decided. */
START_TEST(test_effect__counts_what_was_not_decided_before_as_agreed)
{
    nota("sample-nota", 9000);
    assert_ok(reg, wlz_begin_what_if(reg));
    nota("sample-nota-2", 9100);
    begin(WLZ_EFFECT_ANEW);
    assert_ok(reg, wlz_rollback(reg));
    assert_side(the_row()->before, LIMIT, PRODUCTION, 0);
    assert_side(effect->rows[0]->after, LIMIT, PRODUCTION, 0);
    ck_assert_uint_eq(effect->rows[0]->open, 1);
}
END_TEST

/* The second agreement's line is older than the first one's of its new round, and each is held against itself: the nota of
 * 90% made it 10,000 times € 225,00, and while two notas differ it counts as agreed, on both sides. */
START_TEST(test_effect__holds_the_lines_of_two_agreements_each_against_itself)
{
    int64_t first = sql_int(reg, "SELECT max(id) FROM contract"),
            second = agreement(OFFICE, GZ_PROVIDER, "agreement-second", 20220101);
    const wlz_cents limit = (30000LL + 10000) * 25000;

    close_round(second, "initial", 10000); /* it began before the year */
    nota("sample-nota", 9000);
    begin(WLZ_EFFECT_ANEW);
    close_round(first, "rearrangement", 30000);
    nota("sample-nota-2", 9100);
    assert_side(the_row()->before, LIMIT + 10000LL * 25000, DAYS * (22500 + 3000) + 10000LL * 23950,
                0);
    assert_side(effect->rows[0]->after, limit, 30000LL * 22500 + 10000LL * 23950, 0);
    ck_assert_uint_eq(effect->rows[0]->open, 2);
}
END_TEST

/* CZ has a base of its own, of 90%, and the same provider. */
START_TEST(test_effect__keeps_the_offices_of_a_provider_apart)
{
    wlz_document document = sample_document("cz-policy", "regional-policy", 20220601);

    document.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &document));
    sql_run(reg, "INSERT INTO rank_order(office, kind, rank, valid_from, document, paragraph)"
                 " VALUES('cz', 'regional-policy', 3, '2023-01-01', 'cz-policy', 's'),"
                 " ('cz', 'national-framework', 5, '2023-01-01', 'cz-policy', 's')");
    provide(reg, "cz-policy", "tariff.care", EVERYONE, 9000);
    add_rule(reg, "cz-policy", "base", "topic", "tariff.care");
    begin(WLZ_EFFECT_ANEW);
    close_round(agreement("cz", GZ_PROVIDER, "agreement-cz", 20230101), "initial", 100);
    ck_assert_uint_eq(measure()->count, 1);
    ck_assert_str_eq(effect->rows[0]->office, "cz");
    assert_side(effect->rows[0]->before, 0, 0, 0);
    assert_side(effect->rows[0]->after, 100 * 25000, 100 * 22500, 0);
    begin(WLZ_EFFECT_ANEW);
    assert_ok(reg, wlz_begin_what_if(reg));
    nota("sample-nota", 9000);
    assert_side(the_row()->after, LIMIT, DAYS * (22500 + 3000), 0);
    assert_ok(reg, wlz_rollback(reg));
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
    tcase_add_loop_test(as_agreed, test_effect__compares_a_position_of_one_side_with_none, 0, 4);
    tcase_add_test(as_agreed, test_effect__of_amounts_that_do_not_fit_is_refused);
    tcase_add_test(anew, test_effect__of_a_document_is_what_would_be_agreed_anew);
    tcase_add_test(anew, test_effect__names_whose_cap_would_be_broken);
    tcase_add_test(anew, test_effect__counts_what_is_not_decided_as_agreed);
    tcase_add_test(anew, test_effect__of_a_new_round_is_its_lines_in_place_of_those_before);
    tcase_add_test(anew, test_effect__of_a_round_that_is_undone_is_the_lines_of_before);
    tcase_add_test(anew, test_effect__counts_what_was_not_decided_before_as_agreed);
    tcase_add_test(anew, test_effect__holds_the_lines_of_two_agreements_each_against_itself);
    tcase_add_test(anew, test_effect__keeps_the_offices_of_a_provider_apart);
    tcase_add_test(anew, test_effect__anew_of_what_changes_no_percentage_is_none);
    suite_add_tcase(suite, as_agreed);
    suite_add_tcase(suite, anew);
    return suite;
}
