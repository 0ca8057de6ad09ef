/* Sheets of percentages: the answers are those of single questions, for all sorts of providers and performances, at
 * every office; they are a snapshot; and what is wrong is reported. */
#include "crowd.h"

Suite *tariff_sheet_suite(void);

static const char *const components[] = {"care", "nhc", "nic"};
static const struct {
    wlz_date day, known_on;
} days[] = {{20230601, 20221115}, {20230601, 20230301}, {20231231, 0},
            {20240101, 20230701}, {20240601, 0},        {20270101, 0}};

static wlz_registry *reg;

static void setup(void)
{
    reg = crowd_registry();
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

    assert_ok(reg, wlz_tariff_sheet_get(reg,
                                        &(wlz_tariff_sheet_question){
                                            .office = office, .day = day, .known_on = known_on},
                                        &sheet));
    return sheet;
}

typedef struct tally {
    int ok, undecided, none, tied;
} tally;

static void count(tally *t, wlz_status status)
{
    t->ok += status == WLZ_OK;
    t->undecided += status == WLZ_UNDECIDED;
    t->none += status == WLZ_NOVALUE;
    t->tied += status == WLZ_TIE;
}

static void assert_same(const wlz_tariff_sheet *sheet, const wlz_tariff_question *q, size_t at,
                        size_t of, tally *t)
{
    wlz_bp single = -1, answered = -1, placed = -1;
    wlz_status status = wlz_tariff_bp(reg, q, &single);
    wlz_status answer = wlz_tariff_sheet_bp(sheet, q->agb, q->performance, q->component, &answered);

    ck_assert_msg(answer == status && answered == single,
                  "%s, %s %s %s, %d as known on %d: %s %d instead of %s %d: %s", q->office, q->agb,
                  q->performance, q->component, (int)q->day, (int)q->known_on,
                  wlz_status_name(answer), (int)answered, wlz_status_name(status), (int)single,
                  wlz_message(reg));
    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, at, of, q->component, &placed), status);
    ck_assert_int_eq(placed, single);
    count(t, status);
}

static void assert_all_same(const wlz_tariff_sheet *sheet, wlz_tariff_question *q, tally *t)
{
    for (size_t i = 0; i < sheet->provider_count; i++)
        for (size_t j = 0; j < sheet->performance_count; j++)
            for (int k = 0; k < COUNT(components); k++) {
                q->agb = sheet->providers[i];
                q->performance = sheet->performances[j];
                q->component = components[k];
                assert_same(sheet, q, i, j, t);
            }
}

START_TEST(test_sheet__answers_as_single_questions_do)
{
    tally t = {0};

    for (int i = 0; i < COUNT(days); i++) {
        wlz_tariff_sheet *sheet = sheet_of(crowd_offices[_i], days[i].day, days[i].known_on);
        wlz_tariff_question q = {
            .office = crowd_offices[_i], .day = days[i].day, .known_on = days[i].known_on};

        ck_assert_uint_eq(sheet->provider_count, CROWD_PROVIDERS);
        ck_assert_uint_eq(sheet->performance_count, CROWD_PERFORMANCES);
        assert_all_same(sheet, &q, &t);
        wlz_tariff_sheet_free(sheet);
    }
    ck_assert_int_gt(t.ok, 300);
    ck_assert_int_gt(t.undecided, 500);
    ck_assert_int_gt(t.none, 100);
    ck_assert_int_gt(t.tied, 2);
}
END_TEST

/* Two documents of one rank contradict each other on which sector decides: every question ends in a tie, also about
 * a provider that does not exist. */
START_TEST(test_sheet__is_refused_whole_where_every_question_is)
{
    wlz_tariff_question q = {OFFICE, "42999999", "T001", "care", 20230601, 0};
    wlz_tariff_sheet *sheet;
    tally t = {0};

    publish(reg, "sample-other", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "tariff.sector_of_performance", EVERYONE, 0);
    provide(reg, "sample-other", "tariff.sector_of_performance", EVERYONE, 1);
    sheet = sheet_of(OFFICE, q.day, 0);
    ck_assert_int_eq(wlz_tariff_bp(reg, &q, NULL), WLZ_TIE);
    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, q.agb, q.performance, q.component, NULL), WLZ_TIE);
    q.performance = "X999";
    ck_assert_int_eq(wlz_tariff_bp(reg, &q, NULL), WLZ_NOTFOUND);
    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, q.agb, q.performance, q.component, NULL),
                     WLZ_NOTFOUND);
    assert_all_same(sheet, &q, &t);
    ck_assert_int_eq(t.tied, CROWD_PROVIDERS * CROWD_PERFORMANCES * COUNT(components));
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

    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, GZ_PROVIDER, "Z901", "nhc", &bp), WLZ_OK);
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

