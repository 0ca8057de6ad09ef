/*
 * Money from plan to settlement, at random: random plans and random steps, each of which may be refused. After every
 * step the lines themselves say whether all money is accounted for; the running totals are only compared with them.
 *
 * The seed is WLZ_TEST_SEED, else fixed; every failure reports it with the sequence and the step.
 */
#include "plans.h"
#include "random.h"

#include "file/connection.h"

#include <inttypes.h>
#include <stdarg.h>

Suite *money_flow_suite(void);

/*
 * A sequence is a trunk of steps and a branch of one or two more. A trunk has several branches, each of which is undone
 * before the next: so ten thousand sequences of seven steps take as long as two thousand.
 *
 * A sanitizer makes everything many times slower: then there are fewer sequences, of the same kind.
 */
#ifdef __SANITIZE_ADDRESS__
#define TRUNKS 6
#else
#define TRUNKS 100
#endif
#define RUNS 5
#define BRANCHES 20 /* 10.000 sequences together */
#define STEPS 6     /* of a trunk */
#define PLANS 6
#define ACTIVITIES 3
#define VERIFIED 100 /* one sequence in so many ends with wlz_verify */
#define DIGESTED 400 /* one step in so many is compared with a digest when it is refused */
#define FUNDS 4

#define LAST "sample-last-gz-2023"
#define DOCUMENT "zk-transition-2023"

/* Small balances beside the headroom of € 420.000, so that all of them run out in time. */
#define STIMULUS_LEFT 30000000
#define OWN_LEFT 25000000
#define LAST_LEFT 20000000
#define ACCORD_LEFT 40000000

typedef struct plan {
    char id[16];
    int first; /* the activities are "<first version's id>-1", ... */
    int activities;
    int versions;
    bool dead; /* a later version was made */
} plan;

static const char *const funds[FUNDS] = {STIMULUS, OWN_MONEY, LAST, ACCORD};
static const char *const parties[] = {GZ_PROVIDER, SECOND_PARTY, POOR_PARTY};
static const char *const plan_purposes[] = {"regional-cooperation", "regional-cooperation",
                                            "modern-employership", "regional-development"};

static wlz_registry *reg;
static uint64_t seed, state;
static int sequence, step_number;
static const char *step_name;

/* What the test knows of the registry. */
typedef struct model {
    plan plans[PLANS];
    int plan_count;
    int revision;             /* of the rearrangements */
    wlz_cents amounts[FUNDS]; /* the amount of each fund, as last accepted */
} model;

static model start, now;
static int64_t accepted, refused, left_over, booked_twice, settled;

/* ---- random numbers ---- */

static int below(int bound)
{
    return (int)random_below(&state, bound);
}

static bool chance(int percent)
{
    return below(100) < percent;
}

/* ---- failing ---- */

