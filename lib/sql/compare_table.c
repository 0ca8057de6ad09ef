/* wlz_tariff_compare(sector, kind, relation, care_form, component, day [, facts [, known_on [, performance]]]): a row for each
 * office. */
#include "sql/compare_table.h"

#include "file/builder.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/sqlite.h"
#include "file/statement.h"
#include "sql/sql_argument.h"
#include "sql/sql_result.h"

#include <wlzreg/comparison.h>

#include <string.h>

static const char SQL_EACH_FACT[] = "SELECT key, type, value FROM json_each(?1)";

enum {
    COLUMN_OFFICE,
    COLUMN_STATUS,
    COLUMN_BP,
    COLUMN_TEXT,
    COLUMN_MISSING,
    COLUMN_MESSAGE,
    COLUMN_EXPLANATION,
    COLUMNS
};

enum { SECTOR, KIND, RELATION, CARE_FORM, COMPONENT, DAY, FACTS, KNOWN_ON, PERFORMANCE, ARGUMENTS };

/* clang-format off */
static const char DECLARATION[] =
    "CREATE TABLE wlz_tariff_compare("
    " office TEXT, status TEXT, bp INTEGER, text TEXT, missing TEXT, message TEXT,"
    " explanation TEXT, sector TEXT HIDDEN, kind TEXT HIDDEN, relation TEXT HIDDEN,"
    " care_form TEXT HIDDEN, component TEXT HIDDEN, day TEXT HIDDEN, facts TEXT HIDDEN,"
    " known_on TEXT HIDDEN, performance TEXT HIDDEN)";
/* clang-format on */

/* ---- the facts of the case ---- */

static void add_fact(wlz_registry *reg, wlz__arena *arena, wlz__list *facts, wlz__stmt *stmt)
{
    wlz_case_fact *fact = wlz__list_add(reg, arena, facts, sizeof *fact);
    const char *type = wlz__text(reg, stmt, 1);

    if (fact == NULL)
        return;
    fact->fact = wlz__column_copy(reg, stmt, 0, arena);
    if (strcmp(type, "text") == 0)
        fact->word = wlz__column_copy(reg, stmt, 2, arena);
    else if (strcmp(type, "integer") == 0 || strcmp(type, "true") == 0 ||
             strcmp(type, "false") == 0)
        fact->number = wlz__int(stmt, 2);
    else
        wlz__fail(reg, WLZ_INVALID, "fact %.60s must be a word, an integer, true or false",
                  "feit %.60s moet een woord, een geheel getal, true of false zijn",
                  wlz__text(reg, stmt, 0));
}

static void facts_of_json(wlz_registry *reg, const char *json, wlz__arena *arena, wlz__list *facts)
{
    wlz__stmt *stmt;

    if (json == NULL || !wlz__json_is_object(reg, "facts", json))
        return;
    stmt = WLZ__QUERY(reg, SQL_EACH_FACT, wlz__t(json));
    while (wlz__row(reg, stmt))
        add_fact(reg, arena, facts, stmt);
}

/* ---- the question ---- */

static void *query(wlz_registry *reg, sqlite3_value **given)
{
    wlz_tariff_case c = {.sector = wlz__text_of_value(reg, "sector", given[SECTOR]),
                         .kind = wlz__text_of_value(reg, "kind", given[KIND]),
                         .relation = wlz__text_of_value(reg, "relation", given[RELATION]),
                         .care_form = wlz__text_of_value(reg, "care_form", given[CARE_FORM]),
                         .component = wlz__text_of_value(reg, "component", given[COMPONENT]),
                         .performance = wlz__text_of_value(reg, "performance", given[PERFORMANCE])};
    wlz_comparison *comparison = NULL;
    wlz__arena arena = {0};
    wlz__list facts = {0};

    if (wlz__day_of_value(reg, "day", given[DAY], false, &c.day) &&
        wlz__day_of_value(reg, "known_on", given[KNOWN_ON], true, &c.known_on))
        facts_of_json(reg, wlz__text_of_value(reg, "facts", given[FACTS]), &arena, &facts);
    c.facts = facts.rows;
    c.fact_count = facts.count;
    if (wlz__ok(reg))
        wlz_comparison_get(reg, &c, &comparison);
    wlz__arena_free(&arena);
    return comparison;
}

static size_t count(const void *comparison)
{
    return ((const wlz_comparison *)comparison)->count;
}

/* ---- rows ---- */

static const char *status_word(wlz_status status)
{
    switch (status) {
    case WLZ_OK:
        return "decided";
    case WLZ_UNDECIDED:
        return "undecided";
    case WLZ_NOVALUE:
        return "none";
    case WLZ_NOTCONTRACTED:
        return "not contracted";
    case WLZ_TIE:
        return "tie";
    default:
        return wlz_status_name(status);
    }
}

static void result_missing(sqlite3_context *context, const wlz_tariff *tariff)
{
    wlz__builder b = {0};
    char *text;

    if (tariff->missing_count == 0)
        return;
    for (size_t i = 0; i < tariff->missing_count; i++)
        wlz__append(&b, "%s%s", i > 0 ? ", " : "", tariff->missing[i]);
    text = wlz__built(&b);
    if (text == NULL)
        sqlite3_result_error_nomem(context);
    else
        wlz__result_text(context, text);
    wlz__free(text);
}

static void column(sqlite3_context *context, const void *comparison, size_t row, int which)
{
    const wlz_comparison_row *x = ((const wlz_comparison *)comparison)->rows[row];
    const char *json;
    char text[WLZ_TEXT_MAX];

    switch (which) {
    case COLUMN_OFFICE:
        wlz__result_text(context, x->office);
        break;
    case COLUMN_STATUS:
        wlz__result_text(context, status_word(x->tariff->status));
        break;
    case COLUMN_BP:
        if (x->tariff->bp != WLZ_BP_NONE)
            sqlite3_result_int(context, x->tariff->bp);
        break;
    case COLUMN_TEXT:
        if (x->tariff->bp != WLZ_BP_NONE) {
            wlz_bp_format(x->tariff->bp, text, sizeof text); /* which has room for any */
            wlz__result_text(context, text);
        }
        break;
    case COLUMN_MISSING:
        result_missing(context, x->tariff);
        break;
    case COLUMN_MESSAGE:
        if (x->tariff->status != WLZ_OK)
            wlz__result_text(context, x->tariff->message);
        break;
    case COLUMN_EXPLANATION:
        json = wlz_tariff_json(x->tariff);
        if (json != NULL)
            wlz__result_text(context, json);
        else
            sqlite3_result_error_nomem(context);
        break;
    }
}

static void release(void *comparison)
{
    wlz_comparison_free(comparison);
}

const wlz__table wlz__tariff_compare_table = {
    .name = "wlz_tariff_compare",
    .declaration = DECLARATION,
    .usage = "wlz_tariff_compare(sector, kind, relation, care_form, component, day"
             " [, facts [, known_on]])",
    .columns = COLUMNS,
    .arguments = ARGUMENTS,
    .required = DAY + 1,
    .query = query,
    .count = count,
    .column = column,
    .free = release,
};
