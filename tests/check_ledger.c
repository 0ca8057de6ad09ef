/*
 * Random years of three providers: rounds, lump sums and NZa tariffs in any order, some of them as a what-if. A model
 * that fits on a page says what each step must answer and what the totals are after it, to the cent.
 */
#include "random.h"
#include "samples.h"

Suite *ledger_suite(void);

__extension__ typedef __int128 wide;

enum { PROVIDERS = 3, PERFORMANCES = 3, COMPONENTS = 2, SUMS_MAX = 200, STEPS = 250 };

static const char *const agbs[PROVIDERS] = {"30000101", "30000102", "30000103"};
static const char *const codes[PERFORMANCES] = {"Z911", "Z912", "Z913"};
static const char *const components[COMPONENTS] = {"care", "nhc"};
static const wlz_bp rates[COMPONENTS] = {9580, 10000};
static const char *const states[] = {"initial", "rearrangement", "final"};

typedef struct sum {
    int64_t id;
    int provider;
    wlz_cents left; /* what is left of it */
    bool committed, over;
} sum;

/* All there is to know of the year. Copied whole for a what-if. */
typedef struct year {
    wlz_cents tariffs[PERFORMANCES][COMPONENTS];
    wlz_milli volumes[PROVIDERS][PERFORMANCES][COMPONENTS];
    bool counts[PROVIDERS];
    int rounds[PROVIDERS]; /* opened so far */
    sum sums[SUMS_MAX];
    int sum_count;
} year;

static wlz_registry *reg;
static year model;
static int64_t contracts[PROVIDERS];
static uint64_t seed;
static int taken, refused;

static int64_t dice(int64_t sides)
{
    return random_below(&seed, sides);
}

/* ---- the model ---- */

static wlz_cents half_up(wide amount, int64_t unit)
{
    return (wlz_cents)((2 * amount + unit) / (2 * (wide)unit));
}

typedef struct totals {
    wlz_cents nza, production, lump;
} totals;

static totals totals_of(const year *y, int provider)
{
    totals s = {0, 0, 0};

    for (int p = 0; p < PERFORMANCES; p++)
        for (int c = 0; c < COMPONENTS; c++) {
            wlz_cents price = half_up((wide)y->tariffs[p][c] * rates[c], 10000);

            s.nza += half_up((wide)y->tariffs[p][c] * y->volumes[provider][p][c], 1000);
            s.production += half_up((wide)price * y->volumes[provider][p][c], 1000);
        }
    for (int i = 0; i < y->sum_count; i++)
        if (y->sums[i].provider == provider)
            s.lump += y->sums[i].left;
    return s;
}

static wlz_cents headroom(const year *y, int provider)
{
    totals s = totals_of(y, provider);

    return s.nza - s.production - s.lump;
}

/* ---- the comparison ---- */

static void assert_positions(void)
{
    for (int i = 0; i < PROVIDERS; i++) {
        totals s = totals_of(&model, i);
        wlz_position p;

        if (!model.counts[i]) {
            assert_status(reg, WLZ_NOVALUE, wlz_position_get(reg, OFFICE, agbs[i], 2023, &p));
            continue;
        }
        p = position_of(reg, agbs[i]);
        if (p.nza_cents != s.nza || p.production_cents != s.production || p.lump_cents != s.lump ||
            p.limit_cents != s.nza || p.agreed_cents != s.production + s.lump ||
            p.headroom_cents != s.nza - s.production - s.lump)
            ck_abort_msg("the position of %s is not the model's", agbs[i]);
    }
}

/* A step that leads to `next`: accepted when all are within the cap, else refused, naming everybody who is not. */
static void assert_verdict(wlz_status status, const year *next)
{
    size_t over = 0;

    for (int i = 0; i < PROVIDERS; i++) {
        totals s = totals_of(next, i);

        if (s.production + s.lump <= s.nza)
            continue;
        ck_assert_msg(status == WLZ_REFUSED, "%s: %s", wlz_status_name(status), wlz_message(reg));
        ck_assert_str_eq(wlz_violation_list(reg)->rows[over]->rule, "cap");
        assert_text(wlz_violation_list(reg)->rows[over]->subject, agbs[i]);
        assert_amounts(reg, over, s.nza, s.production + s.lump, s.production + s.lump - s.nza,
                       headroom(&model, i));
        over++;
    }
    ck_assert_msg((status == WLZ_OK) == (over == 0), "%s: %s", wlz_status_name(status),
                  wlz_message(reg));
    ck_assert_uint_eq(wlz_violation_list(reg)->count, over);
    if (over == 0)
        model = *next;
    taken += over == 0;
    refused += over > 0;
}

/* ---- the steps ---- */

static void step_round(void)
{
    int who = (int)dice(PROVIDERS);
    wlz_round round = {contracts[who], 2023, states[model.rounds[who] / 40 % 3],
                       model.rounds[who] % 40 + 1};
    year next = model;

    memset(next.volumes[who], 0, sizeof next.volumes[who]);
    assert_ok(reg, wlz_round_open(reg, &round));
    model.rounds[who] = ++next.rounds[who];
    for (int p = 0; p < PERFORMANCES; p++)
        for (int c = 0; c < COMPONENTS; c++) {
            wlz_production_line line = {codes[p], components[c], 0, dice(90000000)};

            if (dice(4) == 0)
                continue;
            assert_ok(reg, wlz_production_add(reg, &round, &line, 1));
            next.volumes[who][p][c] = line.volume_milli;
        }
    next.counts[who] = true;
    assert_verdict(wlz_round_close(reg, &round, WLZ_PARTIAL_REPLACE), &next);
}

