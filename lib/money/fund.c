/* Funds: balance, bookings, a better amount, freed money. Which funds there are is policy. */
#include "money/fund.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/policy_row.h"
#include "policy/require.h"
#include "value/text.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */
static const char SQL_HAS_FUND[] = "SELECT 1 FROM fund WHERE id = ?1";
static const char SQL_BALANCE[] =
    "SELECT amount_cents, moved_cents, booked_cents, free_cents, provisional, standing,"
    "       earmarked_cents"
    "  FROM fund_balance"
    " WHERE fund = ?1";
/* Of the fund that it is an earmark of. */
static const char SQL_WHOLE[] =
    "SELECT b.fund, b.free_cents"
    "  FROM fund f"
    "  JOIN fund_balance b ON b.fund = f.part_of"
    " WHERE f.id = ?1";
/* The document that leaves open what the fund holds. */
static const char SQL_AMBIGUOUS[] =
    "SELECT document, paragraph FROM fund WHERE id = ?1 AND standing = 'ambiguous'"
    " UNION ALL SELECT document, paragraph"
    "   FROM fund_transfer"
    "  WHERE giver = ?1 AND standing = 'ambiguous'"
    " UNION ALL SELECT document, paragraph"
    "   FROM fund_transfer"
    "  WHERE taker = ?1 AND standing = 'ambiguous'"
    " UNION ALL SELECT document, paragraph"
    "   FROM fund"
    "  WHERE part_of = ?1 AND standing = 'ambiguous'"
    " LIMIT 1";
static const char SQL_BOOKINGS[] =
    "SELECT l.id, l.agb, l.addendum, l.state, l.counts_cents"
    "  FROM lump_sum l"
    " WHERE l.fund = ?1 AND l.state <> 'released'"
    " ORDER BY l.id";
static const char SQL_AMOUNT[] =
    "UPDATE fund"
    "   SET amount_cents = ?2, provisional = ?3, document = ?4, paragraph = ?5, note = ?6,"
    "       note_nl = NULL, standing = ?7"
    " WHERE id = ?1";
static const char SQL_TRANSFER[] =
    "INSERT INTO fund_transfer(giver, taker, amount_cents, document, paragraph, note, standing)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
/* clang-format on */

#define FUND_MAX 900000000000000

bool wlz__require_fund(wlz_registry *reg, const char *fund)
{
    return wlz__check_text(reg, "fund", fund, WLZ__ID_MAX) &&
           wlz__require(reg, SQL_HAS_FUND, "fund", "fonds", fund);
}

bool wlz__require_clear_fund(wlz_registry *reg, const char *fund)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_AMBIGUOUS, wlz__t(fund));

    if (wlz__row(reg, stmt))
        wlz__fail(
            reg, WLZ_UNDECIDED,
            "what fund %s holds depends on an amount that is ambiguous in its source (%s, %s)",
            "wat fonds %s bevat, hangt af van een bedrag dat in de bron dubbelzinnig is (%s, "
            "%s)",
            fund, wlz__text(reg, stmt, 0), wlz__text(reg, stmt, 1));
    wlz__reset(stmt);
    return wlz__ok(reg);
}

static bool balance_read(wlz_registry *reg, const char *fund, wlz_fund_balance *out)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_BALANCE, wlz__t(fund));
    bool found = wlz__row(reg, stmt);

    if (found)
        *out = (wlz_fund_balance){.amount_cents = wlz__int(stmt, 0),
                                  .moved_cents = wlz__int(stmt, 1),
                                  .booked_cents = wlz__int(stmt, 2),
                                  .free_cents = wlz__int(stmt, 3),
                                  .provisional = wlz__int(stmt, 4) != 0,
                                  .standing = wlz__standing_of_row(reg, stmt, 5),
                                  .earmarked_cents = wlz__int(stmt, 6)};
    wlz__reset(stmt);
    return found;
}

wlz_status wlz_fund_get(wlz_registry *registry, const char *fund, wlz_fund_balance *out)
{
    wlz_fund_balance found = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__require_fund(registry, fund) &&
        wlz__require_clear_fund(registry, fund))
        balance_read(registry, fund, &found);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = found;
    return wlz__status(registry);
}

/* ---- bookings ---- */

typedef struct bookings {
    wlz_bookings list;
    wlz__arena arena;
} bookings;

void wlz_bookings_free(wlz_bookings *list)
{
    if (list == NULL)
        return;
    wlz__arena_free(&((bookings *)list)->arena);
    wlz__free(list);
}

static void bookings_read(wlz_registry *reg, const char *fund, bookings *b)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_BOOKINGS, wlz__t(fund));
    wlz__list list = {0};

    while (wlz__row(reg, stmt)) {
        wlz_booking *row = wlz__list_add(reg, &b->arena, &list, sizeof *row);

        if (row == NULL)
            continue;
        row->lump_sum = wlz__int(stmt, 0);
        row->agb = wlz__column_copy(reg, stmt, 1, &b->arena);
        row->addendum = wlz__column_copy(reg, stmt, 2, &b->arena);
        row->state = wlz__column_copy(reg, stmt, 3, &b->arena);
        row->amount_cents = wlz__int(stmt, 4);
    }
    b->list.count = list.count;
    b->list.rows = wlz__list_pointers(reg, &b->arena, &list, sizeof(wlz_booking));
}

