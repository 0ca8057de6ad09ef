/* The pure rule that assigns an amount to the fewest kassiers. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

#include "money/kassier_rule.h"

Suite *kassier_rule_suite(void);

#define LARGEST INT64_C(900000000000000)
#define POISON INT64_C(-77777)

enum { FEW = 8, MANY = 300 };

static wlz__kassier party(const char *agb, wlz_cents headroom)
{
    return (wlz__kassier){agb, headroom, POISON};
}

/* ---- a reference that tries every choice of kassiers ---- */

/* The smallest number of parties that together have room for the amount; one more than there are when all of them
 * have not. */
static int fewest(wlz_cents amount, const wlz__kassier *parties, int count)
{
    int least = count + 1;

    for (unsigned choice = 0; choice < 1U << count; choice++) {
        wlz_cents room = 0;
        int chosen = 0;

        for (int i = 0; i < count; i++) {
            if (choice >> i & 1 && parties[i].headroom > 0) {
                room += parties[i].headroom;
                chosen++;
            }
        }
        if (room >= amount && chosen < least)
            least = chosen;
    }
    return least;
}

/* ---- what holds for every split ---- */

static void assert_sorted(const wlz__kassier *parties, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        const wlz__kassier *a = &parties[i - 1], *b = &parties[i];

        if (a->headroom < b->headroom || (a->headroom == b->headroom && strcmp(a->agb, b->agb) > 0))
            ck_abort_msg("%s before %s", a->agb, b->agb);
    }
}

/* All is assigned or left over, nobody gets more than it has room for, and nobody gets anything before the one in
 * front of it is full. Returns what is left over. */
static wlz_cents split(wlz_cents amount, wlz__kassier *parties, size_t count)
{
    wlz_cents over = wlz__kassier_split(amount, parties, count);
    wlz_cents sum = over;

    assert_sorted(parties, count);
    for (size_t i = 0; i < count; i++) {
        wlz_cents room = parties[i].headroom > 0 ? parties[i].headroom : 0;
        bool more = over > 0 || (i + 1 < count && parties[i + 1].amount > 0);

        if (parties[i].amount < (more ? room : 0) || parties[i].amount > room)
            ck_abort_msg("%s: %lld of %lld cents, with room for %lld", parties[i].agb,
                         (long long)parties[i].amount, (long long)amount, (long long)room);
        sum += parties[i].amount;
    }
    if (over < 0 || sum != amount)
        ck_abort_msg("%lld of %lld cents, with %lld left over", (long long)sum, (long long)amount,
                     (long long)over);
    return over;
}

static int kassiers(const wlz__kassier *parties, size_t count)
{
    int kassiers = 0;

    for (size_t i = 0; i < count; i++)
        kassiers += parties[i].amount > 0;
    return kassiers;
}

static void assert_fewest(wlz_cents amount, wlz__kassier *parties, int count)
{
    int least = fewest(amount, parties, count);
    wlz_cents over = split(amount, parties, (size_t)count);

    if ((over > 0) != (least > count))
        ck_abort_msg("%lld of %lld cents left over", (long long)over, (long long)amount);
    if (over == 0 && kassiers(parties, (size_t)count) != least)
        ck_abort_msg("%lld cents with more than %d kassiers", (long long)amount, least);
}

/* ---- examples ---- */

/* The domain's example 2: of the second addendum's 30.000 euros, 10.000 are too much. */
START_TEST(test_kassier_rule__assigns_no_more_to_a_kassier_than_its_headroom)
{
    wlz__kassier provider = party("06290001", 42000000);

    ck_assert_int_eq(split(40000000, &provider, 1), 0);
    ck_assert_int_eq(provider.amount, 40000000);
    provider.headroom -= provider.amount;
    ck_assert_int_eq(split(3000000, &provider, 1), 1000000);
    ck_assert_int_eq(provider.amount, 2000000);
    ck_assert_int_eq(split(2000000, &provider, 1), 0);
    ck_assert_int_eq(split(2000001, &provider, 1), 1);
}
END_TEST

START_TEST(test_kassier_rule__assigns_the_rest_to_a_second_kassier)
{
    wlz__kassier parties[] = {party("06290001", 2000000), party("06290002", 500000),
                              party("06290003", 42000000)};

    ck_assert_int_eq(split(43000000, parties, 3), 0);
    ck_assert_str_eq(parties[0].agb, "06290003");
    ck_assert_int_eq(parties[0].amount, 42000000);
    ck_assert_str_eq(parties[1].agb, "06290001");
    ck_assert_int_eq(parties[1].amount, 1000000);
    ck_assert_str_eq(parties[2].agb, "06290002");
    ck_assert_int_eq(parties[2].amount, 0);
}
END_TEST

START_TEST(test_kassier_rule__passes_over_parties_without_headroom)
{
    wlz__kassier parties[] = {party("06290001", 0), party("06290002", -1),
                              party("06290003", INT64_MIN), party("06290004", 10)};

    ck_assert_int_eq(split(15, parties, 4), 5);
    ck_assert_str_eq(parties[0].agb, "06290004");
    ck_assert_int_eq(kassiers(parties, 4), 1);
}
END_TEST

