/*
 * Regional money: dividing a fund over 3.000 providers, and agreeing addenda with five parties each.
 *
 * The floor (floor_addenda.sql) is what a careful hand-writer makes: queries for the conditions and the order of drawing, a
 * trigger that posts to fund and position, CHECKs that hold balance and cap, the same history, the same durability. Both
 * sides agree the same plans, and the lump sums, balances and positions are compared afterwards.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PARTIES 5
#define AGREED_ON 20230110

enum {
    BEGIN,
    COMMIT,
    ROLLBACK,
    CONTEXT_CLEAR,
    CONTEXT_SET,
    SET_DAY,
    LACKS,
    CLAIMS,
    CERTIFY,
    FUNDS,
    MONEY_OF,
    FUND,
    AGREE,
    YEAR_OF,
    BOOK,
    FREE,
    KEYS,
    SHARE,
    STATEMENTS
};

static const char *const sql[STATEMENTS] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",
    [CONTEXT_CLEAR] = "DELETE FROM context",
    [CONTEXT_SET] = "INSERT INTO context(one, actor, at) VALUES(1, 'bench', unixepoch())",
    [SET_DAY] = "UPDATE addendum SET agreed_on = '2023-01-10' WHERE id = ?1 AND state = 'draft'",
    [LACKS] =
        "SELECT a.office, a.sector, trim(a.aim) <> '' AND trim(a.regional_support) <> '' AND "
        "trim(a.sustained) <> ''"
        " AND trim(a.obligations) <> '' AND a.competition = 1"
        " AND EXISTS(SELECT 1 FROM addendum_milestone s WHERE s.addendum = a.id)"
        " AND (SELECT count(DISTINCT m.kind) FROM monitoring m WHERE m.addendum = a.id) = 3"
        " AND NOT EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = a.id AND NOT EXISTS("
        "   SELECT 1 FROM addendum_party p WHERE p.addendum = a.id AND p.agb = m.payee))"
        " AND NOT EXISTS(SELECT 1 FROM addendum_activity v WHERE v.addendum = a.id AND "
        "v.cost_cents < ("
        "   SELECT sum(m.amount_cents) FROM addendum_activity w JOIN addendum b ON b.id = "
        "w.addendum"
        "     JOIN addendum_money m ON m.addendum = w.addendum AND m.activity = w.activity"
        "   WHERE w.activity = v.activity AND (b.id = a.id OR b.state = 'agreed' OR b.state = "
        "'signed')))"
        " AND NOT EXISTS(SELECT 1 FROM addendum_money m WHERE m.addendum = a.id GROUP BY m.payee"
        "   HAVING sum(m.amount_cents) > (SELECT p.nza_cents - p.production_cents - p.lump_cents "
        "FROM position p"
        "     WHERE p.office = a.office AND p.agb = m.payee AND p.year = 2023)),"
        " (SELECT count(*) FROM addendum_party p WHERE p.addendum = a.id)"
        " FROM addendum a WHERE a.id = ?1",
    /* the provision that prevails on a topic */
    [CLAIMS] =
        "SELECT p.id, p.value FROM provision p JOIN document d ON d.id = p.document"
        " JOIN rank_order r ON r.kind = d.kind AND (r.office = ?2 OR r.office IS NULL)"
        " WHERE p.topic = ?1 AND (d.office IS NULL OR d.office = ?2) AND d.published_on <= "
        "'2023-01-10'"
        " AND d.kind <> 'agreement' AND p.provider IS NULL AND p.provider_kind IS NULL AND "
        "p.relation IS NULL"
        " AND p.care_form IS NULL AND p.performance IS NULL AND (p.sector IS NULL OR p.sector = ?3)"
        " AND p.valid_from <= '2023-01-01' AND (p.valid_to IS NULL OR p.valid_to > '2023-01-01')"
        " AND r.valid_from <= '2023-01-01' AND (r.valid_to IS NULL OR r.valid_to > '2023-01-01')"
        " ORDER BY r.office IS NULL, r.rank, d.published_on DESC, p.sector IS NULL LIMIT 1",
    [CERTIFY] =
        "INSERT INTO addendum_parameter(addendum, rule, provision, value) VALUES(?1, ?2, ?3, ?4)",
    [FUNDS] = "SELECT f.id, f.amount_cents + f.moved_cents - f.booked_cents FROM fund f"
              " JOIN fund_plan_purpose q ON q.fund = f.id AND q.plan_purpose = ?1"
              " WHERE f.office = ?2 AND f.year = 2023 AND f.sector = ?3 AND f.spent_by = 'addendum'"
              " AND (f.carried_out_through IS NULL OR f.carried_out_through >= substr(?4, 1, 4))"
              " ORDER BY (SELECT count(*) FROM fund_order o WHERE o.fund = f.id)",
    [MONEY_OF] =
        "SELECT m.activity, m.payee, m.amount_cents, v.purpose, v.ends_on FROM addendum_money m"
        " JOIN addendum_activity v ON v.addendum = m.addendum AND v.activity = m.activity"
        " WHERE m.addendum = ?1 AND m.year = 2023 ORDER BY m.activity, m.payee",
    [FUND] = "INSERT INTO addendum_funding(addendum, activity, fund, payee, year, amount_cents)"
             " VALUES(?1, ?2, ?3, ?4, 2023, ?5)",
    [AGREE] = "UPDATE addendum SET state = 'agreed' WHERE id = ?1 AND state = 'draft'",
    [YEAR_OF] = "INSERT INTO addendum_year(addendum, year, state) VALUES(?1, 2023, 'reserved')",
    [BOOK] = "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund, addendum)"
             " SELECT f.office, g.payee, g.year, f.purpose, sum(g.amount_cents), 'reserved', "
             "g.fund, g.addendum"
             " FROM addendum_funding g JOIN fund f ON f.id = g.fund WHERE g.addendum = ?1 AND "
             "g.year = 2023"
             " GROUP BY g.fund, g.payee",
    [FREE] =
        "SELECT amount_cents + moved_cents - booked_cents FROM fund WHERE id = 'zk-gz-accord-2023'",
    [KEYS] =
        "SELECT c.agb, sum(p.amount_cents), (SELECT s.nza_cents - s.production_cents - "
        "s.lump_cents FROM position s"
        "   WHERE s.office = c.office AND s.agb = c.agb AND s.year = 2023)"
        " FROM contract c JOIN production_round r ON r.contract = c.id AND r.year = 2022 AND "
        "r.round = 'rearrangement'"
        "   AND r.state = 'closed'"
        " JOIN production p ON p.contract = r.contract AND p.year = r.year AND p.round = r.round"
        "   AND p.revision = r.revision"
        " WHERE c.office = 'zilveren-kruis' AND EXISTS(SELECT 1 FROM provider_sector s WHERE s.agb "
        "= c.agb"
        "   AND s.sector = 'GZ') GROUP BY c.agb ORDER BY c.agb",
    [SHARE] =
        "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund)"
        " VALUES('zilveren-kruis', ?1, 2023, 'gz-accord', ?2, 'reserved', 'zk-gz-accord-2023')",
};