/* What a nota says to one provider on a topic of no step. */
START_TEST(test_sheet__is_not_about_other_topics)
{
    wlz_tariff_sheet *sheet;

    publish(reg, "sample-nota", "nota-van-inlichtingen", 20220630);
    provide(reg, "sample-nota", "innovation.min_initiatives", SCOPE(.provider = GZ_PROVIDER), 5);
    sheet = sheet_of(OFFICE, 20230601, 0);
    ck_assert_int_eq(nhc_of(sheet), 10000);
    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, GZ_PROVIDER, "Z901", "nhc", NULL), WLZ_OK);
    wlz_tariff_sheet_free(sheet);
}
END_TEST

START_TEST(test_sheet__outlives_its_registry)
{
    wlz_registry *other = sample_registry();
    wlz_tariff_sheet *sheet = NULL;
    wlz_bp bp = -1;

    assert_ok(other,
              wlz_tariff_sheet_get(
                  other, &(wlz_tariff_sheet_question){.office = OFFICE, .day = 20230101}, &sheet));
    wlz_close(other);
    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, GZ_PROVIDER, "Z901", "care", &bp), WLZ_OK);
    ck_assert_int_eq(bp, 9580);
    ck_assert_str_eq(sheet->providers[0], GZ_PROVIDER);
    ck_assert_str_eq(sheet->performances[2], "Z903");
    wlz_tariff_sheet_free(sheet);
}
END_TEST

/* ---- wrong questions ---- */

START_TEST(test_sheet__reports_what_is_wrong_with_a_question)
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

        ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, q.agb, q.performance, q.component, &bp),
                         wlz_tariff_bp(reg, &q, NULL));
        ck_assert_int_eq(bp, -7);
    }
    wlz_tariff_sheet_free(sheet);
}
END_TEST

START_TEST(test_sheet__ends_where_it_ends)
{
    wlz_tariff_sheet *sheet = sheet_of(OFFICE, 20230601, 0);
    wlz_bp bp = -7;

    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, CROWD_PROVIDERS, 0, "care", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, 0, CROWD_PERFORMANCES, "care", &bp),
                     WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, SIZE_MAX, SIZE_MAX, "care", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, 0, 0, "rent", &bp), WLZ_INVALID);
    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, 0, 0, NULL, &bp), WLZ_INVALID);
    ck_assert_int_eq(bp, -7);
    wlz_tariff_sheet_free(sheet);
}
END_TEST

START_TEST(test_sheet__of_a_registry_without_anything)
{
    wlz_registry *empty = empty_registry();
    wlz_tariff_sheet *sheet = NULL;

    assert_status(
        empty, WLZ_NOTFOUND,
        wlz_tariff_sheet_get(empty, &(wlz_tariff_sheet_question){.office = OFFICE, .day = 20230601},
                             &sheet));
    ck_assert_ptr_null(sheet);
    wlz_close(empty);
    empty = policy_registry();
    assert_ok(empty,
              wlz_tariff_sheet_get(
                  empty, &(wlz_tariff_sheet_question){.office = OFFICE, .day = 20230601}, &sheet));
    ck_assert_uint_eq(sheet->provider_count, 0);
    ck_assert_uint_eq(sheet->performance_count, 0);
    ck_assert_int_eq(wlz_tariff_sheet_bp(sheet, GZ_PROVIDER, "Z901", "care", NULL), WLZ_NOTFOUND);
    ck_assert_int_eq(wlz_tariff_sheet_bp_at(sheet, 0, 0, "care", NULL), WLZ_INVALID);
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
    tcase_add_loop_test(same, test_sheet__answers_as_single_questions_do, 0, OFFICES);
    tcase_add_test(same, test_sheet__reports_what_is_wrong_with_a_question);
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
    tcase_add_test(snapshot, test_sheet__is_not_about_other_topics);
    tcase_add_test(snapshot, test_sheet__outlives_its_registry);
    suite_add_tcase(suite, snapshot);
    return suite;
}
