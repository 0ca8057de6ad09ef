/* Dividing a fund: who is eligible, by which key, up to which room; and booking the shares. */
#include <wlzreg/allocation.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/allocation_rule.h"
#include "money/fund.h"
#include "policy/policy.h"
#include "policy/policy_row.h"
#include "policy/prevail.h"
#include "policy/provider.h"
#include "policy/verdict.h"
#include "value/text.h"

#include <stdio.h>
#include <string.h>

/* The production of the rearrangement of a year that the registry has no rounds of. */
#define KEY_FACT "production.rearrangement"

/* clang-format off */
static const char SQL_FUND[] =
    "SELECT f.office, f.year, f.sector, f.purpose, f.spent_by, b.free_cents, b.standing"
    "  FROM fund f"
    "  JOIN fund_balance b ON b.fund = f.id"
    " WHERE f.id = ?1";
/* The production agreed in a year's rearrangement: its last revision, also when the final settlement came after it; NULL
 * where there is none. And what is recorded of it as a fact, which may be withdrawn. */
static const char SQL_KEYS[] =
    "WITH agreed(agb, cents) AS ("
    "  SELECT c.agb, sum(p.amount_cents)"
    "    FROM contract c"
    "    CROSS JOIN production_round r ON r.contract = c.id"
    "        AND r.year = ?2"
    "        AND r.round = 'rearrangement'"
    "        AND r.state <> 'open'"
    "    CROSS JOIN production p ON p.contract = r.contract"
    "        AND p.year = r.year"
    "        AND p.round = r.round"
    "        AND p.revision = r.revision"
    "   WHERE c.office = ?1"
    "     AND NOT EXISTS(SELECT 1"
    "                      FROM production_round n"
    "                     WHERE n.contract = r.contract"
    "                       AND n.year = r.year"
    "                       AND n.round = r.round"
    "                       AND n.revision > r.revision"
    "                       AND n.state <> 'open')"
    "   GROUP BY c.agb),"
    " party(agb, cents) AS ("
    "  SELECT a.agb, a.cents FROM agreed a"
    "  UNION ALL"
    "  SELECT DISTINCT f.agb, NULL FROM provider_fact f"
    "   WHERE f.office = ?1 AND f.fact = '" KEY_FACT "'"
    "     AND NOT EXISTS(SELECT 1 FROM agreed a WHERE a.agb = f.agb))"
    " SELECT c.agb, c.cents,"
    "        ifnull((SELECT s.nza_cents - s.production_cents - s.lump_cents"
    "                  FROM position s"
    "                 WHERE s.office = ?1 AND s.agb = c.agb AND s.year = ?4),"
    "                 0),"
    "        (SELECT v.value"
    "           FROM deviation v"
    "          WHERE v.office = ?1"
    "            AND v.agb = c.agb"
    "            AND v.topic = ?5"
    "            AND v.year = ?4"
    "            AND v.decided_on <= ?6"
    "            AND v.until >= ?6)"
    "   FROM party c"
    "  WHERE EXISTS(SELECT 1"
    "                 FROM provider_sector s"
    "                WHERE s.agb = c.agb"
    "                  AND s.sector = ?3"
    "                  AND s.valid_from < (?2 + 1) || '-01-01'"
    "                  AND (s.valid_to IS NULL OR s.valid_to > ?2 || '-01-01'))"
    "  ORDER BY c.agb";
static const char SQL_DIVIDED[] =
    "SELECT 1 FROM lump_sum WHERE fund = ?1 AND lessens IS NULL AND state <> 'released'";
static const char SQL_BOOK[] =
    "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, fund, state, note)"
    " SELECT ?1, column1, ?2, ?3, column2, ?4, 'reserved', 'share of the division'"
    "   FROM (VALUES " WLZ__PAIRS_256 ")"
    "  WHERE column1 IS NOT NULL";
/* clang-format on */

#define MONEY_MAX 900000000000000
#define SHARES_MAX 100000

/* ---- any key ---- */

