/* Kassiers: which parties have room for a year's money, and assigning it to them. */
#include <wlzreg/kassier.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/addendum.h"
#include "money/kassier_rule.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const char SQL_PARTIES[] =
    "SELECT p.agb,"
    "       ifnull((SELECT r.cents"
    "                 FROM addendum_room r"
    "                WHERE r.addendum = p.addendum AND r.agb = p.agb AND r.year = ?2),"
    "                0)"
    "  FROM addendum_party p"
    " WHERE p.addendum = ?1";
static const char SQL_ACTIVITIES[] =
    "SELECT activity, sum(amount_cents)"
    "  FROM addendum_money"
    " WHERE addendum = ?1 AND year = ?2"
    " GROUP BY activity"
    " ORDER BY activity";
static const char SQL_FORGET_FUNDING[] =
    "DELETE FROM addendum_funding WHERE addendum = ?1 AND year = ?2";
static const char SQL_FORGET_MONEY[] =
    "DELETE FROM addendum_money WHERE addendum = ?1 AND year = ?2";
static const char SQL_MONEY[] =
    "INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents)"
    " VALUES(?1, ?2, ?3, ?4, ?5)";
/* clang-format on */

typedef struct part {
    const char *activity;
    wlz_cents amount_cents;
} part;

typedef struct split {
    wlz_kassier_split split;
    wlz__list parts;
    wlz__arena arena;
} split;

void wlz_kassier_split_free(wlz_kassier_split *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((split *)given)->arena);
    wlz__free(given);
}

static void read_parts(wlz_registry *reg, const char *addendum, int year, split *s)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_ACTIVITIES, wlz__t(addendum), wlz__i(year));

    while (wlz__row(reg, stmt)) {
        part *p = wlz__list_add(reg, &s->arena, &s->parts, sizeof *p);

        if (p == NULL)
            continue;
        *p = (part){wlz__column_copy(reg, stmt, 0, &s->arena), wlz__int(stmt, 1)};
        s->split.amount_cents += p->amount_cents;
    }
    if (wlz__ok(reg) && s->parts.count == 0)
        wlz__fail(reg, WLZ_NOVALUE, "addendum %s has no money in %d",
                  "addendum %s heeft geen geld in %d", addendum, year);
}

static void propose(wlz_registry *reg, const wlz__addendum *a, int year, split *s)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_PARTIES, wlz__t(a->id), wlz__i(year));
    wlz__list parties = {0}, rows = {0};

    while (wlz__row(reg, stmt)) {
        wlz__kassier *k = wlz__list_add(reg, &s->arena, &parties, sizeof *k);

        if (k != NULL)
            *k = (wlz__kassier){wlz__column_copy(reg, stmt, 0, &s->arena), wlz__int(stmt, 1), 0};
    }
    if (!wlz__ok(reg))
        return;
    s->split.left_over_cents = s->split.amount_cents;
    if (parties.count > 0)
        s->split.left_over_cents =
            wlz__kassier_split(s->split.amount_cents, parties.rows, parties.count);
    for (size_t i = 0; i < parties.count; i++) {
        const wlz__kassier *k = (const wlz__kassier *)parties.rows + i;
        wlz_kassier *row = wlz__list_add(reg, &s->arena, &rows, sizeof *row);

        if (row != NULL)
            *row = (wlz_kassier){k->agb, k->headroom, k->amount};
    }
    s->split.rows = wlz__list_pointers(reg, &s->arena, &rows, sizeof(wlz_kassier));
    s->split.count = rows.count;
}

static split *split_of(wlz_registry *reg, const wlz__addendum *a, int year)
{
    split *s = wlz__need(reg, wlz__alloc(sizeof *s));

    if (s == NULL)
        return NULL;
    read_parts(reg, a->id, year, s);
    if (wlz__ok(reg))
        propose(reg, a, year, s);
    if (wlz__ok(reg))
        return s;
    wlz_kassier_split_free(&s->split);
    return NULL;
}

wlz_status wlz_kassier_split_get(wlz_registry *registry, const char *addendum, int year,
                                 wlz_kassier_split **out)
{
    split *made = NULL;
    wlz__addendum a;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__addendum_read(registry, addendum, &a) &&
        wlz__addendum_year(registry, addendum, &year))
        made = split_of(registry, &a, year);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->split;
    else if (made != NULL)
        wlz_kassier_split_free(&made->split);
    return wlz__status(registry);
}

/* ---- assigning it ---- */

static void refuse_left_over(wlz_registry *reg, const wlz__addendum *a, const wlz_kassier_split *s)
{
    wlz_cents room = s->amount_cents - s->left_over_cents;
    wlz_violation v = {.rule = "addendum_payee",
                       .subject = a->id,
                       .has_amounts = true,
                       .limit_cents = room,
                       .actual_cents = s->amount_cents,
                       .excess_cents = s->left_over_cents,
                       .headroom_cents = room};
    char left_over[WLZ_TEXT_MAX];

    wlz_cents_format(s->left_over_cents, left_over, sizeof left_over);
    wlz__fail_rule(reg, "addendum_payee", "the parties of %s together have no room for %s",
                   "de partijen van %s hebben samen geen ruimte voor %s", a->id, left_over);
    wlz__violation_detail(reg, &v);
}

/* Activity by activity, filling one kassier after the other. */
static void assign(wlz_registry *reg, const wlz__addendum *a, int year, split *s)
{
    size_t at = 0;
    wlz_cents room = s->split.count > 0 ? s->split.rows[0]->amount_cents : 0;

    WLZ__WRITE(reg, SQL_FORGET_FUNDING, wlz__t(a->id), wlz__i(year));
    WLZ__WRITE(reg, SQL_FORGET_MONEY, wlz__t(a->id), wlz__i(year));
    for (size_t i = 0; i < s->parts.count; i++) {
        const part *p = (const part *)s->parts.rows + i;
        wlz_cents need = p->amount_cents;

        while (need > 0 && wlz__ok(reg)) {
            wlz_cents cents = need < room ? need : room;

            WLZ__WRITE(reg, SQL_MONEY, wlz__t(a->id), wlz__t(p->activity),
                       wlz__t(s->split.rows[at]->agb), wlz__i(year), wlz__i(cents));
            need -= cents;
            room -= cents;
            if (room == 0 && at + 1 < s->split.count)
                room = s->split.rows[++at]->amount_cents;
        }
    }
}

wlz_status wlz_kassier_split_apply(wlz_registry *registry, const char *addendum, int year)
{
    split *s = NULL;
    wlz__addendum a;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_year(registry, year) && wlz__addendum_read(registry, addendum, &a))
        s = split_of(registry, &a, year);
    if (s != NULL && strcmp(a.state, "draft") != 0)
        wlz__fail_rule(registry, "addendum_fixed", "addendum %s is %s, not a draft",
                       "addendum %s heeft status %s en is geen concept", a.id, a.state);
    else if (s != NULL && s->split.left_over_cents > 0)
        refuse_left_over(registry, &a, &s->split);
    else if (s != NULL)
        assign(registry, &a, year, s);
    if (s != NULL)
        wlz_kassier_split_free(&s->split);
    return wlz__leave(registry);
}
