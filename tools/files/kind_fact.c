/* facts: what an office knows about a provider, or about a performance. */
#include "answer.h"
#include "fact.h"
#include "vocabulary.h"
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { OFFICE, AGB, PERFORMANCE, FACT, VALUE, WITHDRAWN, FROM, THROUGH, KNOWN_ON, EVIDENCE };

static const field fields[] = {
    [OFFICE] = {"office", CELL_TEXT, .presence = EMPTY, .table = "office", .key = "id"},
    [AGB] = {"agb", CELL_AGB, .presence = OPTIONAL, .table = "provider", .key = "agb"},
    [PERFORMANCE] = {"performance", CELL_PERFORMANCE, .presence = OPTIONAL, .table = "performance",
                     .key = "code"},
    [FACT] = {"fact", CELL_TEXT, .presence = REQUIRED, .table = "fact", .key = "id"},
    [VALUE] = {"value", CELL_VALUE, .presence = EMPTY, .column = ""},
    [WITHDRAWN] = {"withdrawn", CELL_FLAG, .presence = OPTIONAL},
    [FROM] = {"valid_from", CELL_DAY, .presence = REQUIRED},
    [THROUGH] = {"valid_through", CELL_LAST_DAY, .presence = OPTIONAL, .column = "valid_to"},
    [KNOWN_ON] = {"known_on", CELL_DAY, .presence = OPTIONAL},
    [EVIDENCE] = {"evidence", CELL_TEXT, .presence = REQUIRED}};

/* What a fact measured in words may be: "existing, new". To be freed; NULL: that word is one. */
static char *other_words(intake *i, const char *fact, const char *word)
{
    wlz_match of = {.column = "fact", .text = fact};
    wlz_rows *rows = NULL;
    char *all = text_of("%s", tr(i->c, "one of", "een van"));
    bool is_one = false;

    wlz_rows_get(i->registry, "fact_word", &of, 1, &rows);
    for (size_t n = 0; n < rows_count(rows); n++) {
        const char *one = wlz_rows_text(rows, n, "word");

        is_one = is_one || strcmp(one, word) == 0;
        text_add(&all, "%s %s", n > 0 ? "," : "", one);
    }
    wlz_rows_free(rows);
    if (!is_one)
        return all;
    free(all);
    return NULL;
}

static bool word_read(intake *i, const cell *cells, const char **word)
{
    char *others = other_words(i, cells[FACT].text, cells[VALUE].text);

    *word = cells[VALUE].text;
    if (others != NULL)
        row_wrong(i, VALUE, others);
    free(others);
    return others == NULL;
}

/* Whether a number is one that the fact is not likely to have: an error, unless it is confirmed. */
static bool is_unlikely(intake *i, const wlz_rows *facts, size_t row, int64_t number)
{
    char *likely = fact_unlikely(i->c, facts, row, number);
    bool wrong = likely != NULL && row_unlikely(i, VALUE, likely);

    free(likely);
    return wrong;
}

/* The value in the unit of the fact. */
static bool value_read(intake *i, const cell *cells, const char *unit, const char **word,
                       int64_t *number)
{
    if (cells[WITHDRAWN].number != 0) {
        if (cells[VALUE].given)
            row_wrong(i, VALUE,
                      tr(i->c, "nothing, since it is withdrawn", "niets, want ingetrokken"));
        return !cells[VALUE].given;
    }
    if (!cells[VALUE].given) {
        row_wrong(i, VALUE,
                  tr(i->c, "a value; what no longer holds has yes under withdrawn",
                     "een waarde; wat niet meer geldt heeft ja onder withdrawn"));
        return false;
    }
    if (strcmp(unit, "word") == 0)
        return word_read(i, cells, word);
    if (cell_value(unit, i->dialect, cells[VALUE].text, number))
        return true;
    row_wrong(i, VALUE, cell_value_expected(i->c, unit, i->dialect));
    return false;
}

