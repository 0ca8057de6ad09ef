/*
 * Bulk registration: the lines of many contracts in one transaction, each contract's round opened, filled and closed.
 *
 * The floor has its own file and schema (floor.sql) with the same keys, indexes, amounts, history and durability. What
 * it does not do: find out which percentage holds. The hand-writer is given the provision of every line and looks it up
 * by its number; the library resolves it by rank order. There are two floors: "guarded" holds what the library holds
 * against any client (constraints switched off, replaced keys, forged totals), "plain" trusts its clients.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LINES_MAX 100

enum { BEGIN, COMMIT, CONTEXT_CLEAR, CONTEXT_SET, OPEN, PROVISION, NZA, LINE, CLOSE, STATEMENTS };

static const char *const sql[STATEMENTS] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [COMMIT] = "COMMIT",
    [CONTEXT_CLEAR] = "DELETE FROM context",
    [CONTEXT_SET] = "INSERT INTO context(one, actor, at) VALUES(1, 'bench', unixepoch())",
    [OPEN] = "INSERT INTO production_round(contract, year, round, revision) VALUES(?1, ?2, ?3, ?4)",
    [PROVISION] = "SELECT value FROM provision WHERE id = ?1",
    [NZA] = "SELECT cents FROM nza_tariff WHERE performance = ?1 AND year = ?2 AND component = ?3 "
            "AND part = ?4",
    [LINE] = "INSERT INTO production(contract, year, round, revision, performance, component, "
             "part, volume, nza_cents,"
             " tariff_bp, provision) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [CLOSE] = "UPDATE production_round SET state = 'closed' WHERE contract = ?1 AND year = ?2 AND "
              "round = ?3"
              " AND revision = ?4",
};

typedef struct hand {
    char path[PATH_ROOM];
    sqlite3 *db;
    sqlite3_stmt *stmts[STATEMENTS];
    int revision;
} hand;

typedef struct work {
    const sample *s;
    int contracts; /* that get lines, spread over the providers */
    int lines;     /* of each */
    wlz_production_line line[SECTORS][LINES_MAX];
    char codes[SECTORS][LINES_MAX][CODE_ROOM];
    int64_t general[SECTORS]
                   [2]; /* the provisions for care and nhc where a provider has none of its own */
    int revision;       /* of ours: each round registers the next one */
    hand guarded, plain;
} work;

static const provider *provider_at(const work *w, int contract)
{
    return &w->s->providers[(int64_t)contract * w->s->count / w->contracts];
}

/* ---- ours ---- */

static void ours(void *context)
{
    work *w = context;
    wlz_registry *r = w->s->registry;

    w->revision++;
    must(r, wlz_begin(r), "begin");
    for (int i = 0; i < w->contracts; i++) {
        const provider *p = provider_at(w, i);
        wlz_round round = {p->contract, YEAR, "initial", w->revision};

        must(r, wlz_round_open(r, &round), "open");
        must(r, wlz_production_add(r, &round, w->line[p->sector], (size_t)w->lines), "lines");
        must(r, wlz_round_close(r, &round, WLZ_PARTIAL_REFUSED), "close");
    }
    must(r, wlz_commit(r), "commit");
}

/* ---- by hand ---- */

static sqlite3_stmt *with_round(hand *h, int statement, const provider *p)
{
    sqlite3_stmt *stmt = h->stmts[statement];

    sqlite3_bind_int64(stmt, 1, p->contract);
    sqlite3_bind_int64(stmt, 2, YEAR);
    bind_text(stmt, 3, "initial");
    sqlite3_bind_int64(stmt, 4, h->revision);
    return stmt;
}

static int64_t percentage(hand *h, int64_t provision)
{
    sqlite3_stmt *stmt = h->stmts[PROVISION];
    int64_t bp;

    sqlite3_bind_int64(stmt, 1, provision);
    bp = row(stmt) ? sqlite3_column_int64(stmt, 0) : -1;
    sqlite3_reset(stmt);
    return bp;
}

