/* What people read, in Dutch and in English: messages, and the sentences of rules. */
#include "exchanges.h"

#include "file/connection.h"

Suite *language_suite(void);

static wlz_registry *reg; /* without rows */

static void setup(void)
{
    lines_setup();
    reg = empty_registry();
}

static void teardown(void)
{
    wlz_close(reg);
    lines_teardown();
}

static void speak(wlz_language language)
{
    assert_ok(reg, wlz_set_language(reg, language));
}

static void assert_says(wlz_status expected, wlz_status status, const char *message)
{
    ck_assert_msg(status == expected, "%s: %s", wlz_status_name(status), wlz_message(reg));
    ck_assert_str_eq(wlz_message(reg), message);
}

/* The message at a line of the file that is imported. */
static void assert_says_at(int line, const char *message)
{
    char whole[1024];

    snprintf(whole, sizeof whole, "%s:%d: %s", lines_path, line, message);
    ck_assert_str_eq(wlz_message(reg), whole);
}

/* Import one provider, whose members are these. */
static wlz_status import_provider(const char *members)
{
    char text[1000];

    snprintf(text, sizeof text,
             "{\"wlzreg\":\"export\",\"schema\":%d}\n{\"table\":\"provider\",\"row\":{%s}}\n"
             "{\"rows\":1}\n",
             wlz_schema_version(), members);
    return import_text(reg, lines_path, text, strlen(text));
}

/* ---- refusals */

static const struct {
    wlz_language language;
    const char *message, *refuses, *helps;
} AGB[] = {
    {WLZ_ENGLISH,
     "provider: the AGB code is not 8 digits, begins with 00 or ends in 000000 (rule provider_agb)",
     "the AGB code is not 8 digits, begins with 00 or ends in 000000",
     "look the code up in the AGB register"},
    {WLZ_DUTCH,
     "provider: de AGB-code bestaat niet uit 8 cijfers, begint met 00 of eindigt op 000000 (regel "
     "provider_agb)",
     "de AGB-code bestaat niet uit 8 cijfers, begint met 00 of eindigt op 000000",
     "zoek de code op in het AGB-register"},
};

START_TEST(test_language__of_a_refusal_is_that_of_its_rule)
{
    const wlz_violation *v;

    speak(AGB[_i].language);
    assert_status(reg, WLZ_REFUSED,
                  import_provider("\"agb\":\"00000001\",\"kvk\":null,\"name\":\"Sample\""));
    assert_says_at(2, AGB[_i].message);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    v = wlz_violation_list(reg)->rows[0];
    ck_assert_str_eq(v->rule, "provider_agb");
    ck_assert_int_eq(v->kind, WLZ_RULE_SHAPE);
    ck_assert_str_eq(v->refuses, AGB[_i].refuses);
    ck_assert_str_eq(v->helps, AGB[_i].helps);
}
END_TEST

static const struct {
    wlz_language language;
    const char *message, *helps;
} KEY[] = {
    {WLZ_ENGLISH,
     "there is already a provider with this key, or the key would change or be a number below 1 "
     "(rule provider_pk)",
     "choose a key that is free"},
    {WLZ_DUTCH,
     "er is al een zorgaanbieder met deze sleutel, of de sleutel zou wijzigen of een nummer onder "
     "1 zijn (regel provider_pk)",
     "kies een vrije sleutel"},
};

