/* The pure rule that divides an amount in proportion to keys: the largest remainder, cut down to
 * the room, and what does not fit divided again. */
#include <check.h>
#include <stdlib.h>

#include "random.h"

#include "money/allocation_rule.h"

Suite *allocation_rule_suite(void);

__extension__ typedef __int128 wide;

#define LARGEST INT64_C(900000000000000)
#define ROOMY LARGEST
#define POISON INT64_C(-77777)

enum { FEW = 8, MANY = 3000, MOST = 100000 };

static wlz__share share(int64_t key, wlz_cents room)
{
    return (wlz__share){key, room, POISON, POISON};
}

/* ---- two references that know nothing of how the library divides ---- */

static wide total_of(const wlz__share *shares, size_t count)
{
    wide total = 0;

    for (size_t i = 0; i < count; i++)
        total += shares[i].key;
    return total;
}

/* amount x key - given x total: what a share is short of its exact part, in total-ths of a cent. */
static wide shortage(wlz_cents amount, wide total, const wlz__share *share, wlz_cents given)
{
    return (wide)amount * share->key - given * total;
}

/* The first: what the largest remainder means, for shares that all have room. Each is less than a cent off its exact
 * part; and no share that was rounded up has a smaller remainder than one that was rounded down, or an equal one and
 * a later place. */
static void assert_largest_remainder(wlz_cents amount, const wlz__share *shares, size_t count)
{
    wide total = total_of(shares, count), lowest_up = total, highest_down = -1;
    size_t last_up = 0, first_down = count;
    wlz_cents sum = 0;

    for (size_t i = 0; i < count; i++) {
        wide left = shortage(amount, total, &shares[i], shares[i].amount);

        if (left <= -total || left >= total)
            ck_abort_msg("share %zu of %lld cents is a cent off", i, (long long)amount);
        sum += shares[i].amount;
        if (left < 0 && left + total <= lowest_up) {
            lowest_up = left + total;
            last_up = i;
        } else if (left >= 0 && left > highest_down) {
            highest_down = left;
            first_down = i;
        }
    }
    if (sum != amount)
        ck_abort_msg("%lld of %lld cents", (long long)sum, (long long)amount);
    if (lowest_up < highest_down || (lowest_up == highest_down && last_up > first_down))
        ck_abort_msg("share %zu of %lld cents has share %zu's", last_up, (long long)amount,
                     first_down);
}

/* The second: an allocation by sorting. */
typedef struct claimant {
    size_t at;
    wide remainder;
} claimant;

static int by_remainder(const void *left, const void *right)
{
    const claimant *a = left, *b = right;

    if (a->remainder != b->remainder)
        return a->remainder > b->remainder ? -1 : 1;
    return a->at < b->at ? -1 : 1;
}

/* The greatest whole number of cents that is not above the exact part, by trying. */
static wlz_cents whole_cents(wlz_cents amount, wide total, const wlz__share *share)
{
    wlz_cents whole = 0;

    for (wlz_cents step = INT64_C(1) << 50; step > 0; step /= 2)
        if (whole + step <= amount && shortage(amount, total, share, whole + step) >= 0)
            whole += step;
    return whole;
}

/* One round over those for whom `in` says so: adds to given, returns what does not fit. */
static wlz_cents reference_round(wlz_cents amount, const wlz__share *shares, size_t count,
                                 const bool *in, wlz_cents *given)
{
    claimant *claimants = calloc(count + 1, sizeof *claimants);
    wlz_cents *part = calloc(count + 1, sizeof *part);
    wlz_cents spare = amount, rest = 0;
    size_t many = 0;
    wide total = 0;

    if (claimants == NULL || part == NULL)
        ck_abort_msg("out of memory");
    for (size_t i = 0; i < count; i++)
        if (in[i])
            total += shares[i].key;
    for (size_t i = 0; i < count; i++) {
        if (!in[i])
            continue;
        part[i] = whole_cents(amount, total, &shares[i]);
        spare -= part[i];
        claimants[many++] = (claimant){i, shortage(amount, total, &shares[i], part[i])};
    }
    qsort(claimants, many, sizeof *claimants, by_remainder);
    for (size_t i = 0; i < (size_t)spare; i++)
        part[claimants[i].at]++;
    for (size_t i = 0; i < count; i++) {
        wlz_cents room = shares[i].room - given[i];
        wlz_cents fits = part[i] > room ? room : part[i];

        given[i] += fits;
        rest += part[i] - fits;
    }
    free(part);
    free(claimants);
    return rest;
}

