#include "page_style.h"

#include "value/sha256.h"

#include <string.h>

/* Four letters for each three bytes; the last group of 32 bytes has two. */
static const char *base64(const unsigned char bytes[WLZ__SHA256_SIZE])
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static char text[WLZ__SHA256_SIZE / 3 * 4 + 5];
    char *to = text;

    for (size_t i = 0; i < WLZ__SHA256_SIZE; i += 3) {
        unsigned third = i + 2 < WLZ__SHA256_SIZE ? bytes[i + 2] : 0;
        unsigned group = (unsigned)bytes[i] << 16 | (unsigned)bytes[i + 1] << 8 | third;

        for (int shift = 18; shift >= 0; shift -= 6)
            *to++ = letters[group >> shift & 63];
    }
    to[-1] = '=';
    *to = '\0';
    return text;
}

const char *page_style_hash(void)
{
    unsigned char digest[WLZ__SHA256_SIZE];
    wlz__sha256 sum;

    wlz__sha256_begin(&sum);
    wlz__sha256_add(&sum, page_style, strlen(page_style));
    wlz__sha256_end(&sum, digest);
    return base64(digest);
}
