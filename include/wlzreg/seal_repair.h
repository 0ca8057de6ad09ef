/*
 * wlzreg/seal_repair.h - making the stored tree of the seal anew.
 */
#ifndef WLZREG_SEAL_REPAIR_H
#define WLZREG_SEAL_REPAIR_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Make the stored tree of the seal anew from the history, where wlz_verify found that it was changed: but only when the
 * history agrees with a checkpoint that was kept elsewhere, as wlz_seal_check_get finds it. Nothing of the history is
 * changed. The registry's own checkpoints stay where they agree with the history; those that do not, of no more steps than
 * the given one, are removed, and the given one is stored where none of its size is left. One of more steps that does not agree
 * refuses the repair: steps after the given checkpoint may have been changed, and only a later one says whether.
 *
 * @param checkpoints  The texts of one or more checkpoints, all of which the history has to agree with.
 * @param count        How many there are.
 * @param key          The public key that must have signed each of them; NULL: signatures are not looked at.
 * @param size         Receives how many steps the new tree seals; may be NULL.
 * @return WLZ_OK            the stored tree is that of the history
 *         WLZ_CORRUPT       the history does not agree with a checkpoint, or a later one of the registry does not agree with
 *                           the history, or the schema was changed: nothing was changed
 *         WLZ_INVALID       a text is no checkpoint, has no right signature of the key, or none is given
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_seal_repair(wlz_registry *registry, const char *const *checkpoints,
                                      size_t count, const char *key, int64_t *size);

#ifdef __cplusplus
}
#endif

#endif
