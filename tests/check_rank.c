/* The pure rule of rank: which claim prevails, whatever the order in which they are put. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

#include "policy/rank_rule.h"

Suite *rank_suite(void);

enum { CLAIMS_MAX = 6, SECTOR = 1, KIND = 2, RELATION = 4 };

static const wlz__claim supplement = {11, 3, 20220601, "supplement", SECTOR, 9580, WLZ_STATED};

static size_t winner(const wlz__claim *claims, size_t count)
{
    wlz__contest contest = wlz__claims_contest(claims, count);

    ck_assert_uint_eq(contest.rival, contest.winner);
    return contest.winner;
}

/* ---- the order of rank, one criterion after the other ---- */

START_TEST(test_rank__lets_a_single_claim_prevail)
{
    ck_assert_uint_eq(winner(&supplement, 1), 0);
}
END_TEST

START_TEST(test_rank__puts_the_better_rank_before_the_later_publication)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[1].rank = 4;
    claims[1].document = "policy";
    claims[1].published_on = 20221231;
    ck_assert_uint_eq(winner(claims, 2), 0);
    ck_assert_int_eq(wlz__claim_against(&claims[0], &claims[1]), WLZ_OUTCOME_PREVAILS);
    ck_assert_int_eq(wlz__claim_against(&claims[1], &claims[0]), WLZ_OUTCOME_LOWER_RANK);
}
END_TEST

START_TEST(test_rank__puts_the_better_rank_before_the_narrower_scope)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[1].rank = 4;
    claims[1].document = "policy";
    claims[1].scope = SECTOR | KIND | RELATION;
    ck_assert_uint_eq(winner(claims, 2), 0);
    ck_assert_int_eq(wlz__claim_against(&claims[1], &claims[0]), WLZ_OUTCOME_LOWER_RANK);
    ck_assert(wlz__claim_is_special(&claims[1], &claims[0]));
}
END_TEST

START_TEST(test_rank__lets_the_later_of_two_documents_of_one_rank_prevail)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[1].document = "later supplement";
    claims[1].published_on = 20220602;
    claims[0].scope = SECTOR | KIND;
    ck_assert_uint_eq(winner(claims, 2), 1);
    ck_assert_int_eq(wlz__claim_against(&claims[0], &claims[1]), WLZ_OUTCOME_EARLIER);
    ck_assert_int_eq(wlz__claim_against(&claims[1], &claims[0]), WLZ_OUTCOME_PREVAILS);
}
END_TEST

START_TEST(test_rank__lets_the_narrower_scope_of_one_document_prevail)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[1].scope = SECTOR | KIND;
    claims[1].value = 9680;
    ck_assert_uint_eq(winner(claims, 2), 1);
    ck_assert_int_eq(wlz__claim_against(&claims[0], &claims[1]), WLZ_OUTCOME_LESS_SPECIFIC);
}
END_TEST

START_TEST(test_rank__knows_no_narrower_scope_between_two_documents)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[1].id = 12;
    claims[1].document = "another supplement";
    claims[1].scope = SECTOR | KIND;
    claims[1].value = 9680;
    ck_assert(wlz__outcome_is_equal(wlz__claim_against(&claims[0], &claims[1])));
    ck_assert_uint_ne(wlz__claims_contest(claims, 2).rival, wlz__claims_contest(claims, 2).winner);
}
END_TEST

START_TEST(test_rank__calls_scopes_that_merely_overlap_equal)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[0].scope = SECTOR | KIND;
    claims[1].scope = SECTOR | RELATION;
    ck_assert(wlz__outcome_is_equal(wlz__claim_against(&claims[0], &claims[1])));
    ck_assert(!wlz__claim_is_special(&claims[0], &claims[1]));
    ck_assert(!wlz__claim_is_special(&claims[1], &claims[0]));
}
END_TEST

START_TEST(test_rank__calls_nothing_special_against_its_own_scope)
{
    wlz__claim general = supplement;

    general.scope = 0;
    ck_assert(!wlz__claim_is_special(&supplement, &supplement));
    ck_assert(wlz__claim_is_special(&supplement, &general));
    ck_assert(!wlz__claim_is_special(&general, &supplement));
}
END_TEST

/* ---- ties ---- */

START_TEST(test_rank__names_both_sides_of_a_tie)
{
    wlz__claim claims[] = {supplement, supplement, supplement};
    wlz__contest contest;

    claims[0].rank = 5;
    claims[1].document = "another supplement";
    claims[1].id = 12;
    claims[1].value = 9650;
    contest = wlz__claims_contest(claims, 3);
    ck_assert_uint_eq(contest.winner, 2);
    ck_assert_uint_eq(contest.rival, 1);
}
END_TEST

