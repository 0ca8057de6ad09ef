/*
 * wlzreg/deviation.h - a person decides otherwise than a document says.
 */
#ifndef WLZREG_DEVIATION_H
#define WLZREG_DEVIATION_H

#include <wlzreg/resolution.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a person decides instead of what prevails. */
typedef struct wlz_deviation {
    const char *office;
    const char *agb; /* in whose favour */
    const char *topic;
    int year;
    wlz_scope scope; /* what the topic depends on beside the provider: sector, kind, relation */
    int64_t value;   /* in the topic's unit, instead of the document's */
    const char *motivation;
    const char *decided_by;
    wlz_date decided_on;
    wlz_date through_day; /* the last day */
} wlz_deviation;

/**
 * Record a deviation from what prevails for the provider in that year.
 * @param deviation  What is decided; borrowed.
 * @param id         Receives its number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, provider or topic)
 *         WLZ_NOVALUE  no provision holds to deviate from
 *         WLZ_TIE, WLZ_UNDECIDED  what prevails
 *         WLZ_EXISTS   rule deviation_once
 *         WLZ_REFUSED  rule deviation_future: the day has not come;
 *                      rule deviation_topic: no document allows it, as for the cap; rule
 *                      deviation_favour: it is not in the provider's favour; rule deviation_ends:
 *                      it may not outlive the year; rule deviation_until
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_deviation_add(wlz_registry *registry, const wlz_deviation *deviation,
                                        int64_t *id);

#ifdef __cplusplus
}
#endif

#endif
