/* The pure rule of settlement: what of an activity's money is to be paid back, by whom, and why. */
#include <check.h>

#include "random.h"

#include "money/settlement_rule.h"

#include <string.h>

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

/* An activity with one party and one year. */
typedef struct accounted {
    wlz_cents granted_cents, paid_cents;
    wlz_bp carried_out_bp, realised_bp;
    wlz_cents spent_cents;
} accounted;

static wlz_cents back(wlz__ground ground, const accounted *x, wlz__back_reason *reason)
{
    wlz__party party = {.granted_cents = x->granted_cents,
                        .paid_cents = x->paid_cents,
                        .back_cents = POISON,
                        .reason = (wlz__back_reason)POISON};
    wlz__share share;
    wlz__activity a = {.ground = ground,
                       .figures = {x->carried_out_bp, x->realised_bp, x->spent_cents},
                       .parties = &party,
                       .shares = &share,
                       .count = 1};
    wlz_cents cents;

    wlz__settlement_compute(&a);
    cents = a.back_cents;
    *reason = party.reason;
    if (cents < 0 || cents > x->paid_cents || party.back_cents != cents || a.beyond_cents != 0)
        ck_abort_msg("%lld of %lld cents", (long long)cents, (long long)x->paid_cents);
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
        accounted activity = {5000000, 5000000, parts[i], 0, 5000000};
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
    accounted of;
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
    wlz_cents cents = back(settlements[_i].ground, &settlements[_i].of, &reason);

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
static void assert_least(wlz__ground ground, const accounted *a, wlz_cents earned)
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
                    accounted effort = {granted, paid, parts[part], 3333, spent};
                    accounted result = {granted, paid, 3333, parts[part], spent};

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
        accounted less = {random_cents(&seed), random_cents(&seed),
                          (wlz_bp)random_below(&seed, 10001), (wlz_bp)random_below(&seed, 10001),
                          random_cents(&seed)};
        accounted more = less;
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
            accounted all = {granted, MOST, part, 10000 - part, MOST};
            wlz__back_reason reason;

            if (!is_earned(MOST - back(EFFORT, &all, &reason), granted, part))
                ck_abort_msg("%d of %lld cents, effort", part, (long long)granted);
            if (!is_earned(MOST - back(RESULT, &all, &reason), granted, 10000 - part))
                ck_abort_msg("%d of %lld cents, result", 10000 - part, (long long)granted);
        }
    }
}
END_TEST

/* ---- several parties, years and sources: computed once more ---- */

enum { PARTIES = 4 };

typedef struct again {
    wlz_cents back, beyond, of[PARTIES];
} again;

/* The closest number of cents to a fraction, of two the greater: found by going up to it. */
static wlz_cents closest(wide numerator, wide denominator)
{
    wlz_cents found = (wlz_cents)(numerator / denominator);

    while (2 * (numerator - found * denominator) >= denominator)
        found++;
    return found;
}

static wlz_bp done_of(const wlz__activity *a, const wlz__figures *f)
{
    return a->ground == EFFORT ? f->carried_out_bp : f->realised_bp;
}

static wlz_cents share_again(const wlz__activity *a, wlz_cents granted, wlz_cents received,
                             wlz_cents spent)
{
    wlz_cents others = 0;

    if (granted == 0 || a->other_cents == 0)
        return spent;
    if (a->in_proportion)
        return closest((wide)spent * granted, (wide)granted + a->other_cents);
    others = closest((wide)a->other_cents * (received > granted ? granted : received), granted);
    return spent < others ? 0 : spent - others;
}

