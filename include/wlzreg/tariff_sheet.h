/*
 * wlzreg/tariff_sheet.h - the tariff percentages of all providers for all performances at once.
 *
 * Constructor: wlz_tariff_sheet_get. Destructor: wlz_tariff_sheet_free.
 */
#ifndef WLZREG_TARIFF_SHEET_H
#define WLZREG_TARIFF_SHEET_H

#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Of which office and day a sheet is made. */
typedef struct wlz_tariff_sheet_question {
    const char *office;
    wlz_date day;
    wlz_date known_on; /* 0 = today */
} wlz_tariff_sheet_question;

/*
 * What wlz_tariff_bp would answer, worked out once for an office, a day and a day of knowledge: for every registered
 * provider, performance and component. A sheet is a snapshot: what is written later does not show in it, and it outlives
 * the registry that it was made of. It does not change, so several threads may read it at once.
 */
typedef struct wlz_tariff_sheet {
    size_t provider_count;           /* of providers */
    const char *const *providers;    /* their AGB codes, in order */
    size_t performance_count;        /* of performances */
    const char *const *performances; /* their codes, in order */
} wlz_tariff_sheet;

/**
 * Make a sheet of the registry as it is now, including an open transaction of the caller.
 * @param question  Of which office and day; borrowed.
 * @param out       Receives the sheet, to be freed with wlz_tariff_sheet_free.
 * @return WLZ_OK        also when some or all percentages are undecided: each look-up reports that
 *         WLZ_NOTFOUND  no such office
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_get(wlz_registry *registry,
                                           const wlz_tariff_sheet_question *question,
                                           wlz_tariff_sheet **out);

/**
 * The percentage of a provider for a performance: the status and the percentage of wlz_tariff_bp at the moment the sheet
 * was made. wlz_tariff_get explains it.
 * @param sheet        The sheet.
 * @param agb          The provider's AGB code.
 * @param performance  The performance's code.
 * @param component    care, nhc, nic
 * @param bp           Receives the percentage in hundredths of a percent, when there is one; may be
 *                     NULL.
 * @return as wlz_tariff_bp; WLZ_NOTFOUND for a provider or performance that the sheet does not have, WLZ_MISUSE for no
 *         sheet
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_bp(const wlz_tariff_sheet *sheet, const char *agb,
                                          const char *performance, const char *component,
                                          wlz_bp *bp);

/**
 * The same by place, for whoever passes through all of them.
 * @param sheet        The sheet.
 * @param provider     The provider's place in providers, counted from 0.
 * @param performance  The performance's place in performances, counted from 0.
 * @param component    care, nhc, nic.
 * @param bp           Receives the percentage in hundredths of a percent, when there is one; may be
 *                     NULL.
 * @return As wlz_tariff_sheet_bp; WLZ_INVALID for a place beyond the last.
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_bp_at(const wlz_tariff_sheet *sheet, size_t provider,
                                             size_t performance, const char *component, wlz_bp *bp);

/**
 * Free it.
 * @param sheet  The sheet; NULL is harmless.
 */
WLZ_EXPORT void wlz_tariff_sheet_free(wlz_tariff_sheet *sheet);

#ifdef __cplusplus
}
#endif

#endif
