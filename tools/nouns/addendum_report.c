/* What was reported on an addendum, and which figures count. */
#include "addendum.h"

#include "rows.h"

#include <string.h>

static const column report_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                        {"kind", "report", "verantwoording", AS_REPORT},
                                        {"reporter", "reporter", "door", AS_TEXT},
                                        {"due_on", "due", "uiterlijk", AS_DAY},
                                        {"reported_on", "reported", "ontvangen", AS_DAY},
                                        {"note", "note", "opmerking", AS_TEXT}};
static const column figure_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                        {"report", "report", "verantwoording", AS_NUMBER},
                                        {"kind", "about", "over", AS_REPORT},
                                        {"reporter", "reporter", "door", AS_TEXT},
                                        {"reported_on", "reported", "ontvangen", AS_DAY},
                                        {"activity", "activity", "activiteit", AS_TEXT},
                                        {"figures_of", "of", "van", AS_WORD},
                                        {"carried_out_bp", "carried out", "uitgevoerd", AS_BP},
                                        {"realised_bp", "realised", "gerealiseerd", AS_BP},
                                        {"spent_cents", "spent", "besteed", AS_CENTS},
                                        {"counts", "counts", "telt", AS_FLAG}};
#define FIGURES_THAT_COUNT sizeof figure_columns / sizeof figure_columns[0] - 1

/* The report that answers for one that is due; one of an earlier version counts too. */
static const json_t *report_for(const json_t *reports, const json_t *due)
{
    static const char *const same[] = {"kind", "reporter", "due_on"};
    const json_t *report;
    size_t i;

    json_array_foreach(reports, i, report)
    {
        size_t k = 0;

        while (k < 3 && strcmp(row_text(report, same[k]), row_text(due, same[k])) == 0)
            k++;
        if (k == 3 && row_number(report, "year") == row_number(due, "year"))
            return report;
    }
    return NULL;
}

static bool does_count(const json_t *counting, const json_t *figure)
{
    const json_t *row;
    size_t i;

    json_array_foreach(counting, i, row)
    {
        if (row_number(row, "report") == row_number(figure, "report") &&
            strcmp(row_text(row, "activity"), row_text(figure, "activity")) == 0)
            return true;
    }
    return false;
}

/* The figures of a report. */
static void put_figures(cli *c, json_t *table, const json_t *report, const json_t *counting)
{
    wlz_match where = {.column = "report", .number = row_number(report, "id")};
    json_t *figures = rows_where(c, "report_figure", &where, 1);
    const json_t *figure;
    size_t i;

    json_array_foreach(figures, i, figure)
    {
        json_t *row = new_row(table);

        put_columns(row, report, COLUMNS(figure_columns));
        json_object_update_existing(row, (json_t *)figure);
        put_flag(row, "counts", does_count(counting, figure));
    }
    json_decref(figures);
}

static void answer_figures(cli *c, const char *family)
{
    json_t *table = answer_table(c, "figures", tr(c, "Figures reported", "Gemelde cijfers"), NULL,
                                 COLUMNS(figure_columns));
    json_t *versions = rows_with(c, "addendum", "family", family);
    json_t *counting = rows_with(c, "report_figure_standing", "family", family);
    const json_t *version, *report;
    size_t i, k;

    json_array_foreach(versions, i, version)
    {
        json_t *reports = rows_with(c, "report", "addendum", row_text(version, "id"));

        json_array_foreach(reports, k, report)
        {
            put_figures(c, table, report, counting);
        }
        json_decref(reports);
    }
    json_decref(counting);
    json_decref(versions);
}

void answer_reports(cli *c, const json_t *addendum)
{
    const char *family = row_text(addendum, "family");
    json_t *due = rows_with(c, "report_due", "addendum", row_text(addendum, "id"));
    json_t *reports = rows_with(c, "report_standing", "family", family);
    json_t *table =
        answer_table(c, "reports", tr(c, "Accounting", "Verantwoording"),
                     tr(c, "None is due: no money is committed.", "Er is nog geen geld toegekend."),
                     COLUMNS(report_columns));
    const json_t *one;
    size_t i;

    json_array_foreach(due, i, one)
    {
        const json_t *report = report_for(reports, one);
        json_t *row = new_row(table);

        put_columns(row, one, COLUMNS(report_columns));
        put_text(row, "reported_on", row_text(report, "reported_on"));
        put_text(row, "note", row_text(report, "note"));
    }
    answer_figures(c, family);
    json_decref(reports);
    json_decref(due);
}

void answer_counting(cli *c, const char *addendum, int year)
{
    json_t *row = addendum_row(c, addendum);
    wlz_match where[] = {{.column = "family", .text = row_text(row, "family")},
                         {.column = "year", .number = year}};
    json_t *figures = row != NULL ? rows_where(c, "report_figure_standing", where, 2) : NULL;

    put_all(answer_table(c, "counting", tr(c, "Figures that count", "Cijfers die tellen"), NULL,
                         figure_columns, FIGURES_THAT_COUNT),
            figures, figure_columns, FIGURES_THAT_COUNT);
    json_decref(figures);
    json_decref(row);
}
