/*
 * wlzreg/seal.h - sealing the history, so that a checkpoint kept elsewhere proves what it was.
 *
 * The seal is a Merkle tree over the steps of the history (RFC 6962); a checkpoint is its root, in the formats of C2SP
 * (tlog-checkpoint, signed-note). docs/seal.md says what is sealed of a step, what that proves and what not.
 *
 * The functions of seal*.h and erasure.h need libsodium: a library that was built without it returns WLZ_UNAVAILABLE, and
 * does everything else with a registry that is sealed.
 */
#ifndef WLZREG_SEAL_H
#define WLZREG_SEAL_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Whether this library can seal.
 * @return Whether it was built with libsodium.
 * Threads: any.
 */
WLZ_EXPORT bool wlz_seal_available(void);

/* A checkpoint: what was sealed so far. Strings are its own. */
typedef struct wlz_checkpoint {
    const char *origin; /* the name of this registry's seal */
    int64_t size;       /* how many steps it seals, from the first on */
    int64_t added;      /* how many of them this call sealed */
    const char *root;   /* the hash that stands for all of them, in base64 */
    const char *note;   /* the whole, as it is kept elsewhere */
} wlz_checkpoint;

/**
 * Seal what is new in the history, and make a checkpoint. Steps within a transaction of the caller's are sealed
 * with it. A checkpoint of a what-if is none to keep: what is undone is sealed with other salts the next time, and has
 * another root.
 *
 * @param origin    The name of the seal, best an address without https://, as example.nl/wlz; NULL: the one that the
 *                  registry has; for the first seal the name of the key, and without a key one by chance.
 * @param key       The secret key to sign with, the text of its file (wlz_seal_key_new); NULL: the checkpoint is not
 *                  signed. It is not stored.
 * @param out       Receives the checkpoint; to be freed with wlz_checkpoint_free.
 * @return WLZ_OK            also when nothing is new
 *         WLZ_INVALID       key or origin is not what it must be, or the registry's seal has another origin
 *         WLZ_CORRUPT       steps are missing, the stored tree does not agree with the last checkpoint, or the last step that
 *                           was sealed is not what the history has (its end was cut off): run wlz_seal_check_get with
 *                           a checkpoint that was kept elsewhere
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_seal(wlz_registry *registry, const char *origin, const char *key,
                               wlz_checkpoint **out);

/**
 * Free it.
 * @param checkpoint  The checkpoint; NULL is harmless.
 */
WLZ_EXPORT void wlz_checkpoint_free(wlz_checkpoint *checkpoint);

#ifdef __cplusplus
}
#endif

#endif
