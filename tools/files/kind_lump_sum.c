/* lump-sums: money beside the tariff that is reserved by itself. That of funds comes by addenda and divisions. */
#include "intake.h"
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { OFFICE, AGB, YEAR, PURPOSE, AMOUNT, STATE, REFERENCE, SECOND, NOTE };

#define LUMP_SUM_MAX INT64_C(900000000000)

static const field fields[] = {
    [OFFICE] = {"office", CELL_TEXT, .presence = REQUIRED, .table = "office", .key = "id"},
    [AGB] = {"agb", CELL_AGB, .presence = REQUIRED, .table = "provider", .key = "agb"},
    [YEAR] = {"year", CELL_NUMBER, .presence = REQUIRED, .low = YEAR_MIN, .high = YEAR_MAX},
    [PURPOSE] = {"purpose", CELL_TEXT, .presence = REQUIRED, .table = "purpose", .key = "id"},
    [AMOUNT] = {"amount", CELL_CENTS, .presence = REQUIRED, .column = "amount_cents", .low = 1,
                .high = LUMP_SUM_MAX},
    [STATE] = {"state", CELL_WORD, .presence = OPTIONAL, .words = "reserved|committed|released"},
    [REFERENCE] = {"reference", CELL_TEXT, .presence = OPTIONAL},
    [SECOND] = {"second", CELL_FLAG, .presence = OPTIONAL},
    [NOTE] = {"note", CELL_TEXT, .presence = OPTIONAL}};

/* The registry's state of the lump sum with the reference of the row; NULL when there is none. To be freed. */
static char *state_there(intake *i, const cell *cells)
{
    wlz_match where = {.column = "id"};
    wlz_rows *rows = NULL;
    char *state = NULL;

    if (!cells[REFERENCE].given ||
        wlz_lump_sum_find(i->registry, cells[OFFICE].text, cells[REFERENCE].text, &where.number) !=
            WLZ_OK)
        return NULL;
    if (row_ok(i, wlz_rows_get(i->registry, "lump_sum", &where, 1, &rows)))
        state = must(strdup(wlz_rows_text(rows, 0, "state")));
    wlz_rows_free(rows);
    return state;
}

/* What is there may have gone on from where the file has it, but not the other way round. */
static void count_there(intake *i, const cell *cells, const char *state)
{
    const char *stated = cells[STATE].given ? cells[STATE].text : "reserved";

    if (strcmp(stated, "reserved") != 0 && strcmp(stated, state) != 0)
        row_wrong(i, STATE, state);
    i->there++;
}

/* Once, however many there are. */
static void hint_second(intake *i)
{
    if (refused_by(i, "lump_sum_second") && json_object_get(i->c->answer, "hints") == NULL)
        hint(i->c, "%s",
             tr(i->c,
                "a reference for each makes a file safe to read twice; --second books them as "
                "others",
                "met een referentie per rij kan een bestand twee keer worden gelezen; --second "
                "boekt "
                "ze als andere"));
}

static void take(intake *i, const cell *cells)
{
    const char *stated = cells[STATE].given ? cells[STATE].text : "reserved";
    char *there = state_there(i, cells);
    wlz_lump_sum money = {.office = cells[OFFICE].text,
                          .agb = cells[AGB].text,
                          .year = (int)cells[YEAR].number,
                          .purpose = cells[PURPOSE].text,
                          .amount_cents = cells[AMOUNT].number,
                          .note = cells[NOTE].text,
                          .reference = cells[REFERENCE].text,
                          .second = cells[SECOND].number != 0 || option(i->c, "second") != NULL,
                          .released = there == NULL && strcmp(stated, "released") == 0};
    int64_t id;

    if (row_ok(i, wlz_lump_sum_reserve(i->registry, &money, &id))) {
        if (there != NULL)
            count_there(i, cells, there);
        else if (strcmp(stated, "committed") == 0)
            row_ok(i, wlz_lump_sum_commit(i->registry, id));
    } else {
        hint_second(i);
    }
    free(there);
}

/* What later rows took off each, by the row of the lump sum. */
static wlz_cents *lessened(const wlz_rows *rows)
{
    wlz_cents *by_row = must(calloc(rows_count(rows) + 1, sizeof *by_row));

    for (size_t n = 0; n < rows_count(rows); n++) {
        size_t row = row_of_number(rows, "id", wlz_rows_int(rows, n, "lessens"));

        if (row != NO_ROW)
            by_row[row] += wlz_rows_int(rows, n, "amount_cents");
    }
    return by_row;
}

static wlz_status give(sheet *s)
{
    wlz_rows *rows = NULL;
    wlz_status status = sheet_rows(s, "lump_sum", &rows);
    wlz_cents *less = lessened(rows);
    size_t of_funds = 0, were_lessened = 0;

    for (size_t n = 0; n < rows_count(rows); n++) {
        cell cells[FIELDS_MAX] = {{0}};

        if (!wlz_rows_is_null(rows, n, "lessens"))
            continue;
        if (!wlz_rows_is_null(rows, n, "fund")) {
            of_funds++;
            continue;
        }
        sheet_fill(s, rows, n, cells);
        cells[AMOUNT].number += less[n];
        were_lessened += less[n] != 0;
        if (cells[AMOUNT].number > 0)
            sheet_put(s, cells);
    }
    sheet_lacks(s, of_funds, "lump sums of funds, left out since addenda and divisions make them",
                "lumpsums uit fondsen, weggelaten omdat addenda en verdelingen ze maken");
    sheet_lacks(s, were_lessened,
                "lump sums that were lessened, of which the file has what is left",
                "lumpsums die zijn verlaagd, waarvan het bestand heeft wat over is");
    free(less);
    wlz_rows_free(rows);
    return status;
}

const kind lump_sum_kind = {
    .name = "lump-sums", .nl = "lumpsums", FIELDS(fields), .take = take, .give = give};
