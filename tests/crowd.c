#include "crowd.h"

#include "file/connection.h"

enum { CODE_ROOM = 16 };

const char *const crowd_offices[OFFICES] = {"zilveren-kruis",    "cz",     "vgz", "menzis", "dsw",
                                            "zorg-en-zekerheid", "salland"};
static const char *const sectors[] = {"GZ", "VV", "GGZ"};

static wlz_registry *reg; /* that is being filled */
static uint64_t state;

static int chance(int of)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)(state % (uint64_t)of);
}

static void agb_of(int i, char agb[CODE_ROOM])
{
    snprintf(agb, CODE_ROOM, "%08d", 42000001 + i);
}

static void code_of(int i, char code[CODE_ROOM])
{
    snprintf(code, CODE_ROOM, "T%03d", i);
}

/* One sector, two, one that ended, or none. */
static void work_in(const char *agb, int i)
{
    wlz_provider_sector first = {agb, sectors[i % 3], NULL, 20150101, 0};
    wlz_provider_sector second = {agb, sectors[(i + 1) % 3], NULL, 20150101, 0};

    if (i % 8 == 7)
        return;
    if (i % 8 == 6)
        first.valid_to = 20240101;
    if (i % 4 == 1)
        first.kind = strcmp(first.sector, "GGZ") == 0 ? "integrated" : NULL;
    assert_ok(reg, wlz_provider_sector_add(reg, &first));
    if (i % 5 == 4)
        assert_ok(reg, wlz_provider_sector_add(reg, &second));
}

static wlz_provider_fact fact_row(const char *office, const char *agb, sqlite3_stmt *fact)
{
    const char *unit = (const char *)sqlite3_column_text(fact, 1);
    wlz_provider_fact row = {.office = office,
                             .agb = agb,
                             .fact = (const char *)sqlite3_column_text(fact, 0),
                             .valid_from = 20230101,
                             .known_on = 20221001,
                             .evidence = "sample"};

    if (strcmp(unit, "word") == 0)
        row.word = (const char *)sqlite3_column_text(fact, 2 + chance(2));
    else if (strcmp(unit, "flag") == 0)
        row.number = chance(2);
    else if (strcmp(unit, "bp") == 0)
        row.number = strncmp((const char *)sqlite3_column_text(fact, 0), "tariff.", 7) == 0
                         ? 9480 + 20 * chance(8)
                         : 50 * chance(5);
    else
        row.number = chance(7);
    return row;
}

/* Two of three facts are recorded, some of them again later, some withdrawn. */
static void state_facts(const char *agb)
{
    sqlite3_stmt *fact;

    ck_assert_int_eq(
        sqlite3_prepare_v2(reg->db,
                           "SELECT id, unit, (SELECT min(word) FROM fact_word WHERE fact = id),"
                           " (SELECT max(word) FROM fact_word WHERE fact = id)"
                           " FROM fact WHERE subject = 'provider' ORDER BY id",
                           -1, &fact, NULL),
        SQLITE_OK);
    while (sqlite3_step(fact) == SQLITE_ROW)
        for (int i = 0; i < OFFICES; i++) {
            wlz_provider_fact row = fact_row(crowd_offices[i], agb, fact);

            if (chance(3) == 0)
                continue;
            assert_ok(reg, wlz_provider_fact_add(reg, &row));
            row = fact_row(crowd_offices[i], agb, fact);
            row.known_on = 20230215;
            row.withdrawn = chance(4) == 0;
            if (row.withdrawn)
                row.word = NULL;
            if (chance(4) == 0)
                assert_ok(reg, wlz_provider_fact_add(reg, &row));
        }
    sqlite3_finalize(fact);
}

static void provision_of(const char *document, const char *topic, const char *agb,
                         const char *performance, int value)
{
    wlz_provision own = sample_provision(document, topic,
                                         SCOPE(.provider = agb, .performance = performance), value);

    own.valid_to = 0;
    assert_ok(reg, wlz_provision_add(reg, &own, NULL));
}

/* By hand: nobody here has enrolled. */
static void sign(int64_t contract, int day)
{
    char sql[200];

    snprintf(sql, sizeof sql,
             "UPDATE contract SET status = 'signed', signed_on = '2022-12-0%d' WHERE id = %d",
             1 + day, (int)contract);
    sql_run(reg, sql);
}

/* What steps of the policies rest on: a maximum, a base, the bounds of a fact. */
static const struct {
    const char *topic;
    int value;
} beside[] = {{"tariff.maximum", 9250}, {"tariff.care.new", 9310}, {"tariff.care.network.most", 5}};