static bool surplus_ok(wlz_surplus surplus)
{
    return surplus == WLZ_SURPLUS_STAYS || surplus == WLZ_SURPLUS_REDIVIDED;
}

static bool share_ok(const wlz_share *s)
{
    return s->key >= 0 && s->key <= MONEY_MAX && s->room_cents >= 0;
}

wlz_status wlz_allocate(wlz_cents amount_cents, wlz_share *shares, size_t count,
                        wlz_surplus surplus, wlz_cents *undivided_cents)
{
    wlz__share *work;

    if (undivided_cents == NULL || !surplus_ok(surplus) || (shares == NULL && count > 0) ||
        count > SHARES_MAX || amount_cents < 0 || amount_cents > MONEY_MAX)
        return WLZ_INVALID;
    for (size_t i = 0; i < count; i++)
        if (!share_ok(&shares[i]))
            return WLZ_INVALID;
    work = wlz__alloc((count + 1) * sizeof *work);
    if (work == NULL)
        return WLZ_NOMEM;
    for (size_t i = 0; i < count; i++)
        work[i] = (wlz__share){.key = shares[i].key, .room = shares[i].room_cents};
    *undivided_cents = wlz__allocate(amount_cents, work, count, surplus == WLZ_SURPLUS_REDIVIDED);
    for (size_t i = 0; i < count; i++)
        shares[i].amount_cents = work[i].amount;
    wlz__free(work);
    return WLZ_OK;
}

/* ---- a fund ---- */

typedef struct allocation {
    wlz_allocation result;
    wlz__arena arena;
    wlz__list rows;
    wlz_registry *reg;
    const char *fund, *office, *sector, *purpose;
    int year, key_year;
    char topic[WLZ__ID_MAX + 1]; /* of the threshold */
} allocation;

void wlz_allocation_free(wlz_allocation *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((allocation *)given)->arena);
    wlz__free(given);
}

/* A topic follows from the fund's purpose: gz-accord, gz_accord.min_turnover. */
static void topic_of(const allocation *x, const char *name, char topic[WLZ__ID_MAX + 1])
{
    snprintf(topic, WLZ__ID_MAX + 1, "%.40s.%s", x->purpose, name);
    for (char *c = topic; *c != '\0'; c++)
        if (*c == '-')
            *c = '_';
}

static void read_fund(allocation *x)
{
    wlz__stmt *stmt = WLZ__QUERY(x->reg, SQL_FUND, wlz__t(x->fund));

    if (wlz__row(x->reg, stmt)) {
        x->office = wlz__column_copy(x->reg, stmt, 0, &x->arena);
        x->year = (int)wlz__int(stmt, 1);
        x->sector = wlz__column_copy(x->reg, stmt, 2, &x->arena);
        x->purpose = wlz__column_copy(x->reg, stmt, 3, &x->arena);
        x->result.amount_cents = wlz__int(stmt, 5);
        x->result.standing = wlz__standing_of_row(x->reg, stmt, 6);
        if (wlz__ok(x->reg) && strcmp(wlz__text(x->reg, stmt, 4), "division") != 0)
            wlz__fail(x->reg, WLZ_INVALID, "fund %s is spent by addenda, not divided",
                      "fonds %s wordt besteed via addenda, niet verdeeld", x->fund);
    }
    wlz__reset(stmt);
    if (wlz__ok(x->reg) && wlz__require_clear_fund(x->reg, x->fund))
        topic_of(x, "min_turnover", x->topic);
}

static void rest_on(allocation *x, const wlz__candidates *found)
{
    x->result.standing = wlz__weaker(x->result.standing, wlz__candidates_standing(found));
}

/* No document names a year: the one before the fund's. */
static void read_key_year(allocation *x)
{
    char topic[WLZ__ID_MAX + 1];
    wlz__candidates found = {0};
    const wlz__provision *p;

    topic_of(x, "key_year", topic);
    p = wlz__prevailing(x->reg, x->office, topic, x->year, x->sector, wlz__today(x->reg), &found);
    x->key_year = p != NULL ? (int)p->value : x->year - 1;
    if (p != NULL)
        rest_on(x, &found);
    wlz__candidates_free(&found);
}

