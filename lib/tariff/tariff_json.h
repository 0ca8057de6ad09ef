/* A percentage and its steps as JSON. */
#ifndef WLZ_TARIFF_TARIFF_JSON_H
#define WLZ_TARIFF_TARIFF_JSON_H

#include "tariff/tariff_trace.h"

/* The text, in the answer's own memory; NULL when it ran out. */
const char *wlz__tariff_make_json(wlz__tariff *t);

#endif
