/* Agreements of the year: an award and a contract each, with the production that counts, amendments and transactions. */
#include "ocds.h"

#include <stdlib.h>
#include <string.h>

/* Views can be changed by whoever writes the file: what they always have is looked at as if they might not. */
static const char *filled(const json_t *row, const char *name)
{
    const char *text = row_text(row, name);

    return text != NULL ? text : "";
}

/* ---- which, and which of a provider's receives its money ---- */

static bool is_of_year(const ocds *o, const json_t *contract)
{
    const char *to = row_text(contract, "valid_to");

    return strcmp(filled(contract, "valid_from"), o->next_day) < 0 &&
           (to == NULL || strcmp(to, o->first_day) > 0);
}

static const json_t *counted_of(const ocds *o, const json_t *contract)
{
    return ocds_row_numbered(o, OF_COUNTED, row_number(contract, "contract"));
}

/* Lump sums and addenda are of a provider's year. Where it has several agreements in it, they go with the first that has
 * production, for without that there is no room for a lump sum. */
static void choose(ocds *o)
{
    const json_t *contract;
    size_t i;

    for (int produced = 1; produced >= 0; produced--)
        json_array_foreach(o->rows[OF_CONTRACTS], i, contract)
        {
            const char *agb = filled(contract, "agb");

            if (is_of_year(o, contract) && (counted_of(o, contract) != NULL) == (produced != 0) &&
                json_object_get(o->contract, agb) == NULL)
                put_text(o->contract, agb, filled(contract, "document"));
        }
}

static bool all_chosen(ocds *o)
{
    json_t *paid;
    const char *agb;

    json_object_foreach(o->paid, agb, paid)
    {
        if (json_object_get(o->contract, agb) == NULL) {
            fail(o->c, WLZ_CORRUPT,
                 tr(o->c, "%s has lump sums in %d and no agreement: verify the registry",
                    "%s heeft lumpsums in %d en geen overeenkomst: controleer het register"),
                 agb, o->year);
            return false;
        }
    }
    return true;
}

static bool has_money(const ocds *o, const json_t *contract)
{
    const char *chosen = row_text(o->contract, filled(contract, "agb"));

    return chosen != NULL && strcmp(chosen, filled(contract, "document")) == 0;
}

/* ---- what it is ---- */

static const char *signed_on(const ocds *o, const json_t *contract)
{
    return row_text(ocds_row_numbered(o, OF_SIGNINGS, row_number(contract, "contract")),
                    "signed_on");
}

/* Whether a signed one has ended: a change that no step of the history has. */
static bool has_ended(ocds *o, const json_t *contract)
{
    const char *to = row_text(contract, "valid_to");
    wlz_date day;
    wlz_instant at;

    if (to == NULL || wlz_date_parse(to, &day) != WLZ_OK || day > today(o->c))
        return false;
    at = ocds_begin_of(to);
    if (at > o->changed_at)
        o->changed_at = at;
    return true;
}

static void put_contract_value(const ocds *o, json_t *row, const json_t *contract)
{
    const json_t *counted = counted_of(o, contract);

    if (counted != NULL)
        ocds_value(row, "value", row_number(counted, "production_cents"));
}

static json_t *award_row(ocds *o, const json_t *contract)
{
    const char *document = filled(contract, "document"), *day = signed_on(o, contract);
    json_t *row = must(json_object()), *suppliers = must(json_array());

    put_text(row, "id", document);
    ocds_text(row, "title", ocds_words(o, ocds_row(o, OF_DOCUMENTS, document), "title"));
    put_text(row, "status", day != NULL ? "active" : "pending");
    ocds_day(row, "date", day);
    put_contract_value(o, row, contract);
    json_array_append_new(suppliers, ocds_party(o, filled(contract, "agb"), "supplier"));
    put_json(row, "suppliers", suppliers);
    ocds_period(row, "contractPeriod", filled(contract, "valid_from"),
                row_text(contract, "valid_to"));
    return row;
}

/* ---- production ---- */

static void add_line(ocds *o, json_t *lines, const json_t *line)
{
    static const char *const members[] = {"performance", "component",  "part",         "nza_cents",
                                          "tariff_bp",   "unit_cents", "amount_cents", NULL};
    static const char *const source_members[] = {"document", "paragraph", NULL};
    const json_t *provision = ocds_provision(o, row_number(line, "provision"));
    json_t *row = new_row(lines);

    ocds_copy(row, line, members);
    put_number(row, "volume_milli", row_number(line, "volume"));
    ocds_copy(row, provision, source_members);
    ocds_cite(o, row_text(provision, "document"), row_text(provision, "paragraph"), "topic",
              row_text(provision, "topic"));
}

static json_t *production(ocds *o, const json_t *counted)
{
    const wlz_match where[] = {{.column = "contract", .number = row_number(counted, "contract")},
                               {.column = "year", .number = o->year},
                               {.column = "round", .text = filled(counted, "round")},
                               {.column = "revision", .number = row_number(counted, "revision")}};
    json_t *lines = must(json_array()), *rows = rows_where(o->c, "production", where, 4);
    const json_t *line;
    size_t i;

    json_array_foreach(rows, i, line)
    {
        add_line(o, lines, line);
    }
    json_decref(rows);
    return lines;
}

