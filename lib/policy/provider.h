/* What is known about a provider, as used by other nouns. */
#ifndef WLZ_POLICY_PROVIDER_H
#define WLZ_POLICY_PROVIDER_H

#include "file/memory.h"
#include "file/statement.h"

#include <wlzreg/provider.h>

typedef struct wlz__fact {
    bool recorded;    /* and not withdrawn */
    const char *word; /* NULL for a number */
    int64_t number;
} wlz__fact;

/* The fact that holds on the day, as known on a day. */
wlz__fact wlz__fact_get(wlz_registry *reg, const char *office, const char *agb, const char *fact,
                        wlz_date day, wlz_date known_on, wlz__arena *arena);

/* Of the rows of one fact, in the order of their entry: does this one hold on the day, and was it known no earlier than
 * the one that counted so far (*known_last, 0 at first)? Then it counts instead. Its days begin at `column`. */
bool wlz__fact_row_counts(wlz_registry *reg, wlz__stmt *stmt, int column, wlz_date day,
                          wlz_date known_on, wlz_date *known_last);

/* The value of a fact that is recorded: a word, a number, or that it no longer holds. */
wlz__value wlz__fact_value(bool withdrawn, const char *word, int64_t number);

/* Whether the provider works in the sector on the day; *kind is what it is there, or NULL. */
bool wlz__provider_in_sector(wlz_registry *reg, const char *agb, const char *sector, wlz_date day,
                             const char **kind, wlz__arena *arena);

/* The sector of a provider that works in one sector only on the day; NULL when in none or several. */
const char *wlz__provider_only_sector(wlz_registry *reg, const char *agb, wlz_date day,
                                      wlz__arena *arena);

#endif
