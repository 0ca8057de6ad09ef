/* Addenda: a draft and its parts, and the rules of their rows. */
#include "plans.h"

#include <sqlite3.h>
#include <stddef.h>

Suite *addendum_suite(void);

static wlz_registry *reg;
static char too_long[2002]; /* more than any text may be */

/* "s" is a draft, "a" agreed, "g" signed; one activity of € 10.000,00 each. */
static void setup(void)
{
    memset(too_long, 'x', sizeof too_long - 1);
    reg = plan_registry();
    plan_draft(reg, "s", 1, 1000000);
    plan_agreed(reg, "a", 1, 1000000);
    plan_signed(reg, "g", 1, 1000000);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void suppose(void)
{
    assert_ok(reg, wlz_begin_what_if(reg));
}

static void undo(void)
{
    assert_ok(reg, wlz_rollback(reg));
}

/* ---- what a row may be ---- */

#define ADDENDUM                                                                                   \
    "INSERT INTO addendum(id, family, version, office, region, sector, title, competition,"        \
    " payment, agreed_on, state) VALUES("
#define PARTY "INSERT INTO addendum_party VALUES("
#define ACTIVITY "INSERT INTO addendum_activity VALUES("
#define MILESTONE "INSERT INTO addendum_milestone VALUES("
#define MONEY "INSERT INTO addendum_money VALUES("
#define OTHER_REGION "INSERT INTO addendum_other_region VALUES("
#define OTHER "INSERT INTO addendum_other_money VALUES("
#define MONITORING "INSERT INTO monitoring VALUES("
#define PARAMETER "INSERT INTO addendum_parameter VALUES("
#define FUNDING "INSERT INTO addendum_funding VALUES("
#define YEAR "INSERT INTO addendum_year VALUES("
#define SIGNATURE "INSERT INTO addendum_signature VALUES("
#define OF_ZK "'zilveren-kruis', '5503', 'GZ', 't', 1, 'kassier', '2023-01-10', 'draft')"
#define SIXTY "x12345678901234567890123456789012345678901234567890123456789"

/* What is refused, by which rule, and its neighbour that is allowed. */
static const struct {
    const char *rule, *refused, *taken;
} rows[] = {
    {"addendum_pk", ADDENDUM "'s', 's', 1, " OF_ZK, ADDENDUM "'s2', 's2', 1, " OF_ZK},
    {"addendum_id", ADDENDUM "'S2', 'S2', 1, " OF_ZK, ADDENDUM "'s.2-', 's.2-', 1, " OF_ZK},
    {"addendum_id", ADDENDUM "'" SIXTY "x', '" SIXTY "x', 1, " OF_ZK,
     ADDENDUM "'" SIXTY "', '" SIXTY "', 1, " OF_ZK},
    {"addendum_id", ADDENDUM "'', '', 1, " OF_ZK, ADDENDUM "'0', '0', 1, " OF_ZK},
    {"addendum_number", ADDENDUM "'s2', 's', 1000, " OF_ZK, ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_number", ADDENDUM "'s2', 's', 0, " OF_ZK, ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_version", ADDENDUM "'s2', 's', 2, " OF_ZK, ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_version", ADDENDUM "'a2', 'a', 2, " OF_ZK, ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_version", ADDENDUM "'g3', 'g', 3, " OF_ZK, ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_version",
     ADDENDUM "'g2', 'g', 2, 'cz', '5503', 'GZ', 't', 1, 'kassier', NULL, 'draft')",
     ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_version",
     ADDENDUM "'g2', 'g', 2, 'zilveren-kruis', '5503', 'VV', 't', 1, 'kassier', NULL, 'draft')",
     ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_version_once", ADDENDUM "'s2', 's', 1, " OF_ZK, ADDENDUM "'g2', 'g', 2, " OF_ZK},
    {"addendum_family", ADDENDUM "'s2', 's1', 1, " OF_ZK, ADDENDUM "'s2', 's2', 1, " OF_ZK},
    {"addendum_office",
     ADDENDUM "'x', 'x', 1, 'nobody', '5503', 'GZ', 't', 1, 'kassier', NULL, 'draft')",
     ADDENDUM "'x', 'x', 1, 'cz', '5503', 'GZ', 't', 1, 'kassier', NULL, 'draft')"},
    {"addendum_region",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '9999', 'GZ', 't', 1, 'kassier', NULL, 'draft')",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', NULL, 'GZ', 't', 1, 'kassier', NULL, 'draft')"},
    {"addendum_of_sector",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'XX', 't', 1, 'kassier', NULL, 'draft')",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GGZ', 't', 1, 'kassier', NULL, 'draft')"},
    {"addendum_title",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', '', 1, 'kassier', NULL, 'draft')",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', 't', 0, 'kassier', NULL, 'draft')"},
    {"addendum_competition_said",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', 't', 2, 'kassier', NULL, 'draft')",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', 't', 1, 'direct', NULL, 'draft')"},
    {"addendum_payment",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', 't', 1, 'cash', NULL, 'draft')",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', 't', 1, 'direct', NULL, 'draft')"},
    {"addendum_agreed_on", "UPDATE addendum SET agreed_on = '2023-02-30' WHERE id = 's'",
     "UPDATE addendum SET agreed_on = '2023-02-28' WHERE id = 's'"},
    {"addendum_state", "UPDATE addendum SET state = 'open' WHERE id = 's'",
     "UPDATE addendum SET state = 'cancelled' WHERE id = 's'"},
    {"addendum_starts_draft",
     ADDENDUM "'x', 'x', 1, 'zilveren-kruis', '5503', 'GZ', 't', 1, 'kassier', NULL, 'agreed')",
     ADDENDUM "'x', 'x', 1, " OF_ZK},
    {"addendum_null", "UPDATE addendum SET payment = NULL WHERE id = 's'",
     "UPDATE addendum SET aim = NULL WHERE id = 's'"},

    {"addendum_other_region_addendum", OTHER_REGION "'x', '5504')", OTHER_REGION "'s', '5504')"},
    {"addendum_other_region_region", OTHER_REGION "'s', '9999')", OTHER_REGION "'s', '5504')"},
    {"addendum_other_region_pk", OTHER_REGION "'s', '5504'), ('s', '5504')",
     OTHER_REGION "'s', '5504'), ('s', '5505')"},
    {"addendum_fixed", OTHER_REGION "'a', '5504')", OTHER_REGION "'s', '5504')"},

    {"addendum_party_addendum", PARTY "'x', '30000004')", PARTY "'s', '30000004')"},
    {"addendum_party_agb", PARTY "'s', '30000009')", PARTY "'s', '41000003')"},
    {"addendum_party_pk", PARTY "'s', '30000001')", PARTY "'s', '30000004')"},
    {"addendum_fixed", PARTY "'a', '30000004')", PARTY "'s', '30000004')"},

    {"addendum_activity_addendum",
     ACTIVITY "'x', 'b', 'regional-cooperation', 't', 1, '2023-01-01', '2023-01-01')",
     ACTIVITY "'s', 'b', 'regional-cooperation', 't', 1, '2023-01-01', '2023-01-01')"},
    {"addendum_activity_id",
     ACTIVITY "'s', 'B', 'regional-cooperation', 't', 1, '2023-01-01', '2023-01-01')",
     ACTIVITY "'s', 'b.-1', 'regional-cooperation', 't', 1, '2023-01-01', '2023-01-01')"},
    {"addendum_activity_purpose",
     ACTIVITY "'s', 'b', 'regional', 't', 1, '2023-01-01', '2023-01-01')",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-01-01', '2023-01-01')"},
    {"addendum_activity_cost",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 0, '2023-01-01', '2023-01-01')",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 900000000000, '2023-01-01', '2023-01-01')"},
    {"addendum_activity_cost",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 900000000001, '2023-01-01', '2023-01-01')",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-01-01', '2023-01-01')"},
    {"addendum_activity_starts_on",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-02-29', '2023-03-01')",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-02-28', '2023-03-01')"},
    {"addendum_activity_ends_on",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-01-01', '2023-1-2')",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-01-01', '2023-01-02')"},
    {"addendum_activity_period",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-01-02', '2023-01-01')",
     ACTIVITY "'s', 'b', 'proven-technology', 't', 1, '2023-01-01', '2023-01-01')"},
    {"addendum_activity_pk",
     ACTIVITY "'s', 's-1', 'proven-technology', 't', 1, '2023-01-01', '2023-01-01')",
     ACTIVITY "'s', 'g-1', 'proven-technology', 't', 1, '2023-01-01', '2023-01-01')"},

    {"addendum_milestone_activity", MILESTONE "'s', 'g-1', '2023-03-01', 't')",
     MILESTONE "'s', 's-1', '2023-03-01', 't')"},
    {"addendum_milestone_due_on", MILESTONE "'s', 's-1', '2023-13-01', 't')",
     MILESTONE "'s', 's-1', '2023-12-01', 't')"},
    {"addendum_milestone_title", MILESTONE "'s', 's-1', '2023-03-01', '')",
     MILESTONE "'s', 's-1', '2023-03-01', 't')"},
    {"addendum_milestone_pk", MILESTONE "'s', 's-1', '2023-09-01', 'half-way')",
     MILESTONE "'s', 's-1', '2023-09-01', 'all the way')"},

    {"addendum_money_activity", MONEY "'s', 'g-1', '30000003', 2023, 1)",
     MONEY "'s', 's-1', '30000003', 2023, 1)"},
    {"addendum_money_payee", MONEY "'s', 's-1', '30000009', 2023, 1)",
     MONEY "'s', 's-1', '30000004', 2023, 1)"},
    {"addendum_money_year", MONEY "'s', 's-1', '30000003', 2014, 1)",
     MONEY "'s', 's-1', '30000003', 2015, 1)"},
    {"addendum_money_year", MONEY "'s', 's-1', '30000003', 2101, 1)",
     MONEY "'s', 's-1', '30000003', 2100, 1)"},
    {"addendum_money_amount", MONEY "'s', 's-1', '30000003', 2023, 0)",
     MONEY "'s', 's-1', '30000003', 2023, 1)"},
    {"addendum_money_amount", MONEY "'s', 's-1', '30000003', 2023, 900000000001)",
     MONEY "'s', 's-1', '30000003', 2023, 900000000000)"},
    {"addendum_money_pk", MONEY "'s', 's-1', '30000001', 2023, 1)",
     MONEY "'s', 's-1', '30000001', 2024, 1)"},

    {"addendum_other_money_activity", OTHER "'s', 'g-1', 'subsidy', 1)",
     OTHER "'s', 's-1', 'subsidy', 1)"},
    {"addendum_other_money_source", OTHER "'s', 's-1', '', 1)", OTHER "'s', 's-1', 'x', 1)"},
    {"addendum_other_money_amount", OTHER "'s', 's-1', 'x', 0)", OTHER "'s', 's-1', 'x', 1)"},
    {"addendum_other_money_pk", OTHER "'s', 's-1', 'x', 1), ('s', 's-1', 'x', 2)",
     OTHER "'s', 's-1', 'x', 1), ('s', 's-1', 'y', 2)"},

    {"monitoring_addendum", MONITORING "'x', 2023, 'progress', '30000003', '2024-01-01', 12, 1)",
     MONITORING "'s', 2023, 'progress', '30000003', '2024-01-01', 12, 1)"},
    {"monitoring_year", MONITORING "'s', 2014, 'progress', '30000003', '2024-01-01', 12, 1)",
     MONITORING "'s', 2015, 'progress', '30000003', '2024-01-01', 12, 1)"},
    {"monitoring_kind", MONITORING "'s', 2023, 'all', '30000003', '2024-01-01', 12, 1)",
     MONITORING "'s', 2023, 'results', '30000003', '2024-01-01', 12, 1)"},
    {"monitoring_first_on", MONITORING "'s', 2023, 'results', '30000003', '2024-01-32', 12, 1)",
     MONITORING "'s', 2023, 'results', '30000003', '2024-01-31', 12, 1)"},
    {"monitoring_every_months", MONITORING "'s', 2023, 'results', '30000003', '2024-01-01', 0, 1)",
     MONITORING "'s', 2023, 'results', '30000003', '2024-01-01', 60, 1)"},
    {"monitoring_times", MONITORING "'s', 2023, 'results', '30000003', '2024-01-01', 1, 61)",
     MONITORING "'s', 2023, 'results', '30000003', '2024-01-01', 1, 60)"},
    {"monitoring_null", "UPDATE monitoring SET times = NULL WHERE addendum = 's'",
     "UPDATE monitoring SET times = 2 WHERE addendum = 's'"},
    {"monitoring_pk", MONITORING "'s', 2023, 'results', '30000001', '2024-02-01', 1, 1)",
     MONITORING "'s', 2024, 'results', '30000001', '2024-02-01', 1, 1)"},
    {"monitoring_reporter", MONITORING "'s', 2023, 'results', '30000004', '2024-02-01', 1, 1)",
     MONITORING "'s', 2023, 'results', '30000003', '2024-02-01', 1, 1)"},
    {"monitoring_reporter", "DELETE FROM addendum_party WHERE addendum = 's' AND agb = '30000001'",
     "DELETE FROM addendum_party WHERE addendum = 's' AND agb = '30000003'"},

    {"addendum_parameter_addendum", PARAMETER "'x', 'addendum_aim', 1, 0)",
     PARAMETER "'s', 'addendum_aim', 1, 0)"},
    {"addendum_parameter_provision", PARAMETER "'s', 'addendum_aim', 999999, 0)",
     PARAMETER "'s', 'addendum_aim', 1, 0)"},
    {"addendum_parameter_pk", PARAMETER "'s', 'p', 1, 0), ('s', 'p', 2, 0)",
     PARAMETER "'s', 'p', 1, 0), ('s', 'q', 1, 0)"},

    {"addendum_funding_fund", FUNDING "'s', 's-1', 'nothing', '30000001', 2023, 1)",
     FUNDING "'s', 's-1', '" STIMULUS "', '30000001', 2023, 1)"},
    {"addendum_funding_money", FUNDING "'s', 's-1', '" STIMULUS "', '30000003', 2023, 1)",
     FUNDING "'s', 's-1', '" STIMULUS "', '30000001', 2023, 1)"},
    {"addendum_funding_amount", FUNDING "'s', 's-1', '" STIMULUS "', '30000001', 2023, 0)",
     FUNDING "'s', 's-1', '" STIMULUS "', '30000001', 2023, 900000000000)"},
    {"addendum_funding_pk",
     FUNDING "'s', 's-1', '" STIMULUS "', '30000001', 2023, 1),"
             " ('s', 's-1', '" STIMULUS "', '30000001', 2023, 1)",
     FUNDING "'s', 's-1', '" STIMULUS "', '30000001', 2023, 1),"
             " ('s', 's-1', '" OWN_MONEY "', '30000001', 2023, 1)"},
    {"addendum_funding_fixed", FUNDING "'a', 'a-1', '" OWN_MONEY "', '30000001', 2023, 1)",
     FUNDING "'s', 's-1', '" OWN_MONEY "', '30000001', 2023, 1)"},

    {"addendum_year_addendum", YEAR "'x', 2023, 'committed')", "SELECT 1"},
    {"addendum_year_state", YEAR "'s', 2023, 'open')", "SELECT 1"},
    {"addendum_year_pk", YEAR "'g', 2023, 'committed')", "SELECT 1"},

    {"addendum_signature_addendum", SIGNATURE "'x', '30000001', '2023-01-10', 0)",
     SIGNATURE "'a', '30000001', '2023-01-10', 0)"},
    {"addendum_signature_on", SIGNATURE "'a', '30000001', '2023-01-32', 0)",
     SIGNATURE "'a', '30000001', '2023-01-31', 0)"},
    {"addendum_signature_on", SIGNATURE "'a', '30000001', '2023-01-09', 0)",
     SIGNATURE "'a', '30000001', '2023-01-10', 0)"},
    {"addendum_signature_pk", SIGNATURE "'g', '30000001', '2023-01-15', 0)",
     SIGNATURE "'a', '30000001', '2023-01-15', 0)"},
    {"addendum_signature_recorded", SIGNATURE "'a', '30000001', '2023-01-15', 5)",
     SIGNATURE "'a', '30000001', '2023-01-15', 0)"},
};

