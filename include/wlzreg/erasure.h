/*
 * wlzreg/erasure.h - replacing a name or a text by a pseudonym, in the registry and in its history.
 *
 * What is sealed of a text that may name a person is a commitment (docs/seal.md). An erasure puts the commitment in the place of
 * the text and destroys the salt, without which nobody can tell what it stands for. Checkpoints and proofs hold as before.
 * The erasure is recorded, with the pseudonym and without the text: table erasure, which has a history of its own.
 *
 * Copies are not reached: backups, exports, files that were handed out. Pages of the file that held the text are
 * overwritten; the write-ahead log is emptied unless somebody is reading.
 */
#ifndef WLZREG_ERASURE_H
#define WLZREG_ERASURE_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Erase what a column of a row says, and ever said: in the row, and in the steps of its history.
 *
 * @param table    A table and a column of view `personal`, which lists what can be erased.
 * @param key      The key of the row, as the history has it.
 * @param column   The column.
 * @param erased   Receives how many texts were replaced, each version counted once; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID       table and column are not in view `personal`
 *         WLZ_NOTFOUND      no row and no step of that key has a text there that is not erased yet
 *         WLZ_CORRUPT       a step of the row is not as this schema writes it
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_erase_text(wlz_registry *registry, const char *table, const char *key,
                                     const char *column, int64_t *erased);

/**
 * Erase the name of a writer from the history: all steps in that name are those of one pseudonym from then on. Who erases
 * his own name is recorded under that pseudonym; what he writes afterwards is in his name again.
 *
 * @param name    The name, as the history has it.
 * @param erased  Receives how many steps were in that name; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID       name is empty or too long
 *         WLZ_NOTFOUND      no step is in that name, or it is a pseudonym
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_erase_actor(wlz_registry *registry, const char *name, int64_t *erased);

#ifdef __cplusplus
}
#endif

#endif
