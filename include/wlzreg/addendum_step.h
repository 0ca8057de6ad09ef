/*
 * wlzreg/addendum_step.h - the steps of an addendum: agreed, signed, opened for a year, amended, cancelled.
 */
#ifndef WLZREG_ADDENDUM_STEP_H
#define WLZREG_ADDENDUM_STEP_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Agree a draft: resolve what the conditions require, draw the money of the first year, and reserve it. A new version
 * of a signed addendum reserves nothing: what it changes is booked by its signing.
 * @param addendum   The draft's id.
 * @param agreed_on  The day; also the day of knowledge.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED    every condition that is not met is a violation, with its source; or rule
 *                        addendum_step: it is not a draft
 *         WLZ_UNDECIDED, WLZ_TIE  a condition's number, or which fund is drawn first
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_agree(wlz_registry *registry, const char *addendum,
                                         wlz_date agreed_on);

/**
 * Record a signature under an agreed addendum.
 * @param addendum   The addendum's id.
 * @param signer     A party's AGB code, or the office.
 * @param signed_on  Not before the day of the agreement.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule addendum_signature_pk
 *         WLZ_REFUSED  rules addendum_signature_future, addendum_signature_state, addendum_signature_signer,
 *                      addendum_signature_on
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_signature_add(wlz_registry *registry, const char *addendum,
                                                 const char *signer, wlz_date signed_on);

/**
 * Sign: the reserved money is committed; a new version takes the place of the one before it, and
 * the difference is booked.
 * @param addendum  The addendum's id.
 * @return As wlz_addendum_agree; WLZ_REFUSED also with rule addendum_signatures: one is missing.
 */
WLZ_EXPORT wlz_status wlz_addendum_sign(wlz_registry *registry, const char *addendum);

/**
 * Commit the money of a later year of a signed addendum: it is drawn from that year's funds, under
 * that year's cap.
 * @param addendum  The addendum's id.
 * @param year      Whose money is committed.
 * @return As wlz_addendum_agree; WLZ_REFUSED also with rules addendum_year_state (it is not signed,
 *         or has no money in that year), addendum_year_closed (accounted for), WLZ_EXISTS with rule
 *         addendum_year_pk.
 */
WLZ_EXPORT wlz_status wlz_addendum_year_open(wlz_registry *registry, const char *addendum,
                                             int year);

/**
 * Begin a new version of a signed addendum: a draft with everything the signed one says.
 * @param addendum  The signed addendum's id.
 * @param version   The new version's id.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rules addendum_pk, addendum_version_once: there is a later version already
 *         WLZ_REFUSED  rule addendum_version: it is not signed
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_amend(wlz_registry *registry, const char *addendum,
                                         const char *version);

/**
 * Cancel a draft, or an agreed addendum, whose money is released.
 * @param addendum  The addendum's id.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule addendum_step: it is signed
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_addendum_cancel(wlz_registry *registry, const char *addendum);

#ifdef __cplusplus
}
#endif

#endif
