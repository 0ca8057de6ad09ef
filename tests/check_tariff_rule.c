/* The pure rule from a base to the percentage that is paid: bases, adjustments, bounds, the maximum. */
#include <check.h>
#include <stdlib.h>

#include "random.h"

#include "tariff/tariff_rule.h"

Suite *tariff_rule_suite(void);

enum { STEPS_MAX = 8, POISON = -77777 };

static wlz__tariff_step step(wlz__step_kind kind, int rank, wlz_bp amount)
{
    return (wlz__tariff_step){
        .kind = kind,
        .effect = kind == WLZ__STEP_BOUND ? WLZ__AT_MOST : WLZ__IS,
        .rank = rank,
        .condition = WLZ__MET,
        .amount = amount,
    };
}

/* The percentage from a base of rank 3, or POISON when it is undecided. */
static wlz_bp decide(wlz_bp base, wlz__tariff_step *steps, size_t count)
{
    wlz__tariff_step all[STEPS_MAX + 1];
    wlz__tariff_verdict verdict;
    wlz_bp bp = POISON;

    all[0] = step(WLZ__STEP_BASE, 3, base);
    for (size_t i = 0; i < count; i++)
        all[i + 1] = steps[i];
    verdict = wlz__tariff_decide(all, count + 1, &bp);
    for (size_t i = 0; i < count; i++)
        steps[i] = all[i + 1];
    ck_assert_int_ne(verdict, WLZ__TARIFF_NONE);
    ck_assert((verdict == WLZ__TARIFF_UNDECIDED) == (bp == POISON));
    ck_assert((verdict == WLZ__TARIFF_NOT_CONTRACTED) == (bp == WLZ__NOT_CONTRACTED));
    return bp;
}

START_TEST(test_tariff_rule__without_steps_is_the_base)
{
    ck_assert_int_eq(decide(9580, NULL, 0), 9580);
}
END_TEST

START_TEST(test_tariff_rule__adds_adjustments_up_and_down)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 300),
                                step(WLZ__STEP_ADJUSTMENT, 2, -50)};

    ck_assert_int_eq(decide(9570, steps, 2), 9820);
    ck_assert_int_eq(steps[0].result, 9870);
    ck_assert_int_eq(steps[1].result, 9820);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__bounds_after_adjusting_whatever_comes_first)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9750), step(WLZ__STEP_ADJUSTMENT, 3, 100)};

    ck_assert_int_eq(decide(9690, steps, 2), 9750);
    ck_assert_int_eq(steps[1].result, 9790);
    ck_assert_int_eq(steps[0].result, 9750);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__leaves_what_is_within_a_bound)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9580), step(WLZ__STEP_MAXIMUM, 5, 10000)};

    ck_assert_int_eq(decide(9580, steps, 2), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_NO_EFFECT);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_NO_EFFECT);
    ck_assert_int_eq(decide(9581, steps, 2), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__takes_the_lowest_of_several_bounds)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9500), step(WLZ__STEP_BOUND, 2, 9600),
                                step(WLZ__STEP_BOUND, 3, 9550)};

    ck_assert_int_eq(decide(9580, steps, 3), 9500);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_NO_EFFECT);
}
END_TEST

START_TEST(test_tariff_rule__takes_another_base_in_its_place)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_BASE, 3, 9520)};

    ck_assert_int_eq(decide(9570, steps, 2), 9550);
    ck_assert_int_eq(steps[1].result, 9520);
}
END_TEST

/* What a signed agreement says is not changed by a policy beneath it. */
START_TEST(test_tariff_rule__leaves_a_base_of_better_rank_alone)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 4, 1), step(WLZ__STEP_ADJUSTMENT, 4, 30),
                                step(WLZ__STEP_BOUND, 4, 9000)};

    ck_assert_int_eq(decide(9580, steps, 3), 9580);
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(steps[i].outcome, WLZ_STEP_OUTRANKED);
        ck_assert_int_eq(steps[i].result, 9580);
    }
}
END_TEST

