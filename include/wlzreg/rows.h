/*
 * wlzreg/rows.h - the rows of any table or view, to list or export.
 *
 * The names of tables, views and columns are the public interface for SQL: docs/sql.md. For a question
 * with an answer of its own, use the functions of its noun.
 *
 * Constructor: wlz_rows_get. Destructor: wlz_rows_free.
 */
#ifndef WLZREG_ROWS_H
#define WLZREG_ROWS_H

#include <wlzreg/registry.h>

#ifdef __cplusplus
extern "C" {
#endif

#define WLZ_MATCHES_MAX 16 /* matches in one call */

/* How a column is compared. */
typedef enum wlz_match_kind {
    WLZ_MATCH_EQUAL = 0, /* the column is this */
    WLZ_MATCH_FROM = 1   /* the column is this or more */
} wlz_match_kind;

/* What a column of the rows must be. A column without a value never is. */
typedef struct wlz_match {
    const char *column;  /* its name */
    const char *text;    /* 1 to 2000 bytes of UTF-8; NULL = the number */
    int64_t number;      /* ignored when there is a text */
    wlz_match_kind kind; /* how it is compared */
} wlz_match;

/* Rows that were read; the functions below return the value of a row in a column. */
typedef struct wlz_rows {
    size_t count;
    size_t column_count;        /* how many columns each row has, also when there are no rows */
    const char *const *columns; /* their names */
} wlz_rows;

/**
 * Read the rows of a table or view that match, with all their columns, those that follow from others
 * included. The rows of a table are in the order of its primary key; those of a view in the order of
 * its first column, then its second, and so on. Tables and views that somebody added to the file
 * can be read as well; SQLite's own cannot.
 *
 * @param table  Its name, as the schema writes it.
 * @param where  What must all hold; NULL when count is 0. Borrowed.
 * @param count  How many, at most WLZ_MATCHES_MAX.
 * @param out    Receives the rows, none being an answer too; to be freed with wlz_rows_free.
 * @return WLZ_OK
 *         WLZ_NOTFOUND  no such table or view, or it has no such column: the message names it
 *         WLZ_INVALID   a name or text is missing or is not text, more than WLZ_MATCHES_MAX matches
 *         WLZ_IO        the file cannot be read, or a view that somebody added does not run
 *         WLZ_BUSY, WLZ_CORRUPT, WLZ_NOMEM, WLZ_MISUSE
 */
WLZ_EXPORT wlz_status wlz_rows_get(wlz_registry *registry, const char *table,
                                   const wlz_match *where, size_t count, wlz_rows **out);

/* The value of a row in a column. A row beyond the last and a column that does not exist have no value. */

/**
 * Whether a value is missing.
 * @param rows    The rows.
 * @param row     Counted from 0.
 * @param column  Its name.
 * @return True when there is none.
 */
WLZ_EXPORT bool wlz_rows_is_null(const wlz_rows *rows, size_t row, const char *column);

/**
 * Whether a value is an integer.
 * @param rows    The rows.
 * @param row     Counted from 0.
 * @param column  Its name.
 * @return True when the value is an integer, and not text.
 */
WLZ_EXPORT bool wlz_rows_is_int(const wlz_rows *rows, size_t row, const char *column);

/**
 * Read a value as an integer.
 * @param rows    The rows.
 * @param row     Counted from 0.
 * @param column  Its name.
 * @return The integer; 0 when there is none, or it is text that is not an integer.
 */
WLZ_EXPORT int64_t wlz_rows_int(const wlz_rows *rows, size_t row, const char *column);

/**
 * Read a value as text.
 * @param rows    The rows.
 * @param row     Counted from 0.
 * @param column  Its name.
 * @return The text, an integer in decimals; NULL when there is none. The rows' own.
 */
WLZ_EXPORT const char *wlz_rows_text(const wlz_rows *rows, size_t row, const char *column);

/**
 * Free rows.
 * @param rows  NULL is harmless.
 */
WLZ_EXPORT void wlz_rows_free(wlz_rows *rows);

#ifdef __cplusplus
}
#endif

#endif