__extension__ typedef __int128 wide;

typedef struct share {
    char agb[CODE_ROOM];
    int64_t key, room, amount, remainder;
    int place;
} share;

typedef struct work {
    sample s;
    char path[PATH_ROOM];
    sqlite3 *db;
    sqlite3_stmt *stmts[STATEMENTS];
    int providers, plans, per_turn;
    int ours_done, floor_done;
    wlz_allocation *table;
    share *shares;
} work;

/* ---- the sample: providers with production in both years, and complete drafts ---- */

static void numbered(sqlite3 *db, int count, const char *rest)
{
    char *text = sqlite3_mprintf(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) %s", count,
        rest);

    run(db, text);
    sqlite3_free(text);
}

static void add_providers(sqlite3 *db, int count)
{
    run(db, "INSERT INTO nza_tariff(performance, year, component, part, cents) VALUES('AA000', "
            "2022, 'care', 0, 20000)");
    numbered(
        db, count,
        "INSERT INTO provider(agb, name) SELECT printf('%08d', 30000000 + i), 'Sample' FROM n");
    numbered(db, count,
             "INSERT INTO provider_sector(agb, sector, valid_from) SELECT printf('%08d', 30000000 "
             "+ i), 'GZ', '2015-01-01' FROM n");
    for (int year = 2022; year <= YEAR; year++) {
        const char *round = year == YEAR ? "initial" : "rearrangement";
        char *text;

        text = sqlite3_mprintf("INSERT INTO document(id, office, kind, title, valid_from, "
                               "valid_to) SELECT 'a-%d-' || i, '" OFFICE
                               "', 'agreement', 'Sample', '%d-01-01', '%d-01-01' FROM n",
                               year, year, year + 1);
        numbered(db, count, text);
        sqlite3_free(text);
        text = sqlite3_mprintf(
            "INSERT INTO contract(office, agb, valid_from, valid_to, document) SELECT '" OFFICE
            "', printf('%%08d', 30000000 + i), '%d-01-01', '%d-01-01', 'a-%d-' || i FROM n",
            year, year + 1, year);
        numbered(db, count, text);
        sqlite3_free(text);
        text = sqlite3_mprintf(
            "INSERT INTO production_round(contract, year, round) SELECT id, %d, %Q FROM contract "
            "WHERE document GLOB 'a-%d-*';"
            "INSERT INTO production(contract, year, round, performance, component, volume, "
            "nza_cents, tariff_bp)"
            " SELECT id, %d, %Q, 'AA000', 'care', 40000000 + id * 1000, 20000, 9580 FROM contract "
            "WHERE document GLOB 'a-%d-*';"
            "UPDATE production_round SET state = 'closed' WHERE year = %d AND state = 'open'",
            year, round, year, year, round, year, year);
        run(db, text);
        sqlite3_free(text);
    }
}

