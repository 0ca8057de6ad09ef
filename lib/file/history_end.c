#include "file/history_end.h"

#include "file/statement.h"

static const char SQL_HISTORY_END[] = "SELECT ifnull(max(seq), 0) FROM main.history_step";

int64_t wlz__history_end(wlz_registry *reg)
{
    wlz__stmt *stmt = wlz__prepare(reg, SQL_HISTORY_END);
    int64_t end = wlz__row(reg, stmt) ? wlz__int(stmt, 0) : 0;

    wlz__reset(stmt);
    return end;
}
