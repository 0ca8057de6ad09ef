/* Funds: what a row must be, the balance at every step, a better amount, bookings, freed money, the order. */
#include "plans.h"

#include <sqlite3.h>

Suite *fund_suite(void);

static wlz_registry *reg;

#define OWN "zk-transition-2023"
#define LIVING "zk-living-and-care-vv-2023" /* neither drawn first nor second */

/* With documents of two offices, and funds for another year. */
static void setup(void)
{
    wlz_document other = sample_document("cz-nota", "nota-van-inlichtingen", 20220701);

    reg = plan_registry();
    other.office = "cz";
    assert_ok(reg, wlz_document_add(reg, &other));
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20221201);
    sql_run(reg,
            "INSERT INTO fund(id, office, year, sector, purpose, spent_by, amount_cents, document,"
            " paragraph) VALUES"
            " ('sample-1', 'zilveren-kruis', 2025, 'GZ', 'stimulus', 'addendum', 1, '" OWN
            "', 's'),"
            " ('sample-2', 'zilveren-kruis', 2025, 'GZ', 'regional-development', 'addendum', 1,"
            " '" OWN "', 's'),"
            " ('sample-division', 'zilveren-kruis', 2025, 'GZ', 'gz-accord', 'division', 1,"
            " '" OWN "', 's')");
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* The statement is refused by this rule, and nothing is changed. */
static void assert_sql_refused(const char *rule, const char *sql)
{
    char *before = registry_digest(reg), *error = sql_fails(reg, sql);

    ck_assert_msg(strcmp(error, rule) == 0, "%s instead of %s: %s", error, rule, sql);
    sqlite3_free(error);
    assert_unchanged(reg, before);
}

/* ---- the columns of each table ---- */

/* A row that is accepted, column by column. */
static const struct {
    const char *table;
    struct {
        const char *name, *value;
    } columns[8];
} rows[] = {
    {"plan_purpose", {{"id", "'sample'"}, {"title", "'s'"}}},
    {"purpose_sector",
     {{"purpose", "'stimulus'"},
      {"sector", "'GGZ'"},
      {"document", "'sample-nota'"},
      {"paragraph", "'s'"}}},
    {"fund",
     {{"id", "'sample'"},
      {"office", "'zilveren-kruis'"},
      {"year", "2024"},
      {"sector", "'GZ'"},
      {"purpose", "'stimulus'"},
      {"amount_cents", "100"},
      {"document", "'sample-nota'"},
      {"paragraph", "'s'"}}},
    {"fund_plan_purpose",
     {{"fund", "'" STIMULUS "'"},
      {"plan_purpose", "'regional-development'"},
      {"document", "'sample-nota'"},
      {"paragraph", "'s'"}}},
    {"fund_order",
     {{"fund", "'sample-2'"},
      {"first", "'sample-1'"},
      {"document", "'sample-nota'"},
      {"paragraph", "'s'"}}},
    {"fund_transfer",
     {{"giver", "'" OWN_MONEY "'"},
      {"taker", "'" ACCORD "'"},
      {"amount_cents", "100"},
      {"document", "'sample-nota'"},
      {"paragraph", "'s'"}}},
};

