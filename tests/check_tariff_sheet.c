/* Sheets of percentages: the answers are those of single questions, of all sorts of providers and performances, at every
 * office; they are a snapshot; and what goes wrong is told. */
#include "samples.h"

#include "store/internal.h"

Suite *tariff_sheet_suite(void);

enum { PROVIDERS = 40, PERFORMANCES = 30, CODE_ROOM = 12 };

static const char *const offices[] = {"zilveren-kruis",    "cz",     "vgz", "menzis", "dsw",
                                      "zorg-en-zekerheid", "salland"};
static const char *const components[] = {"care", "nhc", "nic"};
static const char *const sectors[] = {"GZ", "VV", "GGZ"};
static const struct {
    wlz_date day, known_on;
} days[] = {{20230601, 20221115}, {20230601, 20230301}, {20231231, 0},
            {20240101, 20230701}, {20240601, 0},        {20270101, 0}};

static wlz_registry *reg;
static uint64_t state;

/* ---- a registry with something of everything; the same in each run ---- */

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

/* One sector, two, three with kinds, one that ended, or none. */
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
        for (int i = 0; i < COUNT(offices); i++) {
            wlz_provider_fact row = fact_row(offices[i], agb, fact);

            if (chance(3) == 0)
                continue;
            assert_ok(reg, wlz_provider_fact_add(reg, &row));
            row = fact_row(offices[i], agb, fact);
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

/* Agreements of which the last ones stay unsigned; two signed on one day differ. */
static void agree(const char *agb, int number)
{
    const char *office = offices[number % COUNT(offices)];
    char document[40], performance[CODE_ROOM];
    wlz_contract contract = {office, agb, 20230101, 0, document, "Sample agreement"};
    int64_t id = 0;

    code_of(number % PERFORMANCES, performance);
    for (int i = 0; i < 3; i++) {
        snprintf(document, sizeof document, "agreement-%s-%d-%d", agb, number, i);
        assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
        if (number % 2 == 0)
            provision_of(document, "tariff.care", agb, NULL, 9400 + 10 * chance(3));
        if (number % 3 == 0)
            provision_of(document, "tariff.nhc", agb, NULL, 9800);
        if (number % 4 != 1)
            provision_of(document, "tariff.care", agb, performance, 9300 + 10 * chance(2));
        if (i < 2)
            assert_ok(reg, wlz_contract_sign(reg, id, 20221201 + (number % 2 == 0 ? 0 : i)));
    }
}

static void add_provider(int i)
{
    char agb[CODE_ROOM];

    agb_of(i, agb);
    assert_ok(reg, wlz_provider_add(reg, agb, NULL, "Sample provider"));
    work_in(agb, i);
    if (i % 10 != 9)
        state_facts(agb);
    for (int number = i; i % 3 != 0 && number < i + 4; number++)
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

static void add_performance(int i)
{
    static const char *const forms[] = {"zzp", "vpt", "mpt", NULL};
    static const char *const profiles[] = {"vg3", "vg7", "other"};
    static const char *const classes[] = {"highly-complex", "regular", "in-full", "physician"};
    char code[CODE_ROOM];

    code_of(i, code);
    assert_ok(reg, wlz_performance_add(reg, code, sectors[i % 5 < 3 ? 0 : i % 3], forms[i / 2 % 4],
                                       "day", "Sample"));
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
                              .until = 20231231};

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

static void setup(void)
{
    test_set_today(20240701);
    state = 20230101;
    reg = all_policies_registry();
    assert_ok(reg, wlz_begin(reg));
    for (int i = 0; i < PERFORMANCES; i++)
        add_performance(i);
    add_policies();
    for (int i = 0; i < PROVIDERS; i++)
        add_provider(i);
    for (int i = 0; i < PROVIDERS; i += 9)
        add_deviation(i);
    assert_ok(reg, wlz_commit(reg));
}

static void setup_samples(void)
{
    reg = sample_registry();
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

/* ---- the same answers ---- */

static wlz_tariff_sheet *sheet_of(const char *office, wlz_date day, wlz_date known_on)
{
    wlz_tariff_sheet *sheet = NULL;

    assert_ok(reg, wlz_tariff_sheet_new(reg, office, day, known_on, &sheet));
    return sheet;
}

typedef struct tally {
    int ok, undecided, none, tied;
} tally;

static void count(tally *t, wlz_status status)
{
    t->ok += status == WLZ_OK;
    t->undecided += status == WLZ_UNDECIDED;
    t->none += status == WLZ_NOTFOUND;
    t->tied += status == WLZ_TIE;
}

static void assert_same(const wlz_tariff_sheet *sheet, const wlz_tariff_question *q, size_t at,
                        size_t of, tally *t)
{
    wlz_bp asked = -1, told = -1, placed = -1;
    wlz_status status = wlz_tariff_ask(reg, q, &asked, NULL);
    wlz_status answer = wlz_tariff_sheet_ask(sheet, q->agb, q->performance, q->component, &told);

    ck_assert_msg(answer == status && told == asked,
                  "%s, %s %s %s, %d as known on %d: %s %d instead of %s %d: %s", q->office, q->agb,
                  q->performance, q->component, (int)q->day, (int)q->known_on,
                  wlz_status_name(answer), (int)told, wlz_status_name(status), (int)asked,
                  wlz_message(reg));
    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, at, of, q->component, &placed), status);
    ck_assert_int_eq(placed, asked);
    count(t, status);
}

static void assert_all_same(const wlz_tariff_sheet *sheet, wlz_tariff_question *q, tally *t)
{
    for (size_t i = 0; i < wlz_tariff_sheet_provider_count(sheet); i++)
        for (size_t j = 0; j < wlz_tariff_sheet_performance_count(sheet); j++)
            for (int k = 0; k < COUNT(components); k++) {
                q->agb = wlz_tariff_sheet_provider_at(sheet, i);
                q->performance = wlz_tariff_sheet_performance_at(sheet, j);
                q->component = components[k];
                assert_same(sheet, q, i, j, t);
            }
}

START_TEST(test_sheet__answers_as_single_questions_do)
{
    tally t = {0};

    for (int i = 0; i < COUNT(days); i++) {
        wlz_tariff_sheet *sheet = sheet_of(offices[_i], days[i].day, days[i].known_on);
        wlz_tariff_question q = {
            .office = offices[_i], .day = days[i].day, .known_on = days[i].known_on};

        ck_assert_uint_eq(wlz_tariff_sheet_provider_count(sheet), PROVIDERS);
        ck_assert_uint_eq(wlz_tariff_sheet_performance_count(sheet), PERFORMANCES);
        assert_all_same(sheet, &q, &t);
        wlz_tariff_sheet_free(sheet);
    }
    ck_assert_int_gt(t.ok, 500);
    ck_assert_int_gt(t.undecided, 500);
    ck_assert_int_gt(t.none, 100);
    ck_assert_int_gt(t.tied, 10);
}
END_TEST

/* Two documents of one standing contradict each other on which sector decides: every question ends in a tie, also about
 * a provider that is not there. */
START_TEST(test_sheet__is_refused_whole_where_every_question_is)
{
    wlz_tariff_question q = {OFFICE, "42999999", "T001", "care", 20230601, 0};
    wlz_tariff_sheet *sheet;
    tally t = {0};

    publish(reg, "sample-other", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "tariff.sector_of_performance", EVERYONE, 0);
    provide(reg, "sample-other", "tariff.sector_of_performance", EVERYONE, 1);
    sheet = sheet_of(OFFICE, q.day, 0);
    ck_assert_int_eq(wlz_tariff_ask(reg, &q, NULL, NULL), WLZ_TIE);
    ck_assert_int_eq(wlz_tariff_sheet_ask(sheet, q.agb, q.performance, q.component, NULL), WLZ_TIE);
    q.performance = "X999";
    ck_assert_int_eq(wlz_tariff_ask(reg, &q, NULL, NULL), WLZ_NOTFOUND);
    ck_assert_int_eq(wlz_tariff_sheet_ask(sheet, q.agb, q.performance, q.component, NULL),
                     WLZ_NOTFOUND);
    assert_all_same(sheet, &q, &t);
    ck_assert_int_eq(t.tied, PROVIDERS * PERFORMANCES * COUNT(components));
    wlz_tariff_sheet_free(sheet);
}
END_TEST

/* ---- a snapshot ---- */

/* 100% until a nota says otherwise. */
static void say_otherwise(void)
{
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "tariff.nhc", EVERYONE, 9333);
}

