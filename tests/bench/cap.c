/*
 * The cap: what one check costs when a provider has 10 to 10,000 lines of production. A check is a lump sum that is
 * reserved and taken back (a what-if), one that fits and one that does not, and reading the position.
 *
 * The floor (floor.sql) keeps a running total under a CHECK as well, and writes the same history. It refuses with the
 * name of the constraint; the library also reports limit, actual, excess, headroom and source.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SIZES 4
#define HEADROOM_SHARE 1000000

static const int sizes[SIZES] = {10, 100, 1000, 10000};

enum { BEGIN, ROLLBACK, CONTEXT_CLEAR, CONTEXT_SET, RESERVE, POSITION, STATEMENTS };

static const char *const sql[STATEMENTS] = {
    [BEGIN] = "BEGIN IMMEDIATE",
    [ROLLBACK] = "ROLLBACK",
    [CONTEXT_CLEAR] = "DELETE FROM context",
    [CONTEXT_SET] = "INSERT INTO context(one, actor, at) VALUES(1, 'bench', unixepoch())",
    [RESERVE] = "INSERT INTO lump_sum(office, agb, year, purpose, amount_cents, state, note)"
                " VALUES('zilveren-kruis', ?1, ?2, 'other', ?3, 'reserved', 'sample')",
    [POSITION] = "SELECT nza_cents, production_cents, lump_cents FROM position"
                 " WHERE office = 'zilveren-kruis' AND agb = ?1 AND year = ?2",
};

typedef struct work {
    sample s;
    const provider *p;
    int turns;
    wlz_cents amount;
    bool fits;
    sqlite3 *db;
    sqlite3_stmt *stmts[STATEMENTS];
    wlz_position ours, floor;
} work;

/* ---- ours ---- */

static void reserve(void *context)
{
    work *w = context;
    wlz_registry *r = w->s.registry;
    wlz_lump_sum sum = {.office = OFFICE,
                        .agb = w->p->agb,
                        .year = YEAR,
                        .purpose = "other",
                        .amount_cents = w->amount,
                        .note = "sample",
                        .second = true};

    for (int i = 0; i < w->turns; i++) {
        must(r, wlz_begin_what_if(r), "what if");
        if (wlz_lump_sum_reserve(r, &sum, NULL) != (w->fits ? WLZ_OK : WLZ_REFUSED))
            die("a lump sum of %lld: %s", (long long)w->amount, wlz_message(r));
        must(r, wlz_rollback(r), "rollback");
    }
}

static void position(void *context)
{
    work *w = context;

    for (int i = 0; i < w->turns; i++)
        must(w->s.registry, wlz_position_get(w->s.registry, OFFICE, w->p->agb, YEAR, &w->ours),
             "position");
}

/* ---- by hand ---- */

static void reserve_by_hand(void *context)
{
    work *w = context;

    for (int i = 0; i < w->turns; i++) {
        step(w->stmts[BEGIN]);
        step(w->stmts[CONTEXT_CLEAR]);
        step(w->stmts[CONTEXT_SET]);
        bind_text(w->stmts[RESERVE], 1, w->p->agb);
        sqlite3_bind_int64(w->stmts[RESERVE], 2, YEAR);
        sqlite3_bind_int64(w->stmts[RESERVE], 3, w->amount);
        if (sqlite3_step(w->stmts[RESERVE]) != (w->fits ? SQLITE_DONE : SQLITE_CONSTRAINT))
            die("by hand a lump sum of %lld: %s", (long long)w->amount, sqlite3_errmsg(w->db));
        sqlite3_reset(w->stmts[RESERVE]);
        step(w->stmts[ROLLBACK]);
    }
}

static void position_by_hand(void *context)
{
    work *w = context;
    sqlite3_stmt *stmt = w->stmts[POSITION];

    for (int i = 0; i < w->turns; i++) {
        bind_text(stmt, 1, w->p->agb);
        sqlite3_bind_int64(stmt, 2, YEAR);
        if (!row(stmt))
            die("no position");
        w->floor.nza_cents = w->floor.limit_cents = sqlite3_column_int64(stmt, 0);
        w->floor.production_cents = sqlite3_column_int64(stmt, 1);
        w->floor.lump_cents = sqlite3_column_int64(stmt, 2);
        w->floor.agreed_cents = w->floor.production_cents + w->floor.lump_cents;
        w->floor.headroom_cents = w->floor.limit_cents - w->floor.agreed_cents;
        sqlite3_reset(stmt);
    }
}

/* ---- the workloads ---- */

