/*
 * wlzreg/contract.h - agreements of an office with a provider.
 *
 * A draft comes with a document of its own, which may carry percentages for its provider
 * (wlz_provision_add). Signing publishes that document: it then has the rank of an agreement, and
 * neither changes any more.
 */
#ifndef WLZREG_CONTRACT_H
#define WLZREG_CONTRACT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

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
 * @param id  Receives the contract's number.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such office or provider)
 *         WLZ_EXISTS   rule document_pk: the document's id is taken
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_draft(wlz_registry *registry, const wlz_contract *contract,
                                         int64_t *id);

/**
 * Sign an agreement.
 * @param signed_on  The day; the document counts as published on it.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule contract_fixed: it is signed already
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_contract_sign(wlz_registry *registry, int64_t contract,
                                        wlz_date signed_on);

#ifdef __cplusplus
}
#endif

#endif
