/*
 * production: lines of rounds. A round is agreed as a whole, so lines are collected until all were read, and then registered
 * round by round.
 */
#include "production_rounds.h"
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum {
    OFFICE,
    AGB,
    CONTRACT,
    YEAR,
    ROUND,
    REVISION,
    PERFORMANCE,
    COMPONENT,
    PART,
    VOLUME,
    PERCENTAGE
};

static const field fields[] = {
    [OFFICE] = {"office", CELL_TEXT, .presence = OPTIONAL, .table = "office", .key = "id"},
    [AGB] = {"agb", CELL_AGB, .presence = OPTIONAL, .table = "provider", .key = "agb"},
    [CONTRACT] = {"contract", CELL_TEXT, .presence = OPTIONAL, .column = "", .table = "contract",
                  .key = "document"},
    [YEAR] = {"year", CELL_NUMBER, .presence = REQUIRED, .low = YEAR_MIN, .high = YEAR_MAX},
    [ROUND] = {"round", CELL_WORD, .presence = REQUIRED, .words = "initial|rearrangement|final"},
    [REVISION] = {"revision", CELL_NUMBER, .presence = OPTIONAL, .low = 1, .high = 999,
                  .otherwise = 1},
    [PERFORMANCE] = {"performance", CELL_PERFORMANCE, .presence = REQUIRED, .table = "performance",
                     .key = "code"},
    [COMPONENT] = {"component", CELL_WORD, .presence = REQUIRED, .words = COMPONENTS},
    [PART] = {"part", CELL_NUMBER, .presence = OPTIONAL, .high = 12},
    [VOLUME] = {"volume", CELL_MILLI, .presence = REQUIRED, .high = VOLUME_MAX},
    [PERCENTAGE] = {"percentage", CELL_VALUE, .presence = OPTIONAL, .column = ""}};

#define YEAR_MILLI_LIKELY INT64_C(6000000000) /* a day each for 16,000 clients */

/* ---- the agreement of a line ---- */

/* The only one of the provider with the office that holds in the year. */
static const agreement *agreement_of_year(intake *i, const agreements *all, const cell *cells)
{
    const agreement *found = NULL;
    size_t count = agreements_of_provider(all, cells[OFFICE].text, cells[AGB].text,
                                          (int)cells[YEAR].number, &found);

    if (count == 0)
        row_wrong(i, AGB,
                  tr(i->c, "a provider that has an agreement with the office in that year",
                     "een aanbieder die in dat jaar een overeenkomst met het kantoor heeft"));
    if (count > 1)
        row_wrong(i, CONTRACT,
                  tr(i->c, "the document of the agreement: there are several in that year",
                     "het document van de overeenkomst: er zijn er meer in dat jaar"));
    return count == 1 ? found : NULL;
}

/* What the line says of office and provider is what its agreement says. */
static bool agrees(intake *i, const agreement *is, const cell *cells)
{
    bool office = !cells[OFFICE].given || strcmp(cells[OFFICE].text, is->office) == 0;
    bool agb = !cells[AGB].given || strcmp(cells[AGB].text, is->agb) == 0;

    if (!office)
        row_wrong(i, OFFICE, is->office);
    if (!agb)
        row_wrong(i, AGB, is->agb);
    return office && agb;
}

static const agreement *agreement_of(intake *i, const agreements *all, const cell *cells)
{
    const agreement *found;

    if (cells[CONTRACT].given) {
        found = agreement_of_document(all, cells[CONTRACT].text);
        if (found == NULL) /* somebody changed the view that lists them */
            row_wrong(i, CONTRACT, tr(i->c, "an agreement", "een overeenkomst"));
        return found != NULL && agrees(i, found, cells) ? found : NULL;
    }
    if (cells[OFFICE].given && cells[AGB].given)
        return agreement_of_year(i, all, cells);
    row_wrong(i, cells[OFFICE].given ? AGB : OFFICE,
              tr(i->c, "office and agb, or the contract", "office en agb, of het contract"));
    return NULL;
}

