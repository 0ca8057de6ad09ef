/*
 * The schema ranks what speaks for an addendum, so that a certificate holds against any client, and what speaks on relying on
 * the questions of others. Here its views are held against the rule in C, on random documents, provisions, orders of rank
 * and corrections, days and days of knowledge.
 */
#include <inttypes.h>

#include "file/connection.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/policy_read.h"
#include "policy/rank_rule.h"
#include "random.h"
#include "samples.h"

Suite *rank_view_suite(void);

#define SAMPLE "sample-office"
#define ORDER "sample-order"
#define LATE_ORDER "sample-order-late"
#define TOPIC "addendum.min_parties"
#define OWN_TOPIC "procedure.own_questions"

/* The sanitizers look for other faults than these, and make them slow. */
#ifdef __SANITIZE_ADDRESS__
enum { CASES = 100 };
#else
enum { CASES = 300 };
#endif
enum { SEED = 2023, CLAIMS_MAX = 64 };

static wlz_registry *reg;
static uint64_t random_state;
static int turn;
static const char *topic;
static wlz_date day, known_on;

static void setup(void)
{
    test_set_today(20221115);
    reg = policy_registry();
    sql_run(reg, "INSERT INTO office(id, name) VALUES('" SAMPLE "', 'Sample');"
                 "INSERT INTO provider(agb, name) VALUES('" GZ_PROVIDER "', 'Sample')");
}

static void teardown(void)
{
    wlz_close(reg);
}

/* ---- a random policy ---- */

static size_t one_of(size_t count)
{
    return (size_t)(random_next(&random_state) % count);
}

#define CHOICE(list) list[one_of(sizeof list / sizeof *list)]

static const char *const kinds[] = {
    "regulation",      "judgment",           "nota-van-inlichtingen",
    "regional-policy", "national-framework", "supplement"};
static const char *const sectors[] = {"VV", "GZ", "GGZ"};
static const wlz_standing standings[] = {WLZ_STATED, WLZ_STATED, WLZ_STATED, WLZ_READING,
                                         WLZ_AMBIGUOUS};
static const wlz_date from[] = {20220101, 20220101, 20220101, 20230101, 20230102, 20240101};
static const wlz_date to[] = {0, 0, 0, 20240101, 20230101, 20230102};
static const char *const paragraphs[] = {"1", "2", "3"};
/* In winter, in summer, and on the days on which the clock changes. */
static const wlz_date days_known[] = {20230102, 20230102, 20230530, 20230326, 20231029};
/* From the known day on, whose last second is the 24 * 3600th but when the clock changes. */
static const int moments[] = {-86400, -5400, -1,    0,     1800,  43200,
                              82800,  84600, 86400, 88200, 90000, 172800};

/* What the schema refuses of it was no case: an overlap, a period without a day. */
static bool taken(wlz_status status)
{
    ck_assert_msg(status == WLZ_OK || status == WLZ_REFUSED || status == WLZ_EXISTS ||
                      status == WLZ_NOTFOUND || status == WLZ_INVALID,
                  "seed %d, case %d: %s", SEED, turn, wlz_message(reg));
    return status == WLZ_OK;
}

/* The moment of what is written next: a transaction has one of its own, from its beginning. */
static void write_at(wlz_instant moment)
{
    char sql[60];

    test_now = moment;
    snprintf(sql, sizeof sql, "UPDATE context SET at = %" PRId64, moment);
    sql_run(reg, sql);
}

static wlz_instant midnight_before(wlz_date of)
{
    wlz_instant midnight;

    ck_assert_int_eq(wlz_wall_to_instant((wlz_wall)of * 1000000, &midnight), WLZ_OK);
    return midnight;
}

/* Long before, or within a day of the known day. */
static void recorded_at_some_moment(void)
{
    write_at(one_of(3) ? midnight_before(known_on) + CHOICE(moments) : midnight_before(20221115));
}

