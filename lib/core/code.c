#include <wlzreg/values.h>

#include <string.h>

#include "text.h"

static bool all_digits(const char *text, size_t length)
{
    if (text == NULL)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (!wlz__text_is_digit(text[i]))
            return false;
    }
    return text[length] == '\0';
}

/* Vektis AW319: kind of provider 01 to 99, number 000001 to 999999. */
bool wlz_agb_valid(const char *text)
{
    return all_digits(text, 8) && strncmp(text, "00", 2) != 0 && strcmp(text + 2, "000000") != 0;
}

bool wlz_kvk_valid(const char *text)
{
    return all_digits(text, 8);
}

bool wlz_uzovi_valid(const char *text)
{
    return all_digits(text, 4);
}

/* Every code of list 055 that was seen fits: Z1007, H126, COT05. */
bool wlz_performance_code_valid(const char *text)
{
    size_t capitals = 0;

    if (text == NULL)
        return false;
    while (capitals < 4 && text[capitals] >= 'A' && text[capitals] <= 'Z')
        capitals++;
    if (capitals < 1 || capitals > 3)
        return false;
    if (all_digits(text + capitals, 5 - capitals))
        return true;
    return capitals < 3 && all_digits(text + capitals, 4 - capitals);
}

/* C0 with DEL, and C1, which UTF-8 writes as C2 80 to C2 9F. */
static bool is_control(const unsigned char *text)
{
    if (text[0] == '\t' || text[0] == '\n')
        return false;
    return text[0] < 0x20 || text[0] == 0x7F || (text[0] == 0xC2 && text[1] < 0xA0);
}

bool wlz_text_valid(const char *text, size_t max_bytes)
{
    const unsigned char *at = (const unsigned char *)text;
    size_t left = max_bytes;

    if (text == NULL || *text == '\0')
        return false;
    while (*at != '\0') {
        size_t length = wlz__text_character(at);
        if (length == 0 || length > left || is_control(at))
            return false;
        at += length;
        left -= length;
    }
    return true;
}
