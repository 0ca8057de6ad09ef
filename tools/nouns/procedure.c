/* procedure, event: the calendar of a year, and what was done when. */
#include "answer.h"
#include "clock.h"
#include "commands.h"
#include "standing.h"
#include "format.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- the calendar ---- */

static const cli_option procedure_options[] = {
    {"sector", "VV|GZ|GGZ", "of that sector", "van die sector"},
    {"provider", "AGB", "for that provider: terms that run from what was done towards it",
     "voor die aanbieder: termijnen die lopen vanaf wat jegens hem is gedaan"},
    KNOWN_ON_OPTION,
    NO_OPTION};

static const char *const procedure_examples[] = {"procedure zilveren-kruis 2024", NULL};

static const column step_columns[] = {
    {"deadline", "in time until", "op tijd tot en met", AS_INSTANT},
    {"step", "step", "stap", AS_TEXT},
    {"actor", "who", "wie", AS_ACTOR},
    {"sector", "of", "voor", AS_TEXT},
    {"title", "what", "wat", AS_TEXT},
    {"lateness", "late", "te laat", AS_LATENESS},
    {"free_day", "falls on", "valt op", AS_FREE_DAY},
    {"document", "document", "document", AS_TEXT},
    {"paragraph", "paragraph", "paragraaf", AS_TEXT},
    {"missing", "has to be known", "moet bekend zijn", AS_TEXT}};

static void put_step(json_t *row, const wlz_procedure_step *step)
{
    if (step->decided)
        put_instant(row, "deadline", step->deadline);
    else
        put_null(row, "deadline");
    put_number(row, "year", step->year);
    put_text(row, "step", step->step);
    put_text(row, "title", step->title);
    put_text(row, "actor", step->actor);
    put_text(row, "sector", step->sector);
    put_flag(row, "derived", step->derived);
    put_flag(row, "differs", step->differs);
    put_text(row, "lateness", step->lateness);
    put_text(row, "free_day", step->free_day);
    put_text(row, "document", step->document);
    put_text(row, "paragraph", step->paragraph);
    put_text(row, "note", step->note);
    put_text(row, "missing", step->missing);
    put_standing(row, step->standing);
}

static wlz_status procedure(cli *c)
{
    wlz_procedure_question question = {
        .office = argument(c, 0), .sector = option(c, "sector"), .agb = option(c, "provider")};
    wlz_procedure *found = NULL;
    wlz_status status;
    wlz_date on;
    json_t *rows;

    if (!year_of(c, argument(c, 1), &question.year) || !days_of(c, &on, &question.known_on))
        return WLZ_INVALID;
    status = wlz_procedure_get(c->registry, &question, &found);
    if (status != WLZ_OK)
        return status;
    rows = answer_table(c, "steps", NULL,
                        tr(c, "No document states a date or a term.",
                           "Geen document noemt een datum of een termijn."),
                        COLUMNS(step_columns));
    for (size_t i = 0; i < found->count; i++)
        put_step(new_row(rows), found->rows[i]);
    wlz_procedure_free(found);
    return WLZ_OK;
}

/* ---- events ---- */

static const cli_option event_options[] = {
    {"at", "INSTANT", "when: 2023-06-15 11:59 in Amsterdam; without it, now",
     "wanneer: 15-6-2023 11:59 in Amsterdam; zonder, nu"},
    {"provider", "AGB", "who did it, or towards whom the office did",
     "wie het deed, of jegens wie het kantoor het deed"},
    {"sector", "VV|GZ|GGZ", "where each sector has its own", "waar elke sector een eigen heeft"},
    {"relies-on", "EVENT", "the question or objection that it rests on",
     "de vraag of het bezwaar waarop het steunt"},
    {"note", "TEXT", "a note", "een toelichting"},
    NO_OPTION};

static const char *const event_examples[] = {
    "event add zilveren-kruis 2024 procurement.07 --provider 30000001 --at \"2023-08-04 16:59\"",
    NULL};

static const column judgement_columns[] = {
    {"event", "event", "gebeurtenis", AS_NUMBER},
    {"step", "step", "stap", AS_TEXT},
    {"title", "what", "wat", AS_TEXT},
    {"at", "done on", "gedaan op", AS_INSTANT},
    {"deadline", "in time until", "op tijd tot en met", AS_INSTANT},
    {"timely", "in time", "op tijd", AS_FLAG},
    {"margin_seconds", "seconds to spare", "seconden over", AS_NUMBER},
    {"lateness", "late", "te laat", AS_LATENESS},
    {"final", "final", "definitief", AS_FLAG},
    {"document", "document", "document", AS_TEXT},
    {"paragraph", "paragraph", "paragraaf", AS_TEXT},
    {"missing", "undecided", "niet beslist", AS_TEXT}};