static void hold(bool holds, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void hold(bool holds, const char *format, ...)
{
    char text[600];
    va_list arguments;

    if (holds)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    ck_abort_msg("WLZ_TEST_SEED=%" PRIu64 ", sequence %d, step %d (%s): %s", seed, sequence,
                 step_number, step_name, text);
}

/* ---- what must hold, from the lines ---- */

/* Each query returns a text for every breach. */
static const struct {
    const char *what, *sql;
} laws[] = {
    {"money in is not money out",
     "SELECT f.id || ' ' || f.moved_cents || ' ' || f.booked_cents FROM fund f WHERE "
     "(f.moved_cents, f.booked_cents) IS NOT ("
     " (SELECT ifnull(sum(CASE WHEN t.taker IS f.id THEN t.amount_cents ELSE 0 END"
     "   - CASE WHEN t.giver = f.id THEN t.amount_cents ELSE 0 END), 0) FROM fund_transfer t"
     "   WHERE t.giver = f.id OR t.taker = f.id),"
     " (SELECT ifnull(sum(l.amount_cents), 0) FROM lump_sum l WHERE l.fund = f.id AND l.state <> "
     "'released'))"},
    {"a fund is overdrawn",
     "SELECT f.id FROM fund f WHERE f.amount_cents"
     " + (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.taker = f.id)"
     " - (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.giver = f.id)"
     " < (SELECT ifnull(sum(l.amount_cents), 0) FROM lump_sum l WHERE l.fund = f.id AND l.state <> "
     "'released')"},
    {"a provider is above its cap",
     "SELECT l.agb || ' ' || l.year FROM lump_sum l WHERE l.state <> 'released' GROUP BY l.office, "
     "l.agb, l.year"
     " HAVING sum(l.amount_cents) > (SELECT ifnull(sum((p.nza_cents * p.volume + 500) / 1000"
     "   - ((p.nza_cents * p.tariff_bp + 5000) / 10000 * p.volume + 500) / 1000), 0)"
     "   FROM contract c JOIN production_round r ON r.contract = c.id AND r.year = l.year AND "
     "r.state = 'closed'"
     "   JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round"
     "     AND p.revision = r.revision WHERE c.office = l.office AND c.agb = l.agb)"},
    {"more is drawn than the plan has",
     "SELECT g.addendum || ' ' || g.activity FROM addendum_funding g JOIN addendum_money m ON "
     "m.addendum = g.addendum"
     "   AND m.activity = g.activity AND m.payee = g.payee AND m.year = g.year"
     " WHERE g.addendum NOT IN (SELECT d.id FROM addendum d WHERE d.state = 'draft')"
     " GROUP BY m.addendum, m.activity, m.payee, m.year HAVING sum(g.amount_cents) > "
     "m.amount_cents"},
    {"a booked year is not wholly on funds",
     "SELECT y.addendum FROM addendum_year y JOIN addendum_money m ON m.addendum = y.addendum AND "
     "m.year = y.year"
     " WHERE m.amount_cents <> (SELECT ifnull(sum(g.amount_cents), 0) FROM addendum_funding g"
     "   WHERE g.addendum = m.addendum AND g.activity = m.activity AND g.payee = m.payee AND "
     "g.year = m.year)"},
    {"what a family has booked is not what its plan says",
     "SELECT k.family || ' ' || k.fund || ' ' || k.payee FROM ("
     "   SELECT a.family, g.fund, g.payee, g.amount_cents AS cents FROM addendum a"
     "     JOIN addendum_year y ON y.addendum = a.id AND y.state IN ('reserved', 'committed', "
     "'accounted', 'settled')"
     "     JOIN addendum_funding g ON g.addendum = a.id AND g.year = y.year"
     "   UNION ALL SELECT (SELECT a.family FROM addendum a WHERE a.id = l.addendum), l.fund, "
     "l.agb, -l.amount_cents"
     "     FROM lump_sum l WHERE l.addendum IS NOT NULL AND l.settlement_line IS NULL AND l.state "
     "<> 'released') k"
     " GROUP BY 1 HAVING sum(k.cents) <> 0"
     " UNION ALL SELECT k.family || k.fund FROM lump_sum k WHERE k.addendum IS NOT NULL AND "
     "k.state <> 'released'"
     "   GROUP BY k.family, k.fund, k.agb HAVING sum(k.amount_cents) < 0"},
    {"two versions count",
     "SELECT a.family FROM addendum a JOIN addendum_year y ON y.addendum = a.id"
     " WHERE y.state IN ('reserved', 'committed', 'accounted', 'settled') GROUP BY a.family, "
     "y.year HAVING count(*) > 1"},
    {"more is paid back than was paid",
     "SELECT d.addendum FROM settlement d JOIN settlement_line s ON s.settlement = d.id"
     " GROUP BY d.addendum, d.year, s.activity, s.fund, s.payee"
     " HAVING sum(s.back_cents) > (SELECT ifnull(sum(g.amount_cents), 0) FROM addendum_funding g"
     "   WHERE g.addendum = d.addendum AND g.year = d.year AND g.activity = s.activity AND g.fund "
     "= s.fund"
     "     AND g.payee = s.payee)"},
    {"what is paid back is not what was decided",
     "SELECT d.addendum FROM settlement d JOIN settlement_line s ON s.settlement = d.id"
     " WHERE -s.back_cents <> (SELECT ifnull(sum(l.amount_cents), 0) FROM lump_sum l WHERE "
     "l.settlement_line = s.id"
     "   AND l.addendum = d.addendum AND l.fund = s.fund AND l.agb = s.payee AND l.state = "
     "'committed')"
     " UNION ALL SELECT 'line ' || l.id FROM lump_sum l WHERE l.settlement_line IS NOT NULL AND "
     "NOT EXISTS("
     "   SELECT 1 FROM settlement_line s WHERE s.id = l.settlement_line)"},
    {"a lump sum is lowered below zero",
     "SELECT CAST(l.id AS TEXT) FROM lump_sum l JOIN lump_sum k ON k.lessens = l.id GROUP BY l.id"
     " HAVING l.amount_cents + sum(k.amount_cents) < 0"},
    {"a plan pays an activity twice",
     "SELECT v.activity FROM addendum_activity v JOIN addendum a ON a.id = v.addendum"
     "   AND a.state IN ('agreed', 'signed', 'accounted', 'settled') JOIN addendum_money m ON "
     "m.addendum = v.addendum"
     "   AND m.activity = v.activity WHERE NOT (a.state = 'agreed' AND a.version > 1)"
     " GROUP BY v.activity HAVING sum(m.amount_cents) > max(v.cost_cents)"},
};

/* The order of drawing, when money was just booked: a fund that is drawn first has nothing left to pay with. */
static const char SQL_ORDER[] =
    "SELECT g.fund || ' before ' || o.first FROM addendum_funding g"
    " JOIN addendum_activity v ON v.addendum = g.addendum AND v.activity = g.activity"
    " JOIN fund_order o ON o.fund = g.fund JOIN fund f ON f.id = o.first"
    " JOIN fund_plan_purpose q ON q.fund = o.first AND q.plan_purpose = v.purpose"
    " WHERE g.addendum = ?1 AND f.amount_cents"
    " + (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.taker = f.id)"
    " - (SELECT ifnull(sum(t.amount_cents), 0) FROM fund_transfer t WHERE t.giver = f.id)"
    " > (SELECT ifnull(sum(l.amount_cents), 0) FROM lump_sum l WHERE l.fund = f.id AND l.state <> "
    "'released')";
static const char SQL_LAST_STEP[] = "SELECT ifnull(max(seq), 0) FROM history";
static const char SQL_MONEY[] =
    "SELECT ifnull(sum(amount_cents), 0) FROM addendum_money WHERE addendum = ?1";
static const char SQL_VERSION[] = "SELECT version FROM addendum WHERE id = ?1";

static sqlite3_stmt *law_stmts[COUNT(laws)];
static sqlite3_stmt *order_stmt, *last_step_stmt, *money_stmt, *version_stmt;

static sqlite3_stmt *prepared(const char *sql)
{
    sqlite3_stmt *stmt = NULL;

    ck_assert_msg(sqlite3_prepare_v3(reg->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) ==
                      SQLITE_OK,
                  "%s: %s", sql, sqlite3_errmsg(reg->db));
    return stmt;
}

static void hold_no_row(sqlite3_stmt *stmt, const char *what)
{
    int code = sqlite3_step(stmt);

    hold(code == SQLITE_DONE, "%s: %s", what,
         code == SQLITE_ROW ? (const char *)sqlite3_column_text(stmt, 0) : sqlite3_errmsg(reg->db));
    sqlite3_reset(stmt);
}

static int64_t number(sqlite3_stmt *stmt, const char *id)
{
    int64_t value;

    if (id != NULL)
        sqlite3_bind_text(stmt, 1, id, -1, SQLITE_STATIC);
    hold(sqlite3_step(stmt) == SQLITE_ROW, "no row: %s", sqlite3_sql(stmt));
    value = sqlite3_column_int64(stmt, 0);
    sqlite3_reset(stmt);
    return value;
}

/* What the library says of a fund: drawn + free + transferred is its amount. */
static void hold_balances(void)
{
    for (int i = 0; i < FUNDS; i++) {
        wlz_fund_balance b = {0};

        hold(wlz_fund_get(reg, funds[i], &b) == WLZ_OK, "%s: %s", funds[i], wlz_message(reg));
        hold(b.amount_cents == now.amounts[i], "%s has %" PRId64 " instead of %" PRId64, funds[i],
             b.amount_cents, now.amounts[i]);
        hold(b.booked_cents + b.free_cents - b.moved_cents == now.amounts[i] && b.free_cents >= 0 &&
                 b.booked_cents >= 0,
             "%s: %" PRId64 " booked, %" PRId64 " free, %" PRId64 " moved", funds[i],
             b.booked_cents, b.free_cents, b.moved_cents);
    }
}

static void hold_laws(void)
{
    for (int i = 0; i < COUNT(laws); i++)
        hold_no_row(law_stmts[i], laws[i].what);
    hold_balances();
}

static void hold_order(const char *addendum)
{
    sqlite3_bind_text(order_stmt, 1, addendum, -1, SQLITE_STATIC);
    hold_no_row(order_stmt, "not in order");
}

/* ---- the world ---- */

static void add_last_fund(void)
{
    sql_run(reg, "INSERT INTO purpose(id, from_fund, title) VALUES('sample', 1, 'Sample purpose');"
                 "INSERT INTO purpose_sector(purpose, sector, document, paragraph)"
                 " VALUES('sample', 'GZ', '" DOCUMENT "', 'sample');"
                 "INSERT INTO fund(id, office, year, sector, purpose, amount_cents, provisional, "
                 "document, paragraph)"
                 " VALUES('" LAST "', '" OFFICE "', 2023, 'GZ', 'sample', 20000000, 1, '" DOCUMENT
                 "', 'sample');"
                 "INSERT INTO fund_plan_purpose(fund, plan_purpose, document, paragraph)"
                 " SELECT '" LAST "', plan_purpose, document, paragraph FROM fund_plan_purpose"
                 " WHERE fund = '" OWN_MONEY "';"
                 "INSERT INTO fund_order(fund, first, document, paragraph) VALUES"
                 " ('" LAST "', '" STIMULUS "', '" DOCUMENT "', 'sample'),"
                 " ('" LAST "', '" OWN_MONEY "', '" DOCUMENT "', 'sample')");
}

/* The key of the division: production of 2022, € 10 and 20 million. */
static void add_key(const char *agb, int64_t days)
{
    char sql[1600];

    snprintf(sql, sizeof sql,
             "INSERT INTO document(id, office, kind, title, valid_from, valid_to)"
             " VALUES('key-%s', '" OFFICE "', 'agreement', 'Sample', '2022-01-01', '2023-01-01');"
             "INSERT INTO contract(office, agb, valid_from, valid_to, document)"
             " VALUES('" OFFICE "', '%s', '2022-01-01', '2023-01-01', 'key-%s');"
             "INSERT INTO production_round(contract, year, round)"
             " SELECT max(id), 2022, 'rearrangement' FROM contract;"
             "INSERT INTO production(contract, year, round, performance, component, volume, "
             "nza_cents, tariff_bp)"
             " SELECT max(id), 2022, 'rearrangement', 'Z901', 'care', %" PRId64
             ", 25000, 9580 FROM contract;"
             "UPDATE production_round SET state = 'closed' WHERE year = 2022 AND state = 'open'",
             agb, agb, agb, days * 1000);
    sql_run(reg, sql);
}

static void leave(const char *fund, wlz_cents cents)
{
    wlz_fund_transfer out = {fund, NULL,      fund_free(reg, fund) - cents, DOCUMENT, "sample",
                             NULL, WLZ_STATED};

    assert_ok(reg, wlz_fund_transfer_add(reg, &out, NULL));
}

static void read_start(void)
{
    for (int i = 0; i < FUNDS; i++) {
        wlz_fund_balance b = {0};

        assert_ok(reg, wlz_fund_get(reg, funds[i], &b));
        start.amounts[i] = b.amount_cents;
    }
}

static void setup(void)
{
    const char *given = getenv("WLZ_TEST_SEED");

    seed = given != NULL ? strtoull(given, NULL, 10) : 20230101;
    reg = plan_registry();
    test_set_today(20240401);
    sql_run(reg, "INSERT INTO nza_tariff(performance, year, component, part, cents)"
                 " VALUES('Z901', 2022, 'care', 0, 25000)");
    add_key(GZ_PROVIDER, 40000);
    add_key(SECOND_PARTY, 80000);
    add_last_fund();
    leave(STIMULUS, STIMULUS_LEFT);
    leave(OWN_MONEY, OWN_LEFT);
    leave(ACCORD, ACCORD_LEFT);
    for (int i = 0; i < COUNT(laws); i++)
        law_stmts[i] = prepared(laws[i].sql);
    order_stmt = prepared(SQL_ORDER);
    last_step_stmt = prepared(SQL_LAST_STEP);
    money_stmt = prepared(SQL_MONEY);
    version_stmt = prepared(SQL_VERSION);
    read_start();
}

static void teardown(void)
{
    for (int i = 0; i < COUNT(laws); i++)
        sqlite3_finalize(law_stmts[i]);
    sqlite3_finalize(order_stmt);
    sqlite3_finalize(last_step_stmt);
    sqlite3_finalize(money_stmt);
    sqlite3_finalize(version_stmt);
    wlz_close(reg);
}

/* ---- amounts near what is left ---- */

static wlz_cents near(wlz_cents cents)
{
    static const int around[] = {-100000, -1, 0, 0, 1, 100000};

    cents += around[below(COUNT(around))];
    return cents < 1 ? 1 : cents;
}

static wlz_cents some_cents(void)
{
    wlz_cents left;

    if (chance(50))
        return 1 + random_below(&state, 20000000);
    left = chance(50) ? position_of(reg, parties[below(2)]).headroom_cents
                      : fund_free(reg, funds[below(3)]);
    return chance(30) ? near(left / 2) : near(left);
}

/* ---- plans ---- */

static plan *some_plan(void)
{
    if (now.plan_count == 0)
        return NULL;
    return &now.plans[chance(40) ? now.plan_count - 1 : below(now.plan_count)];
}

static void name_activity(const plan *p, int i, char name[24])
{
    snprintf(name, 24, "a%d-%d", p->first, i);
}

static wlz_status add_activity(const plan *p, int i)
{
    const char *payee = parties[chance(95) ? below(2) : 2];
    wlz_cents cents = some_cents();
    char name[24];
    wlz_activity row = {
        name,    plan_purposes[below(COUNT(plan_purposes))], "Sample activity", cents, 20230201,
        20231231};
    wlz_status status;

    if (chance(25))
        row.cost_cents = cents * 2; /* room for a second payee, or for a later version */
    if (chance(2))
        row.cost_cents = cents > 1 ? cents - 1 : 1; /* double funding */
    name_activity(p, i, name);
    status = wlz_addendum_activity_add(reg, p->id, &row);
    if (status == WLZ_OK && i == 1)
        status =
            wlz_addendum_milestone_add(reg, p->id, &(wlz_milestone){name, 20230901, "half-way"});
    if (status == WLZ_OK)
        status =
            wlz_addendum_money_add(reg, p->id, &(wlz_addendum_money){name, payee, 2023, cents});
    if (status == WLZ_OK && row.cost_cents > cents && chance(30)) {
        wlz_addendum_other_money other = {name, "sample subsidy", 1 + random_below(&state, cents)};

        status = wlz_addendum_other_money_add(reg, p->id, &other);
    }
    if (status == WLZ_OK && chance(15)) {
        wlz_addendum_money more = {name, NULL, 2023, 0};

        more.amount_cents = some_cents();
        more.payee = parties[below(2)];
        status = wlz_addendum_money_add(reg, p->id, &more);
    }
    return status;
}

static wlz_status add_monitoring(const plan *p)
{
    static const char *const kinds[] = {"progress", "results", "spending"};
    wlz_status status = WLZ_OK;

    for (int i = 0; i < 3 && status == WLZ_OK; i++) {
        wlz_monitoring row = {2023, kinds[i], GZ_PROVIDER, 20240301, 12, 1};

        status = wlz_addendum_monitoring_add(reg, p->id, &row);
    }
    if (status == WLZ_OK && chance(30)) {
        wlz_monitoring row = {2023, "spending", SECOND_PARTY, 20240301, 12, 1};

        status = wlz_addendum_monitoring_add(reg, p->id, &row);
    }
    return status;
}

static wlz_status add_parties(const plan *p)
{
    wlz_status status = wlz_addendum_party_add(reg, p->id, GZ_PROVIDER);

    if (status == WLZ_OK && chance(97))
        status = wlz_addendum_party_add(reg, p->id, SECOND_PARTY);
    if (status == WLZ_OK && chance(20))
        status = wlz_addendum_party_add(reg, p->id, POOR_PARTY);
    return status;
}

static wlz_status draft_plan(void)
{
    plan *p = &now.plans[now.plan_count];
    wlz_addendum row = {.id = p->id,
                        .office = OFFICE,
                        .region = REGION,
                        .sector = "GZ",
                        .title = "Sample plan",
                        .aim = "sample aim",
                        .regional_support = "sample support",
                        .sustained = chance(98) ? "sample means" : NULL,
                        .obligations = "sample obligations",
                        .competition = true};
    wlz_status status;

    if (now.plan_count == PLANS)
        return WLZ_REFUSED;
    *p = (plan){.first = chance(5) && now.plan_count > 0 ? now.plans[0].first : now.plan_count,
                .activities = 1 + below(ACTIVITIES),
                .versions = 1};
    snprintf(p->id, sizeof p->id, "p%d", now.plan_count++);
    status = wlz_addendum_draft(reg, &row);
    if (status == WLZ_OK)
        status = add_parties(p);
    for (int i = 1; i <= p->activities && status == WLZ_OK; i++)
        status = add_activity(p, i);
    return status == WLZ_OK ? add_monitoring(p) : status;
}

/* ---- steps ---- */

/* The sum of the rows and what is left over is the money of the plan, and each row is in the plan. */
static void hold_draw(const plan *p, const wlz_draw *draw)
{
    wlz_cents sum = 0;

    for (size_t i = 0; i < draw->count; i++) {
        hold(draw->rows[i]->amount_cents > 0 && draw->rows[i]->reason[0] != '\0',
             "row %d of a draw", (int)i);
        sum += draw->rows[i]->amount_cents;
    }
    hold(sum + draw->left_over_cents == number(money_stmt, p->id),
         "%" PRId64 " drawn and %" PRId64 " left over of %s", sum, draw->left_over_cents, p->id);
    hold(draw->left_over_cents >= 0 && (draw->left_over_cents > 0) == (draw->left_over[0] != '\0'),
         "%" PRId64 " left over: \"%s\"", draw->left_over_cents, draw->left_over);
    left_over += draw->left_over_cents > 0;
}

static wlz_status draw_plan(void)
{
    plan *p = some_plan();
    wlz_draw *draw = NULL;
    wlz_status status =
        p == NULL ? WLZ_REFUSED : wlz_draw_apply(reg, p->id, 2023, chance(80) ? &draw : NULL);

    if (status == WLZ_OK && draw != NULL)
        hold_draw(p, draw);
    wlz_draw_free(draw);
    return status;
}

static wlz_status agree(const plan *p)
{
    wlz_status status = wlz_addendum_agree(reg, p->id, chance(98) ? 20230110 : 20230602);

    if (status == WLZ_OK && number(version_stmt, p->id) == 1)
        hold_order(p->id);
    return status;
}

static wlz_status sign(const plan *p)
{
    bool later = number(version_stmt, p->id) > 1;
    wlz_status status;

    if (chance(95))
        wlz_addendum_signature_add(reg, p->id, OFFICE, 20230116);
    for (int i = 0; i < COUNT(parties); i++)
        if (chance(97))
            wlz_addendum_signature_add(reg, p->id, parties[i], 20230115);
    status = wlz_addendum_sign(reg, p->id);
    if (status == WLZ_OK && later) {
        hold_order(p->id);
        booked_twice++;
    }
    return status;
}

/* The report whose figures of an activity those of a reporter take the place of; 0 = none. */
static int64_t replaced_by(const plan *p, const char *activity, const wlz_report *row)
{
    char sql[900];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(max(r.id), 0) FROM report r JOIN addendum a ON a.id = r.addendum"
             " JOIN report_figure f ON f.report = r.id AND f.activity = '%s' WHERE a.family ="
             " (SELECT b.family FROM addendum b WHERE b.id = '%s') AND (r.reporter = '%s' OR"
             " 'activity' IN ('%s', r.figures_of)) AND NOT EXISTS(SELECT 1 FROM report_figure n"
             " WHERE n.replaces = r.id AND n.activity = f.activity)",
             activity, p->id, row->reporter, row->figures_of);
    return sql_int(reg, sql);
}

