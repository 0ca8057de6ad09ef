/* enrolment: the annexes that a provider submits for a year, and whether they are all there. */
#include "answer.h"
#include "clock.h"
#include "commands.h"

static const column annex_columns[] = {{"annex", "annex", "bijlage", AS_TEXT},
                                       {"received_at", "received", "ontvangen", AS_INSTANT},
                                       {"timely", "in time", "op tijd", AS_FLAG},
                                       {"missing", "missing", "ontbreekt", AS_FLAG},
                                       {"document", "document", "document", AS_TEXT},
                                       {"paragraph", "paragraph", "vindplaats", AS_TEXT}};
static const column enrolment_columns[] = {{"required", "required", "vereist", AS_FLAG},
                                           {"complete", "complete", "volledig", AS_FLAG},
                                           {"timely", "in time", "op tijd", AS_FLAG}};

static void put_annex(json_t *row, const wlz_enrolment_annex *annex)
{
    put_text(row, "annex", annex->annex);
    if (annex->received)
        put_instant(row, "received_at", annex->received_at);
    else
        put_null(row, "received_at");
    if (annex->received)
        put_flag(row, "timely", annex->timely);
    else
        put_null(row, "timely");
    put_flag(row, "missing", annex->missing);
    put_text(row, "document", annex->document);
    put_text(row, "paragraph", annex->paragraph);
}

static void put_enrolment(cli *c, wlz_enrolment *enrolment)
{
    json_t *record, *rows;

    record = answer_record(c, "enrolment", NULL, COLUMNS(enrolment_columns));
    put_flag(record, "required", enrolment->required);
    put_flag(record, "complete", enrolment->complete);
    put_flag(record, "timely", enrolment->timely);
    rows = answer_table(c, "annexes", tr(c, "Annexes", "Bijlagen"),
                        tr(c, "No annex was submitted, and none is needed.",
                           "Er is geen bijlage ingediend, en er is er geen nodig."),
                        COLUMNS(annex_columns));
    for (size_t i = 0; i < enrolment->count; i++)
        put_annex(new_row(rows), enrolment->rows[i]);
    wlz_enrolment_free(enrolment);
}

static const char *const show_examples[] = {"enrolment show zilveren-kruis 30000001 2023", NULL};

static wlz_status enrolment_show(cli *c)
{
    wlz_enrolment *enrolment = NULL;
    wlz_status status;
    int year;

    if (!year_of(c, argument(c, 2), &year))
        return WLZ_INVALID;
    status = record_status(
        c, wlz_enrolment_get(c->registry, argument(c, 0), argument(c, 1), year, &enrolment));
    if (status == WLZ_OK)
        put_enrolment(c, enrolment);
    return status;
}

static const cli_option add_options[] = {
    {"by", "NAME", "who signed it for the provider", "wie voor de aanbieder tekende"},
    {"at", "INSTANT", "when: 2023-06-15 11:59 in Amsterdam; without it, now",
     "wanneer: 15-6-2023 11:59 in Amsterdam; zonder, nu"},
    {"note", "TEXT", "a note", "een toelichting"},
    NO_OPTION};
static const char *const add_examples[] = {
    "enrolment add zilveren-kruis 30000001 2023 3A --by \"sample director\" --at \"2022-07-29 "
    "10:00\"",
    NULL};

static wlz_status enrolment_add(cli *c)
{
    wlz_annex annex = {.office = argument(c, 0),
                       .agb = argument(c, 1),
                       .annex = argument(c, 3),
                       .signed_by = option(c, "by"),
                       .note = option(c, "note")};
    wlz_enrolment *enrolment = NULL;
    wlz_status status;

    if (!year_of(c, argument(c, 2), &annex.year) || !moment_given(c, &annex.received_at))
        return WLZ_INVALID;
    if (annex.signed_by == NULL)
        return fail(c, WLZ_INVALID, "%s",
                    tr(c, "who signed it? --by NAME", "wie tekende? --by NAAM"));
    status = record_status(c, wlz_enrolment_add(c->registry, &annex));
    if (status != WLZ_OK)
        return status;
    answer_line(
        c,
        tr(c, "Annex %s of %s for %d is registered.", "Bijlage %s van %s voor %d is vastgelegd."),
        annex.annex, annex.agb, annex.year);
    if (wlz_enrolment_get(c->registry, annex.office, annex.agb, annex.year, &enrolment) == WLZ_OK)
        put_enrolment(c, enrolment);
    else /* what is still needed: that it is stored stands */
        hint(c, "%s", wlz_message(c->registry));
    return WLZ_OK;
}

const command enrolment_commands[] = {{"enrolment show", "OFFICE AGB YEAR", 3, 3, READS,
                                       "what a provider submitted for a year, and what is missing",
                                       "wat een aanbieder voor een jaar indiende, en wat ontbreekt",
                                       NULL, show_examples, enrolment_show},
                                      {"enrolment add", "OFFICE AGB YEAR ANNEX", 4, 4, WRITES,
                                       "register an annex that was submitted and is correct",
                                       "leg een bijlage vast die is ingediend en klopt",
                                       add_options, add_examples, enrolment_add},
                                      NO_COMMAND};
