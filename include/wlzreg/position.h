/*
 * wlzreg/position.h - the position of a provider under the cap.
 */
#ifndef WLZREG_POSITION_H
#define WLZREG_POSITION_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* For an office, a provider and a year. */
typedef struct wlz_position {
    wlz_cents nza_cents;        /* the production that counts, at NZa tariffs */
    wlz_cents production_cents; /* the same at agreed unit prices */
    wlz_cents lump_cents;       /* lump sums, reserved or committed */
    wlz_cents agreed_cents;     /* production and lump sums together */
    wlz_cents limit_cents;      /* what they may come to */
    wlz_cents headroom_cents;   /* what is still free */
    bool provisional;           /* the production is an expectation: a round 'initial' counts */
} wlz_position;

/**
 * Look up a position.
 * @param office  The office's id.
 * @param agb     The provider's AGB code.
 * @param year    The year.
 * @param out     Receives the position.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such office or provider
 *         WLZ_NOVALUE   no production is agreed, so there is no room
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_position_get(wlz_registry *registry, const char *office, const char *agb,
                                       int year, wlz_position *out);

#ifdef __cplusplus
}
#endif

#endif