static wlz_bp nhc_of(const wlz_tariff_sheet *sheet)
{
    wlz_bp bp = -1;

    ck_assert_int_eq(wlz_tariff_sheet_ask(sheet, GZ_PROVIDER, "Z901", "nhc", &bp), WLZ_OK);
    return bp;
}

START_TEST(test_sheet__does_not_show_what_is_written_later)
{
    wlz_tariff_sheet *before = sheet_of(OFFICE, 20230601, 0), *after;

    say_otherwise();
    after = sheet_of(OFFICE, 20230601, 0);
    ck_assert_int_eq(nhc_of(before), 10000);
    ck_assert_int_eq(nhc_of(after), 9333);
    wlz_tariff_sheet_free(before);
    wlz_tariff_sheet_free(after);
}
END_TEST

START_TEST(test_sheet__shows_what_the_callers_transaction_wrote)
{
    wlz_tariff_sheet *inside;

    assert_ok(reg, wlz_begin_what_if(reg));
    say_otherwise();
    inside = sheet_of(OFFICE, 20230601, 0);
    assert_ok(reg, wlz_rollback(reg));
    ck_assert_int_eq(nhc_of(inside), 9333);
    wlz_tariff_sheet_free(inside);
}
END_TEST

START_TEST(test_sheet__outlives_its_registry)
{
    wlz_registry *other = sample_registry();
    wlz_tariff_sheet *sheet = NULL;
    wlz_bp bp = -1;

    assert_ok(other, wlz_tariff_sheet_new(other, OFFICE, 20230101, 0, &sheet));
    wlz_close(other);
    ck_assert_int_eq(wlz_tariff_sheet_ask(sheet, GZ_PROVIDER, "Z901", "care", &bp), WLZ_OK);
    ck_assert_int_eq(bp, 9580);
    ck_assert_str_eq(wlz_tariff_sheet_provider_at(sheet, 0), GZ_PROVIDER);
    ck_assert_str_eq(wlz_tariff_sheet_performance_at(sheet, 2), "Z903");
    wlz_tariff_sheet_free(sheet);
}
END_TEST

