/*
 * Resolution: the tariff percentage of random providers, and one provision with its trace.
 *
 * The floor queries the registry's own tables on a connection of its own, with prepared point queries that use the
 * library's indexes, and takes every short cut that this policy allows today: it knows which documents have provisions
 * on a topic and their order, that an agreement prevails over them all, that percentages depend on sector, kind and
 * relation and on nothing else, and that one rule bounds what is not agreed. It checks no word of the question, and it
 * explains nothing. It does look at what can differ between providers: sector and kind, relation, percentages of their
 * own with their document's publication and period, and the lower percentage of 2022. Outside a transaction it wraps
 * its queries in one, because an answer put together from several moments is none.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_TEXT "2023-06-01"

enum { BEGIN, COMMIT, PERFORMANCE, SECTOR, FACT, OWN, GENERAL, STATEMENTS };

static const char *const sql[STATEMENTS] = {
    [BEGIN] = "BEGIN",
    [COMMIT] = "COMMIT",
    [PERFORMANCE] = "SELECT sector FROM performance WHERE code = ?1",
    [SECTOR] =
        "SELECT kind, valid_from, valid_to FROM provider_sector WHERE agb = ?1 AND sector = ?2",
    [FACT] = "SELECT value, valid_from, valid_to, known_on FROM provider_fact"
             " WHERE agb = ?1 AND office = 'zilveren-kruis' AND fact = ?2",
    [OWN] = "SELECT p.value, p.valid_from, p.valid_to, d.published_on, d.valid_from, d.valid_to"
            " FROM provision p JOIN document d ON d.id = p.document"
            " WHERE p.provider = ?1 AND p.topic = ?2",
    [GENERAL] = "SELECT value, valid_from, valid_to FROM provision WHERE document = ?1"
                " AND ifnull(provider, '') = '' AND topic = ?2 AND ifnull(sector, '') = ?3"
                " AND ifnull(provider_kind, '') = ?4 AND ifnull(relation, '') = ?5",
};

/* The documents that have provisions on a topic, in rank order. */
static const char *const on_care[] = {"zk-supplement-2023", "zk-policy-2021-2023", NULL};
static const char *const on_maximum[] = {"national-supplement-2022-2023",
                                         "national-framework-2021-2023", NULL};

typedef struct question {
    const provider *p;
    char performance[CODE_ROOM];
} question;

typedef struct work {
    const sample *s;
    int count;
    question *questions;
    int64_t *ours, *floor; /* what was answered */
    sqlite3 *ours_db;      /* the connection of ours */
    wlz_registry *registry;
    sqlite3 *db; /* and of the floor */
    sqlite3_stmt *stmts[STATEMENTS];
    bool in_transaction;
} work;

/* ---- ours ---- */

static void query_tariff(void *context)
{
    work *w = context;

    for (int i = 0; i < w->count; i++) {
        const question *q = &w->questions[i];
        wlz_tariff_question wanted = {OFFICE, q->p->agb, q->performance, "care", DAY, 0};
        wlz_bp bp = -1;

        must(w->registry, wlz_tariff_bp(w->registry, &wanted, &bp), "tariff");
        w->ours[i] = bp;
    }
}

static void resolve(void *context)
{
    work *w = context;

    for (int i = 0; i < w->count; i++) {
        const question *q = &w->questions[i];
        wlz_question wanted = {.office = OFFICE,
                               .topic = "tariff.care",
                               .day = DAY,
                               .scope = {.sector = sectors[q->p->sector],
                                         .provider_kind = kinds[q->p->sector],
                                         .relation = "existing",
                                         .care_form = "zzp",
                                         .performance = q->performance,
                                         .provider = q->p->agb}};
        wlz_resolution *resolution = NULL;

        must(w->registry, wlz_resolution_get(w->registry, &wanted, &resolution), "resolve");
        w->ours[i] = resolution->value;
        wlz_resolution_free(resolution);
    }
}

/* ---- by hand ---- */

