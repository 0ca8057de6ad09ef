/* Erasing names and texts, past the triggers that let nobody change what counts. */
#include <wlzreg/erasure.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/layout.h"
#include "file/list.h"
#include "file/memo.h"
#include "file/registry.h"
#include "file/statement.h"
#include "file/transaction.h"
#include "seal/crypto.h"
#include "seal/salt.h"
#include "file/step_value.h"
#include "value/text.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_PERSONAL[] =
    "SELECT 1 FROM personal WHERE table_name = ?1 AND column_name = ?2";
static const char SQL_STEPS[] =
    "SELECT seq, version, old, new FROM history_step WHERE table_name = ?1 AND row_key = ?2"
    " ORDER BY seq";
static const char SQL_STEP_SET[] =
    "UPDATE history_step SET old = ?2, new = ?3 WHERE seq = ?1";
static const char SQL_ACTOR_SET[] =
    "UPDATE history_step SET actor = ?2 WHERE actor = ?1";
/* Who erases himself does so in his pseudonym. */
static const char SQL_WRITER_SET[] =
    "UPDATE context SET actor = ?2 WHERE actor = ?1";
static const char SQL_SALT_GONE[] =
    "DELETE FROM seal_salt WHERE table_name = ?1 AND row_key = ?2 AND column_name = ?3";
/* What the triggers would do, which do not run here: the moment, and the step. */
static const char SQL_ADD[] =
    "INSERT INTO erasure(table_name, row_key, column_name, pseudonym, recorded_at)"
    " VALUES(?1, ?2, ?3, ?4, (SELECT at FROM context))";
static const char SQL_ADD_STEP[] =
    "INSERT INTO history_step(at, actor, table_name, row_key, op, version, new)"
    " SELECT c.at, c.actor, 'erasure', e.id, 'insert',"
    "  (SELECT max(version) FROM history_layout WHERE table_name = 'erasure'),"
    "  printf('%d, %Q, %Q, %Q, %Q', e.id, e.table_name, e.row_key, e.column_name, e.pseudonym)"
    " FROM erasure e JOIN context c WHERE e.id = ?1";
/* clang-format on */

typedef struct pseudonym {
    char text[WLZ__PSEUDONYM_LENGTH + 1];
} pseudonym;

typedef struct step {
    int64_t seq;
    const char *old, *new;
} step;

typedef struct erasing {
    wlz_registry *reg;
    wlz__arena arena;
    wlz__sealed_text of; /* the text is set for each */
    unsigned char salt[WLZ__SALT_SIZE];
    wlz__list made;  /* pseudonym: each once */
    wlz__list steps; /* step: those that change */
    wlz__builder plain;
    struct wlz__step_layout *layouts;
} erasing;

/* ---- pseudonyms ---- */

/* What has no salt was not sealed: then one by chance, which nobody keeps. */
static void salt_find(erasing *e)
{
    if (!wlz__salt_find(e->reg, &e->of, e->salt))
        wlz__crypto_random(e->salt, sizeof e->salt);
}

static void made_add(erasing *e, const char *text)
{
    const pseudonym *all = e->made.rows;
    pseudonym *added;

    for (size_t i = 0; i < e->made.count; i++)
        if (strcmp(all[i].text, text) == 0)
            return;
    added = wlz__list_add(e->reg, &e->arena, &e->made, sizeof *added);
    if (added != NULL)
        memcpy(added->text, text, sizeof added->text);
}

/* The pseudonym of a text. False: it is one already. */
static bool pseudonym_of(erasing *e, const char *text, size_t length,
                         char made[WLZ__PSEUDONYM_LENGTH + 1])
{
    e->of.text = text;
    e->of.length = length;
    if (wlz__is_erased(e->reg, &e->of))
        return false;
    wlz__pseudonym(e->salt, &e->of, made);
    made_add(e, made);
    return true;
}

/* ---- steps ---- */

/* Copies the list with the column's text replaced; NULL: it stays as it is. */
static const char *list_erase(erasing *e, const wlz__step_layout *layout, int64_t seq,
                              const char *list, size_t length)
{
    wlz__step_values values = {
        .layout = layout, .at = list, .end = list + length, .plain = &e->plain};
    char made[WLZ__PSEUDONYM_LENGTH + 1];
    const char *copied = list;
    wlz__builder b = {0};
    wlz__step_reading reading;
    wlz__step_value value;

    while ((reading = wlz__step_value_next(&values, &value)) == WLZ__STEP_VALUE) {
        if (value.text == NULL || strcmp(value.column->name, e->of.column) != 0 ||
            !pseudonym_of(e, value.text, value.length, made))
            continue;
        wlz__append_bytes(&b, copied, (size_t)(value.literal - copied));
        wlz__append(&b, "'%s'", made);
        copied = value.literal + value.literal_length;
    }
    if (e->plain.failed)
        wlz__need(e->reg, NULL);
    if (reading == WLZ__STEP_STRANGE)
        wlz__fail(e->reg, WLZ_CORRUPT,
                  "step %" PRId64 " of the history is not as the schema writes it",
                  "stap %" PRId64 " van de historie is niet zoals het schema hem schrijft", seq);
    if (copied == list)
        return NULL;
    wlz__append_bytes(&b, copied, (size_t)(list + length - copied));
    return wlz__copy_built(e->reg, &e->arena, &b);
}

