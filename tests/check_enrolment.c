/* Enrolment: which annex is needed, what is missing, what was late, and the agreement that waits for it. */
#include "samples.h"

#include <sqlite3.h>

Suite *enrolment_suite(void);

#define PROVIDER "30000009" /* of the samples, not enrolled */

static wlz_registry *reg;

static void setup(void)
{
    wlz_provider_sector sector = {PROVIDER, "GZ", NULL, 20150101, 0};

    test_set_today(20221115);
    reg = sample_copy();
    test_set_today(20231115);
    assert_ok(reg, wlz_provider_add(reg, PROVIDER, NULL, "Sample provider"));
    assert_ok(reg, wlz_provider_sector_add(reg, &sector));
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static void received(int year, const char *annex, wlz_wall at)
{
    wlz_annex x = {OFFICE, PROVIDER, year, annex, "sample board", 0, NULL};

    ck_assert_int_eq(wlz_wall_to_instant(at, &x.received_at), WLZ_OK);
    assert_ok(reg, wlz_enrolment_add(reg, &x));
}

static wlz_enrolment *enrolment(const char *office, int year)
{
    wlz_enrolment *e = NULL;

    assert_ok(reg, wlz_enrolment_get(reg, office, PROVIDER, year, &e));
    return e;
}

static void assert_undecided(int year, const char *fact)
{
    wlz_enrolment *e = NULL;

    assert_status(reg, WLZ_UNDECIDED, wlz_enrolment_get(reg, OFFICE, PROVIDER, year, &e));
    assert_message(reg, fact);
    ck_assert_ptr_null(e);
}

/* ---- which annex ---- */

static const struct {
    int year;
    const char *relation, *term; /* NULL = not recorded */
    const char *missing;         /* the only one */
    const char *source;
} needs[] = {
    {2023, "new", NULL, "3A", "S2-098"},
    {2023, "existing", "one-year", "3A", "S2-098"},
    {2023, "existing", "multi-year", "3B", "S2-097"},
    {2024, NULL, NULL, "3A", "6.8.4"}, /* everyone hands in the declaration: no fact is needed */
    {2024, "existing", NULL, "3A", "6.8.4"},
    {2024, "existing", "multi-year", "3A", "6.8.4"},
    {2024, "new", NULL, "3A", "6.8.4"},
    {2025, "existing", "multi-year", "3B", "6.8.5"},
    {2025, "existing", "one-year", "3A", "6.8.4"},
    {2025, "new", NULL, "3A", "6.8.4"},
};

START_TEST(test_enrolment__needs_the_annex_of_relation_and_term)
{
    wlz_enrolment *e;

    if (needs[_i].relation != NULL)
        record_at(reg, OFFICE, PROVIDER, "relation", needs[_i].relation, 0);
    if (needs[_i].term != NULL)
        record_at(reg, OFFICE, PROVIDER, "agreement.term", needs[_i].term, 0);
    e = enrolment(OFFICE, needs[_i].year);
    ck_assert(e->required && !e->complete && e->timely);
    ck_assert_uint_eq(e->count, 2);
    for (size_t i = 0; i < e->count; i++) {
        bool missing = strcmp(e->rows[i]->annex, needs[_i].missing) == 0;

        ck_assert(e->rows[i]->missing == missing && !e->rows[i]->received);
        ck_assert((e->rows[i]->document != NULL) == missing);
        if (missing)
            assert_text(e->rows[i]->paragraph, needs[_i].source);
    }
    wlz_enrolment_free(e);
    received(needs[_i].year, needs[_i].missing, 20220720120000);
    e = enrolment(OFFICE, needs[_i].year);
    ck_assert(e->complete);
    wlz_enrolment_free(e);
}
END_TEST

START_TEST(test_enrolment__needs_a_fact_only_when_it_matters)
{
    wlz_enrolment *e;

    assert_undecided(2023, "fact relation");
    record_at(reg, OFFICE, PROVIDER, "relation", "existing", 0);
    assert_undecided(2023, "fact agreement.term");
    received(2023, "3A", 20220720120000);
    assert_undecided(2023, "fact agreement.term"); /* it may need 3B */
    received(2023, "3B", 20220720120000);
    e = enrolment(OFFICE, 2023);
    ck_assert(e->complete && e->rows[0]->received && e->rows[1]->received);
    wlz_enrolment_free(e);
}
END_TEST

/* No document of another office at hand requires one. */
START_TEST(test_enrolment__is_not_required_where_no_document_says_so)
{
    wlz_enrolment *e = enrolment("cz", 2024);

    ck_assert(!e->required && e->complete);
    wlz_enrolment_free(e);
}
END_TEST

START_TEST(test_enrolment__of_2024_is_for_disability_care)
{
    wlz_provider_sector second = {PROVIDER, "VV", NULL, 20150101, 0};

    assert_ok(reg, wlz_provider_sector_add(reg, &second));
    assert_undecided(2024, "sector");
}
END_TEST

/* ---- in time ---- */

START_TEST(test_enrolment__is_late_a_second_after_the_deadline)
{
    wlz_enrolment *e;

    record_at(reg, OFFICE, PROVIDER, "relation", "new", 0);
    received(2023, "3A", 20220729170000);
    e = enrolment(OFFICE, 2023);
    ck_assert(e->complete && e->timely && e->rows[0]->timely);
    wlz_enrolment_free(e);
    received(2023, "3B", 20220729170001);
    e = enrolment(OFFICE, 2023);
    ck_assert(e->complete && !e->timely && e->rows[0]->timely && !e->rows[1]->timely);
    wlz_enrolment_free(e);
}
END_TEST

START_TEST(test_enrolment__takes_an_annex_once)
{
    wlz_annex x = {OFFICE, PROVIDER, 2023, "3A", "sample board", 1, NULL};

    assert_ok(reg, wlz_enrolment_add(reg, &x));
    assert_refused(reg, "enrolment_pk", wlz_enrolment_add(reg, &x));
    ck_assert_int_eq(wlz_enrolment_add(reg, &x), WLZ_EXISTS);
    x.annex = "13";
    assert_refused(reg, "enrolment_annex", wlz_enrolment_add(reg, &x));
    x.annex = "3B";
    x.signed_by = " ";
    assert_refused(reg, "enrolment_signed_by", wlz_enrolment_add(reg, &x));
    x.signed_by = "sample board";
    assert_ok(reg, wlz_enrolment_add(reg, &x));
    sqlite3_free(sql_fails(reg, "UPDATE enrolment SET received_at = 2"));
}
END_TEST

/* ---- the agreement ---- */

/* A rule of the library alone: docs/rules.md says why. */
START_TEST(test_enrolment__is_complete_before_the_agreement_is_signed)
{
    int64_t contract = draft(reg, PROVIDER);

    assert_refused(reg, "contract_enrolment", wlz_contract_sign(reg, contract, 20221115));
    ck_assert_int_eq(wlz_contract_sign(reg, contract, 20221115), WLZ_REFUSED);
    assert_message(reg, "fact relation");
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, "zk-supplement-2023");
    assert_text(wlz_violation_list(reg)->rows[0]->paragraph, "S2-096");
    record_at(reg, OFFICE, PROVIDER, "relation", "new", 0);
    assert_refused(reg, "contract_enrolment", wlz_contract_sign(reg, contract, 20221115));
    ck_assert_int_eq(wlz_contract_sign(reg, contract, 20221115), WLZ_REFUSED);
    assert_message(reg, "annex 3A is missing");
    received(2023, "3A", 20220801120000); /* late, which refuses nothing */
    assert_ok(reg, wlz_contract_sign(reg, contract, 20221115));
}
END_TEST

