/* Agreements through the years: how long they may be, their extension by the office, their acceptance. */
#include "samples.h"

#include <sqlite3.h>

Suite *contract_life_suite(void);

static wlz_registry *reg;

static void setup(void)
{
    test_set_today(20231115);
    reg = sample_copy();
    test_set_today(20231115);
}

static void teardown(void)
{
    assert_sound(reg);
    wlz_close(reg);
}

static wlz_status term_from(const char *office, const char *agb, wlz_date valid_from,
                            wlz_contract_term **term)
{
    wlz_contract_term_question question = {.office = office, .agb = agb, .valid_from = valid_from};

    return wlz_contract_term_get(reg, &question, term);
}

static wlz_contract_term *term_of(const char *office, wlz_date valid_from)
{
    wlz_contract_term *term = NULL;

    assert_ok(reg, term_from(office, GZ_PROVIDER, valid_from, &term));
    return term;
}

static int64_t drafted(const char *office, wlz_date from, wlz_date to)
{
    static int number;
    char document[40];
    wlz_contract contract = {office, GZ_PROVIDER, from, to, document, "Sample agreement"};
    int64_t id = 0;

    snprintf(document, sizeof document, "sample-%d", ++number);
    assert_ok(reg, wlz_contract_draft(reg, &contract, &id));
    return id;
}

static int64_t signed_for(const char *office, wlz_date from, wlz_date to)
{
    int64_t id = drafted(office, from, to);

    assert_ok(reg, wlz_contract_sign(reg, id, 20231115));
    return id;
}

/* Three years at CZ, and the office may extend it twice. */
static int64_t three_years(void)
{
    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    return signed_for("cz", 20240101, 20270101);
}

static wlz_status extended(int64_t contract, wlz_date decided_on)
{
    test_reach(decided_on);
    return wlz_contract_extend(reg, contract, "sample buyer", decided_on, NULL);
}

/* ---- terms ---- */

static const struct {
    const char *office, *relation;
    int64_t turnover;
    wlz_date from;
    int years;
    wlz_date latest_to;
    int extensions;
    const char *source;
} terms[] = {
    {"cz", "existing", 0, 20240101, 3, 20270101, 2, "S3-092"},
    {"cz", "existing", 0, 20250101, 3, 20270101, 2, "S3-092"}, /* the policy ends with 2026 */
    {"vgz", "existing", 0, 20240101, 3, 20270101, 2, "S3-093"},
    {"menzis", "existing", 0, 20240101, 3, 20270101, 2, "S3-096"},
    {"menzis", "new", 0, 20240101, 3, 20270101, 2, "S3-096"},
    {"dsw", "existing", 0, 20240101, 5, 20290101, 0, "S3-175"},
    {"dsw", "new", 0, 20260701, 5, 20290101, 0, "S3-175"},
    {"zorg-en-zekerheid", "existing", 0, 20240101, 3, 20270101, 0, "S3-177"},
    {"salland", "existing", 10000001, 20240101, 3, 20270101, 2, "S3-179"},
    {"salland", "existing", 10000000, 20240101, 1, 20250101, 0, "S3-179"}, /* strictly more */
    {"salland", "existing", 9999999, 20240701, 1, 20250701, 0, "S3-179"},
    {"salland", "new", 10000001, 20240101, 1, 20250101, 0, "S3-179"},
    {"salland", "new", 0, 20240101, 1, 20250101, 0, "S3-179"},
    {"cz", "new", 0, 20240101, 1, 20250101, 0, "S3-092"},
    {"vgz", "new", 0, 20250101, 1, 20260101, 0, "S3-093"},
    {"zorg-en-zekerheid", "new", 0, 20260701, 1, 20270101, 0, "S3-177"}, /* ends with the policy */
};

