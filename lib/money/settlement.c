/* Settlements: what is to be paid back, computed from the figures reported, and the decision on it. */
#include <wlzreg/settlement.h>

#include "file/argument.h"
#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "money/addendum.h"
#include "money/settlement_rule.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_YEAR[] = "SELECT state FROM addendum_year WHERE addendum = ?1 AND year = ?2";
/* The fund drawn last gets its money back first, so that the remaining money was still drawn in order. */
static const char SQL_FUNDING[] =
    "SELECT g.activity, g.fund, g.payee, g.amount_cents"
    "  FROM addendum_funding g"
    " WHERE g.addendum = ?1 AND g.year = ?2"
    " ORDER BY g.activity, (SELECT count(*) FROM fund_order b WHERE b.fund = g.fund) DESC,"
    "          g.fund DESC, g.payee DESC";
/* The last figures reported for an activity, by whichever version of the addendum. */
static const char SQL_FIGURE[] =
    "SELECT f.carried_out_bp, f.realised_bp, f.spent_cents"
    "  FROM addendum a"
    "  JOIN report r ON r.addendum = a.id"
    "  JOIN report_figure f ON f.report = r.id"
    " WHERE a.family = ?1 AND r.year = ?2 AND f.activity = ?3"
    " ORDER BY r.reported_on DESC, r.id DESC"
    " LIMIT 1";
static const char SQL_SETTLEMENT[] =
    "INSERT INTO settlement(addendum, year, ground, provision, decided_by, decided_on, note)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char SQL_LINE[] =
    "INSERT INTO settlement_line(settlement, activity, fund, payee, paid_cents, computed_cents,"
    "    back_cents, reason)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char SQL_SETTLE[] =
    "UPDATE addendum_year SET state = 'settled' WHERE addendum = ?1 AND year = ?2";
/* clang-format on */

#define TOPIC "settlement.on_result"

typedef struct settlement {
    wlz_settlement result;
    wlz__arena arena;
    wlz__list rows;
    wlz_registry *reg;
    const wlz__addendum *addendum;
    int year;
    wlz__ground ground;
    int64_t provision;
    bool settled;
} settlement;

void wlz_settlement_free(wlz_settlement *given)
{
    if (given == NULL)
        return;
    wlz__arena_free(&((settlement *)given)->arena);
    wlz__free(given);
}

/* ---- computing ---- */

static void require_paid(settlement *x)
{
    wlz__stmt *stmt = WLZ__QUERY(x->reg, SQL_YEAR, wlz__t(x->addendum->id), wlz__i(x->year));
    const char *state = wlz__row(x->reg, stmt) ? wlz__text(x->reg, stmt, 0) : "";

    if (wlz__ok(x->reg) && strcmp(state, "committed") != 0 && strcmp(state, "accounted") != 0 &&
        strcmp(state, "settled") != 0)
        wlz__fail(x->reg, WLZ_NOVALUE, "addendum %s has no money committed in %d",
                  "addendum %s heeft geen vastgelegd geld in %d", x->addendum->id, x->year);
    x->settled = wlz__ok(x->reg) && strcmp(state, "settled") == 0;
    wlz__reset(stmt);
}

static void read_ground(settlement *x)
{
    wlz__candidates found = {0};
    const wlz__provision *p = wlz__prevailing(x->reg, x->addendum->office, TOPIC, x->year,
                                              x->addendum->sector, wlz__today(x->reg), &found);

    if (p != NULL) {
        x->ground = p->value != 0 ? WLZ__GROUND_RESULT : WLZ__GROUND_EFFORT;
        x->provision = p->id;
        x->result.ground = p->value != 0 ? "result" : "effort";
        x->result.document = wlz__copy(x->reg, &x->arena, p->document->id);
        x->result.paragraph = wlz__copy(x->reg, &x->arena, p->paragraph);
    } else {
        wlz__fail(x->reg, WLZ_UNDECIDED,
                  "no document says for %d whether paying back is measured by effort or by result "
                  "(topic " TOPIC ")",
                  "geen document zegt voor %d of terugbetaling afhangt van inspanning of resultaat "
                  "(onderwerp " TOPIC ")",
                  x->year);
    }
    wlz__candidates_free(&found);
}