/* Agreements, of which the last ones are not signed; two that were signed on one day differ. */
static void agree(const char *agb, int number)
{
    const char *office = crowd_offices[number % OFFICES];
    char document[40], performance[CODE_ROOM];
    wlz_contract contract = {office, agb, 20230101, 0, document, "Sample agreement"};
    int64_t id = 0;

    code_of(number % CROWD_PERFORMANCES, performance);
    for (int i = 0; i < 3; i++) {
        snprintf(document, sizeof document, "agreement-%s-%d-%d", agb, number, i);
        assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
        if (number % 2 == 0)
            provision_of(document, "tariff.care", agb, NULL, 9400 + 10 * chance(3));
        if (number % 3 == 0)
            provision_of(document, "tariff.nhc", agb, NULL, 9800);
        if (number % 2 == 1)
            provision_of(document, beside[(number / 2 + i) % 3].topic, agb, NULL,
                         beside[(number / 2 + i) % 3].value);
        if (number % 4 != 1)
            provision_of(document, "tariff.care", agb, performance, 9300 + 10 * chance(2));
        if (i < 2)
            sign(id, number % 2 == 0 ? 0 : i);
    }
}

/* Every twelfth has the same facts: some are alike, some differ in one thing. */
static void add_provider(int i)
{
    char agb[CODE_ROOM];

    state = 20230101 + (uint64_t)(i % 12);
    agb_of(i, agb);
    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample provider"));
    work_in(agb, i);
    if (i % 10 != 9)
        state_facts(agb);
    for (int number = i; i % 4 != 0 && number < i + 4; number++)
        agree(agb, number);
    if (i % 6 == 0)
        provide(reg, "sample-nota", "tariff.care", SCOPE(.provider = agb), 9620);
}

static void state_of_performance(const char *code, const char *office, const char *fact,
                                 const char *word, int64_t number)
{
    wlz_performance_fact row = {.office = office,
                                .performance = code,
                                .fact = fact,
                                .word = word,
                                .number = number,
                                .valid_from = 20230101,
                                .known_on = 20221001,
                                .evidence = "sample"};

    assert_ok(reg, wlz_performance_fact_add(reg, &row));
}

/* Every fifteenth has the same facts. */
static void add_performance(int number)
{
    static const char *const forms[] = {"zzp", "vpt", "mpt", NULL};
    static const char *const profiles[] = {"vg3", "vg7", "other"};
    static const char *const classes[] = {"highly-complex", "regular", "in-full", "physician"};
    char code[CODE_ROOM];
    int i = number % 15;

    state = 20240101 + (uint64_t)i;
    code_of(number, code);
    assert_ok(reg,
              wlz_performance_add(reg, &(wlz_performance){.code = code,
                                                          .sector = sectors[i % 5 < 3 ? 0 : i % 3],
                                                          .care_form = forms[i / 2 % 4],
                                                          .unit = "day",
                                                          .title = "Sample"}));
    if (i % 4 != 3)
        state_of_performance(code, NULL, "profile", profiles[chance(3)], 0);
    if (i % 3 != 2)
        state_of_performance(code, NULL, "with_treatment", NULL, chance(2));
    if (i % 5 != 4)
        state_of_performance(code, OFFICE, "zk.class", classes[chance(4)], 0);
    if (i % 5 == 0)
        state_of_performance(code, "menzis", "profile", "vg4", 0);
}

static void add_deviation(int i)
{
    char agb[CODE_ROOM];
    wlz_deviation hardship = {.office = OFFICE,
                              .agb = agb,
                              .topic = "tariff.care",
                              .year = 2023,
                              .scope = {.sector = "GZ", .relation = "existing"},
                              .value = 9800 + i,
                              .motivation = "sample motivation",
                              .decided_by = "sample person",
                              .decided_on = 20230110,
                              .through_day = 20231231};

    agb_of(i, agb);
    assert_ok(reg, wlz_deviation_add(reg, &hardship, NULL));
}

/* Policies that name one performance. */
static void add_policies(void)
{
    publish_tariff_policy(reg);
    provide(reg, "sample-nota", "tariff.nhc", SCOPE(.performance = "T006"), 9110);
    add_rule(reg, "sample-nota", "bound", "performance, topic", "T009', 'sample.bound");
}

wlz_registry *crowd_registry(void)
{
    test_set_today(20240701);
    reg = all_policies_registry();
    assert_ok(reg, wlz_begin(reg));
    for (int i = 0; i < CROWD_PERFORMANCES; i++)
        add_performance(i);
    add_policies();
    for (int i = 0; i < CROWD_PROVIDERS; i++)
        add_provider(i);
    for (int i = 0; i < CROWD_PROVIDERS; i += 12)
        add_deviation(i);
    assert_ok(reg, wlz_commit(reg));
    return reg;
}