static wlz_date some_day_of_publication(void)
{
    return one_of(3) ? 20220601 : one_of(2) ? 20220701 : known_on + (wlz_date)one_of(2);
}

/* Some orders are published after the known day, some are no more than a reading or ambiguous. Others correct the one that
 * was made last. */
static void random_rank(const char *office, const char *kind, bool always)
{
    static int64_t made;
    wlz_rank rank = {.office = office,
                     .kind = kind,
                     .rank = (int)one_of(4),
                     .valid_from = always ? 20150101 : CHOICE(from),
                     .valid_to = always ? 0 : CHOICE(to),
                     .document = one_of(20) ? ORDER : LATE_ORDER,
                     .paragraph = "sample",
                     .standing = one_of(4) ? WLZ_STATED : CHOICE(standings)};

    recorded_at_some_moment();
    if (!taken(wlz_rank_add(reg, &rank, &made)) || one_of(3) > 0)
        return;
    rank.rank = (int)one_of(4);
    rank.corrects = made;
    recorded_at_some_moment();
    taken(wlz_rank_add(reg, &rank, &made));
}

/* Most kinds have a rank everywhere, some one at the office. Where none has any, one document alone decides. */
static void random_ranks(void)
{
    if (one_of(10) == 0)
        return;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (one_of(20) > 0)
            random_rank(NULL, kinds[i], true);
        if (one_of(2))
            random_rank(SAMPLE, kinds[i], false);
    }
}

static void random_provision(const char *document, int64_t *made)
{
    wlz_provision p = {.document = document,
                       .topic = topic,
                       .scope = {.sector = one_of(2) ? CHOICE(sectors) : NULL},
                       .value = strcmp(topic, OWN_TOPIC) == 0 ? (int64_t)one_of(2)
                                                              : 1 + (int64_t)one_of(3),
                       .valid_from = CHOICE(from),
                       .valid_to = CHOICE(to),
                       .paragraph = CHOICE(paragraphs),
                       .standing = CHOICE(standings),
                       .corrects = one_of(4) ? 0 : *made};

    if (one_of(4) == 0) {
        p.has_rank_override = true;
        p.rank_override = (int)one_of(4);
    }
    recorded_at_some_moment();
    taken(wlz_provision_add(reg, &p, made));
}

static void random_document(size_t number)
{
    char id[32], corrects[32];
    wlz_document d = {.id = id,
                      .office = one_of(3) ? SAMPLE : NULL,
                      .kind = CHOICE(kinds),
                      .title = "Sample document",
                      .published_on = some_day_of_publication(),
                      .valid_from = CHOICE(from),
                      .valid_to = CHOICE(to),
                      .corrects = number > 0 && one_of(6) == 0 ? corrects : NULL};
    int64_t made = 0;

    snprintf(id, sizeof id, "sample-%zu", number);
    snprintf(corrects, sizeof corrects, "sample-%zu", number - 1);
    if (number % 2 == 0 && d.published_on > known_on) /* is the newer one, and known before */
        d.known_from = known_on + (wlz_date)(number % 4 / 2);
    recorded_at_some_moment();
    if (!taken(wlz_document_add(reg, &d)))
        return;
    for (size_t i = 1 + one_of(4); i > 0; i--)
        random_provision(id, &made);
}

/* Of one document in another; some correct the one that was made last. */
static void random_strike(size_t documents)
{
    static int64_t made;
    char by[20], in[20];
    wlz_strike s = {.document = by,
                    .struck = in,
                    .struck_paragraph = CHOICE(paragraphs),
                    .item = one_of(3) ? NULL : topic,
                    .valid_from = CHOICE(from),
                    .valid_to = CHOICE(to),
                    .paragraph = "sample",
                    .standing = CHOICE(standings),
                    .corrects = one_of(4) ? 0 : made};

    snprintf(by, sizeof by, "sample-%zu", one_of(documents));
    snprintf(in, sizeof in, "sample-%zu", one_of(documents));
    recorded_at_some_moment();
    taken(wlz_strike_add(reg, &s, &made));
}