static void add_plans(sqlite3 *db, int count)
{
    static const char *const parts[] = {
        "INSERT INTO addendum(id, family, office, region, sector, title, aim, regional_support, "
        "sustained, obligations, competition)"
        " SELECT 'p' || i, 'p' || i, '" OFFICE
        "', '5503', 'GZ', 'Sample', 'sample', 'sample', 'sample', 'sample', 1 FROM n",
        "INSERT INTO addendum_party(addendum, agb) SELECT 'p' || i, printf('%08d', 30000001 + (i * "
        "5 + k.value) % 200)"
        " FROM n, (SELECT 0 AS value UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) "
        "k",
        "INSERT INTO addendum_activity(addendum, activity, purpose, title, cost_cents, starts_on, "
        "ends_on)"
        " SELECT 'p' || i, 'a' || i, 'regional-cooperation', 'Sample', 20000, '2023-02-01', "
        "'2023-12-31' FROM n",
        "INSERT INTO addendum_milestone(addendum, activity, due_on, title) SELECT 'p' || i, 'a' || "
        "i, '2023-09-01', 'half-way' FROM n",
        "INSERT INTO addendum_money(addendum, activity, payee, year, amount_cents)"
        " SELECT 'p' || i, 'a' || i, printf('%08d', 30000001 + i * 5 % 200), 2023, 20000 FROM n",
        "INSERT INTO monitoring(addendum, year, kind, reporter, first_on) SELECT 'p' || i, 2023, "
        "k.kind,"
        " printf('%08d', 30000001 + i * 5 % 200), '2024-03-01'"
        " FROM n, (SELECT 'progress' AS kind UNION SELECT 'results' UNION SELECT 'spending') k"};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        numbered(db, count, parts[i]);
}

