/*
 * Random policies: the registry must decide like a reference that knows nothing of SQL and goes over all provisions,
 * one by one. On a new file, on an analysed one, and on files whose statistics mislead SQLite's planner.
 */
#include "random.h"
#include "samples.h"

Suite *reference_suite(void);

enum { SECTOR, RELATION, PERFORMANCE, PROVIDER, PARTS, TOPICS = 2 };

/* The words of each part; 0 = not named. */
static const char *const words[PARTS][3] = {{NULL, "VV", "GZ"},
                                            {NULL, "existing", "new"},
                                            {NULL, "Z901", "Z903"},
                                            {NULL, GZ_PROVIDER, VV_PROVIDER}};
static const char *const topics[TOPICS] = {"sample.a", "sample.b"};
static const char *const kinds[] = {
    "judgment",   "agreement",       "nota-van-inlichtingen",
    "supplement", "regional-policy", "national-framework"}; /* by rank */
static const char *const offices[] = {NULL, OFFICE, "cz"};

typedef struct paper {
    char id[24];
    int office, kind;
    wlz_date published_on, known_from, valid_from, valid_to;
    wlz_date recorded_on, corrected_on; /* 0: from the beginning, never */
} paper;

typedef struct statement {
    int paper, topic, part[PARTS];
    int64_t id, value;
    wlz_date valid_from, valid_to;
    int own_rank;
    wlz_date recorded_on, corrected_on;
} statement;

enum { PAPERS = 14, STATEMENTS = 160 };

static paper papers[PAPERS];
static statement statements[STATEMENTS];
static int paper_count, statement_count;
static uint64_t seed;
static wlz_registry *reg;
static char path[TEST_PATH_MAX];

static int dice(int sides)
{
    return (int)random_below(&seed, sides);
}

static wlz_date day_of(int number)
{
    return wlz_date_add(20220615, number * 20);
}

/* ---- a random policy, in the registry and in the tables above ---- */

static void add_order_of_rank(void)
{
    for (int rank = 0; rank < COUNT(kinds); rank++) {
        wlz_rank order = {.kind = kinds[rank],
                          .rank = rank,
                          .valid_from = 20230101,
                          .document = "national-framework-2021-2023",
                          .paragraph = "sample"};

        assert_ok(reg, wlz_rank_add(reg, &order, NULL));
    }
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.a', 'count', 'Sample'),"
                 " ('sample.b', 'count', 'Sample')");
}

static void add_paper(void)
{
    paper *p = &papers[paper_count++];
    wlz_document document;

    *p = (paper){.kind = 2 + dice(4), .published_on = day_of(dice(6)), .valid_from = 20230101};
    p->known_from = wlz_date_add(p->published_on, -20 * dice(2) * dice(4));
    if (dice(6) == 0)
        p->kind = 0;
    p->office = dice(3);
    if (dice(4) == 0)
        p->valid_to = 20230701;
    snprintf(p->id, sizeof p->id, "sample-%d", paper_count);
    document = sample_document(p->id, kinds[p->kind], p->published_on);
    document.office = offices[p->office];
    document.valid_to = p->valid_to;
    document.known_from = p->known_from < p->published_on ? p->known_from : 0;
    if (dice(4) == 0)
        for (int i = 0; i < paper_count - 1; i++)
            if (papers[i].office == p->office && papers[i].kind == p->kind &&
                papers[i].corrected_on == 0) {
                document.corrects = papers[i].id;
                papers[i].corrected_on = p->recorded_on = wlz_instant_day(test_now);
                break;
            }
    assert_ok(reg, wlz_document_add(reg, &document));
}

static void add_agreement(int provider, wlz_date signed_on)
{
    paper *p = &papers[paper_count++];
    wlz_contract contract = {OFFICE,  words[PROVIDER][provider], 20230101, 20240101, p->id,
                             "Sample"};
    int64_t id = 0;

    *p = (paper){.office = 1,
                 .kind = 1,
                 .published_on = signed_on,
                 .known_from = signed_on,
                 .valid_from = 20230101,
                 .valid_to = 20240101};
    snprintf(p->id, sizeof p->id, "sample-%d", paper_count);
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    for (int topic = 0; topic < TOPICS; topic++) {
        statement *s = &statements[statement_count++];

        *s = (statement){.paper = paper_count - 1,
                         .topic = topic,
                         .part = {[PROVIDER] = provider},
                         .value = 1 + dice(3),
                         .valid_from = 20230101,
                         .own_rank = -1};
        s->id = provide(reg, p->id, topics[topic], SCOPE(.provider = contract.agb), s->value);
        s->valid_to = 20240101;
    }
    assert_ok(reg, wlz_contract_sign(reg, id, signed_on));
}

