/*
 * wlzreg/seal_check.h - holding the history against checkpoints that were kept elsewhere.
 */
#ifndef WLZREG_SEAL_CHECK_H
#define WLZREG_SEAL_CHECK_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What came of it. Strings are its own. */
typedef struct wlz_seal_check {
    wlz_status
        status; /* WLZ_OK: nothing before the checkpoints changed; WLZ_CORRUPT: something did */
    const char *message; /* in a sentence */
    int64_t size;        /* how many steps are as they were sealed */
    bool is_signed;      /* every checkpoint has a right signature of the key */
    int64_t step;        /* the first step that differs; 0: none, or nobody can say which */
    int64_t after;       /* then it is one of those after this one ... */
    int64_t through;     /* ... up to this one; 0: nothing differs, or the step is known */
} wlz_seal_check;

/**
 * Compute the tree of the history anew, and compare it with checkpoints. The first step that differs is named where the tree
 * that is stored in the registry still agrees with the checkpoint; where it was changed too, the interval between the
 * last checkpoint that holds and the first that does not. For that the registry's own checkpoints count too, when a key is
 * given and has signed them.
 *
 * @param checkpoints  The texts of one or more checkpoints.
 * @param count        How many there are.
 * @param key          The public key that must have signed each of them, as wlz_seal_key_new gives it; NULL: signatures
 *                     are not looked at.
 * @param out          Receives what came of it; to be freed with wlz_seal_check_free.
 * @return WLZ_OK            it was compared: the answer has a status of its own
 *         WLZ_INVALID       a text is no checkpoint, has no right signature of the key, or none is given
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_seal_check_get(wlz_registry *registry, const char *const *checkpoints,
                                         size_t count, const char *key, wlz_seal_check **out);

/**
 * Free it.
 * @param check  The check; NULL is harmless.
 */
WLZ_EXPORT void wlz_seal_check_free(wlz_seal_check *check);

#ifdef __cplusplus
}
#endif

#endif