/* The round that counts, with what the standard has no place for; NULL: there is none. */
static json_t *round_of(ocds *o, const json_t *contract)
{
    static const char *const members[] = {
        "year", "round", "revision", "nza_cents", "production_cents", NULL};
    const json_t *counted = counted_of(o, contract);
    json_t *row;

    if (counted == NULL)
        return NULL;
    row = must(json_object());
    ocds_copy(row, counted, members);
    put_flag(row, "provisional", strcmp(filled(counted, "round"), "initial") == 0);
    put_json(row, "production", production(o, counted));
    return row;
}

/* ---- amendments, transactions, documents ---- */

static void put_allowed(ocds *o, json_t *row, json_t *ours, const json_t *extension)
{
    const json_t *by = ocds_provision(o, row_number(extension, "allowed_by"));
    const char *document = row_text(by, "document"), *paragraph = row_text(by, "paragraph");
    const char *title = ocds_words(o, ocds_row(o, OF_DOCUMENTS, document), "title");
    char *text = text_of(tr(o->c, "Allowed by “%s”, %s", "Toegestaan door “%s”, %s"),
                         title != NULL ? title : "-", paragraph != NULL ? paragraph : "-");

    put_text(row, "rationale", text);
    put_text(ours, "document", document);
    put_text(ours, "paragraph", paragraph);
    ocds_cite(o, document, paragraph, "topic", row_text(by, "topic"));
    free(text);
}

static json_t *extension_amendment(ocds *o, const json_t *extension)
{
    json_t *row = must(json_object()), *ours = must(json_object());
    char *id = text_of("extension-%lld", (long long)row_number(extension, "number"));
    const char *to = row_text(extension, "valid_to"), *through;
    char *text;
    wlz_date day = 0;

    wlz_date_parse(to, &day);
    put_last_day(ours, "through", day);
    through = row_text(ours, "through");
    text = text_of(tr(o->c, "Extended through %s", "Verlengd tot en met %s"),
                   through != NULL ? through : "-");
    put_text(row, "id", id);
    ocds_day(row, "date", row_text(extension, "decided_on"));
    put_text(row, "description", text);
    put_allowed(o, row, ours, extension);
    put_json(row, "wlzreg", ours);
    free(text);
    free(id);
    return row;
}

static json_t *amendments(ocds *o, const json_t *contract)
{
    json_t *list = must(json_array());
    const json_t *extension;
    size_t i;

    json_array_foreach(o->rows[OF_EXTENSIONS], i, extension)
    {
        if (row_number(extension, "contract") == row_number(contract, "contract"))
            json_array_append_new(list, extension_amendment(o, extension));
    }
    if (has_money(o, contract))
        json_array_extend(list, json_object_get(o->amended, filled(contract, "agb")));
    o->amendment_count += json_array_size(list);
    return list;
}

static void put_transactions(const ocds *o, json_t *row, const json_t *contract)
{
    json_t *paid = json_object_get(o->paid, filled(contract, "agb")), *implementation;

    if (paid == NULL || !has_money(o, contract))
        return;
    implementation = must(json_object());
    put_json(implementation, "transactions", json_incref(paid));
    put_json(row, "implementation", implementation);
}

/* The documents after the production, which cites paragraphs of the agreement itself. */
static void put_parts(ocds *o, json_t *row, const json_t *contract)
{
    json_t *round = round_of(o, contract), *documents = must(json_array());
    const char *type = signed_on(o, contract) != NULL ? "contractSigned" : "contractDraft";

    json_array_append_new(documents, ocds_document(o, filled(contract, "document"), type));
    put_json(row, "documents", documents);
    ocds_list(row, "amendments", amendments(o, contract));
    put_transactions(o, row, contract);
    if (round != NULL)
        put_json(row, "wlzreg", round);
}

static json_t *contract_row(ocds *o, const json_t *contract)
{
    const char *document = filled(contract, "document"), *day = signed_on(o, contract);
    json_t *row = must(json_object());
    bool ended = day != NULL && has_ended(o, contract);

    put_text(row, "id", document);
    put_text(row, "awardID", document);
    ocds_text(row, "title", ocds_words(o, ocds_row(o, OF_DOCUMENTS, document), "title"));
    put_text(row, "status", day == NULL ? "pending" : ended ? "terminated" : "active");
    ocds_period(row, "period", filled(contract, "valid_from"), row_text(contract, "valid_to"));
    put_contract_value(o, row, contract);
    ocds_day(row, "dateSigned", day);
    put_parts(o, row, contract);
    return row;
}

bool ocds_contracts(ocds *o, json_t *awards, json_t *contracts)
{
    const json_t *contract;
    size_t i;

    choose(o);
    if (!all_chosen(o))
        return false;
    json_array_foreach(o->rows[OF_CONTRACTS], i, contract)
    {
        if (!is_of_year(o, contract) || o->c->failed)
            continue;
        json_array_append_new(awards, award_row(o, contract));
        json_array_append_new(contracts, contract_row(o, contract));
    }
    o->contract_count = json_array_size(contracts);
    return !o->c->failed;
}