static void add_statement(void)
{
    statement *s = &statements[statement_count];
    wlz_provision provision;

    *s = (statement){.paper = dice(paper_count),
                     .topic = dice(TOPICS),
                     .value = 1 + dice(3),
                     .valid_from = dice(3) == 0 ? 20230401 : 20230101,
                     .valid_to = dice(3) == 0 ? 20231001 : 0,
                     .own_rank = dice(12) == 0 ? dice(5) : -1};
    if (papers[s->paper].kind == 1)
        return;
    for (int part = 0; part < PARTS; part++)
        s->part[part] = dice(2) * (1 + dice(2));
    provision = sample_provision(papers[s->paper].id, topics[s->topic], EVERYONE, s->value);
    provision.scope = SCOPE(.sector = words[SECTOR][s->part[SECTOR]],
                            .relation = words[RELATION][s->part[RELATION]],
                            .performance = words[PERFORMANCE][s->part[PERFORMANCE]],
                            .provider = words[PROVIDER][s->part[PROVIDER]]);
    provision.valid_from = s->valid_from;
    provision.valid_to = s->valid_to;
    provision.has_rank_override = s->own_rank >= 0;
    provision.rank_override = s->own_rank >= 0 ? s->own_rank : 0;
    for (int i = 0; i < statement_count && dice(8) == 0 && provision.corrects == 0; i++)
        if (statements[i].paper == s->paper && statements[i].topic == s->topic &&
            statements[i].corrected_on == 0) {
            provision.corrects = statements[i].id;
            statements[i].corrected_on = s->recorded_on = wlz_instant_day(test_now);
        }
    if (wlz_provision_add(reg, &provision, &s->id) == WLZ_OK)
        statement_count++;
    else /* the document says so already */
        ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->rule, "provision_natural");
}

static void make_policy(void)
{
    paper_count = statement_count = 0;
    add_order_of_rank();
    add_agreement(1, day_of(2));
    add_agreement(1, day_of(4));
    add_agreement(2, day_of(3));
    for (int month = 0; month < 3; month++) {
        test_set_today(day_of(month * 2 + 1));
        assert_ok(reg, wlz_begin(reg));
        while (paper_count < PAPERS * (month + 1) / 3)
            add_paper();
        for (int i = 0; i < STATEMENTS / 3 - 4; i++)
            add_statement();
        assert_ok(reg, wlz_commit(reg));
    }
    test_set_today(20221115);
}

/* ---- the reference ---- */

typedef struct query {
    int office, topic, part[PARTS];
    wlz_date day, known_on;
} query;

static bool within(wlz_date from, wlz_date to, wlz_date day)
{
    return day >= from && (to == 0 || day < to);
}

/* In the case that the query states, or, when that leaves parts open, in one that it may be about; not of a provider that it
 * does not name. */
static bool may_count(const statement *s, const query *q, bool *open)
{
    const paper *p = &papers[s->paper];

    *open = false;
    if (s->topic != q->topic || (p->office != 0 && p->office != q->office))
        return false;
    for (int part = 0; part < PARTS; part++) {
        bool left_open = q->part[part] == 0 && part != PROVIDER;

        if (s->part[part] != 0 && s->part[part] != q->part[part] && !left_open)
            return false;
        *open |= s->part[part] != 0 && left_open;
    }
    return p->known_from <= q->known_on && within(p->valid_from, p->valid_to, q->day) &&
           within(s->valid_from, s->valid_to, q->day) &&
           within(p->recorded_on, p->corrected_on, q->known_on) &&
           within(s->recorded_on, s->corrected_on, q->known_on);
}

static bool counts(const statement *s, const query *q)
{
    bool open;

    return may_count(s, q, &open) && !open;
}

static int rank_of(const statement *s)
{
    return s->own_rank == -1 ? papers[s->paper].kind : s->own_rank;
}

/* Rank and day of publication as one number: the lowest prevails. */
static int64_t place(const statement *s)
{
    return (int64_t)rank_of(s) * 100000000 - papers[s->paper].published_on;
}

static bool narrower(const statement *a, const statement *b)
{
    int more = 0;

    for (int part = 0; part < PARTS; part++) {
        if (b->part[part] != 0 && a->part[part] == 0)
            return false;
        more += b->part[part] == 0 && a->part[part] != 0;
    }
    return a->paper == b->paper && more > 0;
}

