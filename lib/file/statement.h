/* Statements: prepared once per registry, bound, stepped, read. */
#ifndef WLZ_FILE_STATEMENT_H
#define WLZ_FILE_STATEMENT_H

#include "file/builder.h"
#include "file/memory.h"
#include "file/sqlite.h"

#include <wlzreg/date.h>
#include <wlzreg/error.h>

typedef struct sqlite3_stmt wlz__stmt;

/* The statement of a text, prepared once per registry: `sql` must be a string with static storage.
 * NULL once failed. */
wlz__stmt *wlz__prepare(wlz_registry *reg, const char *sql);
/* The same for a text that was built, which is freed. Free the statement with wlz__finalize. */
wlz__stmt *wlz__prepare_built(wlz_registry *reg, wlz__builder *sql);
void wlz__finalize(wlz__stmt *stmt); /* NULL is harmless */
/* WLZ__WRITE(reg, SQL, wlz__t(agb), wlz__i(year), wlz__d(day)) runs a statement, WLZ__QUERY(...) returns it with its
 * values bound. Texts are borrowed; a NULL text and day 0 are NULL. */
typedef struct wlz__value {
    enum { WLZ__VALUE_TEXT, WLZ__VALUE_INT, WLZ__VALUE_DAY } kind;
    const char *text; /* NULL = NULL */
    int64_t number;
} wlz__value;
static inline wlz__value wlz__t(const char *text)
{
    return (wlz__value){WLZ__VALUE_TEXT, text, 0};
}
static inline wlz__value wlz__i(int64_t number)
{
    return (wlz__value){WLZ__VALUE_INT, NULL, number};
}
static inline wlz__value wlz__d(wlz_date day)
{
    return (wlz__value){WLZ__VALUE_DAY, NULL, day};
}
/* One more value, for a statement that is filled by a loop. */
void wlz__bind(wlz_registry *reg, wlz__stmt *stmt, int index, wlz__value value);
wlz__stmt *wlz__query(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count);
void wlz__write(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count);
#define WLZ__VALUES(...)                                                                           \
    (const wlz__value[]){__VA_ARGS__},                                                             \
        sizeof((const wlz__value[]){__VA_ARGS__}) / sizeof(wlz__value)
#define WLZ__QUERY(reg, sql, ...) wlz__query(reg, sql, WLZ__VALUES(__VA_ARGS__))
#define WLZ__WRITE(reg, sql, ...) wlz__write(reg, sql, WLZ__VALUES(__VA_ARGS__))
/* Many rows by one statement, because each statement saves the pages it writes: "... FROM (VALUES " WLZ__PAIRS_16 ")
 * WHERE column1 IS NOT NULL", bound behind the numbered parameters; what is left over stays NULL. */
#define WLZ__PAIRS_4 "(?,?),(?,?),(?,?),(?,?)"
#define WLZ__PAIRS_16 WLZ__PAIRS_4 "," WLZ__PAIRS_4 "," WLZ__PAIRS_4 "," WLZ__PAIRS_4
#define WLZ__PAIRS_64 WLZ__PAIRS_16 "," WLZ__PAIRS_16 "," WLZ__PAIRS_16 "," WLZ__PAIRS_16
#define WLZ__PAIRS_256 WLZ__PAIRS_64 "," WLZ__PAIRS_64 "," WLZ__PAIRS_64 "," WLZ__PAIRS_64

bool wlz__row(wlz_registry *reg,
              wlz__stmt *stmt); /* one more row; after the last one the statement is reset */
void wlz__run(wlz_registry *reg, wlz__stmt *stmt); /* to its end */
void wlz__reset(wlz__stmt *stmt);                  /* leave the rest of the rows */
/* Run what must not be stopped, whatever the registry's status is. Returns SQLite's code. */
int wlz__step_uninterrupted(wlz__stmt *stmt);

int64_t wlz__int(wlz__stmt *stmt, int column);
/* NULL for NULL; "" when memory ran out, which fails the call. Until the next step. */
const char *wlz__text(wlz_registry *reg, wlz__stmt *stmt, int column);
wlz_date wlz__day(wlz_registry *reg, wlz__stmt *stmt, int column); /* 0 for NULL */
const char *wlz__column_copy(wlz_registry *reg, wlz__stmt *stmt, int column,
                             wlz__arena *arena); /* a copy */
/* Of the first row, a copy; NULL when there is none. The rest of the rows is left. */
const char *wlz__first_text(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena);
size_t wlz__text_bytes(wlz__stmt *stmt, int column); /* of the text that wlz__text gave */
/* The text and its bytes at once: NULL and 0 for NULL, "" and 0 when memory ran out. */
const char *wlz__text_of(wlz_registry *reg, wlz__stmt *stmt, int column, size_t *length);
bool wlz__is_null(wlz__stmt *stmt, int column);
bool wlz__is_int(wlz__stmt *stmt, int column);
bool wlz__is_text(wlz__stmt *stmt, int column);

int64_t wlz__last_id(wlz_registry *reg);
int wlz__changed(wlz_registry *reg);

/* True when the one-parameter query has a row for this key; otherwise the call fails: WLZ_NOTFOUND, "the registry has no
 * <en> ...". What it is, in English and in Dutch. */
bool wlz__require(wlz_registry *reg, const char *sql, const char *en, const char *nl,
                  const char *key);

/* ---- for the file room */

wlz__stmt *wlz__prepare_anew(wlz_registry *reg, const char *sql);
void wlz__finalize_all(wlz_registry *reg);
bool wlz__exec(wlz_registry *reg, const char *sql);
/* The same of what sqlite3_mprintf built, which is freed; NULL: memory ran out. */
bool wlz__exec_built(wlz_registry *reg, char *sql);

#endif
