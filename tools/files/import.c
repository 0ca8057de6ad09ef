/* import KIND FILE: the rows of a CSV file, all or nothing. */
#include "intake.h"

#include "answer.h"
#include "commands.h"
#include "production_rounds.h"
#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

#define ERRORS_MAX 100

static const column error_columns[] = {{"line", "line", "regel", AS_NUMBER},
                                       {"column", "column", "kolom", AS_TEXT},
                                       {"value", "value", "waarde", AS_TEXT},
                                       {"message", "what is wrong", "wat er mis is", AS_TEXT}};

/* ---- the header line ---- */

#define NO_FIELD FIELDS_MAX

static size_t field_named(const kind *k, const char *name)
{
    for (size_t f = 0; f < k->field_count; f++)
        if (strcmp(k->fields[f].name, name) == 0)
            return f;
    return NO_FIELD;
}

static char *names_of(const kind *k)
{
    char *names = text_of("%s", k->fields[0].name);

    for (size_t f = 1; f < k->field_count; f++)
        text_add(&names, ", %s", k->fields[f].name);
    return names;
}

static void column_unknown(intake *i, const char *name)
{
    char *names = names_of(i->kind);
    char *expected = text_of(
        tr(i->c, "one of %s; or --ignore-unknown", "een van %s; of --ignore-unknown"), names);

    cell_wrong(i, i->line, name, NULL, expected);
    free(expected);
    free(names);
}

static void header_read(intake *i)
{
    bool given[FIELDS_MAX] = {false};

    i->columns = csv_count(i->reader);
    i->line = csv_line(i->reader);
    for (size_t n = 0; n < i->columns; n++) {
        const char *name = csv_cell(i->reader, n);
        size_t f = i->fields[n] = field_named(i->kind, name);

        if (f == NO_FIELD && name[0] != '\0' && option(i->c, "ignore-unknown") == NULL)
            column_unknown(i, name);
        else if (f == NO_FIELD && name[0] != '\0')
            json_array_append_new(i->passed_over, must(json_of_text(name)));
        else if (f != NO_FIELD && given[f])
            cell_wrong(i, i->line, name, NULL, tr(i->c, "each column once", "elke kolom eenmaal"));
        else if (f != NO_FIELD)
            given[f] = true;
    }
    for (size_t f = 0; f < i->kind->field_count; f++)
        if (!given[f] && i->kind->fields[f].presence != OPTIONAL)
            cell_wrong(i, i->line, i->kind->fields[f].name, NULL,
                       tr(i->c, "this column, which is missing", "deze kolom, die ontbreekt"));
}

/* ---- the rows ---- */

/* As Excel writes rows that somebody emptied. */
static bool row_is_empty(const csv_reader *reader)
{
    for (size_t n = 0; n < csv_count(reader); n++)
        if (csv_cell(reader, n)[0] != '\0')
            return false;
    return true;
}

/* The registry has what may be here. */
static void check_known(intake *i, size_t f)
{
    const field *of = &i->kind->fields[f];
    vocabulary *set = of->table != NULL && i->cells[f].text != NULL ? vocabulary_of(i, f) : NULL;

    if (set != NULL && !vocabulary_has(set, i->cells[f].text)) {
        char *expected = vocabulary_expected(i->c, set, i->cells[f].text);

        row_wrong(i, f, expected);
        free(expected);
    }
}

/* Something under no name; under a name that is passed over anything is allowed. */
static void check_nameless(intake *i, const char *text)
{
    if (text[0] != '\0' && option(i->c, "ignore-unknown") == NULL)
        cell_wrong(i, i->line, NULL, text,
                   tr(i->c, "nothing, since the column has no name",
                      "niets, want de kolom heeft geen naam"));
}

static void read_cells(intake *i, cell *cells)
{
    char expected[CELL_TEXT_MAX];

    for (size_t f = 0; f < i->kind->field_count; f++)
        cells[f] = (cell){.number = i->kind->fields[f].otherwise};
    for (size_t n = 0; n < i->columns; n++) {
        const char *text = n < csv_count(i->reader) ? csv_cell(i->reader, n) : "";
        size_t f = i->fields[n];

        if (f == NO_FIELD)
            check_nameless(i, text);
        else if (cell_read(&i->kind->fields[f], i->dialect, text, &cells[f]))
            check_known(i, f);
        else
            cell_wrong(i, i->line, i->kind->fields[f].name, text,
                       cell_expected(i->c, &i->kind->fields[f], i->dialect, text, expected));
    }
    for (size_t n = i->columns; n < csv_count(i->reader); n++)
        check_nameless(i, csv_cell(i->reader, n));
}

