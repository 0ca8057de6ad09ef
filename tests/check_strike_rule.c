/* Which strike counts, by itself: of several the clearest, for its own office, in force and known; and when the next begins or
 * ends. */
#include <check.h>

#include "policy/strike.h"

Suite *strike_rule_suite(void);

#define ZK "zilveren-kruis"
#define DAY 20230601
#define COUNT(rows) ((int)(sizeof(rows) / sizeof((rows)[0])))

static wlz__document policy_document = {.id = "policy", .kind = "policy", .known_from = 20220601};
static wlz__document nota = {
    .id = "nota", .kind = "nota", .published_on = 20220701, .known_from = 20220701};
static wlz__document of_cz = {
    .id = "cz", .office = "cz", .kind = "nota", .published_on = 20220701, .known_from = 20220701};
static wlz__document of_zk = {
    .id = "zk", .office = ZK, .kind = "nota", .published_on = 20220701, .known_from = 20220701};

static wlz__rank ranks[] = {{.kind = "nota", .rank = 1, .document = &policy_document},
                            {.kind = "policy", .rank = 2, .document = &policy_document}};

static wlz__strike strike_of(const wlz__document *document, wlz_standing standing)
{
    return (wlz__strike){
        .document = document, .struck = "policy", .struck_paragraph = "7", .standing = standing};
}

static wlz__struck struck_by(wlz__strike *strikes, size_t count)
{
    const wlz__policy policy = {
        .ranks = ranks, .rank_count = 2, .strikes = strikes, .strike_count = count};
    const wlz__stated stated = {.document = &policy_document,
                                .paragraph = "7",
                                .item = "tariff.care",
                                .rank = 2,
                                .order = &ranks[1]};

    return wlz__struck_by(&policy, ZK, DAY, DAY, &stated);
}

/* Every order of three of different standing. */
static const wlz_standing orders[][3] = {
    {WLZ_STATED, WLZ_READING, WLZ_AMBIGUOUS}, {WLZ_STATED, WLZ_AMBIGUOUS, WLZ_READING},
    {WLZ_READING, WLZ_STATED, WLZ_AMBIGUOUS}, {WLZ_READING, WLZ_AMBIGUOUS, WLZ_STATED},
    {WLZ_AMBIGUOUS, WLZ_STATED, WLZ_READING}, {WLZ_AMBIGUOUS, WLZ_READING, WLZ_STATED}};

START_TEST(test_strike_rule__counts_the_clearest_of_several)
{
    wlz__strike strikes[3];
    wlz__struck found;

    for (int i = 0; i < 3; i++)
        strikes[i] = strike_of(&nota, orders[_i][i]);
    found = struck_by(strikes, 3);
    ck_assert_ptr_nonnull(found.by);
    ck_assert_int_eq(found.by->standing, WLZ_STATED);
    ck_assert_int_eq(found.standing, WLZ_STATED);
    ck_assert(wlz__is_struck(found) && !wlz__may_be_struck(found));
    found = struck_by(strikes, 2);
    ck_assert_int_eq(found.standing, orders[_i][0] < orders[_i][1] ? orders[_i][0] : orders[_i][1]);
}
END_TEST

/* What one neighbour says that counts, and what each of the others lacks. */
START_TEST(test_strike_rule__counts_for_what_it_names_where_it_holds)
{
    wlz__strike counts = strike_of(&of_zk, WLZ_STATED);
    wlz__strike others[10];
    wlz__document unknown = nota, early = nota, late = nota;

    counts.item = "tariff.care";
    ck_assert_ptr_nonnull(struck_by(&counts, 1).by);
    for (int i = 0; i < 10; i++)
        others[i] = counts;
    others[0].struck = "another";
    others[1].struck_paragraph = "8";
    others[2].item = "tariff.nhc";
    others[3].document = &of_cz;
    unknown.known_from = DAY + 1;
    others[4].document = &unknown;
    others[5].effective_on = DAY + 1;
    others[6].corrected_on = DAY;
    others[7].valid_from = DAY + 1;
    early.valid_to = DAY;
    others[8].document = &early;
    late.valid_from = DAY + 1;
    others[9].document = &late;
    for (int i = 0; i < 10; i++)
        ck_assert_msg(struck_by(&others[i], 1).by == NULL, "%d", i);
    ck_assert_ptr_null(struck_by(others, 10).by);
    ck_assert(!wlz__is_struck(struck_by(others, 10)) && !wlz__may_be_struck(struck_by(others, 10)));
}
END_TEST