static int64_t nza_cents(hand *h, const wlz_production_line *l)
{
    sqlite3_stmt *stmt = h->stmts[NZA];
    int64_t cents;

    bind_text(stmt, 1, l->performance);
    sqlite3_bind_int64(stmt, 2, YEAR);
    bind_text(stmt, 3, l->component);
    sqlite3_bind_int64(stmt, 4, l->part);
    cents = row(stmt) ? sqlite3_column_int64(stmt, 0) : -1;
    sqlite3_reset(stmt);
    return cents;
}

static void add_line(const work *w, hand *h, const provider *p, const wlz_production_line *l)
{
    bool care = strcmp(l->component, "care") == 0;
    int64_t provision =
        care && p->provision != 0 ? p->provision : w->general[p->sector][care ? 0 : 1];
    sqlite3_stmt *stmt = with_round(h, LINE, p);

    bind_text(stmt, 5, l->performance);
    bind_text(stmt, 6, l->component);
    sqlite3_bind_int64(stmt, 7, l->part);
    sqlite3_bind_int64(stmt, 8, l->volume_milli);
    sqlite3_bind_int64(stmt, 9, nza_cents(h, l));
    sqlite3_bind_int64(stmt, 10, percentage(h, provision));
    sqlite3_bind_int64(stmt, 11, provision);
    step(stmt);
}

static void by_hand(const work *w, hand *h)
{
    h->revision++;
    step(h->stmts[BEGIN]);
    step(h->stmts[CONTEXT_CLEAR]);
    step(h->stmts[CONTEXT_SET]);
    for (int i = 0; i < w->contracts; i++) {
        const provider *p = provider_at(w, i);

        step(with_round(h, OPEN, p));
        for (int j = 0; j < w->lines; j++)
            add_line(w, h, p, &w->line[p->sector][j]);
        step(with_round(h, CLOSE, p));
    }
    step(h->stmts[CONTEXT_CLEAR]);
    step(h->stmts[COMMIT]);
}

static void guarded(void *context)
{
    work *w = context;

    by_hand(w, &w->guarded);
}

static void plain(void *context)
{
    work *w = context;

    by_hand(w, &w->plain);
}

/* ---- before and after ---- */

