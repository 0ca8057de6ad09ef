/* What a connection must satisfy before it becomes a registry. */
#include "file/connection.h"

int wlz__pragma_int(wlz_registry *reg, const char *sql, int *out)
{
    sqlite3_stmt *stmt = NULL;
    int code = sqlite3_prepare_v2(reg->db, sql, -1, &stmt, NULL);

    if (code == SQLITE_OK) {
        code = sqlite3_step(stmt);
        if (code == SQLITE_ROW)
            *out = sqlite3_column_int(stmt, 0);
    }
    sqlite3_finalize(stmt);
    return code == SQLITE_ROW ? SQLITE_OK : code;
}
