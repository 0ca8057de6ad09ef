/*
 * wlzreg/exchange.h - everything in a registry as lines of JSON, and back.
 *
 * To read elsewhere, to compare, to store beside the file, or to move to another version of SQLite.
 * Two registries with the same contents give the same bytes.
 *
 *   {"wlzreg":"export","schema":100}
 *   {"table":"office","row":{"id":"cz","name":"CZ","uzovi":"5520"}}
 *   ...
 *   {"rows":1234}
 *
 * The first line has wlz_schema_version(). Then there is a line for each row, by table in the order
 * of the schema and by primary key; each has all columns of its table that do not follow from
 * others, with their numbers and moments, those of the history too. Integers are JSON numbers, no
 * value is null. The last line counts the rows. What somebody added to the file is not in it.
 */
#ifndef WLZREG_EXCHANGE_H
#define WLZREG_EXCHANGE_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Takes one line of an export.
 *
 * @param context  What the caller of wlz_export gave.
 * @param line     The line without its end, UTF-8; until it returns.
 * @param length   Of the line, in bytes.
 * @return false to end the export. It must not use the registry, but for wlz_interrupt.
 */
typedef bool (*wlz_export_line)(void *context, const char *line, size_t length);

/**
 * Write everything in the registry, one line at a time, as a snapshot: others may go on writing.
 *
 * @param write    Called with each line. When the export fails, discard the lines so far; without
 *                 the last line they are not an export.
 * @param context  For `write`; may be NULL.
 * @return WLZ_OK
 *         WLZ_INVALID      write is missing
 *         WLZ_IO           write returned false, or the file cannot be read
 *         WLZ_NEWER        a newer minor schema made the file: its library exports all of it
 *         WLZ_CORRUPT      a table or column is missing, or a value is neither an integer nor UTF-8
 *         WLZ_OVERFLOW     a row is longer than a line of an import may be, 16.000.000 bytes
 *         WLZ_BUSY, WLZ_INTERRUPTED, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_export(wlz_registry *registry, wlz_export_line write, void *context);

/**
 * Read what wlz_export wrote into a registry without rows, such as WLZ_OPEN_CREATE makes. It
 * becomes the same registry, with the same history; all of it or nothing.
 *
 * Each row is checked against the schema's types, keys and CHECKs, and at the end wlz_verify checks
 * the whole. What was recorded at the time (a state, a signature, who did it and when) is taken from
 * the file: the triggers that check each step do not run, as the steps were taken before.
 * So an import trusts the file as far as wlz_verify trusts a registry file.
 *
 * @param path  The file: the lines of one export, each ended by a line feed. Their order does not
 *              matter but for the first and the last, nor that of a row's columns.
 * @return WLZ_OK
 *         WLZ_EXISTS    the registry has rows; no violation is listed
 *         WLZ_INVALID   the file is not what wlz_export writes, is cut off, or has a row twice: the
 *                       message has "file:line: field: what was expected"
 *         WLZ_REFUSED   a row breaks a CHECK: the violation has its rule
 *         WLZ_CORRUPT   the rows do not agree with each other: the message has what wlz_verify found
 *         WLZ_NOTFOUND  no such file
 *         WLZ_IO, WLZ_READONLY, WLZ_BUSY, WLZ_FULL, WLZ_INTERRUPTED, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_import(wlz_registry *registry, const char *path);

#ifdef __cplusplus
}
#endif

#endif