static int rounds; /* how many the reference took, the last time */

static wlz_cents reference(wlz_cents amount, const wlz__share *shares, size_t count, bool again,
                           wlz_cents *given)
{
    bool *in = calloc(count + 1, sizeof *in);
    bool anybody = total_of(shares, count) > 0, first = true;
    wlz_cents rest = amount;

    if (in == NULL)
        ck_abort_msg("out of memory");
    rounds = 0;
    for (size_t i = 0; i < count; i++) {
        in[i] = true;
        given[i] = 0;
    }
    while (rest > 0 && anybody && (first || again)) {
        rest = reference_round(rest, shares, count, in, given);
        rounds++;
        first = anybody = false;
        for (size_t i = 0; i < count; i++) {
            in[i] = given[i] < shares[i].room;
            anybody = anybody || (in[i] && shares[i].key > 0);
        }
    }
    free(in);
    return rest;
}

/* ---- what holds for every allocation ---- */

/* All is divided or returned, nobody is over its room, and nothing comes without a key. Returns
 * what was returned. */
static wlz_cents allocate(wlz_cents amount, wlz__share *shares, size_t count, bool again)
{
    wlz_cents rest = wlz__allocate(amount, shares, count, again);
    wlz_cents sum = rest;

    for (size_t i = 0; i < count; i++) {
        wlz_cents most = shares[i].key > 0 ? shares[i].room : 0;

        if (shares[i].amount < 0 || shares[i].amount > most)
            ck_abort_msg("share %zu of %lld cents: %lld, with room for %lld", i, (long long)amount,
                         (long long)shares[i].amount, (long long)most);
        sum += shares[i].amount;
    }
    if (rest < 0 || sum != amount)
        ck_abort_msg("%lld of %lld cents, with %lld undivided", (long long)sum, (long long)amount,
                     (long long)rest);
    return rest;
}

/* Allocated again, something stays only when everyone with a key is full. */
static void assert_rest_is_what_has_no_room(wlz_cents amount, const wlz__share *shares,
                                            size_t count, wlz_cents rest)
{
    wide room = 0;

    for (size_t i = 0; i < count; i++)
        if (shares[i].key > 0)
            room += shares[i].room;
    if (rest != (room < amount ? amount - room : 0))
        ck_abort_msg("%lld of %lld cents undivided", (long long)rest, (long long)amount);
}

/* A greater key, or an equal key in an earlier place, never gets less, except for lack of room. */
static void assert_follows_keys(const wlz__share *shares, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            const wlz__share *a = &shares[i], *b = &shares[j];

            if ((a->key > b->key || (a->key == b->key && i < j)) && a->amount < b->amount &&
                a->amount < a->room)
                ck_abort_msg("share %zu has less than share %zu", i, j);
        }
    }
}

static wlz_cents assert_as_reference(wlz_cents amount, wlz__share *shares, size_t count, bool again,
                                     wlz_cents *given)
{
    wlz_cents rest = allocate(amount, shares, count, again);

    if (rest != reference(amount, shares, count, again, given))
        ck_abort_msg("%lld of %lld cents undivided", (long long)rest, (long long)amount);
    for (size_t i = 0; i < count; i++)
        if (shares[i].amount != given[i])
            ck_abort_msg("share %zu of %lld cents: %lld, not %lld", i, (long long)amount,
                         (long long)shares[i].amount, (long long)given[i]);
    if (again)
        assert_rest_is_what_has_no_room(amount, shares, count, rest);
    return rest;
}

