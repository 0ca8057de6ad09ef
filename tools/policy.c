/* resolve, contradictions, diff: what documents say. */
#include "answer.h"
#include "commands.h"
#include "explain.h"

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
    put_flag(row, "wins", candidate->wins);
    put_text(row, "reason", candidate->reason);
}

static const column resolution_columns[] = {{"topic", "topic", "onderwerp", AS_TEXT},
                                            {"value", "value", "waarde", AS_VALUE},
                                            {"document", "document", "document", AS_TEXT},
                                            {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

static void answer_resolution(cli *c, const wlz_question *question,
                              const wlz_resolution *resolution)
{
    const wlz_candidate *first = wlz_resolution_at(resolution, 0);
    json_t *rows, *answer;

    if (first != NULL && first->wins) {
        answer = answer_record(c, "answer", NULL, COLUMNS(resolution_columns));
        put_text(answer, "topic", question->topic);
        put_candidate(answer, wlz_resolution_unit(resolution), first);
    }
    if (option(c, "explain") != NULL) {
        char *text = explain_resolution(c, question, resolution);

        answer_text(c, "explanation", text);
        free(text);
    }
    rows = answer_table(c, "candidates", NULL, "", COLUMNS(candidate_columns));
    for (size_t i = 0; i < wlz_resolution_count(resolution); i++)
        put_candidate(new_row(rows), wlz_resolution_unit(resolution),
                      wlz_resolution_at(resolution, i));
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
    status = keep_reason(c, wlz_resolve(c->registry, &question, &resolution));
    if (resolution != NULL)
        answer_resolution(c, &question, resolution);
    if (status == WLZ_NOTFOUND && resolution != NULL)
        c->exit = EXIT_UNDECIDED;
    wlz_resolution_free(resolution);
    return status;
}

const command policy_commands[] = {
    {"resolve", "OFFICE TOPIC", 2, 2, READS, "what prevails by the order of rank",
     "wat voorgaat volgens de rangorde", resolve_options, resolve_examples, resolve},
    NO_COMMAND};
