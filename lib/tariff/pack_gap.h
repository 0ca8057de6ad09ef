/* Cases for which a policy with bases gives none. */
#ifndef WLZ_TARIFF_PACK_GAP_H
#define WLZ_TARIFF_PACK_GAP_H

#include "file/pack_run.h"

void wlz__pack_check_gaps(wlz_registry *reg, wlz__pack *pack);

#endif
