#include "procedures.h"

#include "file/sqlite.h"

static wlz_registry *original;

static wlz_registry *made(void)
{
    wlz_registry *reg;

    test_set_today(20240115);
    reg = all_policies_registry();
    load_samples(reg);
    return reg;
}

static void original_make(void)
{
    original = made();
}

static void original_drop(void)
{
    wlz_close(original);
    original = NULL;
}

void with_procedures(TCase *tcase, void (*setup)(void), void (*teardown)(void))
{
    tcase_add_unchecked_fixture(tcase, original_make, original_drop);
    tcase_add_checked_fixture(tcase, setup, teardown);
}

wlz_registry *procedure_copy(void)
{
    test_set_today(20240115);
    return original == NULL ? made() : registry_copy(original); /* as sample_copy */
}

wlz_instant at(const char *text)
{
    wlz_instant instant = 0;

    ck_assert_msg(wlz_instant_parse(text, &instant) == WLZ_OK, "%s", text);
    return instant;
}

void publish_for(wlz_registry *reg, const char *office, const char *id, const char *kind,
                 wlz_date published_on)
{
    wlz_document document = sample_document(id, kind, published_on);

    document.office = office;
    document.valid_from = 20240101;
    document.valid_to = 20250101;
    assert_ok(reg, wlz_document_add(reg, &document));
}

void provide_for_2024(wlz_registry *reg, const char *document, const char *topic, int64_t value)
{
    wlz_provision provision = sample_provision(document, topic, EVERYONE, value);

    provision.valid_from = 20240101;
    provision.valid_to = 20250101;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
}

int64_t happened(wlz_registry *reg, const char *office, const char *agb, const char *step,
                 const char *moment)
{
    wlz_event event = {
        .office = office, .agb = agb, .year = 2024, .step = step, .at = at(moment), .note = "s"};
    int64_t id = 0;

    assert_ok(reg, wlz_event_add(reg, &event, &id));
    return id;
}

size_t calendar(wlz_registry *reg, wlz_procedure **list, wlz_procedure_question question)
{
    wlz_procedure_free(*list);
    *list = NULL;
    assert_ok(reg, wlz_procedure_get(reg, &question, list));
    return (*list)->count;
}

size_t differing(wlz_registry *reg, wlz_procedure **list, const char *office, int year)
{
    wlz_procedure_question question = {.office = office, .year = year};

    wlz_procedure_free(*list);
    *list = NULL;
    assert_ok(reg, wlz_procedure_check(reg, &question, list));
    return (*list)->count;
}

static const wlz_procedure_step *find(const wlz_procedure *list, const char *step)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->rows[i]->step, step) == 0)
            return list->rows[i];
    return NULL;
}

const wlz_procedure_step *listed(const wlz_procedure *list, const char *step)
{
    const wlz_procedure_step *found = find(list, step);

    ck_assert_msg(found != NULL, "%s is not in the list", step);
    return found;
}

bool is_listed(const wlz_procedure *list, const char *step)
{
    return find(list, step) != NULL;
}

/* Of the other offices the packs have the policy on GZ alone. */
static const char *sector_of(const char *office)
{
    return office == NULL || strcmp(office, OFFICE) == 0 ? NULL : "GZ";
}

wlz_status judgement_at(wlz_registry *reg, wlz_judgement **judged, const char *office,
                        const char *step, wlz_instant moment)
{
    wlz_judgement_question question = {
        .office = office, .sector = sector_of(office), .year = 2024, .step = step, .at = moment};

    wlz_judgement_free(*judged);
    *judged = NULL;
    return wlz_judgement_get(reg, &question, judged);
}

const wlz_judgement *judgement_of(wlz_registry *reg, wlz_judgement **judged, const char *office,
                                  const char *step, const char *moment)
{
    assert_ok(reg, judgement_at(reg, judged, office, step, at(moment)));
    return *judged;
}

void assert_sql_rule(wlz_registry *reg, const char *rule, const char *sql)
{
    char *before = registry_digest(reg), *error = sql_fails(reg, sql);

    ck_assert_msg(strcmp(error, rule) == 0, "%s instead of %s: %s", error, rule, sql);
    sqlite3_free(error);
    assert_unchanged(reg, before);
}
