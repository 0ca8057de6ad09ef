/*
 * Percentages of 3.000 providers for 300 performances and 3 components, in one pass over a sheet; and single questions on
 * the policies of 2024, which hang on facts about the provider and about the performance.
 *
 * The pass is held against the goal of 2 million answers a second, first with the providers' own provisions only, then
 * with a million in the registry, of other providers' agreements. Its answers are those of single questions: in full each
 * one is asked, else one of some.
 *
 * The floor of the single question is the bare prepared point queries that fetch the rows the answer rests on: it decides
 * nothing, checks nothing, and knows beforehand which documents speak of which topics. The second floor leaves out the policy, which the
 * library has in memory.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SHEET_DAY 20240601
#define DAY_2024 "2024-06-01"
#define GOAL_NS 500 /* an answer of the pass: 2 million a second */

static const char *const components[] = {"care", "nhc", "nic"};
enum { COMPONENTS = 3, PERFORMANCES = 100 /* of each sector */ };

static void load_later_packs(wlz_registry *r)
{
    static const char *const names[] = {"300_national_2024_2028.sql",
                                        "310_zilveren_kruis_2024.sql",
                                        "320_cz_2024.sql",
                                        "330_vgz_2024.sql",
                                        "340_menzis_2024.sql",
                                        "350_dsw_2024.sql",
                                        "360_zorg_en_zekerheid_2024.sql",
                                        "370_salland_2024.sql"};
    char path[PATH_ROOM];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", WLZ_BENCH_PACKS, names[i]);
        must(r, wlz_pack_load(r, path), names[i]);
    }
}

/* ---- facts: at Zilveren Kruis and Menzis, of all providers and performances, so that each question on disability care is
 * decided at Menzis and most are at Zilveren Kruis */

static const char FACTS[] =
    "CREATE TEMP TABLE word(fact, number);"
    "INSERT INTO word VALUES('tariff.care.2023', 9480), ('zk.avg_shared', 1), ('vg7.conditions', "
    "0),"
    " ('menzis.general_conditions', 1), ('menzis.network', 10), ('menzis.digital', 15),"
    " ('menzis.guaranteed_supply', 1);"
    "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)"
    " SELECT 'menzis', agb, 'relation', iif(rowid % 5 = 0, 'new', 'existing'), '2023-01-01',"
    "  '2022-06-01', 'sample' FROM (SELECT agb, row_number() OVER (ORDER BY agb) AS rowid FROM "
    "provider);"
    "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)"
    " SELECT o.id, p.agb, w.fact, iif(w.fact = 'tariff.care.2023', number + p.n % 20 * 10, number),"
    "  '2023-01-01', '2022-06-01', 'sample' FROM (SELECT agb, row_number() OVER (ORDER BY agb) AS n"
    "  FROM provider) p, word w, office o WHERE o.id IN('menzis', 'zilveren-kruis')"
    "  AND (p.n + length(w.fact)) % 7 <> 0;"
    "INSERT INTO performance_fact(performance, fact, value, valid_from, known_on, evidence)"
    " SELECT code, 'profile', CASE substr(code, 5) % 3 WHEN 0 THEN 'vg7' WHEN 1 THEN 'vg3' ELSE "
    "'other' END,"
    "  '2023-01-01', '2022-06-01', 'sample' FROM performance;"
    "INSERT INTO performance_fact(performance, fact, value, valid_from, known_on, evidence)"
    " SELECT code, 'with_treatment', substr(code, 4) % 2, '2023-01-01', '2022-06-01', 'sample'"
    "  FROM performance;"
    "INSERT INTO performance_fact(performance, office, fact, value, valid_from, known_on, evidence)"
    " SELECT code, 'zilveren-kruis', 'zk.class', CASE substr(code, 5) % 4 WHEN 0 THEN 'complex' "
    "WHEN 1"
    "  THEN 'highly-complex' WHEN 2 THEN 'regular' ELSE 'in-full' END, '2023-01-01', '2022-06-01', "
    "'sample'"
    "  FROM performance WHERE substr(code, 4) % 10 <> 0;"
    "DROP TABLE word";

