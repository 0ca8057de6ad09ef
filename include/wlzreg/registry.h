/*
 * wlzreg/registry.h - the file: opening, transactions, reasons, verification, packs.
 *
 * Constructor: wlz_open, wlz_attach. Destructor: wlz_close.
 */
#ifndef WLZREG_REGISTRY_H
#define WLZREG_REGISTRY_H

#include <wlzreg/values.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An open registry. */
typedef struct wlz_registry wlz_registry;
struct sqlite3;

#define WLZ_OPEN_READONLY 1u /* never write; an outdated file is an error */
#define WLZ_OPEN_CREATE 2u   /* make the registry when the file is absent or empty */

/* How to open. Start from WLZ_OPEN_OPTIONS_INIT; later versions only add members at the end. */
typedef struct wlz_open_options {
    int version;                         /* WLZ_OPEN_OPTIONS_VERSION */
    unsigned flags;                      /* WLZ_OPEN_... */
    int busy_timeout_ms;                 /* how long to wait for another writer; 0 = not at all */
    const char *actor;                   /* who writes, for the history; NULL = "?"; copied */
    wlz_instant (*clock)(void *context); /* NULL = the system's clock */
    void *clock_context;                 /* handed to the clock */
} wlz_open_options;

#define WLZ_OPEN_OPTIONS_VERSION 1 /* the members above */
/* Five seconds of waiting for another writer, and nothing else. */
#define WLZ_OPEN_OPTIONS_INIT                                                                      \
    {                                                                                              \
        WLZ_OPEN_OPTIONS_VERSION, 0, 5000, NULL, NULL, NULL                                        \
    }

/**
 * Open a registry file. The connection is made safe (foreign keys, recursive triggers and cell
 * checks on; untrusted schema, double-quoted strings and extension loading off; defensive;
 * write-ahead log, synchronous FULL) and each setting is read back. A file of an older schema is
 * brought up to date in one transaction; one of a newer minor version opens read-only; a file that
 * is not a registry is left untouched.
 *
 * @param path     File name; ":memory:" makes a registry in memory.
 * @param options  NULL = WLZ_OPEN_OPTIONS_INIT.
 * @param out      Receives the registry, also when opening failed (so that wlz_message can be
 *                 read), NULL only when memory ran out or an argument is missing. Always to be
 *                 closed with wlz_close.
 * @return WLZ_OK
 *         WLZ_INVALID      path or out is NULL, the path is empty, or the options are not
 *                          understood
 *         WLZ_NOTREGISTRY  the file is something else, or empty and WLZ_OPEN_CREATE is missing
 *         WLZ_NEWER        a newer major schema made the file
 *         WLZ_READONLY     the file is outdated and may not be written
 *         WLZ_IO, WLZ_BUSY, WLZ_FULL, WLZ_CORRUPT, WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_open(const char *path, const wlz_open_options *options,
                               wlz_registry **out);

/**
 * Use a database connection that the caller opened (SQLCipher, a VFS of its own, a replicated
 * file). The connection settings of wlz_open are made on it, except the journal mode and
 * synchronous, which stay the caller's. The connection must not be in a transaction.
 *
 * @param db       Borrowed; must outlive the registry; wlz_close leaves it open.
 * @param options  NULL = WLZ_OPEN_OPTIONS_INIT.
 * @param out      Receives the registry, as wlz_open gives it.
 * @return As wlz_open; WLZ_MISUSE when the connection is in a transaction.
 */
WLZ_EXPORT wlz_status wlz_attach(struct sqlite3 *db, const wlz_open_options *options,
                                 wlz_registry **out);

/**
 * Close a registry; an open transaction is rolled back.
 * @param registry  The registry; NULL is harmless.
 */
WLZ_EXPORT void wlz_close(wlz_registry *registry);

/**
 * Whether nothing can be written: opened so, or made by a newer minor schema.
 * @param registry  The registry.
 * @return true when nothing can; also for NULL.
 */
WLZ_EXPORT bool wlz_is_readonly(const wlz_registry *registry);

/**
 * The library's version.
 * @return "0.1.0": a string of the library's.
 */
WLZ_EXPORT const char *wlz_version(void);

/**
 * The schema this library writes.
 * @return 100 * major + minor.
 */
WLZ_EXPORT int wlz_schema_version(void);

/**
 * Name who writes from now on, for the history.
 * @param actor  1 to 200 bytes of UTF-8; copied. NULL = "?".
 * @return WLZ_OK, WLZ_MISUSE, WLZ_INVALID
 */
WLZ_EXPORT wlz_status wlz_set_actor(wlz_registry *registry, const char *actor);

/**
 * Stop the call that runs: it undoes its work and ends with WLZ_INTERRUPTED, soon and not at once. A
 * call that waits for another writer first waits as long as busy_timeout_ms says, and one that is
 * about to end may still succeed. wlz_rollback and wlz_close always do their work.
 *
 * Between two calls it does nothing, so a program that makes several remembers by itself that it is
 * to stop. In a transaction of wlz_begin all of it may be lost with the call, which the next one
 * says (WLZ_MISUSE) until wlz_rollback.
 *
 * @param registry  NULL is harmless. wlz_open must have returned it, and wlz_close not have begun.
 * Threads: any, and signal handlers.
 */
