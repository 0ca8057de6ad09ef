/* Addenda on the page: by state, with what each lacks for its next one. */
#include "report_settlement.h"

#include "words.h"

#include <stdlib.h>
#include <string.h>

typedef struct plan {
    const char *id, *title, *sector, *state, *agreed_on;
    wlz_cents money; /* of the year */
    wlz_rows *parties, *all_money, *funding;
    wlz_addendum_check *check; /* of the next step of an open one; NULL: it could not be tried */
    wlz_rows *unmet;           /* what the schema alone finds then */
    paid_back back;
} plan;

typedef struct addenda {
    wlz_rows *rows, *rules, *sentences; /* addendum, addendum_rule, rule */
    size_t count;
    plan *list;
} addenda;

static const char *const states[] = {"draft",   "agreed",     "signed",   "accounted",
                                     "settled", "superseded", "cancelled"};

/* ---- reading ---- */

static void release_plan(plan *of)
{
    wlz_rows_free(of->parties);
    wlz_rows_free(of->all_money);
    wlz_rows_free(of->funding);
    wlz_addendum_check_free(of->check);
    wlz_rows_free(of->unmet);
    paid_back_release(&of->back);
}

/* A plan is of the year when it has money in it; a draft without any money may still be. */
static bool is_of_year(const report *r, plan *of)
{
    size_t count = rows_count(of->all_money);
    bool found = count == 0 && strcmp(of->state, "draft") == 0;

    for (size_t i = 0; i < count; i++)
        if (wlz_rows_int(of->all_money, i, "year") == r->year) {
            of->money += wlz_rows_int(of->all_money, i, "amount_cents");
            found = true;
        }
    return found;
}

static bool is_open(const plan *of)
{
    return strcmp(of->state, "draft") == 0 || strcmp(of->state, "agreed") == 0;
}

/* As the command tells it: the step is tried and undone, so what agreeing a draft brings by itself is not lacking. Where
 * nothing may be tried, what stands in the registry has to do. */
static wlz_status read_unmet(report *r, plan *of)
{
    if (wlz_addendum_check_get(r->c->registry, of->id, today(r->c), &of->check) == WLZ_OK)
        return WLZ_OK;
    return report_rows(r, "addendum_unmet", "addendum", of->id, NULL, 0, &of->unmet);
}

static wlz_status read_parts(report *r, plan *of)
{
    wlz_status status = report_rows(r, "addendum_party", "addendum", of->id, NULL, 0, &of->parties);

    if (status == WLZ_OK)
        status =
            report_rows(r, "addendum_funding", "addendum", of->id, "year", r->year, &of->funding);
    if (status == WLZ_OK && is_open(of))
        status = read_unmet(r, of);
    if (status == WLZ_OK)
        status = paid_back_read(r, of->id, &of->back);
    return status;
}

static wlz_status read_plan(report *r, addenda *all, size_t row)
{
    plan of = {.id = report_text(all->rows, row, "id"),
               .title = report_text(all->rows, row, "title"),
               .sector = report_text(all->rows, row, "sector"),
               .state = report_text(all->rows, row, "state"),
               .agreed_on = wlz_rows_text(all->rows, row, "agreed_on")};
    wlz_status status = report_rows(r, "addendum_money", "addendum", of.id, NULL, 0, &of.all_money);

    if (status != WLZ_OK || !is_of_year(r, &of)) {
        release_plan(&of);
        return status;
    }
    status = read_parts(r, &of);
    all->list[all->count++] = of;
    return status;
}

static wlz_status addenda_read(report *r, void **out)
{
    addenda *all = must(calloc(1, sizeof *all));
    wlz_status status;

    *out = all;
    status = report_rows(r, "addendum", "office", r->office, NULL, 0, &all->rows);
    if (status == WLZ_OK)
        status = report_rows(r, "addendum_rule", NULL, NULL, NULL, 0, &all->rules);
    if (status == WLZ_OK)
        status = report_rows(r, "rule", NULL, NULL, NULL, 0, &all->sentences);
    all->list = must(calloc(rows_count(all->rows) + 1, sizeof *all->list));
    for (size_t i = 0; status == WLZ_OK && i < rows_count(all->rows); i++)
        status = read_plan(r, all, i);
    return status;
}

static void addenda_release(void *read)
{
    addenda *all = read;

    for (size_t i = 0; i < all->count; i++)
        release_plan(&all->list[i]);
    wlz_rows_free(all->rows);
    wlz_rows_free(all->rules);
    wlz_rows_free(all->sentences);
    free(all->list);
    free(all);
}

static size_t addenda_count(const void *read)
{
    return ((const addenda *)read)->count;
}

static size_t count_in_state(const addenda *all, const char *state)
{
    size_t count = 0;

    for (size_t i = 0; i < all->count; i++)
        count += strcmp(all->list[i].state, state) == 0;
    return count;
}