/* Other providers, each with a signed agreement that has ten percentages: for all its care, and for performances. */
static const char OTHERS[] =
    "BEGIN;"
    "CREATE TEMP TABLE other AS WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
    " SELECT i, printf('42%%06d', i) AS agb, printf('other-%%d', i) AS document FROM n;"
    "INSERT INTO provider(agb, name) SELECT agb, 'Sample provider' FROM other;"
    "INSERT INTO provider_sector(agb, sector, valid_from)"
    " SELECT agb, iif(i %% 2, 'GZ', 'VV'), '2015-01-01' FROM other;"
    "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on, evidence)"
    " SELECT 'zilveren-kruis', agb, 'relation', 'existing', '2023-01-01', '2022-06-01', 'sample' "
    "FROM other;"
    "INSERT INTO document(id, office, kind, title, valid_from)"
    " SELECT document, 'zilveren-kruis', 'agreement', 'Sample', '2023-01-01' FROM other;"
    "INSERT INTO contract(office, agb, valid_from, document)"
    " SELECT 'zilveren-kruis', agb, '2023-01-01', document FROM other;"
    "INSERT INTO provision(document, topic, provider, performance, value, unit, valid_from, "
    "paragraph)"
    " SELECT o.document, 'tariff.care', o.agb, iif(k.value > 0, printf('AA%%03d', (o.i + k.value * "
    "7) %% 100),"
    "  NULL), 9000 + (o.i + k.value) %% 500, 'bp', '2023-01-01', '4'"
    " FROM other o, json_each('[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]') k;"
    "UPDATE contract SET status = 'signed', signed_on = '2022-11-15'"
    " WHERE status = 'draft' AND document IN(SELECT document FROM other);"
    "DROP TABLE other;"
    "COMMIT";

static int64_t provisions_in(sqlite3 *db)
{
    return query_int(db, "SELECT count(*) FROM provision");
}

static void add_others(const sample *s, int providers)
{
    sqlite3 *db = connection(s->path);
    char *sql = sqlite3_mprintf(OTHERS, providers);

    run(db, sql);
    sqlite3_free(sql);
    sqlite3_close(db);
}

/* ---- the pass ---- */

static int64_t now(void)
{
    struct timespec at;

    clock_gettime(CLOCK_MONOTONIC, &at);
    return (int64_t)at.tv_sec * 1000000000 + at.tv_nsec;
}

typedef struct passing {
    const wlz_tariff_sheet *sheet;
    size_t providers, performances;
    int64_t decided, sum;
} passing;

static void pass(passing *p)
{
    p->decided = p->sum = 0;
    for (size_t i = 0; i < p->providers; i++)
        for (size_t j = 0; j < p->performances; j++)
            for (int k = 0; k < COMPONENTS; k++) {
                wlz_bp bp = 0;

                p->decided += wlz_tariff_sheet_at(p->sheet, i, j, components[k], &bp) == WLZ_OK;
                p->sum += bp;
            }
}

/* Each answer, or one of `every`, as a single question gives it. */
static int64_t same_answers(wlz_registry *r, const passing *p, const char *office, size_t every)
{
    size_t count = p->providers * p->performances * COMPONENTS, asked = 0;

    for (size_t at = 0; at < count; at += every, asked++) {
        size_t i = at / COMPONENTS / p->performances, j = at / COMPONENTS % p->performances;
        wlz_tariff_question q = {office,
                                 wlz_tariff_sheet_provider_at(p->sheet, i),
                                 wlz_tariff_sheet_performance_at(p->sheet, j),
                                 components[at % COMPONENTS],
                                 SHEET_DAY,
                                 0};
        wlz_bp single = -1, told = -1;
        wlz_status status = wlz_tariff_ask(r, &q, &single, NULL);

        if (wlz_tariff_sheet_ask(p->sheet, q.agb, q.performance, q.component, &told) != status ||
            told != single)
            die("%s, %s %s %s: %d, but asked singly %s %d", office, q.agb, q.performance,
                q.component, (int)told, wlz_status_name(status), (int)single);
    }
    return (int64_t)asked;
}

