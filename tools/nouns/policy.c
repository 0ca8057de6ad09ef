/* resolve, contradictions: what documents say. */
#include "answer.h"
#include "commands.h"
#include "standing.h"

#include <stdlib.h>
#include <string.h>

static const cli_option resolve_options[] = {
    ON_OPTION,
    KNOWN_ON_OPTION,
    {"sector", "VV|GZ|GGZ", "of that sector", "van die sector"},
    {"kind", "KIND", "of that kind of provider", "van dat soort aanbieder"},
    {"relation", "existing|new", "of that relation to the office",
     "van die relatie met het kantoor"},
    {"care-form", "FORM", "of that form of care", "van die leveringsvorm"},
    {"performance", "CODE", "of that performance", "van die prestatie"},
    {"provider", "AGB", "of that provider", "van die aanbieder"},
    {"explain", NULL, "say why, as a paragraph", "zeg waarom, als alinea"},
    NO_OPTION};

static const char *const resolve_examples[] = {
    "resolve zilveren-kruis tariff.care --sector GZ --relation existing --on 2023-06-01",
    "resolve zilveren-kruis reserve.unforeseen --on 2023-06-01 --known-on 2022-11-15 --explain",
    NULL};

static const column candidate_columns[] = {{"value", "value", "waarde", AS_VALUE},
                                           {"document", "document", "document", AS_TEXT},
                                           {"paragraph", "paragraph", "paragraaf", AS_TEXT},
                                           {"rank", "rank", "rang", AS_NUMBER},
                                           {"published_on", "published", "gepubliceerd", AS_DAY},
                                           {"wins", "prevails", "gaat voor", AS_FLAG},
                                           {"reason", "why", "reden", AS_TEXT}};

static void put_candidate(json_t *row, const char *unit, const wlz_candidate *candidate)
{
    put_number(row, "value", candidate->value);
    put_text(row, "unit", unit);
    put_text(row, "document", candidate->document);
    put_text(row, "paragraph", candidate->paragraph);
    if (candidate->rank >= 0)
        put_number(row, "rank", candidate->rank);
    else
        put_null(row, "rank");
    put_day(row, "published_on", candidate->published_on);
    put_flag(row, "wins", candidate->outcome == WLZ_OUTCOME_PREVAILS);
    put_text(row, "reason", candidate->reason);
    put_standing(row, candidate->standing);
}

