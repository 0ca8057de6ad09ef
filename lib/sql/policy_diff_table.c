/* wlz_policy_diff(office, day_a, day_b [, known_on_a [, known_on_b]]): a row for each difference; and
 * wlz_policy_diff_providers with the same arguments: a row for each line of a provider that it touches. */
#include "sql/policy_diff_table.h"

#include "file/sqlite.h"
#include "sql/sql_argument.h"
#include "sql/sql_result.h"

#include <wlzreg/init.h>
#include <wlzreg/policy_diff.h>
#include <wlzreg/policy_diff_provider.h>

/* clang-format off */
#define ARGUMENTS_DECLARED \
    " office TEXT HIDDEN, day_a TEXT HIDDEN, day_b TEXT HIDDEN, known_on_a TEXT HIDDEN," \
    " known_on_b TEXT HIDDEN)"
#define ARGUMENTS_USAGE "(office, day_a, day_b [, known_on_a [, known_on_b]])"
static const char DECLARATION[] =
    "CREATE TABLE wlz_policy_diff("
    " kind TEXT, name TEXT, component TEXT, sector TEXT, provider_kind TEXT, relation TEXT,"
    " care_form TEXT, performance TEXT, unit TEXT, change TEXT, title TEXT,"
    " value_a INTEGER, text_a TEXT, document_a TEXT, paragraph_a TEXT,"
    " value_b INTEGER, text_b TEXT, document_b TEXT, paragraph_b TEXT," ARGUMENTS_DECLARED;
static const char PROVIDER_DECLARATION[] =
    "CREATE TABLE wlz_policy_diff_providers("
    " agb TEXT, provider TEXT, year INTEGER, performance TEXT, component TEXT, volume INTEGER,"
    " bp_a INTEGER, bp_b INTEGER, amount_cents INTEGER, missing_a TEXT,"
    " missing_b TEXT," ARGUMENTS_DECLARED;
/* clang-format on */

enum { OFFICE, DAY_A, DAY_B, KNOWN_ON_A, KNOWN_ON_B, ARGUMENTS };

static bool question_read(wlz_registry *reg, sqlite3_value **given, wlz_policy_diff_question *q)
{
    q->office = wlz__text_of_value(reg, "office", given[OFFICE]);
    return wlz__day_of_value(reg, "day_a", given[DAY_A], false, &q->day_a) &&
           wlz__day_of_value(reg, "day_b", given[DAY_B], false, &q->day_b) &&
           wlz__day_of_value(reg, "known_on_a", given[KNOWN_ON_A], true, &q->known_on_a) &&
           wlz__day_of_value(reg, "known_on_b", given[KNOWN_ON_B], true, &q->known_on_b);
}

/* ---- the differences ---- */

enum {
    COLUMN_KIND,
    COLUMN_NAME,
    COLUMN_COMPONENT,
    COLUMN_SECTOR,
    COLUMN_PROVIDER_KIND,
    COLUMN_RELATION,
    COLUMN_CARE_FORM,
    COLUMN_PERFORMANCE,
    COLUMN_UNIT,
    COLUMN_CHANGE,
    COLUMN_TITLE,
    COLUMNS_A, /* value, text, document and paragraph of side a, then of side b */
    COLUMNS_B = COLUMNS_A + 4,
    COLUMNS = COLUMNS_B + 4
};

static void *query(wlz_registry *reg, sqlite3_value **given)
{
    wlz_policy_diff *list = NULL;
    wlz_policy_diff_question q = WLZ_INIT;

    if (question_read(reg, given, &q))
        wlz_policy_diff_get(reg, &q, &list);
    return list;
}

static size_t count(const void *list)
{
    return ((const wlz_policy_diff *)list)->count;
}

static void column_of_side(sqlite3_context *context, const wlz_policy_side *side, int which)
{
    const char *const texts[] = {NULL, side->text, side->document, side->paragraph};

    if (which > 0)
        wlz__result_text(context, texts[which]);
    else if (side->has_value)
        sqlite3_result_int64(context, side->value);
}