/* The row with one other value: refused with `wrong`, accepted with `right`. NULL: the row as it is. */
static const struct {
    const char *rule, *table, *column, *wrong, *right;
} columns[] = {
    {"plan_purpose_id", "plan_purpose", "id", "'Sample'", "'s-0'"},
    {"plan_purpose_id", "plan_purpose", "id", "''", "'s'"},
    {"plan_purpose_id", "plan_purpose", "id", "printf('%.61c', 'a')", "printf('%.60c', 'a')"},
    {"plan_purpose_id", "plan_purpose", "id", "'a' || char(0)", NULL},
    {"plan_purpose_pk", "plan_purpose", "id", "'regional-cooperation'", NULL},
    {"purpose_sector_purpose", "purpose_sector", "purpose", "'unknown'", NULL},
    {"purpose_sector_sector", "purpose_sector", "sector", "'XX'", NULL},
    {"purpose_sector_document", "purpose_sector", "document", "'unknown'", "'cz-nota'"},
    {"purpose_sector_paragraph", "purpose_sector", "paragraph", "''", NULL},
    {"purpose_sector_null", "purpose_sector", "recorded_at", "NULL", "0"},
    {"purpose_sector_recorded", "purpose_sector", "recorded_at", "1", "0"},
    {"fund_id", "fund", "id", "'Sample'", "'s-0.1'"},
    {"fund_id", "fund", "id", "''", "'s'"},
    {"fund_id", "fund", "id", "printf('%.61c', 'a')", "printf('%.60c', 'a')"},
    {"fund_id", "fund", "id", "'a' || char(0)", NULL},
    {"fund_pk", "fund", "id", "'" STIMULUS "'", NULL},
    {"fund_once", "fund", "year", "2023", "2022"},
    {"fund_office", "fund", "office", "'nobody'", NULL},
    {"fund_year", "fund", "year", "2014", "2015"},
    {"fund_year", "fund", "year", "2101", "2100"},
    {"fund_of_sector", "fund", "sector", "'XX'", NULL},
    {"fund_purpose", "fund", "purpose", "'unknown'", NULL},
    {"fund_sector", "fund", "sector", "'GGZ'", "'VV'"}, /* the stimulus of GGZ: there is none */
    {"fund_sector", "fund", "purpose", "'hardship'", "'gz-accord'"},
    {"fund_spent_by", "fund", "spent_by", "'both'", "'division'"},
    {"fund_amount", "fund", "amount_cents", "-1", "0"},
    {"fund_amount", "fund", "amount_cents", "900000000000001", "900000000000000"},
    {"fund_provisional", "fund", "provisional", "2", "1"},
    {"fund_carried_out_through", "fund", "carried_out_through", "2014", "2015"},
    {"fund_carried_out_through", "fund", "carried_out_through", "2101", "NULL"},
    {"fund_document", "fund", "document", "'unknown'", NULL},
    {"fund_document", "fund", "document", "'cz-nota'", "'" OWN "'"},
    {"fund_document", "fund", "document", "'agreement-" GZ_PROVIDER "'",
     "'national-supplement-2022-2023'"},
    {"fund_paragraph", "fund", "paragraph", "''", NULL},
    {"fund_several_regions", "fund", "several_regions", "2", "1"},
    {"fund_part", "fund", "part_of", "'unknown'", NULL},
    {"fund_null", "fund", "provisional", "NULL", "0"},
    {"fund_edited", "fund", "moved_cents", "1", "0"},
    {"fund_edited", "fund", "booked_cents", "1", "0"},
    {"fund_edited", "fund", "lump_sum", "1", "NULL"},
    {"fund_moved", "fund", "moved_cents", "900000000000001", "0"},
    {"fund_booked", "fund", "booked_cents", "-1", "0"},
    {"fund_plan_purpose_fund", "fund_plan_purpose", "fund", "'unknown'", NULL},
    {"fund_plan_purpose_purpose", "fund_plan_purpose", "plan_purpose", "'unknown'", NULL},
    {"fund_plan_purpose_pk", "fund_plan_purpose", "plan_purpose", "'regional-cooperation'", NULL},
    {"fund_plan_purpose_document", "fund_plan_purpose", "document", "'unknown'", NULL},
    {"fund_plan_purpose_paragraph", "fund_plan_purpose", "paragraph", "''", NULL},
    {"fund_plan_purpose_null", "fund_plan_purpose", "recorded_at", "NULL", "0"},
    {"fund_plan_purpose_recorded", "fund_plan_purpose", "recorded_at", "1", "0"},
    {"fund_order_fund", "fund_order", "fund", "'unknown'", NULL},
    {"fund_order_first", "fund_order", "first", "'unknown'", NULL},
    {"fund_order_cycle", "fund_order", "first", "'sample-2'", NULL},
    {"fund_order_same", "fund_order", "first", "'sample-division'", NULL},
    {"fund_order_same", "fund_order", "first", "'" STIMULUS "'", NULL},
    {"fund_order_document", "fund_order", "document", "'unknown'", NULL},
    {"fund_order_paragraph", "fund_order", "paragraph", "''", NULL},
    {"fund_order_null", "fund_order", "recorded_at", "NULL", "0"},
    {"fund_order_recorded", "fund_order", "recorded_at", "1", "0"},
    {"fund_transfer_giver", "fund_transfer", "giver", "'unknown'", NULL},
    {"fund_transfer_taker", "fund_transfer", "taker", "'unknown'", "NULL"},
    {"fund_transfer_same", "fund_transfer", "taker", "'" OWN_MONEY "'", NULL},
    {"fund_transfer_same", "fund_transfer", "taker", "'sample-1'", "'" LIVING "'"},
    {"fund_transfer_amount", "fund_transfer", "amount_cents", "0", "1"},
    {"fund_transfer_amount", "fund_transfer", "amount_cents", "900000000000001", NULL},
    {"fund_overdrawn", "fund_transfer", "amount_cents", "290000001", "290000000"},
    {"fund_transfer_document", "fund_transfer", "document", "'unknown'", NULL},
    {"fund_transfer_paragraph", "fund_transfer", "paragraph", "''", NULL},
    {"fund_transfer_null", "fund_transfer", "recorded_at", "NULL", "0"},
    {"fund_transfer_recorded", "fund_transfer", "recorded_at", "1", "0"},
    {"fund_transfer_pk", "fund_transfer", "id", "1", "10"},
    {"fund_transfer_pk", "fund_transfer", "id", "0", "NULL"},
};

