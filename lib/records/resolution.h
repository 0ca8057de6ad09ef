/* Gathering and judging the candidates of a question, for what other nouns ask. */
#ifndef WLZ_RECORDS_RESOLUTION_H
#define WLZ_RECORDS_RESOLUTION_H

#include "records/policy.h"
#include "rules/rank.h"

#include <wlzreg/resolution.h>

/* Why a provision is a candidate, or is none. */
typedef enum wlz__entry {
    WLZ__CONTENDS,
    WLZ__NOT_PUBLISHED, /* on the day of knowledge */
    WLZ__NOT_IN_FORCE,  /* on the day */
    WLZ__CORRECTED,     /* by a row recorded since, or itself recorded later */
    WLZ__OPEN           /* in force, but limited to something that the question leaves open */
} wlz__entry;

typedef struct wlz__weighed {
    const wlz__provision *provision;
    wlz__entry entry;
    int rank;
} wlz__weighed;

/* The provisions of one provider, in the order of topic and performance (NULL first). */
typedef struct wlz__own {
    const wlz__provision *all;
    size_t count;
} wlz__own;

int wlz__own_order(const void *a, const void *b); /* of two wlz__provision */

/* One of them from a row that has the columns of a provision and then those of its document; `supposed` as for
 * wlz__weigh. False: the call failed. */
bool wlz__own_from_row(wlz_registry *reg, const wlz__policy *policy, wlz__stmt *stmt,
                       const char *supposed, wlz_date known_on, wlz__arena *arena,
                       wlz__provision *p);

#define WLZ__WEIGHED_INLINE 24

/* Everything that was weighed for one question. A zeroed one is empty; free it with
 * wlz__weighing_free. Strings belong to the policy, or to the arena for provisions of one provider.
 */
typedef struct wlz__weighing {
    wlz__weighed *all;
    wlz__weighed few[WLZ__WEIGHED_INLINE];
    size_t count, room;
    wlz__claim *claims; /* of those that contend, in the order of `all` */
    wlz__claim few_claims[WLZ__WEIGHED_INLINE];
    size_t claim_count;
    size_t winner;       /* in all; count when there is none */
    size_t rival;        /* differs from winner only in a tie */
    unsigned missing;    /* scope parts left open by the question that could change the answer */
    const wlz__own *own; /* set by the caller: the provider's provisions, not to be looked up */
    bool optional;       /* set by the caller: no winner is no failure */
    bool by_performance; /* some provision on the topic is limited to a performance */
    const wlz__topic *topic;
    wlz__arena arena;
} wlz__weighing;

/* Gather and judge; the question's words are known and known_on is set. `supposed` names an
 * unsigned agreement that is to count as if signed on the day of knowledge; NULL = none. Fails the
 * call with WLZ_NOTFOUND, WLZ_TIE or WLZ_UNDECIDED. */
void wlz__weigh(wlz_registry *reg, const wlz_question *question, const char *supposed,
                wlz__weighing *weighing);
void wlz__weighing_free(wlz__weighing *weighing);

/* The provision that prevails on a topic for an office on the first day of a year; `sector` NULL leaves
 * it open. NULL when no document speaks of it, which is no failure, or when the call failed. It lives
 * as long as the weighing, a zeroed one that the caller frees. */
const wlz__provision *wlz__prevailing(wlz_registry *reg, const char *office, const char *topic,
                                      int year, const char *sector, wlz_date known_on,
                                      wlz__weighing *weighing);

/* The same with a scope and a day of its own; what it leaves open and may decide is in
 * weighing->missing. */
const wlz__provision *wlz__prevailing_in(wlz_registry *reg, const wlz_question *question,
                                         wlz__weighing *weighing);

/* A copy with a trace that stands on its own; after WLZ_OK, WLZ_TIE or WLZ_NOTFOUND of a provision,
 * NULL otherwise. */
wlz_resolution *wlz__resolution_of(wlz_registry *reg, const wlz_question *question,
                                   const wlz__weighing *weighing);

/* Whether a scope speaks of the case; parts that it names and the case leaves open are noted in
 * *open. */
bool wlz__scope_fits(const wlz_scope *scope, const wlz_scope *asked, unsigned *open);
/* Whether a provision counts on a day as known on a day, whomever it is about. */
wlz__entry wlz__entry_of(const wlz__provision *provision, wlz_date day, wlz_date known_on);
bool wlz__speaks_for(const wlz__document *document, const char *office);

/* What a question came to, where no answer is an answer too: the failure is taken back, and *message (NULL: not
 * wanted) is a copy of its reason. A failure that is no answer (no memory, I/O) stays. */
wlz_status wlz__verdict_take(wlz_registry *reg, wlz__arena *arena, const char **message);

/* Words that every question shares. */
bool wlz__check_question(wlz_registry *reg, const wlz__policy *policy, const char *office,
                         wlz_date day, wlz_date known_on);
bool wlz__check_office(wlz_registry *reg, const wlz__policy *policy, const char *office);
bool wlz__check_scope(wlz_registry *reg, const wlz__policy *policy, const wlz_scope *scope);
/* What the contest sees of a provision. */
wlz__claim wlz__claim_of(const wlz__weighed *weighed);
/* "rank 4 yields to rank 3 (document)". */
void wlz__reason_append(wlz__builder *b, wlz__standing standing, const wlz__claim *loser,
                        const wlz__claim *winner);

#endif