static void random_policy(void)
{
    size_t documents = 3 + one_of(6);

    write_at(midnight_before(20221115));
    publish(reg, ORDER, "regional-policy", 20220601);
    publish(reg, LATE_ORDER, "regional-policy", known_on + 1);
    random_ranks();
    for (size_t i = 0; i < documents; i++)
        random_document(i);
    for (size_t i = one_of(12); i > 0; i--)
        random_strike(documents);
}

/* The money of an addendum is of the year of the agreement or of another one. */
static void addendum_of(const char *sector)
{
    wlz_addendum a = {.id = "s", .office = SAMPLE, .sector = sector, .title = "Sample"};
    char sql[500];

    assert_ok(reg, wlz_addendum_draft(reg, &a));
    snprintf(sql, sizeof sql, "UPDATE addendum SET agreed_on = '%04d-%02d-%02d' WHERE id = 's'",
             known_on / 10000, known_on / 100 % 100, known_on % 100);
    sql_run(reg, sql);
    if (day / 10000 == known_on / 10000)
        return;
    snprintf(sql, sizeof sql,
             "INSERT INTO addendum_activity(addendum, activity, purpose, title, cost_cents,"
             " starts_on, ends_on) SELECT 's', 's', min(id), 'Sample', 1, '2022-01-01',"
             " '2022-01-01' FROM plan_purpose;"
             "INSERT INTO addendum_money VALUES('s', 's', '" GZ_PROVIDER "', %d, 1)",
             day / 10000);
    sql_run(reg, sql);
}

static const char *random_case(void)
{
    const char *sector = CHOICE(sectors);

    topic = TOPIC;
    known_on = CHOICE(days_known);
    day = (2022 + (wlz_date)one_of(3)) * 10000 + 101;
    random_policy();
    addendum_of(sector);
    return sector;
}

/* ---- what both say ---- */

/* A row of the view, and the same provision in C. */
typedef struct claim {
    wlz__claim c;
    int64_t place;
    bool has_place;
    char document[40];
    char standing_of_rank; /* the first letter, '-' without a row of the order */
    int order;             /* the number of that row in C; -1 = none */
    wlz_standing ranked;   /* of the row */
} claim;

static size_t view_read(claim *claims)
{
    sqlite3_stmt *stmt;
    size_t count = 0;

    ck_assert_int_eq(sqlite3_prepare_v2(reg->db,
                                        "SELECT provision, place, ifnull(ranked, '-'), document"
                                        " FROM addendum_claim"
                                        " WHERE addendum = 's' AND topic = '" TOPIC
                                        "' ORDER BY provision",
                                        -1, &stmt, NULL),
                     SQLITE_OK);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        ck_assert_uint_lt(count, CLAIMS_MAX);
        claims[count] = (claim){.c = {.id = sqlite3_column_int64(stmt, 0)},
                                .place = sqlite3_column_int64(stmt, 1),
                                .has_place = sqlite3_column_type(stmt, 1) != SQLITE_NULL,
                                .standing_of_rank = (char)sqlite3_column_text(stmt, 2)[0]};
        snprintf(claims[count].document, sizeof claims->document, "%s",
                 (const char *)sqlite3_column_text(stmt, 3));
        count++;
    }
    sqlite3_finalize(stmt);
    return count;
}

static bool one_speaks(const claim *claims, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (claims[i].has_place || strcmp(claims[i].document, claims[0].document) != 0)
            return false;
    return true;
}

/* Whether some have no rank, and others speak beside them. */
static bool unranked(const claim *claims, size_t count)
{
    bool lacks = false;

    for (size_t i = 0; i < count; i++)
        lacks |= !claims[i].has_place;
    return lacks && !one_speaks(claims, count);
}

static claim *claim_of(claim *claims, size_t count, int64_t provision)
{
    for (size_t i = 0; i < count; i++)
        if (claims[i].c.id == provision)
            return &claims[i];
    return NULL;
}

