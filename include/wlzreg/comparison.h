/*
 * wlzreg/comparison.h - one case at all offices.
 *
 * Constructor: wlz_comparison_get. Destructor: wlz_comparison_free. Strings and explanations live as long as their list.
 */
#ifndef WLZREG_COMPARISON_H
#define WLZREG_COMPARISON_H

#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What one office makes of the case. */
typedef struct wlz_comparison_row {
    const char *office;
    /* With its status, steps and what has to be known; the comparison's own. Not const, because its JSON and explanation
     * are made on demand. */
    wlz_tariff *tariff;
} wlz_comparison_row;

/* What all offices make of one case. */
typedef struct wlz_comparison {
    size_t count;
    const wlz_comparison_row *const *rows; /* one for each office, by its id */
} wlz_comparison;

/**
 * Put one case to every office.
 *
 * @param tried  Borrowed; its office is ignored. A fact that only one office depends on does not affect the others.
 * @param out    Receives a row for each office, also for one that leaves the case undecided or says nothing of it; to be
 *               freed with wlz_comparison_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   a word or a fact that the registry does not know
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_comparison_get(wlz_registry *registry, const wlz_tariff_case *tried,
                                         wlz_comparison **out);

/**
 * Free it.
 * @param comparison  The comparison; NULL is harmless.
 */
WLZ_EXPORT void wlz_comparison_free(wlz_comparison *comparison);

#ifdef __cplusplus
}
#endif

#endif
