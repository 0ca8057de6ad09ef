/* pack: what policy is built in, loading and checking packs, trying cases. */
#include "answer.h"
#include "commands.h"
#include "effect.h"
#include "packs.h"
#include "rows.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- list ---- */

static const char *const list_examples[] = {"pack list", NULL};

static const column pack_columns[] = {{"pack", "pack", "pack", AS_TEXT},
                                      {"state", "state", "staat", AS_STATE},
                                      {"title", "what is in it", "inhoud", AS_TEXT}};

static const column held_columns[] = {{"office", "office", "kantoor", AS_TEXT},
                                      {"sector", "sector", "sector", AS_TEXT},
                                      {"years", "years", "jaren", AS_TEXT}};

static void line_read(FILE *file, char line[400])
{
    line[0] = '\0';
    if (file != NULL && fgets(line, 400, file) != NULL)
        line[strcspn(line, "\r\n")] = '\0';
}

/* The first line of the file, which is a comment that says what it is; the second says it in Dutch. */
static void put_title(const cli *c, json_t *row, const char *path)
{
    static const char english[] = "-- ", dutch[] = "-- Pakket ";
    char first[400], second[400];
    FILE *file = fopen(path, "rb");

    line_read(file, first);
    line_read(file, second);
    if (file != NULL)
        fclose(file);
    if (c->dutch && strncmp(second, dutch, sizeof dutch - 1) == 0)
        put_text(row, "title", second + sizeof english - 1);
    else
        put_text(row, "title",
                 strncmp(first, english, sizeof english - 1) == 0 ? first + sizeof english - 1
                                                                  : NULL);
}

/* Whether the registry has it: tried, and taken back. */
static wlz_status pack_state(cli *c, const char *path, const char **state)
{
    wlz_status status = wlz_begin_what_if(c->registry);

    if (status != WLZ_OK)
        return record_status(c, status);
    status = wlz_pack_load(c->registry, path);
    wlz_rollback(c->registry);
    *state = status == WLZ_OK ? "not-loaded" : status == WLZ_EXISTS ? "loaded" : "needs-another";
    return WLZ_OK;
}

/* "2023-2026", "2023, 2025"; "" when there is none. To be freed. */
static char *years_text(const json_t *held, const char *office, const char *sector)
{
    char *text = text_of("%s", "");
    int64_t from = 0, last = 0;
    const json_t *row;
    size_t i;

    json_array_foreach(held, i, row)
    {
        int64_t year = row_number(row, "year");

        if (strcmp(row_text(row, "office"), office) != 0 ||
            strcmp(row_text(row, "sector"), sector) != 0)
            continue;
        if (year != last + 1) {
            if (last > from)
                text_add(&text, "-%" PRId64, last);
            text_add(&text, "%s%" PRId64, text[0] != '\0' ? ", " : "", from = year);
        }
        last = year;
    }
    if (last > from)
        text_add(&text, "-%" PRId64, last);
    return text;
}

/* For which offices, sectors and years the registry holds policy. */
static void answer_held(cli *c)
{
    json_t *held = rows_where(c, "policy_held", NULL, 0);
    json_t *offices = rows_where(c, "office", NULL, 0), *sectors = rows_where(c, "sector", NULL, 0);
    json_t *rows = answer_table(c, "held", tr(c, "Policy held", "Beleid aanwezig"), NULL,
                                COLUMNS(held_columns));
    const json_t *office, *sector;
    size_t i, k;

    json_array_foreach(offices, i, office)
    {
        json_array_foreach(sectors, k, sector)
        {
            char *years = years_text(held, row_text(office, "id"), row_text(sector, "id"));
            json_t *row = new_row(rows);

            put_text(row, "office", row_text(office, "id"));
            put_text(row, "sector", row_text(sector, "id"));
            put_text(row, "years", years[0] != '\0' ? years : NULL);
            free(years);
        }
    }
    json_decref(held);
    json_decref(offices);
    json_decref(sectors);
}

static wlz_status pack_list_all(cli *c)
{
    pack_list list;
    wlz_status status = WLZ_OK;
    json_t *rows;

    if (!packs_builtin(c, &list))
        return WLZ_IO;
    rows = answer_table(c, "packs", NULL, "", COLUMNS(pack_columns));
    for (size_t i = 0; i < list.count && status == WLZ_OK; i++) {
        json_t *row = new_row(rows);
        char *name = pack_name(list.paths[i]);
        const char *state = NULL;

        status = pack_state(c, list.paths[i], &state);
        put_text(row, "pack", name);
        put_text(row, "state", state);
        put_title(c, row, list.paths[i]);
        free(name);
    }
    packs_free(&list);
    if (status == WLZ_OK)
        answer_held(c);
    return status;
}

