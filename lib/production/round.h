/* The rounds of a year, for what is done in them. */
#ifndef WLZ_PRODUCTION_ROUND_H
#define WLZ_PRODUCTION_ROUND_H

#include "file/memory.h"
#include "file/statement.h"

#include <wlzreg/round.h>

bool wlz__round_check(wlz_registry *reg, const wlz_round *r);
/* A statement whose first parameters are the round. */
wlz__stmt *wlz__round_query(wlz_registry *reg, const char *sql, const wlz_round *r);

/* The contract of a round, as far as rounds need it. */
typedef struct wlz__agreement {
    const char *office;
    const char *agb;
    const char *document;
    wlz_date day; /* the first one on which it holds in the year */
    wlz__arena arena;
} wlz__agreement;

bool wlz__agreement_read(wlz_registry *reg, const wlz_round *r, wlz__agreement *a);

#endif
