/*
 * wlzreg/event.h - what was done at the steps of a procedure, and when. For whether that was in time see deadline.h.
 */
#ifndef WLZREG_EVENT_H
#define WLZREG_EVENT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What was done at a step of a procedure. */
typedef struct wlz_event {
    const char *office;
    const char
        *agb; /* who did it, or towards whom the office did; NULL = the office, towards all */
    int year; /* the contract year that the procedure is for */
    const char *step;   /* "procurement.02" */
    const char *sector; /* where each sector has its own; NULL */
    wlz_instant at;     /* not later than now */
    const char *note;   /* NULL */
    int64_t relies_on;  /* the question or objection that it rests on; 0 = none */
} wlz_event;

/**
 * Register an event. It is never edited.
 * @param event  What was done; borrowed.
 * @param id     Receives its number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, provider, step, sector or event)
 *         WLZ_EXISTS   rule event_once: a step that is done once
 *         WLZ_REFUSED  rule event_future; rule event_actor: a provider's step without a provider;
 *                      rule event_relies_on: what it relies on is not an earlier question or objection
 *                      of this office and year, or was withdrawn; rule event_own_only: it is
 *                      another provider's, and the procedure lets one rely on one's own only
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_event_add(wlz_registry *registry, const wlz_event *event, int64_t *id);

/**
 * Withdraw an event that was registered by mistake, by a new one that names it.
 * @param event  Its number.
 * @param note   Why; NULL.
 * @param id     Receives the number of the withdrawal; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such event)
 *         WLZ_EXISTS   rule event_withdrawn_once
 *         WLZ_REFUSED  rule event_withdraws: it is a withdrawal itself
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_event_withdraw(wlz_registry *registry, int64_t event, const char *note,
                                         int64_t *id);

/**
 * Whether a provider may rely on a question or an objection. On its own it always may.
 * @param event     The number of the question or objection.
 * @param agb       The AGB code of the provider that would rely on it.
 * @param known_on  As known on this day; 0 = today.
 * @return WLZ_OK         it may
 *         WLZ_REFUSED    rule event_own_only, with the document that says so
 *         WLZ_UNDECIDED  it is another provider's, and no document says whether that counts
 *         WLZ_INVALID    the event is neither a question nor an objection
 *         WLZ_NOTFOUND   no such event or provider, or it was withdrawn
 *         WLZ_TIE, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_event_rely_check(wlz_registry *registry, int64_t event, const char *agb,
                                           wlz_date known_on);

#ifdef __cplusplus
}
#endif

#endif
