/* The tariff percentage, for what other nouns ask. */
#ifndef WLZ_RECORDS_TARIFF_H
#define WLZ_RECORDS_TARIFF_H

#include "records/resolution.h"

#include <wlzreg/tariff.h>

/* What the percentage can depend on in a performance. */
typedef struct wlz__performance {
    const char *code;
    const char *sector;
    const char *care_form; /* NULL = none */
} wlz__performance;

/* A provider at an office on a day: looked up once, asked for many performances within one call. A
 * zeroed one is empty. */
typedef struct wlz__client {
    const char *office;
    const char *agb;
    wlz_date day;
    wlz_date known_on;
    const char *supposed; /* an unsigned agreement that is to count; NULL */
    const char *relation; /* NULL = not recorded */
    bool has_own;         /* some provision names the provider */
    char sector[16];      /* the sector whose kind was looked up last */
    bool in_sector;
    const char *kind;
    struct wlz__answer *answers; /* given so far, for performances that are alike (tariff.c) */
    wlz__arena arena;
} wlz__client;

/* Look the provider up; office, agb, day, known_on and supposed are set. */
void wlz__client_read(wlz_registry *reg, wlz__client *client);
void wlz__client_free(wlz__client *client);

/* The percentage for a performance and component; *provision is the one its base rests on. With
 * `trace` also the explanation. Fails the call with WLZ_UNDECIDED, WLZ_NOTFOUND or WLZ_TIE. */
void wlz__tariff_of(wlz_registry *reg, wlz__client *client, const wlz__performance *performance,
                    const char *component, wlz_bp *bp, int64_t *provision, wlz_tariff *trace);

bool wlz__check_component(wlz_registry *reg, const char *component);

#endif