static void make(work *w, const options *o)
{
    static const char *const copies[] = {
        "document SELECT id, office, kind, published_on, valid_from, valid_to FROM "
        "registry.document",
        "rank_order SELECT id, office, kind, rank, valid_from, valid_to FROM registry.rank_order",
        "provision SELECT id, document, topic, sector, provider_kind, relation, care_form, "
        "provider, performance, value, valid_from, valid_to FROM registry.provision",
        "provider_sector SELECT agb, sector FROM registry.provider_sector",
        "contract SELECT id, office, agb FROM registry.contract",
        "production_round SELECT contract, year, round, revision, state FROM "
        "registry.production_round",
        "production SELECT id, contract, year, round, revision, amount_cents FROM "
        "registry.production",
        "position SELECT office, agb, year, nza_cents, production_cents, lump_cents FROM "
        "registry.position",
        "fund SELECT id, office, year, sector, purpose, spent_by, amount_cents, moved_cents, "
        "booked_cents, carried_out_through FROM registry.fund",
        "fund_order SELECT fund, first FROM registry.fund_order",
        "fund_plan_purpose SELECT fund, plan_purpose FROM registry.fund_plan_purpose",
        "addendum SELECT id, office, region, sector, title, aim, regional_support, sustained, "
        "obligations, competition, agreed_on, state FROM registry.addendum",
        "addendum_party SELECT addendum, agb FROM registry.addendum_party",
        "addendum_activity SELECT addendum, activity, purpose, cost_cents, ends_on FROM "
        "registry.addendum_activity",
        "addendum_milestone SELECT addendum, activity, due_on, title FROM "
        "registry.addendum_milestone",
        "addendum_money SELECT addendum, activity, payee, year, amount_cents FROM "
        "registry.addendum_money",
        "monitoring SELECT addendum, year, kind, reporter FROM registry.monitoring"};
    char text[PATH_ROOM + 500];
    sqlite3 *db;

    sample_make(&w->s, o, "registry.db", SECTORS, 1);
    db = connection(w->s.path);
    run(db, "BEGIN IMMEDIATE");
    add_providers(db, w->providers);
    add_plans(db, w->plans);
    run(db, "COMMIT");
    sqlite3_close(db);
    snprintf(w->path, sizeof w->path, "%s/floor.db", o->directory);
    w->db = connection(w->path);
    run_file(w->db, "floor_addenda.sql");
    snprintf(text, sizeof text, "ATTACH '%s' AS registry", w->s.path);
    run(w->db, text);
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        snprintf(text, sizeof text, "INSERT INTO main.%s", copies[i]);
        run(w->db, text);
    }
    run(w->db, "DETACH registry");
    for (int i = 0; i < STATEMENTS; i++)
        w->stmts[i] = prepare(w->db, sql[i]);
}

static void drop(work *w)
{
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(w->stmts[i]);
    sqlite3_close(w->db);
    unlink(w->path);
    free(w->shares);
    sample_close(&w->s);
}

static void hand_begin(work *w)
{
    step(w->stmts[BEGIN]);
    step(w->stmts[CONTEXT_CLEAR]);
    step(w->stmts[CONTEXT_SET]);
}

static void compare_results(work *w)
{
    sqlite3 *ours = connection(w->s.path);

    same_rows(ours, w->db,
              "SELECT office, agb, year, purpose, amount_cents, state, fund, addendum FROM "
              "lump_sum ORDER BY id");
    same_rows(ours, w->db, "SELECT id, booked_cents FROM fund ORDER BY id");
    same_rows(ours, w->db, "SELECT agb, lump_cents FROM position WHERE year = 2023 ORDER BY agb");
    same_rows(ours, w->db,
              "SELECT addendum, rule, value FROM addendum_parameter ORDER BY addendum, rule");
    sqlite3_close(ours);
}

/* ---- addenda ---- */

static void agree(void *context)
{
    work *w = context;
    wlz_registry *r = w->s.registry;
    char id[24];

    must(r, wlz_begin(r), "begin");
    for (int i = 0; i < w->per_turn; i++) {
        snprintf(id, sizeof id, "p%d", ++w->ours_done);
        must(r, wlz_addendum_agree(r, id, AGREED_ON), id);
    }
    must(r, wlz_commit(r), "commit");
}

static int64_t prevailing(work *w, const char *topic, int64_t *value)
{
    sqlite3_stmt *stmt = w->stmts[CLAIMS];
    int64_t id = 0;

    bind_text(stmt, 1, topic);
    bind_text(stmt, 2, OFFICE);
    bind_text(stmt, 3, "GZ");
    if (row(stmt)) {
        id = sqlite3_column_int64(stmt, 0);
        *value = sqlite3_column_int64(stmt, 1);
        sqlite3_reset(stmt);
    }
    return id;
}

