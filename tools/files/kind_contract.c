/*
 * contracts: agreements of an office with a provider, drafted, and signed when the file has a day for it. An agreement with
 * percentages of its own has a row for each, one after the other; they go in before it is signed.
 */
#include "answer.h"
#include "sheet.h"
#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

enum {
    OFFICE,
    AGB,
    DOCUMENT,
    TITLE,
    FROM,
    THROUGH,
    SIGNED_ON,
    IWLZ_CODE,
    TOPIC,
    VALUE,
    SECTOR,
    CARE_FORM,
    PERFORMANCE,
    TOPIC_FROM,
    TOPIC_THROUGH,
    PARAGRAPH
};

static const field fields[] = {
    [OFFICE] = {"office", CELL_TEXT, .presence = REQUIRED, .table = "office", .key = "id"},
    [AGB] = {"agb", CELL_AGB, .presence = REQUIRED, .table = "provider", .key = "agb"},
    [DOCUMENT] = {"document", CELL_TEXT, .presence = REQUIRED},
    [TITLE] = {"title", CELL_TEXT, .presence = REQUIRED},
    [FROM] = {"valid_from", CELL_DAY, .presence = REQUIRED},
    [THROUGH] = {"valid_through", CELL_LAST_DAY, .presence = EMPTY, .column = "valid_to"},
    [SIGNED_ON] = {"signed_on", CELL_DAY, .presence = OPTIONAL},
    [IWLZ_CODE] = {"iwlz_code", CELL_TEXT, .presence = OPTIONAL},
    [TOPIC] = {"topic", CELL_TEXT, .presence = OPTIONAL, .table = "topic", .key = "id"},
    [VALUE] = {"value", CELL_VALUE, .presence = OPTIONAL, .column = ""},
    [SECTOR] = {"sector", CELL_TEXT, .presence = OPTIONAL, .table = "sector", .key = "id"},
    [CARE_FORM] = {"care_form", CELL_TEXT, .presence = OPTIONAL, .table = "care_form", .key = "id"},
    [PERFORMANCE] = {"performance", CELL_PERFORMANCE, .presence = OPTIONAL, .table = "performance",
                     .key = "code"},
    [TOPIC_FROM] = {"topic_from", CELL_DAY, .presence = OPTIONAL, .column = ""},
    [TOPIC_THROUGH] = {"topic_through", CELL_LAST_DAY, .presence = OPTIONAL, .column = ""},
    [PARAGRAPH] = {"paragraph", CELL_TEXT, .presence = OPTIONAL}};

/* ---- reading ---- */

typedef struct drafted {
    size_t line; /* of its first row */
    int64_t id;
    wlz_date signed_on; /* 0: a draft */
} drafted;

typedef struct contracts {
    drafted *all;
    size_t count, room;
    char *document; /* of the row before */
    char *row;      /* all that it says of the agreement itself */
} contracts;

/* What a row says of the agreement, as one text. To be freed. */
static char *agreement_text(const cell *cells)
{
    return text_of("%s;%s;%s;%s;%lld;%lld;%lld", cells[OFFICE].text, cells[AGB].text,
                   cells[TITLE].text, cells[IWLZ_CODE].given ? cells[IWLZ_CODE].text : "",
                   (long long)cells[FROM].number, (long long)cells[THROUGH].number,
                   (long long)cells[SIGNED_ON].number);
}

static bool draft(intake *i, const cell *cells)
{
    wlz_contract contract = {.office = cells[OFFICE].text,
                             .agb = cells[AGB].text,
                             .document = cells[DOCUMENT].text,
                             .title = cells[TITLE].text};
    contracts *state = i->state;
    drafted *made;

    if (!row_period(i, FROM, THROUGH, &contract.valid_from, &contract.valid_to))
        return false;
    if (state->count == state->room) {
        state->room = state->room > 0 ? 2 * state->room : 64;
        state->all = must(realloc(state->all, state->room * sizeof *state->all));
    }
    made = &state->all[state->count];
    *made = (drafted){.line = i->line, .signed_on = (wlz_date)cells[SIGNED_ON].number};
    if (!row_ok(i, wlz_contract_draft(i->registry, &contract, &made->id)))
        return false;
    state->count++;
    return !cells[IWLZ_CODE].given ||
           row_ok(i, wlz_contract_iwlz_code_set(i->registry, made->id, cells[IWLZ_CODE].text));
}

