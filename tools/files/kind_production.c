/*
 * production: lines of rounds. A round is agreed as a whole, so lines are collected until all were read, and then registered
 * round by round.
 */
#include "agreements.h"
#include "answer.h"
#include "intake.h"
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { OFFICE, AGB, CONTRACT, YEAR, ROUND, REVISION, PERFORMANCE, COMPONENT, PART, VOLUME };

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
    [VOLUME] = {"volume", CELL_MILLI, .presence = REQUIRED, .high = VOLUME_MAX}};

#define YEAR_MILLI_LIKELY INT64_C(6000000000) /* a day each for 16,000 clients */
#define KEPT_MAX 16                           /* bytes of a code or a word of the tables above */

typedef struct line {
    size_t line; /* of the file */
    const agreement *of;
    int year, revision, part;
    char round[KEPT_MAX], performance[KEPT_MAX], component[KEPT_MAX];
    wlz_milli volume;
} line;

typedef struct production {
    agreements *agreements;
    line *lines;
    size_t count, room;
    size_t done; /* of them */
    bool whole;  /* no row of the file was wrong: a round may be all there */
} production;

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
    line *l;

    if (of == NULL ||
        (cells[VOLUME].number > YEAR_MILLI_LIKELY &&
         row_unlikely(i, VOLUME,
                      tr(i->c, "at most 6,000,000 in a year", "hoogstens 6.000.000 in een jaar"))))
        return;
    if (p->count == p->room) {
        p->room = p->room > 0 ? 2 * p->room : 1024;
        p->lines = must(realloc(p->lines, p->room * sizeof *p->lines));
    }
    l = &p->lines[p->count++];
    *l = (line){.line = i->line,
                .of = of,
                .year = (int)cells[YEAR].number,
                .revision = (int)cells[REVISION].number,
                .part = (int)cells[PART].number,
                .volume = cells[VOLUME].number};
    snprintf(l->round, sizeof l->round, "%s", cells[ROUND].text);
    snprintf(l->performance, sizeof l->performance, "%s", cells[PERFORMANCE].text);
    snprintf(l->component, sizeof l->component, "%s", cells[COMPONENT].text);
}

/* ---- registering them ---- */

/* initial, rearrangement, final */
static int ordinal(const char *round)
{
    return round[0] == 'i' ? 0 : round[0] == 'r' ? 1 : 2;
}

static int order_of_rounds(const line *a, const line *b)
{
    if (a->of->id != b->of->id)
        return a->of->id < b->of->id ? -1 : 1;
    if (a->year != b->year)
        return a->year - b->year;
    if (strcmp(a->round, b->round) != 0)
        return ordinal(a->round) - ordinal(b->round);
    return a->revision - b->revision;
}

static int order_of_lines(const void *a, const void *b)
{
    const line *one = a, *other = b;
    int order = order_of_rounds(one, other);

    return order != 0 ? order : one->line < other->line ? -1 : 1;
}

#define TOGETHER_MAX 5000 /* lines in a call: progress is shown between calls */

static wlz_status add_together(intake *i, const wlz_round *round, const line *lines, size_t count)
{
    static wlz_production_line together[TOGETHER_MAX];

    for (size_t n = 0; n < count; n++)
        together[n] = (wlz_production_line){lines[n].performance, lines[n].component, lines[n].part,
                                            lines[n].volume};
    return wlz_production_add(i->registry, round, together, count);
}

/* After a wrong line the next ones are tried. Nothing of it will be stored, so those before it need not be again. */
static bool add_lines(intake *i, const wlz_round *round, const line *lines, size_t count)
{
    production *p = i->state;
    const line *end = lines + count;
    bool right = true;

    while (lines < end && !i->stopped && !interrupted()) {
        size_t now = (size_t)(end - lines) < TOGETHER_MAX ? (size_t)(end - lines) : TOGETHER_MAX;
        wlz_status status = add_together(i, round, lines, now);
        bool closed = status != WLZ_OK && refused_by(i, "production_round_open");

        if (status != WLZ_OK) {
            right = false;
            now = wlz_message_row(i->registry, NULL);
            line_wrong(i, lines[now > 0 ? now - 1 : 0].line, status);
            if (now == 0 || closed) /* the others would say the same */
                return false;
        }
        lines += now;
        p->done += now;
        progress_show(&i->progress, p->done, p->count);
    }
    return right;
}

/* Without --partial nothing that counts may be missing. */
static bool partial_of(const cli *c, wlz_partial *to)
{
    const char *word = option(c, "partial");

    *to = WLZ_PARTIAL_REFUSED;
    if (word != NULL && strcmp(word, "carry") == 0)
        *to = WLZ_PARTIAL_CARRY;
    else if (word != NULL && strcmp(word, "replace") == 0)
        *to = WLZ_PARTIAL_REPLACE;
    return word == NULL || *to != WLZ_PARTIAL_REFUSED;
}