START_TEST(test_addendum__row_is_refused_by_the_rule_it_breaks)
{
    char *before = registry_digest(reg);
    char *error = sql_fails(reg, rows[_i].refused);

    ck_assert_msg(strcmp(error, rows[_i].rule) == 0, "%s: %s", rows[_i].refused, error);
    sqlite3_free(error);
    assert_unchanged(reg, before);
    sql_run(reg, rows[_i].taken);
}
END_TEST

/* ---- the draft ---- */

static const struct {
    const char *what;
    size_t member;
    const char *value;
    wlz_status status;
} texts[] = {
    {"no id", offsetof(wlz_addendum, id), NULL, WLZ_INVALID},
    {"an empty id", offsetof(wlz_addendum, id), "", WLZ_INVALID},
    {"an id too long", offsetof(wlz_addendum, id), too_long, WLZ_INVALID},
    {"an id not UTF-8", offsetof(wlz_addendum, id), "\xff", WLZ_INVALID},
    {"no office", offsetof(wlz_addendum, office), NULL, WLZ_INVALID},
    {"an unknown office", offsetof(wlz_addendum, office), "nobody", WLZ_NOTFOUND},
    {"an empty region", offsetof(wlz_addendum, region), "", WLZ_INVALID},
    {"an unknown region", offsetof(wlz_addendum, region), "9999", WLZ_NOTFOUND},
    {"no region", offsetof(wlz_addendum, region), NULL, WLZ_OK},
    {"no sector", offsetof(wlz_addendum, sector), NULL, WLZ_INVALID},
    {"an unknown sector", offsetof(wlz_addendum, sector), "gz", WLZ_NOTFOUND},
    {"no title", offsetof(wlz_addendum, title), NULL, WLZ_INVALID},
    {"an empty title", offsetof(wlz_addendum, title), "", WLZ_INVALID},
    {"a title too long", offsetof(wlz_addendum, title), too_long, WLZ_INVALID},
    {"no aim", offsetof(wlz_addendum, aim), NULL, WLZ_OK},
    {"an empty aim", offsetof(wlz_addendum, aim), "", WLZ_INVALID},
    {"an aim too long", offsetof(wlz_addendum, aim), too_long, WLZ_INVALID},
    {"an aim not UTF-8", offsetof(wlz_addendum, aim), "\xc3", WLZ_INVALID},
    {"the longest aim", offsetof(wlz_addendum, aim), too_long + 1, WLZ_OK},
    {"an empty support", offsetof(wlz_addendum, regional_support), "", WLZ_INVALID},
    {"support too long", offsetof(wlz_addendum, regional_support), too_long, WLZ_INVALID},
    {"empty means", offsetof(wlz_addendum, sustained), "", WLZ_INVALID},
    {"means not UTF-8", offsetof(wlz_addendum, sustained), "\xff", WLZ_INVALID},
    {"empty obligations", offsetof(wlz_addendum, obligations), "", WLZ_INVALID},
    {"obligations too long", offsetof(wlz_addendum, obligations), too_long, WLZ_INVALID},
    {"no payment", offsetof(wlz_addendum, payment), NULL, WLZ_OK},
    {"direct payment", offsetof(wlz_addendum, payment), "direct", WLZ_OK},
    {"another payment", offsetof(wlz_addendum, payment), "cash", WLZ_INVALID},
};

