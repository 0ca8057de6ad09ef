/* What would help after a refusal. */
#include "addendum.h"

#include "format.h"
#include "rows.h"
#include "words.h"

#include <string.h>

/* The addendum that was refused, and the year of the money in question. */
typedef struct refusal {
    cli *c;
    const char *addendum;
    const json_t *row; /* of table addendum */
    int year;
} refusal;

/* ---- who has room, who has signed, what the funds have ---- */

static void hint_room(const refusal *r)
{
    cli *c = r->c;
    wlz_kassier_split *split = NULL;
    char room[FORMAT_MAX];

    if (wlz_kassier_split_get(c->registry, r->addendum, r->year, &split) != WLZ_OK)
        return;
    for (size_t i = 0; i < split->count; i++)
        hint(c, tr(c, "%s has room for %s", "%s heeft ruimte voor %s"), split->rows[i]->agb,
             format_cents(c->dutch, split->rows[i]->headroom_cents, room));
    if (split->left_over_cents > 0)
        hint(c,
             tr(c, "the parties together have no room for %s",
                "de partijen samen hebben geen ruimte voor %s"),
             format_cents(c->dutch, split->left_over_cents, room));
    else if (strcmp(row_text(r->row, "state"), "draft") == 0)
        hint(c,
             tr(c,
                "addendum split %s --year %d --apply assigns the money to as few kassiers as "
                "possible",
                "addendum split %s --year %d --apply verdeelt het geld over zo min mogelijk "
                "kassiers"),
             r->addendum, r->year);
    wlz_kassier_split_free(split);
}

static void hint_unsigned(const refusal *r, const json_t *signatures, const char *signer)
{
    if (row_named(signatures, "signer", signer) == NULL)
        hint(r->c, tr(r->c, "%s has not signed", "%s heeft niet getekend"), signer);
}

static void hint_signatures(const refusal *r)
{
    json_t *signatures = rows_with(r->c, "addendum_signature", "addendum", r->addendum);
    json_t *parties = rows_with(r->c, "addendum_party", "addendum", r->addendum);
    const json_t *party;
    size_t i;

    json_array_foreach(parties, i, party)
    {
        hint_unsigned(r, signatures, row_text(party, "agb"));
    }
    hint_unsigned(r, signatures, row_text(r->row, "office"));
    json_decref(parties);
    json_decref(signatures);
}

/* What no fund can pay, and why; a draw of which nothing is stored. */
static void hint_left_over(const refusal *r)
{
    wlz_registry *registry = r->c->registry;
    wlz_draw *draw = NULL;
    char amount[FORMAT_MAX];

    if (wlz_begin_what_if(registry) != WLZ_OK)
        return;
    if (wlz_draw_apply(registry, r->addendum, r->year, &draw) == WLZ_OK &&
        draw->left_over_cents > 0)
        hint(r->c, tr(r->c, "no fund pays %s: %s", "geen fonds betaalt %s: %s"),
             format_cents(r->c->dutch, draw->left_over_cents, amount), draw->left_over);
    wlz_draw_free(draw);
    wlz_rollback(registry);
}

static void hint_funds(const refusal *r)
{
    wlz_match where[] = {{.column = "office", .text = row_text(r->row, "office")},
                         {.column = "year", .number = r->year},
                         {.column = "sector", .text = row_text(r->row, "sector")}};
    json_t *funds = rows_where(r->c, "fund_balance", where, 3);
    const json_t *fund;
    char amount[FORMAT_MAX];
    size_t i;

    hint_left_over(r);
    json_array_foreach(funds, i, fund)
    {
        hint(r->c, tr(r->c, "%s has %s left", "%s heeft nog %s"), row_text(fund, "fund"),
             format_cents(r->c->dutch, row_number(fund, "free_cents"), amount));
    }
    json_decref(funds);
}

