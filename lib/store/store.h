/*
 * The store: what the nouns need of a registry file, without SQLite's header.
 *
 * Inside one public call errors are sticky: once something failed, the helpers below do nothing and
 * the first reason stays, so that a noun reads straight down and ends with `return
 * wlz__leave(reg)`, which commits or rolls back.
 */
#ifndef WLZ_STORE_STORE_H
#define WLZ_STORE_STORE_H

#include <wlzreg/registry.h>

#if defined(__GNUC__)
#define WLZ__PRINTF(at, first) __attribute__((format(printf, at, first)))
#else
#define WLZ__PRINTF(at, first)
#endif

typedef struct sqlite3_stmt wlz__stmt;
typedef struct wlz__arena wlz__arena;

/* ---- one public call (transaction.c) */

/* Begin a call that reads or writes. False: return wlz__status(reg) at once (reg may be NULL).
 * Calls nest. */
bool wlz__enter_read(wlz_registry *reg);
bool wlz__enter_write(wlz_registry *reg);
/* End it: keep the work when nothing failed, undo it otherwise. */
wlz_status wlz__leave(wlz_registry *reg);
/* The same, and hand out the number of what was made when all went well; `out` may be NULL. */
wlz_status wlz__leave_with_id(wlz_registry *reg, int64_t id, int64_t *out);
/* What the running call came to so far; WLZ_MISUSE for NULL. */
wlz_status wlz__status(const wlz_registry *reg);
bool wlz__ok(const wlz_registry *reg);

wlz_instant wlz__now(const wlz_registry *reg);
wlz_date wlz__today(const wlz_registry *reg);

/* ---- reasons (error.c) */

/* Record the first failure of the call with its message. Returns the status that stands. */
wlz_status wlz__fail(wlz_registry *reg, wlz_status status, const char *format, ...)
    WLZ__PRINTF(3, 4);
/* The call breaks a rule of the schema that its statement would slip past: refuse it with the
 * rule's id. */
wlz_status wlz__fail_rule(wlz_registry *reg, const char *rule, const char *format, ...)
    WLZ__PRINTF(3, 4);
/* Put "file:line: " or the like before the message that stands. */
void wlz__fail_at(wlz_registry *reg, const char *format, ...) WLZ__PRINTF(2, 3);
/* The rule that the schema refused, "" when the call was not refused by a rule. */
const char *wlz__refused_by(const wlz_registry *reg);
/* Replace the bare violation of that rule by one with its numbers and source; strings are copied.
 */
void wlz__violation_detail(wlz_registry *reg, const wlz_violation *detail);
/* Take a failure back in order to look into its reasons while the call's work is undone, then put
 * it back. */
typedef struct wlz__failure {
    wlz_status status;
} wlz__failure;
wlz__failure wlz__suspend(wlz_registry *reg);
void wlz__resume(wlz_registry *reg, wlz__failure failure);
/* Forget a failure that is nobody's but the work's own (a refusal, a wrong argument), in order to try
 * the work another way. False: nothing failed, or the store did. */
bool wlz__withdraw(wlz_registry *reg);

/* Arguments: each fails the call with WLZ_INVALID and the argument's name. */
bool wlz__check_text(wlz_registry *reg, const char *name, const char *text, size_t max_bytes);
bool wlz__check_optional(wlz_registry *reg, const char *name, const char *text, size_t max_bytes);
bool wlz__check_day(wlz_registry *reg, const char *name, wlz_date day);
bool wlz__check_period(wlz_registry *reg, wlz_date valid_from, wlz_date valid_to);
bool wlz__check_agb(wlz_registry *reg, const char *agb);
bool wlz__check_year(wlz_registry *reg, int year);
bool wlz__check_given(wlz_registry *reg, const char *name, const void *pointer);
bool wlz__check_range(wlz_registry *reg, const char *name, int64_t number, int64_t least,
                      int64_t most);

#define WLZ__ID_MAX 60
#define WLZ__NAME_MAX 200
#define WLZ__NOTE_MAX 2000
#define WLZ__AMOUNT_MAX 900000000000 /* eurocents of one lump sum, activity or part of a plan */

/* ---- statements (statement.c) */

/* The statement of a text, prepared once per registry: `sql` must be a string with static storage.
 * NULL once failed. */
wlz__stmt *wlz__prepare(wlz_registry *reg, const char *sql);
/* One for a text that was built, which it takes. The caller's, to be ended by wlz__finalize. */
typedef struct wlz__text_builder wlz__builder;
wlz__stmt *wlz__prepare_built(wlz_registry *reg, wlz__builder *sql);
void wlz__finalize(wlz__stmt *stmt); /* NULL is harmless */
void wlz__bind_int(wlz_registry *reg, wlz__stmt *stmt, int index, int64_t value);
void wlz__bind_null(wlz_registry *reg, wlz__stmt *stmt, int index);
void wlz__bind_text(wlz_registry *reg, wlz__stmt *stmt, int index,
                    const char *text); /* borrowed; NULL = NULL */
