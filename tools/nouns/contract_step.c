/* contract: drafting an agreement, its steps until it exists, extending it; and all there is to know of one. */
#include "contract.h"

#include "clock.h"
#include "commands.h"
#include "format.h"
#include "rows.h"

static const column lack_columns[] = {{"part", "part", "onderdeel", AS_PART}};
static const column round_columns[] = {
    {"year", "year", "jaar", AS_NUMBER},
    {"round", "round", "ronde", AS_ROUND},
    {"revision", "revision", "revisie", AS_NUMBER},
    {"state", "state", "stand", AS_STATE},
    {"lines", "lines", "regels", AS_NUMBER},
    {"nza_amount_cents", "at NZa tariffs", "tegen NZa-tarief", AS_CENTS_EACH},
    {"amount_cents", "amount", "bedrag", AS_CENTS_EACH}};
static const column percentage_columns[] = {{"topic", "topic", "onderwerp", AS_TEXT},
                                            {"sector", "sector", "sector", AS_TEXT},
                                            {"value", "percentage", "percentage", AS_BP},
                                            {"valid_from", "from", "van", AS_DAY},
                                            {"paragraph", "paragraph", "vindplaats", AS_TEXT}};

/* ---- show ---- */

static void answer_lacks(cli *c, int64_t contract)
{
    wlz_match of = {.column = "contract", .number = contract};
    json_t *lacks = rows_where(c, "contract_lack", &of, 1);

    put_all(answer_table(c, "lacks", tr(c, "Missing until it exists", "Ontbreekt nog"),
                         tr(c, "The agreement exists: nothing is missing.",
                            "De overeenkomst bestaat: er ontbreekt niets."),
                         COLUMNS(lack_columns)),
            lacks, COLUMNS(lack_columns));
    json_decref(lacks);
}

/* What the lines of a round come to. */
static void put_round(cli *c, json_t *row, const json_t *round)
{
    wlz_match where[] = {{.column = "contract", .number = row_number(round, "contract")},
                         {.column = "year", .number = row_number(round, "year")},
                         {.column = "round", .text = row_text(round, "round")},
                         {.column = "revision", .number = row_number(round, "revision")}};
    json_t *lines = rows_where(c, "production", where, 4), *line;
    int64_t nza = 0, amount = 0;
    size_t i;

    json_array_foreach(lines, i, line)
    {
        nza += row_number(line, "nza_amount_cents");
        amount += row_number(line, "amount_cents");
    }
    put_columns(row, round, COLUMNS(round_columns));
    put_number(row, "lines", (int64_t)json_array_size(lines));
    put_number(row, "nza_amount_cents", nza);
    put_number(row, "amount_cents", amount);
    json_decref(lines);
}

static void answer_rounds(cli *c, int64_t contract)
{
    wlz_match of = {.column = "contract", .number = contract};
    json_t *rounds = rows_where(c, "production_round", &of, 1), *round;
    json_t *rows = answer_table(c, "rounds", tr(c, "Rounds", "Rondes"), "", COLUMNS(round_columns));
    size_t i;

    json_array_foreach(rounds, i, round)
    {
        put_round(c, new_row(rows), round);
    }
    json_decref(rounds);
}

static void answer_percentages(cli *c, const char *document)
{
    json_t *own = rows_with(c, "provision", "document", document);

    put_all(answer_table(c, "provisions",
                         tr(c, "What the agreement itself says", "Wat de overeenkomst zelf zegt"),
                         "", COLUMNS(percentage_columns)),
            own, COLUMNS(percentage_columns));
    json_decref(own);
}

static wlz_status answer_contract(cli *c, int64_t contract)
{
    wlz_match of = {.column = "id", .number = contract};
    json_t *found = rows_where(c, "contract", &of, 1);

    if (found == NULL)
        return WLZ_IO;
    if (json_array_size(found) == 0) {
        json_decref(found);
        return fail(c, WLZ_NOTFOUND,
                    tr(c, "there is no agreement %s", "er is geen overeenkomst %s"),
                    argument(c, 0));
    }
    contract_record(c, json_array_get(found, 0));
    answer_lacks(c, contract);
    answer_rounds(c, contract);
    answer_percentages(c, row_text(json_array_get(found, 0), "document"));
    json_decref(found);
    return WLZ_OK;
}

static const char *const show_examples[] = {"contract show 1", NULL};

static wlz_status contract_show(cli *c)
{
    int64_t contract;

    if (!number_of(c, "CONTRACT", argument(c, 0), &contract))
        return WLZ_INVALID;
    return answer_contract(c, contract);
}

/* ---- the steps ---- */

/* After a step: the agreement as it is then. */
static wlz_status answer_step(cli *c, int64_t contract, wlz_status status)
{
    return record_status(c, status) == WLZ_OK ? answer_contract(c, contract) : status;
}

static const cli_option draft_options[] = {
    {"through", "DAY", "its last day; without it, it is open-ended",
     "de laatste dag; zonder, loopt zij door"},
    {"document", "ID", "the id of its document; without it, agreement-AGB-YEAR",
     "de id van het document; zonder, agreement-AGB-JAAR"},
    {"title", "TEXT", "its title", "de titel"},
    NO_OPTION};
