/*
 * wlzreg/resolution.h - which provision prevails, and why.
 *
 * A candidate is a provision of the topic whose document speaks for the office, was published on
 * or before the day of knowledge, is in force on the day, and whose scope is the question's or
 * more general. The lowest rank prevails; among documents of one rank the most recently published;
 * within a document the more specific scope. Equal values are not a contradiction. A real tie is
 * not decided: the message names both.
 *
 * What prevails may be a reading of its source: the answer says so. Where equals say the same, that is only so when each
 * of them is a reading. What prevails and is ambiguous decides nothing.
 *
 * What a document of better rank, or a later one of the same, strikes (wlz_strike) is not weighed. Where it is open whether it
 * is struck, it is ambiguous.
 *
 * Where documents that say otherwise were ranked to find it, the answer rests on the order of rank too: on the rows that
 * give the winner its rank, and the best of the others.
 *
 * Constructor: wlz_resolution_get. Destructor: wlz_resolution_free.
 */
#ifndef WLZREG_RESOLUTION_H
#define WLZREG_RESOLUTION_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Which topic, at which office, on which day. */
typedef struct wlz_question {
    const char *office;
    const char *topic;
    wlz_date day;      /* the day of the answer */
    wlz_date known_on; /* as known on this day; 0 = today by the registry's clock */
    wlz_scope scope;
} wlz_question;

/* What became of a provision that was weighed. From WLZ_OUTCOME_UNRANKED on it did not come to a contest. */
typedef enum wlz_outcome {
    WLZ_OUTCOME_PREVAILS = 0,       /* its value is the answer */
    WLZ_OUTCOME_AMBIGUOUS = 1,      /* it ranks before all others, but its source leaves it open */
    WLZ_OUTCOME_OPEN = 2,           /* it ranks before all others, but one of another scope might */
    WLZ_OUTCOME_TIED = 3,           /* of equal standing with one that says otherwise */
    WLZ_OUTCOME_SAME_VALUE = 4,     /* of equal standing with what prevails, and says the same */
    WLZ_OUTCOME_LOWER_RANK = 5,     /* yields to a better rank */
    WLZ_OUTCOME_EARLIER = 6,        /* yields to a later publication of the same rank */
    WLZ_OUTCOME_LESS_SPECIFIC = 7,  /* yields to a narrower scope in the same document */
    WLZ_OUTCOME_UNRANKED = 8,       /* no contest: its document, or another's, has no rank then */
    WLZ_OUTCOME_NOT_IN_FORCE = 9,   /* on the day */
    WLZ_OUTCOME_NOT_YET_KNOWN = 10, /* not yet published on the day of knowledge */
    WLZ_OUTCOME_CORRECTED =
        11, /* or a correction that was not yet recorded on the day of knowledge */
    WLZ_OUTCOME_OTHER_SCOPE = 12, /* limited to something that the question leaves open */
    WLZ_OUTCOME_STRUCK = 13       /* another document takes it away */
} wlz_outcome;

/* A provision that was weighed. Strings live as long as the resolution. */
typedef struct wlz_candidate {
    int64_t provision; /* its number */
    const char *document;
    const char *kind; /* of its document */
    const char *paragraph;
    const char *note;      /* NULL */
    int rank;              /* -1 when it did not come to a contest of ranks */
    wlz_date published_on; /* the newer prevails; 0: the agreement is not signed yet */
    wlz_date valid_from;
    wlz_date valid_to; /* the first day it no longer holds; 0 = open */
    wlz_scope scope;
    int64_t value;         /* in the topic's unit */
    wlz_standing standing; /* how it relates to its source */
    wlz_outcome outcome;   /* what became of it */
    int64_t
        yields_to; /* the number of the provision that it gives way to or is tied with; 0 = none */
    bool special;  /* narrower than what prevails, which outranks it */
    const char *reason; /* the same as a sentence: "rank 4 yields to rank 3 (zk-supplement-2023)" */
    wlz_date known_from; /* mostly published_on; earlier where the document was known before */
    const char *
        struck_by; /* the document that takes it away, or may when the outcome is not WLZ_OUTCOME_STRUCK; NULL */
    const char *struck_in; /* where in that document; NULL */
} wlz_candidate;

/* Which provision prevails, with all that were weighed. */
typedef struct wlz_resolution {
    /* WLZ_OK; WLZ_NOVALUE: no provision on the topic holds; WLZ_TIE: two of equal standing differ; WLZ_UNDECIDED: a
     * document that would count has no rank on that day, or what prevails is ambiguous. */
    wlz_status status;
    const char
        *message;     /* why there is no value, with the documents it is due to; "" with WLZ_OK */
    const char *unit; /* of the topic: bp, cents, count, days, hours, day, wall, flag */
    int64_t value;    /* that prevails, in this unit; 0 unless the status is WLZ_OK */
    wlz_standing
        standing; /* of what prevails and the order of rank that puts it first; WLZ_AMBIGUOUS when nothing does
                            * because of that */
    size_t count;
    const wlz_candidate *const
        *rows; /* what prevails first, then by standing, then those left out */
} wlz_resolution;

/**
 * Find the provision that prevails.
 *
 * @param question  Borrowed. Every word in it must be known to the registry: a misspelt one is an
 *                  error, it never falls back to something general.
 * @param out       Receives the answer, to be freed with wlz_resolution_free. Its status says
 *                  whether something prevails.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  a word of the question is unknown
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_resolution_get(wlz_registry *registry, const wlz_question *question,
                                         wlz_resolution **out);

/**
 * The whole of it as JSON. Made on the first call: one thread at a time.
 * @param resolution  The answer.
 * @return The resolution's own text; "" for NULL; NULL when memory ran out.
 */
WLZ_EXPORT const char *wlz_resolution_json(wlz_resolution *resolution);

/**
 * Why this prevails, or why nothing does, as a paragraph for a letter, in the language that the registry had
 * at the time of the question. Made on the first call: one thread at a time.
 * @param resolution  The answer.
 * @return The resolution's own text; "" for NULL; NULL when memory ran out.
 */
WLZ_EXPORT const char *wlz_resolution_explain(wlz_resolution *resolution);

/**
 * Free it.
 * @param resolution  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_resolution_free(wlz_resolution *resolution);

#ifdef __cplusplus
}
#endif

#endif
