/* cap, fund, allocate: where the money is, and dividing it. */
#include "answer.h"
#include "commands.h"
#include "rows.h"
#include "standing.h"

#include <stdlib.h>
#include <string.h>

/* ---- cap ---- */

static const char *const cap_examples[] = {"cap zilveren-kruis 2023",
                                           "cap zilveren-kruis 2023 30000001", NULL};

static const column position_columns[] = {
    {"agb", "AGB", "AGB", AS_TEXT},
    {"provider", "provider", "aanbieder", AS_TEXT},
    {"nza_cents", "at NZa tariffs", "tegen NZa-tarief", AS_CENTS},
    {"production_cents", "production", "productie", AS_CENTS},
    {"lump_cents", "lump sums", "lump sums", AS_CENTS},
    {"limit_cents", "limit", "grens", AS_CENTS},
    {"headroom_cents", "headroom", "ruimte", AS_CENTS},
    {"provisional", "provisional", "voorlopig", AS_FLAG}};

static int by_headroom(const void *a, const void *b)
{
    json_int_t left = json_integer_value(json_object_get(*(json_t *const *)a, "headroom_cents"));
    json_int_t right = json_integer_value(json_object_get(*(json_t *const *)b, "headroom_cents"));

    return (left > right) - (left < right);
}

/* The least headroom first. */
static void sort_positions(json_t *rows)
{
    size_t count = json_array_size(rows);
    json_t **sorted = must(calloc(count + 1, sizeof *sorted));

    for (size_t i = 0; i < count; i++)
        sorted[i] = json_incref(json_array_get(rows, i));
    qsort(sorted, count, sizeof *sorted, by_headroom);
    for (size_t i = 0; i < count; i++)
        json_array_set_new(rows, i, sorted[i]);
    free(sorted);
}

static void put_position(cli *c, json_t *row, const json_t *from)
{
    char *name = value_of(c, "provider", "agb", row_text(from, "agb"), "name");

    put_columns(row, from, COLUMNS(position_columns));
    put_text(row, "provider", name);
    free(name);
}

static const column draft_columns[] = {{"agb", "AGB", "AGB", AS_TEXT},
                                       {"document", "agreement", "overeenkomst", AS_TEXT}};

/* Why `tariff` may say another percentage than production has. */
static wlz_status answer_drafts(cli *c, const wlz_match *where, size_t count)
{
    json_t *drafts = rows_where(c, "cap_draft", where, count), *rows, *one;
    size_t i;

    if (drafts == NULL)
        return WLZ_IO;
    rows = answer_table(
        c, "drafts",
        tr(c, "Priced by an agreement that is not signed, and not by what holds without it",
           "Geprijsd naar een overeenkomst die niet is ondertekend, niet naar wat zonder haar "
           "geldt"),
        NULL, COLUMNS(draft_columns));
    json_array_foreach(drafts, i, one)
    {
        put_columns(new_row(rows), one, COLUMNS(draft_columns));
    }
    json_decref(drafts);
    return WLZ_OK;
}

static wlz_status cap(cli *c)
{
    const char *office = argument(c, 0), *agb = argument(c, 2);
    wlz_match where[3] = {{.column = "office", .text = office}, {.column = "year"}};
    wlz_position position;
    json_t *rows, *found, *one;
    wlz_status status;
    size_t i;
    int year;

    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    where[1].number = year;
    where[2] = (wlz_match){.column = "agb", .text = agb};
    /* a provider named on the command line must have a position; report why if not */
    status = agb != NULL ? wlz_position_get(c->registry, office, agb, year, &position)
                         : office_known(c, office);
    if (record_status(c, status) != WLZ_OK)
        return status;
    found = rows_where(c, "cap_position", where, agb != NULL ? 3 : 2);
    if (found == NULL)
        return WLZ_IO;
    rows = answer_table(c, "positions", NULL,
                        tr(c, "No production is agreed, so there is no room.",
                           "Er is geen productie afgesproken, dus is er geen ruimte."),
                        COLUMNS(position_columns));
    json_array_foreach(found, i, one)
    {
        put_position(c, new_row(rows), one);
    }
    sort_positions(rows);
    json_decref(found);
    return answer_drafts(c, where, agb != NULL ? 3 : 2);
}

