/*
 * wlzreg/deadline.h - whether something was in time.
 *
 * A deadline is a provision (topic deadline.<step>): the last second of Europe/Amsterdam wall time
 * that is still in time. Where no document states it, it is the end of the step's term; procedure.h
 * has the grounds.
 *
 * Constructor: wlz_judgement_get, wlz_judgement_get_event. Destructor: wlz_judgement_free.
 */
#ifndef WLZREG_DEADLINE_H
#define WLZREG_DEADLINE_H

#include <wlzreg/procedure.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is judged. */
typedef struct wlz_judgement_question {
    const char *office;
    int year;           /* the contract year that the procedure is for */
    const char *sector; /* where each sector has a date of its own; NULL */
    const char *agb;    /* who did it: a term can run from what the office did towards it; NULL */
    const char *step;   /* "procurement.07"; a bare "7" or "07" is a step of the procurement */
    wlz_instant at;     /* when it was done, in the years 1996 to 9999 */
    wlz_date known_on;  /* as known on this day; 0 = today */
} wlz_judgement_question;

/* Whether something was in time. Strings are the judgement's. */
typedef struct wlz_judgement {
    const wlz_procedure_step *step; /* the deadline, its source, and what follows from being late */
    wlz_instant at;                 /* the moment that is judged */
    bool timely;                    /* whether it is in time */
    int64_t margin_seconds;         /* deadline - at: 0 in the last second, below 0 when late */
    bool final;                     /* it is late, and the step is a lapse term */
} wlz_judgement;

/**
 * Decide on a moment at a step: timely or late, by how much, on what grounds, and what follows.
 * @param question  Which moment, at which step; borrowed.
 * @param out       Receives the judgement; to be freed with wlz_judgement_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office, sector, provider or step
 *         WLZ_NOVALUE    no document states a date or a term
 *         WLZ_UNDECIDED  a term is known, but not what it is counted from: the message says what is
 *                        missing
 *         WLZ_TIE        two dates, or two terms, of equal standing
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_judgement_get(wlz_registry *registry,
                                        const wlz_judgement_question *question,
                                        wlz_judgement **out);

/**
 * Decide on an event that was registered.
 * @param event     Its number.
 * @param known_on  As known on this day; 0 = today.
 * @param out       Receives the judgement; to be freed with wlz_judgement_free.
 * @return As wlz_judgement_get; WLZ_NOTFOUND also for an event that is not there, or was withdrawn.
 */
WLZ_EXPORT wlz_status wlz_judgement_get_event(wlz_registry *registry, int64_t event,
                                              wlz_date known_on, wlz_judgement **out);

/**
 * Free it.
 * @param judgement  The judgement; NULL is harmless.
 */
WLZ_EXPORT void wlz_judgement_free(wlz_judgement *judgement);

#ifdef __cplusplus
}
#endif

#endif
