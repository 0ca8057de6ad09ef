/* realisation: what providers declared of a month. */
#include "intake.h"
#include "sheet.h"

#include <string.h>

enum { OFFICE, AGB, YEAR, MONTH, PERFORMANCE, VOLUME, AMOUNT };

#define MONTH_CENTS_MAX INT64_C(900000000000)
#define MONTH_MILLI_LIKELY INT64_C(500000000) /* a day each for 16,000 clients */

static const field fields[] = {
    [OFFICE] = {"office", CELL_TEXT, .presence = REQUIRED, .table = "office", .key = "id"},
    [AGB] = {"agb", CELL_AGB, .presence = REQUIRED, .table = "provider", .key = "agb"},
    [YEAR] = {"year", CELL_NUMBER, .presence = REQUIRED, .low = YEAR_MIN, .high = YEAR_MAX},
    [MONTH] = {"month", CELL_NUMBER, .presence = REQUIRED, .low = 1, .high = 12},
    [PERFORMANCE] = {"performance", CELL_PERFORMANCE, .presence = REQUIRED, .table = "performance",
                     .key = "code"},
    [VOLUME] = {"volume", CELL_MILLI, .presence = REQUIRED, .high = VOLUME_MAX},
    [AMOUNT] = {"amount", CELL_CENTS, .presence = REQUIRED, .column = "amount_cents",
                .high = MONTH_CENTS_MAX}};

static void take(intake *i, const cell *cells)
{
    wlz_month month = {.office = cells[OFFICE].text,
                       .agb = cells[AGB].text,
                       .year = (int)cells[YEAR].number,
                       .month = (int)cells[MONTH].number};
    wlz_realisation line = {.performance = cells[PERFORMANCE].text,
                            .volume_milli = cells[VOLUME].number,
                            .amount_cents = cells[AMOUNT].number};

    if (line.volume_milli > MONTH_MILLI_LIKELY &&
        row_unlikely(i, VOLUME,
                     tr(i->c, "at most 500,000 in a month", "hoogstens 500.000 in een maand")))
        return;
    row_ok(i, wlz_realisation_add(i->registry, &month, &line, 1));
}

/* Of several revisions, which follow each other, the last one counts. */
static bool is_corrected(const wlz_rows *rows, size_t n)
{
    static const char *const key[] = {"office", "agb", "year", "month", "performance"};

    if (n + 1 == rows_count(rows))
        return false;
    for (size_t k = 0; k < sizeof key / sizeof key[0]; k++)
        if (strcmp(wlz_rows_text(rows, n, key[k]), wlz_rows_text(rows, n + 1, key[k])) != 0)
            return false;
    return true;
}

static wlz_status give(sheet *s)
{
    wlz_rows *rows = NULL;
    wlz_status status = sheet_rows(s, "realisation", &rows);
    size_t corrected = 0;

    for (size_t n = 0; n < rows_count(rows); n++) {
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, rows, n, cells);
        if (is_corrected(rows, n))
            corrected++;
        else
            sheet_put(s, cells);
    }
    sheet_lacks(s, corrected, "figures that were corrected, of which the file has the last",
                "cijfers die zijn gecorrigeerd, waarvan het bestand de laatste heeft");
    wlz_rows_free(rows);
    return status;
}

const kind realisation_kind = {.name = "realisation",
                               .nl = "realisatie",
                               FIELDS(fields),
                               .key = VOLUME,
                               .take = take,
                               .give = give};