START_TEST(test_contract_life__has_the_term_of_the_office)
{
    wlz_contract_term *term;

    record_at(reg, terms[_i].office, GZ_PROVIDER, "relation", terms[_i].relation, 0);
    if (terms[_i].turnover > 0)
        record_at(reg, terms[_i].office, GZ_PROVIDER, "contract.turnover", NULL,
                  terms[_i].turnover);
    term = term_of(terms[_i].office, terms[_i].from);
    ck_assert_int_eq(term->years, terms[_i].years);
    ck_assert_int_eq(term->latest_to, terms[_i].latest_to);
    ck_assert_int_eq(term->extensions, terms[_i].extensions);
    ck_assert_int_eq(term->extension_years, terms[_i].extensions > 0);
    ck_assert(strstr(term->paragraph, terms[_i].source) != NULL);
    ck_assert((term->extension_document != NULL) == (terms[_i].extensions > 0));
    wlz_contract_term_free(term);
}
END_TEST

/* Zilveren Kruis: the relation of the samples is existing. */
START_TEST(test_contract_life__of_zilveren_kruis_depends_on_the_provider)
{
    wlz_contract_term *term = term_of(OFFICE, 20240101);

    ck_assert_int_eq(term->latest_to, 20270101);
    ck_assert_int_eq(term->extensions, 2);
    wlz_contract_term_free(term);
    record_at(reg, OFFICE, GZ_PROVIDER, "contract.part_of_year", NULL, 1);
    term = term_of(OFFICE, 20240101);
    ck_assert_int_eq(term->latest_to, 20250101);
    ck_assert_int_eq(term->extensions, 0);
    wlz_contract_term_free(term);
    state_relation(reg, GZ_PROVIDER, "new", 20231101);
    term = term_of(OFFICE, 20240101);
    ck_assert_int_eq(term->latest_to, 20250101);
    ck_assert_int_eq(term->extensions, 0);
    ck_assert_str_eq(term->document, "zk-policy-gz-2024-2026");
    wlz_contract_term_free(term);
    term = term_of(OFFICE, 20230101);
    ck_assert_int_eq(term->latest_to, 20240101);
    ck_assert_str_eq(term->document, "zk-supplement-2023");
    wlz_contract_term_free(term);
}
END_TEST

START_TEST(test_contract_life__is_undecided_without_relation_or_turnover)
{
    wlz_contract_term *term = NULL;

    assert_status(reg, WLZ_UNDECIDED, term_from("salland", GZ_PROVIDER, 20240101, &term));
    assert_message(reg, "fact relation");
    record_at(reg, "salland", GZ_PROVIDER, "relation", "existing", 0);
    assert_status(reg, WLZ_UNDECIDED, term_from("salland", GZ_PROVIDER, 20240101, &term));
    assert_message(reg, "fact contract.turnover");
    ck_assert_ptr_null(term);
}
END_TEST

/* The policies of 2024 are for disability care. */
START_TEST(test_contract_life__of_another_sector_is_not_stated)
{
    wlz_provider_sector second = {VV_PROVIDER, "GZ", NULL, 20150101, 0};
    wlz_contract_term *term = NULL;

    record_at(reg, "cz", VV_PROVIDER, "relation", "existing", 0);
    assert_status(reg, WLZ_NOVALUE, term_from("cz", VV_PROVIDER, 20240101, &term));
    assert_ok(reg, wlz_provider_sector_add(reg, &second));
    assert_status(reg, WLZ_UNDECIDED, term_from("cz", VV_PROVIDER, 20240101, &term));
    assert_message(reg, "one sector");
}
END_TEST

/* 29 February 2025 is not there; the year is over on 1 March. */
START_TEST(test_contract_life__from_a_leap_day_ends_before_1_march)
{
    wlz_contract_term *term;

    record_at(reg, "cz", GZ_PROVIDER, "relation", "new", 0);
    term = term_of("cz", 20240229);
    ck_assert_int_eq(term->years, 1);
    ck_assert_int_eq(term->latest_to, 20250301);
    wlz_contract_term_free(term);
}
END_TEST

