/* Accountability on the page: the reports that are overdue, and those that are still to come. */
#include "report.h"

#include "words.h"

#include <stdlib.h>
#include <string.h>

/* A report that is not there. */
typedef struct missing {
    const char *addendum, *kind, *reporter;
    wlz_date due_on;
    int days; /* overdue; below 0: still to come */
} missing;

typedef struct accounts {
    wlz_rows *rows; /* report_missing */
    wlz_rows *monitoring;
    size_t count, overdue, elsewhere; /* elsewhere: overdue, of the money of other years */
    missing *list;                    /* the oldest first */
} accounts;

/* ---- reading ---- */

static int oldest_first(const void *a, const void *b)
{
    const missing *one = a, *other = b;
    int order = (one->due_on > other->due_on) - (one->due_on < other->due_on);

    order = order != 0 ? order : strcmp(one->addendum, other->addendum);
    order = order != 0 ? order : strcmp(one->kind, other->kind);
    return order != 0 ? order : strcmp(one->reporter, other->reporter);
}

static missing missing_from_row(const report *r, const accounts *all, size_t row)
{
    missing m = {.addendum = report_text(all->rows, row, "addendum"),
                 .kind = report_text(all->rows, row, "kind"),
                 .reporter = report_text(all->rows, row, "reporter")};

    wlz_date_parse(report_text(all->rows, row, "due_on"), &m.due_on);
    m.days = days_between(m.due_on, r->today);
    return m;
}

static wlz_status accounts_read(report *r, void **out)
{
    accounts *all = must(calloc(1, sizeof *all));
    wlz_status status;

    *out = all;
    status = report_rows(r, "report_missing", "office", r->office, NULL, 0, &all->rows);
    if (status == WLZ_OK)
        status = report_rows(r, "monitoring", NULL, NULL, "year", r->year, &all->monitoring);
    if (status != WLZ_OK)
        return status;
    all->list = must(calloc(rows_count(all->rows) + 1, sizeof *all->list));
    for (size_t i = 0; i < rows_count(all->rows); i++) {
        missing m = missing_from_row(r, all, i);
        bool of_year = wlz_rows_int(all->rows, i, "year") == r->year;

        if (of_year)
            all->list[all->count++] = m;
        if (m.days > 0)
            *(of_year ? &all->overdue : &all->elsewhere) += 1;
    }
    qsort(all->list, all->count, sizeof *all->list, oldest_first);
    return WLZ_OK;
}

static void accounts_release(void *read)
{
    accounts *all = read;

    wlz_rows_free(all->rows);
    wlz_rows_free(all->monitoring);
    free(all->list);
    free(all);
}

static size_t accounts_count(const void *read)
{
    return ((const accounts *)read)->overdue;
}

static void accounts_tile(report *r, const void *read)
{
    const accounts *all = read;
    const char *name = tr(r->c, "Overdue reports", "Verantwoording te laat");
    const char *figure = page_number(&r->p, (int64_t)all->overdue);

    if (all->overdue > 0)
        report_tile(r, name, "accounts", figure,
                    tr(r->c, "the oldest by %d days; %zu still to come",
                       "de oudste %d dagen; %zu nog te komen"),
                    all->list[0].days, all->count - all->overdue);
    else
        report_tile(r, name, "accounts", figure, tr(r->c, "%zu still to come", "%zu nog te komen"),
                    all->count);
}

/* ---- the tables ---- */

static const page_column columns[] = {{"Report", "Verantwoording", COLUMN_TEXT},
                                      {"Addendum", "Addendum", COLUMN_TEXT},
                                      {"By", "Door", COLUMN_TEXT},
                                      {"Due on", "Uiterlijk", COLUMN_TEXT},
                                      {"State", "Stand", COLUMN_TEXT}};

