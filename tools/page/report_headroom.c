/* Headroom on the page: the position of each provider under the cap, the tightest first. */
#include "report.h"

#include "words.h"

#include <stdlib.h>
#include <string.h>

typedef struct position {
    const char *agb;
    wlz_cents nza, production, lump, limit, headroom;
    bool provisional;
} position;

typedef struct headrooms {
    wlz_rows *rows, *rounds, *lump_sums; /* cap_position, production_counted, lump_sum */
    wlz_rows *purposes;
    size_t count;
    position *list;
    size_t *lumps; /* the rows of lump_sums in the order of their providers */
    wlz_resolution *cap;
} headrooms;

/* ---- reading ---- */

static int tightest_first(const void *a, const void *b)
{
    const position *one = a, *other = b;

    if (one->headroom != other->headroom)
        return one->headroom < other->headroom ? -1 : 1;
    return strcmp(one->agb, other->agb);
}

static void positions_from_rows(headrooms *all)
{
    all->count = rows_count(all->rows);
    all->list = must(calloc(all->count + 1, sizeof *all->list));
    for (size_t i = 0; i < all->count; i++)
        all->list[i] = (position){.agb = report_text(all->rows, i, "agb"),
                                  .nza = wlz_rows_int(all->rows, i, "nza_cents"),
                                  .production = wlz_rows_int(all->rows, i, "production_cents"),
                                  .lump = wlz_rows_int(all->rows, i, "lump_cents"),
                                  .limit = wlz_rows_int(all->rows, i, "limit_cents"),
                                  .headroom = wlz_rows_int(all->rows, i, "headroom_cents"),
                                  .provisional = wlz_rows_int(all->rows, i, "provisional") != 0};
    qsort(all->list, all->count, sizeof *all->list, tightest_first);
}

static int by_provider(const void *a, const void *b, void *rows)
{
    size_t one = *(const size_t *)a, other = *(const size_t *)b;
    int order = strcmp(report_text(rows, one, "agb"), report_text(rows, other, "agb"));

    return order != 0 ? order : (one > other) - (one < other);
}

static void order_lump_sums(headrooms *all)
{
    size_t count = rows_count(all->lump_sums);

    all->lumps = must(calloc(count + 1, sizeof *all->lumps));
    for (size_t i = 0; i < count; i++)
        all->lumps[i] = i;
    qsort_r(all->lumps, count, sizeof *all->lumps, by_provider, all->lump_sums);
}

/* Where the cap is stated, as of the year's first day; without one the page says so by leaving it out. */
static void resolve_cap(report *r, headrooms *all)
{
    wlz_question question = {
        .office = r->office, .topic = "cap.agreements", .day = r->year * 10000 + 101};

    if (wlz_resolution_get(r->c->registry, &question, &all->cap) != WLZ_OK ||
        all->cap->status == WLZ_OK)
        return;
    wlz_resolution_free(all->cap);
    all->cap = NULL;
}

static wlz_status headroom_read(report *r, void **out)
{
    headrooms *all = must(calloc(1, sizeof *all));
    wlz_status status;

    *out = all;
    status = report_rows(r, "cap_position", "office", r->office, "year", r->year, &all->rows);
    if (status == WLZ_OK)
        status = report_rows(r, "production_counted", "office", r->office, "year", r->year,
                             &all->rounds);
    if (status == WLZ_OK)
        status = report_rows(r, "lump_sum", "office", r->office, "year", r->year, &all->lump_sums);
    if (status == WLZ_OK)
        status = report_rows(r, "purpose", NULL, NULL, NULL, 0, &all->purposes);
    if (status != WLZ_OK)
        return status;
    positions_from_rows(all);
    order_lump_sums(all);
    resolve_cap(r, all);
    return WLZ_OK;
}

static void headroom_release(void *read)
{
    headrooms *all = read;

    wlz_rows_free(all->rows);
    wlz_rows_free(all->rounds);
    wlz_rows_free(all->lump_sums);
    wlz_rows_free(all->purposes);
    wlz_resolution_free(all->cap);
    free(all->list);
    free(all->lumps);
    free(all);
}

static size_t headroom_count(const void *read)
{
    return ((const headrooms *)read)->count;
}

