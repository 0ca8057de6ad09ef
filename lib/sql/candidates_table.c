/* wlz_candidates(office, topic, day, context [, known_on]): a row for each provision that was
 * ranked. */
#include "sql/candidates_table.h"

#include "file/memory.h"
#include "file/sqlite.h"
#include "policy/candidate.h"
#include "policy/policy.h"
#include "sql/sql_argument.h"
#include "sql/sql_result.h"

#include <wlzreg/resolution.h>

enum {
    COLUMN_PROVISION,
    COLUMN_DOCUMENT,
    COLUMN_KIND,
    COLUMN_RANK,
    COLUMN_PARAGRAPH,
    COLUMN_PUBLISHED_ON,
    COLUMN_VALID_FROM,
    COLUMN_VALID_TO,
    COLUMN_VALUE,
    COLUMN_WINS,
    COLUMN_REASON,
    COLUMN_NOTE,
    COLUMN_STANDING,
    COLUMN_OUTCOME,
    COLUMN_STRUCK_BY,
    COLUMN_STRUCK_IN,
    COLUMNS
};

enum { OFFICE, TOPIC, DAY, CONTEXT, KNOWN_ON, ARGUMENTS };

/* clang-format off */
static const char DECLARATION[] =
    "CREATE TABLE wlz_candidates("
    " provision INTEGER, document TEXT, kind TEXT, rank INTEGER, paragraph TEXT,"
    " published_on TEXT, valid_from TEXT, valid_to TEXT, value INTEGER, wins INTEGER,"
    " reason TEXT, note TEXT, standing TEXT, outcome TEXT, struck_by TEXT, struck_in TEXT,"
    " office TEXT HIDDEN, topic TEXT HIDDEN, day TEXT HIDDEN, context TEXT HIDDEN, known_on TEXT HIDDEN)";
/* clang-format on */

/* Also a tie, and no provision in force, have rows to show. */
static void *query(wlz_registry *reg, sqlite3_value **given)
{
    wlz_question q = {.office = wlz__text_of_value(reg, "office", given[OFFICE]),
                      .topic = wlz__text_of_value(reg, "topic", given[TOPIC])};
    wlz_resolution *resolution = NULL;
    wlz__arena arena = {0};

    if (wlz__day_of_value(reg, "day", given[DAY], false, &q.day) &&
        wlz__scope_of_json(reg, wlz__text_of_value(reg, "context", given[CONTEXT]), &q.scope,
                           &arena) &&
        wlz__day_of_value(reg, "known_on", given[KNOWN_ON], true, &q.known_on))
        wlz_resolution_get(reg, &q, &resolution);
    wlz__arena_free(&arena);
    return resolution;
}

static size_t count(const void *resolution)
{
    return ((const wlz_resolution *)resolution)->count;
}

static void column(sqlite3_context *context, const void *resolution, size_t row, int which)
{
    const wlz_candidate *x = ((const wlz_resolution *)resolution)->rows[row];

    switch (which) {
    case COLUMN_PROVISION:
        sqlite3_result_int64(context, x->provision);
        break;
    case COLUMN_DOCUMENT:
        wlz__result_text(context, x->document);
        break;
    case COLUMN_KIND:
        wlz__result_text(context, x->kind);
        break;
    case COLUMN_RANK:
        if (x->rank >= 0)
            sqlite3_result_int(context, x->rank);
        break;
    case COLUMN_PARAGRAPH:
        wlz__result_text(context, x->paragraph);
        break;
    case COLUMN_PUBLISHED_ON:
        wlz__result_day(context, x->published_on);
        break;
    case COLUMN_VALID_FROM:
        wlz__result_day(context, x->valid_from);
        break;
    case COLUMN_VALID_TO:
        wlz__result_day(context, x->valid_to);
        break;
    case COLUMN_VALUE:
        sqlite3_result_int64(context, x->value);
        break;
    case COLUMN_WINS:
        sqlite3_result_int(context, x->outcome == WLZ_OUTCOME_PREVAILS);
        break;
    case COLUMN_REASON:
        wlz__result_text(context, x->reason);
        break;
    case COLUMN_NOTE:
        wlz__result_text(context, x->note);
        break;
    case COLUMN_STANDING:
        wlz__result_text(context, wlz__standing_names[x->standing]);
        break;
    case COLUMN_OUTCOME:
        wlz__result_text(context, wlz__outcome_names[x->outcome]);
        break;
    case COLUMN_STRUCK_BY:
        wlz__result_text(context, x->struck_by);
        break;
    case COLUMN_STRUCK_IN:
        wlz__result_text(context, x->struck_in);
        break;
    }
}

static void release(void *resolution)
{
    wlz_resolution_free(resolution);
}

const wlz__table wlz__candidates_table = {
    .name = "wlz_candidates",
    .declaration = DECLARATION,
    .usage = "wlz_candidates(office, topic, day, context [, known_on])",
    .columns = COLUMNS,
    .arguments = ARGUMENTS,
    .required = DAY + 1,
    .query = query,
    .count = count,
    .column = column,
    .free = release,
};
