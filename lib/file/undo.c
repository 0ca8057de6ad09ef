/*
 * The history run backwards. A step has the values of a row before and after it as SQL literals, in the order of the layout
 * of its table in the version that wrote it; schema 1.00 wrote "name=value". A column that a layout does not have is newer
 * than the step, and keeps what the upgrade gave it.
 */
#include "file/undo.h"

#include "file/builder.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/statement.h"
#include "file/step_value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const char SQL_STEPS[] =
    "SELECT seq, table_name, row_key, op, version, old, new"
    "  FROM main.history_step"
    " WHERE seq > ?1"
    " ORDER BY seq DESC";
/* It follows from the rest of its row, and is not in the history. */
static const char SQL_POST[] =
    "UPDATE main.lump_sum SET posted_cents = counts_cents WHERE posted_cents <> counts_cents";
/* A seal has no history: what was sealed then is what the last checkpoint of then says. */
/* Where a text was erased since, its commitment has lost the record that it is one, and the step that it is in cannot be
 * hashed as it was: then there is no seal. */
static const char SQL_UNSEAL_CHECKPOINTS[] =
    "DELETE FROM main.seal_checkpoint WHERE size > ?1"
    "  OR EXISTS(SELECT 1 FROM main.history_step WHERE seq > ?1 AND table_name = 'erasure')";
#define SEALED_OF_TILE                                                                             \
    "((SELECT ifnull(max(size), 0) FROM main.seal_checkpoint) >> (8 * level)) - 256 * number"
static const char SQL_UNSEAL_TILES[] =
    "DELETE FROM main.seal_tile WHERE " SEALED_OF_TILE " <= 0";
static const char SQL_SHORTEN_TILES[] =
    "UPDATE main.seal_tile SET hashes = substr(hashes, 1, 44 * (" SEALED_OF_TILE "))"
    " WHERE " SEALED_OF_TILE " < 256";
/* The salts of those who wrote, and of the rows that came, after what was sealed then. */
#define SEALED "(SELECT ifnull(max(size), 0) FROM main.seal_checkpoint)"
static const char SQL_UNSALT_WRITERS[] =
    "DELETE FROM main.seal_salt WHERE table_name = 'history'"
    "   AND row_key IN (SELECT actor FROM main.history_step WHERE seq > " SEALED ")"
    "   AND NOT EXISTS(SELECT 1 FROM main.history_step h WHERE h.seq <= " SEALED
    "     AND h.actor = seal_salt.row_key)";
static const char SQL_UNSALT_ROWS[] =
    "DELETE FROM main.seal_salt WHERE (table_name, row_key) IN (SELECT table_name, row_key"
    " FROM main.history_step WHERE seq > " SEALED " AND op = 'insert')";
static const char SQL_FORGET[] = "DELETE FROM main.history_step WHERE seq > ?1";
/* clang-format on */

#define FIELDS_MAX 64 /* more than a table has columns */

typedef struct field {
    const char *name;
    wlz__value value;
} field;

typedef struct fields {
    field at[FIELDS_MAX];
    size_t count;
} fields;

/* What is written for steps of one table with the same values. */
typedef struct writing {
    wlz__layout layout;
    const char *op;
    const wlz__layout_column *columns[FIELDS_MAX];
    size_t count;
    wlz__stmt *stmt;
} writing;

typedef struct undoing {
    wlz_registry *reg;
    wlz__arena arena, texts; /* the latter of one step */
    wlz__list writings;
    wlz__step_layout *layouts;
    wlz__builder plain;

    /* the step */
    int64_t seq, version;
    const char *table, *key, *op;
} undoing;

static void unfit(undoing *u)
{
    wlz__fail(u->reg, WLZ_CORRUPT,
              "step %" PRId64 " of the history cannot be taken back: %s %s is not what it left",
              "stap %" PRId64 " van de historie kan niet worden teruggenomen: %s %s is niet wat "
              "die achterliet",
              u->seq, u->table, u->key);
}

/* ---- its values ---- */

static const char *text_copy(undoing *u, const wlz__step_value *value)
{
    char *copy = wlz__need(u->reg, wlz__arena_alloc(&u->texts, value->length + 1));

    if (copy != NULL)
        memcpy(copy, value->text, value->length);
    return copy;
}

/* NULL, or a whole number: behind it there is a separator, or the end. */
static bool literal_read(const wlz__step_value *value, wlz__value *out)
{
    char *end;

    *out = wlz__t(NULL);
    if (value->literal_length == 4 && memcmp(value->literal, "NULL", 4) == 0)
        return true;
    *out = wlz__i(strtoll(value->literal, &end, 10));
    return end == value->literal + value->literal_length;
}

