/* What is rounded, and the cap: every remainder there can be, and the edges of what fits, held against a computation that
 * divides in another way. */
#include <inttypes.h>

#include "helpers.h"
#include "random.h"

#include "file/connection.h"
#include "money/allocation_rule.h"
#include "production/cap_rule.h"
#include "production/crisis_rule.h"
#include "production/space_rule.h"
#include "value/share.h"

Suite *rounding_suite(void);

__extension__ typedef __int128 wide;

#define POISON INT64_C(0x5A5A5A5A5A5A5A5A)
#define LARGEST INT64_C(900000000000000)
#define WHOLE 10000 /* 100% */

#ifdef __SANITIZE_ADDRESS__ /* which makes it ten times as slow */
#define BP_STEP 41
#define TIMES 20000
#else
#define BP_STEP 1
#define TIMES 1000000
#endif

/* numerator / divisor, half away from zero: cut off, then one further when what was cut off is a half or more. */
static wide half_away(wide numerator, int divisor)
{
    wide cut = numerator / divisor, rest = numerator % divisor;

    if (2 * rest >= divisor)
        return cut + 1;
    return 2 * rest <= -divisor ? cut - 1 : cut;
}

/* The same as a status, for what need not fit. */
static wlz_status expected_of(wide numerator, int divisor, wlz_cents *out)
{
    wide exact = half_away(numerator, divisor);

    if (exact < INT64_MIN || exact > INT64_MAX)
        return WLZ_OVERFLOW;
    *out = (wlz_cents)exact;
    return WLZ_OK;
}

/* ---- unit prices ---- */

/*
 * With amount = 10000 q + r the price is q * bp + price(r, bp): what is rounded is decided by r and bp alone. Here are all of
 * both, for amounts below and above zero. The product is added up and whole cents are taken off as they fill, which divides
 * nothing.
 */
START_TEST(test_rounding__of_every_residue_by_every_percentage)
{
    for (int residue = 0; residue < WHOLE; residue++) {
        int64_t whole = 0;
        int rest = 0;

        for (int bp = 0; bp <= WHOLE; bp += BP_STEP) {
            int64_t expected = whole + (rest >= WHOLE / 2 ? 1 : 0);
            wlz_cents price = POISON, refund = POISON;

            if (wlz_unit_price(residue, bp, &price) != WLZ_OK || price != expected ||
                wlz_unit_price(-residue, bp, &refund) != WLZ_OK || refund != -expected)
                ck_abort_msg("%d cents at %d: %" PRId64 ", %" PRId64, residue, bp, price, refund);
            for (rest += residue * BP_STEP; rest >= WHOLE; rest -= WHOLE)
                whole++;
        }
    }
}
END_TEST

static void assert_unit_price(wlz_cents cents, wlz_bp bp)
{
    wlz_cents price = POISON, expected = POISON;
    wlz_status status = expected_of((wide)cents * bp, WHOLE, &expected);

    if (wlz_unit_price(cents, bp, &price) != status || price != expected)
        ck_abort_msg("%" PRId64 " cents at %d: %" PRId64 ", not %" PRId64, cents, (int)bp, price,
                     expected);
}

/* That q changes nothing, where it is greatest: the last residues of 64 bits by every percentage up to and over the whole. */
START_TEST(test_rounding__is_the_same_at_the_ends_of_64_bits)
{
    for (int64_t off = 0; off < WHOLE; off += off < 20 ? 1 : 499)
        for (wlz_bp bp = -WHOLE; bp <= 2 * WHOLE; bp += BP_STEP) {
            assert_unit_price(INT64_MAX - off, bp);
            assert_unit_price(INT64_MIN + off, bp);
            assert_unit_price(INT64_MAX / WHOLE * WHOLE / 2 - off, bp);
        }
    for (int64_t off = 0; off < WHOLE; off++)
        for (wlz_bp bp = WHOLE - 2; bp <= WHOLE + 2; bp++) {
            assert_unit_price(INT64_MAX - off, bp);
            assert_unit_price(INT64_MIN + off, bp);
        }
}
END_TEST