static int figures_of(const plan *p, const wlz_report *row, wlz_report_figure figures[ACTIVITIES],
                      char names[ACTIVITIES][24])
{
    int count = 0;

    for (int i = 1; i <= p->activities; i++)
        if (chance(70)) {
            wlz_bp done = chance(40) ? 10000 : below(10001);

            name_activity(p, i, names[count]);
            figures[count] = (wlz_report_figure){
                names[count], done, below(10001), random_below(&state, 40000000), 0, chance(95)};
            figures[count].replaces = replaced_by(p, names[count], row);
            count++;
        }
    return count;
}

static wlz_status report(const plan *p)
{
    static const char *const kinds[] = {"progress", "results", "spending", "spending"};
    const char *of = chance(60) ? "activity" : "part";
    wlz_report_figure figures[ACTIVITIES];
    char names[ACTIVITIES][24];
    wlz_status status = WLZ_OK;

    for (int i = 0; i < 4; i++) {
        wlz_report row = {p->id,
                          2023,
                          kinds[i],
                          i == 3 || chance(2) ? SECOND_PARTY : GZ_PROVIDER,
                          chance(98) ? 20240301 : 20240302,
                          20240310,
                          NULL,
                          chance(90) ? of : "activity",
                          0};
        int count = figures_of(p, &row, figures, names);

        if (chance(97))
            status = wlz_report_add(reg, &row, figures, (size_t)count, NULL);
        if (status != WLZ_OK) /* because of its figures, it may be */
            status = wlz_report_add(reg, &row, NULL, 0, NULL);
    }
    return status;
}

