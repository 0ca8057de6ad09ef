/* The page about an office and a year, put together from its sections. */
#include "report.h"

#include "answer.h"
#include "rows.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const report_section *const sections[] = {
    &funds_section,    &space_section,          &headroom_section, &addenda_section,
    &accounts_section, &contradictions_section, &calendar_section};

#define SECTION_COUNT (sizeof sections / sizeof sections[0])
_Static_assert(SECTION_COUNT == REPORT_SECTIONS, "a place for what each of them read");

/* ---- for sections ---- */

wlz_status report_rows(report *r, const char *table, const char *key, const char *value,
                       const char *number_column, int number, wlz_rows **out)
{
    wlz_match where[2];
    size_t count = 0;

    if (key != NULL)
        where[count++] = (wlz_match){.column = key, .text = value};
    if (number_column != NULL)
        where[count++] = (wlz_match){.column = number_column, .number = number};
    return wlz_rows_get(r->c->registry, table, where, count, out);
}

const char *report_text(const wlz_rows *rows, size_t row, const char *name)
{
    const char *text = wlz_rows_text(rows, row, name);

    return text != NULL ? text : "";
}

size_t first_row(const wlz_rows *rows, const char *name, const char *text)
{
    size_t low = 0, high = rows_count(rows);

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (strcmp(report_text(rows, middle, name), text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const char *words_or_id(const report *r, const wlz_rows *rows, const char *id, const char *name)
{
    size_t row = first_row(rows, "id", id);
    const char *words = row_is(rows, row, "id", id) ? rows_words(r->c, rows, row, name) : NULL;

    return words != NULL ? words : id;
}

bool row_is(const wlz_rows *rows, size_t row, const char *name, const char *text)
{
    const char *found = wlz_rows_text(rows, row, name);

    return found != NULL && strcmp(found, text) == 0;
}

const char *report_provider(const report *r, const char *agb)
{
    size_t row = first_row(r->providers, "agb", agb);

    return row_is(r->providers, row, "agb", agb) ? report_text(r->providers, row, "name") : agb;
}

void report_put_provider(report *r, const char *agb)
{
    page_put(&r->p, "%s <span class=\"id\">AGB %s</span>", report_provider(r, agb), agb);
}

void key_of_number(char key[WLZ_TEXT_MAX], size_t number)
{
    snprintf(key, WLZ_TEXT_MAX, "%zu", number);
}

/* Days since 1 March of the year 0: a year that begins in March ends with its leap day. */
static int day_number(wlz_date date)
{
    int year = date / 10000, month = date / 100 % 100, day = date % 100;

    if (month < 3)
        year--;
    month = (month + 9) % 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day - 1;
}

int days_between(wlz_date from, wlz_date to)
{
    return day_number(to) - day_number(from);
}

const char *days_words(report *r, int days)
{
    char *text = r->p.texts[r->p.next_text++ % (sizeof r->p.texts / sizeof r->p.texts[0])];
    const char *format = days > 0   ? tr(r->c, "in %d %s", "over %d %s")
                         : days < 0 ? tr(r->c, "%d %s ago", "%d %s geleden")
                                    : NULL;

    if (format == NULL)
        return tr(r->c, "today", "vandaag");
    snprintf(text, WLZ_TEXT_MAX, format, abs(days),
             abs(days) == 1 ? tr(r->c, "day", "dag") : tr(r->c, "days", "dagen"));
    return text;
}

void report_tile(report *r, const char *name, const char *href, const char *figure,
                 const char *format, ...)
{
    char sentence[1000];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    page_put(
        &r->p,
        "<div class=\"tile\"><dt>%s</dt><dd><a href=\"#%s\">%s</a><span>%s</span></dd></div>\n",
        name, href, figure, sentence);
}

/* ---- reading ---- */

static wlz_status read_office(report *r)
{
    wlz_rows *rows = NULL;
    wlz_status status = report_rows(r, "office", "id", r->office, NULL, 0, &rows);

    if (status == WLZ_OK && rows_count(rows) == 0)
        status =
            fail(r->c, WLZ_NOTFOUND,
                 tr(r->c, "the registry has no office %s", "het register kent geen kantoor %s"),
                 r->office);
    else if (status == WLZ_OK)
        r->office_name = must(strdup(report_text(rows, 0, "name")));
    wlz_rows_free(rows);
    return status;
}

static wlz_status read_all(report *r)
{
    wlz_status status = read_office(r);

    if (status == WLZ_OK)
        status = report_rows(r, "provider", NULL, NULL, NULL, 0, &r->providers);
    for (size_t i = 0; status == WLZ_OK && i < SECTION_COUNT; i++)
        status = sections[i]->read(r, &r->read[i]);
    return status;
}

static void release_all(report *r)
{
    for (size_t i = 0; i < SECTION_COUNT; i++)
        if (r->read[i] != NULL)
            sections[i]->release(r->read[i]);
    wlz_rows_free(r->providers);
    free(r->office_name);
}

/* ---- writing ---- */

static const char *title_of(const report *r, const report_section *section)
{
    return tr(r->c, section->en, section->nl);
}

static void write_contents(report *r)
{
    page *p = &r->p;

    page_put(p, "<nav aria-label=\"%s\">\n<ul>\n", tr(r->c, "Contents", "Inhoud"));
    for (size_t i = 0; i < SECTION_COUNT; i++)
        page_put(p, "<li><a href=\"#%s\">%s <span class=\"count\">%zu</span></a></li>\n",
                 sections[i]->id, title_of(r, sections[i]), sections[i]->count(r->read[i]));
    page_put(p, "<li><a href=\"#why\">%s</a></li>\n</ul>\n</nav>\n",
             tr(r->c, "Explanations", "Verklaringen"));
}

static void write_head(report *r)
{
    page *p = &r->p;

    page_put(p, "<header>\n<p class=\"over\">%s</p>\n<h1>%s <span>%d</span></h1>\n<p>",
             tr(r->c, "Contract registry for long-term care (Wlz)",
                "Contractregister langdurige zorg (Wlz)"),
             r->office_name, r->year);
    page_put(
        p,
        tr(r->c, "Funds, room, agreements and deadlines on %s, as this registry has them.",
           "De stand van fondsen, ruimte, afspraken en termijnen op %s, zoals dit register die "
           "heeft."),
        page_day(p, r->today));
    page_put(p, "</p>\n");
    page_as_of(p);
    page_put(p, "</header>\n");
    write_contents(r);
}

static void write_summary(report *r)
{
    page_section(&r->p, "summary", tr(r->c, "In short", "In het kort"));
    page_put(&r->p, "<dl class=\"tiles\">\n");
    for (size_t i = 0; i < SECTION_COUNT; i++)
        sections[i]->tile(r, r->read[i]);
    page_put(&r->p, "</dl>\n</section>\n");
}

static void write_explanations(report *r)
{
    page *p = &r->p;

    page_section(p, "why",
                 tr(r->c, "Where the figures come from", "Waar de cijfers vandaan komen"));
    page_put(p, "<p>%s</p>\n",
             tr(r->c, "Every figure above leads to its explanation here, and back.",
                "Elk cijfer hierboven leidt naar zijn verklaring hier, en terug."));
    for (size_t i = 0; i < SECTION_COUNT; i++)
        sections[i]->explain(r, r->read[i]);
    page_put(p, "</section>\n");
}

static void write_page(report *r)
{
    page *p = &r->p;
    char title[300];

    snprintf(title, sizeof title, "%.200s %d", r->office_name, r->year);
    page_begin(p, title);
    write_head(r);
    page_put(p, "<main id=\"main\">\n");
    write_summary(r);
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        page_section(p, sections[i]->id, title_of(r, sections[i]));
        sections[i]->show(r, r->read[i]);
        page_put(p, "</section>\n");
    }
    write_explanations(r);
    page_put(p, "</main>\n<footer><p>%s wlzreg %s</p></footer>\n",
             tr(r->c, "Made with", "Gemaakt met"), wlz_version());
    page_end(p);
}

/* ---- the answer ---- */

/* For programs: how many things each section has. */
static void answer_counts(report *r)
{
    json_t *counts = must(json_object());

    for (size_t i = 0; i < SECTION_COUNT; i++)
        put_number(counts, sections[i]->id, (int64_t)sections[i]->count(r->read[i]));
    answer_data(r->c, "counts", counts);
}

wlz_status report_write(cli *c, const char *office, int year, char **text, size_t *length)
{
    report r = {.c = c, .p = {.c = c}, .office = office, .year = year};
    wlz_status status;

    r.now = c->now != 0 ? c->now : (wlz_instant)time(NULL);
    r.today = today(c);
    status = record_status(c, read_all(&r));
    if (status == WLZ_OK) {
        r.p.to = must(open_memstream(text, length));
        write_page(&r);
        if (fclose(r.p.to) != 0)
            must(NULL);
        answer_counts(&r);
    }
    release_all(&r);
    return status;
}
