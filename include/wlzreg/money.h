/*
 * wlzreg/money.h - amounts in eurocents, and what a volume costs. values.h has what holds for all values.
 */
#ifndef WLZREG_MONEY_H
#define WLZREG_MONEY_H

#include <stdint.h>

#include <wlzreg/percentage.h>
#include <wlzreg/volume.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int64_t wlz_cents; /* money in eurocents */

/**
 * Read an amount: "€ 1.234,56", "€ 10.000", "€ 3,7 mln.", "€ 500 duizend", "€ 30 miljoen",
 * "€ 1,2 miljard", "€ 1,-", "EUR 12,00", "1234.56", "1234". Below zero it is "-12,50",
 * "€ -12,50", "12,50-" or "(€ 12,50)"; "+12,50" may be written too. Groups of three may have a
 * point, a blank or an apostrophe between them: "1 234,56", "1'234.56". Zeros behind the cent are
 * passed over: "1234.5600".
 *
 * With a euro sign (€ or EUR on either side, or "euro" behind) a point before three digits marks
 * thousands; without one, a single point or comma before three digits ("1.234", "1,234") is
 * ambiguous and refused, also before mln., unless more follows ("1.234,56") or a lone zero leads
 * ("0,325 mln."). "€ 12,000" is refused likewise, and so is a group that begins with a zero
 * ("€ 000.125"), an exponent ("1e+05") and "500K".
 *
 * @param text  The amount. Blanks around it are skipped.
 * @param out   Receives the amount in eurocents.
 * @return WLZ_OK
 *         WLZ_INVALID   not an amount, ambiguous, or more precise than a cent
 *         WLZ_OVERFLOW  more than 64 bits of cents
 */
WLZ_EXPORT wlz_status wlz_cents_parse(const char *text, wlz_cents *out);

/**
 * Write an amount as "€ 1.234,56" or "€ -1.234,56". Reading it back gives the same amount.
 *
 * @param cents   Any amount.
 * @param buffer  At least WLZ_TEXT_MAX bytes, or @p size bytes that are enough.
 * @param size    Size of @p buffer in bytes.
 * @return WLZ_OK
 *         WLZ_INVALID  @p buffer is NULL or too small
 */
WLZ_EXPORT wlz_status wlz_cents_format(wlz_cents cents, char *buffer, size_t size);

/**
 * Add two amounts.
 * @param a    An amount.
 * @param b    Another.
 * @param out  Receives the sum.
 * @return WLZ_OK
 *         WLZ_OVERFLOW  the sum does not fit in 64 bits
 */
WLZ_EXPORT wlz_status wlz_cents_add(wlz_cents a, wlz_cents b, wlz_cents *out);

/**
 * The agreed unit price: the NZa tariff times the percentage, rounded once to the cent, half away
 * from zero.
 * @param nza_cents  NZa tariff of one unit, in eurocents.
 * @param bp         Tariff percentage in hundredths of a percent.
 * @param out        Receives the price in eurocents.
 * @return WLZ_OK
 *         WLZ_OVERFLOW  the price does not fit in 64 bits
 */
WLZ_EXPORT wlz_status wlz_unit_price(wlz_cents nza_cents, wlz_bp bp, wlz_cents *out);

/**
 * What a volume costs: the unit price times the volume, rounded to the cent, half away from zero.
 * @param unit_cents  Price of one unit in eurocents.
 * @param volume      Thousandths of a unit.
 * @param out         Receives the amount in eurocents.
 * @return WLZ_OK
 *         WLZ_OVERFLOW  the amount does not fit in 64 bits
 */
WLZ_EXPORT wlz_status wlz_amount(wlz_cents unit_cents, wlz_milli volume, wlz_cents *out);

#ifdef __cplusplus
}
#endif

#endif
