/* Whether something was in time, for nouns that tell it beside what they are asked. */
#ifndef WLZ_RECORDS_TIMELY_H
#define WLZ_RECORDS_TIMELY_H

#include <wlzreg/deadline.h>

/* As wlz_deadline_check, within a call. False when no deadline is known or it is undecided, which is
 * no failure: *deadline is 0 then and *timely true. */
bool wlz__timely(wlz_registry *reg, const char *office, const char *step, int year, wlz_instant at,
                 wlz_instant *deadline, bool *timely);

#endif