static wlz_status account(const plan *p)
{
    report(p);
    return wlz_addendum_account(reg, p->id, 2023);
}

static wlz_status decide(const plan *p, const wlz_settlement *s)
{
    wlz_settlement_choice choices[2];
    wlz_settlement_decision decision = {"sample controller", 20240401, NULL, choices, 0};

    for (size_t i = 0; i < s->count && decision.count < 2; i++)
        if (chance(30))
            choices[decision.count++] = (wlz_settlement_choice){
                s->rows[i]->activity, s->rows[i]->fund, s->rows[i]->payee,
                chance(10) ? s->rows[i]->paid_cents + 1
                           : random_below(&state, s->rows[i]->paid_cents + 1),
                "sample reason"};
    return wlz_settlement_decide(reg, p->id, 2023, &decision, NULL);
}

/* ---- what is paid back, computed once more ---- */

__extension__ typedef __int128 wide;

typedef struct own {
    wlz_cents paid[COUNT(parties)], short_of[COUNT(parties)], back[COUNT(parties)];
    int64_t report; /* that gives figures of all of it */
    wlz_cents granted, other;
} own;

static wlz_cents half_up(wide a, wide b)
{
    return (wlz_cents)((a + a + b) / (b + b));
}

static wlz_cents smaller(wlz_cents a, wlz_cents b)
{
    return b < a ? b : a;
}