/* ---- load, check ---- */

static const char *const load_examples[] = {"pack load 310_zilveren_kruis_2024",
                                            "pack load ./nota-2024-06-01.sql --actor jansen", NULL};
static const char *const check_examples[] = {"pack check ./nota-2024-06-01.sql", NULL};

static const column finding_columns[] = {{"file", "file", "bestand", AS_TEXT},
                                         {"line", "line", "regel", AS_NUMBER},
                                         {"rule", "rule", "regel-id", AS_TEXT},
                                         {"finding", "finding", "bevinding", AS_TEXT}};

static void put_finding(json_t *row, const char *path, const wlz_violation *violation)
{
    put_text(row, "file", path);
    put_number(row, "line", (int64_t)violation->line);
    put_text(row, "rule", violation->rule);
    put_text(row, "finding", violation->subject);
}

static wlz_status load(cli *c, const char *path)
{
    wlz_status status = wlz_pack_load(c->registry, path);
    json_t *rows;

    if (wlz_violation_list(c->registry)->count == 0)
        return record_status(c, status);
    rows = answer_table(c, "findings", NULL, "", COLUMNS(finding_columns));
    for (size_t i = 0; i < wlz_violation_list(c->registry)->count; i++)
        put_finding(new_row(rows), path, wlz_violation_list(c->registry)->rows[i]);
    if (status == WLZ_OK) /* they are warnings */
        return status;
    return fail(c, status, tr(c, "%zu findings in %s", "%zu bevindingen in %s"),
                json_array_size(rows), path);
}

/* What it does is measured between its beginning and its end, and nobody writes meanwhile. */
static wlz_status load_measured(cli *c, const char *path, effect *e)
{
    wlz_status status = record_status(c, wlz_begin(c->registry));

    if (status != WLZ_OK)
        return status;
    if (effect_begin(c, e, true))
        status = load(c, path);
    if (status == WLZ_OK && !c->failed && effect_measure(c, e))
        return record_status(c, wlz_commit(c->registry));
    wlz_rollback(c->registry);
    return status;
}

static wlz_status pack_load(cli *c)
{
    char *path = pack_path(c, argument(c, 0));
    effect e = {0};
    wlz_status status = path != NULL ? load_measured(c, path, &e) : WLZ_NOTFOUND;

    if (status == WLZ_OK && !c->failed) {
        answer_data(c, "pack", json_of_text(argument(c, 0)));
        answer_line(c, tr(c, "%s is loaded.", "%s is geladen."), argument(c, 0));
        effect_answer(c, &e);
    }
    effect_end(&e);
    free(path);
    return status;
}

static wlz_status pack_check(cli *c)
{
    char *path = pack_path(c, argument(c, 0));
    wlz_status status =
        path != NULL ? record_status(c, wlz_begin_what_if(c->registry)) : WLZ_NOTFOUND;
    bool found = false;

    if (status == WLZ_OK) {
        status = load(c, path);
        found = wlz_violation_list(c->registry)->count > 0;
        wlz_rollback(c->registry);
    }
    if (status == WLZ_OK && !found)
        answer_line(c, tr(c, "No findings in %s.", "Geen bevindingen in %s."), argument(c, 0));
    free(path);
    return status;
}

/* ---- show ---- */

static const char *const show_examples[] = {"pack show 310_zilveren_kruis_2024", NULL};

/* A whole file; NULL when it cannot be read. To be freed. */
static char *file_text(const char *path)
{
    char *text = NULL;
    size_t room = 0;
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return NULL;
    if (getdelim(&text, &room, '\0', file) < 0) {
        free(text);
        text = ferror(file) ? NULL : must(strdup(""));
    }
    fclose(file);
    return text;
}

/* The file itself: it is made to be read. */
static wlz_status pack_show(cli *c)
{
    char *path = pack_builtin_path(c, argument(c, 0)),
         *text = path != NULL ? file_text(path) : NULL;
    wlz_status status = path != NULL ? WLZ_OK : WLZ_NOTFOUND;

    if (path != NULL && text == NULL)
        status = fail(c, WLZ_IO, tr(c, "%s cannot be read", "%s is niet te lezen"), path);
    if (status == WLZ_OK)
        answer_verbatim(c, "text", text);
    free(text);
    free(path);
    return status;
}

