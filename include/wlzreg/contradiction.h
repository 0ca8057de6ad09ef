/*
 * wlzreg/contradiction.h - pairs of provisions that differ on one case.
 *
 * Constructor: wlz_contradictions_get. Destructor: wlz_contradictions_free.
 */
#ifndef WLZREG_CONTRADICTION_H
#define WLZREG_CONTRADICTION_H

#include <wlzreg/resolution.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is searched. */
typedef struct wlz_contradictions_question {
    const char *office;
    wlz_date from_day; /* the first day */
    wlz_date to_day;   /* the first day after; 0 = no end */
    wlz_date known_on; /* as known on this day; 0 = today */
} wlz_contradictions_question;

/* Two provisions that differ on one case. Strings live as long as the list. */
typedef struct wlz_contradiction {
    const char *topic;
    const char *unit;              /* the topic's */
    const wlz_candidate *prevails; /* or, in a tie, the one listed first */
    const wlz_candidate *yields;   /* or, in a tie, the other one */
    wlz_date from_day;             /* the first day on which both hold */
    wlz_date to_day;               /* the first day after; 0 = open */
    bool tie; /* neither prevails: of equal standing, or no rank order is known for that day, or the
                 order that would decide is ambiguous (WLZ_OUTCOME_AMBIGUOUS of both) */
    wlz_standing standing; /* of the order of rank where it decides between them; else stated */
} wlz_contradiction;

/* The pairs of provisions that differ. */
typedef struct wlz_contradictions {
    size_t count;
    const wlz_contradiction *const *rows; /* by topic, then by the number of the provisions */
} wlz_contradictions;

/**
 * List every pair of provisions that differ on one case, and which prevails.
 *
 * @param question  Borrowed.
 * @param out       Receives the list, to be freed with wlz_contradictions_free.
 * @return WLZ_OK (also for an empty list), WLZ_NOTFOUND (no such office), WLZ_INVALID, WLZ_IO,
 *         WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contradictions_get(wlz_registry *registry,
                                             const wlz_contradictions_question *question,
                                             wlz_contradictions **out);

/**
 * Free it.
 * @param list  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_contradictions_free(wlz_contradictions *list);

#ifdef __cplusplus
}
#endif

#endif
