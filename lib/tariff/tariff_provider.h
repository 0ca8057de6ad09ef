/* What the percentage of a provider depends on: its facts, its sectors, what was decided for it. */
#ifndef WLZ_TARIFF_TARIFF_PROVIDER_H
#define WLZ_TARIFF_TARIFF_PROVIDER_H

#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "policy/gather.h"
#include "tariff/performance.h"
#include "tariff/tariff_question.h"

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

/* A provider at an office on a day: looked up once, used for many performances within one call. A
 * zeroed one is empty. */
typedef struct wlz__tariff_provider {
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
    struct wlz__answer *answers; /* given so far (tariff.c) */
    wlz__arena arena;
} wlz__tariff_provider;

/* Look the provider up; office, agb, day, known_on and supposed are set. */
void wlz__tariff_provider_read(wlz_registry *reg, wlz__tariff_provider *provider);
void wlz__tariff_provider_free(wlz__tariff_provider *provider);
/* Add the fact in the columns from `column` on, when it holds on the day. Rows of one fact are adjacent, in the order of
 * their entry; *known_last is the caller's, 0 before the first row. */
#define WLZ__FACT_COLUMNS "fact, value, valid_from, valid_to, known_on"
void wlz__tariff_provider_fact(wlz_registry *reg, wlz__tariff_provider *provider, wlz__stmt *stmt,
                               int column, wlz_date *known_last);
#define WLZ__SECTOR_COLUMNS "sector, kind, valid_from, valid_to"
void wlz__tariff_provider_sector(wlz_registry *reg, wlz__tariff_provider *provider, wlz__stmt *stmt,
                                 int column);
#define WLZ__OWN_SECTOR "own_sector"
/* Once its facts and sectors are there: the fact own_sector of a provider that works in one sector only. So a policy can speak
 * of the performances that its providers deliver outside their sector. */
void wlz__tariff_provider_own_sector(wlz_registry *reg, wlz__tariff_provider *provider);

/* Of tables called d and, for the provision that is deviated from, p. */
#define WLZ__DEVIATION_COLUMNS                                                                     \
    "d.topic, d.value, d.value > p.value, d.decided_by, d.decided_on, d.until, d.year"
void wlz__tariff_provider_deviation(wlz_registry *reg, wlz__tariff_provider *provider,
                                    wlz__stmt *stmt, int column);
wlz__foreign wlz__foreign_sector(wlz_registry *reg, const char *office, wlz_date day,
                                 wlz_date known_on);

/* The relation that is recorded; NULL: none. */
const char *wlz__tariff_provider_relation(const wlz__tariff_provider *provider);

/* The question for a performance. False: the sector that decides is not known, which fails the call. */
bool wlz__tariff_provider_question(wlz_registry *reg, const wlz__tariff_provider *provider,
                                   const wlz__performance *performance, const char *component,
                                   wlz__tariff_question *question);

#endif
