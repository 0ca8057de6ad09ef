/*
 * wlzreg/enrolment.h - what a provider submits for an agreement of a year.
 *
 * Every provider enrols each year. Annex 3A is the declaration of the board (bestuursverklaring),
 * annex 3B the declaration of consent (instemmingsverklaring); which one is needed follows from the
 * relation and the term of the agreement: topics enrolment.*.
 *
 * Constructor: wlz_enrolment_get. Destructor: wlz_enrolment_free.
 */
#ifndef WLZREG_ENROLMENT_H
#define WLZREG_ENROLMENT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An annex that a provider submitted. */
typedef struct wlz_annex {
    const char *office;
    const char *agb;
    int year;                /* of the agreement */
    const char *annex;       /* 3A, 3B */
    const char *signed_by;   /* who signed it for the provider */
    wlz_instant received_at; /* when it was submitted */
    const char *note;        /* NULL */
} wlz_annex;

/**
 * Register an annex that was submitted and is correct.
 * @param annex  The annex; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office or provider)
 *         WLZ_EXISTS   rule enrolment_pk: it was submitted already
 *         WLZ_REFUSED  rule enrolment_future: the day has not come;
 *                      rule enrolment_annex: there is no such annex
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_enrolment_add(wlz_registry *registry, const wlz_annex *annex);

/* An annex that was submitted, or might be. Strings are the enrolment's. */
typedef struct wlz_enrolment_annex {
    const char *annex;       /* 3A, 3B */
    bool received;           /* whether it was submitted */
    wlz_instant received_at; /* 0 when it was not */
    bool timely;  /* received by the deadline of step 7; true when none is known, or nothing was */
    bool missing; /* it is needed, and was not received */
    const char *document; /* states that it is needed; NULL unless it is missing */
    const char *paragraph;
} wlz_enrolment_annex;

/* What was submitted for a year, and whether that is complete. */
typedef struct wlz_enrolment {
    bool required; /* the office requires an enrolment */
    bool complete; /* nothing that is needed is missing */
    bool timely;   /* nothing that was received is late */
    size_t count;
    const wlz_enrolment_annex *const *rows; /* each annex that was submitted or is needed */
} wlz_enrolment;

/**
 * What a provider submitted for a year, and what is missing. A late enrolment may still lead to an
 * agreement where the office opens again in the year, so it is reported and refuses nothing.
 *
 * @param office  The office's id.
 * @param agb     The provider's AGB code.
 * @param year    The year of the agreement.
 * @param out     Receives the answer; to be freed with wlz_enrolment_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office or provider
 *         WLZ_UNDECIDED  which annex is needed depends on a fact that is not recorded (relation,
 *                        agreement.term): the message names it
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_enrolment_get(wlz_registry *registry, const char *office, const char *agb,
                                        int year, wlz_enrolment **out);

/**
 * Free it.
 * @param enrolment  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_enrolment_free(wlz_enrolment *enrolment);

#ifdef __cplusplus
}
#endif

#endif