static void measure_pass(const options *o, const sample *s, const char *office, int64_t provisions,
                         size_t every)
{
    wlz_tariff_sheet *sheet = NULL;
    int64_t from = now(), made, best = INT64_MAX, asked, answers;
    char name[120];
    passing p;

    must(s->registry, wlz_tariff_sheet_new(s->registry, office, SHEET_DAY, 0, &sheet), "sheet");
    made = now() - from;
    p = (passing){sheet, (size_t)s->count, wlz_tariff_sheet_performance_count(sheet), 0, 0};
    answers = (int64_t)(p.providers * p.performances) * COMPONENTS;
    for (int round = 0; round < (o->quick ? 3 : 9); round++) {
        from = now();
        pass(&p);
        if (now() - from < best)
            best = now() - from;
    }
    asked = same_answers(s->registry, &p, office, every);
    snprintf(name, sizeof name, "sheet.make.%s.%lld_provisions.us", office, (long long)provisions);
    report(name, made / 1000, 0);
    snprintf(name, sizeof name, "sheet.answer.%s.%lld_provisions.ns_and_goal", office,
             (long long)provisions);
    report(name, best / answers, GOAL_NS);
    printf("  %lld answers, %lld decided, %lld a second; %lld asked singly too, all the same\n",
           (long long)answers, (long long)p.decided, (long long)(answers * 1000000000 / best),
           (long long)asked);
    wlz_tariff_sheet_free(sheet);
}

/* ---- single questions ---- */

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

/* Which documents speak of which topics that the percentages for care of an office hang on. */
#define SPEAKS                                                                                     \
    "WITH d AS (SELECT id FROM document WHERE kind <> 'agreement' AND ifnull(office, ?1) = ?1 AND" \
    "  valid_from <= '" DAY_2024 "' AND ifnull(valid_to, '9') > '" DAY_2024 "'), "                 \
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

static void ask_singly(void *context)
{
    work *w = context;

    w->decided = 0;
    for (int i = 0; i < w->count; i++) {
        wlz_tariff_question q = {w->office, w->questions[i].agb, w->questions[i].performance,
                                 "care",    SHEET_DAY,           0};
        wlz_bp bp;

        w->decided += wlz_tariff_ask(w->registry, &q, &bp, NULL) == WLZ_OK;
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

/* Of providers of disability care for performances of theirs. */
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
        performance_code(w->questions[i].performance, 0, (int)(random >> 40) % PERFORMANCES);
    }
}

static void measure_single(const options *o, const sample *s, const char *office)
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
                        .ours = ask_singly,
                        .floor = fetch_all,
                        .second_name = second,
                        .second_floor = fetch_some,
                        .context = &w});
    printf("  %lld of %d decided\n", (long long)w.decided, w.count);
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(w.stmts[i]);
    sqlite3_close(w.db);
}

void sheet(const options *o)
{
    int64_t few, many;
    sqlite3 *db;
    sample s;

    sample_make(&s, o, "sheet.db", o->quick ? 300 : 3000, PERFORMANCES);
    load_later_packs(s.registry);
    db = connection(s.path);
    run(db, FACTS);
    few = provisions_in(db);
    measure_single(o, &s, "menzis");
    measure_single(o, &s, "zilveren-kruis");
    measure_pass(o, &s, "menzis", few, o->quick ? 7 : 1);
    measure_pass(o, &s, "zilveren-kruis", few, o->quick ? 7 : 27);
    add_others(&s, o->quick ? 1000 : 100000);
    many = provisions_in(db);
    measure_pass(o, &s, "menzis", many, o->quick ? 7 : 27);
    measure_pass(o, &s, "zilveren-kruis", many, o->quick ? 7 : 27);
    sqlite3_close(db);
    sample_close(&s);
}
