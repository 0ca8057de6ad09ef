#include "page.h"

#include "format.h"
#include "page_style.h"

#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

/* A list longer than this folds what follows its first rows. */
#define FOLD_FROM 40
#define FOLD_AFTER 20

/* ---- writing ---- */

static void escape(FILE *to, const char *text)
{
    for (; *text != '\0'; text++)
        switch (*text) {
        case '&':
            fputs("&amp;", to);
            break;
        case '<':
            fputs("&lt;", to);
            break;
        case '>':
            fputs("&gt;", to);
            break;
        case '"':
            fputs("&quot;", to);
            break;
        case '\'':
            fputs("&#39;", to);
            break;
        default:
            /* a control character is not text, and HTML has no way to write it */
            fputc((unsigned char)*text < ' ' || *text == 0x7f ? ' ' : *text, to);
        }
}

void page_put(page *p, const char *markup, ...)
{
    va_list arguments;

    va_start(arguments, markup);
    for (; *markup != '\0'; markup++) {
        if (*markup != '%') {
            fputc(*markup, p->to);
            continue;
        }
        switch (*++markup) {
        case 's':
            escape(p->to, va_arg(arguments, const char *));
            break;
        case 'd':
            fprintf(p->to, "%d", va_arg(arguments, int));
            break;
        case 'z':
            markup++;
            fprintf(p->to, "%zu", va_arg(arguments, size_t));
            break;
        default:
            fputc(*markup, p->to);
        }
    }
    va_end(arguments);
}

static char *next_text(page *p)
{
    return p->texts[p->next_text++ % (sizeof p->texts / sizeof p->texts[0])];
}

/* With a blank that a line is not broken at. */
const char *page_cents(page *p, wlz_cents cents)
{
    char text[FORMAT_MAX], *to = next_text(p), *blank;

    format_cents(p->c->dutch, cents, text);
    blank = strchr(text, ' ');
    if (blank == NULL)
        return strcpy(to, text);
    snprintf(to, FORMAT_MAX, "%.*s\u00a0%s", (int)(blank - text), text, blank + 1);
    return to;
}

const char *page_bp(page *p, wlz_bp bp)
{
    return format_bp(p->c->dutch, bp, next_text(p));
}

const char *page_day(page *p, wlz_date day)
{
    return format_day(p->c->dutch, day, next_text(p));
}

const char *page_number(page *p, int64_t number)
{
    return format_value(p->c->dutch, "count", number, next_text(p));
}

char *page_value(page *p, const char *unit, int64_t value)
{
    char *text = next_text(p);

    format_value(p->c->dutch, unit, value, text);
    return text;
}

const char *page_share(page *p, int64_t part, int64_t whole)
{
    char *text = next_text(p);
    int64_t share;

    /* a drawing needs no more than this; so it does not overflow either */
    while (whole > INT64_MAX / 20000) {
        whole /= 2;
        part /= 2;
    }
    share = whole > 0 && part > 0 ? (part < whole ? part : whole) * 10000 / whole : 0;
    snprintf(text, WLZ_TEXT_MAX, "%" PRId64 ".%02" PRId64 "%%", share / 100, share % 100);
    return text;
}

/* ---- the page ---- */

/* The policy lets the one style sheet through, by its hash, and nothing else: no picture, no script, no address. */
void page_begin(page *p, const char *title)
{
    page_put(p,
             "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"color-scheme\" content=\"light dark\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n"
             "<meta name=\"generator\" content=\"wlzreg %s\">\n<title>%s</title>\n<style>",
             tr(p->c, "en", "nl"), page_style_hash(), wlz_version(), title);
    fputs(page_style, p->to);
    page_put(p, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">%s</a>\n",
             tr(p->c, "To the contents", "Naar de inhoud"));
}

void page_end(page *p)
{
    page_put(p, "</body>\n</html>\n");
}

void page_as_of(page *p)
{
    if (p->c->as_of != NULL)
        page_put(p,
                 tr(p->c, "<p>As the registry stood after step %s of its history.</p>\n",
                    "<p>Zoals het register was na stap %s van zijn historie.</p>\n"),
                 page_number(p, p->c->as_of_step));
}

void page_section(page *p, const char *id, const char *title)
{
    page_put(p, "<section id=\"%s\" aria-labelledby=\"%s_title\">\n<h2 id=\"%s_title\">%s</h2>\n",
             id, id, id, title);
}

