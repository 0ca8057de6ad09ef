/* wlz_candidates(office, topic, day, context [, known_on]): a row for each provision that was
 * weighed. */
#include "sql/sql.h"

#include <wlzreg/resolution.h>

#include <string.h>

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
    COLUMN_OFFICE, /* the arguments, hidden */
    COLUMN_ARGUMENTS = COLUMN_OFFICE,
    ARGUMENTS = 5
};

static const char DECLARATION[] = "CREATE TABLE wlz_candidates(provision INTEGER, document TEXT, "
                                  "kind TEXT, rank INTEGER, paragraph TEXT,"
                                  " published_on TEXT, valid_from TEXT, valid_to TEXT, value "
                                  "INTEGER, wins INTEGER, reason TEXT, note TEXT,"
                                  " office TEXT HIDDEN, topic TEXT HIDDEN, day TEXT HIDDEN, "
                                  "context TEXT HIDDEN, known_on TEXT HIDDEN)";

typedef struct table {
    sqlite3_vtab base;
    wlz__bridge *bridge;
} table;

typedef struct cursor {
    sqlite3_vtab_cursor base;
    wlz_resolution *resolution;
    size_t at;
} cursor;

static int module_connect(sqlite3 *db, void *bridge, int count, const char *const *arguments,
                          sqlite3_vtab **out, char **message)
{
    table *made;
    int code = sqlite3_declare_vtab(db, DECLARATION);

    (void)count;
    (void)arguments;
    (void)message;
    if (code != SQLITE_OK)
        return code;
    sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
    made = wlz__alloc(sizeof *made);
    if (made == NULL)
        return SQLITE_NOMEM;
    made->bridge = bridge;
    made->bridge->users++; /* SQLite lets go of a module before its tables */
    *out = &made->base;
    return SQLITE_OK;
}

static int module_disconnect(sqlite3_vtab *vtab)
{
    wlz__bridge *bridge = ((table *)vtab)->bridge;

    wlz__bridge_close(bridge);
    wlz__bridge_release(bridge);
    wlz__free(vtab);
    return SQLITE_OK;
}

/* The plan's number has a bit for each argument that is given, and they are passed in order. */
static int module_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info)
{
    int given[ARGUMENTS], mask = 0, next = 1;

    (void)vtab;
    memset(given, -1, sizeof given);
    for (int i = 0; i < info->nConstraint; i++) {
        int argument = info->aConstraint[i].iColumn - COLUMN_ARGUMENTS;

        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        given[argument] = i;
    }
    for (int a = 0; a < ARGUMENTS; a++)
        if (given[a] >= 0) {
            info->aConstraintUsage[given[a]].argvIndex = next++;
            info->aConstraintUsage[given[a]].omit = 1;
            mask |= 1 << a;
        }
    info->idxNum = mask;
    info->estimatedCost = 10;
    info->estimatedRows = 10;
    return SQLITE_OK;
}

static int module_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out)
{
    cursor *made = wlz__alloc(sizeof *made);

    (void)vtab;
    if (made == NULL)
        return SQLITE_NOMEM;
    *out = &made->base;
    return SQLITE_OK;
}

static int module_close(sqlite3_vtab_cursor *c)
{
    wlz_resolution_free(((cursor *)c)->resolution);
    wlz__free(c);
    return SQLITE_OK;
}

static int fail(sqlite3_vtab *vtab, const char *message)
{
    sqlite3_free(vtab->zErrMsg);
    vtab->zErrMsg = sqlite3_mprintf("%s", message);
    return vtab->zErrMsg != NULL ? SQLITE_ERROR : SQLITE_NOMEM;
}

static void question_of_values(wlz_registry *reg, int mask, sqlite3_value **values, wlz_question *q,
                               wlz__arena *arena)
{
    sqlite3_value *given[ARGUMENTS] = {NULL};

    for (int a = 0; a < ARGUMENTS; a++)
        if ((mask >> a) & 1)
            given[a] = *values++;
    if (given[0] == NULL || given[1] == NULL || given[2] == NULL) {
        wlz__fail(reg, WLZ_INVALID, "wlz_candidates(office, topic, day, context [, known_on])");
        return;
    }
    q->office = wlz__text_of_value(reg, "office", given[0]);
    q->topic = wlz__text_of_value(reg, "topic", given[1]);
    wlz__day_of_value(reg, "day", given[2], false, &q->day);
    if (given[3] != NULL && wlz__ok(reg))
        wlz__scope_of_json(reg, wlz__text_of_value(reg, "context", given[3]), &q->scope, arena);
    if (given[4] != NULL && wlz__ok(reg))
        wlz__day_of_value(reg, "known_on", given[4], true, &q->known_on);
}

