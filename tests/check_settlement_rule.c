/* The pure rule of settlement: what of an activity's money is to be paid back, and why. */
#include <check.h>

#include "random.h"

#include "money/settlement_rule.h"

Suite *settlement_rule_suite(void);

__extension__ typedef __int128 wide;

#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))
#define MOST INT64_C(900000000000000)

/* short, for the rows of a table */
#define EFFORT WLZ__GROUND_EFFORT
#define RESULT WLZ__GROUND_RESULT
#define NOTHING WLZ__BACK_NOTHING
#define NOT_CARRIED_OUT WLZ__BACK_NOT_CARRIED_OUT
#define PARTLY WLZ__BACK_PARTLY
#define NOT_REALISED WLZ__BACK_NOT_REALISED
#define NOT_SPENT WLZ__BACK_NOT_SPENT
#define NOT_GRANTED WLZ__BACK_NOT_GRANTED

enum { POISON = 77 };

static wlz_cents back(wlz__ground ground, const wlz__accounted *accounted, wlz__back_reason *reason)
{
    wlz_cents cents;

    *reason = (wlz__back_reason)POISON;
    cents = wlz__settlement_back(ground, accounted, reason);
    if (cents < 0 || cents > accounted->paid_cents)
        ck_abort_msg("%lld of %lld cents", (long long)cents, (long long)accounted->paid_cents);
    if (*reason > NOT_GRANTED || (cents == 0) != (*reason == NOTHING))
        ck_abort_msg("%lld cents for reason %d", (long long)cents, (int)*reason);
    return cents;
}

/* ---- examples ---- */

/* The domain's example 9: a plan of 150.000 euros, three activities of 50.000. */
START_TEST(test_settlement_rule__reclaims_what_was_not_or_partly_carried_out)
{
    static const wlz_bp parts[] = {0, 6000, 10000};
    static const wlz_cents backs[] = {5000000, 2000000, 0};
    static const wlz__back_reason reasons[] = {NOT_CARRIED_OUT, PARTLY, NOTHING};
    wlz_cents sum = 0;

    for (int i = 0; i < 3; i++) {
        wlz__accounted activity = {5000000, 5000000, parts[i], 0, 5000000};
        wlz__back_reason reason;
        wlz_cents cents = back(EFFORT, &activity, &reason);

        ck_assert_int_eq(cents, backs[i]);
        ck_assert_int_eq(reason, reasons[i]);
        sum += cents;
    }
    ck_assert_int_eq(sum, 7000000);
}
END_TEST

/* granted, paid, carried out, realised, spent */
static const struct {
    const char *what;
    wlz__ground ground;
    wlz__accounted accounted;
    wlz_cents back;
    wlz__back_reason reason;
} settlements[] = {
    {"effort, the results fail", EFFORT, {500, 500, 10000, 0, 500}, 0, NOTHING},
    {"result, the effort was made", RESULT, {500, 500, 10000, 0, 500}, 500, NOT_REALISED},
    {"result, realised in part", RESULT, {500, 500, 10000, 4000, 500}, 300, NOT_REALISED},
    {"result, realised without effort", RESULT, {500, 500, 0, 10000, 500}, 0, NOTHING},
    {"spent less", EFFORT, {500, 500, 10000, 10000, 450}, 50, NOT_SPENT},
    {"nothing spent", RESULT, {500, 500, 10000, 10000, 0}, 500, NOT_SPENT},
    {"spent less than was carried out", EFFORT, {500, 500, 6000, 0, 299}, 201, NOT_SPENT},
    {"spent as much as was carried out", EFFORT, {500, 500, 6000, 0, 300}, 200, PARTLY},
    {"spent more than was carried out", EFFORT, {500, 500, 6000, 0, 301}, 200, PARTLY},
    {"spent more than granted", EFFORT, {500, 500, 10000, 0, 900}, 0, NOTHING},
    {"carried out nor spent", EFFORT, {500, 500, 0, 0, 0}, 500, NOT_CARRIED_OUT},
    {"the first half paid, and earned", EFFORT, {500, 250, 5000, 0, 250}, 0, NOTHING},
    {"the first half paid, and not all earned", EFFORT, {500, 250, 4000, 0, 250}, 50, PARTLY},
    {"nothing paid", EFFORT, {500, 0, 0, 0, 0}, 0, NOTHING},
    {"paid more than granted", EFFORT, {500, 600, 10000, 0, 600}, 100, NOT_GRANTED},
    {"paid without a grant", RESULT, {0, 600, 0, 0, 600}, 600, NOT_GRANTED},
    {"paid more than granted, in part", EFFORT, {500, 600, 6000, 0, 600}, 300, PARTLY},
    {"paid more than granted or spent", EFFORT, {500, 600, 10000, 0, 499}, 101, NOT_SPENT},
    {"half a cent earned", EFFORT, {1, 1, 5000, 0, 1}, 0, NOTHING},
    {"less than half a cent earned", EFFORT, {1, 1, 4999, 0, 1}, 1, PARTLY},
    {"two and a half cents earned", RESULT, {5, 5, 0, 5000, 5}, 2, NOT_REALISED},
    {"hardly carried out", EFFORT, {4999, 4999, 1, 0, 4999}, 4999, PARTLY},
    {"the largest, all earned", EFFORT, {MOST, MOST, 10000, 0, MOST}, 0, NOTHING},
    {"the largest, nothing earned", RESULT, {MOST, MOST, 10000, 0, MOST}, MOST, NOT_REALISED},
    {"the largest, half earned", RESULT, {MOST, MOST, 0, 5000, MOST}, MOST / 2, NOT_REALISED},
    {"the largest, to the hundredth", EFFORT, {MOST, MOST, 9999, 0, MOST}, MOST / 10000, PARTLY},
    {"the largest, nothing spent", EFFORT, {MOST, MOST, 10000, 0, 0}, MOST, NOT_SPENT},
    {"the largest, without a grant", EFFORT, {0, MOST, 10000, 0, MOST}, MOST, NOT_GRANTED},
};

