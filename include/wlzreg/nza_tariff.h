/*
 * wlzreg/nza_tariff.h - the NZa's maximum tariffs.
 */
#ifndef WLZREG_NZA_TARIFF_H
#define WLZREG_NZA_TARIFF_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The NZa's maximum for one unit of a performance. */
typedef struct wlz_nza_tariff {
    const char *performance;
    int year;
    const char *component; /* care, nhc, nic */
    int part;              /* 0 = the whole year; 1 to 12 = a part of it with a tariff of its own */
    wlz_cents tariff_cents; /* 0 to 100000000 */
    const char *source;     /* where it is stated; NULL = as it is in the registry, or nowhere */
} wlz_nza_tariff;

/**
 * Set an NZa tariff, new or changed. A change carries every line of every round that counts with
 * it, in one go.
 * @param tariff  The tariff; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such performance)
 *         WLZ_REFUSED  rule cap: with the new tariff a provider's agreements exceed 100%; one
 *                      violation for each
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_nza_tariff_set(wlz_registry *registry, const wlz_nza_tariff *tariff);

#ifdef __cplusplus
}
#endif

#endif
