/* addendum check, draw, split: what an addendum lacks, and how its money would fall. */
#include "addendum.h"

#include "commands.h"
#include "format.h"
#include "rows.h"
#include "standing.h"

#include <stdlib.h>
#include <string.h>

/* ---- what is not met ---- */

static const column unmet_columns[] = {{"refuses", "not met", "niet voldaan", AS_TEXT},
                                       {"rule", "rule", "regel", AS_TEXT},
                                       {"subject", "about", "over", AS_TEXT},
                                       {"limit_cents", "limit", "grens", AS_CENTS_EACH},
                                       {"actual_cents", "actual", "werkelijk", AS_CENTS_EACH},
                                       {"excess_cents", "excess", "te veel", AS_CENTS_EACH},
                                       {"document", "document", "document", AS_TEXT},
                                       {"paragraph", "paragraph", "paragraaf", AS_TEXT}};
static const column condition_columns[] = {{"met", "met", "voldaan", AS_FLAG},
                                           {"rule", "rule", "regel", AS_TEXT},
                                           {"refuses", "otherwise", "anders", AS_TEXT},
                                           {"subject", "about", "over", AS_TEXT},
                                           {"limit_cents", "limit", "grens", AS_CENTS_EACH},
                                           {"actual_cents", "actual", "werkelijk", AS_CENTS_EACH},
                                           {"excess_cents", "excess", "te veel", AS_CENTS_EACH},
                                           {"document", "document", "document", AS_TEXT},
                                           {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

static const char *all_met(const cli *c, const char *state)
{
    if (strcmp(state, "draft") == 0)
        return tr(c, "Nothing is lacking: it can be agreed.",
                  "Er ontbreekt niets: het kan worden afgesproken.");
    if (strcmp(state, "agreed") == 0)
        return tr(c, "Nothing is lacking: it can be signed.",
                  "Er ontbreekt niets: het kan worden ondertekend.");
    return tr(c, "Nothing has to be met any more.", "Er hoeft aan niets meer te worden voldaan.");
}

/* With the members of a refusal, which it would be. */
static void put_condition(json_t *row, const wlz_addendum_check_row *condition)
{
    const wlz_violation refusal = {.rule = condition->rule,
                                   .refuses = condition->refuses,
                                   .subject = condition->met ? NULL : condition->subject,
                                   .has_amounts = condition->has_amounts,
                                   .limit_cents = condition->limit_cents,
                                   .actual_cents = condition->actual_cents,
                                   .excess_cents = condition->excess_cents,
                                   .headroom_cents = condition->headroom_cents,
                                   .document = condition->document,
                                   .paragraph = condition->paragraph};

    put_violation(row, &refusal);
}

static json_t *unmet_of(const wlz_addendum_check *check)
{
    json_t *rows = must(json_array());

    for (size_t i = 0; i < check->count; i++)
        if (!check->rows[i]->met)
            put_condition(new_row(rows), check->rows[i]);
    return rows;
}

static void answer_conditions(cli *c, const wlz_addendum_check *check)
{
    json_t *table =
        answer_table(c, "conditions", NULL, all_met(c, check->state), COLUMNS(condition_columns));

    for (size_t i = 0; i < check->count; i++) {
        json_t *row = new_row(table);

        put_flag(row, "met", check->rows[i]->met);
        put_condition(row, check->rows[i]);
    }
}

wlz_status answer_unmet(cli *c, const char *addendum, wlz_date on, bool all, size_t *count)
{
    wlz_addendum_check *check = NULL;
    wlz_status status = wlz_addendum_check_get(c->registry, addendum, on, &check);
    json_t *unmet;

    if (status != WLZ_OK) {
        answer_data(c, all ? "conditions" : "unmet", json_null());
        return status;
    }
    unmet = unmet_of(check);
    addendum_hints(c, addendum, 0, unmet);
    if (all)
        answer_conditions(c, check);
    else
        json_array_extend(
            answer_table(c, "unmet", NULL, all_met(c, check->state), COLUMNS(unmet_columns)),
            unmet);
    *count = check->unmet_count;
    json_decref(unmet);
    wlz_addendum_check_free(check);
    return WLZ_OK;
}

static const cli_option check_options[] = {
    ON_OPTION, {"all", NULL, "also what is met", "ook waaraan is voldaan"}, NO_OPTION};
static const char *const check_examples[] = {"addendum check sample-1 --on 2023-01-10",
                                             "addendum check sample-1 --all", NULL};

static wlz_status addendum_check(cli *c)
{
    const char *id = argument(c, 0);
    json_t *addendum;
    size_t unmet = 0;
    wlz_status status;
    wlz_date on;

    if (!on_day(c, &on) || (addendum = addendum_row(c, id)) == NULL)
        return WLZ_NOTFOUND;
    json_decref(addendum);
    answer_state(c, id, WLZ_OK);
    status = record_status(c, answer_unmet(c, id, on, option(c, "all") != NULL, &unmet));
    if (unmet > 0) {
        answer_data(c, "status", json_string("refused"));
        c->exit = EXIT_REFUSED;
    }
    return status;
}

/* ---- which fund pays what ---- */

static const column funding_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                         {"activity", "activity", "activiteit", AS_TEXT},
                                         {"payee", "payee", "ontvanger", AS_TEXT},
                                         {"fund", "fund", "fonds", AS_TEXT},
                                         {"amount_cents", "amount", "bedrag", AS_CENTS},
                                         {"reason", "why", "waarom", AS_TEXT},
                                         {"document", "document", "document", AS_TEXT},
                                         {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

/* What the explanation of a draw rests on. */
typedef struct sources {
    json_t *orders, *payers, *balances;
    json_t *funding; /* all parts */
} sources;

static const json_t *pays(const sources *s, const char *fund, const char *activity)
{
    const json_t *row;
    size_t i;

    json_array_foreach(s->payers, i, row)
    {
        if (strcmp(row_text(row, "fund"), fund) == 0 &&
            strcmp(row_text(row, "activity"), activity) == 0)
            return row;
    }
    return NULL;
}

/* The funds that are drawn before this one, and may pay the activity too. The last of their sources is `*source`. */
static json_t *drawn_before(const sources *s, const char *fund, const char *activity,
                            const json_t **source)
{
    json_t *before = must(json_array());
    const json_t *order;
    size_t i;

    json_array_foreach(s->orders, i, order)
    {
        if (strcmp(row_text(order, "fund"), fund) != 0 ||
            pays(s, row_text(order, "first"), activity) == NULL)
            continue;
        json_array_append(before, json_object_get(order, "first"));
        *source = order;
    }
    return before;
}

static char *reason_of(const cli *c, const json_t *before)
{
    char *list = text_of("%s", ""), *reason;
    const json_t *fund;
    size_t i;

    json_array_foreach(before, i, fund)
    {
        text_add(&list, "%s%s", i > 0 ? tr(c, " and ", " en ") : "", json_string_value(fund));
    }
    reason = list[0] == '\0'
                 ? text_of("%s", tr(c, "drawn first", "wordt het eerst aangesproken"))
                 : text_of(tr(c, "what %s cannot pay", "wat %s niet kan betalen"), list);
    free(list);
    return reason;
}

/* That says that `first` is drawn before the fund. */
static const json_t *order_of(const sources *s, const char *fund, const char *first)
{
    const json_t *order;
    size_t i;

    json_array_foreach(s->orders, i, order)
    {
        if (strcmp(row_text(order, "fund"), fund) == 0 &&
            strcmp(row_text(order, "first"), first) == 0)
            return order;
    }
    return NULL;
}

/* Whether the fund paid a part of the same. */
static bool paid_too(const sources *s, const json_t *part, const char *fund)
{
    static const char *const same[] = {"activity", "payee", "year"};
    const json_t *other;
    size_t i;

    json_array_foreach(s->funding, i, other)
    {
        bool is = strcmp(row_text(other, "fund"), fund) == 0;

        for (size_t k = 0; k < sizeof same / sizeof same[0]; k++)
            is = is &&
                 json_equal(json_object_get(other, same[k]), json_object_get(part, same[k])) == 1;
        if (is)
            return true;
    }
    return false;
}

/* As the library has it for a draw (wlz_draw_row). */
static wlz_standing part_standing(const sources *s, const json_t *part, const json_t *before)
{
    const char *fund = row_text(part, "fund"), *activity = row_text(part, "activity");
    wlz_standing standing = weaker_standing(row_standing(pays(s, fund, activity)),
                                            row_standing(row_named(s->balances, "fund", fund)));
    const json_t *first;
    size_t i;

    json_array_foreach(before, i, first)
    {
        const char *id = json_string_value(first);

        standing = weaker_standing(standing, row_standing(row_named(s->balances, "fund", id)));
        if (!paid_too(s, part, id))
            continue;
        standing = weaker_standing(standing, row_standing(pays(s, id, activity)));
        standing = weaker_standing(standing, row_standing(order_of(s, fund, id)));
    }
    return standing;
}

/* Why this fund pays it: those that are drawn before it could not, or it is the first that may. */
static wlz_standing put_funding(cli *c, json_t *row, const sources *s, const json_t *from)
{
    const char *fund = row_text(from, "fund"), *activity = row_text(from, "activity");
    const json_t *source = pays(s, fund, activity);
    json_t *before = drawn_before(s, fund, activity, &source);
    wlz_standing standing = part_standing(s, from, before);
    char *reason = reason_of(c, before);

    put_columns(row, from, COLUMNS(funding_columns));
    put_text(row, "reason", reason);
    put_text(row, "document", row_text(source, "document"));
    put_text(row, "paragraph", row_text(source, "paragraph"));
    put_json(row, "after", before);
    put_standing(row, standing);
    free(reason);
    return standing;
}

void answer_funding(cli *c, const json_t *addendum, int year)
{
    const char *id = row_text(addendum, "id");
    wlz_match where[] = {{.column = "addendum", .text = id}, {.column = "year", .number = year}};
    sources s = {rows_where(c, "fund_first", NULL, 0),
                 rows_with(c, "addendum_payer", "addendum", id),
                 rows_with(c, "fund_balance", "office", row_text(addendum, "office")),
                 rows_where(c, "addendum_funding", where, year != 0 ? 2 : 1)};
    wlz_standing standing = WLZ_STATED;
    const json_t *row;
    json_t *rows;
    size_t i;

    rows = answer_table(c, "funding", tr(c, "Funds", "Fondsen"),
                        tr(c, "No money is drawn.", "Er is geen geld verdeeld."),
                        COLUMNS(funding_columns));
    json_array_foreach(s.funding, i, row)
    {
        standing = weaker_standing(standing, put_funding(c, new_row(rows), &s, row));
    }
    say_standing(c, standing);
    json_decref(s.orders);
    json_decref(s.payers);
    json_decref(s.balances);
    json_decref(s.funding);
}

static const char *const draw_examples[] = {"addendum draw sample-1", "addendum draw sample-1 2024",
                                            NULL};

static void answer_left_over(cli *c, const wlz_draw *draw)
{
    char amount[FORMAT_MAX];

    answer_data(c, "left_over_cents", json_integer(draw->left_over_cents));
    answer_data(c, "left_over",
                draw->left_over[0] != '\0' ? json_string(draw->left_over) : json_null());
    if (draw->left_over_cents > 0)
        answer_line(c, tr(c, "No fund pays %s: %s.", "Geen fonds betaalt %s: %s."),
                    format_cents(c->dutch, draw->left_over_cents, amount), draw->left_over);
}

/* A year that is reserved already was drawn; of another one it is shown how it would be. */
static wlz_status draw_year(cli *c, const json_t *addendum, int year)
{
    const char *id = row_text(addendum, "id");
    wlz_match where[] = {{.column = "addendum", .text = id}, {.column = "year", .number = year}};
    json_t *years = rows_where(c, "addendum_year", where, 2);
    bool drawn = json_array_size(years) > 0;
    wlz_draw *draw = NULL;
    wlz_status status = WLZ_OK;

    if (!drawn)
        status = record_status(c, wlz_draw_apply(c->registry, id, year, &draw));
    if (status == WLZ_OK)
        answer_funding(c, addendum, year);
    if (draw != NULL)
        answer_left_over(c, draw);
    wlz_draw_free(draw);
    json_decref(years);
    return status;
}

static wlz_status addendum_draw(cli *c)
{
    const char *id = argument(c, 0);
    json_t *addendum = addendum_row(c, id);
    wlz_status status = WLZ_INVALID;
    int year = 0;

    if (addendum != NULL && argument(c, 1) == NULL && (year = addendum_first_year(c, id)) == 0)
        status = fail(c, WLZ_NOVALUE,
                      tr(c, "addendum %s has no money", "addendum %s heeft geen geld"), id);
    else if (addendum != NULL && (year != 0 || year_of(c, argument(c, 1), &year)))
        status = record_status(c, wlz_begin_what_if(c->registry));
    if (status == WLZ_OK) {
        status = draw_year(c, addendum, year);
        wlz_rollback(c->registry);
    }
    json_decref(addendum);
    return status;
}

/* ---- who receives it ---- */

static const cli_option split_options[] = {
    {"year", "YEAR", "of that year's money; without it, the first year's",
     "van het geld van dat jaar; zonder, van het eerste jaar"},
    {"apply", NULL, "assign the draft's money to them", "wijs hun het geld van het concept toe"},
    NO_OPTION};

static const char *const split_examples[] = {"addendum split sample-1",
                                             "addendum split sample-1 --year 2023 --apply", NULL};

static const column split_columns[] = {{"agb", "party", "partij", AS_TEXT},
                                       {"headroom_cents", "headroom", "ruimte", AS_CENTS},
                                       {"amount_cents", "receives", "ontvangt", AS_CENTS}};
static const column split_total_columns[] = {
    {"amount_cents", "to assign", "te verdelen", AS_CENTS},
    {"left_over_cents", "left over", "blijft over", AS_CENTS}};

static void answer_split(cli *c, const wlz_kassier_split *split)
{
    json_t *rows = answer_table(c, "kassiers", tr(c, "The fewest kassiers", "De minste kassiers"),
                                tr(c, "No parties.", "Geen partijen."), COLUMNS(split_columns));
    json_t *total = answer_record(c, "total", NULL, COLUMNS(split_total_columns));

    for (size_t i = 0; i < split->count; i++) {
        json_t *row = new_row(rows);

        put_text(row, "agb", split->rows[i]->agb);
        put_number(row, "headroom_cents", split->rows[i]->headroom_cents);
        put_number(row, "amount_cents", split->rows[i]->amount_cents);
    }
    put_number(total, "amount_cents", split->amount_cents);
    put_number(total, "left_over_cents", split->left_over_cents);
}

static wlz_status addendum_split(cli *c)
{
    const char *id = argument(c, 0), *given = option(c, "year");
    bool apply = option(c, "apply") != NULL;
    wlz_kassier_split *split = NULL;
    wlz_status status;
    int year = 0;

    if (given != NULL && !year_of(c, given, &year))
        return WLZ_INVALID;
    year = year != 0 ? year : addendum_first_year(c, id);
    status = record_status(c, wlz_kassier_split_get(c->registry, id, year, &split));
    if (status != WLZ_OK)
        return status;
    answer_split(c, split);
    if (apply)
        status = record_status(c, wlz_kassier_split_apply(c->registry, id, year));
    answer_data(c, "applied", json_boolean(apply && status == WLZ_OK));
    if (apply && status == WLZ_OK)
        answer_line(c, "%s",
                    tr(c, "The money is assigned to them.", "Het geld is aan hen toegewezen."));
    wlz_kassier_split_free(split);
    return status;
}

const command addendum_check_commands[] = {
    {"addendum check", "ID", 1, 1, TRIES, "list all that the next step still needs",
     "noem alles wat voor de volgende stap nog nodig is", check_options, check_examples,
     addendum_check},
    {"addendum draw", "ID [YEAR]", 1, 2, TRIES, "which fund pays which part, and why",
     "welk fonds welk deel betaalt, en waarom", NULL, draw_examples, addendum_draw},
    {"addendum split", "ID", 1, 1, TRIES, "the fewest kassiers with room for the money",
     "de minste kassiers met ruimte voor het geld", split_options, split_examples, addendum_split},
    NO_COMMAND};
