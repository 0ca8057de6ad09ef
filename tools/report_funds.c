/* Funds on the page: what there is, what is booked and what is free, each with the rows it comes from. */
#include "report.h"

#include "words.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

typedef struct fund {
    const char *id, *name, *sector;
    wlz_cents amount, moved, reserved, committed, free;
    bool provisional;
    wlz_bookings *bookings;
    wlz_rows *given, *taken, *order; /* of fund_transfer and fund_order */
} fund;

typedef struct funds {
    wlz_rows *rows, *purposes;
    size_t count;
    fund *list;
    fund total;
    wlz_cents widest; /* the bars have one scale */
} funds;

static wlz_cents booked(const fund *f)
{
    return f->reserved + f->committed;
}

static wlz_cents whole(const fund *f)
{
    return f->amount + f->moved;
}

/* ---- reading ---- */

static int by_sector(const void *a, const void *b)
{
    const fund *one = a, *other = b;
    int order = strcmp(one->sector, other->sector);

    return order != 0 ? order : strcmp(one->id, other->id);
}

static const char *purpose_title(const funds *all, const char *purpose)
{
    size_t row = first_row(all->purposes, "id", purpose);

    return row_is(all->purposes, row, "id", purpose) ? wlz_rows_text(all->purposes, row, "title")
                                                     : purpose;
}

static void fund_from_row(const report *r, const funds *all, size_t row, fund *f)
{
    const char *purpose = wlz_rows_text(all->rows, row, "purpose");

    f->id = wlz_rows_text(all->rows, row, "id");
    f->sector = wlz_rows_text(all->rows, row, "sector");
    f->name = purpose_words(r->c, purpose, purpose_title(all, purpose));
    f->amount = wlz_rows_int(all->rows, row, "amount_cents");
    f->moved = wlz_rows_int(all->rows, row, "moved_cents");
    f->provisional = wlz_rows_int(all->rows, row, "provisional") != 0;
}

static wlz_status read_lines(report *r, fund *f)
{
    wlz_status status = wlz_bookings_get(r->c->registry, f->id, &f->bookings);

    if (status == WLZ_OK)
        status = report_rows(r, "fund_transfer", "giver", f->id, NULL, 0, &f->given);
    if (status == WLZ_OK)
        status = report_rows(r, "fund_transfer", "taker", f->id, NULL, 0, &f->taken);
    if (status == WLZ_OK)
        status = report_rows(r, "fund_order", "fund", f->id, NULL, 0, &f->order);
    for (size_t i = 0; status == WLZ_OK && i < f->bookings->count; i++)
        *(strcmp(f->bookings->rows[i].state, "reserved") == 0 ? &f->reserved : &f->committed) +=
            f->bookings->rows[i].amount_cents;
    f->free = whole(f) - booked(f);
    return status;
}

static void count_in(funds *all, const fund *f)
{
    wlz_cents wide = f->amount > whole(f) ? f->amount : whole(f);

    all->total.amount += f->amount;
    all->total.moved += f->moved;
    all->total.reserved += f->reserved;
    all->total.committed += f->committed;
    all->total.free += f->free;
    all->total.provisional |= f->provisional;
    all->widest = wide > all->widest ? wide : all->widest;
}

static wlz_status funds_read(report *r, void **out)
{
    funds *all = must(calloc(1, sizeof *all));
    wlz_status status;

    *out = all;
    status = report_rows(r, "fund", "office", r->office, "year", r->year, &all->rows);
    if (status == WLZ_OK)
        status = report_rows(r, "purpose", NULL, NULL, NULL, 0, &all->purposes);
    if (status != WLZ_OK)
        return status;
    all->list = must(calloc(wlz_rows_count(all->rows) + 1, sizeof *all->list));
    for (size_t i = 0; status == WLZ_OK && i < wlz_rows_count(all->rows); i++) {
        fund *f = &all->list[all->count++];

        fund_from_row(r, all, i, f);
        status = read_lines(r, f);
        count_in(all, f);
    }
    qsort(all->list, all->count, sizeof *all->list, by_sector);
    return status;
}

static void funds_release(void *read)
{
    funds *all = read;

    for (size_t i = 0; i < all->count; i++) {
        wlz_bookings_free(all->list[i].bookings);
        wlz_rows_free(all->list[i].given);
        wlz_rows_free(all->list[i].taken);
        wlz_rows_free(all->list[i].order);
    }
    wlz_rows_free(all->rows);
    wlz_rows_free(all->purposes);
    free(all->list);
    free(all);
}