/* Two columns, valid_from and valid_to, hold the day. */
static bool in_force(sqlite3_stmt *stmt, int column)
{
    const char *from = (const char *)sqlite3_column_text(stmt, column);
    const char *to = (const char *)sqlite3_column_text(stmt, column + 1);

    return strcmp(from, DAY_TEXT) <= 0 && (to == NULL || strcmp(DAY_TEXT, to) < 0);
}

/* The value of the fact known last; the row is left open for its text. False: not recorded. */
static bool find_fact(work *w, const char *agb, const char *fact, char word[32], int64_t *number)
{
    sqlite3_stmt *stmt = w->stmts[FACT];
    char known_last[16] = "";
    bool found = false;

    bind_text(stmt, 1, agb);
    bind_text(stmt, 2, fact);
    while (row(stmt)) {
        const char *known_on = (const char *)sqlite3_column_text(stmt, 3);

        if (!in_force(stmt, 1) || strcmp(known_on, known_last) < 0)
            continue;
        snprintf(known_last, sizeof known_last, "%s", known_on);
        found = sqlite3_column_type(stmt, 0) != SQLITE_NULL;
        *number = sqlite3_column_int64(stmt, 0);
        if (found)
            snprintf(word, 32, "%s", (const char *)sqlite3_column_text(stmt, 0));
    }
    return found;
}

static bool find_own(work *w, const char *agb, const char *topic, int64_t *value)
{
    sqlite3_stmt *stmt = w->stmts[OWN];
    bool found = false;

    bind_text(stmt, 1, agb);
    bind_text(stmt, 2, topic);
    while (row(stmt)) {
        if (sqlite3_column_type(stmt, 3) == SQLITE_NULL || !in_force(stmt, 1) || !in_force(stmt, 4))
            continue;
        *value = sqlite3_column_int64(stmt, 0);
        found = true;
    }
    return found;
}

/* One point query for each document, until one has a provision. */
static bool find_general(work *w, const char *const *documents, const char *topic,
                         const char *sector, const char *kind, const char *relation, int64_t *value)
{
    sqlite3_stmt *stmt = w->stmts[GENERAL];
    bool found = false;

    bind_text(stmt, 2, topic);
    bind_text(stmt, 3, sector);
    bind_text(stmt, 4, kind);
    bind_text(stmt, 5, relation);
    for (; *documents != NULL && !found; documents++) {
        bind_text(stmt, 1, *documents);
        while (!found && row(stmt)) {
            *value = sqlite3_column_int64(stmt, 0);
            found = in_force(stmt, 1);
        }
        sqlite3_reset(stmt);
    }
    return found;
}

static void find_kind(work *w, const char *agb, const char *sector, char kind[32])
{
    sqlite3_stmt *stmt = w->stmts[SECTOR];

    bind_text(stmt, 1, agb);
    bind_text(stmt, 2, sector);
    while (row(stmt))
        if (in_force(stmt, 1) && sqlite3_column_type(stmt, 0) != SQLITE_NULL)
            snprintf(kind, 32, "%s", (const char *)sqlite3_column_text(stmt, 0));
}

static int64_t tariff(work *w, const question *q)
{
    char sector[16] = "", kind[32] = "", relation[32] = "", word[32];
    int64_t value = -1, lower, maximum = -1;
    bool own = find_own(w, q->p->agb, "tariff.care", &value);

    bind_text(w->stmts[PERFORMANCE], 1, q->performance);
    if (row(w->stmts[PERFORMANCE]))
        snprintf(sector, sizeof sector, "%s",
                 (const char *)sqlite3_column_text(w->stmts[PERFORMANCE], 0));
    sqlite3_reset(w->stmts[PERFORMANCE]);
    find_kind(w, q->p->agb, sector, kind);
    if (!find_fact(w, q->p->agb, "relation", relation, &lower))
        return -1;
    if (!own) {
        find_general(w, on_care, "tariff.care", sector, kind, relation, &value);
        if (find_fact(w, q->p->agb, "tariff.care.lower_2022", word, &lower) && value > lower)
            value = lower;
    }
    if (find_general(w, on_maximum, "tariff.maximum", "", "", "", &maximum) && value > maximum)
        value = maximum;
    return value;
}

