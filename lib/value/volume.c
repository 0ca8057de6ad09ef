#include <wlzreg/volume.h>

#include "value/number.h"
#include "value/text.h"

/* "1,234" is read as the Dutch fraction: it is how this library writes 1234 thousandths. */
wlz_status wlz_volume_parse(const char *text, wlz_milli *out)
{
    wlz__number number;

    if (text == NULL || out == NULL)
        return WLZ_INVALID;
    wlz__text_skip_blanks(&text);
    bool negative;
    bool is_signed = wlz__text_take_sign(&text, &negative);
    if (!wlz__number_take(&text, &number))
        return WLZ_INVALID;
    if (!is_signed)
        negative = wlz__text_take_minus(&text); /* "12,50-", as accounting programs write it */
    if (!wlz__text_at_end(text))
        return WLZ_INVALID;
    if (number.doubt == WLZ__DOUBT_POINT)
        return WLZ_INVALID;
    return wlz__number_scale(&number, negative, 3, out);
}

wlz_status wlz_volume_format(wlz_milli volume, char *buffer, size_t size)
{
    static const wlz__number_style style = {.before = "", .behind = "", .places = 3};

    return wlz__number_format(volume, &style, buffer, size);
}
