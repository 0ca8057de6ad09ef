/*
 * A leaf is a line of JSON that names each value: it does not depend on the order in which a version of the schema stores the
 * values, nor on the columns that a later one adds. What this schema could not have written is sealed byte by byte.
 */
#include "seal/leaf.h"

#include "file/error.h"
#include "file/step_value.h"
#include "value/base64.h"

#include <inttypes.h>
#include <string.h>

/* clang-format off */
static const char SQL_STEPS[] =
    "SELECT seq, at, actor, table_name, row_key, op, version, old, new FROM history_step"
    " WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq";
/* clang-format on */
enum { SEQ, AT, ACTOR, TABLE, KEY, OP, VERSION, OLD, NEW };

#define APPEND(l, text) wlz__append_bytes(&(l)->leaf, text, sizeof(text) - 1)

/* ---- what may name a person ---- */

static void opening_append(wlz__leaves *l, const char *which, const char *name,
                           const unsigned char salt[WLZ__SALT_SIZE], const wlz__sealed_text *of)
{
    char text[WLZ__BASE64_LENGTH(WLZ__SALT_SIZE) + 1];

    wlz__base64_write(salt, WLZ__SALT_SIZE, text);
    wlz__append(l->openings, "{\"of\":\"%s%s%s\",\"salt\":\"%s\",\"text\":", which,
                *which != '\0' ? "." : "", name, text);
    wlz__append_json_bytes(l->openings, of->text, of->length);
    wlz__append_text(l->openings, "}\n");
}

static void commit(wlz__leaves *l, const char *which, const wlz__sealed_text *of,
                   char pseudonym[WLZ__PSEUDONYM_LENGTH + 1])
{
    unsigned char salt[WLZ__SALT_SIZE] = {0};

    if (wlz__is_erased(l->reg, of)) {
        memcpy(pseudonym, of->text, of->length);
        pseudonym[of->length] = '\0';
        return;
    }
    if (!wlz__salt_find(l->reg, of, salt)) {
        if (l->makes_salts)
            wlz__salt_make(l->reg, of, salt);
        else
            l->is_whole = false;
    }
    wlz__pseudonym(salt, of, pseudonym);
    if (l->openings != NULL && l->is_whole)
        opening_append(l, which, of->column, salt, of);
}

static void pseudonym_append(wlz__leaves *l, const char *pseudonym)
{
    APPEND(l, "\"");
    wlz__append_bytes(&l->leaf, pseudonym, WLZ__PSEUDONYM_LENGTH);
    APPEND(l, "\"");
}

/* Mostly it is the same as before. */
static void actor_append(wlz__leaves *l)
{
    size_t length;
    const char *name = wlz__text_of(l->reg, l->stmt, ACTOR, &length);
    wlz__sealed_text of = {WLZ__ACTOR_TABLE, name, WLZ__ACTOR_COLUMN, name, length};

    if (l->actor_pseudonym[0] == '\0' || l->openings != NULL || l->actor.length != length ||
        memcmp(l->actor.text, name, length) != 0) {
        l->actor.length = 0;
        wlz__append_bytes(&l->actor, name, length);
        commit(l, "", &of, l->actor_pseudonym);
        if (l->actor.failed || !l->is_whole)
            l->actor_pseudonym[0] = '\0'; /* not to be taken for a good one */
    }
    APPEND(l, ",\"actor\":");
    pseudonym_append(l, l->actor_pseudonym);
}

/* ---- a value ---- */

static void text_append(wlz__leaves *l, const char *which, const wlz__step_value *value)
{
    wlz__sealed_text of = {l->table, l->key, value->column->name, value->text, value->length};
    char pseudonym[WLZ__PSEUDONYM_LENGTH + 1];

    if (!value->column->personal) {
        wlz__append_json_bytes(&l->leaf, value->text, value->length);
        return;
    }
    commit(l, which, &of, pseudonym);
    pseudonym_append(l, pseudonym);
}

/* A number, NULL, or what no column of this schema holds: a real or bytes. */
static void bare_append(wlz__leaves *l, const wlz__step_value *value)
{
    const char *literal = value->literal;
    size_t length = value->literal_length;

    if (value->is_integer) {
        wlz__append_bytes(&l->leaf, literal, length);
    } else if (length == 4 && memcmp(literal, "NULL", 4) == 0) {
        APPEND(l, "null");
    } else {
        APPEND(l, "{\"literal\":");
        wlz__append_json_bytes(&l->leaf, literal, length);
        APPEND(l, "}");
    }
}

