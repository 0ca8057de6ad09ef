/*
 * A case a row: office;sector;kind;relation;care_form;performance;component;day;known_on;facts;expected;note. Facts are
 * name=value, separated by commas; a comma before no name belongs to the value ("95,7%"). Expected is a percentage,
 * "undecided" or "none".
 */
#include "cases.h"

#include <csv.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    OFFICE_COLUMN,
    SECTOR,
    KIND,
    RELATION,
    CARE_FORM,
    PERFORMANCE,
    COMPONENT,
    DAY,
    KNOWN_ON,
    FACTS,
    EXPECTED,
    NOTE,
    COLUMNS
};

static const char *const headings[COLUMNS] = {"office",    "sector",      "kind",      "relation",
                                              "care_form", "performance", "component", "day",
                                              "known_on",  "facts",       "expected",  "note"};

#define FACTS_MAX CASE_FACTS_MAX

typedef struct reading {
    wlz_registry *registry;
    const cases_listener *listener;
    cases_result *result;
    int line, column;
    bool too_long; /* a field of the row */
    bool no_cases; /* the heading is not that of cases */
    char fields[COLUMNS][CASES_TEXT_MAX];
} reading;

static const char *words(const cases_listener *listener, const char *en, const char *nl)
{
    return listener != NULL && listener->dutch ? nl : en;
}

static void note_wrong(reading *r, const wlz_tariff_case *asked, const char *what, const char *came)
{
    if (r->listener != NULL)
        r->listener->differs(r->listener->context, r->line, asked, what, came);
    if (r->result->wrong++ == 0)
        snprintf(r->result->first, sizeof r->result->first,
                 words(r->listener, "line %d: %s: %.500s", "regel %d: %s: %.500s"), r->line, what,
                 came);
}

/* What is no case at all. */
static void note_no_case(reading *r, const char *en, const char *nl)
{
    note_wrong(r, NULL, words(r->listener, "not a case", "geen geval"), words(r->listener, en, nl));
}

static const char *or_null(const char *text)
{
    return text[0] != '\0' ? text : NULL;
}

/* Where the next fact begins: behind a comma that a name and an equals sign follow. */
static char *next_fact(char *text)
{
    for (char *comma = strchr(text, ','); comma != NULL; comma = strchr(comma + 1, ',')) {
        size_t name = strspn(comma + 1, "abcdefghijklmnopqrstuvwxyz0123456789._- ");

        if (isalpha((unsigned char)comma[1 + strspn(comma + 1, " ")]) && comma[1 + name] == '=') {
            *comma = '\0';
            return comma + 1 + strspn(comma + 1, " ");
        }
    }
    return NULL;
}

/* Whether that is the unit of a fact. That there is no such fact is told when it is asked. */
static bool is_in(wlz_registry *registry, const char *fact, const char *unit)
{
    wlz_match where = {.column = "id", .text = fact};
    wlz_rows *rows = NULL;
    bool same = wlz_rows_get(registry, "fact", &where, 1, &rows) == WLZ_OK && rows->count > 0 &&
                strcmp(wlz_rows_text(rows, 0, "unit"), unit) == 0;

    wlz_rows_free(rows);
    return same;
}

/* In the unit of the fact: 95 is 95%, as in a file of facts, and not 95 hundredths of a percent. */
static bool fact_value(wlz_registry *registry, char *value, wlz_case_fact *fact)
{
    char *end;
    wlz_bp bp = 0;

    fact->word = NULL;
    if (is_in(registry, fact->fact, "cents"))
        return wlz_cents_parse(value, &fact->number) == WLZ_OK;
    if (is_in(registry, fact->fact, "bp")) {
        bool read = wlz_bp_parse(value, &bp) == WLZ_OK;

        fact->number = bp;
        return read;
    }
    fact->number = strtoll(value, &end, 10);
    if (value[0] != '\0' && *end == '\0')
        return true;
    if (strcmp(value, "yes") == 0 || strcmp(value, "no") == 0)
        fact->number = value[0] == 'y';
    else
        fact->word = value;
    return true;
}

bool case_fact_read(wlz_registry *registry, char *text, wlz_case_fact *fact)
{
    char *equals = strchr(text, '=');

    if (equals == NULL)
        return false;
    *equals = '\0';
    fact->fact = text;
    if (fact_value(registry, equals + 1, fact))
        return true;
    *equals = '=';
    return false;
}

static bool read_facts(wlz_registry *registry, char *text, wlz_case_fact facts[FACTS_MAX],
                       size_t *count)
{
    *count = 0;
    while (text != NULL && text[0] != '\0') {
        char *next = next_fact(text);

        if (*count == FACTS_MAX || !case_fact_read(registry, text, &facts[(*count)++]))
            return false;
        text = next;
    }
    return true;
}

static bool read_day(const char *text, wlz_date *day)
{
    int d, m, y;

    if (wlz_date_parse(text, day) == WLZ_OK)
        return true;
    if (sscanf(text, "%2d-%2d-%4d", &d, &m, &y) != 3) /* as Dutch Excel writes it */
        return false;
    *day = y * 10000 + m * 100 + d;
    return wlz_date_valid(*day);
}