static void insert_with(char *sql, size_t size, const char *table, const char *column,
                        const char *value)
{
    char names[200] = "", values[400] = "";
    int at = 0, used = 0, filled = 0;
    bool named = value == NULL;

    while (strcmp(rows[at].table, table) != 0)
        at++;
    for (int i = 0; i < COUNT(rows[at].columns) && rows[at].columns[i].name != NULL; i++) {
        bool other = value != NULL && strcmp(rows[at].columns[i].name, column) == 0;

        named = named || other;
        used += snprintf(names + used, sizeof names - (size_t)used, ", %s" + 2 * (i == 0),
                         rows[at].columns[i].name);
        filled += snprintf(values + filled, sizeof values - (size_t)filled, ", %s" + 2 * (i == 0),
                           other ? value : rows[at].columns[i].value);
    }
    snprintf(sql, size, "INSERT INTO %s(%s%s%s) VALUES(%s%s%s)", table, names, named ? "" : ", ",
             named ? "" : column, values, named ? "" : ", ", named ? "" : value);
}

START_TEST(test_fund__row_has_what_its_columns_allow)
{
    char sql[1000];

    assert_ok(reg, wlz_begin_what_if(reg));
    insert_with(sql, sizeof sql, columns[_i].table, columns[_i].column, columns[_i].wrong);
    assert_sql_refused(columns[_i].rule, sql);
    insert_with(sql, sizeof sql, columns[_i].table, columns[_i].column, columns[_i].right);
    sql_run(reg, sql);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* ---- what stays as it is ---- */

static const struct {
    const char *rule, *refused, *allowed;
} changes[] = {
    {"plan_purpose_pk", "UPDATE plan_purpose SET id = 's' WHERE id = 'regional-cooperation'",
     "UPDATE plan_purpose SET title = 's' WHERE id = 'regional-cooperation'"},
    {"fund_plan_purpose_purpose", "DELETE FROM plan_purpose WHERE id = 'regional-cooperation'",
     "DELETE FROM plan_purpose WHERE id = 'community-care'"},
    {"purpose_sector_pk",
     "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
     " VALUES('gz-accord', 'GZ', '" OWN "', 's')",
     "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
     " VALUES('gz-accord', 'GZ', 'sample-nota', 's')"},
    {"purpose_sector_fixed", "UPDATE purpose_sector SET paragraph = 's'", NULL},
    {"purpose_sector_fixed", "DELETE FROM purpose_sector", NULL},
    {"fund_fixed", "UPDATE fund SET year = 2024 WHERE id = '" ACCORD "'",
     "UPDATE fund SET amount_cents = 1 WHERE id = '" ACCORD "'"},
    {"fund_fixed", "UPDATE fund SET spent_by = 'addendum' WHERE id = '" ACCORD "'",
     "UPDATE fund SET provisional = 0 WHERE id = '" ACCORD "'"},
    {"fund_fixed", "UPDATE fund SET carried_out_through = 2024 WHERE id = '" ACCORD "'", NULL},
    {"fund_fixed", "DELETE FROM fund WHERE id = 'sample-1'", NULL},
    {"fund_final", "UPDATE fund SET amount_cents = amount_cents + 1 WHERE id = '" STIMULUS "'",
     "UPDATE fund SET amount_cents = amount_cents + 1 WHERE id = '" ACCORD "'"},
    {"fund_final", "UPDATE fund SET provisional = 1 WHERE id = '" STIMULUS "'", NULL},
    {"fund_final", "UPDATE fund SET note = 's' WHERE id = '" STIMULUS "'",
     "UPDATE fund SET note = 's' WHERE id = '" ACCORD "'"},
    {"fund_document", "UPDATE fund SET document = 'cz-nota' WHERE id = '" ACCORD "'",
     "UPDATE fund SET document = 'sample-nota' WHERE id = '" ACCORD "'"},
    {"fund_edited", "UPDATE fund SET moved_cents = moved_cents + 1 WHERE id = '" ACCORD "'", NULL},
    {"fund_edited", "UPDATE fund SET booked_cents = 1 WHERE id = '" ACCORD "'", NULL},
    {"fund_edited", "UPDATE fund SET lump_sum = 1 WHERE id = '" ACCORD "'", NULL},
    {"fund_plan_purpose_fixed", "UPDATE fund_plan_purpose SET paragraph = 's'", NULL},
    {"fund_plan_purpose_fixed", "DELETE FROM fund_plan_purpose", NULL},
    {"fund_order_fixed", "UPDATE fund_order SET paragraph = 's'", NULL},
    {"fund_order_fixed", "DELETE FROM fund_order", NULL},
    {"fund_order_pk",
     "INSERT INTO fund_order(fund, first, document, paragraph)"
     " VALUES('" OWN_MONEY "', '" STIMULUS "', 'sample-nota', 's')",
     NULL},
    {"fund_transfer_fixed", "UPDATE fund_transfer SET amount_cents = 1", NULL},
    {"fund_transfer_fixed", "DELETE FROM fund_transfer", NULL},
};

START_TEST(test_fund__stays_as_it_was_recorded)
{
    assert_ok(reg, wlz_begin_what_if(reg));
    assert_sql_refused(changes[_i].rule, changes[_i].refused);
    if (changes[_i].allowed != NULL)
        sql_run(reg, changes[_i].allowed);
    assert_ok(reg, wlz_rollback(reg));
}
END_TEST

/* ---- the order ---- */

static void add_funds(void)
{
    sql_run(reg,
            "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document,"
            " paragraph) VALUES"
            " ('a', 'zilveren-kruis', 2024, 'GZ', 'stimulus', 900000000000000, '" OWN "', 's'),"
            " ('b', 'zilveren-kruis', 2024, 'GZ', 'regional-development', 900000000000000,"
            " '" OWN "', 's'),"
            " ('c', 'zilveren-kruis', 2024, 'GZ', 'gz-accord', 1, '" OWN "', 's'),"
            " ('d', 'zilveren-kruis', 2024, 'VV', 'stimulus', 0, '" OWN "', 's')");
}

#define ORDER "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"

START_TEST(test_fund__comes_after_all_that_comes_before_the_other)
{
    add_funds();
    sql_run(reg, ORDER "('b', 'a', '" OWN "', 's')");
    assert_sql_refused("fund_order_cycle", ORDER "('a', 'b', '" OWN "', 's')");
    assert_sql_refused("fund_order_full", ORDER "('c', 'b', '" OWN "', 's')");
    assert_sql_refused("fund_order_same", ORDER "('d', 'a', '" OWN "', 's')");
    sql_run(reg, ORDER "('c', 'a', '" OWN "', 's'), ('c', 'b', '" OWN "', 's')");
    assert_sql_refused("fund_order_cycle", ORDER "('a', 'c', '" OWN "', 's')");
}
END_TEST

START_TEST(test_fund__comes_before_all_that_comes_after_the_other)
{
    add_funds();
    sql_run(reg, ORDER "('c', 'b', '" OWN "', 's')");
    assert_sql_refused("fund_order_full", ORDER "('b', 'a', '" OWN "', 's')");
    sql_run(reg, ORDER "('c', 'a', '" OWN "', 's'), ('b', 'a', '" OWN "', 's')");
}
END_TEST

/* A national document, or one of the fund's own office, says which sectors a purpose is for. */
START_TEST(test_fund__is_for_a_sector_that_its_office_named)
{
    static const char GGZ[] =
        "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, document, paragraph)"
        " VALUES('ggz', 'zilveren-kruis', 2023, 'GGZ', 'stimulus', 1, '" OWN "', 's')";

    assert_sql_refused("fund_sector", GGZ);
    sql_run(reg, "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
                 " VALUES('stimulus', 'GGZ', 'cz-nota', 's')");
    assert_sql_refused("fund_sector", GGZ);
    sql_run(reg, "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
                 " VALUES('stimulus', 'GGZ', 'sample-nota', 's')");
    sql_run(reg, GGZ);
}
END_TEST

/* ---- balances ---- */

static void assert_balance(const char *fund, wlz_cents amount, wlz_cents moved, wlz_cents booked)
{
    wlz_fund_balance found = {0};

    assert_ok(reg, wlz_fund_get(reg, fund, &found));
    ck_assert_int_eq(found.amount_cents, amount);
    ck_assert_int_eq(found.moved_cents, moved);
    ck_assert_int_eq(found.booked_cents, booked);
    ck_assert_int_eq(found.amount_cents + found.moved_cents, found.booked_cents + found.free_cents);
}

static wlz_fund_transfer transfer_of(const char *giver, const char *taker, wlz_cents cents)
{
    return (wlz_fund_transfer){giver, taker, cents, "sample-nota", "sample", NULL, WLZ_STATED};
}

static wlz_fund_amount amount_of(wlz_cents cents, bool provisional)
{
    return (wlz_fund_amount){cents, provisional, "sample-nota", "sample", NULL, WLZ_STATED};
}

START_TEST(test_fund__balance_adds_up_at_every_step)
{
    wlz_report_figure figures[] = {{"a-1", 5000, 5000, 5000000, 0, false}};
    wlz_settlement_decision decision = {"sample person", 20240401, NULL, NULL, 0};
    wlz_fund_transfer back = transfer_of(STIMULUS, NULL, 1000000);

    plan_draft(reg, "a", 1, 10000000);
    assert_balance(STIMULUS, STIMULUS_CENTS, 0, 0);
    assert_ok(reg, wlz_addendum_agree(reg, "a", 20230110));
    assert_balance(STIMULUS, STIMULUS_CENTS, 0, 10000000);
    plan_agreed(reg, "b", 1, 5000000);
    assert_balance(STIMULUS, STIMULUS_CENTS, 0, 15000000);
    assert_ok(reg, wlz_addendum_cancel(reg, "b"));
    assert_balance(STIMULUS, STIMULUS_CENTS, 0, 10000000);
    plan_sign(reg, "a");
    assert_balance(STIMULUS, STIMULUS_CENTS, 0, 10000000);
    assert_ok(reg, wlz_fund_transfer_add(reg, &back, NULL));
    assert_balance(STIMULUS, STIMULUS_CENTS, -1000000, 10000000);
    test_set_today(20240310);
    plan_accounted(reg, "a", figures, 1);
    assert_balance(STIMULUS, STIMULUS_CENTS, -1000000, 10000000);
    test_set_today(20240401);
    assert_ok(reg, wlz_settlement_decide(reg, "a", 2023, &decision, NULL));
    assert_balance(STIMULUS, STIMULUS_CENTS, -1000000, 5000000);
    assert_balance(OWN_MONEY, 660000000, -370000000, 0);
}
END_TEST

/* A share of what the accord has. */
static void add_share(int cents)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, fund, state)"
             " VALUES('zilveren-kruis', '" GZ_PROVIDER "', 2023, 'gz-accord', %d, '" ACCORD
             "', 'reserved')",
             cents);
    sql_run(reg, sql);
}