/* The same provisions contend, and each has the rank and the day that its place is made of. */
static void compare_claims(const wlz_resolution *said, claim *claims, size_t count)
{
    size_t contend = 0;

    for (size_t i = 0; i < said->count; i++) {
        const wlz_candidate *x = said->rows[i];
        claim *found = claim_of(claims, count, x->provision);

        if (x->outcome >= WLZ_OUTCOME_UNRANKED)
            continue;
        contend++;
        ck_assert_msg(found != NULL, "seed %d, case %d: the view lacks provision %" PRId64, SEED,
                      turn, x->provision);
        found->c = (wlz__claim){.id = x->provision,
                                .rank = x->rank,
                                .published_on = x->published_on,
                                .document = x->document,
                                .scope = wlz__scope_mask(&x->scope),
                                .value = x->value,
                                .standing = x->standing};
        ck_assert_msg(x->rank == -1 ||
                          found->place == x->rank * INT64_C(100000000) - x->published_on,
                      "seed %d, case %d: provision %" PRId64 " has place %" PRId64, SEED, turn,
                      x->provision, found->place);
    }
    ck_assert_msg(contend == count, "seed %d, case %d: %zu contend, the view has %zu", SEED, turn,
                  contend, count);
}

static int override_of(int64_t provision)
{
    char sql[100];

    snprintf(sql, sizeof sql, "SELECT ifnull(rank_override, -1) FROM provision WHERE id = %" PRId64,
             provision);
    return (int)sql_int(reg, sql);
}

/* The row of the order that gives it its rank, which has the same standing in both. */
static void compare_order(const wlz__policy *policy, claim *x)
{
    const wlz__document *document = wlz__policy_document(policy, x->c.document);
    const wlz__rank *row =
        wlz__rank_row(policy, SAMPLE, document, override_of(x->c.id), day, known_on);

    x->order = row != NULL ? (int)(row - policy->ranks) : -1;
    x->ranked = row != NULL ? row->standing : WLZ_STATED;
    ck_assert_msg(x->standing_of_rank == (row != NULL ? "sra"[row->standing] : '-'),
                  "seed %d, case %d: provision %" PRId64 " is ranked by %c", SEED, turn, x->c.id,
                  x->standing_of_rank);
}

static void compare_orders(claim *claims, size_t count)
{
    ck_assert(wlz__enter_read(reg));
    for (size_t i = 0; i < count; i++)
        compare_order(wlz__policy_get(reg), &claims[i]);
    wlz__leave(reg);
}

/* Whether a certificate on the provision holds, written as any client would. */
static bool certified(const claim *x)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "DELETE FROM addendum_parameter; INSERT INTO addendum_parameter VALUES('s',"
             " 'addendum_parties', %" PRId64 ", %" PRId64 ")",
             x->c.id, x->c.value);
    sql_run(reg, sql);
    return sql_int(reg, "SELECT NOT EXISTS(SELECT 1 FROM addendum_uncertified)") == 1;
}

/* An ambiguous row of the order puts it before the best of those that say otherwise and have their rank from another row. */
static bool order_is_open(const claim *claims, size_t count, const claim *x)
{
    const claim *best = NULL;
    bool open = false;

    for (size_t i = 0; i < count; i++) {
        const claim *y = &claims[i];
        int before = best == NULL ? -1
                                  : wlz__rank_order(y->c.rank, y->c.published_on, best->c.rank,
                                                    best->c.published_on);

        if (y->c.value == x->c.value || y->order == x->order || before > 0)
            continue;
        open = (before == 0 && open) || y->ranked == WLZ_AMBIGUOUS;
        best = y;
    }
    return best != NULL && (open || x->ranked == WLZ_AMBIGUOUS);
}