/* No document that names a threshold: everyone is eligible. */
static void read_threshold(allocation *x)
{
    wlz__candidates found = {0};
    const wlz__provision *p = wlz__prevailing(x->reg, x->office, x->topic, x->year, x->sector,
                                              wlz__today(x->reg), &found);

    if (p != NULL) {
        x->result.threshold_cents = p->value;
        x->result.document = wlz__copy(x->reg, &x->arena, p->document->id);
        x->result.paragraph = wlz__copy(x->reg, &x->arena, p->paragraph);
        rest_on(x, &found);
    }
    wlz__candidates_free(&found);
}

static void check_room(const allocation *x, wlz__stmt *stmt, wlz_allocation_row *row)
{
    bool deviates = !wlz__is_null(stmt, 3);

    row->eligible = row->key_cents >= x->result.threshold_cents;
    row->reason = "";
    if (!row->eligible && deviates && row->key_cents >= wlz__int(stmt, 3)) {
        row->eligible = true;
        row->reason =
            wlz__in_language(x->reg, "a deviation is recorded", "er is een afwijking vastgelegd");
    } else if (!row->eligible) {
        row->reason =
            wlz__in_language(x->reg, "turnover below the threshold", "omzet onder de drempel");
    }
}

/* The key of a provider: what it agreed in the rearrangement, or what is recorded of it. False: neither, or both and
 * they differ, which leaves the division undecided. */
static bool read_key(allocation *x, wlz__stmt *stmt, const char *agb, wlz_cents *key)
{
    wlz__fact recorded = wlz__fact_get(x->reg, x->office, agb, KEY_FACT, x->key_year * 10000 + 1231,
                                       wlz__today(x->reg), &x->arena);
    bool agreed = !wlz__is_null(stmt, 1);
    char one[WLZ_TEXT_MAX], other[WLZ_TEXT_MAX];

    *key = agreed ? wlz__int(stmt, 1) : recorded.number;
    if (agreed && recorded.recorded && recorded.number != *key) {
        wlz_cents_format(*key, one, sizeof one);
        wlz_cents_format(recorded.number, other, sizeof other);
        wlz__fail(x->reg, WLZ_UNDECIDED,
                  "the rearrangement of %d with %s comes to %s, and fact " KEY_FACT " says %s",
                  "de herschikking van %d met %s komt op %s, en feit " KEY_FACT " zegt %s",
                  x->key_year, agb, one, other);
    }
    return wlz__ok(x->reg) && (agreed || recorded.recorded);
}

static void read_rows(allocation *x)
{
    wlz__stmt *stmt =
        WLZ__QUERY(x->reg, SQL_KEYS, wlz__t(x->office), wlz__i(x->key_year), wlz__t(x->sector),
                   wlz__i(x->year), wlz__t(x->topic), wlz__d(wlz__today(x->reg)));

    while (wlz__row(x->reg, stmt)) {
        const char *agb = wlz__column_copy(x->reg, stmt, 0, &x->arena);
        wlz_allocation_row *row;
        wlz_cents key;

        if (agb == NULL || !read_key(x, stmt, agb, &key))
            continue;
        row = wlz__list_add(x->reg, &x->arena, &x->rows, sizeof *row);
        if (row == NULL)
            continue;
        *row = (wlz_allocation_row){.agb = agb, .key_cents = key, .room_cents = wlz__int(stmt, 2)};
        check_room(x, stmt, row);
    }
    x->result.count = x->rows.count;
    x->result.rows = wlz__list_pointers(x->reg, &x->arena, &x->rows, sizeof(wlz_allocation_row));
}

