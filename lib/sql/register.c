/* Registering the SQL functions on a connection. */
#include "sql/sql.h"

#include <stdio.h>

static const wlz__table *const TABLES[] = {
    &wlz__candidates_table,    &wlz__tariff_compare_table,
    &wlz__policy_diff_table,   &wlz__policy_diff_providers_table,
    &wlz__kassier_split_table, &wlz__allocation_table,
    &wlz__settlement_table,    &wlz__overdue_table,
    &wlz__procedure_table,     &wlz__due_table,
    &wlz__space_months_table,  NULL};

/* sqlite3_close refuses while statements are open, and disconnects modules before it looks:
 * connecting one of ours makes sure that it is told in time to let the statements go. One is
 * enough; this one is registered first. */
static int connect_module(sqlite3 *db)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(db, "SELECT 1 FROM wlz_candidates", -1, &stmt, NULL);

    sqlite3_finalize(stmt);
    return code;
}

wlz_registry *wlz__bridge_registry(wlz__bridge *bridge, const char **error)
{
    wlz_status status;

    if (bridge->reg != NULL)
        return bridge->reg;
    status = wlz__status_of(connect_module(bridge->db));
    if (status != WLZ_OK) {
        snprintf(bridge->error, sizeof bridge->error, "%s", sqlite3_errmsg(bridge->db));
    } else if ((status = wlz__attach_asking(bridge->db, &bridge->reg)) != WLZ_OK) {
        snprintf(bridge->error, sizeof bridge->error, "%s",
                 status == WLZ_NOTREGISTRY ? "the main database is not a registry"
                                           : wlz_message(bridge->reg));
        wlz__bridge_close(bridge);
    }
    *error = status == WLZ_NOMEM ? NULL : bridge->error;
    return bridge->reg;
}

void wlz__bridge_close(wlz__bridge *bridge)
{
    wlz_close(bridge->reg);
    bridge->reg = NULL;
}

/* SQLite tells each function and module once that it is gone; the last one takes the registry
 * along. */
void wlz__bridge_release(void *data)
{
    wlz__bridge *bridge = data;

    if (--bridge->users > 0)
        return;
    wlz__bridge_close(bridge);
    wlz__free(bridge);
}

void wlz__sql_fail(sqlite3_context *context, const wlz_registry *reg)
{
    if (wlz__status(reg) == WLZ_NOMEM)
        sqlite3_result_error_nomem(context);
    else
        sqlite3_result_error(context, wlz_message(reg), -1);
}

static int register_functions(wlz__bridge *bridge, const wlz__sql_function *functions)
{
    int code = SQLITE_OK;

    for (const wlz__sql_function *f = functions; f->name != NULL && code == SQLITE_OK; f++) {
        bridge->users++; /* released by SQLite also when it fails */
        code = sqlite3_create_function_v2(bridge->db, f->name, f->arguments, f->flags, bridge,
                                          f->run, NULL, NULL, wlz__bridge_release);
    }
    return code;
}

static int register_tables(wlz__bridge *bridge)
{
    int code = SQLITE_OK;

    for (const wlz__table *const *t = TABLES; *t != NULL && code == SQLITE_OK; t++)
        code = wlz__table_register(bridge, *t);
    return code;
}

wlz_status wlz_sql_register(struct sqlite3 *db)
{
    wlz__bridge *bridge;
    int code;

    if (db == NULL)
        return WLZ_INVALID;
    bridge = wlz__alloc(sizeof *bridge);
    if (bridge == NULL)
        return WLZ_NOMEM;
    *bridge = (wlz__bridge){db, NULL, 1, ""}; /* held here until all is registered */
    code = register_functions(bridge, wlz__value_functions);
    if (code == SQLITE_OK)
        code = register_functions(bridge, wlz__ask_functions);
    if (code == SQLITE_OK) /* after the functions, which refuse while a statement runs */
        code = register_tables(bridge);
    wlz__bridge_release(bridge);
    return wlz__status_of(code);
}