static void agree(work *w, const provider *p, int lines)
{
    wlz_round round = {p->contract, YEAR, "initial", 1};
    wlz_registry *r = w->s.registry;
    wlz_production_line *line = calloc((size_t)lines, sizeof *line);
    char(*codes)[CODE_ROOM] = calloc((size_t)lines, sizeof *codes);

    if (line == NULL || codes == NULL)
        die("out of memory");
    for (int i = 0; i < lines; i++) {
        performance_code(codes[i], p->sector, i / 2);
        line[i] = (wlz_production_line){codes[i], i % 2 == 0 ? "care" : "nhc", 0, 100000};
    }
    must(r, wlz_round_open(r, &round), "open");
    must(r, wlz_production_add(r, &round, line, (size_t)lines), "lines");
    must(r, wlz_round_close(r, &round, WLZ_PARTIAL_REFUSED), "close");
    free(line);
    free(codes);
}

static void hand_open(work *w, const options *o, char path[PATH_ROOM])
{
    char attach[PATH_ROOM + 40];

    snprintf(path, PATH_ROOM, "%s/floor.db", o->directory);
    w->db = connection(path);
    run_file(w->db, "floor.sql");
    run_file(w->db, "floor_guarded.sql");
    snprintf(attach, sizeof attach, "ATTACH '%s' AS registry", w->s.path);
    run(w->db, attach);
    run(w->db, "INSERT INTO contract SELECT id, office, agb FROM registry.contract");
    run(w->db, "INSERT INTO position SELECT office, agb, year, nza_cents, production_cents,"
               " lump_cents FROM registry.position");
    run(w->db, "DETACH registry");
    for (int i = 0; i < STATEMENTS; i++)
        w->stmts[i] = prepare(w->db, sql[i]);
}

static void hand_close(work *w, const char *path)
{
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(w->stmts[i]);
    sqlite3_close(w->db);
    unlink(path);
}

static int64_t measure(work *w, const options *o, const char *what, int lines, void (*ours)(void *),
                       void (*floor)(void *))
{
    char name[100];

    snprintf(name, sizeof name, "cap.%s.%d_lines.ns", what, lines);
    return compare(&(workload){.name = name,
                               .rounds = o->quick ? 5 : 9,
                               .per_turn = w->turns,
                               .ours = ours,
                               .floor = floor,
                               .context = w});
}

static void check_position(const work *w)
{
    if (w->ours.nza_cents != w->floor.nza_cents || w->ours.limit_cents != w->floor.limit_cents ||
        w->ours.production_cents != w->floor.production_cents ||
        w->ours.lump_cents != w->floor.lump_cents ||
        w->ours.agreed_cents != w->floor.agreed_cents ||
        w->ours.headroom_cents != w->floor.headroom_cents)
        die("the position of %s is not that by hand", w->p->agb);
}

/* What one check costs with so many lines, in the order fits, refused, position. */
static void measure_size(work *w, const options *o, int size, int64_t times[3])
{
    w->p = &w->s.providers[size * SECTORS];
    w->turns = o->quick ? 200 : 2000;
    times[2] = measure(w, o, "position", sizes[size], position, position_by_hand);
    check_position(w);
    w->fits = true;
    w->amount = w->ours.headroom_cents; /* to the last cent */
    times[0] = measure(w, o, "fits", sizes[size], reserve, reserve_by_hand);
    w->fits = false;
    w->amount = w->ours.headroom_cents + 1;
    times[1] = measure(w, o, "refused", sizes[size], reserve, reserve_by_hand);
}

void cap(const options *o)
{
    int used = o->quick ? 2 : SIZES;
    int64_t times[SIZES][3];
    char path[PATH_ROOM], name[100];
    static const char *const what[3] = {"fits", "refused", "position"};
    work w = {0};

    sample_make(&w.s, o, "registry.db", SIZES * SECTORS, sizes[used - 1] / 2);
    for (int i = 0; i < used; i++)
        agree(&w, &w.s.providers[i * SECTORS], sizes[i]);
    hand_open(&w, o, path);
    for (int i = 0; i < used; i++)
        measure_size(&w, o, i, times[i]);
    for (int i = 0; i < 3; i++) { /* here the floor is the library itself with the fewest lines */
        snprintf(name, sizeof name, "cap.%s.%d_beside_%d_lines.ns", what[i], sizes[used - 1],
                 sizes[0]);
        report(name, times[used - 1][i], times[0][i]);
    }
    hand_close(&w, path);
    sample_close(&w.s);
}
