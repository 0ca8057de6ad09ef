#include "history_page.h"

#include "format.h"
#include "page.h"
#include "page_file.h"
#include "words.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const page_column columns[] = {{"What", "Wat", COLUMN_TEXT},
                                      {"When", "Wanneer", COLUMN_TEXT},
                                      {"Who", "Wie", COLUMN_TEXT},
                                      {"By", "Op grond van", COLUMN_TEXT},
                                      {"Change", "Wijziging", COLUMN_LONG}};

static const char *text_of_row(const json_t *row, const char *key)
{
    const char *text = json_string_value(json_object_get(row, key));

    return text != NULL ? text : "";
}

static int64_t number_of_row(const json_t *row, const char *key)
{
    return json_integer_value(json_object_get(row, key));
}

/* The answer has it with its zone. */
static const char *moment_of_row(const page *p, const json_t *row, char moment[WLZ_TEXT_MAX])
{
    wlz_instant at;

    if (wlz_instant_parse(text_of_row(row, "at"), &at) != WLZ_OK)
        return text_of_row(row, "at");
    return format_instant(p->c->dutch, at, moment);
}

static void show_change(page_table *t, const json_t *row)
{
    page *p = t->p;
    char number[WLZ_TEXT_MAX], moment[WLZ_TEXT_MAX];

    snprintf(number, sizeof number, "%" PRId64, number_of_row(row, "seq"));
    page_row(t, "step", number);
    page_put(p, "<th scope=\"row\">%s %s<span class=\"id\">%s %s</span></th>", number,
             common_words(p->c, text_of_row(row, "op")), text_of_row(row, "table"),
             text_of_row(row, "key"));
    page_cell(t, 1);
    page_put(p, "%s</td>", moment_of_row(p, row, moment));
    page_cell(t, 2);
    page_put(p, "%s</td>", text_of_row(row, "actor"));
    page_cell(t, 3);
    page_put(p, "%s</td>", text_of_row(row, "source"));
    page_cell(t, 4);
    page_put(p, "%s</td></tr>\n", text_of_row(row, "change"));
}

static void write_head(page *p, const json_t *rows)
{
    const json_t *first = json_array_get(rows, 0),
                 *last = json_array_get(rows, json_array_size(rows) - 1);
    char from[WLZ_TEXT_MAX], through[WLZ_TEXT_MAX];

    page_put(p, "<header>\n<h1>%s</h1>\n", tr(p->c, "What changed", "Wat er wijzigde"));
    if (first != NULL)
        page_put(p,
                 tr(p->c, "<p>%s changes, recorded from %s through %s.</p>\n",
                    "<p>%s wijzigingen, vastgelegd van %s tot en met %s.</p>\n"),
                 page_number(p, (int64_t)json_array_size(rows)), moment_of_row(p, first, from),
                 moment_of_row(p, last, through));
    page_as_of(p);
    page_put(p, "</header>\n");
}

static void write_page(page *p, const json_t *rows)
{
    page_table t;

    page_begin(p, tr(p->c, "What changed", "Wat er wijzigde"));
    write_head(p, rows);
    page_put(p, "<main id=\"main\">\n");
    page_section(p, "changes", tr(p->c, "Changes", "Wijzigingen"));
    page_table_begin(&t, p,
                     tr(p->c, "In the order in which they were recorded",
                        "In de volgorde waarin ze zijn vastgelegd"),
                     columns, sizeof columns / sizeof columns[0], json_array_size(rows));
    for (size_t i = 0; i < json_array_size(rows); i++)
        show_change(&t, json_array_get(rows, i));
    page_table_end(&t);
    page_put(p, "</section>\n</main>\n<footer><p>%s wlzreg %s</p></footer>\n",
             tr(p->c, "Made with", "Gemaakt met"), wlz_version());
    page_end(p);
}

wlz_status history_page(cli *c, const json_t *rows, const char *path)
{
    page p = {.c = c};
    char *text = NULL;
    size_t length = 0;
    wlz_status status;

    if (!page_file_fits(c, path))
        return WLZ_INVALID;
    p.to = must(open_memstream(&text, &length));
    write_page(&p, rows);
    if (fclose(p.to) != 0)
        must(NULL);
    status = page_file_write(c, path, text, length);
    free(text);
    return status;
}