static void answer_text(wlz_status status, wlz_bp bp, const char *message, char *to)
{
    if (status == WLZ_OK)
        wlz_bp_format(bp, to, WLZ_TEXT_MAX);
    else
        snprintf(to, CASES_TEXT_MAX, "%s (%.300s)",
                 status == WLZ_UNDECIDED                           ? "undecided"
                 : status == WLZ_NOVALUE || status == WLZ_NOTFOUND ? "none"
                                                                   : wlz_status_name(status),
                 message);
}

/* "none" is no percentage, not a misspelt word. */
static bool as_expected(const char *expected, wlz_status status, wlz_bp bp)
{
    wlz_bp wanted;

    if (strcmp(expected, "undecided") == 0)
        return status == WLZ_UNDECIDED;
    if (strcmp(expected, "none") == 0)
        return status == WLZ_NOVALUE;
    return wlz_bp_parse(expected, &wanted) == WLZ_OK && status == WLZ_OK && bp == wanted;
}

static void ask(reading *r)
{
    wlz_case_fact facts[FACTS_MAX];
    wlz_tariff_case c = {.office = r->fields[OFFICE_COLUMN],
                         .sector = r->fields[SECTOR],
                         .kind = or_null(r->fields[KIND]),
                         .relation = or_null(r->fields[RELATION]),
                         .care_form = or_null(r->fields[CARE_FORM]),
                         .performance = or_null(r->fields[PERFORMANCE]),
                         .component = r->fields[COMPONENT],
                         .facts = facts};
    char came[CASES_TEXT_MAX * 2];
    wlz_tariff *told = NULL;
    wlz_status status;

    r->result->cases++;
    if (!read_day(r->fields[DAY], &c.day) ||
        (r->fields[KNOWN_ON][0] != '\0' && !read_day(r->fields[KNOWN_ON], &c.known_on)) ||
        !read_facts(r->registry, r->fields[FACTS], facts, &c.fact_count)) {
        note_no_case(r, "a day or a fact is not written as one",
                     "een dag of feit is niet als zodanig geschreven");
        return;
    }
    status = wlz_tariff_try(r->registry, &c, &told);
    answer_text(told != NULL ? told->status : status, told != NULL ? told->bp : WLZ_BP_NONE,
                told != NULL ? told->message : wlz_message(r->registry), came);
    if (told == NULL || !as_expected(r->fields[EXPECTED], told->status, told->bp))
        note_wrong(r, &c, r->fields[EXPECTED], came);
    wlz_tariff_free(told);
}

/* ---- the file */

static void on_field(void *field, size_t length, void *context)
{
    reading *r = context;

    if (r->column < COLUMNS)
        snprintf(r->fields[r->column], CASES_TEXT_MAX, "%.*s", (int)length,
                 field != NULL ? (const char *)field : "");
    if (r->column < COLUMNS && length >= CASES_TEXT_MAX)
        r->too_long = true;
    r->column++;
}

static void check_heading(reading *r)
{
    r->no_cases = r->column != COLUMNS;
    for (int i = 0; i < COLUMNS; i++)
        r->no_cases = r->no_cases || strcmp(r->fields[i], headings[i]) != 0;
}

static void on_row(int end, void *context)
{
    reading *r = context;

    (void)end;
    r->line++;
    if (r->line == 1)
        check_heading(r);
    else if (r->column != COLUMNS && !r->no_cases)
        note_no_case(r, "a row has as many fields as the heading",
                     "een rij heeft net zo veel velden als de kop");
    else if (r->too_long && !r->no_cases)
        note_no_case(r, "a field is too long", "een veld is te lang");
    else if (!r->no_cases)
        ask(r);
    r->column = 0;
    r->too_long = false;
}

static bool parse(FILE *file, reading *r)
{
    struct csv_parser parser;
    char buffer[4096];
    size_t length = fread(buffer, 1, 3, file);
    bool parsed = csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0;

    csv_set_delim(&parser, ';');
    if (length == 3 && memcmp(buffer, "\xef\xbb\xbf", 3) == 0) /* Excel's mark */
        length = 0;
    do
        parsed = parsed && csv_parse(&parser, buffer, length, on_field, on_row, r) == length;
    while ((length = fread(buffer, 1, sizeof buffer, file)) > 0);
    parsed = csv_fini(&parser, on_field, on_row, r) == 0 && parsed;
    csv_free(&parser);
    return parsed;
}

bool cases_run(wlz_registry *registry, const char *path, const cases_listener *listener,
               cases_result *result)
{
    reading r = {.registry = registry, .listener = listener, .result = result};
    FILE *file = fopen(path, "rb");
    bool parsed;

    *result = (cases_result){0};
    if (file == NULL) {
        snprintf(result->first, sizeof result->first,
                 words(listener, "cannot open %s", "kan %s niet openen"), path);
        return false;
    }
    parsed = parse(file, &r);
    fclose(file);
    if (!parsed || r.no_cases || r.line == 0)
        snprintf(result->first, sizeof result->first, "%s: %s", path,
                 parsed ? words(listener, "its heading is not that of cases",
                                "de kop is niet die van gevallen")
                        : words(listener, "not a CSV file", "geen CSV-bestand"));
    return parsed && !r.no_cases && r.line > 0;
}
