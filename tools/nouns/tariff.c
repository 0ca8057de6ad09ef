/* tariff: the percentage of a provider and its unit price; one case at all offices. */
#include "answer.h"
#include "commands.h"
#include "fact.h"
#include "standing.h"

#include <stdlib.h>
#include <string.h>

static const cli_option tariff_options[] = {
    ON_OPTION,
    KNOWN_ON_OPTION,
    {"component", "care|nhc|nic", "without it, care", "zonder, care"},
    {"explain", NULL, "say why, as a paragraph", "zeg waarom, als alinea"},
    {"all", NULL, "also the steps that do not apply", "ook de stappen die niet gelden"},
    {"compare", NULL, "the case below at every office, side by side",
     "het geval hieronder bij elk kantoor, naast elkaar"},
    {"sector", "VV|GZ|GGZ", "of the case", "van het geval"},
    {"kind", "KIND", "of the case", "van het geval"},
    {"relation", "existing|new", "of the case", "van het geval"},
    {"care-form", "FORM", "of the case", "van het geval"},
    {"performance", "CODE", "of the case", "van het geval"},
    {"fact", "NAME=VALUE…", "what is known of the case; may be repeated",
     "wat van het geval bekend is; mag vaker"},
    {"unlikely", NULL, "take a fact that is possible and not likely",
     "neem een feit aan dat mogelijk maar onwaarschijnlijk is"},
    NO_OPTION};

static const char *const tariff_examples[] = {
    "tariff zilveren-kruis 30000001 Z901 --on 2023-06-01 --explain",
    "tariff --compare --sector GZ --relation existing --care-form zzp --on 2024-06-01 \\\n"
    "    --fact zk.class=complex --fact tariff.care.2023=95,8%",
    NULL};

static const char *component_of(const cli *c)
{
    const char *component = option(c, "component");

    return component != NULL ? component : "care";
}

/* The percentage of a step, null while there is none. */
static void put_bp(json_t *row, const char *key, wlz_bp bp)
{
    if (bp == WLZ_BP_NONE)
        put_null(row, key);
    else
        put_number(row, key, bp);
}

/* ---- one provider ---- */

static const column tariff_columns[] = {
    {"percentage_bp", "percentage", "percentage", AS_BP},
    {"nza_cents", "NZa tariff", "NZa-tarief", AS_CENTS_EACH},
    {"unit_cents", "unit price", "prijs per eenheid", AS_CENTS_EACH}};

static const column price_columns[] = {
    {"part", "part of the year", "deel van het jaar", AS_NUMBER},
    {"nza_cents", "NZa tariff", "NZa-tarief", AS_CENTS_EACH},
    {"unit_cents", "unit price", "prijs per eenheid", AS_CENTS_EACH}};

static void put_price(json_t *row, const wlz_price_row *price)
{
    put_number(row, "nza_cents", price->nza_cents);
    put_number(row, "unit_cents", price->unit_cents);
}

/* One price, or one for each part of the year. */
static void answer_unit_price(cli *c, const wlz_price *price)
{
    json_t *answer = answer_record(c, "answer", NULL, COLUMNS(tariff_columns)), *parts;

    put_number(answer, "percentage_bp", price->bp);
    if (price->count == 1)
        put_price(answer, price->rows[0]);
    if (price->count > 1) {
        parts = answer_table(c, "parts", NULL, "", COLUMNS(price_columns));
        for (size_t i = 0; i < price->count; i++) {
            json_t *row = new_row(parts);

            put_number(row, "part", price->rows[i]->part);
            put_price(row, price->rows[i]);
        }
    }
    if (price->count == 0)
        answer_line(c, "%s",
                    tr(c, "No NZa tariff of that year is registered, so there is no unit price.",
                       "Van dat jaar is geen NZa-tarief geregistreerd, dus is er geen prijs."));
}

static wlz_status answer_price(cli *c, const wlz_tariff_question *question)
{
    wlz_price *price = NULL;
    wlz_status status = record_status(c, wlz_price_get(c->registry, question, &price));

    if (status == WLZ_OK)
        answer_unit_price(c, price);
    wlz_price_free(price);
    return status;
}

static const column step_columns[] = {{"step", "step", "stap", AS_WORD},
                                      {"rule", "rule", "regel", AS_TEXT},
                                      {"applies", "applies", "geldt", AS_FLAG},
                                      {"amount_bp", "amount", "bedrag", AS_BP},
                                      {"result_bp", "result", "uitkomst", AS_BP},
                                      {"document", "document", "document", AS_TEXT},
                                      {"paragraph", "paragraph", "paragraaf", AS_TEXT},
                                      {"reason", "why", "reden", AS_TEXT}};

static void put_step(json_t *row, const wlz_tariff_step *step)
{
    put_text(row, "step", step->step);
    put_text(row, "rule", step->rule);
    put_flag(row, "applies", step->applies);
    put_bp(row, "amount_bp", step->amount_bp);
    put_bp(row, "result_bp", step->result_bp);
    put_text(row, "document", step->document);
    put_text(row, "paragraph", step->paragraph);
    put_text(row, "note", step->note);
    put_text(row, "reason", step->reason);
    put_standing(row, step->standing);
}

