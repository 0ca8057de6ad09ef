/*
 * Percentages of 3.000 providers for 300 performances and 3 components on the policies of 2024, in one pass over a
 * sheet.
 *
 * The pass is held against the goal of 2 million answers a second, first with the providers' own provisions only, then
 * with a million in the registry, of other providers' agreements. Its answers are those of single questions: at one
 * office each one is compared, elsewhere one in so many.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define GOAL_NS 500 /* an answer of the pass: 2 million a second */

static const char *const components[] = {"care", "nhc", "nic"};
enum { COMPONENTS = 3 };

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

/* Every sixth provider has an agreement of 2024 with a percentage for all its care, or for one performance. */
static const char AGREED[] =
    "BEGIN;"
    "CREATE TEMP TABLE agreed AS SELECT n, agb, o.id AS office, 'later-' || o.id || agb AS document"
    "  FROM (SELECT agb, row_number() OVER (ORDER BY agb) AS n FROM provider) p, office o"
    "  WHERE n % 6 = 1 AND o.id IN('menzis', 'zilveren-kruis');"
    "INSERT INTO document(id, office, kind, title, valid_from)"
    " SELECT document, office, 'agreement', 'Sample', '2024-01-01' FROM agreed;"
    "INSERT INTO contract(office, agb, valid_from, document)"
    " SELECT office, agb, '2024-01-01', document FROM agreed;"
    "INSERT INTO provision(document, topic, provider, performance, value, unit, valid_from, "
    "paragraph)"
    " SELECT document, 'tariff.care', agb, iif(n / 6 % 2, printf('AA%03d', n % 100), NULL),"
    "  9000 + n % 500, 'bp', '2024-01-01', '4' FROM agreed;"
    "UPDATE contract SET status = 'signed', signed_on = '2023-11-15'"
    " WHERE status = 'draft' AND document IN(SELECT document FROM agreed);"
    "DROP TABLE agreed;"
    "COMMIT";

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

                p->decided += wlz_tariff_sheet_bp_at(p->sheet, i, j, components[k], &bp) == WLZ_OK;
                p->sum += bp;
            }
}

/* Each answer, or one of `every`, as a single question gives it. */
static int64_t same_answers(wlz_registry *r, const passing *p, const char *office, size_t every)
{
    size_t count = p->providers * p->performances * COMPONENTS, compared = 0;

    for (size_t at = 0; at < count; at += every, compared++) {
        size_t i = at / COMPONENTS / p->performances, j = at / COMPONENTS % p->performances;
        wlz_tariff_question q = {office,
                                 p->sheet->providers[i],
                                 p->sheet->performances[j],
                                 components[at % COMPONENTS],
                                 LATER_DAY,
                                 0};
        wlz_bp single = -1, bp = -1;
        wlz_status status = wlz_tariff_bp(r, &q, &single);

        if (wlz_tariff_sheet_bp(p->sheet, q.agb, q.performance, q.component, &bp) != status ||
            bp != single)
            die("%s, %s %s %s: %d, but as a single question %s %d", office, q.agb, q.performance,
                q.component, (int)bp, wlz_status_name(status), (int)single);
    }
    return (int64_t)compared;
}

static void measure_pass(const options *o, const sample *s, const char *office, int64_t provisions,
                         size_t every)
{
    wlz_tariff_sheet *sheet = NULL;
    int64_t from = now(), made, best = INT64_MAX, compared, answers;
    char name[120];
    passing p;

    must(s->registry,
         wlz_tariff_sheet_get(
             s->registry, &(wlz_tariff_sheet_question){.office = office, .day = LATER_DAY}, &sheet),
         "sheet");
    made = now() - from;
    p = (passing){sheet, (size_t)s->count, sheet->performance_count, 0, 0};
    answers = (int64_t)(p.providers * p.performances) * COMPONENTS;
    for (int round = 0; round < (o->quick ? 3 : 9); round++) {
        from = now();
        pass(&p);
        if (now() - from < best)
            best = now() - from;
    }
    compared = same_answers(s->registry, &p, office, every);
    snprintf(name, sizeof name, "sheet.make.%s.%lld_provisions.us", office, (long long)provisions);
    report(name, made / 1000, 0);
    snprintf(name, sizeof name, "sheet.answer.%s.%lld_provisions.ns_and_goal", office,
             (long long)provisions);
    report(name, best / answers, GOAL_NS);
    printf("  %lld answers, %lld decided, %lld a second; %lld also as single questions, all the "
           "same\n",
           (long long)answers, (long long)p.decided, (long long)(answers * 1000000000 / best),
           (long long)compared);
    wlz_tariff_sheet_free(sheet);
}

/* ---- the workload ---- */

void sheet(const options *o)
{
    int64_t few, many;
    sqlite3 *db;
    sample s;

    sample_make(&s, o, "sheet.db", o->quick ? 300 : 3000, LATER_PERFORMANCES);
    load_later_packs(s.registry);
    db = connection(s.path);
    run(db, FACTS);
    run(db, AGREED);
    few = provisions_in(db);
    later_question(o, &s, "menzis");
    later_question(o, &s, "zilveren-kruis");
    measure_pass(o, &s, "menzis", few, o->quick ? 7 : 1);
    measure_pass(o, &s, "zilveren-kruis", few, o->quick ? 7 : 27);
    add_others(&s, o->quick ? 1000 : 100000);
    many = provisions_in(db);
    measure_pass(o, &s, "menzis", many, o->quick ? 7 : 27);
    measure_pass(o, &s, "zilveren-kruis", many, o->quick ? 7 : 27);
    sqlite3_close(db);
    sample_close(&s);
}