START_TEST(test_fund__amount_follows_better_sources_until_it_is_final)
{
    wlz_fund_transfer back = transfer_of(ACCORD, OWN_MONEY, 360000000);
    wlz_fund_amount amount = amount_of(50000000, true);
    wlz_fund_balance found = {0};

    assert_ok(reg, wlz_fund_amount_set(reg, ACCORD, &amount));
    assert_balance(ACCORD, 50000000, 370000000, 0);
    assert_ok(reg, wlz_fund_transfer_add(reg, &back, NULL));
    assert_balance(ACCORD, 50000000, 10000000, 0);
    add_share(42000000);
    amount = amount_of(31999999, true);
    assert_refused(reg, "fund_overdrawn", wlz_fund_amount_set(reg, ACCORD, &amount));
    assert_amounts(reg, 0, 41999999, 42000000, 1, 18000000);
    amount = amount_of(32000000, false);
    assert_ok(reg, wlz_fund_amount_set(reg, ACCORD, &amount));
    assert_balance(ACCORD, 32000000, 10000000, 42000000);
    assert_ok(reg, wlz_fund_get(reg, ACCORD, &found));
    ck_assert(!found.provisional);
    ck_assert_int_eq(sql_int(reg, "SELECT document = 'sample-nota' AND paragraph = 'sample'"
                                  " FROM fund WHERE id = '" ACCORD "'"),
                     1);
    assert_ok(reg, wlz_fund_amount_set(reg, ACCORD, &amount)); /* says the same */
    amount.amount_cents++;
    assert_refused(reg, "fund_final", wlz_fund_amount_set(reg, ACCORD, &amount));
    back = transfer_of(OWN_MONEY, ACCORD, 1);
    assert_ok(reg, wlz_fund_transfer_add(reg, &back, NULL));
    assert_balance(ACCORD, 32000000, 10000001, 42000000);
}
END_TEST