/* Of the steps people look for those that made the percentage, or may yet. */
static bool counts(const wlz_tariff_step *step)
{
    return step->applies || step->outcome == WLZ_STEP_NEEDS_FACT ||
           step->outcome == WLZ_STEP_NEEDS_DECISION;
}

static void answer_steps(cli *c, const wlz_tariff *tariff)
{
    json_t *rows = answer_table(c, "steps", NULL, "", COLUMNS(step_columns));
    json_t *counting = must(json_array());
    size_t others;

    for (size_t i = 0; i < tariff->step_count; i++) {
        json_t *row = new_row(rows);

        put_step(row, tariff->steps[i]);
        if (counts(tariff->steps[i]) || option(c, "all") != NULL)
            json_array_append(counting, row);
    }
    others = tariff->step_count - json_array_size(counting);
    answer_fewer(c, counting);
    if (others == 1)
        answer_line(
            c, "%s",
            tr(c, "1 step does not apply; --all shows it.", "1 stap geldt niet; --all toont die."));
    else if (others > 1)
        answer_line(c,
                    tr(c, "%zu steps do not apply; --all shows them.",
                       "%zu stappen gelden niet; --all toont ze."),
                    others);
}

static void answer_missing(cli *c, const wlz_tariff *tariff)
{
    json_t *missing = must(json_array());

    for (size_t i = 0; i < tariff->missing_count; i++) {
        json_array_append_new(missing, must(json_string(tariff->missing[i])));
        hint(c, tr(c, "know or decide: %s", "weet of beslis: %s"), tariff->missing[i]);
    }
    answer_data(c, "missing", missing);
}

static const column draft_columns[] = {
    {"draft", "agreement, not signed", "overeenkomst, niet ondertekend", AS_TEXT},
    {"draft_bp", "percentage by it", "percentage volgens haar", AS_BP}};

/* By which the production under that agreement is priced. */
static void answer_draft(cli *c, const wlz_tariff *tariff)
{
    json_t *draft;

    if (tariff->draft == NULL)
        return;
    draft = answer_record(c, "draft",
                          tr(c, "Production under an agreement is agreed at what that says",
                             "Productie onder een overeenkomst is afgesproken tegen wat die zegt"),
                          COLUMNS(draft_columns));
    put_text(draft, "draft", tariff->draft);
    put_number(draft, "draft_bp", tariff->draft_bp);
}

static const column relation_columns[] = {{"contradicted_by",
                                           "agreement for all of the year before",
                                           "overeenkomst voor het hele voorgaande jaar", AS_TEXT}};

static void answer_relation(cli *c, const wlz_tariff *tariff)
{
    json_t *relation;

    if (tariff->relation_contradicted_by == NULL)
        return;
    relation = answer_record(c, "relation",
                             tr(c, "The provider is recorded as new: is that still so?",
                                "De aanbieder is vastgelegd als nieuw: klopt dat nog?"),
                             COLUMNS(relation_columns));
    put_text(relation, "contradicted_by", tariff->relation_contradicted_by);
}

static wlz_status answer_tariff(cli *c, const wlz_tariff_question *question, wlz_tariff *tariff)
{
    wlz_status status = record_verdict(c, tariff->status, tariff->message);

    if (status == WLZ_OK)
        status = answer_price(c, question);
    answer_draft(c, tariff);
    answer_relation(c, tariff);
    if (tariff->base == NULL &&
        tariff->step_count == 0) /* it is not known in which sector to look */
        return status;
    if (option(c, "explain") != NULL)
        answer_text(c, "explanation", must_text(wlz_tariff_explain(tariff)));
    say_standing(c, tariff->standing);
    answer_steps(c, tariff);
    answer_missing(c, tariff);
    return status;
}

static wlz_status tariff_of_provider(cli *c)
{
    wlz_tariff_question question = {.office = argument(c, 0),
                                    .agb = argument(c, 1),
                                    .performance = argument(c, 2),
                                    .component = component_of(c)};
    wlz_tariff *tariff = NULL;
    wlz_status status;

    if (!days_of(c, &question.day, &question.known_on))
        return WLZ_INVALID;
    status = record_status(c, wlz_tariff_get(c->registry, &question, &tariff));
    if (status == WLZ_OK)
        status = answer_tariff(c, &question, tariff);
    wlz_tariff_free(tariff);
    return status;
}

/* ---- one case at all offices ---- */

static const column compared_columns[] = {{"office", "office", "kantoor", AS_TEXT},
                                          {"percentage_bp", "percentage", "percentage", AS_BP},
                                          {"message", "why none", "waarom geen", AS_TEXT},
                                          {"document", "base", "basis", AS_TEXT},
                                          {"paragraph", "paragraph", "paragraaf", AS_TEXT}};

