/* What is in a cell of an answer, as people read it. */
#include "format.h"
#include "section.h"
#include "words.h"

#include <string.h>

bool column_is_number(const column *of)
{
    return of->kind == AS_NUMBER || of->kind == AS_CENTS || of->kind == AS_CENTS_EACH ||
           of->kind == AS_BP || of->kind == AS_MILLI || of->kind == AS_VALUE;
}

const char *column_unit(const column *of, const json_t *row)
{
    switch (of->kind) {
    case AS_CENTS:
    case AS_CENTS_EACH:
        return "cents";
    case AS_BP:
        return "bp";
    case AS_MILLI:
        return "milli";
    case AS_NUMBER:
        return "count";
    case AS_VALUE:
        return json_string_value(json_object_get(row, "unit"));
    default:
        return NULL;
    }
}

static bool has_rows(const section *s)
{
    return s->kind == RECORD || (s->kind == TABLE && json_array_size(s->data) > 0);
}

static const section *table_with_rows(const section *from)
{
    while (from != NULL && !has_rows(from))
        from = from->next;
    return from;
}

const section *section_next_table(const cli *c, const section *after)
{
    const section *s = table_with_rows(after != NULL ? after->next : c->sections);

    if (s != NULL || after != NULL)
        return s;
    for (s = c->sections; s != NULL && s->kind != TABLE;)
        s = s->next;
    return s;
}

const char *column_heading(const cli *c, const column *of)
{
    return tr(c, of->en, of->nl);
}

static const char *as_day(const cli *c, const char *text, char *to)
{
    wlz_date day;

    return wlz_date_parse(text, &day) == WLZ_OK ? format_day(c->dutch, day, to) : text;
}

static const char *as_instant(const cli *c, const char *text, char *to)
{
    wlz_instant at;

    return wlz_instant_parse(text, &at) == WLZ_OK ? format_instant(c->dutch, at, to) : text;
}

/* A name in words, where there are words for it. */
static const char *as_words(const cli *c, const column *of, const char *name)
{
    const char *words = of->kind == AS_WORD       ? common_words(c, name)
                        : of->kind == AS_STATE    ? state_words(c, name)
                        : of->kind == AS_REPORT   ? report_words(c, name)
                        : of->kind == AS_ROUND    ? round_words(c, name)
                        : of->kind == AS_PART     ? part_words(c, name)
                        : of->kind == AS_ACTOR    ? actor_words(c, name)
                        : of->kind == AS_LATENESS ? lateness_words(c, name)
                        : of->kind == AS_FREE_DAY ? free_day_words(c, name)
                                                  : NULL;

    return words != NULL ? words : name;
}

static const char *number_cell(const cli *c, const column *of, const json_t *row, int64_t number,
                               char *to)
{
    const char *unit;

    switch (of->kind) {
    case AS_CENTS:
    case AS_CENTS_EACH:
        return format_cents(c->dutch, number, to);
    case AS_BP:
        return format_bp(c->dutch, (wlz_bp)number, to);
    case AS_MILLI:
        return format_milli(c->dutch, number, to);
    case AS_VALUE:
        unit = json_string_value(json_object_get(row, "unit"));
        return format_value(c->dutch, unit != NULL ? unit : "count", number, to);
    default:
        return format_value(c->dutch, "count", number, to);
    }
}

/* "text_from" has the library's Dutch notation; "value_from" beside it is written in the language of the call. */
static const char *as_side(const cli *c, const column *of, const json_t *row, const char *text,
                           char *to)
{
    const char *kind = json_string_value(json_object_get(row, "kind"));
    const char *unit = json_string_value(json_object_get(row, "unit"));
    char key[40];
    const json_t *value;

    snprintf(key, sizeof key, "value%s", of->key + strlen("text"));
    value = json_object_get(row, key);
    if (unit == NULL || !json_is_integer(value)) /* a rule is in words in a column of its own */
        return kind != NULL && strcmp(kind, "topic") == 0 ? text : "";
    return format_value(c->dutch, unit, json_integer_value(value), to);
}

/* "document": that of side b where something holds there, else that of side a. */
static const char *as_current(const column *of, const json_t *row)
{
    static const char *const sides[] = {"to", "from"};
    const char *text = NULL;

    for (int i = 0; text == NULL && i < 2; i++) {
        char key[40];

        snprintf(key, sizeof key, "%s_%s", of->key, sides[i]);
        text = json_string_value(json_object_get(row, key));
    }
    return text != NULL ? text : "";
}

void cell_text(const cli *c, const column *of, const json_t *row, char to[CELL_MAX])
{
    const json_t *value = json_object_get(row, of->key);
    char text[FORMAT_MAX] = "";
    const char *found = "";

    if (of->kind == AS_CURRENT)
        found = as_current(of, row);
    else if (json_is_integer(value))
        found = number_cell(c, of, row, json_integer_value(value), text);
    else if (json_is_boolean(value))
        found = json_is_true(value) ? tr(c, "yes", "ja") : tr(c, "no", "nee");
    else if (json_is_string(value) && of->kind == AS_DAY)
        found = as_day(c, json_string_value(value), text);
    else if (json_is_string(value) && of->kind == AS_INSTANT)
        found = as_instant(c, json_string_value(value), text);
    else if (json_is_string(value) && of->kind == AS_SIDE)
        found = as_side(c, of, row, json_string_value(value), text);
    else if (json_is_string(value))
        found = as_words(c, of, json_string_value(value));
    snprintf(to, CELL_MAX, "%s", found);
    plain(to);
    for (char *at = strchr(to, '\n'); at != NULL; at = strchr(at, '\n'))
        *at = ' ';
}