/* The same, for it or for something that goes before it and says the same. */
static bool rests_on_open_order(const claim *claims, size_t count, const claim *x)
{
    for (size_t i = 0; i < count; i++) {
        const claim *y = &claims[i];
        bool before = y == x || wlz__rank_order(y->c.rank, y->c.published_on, x->c.rank,
                                                x->c.published_on) < 0;

        if (y->c.value == x->c.value && before && order_is_open(claims, count, y))
            return true;
    }
    return false;
}

/* Its own document says otherwise for something narrower. */
static bool is_overruled(const claim *claims, size_t count, const claim *x)
{
    for (size_t i = 0; i < count; i++)
        if (wlz__claim_against(&x->c, &claims[i].c) == WLZ_OUTCOME_LESS_SPECIFIC)
            return true;
    return false;
}

/* It is clear, nothing that says otherwise ranks above it or with it, nothing ambiguous ranks above it, and the order
 * of rank leaves nothing open. */
static bool prevails(const claim *claims, size_t count, const claim *x)
{
    if (x->c.standing == WLZ_AMBIGUOUS || rests_on_open_order(claims, count, x))
        return false;
    for (size_t i = 0; i < count; i++) {
        wlz_outcome other = wlz__claim_against(&claims[i].c, &x->c);

        if (&claims[i] != x && is_overruled(claims, count, &claims[i]))
            continue;
        if (claims[i].c.value != x->c.value &&
            (other == WLZ_OUTCOME_PREVAILS || wlz__outcome_is_equal(other)))
            return false;
        if (claims[i].c.standing == WLZ_AMBIGUOUS && other == WLZ_OUTCOME_PREVAILS)
            return false;
    }
    return true;
}

static void assert_none_certified(const claim *claims, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ck_assert_msg(!certified(&claims[i]), "seed %d, case %d: what is undecided is certified",
                      SEED, turn);
}

static void compare_certificates(const wlz_resolution *said, bool decided, claim *claims,
                                 size_t count)
{
    const wlz_candidate *winner = decided ? said->rows[0] : NULL;

    for (size_t i = 0; i < count; i++)
        ck_assert_msg(certified(&claims[i]) == prevails(claims, count, &claims[i]),
                      "seed %d, case %d: provision %" PRId64 " %s in C", SEED, turn, claims[i].c.id,
                      prevails(claims, count, &claims[i]) ? "prevails" : "does not prevail");
    if (winner != NULL)
        ck_assert_msg(certified(claim_of(claims, count, winner->provision)),
                      "seed %d, case %d: the answer of C is not certified", SEED, turn);
    else
        assert_none_certified(claims, count);
}

/* Whether it did not come to a contest. */
static bool is_unranked(const wlz_resolution *said)
{
    for (size_t i = 0; i < said->count; i++)
        if (said->rows[i]->outcome == WLZ_OUTCOME_UNRANKED)
            return true;
    return false;
}

/* Counts each outcome, so that none of them is left out. */
static void compare(const char *sector, int outcomes[WLZ_NOVALUE + 1])
{
    wlz_question q = {SAMPLE, topic, day, known_on, {.sector = sector}};
    wlz_resolution *said = NULL;
    claim claims[CLAIMS_MAX];
    size_t count = view_read(claims);
    wlz_status status;

    assert_ok(reg, wlz_resolution_get(reg, &q, &said));
    status = said->status;
    ck_assert_msg(is_unranked(said) == unranked(claims, count),
                  "seed %d, case %d: %s, and the view ranks %s", SEED, turn,
                  wlz_status_name(status), unranked(claims, count) ? "not all" : "all");
    outcomes[status]++;
    if (!is_unranked(said)) {
        compare_claims(said, claims, count);
        compare_orders(claims, count);
        compare_certificates(said, status == WLZ_OK, claims, count);
    } else {
        assert_none_certified(claims, count);
    }
    wlz_resolution_free(said);
}

/* ---- relying on the questions of others ---- */