static void add_provider_fact(intake *i, const cell *cells, const char *word, int64_t number,
                              wlz_date from, wlz_date to)
{
    wlz_provider_fact fact = {.office = cells[OFFICE].text,
                              .agb = cells[AGB].text,
                              .fact = cells[FACT].text,
                              .word = word,
                              .number = number,
                              .withdrawn = cells[WITHDRAWN].number != 0,
                              .valid_from = from,
                              .valid_to = to,
                              .known_on = (wlz_date)cells[KNOWN_ON].number,
                              .evidence = cells[EVIDENCE].text};

    if (cells[OFFICE].given)
        row_ok(i, wlz_provider_fact_add(i->registry, &fact));
    else
        row_wrong(i, OFFICE, tr(i->c, "the office that knows it", "het kantoor dat het weet"));
}

static void add_performance_fact(intake *i, const cell *cells, const char *word, int64_t number,
                                 wlz_date from, wlz_date to)
{
    wlz_performance_fact fact = {.office = cells[OFFICE].text,
                                 .performance = cells[PERFORMANCE].text,
                                 .fact = cells[FACT].text,
                                 .word = word,
                                 .number = number,
                                 .withdrawn = cells[WITHDRAWN].number != 0,
                                 .valid_from = from,
                                 .valid_to = to,
                                 .known_on = (wlz_date)cells[KNOWN_ON].number,
                                 .evidence = cells[EVIDENCE].text};

    row_ok(i, wlz_performance_fact_add(i->registry, &fact));
}

static void take(intake *i, const cell *cells)
{
    const wlz_rows *facts = vocabulary_rows(i->known[FACT]);
    size_t row = row_of_text(facts, "id", cells[FACT].text);
    bool about_provider = strcmp(wlz_rows_text(facts, row, "subject"), "provider") == 0;
    const char *word = NULL;
    int64_t number = 0;
    wlz_date from, to;

    if (cells[AGB].given != about_provider)
        row_wrong(i, AGB,
                  about_provider ? tr(i->c, "the provider that the fact is about",
                                      "de aanbieder waar het feit over gaat")
                                 : tr(i->c, "nothing: the fact is about a performance",
                                      "niets: het feit gaat over een prestatie"));
    else if (cells[PERFORMANCE].given == about_provider)
        row_wrong(i, PERFORMANCE,
                  about_provider ? tr(i->c, "nothing: the fact is about a provider",
                                      "niets: het feit gaat over een aanbieder")
                                 : tr(i->c, "the performance that the fact is about",
                                      "de prestatie waar het feit over gaat"));
    else if (value_read(i, cells, wlz_rows_text(facts, row, "unit"), &word, &number) &&
             (word != NULL || cells[WITHDRAWN].number != 0 ||
              !is_unlikely(i, facts, row, number)) &&
             row_period(i, FROM, THROUGH, &from, &to))
        (about_provider ? add_provider_fact : add_performance_fact)(i, cells, word, number, from,
                                                                    to);
}

static void give_rows(sheet *s, const wlz_rows *facts, const wlz_rows *rows)
{
    for (size_t n = 0; n < rows_count(rows); n++) {
        size_t row = row_of_text(facts, "id", wlz_rows_text(rows, n, "fact"));
        const char *unit = wlz_rows_text(facts, row, "unit");
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, rows, n, cells);
        cells[VALUE] = sheet_text(wlz_rows_text(rows, n, "value"));
        cells[VALUE].unit = unit == NULL || strcmp(unit, "word") == 0 ? NULL : unit;
        cells[VALUE].number = wlz_rows_int(rows, n, "value");
        cells[WITHDRAWN] = (cell){.given = !cells[VALUE].given, .number = 1};
        sheet_put(s, cells);
    }
}

static wlz_status give(sheet *s)
{
    wlz_rows *facts = NULL, *of_providers = NULL, *of_performances = NULL;
    wlz_status status = sheet_rows(s, "fact", &facts);

    if (status == WLZ_OK)
        status = sheet_rows(s, "provider_fact", &of_providers);
    if (status == WLZ_OK)
        status = sheet_rows(s, "performance_fact", &of_performances);
    if (status == WLZ_OK) {
        give_rows(s, facts, of_providers);
        give_rows(s, facts, of_performances);
    }
    wlz_rows_free(of_performances);
    wlz_rows_free(of_providers);
    wlz_rows_free(facts);
    return status;
}

const kind fact_kind = {
    .name = "facts", .nl = "feiten", FIELDS(fields), .take = take, .anew = true, .give = give};
