/* Files of cases: each row is tried, and its answer is compared with the expected one. */
#include <wlzreg/cases.h>

#include "file/argument.h"
#include "file/copy.h"
#include "file/error.h"
#include "file/list.h"
#include "file/memory.h"
#include "file/text_file.h"
#include "file/transaction.h"
#include "tariff/case_text.h"
#include "value/csv.h"

#include <stdio.h>
#include <string.h>

enum {
    OFFICE_FIELD,
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
    FIELDS
};

static const char *const names[FIELDS] = {"office",    "sector",      "kind",      "relation",
                                          "care_form", "performance", "component", "day",
                                          "known_on",  "facts",       "expected",  "note"};

#define HEADING                                                                                    \
    "office;sector;kind;relation;care_form;performance;component;day;known_on;facts;expected;note"
#define FIELD_MAX 400 /* bytes */

typedef struct row {
    wlz_cases_row is;
    wlz_tariff_case asked;
} row;

typedef struct reading {
    wlz_cases cases;
    wlz__arena arena;
    wlz__list rows; /* of wlz_cases_row * */
    char *text;     /* the file, cut up */
    const char *path;
    wlz__csv csv;
    char *fields[FIELDS];
} reading;

void wlz_cases_free(wlz_cases *cases)
{
    reading *r = (reading *)cases;

    if (cases == NULL)
        return;
    wlz__free(r->text);
    wlz__arena_free(&r->arena);
    wlz__free(r);
}

/* ---- rows that are none ---- */

static bool expected(wlz_registry *reg, const reading *r, const char *field, const char *en,
                     const char *nl)
{
    wlz__fail(reg, WLZ_INVALID, "%s:%zu: %s: %s was expected", "%s:%zu: %s: %s verwacht", r->path,
              r->csv.line, field, wlz__in_language(reg, en, nl));
    return false;
}

static bool fields_fit(wlz_registry *reg, const reading *r, size_t wrong)
{
    if (wrong != 0)
        return expected(reg, r, names[wrong <= FIELDS ? wrong - 1 : FIELDS - 1],
                        "quotes around the whole field, and those within it doubled",
                        "aanhalingstekens om het hele veld, en die erin dubbel");
    for (int i = 0; i < FIELDS && r->fields[i] != NULL; i++)
        if (strlen(r->fields[i]) > FIELD_MAX)
            return expected(reg, r, names[i], "at most 400 bytes", "ten hoogste 400 bytes");
    return true;
}

static bool is_heading(const reading *r, size_t count)
{
    for (int i = 0; i < FIELDS; i++)
        if (r->fields[i] == NULL || strcmp(r->fields[i], names[i]) != 0)
            return false;
    return count == FIELDS;
}

static bool read_row(wlz_registry *reg, reading *r)
{
    size_t count, wrong;

    if (!wlz__csv_next(&r->csv, r->fields, FIELDS, &count, &wrong) || !fields_fit(reg, r, wrong))
        return false;
    if (count != FIELDS)
        return expected(reg, r, wlz__in_language(reg, "row", "rij"),
                        "one of 12 fields, as the heading,", "een van 12 velden, als de kop,");
    return true;
}

/* The separator is the character behind the first name. */
static bool read_heading(wlz_registry *reg, reading *r)
{
    size_t count = 0, wrong = 0;

    r->csv.at = r->text;
    r->csv.separator = strncmp(r->text, "office,", 7) == 0 ? ',' : ';';
    if (!wlz__csv_next(&r->csv, r->fields, FIELDS, &count, &wrong) || wrong != 0 ||
        !is_heading(r, count)) {
        r->csv.line = 1;
        return expected(reg, r, wlz__in_language(reg, "row", "rij"), "the heading " HEADING,
                        "de kop " HEADING);
    }
    return true;
}

/* ---- a case ---- */

static const char *or_null(const char *text)
{
    return text[0] != '\0' ? text : NULL;
}