/* ---- amounts ---- */

static void assert_amount(wlz_cents unit, wlz_milli volume)
{
    wlz_cents amount = POISON, expected = POISON;
    wlz_status status = expected_of((wide)unit * volume, 1000, &expected);

    if (wlz_amount(unit, volume, &amount) != status || amount != expected)
        ck_abort_msg("%" PRId64 " cents by %" PRId64 ": %" PRId64 ", not %" PRId64, unit, volume,
                     amount, expected);
}

/* unit = 1000 p + s by volume = 1000 q + r: all pairs (s, r), with p and q none, the greatest of a line, and so great that
 * the amount is at the end of 64 bits. */
START_TEST(test_rounding__of_every_pair_of_residues_of_an_amount)
{
    static const struct {
        wlz_cents unit;
        wlz_milli volume;
    } bases[] = {{0, 0},
                 {100000000 - 1000, INT64_C(10000000000) - 1000},
                 {INT64_C(3037000499000), INT64_C(3037000499000)},
                 {INT64_C(-3037000499000), INT64_C(3037000499000)},
                 {INT64_MAX - 1000, 0},
                 {INT64_MIN, 0}};

    for (size_t i = 0; i < sizeof bases / sizeof *bases; i++)
        for (int s = 0; s <= 1000; s += BP_STEP)
            for (int r = 0; r <= 1000; r++)
                assert_amount(bases[i].unit + s, bases[i].volume + r);
}
END_TEST

/* ---- what the schema computes itself ---- */

