/*
 * wlzreg/percentage.h - percentages, in hundredths of a percent. values.h has what holds for all values.
 */
#ifndef WLZREG_PERCENTAGE_H
#define WLZREG_PERCENTAGE_H

#include <stdint.h>

#include <wlzreg/text.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t wlz_bp; /* hundredths of a percent: 95,8% = 9580 */

#define WLZ_BP_NONE INT32_MIN /* no percentage (yet) */

/**
 * Read a percentage: "95,8%", "95.8 %", "-0,5%", "+0,2%", "100%". The percent sign may be missing.
 * Zeros behind the hundredth are passed over: "95,8000". Of three decimals they are only behind a
 * comma and before a percent sign, "95,800%": "95,800" and "95.800%" could be thousands.
 * @param text  The percentage. Blanks around it are skipped.
 * @param out   Receives the percentage in hundredths of a percent.
 * @return WLZ_OK
 *         WLZ_INVALID   not a percentage, ambiguous, or finer than a hundredth of a percent:
 *                       "1,234%" and "1.234%" are both refused
 *         WLZ_OVERFLOW  does not fit: below -21.474.836,48% or above 21.474.836,47%
 */
WLZ_EXPORT wlz_status wlz_bp_parse(const char *text, wlz_bp *out);

/**
 * Write a percentage as "95,8%", "100%" or "-0,05%". Reading it back gives the same value.
 * @param bp      Any percentage.
 * @param buffer  Receives the text.
 * @param size    Size of @p buffer in bytes.
 * @return As wlz_cents_format.
 */
WLZ_EXPORT wlz_status wlz_bp_format(wlz_bp bp, char *buffer, size_t size);

#ifdef __cplusplus
}
#endif

#endif
