/* Whether something was in time, as used by other nouns. */
#ifndef WLZ_PROCEDURE_DEADLINE_H
#define WLZ_PROCEDURE_DEADLINE_H

#include <wlzreg/deadline.h>

/* The last moment that is in time at a step of an office, year and sector (NULL leaves it open), as known today, and what it
 * rests on, which may be NULL: a call by itself, which fails as wlz_judgement_get does. */
wlz_status wlz__deadline_get(wlz_registry *reg, const char *office, const char *step, int year,
                             const char *sector, wlz_instant *deadline, wlz_standing *standing);

/* Within a call: whether a moment is in time. False when no deadline is known or it is undecided, which
 * is not a failure: *deadline is 0 then and *timely true. What the deadline rests on weakens *standing, which may be NULL. */
bool wlz__timely(wlz_registry *reg, const char *office, const char *step, int year,
                 const char *sector, wlz_instant at, wlz_instant *deadline, bool *timely,
                 wlz_standing *standing);

#endif
