/* Providers, their sectors, and the facts that rules depend on. */
#include "policy/provider.h"

#include "file/argument.h"
#include "file/error.h"
#include "file/memo.h"
#include "file/transaction.h"
#include "policy/policy.h"
#include "policy/require.h"
#include "value/text.h"

/* clang-format off */
static const char SQL_ADD[] = "INSERT INTO provider(agb, kvk, name) VALUES(?1, ?2, ?3)";
static const char SQL_SECTOR_ADD[] =
    "INSERT INTO provider_sector(agb, sector, kind, valid_from, valid_to)"
    " VALUES(?1, ?2, ?3, ?4, ?5)";
static const char SQL_SECTOR_END[] =
    "UPDATE provider_sector SET valid_to = ?3 WHERE agb = ?1 AND sector = ?2 AND valid_to IS NULL";
static const char SQL_SECTOR_FIND[] =
    "SELECT kind, valid_from, valid_to FROM provider_sector WHERE agb = ?1 AND sector = ?2";
static const char SQL_SECTORS[] =
    "SELECT sector, valid_from, valid_to FROM provider_sector WHERE agb = ?1";
static const char SQL_FACT_ADD[] =
    "INSERT INTO provider_fact(office, agb, fact, value, valid_from, valid_to, known_on, evidence)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char SQL_FACT_FIND[] =
    "SELECT value, valid_from, valid_to, known_on"
    "  FROM provider_fact"
    " WHERE agb = ?1 AND office = ?2 AND fact = ?3";
/* clang-format on */

wlz_status wlz_provider_add(wlz_registry *registry, const char *agb, const char *kvk,
                            const char *name)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    wlz__check_agb(registry, agb);
    if (kvk != NULL && !wlz_kvk_valid(kvk))
        wlz__fail(registry, WLZ_INVALID, "kvk must be a KvK number of 8 digits",
                  "kvk moet een KvK-nummer van 8 cijfers zijn");
    if (wlz__ok(registry) && wlz__check_text(registry, "name", name, WLZ__NAME_MAX)) {
        WLZ__WRITE(registry, SQL_ADD, wlz__t(agb), wlz__t(kvk), wlz__t(name));
    }
    return wlz__leave(registry);
}

wlz_status wlz_provider_sector_add(wlz_registry *registry, const wlz_provider_sector *sector)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__check_given(registry, "sector", sector) &&
        wlz__require_provider(registry, sector->agb) &&
        wlz__require_sector(registry, sector->sector) &&
        wlz__check_optional(registry, "kind", sector->kind, WLZ__ID_MAX) &&
        (sector->kind == NULL || wlz__require_provider_kind(registry, sector->kind)) &&
        wlz__check_period(registry, sector->valid_from, sector->valid_to)) {
        WLZ__WRITE(registry, SQL_SECTOR_ADD, wlz__t(sector->agb), wlz__t(sector->sector),
                   wlz__t(sector->kind), wlz__d(sector->valid_from), wlz__d(sector->valid_to));
    }
    return wlz__leave(registry);
}

wlz_status wlz_provider_sector_end(wlz_registry *registry, const char *agb, const char *sector,
                                   wlz_date valid_to)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (wlz__require_provider(registry, agb) && wlz__require_sector(registry, sector) &&
        wlz__check_day(registry, "valid_to", valid_to)) {
        WLZ__WRITE(registry, SQL_SECTOR_END, wlz__t(agb), wlz__t(sector), wlz__d(valid_to));
        if (wlz__ok(registry) && wlz__changed(registry) == 0)
            wlz__fail(registry, WLZ_NOTFOUND, "provider %s has no open period in sector %s",
                      "zorgaanbieder %s heeft geen lopende periode in sector %s", agb, sector);
    }
    return wlz__leave(registry);
}

/* ---- facts ---- */

