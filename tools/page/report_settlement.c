#include "report_settlement.h"

#include <string.h>

wlz_status paid_back_read(report *r, const char *addendum, paid_back *out)
{
    wlz_status status =
        report_rows(r, "addendum_year", "addendum", addendum, "year", r->year, &out->year);

    out->state =
        status == WLZ_OK && rows_count(out->year) > 0 ? report_text(out->year, 0, "state") : "";
    if (strcmp(out->state, "settled") != 0)
        return status;
    status = report_rows(r, "settlement", "addendum", addendum, "year", r->year, &out->decision);
    if (status == WLZ_OK && rows_count(out->decision) > 0)
        status = report_rows(r, "settlement_line", NULL, NULL, "settlement",
                             (int)wlz_rows_int(out->decision, 0, "id"), &out->lines);
    return status;
}

void paid_back_release(paid_back *of)
{
    wlz_rows_free(of->year);
    wlz_rows_free(of->decision);
    wlz_rows_free(of->lines);
}

static wlz_cents decided_cents(const paid_back *of)
{
    wlz_cents sum = 0;

    for (size_t i = 0; i < rows_count(of->lines); i++)
        sum += wlz_rows_int(of->lines, i, "back_cents");
    return sum;
}

void paid_back_show(report *r, const char *addendum, const paid_back *of)
{
    page *p = &r->p;

    if (rows_count(of->lines) == 0)
        return;
    page_put(p, "; %s ", tr(r->c, "paid back", "terugbetaald"));
    page_figure(p, "addendum", addendum, "back", page_cents(p, decided_cents(of)));
}

/* ---- why ---- */

typedef struct share {
    wlz_cents cents;
    const char *payee, *fund, *activity, *reason;
} share;

static void put_share(report *r, const share *x)
{
    page *p = &r->p;

    page_put(p, "<li>%s %s ", page_cents(p, x->cents), tr(r->c, "by", "door"));
    report_put_provider(r, x->payee);
    page_put(p, " %s %s, %s %s: %s</li>", tr(r->c, "to", "aan"), x->fund, tr(r->c, "for", "voor"),
             x->activity, x->reason);
}

static void explain_decided(report *r, const char *addendum, const paid_back *of)
{
    page *p = &r->p;
    wlz_date day = 0;

    wlz_date_parse(report_text(of->decision, 0, "decided_on"), &day);
    page_part(p, "addendum", addendum, "back", tr(r->c, "Paid back", "Terugbetaald"),
              page_cents(p, decided_cents(of)));
    page_put(p, "%s %s, ", tr(r->c, "Decided by", "Besloten door"),
             report_text(of->decision, 0, "decided_by"));
    page_put(p, "%s. <ul>", page_day(p, day));
    for (size_t i = 0; i < rows_count(of->lines); i++)
        put_share(r, &(share){wlz_rows_int(of->lines, i, "back_cents"),
                              report_text(of->lines, i, "payee"), report_text(of->lines, i, "fund"),
                              report_text(of->lines, i, "activity"),
                              report_text(of->lines, i, "reason")});
    page_put(p, "</ul>");
    page_part_end(p);
}

static void put_steps(report *r, const wlz_settlement *s)
{
    page *p = &r->p;

    page_put(p, "<ul>");
    for (size_t i = 0; i < s->step_count; i++) {
        const wlz_settlement_step *x = s->steps[i];

        page_put(p, "<li>%s: %s %s", x->activity, x->what, page_cents(p, x->cents));
        page_put(p, x->source[0] != '\0' ? " (%s)</li>" : "</li>", x->source);
    }
    page_put(p, "</ul>");
}

static void explain_computed(report *r, const char *addendum)
{
    page *p = &r->p;
    wlz_settlement *s = NULL;

    if (wlz_settlement_get(r->c->registry, addendum, r->year, &s) != WLZ_OK) {
        page_part(p, "addendum", addendum, "back", tr(r->c, "To be paid back", "Terug te betalen"),
                  NULL);
        page_put(p, "%s", wlz_message(r->c->registry));
        page_part_end(p);
        return;
    }
    page_part(p, "addendum", addendum, "back",
              tr(r->c, "To be paid back, not decided yet", "Terug te betalen, nog niet besloten"),
              page_cents(p, s->back_cents));
    page_put(p, "<ul>");
    for (size_t i = 0; i < s->count; i++)
        put_share(r, &(share){s->rows[i]->back_cents, s->rows[i]->payee, s->rows[i]->fund,
                              s->rows[i]->activity, s->rows[i]->reason});
    page_put(p, "</ul>%s ", tr(r->c, "How it was computed:", "Hoe het is berekend:"));
    put_steps(r, s);
    page_source(p, s->document, s->paragraph);
    page_part_end(p);
    wlz_settlement_free(s);
}

void paid_back_explain(report *r, const char *addendum, const paid_back *of)
{
    if (rows_count(of->lines) > 0)
        explain_decided(r, addendum, of);
    else if (strcmp(of->state, "accounted") == 0)
        explain_computed(r, addendum);
}
