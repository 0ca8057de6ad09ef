/* Funds on the page: what there is, what is booked and what is free, each with the rows it comes from. */
#include "fund_bar.h"
#include "report.h"

#include "rows.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

typedef struct fund {
    const char *id, *name, *sector;
    const char *part_of; /* NULL for all but an earmark */
    bool several_regions;
    fund_money money;
    wlz_bookings *bookings;
    wlz_rows *given, *taken, *order; /* of fund_transfer and fund_first */
} fund;

typedef struct funds {
    wlz_rows *rows, *purposes;
    size_t count;
    fund *list;
    fund total;
} funds;

/* ---- reading ---- */

static const char *whole_of(const fund *f)
{
    return f->part_of != NULL ? f->part_of : f->id;
}

/* By sector; an earmark behind its fund. */
static int by_sector(const void *a, const void *b)
{
    const fund *one = a, *other = b;
    int order = strcmp(one->sector, other->sector);

    if (order == 0)
        order = strcmp(whole_of(one), whole_of(other));
    if (order == 0)
        order = (one->part_of != NULL) - (other->part_of != NULL);
    return order != 0 ? order : strcmp(one->id, other->id);
}

static void fund_from_row(const report *r, const funds *all, size_t row, fund *f)
{
    const char *purpose = report_text(all->rows, row, "purpose");

    f->id = report_text(all->rows, row, "id");
    f->sector = report_text(all->rows, row, "sector");
    f->name = words_or_id(r, all->purposes, purpose, "title");
    f->part_of = wlz_rows_text(all->rows, row, "part_of");
    f->several_regions = wlz_rows_int(all->rows, row, "several_regions") != 0;
    f->money.amount = wlz_rows_int(all->rows, row, "amount_cents");
    f->money.moved = wlz_rows_int(all->rows, row, "moved_cents");
    f->money.provisional = wlz_rows_int(all->rows, row, "provisional") != 0;
}

static wlz_status read_lines(report *r, fund *f)
{
    wlz_status status = wlz_bookings_get(r->c->registry, f->id, &f->bookings);

    if (status == WLZ_OK)
        status = report_rows(r, "fund_transfer", "giver", f->id, NULL, 0, &f->given);
    if (status == WLZ_OK)
        status = report_rows(r, "fund_transfer", "taker", f->id, NULL, 0, &f->taken);
    if (status == WLZ_OK)
        status = report_rows(r, "fund_first", "fund", f->id, NULL, 0, &f->order);
    for (size_t i = 0; status == WLZ_OK && i < f->bookings->count; i++)
        *(strcmp(f->bookings->rows[i]->state, "reserved") == 0 ? &f->money.reserved
                                                               : &f->money.committed) +=
            f->bookings->rows[i]->amount_cents;
    f->money.free = fund_whole(&f->money) - fund_booked(&f->money);
    return status;
}

/* The amount of an earmark is in that of its fund. */
static void count_in(funds *all, const fund *f)
{
    if (f->part_of == NULL)
        all->total.money.amount += f->money.amount;
    all->total.money.moved += f->money.moved;
    all->total.money.reserved += f->money.reserved;
    all->total.money.committed += f->money.committed;
    all->total.money.free += f->money.free;
    all->total.money.provisional |= f->money.provisional;
}

static void count_earmarks(funds *all)
{
    for (size_t i = 0; i < all->count; i++)
        for (size_t k = 0; k < all->count; k++)
            if (all->list[k].part_of != NULL && strcmp(all->list[k].part_of, all->list[i].id) == 0)
                all->list[i].money.earmarked += all->list[k].money.amount;
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
    all->list = must(calloc(rows_count(all->rows) + 1, sizeof *all->list));
    for (size_t i = 0; i < rows_count(all->rows); i++)
        fund_from_row(r, all, i, &all->list[all->count++]);
    count_earmarks(all);
    for (size_t i = 0; status == WLZ_OK && i < all->count; i++) {
        status = read_lines(r, &all->list[i]);
        count_in(all, &all->list[i]);
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
                    page_cents(&r->p, all->total.money.free),
                    tr(r->c, "of %s in %zu funds", "van %s in %zu fondsen"),
                    page_cents(&r->p, fund_whole(&all->total.money)), all->count);
}

