/* Drawing a year's money of an addendum from the funds: a fund that is drawn first pays what it may, the next one the
 * rest. Decided here once; the schema checks the result (130). */
#include "money/draw.h"

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/fund.h"
#include "policy/policy_row.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_FUNDS[] =
    "SELECT f.id,"
    "       b.free_cents + ("
    "           SELECT ifnull(sum(l.cents), 0)"
    "             FROM lump_sum_family l"
    "            WHERE l.family = ?4 AND l.year = ?2 AND l.fund = f.id),"
    "       b.standing"
    "  FROM fund f"
    "  JOIN fund_balance b ON b.fund = f.id"
    " WHERE f.office = ?1"
    "   AND f.year = ?2"
    "   AND f.sector = ?3"
    "   AND f.spent_by = 'addendum'";
static const char SQL_BEFORE[] = "SELECT first, standing FROM fund_first WHERE fund = ?1";
static const char SQL_PAYS[] =
    "SELECT document, paragraph, standing"
    "  FROM addendum_payer"
    " WHERE addendum = ?1 AND activity = ?2 AND fund = ?3";
static const char SQL_AFTER[] =
    "SELECT document, paragraph FROM fund_first WHERE fund = ?1 AND first = ?2";
static const char SQL_MONEY[] =
    "SELECT m.activity, m.payee, m.amount_cents, v.purpose"
    "  FROM addendum_money m"
    "  JOIN addendum_activity v ON v.addendum = m.addendum AND v.activity = m.activity"
    " WHERE m.addendum = ?1 AND m.year = ?2"
    " ORDER BY m.activity, m.payee";
static const char SQL_FORGET[] = "DELETE FROM addendum_funding WHERE addendum = ?1 AND year = ?2";
static const char SQL_FUND[] =
    "INSERT INTO addendum_funding(addendum, activity, fund, payee, year, amount_cents)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
/* The funds that pay this purpose for other sectors, and the document that says so. */
static const char SQL_OF_OTHERS[] =
    "SELECT f.purpose, f.sector, s.document, s.paragraph"
    "  FROM fund f"
    "  JOIN fund_pays q ON q.fund = f.id AND q.plan_purpose = ?3"
    "  JOIN purpose_sector s ON s.purpose = f.purpose AND s.sector = f.sector"
    " WHERE f.office = ?1 AND f.year = ?2"
    " ORDER BY f.sector"
    " LIMIT 1";
/* The earmarked money that this plan would need another region for. */
static const char SQL_EARMARKED[] =
    "SELECT f.id"
    "  FROM fund f"
    "  JOIN fund_pays q ON q.fund = f.id AND q.plan_purpose = ?4"
    "  JOIN fund_balance b ON b.fund = f.id AND b.free_cents > 0"
    " WHERE f.office = ?1 AND f.year = ?2 AND f.sector = ?3 AND f.several_regions = 1"
    "   AND NOT EXISTS(SELECT 1 FROM addendum_several s WHERE s.addendum = ?5)"
    " ORDER BY f.id"
    " LIMIT 1";
/* clang-format on */

#define SOURCES_MAX 64

typedef struct source {
    const char *fund;
    wlz_cents left_cents;
    wlz_standing holds;               /* of what is in it */
    uint64_t before;                  /* a bit for each source that is drawn first, */
    uint64_t read, open;              /* by an order that is a reading, or ambiguous */
    const char *document, *paragraph; /* that let it pay the purpose at hand */
    wlz_standing pays;                /* of that */
} source;

typedef struct money {
    const char *activity, *payee, *purpose;
    wlz_cents amount_cents;
} money;

typedef struct drawing {
    wlz_draw draw;
    wlz__arena arena;
    wlz__list rows;
    wlz_registry *reg;
    const wlz__addendum *addendum;
    int year;
    source sources[SOURCES_MAX];
    int count;
    uint64_t able,
        filled; /* a bit for each that may pay what is at hand, and had something left before it */
} drawing;

void wlz_draw_free(wlz_draw *draw)
{
    if (draw == NULL)
        return;
    wlz__arena_free(&((drawing *)draw)->arena);
    wlz__free(draw);
}

/* ---- what there is ---- */