static void step_tariff(void)
{
    int p = (int)dice(PERFORMANCES), c = (int)dice(COMPONENTS);
    wlz_nza_tariff tariff = {codes[p], 2023, components[c], 0, dice(40000), NULL};
    year next = model;

    next.tariffs[p][c] = tariff.tariff_cents;
    assert_verdict(wlz_nza_tariff_set(reg, &tariff), &next);
}

/* About as much as there is room for: to the last cent, one less, one more, or anything. */
static void step_reserve(void)
{
    int who = (int)dice(PROVIDERS);
    wlz_cents room = model.counts[who] ? headroom(&model, who) : 0;
    wlz_lump_sum lump = sample_lump_sum(agbs[who], dice(3) == 0 ? room - 1 + dice(3)
                                                                : 1 + dice(room + room / 10 + 1));
    year next = model;
    int64_t id = 0;
    wlz_status status;

    if (lump.amount_cents < 1 || model.sum_count == SUMS_MAX)
        return;
    next.sums[next.sum_count++] = (sum){0, who, lump.amount_cents, false, false};
    status = wlz_lump_sum_reserve(reg, &lump, &id);
    next.sums[next.sum_count - 1].id = id;
    assert_verdict(status, &next);
}

static void step_sum(void)
{
    int which = model.sum_count > 0 ? (int)dice(model.sum_count) : 0;
    sum *s = &model.sums[which];
    bool lessen = dice(2) == 0, release = dice(3) == 0;

    if (model.sum_count == 0)
        return;
    if (s->over || (s->committed && !lessen)) {
        assert_refused(reg, "lump_sum_state", wlz_lump_sum_commit(reg, s->id));
    } else if (s->committed) {
        wlz_cents less = 1 + dice(s->left + 1);

        if (less > s->left)
            assert_refused(reg, "lump_sum_lessens",
                           wlz_lump_sum_lessen(reg, s->id, less, NULL, NULL));
        else
            assert_ok(reg, wlz_lump_sum_lessen(reg, s->id, less, NULL, NULL));
        s->left -= less > s->left ? 0 : less;
    } else if (release) {
        assert_ok(reg, wlz_lump_sum_release(reg, s->id));
        s->left = 0;
        s->over = true;
    } else {
        assert_ok(reg, wlz_lump_sum_commit(reg, s->id));
        s->committed = true;
    }
}

static void take_step(void)
{
    switch (dice(8)) {
    case 0:
    case 1:
        step_round();
        break;
    case 2:
        step_tariff();
        break;
    case 3:
    case 4:
        step_sum();
        break;
    default:
        step_reserve();
        break;
    }
    assert_positions();
}

static void make_year(void)
{
    model = (year){0};
    reg = sample_copy();
    for (int p = 0; p < PERFORMANCES; p++)
        assert_ok(reg, wlz_performance_add(reg, &(wlz_performance){.code = codes[p],
                                                                   .sector = "GZ",
                                                                   .care_form = "zzp",
                                                                   .unit = "day",
                                                                   .title = "Sample"}));
    for (int i = 0; i < PROVIDERS; i++) {
        wlz_provider_sector gz = {agbs[i], "GZ", NULL, 20150101, 0};

        assert_ok(reg, wlz_provider_add(reg, agbs[i], NULL, "Sample provider"));
        assert_ok(reg, wlz_provider_sector_add(reg, &gz));
        state_relation(reg, agbs[i], "existing", 20220601);
        contracts[i] = draft(reg, agbs[i]);
    }
    for (int p = 0; p < PERFORMANCES; p++)
        for (int c = 0; c < COMPONENTS; c++) {
            wlz_nza_tariff tariff = {codes[p], 2023, components[c], 0, 1000 + dice(30000), NULL};

            assert_ok(reg, wlz_nza_tariff_set(reg, &tariff));
            model.tariffs[p][c] = tariff.tariff_cents;
        }
}

START_TEST(test_ledger__agrees_with_its_model_after_every_step)
{
    seed = (uint64_t)_i + 1;
    taken = refused = 0;
    test_set_today(20221115);
    make_year();
    for (int i = 0; i < STEPS; i++) {
        year before = model;

        if (dice(5) > 0) {
            take_step();
            continue;
        }
        assert_ok(reg, wlz_begin_what_if(reg));
        take_step();
        take_step();
        assert_ok(reg, wlz_rollback(reg));
        model = before;
        assert_positions();
    }
    ck_assert_int_gt(taken, STEPS / 4);
    ck_assert_int_gt(refused, STEPS / 20);
    assert_sound(reg);
    wlz_close(reg);
}
END_TEST

Suite *ledger_suite(void)
{
    Suite *suite = suite_create("ledger");
    TCase *years = tcase_create("years");

    tcase_add_loop_test(years, test_ledger__agrees_with_its_model_after_every_step, 0, 6);
    suite_add_tcase(suite, years);
    return suite;
}
