/*
 * wlzreg/seal_key.h - keys to sign checkpoints with. They are made and kept by whoever signs, never in a registry.
 */
#ifndef WLZREG_SEAL_KEY_H
#define WLZREG_SEAL_KEY_H

#include <wlzreg/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A pair of keys, each a line of text as Go's sumdb/note writes it. Strings are its own. */
typedef struct wlz_seal_key {
    const char *secret;     /* PRIVATE+KEY+NAME+ID+BASE64: for wlz_seal, and nobody else */
    const char *public_key; /* NAME+ID+BASE64: for whoever checks */
} wlz_seal_key;

/**
 * Make a key.
 *
 * @param name  Its name, best an address without https://, as example.nl/wlz: ASCII without blanks and plus signs.
 * @param out   Receives it; to be freed with wlz_seal_key_free.
 * @return WLZ_OK
 *         WLZ_INVALID       name is not such a name, or out is missing
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_NOMEM
 * Threads: any.
 */
WLZ_EXPORT wlz_status wlz_seal_key_new(const char *name, wlz_seal_key **out);

/**
 * Free it; the secret is overwritten.
 * @param key  The key; NULL is harmless.
 * Threads: any.
 */
WLZ_EXPORT void wlz_seal_key_free(wlz_seal_key *key);

#ifdef __cplusplus
}
#endif

#endif