/* A row with the key of an earlier one would silently replace it. */
static bool repeats(intake *i, const cell *cells)
{
    char key[WLZ_TEXT_MAX], *all = text_of("%s", ""), *earlier;
    size_t first;

    for (size_t f = 0; f < i->kind->key; f++) {
        const char *part = cells[f].text;

        if (i->kind->fields[f].kind == CELL_NUMBER) { /* 1 and 01 are one number */
            snprintf(key, sizeof key, "%lld", (long long)cells[f].number);
            part = key;
        }
        earlier = all;
        all = text_of("%s;%s", earlier, part != NULL ? part : "");
        free(earlier);
    }
    first = i->kind->key > 0 ? seen_before(&i->seen, all, i->line) : 0;
    free(all);
    if (first == 0)
        return false;
    all = text_of(
        tr(i->c, "another row than that on line %zu", "een andere rij dan die op regel %zu"),
        first);
    cell_wrong(i, i->line, NULL, NULL, all);
    free(all);
    return true;
}

static void row_read(intake *i)
{
    size_t wrong = json_array_size(i->errors);
    cell cells[FIELDS_MAX];

    i->line = csv_line(i->reader);
    i->cells = cells;
    i->rows++;
    read_cells(i, cells);
    if (json_array_size(i->errors) == wrong && !repeats(i, cells))
        i->kind->take(i, cells);
}

static void report_reading(intake *i)
{
    int read = csv_progress(i->reader);

    progress_show(&i->progress, i->rows, read > 0 ? i->rows * 1000 / (size_t)read : 0);
}

static void problem_report(intake *i)
{
    const char *problem = csv_problem(i->c, i->reader);

    if (interrupted()) /* also what was being read */
        return;
    if (csv_broke(i->reader)) {
        i->worst = fail(i->c, WLZ_IO, "%s: %s", argument(i->c, 1), problem);
        i->stopped = true;
    } else if (problem != NULL) {
        cell_wrong(i, csv_problem_line(i->reader), NULL, NULL, problem);
        i->stopped = true;
    }
}

static void file_read(intake *i)
{
    bool header = csv_next(i->reader);

    i->dialect = csv_dialect(i->reader);
    if (header)
        header_read(i);
    else if (csv_problem(i->c, i->reader) == NULL)
        cell_wrong(i, 1, NULL, NULL,
                   tr(i->c, "a line with the names of the columns; the file is empty",
                      "een regel met de namen van de kolommen; het bestand is leeg"));
    if (header && json_array_size(i->errors) > 0)
        return; /* the rows would only repeat it */
    while (!i->stopped && !interrupted() && csv_next(i->reader)) {
        if (!row_is_empty(i->reader))
            row_read(i);
        report_reading(i);
    }
    problem_report(i);
    if (!i->stopped && !interrupted() && i->kind->finish != NULL)
        i->kind->finish(i);
}

/* ---- the command ---- */

static int by_line(const void *a, const void *b)
{
    json_int_t one = json_integer_value(json_object_get(*(json_t *const *)a, "line"));
    json_int_t other = json_integer_value(json_object_get(*(json_t *const *)b, "line"));

    return one < other ? -1 : one > other;
}

/* What was found when all rows were read goes to the place of its row. */
static void answer_in_order(json_t *table, const json_t *errors)
{
    size_t count = json_array_size(errors);
    json_t **sorted = must(calloc(count + 1, sizeof *sorted));

    for (size_t n = 0; n < count; n++)
        sorted[n] = json_array_get(errors, n);
    qsort(sorted, count, sizeof *sorted, by_line);
    for (size_t n = 0; n < count; n++)
        json_array_append(table, sorted[n]);
    free(sorted);
}

static void answer_errors(intake *i)
{
    size_t count = json_array_size(i->errors);

    if (i->c->failed) /* the machine failed: that is reported already */
        return;
    answer_in_order(answer_table(i->c, "errors", NULL, "", COLUMNS(error_columns)), i->errors);
    fail(i->c, i->worst,
         tr(i->c, "%s: %zu %s; nothing was imported", "%s: %zu %s; er is niets ingelezen"),
         argument(i->c, 1), count,
         count == 1 ? tr(i->c, "error", "fout") : tr(i->c, "errors", "fouten"));
    if (count >= i->errors_max)
        hint(i->c, "%s",
             tr(i->c, "reading stopped there; --max-errors N shows more",
                "het lezen stopte daar; --max-errors N toont er meer"));
}

/* A column that is misspelt is one of these, and what was in it is not in the registry. */
static void answer_passed_over(const intake *i)
{
    char *names = NULL;
    json_t *name;
    size_t n;

    if (json_array_size(i->passed_over) == 0)
        return;
    json_array_foreach(i->passed_over, n, name)
    {
        text_add(&names, "%s%s", n > 0 ? ", " : "", json_string_value(name));
    }
    answer_data(i->c, "passed_over", json_incref(i->passed_over));
    answer_line(i->c, tr(i->c, "columns that were passed over: %s", "overgeslagen kolommen: %s"),
                names);
    free(names);
}

static void answer_taken(const intake *i)
{
    cli *c = i->c;

    answer_rows(c, i->kind, argument(c, 1), i->rows);
    answer_passed_over(i);
    if (i->there > 0) {
        answer_data(c, "there", json_integer((json_int_t)i->there));
        answer_line(c, tr(c, "%zu of them: there already", "%zu daarvan: stond er al"), i->there);
    }
    effect_answer(c, &i->effect);
}

