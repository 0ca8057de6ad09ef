/*
 * wlzreg/provider.h - care providers and what is known about them.
 */
#ifndef WLZREG_PROVIDER_H
#define WLZREG_PROVIDER_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Register a provider.
 * @param agb   AGB code, 8 digits.
 * @param kvk   KvK number, 8 digits; NULL = not known.
 * @param name  1 to 200 bytes.
 * @return WLZ_OK
 *         WLZ_INVALID  a code or the name is not what it must be
 *         WLZ_EXISTS   rule provider_pk
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_provider_add(wlz_registry *registry, const char *agb, const char *kvk,
                                       const char *name);

/* A sector a provider works in, and what it is there. */
typedef struct wlz_provider_sector {
    const char *agb;
    const char *sector;
    const char *kind; /* a kind of that sector; NULL = none */
    wlz_date valid_from;
    wlz_date valid_to; /* 0 = open */
} wlz_provider_sector;

/**
 * Register the sector of a provider.
 * @param sector  Who works where, and from when; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_EXISTS   rule provider_sector_pk
 *         WLZ_REFUSED  rules provider_sector_overlap, provider_sector_kind (a kind of another
 *                      sector)
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_provider_sector_add(wlz_registry *registry,
                                              const wlz_provider_sector *sector);

/**
 * Close the open period of a provider's sector, so that another kind can follow.
 * @param agb       The provider's AGB code.
 * @param sector    The sector's id.
 * @param valid_to  The first day that the period no longer holds.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no open period
 *         WLZ_REFUSED   rule provider_sector_period: valid_to does not lie after its beginning
 *         WLZ_INVALID, WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_provider_sector_end(wlz_registry *registry, const char *agb,
                                              const char *sector, wlz_date valid_to);

/* What an office knows about a provider. The packs declare the facts and their units. */
typedef struct wlz_provider_fact {
    const char *office;
    const char *agb;
    const char *fact; /* relation, tariff.care.lower_2022, ... */
    const char *word; /* the value of a fact in words; NULL = number below, or withdrawn */
    int64_t number;   /* the value of a fact in numbers */
    bool withdrawn;   /* true: the fact no longer holds; word and number are ignored */
    wlz_date valid_from;
    wlz_date valid_to;    /* 0 = open */
    wlz_date known_on;    /* when the office knew it; 0 = today */
    const char *evidence; /* what it rests on */
} wlz_provider_fact;

/**
 * Register a fact. Of several that hold a day the one known last counts; none is ever edited.
 * @param fact  What is known, and on what ground; borrowed.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND
 *         WLZ_REFUSED  rule provider_fact_future: the day has not come;
 *                      rules provider_fact_value (not a value of this fact), provider_fact_overlap
 *                      (another one known on the same day for the same period)
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_provider_fact_add(wlz_registry *registry, const wlz_provider_fact *fact);

#ifdef __cplusplus
}
#endif

#endif
