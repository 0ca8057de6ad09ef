/* performances and nza-tariffs: what is counted, and what the NZa allows for one of it. */
#include "intake.h"
#include "sheet.h"

#define NZA_CENTS_MAX 100000000

enum { CODE, SECTOR, CARE_FORM, UNIT, TITLE };

static const field performance_fields[] = {
    [CODE] = {"performance", CELL_PERFORMANCE, .presence = REQUIRED, .column = "code"},
    [SECTOR] = {"sector", CELL_TEXT, .presence = REQUIRED, .table = "sector", .key = "id"},
    [CARE_FORM] = {"care_form", CELL_TEXT, .presence = OPTIONAL, .table = "care_form", .key = "id"},
    [UNIT] = {"unit", CELL_TEXT, .presence = REQUIRED},
    [TITLE] = {"title", CELL_TEXT, .presence = REQUIRED}};

static void performance_take(intake *i, const cell *cells)
{
    wlz_performance performance = {.code = cells[CODE].text,
                                   .sector = cells[SECTOR].text,
                                   .care_form = cells[CARE_FORM].text,
                                   .unit = cells[UNIT].text,
                                   .title = cells[TITLE].text};

    row_ok(i, wlz_performance_add(i->registry, &performance));
}

static wlz_status performance_give(sheet *s)
{
    return sheet_table(s, "performance");
}

const kind performance_kind = {.name = "performances",
                               .nl = "prestaties",
                               FIELDS(performance_fields),
                               .take = performance_take,
                               .give = performance_give};

enum { PERFORMANCE, YEAR, COMPONENT, PART, AMOUNT, SOURCE };

static const field tariff_fields[] = {
    [PERFORMANCE] = {"performance", CELL_PERFORMANCE, .presence = REQUIRED, .table = "performance",
                     .key = "code"},
    [YEAR] = {"year", CELL_NUMBER, .presence = REQUIRED, .low = YEAR_MIN, .high = YEAR_MAX},
    [COMPONENT] = {"component", CELL_WORD, .presence = REQUIRED, .words = COMPONENTS},
    [PART] = {"part", CELL_NUMBER, .presence = OPTIONAL, .high = 12},
    [AMOUNT] = {"amount", CELL_CENTS, .presence = REQUIRED, .column = "cents",
                .high = NZA_CENTS_MAX},
    [SOURCE] = {"source", CELL_TEXT, .presence = OPTIONAL}};

static void tariff_take(intake *i, const cell *cells)
{
    wlz_nza_tariff tariff = {.performance = cells[PERFORMANCE].text,
                             .year = (int)cells[YEAR].number,
                             .component = cells[COMPONENT].text,
                             .part = (int)cells[PART].number,
                             .tariff_cents = cells[AMOUNT].number,
                             .source = cells[SOURCE].text};

    if (tariff.tariff_cents == 0 &&
        row_unlikely(i, AMOUNT, tr(i->c, "more than nothing", "meer dan niets")))
        return;
    row_ok(i, wlz_nza_tariff_set(i->registry, &tariff));
}

static wlz_status tariff_give(sheet *s)
{
    return sheet_table(s, "nza_tariff");
}

const kind nza_tariff_kind = {.name = "nza-tariffs",
                              .nl = "NZa-tarieven",
                              FIELDS(tariff_fields),
                              .key = AMOUNT,
                              .take = tariff_take,
                              .give = tariff_give};