/* ---- examples ---- */

/* The domain's example 8. */
START_TEST(test_allocation_rule__divides_the_accord_over_three_providers)
{
    wlz__share shares[] = {share(INT64_C(1000000000), ROOMY), share(INT64_C(2000000000), ROOMY),
                           share(INT64_C(7000000000), ROOMY)};

    ck_assert_int_eq(allocate(370000000, shares, 3, false), 0);
    ck_assert_int_eq(shares[0].amount, 37000000);
    ck_assert_int_eq(shares[1].amount, 74000000);
    ck_assert_int_eq(shares[2].amount, 259000000);
}
END_TEST

START_TEST(test_allocation_rule__leaves_what_a_cap_refuses)
{
    wlz__share shares[] = {share(10, ROOMY), share(20, ROOMY), share(70, 100000000)};

    ck_assert_int_eq(allocate(370000000, shares, 3, false), 159000000);
    ck_assert_int_eq(shares[0].amount, 37000000);
    ck_assert_int_eq(shares[1].amount, 74000000);
    ck_assert_int_eq(shares[2].amount, 100000000);
}
END_TEST

START_TEST(test_allocation_rule__divides_what_a_cap_refuses_again_over_the_others)
{
    wlz__share shares[] = {share(10, ROOMY), share(20, ROOMY), share(70, 100000000)};

    ck_assert_int_eq(allocate(370000000, shares, 3, true), 0);
    ck_assert_int_eq(shares[0].amount, 90000000);
    ck_assert_int_eq(shares[1].amount, 180000000);
    ck_assert_int_eq(shares[2].amount, 100000000);
}
END_TEST

/* 1000 over 1 : 1 : 2 is 250, 250, 500; the 400 over go 200 : 200, of which 50 fits with the first;
 * the 150 over go to the second. */
START_TEST(test_allocation_rule__fills_one_share_after_the_other)
{
    wlz__share shares[] = {share(1, 300), share(1, ROOMY), share(2, 100)};

    ck_assert_int_eq(allocate(1000, shares, 3, true), 0);
    ck_assert_int_eq(shares[0].amount, 300);
    ck_assert_int_eq(shares[1].amount, 600);
    ck_assert_int_eq(shares[2].amount, 100);
}
END_TEST

START_TEST(test_allocation_rule__returns_what_nobody_has_room_for)
{
    wlz__share shares[] = {share(1, 300), share(1, 0), share(2, 100)};

    ck_assert_int_eq(allocate(1000, shares, 3, true), 600);
    ck_assert_int_eq(allocate(400, shares, 3, true), 0);
    ck_assert_int_eq(allocate(401, shares, 3, true), 1);
}
END_TEST

START_TEST(test_allocation_rule__returns_everything_without_shares_or_keys)
{
    wlz__share shares[] = {share(0, ROOMY), share(0, ROOMY)};

    for (int again = 0; again <= 1; again++) {
        ck_assert_int_eq(allocate(370000000, NULL, 0, again), 370000000);
        ck_assert_int_eq(allocate(370000000, shares, 2, again), 370000000);
        ck_assert_int_eq(allocate(0, shares, 2, again), 0);
    }
}
END_TEST

/* The shares of an earlier allocation play no part in the next. */
START_TEST(test_allocation_rule__divides_nothing_as_nothing)
{
    wlz__share shares[] = {share(1, ROOMY), share(2, 0)};

    for (int again = 0; again <= 1; again++) {
        shares[0].amount = shares[1].amount = POISON;
        ck_assert_int_eq(allocate(0, shares, 2, again), 0);
    }
}
END_TEST

/* ---- the largest remainder ---- */

START_TEST(test_allocation_rule__gives_the_odd_cent_to_the_largest_remainder)
{
    wlz__share shares[] = {share(10, ROOMY), share(11, ROOMY), share(12, ROOMY)};

    ck_assert_int_eq(allocate(100, shares, 3, false), 0);
    ck_assert_int_eq(shares[0].amount, 30); /* 30 10/33 */
    ck_assert_int_eq(shares[1].amount, 33); /* 33 11/33 */
    ck_assert_int_eq(shares[2].amount, 37); /* 36 12/33 */
}
END_TEST

