/* contract: which agreements there are, found by year, provider or iWlz code; and setting that code. */
#include "contract.h"

#include "commands.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

static const cli_option list_options[] = {
    {"year", "YEAR", "that hold in the year", "die in het jaar gelden"},
    {"agb", "AGB", "of this provider", "van deze aanbieder"},
    {"code", "CODE", "that iWlz messages know by this code",
     "die in iWlz-berichten deze code hebben"},
    NO_OPTION};

static const char *const list_examples[] = {"contract list zilveren-kruis --year 2023",
                                            "contract list --code 30000001", NULL};
static const char *const code_examples[] = {"contract code 1 30000001", NULL};

static const column contract_columns[] = {{"contract", "agreement", "overeenkomst", AS_NUMBER},
                                          {"office", "office", "kantoor", AS_TEXT},
                                          {"agb", "AGB", "AGB", AS_TEXT},
                                          {"provider", "provider", "aanbieder", AS_TEXT},
                                          {"iwlz_code", "iWlz code", "iWlz-code", AS_TEXT},
                                          {"valid_from", "from", "van", AS_DAY},
                                          {"valid_through", "through", "tot en met", AS_DAY},
                                          {"state", "state", "stand", AS_STATE},
                                          {"signed_on", "signed", "getekend", AS_DAY},
                                          {"document", "document", "document", AS_TEXT}};

/* As extended; NULL for the day before an end that is open. To be freed. */
static char *last_day(const json_t *period)
{
    const char *to = row_text(period, "valid_to");
    char text[WLZ_TEXT_MAX];
    wlz_date day = 0;

    if (to == NULL || wlz_date_parse(to, &day) != WLZ_OK)
        return NULL;
    wlz_date_format(wlz_date_add(day, -1), text, sizeof text);
    return must(strdup(text));
}

static void put_contract(cli *c, json_t *row, const json_t *one, const json_t *period)
{
    static const char *const texts[] = {"office",     "agb",       "iwlz_code",
                                        "valid_from", "signed_on", "document"};
    json_t *providers = rows_with(c, "provider", "agb", row_text(one, "agb"));
    char *through = last_day(period);

    put_number(row, "contract", row_number(one, "id"));
    put_text(row, "provider", row_text(json_array_get(providers, 0), "name"));
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        put_text(row, texts[i], row_text(one, texts[i]));
    put_text(row, "valid_through", through);
    put_text(row, "state", row_text(one, "status"));
    free(through);
    json_decref(providers);
}

/* Whether it holds on a day of the year; 0 = any. */
static bool holds_in(const json_t *period, int year)
{
    char first[20], next[20];
    const char *to = row_text(period, "valid_to");

    snprintf(first, sizeof first, "%04d-01-01", year);
    snprintf(next, sizeof next, "%04d-01-01", year + 1);
    return year == 0 || (strcmp(row_text(period, "valid_from"), next) < 0 &&
                         (to == NULL || strcmp(to, first) > 0));
}

void contract_record(cli *c, const json_t *contract)
{
    wlz_match of = {.column = "contract", .number = row_number(contract, "id")};
    json_t *periods = rows_where(c, "contract_period", &of, 1);

    put_contract(c, answer_record(c, "contract", NULL, COLUMNS(contract_columns)), contract,
                 json_array_get(periods, 0));
    json_decref(periods);
}

static wlz_status contract_list(cli *c)
{
    wlz_match where[3];
    size_t given = 0, i;
    json_t *rows, *found, *one;
    int year = 0;

    if (argument(c, 0) != NULL)
        where[given++] = (wlz_match){.column = "office", .text = argument(c, 0)};
    if (option(c, "agb") != NULL)
        where[given++] = (wlz_match){.column = "agb", .text = option(c, "agb")};
    if (option(c, "code") != NULL)
        where[given++] = (wlz_match){.column = "iwlz_code", .text = option(c, "code")};
    if ((option(c, "year") != NULL && !year_of(c, option(c, "year"), &year)) ||
        (argument(c, 0) != NULL && office_known(c, argument(c, 0)) != WLZ_OK))
        return WLZ_INVALID;
    found = rows_where(c, "contract", where, given);
    if (found == NULL)
        return WLZ_IO;
    rows = answer_table(c, "contracts", NULL,
                        tr(c, "No such agreement.", "Zo'n overeenkomst is er niet."),
                        COLUMNS(contract_columns));
    json_array_foreach(found, i, one)
    {
        wlz_match of = {.column = "contract", .number = row_number(one, "id")};
        json_t *periods = rows_where(c, "contract_period", &of, 1);

        if (holds_in(json_array_get(periods, 0), year))
            put_contract(c, new_row(rows), one, json_array_get(periods, 0));
        json_decref(periods);
    }
    json_decref(found);
    return WLZ_OK;
}

static wlz_status contract_code(cli *c)
{
    int64_t contract;

    if (!number_of(c, "CONTRACT", argument(c, 0), &contract) ||
        record_status(c, wlz_contract_iwlz_code_set(c->registry, contract, argument(c, 1))) !=
            WLZ_OK)
        return WLZ_INVALID;
    answer_data(c, "contract", json_integer((json_int_t)contract));
    answer_data(c, "iwlz_code", json_string(argument(c, 1)));
    answer_line(c,
                tr(c, "Agreement %s has the iWlz code %s.", "Overeenkomst %s heeft iWlz-code %s."),
                argument(c, 0), argument(c, 1));
    return WLZ_OK;
}

const command contract_commands[] = {
    {"contract list", "[OFFICE]", 0, 1, READS, "agreements, of a year, a provider or an iWlz code",
     "overeenkomsten, van een jaar, een aanbieder of een iWlz-code", list_options, list_examples,
     contract_list},
    {"contract code", "CONTRACT CODE", 2, 2, WRITES, "the code by which iWlz messages know one",
     "de code waaronder iWlz-berichten een overeenkomst kennen", NULL, code_examples,
     contract_code},
    NO_COMMAND};
