/* Text: what is UTF-8 and fit to be stored, by decoding each character and encoding it again. */
#include "../fuzz.h"

#include "value/text.h"

#include <stdlib.h>
#include <string.h>

static size_t encode(uint32_t code, unsigned char to[4])
{
    if (code < 0x80)
        return to[0] = (unsigned char)code, 1;
    if (code < 0x800)
        return to[0] = (unsigned char)(0xC0 | code >> 6),
               to[1] = (unsigned char)(0x80 | (code & 63)), 2;
    if (code < 0x10000) {
        to[0] = (unsigned char)(0xE0 | code >> 12);
        to[1] = (unsigned char)(0x80 | (code >> 6 & 63));
        return to[2] = (unsigned char)(0x80 | (code & 63)), 3;
    }
    to[0] = (unsigned char)(0xF0 | code >> 18);
    to[1] = (unsigned char)(0x80 | (code >> 12 & 63));
    to[2] = (unsigned char)(0x80 | (code >> 6 & 63));
    return to[3] = (unsigned char)(0x80 | (code & 63)), 4;
}

/* The length of the character that begins here, and its code; 0: there is none. */
static size_t decode(const unsigned char *at, uint32_t *code)
{
    size_t length = at[0] < 0x80 ? 1 : at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
    unsigned char again[4];

    *code = length == 1 ? at[0] : at[0] & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        *code = *code << 6 | (at[i] & 63);
    }
    if (*code > 0x10FFFF || (*code >= 0xD800 && *code <= 0xDFFF) ||
        encode(*code, again) != length || memcmp(at, again, length) != 0)
        return 0;
    return length;
}

static void judge(const char *text, bool *utf8, bool *fit)
{
    const unsigned char *at = (const unsigned char *)text;

    *utf8 = true;
    *fit = *at != '\0';
    while (*at != '\0' && *utf8) {
        uint32_t code;
        size_t length = decode(at, &code);

        *utf8 = length > 0;
        *fit = *fit && *utf8 && !(code < 32 && code != '\t' && code != '\n') &&
               !(code >= 127 && code < 160);
        at += length;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size), *mended;
    size_t length = strlen(text);
    bool utf8, fit;

    judge(text, &utf8, &fit);
    HOLDS(wlz__text_is_utf8(text, length) == utf8, "\"%s\"", text);
    HOLDS(wlz_text_valid(text, length) == fit, "\"%s\"", text);
    HOLDS(length == 0 || !wlz_text_valid(text, length - 1), "longer than it may be: \"%s\"", text);
    mended = strdup(text);
    wlz__text_mend(mended);
    HOLDS(strlen(mended) == length && wlz__text_is_utf8(mended, length), "mended: \"%s\"", mended);
    HOLDS(!utf8 || strcmp(text, mended) == 0, "mended what is right: \"%s\"", text);
    free(mended);
    free(text);
    return 0;
}
