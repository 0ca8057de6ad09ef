/* The digest of everything in a registry. */
#include <wlzreg/digest.h>

#include "exchange/export.h"
#include "file/argument.h"
#include "file/error.h"
#include "file/transaction.h"
#include "value/sha256.h"

static bool add_line(void *sum, const char *line, size_t length)
{
    wlz__sha256_add(sum, line, length);
    wlz__sha256_add(sum, "\n", 1);
    return true;
}

wlz_status wlz_digest_get(wlz_registry *registry, char hex[WLZ_DIGEST_SIZE])
{
    unsigned char digest[WLZ__SHA256_SIZE];
    wlz__sha256 sum;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    wlz__sha256_begin(&sum);
    if (wlz__check_given(registry, "hex", hex))
        wlz__export(registry, add_line, &sum);
    if (wlz__leave(registry) == WLZ_OK) {
        wlz__sha256_end(&sum, digest);
        wlz__sha256_hex(digest, hex);
    }
    return wlz__status(registry);
}
