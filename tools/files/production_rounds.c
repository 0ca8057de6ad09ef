/* Registering the rounds of a file of production. */
#include "production_rounds.h"

#include "answer.h"

#include <stdlib.h>
#include <string.h>

/* ---- lines ---- */

/* initial, rearrangement, final */
static int ordinal(const char *round)
{
    return round[0] == 'i' ? 0 : round[0] == 'r' ? 1 : 2;
}

static int order_of_rounds(const production_line *a, const production_line *b)
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
    const production_line *one = a, *other = b;
    int order = order_of_rounds(one, other);

    return order != 0 ? order : one->line < other->line ? -1 : 1;
}

#define TOGETHER_MAX 5000 /* lines in a call: progress is shown between calls */

static wlz_status add_together(intake *i, const wlz_round *round, const production_line *lines,
                               size_t count)
{
    static wlz_production_line together[TOGETHER_MAX];

    for (size_t n = 0; n < count; n++)
        together[n] = (wlz_production_line){lines[n].performance, lines[n].component, lines[n].part,
                                            lines[n].volume};
    return wlz_production_add(i->registry, round, together, count);
}

/* After a wrong line the next ones are tried. Nothing of it will be stored, so those before it need not be again. */
static bool add_lines(intake *i, const wlz_round *round, const production_line *lines, size_t count)
{
    production *p = i->state;
    const production_line *end = lines + count;
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

/* ---- the percentages of the file, against those of the documents ---- */

static int order_of_performances(const void *a, const void *b)
{
    const production_line *one = *(const production_line *const *)a,
                          *other = *(const production_line *const *)b;
    int order = strcmp(one->performance, other->performance);

    if (order == 0)
        order = strcmp(one->component, other->component);
    return order != 0 ? order : one->part - other->part;
}

/* The line of the file that the row of table production is of; NULL: it has no percentage. */
static const production_line *line_of(const production_line *const *priced, size_t count,
                                      const wlz_rows *rows, size_t n)
{
    production_line key = {.part = (int)wlz_rows_int(rows, n, "part")};
    const production_line *const at = &key, *const * found;

    snprintf(key.performance, sizeof key.performance, "%s", wlz_rows_text(rows, n, "performance"));
    snprintf(key.component, sizeof key.component, "%s", wlz_rows_text(rows, n, "component"));
    found = bsearch(&at, priced, count, sizeof(const production_line *), order_of_performances);
    return found != NULL ? *found : NULL;
}

static void percentage_wrong(intake *i, const production_line *l, int64_t bp)
{
    char given[WLZ_TEXT_MAX], found[WLZ_TEXT_MAX];
    char *expected;

    wlz_bp_format((wlz_bp)l->bp, given, sizeof given);
    wlz_bp_format((wlz_bp)bp, found, sizeof found);
    expected = text_of(tr(i->c, "%s, as the documents say now, or nothing, to take that",
                          "%s, zoals de documenten nu zeggen, of niets, om dat te nemen"),
                       found);
    cell_wrong(i, l->line, "percentage", given, expected);
    free(expected);
}

/* Another percentage makes another amount of the same volume: what the file has is held against it. */
static bool percentages_agree(intake *i, const wlz_round *round, const production_line *lines,
                              size_t count)
{
    const production_line **priced = must(calloc(count + 1, sizeof(const production_line *)));
    wlz_match where[] = {{.column = "contract", .number = round->contract},
                         {.column = "year", .number = round->year},
                         {.column = "round", .text = round->round},
                         {.column = "revision", .number = round->revision}};
    size_t priced_count = 0, wrong = json_array_size(i->errors);
    wlz_rows *rows = NULL;

    for (size_t n = 0; n < count; n++)
        if (lines[n].priced)
            priced[priced_count++] = &lines[n];
    if (priced_count > 0) {
        qsort(priced, priced_count, sizeof(const production_line *), order_of_performances);
        row_ok(i, wlz_rows_get(i->registry, "production", where, 4, &rows));
    }
    for (size_t n = 0; n < rows_count(rows) && !i->stopped; n++) {
        const production_line *l = line_of(priced, priced_count, rows, n);

        if (l != NULL && l->bp != wlz_rows_int(rows, n, "tariff_bp"))
            percentage_wrong(i, l, wlz_rows_int(rows, n, "tariff_bp"));
    }
    wlz_rows_free(rows);
    free(priced);
    return json_array_size(i->errors) == wrong;
}

/* ---- closing ---- */

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

static void close_round(intake *i, const wlz_round *round, const production_line *first)
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

static void add_round(intake *i, const production_line *lines, size_t count)
{
    wlz_round round = {lines->of->id, lines->year, lines->round, lines->revision};
    wlz_status status = wlz_round_open(i->registry, &round);
    const production *p = i->state;

    if (status != WLZ_OK && status != WLZ_EXISTS)
        line_wrong(i, lines->line, status);
    else if (add_lines(i, &round, lines, count) && percentages_agree(i, &round, lines, count) &&
             p->whole && option(i->c, "close") != NULL && !interrupted())
        close_round(i, &round, lines);
}

void production_finish(intake *i)
{
    production *p = i->state;
    size_t from = 0, to;

    if (p == NULL || p->count == 0) /* not one line was right */
        return;
    p->whole = json_array_size(i->errors) == 0;
    qsort(p->lines, p->count, sizeof *p->lines, order_of_lines);
    for (; from < p->count && !i->stopped && !interrupted(); from = to) {
        for (to = from + 1; to < p->count && order_of_rounds(&p->lines[from], &p->lines[to]) == 0;)
            to++;
        add_round(i, &p->lines[from], to - from);
    }
}
