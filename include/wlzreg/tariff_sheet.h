/*
 * wlzreg/tariff_sheet.h - the tariff percentages of all providers for all performances at once.
 */
#ifndef WLZREG_TARIFF_SHEET_H
#define WLZREG_TARIFF_SHEET_H

#include <wlzreg/tariff.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * What wlz_tariff_ask would answer, worked out once for an office, a day and a day of knowledge: for every registered
 * provider, performance and component. A sheet is a snapshot: what is written later does not show in it, and it outlives
 * the registry that it was made of. It does not change, so several threads may read it at once.
 */
typedef struct wlz_tariff_sheet wlz_tariff_sheet;

/**
 * Make a sheet of the registry as it stands, a transaction of the caller included.
 * @param known_on  0 = today.
 * @param out       Receives the sheet; to be freed with wlz_tariff_sheet_free.
 * @return WLZ_OK        also when some or all percentages are undecided: that is told by each question
 *         WLZ_NOTFOUND  no such office
 *         WLZ_INVALID, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_new(wlz_registry *registry, const char *office, wlz_date day,
                                           wlz_date known_on, wlz_tariff_sheet **out);

/**
 * The percentage of a provider for a performance: the status and the percentage of wlz_tariff_ask at the moment the sheet
 * was made. Why, that function tells.
 * @param component  care, nhc, nic
 * @param bp         Receives the percentage in hundredths of a percent, when there is one; may be NULL.
 * @return as wlz_tariff_ask; WLZ_NOTFOUND for a provider or performance that the sheet does not have, WLZ_MISUSE for no
 *         sheet
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_ask(const wlz_tariff_sheet *sheet, const char *agb,
                                           const char *performance, const char *component,
                                           wlz_bp *bp);

/** The sheet's providers and performances, each in the order of its code; NULL past the end. */
WLZ_EXPORT size_t wlz_tariff_sheet_provider_count(const wlz_tariff_sheet *sheet);
WLZ_EXPORT const char *wlz_tariff_sheet_provider_at(const wlz_tariff_sheet *sheet, size_t index);
WLZ_EXPORT size_t wlz_tariff_sheet_performance_count(const wlz_tariff_sheet *sheet);
WLZ_EXPORT const char *wlz_tariff_sheet_performance_at(const wlz_tariff_sheet *sheet, size_t index);

/** The same answer by place, for whoever passes through all of them. WLZ_INVALID for a place past the end. */
WLZ_EXPORT wlz_status wlz_tariff_sheet_at(const wlz_tariff_sheet *sheet, size_t provider,
                                          size_t performance, const char *component, wlz_bp *bp);

WLZ_EXPORT void wlz_tariff_sheet_free(wlz_tariff_sheet *sheet);

#ifdef __cplusplus
}
#endif

#endif