START_TEST(test_tariff_rule__measures_later_steps_by_the_rank_of_the_base_taken)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 2, 9500), step(WLZ__STEP_ADJUSTMENT, 3, 30),
                                step(WLZ__STEP_ADJUSTMENT, 2, 20)};

    ck_assert_int_eq(decide(9580, steps, 3), 9520);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_OUTRANKED);
    ck_assert_int_eq(steps[2].outcome, WLZ_STEP_APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__enforces_the_maximum_whatever_the_rank)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 0, 540),
                                step(WLZ__STEP_MAXIMUM, 99, 10000)};

    ck_assert_int_eq(decide(9570, steps, 2), 10000);
    ck_assert_int_eq(steps[0].result, 10110);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__passes_over_a_step_whose_condition_is_not_met)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_BOUND, 3, 9000)};

    steps[0].condition = steps[1].condition = WLZ__NOT_MET;
    ck_assert_int_eq(decide(9580, steps, 2), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_CONDITION);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_CONDITION);
}
END_TEST

START_TEST(test_tariff_rule__is_undecided_when_a_step_needs_a_fact)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_BOUND, 3, 9590)};

    steps[_i].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9580, steps, 2), POISON);
    ck_assert_int_eq(steps[_i].outcome, WLZ_STEP_NEEDS_FACT);
    ck_assert_int_eq(steps[1 - _i].outcome,
                     _i == 0 ? WLZ_STEP_NO_EFFECT : WLZ_STEP_APPLIED); /* listed all the same */
}
END_TEST

START_TEST(test_tariff_rule__needs_no_fact_for_a_step_that_yields)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 4, 30)};

    steps[0].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9580, steps, 1), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_OUTRANKED);
}
END_TEST

/* ---- bases and what follows from them ---- */

START_TEST(test_tariff_rule__takes_the_lower_of_two_bases)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 3, 9520), step(WLZ__STEP_ADJUSTMENT, 3, 30)};

    steps[0].effect = WLZ__AT_MOST;
    ck_assert_int_eq(decide(9570, steps, 2), 9550);
    ck_assert_int_eq(steps[0].before, 9570);
    ck_assert_int_eq(steps[0].result, 9520);
    ck_assert_int_eq(decide(9510, steps, 2), 9540);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_NO_EFFECT);
}
END_TEST

START_TEST(test_tariff_rule__raises_to_a_bound_from_below)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9570),
                                step(WLZ__STEP_ADJUSTMENT, 3, -100)};

    steps[0].effect = WLZ__AT_LEAST;
    ck_assert_int_eq(decide(9600, steps, 2), 9570);
    ck_assert_int_eq(decide(9700, steps, 2), 9600);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_NO_EFFECT);
}
END_TEST

START_TEST(test_tariff_rule__has_no_percentage_without_a_base)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_BASE, 3, 9000),
                                step(WLZ__STEP_MAXIMUM, 3, 10000)};
    wlz_bp bp = POISON;

    steps[1].condition = WLZ__NOT_MET;
    ck_assert_int_eq(wlz__tariff_decide(steps, 3, &bp), WLZ__TARIFF_NONE);
    ck_assert_int_eq(bp, POISON);
    ck_assert_int_eq(steps[2].result, WLZ__NO_BASE);
    steps[1].effect = WLZ__AT_MOST;
    steps[1].condition = WLZ__MET;
    ck_assert_int_eq(wlz__tariff_decide(steps, 3, &bp), WLZ__TARIFF_NONE);
}
END_TEST

/* It excludes adjustments of its own rank and of worse ones; a better document still adds. */
START_TEST(test_tariff_rule__excludes_adjustments)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_ADJUSTMENT, 2, 7),
                                step(WLZ__STEP_EXCLUSION, 3, 0)};

    steps[2].effect = WLZ__AT_LEAST; /* an exclusion has none */
    ck_assert_int_eq(decide(9370, steps, 3), 9377);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_EXCLUDED);
    ck_assert_int_eq(steps[2].outcome, WLZ_STEP_APPLIED);
    steps[2].rank = 2;
    ck_assert_int_eq(decide(9370, steps, 3), 9370);
    steps[2].condition = WLZ__NOT_MET;
    ck_assert_int_eq(decide(9370, steps, 3), 9407);
}
END_TEST

START_TEST(test_tariff_rule__leaves_to_a_person_what_a_policy_leaves_open)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_DECISION, 3, 0)};

    ck_assert_int_eq(decide(9570, steps, 1), POISON);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_NEEDS_DECISION);
    steps[0].rank = 4; /* it was signed */
    ck_assert_int_eq(decide(9570, steps, 1), 9570);
}
END_TEST

