/* resolve, contradictions, diff: what documents say. */
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

/* ---- diff ---- */

static const cli_option diff_options[] = {
    {"from", "DAY", "what holds on that day ...", "wat op die dag geldt ..."},
    {"to", "DAY", "... against what holds on that day", "... tegen wat op die dag geldt"},
    {"known-on-from", "DAY", "the first as known on that day",
     "het eerste naar wat toen bekend was"},
    {"known-on-to", "DAY", "the second as known on that day",
     "het tweede naar wat toen bekend was"},
    NO_OPTION};

static const char *const diff_examples[] = {"diff zilveren-kruis --from 2023-06-01 --to 2024-06-01",
                                            NULL};

static const column difference_columns[] = {{"kind", "kind", "soort", AS_WORD},
                                            {"name", "name", "naam", AS_TEXT},
                                            {"component", "component", "component", AS_TEXT},
                                            {"scope", "of", "voor", AS_TEXT},
                                            {"change", "change", "wijziging", AS_WORD},
                                            {"text_from", "from", "van", AS_SIDE},
                                            {"document_from", "document", "document", AS_TEXT},
                                            {"text_to", "to", "naar", AS_SIDE},
                                            {"document_to", "document", "document", AS_TEXT}};

/* "GZ, existing" */
static char *scope_text(const wlz_scope *scope)
{
    const char *words[] = {scope->sector,    scope->provider_kind, scope->relation,
                           scope->care_form, scope->performance,   scope->provider};
    char *text = text_of("%s", "");

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i] != NULL)
            text_add(&text, "%s%s", text[0] != '\0' ? ", " : "", words[i]);
    return text;
}

static void put_side(json_t *row, const wlz_policy_side *side, const char *which)
{
    const struct {
        const char *name, *text;
    } members[] = {
        {"text", side->text}, {"document", side->document}, {"paragraph", side->paragraph}};
    char key[40];

    snprintf(key, sizeof key, "value_%s", which);
    if (side->has_value)
        put_number(row, key, side->value);
    else
        put_null(row, key);
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        snprintf(key, sizeof key, "%s_%s", members[i].name, which);
        put_text(row, key, members[i].text);
    }
}

static void put_difference(json_t *row, const wlz_policy_difference *difference)
{
    char *scope = scope_text(&difference->scope);

    put_text(row, "kind", difference->kind);
    put_text(row, "name", difference->name);
    put_text(row, "component", difference->component);
    put_text(row, "unit", difference->unit);
    put_text(row, "scope", scope);
    put_text(row, "change", difference->change);
    put_side(row, difference->a, "from");
    put_side(row, difference->b, "to");
    free(scope);
}

static const column touched_columns[] = {
    {"agb", "AGB", "AGB", AS_TEXT},          {"provider", "provider", "aanbieder", AS_TEXT},
    {"year", "year", "jaar", AS_NUMBER},     {"amount_cents", "amount", "bedrag", AS_CENTS},
    {"lines", "lines", "regels", AS_NUMBER}, {"open", "undecided", "niet beslist", AS_NUMBER}};

static void put_amount(json_t *row, bool has_amount, wlz_cents cents, size_t lines, size_t open)
{
    if (has_amount)
        put_number(row, "amount_cents", cents);
    else
        put_null(row, "amount_cents");
    put_number(row, "lines", (int64_t)lines);
    put_number(row, "open", (int64_t)open);
}

static const column total_columns[] = {{"providers", "providers", "aanbieders", AS_NUMBER},
                                       {"amount_cents", "amount", "bedrag", AS_CENTS},
                                       {"lines", "lines", "regels", AS_NUMBER},
                                       {"open", "undecided", "niet beslist", AS_NUMBER}};

static void answer_total(cli *c, const wlz_policy_diff_providers *list)
{
    json_t *total = answer_record(c, "total", tr(c, "Together", "Samen"), COLUMNS(total_columns));

    put_number(total, "providers", (int64_t)list->count);
    put_amount(total, list->has_amount, list->amount_cents, list->line_count, list->open);
}

static void answer_touched(cli *c, const wlz_policy_diff_providers *list)
{
    json_t *rows = answer_table(
        c, "providers", tr(c, "Providers it touches", "Geraakte aanbieders"),
        tr(c, "It touches no registered provider.", "Het raakt geen geregistreerde aanbieder."),
        COLUMNS(touched_columns));

    for (size_t i = 0; i < list->count; i++) {
        const wlz_policy_diff_provider *one = list->rows[i];
        json_t *row = new_row(rows);

        put_text(row, "agb", one->agb);
        put_text(row, "provider", one->name);
        put_number(row, "year", one->year);
        put_amount(row, one->has_amount, one->amount_cents, one->line_count, one->open);
    }
    if (list->count > 0)
        answer_total(c, list);
}

/* The two sides. Without --to it is today; without --from, the same day. */
static bool sides_of(cli *c, wlz_policy_diff_question *q)
{
    static const char *const names[] = {"from", "to", "known-on-from", "known-on-to"};
    wlz_date *targets[] = {&q->day_a, &q->day_b, &q->known_on_a, &q->known_on_b};

    for (int i = 0; i < 4; i++)
        if (option(c, names[i]) != NULL && !day_of(c, names[i], option(c, names[i]), targets[i]))
            return false;
    if (q->day_b == 0)
        q->day_b = q->day_a != 0 && (q->known_on_a | q->known_on_b) != 0 ? q->day_a : today(c);
    if (q->day_a == 0)
        q->day_a = q->day_b;
    return true;
}

static wlz_status diff(cli *c)
{
    wlz_policy_diff_question question = {.office = argument(c, 0)};
    wlz_policy_diff *list = NULL;
    wlz_policy_diff_providers *touched = NULL;
    wlz_status status;
    json_t *rows;

    if (!sides_of(c, &question))
        return WLZ_INVALID;
    status = wlz_policy_diff_get(c->registry, &question, &list);
    if (status == WLZ_OK)
        status = record_status(c, wlz_policy_diff_providers_get(c->registry, &question, &touched));
    if (status == WLZ_OK) {
        rows = answer_table(c, "differences", NULL, tr(c, "No differences.", "Geen verschillen."),
                            COLUMNS(difference_columns));
        for (size_t i = 0; i < list->count; i++)
            put_difference(new_row(rows), list->rows[i]);
        answer_touched(c, touched);
    }
    wlz_policy_diff_free(list);
    wlz_policy_diff_providers_free(touched);
    return status;
}

const command policy_commands[] = {
    {"resolve", "OFFICE TOPIC", 2, 2, READS, "what prevails by the order of rank",
     "wat voorgaat volgens de rangorde", resolve_options, resolve_examples, resolve},
    {"contradictions", "OFFICE", 1, 1, READS,
     "where documents contradict each other, and which prevails",
     "waar documenten elkaar tegenspreken, en welk voorgaat", contradictions_options,
     contradictions_examples, contradictions},
    {"diff", "OFFICE", 1, 1, READS, "what changed in an office's policy, and whom it touches",
     "wat er in het beleid van een kantoor veranderde, en wie het raakt", diff_options,
     diff_examples, diff},
    NO_COMMAND};