static int64_t provision(work *w, const question *q)
{
    const char *kind = kinds[q->p->sector];
    int64_t value = -1;

    if (!find_own(w, q->p->agb, "tariff.care", &value))
        find_general(w, on_care, "tariff.care", sectors[q->p->sector], kind != NULL ? kind : "",
                     "existing", &value);
    return value;
}

static void by_hand(work *w, int64_t (*answer)(work *, const question *))
{
    for (int i = 0; i < w->count; i++) {
        if (!w->in_transaction)
            step(w->stmts[BEGIN]);
        w->floor[i] = answer(w, &w->questions[i]);
        if (!w->in_transaction)
            step(w->stmts[COMMIT]);
    }
}

static void tariff_by_hand(void *context)
{
    by_hand(context, tariff);
}

static void provision_by_hand(void *context)
{
    by_hand(context, provision);
}

/* ---- the workloads ---- */

static void measure(work *w, const options *o, const char *what, void (*ours)(void *),
                    void (*floor)(void *))
{
    char name[120];

    snprintf(name, sizeof name, "%s.%d_providers.%s_transaction.ns", what, w->s->count,
             w->in_transaction ? "in" : "no");
    compare(&(workload){.name = name,
                        .rounds = o->quick ? 5 : 9,
                        .per_turn = w->count,
                        .ours = ours,
                        .floor = floor,
                        .context = w});
    for (int i = 0; i < w->count; i++)
        if (w->ours[i] != w->floor[i] || w->ours[i] <= 0)
            die("%s of %s %s: %lld, but by hand %lld", what, w->questions[i].p->agb,
                w->questions[i].performance, (long long)w->ours[i], (long long)w->floor[i]);
}

/* The same sequence in each run. */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void make_questions(work *w)
{
    uint64_t state = 20230101;

    for (int i = 0; i < w->count; i++) {
        const provider *p = &w->s->providers[next_random(&state) % (uint64_t)w->s->count];

        w->questions[i].p = p;
        performance_code(w->questions[i].performance, p->sector, (int)(next_random(&state) % 50));
    }
}

static void work_open(work *w, const options *o, const sample *s)
{
    *w = (work){.s = s, .count = o->quick ? 5000 : 50000};
    w->questions = calloc((size_t)w->count, sizeof *w->questions);
    w->ours = calloc((size_t)w->count, sizeof *w->ours);
    w->floor = calloc((size_t)w->count, sizeof *w->floor);
    if (w->questions == NULL || w->ours == NULL || w->floor == NULL)
        die("out of memory");
    make_questions(w);
    w->ours_db = connection(s->path);
    must(w->registry, wlz_attach(w->ours_db, NULL, &w->registry), "attach");
    w->db = connection(s->path);
    for (int i = 0; i < STATEMENTS; i++)
        w->stmts[i] = prepare(w->db, sql[i]);
}

static void work_close(work *w)
{
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(w->stmts[i]);
    sqlite3_close(w->db);
    wlz_close(w->registry);
    sqlite3_close(w->ours_db);
    free(w->questions);
    free(w->ours);
    free(w->floor);
}

void resolution(const options *o, sample *s)
{
    work w;

    work_open(&w, o, s);
    measure(&w, o, "tariff", query_tariff, tariff_by_hand);
    measure(&w, o, "resolve_with_trace", resolve, provision_by_hand);
    w.in_transaction = true;
    run(w.ours_db, "BEGIN; SELECT 1 FROM office");
    run(w.db, "BEGIN; SELECT 1 FROM office");
    measure(&w, o, "tariff", query_tariff, tariff_by_hand);
    measure(&w, o, "resolve_with_trace", resolve, provision_by_hand);
    run(w.ours_db, "COMMIT");
    run(w.db, "COMMIT");
    work_close(&w);
}
