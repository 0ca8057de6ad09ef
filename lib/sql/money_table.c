/* Regional money in SQL: wlz_kassier_split(addendum [, year]), wlz_allocation(fund [, again]),
 * wlz_settlement(addendum [, year]), wlz_settlement_steps(addendum [, year]), wlz_overdue(office [, day]). Each is the C
 * function of its name. */
#include "sql/money_table.h"

#include "file/error.h"
#include "file/sqlite.h"
#include "policy/policy.h"
#include "sql/sql_argument.h"
#include "sql/sql_result.h"

#include <wlzreg/allocation.h>
#include <wlzreg/kassier.h>
#include <wlzreg/monitoring.h>
#include <wlzreg/settlement.h>

/* clang-format off */
static const char SPLIT_DECLARATION[] =
    "CREATE TABLE wlz_kassier_split("
    " agb TEXT, headroom_cents INTEGER, amount_cents INTEGER, left_over_cents INTEGER,"
    " addendum TEXT HIDDEN, year INTEGER HIDDEN)";
static const char ALLOCATION_DECLARATION[] =
    "CREATE TABLE wlz_allocation("
    " agb TEXT, key_cents INTEGER, room_cents INTEGER, amount_cents INTEGER, eligible INTEGER,"
    " reason TEXT, undivided_cents INTEGER, standing TEXT, fund TEXT HIDDEN, again INTEGER HIDDEN)";
static const char SETTLEMENT_DECLARATION[] =
    "CREATE TABLE wlz_settlement("
    " activity TEXT, fund TEXT, payee TEXT, paid_cents INTEGER, back_cents INTEGER, reason TEXT,"
    " ground TEXT, addendum TEXT HIDDEN, year INTEGER HIDDEN)";
static const char STEPS_DECLARATION[] =
    "CREATE TABLE wlz_settlement_steps("
    " activity TEXT, what TEXT, amount_cents INTEGER, source TEXT, addendum TEXT HIDDEN,"
    " year INTEGER HIDDEN)";
static const char OVERDUE_DECLARATION[] =
    "CREATE TABLE wlz_overdue("
    " addendum TEXT, year INTEGER, kind TEXT, reporter TEXT, due_on TEXT, days INTEGER,"
    " office TEXT HIDDEN, day TEXT HIDDEN)";
/* clang-format on */

/* A year that is not given is the plan's first. */
static int year_of(wlz_registry *reg, sqlite3_value *value)
{
    return value == NULL || sqlite3_value_type(value) == SQLITE_NULL
               ? 0
               : (int)wlz__year_of_value(reg, value);
}

/* ---- wlz_kassier_split ---- */

static void *query_split(wlz_registry *reg, sqlite3_value **given)
{
    const char *addendum = wlz__text_of_value(reg, "addendum", given[0]);
    int year = year_of(reg, given[1]);
    wlz_kassier_split *split = NULL;

    if (wlz__ok(reg))
        wlz_kassier_split_get(reg, addendum, year, &split);
    return split;
}

static size_t split_count(const void *split)
{
    return ((const wlz_kassier_split *)split)->count;
}

static void split_column(sqlite3_context *context, const void *split, size_t row, int column)
{
    const wlz_kassier_split *s = split;
    const wlz_kassier *x = s->rows[row];

    switch (column) {
    case 0:
        wlz__result_text(context, x->agb);
        break;
    case 1:
        sqlite3_result_int64(context, x->headroom_cents);
        break;
    case 2:
        sqlite3_result_int64(context, x->amount_cents);
        break;
    case 3:
        sqlite3_result_int64(context, s->left_over_cents);
        break;
    }
}

static void split_free(void *split)
{
    wlz_kassier_split_free(split);
}

const wlz__table wlz__kassier_split_table = {
    .name = "wlz_kassier_split",
    .declaration = SPLIT_DECLARATION,
    .usage = "wlz_kassier_split(addendum [, year])",
    .columns = 4,
    .arguments = 2,
    .required = 1,
    .query = query_split,
    .count = split_count,
    .column = split_column,
    .free = split_free,
};

/* ---- wlz_allocation ---- */

static void *query_allocation(wlz_registry *reg, sqlite3_value **given)
{
    const char *fund = wlz__text_of_value(reg, "fund", given[0]);
    wlz_surplus surplus = given[1] != NULL && sqlite3_value_int(given[1]) != 0
                              ? WLZ_SURPLUS_REDIVIDED
                              : WLZ_SURPLUS_STAYS;
    wlz_allocation *allocation = NULL;

    if (wlz__ok(reg))
        wlz_allocation_get(reg, fund, surplus, &allocation);
    return allocation;
}

static size_t allocation_count(const void *allocation)
{
    return ((const wlz_allocation *)allocation)->count;
}

static void allocation_column(sqlite3_context *context, const void *allocation, size_t row,
                              int column)
{
    const wlz_allocation *a = allocation;
    const wlz_allocation_row *x = a->rows[row];

    switch (column) {
    case 0:
        wlz__result_text(context, x->agb);
        break;
    case 1:
        sqlite3_result_int64(context, x->key_cents);
        break;
    case 2:
        sqlite3_result_int64(context, x->room_cents);
        break;
    case 3:
        sqlite3_result_int64(context, x->amount_cents);
        break;
    case 4:
        sqlite3_result_int(context, x->eligible);
        break;
    case 5:
        wlz__result_text(context, x->reason);
        break;
    case 6:
        sqlite3_result_int64(context, a->undivided_cents);
        break;
    case 7:
        wlz__result_text(context, wlz__standing_names[a->standing]);
        break;
    }
}