static void read_sources(drawing *d)
{
    wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_FUNDS, wlz__t(d->addendum->office), wlz__i(d->year),
                                 wlz__t(d->addendum->sector), wlz__t(d->addendum->family));

    while (wlz__row(d->reg, stmt)) {
        if (d->count == SOURCES_MAX) {
            wlz__fail(d->reg, WLZ_OVERFLOW, "more than %d funds for one sector and year",
                      "meer dan %d fondsen voor één sector en jaar", SOURCES_MAX);
            continue;
        }
        d->sources[d->count++] = (source){.fund = wlz__column_copy(d->reg, stmt, 0, &d->arena),
                                          .left_cents = wlz__int(stmt, 1),
                                          .holds = wlz__standing_of_row(d->reg, stmt, 2)};
    }
}

static void add_before(source *s, uint64_t first, wlz_standing standing)
{
    s->before |= first;
    if (standing == WLZ_READING)
        s->read |= first;
    else if (standing == WLZ_AMBIGUOUS)
        s->open |= first;
}

static void read_order(drawing *d)
{
    for (int i = 0; i < d->count; i++) {
        wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_BEFORE, wlz__t(d->sources[i].fund));

        while (wlz__row(d->reg, stmt)) {
            const char *first = wlz__text(d->reg, stmt, 0);
            wlz_standing standing = wlz__standing_of_row(d->reg, stmt, 1);

            for (int k = 0; k < d->count; k++)
                if (strcmp(d->sources[k].fund, first) == 0)
                    add_before(&d->sources[i], (uint64_t)1 << k, standing);
        }
    }
}

/* The sources that may pay this: a bit for each. */
static uint64_t candidates(drawing *d, const money *m)
{
    uint64_t able = 0;

    for (int i = 0; i < d->count; i++) {
        source *s = &d->sources[i];
        wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_PAYS, wlz__t(d->addendum->id), wlz__t(m->activity),
                                     wlz__t(s->fund));

        if (wlz__row(d->reg, stmt)) {
            able |= (uint64_t)1 << i;
            s->document = wlz__column_copy(d->reg, stmt, 0, &d->arena);
            s->paragraph = wlz__column_copy(d->reg, stmt, 1, &d->arena);
            s->pays = wlz__standing_of_row(d->reg, stmt, 2);
        }
        wlz__reset(stmt);
    }
    return able;
}

static bool has(uint64_t sources, int at)
{
    return ((sources >> at) & 1) != 0;
}

/* Those that may pay what is at hand and have something left. */
static uint64_t filled(const drawing *d)
{
    uint64_t found = 0;

    for (int i = 0; i < d->count; i++)
        if (has(d->able, i) && d->sources[i].left_cents > 0)
            found |= (uint64_t)1 << i;
    return found;
}

/* ---- what it rests on ---- */

static void require_clear_purpose(drawing *d, const source *s, const money *m)
{
    if (s->pays == WLZ_AMBIGUOUS)
        wlz__fail(d->reg, WLZ_UNDECIDED, "whether %s pays %s is ambiguous in its source (%s, %s)",
                  "of %s %s betaalt, is in de bron dubbelzinnig (%s, %s)", s->fund, m->purpose,
                  s->document, s->paragraph);
}

/* Of what these hold, all of them together. What is ambiguous is a person's to decide. */
static wlz_standing standing_held(drawing *d, uint64_t sources)
{
    wlz_standing standing = WLZ_STATED;

    for (int i = 0; i < d->count; i++) {
        if (!has(sources, i))
            continue;
        if (d->sources[i].holds == WLZ_AMBIGUOUS)
            wlz__require_clear_fund(d->reg, d->sources[i].fund);
        standing = wlz__weaker(standing, d->sources[i].holds);
    }
    return standing;
}

/* A part rests on what its fund pays and holds and on what those before it hold: that is no more than they paid. It rests
 * on what they may pay only where they paid. */
static wlz_standing standing_of_part(drawing *d, const source *s, const money *m)
{
    uint64_t before = s->before & d->able;
    wlz_standing standing = wlz__weaker(s->pays, s->holds);

    require_clear_purpose(d, s, m);
    if (s->holds == WLZ_AMBIGUOUS)
        wlz__require_clear_fund(d->reg, s->fund);
    if ((s->read & d->filled) != 0)
        standing = wlz__weaker(standing, WLZ_READING);
    for (int i = 0; i < d->count; i++)
        if (has(before & d->filled, i))
            standing = wlz__weaker(standing, d->sources[i].pays);
    return wlz__weaker(standing, standing_held(d, before));
}