START_TEST(test_enrolment__lacks_the_second_annex_alone)
{
    int64_t contract = draft(reg, PROVIDER);

    record_at(reg, OFFICE, PROVIDER, "relation", "existing", 0);
    record_at(reg, OFFICE, PROVIDER, "agreement.term", "multi-year", 0);
    assert_refused(reg, "contract_enrolment", wlz_contract_sign(reg, contract, 20221115));
    ck_assert_int_eq(wlz_contract_sign(reg, contract, 20221115), WLZ_REFUSED);
    assert_message(reg, "annex 3B is missing");
}
END_TEST

/* Another office requires none, and no document known then did. */
START_TEST(test_enrolment__is_not_waited_for_where_no_document_says_so)
{
    wlz_contract there = {"cz", PROVIDER, 20240101, 20250101, "sample-cz", "Sample"};
    wlz_contract before = {OFFICE, PROVIDER, 20220101, 20230101, "sample-2022", "Sample"};
    int64_t id = 0;

    assert_ok(reg, wlz_contract_draft(reg, &there, &id));
    assert_ok(reg, wlz_contract_sign(reg, id, 20231115));
    assert_ok(reg, wlz_contract_draft(reg, &before, &id));
    assert_ok(reg, wlz_contract_sign(reg, id, 20211115));
}
END_TEST

Suite *enrolment_suite(void)
{
    Suite *suite = suite_create("enrolment");
    TCase *tcase = tcase_create("enrolment");

    with_policies(tcase, setup, teardown);
    tcase_add_loop_test(tcase, test_enrolment__needs_the_annex_of_relation_and_term, 0,
                        COUNT(needs));
    tcase_add_test(tcase, test_enrolment__needs_a_fact_only_when_it_matters);
    tcase_add_test(tcase, test_enrolment__is_not_required_where_no_document_says_so);
    tcase_add_test(tcase, test_enrolment__of_2024_is_for_disability_care);
    tcase_add_test(tcase, test_enrolment__is_late_a_second_after_the_deadline);
    tcase_add_test(tcase, test_enrolment__takes_an_annex_once);
    tcase_add_test(tcase, test_enrolment__is_complete_before_the_agreement_is_signed);
    tcase_add_test(tcase, test_enrolment__lacks_the_second_annex_alone);
    tcase_add_test(tcase, test_enrolment__is_not_waited_for_where_no_document_says_so);
    suite_add_tcase(suite, tcase);
    return suite;
}
