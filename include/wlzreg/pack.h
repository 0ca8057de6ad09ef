/*
 * wlzreg/pack.h - loading policy, from a file or from memory.
 */
#ifndef WLZREG_PACK_H
#define WLZREG_PACK_H

#include <wlzreg/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Load a policy pack: a UTF-8 file of SQL that only inserts rows into the registry's policy
 * tables. All of it or nothing. Anything but an INSERT is refused before it runs.
 *
 * It is checked on loading. Each row that the schema refuses is a finding, and so are two provisions of one document that
 * differ on a day (pack_overlap), a provision or rule that ends a day before the next one or its document
 * (pack_last_day) or after its document (pack_outlives), a tariff rule that can never apply (pack_never) and a case for which
 * a tariff policy gives no base (pack_gap). A percentage that ranks before the steps of a tariff policy, and so sets all of
 * them aside (pack_overrules), is a warning: the pack is loaded, and with WLZ_OK the violations are the warnings. The message
 * is the first, "file:line: what"; the violations are all of them, each with the sentence as its subject and the line of the
 * file.
 *
 * @param path  The pack's file.
 * @return WLZ_OK
 *         WLZ_INVALID  not UTF-8, not SQL, or a statement that is not an INSERT: the message names
 *                      file and line
 *         WLZ_REFUSED, WLZ_EXISTS  there are findings
 *         WLZ_NOTFOUND  no such file
 *         WLZ_IO, WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_pack_load(wlz_registry *registry, const char *path);

/**
 * The same, of a pack that is in memory: one that a program carries with it, or got from elsewhere.
 *
 * @param name    Replaces the path in messages.
 * @param text    The pack; it need not end in a zero byte.
 * @param length  Of the text, in bytes; at most 16,000,000.
 * @return As wlz_pack_load, but for WLZ_NOTFOUND and what reading a file may fail with.
 */
WLZ_EXPORT wlz_status wlz_pack_load_text(wlz_registry *registry, const char *name, const char *text,
                                         size_t length);

#ifdef __cplusplus
}
#endif

#endif