static int module_filter(sqlite3_vtab_cursor *c, int mask, const char *unused, int count,
                         sqlite3_value **values)
{
    table *t = (table *)c->pVtab;
    cursor *at = (cursor *)c;
    const char *error = NULL;
    wlz_registry *reg = wlz__bridge_registry(t->bridge, &error);
    wlz_question q = {0};
    wlz__arena arena = {0};

    (void)unused;
    (void)count;
    wlz_resolution_free(at->resolution);
    at->resolution = NULL;
    at->at = 0;
    if (reg == NULL)
        return error != NULL ? fail(c->pVtab, error) : SQLITE_NOMEM;
    wlz__clear_reasons(reg);
    question_of_values(reg, mask, values, &q, &arena);
    if (wlz__ok(reg))
        wlz_resolve(reg, &q, &at->resolution);
    wlz__arena_free(&arena);
    /* a tie, and no candidate in force, have rows to show */
    if (at->resolution == NULL)
        return wlz__status(reg) == WLZ_NOMEM ? SQLITE_NOMEM : fail(c->pVtab, wlz_message(reg));
    return SQLITE_OK;
}

static int module_next(sqlite3_vtab_cursor *c)
{
    ((cursor *)c)->at++;
    return SQLITE_OK;
}

static int module_eof(sqlite3_vtab_cursor *c)
{
    cursor *at = (cursor *)c;

    return at->at >= wlz_resolution_count(at->resolution);
}

static void result_day(sqlite3_context *context, wlz_date day)
{
    char text[WLZ_TEXT_MAX];

    if (wlz_date_format(day, text, sizeof text) == WLZ_OK)
        sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

static void result_text(sqlite3_context *context, const char *text)
{
    if (text != NULL)
        sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

static int module_column(sqlite3_vtab_cursor *c, sqlite3_context *context, int column)
{
    cursor *at = (cursor *)c;
    const wlz_candidate *x = wlz_resolution_at(at->resolution, at->at);

    switch (column) {
    case COLUMN_PROVISION:
        sqlite3_result_int64(context, x->provision);
        break;
    case COLUMN_DOCUMENT:
        result_text(context, x->document);
        break;
    case COLUMN_KIND:
        result_text(context, x->kind);
        break;
    case COLUMN_RANK:
        if (x->in_contest)
            sqlite3_result_int(context, x->rank);
        break;
    case COLUMN_PARAGRAPH:
        result_text(context, x->paragraph);
        break;
    case COLUMN_PUBLISHED_ON:
        result_day(context, x->published_on);
        break;
    case COLUMN_VALID_FROM:
        result_day(context, x->valid_from);
        break;
    case COLUMN_VALID_TO:
        result_day(context, x->valid_to);
        break;
    case COLUMN_VALUE:
        sqlite3_result_int64(context, x->value);
        break;
    case COLUMN_WINS:
        sqlite3_result_int(context, x->wins);
        break;
    case COLUMN_REASON:
        result_text(context, x->reason);
        break;
    case COLUMN_NOTE:
        result_text(context, x->note);
        break;
    default:
        break;
    }
    return SQLITE_OK;
}

static int module_rowid(sqlite3_vtab_cursor *c, sqlite3_int64 *rowid)
{
    *rowid = (sqlite3_int64)((cursor *)c)->at + 1;
    return SQLITE_OK;
}

/* No xCreate: it exists on every connection and is no table of the file. */
const sqlite3_module wlz__candidates_module = {
    .xConnect = module_connect,
    .xBestIndex = module_best_index,
    .xDisconnect = module_disconnect,
    .xOpen = module_open,
    .xClose = module_close,
    .xFilter = module_filter,
    .xNext = module_next,
    .xEof = module_eof,
    .xColumn = module_column,
    .xRowid = module_rowid,
};
