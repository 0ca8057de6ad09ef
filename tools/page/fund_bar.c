#include "fund_bar.h"

wlz_cents fund_booked(const fund_money *f)
{
    return f->reserved + f->committed;
}

wlz_cents fund_whole(const fund_money *f)
{
    return f->amount - f->earmarked + f->moved;
}

static void rectangle(page *p, const char *class, wlz_cents widest, wlz_cents from, wlz_cents to,
                      int y, int height)
{
    if (to > from)
        page_put(p, "<rect class=\"%s\" x=\"%s\" width=\"%s\" y=\"%d\" height=\"%d\"/>", class,
                 page_share(p, from, widest), page_share(p, to - from, widest), y, height);
}

/* Above: what is booked and free. Below: what there was, and what was moved in or out. */
void fund_bar(page *p, const char *name, const fund_money *f)
{
    wlz_cents own = f->amount - f->earmarked;
    wlz_cents widest = f->moved < 0 ? own : fund_whole(f);
    wlz_cents retained = f->moved < 0 ? fund_whole(f) : own;

    page_put(p, "<svg class=\"bar\" role=\"img\" height=\"26\"><title>%s</title><desc>", name);
    page_put(p,
             tr(p->c, "Committed %s, reserved %s, free %s; amount %s, moved %s.",
                "Vastgelegd %s, gereserveerd %s, vrij %s; bedrag %s, verschoven %s."),
             page_cents(p, f->committed), page_cents(p, f->reserved), page_cents(p, f->free),
             page_cents(p, f->amount), page_cents(p, f->moved));
    page_put(p, "</desc>");
    rectangle(p, f->provisional ? "free provisional" : "free", widest, 0, fund_whole(f), 1, 14);
    rectangle(p, "committed", widest, 0, f->committed, 1, 14);
    rectangle(p, "reserved", widest, f->committed, fund_booked(f), 1, 14);
    rectangle(p, "origin", widest, 0, retained, 19, 4);
    rectangle(p, "moved-in", widest, retained, fund_whole(f), 19, 4);
    rectangle(p, "moved-out", widest, fund_whole(f), own, 19, 4);
    page_put(p, "</svg>");
}

static void legend_item(page *p, const char *class, int y, int height, const char *word)
{
    page_put(p,
             "<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\"><rect class=\"%s\" x=\"1\" "
             "y=\"%d\" width=\"20\" height=\"%d\"/></svg> %s</li>",
             class, y, height, word);
}

void fund_legend(page *p)
{
    page_put(p, "<svg width=\"0\" height=\"0\" class=\"patterns\" aria-hidden=\"true\"><pattern "
                "id=\"hatch\" "
                "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                "patternTransform=\"rotate(45)\"><rect class=\"between\" width=\"5\" height=\"5\"/>"
                "<line class=\"stroke\" y2=\"5\"/></pattern></svg>\n<ul class=\"legend\">");
    legend_item(p, "committed", 1, 12, tr(p->c, "committed", "vastgelegd"));
    legend_item(p, "reserved", 1, 12, tr(p->c, "reserved", "gereserveerd"));
    legend_item(p, "free", 1, 12, tr(p->c, "free", "vrij"));
    legend_item(p, "free provisional", 1, 12,
                tr(p->c, "the amount is provisional", "het bedrag is voorlopig"));
    legend_item(p, "origin", 5, 4, tr(p->c, "own amount", "eigen bedrag"));
    legend_item(p, "moved-in", 5, 4, tr(p->c, "moved in", "erbij gekomen (vrijval)"));
    legend_item(p, "moved-out", 5, 4, tr(p->c, "moved out", "eruit gegaan (vrijval)"));
    page_put(p, "</ul>\n");
}