START_TEST(test_kassier_rule__assigns_nothing_without_kassiers)
{
    wlz__kassier parties[] = {party("06290001", 10), party("06290002", 20)};

    ck_assert_int_eq(split(0, parties, 2), 0);
    ck_assert_int_eq(kassiers(parties, 2), 0);
    ck_assert_int_eq(split(0, NULL, 0), 0);
    ck_assert_int_eq(split(30, NULL, 0), 30);
}
END_TEST

START_TEST(test_kassier_rule__takes_the_largest_amounts)
{
    wlz__kassier parties[] = {party("06290001", LARGEST), party("06290002", INT64_MAX)};

    ck_assert_int_eq(split(INT64_MAX, parties, 2), 0);
    ck_assert_int_eq(parties[0].amount, INT64_MAX);
    parties[0].headroom = LARGEST - 1;
    ck_assert_int_eq(split(INT64_MAX, parties, 2), INT64_MAX - 2 * LARGEST + 1);
}
END_TEST

/* ---- order ---- */

/* The n-th order of the parties. */
static void arrange(const wlz__kassier *parties, int count, int n, wlz__kassier *out)
{
    for (int i = 0; i < count; i++, n /= i) {
        int at = n % (i + 1);

        memmove(&out[at + 1], &out[at], (size_t)(i - at) * sizeof *out);
        out[at] = parties[i];
    }
}

START_TEST(test_kassier_rule__decides_ties_by_agb_whatever_the_order_of_entry)
{
    static const char *const order[] = {"06290002", "06290005", "06290001", "06290003", "06290004"};
    const wlz__kassier parties[] = {party(order[0], 30), party(order[1], 30), party(order[2], 20),
                                    party(order[3], 20), party(order[4], 20)};

    for (int n = 0; n < 120; n++) {
        wlz__kassier arranged[5];

        arrange(parties, 5, n, arranged);
        ck_assert_int_eq(split(85, arranged, 5), 0);
        for (int i = 0; i < 5; i++) {
            static const wlz_cents amounts[] = {30, 30, 20, 5, 0};

            ck_assert_str_eq(arranged[i].agb, order[i]);
            ck_assert_int_eq(arranged[i].amount, amounts[i]);
        }
    }
}
END_TEST

/* ---- the fewest ---- */

static const char *const agbs[FEW] = {"06290001", "06290002", "06290003", "06290004",
                                      "06290005", "06290006", "06290007", "06290008"};

START_TEST(test_kassier_rule__needs_the_fewest_of_every_four_parties)
{
    static const wlz_cents headrooms[] = {-3, 0, 1, 2, 4, 7};

    for (int kinds = 0; kinds < 6 * 6 * 6 * 6; kinds++) {
        for (wlz_cents amount = 0; amount <= 29; amount++) {
            wlz__kassier parties[4];

            for (int i = 0, digits = kinds; i < 4; i++, digits /= 6)
                parties[i] = party(agbs[i], headrooms[digits % 6]);
            assert_fewest(amount, parties, 4);
        }
    }
}
END_TEST

START_TEST(test_kassier_rule__needs_the_fewest_of_up_to_eight_parties)
{
    uint64_t seed = 2023;

    for (int turn = 0; turn < 5000; turn++) {
        wlz__kassier parties[FEW];
        int count = 1 + (int)random_below(&seed, FEW);
        wlz_cents spread = 1 + random_below(&seed, 100000000);

        for (int i = 0; i < count; i++)
            parties[i] = party(agbs[i], random_below(&seed, spread) - spread / 8);
        assert_fewest(random_below(&seed, 2 * spread), parties, count);
    }
}
END_TEST

START_TEST(test_kassier_rule__has_its_order_over_hundreds_of_parties)
{
    uint64_t seed = 2024;
    char names[MANY][9];

    for (int turn = 0; turn < 20; turn++) {
        wlz__kassier parties[MANY];

        for (int i = 0; i < MANY; i++) {
            int64_t number = random_below(&seed, 10000);

            memcpy(names[i], "06290000", sizeof names[i]);
            for (int at = 7; at > 3; at--, number /= 10)
                names[i][at] = (char)('0' + number % 10);
            parties[i] = party(names[i], random_below(&seed, 50) * 1000000);
        }
        split(random_below(&seed, 10000) * 1000003, parties, MANY);
    }
}
END_TEST

Suite *kassier_rule_suite(void)
{
    Suite *suite = suite_create("kassier_rule");
    TCase *examples = tcase_create("examples"), *order = tcase_create("order"),
          *everything = tcase_create("fewest");

    tcase_add_test(examples, test_kassier_rule__assigns_no_more_to_a_kassier_than_its_headroom);
    tcase_add_test(examples, test_kassier_rule__assigns_the_rest_to_a_second_kassier);
    tcase_add_test(examples, test_kassier_rule__passes_over_parties_without_headroom);
    tcase_add_test(examples, test_kassier_rule__assigns_nothing_without_kassiers);
    tcase_add_test(examples, test_kassier_rule__takes_the_largest_amounts);
    tcase_add_test(order, test_kassier_rule__decides_ties_by_agb_whatever_the_order_of_entry);
    tcase_add_test(everything, test_kassier_rule__needs_the_fewest_of_every_four_parties);
    tcase_add_test(everything, test_kassier_rule__needs_the_fewest_of_up_to_eight_parties);
    tcase_add_test(everything, test_kassier_rule__has_its_order_over_hundreds_of_parties);
    suite_add_tcase(suite, examples);
    suite_add_tcase(suite, order);
    suite_add_tcase(suite, everything);
    return suite;
}
