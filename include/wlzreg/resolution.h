/*
 * wlzreg/resolution.h - which provision prevails, and why.
 *
 * A candidate is a provision of the topic whose document speaks for the office, was published on
 * or before the day of knowledge, is in force on the day, and whose scope is the question's or
 * more general. The lowest rank prevails; among documents of one rank the most recently published;
 * within a document the more specific scope. Equal values are no contradiction. A real tie is an
 * error that names both.
 *
 * What prevails may be a reading of its source: the answer says so. Where equals say the same, that is only so when each
 * of them is a reading. What prevails and is ambiguous decides nothing.
 *
 * Constructor: wlz_resolve. Destructor: wlz_resolution_free.
 */
#ifndef WLZREG_RESOLUTION_H
#define WLZREG_RESOLUTION_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is asked, for which day. */
typedef struct wlz_question {
    const char *office;
    const char *topic;
    wlz_date day;      /* the day that is asked about */
    wlz_date known_on; /* as known on this day; 0 = today by the registry's clock */
    wlz_scope scope;
} wlz_question;

/* A provision that was weighed. Strings live as long as the resolution. */
typedef struct wlz_candidate {
    int64_t provision; /* its number */
    const char *document;
    const char *kind; /* of its document */
    const char *paragraph;
    const char *note;      /* NULL */
    int rank;              /* -1 when it did not come to a contest of ranks */
    wlz_date published_on; /* 0: the agreement is not signed yet */
    wlz_date valid_from;
    wlz_date valid_to; /* 0 = open */
    wlz_scope scope;
    int64_t value;         /* in the topic's unit */
    bool wins;             /* whether it prevails */
    bool in_contest;       /* false: left out before the contest; reason says why */
    const char *reason;    /* "rank 4 yields to rank 3 (zk-supplement-2023); same value" */
    wlz_standing standing; /* how it stands to its source */
} wlz_candidate;

/* Which provision prevails, with all that were weighed. */
typedef struct wlz_resolution wlz_resolution;

/**
 * Find the provision that prevails.
 *
 * @param question  Borrowed. Every word in it must be known to the registry: a misspelt one is an
 *                  error, it never falls back to something general.
 * @param out       Receives the answer and its trace; also, without a winner, on WLZ_TIE, on
 *                  WLZ_NOTFOUND of a provision and on WLZ_UNDECIDED by an ambiguous one, so that the
 *                  trace can be shown. To be freed with wlz_resolution_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no provision on this topic holds, or a word of the question is unknown
 *         WLZ_TIE        two of equal standing differ: the message names both
 *         WLZ_UNDECIDED  a document that would count has no rank on that day, or what prevails is
 *                        ambiguous: the message names its topic, document and paragraph
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_resolve(wlz_registry *registry, const wlz_question *question,
                                  wlz_resolution **out);

/**
 * The value that prevails.
 * @param resolution  The answer.
 * @return The value, in the unit of the topic; 0 when nothing prevailed, and for NULL.
 */
WLZ_EXPORT int64_t wlz_resolution_value(const wlz_resolution *resolution);

/**
 * Whether the answer rests on a reading.
 * @param resolution  The answer.
 * @return The standing of what prevails; WLZ_AMBIGUOUS when nothing does because of that; WLZ_STATED
 *         when nothing else prevailed, and for NULL.
 */
WLZ_EXPORT wlz_standing wlz_resolution_standing(const wlz_resolution *resolution);

/**
 * The unit of the topic.
 * @param resolution  The answer.
 * @return "bp", "cents", "count", "days", "hours", "day", "wall" or "flag"; "" for NULL.
 */
WLZ_EXPORT const char *wlz_resolution_unit(const wlz_resolution *resolution);

/**
 * How many provisions were weighed or left out.
 * @param resolution  The answer.
 * @return The number; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_resolution_count(const wlz_resolution *resolution);

/**
 * A candidate: the winner first, then by standing.
 * @param resolution  The answer.
 * @param index       Counted from 0.
 * @return The candidate; NULL beyond the last.
 */
WLZ_EXPORT const wlz_candidate *wlz_resolution_at(const wlz_resolution *resolution, size_t index);

/**
 * The whole trace as JSON.
 * @param resolution  The answer.
 * @return The resolution's own text; "" for NULL.
 */
WLZ_EXPORT const char *wlz_resolution_json(const wlz_resolution *resolution);

/**
 * Free it.
 * @param resolution  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_resolution_free(wlz_resolution *resolution);

#ifdef __cplusplus
}
#endif

#endif