/* ---- the table ---- */

static const page_column columns[] = {
    {"Fund", "Fonds", COLUMN_TEXT},       {"Use", "Gebruik", COLUMN_DRAWING},
    {"Amount", "Bedrag", COLUMN_FIGURE},  {"Moved", "Verschoven", COLUMN_FIGURE},
    {"Booked", "Geboekt", COLUMN_FIGURE}, {"Free", "Vrij", COLUMN_FIGURE}};

static void figures(page_table *t, const char *what, const char *key, const fund *f)
{
    page *p = t->p;

    page_figure_cell(t, 2, what, key, "amount", page_cents(p, f->money.amount));
    page_figure_cell(t, 3, what, key, "moved", page_cents(p, f->money.moved));
    page_figure_cell(t, 4, what, key, "booked", page_cents(p, fund_booked(&f->money)));
    page_figure_cell(t, 5, what, key, "free", page_cents(p, f->money.free));
    page_put(p, "</tr>\n");
}

static void put_earmark(report *r, const fund *f)
{
    page *p = &r->p;

    if (f->part_of != NULL)
        page_put(p, "<span class=\"id\">%s %s%s</span>", tr(r->c, "earmark of", "oormerk van"),
                 f->part_of,
                 f->several_regions
                     ? tr(r->c, ", for plans of several regions", ", voor plannen van meer regio's")
                     : "");
    else if (f->money.earmarked > 0)
        page_put(p, "<span class=\"id\">%s</span>",
                 tr(r->c, "free: without its earmarks", "vrij: zonder de oormerken"));
}

static void show_fund(report *r, page_table *t, const fund *f)
{
    page *p = &r->p;

    page_row(t, "fund", f->id);
    page_put(p, "<th scope=\"row\">%s", f->name);
    if (f->money.provisional)
        page_badge(p, TONE_NOTICE, tr(r->c, "provisional", "voorlopig"));
    page_put(p, "<span class=\"id\">%s, %s</span>", f->sector, f->id);
    put_earmark(r, f);
    page_put(p, "</th>");
    page_cell(t, 1);
    fund_bar(p, f->name, &f->money);
    page_put(p, "</td>");
    figures(t, "fund", f->id, f);
}

static void show_total(report *r, page_table *t, const funds *all)
{
    page *p = &r->p;
    const char *name = tr(r->c, "Together", "Samen");

    page_put(p, "<tr id=\"total-funds\" class=\"total\"><th scope=\"row\">%s</th>", name);
    page_cell(t, 1);
    fund_bar(p, name, &all->total.money);
    page_put(p, "</td>");
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
    fund_legend(&r->p);
    page_table_begin(&t, &r->p,
                     tr(r->c,
                        "What each fund holds and what of it is used: amount and moved, less "
                        "what is earmarked and booked, is free. Each bar is the whole of its fund, "
                        "without its earmarks.",
                        "Wat elk fonds bevat en wat ervan is gebruikt: bedrag en verschoven, min "
                        "geoormerkt en geboekt, is vrij. Elke balk is het geheel van zijn fonds, "
                        "zonder de oormerken."),
                     columns, sizeof columns / sizeof columns[0], all->count);
    for (size_t i = 0; i < all->count; i++)
        show_fund(r, &t, &all->list[i]);
    show_total(r, &t, all);
    page_table_end(&t);
}

/* ---- why ---- */

static void explain_transfers(report *r, const wlz_rows *rows, const char *other, const char *sign)
{
    page *p = &r->p;

    for (size_t i = 0; i < rows_count(rows); i++) {
        const char *name = wlz_rows_text(rows, i, other);

        page_put(p, "<li>%s%s %s ", sign, page_cents(p, wlz_rows_int(rows, i, "amount_cents")),
                 strcmp(other, "giver") == 0 ? tr(r->c, "from", "uit") : tr(r->c, "to", "naar"));
        page_put(p, "%s: ",
                 name != NULL ? name : tr(r->c, "the contracting space", "de contracteerruimte"));
        page_source(p, wlz_rows_text(rows, i, "document"), wlz_rows_text(rows, i, "paragraph"));
        page_note(p, rows_words(r->c, rows, i, "note"));
        page_put(p, "</li>");
    }
}