void wlz__bind_day(wlz_registry *reg, wlz__stmt *stmt, int index, wlz_date day); /* 0 = NULL */
/* Several values at once: WLZ__WRITE(reg, SQL, wlz__t(agb), wlz__i(year), wlz__d(day)) runs a statement,
 * WLZ__ASK(...) gives it with its values bound. */
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
wlz__stmt *wlz__ask(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count);
void wlz__write(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count);
#define WLZ__VALUES(...)                                                                           \
    (const wlz__value[]){__VA_ARGS__},                                                             \
        sizeof((const wlz__value[]){__VA_ARGS__}) / sizeof(wlz__value)
#define WLZ__ASK(reg, sql, ...) wlz__ask(reg, sql, WLZ__VALUES(__VA_ARGS__))
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

int64_t wlz__int(wlz__stmt *stmt, int column);
/* NULL for NULL; "" when memory ran out, which fails the call. Until the next step. */
const char *wlz__text(wlz_registry *reg, wlz__stmt *stmt, int column);
wlz_date wlz__day(wlz_registry *reg, wlz__stmt *stmt, int column); /* 0 for NULL */
const char *wlz__text_kept(wlz_registry *reg, wlz__stmt *stmt, int column,
                           wlz__arena *arena);       /* a copy */
size_t wlz__text_bytes(wlz__stmt *stmt, int column); /* of the text that wlz__text gave */
bool wlz__is_null(wlz__stmt *stmt, int column);
bool wlz__is_int(wlz__stmt *stmt, int column);
bool wlz__is_text(wlz__stmt *stmt, int column);

int64_t wlz__last_id(wlz_registry *reg);
int wlz__changed(wlz_registry *reg);

/* True when the one-parameter query has a row for this key; otherwise the call fails: WLZ_NOTFOUND,
 * "no <what> ...". */
bool wlz__require(wlz_registry *reg, const char *sql, const char *what, const char *key);

/* ---- taking over rows as they are (registry.c) */

/* Between these the registry's triggers do not run, and foreign keys are not looked at, so that rows are written as they
 * are given. CHECKs and keys hold, and the schema stays as it is. Around the call. */
void wlz__triggers_aside(wlz_registry *reg);
void wlz__triggers_back(wlz_registry *reg);

/* What recomputes everything sorts more than memory may hold: whether it may use files for that. Around the call. */
void wlz__sort_in_files(wlz_registry *reg, bool files);

/* ---- memory (memory.c): all of it through SQLite's allocator */

void *wlz__alloc(size_t bytes);
void wlz__free(void *memory);

/* Memory that lives and dies together. A zeroed arena is empty. */
struct wlz__arena {
    struct wlz__chunk *chunks;
};
void *wlz__arena_alloc(wlz__arena *arena, size_t bytes); /* zeroed; NULL when memory ran out */
void *wlz__need(wlz_registry *reg, void *memory);        /* fails the call when it is NULL */
const char *wlz__arena_text(wlz__arena *arena,
                            const char *text);          /* a copy; NULL for NULL or no memory */
void wlz__arena_join(wlz__arena *to, wlz__arena *from); /* which is empty afterwards */
void wlz__arena_free(wlz__arena *arena);
/* Rows with room for one more: the same, or a copy; what is outgrown stays in the arena. NULL fails the
 * call. */
void *wlz__arena_grow(wlz_registry *reg, wlz__arena *arena, void *rows, size_t count, size_t size);
/* Rows of one size that grow in an arena. A zeroed list is empty; a NULL row has failed the call. */
typedef struct wlz__list {
    void *rows;
    size_t count;
} wlz__list;
void *wlz__list_add(wlz_registry *reg, wlz__arena *arena, wlz__list *list, size_t size);
/* bsearch, for lists that may be empty and have no rows to point at. */
const void *wlz__search(const void *key, const void *rows, size_t count, size_t size,
                        int (*order)(const void *key, const void *row));
/* The same in rows that begin with a pointer to their id and are in the order of it. */
const void *wlz__search_id(const char *id, const void *rows, size_t count, size_t size);

/* Text that grows; sticky out-of-memory. */
struct wlz__text_builder {
    char *text;
    size_t length;
    size_t room;
    bool failed;
};
void wlz__append(wlz__builder *b, const char *format, ...) WLZ__PRINTF(2, 3);
void wlz__append_text(wlz__builder *b, const char *text);
void wlz__append_json(wlz__builder *b, const char *text); /* quoted and escaped; NULL = null */
char *wlz__built(wlz__builder *b); /* for wlz__free; NULL when memory ran out */

/* ---- what the records remember between calls (policy.c) */

typedef struct wlz__memo {
    void *data;
    void (*release)(void *data);
    int64_t changes;      /* total changes of the connection when it was read */
    int64_t data_version; /* other connections' commits when it was read */
    int64_t history; /* the history's end, when read amid changes that may be undone; else -1 */
} wlz__memo;
wlz__memo *wlz__policy_memo(wlz_registry *reg);
/* Whether nothing was written since the memo was read, by anyone. */
bool wlz__memo_current(wlz_registry *reg, const wlz__memo *memo);
void wlz__memo_mark(wlz_registry *reg, wlz__memo *memo);
/* The running call writes no policy: what was current stays so. */
void wlz__memo_keep(wlz_registry *reg);

#endif