/* A cent at a time, to who has the most of its quota left, the first before an equal one, and nobody above its room. */
static void give(wlz_cents amount, const wlz_cents keys[PARTIES], const wlz_cents rooms[PARTIES],
                 wlz_cents given[PARTIES])
{
    wlz_cents left = amount;
    bool first = true; /* in further rounds only those with room take part */

    memset(given, 0, PARTIES * sizeof *given);
    while (left > 0) {
        wide sum = 0, rest[PARTIES] = {0};
        wlz_cents round = left;
        wlz_cents quota[PARTIES] = {0};

        for (int i = 0; i < PARTIES; i++)
            sum += first || given[i] < rooms[i] ? keys[i] : 0;
        if (sum == 0)
            return;
        for (int i = 0; i < PARTIES; i++)
            if (first || given[i] < rooms[i]) {
                quota[i] = (wlz_cents)((wide)left * keys[i] / sum);
                rest[i] = (wide)left * keys[i] % sum;
                round -= quota[i];
            }
        for (; round > 0; round--) {
            int most = 0;

            for (int i = 1; i < PARTIES; i++)
                if (rest[i] > rest[most])
                    most = i;
            quota[most]++;
            rest[most] = -1;
        }
        for (int i = 0; i < PARTIES; i++) {
            wlz_cents taken = quota[i] < rooms[i] - given[i] ? quota[i] : rooms[i] - given[i];

            given[i] += taken;
            left -= taken;
        }
        first = false;
    }
}

static again computed_again(const wlz__activity *a)
{
    wlz_cents granted = 0, received = 0, net = 0, year = 0, spent = a->figures.spent_cents, share,
              earned, most, room = 0, keys[PARTIES], rooms[PARTIES];
    wide done = 0;
    again found = {0};

    if (a->in_parts)
        spent = 0;
    for (int i = 0; i < PARTIES; i++) {
        const wlz__party *p = &a->parties[i];

        granted += p->granted_cents;
        received += p->before_cents + p->paid_cents;
        net += p->before_cents + p->paid_cents - p->returned_cents;
        year += p->paid_cents;
        if (a->in_parts)
            spent += p->figures.spent_cents;
        done += (wide)p->granted_cents * done_of(a, a->in_parts ? &p->figures : &a->figures);
    }
    earned = closest(done, 10000);
    share = share_again(a, granted, received, spent);
    most = net - (earned < share ? earned : share);
    most = most < 0 ? 0 : most;
    for (int i = 0; i < PARTIES; i++) {
        const wlz__party *p = &a->parties[i];
        wlz_cents own = (wlz_cents)((wide)p->granted_cents * done_of(a, &p->figures) / 10000);
        wlz_cents by = spent > 0 ? (wlz_cents)((wide)p->figures.spent_cents * share / spent) : 0;

        keys[i] = p->paid_cents;
        if (a->in_parts)
            keys[i] = p->before_cents + p->paid_cents - p->returned_cents - (own < by ? own : by);
        keys[i] = keys[i] < 0 ? 0 : keys[i];
        rooms[i] = keys[i] < p->paid_cents ? keys[i] : p->paid_cents;
        room += rooms[i];
    }
    found.back = most < year ? most : year;
    found.back = found.back < room ? found.back : room;
    found.beyond = most - found.back;
    give(found.back, keys, rooms, found.of);
    return found;
}

static wlz__figures random_figures(uint64_t *seed, wlz_cents about)
{
    return (wlz__figures){(wlz_bp)random_below(seed, 10001), (wlz_bp)random_below(seed, 10001),
                          random_below(seed, about + about / 4 + 2)};
}

static void random_party(uint64_t *seed, wlz_cents about, wlz__party *p)
{
    *p = (wlz__party){.granted_cents = random_below(seed, about + 1)};
    if (random_below(seed, 4) == 0)
        p->granted_cents = 0; /* one that only reports */
    p->before_cents = random_below(seed, 3) == 0 ? random_below(seed, p->granted_cents + 1) : 0;
    p->returned_cents = random_below(seed, 2) == 0 ? random_below(seed, p->before_cents + 1) : 0;
    p->paid_cents = p->granted_cents - p->before_cents;
    if (random_below(seed, 4) == 0)
        p->paid_cents = random_below(seed, p->paid_cents + 1); /* a year that is still to come */
    p->figures = random_figures(seed, p->granted_cents);
    p->back_cents = POISON;
}

