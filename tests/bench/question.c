/*
 * Single questions on the policies of 2024, which depend on facts about the provider and about the performance.
 *
 * The floor is the bare prepared point queries that fetch the rows the answer rests on: it decides nothing, checks
 * nothing, and knows beforehand which documents have provisions on which topics. The second floor leaves out the
 * policy, which the library has in memory.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_TEXT "2024-06-01"

enum {
    BEGIN,
    COMMIT,
    PERFORMANCE,
    ABOUT,
    FACT,
    SECTOR,
    DEVIATION,
    HAS_OWN,
    OWN,
    RULE,
    CONDITION,
    GENERAL,
    STATEMENTS
};

static const char *const sql[STATEMENTS] = {
    [BEGIN] = "BEGIN",
    [COMMIT] = "COMMIT",
    [PERFORMANCE] = "SELECT sector, care_form FROM performance WHERE code = ?1",
    [ABOUT] = "SELECT office, fact, value, valid_from, valid_to, known_on FROM performance_fact"
              " WHERE performance = ?1",
    [FACT] = "SELECT fact, value, valid_from, valid_to, known_on FROM provider_fact"
             " WHERE agb = ?1 AND office = ?2",
    [SECTOR] = "SELECT sector, kind, valid_from, valid_to FROM provider_sector WHERE agb = ?1",
    [DEVIATION] = "SELECT topic, value, decided_on, until, year FROM deviation"
                  " WHERE office = ?2 AND agb = ?1",
    [HAS_OWN] = "SELECT 1 FROM provision WHERE provider = ?1 LIMIT 1",
    [OWN] = "SELECT p.value, p.valid_from, p.valid_to, d.published_on, d.valid_from, d.valid_to"
            " FROM provision p JOIN document d ON d.id = p.document"
            " WHERE p.provider = ?1 AND p.topic = ?2",
    [RULE] =
        "SELECT id, name, component, step, effect, sector, relation, care_form, performance, topic,"
        " fact, at_least, at_most, valid_from, valid_to FROM tariff_rule WHERE document = ?1 AND "
        "component = 'care'",
    [CONDITION] = "SELECT rule, fact, test, value, topic FROM tariff_condition WHERE document = ?1",
    [GENERAL] = "SELECT value, sector, provider_kind, relation, care_form, performance, "
                "valid_from, valid_to"
                " FROM provision WHERE document = ?1 AND ifnull(provider, '') = '' AND topic = ?2",
};

/* Which documents have provisions on the topics that an office's percentages for care depend on. */
#define SPEAKS                                                                                     \
    "WITH d AS (SELECT id FROM document WHERE kind <> 'agreement' AND ifnull(office, ?1) = ?1 AND" \
    "  valid_from <= '" DAY_TEXT "' AND ifnull(valid_to, '9') > '" DAY_TEXT "'), "                 \
    "r AS (SELECT * FROM tariff_rule WHERE component = 'care' AND document IN(SELECT id FROM d)) "
static const char TOPICS[] =
    SPEAKS "SELECT p.document, p.topic FROM provision p WHERE p.provider IS NULL AND p.document "
           "IN(SELECT id FROM d)"
           " AND p.topic IN(SELECT 'tariff.care' UNION SELECT 'tariff.maximum' UNION SELECT"
           "  'tariff.sector_of_performance' UNION SELECT topic FROM r UNION SELECT at_least FROM "
           "r UNION SELECT at_most"
           "  FROM r UNION SELECT topic FROM tariff_condition WHERE document IN(SELECT id FROM d)) "
           "GROUP BY 1, 2";
static const char RULED[] = SPEAKS "SELECT DISTINCT document, '' FROM r";

typedef struct spoken {
    char document[64], topic[64];
} spoken;

enum { SPOKEN_MAX = 60, QUESTIONS_MAX = 20000 };

typedef struct work {
    const char *office;
    int count;
    struct {
        char agb[CODE_ROOM], performance[CODE_ROOM];
    } questions[QUESTIONS_MAX];
    spoken topics[SPOKEN_MAX], ruled[SPOKEN_MAX];
    int topic_count, ruled_count;
    wlz_registry *registry;
    sqlite3 *db;
    sqlite3_stmt *stmts[STATEMENTS];
    int64_t decided, seen; /* so that nothing is left out */
} work;

static void query_singly(void *context)
{
    work *w = context;

    w->decided = 0;
    for (int i = 0; i < w->count; i++) {
        wlz_tariff_question q = {w->office, w->questions[i].agb, w->questions[i].performance,
                                 "care",    LATER_DAY,           0};
        wlz_bp bp;

        w->decided += wlz_tariff_bp(w->registry, &q, &bp) == WLZ_OK;
    }
}

