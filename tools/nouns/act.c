/* act: what was done on a day, and correcting that day. */
#include "answer.h"
#include "clock.h"
#include "commands.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

static const cli_option correct_options[] = {{"by", "NAME", "who decides", "wie besluit"},
                                             {"why", "TEXT",
                                              "what was wrong, and how that is known",
                                              "wat er fout was, en waaruit dat blijkt"},
                                             NO_OPTION};

static const char *const list_examples[] = {"act list contract", NULL};
static const char *const correct_examples[] = {"act correct contract.signed_on 61 2023-06-15 --by "
                                               "\"Sample Buyer\" --why \"the scan says 2023\"",
                                               NULL};

static const column act_columns[] = {{"table", "table", "tabel", AS_TEXT},
                                     {"column", "column", "kolom", AS_TEXT},
                                     {"key", "key", "sleutel", AS_TEXT},
                                     {"day", "day", "dag", AS_DAY},
                                     {"at", "moment", "moment", AS_INSTANT}};

static void put_act(json_t *row, const wlz_rows *acts, size_t n)
{
    bool is_moment = wlz_rows_is_int(acts, n, "value");

    put_text(row, "table", wlz_rows_text(acts, n, "table_name"));
    put_text(row, "column", wlz_rows_text(acts, n, "column_name"));
    put_text(row, "key", wlz_rows_text(acts, n, "row_key"));
    put_text(row, "day", is_moment ? NULL : wlz_rows_text(acts, n, "value"));
    if (is_moment)
        put_instant(row, "at", wlz_rows_int(acts, n, "value"));
    else
        put_null(row, "at");
}

static wlz_status act_list(cli *c)
{
    wlz_match where = {.column = "table_name", .text = argument(c, 0)};
    wlz_rows *acts = NULL;
    wlz_status status =
        record_status(c, wlz_rows_get(c->registry, "act_day", &where, where.text != NULL, &acts));
    json_t *rows;

    if (status != WLZ_OK)
        return status;
    rows = answer_table(c, "acts", NULL,
                        tr(c, "Nothing of that kind was done.", "Zoiets is niet gedaan."),
                        COLUMNS(act_columns));
    for (size_t n = 0; n < rows_count(acts); n++)
        if (!wlz_rows_is_null(acts, n, "value"))
            put_act(new_row(rows), acts, n);
    wlz_rows_free(acts);
    return WLZ_OK;
}

/* The day or the moment, as that act has it now. */
static bool when_of(cli *c, wlz_act_correction *correction)
{
    wlz_match where[] = {{.column = "table_name", .text = correction->table},
                         {.column = "column_name", .text = correction->column},
                         {.column = "row_key", .text = correction->key}};
    wlz_rows *acts = NULL;
    bool is_moment;

    if (record_status(c, wlz_rows_get(c->registry, "act_day", where, 3, &acts)) != WLZ_OK)
        return false;
    is_moment = wlz_rows_is_int(acts, 0, "value");
    wlz_rows_free(acts);
    if (!is_moment)
        return day_of(c, "DAY", argument(c, 2), &correction->day);
    if (wlz_instant_parse(argument(c, 2), &correction->at) == WLZ_OK)
        return true;
    if (fails_by_the_clock(c, "WHEN", argument(c, 2)))
        return false;
    fail(c, WLZ_INVALID,
         tr(c, "\"%s\" is not a moment; write it as 2023-06-15 11:59",
            "\"%s\" is geen moment; schrijf 15-6-2023 11:59"),
         argument(c, 2));
    return false;
}

/* "contract.signed_on" */
static bool place_of(cli *c, char *place, wlz_act_correction *correction)
{
    char *dot = strchr(place, '.');

    if (dot == NULL) {
        fail(c, WLZ_INVALID,
             tr(c, "\"%s\" is not TABLE.COLUMN, as contract.signed_on",
                "\"%s\" is geen TABEL.KOLOM, zoals contract.signed_on"),
             place);
        return false;
    }
    *dot = '\0';
    correction->table = place;
    correction->column = dot + 1;
    return true;
}

static wlz_status act_correct(cli *c)
{
    wlz_act_correction correction = {
        .key = argument(c, 1), .motivation = option(c, "why"), .decided_by = option(c, "by")};
    char *place = must(strdup(argument(c, 0)));
    wlz_status status = WLZ_INVALID;
    int64_t id;

    if (correction.motivation == NULL || correction.decided_by == NULL)
        fail(c, WLZ_INVALID, "%s", tr(c, "--by and --why are needed", "--by en --why zijn nodig"));
    else if (place_of(c, place, &correction) && when_of(c, &correction))
        status = record_status(c, wlz_act_correct(c->registry, &correction, &id));
    if (status == WLZ_OK) {
        answer_data(c, "correction", json_integer(id));
        answer_line(c, "%s", tr(c, "It is corrected.", "Het is gecorrigeerd."));
    }
    free(place);
    return status;
}

const command act_commands[] = {
    {"act list", "[TABLE]", 0, 1, READS, "what was done on a day: signatures, decisions",
     "wat op een dag is gedaan: handtekeningen, besluiten", NULL, list_examples, act_list},
    {"act correct", "TABLE.COLUMN KEY WHEN", 3, 3, WRITES,
     "correct a day that was recorded wrongly", "corrigeer een datum die verkeerd is vastgelegd",
     correct_options, correct_examples, act_correct},
    NO_COMMAND};
