#include "value/number.h"

#include "value/text.h"

#include <string.h>

/* Appends the digits at *at to the number; returns how many there were. */
static size_t append_digits(const char **at, wlz__number *number)
{
    const char *start = *at;

    for (; wlz__text_is_digit(**at); ++*at) {
        if (number->digits > (UINT64_MAX - 9) / 10)
            number->overflow = true;
        else
            number->digits = number->digits * 10 + (uint64_t)(**at - '0');
    }
    return (size_t)(*at - start);
}

/* In "1,-" and "1." the sign does not belong to the number: no digit follows. */
static bool take_before_digit(const char **at, char sign)
{
    if (**at != sign || !wlz__text_is_digit((*at)[1]))
        return false;
    ++*at;
    return true;
}

bool wlz__number_take(const char **at, wlz__number *number)
{
    const char *start = *at;
    int points = 0;

    *number = (wlz__number){0};
    size_t whole = append_digits(at, number);
    if (whole == 0)
        return false;
    /* Nobody writes 0.125 for a hundred and twenty-five. */
    bool leads_thousands = whole <= 3 && !(whole == 1 && *start == '0');
    bool grouped = leads_thousands;

    for (; take_before_digit(at, '.'); points++) {
        number->decimals = append_digits(at, number);
        grouped = grouped && number->decimals == 3;
    }
    bool comma = take_before_digit(at, ',');
    if (comma)
        number->decimals = append_digits(at, number);

    if (points + comma == 1) { /* the decimal sign, unless it marks thousands */
        if (leads_thousands && number->decimals == 3)
            number->doubt = comma ? WLZ__DOUBT_COMMA : WLZ__DOUBT_POINT;
        return true;
    }
    if (!comma) /* nothing but thousands */
        number->decimals = 0;
    return points == 0 || grouped;
}

wlz_status wlz__number_scale(const wlz__number *number, bool negative, unsigned places,
                             int64_t *out)
{
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    uint64_t magnitude = number->digits;

    if (number->decimals > places)
        return WLZ_INVALID;
    if (number->overflow)
        return WLZ_OVERFLOW;
    for (size_t place = number->decimals; place < places; place++) {
        if (magnitude > limit / 10)
            return WLZ_OVERFLOW;
        magnitude *= 10;
    }
    if (magnitude > limit)
        return WLZ_OVERFLOW;
    /* By way of -(m - 1) - 1, because 2^63 does not fit an int64_t. */
    if (negative && magnitude > 0)
        *out = -(int64_t)(magnitude - 1) - 1;
    else
        *out = (int64_t)magnitude;
    return WLZ_OK;
}

static char *prepend(char *at, const char *text)
{
    size_t length = strlen(text);

    return memcpy(at - length, text, length);
}

static char *prepend_digit(char *at, uint64_t *rest)
{
    *--at = (char)('0' + *rest % 10);
    *rest /= 10;
    return at;
}

/* Written from the last character to the first, which is how digits come out of a division. */
wlz_status wlz__number_format(int64_t value, const wlz__number_style *style, char *buffer,
                              size_t size)
{
    char text[WLZ_TEXT_MAX];
    char *at = text + sizeof(text);
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    unsigned places = style->places;

    *--at = '\0';
    at = prepend(at, style->behind);
    for (; !style->all_places && places > 0 && rest % 10 == 0; places--)
        rest /= 10;
    if (places > 0) {
        for (; places > 0; places--)
            at = prepend_digit(at, &rest);
        *--at = ',';
    }
    at = prepend_digit(at, &rest);
    for (unsigned count = 1; rest > 0; count++) {
        if (style->points && count % 3 == 0)
            *--at = '.';
        at = prepend_digit(at, &rest);
    }
    if (value < 0)
        *--at = '-';
    at = prepend(at, style->before);
    return wlz__text_copy(at, buffer, size);
}
