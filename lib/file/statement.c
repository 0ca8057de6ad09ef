/* Statements: prepared once per registry, found again by the address of their text. */
#include "file/statement.h"

#include "file/builder.h"
#include "file/connection.h"
#include "file/copy.h"
#include "file/error.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static wlz__cached *cache_slot(wlz_registry *reg, const char *sql)
{
    size_t at = ((uintptr_t)sql >> 3) & (WLZ__STATEMENTS - 1);

    while (reg->cache[at].sql != NULL && reg->cache[at].sql != sql)
        at = (at + 1) & (WLZ__STATEMENTS - 1);
    return &reg->cache[at];
}

wlz__stmt *wlz__prepare(wlz_registry *reg, const char *sql)
{
    wlz__cached *slot;
    int code;

    if (reg->status != WLZ_OK)
        return NULL;
    slot = cache_slot(reg, sql);
    if (slot->sql != NULL) {
        sqlite3_reset(slot->stmt);
        return slot->stmt;
    }
    code = sqlite3_prepare_v3(reg->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &slot->stmt, NULL);
    if (code != SQLITE_OK) {
        wlz__fail_sqlite(reg, code);
        return NULL;
    }
    slot->sql = sql;
    return slot->stmt;
}

/* For a statement that has expired. When it fails the old one stays, which SQLite prepares again when it can. */
wlz__stmt *wlz__prepare_anew(wlz_registry *reg, const char *sql)
{
    wlz__cached *slot = cache_slot(reg, sql), made = {sql, NULL};
    int code;

    if (reg->status != WLZ_OK)
        return NULL;
    code = sqlite3_prepare_v3(reg->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &made.stmt, NULL);
    if (code != SQLITE_OK) {
        wlz__fail_sqlite(reg, code);
        return NULL;
    }
    sqlite3_finalize(slot->stmt);
    *slot = made;
    return made.stmt;
}

wlz__stmt *wlz__prepare_built(wlz_registry *reg, wlz__builder *sql)
{
    char *text = wlz__need(reg, wlz__built(sql));
    wlz__stmt *stmt = NULL;
    int code;

    if (wlz__ok(reg)) {
        code = sqlite3_prepare_v2(reg->db, text, -1, &stmt, NULL);
        if (code != SQLITE_OK)
            wlz__fail_sqlite(reg, code);
    }
    wlz__free(text);
    return stmt;
}

void wlz__finalize(wlz__stmt *stmt)
{
    sqlite3_finalize(stmt); /* what it returns was seen by the step */
}

void wlz__finalize_all(wlz_registry *reg)
{
    for (size_t i = 0; i < WLZ__STATEMENTS; i++) {
        sqlite3_finalize(reg->cache[i].stmt);
        reg->cache[i] = (wlz__cached){NULL, NULL};
    }
}

static void bound(wlz_registry *reg, int code)
{
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
}

static void bind_day(wlz_registry *reg, wlz__stmt *stmt, int index, wlz_date day)
{
    char text[WLZ_TEXT_MAX];

    if (day == 0)
        bound(reg, sqlite3_bind_null(stmt, index));
    else if (wlz_date_format(day, text, sizeof text) == WLZ_OK)
        bound(reg, sqlite3_bind_text(stmt, index, text, -1, SQLITE_TRANSIENT));
    else
        wlz__fail(reg, WLZ_INVALID, "not a day: %d", "geen dag: %d", (int)day);
}

void wlz__bind(wlz_registry *reg, wlz__stmt *stmt, int index, wlz__value value)
{
    if (reg->status != WLZ_OK)
        return;
    switch (value.kind) {
    case WLZ__VALUE_TEXT:
        bound(reg, value.text == NULL
                       ? sqlite3_bind_null(stmt, index)
                       : sqlite3_bind_text(stmt, index, value.text, -1, SQLITE_STATIC));
        break;
    case WLZ__VALUE_INT:
        bound(reg, sqlite3_bind_int64(stmt, index, value.number));
        break;
    case WLZ__VALUE_DAY:
        bind_day(reg, stmt, index, (wlz_date)value.number);
        break;
    }
}

wlz__stmt *wlz__query(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count)
{
    wlz__stmt *stmt = wlz__prepare(reg, sql);

    for (size_t i = 0; i < count; i++)
        wlz__bind(reg, stmt, (int)i + 1, values[i]);
    return stmt;
}

/* ---- what a refusal is about ---- */

enum { VALUES_MOST = 4, TEXT_MOST = 60 };

/* The statements are the library's own, and begin with what they write to. */
static const char *table_of(const char *sql, int *length)
{
    static const char *const beginnings[] = {"INSERT INTO ", "UPDATE ", "DELETE FROM "};

    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        size_t size = strlen(beginnings[i]);

        if (strncmp(sql, beginnings[i], size) != 0)
            continue;
        *length = (int)strcspn(sql + size, "( ");
        return sql + size;
    }
    return NULL;
}

static bool append_value(wlz__builder *b, const wlz__value *value)
{
    char day[WLZ_TEXT_MAX];

    if (value->kind == WLZ__VALUE_TEXT && value->text != NULL)
        wlz__append(b, " %.*s", TEXT_MOST, value->text);
    else if (value->kind == WLZ__VALUE_INT)
        wlz__append(b, " %" PRId64, value->number);
    else if (value->kind == WLZ__VALUE_DAY &&
             wlz_date_format((wlz_date)value->number, day, sizeof day) == WLZ_OK)
        wlz__append(b, " %s", day);
    else
        return false;
    return true;
}

/* A refusal that says only its rule gets what was to be written as its subject: the table and its first values, as in
 * "provider_sector 30000001 VV 2023-01-01". */