/* A provider that was existing is new, as is known from 1 November 2023 on. */
START_TEST(test_contract_life__has_the_term_as_it_was_known)
{
    wlz_contract_term_question question = {
        .office = "cz", .agb = GZ_PROVIDER, .valid_from = 20240101, .known_on = 20231105};
    wlz_contract_term *term = NULL;

    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    sql_run(reg, "INSERT INTO provider_fact(office, agb, fact, value, valid_from, known_on,"
                 " evidence) VALUES('cz', '" GZ_PROVIDER "', 'relation', 'new', '2015-01-01',"
                 " '2023-11-10', 'sample')");
    assert_ok(reg, wlz_contract_term_get(reg, &question, &term));
    ck_assert_int_eq(term->years, 3);
    wlz_contract_term_free(term);
    term = term_of("cz", 20240101);
    ck_assert_int_eq(term->years, 1);
    wlz_contract_term_free(term);
    term = NULL;
    question.known_on = 20231131;
    assert_status(reg, WLZ_INVALID, wlz_contract_term_get(reg, &question, &term));
    ck_assert_ptr_null(term);
}
END_TEST

static void provide_from_2023(const char *topic, wlz_scope scope, int64_t value)
{
    wlz_provision p = sample_provision("sample-nota", topic, scope, value);

    p.valid_to = 0;
    assert_ok(reg, wlz_provision_add(reg, &p, NULL));
}

static void publish_at_cz(void)
{
    wlz_document d = sample_document("sample-nota", "nota-van-inlichtingen", 20231101);

    d.office = "cz";
    d.valid_to = 0;
    assert_ok(reg, wlz_document_add(reg, &d));
}

/* One year, and three for who is existing: nobody recorded whether it is. */
START_TEST(test_contract_life__is_undecided_where_the_relation_would_change_it)
{
    wlz_contract_term *term = NULL;

    publish_at_cz();
    provide_from_2023("contract.term_years", EVERYONE, 1);
    provide_from_2023("contract.term_years", SCOPE(.relation = "existing"), 3);
    assert_status(reg, WLZ_UNDECIDED, term_from("cz", GZ_PROVIDER, 20240101, &term));
    assert_message(reg, "fact relation");
    ck_assert_ptr_null(term);
}
END_TEST

/* CZ says nothing of a small turnover. */
START_TEST(test_contract_life__below_the_threshold_is_a_persons_to_decide)
{
    wlz_contract_term *term = NULL;

    publish_at_cz();
    provide_from_2023("contract.min_turnover", EVERYONE, 10000000);
    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    record_at(reg, "cz", GZ_PROVIDER, "contract.turnover", NULL, 10000000);
    assert_status(reg, WLZ_UNDECIDED, term_from("cz", GZ_PROVIDER, 20240101, &term));
    assert_message(reg, "a turnover above € 100.000,00");
    ck_assert_ptr_null(term);
}
END_TEST

/* The last day that there is. */
START_TEST(test_contract_life__ends_with_the_calendar)
{
    wlz_contract_term *term;

    publish_at_cz();
    provide_from_2023("contract.term_years", EVERYONE, 3);
    term = term_of("cz", 99980101);
    ck_assert_int_eq(term->latest_to, 99991231);
    wlz_contract_term_free(term);
}
END_TEST

/* ---- signing ---- */

/* A rule of the library alone: docs/rules.md says why. */
START_TEST(test_contract_life__longer_than_its_term_is_not_signed)
{
    int64_t open = drafted("cz", 20240101, 0), longer = drafted("cz", 20240101, 20270102),
            whole = drafted("cz", 20240101, 20270101);

    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    assert_refused(reg, "contract_term", wlz_contract_sign(reg, open, 20231115));
    assert_refused(reg, "contract_term", wlz_contract_sign(reg, longer, 20231115));
    ck_assert_int_eq(wlz_contract_sign(reg, longer, 20231115), WLZ_REFUSED);
    ck_assert_str_eq(wlz_violation_list(reg)->rows[0]->document, "cz-policy-gz-2024-2026");
    assert_text(wlz_violation_list(reg)->rows[0]->paragraph, "S3-092");
    assert_message(reg, "2027-01-01");
    assert_ok(reg, wlz_contract_sign(reg, whole, 20231115));
    test_reach(20231116);
    assert_refused(reg, "contract_fixed", wlz_contract_sign(reg, whole, 20231116));
}
END_TEST