/* ---- collecting the lines ---- */

static production *state_of(intake *i)
{
    production *p = i->state;

    if (p == NULL) {
        p = i->state = must(calloc(1, sizeof *p));
        row_ok(i, agreements_read(i->registry, &p->agreements));
    }
    return p;
}

static void take(intake *i, const cell *cells)
{
    production *p = state_of(i);
    const agreement *of = p->agreements != NULL ? agreement_of(i, p->agreements, cells) : NULL;
    int64_t bp = 0;
    production_line *l;

    if (of == NULL ||
        (cells[VOLUME].number > YEAR_MILLI_LIKELY &&
         row_unlikely(i, VOLUME,
                      tr(i->c, "at most 6,000,000 in a year", "hoogstens 6.000.000 in een jaar"))))
        return;
    if (cells[PERCENTAGE].given && !cell_value("bp", i->dialect, cells[PERCENTAGE].text, &bp)) {
        row_wrong(i, PERCENTAGE, cell_value_expected(i->c, "bp", i->dialect));
        return;
    }
    if (p->count == p->room) {
        p->room = p->room > 0 ? 2 * p->room : 1024;
        p->lines = must(realloc(p->lines, p->room * sizeof *p->lines));
    }
    l = &p->lines[p->count++];
    *l = (production_line){.line = i->line,
                           .of = of,
                           .year = (int)cells[YEAR].number,
                           .revision = (int)cells[REVISION].number,
                           .part = (int)cells[PART].number,
                           .priced = cells[PERCENTAGE].given,
                           .bp = bp,
                           .volume = cells[VOLUME].number};
    snprintf(l->round, sizeof l->round, "%s", cells[ROUND].text);
    snprintf(l->performance, sizeof l->performance, "%s", cells[PERFORMANCE].text);
    snprintf(l->component, sizeof l->component, "%s", cells[COMPONENT].text);
}

static void forget(intake *i)
{
    production *p = i->state;

    if (p == NULL)
        return;
    agreements_free(p->agreements);
    free(p->lines);
    free(p);
}

/* ---- writing them ---- */

static wlz_status lacks(sheet *s, size_t carried)
{
    wlz_match open = {.column = "state", .text = "open"};
    wlz_rows *rounds = NULL;
    wlz_status status =
        record_status(s->c, wlz_rows_get(s->registry, "production_round", &open, 1, &rounds));

    sheet_lacks(s, rows_count(rounds), "open rounds, which the file does not mark",
                "open rondes, wat niet in het bestand staat");
    sheet_lacks(s, carried,
                "lines carried over from the round before, which the file does not mark",
                "regels die zijn overgenomen uit de ronde ervoor, wat niet in het bestand staat");
    wlz_rows_free(rounds);
    return status;
}

static wlz_status give(sheet *s)
{
    wlz_rows *contracts = NULL, *rows = NULL;
    wlz_status status = sheet_rows(s, "contract", &contracts);
    size_t carried = 0;

    if (status == WLZ_OK)
        status = sheet_rows(s, "production", &rows);
    for (size_t n = 0; status == WLZ_OK && n < rows_count(rows); n++) {
        size_t row = row_of_number(contracts, "id", wlz_rows_int(rows, n, "contract"));
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, contracts, row, cells);
        sheet_fill(s, rows, n, cells);
        cells[CONTRACT] = sheet_text(wlz_rows_text(contracts, row, "document"));
        cells[PERCENTAGE] = sheet_value("bp", wlz_rows_int(rows, n, "tariff_bp"));
        carried += wlz_rows_int(rows, n, "carried") != 0;
        sheet_put(s, cells);
    }
    wlz_rows_free(rows);
    wlz_rows_free(contracts);
    return status == WLZ_OK ? lacks(s, carried) : status;
}

const kind production_kind = {.name = "production",
                              .nl = "productie",
                              FIELDS(fields),
                              .take = take,
                              .finish = production_finish,
                              .forget = forget,
                              .give = give};