static wlz_addendum sample(const char *id)
{
    return (wlz_addendum){
        .id = id, .office = OFFICE, .region = REGION, .sector = "GZ", .title = "t", .aim = "aim"};
}

START_TEST(test_addendum__draft_has_texts_within_bounds)
{
    wlz_addendum plan = sample("n"), change = sample("s");
    char *before = registry_digest(reg);
    wlz_status status;

    memcpy((char *)&plan + texts[_i].member, &texts[_i].value, sizeof texts[_i].value);
    memcpy((char *)&change + texts[_i].member, &texts[_i].value, sizeof texts[_i].value);
    status = wlz_addendum_change(reg, &change);
    ck_assert_msg(status == texts[_i].status, "change: %s: %s: %s", texts[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    status = wlz_addendum_draft(reg, &plan);
    ck_assert_msg(status == texts[_i].status, "draft: %s: %s: %s", texts[_i].what,
                  wlz_status_name(status), wlz_message(reg));
    if (status != WLZ_OK)
        assert_unchanged(reg, before);
    else
        sqlite3_free(before);
}
END_TEST

START_TEST(test_addendum__draft_is_made_once_and_changed_as_a_draft)
{
    wlz_addendum plan = sample("n");

    assert_ok(reg, wlz_addendum_draft(reg, &plan));
    assert_state(reg, "n", "draft");
    assert_refused(reg, "addendum_pk", wlz_addendum_draft(reg, &plan));
    plan.title = "another";
    plan.payment = "direct";
    assert_ok(reg, wlz_addendum_change(reg, &plan));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM addendum WHERE id = 'n'"
                                  " AND (title, payment, aim) = ('another', 'direct', 'aim')"),
                     1);
    plan.office = "cz";
    assert_status(reg, WLZ_NOTFOUND, wlz_addendum_change(reg, &plan));
    plan = sample("a");
    assert_refused(reg, "addendum_fixed", wlz_addendum_change(reg, &plan));
    plan.id = "g";
    assert_refused(reg, "addendum_fixed", wlz_addendum_change(reg, &plan));
    plan.id = "N";
    assert_refused(reg, "addendum_id", wlz_addendum_draft(reg, &plan));
}
END_TEST