/* ---- fund ---- */

static const char *const fund_examples[] = {"fund zilveren-kruis 2023", NULL};

static const column fund_columns[] = {
    {"fund", "fund", "fonds", AS_TEXT},
    {"sector", "sector", "sector", AS_TEXT},
    {"purpose", "purpose", "doel", AS_TEXT},
    {"amount_cents", "amount", "bedrag", AS_CENTS},
    {"moved_cents", "moved", "vrijval", AS_CENTS},
    {"booked_cents", "booked", "geboekt", AS_CENTS},
    {"free_cents", "free", "vrij", AS_CENTS},
    {"provisional", "provisional", "voorlopig", AS_FLAG},
    {"document", "document", "document", AS_TEXT},
    {"paragraph", "paragraph", "paragraaf", AS_TEXT},
    {"standing", "standing", "status", AS_WORD},
    /* shown where there is an earmark: */
    {"part_of", "earmark of", "oormerk van", AS_TEXT},
    {"several_regions", "several regions", "meer regio's", AS_FLAG},
    {"earmarked_cents", "earmarked", "geoormerkt", AS_CENTS}};

#define EARMARK_COLUMNS 3

/* What is free is not known where it is ambiguous what the fund holds. */
static void put_free(json_t *row, const json_t *balance, wlz_standing standing)
{
    if (standing == WLZ_AMBIGUOUS)
        put_null(row, "free_cents");
    else
        put_number(row, "free_cents", row_number(balance, "free_cents"));
}

static void put_fund(json_t *row, const wlz_rows *found, size_t i, const json_t *balance)
{
    static const char *const texts[] = {"sector", "purpose", "document", "paragraph", "part_of"};
    static const char *const amounts[] = {"amount_cents", "moved_cents", "booked_cents"};
    wlz_standing standing = row_standing(balance);

    put_text(row, "fund", wlz_rows_text(found, i, "id"));
    for (size_t k = 0; k < sizeof texts / sizeof texts[0]; k++)
        put_text(row, texts[k], wlz_rows_text(found, i, texts[k]));
    for (size_t k = 0; k < sizeof amounts / sizeof amounts[0]; k++)
        put_number(row, amounts[k], wlz_rows_int(found, i, amounts[k]));
    put_number(row, "earmarked_cents", row_number(balance, "earmarked_cents"));
    put_free(row, balance, standing);
    put_flag(row, "provisional", wlz_rows_int(found, i, "provisional") != 0);
    put_flag(row, "several_regions", wlz_rows_int(found, i, "several_regions") != 0);
    put_standing(row, standing);
}

static bool has_earmark(const wlz_rows *found)
{
    for (size_t i = 0; i < rows_count(found); i++)
        if (wlz_rows_text(found, i, "part_of") != NULL)
            return true;
    return false;
}

static void answer_funds(cli *c, const wlz_rows *found, const json_t *balances)
{
    size_t columns = sizeof fund_columns / sizeof fund_columns[0];
    json_t *rows = answer_table(
        c, "funds", NULL, tr(c, "No funds of that year.", "Geen fondsen van dat jaar."),
        fund_columns, has_earmark(found) ? columns : columns - EARMARK_COLUMNS);

    for (size_t i = 0; i < rows_count(found); i++) {
        const char *id = wlz_rows_text(found, i, "id");

        put_fund(new_row(rows), found, i, row_named(balances, "fund", id));
    }
}

static wlz_status fund(cli *c)
{
    const char *office = argument(c, 0);
    wlz_match where[2] = {{.column = "office", .text = office}, {.column = "year"}};
    wlz_rows *found = NULL;
    wlz_status status;
    json_t *balances;
    int year;

    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    where[1].number = year;
    status = office_known(c, office);
    if (status == WLZ_OK)
        status = record_status(c, wlz_rows_get(c->registry, "fund", where, 2, &found));
    if (status != WLZ_OK)
        return status;
    balances = rows_where(c, "fund_balance", where, 2);
    answer_funds(c, found, balances);
    json_decref(balances);
    wlz_rows_free(found);
    return WLZ_OK;
}