/* ---- bookings ---- */

START_TEST(test_fund__lists_what_is_booked_on_it)
{
    wlz_bookings *list = NULL;

    assert_ok(reg, wlz_bookings_get(reg, STIMULUS, &list));
    ck_assert_uint_eq(list->count, 0);
    wlz_bookings_free(list);
    plan_signed(reg, "a", 2, 5000000);
    plan_agreed(reg, "b", 1, 1000000);
    plan_agreed(reg, "c", 1, 2000000);
    assert_ok(reg, wlz_addendum_cancel(reg, "b"));
    assert_ok(reg, wlz_bookings_get(reg, STIMULUS, &list));
    ck_assert_uint_eq(list->count, 2);
    ck_assert_int_lt(list->rows[0]->lump_sum, list->rows[1]->lump_sum);
    ck_assert_str_eq(list->rows[0]->addendum, "a");
    ck_assert_str_eq(list->rows[0]->state, "committed");
    ck_assert_int_eq(list->rows[0]->amount_cents, 10000000);
    ck_assert_str_eq(list->rows[1]->addendum, "c");
    ck_assert_str_eq(list->rows[1]->state, "reserved");
    ck_assert_int_eq(list->rows[0]->amount_cents + list->rows[1]->amount_cents,
                     fund_booked(reg, STIMULUS));
    wlz_bookings_free(list);
    add_share(1000000);
    assert_ok(reg, wlz_bookings_get(reg, ACCORD, &list));
    ck_assert_uint_eq(list->count, 1);
    ck_assert_str_eq(list->rows[0]->agb, GZ_PROVIDER);
    ck_assert_ptr_null(list->rows[0]->addendum);
    wlz_bookings_free(list);
    wlz_bookings_free(NULL);
}
END_TEST

