/* providers: a line for each sector that a provider works in, or one without a sector. */
#include "answer.h"
#include "intake.h"
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { AGB, KVK, NAME, SECTOR, KIND, FROM, THROUGH };

static const field fields[] = {
    [AGB] = {"agb", CELL_AGB, .presence = REQUIRED},
    [KVK] = {"kvk", CELL_KVK, .presence = OPTIONAL},
    [NAME] = {"name", CELL_TEXT, .presence = REQUIRED},
    [SECTOR] = {"sector", CELL_TEXT, .presence = OPTIONAL, .table = "sector", .key = "id"},
    [KIND] = {"kind", CELL_TEXT, .presence = OPTIONAL, .table = "provider_kind", .key = "id"},
    [FROM] = {"valid_from", CELL_DAY, .presence = OPTIONAL},
    [THROUGH] = {"valid_through", CELL_LAST_DAY, .presence = OPTIONAL, .column = "valid_to"}};

/* A provider that is there already gets another sector, when the file means the same one. */
static bool is_registered_so(intake *i, const cell *cells)
{
    wlz_match agb = {.column = "agb", .text = cells[AGB].text};
    wlz_rows *rows = NULL;
    size_t wrong = json_array_size(i->errors);

    if (!row_ok(i, wlz_rows_get(i->registry, "provider", &agb, 1, &rows)))
        return false;
    if (strcmp(wlz_rows_text(rows, 0, "name"), cells[NAME].text) != 0)
        row_wrong(i, NAME, wlz_rows_text(rows, 0, "name"));
    if (cells[KVK].given && (wlz_rows_is_null(rows, 0, "kvk") ||
                             strcmp(wlz_rows_text(rows, 0, "kvk"), cells[KVK].text) != 0))
        row_wrong(i, KVK,
                  wlz_rows_is_null(rows, 0, "kvk")
                      ? tr(i->c, "none, as it was registered", "geen, zoals hij is vastgelegd")
                      : wlz_rows_text(rows, 0, "kvk"));
    wlz_rows_free(rows);
    return json_array_size(i->errors) == wrong;
}

static bool add_provider(intake *i, const cell *cells)
{
    wlz_status status =
        wlz_provider_add(i->registry, cells[AGB].text, cells[KVK].text, cells[NAME].text);

    if (status == WLZ_EXISTS && cells[SECTOR].given)
        return is_registered_so(i, cells);
    return row_ok(i, status);
}

static void take(intake *i, const cell *cells)
{
    wlz_provider_sector sector = {
        .agb = cells[AGB].text, .sector = cells[SECTOR].text, .kind = cells[KIND].text};

    if (!cells[SECTOR].given && (cells[KIND].given || cells[FROM].given || cells[THROUGH].given))
        row_wrong(i, SECTOR,
                  tr(i->c, "the sector that kind and days are of",
                     "de sector waar soort en dagen bij horen"));
    else if (cells[SECTOR].given && !cells[FROM].given)
        row_wrong(i, FROM, tr(i->c, "the first day of the sector", "de eerste dag van de sector"));
    else if (row_period(i, FROM, THROUGH, &sector.valid_from, &sector.valid_to) &&
             add_provider(i, cells) && cells[SECTOR].given)
        row_ok(i, wlz_provider_sector_add(i->registry, &sector));
}

static wlz_status give(sheet *s)
{
    wlz_rows *providers = NULL, *sectors = NULL;
    wlz_status status = sheet_rows(s, "provider", &providers);
    size_t at = 0;

    if (status == WLZ_OK)
        status = sheet_rows(s, "provider_sector", &sectors);
    for (size_t n = 0; status == WLZ_OK && n < rows_count(providers); n++) {
        const char *agb = wlz_rows_text(providers, n, "agb");
        cell cells[FIELDS_MAX] = {{0}};
        bool written = false;

        sheet_fill(s, providers, n, cells);
        for (; at < rows_count(sectors) && strcmp(wlz_rows_text(sectors, at, "agb"), agb) == 0;
             at++, written = true) {
            sheet_fill(s, sectors, at, cells);
            sheet_put(s, cells);
        }
        if (!written)
            sheet_put(s, cells);
    }
    wlz_rows_free(sectors);
    wlz_rows_free(providers);
    return status;
}

const kind provider_kind = {.name = "providers",
                            .nl = "aanbieders",
                            FIELDS(fields),
                            .take = take,
                            .anew = true,
                            .give = give};
