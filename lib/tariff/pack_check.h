/* What is wrong with the rows of a pack although the schema takes each of them. */
#ifndef WLZ_TARIFF_PACK_CHECK_H
#define WLZ_TARIFF_PACK_CHECK_H

#include "file/pack_run.h"

/* Findings: pack_overlap (two provisions of one document and scope that hold on one day), pack_last_day (one that ends a
 * day too early), pack_outlives (one that ends after its document), pack_never (a rule that can
 * never apply), pack_gap (a case for which a policy with bases gives none). A warning: pack_overrules (a percentage that sets
 * all steps of a policy aside). */
void wlz__pack_check(wlz_registry *reg, wlz__pack *pack);

#endif