static const column resolution_columns[] = {{"topic", "topic", "onderwerp", AS_TEXT},
                                            {"value", "value", "waarde", AS_VALUE},
                                            {"document", "document", "document", AS_TEXT},
                                            {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

static void answer_resolution(cli *c, const wlz_question *question, wlz_resolution *resolution)
{
    json_t *rows, *answer;

    if (resolution->status == WLZ_OK) {
        answer = answer_record(c, "answer", NULL, COLUMNS(resolution_columns));
        put_text(answer, "topic", question->topic);
        put_candidate(answer, resolution->unit, resolution->rows[0]);
    }
    if (option(c, "explain") != NULL) {
        answer_text(c, "explanation", must_text(wlz_resolution_explain(resolution)));
        say_standing(c, resolution->standing);
    }
    rows = answer_table(c, "candidates", NULL, "", COLUMNS(candidate_columns));
    for (size_t i = 0; i < resolution->count; i++)
        put_candidate(new_row(rows), resolution->unit, resolution->rows[i]);
}

/* Where an answer may be, when there is none here. */
static void hint_elsewhere(cli *c)
{
    if (option(c, "on") == NULL)
        hint(c, "%s", tr(c, "try another day: --on DAY", "probeer een andere dag: --on DAG"));
    if (option(c, "relation") == NULL || option(c, "sector") == NULL)
        hint(
            c, "%s",
            tr(c, "say more of the case: --sector, --kind, --relation, --care-form, --performance",
               "zeg meer van het geval: --sector, --kind, --relation, --care-form, --performance"));
}

static wlz_status resolve(cli *c)
{
    wlz_question question = {.office = argument(c, 0),
                             .topic = argument(c, 1),
                             .scope = {option(c, "sector"), option(c, "kind"),
                                       option(c, "relation"), option(c, "care-form"),
                                       option(c, "performance"), option(c, "provider")}};
    wlz_resolution *resolution = NULL;
    wlz_status status;

    if (!days_of(c, &question.day, &question.known_on))
        return WLZ_INVALID;
    status = record_status(c, wlz_resolution_get(c->registry, &question, &resolution));
    if (status == WLZ_OK) {
        status = record_verdict(c, resolution->status, resolution->message);
        answer_resolution(c, &question, resolution);
    }
    if (c->exit == EXIT_UNDECIDED)
        hint_elsewhere(c);
    wlz_resolution_free(resolution);
    return status;
}

/* ---- contradictions ---- */

static const cli_option contradictions_options[] = {
    {"from", "DAY", "the first day; without it, the first of this year",
     "de eerste dag; zonder, de eerste van dit jaar"},
    {"to", "DAY", "the last day; without it, the last of this year",
     "de laatste dag; zonder, de laatste van dit jaar"},
    KNOWN_ON_OPTION,
    NO_OPTION};

static const char *const contradictions_examples[] = {
    "contradictions zilveren-kruis --from 2023-01-01 --to 2023-12-31", NULL};

static const column contradiction_columns[] = {
    {"topic", "topic", "onderwerp", AS_TEXT},
    {"from", "from", "van", AS_DAY},
    {"through", "through", "tot en met", AS_DAY},
    {"value", "prevails", "gaat voor", AS_VALUE},
    {"document", "says", "zegt", AS_TEXT},
    {"paragraph", "paragraph", "paragraaf", AS_TEXT},
    {"yielding_value", "yields", "wijkt", AS_VALUE},
    {"yielding_document", "says", "zegt", AS_TEXT},
    {"yielding_paragraph", "paragraph", "paragraaf", AS_TEXT},
    {"tie", "of equal standing", "gelijk in rang", AS_FLAG}};

static void put_contradiction(json_t *row, const wlz_contradiction *k)
{
    put_text(row, "topic", k->topic);
    put_text(row, "unit", k->unit);
    put_day(row, "from", k->from_day);
    put_last_day(row, "through", k->to_day);
    put_number(row, "value", k->prevails->value);
    put_text(row, "document", k->prevails->document);
    put_text(row, "paragraph", k->prevails->paragraph);
    put_text(row, "reason", k->prevails->reason);
    put_number(row, "yielding_value", k->yields->value);
    put_text(row, "yielding_document", k->yields->document);
    put_text(row, "yielding_paragraph", k->yields->paragraph);
    put_text(row, "yielding_reason", k->yields->reason);
    put_flag(row, "tie", k->tie);
    put_standing(row, k->standing);
}

/* --from and --to, both inclusive; without them this year. */
static bool period_of(cli *c, wlz_date *from, wlz_date *to)
{
    const char *first = option(c, "from"), *last = option(c, "to");
    int year = today(c) / 10000;

    *from = year * 10000 + 101;
    *to = year * 10000 + 1231;
    if ((first != NULL && !day_of(c, "--from", first, from)) ||
        (last != NULL && !day_of(c, "--to", last, to)))
        return false;
    if (*from <= *to)
        return true;
    fail(c, WLZ_INVALID, "%s", tr(c, "--to lies before --from", "--to ligt voor --from"));
    return false;
}

static wlz_status contradictions(cli *c)
{
    wlz_date from, to, on, known_on;
    wlz_contradictions *list = NULL;
    wlz_status status;
    json_t *rows;

    if (!period_of(c, &from, &to) || !days_of(c, &on, &known_on))
        return WLZ_INVALID;
    status = wlz_contradictions_get(c->registry,
                                    &(wlz_contradictions_question){.office = argument(c, 0),
                                                                   .from_day = from,
                                                                   .to_day = wlz_date_next(to),
                                                                   .known_on = known_on},
                                    &list);
    if (status != WLZ_OK)
        return status;
    rows = answer_table(c, "contradictions", NULL,
                        tr(c, "No contradictions.", "Geen tegenstrijdigheden."),
                        COLUMNS(contradiction_columns));
    for (size_t i = 0; i < list->count; i++)
        put_contradiction(new_row(rows), list->rows[i]);
    wlz_contradictions_free(list);
    return WLZ_OK;
}

const command policy_commands[] = {
    {"resolve", "OFFICE TOPIC", 2, 2, READS, "what prevails by the order of rank",
     "wat voorgaat volgens de rangorde", resolve_options, resolve_examples, resolve},
    {"contradictions", "OFFICE", 1, 1, READS,
     "where documents contradict each other, and which prevails",
     "waar documenten elkaar tegenspreken, en welk voorgaat", contradictions_options,
     contradictions_examples, contradictions},
    NO_COMMAND};