wlz_status wlz_bookings_get(wlz_registry *registry, const char *fund, wlz_bookings **out)
{
    bookings *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__require_fund(registry, fund) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL)
        bookings_read(registry, fund, made);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->list;
    else if (made != NULL)
        wlz_bookings_free(&made->list);
    return wlz__status(registry);
}

/* ---- changing ---- */

static bool check_source(wlz_registry *reg, const char *document, const char *paragraph,
                         const char *note, wlz_standing standing)
{
    return wlz__require_document(reg, document) &&
           wlz__check_text(reg, "paragraph", paragraph, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "note", note, WLZ__NOTE_MAX) &&
           wlz__check_range(reg, "standing", (int64_t)standing, WLZ_STATED, WLZ_AMBIGUOUS);
}

static bool refused_for_balance(const wlz_registry *reg)
{
    return strcmp(wlz__refused_by(reg), "fund_overdrawn") == 0;
}

/* Say by how much. */
static void explain_overdrawn(wlz_registry *reg, const char *fund, wlz_cents limit_cents,
                              wlz_cents actual_cents, wlz_cents free_cents)
{
    wlz_violation v = {.rule = "fund_overdrawn",
                       .subject = fund,
                       .has_amounts = true,
                       .limit_cents = limit_cents,
                       .actual_cents = actual_cents,
                       .excess_cents = actual_cents - limit_cents,
                       .headroom_cents = free_cents};

    wlz__violation_detail(reg, &v);
}

/* The fund that an earmark is a part of; "" for any other fund. */
typedef struct whole {
    char fund[WLZ__ID_MAX + 1];
    wlz_cents free_cents;
} whole;

static whole whole_read(wlz_registry *reg, const char *earmark)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_WHOLE, wlz__t(earmark));
    whole w = {0};

    if (wlz__row(reg, stmt)) {
        snprintf(w.fund, sizeof w.fund, "%s", wlz__text(reg, stmt, 0));
        w.free_cents = wlz__int(stmt, 1);
    }
    wlz__reset(stmt);
    return w;
}

/* Either the fund has more booked and earmarked than it would hold, or its own fund has not so much free. */
static void explain_amount(wlz_registry *reg, const char *fund, const wlz_fund_balance *now,
                           const whole *of, wlz_cents amount_cents)
{
    wlz_cents holds = amount_cents + now->moved_cents;
    wlz_cents used = now->booked_cents + now->earmarked_cents;

    if (used > holds || of->fund[0] == '\0')
        explain_overdrawn(reg, fund, holds, used, now->free_cents);
    else
        explain_overdrawn(reg, of->fund, now->amount_cents + of->free_cents, amount_cents,
                          of->free_cents);
}

wlz_status wlz_fund_amount_set(wlz_registry *registry, const char *fund,
                               const wlz_fund_amount *amount)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__require_fund(registry, fund) && wlz__check_given(registry, "amount", amount) &&
        wlz__check_range(registry, "amount_cents", amount->amount_cents, 0, FUND_MAX) &&
        check_source(registry, amount->document, amount->paragraph, amount->note,
                     amount->standing)) {
        whole of = whole_read(registry, fund);
        wlz_fund_balance now = {0};

        balance_read(registry, fund, &now);
        WLZ__WRITE(registry, SQL_AMOUNT, wlz__t(fund), wlz__i(amount->amount_cents),
                   wlz__i(amount->provisional), wlz__t(amount->document), wlz__t(amount->paragraph),
                   wlz__t(amount->note), wlz__t(wlz__standing_names[amount->standing]));
        if (refused_for_balance(registry))
            explain_amount(registry, fund, &now, &of, amount->amount_cents);
    }
    return wlz__leave(registry);
}

wlz_status wlz_fund_transfer_add(wlz_registry *registry, const wlz_fund_transfer *transfer,
                                 int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_given(registry, "transfer", transfer) &&
        wlz__require_fund(registry, transfer->giver) &&
        (transfer->taker == NULL || wlz__require_fund(registry, transfer->taker)) &&
        wlz__check_range(registry, "amount_cents", transfer->amount_cents, 1, FUND_MAX) &&
        check_source(registry, transfer->document, transfer->paragraph, transfer->note,
                     transfer->standing) &&
        wlz__require_clear_fund(registry, transfer->giver)) {
        wlz_fund_balance now = {0};

        balance_read(registry, transfer->giver, &now);
        WLZ__WRITE(registry, SQL_TRANSFER, wlz__t(transfer->giver), wlz__t(transfer->taker),
                   wlz__i(transfer->amount_cents), wlz__t(transfer->document),
                   wlz__t(transfer->paragraph), wlz__t(transfer->note),
                   wlz__t(wlz__standing_names[transfer->standing]));
        made = wlz__last_id(registry);
        if (refused_for_balance(registry))
            explain_overdrawn(registry, transfer->giver, now.free_cents, transfer->amount_cents,
                              now.free_cents);
    }
    return wlz__leave_with_id(registry, made, id);
}
