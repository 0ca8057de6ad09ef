/* The sample registry: real policy, invented providers. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const char *const sectors[SECTORS] = {"GZ", "VV", "GGZ"};
const char *const kinds[SECTORS] = {NULL, NULL, "integrated"};

void must(wlz_registry *registry, wlz_status status, const char *what)
{
    if (status != WLZ_OK)
        die("%s: %s: %s", what, wlz_status_name(status), wlz_message(registry));
}

void performance_code(char code[CODE_ROOM], int sector, int number)
{
    snprintf(code, CODE_ROOM, "%c%c%03d", "ABC"[sector], 'A' + number / 1000 % 26, number % 1000);
}

static void load_packs(wlz_registry *r)
{
    static const char *const names[] = {"010_offices.sql", "020_topics.sql",
                                        "100_national_2021_2023.sql", "200_zilveren_kruis_2023.sql",
                                        "210_zilveren_kruis_transition_2023.sql"};
    char path[PATH_ROOM];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", WLZ_BENCH_PACKS, names[i]);
        must(r, wlz_pack_load(r, path), names[i]);
    }
}

static void add_performance(wlz_registry *r, int sector, int number)
{
    char code[CODE_ROOM];
    wlz_nza_tariff care = {code, YEAR, "care", 0, 20000 + number, "sample"};
    wlz_nza_tariff nhc = {code, YEAR, "nhc", 0, 3000 + number, "sample"};

    performance_code(code, sector, number);
    must(r,
         wlz_performance_add(r, &(wlz_performance){.code = code,
                                                   .sector = sectors[sector],
                                                   .care_form = "zzp",
                                                   .unit = "day",
                                                   .title = "Sample"}),
         "performance");
    must(r, wlz_nza_tariff_set(r, &care), "NZa tariff");
    must(r, wlz_nza_tariff_set(r, &nhc), "NZa tariff");
}

static void add_provider(wlz_registry *r, provider *p)
{
    wlz_provider_sector in = {p->agb, sectors[p->sector], kinds[p->sector], 20150101, 0};
    wlz_provider_fact relation = {.office = OFFICE,
                                  .agb = p->agb,
                                  .fact = "relation",
                                  .word = "existing",
                                  .valid_from = 20150101,
                                  .known_on = 20220601,
                                  .evidence = "sample"};

    must(r, wlz_provider_add(r, p->agb, NULL, "Sample provider"), "provider");
    must(r, wlz_provider_sector_add(r, &in), "sector");
    must(r, wlz_provider_fact_add(r, &relation), "relation");
}

static void add_agreement(wlz_registry *r, provider *p, bool own_percentage, wlz_bp bp)
{
    char document[32];
    wlz_contract contract = {OFFICE, p->agb, 20230101, 20240101, document, "Sample agreement"};
    wlz_annex declaration = {OFFICE, p->agb, 2023, "3A", "sample board", 1658304000, NULL};
    wlz_annex consent = {OFFICE, p->agb, 2023, "3B", "sample board", 1658304000, NULL};
    wlz_provision own = {
        .document = document,
        .topic = "tariff.care",
        .scope = {.provider = p->agb},
        .value = bp,
        .valid_from = 20230101,
        .valid_to = 20240101,
        .paragraph = "article 4",
    };

    snprintf(document, sizeof document, "agreement-%s", p->agb);
    must(r, wlz_enrolment_add(r, &declaration), "enrolment");
    must(r, wlz_enrolment_add(r, &consent), "enrolment");
    must(r, wlz_contract_draft(r, &contract, &p->contract), "draft");
    if (own_percentage)
        must(r, wlz_provision_add(r, &own, &p->provision), "own percentage");
    must(r, wlz_contract_sign(r, p->contract, 20221115), "sign");
}

void sample_make(sample *s, const options *o, const char *name, int count, int performances)
{
    wlz_open_options open = WLZ_OPEN_OPTIONS_INIT;

    *s = (sample){.count = count, .providers = calloc((size_t)count, sizeof(provider))};
    if (s->providers == NULL)
        die("out of memory");
    snprintf(s->path, sizeof s->path, "%s/%s", o->directory, name);
    open.flags = WLZ_OPEN_CREATE;
    open.actor = "bench";
    must(s->registry, wlz_open(s->path, &open, &s->registry), "open");
    must(s->registry, wlz_begin(s->registry), "begin");
    load_packs(s->registry);
    for (int sector = 0; sector < SECTORS; sector++)
        for (int i = 0; i < performances; i++)
            add_performance(s->registry, sector, i);
    for (int i = 0; i < count; i++) {
        provider *p = &s->providers[i];

        snprintf(p->agb, sizeof p->agb, "%08d", 41000001 + i);
        p->sector = i % SECTORS;
        add_provider(s->registry, p);
        add_agreement(s->registry, p, i % 2 == 1, 9000 + i % 500);
    }
    must(s->registry, wlz_commit(s->registry), "commit");
}

void sample_close(sample *s)
{
    char name[PATH_ROOM + 8];

    wlz_close(s->registry);
    unlink(s->path);
    snprintf(name, sizeof name, "%s-wal", s->path);
    unlink(name);
    snprintf(name, sizeof name, "%s-shm", s->path);
    unlink(name);
    free(s->providers);
}
