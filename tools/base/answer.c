#include "answer.h"

#include "format.h"
#include "words.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct section {
    struct section *next;
    enum { TABLE, RECORD, TEXT, VERBATIM, LINE } kind;
    char *text; /* the title, or the text itself */
    const char *none;
    const column *columns;
    size_t column_count;
    json_t *data; /* borrowed from the answer, or else fewer */
    json_t *fewer;
} section;

static section *section_add(cli *c, const char *text)
{
    section *s = must(calloc(1, sizeof *s));

    s->text = text != NULL ? must(strdup(text)) : NULL;
    if (c->last_section != NULL)
        c->last_section->next = s;
    else
        c->sections = s;
    c->last_section = s;
    return s;
}

static json_t *columns_add(cli *c, const char *key, const char *title, const column *columns,
                           size_t count, json_t *data)
{
    section *s = section_add(c, title);

    s->columns = columns;
    s->column_count = count;
    s->data = data;
    answer_data(c, key, data);
    return data;
}

json_t *answer_table(cli *c, const char *key, const char *title, const char *none,
                     const column *columns, size_t count)
{
    json_t *rows = columns_add(c, key, title, columns, count, must(json_array()));

    c->last_section->kind = TABLE;
    c->last_section->none = none;
    return rows;
}

void answer_fewer(cli *c, json_t *rows)
{
    c->last_section->data = c->last_section->fewer = rows;
}

json_t *answer_record(cli *c, const char *key, const char *title, const column *columns,
                      size_t count)
{
    json_t *row = columns_add(c, key, title, columns, count, must(json_object()));

    c->last_section->kind = RECORD;
    return row;
}

void answer_text(cli *c, const char *key, const char *text)
{
    section *s = section_add(c, text);

    s->kind = TEXT;
    plain(s->text);
    answer_data(c, key, json_of_text(text));
}

void answer_verbatim(cli *c, const char *key, const char *text)
{
    section_add(c, text)->kind = VERBATIM;
    answer_data(c, key, json_of_text(text));
}

void answer_line(cli *c, const char *format, ...)
{
    char text[2000];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    section_add(c, plain(text))->kind = LINE;
}

void answer_data(cli *c, const char *key, json_t *data)
{
    if (json_object_set_new(c->answer, key, must(data)) != 0)
        must(NULL);
}

/* ---- rows ---- */

json_t *json_of_text(const char *text)
{
    json_t *json = json_string(text);
    char *ascii;

    if (json != NULL)
        return json;
    ascii = must(strdup(text));
    for (char *at = ascii; *at != '\0'; at++)
        if ((unsigned char)*at >= 0x80)
            *at = '?';
    json = must(json_string(ascii));
    free(ascii);
    return json;
}

void put_json(json_t *row, const char *key, json_t *value)
{
    if (json_object_set_new(row, key, must(value)) != 0)
        must(NULL);
}

void put_text(json_t *row, const char *key, const char *text)
{
    put_json(row, key, text != NULL ? json_of_text(text) : json_null());
}

void put_number(json_t *row, const char *key, int64_t number)
{
    put_json(row, key, json_integer(number));
}

void put_null(json_t *row, const char *key)
{
    put_json(row, key, json_null());
}

void put_flag(json_t *row, const char *key, bool flag)
{
    put_json(row, key, json_boolean(flag));
}

void put_day(json_t *row, const char *key, wlz_date day)
{
    char text[WLZ_TEXT_MAX];

    put_text(row, key, wlz_date_format(day, text, sizeof text) == WLZ_OK ? text : NULL);
}

void put_last_day(json_t *row, const char *key, wlz_date valid_to)
{
    put_day(row, key, valid_to != 0 ? wlz_date_add(valid_to, -1) : 0);
}

void put_instant(json_t *row, const char *key, wlz_instant instant)
{
    char text[WLZ_TEXT_MAX];

    put_text(row, key, wlz_instant_format(instant, text, sizeof text) == WLZ_OK ? text : NULL);
}

json_t *new_row(json_t *table)
{
    json_t *row = must(json_object());

    if (json_array_append_new(table, row) != 0)
        must(NULL);
    return row;
}

/* ---- for people ---- */

#define CELL_MAX 2100

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

/* A cell as people read it, without what would break the line. */
static void cell(const cli *c, const column *of, const json_t *row, char to[CELL_MAX])
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

