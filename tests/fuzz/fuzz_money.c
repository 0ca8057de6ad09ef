#include "fuzz_registry.h"

#include <stdio.h>
#include <string.h>

/* Each position with the production of its rounds that are closed and the lump sums that are not released, added up from
 * the lines; no index is used, since it may be what was changed. */
static const char SQL_POSITIONS[] =
    "SELECT p.office, p.agb, p.year,"
    " (SELECT ifnull(sum((l.nza_cents * l.volume + 500) / 1000), 0) FROM contract c NOT INDEXED"
    "   JOIN production_round r NOT INDEXED ON r.contract = c.id"
    "   JOIN production l NOT INDEXED ON l.contract = r.contract"
    "  WHERE c.office = p.office AND c.agb = p.agb AND r.year = p.year AND r.state = 'closed'"
    "   AND l.year = r.year AND l.round = r.round AND l.revision = r.revision),"
    " (SELECT ifnull(sum(((l.nza_cents * l.tariff_bp + 5000) / 10000 * l.volume + 500) / 1000), 0)"
    "  FROM contract c NOT INDEXED JOIN production_round r NOT INDEXED ON r.contract = c.id"
    "   JOIN production l NOT INDEXED ON l.contract = r.contract"
    "  WHERE c.office = p.office AND c.agb = p.agb AND r.year = p.year AND r.state = 'closed'"
    "   AND l.year = r.year AND l.round = r.round AND l.revision = r.revision),"
    " (SELECT ifnull(sum(m.amount_cents), 0) FROM lump_sum m NOT INDEXED"
    "  WHERE m.office = p.office AND m.agb = p.agb AND m.year = p.year AND m.state <> 'released')"
    " FROM position p";

static void check_position(wlz_registry *reg, sqlite3_stmt *stmt)
{
    int64_t nza = sqlite3_column_int64(stmt, 3), production = sqlite3_column_int64(stmt, 4);
    int64_t lump = sqlite3_column_int64(stmt, 5);
    const char *office = (const char *)sqlite3_column_text(stmt, 0);
    const char *agb = (const char *)sqlite3_column_text(stmt, 1);
    int year = sqlite3_column_int(stmt, 2);
    wlz_position p = {0};
    wlz_status status = wlz_position_get(reg, office, agb, year, &p);

    HOLDS(production + lump <= nza, "%s %s %d is over the cap, and nobody says so", office, agb,
          year);
    HOLDS(status == WLZ_OK || status == WLZ_NOVALUE || status == WLZ_NOTFOUND, "%s %s %d: %s",
          office, agb, year, wlz_status_name(status));
    HOLDS(status != WLZ_OK || (p.nza_cents == nza && p.production_cents == production &&
                               p.lump_cents == lump && p.headroom_cents == nza - production - lump),
          "%s %s %d has other totals than its lines", office, agb, year);
}

void fuzz_money_check(wlz_registry *reg)
{
    sqlite3_stmt *stmt = NULL;

    HOLDS(sqlite3_prepare_v2(fuzz_db(reg), SQL_POSITIONS, -1, &stmt, NULL) == SQLITE_OK, "%s",
          sqlite3_errmsg(fuzz_db(reg)));
    while (sqlite3_step(stmt) == SQLITE_ROW)
        check_position(reg, stmt);
    sqlite3_finalize(stmt);
}

bool fuzz_money_holds(wlz_registry *reg)
{
    if (wlz_verify(reg) != WLZ_OK)
        return false;
    fuzz_money_check(reg);
    return true;
}

/* ---- reading ---- */

static bool may_be_read(wlz_status status)
{
    return status != WLZ_MISUSE && status != WLZ_NOMEM && status != WLZ_BUSY &&
           status != WLZ_READONLY;
}

static bool count_line(void *context, const char *line, size_t length)
{
    (void)line;
    *(size_t *)context += length;
    return true;
}

#define READ(call)                                                                                 \
    do {                                                                                           \
        wlz_status status_ = (call);                                                               \
        HOLDS(may_be_read(status_), "%s: %s: %s", #call, wlz_status_name(status_),                 \
              wlz_message(reg));                                                                   \
    } while (0)

static void read_tariffs(wlz_registry *reg)
{
    wlz_tariff_question q = {.office = "sample",
                             .agb = "30000001",
                             .performance = "Z901",
                             .component = "care",
                             .day = 20230615};
    wlz_question asked = {.office = "sample", .topic = "tariff.care", .day = 20230615};
    wlz_contradictions_question all = {
        .office = "sample", .from_day = 20230101, .to_day = 20240101};
    wlz_contradictions *contradictions = NULL;
    wlz_resolution *resolution = NULL;
    wlz_tariff *tariff = NULL;
    wlz_bp bp = 0;

    if (wlz_tariff_bp(reg, &q, &bp) == WLZ_OK)
        HOLDS(bp >= 0 && bp <= 10000, "a percentage of %d", (int)bp);
    READ(wlz_tariff_get(reg, &q, &tariff));
    wlz_tariff_free(tariff);
    asked.scope.sector = "GZ";
    READ(wlz_resolution_get(reg, &asked, &resolution));
    wlz_resolution_free(resolution);
    READ(wlz_contradictions_get(reg, &all, &contradictions));
    wlz_contradictions_free(contradictions);
}

void fuzz_read_all(wlz_registry *reg)
{
    wlz_schema_differences *differences = NULL;
    wlz_settlement *settlement = NULL;
    wlz_rows *rows = NULL;
    wlz_position p;
    size_t length = 0;

    read_tariffs(reg);
    READ(wlz_position_get(reg, "sample", "30000001", 2023, &p));
    READ(wlz_settlement_get(reg, "accounted", 2023, &settlement));
    wlz_settlement_free(settlement);
    READ(wlz_rows_get(reg, "lump_sum", NULL, 0, &rows));
    wlz_rows_free(rows);
    READ(wlz_schema_differences_get(reg, &differences));
    wlz_schema_differences_free(differences);
    READ(wlz_export(reg, count_line, &length));
}