/* All columns of all rows. Returns how many rows. */
static int fetch(work *w, int which, const char *one, const char *other)
{
    sqlite3_stmt *stmt = w->stmts[which];
    int count = 0;

    bind_text(stmt, 1, one);
    if (other != NULL)
        bind_text(stmt, 2, other);
    for (; row(stmt); count++)
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            const unsigned char *text = sqlite3_column_text(stmt, i);

            w->seen += text != NULL ? text[0] : 1;
        }
    return count;
}

static void fetch_provider(work *w, const char *agb, const char *performance)
{
    fetch(w, PERFORMANCE, performance, NULL);
    fetch(w, FACT, agb, w->office);
    fetch(w, SECTOR, agb, NULL);
    fetch(w, DEVIATION, agb, w->office);
    if (fetch(w, HAS_OWN, agb, NULL) > 0) {
        fetch(w, OWN, agb, "tariff.care");
        fetch(w, OWN, agb, "tariff.maximum");
    }
}

static void fetch_policy(work *w, const char *performance)
{
    fetch(w, ABOUT, performance, NULL);
    for (int i = 0; i < w->ruled_count; i++) {
        fetch(w, RULE, w->ruled[i].document, NULL);
        fetch(w, CONDITION, w->ruled[i].document, NULL);
    }
    for (int i = 0; i < w->topic_count; i++)
        fetch(w, GENERAL, w->topics[i].document, w->topics[i].topic);
}

static void fetch_all(void *context)
{
    work *w = context;

    for (int i = 0; i < w->count; i++) {
        step(w->stmts[BEGIN]);
        fetch_provider(w, w->questions[i].agb, w->questions[i].performance);
        fetch_policy(w, w->questions[i].performance);
        step(w->stmts[COMMIT]);
    }
}

/* Without what the library has in memory. */
static void fetch_some(void *context)
{
    work *w = context;

    for (int i = 0; i < w->count; i++) {
        step(w->stmts[BEGIN]);
        fetch_provider(w, w->questions[i].agb, w->questions[i].performance);
        step(w->stmts[COMMIT]);
    }
}

static int find_spoken(work *w, const char *query, spoken *found)
{
    sqlite3_stmt *stmt = prepare(w->db, query);
    int count = 0;

    bind_text(stmt, 1, w->office);
    for (; row(stmt) && count < SPOKEN_MAX; count++) {
        snprintf(found[count].document, sizeof found->document, "%s", sqlite3_column_text(stmt, 0));
        snprintf(found[count].topic, sizeof found->topic, "%s", sqlite3_column_text(stmt, 1));
    }
    sqlite3_finalize(stmt);
    return count;
}

/* About providers of disability care and performances of theirs. */
static void make_questions(work *w, const sample *s)
{
    uint64_t random = 20240601;

    for (int i = 0; i < w->count; i++) {
        const provider *p;

        do {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            p = &s->providers[random % (uint64_t)s->count];
        } while (p->sector != 0);
        snprintf(w->questions[i].agb, CODE_ROOM, "%s", p->agb);
        performance_code(w->questions[i].performance, 0, (int)(random >> 40) % LATER_PERFORMANCES);
    }
}

void later_question(const options *o, const sample *s, const char *office)
{
    static work w;
    char name[120], second[120];

    w = (work){.office = office, .count = o->quick ? 2000 : QUESTIONS_MAX};
    make_questions(&w, s);
    w.registry = s->registry;
    w.db = connection(s->path);
    for (int i = 0; i < STATEMENTS; i++)
        w.stmts[i] = prepare(w.db, sql[i]);
    w.topic_count = find_spoken(&w, TOPICS, w.topics);
    w.ruled_count = find_spoken(&w, RULED, w.ruled);
    snprintf(name, sizeof name, "question.%s.2024.ns", office);
    snprintf(second, sizeof second, "question.%s.2024.beside_the_provider's_rows_only.ns", office);
    compare(&(workload){.name = name,
                        .rounds = o->quick ? 5 : 9,
                        .per_turn = w.count,
                        .ours = query_singly,
                        .floor = fetch_all,
                        .second_name = second,
                        .second_floor = fetch_some,
                        .context = &w});
    printf("  %lld of %d decided\n", (long long)w.decided, w.count);
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(w.stmts[i]);
    sqlite3_close(w.db);
}