static bool value_take(undoing *u, const wlz__step_value *value, fields *out)
{
    field *f = &out->at[out->count];

    if (out->count++ == FIELDS_MAX)
        return false;
    f->name = value->column->name;
    if (value->text == NULL)
        return literal_read(value, &f->value);
    f->value = wlz__t(text_copy(u, value));
    return true;
}

static void fields_read(undoing *u, const char *list, fields *out)
{
    wlz__step_values values = {
        .layout = wlz__step_layout_of(u->reg, &u->arena, &u->layouts, u->table, u->version),
        .at = list,
        .end = list != NULL ? list + strlen(list) : NULL,
        .plain = &u->plain};
    wlz__step_reading reading = WLZ__STEP_VALUE;
    wlz__step_value value;

    out->count = 0;
    while (wlz__ok(u->reg) && reading == WLZ__STEP_VALUE) {
        reading = wlz__step_value_next(&values, &value);
        if (reading == WLZ__STEP_VALUE && !value_take(u, &value, out))
            reading = WLZ__STEP_STRANGE;
    }
    if (u->plain.failed)
        wlz__need(u->reg, NULL);
    if (reading == WLZ__STEP_STRANGE)
        unfit(u);
}

/* ---- the statement that takes it back ---- */

static void append_columns(wlz__builder *sql, const writing *w, bool with_values)
{
    for (size_t i = 0; i < w->count; i++) {
        wlz__append(sql, "%s", i > 0 ? ", " : "");
        wlz__append_name(sql, w->columns[i]->name);
        if (with_values)
            wlz__append(sql, " = ?%zu", i + 1);
    }
}

static void append_key(wlz__builder *sql, const writing *w)
{
    const char *before = " WHERE ";

    for (size_t i = 0; i < w->layout.count; i++)
        if (w->layout.columns[i].key > 0) {
            wlz__append(sql, "%s", before);
            wlz__append_name(sql, w->layout.columns[i].name);
            wlz__append(sql, " = ?%d", (int)w->count + w->layout.columns[i].key);
            before = " AND ";
        }
}

static void writing_prepare(undoing *u, writing *w)
{
    wlz__builder sql = {0};

    if (strcmp(w->op, "insert") == 0)
        wlz__append(&sql, "DELETE FROM main.");
    else if (strcmp(w->op, "update") == 0)
        wlz__append(&sql, "UPDATE main.");
    else
        wlz__append(&sql, "INSERT INTO main.");
    wlz__append_name(&sql, w->layout.name);
    if (strcmp(w->op, "update") == 0) {
        wlz__append(&sql, " SET ");
        append_columns(&sql, w, true);
    } else if (strcmp(w->op, "delete") == 0) {
        wlz__append(&sql, "(");
        append_columns(&sql, w, false);
        wlz__append(&sql, ") VALUES(?1");
        for (size_t i = 2; i <= w->count; i++)
            wlz__append(&sql, ", ?%zu", i);
        wlz__append(&sql, ")");
    }
    if (strcmp(w->op, "delete") != 0)
        append_key(&sql, w);
    w->stmt = wlz__prepare_built(u->reg, &sql);
}

static bool is_of(const writing *w, const undoing *u, const fields *values)
{
    if (w->count != values->count || strcmp(w->op, u->op) != 0 ||
        strcmp(w->layout.name, u->table) != 0)
        return false;
    for (size_t i = 0; i < w->count; i++)
        if (strcmp(w->columns[i]->name, values->at[i].name) != 0)
            return false;
    return true;
}

static writing *writing_add(undoing *u, const fields *values)
{
    writing *w = wlz__list_add(u->reg, &u->arena, &u->writings, sizeof *w);

    if (w == NULL || !wlz__layout_own(u->reg, u->table, &u->arena, &w->layout))
        return NULL;
    w->op = wlz__copy(u->reg, &u->arena, u->op);
    for (; w->count < values->count; w->count++) {
        w->columns[w->count] = wlz__layout_column_of(&w->layout, values->at[w->count].name);
        if (w->columns[w->count] == NULL || w->columns[w->count]->generated) {
            unfit(u);
            return NULL;
        }
    }
    if (wlz__ok(u->reg))
        writing_prepare(u, w);
    return w;
}

static writing *writing_of(undoing *u, const fields *values)
{
    writing *all = u->writings.rows;

    for (size_t i = u->writings.count; i > 0; i--)
        if (is_of(&all[i - 1], u, values))
            return &all[i - 1];
    return wlz__ok(u->reg) ? writing_add(u, values) : NULL;
}