/* A side of a step: the new text, or the one that it has. */
static const char *side_erase(erasing *e, const wlz__step_layout *layout, wlz__stmt *stmt,
                              int column, bool *changed)
{
    const char *text, *erased;
    size_t length;

    if (wlz__is_null(stmt, column))
        return NULL;
    text = wlz__text_of(e->reg, stmt, column, &length);
    erased = list_erase(e, layout, wlz__int(stmt, 0), text, length);
    *changed |= erased != NULL;
    return erased != NULL ? erased : wlz__copy(e->reg, &e->arena, text);
}

static void steps_read(erasing *e)
{
    wlz__stmt *stmt = WLZ__QUERY(e->reg, SQL_STEPS, wlz__t(e->of.table), wlz__t(e->of.key));

    while (wlz__row(e->reg, stmt)) {
        const wlz__step_layout *layout =
            wlz__step_layout_of(e->reg, &e->arena, &e->layouts, e->of.table,
                                wlz__is_null(stmt, 1) ? 0 : wlz__int(stmt, 1));
        step found = {.seq = wlz__int(stmt, 0)}, *added;
        bool changed = false;

        if (layout == NULL)
            break;
        found.old = side_erase(e, layout, stmt, 2, &changed);
        found.new = side_erase(e, layout, stmt, 3, &changed);
        if (changed && (added = wlz__list_add(e->reg, &e->arena, &e->steps, sizeof *added)) != NULL)
            *added = found;
    }
    wlz__reset(stmt);
}

static void steps_write(erasing *e)
{
    const step *all = e->steps.rows;

    for (size_t i = 0; i < e->steps.count && wlz__ok(e->reg); i++)
        WLZ__WRITE(e->reg, SQL_STEP_SET, wlz__i(all[i].seq), wlz__t(all[i].old),
                   wlz__t(all[i].new));
}

/* ---- the row ---- */

/* WHERE, by the key as the history has it: its columns with blanks between them. */
static void append_where(wlz__builder *b, const wlz__layout *layout)
{
    const char *before = " WHERE CAST(";

    for (int place = 1; place <= wlz__layout_key_count(layout); place++, before = " || ' ' || ") {
        wlz__append(b, "%s", before);
        wlz__append_name(b, wlz__layout_key_column(layout, place)->name);
    }
    wlz__append(b, " AS TEXT) = ?1");
}

static wlz__stmt *row_prepare(erasing *e, const wlz__layout *layout, bool reads)
{
    wlz__builder b = {0};
    wlz__stmt *stmt;

    wlz__append(&b, reads ? "SELECT " : "UPDATE main.");
    wlz__append_name(&b, reads ? e->of.column : e->of.table);
    wlz__append(&b, reads ? " FROM main." : " SET ");
    wlz__append_name(&b, reads ? e->of.table : e->of.column);
    if (!reads)
        wlz__append(&b, " = ?2");
    append_where(&b, layout);
    stmt = wlz__prepare_built(e->reg, &b);
    wlz__bind(e->reg, stmt, 1, wlz__t(e->of.key));
    return stmt;
}

/* The row as it is now; none where it was removed. */
static void row_erase(erasing *e)
{
    char made[WLZ__PSEUDONYM_LENGTH + 1];
    wlz__layout layout;
    wlz__stmt *stmt;
    size_t length;
    bool has_text;

    if (!wlz__layout_own(e->reg, e->of.table, &e->arena, &layout))
        return;
    stmt = row_prepare(e, &layout, true);
    has_text = wlz__row(e->reg, stmt) && !wlz__is_null(stmt, 0);
    if (has_text) {
        const char *text = wlz__text_of(e->reg, stmt, 0, &length);

        has_text = pseudonym_of(e, text, length, made);
    }
    wlz__finalize(stmt);
    if (!has_text || !wlz__ok(e->reg))
        return;
    stmt = row_prepare(e, &layout, false);
    wlz__bind(e->reg, stmt, 2, wlz__t(made));
    wlz__run(e->reg, stmt);
    wlz__finalize(stmt);
}

/* ---- both ---- */

static void salt_forget(erasing *e)
{
    WLZ__WRITE(e->reg, SQL_SALT_GONE, wlz__t(e->of.table), wlz__t(e->of.key), wlz__t(e->of.column));
    wlz__crypto_forget(e->salt, sizeof e->salt);
}

