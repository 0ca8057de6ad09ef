/*
 * wlzreg/comparison.h - one case at all offices.
 *
 * Constructor: wlz_tariff_compare. Destructor: wlz_comparison_free. Strings and explanations live as long as their list.
 */
#ifndef WLZREG_COMPARISON_H
#define WLZREG_COMPARISON_H

#include <wlzreg/policy_diff.h>
#include <wlzreg/policy_diff_provider.h>
#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What one office makes of the case. */
typedef struct wlz_compared {
    const char *office;
    /* WLZ_OK, or as of wlz_tariff_try: WLZ_UNDECIDED, WLZ_NOTFOUND (no percentage holds), WLZ_TIE,
     * WLZ_OVERFLOW (too many steps). */
    wlz_status status;
    wlz_bp bp;                /* WLZ_BP_NONE unless the status is WLZ_OK */
    const char *message;      /* why there is no percentage; "" with WLZ_OK */
    const wlz_tariff *tariff; /* the steps, what has to be known; NULL with WLZ_OVERFLOW */
} wlz_compared;

/* What all offices make of one case. */
typedef struct wlz_comparison wlz_comparison;

/**
 * Put one case to every office.
 *
 * @param tried  Borrowed; its office is not looked at. A fact that only one office asks about leaves the others as they are.
 * @param out    Receives a row for each office, in the order of their ids, also for one that leaves the case undecided or
 *               says nothing of it; to be freed with wlz_comparison_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND   a word or a fact that the registry does not know
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_compare(wlz_registry *registry, const wlz_tariff_case *tried,
                                         wlz_comparison **out);

/**
 * How many offices the comparison has.
 * @param comparison  The comparison.
 * @return The number of its rows; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_comparison_count(const wlz_comparison *comparison);

/**
 * What one office makes of the case.
 * @param comparison  The comparison.
 * @param index       Counted from 0.
 * @return The row; NULL beyond the last.
 */
WLZ_EXPORT const wlz_compared *wlz_comparison_at(const wlz_comparison *comparison, size_t index);

/**
 * Free it.
 * @param comparison  The comparison; NULL is harmless.
 */
WLZ_EXPORT void wlz_comparison_free(wlz_comparison *comparison);

#ifdef __cplusplus
}
#endif

#endif
