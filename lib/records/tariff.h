/* The tariff percentage, for what other nouns ask. */
#ifndef WLZ_RECORDS_TARIFF_H
#define WLZ_RECORDS_TARIFF_H

#include "records/tariff_inquiry.h"

#include <wlzreg/tariff.h>

/* What the percentage can depend on in a performance. */
typedef struct wlz__performance {
    const char *code;
    const char *sector;
    const char *care_form; /* NULL = none */
} wlz__performance;

/* A sector the provider works in on the day, and what it is there. */
typedef struct wlz__working {
    const char *sector;
    const char *kind; /* NULL */
} wlz__working;

/* Which sector decides the percentage of a performance of a sector that the provider does not work in. */
typedef enum wlz__foreign {
    WLZ__FOREIGN_UNKNOWN,       /* no document says */
    WLZ__FOREIGN_OWN,           /* the provider's own */
    WLZ__FOREIGN_OF_PERFORMANCE /* the performance's */
} wlz__foreign;

/* A provider at an office on a day: looked up once, asked for many performances within one call. A
 * zeroed one is empty. */
typedef struct wlz__client {
    const char *office;
    const char *agb;
    wlz_date day;
    wlz_date known_on;
    const char *supposed; /* an unsigned agreement that is to count; NULL */
    wlz__list facts;      /* of wlz__known */
    wlz__list working;    /* of wlz__working */
    wlz__list deviations; /* of wlz__deviating */
    wlz__foreign foreign;
    wlz__list own_topics; /* of const char *: on which some provision names the provider */
    const wlz__own *own;  /* those provisions, when they are at hand; then without own_topics */
    struct wlz__answer *answers; /* given so far, for performances that are alike (tariff.c) */
    wlz__arena arena;
} wlz__client;

/* Look the provider up; office, agb, day, known_on and supposed are set. */
void wlz__client_read(wlz_registry *reg, wlz__client *client);
void wlz__client_free(wlz__client *client);
/* Add what a row tells from `column` on, when it holds on the day. Facts come in the order of their entry, those of
 * one fact after each other; *known_last is the caller's, 0 before the first row. */
#define WLZ__FACT_COLUMNS "fact, value, valid_from, valid_to, known_on"
void wlz__client_fact(wlz_registry *reg, wlz__client *client, wlz__stmt *stmt, int column,
                      wlz_date *known_last);
#define WLZ__SECTOR_COLUMNS "sector, kind, valid_from, valid_to"
void wlz__client_sector(wlz_registry *reg, wlz__client *client, wlz__stmt *stmt, int column);
/* Of tables called d and, for the provision that is deviated from, p. */
#define WLZ__DEVIATION_COLUMNS                                                                     \
    "d.topic, d.value, d.value > p.value, d.decided_by, d.decided_on, d.until, d.year"
void wlz__client_deviation(wlz_registry *reg, wlz__client *client, wlz__stmt *stmt, int column);
wlz__foreign wlz__foreign_sector(wlz_registry *reg, const char *office, wlz_date day,
                                 wlz_date known_on);

/* What is asked for a performance. False: the sector that decides is not known, which fails the call. */
bool wlz__client_case(wlz_registry *reg, const wlz__client *client,
                      const wlz__performance *performance, const char *component,
                      wlz__tariff_case *asked);

/* The percentage for a performance and component; *provision is the one its base rests on, 0 when that is a
 * fact. With `trace` also the explanation. Fails the call with WLZ_UNDECIDED, WLZ_NOTFOUND or WLZ_TIE. */
void wlz__tariff_of(wlz_registry *reg, wlz__client *client, const wlz__performance *performance,
                    const char *component, wlz_bp *bp, int64_t *provision, wlz_tariff *trace);

/* A case that is stated whole (tariff_case.c). Its office is the caller's to check. */
wlz_scope wlz__case_scope(const wlz_tariff_case *tried);
bool wlz__check_case(wlz_registry *reg, const wlz_tariff_case *tried);
/* What the office makes of a case that is checked. Fails the call as wlz__tariff_of. */
void wlz__case_try(wlz_registry *reg, const char *office, const wlz_tariff_case *tried, wlz_bp *bp,
                   wlz_tariff *trace);

bool wlz__check_component(wlz_registry *reg, const char *component);
bool wlz__check_performance(wlz_registry *reg, const char *code);
bool wlz__require_performance(wlz_registry *reg, const char *code);

#endif
