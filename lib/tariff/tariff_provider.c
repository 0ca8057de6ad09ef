/* What the percentage of a provider depends on: its facts, its sectors, what was decided for it. */
#include "tariff/tariff_provider.h"

#include "file/error.h"
#include "policy/notation.h"
#include "policy/policy.h"
#include "policy/prevail.h"
#include "policy/provider.h"
#include "policy/require.h"

#include <string.h>

/* clang-format off */
/* The next topic, rather than all of them: a provider may have many provisions on few topics. */
static const char SQL_OWN_TOPIC[] =
    "SELECT topic FROM provision WHERE provider = ?1 AND topic > ?2 ORDER BY topic LIMIT 1";
static const char SQL_FACTS[] =
    "SELECT " WLZ__FACT_COLUMNS
    "  FROM provider_fact"
    " WHERE agb = ?1 AND office = ?2"
    " ORDER BY agb, office, fact";
static const char SQL_SECTORS[] =
    "SELECT " WLZ__SECTOR_COLUMNS " FROM provider_sector WHERE agb = ?1";
static const char SQL_DEVIATIONS[] =
    "SELECT " WLZ__DEVIATION_COLUMNS
    "  FROM deviation d"
    "  JOIN provision p ON p.id = d.provision"
    " WHERE d.office = ?1 AND d.agb = ?2";
/* clang-format on */

/* Of the rows of one fact that hold the day, the one known last counts; NULL withdraws it. */
void wlz__tariff_provider_fact(wlz_registry *reg, wlz__tariff_provider *provider, wlz__stmt *stmt,
                               int column, wlz_date *known_last)
{
    wlz__known *last = provider->facts.rows;
    const char *fact = wlz__text(reg, stmt, column);
    bool again;

    if (provider->facts.count > 0)
        last += provider->facts.count - 1;
    again = provider->facts.count > 0 && last->fact != NULL && strcmp(last->fact, fact) == 0;
    if (!again)
        *known_last = 0;
    if (!wlz__fact_row_counts(reg, stmt, column + 2, provider->day, provider->known_on, known_last))
        return;
    if (!again) {
        last = wlz__list_add(reg, &provider->arena, &provider->facts, sizeof *last);
        if (last == NULL)
            return;
        last->fact = wlz__column_copy(reg, stmt, column, &provider->arena);
    }
    last->word = wlz__is_text(stmt, column + 1)
                     ? wlz__column_copy(reg, stmt, column + 1, &provider->arena)
                     : NULL;
    last->number = wlz__int(stmt, column + 1);
    last->withdrawn = wlz__is_null(stmt, column + 1);
}

static void read_facts(wlz_registry *reg, wlz__tariff_provider *c)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_FACTS, wlz__t(c->agb), wlz__t(c->office));
    wlz_date known_last = 0;

    while (wlz__row(reg, stmt))
        wlz__tariff_provider_fact(reg, c, stmt, 0, &known_last);
}

void wlz__tariff_provider_sector(wlz_registry *reg, wlz__tariff_provider *c, wlz__stmt *stmt,
                                 int column)
{
    wlz__working *w;

    if (!wlz__holds(wlz__day(reg, stmt, column + 2), wlz__day(reg, stmt, column + 3), c->day))
        return;
    w = wlz__list_add(reg, &c->arena, &c->working, sizeof *w);
    if (w == NULL)
        return;
    w->sector = wlz__column_copy(reg, stmt, column, &c->arena);
    w->kind = wlz__column_copy(reg, stmt, column + 1, &c->arena);
}

void wlz__tariff_provider_own_sector(wlz_registry *reg, wlz__tariff_provider *c)
{
    const wlz__working *working = c->working.rows;
    const wlz__known *facts = c->facts.rows;
    wlz__known *known;

    for (size_t i = 0; i < c->facts.count; i++)
        if (strcmp(facts[i].fact, WLZ__OWN_SECTOR) == 0)
            return; /* a person says otherwise */
    if (c->working.count != 1)
        return;
    known = wlz__list_add(reg, &c->arena, &c->facts, sizeof *known);
    if (known != NULL)
        *known = (wlz__known){.fact = WLZ__OWN_SECTOR, .word = working->sector};
}

static void read_sectors(wlz_registry *reg, wlz__tariff_provider *c)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_SECTORS, wlz__t(c->agb));

    while (wlz__row(reg, stmt))
        wlz__tariff_provider_sector(reg, c, stmt, 0);
    wlz__tariff_provider_own_sector(reg, c);
}

void wlz__tariff_provider_deviation(wlz_registry *reg, wlz__tariff_provider *c, wlz__stmt *stmt,
                                    int column)
{
    wlz__deviating *d;

    if (wlz__day(reg, stmt, column + 4) > c->known_on || wlz__day(reg, stmt, column + 5) < c->day ||
        wlz__int(stmt, column + 6) != c->day / 10000)
        return;
    d = wlz__list_add(reg, &c->arena, &c->deviations, sizeof *d);
    if (d == NULL)
        return;
    d->topic = wlz__column_copy(reg, stmt, column, &c->arena);
    d->value = (wlz_bp)wlz__int(stmt, column + 1);
    d->upwards = wlz__int(stmt, column + 2);
    d->decided_by = wlz__column_copy(reg, stmt, column + 3, &c->arena);
}

