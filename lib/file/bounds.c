#include "file/bounds.h"

#include "file/connection.h"

#define STEPS_AT_ONCE 100000
#define STEPS_MOST INT64_C(200000000) /* of SQLite's machine: a second or two */
#define VALUE_MOST (16 * 1024 * 1024) /* bytes */

static int stop_late(void *context)
{
    wlz_registry *reg = context;

    reg->steps += STEPS_AT_ONCE;
    return wlz__bounds_reached(reg);
}

void wlz__bounds_set(wlz_registry *reg)
{
    if (!reg->owns_db)
        return;
    reg->bounded = true;
    sqlite3_limit(reg->db, SQLITE_LIMIT_LENGTH, VALUE_MOST);
    sqlite3_progress_handler(reg->db, STEPS_AT_ONCE, stop_late, reg);
}

void wlz__bounds_call_begins(wlz_registry *reg)
{
    reg->steps = 0;
}

bool wlz__bounds_reached(const wlz_registry *reg)
{
    return reg->steps > STEPS_MOST;
}