/* A question of the year, as it is asked later on the known day. */
static int64_t question_of(const char *sector)
{
    wlz_event event = {.office = SAMPLE,
                       .agb = GZ_PROVIDER,
                       .year = day / 10000,
                       .step = "procurement.02",
                       .sector = sector,
                       .at = test_now};
    int64_t id = 0;

    assert_ok(reg, wlz_event_add(reg, &event, &id));
    return id;
}

/* Some provision that contends says own ones only or leaves it open, and it is not decided that others may rely on it. */
static bool is_of_its_own(const char *sector, int outcomes[WLZ_NOVALUE + 1])
{
    wlz_question q = {SAMPLE, topic, day, 0, {.sector = sector}};
    wlz_resolution *said = NULL;
    bool found = false, decided;

    assert_ok(reg, wlz_resolution_get(reg, &q, &said));
    outcomes[said->status]++;
    decided = said->status == WLZ_OK && said->value == 0;
    for (size_t i = 0; i < said->count && !decided; i++)
        found |= said->rows[i]->outcome <= WLZ_OUTCOME_UNRANKED &&
                 (said->rows[i]->value != 0 || said->rows[i]->standing == WLZ_AMBIGUOUS);
    wlz_resolution_free(said);
    return found;
}

/* Of a question that is of no sector it has to be decided for each. */
static void compare_own(int outcomes[WLZ_NOVALUE + 1])
{
    const char *sector = one_of(3) ? CHOICE(sectors) : NULL;
    bool own;
    char sql[200];

    write_at(midnight_before(known_on) + (one_of(2) ? 1800 : 84600)); /* 00:30, 23:30 */
    snprintf(sql, sizeof sql, "SELECT count(*) FROM event_own WHERE event = %" PRId64,
             question_of(sector));
    own = sector != NULL && is_of_its_own(sector, outcomes);
    for (size_t i = 0; i < sizeof sectors / sizeof *sectors && sector == NULL; i++)
        own |= is_of_its_own(sectors[i], outcomes);
    ck_assert_msg(sql_int(reg, sql) == own, "seed %d, case %d: C says %s", SEED, turn,
                  own ? "its own" : "also of others");
}

START_TEST(test_rank_view__of_relying_on_others_agrees_on_random_policies)
{
    int outcomes[WLZ_NOVALUE + 1] = {0};

    random_state = SEED + 1;
    for (turn = 0; turn < CASES; turn++) {
        assert_ok(reg, wlz_begin_what_if(reg));
        topic = OWN_TOPIC;
        known_on = CHOICE(days_known);
        day = (2022 + (wlz_date)one_of(3)) * 10000 + 101;
        random_policy();
        compare_own(outcomes);
        test_set_today(20221115);
        assert_ok(reg, wlz_rollback(reg));
    }
    ck_assert_int_ge(outcomes[WLZ_OK], CASES / 4);
    ck_assert_int_ge(outcomes[WLZ_UNDECIDED], CASES / 30);
}
END_TEST

START_TEST(test_rank_view__agrees_with_the_rule_on_random_policies)
{
    int outcomes[WLZ_NOVALUE + 1] = {0};

    random_state = SEED;
    for (turn = 0; turn < CASES; turn++) {
        assert_ok(reg, wlz_begin_what_if(reg));
        compare(random_case(), outcomes);
        test_set_today(20221115);
        assert_ok(reg, wlz_rollback(reg));
    }
    ck_assert_int_ge(outcomes[WLZ_OK], CASES / 4);
    ck_assert_int_ge(outcomes[WLZ_TIE], CASES / 150);
    ck_assert_int_ge(outcomes[WLZ_UNDECIDED], CASES / 30);
}
END_TEST

Suite *rank_view_suite(void)
{
    Suite *suite = suite_create("rank_view");
    TCase *tcase = tcase_create("random");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, test_rank_view__agrees_with_the_rule_on_random_policies);
    tcase_add_test(tcase, test_rank_view__of_relying_on_others_agrees_on_random_policies);
    suite_add_tcase(suite, tcase);
    return suite;
}
