/* Production agreements: the lines of a round. */
#include <wlzreg/production.h>

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/transaction.h"
#include "policy/require.h"
#include "production/round.h"
#include "tariff/performance.h"
#include "tariff/tariff.h"
#include "tariff/tariff_provider.h"
#include "tariff/tariff_question.h"
#include "value/text.h"

#include <inttypes.h>
#include <stdio.h>

/* clang-format off */
static const char SQL_NZA[] =
    "SELECT t.cents, p.sector, p.care_form"
    "  FROM nza_tariff t"
    "  JOIN performance p ON p.code = t.performance"
    " WHERE t.performance = ?1"
    "   AND t.year = ?2"
    "   AND t.component = ?3"
    "   AND t.part = ?4";
#define INTO_PRODUCTION \
    "INSERT INTO production(contract, year, round, revision, performance, component, part," \
    "    volume, nza_cents, tariff_bp, provision)" \
    " VALUES"
#define COLUMNS_OF_A_LINE 7 /* behind those of the round */
#define LINE "(?1, ?2, ?3, ?4, ?, ?, ?, ?, ?, ?, ?)"
#define LINES_8 LINE ", " LINE ", " LINE ", " LINE ", " LINE ", " LINE ", " LINE ", " LINE
static const char SQL_LINE[] = INTO_PRODUCTION LINE;
static const char SQL_8_LINES[] = INTO_PRODUCTION LINES_8;
static const char SQL_40_LINES[] =
    INTO_PRODUCTION LINES_8 ", " LINES_8 ", " LINES_8 ", " LINES_8 ", " LINES_8;
/* clang-format on */

#define VOLUME_MAX INT64_C(10000000000)

static bool check_line(wlz_registry *reg, const wlz_production_line *l)
{
    if (!wlz_performance_code_valid(l->performance))
        wlz__fail(reg, WLZ_INVALID,
                  "performance must be 1 to 3 capitals and then digits, 4 or 5 characters in all",
                  "performance moet 1 tot 3 hoofdletters en dan cijfers zijn, samen 4 of 5 tekens");
    else if (l->part < 0 || l->part > 12)
        wlz__fail(reg, WLZ_INVALID, "part must be 0 to 12, not %d",
                  "part moet 0 tot en met 12 zijn, niet %d", l->part);
    else if (l->volume_milli < 0)
        wlz__fail(reg, WLZ_INVALID, "volume must not be negative", "volume mag niet negatief zijn");
    else if (l->volume_milli >
             VOLUME_MAX) /* the schema's own check comes after its amounts overflow */
        wlz__fail_rule(reg, "production_volume", "volume must be at most %" PRId64,
                       "volume mag ten hoogste %" PRId64 " zijn", VOLUME_MAX);
    return wlz__ok(reg) && wlz__check_component(reg, l->component);
}

/* What the line costs: the NZa tariff, the percentage, and the provision that it rests on. */
typedef struct price {
    wlz_cents nza;
    wlz_bp bp;
    int64_t provision;
} price;

/* An answer to a question is a refusal of what is to be agreed. */
static void refuse_not_contracted(wlz_registry *reg)
{
    char why[600];

    if (wlz__status(reg) != WLZ_NOTCONTRACTED)
        return;
    snprintf(why, sizeof why, "%s", wlz_message(reg));
    wlz__withdraw(reg);
    wlz__fail_rule(reg, "production_not_contracted", "%s", "%s", why);
}

static price price_of(wlz_registry *reg, wlz__tariff_provider *provider, const wlz_round *r,
                      const wlz_production_line *l)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_NZA, wlz__t(l->performance), wlz__i(r->year),
                                 wlz__t(l->component), wlz__i(l->part));
    price found = {0};

    if (wlz__row(reg, stmt)) {
        wlz__performance performance = {l->performance, wlz__text(reg, stmt, 1),
                                        wlz__text(reg, stmt, 2)};

        found.nza = wlz__int(stmt, 0);
        wlz__tariff_of(reg, provider, &performance, l->component, &found.bp, &found.provision,
                       NULL);
        refuse_not_contracted(reg);
    } else if (wlz__require_performance(reg, l->performance)) {
        wlz__fail(reg, WLZ_NOVALUE, "the registry has no NZa tariff for %s %s %d part %d",
                  "het register kent geen NZa-tarief voor %s %s %d deel %d", l->performance,
                  l->component, r->year, l->part);
    }
    wlz__reset(stmt);
    return found;
}

