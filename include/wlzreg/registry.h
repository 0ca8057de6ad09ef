/*
 * wlzreg/registry.h - an open registry file, and what is done with it as a whole.
 *
 * Constructor: wlz_open, wlz_attach. Destructor: wlz_close.
 */
#ifndef WLZREG_REGISTRY_H
#define WLZREG_REGISTRY_H

#include <wlzreg/backup.h>
#include <wlzreg/error.h>
#include <wlzreg/pack.h>
#include <wlzreg/schema.h>
#include <wlzreg/schema_difference.h>
#include <wlzreg/transaction.h>
#include <wlzreg/values.h>
#include <wlzreg/verify.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3;

#define WLZ_OPEN_READONLY 1u /* never write; an outdated file is an error */
#define WLZ_OPEN_CREATE 2u   /* make the registry when the file is absent or empty */
#define WLZ_OPEN_NETWORK                                                                           \
    4u /* also on a file system of another machine: only one machine at a time uses it */
#define WLZ_OPEN_ADOPT                                                                             \
    8u /* also a registry whose header has not its numbers, once it is verified */

/* What people read: messages and the sentences of rules. */
typedef enum wlz_language { WLZ_ENGLISH = 0, WLZ_DUTCH = 1 } wlz_language;

/* How to open. Start from WLZ_OPEN_OPTIONS_INIT; later versions only add members at the end, and take what was compiled
 * with an earlier one. */
typedef struct wlz_open_options {
    int version;                         /* WLZ_OPEN_OPTIONS_VERSION */
    unsigned flags;                      /* WLZ_OPEN_... */
    int busy_timeout_ms;                 /* how long to wait for other writers; 0 = not at all */
    const char *actor;                   /* who writes, for the history; NULL = "?"; copied */
    wlz_instant (*clock)(void *context); /* NULL = the system's; below 0 is refused */
    void *clock_context;                 /* passed to the clock */
    wlz_language language;               /* since version 2; of wlz_message, as wlz_set_language */
} wlz_open_options;

#define WLZ_OPEN_OPTIONS_VERSION 2 /* the members above */
/* Five seconds of waiting for another writer, and nothing else. */
#define WLZ_OPEN_OPTIONS_INIT                                                                      \
    {                                                                                              \
        WLZ_OPEN_OPTIONS_VERSION, 0, 5000, NULL, NULL, NULL, WLZ_ENGLISH                           \
    }

/**
 * Open a registry file. The connection is made safe (foreign keys, recursive triggers and cell
 * checks on; untrusted schema, double-quoted strings and extension loading off; defensive;
 * write-ahead log, synchronous FULL) and each setting is read back. A file of an older schema is
 * brought up to date in one transaction; one of a newer minor version opens read-only; a file that
 * is not a registry is left untouched. One whose own schema was changed, or that has objects of others which act on its tables,
 * opens read-only: wlz_schema_differences_get has the list, and wlz_schema_repair mends it.
 *
 * Two numbers in the header of the file say that it is a registry, and of which schema; a reload of what the sqlite3
 * shell's .dump wrote brings everything back but these. With WLZ_OPEN_ADOPT such a file is verified as by wlz_verify, but for
 * the seal, and then has its numbers again; with WLZ_OPEN_READONLY too it is verified and opened, and stays as it is. So is
 * one whose number is of a schema that this library does not know, which anybody can write there. It must have the schema of this
 * version of the library (WLZ_CORRUPT: it has not, or something else was found). Any other file is opened as without the
 * flag.
 *
 * @param path     File name; ":memory:" makes a registry in memory.
 * @param options  NULL = WLZ_OPEN_OPTIONS_INIT.
 * @param out      Receives the registry, to be closed with wlz_close. When opening fails it is
 *                 untouched, and wlz_message(NULL) says why.
 * @return WLZ_OK
 *         WLZ_INVALID      path or out is NULL, the path is empty, or the options are not
 *                          understood
 *         WLZ_NOTREGISTRY  the file is something else, or empty and WLZ_OPEN_CREATE is missing, or without numbers in its
 *                          header and WLZ_OPEN_ADOPT is missing
 *         WLZ_NEWER        a newer major schema made the file
 *         WLZ_READONLY     the file is outdated and may not be written
 *         WLZ_IO           the file cannot be opened, and the message says why; or it is on a file system of another
 *                          machine (NFS, SMB, 9p, sshfs and the like), where only a portable backup is opened, and for
 *                          reading, unless WLZ_OPEN_NETWORK is given
 *         WLZ_BUSY         somebody writes all the time; of a file to be copied (see below) too
 *         WLZ_FULL, WLZ_CORRUPT, WLZ_NOMEM
 *
 * A file that may not be written is opened for reading. Where nothing may be written beside it either, on a medium or in a
 * folder that is read-only, its content is copied to a private file (TMPDIR, else /tmp) that is gone when the registry is
 * closed: answers are as of the opening (wlz_is_copy).
 */
