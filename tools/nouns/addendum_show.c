/* addendum list, show: the states of addenda. */
#include "addendum.h"

#include "commands.h"
#include "plan.h"
#include "rows.h"

#include <string.h>

json_t *addendum_row(cli *c, const char *addendum)
{
    json_t *rows = rows_with(c, "addendum", "id", addendum);
    json_t *row = json_incref(json_array_get(rows, 0));

    if (rows != NULL && row == NULL)
        fail(c, WLZ_NOTFOUND,
             tr(c, "the registry has no addendum %s", "het register heeft geen addendum %s"),
             addendum);
    json_decref(rows);
    return row;
}

/* ---- its state ---- */

static const column state_columns[] = {{"id", "addendum", "addendum", AS_TEXT},
                                       {"state", "state", "stand", AS_STATE}};

wlz_status answer_state(cli *c, const char *addendum, wlz_status status)
{
    const char *state = NULL;
    json_t *record;

    if (status != WLZ_OK ||
        record_status(c, wlz_addendum_state(c->registry, addendum, &state)) != WLZ_OK)
        return status;
    record = answer_record(c, "addendum", NULL, COLUMNS(state_columns));
    put_text(record, "id", addendum);
    put_text(record, "state", state);
    return WLZ_OK;
}

wlz_status answer_step(cli *c, const char *addendum, int year, wlz_status status)
{
    if (record_status(c, status) != WLZ_OK)
        addendum_hints(c, addendum, year, json_object_get(c->answer, "violations"));
    return answer_state(c, addendum, status);
}

/* ---- tables of its parts ---- */

typedef struct part {
    const char *key, *table, *of; /* the column that names the addendum */
    const char *en, *nl;
    const column *columns;
    size_t count;
} part;

static const column region_columns[] = {{"region", "region", "regio", AS_TEXT}};
static const column activity_columns[] = {{"activity", "activity", "activiteit", AS_TEXT},
                                          {"title", "title", "titel", AS_TEXT},
                                          {"purpose", "purpose", "doel", AS_TEXT},
                                          {"cost_cents", "cost", "kosten", AS_CENTS},
                                          {"starts_on", "from", "van", AS_DAY},
                                          {"ends_on", "through", "tot en met", AS_DAY}};
static const column money_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                       {"activity", "activity", "activiteit", AS_TEXT},
                                       {"payee", "payee", "ontvanger", AS_TEXT},
                                       {"amount_cents", "amount", "bedrag", AS_CENTS}};
static const column other_columns[] = {{"activity", "activity", "activiteit", AS_TEXT},
                                       {"source", "source", "bron", AS_TEXT},
                                       {"amount_cents", "amount", "bedrag", AS_CENTS}};
static const column milestone_columns[] = {{"due_on", "day", "dag", AS_DAY},
                                           {"activity", "activity", "activiteit", AS_TEXT},
                                           {"title", "title", "titel", AS_TEXT}};
static const column year_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                      {"state", "state", "stand", AS_STATE}};
static const column booking_columns[] = {{"year", "year", "jaar", AS_NUMBER},
                                         {"addendum", "version", "versie", AS_TEXT},
                                         {"fund", "fund", "fonds", AS_TEXT},
                                         {"agb", "payee", "ontvanger", AS_TEXT},
                                         {"amount_cents", "amount", "bedrag", AS_CENTS},
                                         {"state", "state", "stand", AS_STATE}};

static const part parts[] = {
    {"other_regions", "addendum_other_region", "addendum", "Other regions", "Andere regio's",
     COLUMNS(region_columns)},
    {"activities", "addendum_activity", "addendum", "Activities", "Activiteiten",
     COLUMNS(activity_columns)},
    {"money", "addendum_money", "addendum", "Money", "Geld", COLUMNS(money_columns)},
    {"other_money", "addendum_other_money", "addendum", "Money from elsewhere", "Geld van elders",
     COLUMNS(other_columns)},
    {"milestones", "addendum_milestone", "addendum", "Milestones", "Mijlpalen",
     COLUMNS(milestone_columns)}};
