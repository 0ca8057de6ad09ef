/* The pure rule from a base to the percentage that is paid: bases, adjustments, bounds, the maximum. */
#include <check.h>
#include <stdlib.h>

#include "rules/tariff.h"

Suite *tariff_rule_suite(void);

enum { STEPS_MAX = 8, POISON = -77777 };

static wlz__tariff_step step(wlz__step_kind kind, int rank, wlz_bp amount)
{
    return (wlz__tariff_step){.kind = kind, .rank = rank, .condition = WLZ__MET, .amount = amount};
}

/* The percentage from a base of rank 3, or POISON when it is undecided. */
static wlz_bp decide(wlz_bp base, wlz__tariff_step *steps, size_t count)
{
    wlz_bp bp = POISON;
    bool decided = wlz__tariff_decide(base, 3, steps, count, &bp);

    ck_assert(decided == (bp != POISON));
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
    ck_assert_int_eq(steps[1].outcome, WLZ__APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__bounds_after_adjusting_whatever_comes_first)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9750), step(WLZ__STEP_ADJUSTMENT, 3, 100)};

    ck_assert_int_eq(decide(9690, steps, 2), 9750);
    ck_assert_int_eq(steps[1].result, 9790);
    ck_assert_int_eq(steps[0].result, 9750);
    ck_assert_int_eq(steps[0].outcome, WLZ__APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__leaves_what_keeps_a_bound_by_itself)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9580), step(WLZ__STEP_MAXIMUM, 5, 10000)};

    ck_assert_int_eq(decide(9580, steps, 2), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ__NO_EFFECT);
    ck_assert_int_eq(steps[1].outcome, WLZ__NO_EFFECT);
    ck_assert_int_eq(decide(9581, steps, 2), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ__APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__keeps_to_the_lowest_of_several_bounds)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BOUND, 3, 9500), step(WLZ__STEP_BOUND, 2, 9600),
                                step(WLZ__STEP_BOUND, 3, 9550)};

    ck_assert_int_eq(decide(9580, steps, 3), 9500);
    ck_assert_int_eq(steps[1].outcome, WLZ__NO_EFFECT);
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
        ck_assert_int_eq(steps[i].outcome, WLZ__OUTRANKED);
        ck_assert_int_eq(steps[i].result, 9580);
    }
}
END_TEST

START_TEST(test_tariff_rule__measures_later_steps_by_the_rank_of_the_base_taken)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_BASE, 2, 9500), step(WLZ__STEP_ADJUSTMENT, 3, 30),
                                step(WLZ__STEP_ADJUSTMENT, 2, 20)};

    ck_assert_int_eq(decide(9580, steps, 3), 9520);
    ck_assert_int_eq(steps[1].outcome, WLZ__OUTRANKED);
    ck_assert_int_eq(steps[2].outcome, WLZ__APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__holds_the_maximum_against_every_rank)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 0, 540),
                                step(WLZ__STEP_MAXIMUM, 99, 10000)};

    ck_assert_int_eq(decide(9570, steps, 2), 10000);
    ck_assert_int_eq(steps[0].result, 10110);
    ck_assert_int_eq(steps[1].outcome, WLZ__APPLIED);
}
END_TEST

START_TEST(test_tariff_rule__passes_over_a_step_whose_condition_is_not_met)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_BOUND, 3, 9000)};

    steps[0].condition = steps[1].condition = WLZ__NOT_MET;
    ck_assert_int_eq(decide(9580, steps, 2), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ__CONDITION);
    ck_assert_int_eq(steps[1].outcome, WLZ__CONDITION);
}
END_TEST

START_TEST(test_tariff_rule__is_undecided_when_a_step_needs_a_fact)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 3, 30), step(WLZ__STEP_BOUND, 3, 9000)};

    steps[_i].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9580, steps, 2), POISON);
    ck_assert_int_eq(steps[_i].outcome, WLZ__NEEDS_FACT);
    ck_assert_int_eq(steps[1 - _i].outcome, WLZ__APPLIED); /* told all the same */
}
END_TEST