/* ---- its parts ---- */

enum { PARTY_ADD, ACTIVITY_ADD, MILESTONE_ADD, MONEY_ADD, OTHER_ADD, MONITORING_ADD };

/* The same few arguments for every part: those that a part does not have are 0. */
static const struct {
    const char *what;
    int part;
    const char *addendum, *first, *second; /* the part's texts, in their order */
    wlz_cents cents;
    int year, first_on, last_on;
    wlz_status status;
} parts[] = {
    {"a party", PARTY_ADD, "s", POOR_PARTY, NULL, 0, 0, 0, 0, WLZ_OK},
    {"no addendum", PARTY_ADD, NULL, POOR_PARTY, NULL, 0, 0, 0, 0, WLZ_INVALID},
    {"an addendum that does not exist", PARTY_ADD, "x", POOR_PARTY, NULL, 0, 0, 0, 0, WLZ_NOTFOUND},
    {"an addendum too long", PARTY_ADD, too_long, POOR_PARTY, NULL, 0, 0, 0, 0, WLZ_INVALID},
    {"no draft", PARTY_ADD, "a", POOR_PARTY, NULL, 0, 0, 0, 0, WLZ_REFUSED},
    {"no party", PARTY_ADD, "s", NULL, NULL, 0, 0, 0, 0, WLZ_INVALID},
    {"an unknown party", PARTY_ADD, "s", "30000009", NULL, 0, 0, 0, 0, WLZ_NOTFOUND},
    {"a party twice", PARTY_ADD, "s", GZ_PROVIDER, NULL, 0, 0, 0, 0, WLZ_EXISTS},
    {"an activity", ACTIVITY_ADD, "s", "b", "proven-technology", 1, 0, 20230101, 20230101, WLZ_OK},
    {"an activity twice", ACTIVITY_ADD, "s", "s-1", "proven-technology", 1, 0, 20230101, 20230101,
     WLZ_EXISTS},
    {"no activity", ACTIVITY_ADD, "s", NULL, "proven-technology", 1, 0, 20230101, 20230101,
     WLZ_INVALID},
    {"an activity not UTF-8", ACTIVITY_ADD, "s", "\xff", "proven-technology", 1, 0, 20230101,
     20230101, WLZ_INVALID},
    {"an unknown purpose", ACTIVITY_ADD, "s", "b", "stimulus", 1, 0, 20230101, 20230101,
     WLZ_NOTFOUND},
    {"no purpose", ACTIVITY_ADD, "s", "b", NULL, 1, 0, 20230101, 20230101, WLZ_INVALID},
    {"no cost", ACTIVITY_ADD, "s", "b", "proven-technology", 0, 0, 20230101, 20230101, WLZ_INVALID},
    {"too much cost", ACTIVITY_ADD, "s", "b", "proven-technology", 900000000001, 0, 20230101,
     20230101, WLZ_INVALID},
    {"no first day", ACTIVITY_ADD, "s", "b", "proven-technology", 1, 0, 0, 20230101, WLZ_INVALID},
    {"a last day before it", ACTIVITY_ADD, "s", "b", "proven-technology", 1, 0, 20230102, 20230101,
     WLZ_INVALID},
    {"of a signed one", ACTIVITY_ADD, "g", "b", "proven-technology", 1, 0, 20230101, 20230101,
     WLZ_REFUSED},
    {"a milestone", MILESTONE_ADD, "s", "s-1", "end", 0, 0, 20231201, 0, WLZ_OK},
    {"a milestone twice", MILESTONE_ADD, "s", "s-1", "half-way", 0, 0, 20230901, 0, WLZ_EXISTS},
    {"of another activity", MILESTONE_ADD, "s", "g-1", "end", 0, 0, 20231201, 0, WLZ_NOTFOUND},
    {"on no day", MILESTONE_ADD, "s", "s-1", "end", 0, 0, 20231301, 0, WLZ_INVALID},
    {"without title", MILESTONE_ADD, "s", "s-1", "", 0, 0, 20231201, 0, WLZ_INVALID},
    {"to an agreed one", MILESTONE_ADD, "a", "a-1", "end", 0, 0, 20231201, 0, WLZ_REFUSED},
    {"money", MONEY_ADD, "s", "s-1", SECOND_PARTY, 1, 2023, 0, 0, WLZ_OK},
    {"the most", MONEY_ADD, "s", "s-1", SECOND_PARTY, 900000000000, 2100, 0, 0, WLZ_OK},
    {"more", MONEY_ADD, "s", "s-1", SECOND_PARTY, 900000000001, 2023, 0, 0, WLZ_INVALID},
    {"nothing", MONEY_ADD, "s", "s-1", SECOND_PARTY, 0, 2023, 0, 0, WLZ_INVALID},
    {"twice", MONEY_ADD, "s", "s-1", GZ_PROVIDER, 1, 2023, 0, 0, WLZ_EXISTS},
    {"too early", MONEY_ADD, "s", "s-1", SECOND_PARTY, 1, 2014, 0, 0, WLZ_INVALID},
    {"too late", MONEY_ADD, "s", "s-1", SECOND_PARTY, 1, 2101, 0, 0, WLZ_INVALID},
    {"to nobody", MONEY_ADD, "s", "s-1", NULL, 1, 2023, 0, 0, WLZ_INVALID},
    {"of a signed one", MONEY_ADD, "g", "g-1", SECOND_PARTY, 1, 2023, 0, 0, WLZ_REFUSED},
    {"a subsidy", OTHER_ADD, "s", "s-1", "subsidy", 1, 0, 0, 0, WLZ_OK},
    {"of nothing", OTHER_ADD, "s", "s-1", "subsidy", -1, 0, 0, 0, WLZ_INVALID},
    {"without source", OTHER_ADD, "s", "s-1", NULL, 1, 0, 0, 0, WLZ_INVALID},
    {"of no activity", OTHER_ADD, "s", "b", "subsidy", 1, 0, 0, 0, WLZ_NOTFOUND},
    {"of an agreed one", OTHER_ADD, "a", "a-1", "subsidy", 1, 0, 0, 0, WLZ_REFUSED},
    {"a report", MONITORING_ADD, "s", "results", SECOND_PARTY, 60, 2023, 20240228, 60, WLZ_OK},
    {"twice", MONITORING_ADD, "s", "results", GZ_PROVIDER, 1, 2023, 20240228, 1, WLZ_EXISTS},
    {"of another kind", MONITORING_ADD, "s", "other", GZ_PROVIDER, 1, 2023, 20240228, 1,
     WLZ_INVALID},
    {"by one who is not a party", MONITORING_ADD, "s", "results", POOR_PARTY, 1, 2023, 20240228, 1,
     WLZ_REFUSED},
    {"on the 29th", MONITORING_ADD, "s", "results", SECOND_PARTY, 1, 2023, 20240229, 1, WLZ_OK},
    {"on no day", MONITORING_ADD, "s", "results", SECOND_PARTY, 1, 2023, 20230229, 1, WLZ_INVALID},
    {"every 0 months", MONITORING_ADD, "s", "results", SECOND_PARTY, 0, 2023, 20240201, 1,
     WLZ_INVALID},
    {"every 61 months", MONITORING_ADD, "s", "results", SECOND_PARTY, 61, 2023, 20240201, 1,
     WLZ_INVALID},
    {"61 times", MONITORING_ADD, "s", "results", SECOND_PARTY, 1, 2023, 20240201, 61, WLZ_INVALID},
    {"of 2014", MONITORING_ADD, "s", "results", SECOND_PARTY, 1, 2014, 20240201, 1, WLZ_INVALID},
    {"to a signed one", MONITORING_ADD, "g", "results", SECOND_PARTY, 1, 2023, 20240201, 1,
     WLZ_REFUSED},
};