static void say_ambiguous_order(drawing *d, const source *s, const source *first, const money *m)
{
    wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_AFTER, wlz__t(s->fund), wlz__t(first->fund));

    if (wlz__row(d->reg, stmt))
        wlz__fail(
            d->reg, WLZ_UNDECIDED,
            "%s and %s can both pay %s: which is drawn first is ambiguous in its source (%s, "
            "%s)",
            "%s en %s kunnen beide %s betalen: welk fonds het eerst wordt aangesproken, is in "
            "de bron dubbelzinnig (%s, %s)",
            first->fund, s->fund, m->purpose, wlz__text(d->reg, stmt, 0),
            wlz__text(d->reg, stmt, 1));
    wlz__reset(stmt);
}

/* ---- drawing ---- */

/* Of two sources that have something left, the order is ambiguous. */
static void require_clear_order(drawing *d, uint64_t left, const money *m)
{
    for (int i = 0; i < d->count; i++)
        for (int first = 0; first < d->count; first++)
            if (has(left, i) && has(d->sources[i].open & left, first))
                say_ambiguous_order(d, &d->sources[i], &d->sources[first], m);
}

/* The next source to draw; -1 when none is left. Two of them without an order are a person's to decide. */
static int next_source(drawing *d, const money *m)
{
    uint64_t left = filled(d);
    int found = -1;

    require_clear_order(d, left, m);
    for (int i = 0; i < d->count; i++) {
        if (!has(left, i) || (d->sources[i].before & left) != 0)
            continue;
        if (found >= 0) {
            wlz__fail(d->reg, WLZ_UNDECIDED,
                      "%s and %s can both pay %s: no document says which is drawn first",
                      "%s en %s kunnen beide %s betalen: geen document zegt welk fonds het eerst "
                      "wordt aangesproken",
                      d->sources[found].fund, d->sources[i].fund, m->purpose);
            return -1;
        }
        found = i;
    }
    return found;
}

/* Why this fund, and which document says so: the fund it comes after, else the purpose it pays. */
static void explain_row(drawing *d, const source *s, wlz_draw_row *row)
{
    wlz__builder b = {0};

    row->document = s->document;
    row->paragraph = s->paragraph;
    for (int i = 0; i < d->count; i++) {
        wlz__stmt *stmt;

        if (!has(s->before & d->able, i))
            continue;
        wlz__append(&b, "%s%s",
                    b.length == 0 ? wlz__in_language(d->reg, "what ", "wat ")
                                  : wlz__in_language(d->reg, " and ", " en "),
                    d->sources[i].fund);
        stmt = WLZ__QUERY(d->reg, SQL_AFTER, wlz__t(s->fund), wlz__t(d->sources[i].fund));
        if (wlz__row(d->reg, stmt)) {
            row->document = wlz__column_copy(d->reg, stmt, 0, &d->arena);
            row->paragraph = wlz__column_copy(d->reg, stmt, 1, &d->arena);
        }
        wlz__reset(stmt);
    }
    wlz__append(&b, "%s",
                b.length == 0
                    ? wlz__in_language(d->reg, "drawn first", "wordt het eerst aangesproken")
                    : wlz__in_language(d->reg, " cannot pay", " niet kan betalen"));
    row->reason = wlz__copy_built(d->reg, &d->arena, &b);
}

static void take(drawing *d, source *s, const money *m, wlz_cents cents)
{
    wlz_draw_row *row = wlz__list_add(d->reg, &d->arena, &d->rows, sizeof *row);

    if (row == NULL)
        return;
    *row = (wlz_draw_row){.activity = m->activity,
                          .payee = m->payee,
                          .fund = s->fund,
                          .amount_cents = cents,
                          .standing = standing_of_part(d, s, m)};
    d->draw.standing = wlz__weaker(d->draw.standing, row->standing);
    explain_row(d, s, row);
    s->left_cents -= cents;
    WLZ__WRITE(d->reg, SQL_FUND, wlz__t(d->addendum->id), wlz__t(m->activity), wlz__t(s->fund),
               wlz__t(m->payee), wlz__i(d->year), wlz__i(cents));
}

static void explain_earmarked(drawing *d, const money *m, wlz__builder *b)
{
    const wlz__addendum *a = d->addendum;
    wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_EARMARKED, wlz__t(a->office), wlz__i(d->year),
                                 wlz__t(a->sector), wlz__t(m->purpose), wlz__t(a->id));

    if (wlz__row(d->reg, stmt))
        wlz__append(b,
                    wlz__in_language(d->reg, "; %s is for plans of several regions",
                                     "; %s is voor plannen van meer regio's"),
                    wlz__text(d->reg, stmt, 0));
    wlz__reset(stmt);
}