static size_t funds_count(const void *read)
{
    return ((const funds *)read)->count;
}

static void funds_tile(report *r, const void *read)
{
    const funds *all = read;

    if (all->count == 0)
        report_tile(r, tr(r->c, "Free in the funds", "Vrij in de fondsen"), "funds", "–", "%s",
                    tr(r->c, "no funds this year", "geen fondsen dit jaar"));
    else
        report_tile(r, tr(r->c, "Free in the funds", "Vrij in de fondsen"), "why-total-funds_free",
                    page_cents(&r->p, all->total.free),
                    tr(r->c, "of %s in %zu funds", "van %s in %zu fondsen"),
                    page_cents(&r->p, whole(&all->total)), all->count);
}

/* ---- bars ---- */

static void rectangle(page *p, const char *class, const funds *all, wlz_cents from, wlz_cents to,
                      int y, int height)
{
    if (to > from)
        page_put(p, "<rect class=\"%s\" x=\"%s\" width=\"%s\" y=\"%d\" height=\"%d\"/>", class,
                 page_share(p, from, all->widest), page_share(p, to - from, all->widest), y,
                 height);
}

/* Above: what is booked and free. Below: what there was, and what was moved in or out. */
static void bar(report *r, const funds *all, const fund *f)
{
    page *p = &r->p;
    wlz_cents kept = f->moved < 0 ? whole(f) : f->amount;

    page_put(p, "<svg class=\"bar\" role=\"img\" height=\"26\"><title>%s</title><desc>", f->name);
    page_put(p,
             tr(r->c, "Committed %s, reserved %s, free %s; amount %s, moved %s.",
                "Vastgelegd %s, gereserveerd %s, vrij %s; bedrag %s, verschoven %s."),
             page_cents(p, f->committed), page_cents(p, f->reserved), page_cents(p, f->free),
             page_cents(p, f->amount), page_cents(p, f->moved));
    page_put(p, "</desc>");
    rectangle(p, f->provisional ? "free provisional" : "free", all, 0, whole(f), 1, 14);
    rectangle(p, "committed", all, 0, f->committed, 1, 14);
    rectangle(p, "reserved", all, f->committed, booked(f), 1, 14);
    rectangle(p, "origin", all, 0, kept, 19, 4);
    rectangle(p, "moved-in", all, kept, whole(f), 19, 4);
    rectangle(p, "moved-out", all, whole(f), f->amount, 19, 4);
    page_put(p, "</svg>");
}

static void legend_item(page *p, const char *class, int y, int height, const char *word)
{
    page_put(p,
             "<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\"><rect class=\"%s\" x=\"1\" "
             "y=\"%d\" width=\"20\" height=\"%d\"/></svg> %s</li>",
             class, y, height, word);
}

static void legend(report *r)
{
    page *p = &r->p;

    page_put(p, "<svg width=\"0\" height=\"0\" class=\"patterns\" aria-hidden=\"true\"><pattern "
                "id=\"hatch\" "
                "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                "patternTransform=\"rotate(45)\"><rect class=\"between\" width=\"5\" height=\"5\"/>"
                "<line class=\"stroke\" y2=\"5\"/></pattern></svg>\n<ul class=\"legend\">");
    legend_item(p, "committed", 1, 12, tr(r->c, "committed", "vastgelegd"));
    legend_item(p, "reserved", 1, 12, tr(r->c, "reserved", "gereserveerd"));
    legend_item(p, "free", 1, 12, tr(r->c, "free", "vrij"));
    legend_item(p, "free provisional", 1, 12,
                tr(r->c, "the amount is provisional", "het bedrag is voorlopig"));
    legend_item(p, "origin", 5, 4, tr(r->c, "own amount", "eigen bedrag"));
    legend_item(p, "moved-in", 5, 4, tr(r->c, "moved in", "erbij gekomen (vrijval)"));
    legend_item(p, "moved-out", 5, 4, tr(r->c, "moved out", "eruit gegaan (vrijval)"));
    page_put(p, "</ul>\n");
}

/* ---- the table ---- */

