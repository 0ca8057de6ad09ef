#include "value/base64.h"

#include <stdint.h>
#include <string.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void wlz__base64_write(const void *bytes, size_t count, char *text)
{
    const unsigned char *from = bytes;

    for (size_t i = 0; i < count; i += 3) {
        uint32_t three = (uint32_t)from[i] << 16;

        if (i + 1 < count)
            three |= (uint32_t)from[i + 1] << 8;
        if (i + 2 < count)
            three |= from[i + 2];
        *text++ = letters[three >> 18];
        *text++ = letters[three >> 12 & 63];
        *text++ = i + 1 < count ? letters[three >> 6 & 63] : '=';
        *text++ = i + 2 < count ? letters[three & 63] : '=';
    }
    *text = '\0';
}

/* The value of each letter, and what is more than 63 for what is none. */
static unsigned value_of(char letter)
{
    unsigned c = (unsigned char)letter;

    return c >= 'A' && c <= 'Z'   ? c - 'A'
           : c >= 'a' && c <= 'z' ? c - 'a' + 26u
           : c >= '0' && c <= '9' ? c - '0' + 52u
           : c == '+'             ? 62
           : c == '/'             ? 63
                                  : 64;
}

/* What fills up the last four letters. */
static bool is_padding(const char *text, size_t length, size_t count)
{
    size_t letters_used = (count * 8 + 5) / 6;

    for (size_t i = letters_used; i < length; i++)
        if (text[i] != '=')
            return false;
    return true;
}

bool wlz__base64_read(const char *text, size_t length, void *bytes, size_t count)
{
    unsigned char *to = bytes;
    size_t letters_used = (count * 8 + 5) / 6, made = 0;
    uint32_t bits = 0;
    unsigned have = 0;

    if (length != WLZ__BASE64_LENGTH(count) || !is_padding(text, length, count))
        return false;
    for (size_t i = 0; i < letters_used; i++) {
        unsigned value = value_of(text[i]);

        if (value > 63)
            return false;
        bits = bits << 6 | value;
        have += 6;
        if (have >= 8) {
            have -= 8;
            to[made++] = (unsigned char)(bits >> have);
        }
    }
    return (bits & ((1u << have) - 1)) == 0; /* else several texts would stand for the same bytes */
}