/* Whether one that counts in a case that the query may be about says otherwise, and is no worse than the best. */
static bool could_change(const query *q, int64_t best, int64_t value)
{
    bool open;

    for (int i = 0; i < statement_count; i++)
        if (may_count(&statements[i], q, &open) && open && statements[i].value != value &&
            place(&statements[i]) <= best)
            return true;
    return false;
}

static wlz_status decide(const query *q, int64_t *value)
{
    int64_t best = INT64_MAX;
    bool found = false;

    for (int i = 0; i < statement_count; i++)
        if (counts(&statements[i], q) && place(&statements[i]) < best)
            best = place(&statements[i]);
    for (int i = 0; i < statement_count; i++) {
        const statement *s = &statements[i];
        bool beaten = !counts(s, q) || place(s) != best;

        for (int j = 0; j < statement_count && !beaten; j++)
            beaten = counts(&statements[j], q) && place(&statements[j]) == best &&
                     narrower(&statements[j], s);
        if (beaten)
            continue;
        if (found && s->value != *value)
            return WLZ_TIE;
        *value = s->value;
        found = true;
    }
    if (!found)
        return WLZ_NOVALUE;
    return could_change(q, best, *value) ? WLZ_UNDECIDED : WLZ_OK;
}

/* ---- the comparison ---- */

static int outcomes
    [4]; /* answers, ties, open, nothing: without one of each kind the test would test little */

static void compare(const query *q)
{
    wlz_question question = {offices[q->office], topics[q->topic], q->day, q->known_on,
                             SCOPE(.sector = words[SECTOR][q->part[SECTOR]],
                                   .relation = words[RELATION][q->part[RELATION]],
                                   .performance = words[PERFORMANCE][q->part[PERFORMANCE]],
                                   .provider = words[PROVIDER][q->part[PROVIDER]])};
    wlz_resolution *answer = NULL;
    int64_t value = 0;
    wlz_status expected = decide(q, &value), status;

    assert_ok(reg, wlz_resolution_get(reg, &question, &answer));
    status = answer->status;
    if (status != expected ||
        (status == WLZ_OK && (answer->value != value || answer->rows[0]->value != value)))
        ck_abort_msg("%s %d instead of %s %d: %.300s\n%.3000s", wlz_status_name(status),
                     (int)answer->value, wlz_status_name(expected), (int)value, answer->message,
                     wlz_resolution_json(answer));
    outcomes[status == WLZ_OK ? 0 : status == WLZ_TIE ? 1 : status == WLZ_UNDECIDED ? 2 : 3]++;
    wlz_resolution_free(answer);
}

static void compare_many(void)
{
    memset(outcomes, 0, sizeof outcomes);
    for (int i = 0; i < 400; i++) {
        query q = {.office = 1 + dice(2), .topic = dice(TOPICS), .known_on = day_of(dice(8))};

        q.day = wlz_date_add(20230101, dice(365));
        for (int part = 0; part < PARTS; part++)
            q.part[part] = dice(3);
        compare(&q);
    }
    for (int i = 0; i < COUNT(outcomes); i++)
        ck_assert_int_gt(outcomes[i], 0);
}

/* What the planner believes: every index useless, every one perfect, or nothing known of any. */
static const char *const lies[] = {
    "ANALYZE",
    "UPDATE sqlite_stat1 SET stat = '1000000 1000000 1000000' WHERE idx IS NOT NULL",
    "UPDATE sqlite_stat1 SET stat = '10000000 1 1' WHERE idx IS NOT NULL",
    "UPDATE sqlite_stat1 SET stat = '1 1'",
    "DELETE FROM sqlite_stat1 WHERE tbl = 'provision' OR tbl = 'document'",
};

static void reopen(void)
{
    wlz_close(reg);
    reg = registry_at(path);
}

START_TEST(test_reference__decides_random_policies_alike)
{
    seed = (uint64_t)_i + 1;
    scratch_path(path);
    reg = sample_registry_at(path);
    make_policy();
    compare_many();
    for (int i = 0; i < COUNT(lies); i++) {
        sql_run(reg, lies[i]);
        reopen();
        compare_many();
    }
    assert_sound(reg);
    wlz_close(reg);
    scratch_remove(path);
}
END_TEST

Suite *reference_suite(void)
{
    Suite *suite = suite_create("reference");
    TCase *policies = tcase_create("policies");

    tcase_add_loop_test(policies, test_reference__decides_random_policies_alike, 0, 6);
    suite_add_tcase(suite, policies);
    return suite;
}
