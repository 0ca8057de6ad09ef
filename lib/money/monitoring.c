/* Monitoring: reports and their figures, what is overdue, closing a year's accounts. */
#include <wlzreg/monitoring.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/addendum.h"
#include "policy/require.h"
#include "value/text.h"

#include <string.h>

/* clang-format off */
static const char SQL_REPORT[] =
    "INSERT INTO report(addendum, year, kind, reporter, due_on, reported_on, note, figures_of, corrects)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0))";
static const char SQL_FIGURE[] =
    "INSERT INTO report_figure(report, activity, carried_out_bp, realised_bp, spent_cents, replaces,"
    "    confirmed)"
    " VALUES(?1, ?2, ?3, ?4, ?5, nullif(?6, 0), ?7)";
static const char SQL_OVERDUE[] =
    "SELECT d.addendum, d.year, d.kind, d.reporter, d.due_on,"
    "       CAST(julianday(?2) - julianday(d.due_on) AS INTEGER)"
    "  FROM report_due d"
    " WHERE d.office = ?1"
    "   AND d.due_on < ?2"
    "   AND NOT EXISTS(SELECT 1"
    "                    FROM report_standing r"
    "                   WHERE r.family = d.family"
    "                     AND r.year = d.year"
    "                     AND r.kind = d.kind"
    "                     AND r.reporter = d.reporter"
    "                     AND r.due_on = d.due_on"
    "                     AND r.reported_on <= ?2)"
    " ORDER BY d.due_on, d.addendum, d.year, d.kind, d.reporter";
static const char SQL_YEAR[] = "SELECT state FROM addendum_year WHERE addendum = ?1 AND year = ?2";
static const char SQL_ACCOUNT[] =
    "UPDATE addendum_year SET state = 'accounted' WHERE addendum = ?1 AND year = ?2";
/* clang-format on */

/* ---- reports ---- */

static bool check_figure(wlz_registry *reg, const wlz_report_figure *f)
{
    return wlz__check_text(reg, "activity", f->activity, WLZ__ID_MAX) &&
           wlz__check_range(reg, "carried_out_bp", f->carried_out_bp, 0, 10000) &&
           wlz__check_range(reg, "realised_bp", f->realised_bp, 0, 10000) &&
           wlz__check_range(reg, "spent_cents", f->spent_cents, 0, WLZ__AMOUNT_MAX) &&
           wlz__check_range(reg, "replaces", f->replaces, 0, INT64_MAX);
}

static bool check_report(wlz_registry *reg, const wlz_report *r)
{
    wlz__addendum a;

    return wlz__check_given(reg, "report", r) && wlz__addendum_read(reg, r->addendum, &a) &&
           wlz__check_year(reg, r->year) && wlz__check_text(reg, "kind", r->kind, WLZ__ID_MAX) &&
           wlz__check_agb(reg, r->reporter) && wlz__check_day(reg, "due_on", r->due_on) &&
           wlz__check_day(reg, "reported_on", r->reported_on) &&
           wlz__check_optional(reg, "note", r->note, WLZ__NOTE_MAX) &&
           wlz__check_optional(reg, "figures_of", r->figures_of, WLZ__ID_MAX) &&
           wlz__check_range(reg, "corrects", r->corrects, 0, INT64_MAX);
}

static void figures_add(wlz_registry *reg, int64_t report, const wlz_report_figure *figures,
                        size_t count)
{
    for (size_t i = 0; i < count && wlz__ok(reg); i++) {
        const wlz_report_figure *f = &figures[i];

        if (check_figure(reg, f))
            WLZ__WRITE(reg, SQL_FIGURE, wlz__i(report), wlz__t(f->activity),
                       wlz__i(f->carried_out_bp), wlz__i(f->realised_bp), wlz__i(f->spent_cents),
                       wlz__i(f->replaces), wlz__i(f->confirmed));
        if (!wlz__ok(reg))
            wlz__fail_at_row(reg, "figure", "cijfer", i + 1);
    }
}

wlz_status wlz_report_add(wlz_registry *registry, const wlz_report *report,
                          const wlz_report_figure *figures, size_t count, int64_t *id)
{
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_report(registry, report) &&
        (count == 0 || wlz__check_given(registry, "figures", figures))) {
        WLZ__WRITE(registry, SQL_REPORT, wlz__t(report->addendum), wlz__i(report->year),
                   wlz__t(report->kind), wlz__t(report->reporter), wlz__d(report->due_on),
                   wlz__d(report->reported_on), wlz__t(report->note), wlz__t(report->figures_of),
                   wlz__i(report->corrects));
        made = wlz__last_id(registry);
        figures_add(registry, made, figures, count);
    }
    return wlz__leave_with_id(registry, made, id);
}

/* ---- overdue ---- */

typedef struct overdue {
    wlz_overdue list;
    wlz__arena arena;
} overdue;

void wlz_overdue_free(wlz_overdue *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((overdue *)given)->arena);
    wlz__free(given);
}

static void overdue_read(wlz_registry *reg, const char *office, wlz_date day, overdue *x)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OVERDUE, wlz__t(office), wlz__d(day));
    wlz__list list = {0};

    while (wlz__row(reg, stmt)) {
        wlz_overdue_row *row = wlz__list_add(reg, &x->arena, &list, sizeof *row);

        if (row == NULL)
            continue;
        row->addendum = wlz__column_copy(reg, stmt, 0, &x->arena);
        row->year = (int)wlz__int(stmt, 1);
        row->kind = wlz__column_copy(reg, stmt, 2, &x->arena);
        row->reporter = wlz__column_copy(reg, stmt, 3, &x->arena);
        row->due_on = wlz__day(reg, stmt, 4);
        row->days = (int)wlz__int(stmt, 5);
    }
    x->list.count = list.count;
    x->list.rows = wlz__list_pointers(reg, &x->arena, &list, sizeof(wlz_overdue_row));
}

wlz_status wlz_overdue_get(wlz_registry *registry, const char *office, wlz_date day,
                           wlz_overdue **out)
{
    overdue *made = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (day == 0)
        day = wlz__today(registry);
    if (wlz__check_given(registry, "out", out) && wlz__require_office(registry, office) &&
        wlz__check_day(registry, "day", day) &&
        (made = wlz__need(registry, wlz__alloc(sizeof *made))) != NULL)
        overdue_read(registry, office, day, made);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &made->list;
    else if (made != NULL)
        wlz_overdue_free(&made->list);
    return wlz__status(registry);
}

/* ---- closing the accounts ---- */

static bool require_committed(wlz_registry *reg, const char *addendum, int year)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_YEAR, wlz__t(addendum), wlz__i(year));

    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOVALUE, "addendum %s has no money committed in %d",
                  "addendum %s heeft geen vastgelegd geld in %d", addendum, year);
    else if (strcmp(wlz__text(reg, stmt, 0), "committed") != 0)
        wlz__fail_rule(reg, "addendum_year_state", "the money of %s in %d is %s",
                       "het geld van %s in %d heeft status %s", addendum, year,
                       wlz__text(reg, stmt, 0));
    wlz__reset(stmt);
    return wlz__ok(reg);
}

wlz_status wlz_addendum_account(wlz_registry *registry, const char *addendum, int year)
{
    wlz__addendum a;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_year(registry, year) && wlz__addendum_read(registry, addendum, &a) &&
        require_committed(registry, addendum, year))
        WLZ__WRITE(registry, SQL_ACCOUNT, wlz__t(addendum), wlz__i(year));
    return wlz__leave(registry);
}