/* ---- asked wrongly ---- */

START_TEST(test_sheet__tells_what_is_wrong_with_a_question)
{
    static const struct {
        const char *agb, *performance, *component;
    } wrong[] = {
        {NULL, "T001", "care"},       {"", "T001", "care"},         {"4200000", "T001", "care"},
        {"42000001", NULL, "care"},   {"42000001", "", "care"},     {"42000001", "\xff", "care"},
        {"42000001", "X999", "care"}, {"42999999", "T001", "care"}, {"42000001", "T001", NULL},
        {"42000001", "T001", "rent"}, {"42999999", "X999", "care"}, {"42999999", "X999", ""},
        {"42000001", "t001", "care"}, {"42000001", "T001", "CARE"},
    };
    wlz_tariff_sheet *sheet = sheet_of(OFFICE, 20230601, 0);

    for (int i = 0; i < COUNT(wrong); i++) {
        wlz_tariff_question q = {
            OFFICE, wrong[i].agb, wrong[i].performance, wrong[i].component, 20230601, 0};
        wlz_bp bp = -7;

        ck_assert_int_eq(wlz_tariff_sheet_ask(sheet, q.agb, q.performance, q.component, &bp),
                         wlz_tariff_ask(reg, &q, NULL, NULL));
        ck_assert_int_eq(bp, -7);
    }
    wlz_tariff_sheet_free(sheet);
}
END_TEST

START_TEST(test_sheet__ends_where_it_ends)
{
    wlz_tariff_sheet *sheet = sheet_of(OFFICE, 20230601, 0);
    wlz_bp bp = -7;

    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, PROVIDERS, 0, "care", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, 0, PERFORMANCES, "care", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, SIZE_MAX, SIZE_MAX, "care", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, 0, 0, "rent", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, 0, 0, NULL, &bp), WLZ_INVALID);
    ck_assert_int_eq(bp, -7);
    ck_assert_ptr_null(wlz_tariff_sheet_provider_at(sheet, PROVIDERS));
    ck_assert_ptr_null(wlz_tariff_sheet_performance_at(sheet, PERFORMANCES));
    wlz_tariff_sheet_free(sheet);
}
END_TEST

START_TEST(test_sheet__of_a_registry_without_anything)
{
    wlz_registry *empty = empty_registry();
    wlz_tariff_sheet *sheet = NULL;

    assert_status(empty, WLZ_NOTFOUND, wlz_tariff_sheet_new(empty, OFFICE, 20230601, 0, &sheet));
    ck_assert_ptr_null(sheet);
    wlz_close(empty);
    empty = policy_registry();
    assert_ok(empty, wlz_tariff_sheet_new(empty, OFFICE, 20230601, 0, &sheet));
    ck_assert_uint_eq(wlz_tariff_sheet_provider_count(sheet), 0);
    ck_assert_uint_eq(wlz_tariff_sheet_performance_count(sheet), 0);
    ck_assert_int_eq(wlz_tariff_sheet_ask(sheet, GZ_PROVIDER, "Z901", "care", NULL), WLZ_NOTFOUND);
    ck_assert_int_eq(wlz_tariff_sheet_at(sheet, 0, 0, "care", NULL), WLZ_INVALID);
    wlz_tariff_sheet_free(sheet);
    wlz_close(empty);
}
END_TEST

Suite *tariff_sheet_suite(void)
{
    Suite *suite = suite_create("tariff_sheet");
    TCase *same = tcase_create("same"), *refused = tcase_create("refused"),
          *snapshot = tcase_create("snapshot");

    tcase_set_timeout(same, 120);
    tcase_add_unchecked_fixture(same, setup, teardown);
    tcase_add_loop_test(same, test_sheet__answers_as_single_questions_do, 0, COUNT(offices));
    tcase_add_test(same, test_sheet__tells_what_is_wrong_with_a_question);
    tcase_add_test(same, test_sheet__ends_where_it_ends);
    tcase_add_test(same, test_sheet__of_a_registry_without_anything);
    suite_add_tcase(suite, same);
    tcase_set_timeout(refused, 120);
    tcase_add_checked_fixture(refused, setup, teardown);
    tcase_add_test(refused, test_sheet__is_refused_whole_where_every_question_is);
    suite_add_tcase(suite, refused);
    tcase_add_checked_fixture(snapshot, setup_samples, teardown);
    tcase_add_test(snapshot, test_sheet__does_not_show_what_is_written_later);
    tcase_add_test(snapshot, test_sheet__shows_what_the_callers_transaction_wrote);
    tcase_add_test(snapshot, test_sheet__outlives_its_registry);
    suite_add_tcase(suite, snapshot);
    return suite;
}
