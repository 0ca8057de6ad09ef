/* lumpsum: money beside the tariff that was agreed by itself: what there is, and the steps it can take. */
#include "answer.h"
#include "commands.h"
#include "effect.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

static const column lump_sum_columns[] = {{"lump_sum", "lump sum", "lumpsum", AS_NUMBER},
                                          {"agb", "AGB", "AGB", AS_TEXT},
                                          {"title", "purpose", "doel", AS_TEXT},
                                          {"amount_cents", "amount", "bedrag", AS_CENTS},
                                          {"left_cents", "counts for", "telt voor", AS_CENTS},
                                          {"state", "state", "status", AS_STATE},
                                          {"lessens", "lessens", "verlaagt", AS_NUMBER},
                                          {"reference", "reference", "referentie", AS_TEXT},
                                          {"fund", "fund", "fonds", AS_TEXT},
                                          {"addendum", "addendum", "addendum", AS_TEXT},
                                          {"note", "note", "toelichting", AS_TEXT}};

/* What a lump sum counts for under the cap, after what lessens it. */
static wlz_cents left_of(const json_t *rows, const json_t *one)
{
    wlz_cents left = row_number(one, "counts_cents");
    const json_t *other;
    size_t n;

    json_array_foreach(rows, n, other) if (row_number(other, "lessens") == row_number(one, "id"))
        left += row_number(other, "counts_cents");
    return left;
}

/* People read the title of its purpose. */
static void put_lump_sum(cli *c, json_t *row, const json_t *rows, const json_t *one)
{
    char *title = words_of(c, "purpose", "id", row_text(one, "purpose"), "title");

    put_columns(row, one, COLUMNS(lump_sum_columns));
    put_number(row, "lump_sum", row_number(one, "id"));
    put_text(row, "purpose", row_text(one, "purpose"));
    put_text(row, "title", title);
    free(title);
    if (row_number(one, "lessens") == 0)
        put_number(row, "left_cents", left_of(rows, one));
}

/* ---- list ---- */

static const char *const list_examples[] = {"lumpsum list zilveren-kruis 2023",
                                            "lumpsum list zilveren-kruis 2023 30000001", NULL};

static wlz_status list(cli *c)
{
    const char *office = argument(c, 0), *agb = argument(c, 2);
    wlz_match where[] = {
        {.column = "office", .text = office}, {.column = "year"}, {.column = "agb", .text = agb}};
    json_t *rows, *found, *one;
    size_t n;
    int year;

    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    where[1].number = year;
    if (office_known(c, office) != WLZ_OK)
        return WLZ_NOTFOUND;
    found = rows_where(c, "lump_sum", where, agb != NULL ? 3 : 2);
    if (found == NULL)
        return WLZ_IO;
    rows = answer_table(c, "lump_sums", NULL, tr(c, "No lump sums.", "Geen lumpsums."),
                        COLUMNS(lump_sum_columns));
    json_array_foreach(found, n, one) put_lump_sum(c, new_row(rows), found, one);
    json_decref(found);
    return WLZ_OK;
}

/* ---- steps ---- */

static void answer_lump_sum(cli *c, int64_t id)
{
    wlz_match self = {.column = "id", .number = id}, less = {.column = "lessens", .number = id};
    json_t *one = rows_where(c, "lump_sum", &self, 1),
           *others = rows_where(c, "lump_sum", &less, 1);

    if (one != NULL && others != NULL)
        put_lump_sum(c, answer_record(c, "lump_sum", NULL, COLUMNS(lump_sum_columns)), others,
                     json_array_get(one, 0));
    json_decref(one);
    json_decref(others);
}

/* Take a step of the lump sum in the first argument, and answer what it did. */
static wlz_status take(cli *c, wlz_status (*step)(cli *c, int64_t id))
{
    effect e = {0};
    int64_t id;
    wlz_status status;

    if (!number_of(c, tr(c, "lump sum", "lumpsum"), argument(c, 0), &id))
        return WLZ_INVALID;
    status = record_status(c, wlz_begin(c->registry));
    if (status != WLZ_OK)
        return status;
    if (effect_begin(c, &e, false))
        status = record_status(c, step(c, id));
    if (status == WLZ_OK && !c->failed && effect_measure(c, &e))
        status = record_status(c, wlz_commit(c->registry));
    else
        wlz_rollback(c->registry);
    if (status == WLZ_OK && !c->failed) {
        answer_lump_sum(c, id);
        effect_answer(c, &e);
    }
    effect_end(&e);
    return status;
}

static wlz_status commit_one(cli *c, int64_t id)
{
    return wlz_lump_sum_commit(c->registry, id);
}

static wlz_status release_one(cli *c, int64_t id)
{
    return wlz_lump_sum_release(c->registry, id);
}

static wlz_status lessen_one(cli *c, int64_t id)
{
    wlz_cents amount;

    if (wlz_cents_parse(argument(c, 1), &amount) != WLZ_OK)
        return fail(c, WLZ_INVALID,
                    tr(c, "\"%s\" is not an amount; write it as 1234,56",
                       "\"%s\" is geen bedrag; schrijf het als 1234,56"),
                    argument(c, 1));
    return wlz_lump_sum_lessen(c->registry, id, amount, option(c, "note"), NULL);
}

static wlz_status commit(cli *c)
{
    return take(c, commit_one);
}

static wlz_status release(cli *c)
{
    return take(c, release_one);
}

static wlz_status lessen(cli *c)
{
    return take(c, lessen_one);
}

static const char *const commit_examples[] = {"lumpsum commit 1 --actor jansen", NULL};
static const char *const release_examples[] = {"lumpsum release 1 --what-if", NULL};
static const char *const lessen_examples[] = {
    "lumpsum lessen 2 1000,00 --note \"te veel toegekend\"", NULL};
static const cli_option lessen_options[] = {{"note", "TEXT", "why", "waarom"}, NO_OPTION};

const command lump_sum_commands[] = {
    {"lumpsum list", "OFFICE YEAR [AGB]", 2, 3, READS,
     "the lump sums of a year, with their numbers", "de lumpsums van een jaar, met hun nummers",
     NULL, list_examples, list},
    {"lumpsum commit", "NUMBER", 1, 1, WRITES, "commit one that is reserved",
     "leg een gereserveerde vast", NULL, commit_examples, commit},
    {"lumpsum release", "NUMBER", 1, 1, WRITES, "release one that is reserved: it counts no longer",
     "laat een gereserveerde vrijvallen: die telt niet meer", NULL, release_examples, release},
    {"lumpsum lessen", "NUMBER AMOUNT", 2, 2, WRITES,
     "take from one that is committed, by a row that names it",
     "haal af van een vastgelegde, met een rij die ernaar wijst", lessen_options, lessen_examples,
     lessen},
    NO_COMMAND};