static bool case_read(wlz_registry *reg, reading *r, wlz_tariff_case *asked)
{
    char *const *f = r->fields;
    wlz__list facts = {0};

    *asked = (wlz_tariff_case){.office = f[OFFICE_FIELD],
                               .sector = f[SECTOR],
                               .kind = or_null(f[KIND]),
                               .relation = or_null(f[RELATION]),
                               .care_form = or_null(f[CARE_FORM]),
                               .performance = or_null(f[PERFORMANCE]),
                               .component = f[COMPONENT]};
    if (!wlz__case_day_read(f[DAY], &asked->day))
        return expected(reg, r, names[DAY], "a day, 2024-06-01", "een dag, 2024-06-01");
    if (f[KNOWN_ON][0] != '\0' && !wlz__case_day_read(f[KNOWN_ON], &asked->known_on))
        return expected(reg, r, names[KNOWN_ON], "a day, 2024-06-01, or nothing",
                        "een dag, 2024-06-01, of niets");
    if (!wlz__case_facts_read(reg, f[FACTS], &r->arena, &facts))
        return expected(reg, r, names[FACTS],
                        "NAME=VALUE, as relation=new or tariff.care.2023=95,8%",
                        "NAAM=WAARDE, zoals relation=new of tariff.care.2023=95,8%");
    if (!wlz__case_expected_valid(f[EXPECTED]))
        return expected(reg, r, names[EXPECTED], "a percentage, undecided or none",
                        "een percentage, undecided of none");
    asked->facts = facts.rows;
    asked->fact_count = facts.count;
    return true;
}

/* A failure of the case is reported in its row; any other fails the call. */
static void case_try(wlz_registry *reg, reading *r, wlz_cases_row *x)
{
    wlz_tariff *tariff = NULL;
    char reason[1024];

    x->status = wlz_tariff_try(reg, x->asked, &tariff);
    snprintf(reason, sizeof reason, "%s", wlz_message(reg));
    if (x->status != WLZ_OK && !wlz__withdraw(reg))
        return;
    x->status = tariff != NULL ? tariff->status : x->status;
    x->bp = tariff != NULL ? tariff->bp : WLZ_BP_NONE;
    x->message = wlz__copy(reg, &r->arena, tariff != NULL ? tariff->message : reason);
    x->agrees = wlz__case_agrees(x->expected, x->status, x->bp);
    if (!x->agrees)
        r->cases.wrong_count++;
    wlz_tariff_free(tariff);
}

static void row_take(wlz_registry *reg, reading *r)
{
    row *made = wlz__need(reg, wlz__arena_alloc(&r->arena, sizeof *made));
    wlz_cases_row **at = wlz__list_add(reg, &r->arena, &r->rows, sizeof *at);

    if (made == NULL || at == NULL || !case_read(reg, r, &made->asked))
        return;
    *at = &made->is;
    made->is = (wlz_cases_row){.line = r->csv.line,
                               .asked = &made->asked,
                               .expected = r->fields[EXPECTED],
                               .note = or_null(r->fields[NOTE])};
    case_try(reg, r, &made->is);
}

/* ---- all of them ---- */

static void read_cases(wlz_registry *reg, reading *r)
{
    r->text = wlz__text_file_read(reg, r->path);
    if (r->text == NULL || !read_heading(reg, r))
        return;
    while (wlz__ok(reg) && read_row(reg, r))
        row_take(reg, r);
    r->cases.count = r->rows.count;
    r->cases.rows = r->rows.rows;
}

wlz_status wlz_cases_get(wlz_registry *registry, const char *path, wlz_cases **out)
{
    reading *r = NULL;

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_given(registry, "out", out))
        r = wlz__need(registry, wlz__alloc(sizeof *r));
    if (r != NULL) {
        r->path = path;
        read_cases(registry, r);
    }
    wlz__leave(registry);
    if (wlz__ok(registry))
        *out = &r->cases;
    else if (r != NULL)
        wlz_cases_free(&r->cases);
    return wlz__status(registry);
}

/* ---- one fact ---- */

wlz_status wlz_case_fact_parse(wlz_registry *registry, char *text, wlz_case_fact *out)
{
    wlz_case_fact fact = {0};

    if (!wlz__enter_read(registry))
        return wlz__status(registry);
    if (wlz__check_text(registry, "text", text, FIELD_MAX) &&
        wlz__check_given(registry, "out", out) && !wlz__case_fact_read(registry, text, &fact))
        wlz__fail(registry, WLZ_INVALID,
                  "text: NAME=VALUE was expected, as relation=new or tariff.care.2023=95,8%%",
                  "text: NAAM=WAARDE verwacht, zoals relation=new of tariff.care.2023=95,8%%");
    if (wlz__leave(registry) == WLZ_OK)
        *out = fact;
    return wlz__status(registry);
}
