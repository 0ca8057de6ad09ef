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
#include "money/settlement_trace.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/verdict.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_YEAR[] = "SELECT state FROM addendum_year WHERE addendum = ?1 AND year = ?2";
static const char SQL_EARLIER[] =
    "SELECT min(y.year)"
    "  FROM addendum b"
    "  JOIN addendum_year y ON y.addendum = b.id"
    " WHERE b.family = ?1 AND y.year < ?2 AND (y.state = 'committed' OR y.state = 'accounted')";
/* The fund drawn last gets its money back first, so that the remaining money was still drawn in order. */
static const char SQL_FUNDING[] =
    "SELECT g.activity, g.fund, g.payee, g.amount_cents"
    "  FROM addendum_funding g"
    " WHERE g.addendum = ?1 AND g.year = ?2"
    " ORDER BY g.activity, g.payee,"
    "          (SELECT count(*) FROM fund_order b WHERE b.fund = g.fund) DESC, g.fund DESC";
static const char SQL_SETTLEMENT[] =
    "INSERT INTO settlement(addendum, year, ground, provision, shared_by, decided_by, decided_on,"
    "    note)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char SQL_LINE[] =
    "INSERT INTO settlement_line(settlement, activity, fund, payee, paid_cents, computed_cents,"
    "    back_cents, reason)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char SQL_SETTLE[] =
    "UPDATE addendum_year SET state = 'settled' WHERE addendum = ?1 AND year = ?2";
/* clang-format on */

#define GROUND_TOPIC "settlement.on_result"
#define SURPLUS_TOPIC "settlement.surplus_in_proportion"

