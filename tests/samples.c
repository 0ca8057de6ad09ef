#include "samples.h"

#include <inttypes.h>

#include "file/connection.h"

/* ---- one for all tests of a test case ---- */

static wlz_registry *original;

static void original_make(void)
{
    test_set_today(20221115);
    original = sample_registry();
}

static void original_make_all(void)
{
    test_set_today(20221115);
    original = all_policies_registry();
    load_samples(original);
}

static void original_drop(void)
{
    wlz_close(original);
    original = NULL;
}

void with_samples(TCase *tcase, void (*setup)(void), void (*teardown)(void))
{
    tcase_add_unchecked_fixture(tcase, original_make, original_drop);
    tcase_add_checked_fixture(tcase, setup, teardown);
}

void with_policies(TCase *tcase, void (*setup)(void), void (*teardown)(void))
{
    tcase_add_unchecked_fixture(tcase, original_make_all, original_drop);
    tcase_add_checked_fixture(tcase, setup, teardown);
}

wlz_registry *registry_copy(wlz_registry *from)
{
    wlz_open_options options = test_options();
    wlz_registry *copy = NULL;
    sqlite3_backup *backup;
    sqlite3 *db = NULL;

    ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
    backup = sqlite3_backup_init(db, "main", from->db, "main");
    ck_assert_int_eq(sqlite3_backup_step(backup, -1), SQLITE_DONE);
    ck_assert_int_eq(sqlite3_backup_finish(backup), SQLITE_OK);
    assert_ok(copy, wlz_attach(db, &options, &copy));
    copy->owns_db = true; /* so that wlz_close closes it */
    return copy;
}

/* Without an original it is the setup of tests that share a registry. */
wlz_registry *sample_copy(void)
{
    return original == NULL ? sample_registry() : registry_copy(original);
}

/* ---- sample policies ---- */

wlz_document sample_document(const char *id, const char *kind, wlz_date published_on)
{
    return (wlz_document){.id = id,
                          .office = OFFICE,
                          .kind = kind,
                          .title = "Sample document",
                          .published_on = published_on,
                          .valid_from = 20230101,
                          .valid_to = 20240101};
}

wlz_provision sample_provision(const char *document, const char *topic, wlz_scope scope,
                               int64_t value)
{
    return (wlz_provision){.document = document,
                           .topic = topic,
                           .scope = scope,
                           .value = value,
                           .valid_from = 20230101,
                           .valid_to = 20240101,
                           .paragraph = "sample paragraph"};
}

void publish(wlz_registry *reg, const char *id, const char *kind, wlz_date published_on)
{
    wlz_document document = sample_document(id, kind, published_on);

    assert_ok(reg, wlz_document_add(reg, &document));
}

int64_t provide(wlz_registry *reg, const char *document, const char *topic, wlz_scope scope,
                int64_t value)
{
    return provide_as(reg, document, topic, scope, value, WLZ_STATED);
}

int64_t provide_as(wlz_registry *reg, const char *document, const char *topic, wlz_scope scope,
                   int64_t value, wlz_standing standing)
{
    wlz_provision provision = sample_provision(document, topic, scope, value);
    int64_t id = 0;

    provision.standing = standing;
    assert_ok(reg, wlz_provision_add(reg, &provision, &id));
    return id;
}

/* A column of the row of the order of rank with this number. */
static int64_t rank_column(wlz_registry *reg, const char *column, int64_t id)
{
    char sql[120];

    snprintf(sql, sizeof sql,
             "SELECT ifnull(replace(%s, '-', ''), 0) FROM rank_order WHERE id = %" PRId64, column,
             id);
    return sql_int(reg, sql);
}

void rank_anew(wlz_registry *reg, const char *office, const char *kind, wlz_date day,
               wlz_standing standing)
{
    wlz_rank rank = {.office = office,
                     .kind = kind,
                     .document = "zk-supplement-2023",
                     .paragraph = "order anew",
                     .standing = standing};
    char sql[600];

    snprintf(sql, sizeof sql,
             "SELECT id FROM rank_order r WHERE ifnull(office, '') = '%s' AND kind = '%s'"
             " AND replace(valid_from, '-', '') <= '%d'"
             " AND ifnull(replace(valid_to, '-', ''), '9999') > '%d'"
             " AND NOT EXISTS(SELECT 1 FROM rank_order c WHERE c.corrects = r.id)",
             office != NULL ? office : "", kind, (int)day, (int)day);
    rank.corrects = sql_int(reg, sql);
    rank.rank = (int)rank_column(reg, "rank", rank.corrects);
    rank.valid_from = (wlz_date)rank_column(reg, "valid_from", rank.corrects);
    rank.valid_to = (wlz_date)rank_column(reg, "valid_to", rank.corrects);
    assert_ok(reg, wlz_rank_add(reg, &rank, NULL));
}

wlz_question sample_question(const char *topic, wlz_scope scope)
{
    return (wlz_question){OFFICE, topic, 20230101, 0, scope};
}

wlz_tariff *tariff_answer(wlz_registry *reg, const wlz_tariff_question *question, wlz_status status)
{
    wlz_tariff *found = NULL;

    assert_ok(reg, wlz_tariff_get(reg, question, &found));
    ck_assert_msg(found->status == status, "%s: %s", wlz_status_name(found->status),
                  found->message);
    ck_assert_int_eq(found->message[0] == '\0', status == WLZ_OK);
    ck_assert_int_eq(found->bp == WLZ_BP_NONE, status != WLZ_OK);
    return found;
}