START_TEST(test_tariff_rule__needs_no_fact_for_a_step_that_yields)
{
    wlz__tariff_step steps[] = {step(WLZ__STEP_ADJUSTMENT, 4, 30)};

    steps[0].condition = WLZ__UNKNOWN;
    ck_assert_int_eq(decide(9580, steps, 1), 9580);
    ck_assert_int_eq(steps[0].outcome, WLZ__OUTRANKED);
}
END_TEST

/* ---- against a reference: one formula instead of steps ---- */

static bool takes_part(const wlz__tariff_step *s, int base_rank)
{
    return s->kind == WLZ__STEP_MAXIMUM || s->rank <= base_rank;
}

static wlz_bp reference(wlz_bp base, const wlz__tariff_step *steps, size_t count)
{
    wlz_bp sum = 0, least = INT32_MAX;
    bool known = true;
    int rank = 3;

    for (size_t i = 0; i < count; i++)
        if (steps[i].kind == WLZ__STEP_BASE && steps[i].rank <= rank) {
            known = known && steps[i].condition != WLZ__UNKNOWN;
            if (steps[i].condition == WLZ__MET) {
                base = steps[i].amount;
                rank = steps[i].rank;
            }
        }
    for (size_t i = 0; i < count; i++) {
        if (steps[i].kind == WLZ__STEP_BASE || !takes_part(&steps[i], rank))
            continue;
        known = known && steps[i].condition != WLZ__UNKNOWN;
        if (steps[i].condition != WLZ__MET)
            continue;
        if (steps[i].kind == WLZ__STEP_ADJUSTMENT)
            sum += steps[i].amount;
        else if (steps[i].amount < least)
            least = steps[i].amount;
    }
    if (!known)
        return POISON;
    return base + sum < least ? base + sum : least;
}

static unsigned next_random(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(*seed >> 33);
}

START_TEST(test_tariff_rule__agrees_with_the_reference_on_random_policies)
{
    uint64_t seed = 2023;

    for (int round = 0; round < 200000; round++) {
        wlz__tariff_step steps[STEPS_MAX];
        size_t count = next_random(&seed) % (STEPS_MAX + 1);
        wlz_bp expected, bp = POISON;

        for (size_t i = 0; i < count; i++) {
            unsigned kind = next_random(&seed) % 4;

            steps[i] = step((wlz__step_kind)kind, 2 + (int)(next_random(&seed) % 3),
                            (kind == WLZ__STEP_ADJUSTMENT ? -100 : 9500) +
                                (wlz_bp)(next_random(&seed) % 500));
            steps[i].condition = next_random(&seed) % 12 == 0  ? WLZ__UNKNOWN
                                 : next_random(&seed) % 4 == 0 ? WLZ__NOT_MET
                                                               : WLZ__MET;
        }
        expected = reference(9580, steps, count);
        if (wlz__tariff_decide(9580, 3, steps, count, &bp) != (expected != POISON) ||
            bp != expected)
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
    tcase_add_test(steps, test_tariff_rule__leaves_what_keeps_a_bound_by_itself);
    tcase_add_test(steps, test_tariff_rule__keeps_to_the_lowest_of_several_bounds);
    tcase_add_test(steps, test_tariff_rule__takes_another_base_in_its_place);
    tcase_add_test(steps, test_tariff_rule__leaves_a_base_of_better_rank_alone);
    tcase_add_test(steps, test_tariff_rule__measures_later_steps_by_the_rank_of_the_base_taken);
    tcase_add_test(steps, test_tariff_rule__holds_the_maximum_against_every_rank);
    tcase_add_test(steps, test_tariff_rule__passes_over_a_step_whose_condition_is_not_met);
    tcase_add_loop_test(steps, test_tariff_rule__is_undecided_when_a_step_needs_a_fact, 0, 2);
    tcase_add_test(steps, test_tariff_rule__needs_no_fact_for_a_step_that_yields);
    tcase_add_test(random, test_tariff_rule__agrees_with_the_reference_on_random_policies);
    suite_add_tcase(suite, steps);
    suite_add_tcase(suite, random);
    return suite;
}
