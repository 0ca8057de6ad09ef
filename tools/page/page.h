/*
 * An HTML page: everything that comes from a registry is escaped, because it enters by page_put only. The page is one
 * file that loads nothing: style inside, no script.
 *
 * Ids are <what>-<key>, with _<part> behind it: keys have no underscore, so no two things share one.
 */
#ifndef TOOLS_PAGE_H
#define TOOLS_PAGE_H

#include "cli.h"

typedef struct page {
    const cli *c;
    FILE *to;
    char texts[16][WLZ_TEXT_MAX]; /* what page_cents and its like gave last */
    size_t next_text;
} page;

/* Markup, as printf; the argument of %s is text, and escaped. It knows %s, %d, %zu and %%. */
void page_put(page *p, const char *markup, ...) __attribute__((format(printf, 2, 3)));

/* Values as people read them; the text is good until the 16th next call. */
const char *page_cents(page *p, wlz_cents cents);
const char *page_bp(page *p, wlz_bp bp);
const char *page_day(page *p, wlz_date day);
const char *page_number(page *p, int64_t number);
char *page_value(page *p, const char *unit, int64_t value);
/* A share of a whole as SVG wants it: "12.34%". */
const char *page_share(page *p, int64_t part, int64_t whole);

/* From the beginning through <body>, and the end. */
void page_begin(page *p, const char *title);
void page_end(page *p);

/* A paragraph that says so when the registry is one that stood once (--as-of). */
void page_as_of(page *p);

/* A section with its heading, h2. Ends with </section>. */
void page_section(page *p, const char *id, const char *title);

/* A badge: a word in a frame. */
typedef enum page_tone { TONE_PLAIN, TONE_NOTICE, TONE_ALARM } page_tone;
void page_badge(page *p, page_tone tone, const char *word);

/* ---- tables ---- */

typedef struct page_column {
    const char *en, *nl;
    enum { COLUMN_TEXT, COLUMN_FIGURE, COLUMN_DRAWING, COLUMN_LONG } kind;
} page_column;

/* A table, of which a long one shows its first rows; the others fold out. */
typedef struct page_table {
    page *p;
    const char *caption;
    const page_column *columns;
    size_t column_count, total, rows;
} page_table;

void page_table_begin(page_table *t, page *p, const char *caption, const page_column *columns,
                      size_t column_count, size_t total);
/* The next row, with the id what-key; ends with </tr>. Its first cell is the caller's, a <th scope="row">. */
void page_row(page_table *t, const char *what, const char *key);
/* A cell of a column, from 1; ends with </td>. */
void page_cell(page_table *t, size_t column);
/* A cell with a figure that leads to its explanation. */
void page_figure_cell(page_table *t, size_t column, const char *what, const char *key,
                      const char *part, const char *figure);
void page_table_end(page_table *t);

/* ---- figures and why they are so ---- */

/* A figure that leads to part of the explanation of what-key. */
void page_figure(page *p, const char *what, const char *key, const char *part, const char *figure);

/* Explanations of a kind of thing, under a heading h3; long lists fold. Ends with page_reasons_end. */
typedef struct page_reasons {
    page *p;
    size_t total, count;
} page_reasons;

void page_reasons_begin(page_reasons *w, page *p, const char *title, size_t total);
/* One of them, which leads back to what-key. Ends with page_reason_end. */
void page_reason(page_reasons *w, const char *what, const char *key, const char *heading);
/* A part of it: its name and its figure, which may be NULL; what follows says why. Ends with page_part_end. */
void page_part(page *p, const char *what, const char *key, const char *part, const char *name,
               const char *figure);
void page_part_end(page *p);
void page_reason_end(page *p);
void page_reasons_end(page_reasons *w);

/* Where it is written: "zk-supplement-2023, 2.3". Nothing without a document. */
void page_source(page *p, const char *document, const char *paragraph);
/* A remark of a row of the registry; nothing when it is NULL. */
void page_note(page *p, const char *note);

#endif
