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

/*
 * The bytes of the UTF-8 character at @p text, 0 when there is none: no stray or missing
 * continuation, no longer form than needed, no surrogate, nothing past U+10FFFF. Never reads past
 * the NUL, which continues nothing.
 */
static size_t character_length(const unsigned char *text)
{
    unsigned char first = text[0];
    unsigned char low = 0x80, high = 0xBF; /* what the second byte may be */
    size_t length;

    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first == 0xE0)
        low = 0xA0;
    else if (first == 0xED)
        high = 0x9F;
    else if (first == 0xF0)
        low = 0x90;
    else if (first == 0xF4)
        high = 0x8F;
    if (text[1] < low || text[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++) {
        if ((text[i] & 0xC0) != 0x80)
            return 0;
    }
    return length;
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
        size_t length = character_length(at);
        if (length == 0 || length > left || is_control(at))
            return false;
        at += length;
        left -= length;
    }
    return true;
}