static const part bookings[] = {
    {"years", "addendum_year", "addendum", "Years", "Jaren", COLUMNS(year_columns)},
    {"bookings", "lump_sum", "family", "Bookings", "Boekingen", COLUMNS(booking_columns)}};

static void answer_parts(cli *c, const json_t *addendum, const part *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *of = row_text(addendum, strcmp(list[i].of, "family") == 0 ? "family" : "id");
        json_t *rows = rows_with(c, list[i].table, list[i].of, of);
        json_t *table = answer_table(c, list[i].key, tr(c, list[i].en, list[i].nl), NULL,
                                     list[i].columns, list[i].count);

        put_all(table, rows, list[i].columns, list[i].count);
        json_decref(rows);
    }
}

/* ---- who signs ---- */

static const column signature_columns[] = {{"signer", "signer", "ondertekenaar", AS_TEXT},
                                           {"name", "name", "naam", AS_TEXT},
                                           {"signed_on", "signed", "getekend", AS_DAY}};

/* True: it signed. */
static bool put_signer(cli *c, json_t *table, const json_t *signatures, const char *signer,
                       const char *in, const char *key)
{
    json_t *named = rows_with(c, in, key, signer), *row = new_row(table);
    const json_t *signature = row_named(signatures, "signer", signer);

    put_text(row, "signer", signer);
    put_text(row, "name", row_text(json_array_get(named, 0), "name"));
    put_text(row, "signed_on", row_text(signature, "signed_on"));
    json_decref(named);
    return signature != NULL;
}

bool answer_signatures(cli *c, const json_t *addendum)
{
    const char *id = row_text(addendum, "id");
    json_t *signatures = rows_with(c, "addendum_signature", "addendum", id);
    json_t *parties = rows_with(c, "addendum_party", "addendum", id);
    json_t *table =
        answer_table(c, "parties", tr(c, "Parties", "Partijen"), "", COLUMNS(signature_columns));
    const json_t *party;
    bool all = true;
    size_t i;

    json_array_foreach(parties, i, party)
    {
        all &= put_signer(c, table, signatures, row_text(party, "agb"), "provider", "agb");
    }
    all &= put_signer(c, table, signatures, row_text(addendum, "office"), "office", "id");
    json_decref(parties);
    json_decref(signatures);
    return all;
}

/* ---- show ---- */

static const column addendum_columns[] = {
    {"id", "addendum", "addendum", AS_TEXT},
    {"state", "state", "stand", AS_STATE},
    {"family", "first version", "eerste versie", AS_TEXT},
    {"version", "version", "versie", AS_NUMBER},
    {"title", "title", "titel", AS_TEXT},
    {"office", "office", "kantoor", AS_TEXT},
    {"region", "region", "regio", AS_TEXT},
    {"sector", "sector", "sector", AS_TEXT},
    {"agreed_on", "agreed", "afgesproken", AS_DAY},
    {"payment", "paid to", "betaling aan", AS_TEXT},
    {"competition", "within competition law", "binnen de mededingingswet", AS_FLAG},
    {"aim", "aim", "beoogde verandering", AS_TEXT},
    {"regional_support", "support in the region", "draagvlak in de regio", AS_TEXT},
    {"sustained", "paid afterwards", "bekostiging daarna", AS_TEXT},
    {"obligations", "obligations", "verplichtingen", AS_TEXT}};

static const cli_option show_options[] = {ON_OPTION, NO_OPTION};
static const char *const show_examples[] = {
    "addendum show sample-1", "addendum show sample-1 --json | jq .plan > plan.json", NULL};

static const column monitoring_columns[] = {
    {"year", "year", "jaar", AS_NUMBER},
    {"kind", "report", "verantwoording", AS_REPORT},
    {"reporter", "reporter", "door", AS_TEXT},
    {"first_on", "first", "eerste", AS_DAY},
    {"every_months", "every … months", "elke … maanden", AS_NUMBER},
    {"times", "times", "keer", AS_NUMBER}};
