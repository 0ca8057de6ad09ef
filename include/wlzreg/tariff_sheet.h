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
 * @param office    The office's id.
 * @param day       The day that is asked about.
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
 * @param sheet        The sheet.
 * @param agb          The provider's AGB code.
 * @param performance  The performance's code.
 * @param component    care, nhc, nic
 * @param bp           Receives the percentage in hundredths of a percent, when there is one; may be
 *                     NULL.
 * @return as wlz_tariff_ask; WLZ_NOTFOUND for a provider or performance that the sheet does not have, WLZ_MISUSE for no
 *         sheet
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_ask(const wlz_tariff_sheet *sheet, const char *agb,
                                           const char *performance, const char *component,
                                           wlz_bp *bp);

/**
 * How many providers the sheet has.
 * @param sheet  The sheet.
 * @return The number; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_tariff_sheet_provider_count(const wlz_tariff_sheet *sheet);

/**
 * A provider of the sheet, in the order of the AGB codes.
 * @param sheet  The sheet.
 * @param index  Counted from 0.
 * @return Its AGB code; NULL beyond the last.
 */
WLZ_EXPORT const char *wlz_tariff_sheet_provider_at(const wlz_tariff_sheet *sheet, size_t index);

/**
 * How many performances the sheet has.
 * @param sheet  The sheet.
 * @return The number; 0 for NULL.
 */
WLZ_EXPORT size_t wlz_tariff_sheet_performance_count(const wlz_tariff_sheet *sheet);

/**
 * A performance of the sheet, in the order of the codes.
 * @param sheet  The sheet.
 * @param index  Counted from 0.
 * @return Its code; NULL beyond the last.
 */
WLZ_EXPORT const char *wlz_tariff_sheet_performance_at(const wlz_tariff_sheet *sheet, size_t index);

/**
 * The answer of wlz_tariff_sheet_ask by place, for whoever passes through all of them.
 * @param sheet        The sheet.
 * @param provider     The provider's place, counted from 0.
 * @param performance  The performance's place, counted from 0.
 * @param component    care, nhc, nic.
 * @param bp           Receives the percentage in hundredths of a percent, when there is one; may be
 *                     NULL.
 * @return As wlz_tariff_sheet_ask; WLZ_INVALID for a place beyond the last.
 */
WLZ_EXPORT wlz_status wlz_tariff_sheet_at(const wlz_tariff_sheet *sheet, size_t provider,
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