/* Three years are for existing providers, at Salland with more than € 100.000,00. */
static const struct {
    const char *office, *relation;
    int64_t turnover;
    bool taken;
} multi_year[] = {
    {"cz", "new", 0, false},
    {"vgz", "new", 0, false},
    {"zorg-en-zekerheid", "new", 0, false},
    {"salland", "new", 20000000, false},
    {"salland", "existing", 9999999, false},
    {"salland", "existing", 10000000, false},
    {"salland", "existing", 10000001, true},
    {"menzis", "new", 0, true},
    {"vgz", "existing", 0, true},
};

START_TEST(test_contract_life__is_signed_for_three_years_with_whom_they_are_for)
{
    const char *office = multi_year[_i].office;
    int64_t years = drafted(office, 20240101, 20270101), one = drafted(office, 20240101, 20250101);

    record_at(reg, office, GZ_PROVIDER, "relation", multi_year[_i].relation, 0);
    if (multi_year[_i].turnover > 0)
        record_at(reg, office, GZ_PROVIDER, "contract.turnover", NULL, multi_year[_i].turnover);
    if (multi_year[_i].taken)
        assert_ok(reg, wlz_contract_sign(reg, years, 20231115));
    else
        assert_refused(reg, "contract_term", wlz_contract_sign(reg, years, 20231115));
    assert_ok(reg, wlz_contract_sign(reg, one, 20231115));
}
END_TEST

START_TEST(test_contract_life__is_signed_where_the_term_is_left_open)
{
    signed_for("cz", 20240101, 20300101); /* no relation is recorded */
    signed_for("cz", 20300101, 0);        /* no document says anything of it */
}
END_TEST

/* ---- extension ---- */

START_TEST(test_contract_life__is_extended_twice_by_a_year)
{
    int64_t contract = three_years();
    wlz_date end = 0;

    test_set_today(20270601);
    assert_ok(reg, wlz_contract_extend(reg, contract, "sample buyer", 20260601, &end));
    ck_assert_int_eq(end, 20280101);
    assert_ok(reg, wlz_contract_extend(reg, contract, "sample buyer", 20270601, &end));
    ck_assert_int_eq(end, 20290101);
    assert_refused(reg, "contract_extension_allowed", extended(contract, 20280601));
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract_period"
                                  " WHERE (valid_from, valid_to, extensions) IS"
                                  " ('2024-01-01', '2029-01-01', 2)"),
                     1);
}
END_TEST

START_TEST(test_contract_life__is_extended_before_it_ends)
{
    int64_t contract = three_years();

    assert_refused(reg, "contract_extension_late", extended(contract, 20270101));
    assert_ok(reg, extended(contract, 20261231));
    assert_refused(reg, "contract_extension_late", extended(contract, 20280101));
    assert_ok(reg, extended(contract, 20271231));
}
END_TEST

START_TEST(test_contract_life__is_extended_once_it_is_signed)
{
    int64_t contract = drafted("cz", 20240101, 20270101);

    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    assert_refused(reg, "contract_extension_signed", extended(contract, 20260601));
    assert_ok(reg, wlz_contract_sign(reg, contract, 20231115));
    assert_refused(reg, "contract_extension_signed", extended(contract, 20231114));
    assert_ok(reg, extended(contract, 20231115));
}
END_TEST

START_TEST(test_contract_life__is_not_extended_where_no_document_says_so)
{
    int64_t contract, open = signed_for("vgz", 20240101, 0);

    record_at(reg, "zorg-en-zekerheid", GZ_PROVIDER, "relation", "existing", 0);
    contract = signed_for("zorg-en-zekerheid", 20240101, 20270101);
    assert_refused(reg, "contract_extension_allowed", extended(contract, 20260601));
    assert_status(reg, WLZ_UNDECIDED, extended(open, 20260601));
    record_at(reg, "vgz", GZ_PROVIDER, "relation", "existing", 0);
    assert_refused(reg, "contract_extension_late", extended(open, 20260601));
}
END_TEST

