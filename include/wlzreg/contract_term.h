/*
 * wlzreg/contract_term.h - how long an agreement may be, and extending it.
 *
 * Constructor: wlz_contract_term_get. Destructor: wlz_contract_term_free.
 */
#ifndef WLZREG_CONTRACT_TERM_H
#define WLZREG_CONTRACT_TERM_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Whose agreement, from when. */
typedef struct wlz_contract_term_question {
    const char *office;  /* the office's id */
    const char *agb;     /* the provider's AGB code */
    wlz_date valid_from; /* the day on which the agreement begins */
    wlz_date known_on;   /* as known on this day; 0 = today */
} wlz_contract_term_question;

/* How long an agreement may be. Strings are the answer's. */
typedef struct wlz_contract_term {
    int years;            /* for which it may be concluded */
    wlz_date latest_to;   /* the first day on which it may not hold any more, extensions apart */
    int extensions;       /* how often the office may extend it; 0 = not at all */
    int extension_years;  /* by how many years each time */
    const char *document; /* states the term */
    const char *paragraph;
    const char *extension_document;  /* NULL when no document speaks of extensions */
    const char *extension_paragraph; /* its place there */
} wlz_contract_term;

/**
 * How long an agreement with a provider may be, and how often the office may extend it: topics
 * contract.term_years, .until, .min_turnover, .extensions, .extension_years.
 *
 * @param question  Whose agreement, from when; borrowed.
 * @param out       Receives the answer; to be freed with wlz_contract_term_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office or provider
 *         WLZ_NOVALUE    no document says
 *         WLZ_UNDECIDED  the fact relation or contract.turnover is not recorded, or a person
 *                        decides: the message says what
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_term_get(wlz_registry *registry,
                                            const wlz_contract_term_question *question,
                                            wlz_contract_term **out);

/**
 * Free it.
 * @param term  The answer; NULL is harmless.
 */
WLZ_EXPORT void wlz_contract_term_free(wlz_contract_term *term);

/**
 * Extend a signed agreement, as the office alone may. It goes on where it ended, with what its
 * document says open-ended; what is said for a period ends with that.
 *
 * @param contract    The contract's number.
 * @param decided_by  Who decided for the office.
 * @param decided_on  On a day on which the agreement still holds, or before.
 * @param valid_to    Receives the first day on which it does not hold any more; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND, WLZ_NOVALUE, WLZ_UNDECIDED, WLZ_TIE  as
 *             wlz_contract_term_get
 *         WLZ_REFUSED  rule contract_extension_future: the day has not come;
 *                      rule contract_extension_allowed: not so often, or not at all; rule
 *                      contract_extension_signed: it is a draft, or was signed later; rule
 *                      contract_extension_late: it has ended, or has no end
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_extend(wlz_registry *registry, int64_t contract,
                                          const char *decided_by, wlz_date decided_on,
                                          wlz_date *valid_to);

#ifdef __cplusplus
}
#endif

#endif
