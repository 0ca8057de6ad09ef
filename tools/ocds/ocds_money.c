/* Money: the funds as the budget, lump sums as transactions, and what the cap leaves. */
#include "ocds.h"

#include <stdlib.h>
#include <string.h>

/* ---- budget ---- */

static const char *const fund_members[] = {
    "fund",         "sector",     "purpose",  "amount_cents", "moved_cents", "earmarked_cents",
    "booked_cents", "free_cents", "standing", "part_of",      NULL};
static const char *const source_members[] = {"document", "paragraph", NULL};

static void add_fund(ocds *o, json_t *funds, const json_t *fund)
{
    const char *id = row_text(fund, "id");
    const json_t *balance = ocds_row(o, OF_BALANCES, id);
    json_t *row = new_row(funds);
    const char *standing = row_text(balance, "standing");

    ocds_copy(row, balance, fund_members);
    put_text(row, "title",
             ocds_words(o, ocds_row(o, OF_PURPOSES, row_text(fund, "purpose")), "title"));
    put_flag(row, "provisional", row_number(fund, "provisional") != 0);
    put_flag(row, "several_regions", row_number(fund, "several_regions") != 0);
    ocds_copy(row, fund, source_members);
    if (standing != NULL && strcmp(standing, "ambiguous") == 0) /* nobody knows what is free */
        put_null(row, "free_cents");
    ocds_cite(o, row_text(fund, "document"), row_text(fund, "paragraph"), "fund", id);
    o->budget_cents += row_number(balance, "moved_cents");
    if (row_text(fund, "part_of") == NULL) /* an earmark is a part of that amount */
        o->budget_cents += row_number(balance, "amount_cents");
}

json_t *ocds_budget(ocds *o)
{
    json_t *budget, *ours, *funds = must(json_array());
    const json_t *fund;
    size_t i;

    json_array_foreach(o->rows[OF_FUNDS], i, fund)
    {
        add_fund(o, funds, fund);
    }
    if (i == 0) {
        json_decref(funds);
        return NULL;
    }
    budget = must(json_object());
    ours = must(json_object());
    put_text(
        budget, "description",
        tr(o->c, "Funds for regional money, together", "Fondsen voor regionale middelen, samen"));
    ocds_value(budget, "amount", o->budget_cents);
    put_json(ours, "funds", funds);
    put_json(budget, "wlzreg", ours);
    return budget;
}

/* ---- the cap ---- */

json_t *ocds_positions(ocds *o)
{
    static const char *const members[] = {"agb",        "nza_cents",   "production_cents",
                                          "lump_cents", "limit_cents", "headroom_cents",
                                          NULL};
    json_t *positions = must(json_array());
    const json_t *position;
    size_t i;

    json_array_foreach(o->rows[OF_POSITIONS], i, position)
    {
        json_t *row = new_row(positions);

        ocds_copy(row, position, members);
        put_flag(row, "provisional", row_number(position, "provisional") != 0);
    }
    return positions;
}

/* ---- transactions ---- */

/* What a payment back rests on; who decided, and why, is for the file and not for a publication. */
static void put_settlement(ocds *o, json_t *ours, int64_t number)
{
    static const char *const members[] = {"ground", "decided_on", NULL};
    const json_t *line = ocds_row_numbered(o, OF_SETTLEMENT_LINES, number);
    const json_t *settlement = ocds_row_numbered(o, OF_SETTLEMENTS, row_number(line, "settlement"));
    const json_t *provision = ocds_provision(o, row_number(settlement, "provision"));
    json_t *row;

    if (line == NULL)
        return;
    row = must(json_object());
    put_text(row, "activity", row_text(line, "activity"));
    ocds_copy(row, settlement, members);
    ocds_copy(row, provision, source_members);
    ocds_cite(o, row_text(provision, "document"), row_text(provision, "paragraph"), "topic",
              row_text(provision, "topic"));
    put_json(ours, "settlement", row);
}

static json_t *lump_sum(ocds *o, const json_t *sum)
{
    static const char *const members[] = {"amount_cents", "state",   "purpose",   "fund",
                                          "addendum",     "lessens", "reference", NULL};
    json_t *ours = must(json_object());

    ocds_copy(ours, sum, members);
    put_settlement(o, ours, row_number(sum, "settlement_line"));
    return ours;
}

/* What lowers a lump sum goes back: from the payee to the office, so that every value is above zero. */
static void pay(ocds *o, const json_t *sum)
{
    const char *agb = row_text(sum, "agb");
    int64_t cents = row_number(sum, "amount_cents");
    json_t *row = new_row(ocds_list_of(o->paid, agb));
    char *id = text_of("lump-sum-%lld", (long long)row_number(sum, "id"));
    const json_t *at = json_object_get(o->booked_at, id + sizeof "lump-sum-" - 1);

    put_text(row, "id", id);
    if (at != NULL)
        put_instant(row, "date", json_integer_value(at));
    ocds_value(row, "value", llabs(cents));
    put_json(row, "payer", ocds_party(o, cents > 0 ? o->office : agb, "payer"));
    put_json(row, "payee", ocds_party(o, cents > 0 ? agb : o->office, "payee"));
    put_json(row, "wlzreg", lump_sum(o, sum));
    o->transaction_count++;
    o->booked_cents += cents;
    free(id);
}

void ocds_pay(ocds *o)
{
    const json_t *sum;
    size_t i;

    json_array_foreach(o->rows[OF_LUMP_SUMS], i, sum)
    {
        const char *state = row_text(sum, "state");

        if (state != NULL && strcmp(state, "released") != 0)
            pay(o, sum);
    }
}
