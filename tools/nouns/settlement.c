/* addendum account, settle: closing a year's accounts, and what is paid back. */
#include "addendum.h"

#include "commands.h"
#include "json_fields.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

static const char *const account_examples[] = {"addendum account sample-1 2023", NULL};

static wlz_status addendum_account(cli *c)
{
    const char *id = argument(c, 0);
    int year;

    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    return answer_step(c, id, year, wlz_addendum_account(c->registry, id, year));
}

/* ---- what is computed ---- */

static const column computed_columns[] = {
    {"activity", "activity", "activiteit", AS_TEXT},
    {"fund", "fund", "fonds", AS_TEXT},
    {"payee", "payee", "ontvanger", AS_TEXT},
    {"paid_cents", "paid", "betaald", AS_CENTS},
    {"back_cents", "to be paid back", "terug te betalen", AS_CENTS},
    {"reason", "why", "waarom", AS_TEXT}};
static const column total_columns[] = {
    {"year", "year", "jaar", AS_NUMBER},
    {"paid_cents", "paid", "betaald", AS_CENTS},
    {"back_cents", "to be paid back", "terug te betalen", AS_CENTS},
    {"ground", "measured by", "gemeten naar", AS_WORD},
    {"document", "document", "document", AS_TEXT},
    {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

static const column step_columns[] = {{"activity", "activity", "activiteit", AS_TEXT},
                                      {"what", "what", "wat", AS_TEXT},
                                      {"amount_cents", "amount", "bedrag", AS_CENTS},
                                      {"source", "source", "bron", AS_TEXT}};

static void answer_steps(cli *c, const wlz_settlement *s)
{
    json_t *rows = answer_table(c, "steps", tr(c, "How it was computed", "Hoe het is berekend"),
                                NULL, COLUMNS(step_columns));

    for (size_t i = 0; i < s->step_count; i++) {
        json_t *row = new_row(rows);

        put_text(row, "activity", s->steps[i]->activity);
        put_text(row, "what", s->steps[i]->what);
        put_number(row, "amount_cents", s->steps[i]->cents);
        put_text(row, "source", s->steps[i]->source[0] != '\0' ? s->steps[i]->source : NULL);
    }
}

static void answer_computed(cli *c, int year, const wlz_settlement *s)
{
    json_t *total = answer_record(c, "total", NULL, COLUMNS(total_columns));
    json_t *rows =
        answer_table(c, "computed", tr(c, "Computed", "Berekend"),
                     tr(c, "Nothing was paid.", "Er is niets betaald."), COLUMNS(computed_columns));

    put_number(total, "year", year);
    put_number(total, "paid_cents", s->paid_cents);
    put_number(total, "back_cents", s->back_cents);
    put_text(total, "ground", s->ground);
    put_text(total, "document", s->document);
    put_text(total, "paragraph", s->paragraph);
    for (size_t i = 0; i < s->count; i++) {
        json_t *row = new_row(rows);

        put_text(row, "activity", s->rows[i]->activity);
        put_text(row, "fund", s->rows[i]->fund);
        put_text(row, "payee", s->rows[i]->payee);
        put_number(row, "paid_cents", s->rows[i]->paid_cents);
        put_number(row, "back_cents", s->rows[i]->back_cents);
        put_text(row, "reason", s->rows[i]->reason);
    }
    answer_steps(c, s);
}

/* ---- what is decided ---- */

static const column decision_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                          {"decided_by", "decided by", "besloten door", AS_TEXT},
                                          {"decided_on", "on", "op", AS_DAY},
                                          {"ground", "measured by", "gemeten naar", AS_WORD},
                                          {"note", "note", "opmerking", AS_TEXT}};
static const column line_columns[] = {
    {"year", "year", "jaar", AS_NUMBER},
    {"activity", "activity", "activiteit", AS_TEXT},
    {"fund", "fund", "fonds", AS_TEXT},
    {"payee", "payee", "ontvanger", AS_TEXT},
    {"paid_cents", "paid", "betaald", AS_CENTS},
    {"computed_cents", "computed", "berekend", AS_CENTS},
    {"back_cents", "to be paid back", "terug te betalen", AS_CENTS},
    {"reason", "why", "waarom", AS_TEXT}};

void answer_decisions(cli *c, const char *addendum, int year)
{
    wlz_match where[] = {{.column = "addendum", .text = addendum},
                         {.column = "year", .number = year}};
    json_t *found = rows_where(c, "settlement", where, year != 0 ? 2 : 1);
    json_t *decisions = answer_table(
        c, "decisions", tr(c, "Decided", "Besloten"),
        year != 0 ? tr(c, "Nothing is decided yet.", "Er is nog niets besloten.") : NULL,
        COLUMNS(decision_columns));
    json_t *parts = answer_table(c, "decided", NULL, NULL, COLUMNS(line_columns));
    const json_t *decision;
    json_t *line;
    size_t i, k;

    put_all(decisions, found, COLUMNS(decision_columns));
    json_array_foreach(found, i, decision)
    {
        wlz_match of = {.column = "settlement", .number = row_number(decision, "id")};
        json_t *lines = rows_where(c, "settlement_line", &of, 1);

        json_array_foreach(lines, k, line)
        {
            put_number(line, "year", row_number(decision, "year"));
        }
        put_all(parts, lines, COLUMNS(line_columns));
        json_decref(lines);
    }
    json_decref(found);
}

static const cli_option settle_options[] = {
    {"decide", NULL, "record the decision: what is paid back returns to its fund",
     "leg het besluit vast: wat wordt terugbetaald gaat terug naar het fonds"},
    {"by", "NAME", "who decides", "wie besluit"},
    {"on", "DAY", "the day of the decision; without it, today",
     "de dag van het besluit; zonder, vandaag"},
    NO_OPTION};

static const char *const settle_examples[] = {
    "addendum settle sample-1 2023",
    "addendum settle sample-1 2023 choices.json --decide --by \"J. Jansen\" --on 2024-04-01", NULL};

/* The choices of a file that was read; to be freed. */
static wlz_settlement_choice *choices_of(const json_t *data, wlz_settlement_decision *decision)
{
    const json_t *list = json_object_get(data, "choices"), *item;
    wlz_settlement_choice *choices = must(calloc(json_array_size(list) + 1, sizeof *choices));
    size_t i;

    json_array_foreach(list, i, item)
    {
        input_fill(item, choice_fields, &choices[i]);
    }
    input_fill(data, settlement_file, decision);
    decision->choices = choices;
    decision->count = json_array_size(list);
    return choices;
}

static wlz_status decide(cli *c, const char *addendum, int year)
{
    const char *file = argument(c, 2);
    json_t *data = file != NULL ? input_read(c, file, settlement_file) : NULL;
    wlz_settlement_decision decision = {.decided_by = option(c, "by")};
    wlz_settlement_choice *choices;
    wlz_status status;

    if ((file != NULL && data == NULL) || !on_day(c, &decision.decided_on)) {
        json_decref(data);
        return WLZ_INVALID;
    }
    choices = choices_of(data, &decision);
    status = wlz_settlement_decide(c->registry, addendum, year, &decision, NULL);
    if (file != NULL)
        input_reason(c, status, file, "choices");
    record_status(c, status);
    free(choices);
    json_decref(data);
    return status;
}

static wlz_status compute(cli *c, const char *addendum, int year)
{
    wlz_settlement *settlement = NULL;
    wlz_status status =
        record_status(c, wlz_settlement_get(c->registry, addendum, year, &settlement));

    if (status == WLZ_OK)
        answer_computed(c, year, settlement);
    wlz_settlement_free(settlement);
    return status;
}

/* A file, a name and a day are for a decision, and a decision has a name. */
static bool decision_complete(cli *c)
{
    bool decides = option(c, "decide") != NULL;

    if (decides && option(c, "by") == NULL)
        fail(c, WLZ_INVALID, "%s",
             tr(c, "--decide: who decides has to be named with --by",
                "--decide: wie besluit moet worden genoemd met --by"));
    else if (!decides &&
             (argument(c, 2) != NULL || option(c, "by") != NULL || option(c, "on") != NULL))
        fail(c, WLZ_INVALID, "%s",
             tr(c, "a decision is recorded with --decide",
                "een besluit wordt vastgelegd met --decide"));
    return !c->failed;
}

static wlz_status addendum_settle(cli *c)
{
    const char *id = argument(c, 0);
    wlz_status status;
    int year;

    if (!year_of(c, argument(c, 1), &year) || !decision_complete(c))
        return WLZ_INVALID;
    status = compute(c, id, year);
    if (status == WLZ_OK && option(c, "decide") != NULL)
        status = decide(c, id, year);
    if (status == WLZ_OK)
        answer_decisions(c, id, year);
    return answer_step(c, id, year, status);
}

const command settlement_commands[] = {
    {"addendum account", "ID YEAR", 2, 2, WRITES,
     "close the accounts of a year: every report that is due was made",
     "sluit de verantwoording van een jaar af: elke verantwoording is er", NULL, account_examples,
     addendum_account},
    {"addendum settle", "ID YEAR [FILE.json]", 2, 3, WRITES,
     "what is to be paid back; --decide records the decision",
     "wat moet worden terugbetaald; --decide legt het besluit vast", settle_options,
     settle_examples, addendum_settle},
    NO_COMMAND};
