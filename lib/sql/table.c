/* Read-only table-valued functions, as modules of SQLite. All rows are computed when the filter
 * runs, and returned one by one; each function is described by its wlz__table. */
#include "sql/table.h"

#include "file/error.h"
#include "file/memory.h"

#include <string.h>

/* What SQLite holds for a module. */
typedef struct client {
    wlz__bridge *bridge;
    const wlz__table *table;
} client;

/* With a copy, which holds the bridge too: SQLite frees a module before its tables. */
typedef struct vtab {
    sqlite3_vtab base;
    client is;
} vtab;

typedef struct cursor {
    sqlite3_vtab_cursor base;
    void *answer; /* NULL: not queried yet, or the query failed */
    size_t rows;
    size_t at;
} cursor;

static const wlz__table *table_of(const sqlite3_vtab_cursor *c)
{
    return ((const vtab *)c->pVtab)->is.table;
}

static int module_connect(sqlite3 *db, void *data, int count, const char *const *arguments,
                          sqlite3_vtab **out, char **message)
{
    const client *given = data;
    vtab *made;
    int code = sqlite3_declare_vtab(db, given->table->declaration);

    (void)count;
    (void)arguments;
    (void)message;
    if (code != SQLITE_OK)
        return code;
    sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
    made = wlz__alloc(sizeof *made);
    if (made == NULL)
        return SQLITE_NOMEM;
    made->is = *given;
    made->is.bridge->users++;
    *out = &made->base;
    return SQLITE_OK;
}

/* Whichever table it is: the connection may be closing, and refuses while the registry has
 * statements. */
static int module_disconnect(sqlite3_vtab *base)
{
    wlz__bridge *bridge = ((vtab *)base)->is.bridge;

    wlz__bridge_close(bridge);
    wlz__bridge_release(bridge);
    wlz__free(base);
    return SQLITE_OK;
}

/* The plan's number has a bit for each argument that is given, and they are passed in order. */
static int module_best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
    const wlz__table *t = ((vtab *)base)->is.table;
    int given[WLZ__TABLE_ARGUMENTS], mask = 0, next = 1;

    memset(given, -1, sizeof given);
    for (int i = 0; i < info->nConstraint; i++) {
        int argument = info->aConstraint[i].iColumn - t->columns;

        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        given[argument] = i;
    }
    for (int a = 0; a < t->arguments; a++)
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

static int module_open(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    cursor *made = wlz__alloc(sizeof *made);

    (void)base;
    if (made == NULL)
        return SQLITE_NOMEM;
    *out = &made->base;
    return SQLITE_OK;
}

/* A cursor is filtered again for each row of an outer table. */
static void forget(cursor *at)
{
    if (at->answer != NULL)
        table_of(&at->base)->free(at->answer);
    at->answer = NULL;
    at->rows = 0;
    at->at = 0;
}

static int module_close(sqlite3_vtab_cursor *c)
{
    forget((cursor *)c);
    wlz__free(c);
    return SQLITE_OK;
}

static int fail(sqlite3_vtab *base, const char *message)
{
    sqlite3_free(base->zErrMsg);
    base->zErrMsg = sqlite3_mprintf("%s", message);
    return base->zErrMsg != NULL ? SQLITE_ERROR : SQLITE_NOMEM;
}

static void *query(const wlz__table *t, wlz_registry *reg, int mask, sqlite3_value **values)
{
    sqlite3_value *given[WLZ__TABLE_ARGUMENTS] = {NULL};

    for (int a = 0; a < t->arguments; a++)
        if ((mask >> a) & 1)
            given[a] = *values++;
    for (int a = 0; a < t->required; a++)
        if (given[a] == NULL) {
            wlz__fail(reg, WLZ_INVALID, "%s", "%s", t->usage);
            return NULL;
        }
    return t->query(reg, given);
}

static int module_filter(sqlite3_vtab_cursor *c, int mask, const char *unused, int count,
                         sqlite3_value **values)
{
    const wlz__table *t = table_of(c);
    cursor *at = (cursor *)c;
    const char *error = NULL;
    wlz_registry *reg = wlz__bridge_registry(((vtab *)c->pVtab)->is.bridge, &error);

    (void)unused;
    (void)count;
    forget(at);
    if (reg == NULL)
        return error != NULL ? fail(c->pVtab, error) : SQLITE_NOMEM;
    wlz__clear_reasons(reg);
    at->answer = query(t, reg, mask, values);
    if (at->answer == NULL)
        return wlz__status(reg) == WLZ_NOMEM ? SQLITE_NOMEM : fail(c->pVtab, wlz_message(reg));
    at->rows = t->count(at->answer);
    return SQLITE_OK;
}

static int module_next(sqlite3_vtab_cursor *c)
{
    ((cursor *)c)->at++;
    return SQLITE_OK;
}

static int module_eof(sqlite3_vtab_cursor *c)
{
    const cursor *at = (const cursor *)c;

    return at->at >= at->rows;
}

/* An argument reads as NULL. */
static int module_column(sqlite3_vtab_cursor *c, sqlite3_context *context, int column)
{
    const wlz__table *t = table_of(c);
    const cursor *at = (const cursor *)c;

    if (column < t->columns)
        t->column(context, at->answer, at->at, column);
    return SQLITE_OK;
}

static int module_rowid(sqlite3_vtab_cursor *c, sqlite3_int64 *rowid)
{
    *rowid = (sqlite3_int64)((cursor *)c)->at + 1;
    return SQLITE_OK;
}

/* No xCreate: they exist on every connection and are not tables of the file. */
static const sqlite3_module MODULE = {
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

static void client_release(void *data)
{
    wlz__bridge_release(((client *)data)->bridge);
    wlz__free(data);
}

int wlz__table_register(wlz__bridge *bridge, const wlz__table *table)
{
    client *made = wlz__alloc(sizeof *made);

    if (made == NULL)
        return SQLITE_NOMEM;
    *made = (client){bridge, table};
    bridge->users++; /* released by SQLite also when it fails */
    return sqlite3_create_module_v2(bridge->db, table->name, &MODULE, made, client_release);
}
