#include "file/history_check.h"

#include "file/copy.h"
#include "file/error.h"
#include "file/history_end.h"
#include "file/layout.h"
#include "file/sqlite.h"

#include "schema_sql.h"

#include <string.h>

size_t wlz__history_places_most = (size_t)1 << 24; /* 256 MB */

/* clang-format off */
static const char SQL_UNFILLED[] =
    "SELECT defaults FROM main.history_layout WHERE table_name = ?1 AND version = ?2";
/* clang-format on */

/* The columns of a step. */
enum { SEQ, AT, ACTOR, TABLE, KEY, OP, VERSION, OLD, NEW };

/* What is followed of a row: what triggers maintain of it, the others' part, and the moment of recording. */
enum { MAINTAINED, OTHERS, MOMENT, KINDS };

/* A table whose rows have a history. */
typedef struct wlz__followed {
    struct wlz__followed *next;
    const char *name;
    uint64_t number;
    const wlz__step_layout *now; /* without columns: it has no history */
    wlz__step_literals unfilled;
    int *columns;     /* of a row, in the order of the layout */
    int *key_columns; /* in the order of the key, -1 behind the last */
    int recorded_at;  /* -1: it has none */
} followed;

typedef struct span {
    const char *at; /* NULL: there is none */
    size_t length;
} span;

/* ---- tables ---- */

static void unfilled_read(wlz__history_check *c, followed *table)
{
    const char *list = wlz__first_text(
        c->reg, WLZ__QUERY(c->reg, SQL_UNFILLED, wlz__t(table->name), wlz__i(WLZ__SCHEMA_VERSION)),
        &c->arena);

    if (list != NULL &&
        !wlz__step_literals_take(table->now, list, strlen(list), &c->plain, &table->unfilled))
        table->unfilled.count = 0;
}

static int column_at(const wlz__layout *layout, const char *name)
{
    const wlz__layout_column *column = wlz__layout_column_of(layout, name);

    return column != NULL ? (int)(column - layout->columns) : -1;
}

static void columns_find(wlz__history_check *c, followed *table)
{
    wlz__layout layout;
    size_t keys, count = table->now->count;
    int *at;

    if (!wlz__layout_own(c->reg, table->name, &c->arena, &layout))
        return;
    keys = (size_t)wlz__layout_key_count(&layout);
    at = wlz__need(c->reg, wlz__arena_alloc(&c->arena, (count + keys + 1) * sizeof *at));
    if (at == NULL)
        return;
    table->columns = at;
    for (size_t i = 0; i < count; i++) {
        at[i] = column_at(&layout, table->now->columns[i].name);
        c->differs |= at[i] < 0;
    }
    table->key_columns = at + count;
    for (size_t i = 0; i < keys; i++)
        at[count + i] = (int)(wlz__layout_key_column(&layout, (int)i + 1) - layout.columns);
    at[count + keys] = -1;
    table->recorded_at = column_at(&layout, "recorded_at");
}

static followed *table_add(wlz__history_check *c, const char *name)
{
    followed *table = wlz__need(c->reg, wlz__arena_alloc(&c->arena, sizeof *table));

    if (table == NULL || (table->name = wlz__copy(c->reg, &c->arena, name)) == NULL)
        return NULL;
    table->number = c->tables != NULL ? c->tables->number + 1 : 0;
    table->now =
        wlz__step_layout_of(c->reg, &c->arena, &c->layouts, table->name, WLZ__SCHEMA_VERSION);
    if (table->now != NULL && table->now->count > 0) {
        unfilled_read(c, table);
        columns_find(c, table);
    }
    table->next = c->tables;
    c->tables = table;
    return wlz__ok(c->reg) ? table : NULL;
}

static followed *table_of(wlz__history_check *c, const char *name)
{
    followed *table = c->tables;

    while (table != NULL && strcmp(table->name, name) != 0)
        table = table->next;
    return table != NULL ? table : table_add(c, name);
}

/* ---- what is remembered ---- */

static uint64_t digest_of(const wlz__history_check *c, span text)
{
    uint64_t digest = wlz__siphash(&c->key, text.at, text.length);

    return digest != 0 ? digest : 1;
}

/* 0: of another pass. */
static uint64_t tag_of(const wlz__history_check *c, const followed *table, int kind, span row_key)
{
    wlz__siphash_key key = c->key;
    uint64_t tag;

    key.half[0] += 1 + table->number * KINDS + (uint64_t)kind; /* by digests: + 0 */
    tag = wlz__siphash(&key, row_key.at, row_key.length);
    if (tag == 0)
        tag = 1;
    return (tag >> 32) % c->passes == c->pass ? tag : 0;
}