START_TEST(test_allocation_rule__gives_the_odd_cents_of_a_tie_to_the_earlier_shares)
{
    for (wlz_cents odd = 0; odd <= 7; odd++) {
        wlz__share shares[7];

        for (size_t i = 0; i < 7; i++)
            shares[i] = share(5, ROOMY);
        ck_assert_int_eq(allocate(700 + odd, shares, 7, false), 0);
        for (wlz_cents i = 0; i < 7; i++)
            ck_assert_int_eq(shares[i].amount, 100 + (i < odd));
    }
}
END_TEST

/* The cent that a full share would have received does not go to its neighbour in that round. */
START_TEST(test_allocation_rule__gives_a_full_share_its_turn_in_a_tie)
{
    wlz__share shares[] = {share(1, 0), share(1, ROOMY), share(1, ROOMY)};

    ck_assert_int_eq(allocate(1, shares, 3, false), 1);
    ck_assert_int_eq(allocate(1, shares, 3, true), 0);
    ck_assert_int_eq(shares[1].amount, 1);
}
END_TEST

/* A property of the method, known as the Alabama paradox: no promise that it does not occur. */
START_TEST(test_allocation_rule__may_give_a_share_less_of_more)
{
    wlz__share shares[] = {share(6, ROOMY), share(6, ROOMY), share(2, ROOMY)};

    ck_assert_int_eq(allocate(10, shares, 3, false), 0);
    ck_assert_int_eq(shares[2].amount, 2);
    ck_assert_int_eq(allocate(11, shares, 3, false), 0);
    ck_assert_int_eq(shares[2].amount, 1);
}
END_TEST

START_TEST(test_allocation_rule__distinguishes_the_largest_amounts)
{
    wlz__share shares[] = {share(LARGEST - 1, ROOMY), share(LARGEST, ROOMY),
                           share(LARGEST - 1, ROOMY), share(1, ROOMY)};

    ck_assert_int_eq(allocate(LARGEST, shares, 4, false), 0);
    assert_largest_remainder(LARGEST, shares, 4);
    ck_assert_int_eq(allocate(LARGEST - 1, shares, 4, true), 0);
    assert_largest_remainder(LARGEST - 1, shares, 4);
    ck_assert_int_eq(allocate(1, shares, 4, false), 0);
    ck_assert_int_eq(shares[1].amount, 1);
}
END_TEST

/* Every key and every amount of a few shares that all have room. */
START_TEST(test_allocation_rule__follows_the_largest_remainder_for_all_small_keys)
{
    wlz__share shares[4];

    for (int keys = 1; keys < 6 * 6 * 6 * 6; keys++) {
        for (int i = 0, digits = keys; i < 4; i++, digits /= 6)
            shares[i] = share(digits % 6, ROOMY);
        for (wlz_cents amount = 0; amount <= 21; amount++) {
            allocate(amount, shares, 4, false);
            assert_largest_remainder(amount, shares, 4);
            assert_follows_keys(shares, 4);
        }
    }
}
END_TEST

/* ---- against the reference ---- */

/* Every key, every room and every amount, for up to three shares. */
START_TEST(test_allocation_rule__agrees_with_the_reference_on_every_three_shares)
{
    static const wlz_cents rooms[] = {0, 1, 4, ROOMY};
    wlz__share shares[3];
    wlz_cents given[3];

    for (int kinds = 0; kinds < 16 * 16 * 16; kinds++) {
        for (int i = 0, digits = kinds; i < 3; i++, digits /= 16)
            shares[i] = share(digits % 4, rooms[digits / 4 % 4]);
        for (wlz_cents amount = 0; amount <= 9; amount += 1 + amount / 5) {
            assert_as_reference(amount, shares, 3, false, given);
            assert_follows_keys(shares, 3);
            assert_as_reference(amount, shares, 3, true, given);
            assert_follows_keys(shares, 3);
        }
    }
}
END_TEST

