/* Whether something was in time, for what other nouns ask. */
#ifndef WLZ_PROCEDURE_DEADLINE_H
#define WLZ_PROCEDURE_DEADLINE_H

#include <wlzreg/deadline.h>

/* Within a call: judge a moment, and end the call with the judgement as its output. */
wlz_judgement *wlz__judge(wlz_registry *reg, const wlz_procedure_question *question,
                          const char *step, wlz_instant at);
wlz_status wlz__judged(wlz_registry *reg, wlz_judgement *made, wlz_judgement **out);

/* As wlz_deadline_check, within a call. False when no deadline is known or it is undecided, which is
 * no failure: *deadline is 0 then and *timely true. */
bool wlz__timely(wlz_registry *reg, const char *office, const char *step, int year, wlz_instant at,
                 wlz_instant *deadline, bool *timely);

#endif