static wlz__digest *place_of(wlz__history_check *c, uint64_t tag)
{
    wlz__digest *place;

    if (4 * (c->map.used + 1) > 3 * wlz__history_places_most &&
        wlz__digest_find(&c->map, tag) == NULL) {
        c->full = true;
        return NULL;
    }
    place = wlz__digest_place(&c->map, tag);
    if (place == NULL)
        wlz__need(c->reg, NULL);
    return place;
}

/* ---- steps ---- */

static void part_follow(wlz__history_check *c, const followed *table, int kind, span row_key,
                        span old, span new)
{
    uint64_t tag = tag_of(c, table, kind, row_key);
    wlz__digest *place = tag != 0 ? place_of(c, tag) : NULL;

    if (place == NULL)
        return;
    c->differs |= place->digest != (old.at != NULL ? digest_of(c, old) : 0);
    c->left += (new.at != NULL) - (place->digest != 0);
    place->digest = new.at != NULL ? digest_of(c, new) : 0;
}

/* The moment of the first step. */
static void moment_follow(wlz__history_check *c, const followed *table, span row_key, int64_t at)
{
    uint64_t tag = tag_of(c, table, MOMENT, row_key);
    wlz__digest *place = tag != 0 ? place_of(c, tag) : NULL;

    if (place != NULL && place->digest == 0)
        place->digest = digest_of(c, (span){(const char *)&at, sizeof at});
}

static void divide(const followed *table, span text, span parts[2])
{
    const char *semicolon =
        text.at != NULL && table->now->maintained > 0 ? memchr(text.at, ';', text.length) : NULL;

    parts[MAINTAINED] = parts[OTHERS] = (span){NULL, 0};
    if (table->now->maintained == 0) {
        parts[OTHERS] = text;
    } else if (semicolon == NULL) {
        parts[MAINTAINED] = text;
    } else {
        size_t length = (size_t)(semicolon - text.at);

        parts[MAINTAINED] = (span){text.at, length};
        parts[OTHERS] = (span){semicolon + 1, text.length - length - 1};
    }
}

/* The text as this version would have written it; in out, where an older one wrote it otherwise. */
static bool text_renew(wlz__history_check *c, const followed *table, int64_t version, span *text,
                       wlz__builder *out)
{
    const wlz__step_layout *then;
    wlz__step_literals said;

    if (text->at == NULL || version == WLZ__SCHEMA_VERSION)
        return true;
    then = wlz__step_layout_of(c->reg, &c->arena, &c->layouts, table->name, version);
    if (then == NULL || wlz__step_layout_same(then, table->now))
        return true;
    out->length = 0;
    if (!wlz__step_literals_take(then, text->at, text->length, &c->plain, &said) ||
        !wlz__step_form_renew(table->now, &table->unfilled, then, &said, out))
        return false;
    *text = (span){out->text, out->length};
    return true;
}

static bool is_same(span a, span b)
{
    return (a.at == NULL) == (b.at == NULL) && a.length == b.length &&
           (a.at == NULL || memcmp(a.at, b.at, a.length) == 0);
}

static span text_of(wlz__history_check *c, wlz__stmt *stmt, int column)
{
    span text;

    text.at = wlz__text_of(c->reg, stmt, column, &text.length);
    return text;
}

/* Of what kind a step is follows from what it says. */
static bool is_plain(wlz__history_check *c, wlz__stmt *stmt, span old, span new)
{
    span op = text_of(c, stmt, OP);

    return op.at != NULL && (strcmp(op.at, "insert") == 0) == (old.at == NULL) &&
           (strcmp(op.at, "delete") == 0) == (new.at == NULL) && !is_same(old, new);
}

static void step_follow(wlz__history_check *c, wlz__stmt *stmt, const followed *table, span old,
                        span new)
{
    int64_t version = wlz__int(stmt, VERSION);
    span row_key = text_of(c, stmt, KEY), from[2], to[2];

    if (!is_plain(c, stmt, old, new) || row_key.at == NULL || table->now->count == 0 ||
        !text_renew(c, table, version, &old, &c->before) ||
        !text_renew(c, table, version, &new, &c->text)) {
        c->differs = true;
        return;
    }
    divide(table, old, from);
    divide(table, new, to);
    if (table->now->maintained > 0)
        part_follow(c, table, MAINTAINED, row_key, from[MAINTAINED], to[MAINTAINED]);
    if (from[OTHERS].at != NULL || to[OTHERS].at != NULL)
        part_follow(c, table, OTHERS, row_key, from[OTHERS], to[OTHERS]);
    if (table->recorded_at >= 0)
        moment_follow(c, table, row_key, wlz__int(stmt, AT));
}

