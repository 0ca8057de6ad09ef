#include "records/timely.h"

#include "store/store.h"

bool wlz__timely(wlz_registry *reg, const char *office, const char *step, int year, wlz_instant at,
                 wlz_instant *deadline, bool *timely)
{
    *deadline = 0;
    *timely = true;
    if (!wlz__ok(reg) ||
        wlz_deadline_check(reg, office, step, year, at, 0, deadline, timely) == WLZ_OK)
        return wlz__ok(reg);
    wlz__withdraw(reg);
    return false;
}