static size_t conditions(const plan *of)
{
    return of->check != NULL ? of->check->count : rows_count(of->unmet);
}

/* The rule of a condition that is not met; NULL of one that is. */
static const char *unmet_rule(const plan *of, size_t row)
{
    if (of->check == NULL)
        return report_text(of->unmet, row, "rule");
    return of->check->rows[row]->met ? NULL : of->check->rows[row]->rule;
}

/* A rule is listed once for each thing it lacks; here each once. */
static bool is_new(const plan *of, size_t row)
{
    const char *rule = unmet_rule(of, row);

    for (size_t i = 0; rule != NULL && i < row; i++)
        if (unmet_rule(of, i) != NULL && strcmp(unmet_rule(of, i), rule) == 0)
            return false;
    return rule != NULL;
}

static size_t unmet_count(const plan *of)
{
    size_t count = 0;

    for (size_t i = 0; i < conditions(of); i++)
        count += is_new(of, i);
    return count;
}

static void addenda_tile(report *r, const void *read)
{
    const addenda *all = read;
    size_t waiting = 0;

    for (size_t i = 0; i < all->count; i++)
        waiting += unmet_count(&all->list[i]) > 0;
    report_tile(r, tr(r->c, "Signed addenda", "Getekende addenda"), "addenda",
                page_number(&r->p, (int64_t)count_in_state(all, "signed")),
                tr(r->c, "of %zu; still waiting for something: %zu", "van %zu; nog niet af: %zu"),
                all->count, waiting);
}

/* ---- the tables ---- */

static const page_column open_columns[] = {
    {"Addendum", "Addendum", COLUMN_TEXT},
    {"Sector", "Sector", COLUMN_TEXT},
    {"Parties", "Partijen", COLUMN_FIGURE},
    {"Money", "Geld", COLUMN_FIGURE},
    {"What is not met yet", "Waaraan niet is voldaan", COLUMN_LONG}};
static const page_column other_columns[] = {{"Addendum", "Addendum", COLUMN_TEXT},
                                            {"Sector", "Sector", COLUMN_TEXT},
                                            {"Parties", "Partijen", COLUMN_FIGURE},
                                            {"Money", "Geld", COLUMN_FIGURE},
                                            {"Agreed on", "Overeengekomen op", COLUMN_LONG}};

static const char *rule_words(const report *r, const addenda *all, const char *rule)
{
    return words_or_id(r, all->sentences, rule, "refuses");
}

static void show_unmet(report *r, const addenda *all, const plan *of)
{
    page *p = &r->p;

    if (unmet_count(of) == 0) {
        page_put(p, "%s", tr(r->c, "nothing", "niets"));
        return;
    }
    page_put(p, "<ul class=\"unmet\">");
    for (size_t i = 0; i < conditions(of); i++) {
        const char *rule = unmet_rule(of, i);

        if (!is_new(of, i))
            continue;
        page_put(p, "<li>");
        page_figure(p, "addendum", of->id, rule, rule_words(r, all, rule));
        page_put(p, "</li>");
    }
    page_put(p, "</ul>");
}

static void show(report *r, page_table *t, const addenda *all, const plan *of)
{
    page *p = &r->p;

    page_row(t, "addendum", of->id);
    page_put(p, "<th scope=\"row\">%s<span class=\"id\">%s</span></th>", of->title, of->id);
    page_cell(t, 1);
    page_put(p, "%s</td>", of->sector);
    page_figure_cell(t, 2, "addendum", of->id, "parties",
                     page_number(p, (int64_t)rows_count(of->parties)));
    page_figure_cell(t, 3, "addendum", of->id, "money", page_cents(p, of->money));
    page_cell(t, 4);
    if (is_open(of))
        show_unmet(r, all, of);
    else if (of->agreed_on != NULL) {
        wlz_date day = 0;

        wlz_date_parse(of->agreed_on, &day);
        page_put(p, "%s", page_day(p, day));
        paid_back_show(r, of->id, &of->back);
    }
    page_put(p, "</td></tr>\n");
}

static void show_state(report *r, const addenda *all, const char *state)
{
    page *p = &r->p;
    size_t total = count_in_state(all, state);
    bool open = strcmp(state, "draft") == 0 || strcmp(state, "agreed") == 0;
    page_table t;

    if (total == 0)
        return;
    page_put(p, "<h3>%s <span class=\"count\">%zu</span></h3>\n", state_words(r->c, state), total);
    page_table_begin(&t, p,
                     tr(r->c, "Addenda in this state, with their money of the year",
                        "Addenda in deze staat, met hun geld van het jaar"),
                     open ? open_columns : other_columns,
                     sizeof open_columns / sizeof open_columns[0], total);
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->list[i].state, state) == 0)
            show(r, &t, all, &all->list[i]);
    page_table_end(&t);
}