/* There is no use in looking on. */
static bool is_over(const wlz__history_check *c)
{
    return c->differs || c->full || !wlz__ok(c->reg);
}

void wlz__history_check_step(wlz__history_check *c, wlz__stmt *stmt)
{
    const char *name = wlz__text(c->reg, stmt, TABLE);
    followed *table = name != NULL && !is_over(c) ? table_of(c, name) : NULL;

    if (wlz__int(stmt, SEQ) != ++c->steps)
        c->differs = true; /* one is missing */
    if (table != NULL)
        step_follow(c, stmt, table, text_of(c, stmt, OLD), text_of(c, stmt, NEW));
}

/* ---- rows ---- */

/* As the triggers write it. Of a damaged row it may be nothing. */
static span row_key_of(wlz__history_check *c, wlz__stmt *stmt, const followed *table)
{
    c->row_key.length = 0;
    for (const int *column = table->key_columns; *column >= 0; column++) {
        span text = text_of(c, stmt, *column);

        if (text.at == NULL)
            return text;
        if (column != table->key_columns)
            wlz__append_bytes(&c->row_key, " ", 1);
        wlz__append_bytes(&c->row_key, text.at, text.length);
    }
    return (span){c->row_key.text, c->row_key.length};
}

static void part_find(wlz__history_check *c, const followed *table, int kind, span row_key,
                      span text)
{
    uint64_t tag = tag_of(c, table, kind, row_key);
    wlz__digest *place = tag != 0 ? wlz__digest_find(&c->map, tag) : NULL;

    if (tag == 0)
        return;
    if (place == NULL || place->digest != digest_of(c, text)) {
        c->differs = true;
        return;
    }
    if (kind != MOMENT) {
        place->digest = 0; /* found: no second row can be it */
        c->left--;
    }
}

static void row_find(wlz__history_check *c, wlz__stmt *stmt, const followed *table)
{
    span row_key = row_key_of(c, stmt, table), parts[2];

    c->text.length = 0;
    if (row_key.at == NULL ||
        !wlz__step_form_row(c->reg, stmt, table->now, table->columns, &c->text) || c->text.failed ||
        c->row_key.failed) {
        c->differs = true;
        return;
    }
    divide(table, (span){c->text.text, c->text.length}, parts);
    if (table->now->maintained > 0)
        part_find(c, table, MAINTAINED, row_key, parts[MAINTAINED]);
    part_find(c, table, OTHERS, row_key, parts[OTHERS]);
    if (table->recorded_at >= 0) {
        int64_t at = wlz__int(stmt, table->recorded_at);

        part_find(c, table, MOMENT, row_key, (span){(const char *)&at, sizeof at});
    }
}

void wlz__history_check_row(wlz__history_check *c, wlz__stmt *stmt, const char *name)
{
    followed *table = !is_over(c) ? table_of(c, name) : NULL;

    if (table != NULL && table->now->count > 0 && !is_over(c))
        row_find(c, stmt, table);
}

/* ---- passes ---- */

static void pass_begin(wlz__history_check *c)
{
    c->steps = c->left = 0;
    c->full = false;
    wlz__digest_map_free(&c->map);
}

void wlz__history_check_begin(wlz__history_check *c, wlz_registry *reg)
{
    uint64_t steps = (uint64_t)wlz__history_end(reg);

    *c = (wlz__history_check){.reg = reg, .passes = 1};
    sqlite3_randomness(sizeof c->key, &c->key);
    while (steps / c->passes > wlz__history_places_most / 2)
        c->passes *= 2;
}

bool wlz__history_check_more(wlz__history_check *c)
{
    if (!wlz__ok(c->reg) || c->differs)
        return false;
    if (c->full) {
        c->passes *= 2;
        c->pass = 0;
    } else {
        c->differs = c->left != 0;
        c->pass++;
    }
    pass_begin(c);
    return !c->differs && c->pass < c->passes;
}

bool wlz__history_check_end(wlz__history_check *c)
{
    wlz__digest_map_free(&c->map);
    wlz__arena_free(&c->arena);
    wlz__free(c->text.text);
    wlz__free(c->before.text);
    wlz__free(c->row_key.text);
    wlz__free(c->plain.text);
    return !c->differs;
}