static uint64_t random_state;

/* 0 to LARGEST, of all magnitudes, and often the bounds themselves. */
static int64_t random_value(void)
{
    uint64_t bits = random_next(&random_state) % 64;

    if (bits >= 60)
        return bits % 2 ? LARGEST : 0;
    return (int64_t)(random_next(&random_state) % ((uint64_t)LARGEST + 1) >> bits % 50);
}

static void shares_random(wlz__share *shares, size_t count, bool roomy)
{
    int64_t repeated = random_value();

    for (size_t i = 0; i < count; i++) {
        shares[i] = share(random_value(), roomy ? ROOMY : random_value());
        if (random_next(&random_state) % 4 == 0)
            shares[i].key = repeated;
    }
}

START_TEST(test_allocation_rule__agrees_with_the_reference_on_random_shares)
{
    random_state = 2023;
    for (int turn = 0; turn < 5000; turn++) {
        wlz__share shares[FEW];
        wlz_cents given[FEW];
        size_t count = 1 + random_next(&random_state) % FEW;
        wlz_cents amount = random_value(), rest;
        bool roomy = turn % 4 == 0;

        shares_random(shares, count, roomy);
        rest = assert_as_reference(amount, shares, count, false, given);
        assert_follows_keys(shares, count);
        if (roomy && total_of(shares, count) > 0)
            assert_largest_remainder(amount, shares, count);
        ck_assert(assert_as_reference(amount, shares, count, true, given) <= rest);
        assert_follows_keys(shares, count);
    }
}
END_TEST

/* Keys in other units are the same keys. */
START_TEST(test_allocation_rule__knows_keys_by_their_proportion_only)
{
    random_state = 2024;
    for (int turn = 0; turn < 2000; turn++) {
        wlz__share cents[FEW], euros[FEW];
        wlz_cents amount = random_value();
        bool again = turn % 2;

        shares_random(cents, FEW, false);
        for (size_t i = 0; i < FEW; i++) {
            euros[i] = cents[i];
            euros[i].key /= 100;
            cents[i].key = euros[i].key * 100;
        }
        ck_assert_int_eq(allocate(amount, cents, FEW, again), allocate(amount, euros, FEW, again));
        for (size_t i = 0; i < FEW; i++)
            ck_assert_int_eq(cents[i].amount, euros[i].amount);
    }
}
END_TEST

/* ---- many shares ---- */

static wlz__share *shares_new(size_t count)
{
    wlz__share *shares = calloc(count, sizeof *shares);

    ck_assert_ptr_nonnull(shares);
    return shares;
}

START_TEST(test_allocation_rule__agrees_with_the_reference_on_thousands_of_shares)
{
    wlz__share *shares = shares_new(MANY);
    wlz_cents *given = calloc(MANY, sizeof *given);

    ck_assert_ptr_nonnull(given);
    random_state = 2025;
    for (int turn = 0; turn < 12; turn++) {
        wlz_cents amount = turn % 3 == 0 ? random_value() : LARGEST - turn;

        shares_random(shares, MANY, turn % 4 == 0);
        for (size_t i = 0; i < MANY; i++)
            shares[i].room = shares[i].room < LARGEST / 4 ? shares[i].room / MANY : ROOMY;
        assert_as_reference(amount, shares, MANY, turn % 2, given);
    }
    free(given);
    free(shares);
}
END_TEST