/* Everything that depends on the period: rounds, and what the agreement says without an end of its own. */
START_TEST(test_contract_life__counts_through_its_extended_end)
{
    int64_t contract = drafted("cz", 20240101, 20270101);
    wlz_round round = {contract, 2027, "initial", 1};
    wlz_question question = {"cz", "tariff.care", 20270601, 20270301, {.provider = GZ_PROVIDER}};
    wlz_provision provision = {.document = "sample",
                               .topic = "tariff.care",
                               .scope = {.provider = GZ_PROVIDER},
                               .value = 9500,
                               .valid_from = 20240101,
                               .has_rank_override = true,
                               .rank_override = 1,
                               .paragraph = "4"};
    wlz_resolution *answer = NULL;
    char document[40];

    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    snprintf(
        document, sizeof document, "sample-%d",
        (int)sql_int(reg, "SELECT substr(document, 8) FROM contract ORDER BY id DESC LIMIT 1"));
    provision.document = document;
    assert_ok(reg, wlz_provision_add(reg, &provision, NULL));
    assert_ok(reg, wlz_contract_sign(reg, contract, 20231115));
    assert_refused(reg, "production_round_year", wlz_round_open(reg, &round));
    answer = weigh(reg, question, WLZ_NOVALUE);
    wlz_resolution_free(answer);
    assert_ok(reg, extended(contract, 20260601));
    assert_ok(reg, wlz_round_open(reg, &round));
    ck_assert_int_eq(resolved(reg, question), 9500);
    round.year = 2028;
    assert_refused(reg, "production_round_year", wlz_round_open(reg, &round));
}
END_TEST

/* What follows from the extension is known from the day it was decided. */
START_TEST(test_contract_life__is_extended_from_the_day_of_the_decision)
{
    int64_t contract = drafted("cz", 20240101, 20270101);
    wlz_question question = {"cz", "sample.count", 20270601, 20260531, {.provider = GZ_PROVIDER}};
    wlz_resolution *answer = NULL;

    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    sql_run(reg, "INSERT INTO topic(id, unit, title) VALUES('sample.count', 'count', 'Sample')");
    sql_run(reg, "INSERT INTO provision(document, topic, provider, value, unit, valid_from, "
                 "rank_override, paragraph) SELECT document, 'sample.count', '" GZ_PROVIDER
                 "', 7, 'count', '2024-01-01', 1, '4' FROM contract ORDER BY id DESC LIMIT 1");
    assert_ok(reg, wlz_contract_sign(reg, contract, 20231115));
    assert_ok(reg, extended(contract, 20260601));
    answer = weigh(reg, question, WLZ_NOVALUE);
    wlz_resolution_free(answer);
    question.known_on = 20260601;
    ck_assert_int_eq(resolved(reg, question), 7);
}
END_TEST

static const struct {
    const char *rule, *values;
} bad_extensions[] = {
    {"contract_extension_contract", "99, 1, '2028-01-01', e, l, 'sample', '2026-06-01'"},
    {"contract_extension_number", "c, 10, '2028-01-01', e, l, 'sample', '2026-06-01'"},
    {"contract_extension_order", "c, 2, '2028-01-01', e, l, 'sample', '2026-06-01'"},
    {"contract_extension_valid_to", "c, 1, '2028-02-30', e, l, 'sample', '2026-06-01'"},
    {"contract_extension_length", "c, 1, '2029-01-01', e, l, 'sample', '2026-06-01'"},
    {"contract_extension_length", "c, 1, '2028-01-01', e, e, 'sample', '2026-06-01'"},
    {"contract_extension_length_by", "c, 1, '2028-01-01', e, 99999, 'sample', '2026-06-01'"},
    {"contract_extension_allowed", "c, 1, '2028-01-01', l, l, 'sample', '2026-06-01'"},
    {"contract_extension_allowed", "c, 1, '2028-01-01', v, l, 'sample', '2026-06-01'"},
    {"contract_extension_allowed_by", "c, 1, '2028-01-01', 99999, l, 'sample', '2026-06-01'"},
    {"contract_extension_decided_by", "c, 1, '2028-01-01', e, l, ' ', '2026-06-01'"},
    {"contract_extension_decided_on", "c, 1, '2028-01-01', e, l, 'sample', '2026-06-31'"},
};