static void certify_by_hand(work *w, const char *id, const char *rule, const char *topic,
                            bool number, int64_t least)
{
    int64_t value = 0, provision = prevailing(w, topic, &value);

    if (provision == 0 || (!number && value != 0))
        return;
    if (number && least > value)
        die("%s: %s", id, rule);
    bind_text(w->stmts[CERTIFY], 1, id);
    bind_text(w->stmts[CERTIFY], 2, rule);
    sqlite3_bind_int64(w->stmts[CERTIFY], 3, provision);
    sqlite3_bind_int64(w->stmts[CERTIFY], 4, value);
    step(w->stmts[CERTIFY]);
}

static void draw_by_hand(work *w, const char *id)
{
    sqlite3_stmt *money = w->stmts[MONEY_OF], *funds = w->stmts[FUNDS], *fund = w->stmts[FUND];

    bind_text(money, 1, id);
    while (row(money)) {
        int64_t need = sqlite3_column_int64(money, 2);

        bind_text(funds, 1, (const char *)sqlite3_column_text(money, 3));
        bind_text(funds, 2, OFFICE);
        bind_text(funds, 3, "GZ");
        bind_text(funds, 4, (const char *)sqlite3_column_text(money, 4));
        while (need > 0 && row(funds)) {
            int64_t left = sqlite3_column_int64(funds, 1), part = need < left ? need : left;

            if (part <= 0)
                continue;
            bind_text(fund, 1, id);
            bind_text(fund, 2, (const char *)sqlite3_column_text(money, 0));
            bind_text(fund, 3, (const char *)sqlite3_column_text(funds, 0));
            bind_text(fund, 4, (const char *)sqlite3_column_text(money, 1));
            sqlite3_bind_int64(fund, 5, part);
            step(fund);
            need -= part;
        }
        sqlite3_reset(funds);
        if (need > 0)
            die("%s: no fund", id);
    }
}

static void step_of(work *w, int statement, const char *id)
{
    bind_text(w->stmts[statement], 1, id);
    step(w->stmts[statement]);
}

static void agree_one_by_hand(work *w, const char *id)
{
    static const char *const flags[][2] = {
        {"addendum_regional_support", "addendum.regional_support"},
        {"addendum_aim", "addendum.aim"},
        {"addendum_sustained", "addendum.sustained"},
        {"addendum_timeline", "addendum.timeline"},
        {"addendum_obligations", "addendum.obligations"},
        {"addendum_monitoring", "addendum.monitoring"},
        {"addendum_competition", "addendum.competition"}};
    int64_t parties;

    step_of(w, SET_DAY, id);
    bind_text(w->stmts[LACKS], 1, id);
    if (!row(w->stmts[LACKS]) || sqlite3_column_int(w->stmts[LACKS], 2) != 1)
        die("%s lacks something", id);
    parties = sqlite3_column_int64(w->stmts[LACKS], 3);
    sqlite3_reset(w->stmts[LACKS]);
    if (parties < 2)
        die("%s has too few parties", id);
    draw_by_hand(w, id);
    certify_by_hand(w, id, "addendum_parties", "addendum.min_parties", true, 0);
    certify_by_hand(w, id, "addendum_deadline", "deadline.procurement.16", true, 20230110000000);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        certify_by_hand(w, id, flags[i][0], flags[i][1], false, 0);
    step_of(w, AGREE, id);
    step_of(w, YEAR_OF, id);
    step_of(w, BOOK, id);
}

static void agree_by_hand(void *context)
{
    work *w = context;
    char id[24];

    hand_begin(w);
    for (int i = 0; i < w->per_turn; i++) {
        snprintf(id, sizeof id, "p%d", ++w->floor_done);
        agree_one_by_hand(w, id);
    }
    step(w->stmts[COMMIT]);
}

/* ---- the division ---- */

static void divide(void *context)
{
    work *w = context;

    wlz_allocation_free(w->table);
    must(w->s.registry, wlz_allocation_get(w->s.registry, "zk-gz-accord-2023", false, &w->table),
         "allocation");
}

static void apply(void *context)
{
    work *w = context;
    wlz_registry *r = w->s.registry;

    must(r, wlz_begin_what_if(r), "what if");
    must(r, wlz_allocation_apply(r, "zk-gz-accord-2023", false, NULL), "apply");
    must(r, wlz_rollback(r), "rollback");
}