/* Their keys add up to 9 x 10^19: more than 64 bits, also for the remainders. */
START_TEST(test_allocation_rule__is_exact_for_the_most_shares_of_the_largest_keys)
{
    wlz__share *shares = shares_new(MOST);
    wlz_cents *given = calloc(MOST, sizeof *given);

    ck_assert_ptr_nonnull(given);
    random_state = 2026;
    for (size_t i = 0; i < MOST; i++)
        shares[i] = share(LARGEST - (int64_t)(random_next(&random_state) % 1000), ROOMY);
    ck_assert(total_of(shares, MOST) > UINT64_MAX);
    ck_assert_int_eq(assert_as_reference(LARGEST - 1, shares, MOST, false, given), 0);
    assert_largest_remainder(LARGEST - 1, shares, MOST);
    ck_assert_int_eq(assert_as_reference(MOST / 2, shares, MOST, true, given), 0);
    assert_largest_remainder(MOST / 2, shares, MOST);
    free(given);
    free(shares);
}
END_TEST

/* Each share holds half of the keys that are left, and has room for hardly more than what the
 * rounds before its own give it: then it is full, and half of what was divided stays. */
START_TEST(test_allocation_rule__ends_when_each_round_fills_a_single_share)
{
    enum { COUNT = 49 };
    const int64_t keys = INT64_C(1) << COUNT;
    wlz__share shares[COUNT];
    wlz_cents given[COUNT];

    for (int i = 0; i < COUNT; i++) {
        int64_t key = keys >> (i + 1 < COUNT ? i + 1 : i);

        shares[i] = share(key, (wlz_cents)((wide)i * key * LARGEST / keys) + 2);
    }
    assert_as_reference(LARGEST, shares, COUNT, true, given);
    ck_assert_int_gt(rounds, 40);
    shares[COUNT - 1].room = ROOMY;
    ck_assert_int_eq(assert_as_reference(LARGEST, shares, COUNT, true, given), 0);
    ck_assert_int_gt(rounds, 40);
}
END_TEST

Suite *allocation_rule_suite(void)
{
    Suite *suite = suite_create("allocation_rule");
    TCase *examples = tcase_create("examples"), *remainders = tcase_create("remainders"),
          *everything = tcase_create("reference"), *many = tcase_create("many");

    tcase_add_test(examples, test_allocation_rule__divides_the_accord_over_three_providers);
    tcase_add_test(examples, test_allocation_rule__leaves_what_a_cap_refuses);
    tcase_add_test(examples,
                   test_allocation_rule__divides_what_a_cap_refuses_again_over_the_others);
    tcase_add_test(examples, test_allocation_rule__fills_one_share_after_the_other);
    tcase_add_test(examples, test_allocation_rule__returns_what_nobody_has_room_for);
    tcase_add_test(examples, test_allocation_rule__returns_everything_without_shares_or_keys);
    tcase_add_test(examples, test_allocation_rule__divides_nothing_as_nothing);
    suite_add_tcase(suite, examples);

    tcase_add_test(remainders, test_allocation_rule__gives_the_odd_cent_to_the_largest_remainder);
    tcase_add_test(remainders,
                   test_allocation_rule__gives_the_odd_cents_of_a_tie_to_the_earlier_shares);
    tcase_add_test(remainders, test_allocation_rule__gives_a_full_share_its_turn_in_a_tie);
    tcase_add_test(remainders, test_allocation_rule__may_give_a_share_less_of_more);
    tcase_add_test(remainders, test_allocation_rule__distinguishes_the_largest_amounts);
    tcase_add_test(remainders,
                   test_allocation_rule__follows_the_largest_remainder_for_all_small_keys);
    suite_add_tcase(suite, remainders);

    tcase_add_test(everything,
                   test_allocation_rule__agrees_with_the_reference_on_every_three_shares);
    tcase_add_test(everything, test_allocation_rule__agrees_with_the_reference_on_random_shares);
    tcase_add_test(everything, test_allocation_rule__knows_keys_by_their_proportion_only);
    suite_add_tcase(suite, everything);

    tcase_add_test(many, test_allocation_rule__agrees_with_the_reference_on_thousands_of_shares);
    tcase_add_test(many, test_allocation_rule__is_exact_for_the_most_shares_of_the_largest_keys);
    tcase_add_test(many, test_allocation_rule__ends_when_each_round_fills_a_single_share);
    suite_add_tcase(suite, many);
    return suite;
}