static void divide(allocation *x, wlz_surplus surplus)
{
    size_t count = x->rows.count;
    wlz_allocation_row *rows = x->rows.rows;
    wlz__share *shares =
        wlz__need(x->reg, wlz__arena_alloc(&x->arena, (count + 1) * sizeof *shares));

    if (shares == NULL)
        return;
    for (size_t i = 0; i < count; i++)
        shares[i] = (wlz__share){.key = rows[i].eligible ? rows[i].key_cents : 0,
                                 .room = rows[i].room_cents};
    x->result.undivided_cents =
        wlz__allocate(x->result.amount_cents, shares, count, surplus == WLZ_SURPLUS_REDIVIDED);
    for (size_t i = 0; i < count; i++) {
        rows[i].amount_cents = shares[i].amount;
        if (rows[i].eligible && rows[i].amount_cents == rows[i].room_cents &&
            rows[i].reason[0] == '\0')
            rows[i].reason = wlz__in_language(x->reg, "up to its cap", "tot aan de grens");
    }
}

static bool check_surplus(wlz_registry *reg, wlz_surplus surplus)
{
    if (!surplus_ok(surplus))
        wlz__fail(reg, WLZ_INVALID, "surplus must be a wlz_surplus, not %d",
                  "surplus moet een wlz_surplus zijn, niet %d", (int)surplus);
    return wlz__ok(reg);
}

static allocation *allocation_of(wlz_registry *reg, const char *fund, wlz_surplus surplus)
{
    allocation *x;

    if (!wlz__require_fund(reg, fund) || !check_surplus(reg, surplus) ||
        (x = wlz__need(reg, wlz__alloc(sizeof *x))) == NULL)
        return NULL;
    x->reg = reg;
    x->fund = fund;
    read_fund(x);
    if (wlz__ok(reg))
        read_threshold(x);
    if (wlz__ok(reg))
        read_key_year(x);
    if (wlz__ok(reg))
        read_rows(x);
    if (wlz__ok(reg))
        divide(x, surplus);
    return x;
}

/* The schema refuses a second share; without any share, as of an empty fund, there is nothing to refuse. */
static void refuse_divided(allocation *x)
{
    wlz__stmt *stmt = WLZ__QUERY(x->reg, SQL_DIVIDED, wlz__t(x->fund));

    if (wlz__row(x->reg, stmt))
        wlz__fail_rule(x->reg, "lump_sum_divided", "fund %s has already been divided",
                       "fonds %s is al verdeeld", x->fund);
    wlz__reset(stmt);
}

static void book(allocation *x)
{
    enum { HEAD = 4, ALL = HEAD + 2 * 256 };
    wlz__value values[ALL] = {wlz__t(x->office), wlz__i(x->year), wlz__t(x->purpose),
                              wlz__t(x->fund)};
    int count = HEAD;

    for (size_t i = 0; i < x->result.count && wlz__ok(x->reg); i++) {
        const wlz_allocation_row *row = x->result.rows[i];

        if (row->amount_cents > 0) {
            values[count++] = wlz__t(row->agb);
            values[count++] = wlz__i(row->amount_cents);
        }
        if (count == ALL || (count > HEAD && i + 1 == x->result.count)) {
            while (count < ALL)
                values[count++] = wlz__t(NULL);
            wlz__write(x->reg, SQL_BOOK, values, ALL);
            count = HEAD;
        }
    }
}

static wlz_status return_allocation(wlz_registry *reg, allocation *x, wlz_allocation **out)
{
    if (wlz__ok(reg) && out != NULL)
        *out = &x->result;
    else if (x != NULL)
        wlz_allocation_free(&x->result);
    return wlz__status(reg);
}

wlz_status wlz_allocation_get(wlz_registry *registry, const char *fund, wlz_surplus surplus,
                              wlz_allocation **out)
{
    allocation *x = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out))
        x = allocation_of(registry, fund, surplus);
    wlz__leave(registry);
    return return_allocation(registry, x, out);
}

wlz_status wlz_allocation_apply(wlz_registry *registry, const char *fund, wlz_surplus surplus,
                                wlz_allocation **out)
{
    allocation *x;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    x = allocation_of(registry, fund, surplus);
    if (wlz__ok(registry))
        refuse_divided(x);
    if (wlz__ok(registry))
        book(x);
    wlz__leave(registry);
    return return_allocation(registry, x, out);
}