/* ---- freed money ---- */

START_TEST(test_fund__gives_what_it_has_free_and_no_more)
{
    wlz_fund_transfer transfer = transfer_of(ACCORD, LIVING, 328000001);
    int64_t id = -7;

    add_share(42000000);
    assert_refused(reg, "fund_overdrawn", wlz_fund_transfer_add(reg, &transfer, &id));
    assert_amounts(reg, 0, 328000000, 328000001, 1, 328000000);
    ck_assert_int_eq(id, -7);
    transfer.amount_cents--;
    assert_ok(reg, wlz_fund_transfer_add(reg, &transfer, &id));
    ck_assert_int_gt(id, 0);
    assert_balance(ACCORD, 0, 42000000, 42000000);
    assert_balance(LIVING, 1420000000, 328000000, 0);
    transfer = transfer_of(LIVING, NULL, 1748000000);
    assert_ok(reg, wlz_fund_transfer_add(reg, &transfer, NULL));
    assert_balance(LIVING, 1420000000, -1420000000, 0);
}
END_TEST

START_TEST(test_fund__takes_no_more_than_can_be_counted)
{
    wlz_fund_transfer transfer = transfer_of("a", "c", 900000000000000);

    add_funds();
    assert_ok(reg, wlz_fund_transfer_add(reg, &transfer, NULL));
    transfer = transfer_of("b", "c", 1);
    assert_refused(reg, "fund_moved", wlz_fund_transfer_add(reg, &transfer, NULL));
    transfer.taker = "d";
    assert_ok(reg, wlz_fund_transfer_add(reg, &transfer, NULL));
    transfer.taker = STIMULUS;
    assert_refused(reg, "fund_transfer_same", wlz_fund_transfer_add(reg, &transfer, NULL));
}
END_TEST

/* ---- arguments ---- */

#define LONG_ID "a123456789b123456789c123456789d123456789e123456789f123456789x"
static char long_note[2002];