static const char *const draft_examples[] = {
    "contract draft zilveren-kruis 30000003 2023-01-01 --through 2023-12-31", NULL};

static wlz_status contract_draft(cli *c)
{
    wlz_contract draft = {.office = argument(c, 0), .agb = argument(c, 1)};
    const char *through = option(c, "through"), *title = option(c, "title");
    char document[80], name[80];
    wlz_date last = 0;
    int64_t contract = 0;
    wlz_status status;

    if (!day_of(c, "FROM", argument(c, 2), &draft.valid_from) ||
        (through != NULL && !day_of(c, "--through", through, &last)))
        return WLZ_INVALID;
    draft.valid_to = last == 0 ? 0 : wlz_date_add(last, 1);
    snprintf(document, sizeof document, "agreement-%.20s-%d", draft.agb, draft.valid_from / 10000);
    snprintf(name, sizeof name, tr(c, "Agreement with %.20s, %d", "Overeenkomst met %.20s, %d"),
             draft.agb, draft.valid_from / 10000);
    draft.document = option(c, "document") != NULL ? option(c, "document") : document;
    draft.title = title != NULL ? title : name;
    status = record_status(c, wlz_contract_draft(c->registry, &draft, &contract));
    if (status != WLZ_OK)
        return status;
    hint(c,
         tr(c, "next: import production, then contract sign %d --on DAY",
            "vervolg: import production, daarna contract sign %d --on DAG"),
         (int)contract);
    return answer_contract(c, contract);
}

static const cli_option sign_options[] = {ON_OPTION, NO_OPTION};
static const char *const sign_examples[] = {"contract sign 1 --on 2022-11-15", NULL};

static wlz_status contract_sign(cli *c)
{
    wlz_date on, known_on;
    int64_t contract;

    if (!number_of(c, "CONTRACT", argument(c, 0), &contract) || !days_of(c, &on, &known_on))
        return WLZ_INVALID;
    return answer_step(c, contract, wlz_contract_sign(c->registry, contract, on));
}

static const cli_option accept_options[] = {{"by", "NAME", "who accepted it", "wie akkoord gaf"},
                                            {"at", "INSTANT",
                                             "when: 2023-06-15 11:59 in Amsterdam; without it, now",
                                             "wanneer: 15-6-2023 11:59 in Amsterdam; zonder, nu"},
                                            NO_OPTION};
static const char *const accept_examples[] = {
    "contract accept 1 provider --by \"sample provider\" --at \"2022-11-20 10:00\"",
    "contract accept 1 budget-form --by \"sample officer\"", NULL};

static wlz_status contract_accept(cli *c)
{
    wlz_contract_acceptance acceptance = {.part = argument(c, 1), .accepted_by = option(c, "by")};
    int64_t contract;

    if (!number_of(c, "CONTRACT", argument(c, 0), &contract) ||
        !moment_given(c, &acceptance.accepted_at))
        return WLZ_INVALID;
    if (acceptance.accepted_by == NULL)
        return fail(c, WLZ_INVALID, "%s",
                    tr(c, "who accepted it? --by NAME", "wie gaf akkoord? --by NAAM"));
    return answer_step(c, contract, wlz_contract_accept(c->registry, contract, &acceptance));
}

static const cli_option extend_options[] = {
    {"by", "NAME", "who decided for the office", "wie voor het kantoor besloot"},
    ON_OPTION,
    NO_OPTION};
static const char *const extend_examples[] = {
    "contract extend 1 --by \"sample head of procurement\" --on 2023-10-02", NULL};

static wlz_status contract_extend(cli *c)
{
    const char *by = option(c, "by");
    wlz_date on, known_on;
    int64_t contract;

    if (!number_of(c, "CONTRACT", argument(c, 0), &contract) || !days_of(c, &on, &known_on))
        return WLZ_INVALID;
    if (by == NULL)
        return fail(c, WLZ_INVALID, "%s",
                    tr(c, "who decided? --by NAME", "wie besloot? --by NAAM"));
    return answer_step(c, contract, wlz_contract_extend(c->registry, contract, by, on, NULL));
}

const command contract_step_commands[] = {
    {"contract show", "CONTRACT", 1, 1, READS, "all there is to know of one",
     "alles wat er van één overeenkomst bekend is", NULL, show_examples, contract_show},
    {"contract draft", "OFFICE AGB FROM", 3, 3, WRITES, "make a draft, from a day on",
     "maak een concept, vanaf een dag", draft_options, draft_examples, contract_draft},
    {"contract sign", "CONTRACT", 1, 1, WRITES, "sign a draft", "onderteken een concept",
     sign_options, sign_examples, contract_sign},
    {"contract accept", "CONTRACT office|provider|budget-form", 2, 2, WRITES,
     "record that a part was accepted: without all of them it does not exist",
     "leg vast dat een onderdeel akkoord is: zonder alle drie bestaat zij niet", accept_options,
     accept_examples, contract_accept},
    {"contract extend", "CONTRACT", 1, 1, WRITES, "extend one that is signed, as its policy allows",
     "verleng een ondertekende overeenkomst, zoals het beleid toelaat", extend_options,
     extend_examples, contract_extend},
    NO_COMMAND};