/* What a plain client writes: the provisions it names are on the topic and of the office. */
START_TEST(test_contract_life__is_not_extended_by_a_row_that_is_wrong)
{
    char sql[1000], *error;

    three_years();
    sql_run(reg, "CREATE TEMP VIEW x AS SELECT max(c.id) AS c, max(e.id) AS e, max(l.id) AS l, "
                 "max(v.id) AS v FROM contract c, provision e, provision l, provision v"
                 " WHERE e.topic = 'contract.extensions' AND e.document = 'cz-policy-gz-2024-2026'"
                 " AND l.topic = 'contract.extension_years' AND l.document = e.document"
                 " AND v.topic = e.topic AND v.document = 'vgz-policy-gz-2024-2026'");
    snprintf(sql, sizeof sql,
             "INSERT INTO contract_extension(contract, number, valid_to, allowed_by, length_by,"
             " decided_by, decided_on) SELECT %s FROM x",
             bad_extensions[_i].values);
    error = sql_fails(reg, sql);
    assert_text(error, bad_extensions[_i].rule);
    sqlite3_free(error);
    sql_run(reg, "INSERT INTO contract_extension(contract, number, valid_to, allowed_by, length_by,"
                 " decided_by, decided_on) SELECT c, 1, '2028-01-01', e, l, 'sample', '2026-06-01'"
                 " FROM x");
}
END_TEST

/* ---- acceptance ---- */

static wlz_status accepted(int64_t contract, const char *part, const char *by, wlz_instant at)
{
    return wlz_contract_accept(reg, contract, &(wlz_contract_acceptance){part, by, at});
}

START_TEST(test_contract_life__exists_when_every_part_is_accepted)
{
    int64_t contract = drafted("cz", 20240101, 20250101);
    wlz_acceptance a;

    assert_ok(reg, wlz_acceptance_get(reg, contract, &a));
    ck_assert(!a.is_signed && !a.office && !a.provider && !a.budget_form && !a.exists);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract_lack"), 4);
    assert_ok(reg, accepted(contract, "provider", "sample board", 1698750000));
    assert_ok(reg, accepted(contract, "budget-form", "sample buyer", 1699950000));
    assert_ok(reg, accepted(contract, "office", "sample buyer", 1699000000));
    assert_ok(reg, wlz_acceptance_get(reg, contract, &a));
    ck_assert(a.office && a.provider && a.budget_form && !a.exists);
    ck_assert_int_eq(a.provider_at, 1698750000);
    ck_assert_int_eq(sql_int(reg, "SELECT part = 'signature' FROM contract_lack"), 1);
    assert_ok(reg, wlz_contract_sign(reg, contract, 20231115));
    assert_ok(reg, wlz_acceptance_get(reg, contract, &a));
    ck_assert(a.is_signed && a.exists);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract_lack"), 0);
    drafted("vgz", 20240101, 20250101); /* of which nobody accepted anything */
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM contract_lack"), 4);
}
END_TEST

START_TEST(test_contract_life__once_signed_exists_at_the_last_acceptance)
{
    static const char *const parts[] = {"office", "provider", "budget-form"};
    int64_t contract = drafted("cz", 20240101, 20250101);
    wlz_acceptance a;

    assert_ok(reg, wlz_contract_sign(reg, contract, 20231115));
    for (int i = 0; i < 3; i++) {
        assert_ok(reg, wlz_acceptance_get(reg, contract, &a));
        ck_assert(a.is_signed && !a.exists);
        assert_ok(reg, accepted(contract, parts[i], "sample buyer", 1699000000));
    }
    assert_ok(reg, wlz_acceptance_get(reg, contract, &a));
    ck_assert(a.exists);
}
END_TEST

