/*
 * wlzreg/procedure.h - the calendar of a procurement: its steps, when each is due and why.
 *
 * A step is due on the date that a document states (topic deadline.<step>). Where none does, and a
 * document states a term with the step it is counted from (procedure_term), the deadline is
 * derived. Both are found by rank order. A deadline is the last second that is in time, on the
 * clock in Amsterdam; a term in days is of calendar days and ends with the last second of its last
 * one, a term in hours is exact.
 *
 * Constructor: wlz_procedure_get, wlz_procedure_check, wlz_procedure_due. Destructor: wlz_procedure_free.
 */
#ifndef WLZREG_PROCEDURE_H
#define WLZREG_PROCEDURE_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The term of a step, and what it is counted from. */
typedef struct wlz_term {
    const char *topic;     /* the provision's */
    const char *reference; /* the step that it is counted from */
    int64_t amount;        /* how many of the unit */
    const char *unit;      /* "days" or "hours" */
    bool before;           /* it ends before the reference; else after */
    bool from_event; /* counted from what was registered at the reference, not from its deadline */
    bool ended;      /* whether end is known */
    wlz_instant end; /* the last second of the term */
    const char *document;
    const char *paragraph;
} wlz_term;

/* A step at an office, for a contract year. */
typedef struct wlz_procedure_step {
    int year;
    const char *step; /* "procurement.07" */
    const char *title;
    const char *actor;    /* "office", "provider" or "both"; NULL: no pack says */
    const char *sector;   /* the only one that this date is for; NULL = all */
    bool decided;         /* whether the deadline is known */
    wlz_instant deadline; /* the last one in time */
    bool derived;         /* it is the end of the term: no document states a date */
    const char *document; /* of the date, or of the term; NULL while undecided */
    const char *paragraph;
    const char *note;     /* NULL */
    const char *missing;  /* undecided: what has to be known or decided; else NULL */
    const wlz_term *term; /* the term of the step; NULL = no document states one */
    bool differs;         /* a date is stated, and the term ends on another */
    const char *lateness; /* what follows from being late: "lapse" is final, "advice" is only
                              advice, "unstated": no document says */
    const char *lateness_document;  /* NULL when unstated */
    const char *lateness_paragraph; /* its place there */
    wlz_standing standing; /* of the deadline: WLZ_READING when what it is found by is a reading */
    const char *
        free_day; /* what its day is by wlz_free_day: "saturday", "easter-monday"; NULL: none, or undecided */
} wlz_procedure_step;

/* A list of steps, in the order of their deadlines, undecided ones last. Strings are the list's. */
typedef struct wlz_procedure {
    size_t count;
    const wlz_procedure_step *const *rows;
} wlz_procedure;

/* Whose calendar. */
typedef struct wlz_procedure_question {
    const char *office;
    int year;           /* the contract year that the procedure is for */
    const char *sector; /* NULL = each */
    const char *agb;    /* whose dates: a term can run from what the office did towards it; NULL */
    wlz_date known_on;  /* as known on this day; 0 = today */
} wlz_procedure_question;

/**
 * The calendar of an office and a year: every step of which a document states a date or a term.
 * @param question  Whose calendar; borrowed.
 * @param out       Receives the steps; to be freed with wlz_procedure_free.
 * @return WLZ_OK (also for an empty list)
 *         WLZ_NOTFOUND  no such office, sector or provider
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_procedure_get(wlz_registry *registry,
                                        const wlz_procedure_question *question,
                                        wlz_procedure **out);

/**
 * Check the terms of that calendar against its dates: the steps whose stated date is not the end of
 * their term. The date counts; that they differ is for a person to look at.
 * @param question  Whose calendar; borrowed.
 * @param out       Receives those steps; to be freed with wlz_procedure_free.
 * @return As wlz_procedure_get; an empty list means that all agree.
 */
WLZ_EXPORT wlz_status wlz_procedure_check(wlz_registry *registry,
                                          const wlz_procedure_question *question,
                                          wlz_procedure **out);

/* Which deadlines of the days to come. */
typedef struct wlz_due_question {
    const char *office;
    const char *agb;   /* only what this provider does and has not done yet; NULL = every step */
    wlz_instant from;  /* 1996 to 9999 */
    int days;          /* 0 to 3660: through the end of the day so many days later */
    wlz_date known_on; /* 0 = today */
} wlz_due_question;

/**
 * What is due in the next days, of all contract years. A step whose deadline is undecided is not in
 * the list: wlz_procedure_get has it. A deadline that holds for several years is in it once.
 * @param question  At which office, from when, how far; borrowed.
 * @param out       Receives those steps; to be freed with wlz_procedure_free.
 * @return WLZ_OK, WLZ_NOTFOUND (no such office or provider), WLZ_INVALID, WLZ_IO, WLZ_NOMEM,
 *         WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_procedure_due(wlz_registry *registry, const wlz_due_question *question,
                                        wlz_procedure **out);

/**
 * Free it.
 * @param procedure  The list; NULL is harmless.
 */
WLZ_EXPORT void wlz_procedure_free(wlz_procedure *procedure);

#ifdef __cplusplus
}
#endif

#endif
