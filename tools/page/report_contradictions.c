/* Contradictions on the page: which provisions differ on one case, and which of the two prevails. */
#include "report.h"

#include <stdlib.h>
#include <string.h>

typedef struct contradictions {
    wlz_contradictions *list;
    wlz_rows *topics;
} contradictions;

static wlz_status contradictions_read(report *r, void **out)
{
    const wlz_contradictions_question question = {.office = r->office,
                                                  .from_day = r->year * 10000 + 101,
                                                  .to_day = (r->year + 1) * 10000 + 101};
    contradictions *all = must(calloc(1, sizeof *all));
    wlz_status status;

    *out = all;
    status = wlz_contradictions_get(r->c->registry, &question, &all->list);
    return status == WLZ_OK ? report_rows(r, "topic", NULL, NULL, NULL, 0, &all->topics) : status;
}

static size_t contradictions_count(const void *read)
{
    return ((const contradictions *)read)->list->count;
}

static void contradictions_release(void *read)
{
    contradictions *all = read;

    wlz_contradictions_free(all->list);
    wlz_rows_free(all->topics);
    free(all);
}

static size_t tie_count(const wlz_contradictions *list)
{
    size_t count = 0;

    for (size_t i = 0; i < list->count; i++)
        count += list->rows[i]->tie;
    return count;
}

static void contradictions_tile(report *r, const void *read)
{
    size_t ties = tie_count(((const contradictions *)read)->list);

    report_tile(r, tr(r->c, "Contradictions", "Tegenstrijdigheden"), "contradictions",
                page_number(&r->p, (int64_t)contradictions_count(read)),
                ties == 0
                    ? tr(r->c, "in all of them one side prevails", "in alle gaat één kant voor")
                    : tr(r->c, "%zu of them without a side that prevails",
                         "%zu daarvan zonder kant die voorgaat"),
                ties);
}

/* ---- the table ---- */

static const page_column columns[] = {{"About", "Onderwerp", COLUMN_TEXT},
                                      {"Prevails", "Gaat voor", COLUMN_TEXT},
                                      {"Gives way", "Wijkt", COLUMN_TEXT},
                                      {"Because", "Omdat", COLUMN_TEXT}};

/* "GZ, existing": whom a provision is limited to. */
static void show_scope(page *p, const wlz_scope *scope)
{
    const char *const parts[] = {scope->sector,    scope->provider_kind, scope->relation,
                                 scope->care_form, scope->performance,   scope->provider};
    bool any = false;

    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (parts[i] != NULL) {
            page_put(p, any ? ", %s" : "<span class=\"id\">%s", parts[i]);
            any = true;
        }
    if (any)
        page_put(p, "</span>");
}

static void show_side(report *r, page_table *t, size_t column, const wlz_contradiction *of,
                      const wlz_candidate *side, const char *key)
{
    page *p = &r->p;

    page_cell(t, column);
    page_figure(p, "contradiction", key, column == 1 ? "prevails" : "yields",
                page_value(p, of->unit, side->value));
    page_put(p, "<span class=\"id\">%s", side->document);
    if (side->rank >= 0)
        page_put(p, ", %s %d", tr(r->c, "rank", "rang"), side->rank);
    page_put(p, "</span></td>");
}

static const char *why_words(report *r, const wlz_contradiction *of)
{
    switch (of->yields->outcome) {
    case WLZ_OUTCOME_LOWER_RANK:
        return tr(r->c, "it has a higher rank", "het staat hoger in rang");
    case WLZ_OUTCOME_EARLIER:
        return tr(r->c, "it was published later", "het is later gepubliceerd");
    case WLZ_OUTCOME_LESS_SPECIFIC:
        return tr(r->c, "it is more specific", "het is specifieker");
    case WLZ_OUTCOME_AMBIGUOUS:
        return tr(r->c, "the order of rank is ambiguous: a person has to decide",
                  "de rangorde is dubbelzinnig: een mens moet beslissen");
    default:
        return tr(r->c, "of equal standing: a person has to decide",
                  "gelijke rang: een mens moet beslissen");
    }
}

static const char *why_it_gives_way(report *r, wlz_outcome outcome)
{
    switch (outcome) {
    case WLZ_OUTCOME_LOWER_RANK:
        return tr(r->c, "gives way because its rank is lower",
                  "wijkt omdat het lager in rang staat");
    case WLZ_OUTCOME_EARLIER:
        return tr(r->c, "gives way because it was published earlier",
                  "wijkt omdat het eerder is gepubliceerd");
    default:
        return tr(r->c, "gives way because it is less specific",
                  "wijkt omdat het minder specifiek is");
    }
}