/* ---- allocate ---- */

static const cli_option allocate_options[] = {
    {"apply", NULL, "reserve the shares", "reserveer de delen"},
    {"again", NULL, "divide again what some have no room for",
     "verdeel opnieuw waar sommigen geen ruimte voor hebben"},
    NO_OPTION};

static const char *const allocate_examples[] = {
    "allocate zk-gz-accord-2023", "allocate zk-gz-accord-2023 --apply --actor jansen", NULL};

static const column share_columns[] = {{"agb", "AGB", "AGB", AS_TEXT},
                                       {"key_cents", "key", "sleutel", AS_CENTS},
                                       {"room_cents", "headroom", "ruimte", AS_CENTS},
                                       {"amount_cents", "share", "deel", AS_CENTS},
                                       {"eligible", "eligible", "komt in aanmerking", AS_FLAG},
                                       {"reason", "why", "reden", AS_TEXT}};

static const column division_columns[] = {
    {"fund", "fund", "fonds", AS_TEXT},
    {"amount_cents", "to be divided", "te verdelen", AS_CENTS},
    {"undivided_cents", "stays in the fund", "blijft in het fonds", AS_CENTS},
    {"threshold_cents", "turnover that makes eligible", "omzet vanaf", AS_CENTS},
    {"document", "document", "document", AS_TEXT},
    {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

static void answer_division(cli *c, const wlz_allocation *division)
{
    json_t *rows = answer_table(c, "shares", NULL,
                                tr(c, "No provider has production in the year of the key.",
                                   "Geen aanbieder heeft productie in het jaar van de sleutel."),
                                COLUMNS(share_columns));
    json_t *sum = answer_record(c, "division", NULL, COLUMNS(division_columns));

    for (size_t i = 0; i < division->count; i++) {
        const wlz_allocation_row *share = division->rows[i];
        json_t *row = new_row(rows);

        put_text(row, "agb", share->agb);
        put_number(row, "key_cents", share->key_cents);
        put_number(row, "room_cents", share->room_cents);
        put_number(row, "amount_cents", share->amount_cents);
        put_flag(row, "eligible", share->eligible);
        put_text(row, "reason", share->reason);
    }
    put_text(sum, "fund", argument(c, 0));
    put_number(sum, "amount_cents", division->amount_cents);
    put_number(sum, "undivided_cents", division->undivided_cents);
    put_number(sum, "threshold_cents", division->threshold_cents);
    put_text(sum, "document", division->document);
    put_text(sum, "paragraph", division->paragraph);
    put_standing(sum, division->standing);
    say_standing(c, division->standing);
}

static wlz_status allocate(cli *c)
{
    bool apply = option(c, "apply") != NULL;
    wlz_surplus surplus = option(c, "again") != NULL ? WLZ_SURPLUS_REDIVIDED : WLZ_SURPLUS_STAYS;
    wlz_allocation *division = NULL;
    wlz_status status;

    status = apply ? wlz_allocation_apply(c->registry, argument(c, 0), surplus, &division)
                   : wlz_allocation_get(c->registry, argument(c, 0), surplus, &division);
    if (status != WLZ_OK)
        return status;
    answer_division(c, division);
    if (!apply)
        answer_line(c, "%s",
                    tr(c, "A proposal: --apply reserves the shares.",
                       "Een voorstel: --apply reserveert de delen."));
    wlz_allocation_free(division);
    return WLZ_OK;
}

const command money_commands[] = {
    {"cap", "OFFICE YEAR [AGB]", 2, 3, READS, "what is agreed under the cap, and the headroom",
     "wat onder de grens is afgesproken, en de ruimte", NULL, cap_examples, cap},
    {"fund", "OFFICE YEAR", 2, 2, READS, "the funds and their balances",
     "de fondsen en hun saldo's", NULL, fund_examples, fund},
    {"allocate", "FUND", 1, 1, WRITES, "divide a fund over the providers of its sector",
     "verdeel een fonds over de aanbieders van zijn sector", allocate_options, allocate_examples,
     allocate},
    NO_COMMAND};