static const struct {
    const char *what, *fund;
    wlz_fund_amount amount;
    wlz_status status;
} amounts[] = {
    {"an amount", ACCORD, {1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_OK},
    {"nothing", ACCORD, {0, true, "sample-nota", "s", "note", WLZ_STATED}, WLZ_OK},
    {"the most",
     ACCORD,
     {900000000000000 - 370000000, true, "sample-nota", "s", NULL, WLZ_STATED},
     WLZ_OK},
    {"less than nothing", ACCORD, {-1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"too much",
     ACCORD,
     {900000000000001, true, "sample-nota", "s", NULL, WLZ_STATED},
     WLZ_INVALID},
    {"the least of all",
     ACCORD,
     {INT64_MIN, true, "sample-nota", "s", NULL, WLZ_STATED},
     WLZ_INVALID},
    {"no fund", NULL, {1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an empty fund", "", {1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"a fund too long", LONG_ID, {1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"a fund of bytes", "\xff", {1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an unknown fund", "unknown", {1, true, "sample-nota", "s", NULL, WLZ_STATED}, WLZ_NOTFOUND},
    {"no document", ACCORD, {1, true, NULL, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an empty document", ACCORD, {1, true, "", "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"a document too long", ACCORD, {1, true, LONG_ID, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an unknown document", ACCORD, {1, true, "unknown", "s", NULL, WLZ_STATED}, WLZ_NOTFOUND},
    {"another office's", ACCORD, {1, true, "cz-nota", "s", NULL, WLZ_STATED}, WLZ_REFUSED},
    {"no paragraph", ACCORD, {1, true, "sample-nota", NULL, NULL, WLZ_STATED}, WLZ_INVALID},
    {"an empty paragraph", ACCORD, {1, true, "sample-nota", "", NULL, WLZ_STATED}, WLZ_INVALID},
    {"a paragraph too long",
     ACCORD,
     {1, true, "sample-nota", long_note, NULL, WLZ_STATED},
     WLZ_INVALID},
    {"an empty note", ACCORD, {1, true, "sample-nota", "s", "", WLZ_STATED}, WLZ_INVALID},
    {"a note too long", ACCORD, {1, true, "sample-nota", "s", long_note, WLZ_STATED}, WLZ_INVALID},
    {"a note of bytes", ACCORD, {1, true, "sample-nota", "s", "\xc3", WLZ_STATED}, WLZ_INVALID},
    {"a reading", ACCORD, {1, true, "sample-nota", "s", NULL, WLZ_READING}, WLZ_OK},
    {"no standing", ACCORD, {1, true, "sample-nota", "s", NULL, (wlz_standing)3}, WLZ_INVALID},
};

static void fill_long_note(void)
{
    memset(long_note, 'a', sizeof long_note - 1);
}

START_TEST(test_fund__amount_is_stated_by_a_document)
{
    char *before = registry_digest(reg);
    wlz_status status;

    fill_long_note();
    status = wlz_fund_amount_set(reg, amounts[_i].fund, &amounts[_i].amount);
    ck_assert_msg(status == amounts[_i].status, "%s: %s: %s", amounts[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    if (status == WLZ_OK)
        sqlite3_free(before);
    else
        assert_unchanged(reg, before);
}
END_TEST

static const struct {
    const char *what;
    wlz_fund_transfer transfer;
    wlz_status status;
} transfers[] = {
    {"a cent", {OWN_MONEY, ACCORD, 1, OWN, "s", "note", WLZ_STATED}, WLZ_OK},
    {"a cent to nobody", {OWN_MONEY, NULL, 1, OWN, "s", NULL, WLZ_STATED}, WLZ_OK},
    {"nothing", {OWN_MONEY, ACCORD, 0, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"less than nothing", {OWN_MONEY, ACCORD, -1, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"too much", {OWN_MONEY, ACCORD, 900000000000001, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"the most", {OWN_MONEY, ACCORD, 900000000000000, OWN, "s", NULL, WLZ_STATED}, WLZ_REFUSED},
    {"no giver", {NULL, ACCORD, 1, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an unknown giver", {"unknown", ACCORD, 1, OWN, "s", NULL, WLZ_STATED}, WLZ_NOTFOUND},
    {"a giver of bytes", {"\xff", ACCORD, 1, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an unknown taker", {OWN_MONEY, "unknown", 1, OWN, "s", NULL, WLZ_STATED}, WLZ_NOTFOUND},
    {"an empty taker", {OWN_MONEY, "", 1, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"a taker too long", {OWN_MONEY, LONG_ID, 1, OWN, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"giver and taker in one", {OWN_MONEY, OWN_MONEY, 1, OWN, "s", NULL, WLZ_STATED}, WLZ_REFUSED},
    {"no document", {OWN_MONEY, ACCORD, 1, NULL, "s", NULL, WLZ_STATED}, WLZ_INVALID},
    {"an unknown document", {OWN_MONEY, ACCORD, 1, "unknown", "s", NULL, WLZ_STATED}, WLZ_NOTFOUND},
    {"no paragraph", {OWN_MONEY, ACCORD, 1, OWN, NULL, NULL, WLZ_STATED}, WLZ_INVALID},
    {"a paragraph too long", {OWN_MONEY, ACCORD, 1, OWN, long_note, NULL, WLZ_STATED}, WLZ_INVALID},
    {"an empty note", {OWN_MONEY, ACCORD, 1, OWN, "s", "", WLZ_STATED}, WLZ_INVALID},
    {"a note of bytes", {OWN_MONEY, ACCORD, 1, OWN, "s", "\xff", WLZ_STATED}, WLZ_INVALID},
    {"a reading", {OWN_MONEY, ACCORD, 1, OWN, "s", NULL, WLZ_READING}, WLZ_OK},
    {"no standing", {OWN_MONEY, ACCORD, 1, OWN, "s", NULL, (wlz_standing)3}, WLZ_INVALID},
};

START_TEST(test_fund__money_is_freed_by_a_document)
{
    char *before = registry_digest(reg);
    int64_t id = -7;
    wlz_status status;

    fill_long_note();
    status = wlz_fund_transfer_add(reg, &transfers[_i].transfer, &id);
    ck_assert_msg(status == transfers[_i].status, "%s: %s: %s", transfers[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    ck_assert((id == -7) == (status != WLZ_OK));
    if (status == WLZ_OK)
        sqlite3_free(before);
    else
        assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_fund__is_looked_up_by_its_name)
{
    static const char *const names[] = {NULL, "", LONG_ID, "\xff"};
    wlz_fund_amount amount = amount_of(1, true);
    wlz_fund_transfer transfer = transfer_of(OWN_MONEY, ACCORD, 1);
    wlz_fund_balance balance = {0}, untouched = {-7, -7, -7, -7, true, WLZ_STATED, -7};
    wlz_bookings *list = NULL;

    for (int i = 0; i < COUNT(names); i++) {
        assert_status(reg, WLZ_INVALID, wlz_fund_get(reg, names[i], &untouched));
        assert_status(reg, WLZ_INVALID, wlz_bookings_get(reg, names[i], &list));
    }
    assert_status(reg, WLZ_NOTFOUND, wlz_fund_get(reg, "unknown", &untouched));
    assert_status(reg, WLZ_NOTFOUND, wlz_bookings_get(reg, "unknown", &list));
    ck_assert_int_eq(untouched.free_cents, -7);
    assert_status(reg, WLZ_INVALID, wlz_fund_get(reg, ACCORD, NULL));
    assert_status(reg, WLZ_INVALID, wlz_bookings_get(reg, ACCORD, NULL));
    assert_status(reg, WLZ_INVALID, wlz_fund_amount_set(reg, ACCORD, NULL));
    assert_status(reg, WLZ_INVALID, wlz_fund_transfer_add(reg, NULL, NULL));
    ck_assert_int_eq(wlz_fund_get(NULL, ACCORD, &balance), WLZ_MISUSE);
    ck_assert_int_eq(wlz_bookings_get(NULL, ACCORD, &list), WLZ_MISUSE);
    ck_assert_int_eq(wlz_fund_amount_set(NULL, ACCORD, &amount), WLZ_MISUSE);
    ck_assert_int_eq(wlz_fund_transfer_add(NULL, &transfer, NULL), WLZ_MISUSE);
    ck_assert_ptr_null(list);
}
END_TEST

Suite *fund_suite(void)
{
    Suite *suite = suite_create("fund");
    TCase *tables = tcase_create("tables"), *life = tcase_create("life"),
          *arguments = tcase_create("arguments");

    tcase_add_unchecked_fixture(tables, setup, teardown); /* these are what-ifs */
    tcase_add_loop_test(tables, test_fund__row_has_what_its_columns_allow, 0, COUNT(columns));
    tcase_add_loop_test(tables, test_fund__stays_as_it_was_recorded, 0, COUNT(changes));
    with_plans(life, setup, teardown);
    tcase_add_test(life, test_fund__comes_after_all_that_comes_before_the_other);
    tcase_add_test(life, test_fund__comes_before_all_that_comes_after_the_other);
    tcase_add_test(life, test_fund__is_for_a_sector_that_its_office_named);
    tcase_add_test(life, test_fund__balance_adds_up_at_every_step);
    tcase_add_test(life, test_fund__amount_follows_better_sources_until_it_is_final);
    tcase_add_test(life, test_fund__lists_what_is_booked_on_it);
    tcase_add_test(life, test_fund__gives_what_it_has_free_and_no_more);
    tcase_add_test(life, test_fund__takes_no_more_than_can_be_counted);
    with_plans(arguments, setup, teardown);
    tcase_add_loop_test(arguments, test_fund__amount_is_stated_by_a_document, 0, COUNT(amounts));
    tcase_add_loop_test(arguments, test_fund__money_is_freed_by_a_document, 0, COUNT(transfers));
    tcase_add_test(arguments, test_fund__is_looked_up_by_its_name);
    suite_add_tcase(suite, tables);
    suite_add_tcase(suite, life);
    suite_add_tcase(suite, arguments);
    return suite;
}
