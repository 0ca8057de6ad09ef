/*
 * wlzreg/volume.h - volumes of care, in thousandths of a unit. values.h has what holds for all values.
 */
#ifndef WLZREG_VOLUME_H
#define WLZREG_VOLUME_H

#include <stdint.h>

#include <wlzreg/text.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int64_t wlz_milli; /* thousandths of a unit of care: 40.000 days = 40000000 */

/**
 * Read a volume: "40000", "40.000.000", "1.234,5", "12,25", "12.25", "-12,25", "12,25-", "+5",
 * "40 000". "40.000" is ambiguous and refused; "1,234" is 1234 thousandths, as wlz_volume_format
 * writes them. Zeros behind the thousandth are passed over.
 * @param text  The volume. Blanks around it are skipped.
 * @param out   Receives the volume in thousandths of a unit.
 * @return WLZ_OK
 *         WLZ_INVALID   not a volume, ambiguous, or finer than a thousandth
 *         WLZ_OVERFLOW  does not fit
 */
WLZ_EXPORT wlz_status wlz_volume_parse(const char *text, wlz_milli *out);

/**
 * Write a volume as "40000" or "1234,5" (no thousands points, which would be ambiguous).
 * @param volume  Any volume.
 * @param buffer  Receives the text.
 * @param size    Size of @p buffer in bytes.
 * @return As wlz_cents_format.
 */
WLZ_EXPORT wlz_status wlz_volume_format(wlz_milli volume, char *buffer, size_t size);

#ifdef __cplusplus
}
#endif

#endif