START_TEST(test_rank__calls_the_same_value_no_contradiction)
{
    wlz__claim claims[] = {supplement, supplement};

    claims[1].id = 10;
    claims[1].document = "another supplement";
    ck_assert_uint_eq(winner(claims, 2), 1);
}
END_TEST

START_TEST(test_rank__knows_no_tie_below_the_winner)
{
    wlz__claim claims[] = {supplement, supplement, supplement};

    claims[0].rank = claims[1].rank = 4;
    claims[1].document = "another policy";
    claims[1].value = 9999;
    ck_assert_uint_eq(winner(claims, 3), 2);
}
END_TEST

/* The narrower scope loses to a later document, and takes its wider sibling with it. */
START_TEST(test_rank__lets_nobody_gain_from_a_loser)
{
    wlz__claim claims[] = {supplement, supplement, supplement};

    claims[1].scope = SECTOR | KIND;
    claims[1].value = 9680;
    claims[2].document = "later supplement";
    claims[2].published_on = 20220701;
    claims[2].value = 9500;
    ck_assert_uint_eq(winner(claims, 3), 2);
}
END_TEST

/* ---- against a reference ---- */

/*
 * The reference works the other way round: not who is beaten by whom, but who is left after one criterion after the
 * other.
 */
static size_t keep_if(wlz__claim *field, size_t count, const bool *keep)
{
    size_t left = 0;

    for (size_t i = 0; i < count; i++)
        if (keep[i])
            field[left++] = field[i];
    return left;
}

static size_t thin(wlz__claim *field, size_t count)
{
    bool keep[CLAIMS_MAX];
    int best = field[0].rank;
    wlz_date last = 0;

    for (size_t i = 0; i < count; i++)
        best = field[i].rank < best ? field[i].rank : best;
    for (size_t i = 0; i < count; i++)
        keep[i] = field[i].rank == best;
    count = keep_if(field, count, keep);
    for (size_t i = 0; i < count; i++)
        last = field[i].published_on > last ? field[i].published_on : last;
    for (size_t i = 0; i < count; i++)
        keep[i] = field[i].published_on == last;
    count = keep_if(field, count, keep);
    for (size_t i = 0; i < count; i++) {
        keep[i] = true;
        for (size_t j = 0; j < count; j++)
            if (strcmp(field[i].document, field[j].document) == 0 &&
                field[i].scope != field[j].scope && (field[i].scope & ~field[j].scope) == 0)
                keep[i] = false;
    }
    return keep_if(field, count, keep);
}

typedef struct outcome {
    int64_t winner;
    int64_t rival; /* the winner again when there is no tie */
} outcome;

static outcome reference(const wlz__claim *claims, size_t count)
{
    wlz__claim field[CLAIMS_MAX];
    wlz__claim first;
    outcome found;

    memcpy(field, claims, count * sizeof *claims);
    count = thin(field, count);
    first = field[0];
    for (size_t i = 1; i < count; i++)
        first = field[i].id < first.id ? field[i] : first;
    found.winner = found.rival = first.id;
    for (size_t i = 0; i < count; i++)
        if (field[i].value != first.value &&
            (found.rival == found.winner || field[i].id < found.rival))
            found.rival = field[i].id;
    return found;
}

static void assert_as_reference(const wlz__claim *claims, size_t count, outcome expected)
{
    wlz__contest contest = wlz__claims_contest(claims, count);

    if (contest.winner < count && contest.rival < count &&
        claims[contest.winner].id == expected.winner && claims[contest.rival].id == expected.rival)
        return;
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "claim %d: rank %d, %d, %s, scope %u, value %d\n", (int)claims[i].id,
                claims[i].rank, (int)claims[i].published_on, claims[i].document, claims[i].scope,
                (int)claims[i].value);
    ck_abort_msg("places %zu and %zu instead of claims %d and %d", contest.winner, contest.rival,
                 (int)expected.winner, (int)expected.rival);
}

static void swap_claims(wlz__claim *a, wlz__claim *b)
{
    wlz__claim held = *a;

    *a = *b;
    *b = held;
}

static void assert_in_every_order(wlz__claim *claims, size_t count, size_t settled,
                                  outcome expected)
{
    if (settled == count) {
        assert_as_reference(claims, count, expected);
        return;
    }
    for (size_t i = settled; i < count; i++) {
        swap_claims(&claims[settled], &claims[i]);
        assert_in_every_order(claims, count, settled + 1, expected);
        swap_claims(&claims[settled], &claims[i]);
    }
}

