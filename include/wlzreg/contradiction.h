/*
 * wlzreg/contradiction.h - pairs of provisions that differ on one case.
 *
 * Constructor: wlz_contradictions. Destructor: wlz_contradictions_free.
 */
#ifndef WLZREG_CONTRADICTION_H
#define WLZREG_CONTRADICTION_H

#include <wlzreg/resolution.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Two provisions that differ on one case. Strings live as long as the list. */
typedef struct wlz_contradiction {
    const char *topic;
    const char *unit;       /* the topic's */
    wlz_candidate prevails; /* or, in a tie, the one listed first */
    wlz_candidate yields;   /* or, in a tie, the other one */
    wlz_date from;          /* the days on which both hold: from <= day < to */
    wlz_date to;            /* 0 = open */
    bool tie; /* neither prevails: of equal standing, or no rank order is known for that day */
} wlz_contradiction;

/* The pairs of provisions that differ. */
typedef struct wlz_contradiction_list wlz_contradiction_list;

/**
 * List every pair of provisions that differ on one case, and which prevails.
 *
 * @param office    The office's id.
 * @param from, to  The period: from <= day < to.
 * @param known_on  As known on this day; 0 = today.
 * @param out       Receives the list, ordered by topic and provision; to be freed with
 *                  wlz_contradictions_free.
 * @return WLZ_OK (also for an empty list), WLZ_NOTFOUND (no such office), WLZ_INVALID, WLZ_IO,
 *         WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contradictions(wlz_registry *registry, const char *office, wlz_date from,
                                         wlz_date to, wlz_date known_on,
                                         wlz_contradiction_list **out);

/**
 * How many contradictions there are.
 * @param list  The list.
 * @return The number of its rows; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_contradictions_count(const wlz_contradiction_list *list);

/**
 * One contradiction.
 * @param list   The list.
 * @param index  Counted from 0.
 * @return The row; NULL beyond the last.
 */
WLZ_EXPORT const wlz_contradiction *wlz_contradictions_at(const wlz_contradiction_list *list,
                                                          size_t index);

/**
 * Free it.
 * @param list  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_contradictions_free(wlz_contradiction_list *list);

#ifdef __cplusplus
}
#endif

#endif