static void explain_bookings(report *r, const wlz_bookings *bookings)
{
    page *p = &r->p;

    page_put(p, "<ul>");
    for (size_t i = 0; i < bookings->count; i++) {
        const wlz_booking *b = bookings->rows[i];

        page_put(p, "<li>%s ", page_cents(p, b->amount_cents));
        report_put_provider(r, b->agb);
        page_put(p, ", %s", state_words(r->c, b->state));
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

    page_part(p, "fund", f->id, "amount", tr(r->c, "Amount", "Bedrag"),
              page_cents(p, f->money.amount));
    page_source(p, wlz_rows_text(all->rows, row, "document"),
                wlz_rows_text(all->rows, row, "paragraph"));
    page_note(p, rows_words(r->c, all->rows, row, "note"));
    page_part_end(p);
}

static void explain_order(report *r, const fund *f)
{
    page *p = &r->p;

    if (rows_count(f->order) == 0)
        return;
    page_part(p, "fund", f->id, "order", tr(r->c, "Drawn after", "Voorliggend"), NULL);
    for (size_t i = 0; i < rows_count(f->order); i++) {
        page_put(p, "%s%s: ", i > 0 ? "; " : "", report_text(f->order, i, "first"));
        page_source(p, wlz_rows_text(f->order, i, "document"),
                    wlz_rows_text(f->order, i, "paragraph"));
        page_note(p, rows_words(r->c, f->order, i, "note"));
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
    page_part(p, "fund", f->id, "moved", tr(r->c, "Moved", "Verschoven"),
              page_cents(p, f->money.moved));
    if (rows_count(f->given) + rows_count(f->taken) == 0)
        page_put(p, "%s", tr(r->c, "nothing was moved", "er is niets verschoven"));
    page_put(p, "<ul>");
    explain_transfers(r, f->taken, "giver", "+");
    explain_transfers(r, f->given, "taker", "–");
    page_put(p, "</ul>");
    page_part_end(p);
    page_part(p, "fund", f->id, "booked", tr(r->c, "Booked", "Geboekt"),
              page_cents(p, fund_booked(&f->money)));
    if (f->bookings->count == 0)
        page_put(p, "%s", tr(r->c, "nothing is booked", "er is niets geboekt"));
    explain_bookings(r, f->bookings);
    page_part_end(p);
    page_part(p, "fund", f->id, "free", tr(r->c, "Free", "Vrij"), page_cents(p, f->money.free));
    page_put(p, "= %s %s %s – %s", page_cents(p, f->money.amount), f->money.moved < 0 ? "–" : "+",
             page_cents(p, f->money.moved < 0 ? -f->money.moved : f->money.moved),
             page_cents(p, fund_booked(&f->money)));
    if (f->money.earmarked > 0)
        page_put(p, tr(r->c, " – %s in earmarks", " – %s in oormerken"),
                 page_cents(p, f->money.earmarked));
    page_part_end(p);
    explain_order(r, f);
    page_reason_end(p);
}

static wlz_cents amount_of(const fund_money *money)
{
    return money->amount;
}

static wlz_cents moved_of(const fund_money *money)
{
    return money->moved;
}

static wlz_cents free_of(const fund_money *money)
{
    return money->free;
}

/* A total is the sum of the figures above it; the amount of an earmark is in that of its fund. */
static void explain_sum(report *r, const funds *all, const char *part, const char *name,
                        wlz_cents (*of)(const fund_money *money))
{
    page *p = &r->p;

    page_part(p, "total", "funds", part, name, page_cents(p, of(&all->total.money)));
    for (size_t i = 0, summed = 0; i < all->count; i++)
        if (of != amount_of || all->list[i].part_of == NULL)
            page_put(p, "%s%s", summed++ > 0 ? " + " : "= ",
                     page_cents(p, of(&all->list[i].money)));
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
        explain_sum(r, all, "booked", tr(r->c, "Booked", "Geboekt"), fund_booked);
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
