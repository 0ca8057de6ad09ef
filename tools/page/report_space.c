/* The contracting space on the page: of each sector that has one registered. */
#include "report.h"

#include <stdlib.h>
#include <string.h>

typedef struct sector_space {
    const char *sector;
    wlz_space *space; /* NULL: undecided */
    char *message;    /* why */
} sector_space;

typedef struct spaces {
    wlz_rows *sectors;
    size_t count;
    sector_space *list;
} spaces;

/* ---- reading ---- */

static wlz_status read_sector(report *r, spaces *all, const char *sector)
{
    sector_space of = {.sector = sector};
    wlz_status status = wlz_space_get(r->c->registry, r->office, sector, r->year, &of.space);

    if (status == WLZ_NOVALUE)
        return WLZ_OK; /* none is registered */
    if (status == WLZ_TIE || status == WLZ_UNDECIDED) {
        of.message = must(strdup(wlz_message(r->c->registry)));
        status = WLZ_OK;
    }
    if (status == WLZ_OK)
        all->list[all->count++] = of;
    return status;
}

static wlz_status space_read(report *r, void **out)
{
    spaces *all = must(calloc(1, sizeof *all));
    wlz_status status;

    *out = all;
    status = report_rows(r, "sector", NULL, NULL, NULL, 0, &all->sectors);
    all->list = must(calloc(rows_count(all->sectors) + 1, sizeof *all->list));
    for (size_t i = 0; status == WLZ_OK && i < rows_count(all->sectors); i++)
        status = read_sector(r, all, report_text(all->sectors, i, "id"));
    return status;
}

static void space_release(void *read)
{
    spaces *all = read;

    for (size_t i = 0; i < all->count; i++) {
        wlz_space_free(all->list[i].space);
        free(all->list[i].message);
    }
    wlz_rows_free(all->sectors);
    free(all->list);
    free(all);
}

static size_t space_count(const void *read)
{
    return ((const spaces *)read)->count;
}

static void space_tile(report *r, const void *read)
{
    const spaces *all = read;
    size_t over = 0;

    if (all->count == 0)
        return;
    for (size_t i = 0; i < all->count; i++)
        over += all->list[i].space != NULL && all->list[i].space->over;
    report_tile(r, tr(r->c, "Sectors over their space", "Sectoren boven hun ruimte"), "space",
                page_number(&r->p, (int64_t)over),
                tr(r->c, "of %zu with a contracting space", "van %zu met een contracteerruimte"),
                all->count);
}

/* ---- the table ---- */

static const page_column columns[] = {{"Sector", "Sector", COLUMN_TEXT},
                                      {"Use", "Gebruik", COLUMN_DRAWING},
                                      {"Amount", "Bedrag", COLUMN_FIGURE},
                                      {"Reserves", "Reserves", COLUMN_FIGURE},
                                      {"Available", "Beschikbaar", COLUMN_FIGURE},
                                      {"Expected use", "Verwacht gebruik", COLUMN_FIGURE},
                                      {"Left", "Over", COLUMN_FIGURE}};

static void bar(report *r, const wlz_space *s)
{
    page *p = &r->p;
    wlz_cents widest = s->use_cents > s->available_cents ? s->use_cents : s->available_cents;

    page_put(p, "<svg class=\"bar\" role=\"img\" height=\"16\"><title>");
    page_put(p, tr(r->c, "%s used of %s available", "%s gebruikt van %s beschikbaar"),
             page_cents(p, s->use_cents), page_cents(p, s->available_cents));
    page_put(p,
             "</title><rect class=\"committed\" width=\"%s\" y=\"1\" height=\"14\"/>"
             "<rect class=\"frame\" width=\"%s\" y=\"1\" height=\"14\"/></svg>",
             page_share(p, s->use_cents, widest), page_share(p, s->available_cents, widest));
}

static void show(report *r, page_table *t, const char *sector, const wlz_space *s)
{
    page *p = &r->p;

    page_put(p, "<th scope=\"row\">%s", sector);
    if (s->warns)
        page_badge(p, TONE_ALARM, tr(r->c, "over the margin", "boven de marge"));
    else if (s->over)
        page_badge(p, TONE_NOTICE, tr(r->c, "over", "erboven"));
    if (s->provisional)
        page_badge(p, TONE_NOTICE, tr(r->c, "provisional", "voorlopig"));
    page_put(p, "</th>");
    page_cell(t, 1);
    bar(r, s);
    page_put(p, "</td>");
    page_figure_cell(t, 2, "space", sector, "amount", page_cents(p, s->amount_cents));
    page_figure_cell(t, 3, "space", sector, "reserves", page_cents(p, s->reserve_cents));
    page_figure_cell(t, 4, "space", sector, "available", page_cents(p, s->available_cents));
    page_figure_cell(t, 5, "space", sector, "use", page_cents(p, s->use_cents));
    page_figure_cell(t, 6, "space", sector, "left",
                     page_cents(p, s->available_cents - s->use_cents));
    page_put(p, "</tr>\n");
}

