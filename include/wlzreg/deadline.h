/*
 * wlzreg/deadline.h - whether something was in time.
 *
 * A deadline is a provision (topic deadline.<step>): the last second of Europe/Amsterdam wall time
 * that is still in time. Where no document states it, it is the end of the step's term; procedure.h
 * has the grounds.
 */
#ifndef WLZREG_DEADLINE_H
#define WLZREG_DEADLINE_H

#include <wlzreg/procedure.h>

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

/* Whether something was in time. Strings are the judgement's. */
typedef struct wlz_judgement {
    wlz_procedure_step step; /* the deadline, its source, and what follows from being late */
    wlz_instant at;          /* the moment that is judged */
    bool timely;             /* whether it is in time */
    int64_t margin_seconds;  /* deadline - at: 0 in the last second, below 0 when late */
    bool final;              /* it is late, and the step is a lapse term */
} wlz_judgement;

/**
 * Judge a moment at a step: timely or late, by how much, on what grounds, and what follows.
 * @param question  Its sector and agb as far as they matter.
 * @param step      "procurement.07"; a bare "7" or "07" is a step of the procurement.
 * @param at        When it was done, in the years 1996 to 9999.
 * @param out       To be freed with wlz_judgement_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office, sector, provider or step, or no date and no term is known
 *         WLZ_UNDECIDED  a term is known, but not what it is counted from: the message says what is
 *                        missing
 *         WLZ_TIE        two dates, or two terms, of equal standing
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_procedure_judge(wlz_registry *registry,
                                          const wlz_procedure_question *question, const char *step,
                                          wlz_instant at, wlz_judgement **out);

/**
 * Free it.
 * @param judgement  The judgement; NULL is harmless.
 */
WLZ_EXPORT void wlz_judgement_free(wlz_judgement *judgement);

#ifdef __cplusplus
}
#endif

#endif
