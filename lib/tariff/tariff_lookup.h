/* What is looked up for a case: its facts, and the numbers of topics. */
#ifndef WLZ_TARIFF_TARIFF_LOOKUP_H
#define WLZ_TARIFF_TARIFF_LOOKUP_H

#include "file/memory.h"
#include "policy/gather.h"
#include "policy/policy.h"
#include "tariff/tariff_question.h"

typedef struct wlz__tariff_lookup {
    wlz_registry *reg;
    const wlz__policy *policy;
    const wlz__tariff_question *question;
    bool
        by_performance; /* something is limited to the performance, or depends on a fact about it */
    wlz__arena arena;
} wlz__tariff_lookup;

/* A case without a performance or a provider is one that no document singles out: what is limited to one is not about it. */
#define WLZ__SINGLED_OUT ((1u << WLZ__PERFORMANCE) | (1u << WLZ__PROVIDER))

/* What is recorded of a fact; false: nothing. */
bool wlz__lookup_fact(wlz__tariff_lookup *look, const wlz__fact_kind *fact, wlz__known *known);
/* The provision that prevails on a topic for the case, which may be ambiguous; NULL when none does. Parts of the scope that are
 * not known and could change it are added to *open. */
const wlz__provision *wlz__lookup_topic(wlz__tariff_lookup *look, const char *topic,
                                        wlz__candidates *w, unsigned *open);
/* The same for what is needed only as a number; it lives as long as the arena. */
const wlz__provision *wlz__lookup_number(wlz__tariff_lookup *look, const char *topic,
                                         unsigned *open);

#endif
