/*
 * wlzreg/deadline.h - whether something was in time.
 *
 * A deadline is a provision (topic deadline.<step>): the last second of Europe/Amsterdam wall time
 * that is still in time. Where no document states it, it is the end of the step's term; procedure.h
 * has the grounds.
 */
#ifndef WLZREG_DEADLINE_H
#define WLZREG_DEADLINE_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Look a deadline up and compare.
 *
 * @param office    The office's id.
 * @param step      "procurement.07" for topic deadline.procurement.07; a bare "7" or "07" is a step
 *                  of the procurement procedure.
 * @param year      The contract year that the procedure is for.
 * @param at        When it was done.
 * @param known_on  As known on this day; 0 = today.
 * @param deadline  Receives the last instant that is in time; may be NULL.
 * @param timely    Receives whether @p at is in time.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office or step, or no deadline is known
 *         WLZ_UNDECIDED  a term is known, but not what it is counted from
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_deadline_check(wlz_registry *registry, const char *office,
                                         const char *step, int year, wlz_instant at,
                                         wlz_date known_on, wlz_instant *deadline, bool *timely);

#ifdef __cplusplus
}
#endif

#endif