static void headroom_tile(report *r, const void *read)
{
    const headrooms *all = read;
    char href[WLZ_TEXT_MAX];

    if (all->count == 0) {
        report_tile(r, tr(r->c, "Least headroom", "Kleinste ruimte"), "headroom", "–", "%s",
                    tr(r->c, "no production is agreed", "er is geen productie afgesproken"));
        return;
    }
    snprintf(href, sizeof href, "why-headroom-%.20s_headroom", all->list[0].agb);
    report_tile(
        r, tr(r->c, "Least headroom", "Kleinste ruimte"), href,
        page_cents(&r->p, all->list[0].headroom),
        tr(r->c, "%s; providers with a position: %zu", "%s; aanbieders met een positie: %zu"),
        report_provider(r, all->list[0].agb), all->count);
}

/* ---- the table ---- */

static const page_column columns[] = {
    {"Provider", "Zorgaanbieder", COLUMN_TEXT},    {"Room used", "Ruimte gebruikt", COLUMN_DRAWING},
    {"Limit (NZa)", "Grens (NZa)", COLUMN_FIGURE}, {"Production", "Productie", COLUMN_FIGURE},
    {"Lump sums", "Lumpsums", COLUMN_FIGURE},      {"Headroom", "Ruimte", COLUMN_FIGURE}};

/* What the tariffs leave under the cap, and how much of that lump sums use. */
static void bar(report *r, const position *of)
{
    page *p = &r->p;
    wlz_cents room = of->limit - of->production;
    const char *used = page_share(p, of->lump, room);

    page_put(p, "<svg class=\"bar\" role=\"img\" height=\"16\"><title>");
    page_put(p, tr(r->c, "Lump sums use %s of %s", "Lumpsums gebruiken %s van %s"),
             page_cents(p, of->lump), page_cents(p, room));
    page_put(p,
             "</title><rect class=\"free\" width=\"100%%\" y=\"1\" height=\"14\"/>"
             "<rect class=\"committed\" width=\"%s\" y=\"1\" height=\"14\"/></svg>",
             room > 0 ? used : "100%");
}

static void show(report *r, page_table *t, const position *of)
{
    page *p = &r->p;

    page_row(t, "headroom", of->agb);
    page_put(p, "<th scope=\"row\">%s", report_provider(r, of->agb));
    if (of->headroom <= 0)
        page_badge(p, TONE_ALARM, tr(r->c, "no room", "geen ruimte"));
    if (of->provisional)
        page_badge(p, TONE_NOTICE, tr(r->c, "provisional", "voorlopig"));
    page_put(p, "<span class=\"id\">AGB %s</span></th>", of->agb);
    page_cell(t, 1);
    bar(r, of);
    page_put(p, "</td>");
    page_figure_cell(t, 2, "headroom", of->agb, "limit", page_cents(p, of->limit));
    page_figure_cell(t, 3, "headroom", of->agb, "production", page_cents(p, of->production));
    page_figure_cell(t, 4, "headroom", of->agb, "lump", page_cents(p, of->lump));
    page_figure_cell(t, 5, "headroom", of->agb, "headroom", page_cents(p, of->headroom));
    page_put(p, "</tr>\n");
}

static void headroom_show(report *r, const void *read)
{
    const headrooms *all = read;
    page_table t;

    if (all->count == 0) {
        page_put(&r->p, "<p>%s</p>\n",
                 tr(r->c, "No production is agreed for this year, so there are no positions.",
                    "Er is voor dit jaar geen productie afgesproken, dus er zijn geen posities."));
        return;
    }
    page_table_begin(
        &t, &r->p,
        tr(r->c,
           "The position of each provider under the cap, the tightest first. The bar is what the "
           "agreed tariffs leave below the limit; what lump sums use of it is filled.",
           "Waar elke aanbieder staat onder de grens, de krapste eerst. De balk is wat de "
           "afgesproken tarieven onder de grens overlaten; gevuld is wat lumpsums daarvan "
           "gebruiken."),
        columns, sizeof columns / sizeof columns[0], all->count);
    for (size_t i = 0; i < all->count; i++)
        show(r, &t, &all->list[i]);
    page_table_end(&t);
}

/* ---- why ---- */

static void explain_limit(report *r, const headrooms *all, const position *of)
{
    page *p = &r->p;
    const wlz_candidate *cap = all->cap != NULL ? all->cap->rows[0] : NULL;

    page_part(p, "headroom", of->agb, "limit", tr(r->c, "Limit", "Grens"),
              page_cents(p, of->limit));
    page_put(p,
             tr(r->c, "the same production at NZa tariffs, %s, times %s. ",
                "dezelfde productie tegen NZa-tarieven, %s, maal %s. "),
             page_cents(p, of->nza), page_bp(p, 10000));
    if (cap != NULL)
        page_source(p, cap->document, cap->paragraph);
    page_part_end(p);
}

