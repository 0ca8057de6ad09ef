/* The NZa's tariffs. */
#include <wlzreg/nza_tariff.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "policy/require.h"
#include "production/position.h"
#include "tariff/performance.h"
#include "tariff/tariff_question.h"
#include "value/text.h"

/* clang-format off */
static const char SQL_CHANGE[] =
    "UPDATE nza_tariff"
    "   SET cents = ?5, source = ifnull(?6, source)"
    " WHERE performance = ?1 AND year = ?2 AND component = ?3 AND part = ?4";
static const char SQL_ADD[] =
    "INSERT INTO nza_tariff(performance, year, component, part, cents, source)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
/* The positions that the new tariff would put over the cap; the integer arithmetic is that of table
 * production. */
static const char SQL_EXCEEDED[] =
    "SELECT x.office, x.agb,"
    "       x.nza_cents + sum((?5 * p.volume + 500) / 1000 - p.nza_amount_cents) AS nza,"
    "       x.agreed_cents + sum(((?5 * p.tariff_bp + 5000) / 10000 * p.volume + 500)"
    "                                / 1000 - p.amount_cents) AS agreed,"
    "       x.nza_cents - x.agreed_cents"
    "  FROM production p"
    "  JOIN production_round r ON r.contract = p.contract"
    "      AND r.year = p.year"
    "      AND r.round = p.round"
    "      AND r.revision = p.revision"
    "      AND r.state = 'closed'"
    "  JOIN contract c ON c.id = p.contract"
    "  JOIN position x ON x.office = c.office AND x.agb = c.agb AND x.year = p.year"
    " WHERE p.performance = ?1"
    "   AND p.year = ?2"
    "   AND p.component = ?3"
    "   AND p.part = ?4"
    " GROUP BY x.office, x.agb"
    " HAVING agreed > nza";
/* clang-format on */

#define CENTS_MAX 100000000

static bool check_tariff(wlz_registry *reg, const wlz_nza_tariff *t)
{
    if (!wlz__check_given(reg, "tariff", t) || !wlz__check_performance(reg, t->performance) ||
        !wlz__check_year(reg, t->year) || !wlz__check_component(reg, t->component) ||
        !wlz__check_optional(reg, "source", t->source, WLZ__NOTE_MAX))
        return false;
    if (t->part < 0 || t->part > 12)
        wlz__fail(reg, WLZ_INVALID, "part must be 0 to 12, not %d",
                  "part moet 0 tot en met 12 zijn, niet %d", t->part);
    else if (t->tariff_cents < 0 || t->tariff_cents > CENTS_MAX)
        wlz__fail(reg, WLZ_INVALID, "tariff_cents must be 0 to %d",
                  "tariff_cents moet 0 tot en met %d zijn", CENTS_MAX);
    return wlz__ok(reg) && wlz__require_performance(reg, t->performance);
}

static void write_tariff(wlz_registry *reg, const char *sql, const wlz_nza_tariff *t)
{
    WLZ__WRITE(reg, sql, wlz__t(t->performance), wlz__i(t->year), wlz__t(t->component),
               wlz__i(t->part), wlz__i(t->tariff_cents), wlz__t(t->source));
}

typedef struct exceeded {
    const char *office, *agb;
    wlz_cents nza, agreed, headroom;
} exceeded;

/* Each provider that the tariff would put over its cap is a violation of its own. */
static void explain(wlz_registry *reg, const wlz_nza_tariff *t)
{
    wlz__failure refusal = wlz__suspend(reg);
    wlz__arena arena = {0};
    wlz__list list = {0};
    const exceeded *all;
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_EXCEEDED, wlz__t(t->performance), wlz__i(t->year),
                                 wlz__t(t->component), wlz__i(t->part), wlz__i(t->tariff_cents));

    while (wlz__row(reg, stmt)) {
        exceeded *e = wlz__list_add(reg, &arena, &list, sizeof *e);

        if (e != NULL)
            *e = (exceeded){wlz__column_copy(reg, stmt, 0, &arena),
                            wlz__column_copy(reg, stmt, 1, &arena), wlz__int(stmt, 2),
                            wlz__int(stmt, 3), wlz__int(stmt, 4)};
    }
    wlz__resume(reg, refusal);
    all = list.rows;
    for (size_t i = 0; i < list.count && wlz__status(reg) == WLZ_REFUSED; i++)
        wlz__cap_explain(reg, all[i].office, all[i].agb, t->year, all[i].nza, all[i].agreed,
                         all[i].headroom);
    wlz__arena_free(&arena);
}

wlz_status wlz_nza_tariff_set(wlz_registry *registry, const wlz_nza_tariff *tariff)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_tariff(registry, tariff)) {
        write_tariff(registry, SQL_CHANGE, tariff);
        if (wlz__ok(registry) && wlz__changed(registry) == 0)
            write_tariff(registry, SQL_ADD, tariff);
        if (wlz__cap_refused(registry))
            explain(registry, tariff);
    }
    return wlz__leave(registry);
}
