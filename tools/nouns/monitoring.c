/* monitor due, report: accounting for the money of addenda. */
#include "addendum.h"

#include "commands.h"
#include "json_fields.h"
#include "output.h"
#include "page_file.h"
#include "report.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const cli_option due_options[] = {ON_OPTION, NO_OPTION};
static const char *const due_examples[] = {"monitor due zilveren-kruis --on 2024-03-15", NULL};

static const column overdue_columns[] = {{"addendum", "addendum", "addendum", AS_TEXT},
                                         {"year", "year", "jaar", AS_NUMBER},
                                         {"kind", "report", "verantwoording", AS_REPORT},
                                         {"reporter", "reporter", "door", AS_TEXT},
                                         {"due_on", "due", "uiterlijk", AS_DAY},
                                         {"days", "days late", "dagen te laat", AS_NUMBER}};

static wlz_status answer_overdue(cli *c, const char *office, wlz_date on)
{
    wlz_overdue *overdue = NULL;
    wlz_status status = record_status(c, wlz_overdue_get(c->registry, office, on, &overdue));
    json_t *rows;

    if (status != WLZ_OK)
        return status;
    rows = answer_table(c, "overdue", tr(c, "Overdue", "Te laat"),
                        tr(c, "Nothing is overdue.", "Er is niets te laat."),
                        COLUMNS(overdue_columns));
    for (size_t i = 0; i < overdue->count; i++) {
        const wlz_overdue_row *one = overdue->rows[i];
        json_t *row = new_row(rows);

        put_text(row, "addendum", one->addendum);
        put_number(row, "year", one->year);
        put_text(row, "kind", one->kind);
        put_text(row, "reporter", one->reporter);
        put_day(row, "due_on", one->due_on);
        put_number(row, "days", one->days);
    }
    wlz_overdue_free(overdue);
    return WLZ_OK;
}

static int by_due_on(const void *a, const void *b)
{
    return strcmp(row_text(*(json_t *const *)a, "due_on"), row_text(*(json_t *const *)b, "due_on"));
}

/* The next one first; those of one day stay as they are, by addendum. */
static void sort_due(json_t *rows)
{
    size_t count = json_array_size(rows);
    json_t **sorted = must(calloc(count + 1, sizeof *sorted));

    for (size_t i = 0; i < count; i++)
        sorted[i] = json_incref(json_array_get(rows, i));
    qsort(sorted, count, sizeof *sorted, by_due_on);
    for (size_t i = 0; i < count; i++)
        json_array_set_new(rows, i, sorted[i]);
    free(sorted);
}

/* Those of the day itself and later that were not made yet. */
static wlz_status answer_coming(cli *c, const char *office, wlz_date on)
{
    char day[WLZ_TEXT_MAX] = "";
    wlz_match where[] = {{.column = "office", .text = office},
                         {.column = "due_on", .text = day, .kind = WLZ_MATCH_FROM}};
    json_t *missing;

    wlz_date_format(on, day, sizeof day);
    missing = rows_where(c, "report_missing", where, 2);
    if (missing == NULL)
        return WLZ_IO;
    sort_due(missing);
    put_all(answer_table(c, "due", tr(c, "Due", "Komt eraan"),
                         tr(c, "Nothing is due.", "Er komt niets aan."), overdue_columns,
                         sizeof overdue_columns / sizeof overdue_columns[0] - 1),
            missing, overdue_columns, sizeof overdue_columns / sizeof overdue_columns[0] - 1);
    json_decref(missing);
    return WLZ_OK;
}

static wlz_status monitor_due(cli *c)
{
    const char *office = argument(c, 0);
    wlz_status status;
    wlz_date on;

    if (!on_day(c, &on))
        return WLZ_INVALID;
    status = answer_overdue(c, office, on);
    return status == WLZ_OK ? answer_coming(c, office, on) : status;
}

/* ---- report ---- */

static const cli_option report_options[] = {
    {"html", "FILE", "write a page to read and to print; - is the standard output",
     "schrijf een pagina om te lezen en af te drukken; - is de standaarduitvoer"},
    FORCE_OPTION,
    NO_OPTION};
static const char *const report_examples[] = {
    "report sample-1 report.json", "report zilveren-kruis 2023 --html report-2023.html",
    "--lang nl report zilveren-kruis 2023 --html verslag-2023.html", NULL};