START_TEST(test_tariff_rule__passes_over_what_is_displaced_or_has_no_value)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_ADJUSTMENT, 3, 1),
                                step(WLZ__STEP_ADJUSTMENT, 3, 7)};

    steps[0].condition = WLZ__DISPLACED;
    steps[1].condition = WLZ__NOVALUE;
    steps[2].condition = WLZ__STRUCK;
    ck_assert_int_eq(decide(9570, steps, 3), 9570);
    ck_assert_int_eq(steps[2].outcome, WLZ_STEP_STRUCK);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_DISPLACED);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_WITHOUT_VALUE);
}
END_TEST

/* Neither a later step nor a decision changes it; a base of better rank does. */
START_TEST(test_tariff_rule__may_end_in_care_that_is_not_contracted)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_NOT_CONTRACTED, 3, 0),
                                step(WLZ__STEP_DECISION, 3, 0), step(WLZ__STEP_ADJUSTMENT, 3, 30),
                                step(WLZ__STEP_BOUND, 0, 9000), step(WLZ__STEP_MAXIMUM, 3, 10000)};

    ck_assert_int_eq(decide(9570, steps, 5), WLZ__NOT_CONTRACTED);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_APPLIED);
    ck_assert_int_eq(steps[0].result, WLZ__NO_BASE);
    for (int i = 1; i < 5; i++)
        ck_assert_int_eq(steps[i].outcome, WLZ_STEP_EXCLUDED);
    steps[0].rank = 4;
    steps[1].condition = WLZ__NOT_MET;
    ck_assert_int_eq(decide(9570, steps, 5), 9000);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_OUTRANKED);
}
END_TEST

START_TEST(test_tariff_rule__is_undecided_while_nobody_knows_whether_it_is_contracted)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_NOT_CONTRACTED, 3, 0),
                                step(WLZ__STEP_NOT_CONTRACTED, 3, 0)};

    steps[0].condition = WLZ__UNKNOWN;
    steps[1].condition = WLZ__NOT_MET;
    ck_assert_int_eq(decide(9570, steps, 2), POISON);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_NEEDS_FACT);
    steps[1].condition = WLZ__MET; /* then it does not matter */
    ck_assert_int_eq(decide(9570, steps, 2), WLZ__NOT_CONTRACTED);
}
END_TEST

/* ---- facts that are missing and facts that matter ---- */

START_TEST(test_tariff_rule__needs_no_fact_that_makes_no_difference)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 3, 9370), step(WLZ__STEP_BASE, 3, 9370)};

    steps[1].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9570, steps, 2), 9370);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_NO_DIFFERENCE);
    steps[0].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9570, steps, 2), POISON);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_NEEDS_FACT);
}
END_TEST

/* An unknown earlier base does not matter if another one takes its place; nor does a bound that cannot be reached. */
START_TEST(test_tariff_rule__needs_no_amount_that_is_replaced)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 3, 0), step(WLZ__STEP_BASE, 3, 9370),
                                step(WLZ__STEP_BOUND, 3, 9750)};

    steps[0].amount_open = true;
    steps[2].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9570, steps, 3), 9370);
    steps[1].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9570, steps, 3), POISON);
    ck_assert_int_eq(steps[0].outcome, WLZ_STEP_NEEDS_FACT);
    ck_assert_int_eq(steps[1].outcome, WLZ_STEP_NEEDS_FACT);
}
END_TEST

/* However many there are. */
START_TEST(test_tariff_rule__needs_none_of_many_facts_that_make_no_difference)
{
    wlz__tariff_step steps[STEPS_MAX];

    for (int i = 0; i < STEPS_MAX; i++) {
        steps[i] = step(WLZ__STEP_BASE, 3, 9570);
        steps[i].condition = WLZ__UNKNOWN;
    }
    ck_assert_int_eq(decide(9570, steps, STEPS_MAX), 9570);
}
END_TEST

