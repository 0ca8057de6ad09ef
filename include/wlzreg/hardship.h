/*
 * wlzreg/hardship.h - the hardship clause: requests for a percentage that covers the cost.
 *
 * The tests that an office requires are rows of its policy (table hardship_ground). A request puts
 * something forward for each; a person decides. What is granted becomes a provision of the
 * provider's agreement: it prevails once that is signed, is never above 100%, and ends with the
 * year.
 *
 * Constructor: wlz_hardship_get. Destructor: wlz_hardship_free.
 */
#ifndef WLZREG_HARDSHIP_H
#define WLZREG_HARDSHIP_H

#include <wlzreg/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a provider requests. */
typedef struct wlz_hardship_request {
    const char *office;
    const char *agb;
    int year;
    const char *sector;
    wlz_bp asked_bp;          /* the care percentage that would cover the cost, 1 to 10000 */
    wlz_date contacted_on;    /* when the provider talked to its care buyer; 0 = it did not */
    wlz_instant requested_at; /* when it was requested */
} wlz_hardship_request;

/**
 * Register a request.
 * @param request  What is requested; borrowed.
 * @param id       Receives its number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office, provider or sector)
 *         WLZ_REFUSED  rule hardship_request_future: it was not requested yet
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_hardship_request_add(wlz_registry *registry,
                                               const wlz_hardship_request *request, int64_t *id);

/**
 * Register what the provider puts forward for one of the office's tests.
 * @param request   The request's number.
 * @param ground    The id of the test.
 * @param argument  What is put forward.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such request)
 *         WLZ_EXISTS   rule hardship_argument_pk
 *         WLZ_REFUSED  rule hardship_argument_ground: the office does not require it; rule
 *                      hardship_decided: it was decided already
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_hardship_argument_add(wlz_registry *registry, int64_t request,
                                                const char *ground, const char *argument);

/* How a request ends. */
typedef enum wlz_hardship_verdict {
    WLZ_HARDSHIP_UNDECIDED = 0, /* not yet: no decision has it */
    WLZ_HARDSHIP_GRANTED = 1,   /* a percentage is granted */
    WLZ_HARDSHIP_REFUSED = 2    /* nothing is */
} wlz_hardship_verdict;

/* What a person decides on a request. */
typedef struct wlz_hardship_decision {
    wlz_hardship_verdict verdict; /* granted or refused */
    wlz_bp granted_bp;            /* at most 10000; what the policy sets, where it does (topic
                                     hardship.percentage); of no meaning when refused */
    int64_t contract;             /* the draft agreement that gets it; of no meaning when refused */
    const char *motivation;
    const char *decided_by;
    wlz_date decided_on;
} wlz_hardship_decision;

/**
 * Decide on a request. Granting writes a provision on tariff.care into the draft agreement, for the
 * request's sector and year.
 * @param request   The request's number.
 * @param decision  What is decided; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such request or contract)
 *         WLZ_EXISTS   rule hardship_decision_pk: it was decided already; rule provision_natural:
 *                      the agreement has a percentage for that sector
 *         WLZ_UNDECIDED  to be granted, and a test that it has to meet is ambiguous; or the policy
 *                      sets the percentage, and it would lower one that the provider has, or no
 *                      percentage of the provider in that sector is decided
 *         WLZ_REFUSED  rule hardship_decision_future: the day has not come;
 *                      rule hardship_decision_grounds: nothing was put forward for some test; rule
 *                      hardship_decision_percentage: the policy sets another percentage; rule
 *                      provision_value: above 100%; rule provision_of_agreement: the agreement is
 *                      signed, or another provider's; rule hardship_decision_agreement: it is with
 *                      another office; rule hardship_decision_ends: it does not hold in that year
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_hardship_decide(wlz_registry *registry, int64_t request,
                                          const wlz_hardship_decision *decision);

/* The state of a request. Strings are the answer's. */
typedef struct wlz_hardship {
    const char *state;    /* requested, granted, refused */
    wlz_bp granted_bp;    /* 0 unless granted */
    bool timely;          /* by the deadline of the appeal; true when none is known */
    wlz_instant deadline; /* of the appeal; 0 = none is known */
    bool as_advised;      /* by the advised moment, which is advice only; true when none is known */
    wlz_instant advised;  /* that moment; 0 = none is known */
    bool contact_missing; /* the office requires a talk first, and there was none */
    size_t missing_count; /* tests for which nothing was put forward */
    const char *const *missing; /* the ids of those tests */
    wlz_standing
        standing; /* of all tests, the two moments and the talk, the weakest; ambiguous only
                              once it is decided */
} wlz_hardship;

/**
 * The state of a request, and what it lacks.
 * @param request  The request's number.
 * @param out      Receives the answer; to be freed with wlz_hardship_free.
 * @return WLZ_OK
 *         WLZ_UNDECIDED  a test is ambiguous and nobody has decided on the request; or it is
 *                        undecided whether the office requires a talk
 *         WLZ_NOTFOUND, WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_hardship_get(wlz_registry *registry, int64_t request, wlz_hardship **out);

/**
 * Free it.
 * @param hardship  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_hardship_free(wlz_hardship *hardship);

#ifdef __cplusplus
}
#endif

#endif
