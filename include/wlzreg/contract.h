/*
 * wlzreg/contract.h - agreements of an office with a provider.
 *
 * A draft comes with a document of its own, which may carry percentages for its provider
 * (wlz_provision_add). Signing publishes that document: it then has the rank of an agreement, and
 * neither changes any more. The office may extend it, and it counts through its extended end. It
 * exists once both sides accepted it and its budget form is with the NZa.
 */
#ifndef WLZREG_CONTRACT_H
#define WLZREG_CONTRACT_H

#include <wlzreg/contract_term.h>
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
 * @param id        Receives the contract's number; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office or provider)
 *         WLZ_EXISTS   rule document_pk: the document's id is taken
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_draft(wlz_registry *registry, const wlz_contract *contract,
                                         int64_t *id);

/**
 * Register the code by which iWlz messages know an agreement, or correct it. It is no part of what
 * is agreed: of a signed agreement too.
 * @param contract  The contract's number.
 * @param code      8 digits; NULL takes it away.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule contract_iwlz_code_once: another office or provider has it
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_iwlz_code_set(wlz_registry *registry, int64_t contract,
                                                 const char *code);

/**
 * Sign an agreement. It may be no longer than documents allow (wlz_contract_term_get), and its
 * provider is enrolled; where documents leave it open, nothing is refused.
 * @param contract   The contract's number.
 * @param signed_on  The day; the document counts as published on it.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule contract_future: the day has not come;
 *                      rule contract_fixed: it is signed already; rule contract_term: it is longer
 *                      than a document allows; rule contract_enrolment: a document requires a
 *                      complete enrolment (wlz_enrolment_get), and something is missing or
 *                      undecided; each with the document
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_sign(wlz_registry *registry, int64_t contract,
                                        wlz_date signed_on);

/* Who accepted which part of an agreement. */
typedef struct wlz_contract_acceptance {
    const char *part;        /* office, provider, budget-form (it is with the NZa) */
    const char *accepted_by; /* who accepted it */
    wlz_instant accepted_at; /* when; wlz_judgement_get says whether in time, step 12 or 15 */
} wlz_contract_acceptance;

/**
 * Register that a part of an agreement is accepted, once.
 * @param contract    The contract's number.
 * @param acceptance  Which part, by whom and when; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule contract_acceptance_pk
 *         WLZ_REFUSED  rule contract_acceptance_future: the day has not come;
 *                      rule contract_acceptance_part
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_accept(wlz_registry *registry, int64_t contract,
                                          const wlz_contract_acceptance *acceptance);

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
WLZ_EXPORT wlz_status wlz_acceptance_get(wlz_registry *registry, int64_t contract,
                                         wlz_acceptance *out);

#ifdef __cplusplus
}
#endif

#endif
