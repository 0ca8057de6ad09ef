/* How a percentage came about, as a paragraph for a letter. */
#ifndef WLZ_TARIFF_TARIFF_EXPLAIN_H
#define WLZ_TARIFF_TARIFF_EXPLAIN_H

#include "tariff/tariff_trace.h"

/* The paragraph, in the answer's own memory; NULL when it ran out. */
const char *wlz__tariff_explained(wlz__tariff *t);

#endif