static void read_deviations(wlz_registry *reg, wlz__tariff_provider *c)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_DEVIATIONS, wlz__t(c->office), wlz__t(c->agb));

    while (wlz__row(reg, stmt))
        wlz__tariff_provider_deviation(reg, c, stmt, 0);
}

wlz__foreign wlz__foreign_sector(wlz_registry *reg, const char *office, wlz_date day,
                                 wlz_date known_on)
{
    wlz_question question = {office, "tariff.sector_of_performance", day, known_on, {0}};
    wlz__candidates found = {0};
    const wlz__provision *p = wlz__prevailing_in(reg, &question, &found);
    wlz__foreign foreign = WLZ__FOREIGN_UNKNOWN;

    if (p != NULL)
        foreign = p->value != 0 ? WLZ__FOREIGN_OF_PERFORMANCE : WLZ__FOREIGN_OWN;
    wlz__candidates_free(&found);
    return foreign;
}

static const char *next_own_topic(wlz_registry *reg, wlz__tariff_provider *c, const char *after)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_OWN_TOPIC, wlz__t(c->agb), wlz__t(after));

    return wlz__first_text(reg, stmt, &c->arena);
}

static void read_own_topics(wlz_registry *reg, wlz__tariff_provider *c)
{
    for (const char *at = ""; (at = next_own_topic(reg, c, at)) != NULL;) {
        const char **added = wlz__list_add(reg, &c->arena, &c->own_topics, sizeof *added);

        if (added != NULL)
            *added = at;
    }
}

void wlz__tariff_provider_read(wlz_registry *reg, wlz__tariff_provider *provider)
{
    read_facts(reg, provider);
    read_sectors(reg, provider);
    read_deviations(reg, provider);
    read_own_topics(reg, provider);
    provider->foreign =
        wlz__foreign_sector(reg, provider->office, provider->day, provider->known_on);
}

void wlz__tariff_provider_free(wlz__tariff_provider *provider)
{
    wlz__arena_free(&provider->arena);
}

static const wlz__working *works_in(const wlz__tariff_provider *c, const char *sector)
{
    const wlz__working *all = c->working.rows;

    for (size_t i = 0; i < c->working.count; i++)
        if (strcmp(all[i].sector, sector) == 0)
            return &all[i];
    return NULL;
}

/* The sector that decides: the performance's where the provider works in it; else what the policy says. */
static bool sector_of(const wlz__tariff_provider *c, const char *sector, wlz_scope *scope)
{
    const wlz__working *working = works_in(c, sector);

    if (working == NULL && c->foreign == WLZ__FOREIGN_OF_PERFORMANCE && c->working.count > 0) {
        scope->sector = sector;
        return true;
    }
    if (working == NULL && c->foreign == WLZ__FOREIGN_OWN && c->working.count == 1)
        working = c->working.rows;
    if (working == NULL)
        return false;
    scope->sector = working->sector;
    scope->provider_kind = working->kind;
    return true;
}

const char *wlz__tariff_provider_relation(const wlz__tariff_provider *c)
{
    const wlz__known *all = c->facts.rows;

    for (size_t i = 0; i < c->facts.count; i++)
        if (strcmp(all[i].fact, "relation") == 0 && !all[i].withdrawn)
            return all[i].word;
    return NULL;
}

static bool has_own(const wlz__tariff_provider *c)
{
    return c->own != NULL ? c->own->count > 0 : c->own_topics.count > 0;
}

bool wlz__tariff_provider_question(wlz_registry *reg, const wlz__tariff_provider *c,
                                   const wlz__performance *performance, const char *component,
                                   wlz__tariff_question *question)
{
    char day[WLZ_TEXT_MAX];

    *question = (wlz__tariff_question){.office = c->office,
                                       .component = component,
                                       .day = c->day,
                                       .known_on = c->known_on,
                                       .scope = {.relation = wlz__tariff_provider_relation(c),
                                                 .care_form = performance->care_form,
                                                 .performance = performance->code,
                                                 .provider = has_own(c) ? c->agb : NULL},
                                       .agb = c->agb,
                                       .supposed = c->supposed,
                                       .own = c->own,
                                       .own_topics = &c->own_topics,
                                       .facts = c->facts.rows,
                                       .fact_count = c->facts.count,
                                       .deviations = c->deviations.rows,
                                       .deviation_count = c->deviations.count};
    if (!wlz__ok(reg) || sector_of(c, performance->sector, &question->scope))
        return wlz__ok(reg);
    if (wlz__require_provider(reg, c->agb))
        wlz__fail(reg, WLZ_UNDECIDED, "provider %s is not registered in sector %s on %s",
                  "zorgaanbieder %s is niet geregistreerd in sector %s op %s", c->agb,
                  performance->sector, wlz__day_text(c->day, day));
    return false;
}
