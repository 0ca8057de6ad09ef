/*
 * wlzreg/crisis.h - crisis care: occupancy, and the agreement that follows from it.
 *
 * A place that is expected to be used too little (topic crisis.min_occupancy) gets a lower agreement
 * in principle. How much lower is undecided until a person decides; never for the past; and what is
 * agreed is what the next year starts with.
 */
#ifndef WLZREG_CRISIS_H
#define WLZREG_CRISIS_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whose crisis care, and when. */
typedef struct wlz_crisis_case {
    const char *office;
    const char *agb;
    int year;
    const char *sector;
} wlz_crisis_case;

/* Places that are available in a part of the year. */
typedef struct wlz_crisis_places {
    int places;          /* -10000 to 10000, not 0; fewer places are a number below 0 */
    wlz_date valid_from; /* within the year */
    wlz_date valid_to;   /* the first day without them */
} wlz_crisis_places;

/**
 * Register places.
 * @param of      Whose places; borrowed.
 * @param places  How many, and when; borrowed.
 * @param id      Receives the row's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, provider or sector)
 *         WLZ_REFUSED  rule crisis_place_period: not within the year
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_crisis_places_add(wlz_registry *registry, const wlz_crisis_case *of,
                                            const wlz_crisis_places *places, int64_t *id);

/**
 * Register the days declared from the beginning of the year through a day. Of several the furthest
 * counts, and of those the last one entered.
 * @param of       Whose days; borrowed.
 * @param through  The last day that they cover.
 * @param days     0 to 3660000.
 * @param id       Receives the row's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule crisis_declared_future: the day has not come;
 *                      rule crisis_declared_through: not in the year
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_crisis_declared_add(wlz_registry *registry, const wlz_crisis_case *of,
                                              wlz_date through, int64_t days, int64_t *id);

/* What a person decides on the crisis care of a year. */
typedef struct wlz_crisis_decision {
    int64_t days;      /* agreed for the year */
    wlz_date from_day; /* from when: not before decided_on */
    const char *motivation;
    const char *decided_by;
    wlz_date decided_on;
} wlz_crisis_decision;

/**
 * Decide what is agreed for the year, once.
 * @param of        Whose agreement; borrowed.
 * @param decision  What is decided; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule crisis_decision_pk
 *         WLZ_REFUSED  rule crisis_decision_future: the day has not come;
 *                      rule crisis_decision_days: more than the places are there for, or no days are
 *                      declared; rule crisis_decision_retroactive: for days before the decision, or
 *                      fewer than were declared; rule crisis_decision_from: not in the year
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_crisis_decide(wlz_registry *registry, const wlz_crisis_case *of,
                                        const wlz_crisis_decision *decision);

/* How crisis places are used, and what follows. */
typedef struct wlz_crisis {
    int64_t available_days;    /* places times days, in the year */
    int64_t declared_days;     /* through the day below */
    wlz_date declared_through; /* the last day that they cover */
    int64_t expected_days;     /* extrapolated to the year */
    wlz_bp occupancy_bp;       /* expected, rounded down */
    wlz_bp min_bp;             /* below which less is agreed in principle */
    int64_t provision;         /* that says so */
    bool lower;                /* less is agreed in principle */
    bool decided;              /* a person decided; otherwise how much less is undecided */
    int64_t agreed_days;       /* what was decided; 0 unless decided */
    wlz_date from_day;         /* from when; 0 unless decided */
    bool carries_over;         /* what is agreed is what the next year starts with, in principle */
    bool next_known;           /* how much that is: not while a lower agreement is undecided */
    int64_t next_days;         /* 0 unless known */
} wlz_crisis;

/**
 * How crisis places are used, and what follows.
 * @param of   Whose places; borrowed.
 * @param out  Receives the answer.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office, provider or sector
 *         WLZ_NOVALUE    no document names a threshold
 *         WLZ_UNDECIDED  no days are declared, no places were there by then, or occupancy does not
 *                        follow from declarations
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_crisis_get(wlz_registry *registry, const wlz_crisis_case *of,
                                     wlz_crisis *out);

#ifdef __cplusplus
}
#endif

#endif