/* A number of the figures that nothing replaces, by this reporter or by any. */
static int64_t figure(const plan *p, const char *activity, const char *what, const char *of,
                      const char *reporter)
{
    char sql[900];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(sum(%s), 0) FROM report_figure f JOIN report r ON r.id = f.report"
             " JOIN addendum a ON a.id = r.addendum WHERE f.activity = '%s' AND a.family ="
             " (SELECT b.family FROM addendum b WHERE b.id = '%s') AND r.figures_of = '%s'"
             " AND r.reporter GLOB '%s' AND f.report NOT IN (SELECT n.replaces FROM report_figure n"
             " WHERE n.activity = f.activity AND n.replaces > 0)",
             what, activity, p->id, of, reporter);
    return sql_int(reg, sql);
}

static wlz_cents money(const plan *p, const char *table, const char *activity, const char *also)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(sum(amount_cents), 0) FROM %s WHERE addendum = '%s' AND activity = '%s'"
             " AND %s",
             table, p->id, activity, also);
    return sql_int(reg, sql);
}

/* Largest remainder, a cent at a time, the first party before an equal one. */
static void divide_back(own *x, wlz_cents back, const wlz_cents keys[COUNT(parties)])
{
    wide sum = 0, rest[COUNT(parties)];

    for (int i = 0; i < COUNT(parties); i++)
        sum += keys[i];
    if (sum == 0)
        return;
    for (int i = 0; i < COUNT(parties); i++) {
        x->back[i] = (wlz_cents)((wide)back * keys[i] / sum);
        rest[i] = (wide)back * keys[i] % sum;
    }
    for (;;) {
        wlz_cents given = x->back[0] + x->back[1] + x->back[2];
        int most = 0;

        if (given == back)
            return;
        for (int i = 1; i < COUNT(parties); i++)
            if (rest[i] > rest[most])
                most = i;
        x->back[most]++;
        rest[most] = -1;
    }
}