static void hand_open(hand *h, const options *o, const sample *s, const char *triggers)
{
    char attach[PATH_ROOM + 40];

    snprintf(h->path, sizeof h->path, "%s/%s.db", o->directory, triggers);
    h->db = connection(h->path);
    run_file(h->db, "floor.sql");
    run_file(h->db, triggers);
    snprintf(attach, sizeof attach, "ATTACH '%s' AS registry", s->path);
    run(h->db, attach);
    run(h->db, "INSERT INTO contract SELECT id, office, agb FROM registry.contract");
    run(h->db, "INSERT INTO provision SELECT id, value FROM registry.provision");
    run(h->db, "INSERT INTO nza_tariff SELECT performance, year, component, part, cents FROM "
               "registry.nza_tariff");
    run(h->db, "DETACH registry");
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

static void prepare_lines(work *w)
{
    for (int sector = 0; sector < SECTORS; sector++) {
        for (int i = 0; i < w->lines; i++) {
            char *code = w->codes[sector][i];

            performance_code(code, sector, i / 2);
            w->line[sector][i] =
                (wlz_production_line){code, i % 2 == 0 ? "care" : "nhc", 0, 100000 + i * 1000};
        }
    }
}

/* What the hand-writer is given. */
static void find_general(work *w, sqlite3 *registry)
{
    sqlite3_stmt *stmt =
        prepare(registry, "SELECT id FROM provision WHERE document = 'zk-supplement-2023'"
                          " AND topic = ?1 AND sector = ?2 AND provider_kind IS ?3"
                          " AND relation = 'existing' AND performance IS NULL");

    for (int sector = 0; sector < SECTORS; sector++) {
        for (int i = 0; i < 2; i++) {
            bind_text(stmt, 1, i == 0 ? "tariff.care" : "tariff.nhc");
            bind_text(stmt, 2, sectors[sector]);
            bind_text(stmt, 3, kinds[sector]);
            if (!row(stmt))
                die("no general provision");
            w->general[sector][i] = sqlite3_column_int64(stmt, 0);
            sqlite3_reset(stmt);
        }
    }
    sqlite3_finalize(stmt);
}

static void check(const work *w, sqlite3 *registry, sqlite3 *floor)
{
    int64_t lines = same_rows(registry, floor,
                              "SELECT contract, year, round, revision, performance, component,"
                              " part, volume, nza_cents, tariff_bp, provision, unit_cents,"
                              " amount_cents, nza_amount_cents FROM production ORDER BY id");

    if (lines != (int64_t)w->revision * w->contracts * w->lines)
        die("%lld lines were registered", (long long)lines);
    same_rows(
        registry, floor,
        "SELECT contract, year, round, revision, state FROM production_round ORDER BY 1, 2, 3, 4");
    same_rows(registry, floor,
              "SELECT office, agb, year, nza_cents, production_cents FROM position ORDER BY 2");
    same_rows(registry, floor,
              "SELECT row_key, op, old, new FROM history WHERE table_name = 'production'"
              " ORDER BY seq");
}

/* ---- sealing and verifying ---- */

static int64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t seal(const sample *s, int64_t *steps)
{
    wlz_checkpoint *made = NULL;
    int64_t from = now_ns(), spent;

    must(s->registry, wlz_seal(s->registry, NULL, NULL, &made), "seal");
    spent = now_ns() - from;
    *steps = made->added;
    wlz_checkpoint_free(made);
    return spent;
}

/* A step of the history beside a line of production: each line is a step. */
static void report_seal(const sample *s, int64_t per_line)
{
    int64_t steps, spent = seal(s, &steps);

    report("bulk.seal.ns_per_step, beside ns_per_line", spent / steps, per_line);
}

static void report_verify(const work *w, int64_t per_line)
{
    int64_t lines = (int64_t)w->revision * w->contracts * w->lines, from = now_ns();

    must(w->s->registry, wlz_verify(w->s->registry), "verify");
    report("bulk.verify.ns_per_line, beside ns_per_line", (now_ns() - from) / lines, per_line);
}

void bulk(const options *o, sample *s)
{
    work *w = calloc(1, sizeof *w);
    sqlite3 *registry = connection(s->path);
    char name[2][100];
    int64_t per_line, steps;

    if (w == NULL)
        die("out of memory");
    w->s = s;
    w->contracts = o->quick ? 100 : 1000;
    w->lines = o->quick ? 50 : LINES_MAX;
    prepare_lines(w);
    find_general(w, registry);
    hand_open(&w->guarded, o, s, "floor_guarded.sql");
    hand_open(&w->plain, o, s, "floor_plain.sql");
    /* here triggers enforce what foreign keys would: the floor need not check them twice */
    run(w->guarded.db, "PRAGMA foreign_keys = OFF");
    snprintf(name[0], sizeof name[0], "bulk.%d_lines.%d_providers.ns_per_line",
             w->contracts * w->lines, s->count);
    snprintf(name[1], sizeof name[1], "bulk.%d_lines.%d_providers.trusting_floor.ns_per_line",
             w->contracts * w->lines, s->count);
    if (wlz_seal_available())
        seal(s, &steps); /* what was there before */
    per_line = compare(&(workload){.name = name[0],
                                   .second_name = name[1],
                                   .rounds = o->quick ? 3 : 5,
                                   .per_turn = (int64_t)w->contracts * w->lines,
                                   .ours = ours,
                                   .floor = guarded,
                                   .second_floor = plain,
                                   .context = w});
    if (wlz_seal_available())
        report_seal(s, per_line);
    check(w, registry, w->guarded.db);
    check(w, registry, w->plain.db);
    report_verify(w, per_line);
    hand_close(&w->guarded);
    hand_close(&w->plain);
    sqlite3_close(registry);
    free(w);
}
