#include "procedure/term_rule.h"

enum { HOUR = 3600, MOST = 100000 };

bool wlz__day_end(wlz_date day, wlz_instant *end)
{
    return wlz_wall_to_instant((wlz_wall)day * 1000000 + 235959, end) == WLZ_OK;
}

bool wlz__term_end(wlz_instant from, int64_t amount, bool hours, bool before, wlz_instant *end)
{
    wlz_date day = wlz_instant_day(from);
    wlz_instant exact;

    if (day == 0 || amount < 0 || amount > MOST)
        return false;
    if (before)
        amount = -amount;
    if (!hours)
        return wlz__day_end(wlz_date_add(day, (int)amount), end);
    exact = from + amount * HOUR;
    if (wlz_instant_day(exact) == 0)
        return false;
    *end = exact;
    return true;
}
