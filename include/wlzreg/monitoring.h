/*
 * wlzreg/monitoring.h - accounting for the money of an addendum.
 */
#ifndef WLZREG_MONITORING_H
#define WLZREG_MONITORING_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A report that was made. */
typedef struct wlz_report {
    const char *addendum;
    int year;               /* whose money */
    const char *kind;       /* progress, results, spending */
    const char *reporter;   /* AGB code */
    wlz_date due_on;        /* which of the reports that are due */
    wlz_date reported_on;   /* the day on which it was made; of a correction, that of the report */
    const char *note;       /* NULL */
    const char *figures_of; /* activity, or part: that of the reporter; NULL without figures */
    int64_t corrects;       /* the number of the report that it corrects; 0 = none */
} wlz_report;

/* What a report says of an activity, from its beginning through the year: of all of it, or of the reporter's part. */
typedef struct wlz_report_figure {
    const char *activity;
    wlz_bp carried_out_bp; /* 0 to 10000 */
    wlz_bp realised_bp;    /* of the result agreed, 0 to 10000 */
    wlz_cents spent_cents; /* from all sources, 0 to 900000000000 */
    int64_t
        replaces; /* the number of the report whose figures of the activity it replaces; 0 = none */
    /* that it is right, though more was spent than the activity costs or less is reported than for
     * an earlier year */
    bool confirmed;
} wlz_report_figure;

/**
 * Register a report with its figures, all of it or nothing.
 *
 * Figures of parts, by different reporters, add up. Any other figures of the same activity and year have to name the
 * report whose figures they replace; view report_figure_standing has those that count. A report that was wrong is
 * corrected by one that names it, until the year is settled: it repeats all that was right, as nothing of the corrected
 * one counts any more, and what that replaced counts again.
 *
 * @param report   What was reported; borrowed.
 * @param figures  @p count figures; NULL when there are none.
 * @param count    How many figures there are.
 * @param id       Receives its number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such addendum)
 *         WLZ_EXISTS   rule report_once; rule report_figure_pk; rule report_corrected_once
 *         WLZ_REFUSED  rule report_due: no such report is due; rule report_year: the year's money
 *                      is not committed, or accounted for already; rule report_future; rule
 *                      report_figures_of: figures of nobody knows what; rule report_corrects: it is
 *                      not the same report; rules report_figure_activity, report_figure_part: the
 *                      reporter receives no money for the activity; report_figure_replaces,
 *                      report_figure_above_cost, report_figure_less: not confirmed
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_report_add(wlz_registry *registry, const wlz_report *report,
                                     const wlz_report_figure *figures, size_t count, int64_t *id);

/* A report that is overdue. */
typedef struct wlz_overdue_row {
    const char *addendum;
    int year;
    const char *kind;     /* progress, results, spending */
    const char *reporter; /* AGB code */
    wlz_date due_on;      /* when it should have been there */
    int days;             /* how long it is overdue */
} wlz_overdue_row;

/* Strings are the list's. */
typedef struct wlz_overdue {
    size_t count;
    const wlz_overdue_row *const *rows; /* the oldest first */
} wlz_overdue;

/**
 * The reports that an office still misses on a day: due before it, and not reported by then.
 * @param office  The office's id.
 * @param day     0 = today.
 * @param out     Receives the list; to be freed with wlz_overdue_free.
 * @return WLZ_OK; WLZ_NOTFOUND (no such office), WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_overdue_get(wlz_registry *registry, const char *office, wlz_date day,
                                      wlz_overdue **out);

/**
 * Free it.
 * @param overdue  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_overdue_free(wlz_overdue *overdue);

/**
 * Close the accounts of a year: every report that is due was made.
 * @param addendum  The addendum's id.
 * @param year      Whose money is accounted for.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such addendum)
 *         WLZ_NOVALUE  no money is committed in that year
 *         WLZ_REFUSED  rule addendum_accounted: a report is missing; rule addendum_year_state
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_account(wlz_registry *registry, const char *addendum, int year);

#ifdef __cplusplus
}
#endif

#endif