START_TEST(test_contract_life__is_accepted_once)
{
    int64_t contract = drafted("cz", 20240101, 20250101);

    assert_ok(reg, accepted(contract, "office", "sample buyer", 1));
    assert_refused(reg, "contract_acceptance_pk", accepted(contract, "office", "sample buyer", 2));
    assert_refused(reg, "contract_acceptance_part",
                   accepted(contract, "neighbour", "sample buyer", 2));
    assert_refused(reg, "contract_acceptance_by", accepted(contract, "provider", " ", 2));
    assert_status(reg, WLZ_NOTFOUND, accepted(99, "provider", "sample", 2));
    assert_ok(reg, accepted(contract, "provider", "sample board", 2));
    sqlite3_free(sql_fails(reg, "DELETE FROM contract")); /* contract_acceptance_contract */
    sqlite3_free(sql_fails(reg, "DELETE FROM contract_acceptance"));
    sqlite3_free(sql_fails(reg, "UPDATE contract_acceptance SET accepted_at = 3"));
}
END_TEST

/* It worked in elderly care for a year, long ago: what CZ says of disability care is what holds. */
START_TEST(test_contract_life__has_the_term_of_the_sector_of_now)
{
    wlz_provider_sector once = {GZ_PROVIDER, "VV", NULL, 20150101, 20160101};
    wlz_contract_term *term;

    assert_ok(reg, wlz_provider_sector_add(reg, &once));
    record_at(reg, "cz", GZ_PROVIDER, "relation", "existing", 0);
    term = term_of("cz", 20240101);
    ck_assert_int_eq(term->years, 3);
    wlz_contract_term_free(term);
}
END_TEST

Suite *contract_life_suite(void)
{
    Suite *suite = suite_create("contract_life");
    TCase *tcase = tcase_create("life");

    with_policies(tcase, setup, teardown);
    tcase_add_loop_test(tcase, test_contract_life__has_the_term_of_the_office, 0, COUNT(terms));
    tcase_add_test(tcase, test_contract_life__of_zilveren_kruis_depends_on_the_provider);
    tcase_add_test(tcase, test_contract_life__is_undecided_without_relation_or_turnover);
    tcase_add_test(tcase, test_contract_life__of_another_sector_is_not_stated);
    tcase_add_test(tcase, test_contract_life__from_a_leap_day_ends_before_1_march);
    tcase_add_test(tcase, test_contract_life__has_the_term_as_it_was_known);
    tcase_add_test(tcase, test_contract_life__is_undecided_where_the_relation_would_change_it);
    tcase_add_test(tcase, test_contract_life__below_the_threshold_is_a_persons_to_decide);
    tcase_add_test(tcase, test_contract_life__ends_with_the_calendar);
    tcase_add_test(tcase, test_contract_life__longer_than_its_term_is_not_signed);
    tcase_add_loop_test(tcase, test_contract_life__is_signed_for_three_years_with_whom_they_are_for,
                        0, COUNT(multi_year));
    tcase_add_test(tcase, test_contract_life__is_signed_where_the_term_is_left_open);
    tcase_add_test(tcase, test_contract_life__is_extended_twice_by_a_year);
    tcase_add_test(tcase, test_contract_life__is_extended_before_it_ends);
    tcase_add_test(tcase, test_contract_life__is_extended_once_it_is_signed);
    tcase_add_test(tcase, test_contract_life__is_not_extended_where_no_document_says_so);
    tcase_add_test(tcase, test_contract_life__counts_through_its_extended_end);
    tcase_add_test(tcase, test_contract_life__is_extended_from_the_day_of_the_decision);
    tcase_add_loop_test(tcase, test_contract_life__is_not_extended_by_a_row_that_is_wrong, 0,
                        COUNT(bad_extensions));
    tcase_add_test(tcase, test_contract_life__exists_when_every_part_is_accepted);
    tcase_add_test(tcase, test_contract_life__once_signed_exists_at_the_last_acceptance);
    tcase_add_test(tcase, test_contract_life__is_accepted_once);
    tcase_add_test(tcase, test_contract_life__has_the_term_of_the_sector_of_now);
    suite_add_tcase(suite, tcase);
    return suite;
}