static void say_subject(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count)
{
    int length = 0, appended = 0;
    const char *table = wlz__refusal_is_bare(reg) ? table_of(sql, &length) : NULL;
    wlz__builder b = {0};
    char *subject;

    if (table == NULL)
        return;
    wlz__append(&b, "%.*s", length, table);
    for (size_t i = 0; i < count && appended < VALUES_MOST; i++)
        appended += append_value(&b, &values[i]);
    subject = wlz__built(&b);
    wlz__refusal_is_about(reg, subject);
    wlz__free(subject);
}

void wlz__write(wlz_registry *reg, const char *sql, const wlz__value *values, size_t count)
{
    wlz__run(reg, wlz__query(reg, sql, values, count));
    say_subject(reg, sql, values, count);
}

bool wlz__row(wlz_registry *reg, wlz__stmt *stmt)
{
    int code;

    if (atomic_load(&reg->interrupted))
        wlz__fail_sqlite(reg, SQLITE_INTERRUPT);
    if (reg->status != WLZ_OK) {
        wlz__reset(stmt);
        return false;
    }
    code = sqlite3_step(stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        wlz__fail_sqlite(reg, code);
    sqlite3_reset(stmt);
    return false;
}

void wlz__run(wlz_registry *reg, wlz__stmt *stmt)
{
    while (wlz__row(reg, stmt))
        continue;
}

void wlz__reset(wlz__stmt *stmt)
{
    sqlite3_reset(stmt); /* harmless for NULL; what it returns was seen by the step */
}

/* An interrupt is over for SQLite once nothing runs, so it stops few attempts. */
int wlz__step_uninterrupted(wlz__stmt *stmt)
{
    int code = SQLITE_INTERRUPT;

    for (int attempt = 0; code == SQLITE_INTERRUPT && attempt < 100; attempt++) {
        code = sqlite3_step(stmt);
        wlz__reset(stmt);
    }
    return code;
}

int64_t wlz__int(wlz__stmt *stmt, int column)
{
    return sqlite3_column_int64(stmt, column);
}

const char *wlz__text(wlz_registry *reg, wlz__stmt *stmt, int column)
{
    const char *text;

    if (sqlite3_column_type(stmt, column) == SQLITE_NULL)
        return NULL;
    text = (const char *)sqlite3_column_text(stmt, column);
    if (text == NULL) {
        wlz__fail_sqlite(reg, SQLITE_NOMEM);
        return "";
    }
    return text;
}

const char *wlz__column_copy(wlz_registry *reg, wlz__stmt *stmt, int column, wlz__arena *arena)
{
    char *copy = (char *)wlz__copy(reg, arena, wlz__text(reg, stmt, column));

    if (copy != NULL) /* a registry of before may have taken what is no UTF-8 */
        wlz__text_mend(copy);
    return copy;
}

const char *wlz__first_text(wlz_registry *reg, wlz__stmt *stmt, wlz__arena *arena)
{
    const char *text = wlz__row(reg, stmt) ? wlz__column_copy(reg, stmt, 0, arena) : NULL;

    wlz__reset(stmt);
    return text;
}

wlz_date wlz__day(wlz_registry *reg, wlz__stmt *stmt, int column)
{
    const char *c = wlz__text(reg, stmt, column);
    wlz_date day = 0;

    /* the schema lets nothing in but yyyy-mm-dd */
    for (; c != NULL && *c != '\0'; c++)
        if (*c != '-')
            day = day * 10 + (*c - '0');
    return day;
}

bool wlz__is_null(wlz__stmt *stmt, int column)
{
    return sqlite3_column_type(stmt, column) == SQLITE_NULL;
}

bool wlz__is_int(wlz__stmt *stmt, int column)
{
    return sqlite3_column_type(stmt, column) == SQLITE_INTEGER;
}

size_t wlz__text_bytes(wlz__stmt *stmt, int column)
{
    return (size_t)sqlite3_column_bytes(stmt, column);
}

const char *wlz__text_of(wlz_registry *reg, wlz__stmt *stmt, int column, size_t *length)
{
    const char *text = (const char *)sqlite3_column_text(stmt, column);

    *length = text != NULL ? wlz__text_bytes(stmt, column) : 0;
    if (text != NULL || sqlite3_errcode(reg->db) != SQLITE_NOMEM)
        return text;
    wlz__fail_sqlite(reg, SQLITE_NOMEM); /* the next try may succeed, and the bytes would be lost */
    return "";
}

bool wlz__is_text(wlz__stmt *stmt, int column)
{
    return sqlite3_column_type(stmt, column) == SQLITE_TEXT;
}

int64_t wlz__last_id(wlz_registry *reg)
{
    return sqlite3_last_insert_rowid(reg->db);
}

int wlz__changed(wlz_registry *reg)
{
    return sqlite3_changes(reg->db);
}

bool wlz__require(wlz_registry *reg, const char *sql, const char *en, const char *nl,
                  const char *key)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, sql, wlz__t(key));

    if (!wlz__row(reg, stmt))
        wlz__fail(reg, WLZ_NOTFOUND, "the registry has no %s %s", "het register kent geen %s %s",
                  wlz__in_language(reg, en, nl), key);
    wlz__reset(stmt);
    return wlz__ok(reg);
}

bool wlz__exec(wlz_registry *reg, const char *sql)
{
    int code;

    if (!wlz__ok(reg))
        return false;
    code = sqlite3_exec(reg->db, sql, NULL, NULL, NULL);
    if (code != SQLITE_OK)
        wlz__fail_sqlite(reg, code);
    return wlz__ok(reg);
}

bool wlz__exec_built(wlz_registry *reg, char *sql)
{
    if (sql == NULL)
        wlz__fail_sqlite(reg, SQLITE_NOMEM);
    wlz__exec(reg, sql);
    sqlite3_free(sql);
    return wlz__ok(reg);
}
