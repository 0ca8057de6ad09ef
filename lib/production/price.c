/* Unit prices: the percentage of a provider, of the NZa tariffs of the year. */
#include <wlzreg/price.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/verdict.h"

/* clang-format off */
static const char SQL_NZA[] =
    "SELECT part, cents"
    "  FROM nza_tariff"
    " WHERE performance = ?1 AND year = ?2 AND component = ?3"
    " ORDER BY part";
/* clang-format on */

typedef struct price {
    wlz_price is;
    wlz__arena arena;
    wlz__list rows; /* of wlz_price_row */
} price;

void wlz_price_free(wlz_price *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((price *)given)->arena);
    wlz__free(given);
}

static void row_add(wlz_registry *reg, price *p, int part, wlz_cents nza_cents)
{
    wlz_price_row *row = wlz__list_add(reg, &p->arena, &p->rows, sizeof *row);

    if (row == NULL)
        return;
    row->part = part;
    row->nza_cents = nza_cents;
    if (wlz_unit_price(nza_cents, p->is.bp, &row->unit_cents) != WLZ_OK)
        wlz__fail(reg, WLZ_OVERFLOW, "the unit price does not fit", "de prijs past niet");
}

static void price_find(wlz_registry *reg, const wlz_tariff_question *q, price *p)
{
    wlz__stmt *stmt;

    wlz_tariff_bp(reg, q, &p->is.bp);
    p->is.status = wlz__verdict_take(reg, &p->arena, &p->is.message);
    p->is.year = q->day / 10000;
    if (!wlz__ok(reg) || p->is.status != WLZ_OK)
        return;
    stmt =
        WLZ__QUERY(reg, SQL_NZA, wlz__t(q->performance), wlz__i(p->is.year), wlz__t(q->component));
    while (wlz__row(reg, stmt))
        row_add(reg, p, (int)wlz__int(stmt, 0), wlz__int(stmt, 1));
    p->is.count = p->rows.count;
    p->is.rows = wlz__list_pointers(reg, &p->arena, &p->rows, sizeof(wlz_price_row));
}

wlz_status wlz_price_get(wlz_registry *registry, const wlz_tariff_question *question,
                         wlz_price **out)
{
    price *p = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "question", question) && wlz__check_given(registry, "out", out))
        p = wlz__need(registry, wlz__alloc(sizeof *p));
    if (p != NULL) {
        p->is.bp = WLZ_BP_NONE;
        price_find(registry, question, p);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &p->is;
    else if (p != NULL)
        wlz_price_free(&p->is);
    return wlz__status(registry);
}