static void show(report *r, page_table *t, const contradictions *all, size_t index)
{
    const wlz_contradiction *of = all->list->rows[index];
    page *p = &r->p;
    char key[WLZ_TEXT_MAX];

    key_of_number(key, index + 1);
    page_row(t, "contradiction", key);
    page_put(p, "<th scope=\"row\">%s", words_or_id(r, all->topics, of->topic, "title"));
    page_put(p, "<span class=\"id\">%s</span>", of->topic);
    show_scope(p, &of->prevails->scope);
    page_put(p, "</th>");
    show_side(r, t, 1, of, of->prevails, key);
    show_side(r, t, 2, of, of->yields, key);
    page_cell(t, 3);
    if (of->tie)
        page_badge(p, TONE_ALARM, tr(r->c, "tie", "onbeslist"));
    page_put(p, " %s</td></tr>\n", why_words(r, of));
}

static void contradictions_show(report *r, const void *read)
{
    const contradictions *all = read;
    size_t total = all->list->count;
    page_table t;

    if (total == 0) {
        page_put(&r->p, "<p>%s</p>\n",
                 tr(r->c, "No two provisions differ on one case this year.",
                    "Geen twee bepalingen spreken elkaar dit jaar tegen."));
        return;
    }
    page_table_begin(&t, &r->p,
                     tr(r->c, "Provisions that differ on one case, and which of them prevails",
                        "Bepalingen die over één geval verschillen, en welke voorgaat"),
                     columns, sizeof columns / sizeof columns[0], total);
    for (size_t i = 0; i < total; i++)
        show(r, &t, all, i);
    page_table_end(&t);
}

/* ---- why ---- */

static void explain_side(report *r, const wlz_contradiction *of, const wlz_candidate *side,
                         const char *key, const char *part, const char *name)
{
    page *p = &r->p;

    page_part(p, "contradiction", key, part, name, page_value(p, of->unit, side->value));
    page_source(p, side->document, side->paragraph);
    if (side->rank >= 0)
        page_put(p, ", %s %d", tr(r->c, "rank", "rang"), side->rank);
    if (side->published_on != 0)
        page_put(p, ", %s %s", tr(r->c, "published on", "gepubliceerd op"),
                 page_day(p, side->published_on));
    if (side == of->yields && !of->tie)
        page_put(p, ". %s %s", tr(r->c, "It", "Deze bepaling"), why_it_gives_way(r, side->outcome));
    page_put(p, ".");
    page_note(p, side->note);
    page_part_end(p);
}

static void explain_period(report *r, const wlz_contradiction *of, const char *key)
{
    page *p = &r->p;

    page_part(p, "contradiction", key, "days", tr(r->c, "Both hold", "Beide gelden"), NULL);
    page_put(p, tr(r->c, "from %s", "van %s"), page_day(p, of->from_day));
    if (of->to_day != 0)
        page_put(p, tr(r->c, " through %s", " tot en met %s"),
                 page_day(p, wlz_date_add(of->to_day, -1)));
    page_put(p, ".");
    page_part_end(p);
}

static void contradictions_explain(report *r, const void *read)
{
    const contradictions *all = read;
    size_t total = all->list->count;
    page_reasons w;

    page_reasons_begin(&w, &r->p, tr(r->c, "Contradictions", "Tegenstrijdigheden"), total);
    for (size_t i = 0; i < total; i++) {
        const wlz_contradiction *of = all->list->rows[i];
        char key[WLZ_TEXT_MAX];

        key_of_number(key, i + 1);
        page_reason(&w, "contradiction", key, of->topic);
        explain_side(r, of, of->prevails, key, "prevails",
                     of->tie ? tr(r->c, "The one side", "De ene kant")
                             : tr(r->c, "Prevails", "Gaat voor"));
        explain_side(r, of, of->yields, key, "yields",
                     of->tie ? tr(r->c, "The other side", "De andere kant")
                             : tr(r->c, "Gives way", "Wijkt"));
        explain_period(r, of, key);
        page_reason_end(&r->p);
    }
    page_reasons_end(&w);
}

const report_section contradictions_section = {
    "contradictions",    "Contradictions",       "Tegenstrijdigheden",
    contradictions_read, contradictions_count,   contradictions_tile,
    contradictions_show, contradictions_explain, contradictions_release};