static void read_rows(settlement *x)
{
    wlz__stmt *stmt = WLZ__QUERY(x->reg, SQL_FUNDING, wlz__t(x->addendum->id), wlz__i(x->year));

    while (wlz__row(x->reg, stmt)) {
        wlz_settlement_row *row = wlz__list_add(x->reg, &x->arena, &x->rows, sizeof *row);

        if (row == NULL)
            continue;
        row->activity = wlz__column_copy(x->reg, stmt, 0, &x->arena);
        row->fund = wlz__column_copy(x->reg, stmt, 1, &x->arena);
        row->payee = wlz__column_copy(x->reg, stmt, 2, &x->arena);
        row->paid_cents = wlz__int(stmt, 3);
        row->back_cents = 0;
        row->reason = "";
    }
    x->result.count = x->rows.count;
    x->result.rows = wlz__list_pointers(x->reg, &x->arena, &x->rows, sizeof(wlz_settlement_row));
}

static wlz__accounted accounted(settlement *x, const char *activity, wlz_cents paid_cents,
                                bool *reported)
{
    wlz__stmt *stmt = WLZ__QUERY(x->reg, SQL_FIGURE, wlz__t(x->addendum->family), wlz__i(x->year),
                                 wlz__t(activity));
    wlz__accounted figures = {paid_cents, paid_cents, 0, 0, 0};

    *reported = wlz__row(x->reg, stmt);
    if (*reported) {
        figures.carried_out_bp = (wlz_bp)wlz__int(stmt, 0);
        figures.realised_bp = (wlz_bp)wlz__int(stmt, 1);
        figures.spent_cents = wlz__int(stmt, 2);
    }
    wlz__reset(stmt);
    return figures;
}

static const char *reason_text(settlement *x, const wlz__accounted *f, wlz__back_reason reason,
                               bool reported)
{
    char part[WLZ_TEXT_MAX], spent[WLZ_TEXT_MAX];
    wlz__builder b = {0};

    wlz_bp_format(reason == WLZ__BACK_NOT_REALISED ? f->realised_bp : f->carried_out_bp, part,
                  sizeof part);
    wlz_cents_format(f->spent_cents, spent, sizeof spent);
    if (!reported)
        return wlz__in_language(x->reg, "nothing was reported: not carried out",
                                "niets gerapporteerd: niet uitgevoerd");
    switch (reason) {
    case WLZ__BACK_NOT_CARRIED_OUT:
        return wlz__in_language(x->reg, "not carried out", "niet uitgevoerd");
    case WLZ__BACK_PARTLY:
        wlz__append(&b, wlz__in_language(x->reg, "carried out for %s", "voor %s uitgevoerd"), part);
        break;
    case WLZ__BACK_NOT_REALISED:
        wlz__append(
            &b,
            wlz__in_language(x->reg, "the result was reached for %s", "resultaat voor %s bereikt"),
            part);
        break;
    case WLZ__BACK_NOT_SPENT:
        wlz__append(&b, wlz__in_language(x->reg, "%s was spent", "%s is besteed"), spent);
        break;
    default:
        return wlz__in_language(x->reg, "nothing to pay back", "niets terug te betalen");
    }
    return wlz__copy_built(x->reg, &x->arena, &b);
}

/* One activity: its rows are adjacent. What is to be paid back is taken from them in order. */
static void settle(settlement *x, wlz_settlement_row *rows, size_t count)
{
    wlz_cents paid = 0, back;
    wlz__back_reason reason;
    wlz__accounted figures;
    const char *text;
    bool reported;

    for (size_t i = 0; i < count; i++)
        paid += rows[i].paid_cents;
    figures = accounted(x, rows[0].activity, paid, &reported);
    back = wlz__settlement_back(x->ground, &figures, &reason);
    text = reason_text(x, &figures, reason, reported);
    x->result.paid_cents += paid;
    x->result.back_cents += back;
    for (size_t i = 0; i < count; i++) {
        rows[i].back_cents = back < rows[i].paid_cents ? back : rows[i].paid_cents;
        rows[i].reason = text;
        back -= rows[i].back_cents;
    }
}

static void settle_all(settlement *x)
{
    wlz_settlement_row *rows = x->rows.rows;

    for (size_t first = 0, next; first < x->rows.count && wlz__ok(x->reg); first = next) {
        for (next = first + 1; next < x->rows.count; next++)
            if (strcmp(rows[next].activity, rows[first].activity) != 0)
                break;
        settle(x, rows + first, next - first);
    }
}

static settlement *settlement_of(wlz_registry *reg, const wlz__addendum *a, int year)
{
    settlement *x = wlz__need(reg, wlz__alloc(sizeof *x));

    if (x == NULL)
        return NULL;
    x->reg = reg;
    x->addendum = a;
    x->year = year;
    require_paid(x);
    if (wlz__ok(reg))
        read_ground(x);
    read_rows(x);
    settle_all(x);
    return x;
}