static void show(report *r, page_table *t, const accounts *all, size_t index)
{
    page *p = &r->p;
    const missing *m = &all->list[index];
    char key[WLZ_TEXT_MAX];

    key_of_number(key, index + 1);
    page_row(t, "account", key);
    page_put(p, "<th scope=\"row\">%s</th>", report_words(r->c, m->kind));
    page_cell(t, 1);
    page_put(p, "<span class=\"id\">%s</span></td>", m->addendum);
    page_cell(t, 2);
    page_put(p, "%s</td>", report_provider(r, m->reporter));
    page_figure_cell(t, 3, "account", key, "due", page_day(p, m->due_on));
    page_cell(t, 4);
    if (m->days > 0) {
        char late[100];

        snprintf(late, sizeof late, tr(r->c, "%d days overdue", "%d dagen te laat"), m->days);
        page_badge(p, TONE_ALARM, late);
    } else
        page_put(p, "%s", days_words(r, -m->days));
    page_put(p, "</td></tr>\n");
}

static void show_part(report *r, const accounts *all, size_t from, size_t to, const char *caption)
{
    page_table t;

    if (from == to)
        return;
    page_table_begin(&t, &r->p, caption, columns, sizeof columns / sizeof columns[0], to - from);
    for (size_t i = from; i < to; i++)
        show(r, &t, all, i);
    page_table_end(&t);
}

static void accounts_show(report *r, const void *read)
{
    const accounts *all = read;
    page *p = &r->p;

    if (all->overdue == 0)
        page_put(p, "<p>%s</p>\n",
                 tr(r->c, "No report on the money of this year is overdue.",
                    "Geen verantwoording over het geld van dit jaar is te laat."));
    show_part(r, all, 0, all->overdue,
              tr(r->c, "Overdue, the oldest first", "Te laat, de oudste eerst"));
    show_part(r, all, all->overdue, all->count, tr(r->c, "Still to come", "Nog te komen"));
    if (all->elsewhere > 0)
        page_put(p,
                 tr(r->c, "<p>Of the money of other years %zu more are overdue.</p>\n",
                    "<p>Over het geld van andere jaren zijn er nog %zu te laat.</p>\n"),
                 all->elsewhere);
}

/* ---- why ---- */

static void explain_agreement(report *r, const accounts *all, const missing *m)
{
    page *p = &r->p;

    for (size_t i = first_row(all->monitoring, "addendum", m->addendum);
         row_is(all->monitoring, i, "addendum", m->addendum); i++) {
        wlz_date first = 0;

        if (!row_is(all->monitoring, i, "kind", m->kind) ||
            !row_is(all->monitoring, i, "reporter", m->reporter))
            continue;
        wlz_date_parse(report_text(all->monitoring, i, "first_on"), &first);
        page_put(p,
                 tr(r->c,
                    "by the monitoring agreement of %s: from %s on, every %s months, %s times. ",
                    "volgens de monitoringsafspraak van %s: vanaf %s, elke %s maanden, %s keer. "),
                 m->addendum, page_day(p, first), report_text(all->monitoring, i, "every_months"),
                 report_text(all->monitoring, i, "times"));
    }
}

static void accounts_explain(report *r, const void *read)
{
    const accounts *all = read;
    page *p = &r->p;
    page_reasons w;

    page_reasons_begin(&w, p, tr(r->c, "Accountability", "Verantwoording"), all->count);
    for (size_t i = 0; i < all->count; i++) {
        const missing *m = &all->list[i];
        char key[WLZ_TEXT_MAX], heading[400];

        key_of_number(key, i + 1);
        snprintf(heading, sizeof heading, "%s, %s", report_words(r->c, m->kind), m->addendum);
        page_reason(&w, "account", key, heading);
        page_part(p, "account", key, "due", tr(r->c, "Due on", "Uiterlijk"),
                  page_day(p, m->due_on));
        explain_agreement(r, all, m);
        page_put(p, tr(r->c, "Nothing was registered by %s.", "Op %s was er niets geregistreerd."),
                 page_day(p, r->today));
        page_part_end(p);
        page_reason_end(p);
    }
    page_reasons_end(&w);
}

const report_section accounts_section = {"accounts",    "Accountability", "Verantwoording",
                                         accounts_read, accounts_count,   accounts_tile,
                                         accounts_show, accounts_explain, accounts_release};