static void explain_left_over(drawing *d, const money *m)
{
    const wlz__addendum *a = d->addendum;
    wlz__builder b = {0};
    wlz__stmt *stmt;

    if (d->able != 0) {
        wlz__append(&b,
                    wlz__in_language(d->reg, "the funds that pay %s are exhausted",
                                     "de fondsen die %s betalen zijn uitgeput"),
                    m->purpose);
    } else {
        wlz__append(&b,
                    wlz__in_language(d->reg, "no fund of %s pays %s for %s in %d",
                                     "geen fonds van %s betaalt %s voor %s in %d"),
                    a->office, m->purpose, a->sector, d->year);
        stmt = WLZ__QUERY(d->reg, SQL_OF_OTHERS, wlz__t(a->office), wlz__i(d->year),
                          wlz__t(m->purpose));
        if (wlz__row(d->reg, stmt))
            wlz__append(&b,
                        wlz__in_language(d->reg, ": money for %s is for %s (%s, %s)",
                                         ": geld voor %s is voor %s (%s, %s)"),
                        wlz__text(d->reg, stmt, 0), wlz__text(d->reg, stmt, 1),
                        wlz__text(d->reg, stmt, 2), wlz__text(d->reg, stmt, 3));
        wlz__reset(stmt);
    }
    explain_earmarked(d, m, &b);
    d->draw.left_over = wlz__copy_built(d->reg, &d->arena, &b);
}

static void draw_one(drawing *d, const money *m)
{
    wlz_cents need = m->amount_cents;

    d->able = candidates(d, m);
    d->filled = filled(d);
    while (need > 0 && wlz__ok(d->reg)) {
        int next = next_source(d, m);
        wlz_cents part;

        if (next < 0)
            break;
        part = need < d->sources[next].left_cents ? need : d->sources[next].left_cents;
        take(d, &d->sources[next], m, part);
        need -= part;
    }
    if (need > 0 && wlz__ok(d->reg)) {
        d->draw.left_over_cents += need;
        d->draw.standing = wlz__weaker(d->draw.standing, standing_held(d, d->able));
        explain_left_over(d, m);
    }
}

/* Read whole before anything is written: a plan has few parts. */
static wlz__list read_money(drawing *d)
{
    wlz__stmt *stmt = WLZ__QUERY(d->reg, SQL_MONEY, wlz__t(d->addendum->id), wlz__i(d->year));
    wlz__list list = {0};

    while (wlz__row(d->reg, stmt)) {
        money *m = wlz__list_add(d->reg, &d->arena, &list, sizeof *m);

        if (m != NULL)
            *m = (money){wlz__column_copy(d->reg, stmt, 0, &d->arena),
                         wlz__column_copy(d->reg, stmt, 1, &d->arena),
                         wlz__column_copy(d->reg, stmt, 3, &d->arena), wlz__int(stmt, 2)};
    }
    return list;
}

void wlz__draw(wlz_registry *reg, const wlz__addendum *a, int year, wlz_draw **out)
{
    drawing *d = wlz__need(reg, wlz__alloc(sizeof *d));
    wlz__list list;

    if (d == NULL)
        return;
    d->reg = reg;
    d->addendum = a;
    d->year = year;
    d->draw.left_over = "";
    WLZ__WRITE(reg, SQL_FORGET, wlz__t(a->id), wlz__i(year));
    read_sources(d);
    read_order(d);
    list = read_money(d);
    for (size_t i = 0; i < list.count && wlz__ok(reg); i++)
        draw_one(d, (const money *)list.rows + i);
    d->draw.count = d->rows.count;
    d->draw.rows = wlz__list_pointers(reg, &d->arena, &d->rows, sizeof(wlz_draw_row));
    if (wlz__ok(reg) && out != NULL)
        *out = &d->draw;
    else
        wlz_draw_free(&d->draw);
}

wlz_status wlz_draw_apply(wlz_registry *registry, const char *addendum, int year, wlz_draw **out)
{
    wlz__addendum a;
    wlz_draw *made = NULL;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_year(registry, year) && wlz__addendum_read(registry, addendum, &a))
        wlz__draw(registry, &a, year, out != NULL ? &made : NULL);
    wlz__leave(registry);
    if (wlz__ok(registry) && out != NULL)
        *out = made;
    else
        wlz_draw_free(made);
    return wlz__status(registry);
}
