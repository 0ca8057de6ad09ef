/*
 * wlzreg/act.h - acts: what was done on a day, such as a signature or a decision, and correcting that day.
 *
 * An act does not lie in the future: rule <table>_future, whoever writes it. View act_day lists acts.
 */
#ifndef WLZREG_ACT_H
#define WLZREG_ACT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A day or a moment that was recorded wrongly. Table, column and key are those of view act_day. */
typedef struct wlz_act_correction {
    const char *table;      /* "contract" */
    const char *column;     /* "signed_on" */
    const char *key;        /* "61": as the history names the row */
    wlz_date day;           /* what it has to be, of a column of days */
    wlz_instant at;         /* the same, of a column of moments; 0 = the day counts */
    const char *motivation; /* what was wrong, and how that is known */
    const char *decided_by; /* who corrects it */
} wlz_act_correction;

/**
 * Correct the day or moment of an act. The row gets it, the history and the correction say what it was; what counts from
 * that day, such as an agreement from its signing, counts from the right one. Facts are not corrected
 * like this: a newer view of a fact is a new one. Neither are events: they are withdrawn.
 *
 * @param correction  Borrowed.
 * @param id          Receives the number of the correction; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID
 *         WLZ_REFUSED  rule act_correction_row: no such act, or it has that day already;
 *                      rule <table>_future; what a rule of the table requires of the day
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_act_correct(wlz_registry *registry, const wlz_act_correction *correction,
                                      int64_t *id);

#ifdef __cplusplus
}
#endif

#endif