static void read_own(const plan *p, const char *activity, own *x)
{
    *x = (own){0};
    for (int i = 0; i < COUNT(parties); i++) {
        char also[40];

        snprintf(also, sizeof also, "payee = '%s'", parties[i]);
        x->paid[i] = money(p, "addendum_money", activity, also);
        x->granted += x->paid[i];
    }
    x->other = money(p, "addendum_other_money", activity, "1");
    x->report = figure(p, activity, "f.report", "activity", "*");
}

static wlz_cents with_this_money(const own *x, wlz_cents spent)
{
    return x->other == 0 ? spent : half_up((wide)spent * x->granted, (wide)x->granted + x->other);
}

/* The national supplement measures by effort, and shares in proportion. */
static void compute_own(const plan *p, const char *activity, own *x)
{
    const char *of = x->report != 0 ? "activity" : "part";
    wlz_cents spent = figure(p, activity, "f.spent_cents", of, "*");
    wlz_cents mine = with_this_money(x, spent), earned;
    wide done = (wide)x->granted * figure(p, activity, "f.carried_out_bp", "activity", "*");

    if (x->report == 0)
        for (int i = 0; i < COUNT(parties); i++) {
            wlz_bp part = (wlz_bp)figure(p, activity, "f.carried_out_bp", "part", parties[i]);
            wlz_cents by = figure(p, activity, "f.spent_cents", "part", parties[i]);

            done += (wide)x->paid[i] * part;
            x->short_of[i] =
                x->paid[i] - smaller((wlz_cents)((wide)x->paid[i] * part / 10000),
                                     spent > 0 ? (wlz_cents)((wide)by * mine / spent) : 0);
            if (x->short_of[i] < 0)
                x->short_of[i] = 0;
        }
    earned = half_up(done, 10000);
    if (smaller(earned, mine) < x->granted)
        divide_back(x, x->granted - smaller(earned, mine),
                    figure(p, activity, "1", "part", "*") > 0 ? x->short_of : x->paid);
}

static void hold_own(const plan *p, const wlz_settlement *s, int activity)
{
    wlz_cents back[COUNT(parties)] = {0};
    char name[24];
    own x;

    name_activity(p, activity, name);
    read_own(p, name, &x);
    compute_own(p, name, &x);
    for (size_t i = 0; i < s->count; i++)
        for (int k = 0; k < COUNT(parties); k++)
            if (strcmp(s->rows[i]->activity, name) == 0 &&
                strcmp(s->rows[i]->payee, parties[k]) == 0)
                back[k] += s->rows[i]->back_cents;
    for (int k = 0; k < COUNT(parties); k++)
        hold(back[k] == x.back[k], "%s pays back %" PRId64 " instead of %" PRId64 " for %s",
             parties[k], back[k], x.back[k], name);
}

static wlz_status settle(const plan *p)
{
    wlz_settlement *s = NULL;
    wlz_status status = wlz_settlement_get(reg, p->id, 2023, &s);
    wlz_cents paid = 0, back = 0;

    if (status != WLZ_OK)
        return status;
    for (size_t i = 0; i < s->count; i++) {
        hold(s->rows[i]->back_cents >= 0 && s->rows[i]->back_cents <= s->rows[i]->paid_cents,
             "%" PRId64 " back of %" PRId64, s->rows[i]->back_cents, s->rows[i]->paid_cents);
        paid += s->rows[i]->paid_cents;
        back += s->rows[i]->back_cents;
    }
    hold(paid == s->paid_cents && back == s->back_cents, "the sums of a settlement");
    hold(paid == number(money_stmt, p->id), "%" PRId64 " paid for %s", paid, p->id);
    for (int i = 1; i <= p->activities; i++)
        hold_own(p, s, i);
    settled++;
    status = decide(p, s);
    wlz_settlement_free(s);
    return status;
}

