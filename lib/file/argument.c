/* What arguments must be: each check fails the running call with the argument's name and what was
 * expected. */
#include "file/argument.h"

#include "file/error.h"

#include <wlzreg/code.h>

#include <inttypes.h>
#include <string.h>

bool wlz__check_given(wlz_registry *reg, const char *name, const void *pointer)
{
    if (pointer == NULL)
        wlz__fail(reg, WLZ_INVALID, "%s is missing", "%s ontbreekt", name);
    return wlz__ok(reg);
}

bool wlz__check_range(wlz_registry *reg, const char *name, int64_t number, int64_t least,
                      int64_t most)
{
    if (number < least || number > most)
        wlz__fail(reg, WLZ_INVALID, "%s must be %" PRId64 " to %" PRId64 ", not %" PRId64,
                  "%s moet %" PRId64 " tot en met %" PRId64 " zijn, niet %" PRId64, name, least,
                  most, number);
    return wlz__ok(reg);
}

bool wlz__check_text(wlz_registry *reg, const char *name, const char *text, size_t max_bytes)
{
    if (text == NULL)
        wlz__fail(reg, WLZ_INVALID, "%s is missing", "%s ontbreekt", name);
    else if (!wlz_text_valid(text, max_bytes))
        wlz__fail(reg, WLZ_INVALID, "%s must be 1 to %zu bytes of UTF-8 text",
                  "%s moet 1 tot en met %zu bytes UTF-8-tekst zijn", name, max_bytes);
    return wlz__ok(reg);
}

bool wlz__check_optional(wlz_registry *reg, const char *name, const char *text, size_t max_bytes)
{
    return text == NULL ? wlz__ok(reg) : wlz__check_text(reg, name, text, max_bytes);
}

bool wlz__check_day(wlz_registry *reg, const char *name, wlz_date day)
{
    if (!wlz_date_valid(day))
        wlz__fail(reg, WLZ_INVALID, "%s must be a day yyyymmdd, not %d",
                  "%s moet een dag jjjjmmdd zijn, niet %d", name, (int)day);
    return wlz__ok(reg);
}

bool wlz__check_period(wlz_registry *reg, wlz_date valid_from, wlz_date valid_to)
{
    wlz__check_day(reg, "valid_from", valid_from);
    if (valid_to != 0) {
        wlz__check_day(reg, "valid_to", valid_to);
        if (wlz__ok(reg) && valid_to <= valid_from)
            wlz__fail(reg, WLZ_INVALID, "valid_to %d must be after valid_from %d",
                      "valid_to %d moet na valid_from %d liggen", (int)valid_to, (int)valid_from);
    }
    return wlz__ok(reg);
}

bool wlz__check_agb(wlz_registry *reg, const char *agb)
{
    if (!wlz_agb_valid(agb))
        wlz__fail(
            reg, WLZ_INVALID,
            "agb must be an AGB code: 8 digits, the first two not 00, the last six not 000000",
            "agb moet een AGB-code zijn: 8 cijfers, de eerste twee niet 00, de laatste zes niet "
            "000000");
    return wlz__ok(reg);
}

bool wlz__check_year(wlz_registry *reg, int year)
{
    if (year < 2015 || year > 2100)
        wlz__fail(reg, WLZ_INVALID, "year must be 2015 to 2100, not %d",
                  "year moet 2015 tot en met 2100 zijn, niet %d", year);
    return wlz__ok(reg);
}
