/* Base64, held against its bits, written out as a row. */
#include "../fuzz.h"

#include "value/base64.h"

#include <stdlib.h>
#include <string.h>

/* How many bytes the text is of; false: it is not as it would be written. */
static bool decode(const char *text, size_t length, unsigned char *to, size_t *count)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t filled = length, bits = 0;

    while (filled > 0 && length - filled < 2 && text[filled - 1] == '=')
        filled--;
    memset(to, 0, length + 1);
    for (size_t i = 0; i < filled; i++) {
        const char *letter = strchr(letters, text[i]);

        if (letter == NULL || text[i] == '\0')
            return false;
        for (int bit = 5; bit >= 0; bit--, bits++)
            if ((letter - letters) >> bit & 1)
                to[bits / 8] |= (unsigned char)(128 >> bits % 8);
    }
    *count = bits / 8;
    return length % 4 == 0 && (bits % 8 == 0 || to[*count] == 0) && bits % 8 < 6 &&
           WLZ__BASE64_LENGTH(*count) == length;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), *written = malloc(WLZ__BASE64_LENGTH(size) + 1);
    size_t length = strlen(text), count = 0;
    unsigned char *expected = malloc(length + 1), *got = malloc(size + 1);
    bool right = decode(text, length, expected, &count);

    if (!right)
        count = length / 4 * 3;
    HOLDS(wlz__base64_read(text, length, got, count) == right, "\"%s\"", text);
    HOLDS(!right || memcmp(got, expected, count) == 0, "other bytes: \"%s\"", text);
    wlz__base64_write(data, size, written);
    HOLDS(strlen(written) == WLZ__BASE64_LENGTH(size) &&
              wlz__base64_read(written, strlen(written), got, size) &&
              (size == 0 || memcmp(got, data, size) == 0),
          "not read back: %s", written);
    free(got);
    free(expected);
    free(written);
    free(text);
    return 0;
}
