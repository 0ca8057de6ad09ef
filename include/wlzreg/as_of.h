/*
 * wlzreg/as_of.h - the registry as it stood.
 *
 * Three days play a part in an answer: the day that it is about, the day of knowledge (which documents were known), and the
 * moment of recording, which is here: what stood in the file then, whatever was added or mended since.
 */
#ifndef WLZREG_AS_OF_H
#define WLZREG_AS_OF_H

#include <wlzreg/instant.h>
#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The last step of the history that was recorded at a moment or before it: what the registry was then is what that step
 * left.
 *
 * @param at    The moment, from 1970 through 9999; all of its second counts.
 * @param step  Receives the number of the step; 0 when the history begins later.
 * @return WLZ_OK
 *         WLZ_UNDECIDED  the clock was put back: a step before that one is stamped with a later moment. The message names
 *                        both; ask for a step
 *         WLZ_INVALID    step is missing, or at is outside those years
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM, WLZ_CORRUPT, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_step_get(wlz_registry *registry, wlz_instant at, int64_t *step);

/**
 * Open the registry as it stood when a step of its history had been recorded, and nothing after it. Every function that reads
 * answers as it would have then, and so do the views. Nothing can be written; what is tried can be (wlz_begin_what_if). What
 * others write goes on, and does not show.
 * The clock, the actor and the language are those of the registry, which may be closed first.
 *
 * The history is run backwards in memory: that takes time and memory for each step that is taken back, and for no other,
 * whatever the size of the file. Meanwhile the write-ahead log of the file grows, as while anybody reads for long. A registry
 * in memory, on a connection with encryption or in a file without a write-ahead log is copied whole. Rules, the words of the
 * schema and their translations come with the version of the schema, and are those of today; a column that is newer than
 * the step holds what the upgrade put there.
 *
 * @param step  A number of the history, or 0: before all of it. What is written at once is recorded in several steps, and
 *              between them the file never stood: take the last of them, as wlz_step_get does.
 * @param past  Receives the registry, to be closed with wlz_close. It is not written to unless WLZ_OK is returned.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  there is no such step
 *         WLZ_CORRUPT   a step does not fit what it should have left, or the history ends before what was sealed: somebody
 *                       changed rows or history (wlz_verify)
 *         WLZ_NEWER     the schema is newer than this library
 *         WLZ_INVALID   past is missing
 *         WLZ_MISUSE    a transaction is open: what it wrote is not recorded yet
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_IO, WLZ_NOMEM
 *
 * Threads: as every function of a registry; @p past is independent of it.
 */
WLZ_EXPORT wlz_status wlz_open_as_of(wlz_registry *registry, int64_t step, wlz_registry **past);

#ifdef __cplusplus
}
#endif

#endif