static void column(sqlite3_context *context, const void *list, size_t row, int which)
{
    const wlz_policy_difference *x = ((const wlz_policy_diff *)list)->rows[row];
    const char *const texts[] = {x->kind,
                                 x->name,
                                 x->component,
                                 x->scope.sector,
                                 x->scope.provider_kind,
                                 x->scope.relation,
                                 x->scope.care_form,
                                 x->scope.performance,
                                 x->unit,
                                 x->change,
                                 x->title};

    if (which >= COLUMNS_B)
        column_of_side(context, x->b, which - COLUMNS_B);
    else if (which >= COLUMNS_A)
        column_of_side(context, x->a, which - COLUMNS_A);
    else
        wlz__result_text(context, texts[which]);
}

static void release(void *list)
{
    wlz_policy_diff_free(list);
}

const wlz__table wlz__policy_diff_table = {
    .name = "wlz_policy_diff",
    .declaration = DECLARATION,
    .usage = "wlz_policy_diff" ARGUMENTS_USAGE,
    .columns = COLUMNS,
    .arguments = ARGUMENTS,
    .required = DAY_B + 1,
    .query = query,
    .count = count,
    .column = column,
    .free = release,
};

/* ---- whom they touch ---- */

enum {
    COLUMN_AGB,
    COLUMN_PROVIDER,
    COLUMN_YEAR,
    COLUMN_DELIVERED,
    COLUMN_OF_COMPONENT,
    COLUMN_VOLUME,
    COLUMN_BP_A,
    COLUMN_BP_B,
    COLUMN_AMOUNT,
    COLUMN_MISSING_A,
    COLUMN_MISSING_B,
    PROVIDER_COLUMNS
};

static void *query_provider(wlz_registry *reg, sqlite3_value **given)
{
    wlz_policy_diff_providers *list = NULL;
    wlz_policy_diff_question q = WLZ_INIT;

    if (question_read(reg, given, &q))
        wlz_policy_diff_providers_get(reg, &q, &list);
    return list;
}

static size_t provider_count(const void *list)
{
    const wlz_policy_diff_providers *touched = list;
    size_t lines = 0;

    for (size_t i = 0; i < touched->count; i++)
        lines += touched->rows[i]->line_count;
    return lines;
}

static void result_bp(sqlite3_context *context, wlz_bp bp)
{
    if (bp != WLZ_BP_NONE)
        sqlite3_result_int(context, bp);
}

static void line_column(sqlite3_context *context, const wlz_policy_diff_provider *who,
                        const wlz_policy_diff_line *line, int which)
{
    switch (which) {
    case COLUMN_AGB:
        wlz__result_text(context, who->agb);
        break;
    case COLUMN_PROVIDER:
        wlz__result_text(context, who->name);
        break;
    case COLUMN_YEAR:
        sqlite3_result_int(context, who->year);
        break;
    case COLUMN_DELIVERED:
        wlz__result_text(context, line->performance);
        break;
    case COLUMN_OF_COMPONENT:
        wlz__result_text(context, line->component);
        break;
    case COLUMN_VOLUME:
        sqlite3_result_int64(context, line->volume_milli);
        break;
    case COLUMN_BP_A:
        result_bp(context, line->bp_a);
        break;
    case COLUMN_BP_B:
        result_bp(context, line->bp_b);
        break;
    case COLUMN_AMOUNT:
        if (line->has_amount)
            sqlite3_result_int64(context, line->amount_cents);
        break;
    case COLUMN_MISSING_A:
        wlz__result_text(context, line->missing_a);
        break;
    case COLUMN_MISSING_B:
        wlz__result_text(context, line->missing_b);
        break;
    }
}

static void provider_column(sqlite3_context *context, const void *list, size_t row, int which)
{
    const wlz_policy_diff_provider *const *who = ((const wlz_policy_diff_providers *)list)->rows;

    while (row >= (*who)->line_count)
        row -= (*who++)->line_count;
    line_column(context, *who, (*who)->lines[row], which);
}

static void provider_release(void *list)
{
    wlz_policy_diff_providers_free(list);
}

const wlz__table wlz__policy_diff_providers_table = {
    .name = "wlz_policy_diff_providers",
    .declaration = PROVIDER_DECLARATION,
    .usage = "wlz_policy_diff_providers" ARGUMENTS_USAGE,
    .columns = PROVIDER_COLUMNS,
    .arguments = ARGUMENTS,
    .required = DAY_B + 1,
    .query = query_provider,
    .count = provider_count,
    .column = provider_column,
    .free = provider_release,
};
