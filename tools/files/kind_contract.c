/* contracts: agreements of an office with a provider, drafted, and signed when the file has a day for it. */
#include "intake.h"
#include "sheet.h"

enum { OFFICE, AGB, DOCUMENT, TITLE, FROM, THROUGH, SIGNED_ON };

static const field fields[] = {
    [OFFICE] = {"office", CELL_TEXT, .presence = REQUIRED, .table = "office", .key = "id"},
    [AGB] = {"agb", CELL_AGB, .presence = REQUIRED, .table = "provider", .key = "agb"},
    [DOCUMENT] = {"document", CELL_TEXT, .presence = REQUIRED},
    [TITLE] = {"title", CELL_TEXT, .presence = REQUIRED},
    [FROM] = {"valid_from", CELL_DAY, .presence = REQUIRED},
    [THROUGH] = {"valid_through", CELL_LAST_DAY, .presence = EMPTY, .column = "valid_to"},
    [SIGNED_ON] = {"signed_on", CELL_DAY, .presence = OPTIONAL}};

static void take(intake *i, const cell *cells)
{
    wlz_contract contract = {.office = cells[OFFICE].text,
                             .agb = cells[AGB].text,
                             .document = cells[DOCUMENT].text,
                             .title = cells[TITLE].text};
    int64_t id;

    if (row_period(i, FROM, THROUGH, &contract.valid_from, &contract.valid_to) &&
        row_ok(i, wlz_contract_draft(i->registry, &contract, &id)) && cells[SIGNED_ON].given)
        row_ok(i, wlz_contract_sign(i->registry, id, (wlz_date)cells[SIGNED_ON].number));
}

static wlz_status give(sheet *s)
{
    wlz_rows *contracts = NULL, *documents = NULL;
    wlz_status status = sheet_rows(s, "contract", &contracts);

    if (status == WLZ_OK)
        status = sheet_rows(s, "document", &documents);
    for (size_t n = 0; status == WLZ_OK && n < rows_count(contracts); n++) {
        size_t row = row_of_text(documents, "id", wlz_rows_text(contracts, n, "document"));
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, contracts, n, cells);
        cells[TITLE] = sheet_text(wlz_rows_text(documents, row, "title"));
        sheet_put(s, cells);
    }
    wlz_rows_free(documents);
    wlz_rows_free(contracts);
    return status;
}

const kind contract_kind = {
    .name = "contracts", .nl = "overeenkomsten", FIELDS(fields), .take = take, .give = give};
