#include "value/text.h"

#include <string.h>

bool wlz__text_take(const char **at, const char *expected)
{
    size_t length = strlen(expected);

    if (strncmp(*at, expected, length) != 0)
        return false;
    *at += length;
    return true;
}

bool wlz__text_skip_blanks(const char **at)
{
    const char *start = *at;

    while (wlz__text_take(at, " ") || wlz__text_take(at, "\t") || wlz__text_take(at, "\xC2\xA0") ||
           wlz__text_take(at, "\xE2\x80\xAF") || wlz__text_take(at, "\xE2\x80\x89"))
        continue;
    return *at != start;
}

bool wlz__text_at_end(const char *at)
{
    wlz__text_skip_blanks(&at);
    return *at == '\0';
}

/* Not tolower(), which depends on the locale. */
static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool is_letter(char byte)
{
    return lower(byte) >= 'a' && lower(byte) <= 'z';
}

bool wlz__text_take_word(const char **at, const char *word)
{
    const char *end = *at;

    for (; *word != '\0'; word++, end++) {
        if (lower(*end) != *word)
            return false;
    }
    if (is_letter(*end))
        return false;
    *at = end;
    return true;
}

bool wlz__text_take_minus(const char **at)
{
    return wlz__text_take(at, "-") || wlz__text_take(at, "\xE2\x88\x92");
}

bool wlz__text_take_sign(const char **at, bool *negative)
{
    *negative = wlz__text_take_minus(at);
    return *negative || wlz__text_take(at, "+");
}

bool wlz__text_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

size_t wlz__text_take_digits(const char **at, size_t most, int *value)
{
    size_t count = 0;
    int sum = 0;

    while (count < most && wlz__text_is_digit((*at)[count])) {
        sum = sum * 10 + ((*at)[count] - '0');
        count++;
    }
    if (count > 0)
        *value = sum;
    *at += count;
    return count;
}

bool wlz__text_same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool wlz__text_is_scientific(const char *text)
{
    const char *exponent = text + strspn(text, "+-.,0123456789");

    if (exponent == text || (*exponent != 'e' && *exponent != 'E'))
        return false;
    exponent += exponent[1] == '+' || exponent[1] == '-' ? 2 : 1;
    return *exponent != '\0' && exponent[strspn(exponent, "0123456789")] == '\0';
}

wlz_status wlz__text_copy(const char *text, char *buffer, size_t size)
{
    size_t needed = strlen(text) + 1;

    if (buffer == NULL || size < needed)
        return WLZ_INVALID;
    memcpy(buffer, text, needed);
    return WLZ_OK;
}

/*
 * The bytes of the UTF-8 character at @p text, 0 when there is none: no stray or missing
 * continuation, no longer form than needed, no surrogate, nothing past U+10FFFF. Never reads past
 * the NUL, which continues nothing.
 */
size_t wlz__text_character(const unsigned char *text)
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

bool wlz__text_is_utf8(const char *text, size_t length)
{
    const unsigned char *at = (const unsigned char *)text, *end = at + length;

    while (at < end && *at != '\0' && wlz__text_character(at) > 0)
        at += wlz__text_character(at);
    return at == end;
}

void wlz__text_mend(char *text)
{
    for (char *at = text; *at != '\0';) {
        size_t length = wlz__text_character((const unsigned char *)at);

        if (length == 0)
            *at = '?';
        at += length > 0 ? length : 1;
    }
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
