/*
 * wlzreg/tariff.h - performances, NZa tariffs, and the tariff percentage of a provider.
 */
#ifndef WLZREG_TARIFF_H
#define WLZREG_TARIFF_H

#include <wlzreg/resolution.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Register a performance.
 * @param code       1-3 capitals and digits, 4 or 5 in all.
 * @param sector     Its sector.
 * @param care_form  zzp, vpt, ...; NULL = none.
 * @param unit       What is counted: "day", "hour".
 * @param title      1 to 200 bytes.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such sector or care form)
 *         WLZ_EXISTS   rule performance_pk
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_performance_add(wlz_registry *registry, const char *code,
                                          const char *sector, const char *care_form,
                                          const char *unit, const char *title);

/* The NZa's maximum for one unit of a performance. */
typedef struct wlz_nza_tariff {
    const char *performance;
    int year;
    const char *component; /* care, nhc, nic */
    int part;              /* 0 = the whole year; 1 to 12 = a part of it with a tariff of its own */
    wlz_cents cents;       /* 0 to 100000000 */
    const char *source;    /* NULL */
} wlz_nza_tariff;

/**
 * Set an NZa tariff, new or changed. A change carries every line of every round that counts with
 * it, in one go.
 * @return WLZ_OK
 *         WLZ_INVALID, WLZ_NOTFOUND (no such performance)
 *         WLZ_REFUSED  rule cap: with the new tariff a provider's agreements exceed 100%; one
 *                      violation for each
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_nza_tariff_set(wlz_registry *registry, const wlz_nza_tariff *tariff);

typedef struct wlz_tariff_question {
    const char *office;
    const char *agb;
    const char *performance;
    const char *component; /* care, nhc, nic */
    wlz_date day;
    wlz_date known_on; /* 0 = today */
} wlz_tariff_question;

typedef struct wlz_tariff wlz_tariff;

/**
 * The tariff percentage of a provider for a performance on a day: the percentage that prevails
 * (topic tariff.<component>), then the adjustments and bounds of the tariff policies in force,
 * never above topic tariff.maximum.
 *
 * @param bp   Receives the percentage in hundredths of a percent; may be NULL.
 * @param out  Receives the explanation, also when the answer is undecided; NULL = none wanted. To
 *             be freed with wlz_tariff_free.
 * @return WLZ_OK
 *         WLZ_UNDECIDED  a fact that decides is not recorded: the message lists what has to be
 *                        known or decided
 *         WLZ_NOTFOUND   no percentage holds, or a word of the question is unknown
 *         WLZ_TIE, WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_ask(wlz_registry *registry, const wlz_tariff_question *question,
                                     wlz_bp *bp, wlz_tariff **out);

/* One step on the way to the percentage. Strings live as long as the explanation. */
typedef struct wlz_tariff_step {
    const char *step; /* base, adjustment, bound, maximum */
    bool applies;
    wlz_bp amount; /* the base, the points added, or the bound */
    wlz_bp result; /* the percentage after this step */
    const char *document;
    const char *paragraph;
    int rank;
    const char *reason; /* "at most the fact tariff.care.lower_2022" */
} wlz_tariff_step;

WLZ_EXPORT size_t wlz_tariff_step_count(const wlz_tariff *tariff);
WLZ_EXPORT const wlz_tariff_step *wlz_tariff_step_at(const wlz_tariff *tariff, size_t index);
/** The contest for the base; the explanation's own. NULL when it did not come to one. */
WLZ_EXPORT const wlz_resolution *wlz_tariff_base(const wlz_tariff *tariff);
/** All of it as JSON; the explanation's own text. */
WLZ_EXPORT const char *wlz_tariff_json(const wlz_tariff *tariff);
WLZ_EXPORT void wlz_tariff_free(wlz_tariff *tariff);

#ifdef __cplusplus
}
#endif

#endif