/* A new version with other amounts for one or all of its money, as a client of the file would write it. */
static wlz_status amend(plan *p)
{
    static const char *const changes[] = {"amount_cents + 1", "max(1, amount_cents - 1)",
                                          "max(1, amount_cents / 2)", "amount_cents * 3 / 2"};
    plan *later = &now.plans[now.plan_count];
    char sql[300], id[24];
    wlz_status status;

    if (now.plan_count == PLANS)
        return WLZ_REFUSED;
    snprintf(id, sizeof id, "p%d-%d", p->first, p->versions + 1);
    status = wlz_addendum_amend(reg, p->id, id);
    if (status != WLZ_OK)
        return status;
    *later = *p;
    later->versions++;
    snprintf(later->id, sizeof later->id, "%.15s", id);
    now.plan_count++;
    if (chance(40) && later->activities < ACTIVITIES)
        add_activity(later, ++later->activities);
    snprintf(sql, sizeof sql,
             "UPDATE addendum_money SET amount_cents = %s WHERE addendum = '%s' AND activity <> "
             "'a%d-%d'",
             changes[below(COUNT(changes))], later->id, later->first, 1 + below(3));
    sql_run(reg, sql);
    return WLZ_OK;
}

static wlz_status amend_and_sign(plan *p)
{
    const plan *later = &now.plans[now.plan_count];
    wlz_status status = amend(p);

    if (status == WLZ_OK && chance(70))
        status = agree(later);
    return status == WLZ_OK && chance(70) ? sign(later) : status;
}

/* The plan's next step: most of what happens. */
static wlz_status advance(void)
{
    plan *p = some_plan();
    const char *found = NULL;

    if (p == NULL || wlz_addendum_state(reg, p->id, &found) != WLZ_OK)
        return draft_plan();
    switch (found[0] == 's' ? found[1] : found[0]) {
    case 'd':
        if (chance(25))
            wlz_kassier_split_apply(reg, p->id, 2023);
        return agree(p);
    case 'a':
        return found[1] == 'g' ? (chance(90) ? sign(p) : wlz_addendum_cancel(reg, p->id))
                               : settle(p);
    case 'i':
        return chance(50) ? amend_and_sign(p) : account(p);
    default:
        return draft_plan();
    }
}

/* Any step, whatever the plan's state. */
static wlz_status blunder(void)
{
    plan *p = some_plan();

    if (p == NULL)
        return draft_plan();
    switch (below(8)) {
    case 0:
        return agree(p);
    case 1:
        return wlz_addendum_sign(reg, p->id);
    case 2:
        return wlz_addendum_cancel(reg, p->id);
    case 3:
        return amend(p);
    case 4:
        return report(p);
    case 5:
        return wlz_addendum_account(reg, p->id, 2023);
    case 6:
        return wlz_addendum_year_open(reg, p->id, 2023);
    default:
        return settle(p);
    }
}

static wlz_status transfer(void)
{
    const char *giver = funds[below(FUNDS)];
    wlz_fund_transfer row = {
        giver, chance(30) ? NULL : funds[below(FUNDS)], 1, DOCUMENT, "sample", NULL, WLZ_STATED};

    row.amount_cents = chance(30) ? near(fund_free(reg, giver)) : some_cents() / 4 + 1;
    return wlz_fund_transfer_add(reg, &row, NULL);
}

static wlz_status change_amount(void)
{
    int i = below(10) < 9 ? 2 + below(2) : below(2);
    wlz_fund_balance b = {0};
    wlz_fund_amount row = {0, chance(90), DOCUMENT, "sample", NULL, WLZ_STATED};
    wlz_status status;

    hold(wlz_fund_get(reg, funds[i], &b) == WLZ_OK, "%s", wlz_message(reg));
    row.amount_cents = chance(60) ? b.booked_cents - b.moved_cents - 1 + below(3)
                                  : now.amounts[i] + some_cents() / 2;
    if (row.amount_cents < 0)
        row.amount_cents = 0;
    status = wlz_fund_amount_set(reg, funds[i], &row);
    if (status == WLZ_OK)
        now.amounts[i] = row.amount_cents;
    return status;
}

/* Other production, such that the headroom is about used up. */
static wlz_status rearrange(void)
{
    int who = below(2);
    wlz_position at = position_of(reg, parties[who]);
    wlz_round round = {who + 1, 2023, "rearrangement", ++now.revision};
    wlz_production_line line = {"Z901", "care", 0, 0};
    char sql[200];
    wlz_status status;

    snprintf(sql, sizeof sql,
             "SELECT id FROM contract WHERE agb = '%s' AND valid_from = '2023-01-01'",
             parties[who]);
    round.contract = sql_int(reg, sql);
    line.volume_milli = chance(60) ? at.lump_cents / 1050 * 1000 + (below(5) - 2) * 1000
                                   : (wlz_milli)below(60000) * 1000;
    if (line.volume_milli < 0)
        line.volume_milli = 0;
    hold(wlz_begin(reg) == WLZ_OK, "begin: %s", wlz_message(reg));
    status = wlz_round_open(reg, &round);
    if (status == WLZ_OK)
        status = wlz_production_add(reg, &round, &line, 1);
    if (status == WLZ_OK)
        status = wlz_round_close(reg, &round, WLZ_PARTIAL_REFUSED);
    if (status == WLZ_OK)
        hold(wlz_commit(reg) == WLZ_OK, "commit: %s", wlz_message(reg));
    else
        hold(wlz_rollback(reg) == WLZ_OK, "rollback");
    return status;
}

