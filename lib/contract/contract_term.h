/* How long an agreement may be. */
#ifndef WLZ_CONTRACT_CONTRACT_TERM_H
#define WLZ_CONTRACT_CONTRACT_TERM_H

#include "contract/contract_read.h"
#include "file/memory.h"
#include "policy/gather.h"
#include "policy/policy.h"

#include <wlzreg/contract_term.h>

/* What documents say of the term of an agreement that begins on a day. */
typedef struct wlz__term {
    wlz_date latest_to; /* the first day on which it may not hold any more */
    const wlz__provision *years;
    const wlz__provision *extensions; /* NULL = none */
    const wlz__provision *extension_years;
    wlz__candidates candidates[7];
    wlz__arena arena;
} wlz__term;

/* A zeroed term that the caller frees. Fails the call with WLZ_UNDECIDED, WLZ_NOVALUE or WLZ_TIE. */
bool wlz__term_find(wlz_registry *reg, const char *office, const char *agb, wlz_date valid_from,
                    wlz_date known_on, wlz__term *term);
void wlz__term_free(wlz__term *term);

/* Refuse the signing of an agreement that is longer than documents allow; where they leave it open
 * nothing is refused. */
bool wlz__term_allows(wlz_registry *reg, const wlz__contract *contract, wlz_date signed_on);

#endif