START_TEST(test_settlement_rule__names_what_bound_the_amount)
{
    wlz__back_reason reason;
    wlz_cents cents = back(settlements[_i].ground, &settlements[_i].accounted, &reason);

    ck_assert_msg(cents == settlements[_i].back, "%s: %lld", settlements[_i].what,
                  (long long)cents);
    ck_assert_msg(reason == settlements[_i].reason, "%s: %d", settlements[_i].what, (int)reason);
}
END_TEST

/* ---- against the definition ---- */

/* Earned is the number of cents closest to granted x part; of two that are equally close the greater. */
static bool is_earned(wlz_cents cents, wlz_cents granted, wlz_bp part)
{
    wide twice_off = 2 * ((wide)granted * part - (wide)cents * 10000);

    return -10000 <= twice_off && twice_off < 10000;
}

/* Paid back is the least such that no more is retained than was earned, or than was spent; and what is retained is
 * what the reason says. */
static void assert_least(wlz__ground ground, const wlz__accounted *a, wlz_cents earned)
{
    wlz__back_reason reason;
    wlz_cents retained = a->paid_cents - back(ground, a, &reason);
    wlz_cents most = earned;

    if (reason == NOTHING)
        most = a->paid_cents;
    else if (reason == NOT_SPENT)
        most = a->spent_cents;
    if (retained != most || retained > earned || retained > a->spent_cents)
        ck_abort_msg("%lld retained of %lld granted, %lld paid, %lld spent", (long long)retained,
                     (long long)a->granted_cents, (long long)a->paid_cents,
                     (long long)a->spent_cents);
    if (reason == NOT_SPENT && a->spent_cents == earned)
        ck_abort_msg("the part is named before the spending");
}

START_TEST(test_settlement_rule__reclaims_the_least_for_all_small_amounts)
{
    static const wlz_bp parts[] = {0, 1, 1250, 2500, 4999, 5000, 5001, 6000, 9999, 10000};

    for (int part = 0; part < COUNT(parts); part++) {
        for (wlz_cents granted = 0; granted <= 12; granted++) {
            wlz_cents earned = 0;

            while (!is_earned(earned, granted, parts[part]))
                earned++;
            for (wlz_cents paid = 0; paid <= 13; paid++) {
                for (wlz_cents spent = 0; spent <= 13; spent++) {
                    wlz__accounted effort = {granted, paid, parts[part], 3333, spent};
                    wlz__accounted result = {granted, paid, 3333, parts[part], spent};

                    assert_least(EFFORT, &effort, earned);
                    assert_least(RESULT, &result, earned);
                }
            }
        }
    }
}
END_TEST

static wlz_cents random_cents(uint64_t *seed)
{
    return random_below(seed, MOST + 1) >> random_below(seed, 50);
}

/* If a larger part is carried out, or more is spent, as much or more is retained. */
START_TEST(test_settlement_rule__reclaims_no_more_for_more_done_or_spent)
{
    uint64_t seed = 2023;

    for (int turn = 0; turn < 20000; turn++) {
        wlz__accounted less = {random_cents(&seed), random_cents(&seed),
                               (wlz_bp)random_below(&seed, 10001),
                               (wlz_bp)random_below(&seed, 10001), random_cents(&seed)};
        wlz__accounted more = less;
        wlz__back_reason reason;

        more.carried_out_bp += (10000 - less.carried_out_bp) / (1 + turn % 7);
        more.realised_bp += (10000 - less.realised_bp) / (1 + turn % 5);
        more.spent_cents += (MOST - less.spent_cents) / (1 + turn % 3);
        for (int ground = EFFORT; ground <= RESULT; ground++)
            if (back((wlz__ground)ground, &more, &reason) >
                back((wlz__ground)ground, &less, &reason))
                ck_abort_msg("turn %d", turn);
    }
}
END_TEST

/* The largest amount, with every part. */
START_TEST(test_settlement_rule__rounds_the_largest_amounts_exactly)
{
    for (wlz_bp part = 0; part <= 10000; part++) {
        for (wlz_cents granted = MOST - 3; granted <= MOST; granted++) {
            wlz__accounted accounted = {granted, MOST, part, 10000 - part, MOST};
            wlz__back_reason reason;

            if (!is_earned(MOST - back(EFFORT, &accounted, &reason), granted, part))
                ck_abort_msg("%d of %lld cents, effort", part, (long long)granted);
            if (!is_earned(MOST - back(RESULT, &accounted, &reason), granted, 10000 - part))
                ck_abort_msg("%d of %lld cents, result", 10000 - part, (long long)granted);
        }
    }
}
END_TEST

Suite *settlement_rule_suite(void)
{
    Suite *suite = suite_create("settlement_rule");
    TCase *examples = tcase_create("examples"), *everything = tcase_create("reference");

    tcase_add_test(examples, test_settlement_rule__reclaims_what_was_not_or_partly_carried_out);
    tcase_add_loop_test(examples, test_settlement_rule__names_what_bound_the_amount, 0,
                        COUNT(settlements));
    tcase_add_test(everything, test_settlement_rule__reclaims_the_least_for_all_small_amounts);
    tcase_add_test(everything, test_settlement_rule__reclaims_no_more_for_more_done_or_spent);
    tcase_add_test(everything, test_settlement_rule__rounds_the_largest_amounts_exactly);
    suite_add_tcase(suite, examples);
    suite_add_tcase(suite, everything);
    return suite;
}
