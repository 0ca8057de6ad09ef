/*
 * wlzreg/seal_proof.h - proofs that a third party checks without the registry (docs/seal.md).
 */
#ifndef WLZREG_SEAL_PROOF_H
#define WLZREG_SEAL_PROOF_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A proof. Strings are its own. */
typedef struct wlz_seal_proof {
    const char *text; /* the file to hand over */
} wlz_seal_proof;

/**
 * Prove that a step of the history was sealed before a checkpoint: a proof as C2SP's tlog-proof has it, with the step in it.
 *
 * @param step        Its number.
 * @param checkpoint  The text of the checkpoint, with its signatures.
 * @param open        Whether the proof also has the names and texts behind the step's commitments, and their salts.
 * @param out         Receives it; to be freed with wlz_seal_proof_free.
 * @return WLZ_OK
 *         WLZ_INVALID       the text is no checkpoint, or seals fewer steps
 *         WLZ_NOTFOUND      there is no such step
 *         WLZ_CORRUPT       the step, or the stored tree, is not what was sealed
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_seal_proof_step(wlz_registry *registry, int64_t step,
                                          const char *checkpoint, bool open, wlz_seal_proof **out);

/**
 * Prove that one checkpoint goes on from an earlier one, with nothing before it changed: the lines that a witness gets
 * (C2SP's tlog-witness, add-checkpoint).
 *
 * @param earlier  The text of the earlier checkpoint.
 * @param later    The text of the later one, with its signatures.
 * @param out      Receives it; to be freed with wlz_seal_proof_free.
 * @return WLZ_OK
 *         WLZ_INVALID       a text is no checkpoint, or the later one seals fewer steps
 *         WLZ_CORRUPT       the stored tree is not that of both checkpoints
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_seal_proof_growth(wlz_registry *registry, const char *earlier,
                                            const char *later, wlz_seal_proof **out);

/**
 * Free it.
 * @param proof  The proof; NULL is harmless.
 */
WLZ_EXPORT void wlz_seal_proof_free(wlz_seal_proof *proof);

#ifdef __cplusplus
}
#endif

#endif