/* How many characters a text has. */
static size_t width(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

static bool is_number(const column *of)
{
    return of->kind == AS_NUMBER || of->kind == AS_CENTS || of->kind == AS_BP ||
           of->kind == AS_MILLI || of->kind == AS_VALUE;
}

/* A cell in its column. Blanks are owed until something follows, so that no line ends in them. */
static void print_cell(const char *text, size_t room, bool right, size_t *owed)
{
    size_t used = width(text), blank = room > used ? room - used : 0;

    if (used == 0) {
        *owed += room + 2;
        return;
    }
    printf("%*s%s", (int)(*owed + (right ? blank : 0)), "", text);
    *owed = (right ? 0 : blank) + 2;
}

static const char *heading(const cli *c, const column *of)
{
    return tr(c, of->en, of->nl);
}

static void print_headings(const cli *c, const section *s, const size_t *widths)
{
    size_t owed = 0;

    if (c->colour)
        fputs("\x1b[1m", stdout);
    for (size_t i = 0; i < s->column_count; i++)
        print_cell(heading(c, &s->columns[i]), widths[i], is_number(&s->columns[i]), &owed);
    fputs(c->colour ? "\x1b[0m\n" : "\n", stdout);
}

static void print_table(const cli *c, const section *s)
{
    size_t *widths = must(calloc(s->column_count, sizeof *widths)), index;
    char text[CELL_MAX];
    json_t *row;

    for (size_t i = 0; i < s->column_count; i++) {
        widths[i] = width(heading(c, &s->columns[i]));
        json_array_foreach(s->data, index, row)
        {
            cell(c, &s->columns[i], row, text);
            widths[i] = width(text) > widths[i] ? width(text) : widths[i];
        }
    }
    print_headings(c, s, widths);
    json_array_foreach(s->data, index, row)
    {
        size_t owed = 0;

        for (size_t i = 0; i < s->column_count; i++) {
            cell(c, &s->columns[i], row, text);
            print_cell(text, widths[i], is_number(&s->columns[i]), &owed);
        }
        putchar('\n');
    }
    free(widths);
}

static void print_record(const cli *c, const section *s)
{
    size_t room = 0, owed;
    char text[CELL_MAX];

    for (size_t i = 0; i < s->column_count; i++)
        room = width(heading(c, &s->columns[i])) > room ? width(heading(c, &s->columns[i])) : room;
    for (size_t i = 0; i < s->column_count; i++) {
        cell(c, &s->columns[i], s->data, text);
        if (text[0] == '\0')
            continue;
        owed = 0;
        print_cell(heading(c, &s->columns[i]), room, false, &owed);
        print_cell(text, 0, false, &owed);
        putchar('\n');
    }
}

/* A paragraph, broken at blanks. */
static void print_text(const char *text)
{
    const size_t room = 96;
    size_t used = 0;

    while (*text != '\0') {
        size_t length = strcspn(text, " \n");
        char word[CELL_MAX];

        snprintf(word, sizeof word, "%.*s", (int)length, text);
        if (used > 0 && used + 1 + width(word) > room) {
            putchar('\n');
            used = 0;
        }
        printf("%s%s", used > 0 ? " " : "", word);
        used += (used > 0) + width(word);
        text += length;
        if (*text == '\n') {
            putchar('\n');
            used = 0;
        }
        text += *text != '\0';
    }
    putchar('\n');
}

static void print_section(const cli *c, const section *s)
{
    bool table = s->kind == TABLE || s->kind == RECORD;

    if (table && s->text != NULL)
        printf(c->colour ? "\x1b[1m%s\x1b[0m\n" : "%s\n", s->text);
    if (s->kind == RECORD)
        print_record(c, s);
    else if (s->kind == TEXT)
        print_text(s->text);
    else if (s->kind == VERBATIM)
        fputs(s->text, stdout);
    else if (s->kind == LINE)
        puts(s->text);
    else if (json_array_size(s->data) == 0)
        puts(s->none);
    else
        print_table(c, s);
}

static bool is_silent(const section *s)
{
    bool says_none = s->none != NULL && s->none[0] != '\0';

    return s->kind == TABLE && !says_none && json_array_size(s->data) == 0;
}

bool answer_print(cli *c)
{
    const section *before = NULL;

    if (c->json) {
        json_dumpf(c->answer, stdout, JSON_INDENT(2));
        putchar('\n');
    }
    for (const section *s = c->json ? NULL : c->sections; s != NULL; s = s->next) {
        if (is_silent(s))
            continue;
        if (before != NULL && !(before->kind == LINE && s->kind == LINE))
            putchar('\n');
        print_section(c, s);
        before = s;
    }
    return fflush(stdout) == 0 && !ferror(stdout);
}

void answer_free(cli *c)
{
    while (c->sections != NULL) {
        section *s = c->sections;

        c->sections = s->next;
        json_decref(s->fewer);
        free(s->text);
        free(s);
    }
    json_decref(c->answer);
}
