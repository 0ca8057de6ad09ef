#include "answer.h"

#include "section.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

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
    c->last_section->fewer = rows;
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

bool answer_print(cli *c)
{
    if (c->json) {
        json_dumpf(c->answer, stdout, JSON_INDENT(2));
        putchar('\n');
    } else if (c->csv) {
        sections_print_csv(c);
    } else if (c->xlsx != NULL) {
        sections_write_xlsx(c);
    } else {
        sections_print(c);
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