/* The agreement of the row: that of the row before it, or a new one. */
static bool agreement_of(intake *i, const cell *cells)
{
    contracts *state = i->state;
    char *row = agreement_text(cells);
    bool again = state->document != NULL && strcmp(state->document, cells[DOCUMENT].text) == 0;
    bool right = again ? strcmp(state->row, row) == 0 : draft(i, cells);

    if (again && !right)
        row_wrong(i, DOCUMENT,
                  tr(i->c, "the same agreement as in the row before, or another document",
                     "dezelfde overeenkomst als in de rij ervoor, of een ander document"));
    free(state->document);
    free(state->row);
    state->document = right ? must(strdup(cells[DOCUMENT].text)) : NULL;
    state->row = right ? row : NULL;
    if (!right)
        free(row);
    return right;
}

/* Days and hours are numbers; moments have no notation in a file. */
static const char *unit_in_file(const char *unit)
{
    return strcmp(unit, "days") == 0 || strcmp(unit, "hours") == 0 ? "count" : unit;
}

/* What the agreement says itself. */
static void add_provision(intake *i, const cell *cells)
{
    const wlz_rows *topics = vocabulary_rows(i->known[TOPIC]);
    const char *unit =
        unit_in_file(wlz_rows_text(topics, row_of_text(topics, "id", cells[TOPIC].text), "unit"));
    wlz_provision p = {
        .document = cells[DOCUMENT].text,
        .topic = cells[TOPIC].text,
        .scope = {.sector = cells[SECTOR].text,
                  .care_form = cells[CARE_FORM].text,
                  .performance = cells[PERFORMANCE].text,
                  .provider = cells[AGB].text},
        .valid_from = (wlz_date)cells[cells[TOPIC_FROM].given ? TOPIC_FROM : FROM].number,
        .valid_to =
            cells[TOPIC_THROUGH].given ? wlz_date_next((wlz_date)cells[TOPIC_THROUGH].number) : 0,
        .paragraph = cells[PARAGRAPH].text};

    if (!cells[VALUE].given || !cell_value(unit, i->dialect, cells[VALUE].text, &p.value))
        row_wrong(i, VALUE, cell_value_expected(i->c, unit, i->dialect));
    else if (!cells[PARAGRAPH].given)
        row_wrong(i, PARAGRAPH,
                  tr(i->c, "where the agreement says so", "waar de overeenkomst het zegt"));
    else
        row_ok(i, wlz_provision_add(i->registry, &p, NULL));
}

static void take(intake *i, const cell *cells)
{
    static const size_t of_topic[] = {VALUE,      SECTOR,        CARE_FORM, PERFORMANCE,
                                      TOPIC_FROM, TOPIC_THROUGH, PARAGRAPH};

    if (i->state == NULL)
        i->state = must(calloc(1, sizeof(contracts)));
    if (!agreement_of(i, cells))
        return;
    if (cells[TOPIC].given) {
        add_provision(i, cells);
        return;
    }
    for (size_t n = 0; n < sizeof of_topic / sizeof of_topic[0]; n++)
        if (cells[of_topic[n]].given) {
            row_wrong(i, TOPIC,
                      tr(i->c, "the topic that it is about", "het onderwerp waar het over gaat"));
            return;
        }
}

/* What is signed does not change any more. */
static void finish(intake *i)
{
    const contracts *state = i->state;

    for (size_t n = 0; state != NULL && n < state->count && !i->stopped && !interrupted(); n++) {
        const drafted *one = &state->all[n];
        wlz_status status =
            one->signed_on != 0 ? wlz_contract_sign(i->registry, one->id, one->signed_on) : WLZ_OK;

        if (status != WLZ_OK)
            line_wrong(i, one->line, status);
    }
}

static void forget(intake *i)
{
    contracts *state = i->state;

    if (state == NULL)
        return;
    free(state->document);
    free(state->row);
    free(state->all);
    free(state);
}

/* ---- writing ---- */

static bool is_corrected(const wlz_rows *rows, size_t n)
{
    for (size_t other = 0; other < rows->count; other++)
        if (wlz_rows_int(rows, other, "corrects") == wlz_rows_int(rows, n, "id"))
            return true;
    return false;
}