bool production_options_ok(cli *c)
{
    wlz_partial unused;

    if (!partial_of(c, &unused))
        fail(c, WLZ_INVALID,
             tr(c, "--partial is carry or replace, not \"%s\"",
                "--partial is carry of replace, niet \"%s\""),
             option(c, "partial"));
    else if (option(c, "partial") != NULL && option(c, "close") == NULL)
        fail(c, WLZ_INVALID, "%s",
             tr(c, "--partial goes with --close", "--partial hoort bij --close"));
    return !c->failed;
}

static const column lacking_columns[] = {{"contract", "agreement", "overeenkomst", AS_TEXT},
                                         {"agb", "AGB", "AGB", AS_TEXT},
                                         {"year", "year", "jaar", AS_NUMBER},
                                         {"round", "round", "ronde", AS_WORD},
                                         {"performance", "performance", "prestatie", AS_TEXT},
                                         {"component", "component", "component", AS_WORD},
                                         {"part", "part", "deel", AS_NUMBER},
                                         {"volume_milli", "volume", "volume", AS_MILLI},
                                         {"amount_cents", "amount", "bedrag", AS_CENTS}};

static json_t *lacking_table(cli *c)
{
    json_t *table = json_object_get(c->answer, "lacking");

    if (table != NULL)
        return table;
    hint(c, "%s",
         tr(c, "--partial carry lets them go on, --partial replace lets them end",
            "met --partial carry gaan ze door, met --partial replace vervallen ze"));
    return answer_table(
        c, "lacking",
        tr(c, "Agreed now, and not in the file:", "Nu afgesproken, niet in het bestand:"), "",
        COLUMNS(lacking_columns));
}

/* All that a round lacks of the one that counts. */
static void list_lacking(intake *i, const wlz_round *round, const agreement *of)
{
    json_t *table = lacking_table(i->c);
    wlz_round_missing *missing = NULL;

    wlz_round_missing_get(i->registry, round, &missing);
    for (size_t n = 0; missing != NULL && n < missing->count; n++) {
        const wlz_round_missing_row *is = missing->rows[n];
        json_t *row = new_row(table);

        put_text(row, "contract", of->document);
        put_text(row, "agb", of->agb);
        put_number(row, "year", round->year);
        put_text(row, "round", round->round);
        put_text(row, "performance", is->performance);
        put_text(row, "component", is->component);
        put_number(row, "part", is->part);
        put_number(row, "volume_milli", is->volume_milli);
        put_number(row, "amount_cents", is->amount_cents);
    }
    wlz_round_missing_free(missing);
}

static void close_round(intake *i, const wlz_round *round, const line *first)
{
    wlz_partial partial;
    wlz_status status;

    partial_of(i->c, &partial);
    status = wlz_round_close(i->registry, round, partial);
    if (status == WLZ_OK)
        return;
    line_wrong(i, first->line, status);
    if (refused_by(i, "production_round_partial"))
        list_lacking(i, round, first->of);
}

static void add_round(intake *i, const line *lines, size_t count)
{
    wlz_round round = {lines->of->id, lines->year, lines->round, lines->revision};
    wlz_status status = wlz_round_open(i->registry, &round);
    const production *p = i->state;

    if (status != WLZ_OK && status != WLZ_EXISTS)
        line_wrong(i, lines->line, status);
    else if (add_lines(i, &round, lines, count) && p->whole && option(i->c, "close") != NULL &&
             !interrupted())
        close_round(i, &round, lines);
}

static void finish(intake *i)
{
    production *p = i->state;
    size_t from = 0, to;

    if (p == NULL)
        return;
    p->whole = json_array_size(i->errors) == 0;
    qsort(p->lines, p->count, sizeof *p->lines, order_of_lines);
    for (; from < p->count && !i->stopped && !interrupted(); from = to) {
        for (to = from + 1; to < p->count && order_of_rounds(&p->lines[from], &p->lines[to]) == 0;)
            to++;
        add_round(i, &p->lines[from], to - from);
    }
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

static wlz_status give(sheet *s)
{
    wlz_rows *contracts = NULL, *rows = NULL;
    wlz_status status = sheet_rows(s, "contract", &contracts);

    if (status == WLZ_OK)
        status = sheet_rows(s, "production", &rows);
    for (size_t n = 0; status == WLZ_OK && n < rows_count(rows); n++) {
        size_t row = row_of_number(contracts, "id", wlz_rows_int(rows, n, "contract"));
        cell cells[FIELDS_MAX] = {{0}};

        sheet_fill(s, contracts, row, cells);
        sheet_fill(s, rows, n, cells);
        cells[CONTRACT] = sheet_text(wlz_rows_text(contracts, row, "document"));
        sheet_put(s, cells);
    }
    wlz_rows_free(rows);
    wlz_rows_free(contracts);
    return status;
}

const kind production_kind = {.name = "production",
                              .nl = "productie",
                              FIELDS(fields),
                              .take = take,
                              .finish = finish,
                              .forget = forget,
                              .give = give};
