/* Performances, as used by other nouns. */
#ifndef WLZ_TARIFF_PERFORMANCE_H
#define WLZ_TARIFF_PERFORMANCE_H

#include <wlzreg/performance.h>

/* What a percentage can depend on in a performance. */
typedef struct wlz__performance {
    const char *code;
    const char *sector;
    const char *care_form; /* NULL = none */
} wlz__performance;

bool wlz__check_performance(wlz_registry *reg, const char *code);

#endif