static void erasures_record(erasing *e, const char *key)
{
    const pseudonym *all = e->made.rows;

    for (size_t i = 0; i < e->made.count && wlz__ok(e->reg); i++) {
        WLZ__WRITE(e->reg, SQL_ADD, wlz__t(e->of.table), wlz__t(key), wlz__t(e->of.column),
                   wlz__t(all[i].text));
        WLZ__WRITE(e->reg, SQL_ADD_STEP, wlz__i(wlz__last_id(e->reg)));
    }
}

static void text_erase(erasing *e, int64_t *count)
{
    salt_find(e);
    steps_read(e);
    if (wlz__ok(e->reg))
        row_erase(e);
    if (wlz__ok(e->reg) && e->made.count == 0)
        wlz__fail(e->reg, WLZ_NOTFOUND, "%s %s has no text in %s that can be erased",
                  "%s %s heeft in %s geen tekst die kan worden gewist", e->of.table, e->of.key,
                  e->of.column);
    steps_write(e);
    if (wlz__ok(e->reg))
        salt_forget(e);
    erasures_record(e, e->of.key);
    *count = (int64_t)e->made.count;
}

static void actor_erase(erasing *e, int64_t *count)
{
    char made[WLZ__PSEUDONYM_LENGTH + 1];

    salt_find(e);
    if (!pseudonym_of(e, e->of.text, e->of.length, made))
        wlz__fail(e->reg, WLZ_NOTFOUND, "%s is a pseudonym", "%s is een pseudoniem", e->of.text);
    if (wlz__ok(e->reg))
        WLZ__WRITE(e->reg, SQL_ACTOR_SET, wlz__t(e->of.key), wlz__t(made));
    if (wlz__ok(e->reg) && (*count = wlz__changed(e->reg)) == 0)
        wlz__fail(e->reg, WLZ_NOTFOUND, "no step of the history is in the name of %s",
                  "geen stap van de historie staat op naam van %s", e->of.key);
    if (wlz__ok(e->reg))
        salt_forget(e);
    WLZ__WRITE(e->reg, SQL_WRITER_SET, wlz__t(e->of.key), wlz__t(made));
    erasures_record(e, "");
}

static bool check_column(wlz_registry *reg, const char *table, const char *key, const char *column)
{
    wlz__stmt *stmt;

    if (!wlz__check_text(reg, "table", table, WLZ__ID_MAX) ||
        !wlz__check_text(reg, "key", key, WLZ__NOTE_MAX) ||
        !wlz__check_text(reg, "column", column, WLZ__ID_MAX))
        return false;
    stmt = WLZ__QUERY(reg, SQL_PERSONAL, wlz__t(table), wlz__t(column));
    if (wlz__row(reg, stmt))
        wlz__reset(stmt);
    else
        wlz__fail(reg, WLZ_INVALID, "table, column: %s.%s is not one that can be erased",
                  "table, column: %s.%s kan niet worden gewist", table, column);
    return wlz__ok(reg);
}

static bool begin(wlz_registry *reg)
{
    wlz__triggers_aside(reg);
    if (wlz__enter_write(reg)) {
        wlz__overwrite(reg);
        return true;
    }
    wlz__triggers_back(reg);
    return false;
}

static wlz_status leave(wlz_registry *reg, erasing *e, int64_t count, wlz_erasure *erased)
{
    bool remains;

    wlz__arena_free(&e->arena);
    wlz__free(e->plain.text);
    wlz__leave(reg);
    wlz__triggers_back(reg);
    if (wlz__status(reg) != WLZ_OK)
        return wlz__status(reg);
    remains = !wlz__empty_log(reg);
    if (erased != NULL)
        *erased = (wlz_erasure){count, remains};
    return WLZ_OK;
}

wlz_status wlz_erase_text(wlz_registry *registry, const char *table, const char *key,
                          const char *column, wlz_erasure *erased)
{
    erasing e = {.reg = registry, .of = {table, key, column, NULL, 0}};
    int64_t count = 0;

    if (!begin(registry))
        return wlz__status(registry);
    if (wlz__crypto_ready(registry) && check_column(registry, table, key, column))
        text_erase(&e, &count);
    return leave(registry, &e, count, erased);
}

wlz_status wlz_erase_actor(wlz_registry *registry, const char *name, wlz_erasure *erased)
{
    erasing e = {.reg = registry, .of = {WLZ__ACTOR_TABLE, name, WLZ__ACTOR_COLUMN, name, 0}};
    int64_t count = 0;

    if (!begin(registry))
        return wlz__status(registry);
    if (wlz__crypto_ready(registry) && wlz__check_text(registry, "name", name, WLZ__NAME_MAX)) {
        e.of.length = strlen(name);
        actor_erase(&e, &count);
    }
    return leave(registry, &e, count, erased);
}

wlz_status wlz_erasure_finish(wlz_registry *registry)
{
    return wlz__log_emptied(registry);
}
