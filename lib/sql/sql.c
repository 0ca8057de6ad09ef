/* Registering the SQL functions on a connection. */
#include <wlzreg/sql.h>

#include "file/memory.h"
#include "file/sqlite.h"
#include "sql/query_function.h"
#include "sql/bridge.h"
#include "sql/candidates_table.h"
#include "sql/compare_table.h"
#include "sql/money_table.h"
#include "sql/policy_diff_table.h"
#include "sql/procedure_table.h"
#include "sql/space_table.h"
#include "sql/table.h"
#include "sql/value_function.h"

#include <stdio.h>

static const wlz__table *const TABLES[] = {&wlz__candidates_table,
                                           &wlz__tariff_compare_table,
                                           &wlz__policy_diff_table,
                                           &wlz__policy_diff_providers_table,
                                           &wlz__kassier_split_table,
                                           &wlz__allocation_table,
                                           &wlz__settlement_table,
                                           &wlz__settlement_steps_table,
                                           &wlz__overdue_table,
                                           &wlz__procedure_table,
                                           &wlz__due_table,
                                           &wlz__space_months_table,
                                           NULL};

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
        code = register_functions(bridge, wlz__query_functions);
    if (code == SQLITE_OK) /* after the functions, which refuse while a statement runs */
        code = register_tables(bridge);
    wlz__bridge_release(bridge);
    return wlz__status_of(code);
}