wlz_status wlz_settlement_get(wlz_registry *registry, const char *addendum, int year,
                              wlz_settlement **out)
{
    settlement *x = NULL;
    wlz__addendum a;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out) && wlz__addendum_read(registry, addendum, &a) &&
        wlz__addendum_year(registry, addendum, &year))
        x = settlement_of(registry, &a, year);
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &x->result;
    else if (x != NULL)
        wlz_settlement_free(&x->result);
    return wlz__status(registry);
}

/* ---- deciding ---- */

static bool is_for(const wlz_settlement_choice *c, const wlz_settlement_row *row)
{
    return strcmp(c->activity, row->activity) == 0 && strcmp(c->fund, row->fund) == 0 &&
           strcmp(c->payee, row->payee) == 0;
}

static bool check_choice(wlz_registry *reg, const wlz_settlement_choice *c)
{
    return wlz__check_text(reg, "activity", c->activity, WLZ__ID_MAX) &&
           wlz__check_text(reg, "fund", c->fund, WLZ__ID_MAX) &&
           wlz__check_text(reg, "payee", c->payee, WLZ__ID_MAX) &&
           wlz__check_text(reg, "reason", c->reason, WLZ__NOTE_MAX);
}

/* Each choice is for an existing row. */
static bool check_choices(settlement *x, const wlz_settlement_decision *d)
{
    if (d->count > 0 && !wlz__check_given(x->reg, "choices", d->choices))
        return false;
    for (size_t i = 0; i < d->count && wlz__ok(x->reg); i++) {
        bool found = false;

        if (!check_choice(x->reg, &d->choices[i]))
            break;
        for (size_t k = 0; k < x->result.count && !found; k++)
            found = is_for(&d->choices[i], x->result.rows[k]);
        if (!found)
            wlz__fail(x->reg, WLZ_NOTFOUND, "choice %zu: nothing was paid to %s from %s for %s",
                      "keuze %zu: aan %s is niets betaald uit %s voor %s", i + 1,
                      d->choices[i].payee, d->choices[i].fund, d->choices[i].activity);
    }
    return wlz__ok(x->reg);
}

static void write_line(settlement *x, int64_t id, const wlz_settlement_row *row,
                       const wlz_settlement_decision *d)
{
    wlz_cents back = row->back_cents;
    const char *reason = row->reason;

    for (size_t i = 0; i < d->count; i++)
        if (is_for(&d->choices[i], row)) {
            back = d->choices[i].back_cents;
            reason = d->choices[i].reason;
        }
    WLZ__WRITE(x->reg, SQL_LINE, wlz__i(id), wlz__t(row->activity), wlz__t(row->fund),
               wlz__t(row->payee), wlz__i(row->paid_cents), wlz__i(row->back_cents), wlz__i(back),
               wlz__t(reason));
}

static int64_t decide(settlement *x, const wlz_settlement_decision *d)
{
    int64_t id;

    if (x->settled)
        wlz__fail_rule(x->reg, "settlement_year", "the money of %s in %d is already settled",
                       "het geld van %s in %d is al afgerekend", x->addendum->id, x->year);
    WLZ__WRITE(x->reg, SQL_SETTLEMENT, wlz__t(x->addendum->id), wlz__i(x->year),
               wlz__t(x->result.ground), wlz__i(x->provision), wlz__t(d->decided_by),
               wlz__d(d->decided_on), wlz__t(d->note));
    id = wlz__last_id(x->reg);
    for (size_t i = 0; i < x->result.count && wlz__ok(x->reg); i++)
        write_line(x, id, x->result.rows[i], d);
    WLZ__WRITE(x->reg, SQL_SETTLE, wlz__t(x->addendum->id), wlz__i(x->year));
    return id;
}

static bool check_decision(wlz_registry *reg, const wlz_settlement_decision *d)
{
    return wlz__check_given(reg, "decision", d) &&
           wlz__check_text(reg, "decided_by", d->decided_by, WLZ__NAME_MAX) &&
           wlz__check_day(reg, "decided_on", d->decided_on) &&
           wlz__check_optional(reg, "note", d->note, WLZ__NOTE_MAX);
}

wlz_status wlz_settlement_decide(wlz_registry *registry, const char *addendum, int year,
                                 const wlz_settlement_decision *decision, int64_t *id)
{
    settlement *x = NULL;
    wlz__addendum a;
    int64_t made = 0;

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_decision(registry, decision) && wlz__check_year(registry, year) &&
        wlz__addendum_read(registry, addendum, &a))
        x = settlement_of(registry, &a, year);
    if (wlz__ok(registry) && check_choices(x, decision))
        made = decide(x, decision);
    if (x != NULL)
        wlz_settlement_free(&x->result);
    return wlz__leave_with_id(registry, made, id);
}