static void bind_line(wlz_registry *reg, wlz__stmt *stmt, int index, const wlz_production_line *l,
                      price unit)
{
    const wlz__value values[COLUMNS_OF_A_LINE] = {
        wlz__t(l->performance), wlz__t(l->component), wlz__i(l->part), wlz__i(l->volume_milli),
        wlz__i(unit.nza), wlz__i(unit.bp),
        /* 0: its base is a fact about the provider */
        unit.provision != 0 ? wlz__i(unit.provision) : wlz__t(NULL)};

    for (int i = 0; i < COLUMNS_OF_A_LINE; i++)
        wlz__bind(reg, stmt, index + i, values[i]);
}

/* `sql` takes `count` lines. */
static void add_together(wlz_registry *reg, const char *sql, wlz__tariff_provider *provider,
                         const wlz_round *r, const wlz_production_line *lines, size_t count)
{
    wlz__stmt *stmt = wlz__round_query(reg, sql, r);

    for (size_t i = 0; i < count && wlz__ok(reg); i++)
        if (check_line(reg, &lines[i]))
            bind_line(reg, stmt, 5 + COLUMNS_OF_A_LINE * (int)i, &lines[i],
                      price_of(reg, provider, r, &lines[i]));
    wlz__run(reg, stmt);
}

static void add_singly(wlz_registry *reg, wlz__tariff_provider *provider, const wlz_round *r,
                       const wlz_production_line *lines, size_t from, size_t to)
{
    for (size_t i = from; i < to && wlz__ok(reg); i++) {
        add_together(reg, SQL_LINE, provider, r, &lines[i], 1);
        if (!wlz__ok(reg))
            wlz__fail_at_row(reg, "line", "regel", i + 1);
    }
}

/* Within a savepoint SQLite copies every page that a statement touches, which costs as much as the
 * rest of it: so lines are added in groups. A group that fails is tried line by line, to find the
 * line that is wrong. */
static size_t add_groups(wlz_registry *reg, wlz__tariff_provider *provider, const wlz_round *r,
                         const wlz_production_line *lines, size_t count)
{
    static const struct {
        size_t size;
        const char *sql;
    } groups[] = {{40, SQL_40_LINES}, {8, SQL_8_LINES}};
    size_t done = 0;

    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        for (; count - done >= groups[i].size && wlz__ok(reg); done += groups[i].size) {
            add_together(reg, groups[i].sql, provider, r, &lines[done], groups[i].size);
            if (wlz__withdraw(reg))
                add_singly(reg, provider, r, lines, done, done + groups[i].size);
        }
    }
    return done;
}

static void lines_add(wlz_registry *reg, const wlz__agreement *a, const wlz_round *r,
                      const wlz_production_line *lines, size_t count)
{
    wlz__tariff_provider provider = {.office = a->office,
                                     .agb = a->agb,
                                     .day = a->day,
                                     .known_on = wlz__today(reg),
                                     .supposed = a->document};
    size_t done;

    wlz__tariff_provider_read(reg, &provider);
    done = add_groups(reg, &provider, r, lines, count);
    add_singly(reg, &provider, r, lines, done, count);
    wlz__tariff_provider_free(&provider);
}

wlz_status wlz_production_add(wlz_registry *registry, const wlz_round *round,
                              const wlz_production_line *lines, size_t count)
{
    wlz__agreement a = {0};

    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__round_check(registry, round) &&
        (count == 0 || wlz__check_given(registry, "lines", lines)) &&
        wlz__agreement_read(registry, round, &a))
        lines_add(registry, &a, round, lines, count);
    wlz__arena_free(&a.arena);
    return wlz__leave(registry);
}