static wlz_status answer_import(intake *i)
{
    cli *c = i->c;

    if (!i->stored && interrupted())
        return fail(
            c, WLZ_INTERRUPTED, "%s",
            tr(c, "interrupted: nothing was imported", "onderbroken: er is niets ingelezen"));
    answer_data(c, "dialect", json_string(CSV_NAME(i->dialect)));
    if (i->worst == WLZ_OK)
        answer_taken(i);
    else
        answer_errors(i);
    return i->worst;
}

/* All of it or nothing; Ctrl-C may come at any moment. */
static void import_all(intake *i)
{
    if (record_status(i->c, i->worst = wlz_begin(i->registry)) != WLZ_OK)
        return;
    progress_begin(&i->progress, i->c);
    if (effect_begin(i->c, &i->effect, i->kind->anew))
        file_read(i);
    if (!i->c->failed && i->worst == WLZ_OK && !interrupted() && effect_measure(i->c, &i->effect)) {
        i->worst = wlz_commit(i->registry);
        i->stored = i->worst == WLZ_OK;
        if (!i->stored && !interrupted())
            record_status(i->c, i->worst);
    }
    if (!i->stored)
        wlz_rollback(i->registry);
    progress_end(&i->progress);
}

/* Some options are for one kind only. */
static bool options_fit(cli *c, const kind *k)
{
    static const struct {
        const char *name;
        const kind *of;
    } own[] = {
        {"close", &production_kind}, {"partial", &production_kind}, {"second", &lump_sum_kind}};

    for (size_t n = 0; n < sizeof own / sizeof own[0]; n++)
        if (option(c, own[n].name) != NULL && k != own[n].of) {
            fail(c, WLZ_INVALID, tr(c, "--%s is for %s", "--%s is voor %s"), own[n].name,
                 own[n].of->name);
            return false;
        }
    return k != &production_kind || production_options_ok(c);
}

static bool options_of(intake *i)
{
    const char *most = option(i->c, "max-errors");
    int64_t number = ERRORS_MAX;

    if (most != NULL && !number_of(i->c, "--max-errors", most, &number))
        return false;
    if (number < 1 || number > 1000000) {
        fail(i->c, WLZ_INVALID, "--max-errors: 1 … 1000000");
        return false;
    }
    i->errors_max = (size_t)number;
    return options_fit(i->c, i->kind);
}

static wlz_status import_file(cli *c)
{
    intake i = {.c = c, .registry = c->registry, .kind = kind_of(c, argument(c, 0))};
    dialect stated;
    wlz_status status = WLZ_OK;

    if (i.kind == NULL || !options_of(&i) || !dialect_of(c, &stated) ||
        (i.reader = csv_open(c, argument(c, 1), stated)) == NULL)
        return WLZ_INVALID;
    i.errors = must(json_array());
    i.passed_over = must(json_array());
    import_all(&i);
    if (!c->failed)
        status = answer_import(&i);
    json_decref(i.passed_over);
    json_decref(i.errors);
    for (size_t f = 0; f < FIELDS_MAX; f++)
        vocabulary_free(i.known[f]);
    if (i.kind->forget != NULL)
        i.kind->forget(&i);
    effect_end(&i.effect);
    seen_free(&i.seen);
    csv_close(i.reader);
    return status;
}

static const cli_option import_options[] = {
    {"dialect", "excel|rfc4180", "how it is written; without it, as its first line shows",
     "hoe het is geschreven; zonder, zoals de eerste regel zegt"},
    {"ignore-unknown", NULL, "pass over columns that the kind does not have",
     "sla kolommen over die de soort niet heeft"},
    {"max-errors", "N", "stop after so many; without it, 100", "stop na zoveel; zonder, 100"},
    {"unlikely", NULL,
     "take what is possible and not likely: an NZa tariff of nothing, a day in 2203",
     "neem aan wat mogelijk maar onwaarschijnlijk is: een NZa-tarief van niets, een dag in 2203"},
    {"close", NULL, "production: close each round, so that it counts",
     "production: sluit elke ronde, zodat ze telt"},
    {"partial", "carry|replace",
     "with --close, what becomes of lines that count and are not in the file: they go on, or end",
     "bij --close, wat er gebeurt met regels die gelden en niet in het bestand staan: ze gaan "
     "door, of vervallen"},
    {"second", NULL,
     "lump-sums: those that look like one that is there are others, to be booked as well",
     "lump-sums: wie op een bestaande lijkt is een andere, en wordt ook geboekt"},
    NO_OPTION};

static const char *const import_examples[] = {
    "import providers aanbieders.csv",
    "import facts feiten.csv --max-errors 10",
    "import performances prestaties.csv",
    "import nza-tariffs tarieven.csv --dialect rfc4180",
    "import contracts overeenkomsten.csv",
    "import production herschikking.csv --close --what-if",
    "import lump-sums lumpsums.csv",
    "import realisation aw319.csv --ignore-unknown",
    NULL};

const command import_commands[] = {
    {"import", "KIND FILE", 2, 2, WRITES,
     "read a CSV file (- is standard input) into the registry, all or nothing",
     "lees een CSV-bestand (- is standaardinvoer) in het register, alles of niets", import_options,
     import_examples, import_file},
    NO_COMMAND};