/* Without a rank of either, or with one rank of both and one day, it is open. */
START_TEST(test_strike_rule__is_open_where_neither_goes_before_the_other)
{
    wlz__document strange = nota, equal = policy_document;
    wlz__strike strike = strike_of(&strange, WLZ_STATED);
    const wlz__policy policy = {
        .ranks = ranks, .rank_count = 2, .strikes = &strike, .strike_count = 1};
    wlz__stated stated = {.document = &policy_document, .paragraph = "7", .item = "", .rank = -1};

    ck_assert(wlz__may_be_struck(wlz__struck_by(&policy, ZK, DAY, DAY, &stated)));
    ck_assert(!wlz__is_struck(wlz__struck_by(&policy, ZK, DAY, DAY, &stated)));
    stated.rank = 2;
    ck_assert(wlz__is_struck(wlz__struck_by(&policy, ZK, DAY, DAY, &stated)));
    strange.kind = "unknown";
    ck_assert(wlz__may_be_struck(wlz__struck_by(&policy, ZK, DAY, DAY, &stated)));
    strike.document = &equal;
    ck_assert(wlz__may_be_struck(wlz__struck_by(&policy, ZK, DAY, DAY, &stated)));
    equal.published_on = 20220101; /* the later of one rank goes before */
    ck_assert(wlz__is_struck(wlz__struck_by(&policy, ZK, DAY, DAY, &stated)));
    stated.rank = 0;
    ck_assert_ptr_null(wlz__struck_by(&policy, ZK, DAY, DAY, &stated).by);
}
END_TEST

static const struct {
    wlz_date after, to, next;
} periods[] = {{20220101, 0, 20220701},        {20220701, 0, 20220901}, {20220901, 0, 20230101},
               {20230101, 0, 20230401},        {20230401, 0, 0},        {20220101, 20220701, 0},
               {20220101, 20220702, 20220701}, {20220701, 20220901, 0}};

/* The next of the days on which a strike or its document begins or ends, whatever their order. */
START_TEST(test_strike_rule__begins_and_ends_on_the_days_of_both)
{
    wlz__document dated = nota, open = nota;
    wlz__strike strikes[] = {strike_of(&dated, WLZ_STATED), strike_of(&open, WLZ_STATED),
                             strike_of(&open, WLZ_STATED)};
    const wlz__policy policy = {.strikes = strikes, .strike_count = 3};

    dated.valid_from = 20220901;
    dated.valid_to = 20230401;
    strikes[0].valid_from = 20230101;
    strikes[1].valid_from = 20220701;
    strikes[2].struck = "another";
    strikes[2].valid_from = 20220702;
    ck_assert_int_eq(wlz__next_strike(&policy, &policy_document, periods[_i].after, periods[_i].to),
                     periods[_i].next);
}
END_TEST

Suite *strike_rule_suite(void)
{
    Suite *suite = suite_create("strike_rule");
    TCase *all = tcase_create("all");

    tcase_add_loop_test(all, test_strike_rule__counts_the_clearest_of_several, 0, COUNT(orders));
    tcase_add_test(all, test_strike_rule__counts_for_what_it_names_where_it_holds);
    tcase_add_test(all, test_strike_rule__is_open_where_neither_goes_before_the_other);
    tcase_add_loop_test(all, test_strike_rule__begins_and_ends_on_the_days_of_both, 0,
                        COUNT(periods));
    suite_add_tcase(suite, all);
    return suite;
}