static void put_judgement(json_t *row, const wlz_judgement *judgement)
{
    put_step(row, judgement->step);
    put_instant(row, "at", judgement->at);
    put_flag(row, "timely", judgement->timely);
    put_number(row, "margin_seconds", judgement->margin_seconds);
    put_flag(row, "final", judgement->final);
}

/* What an event comes to. That no deadline is known, or decided, does not undo the event. */
static wlz_status answer_judgement(cli *c, int64_t event)
{
    json_t *answer = answer_record(c, "event", NULL, COLUMNS(judgement_columns));
    wlz_judgement *judgement = NULL;
    wlz_status status = wlz_judgement_get_event(c->registry, event, 0, &judgement);

    put_number(answer, "event", event);
    if (status == WLZ_OK)
        put_judgement(answer, judgement);
    else if (status == WLZ_NOVALUE || status == WLZ_UNDECIDED || status == WLZ_TIE)
        put_text(answer, "missing", wlz_message(c->registry));
    else
        return record_status(c, status);
    wlz_judgement_free(judgement);
    return WLZ_OK;
}

static bool event_read(cli *c, wlz_event *event)
{
    const char *relies_on = option(c, "relies-on");

    event->office = argument(c, 0);
    event->step = argument(c, 2);
    event->agb = option(c, "provider");
    event->sector = option(c, "sector");
    event->note = option(c, "note");
    return moment_given(c, &event->at) && year_of(c, argument(c, 1), &event->year) &&
           (relies_on == NULL || number_of(c, "--relies-on", relies_on, &event->relies_on));
}

static wlz_status event_add(cli *c)
{
    wlz_event event = {.office = NULL};
    wlz_status status;
    int64_t id;

    if (!event_read(c, &event))
        return WLZ_INVALID;
    status = record_status(c, wlz_event_add(c->registry, &event, &id));
    return status == WLZ_OK ? answer_judgement(c, id) : status;
}

static wlz_status event_number(cli *c, int64_t *event)
{
    return number_of(c, "EVENT", argument(c, 0), event) ? WLZ_OK : WLZ_INVALID;
}

static wlz_status event_show(cli *c)
{
    wlz_judgement *judgement = NULL;
    int64_t event;
    wlz_status status = event_number(c, &event);
    json_t *answer;

    if (status == WLZ_OK)
        status = record_status(c, wlz_judgement_get_event(c->registry, event, 0, &judgement));
    if (status != WLZ_OK)
        return status;
    answer = answer_record(c, "event", NULL, COLUMNS(judgement_columns));
    put_number(answer, "event", event);
    put_judgement(answer, judgement);
    wlz_judgement_free(judgement);
    return WLZ_OK;
}

static const cli_option withdraw_options[] = {{"note", "TEXT", "why", "waarom"}, NO_OPTION};
static const char *const withdraw_examples[] = {"event withdraw 3 --note \"wrong provider\"", NULL};
static const char *const show_examples[] = {"event show 3", NULL};

static wlz_status event_withdraw(cli *c)
{
    int64_t event, id;
    wlz_status status = event_number(c, &event);

    if (status == WLZ_OK)
        status = record_status(c, wlz_event_withdraw(c->registry, event, option(c, "note"), &id));
    if (status == WLZ_OK) {
        answer_data(c, "event", json_integer(id));
        answer_data(c, "withdraws", json_integer(event));
        answer_line(
            c, tr(c, "Event %" PRId64 " is withdrawn.", "Gebeurtenis %" PRId64 " is ingetrokken."),
            event);
    }
    return status;
}

const command procedure_commands[] = {
    {"procedure", "OFFICE YEAR", 2, 2, READS, "the calendar of the procurement for a year",
     "de kalender van de inkoop voor een jaar", procedure_options, procedure_examples, procedure},
    {"event add", "OFFICE YEAR STEP", 3, 3, WRITES, "register what was done, in time or late",
     "leg vast wat gedaan is, op tijd of te laat", event_options, event_examples, event_add},
    {"event show", "EVENT", 1, 1, READS, "whether it was in time, and what follows",
     "of het op tijd was, en wat daaruit volgt", NULL, show_examples, event_show},
    {"event withdraw", "EVENT", 1, 1, WRITES, "withdraw one that was registered by mistake",
     "trek er een in die bij vergissing is vastgelegd", withdraw_options, withdraw_examples,
     event_withdraw},
    NO_COMMAND};
