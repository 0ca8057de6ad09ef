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
#include "file/step_list.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_STEPS[] =
    "SELECT seq, table_name, row_key, op, version, old, new"
    "  FROM main.history_step"
    " WHERE seq > ?1"
    " ORDER BY seq DESC";
static const char SQL_LAYOUT[] =
    "SELECT columns"
    "  FROM main.history_layout"
    " WHERE table_name = ?1"
    "   AND version = ?2";
/* It follows from the rest of its row, and is not in the history. */
static const char SQL_POST[] =
    "UPDATE main.lump_sum SET posted_cents = counts_cents WHERE posted_cents <> counts_cents";
static const char SQL_FORGET[] = "DELETE FROM main.history_step WHERE seq > ?1";
/* clang-format on */

/* The names of one layout. */
typedef struct naming {
    const char *table;
    int64_t version;
    const char *names[WLZ__FIELDS_MAX];
    size_t count;
} naming;

/* What is written for steps of one table with the same values. */
typedef struct writing {
    wlz__layout layout;
    const char *op;
    const wlz__layout_column *columns[WLZ__FIELDS_MAX];
    size_t count;
    wlz__stmt *stmt;
} writing;

typedef struct undoing {
    wlz_registry *reg;
    wlz__arena arena;
    wlz__list namings, writings;
    char *scratch; /* the texts of a step */
    size_t scratch_room;

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

/* A list of a step in memory of its own, which the values point into. */
static void fields_read(undoing *u, const char *list, const naming *n, wlz__fields *out)
{
    size_t size = list != NULL ? strlen(list) + 1 : 0;

    if (size > u->scratch_room) {
        wlz__free(u->scratch);
        u->scratch = wlz__need(u->reg, wlz__alloc(size * 2));
        u->scratch_room = u->scratch != NULL ? size * 2 : 0;
    }
    if (!wlz__ok(u->reg))
        return;
    if (size > 0)
        memcpy(u->scratch, list, size);
    if (size == 0 || !wlz__step_list_read(u->scratch, n != NULL ? n->names : NULL,
                                          n != NULL ? n->count : 0, out))
        unfit(u);
}

/* ---- the names of its values ---- */

/* Columns of a layout: "a, b; c, d". */
static void naming_fill(undoing *u, naming *n, const char *columns)
{
    char *at = (char *)wlz__arena_text(&u->arena, columns);

    while (wlz__need(u->reg, at) != NULL && *at != '\0' && n->count < WLZ__FIELDS_MAX) {
        size_t length = strcspn(at, ",;");
        bool more = at[length] != '\0';

        n->names[n->count++] = at;
        at[length] = '\0';
        at += length + (more ? 2 : 0);
    }
}

static naming *naming_add(undoing *u)
{
    wlz__stmt *stmt = WLZ__QUERY(u->reg, SQL_LAYOUT, wlz__t(u->table), wlz__i(u->version));
    const char *columns = wlz__first_text(u->reg, stmt, &u->arena);
    naming *n = columns == NULL ? NULL : wlz__list_add(u->reg, &u->arena, &u->namings, sizeof *n);

    if (wlz__ok(u->reg) && n == NULL)
        unfit(u);
    if (n == NULL)
        return NULL;
    n->table = wlz__need(u->reg, (void *)wlz__arena_text(&u->arena, u->table));
    n->version = u->version;
    naming_fill(u, n, columns);
    return n;
}

/* NULL for schema 1.00, and when the call failed. */
static const naming *naming_of(undoing *u)
{
    naming *all = u->namings.rows;

    if (u->version == 0)
        return NULL;
    for (size_t i = 0; i < u->namings.count; i++)
        if (all[i].version == u->version && strcmp(all[i].table, u->table) == 0)
            return &all[i];
    return naming_add(u);
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

static bool is_of(const writing *w, const undoing *u, const wlz__fields *values)
{
    if (w->count != values->count || strcmp(w->op, u->op) != 0 ||
        strcmp(w->layout.name, u->table) != 0)
        return false;
    for (size_t i = 0; i < w->count; i++)
        if (strcmp(w->columns[i]->name, values->at[i].name) != 0)
            return false;
    return true;
}

static writing *writing_add(undoing *u, const wlz__fields *values)
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

static writing *writing_of(undoing *u, const wlz__fields *values)
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
                            const wlz__fields *values)
{
    for (size_t i = 0; i < w->count; i++)
        if (w->columns[i] == column)
            return values->at[i].value;
    return wlz__t(wlz__layout_key_count(&w->layout) == 1 ? u->key : key_part(u, column->key));
}

static void key_bind(undoing *u, writing *w, const wlz__fields *values)
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
    wlz__fields values;
    writing *w;

    fields_read(u, list, naming_of(u), &values);
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

static void steps_undo(undoing *u, int64_t after)
{
    wlz__stmt *stmt = WLZ__QUERY(u->reg, SQL_STEPS, wlz__i(after));

    while (wlz__row(u->reg, stmt)) {
        u->seq = wlz__int(stmt, 0);
        u->table = wlz__text(u->reg, stmt, 1);
        u->key = wlz__text(u->reg, stmt, 2);
        u->op = wlz__text(u->reg, stmt, 3);
        u->version = wlz__int(stmt, 4);
        step_undo(u, wlz__text(u->reg, stmt, strcmp(u->op, "insert") == 0 ? 6 : 5));
    }
}

void wlz__undo_steps(wlz_registry *reg, int64_t after)
{
    undoing u = {.reg = reg};
    writing *all;

    steps_undo(&u, after);
    wlz__run(reg, wlz__prepare(reg, SQL_POST));
    WLZ__WRITE(reg, SQL_FORGET, wlz__i(after));
    all = u.writings.rows;
    for (size_t i = 0; i < u.writings.count; i++)
        wlz__finalize(all[i].stmt);
    wlz__free(u.scratch);
    wlz__arena_free(&u.arena);
}
