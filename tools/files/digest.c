#include "digest.h"

void digest_line(SHA2_CTX *digest, const char *line, size_t length)
{
    SHA256Update(digest, (const uint8_t *)line, length);
    SHA256Update(digest, (const uint8_t *)"\n", 1);
}

static bool add_line(void *context, const char *line, size_t length)
{
    digest_line(context, line, length);
    return true;
}

bool digest_of(cli *c, char hex[DIGEST_SIZE])
{
    SHA2_CTX digest;

    SHA256Init(&digest);
    if (keep_reason(c, wlz_export(c->registry, add_line, &digest)) != WLZ_OK)
        return false;
    SHA256End(&digest, hex);
    return true;
}