static wlz_status divide(void)
{
    wlz_allocation *table = NULL;
    wlz_cents before = fund_free(reg, ACCORD), sum = 0;
    wlz_status status = wlz_allocation_apply(reg, ACCORD, chance(50), &table);

    if (status != WLZ_OK)
        return status;
    for (size_t i = 0; i < table->count; i++) {
        hold(table->rows[i]->amount_cents >= 0 &&
                 table->rows[i]->amount_cents <= table->rows[i]->room_cents,
             "a share of %" PRId64, table->rows[i]->amount_cents);
        sum += table->rows[i]->amount_cents;
    }
    hold(table->amount_cents == before && sum + table->undivided_cents == before,
         "%" PRId64 " divided of %" PRId64 ", %" PRId64 " undivided", sum, before,
         table->undivided_cents);
    hold(fund_free(reg, ACCORD) == table->undivided_cents, "what is undivided stays");
    wlz_allocation_free(table);
    return status;
}

static wlz_status lump_sum(void)
{
    wlz_lump_sum row = {.office = OFFICE,
                        .agb = parties[below(2)],
                        .year = 2023,
                        .purpose = chance(95) ? "other" : "stimulus",
                        .amount_cents = some_cents(),
                        .second = true};
    int64_t last = sql_int(reg, "SELECT ifnull(max(id), 0) FROM lump_sum");

    switch (below(5)) {
    case 0:
        return wlz_lump_sum_commit(reg, last);
    case 1:
        return wlz_lump_sum_release(reg, last);
    case 2:
        return wlz_lump_sum_lessen(reg, last, some_cents(), NULL, NULL);
    default:
        return wlz_lump_sum_reserve(reg, &row, NULL);
    }
}

/* ---- sequences ---- */

static const struct {
    const char *name;
    wlz_status (*take)(void);
    int weight;
    bool
        parts; /* made of several calls, some of which may be accepted although the last one is refused */
} kinds_of_step[] = {
    {"advance", advance, 50, true},     {"draft", draft_plan, 6, true},
    {"blunder", blunder, 8, true},      {"draw", draw_plan, 4, false},
    {"transfer", transfer, 8, false},   {"amount", change_amount, 7, false},
    {"rearrange", rearrange, 6, false}, {"divide", divide, 3, false},
    {"lump sum", lump_sum, 8, false},
};

static int some_kind(void)
{
    int at = below(100), i = 0;

    while (at >= kinds_of_step[i].weight)
        at -= kinds_of_step[i++].weight;
    return i;
}

static void take_step(void)
{
    int kind = step_number == 0 ? 1 : some_kind();
    bool digested = below(DIGESTED) == 0 && !kinds_of_step[kind].parts;
    char *before = digested ? registry_digest(reg) : NULL;
    int64_t steps = number(last_step_stmt, NULL);
    wlz_status status;

    step_name = kinds_of_step[kind].name;
    status = kinds_of_step[kind].take();
    hold(status == WLZ_OK || status == WLZ_REFUSED || status == WLZ_EXISTS ||
             status == WLZ_NOTFOUND || status == WLZ_NOVALUE || status == WLZ_UNDECIDED ||
             status == WLZ_INVALID,
         "%s: %s", wlz_status_name(status), wlz_message(reg));
    accepted += status == WLZ_OK;
    refused += status != WLZ_OK;
    if (status != WLZ_OK && !kinds_of_step[kind].parts)
        hold(number(last_step_stmt, NULL) == steps, "a refused call changed something");
    if (digested && status != WLZ_OK)
        assert_unchanged(reg, before);
    else
        sqlite3_free(before);
    hold_laws();
}

/* Steps that are undone, here as in the library. */
static void take_branch(void)
{
    const model kept = now;
    int steps = chance(10) ? 2 : 1;

    hold(wlz_begin_what_if(reg) == WLZ_OK, "%s", wlz_message(reg));
    for (int i = 0; i < steps; i++, step_number++)
        take_step();
    if (sequence % VERIFIED == 0)
        hold(wlz_verify(reg) == WLZ_OK, "verify: %s", wlz_message(reg));
    hold(wlz_rollback(reg) == WLZ_OK, "rollback: %s", wlz_message(reg));
    now = kept;
}

static void take_trunk(int trunk)
{
    state = seed * 1000003u + (uint64_t)trunk;
    now = start;
    hold(wlz_begin_what_if(reg) == WLZ_OK, "%s", wlz_message(reg));
    sequence = trunk * BRANCHES;
    for (step_number = 0; step_number < STEPS; step_number++)
        take_step();
    for (int i = 0; i < BRANCHES; i++, sequence++) {
        step_number = STEPS;
        take_branch();
    }
    hold(wlz_rollback(reg) == WLZ_OK, "rollback: %s", wlz_message(reg));
}

START_TEST(test_money_flow__accounts_for_every_cent)
{
    char *before = registry_digest(reg);

    accepted = refused = left_over = booked_twice = settled = 0;
    for (int i = 0; i < TRUNKS; i++)
        take_trunk(_i * TRUNKS + i);
    if (getenv("WLZ_TEST_TALK") != NULL)
        fprintf(stderr,
                "%" PRId64 " accepted, %" PRId64 " refused, %" PRId64 " left over, %" PRId64
                " amended, %" PRId64 " settled\n",
                accepted, refused, left_over, booked_twice, settled);
    step_name = "all";
    hold(accepted > refused / 4 && (booked_twice > 0 || TRUNKS < 100),
         "chance tries too little: %" PRId64 " accepted, %" PRId64 " refused", accepted, refused);
    assert_unchanged(reg, before);
}
END_TEST

Suite *money_flow_suite(void)
{
    Suite *suite = suite_create("money_flow");
    TCase *flow = tcase_create("flow");

    tcase_set_timeout(flow, 300);
    tcase_add_unchecked_fixture(flow, setup, teardown);
    tcase_add_loop_test(flow, test_money_flow__accounts_for_every_cent, 0, RUNS);
    suite_add_tcase(suite, flow);
    return suite;
}