/* ---- test ---- */

static const char *const test_examples[] = {"pack test 310_zilveren_kruis_2024.cases.csv", NULL};

static const column differing_columns[] = {{"line", "line", "regel", AS_NUMBER},
                                           {"office", "office", "kantoor", AS_TEXT},
                                           {"expected", "expected", "verwacht", AS_TEXT},
                                           {"came", "came", "kwam", AS_TEXT},
                                           {"explanation", "because", "omdat", AS_TEXT}};

/* The steps that led there: "base 95,8% (zk-supplement-2023, 2.3); ..." */
static char *steps_text(const wlz_tariff *tariff)
{
    char *text = must(strdup("")), amount[WLZ_TEXT_MAX];

    for (size_t i = 0; tariff != NULL && i < tariff->step_count; i++) {
        const wlz_tariff_step *step = tariff->steps[i];

        if (!step->applies || step->amount_bp == WLZ_BP_NONE)
            continue;
        wlz_bp_format(step->amount_bp, amount, sizeof amount);
        text_add(&text, "%s%s %s (%s, %s)", text[0] != '\0' ? "; " : "", step->step, amount,
                 step->document != NULL ? step->document : "-",
                 step->paragraph != NULL ? step->paragraph : "-");
    }
    return text;
}

static void put_came(json_t *row, const wlz_cases_row *one)
{
    char bp[WLZ_TEXT_MAX], *text;

    if (one->status == WLZ_OK) {
        wlz_bp_format(one->bp, bp, sizeof bp);
        put_text(row, "came", bp);
        return;
    }
    text = text_of("%s (%.300s)",
                   one->status == WLZ_UNDECIDED       ? "undecided"
                   : one->status == WLZ_NOVALUE       ? "none"
                   : one->status == WLZ_NOTCONTRACTED ? "not contracted"
                                                      : wlz_status_name(one->status),
                   one->message);
    put_text(row, "came", text);
    free(text);
}

static void put_differing(cli *c, json_t *row, const wlz_cases_row *one)
{
    wlz_tariff *tariff = NULL;
    char *text;

    put_number(row, "line", (int64_t)one->line);
    put_text(row, "office", one->asked->office);
    put_text(row, "expected", one->expected);
    put_came(row, one);
    wlz_tariff_try(c->registry, one->asked, &tariff);
    text = steps_text(tariff);
    put_text(row, "explanation", text);
    free(text);
    wlz_tariff_free(tariff);
}

static wlz_status pack_test(cli *c)
{
    wlz_cases *cases = NULL;
    wlz_status status = record_status(c, wlz_cases_get(c->registry, argument(c, 0), &cases));
    json_t *rows;

    if (status != WLZ_OK)
        return status;
    rows = answer_table(
        c, "differing", NULL,
        tr(c, "Every case is answered as expected.", "Elk geval wordt beantwoord zoals verwacht."),
        COLUMNS(differing_columns));
    for (size_t i = 0; i < cases->count; i++)
        if (!cases->rows[i]->agrees)
            put_differing(c, new_row(rows), cases->rows[i]);
    answer_data(c, "cases", json_integer((json_int_t)cases->count));
    if (cases->wrong_count > 0)
        status =
            fail(c, WLZ_REFUSED, tr(c, "%zu of %zu cases differ", "%zu van %zu gevallen wijken af"),
                 cases->wrong_count, cases->count);
    wlz_cases_free(cases);
    return status;
}

const command pack_commands[] = {
    {"pack list", "", 0, 0, TRIES, "the built-in packs, and which are loaded",
     "de ingebouwde packs, en welke geladen zijn", NULL, list_examples, pack_list_all},
    {"pack show", "NAME", 1, 1, MAKES, "what is in it", "wat erin staat", NULL, show_examples,
     pack_show},
    {"pack load", "NAME|FILE", 1, 1, WRITES, "load one, all of it or nothing",
     "laad er een, helemaal of niet", NULL, load_examples, pack_load},
    {"pack check", "NAME|FILE", 1, 1, TRIES, "what is wrong with it, by file and line",
     "wat eraan mankeert, met bestand en regel", NULL, check_examples, pack_check},
    {"pack test", "CASES.csv", 1, 1, READS, "try cases, and explain each that differs",
     "probeer gevallen, en verklaar elk dat afwijkt", NULL, test_examples, pack_test},
    NO_COMMAND};