static bool values_append(wlz__leaves *l, const char *which, wlz__step_values *values)
{
    wlz__step_reading reading;
    wlz__step_value value;

    while ((reading = wlz__step_value_next(values, &value)) == WLZ__STEP_VALUE) {
        wlz__append_bytes(&l->leaf, value.column->label, value.column->label_length);
        if (value.text != NULL)
            text_append(l, which, &value);
        else
            bare_append(l, &value);
    }
    return reading == WLZ__STEP_END;
}

/* Byte by byte, as nothing else would say all of it. */
static void hex_append(wlz__leaves *l, const char *text, size_t length)
{
    APPEND(l, "\"hex\":\"");
    for (size_t i = 0; i < length; i++)
        wlz__append(&l->leaf, "%02x", (unsigned)(unsigned char)text[i]);
    APPEND(l, "\"");
}

static void row_append(wlz__leaves *l, const wlz__step_layout *layout, const char *which,
                       int column)
{
    wlz__step_values values = {.layout = layout, .plain = &l->plain};
    const char *text;
    size_t length, begin;

    text = wlz__text_of(l->reg, l->stmt, column, &length);
    if (text == NULL)
        return;
    APPEND(l, ",\"");
    wlz__append_bytes(&l->leaf, which, 3);
    APPEND(l, "\":{");
    begin = l->leaf.length;
    values.at = text;
    values.end = text + length;
    if (!values_append(l, which, &values)) {
        l->leaf.length = begin;
        hex_append(l, text, length);
    }
    APPEND(l, "}");
}

/* ---- a step ---- */

static void number_append(wlz__leaves *l, const char *label, int64_t number)
{
    wlz__append_text(&l->leaf, label);
    wlz__append_number(&l->leaf, number);
}

/* Returns the text, until the next step. */
static const char *text_column_append(wlz__leaves *l, const char *label, int column)
{
    size_t length;
    const char *text = wlz__text_of(l->reg, l->stmt, column, &length);

    wlz__append_text(&l->leaf, label);
    wlz__append_json_bytes(&l->leaf, text, length);
    return text;
}

static void step_append(wlz__leaves *l)
{
    const wlz__step_layout *layout;

    l->leaf.length = 0;
    l->is_whole = true;
    l->seq = wlz__int(l->stmt, SEQ);
    wlz__append_bytes(&l->leaf, (const char[]){WLZ__LEAF_PREFIX}, 1);
    number_append(l, "{\"wlzreg\":\"step/1\",\"seq\":", l->seq);
    number_append(l, ",\"at\":", wlz__int(l->stmt, AT));
    actor_append(l);
    l->table = text_column_append(l, ",\"table\":", TABLE);
    l->key = text_column_append(l, ",\"key\":", KEY);
    text_column_append(l, ",\"op\":", OP);
    if (!wlz__ok(l->reg))
        return;
    layout = wlz__step_layout_of(l->reg, &l->arena, &l->layouts, l->table,
                                 wlz__int(l->stmt, VERSION)); /* 0 for NULL */
    row_append(l, layout, "old", OLD);
    row_append(l, layout, "new", NEW);
    APPEND(l, "}");
}

void wlz__leaves_begin(wlz__leaves *l, int64_t first, int64_t last)
{
    l->stmt = WLZ__QUERY(l->reg, SQL_STEPS, wlz__i(first), wlz__i(last));
}

bool wlz__leaves_next(wlz__leaves *l)
{
    if (!wlz__row(l->reg, l->stmt))
        return false;
    step_append(l);
    if (l->leaf.failed || l->actor.failed || l->plain.failed ||
        (l->openings != NULL && l->openings->failed))
        wlz__need(l->reg, NULL);
    return wlz__ok(l->reg);
}

void wlz__leaves_hash(const wlz__leaves *l, wlz__hash *hash)
{
    wlz__merkle_leaf(l->leaf.text, l->leaf.length, hash);
}

void wlz__leaves_end(wlz__leaves *l)
{
    if (l->stmt != NULL)
        wlz__reset(l->stmt);
    wlz__free(l->leaf.text);
    wlz__free(l->actor.text);
    wlz__free(l->plain.text);
    wlz__arena_free(&l->arena);
}
