/*
 * The page about an office and a year: what its sections share. A section is a file: it reads what it needs, then
 * writes its tile in the summary, itself, and the explanations of its figures.
 */
#ifndef TOOLS_REPORT_H
#define TOOLS_REPORT_H

#include "page.h"

#define REPORT_SECTIONS 7

typedef struct report {
    cli *c;
    page p;
    const char *office; /* its id */
    char *office_name;
    int year;
    wlz_instant now;
    wlz_date today;
    wlz_rows *providers;         /* all, for their names, in the order of their codes */
    void *read[REPORT_SECTIONS]; /* what each section read, by its place in the list */
} report;

typedef struct report_section {
    const char *id; /* of the section on the page, and the key in JSON */
    const char *en, *nl;
    /* Reads; *out is passed to the others, and freed by `release`. */
    wlz_status (*read)(report *r, void **out);
    size_t (*count)(const void *read);
    void (*tile)(report *r, const void *read);
    void (*show)(report *r, const void *read);
    void (*explain)(report *r, const void *read);
    void (*release)(void *read);
} report_section;

extern const report_section funds_section, space_section, headroom_section, addenda_section,
    accounts_section, contradictions_section, calendar_section;

/* A page, as text that the caller frees; how much is in it goes into the answer. */
wlz_status report_write(cli *c, const char *office, int year, char **text, size_t *length);

/* The same into a file, "-" for the standard output: all of it, or the file stays as it was. */
wlz_status report_page(cli *c, const char *office, int year, const char *path);

/* ---- for sections ---- */

/* Rows of a table or view where a column has a value, and another one a number (NULL: every one). */
wlz_status report_rows(report *r, const char *table, const char *column, const char *value,
                       const char *number_column, int number, wlz_rows **out);
/* The name of a provider; its code when the registry has none. */
const char *report_provider(const report *r, const char *agb);
/* Its name and its code, onto the page. */
void report_put_provider(report *r, const char *agb);
/* A tile of the summary: what it is about, a figure, a sentence. */
void report_tile(report *r, const char *name, const char *href, const char *figure,
                 const char *format, ...) __attribute__((format(printf, 5, 6)));
/* A number as the key of an id on the page. */
void key_of_number(char key[WLZ_TEXT_MAX], size_t number);
/* What a row has in a column that the schema fills; "" when somebody made the schema fill it no longer. */
const char *report_text(const wlz_rows *rows, size_t row, const char *name);
/* What a row has in words in the language of the page, of rows in the order of their ids; the id when there is no such row. */
const char *words_or_id(const report *r, const wlz_rows *rows, const char *id, const char *name);
/* The first row, of rows in the order of a text column, that has a text there; the count when none has. */
size_t first_row(const wlz_rows *rows, const char *column, const char *text);
/* Whether there is such a row, and it has this text. */
bool row_is(const wlz_rows *rows, size_t row, const char *column, const char *text);
/* The days from one day to another. */
int days_between(wlz_date from, wlz_date to);
/* "in 3 days", "3 days ago", "today". */
const char *days_words(report *r, int days);

#endif
