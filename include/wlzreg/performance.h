/*
 * wlzreg/performance.h - performances, and what offices know of them.
 */
#ifndef WLZREG_PERFORMANCE_H
#define WLZREG_PERFORMANCE_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is delivered. */
typedef struct wlz_performance {
    const char *code; /* 1-3 capitals and digits, 4 or 5 in all */
    const char *sector;
    const char *care_form; /* zzp, vpt, ...; NULL = none */
    const char *unit;      /* what is counted: "day", "hour" */
    const char *title;     /* 1 to 200 bytes */
} wlz_performance;

/**
 * Register a performance.
 * @param performance  The performance; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such sector or care form)
 *         WLZ_EXISTS   rule performance_pk
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_performance_add(wlz_registry *registry,
                                          const wlz_performance *performance);

/* What an office knows of a performance: its class, its profile. The packs declare the facts and their units. */
typedef struct wlz_performance_fact {
    const char *office; /* NULL = it holds at every office */
    const char *performance;
    const char *fact;
    const char *word; /* the value of a fact in words; NULL = number below, or withdrawn */
    int64_t number;
    bool withdrawn; /* true: the fact no longer holds; word and number are ignored */
    wlz_date valid_from;
    wlz_date valid_to;    /* 0 = open */
    wlz_date known_on;    /* 0 = today */
    const char *evidence; /* what it rests on */
} wlz_performance_fact;

/**
 * Register a fact about a performance. What the office itself recorded counts before what holds at every office;
 * of several that hold a day the one known last. None is ever edited.
 * @param fact  What is known, and on what ground; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule performance_fact_future: the day has not come;
 *                      rules performance_fact_subject (a fact about providers), performance_fact_value,
 *                      performance_fact_overlap (another one known on the same day for the same period)
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_performance_fact_add(wlz_registry *registry,
                                               const wlz_performance_fact *fact);

#ifdef __cplusplus
}
#endif

#endif