/* Eight bases and eight exclusions that may hold leave 81 paths, more than are followed, though all end alike. */
START_TEST(test_tariff_rule__is_undecided_when_there_are_too_many_paths)
{
    wlz__tariff_step steps[17] = {step(WLZ__STEP_BASE, 30, 9570)};
    wlz_bp bp = POISON;

    for (int i = 1; i < 17; i++) {
        steps[i] = step(i <= 8 ? WLZ__STEP_BASE : WLZ__STEP_EXCLUSION, 30 - i, 9570);
        steps[i].condition = WLZ__UNKNOWN;
    }
    ck_assert_int_eq(wlz__tariff_decide(steps, 17, &bp), WLZ__TARIFF_UNDECIDED);
    ck_assert_int_eq(wlz__tariff_decide(steps, 15, &bp), WLZ__TARIFF_DECIDED); /* 63 paths */
    ck_assert_int_eq(bp, 9570);
}
END_TEST

/* A missing fact that is hidden by another one is named at once too. */
START_TEST(test_tariff_rule__needs_every_fact_at_once)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 3, 0), step(WLZ__STEP_ADJUSTMENT, 3, 100),
                                step(WLZ__STEP_BOUND, 3, 9750), step(WLZ__STEP_BOUND, 4, 9000)};

    steps[0].amount_open = true;
    for (int i = 1; i < 4; i++)
        steps[i].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9570, steps, 4), POISON);
    for (int i = 0; i < 3; i++)
        ck_assert_int_eq(steps[i].outcome, WLZ_STEP_NEEDS_FACT);
    ck_assert_int_eq(steps[3].outcome, WLZ_STEP_OUTRANKED);
}
END_TEST

/* Six missing facts leave 64 paths, which are followed to the maximum that all of them meet; seven are more than are followed. */
START_TEST(test_tariff_rule__is_undecided_where_there_are_more_paths_than_it_follows)
{
    wlz__tariff_step steps[STEPS_MAX];

    for (int facts = 6; facts <= 7; facts++) {
        for (int i = 0; i < facts; i++) {
            steps[i] = step(WLZ__STEP_ADJUSTMENT, 3, 1 << i);
            steps[i].condition = WLZ__UNKNOWN;
        }
        steps[facts] = step(WLZ__STEP_MAXIMUM, 5, 9000);
        ck_assert_int_eq(decide(9500, steps, (size_t)facts + 1), facts == 6 ? 9000 : POISON);
    }
}
END_TEST

/* ---- against a reference: every way to fill in what is unknown ---- */

static wlz_bp reference_known(wlz_bp base, const wlz__tariff_step *steps, size_t count)
{
    int rank = 3, excluded_from = INT32_MAX;

    for (size_t i = 0; i < count; i++)
        if (steps[i].kind == WLZ__STEP_BASE && steps[i].condition == WLZ__MET &&
            steps[i].rank <= rank) {
            base = steps[i].amount;
            rank = steps[i].rank;
        }
    for (size_t i = 0; i < count; i++)
        if (steps[i].kind == WLZ__STEP_EXCLUSION && steps[i].condition == WLZ__MET &&
            steps[i].rank <= rank && steps[i].rank < excluded_from)
            excluded_from = steps[i].rank;
    for (size_t i = 0; i < count; i++)
        if (steps[i].kind == WLZ__STEP_ADJUSTMENT && steps[i].condition == WLZ__MET &&
            steps[i].rank <= rank && steps[i].rank < excluded_from)
            base += steps[i].amount;
    for (size_t i = 0; i < count; i++)
        if (steps[i].condition == WLZ__MET && base > steps[i].amount &&
            (steps[i].kind == WLZ__STEP_MAXIMUM ||
             (steps[i].kind == WLZ__STEP_BOUND && steps[i].rank <= rank)))
            base = steps[i].amount;
    return base;
}

static wlz_bp reference(wlz_bp base, const wlz__tariff_step *steps, size_t count)
{
    wlz_bp result = POISON;

    for (unsigned filled = 0; filled < 1u << count; filled++) {
        wlz__tariff_step known[STEPS_MAX];
        wlz_bp one;

        for (size_t i = 0; i < count; i++) {
            known[i] = steps[i];
            if (steps[i].condition == WLZ__UNKNOWN)
                known[i].condition = (filled >> i) & 1u ? WLZ__MET : WLZ__NOT_MET;
        }
        one = reference_known(base, known, count);
        if (result != POISON && one != result)
            return POISON;
        result = one;
    }
    return result;
}

