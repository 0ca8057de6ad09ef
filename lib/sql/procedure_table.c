/* wlz_procedure(office, year [, known_on [, agb]]) and wlz_due(office, from_day, days [, agb [, known_on]]): a row for each
 * step. */
#include "sql/procedure_table.h"

#include "file/error.h"
#include "file/sqlite.h"
#include "sql/sql_argument.h"
#include "sql/sql_result.h"

#include <wlzreg/procedure.h>

/* clang-format off */
#define COLUMN_NAMES \
    " year INTEGER, step TEXT, title TEXT, actor TEXT, sector TEXT, deadline TEXT," \
    " deadline_at INTEGER, derived INTEGER, lateness TEXT, document TEXT, paragraph TEXT," \
    " note TEXT, missing TEXT, amount INTEGER, unit TEXT, direction TEXT, reference TEXT," \
    " term_end TEXT, differs INTEGER, free_day TEXT,"
static const char DECLARATION[] =
    "CREATE TABLE wlz_procedure(" COLUMN_NAMES
    " office TEXT HIDDEN, contract_year INTEGER HIDDEN, known_on TEXT HIDDEN, agb TEXT HIDDEN)";
static const char DUE_DECLARATION[] =
    "CREATE TABLE wlz_due(" COLUMN_NAMES
    " office TEXT HIDDEN, from_day TEXT HIDDEN, days INTEGER HIDDEN, agb TEXT HIDDEN,"
    " known_on TEXT HIDDEN)";
/* clang-format on */

enum {
    COLUMN_YEAR,
    COLUMN_STEP,
    COLUMN_TITLE,
    COLUMN_ACTOR,
    COLUMN_SECTOR,
    COLUMN_DEADLINE,
    COLUMN_DEADLINE_AT,
    COLUMN_DERIVED,
    COLUMN_LATENESS,
    COLUMN_DOCUMENT,
    COLUMN_PARAGRAPH,
    COLUMN_NOTE,
    COLUMN_MISSING,
    COLUMN_AMOUNT,
    COLUMN_UNIT,
    COLUMN_DIRECTION,
    COLUMN_REFERENCE,
    COLUMN_TERM_END,
    COLUMN_DIFFERS,
    COLUMN_FREE_DAY,
    COLUMNS
};

static size_t count(const void *procedure)
{
    return ((const wlz_procedure *)procedure)->count;
}

static void release(void *procedure)
{
    wlz_procedure_free(procedure);
}

static void result_instant(sqlite3_context *context, bool known, wlz_instant at)
{
    char text[WLZ_TEXT_MAX];

    if (known && wlz_instant_format(at, text, sizeof text) == WLZ_OK)
        wlz__result_text(context, text);
}

static void term_column(sqlite3_context *context, const wlz_procedure_step *x, int which)
{
    const wlz_term *t = x->term;

    if (t == NULL)
        return;
    switch (which) {
    case COLUMN_AMOUNT:
        sqlite3_result_int64(context, t->amount);
        break;
    case COLUMN_UNIT:
        wlz__result_text(context, t->unit);
        break;
    case COLUMN_DIRECTION:
        wlz__result_text(context, t->before ? "before" : "after");
        break;
    case COLUMN_REFERENCE:
        wlz__result_text(context, t->reference);
        break;
    case COLUMN_TERM_END:
        result_instant(context, t->ended, t->end);
        break;
    }
}