static void space_show(report *r, const void *read)
{
    const spaces *all = read;
    page *p = &r->p;
    page_table t;

    if (all->count == 0) {
        page_put(p, "<p>%s</p>\n",
                 tr(r->c, "No contracting space is registered for this year.",
                    "Voor dit jaar is geen contracteerruimte vastgelegd."));
        return;
    }
    page_table_begin(
        &t, p,
        tr(r->c,
           "What the office may spend, and the use that is expected for the whole year. "
           "Filled: the use; framed: what is available. The space warns and refuses "
           "nothing.",
           "Wat het zorgkantoor mag uitgeven, en het gebruik dat voor het hele jaar "
           "wordt verwacht. Gevuld: het gebruik; omlijnd: wat beschikbaar is. De ruimte "
           "waarschuwt en weigert niets."),
        columns, sizeof columns / sizeof columns[0], all->count);
    for (size_t i = 0; i < all->count; i++) {
        const sector_space *of = &all->list[i];

        page_row(&t, "space", of->sector);
        if (of->space != NULL)
            show(r, &t, of->sector, of->space);
        else
            page_put(p, "<th scope=\"row\">%s</th><td colspan=\"6\">%s</td></tr>\n", of->sector,
                     of->message);
    }
    page_table_end(&t);
}

/* ---- why ---- */

static void explain_available(report *r, const char *sector, const wlz_space *s)
{
    page *p = &r->p;

    page_part(p, "space", sector, "amount", tr(r->c, "Amount", "Bedrag"),
              page_cents(p, s->amount_cents));
    page_source(p, s->document, s->paragraph);
    page_part_end(p);
    page_part(p, "space", sector, "reserves", tr(r->c, "Reserves", "Reserves"),
              page_cents(p, s->reserve_cents));
    page_put(p, "<ul>");
    for (size_t i = 0; i < s->reserve_count; i++) {
        const wlz_reserve *one = s->reserves[i];

        page_put(p, "<li>%s: %s = %s. ", one->topic, page_bp(p, one->share_bp),
                 page_cents(p, one->amount_cents));
        page_source(p, one->document, one->paragraph);
        page_put(p, "</li>");
    }
    page_put(p, "</ul>");
    if (s->reserve_open)
        page_put(p, "%s",
                 tr(r->c, "A document adds an amount to a reserve that it does not state.",
                    "Een document voegt aan een reserve een bedrag toe dat het niet noemt."));
    page_part_end(p);
    page_part(p, "space", sector, "available", tr(r->c, "Available", "Beschikbaar"),
              page_cents(p, s->available_cents));
    page_put(p,
             tr(r->c, "= %s + %s that flowed back from funds – %s",
                "= %s + %s vrijval uit fondsen – %s"),
             page_cents(p, s->amount_cents), page_cents(p, s->back_cents),
             page_cents(p, s->reserve_cents));
    page_part_end(p);
}

static void explain_use(report *r, const char *sector, const wlz_space *s)
{
    page *p = &r->p;

    page_part(p, "space", sector, "use", tr(r->c, "Expected use", "Verwacht gebruik"),
              page_cents(p, s->use_cents));
    if (s->month_count == 0)
        page_put(p, "%s", tr(r->c, "the production that is agreed", "de afgesproken productie"));
    page_put(p, "<ul>");
    for (size_t i = 0; i < s->month_count; i++)
        page_put(p,
                 tr(r->c, "<li>through month %d declared %s, so %s for the year</li>",
                    "<li>tot en met maand %d gedeclareerd %s, dus %s over het jaar</li>"),
                 s->months[i]->month, page_cents(p, s->months[i]->declared_cents),
                 page_cents(p, s->months[i]->expected_cents));
    page_put(p, "</ul>");
    page_part_end(p);
    page_part(p, "space", sector, "left", tr(r->c, "Left", "Over"),
              page_cents(p, s->available_cents - s->use_cents));
    page_put(p, "= %s – %s. ", page_cents(p, s->available_cents), page_cents(p, s->use_cents));
    if (s->margin_known)
        page_put(
            p, tr(r->c, "It warns above a margin of %s.", "Boven een marge van %s waarschuwt het."),
            page_bp(p, s->margin_bp));
    page_part_end(p);
}

static void space_explain(report *r, const void *read)
{
    const spaces *all = read;
    page_reasons w;

    page_reasons_begin(&w, &r->p, tr(r->c, "Contracting space", "Contracteerruimte"), all->count);
    for (size_t i = 0; i < all->count; i++) {
        const sector_space *of = &all->list[i];

        page_reason(&w, "space", of->sector, of->sector);
        if (of->space != NULL) {
            explain_available(r, of->sector, of->space);
            explain_use(r, of->sector, of->space);
        }
        page_reason_end(&r->p);
    }
    page_reasons_end(&w);
}

const report_section space_section = {"space",    "Contracting space", "Contracteerruimte",
                                      space_read, space_count,         space_tile,
                                      space_show, space_explain,       space_release};