START_TEST(test_language__of_a_key_that_exists)
{
    const wlz_violation *v;

    speak(KEY[_i].language);
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"));
    assert_says(WLZ_EXISTS, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"), KEY[_i].message);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 1);
    v = wlz_violation_list(reg)->rows[0];
    ck_assert_str_eq(v->rule, "provider_pk");
    ck_assert_int_eq(v->kind, WLZ_RULE_KEY);
    assert_text(v->helps, KEY[_i].helps);
}
END_TEST

START_TEST(test_language__has_a_sentence_for_every_rule)
{
    ck_assert_int_gt(sql_int(reg, "SELECT count(*) FROM rule"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM rule WHERE trim(refuses) = ''"
                                  " OR trim(refuses_nl) = '' OR trim(helps) = ''"
                                  " OR trim(helps_nl) = ''"),
                     0);
    ck_assert_int_eq(
        sql_int(reg, "SELECT count(*) FROM rule WHERE (helps IS NULL) <> (helps_nl IS NULL)"), 0);
}
END_TEST

START_TEST(test_language__has_another_sentence_than_the_other)
{
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM rule WHERE refuses = refuses_nl"), 0);
    ck_assert_int_eq(sql_int(reg, "SELECT count(*) FROM rule WHERE helps = helps_nl"), 0);
}
END_TEST

/* ---- other reasons */

static const struct {
    const char *agb, *name, *en, *nl;
} ARGUMENTS[] = {
    {GZ_PROVIDER, NULL, "name is missing", "name ontbreekt"},
    {GZ_PROVIDER, "", "name must be 1 to 200 bytes of UTF-8 text",
     "name moet 1 tot en met 200 bytes UTF-8-tekst zijn"},
    {"3000001", "Sample",
     "agb must be an AGB code: 8 digits, the first two not 00, the last six not 000000",
     "agb moet een AGB-code zijn: 8 cijfers, de eerste twee niet 00, de laatste zes niet 000000"},
};

START_TEST(test_language__of_an_argument_that_is_wrong)
{
    assert_says(WLZ_INVALID, wlz_provider_add(reg, ARGUMENTS[_i].agb, NULL, ARGUMENTS[_i].name),
                ARGUMENTS[_i].en);
    speak(WLZ_DUTCH);
    assert_says(WLZ_INVALID, wlz_provider_add(reg, ARGUMENTS[_i].agb, NULL, ARGUMENTS[_i].name),
                ARGUMENTS[_i].nl);
    ck_assert_uint_eq(wlz_violation_list(reg)->count, 0);
}
END_TEST

START_TEST(test_language__of_a_name_that_is_not_known)
{
    wlz_position position;

    assert_says(WLZ_NOTFOUND, wlz_position_get(reg, "nobody", GZ_PROVIDER, 2023, &position),
                "the registry has no office nobody");
    speak(WLZ_DUTCH);
    assert_says(WLZ_NOTFOUND, wlz_position_get(reg, "nobody", GZ_PROVIDER, 2023, &position),
                "het register kent geen zorgkantoor nobody");
}
END_TEST

START_TEST(test_language__of_a_line_that_is_not_as_expected)
{
    speak(WLZ_DUTCH);
    assert_status(reg, WLZ_INVALID,
                  import_provider("\"agb\":30000001,\"kvk\":null,\"name\":\"Sample\""));
    assert_says_at(2, "provider.agb: een tekst verwacht");
    assert_status(reg, WLZ_INVALID,
                  import_provider("\"agb\":1.0,\"kvk\":null,\"name\":\"Sample\""));
    assert_says_at(2, "provider.agb: een geheel getal, een tekst of null verwacht");
}
END_TEST

START_TEST(test_language__of_a_pack_that_does_more_than_insert)
{
    speak(WLZ_DUTCH);
    file_write(lines_path, "DELETE FROM sector;", strlen("DELETE FROM sector;"));
    assert_status(reg, WLZ_INVALID, wlz_pack_load(reg, lines_path));
    assert_says_at(1, "een pack bevat alleen INSERT-opdrachten");
}
END_TEST

START_TEST(test_language__of_what_verifying_finds)
{
    assert_ok(reg, wlz_provider_add(reg, GZ_PROVIDER, NULL, "Sample"));
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sql_run(reg, "UPDATE provider SET name = 'Other'");
    sqlite3_db_config(reg->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
    assert_says(WLZ_CORRUPT, wlz_verify(reg),
                "finding 1 of 1: provider 30000001: is not what its history says");
    speak(WLZ_DUTCH);
    assert_says(WLZ_CORRUPT, wlz_verify(reg),
                "bevinding 1 van 1: provider 30000001: klopt niet met de historie");
}
END_TEST

/* ---- choosing it */

static const char NO_NAME[] = "name is missing", GEEN_NAAM[] = "name ontbreekt";

static wlz_status add_without_name(void)
{
    return wlz_provider_add(reg, GZ_PROVIDER, NULL, NULL);
}

START_TEST(test_language__changes_between_two_calls)
{
    assert_says(WLZ_INVALID, add_without_name(), NO_NAME);
    speak(WLZ_DUTCH);
    ck_assert_str_eq(wlz_message(reg), "");
    assert_says(WLZ_INVALID, add_without_name(), GEEN_NAAM);
    assert_says(WLZ_INVALID, add_without_name(), GEEN_NAAM);
    speak(WLZ_ENGLISH);
    assert_says(WLZ_INVALID, add_without_name(), NO_NAME);
}
END_TEST

START_TEST(test_language__changes_within_a_transaction_and_stays_after_it)
{
    assert_ok(reg, wlz_begin(reg));
    speak(WLZ_DUTCH);
    assert_says(WLZ_INVALID, add_without_name(), GEEN_NAAM);
    assert_ok(reg, wlz_rollback(reg));
    assert_says(WLZ_INVALID, add_without_name(), GEEN_NAAM);
    assert_says(WLZ_MISUSE, wlz_commit(reg), "er staat geen transactie open");
}
END_TEST

START_TEST(test_language__is_one_of_two)
{
    assert_says(WLZ_INVALID, wlz_set_language(reg, (wlz_language)2),
                "language must be WLZ_ENGLISH or WLZ_DUTCH");
    assert_says(WLZ_INVALID, add_without_name(), NO_NAME);
    speak(WLZ_DUTCH);
    assert_says(WLZ_INVALID, wlz_set_language(reg, (wlz_language)-1),
                "language moet WLZ_ENGLISH of WLZ_DUTCH zijn");
    assert_says(WLZ_INVALID, add_without_name(), GEEN_NAAM);
    ck_assert_int_eq(wlz_set_language(NULL, WLZ_DUTCH), WLZ_MISUSE);
}
END_TEST

/* ---- choosing it when opening */

static wlz_status reopen(const char *path, wlz_open_options options)
{
    wlz_close(reg);
    reg = NULL;
    return wlz_open(path, &options, &reg);
}

START_TEST(test_language__is_an_option_of_opening)
{
    wlz_open_options options = test_options();

    options.language = WLZ_DUTCH;
    assert_ok(reg, reopen(":memory:", options));
    assert_says(WLZ_INVALID, add_without_name(), GEEN_NAAM);
    options.language = (wlz_language)2;
    assert_says(WLZ_INVALID, reopen(":memory:", options),
                "language must be WLZ_ENGLISH or WLZ_DUTCH");
    options.version = 1; /* which has no language */
    assert_ok(reg, reopen(":memory:", options));
    assert_says(WLZ_INVALID, add_without_name(), NO_NAME);
}
END_TEST

START_TEST(test_language__is_that_of_an_opening_that_fails)
{
    wlz_open_options options = test_options();

    options.language = WLZ_DUTCH;
    file_write(lines_path, "no registry, and longer than a header", 37);
    assert_says(WLZ_NOTREGISTRY, reopen(lines_path, options),
                "het bestand is geen register: geen SQLite-bestand");
    options.busy_timeout_ms = -1;
    assert_says(WLZ_INVALID, reopen(":memory:", options),
                "options.busy_timeout_ms mag niet negatief zijn");
}
END_TEST

Suite *language_suite(void)
{
    Suite *suite = suite_create("language");
    TCase *refusals = tcase_create("refusals"), *others = tcase_create("others"),
          *choice = tcase_create("choice");

    tcase_add_checked_fixture(refusals, setup, teardown);
    tcase_add_loop_test(refusals, test_language__of_a_refusal_is_that_of_its_rule, 0, COUNT(AGB));
    tcase_add_loop_test(refusals, test_language__of_a_key_that_exists, 0, COUNT(KEY));
    tcase_add_test(refusals, test_language__has_a_sentence_for_every_rule);
    tcase_add_test(refusals, test_language__has_another_sentence_than_the_other);
    suite_add_tcase(suite, refusals);

    tcase_add_checked_fixture(others, setup, teardown);
    tcase_add_loop_test(others, test_language__of_an_argument_that_is_wrong, 0, COUNT(ARGUMENTS));
    tcase_add_test(others, test_language__of_a_name_that_is_not_known);
    tcase_add_test(others, test_language__of_a_line_that_is_not_as_expected);
    tcase_add_test(others, test_language__of_a_pack_that_does_more_than_insert);
    tcase_add_test(others, test_language__of_what_verifying_finds);
    suite_add_tcase(suite, others);

    tcase_add_checked_fixture(choice, setup, teardown);
    tcase_add_test(choice, test_language__changes_between_two_calls);
    tcase_add_test(choice, test_language__changes_within_a_transaction_and_stays_after_it);
    tcase_add_test(choice, test_language__is_one_of_two);
    tcase_add_test(choice, test_language__is_an_option_of_opening);
    tcase_add_test(choice, test_language__is_that_of_an_opening_that_fails);
    suite_add_tcase(suite, choice);
    return suite;
}
