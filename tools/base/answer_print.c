/* An answer for people: tables in columns, texts in lines. */
#include "section.h"

#include <stdlib.h>
#include <string.h>

static json_t *shown(const section *s)
{
    return s->fewer != NULL ? s->fewer : s->data;
}

/* How many characters a text has. */
static size_t width(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
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

static void print_headings(const cli *c, const section *s, const size_t *widths)
{
    size_t owed = 0;

    if (c->colour)
        fputs("\x1b[1m", stdout);
    for (size_t i = 0; i < s->column_count; i++)
        print_cell(column_heading(c, &s->columns[i]), widths[i], column_is_number(&s->columns[i]),
                   &owed);
    fputs(c->colour ? "\x1b[0m\n" : "\n", stdout);
}

static void print_table(const cli *c, const section *s)
{
    size_t *widths = must(calloc(s->column_count, sizeof *widths)), index;
    char text[CELL_MAX];
    json_t *row;

    for (size_t i = 0; i < s->column_count; i++) {
        widths[i] = width(column_heading(c, &s->columns[i]));
        json_array_foreach(shown(s), index, row)
        {
            cell_text(c, &s->columns[i], row, text);
            widths[i] = width(text) > widths[i] ? width(text) : widths[i];
        }
    }
    print_headings(c, s, widths);
    json_array_foreach(shown(s), index, row)
    {
        size_t owed = 0;

        for (size_t i = 0; i < s->column_count; i++) {
            cell_text(c, &s->columns[i], row, text);
            print_cell(text, widths[i], column_is_number(&s->columns[i]), &owed);
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
        room = width(column_heading(c, &s->columns[i])) > room
                   ? width(column_heading(c, &s->columns[i]))
                   : room;
    for (size_t i = 0; i < s->column_count; i++) {
        cell_text(c, &s->columns[i], shown(s), text);
        if (text[0] == '\0')
            continue;
        owed = 0;
        print_cell(column_heading(c, &s->columns[i]), room, false, &owed);
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
    else if (json_array_size(shown(s)) == 0)
        puts(s->none);
    else
        print_table(c, s);
}

static bool is_silent(const section *s)
{
    bool says_none = s->none != NULL && s->none[0] != '\0';

    return s->kind == TABLE && !says_none && json_array_size(shown(s)) == 0;
}

void sections_print(const cli *c)
{
    const section *before = NULL;

    for (const section *s = c->sections; s != NULL; s = s->next) {
        if (is_silent(s))
            continue;
        if (before != NULL && !(before->kind == LINE && s->kind == LINE))
            putchar('\n');
        print_section(c, s);
        before = s;
    }
}
