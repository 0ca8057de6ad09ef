/* Keys for checkpoints. */
#include <wlzreg/seal_key.h>

#include "file/builder.h"
#include "file/memory.h"
#include "seal/note.h"

#include <string.h>

typedef struct key {
    wlz_seal_key is;
    char *secret, *public_key;
} key;

static wlz_status key_make(const char *name, key *made)
{
    unsigned char seed[WLZ__SEED_SIZE];
    wlz__builder secret = {0}, public_key = {0};

    wlz__crypto_random(seed, sizeof seed);
    wlz__key_write(&secret, name, strlen(name), seed, true);
    wlz__key_write(&public_key, name, strlen(name), seed, false);
    wlz__crypto_forget(seed, sizeof seed);
    made->is.secret = made->secret = wlz__built(&secret);
    made->is.public_key = made->public_key = wlz__built(&public_key);
    return made->secret != NULL && made->public_key != NULL ? WLZ_OK : WLZ_NOMEM;
}

wlz_status wlz_seal_key_new(const char *name, wlz_seal_key **out)
{
    wlz_status status;
    key *made;

    if (name == NULL || out == NULL || !wlz__key_name_is_good(name, strlen(name)))
        return WLZ_INVALID;
    if (!wlz__crypto_works())
        return WLZ_UNAVAILABLE;
    made = wlz__alloc(sizeof *made);
    if (made == NULL)
        return WLZ_NOMEM;
    status = key_make(name, made);
    if (status == WLZ_OK)
        *out = &made->is;
    else
        wlz_seal_key_free(&made->is);
    return status;
}

void wlz_seal_key_free(wlz_seal_key *given)
{
    key *made = (key *)given;

    if (given == NULL)
        return;
    if (made->secret != NULL)
        wlz__crypto_forget(made->secret, strlen(made->secret));
    wlz__free(made->secret);
    wlz__free(made->public_key);
    wlz__free(made);
}