static wlz_status part_add(int i)
{
    wlz_activity activity = {parts[i].first, parts[i].second,   "t",
                             parts[i].cents, parts[i].first_on, parts[i].last_on};
    wlz_monitoring monitoring = {parts[i].year,     parts[i].first,      parts[i].second,
                                 parts[i].first_on, (int)parts[i].cents, parts[i].last_on};
    wlz_milestone milestone = {parts[i].first, parts[i].first_on, parts[i].second};
    wlz_addendum_money money = {parts[i].first, parts[i].second, parts[i].year, parts[i].cents};
    wlz_addendum_other_money other = {parts[i].first, parts[i].second, parts[i].cents};

    switch (parts[i].part) {
    case PARTY_ADD:
        return wlz_addendum_party_add(reg, parts[i].addendum, parts[i].first);
    case ACTIVITY_ADD:
        return wlz_addendum_activity_add(reg, parts[i].addendum, &activity);
    case MILESTONE_ADD:
        return wlz_addendum_milestone_add(reg, parts[i].addendum, &milestone);
    case MONEY_ADD:
        return wlz_addendum_money_add(reg, parts[i].addendum, &money);
    case OTHER_ADD:
        return wlz_addendum_other_money_add(reg, parts[i].addendum, &other);
    default:
        return wlz_addendum_monitoring_add(reg, parts[i].addendum, &monitoring);
    }
}