static void put_compared(json_t *row, const wlz_comparison_row *one)
{
    const wlz_tariff *tariff = one->tariff;

    put_text(row, "office", one->office);
    put_bp(row, "percentage_bp", tariff->bp);
    put_text(row, "message", tariff->status == WLZ_OK ? NULL : tariff->message);
    put_null(row, "document");
    put_null(row, "paragraph");
    for (size_t i = 0; i < tariff->step_count; i++) {
        const wlz_tariff_step *step = tariff->steps[i];

        if (!step->applies || strcmp(step->step, "base") != 0)
            continue;
        put_text(row, "document", step->document);
        put_text(row, "paragraph", step->paragraph);
        return;
    }
}

/* What is not likely is asked for once more. */
static bool fact_is_likely(cli *c, const wlz_case_fact *fact)
{
    wlz_match of = {.column = "id", .text = fact->fact};
    wlz_rows *facts = NULL;
    char *likely = NULL;
    bool is_likely;

    if (fact->word != NULL || option(c, "unlikely") != NULL ||
        wlz_rows_get(c->registry, "fact", &of, 1, &facts) != WLZ_OK)
        return true;
    if (rows_count(facts) > 0)
        likely = fact_unlikely(c, facts, 0, fact->number);
    wlz_rows_free(facts);
    if (likely != NULL)
        fail(c, WLZ_INVALID,
             tr(c, "--fact %s: likely is %s; with --unlikely this is taken",
                "--fact %s: waarschijnlijk is %s; met --unlikely wordt dit aangenomen"),
             fact->fact, likely);
    is_likely = likely == NULL;
    free(likely);
    return is_likely;
}

static wlz_status compare(cli *c)
{
    wlz_case_fact facts[OPTIONS_MAX];
    wlz_tariff_case tried = {.sector = option(c, "sector"),
                             .kind = option(c, "kind"),
                             .relation = option(c, "relation"),
                             .care_form = option(c, "care-form"),
                             .performance = option(c, "performance"),
                             .component = component_of(c),
                             .facts = facts};
    wlz_comparison *comparison = NULL;
    wlz_status status;
    json_t *rows;
    char *fact;

    for (size_t i = 0; (fact = option_at(c, "fact", i)) != NULL; i++)
        if (wlz_case_fact_parse(c->registry, fact, &facts[tried.fact_count++]) != WLZ_OK)
            return fail(c, WLZ_INVALID,
                        tr(c,
                           "--fact %s: NAME=VALUE was expected, as relation=new or "
                           "tariff.care.2023=95,8%%",
                           "--fact %s: NAAM=WAARDE werd verwacht, zoals relation=new of "
                           "tariff.care.2023=95,8%%"),
                        fact);
    for (size_t i = 0; i < tried.fact_count; i++)
        if (!fact_is_likely(c, &facts[i]))
            return WLZ_INVALID;
    if (!days_of(c, &tried.day, &tried.known_on))
        return WLZ_INVALID;
    status = wlz_comparison_get(c->registry, &tried, &comparison);
    if (status != WLZ_OK)
        return status;
    rows = answer_table(c, "offices", NULL, "", COLUMNS(compared_columns));
    for (size_t i = 0; i < comparison->count; i++)
        put_compared(new_row(rows), comparison->rows[i]);
    wlz_comparison_free(comparison);
    return WLZ_OK;
}

/* Whether an option is given that the other of both questions has. */
static bool of_the_other(const cli *c, bool compares)
{
    static const char *const of_case[] = {"sector",      "kind", "relation", "care-form",
                                          "performance", "fact", "unlikely"};
    bool given = false;

    for (size_t i = 0; i < sizeof of_case / sizeof of_case[0]; i++)
        given = given || option(c, of_case[i]) != NULL;
    return compares ? option(c, "explain") != NULL || option(c, "all") != NULL : given;
}

static wlz_status tariff(cli *c)
{
    bool compares = option(c, "compare") != NULL, other = of_the_other(c, compares);

    if (!other && compares && argument(c, 0) == NULL && option(c, "sector") != NULL)
        return compare(c);
    if (!other && !compares && argument(c, 2) != NULL)
        return tariff_of_provider(c);
    fail(c, WLZ_INVALID, "%s",
         compares
             ? tr(c,
                  "--compare takes a case: --sector and more, no provider, no --explain or --all",
                  "--compare vraagt een geval: --sector en meer, geen aanbieder, geen --explain of "
                  "--all")
             : tr(c, "OFFICE AGB PERFORMANCE without a case, or --compare with one",
                  "KANTOOR AGB PRESTATIE zonder geval, of --compare met een"));
    c->exit = EXIT_USAGE;
    return WLZ_INVALID;
}

const command tariff_commands[] = {{"tariff", "[OFFICE AGB PERFORMANCE]", 0, 3, READS,
                                    "the percentage of a provider and its unit price",
                                    "het percentage van een aanbieder en de prijs", tariff_options,
                                    tariff_examples, tariff},
                                   NO_COMMAND};
