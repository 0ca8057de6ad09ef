#include "plans.h"

static void add_party(wlz_registry *reg, const char *agb)
{
    wlz_provider_sector sector = {.agb = agb, .sector = "GZ", .valid_from = 20150101};

    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample party"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
    state_relation(reg, agb, "existing", 20220601);
}

void plan_parties(wlz_registry *reg)
{
    add_party(reg, SECOND_PARTY);
    add_party(reg, POOR_PARTY);
    agreed(reg, SECOND_PARTY, "Z901", 40000);
}

static wlz_registry *original;

static wlz_registry *plans_make(void)
{
    wlz_registry *reg;

    test_set_today(20221115);
    reg = sample_copy();
    agreed(reg, GZ_PROVIDER, "Z901", 40000);
    plan_parties(reg);
    return reg;
}

static void original_make(void)
{
    original = plans_make();
}

static void original_drop(void)
{
    wlz_close(original);
    original = NULL;
}

void with_plans(TCase *tcase, void (*setup)(void), void (*teardown)(void))
{
    tcase_add_unchecked_fixture(tcase, original_make, original_drop);
    tcase_add_checked_fixture(tcase, setup, teardown);
}

wlz_registry *plan_registry(void)
{
    wlz_registry *reg = original == NULL ? plans_make() : registry_copy(original);

    test_set_today(20230110);
    return reg;
}

/* A day of Z901 leaves 4,2% of € 250,00. */
void plan_headroom(wlz_registry *reg, const char *agb, wlz_cents cents)
{
    char sql[200];
    wlz_round round = {.year = 2023, .round = "rearrangement", .revision = 1};
    wlz_production_line line = {"Z901", "care", 0, cents / 1050 * 1000};

    snprintf(sql, sizeof sql, "SELECT id FROM contract WHERE agb = '%s'", agb);
    round.contract = sql_int(reg, sql);
    assert_ok(reg, wlz_round_open(reg, &round));
    assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
    assert_ok(reg, wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE));
}

void plan_activity(wlz_registry *reg, const char *id, const char *activity, const char *purpose,
                   wlz_cents cost)
{
    wlz_activity row = {activity, purpose, "Sample activity", cost, 20230201, 20231231};

    assert_ok(reg, wlz_addendum_activity_add(reg, id, &row));
}

void plan_money(wlz_registry *reg, const char *id, const char *activity, const char *payee,
                int year, wlz_cents cents)
{
    wlz_addendum_money money = {activity, payee, year, cents};

    assert_ok(reg, wlz_addendum_money_add(reg, id, &money));
}

static void add_monitoring(wlz_registry *reg, const char *id)
{
    static const char *const kinds[] = {"progress", "results", "spending"};

    for (int i = 0; i < COUNT(kinds); i++) {
        wlz_monitoring row = {2023, kinds[i], GZ_PROVIDER, 20240301, 12, 1};

        assert_ok(reg, wlz_addendum_monitoring_add(reg, id, &row));
    }
}

void plan_draft(wlz_registry *reg, const char *id, int activities, wlz_cents cents)
{
    wlz_addendum plan = {.id = id,
                         .office = OFFICE,
                         .region = REGION,
                         .sector = "GZ",
                         .title = "Sample plan",
                         .aim = "sample aim",
                         .regional_support = "sample support",
                         .sustained = "sample means",
                         .obligations = "sample obligations",
                         .competition = true};
    char activity[80];

    assert_ok(reg, wlz_addendum_draft(reg, &plan));
    assert_ok(reg, wlz_addendum_party_add(reg, id, GZ_PROVIDER));
    assert_ok(reg, wlz_addendum_party_add(reg, id, SECOND_PARTY));
    for (int i = 1; i <= activities; i++) {
        snprintf(activity, sizeof activity, "%s-%d", id, i);
        plan_activity(reg, id, activity, "regional-cooperation", cents);
        assert_ok(reg, wlz_addendum_milestone_add(
                           reg, id, &(wlz_milestone){activity, 20230901, "half-way"}));
        plan_money(reg, id, activity, GZ_PROVIDER, 2023, cents);
    }
    add_monitoring(reg, id);
}

void plan_agreed(wlz_registry *reg, const char *id, int activities, wlz_cents cents)
{
    plan_draft(reg, id, activities, cents);
    test_reach(20230110);
    assert_ok(reg, wlz_addendum_agree(reg, id, 20230110));
}

void plan_signatures(wlz_registry *reg, const char *id)
{
    test_reach(20230131); /* and a new version may follow */
    assert_ok(reg, wlz_addendum_signature_add(reg, id, GZ_PROVIDER, 20230115));
    assert_ok(reg, wlz_addendum_signature_add(reg, id, SECOND_PARTY, 20230115));
    assert_ok(reg, wlz_addendum_signature_add(reg, id, OFFICE, 20230116));
}

void plan_sign(wlz_registry *reg, const char *id)
{
    plan_signatures(reg, id);
    assert_ok(reg, wlz_addendum_sign(reg, id));
}

void plan_signed(wlz_registry *reg, const char *id, int activities, wlz_cents cents)
{
    plan_agreed(reg, id, activities, cents);
    plan_sign(reg, id);
}

void plan_reported(wlz_registry *reg, const char *id, const wlz_report_figure *figures,
                   size_t count)
{
    static const char *const kinds[] = {"progress", "results", "spending"};

    test_set_today(20240401);
    for (int i = 0; i < COUNT(kinds); i++) {
        wlz_report report = {id,   2023,       kinds[i], GZ_PROVIDER, 20240301, 20240310,
                             NULL, "activity", 0};

        assert_ok(reg, wlz_report_add(reg, &report, figures, i == 0 ? count : 0, NULL));
    }
}

void plan_accounted(wlz_registry *reg, const char *id, const wlz_report_figure *figures,
                    size_t count)
{
    plan_reported(reg, id, figures, count);
    assert_ok(reg, wlz_addendum_account(reg, id, 2023));
}

static wlz_fund_balance balance(wlz_registry *reg, const char *fund)
{
    wlz_fund_balance found = {0};

    assert_ok(reg, wlz_fund_get(reg, fund, &found));
    return found;
}

wlz_cents fund_free(wlz_registry *reg, const char *fund)
{
    return balance(reg, fund).free_cents;
}

wlz_cents fund_booked(wlz_registry *reg, const char *fund)
{
    return balance(reg, fund).booked_cents;
}

void assert_state(wlz_registry *reg, const char *id, const char *state)
{
    const char *found = NULL;

    assert_ok(reg, wlz_addendum_state(reg, id, &found));
    ck_assert_str_eq(found, state);
}