static int by_remainder(const void *a, const void *b)
{
    const share *x = a, *y = b;

    if (x->remainder != y->remainder)
        return x->remainder < y->remainder ? 1 : -1;
    return x->place - y->place;
}

static int by_place(const void *a, const void *b)
{
    return ((const share *)a)->place - ((const share *)b)->place;
}

static void divide_by_hand(void *context)
{
    work *w = context;
    int64_t value = 0, sum = 0, given = 0, amount = query_int(w->db, sql[FREE]);
    int count = 0;

    prevailing(w, "gz_accord.min_turnover", &value);
    while (row(w->stmts[KEYS])) {
        share *s = &w->shares[count];

        snprintf(s->agb, sizeof s->agb, "%s", (const char *)sqlite3_column_text(w->stmts[KEYS], 0));
        s->key = sqlite3_column_int64(w->stmts[KEYS], 1);
        s->room = sqlite3_column_int64(w->stmts[KEYS], 2);
        s->place = count++;
        sum += s->key >= value ? s->key : 0;
    }
    for (int i = 0; i < count; i++) {
        wide quota = (wide)amount * (w->shares[i].key >= value ? w->shares[i].key : 0);

        w->shares[i].amount = (int64_t)(quota / sum);
        w->shares[i].remainder = (int64_t)(quota % sum);
        given += w->shares[i].amount;
    }
    qsort(w->shares, (size_t)count, sizeof *w->shares, by_remainder);
    for (int i = 0; given < amount; i++, given++)
        w->shares[i].amount++;
    qsort(w->shares, (size_t)count, sizeof *w->shares, by_place);
    for (int i = 0; i < count; i++)
        if (w->shares[i].amount > w->shares[i].room)
            die("%s has no room", w->shares[i].agb);
}

static void apply_by_hand(void *context)
{
    work *w = context;

    hand_begin(w);
    divide_by_hand(w);
    for (int i = 0; i < w->providers; i++) {
        bind_text(w->stmts[SHARE], 1, w->shares[i].agb);
        sqlite3_bind_int64(w->stmts[SHARE], 2, w->shares[i].amount);
        step(w->stmts[SHARE]);
    }
    step(w->stmts[ROLLBACK]);
}

static void same_shares(const work *w)
{
    if (w->table->count != (size_t)w->providers)
        die("%zu providers share", w->table->count);
    for (int i = 0; i < w->providers; i++)
        if (strcmp(w->table->rows[i].agb, w->shares[i].agb) != 0 ||
            w->table->rows[i].amount_cents != w->shares[i].amount)
            die("the share of %s is not that by hand", w->shares[i].agb);
}

/* ---- the workloads ---- */

void addenda(const options *o)
{
    int rounds = o->quick ? 3 : 5;
    work w = {.providers = 200, .per_turn = o->quick ? 100 : 2000};
    char name[80];

    w.plans = rounds * w.per_turn;
    make(&w, o);
    snprintf(name, sizeof name, "addenda.agree.%d_plans.%d_parties.ns", w.plans, PARTIES);
    compare(&(workload){.name = name,
                        .rounds = rounds,
                        .per_turn = w.per_turn,
                        .ours = agree,
                        .floor = agree_by_hand,
                        .context = &w});
    compare_results(&w);
    drop(&w);
}

void allocation(const options *o)
{
    work w = {.providers = o->quick ? 300 : 3000, .plans = 1};
    char name[80];

    w.shares = calloc((size_t)w.providers, sizeof *w.shares);
    if (w.shares == NULL)
        die("out of memory");
    make(&w, o);
    snprintf(name, sizeof name, "allocation.get.%d_providers.ns", w.providers);
    compare(&(workload){.name = name,
                        .rounds = 7,
                        .per_turn = w.providers,
                        .ours = divide,
                        .floor = divide_by_hand,
                        .context = &w});
    same_shares(&w);
    snprintf(name, sizeof name, "allocation.apply.%d_providers.ns", w.providers);
    compare(&(workload){.name = name,
                        .rounds = 5,
                        .per_turn = w.providers,
                        .ours = apply,
                        .floor = apply_by_hand,
                        .context = &w});
    wlz_allocation_free(w.table);
    drop(&w);
}
