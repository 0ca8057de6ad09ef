/*
 * wlzreg/code.h - the codes of the field. values.h has what holds for all values.
 */
#ifndef WLZREG_CODE_H
#define WLZREG_CODE_H

#include <stdbool.h>

#include <wlzreg/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The shapes are those of the Vektis and iWlz specifications: none has a check digit. */

/**
 * Whether text has the shape of an AGB code: 8 digits, first two not 00, last six not 000000.
 * @param text  Any text; NULL is not a code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_agb_valid(const char *text);

/**
 * Whether text has the shape of a KvK number: 8 digits.
 * @param text  Any text; NULL is not a code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_kvk_valid(const char *text);

/**
 * Whether text has the shape of the code by which iWlz messages know the agreement of an office and
 * a provider: 8 digits. iWlz calls it an AGB code too, but it need not be the provider's.
 * @param text  May be NULL.
 * @return true when it has the shape.
 */
WLZ_EXPORT bool wlz_iwlz_code_valid(const char *text);

/**
 * Whether text has the shape of a UZOVI code: 4 digits.
 * @param text  Any text; NULL is not a code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_uzovi_valid(const char *text);

/**
 * Whether text has the shape of a performance code: 1-3 capitals, then 2-4 digits, 4 or 5 in all; or is one of the ten of
 * list 055 that have another: K.1.1 to K.1.6, NTFM, VZ2.5, ZMZTK, ZMZTL.
 * @param text  Any text; NULL is not a code.
 * @return true when it has.
 */
WLZ_EXPORT bool wlz_performance_code_valid(const char *text);

#ifdef __cplusplus
}
#endif

#endif