static bool check_fact(wlz_registry *reg, const wlz_provider_fact *f)
{
    return wlz__check_given(reg, "fact", f) && wlz__require_office(reg, f->office) &&
           wlz__require_provider(reg, f->agb) && wlz__require_fact(reg, f->fact) &&
           wlz__check_optional(reg, "word", f->word, WLZ__NAME_MAX) &&
           wlz__check_period(reg, f->valid_from, f->valid_to) &&
           (f->known_on == 0 || wlz__check_day(reg, "known_on", f->known_on)) &&
           wlz__check_text(reg, "evidence", f->evidence, WLZ__NOTE_MAX);
}

wlz__value wlz__fact_value(bool withdrawn, const char *word, int64_t number)
{
    return withdrawn || word != NULL ? wlz__t(withdrawn ? NULL : word) : wlz__i(number);
}

wlz_status wlz_provider_fact_add(wlz_registry *registry, const wlz_provider_fact *fact)
{
    if (!wlz__enter_write(registry))
        return wlz__status(registry);
    wlz__writes_no_policy(registry);
    if (check_fact(registry, fact)) {
        WLZ__WRITE(registry, SQL_FACT_ADD, wlz__t(fact->office), wlz__t(fact->agb),
                   wlz__t(fact->fact), wlz__fact_value(fact->withdrawn, fact->word, fact->number),
                   wlz__d(fact->valid_from), wlz__d(fact->valid_to),
                   wlz__d(fact->known_on != 0 ? fact->known_on : wlz__today(registry)),
                   wlz__t(fact->evidence));
    }
    return wlz__leave(registry);
}

bool wlz__fact_row_counts(wlz_registry *reg, wlz__stmt *stmt, int column, wlz_date day,
                          wlz_date known_on, wlz_date *known_last)
{
    wlz_date known = wlz__day(reg, stmt, column + 2);

    if (known > known_on || known < *known_last ||
        !wlz__holds(wlz__day(reg, stmt, column), wlz__day(reg, stmt, column + 1), day))
        return false;
    *known_last = known;
    return true;
}

wlz__fact wlz__fact_get(wlz_registry *reg, const char *office, const char *agb, const char *fact,
                        wlz_date day, wlz_date known_on, wlz__arena *arena)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_FACT_FIND, wlz__t(agb), wlz__t(office), wlz__t(fact));
    wlz__fact found = {false, NULL, 0};
    wlz_date known_last = 0;

    while (wlz__row(reg, stmt)) {
        if (!wlz__fact_row_counts(reg, stmt, 1, day, known_on, &known_last))
            continue;
        found = (wlz__fact){!wlz__is_null(stmt, 0), NULL, 0};
        if (wlz__is_text(stmt, 0))
            found.word = wlz__column_copy(reg, stmt, 0, arena);
        else
            found.number = wlz__int(stmt, 0);
    }
    return found;
}

bool wlz__provider_in_sector(wlz_registry *reg, const char *agb, const char *sector, wlz_date day,
                             const char **kind, wlz__arena *arena)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_SECTOR_FIND, wlz__t(agb), wlz__t(sector));
    bool found = false;

    while (wlz__row(reg, stmt)) {
        if (!wlz__holds(wlz__day(reg, stmt, 1), wlz__day(reg, stmt, 2), day))
            continue;
        found = true;
        *kind = wlz__column_copy(reg, stmt, 0, arena);
    }
    return found;
}

const char *wlz__provider_only_sector(wlz_registry *reg, const char *agb, wlz_date day,
                                      wlz__arena *arena)
{
    wlz__stmt *stmt = WLZ__QUERY(reg, SQL_SECTORS, wlz__t(agb));
    const char *only = NULL;
    int count = 0;

    while (wlz__row(reg, stmt))
        if (wlz__holds(wlz__day(reg, stmt, 1), wlz__day(reg, stmt, 2), day) && count++ == 0)
            only = wlz__column_copy(reg, stmt, 0, arena);
    return count == 1 ? only : NULL;
}