static void explain_production(report *r, const headrooms *all, const position *of)
{
    page *p = &r->p;

    page_part(p, "headroom", of->agb, "production", tr(r->c, "Production", "Productie"),
              page_cents(p, of->production));
    for (size_t i = first_row(all->rounds, "agb", of->agb); row_is(all->rounds, i, "agb", of->agb);
         i++)
        page_put(p,
                 tr(r->c, "contract %s, %s, revision %s: %s lines. ",
                    "overeenkomst %s, %s, revisie %s: %s regels. "),
                 report_text(all->rounds, i, "contract"),
                 round_words(r->c, report_text(all->rounds, i, "round")),
                 report_text(all->rounds, i, "revision"), report_text(all->rounds, i, "lines"));
    if (of->provisional)
        page_put(p, "%s",
                 tr(r->c, "Provisional: the production is still an expectation.",
                    "Voorlopig: de productie is nog een verwachting."));
    page_part_end(p);
}

static void explain_lump_sum(report *r, const headrooms *all, size_t row)
{
    page *p = &r->p;
    const wlz_rows *rows = all->lump_sums;
    const char *fund = wlz_rows_text(rows, row, "fund");
    const char *addendum = wlz_rows_text(rows, row, "addendum");

    page_put(p, "<li>%s %s, %s", page_cents(p, wlz_rows_int(rows, row, "counts_cents")),
             words_or_id(r, all->purposes, report_text(rows, row, "purpose"), "title"),
             state_words(r->c, report_text(rows, row, "state")));
    if (addendum != NULL)
        page_put(p, ", addendum %s", addendum);
    if (fund != NULL)
        page_put(p, tr(r->c, ", from %s", ", uit %s"), fund);
    page_put(p, " <span class=\"id\">%s %s</span></li>", tr(r->c, "lump sum", "lumpsum"),
             report_text(rows, row, "id"));
}

static size_t first_lump_sum(const headrooms *all, const char *agb)
{
    size_t low = 0, high = rows_count(all->lump_sums);

    while (low < high) {
        size_t middle = (low + high) / 2;

        if (strcmp(report_text(all->lump_sums, all->lumps[middle], "agb"), agb) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void explain_lump_sums(report *r, const headrooms *all, const position *of)
{
    page *p = &r->p;
    size_t count = rows_count(all->lump_sums);

    page_part(p, "headroom", of->agb, "lump", tr(r->c, "Lump sums", "Lumpsums"),
              page_cents(p, of->lump));
    page_put(p, "<ul>");
    for (size_t i = first_lump_sum(all, of->agb);
         i < count && row_is(all->lump_sums, all->lumps[i], "agb", of->agb); i++)
        if (wlz_rows_int(all->lump_sums, all->lumps[i], "counts_cents") != 0)
            explain_lump_sum(r, all, all->lumps[i]);
    page_put(p, "</ul>");
    page_part_end(p);
}

static void explain(report *r, page_reasons *w, const headrooms *all, const position *of)
{
    page *p = &r->p;
    char heading[400];

    snprintf(heading, sizeof heading, "%.300s, AGB %s", report_provider(r, of->agb), of->agb);
    page_reason(w, "headroom", of->agb, heading);
    explain_limit(r, all, of);
    explain_production(r, all, of);
    explain_lump_sums(r, all, of);
    page_part(p, "headroom", of->agb, "headroom", tr(r->c, "Headroom", "Ruimte"),
              page_cents(p, of->headroom));
    page_put(p, "= %s – %s – %s", page_cents(p, of->limit), page_cents(p, of->production),
             page_cents(p, of->lump));
    page_part_end(p);
    page_reason_end(p);
}

static void headroom_explain(report *r, const void *read)
{
    const headrooms *all = read;
    page_reasons w;

    page_reasons_begin(&w, &r->p, tr(r->c, "Headroom", "Ruimte"), all->count);
    for (size_t i = 0; i < all->count; i++)
        explain(r, &w, all, &all->list[i]);
    page_reasons_end(&w);
}

const report_section headroom_section = {
    "headroom",    "Headroom per provider", "Ruimte per zorgaanbieder",
    headroom_read, headroom_count,          headroom_tile,
    headroom_show, headroom_explain,        headroom_release};