static void column(sqlite3_context *context, const void *procedure, size_t row, int which)
{
    const wlz_procedure_step *x = ((const wlz_procedure *)procedure)->rows[row];

    switch (which) {
    case COLUMN_YEAR:
        sqlite3_result_int(context, x->year);
        break;
    case COLUMN_STEP:
        wlz__result_text(context, x->step);
        break;
    case COLUMN_TITLE:
        wlz__result_text(context, x->title);
        break;
    case COLUMN_ACTOR:
        wlz__result_text(context, x->actor);
        break;
    case COLUMN_SECTOR:
        wlz__result_text(context, x->sector);
        break;
    case COLUMN_DEADLINE:
        result_instant(context, x->decided, x->deadline);
        break;
    case COLUMN_DEADLINE_AT:
        if (x->decided)
            sqlite3_result_int64(context, x->deadline);
        break;
    case COLUMN_DERIVED:
        sqlite3_result_int(context, x->derived);
        break;
    case COLUMN_LATENESS:
        wlz__result_text(context, x->lateness);
        break;
    case COLUMN_DOCUMENT:
        wlz__result_text(context, x->document);
        break;
    case COLUMN_FREE_DAY:
        wlz__result_text(context, x->free_day);
        break;
    case COLUMN_PARAGRAPH:
        wlz__result_text(context, x->paragraph);
        break;
    case COLUMN_NOTE:
        wlz__result_text(context, x->note);
        break;
    case COLUMN_MISSING:
        wlz__result_text(context, x->missing);
        break;
    case COLUMN_DIFFERS:
        sqlite3_result_int(context, x->differs);
        break;
    default:
        term_column(context, x, which);
        break;
    }
}

/* ---- wlz_procedure ---- */

enum { OFFICE, YEAR, KNOWN_ON, AGB, ARGUMENTS };

static void *query(wlz_registry *reg, sqlite3_value **given)
{
    wlz_procedure_question q = {.office = wlz__text_of_value(reg, "office", given[OFFICE]),
                                .agb = wlz__text_of_value(reg, "agb", given[AGB])};
    wlz_procedure *procedure = NULL;

    q.year = (int)wlz__year_of_value(reg, given[YEAR]);
    if (wlz__ok(reg) && wlz__day_of_value(reg, "known_on", given[KNOWN_ON], true, &q.known_on))
        wlz_procedure_get(reg, &q, &procedure);
    return procedure;
}

const wlz__table wlz__procedure_table = {
    .name = "wlz_procedure",
    .declaration = DECLARATION,
    .usage = "wlz_procedure(office, year [, known_on [, agb]])",
    .columns = COLUMNS,
    .arguments = ARGUMENTS,
    .required = YEAR + 1,
    .query = query,
    .count = count,
    .column = column,
    .free = release,
};

/* ---- wlz_due ---- */

enum { DUE_OFFICE, DUE_FROM, DUE_DAYS, DUE_AGB, DUE_KNOWN_ON, DUE_ARGUMENTS };

static bool days_of_value(wlz_registry *reg, sqlite3_value *value, int *days)
{
    int64_t number;

    if (!wlz__whole_of_value(value, &number) || number < -1 || number > 9999)
        wlz__fail(reg, WLZ_INVALID, "days must be an integer such as 30",
                  "days moet een geheel getal zijn, zoals 30");
    *days = (int)number;
    return wlz__ok(reg);
}

static void *query_due(wlz_registry *reg, sqlite3_value **given)
{
    wlz_due_question q = {.office = wlz__text_of_value(reg, "office", given[DUE_OFFICE]),
                          .agb = wlz__text_of_value(reg, "agb", given[DUE_AGB])};
    wlz_procedure *due = NULL;
    wlz_date from = 0;

    if (wlz__ok(reg) && wlz__day_of_value(reg, "from_day", given[DUE_FROM], false, &from) &&
        days_of_value(reg, given[DUE_DAYS], &q.days) &&
        wlz__day_of_value(reg, "known_on", given[DUE_KNOWN_ON], true, &q.known_on)) {
        wlz_wall_to_instant((wlz_wall)from * 1000000, &q.from); /* 0 is refused as out of range */
        wlz_procedure_due(reg, &q, &due);
    }
    return due;
}

const wlz__table wlz__due_table = {
    .name = "wlz_due",
    .declaration = DUE_DECLARATION,
    .usage = "wlz_due(office, from_day, days [, agb [, known_on]])",
    .columns = COLUMNS,
    .arguments = DUE_ARGUMENTS,
    .required = DUE_DAYS + 1,
    .query = query_due,
    .count = count,
    .column = column,
    .free = release,
};