WLZ_EXPORT void wlz_interrupt(wlz_registry *registry);

/* ---- transactions ---- */

/**
 * Begin a transaction. Transactions nest: an inner one that is rolled back leaves the outer one as
 * it was. A function that fails inside a transaction undoes its own work only.
 * @return WLZ_OK
 *         WLZ_BUSY      another process writes
 *         WLZ_READONLY  nothing can be written
 *         WLZ_MISUSE    nested more than 30 deep, or the running transaction was lost to an
 *                       earlier failure
 */
WLZ_EXPORT wlz_status wlz_begin(wlz_registry *registry);

/**
 * Begin a what-if: everything up to the matching wlz_rollback gets the same verdicts and answers
 * as if it were written, and nothing is. It cannot be committed.
 * @return As wlz_begin.
 */
WLZ_EXPORT wlz_status wlz_begin_what_if(wlz_registry *registry);

/**
 * End the innermost transaction and keep its work; the outermost one is on the disk when this
 * returns.
 * @return WLZ_OK
 *         WLZ_MISUSE  no transaction is open, it is a what-if, or it was lost to an earlier
 *                     failure (then it is closed)
 *         WLZ_FULL, WLZ_IO, WLZ_BUSY, WLZ_INTERRUPTED  the work was rolled back and the
 *                     transaction is closed
 */
WLZ_EXPORT wlz_status wlz_commit(wlz_registry *registry);

/**
 * Undo the innermost transaction or what-if.
 * @return WLZ_OK
 *         WLZ_MISUSE  none is open
 */
WLZ_EXPORT wlz_status wlz_rollback(wlz_registry *registry);

/* ---- reasons ---- */

/* A rule that was broken. Strings are the registry's, until the next call on it. */
typedef struct wlz_violation {
    const char *rule; /* the rule's id: the name of the constraint or trigger text in the schema */
    const char *subject;  /* what it is about: "zilveren-kruis 41123456 2023" */
    bool has_amounts;     /* whether the four amounts below say something */
    wlz_cents limit;      /* what is allowed */
    wlz_cents actual;     /* what it would have become */
    wlz_cents excess;     /* actual - limit */
    wlz_cents headroom;   /* what was still free before */
    const char *document; /* the document the rule rests on; NULL when the schema alone states it */
    const char *paragraph; /* its place there; NULL with document */
} wlz_violation;

/**
 * Why the last call failed, in one line.
 * @param registry  The registry.
 * @return The reason, valid until the next call; "" after WLZ_OK; a fixed text for NULL.
 */
WLZ_EXPORT const char *wlz_message(const wlz_registry *registry);

/**
 * How many rules the last call broke.
 * @param registry  The registry.
 * @return The number; 0 unless the call returned WLZ_REFUSED or WLZ_EXISTS, and for NULL.
 */
WLZ_EXPORT size_t wlz_violation_count(const wlz_registry *registry);

/**
 * A rule that the last call broke.
 * @param registry  The registry.
 * @param index     Counted from 0.
 * @return The rule, valid until the next call; NULL beyond the last.
 */
WLZ_EXPORT const wlz_violation *wlz_violation_at(const wlz_registry *registry, size_t index);

/* ---- packs, verification and copies ---- */

/**
 * Load a policy pack: a UTF-8 file of SQL that only inserts rows into the registry's policy
 * tables. All of it or nothing. Anything but an INSERT is refused before it runs.
 *
 * It is checked on loading. Each row that the schema refuses is a finding, and so are two provisions of one document that
 * differ on a day (pack_overlap), a tariff rule that can never apply (pack_never) and a case for which a tariff policy
 * gives no base (pack_gap). The message tells the first; the violations are all of them, each with "file:line: what" as
 * its subject.
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
 * Recompute everything from the lines: SQLite's integrity and foreign keys, the schema against the
 * one this library makes, every total, every amount, every round.
 *
 * @return WLZ_OK       nothing found
 *         WLZ_CORRUPT  something is wrong: the message tells the first finding and how many there
 *                      are
 */
WLZ_EXPORT wlz_status wlz_verify(wlz_registry *registry);

/**
 * Copy the registry as it is now into a new file, which wlz_open opens. Others may go on writing:
 * the copy has none of that. It is on the disk when this returns; when it fails, there is no file.
 * What somebody added to the file (tables, views, statistics) is copied as well. Of a connection
 * with a VFS or a cipher of its own the copy is a plain SQLite file.
 *
 * @param path  Where to; must not exist. Always the name of a file, also ":memory:".
 * @return WLZ_OK
 *         WLZ_EXISTS   there is a file, a directory or a link of that name; it is untouched, and
 *                      there is no violation
 *         WLZ_INVALID  the path is missing or is not text
 *         WLZ_MISUSE   a transaction or a what-if is open
 *         WLZ_IO       the file cannot be made or written, or the registry cannot be read
 *         WLZ_FULL, WLZ_BUSY, WLZ_CORRUPT, WLZ_INTERRUPTED, WLZ_NOMEM
 */
WLZ_EXPORT wlz_status wlz_backup(wlz_registry *registry, const char *path);

#ifdef __cplusplus
}
#endif

#endif