START_TEST(test_addendum__draft_takes_the_parts_of_a_plan)
{
    char *before = registry_digest(reg);
    wlz_status status = part_add(_i);

    ck_assert_msg(status == parts[_i].status, "%s: %s: %s", parts[_i].what, wlz_status_name(status),
                  wlz_message(reg));
    if (status == WLZ_REFUSED && strcmp(parts[_i].what, "by one who is not a party") != 0)
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "addendum_fixed");
    if (status == WLZ_OK)
        sqlite3_free(before);
    else
        assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_addendum__draft_loses_only_a_part_that_it_has)
{
    char *before = registry_digest(reg);

    assert_status(reg, WLZ_NOTFOUND, wlz_addendum_party_remove(reg, "s", POOR_PARTY));
    assert_message(reg, "addendum s has no such party");
    assert_unchanged(reg, before);
}
END_TEST

START_TEST(test_addendum__needs_a_registry_and_its_arguments)
{
    const char *state = "kept";

    ck_assert_int_eq(wlz_addendum_draft(NULL, NULL), WLZ_MISUSE);
    ck_assert_int_eq(wlz_draw_apply(NULL, "s", 2023, NULL), WLZ_MISUSE);
    assert_status(reg, WLZ_INVALID, wlz_addendum_draft(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_addendum_change(reg, NULL));
    assert_status(reg, WLZ_INVALID, wlz_addendum_activity_add(reg, "s", NULL));
    assert_status(reg, WLZ_INVALID, wlz_addendum_monitoring_add(reg, "s", NULL));
    assert_status(reg, WLZ_INVALID, wlz_addendum_state(reg, "s", NULL));
    assert_status(reg, WLZ_INVALID, wlz_addendum_state(reg, NULL, &state));
    assert_status(reg, WLZ_INVALID, wlz_addendum_state(reg, "", &state));
    assert_status(reg, WLZ_NOTFOUND, wlz_addendum_state(reg, "x", &state));
    ck_assert_str_eq(state, "kept");
    wlz_draw_free(NULL);
}
END_TEST

Suite *addendum_suite(void)
{
    Suite *suite = suite_create("addendum");
    TCase *tables = tcase_create("tables");

    tcase_add_unchecked_fixture(tables, setup, teardown);
    tcase_add_checked_fixture(tables, suppose, undo);
    tcase_add_loop_test(tables, test_addendum__row_is_refused_by_the_rule_it_breaks, 0,
                        COUNT(rows));
    tcase_add_loop_test(tables, test_addendum__draft_has_texts_within_bounds, 0, COUNT(texts));
    tcase_add_test(tables, test_addendum__draft_is_made_once_and_changed_as_a_draft);
    tcase_add_loop_test(tables, test_addendum__draft_takes_the_parts_of_a_plan, 0, COUNT(parts));
    tcase_add_test(tables, test_addendum__draft_loses_only_a_part_that_it_has);
    tcase_add_test(tables, test_addendum__needs_a_registry_and_its_arguments);
    suite_add_tcase(suite, tables);
    return suite;
}