static const page_column columns[] = {
    {"Fund", "Fonds", COLUMN_TEXT},       {"Use", "Gebruik", COLUMN_DRAWING},
    {"Amount", "Bedrag", COLUMN_FIGURE},  {"Moved", "Verschoven", COLUMN_FIGURE},
    {"Booked", "Geboekt", COLUMN_FIGURE}, {"Free", "Vrij", COLUMN_FIGURE}};

static void figures(page_table *t, const char *what, const char *key, const fund *f)
{
    page *p = t->p;

    page_figure_cell(t, 2, what, key, "amount", page_cents(p, f->amount));
    page_figure_cell(t, 3, what, key, "moved", page_cents(p, f->moved));
    page_figure_cell(t, 4, what, key, "booked", page_cents(p, booked(f)));
    page_figure_cell(t, 5, what, key, "free", page_cents(p, f->free));
    page_put(p, "</tr>\n");
}

static void show_fund(report *r, page_table *t, const funds *all, const fund *f)
{
    page *p = &r->p;

    page_row(t, "fund", f->id);
    page_put(p, "<th scope=\"row\">%s", f->name);
    page_badge(p, TONE_PLAIN, f->sector);
    if (f->provisional)
        page_badge(p, TONE_NOTICE, tr(r->c, "provisional", "voorlopig"));
    page_put(p, "<span class=\"id\">%s</span></th>", f->id);
    page_cell(t, 1);
    bar(r, all, f);
    page_put(p, "</td>");
    figures(t, "fund", f->id, f);
}

static void show_total(report *r, page_table *t, const funds *all)
{
    page_put(&r->p,
             "<tr id=\"total-funds\" class=\"total\"><th scope=\"row\" colspan=\"2\">%s</th>",
             tr(r->c, "Together", "Samen"));
    figures(t, "total", "funds", &all->total);
}

static void funds_show(report *r, const void *read)
{
    const funds *all = read;
    page_table t;

    if (all->count == 0) {
        page_put(&r->p, "<p>%s</p>\n",
                 tr(r->c, "The office has no funds in this year.",
                    "Het zorgkantoor heeft in dit jaar geen fondsen."));
        return;
    }
    legend(r);
    page_table_begin(
        &t, &r->p,
        tr(r->c,
           "What each fund holds and what of it is used. Amount and moved, less booked, "
           "is free; the bars have one scale.",
           "Wat elk fonds bevat en wat ervan is gebruikt. Bedrag en verschoven, min "
           "geboekt, is vrij; de balken hebben één schaal."),
        columns, sizeof columns / sizeof columns[0], all->count);
    for (size_t i = 0; i < all->count; i++)
        show_fund(r, &t, all, &all->list[i]);
    show_total(r, &t, all);
    page_table_end(&t);
}

/* ---- why ---- */

static void explain_transfers(report *r, const wlz_rows *rows, const char *other, const char *sign)
{
    page *p = &r->p;

    for (size_t i = 0; i < wlz_rows_count(rows); i++) {
        const char *name = wlz_rows_text(rows, i, other);

        page_put(p, "<li>%s%s %s ", sign, page_cents(p, wlz_rows_int(rows, i, "amount_cents")),
                 strcmp(other, "giver") == 0 ? tr(r->c, "from", "uit") : tr(r->c, "to", "naar"));
        page_put(p, "%s: ",
                 name != NULL ? name : tr(r->c, "the contracting space", "de contracteerruimte"));
        page_source(p, wlz_rows_text(rows, i, "document"), wlz_rows_text(rows, i, "paragraph"));
        page_note(p, wlz_rows_text(rows, i, "note"));
        page_put(p, "</li>");
    }
}

static void explain_bookings(report *r, const wlz_bookings *bookings)
{
    page *p = &r->p;

    page_put(p, "<ul>");
    for (size_t i = 0; i < bookings->count; i++) {
        const wlz_booking *b = &bookings->rows[i];

        page_put(p, "<li>%s %s, %s", page_cents(p, b->amount_cents), report_provider(r, b->agb),
                 state_words(r->c, b->state));
        if (b->addendum != NULL)
            page_put(p, ", addendum %s", b->addendum);
        page_put(p, " <span class=\"id\">%s %s</span></li>", tr(r->c, "lump sum", "lumpsum"),
                 page_number(p, b->lump_sum));
    }
    page_put(p, "</ul>");
}