/* A row of the file says all that the provision says. */
static bool is_plain(const wlz_rows *rows, size_t n)
{
    static const char *const others[] = {"relation", "provider_kind", "rank_override", "note"};

    for (size_t k = 0; k < sizeof others / sizeof others[0]; k++)
        if (!wlz_rows_is_null(rows, n, others[k]))
            return false;
    return strcmp(wlz_rows_text(rows, n, "standing"), "stated") == 0 &&
           strcmp(wlz_rows_text(rows, n, "unit"), "wall") != 0;
}

static void fill_provision(const wlz_rows *rows, size_t n, cell *cells)
{
    wlz_date day = 0;

    cells[TOPIC] = sheet_text(wlz_rows_text(rows, n, "topic"));
    cells[VALUE] =
        sheet_value(unit_in_file(wlz_rows_text(rows, n, "unit")), wlz_rows_int(rows, n, "value"));
    cells[SECTOR] = sheet_text(wlz_rows_text(rows, n, "sector"));
    cells[CARE_FORM] = sheet_text(wlz_rows_text(rows, n, "care_form"));
    cells[PERFORMANCE] = sheet_text(wlz_rows_text(rows, n, "performance"));
    cells[PARAGRAPH] = sheet_text(wlz_rows_text(rows, n, "paragraph"));
    wlz_date_parse(wlz_rows_text(rows, n, "valid_from"), &day);
    cells[TOPIC_FROM] = (cell){.given = true, .number = day};
    cells[TOPIC_THROUGH] = (cell){.given = !wlz_rows_is_null(rows, n, "valid_to")};
    if (cells[TOPIC_THROUGH].given) {
        wlz_date_parse(wlz_rows_text(rows, n, "valid_to"), &day);
        cells[TOPIC_THROUGH].number = wlz_date_add(day, -1);
    }
}

/* The agreement with each percentage of its own; how many of these the file cannot have. */
static size_t put_contract(sheet *s, cell *cells, const wlz_rows *provisions)
{
    bool written = false;
    size_t left_out = 0;

    for (size_t n = 0; n < rows_count(provisions); n++) {
        if (is_corrected(provisions, n))
            continue;
        if (!is_plain(provisions, n)) {
            left_out++;
            continue;
        }
        fill_provision(provisions, n, cells);
        sheet_put(s, cells);
        written = true;
    }
    if (!written)
        sheet_put(s, cells);
    return left_out;
}

/* What is decided of agreements apart from them. */
static wlz_status lacks(sheet *s, size_t provisions)
{
    wlz_rows *extensions = NULL, *acceptances = NULL;
    wlz_status status = sheet_rows(s, "contract_extension", &extensions);

    if (status == WLZ_OK)
        status = sheet_rows(s, "contract_acceptance", &acceptances);
    sheet_lacks(
        s, provisions, "percentages of agreements, left out since no row says all that they say",
        "percentages van overeenkomsten, weggelaten omdat geen rij alles zegt wat zij zeggen");
    sheet_lacks(s, rows_count(extensions), "extensions, left out", "verlengingen, weggelaten");
    sheet_lacks(s, rows_count(acceptances), "acceptances, left out", "aanvaardingen, weggelaten");
    wlz_rows_free(acceptances);
    wlz_rows_free(extensions);
    return status;
}

static wlz_status give(sheet *s)
{
    wlz_rows *agreements = NULL, *documents = NULL;
    wlz_status status = sheet_rows(s, "contract", &agreements);
    size_t left_out = 0;

    if (status == WLZ_OK)
        status = sheet_rows(s, "document", &documents);
    for (size_t n = 0; status == WLZ_OK && n < rows_count(agreements); n++) {
        size_t row = row_of_text(documents, "id", wlz_rows_text(agreements, n, "document"));
        wlz_match own = {.column = "document", .text = wlz_rows_text(agreements, n, "document")};
        wlz_rows *provisions = NULL;
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, agreements, n, cells);
        cells[TITLE] = sheet_text(wlz_rows_text(documents, row, "title"));
        status = record_status(s->c, wlz_rows_get(s->registry, "provision", &own, 1, &provisions));
        if (status == WLZ_OK)
            left_out += put_contract(s, cells, provisions);
        wlz_rows_free(provisions);
    }
    wlz_rows_free(documents);
    wlz_rows_free(agreements);
    return status == WLZ_OK ? lacks(s, left_out) : status;
}

const kind contract_kind = {.name = "contracts",
                            .nl = "overeenkomsten",
                            FIELDS(fields),
                            .take = take,
                            .finish = finish,
                            .forget = forget,
                            .give = give};
