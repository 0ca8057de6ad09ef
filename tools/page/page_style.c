#include "page_style.h"

#include <sys/types.h> /* for sha2.h */

#include <sha2.h>
#include <stddef.h>
#include <string.h>

/* Four letters for each three bytes; the last group of 32 bytes has two. */
static const char *base64(const unsigned char bytes[SHA256_DIGEST_LENGTH])
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static char text[SHA256_DIGEST_LENGTH / 3 * 4 + 5];
    char *to = text;

    for (size_t i = 0; i < SHA256_DIGEST_LENGTH; i += 3) {
        unsigned third = i + 2 < SHA256_DIGEST_LENGTH ? bytes[i + 2] : 0;
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
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA2_CTX sum;

    SHA256Init(&sum);
    SHA256Update(&sum, (const unsigned char *)page_style, strlen(page_style));
    SHA256Final(digest, &sum);
    return base64(digest);
}
