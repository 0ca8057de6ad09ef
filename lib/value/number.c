#include "value/number.h"

#include "value/text.h"

#include <string.h>

/* Appends the digits at *at to the number; returns how many there were. */
static size_t append_digits(const char **at, wlz__number *number)
{
    const char *start = *at;

    for (; wlz__text_is_digit(**at); ++*at) {
        if (number->digits <= (UINT64_MAX - 9) / 10)
            number->digits = number->digits * 10 + (uint64_t)(**at - '0');
        else if (**at == '0')
            number->dropped++;
        else
            number->overflow = true;
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

static bool is_group(const char *text)
{
    size_t digits = 0;

    while (digits < 4 && wlz__text_is_digit(text[digits]))
        digits++;
    return digits == 3;
}

/* " 234 567" behind "1": groups of three, each behind the same mark, which is no decimal sign. */
static bool take_marked_groups(const char **at, wlz__number *number)
{
    static const char *const marks[] = {" ", "\xC2\xA0",    "\xE2\x80\xAF", "\xE2\x80\x89",
                                        "'", "\xE2\x80\x99"};
    const char *start = *at, *end = *at;

    for (size_t i = 0; i < sizeof marks / sizeof marks[0] && *at == start; i++)
        for (; wlz__text_take(&end, marks[i]) && is_group(end); *at = end)
            append_digits(&end, number);
    return *at != start;
}

/* Thousands with points, then decimals. One point or comma before three digits may be either. */
static bool take_points(const char **at, wlz__number *number, bool leads_thousands, bool padded)
{
    bool grouped = leads_thousands, comma;
    int points = 0;

    for (; take_before_digit(at, '.'); points++) {
        number->decimals = append_digits(at, number);
        grouped = grouped && number->decimals == 3;
    }
    comma = take_before_digit(at, ',');
    if (comma)
        number->decimals = append_digits(at, number);

    if (points + comma == 1) { /* the decimal sign, unless it marks thousands */
        if (leads_thousands && number->decimals == 3)
            number->doubt = comma ? WLZ__DOUBT_COMMA : WLZ__DOUBT_POINT;
        return !padded || number->decimals != 3;
    }
    if (!comma) /* nothing but thousands */
        number->decimals = 0;
    return points == 0 || grouped;
}

bool wlz__number_take(const char **at, wlz__number *number)
{
    const char *start = *at;

    *number = (wlz__number){0};
    size_t whole = append_digits(at, number);
    if (whole == 0)
        return false;
    /* Nobody writes 0.125 for a hundred and twenty-five, and what 000.125 is nobody can say. */
    bool leads_thousands = whole <= 3 && *start != '0';
    bool padded = whole > 1 && whole <= 3 && *start == '0';

    if (!leads_thousands || !take_marked_groups(at, number))
        return take_points(at, number, leads_thousands, padded);
    if (take_before_digit(at, ',') || take_before_digit(at, '.'))
        number->decimals = append_digits(at, number);
    return true;
}

wlz_status wlz__number_scale(const wlz__number *number, bool negative, unsigned places,
                             int64_t *out)
{
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    uint64_t magnitude = number->digits;
    size_t decimals = number->decimals - number->dropped;

    if (number->overflow && number->decimals > places)
        return WLZ_INVALID;
    if (number->overflow || number->dropped > number->decimals)
        return WLZ_OVERFLOW;
    for (; decimals > places && magnitude % 10 == 0; decimals--)
        magnitude /= 10;
    if (decimals > places)
        return WLZ_INVALID;
    for (size_t place = decimals; place < places; place++) {
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