static void hint_reports(const refusal *r)
{
    cli *c = r->c;
    wlz_match where[] = {{.column = "addendum", .text = r->addendum},
                         {.column = "year", .number = r->year}};
    json_t *missing = rows_where(c, "report_missing", where, 2);
    const json_t *report;
    size_t i;

    json_array_foreach(missing, i, report)
    {
        hint(c, tr(c, "missing: %s of %s, due on %s", "ontbreekt: %s van %s, voor %s"),
             report_words(c, row_text(report, "kind")), row_text(report, "reporter"),
             row_text(report, "due_on"));
    }
    json_decref(missing);
}

/* The figures that count already, which new ones have to name. */
static void hint_figures(const refusal *r)
{
    cli *c = r->c;
    wlz_match where[] = {{.column = "family", .text = row_text(r->row, "family")},
                         {.column = "year", .number = r->year}};
    json_t *figures = rows_where(c, "report_figure_standing", where, 2);
    const json_t *one;
    size_t i;

    json_array_foreach(figures, i, one)
    {
        hint(c,
             tr(c, "counts now: report %d of %s, for %s",
                "telt nu: verantwoording %d van %s, voor %s"),
             (int)row_number(one, "report"), row_text(one, "reporter"), row_text(one, "activity"));
    }
    json_decref(figures);
}

/* The years of its money, and how far each is. */
static void hint_years(const refusal *r)
{
    cli *c = r->c;
    json_t *years = rows_with(c, "addendum_year", "addendum", r->addendum);
    json_t *list = rows_with(c, "addendum_money", "addendum", r->addendum);
    const json_t *row;
    size_t i;

    json_array_foreach(years, i, row)
    {
        hint(c, tr(c, "the money of %d is %s", "het geld van %d is %s"),
             (int)row_number(row, "year"), state_words(c, row_text(row, "state")));
    }
    json_array_foreach(list, i, row)
    {
        int year = (int)row_number(row, "year");

        if (row_numbered(list, "year", year) != row || row_numbered(years, "year", year) != NULL)
            continue; /* reported already */
        hint(c, tr(c, "the money of %d is not opened", "het geld van %d is niet opengesteld"),
             year);
    }
    json_decref(list);
    json_decref(years);
}

/* Until when it could be agreed. */
static void hint_deadline(const refusal *r)
{
    wlz_question question = {.office = row_text(r->row, "office"),
                             .topic = "deadline.procurement.16",
                             .day = (wlz_date)(r->year * 10000 + 101),
                             .scope = {.sector = row_text(r->row, "sector")}};
    wlz_resolution *found = NULL;
    char moment[FORMAT_MAX];

    if (wlz_resolution_get(r->c->registry, &question, &found) == WLZ_OK && found->status == WLZ_OK)
        hint(r->c,
             tr(r->c, "it could be agreed until %s", "het kon tot en met %s worden afgesproken"),
             format_value(r->c->dutch, "wall", found->value, moment));
    wlz_resolution_free(found);
}

/* ---- which of them ---- */

static const struct {
    const char *rule;
    void (*print)(const refusal *r);
} helps[] = {{"addendum_payee", hint_room},
             {"cap", hint_room},
             {"addendum_signatures", hint_signatures},
             {"addendum_fund", hint_funds},
             {"fund_overdrawn", hint_funds},
             {"addendum_accounted", hint_reports},
             {"report_figure_replaces", hint_figures},
             {"addendum_year_state", hint_years},
             {"addendum_deadline", hint_deadline}};

int addendum_first_year(cli *c, const char *addendum)
{
    json_t *rows = rows_with(c, "addendum_money", "addendum", addendum);
    const json_t *row;
    int first = 0;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        int year = (int)row_number(row, "year");

        first = first == 0 || year < first ? year : first;
    }
    json_decref(rows);
    return first;
}

void addendum_hints(cli *c, const char *addendum, int year, const json_t *violations)
{
    json_t *rows = rows_with(c, "addendum", "id", addendum);
    refusal r = {c, addendum, json_array_get(rows, 0), year};

    if (r.row != NULL && r.year == 0)
        r.year = addendum_first_year(c, addendum);
    for (size_t i = 0; r.row != NULL && i < sizeof helps / sizeof helps[0]; i++)
        if (row_named(violations, "rule", helps[i].rule) != NULL)
            helps[i].print(&r);
    json_decref(rows);
}