START_TEST(test_settlement_rule__is_as_computed_once_more)
{
    uint64_t seed = 31;
    int64_t several = 0, beyond = 0;

    for (int turn = 0; turn < 60000; turn++) {
        wlz_cents about = turn % 2 == 0 ? 40 : 1 + (random_below(&seed, MOST / 16) >> (turn % 40));
        wlz__party parties[PARTIES];
        wlz__share shares[PARTIES];
        wlz__activity a = {.ground = turn % 3 == 0 ? RESULT : EFFORT,
                           .in_parts = random_below(&seed, 2) == 0,
                           .in_proportion = random_below(&seed, 2) == 0,
                           .parties = parties,
                           .shares = shares,
                           .count = PARTIES};
        wlz_cents sum = 0;
        again found;

        for (int i = 0; i < PARTIES; i++)
            random_party(&seed, about, &parties[i]);
        a.figures = random_figures(&seed, PARTIES * about);
        a.other_cents = random_below(&seed, 2) == 0 ? random_below(&seed, 2 * about + 1) : 0;
        wlz__settlement_compute(&a);
        found = computed_again(&a);
        if (a.back_cents != found.back || a.beyond_cents != found.beyond)
            ck_abort_msg("turn %d: %lld and %lld, not %lld and %lld", turn, (long long)a.back_cents,
                         (long long)a.beyond_cents, (long long)found.back, (long long)found.beyond);
        for (int i = 0; i < PARTIES; i++) {
            if (parties[i].back_cents != found.of[i] || found.of[i] > parties[i].paid_cents)
                ck_abort_msg("turn %d, party %d: %lld, not %lld", turn, i,
                             (long long)parties[i].back_cents, (long long)found.of[i]);
            sum += parties[i].back_cents;
        }
        ck_assert_int_eq(sum, a.back_cents);
        several += a.in_parts && a.back_cents > 0;
        beyond += a.beyond_cents > 0;
    }
    ck_assert_int_gt(several, 1000);
    ck_assert_int_gt(beyond, 1000);
}
END_TEST

/* Where nobody spent anything, who was paid nothing has nothing to pay back, and not for want of spending. */
START_TEST(test_settlement_rule__asks_nothing_of_who_was_paid_nothing)
{
    wlz__party parties[] = {
        {.granted_cents = 500, .paid_cents = 500, .figures = {10000, 10000, 0}},
        {.granted_cents = 300, .paid_cents = 0, .figures = {10000, 10000, 0}},
    };
    wlz__share shares[COUNT(parties)];
    wlz__activity a = {.ground = EFFORT,
                       .in_parts = true,
                       .parties = parties,
                       .shares = shares,
                       .count = COUNT(parties)};

    wlz__settlement_compute(&a);
    ck_assert_int_eq(parties[0].back_cents, 500);
    ck_assert_int_eq(parties[0].reason, NOT_SPENT);
    ck_assert_int_eq(parties[1].back_cents, 0);
    ck_assert_int_eq(parties[1].reason, NOTHING);
}
END_TEST

/* No party pays back for another: with nothing before, in parts, at most what its own figures fall short of. */
START_TEST(test_settlement_rule__asks_nothing_of_who_did_its_part)
{
    wlz__party parties[] = {
        {.granted_cents = 500, .paid_cents = 500, .figures = {10000, 10000, 500}},
        {.granted_cents = 300, .paid_cents = 300, .figures = {5000, 5000, 300}},
        {.granted_cents = 200, .paid_cents = 200, .figures = {10000, 10000, 180}},
    };
    wlz__share shares[COUNT(parties)];
    wlz__activity a = {.ground = EFFORT,
                       .in_parts = true,
                       .parties = parties,
                       .shares = shares,
                       .count = COUNT(parties)};

    /* earned 500 + 150 + 200 = 850, spent 980: 150 back, of 150 and 20 that they fall short of: 132,35.. and 17,65.. */
    wlz__settlement_compute(&a);
    ck_assert_int_eq(a.back_cents, 150);
    ck_assert_int_eq(parties[0].back_cents, 0);
    ck_assert_int_eq(parties[1].back_cents, 132);
    ck_assert_int_eq(parties[2].back_cents, 18);
    ck_assert_int_eq(parties[0].reason, NOTHING);
    ck_assert_int_eq(parties[1].reason, PARTLY);
    ck_assert_int_eq(parties[2].reason, NOT_SPENT);
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
    tcase_add_test(everything, test_settlement_rule__is_as_computed_once_more);
    tcase_add_test(examples, test_settlement_rule__asks_nothing_of_who_was_paid_nothing);
    tcase_add_test(examples, test_settlement_rule__asks_nothing_of_who_did_its_part);
    suite_add_tcase(suite, examples);
    suite_add_tcase(suite, everything);
    return suite;
}