/* What stands in a table between two texts. */
static char *schema_text(wlz_registry *reg, const char *table, const char *from, const char *to)
{
    char *text =
        sqlite3_mprintf("SELECT substr(sql, a, instr(substr(sql, a), %Q) - 1) FROM (SELECT "
                        "sql, instr(sql, %Q) + length(%Q) AS a FROM sqlite_schema WHERE "
                        "name = %Q)",
                        to, from, from, table);
    char *found;
    sqlite3_stmt *stmt = NULL;

    ck_assert_int_eq(sqlite3_prepare_v2(reg->db, text, -1, &stmt, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    found = strdup((const char *)sqlite3_column_text(stmt, 0));
    ck_assert_str_ne(found, "");
    sqlite3_finalize(stmt);
    sqlite3_free(text);
    return found;
}

/* An expression of the schema over columns named as in `columns`. */
static sqlite3_stmt *schema_expression(wlz_registry *reg, char *expression, const char *columns)
{
    char *text = sqlite3_mprintf("WITH v(%s) AS (VALUES(?1, ?2, ?3, ?4)) SELECT %s FROM v", columns,
                                 expression);
    sqlite3_stmt *stmt = NULL;

    ck_assert_msg(sqlite3_prepare_v2(reg->db, text, -1, &stmt, NULL) == SQLITE_OK, "%s", text);
    sqlite3_free(text);
    free(expression);
    return stmt;
}

static int64_t value_with(sqlite3_stmt *stmt, const int64_t values[4])
{
    int64_t value;

    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(sqlite3_bind_int64(stmt, i + 1, values[i]), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
    ck_assert_int_eq(sqlite3_column_type(stmt, 0),
                     SQLITE_INTEGER); /* no overflow made it a float */
    value = sqlite3_column_int64(stmt, 0);
    sqlite3_reset(stmt);
    return value;
}

/* Each remainder of the product once, at the ends of what a line may have. */
START_TEST(test_rounding__is_that_of_the_generated_columns)
{
    static const char columns[] = "nza_cents, tariff_bp, unit_cents, volume";
    wlz_registry *reg = empty_registry();
    sqlite3_stmt *unit = schema_expression(
        reg, schema_text(reg, "production", "unit_cents INTEGER GENERATED ALWAYS AS (", ") STORED"),
        columns);
    sqlite3_stmt *amount = schema_expression(
        reg,
        schema_text(reg, "production", "amount_cents INTEGER GENERATED ALWAYS AS (", ") STORED"),
        columns);

    for (int i = 0; i <= WHOLE; i++) {
        int64_t line[] = {100000000 - i, WHOLE - 1, 100000000 - i, INT64_C(10000000000) - 1};
        wlz_cents expected;

        for (int small = 0; small <= 1; small++) {
            ck_assert_int_eq(wlz_unit_price(line[0], (wlz_bp)line[1], &expected), WLZ_OK);
            ck_assert_int_eq(value_with(unit, line), expected);
            ck_assert_int_eq(wlz_amount(line[2], line[3], &expected), WLZ_OK);
            ck_assert_int_eq(value_with(amount, line), expected);
            line[0] = line[2] = i;
            line[3] = 1;
        }
    }
    sqlite3_finalize(unit);
    sqlite3_finalize(amount);
    wlz_close(reg);
}
END_TEST

/* ---- the cap ---- */

static void assert_cap(wlz_cents nza, wlz_bp bp)
{
    wlz_cents limit = (wlz_cents)(((wide)nza * bp - (wide)nza * bp % WHOLE) / WHOLE);

    for (int64_t off = -2; off <= 2; off++) {
        wlz_cents agreed = limit + off;
        wlz__cap cap = wlz__cap_decide(nza, agreed, bp);
        bool holds = (wide)agreed * WHOLE <= (wide)nza * bp;

        if (cap.limit != limit || (cap.excess == 0) != holds || cap.excess < 0 ||
            cap.headroom < 0 || (cap.excess != 0 && cap.headroom != 0) ||
            agreed + cap.headroom - cap.excess != limit)
            ck_abort_msg("%" PRId64 " agreed of %" PRId64 " at %d", agreed, nza, (int)bp);
    }
}

/* Two cents on both sides of it, for every residue and at the ends; at 100%, which is what it is, and at other percentages. */
START_TEST(test_rounding__of_the_cap_is_its_cross_multiplication)
{
    for (int64_t r = 0; r < WHOLE; r++) {
        assert_cap(r, WHOLE);
        assert_cap(LARGEST - r, WHOLE);
        for (wlz_bp bp = (wlz_bp)(r % 101); bp <= WHOLE; bp += 101) {
            assert_cap(r, bp);
            assert_cap(LARGEST - r, bp);
        }
    }
}
END_TEST

/* SQLite computes the CHECK in 64 bits. Two terms may be more together, 922337203685478 cents; it goes on with floats then,
 * and they are far from what the other side can be. */
START_TEST(test_rounding__of_the_cap_never_wraps_in_the_schema)
{
    static const int64_t edges[] = {0,
                                    1,
                                    2,
                                    INT64_C(22337203685477),
                                    INT64_C(22337203685478),
                                    LARGEST / 2,
                                    LARGEST / 2 + 1,
                                    LARGEST - 1,
                                    LARGEST};
    enum { EDGES = sizeof edges / sizeof *edges };
    wlz_registry *reg = empty_registry();
    sqlite3_stmt *check =
        schema_expression(reg, schema_text(reg, "position", "CONSTRAINT cap CHECK(", ")\n"),
                          "nza_cents, production_cents, lump_cents, cap_bp");

    for (int i = 0; i < EDGES * EDGES * EDGES; i++) {
        int64_t row[] = {edges[i % EDGES], edges[i / EDGES % EDGES], edges[i / EDGES / EDGES],
                         WHOLE};

        ck_assert_int_eq(value_with(check, row), row[1] + row[2] <= row[0]);
    }
    sqlite3_finalize(check);
    wlz_close(reg);
}
END_TEST

/* ---- shares ---- */

START_TEST(test_rounding__of_a_share_is_half_up_and_its_excess_exact)
{
    for (int64_t r = 0; r < WHOLE; r++)
        for (wlz_bp bp = (wlz_bp)(r % 7); bp <= WHOLE; bp += 7 * BP_STEP) {
            int64_t q = LARGEST / WHOLE * WHOLE - WHOLE + r;
            int64_t share = (int64_t)half_away((wide)q * bp, WHOLE);

            if (wlz__share_of(r, bp) != half_away((wide)r * bp, WHOLE) ||
                wlz__share_of(q, bp) != share)
                ck_abort_msg("share %d of %" PRId64, (int)bp, q);
            for (int64_t part = share - 1; part <= share + 1; part++)
                if (wlz__share_exceeded(part, q, bp) != ((wide)part * WHOLE > (wide)q * bp))
                    ck_abort_msg("%" PRId64 " of %" PRId64 " at %d", part, q, (int)bp);
        }
}
END_TEST

/* A million pots over up to eight shares of all magnitudes: the shares are the pot, to the cent, and none is a cent off. */
START_TEST(test_rounding__of_shares_adds_up_to_the_pot)
{
    uint64_t random = 20230101;

    for (int turn = 0; turn < TIMES; turn++) {
        wlz__share shares[8];
        size_t count = 1 + (size_t)random_below(&random, 8);
        wlz_cents pot = random_below(&random, LARGEST + 1) >> random_below(&random, 50), sum = 0;
        wide keys = 0;

        for (size_t i = 0; i < count; i++) {
            int64_t key = random_below(&random, LARGEST + 1) >> random_below(&random, 50);

            shares[i] = (wlz__share){.key = key, .room = LARGEST};
            keys += key;
        }
        if (keys == 0)
            continue;
        if (wlz__allocate(pot, shares, count, turn % 2) != 0)
            ck_abort_msg("%" PRId64 " cents: not divided", pot);
        for (size_t i = 0; i < count; i++) {
            wide off = (wide)shares[i].amount * keys - (wide)pot * shares[i].key;

            sum += shares[i].amount;
            if (off <= -keys || off >= keys)
                ck_abort_msg("%" PRId64 " cents: share %zu is a cent off", pot, i);
        }
        if (sum != pot)
            ck_abort_msg("%" PRId64 " of %" PRId64 " cents", sum, pot);
    }
}
END_TEST

/* ---- extrapolations ---- */

/* All of few days, and the most there can be. */
START_TEST(test_rounding__of_what_is_expected_is_half_up)
{
    enum { MOST = 3660000 };

    for (int64_t through = 1; through <= 60; through++)
        for (int64_t available = through; available <= 120; available++)
            for (int64_t days = 0; days <= through; days++) {
                wlz__crisis_days d = {days, through, available};
                wlz__crisis crisis = wlz__crisis_decide(&d, 7000);

                if (crisis.expected != half_away((wide)days * available, (int)through) ||
                    crisis.low != (days * WHOLE < 7000 * through))
                    ck_abort_msg("%" PRId64 " of %" PRId64, days, through);
            }
    for (int64_t off = 0; off < WHOLE; off++) {
        wlz__crisis_days d = {MOST - off, MOST, MOST};
        wlz__user user = {.declared = {true}, .month_cents = {LARGEST / 12 - off}};

        ck_assert_int_eq(wlz__crisis_decide(&d, 7000).expected, MOST - off);
        ck_assert_int_eq(wlz__space_expected(&user, 2023, 1),
                         (int64_t)half_away((wide)user.month_cents[0] * 365, 31));
    }
}
END_TEST

Suite *rounding_suite(void)
{
    Suite *suite = suite_create("rounding");
    TCase *all = tcase_create("all");

    tcase_set_timeout(all, 60); /* for valgrind and slow machines */
    tcase_add_test(all, test_rounding__of_every_residue_by_every_percentage);
    tcase_add_test(all, test_rounding__is_the_same_at_the_ends_of_64_bits);
    tcase_add_test(all, test_rounding__of_every_pair_of_residues_of_an_amount);
    tcase_add_test(all, test_rounding__is_that_of_the_generated_columns);
    tcase_add_test(all, test_rounding__of_the_cap_is_its_cross_multiplication);
    tcase_add_test(all, test_rounding__of_the_cap_never_wraps_in_the_schema);
    tcase_add_test(all, test_rounding__of_a_share_is_half_up_and_its_excess_exact);
    tcase_add_test(all, test_rounding__of_shares_adds_up_to_the_pot);
    tcase_add_test(all, test_rounding__of_what_is_expected_is_half_up);
    suite_add_tcase(suite, all);
    return suite;
}
