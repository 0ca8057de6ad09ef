/* The sample of regional money, in the registry and by hand. */
#include "region.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

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
    [SHARES] = "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, fund)"
               " SELECT 'zilveren-kruis', key, 2023, 'gz-accord', value, 'reserved', "
               "'zk-gz-accord-2023' FROM json_each(?1)",
};

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

/* ---- by hand ---- */

static void hand_open(hand *h, const options *o, const char *registry, const char *triggers)
{
    static const char *const copies[] = {
        "region SELECT code, office FROM registry.region",
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

    snprintf(h->path, sizeof h->path, "%s/%s.db", o->directory, triggers);
    h->db = connection(h->path);
    run_file(h->db, "floor_addenda.sql");
    snprintf(text, sizeof text, "ATTACH '%s' AS registry", registry);
    run(h->db, text);
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        snprintf(text, sizeof text, "INSERT INTO main.%s", copies[i]);
        run(h->db, text);
    }
    run(h->db, "DETACH registry");
    run_file(h->db, triggers);
    for (int i = 0; i < STATEMENTS; i++)
        h->stmts[i] = prepare(h->db, sql[i]);
}

static void hand_close(hand *h)
{
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(h->stmts[i]);
    sqlite3_close(h->db);
    unlink(h->path);
}

void hand_begin(hand *h)
{
    step(h->stmts[BEGIN]);
    step(h->stmts[CONTEXT_CLEAR]);
    step(h->stmts[CONTEXT_SET]);
}

int64_t prevailing(hand *h, const char *topic, int64_t *value)
{
    sqlite3_stmt *stmt = h->stmts[CLAIMS];
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

/* ---- all of it ---- */

void region_make(region *g, const options *o)
{
    sqlite3 *db;

    sample_make(&g->s, o, "registry.db", SECTORS, 1);
    db = connection(g->s.path);
    run(db, "BEGIN IMMEDIATE");
    add_providers(db, g->providers);
    add_plans(db, g->plans);
    run(db, "COMMIT");
    sqlite3_close(db);
    g->guarded.is_guarded = true;
    hand_open(&g->guarded, o, g->s.path, "floor_addenda_guarded.sql");
    hand_open(&g->plain, o, g->s.path, "floor_addenda_plain.sql");
}

void region_drop(region *g)
{
    hand_close(&g->guarded);
    hand_close(&g->plain);
    sample_close(&g->s);
}

void region_compare(const region *g)
{
    static const char *const queries[] = {
        "SELECT office, agb, year, purpose, amount_cents, state, fund, addendum FROM lump_sum "
        "ORDER BY id",
        "SELECT id, booked_cents FROM fund ORDER BY id",
        "SELECT agb, lump_cents FROM position WHERE year = 2023 ORDER BY agb",
        "SELECT addendum, year, state FROM addendum_year ORDER BY addendum",
        "SELECT addendum, rule, value FROM addendum_parameter ORDER BY addendum, rule"};
    sqlite3 *ours = connection(g->s.path);

    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        same_rows(ours, g->guarded.db, queries[i]);
        same_rows(ours, g->plain.db, queries[i]);
    }
    sqlite3_close(ours);
}
