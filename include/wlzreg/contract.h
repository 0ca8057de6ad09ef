/*
 * wlzreg/contract.h - agreements of an office with a provider.
 *
 * A draft comes with a document of its own, which may carry percentages for its provider
 * (wlz_provision_add). Signing publishes that document: it then has the rank of an agreement, and
 * neither changes any more. The office may extend it, and it counts through its extended end. It
 * exists once both sides accepted it and its budget form is with the NZa.
 *
 * Constructor: wlz_contract_term_get. Destructor: wlz_contract_term_free.
 */
#ifndef WLZREG_CONTRACT_H
#define WLZREG_CONTRACT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is agreed with a provider. */
typedef struct wlz_contract {
    const char *office;
    const char *agb;
    wlz_date valid_from;
    wlz_date valid_to;    /* 0 = open */
    const char *document; /* the id its document gets */
    const char *title;
} wlz_contract;

/**
 * Draft an agreement, with its document.
 * @param contract  What is agreed; borrowed.
 * @param id        Receives the contract's number.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office or provider)
 *         WLZ_EXISTS   rule document_pk: the document's id is taken
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_draft(wlz_registry *registry, const wlz_contract *contract,
                                         int64_t *id);

/**
 * Sign an agreement. It may be no longer than documents allow (wlz_contract_term_get), and its
 * provider is enrolled; where documents leave it open, nothing is refused.
 * @param contract   The contract's number.
 * @param signed_on  The day; the document counts as published on it.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule contract_fixed: it is signed already; rule contract_term: it is longer
 *                      than a document allows; rule contract_enrolment: a document asks for a
 *                      complete enrolment (wlz_enrolment_get), and something is missing or
 *                      undecided; each with the document
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_sign(wlz_registry *registry, int64_t contract,
                                        wlz_date signed_on);

/* ---- terms ---- */

/* How long an agreement may be. Strings are the answer's. */
typedef struct wlz_contract_term {
    int years;            /* for which it may be concluded */
    wlz_date until;       /* the first day on which it may not hold any more, extensions apart */
    int extensions;       /* how often the office may extend it; 0 = not at all */
    int extension_years;  /* by how many years each time */
    const char *document; /* where the term stands */
    const char *paragraph;
    const char *extension_document;  /* NULL when no document speaks of extensions */
    const char *extension_paragraph; /* its place there */
} wlz_contract_term;

/**
 * How long an agreement with a provider may be, and how often the office may extend it: topics
 * contract.term_years, .until, .min_turnover, .extensions, .extension_years.
 *
 * @param office      The office's id.
 * @param agb         The provider's AGB code.
 * @param valid_from  The day on which the agreement begins.
 * @param known_on    As known on this day; 0 = today.
 * @param out         Receives the answer; to be freed with wlz_contract_term_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   no such office or provider, or no document says
 *         WLZ_UNDECIDED  the fact relation or contract.turnover is not recorded, or a person
 *                        decides: the message says what
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_term_get(wlz_registry *registry, const char *office,
                                            const char *agb, wlz_date valid_from, wlz_date known_on,
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
 *         WLZ_INVALID, WLZ_NOTFOUND, WLZ_UNDECIDED, WLZ_TIE  as wlz_contract_term_get
 *         WLZ_REFUSED  rule contract_extension_allowed: not so often, or not at all; rule
 *                      contract_extension_signed: it is a draft, or was signed later; rule
 *                      contract_extension_late: it has ended, or has no end
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_extend(wlz_registry *registry, int64_t contract,
                                          const char *decided_by, wlz_date decided_on,
                                          wlz_date *valid_to);

/* ---- acceptance ---- */

/**
 * Register that a part of an agreement is accepted, once.
 * @param contract     The contract's number.
 * @param part         office, provider, budget-form (it is with the NZa).
 * @param accepted_by  Who accepted it.
 * @param accepted_at  When; whether that was in time says wlz_deadline_check, step 12 or 15.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule contract_acceptance_pk
 *         WLZ_REFUSED  rule contract_acceptance_part
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_accept(wlz_registry *registry, int64_t contract,
                                          const char *part, const char *accepted_by,
                                          wlz_instant accepted_at);

/* What an agreement has of all that it needs to exist. */
typedef struct wlz_acceptance {
    bool is_signed;             /* wlz_contract_sign */
    bool office;                /* each part, and when */
    bool provider;              /* accepted by the provider */
    bool budget_form;           /* with the NZa */
    wlz_instant office_at;      /* when; 0 = not yet, as of the two below */
    wlz_instant provider_at;    /* when */
    wlz_instant budget_form_at; /* when */
    bool exists;                /* nothing is missing */
} wlz_acceptance;

/**
 * What an agreement still lacks to exist.
 * @param contract  The contract's number.
 * @param out       Receives the answer.
 * @return WLZ_OK, WLZ_NOTFOUND, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_acceptance_get(wlz_registry *registry, int64_t contract,
                                                  wlz_acceptance *out);

#ifdef __cplusplus
}
#endif

#endif