START_TEST(test_tariff_rule__agrees_with_the_reference_on_random_policies)
{
    uint64_t seed = 2023;

    for (int round = 0; round < 50000; round++) {
        wlz__tariff_step steps[STEPS_MAX];
        size_t count = (size_t)random_below(&seed, STEPS_MAX);
        wlz_bp expected, bp;

        for (size_t i = 0; i < count; i++) {
            static const wlz__step_kind kinds[] = {WLZ__STEP_BASE, WLZ__STEP_EXCLUSION,
                                                   WLZ__STEP_ADJUSTMENT, WLZ__STEP_BOUND,
                                                   WLZ__STEP_MAXIMUM};
            wlz__step_kind kind = kinds[random_below(&seed, 5)];

            steps[i] = step(kind, 2 + (int)random_below(&seed, 3),
                            (kind == WLZ__STEP_ADJUSTMENT ? -100 : 9500) +
                                (wlz_bp)random_below(&seed, 500));
            steps[i].condition = random_below(&seed, 12) == 0  ? WLZ__UNKNOWN
                                 : random_below(&seed, 4) == 0 ? WLZ__NOT_MET
                                                               : WLZ__MET;
        }
        expected = reference(9580, steps, count);
        bp = decide(9580, steps, count);
        if (bp != expected)
            ck_abort_msg("round %d: %d instead of %d", round, (int)bp, (int)expected);
    }
}
END_TEST

Suite *tariff_rule_suite(void)
{
    Suite *suite = suite_create("tariff_rule");
    TCase *steps = tcase_create("steps"), *random = tcase_create("reference");

    tcase_add_test(steps, test_tariff_rule__without_steps_is_the_base);
    tcase_add_test(steps, test_tariff_rule__adds_adjustments_up_and_down);
    tcase_add_test(steps, test_tariff_rule__bounds_after_adjusting_whatever_comes_first);
    tcase_add_test(steps, test_tariff_rule__leaves_what_is_within_a_bound);
    tcase_add_test(steps, test_tariff_rule__takes_the_lowest_of_several_bounds);
    tcase_add_test(steps, test_tariff_rule__takes_another_base_in_its_place);
    tcase_add_test(steps, test_tariff_rule__leaves_a_base_of_better_rank_alone);
    tcase_add_test(steps, test_tariff_rule__measures_later_steps_by_the_rank_of_the_base_taken);
    tcase_add_test(steps, test_tariff_rule__enforces_the_maximum_whatever_the_rank);
    tcase_add_test(steps, test_tariff_rule__passes_over_a_step_whose_condition_is_not_met);
    tcase_add_loop_test(steps, test_tariff_rule__is_undecided_when_a_step_needs_a_fact, 0, 2);
    tcase_add_test(steps, test_tariff_rule__needs_no_fact_for_a_step_that_yields);
    tcase_add_test(steps, test_tariff_rule__takes_the_lower_of_two_bases);
    tcase_add_test(steps, test_tariff_rule__raises_to_a_bound_from_below);
    tcase_add_test(steps, test_tariff_rule__has_no_percentage_without_a_base);
    tcase_add_test(steps, test_tariff_rule__excludes_adjustments);
    tcase_add_test(steps, test_tariff_rule__leaves_to_a_person_what_a_policy_leaves_open);
    tcase_add_test(steps, test_tariff_rule__passes_over_what_is_displaced_or_has_no_value);
    tcase_add_test(steps, test_tariff_rule__may_end_in_care_that_is_not_contracted);
    tcase_add_test(steps,
                   test_tariff_rule__is_undecided_while_nobody_knows_whether_it_is_contracted);
    tcase_add_test(steps, test_tariff_rule__needs_no_fact_that_makes_no_difference);
    tcase_add_test(steps, test_tariff_rule__needs_no_amount_that_is_replaced);
    tcase_add_test(steps, test_tariff_rule__needs_none_of_many_facts_that_make_no_difference);
    tcase_add_test(steps, test_tariff_rule__is_undecided_when_there_are_too_many_paths);
    tcase_add_test(steps, test_tariff_rule__needs_every_fact_at_once);
    tcase_add_test(steps,
                   test_tariff_rule__is_undecided_where_there_are_more_paths_than_it_follows);
    tcase_add_test(random, test_tariff_rule__agrees_with_the_reference_on_random_policies);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, random);
    return suite;
}
