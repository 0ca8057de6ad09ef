/* The registry that the SQL functions of a connection query. */
#include "sql/bridge.h"

#include "file/error.h"
#include "file/memory.h"
#include "file/registry.h"

#include <stdio.h>

/* sqlite3_close refuses while statements are open, and disconnects modules before it looks:
 * connecting one of ours makes sure that we are notified in time to finalize the statements. One
 * is enough; this one is registered first. */
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
    } else if ((status = wlz__attach_read_only(bridge->db, &bridge->reg)) != WLZ_OK) {
        snprintf(bridge->error, sizeof bridge->error, "%s",
                 status == WLZ_NOTREGISTRY
                     ? wlz__in_language(bridge->reg, "the main database is not a registry",
                                        "de hoofddatabase is geen register")
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

/* SQLite calls this once for each function and module that it drops; the last call frees the registry. */
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