typedef struct settlement {
    wlz_settlement result;
    wlz__arena arena;
    wlz__list rows;
    wlz_registry *reg;
    const wlz__addendum *addendum;
    int year;
    wlz__ground ground;
    int64_t provision;
    int64_t shared_by; /* the provision on what was not spent; 0 = not looked up, or none */
    bool in_proportion;
    const char *surplus; /* and in words */
    wlz__settlement_trace trace;
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

/* What was paid back for an earlier year counts in this one. */
static void require_order(settlement *x)
{
    wlz__stmt *stmt = WLZ__QUERY(x->reg, SQL_EARLIER, wlz__t(x->addendum->family), wlz__i(x->year));

    if (wlz__row(x->reg, stmt) && !wlz__is_null(stmt, 0))
        wlz__fail_rule(x->reg, "settlement_order", "the money of %s in %d is not settled",
                       "het geld van %s in %d is niet afgerekend", x->addendum->id,
                       (int)wlz__int(stmt, 0));
    wlz__reset(stmt);
}

static const wlz__provision *prevailing(settlement *x, const char *topic, wlz__candidates *found)
{
    return wlz__prevailing(x->reg, x->addendum->office, topic, x->year, x->addendum->sector,
                           wlz__today(x->reg), found);
}

static void read_ground(settlement *x)
{
    wlz__candidates found = {0};
    const wlz__provision *p = prevailing(x, GROUND_TOPIC, &found);

    if (p != NULL) {
        x->ground = p->value != 0 ? WLZ__GROUND_RESULT : WLZ__GROUND_EFFORT;
        x->provision = p->id;
        x->result.ground = p->value != 0 ? "result" : "effort";
        x->result.document = wlz__copy(x->reg, &x->arena, p->document->id);
        x->result.paragraph = wlz__copy(x->reg, &x->arena, p->paragraph);
    } else {
        wlz__fail(x->reg, WLZ_UNDECIDED,
                  "no document says for %d whether paying back is measured by effort or by result "
                  "(topic " GROUND_TOPIC ")",
                  "geen document zegt voor %d of terugbetaling afhangt van inspanning of resultaat "
                  "(onderwerp " GROUND_TOPIC ")",
                  x->year);
    }
    wlz__candidates_free(&found);
}

/* Who gets back what was not spent, where money came from elsewhere too. */
static void read_surplus(settlement *x)
{
    wlz__candidates found = {0};
    const wlz__provision *p = prevailing(x, SURPLUS_TOPIC, &found);
    wlz__builder b = {0};

    if (p != NULL) {
        x->shared_by = p->id;
        x->in_proportion = p->value != 0;
        wlz__append(&b, "%s, %s", p->document->id, p->paragraph);
        if (wlz__candidates_standing(&found) == WLZ_READING)
            wlz__append_text(&b, wlz__in_language(x->reg, ", a reading", ", een uitleg"));
        x->surplus = wlz__copy_built(x->reg, &x->arena, &b);
    } else {
        wlz__fail(x->reg, WLZ_UNDECIDED,
                  "no document says for %d who gets back what was not spent when money came from "
                  "elsewhere too (topic " SURPLUS_TOPIC ")",
                  "geen document zegt voor %d wie terugkrijgt wat niet is besteed als er ook geld "
                  "van elders was (onderwerp " SURPLUS_TOPIC ")",
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

static size_t party_named(const wlz__settlement_account *account, const char *payee)
{
    size_t i = 0;

    while (i < account->of.count && strcmp(account->agbs[i], payee) != 0)
        i++;
    return i;
}

/* What a party pays back, from its funds in their order. */
static void spread_party(settlement *x, const wlz__settlement_account *account,
                         wlz_settlement_row *rows, size_t count)
{
    size_t at = party_named(account, rows[0].payee);
    wlz_cents back = account->of.parties[at].back_cents;
    const char *reason = wlz__settlement_reason(&x->trace, account, at);

    for (size_t i = 0; i < count; i++) {
        rows[i].reason = reason;
        rows[i].back_cents = back < rows[i].paid_cents ? back : rows[i].paid_cents;
        back -= rows[i].back_cents;
        x->result.paid_cents += rows[i].paid_cents;
        x->result.back_cents += rows[i].back_cents;
    }
}

/* How many of the rows are of the first one's payee. */
static size_t of_one_payee(const wlz_settlement_row *rows, size_t count)
{
    size_t next = 1;

    while (next < count && strcmp(rows[next].payee, rows[0].payee) == 0)
        next++;
    return next;
}

/* Whether it matters who gets back what was not spent. */
static bool is_shared(wlz__activity *of)
{
    wlz_cents back;

    of->in_proportion = true;
    wlz__settlement_compute(of);
    back = of->back_cents;
    of->in_proportion = false;
    wlz__settlement_compute(of);
    return of->other_cents > 0 && (of->in_parts || of->back_cents != back);
}

/* One activity: its rows are adjacent. */
static void settle(settlement *x, wlz_settlement_row *rows, size_t count)
{
    wlz__settlement_account account;

    wlz__settlement_account_read(x->reg, x->addendum->family, x->year, rows[0].activity, &x->arena,
                                 &account);
    if (!wlz__ok(x->reg))
        return;
    account.of.ground = x->ground;
    if (is_shared(&account.of)) {
        if (x->shared_by == 0)
            read_surplus(x);
        account.of.in_proportion = x->in_proportion;
        wlz__settlement_compute(&account.of);
        account.surplus = x->surplus;
    }
    if (!wlz__ok(x->reg))
        return;
    wlz__settlement_trace_add(&x->trace, &account);
    for (size_t at = 0, payee; at < count; at += payee) {
        payee = of_one_payee(rows + at, count - at);
        spread_party(x, &account, rows + at, payee);
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
    x->result.step_count = x->trace.steps.count;
    x->result.steps =
        wlz__list_pointers(x->reg, &x->arena, &x->trace.steps, sizeof(wlz_settlement_step));
}

static settlement *settlement_of(wlz_registry *reg, const wlz__addendum *a, int year)
{
    settlement *x = wlz__need(reg, wlz__alloc(sizeof *x));

    if (x == NULL)
        return NULL;
    x->reg = reg;
    x->addendum = a;
    x->year = year;
    x->trace = (wlz__settlement_trace){.reg = reg, .arena = &x->arena, .year = year};
    require_paid(x);
    if (wlz__ok(reg))
        require_order(x);
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
               wlz__t(x->result.ground), wlz__i(x->provision),
               x->shared_by != 0 ? wlz__i(x->shared_by) : wlz__t(NULL), wlz__t(d->decided_by),
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
