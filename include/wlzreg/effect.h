/*
 * wlzreg/effect.h - what calls did to the providers of a registry, in euros.
 *
 * The usual order: wlz_effect_begin; the calls, or a pack; wlz_effect_get; and within a what-if all the
 * same. Constructors: wlz_effect_begin, wlz_effect_get. Destructors: wlz_effect_start_free, wlz_effect_free.
 */
#ifndef WLZREG_EFFECT_H
#define WLZREG_EFFECT_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* At which percentages the production is taken. */
typedef enum wlz_effect_at {
    WLZ_EFFECT_AS_AGREED = 0, /* the positions, as the cap counts them */
    WLZ_EFFECT_ANEW = 1       /* as if the production that counts were entered again today */
} wlz_effect_at;

/* How things stood when it was begun. */
typedef struct wlz_effect_start wlz_effect_start;

/* A position, or several together. */
typedef struct wlz_effect_side {
    wlz_cents limit_cents;      /* the production that counts, at NZa tariffs */
    wlz_cents production_cents; /* the same at the percentages */
    wlz_cents lump_cents;       /* lump sums, reserved or committed */
    wlz_cents headroom_cents; /* the limit less production and lump sums; below 0 it is exceeded */
} wlz_effect_side;

/* A provider whose position, or percentages, are not what they were. */
typedef struct wlz_effect_row {
    const char *office;
    const char *agb;
    const char *name; /* the provider's */
    int year;
    const wlz_effect_side *before; /* all 0 when there was no position yet */
    const wlz_effect_side *after;  /* how it is now */
    size_t open; /* lines with no decided percentage on a side; they are taken as agreed on both */
} wlz_effect_row;

/* What was done. */
typedef struct wlz_effect {
    size_t count;
    const wlz_effect_row *const *rows; /* by office, AGB code and year */
    const wlz_effect_side *before;     /* of these rows together */
    const wlz_effect_side *after;      /* the same now */
    size_t exceeded; /* how many are over their limit now; as agreed none can be */
} wlz_effect;

/**
 * Begin to measure what calls do.
 *
 * As agreed, the positions are looked up. Anew, each line of the rounds that count gets the percentage that it would
 * get if it were entered today, its agreement's own included: what a pack or a fact changes, though what is agreed stays.
 * That takes about as long as entering them.
 *
 * @param at   At which percentages.
 * @param out  Receives how things stand; to be freed with wlz_effect_start_free.
 * @return WLZ_OK, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 *         WLZ_OVERFLOW  an amount does not fit
 */
WLZ_EXPORT wlz_status wlz_effect_begin(wlz_registry *registry, wlz_effect_at at,
                                       wlz_effect_start **out);

/**
 * What was done since.
 * @param start  How things stood; borrowed, and can be used again; NULL: there was nothing, as agreed.
 * @param out    Receives the providers that differ; to be freed with wlz_effect_free.
 * @return As wlz_effect_begin.
 */
WLZ_EXPORT wlz_status wlz_effect_get(wlz_registry *registry, const wlz_effect_start *start,
                                     wlz_effect **out);

/**
 * Free it.
 * @param start  How things stood; NULL is harmless.
 */
WLZ_EXPORT void wlz_effect_start_free(wlz_effect_start *start);

/**
 * Free it.
 * @param effect  What was done; NULL is harmless.
 */
WLZ_EXPORT void wlz_effect_free(wlz_effect *effect);

#ifdef __cplusplus
}
#endif

#endif