WLZ_EXPORT wlz_status wlz_open(const char *path, const wlz_open_options *options,
                               wlz_registry **out);

/**
 * Use a database connection that the caller opened (a VFS of its own, a replicated file). It must not be in a transaction.
 *
 * The safety settings of wlz_open are made on it: foreign keys, triggers, recursive triggers, views, CHECKs and cell checks
 * on, defensive, no double-quoted strings, no extensions, no trusted schema. wlz_close gives back what each was. Journal
 * mode, synchronous and busy handler stay the caller's; options.busy_timeout_ms is not used. Extended result codes are
 * turned on and stay on. wlz_pack_load needs the authorizer, of which a connection has one and which SQLite does not give
 * back: set your own again after it.
 *
 * @param db       Borrowed; must outlive the registry; wlz_close leaves it open.
 * @param options  NULL = WLZ_OPEN_OPTIONS_INIT.
 * @param out      Receives the registry, as wlz_open gives it.
 * @return As wlz_open; WLZ_MISUSE when the connection is in a transaction, or has a registry already: of two, each would
 *         undo what the other did.
 */
WLZ_EXPORT wlz_status wlz_attach(struct sqlite3 *db, const wlz_open_options *options,
                                 wlz_registry **out);

/**
 * Close a registry; an open transaction is rolled back.
 * @param registry  The registry; NULL is harmless.
 */
WLZ_EXPORT void wlz_close(wlz_registry *registry);

/**
 * Whether nothing can be written: opened so, made by a newer minor schema, or with a schema that was changed.
 * @param registry  The registry.
 * @return true when nothing can; also for NULL.
 */
WLZ_EXPORT bool wlz_is_readonly(const wlz_registry *registry);

/**
 * Whether what is read is a private copy, made when the registry was opened (wlz_open).
 * @param registry  The registry.
 * @return true when it is; false for NULL.
 */
WLZ_EXPORT bool wlz_is_copy(const wlz_registry *registry);

/**
 * The version of the library that runs. WLZ_VERSION is that of the headers that a program was compiled with.
 * @return "0.2.0": a string of the library's.
 */
WLZ_EXPORT const char *wlz_version(void);

/**
 * Name who writes from now on, for the history.
 * @param actor  1 to 200 bytes of UTF-8; copied. NULL = "?".
 * @return WLZ_OK, WLZ_MISUSE, WLZ_INVALID
 */
WLZ_EXPORT wlz_status wlz_set_actor(wlz_registry *registry, const char *actor);

/**
 * Choose the language of reasons: messages, and the sentences of violations, of the calls that follow. Names of
 * the registry (topics, rules, words of a list) have one form in both.
 * @param language  WLZ_ENGLISH or WLZ_DUTCH.
 * @return WLZ_OK, WLZ_MISUSE, WLZ_INVALID
 */
WLZ_EXPORT wlz_status wlz_set_language(wlz_registry *registry, wlz_language language);

/**
 * Stop the call that runs: it undoes its work and ends with WLZ_INTERRUPTED, soon and not at once. A
 * call that waits in line for other writers of the library stops; one that waits for another client of
 * SQLite first waits as long as busy_timeout_ms says, and one that is about to end may still succeed.
 * wlz_rollback and wlz_close always do their work.
 *
 * Between two calls it does nothing, so a program that makes several remembers by itself that it is
 * to stop. In a transaction of wlz_begin all of it may be lost with the call, which the next one
 * says (WLZ_MISUSE) until wlz_rollback.
 *
 * @param registry  NULL is harmless. wlz_open must have returned it, and wlz_close not have begun.
 * Threads: any, and signal handlers.
 */
WLZ_EXPORT void wlz_interrupt(wlz_registry *registry);

#ifdef __cplusplus
}
#endif

#endif