static void explain_amount(report *r, const funds *all, const fund *f)
{
    page *p = &r->p;
    size_t row = first_row(all->rows, "id", f->id);

    page_part(p, "fund", f->id, "amount", tr(r->c, "Amount", "Bedrag"), page_cents(p, f->amount));
    page_source(p, wlz_rows_text(all->rows, row, "document"),
                wlz_rows_text(all->rows, row, "paragraph"));
    page_note(p, wlz_rows_text(all->rows, row, "note"));
    page_part_end(p);
}

static void explain_order(report *r, const fund *f)
{
    page *p = &r->p;

    if (wlz_rows_count(f->order) == 0)
        return;
    page_part(p, "fund", f->id, "order", tr(r->c, "Drawn after", "Voorliggend"), NULL);
    for (size_t i = 0; i < wlz_rows_count(f->order); i++) {
        page_put(p, "%s%s: ", i > 0 ? "; " : "", wlz_rows_text(f->order, i, "first"));
        page_source(p, wlz_rows_text(f->order, i, "document"),
                    wlz_rows_text(f->order, i, "paragraph"));
    }
    page_part_end(p);
}

static void explain_fund(report *r, page_reasons *w, const funds *all, const fund *f)
{
    page *p = &r->p;
    char heading[400];

    snprintf(heading, sizeof heading, "%s, %s", f->name, f->id);
    page_reason(w, "fund", f->id, heading);
    explain_amount(r, all, f);
    page_part(p, "fund", f->id, "moved", tr(r->c, "Moved", "Verschoven"), page_cents(p, f->moved));
    if (wlz_rows_count(f->given) + wlz_rows_count(f->taken) == 0)
        page_put(p, "%s", tr(r->c, "nothing was moved", "er is niets verschoven"));
    page_put(p, "<ul>");
    explain_transfers(r, f->taken, "giver", "+");
    explain_transfers(r, f->given, "taker", "–");
    page_put(p, "</ul>");
    page_part_end(p);
    page_part(p, "fund", f->id, "booked", tr(r->c, "Booked", "Geboekt"), page_cents(p, booked(f)));
    if (f->bookings->count == 0)
        page_put(p, "%s", tr(r->c, "nothing is booked", "er is niets geboekt"));
    explain_bookings(r, f->bookings);
    page_part_end(p);
    page_part(p, "fund", f->id, "free", tr(r->c, "Free", "Vrij"), page_cents(p, f->free));
    page_put(p, "= %s %s %s – %s", page_cents(p, f->amount), f->moved < 0 ? "–" : "+",
             page_cents(p, f->moved < 0 ? -f->moved : f->moved), page_cents(p, booked(f)));
    page_part_end(p);
    explain_order(r, f);
    page_reason_end(p);
}

static wlz_cents amount_of(const fund *f)
{
    return f->amount;
}

static wlz_cents moved_of(const fund *f)
{
    return f->moved;
}

static wlz_cents free_of(const fund *f)
{
    return f->free;
}

/* A total is the sum of the figures above it. */
static void explain_sum(report *r, const funds *all, const char *part, const char *name,
                        wlz_cents (*of)(const fund *f))
{
    page *p = &r->p;

    page_part(p, "total", "funds", part, name, page_cents(p, of(&all->total)));
    for (size_t i = 0; i < all->count; i++)
        page_put(p, "%s%s", i > 0 ? " + " : "= ", page_cents(p, of(&all->list[i])));
    page_part_end(p);
}

static void funds_explain(report *r, const void *read)
{
    const funds *all = read;
    page_reasons w;

    page_reasons_begin(&w, &r->p, tr(r->c, "Funds", "Fondsen"), all->count);
    if (all->count > 0) {
        page_reason(&w, "total", "funds", tr(r->c, "All funds together", "Alle fondsen samen"));
        explain_sum(r, all, "amount", tr(r->c, "Amount", "Bedrag"), amount_of);
        explain_sum(r, all, "moved", tr(r->c, "Moved", "Verschoven"), moved_of);
        explain_sum(r, all, "booked", tr(r->c, "Booked", "Geboekt"), booked);
        explain_sum(r, all, "free", tr(r->c, "Free", "Vrij"), free_of);
        page_reason_end(&r->p);
    }
    for (size_t i = 0; i < all->count; i++)
        explain_fund(r, &w, all, &all->list[i]);
    page_reasons_end(&w);
}

const report_section funds_section = {"funds",    "Funds",       "Fondsen",
                                      funds_read, funds_count,   funds_tile,
                                      funds_show, funds_explain, funds_release};
