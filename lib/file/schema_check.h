/* The schema of a registry against the one that this library makes. */
#ifndef WLZ_FILE_SCHEMA_CHECK_H
#define WLZ_FILE_SCHEMA_CHECK_H

#include <wlzreg/error.h>

#include <stdint.h>

/* What was found to be wrong with a registry: how much, and the first of it. */
typedef struct wlz__findings {
    wlz_registry *reg;
    int64_t count;
    char first[400];
} wlz__findings;

void wlz__found(wlz__findings *f, const char *where, const char *which, const char *what);
/* Find what is missing, changed, or does not belong there: tables, views, triggers, rules. */
void wlz__schema_check(wlz__findings *f);
/* Of tables, views, indexes and triggers alone. */
void wlz__schema_objects_check(wlz__findings *f);

#endif
