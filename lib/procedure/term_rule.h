/* When a term ends. Pure. */
#ifndef WLZ_PROCEDURE_TERM_RULE_H
#define WLZ_PROCEDURE_TERM_RULE_H

#include <wlzreg/instant.h>

/* The last instant of a term of `amount` >= 0 calendar days, which ends with the last second of its
 * day in Amsterdam, or of exact hours. False when the end lies outside the years 1996 to 9999. */
bool wlz__term_end(wlz_instant from, int64_t amount, bool hours, bool before, wlz_instant *end);

/* The last second of a day in Amsterdam; false outside those years. */
bool wlz__day_end(wlz_date day, wlz_instant *end);

#endif
