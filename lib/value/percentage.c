#include <wlzreg/percentage.h>

#include "value/number.h"
#include "value/text.h"

/* Nobody writes thousands of percents with a comma; "1.234%" may be Dutch. */
static bool is_clear(const wlz__number *number, bool has_sign)
{
    return number->doubt == WLZ__DOUBT_NONE || (number->doubt == WLZ__DOUBT_COMMA && has_sign);
}

wlz_status wlz_bp_parse(const char *text, wlz_bp *out)
{
    wlz__number number;
    int64_t value;

    if (text == NULL || out == NULL)
        return WLZ_INVALID;
    wlz__text_skip_blanks(&text);
    bool negative = wlz__text_take_minus(&text);
    /* "+ 3,3%" is a percentage; "- 100%" is an item of a list, so a minus must touch its digits. */
    if (!negative && wlz__text_take(&text, "+"))
        wlz__text_skip_blanks(&text);
    if (!wlz__number_take(&text, &number))
        return WLZ_INVALID;
    wlz__text_skip_blanks(&text);
    bool has_sign = wlz__text_take(&text, "%");
    if (!wlz__text_at_end(text) || !is_clear(&number, has_sign))
        return WLZ_INVALID;

    wlz_status status = wlz__number_scale(&number, negative, 2, &value);
    if (status != WLZ_OK)
        return status;
    if (value < INT32_MIN || value > INT32_MAX)
        return WLZ_OVERFLOW;
    *out = (wlz_bp)value;
    return WLZ_OK;
}

wlz_status wlz_bp_format(wlz_bp bp, char *buffer, size_t size)
{
    static const wlz__number_style style = {.before = "", .behind = "%", .places = 2};

    return wlz__number_format(bp, &style, buffer, size);
}
