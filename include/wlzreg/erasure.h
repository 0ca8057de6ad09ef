/*
 * wlzreg/erasure.h - replacing a name or a text by a pseudonym, in the registry and in its history.
 *
 * What is sealed of a text that may name a person is a commitment (docs/seal.md). An erasure puts the commitment in the place of
 * the text and destroys the salt, without which nobody can tell what it stands for. Checkpoints and proofs hold as before.
 * The erasure is recorded, with the pseudonym and without the text: table erasure, which has a history of its own.
 *
 * Copies are not reached: backups, exports, files that were handed out. Pages of the file that held the text are
 * overwritten, and the write-ahead log is emptied, unless somebody is reading or a transaction is open: then what was erased is
 * still in the file or its log, until wlz_erasure_finish succeeds.
 */
#ifndef WLZREG_ERASURE_H
#define WLZREG_ERASURE_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What came of an erasure. */
typedef struct wlz_erasure {
    int64_t count; /* of texts, each version counted once; of a writer's steps */
    bool remains;  /* what was replaced is still in the file or its log (wlz_erasure_finish) */
} wlz_erasure;

/**
 * Erase what a column of a row says, and ever said: in the row, and in the steps of its history.
 *
 * @param table    A table and a column of view `personal`, which lists what can be erased.
 * @param key      The key of the row, as the history has it.
 * @param column   The column.
 * @param erased   Receives what came of it; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID       table and column are not in view `personal`
 *         WLZ_NOTFOUND      no row and no step of that key has a text there that is not erased yet
 *         WLZ_CORRUPT       a step of the row is not as this schema writes it
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_erase_text(wlz_registry *registry, const char *table, const char *key,
                                     const char *column, wlz_erasure *erased);

/**
 * Erase the name of a writer from the history: all steps in that name are those of one pseudonym from then on. Who erases
 * his own name is recorded under that pseudonym; what he writes afterwards is in his name again.
 *
 * @param name    The name, as the history has it.
 * @param erased  Receives what came of it; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID       name is empty or too long
 *         WLZ_NOTFOUND      no step is in that name, or it is a pseudonym
 *         WLZ_UNAVAILABLE   the library was built without libsodium
 *         WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_erase_actor(wlz_registry *registry, const char *name,
                                      wlz_erasure *erased);

/**
 * Take what was erased out of the write-ahead log, and so out of the file: what wlz_erase_text and wlz_erase_actor try to, and
 * cannot while anybody else is in the middle of reading, because who reads goes on seeing the file as it was. Waits for them as
 * long as for a lock. To be called after an erasure, outside every transaction, and again until it succeeds; by any program
 * that has the registry open for writing.
 *
 * @return WLZ_OK        what was erased before is in the file and its log no more
 *         WLZ_BUSY      others have the file open and read it: what was erased remains until they close it and this is
 *                       called again
 *         WLZ_MISUSE    a transaction is open
 *         WLZ_READONLY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_erasure_finish(wlz_registry *registry);

#ifdef __cplusplus
}
#endif

#endif