static void allocation_free(void *allocation)
{
    wlz_allocation_free(allocation);
}

const wlz__table wlz__allocation_table = {
    .name = "wlz_allocation",
    .declaration = ALLOCATION_DECLARATION,
    .usage = "wlz_allocation(fund [, again])",
    .columns = 8,
    .arguments = 2,
    .required = 1,
    .query = query_allocation,
    .count = allocation_count,
    .column = allocation_column,
    .free = allocation_free,
};

/* ---- wlz_settlement ---- */

static void *query_settlement(wlz_registry *reg, sqlite3_value **given)
{
    const char *addendum = wlz__text_of_value(reg, "addendum", given[0]);
    int year = year_of(reg, given[1]);
    wlz_settlement *settlement = NULL;

    if (wlz__ok(reg))
        wlz_settlement_get(reg, addendum, year, &settlement);
    return settlement;
}

static size_t settlement_count(const void *settlement)
{
    return ((const wlz_settlement *)settlement)->count;
}

static void settlement_column(sqlite3_context *context, const void *settlement, size_t row,
                              int column)
{
    const wlz_settlement *s = settlement;
    const wlz_settlement_row *x = s->rows[row];

    switch (column) {
    case 0:
        wlz__result_text(context, x->activity);
        break;
    case 1:
        wlz__result_text(context, x->fund);
        break;
    case 2:
        wlz__result_text(context, x->payee);
        break;
    case 3:
        sqlite3_result_int64(context, x->paid_cents);
        break;
    case 4:
        sqlite3_result_int64(context, x->back_cents);
        break;
    case 5:
        wlz__result_text(context, x->reason);
        break;
    case 6:
        wlz__result_text(context, s->ground);
        break;
    }
}

static void settlement_free(void *settlement)
{
    wlz_settlement_free(settlement);
}

const wlz__table wlz__settlement_table = {
    .name = "wlz_settlement",
    .declaration = SETTLEMENT_DECLARATION,
    .usage = "wlz_settlement(addendum [, year])",
    .columns = 7,
    .arguments = 2,
    .required = 1,
    .query = query_settlement,
    .count = settlement_count,
    .column = settlement_column,
    .free = settlement_free,
};

/* ---- wlz_settlement_steps ---- */

static size_t steps_count(const void *settlement)
{
    return ((const wlz_settlement *)settlement)->step_count;
}

static void steps_column(sqlite3_context *context, const void *settlement, size_t row, int column)
{
    const wlz_settlement_step *x = ((const wlz_settlement *)settlement)->steps[row];

    switch (column) {
    case 0:
        wlz__result_text(context, x->activity);
        break;
    case 1:
        wlz__result_text(context, x->what);
        break;
    case 2:
        sqlite3_result_int64(context, x->cents);
        break;
    case 3:
        wlz__result_text(context, x->source[0] != '\0' ? x->source : NULL);
        break;
    }
}

const wlz__table wlz__settlement_steps_table = {
    .name = "wlz_settlement_steps",
    .declaration = STEPS_DECLARATION,
    .usage = "wlz_settlement_steps(addendum [, year])",
    .columns = 4,
    .arguments = 2,
    .required = 1,
    .query = query_settlement,
    .count = steps_count,
    .column = steps_column,
    .free = settlement_free,
};

/* ---- wlz_overdue ---- */

static void *query_overdue(wlz_registry *reg, sqlite3_value **given)
{
    const char *office = wlz__text_of_value(reg, "office", given[0]);
    wlz_overdue *overdue = NULL;
    wlz_date day = 0;

    if (wlz__ok(reg) && wlz__day_of_value(reg, "day", given[1], true, &day))
        wlz_overdue_get(reg, office, day, &overdue);
    return overdue;
}

static size_t overdue_count(const void *overdue)
{
    return ((const wlz_overdue *)overdue)->count;
}

static void overdue_column(sqlite3_context *context, const void *overdue, size_t row, int column)
{
    const wlz_overdue_row *x = ((const wlz_overdue *)overdue)->rows[row];

    switch (column) {
    case 0:
        wlz__result_text(context, x->addendum);
        break;
    case 1:
        sqlite3_result_int(context, x->year);
        break;
    case 2:
        wlz__result_text(context, x->kind);
        break;
    case 3:
        wlz__result_text(context, x->reporter);
        break;
    case 4:
        wlz__result_day(context, x->due_on);
        break;
    case 5:
        sqlite3_result_int(context, x->days);
        break;
    }
}

static void overdue_free(void *overdue)
{
    wlz_overdue_free(overdue);
}

const wlz__table wlz__overdue_table = {
    .name = "wlz_overdue",
    .declaration = OVERDUE_DECLARATION,
    .usage = "wlz_overdue(office [, day])",
    .columns = 6,
    .arguments = 2,
    .required = 1,
    .query = query_overdue,
    .count = overdue_count,
    .column = overdue_column,
    .free = overdue_free,
};