static const part monitoring_part[] = {{"monitoring", "monitoring", "addendum",
                                        "Monitoring agreement", "Afspraak over verantwoording",
                                        COLUMNS(monitoring_columns)}};

/* What cannot be tried now must not prevent showing the rest. */
static void show_unmet(cli *c, const json_t *addendum, wlz_date on)
{
    size_t count;

    if (answer_unmet(c, row_text(addendum, "id"), on, false, &count) != WLZ_OK)
        answer_line(
            c,
            tr(c, "Cannot determine what is missing: %s", "Niet vast te stellen wat ontbreekt: %s"),
            wlz_message(c->registry));
}

static void show(cli *c, const json_t *addendum, wlz_date on)
{
    put_columns(answer_record(c, "addendum", NULL, COLUMNS(addendum_columns)), addendum,
                COLUMNS(addendum_columns));
    answer_data(c, "plan", plan_of(c, addendum));
    answer_signatures(c, addendum);
    answer_parts(c, addendum, parts, sizeof parts / sizeof parts[0]);
    answer_funding(c, addendum, 0);
    answer_parts(c, addendum, bookings, sizeof bookings / sizeof bookings[0]);
    answer_parts(c, addendum, monitoring_part, 1);
    answer_reports(c, addendum);
    answer_decisions(c, row_text(addendum, "id"), 0);
    show_unmet(c, addendum, on);
}

static wlz_status addendum_show(cli *c)
{
    json_t *addendum;
    wlz_date on;

    if (!on_day(c, &on) || (addendum = addendum_row(c, argument(c, 0))) == NULL)
        return WLZ_INVALID;
    show(c, addendum, on);
    json_decref(addendum);
    return WLZ_OK;
}

/* ---- list ---- */

static const char *const list_examples[] = {"addendum list", "addendum list zilveren-kruis", NULL};

static const column list_columns[] = {
    {"id", "addendum", "addendum", AS_TEXT}, {"office", "office", "kantoor", AS_TEXT},
    {"sector", "sector", "sector", AS_TEXT}, {"region", "region", "regio", AS_TEXT},
    {"title", "title", "titel", AS_TEXT},    {"version", "version", "versie", AS_NUMBER},
    {"state", "state", "stand", AS_STATE},   {"money_cents", "money", "geld", AS_CENTS}};

static int64_t money_of(cli *c, const char *addendum)
{
    json_t *rows = rows_with(c, "addendum_money", "addendum", addendum);
    const json_t *row;
    int64_t sum = 0;
    size_t i;

    json_array_foreach(rows, i, row)
    {
        sum += row_number(row, "amount_cents");
    }
    json_decref(rows);
    return sum;
}

static wlz_status addendum_list(cli *c)
{
    const char *office = argument(c, 0);
    wlz_match where = {.column = "office", .text = office};
    json_t *list, *table, *row;
    size_t i;

    if (office != NULL && office_known(c, office) != WLZ_OK)
        return WLZ_NOTFOUND;
    list = rows_where(c, "addendum", &where, office != NULL ? 1 : 0);
    table = answer_table(c, "addenda", NULL, tr(c, "No addenda.", "Geen addenda."),
                         COLUMNS(list_columns));
    json_array_foreach(list, i, row)
    {
        put_number(row, "money_cents", money_of(c, row_text(row, "id")));
    }
    put_all(table, list, COLUMNS(list_columns));
    json_decref(list);
    return WLZ_OK;
}

const command addendum_show_commands[] = {
    {"addendum list", "[OFFICE]", 0, 1, READS, "addenda, and their states",
     "addenda, en hoe ze ervoor staan", NULL, list_examples, addendum_list},
    {"addendum show", "ID", 1, 1, TRIES, "all there is to know of one",
     "alles wat er van een te weten is", show_options, show_examples, addendum_show},
    NO_COMMAND};