void page_badge(page *p, page_tone tone, const char *word)
{
    static const char *const classes[] = {"badge", "badge notice", "badge alarm"};

    page_put(p, " <span class=\"%s\">%s</span>", classes[tone], word);
}

/* ---- tables ---- */

static const char *heading(const page_table *t, size_t column)
{
    return tr(t->p->c, t->columns[column].en, t->columns[column].nl);
}

static const char *class_of(const page_table *t, size_t column)
{
    static const char *const classes[] = {"", " class=\"n\"", " class=\"drawing\"",
                                          " class=\"long\""};

    return classes[t->columns[column].kind];
}

static void table_open(const page_table *t)
{
    page_put(t->p, "<table>\n<caption>%s</caption>\n<thead><tr>", t->caption);
    for (size_t i = 0; i < t->column_count; i++) {
        fprintf(t->p->to, "<th scope=\"col\"%s>", class_of(t, i));
        page_put(t->p, "%s</th>", heading(t, i));
    }
    page_put(t->p, "</tr></thead>\n<tbody>\n");
}

static void fold(page *p, size_t others)
{
    page_put(p, "<details>\n<summary>%s %zu</summary>\n", tr(p->c, "The other", "De andere"),
             others);
}

static bool folds(size_t total)
{
    return total > FOLD_FROM;
}

void page_table_begin(page_table *t, page *p, const char *caption, const page_column *columns,
                      size_t column_count, size_t total)
{
    *t = (page_table){p, caption, columns, column_count, total, 0};
    table_open(t);
}

void page_row(page_table *t, const char *what, const char *key)
{
    if (folds(t->total) && t->rows == FOLD_AFTER) {
        page_put(t->p, "</tbody>\n</table>\n");
        fold(t->p, t->total - FOLD_AFTER);
        table_open(t);
    }
    t->rows++;
    page_put(t->p, "<tr id=\"%s-%s\">", what, key);
}

void page_cell(page_table *t, size_t column)
{
    fprintf(t->p->to, "<td%s", class_of(t, column));
    page_put(t->p, " data-l=\"%s\">", heading(t, column));
}

void page_figure_cell(page_table *t, size_t column, const char *what, const char *key,
                      const char *part, const char *figure)
{
    page_cell(t, column);
    page_figure(t->p, what, key, part, figure);
    page_put(t->p, "</td>");
}

void page_table_end(page_table *t)
{
    page_put(t->p, "</tbody>\n</table>\n");
    if (folds(t->total))
        page_put(t->p, "</details>\n");
}

/* ---- explanations ---- */

void page_figure(page *p, const char *what, const char *key, const char *part, const char *figure)
{
    page_put(p, "<a href=\"#why-%s-%s_%s\">%s</a>", what, key, part, figure);
}

void page_reasons_begin(page_reasons *w, page *p, const char *title, size_t total)
{
    *w = (page_reasons){p, total, 0};
    if (total > 0)
        page_put(p, "<h3>%s</h3>\n", title);
}

void page_reason(page_reasons *w, const char *what, const char *key, const char *title)
{
    if (folds(w->total) && w->count == FOLD_AFTER)
        fold(w->p, w->total - FOLD_AFTER);
    w->count++;
    page_put(w->p,
             "<article class=\"why\" id=\"why-%s-%s\">\n<h4>%s <a class=\"back\" "
             "href=\"#%s-%s\">%s</a></h4>\n<dl>\n",
             what, key, title, what, key, tr(w->p->c, "back", "terug"));
}

void page_part(page *p, const char *what, const char *key, const char *part, const char *name,
               const char *figure)
{
    page_put(p, "<div id=\"why-%s-%s_%s\"><dt>%s</dt><dd>", what, key, part, name);
    if (figure != NULL)
        page_put(p, "<b>%s</b> ", figure);
}

void page_part_end(page *p)
{
    page_put(p, "</dd></div>\n");
}

void page_reason_end(page *p)
{
    page_put(p, "</dl>\n</article>\n");
}

void page_reasons_end(page_reasons *w)
{
    if (folds(w->total))
        page_put(w->p, "</details>\n");
}

void page_source(page *p, const char *document, const char *paragraph)
{
    if (document == NULL)
        return;
    page_put(p, "<span class=\"source\">%s", document);
    if (paragraph != NULL)
        page_put(p, ", %s", paragraph);
    page_put(p, "</span>");
}

void page_note(page *p, const char *note)
{
    if (note != NULL && note[0] != '\0')
        page_put(p, "<p class=\"note\">%s</p>", note);
}