/* ---- the key of its row ---- */

/* The part of "zilveren-kruis 30000001 2023"; NULL: there is none. Where a text of the key may have blanks, the list has the
 * whole key. */
static const char *key_part(undoing *u, int place)
{
    const char *at = u->key;
    size_t length;
    char *part;

    for (int i = 1; i < place && at != NULL; i++) {
        at = strchr(at, ' ');
        at += at != NULL;
    }
    if (at == NULL)
        return NULL;
    length = strcspn(at, " ");
    part = wlz__need(u->reg, wlz__arena_alloc(&u->arena, length + 1));
    if (part != NULL)
        memcpy(part, at, length);
    return part;
}

static wlz__value key_value(undoing *u, const writing *w, const wlz__layout_column *column,
                            const fields *values)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->columns[i] == column)
            return values->at[i].value;
    return wlz__t(wlz__layout_key_count(&w->layout) == 1 ? u->key : key_part(u, column->key));
}

static void key_bind(undoing *u, writing *w, const fields *values)
{
    for (size_t i = 0; i < w->layout.count; i++) {
        const wlz__layout_column *column = &w->layout.columns[i];

        if (column->key > 0)
            wlz__bind(u->reg, w->stmt, (int)w->count + column->key,
                      key_value(u, w, column, values));
    }
}

/* ---- a step ---- */

static void step_undo(undoing *u, const char *list)
{
    fields values;
    writing *w;

    fields_read(u, list, &values);
    w = wlz__ok(u->reg) ? writing_of(u, &values) : NULL;
    if (!wlz__ok(u->reg) || w == NULL)
        return;
    for (size_t i = 0; i < w->count && strcmp(u->op, "insert") != 0; i++)
        wlz__bind(u->reg, w->stmt, (int)i + 1, values.at[i].value);
    if (strcmp(u->op, "delete") != 0)
        key_bind(u, w, &values);
    wlz__run(u->reg, w->stmt);
    if (wlz__status(u->reg) == WLZ_EXISTS && wlz__withdraw(u->reg))
        unfit(u);
    else if (wlz__ok(u->reg) && wlz__changed(u->reg) != 1)
        unfit(u);
}

/* What a step that is missing left cannot be taken back. */
static void check_next(undoing *u, int64_t seq, int64_t expected)
{
    if (seq != expected)
        wlz__fail(u->reg, WLZ_CORRUPT, "step %" PRId64 " of the history is missing",
                  "stap %" PRId64 " van de historie ontbreekt", expected);
}

static void steps_undo(undoing *u, int64_t after)
{
    wlz__stmt *stmt = WLZ__QUERY(u->reg, SQL_STEPS, wlz__i(after));
    int64_t next = 0;

    while (wlz__row(u->reg, stmt)) {
        u->seq = wlz__int(stmt, 0);
        if (next != 0)
            check_next(u, u->seq, next);
        next = u->seq - 1;
        if (!wlz__ok(u->reg))
            break;
        u->table = wlz__text(u->reg, stmt, 1);
        u->key = wlz__text(u->reg, stmt, 2);
        u->op = wlz__text(u->reg, stmt, 3);
        u->version = wlz__int(stmt, 4);
        step_undo(u, wlz__text(u->reg, stmt, strcmp(u->op, "insert") == 0 ? 6 : 5));
        wlz__arena_free(&u->texts);
    }
    if (next != 0)
        check_next(u, after, next);
    wlz__reset(stmt);
}

void wlz__undo_steps(wlz_registry *reg, int64_t after)
{
    undoing u = {.reg = reg};
    writing *all;

    steps_undo(&u, after);
    wlz__run(reg, wlz__prepare(reg, SQL_POST));
    WLZ__WRITE(reg, SQL_UNSEAL_CHECKPOINTS, wlz__i(after));
    wlz__run(reg, wlz__prepare(reg, SQL_UNSALT_WRITERS));
    wlz__run(reg, wlz__prepare(reg, SQL_UNSALT_ROWS));
    wlz__run(reg, wlz__prepare(reg, SQL_UNSEAL_TILES));
    wlz__run(reg, wlz__prepare(reg, SQL_SHORTEN_TILES));
    WLZ__WRITE(reg, SQL_FORGET, wlz__i(after));
    all = u.writings.rows;
    for (size_t i = 0; i < u.writings.count; i++)
        wlz__finalize(all[i].stmt);
    wlz__free(u.plain.text);
    wlz__arena_free(&u.arena);
    wlz__arena_free(&u.texts);
}