/* A claim from a small range, so that ties, equal values and nested scopes are common. */
static wlz__claim claim_of(unsigned number, int64_t id)
{
    static const char *const documents[] = {"a", "b"};

    return (wlz__claim){.id = id,
                        .rank = (int)(number & 1),
                        .published_on = 20220601 + (wlz_date)(number >> 1 & 1),
                        .document = documents[number >> 2 & 1],
                        .scope = number >> 3 & 3,
                        .value = number >> 5 & 1};
}

enum { WORLD = 64 };

START_TEST(test_rank__agrees_with_the_reference_on_every_three_claims)
{
    for (unsigned a = 0; a < WORLD; a++)
        for (unsigned b = 0; b < WORLD; b++)
            for (unsigned c = 0; c < WORLD; c++) {
                wlz__claim claims[] = {claim_of(a, 1), claim_of(b, 2), claim_of(c, 3)};

                assert_as_reference(claims, 3, reference(claims, 3));
            }
}
END_TEST

/* If one prevails the other yields; a tie is a tie from both sides. */
START_TEST(test_rank__decides_alike_from_both_sides)
{
    for (unsigned a = 0; a < WORLD; a++)
        for (unsigned b = 0; b < WORLD; b++) {
            wlz__claim x = claim_of(a, 1), y = claim_of(b, 2);
            wlz_outcome one = wlz__claim_against(&x, &y), other = wlz__claim_against(&y, &x);

            bool equal = wlz__outcome_is_equal(one);

            ck_assert_int_eq(equal, wlz__outcome_is_equal(other));
            ck_assert(equal || (one == WLZ_OUTCOME_PREVAILS) != (other == WLZ_OUTCOME_PREVAILS));
        }
}
END_TEST

static wlz__claim random_claim(uint64_t *seed, int64_t id)
{
    static const char *const documents[] = {"a", "b", "c"};

    return (wlz__claim){.id = id,
                        .rank = (int)random_below(seed, 3),
                        .published_on = 20220601 + (wlz_date)random_below(seed, 3),
                        .document = documents[random_below(seed, 3)],
                        .scope = (unsigned)random_below(seed, 16),
                        .value = random_below(seed, 3)};
}

/* Every order of up to six claims, with numbers that do not follow the order of entry. */
START_TEST(test_rank__does_not_depend_on_the_order_of_entry)
{
    size_t count = (size_t)_i;
    uint64_t seed = 2023 + (uint64_t)_i;

    for (int round = 0; round < 1000; round++) {
        wlz__claim claims[CLAIMS_MAX];

        for (size_t i = 0; i < count; i++)
            claims[i] = random_claim(&seed, (int64_t)((i * 5 + 3) % 7) + 1);
        assert_in_every_order(claims, count, count, reference(claims, count));
    }
}
END_TEST

Suite *rank_suite(void)
{
    Suite *suite = suite_create("rank");
    TCase *order = tcase_create("order"), *ties = tcase_create("ties"),
          *everything = tcase_create("reference");

    tcase_add_test(order, test_rank__lets_a_single_claim_prevail);
    tcase_add_test(order, test_rank__puts_the_better_rank_before_the_later_publication);
    tcase_add_test(order, test_rank__puts_the_better_rank_before_the_narrower_scope);
    tcase_add_test(order, test_rank__lets_the_later_of_two_documents_of_one_rank_prevail);
    tcase_add_test(order, test_rank__lets_the_narrower_scope_of_one_document_prevail);
    tcase_add_test(order, test_rank__knows_no_narrower_scope_between_two_documents);
    tcase_add_test(order, test_rank__calls_scopes_that_merely_overlap_equal);
    tcase_add_test(order, test_rank__calls_nothing_special_against_its_own_scope);
    tcase_add_test(ties, test_rank__names_both_sides_of_a_tie);
    tcase_add_test(ties, test_rank__calls_the_same_value_no_contradiction);
    tcase_add_test(ties, test_rank__knows_no_tie_below_the_winner);
    tcase_add_test(ties, test_rank__lets_nobody_gain_from_a_loser);
    tcase_add_test(everything, test_rank__agrees_with_the_reference_on_every_three_claims);
    tcase_add_test(everything, test_rank__decides_alike_from_both_sides);
    tcase_add_loop_test(everything, test_rank__does_not_depend_on_the_order_of_entry, 1,
                        CLAIMS_MAX + 1);
    suite_add_tcase(suite, order);
    suite_add_tcase(suite, ties);
    suite_add_tcase(suite, everything);
    return suite;
}
