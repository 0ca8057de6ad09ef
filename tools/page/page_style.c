#include "page_style.h"

#include "value/base64.h"
#include "value/sha256.h"

#include <string.h>

const char *page_style_hash(void)
{
    static char text[WLZ__BASE64_LENGTH(WLZ__SHA256_SIZE) + 1];
    unsigned char digest[WLZ__SHA256_SIZE];

    wlz__sha256_of(page_style, strlen(page_style), digest);
    wlz__base64_write(digest, sizeof digest, text);
    return text;
}
