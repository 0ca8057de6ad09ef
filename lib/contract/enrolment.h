/* Enrolment, for the signing of agreements. */
#ifndef WLZ_CONTRACT_ENROLMENT_H
#define WLZ_CONTRACT_ENROLMENT_H

#include "contract/contract_read.h"

#include <wlzreg/enrolment.h>

/* Refuse the signing of an agreement without a complete enrolment for its first year, where a document
 * says so. */
bool wlz__enrolment_allows(wlz_registry *reg, const wlz__contract *contract, wlz_date signed_on);

#endif