static const column report_columns[] = {
    {"report", "report", "verantwoording", AS_NUMBER},
    {"addendum", "addendum", "addendum", AS_TEXT},
    {"missing", "still missing of the year", "van het jaar ontbreken nog", AS_NUMBER}};

static void answer_report(cli *c, const wlz_report *made, int64_t id)
{
    wlz_match where[] = {{.column = "addendum", .text = made->addendum},
                         {.column = "year", .number = made->year}};
    json_t *missing = rows_where(c, "report_missing", where, 2);
    json_t *record = answer_record(c, "report", NULL, COLUMNS(report_columns));

    put_number(record, "report", id);
    put_text(record, "addendum", made->addendum);
    put_number(record, "missing", (int64_t)json_array_size(missing));
    json_decref(missing);
}

/* A correction that says no day is of the day of the report that it corrects. */
static void day_of_corrected(cli *c, wlz_report *made)
{
    wlz_match where = {.column = "id", .number = made->corrects};
    json_t *rows = rows_where(c, "report", &where, 1);

    if (json_array_size(rows) == 1)
        wlz_date_parse(row_text(json_array_get(rows, 0), "reported_on"), &made->reported_on);
    json_decref(rows);
}

static wlz_status report_add(cli *c, const char *file, const json_t *data)
{
    const json_t *list = json_object_get(data, "figures"), *item;
    size_t count = json_array_size(list), i;
    wlz_report_figure *figures = must(calloc(count + 1, sizeof *figures));
    wlz_report made = {.addendum = argument(c, 0), .reported_on = today(c)};
    wlz_status status;
    int64_t id = 0;

    input_fill(data, report_file, &made);
    if (made.corrects != 0 && json_object_get(data, "reported_on") == NULL)
        day_of_corrected(c, &made);
    json_array_foreach(list, i, item)
    {
        input_fill(item, figure_fields, &figures[i]);
    }
    status =
        input_reason(c, wlz_report_add(c->registry, &made, figures, count, &id), file, "%s", "");
    if (status == WLZ_OK) {
        answer_report(c, &made, id);
        answer_counting(c, made.addendum, made.year);
    } else {
        addendum_hints(c, made.addendum, made.year, json_object_get(c->answer, "violations"));
    }
    free(figures);
    return status;
}

static wlz_status report_in(cli *c)
{
    const char *file = argument(c, 1);
    json_t *data = input_read(c, file, report_file);
    wlz_status status = data != NULL ? report_add(c, file, data) : WLZ_INVALID;

    json_decref(data);
    return status;
}

static wlz_status report_html(cli *c)
{
    int year;

    if (!year_of(c, argument(c, 1), &year))
        return WLZ_INVALID;
    return report_page(c, argument(c, 0), year, option(c, "html"));
}

/* A year in the place of a file: a page was meant. */
static wlz_status page_meant(cli *c)
{
    fail(c, WLZ_INVALID, "%s",
         tr(c, "the page of a year needs --html FILE",
            "de pagina van een jaar vraagt --html BESTAND"));
    c->exit = EXIT_USAGE;
    return WLZ_INVALID;
}

static wlz_status report_either(cli *c)
{
    const char *second = argument(c, 1);

    if (option(c, "html") != NULL)
        return report_html(c);
    if (strlen(second) == 4 && strspn(second, "0123456789") == 4 && access(second, F_OK) != 0)
        return page_meant(c);
    if (option(c, "force") == NULL || c->xlsx != NULL)
        return report_in(c);
    return force_misused(c);
}

const command monitoring_commands[] = {
    {"monitor due", "OFFICE", 1, 1, READS,
     "reports on addenda that are due, and those that are late",
     "verantwoording die eraan komt, en die te laat is", due_options, due_examples, monitor_due},
    {"report", "ADDENDUM FILE.json | OFFICE YEAR --html FILE", 2, 2, WRITES,
     "register a report on an addendum (docs/json.md); write the page of an office and a year",
     "leg een verantwoording van een addendum vast (docs/json.md); schrijf de pagina van een "
     "kantoor en een jaar",
     report_options, report_examples, report_either},
    NO_COMMAND};
