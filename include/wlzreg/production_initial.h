/*
 * wlzreg/production_initial.h - what is proposed for a year to come, from the year before.
 *
 * Constructor: wlz_production_initial_get. Destructor: wlz_production_initial_free.
 */
#ifndef WLZREG_PRODUCTION_INITIAL_H
#define WLZREG_PRODUCTION_INITIAL_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What the documents propose for a performance. Strings are the proposal's. */
typedef struct wlz_production_initial_row {
    const char *performance;
    const char *component;
    wlz_milli before_milli; /* of the year before, in its rearrangement */
    bool proposed;          /* whether documents say how much it becomes */
    wlz_bp share_bp;        /* of that; 0 unless proposed */
    wlz_milli
        volume_milli; /* the share, rounded half away from zero to thousandths; 0 unless proposed */
    const char
        *open; /* what a person decides: why nothing is proposed, or what may be added; NULL */
    const char *document; /* states the share, or why there is none; NULL when no document does */
    const char *paragraph;
} wlz_production_initial_row;

/* What the documents propose for a year. */
typedef struct wlz_production_initial {
    size_t count;
    const wlz_production_initial_row *const *rows; /* by performance and component */
} wlz_production_initial;

/**
 * Propose the initial production of a year from the rearrangement of the year before, in all
 * agreements of the provider with the office: topics volume.initial_share, .by_capacity, .growth,
 * of the performance's sector and care form. It writes nothing: what is proposed goes to
 * wlz_production_add.
 *
 * @param contract  The agreement that is to get it.
 * @param year      The year that is to be agreed.
 * @param out       Receives the proposal; to be freed with wlz_production_initial_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such contract
 *         WLZ_NOVALUE   no rearrangement is agreed for the year before
 *         WLZ_TIE, WLZ_UNDECIDED, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_production_initial_get(wlz_registry *registry, int64_t contract, int year,
                                                 wlz_production_initial **out);

/**
 * Free it.
 * @param initial  The proposal; NULL is harmless.
 */
WLZ_EXPORT void wlz_production_initial_free(wlz_production_initial *initial);

#ifdef __cplusplus
}
#endif

#endif