wlz_resolution *weigh(wlz_registry *reg, wlz_question question, wlz_status status)
{
    wlz_resolution *answer = NULL;

    assert_ok(reg, wlz_resolution_get(reg, &question, &answer));
    ck_assert_msg(answer->status == status, "%s: %s", wlz_status_name(answer->status),
                  answer->message);
    ck_assert_int_eq(answer->message[0] == '\0', status == WLZ_OK);
    return answer;
}

wlz_resolution *resolution(wlz_registry *reg, wlz_question question)
{
    return weigh(reg, question, WLZ_OK);
}

int64_t resolved(wlz_registry *reg, wlz_question question)
{
    wlz_resolution *answer = resolution(reg, question);
    int64_t value = answer->value;

    wlz_resolution_free(answer);
    return value;
}

const wlz_candidate *candidate_of(const wlz_resolution *answer, const char *document)
{
    for (size_t i = 0; i < answer->count; i++)
        if (strcmp(answer->rows[i]->document, document) == 0)
            return answer->rows[i];
    ck_abort_msg("%s was not weighed", document);
    return NULL;
}

void publish_tariff_policy(wlz_registry *reg)
{
    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.points', 'bp', 's'),"
                 " ('sample.bound', 'bp', 's')");
    sql_run(reg,
            "INSERT INTO fact(id, kind, unit, title) VALUES('sample.base', 'state', 'bp', 's'),"
            " ('sample.monitor', 'state', 'word', 's'), ('sample.places', 'state', 'count', 's'),"
            " ('sample.network', 'award', 'bp', 's'), ('sample.digital', 'award', 'bp', 's'),"
            " ('sample.growth', 'award', 'flag', 's')");
    sql_run(reg, "INSERT INTO fact_word(fact, word) VALUES('sample.monitor', 'above'),"
                 " ('sample.monitor', 'below')");
    provide(reg, "sample-nota", "sample.points", EVERYONE, 100);
    provide(reg, "sample-nota", "sample.bound", EVERYONE, 9750);
}

int64_t add_rule(wlz_registry *reg, const char *document, const char *step, const char *source,
                 const char *amount)
{
    static int number;
    const char *effect = strcmp(step, "base") == 0         ? "is"
                         : strcmp(step, "adjustment") == 0 ? "adds"
                                                           : "at-most";
    char sql[600];

    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_rule(document, name, component, step, effect, %s, valid_from,"
             " valid_to, paragraph) VALUES('%s', 'sample.%d', 'care', '%s', '%s', '%s',"
             " '2023-01-01', '2024-01-01', 'sample')",
             source, document, ++number, step, effect, amount);
    sql_run(reg, sql);
    return sql_int(reg, "SELECT max(id) FROM tariff_rule");
}

void add_condition(wlz_registry *reg, int64_t rule, const char *fact, const char *test,
                   const char *value)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "INSERT INTO tariff_condition(document, rule, fact, test, value)"
             " SELECT document, name, '%s', '%s', %s FROM tariff_rule WHERE id = %d",
             fact, test, value, (int)rule);
    sql_run(reg, sql);
}

void record_at(wlz_registry *reg, const char *office, const char *agb, const char *fact,
               const char *word, int64_t number)
{
    wlz_provider_fact f = {.office = office,
                           .agb = agb,
                           .fact = fact,
                           .word = word,
                           .number = number,
                           .valid_from = 20150101,
                           .known_on = 20150101,
                           .evidence = "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &f));
}

void record(wlz_registry *reg, const char *fact, const char *word, int64_t number)
{
    wlz_provider_fact row = {.office = OFFICE,
                             .agb = GZ_PROVIDER,
                             .fact = fact,
                             .word = word,
                             .number = number,
                             .valid_from = 20230101,
                             .evidence = "sample"};

    assert_ok(reg, wlz_provider_fact_add(reg, &row));
}

wlz_lump_sum sample_lump_sum(const char *agb, wlz_cents amount_cents)
{
    return (wlz_lump_sum){.office = OFFICE,
                          .agb = agb,
                          .year = 2023,
                          .purpose = "other",
                          .amount_cents = amount_cents,
                          .note = "sample",
                          .second = true};
}

int64_t reserved(wlz_registry *reg, const char *agb, wlz_cents amount_cents)
{
    wlz_lump_sum sum = sample_lump_sum(agb, amount_cents);
    int64_t id = 0;

    assert_ok(reg, wlz_lump_sum_reserve(reg, &sum, &id));
    return id;
}

wlz_position position_of(wlz_registry *reg, const char *agb)
{
    wlz_position position = {0};

    assert_ok(reg, wlz_position_get(reg, OFFICE, agb, 2023, &position));
    return position;
}

void assert_amounts(wlz_registry *reg, size_t at, wlz_cents limit, wlz_cents actual,
                    wlz_cents excess, wlz_cents headroom)
{
    const wlz_violation *violation;

    ck_assert_uint_gt(wlz_violation_list(reg)->count, at);
    violation = wlz_violation_list(reg)->rows[at];
    ck_assert(violation->has_amounts);
    ck_assert_int_eq(violation->limit_cents, limit);
    ck_assert_int_eq(violation->actual_cents, actual);
    ck_assert_int_eq(violation->excess_cents, excess);
    ck_assert_int_eq(violation->headroom_cents, headroom);
}

void assert_text(const char *text, const char *part)
{
    ck_assert_msg(strstr(text, part) != NULL, "\"%s\" does not say \"%s\"", text, part);
}

void assert_message(wlz_registry *reg, const char *part)
{
    assert_text(wlz_message(reg), part);
}

int64_t json_int(wlz_registry *reg, const char *json, const char *expression)
{
    char *sql = sqlite3_mprintf("SELECT %s FROM (SELECT %Q AS j)", expression, json);
    int64_t value = sql_int(reg, sql);

    sqlite3_free(sql);
    return value;
}