static void addenda_show(report *r, const void *read)
{
    const addenda *all = read;

    if (all->count == 0)
        page_put(&r->p, "<p>%s</p>\n",
                 tr(r->c, "No addendum has money in this year.",
                    "Geen addendum heeft geld in dit jaar."));
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
        show_state(r, all, states[i]);
}

/* ---- why ---- */

static void explain_parties(report *r, const plan *of)
{
    page *p = &r->p;

    page_part(p, "addendum", of->id, "parties", tr(r->c, "Parties", "Partijen"),
              page_number(p, (int64_t)rows_count(of->parties)));
    for (size_t i = 0; i < rows_count(of->parties); i++) {
        page_put(p, i > 0 ? "; " : "");
        report_put_provider(r, report_text(of->parties, i, "agb"));
    }
    page_part_end(p);
}

static void explain_money(report *r, const plan *of)
{
    page *p = &r->p;

    page_part(p, "addendum", of->id, "money", tr(r->c, "Money", "Geld"), page_cents(p, of->money));
    page_put(p, "<ul>");
    for (size_t i = 0; i < rows_count(of->all_money); i++) {
        if (wlz_rows_int(of->all_money, i, "year") != r->year)
            continue;
        page_put(p, "<li>%s %s ", page_cents(p, wlz_rows_int(of->all_money, i, "amount_cents")),
                 tr(r->c, "to", "aan"));
        report_put_provider(r, report_text(of->all_money, i, "payee"));
        page_put(p, ", %s %s</li>", tr(r->c, "for", "voor"),
                 report_text(of->all_money, i, "activity"));
    }
    page_put(p, "</ul>");
    page_part_end(p);
    if (rows_count(of->funding) == 0)
        return;
    page_part(p, "addendum", of->id, "funding", tr(r->c, "Paid from", "Betaald uit"), NULL);
    page_put(p, "<ul>");
    for (size_t i = 0; i < rows_count(of->funding); i++)
        page_put(p, "<li>%s %s %s, %s %s</li>",
                 page_cents(p, wlz_rows_int(of->funding, i, "amount_cents")),
                 tr(r->c, "from", "uit"), report_text(of->funding, i, "fund"),
                 tr(r->c, "for", "voor"), report_text(of->funding, i, "activity"));
    page_put(p, "</ul>");
    page_part_end(p);
}

/* The topic that states a condition; NULL: the schema alone does. */
static const char *topic_of(const addenda *all, const char *rule)
{
    for (size_t i = 0; i < rows_count(all->rules); i++)
        if (row_is(all->rules, i, "rule", rule))
            return wlz_rows_text(all->rules, i, "topic");
    return NULL;
}

static void explain_source(report *r, const plan *of, const char *topic)
{
    wlz_question question = {.office = r->office,
                             .topic = topic,
                             .day = r->year * 10000 + 101,
                             .scope = {.sector = of->sector}};
    wlz_resolution *answer = NULL;

    if (topic != NULL && wlz_resolution_get(r->c->registry, &question, &answer) == WLZ_OK &&
        answer->status == WLZ_OK) {
        const wlz_candidate *found = answer->rows[0];

        page_source(&r->p, found->document, found->paragraph);
        page_note(&r->p, found->note);
    }
    wlz_resolution_free(answer);
}

static void explain_unmet(report *r, const addenda *all, const plan *of)
{
    page *p = &r->p;

    for (size_t i = 0; i < conditions(of); i++) {
        const char *rule = unmet_rule(of, i);

        if (!is_new(of, i))
            continue;
        page_part(p, "addendum", of->id, rule, tr(r->c, "Not met", "Niet voldaan"), NULL);
        page_put(p, "%s. <span class=\"id\">%s %s</span> ", rule_words(r, all, rule),
                 tr(r->c, "rule", "regel"), rule);
        explain_source(r, of, topic_of(all, rule));
        page_part_end(p);
    }
}

static void addenda_explain(report *r, const void *read)
{
    const addenda *all = read;
    page_reasons w;

    page_reasons_begin(&w, &r->p, "Addenda", all->count);
    for (size_t i = 0; i < all->count; i++) {
        const plan *of = &all->list[i];
        char heading[400];

        snprintf(heading, sizeof heading, "%.300s, %s", of->title, of->id);
        page_reason(&w, "addendum", of->id, heading);
        explain_parties(r, of);
        explain_money(r, of);
        explain_unmet(r, all, of);
        paid_back_explain(r, of->id, &of->back);
        page_reason_end(&r->p);
    }
    page_reasons_end(&w);
}

const report_section addenda_section = {"addenda",    "Addenda",       "Addenda",
                                        addenda_read, addenda_count,   addenda_tile,
                                        addenda_show, addenda_explain, addenda_release};
